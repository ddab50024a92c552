export const id = "lock-versions";
export const ids = ["lock-versions"];
export const modules = {

/***/ 78656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lockVersions: () => (/* binding */ lockVersions)
/* harmony export */ });
/* harmony import */ var _bakehouse_image_plan_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34000);
/* harmony import */ var _bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7522);
/* harmony import */ var _is_cancelled_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40105);



/**
 * Notes in the lock file, which the plan has written, which versions were made. What failed stays as it is there, and so does what another
 * run has written meanwhile.
 *
 * @throws what the gallery throws, for the first image that it cannot tell of, when the others are noted; InputError when the lock file was
 *   damaged meanwhile; CancelledError
 */
async function lockVersions(baked, { lock: planned }, request) {
    const { gallery, log, signal } = request.options;
    const { lockFile } = request.plan;
    const problems = [];
    const made = [];
    for (const { image, values, error } of baked) {
        const { version } = values;
        if (error !== undefined || version === undefined)
            continue;
        try {
            // Not those of the build: a version that was there already was made by others.
            const tools = (await gallery.provenance(image.id, version))?.tools ?? {};
            made.push({ id: image.id, fingerprint: image.fingerprint.image, version, tools });
        }
        catch (failure) {
            if ((0,_is_cancelled_js__WEBPACK_IMPORTED_MODULE_0__/* .isCancelled */ .m)(failure, signal))
                throw failure;
            problems.push(failure);
        }
    }
    let lock = (await (0,_bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_1__/* .readLockFile */ .cx)(lockFile)) ?? planned;
    for (const { id, ...one } of made)
        if (lock !== undefined)
            lock = (0,_bakehouse_image_plan_plan__WEBPACK_IMPORTED_MODULE_2__/* .withVersion */ .$2)(lock, id, one);
    if (lock !== undefined && (await (0,_bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_1__/* .writeLockFile */ .V0)(lockFile, lock)))
        log.info(`The lock file ${lockFile} has the new versions; commit it.`);
    if (problems.length > 0)
        throw problems[0];
}


/***/ })

};
