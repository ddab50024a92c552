export const id = "shared-system-entry-at";
export const ids = ["shared-system-entry-at"];
export const modules = {

/***/ 57365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ entryAt),
/* harmony export */   f: () => (/* binding */ exactEntryAt)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);


/**
 * What stands at a path, a link as a link; undefined when nothing does, also because something on the way is no folder.
 *
 * @throws what the system says when it cannot be looked at
 */
async function entryAt(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(ifNothing);
}
/** As {@link entryAt}, with times in nanoseconds. */
async function exactEntryAt(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path, { bigint: true }).catch(ifNothing);
}
function ifNothing(error) {
    if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
        throw error;
}


/***/ })

};
