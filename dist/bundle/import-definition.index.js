export const id = "import-definition";
export const ids = ["import-definition"];
export const modules = {

/***/ 71748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);

const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'import',
    title: 'Import image definitions',
    description: 'Turns image definitions of other projects into vm-image/1, or the other way round, and says what is wrong in them.',
    taskId: '3d0a5e0c-58a1-4c59-9d83-6a3b2f0d1c77',
    branding: { icon: 'log-in', color: 'orange' },
    positional: 'files',
    inputs: {
        files: {
            type: 'list',
            decides: 'selection',
            example: 'server-2022.json',
            required: true,
            description: 'Files to import: paths or globs, one a line.',
        },
        from: {
            type: 'text',
            decides: 'selection',
            example: 'one-es',
            required: true,
            description: 'Format of the files: one-es, image-factory, cloud-image-builder-packer, cloud-image-builder-classic, worker-images, packer-json, azure-image-builder or vm-image.',
        },
        to: { type: 'text', decides: 'selection', blank: 'default', default: 'vm-image', description: 'Format to write: one of the same.' },
        defaults: {
            type: 'path',
            decides: 'selection',
            description: 'File of defaults whose values the files mean by the word default (worker-images only).',
        },
        variables: {
            type: 'list',
            decides: 'selection',
            description: 'Variables to replace when another format than vm-image is written, NAME=value, one a line.',
        },
        outputFolder: { type: 'path', decides: 'place', default: 'images', description: 'Where the new files go.' },
        overwrite: { type: 'boolean', decides: 'detail', default: false, description: 'Replace files that are there already.' },
        dryRun: {
            type: 'boolean',
            decides: 'safety',
            default: false,
            description: 'Read and check everything, say what would be written, and write nothing.',
        },
    },
    outputs: {
        files: { description: 'Paths of the written files, a JSON list.' },
        images: { description: 'Ids of the images in them, a JSON list.' },
        findings: { description: 'How many findings there are: mistakes in the files, and what was kept under provider.' },
    },
    features: { summary: true },
});


/***/ })

};
