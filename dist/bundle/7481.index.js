export const id = 7481;
export const ids = [7481,4811];
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

/***/ 4131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   lF: () => (/* binding */ isVersion),
/* harmony export */   yU: () => (/* binding */ nextVersion)
/* harmony export */ });
/** Order of versions by their numbers, for `sort`. */
function compareVersions(a, b) {
    const numbers = (version) => version.split('.').map(Number);
    const [x, y] = [numbers(a), numbers(b)];
    for (let i = 0; i < 3; i++) {
        const difference = (x[i] ?? 0) - (y[i] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function isVersion(text) {
    return /^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}$/.test(text);
}
/** One more than the highest version there is; 1.0.0 is the first. */
function nextVersion(versions) {
    const highest = [...versions].sort(compareVersions).at(-1);
    if (highest === undefined)
        return '1.0.0';
    const [major, minor, patch] = highest.split('.').map(Number);
    return `${major}.${minor}.${(patch ?? 0) + 1}`;
}


/***/ }),

/***/ 54601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   Ch: () => (/* binding */ readProvenance),
/* harmony export */   IE: () => (/* binding */ imageFolder),
/* harmony export */   nU: () => (/* binding */ damagedFiles),
/* harmony export */   pN: () => (/* binding */ versionFolder),
/* harmony export */   qD: () => (/* binding */ latestVersion),
/* harmony export */   yO: () => (/* binding */ listVersions)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35182);
/* harmony import */ var _gallery_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4131);





/*
 * A directory gallery:
 *
 *   <gallery>/<image>/definition.json                    the definition of the version that was published last
 *   <gallery>/<image>/latest.json                        {"version": "1.0.3"}: the only thing that says which version is latest
 *   <gallery>/<image>/versions/<x.y.z>/version.json      written before the folder gets its name: a version is whole or not there
 *   <gallery>/<image>/versions/<x.y.z>/image.raw, image.vhd, provenance.json, tests.json
 */
function versionFolder(gallery, image, version) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'versions', version);
}
function imageFolder(gallery, image) {
    // It becomes a path: an id from elsewhere must not lead out of the gallery.
    if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(image))
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${image}" is not the id of an image.`);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gallery, image);
}
/**
 * The version of an image that is latest, if there is one.
 *
 * @throws UserError when latest.json is damaged
 */
async function latestVersion(gallery, image) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'latest.json');
    const latest = await readGalleryJson(file);
    if (latest === undefined)
        return undefined;
    if (typeof latest.version === 'string' && (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF)(latest.version))
        return latest.version;
    throw damaged(file, 'it names no version');
}
/**
 * All versions of an image, the oldest first.
 *
 * @throws UserError when a file of the gallery is damaged
 */
async function listVersions(gallery, image) {
    const latest = await latestVersion(gallery, image);
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'versions')).catch((error) => {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return [];
        throw error;
    });
    const versions = await Promise.all(names.filter(_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF).map((version) => readVersionFile(gallery, image, version, latest)));
    return versions.filter((version) => version !== undefined).sort((a, b) => (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Zy)(a.version, b.version));
}
/**
 * One version of an image.
 *
 * @throws UserError naming the versions there are, when there is no such one
 */
async function readVersion(gallery, image, version) {
    const found = (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF)(version) ? await readVersionFile(gallery, image, version, await latestVersion(gallery, image)) : undefined;
    if (found !== undefined)
        return found;
    const there = (await listVersions(gallery, image)).map((one) => one.version);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The gallery ${gallery} has no version ${version} of ${image}.`, {
        hint: there.length === 0 ? `it has no version of ${image} at all` : `it has ${there.slice(-10).join(', ')}`,
    });
}
/** What a version was made of. */
function readProvenance(gallery, image, version) {
    return readGalleryJson((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(versionFolder(gallery, image, version), 'provenance.json'));
}
/** The files of a version that are gone or have another size than they had. Checksums are not taken: images are large. */
async function damagedFiles(gallery, version) {
    const folder = versionFolder(gallery, version.image, version.version);
    const sizes = await Promise.all(version.files.map(({ file }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file)).then((status) => status.size, (error) => {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return undefined;
        throw error;
    })));
    return version.files.filter(({ size }, index) => sizes[index] !== size).map(({ file }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file));
}
async function readVersionFile(gallery, image, version, latest) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(versionFolder(gallery, image, version), 'version.json');
    const content = await readGalleryJson(file);
    if (content === undefined)
        return undefined;
    if (content.schema !== 'bakehouse-gallery-version/1' || content.image !== image || content.version !== version) {
        throw damaged(file, `it is not that of ${image} ${version}`);
    }
    // latest.json decides; a run that was killed between it and version.json left the latter behind.
    if (latest === version)
        return { ...content, channel: 'latest' };
    return content.channel === 'latest' ? { ...content, channel: 'superseded' } : content;
}
async function readGalleryJson(file) {
    try {
        return await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__.readJson)(file);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw damaged(file, (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error), error);
        // A file where the folder should be.
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
function damaged(file, what, cause) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is damaged: ${what}.`, {
        hint: 'restore it, or remove its folder',
        ...(cause === undefined ? {} : { cause }),
    });
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

/***/ 41898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var src_errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var src_files = __webpack_require__(35182);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/staging/images/src/find-definitions.js



/** How a definition's file is called; a folder stands for all such files below it. */
const NAMES = '**/*.vmimage.{yaml,yml,json}';
/** Never searched: other people's code, and what Bakehouse wrote itself. */
const SKIPPED = new Set(['node_modules', '.git', '.bakehouse']);
/**
 * Absolute paths of the definitions that files, folders and globs stand for, sorted, each once.
 *
 * @param workspace absolute; what the patterns are relative to
 * @throws InputError naming every pattern that stands for nothing
 */
async function findDefinitions(patterns, workspace) {
    const findings = [];
    const files = new Set();
    for (const pattern of patterns) {
        const found = await find(pattern, workspace);
        for (const file of found.files)
            files.add(file);
        if (found.files.length === 0)
            findings.push({ severity: 'error', message: found.nothing });
    }
    if (patterns.length === 0)
        findings.push({ severity: 'error', message: 'no definition is given' });
    if (findings.length > 0)
        throw new src_errors/* InputError */.dz('There are no such definitions.', { findings });
    return [...files].sort();
}
async function find(pattern, workspace) {
    const path = (0,external_node_path_.resolve)(workspace, pattern);
    // First, so that a name with [ or * in it is found as it is.
    const kind = await kindOf(path);
    if (kind === 'file')
        return { files: [path], nothing: '' };
    if (kind === 'folder')
        return { files: await matches(NAMES, path), nothing: `the folder ${pattern} holds no *.vmimage.yaml` };
    if (!/[*?[{]/.test(pattern))
        return { files: [], nothing: `there is no file or folder ${pattern}` };
    return { files: await matches(pattern, workspace), nothing: `${pattern} matches no file` };
}
async function matches(pattern, folder) {
    const files = [];
    const entries = (0,promises_.glob)(pattern, { cwd: folder, withFileTypes: true, exclude: (entry) => SKIPPED.has(entry.name) });
    for await (const entry of entries) {
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        if ((await kindOf(path)) === 'file')
            files.push(path);
    }
    return files;
}
async function kindOf(path) {
    try {
        return (await (0,promises_.stat)(path)).isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        if ((0,src_errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/staging/images/src/given-variables.js
var given_variables = __webpack_require__(60657);
// EXTERNAL MODULE: ./build/staging/images/src/load-definition.js + 5 modules
var load_definition = __webpack_require__(23817);
// EXTERNAL MODULE: ./build/staging/images/src/fingerprint.js
var src_fingerprint = __webpack_require__(8264);
// EXTERNAL MODULE: ./build/staging/images/src/gallery.js
var src_gallery = __webpack_require__(54601);
// EXTERNAL MODULE: ./build/staging/core/src/canonical-json.js
var canonical_json = __webpack_require__(84498);
;// CONCATENATED MODULE: ./build/staging/images/src/plan-reasons.js

/**
 * What changed between two layers of a fingerprint, in the order of the paths.
 *
 * Lists of texts (packages) are compared as sets, unless only their order changed; in other lists what is equal at both ends is
 * left out first, so that an inserted step is one change and not one for every step after it.
 */
function changesBetween(old, now, path = '') {
    if (same(old, now))
        return [];
    if (isList(old) && isList(now))
        return listChanges(old, now, path);
    if (isObject(old) && isObject(now)) {
        const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
        return keys.flatMap((key) => memberChanges(key, old[key], now[key], path));
    }
    return [{ path, ...(old === undefined ? {} : { old }), ...(now === undefined ? {} : { new: now }) }];
}
function memberChanges(key, old, now, path) {
    const inner = path === '' ? key : `${path}.${key}`;
    // `files` maps paths to digests: the file is what people know.
    if (key === 'files' && (isObject(old) || isObject(now)))
        return fileChanges(old, now, path);
    return changesBetween(old, now, inner);
}
function fileChanges(old, now, path) {
    const before = isObject(old) ? old : {};
    const after = isObject(now) ? now : {};
    const files = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return files
        .filter((file) => !same(before[file], after[file]))
        .map((file) => {
        const [was, is] = [before[file], after[file]];
        return { path, file, ...(was === undefined ? {} : { old: was }), ...(is === undefined ? {} : { new: is }) };
    });
}
function listChanges(old, now, path) {
    if ([...old, ...now].every((item) => typeof item === 'string')) {
        const gone = old.filter((item) => !now.includes(item)).map((item) => ({ path, old: item }));
        const added = now.filter((item) => !old.includes(item)).map((item) => ({ path, new: item }));
        return gone.length + added.length === 0 ? [{ path, old, new: now }] : [...gone, ...added];
    }
    let head = 0;
    while (head < Math.min(old.length, now.length) && same(old[head], now[head]))
        head++;
    let tail = 0;
    while (tail < Math.min(old.length, now.length) - head && same(old.at(-1 - tail), now.at(-1 - tail)))
        tail++;
    const before = old.slice(head, old.length - tail);
    const after = now.slice(head, now.length - tail);
    const changes = [];
    for (let i = 0; i < Math.max(before.length, after.length); i++) {
        changes.push(...changesBetween(before[i], after[i], `${path}[${head + i}]`));
    }
    return changes;
}
function same(a, b) {
    if (a === undefined || b === undefined)
        return a === b;
    return (0,canonical_json/* canonicalJson */.d)(a) === (0,canonical_json/* canonicalJson */.d)(b);
}
function isList(value) {
    return Array.isArray(value);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** "steps[0].packages: + curl", in a few words for people. */
function describeChange({ path, file, old, new: now }) {
    if (file !== undefined) {
        if (old === undefined)
            return `${file} is new`;
        if (now === undefined)
            return `${file} is gone`;
        return digestOf(old) === digestOf(now) ? `${file} is ${isExecutable(now) ? 'now' : 'no longer'} executable` : `${file} changed`;
    }
    if (old === undefined)
        return `${path}: + ${brief(now)}`;
    if (now === undefined)
        return `${path}: - ${brief(old)}`;
    return `${path}: ${brief(old)} → ${brief(now)}`;
}
function digestOf(value) {
    return isObject(value) ? value['sha256'] : undefined;
}
function isExecutable(value) {
    return isObject(value) && value['executable'] === true;
}
/** Enough to recognise a value; a whole step would fill the screen. */
const BRIEF = 60;
function brief(value) {
    const text = typeof value === 'string' ? value : (0,canonical_json/* canonicalJson */.d)(value ?? null);
    return text.length > BRIEF ? `${text.slice(0, BRIEF - 1)}…` : text;
}

;// CONCATENATED MODULE: ./build/staging/images/src/plan.js





/**
 * Says what is to be done for each definition, and why: the same definitions and gallery give the same plan.
 *
 * @throws InputError when two definitions have one id or `force` names an unknown one, UserError when the gallery is damaged
 */
async function planImages(definitions, options) {
    checkIds(definitions, options.force ?? []);
    const images = await Promise.all(definitions.map((loaded) => planImage(loaded, options)));
    return { schema: 'bakehouse-plan/1', images: images.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
/** The matrix of a GitHub workflow: `strategy: {matrix: ${{ fromJSON(…) }}}`. */
function matrixOf(plan) {
    const due = plan.images.filter(({ action }) => action !== 'none');
    return {
        include: due.map(({ id, definition, builder, action, fingerprint }) => ({
            image: id,
            definition,
            builder,
            action,
            fingerprint: fingerprint.image,
        })),
    };
}
function checkIds(definitions, force) {
    const findings = [];
    const files = new Map();
    for (const { file, definition } of definitions) {
        const other = files.get(definition.image.id);
        if (other === undefined)
            files.set(definition.image.id, file);
        else
            findings.push({
                severity: 'error',
                file,
                message: `image.id ${definition.image.id} is also that of ${other}`,
                hint: 'give it an id of its own',
            });
    }
    for (const id of force) {
        if (id === '*' || files.has(id))
            continue;
        findings.push({ severity: 'error', message: `force: there is no image ${id}`, hint: `known: ${[...files.keys()].sort().join(', ')}` });
    }
    if (findings.length > 0)
        throw new src_errors/* InputError */.dz('The images cannot be planned.', { findings });
}
async function planImage(loaded, options) {
    const { id } = loaded.definition.image;
    const layers = await (0,src_fingerprint/* fingerprintLayers */.Vq)(loaded);
    const fingerprint = (0,src_fingerprint/* fingerprintOfLayers */.wp)(layers);
    const testsDigest = await (0,src_fingerprint/* testsDigestOf */.bu)(loaded);
    const decision = await decide(loaded, { layers, fingerprint, testsDigest }, options);
    const { action, why, version, changes = [] } = decision;
    return {
        id,
        definition: shownPath(loaded.file, options.workspace),
        builder: loaded.definition.builders[0] ?? 'local',
        action,
        why,
        ...(version === undefined ? {} : { version }),
        fingerprint,
        testsDigest,
        changes,
    };
}
async function decide(loaded, wanted, { gallery, force = [] }) {
    const { id } = loaded.definition.image;
    if (force.includes('*') || force.includes(id))
        return { action: 'build', why: 'asked for by force' };
    const versions = (await (0,src_gallery/* listVersions */.yO)(gallery, id)).reverse();
    if (versions.length === 0)
        return { action: 'build', why: 'the gallery has no version of it' };
    const equal = preferred(versions.filter(({ fingerprint }) => fingerprint.image === wanted.fingerprint.image));
    if (equal !== undefined) {
        const damaged = await (0,src_gallery/* damagedFiles */.nU)(gallery, equal);
        if (damaged.length > 0)
            return { action: 'build', why: `the files of version ${equal.version} are gone or damaged` };
        return decideEqual(equal, wanted, await (0,src_gallery/* readProvenance */.Ch)(gallery, id, equal.version));
    }
    const reference = preferred(versions);
    const provenance = reference === undefined ? undefined : await (0,src_gallery/* readProvenance */.Ch)(gallery, id, reference.version);
    const changes = layerChanges(provenance?.layers, wanted.layers);
    const reusable = await findReusable(versions, loaded, wanted, gallery);
    if (reusable !== undefined) {
        return { action: 'republish', version: reusable.version, why: `only the outputs changed since ${reusable.version}`, changes };
    }
    return { action: 'build', why: whyBuild(reference, changes), changes };
}
/** Latest before any other, then the newest. */
function preferred(newestFirst) {
    return newestFirst.find(({ channel }) => channel === 'latest') ?? newestFirst[0];
}
/** There is a version with this very fingerprint: goes on from what is complete. */
function decideEqual({ version, channel, tests }, { testsDigest }, provenance) {
    const retest = (why) => ({ action: 'retest', version, why });
    if (tests === undefined)
        return retest(`${version} is not tested yet`);
    if (tests.outcome !== 'passed')
        return retest(`the tests of ${version} did not pass last time (${tests.outcome})`);
    if ((tests.digest ?? provenance?.testsDigest ?? testsDigest) !== testsDigest)
        return retest(`the tests changed since ${version} passed them`);
    if (channel === 'staged')
        return retest(`${version} passed its tests and was not promoted`);
    if (channel === 'superseded')
        return retest(`the definition is that of ${version} again`);
    return { action: 'none', version, why: `${version} is latest` };
}
/** The newest version of the same content that has all the files that the outputs want. */
async function findReusable(versions, loaded, { fingerprint }, gallery) {
    const formats = loaded.definition.outputs.flatMap((output) => output.formats);
    for (const version of versions) {
        if (version.fingerprint.base !== fingerprint.base || version.fingerprint.content !== fingerprint.content)
            continue;
        if (!formats.every((format) => version.files.some((file) => file.format === format)))
            continue;
        if ((await (0,src_gallery/* damagedFiles */.nU)(gallery, version)).length === 0)
            return version;
    }
    return undefined;
}
function layerChanges(old, now) {
    if (old === undefined)
        return [];
    return [...changesBetween(old.base, now.base), ...changesBetween(old.content, now.content), ...changesBetween(old.publish, now.publish)];
}
function whyBuild(reference, changes) {
    const since = reference === undefined ? '' : ` since ${reference.version}`;
    const [first] = changes;
    if (first === undefined)
        return `its definition changed${since}`;
    const more = changes.length > 1 ? ` and ${changes.length - 1} more` : '';
    return `changed${since}: ${describeChange(first)}${more}`;
}
function shownPath(file, workspace) {
    const way = (0,external_node_path_.relative)(workspace, file);
    const outside = way === '..' || way.startsWith(`..${external_node_path_.sep}`) || /^[A-Za-z]:/.test(way);
    return outside ? file : way.split(external_node_path_.sep).join('/');
}

;// CONCATENATED MODULE: ./build/staging/images/src/plan-summary.js

/** Changes shown for one image; the plan file has all. */
const MAX_CHANGES = 10;
const WORDS = {
    build: 'build',
    retest: 'test again',
    republish: 'publish again',
    none: 'nothing to do',
};
/** The plan as Markdown for a job summary. */
function planSummary({ images }) {
    const due = images.filter(({ action }) => action !== 'none').length;
    const count = images.length === 1 ? '1 image' : `${images.length} images`;
    const rows = images.map((image) => `| ${image.id} | ${WORDS[image.action]} | ${cell(image.why)} | ${image.builder} | \`${image.fingerprint.image.slice(0, 12)}\` |`);
    return [
        `### Plan: ${count}, ${due === 0 ? 'nothing to do' : `${due} to do`}`,
        '',
        '| Image | Action | Why | Builder | Fingerprint |',
        '| --- | --- | --- | --- | --- |',
        ...rows,
        ...images.filter(({ changes }) => changes.length > 1).flatMap(details),
        '',
    ].join('\n');
}
function details({ id, changes }) {
    const more = changes.length > MAX_CHANGES ? [`- … and ${changes.length - MAX_CHANGES} more`] : [];
    return [
        '',
        `<details><summary>${id}: ${changes.length} changes</summary>`,
        '',
        ...changes.slice(0, MAX_CHANGES).map((change) => `- ${cell(describeChange(change))}`),
        ...more,
        '',
        '</details>',
    ];
}
/** Text of a definition as text: no Markdown, HTML or new cell begins in it. */
function cell(text) {
    return text
        .replace(/[\r\n]+/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replace(/[\\`*_[\]|~]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/staging/steps/plan-images/run.js








/**
 * Plans what is to be done for a set of definitions. Nothing is written when one of them is unusable.
 *
 * @throws InputError with the findings of all definitions together, UserError when the gallery is damaged
 */
async function run(inputs, context) {
    const { workspace } = context.environment;
    const variables = (0,given_variables/* parseGivenVariables */.O)(inputs.variables);
    const files = await findDefinitions(inputs.definitions, workspace);
    const definitions = await loadAll(files, variables, workspace);
    warn(definitions, context);
    const plan = await planImages(definitions, { gallery: context.resolve(inputs.gallery), workspace, force: inputs.force });
    const planFile = context.resolve(inputs.planFile);
    await (0,src_files/* writeJson */.GF)(planFile, plan);
    for (const { id, action, why } of plan.images)
        context.log.info(`${id}: ${action} (${why})`);
    await context.summary(planSummary(plan));
    return {
        planFile,
        matrix: JSON.stringify(matrixOf(plan)),
        imagesToBuild: JSON.stringify(plan.images.filter(({ action }) => action === 'build').map(({ id }) => id)),
        changed: plan.images.some(({ action }) => action !== 'none'),
    };
}
async function loadAll(files, variables, workspace) {
    const results = await Promise.allSettled(files.map((file) => (0,load_definition.loadDefinition)(file, { variables })));
    const errors = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason);
    const bug = errors.find((error) => !(error instanceof src_errors/* InputError */.dz));
    if (bug !== undefined)
        throw bug;
    const findings = errors.flatMap((error) => findingsOf(error));
    if (findings.length > 0) {
        const unusable = errors.length === 1 ? errors[0].message : `${errors.length} of ${files.length} definitions are unusable.`;
        throw new src_errors/* InputError */.dz(unusable, { findings: findings.map((finding) => shown(finding, workspace)) });
    }
    return results.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
}
function findingsOf(error) {
    return error.findings.length > 0 ? error.findings : [{ severity: 'error', message: error.message }];
}
function warn(definitions, { log, environment }) {
    for (const warning of definitions.flatMap(({ warnings }) => warnings)) {
        const { message, hint, file, line, column } = shown(warning, environment.workspace);
        log.warning(hint === undefined ? message : `${message} (${hint})`, { file, line, column });
    }
    const [first, ...others] = definitions.map(({ unusedVariables = [] }) => unusedVariables);
    const unused = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
    for (const name of unused)
        log.warning(`The variable ${name} is given and no definition uses it.`);
}
/** Paths as the user and the host's annotations write them: relative to the workspace, with `/`. */
function shown(finding, workspace) {
    if (finding.file === undefined)
        return finding;
    const way = (0,external_node_path_.relative)(workspace, finding.file);
    if (way.startsWith('..') || (0,external_node_path_.isAbsolute)(way))
        return finding;
    return { ...finding, file: way.split(external_node_path_.sep).join('/') };
}


/***/ })

};
