export const id = "shared-steps-shared-commit-directives-inputs";
export const ids = ["shared-steps-shared-commit-directives-inputs"];
export const modules = {

/***/ 86481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ commitDirectivesInputs)
/* harmony export */ });
/* harmony import */ var _commit_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25732);

/** What a step needs that heeds the commit message. @param group that they stand in */
const commitDirectivesInputs = (group) => ({
    commitDirectives: {
        type: 'choice',
        decides: 'selection',
        choices: ['off', 'strict', 'compat'],
        description: 'Lets the commit message choose images ("include keys: …"): strict refuses what it does not understand, compat also says what the original program would have done.',
        default: 'off',
        group,
    },
    environment: { ..._commit_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .commitInputs */ .J.environment, group },
    environments: { ..._commit_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .commitInputs */ .J.environments, group },
    names: { ..._commit_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .commitInputs */ .J.names, group },
});


/***/ }),

/***/ 92698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ lockInputs)
/* harmony export */ });
const group = 'Lock file';
/** The inputs about the lock file that mean the same in every step that plans. */
const lockInputs = {
    lockFile: {
        type: 'path',
        decides: 'place',
        description: 'Lock file with resolved sources and fingerprints, to be committed. Used when it exists or is to be updated.',
        default: 'vmimage.lock.json',
        group,
    },
    frozen: {
        type: 'boolean',
        decides: 'safety',
        description: 'Fail unless the lock file has every image as it is now.',
        default: false,
        group,
    },
    azureSubscriptionId: {
        type: 'text',
        decides: 'selection',
        description: 'Subscription in which online looks at the Azure Marketplace, and at galleries that the definition names without a resource id.',
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
