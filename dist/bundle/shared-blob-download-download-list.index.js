export const id = "shared-blob-download-download-list";
export const ids = ["shared-blob-download-download-list"];
export const modules = {

/***/ 44765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ listRemote)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _errors_blob_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19336);
/* harmony import */ var _names_folder_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62615);
/* harmony import */ var _pages_page_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(669);
/* harmony import */ var _pages_page_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19521);
/* harmony import */ var _requests_list_blobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90657);






/**
 * Lists what is below a prefix, or the one blob of that name, with all that is needed to fetch it.
 *
 * @param prefix without a slash at its end; '' for the whole container
 * @throws UserError when there is no such container, ExternalError, CancelledError
 */
async function listRemote(connected, prefix, requests) {
    const below = prefix === '' ? '' : `${prefix}/`;
    const blobs = await (0,_requests_list_blobs_js__WEBPACK_IMPORTED_MODULE_0__/* .listBlobs */ .t)(connected, below, requests, { copy: true, soFar: 'nothing was fetched' });
    if (blobs === undefined) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`There is no container ${connected.client.containerName}.`, { hint: 'check its name and the account' });
    }
    const list = sortOut(blobs.values(), below.length);
    if (list.files.length > 0 || prefix === '')
        return list;
    const single = await lookAt(connected.client, prefix, requests);
    // The marker of the folder itself is no blob of that name.
    if (single === undefined || (0,_names_folder_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .markedFolder */ .$)(single.name, single) !== undefined)
        return list;
    return sortOut([single], prefix.lastIndexOf('/') + 1);
}
/** Undefined when there is no such blob. */
async function lookAt(container, name, requests) {
    try {
        const properties = await requests.send(`look at ${name}`, (abortSignal) => container.getBlobClient(name).getProperties({ abortSignal }), { expected: ['BlobNotFound'] });
        const { contentLength, etag, blobType = 'BlockBlob', contentMD5, accessTier = '', copyStatus = '', metadata = {} } = properties;
        if (contentLength === undefined || etag === undefined) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ExternalError */ .yA(`The service does not say ${contentLength === undefined ? `how large ${name} is` : `which version (ETag) of ${name} is there`}; nothing was fetched.`, { service: 'Blob Storage', operation: `look at ${name}` });
        }
        const md5 = contentMD5 === undefined ? '' : Buffer.from(contentMD5).toString('base64');
        return { name, size: contentLength, etag, type: blobType, md5, tier: accessTier, copyStatus, metadata };
    }
    catch (error) {
        if ((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_3__/* .blobErrorCode */ .No)(error) === 'BlobNotFound')
            return undefined;
        throw error;
    }
}
/** @param cut characters of each name that are not part of its path */
function sortOut(blobs, cut) {
    const files = [];
    const folders = [];
    for (const blob of blobs) {
        const { name, size, metadata } = blob;
        const path = name.slice(cut);
        if ((0,_pages_page_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isPageRecord */ .Hm)(name))
            continue;
        const folder = (0,_names_folder_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .markedFolder */ .$)(path, blob);
        if (folder !== undefined) {
            if (folder !== '')
                folders.push(folder);
            continue;
        }
        files.push({
            name,
            path,
            size,
            etag: blob.etag,
            isPageBlob: blob.type === 'PageBlob',
            sha256: sha256In(metadata['sha256']),
            md5: md5In(blob.md5),
            isLink: metadata['is_symlink'] === 'true',
            problem: problemOf(blob),
        });
    }
    return { files, folders };
}
function problemOf({ type, metadata, tier, copyStatus }) {
    if (type === 'PageBlob' && (0,_pages_page_target_js__WEBPACK_IMPORTED_MODULE_5__/* .isPartialPageBlob */ .yh)(metadata)) {
        return { message: 'is an image whose upload is not complete', hint: 'upload it again: that goes on where it was interrupted' };
    }
    if (tier === 'Archive') {
        return {
            message: 'is archived and cannot be read',
            hint: 'rehydrate it first: az storage blob set-tier --tier Cool; that takes hours',
        };
    }
    if (copyStatus === 'pending')
        return { message: 'is still being copied by the service', hint: 'run again when its copy is done' };
    if (copyStatus === 'failed' || copyStatus === 'aborted') {
        return { message: 'is a copy that failed and has no content', hint: 'upload or copy it again' };
    }
    return undefined;
}
function sha256In(value) {
    return value !== undefined && /^[0-9a-f]{64}$/i.test(value) ? value.toLowerCase() : undefined;
}
function md5In(base64) {
    const bytes = Buffer.from(base64, 'base64');
    return bytes.length === 16 ? bytes.toString('hex') : undefined;
}


/***/ })

};
