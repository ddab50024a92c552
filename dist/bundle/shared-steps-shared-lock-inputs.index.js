export const id = "shared-steps-shared-lock-inputs";
export const ids = ["shared-steps-shared-lock-inputs"];
export const modules = {

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
