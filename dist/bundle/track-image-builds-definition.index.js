export const id = "track-image-builds-definition";
export const ids = ["track-image-builds-definition"];
export const modules = {

/***/ 61670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   definition: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63304);
/* harmony import */ var _shared_azure_place_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93424);
/* harmony import */ var _shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23493);
/* harmony import */ var _shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60028);




const definition = (0,_bakehouse_core_step__WEBPACK_IMPORTED_MODULE_0__/* .defineStep */ .o)({
    name: 'track-image-builds',
    title: 'Track image builds',
    description: 'Asks how far the builds are that earlier runs have triggered, keeps what is new, and fails when one of them failed.',
    taskId: '6c3b7f52-90e4-4c0e-a4c2-27f1f4a9d8b3',
    branding: { icon: 'activity', color: 'orange' },
    inputs: {
        ..._shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .stateInputs */ .l5,
        ..._shared_state_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .waitInputs */ .FG,
        outputFolder: {
            type: 'path',
            decides: 'place',
            description: 'Folder of builds, as trigger-image-build was given it.',
            default: '.bakehouse/builds',
        },
        cacheFolder: {
            type: 'path',
            decides: 'place',
            description: 'Folder in which builders keep what other runs are to know, as trigger-image-build was given it.',
            default: '.bakehouse/cache',
        },
        ..._shared_azure_place_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .azurePlaceInputs */ .W,
        ..._shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .gallerySignIn */ .N,
        connectionString: {
            type: 'secret',
            decides: 'place',
            description: 'Connection string of the storage account of the state store, with an account key or a shared access signature.',
            group: _shared_gallery_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .gallerySignIn */ .N.signIn.group,
        },
    },
    outputs: {
        state: { description: 'succeeded when nothing is pending, pending, or failed.' },
        pending: { description: 'What is on its way: a list of {image, builder, state, stage, since, notBefore, run}, JSON.', machine: true },
        succeeded: { description: 'Images that came to their end well in this run: a list of {image, ids}, JSON.', machine: true },
        failed: { description: 'Images that failed, are in doubt or late: a list of {image, reason, message, log}, JSON.', machine: true },
    },
    features: { summary: true },
});


/***/ })

};
