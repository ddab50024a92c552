export const id = "shared-blob-upload-upload-manifest";
export const ids = ["shared-blob-upload-upload-manifest"];
export const modules = {

/***/ 5726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b0: () => (/* binding */ blobUrl),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   xg: () => (/* binding */ uploadManifest)
/* harmony export */ });
/* harmony import */ var _sync_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93542);

/** What is there now, or would be: for `manifest-file`. */
function uploadManifest(result) {
    const blobs = result.blobs.map(({ blob, sha256 }) => ({
        name: blob.name,
        ...whereKnown('url', blobUrl(result, blob.name)),
        size: (0,_sync_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(blob),
        // What was there is something else now; nobody has read what a server copied.
        ...whereKnown('sha256', sha256 ?? ((0,_sync_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isSent */ .xb)(blob) ? undefined : blob.there?.metadata['sha256'])),
        action: blob.action,
    }));
    const { containerUrl, prefix, deleted, bytes, sent, resumed, requests, retries, milliseconds } = result;
    const numbers = { ...countsOf(result), bytes, sentBytes: sent, resumedBytes: resumed, requests, retries, milliseconds };
    return { schema: 'bakehouse-upload/1', ...whereKnown('containerUrl', containerUrl), prefix, blobs, deleted, run: numbers };
}
/** A member that a document leaves out where its value is not known. */
function whereKnown(key, value) {
    return value === undefined ? {} : { [key]: value };
}
/** How many blobs were sent, left as they are and given other properties. */
function countsOf({ blobs }) {
    const uploaded = blobs.filter(({ blob }) => (0,_sync_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isSent */ .xb)(blob)).length;
    const updated = blobs.filter(({ blob }) => blob.action === 'update').length;
    return { uploaded, skipped: blobs.length - uploaded - updated, updated };
}
/** Without signature; undefined when there is no account. */
function blobUrl({ containerUrl }, name) {
    return containerUrl === undefined ? undefined : `${containerUrl}/${name.split('/').map(encodeURIComponent).join('/')}`;
}


/***/ })

};
