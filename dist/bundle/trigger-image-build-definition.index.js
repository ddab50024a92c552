export const id = "trigger-image-build-definition";
export const ids = ["trigger-image-build-definition"];
export const modules = {

/***/ 90332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_builders_names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2824);
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);
/* harmony import */ var _shared_azure_place_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93424);
/* harmony import */ var _shared_build_wish_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97223);
/* harmony import */ var _shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23493);
/* harmony import */ var _shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60028);






const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'trigger-image-build',
    title: 'Build image',
    description: 'Builds a machine image from a definition and its prepared artifacts: on this machine, with Packer, or by a service that goes on by itself.',
    taskId: 'a1b3d814-3ebc-4f05-8416-36602a9c4515',
    branding: { icon: 'hard-drive', color: 'orange' },
    inputs: {
        definition: {
            type: 'path',
            decides: 'selection',
            example: 'images/debian-runner/debian-runner.vmimage.yaml',
            description: 'Image definition, a *.vmimage.yaml file.',
            required: true,
        },
        variables: { type: 'list', decides: 'selection', description: 'Variables of the definition, NAME=value, one a line.' },
        artifacts: {
            type: 'path',
            decides: 'place',
            example: '.bakehouse/artifacts/debian-runner',
            description: 'Folder that prepare-artifacts made for this definition.',
            required: true,
        },
        builder: {
            type: 'choice',
            decides: 'selection',
            blank: 'default',
            choices: ['auto', ..._bakehouse_builders_names__WEBPACK_IMPORTED_MODULE_1__/* .BUILDERS */ .r],
            description: 'What builds the image: local (mmdebstrap on this machine), packer, packer-azure, or auto, the first that the definition names.',
            default: 'auto',
        },
        outputFolder: {
            type: 'path',
            decides: 'place',
            description: 'Folder that gets a folder named after the image, with the disk, build.json and build.log.',
            default: '.bakehouse/builds',
        },
        cacheFolder: {
            type: 'path',
            decides: 'place',
            description: 'Folder in which downloaded packages are kept, and what other runs are to know of a build under way.',
            default: '.bakehouse/cache',
        },
        rebuild: {
            type: 'boolean',
            decides: 'detail',
            description: 'Build even if the output folder holds a complete build of the same definition, which is otherwise used again.',
            default: false,
        },
        ..._shared_build_wish_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .buildWishInputs */ .D,
        lockFile: {
            type: 'path',
            decides: 'place',
            description: 'Lock file with the version of the source, if the plan was made with one.',
            default: 'vmimage.lock.json',
        },
        dryRun: {
            type: 'boolean',
            decides: 'safety',
            description: 'Check everything and say what would be built, and build nothing.',
            default: false,
        },
        ..._shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .stateInputs */ .l5,
        ..._shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .waitInputs */ .FG,
        deadline: {
            type: 'text',
            decides: 'detail',
            description: 'By when a build that goes on by itself has to be there, from its submission, such as 8h; a build that is later is a failure.',
            group: _shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .stateInputs */ .l5.stateStore.group,
        },
        ..._shared_azure_place_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .azurePlaceInputs */ .W,
        ..._shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .gallerySignIn */ .N,
        connectionString: {
            type: 'secret',
            decides: 'place',
            description: 'Connection string of the storage account of the state store, with an account key or a shared access signature.',
            group: _shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .gallerySignIn */ .N.signIn.group,
        },
    },
    outputs: {
        buildRecord: { description: 'Path of build.json, which says what was built from what; not set while the build is pending.' },
        imageFile: { description: 'Path of the raw disk image; not set when the builder makes its image elsewhere.' },
        vhdFile: { description: 'Path of the fixed VHD, if the definition asks for one.' },
        imageSha256: { description: 'SHA-256 of the raw disk image.' },
        imageId: { description: 'Resource id of the image that was made in a cloud; one a line where there are several.' },
        imageName: { description: 'Name of the image that was made in a cloud; one a line where there are several.' },
        state: { description: 'succeeded, pending or failed; not set in a dry run.' },
        pending: {
            description: 'What is on its way: a list of {image, builder, state, stage, since, notBefore, run}, JSON; [] when the image is there.',
            machine: true,
        },
    },
    features: { summary: true },
});


/***/ })

};
