export const id = "prepare-image";
export const ids = ["prepare-image"];
export const modules = {

/***/ 38282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareImage: () => (/* binding */ prepareImage)
/* harmony export */ });
/* harmony import */ var _bakehouse_artifacts_prepare__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65524);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63603);
/* harmony import */ var _shared_build_checks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81175);
/* harmony import */ var _shared_load_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32753);
/* harmony import */ var _shared_surroundings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11606);






/**
 * Prepares the files of one image.
 *
 * @throws InputError with every finding, UserError, ExternalError, CancelledError
 */
async function prepareImage(definition, { format = 'tar.gz', level, time, lockFile, variables, outputFolder, dryRun }, context) {
    if (format === 'folder')
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('An image needs an archive.', { hint: 'give format tar.gz, tar.zst or zip' });
    const loaded = await (0,_shared_load_image_js__WEBPACK_IMPORTED_MODULE_1__/* .loadLockedImage */ .G)({ definition, variables, lockFile }, context, (0,_shared_build_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedLoading */ .o)({ otherBuilders: true }, context));
    const { log, signal, environment } = context;
    return (0,_bakehouse_artifacts_prepare__WEBPACK_IMPORTED_MODULE_3__/* .prepareArtifacts */ .t)(loaded, {
        ...(0,_shared_surroundings_js__WEBPACK_IMPORTED_MODULE_4__/* .surroundingsOf */ .Z)(context),
        ...{ format, level, time, dryRun },
        fingerprint: (await (0,_bakehouse_image_definition_fingerprint__WEBPACK_IMPORTED_MODULE_5__/* .fingerprintOf */ .ax)(loaded)).image,
        outputFolder: context.resolve(outputFolder),
        async stageRunner(runner, folder) {
            const { layRunnerTree } = await Promise.all(/* import() */[__webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-net-request-failure"), __webpack_require__.e("shared-net-get"), __webpack_require__.e("shared-archive-archive-entry"), __webpack_require__.e("shared-net-download"), __webpack_require__.e("shared-archive-unpack-archive"), __webpack_require__.e("shared-runners-runner-package"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-system-entry-at"), __webpack_require__.e("shared-runners-runner-services"), __webpack_require__.e("shared-runners-write-files"), __webpack_require__.e("shared-runners-runner-tree"), __webpack_require__.e("runners-tree")]).then(__webpack_require__.bind(__webpack_require__, 12158));
            await layRunnerTree(runner, folder, { log, signal, cacheFolder: environment.toolCache });
        },
    });
}


/***/ })

};
