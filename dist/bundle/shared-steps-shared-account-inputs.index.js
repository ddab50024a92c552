export const id = "shared-steps-shared-account-inputs";
export const ids = ["shared-steps-shared-account-inputs"];
export const modules = {

/***/ 37306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ accountInputs)
/* harmony export */ });
/* harmony import */ var _sign_in_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15478);

const group = 'Account';
/** The inputs that say which storage account is meant and how to sign in to it; every step that talks to one spreads them. */
const accountInputs = {
    accountUrl: {
        type: 'text',
        decides: 'place',
        description: 'Storage account, https://<name>.blob.core.windows.net, or its address in another cloud or behind a private link.',
        group,
    },
    connectionString: {
        type: 'secret',
        decides: 'place',
        description: 'Instead of account-url: a connection string with an account key or a shared access signature.',
        group,
    },
    sas: {
        type: 'secret',
        decides: 'identity',
        description: 'A shared access signature of the account or container: a whole URL, or the part after the question mark with account-url.',
        group,
    },
    ..._sign_in_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .signInInputs */ .cu,
    emulator: {
        type: 'boolean',
        decides: 'place',
        blank: 'default',
        description: 'Use the blob store of this machine (the embedded Azurite) instead of an account, to try things out. In a pipeline it is used only when this says so, by hand also when no account is given.',
        default: false,
        group,
    },
    azuriteFolder: {
        type: 'path',
        decides: 'place',
        description: 'Where the embedded Azurite keeps its data.',
        default: '.bakehouse/azurite',
        group,
    },
};


/***/ })

};
