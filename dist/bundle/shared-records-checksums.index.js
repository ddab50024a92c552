export const id = "shared-records-checksums";
export const ids = ["shared-records-checksums"];
export const modules = {

/***/ 68926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readChecksums),
/* harmony export */   s: () => (/* binding */ formatChecksums)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7330);

const LINE = /^(\\?)([0-9A-Fa-f]{64}) [ *](.+)$/s;
const ESCAPES = { n: '\n', r: '\r', '\\': '\\' };
/**
 * Reads `SHA256SUMS` as `sha256sum --check` does, whose lines may be of text or binary mode and, with a backslash before the sum, have
 * escapes in the name. What the names may be is for the caller to check.
 *
 * @returns each line, numbered from 1, with the sum in lower case
 */
function readChecksums(text) {
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines.map((whole, index) => {
        const line = { line: index + 1, text: whole.replace(/\r$/, '') };
        const [, escaped, sha256, name] = LINE.exec(line.text) ?? [];
        if (sha256 === undefined || name === undefined)
            return line;
        const path = escaped === '' ? name : name.replace(/\\([nr\\])/g, (_, letter) => ESCAPES[letter] ?? letter);
        return { ...line, sha256: sha256.toLowerCase(), path };
    });
}
/**
 * The text of `SHA256SUMS`, in byte order of the names, which must hold neither a backslash nor the end of a line. Symbolic links, which
 * have a `link`, are left out: `sha256sum` would look at what they lead to.
 */
function formatChecksums(files) {
    return files
        .filter(({ link }) => link === undefined)
        .sort((a, b) => (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .compareBytes */ .X)(a.path, b.path))
        .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
        .join('');
}


/***/ })

};
