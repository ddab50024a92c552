export const id = 9001;
export const ids = [9001];
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

/***/ 30261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readingDigests)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35182);

/** Reads every file, each time. */
const readingDigests = { digestOf: (file) => (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256OfFile */ .Vq)(file) };


/***/ }),

/***/ 83394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ LAYERS)
/* harmony export */ });
/** The layers of a fingerprint, from the innermost to the outermost. */
const LAYERS = ['base', 'content', 'publishImmutable', 'publishMutable'];


/***/ }),

/***/ 29130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vq: () => (/* binding */ fingerprintLayers),
  ax: () => (/* binding */ fingerprintOf),
  wp: () => (/* binding */ fingerprintOfLayers),
  bP: () => (/* binding */ hasLayers),
  bu: () => (/* binding */ testsDigestOf),
  hP: () => (/* binding */ testsLayer),
  MI: () => (/* binding */ withPinnedSource)
});

// UNUSED EXPORTS: BUILDER_REVISION

// EXTERNAL MODULE: ./build/staging/core/src/canonical-json.js
var canonical_json = __webpack_require__(84498);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/staging/images/src/definition/referenced-files.js
var referenced_files = __webpack_require__(71575);
// EXTERNAL MODULE: ./build/staging/images/src/definition/template-variables.js
var template_variables = __webpack_require__(94044);
;// CONCATENATED MODULE: ./build/staging/images/src/fingerprint/file-contents.js



/** What the files of a definition add to its fingerprint. */
class FileContents {
    #loaded;
    #digests;
    #seen = new Map();
    constructor(loaded, digests) {
        this.#loaded = loaded;
        this.#digests = digests;
    }
    /** SHA-256 by path of a file, or of all files below a folder. */
    async of(reference, withMode) {
        const files = [];
        for (const file of this.#files(reference)) {
            const sha256 = await this.#digest(file);
            files.push([file.path, withMode && isExecutable(file) ? { sha256, executable: true } : { sha256 }]);
        }
        return Object.fromEntries(files);
    }
    /** The values of the variables that templates name. */
    async variablesIn(reference) {
        const { variables } = this.#loaded;
        const values = {};
        for (const file of this.#files(reference)) {
            const { used } = await (0,template_variables/* variablesInTemplate */.L)(file, variables, file.path);
            for (const name of used)
                values[name] = variables[name] ?? '';
        }
        return values;
    }
    /** Sorted by code units: two names that are equal when composed must not depend on the order of the folder. */
    #files(reference) {
        const path = (0,referenced_files/* normalizeReference */.tO)(reference);
        return this.#loaded.files
            .filter((file) => file.path === path || file.path.startsWith(`${path}/`))
            .sort((a, b) => (a.path < b.path ? -1 : 1));
    }
    #digest({ path, absolute }) {
        let digest = this.#seen.get(path);
        if (digest === undefined) {
            digest = this.#digests.digestOf(absolute);
            this.#seen.set(path, digest);
        }
        return digest;
    }
}
/**
 * Windows keeps no such bit: give a file step a `mode` to have the same fingerprint there. Not a promise for each of 100,000 files: that
 * would take several times as long.
 */
function isExecutable(file) {
    return ((0,external_node_fs_.statSync)(file.absolute).mode & 0o100) !== 0;
}

// EXTERNAL MODULE: ./build/staging/images/src/fingerprint/file-digests.js
var file_digests = __webpack_require__(30261);
// EXTERNAL MODULE: ./build/staging/images/src/fingerprint/fingerprint-layers.js
var fingerprint_layers = __webpack_require__(83394);
;// CONCATENATED MODULE: ./build/staging/images/src/fingerprint/fingerprint-publish.js
/**
 * What publishing fixes once and for all (kind, formats, place, storage, replication, generation, security), and what can be changed
 * on a published version (regions, replicas, channel, end of life, tags).
 */
function publishLayers({ image, outputs, tags }) {
    const split = outputs.map(splitOutput);
    return {
        publishImmutable: {
            image: { generation: image.generation, security: image.security },
            outputs: split.map(({ immutable }) => immutable),
        },
        publishMutable: { tags, outputs: split.map(({ mutable }) => mutable) },
    };
}
function splitOutput(output) {
    const { regions, channel, endOfLife, tags, ...fixed } = output;
    // A replica keeps the kind of storage that it was made with; where and how many there are may change.
    const storages = (regions ?? []).filter(({ storage }) => storage !== undefined).map(({ name, storage }) => [name, storage]);
    return {
        immutable: { ...fixed, ...(storages.length === 0 ? {} : { regionStorage: Object.fromEntries(storages) }) },
        mutable: {
            regions: regions === undefined ? undefined : Object.fromEntries(regions.map(({ name, replicas }) => [name, { replicas }])),
            channel,
            endOfLife,
            tags,
        },
    };
}

// EXTERNAL MODULE: ./build/staging/images/src/definition/secret-references.js
var secret_references = __webpack_require__(94369);
;// CONCATENATED MODULE: ./build/staging/images/src/fingerprint/fingerprint-steps.js

/** The steps in their order, each with the digests of its files. Names for people and time-outs do not reach the image. */
async function fingerprintSteps(steps, contents) {
    const all = [];
    for (const step of steps)
        all.push(await stepContent(step, contents));
    return all;
}
async function stepContent(step, contents) {
    if ('file' in step) {
        // A mode that is given holds for every file, whatever the source has.
        const files = await contents.of(step.file.from, step.file.mode === undefined);
        const variables = step.file.template === true ? await contents.variablesIn(step.file.from) : undefined;
        return { file: { ...step.file, template: step.file.template === true }, files, variables };
    }
    if ('script' in step) {
        const { name: _name, timeout: _timeout, ...script } = step.script;
        const files = script.file === undefined ? {} : await contents.of(script.file, false);
        return { script: { ...script, env: script.env ?? {} }, files };
    }
    if ('runner' in step) {
        const { file } = step.runner.package;
        return { runner: step.runner, files: file === undefined ? {} : await contents.of(file, false) };
    }
    if ('restart' in step) {
        const { timeout: _timeout, ...restart } = step.restart;
        return { restart };
    }
    if ('fetch' in step) {
        const { name: _name, ...fetch } = step.fetch;
        return { fetch };
    }
    return step;
}
/** Where the secrets are kept that steps and provider settings refer to: another place may mean another value. */
function usedSecrets({ secrets, steps, provider }) {
    if (Object.keys(secrets).length === 0)
        return {};
    const used = new Map();
    const note = (name) => {
        if (Object.hasOwn(secrets, name))
            used.set(name, secrets[name]);
    };
    visit([steps, provider], note);
    return used.size === 0 ? {} : { secrets: Object.fromEntries(used) };
}
/** `kv_<name>` as a whole value, and what stands under a key `KVSecret_…`. */
function visit(value, note, key = '') {
    if (typeof value === 'string') {
        const name = (0,secret_references/* secretNameIn */.pO)(value) ?? ((0,secret_references/* isSecretKey */.uE)(key) ? value : undefined);
        if (name !== undefined)
            note(name);
    }
    else if (Array.isArray(value))
        for (const item of value)
            visit(item, note);
    else if (value !== null && typeof value === 'object')
        for (const [name, member] of Object.entries(value))
            visit(member, note, name);
}

;// CONCATENATED MODULE: ./build/staging/images/src/fingerprint/fingerprint.js







/** Counts up when the builders make another image of the same definition, so that every image is built again. */
const BUILDER_REVISION = 2;
/**
 * Takes the fingerprint of everything that determines an image. Tests, lifecycle, consumers, names, time-outs, descriptions and the
 * size and place of the machine that builds do not; of secrets only the references that steps use.
 *
 * Equal on every system for equal bytes of files: order of keys, the order in which folders are listed and modes beyond "may be
 * executed" do not count.
 */
async function fingerprintOf(loaded, options = {}) {
    return fingerprintOfLayers(await fingerprintLayers(loaded, options));
}
function fingerprintOfLayers(layers) {
    const digests = {
        base: (0,files/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(layers.base)),
        content: (0,files/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(layers.content)),
        publishImmutable: (0,files/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(layers.publishImmutable)),
        publishMutable: (0,files/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(layers.publishMutable)),
    };
    return { image: (0,files/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(digests)), ...digests };
}
/**
 * True for a fingerprint with these layers. Older releases had `publish` instead of the last two, and compare with nothing.
 */
function hasLayers(fingerprint) {
    return fingerprint !== undefined && fingerprint_layers/* LAYERS */.R.every((layer) => typeof fingerprint[layer] === 'string');
}
async function fingerprintLayers(loaded, options = {}) {
    const { definition } = loaded;
    const contents = new FileContents(loaded, options.digests ?? file_digests/* readingDigests */.W);
    return {
        base: await baseLayer(loaded, contents),
        content: {
            builderRevision: BUILDER_REVISION,
            builders: definition.builders,
            steps: await fingerprintSteps(definition.steps, contents),
            ...(definition.build.readsTags === true ? { tags: definition.tags } : {}),
            ...usedSecrets(definition),
            ...(await providerContent(definition, contents)),
        },
        ...publishLayers(definition),
    };
}
/** SHA-256 of the tests and all their files: a version with the same fingerprint but other tests is tested again. */
async function testsDigestOf(loaded, options = {}) {
    return (0,files/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(await testsLayer(loaded, options)));
}
async function testsLayer(loaded, options = {}) {
    const contents = new FileContents(loaded, options.digests ?? file_digests/* readingDigests */.W);
    const inVm = [];
    for (const test of loaded.definition.tests.inVm) {
        inVm.push({ ...test, files: test.file === undefined ? {} : await contents.of(test.file, false) });
    }
    return { boot: loaded.definition.tests.boot, inVm };
}
/** What is started from. Size, region and time-outs of the machine that builds do not reach the image; its disks do. */
async function baseLayer({ definition, resolvedVersion }, contents) {
    const { image, source, build } = definition;
    const file = 'file' in source ? source.file : undefined;
    return {
        image: { id: image.id, os: image.os, arch: image.arch, ...(laysOutDisk(source) ? { generation: image.generation } : {}) },
        source: { ...source, ...pinned(source, resolvedVersion) },
        ...(file === undefined ? {} : { files: await contents.of(file, false) }),
        build: { diskMiB: build.diskMiB, osDiskGB: build.osDiskGB, dataDisksGB: build.dataDisksGB },
    };
}
/** Installing from scratch lays out the disk for the firmware of the generation; other sources bring a disk that has been laid out. */
function laysOutDisk({ kind }) {
    return kind === 'debian' || kind === 'iso';
}
/** The layers with the exact version of a source, as `fingerprintLayers` would have made them. */
function withPinnedSource(layers, source, version) {
    const base = layers.base;
    return { ...layers, base: { ...base, source: { ...base['source'], ...pinned(source, version) } } };
}
/** Where the exact version of a source stands: a version that is written into the definition gives the same fingerprint. */
function pinned(source, version) {
    if (version === undefined)
        return {};
    if (source.kind === 'debian')
        return { release: version };
    return source.kind === 'ami' ? { id: version } : { version };
}
/**
 * Only what the builders that are named read. What an importer kept of a format that is no builder counts as well: it may hold
 * content that has no neutral field.
 */
async function providerContent({ provider, builders }, contents) {
    const names = builders;
    const kept = Object.entries(provider).filter(([name]) => names.includes(name) || !BUILDERS.has(name));
    const { packer, ...others } = Object.fromEntries(kept);
    const { template, variables } = packer ?? {};
    return {
        ...(Object.keys(others).length === 0 ? {} : { provider: others }),
        ...(template === undefined ? {} : { packer: { template, variables, files: await contents.of(template, false) } }),
    };
}
const BUILDERS = new Set([
    'local',
    'packer',
    'packer-azure',
    'packer-gce',
    'packer-aws',
    'aib',
    '1es',
    'image-factory',
]);


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

/***/ 59994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ LOCK_FILE),
/* harmony export */   UN: () => (/* binding */ lockedImage),
/* harmony export */   V0: () => (/* binding */ writeLockFile),
/* harmony export */   Vc: () => (/* binding */ emptyLock),
/* harmony export */   cx: () => (/* binding */ readLockFile),
/* harmony export */   q1: () => (/* binding */ lockedFiles),
/* harmony export */   qj: () => (/* binding */ whyStale)
/* harmony export */ });
/* unused harmony exports lockText, LAYER_WORDS */
/* harmony import */ var _bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35182);
/* harmony import */ var _bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11324);
/* harmony import */ var _fingerprint_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29130);
/* harmony import */ var _fingerprint_fingerprint_layers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83394);






/** Far above the lock of 10,000 images. */
const MAX_CHARACTERS = 64 * 1024 * 1024;
/** Where the lock file is when nobody says otherwise, in the workspace. */
const LOCK_FILE = 'vmimage.lock.json';
const emptyLock = { schema: 'bakehouse-lock/1', images: {} };
/**
 * @returns undefined when there is no such file
 * @throws InputError when it is none of these files or damaged
 */
async function readLockFile(path) {
    let text;
    try {
        text = await (0,_bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_2__/* .readRegularText */ .Aj)(path);
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return undefined;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`Cannot read the lock file ${path}: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
    const unusable = (what, hint = 'restore it, or remove it and plan with update-lock') => new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The lock file ${path} is unusable: ${what}.`, { hint });
    if (text.length > MAX_CHARACTERS)
        throw unusable('it is too large');
    if (/^<{7} /m.test(text))
        throw unusable('it has conflict markers of git', 'take either side, and plan with update-lock');
    let data;
    try {
        // Some editors of Windows begin a file with a byte order mark.
        data = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        throw unusable((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    }
    if (!isRecord(data))
        throw unusable('it is no JSON object');
    if (data['schema'] !== 'bakehouse-lock/1') {
        throw unusable(`its schema is ${JSON.stringify(data['schema']) ?? 'missing'}, not "bakehouse-lock/1"`, 'another release wrote it');
    }
    const { images } = data;
    if (!isRecord(images))
        throw unusable('"images" is missing');
    for (const [id, image] of Object.entries(images))
        if (!isLockedImage(image))
            throw unusable(`the entry of ${id} is not whole`);
    return { schema: 'bakehouse-lock/1', images: images };
}
/** The bytes of a lock: the same for the same content. */
function lockText(lock) {
    // Parsing canonical JSON gives the members in sorted order, and makes one text of composed and decomposed characters.
    return `${JSON.stringify(JSON.parse((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(lock)), undefined, 2)}\n`;
}
/**
 * Writes a lock, unless the file has this very content.
 *
 * @returns true when it was written
 */
async function writeLockFile(path, lock) {
    const text = lockText(lock);
    const before = await (0,_bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_2__/* .readRegularText */ .Aj)(path).catch(() => undefined);
    // git may have given it the line ends of Windows.
    if (before?.replaceAll('\r\n', '\n') === text)
        return false;
    await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .writeFileAtomically */ .lo)(path, text);
    return true;
}
function lockedImage(lock, id) {
    return lock !== undefined && Object.hasOwn(lock.images, id) ? lock.images[id] : undefined;
}
/** @param digests by path */
function lockedFiles(digests) {
    const lines = [...digests].map(([path, digest]) => `${path.normalize('NFC')}\n${digest}\n`).sort();
    return { count: digests.size, sha256: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(lines.join('')) };
}
/** Why an entry does not hold for an image any more, in a sentence without full stop; undefined when it does. */
function whyStale(entry, now) {
    if ((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(entry.source.requested) !== (0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(now.source.requested))
        return 'the definition has another source';
    const layers = _fingerprint_fingerprint_layers_js__WEBPACK_IMPORTED_MODULE_5__/* .LAYERS */ .R.filter((layer) => entry.fingerprint[layer] !== now.fingerprint[layer]);
    if (layers.length === 0)
        return undefined;
    const files = entry.files.sha256 === now.files.sha256 ? '' : '; so did files that it refers to';
    return `${layers.map((layer) => LAYER_WORDS[layer]).join(', ')} changed since it was locked${files}`;
}
/** Layers in the words of people. */
const LAYER_WORDS = {
    base: 'the base',
    content: 'the content',
    publishImmutable: 'the outputs',
    publishMutable: 'the tags or regions',
};
function isLockedImage(value) {
    if (!isRecord(value))
        return false;
    const { definition, source, files, fingerprint, versions, tools } = value;
    return (typeof definition === 'string' &&
        isRecord(source) &&
        'requested' in source &&
        ['string', 'undefined'].includes(typeof source['version']) &&
        isRecord(files) &&
        typeof files['sha256'] === 'string' &&
        isRecord(fingerprint) &&
        (0,_fingerprint_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLayers */ .bP)(fingerprint) &&
        isTexts(versions) &&
        isTexts(tools));
}
function isTexts(value) {
    return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 6622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var src_errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/regular-file.js
var regular_file = __webpack_require__(11324);
// EXTERNAL MODULE: ./build/staging/images/src/commit-directives/decide.js
var decide = __webpack_require__(72353);
// EXTERNAL MODULE: ./build/staging/images/src/commit-directives/explain-differences.js + 1 modules
var explain_differences = __webpack_require__(1145);
// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
// EXTERNAL MODULE: ./build/staging/images/src/formats/json-file.js
var json_file = __webpack_require__(54004);
// EXTERNAL MODULE: ./build/staging/images/src/commit-directives/instructions.js
var instructions = __webpack_require__(9820);
;// CONCATENATED MODULE: ./build/staging/images/src/commit-directives/names-file.js




const MEMBERS = [...instructions/* FILTER_KINDS */.$A, 'packerKeys'];
/**
 * Reads `{"keys": […], "pools": […], "regions": […], "environments": […], "packerKeys": […]}`, each member a list of strings or left out.
 *
 * @param shown how findings call the file
 * @throws InputError with everything that is wrong
 */
function parseNamesFile(text, shown) {
    const { data, keyPlace, valuePlace } = (0,json_file/* readJsonObject */.op)(text, shown);
    const findings = Object.entries(data).flatMap(([name, value]) => {
        const finding = { severity: 'error', file: shown };
        if (!MEMBERS.includes(name)) {
            const near = (0,edit_distance/* nearest */.p)(name, MEMBERS);
            const hint = near === undefined ? `known: ${MEMBERS.join(', ')}` : `did you mean ${near}?`;
            return [{ ...finding, ...keyPlace([name]), message: `unknown key "${name}"`, hint }];
        }
        if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
            return [];
        return [{ ...finding, ...valuePlace([name]), message: `${name} is no list of strings` }];
    });
    if (findings.length > 0)
        throw new src_errors/* InputError */.dz(`The file of names ${shown} is unusable.`, { findings });
    return data;
}

// EXTERNAL MODULE: ./build/staging/images/src/commit-directives/parse-directives.js + 3 modules
var parse_directives = __webpack_require__(99242);
// EXTERNAL MODULE: ./build/staging/images/src/commit-directives/select-images.js + 1 modules
var select_images = __webpack_require__(89913);
// EXTERNAL MODULE: ./build/staging/images/src/commit-directives/selectable-image.js
var selectable_image = __webpack_require__(74705);
// EXTERNAL MODULE: ./build/staging/images/src/definition/find-definitions.js
var find_definitions = __webpack_require__(44458);
// EXTERNAL MODULE: ./build/staging/images/src/definition/given-variables.js
var given_variables = __webpack_require__(55553);
// EXTERNAL MODULE: ./build/staging/steps/plan-images/load-definitions.js
var load_definitions = __webpack_require__(67498);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/markdown.js
var markdown = __webpack_require__(23780);
;// CONCATENATED MODULE: ./build/staging/steps/explain-commit/explain-summary.js



/** Rows of each table; the outputs have all. */
const MOST_ROWS = 50;
/** The explanation as Markdown for a job summary. */
function explainSummary(explained) {
    const { source, findings, differences, images, active, compat, decision } = explained;
    const instructions = instructionRows(explained.directives);
    const left = images.filter(({ selected }) => selected).length;
    return [
        `### Commit message: ${(0,format/* counted */.hS)(instructions.length, 'instruction')}, ${(0,format/* counted */.hS)(findings.length, 'finding')}\n\n`,
        `Read from ${(0,markdown/* mdText */.bC)(source)}.${compat === undefined ? '' : ' Decided as the Cloud Image Builder did.'}\n\n`,
        active ? '' : `**Nothing is to be done**${decision.why === undefined ? '' : `: ${(0,markdown/* mdText */.bC)(decision.why)}`}.\n\n`,
        table(['Line', 'Instruction', 'Effect'], instructions),
        section('Findings', table(['Place', 'What', 'What to do'], findings.map(findingRow))),
        section(`Images: ${left} of ${images.length}`, table(['Image', 'What', 'Regions'], images.map(imageRow))),
        section('Where the Cloud Image Builder decides otherwise', table(['Place', 'Why'], differences.map((one) => findingRow(one).slice(0, 2)))),
    ].join('');
}
function section(title, content) {
    return content === '' ? '' : `#### ${title}\n\n${content}`;
}
function table(columns, rows) {
    return (0,markdown.mdTable)(columns, rows, { most: MOST_ROWS });
}
function instructionRows({ flags, filters }) {
    const rows = [
        ...flags.map(({ flag, line }) => ({ line, text: flag, effect: `it ${instructions/* FLAGS */.Wg[flag].effect}` })),
        ...filters.map(({ mode, kind, names, line }) => {
            const list = names.slice(0, 20).map(({ name }) => (0,markdown.mdCode)(name));
            const more = names.length > list.length ? ` and ${names.length - list.length} more` : '';
            return { line, text: (0,instructions/* filterLiteral */.Kr)(mode, kind), effect: `${mode === 'include' ? 'only' : 'all but'} ${list.join(', ')}${more}` };
        }),
    ];
    return rows.sort((a, b) => a.line - b.line).map(({ line, text, effect }) => [String(line), (0,markdown.mdCode)(text), effect]);
}
function findingRow({ line, column, message, hint }) {
    return [line === undefined ? '' : `${line}:${column}`, (0,markdown/* mdText */.bC)(message), (0,markdown/* mdText */.bC)(hint ?? '')];
}
function imageRow({ id, selected, why, build, test, deploy, force, regions }) {
    if (!selected)
        return [(0,markdown.mdCode)(id), `left out: ${(0,markdown/* mdText */.bC)(why ?? '')}`, ''];
    const done = [build ? (force ? 'build anew' : 'build if due') : '', test ? 'test' : '', deploy ? 'deploy' : ''].filter((part) => part !== '');
    return [(0,markdown.mdCode)(id), done.join(', '), regions.map(markdown.mdCode).join(', ')];
}

;// CONCATENATED MODULE: ./build/staging/steps/explain-commit/run.js












/** The log names so many differences; the output has all. */
const MOST_LINES = 100;
/**
 * Explains a commit message. Nothing is changed.
 *
 * @throws OutcomeError, with the outputs set, when the message has errors; InputError for unusable inputs, definitions or names;
 *   UserError when the message cannot be read whole
 */
async function run(inputs, context) {
    if (inputs.message !== undefined && inputs.commit !== undefined) {
        throw new src_errors/* InputError */.dz('explain-commit: message and commit exclude each other.', { hint: 'give one of them' });
    }
    const { text, source } = await readMessage(inputs, context);
    const explained = await explain(text, source, inputs, context);
    report(explained, context);
    await context.summary(explainSummary(explained));
    const outputs = {
        active: explained.active,
        decision: JSON.stringify(explained.compat ?? explained.decision),
        images: JSON.stringify(explained.images.filter(({ selected }) => selected).map(({ selected: _, why: __, ...image }) => image)),
        differences: JSON.stringify(explained.differences.map(src_errors/* formatFinding */.tf)),
        findings: explained.findings.length,
    };
    const errors = inputs.compat ? [] : explained.findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
        const count = errors.length === 1 ? 'a mistake' : `${errors.length} mistakes`;
        throw new src_errors/* OutcomeError */.Rz(`The commit message has ${count}.`, outputs, {
            findings: errors,
            hint: 'amend the commit, or push an empty one (git commit --allow-empty) with the instructions mended',
        });
    }
    return outputs;
}
async function readMessage(inputs, context) {
    if (inputs.message !== undefined)
        return { text: inputs.message, source: 'the input message' };
    const { text, commit, source, cut, others } = await context.commitMessage({ commit: inputs.commit, token: inputs.githubToken });
    if (cut) {
        // Instructions stand below the first line: what is missing may change the decision.
        throw new src_errors/* UserError */.yo(`The commit message is cut: ${source} has only its beginning.`, {
            hint: 'check the repository out before this step, or give the message itself',
        });
    }
    for (const other of others) {
        const { flags, filters } = (0,parse_directives/* parseDirectives */.M)(other.text).directives;
        if (flags.length + filters.length === 0)
            continue;
        context.log.warning(`The commit ${other.commit.slice(0, 12)} of the same push has instructions as well; only those of the last commit count.`);
    }
    return { text, source: commit === undefined ? source : `${source}, commit ${commit.slice(0, 12)}` };
}
async function explain(message, source, inputs, context) {
    const { environments, environment, compat } = inputs;
    const file = inputs.names === undefined ? undefined : await readNames(context.resolve(inputs.names), inputs.names);
    const images = await readImages(inputs, context);
    // Without definitions and names nothing is known of what exists, and names are taken as they are.
    const names = images.length === 0 && file === undefined
        ? { environments }
        : (0,select_images/* namesFor */.G)(images, { environments: file?.environments ?? environments, names: file });
    const packerKeys = file?.packerKeys;
    const { directives, findings } = (0,parse_directives/* parseDirectives */.M)(message, names);
    const options = { environment, packerKeys };
    const selection = (0,select_images/* selectImages */.$)(images, message, { ...options, environments: names.environments, compat, names: file });
    return {
        source,
        directives,
        findings,
        // Not that of the selection, to which no name is known where no image is.
        decision: (0,decide/* decide */.L)(directives, names, { environment }),
        compat: selection.compat,
        active: selection.compat === undefined ? selection.decision.active : !selection.compat.noCI,
        images: selection.images,
        differences: (0,explain_differences/* explainDifferences */.S)(message, names, options),
    };
}
async function readNames(path, shown) {
    try {
        return parseNamesFile(await (0,regular_file/* readRegularText */.Aj)(path), shown);
    }
    catch (error) {
        if ((0,src_errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'EISDIR', 'ENOTDIR'))
            throw new src_errors/* InputError */.dz(`There is no file of names ${shown}.`);
        throw error;
    }
}
async function readImages({ definitions, variables }, context) {
    if (definitions.length === 0)
        return [];
    const files = await (0,find_definitions/* findDefinitions */.C)(definitions, context.environment.workspace, context.signal);
    const loaded = await (0,load_definitions/* loadAll */.gh)(files, (0,given_variables/* parseGivenVariables */.O)(variables), context);
    return loaded.map(({ definition: { image, outputs } }) => (0,selectable_image/* selectableImage */.q)({ image, outputs }));
}
function report({ source, findings, differences, images, active, decision, compat }, { log }) {
    log.info(`The message comes from ${source}.`);
    for (const finding of findings)
        if (finding.severity === 'warning' || compat !== undefined)
            log.warning(inMessage(finding));
    for (const difference of differences.slice(0, MOST_LINES))
        log.info(inMessage(difference));
    if (differences.length > MOST_LINES)
        log.info(`… and ${differences.length - MOST_LINES} more differences.`);
    if (!active)
        log.info(`Nothing is to be done: ${compat === undefined ? decision.why : 'the original creates no task'}.`);
    for (const { id, selected, why } of images.slice(0, MOST_LINES))
        log.info(selected ? `${id}: selected` : `${id}: left out (${why})`);
}
function inMessage(finding) {
    return `message:${(0,src_errors/* formatFinding */.tf)(finding)}`;
}


/***/ }),

/***/ 62411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ loadOptions)
/* harmony export */ });
/** How every step loads a definition: with these variables before those of the environment, and parents from all of the workspace. */
function loadOptions(context, variables) {
    const { environment, signal } = context;
    return { variables, environment: environment.definitionVariables ?? {}, workspace: environment.workspace, signal };
}


/***/ })

};
