export const id = "packer-azure-packer-azure-checks";
export const ids = ["packer-azure-packer-azure-checks"];
export const modules = {

/***/ 22089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packerAzureChecks: () => (/* binding */ packerAzureChecks)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _azure_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47973);
/* harmony import */ var _azure_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69048);
/* harmony import */ var _given_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8597);





const packerAzureChecks = {
    problems: async (loaded) => [...(0,_azure_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .azureProblems */ .I)(loaded.definition), ...(await templateProblems(loaded))],
    // It starts from images of Azure.
    archiveProblems: async () => [],
};
/** What the build would refuse of a template of the user's; what it reads from the environment is known only where it is built. */
async function templateProblems(loaded) {
    const { template, variables } = (0,_azure_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .azureSettings */ .LZ)(loaded.definition);
    if (template === undefined)
        return [];
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(loaded.folder, template);
    try {
        return (0,_given_template_js__WEBPACK_IMPORTED_MODULE_3__/* .undeclaredProblems */ .Ow)(variables, await (0,_given_template_js__WEBPACK_IMPORTED_MODULE_3__/* .readGivenTemplate */ .WK)(path));
    }
    catch (error) {
        if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo))
            throw error;
        // A finding is one line, read by people elsewhere: the template as the definition names it.
        const message = error.message.replaceAll(path, () => template);
        const hint = error.hint === undefined ? {} : { hint: error.hint.trim().replace(/\s+/g, ' ') };
        return [{ path: [..._azure_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SECTION */ .wn, 'template'], message, ...hint }];
    }
}


/***/ })

};
