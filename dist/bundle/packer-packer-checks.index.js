export const id = "packer-packer-checks";
export const ids = ["packer-packer-checks"];
export const modules = {

/***/ 24725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packerChecks: () => (/* binding */ packerChecks)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86492);
/* harmony import */ var _packer_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2018);
/* harmony import */ var _packer_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77027);





const packerChecks = {
    problems: async (loaded) => [...(0,_bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_1__/* .packerProblems */ .Hw)(loaded), ...(await templateProblems(loaded))],
    // What a template starts from is its own business.
    archiveProblems: async () => [],
};
/** What the build would refuse of the template and its variables; secrets are not looked up, as a plan needs none. */
async function templateProblems(loaded) {
    const { packer } = loaded.definition.provider;
    if (packer === undefined)
        return [];
    const template = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(loaded.folder, packer.template);
    try {
        return (0,_packer_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .variableProblems */ .d_)(loaded, await (0,_packer_template_js__WEBPACK_IMPORTED_MODULE_3__/* .declaredVariables */ .At)(template));
    }
    catch (error) {
        if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo))
            throw error;
        // A finding is one line, read by people elsewhere: the template as the definition names it.
        const message = error.message.replaceAll(template, () => packer.template);
        const hint = error.hint === undefined ? {} : { hint: error.hint.trim().replace(/\s+/g, ' ') };
        const problem = { path: ['provider', 'packer', 'template'], message, ...hint };
        return [problem, ...(0,_packer_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .variableProblems */ .d_)(loaded, undefined)];
    }
}


/***/ })

};
