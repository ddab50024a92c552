export const id = "shared-steps-shared-azure-sign-in";
export const ids = ["shared-steps-shared-azure-sign-in"];
export const modules = {

/***/ 56140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resourceManagerAccess: () => (/* binding */ resourceManagerAccess),
/* harmony export */   signedIn: () => (/* binding */ signedIn),
/* harmony export */   signingIn: () => (/* binding */ signingIn)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_net_address__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33519);
/* harmony import */ var _azure_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8849);
/* harmony import */ var _ca_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74168);




/** For the log. */
const SIGNED_IN_BY = {
    federated: "the job's identity token (OIDC)",
    pipeline: 'a service connection (workload identity federation)',
    'client-secret': 'client secret',
    'client-certificate': 'client certificate',
    'managed-identity': 'managed identity',
    'azure-cli': 'the Azure CLI',
    default: 'what the environment, the machine or the Azure CLI offer',
};
/**
 * The credential of who signs in. Sends nothing yet.
 *
 * @throws InputError for an authority host that is no address, and for a service connection of another cloud than azure-cloud; UserError for an unusable certificate
 */
async function signedIn(identity, inputs, { cloud, ca }, signal) {
    const { signIn } = await Promise.all(/* import() */[__webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-core-json"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-net-request-failure"), __webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-azure-http-pipeline-http"), __webpack_require__.e("shared-azure-sign-in-sign-in-certificate"), __webpack_require__.e("shared-azure-sign-in-2"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-azure-clouds-cloud")]).then(__webpack_require__.bind(__webpack_require__, 29430));
    const authorityHost = inputs.authorityHost ?? identity.authorityHost;
    if (authorityHost !== undefined)
        (0,_bakehouse_net_address__WEBPACK_IMPORTED_MODULE_0__/* .checkAddress */ .l_)(authorityHost, 'The authority host', ['https:'], 'https://login.microsoftonline.com');
    const chosen = await chosenCloud(inputs);
    if (chosen !== undefined && inputs.authorityHost === undefined && identity.authorityHost !== undefined) {
        const { cloudOfAuthority } = await Promise.all(/* import() */[__webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("azure-cloud")]).then(__webpack_require__.bind(__webpack_require__, 86403));
        const its = cloudOfAuthority(identity.authorityHost);
        if (its !== undefined && its.name !== chosen.name) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The service connection is of ${its.name}, and azure-cloud says ${chosen.name}.`, {
                hint: 'leave azure-cloud out, or give a service connection of that cloud',
            });
        }
    }
    const where = authorityHost === undefined ? {} : { authorityHost };
    return signIn(identity, { cloud: chosen ?? cloud, ca, signal, ...where });
}
/** For the log: "Signing in to images.blob.core.windows.net by managed identity." */
function signingIn(identity, host) {
    const who = 'clientId' in identity && identity.clientId !== undefined ? ` with the client id ${identity.clientId}` : '';
    return `Signing in to ${host} by ${SIGNED_IN_BY[identity.kind]}${who}.`;
}
/**
 * How to reach Azure Resource Manager, and who asks it. Where the inputs say neither it is DefaultAzureCredential in the public cloud.
 *
 * @throws InputError for inputs that are missing or contradict each other, UserError for an unusable certificate or connection
 */
async function resourceManagerAccess(inputs, context) {
    const identity = await (0,_azure_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .azureIdentity */ .w)(inputs, context);
    const { checkEndpoint, cloudOfAuthority, cloudOfEndpoint, PUBLIC_CLOUD } = await Promise.all(/* import() */[__webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("azure-cloud")]).then(__webpack_require__.bind(__webpack_require__, 86403));
    const chosen = await chosenCloud(inputs);
    const given = inputs.azureEndpoint === undefined ? undefined : checkEndpoint(inputs.azureEndpoint);
    const there = given === undefined ? undefined : cloudOfEndpoint(given);
    if (chosen !== undefined && there !== undefined && there.name !== chosen.name) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`azure-endpoint is that of ${there.name}, and azure-cloud says ${chosen.name}.`, {
            hint: 'leave one of them out',
        });
    }
    const ca = inputs.caFile === undefined ? undefined : await (0,_ca_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readCertificates */ .j)(context.resolve(inputs.caFile));
    const authority = inputs.authorityHost ?? identity.authorityHost;
    const byAuthority = authority === undefined || !URL.canParse(authority) ? undefined : cloudOfAuthority(authority);
    // Where nothing tells the cloud, AZURE_AUTHORITY_HOST may.
    const cloud = chosen ?? there ?? (given === undefined ? byAuthority : undefined);
    const endpoint = given ?? (cloud ?? PUBLIC_CLOUD).resourceManager;
    const credential = await signedIn(identity, inputs, { cloud, ca }, context.signal);
    let said = identity.kind === 'default';
    return {
        endpoint,
        ca,
        credential: {
            // Not before: what is planned may have nothing of Azure.
            getToken(scopes, options) {
                if (!said)
                    context.log.info(signingIn(identity, new URL(endpoint).host));
                said = true;
                return credential.getToken(scopes, options);
            },
            renew: () => credential.renew?.(),
        },
    };
}
async function chosenCloud({ azureCloud = 'auto' }) {
    return azureCloud === 'auto' ? undefined : (await Promise.all(/* import() */[__webpack_require__.e("shared-azure-clouds-cloud"), __webpack_require__.e("azure-cloud")]).then(__webpack_require__.bind(__webpack_require__, 86403))).cloudNamed(azureCloud);
}


/***/ })

};
