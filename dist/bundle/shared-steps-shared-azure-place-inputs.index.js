export const id = "shared-steps-shared-azure-place-inputs";
export const ids = ["shared-steps-shared-azure-place-inputs"];
export const modules = {

/***/ 93424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ azurePlaceInputs)
/* harmony export */ });
const group = 'Azure';
/** Where builders that build in Azure do so. */
const azurePlaceInputs = {
    azureSubscriptionId: {
        type: 'text',
        decides: 'place',
        description: 'Subscription in which builders of Azure work, where the definition names no other.',
        group,
    },
    azureResourceGroup: {
        type: 'text',
        decides: 'place',
        description: 'Resource group of what builders make in Azure, where the definition names no other.',
        group,
    },
    azureEndpoint: {
        type: 'text',
        decides: 'place',
        description: 'Address of Azure Resource Manager for a cloud other than the public one, such as https://management.usgovcloudapi.net.',
        group,
    },
};


/***/ })

};
