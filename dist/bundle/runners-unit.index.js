export const id = "runners-unit";
export const ids = ["runners-unit"];
export const modules = {

/***/ 20498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unitsOf: () => (/* reexport safe */ _src_runner_services_js__WEBPACK_IMPORTED_MODULE_0__.$J)
/* harmony export */ });
/* harmony import */ var _src_runner_services_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63198);



/***/ })

};
