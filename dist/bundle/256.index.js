export const id = 256;
export const ids = [256];
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

/***/ 76466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readArtifacts),
/* harmony export */   P: () => (/* binding */ ARTIFACT_MEMBERS)
/* harmony export */ });
/* harmony import */ var _json_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54004);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37032);


/** What an element of the list may hold. */
const ARTIFACT_MEMBERS = ['name', 'parameters'];
/**
 * Reads the list `artifacts`, whose order counts. What is no artifact is noted as an error and left out.
 *
 * @param list tidied
 * @param path of the list in its file
 */
function readArtifacts(list, path, notes) {
    if (!(0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(list)) {
        notes.error(path, 'the artifacts are no list', 'write [{"name": …}, …]');
        return [];
    }
    return list.flatMap((element, index) => readArtifact(element, [...path, index], notes) ?? []);
}
function readArtifact(element, path, notes) {
    if (!(0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(element)) {
        notes.error(path, 'an artifact is an object with a name', 'write {"name": "windows-…", "parameters": {…}}');
        return undefined;
    }
    const { known, extra } = (0,_members_js__WEBPACK_IMPORTED_MODULE_1__/* .sortMembers */ .kZ)(element, ARTIFACT_MEMBERS);
    const { name, parameters } = known;
    if (name === undefined) {
        notes.error(path, 'the artifact has no name');
        return undefined;
    }
    const namePath = [...path, name.key];
    if (typeof name.value !== 'string' || name.value.trim() === '') {
        notes.error(namePath, 'the name of an artifact is a text');
        return undefined;
    }
    const parametersPath = [...path, parameters?.key ?? 'parameters'];
    const values = parameters?.value ?? {};
    if (!(0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(values)) {
        notes.error(parametersPath, `the parameters of ${name.value} are no object`, 'write {"Name": value, …}');
        return undefined;
    }
    return { path, name: name.value, namePath, parameters: values, parametersPath, extra };
}


/***/ }),

/***/ 33597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ fetchAddress),
/* harmony export */   Df: () => (/* binding */ holdsSignature),
/* harmony export */   b0: () => (/* binding */ blobUrl),
/* harmony export */   bK: () => (/* binding */ CONTAINER_RULE),
/* harmony export */   pR: () => (/* binding */ isContainerName),
/* harmony export */   t8: () => (/* binding */ containerOf)
/* harmony export */ });
const PUBLIC_CLOUD = /^https:\/\/([a-z0-9]{3,24})\.blob\.core\.windows\.net\/([^?#\p{Cc}]+)$/u;
/** Other clouds, and accounts with a DNS zone of their own. */
const ANY_CLOUD = /^https:\/\/[a-z0-9]{3,24}(?:\.z[0-9]+)?\.blob\.[a-z0-9.-]+\/[^?#\p{Cc}]+$/u;
const NEUTRAL = /^blob:\/\/([a-z0-9]{3,24})\/([^?#\p{Cc}]+)$/u;
/** A shared access signature in a URL: whoever reads it may use it. */
const SIGNATURE = /[?&]sig=[^&\s]/i;
/** The `from` of a `fetch` step for a blob's URL: `blob://…` in the public cloud, the URL in others, undefined for any other URL. */
function fetchAddress(url) {
    const parts = PUBLIC_CLOUD.exec(url);
    if (parts !== null)
        return `blob://${parts[1]}/${parts[2]}`;
    return ANY_CLOUD.test(url) ? url : undefined;
}
/** The blob's URL for the `from` of a `fetch` step; undefined when it is no blob. */
function blobUrl(from) {
    const parts = NEUTRAL.exec(from);
    if (parts !== null)
        return `https://${parts[1]}.blob.core.windows.net/${parts[2]}`;
    return ANY_CLOUD.test(from) ? from : undefined;
}
/** Name of the container that a blob's URL leads to; undefined when it is no blob. */
function containerOf(url) {
    return ANY_CLOUD.test(url) ? url.split('/')[3] : undefined;
}
function holdsSignature(text) {
    return SIGNATURE.test(text);
}
/** True for what Azure takes as the name of a container ("Naming and Referencing Containers, Blobs, and Metadata", Microsoft Learn). */
function isContainerName(name) {
    return name.length >= 3 && name.length <= 63 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}
const CONTAINER_RULE = '3 to 63 of a-z, 0-9 and single hyphens, the first and last no hyphen';


/***/ }),

/***/ 37032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ tidy),
/* harmony export */   F2: () => (/* binding */ noteExtra),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   YG: () => (/* binding */ withoutMembers),
/* harmony export */   kZ: () => (/* binding */ sortMembers)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_core_edit_distance__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65761);
/* harmony import */ var _json_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54004);



/**
 * Sorts the members of an object. The services take keys in any case (real files mix `name` and `Name`), so both count.
 *
 * @param object tidied, so that no two of its keys differ in case alone
 */
function sortMembers(object, names) {
    const known = {};
    const extra = [];
    for (const [key, value] of Object.entries(object)) {
        if (value === undefined)
            continue;
        const name = names.find((candidate) => candidate.toLowerCase() === key.toLowerCase());
        if (name === undefined)
            extra.push([key, value]);
        else
            known[name] = { key, value };
    }
    return { known, extra: Object.fromEntries(extra) };
}
/** Says of each unknown member that it is kept, and which known one it may be a misprint of. */
function noteExtra(extra, path, names, where, notes) {
    for (const key of Object.keys(extra)) {
        const meant = (0,_bakehouse_core_edit_distance__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(key, names);
        const hint = meant === undefined ? undefined : `if ${meant} is meant, correct it`;
        notes.warnAtKey([...path, key], `"${key}" is not known here; it is kept under ${where}`, hint);
    }
}
/**
 * Data without members that are null, which says the same as leaving them out. Keys that differ in case alone are an error
 * anywhere in the file, since the services do not tell them apart.
 */
function tidy(value, notes, path = []) {
    if ((0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonList */ .P8)(value))
        return value.map((item, index) => tidy(item, notes, [...path, index]));
    if (!(0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
        return value;
    const first = new Map();
    const members = [];
    for (const [key, member] of Object.entries(value)) {
        const twin = first.get(key.toLowerCase());
        if (twin === undefined)
            first.set(key.toLowerCase(), key);
        else
            notes.errorAtKey([...path, key], `"${key}" and "${twin}" are the same key, since case does not count`, 'leave one of them out');
        if (member === null)
            notes.warnAtKey([...path, key], `"${key}" is null, which says the same as leaving it out`);
        else if (member !== undefined)
            members.push([key, tidy(member, notes, [...path, key])]);
    }
    // Not by assignment, which a key named __proto__ would turn into something else.
    return Object.fromEntries(members);
}
/** An object without some of its members, in any case. */
function withoutMembers(object, names) {
    const lower = new Set(names.map((name) => name.toLowerCase()));
    return Object.fromEntries(Object.entries(object).filter(([key, value]) => value !== undefined && !lower.has(key.toLowerCase())));
}
/** True when both are there and say the same. */
function isSame(a, b) {
    return a !== undefined && b !== undefined && (0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(a) === (0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(b);
}


/***/ }),

/***/ 69342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ Notes)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** As for all findings of a file. */
const MAX_FINDINGS = 1000;
/** Collects what is odd or wrong in a file, each with line and column, up to 1,000. */
class Notes {
    #findings;
    #file;
    #shown;
    #more = 0;
    #broken;
    /** @param shown how findings call the file */
    constructor(file, shown) {
        this.#file = file;
        this.#shown = shown;
        this.#findings = file.findings.slice(0, MAX_FINDINGS);
        this.#broken = file.findings.some(({ severity }) => severity === 'error');
    }
    /** With it the file cannot be used. */
    error(path, message, hint, place = this.#file.valuePlace(path)) {
        this.#broken = true;
        this.#add({ severity: 'error', file: this.#shown, ...place, message, ...(hint === undefined ? {} : { hint }) });
    }
    warn(path, message, hint) {
        this.#add({ severity: 'warning', file: this.#shown, ...this.#file.valuePlace(path), message, ...(hint === undefined ? {} : { hint }) });
    }
    /** At the key of the path's last segment. */
    warnAtKey(path, message, hint) {
        this.#add({ severity: 'warning', file: this.#shown, ...this.#file.keyPlace(path), message, ...(hint === undefined ? {} : { hint }) });
    }
    errorAtKey(path, message, hint) {
        this.error(path, message, hint, this.#file.keyPlace(path));
    }
    place(path) {
        return this.#file.valuePlace(path);
    }
    /**
     * All findings in the order of the file.
     *
     * @param what "the 1ES image", for the error
     * @throws InputError with them when one is an error
     */
    finish(what) {
        const findings = this.#findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
        if (this.#more > 0) {
            const message = `and ${this.#more} more findings in this file`;
            findings.push({ severity: this.#broken ? 'error' : 'warning', file: this.#shown, message });
        }
        if (this.#broken)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${what} in ${this.#shown} cannot be used.`, { findings });
        return findings;
    }
    #add(finding) {
        if (this.#findings.length < MAX_FINDINGS)
            this.#findings.push(finding);
        else
            this.#more++;
    }
}


/***/ }),

/***/ 69763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LX: () => (/* binding */ readOneEsFile),
/* harmony export */   NV: () => (/* binding */ regionsOf),
/* harmony export */   SA: () => (/* binding */ textMember),
/* harmony export */   ux: () => (/* binding */ IMAGE_MEMBERS)
/* harmony export */ });
/* harmony import */ var _json_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54004);
/* harmony import */ var _artifact_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76466);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37032);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69342);




/** What a 1ES image may hold, as the service spells it. */
const IMAGE_MEMBERS = ['imageType', 'baseImage', 'resourceId', 'artifacts', 'publishingProfile', 'tags'];
/**
 * Reads the JSON of a 1ES image: its own keys in any case, comments and trailing commas with a note.
 *
 * @param shown how findings call the file
 * @throws InputError when the text is no JSON object or nothing of a 1ES image; other errors are in the notes
 */
function readOneEsFile(text, shown) {
    const file = (0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readJsonObject */ .op)(text, shown);
    const notes = new _notes_js__WEBPACK_IMPORTED_MODULE_3__/* .Notes */ .u(file, shown);
    const data = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .tidy */ .DZ)(file.data, notes);
    const all = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .sortMembers */ .kZ)(data, [...IMAGE_MEMBERS, 'license']);
    const { license, ...known } = all.known;
    if (known.artifacts === undefined && known.baseImage === undefined && known.resourceId === undefined) {
        const hint = (0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(file.data['properties'] ?? null)
            ? 'of a resource for Azure Resource Manager, give the value of its "properties"'
            : 'it needs a list "artifacts"';
        notes.error([], 'this is no 1ES image', hint);
        notes.finish('The 1ES image');
    }
    const artifacts = known.artifacts === undefined ? [] : (0,_artifact_list_js__WEBPACK_IMPORTED_MODULE_1__/* .readArtifacts */ .M)(known.artifacts.value, [known.artifacts.key], notes);
    return { known, license, artifacts, extra: all.extra, data: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutMembers */ .YG)(data, ['license']), notes };
}
/** The value of a member that must be a text; undefined when it is not there or no text, which is left to `extra`. */
function textMember(member) {
    return typeof member?.value === 'string' && member.value !== '' ? member.value : undefined;
}
/** Of a region, as Azure Compute Gallery has it. */
const MAX_REPLICAS = 100;
/** The regions of a publishing profile; undefined when they hold anything but names and numbers of replicas. */
function regionsOf(value) {
    if (!Array.isArray(value) || value.length === 0)
        return undefined;
    const regions = [];
    for (const item of value) {
        if (!(0,_json_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(item))
            return undefined;
        const { known, extra } = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .sortMembers */ .kZ)(item, ['name', 'replicas']);
        const name = known.name?.value;
        const replicas = known.replicas?.value;
        if (typeof name !== 'string' || name === '' || Object.keys(extra).length > 0)
            return undefined;
        if (replicas === undefined)
            regions.push({ name });
        else if (typeof replicas === 'number' && Number.isInteger(replicas) && replicas > 0 && replicas <= MAX_REPLICAS)
            regions.push({ name, replicas });
        else
            return undefined;
    }
    return regions;
}


/***/ }),

/***/ 1110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D2: () => (/* binding */ SecretTable),
/* harmony export */   EK: () => (/* binding */ secretUrl),
/* harmony export */   q4: () => (/* binding */ referredSecret),
/* harmony export */   qc: () => (/* binding */ isSecretParameter)
/* harmony export */ });
/** `https://<vault>.vault.azure.net/secrets/<name>/<version>`; the version is left out for the newest. */
const SECRET_URL = /^(https:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]+)?)\/secrets\/([0-9A-Za-z][0-9A-Za-z-]{0,126})(?:\/([0-9A-Za-z]{1,64}))?\/?$/;
const PUBLIC_VAULT = /^https:\/\/([A-Za-z0-9-]+)\.vault\.azure\.net$/;
const REFERENCE = /^kv_([0-9A-Za-z][0-9A-Za-z_-]{0,126})$/;
/** Parameters of this name take the URL of a vault's secret. */
function isSecretParameter(key) {
    return /^KVSecret_/i.test(key);
}
/** Name of the secret when the whole value is a reference, `kv_<name>`. */
function referredSecret(value) {
    return typeof value === 'string' ? REFERENCE.exec(value)?.[1] : undefined;
}
/** The `secrets` of a definition while it is imported: where each is kept, never its value. */
class SecretTable {
    #secrets = new Map();
    #versions = new Map();
    /** Enters a secret by its URL and gives the reference to it, `kv_<name>`; undefined when the text is no such URL. */
    addUrl(url) {
        const [, host, name, version] = SECRET_URL.exec(url) ?? [];
        if (host === undefined || name === undefined)
            return undefined;
        const vault = PUBLIC_VAULT.exec(host)?.[1] ?? host;
        for (let count = 1;; count++) {
            const key = count === 1 ? name : `${name}-${count}`;
            const other = this.#secrets.get(key);
            if (other === undefined) {
                this.#secrets.set(key, { from: 'keyvault', vault, name });
                if (version !== undefined)
                    this.#versions.set(key, version);
            }
            else if (other.vault !== vault || other.name !== name || this.#versions.get(key) !== version)
                continue;
            return `kv_${key}`;
        }
    }
    /** Enters a secret of the vault that the service itself has. */
    addName(name) {
        if (!this.#secrets.has(name))
            this.#secrets.set(name, { from: 'keyvault', name });
    }
    get secrets() {
        return this.#secrets.size === 0 ? undefined : Object.fromEntries(this.#secrets);
    }
    /** Versions that URLs fix, for which `secrets` has no field. */
    get versions() {
        return this.#versions.size === 0 ? undefined : Object.fromEntries(this.#versions);
    }
}
/** The URL of a secret, or why there is none. */
function secretUrl(secret, version) {
    const { from, vault, name } = secret;
    if (from !== 'keyvault')
        return { problem: 'is not in a vault' };
    if (typeof vault !== 'string' || typeof name !== 'string')
        return { problem: 'has no vault' };
    const host = vault.startsWith('https://') ? vault.replace(/\/$/, '') : `https://${vault}.vault.azure.net`;
    const url = `${host}/secrets/${name}${typeof version === 'string' ? `/${version}` : ''}`;
    return SECRET_URL.test(url) ? { url } : { problem: 'has a vault or name that Key Vault does not allow' };
}


/***/ })

};
