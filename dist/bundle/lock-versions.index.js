export const id = "lock-versions";
export const ids = ["lock-versions"];
export const modules = {

/***/ 78656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lockVersions: () => (/* binding */ lockVersions)
/* harmony export */ });
/* harmony import */ var _bakehouse_image_plan_plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34000);
/* harmony import */ var _bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7522);


/** Notes in the lock file, which the plan has written, which versions were made. What failed stays as it is there. */
async function lockVersions(baked, { lock: planned }, request) {
    const { gallery, log } = request.options;
    const { lockFile } = request.plan;
    let lock = planned;
    for (const { image, values, error } of baked) {
        if (lock === undefined || error !== undefined || values.version === undefined)
            continue;
        const tools = values.built?.record.tools ?? (await gallery.provenance(image.id, values.version))?.tools ?? {};
        lock = (0,_bakehouse_image_plan_plan__WEBPACK_IMPORTED_MODULE_0__/* .withVersion */ .$2)(lock, image.id, { fingerprint: image.fingerprint.image, version: values.version, tools });
    }
    if (lock !== undefined && (await (0,_bakehouse_records_plan__WEBPACK_IMPORTED_MODULE_1__/* .writeLockFile */ .V0)(lockFile, lock)))
        log.info(`The lock file ${lockFile} has the new versions; commit it.`);
}


/***/ })

};
