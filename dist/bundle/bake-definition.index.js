export const id = "bake-definition";
export const ids = ["bake-definition"];
export const modules = {

/***/ 15284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_builders_names__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2824);
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);
/* harmony import */ var _shared_account_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37306);
/* harmony import */ var _shared_azure_place_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93424);
/* harmony import */ var _shared_build_wish_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97223);
/* harmony import */ var _shared_commit_directives_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86481);
/* harmony import */ var _shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23493);
/* harmony import */ var _shared_lock_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92698);
/* harmony import */ var _shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60028);









const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'bake',
    title: 'Bake machine images',
    description: 'Bakes machine images: plans, builds, tests in a virtual machine, promotes what passed and reports.',
    taskId: '5d0a3c1e-6f0b-4c55-9d27-0c7f6f1b7a10',
    branding: { icon: 'package', color: 'orange' },
    positional: 'definitions',
    inputs: {
        definitions: {
            type: 'list',
            decides: 'selection',
            description: 'Image definitions: files, folders or globs, one a line. Required without plan.',
            example: 'images/',
            group: 'What to bake',
        },
        plan: {
            type: 'path',
            decides: 'selection',
            description: 'Plan file of plan-images: bakes just what it says, and refuses when a definition, the gallery or the lock file changed since.',
            group: 'What to bake',
        },
        variables: {
            type: 'list',
            decides: 'selection',
            description: 'Variables of the definitions, NAME=value, one a line.',
            group: 'What to bake',
        },
        force: {
            type: 'list',
            decides: 'detail',
            description: 'Ids of images to build although nothing changed; * for all.',
            group: 'What to bake',
        },
        ...(0,_shared_commit_directives_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .commitDirectivesInputs */ .d)('What to bake'),
        retire: {
            type: 'boolean',
            decides: 'detail',
            description: 'Also report what is to be retired. Only with all definitions of the gallery: images without one count as gone.',
            default: false,
            group: 'What to bake',
        },
        now: {
            type: 'text',
            decides: 'detail',
            description: 'Day or time that ages and dates are compared with, YYYY-MM-DD or ISO 8601; the clock when left out.',
            group: 'What to bake',
        },
        lockFile: _shared_lock_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lockInputs */ .N.lockFile,
        updateLock: {
            type: 'boolean',
            decides: 'selection',
            blank: 'default',
            description: 'Write the lock file as the definitions are now, with the versions that were made.',
            default: false,
            group: 'Lock file',
        },
        frozen: _shared_lock_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lockInputs */ .N.frozen,
        online: {
            type: 'boolean',
            decides: 'selection',
            blank: 'default',
            description: 'Ask the sources for their newest versions (the mirror of Debian, Azure, the programs aws and gcloud). Needs update-lock.',
            default: false,
            group: 'Lock file',
        },
        azureSubscriptionId: _shared_lock_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lockInputs */ .N.azureSubscriptionId,
        azureEndpoint: _shared_lock_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lockInputs */ .N.azureEndpoint,
        builder: {
            type: 'choice',
            decides: 'selection',
            blank: 'default',
            description: 'What builds the images; auto takes the first that the definition names.',
            choices: ['auto', ..._bakehouse_builders_names__WEBPACK_IMPORTED_MODULE_3__/* .BUILDERS */ .r],
            default: 'auto',
            group: 'What to bake',
        },
        onError: { ..._shared_build_wish_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .buildWishInputs */ .D.onError, group: 'What to bake' },
        verify: { ..._shared_build_wish_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .buildWishInputs */ .D.verify, group: 'Tests' },
        testFlags: {
            type: 'list',
            decides: 'safety',
            description: 'Switches on the tests of the definitions whose `when` is one of these.',
            group: 'Tests',
        },
        accelerator: {
            type: 'choice',
            decides: 'detail',
            description: 'What runs the virtual machine; auto takes KVM only where a guest really runs with it.',
            choices: ['auto', 'kvm', 'tcg'],
            default: 'auto',
            group: 'Tests',
        },
        promote: {
            type: 'boolean',
            decides: 'safety',
            description: 'Promote a version whose tests passed to latest.',
            default: true,
            group: 'Tests',
        },
        gallery: { ..._shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .galleryInputs */ .u.gallery, group: 'Storage' },
        stateFolder: {
            type: 'path',
            decides: 'place',
            description: 'Folder for artifacts, builds, caches and reports, kept between runs.',
            default: '.bakehouse',
            group: 'Storage',
        },
        container: {
            type: 'text',
            decides: 'place',
            description: 'Blob container that the artifacts go to.',
            default: 'artifacts',
            group: 'Storage',
        },
        accountUrl: {
            type: 'text',
            decides: 'place',
            description: 'Storage account for the artifacts, https://<name>.blob.core.windows.net. In a pipeline this, connection-string, sas or emulator.',
            group: 'Storage',
        },
        ..._shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .gallerySignIn */ .N,
        connectionString: {
            type: 'secret',
            decides: 'place',
            description: 'Connection string of the storage account; also for the gallery, when that is in the same account.',
            group: 'Storage',
        },
        sas: {
            ..._shared_account_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .accountInputs */ .D.sas,
            description: `${_shared_account_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .accountInputs */ .D.sas.description} For the artifacts alone: that of a gallery stands in its URL.`,
            group: 'Storage',
        },
        emulator: { ..._shared_account_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .accountInputs */ .D.emulator, group: 'Storage', example: 'true' },
        stateStore: {
            type: 'path',
            decides: 'place',
            description: `${_shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .stateInputs */ .l5.stateStore.description} The folder "state" in state-folder when left out.`,
            group: _shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .stateInputs */ .l5.stateStore.group,
        },
        wait: _shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .waitInputs */ .FG.wait,
        stopAfter: _shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .waitInputs */ .FG.stopAfter,
        azureResourceGroup: _shared_azure_place_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .azurePlaceInputs */ .W.azureResourceGroup,
        dryRun: {
            type: 'boolean',
            decides: 'safety',
            description: 'Say what would be done and change nothing but the plan file.',
            default: false,
        },
    },
    outputs: {
        plan: { description: 'Path of the plan, JSON.' },
        versions: { description: 'Version of each image that was baked or tested: {"<image>": "<version>"}, JSON.' },
        built: { description: 'Number of images built.' },
        pending: {
            description: 'Builds that are on their way: a list of {image, builder, state, stage, since, notBefore, run}, JSON.',
            machine: true,
        },
        testsPassed: { description: 'Number of tests that passed.' },
        testsFailed: { description: 'Number of tests that failed, crashed or did not end.' },
        crashes: { description: 'What crashed: a list of {image, program, signal, address, signature, …}, JSON.' },
        failures: {
            description: 'Images that failed, and why: a list of {image, reason, message, file, line, column, hint, log}, JSON.',
        },
        report: { description: 'Path of the HTML report of this run, also of one with nothing to do; a copy is in reports/latest.' },
        junit: { description: 'Path of the tests as JUnit XML, for PublishTestResults@2 and other test reporters.' },
    },
    features: { summary: true },
});


/***/ })

};
