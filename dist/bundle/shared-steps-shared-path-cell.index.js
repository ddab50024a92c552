export const id = "shared-steps-shared-path-cell";
export const ids = ["shared-steps-shared-path-cell"];
export const modules = {

/***/ 67243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ pathCell)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23780);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44895);


/** A path in a table of a job summary, relative to the workspace where it lies in there. */
function pathCell(path, workspace) {
    return (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .mdCode */ .xs)((0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(path, workspace));
}


/***/ })

};
