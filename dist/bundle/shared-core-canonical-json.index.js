export const id = "shared-core-canonical-json";
export const ids = ["shared-core-canonical-json"];
export const modules = {

/***/ 84498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ equalJson),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON with sorted keys, strings in Unicode NFC with LF line ends, and no `undefined`: equal meanings give equal bytes. */
function canonicalJson(value) {
    if (typeof value === 'string')
        return JSON.stringify(value.replace(/\r\n?/g, '\n').normalize('NFC'));
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value);
    if (isList(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    const members = Object.entries(value)
        .filter((entry) => entry[1] !== undefined)
        .map(([key, member]) => [key.normalize('NFC'), member])
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}
/** Whether two values mean the same; nothing is equal to nothing alone. */
function equalJson(a, b) {
    return a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);
}
function isList(value) {
    return Array.isArray(value);
}


/***/ })

};
