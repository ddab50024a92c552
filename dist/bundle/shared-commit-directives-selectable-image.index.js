export const id = "shared-commit-directives-selectable-image";
export const ids = ["shared-commit-directives-selectable-image"];
export const modules = {

/***/ 80596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ selectableImage)
/* harmony export */ });
/** What a commit message can choose an image of a definition by. */
function selectableImage({ image, outputs }) {
    const regions = new Set(outputs.flatMap(regionsOf));
    return { id: image.id, key: image.names?.key, pool: image.names?.pool, regions: [...regions] };
}
function regionsOf(output) {
    return 'regions' in output ? (output.regions ?? []).map(({ name }) => name) : [];
}


/***/ })

};
