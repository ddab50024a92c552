export const id = "verify-artifacts-definition";
export const ids = ["verify-artifacts-definition"];
export const modules = {

/***/ 40310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);
/* harmony import */ var _shared_account_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37306);


const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'verify-artifacts',
    title: 'Verify artifacts',
    description: 'Holds a folder, an archive or a container against the manifest that was written with it, and tells every file that is missing, changed or too much.',
    taskId: 'a19257e1-4a66-4277-82a2-7a2fb738e364',
    branding: { icon: 'check-circle', color: 'orange' },
    inputs: {
        source: { type: 'path', decides: 'place', example: '.bakehouse/artifacts/scripts', description: 'Folder or archive to verify.' },
        container: {
            type: 'text',
            decides: 'place',
            description: 'Instead of a source: a container to verify by its listing, without reading its blobs.',
        },
        prefix: {
            type: 'text',
            decides: 'place',
            description: 'What stands before the names of the blobs in the container, without the last slash.',
        },
        manifest: {
            type: 'path',
            decides: 'safety',
            description: 'manifest.json or SHA256SUMS to verify against. By default the manifest.json in the source or container.',
        },
        allowExtra: { type: 'boolean', decides: 'detail', description: 'Files that the manifest does not name are no errors.', default: false },
        ..._shared_account_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .accountInputs */ .D,
    },
    outputs: {
        folder: { description: 'Folder of the files, or of the archive; not set for a container.' },
        manifest: { description: 'Path of the manifest; not set for one that lies in the container.' },
        archive: { description: 'Path of the archive, if one was verified.' },
        fileCount: { description: 'Number of files that are as the manifest says.' },
        bytes: { description: 'Size of these files together, in bytes.' },
    },
    features: { summary: true },
});


/***/ })

};
