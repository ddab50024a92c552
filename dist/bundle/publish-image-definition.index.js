export const id = "publish-image-definition";
export const ids = ["publish-image-definition"];
export const modules = {

/***/ 43882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);
/* harmony import */ var _shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23493);


const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'publish-image',
    title: 'Publish an image',
    description: 'Puts a built image into the gallery as a staged version, with checksums and provenance, or updates one there.',
    taskId: '2840cde3-6ce1-40d4-b75f-cd88cfdf3ec6',
    branding: { icon: 'upload', color: 'orange' },
    inputs: {
        buildRecord: {
            type: 'path',
            decides: 'selection',
            example: '.bakehouse/builds/debian-runner/build.json',
            description: 'build.json of the build, an output of trigger-image-build. Not with from-version or update-version.',
        },
        ..._shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .galleryInputs */ .u,
        definition: { type: 'path', decides: 'selection', description: 'Image definition; the one that was built when left out.' },
        variables: {
            type: 'list',
            decides: 'selection',
            description: 'Variables of the definition, NAME=value, one a line; the same as for the build.',
        },
        fromVersion: {
            type: 'text',
            decides: 'selection',
            description: 'Publish the files of this version again, for a definition of which only the outputs changed. Needs definition.',
        },
        updateVersion: {
            type: 'text',
            decides: 'selection',
            description: 'Change tags, regions and the like of this version in place, and publish nothing. Needs definition.',
        },
        lockFile: {
            type: 'path',
            decides: 'place',
            description: 'Lock file with the version of the source, if the plan was made with one.',
            default: 'vmimage.lock.json',
        },
        dryRun: {
            type: 'boolean',
            decides: 'safety',
            description: 'Check, say which version would be published, and publish nothing.',
            default: false,
        },
        ..._shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .gallerySignIn */ .N,
    },
    outputs: {
        image: { description: 'Id of the image.' },
        version: { description: 'The version that was staged or updated, or was there already.' },
        versionFolder: { description: 'Folder of the version in the gallery.' },
    },
});


/***/ })

};
