export const id = "shared-image-definition-findings-spell-path";
export const ids = ["shared-image-definition-findings-spell-path"];
export const modules = {

/***/ 1934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ spellPath),
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/** Longer keys than any of ours: those of a hostile file are cut. */
const MAX_KEY = 80;
/** `steps[1].file.mode`; the whole is "the definition". */
function spellPath(path) {
    let text = '';
    for (const segment of path)
        text += typeof segment === 'number' ? `[${segment}]` : `${text === '' ? '' : '.'}${shorten(segment)}`;
    return text === '' ? 'the definition' : text;
}
/** A piece of a file as messages show it. */
function shorten(text) {
    return text.length > MAX_KEY ? `${text.slice(0, MAX_KEY)}…` : text;
}


/***/ })

};
