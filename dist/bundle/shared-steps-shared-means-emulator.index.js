export const id = "shared-steps-shared-means-emulator";
export const ids = ["shared-steps-shared-means-emulator"];
export const modules = {

/***/ 69579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ lacksAccount),
/* harmony export */   Y: () => (/* binding */ meansEmulator)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/**
 * Whether the embedded Azurite stands for an account. In a pipeline it does only when it was asked for: a secret that a fork does not get and
 * a misspelt variable look like no account at all.
 *
 * @throws InputError for no account, or for two
 */
function meansEmulator({ accountUrl, connectionString, sas, emulator }, { environment }) {
    const given = accountUrl !== undefined || connectionString !== undefined || sas !== undefined;
    if (given && emulator) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Both a storage account and the emulator are given.', { hint: 'give one of them' });
    }
    if (lacksAccount({ accountUrl, connectionString, sas, emulator }, { environment })) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('No storage account given.', {
            hint: 'give account-url or connection-string, and see that its variable or secret exists here (a pull request of a fork gets no secrets); emulator: true takes the embedded Azurite of this machine',
        });
    }
    return !given;
}
/** Whether nothing says which account is meant, in a pipeline. */
function lacksAccount({ accountUrl, connectionString, sas, emulator }, { environment }) {
    return accountUrl === undefined && connectionString === undefined && sas === undefined && !emulator && environment.ci;
}


/***/ })

};
