export const id = "shared-image-formats-mapping-escape-variables";
export const ids = ["shared-image-formats-mapping-escape-variables"];
export const modules = {

/***/ 2814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ escapeVariables)
/* harmony export */ });
/** The look behind keeps a long run of braces from being tried from each of them. */
const NAME_IN_BRACES = /(?<!\{)(\{+)([A-Z][A-Z0-9_]*)(\}+)/g;
/**
 * Doubles the braces around what would be taken for a variable, in all texts and not in keys: rendering the result gives the value back.
 * For texts of formats in which `{NAME}` means nothing.
 */
function escapeVariables(value) {
    if (typeof value === 'string')
        return escapeText(value);
    if (value === null || typeof value !== 'object')
        return value;
    if (Array.isArray(value))
        return value.map(escapeVariables);
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, member === undefined ? undefined : escapeVariables(member)]));
}
function escapeText(text) {
    return text.replace(NAME_IN_BRACES, (_, open, name, close) => {
        const pairs = Math.min(open.length, close.length);
        return `${open}${'{'.repeat(pairs)}${name}${'}'.repeat(pairs)}${close}`;
    });
}


/***/ })

};
