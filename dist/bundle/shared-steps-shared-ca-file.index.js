export const id = "shared-steps-shared-ca-file";
export const ids = ["shared-steps-shared-ca-file"];
export const modules = {

/***/ 74168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readCertificates)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32586);


/**
 * The certificates of a file, PEM.
 *
 * @throws InputError when the file cannot be read, or holds no certificate
 */
async function readCertificates(file) {
    const hint = 'give a PEM file, which begins with -----BEGIN CERTIFICATE-----';
    const text = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .readRegularText */ .Aj)(file).catch((error) => {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The CA file cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`, { hint });
    });
    if (!text.includes('-----BEGIN CERTIFICATE-----'))
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The CA file ${file} holds no certificate.`, { hint });
    return text;
}


/***/ })

};
