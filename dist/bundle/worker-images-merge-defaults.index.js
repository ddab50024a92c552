export const id = "worker-images-merge-defaults";
export const ids = ["worker-images-merge-defaults"];
export const modules = {

/***/ 61935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergeDefaults: () => (/* binding */ mergeDefaults)
/* harmony export */ });
/* harmony import */ var _convert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90663);
/* harmony import */ var _mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72039);
/* harmony import */ var _mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72283);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32712);
/* harmony import */ var _file_data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26438);




/** What a document has that is not of the file, and stays as it is. */
const KEPT = ['extends', 'lifecycle', 'consumers', 'generalize'];
/**
 * Puts the values of a file of defaults (`windows_production_defaults.yaml`) into the documents of another file, as the original does
 * with its own files: mapping by mapping, for each key that is missing, has no value, an empty text, or the word `default`. Lists and
 * everything else of the image win. Versions of the original since 2026 have no such word any more and let an empty value win too.
 *
 * Unlike `extends`, which replaces lists, this reaches into outputs.
 *
 * @param documents all those of one file, as the importer gave them
 * @param defaults the document of the file of defaults, as the importer gave it
 * @throws InputError when the documents hold what the format cannot say
 */
function mergeDefaults(documents, defaults) {
    const own = (0,_file_data_js__WEBPACK_IMPORTED_MODULE_0__/* .fileData */ .N)(documents.map((document) => (0,_convert_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDocument */ .yQ)(document, {})));
    const { images, ...general } = (0,_file_data_js__WEBPACK_IMPORTED_MODULE_0__/* .fileData */ .N)([(0,_convert_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDocument */ .yQ)(defaults, {})]);
    const merged = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .documentsOf */ .uo)(mergeData(own, general), stemOf(documents), () => undefined).documents;
    return merged.map((document, index) => withOwn(document, documents[index] ?? {}));
}
function mergeData(own, general) {
    const keys = [...new Set([...Object.keys(own), ...Object.keys(general)])];
    return Object.fromEntries(keys.map((key) => [key, mergeValue((0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(own, [key]), (0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(general, [key]))]));
}
function mergeValue(own, general) {
    if ((0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(own) && (0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(general))
        return mergeData(own, general);
    const useless = general === undefined || general === null || isSentinel(general);
    return !useless && (own === undefined || own === null || own === '' || isSentinel(own)) ? general : own;
}
/** PowerShell compares without regard to case. */
function isSentinel(value) {
    return typeof value === 'string' && value.toLowerCase() === _documents_js__WEBPACK_IMPORTED_MODULE_2__/* .SENTINEL */ .fd;
}
function stemOf(documents) {
    const image = documents[0]?.['image'];
    const name = (0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(image, ['names', 'key']) ?? (0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(image, ['id']);
    return typeof name === 'string' ? name : 'image';
}
function withOwn(merged, own) {
    const kept = Object.fromEntries(KEPT.filter((key) => own[key] !== undefined).map((key) => [key, own[key]]));
    const image = (0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(merged['image']) && (0,_mapping_key_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(own['image']) ? { image: { ...merged['image'], ...own['image'] } } : {};
    return { ...merged, ...kept, ...image };
}


/***/ })

};
