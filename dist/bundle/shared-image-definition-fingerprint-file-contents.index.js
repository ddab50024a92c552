export const id = "shared-image-definition-fingerprint-file-contents";
export const ids = ["shared-image-definition-fingerprint-file-contents"];
export const modules = {

/***/ 79256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readingDigests)
/* harmony export */ });
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85368);

/** Reads every file, each time. */
const readingDigests = { digestOf: (file) => (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256OfFile */ .Vq)(file) };


/***/ }),

/***/ 63603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vq: () => (/* binding */ fingerprintLayers),
  ax: () => (/* binding */ fingerprintOf),
  wp: () => (/* binding */ fingerprintOfLayers),
  bu: () => (/* binding */ testsDigestOf),
  hP: () => (/* binding */ testsLayer),
  MI: () => (/* binding */ withPinnedSource)
});

// EXTERNAL MODULE: ./build/staging/core/src/canonical-json.js
var canonical_json = __webpack_require__(84498);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/image-definition/src/schema/builder-names.js
var builder_names = __webpack_require__(32509);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/staging/image-definition/src/files/referenced-files.js
var referenced_files = __webpack_require__(24938);
// EXTERNAL MODULE: ./build/staging/image-definition/src/variables/template-variables.js
var template_variables = __webpack_require__(51191);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/fingerprint/file-contents.js



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
    /** The same for a Packer template and what belongs to it, wherever that lies. */
    async ofPackerTemplate(template) {
        const paths = new Set(this.#loaded.packerFiles);
        if (template !== undefined)
            paths.add((0,referenced_files/* normalizeReference */.tO)(template));
        const files = [];
        for (const file of this.#loaded.files)
            if (paths.has(file.path))
                files.push([file.path, { sha256: await this.#digest(file) }]);
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

// EXTERNAL MODULE: ./build/staging/image-definition/src/fingerprint/file-digests.js
var file_digests = __webpack_require__(79256);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/fingerprint/fingerprint-publish.js
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

// EXTERNAL MODULE: ./build/staging/image-definition/src/check/secret-references.js
var secret_references = __webpack_require__(90045);
;// CONCATENATED MODULE: ./build/staging/image-definition/src/fingerprint/fingerprint-steps.js

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

;// CONCATENATED MODULE: ./build/staging/image-definition/src/fingerprint/fingerprint.js







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
async function fingerprintLayers(loaded, options = {}) {
    const { definition } = loaded;
    const contents = new FileContents(loaded, options.digests ?? file_digests/* readingDigests */.W);
    return {
        base: await baseLayer(loaded, contents),
        content: {
            builderRevision: BUILDER_REVISION,
            builders: definition.builders.map(fingerprintName),
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
 * How fingerprints name a builder: as when they began, so that an image is not built again because its builder is called otherwise. A
 * new name and the former one give one fingerprint.
 */
function fingerprintName(builder) {
    for (const [former, name] of builder_names/* FORMER_BUILDER_NAMES */.v)
        if (name === builder)
            return former;
    return builder;
}
/**
 * Only what the builders that are named read. What an importer kept of a format that is no builder counts as well: it may hold
 * content that has no neutral field. So does what stands under the present name of a builder that had another one: it was the name of
 * the format alone.
 */
async function providerContent({ provider, builders }, contents) {
    const names = builders.map(fingerprintName);
    const kept = Object.entries(provider).filter(([name]) => names.includes(name) || !BUILDERS.has(name));
    const { packer, ...others } = Object.fromEntries(kept);
    const { template, variables } = packer ?? {};
    const files = await contents.ofPackerTemplate(template);
    const isRead = template !== undefined || Object.keys(files).length > 0;
    return {
        ...(Object.keys(others).length === 0 ? {} : { provider: others }),
        ...(isRead ? { packer: { template, variables, files } } : {}),
    };
}
/** As fingerprints name them. */
const BUILDERS = new Set(builder_names/* BUILDER_NAMES */.Z.map(fingerprintName));


/***/ })

};
