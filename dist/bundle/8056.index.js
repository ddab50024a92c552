export const id = 8056;
export const ids = [8056];
export const modules = {

/***/ 78056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageFileOf: () => (/* binding */ imageFileOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_images_gallery_gallery__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93015);



/** The file of a version to boot: the raw image if there is one, else what there is. */
async function imageFileOf(gallery, image, version) {
    const { files } = await (0,_bakehouse_images_gallery_gallery__WEBPACK_IMPORTED_MODULE_2__/* .readVersion */ .$4)(gallery, image, version);
    const file = files.find(({ format }) => format === 'raw') ?? files[0];
    if (file === undefined)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${image} ${version} has no file that could be booted.`);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_bakehouse_images_gallery_gallery__WEBPACK_IMPORTED_MODULE_2__/* .versionFolder */ .pN)(gallery, image, version), file.file);
}


/***/ })

};
