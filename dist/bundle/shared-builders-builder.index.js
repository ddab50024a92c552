export const id = "shared-builders-builder";
export const ids = ["shared-builders-builder"];
export const modules = {

/***/ 32745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isFinal)
/* harmony export */ });
/** Whether a build has come to its end, in whatever way. */
function isFinal(phase) {
    return phase !== 'submitted' && phase !== 'running';
}


/***/ })

};
