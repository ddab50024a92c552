export const id = "shared-steps-shared-sign-in-inputs";
export const ids = ["shared-steps-shared-sign-in-inputs"];
export const modules = {

/***/ 15478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UI: () => (/* binding */ signInOf),
/* harmony export */   cu: () => (/* binding */ signInInputs),
/* harmony export */   oQ: () => (/* binding */ NOBODY)
/* harmony export */ });
const group = 'Sign-in to Azure';
/** The inputs that say who signs in to Azure and where, the same for every service of Azure; every step that asks one spreads them. */
const signInInputs = {
    signIn: {
        type: 'choice',
        decides: 'identity',
        choices: ['auto', 'oidc', 'service-connection', 'managed-identity', 'client-secret', 'client-certificate', 'azure-cli'],
        description: 'How to sign in to Azure. auto goes by the inputs that are given: a service connection, a secret or certificate, on GitHub client-id and tenant-id by OIDC, else what azure/login, az login, the environment or the machine offer.',
        default: 'auto',
        group,
    },
    azureConnection: {
        type: 'connection',
        decides: 'identity',
        label: 'Azure service connection',
        description: 'Azure Pipelines only: a service connection of the type Azure Resource Manager.',
        group,
    },
    clientId: {
        type: 'text',
        decides: 'identity',
        label: 'Client ID',
        description: 'Application (client) ID for OIDC, secret or certificate; for a managed identity that of a user-assigned one.',
        group,
    },
    tenantId: { type: 'text', decides: 'identity', label: 'Tenant ID', description: 'Tenant of the application.', group },
    clientSecret: { type: 'secret', decides: 'identity', description: 'Client secret of the application; OIDC needs none.', group },
    clientCertificate: {
        type: 'secret',
        decides: 'identity',
        description: 'Certificate of the application with its private key: PEM text, or the path of a PEM file.',
        group,
    },
    azureCloud: {
        type: 'choice',
        decides: 'identity',
        choices: ['auto', 'AzureCloud', 'AzureUSGovernment', 'AzureChinaCloud'],
        description: 'Cloud to sign in to; a service connection has to be of the same. auto goes by authority-host or the service connection, else by the address that is asked; else it is the public one.',
        default: 'auto',
        group,
    },
    authorityHost: {
        type: 'text',
        decides: 'identity',
        description: 'Where to sign in, https://…, for a private cloud; the clouds of azure-cloud need none.',
        group,
    },
    caFile: {
        type: 'path',
        decides: 'identity',
        label: 'CA file',
        description: 'PEM file with certificates of authorities to trust beside the usual ones: of a private cloud, or of a proxy that looks into TLS.',
        group,
    },
};
/** Nobody is named: what `azure/login`, `az login`, the environment or the machine offer. */
const NOBODY = {
    signIn: 'auto',
    azureConnection: undefined,
    clientId: undefined,
    tenantId: undefined,
    clientSecret: undefined,
    clientCertificate: undefined,
    azureCloud: 'auto',
    authorityHost: undefined,
    caFile: undefined,
};
/** Of a step's inputs those of this group, for another step that it calls. */
function signInOf(inputs) {
    const { signIn, azureConnection, clientId, tenantId, clientSecret, clientCertificate, azureCloud, authorityHost, caFile } = inputs;
    return { signIn, azureConnection, clientId, tenantId, clientSecret, clientCertificate, azureCloud, authorityHost, caFile };
}


/***/ })

};
