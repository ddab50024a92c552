export const id = "net-debian-archive";
export const ids = ["net-debian-archive"];
export const modules = {

/***/ 71874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DebianArchives: () => (/* reexport safe */ _src_debian_archive_debian_archives_js__WEBPACK_IMPORTED_MODULE_0__.d)
/* harmony export */ });
/* harmony import */ var _src_debian_archive_debian_archives_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8216);





/***/ })

};
