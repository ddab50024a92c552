export const id = "image-plan-plan";
export const ids = ["image-plan-plan"];
export const modules = {

/***/ 23797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withLockFile: () => (/* reexport safe */ _src_resolve_source_js__WEBPACK_IMPORTED_MODULE_0__.Q5)
/* harmony export */ });
/* harmony import */ var _src_resolve_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84431);









/***/ })

};
