export const id = "shared-artifacts-prepare-artifact-folder";
export const ids = ["shared-artifacts-prepare-artifact-folder"];
export const modules = {

/***/ 6326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ checkLevel)
/* harmony export */ });
/* harmony import */ var _bakehouse_archive_write__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59942);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);


/** @throws InputError for a level that the format does not have */
function checkLevel(format, level) {
    const { minimum, maximum } = (0,_bakehouse_archive_write__WEBPACK_IMPORTED_MODULE_0__/* .levelsOf */ .pd)(format);
    if (level === undefined || (level >= minimum && level <= maximum))
        return;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${format} has no level ${level}.`, { hint: `give one from ${minimum} to ${maximum}` });
}


/***/ })

};
