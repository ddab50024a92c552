export const id = "vm-run";
export const ids = ["vm-run"];
export const modules = {

/***/ 37243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bootOnly: () => (/* reexport safe */ _src_test_plan_js__WEBPACK_IMPORTED_MODULE_2__.z),
/* harmony export */   failedTests: () => (/* reexport safe */ _src_failed_tests_js__WEBPACK_IMPORTED_MODULE_0__.T),
/* harmony export */   planTests: () => (/* reexport safe */ _src_test_plan_js__WEBPACK_IMPORTED_MODULE_2__.S),
/* harmony export */   planVmRun: () => (/* reexport safe */ _src_run_in_vm_js__WEBPACK_IMPORTED_MODULE_1__.wX),
/* harmony export */   plannedRun: () => (/* reexport safe */ _src_run_in_vm_js__WEBPACK_IMPORTED_MODULE_1__.WD),
/* harmony export */   runInVm: () => (/* reexport safe */ _src_run_in_vm_js__WEBPACK_IMPORTED_MODULE_1__.Q3)
/* harmony export */ });
/* harmony import */ var _src_failed_tests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82318);
/* harmony import */ var _src_run_in_vm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50102);
/* harmony import */ var _src_test_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71635);





/***/ })

};
