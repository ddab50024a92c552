export const id = "shared-records-blob-store-limits";
export const ids = ["shared-records-blob-store-limits"];
export const modules = {

/***/ 59912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ LARGEST_AT_ONCE),
/* harmony export */   R: () => (/* binding */ blobTooLarge)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65570);


/** Bytes that `read` and `write` of a `BlobStore` take at once; files go by `download` and `upload`. */
const LARGEST_AT_ONCE = 64 * 1024 * 1024;
function blobTooLarge(name, size) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name} has ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(size)}; at most ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(LARGEST_AT_ONCE)} are read or written at once.`);
}


/***/ })

};
