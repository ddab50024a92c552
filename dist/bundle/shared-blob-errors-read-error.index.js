export const id = "shared-blob-errors-read-error";
export const ids = ["shared-blob-errors-read-error"];
export const modules = {

/***/ 98738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readError)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93164);


/** What is said of a file that cannot be read; what was said of it already stays. @param file absolute */
function readError(file, error) {
    if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return error;
    if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR')) {
        return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} vanished since it was listed.`, { hint: 'wait until nothing writes there, then run again' });
    }
    const hint = (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .permissionHint */ .f)(file, error);
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Cannot read ${file}: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`, { cause: error, ...(hint === undefined ? {} : { hint }) });
}


/***/ })

};
