export const id = "vm-run";
export const ids = ["vm-run"];
export const modules = {

/***/ 37243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bootOnly: () => (/* reexport safe */ _src_test_plan_js__WEBPACK_IMPORTED_MODULE_1__.z),
/* harmony export */   planTests: () => (/* reexport safe */ _src_test_plan_js__WEBPACK_IMPORTED_MODULE_1__.S),
/* harmony export */   planVmRun: () => (/* reexport safe */ _src_run_in_vm_js__WEBPACK_IMPORTED_MODULE_0__.wX),
/* harmony export */   plannedRun: () => (/* reexport safe */ _src_run_in_vm_js__WEBPACK_IMPORTED_MODULE_0__.WD),
/* harmony export */   runInVm: () => (/* reexport safe */ _src_run_in_vm_js__WEBPACK_IMPORTED_MODULE_0__.Q3)
/* harmony export */ });
/* harmony import */ var _src_run_in_vm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84331);
/* harmony import */ var _src_test_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71635);




/***/ })

};
