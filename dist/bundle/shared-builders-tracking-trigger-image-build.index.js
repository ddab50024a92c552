export const id = "shared-builders-tracking-trigger-image-build";
export const ids = ["shared-builders-tracking-trigger-image-build"];
export const modules = {

/***/ 3523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   triggerImageBuild: () => (/* binding */ triggerImageBuild)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51718);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85368);
/* harmony import */ var _build_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3594);
/* harmony import */ var _tracking_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7005);
/* harmony import */ var _trigger_build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33351);







/**
 * Sees to it that the image of a definition is built, once, whoever else is about to build it. Waits for the end where the build lives in this
 * process, or that is asked for.
 *
 * @param options `fingerprint` is that of `loaded`, with the source as the lock file has it
 * @returns with the record of an image that is there, which `build.json` in the output folder holds as well
 * @throws InputError when definition, artifacts or builder cannot be used, UserError where the builder does not run on this system or a state
 *   cannot be read; ExternalError when the store cannot be reached; what the builder throws; CancelledError
 */
async function triggerImageBuild(loaded, options) {
    const { builder, request } = await (0,_build_image_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareBuild */ .y)(loaded, options);
    const { platforms } = builder.features;
    if (platforms !== undefined && !platforms.includes(process.platform)) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The builder ${builder.name} does not run on ${process.platform}.`, {
            reason: 'machine',
            hint: `run this step on ${platforms.join(' or ')}`,
        });
    }
    const { store, worker, log, signal } = options;
    const built = await (0,_trigger_build_js__WEBPACK_IMPORTED_MODULE_3__/* .triggerBuild */ .z)(request, builder, { store, worker, log, signal, clock: _tracking_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .ml }, options);
    const { record } = built;
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(options.outputFolder, _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_5__/* .RECORD_FILE */ .lt);
    // Where it was made by another run, this machine does not have it yet.
    if (record !== undefined && record.files.length === 0 && !(await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_6__/* .exists */ .t2)(file)))
        await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_6__/* .writeJson */ .GF)(file, record);
    return built;
}


/***/ })

};
