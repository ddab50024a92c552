export const id = 763;
export const ids = [763];
export const modules = {

/***/ 80763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



/**
 * Uploads a file or folder. Without an account the embedded Azurite is started for the time of the run.
 *
 * @throws InputError, UserError, ExternalError, CancelledError
 */
async function run(inputs, context) {
    if (inputs.connectionString !== undefined)
        await maskParts(inputs.connectionString, context);
    const account = accountOf(inputs);
    const { containerUrl, uploaded, skipped, bytes } = account === undefined ? await toAzurite(inputs, context) : await sync(inputs, context, account, context.signal);
    return { containerUrl, uploaded, skipped, bytes };
}
function accountOf({ accountUrl, connectionString }) {
    if (accountUrl !== undefined && connectionString !== undefined) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('Both an account URL and a connection string are given.', { hint: 'give one of them' });
    }
    if (connectionString !== undefined)
        return { connectionString };
    return accountUrl === undefined ? undefined : { accountUrl };
}
async function toAzurite(inputs, context) {
    const folder = context.resolve(inputs.azuriteFolder);
    // A dry run makes no store.
    if (inputs.dryRun && !(await exists(folder)))
        return sync(inputs, context, undefined, context.signal);
    context.log.info(`No storage account given: uploading to the embedded Azurite with its data in ${folder}.`);
    const { withBlobService } = await __webpack_require__.e(/* import() */ 384).then(__webpack_require__.bind(__webpack_require__, 60384));
    const { environment, log, signal } = context;
    const started = process.argv[1];
    const searchFrom = [environment.workspace, ...(started === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(started)])];
    return withBlobService({ folder, searchFrom, toolCache: environment.toolCache, log, signal }, (service) => sync(inputs, context, service, service.signal));
}
async function sync(inputs, context, account, signal) {
    const { syncFolder } = await Promise.all(/* import() */[__webpack_require__.e(1818), __webpack_require__.e(5738), __webpack_require__.e(2644), __webpack_require__.e(1313)]).then(__webpack_require__.bind(__webpack_require__, 81313));
    const source = context.resolve(inputs.source);
    return syncFolder({
        source,
        account,
        container: inputs.container,
        prefix: inputs.prefix ?? '',
        links: (await isPrepared(source)) ? 'preserve' : 'refuse',
        dryRun: inputs.dryRun,
        log: context.log,
        signal,
    });
}
/** Prepared artifacts may hold links, in the trees of runners, which their manifest lists. */
async function isPrepared(source) {
    const { MANIFEST_FILE, readArtifactManifest } = await __webpack_require__.e(/* import() */ 1703).then(__webpack_require__.bind(__webpack_require__, 91703));
    return readArtifactManifest((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(source, MANIFEST_FILE)).then((manifest) => manifest !== undefined, () => false);
}
/** The host masks the whole secret; its key and signature stand alone in headers and URLs. */
async function maskParts(connectionString, context) {
    const { secretsOf } = await __webpack_require__.e(/* import() */ 7952).then(__webpack_require__.bind(__webpack_require__, 57952));
    for (const secret of secretsOf(connectionString))
        context.mask(secret);
}
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}


/***/ })

};
