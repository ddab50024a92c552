export const id = "shared-image-plan-plan";
export const ids = ["shared-image-plan-plan"];
export const modules = {

/***/ 23797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   azureMatrixOf: () => (/* reexport safe */ _src_plan_matrix_js__WEBPACK_IMPORTED_MODULE_4__.st),
/* harmony export */   inLayers: () => (/* reexport safe */ _src_image_layers_js__WEBPACK_IMPORTED_MODULE_1__.e),
/* harmony export */   isForJob: () => (/* reexport safe */ _src_plan_matrix_js__WEBPACK_IMPORTED_MODULE_4__.xd),
/* harmony export */   matrixOf: () => (/* reexport safe */ _src_plan_matrix_js__WEBPACK_IMPORTED_MODULE_4__.lQ),
/* harmony export */   mustRebuild: () => (/* reexport safe */ _src_plan_matrix_js__WEBPACK_IMPORTED_MODULE_4__.Hs),
/* harmony export */   overdue: () => (/* reexport safe */ _src_plan_images_js__WEBPACK_IMPORTED_MODULE_2__.TU),
/* harmony export */   overdueMessage: () => (/* reexport safe */ _src_plan_images_js__WEBPACK_IMPORTED_MODULE_2__.uB),
/* harmony export */   planImages: () => (/* reexport safe */ _src_plan_images_js__WEBPACK_IMPORTED_MODULE_2__.y6),
/* harmony export */   planSummary: () => (/* reexport safe */ _src_plan_summary_js__WEBPACK_IMPORTED_MODULE_5__.MM),
/* harmony export */   readSavedPlan: () => (/* reexport safe */ _src_apply_plan_js__WEBPACK_IMPORTED_MODULE_0__.L),
/* harmony export */   withLockFile: () => (/* reexport safe */ _src_resolve_source_js__WEBPACK_IMPORTED_MODULE_6__.Q5),
/* harmony export */   withLockedSource: () => (/* reexport safe */ _src_resolve_source_js__WEBPACK_IMPORTED_MODULE_6__.O9),
/* harmony export */   withVersion: () => (/* reexport safe */ _src_plan_lock_js__WEBPACK_IMPORTED_MODULE_3__.$2)
/* harmony export */ });
/* harmony import */ var _src_apply_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45679);
/* harmony import */ var _src_image_layers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63575);
/* harmony import */ var _src_plan_images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68155);
/* harmony import */ var _src_plan_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34000);
/* harmony import */ var _src_plan_matrix_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30334);
/* harmony import */ var _src_plan_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99187);
/* harmony import */ var _src_resolve_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84431);









/***/ })

};
