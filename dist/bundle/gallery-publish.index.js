export const id = "gallery-publish";
export const ids = ["gallery-publish"];
export const modules = {

/***/ 90640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promoteImage: () => (/* reexport safe */ _src_promote_image_js__WEBPACK_IMPORTED_MODULE_0__.k),
/* harmony export */   publishImage: () => (/* reexport safe */ _src_publish_image_js__WEBPACK_IMPORTED_MODULE_1__.N),
/* harmony export */   updateVersion: () => (/* reexport safe */ _src_publish_image_js__WEBPACK_IMPORTED_MODULE_1__.G)
/* harmony export */ });
/* harmony import */ var _src_promote_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41538);
/* harmony import */ var _src_publish_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19861);




/***/ })

};
