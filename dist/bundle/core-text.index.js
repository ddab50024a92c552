export const id = "core-text";
export const ids = ["core-text"];
export const modules = {

/***/ 21905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mdCode: () => (/* reexport safe */ _src_markdown_js__WEBPACK_IMPORTED_MODULE_0__.xs),
/* harmony export */   mdTable: () => (/* reexport safe */ _src_markdown_js__WEBPACK_IMPORTED_MODULE_0__.gJ)
/* harmony export */ });
/* harmony import */ var _src_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23780);









/***/ })

};
