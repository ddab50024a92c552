export const id = "trigger-image-build-run";
export const ids = ["trigger-image-build-run"];
export const modules = {

/***/ 87564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_log__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57331);
/* harmony import */ var _bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63603);
/* harmony import */ var _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51718);
/* harmony import */ var _shared_build_checks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81175);
/* harmony import */ var _shared_load_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32753);






/**
 * Builds the image of one definition.
 *
 * @throws InputError when definition, artifacts or builder cannot be used; what the builder throws
 */
async function run(inputs, context) {
    const { log, signal, environment } = context;
    const loaded = await (0,_shared_load_image_js__WEBPACK_IMPORTED_MODULE_1__/* .loadLockedImage */ .G)(inputs, context, (0,_shared_build_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedLoading */ .o)({ builder: inputs.builder, workFolder: inputs.outputFolder }, context));
    for (const warning of loaded.warnings)
        (0,_bakehouse_core_log__WEBPACK_IMPORTED_MODULE_3__/* .logFinding */ .Q)(log, { ...warning, severity: 'warning' });
    const options = {
        builder: inputs.builder,
        fingerprint: await (0,_bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_4__/* .fingerprintOf */ .ax)(loaded),
        artifacts: context.resolve(inputs.artifacts),
        definitionFile: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(environment.workspace, loaded.file),
        commit: environment.commit,
        rebuild: inputs.rebuild,
        outputFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context.resolve(inputs.outputFolder), loaded.definition.image.id),
        cacheFolder: context.resolve(inputs.cacheFolder),
        log,
        secretValue: (name) => context.secretVariable(name),
        signal,
    };
    const { buildImage, planImageBuild } = await Promise.all(/* import() */[__webpack_require__.e("shared-builders-builder-names"), __webpack_require__.e("shared-system-file-names"), __webpack_require__.e("shared-records-artifact-manifest"), __webpack_require__.e("shared-builders-builder-registry"), __webpack_require__.e("shared-builders-build-lost-error"), __webpack_require__.e("builders-build")]).then(__webpack_require__.bind(__webpack_require__, 79098));
    if (!inputs.dryRun)
        return outputsOf(await buildImage(loaded, options), options.outputFolder);
    for (const line of await planImageBuild(loaded, options))
        log.info(line);
    return { buildRecord: undefined, imageFile: undefined, vhdFile: undefined, imageSha256: undefined };
}
function outputsOf({ files }, folder) {
    const [raw, vhd] = ['raw', 'vhd'].map((format) => files.find((file) => file.format === format));
    return {
        buildRecord: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, _bakehouse_records_builds__WEBPACK_IMPORTED_MODULE_5__/* .RECORD_FILE */ .lt),
        imageFile: raw === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, raw.path),
        vhdFile: vhd === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, vhd.path),
        imageSha256: raw?.sha256,
    };
}


/***/ })

};
