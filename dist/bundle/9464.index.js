export const id = 9464;
export const ids = [9464,7083];
export const modules = {

/***/ 55553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseGivenVariables),
/* harmony export */   r: () => (/* binding */ environmentVariables)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** How a variable of the environment is called that gives a variable of definitions its value. */
const PREFIX = 'BAKEHOUSE_VAR_';
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
/** Variables from an environment: `BAKEHOUSE_VAR_<NAME>` gives NAME its value. */
function environmentVariables(environment) {
    const given = Object.entries(environment).filter((entry) => entry[0].startsWith(PREFIX) && entry[1] !== undefined);
    return Object.fromEntries(given.map(([name, value]) => [name.slice(PREFIX.length), value]));
}


/***/ }),

/***/ 7831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withGalleryLock)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_folder_lock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50917);

/** Milliseconds. Copying an image to a slow disk takes minutes. */
const PATIENCE = 30 * 60_000;
/**
 * Runs `work` while no other run, on any machine, works on the same image of a gallery.
 *
 * @param folder of the image in the gallery; made when missing
 * @throws UserError when another run holds the lock for 30 minutes, CancelledError
 */
function withGalleryLock(folder, options, work) {
    return (0,_bakehouse_core_folder_lock__WEBPACK_IMPORTED_MODULE_0__/* .withFolderLock */ .ix)(folder, { ...options, wait: PATIENCE }, work);
}


/***/ }),

/***/ 9490:
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

/***/ 93015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   Ch: () => (/* binding */ readProvenance),
/* harmony export */   FF: () => (/* binding */ galleryImages),
/* harmony export */   IE: () => (/* binding */ imageFolder),
/* harmony export */   Jj: () => (/* binding */ provenanceOf),
/* harmony export */   nU: () => (/* binding */ damagedFiles),
/* harmony export */   pN: () => (/* binding */ versionFolder),
/* harmony export */   qD: () => (/* binding */ latestVersion),
/* harmony export */   yO: () => (/* binding */ listVersions)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11324);
/* harmony import */ var _gallery_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9490);





/*
 * A directory gallery:
 *
 *   <gallery>/<image>/definition.json                    the definition of the version that was published last
 *   <gallery>/<image>/latest.json                        {"version": "1.0.3"}: the only thing that says which version is latest
 *   <gallery>/<image>/versions/<x.y.z>/version.json      written before the folder gets its name: a version is whole or not there
 *   <gallery>/<image>/versions/<x.y.z>/image.raw, image.vhd, provenance.json, tests.json
 *
 * Read synchronously: a plan looks at thousands of such small files, and a promise for each open, read and close takes several times
 * as long as these themselves.
 */
const IMAGE_ID = /^[a-z0-9][a-z0-9-]{1,62}$/;
function versionFolder(gallery, image, version) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'versions', version);
}
function imageFolder(gallery, image) {
    // It becomes a path: an id from elsewhere must not lead out of the gallery.
    if (!IMAGE_ID.test(image))
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
    const latest = readGalleryJson(file);
    if (latest === undefined)
        return undefined;
    if (typeof latest?.version === 'string' && (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF)(latest.version))
        return latest.version;
    throw damaged(file, 'it names no version');
}
/**
 * Ids of the images that a gallery has a folder for, sorted. A gallery that does not exist has none.
 *
 * @throws InputError when it is no folder
 */
async function galleryImages(gallery) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(gallery, { throwIfNoEntry: false })?.isDirectory() === false) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`The gallery ${gallery} is no folder.`, { hint: 'give the folder that images are published to' });
    }
    return namesIn(gallery)
        .filter((name) => IMAGE_ID.test(name))
        .sort();
}
/**
 * All versions of an image, the oldest first.
 *
 * @throws UserError when a file of the gallery is damaged
 */
async function listVersions(gallery, image) {
    const latest = await latestVersion(gallery, image);
    const names = namesIn((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'versions')).filter(_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF);
    const versions = names.map((version) => readVersionFile(gallery, image, version, latest));
    return versions.filter((version) => version !== undefined).sort((a, b) => (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Zy)(a.version, b.version));
}
/**
 * One version of an image.
 *
 * @throws UserError naming the versions there are, when there is no such one
 */
async function readVersion(gallery, image, version) {
    const found = (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF)(version) ? readVersionFile(gallery, image, version, await latestVersion(gallery, image)) : undefined;
    if (found !== undefined)
        return found;
    const there = (await listVersions(gallery, image)).map((one) => one.version);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The gallery ${gallery} has no version ${version} of ${image}.`, {
        hint: there.length === 0 ? `it has no version of ${image} at all` : `it has ${there.slice(-10).join(', ')}`,
    });
}
/** What a version was made of. */
async function readProvenance(gallery, image, version) {
    return provenanceOf(gallery, image, version);
}
/** `readProvenance` at once, for who may not need it: it lists all packages of an image. */
function provenanceOf(gallery, image, version) {
    return readGalleryJson((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(versionFolder(gallery, image, version), 'provenance.json'));
}
/** The files of a version that are gone or have another size than they had. Checksums are not taken: images are large. */
async function damagedFiles(gallery, version) {
    const folder = versionFolder(gallery, version.image, version.version);
    const sizeOf = (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), { throwIfNoEntry: false })?.size;
    return version.files.filter(({ file, size }) => sizeOf(file) !== size).map(({ file }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file));
}
function readVersionFile(gallery, image, version, latest) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(versionFolder(gallery, image, version), 'version.json');
    const content = readGalleryJson(file);
    if (content === undefined)
        return undefined;
    if (content?.schema !== 'bakehouse-gallery-version/1' || content.image !== image || content.version !== version) {
        throw damaged(file, `it is not that of ${image} ${version}`);
    }
    const isTested = content.tests === undefined || typeof content.tests?.outcome === 'string';
    const hasFiles = Array.isArray(content.files) && content.files.every(isGalleryFile);
    const isWhole = hasFiles && isTested && typeof content.fingerprint?.image === 'string';
    if (!isWhole)
        throw damaged(file, 'it is not whole');
    // latest.json decides; a run that was killed between it and version.json left the latter behind.
    if (latest === version)
        return { ...content, channel: 'latest' };
    return content.channel === 'latest' ? { ...content, channel: 'superseded' } : content;
}
/** A file of the version's own folder: none that its record could lead to elsewhere. */
function isGalleryFile(file) {
    const isName = typeof file?.file === 'string' && /^[A-Za-z0-9][\w.-]{0,199}$/.test(file.file);
    return isName && typeof file.format === 'string' && typeof file.sha256 === 'string' && Number.isSafeInteger(file.size);
}
/** Nothing where there is no such folder. */
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    }
}
function readGalleryJson(file) {
    try {
        return JSON.parse((0,_bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_3__/* .readRegularTextSync */ .DM)(file));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw damaged(file, (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error), error);
        // ENOTDIR: a file where the folder should be.
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
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

/***/ 49464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/images/src/definition/given-variables.js
var given_variables = __webpack_require__(55553);
// EXTERNAL MODULE: ./build/staging/images/src/definition/load-definition.js + 12 modules
var load_definition = __webpack_require__(95017);
// EXTERNAL MODULE: ./build/staging/images/src/fingerprint/fingerprint.js + 3 modules
var fingerprint = __webpack_require__(29130);
// EXTERNAL MODULE: ./build/staging/images/src/gallery/gallery.js
var gallery_gallery = __webpack_require__(93015);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/images/src/gallery/gallery-lock.js
var gallery_lock = __webpack_require__(7831);
;// CONCATENATED MODULE: ./build/staging/images/src/gallery/promote-version.js





const OUTCOMES = ['passed', 'failed', 'crashed', 'lost', 'timed-out'];
/** @throws InputError when the file is missing or no result of run-in-vm */
async function readTestResult(file) {
    const result = await (0,files.readJson)(file).catch((error) => {
        throw new errors/* InputError */.dz(`${file} is not the result of run-in-vm.`, { cause: error });
    });
    if (result === undefined)
        throw new errors/* InputError */.dz(`There is no test result ${file}.`, { hint: 'run run-in-vm first' });
    if (result?.schema !== 'bakehouse-vm/1' || !isWhole(result) || !OUTCOMES.includes(result.outcome)) {
        throw new errors/* InputError */.dz(`${file} is not the result of run-in-vm.`);
    }
    return result;
}
function isWhole({ image, tests, finishedAt }) {
    return typeof image === 'string' && typeof finishedAt === 'string' && Array.isArray(tests) && tests.every((test) => test !== null);
}
/**
 * Keeps with a version how it did in its tests.
 *
 * @param digest SHA-256 of the tests that ran, if known
 * @throws UserError when the result is that of another version, CancelledError
 */
async function recordTests(gallery, image, version, result, digest, options) {
    checkTestedImage(gallery, image, version, result);
    return (0,gallery_lock/* withGalleryLock */.M)((0,gallery_gallery/* imageFolder */.IE)(gallery, image), options, async () => {
        const found = await (0,gallery_gallery/* readVersion */.$4)(gallery, image, version);
        const folder = (0,gallery_gallery/* versionFolder */.pN)(gallery, image, version);
        await (0,files/* writeJson */.GF)((0,external_node_path_.join)(folder, 'tests.json'), result);
        const tests = {
            outcome: result.outcome,
            at: result.finishedAt,
            result: 'tests.json',
            ...(digest === undefined ? {} : { digest }),
        };
        const content = { ...found, tests };
        await (0,files/* writeJson */.GF)((0,external_node_path_.join)(folder, 'version.json'), content);
        return content;
    });
}
/**
 * Why a test result does not allow a version to be promoted, as a sentence without full stop; undefined when it does.
 */
function refusalOf(version, tests = version.tests) {
    if (tests === undefined)
        return `${version.image} ${version.version} is not tested`;
    if (tests.outcome === 'passed')
        return undefined;
    const how = {
        failed: 'tests failed',
        crashed: 'something crashed in its tests',
        lost: 'its machine was lost',
        'timed-out': 'its tests did not end',
    };
    return `${version.image} ${version.version} stays ${version.channel}: ${how[tests.outcome]}`;
}
/**
 * Makes a version latest. `latest.json` is replaced in one step; channels in version.json follow, and readers go by latest.json.
 *
 * @throws UserError unless the version's recorded tests passed, CancelledError
 */
async function promoteVersion(gallery, image, version, options) {
    // Before the lock, which would make a folder for an image that does not exist.
    await (0,gallery_gallery/* readVersion */.$4)(gallery, image, version);
    return (0,gallery_lock/* withGalleryLock */.M)((0,gallery_gallery/* imageFolder */.IE)(gallery, image), options, async () => {
        const found = await (0,gallery_gallery/* readVersion */.$4)(gallery, image, version);
        const refusal = refusalOf(found);
        if (refusal !== undefined) {
            throw new errors/* UserError */.yo(`${refusal}.`, {
                hint: found.tests === undefined ? 'run run-in-vm and give its result' : 'mend it and bake again',
            });
        }
        const damaged = await (0,gallery_gallery/* damagedFiles */.nU)(gallery, found);
        if (damaged.length > 0)
            throw new errors/* UserError */.yo(`${image} ${version} is not whole: ${damaged.join(', ')}.`, { hint: 'build the image again' });
        const previous = await (0,gallery_gallery/* latestVersion */.qD)(gallery, image);
        if (previous !== version)
            await (0,files/* writeJson */.GF)((0,external_node_path_.join)((0,gallery_gallery/* imageFolder */.IE)(gallery, image), 'latest.json'), { version });
        // Of all, so that what a killed run left behind is mended too.
        for (const one of await (0,gallery_gallery/* listVersions */.yO)(gallery, image)) {
            const file = (0,external_node_path_.join)((0,gallery_gallery/* versionFolder */.pN)(gallery, image, one.version), 'version.json');
            if ((await (0,files.readJson)(file))?.channel !== one.channel)
                await (0,files/* writeJson */.GF)(file, one);
        }
        return { promoted: previous !== version, previous: previous === version ? undefined : previous };
    });
}
/** A result that lies around from another version must not promote this one. */
function checkTestedImage(gallery, image, version, result) {
    const way = (0,external_node_path_.relative)((0,external_node_path_.resolve)(gallery), (0,external_node_path_.resolve)(result.image));
    if (way.startsWith('..') || way === '')
        return;
    const expected = [image, 'versions', version].join(external_node_path_.sep);
    if (way.startsWith(`${expected}${external_node_path_.sep}`))
        return;
    throw new errors/* UserError */.yo(`The test result is that of ${result.image}, not of ${image} ${version}.`, {
        hint: `run run-in-vm on version ${version}`,
    });
}

// EXTERNAL MODULE: ./build/staging/images/src/plan/lock-file.js
var lock_file = __webpack_require__(59994);
// EXTERNAL MODULE: ./build/staging/images/src/plan/resolve-source.js
var resolve_source = __webpack_require__(37938);
// EXTERNAL MODULE: ./build/staging/steps/load-options.js
var load_options = __webpack_require__(62411);
;// CONCATENATED MODULE: ./build/staging/steps/promote-image/run.js









/**
 * Records the test result and promotes the version.
 *
 * @throws OutcomeError when the tests did not pass: the result is kept and latest stays as it was; UserError when the version
 *   does not exist or is not tested, InputError, CancelledError
 */
async function run(inputs, context) {
    const { log, signal } = context;
    const { image, version } = inputs;
    const gallery = context.resolve(inputs.gallery);
    let found = await (0,gallery_gallery/* readVersion */.$4)(gallery, image, version);
    const result = inputs.testResult === undefined ? undefined : await readTestResult(context.resolve(inputs.testResult));
    if (result !== undefined && !inputs.dryRun) {
        found = await recordTests(gallery, image, version, result, await digestOfTests(inputs, gallery, found, context), { log, signal });
    }
    const refusal = refusalOf(found, result ?? found.tests);
    const latest = await (0,gallery_gallery/* latestVersion */.qD)(gallery, image);
    if (refusal !== undefined) {
        const hint = result === undefined && found.tests === undefined ? 'run run-in-vm and give its result' : 'mend it and bake again';
        throw new errors/* OutcomeError */.Rz(`${refusal}.`, { promoted: false, latest }, { hint });
    }
    if (inputs.dryRun) {
        log.info(latest === version ? `${image} ${version} is latest already.` : `${image} ${version} would become latest${instead(latest)}.`);
        return { promoted: false, latest };
    }
    const { promoted, previous } = await promoteVersion(gallery, image, version, { log, signal });
    log.info(promoted ? `${image} ${version} is latest now${instead(previous)}.` : `${image} ${version} was latest already.`);
    return { promoted, latest: version };
}
function instead(previous) {
    return previous === undefined ? '' : ` instead of ${previous}`;
}
/** The digest of the tests that ran, so that a later plan knows when they changed; undefined when the definition has moved on. */
async function digestOfTests(inputs, gallery, version, context) {
    const provenance = await (0,gallery_gallery/* readProvenance */.Ch)(gallery, version.image, version.version);
    const file = inputs.definition === undefined ? provenance?.definitionFile : context.resolve(inputs.definition);
    if (file === undefined)
        return undefined;
    const variables = { ...provenance?.variables, ...(0,given_variables/* parseGivenVariables */.O)(inputs.variables ?? []) };
    try {
        const loaded = await (0,resolve_source/* withLockFile */.Q5)(await (0,load_definition.loadDefinition)(file, (0,load_options/* loadOptions */.Z)(context, variables)), context.resolve(inputs.lockFile ?? lock_file/* LOCK_FILE */.FI));
        if ((await (0,fingerprint/* fingerprintOf */.ax)(loaded)).image === version.fingerprint.image)
            return await (0,fingerprint/* testsDigestOf */.bu)(loaded);
    }
    catch (error) {
        // The version may come from another machine, where the definition was elsewhere.
        if (!(error instanceof errors/* InputError */.dz) || inputs.definition !== undefined)
            throw error;
    }
    return provenance?.testsDigest;
}


/***/ })

};
