export const id = "prepare-1es-artifacts-definition";
export const ids = ["prepare-1es-artifacts-definition"];
export const modules = {

/***/ 98230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);

const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'prepare-1es-artifacts',
    title: 'Prepare 1ES artifacts',
    description: 'Makes the artifacts.json of each 1ES image from one template, with the scripts beside them and a manifest of all.',
    taskId: 'b68be932-13bb-4297-a6a3-79cbe9b54dba',
    branding: { icon: 'copy', color: 'orange' },
    inputs: {
        template: {
            type: 'path',
            decides: 'place',
            example: '1es/artifacts.json',
            description: 'The artifacts.json that all images share.',
            required: true,
        },
        images: {
            type: 'list',
            decides: 'selection',
            example: 'server-2022',
            description: 'Images, one a line: image, or image=container where the container of its artifacts has another name.',
            required: true,
        },
        placeholder: {
            type: 'text',
            decides: 'detail',
            description: 'Text in the template that stands for the container.',
            default: 'IMAGETYPE',
        },
        files: {
            type: 'list',
            decides: 'selection',
            description: 'Files and folders to put beside them, one a line; * and ? in the last part of a path: scripts/*.psm1.',
        },
        outputFolder: { type: 'path', decides: 'place', description: 'Folder for all of it; replaced as a whole.', default: '.bakehouse/1es' },
        firstRevision: {
            type: 'boolean',
            decides: 'detail',
            description: 'Also write artifacts_<image>.first.json, to create an image with that has no identity yet.',
            default: true,
        },
        dryRun: {
            type: 'boolean',
            decides: 'safety',
            description: 'Check and say what would be written, and write nothing there.',
            default: false,
        },
    },
    outputs: {
        folder: { description: 'Folder of the prepared files.' },
        manifest: { description: 'Path of manifest.json, which lists every file with SHA-256 and size.' },
        matrix: {
            description: 'Matrix for a following job that fills the containers, an entry for each: {"include":[{"container":"…","images":"…"}]}, JSON. Each gets all files of the folder.',
        },
        azureMatrix: { description: 'The same for strategy.matrix of Azure Pipelines: {"<leg>":{"container":"…","images":"…"}}, JSON.' },
        fileCount: { description: 'Number of files, without the manifest.' },
    },
});


/***/ })

};
