export const id = "shared-image-definition-definition-root";
export const ids = ["shared-image-definition-definition-root"];
export const modules = {

/***/ 94607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ definitionRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44895);


/** The nearest folder that holds a definition and everything that it is made of: no file that it names lies outside. */
function definitionRoot({ file, sources }) {
    let root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file);
    for (const source of sources)
        while (!(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .FK)(root, source) && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(root) !== root)
            root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(root);
    return root;
}


/***/ })

};
