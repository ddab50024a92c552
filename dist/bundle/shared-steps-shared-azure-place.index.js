export const id = "shared-steps-shared-azure-place";
export const ids = ["shared-steps-shared-azure-place"];
export const modules = {

/***/ 80948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ azurePlaceOf)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _azure_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8849);


const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What says of another who signs in. */
const NOBODY_ELSE = { azureConnection: undefined, clientCertificate: undefined };
/** Azure, as the inputs say. Nothing is sent, and nobody signs in, before a builder asks. @throws InputError for inputs that contradict each other */
async function azurePlaceOf(inputs, context) {
    const { azureSubscriptionId, azureResourceGroup } = inputs;
    if (azureSubscriptionId !== undefined && !UUID.test(azureSubscriptionId)) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`azure-subscription-id: "${azureSubscriptionId}" is no id of a subscription.`, {
            hint: 'az account show --query id says the one that is signed in to',
        });
    }
    let access;
    let connected;
    const accessAs = async (as) => (await Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-steps-shared-azure-sign-in")]).then(__webpack_require__.bind(__webpack_require__, 56140))).resourceManagerAccess(as, context);
    const accessed = () => (access ??= accessAs(inputs));
    const connectBy = async (by) => {
        const { ResourceManager } = await Promise.all(/* import() */[__webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-http-rate-headers"), __webpack_require__.e("shared-azure-resource-manager-arm-error"), __webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-azure-sign-in-access-token"), __webpack_require__.e("shared-azure-http-pipeline-http"), __webpack_require__.e("shared-azure-sign-in-sign-in-certificate"), __webpack_require__.e("shared-azure-resource-manager-arm-http"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry")]).then(__webpack_require__.bind(__webpack_require__, 15962));
        return ResourceManager.connect(await by);
    };
    return {
        identity: await (0,_azure_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .azureIdentity */ .w)(inputs, context),
        credential: {
            async getToken(scopes, options) {
                return (await accessed()).credential?.getToken(scopes, options) ?? null;
            },
            renew: () => void access?.then(({ credential }) => credential?.renew?.()).catch(() => { }),
        },
        certificates: async () => (await accessed()).ca,
        subscription: azureSubscriptionId,
        resourceGroup: azureResourceGroup,
        connect: () => (connected ??= connectBy(accessed())),
        connectAs: ({ tenantId, clientId, clientSecret }) => connectBy(accessAs({ ...inputs, ...NOBODY_ELSE, signIn: 'client-secret', tenantId, clientId, clientSecret })),
    };
}


/***/ })

};
