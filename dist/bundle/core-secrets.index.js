export const id = "core-secrets";
export const ids = ["core-secrets"];
export const modules = {

/***/ 33185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   secretForms: () => (/* reexport safe */ _src_redact_js__WEBPACK_IMPORTED_MODULE_0__.eo),
/* harmony export */   secretsOf: () => (/* reexport safe */ _src_redact_js__WEBPACK_IMPORTED_MODULE_0__.Fj)
/* harmony export */ });
/* harmony import */ var _src_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30660);





/***/ })

};
