export const id = "shared-steps-shared-surroundings";
export const ids = ["shared-steps-shared-surroundings"];
export const modules = {

/***/ 11606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ surroundingsOf)
/* harmony export */ });
/** What the use cases of artifacts take of a step's context. */
function surroundingsOf({ environment: { workspace, temp }, log, signal }) {
    return { workspace, temp, log, signal };
}


/***/ })

};
