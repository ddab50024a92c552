export const id = "upload-outputs";
export const ids = ["upload-outputs"];
export const modules = {

/***/ 81161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadOutputs: () => (/* binding */ uploadOutputs),
/* harmony export */   uploadSummary: () => (/* binding */ uploadSummary)
/* harmony export */ });
/* harmony import */ var _bakehouse_blob_upload__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5726);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23780);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65570);


/** More URLs would not fit into what hosts take as an output. */
const MOST_URLS = 100;
/** Blobs that the summary names. */
const SHOWN = 20;
function uploadOutputs(result, files) {
    const { containerUrl, blobs, deleted, bytes, sent } = result;
    const urls = blobs.length > MOST_URLS ? [] : blobs.map(({ blob }) => (0,_bakehouse_blob_upload__WEBPACK_IMPORTED_MODULE_0__/* .blobUrl */ .b0)(result, blob.name) ?? '');
    return {
        containerUrl,
        ...(0,_bakehouse_blob_upload__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .mQ)(result),
        deleted: deleted.length,
        bytes,
        sentBytes: sent,
        ...files,
        urls: urls.join('\n'),
    };
}
/** For the job summary. */
function uploadSummary(result, place, dryRun) {
    const { uploaded, skipped, updated } = (0,_bakehouse_blob_upload__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .mQ)(result);
    const kept = result.blobs.filter(({ blob }) => blob.action === 'keep').length;
    const changed = result.blobs.filter(({ blob }) => blob.action !== 'skip' && blob.action !== 'keep');
    const rows = [
        ...changed.map(({ blob }) => [(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .mdCode */ .xs)(blob.name), blob.action, (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(blob.file.size)]),
        ...(result.checksums === undefined ? [] : [[(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .mdCode */ .xs)(result.checksums), 'write', '']]),
        ...result.deleted.map((name) => [(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .mdCode */ .xs)(name), 'delete', '']),
    ];
    const numbers = [
        [dryRun ? 'Would send' : 'Sent', String(uploaded)],
        ['Unchanged', String(skipped - kept)],
        ...(kept === 0 ? [] : [['Kept', String(kept)]]),
        [dryRun ? 'Would set properties' : 'Properties set', String(updated)],
        [dryRun ? 'Would delete' : 'Deleted', String(result.deleted.length)],
        ['Size', (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(result.bytes)],
        ...(dryRun ? [] : [['Over the wire', (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(result.sent)]]),
    ];
    return [
        `### ${dryRun ? 'Would upload to' : 'Uploaded to'} ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .mdCode */ .xs)(place)}\n\n`,
        (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .mdTable */ .gJ)(numbers.map(([column]) => column), [numbers.map(([, value]) => value)], { isNumber: () => true }),
        (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .mdTable */ .gJ)(['Blob', 'What', 'Size'], rows, { most: SHOWN }),
    ].join('');
}


/***/ })

};
