export const id = "shared-image-definition-findings-suggest-path";
export const ids = ["shared-image-definition-findings-suggest-path"];
export const modules = {

/***/ 63838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   suggestPath: () => (/* binding */ suggestPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65761);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44895);




/** Names of a folder that are compared; one with more is no folder that people look through. */
const MAX_COMPARED = 1000;
/** A name of that length is no misprint, and comparing takes time in proportion to it. */
const MAX_NAME = 100;
/**
 * "did you mean scripts/setup.sh?" for a path that leads to nothing, where each of its names that is not there is like one that is.
 *
 * @param path with `/`, relative to the folder
 * @param roots absolute: no name of a file outside of them is told, wherever `..` or links lead
 */
async function suggestPath(path, folder, roots, kinds = ['file']) {
    const names = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(path).replace(/\/+$/, '').split('/');
    const meant = [];
    try {
        const real = await Promise.all(roots.map((root) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root)));
        for (const name of names) {
            const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...meant));
            if (name === '..') {
                meant.push(name);
                continue;
            }
            if (name.length > MAX_NAME || !real.some((root) => (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(root, parent)))
                return undefined;
            const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent);
            const found = there.includes(name) ? name : (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(name, there.slice(0, MAX_COMPARED));
            if (found === undefined)
                return undefined;
            meant.push(found);
        }
        const kind = await kindOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...meant));
        const suggestion = meant.join('/');
        return kind !== undefined && kinds.includes(kind) && suggestion !== names.join('/') ? `did you mean ${suggestion}?` : undefined;
    }
    catch {
        // What cannot be looked at suggests nothing.
        return undefined;
    }
}
async function kindOf(path) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (status.isFile())
        return 'file';
    return status.isDirectory() ? 'folder' : undefined;
}


/***/ })

};
