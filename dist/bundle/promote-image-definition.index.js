export const id = "promote-image-definition";
export const ids = ["promote-image-definition"];
export const modules = {

/***/ 65735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);
/* harmony import */ var _shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23493);


const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'promote-image',
    title: 'Promote an image',
    description: 'Makes a version of an image latest in the gallery if its tests passed.',
    taskId: '45915049-e07e-4097-8fb0-70312271e6fe',
    branding: { icon: 'award', color: 'orange' },
    inputs: {
        ..._shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .galleryInputs */ .u,
        image: { type: 'text', decides: 'selection', example: 'debian-runner', description: 'Id of the image.', required: true },
        version: { type: 'text', decides: 'selection', example: '1.0.0', description: 'Version to promote, x.y.z.', required: true },
        testResult: {
            type: 'path',
            decides: 'selection',
            description: 'result.json of run-in-vm, which is kept with the version; left out when it is there already.',
        },
        definition: {
            type: 'path',
            decides: 'selection',
            description: 'Image definition with the tests that ran; the published one when left out.',
        },
        variables: {
            type: 'list',
            decides: 'selection',
            description: 'Variables of the definition, NAME=value, one a line; those of the build when left out.',
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
            description: 'Say whether the version would be promoted, and change nothing.',
            default: false,
        },
        ..._shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .gallerySignIn */ .N,
    },
    outputs: {
        promoted: { description: 'true when another version was latest before.' },
        latest: { description: 'The version that is latest now.' },
    },
});


/***/ })

};
