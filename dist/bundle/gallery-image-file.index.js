export const id = "gallery-image-file";
export const ids = ["gallery-image-file"];
export const modules = {

/***/ 53578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageFileOf: () => (/* binding */ imageFileOf),
/* harmony export */   planImageFile: () => (/* binding */ planImageFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);


/**
 * The file of a version to boot, on this machine: the raw image if there is one, else what there is.
 *
 * @throws UserError when there is no such version, or it has no file that could be booted; ExternalError, CancelledError
 */
async function imageFileOf(gallery, image, version, options) {
    const found = await gallery.read(image, version);
    const file = bootableFile(found);
    const { sha256 } = file;
    if (!gallery.features.localFiles) {
        for (const { path, size, sha256: known } of options.known ?? []) {
            if (known === sha256 && size === file.size && (await sizeOf(path)) === size)
                return { path, sha256 };
        }
    }
    return { path: await gallery.fetch(found, file, options.cacheFolder, options), sha256 };
}
/**
 * What `imageFileOf` would give, by the record alone: nothing is brought here.
 *
 * @throws UserError when there is no such version, it has no file that could be booted, or that file is gone
 */
async function planImageFile(gallery, image, version) {
    const found = await gallery.read(image, version);
    const file = bootableFile(found);
    const [gone] = await gallery.damagedFiles({ ...found, files: [file] });
    if (gone === undefined)
        return file;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${image} ${version} is not whole: ${gone}.`, { hint: 'build the image again' });
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
