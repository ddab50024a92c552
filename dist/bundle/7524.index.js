export const id = 7524;
export const ids = [7524];
export const modules = {

/***/ 63304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ defineStep)
/* harmony export */ });
/** Gives a definition its exact type. */
function defineStep(
// Checked here and not in the interface, where `keyof I` would make every definition unassignable to plain StepDefinition.
definition) {
    return definition;
}


/***/ }),

/***/ 18019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ accountInputs)
/* harmony export */ });
const group = 'Account';
/** The inputs that say which storage account is meant and how to sign in to it; every step that talks to one spreads them. */
const accountInputs = {
    accountUrl: {
        type: 'text',
        description: 'Storage account, https://<name>.blob.core.windows.net, or its address in another cloud or behind a private link.',
        group,
    },
    connectionString: {
        type: 'secret',
        description: 'Instead of account-url: a connection string with an account key or a shared access signature.',
        group,
    },
    sas: {
        type: 'secret',
        description: 'A shared access signature of the account or container: a whole URL, or the part after the question mark with account-url.',
        group,
    },
    signIn: {
        type: 'choice',
        choices: ['auto', 'oidc', 'service-connection', 'managed-identity', 'client-secret', 'client-certificate', 'azure-cli'],
        description: 'How to sign in to account-url. auto goes by the inputs that are given: a service connection, a secret or certificate, on GitHub client-id and tenant-id by OIDC, else what azure/login, az login, the environment or the machine offer.',
        default: 'auto',
        group,
    },
    azureConnection: {
        type: 'connection',
        label: 'Azure service connection',
        description: 'Azure Pipelines only: a service connection of the type Azure Resource Manager.',
        group,
    },
    clientId: {
        type: 'text',
        label: 'Client ID',
        description: 'Application (client) ID for OIDC, secret or certificate; for a managed identity that of a user-assigned one.',
        group,
    },
    tenantId: { type: 'text', label: 'Tenant ID', description: 'Tenant of the application.', group },
    clientSecret: { type: 'secret', description: 'Client secret of the application; OIDC needs none.', group },
    clientCertificate: {
        type: 'secret',
        description: 'Certificate of the application with its private key: PEM text, or the path of a PEM file.',
        group,
    },
    authorityHost: {
        type: 'text',
        description: 'Where to sign in, https://…, for a private cloud; Azure, Azure China and Azure Government are known by account-url.',
        group,
    },
    caFile: {
        type: 'path',
        label: 'CA file',
        description: 'PEM file with certificates of authorities to trust beside the usual ones: of a private cloud, or of a proxy that looks into TLS.',
        group,
    },
    azuriteFolder: {
        type: 'path',
        description: 'Where the embedded blob store (Azurite) keeps its data; it is used when no account is given.',
        default: '.bakehouse/azurite',
        group,
    },
};


/***/ }),

/***/ 7524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_definition__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63304);
/* harmony import */ var _account_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18019);


const definition = (0,_bakehouse_core_definition__WEBPACK_IMPORTED_MODULE_1__/* .defineStep */ .o)({
    name: 'download-blob',
    title: 'Download from Blob Storage',
    description: 'Brings blobs into a folder, checked against SHA-256, MD5 and manifest; an interrupted download goes on, and sparse images stay sparse.',
    taskId: '937de5c3-d00d-4d5c-b040-86889263013a',
    branding: { icon: 'download-cloud', color: 'orange' },
    inputs: {
        container: { type: 'text', description: 'Container to download from.', default: 'artifacts' },
        prefix: {
            type: 'text',
            description: 'Folder of the blobs (images/debian), or the name of a single blob. Without it, the whole container.',
        },
        destination: {
            type: 'path',
            description: 'Folder that gets the files; made when it does not exist. Nothing in it is deleted.',
            required: true,
        },
        include: {
            type: 'list',
            description: 'Patterns of the blobs below the prefix to take, one a line; the last that matches decides, ! takes back. All without any.',
        },
        exclude: { type: 'list', description: 'Patterns of the blobs and folders below the prefix to leave out, one a line.' },
        manifest: {
            type: 'text',
            description: 'Manifest to hold the blobs against: auto (SHA256SUMS and manifest.json, where they are), none, or the path of one below the prefix.',
            default: 'auto',
        },
        requireChecksums: {
            type: 'boolean',
            description: 'A blob that neither a manifest nor its own properties give a check sum for is an error.',
            default: false,
        },
        overwrite: {
            type: 'choice',
            choices: ['changed', 'always', 'never', 'fail'],
            description: 'What to do with files that are there. changed: replace those with another content. never: leave all. fail: another content is an error.',
            default: 'changed',
        },
        links: {
            type: 'choice',
            choices: ['create', 'skip', 'refuse'],
            description: 'What to do with blobs that stand for symbolic links. Never is one made that leads out of the folder.',
            default: 'create',
        },
        dryRun: { type: 'boolean', description: 'List, compare, check and say what would be done, and write nothing.', default: false },
        ..._account_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accountInputs */ .D,
    },
    outputs: {
        folder: { description: 'Folder of the files.' },
        downloaded: { description: 'Number of files put in place.' },
        skipped: { description: 'Number of files that were there already.' },
        bytes: { description: 'Size of the files put in place, in bytes.' },
        fetchedBytes: {
            description: 'Bytes that went over the network for them: without holes and without what an interrupted run had brought.',
        },
        unverified: { description: 'Number of files put in place that had no check sum.' },
        manifests: { description: 'Manifests that the blobs were held against, separated by blanks; empty without any.' },
    },
    features: { summary: true },
});


/***/ })

};
