export const id = 5882;
export const ids = [5882,4811,1703,9537];
export const modules = {

/***/ 91703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ MANIFEST_SCHEMA),
/* harmony export */   MANIFEST_FILE: () => (/* binding */ MANIFEST_FILE),
/* harmony export */   aP: () => (/* binding */ CHECKSUMS_FILE),
/* harmony export */   readArtifactManifest: () => (/* binding */ readArtifactManifest),
/* harmony export */   sX: () => (/* binding */ ARCHIVE_FILE),
/* harmony export */   ss: () => (/* binding */ formatChecksums)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35182);


const MANIFEST_FILE = 'manifest.json';
const CHECKSUMS_FILE = 'SHA256SUMS';
const ARCHIVE_FILE = 'artifacts.tar.gz';
const MANIFEST_SCHEMA = 'bakehouse-artifacts/1';
/**
 * Reads a manifest; undefined when there is none.
 *
 * @throws UserError when the file is something else
 */
async function readArtifactManifest(file) {
    let manifest;
    try {
        manifest = await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__.readJson)(file);
    }
    catch (error) {
        if (!((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).includes('JSON') || error instanceof SyntaxError))
            throw error;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is damaged: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`, { hint: 'remove its folder and prepare the artifacts again' });
    }
    if (manifest === undefined)
        return undefined;
    if (manifest?.schema === MANIFEST_SCHEMA && Array.isArray(manifest.files))
        return manifest;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is no manifest of prepared artifacts (schema ${MANIFEST_SCHEMA}).`, {
        hint: 'give the folder that prepare-artifacts made, or another output folder',
    });
}
/** The text of `SHA256SUMS`, which `sha256sum --check` reads. Links are left out. */
function formatChecksums(files) {
    return files
        .filter(({ link }) => link === undefined)
        .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
        .join('');
}


/***/ }),

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

/***/ 57369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
const UNITS = { s: 1000, m: 60_000, h: 3_600_000 };
/** "90s", "30m", "2h", as definitions write it, in milliseconds. The definition's schema has checked the form. */
function parseDuration(text) {
    const milliseconds = Number(text.slice(0, -1)) * (UNITS[text.slice(-1)] ?? Number.NaN);
    if (Number.isNaN(milliseconds))
        throw new TypeError(`"${text}" is no duration`);
    return milliseconds;
}


/***/ }),

/***/ 35182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ withTemporaryFolder),
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Vq: () => (/* binding */ sha256OfFile),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   readJson: () => (/* binding */ readJson),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11629);







/** Writes a file whole or not at all: to a neighbour first, flushed to disk, then renamed. Creates missing folders. */
async function writeFileAtomically(path, content, mode = 0o644) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
    const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.partial`);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(partial, 'wx', mode);
        try {
            await file.writeFile(content);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(partial, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(partial, { force: true });
        throw error;
    }
}
/** Writes a value as indented JSON, whole or not at all. */
function writeJson(path, value) {
    return writeFileAtomically(path, `${JSON.stringify(value, undefined, 2)}\n`);
}
/** Reads JSON that Bakehouse itself wrote; undefined when the file does not exist. */
async function readJson(path) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, 'utf8'));
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}
/** SHA-256 of a file as lower-case hexadecimal, read in a stream. */
async function sha256OfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1024 * 1024 }))
        hash.update(chunk);
    return hash.digest('hex');
}
/** SHA-256 of text or bytes as lower-case hexadecimal. */
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
/**
 * Gives `work` an empty folder that is gone afterwards, whatever happens. What a killed process left behind under the same prefix is
 * removed first: the folder's name tells which process of which machine made it.
 */
async function withTemporaryFolder(prefix, work, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(parent, { recursive: true });
    const ours = `${prefix}-${(0,node_os__WEBPACK_IMPORTED_MODULE_3__.hostname)().replaceAll(/[^A-Za-z0-9]/g, '')}-`;
    await (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .removeLeftovers */ .D)(parent, (name) => {
        const pid = name.startsWith(ours) ? Number(/^(\d+)-/.exec(name.slice(ours.length))?.[1]) : Number.NaN;
        return Number.isInteger(pid) && !(0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .isProcessAlive */ .j)(pid);
    });
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `${ours}${process.pid}-`));
    try {
        return await work(folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    }
}


/***/ }),

/***/ 65570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** 1536 → "1.5 KiB". */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
        value /= 1024;
        unit++;
    }
    return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
/** Milliseconds as "850 ms", "12.3 s", "3 min 5 s", "2 h 10 min". */
function formatDuration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}


/***/ }),

/***/ 11629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeLeftovers),
/* harmony export */   j: () => (/* binding */ isProcessAlive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



/** True while a process of this number lives, also one of another user. */
function isProcessAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EPERM');
    }
}
/**
 * Removes what killed runs left in a folder. What may not be removed (files of another user) stays.
 *
 * @param isLeftover tells by an entry's name whether it is one; see `isProcessAlive`
 */
async function removeLeftovers(folder, isLeftover) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)) {
        if (!isLeftover(name))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ENOTEMPTY'))
                throw error;
        });
    }
}


/***/ }),

/***/ 8264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vq: () => (/* binding */ fingerprintLayers),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   bu: () => (/* binding */ testsDigestOf),
/* harmony export */   wp: () => (/* binding */ fingerprintOfLayers)
/* harmony export */ });
/* unused harmony exports BUILDER_REVISION, testsLayer */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35182);
/* harmony import */ var _referenced_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57351);
/* harmony import */ var _template_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74252);





/** Counts up when the builders make another image of the same definition, so that every image is built again. */
const BUILDER_REVISION = 1;
/**
 * Takes the fingerprint of everything that determines an image. Tests, time-outs and the description do not.
 *
 * Equal on every system for equal bytes of files: order of keys, the order in which folders are listed and modes beyond "may be
 * executed" do not count.
 */
async function fingerprintOf(loaded) {
    return fingerprintOfLayers(await fingerprintLayers(loaded));
}
function fingerprintOfLayers(layers) {
    const base = (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(layers.base));
    const content = (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(layers.content));
    const publish = (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(layers.publish));
    return { image: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)({ base, content, publish })), base, content, publish };
}
async function fingerprintLayers(loaded) {
    const { image, source, build, steps, builders, provider, outputs } = loaded.definition;
    const contents = new FileContents(loaded);
    const packer = provider.packer === undefined ? undefined : { ...provider.packer, files: await contents.of(provider.packer.template, false) };
    const stepContents = [];
    for (const step of steps)
        stepContents.push(await stepContent(step, contents));
    return {
        base: {
            image: { id: image.id, os: image.os, arch: image.arch, generation: image.generation },
            source: { ...source },
            build: { diskMiB: build.diskMiB },
        },
        content: {
            builderRevision: BUILDER_REVISION,
            builders,
            steps: stepContents,
            // Only what the builders that are named read.
            ...(builders.includes('packer') && packer !== undefined ? { packer: packer } : {}),
        },
        publish: { outputs: outputs },
    };
}
/** SHA-256 of the tests and all their files: a version with the same fingerprint but other tests is tested again. */
async function testsDigestOf(loaded) {
    return (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(await testsLayer(loaded)));
}
async function testsLayer(loaded) {
    const contents = new FileContents(loaded);
    const inVm = [];
    for (const test of loaded.definition.tests.inVm)
        inVm.push({ ...test, files: await contents.of(test.file, false) });
    return { boot: { ...loaded.definition.tests.boot }, inVm };
}
async function stepContent(step, contents) {
    if ('packages' in step)
        return { packages: step.packages };
    if ('file' in step) {
        // A mode that is given holds for every file, whatever the source has.
        const files = await contents.of(step.file.from, step.file.mode === undefined);
        const variables = step.file.template === true ? await contents.variablesIn(step.file.from) : undefined;
        return { file: { ...step.file, template: step.file.template === true }, files, variables };
    }
    if ('script' in step)
        return { script: { ...step.script, env: step.script.env ?? {} }, files: await contents.of(step.script.file, false) };
    const { file } = step.runner.package;
    return { runner: step.runner, files: file === undefined ? {} : await contents.of(file, false) };
}
/** Digests of the files of a definition, each file read once. */
class FileContents {
    #loaded;
    #digests = new Map();
    constructor(loaded) {
        this.#loaded = loaded;
    }
    /** SHA-256 by path of a file, or of all files below a folder. */
    async of(reference, withMode) {
        const files = {};
        for (const file of this.#files(reference)) {
            const sha256 = await this.#digest(file);
            files[file.path] = withMode && (await isExecutable(file)) ? { sha256, executable: true } : { sha256 };
        }
        return files;
    }
    /** The values of the variables that templates name. */
    async variablesIn(reference) {
        const { variables } = this.#loaded;
        const values = {};
        for (const file of this.#files(reference)) {
            const { used } = await (0,_template_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .variablesInTemplate */ .L)(file, variables, file.path);
            for (const name of used)
                values[name] = variables[name] ?? '';
        }
        return values;
    }
    #files(reference) {
        const path = (0,_referenced_files_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeReference */ .tO)(reference);
        return this.#loaded.files.filter((file) => file.path === path || file.path.startsWith(`${path}/`));
    }
    #digest(file) {
        let digest = this.#digests.get(file.path);
        if (digest === undefined) {
            digest = (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .sha256OfFile */ .Vq)(file.absolute);
            this.#digests.set(file.path, digest);
        }
        return digest;
    }
}
/** Windows keeps no such bit: give a file step a `mode` to have the same fingerprint there. */
async function isExecutable(file) {
    return ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file.absolute)).mode & 0o100) !== 0;
}


/***/ }),

/***/ 60657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseGivenVariables)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/**
 * Variables from the lines of an input, `NAME=value`; everything after the first `=` is the value.
 *
 * @throws InputError with every line that is none
 */
function parseGivenVariables(lines) {
    const variables = {};
    const findings = [];
    for (const line of lines) {
        const [, name, value] = /^([A-Z][A-Z0-9_]*)\s*=(.*)$/s.exec(line) ?? [];
        // The value is not shown: it may be one that was meant to be secret.
        if (name === undefined || value === undefined) {
            findings.push({ severity: 'error', message: `"${line.split('=', 1)[0]}" is not NAME=value`, hint: 'a name is A-Z, 0-9 and _' });
        }
        else if (Object.hasOwn(variables, name))
            findings.push({ severity: 'error', message: `the variable ${name} is given twice` });
        else
            variables[name] = value;
    }
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Unusable variables.', { findings });
    return variables;
}


/***/ }),

/***/ 69537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/duration.js
var duration = __webpack_require__(57369);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/images/src/fingerprint.js
var src_fingerprint = __webpack_require__(8264);
// EXTERNAL MODULE: ./build/staging/images/src/given-variables.js
var given_variables = __webpack_require__(60657);
// EXTERNAL MODULE: ./build/staging/images/src/load-definition.js + 5 modules
var load_definition = __webpack_require__(23817);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/artifacts/src/artifact-manifest.js
var artifact_manifest = __webpack_require__(91703);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
;// CONCATENATED MODULE: ./build/staging/steps/trigger-image-build/check-artifacts.js





const PREPARE = 'run prepare-artifacts for this definition, with the same variables';
/**
 * Makes sure that a folder holds the artifacts of this very definition, and all of them as they were prepared.
 *
 * @throws InputError when it does not
 */
async function checkArtifacts(folder, image, fingerprint, signal) {
    const manifest = await (0,artifact_manifest.readArtifactManifest)((0,external_node_path_.join)(folder, artifact_manifest.MANIFEST_FILE));
    if (manifest === undefined)
        throw new errors/* InputError */.dz(`${folder} holds no prepared artifacts: it has no ${artifact_manifest.MANIFEST_FILE}.`, { hint: PREPARE });
    if (manifest.image !== image)
        throw new errors/* InputError */.dz(`${folder} holds the artifacts of ${manifest.image}, not of ${image}.`, { hint: PREPARE });
    if (manifest.fingerprint !== fingerprint) {
        throw new errors/* InputError */.dz(`The artifacts in ${folder} were prepared from another state of the definition.`, { hint: PREPARE });
    }
    const damaged = [];
    for (const file of manifest.files) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        if (file.link === undefined && !(await isSame((0,external_node_path_.join)(folder, file.path), file)))
            damaged.push(file.path);
    }
    if (damaged.length > 0) {
        throw new errors/* InputError */.dz(`${damaged.length} of ${manifest.files.length} artifacts in ${folder} are missing or have changed.`, {
            findings: damaged.map((path) => ({ severity: 'error', message: 'is missing or has changed', file: (0,external_node_path_.join)(folder, path) })),
            hint: PREPARE,
        });
    }
}
async function isSame(path, expected) {
    try {
        const { size } = await (0,promises_.lstat)(path);
        return size === expected.size && (await (0,files/* sha256OfFile */.Vq)(path)) === expected.sha256;
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR', 'EISDIR'))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/staging/steps/trigger-image-build/run.js







/**
 * Builds the image of one definition.
 *
 * @throws InputError when definition, artifacts or builder cannot be used; what the builder throws
 */
async function run(inputs, context) {
    const loaded = await (0,load_definition.loadDefinition)(context.resolve(inputs.definition), { variables: (0,given_variables/* parseGivenVariables */.O)(inputs.variables) });
    for (const { message, ...place } of loaded.warnings)
        context.log.warning(message, place);
    const { id } = loaded.definition.image;
    const place = {
        artifacts: context.resolve(inputs.artifacts),
        outputFolder: (0,external_node_path_.join)(context.resolve(inputs.outputFolder), id),
        cacheFolder: context.resolve(inputs.cacheFolder),
    };
    const builder = chooseBuilder(inputs.builder, loaded.definition);
    const fingerprint = await (0,src_fingerprint/* fingerprintOf */.ax)(loaded);
    await checkArtifacts(place.artifacts, id, fingerprint.image, context.signal);
    if (inputs.dryRun) {
        sayPlan(loaded.definition, builder, place, context);
        return { buildRecord: undefined, imageFile: undefined, vhdFile: undefined, imageSha256: undefined };
    }
    const build = builder === 'local' ? buildLocal : buildPacker;
    const { record, recordFile } = await build(loaded, fingerprint, place, inputs.rebuild, context);
    return { buildRecord: recordFile, ...outputsOf(record, place.outputFolder) };
}
async function buildLocal(loaded, fingerprint, place, rebuild, context) {
    const [{ buildLocally }, { localSteps }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8717), __webpack_require__.e(4401)]).then(__webpack_require__.bind(__webpack_require__, 84401)),
        __webpack_require__.e(/* import() */ 4261).then(__webpack_require__.bind(__webpack_require__, 94261)),
    ]);
    const { image, source, build, steps } = loaded.definition;
    return buildLocally({
        ...common(loaded, fingerprint, place, context),
        rebuild,
        suite: source.suite,
        components: source.components,
        ...(source.mirror === undefined ? {} : { mirror: source.mirror }),
        arch: image.arch,
        steps: await localSteps(steps, place.artifacts),
        diskMiB: build.diskMiB,
    });
}
async function buildPacker(loaded, fingerprint, place, rebuild, context) {
    const [{ buildWithPacker }, { DEFAULT_SOURCE_DATE }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8717), __webpack_require__.e(5205)]).then(__webpack_require__.bind(__webpack_require__, 55205)),
        __webpack_require__.e(/* import() */ 4880).then(__webpack_require__.bind(__webpack_require__, 44880)),
    ]);
    const { packer } = loaded.definition.provider;
    if (packer === undefined)
        throw new errors/* InputError */.dz(`${loaded.file} names no Packer template.`, { hint: 'add provider.packer.template' });
    return buildWithPacker({
        ...common(loaded, fingerprint, place, context),
        rebuild,
        template: (0,external_node_path_.join)(loaded.folder, packer.template),
        variables: packer.variables ?? {},
        artifactsFolder: place.artifacts,
        timestamp: DEFAULT_SOURCE_DATE,
    });
}
function common(loaded, fingerprint, place, context) {
    const { definition, file } = loaded;
    return {
        image: definition.image.id,
        fingerprint,
        definitionFile: (0,external_node_path_.relative)(context.environment.workspace, file),
        commit: context.environment.commit,
        formats: formatsOf(definition),
        timeout: (0,duration/* parseDuration */.E)(definition.build.timeout),
        outputFolder: place.outputFolder,
        cacheFolder: place.cacheFolder,
        log: context.log,
        signal: context.signal,
    };
}
function outputsOf(record, folder) {
    const find = (format) => record.files.find((file) => file.format === format);
    const pathOf = (format) => {
        const file = find(format);
        return file === undefined ? undefined : (0,external_node_path_.join)(folder, file.path);
    };
    return { imageFile: pathOf('raw'), vhdFile: pathOf('vhd'), imageSha256: find('raw')?.sha256 };
}
function chooseBuilder(wanted, { builders, image }) {
    const [first] = builders;
    if (wanted === 'auto' && first !== undefined)
        return first;
    const found = builders.find((builder) => builder === wanted);
    if (found !== undefined)
        return found;
    throw new errors/* InputError */.dz(`The definition of ${image.id} cannot be built with ${wanted}: it names ${builders.join(', ') || 'no builder'}.`, {
        hint: 'add the builder to "builders" in the definition, or choose another',
    });
}
function sayPlan(definition, builder, place, { log }) {
    const { image, source, build, steps } = definition;
    log.info(`Would build ${image.id} with ${builder}, in at most ${build.timeout}:`);
    if (builder === 'local') {
        log.info(`  Debian ${source.suite} from ${source.mirror ?? "Debian's archives"} on a disk of ${build.diskMiB} MiB, and ${steps.length} steps`);
    }
    else
        log.info(`  from the template ${definition.provider.packer?.template}`);
    log.info(`  to ${place.outputFolder}: ${['raw', ...formatsOf(definition).filter((format) => format !== 'raw')].join(', ')}, build.json, build.log`);
}
function formatsOf({ outputs }) {
    return [...new Set(outputs.flatMap((output) => output.formats))];
}


/***/ })

};
