export const id = "shared-core-trim-end";
export const ids = ["shared-core-trim-end"];
export const modules = {

/***/ 27773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ trimEnd)
/* harmony export */ });
/**
 * Text without the characters at its end that are among these. Not by a regular expression such as `/-+$/`, which begins anew at each of
 * them: a text of 100,000 takes it a minute.
 */
function trimEnd(text, characters) {
    let end = text.length;
    while (end > 0 && characters.includes(text.charAt(end - 1)))
        end--;
    return text.slice(0, end);
}


/***/ })

};
