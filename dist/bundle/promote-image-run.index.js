export const id = "promote-image-run";
export const ids = ["promote-image-run"];
export const modules = {

/***/ 45328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/records/src/vm-result.js
var vm_result = __webpack_require__(2931);
;// CONCATENATED MODULE: ./build/staging/gallery/src/test-result.js


/** @throws InputError when the file is missing or no result of run-in-vm */
async function readTestResult(file) {
    const result = await (0,vm_result/* readVmResult */.vp)(file);
    if (result === undefined)
        throw new errors/* InputError */.dz(`There is no test result ${file}.`, { hint: 'run run-in-vm first' });
    return result;
}

// EXTERNAL MODULE: ./build/staging/gallery/src/promote-image.js
var promote_image = __webpack_require__(41538);
// EXTERNAL MODULE: ./build/staging/image-definition/src/fingerprint/fingerprint.js + 3 modules
var fingerprint = __webpack_require__(63603);
// EXTERNAL MODULE: ./build/staging/image-definition/src/given-variables.js
var given_variables = __webpack_require__(58334);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/load-image.js
var load_image = __webpack_require__(32753);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/with-gallery.js + 1 modules
var with_gallery = __webpack_require__(69480);
;// CONCATENATED MODULE: ./build/staging/steps/src/promote-image/run.js







/** Records the test result and promotes the version. @throws InputError for unusable variables, and as `promoteImage` */
async function run(inputs, context) {
    const { image, version, dryRun } = inputs;
    // Here, where nothing takes it for a definition that is elsewhere.
    (0,given_variables/* parseGivenVariables */.O)(inputs.variables);
    return (0,with_gallery.withGallery)(inputs, context, async (gallery) => {
        // A version that is not there is said before a result that is not.
        await gallery.read(image, version);
        const result = inputs.testResult === undefined ? undefined : await readTestResult(context.resolve(inputs.testResult));
        return (0,promote_image/* promoteImage */.k)({ gallery, image, version, result, dryRun, testsDigest: digestOfTests(inputs, context) }, context);
    });
}
/**
 * The digest of the tests that ran, so that a later plan knows when they changed: of those of the definition, or, when it is not here or has
 * moved on, that of the provenance; undefined when there is neither.
 */
function digestOfTests(inputs, context) {
    return async (version, provenance) => {
        const definition = inputs.definition ?? provenance?.definitionFile;
        if (definition === undefined)
            return undefined;
        try {
            const loaded = await (0,load_image/* loadLockedImage */.G)({ ...inputs, definition }, context, { built: provenance?.variables });
            if ((await (0,fingerprint/* fingerprintOf */.ax)(loaded)).image === version.fingerprint.image)
                return await (0,fingerprint/* testsDigestOf */.bu)(loaded);
        }
        catch (error) {
            // The version may come from another machine, where the definition was elsewhere.
            if (!(error instanceof errors/* InputError */.dz) || inputs.definition !== undefined)
                throw error;
        }
        return provenance?.testsDigest;
    };
}


/***/ })

};
