export const id = "shared-gallery-promote-image";
export const ids = ["shared-gallery-promote-image"];
export const modules = {

/***/ 41538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ promoteImage)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _gallery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49580);


/**
 * Keeps the test result with the version and makes it latest.
 *
 * @throws OutcomeError with `promoted` and `latest` when the tests did not pass: the result is kept and latest stays as it was; UserError
 *   when there is no such version or its files are gone, ExternalError, CancelledError
 */
async function promoteImage(request, options) {
    const { gallery, image, version, result, dryRun = false } = request;
    const { log } = options;
    let found = await gallery.read(image, version);
    if (result !== undefined && !dryRun) {
        const provenance = await gallery.provenance(image, version);
        const digest = request.testsDigest === undefined ? provenance?.testsDigest : await request.testsDigest(found, provenance);
        found = await gallery.recordTests(image, version, result, digest, options);
    }
    const refusal = (0,_gallery_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .O)(found, result ?? found.tests);
    const latest = await gallery.latest(image);
    if (refusal !== undefined) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .OutcomeError */ .Rz(`${refusal}.`, { promoted: false, latest }, { hint: remedyOf(found, result) });
    }
    if (dryRun) {
        log.info(latest === version ? `${image} ${version} is latest already.` : `${image} ${version} would become latest${instead(latest)}.`);
        return { promoted: false, latest };
    }
    const { promoted, previous } = await gallery.promote(image, version, options);
    log.info(promoted ? `${image} ${version} is latest now${instead(previous)}.` : `${image} ${version} was latest already.`);
    return { promoted, latest: version };
}
function remedyOf({ verify, tests }, result) {
    if (verify === false)
        return 'bake it again without no-verify';
    return result === undefined && tests === undefined ? 'run run-in-vm and give its result' : 'mend it and bake again';
}
function instead(previous) {
    return previous === undefined ? '' : ` instead of ${previous}`;
}


/***/ })

};
