export const id = "shared-runtimes-no-service-connections";
export const ids = ["shared-runtimes-no-service-connections"];
export const modules = {

/***/ 65326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ noServiceConnections)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** @param instead what to give on the host at hand */
function noServiceConnections(instead) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('A service connection is given, which only Azure Pipelines has.', { hint: instead });
}


/***/ })

};
