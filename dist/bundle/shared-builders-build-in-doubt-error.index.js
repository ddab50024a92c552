export const id = "shared-builders-build-in-doubt-error";
export const ids = ["shared-builders-build-in-doubt-error"];
export const modules = {

/***/ 11240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ BuildInDoubtError)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/**
 * A build may have been submitted or not, and the service cannot be asked. Nobody may submit it again before a person has looked: that
 * could make it twice.
 */
class BuildInDoubtError extends _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA {
    name = 'BuildInDoubtError';
    constructor(key, details) {
        super(`It is not known whether the build ${key} was submitted: no answer came, and the service cannot be asked by name.`, details);
    }
}


/***/ })

};
