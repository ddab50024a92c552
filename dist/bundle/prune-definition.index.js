export const id = "prune-definition";
export const ids = ["prune-definition"];
export const modules = {

/***/ 93175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);
/* harmony import */ var _shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23493);


const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'prune',
    title: 'Prune local builds, caches and reports',
    description: 'Removes old builds, caches and reports from the state folder, by lifecycle.keep of the definitions.',
    taskId: '0b0f8a53-5c1e-4f5b-9b6d-3f7a1e6c2d94',
    branding: { icon: 'trash-2', color: 'orange' },
    positional: 'definitions',
    inputs: {
        definitions: {
            type: 'list',
            decides: 'deletion',
            example: 'images/',
            description: 'Image definitions: files, folders (all *.vmimage.yaml in them) or globs, one a line. All that there are: a finished build of an image without one goes. Without any, 3 reports of each outcome and what is younger than 7 days stay.',
        },
        variables: { type: 'list', decides: 'deletion', description: 'Variables of the definitions, NAME=value, one a line.' },
        stateFolder: {
            type: 'path',
            decides: 'place',
            description: 'Folder with artifacts, builds, caches and reports, as bake was given it.',
            default: '.bakehouse',
        },
        ..._shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .galleryInputs */ .u,
        dryRun: {
            type: 'boolean',
            decides: 'safety',
            description: 'Say what would be removed and how much room that frees, and remove nothing.',
            default: false,
        },
        ..._shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .gallerySignIn */ .N,
    },
    outputs: {
        removed: { description: 'Number of reports, builds, artifacts, test runs, crashes and files of the cache that were removed.' },
        bytes: { description: 'Room on the disk that became free, in bytes.' },
        galleryVersions: { description: 'Number of versions in the gallery. All of them stay.' },
    },
    features: { summary: true },
});


/***/ })

};
