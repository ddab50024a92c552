export const id = "shared-image-formats-mapping-image-id";
export const ids = ["shared-image-formats-mapping-image-id"];
export const modules = {

/***/ 4236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ imageIdOf)
/* harmony export */ });
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85368);

const MAX_LENGTH = 63;
/** The `image.id` that a name of somebody else's gives: lower case, other characters to `-`; a longer one ends in part of its digest. */
function imageIdOf(name) {
    const plain = name
        .slice(0, 1000)
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '');
    if (plain.length < 2)
        return `image-${plain === '' ? (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(name).slice(0, 8) : plain}`;
    if (plain.length <= MAX_LENGTH)
        return plain;
    return `${plain.slice(0, MAX_LENGTH - 9).replaceAll(/-+$/g, '')}-${(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(name).slice(0, 8)}`;
}


/***/ })

};
