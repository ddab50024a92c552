export const id = "init-definition";
export const ids = ["init-definition"];
export const modules = {

/***/ 71645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);

const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'init',
    title: 'Start with a first image',
    description: 'Writes the files of a first image into a repository: definition, script, test and workflow. What is there is never changed.',
    taskId: '0c7f6f0e-6a0b-4a55-8f0b-3b2d5e0b9c41',
    branding: { icon: 'file-plus', color: 'orange' },
    inputs: {
        id: { type: 'text', decides: 'selection', description: 'Id of the image: 2 to 63 of a-z, 0-9 and -.', default: 'my-image' },
        folder: { type: 'path', decides: 'place', description: 'The repository.', default: '.' },
        pipeline: {
            type: 'choice',
            decides: 'selection',
            blank: 'default',
            choices: ['auto', 'github', 'azure-pipelines', 'none'],
            description: 'What the workflow is for; auto takes Azure Pipelines where there is a file of its name and no folder .github.',
            default: 'auto',
        },
        dryRun: { type: 'boolean', decides: 'safety', description: 'Say what would be written, and write nothing.', default: false },
    },
    outputs: {
        written: { machine: true, description: 'Paths of the files that were written, a JSON list.' },
        kept: { machine: true, description: 'Paths of the files that were there already, a JSON list.' },
    },
});


/***/ })

};
