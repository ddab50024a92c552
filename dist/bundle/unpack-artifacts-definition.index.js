export const id = "unpack-artifacts-definition";
export const ids = ["unpack-artifacts-definition"];
export const modules = {

/***/ 97659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);

const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'unpack-artifacts',
    title: 'Unpack artifacts',
    description: 'Unpacks a zip, tar.gz or tar.zst whole or not at all, never outside of its folder, and with a manifest only what that says.',
    taskId: 'dcc2a321-bc69-443b-a23b-c8f4e04a1414',
    branding: { icon: 'package', color: 'orange' },
    inputs: {
        source: {
            type: 'path',
            decides: 'place',
            example: 'scripts.tar.gz',
            description: 'Archive to unpack: a zip, tar.gz or tar.zst.',
            required: true,
        },
        name: { type: 'text', decides: 'place', description: 'Name of the folder. By default that of the archive, without its ending.' },
        outputFolder: { type: 'path', decides: 'place', description: 'Folder that gets the folder.', default: '.bakehouse/artifacts' },
        manifest: { type: 'path', decides: 'safety', description: 'manifest.json or SHA256SUMS that says what the archive must hold.' },
        allowExtra: { type: 'boolean', decides: 'detail', description: 'Files that the manifest does not name are no errors.', default: false },
        links: {
            type: 'choice',
            decides: 'safety',
            choices: ['refuse', 'skip', 'keep'],
            description: 'What to do with symbolic links. None is ever made that leads out of the folder.',
            default: 'refuse',
        },
        maximumSize: {
            type: 'integer',
            decides: 'safety',
            minimum: 1,
            maximum: 16777216,
            description: 'The most that all files together may have, in MiB.',
            default: 65536,
        },
        dryRun: {
            type: 'boolean',
            decides: 'safety',
            description: 'Unpack and check in a temporary folder, and write nothing else.',
            default: false,
        },
    },
    outputs: {
        folder: { description: 'Folder of the unpacked files.' },
        fileCount: { description: 'Number of files.' },
        bytes: { description: 'Size of all files together, in bytes.' },
    },
    features: { summary: true },
});


/***/ })

};
