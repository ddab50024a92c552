export const id = "shared-image-definition-packer-hcl-expressions";
export const ids = ["shared-image-definition-packer-hcl-expressions"];
export const modules = {

/***/ 1361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readJsonTemplate),
/* harmony export */   e: () => (/* binding */ keptTemplateFacts)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57338);
/* harmony import */ var _bakehouse_records_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72283);
/* harmony import */ var _check_secret_references_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90045);
/* harmony import */ var _template_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81976);





/** What makes or changes something. */
const PARTS = ['builders', 'provisioners', 'post-processors', 'error-cleanup-provisioner'];
const EXPRESSION = /\{\{([^{}]*)\}\}/g;
const USER = /^-?\s*user\s+[`"]([^`"]+)[`"]\s*-?$/;
/** Variables may stand for one another, even in a circle. */
const MOST_STEPS = 50;
/**
 * Reads a template in Packer's old JSON. Comments, commas at the end and the like, which Packer refuses and Resource Manager takes, are
 * `liberties`.
 *
 * @param path of the file, absolute
 * @param shown how places call it
 * @throws InputError when it is no such template
 */
function readJsonTemplate(text, path, shown, given) {
    const file = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .readJsonFile */ .JE)(text, shown);
    const place = (at) => ({ file: shown, ...file.keyPlace(at) });
    const { data } = file;
    if (data === undefined) {
        const findings = file.findings.filter(({ severity }) => severity === 'error');
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`The Packer template ${shown} is not JSON: ${findings[0]?.message ?? 'it is empty'}.`, { findings });
    }
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(data) || !(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isJsonList */ .P8)(data['builders'])) {
        const message = 'the Packer template has no list "builders"';
        const findings = [{ severity: 'error', ...place([]), message }];
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`The Packer template ${shown} has no list "builders".`, { findings });
    }
    const variables = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(data['variables']) ? data['variables'] : {};
    const reader = new TextReader({ variables, given, folder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path) }, place);
    for (const part of PARTS)
        reader.visit(data[part], [part], part, '');
    const facts = {
        language: 'json',
        path,
        folder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path),
        files: [path],
        variables: new Set(Object.keys(variables)),
        texts: reader.texts,
        manifests: manifestsIn(data['post-processors'], place),
        requiresPlugins: false,
        problems: [],
        liberties: file.findings.map(({ message, line = 1, column = 1 }) => ({ file: shown, line, column, message })),
    };
    return { facts, data };
}
/**
 * What an importer kept of a template, as if it were one.
 *
 * @param folder where the files lie that it names
 */
function keptTemplateFacts(kept, folder) {
    const reader = new TextReader({ variables: {}, given: {}, folder }, () => ({ file: '', line: 1, column: 1 }));
    reader.visit(kept, [], '', '');
    return {
        ...{ language: 'json', path: folder, folder, files: [], variables: new Set(), texts: reader.texts },
        ...{ manifests: [], requiresPlugins: false, problems: [], liberties: [] },
    };
}
class TextReader {
    texts = [];
    #scope;
    #place;
    constructor(scope, place) {
        this.#scope = scope;
        this.#place = place;
    }
    visit(value, path, option, component) {
        if (typeof value === 'string')
            this.texts.push({ option, component, value: textValue(value, this.#scope), place: this.#place(path) });
        else if ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isJsonList */ .P8)(value))
            for (const [index, item] of value.entries())
                this.visit(item, [...path, index], option, component);
        else if ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value)) {
            // A file that a provisioner fetches from the machine is none that it brings.
            if (value['direction'] === 'download')
                return;
            const type = typeof value['type'] === 'string' ? value['type'] : component;
            for (const [key, member] of Object.entries(value))
                this.visit(member, [...path, key], key, type);
        }
    }
}
/** A text with `{{…}}` in it, without asking Packer. */
function textValue(text, scope, steps = 0) {
    if (steps > MOST_STEPS)
        return 'unknown';
    let special;
    const known = text.replaceAll(EXPRESSION, (_, written) => {
        const value = expressionValue(written.trim(), scope, steps);
        if (typeof value !== 'string')
            return value.text;
        if (special !== 'ours')
            special = value;
        return '';
    });
    return special ?? { text: known };
}
function expressionValue(expression, scope, steps) {
    if (expression === 'template_dir' || expression === 'pwd')
        return { text: scope.folder };
    const name = USER.exec(expression)?.[1];
    if (name === undefined)
        return 'unknown';
    const given = Object.hasOwn(scope.given, name) ? scope.given[name] : undefined;
    if (given !== undefined)
        return (0,_check_secret_references_js__WEBPACK_IMPORTED_MODULE_4__/* .secretNameIn */ .pO)(given) === undefined ? { text: given } : 'unknown';
    if (_template_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .OFFERED_FOLDERS */ .I.some((offered) => offered === name))
        return 'ours';
    const standard = Object.hasOwn(scope.variables, name) ? scope.variables[name] : undefined;
    if (typeof standard === 'string')
        return textValue(standard, scope, steps + 1);
    return typeof standard === 'number' ? { text: String(standard) } : 'unknown';
}
function manifestsIn(processors, place) {
    if (!(0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isJsonList */ .P8)(processors))
        return [];
    return processors.flatMap((entry, index) => {
        if ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_1__/* .isJsonList */ .P8)(entry))
            return manifestsIn(entry, (path) => place(['post-processors', index, ...path.slice(1)]));
        const isManifest = entry === 'manifest' || ((0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(entry) && entry['type'] === 'manifest');
        if (!isManifest)
            return [];
        const { output = _template_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_MANIFEST */ .m, strip_path: strip = false } = (0,_bakehouse_records_json__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(entry) ? entry : {};
        const isPlain = typeof output === 'string' && !output.includes('{{');
        return [
            {
                output: isPlain ? output : undefined,
                stripPath: typeof strip === 'boolean' ? strip : 'unknown',
                place: place(['post-processors', index]),
            },
        ];
    });
}


/***/ }),

/***/ 64390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ readPackerTemplate)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/system/src/regular-file.js
var regular_file = __webpack_require__(32586);
// EXTERNAL MODULE: ./build/staging/records/src/json-file.js + 1 modules
var json_file = __webpack_require__(57338);
// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/packer/hcl-scanner.js
/** What is wrong with a text in HCL, thrown by the parser to itself. */
class HclMistake extends Error {
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}
const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*(?:::[\p{ID_Start}_][\p{ID_Continue}-]*)*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANKS = /[ \t]+/y;
const LINE_END = /\r?\n/y;
/** Reads the words of a text in HCL from front to back, each character once. */
class HclScanner {
    text;
    at = 0;
    #lines;
    constructor(text) {
        this.text = text;
    }
    get isAtEnd() {
        return this.at >= this.text.length;
    }
    /** Whether a text comes next. */
    sees(text) {
        return this.text.startsWith(text, this.at);
    }
    /** Passes a text if it comes next. */
    take(text) {
        if (!this.sees(text))
            return false;
        this.at += text.length;
        return true;
    }
    /** @throws HclMistake when something else comes next */
    expect(text, what) {
        if (!this.take(text))
            throw new HclMistake(`"${text}" is missing ${what}`, this.at);
    }
    identifier() {
        return this.#match(IDENTIFIER);
    }
    number() {
        const digits = this.#match(NUMBER);
        return digits === undefined ? undefined : Number(digits);
    }
    /** Passes blanks and comments, and line ends too where they mean nothing. */
    skip(lineEnds) {
        for (;;) {
            if (this.#match(BLANKS) !== undefined)
                continue;
            if (this.sees('#') || this.sees('//'))
                this.at = this.#endOfLine();
            else if (this.sees('/*')) {
                const end = this.text.indexOf('*/', this.at + 2);
                if (end === -1)
                    throw new HclMistake('the comment has no end', this.at);
                this.at = end + 2;
            }
            else if (!lineEnds || this.#match(LINE_END) === undefined)
                return;
        }
    }
    /** What is left of the line, which is passed with its end. */
    line() {
        const end = this.#endOfLine();
        const line = this.text.slice(this.at, end);
        this.at = end;
        this.#match(LINE_END);
        return line.endsWith('\r') ? line.slice(0, -1) : line;
    }
    place(file, offset) {
        if (this.#lines === undefined) {
            this.#lines = [0];
            for (let end = this.text.indexOf('\n'); end !== -1; end = this.text.indexOf('\n', end + 1))
                this.#lines.push(end + 1);
        }
        let [low, high] = [0, this.#lines.length];
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((this.#lines[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle;
        }
        return { file, line: low + 1, column: offset - (this.#lines[low] ?? 0) + 1 };
    }
    #endOfLine() {
        const end = this.text.indexOf('\n', this.at);
        return end === -1 ? this.text.length : end;
    }
    #match(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text)?.[0];
        if (found !== undefined)
            this.at += found.length;
        return found;
    }
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/packer/hcl-expressions.js

/** Levels of expressions and blocks in one another; people write fewer than ten. */
const DEEPEST = 100;
const OPERATORS = ['||', '&&', '==', '!=', '<=', '>=', '<', '>', '+', '-', '*', '/', '%'];
const ESCAPES = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
const WORDS = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
]);
/**
 * Expressions of HCL's native syntax (hashicorp/hcl, hclsyntax/spec.md, "Expressions" and "Templates"). Which operator binds closer does
 * not matter here: nothing is computed.
 */
class HclExpressionParser {
    #scanner;
    #depth = 0;
    constructor(scanner) {
        this.#scanner = scanner;
    }
    /** @param lineEnds whether the expression goes on behind the end of a line: inside of brackets */
    expression(lineEnds) {
        const scanner = this.#scanner;
        if (++this.#depth > DEEPEST)
            throw new HclMistake(`this is nested more than ${DEEPEST} levels deep`, scanner.at);
        const parts = [this.#operand(lineEnds)];
        for (;;) {
            scanner.skip(lineEnds);
            if (scanner.take('?')) {
                parts.push(this.expression(lineEnds));
                scanner.skip(lineEnds);
                scanner.expect(':', 'between the two values of a condition');
                parts.push(this.expression(lineEnds));
            }
            else if (!scanner.sees('=>') && OPERATORS.some((operator) => scanner.take(operator)))
                parts.push(this.#operand(lineEnds));
            else
                break;
        }
        this.#depth--;
        const [only] = parts;
        return parts.length === 1 && only !== undefined ? only : { kind: 'other', parts };
    }
    /**
     * A text with `${…}` and `%{…}` in it, up to a quote or an offset.
     *
     * @param end the offset, where a heredoc or a text of JSON ends: no backslash means anything there
     */
    template(end) {
        const scanner = this.#scanner;
        const parts = [];
        let text = '';
        const isQuoted = end === undefined;
        while (isQuoted ? !scanner.sees('"') : scanner.at < end) {
            if (scanner.isAtEnd || (isQuoted && scanner.sees('\n')))
                throw new HclMistake('the text has no closing quote in its line', scanner.at);
            if (scanner.take('$${'))
                text += '${';
            else if (scanner.take('%%{'))
                text += '%{';
            else if (scanner.sees('${') || scanner.sees('%{')) {
                if (text !== '')
                    parts.push({ kind: 'literal', value: text });
                text = '';
                parts.push(scanner.take('${') ? this.#interpolation() : this.#directive());
            }
            else if (isQuoted && scanner.take('\\'))
                text += this.#escape();
            else
                text += scanner.text[scanner.at++];
        }
        if (text !== '' || parts.length === 0)
            parts.push({ kind: 'literal', value: text });
        const [only] = parts;
        return parts.length === 1 && only !== undefined ? only : { kind: 'template', parts };
    }
    #interpolation() {
        this.#scanner.take('~');
        const value = this.expression(true);
        this.#scanner.skip(true);
        this.#scanner.take('~');
        this.#scanner.expect('}', 'behind the value in a text');
        return value;
    }
    /** `%{ if … }`, `%{ for … }` and their ends: what comes out of it only Packer knows. */
    #directive() {
        const scanner = this.#scanner;
        scanner.take('%{');
        scanner.take('~');
        scanner.skip(true);
        const word = scanner.identifier();
        const parts = [];
        if (word === 'for')
            this.#loopIntro();
        if (word === 'for' || word === 'if')
            parts.push(this.expression(true));
        scanner.skip(true);
        scanner.take('~');
        scanner.expect('}', 'at the end of %{');
        return { kind: 'other', parts };
    }
    #escape() {
        const scanner = this.#scanner;
        const sign = scanner.text[scanner.at++] ?? '';
        const digits = sign === 'u' ? 4 : sign === 'U' ? 8 : 0;
        if (digits === 0) {
            const meant = ESCAPES[sign];
            if (meant === undefined)
                throw new HclMistake(`\\${sign} means nothing in a text`, scanner.at - 2);
            return meant;
        }
        const code = scanner.text.slice(scanner.at, scanner.at + digits);
        const number = /^[\da-f]+$/i.test(code) && code.length === digits ? Number.parseInt(code, 16) : Number.POSITIVE_INFINITY;
        if (number > 0x10ffff)
            throw new HclMistake(`\\${sign} needs ${digits} hexadecimal digits of a character`, scanner.at - 2);
        scanner.at += digits;
        return String.fromCodePoint(number);
    }
    #operand(lineEnds) {
        const scanner = this.#scanner;
        scanner.skip(lineEnds);
        if (scanner.take('-') || scanner.take('!'))
            return { kind: 'other', parts: [this.#operand(lineEnds)] };
        let value = this.#term();
        // What follows directly is a part of it.
        for (;;) {
            if (scanner.sees('...'))
                return value;
            if (scanner.take('.')) {
                const name = scanner.identifier() ?? (scanner.take('*') ? undefined : scanner.number()?.toString());
                value =
                    value.kind === 'reference' && name !== undefined ? { ...value, path: [...value.path, name] } : { kind: 'other', parts: [value] };
            }
            else if (scanner.take('[')) {
                scanner.skip(true);
                const key = scanner.take('*') ? undefined : this.expression(true);
                scanner.skip(true);
                scanner.expect(']', 'behind the index');
                const isName = key?.kind === 'literal' && typeof key.value === 'string';
                if (value.kind === 'reference' && isName)
                    value = { ...value, path: [...value.path, String(key.value)] };
                else
                    value = { kind: 'other', parts: key === undefined ? [value] : [value, key] };
            }
            else
                return value;
        }
    }
    #term() {
        const scanner = this.#scanner;
        if (scanner.take('"')) {
            const text = this.template();
            scanner.expect('"', 'behind the text');
            return text;
        }
        if (scanner.sees('<<'))
            return this.#heredoc();
        if (scanner.take('(')) {
            const value = this.expression(true);
            scanner.skip(true);
            scanner.expect(')', 'behind the expression');
            return value;
        }
        if (scanner.take('['))
            return this.#list();
        if (scanner.take('{'))
            return this.#object();
        const number = scanner.number();
        if (number !== undefined)
            return { kind: 'literal', value: number };
        const name = scanner.identifier();
        if (name === undefined)
            throw new HclMistake('a value is missing here', scanner.at);
        if (scanner.take('('))
            return { kind: 'call', name, parts: this.#items(')') };
        const word = WORDS.get(name);
        return word === undefined ? { kind: 'reference', path: [name] } : { kind: 'literal', value: word };
    }
    #heredoc() {
        const scanner = this.#scanner;
        const start = scanner.at;
        scanner.take('<<');
        scanner.take('-');
        const marker = scanner.identifier();
        if (marker === undefined || scanner.line().trim() !== '')
            throw new HclMistake('behind << comes a word, and the end of the line', start);
        const begin = scanner.at;
        for (let line = scanner.at; !scanner.isAtEnd; line = scanner.at) {
            if (scanner.line().trim() !== marker)
                continue;
            const after = line + scanner.text.slice(line).indexOf(marker) + marker.length;
            scanner.at = begin;
            const text = this.template(line);
            // The end of its last line ends the attribute too.
            scanner.at = after;
            return text;
        }
        throw new HclMistake(`the text that begins with <<${marker} has no line with ${marker} alone`, start);
    }
    #list() {
        if (this.#isLoop())
            return this.#loop(']');
        return { kind: 'list', parts: this.#items(']') };
    }
    #items(end) {
        const scanner = this.#scanner;
        const items = [];
        for (scanner.skip(true); !scanner.take(end); scanner.skip(true)) {
            items.push(this.expression(true));
            scanner.skip(true);
            scanner.take('...');
            scanner.skip(true);
            if (!scanner.sees(end))
                scanner.expect(',', 'between two values');
        }
        return items;
    }
    #object() {
        if (this.#isLoop())
            return this.#loop('}');
        const scanner = this.#scanner;
        const members = [];
        for (scanner.skip(true); !scanner.take('}'); scanner.skip(true)) {
            const key = this.expression(false);
            scanner.skip(false);
            if (!scanner.take(':'))
                scanner.expect('=', 'between key and value');
            const name = key.kind === 'reference' && key.path.length === 1 ? key.path[0] : undefined;
            members.push({ key: name === undefined ? key : { kind: 'literal', value: name }, value: this.expression(false) });
            scanner.skip(true);
            scanner.take(',');
        }
        return { kind: 'object', members };
    }
    /** Whether `for name in` comes next, and not a key of that name. */
    #isLoop() {
        const scanner = this.#scanner;
        scanner.skip(true);
        const before = scanner.at;
        const word = scanner.identifier();
        scanner.skip(true);
        const isLoop = word === 'for' && scanner.identifier() !== undefined;
        scanner.at = before;
        return isLoop;
    }
    #loop(end) {
        const scanner = this.#scanner;
        scanner.identifier();
        this.#loopIntro();
        const parts = [this.expression(true)];
        scanner.skip(true);
        scanner.expect(':', 'behind what "for" goes through');
        parts.push(this.expression(true));
        scanner.skip(true);
        if (scanner.take('=>'))
            parts.push(this.expression(true));
        scanner.skip(true);
        scanner.take('...');
        scanner.skip(true);
        if (!scanner.sees(end) && scanner.identifier() === 'if')
            parts.push(this.expression(true));
        scanner.skip(true);
        scanner.expect(end, 'behind "for"');
        return { kind: 'other', parts };
    }
    /** The names up to `in`. */
    #loopIntro() {
        const scanner = this.#scanner;
        for (;;) {
            scanner.skip(true);
            const name = scanner.identifier();
            if (name === undefined)
                throw new HclMistake('a name is missing behind "for"', scanner.at);
            if (name === 'in')
                return;
            scanner.skip(true);
            scanner.take(',');
        }
    }
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/packer/hcl-parser.js


/**
 * Reads HCL's native syntax (hashicorp/hcl, hclsyntax/spec.md), with the place of everything. Never throws: what stands before the first
 * mistake is there.
 *
 * @param shown how places call the file
 */
function parseHcl(text, shown) {
    const parser = new BodyParser(text.replace(/^\uFEFF/, ''), shown);
    return parser.file();
}
/**
 * A text of HCL's JSON syntax, in which `${…}` means the same.
 *
 * @returns the text itself as a literal where it cannot be read
 */
function parseHclText(text) {
    if (!text.includes('${') && !text.includes('%{'))
        return { kind: 'literal', value: text };
    try {
        return new HclExpressionParser(new HclScanner(text)).template(text.length);
    }
    catch (error) {
        if (error instanceof HclMistake)
            return { kind: 'other', parts: [] };
        throw error;
    }
}
class BodyParser {
    #scanner;
    #expressions;
    #shown;
    constructor(text, shown) {
        this.#scanner = new HclScanner(text);
        this.#expressions = new HclExpressionParser(this.#scanner);
        this.#shown = shown;
    }
    file() {
        const body = { attributes: [], blocks: [] };
        try {
            this.#fill(body, 0);
            if (!this.#scanner.isAtEnd)
                throw new HclMistake('this } closes nothing', this.#scanner.at);
            return { body };
        }
        catch (error) {
            if (!(error instanceof HclMistake))
                throw error;
            return { body, problem: { ...this.#scanner.place(this.#shown, error.offset), message: error.message } };
        }
    }
    /** Up to the closing brace, or the end. */
    #fill(body, depth) {
        const scanner = this.#scanner;
        if (depth > DEEPEST)
            throw new HclMistake(`this is nested more than ${DEEPEST} levels deep`, scanner.at);
        for (scanner.skip(true); !scanner.isAtEnd && !scanner.sees('}'); scanner.skip(true)) {
            const place = scanner.place(this.#shown, scanner.at);
            const start = scanner.at;
            const name = scanner.identifier();
            if (name === undefined)
                throw new HclMistake('the name of a setting or of a block is missing here', start);
            scanner.skip(false);
            if (scanner.sees('=')) {
                scanner.take('=');
                body.attributes.push({ name, value: this.#expressions.expression(false), place });
                this.#endOfItem();
                continue;
            }
            const block = { type: name, labels: this.#labels(start), body: { attributes: [], blocks: [] }, place };
            body.blocks.push(block);
            this.#fill(block.body, depth + 1);
            scanner.expect('}', `at the end of the block "${name}"`);
            this.#endOfItem();
        }
    }
    #labels(start) {
        const scanner = this.#scanner;
        const labels = [];
        for (;;) {
            scanner.skip(false);
            if (scanner.take('{'))
                return labels;
            if (scanner.take('"')) {
                const label = this.#expressions.template();
                scanner.expect('"', 'behind the text');
                labels.push(label.kind === 'literal' ? String(label.value) : '');
                continue;
            }
            const word = scanner.identifier();
            if (word === undefined)
                throw new HclMistake('behind a name comes "=", or labels and "{"', start);
            labels.push(word);
        }
    }
    #endOfItem() {
        const scanner = this.#scanner;
        scanner.skip(false);
        if (scanner.isAtEnd || scanner.sees('}') || scanner.sees('\n') || scanner.sees('\r\n'))
            return;
        throw new HclMistake('the end of the line is missing here', scanner.at);
    }
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/packer/hcl-json.js


/** The blocks of a Packer template, each with the number of its labels; JSON does not tell blocks from settings. */
const BLOCKS = {
    '': { packer: 0, variable: 1, variables: 0, local: 1, locals: 0, source: 2, data: 2, build: 0 },
    packer: { required_plugins: 0 },
    build: { source: 1, provisioner: 1, 'error-cleanup-provisioner': 1, 'post-processor': 1, 'post-processors': 0 },
    'post-processors': { 'post-processor': 1 },
};
/**
 * Reads HCL in JSON syntax (hashicorp/hcl, json/spec.md), as `.pkr.json` has it: keys are settings and blocks, texts are templates.
 *
 * @param shown how places call the file
 */
function readHclJson(text, shown) {
    const file = (0,json_file/* readJsonFile */.JE)(text, shown);
    const body = { attributes: [], blocks: [] };
    const [error] = file.findings.filter(({ severity }) => severity === 'error');
    if (error !== undefined) {
        return { body, problem: { file: shown, line: error.line ?? 1, column: error.column ?? 1, message: error.message } };
    }
    if (!(0,json/* isObject */.G)(file.data))
        return { body, problem: { file: shown, line: 1, column: 1, message: 'the file does not hold an object' } };
    new JsonBodies(file, shown).fill(body, file.data, [], '');
    return { body };
}
class JsonBodies {
    #file;
    #shown;
    constructor(file, shown) {
        this.#file = file;
        this.#shown = shown;
    }
    fill(body, data, path, type) {
        for (const [name, value] of Object.entries(data)) {
            const at = [...path, name];
            // The comment of JSON's syntax.
            if (name === '//' || value === undefined)
                continue;
            const labels = BLOCKS[type]?.[name];
            if (labels === undefined)
                body.attributes.push({ name, value: expressionOf(value), place: this.#place(at) });
            else
                this.#blocks(body, name, value, at, labels, []);
        }
    }
    /** A body, a list of such, or one by each label. */
    #blocks(parent, type, value, path, count, labels) {
        if ((0,json_file/* isJsonList */.P8)(value)) {
            for (const [index, item] of value.entries())
                this.#blocks(parent, type, item, [...path, index], count, labels);
        }
        else if ((0,json/* isObject */.G)(value) && labels.length < count) {
            for (const [label, item] of Object.entries(value))
                this.#blocks(parent, type, item, [...path, label], count, [...labels, label]);
        }
        else if ((0,json/* isObject */.G)(value)) {
            const body = { attributes: [], blocks: [] };
            parent.blocks.push({ type, labels, body, place: this.#place(path) });
            this.fill(body, value, path, type);
        }
    }
    #place(path) {
        return { file: this.#shown, ...this.#file.keyPlace(path) };
    }
}
function expressionOf(value) {
    if (typeof value === 'string')
        return parseHclText(value);
    if ((0,json_file/* isJsonList */.P8)(value))
        return { kind: 'list', parts: value.map(expressionOf) };
    if (!(0,json/* isObject */.G)(value))
        return { kind: 'literal', value: value ?? null };
    const members = Object.entries(value).map(([key, member]) => ({ key: parseHclText(key), value: expressionOf(member) }));
    return { kind: 'object', members };
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/check/secret-references.js
var secret_references = __webpack_require__(90045);
// EXTERNAL MODULE: ./build/staging/image-definition/src/packer/template-facts.js
var template_facts = __webpack_require__(81976);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/packer/hcl-values.js


/** Locals and variables may stand for one another, even in a circle. */
const MOST_STEPS = 50;
/** The value of an expression as text, without asking Packer. */
function knownValue(expression, scope, steps = 0) {
    if (steps > MOST_STEPS)
        return 'unknown';
    if (expression.kind === 'literal')
        return expression.value === null ? 'unknown' : { text: String(expression.value) };
    if (expression.kind === 'template') {
        const values = expression.parts.map((part) => knownValue(part, scope, steps + 1));
        if (values.includes('ours'))
            return 'ours';
        if (values.includes('unknown'))
            return 'unknown';
        return { text: values.map((value) => (typeof value === 'string' ? '' : value.text)).join('') };
    }
    if (expression.kind === 'call') {
        const [only, ...others] = expression.parts;
        return expression.name === 'abspath' && only !== undefined && others.length === 0 ? knownValue(only, scope, steps + 1) : 'unknown';
    }
    if (expression.kind !== 'reference')
        return 'unknown';
    const [root, name = '', ...rest] = expression.path;
    if (rest.length > 0)
        return 'unknown';
    if (root === 'path')
        return name === 'root' || name === 'cwd' ? { text: scope.folder } : 'unknown';
    const local = root === 'local' ? scope.locals.get(name) : undefined;
    if (local !== undefined)
        return knownValue(local, scope, steps + 1);
    return root === 'var' ? variableValue(name, scope, steps) : 'unknown';
}
function variableValue(name, scope, steps) {
    const given = Object.hasOwn(scope.given, name) ? scope.given[name] : undefined;
    if (given !== undefined)
        return (0,secret_references/* secretNameIn */.pO)(given) === undefined ? { text: given } : 'unknown';
    if (template_facts/* OFFERED_FOLDERS */.I.some((offered) => offered === name))
        return 'ours';
    const standard = scope.variables.get(name);
    return standard === undefined ? 'unknown' : knownValue(standard, scope, steps + 1);
}
/** Functions of Packer that read a file, which is their first value. */
const READERS = /^(?:file|filebase64|templatefile|fileset|file(?:base64)?(?:md5|sha1|sha256|sha512))$/;
/** All texts in an expression that may name a file: whole texts, also those that stand inside of something else, and files that are read. */
function textsIn(expression, scope) {
    const found = [];
    const visit = (part, read, within) => {
        if (part.kind === 'object')
            for (const { value } of part.members)
                visit(value, false, within);
        else if (part.kind === 'list')
            for (const item of part.parts)
                visit(item, false, within);
        else if (part.kind === 'call' && knownValue(part, scope) === 'unknown') {
            for (const [index, item] of part.parts.entries())
                visit(item, index === 0 && READERS.test(part.name), true);
            // The text that it becomes is none that anybody could look for, unless it is read from a file.
            if (!READERS.test(part.name) && !within)
                found.push({ value: 'unknown', read: false });
        }
        else if (part.kind === 'other') {
            for (const item of part.parts)
                visit(item, false, true);
            if (!within)
                found.push({ value: 'unknown', read: false });
        }
        else {
            const value = knownValue(part, scope);
            if (value !== 'unknown' || !within || read)
                found.push({ value, read });
            if (value === 'unknown' && part.kind === 'template')
                for (const item of part.parts)
                    if (item.kind !== 'literal')
                        visit(item, false, true);
        }
    };
    visit(expression, false, false);
    return found;
}

;// CONCATENATED MODULE: ./build/staging/image-definition/src/packer/hcl-template.js






/** Files of a template in HCL, its own syntax and JSON. */
const HCL_TEMPLATE = /\.pkr\.(?:hcl|json)$/;
/** Files of values that Packer reads by itself when a template is a folder. */
const HCL_VALUES = /\.auto\.pkrvars\.(?:hcl|json)$/;
/**
 * Reads a template in HCL.
 *
 * @param names of its files in the folder
 * @param path what Packer gets
 * @param given values of variables
 * @param show how places call a file
 */
async function readHclTemplate(names, { path, folder, given, show }) {
    const files = names.map((name) => (0,external_node_path_.join)(folder, name));
    const read = [];
    const values = new Map();
    for (const file of files) {
        const text = await (0,regular_file/* readRegularText */.Aj)(file);
        const parsed = file.endsWith('.json') ? readHclJson(text, show(file)) : parseHcl(text, show(file));
        if (HCL_VALUES.test((0,external_node_path_.basename)(file)))
            for (const { name, value } of parsed.body.attributes)
                values.set(name, value);
        else
            read.push(parsed);
    }
    const blocks = read.flatMap(({ body }) => body.blocks);
    const variables = variablesOf(blocks);
    const scope = { variables: new Map([...variables.defaults, ...values]), locals: localsOf(blocks), given, folder };
    return {
        language: 'hcl',
        path,
        folder,
        files,
        variables: variables.names,
        texts: blocks.flatMap((block) => textsOf(block, scope)),
        manifests: manifestsOf(blocks, scope),
        requiresPlugins: blocks.some(({ type, body }) => type === 'packer' && body.blocks.some((block) => block.type === 'required_plugins')),
        problems: read.flatMap(({ problem }) => (problem === undefined ? [] : [problem])),
        liberties: [],
    };
}
/** `variable "name" { default = … }`, and `variables { name = … }`. */
function variablesOf(blocks) {
    const names = new Set();
    const defaults = new Map();
    for (const { type, labels, body } of blocks) {
        if (type === 'variables') {
            for (const { name, value } of body.attributes) {
                names.add(name);
                defaults.set(name, value);
            }
        }
        const [name] = labels;
        if (type !== 'variable' || name === undefined)
            continue;
        names.add(name);
        const standard = body.attributes.find((attribute) => attribute.name === 'default');
        if (standard !== undefined)
            defaults.set(name, standard.value);
    }
    return { names, defaults };
}
/** `locals { name = … }`, and `local "name" { expression = … }`. */
function localsOf(blocks) {
    const locals = new Map();
    for (const { type, labels, body } of blocks) {
        if (type === 'locals')
            for (const { name, value } of body.attributes)
                locals.set(name, value);
        const [name] = labels;
        const expression = body.attributes.find((attribute) => attribute.name === 'expression');
        if (type === 'local' && name !== undefined && expression !== undefined)
            locals.set(name, expression.value);
    }
    return locals;
}
/** What the blocks that make or change something say; of locals only which files they read. */
function textsOf(block, scope) {
    if (block.type === 'locals' || block.type === 'local')
        return attributesIn(block.body).flatMap((each) => readIn(each, scope));
    if (block.type === 'source' || block.type === 'data')
        return bodyTexts(block.body, block.labels[0] ?? '', scope);
    if (block.type !== 'build')
        return [];
    return componentsIn(block.body).flatMap(({ labels, body }) => bodyTexts(body, labels[0]?.split('.').at(-2) ?? labels[0] ?? '', scope));
}
function readIn({ name, value, place }, scope) {
    return textsIn(value, scope).flatMap((text) => (text.read ? [{ option: name, component: 'file', value: text.value, place }] : []));
}
/** Provisioners, post-processors and what is said of a source, wherever they stand in a build. */
function componentsIn(body) {
    return body.blocks.flatMap((block) => (block.labels.length > 0 ? [block] : componentsIn(block.body)));
}
function bodyTexts(body, component, scope) {
    // A file that a provisioner fetches from the machine is none that it brings.
    const isDownload = body.attributes.some(({ name, value }) => name === 'direction' && value.kind === 'literal' && value.value === 'download');
    if (isDownload)
        return [];
    return attributesIn(body).flatMap(({ name, value, place }) => textsIn(value, scope).map((text) => ({
        option: text.read ? 'file' : name,
        component: text.read ? 'file' : component,
        value: text.value,
        place,
    })));
}
function attributesIn(body) {
    return [...body.attributes, ...body.blocks.flatMap((block) => attributesIn(block.body))];
}
function manifestsOf(blocks, scope) {
    const builds = blocks.filter(({ type }) => type === 'build').flatMap(({ body }) => componentsIn(body));
    return builds
        .filter(({ type, labels }) => type === 'post-processor' && labels[0] === 'manifest')
        .map(({ body, place }) => {
        const setting = (name) => body.attributes.find((attribute) => attribute.name === name)?.value;
        const output = setting('output');
        const strip = setting('strip_path');
        const target = output === undefined ? { text: template_facts/* DEFAULT_MANIFEST */.m } : knownValue(output, scope);
        const stripped = strip === undefined ? { text: 'false' } : knownValue(strip, scope);
        return {
            output: typeof target === 'string' ? undefined : target.text,
            stripPath: typeof stripped === 'string' ? 'unknown' : stripped.text === 'true',
            place,
        };
    });
}

// EXTERNAL MODULE: ./build/staging/image-definition/src/packer/json-template.js
var json_template = __webpack_require__(1361);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/packer/read-template.js






/**
 * Reads a Packer template: one in HCL (`.pkr.hcl`, or `.pkr.json` in JSON syntax), a folder of such, or one in Packer's old JSON
 * (`.json`). It is read here and not by `packer inspect`, which names the variables but no option of a post-processor and no file; and a
 * plan is made where there is no Packer.
 *
 * @param path absolute
 * @param given values of variables
 * @param show how places call a file
 * @throws UserError when it is not there, or no such template; InputError with places when its old JSON cannot be read
 */
async function readPackerTemplate(path, given = {}, show = (file) => file) {
    const state = await (0,promises_.stat)(path).catch((error) => {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            throw new errors/* UserError */.yo(`The Packer template ${show(path)} does not exist.`);
        throw error;
    });
    if (state.isDirectory()) {
        const names = (await (0,promises_.readdir)(path)).filter((name) => HCL_TEMPLATE.test(name) || HCL_VALUES.test(name)).sort();
        if (!names.some((name) => HCL_TEMPLATE.test(name))) {
            throw new errors/* UserError */.yo(`The folder ${show(path)} holds no .pkr.hcl or .pkr.json file.`, {
                hint: 'a template in old JSON is named as a file, such as packer/image.json',
            });
        }
        return { facts: await readHclTemplate(names, { path, folder: path, given, show }) };
    }
    const folder = (0,external_node_path_.dirname)(path);
    if (HCL_TEMPLATE.test(path))
        return { facts: await readHclTemplate([(0,external_node_path_.basename)(path)], { path, folder, given, show }) };
    if (path.endsWith('.json'))
        return (0,json_template/* readJsonTemplate */.$)(await (0,regular_file/* readRegularText */.Aj)(path), path, show(path), given);
    throw new errors/* UserError */.yo(`${show(path)} is not a Packer template that can be used here.`, {
        hint: 'give a template in HCL (.pkr.hcl, .pkr.json) or a folder of such, or one in old JSON (.json)',
    });
}


/***/ }),

/***/ 81976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ OFFERED_FOLDERS),
/* harmony export */   m: () => (/* binding */ DEFAULT_MANIFEST)
/* harmony export */ });
/** Where Packer's manifest post-processor writes when its template says nothing. */
const DEFAULT_MANIFEST = 'packer-manifest.json';
/** Variables that a build offers to its template and that are folders of its own. */
const OFFERED_FOLDERS = ['output_folder', 'artifacts_folder'];


/***/ })

};
