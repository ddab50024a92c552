export const id = "old-modes";
export const ids = ["old-modes"];
export const modules = {

/***/ 52197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runOldMode: () => (/* binding */ runOldMode)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _step_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12221);


const NOT_SET = {
    folder: undefined,
    manifest: undefined,
    checksums: undefined,
    archive: undefined,
    archiveSha256: undefined,
    fileCount: undefined,
    bytes: undefined,
};
/** What none of the old modes ever took. */
const FOR_PREPARING = ['include', 'exclude', 'executable', 'templates', 'level'];
/**
 * The modes that have become steps of their own, for those who still call them so. They go with the next minor version.
 *
 * @throws as these steps do
 */
async function runOldMode(mode, inputs, context) {
    context.log.warning(`Mode ${mode} of prepare-artifacts is the step ${mode}-artifacts now and goes away with the next minor version; call that step.`);
    return mode === 'verify' ? verify(inputs, context) : unpack(inputs, context);
}
async function verify(inputs, context) {
    (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)([...FOR_PREPARING, 'name'], inputs, 'in mode verify');
    if (inputs.source === undefined && inputs.container === undefined) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('Mode verify needs a source.', { hint: 'name the folder or the archive, or a container' });
    }
    const { run } = await Promise.all(/* import() */[__webpack_require__.e("shared-core-log"), __webpack_require__.e("shared-system-error-path"), __webpack_require__.e("shared-core-json"), __webpack_require__.e("shared-records-document"), __webpack_require__.e("shared-system-paths"), __webpack_require__.e("shared-core-byte-order"), __webpack_require__.e("shared-system-file-names"), __webpack_require__.e("shared-records-artifact-manifest"), __webpack_require__.e("shared-archive-write-archive"), __webpack_require__.e("shared-artifacts-output-folder"), __webpack_require__.e("shared-artifacts-verify-compare-files"), __webpack_require__.e("shared-system-entry-at"), __webpack_require__.e("shared-records-checksums"), __webpack_require__.e("shared-system-stable-file"), __webpack_require__.e("shared-core-progress"), __webpack_require__.e("shared-records-files-manifest"), __webpack_require__.e("shared-archive-archive-entry"), __webpack_require__.e("shared-records-expected-files"), __webpack_require__.e("shared-steps-shared-path-cell"), __webpack_require__.e("shared-artifacts-verify-verify-folder"), __webpack_require__.e("verify-artifacts-run")]).then(__webpack_require__.bind(__webpack_require__, 63892));
    const { allowExtra = false, signIn = 'auto', emulator = false, azuriteFolder = '.bakehouse/azurite' } = inputs;
    const { source, container, prefix, manifest } = inputs;
    const { accountUrl, connectionString, sas, azureConnection, clientId, tenantId, clientSecret, clientCertificate } = inputs;
    const { azureCloud = 'auto', authorityHost, caFile } = inputs;
    const who = { signIn, azureConnection, clientId, tenantId, clientSecret, clientCertificate, azureCloud, authorityHost };
    const account = { accountUrl, connectionString, sas, caFile, emulator, azuriteFolder, ...who };
    return { ...NOT_SET, ...(await run({ source, container, prefix, manifest, allowExtra, ...account }, context)) };
}
async function unpack(inputs, context) {
    (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)([...FOR_PREPARING, 'container', 'prefix'], inputs, 'in mode unpack');
    const { source, name, manifest, outputFolder, dryRun, allowExtra = false, links = 'refuse', maximumSize = 65536 } = inputs;
    if (source === undefined)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('Mode unpack needs a source.', { hint: 'name the archive' });
    if (links === 'follow')
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('Links of an archive cannot be followed.', { hint: 'keep, skip or refuse them' });
    const { run } = await Promise.all(/* import() */[__webpack_require__.e("shared-core-log"), __webpack_require__.e("shared-system-error-path"), __webpack_require__.e("shared-core-json"), __webpack_require__.e("shared-records-document"), __webpack_require__.e("shared-system-paths"), __webpack_require__.e("shared-core-byte-order"), __webpack_require__.e("shared-system-file-names"), __webpack_require__.e("shared-records-artifact-manifest"), __webpack_require__.e("shared-archive-write-archive"), __webpack_require__.e("shared-artifacts-output-folder"), __webpack_require__.e("shared-artifacts-verify-compare-files"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-records-checksums"), __webpack_require__.e("shared-artifacts-replace-folder"), __webpack_require__.e("shared-records-files-manifest"), __webpack_require__.e("shared-archive-archive-entry"), __webpack_require__.e("shared-records-expected-files"), __webpack_require__.e("shared-steps-shared-path-cell"), __webpack_require__.e("shared-steps-shared-surroundings"), __webpack_require__.e("shared-archive-unpack-archive"), __webpack_require__.e("unpack-artifacts-run")]).then(__webpack_require__.bind(__webpack_require__, 48542));
    const outputs = await run({ source, name, manifest, outputFolder, dryRun, allowExtra, links, maximumSize }, context);
    return { ...NOT_SET, archive: context.resolve(source), ...outputs };
}


/***/ })

};
