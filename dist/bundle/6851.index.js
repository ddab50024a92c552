export const id = 6851;
export const ids = [6851];
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

/***/ 66851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_definition__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63304);
/* harmony import */ var _account_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18019);


const definition = (0,_bakehouse_core_definition__WEBPACK_IMPORTED_MODULE_1__/* .defineStep */ .o)({
    name: 'prepare-artifacts',
    title: 'Prepare artifacts',
    description: 'Collects the files that an image definition or a list of patterns names, renders templates, lists all with SHA-256 and packs them reproducibly; also verifies and unpacks what was prepared.',
    taskId: '1dd6fc73-d496-4692-b90b-7931644ac555',
    branding: { icon: 'archive', color: 'orange' },
    inputs: {
        mode: {
            type: 'choice',
            choices: ['prepare', 'verify', 'unpack'],
            description: 'prepare: collect and pack. verify: check a folder or a container against its manifest. unpack: unpack an archive safely.',
            default: 'prepare',
        },
        definition: { type: 'path', description: 'Image definition, a *.vmimage.yaml file, whose files to prepare.' },
        source: {
            type: 'path',
            description: 'Without a definition: the folder whose files to prepare or to verify, or the archive to unpack.',
            example: true,
        },
        include: {
            type: 'list',
            description: 'Patterns of the files of the source to take, one a line; the last that matches decides, ! takes back. All without any.',
        },
        exclude: { type: 'list', description: 'Patterns of the files and folders of the source to leave out, one a line.' },
        links: {
            type: 'choice',
            choices: ['refuse', 'skip', 'keep', 'follow'],
            description: 'What to do with symbolic links. Never does one lead out of the source.',
            default: 'refuse',
        },
        executable: {
            type: 'list',
            description: 'Patterns of executable files, for the same result on Windows. Without any, the bit that the file has decides.',
        },
        portableNames: { type: 'boolean', description: 'Names that Windows cannot hold are errors, not warnings.', default: false },
        allowEmpty: { type: 'boolean', description: 'No error when the patterns select nothing.', default: false },
        templates: { type: 'list', description: 'Patterns of the files of the source that are templates: {NAME} gives the variable NAME.' },
        variables: { type: 'list', description: 'Variables of the definition and of templates, NAME=value, one a line.' },
        format: {
            type: 'choice',
            choices: ['tar.gz', 'tar.zst', 'zip', 'folder'],
            description: 'What to pack into. folder: no archive, the files themselves; not for definitions.',
            default: 'tar.gz',
        },
        level: {
            type: 'integer',
            minimum: 0,
            maximum: 19,
            description: 'Level of compression: 0 (none) to 9 for zip and tar.gz, 6 by default; 1 to 19 for tar.zst, 3 by default.',
        },
        time: {
            type: 'integer',
            minimum: 315532800,
            maximum: 4354819198,
            description: 'Time of everything in the archive, in seconds since 1970, such as SOURCE_DATE_EPOCH.',
            default: 315532800,
        },
        name: { type: 'text', description: 'Name of the result when there is no definition. By default that of the source.' },
        outputFolder: {
            type: 'path',
            description: 'Folder that gets a folder of the name of the image or of the source.',
            default: '.bakehouse/artifacts',
        },
        manifest: {
            type: 'path',
            description: 'manifest.json or SHA256SUMS to verify against. By default the manifest.json in the source or container.',
        },
        container: { type: 'text', description: 'When verifying: a container to check, by its listing, instead of a source.' },
        prefix: { type: 'text', description: 'When verifying a container: what stands before the names of its blobs, without the last slash.' },
        allowExtra: { type: 'boolean', description: 'When verifying: files that the manifest does not name are no errors.', default: false },
        maximumSize: {
            type: 'integer',
            minimum: 1,
            maximum: 16777216,
            description: 'When unpacking: the most that all files together may have, in MiB.',
            default: 65536,
        },
        lockFile: {
            type: 'path',
            description: 'Lock file with the version of the source, if the plan was made with one.',
            default: 'vmimage.lock.json',
        },
        ..._account_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accountInputs */ .D,
        dryRun: { type: 'boolean', description: 'Check and say what would be written, and write nothing there.', default: false },
    },
    outputs: {
        folder: { description: 'Folder of the prepared, verified or unpacked files.' },
        manifest: { description: 'Path of manifest.json, which lists every file with SHA-256 and size.' },
        checksums: { description: 'Path of SHA256SUMS, which sha256sum --check reads.' },
        archive: { description: 'Path of the archive, which holds every file.' },
        archiveSha256: { description: 'SHA-256 of the archive.' },
        fileCount: { description: 'Number of files.' },
        bytes: { description: 'Size of all files together, in bytes.' },
    },
    features: { summary: true },
});


/***/ })

};
