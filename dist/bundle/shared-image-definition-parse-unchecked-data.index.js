export const id = "shared-image-definition-parse-unchecked-data";
export const ids = ["shared-image-definition-parse-unchecked-data"];
export const modules = {

/***/ 79428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ list),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   p: () => (/* binding */ isMapping)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72283);

// Reading of data of which nothing is known yet.
/** The value at a path; undefined when there is none. */
function at(data, ...path) {
    let value = data;
    for (const segment of path) {
        if (value === null || typeof value !== 'object')
            return undefined;
        value = Object.hasOwn(value, segment) ? value[segment] : undefined;
    }
    return value;
}
/** The value when it is a list, else an empty one. */
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** True for a mapping of YAML, which this package fills and changes while it loads it. */
const isMapping = _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G;


/***/ })

};
