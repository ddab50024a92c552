export const id = "shared-image-definition-schema-image-id";
export const ids = ["shared-image-definition-schema-image-id"];
export const modules = {

/***/ 82398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rw: () => (/* binding */ isImageId),
/* harmony export */   vz: () => (/* binding */ IMAGE_ID_RULE)
/* harmony export */ });
/* unused harmony export IMAGE_ID */
/** What the id of an image is. It becomes a part of paths and names: nothing that it allows leads out of a folder. */
const IMAGE_ID = '^[a-z0-9][a-z0-9-]{1,62}$';
/** The same for people, as what to do. */
const IMAGE_ID_RULE = 'take 2 to 63 of a-z, 0-9 and -, and begin with a letter or digit';
const PATTERN = new RegExp(IMAGE_ID);
/** @returns whether a text, from a definition or elsewhere, can be the id of an image */
function isImageId(text) {
    return PATTERN.test(text);
}


/***/ })

};
