export const id = 7083;
export const ids = [7083];
export const modules = {

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
