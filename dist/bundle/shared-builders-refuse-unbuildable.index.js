export const id = "shared-builders-refuse-unbuildable";
export const ids = ["shared-builders-refuse-unbuildable"];
export const modules = {

/***/ 48600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ refuseUnbuildable)
/* harmony export */ });
/* harmony import */ var _bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86492);

/** @throws InputError with the places of all that a builder cannot build. @param workFolder absolute; the build is made in it */
async function refuseUnbuildable(loaded, name, checks, workFolder) {
    await (0,_bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_0__/* .refuseProblems */ .nN)(loaded, `the builder ${name}`, await checks.problems(loaded, { workFolder }));
}


/***/ })

};
