export const id = "drift-definition";
export const ids = ["drift-definition"];
export const modules = {

/***/ 21974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);
/* harmony import */ var _shared_azure_place_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93424);
/* harmony import */ var _shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23493);
/* harmony import */ var _shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60028);




const group = 'Azure';
const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'drift',
    title: 'Find drift of images',
    description: 'Compares image definitions with what is published, with 1ES images and pools, and with what workflows and consumers use.',
    taskId: '7b15cb14-7477-49ec-82c1-09944c900997',
    branding: { icon: 'git-pull-request', color: 'orange' },
    positional: 'definitions',
    inputs: {
        definitions: {
            type: 'list',
            decides: 'selection',
            example: 'images/',
            description: 'Image definitions: files, folders (all *.vmimage.yaml in them) or globs, one a line.',
            required: true,
        },
        variables: { type: 'list', decides: 'selection', description: 'Variables of the definitions, NAME=value, one a line.' },
        ..._shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .galleryInputs */ .u,
        ..._shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .stateInputs */ .l5,
        workflows: {
            type: 'list',
            decides: 'selection',
            description: 'Workflows and pipelines that ask for images: files, folders or globs, one a line; the usual places when left out.',
        },
        pools: {
            type: 'list',
            decides: 'selection',
            description: 'Pools whose images are defined here, one a line; what is asked for of other pools does not count. All when left out.',
        },
        checkouts: {
            type: 'list',
            decides: 'selection',
            description: 'Checkouts of repositories with consumers, owner/name=folder, one a line. Others are reported as not read.',
        },
        refs: {
            type: 'list',
            decides: 'selection',
            description: 'Branches and tags whose workflows count too, names or patterns like origin/release/*, one a line. Needs git.',
        },
        azureResourceGroup: {
            type: 'text',
            decides: 'selection',
            description: 'Resource group whose 1ES images and hosted pools are read and compared; none are when left out. Experimental.',
            group,
        },
        azureSubscriptionId: { type: 'text', decides: 'selection', description: 'Subscription of the resource group.', group },
        azureEndpoint: _shared_azure_place_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .azurePlaceInputs */ .W.azureEndpoint,
        generatedArtifacts: {
            type: 'path',
            decides: 'selection',
            description: 'Output folder of prepare-1es-artifacts: its artifacts_<image>.json are compared with the 1ES images of those names. The definitions alone when left out.',
            group,
        },
        cloudTestApiVersion: {
            type: 'text',
            decides: 'detail',
            description: 'API version of Microsoft.CloudTest, which 1ES images and pools are read with.',
            default: '2020-05-07',
            group,
        },
        today: {
            type: 'text',
            decides: 'detail',
            description: 'Day of which ages and dates count, YYYY-MM-DD; the current day in UTC when left out.',
        },
        driftFile: {
            type: 'path',
            decides: 'place',
            description: 'File that the result is written to, as JSON.',
            default: '.bakehouse/drift.json',
        },
        failOnDrift: { type: 'boolean', decides: 'safety', description: 'Fail when there is an error or a warning.', default: false },
        ..._shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .gallerySignIn */ .N,
    },
    outputs: {
        driftFile: { description: 'Path of the result, JSON.' },
        drifted: { description: 'true when there is an error or a warning.' },
        errors: { description: 'Number of errors.' },
        warnings: { description: 'Number of warnings.' },
    },
    features: { summary: true },
});


/***/ })

};
