export const id = "shared-core-definition";
export const ids = ["shared-core-definition"];
export const modules = {

/***/ 63304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ defineStep)
/* harmony export */ });
/** Gives a definition its exact type. */
function defineStep(
// Checked here and not in the interface, where `keyof I` would make every definition unassignable to plain StepDefinition.
definition) {
    return definition;
}


/***/ })

};
