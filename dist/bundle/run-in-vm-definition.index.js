export const id = "run-in-vm-definition";
export const ids = ["run-in-vm-definition"];
export const modules = {

/***/ 9562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);
/* harmony import */ var _shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23493);


const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'run-in-vm',
    title: 'Run tests in a VM',
    description: 'Boots an image in QEMU, waits until it is ready, runs its tests inside and brings back results, logs and core dumps.',
    taskId: 'c96ac941-ffc2-4a23-ae2a-6b8538869b54',
    branding: { icon: 'monitor', color: 'orange' },
    inputs: {
        image: {
            type: 'path',
            decides: 'selection',
            example: '.bakehouse/builds/debian-runner/image.raw',
            required: true,
            description: 'The disk image: raw, VHD or qcow2; with gallery the id of an image there. It is never changed.',
        },
        gallery: {
            type: 'path',
            decides: 'place',
            description: `Boot an image of this gallery. ${_shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .galleryInputs */ .u.gallery.description}`,
        },
        version: {
            type: 'text',
            decides: 'selection',
            description: 'Version of the image in the gallery, x.y.z; the latest one when left out.',
        },
        definition: {
            type: 'path',
            decides: 'safety',
            description: 'The image definition with the tests, the memory and the deadlines. Without one the machine only has to get ready.',
        },
        variables: { type: 'list', decides: 'selection', description: 'Values for the variables of the definition, NAME=value.' },
        testFlags: { type: 'list', decides: 'safety', description: 'Runs the tests that the definition has for these flags as well.' },
        outputFolder: { type: 'path', decides: 'place', default: '.bakehouse/vm', description: 'Where result.json, logs and core dumps go.' },
        accelerator: {
            type: 'choice',
            decides: 'detail',
            choices: ['auto', 'kvm', 'tcg'],
            default: 'auto',
            description: 'kvm is hardware virtualisation, tcg emulation. auto takes KVM when a guest really runs with it.',
        },
        cacheFolder: {
            type: 'path',
            decides: 'place',
            default: '.bakehouse/cache',
            description: 'Where images of a gallery in a container are brought to, and where it is kept that KVM does not work, until the machine restarts.',
        },
        ..._shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .gallerySignIn */ .N,
        dryRun: {
            type: 'boolean',
            decides: 'safety',
            default: false,
            description: 'Check image and definition, say what would run, and start nothing. An image in a container is not brought here.',
        },
    },
    outputs: {
        resultFile: { description: 'result.json: the outcome of every test and where its log is.' },
        passed: { description: 'How many tests passed.' },
        failed: { description: 'How many tests failed, timed out or did not run.' },
        crashed: { description: 'How many tests crashed.' },
        dumpFolder: { description: 'The folder with the core dumps.' },
        accelerator: { description: 'kvm or tcg: what the machine ran on.' },
        ready: { description: 'Whether the machine got ready in time.' },
    },
});


/***/ })

};
