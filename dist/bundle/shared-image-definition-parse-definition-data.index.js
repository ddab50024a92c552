export const id = "shared-image-definition-parse-definition-data";
export const ids = ["shared-image-definition-parse-definition-data"];
export const modules = {

/***/ 13687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ TOO_DEEP),
/* harmony export */   s: () => (/* binding */ DataReader)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

const TOO_DEEP = 'the definition is nested too deeply';
/** Far more than any definition needs; keeps everything that walks through the data from running out of stack. */
const MAX_DEPTH = 100;
/** Values that aliases may stand for in all: against "billion laughs". */
const MAX_FROM_ALIASES = 5000;
class Unusable extends Error {
}
/**
 * Makes plain data of a document, each value a copy of its own.
 *
 * Not `toJS` of the library: resolving an alias takes it time in proportion to the document, and its limit counts aliases of a
 * single word as well.
 */
class DataReader {
    /** What each alias stands for. */
    targets = new Map();
    #report;
    #anchors = new Map();
    /** Nodes that are being read: an alias of one of these holds itself. */
    #open = new Set();
    #firstAlias;
    /** How many aliases the current node is read through. */
    #through = 0;
    #fromAliases = 0;
    #broken = false;
    #lostFrom = Number.POSITIVE_INFINITY;
    constructor(report) {
        this.#report = (offset, message, hint) => {
            if (offset < this.#lostFrom)
                report(offset, message, hint);
        };
    }
    /**
     * Undefined when there are mistakes that were reported and leave nothing usable. A key that is there twice is none of those.
     *
     * @param lostFrom offset from which on nothing is reported, since the parser was lost there
     */
    read(contents, lostFrom) {
        this.#lostFrom = lostFrom;
        try {
            const data = this.#value(contents, 0);
            return this.#broken ? undefined : data;
        }
        catch (error) {
            if (error instanceof Unusable)
                return undefined;
            throw error;
        }
    }
    #value(node, depth) {
        if (node === null || node === undefined)
            return null;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return this.#alias(node, depth);
        const known = node;
        if (this.#through === 0 && known.anchor !== undefined)
            this.#anchors.set(known.anchor, known);
        if (this.#through > 0 && ++this.#fromAliases > MAX_FROM_ALIASES) {
            this.#report(this.#firstAlias ?? 0, 'anchors are used so often that the definition would grow without end', 'write the values out');
            throw new Unusable();
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return node.value;
        if (depth >= MAX_DEPTH) {
            this.#report(offsetOf(known), TOO_DEEP);
            throw new Unusable();
        }
        this.#open.add(known);
        const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)
            ? node.items.map((item) => this.#value(item, depth + 1))
            : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)
                ? this.#mapping(node.items, depth)
                : null;
        this.#open.delete(known);
        return value;
    }
    #mapping(items, depth) {
        const data = {};
        for (const { key, value } of items) {
            // Other keys are reported by the parser already.
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                continue;
            const name = String(key.value);
            if (this.#through === 0 && Object.hasOwn(data, name)) {
                this.#report(offsetOf(key), `the key ${JSON.stringify(name)} is there twice`, 'leave one of them out');
            }
            // Assigning to `__proto__` would set no key.
            Object.defineProperty(data, name, { value: this.#value(value, depth + 1), writable: true, enumerable: true, configurable: true });
        }
        return data;
    }
    #alias(alias, depth) {
        const offset = offsetOf(alias);
        this.#firstAlias ??= offset;
        let target = this.targets.get(alias);
        if (target === undefined) {
            target = this.#anchors.get(alias.source);
            const problem = target === undefined
                ? `there is no anchor &${alias.source} before this alias`
                : this.#open.has(target)
                    ? `the alias *${alias.source} holds itself`
                    : undefined;
            if (target === undefined || problem !== undefined) {
                this.#report(offset, problem ?? '', target === undefined ? 'put a text that begins with * in quotes' : 'write the value out');
                this.#broken = true;
                return null;
            }
            this.targets.set(alias, target);
        }
        this.#through++;
        const value = this.#value(target, depth);
        this.#through--;
        return value;
    }
}
function offsetOf(node) {
    return node.range?.[0] ?? 0;
}


/***/ }),

/***/ 68930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ DefinitionSize)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _definition_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13687);


/** Words, brackets, dashes, blanks and line ends: files of some 400 KiB. Parsing takes time and memory for each. */
const MAX_TOKENS = 200_000;
/** Brackets in brackets. */
const MAX_DEPTH = 100;
/** Closing brackets that nothing opened: each would be a mistake of its own. */
const MAX_UNMATCHED = 1000;
/** What the lexer puts in between, which is not in the text: begin of a document and of a scalar, end of a flow collection. */
const CONTROL = new Set(['\u0002', '\u0018', '\u001f']);
/**
 * What the files of one definition may have together: the parser's time and memory have no bounds of their own, and all that was parsed
 * is kept for the places of findings. Far above any definition that people write.
 */
class DefinitionSize {
    #tokens = 0;
    /** Says what would make the next text too much to parse, and where in it. */
    findExcess(text) {
        let offset = 0;
        let depth = 0;
        let unmatched = 0;
        for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
            if (CONTROL.has(token))
                continue;
            if (token === '[' || token === '{')
                depth++;
            else if (token === ']' || token === '}') {
                if (depth > 0)
                    depth--;
                else
                    unmatched++;
            }
            if (depth > MAX_DEPTH)
                return { offset, message: _definition_data_js__WEBPACK_IMPORTED_MODULE_1__/* .TOO_DEEP */ .g };
            if (unmatched > MAX_UNMATCHED)
                return { offset, message: 'there are too many closing brackets' };
            if (++this.#tokens > MAX_TOKENS)
                return { offset, message: `the definition is too large: from here on it has more than ${MAX_TOKENS} words and signs` };
            offset += token.length;
        }
        return undefined;
    }
}


/***/ }),

/***/ 2185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ parseDefinitionSource)
});

// EXTERNAL MODULE: ./build/staging/core/src/variables.js
var variables = __webpack_require__(42740);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/definition-data.js
var definition_data = __webpack_require__(13687);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/parse/definition-places.js

/** Finds the places of keys and values in a parsed document; a mapping is indexed when it is first looked into. */
class Places {
    #document;
    #targets;
    #text;
    #at;
    #pairs = new Map();
    constructor(document, targets, text, at) {
        this.#document = document;
        this.#targets = targets;
        this.#text = text;
        this.#at = at;
    }
    reader() {
        return {
            valuePlace: (path) => {
                const { key, value } = this.#find(path);
                // Nothing is written there: the key is what can be seen.
                const empty = key !== undefined && value?.range?.[0] === value?.range?.[1];
                return this.#at((empty ? key : value)?.range?.[0] ?? 0);
            },
            keyPlace: (path) => {
                const { key, value } = this.#find(path);
                return this.#at((key ?? value)?.range?.[0] ?? 0);
            },
            placeWithin: (path, piece) => {
                const start = this.#find(path).value?.range?.[0] ?? 0;
                const inside = this.#source(path).indexOf(piece);
                return this.#at(start + Math.max(inside, 0));
            },
            textOf: (path) => this.#source(path),
        };
    }
    #source(path) {
        const range = this.#find(path).value?.range;
        return range ? this.#text.slice(range[0], range[1]) : '';
    }
    /** The node at a path with its key; where the path ends early, the deepest node on it. */
    #find(path) {
        let key;
        let value = this.#document.contents ?? undefined;
        for (const segment of path) {
            const inner = this.#resolve(value);
            if ((0,dist/* isMap */.jh)(inner)) {
                const pair = this.#pairsOf(inner, inner.items).get(String(segment));
                if (pair === undefined)
                    return { key, value };
                key = pair.key;
                value = pair.value ?? pair.key;
            }
            else if ((0,dist/* isSeq */.oP)(inner) && typeof segment === 'number' && inner.items[segment] !== undefined) {
                key = undefined;
                value = inner.items[segment];
            }
            else
                return { key, value };
        }
        return { key, value: this.#resolve(value) };
    }
    #pairsOf(map, items) {
        let pairs = this.#pairs.get(map);
        if (pairs === undefined) {
            pairs = new Map();
            // The last of two equal keys counts, as in the data.
            for (const pair of items)
                if ((0,dist/* isScalar */.jn)(pair.key))
                    pairs.set(String(pair.key.value), pair);
            this.#pairs.set(map, pairs);
        }
        return pairs;
    }
    #resolve(node) {
        return (0,dist/* isAlias */.Vj)(node) ? this.#targets.get(node) : node;
    }
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/parse/definition-size.js
var definition_size = __webpack_require__(68930);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/parse/yaml-words.js
/** The library quotes whatever it stumbles over. */
const MAX_MESSAGE = 200;
const NOT_CLOSED = { message: 'a bracket or brace is not closed before this line', hint: 'close it, or indent the lines in it' };
const QUOTE = 'put the text in quotes';
/**
 * What the parser says, in the words of those who write definitions.
 *
 * @param code of the library `yaml`
 * @param message of the library; of one code, it alone tells some mistakes from others
 * @param rest of the line, from where the mistake is
 */
function plainWords(code, message, rest) {
    switch (code) {
        case 'TAB_AS_INDENT':
            return { message, hint: 'indent with blanks' };
        case 'MULTIPLE_DOCS':
            return { message: 'the file holds more than one document', hint: 'write each definition to a file of its own' };
        case 'BAD_INDENT':
            // Brackets and braces, in its words: "Flow map in block collection must …".
            if (message.startsWith('Flow'))
                return NOT_CLOSED;
            return {
                message: 'the line is not indented as those that it belongs to',
                hint: 'keys of one mapping, and items of one list, begin in the same column',
            };
        case 'MULTILINE_IMPLICIT_KEY':
            return noColon(rest);
        case 'BLOCK_AS_IMPLICIT_KEY':
            return { message: 'a second key or list stands in the value of this line', hint: 'put a text that holds ": " in quotes' };
        case 'BLOCK_IN_FLOW':
            return {
                message: 'inside of brackets or braces the parts are not divided',
                hint: 'write a comma between two of them, and no dashes',
            };
        case 'BAD_SCALAR_START':
            return { message: `a text without quotes cannot begin with ${rest.slice(0, 1)}`, hint: QUOTE };
        case 'BAD_ALIAS':
            return { message: `a text without quotes cannot begin with ${rest.slice(0, 1)}, or such a name end with a colon`, hint: QUOTE };
        case 'BAD_DQ_ESCAPE':
            return { message: 'a backslash in double quotes begins a sign that YAML does not have', hint: 'put the text in single quotes' };
        case 'TAG_RESOLVE_FAILED':
            return { message, hint: 'leave the tag out, or put a text that begins with ! in quotes' };
        case 'NON_STRING_KEY':
            return { message, hint: 'a key is plain text' };
        case 'MISSING_CHAR':
            return missing(message, rest);
        case 'UNEXPECTED_TOKEN':
            return unexpected(message, rest);
        default:
            return { message: shortened(message) };
    }
}
function noColon(rest) {
    const isJoined = /^[\w$-]+:\S/.test(rest);
    return {
        message: 'no colon follows the key of this line',
        hint: isJoined ? 'write a blank behind the colon' : 'write "key: value", or "key:" and its value deeper',
    };
}
function missing(message, rest) {
    if (message.startsWith('Implicit map keys'))
        return noColon(rest);
    if (message.startsWith('Missing ,'))
        return { message: 'a comma is missing before this', hint: 'write one between two parts in brackets or braces' };
    if (message.startsWith('Missing space after :'))
        return { message: 'a blank is missing behind the colon', hint: 'write "key: value"' };
    if (message.startsWith('Comments'))
        return { message: 'a blank is missing before the comment', hint: 'write one before #' };
    if (/must end with a|expected to end with/i.test(message))
        return NOT_CLOSED;
    return { message: shortened(message) };
}
function unexpected(message, rest) {
    const [sign = ''] = rest;
    if (sign === ']' || sign === '}')
        return { message: `${sign} closes nothing here`, hint: 'leave it out, or open it before' };
    if (sign === ',')
        return { message: 'there is a comma too many', hint: 'leave it out' };
    if (message.endsWith('at node end'))
        return { message: 'more text stands behind the end of the value', hint: 'put the whole value in quotes' };
    if (/^(Not a YAML token|Block scalar header)/.test(message)) {
        return { message: 'text stands on the line of | or >', hint: 'begin the text on the next line, or put it in quotes' };
    }
    return { message: shortened(message) };
}
function shortened(message) {
    return message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/parse/yaml-slips.js


/** Mistakes after which the parser is lost: what it says of the text behind them is about nothing that is there. In the order of what says most. */
const DERAILING = [
    'TAB_AS_INDENT',
    'MULTILINE_IMPLICIT_KEY',
    'BAD_INDENT',
    'BLOCK_AS_IMPLICIT_KEY',
    'BLOCK_IN_FLOW',
    'BAD_SCALAR_START',
    'MISSING_CHAR',
    'BAD_ALIAS',
    'UNEXPECTED_TOKEN',
    'IMPOSSIBLE',
];
/** A key, or an item of a list: what no text in quotes is meant to hold at the begin of a line. */
const NEXT_ENTRY = /\n[ \t]*(?:- |[\w$-]+:(?:[ \t\r\n]|$))/;
/**
 * Mistakes of YAML as people make them: one slip is one mistake, whatever the parser says after it.
 *
 * @returns `lostFrom`: what is said of the text from this offset on, the begin of a line, is about nothing that is there
 */
function yamlSlips(errors, text) {
    const derailing = errors.filter(({ code }) => DERAILING.includes(code)).toSorted((a, b) => a.pos[0] - b.pos[0]);
    const [first] = derailing;
    if (first === undefined)
        return { slips: eachOnce(errors, text).map((error) => slipOf(error, text)), lostFrom: Number.POSITIVE_INFINITY };
    const near = derailing.filter(({ pos }) => lineStart(text, pos[0]) === lineStart(text, first.pos[0]));
    const cause = near.toSorted((a, b) => DERAILING.indexOf(a.code) - DERAILING.indexOf(b.code))[0] ?? first;
    const isNested = near.some(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY');
    const slip = openQuote(cause, text) ?? (isNested ? indentation(cause, text) : slipOf(cause, text));
    const lostFrom = lineStart(text, Math.min(slip.offset, first.pos[0]));
    const before = errors.filter(({ code, pos }) => !DERAILING.includes(code) && pos[0] < lostFrom);
    return { slips: [...eachOnce(before, text).map((error) => slipOf(error, text)), slip], lostFrom };
}
/** A path of Windows in double quotes has a mistake at each of its backslashes. */
function eachOnce(errors, text) {
    const lines = new Set();
    return errors.filter(({ code, pos }) => {
        if (code !== 'BAD_DQ_ESCAPE')
            return true;
        const line = lineStart(text, pos[0]);
        return !lines.has(line) && lines.add(line);
    });
}
/** A text in quotes that was meant to end on its line goes on to the next quote, or to the end: the mistake is where it begins. */
function openQuote({ message, pos: [lost] }, text) {
    let offset = 0;
    let isPlain = false;
    for (const token of new dist/* Lexer */.JG().lex(text)) {
        // The lexer says with this one that a text without quotes follows, and others are not in the text either.
        if (token === '\u001f' || token === '\u0002' || token === '\u0018') {
            isPlain = token === '\u001f';
            continue;
        }
        if (offset > lost)
            return undefined;
        const [quote = ''] = token;
        if (!isPlain && (quote === '"' || quote === "'")) {
            const end = offset + token.length;
            const isOpen = end === lost && message.startsWith('Missing closing');
            // Closed by the next quote, and what follows on its line is what the parser stumbled over.
            if (isOpen || (NEXT_ENTRY.test(token) && lost >= offset && lineStart(text, lost) <= end)) {
                return {
                    offset,
                    message: `the quote ${quote} that begins here is not closed on its line`,
                    hint: `write ${quote} at the end of the text, too`,
                };
            }
        }
        isPlain = false;
        offset += token.length;
    }
    return undefined;
}
/** Where one key seems to go on to the next line, that line is too deep. */
function indentation(error, text) {
    const [start, end] = error.pos;
    if (error.code !== 'MULTILINE_IMPLICIT_KEY')
        return slipOf(error, text);
    const last = lineStart(text, end);
    return { offset: last > start ? afterBlanks(text, last) : start, ...plainWords('BAD_INDENT', '', '') };
}
function slipOf({ code, message, pos: [start] }, text) {
    const isIndent = code === 'BAD_INDENT' && !message.startsWith('Flow');
    const offset = isIndent ? afterBlanks(text, start) : start;
    return { offset, ...plainWords(code, message, text.slice(start, endOfLine(text, start))) };
}
function lineStart(text, offset) {
    return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
function endOfLine(text, offset) {
    const end = text.indexOf('\n', offset);
    return end < 0 ? text.length : end;
}
function afterBlanks(text, offset) {
    return offset + (/^[ \t]*/.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0);
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/parse/definition-source.js






/** Mistakes of syntax that are kept of one file; one mistake often brings a thousand others. */
const MAX_SYNTAX_FINDINGS = 2000;
/**
 * Parses YAML 1.2, of which JSON is a part. Time and memory are bounded by the length of the text.
 *
 * @param shown how findings call the file
 * @param size of the files of the same definition that were parsed before
 */
function parseDefinitionSource(text, shown, size = new definition_size/* DefinitionSize */.f()) {
    const excess = size.findExcess(text);
    if (excess !== undefined)
        return unusable(shown, { ...(0,variables/* offsetToPlace */.k)(text, excess.offset), message: excess.message });
    const lines = new dist/* LineCounter */.HN();
    const findings = [];
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file: shown, line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const report = (offset, message, hint) => {
        if (findings.length >= MAX_SYNTAX_FINDINGS)
            return;
        findings.push({ severity: 'error', ...at(offset), message, ...(hint === undefined ? {} : { hint }) });
    };
    try {
        const document = (0,dist/* parseDocument */.Tp)(text, {
            version: '1.2',
            schema: 'core',
            stringKeys: true,
            // Found by DataReader: the library compares each key with all before it.
            uniqueKeys: false,
            prettyErrors: false,
            resolveKnownTags: false,
            // Not `silent`, which would let a second document pass.
            logLevel: 'error',
            lineCounter: lines,
        });
        const reader = new definition_data/* DataReader */.s(report);
        const data = toData(document, text, reader, report);
        return { data, findings, ...new Places(document, reader.targets, text, at).reader() };
    }
    catch (error) {
        // Lists in lists (`- - - -`) nested so deeply that the stack of the parser ends.
        if (!(error instanceof RangeError))
            throw error;
        return unusable(shown, { line: 1, column: 1, message: definition_data/* TOO_DEEP */.g });
    }
}
function unusable(shown, problem) {
    const start = { file: shown, line: 1, column: 1 };
    const findings = [{ severity: 'error', file: shown, ...problem }];
    return { data: undefined, findings, valuePlace: () => start, keyPlace: () => start, placeWithin: () => start, textOf: () => '' };
}
function toData(document, text, reader, report) {
    const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
    if (exhausted !== undefined) {
        report(exhausted.pos[0], definition_data/* TOO_DEEP */.g);
        return undefined;
    }
    const { slips, lostFrom } = yamlSlips([...document.errors, ...document.warnings], text);
    for (const { offset, message, hint } of slips)
        report(offset, message, hint);
    const data = reader.read(document.contents, lostFrom);
    return document.errors.length + document.warnings.length > 0 ? undefined : data;
}


/***/ })

};
