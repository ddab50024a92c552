export const id = "run-in-vm-run";
export const ids = ["run-in-vm-run"];
export const modules = {

/***/ 49926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_records_tests__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2931);
/* harmony import */ var _bakehouse_vm_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1443);
/* harmony import */ var _bakehouse_vm_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84331);
/* harmony import */ var _bakehouse_vm_run__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71635);






/**
 * Boots an image and runs the tests of its definition inside.
 *
 * @throws OutcomeError, with all outputs, when the machine or a test did not pass; InputError, UserError, ExternalError, CancelledError
 */
async function run(inputs, context) {
    const { log, signal } = context;
    const outputFolder = context.resolve(inputs.outputFolder);
    const acceleratorMemory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context.resolve(inputs.cacheFolder), 'accelerator.json');
    const { accelerator } = inputs;
    const options = { ...(await planOf(inputs, context)), accelerator, acceleratorMemory, outputFolder, log, signal };
    const image = await imageOf(inputs, context);
    if (inputs.dryRun || image.path === undefined) {
        const lines = image.path === undefined ? [image.bringing, ...(0,_bakehouse_vm_run__WEBPACK_IMPORTED_MODULE_1__/* .plannedRun */ .WD)(image.name, options)] : await (0,_bakehouse_vm_run__WEBPACK_IMPORTED_MODULE_1__/* .planVmRun */ .wX)(image.path, options);
        for (const line of lines)
            log.info(line);
        return outputsOf(undefined);
    }
    const { path, ...known } = image;
    const result = await (0,_bakehouse_vm_run__WEBPACK_IMPORTED_MODULE_1__/* .runInVm */ .Q3)(path, { ...options, ...known });
    const outputs = outputsOf(result, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(outputFolder, _bakehouse_records_tests__WEBPACK_IMPORTED_MODULE_2__/* .RESULT_FILE */ .FX));
    (0,_bakehouse_vm_report__WEBPACK_IMPORTED_MODULE_3__/* .reportResult */ ["if"])(result, log);
    const failure = (0,_bakehouse_vm_report__WEBPACK_IMPORTED_MODULE_3__/* .failureOf */ .g5)(result);
    if (failure === undefined)
        return outputs;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .OutcomeError */ .Rz(failure, outputs, { hint: `result and logs: ${outputFolder}` });
}
/** Of a dry run, which has no result, none is set. */
function outputsOf(result, resultFile) {
    const counts = result === undefined ? { passed: undefined, failed: undefined, crashed: undefined } : (0,_bakehouse_vm_report__WEBPACK_IMPORTED_MODULE_3__/* .testCounts */ .Js)(result);
    const ready = result === undefined ? undefined : result.readyAfterMs !== undefined;
    return { resultFile, ...counts, dumpFolder: result?.dumpFolder, accelerator: result?.accelerator, ready };
}
/** The image, which may have to be brought from a gallery first. A dry run brings nothing. */
async function imageOf(inputs, context) {
    const { gallery: place, image, version } = inputs;
    if (place === undefined) {
        if (version !== undefined)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz('run-in-vm: input version: needs a gallery');
        return { path: context.resolve(image) };
    }
    const [{ withGallery }, { imageFileOf, planImageFile }] = await Promise.all([
        __webpack_require__.e(/* import() */ "shared-gallery-open-gallery").then(__webpack_require__.bind(__webpack_require__, 69480)),
        __webpack_require__.e(/* import() */ "gallery-image-file").then(__webpack_require__.bind(__webpack_require__, 53578)),
    ]);
    const { log, signal } = context;
    return withGallery({ ...inputs, gallery: place }, context, async (gallery) => {
        const wanted = version ?? (await gallery.latest(image));
        if (wanted === undefined) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`No version of ${image} is latest in the gallery ${gallery.place}.`, { hint: 'promote one, or give version' });
        }
        const cacheFolder = context.resolve(inputs.cacheFolder);
        if (inputs.dryRun && !gallery.features.localFiles) {
            const { format, size } = await planImageFile(gallery, image, wanted);
            const from = gallery.placeOf(image, wanted);
            const bringing = `Would bring ${image} ${wanted}, ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(size)}, from ${from} to ${cacheFolder} unless it is there.`;
            return { name: `${image} ${wanted} (${format})`, bringing };
        }
        const { path, sha256 } = await imageFileOf(gallery, image, wanted, { cacheFolder, log, signal });
        return { path, imageSha256: sha256 };
    });
}
async function planOf(inputs, context) {
    if (inputs.definition === undefined) {
        if (inputs.testFlags.length > 0)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz('run-in-vm: input test-flags: needs a definition');
        return _bakehouse_vm_run__WEBPACK_IMPORTED_MODULE_6__/* .bootOnly */ .z;
    }
    // Not loaded for a machine that only has to boot.
    const { loadImage } = await Promise.all(/* import() */[__webpack_require__.e("shared-core-canonical-json"), __webpack_require__.e("shared-records-fingerprint"), __webpack_require__.e("shared-records-lock-file")]).then(__webpack_require__.bind(__webpack_require__, 32753));
    return (0,_bakehouse_vm_run__WEBPACK_IMPORTED_MODULE_6__/* .planTests */ .S)(await loadImage({ ...inputs, definition: inputs.definition }, context), inputs.testFlags);
}


/***/ })

};
