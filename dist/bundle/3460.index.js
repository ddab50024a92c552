export const id = 3460;
export const ids = [3460];
export const modules = {

/***/ 84498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON with sorted keys, strings in Unicode NFC with LF line ends, and no `undefined`: equal meanings give equal bytes. */
function canonicalJson(value) {
    if (typeof value === 'string')
        return JSON.stringify(value.replace(/\r\n?/g, '\n').normalize('NFC'));
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value);
    if (isList(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    const members = Object.entries(value)
        .filter((entry) => entry[1] !== undefined)
        .map(([key, member]) => [key.normalize('NFC'), member])
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}
function isList(value) {
    return Array.isArray(value);
}


/***/ }),

/***/ 41438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ marketplaceTraits)
/* harmony export */ });
const LINUX = /canonical|ubuntu|debian|redhat|rhel|suse|centos|almalinux|rocky|oracle-linux|linux|mariner|flatcar/i;
/** Only offered for machines of generation 2. */
const SECOND_GENERATION = /azure-edition|windows-?11|win11|arm64|2025/i;
function marketplaceTraits(names) {
    const { publisher = '', offer = '', sku = '', size = '' } = names;
    const all = `${publisher} ${offer} ${sku}`;
    const os = LINUX.test(all) ? 'linux' : 'windows';
    // Standard_E8pds_v5 has an Arm processor by its p.
    const arm = /arm64|aarch64/i.test(all) || /^(?:Standard_)?[A-Z]+[0-9]+(?:-[0-9]+)?[a-z]*p[a-z]*_v[0-9]+$/.test(size);
    const second = /(?:^|[-_])g(?:en)?2(?:$|[-_])|gen2/i.test(sku) || SECOND_GENERATION.test(all) || arm;
    const known = os === 'windows' && sku !== '';
    return { os, arch: arm ? 'arm64' : 'x64', generation: known && !second ? 1 : 2 };
}


/***/ }),

/***/ 59147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ escapeVariables)
/* harmony export */ });
/** The look behind keeps a long run of braces from being tried from each of them. */
const NAME_IN_BRACES = /(?<!\{)(\{+)([A-Z][A-Z0-9_]*)(\}+)/g;
/**
 * Doubles the braces around what would be taken for a variable, in all texts and not in keys: rendering the result gives the value back.
 * For texts of formats in which `{NAME}` means nothing.
 */
function escapeVariables(value) {
    if (typeof value === 'string')
        return escapeText(value);
    if (value === null || typeof value !== 'object')
        return value;
    if (Array.isArray(value))
        return value.map(escapeVariables);
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, member === undefined ? undefined : escapeVariables(member)]));
}
function escapeText(text) {
    return text.replace(NAME_IN_BRACES, (_, open, name, close) => {
        const pairs = Math.min(open.length, close.length);
        return `${open}${'{'.repeat(pairs)}${name}${'}'.repeat(pairs)}${close}`;
    });
}


/***/ }),

/***/ 66501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _h: () => (/* binding */ isSha256),
/* harmony export */   gU: () => (/* binding */ isUrl),
/* harmony export */   gr: () => (/* binding */ isExitCode),
/* harmony export */   mv: () => (/* binding */ isReplicaCount),
/* harmony export */   n$: () => (/* binding */ isDuration),
/* harmony export */   zv: () => (/* binding */ isDiskSize)
/* harmony export */ });
/* harmony import */ var _definition_schema_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47066);

const URL_FORM = new RegExp(_definition_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .URL */ .k.pattern);
const DURATION_FORM = new RegExp(_definition_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION */ .ft.pattern);
const SHA256_FORM = new RegExp(_definition_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD.pattern);
// Forms of fields of a definition. What does not have the form is kept as it is, so that every import fits the schema.
function isUrl(text) {
    return URL_FORM.test(text);
}
function isDuration(text) {
    return DURATION_FORM.test(text);
}
function isSha256(text) {
    return SHA256_FORM.test(text);
}
/** In GB. */
function isDiskSize(value) {
    return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= 65_536;
}
/** As Windows has them, signed or not. */
function isExitCode(value) {
    return Number.isSafeInteger(value) && Number(value) >= -2_147_483_648 && Number(value) <= 4_294_967_295;
}
/** The number of copies in a region. */
function isReplicaCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= 100;
}


/***/ }),

/***/ 63954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ imageIdOf)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35182);

const MAX_LENGTH = 63;
/** The `image.id` that a name of somebody else's gives: lower case, other characters to `-`; a longer one ends in part of its digest. */
function imageIdOf(name) {
    const plain = name
        .slice(0, 1000)
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '');
    if (plain.length < 2)
        return `image-${plain === '' ? (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(name).slice(0, 8) : plain}`;
    if (plain.length <= MAX_LENGTH)
        return plain;
    return `${plain.slice(0, MAX_LENGTH - 9).replaceAll(/-+$/g, '')}-${(0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(name).slice(0, 8)}`;
}


/***/ }),

/***/ 76306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ ImportNotes)
/* harmony export */ });
/* harmony import */ var _json_members_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86683);

/** As many findings of a file are told; the rest is counted. */
const MAX_FINDINGS = 1000;
/** What an importer has to say about a JSON file, with line and column. */
class ImportNotes {
    #file;
    #shown;
    #findings;
    #dropped = 0;
    /** Begins with what reading the file found. */
    constructor(file, shown) {
        this.#file = file;
        this.#shown = shown;
        this.#findings = [...file.findings];
    }
    /** About a value, or a key with `at`. */
    note(path, message, options = {}) {
        if (this.isFull) {
            this.#dropped++;
            return;
        }
        const place = options.at === 'key' ? this.#file.keyPlace(path) : this.#file.valuePlace(path);
        const hint = options.hint === undefined ? {} : { hint: options.hint };
        this.#findings.push({ severity: 'warning', file: this.#shown, ...place, message, ...hint });
    }
    /** That members of the object at `path` have no field in a definition. */
    kept(path, rest, provider) {
        if (rest === undefined)
            return;
        const keys = Object.keys(rest).slice(0, 20);
        const more = Object.keys(rest).length - keys.length;
        const names = `${keys.map((key) => `"${key}"`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
        const where = path.length === 0 ? '' : `${(0,_json_members_js__WEBPACK_IMPORTED_MODULE_0__/* .spellJsonPath */ .gV)(path)}: `;
        const first = keys[0] === undefined ? path : [...path, keys[0]];
        this.note(first, `${where}${names} kept under provider.${provider}; a definition has no field for it`, { at: 'key' });
    }
    /** Nothing more is told, so a hint need not be looked for. */
    get isFull() {
        return this.#findings.length >= MAX_FINDINGS - 1;
    }
    /** In the order of the file. */
    get findings() {
        const place = ({ line = 0, column = 0 }) => line * 1e6 + Math.min(column, 1e6 - 1);
        const sorted = this.#findings.toSorted((a, b) => place(a) - place(b));
        if (this.#dropped === 0)
            return sorted;
        return [...sorted, { severity: 'warning', file: this.#shown, message: `and ${this.#dropped} more findings` }];
    }
}


/***/ }),

/***/ 54004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JE: () => (/* binding */ readJsonFile),
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   P8: () => (/* binding */ isJsonList),
/* harmony export */   jf: () => (/* binding */ writeJsonText),
/* harmony export */   op: () => (/* binding */ readJsonObject)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65570);
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21928);



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
 * Reads JSON as lenient tools do: a byte order mark, comments, trailing commas and tabs inside texts get a note, of a key that is there
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
    const root = parse(text, report);
    const data = root === undefined ? undefined : toData(root, report);
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
    if (isJsonObject(data))
        return { ...file, data };
    if (data === undefined)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${shown} cannot be read as JSON`, { findings: file.findings });
    const finding = { severity: 'error', file: shown, ...file.valuePlace([]), message: 'the file does not hold an object' };
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${shown} holds no definition`, { findings: [...file.findings, finding] });
}
/** Two blanks a level, keys in the order of the value, a line end at the end: equal values give equal bytes. */
function writeJsonText(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isJsonList(value) {
    return Array.isArray(value);
}
function parse(text, report) {
    if (text.length > MAX_BYTES) {
        report('error', 0, `the file has more than the ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(MAX_BYTES)} that are read`);
        return undefined;
    }
    if (!checkTokens(text, report))
        return undefined;
    const errors = [];
    const root = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.parseTree)(text, errors, { allowTrailingComma: true });
    const broken = reportErrors(text, errors, report);
    if (root === undefined && !broken)
        report('error', 0, 'the file is empty');
    return broken ? undefined : root;
}
/** Notes the first comment and trailing comma. False when there are too many levels for the parser, which calls itself for each. */
function checkTokens(source, report) {
    const scanner = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.createScanner)(source, false);
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
        const name = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.printParseErrorCode)(error);
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
function toData(node, report) {
    if (node.type === 'array')
        return (node.children ?? []).map((child) => toData(child, report));
    if (node.type === 'object') {
        const members = new Map();
        for (const { children } of node.children ?? []) {
            const [key, value] = children ?? [];
            if (key === undefined || value === undefined)
                continue;
            const name = key.value;
            if (members.has(name))
                report('warning', key.offset, `the key "${name}" is there twice; the last one counts`, 'leave one of them out');
            members.set(name, toData(value, report));
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
    return node.value;
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
        return typeof segment === 'number' ? (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.findNodeAtLocation)(node, [segment]) : undefined;
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


/***/ }),

/***/ 86683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   Oe: () => (/* binding */ Members),
/* harmony export */   Uv: () => (/* binding */ definedOnly),
/* harmony export */   gV: () => (/* binding */ spellJsonPath),
/* harmony export */   iM: () => (/* binding */ addMissing),
/* harmony export */   oE: () => (/* binding */ compact)
/* harmony export */ });
/* harmony import */ var _json_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54004);

/** The members of an object while they are converted: what is taken has found its place, what is left is told or kept. */
class Members {
    path;
    #object;
    #taken = new Set();
    #inner = new Map();
    constructor(object, path = []) {
        this.#object = object;
        this.path = path;
    }
    /** The value as it is, not taken. */
    peek(key) {
        return Object.hasOwn(this.#object, key) ? this.#object[key] : undefined;
    }
    take(key) {
        this.#taken.add(key);
        return this.peek(key);
    }
    /** A text, or undefined and nothing taken. Without `fits`, any text that is not empty. */
    text(key, fits = (text) => text !== '') {
        const value = this.peek(key);
        if (typeof value !== 'string' || !fits(value))
            return undefined;
        this.#taken.add(key);
        return value;
    }
    /** A whole number from `minimum` to `maximum`. */
    integer(key, minimum = 0, maximum = Number.MAX_SAFE_INTEGER) {
        const value = this.peek(key);
        if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < minimum || value > maximum)
            return undefined;
        this.#taken.add(key);
        return value;
    }
    boolean(key) {
        const value = this.peek(key);
        if (typeof value !== 'boolean')
            return undefined;
        this.#taken.add(key);
        return value;
    }
    /** A list with at least one member that all fit. */
    list(key, fits) {
        const value = this.peek(key);
        if (!(0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(value) || value.length === 0 || !value.every(fits))
            return undefined;
        this.#taken.add(key);
        return value;
    }
    texts(key) {
        return this.list(key, isText);
    }
    /** Texts of which none is empty. */
    names(key) {
        return this.list(key, (value) => isText(value) && value !== '');
    }
    /** As `list`, when no member is there twice. */
    distinct(key, fits) {
        const value = this.peek(key);
        return (0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(value) && new Set(value).size === value.length ? this.list(key, fits) : undefined;
    }
    /** An object with at least one member, all of them texts. */
    textMap(key, fits = () => true) {
        const value = this.peek(key);
        if (!(0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value) || !Object.entries(value).some(([, member]) => member !== undefined))
            return undefined;
        if (!Object.entries(value).every(([name, member]) => typeof member === 'string' && fits(name)))
            return undefined;
        this.#taken.add(key);
        return value;
    }
    /** The members of an object in this one; what is left of them counts as left here. */
    inner(key) {
        const known = this.#inner.get(key);
        const value = this.peek(key);
        if (known !== undefined || !(0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
            return known;
        const members = new Members(value, [...this.path, key]);
        this.#inner.set(key, members);
        return members;
    }
    /** The objects of a list in this one, when there are no other values in it. */
    innerList(key) {
        return this.list(key, _json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)?.map((value, index) => new Members(value, [...this.path, key, index]));
    }
    /** What nobody took, or undefined when everything has been. */
    rest() {
        const left = Object.entries(this.#object).flatMap(([key, value]) => {
            if (this.#taken.has(key) || value === undefined)
                return [];
            const inner = this.#inner.get(key);
            const isEmpty = (0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value) && Object.keys(value).length === 0;
            const rest = inner === undefined || isEmpty ? value : inner.rest();
            return rest === undefined ? [] : [[key, rest]];
        });
        return left.length === 0 ? undefined : Object.fromEntries(left);
    }
    /** The paths of what nobody took and says something. */
    left() {
        return Object.entries(this.#object).flatMap(([key, value]) => {
            if (this.#taken.has(key) || value === undefined || isNothing(value))
                return [];
            return this.#inner.get(key)?.left() ?? [[...this.path, key]];
        });
    }
}
function isNothing(value) {
    return typeof value === 'object' && (value === null || Object.keys(value).length === 0);
}
function isText(value) {
    return typeof value === 'string';
}
/** `a.b[0]`, as findings name a place in a file. */
function spellJsonPath(path) {
    return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`)).join('');
}
/** Adds what is not there yet, in objects at any depth; what is there stays. */
function addMissing(written, extra) {
    if (!(0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(extra))
        return written;
    const members = new Map(Object.entries(written).filter(([, value]) => value !== undefined));
    for (const [key, value] of Object.entries(extra)) {
        const own = members.get(key);
        if (own === undefined)
            members.set(key, value);
        else if ((0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(own) && (0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
            members.set(key, addMissing(own, value));
    }
    return Object.fromEntries(members);
}
/** The object without its undefined members. */
function definedOnly(object) {
    return compact(object) ?? {};
}
/** The object without its undefined members, or undefined when none is left. */
function compact(object) {
    const members = Object.entries(object).filter(([, value]) => value !== undefined);
    return members.length === 0 ? undefined : Object.fromEntries(members);
}


/***/ }),

/***/ 16774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ placeKeptItems),
/* harmony export */   F: () => (/* binding */ KeptItems)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35182);
/* harmony import */ var _json_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54004);



/** Collects what is kept while a list is imported. */
class KeptItems {
    #items = [];
    #digests = [];
    /** An item that became one of the definition's. */
    converted(neutral, kind, extra) {
        if (extra !== undefined)
            this.#items.push({ at: this.#digests.length, extra });
        this.#digests.push(`${kind}:${digest(neutral)}`);
    }
    /** An item that did not. */
    whole(item) {
        this.#items.push({ at: this.#digests.length, item });
    }
    /**
     * What goes under `provider`, undefined for nothing. With it go kind and beginning of the digest of each item, so that they are
     * found again when others were added, removed or changed.
     */
    value() {
        return this.#items.length === 0 ? undefined : { of: this.#digests, kept: this.#items };
    }
}
/**
 * Finds the places of kept items in the list of today. An item that is gone takes with it what was kept of it; one that was changed
 * keeps it when it is of the same kind and stands between the same neighbours.
 *
 * @param kindOf what `converted` was given for such an item
 */
function placeKeptItems(value, list, kindOf) {
    const { of, kept } = (0,_json_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value) ? value : {};
    const items = ((0,_json_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonList */ .P8)(kept) ? kept : []).filter((item) => (0,_json_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(item));
    const places = findAgain((0,_json_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonList */ .P8)(of) ? of.map(String) : [], list, kindOf);
    // Where an item stands that stood before each of those that there were, and at the end.
    const behind = [0];
    for (const place of places)
        behind.push(place === undefined ? (behind.at(-1) ?? 0) : place + 1);
    const extras = new Map();
    const before = new Map();
    for (const { at, extra, item } of items) {
        const place = places[at];
        if (extra !== undefined && place !== undefined)
            extras.set(place, extra);
        if (item === undefined)
            continue;
        const index = behind[Math.min(Math.max(at, 0), places.length)] ?? 0;
        const others = before.get(index);
        if (others === undefined)
            before.set(index, [item]);
        else
            others.push(item);
    }
    return { extras, before };
}
/** The index of today for each item that there was. */
function findAgain(of, list, kindOf) {
    const digests = list.map((item) => `${kindOf(item)}:${digest(item)}`);
    const places = of.map(() => undefined);
    let start = 0;
    while (start < of.length && start < list.length && of[start] === digests[start])
        places[start] = start++;
    let end = 0;
    const rest = Math.min(of.length, list.length) - start;
    for (; end < rest && of[of.length - 1 - end] === digests[list.length - 1 - end]; end++)
        places[of.length - 1 - end] = list.length - 1 - end;
    const free = new Map();
    for (let index = list.length - end - 1; index >= start; index--) {
        const key = digests[index] ?? '';
        const others = free.get(key);
        if (others === undefined)
            free.set(key, [index]);
        else
            others.push(index);
    }
    for (let index = start; index < of.length - end; index++)
        places[index] = free.get(of[index] ?? '')?.pop();
    const claimed = new Set(places);
    let from = start;
    for (let index = start; index < of.length - end; index++) {
        const place = places[index];
        if (place !== undefined)
            from = place + 1;
        if (place !== undefined)
            continue;
        const [kind] = (of[index] ?? '').split(':');
        for (let at = from; at < list.length - end && !claimed.has(at); at++) {
            if (!digests[at]?.startsWith(`${kind}:`))
                continue;
            places[index] = at;
            claimed.add(at);
            from = at + 1;
            break;
        }
    }
    return places;
}
function digest(item) {
    return (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(item)).slice(0, 8);
}


/***/ }),

/***/ 6585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ Unsayable)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _json_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54004);
/* harmony import */ var _json_members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86683);



const MAX_FINDINGS = 1000;
/** What no format of others has and needs: what Bakehouse does with the image, and what is about the definition itself. */
const OWN = [
    '$schema',
    'schema',
    'abstract',
    'extends',
    'variables',
    'variableFiles',
    'secrets',
    'lifecycle',
    'consumers',
    'builders',
    'provider',
];
const OWN_OF_IMAGE = ['id', 'description', 'os', 'arch', 'generation', 'names'];
/** Collects what a format cannot say of the documents that are to be written. */
class Unsayable {
    #what;
    #findings = [];
    #read = [];
    #dropped = 0;
    #document = '';
    /** @param what of the sentences: "A Packer template" */
    constructor(what) {
        this.#what = what;
    }
    /** What comes now is about this document. */
    begin(document) {
        this.#settle();
        const image = document['image'];
        this.#document = (0,_json_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(image) && typeof image['id'] === 'string' ? `${image['id']}: ` : '';
    }
    /** The members of a document; those that nobody takes are unsayable in the end. */
    read(document) {
        const members = new _json_members_js__WEBPACK_IMPORTED_MODULE_2__/* .Members */ .Oe(document);
        for (const key of OWN)
            members.take(key);
        const image = members.inner('image');
        for (const key of OWN_OF_IMAGE)
            image?.take(key);
        members.inner('build')?.take('readsTags');
        this.#read.push(members);
        return members;
    }
    /** @param why goes on from "A Packer template " */
    add(path, why) {
        if (this.#findings.length >= MAX_FINDINGS - 1)
            this.#dropped++;
        else
            this.#findings.push({ severity: 'error', message: `${this.#document}${(0,_json_members_js__WEBPACK_IMPORTED_MODULE_2__/* .spellJsonPath */ .gV)(path)}: ${lowerFirst(this.#what)} ${why}` });
    }
    /** Everything that nobody took of these members. */
    left(members) {
        for (const path of members.left())
            this.add(path, 'cannot say this');
    }
    /** @throws InputError with everything that was collected */
    throwIfAny() {
        this.#settle();
        if (this.#findings.length === 0)
            return;
        const more = this.#dropped === 0 ? [] : [{ severity: 'error', message: `and ${this.#dropped} more` }];
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${this.#what} cannot say all of this.`, {
            findings: [...this.#findings, ...more],
            hint: 'leave these fields out, or choose another format',
        });
    }
    #settle() {
        for (const members of this.#read)
            this.left(members);
        this.#read.length = 0;
    }
}
function lowerFirst(text) {
    return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}


/***/ })

};
