export const id = "shared-image-formats-one-es-needs-identity";
export const ids = ["shared-image-formats-one-es-needs-identity"];
export const modules = {

/***/ 19078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ needsIdentity)
/* harmony export */ });
/* harmony import */ var _secret_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28601);

/**
 * True for an artifact that runs with an identity of the image: it names one, downloads with one (`…-msi`), or reads a secret of a
 * vault.
 *
 * An image has no identity yet when it is created. So its first revision ends before the first such artifact: what comes after it
 * may build on what that one brings, as a script does that was downloaded.
 */
function needsIdentity({ name, parameters }) {
    return /-msi$/i.test(name) || Object.keys(parameters).some((key) => key.toLowerCase() === 'identity' || (0,_secret_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretParameter */ .qc)(key));
}


/***/ })

};
