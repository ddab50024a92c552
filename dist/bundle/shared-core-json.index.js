export const id = "shared-core-json";
export const ids = ["shared-core-json"];
export const modules = {

/***/ 72283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** True for what is an object of named members, in what was read as JSON or YAML: no null and no list. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ })

};
