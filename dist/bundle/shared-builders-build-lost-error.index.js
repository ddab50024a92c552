export const id = "shared-builders-build-lost-error";
export const ids = ["shared-builders-build-lost-error"];
export const modules = {

/***/ 6206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ BuildLostError)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** Nobody works on a build any more, and it has no result. */
class BuildLostError extends _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA {
    name = 'BuildLostError';
    constructor(builder, key, problem) {
        super(`The build ${key} is lost: ${problem}`, { service: builder, operation: 'build the image' });
    }
}


/***/ })

};
