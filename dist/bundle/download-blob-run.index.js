export const id = "download-blob-run";
export const ids = ["download-blob-run"];
export const modules = {

/***/ 84845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _bakehouse_blob_names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68857);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65570);
/* harmony import */ var _shared_blob_prefix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55851);
/* harmony import */ var _shared_existing_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11508);
/* harmony import */ var _shared_storage_account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41319);





/**
 * Downloads blobs into a folder. The embedded Azurite, where that is meant, is started for the time of the run.
 *
 * @throws InputError, UserError, ExternalError, CancelledError
 */
async function run(inputs, context) {
    const { GlobSelection } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-isaacs-nonrecursive-glob-match"), __webpack_require__.e("shared-system-file-names"), __webpack_require__.e("shared-records-artifact-manifest"), __webpack_require__.e("shared-system-stable-file"), __webpack_require__.e("shared-artifacts-selection-collect-files"), __webpack_require__.e("shared-records-checksums"), __webpack_require__.e("shared-records-files-manifest"), __webpack_require__.e("shared-records-expected-files"), __webpack_require__.e("shared-artifacts-selection-hidden-names"), __webpack_require__.e("shared-core-json"), __webpack_require__.e("shared-records-document"), __webpack_require__.e("shared-system-paths"), __webpack_require__.e("shared-core-byte-order"), __webpack_require__.e("shared-core-glob"), __webpack_require__.e("shared-artifacts-selection-glob-selection"), __webpack_require__.e("shared-artifacts-selection"), __webpack_require__.e("artifacts-selection-2")]).then(__webpack_require__.bind(__webpack_require__, 43056));
    const selection = new GlobSelection(inputs);
    // Before a store is started for it.
    const prefix = (0,_shared_blob_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .blobPrefix */ .c)(inputs.prefix);
    (0,_bakehouse_blob_names__WEBPACK_IMPORTED_MODULE_1__/* .checkBlobPlace */ .z)({ container: inputs.container, prefix }, 'download from');
    await (0,_shared_existing_store_js__WEBPACK_IMPORTED_MODULE_2__/* .checkStoreExists */ .E)(inputs, context);
    const destination = context.resolve(inputs.destination);
    const result = await (0,_shared_storage_account_js__WEBPACK_IMPORTED_MODULE_3__.withStorageAccount)(inputs, context, inputs.container, async (account, signal) => {
        const { downloadBlobs } = await Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-blob-errors-blob-error-hint"), __webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("shared-azure-sign-in-access-token"), __webpack_require__.e("shared-blob-requests-account-url"), __webpack_require__.e("shared-disk-image-byte-ranges"), __webpack_require__.e("shared-blob-pages-if-match"), __webpack_require__.e("shared-system-positioned"), __webpack_require__.e("shared-system-hash-job"), __webpack_require__.e("shared-disk-image-sparse-copy"), __webpack_require__.e("shared-system-permission-hint"), __webpack_require__.e("shared-blob-download-download-file"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-blob-names-folder-marker"), __webpack_require__.e("shared-blob-download-download-list"), __webpack_require__.e("shared-system-paths"), __webpack_require__.e("shared-core-byte-order"), __webpack_require__.e("shared-system-folder-lock"), __webpack_require__.e("shared-records-checksums"), __webpack_require__.e("shared-system-hash-files"), __webpack_require__.e("shared-core-progress"), __webpack_require__.e("blob-download")]).then(__webpack_require__.bind(__webpack_require__, 83682));
        return downloadBlobs({
            account,
            container: inputs.container,
            prefix,
            destination,
            select: (path, kind = 'file') => selection.takes(path, kind),
            manifest: inputs.manifest,
            links: inputs.links,
            overwrite: inputs.overwrite,
            requireChecksums: inputs.requireChecksums,
            dryRun: inputs.dryRun,
            log: context.log,
            signal,
        });
    });
    for (const pattern of selection.unmatched())
        context.log.warning(`The pattern ${JSON.stringify(pattern)} matches no blob.`);
    await context.summary(await summaryOf(result, inputs));
    const { downloaded, skipped, bytes, fetched, unverified, manifests } = result;
    return { folder: destination, downloaded, skipped, bytes, fetchedBytes: fetched, unverified, manifests: manifests.join(' ') };
}
async function summaryOf({ downloaded, skipped, bytes, fetched, unverified, manifests }, inputs) {
    const { mdCode, mdTable } = await __webpack_require__.e(/* import() */ "core-text").then(__webpack_require__.bind(__webpack_require__, 21905));
    const prefix = (0,_shared_blob_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .blobPrefix */ .c)(inputs.prefix);
    const place = prefix === '' ? inputs.container : `${inputs.container}/${prefix}`;
    const checked = unverified === 0 ? 'every file' : `all but ${unverified}`;
    return [
        `### ${inputs.dryRun ? 'Would download' : 'Downloaded'} ${mdCode(place)}\n\n`,
        mdTable(['Files', 'Unchanged', 'Size', 'Fetched', 'Check sums', 'Manifest'], [[String(downloaded), String(skipped), (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(bytes), (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(fetched), checked, manifests.map(mdCode).join(' ')]]),
    ].join('');
}


/***/ })

};
