export const id = "records-stores";
export const ids = ["records-stores"];
export const modules = {

/***/ 28317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LARGEST_AT_ONCE: () => (/* reexport safe */ _src_blob_store_limits_js__WEBPACK_IMPORTED_MODULE_0__.J),
/* harmony export */   LARGEST_VALUE: () => (/* reexport safe */ _src_state_store_js__WEBPACK_IMPORTED_MODULE_2__.bj),
/* harmony export */   LEASE_SUFFIX: () => (/* reexport safe */ _src_state_store_js__WEBPACK_IMPORTED_MODULE_2__.vG),
/* harmony export */   LeaseLost: () => (/* reexport safe */ _src_state_store_js__WEBPACK_IMPORTED_MODULE_2__.Vj),
/* harmony export */   PreconditionFailed: () => (/* reexport safe */ _src_state_store_js__WEBPACK_IMPORTED_MODULE_2__.OJ),
/* harmony export */   StateDirectory: () => (/* reexport safe */ _src_state_directory_js__WEBPACK_IMPORTED_MODULE_1__.T),
/* harmony export */   blobTooLarge: () => (/* reexport safe */ _src_blob_store_limits_js__WEBPACK_IMPORTED_MODULE_0__.R),
/* harmony export */   checkKey: () => (/* reexport safe */ _src_state_store_js__WEBPACK_IMPORTED_MODULE_2__.yR),
/* harmony export */   checkLabel: () => (/* reexport safe */ _src_state_store_js__WEBPACK_IMPORTED_MODULE_2__.v8),
/* harmony export */   withLease: () => (/* reexport safe */ _src_with_lease_js__WEBPACK_IMPORTED_MODULE_3__.p)
/* harmony export */ });
/* harmony import */ var _src_blob_store_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59912);
/* harmony import */ var _src_state_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41135);
/* harmony import */ var _src_state_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6319);
/* harmony import */ var _src_with_lease_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74275);






/***/ })

};
