export const id = "schema-run";
export const ids = ["schema-run"];
export const modules = {

/***/ 66098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _bakehouse_image_definition_schema__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48948);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85368);


/** Prints the schema that definitions are checked with, or writes it. */
async function run({ outputFile }, { log, resolve }) {
    const text = JSON.stringify(_bakehouse_image_definition_schema__WEBPACK_IMPORTED_MODULE_0__/* .schema */ .w, undefined, 2);
    if (outputFile === undefined) {
        log.info(text);
        return { file: undefined };
    }
    const file = resolve(outputFile);
    await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .writeFileAtomically */ .lo)(file, `${text}\n`);
    return { file };
}


/***/ })

};
