export const id = "shared-builders-builder-names";
export const ids = ["shared-builders-builder-names"];
export const modules = {

/***/ 2824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ BUILDERS)
/* harmony export */ });
/** The builders that there are. A step's inputs name them, so this imports nothing: what they are made of is loaded when one is asked for. */
const BUILDERS = ['local', 'packer', 'packer-azure', 'azure-image-builder', 'one-es', 'image-factory'];


/***/ })

};
