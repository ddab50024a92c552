export const id = "step-summary";
export const ids = ["step-summary"];
export const modules = {

/***/ 18522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   preparedSummary: () => (/* binding */ preparedSummary)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23780);
/* harmony import */ var _shared_path_cell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67243);


/** What was prepared, for the job summary. */
function preparedSummary({ name, folder, archive, fileCount, bytes, changed }, dryRun, workspace) {
    const files = [String(fileCount), (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes), (0,_shared_path_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .pathCell */ .s)(folder, workspace)];
    const what = changed ? `${dryRun ? 'Would prepare' : 'Prepared'} ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .mdCode */ .xs)(name)}` : `${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .mdCode */ .xs)(name)} is unchanged`;
    return (`### ${what}\n\n` +
        (archive === undefined
            ? (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .mdTable */ .gJ)(['Files', 'Size', 'Folder'], [files])
            : (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .mdTable */ .gJ)(['Files', 'Size', 'Folder', 'Archive', 'Packed', 'SHA-256'], [[...files, (0,_shared_path_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .pathCell */ .s)(archive.path, workspace), (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(archive.size), (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .mdCode */ .xs)(archive.sha256)]])));
}


/***/ })

};
