export const id = "shared-image-definition-place-findings";
export const ids = ["shared-image-definition-place-findings"];
export const modules = {

/***/ 72755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ placeFindings)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _definition_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94607);
/* harmony import */ var _load_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84428);
/* harmony import */ var _parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79428);




/** Gives problems their file, line and column. The definition is read again for that, so that a loaded one needs not keep its text. */
async function placeFindings(loaded, problems) {
    if (problems.length === 0)
        return [];
    const { file, variables } = loaded;
    const where = await (0,_load_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .openDefinition */ .st)(file, { variables, workspace: (0,_definition_root_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionRoot */ .k)(loaded) }).catch((error) => {
        // Changed meanwhile, so that no line is right any more.
        if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz)
            return undefined;
        throw error;
    });
    return problems.map(({ path: wanted, instead, ...problem }) => {
        if (wanted === undefined)
            return { severity: 'error', ...problem };
        const path = instead !== undefined && (0,_parse_unchecked_data_js__WEBPACK_IMPORTED_MODULE_3__.at)(where?.merged.data, ...wanted) === undefined ? instead : wanted;
        const [tests, inVm, index, ...rest] = path;
        const isTest = tests === 'tests' && inVm === 'inVm' && typeof index === 'number';
        // A pattern that stands for several tests is one in the file.
        const written = isTest ? ['tests', 'inVm', where?.tests[index]?.index ?? index, ...rest] : path;
        return { severity: 'error', file, ...where?.merged.valuePlace(written), ...problem };
    });
}


/***/ })

};
