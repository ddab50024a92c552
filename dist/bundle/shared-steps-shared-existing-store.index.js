export const id = "shared-steps-shared-existing-store";
export const ids = ["shared-steps-shared-existing-store"];
export const modules = {

/***/ 11508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ checkStoreExists)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85368);
/* harmony import */ var _means_emulator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69579);



/**
 * Refuses the embedded store where nothing was uploaded to it: who only looks must not make an empty one.
 *
 * @throws UserError; InputError for no account, where the embedded store has to be asked for
 */
async function checkStoreExists(inputs, context) {
    if (!(0,_means_emulator_js__WEBPACK_IMPORTED_MODULE_0__/* .meansEmulator */ .Y)(inputs, context))
        return;
    const folder = context.resolve(inputs.azuriteFolder);
    if (await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .exists */ .t2)(folder))
        return;
    if (inputs.emulator) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`Nothing was uploaded yet to the embedded Azurite in ${folder}.`, {
            hint: 'upload first, or give the azurite-folder that was uploaded to',
        });
    }
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`No storage account is given, and nothing was uploaded to the embedded Azurite in ${folder}.`, {
        hint: 'give account-url or connection-string, or upload first',
    });
}


/***/ })

};
