export const id = "shared-image-definition-findings-finding-list";
export const ids = ["shared-image-definition-findings-finding-list"];
export const modules = {

/***/ 19612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MAX_FINDINGS),
/* harmony export */   k: () => (/* binding */ FindingList)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64629);



/** Shown of one definition; who mends these finds the others afterwards. */
const MAX_FINDINGS = 1000;
/** Kept to choose from, since they are found in another order than that of the file. Others are only counted. */
const MAX_KEPT = 10_000;
/** What is wrong with a definition, whatever its number in bounded memory. */
class FindingList {
    #kept = [];
    #more = 0;
    get size() {
        return this.#kept.length + this.#more;
    }
    add(...findings) {
        for (const finding of findings)
            this.addLazily(() => finding);
    }
    /** For a finding that takes time to make: it is only made when it is kept. Undefined is nothing to report. */
    addLazily(make) {
        if (this.#kept.length >= MAX_KEPT)
            this.#more++;
        else {
            const finding = make();
            if (finding !== undefined)
                this.#kept.push(finding);
        }
    }
    /**
     * All findings as one error: those of the definition first, then those of other files, each file in its own order, each finding
     * once (an alias brings the same place up again). Above the limit the last finding says how many more there are.
     *
     * @param shown how findings call the definition
     */
    toError(shown) {
        const unique = new Map(this.#kept.map((finding) => [`${finding.file}:${finding.line}:${finding.column}:${finding.message}`, finding]));
        const sorted = [...unique.values()].sort((a, b) => rank(a, shown) - rank(b, shown) || byPlace(a, b));
        const count = sorted.length + this.#more;
        // What is wrong with a value may show it, and it may be a token.
        const findings = sorted.slice(0, MAX_FINDINGS).map((finding) => ({ ...finding, message: withoutTokens(finding.message) }));
        if (count > findings.length)
            findings.push({ severity: 'error', file: shown, message: `and ${count - findings.length} more` });
        return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The definition ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(shown)} has ${count === 1 ? 'a mistake' : `${count} mistakes`}.`, { findings });
    }
}
function withoutTokens(message) {
    return _bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_2__/* .TOKEN_FORMATS */ .P.reduce((text, { pattern }) => text.replace(pattern, '***'), message);
}
function rank({ file }, shown) {
    return file === shown ? 0 : 1;
}
function byPlace(a, b) {
    const [one, other] = [a.file ?? '', b.file ?? ''];
    if (one !== other)
        return one < other ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}


/***/ })

};
