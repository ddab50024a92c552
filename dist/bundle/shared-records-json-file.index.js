export const id = "shared-records-json-file";
export const ids = ["shared-records-json-file"];
export const modules = {

/***/ 57338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P8: () => (/* binding */ isJsonList),
  JE: () => (/* binding */ readJsonFile),
  op: () => (/* binding */ readJsonObject),
  jf: () => (/* binding */ writeJsonText)
});

// UNUSED EXPORTS: isJsonObject

// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
;// CONCATENATED MODULE: ./build/staging/records/src/json-line-ends.js
/** Two characters that no file uses, and a text without them stays one without them. */
const [LINE_FEED, CARRIAGE_RETURN] = ['\uF8FE', '\uF8FF'];
/**
 * Puts other characters in the place of line ends inside of texts, so that every other character stays where it is.
 *
 * @returns undefined where there are none, or the file has these characters itself
 */
function joinTexts(source) {
    if (source.includes(LINE_FEED) || source.includes(CARRIAGE_RETURN))
        return undefined;
    const parts = [];
    let first;
    let done = 0;
    let isText = false;
    for (let at = 0; at < source.length; at++) {
        const sign = source[at];
        if (!isText) {
            const comment = sign === '/' ? source[at + 1] : undefined;
            if (comment === '/' || comment === '*')
                at = endOfComment(source, at, comment);
            else if (sign === '"')
                isText = true;
        }
        else if (sign === '\\')
            at++;
        else if (sign === '"')
            isText = false;
        else if (sign === '\n' || sign === '\r') {
            first ??= at;
            parts.push(source.slice(done, at), sign === '\n' ? LINE_FEED : CARRIAGE_RETURN);
            done = at + 1;
        }
    }
    if (first === undefined)
        return undefined;
    parts.push(source.slice(done));
    return { text: parts.join(''), first };
}
/** A value of a joined text as it was written. */
function splitText(value) {
    return value.replaceAll(LINE_FEED, '\n').replaceAll(CARRIAGE_RETURN, '\r');
}
function endOfComment(source, at, kind) {
    const end = kind === '/' ? source.indexOf('\n', at) : source.indexOf('*/', at + 2) + 1;
    return end <= 0 ? source.length : end;
}

;// CONCATENATED MODULE: ./build/staging/records/src/json-file.js






/** Resource Manager takes templates of at most 4 MB, and no Packer template comes near. */
const MAX_BYTES = 8 * 1024 * 1024;
/** Real files have less than 20 levels; the parser's stack ends at some thousands. */
const MAX_DEPTH = 100;
/** As for all findings of a file. */
const MAX_FINDINGS = 1000;
const MESSAGES = {
    InvalidSymbol: 'this is no JSON value',
    InvalidNumberFormat: 'this is no JSON number',
    PropertyNameExpected: 'a key in double quotes is missing here',
    ValueExpected: 'a value is missing here',
    ColonExpected: 'a colon is missing here',
    CommaExpected: 'a comma is missing before this',
    CloseBraceExpected: 'the closing } is missing',
    CloseBracketExpected: 'the closing ] is missing',
    EndOfFileExpected: 'the file goes on after its value',
    UnexpectedEndOfComment: 'the comment has no end',
    UnexpectedEndOfString: 'the text has no closing quote in its line',
    UnexpectedEndOfNumber: 'this is no JSON number',
    InvalidUnicode: 'after \\u come four hexadecimal digits',
    InvalidEscapeCharacter: 'the text holds a backslash with a character that it cannot stand before',
};
const HINTS = { InvalidEscapeCharacter: 'write two backslashes for one' };
/**
 * Reads JSON as lenient tools do: a byte order mark, comments, trailing commas, tabs and line ends inside texts get a note, of a key that is there
 * twice the last value counts.
 *
 * @param shown how findings call the file
 */
function readJsonFile(written, shown) {
    // Editors do not count the mark either.
    const text = written.replace(/^\uFEFF/, '');
    const places = new Places(text);
    const findings = [];
    let dropped = 0;
    const report = (severity, offset, message, hint) => {
        if (findings.length >= MAX_FINDINGS - 1)
            dropped++;
        else
            findings.push({ severity, file: shown, ...places.at(offset), message, ...(hint === undefined ? {} : { hint }) });
    };
    const parsed = parse(text, report);
    const root = parsed?.root;
    const data = parsed === undefined ? undefined : toData(parsed.root, report, parsed.asWritten);
    if (dropped > 0)
        findings.push({ severity: 'warning', file: shown, message: `and ${dropped} more of this kind` });
    return {
        data,
        findings,
        keyPlace: (path) => places.at(keyOffset(root, path)),
        valuePlace: (path) => places.at(deepest(root, path)?.offset ?? 0),
    };
}
/**
 * As `readJsonFile`, for a file that holds an object.
 *
 * @throws InputError with all findings when the text is no JSON, or no object
 */
function readJsonObject(text, shown) {
    const file = readJsonFile(text, shown);
    const { data } = file;
    if ((0,json/* isObject */.G)(data))
        return { ...file, data };
    if (data === undefined) {
        const findings = /^\s*[A-Za-z#]/.test(text.replace(/^\uFEFF/, '')) ? [otherFormat(shown)] : file.findings;
        throw new errors/* InputError */.dz(`${shown} cannot be read as JSON`, { findings });
    }
    const finding = { severity: 'error', file: shown, ...file.valuePlace([]), message: 'the file does not hold an object' };
    throw new errors/* InputError */.dz(`${shown} holds no definition`, { findings: [...file.findings, finding] });
}
/** Of a file that begins with a word, as HCL and YAML do, what a parser of JSON says of each line is of no use. */
function otherFormat(file) {
    return {
        severity: 'error',
        file,
        line: 1,
        column: 1,
        message: 'the file is not JSON, which begins with {',
        hint: 'give it as JSON; HCL and YAML are not read here',
    };
}
/** Two blanks a level, keys in the order of the value, a line end at the end: equal values give equal bytes. */
function writeJsonText(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}
function isJsonList(value) {
    return Array.isArray(value);
}
function parse(text, report) {
    if (text.length > MAX_BYTES) {
        report('error', 0, `the file has more than the ${(0,format/* formatBytes */.z3)(MAX_BYTES)} that are read`);
        return undefined;
    }
    const first = attempt(text);
    const joined = first.isOpenText ? joinTexts(text) : undefined;
    const second = joined === undefined ? undefined : attempt(joined.text);
    if (joined !== undefined && second?.root !== undefined) {
        report('warning', joined.first, 'JSON has no line ends inside of texts; they are kept', 'write \\n for a line end');
        second.flush(report);
        return { root: second.root, asWritten: splitText };
    }
    first.flush(report);
    return first.root === undefined ? undefined : { root: first.root, asWritten: (same) => same };
}
function attempt(text) {
    const found = [];
    const note = (...finding) => void found.push(finding);
    const flush = (report) => {
        for (const finding of found)
            report(...finding);
    };
    if (!checkTokens(text, note))
        return { root: undefined, isOpenText: false, flush };
    const errors = [];
    const root = (0,main.parseTree)(text, errors, { allowTrailingComma: true });
    const broken = reportErrors(text, errors, note);
    if (root === undefined && !broken)
        note('error', 0, 'the file is empty');
    const isOpenText = errors.some(({ error }) => (0,main.printParseErrorCode)(error) === 'UnexpectedEndOfString');
    return { root: broken ? undefined : root, isOpenText, flush };
}
/** Notes the first comment and trailing comma. False when there are too many levels for the parser, which calls itself for each. */
function checkTokens(source, report) {
    const scanner = (0,main.createScanner)(source, false);
    let depth = 0;
    let comment = false;
    let comma;
    let trailing = false;
    for (let token = scanner.scan(); token !== TOKEN.end; token = scanner.scan()) {
        if (token === TOKEN.lineComment || token === TOKEN.blockComment) {
            if (!comment)
                report('warning', scanner.getTokenOffset(), 'JSON has no comments; they are not kept');
            comment = true;
        }
        else if (token === TOKEN.lineBreak || token === TOKEN.blank)
            continue;
        else if (token === TOKEN.openBrace || token === TOKEN.openBracket)
            depth++;
        else if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) {
            depth--;
            if (comma !== undefined && !trailing)
                report('warning', comma, 'JSON has no comma after the last value', 'remove it');
            trailing ||= comma !== undefined;
        }
        if (depth > MAX_DEPTH) {
            report('error', scanner.getTokenOffset(), `the file is nested more than ${MAX_DEPTH} levels deep`);
            return false;
        }
        if (token !== TOKEN.lineComment && token !== TOKEN.blockComment)
            comma = token === TOKEN.comma ? scanner.getTokenOffset() : undefined;
    }
    return true;
}
/** `SyntaxKind` of jsonc-parser, whose declarations have it as `const enum` only. */
const TOKEN = {
    openBrace: 1,
    closeBrace: 2,
    openBracket: 3,
    closeBracket: 4,
    comma: 5,
    lineComment: 12,
    blockComment: 13,
    lineBreak: 14,
    blank: 15,
    end: 17,
};
function reportErrors(source, errors, report) {
    let broken = false;
    let last = -1;
    for (const { error, offset } of errors) {
        const name = (0,main.printParseErrorCode)(error);
        if (name === 'InvalidCharacter') {
            report('warning', offset, 'the text holds a control character, which JSON wants as an escape', 'write \\t for a tab');
            continue;
        }
        broken = true;
        // One mistake makes the parser complain several times at the same place.
        if (offset !== last)
            report('error', offset, source.trim() === '' ? 'the file is empty' : (MESSAGES[name] ?? name), HINTS[name]);
        last = offset;
    }
    return broken;
}
function toData(node, report, asWritten) {
    if (node.type === 'array')
        return (node.children ?? []).map((child) => toData(child, report, asWritten));
    if (node.type === 'object') {
        const members = new Map();
        for (const { children } of node.children ?? []) {
            const [key, value] = children ?? [];
            if (key === undefined || value === undefined)
                continue;
            const name = asWritten(key.value);
            if (members.has(name))
                report('warning', key.offset, `the key "${name}" is there twice; the last one counts`, 'leave one of them out');
            members.set(name, toData(value, report, asWritten));
        }
        return Object.fromEntries(members);
    }
    if (node.type === 'number') {
        const number = node.value;
        if (!Number.isFinite(number) || (Number.isInteger(number) && !Number.isSafeInteger(number))) {
            report('warning', node.offset, 'the number has more digits than can be kept', 'write it as text');
            return Number.isFinite(number) ? number : Math.sign(number) * Number.MAX_VALUE;
        }
    }
    return typeof node.value === 'string' ? asWritten(node.value) : node.value;
}
/** The node at a path, or of the nearest thing above it; of a key that is there twice, the last. */
function deepest(root, path) {
    let node = root;
    for (const segment of path) {
        const next = node === undefined ? undefined : child(node, segment);
        if (next === undefined)
            return node;
        node = next;
    }
    return node;
}
function child(node, segment) {
    if (node.type === 'array')
        return typeof segment === 'number' ? (0,main.findNodeAtLocation)(node, [segment]) : undefined;
    let members = MEMBERS.get(node);
    if (members === undefined) {
        members = new Map((node.children ?? []).map(({ children }) => [children?.[0]?.value, children?.[1]]));
        MEMBERS.set(node, members);
    }
    return members.get(String(segment));
}
/** The values of the objects that were looked into, by key: files may have very many. */
const MEMBERS = new WeakMap();
function keyOffset(root, path) {
    const node = deepest(root, path);
    const isThere = node !== undefined && deepest(root, path.slice(0, -1)) !== node;
    const property = isThere && node.parent?.type === 'property' ? node.parent : node;
    return property?.offset ?? 0;
}
class Places {
    #text;
    #lines;
    constructor(text) {
        this.#text = text;
    }
    at(offset) {
        this.#lines ??= [0, ...[...this.#text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
        let low = 0;
        let high = this.#lines.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((this.#lines[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle;
        }
        return { line: low + 1, column: offset - (this.#lines[low] ?? 0) + 1 };
    }
}


/***/ })

};
