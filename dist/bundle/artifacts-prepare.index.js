export const id = "artifacts-prepare";
export const ids = ["artifacts-prepare"];
export const modules = {

/***/ 17493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareArtifacts: () => (/* reexport safe */ _src_prepare_prepare_artifacts_js__WEBPACK_IMPORTED_MODULE_0__.t)
/* harmony export */ });
/* harmony import */ var _src_prepare_prepare_artifacts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65524);







/***/ })

};
