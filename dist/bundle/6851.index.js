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

/***/ 66851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_definition__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);

const definition = (0,_bakehouse_core_definition__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'prepare-artifacts',
    title: 'Prepare artifacts',
    description: 'Collects the files that an image definition names, renders templates, lists all with SHA-256 and packs them reproducibly.',
    taskId: '1dd6fc73-d496-4692-b90b-7931644ac555',
    branding: { icon: 'archive', color: 'orange' },
    inputs: {
        definition: { type: 'path', description: 'Image definition, a *.vmimage.yaml file.', required: true },
        variables: { type: 'list', description: 'Variables of the definition and its templates, NAME=value, one a line.' },
        outputFolder: {
            type: 'path',
            description: 'Folder that gets a folder named after the image.',
            default: '.bakehouse/artifacts',
        },
        lockFile: {
            type: 'path',
            description: 'Lock file with the version of the source, if the plan was made with one.',
            default: 'vmimage.lock.json',
        },
        dryRun: { type: 'boolean', description: 'Check and say what would be written, and write nothing there.', default: false },
    },
    outputs: {
        folder: { description: 'Folder of the prepared files.' },
        manifest: { description: 'Path of manifest.json, which lists every file with SHA-256 and size.' },
        archive: { description: 'Path of artifacts.tar.gz, which holds every file.' },
        archiveSha256: { description: 'SHA-256 of the archive.' },
        fileCount: { description: 'Number of files.' },
        bytes: { description: 'Size of all files together, in bytes.' },
    },
});


/***/ })

};
