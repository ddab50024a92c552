export const id = "shared-image-definition-findings-foreign-file";
export const ids = ["shared-image-definition-findings-foreign-file"];
export const modules = {

/***/ 33125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ foreignFinding),
/* harmony export */   X: () => (/* binding */ isForeignFile)
/* harmony export */ });
/* harmony import */ var _parse_definition_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29736);
/* harmony import */ var _parse_definition_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2185);
/* harmony import */ var _parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79428);



/** What a file is called that may be a definition, or a parent of one. */
const READABLE = /\.(ya?ml|json)$/i;
/** What a file is called that is meant to be one. */
const MEANT = /\.vmimage\.(ya?ml|json)$/i;
/** Each definition has one of these. */
const TELLING = ['schema', 'abstract', 'extends', 'image', 'source', 'steps'];
/**
 * Whether a file that is no good definition was never meant to be one: a script, a workflow, a file of variables.
 *
 * @param file absolute
 * @throws InputError when it cannot be read
 */
async function isForeignFile(file) {
    if (MEANT.test(file))
        return false;
    if (!READABLE.test(file))
        return true;
    const { data } = (0,_parse_definition_source_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDefinitionSource */ .w)(await (0,_parse_definition_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .readDefinitionText */ .D)(file, file), file);
    return (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .p)(data) && !TELLING.some((key) => Object.hasOwn(data, key));
}
/** What is said of one, and nothing else. @param file as findings call it */
function foreignFinding(file) {
    const hint = 'leave it out; definitions, and what they extend, are YAML or JSON with the keys of vm-image/1';
    return { severity: 'error', file, line: 1, column: 1, message: 'is no image definition', hint };
}


/***/ })

};
