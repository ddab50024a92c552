export const id = 4880;
export const ids = [4880];
export const modules = {

/***/ 44880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DEFAULT_SOURCE_DATE: () => (/* binding */ DEFAULT_SOURCE_DATE)
/* harmony export */ });
/** 1 January 2026 UTC. A fixed date keeps an image built twice the same; see https://reproducible-builds.org/specs/source-date-epoch/. */
const DEFAULT_SOURCE_DATE = 1_767_225_600;


/***/ })

};
