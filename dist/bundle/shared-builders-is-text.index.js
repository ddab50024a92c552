export const id = "shared-builders-is-text";
export const ids = ["shared-builders-is-text"];
export const modules = {

/***/ 42594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isText)
/* harmony export */ });
function isText(value) {
    return typeof value === 'string';
}


/***/ })

};
