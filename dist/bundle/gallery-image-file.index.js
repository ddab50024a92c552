export const id = "gallery-image-file";
export const ids = ["gallery-image-file"];
export const modules = {

/***/ 53578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageFileOf: () => (/* binding */ imageFileOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);


/**
 * The file of a version to boot, on this machine: the raw image if there is one, else what there is.
 *
 * @returns absolute path; never to be written to
 * @throws UserError when there is no such version, or it has no file that could be booted; ExternalError, CancelledError
 */
async function imageFileOf(gallery, image, version, options) {
    const found = await gallery.read(image, version);
    const file = bootableFile(found);
    if (!gallery.features.localFiles) {
        for (const { path, size, sha256 } of options.known ?? []) {
            if (sha256 === file.sha256 && size === file.size && (await sizeOf(path)) === size)
                return path;
        }
    }
    return gallery.fetch(found, file, options.cacheFolder, options);
}
function bootableFile({ image, version, state, files }) {
    if (state !== undefined)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${image} ${version} is not ready: it is ${state}.`, { hint: 'wait, and run again' });
    const file = files.find(({ format }) => format === 'raw') ?? files[0];
    if (file === undefined)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${image} ${version} has no file that could be booted.`);
    return file;
}
async function sizeOf(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined))?.size;
}


/***/ })

};
