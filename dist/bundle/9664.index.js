export const id = 9664;
export const ids = [9664];
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

/***/ 37938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q5: () => (/* binding */ withLockFile),
/* harmony export */   l7: () => (/* binding */ resolveSources)
/* harmony export */ });
/* unused harmony exports isMoving, withLockedSource */
/* harmony import */ var _bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84498);
/* harmony import */ var _lock_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59994);


const OFFLINE = {
    cannotAsk: 'nobody here is asked',
    hint: 'plan with online and update-lock, or write its version into the definition',
};
/** True when the source is to be resolved: `latest`, a family, a pattern, or the archive of a Debian release, which moves on. */
function isMoving(source) {
    switch (source.kind) {
        case 'debian':
            return true;
        case 'marketplace':
        case 'gallery':
        case 'gce-family':
            return source.version.toLowerCase() === 'latest';
        case 'ami':
            return source.id === undefined;
        default:
            return false;
    }
}
/**
 * Adds the exact version that the lock file has for the source of a definition. Every step that takes a fingerprint must do so, with the
 * lock file of the plan.
 */
function withLockedSource(loaded, lock) {
    const { image, source } = loaded.definition;
    const version = lockedVersion(image.id, source, lock);
    return version === undefined ? loaded : { ...loaded, resolvedVersion: version };
}
/**
 * `withLockedSource` with a lock file that may be there.
 *
 * @throws InputError when the file is damaged
 */
async function withLockFile(loaded, lockFile) {
    return withLockedSource(loaded, await (0,_lock_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readLockFile */ .cx)(lockFile));
}
/**
 * Resolves the sources of images; equal sources are asked for once. Where nobody can be asked, the version of the lock file stays.
 *
 * @returns in the order of the images
 * @throws ExternalError when a resolver fails
 */
async function resolveSources(images, { lock, resolvers = {}, signal = new AbortController().signal }) {
    const asked = new Map();
    const ask = (source, resolver, region) => {
        const place = resolver.regional === true ? region : undefined;
        const key = (0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)([source, place ?? null]);
        const answer = asked.get(key) ?? resolver.latest(source, signal, place);
        asked.set(key, answer);
        return answer;
    };
    const resolutions = [];
    for (const { id, source, buildRegion } of images) {
        if (!isMoving(source)) {
            resolutions.push({ from: 'definition' });
            continue;
        }
        const resolver = resolvers[source.kind];
        const answer = resolver === undefined ? undefined : await ask(source, resolver, buildRegion);
        resolutions.push(typeof answer === 'string' ? { from: 'resolver', version: answer } : stays(id, source, lock, answer));
    }
    return resolutions;
}
/** Without an answer: the version of the lock file, if it has one. */
function stays(id, source, lock, answer) {
    const version = lockedVersion(id, source, lock);
    if (version === undefined)
        return unresolved(source, answer);
    if (answer === undefined)
        return { from: 'lock', version };
    return { from: 'lock', version, note: `the source stays ${version} of the lock file: ${answer.cannotAsk}`, hint: answer.hint };
}
/** A locked version holds only for the source that it was found for. */
function lockedVersion(id, source, lock) {
    const locked = (0,_lock_file_js__WEBPACK_IMPORTED_MODULE_0__/* .lockedImage */ .UN)(lock, id)?.source;
    if (locked?.version === undefined || !isMoving(source))
        return undefined;
    return (0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(locked.requested) === (0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(source) ? locked.version : undefined;
}
function unresolved(source, answer) {
    // Installing from the archive of a release takes what is newest there, and is meant to.
    if (source.kind === 'debian')
        return { from: 'unresolved' };
    const what = source.kind === 'ami' ? 'the newest image of that name' : '"latest"';
    const { cannotAsk, hint } = answer ?? OFFLINE;
    return { from: 'unresolved', note: `the source stays ${what}: the lock file has no version of it, and ${cannotAsk}`, hint };
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
