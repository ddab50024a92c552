export const id = "shared-image-definition-findings-shown-in";
export const ids = ["shared-image-definition-findings-shown-in"];
export const modules = {

/***/ 35307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ shownIn)
/* harmony export */ });
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44895);

/** Paths as the user and the runtime's annotations write them. */
function shownIn(workspace, finding) {
    return finding.file === undefined ? finding : { ...finding, file: (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(finding.file, workspace) };
}


/***/ })

};
