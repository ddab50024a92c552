export const id = "shared-steps-shared-secret-sources";
export const ids = ["shared-steps-shared-secret-sources"];
export const modules = {

/***/ 81990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ secretSources)
/* harmony export */ });
/* harmony import */ var _azure_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8849);
/* harmony import */ var _ca_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74168);


/** Where a step has the values of the secrets of definitions from. Signs in, and reads a file, only for a build that needs it. */
function secretSources(inputs, context) {
    const certificates = async () => (inputs.caFile === undefined ? undefined : (0,_ca_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificates */ .j)(context.resolve(inputs.caFile)));
    return {
        environment: (variable) => context.secretVariable(variable),
        mask: (value) => context.mask(value),
        certificates,
        async vaults() {
            const { KeyVaults } = await Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("shared-net-request-failure"), __webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-azure-http-pipeline-http"), __webpack_require__.e("shared-azure-http-rate-headers"), __webpack_require__.e("azure-key-vault")]).then(__webpack_require__.bind(__webpack_require__, 47914));
            return new KeyVaults(await keyVaultAccess(inputs, context, await certificates()));
        },
    };
}
/**
 * Who asks key vaults, and in which cloud: that of azure-cloud, of authority-host or of the service connection; else the address of a vault
 * tells it.
 */
async function keyVaultAccess(inputs, context, ca) {
    const identity = await (0,_azure_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .azureIdentity */ .w)(inputs, context);
    const [{ cloudNamed, cloudOfAuthority }, { signedIn, signingIn }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("azure-cloud")]).then(__webpack_require__.bind(__webpack_require__, 86403)),
        Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-steps-shared-azure-sign-in")]).then(__webpack_require__.bind(__webpack_require__, 56140)),
    ]);
    const authority = inputs.authorityHost ?? identity.authorityHost;
    const byAuthority = authority === undefined || !URL.canParse(authority) ? undefined : cloudOfAuthority(authority);
    const cloud = inputs.azureCloud === 'auto' ? byAuthority : cloudNamed(inputs.azureCloud);
    return {
        cloud,
        async credential(ofVault) {
            context.log.info(signingIn(identity, 'the key vaults of the definition'));
            return signedIn(identity, inputs, { cloud: ofVault, ca }, context.signal);
        },
        ca,
    };
}


/***/ })

};
