export const id = "vm-report";
export const ids = ["vm-report"];
export const modules = {

/***/ 35998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failureOf: () => (/* reexport safe */ _src_test_failure_js__WEBPACK_IMPORTED_MODULE_2__.g5),
/* harmony export */   leftOutInWords: () => (/* reexport safe */ _src_left_out_js__WEBPACK_IMPORTED_MODULE_0__.E),
/* harmony export */   reportResult: () => (/* reexport safe */ _src_report_result_js__WEBPACK_IMPORTED_MODULE_1__.i),
/* harmony export */   testCounts: () => (/* reexport safe */ _src_report_result_js__WEBPACK_IMPORTED_MODULE_1__.J),
/* harmony export */   testOutputEnd: () => (/* reexport safe */ _src_test_failure_js__WEBPACK_IMPORTED_MODULE_2__.tu)
/* harmony export */ });
/* harmony import */ var _src_left_out_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46087);
/* harmony import */ var _src_report_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1443);
/* harmony import */ var _src_test_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59088);





/***/ })

};
