export const id = "shared-steps-shared-blob-prefix";
export const ids = ["shared-steps-shared-blob-prefix"];
export const modules = {

/***/ 55851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ prefixToDeleteUnder),
/* harmony export */   c: () => (/* binding */ blobPrefix)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** What an input `prefix` means: '' for the whole container, which `/` says in so many words. */
function blobPrefix(prefix) {
    return prefix === undefined || prefix === '/' ? '' : prefix;
}
/**
 * The same where blobs are deleted. A prefix whose variable is empty looks like none on GitHub, so the whole container has to be asked for.
 *
 * @throws InputError without a prefix
 */
function prefixToDeleteUnder(prefix) {
    if (prefix !== undefined)
        return blobPrefix(prefix);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Blobs are to be deleted, and no prefix says where.', {
        hint: 'give prefix, and see that its variable has a value; prefix: / means the whole container',
    });
}


/***/ })

};
