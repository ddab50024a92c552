export const id = "download-blob-definition";
export const ids = ["download-blob-definition"];
export const modules = {

/***/ 88991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);
/* harmony import */ var _shared_account_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37306);


const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'download-blob',
    title: 'Download from Blob Storage',
    description: 'Brings blobs into a folder, checked against SHA-256, MD5 and manifest; an interrupted download goes on, and sparse images stay sparse.',
    taskId: '937de5c3-d00d-4d5c-b040-86889263013a',
    branding: { icon: 'download-cloud', color: 'orange' },
    inputs: {
        container: { type: 'text', decides: 'place', example: 'scripts', description: 'Container to download from.', default: 'artifacts' },
        prefix: {
            type: 'text',
            decides: 'place',
            description: 'Folder of the blobs (images/debian), or the name of a single blob. Without it, or with /, the whole container.',
        },
        destination: {
            type: 'path',
            decides: 'place',
            example: 'scripts',
            description: 'Folder that gets the files; made when it does not exist. Nothing in it is deleted.',
            required: true,
        },
        include: {
            type: 'list',
            decides: 'selection',
            description: 'Patterns of the blobs below the prefix to take, one a line; the last that matches decides, ! takes back. All without any.',
        },
        exclude: {
            type: 'list',
            decides: 'selection',
            description: 'Patterns of the blobs and folders below the prefix to leave out, one a line.',
        },
        manifest: {
            type: 'text',
            decides: 'safety',
            description: 'Manifest to hold the blobs against: auto (SHA256SUMS and manifest.json, where they are), none, or the path of one below the prefix.',
            default: 'auto',
        },
        requireChecksums: {
            type: 'boolean',
            decides: 'safety',
            description: 'A blob that neither a manifest nor its own properties give a check sum for is an error.',
            default: false,
        },
        overwrite: {
            type: 'choice',
            decides: 'safety',
            choices: ['changed', 'always', 'never', 'fail'],
            description: 'What to do with files that are there. changed: replace those with another content. never: leave all. fail: another content is an error.',
            default: 'changed',
        },
        links: {
            type: 'choice',
            decides: 'safety',
            choices: ['create', 'skip', 'refuse'],
            description: 'What to do with blobs that stand for symbolic links. Never is one made that leads out of the folder.',
            default: 'create',
        },
        dryRun: {
            type: 'boolean',
            decides: 'safety',
            description: 'List, compare, check and say what would be done, and write nothing.',
            default: false,
        },
        ..._shared_account_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .accountInputs */ .D,
        accountUrl: { ..._shared_account_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .accountInputs */ .D.accountUrl, example: 'https://myaccount.blob.core.windows.net' },
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
