export const id = 1433;
export const ids = [1433];
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

/***/ 51433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_definition__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);

const definition = (0,_bakehouse_core_definition__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'upload-blob',
    title: 'Upload to Blob Storage',
    description: 'Sends a file or folder to an Azure Blob container; what is there already with the same content is not sent again.',
    taskId: '6dde2ca7-8c6b-4a37-a565-fa7f7258c128',
    branding: { icon: 'upload-cloud', color: 'orange' },
    inputs: {
        source: { type: 'path', description: 'File or folder to upload.', required: true },
        container: { type: 'text', description: 'Container; made when it does not exist.', default: 'artifacts' },
        prefix: { type: 'text', description: 'Stands before every blob name, as a folder does: images/debian.' },
        accountUrl: {
            type: 'text',
            description: 'Storage account, https://<name>.blob.core.windows.net; signs in as azure/login, an Azure CLI task, az login or a managed identity did.',
            group: 'Account',
        },
        connectionString: {
            type: 'secret',
            description: 'Instead of account-url: a connection string with an account key or a shared access signature.',
            group: 'Account',
        },
        azuriteFolder: {
            type: 'path',
            description: 'Where the embedded blob store (Azurite) keeps its data; it is used when no account is given.',
            default: '.bakehouse/azurite',
            group: 'Account',
        },
        dryRun: { type: 'boolean', description: 'Check, compare and say what would be sent, and send nothing.', default: false },
    },
    outputs: {
        containerUrl: { description: 'URL of the container, without any signature.' },
        uploaded: { description: 'Number of blobs sent.' },
        skipped: { description: 'Number of blobs that already hold the same.' },
        bytes: { description: 'Size of the blobs sent, in bytes.' },
    },
});


/***/ })

};
