export const id = "shared-image-definition-definition-warnings";
export const ids = ["shared-image-definition-definition-warnings"];
export const modules = {

/***/ 93294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ definitionWarnings)
/* harmony export */ });
/* harmony import */ var _findings_shown_in_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35307);

/** After so many warnings no more are shown. */
const MOST_FINDINGS = 1000;
/** What is odd in definitions that were all loaded, at its place, each once. @param workspace absolute; what findings name files relative to */
function definitionWarnings(definitions, workspace) {
    // A former name in a file that several definitions extend is one warning.
    const own = [...new Map(definitions.flatMap(({ warnings }) => warnings).map((finding) => [JSON.stringify(finding), finding])).values()];
    const shown = capped([...own, ...unusedByAll(definitions)]).map((finding) => (0,_findings_shown_in_js__WEBPACK_IMPORTED_MODULE_0__/* .shownIn */ .f)(workspace, finding));
    const [first, ...others] = definitions.map(({ unusedVariables }) => unusedVariables);
    const unused = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
    const given = unused.map((name) => ({ message: `The variable ${name} is given and no definition uses it.` }));
    return [...shown, ...given].map((finding) => ({ ...finding, severity: 'warning' }));
}
/** What stands in a file that several definitions share is odd only when none of these uses it. */
function unusedByAll(definitions) {
    const shared = new Map();
    for (const finding of definitions.flatMap(({ unusedShared }) => unusedShared)) {
        const key = `${finding.file}:${finding.line}:${finding.column}:${finding.message}`;
        const known = shared.get(key);
        if (known === undefined)
            shared.set(key, { finding, count: 1 });
        else
            known.count++;
    }
    const users = new Map();
    if (shared.size > 0)
        for (const source of definitions.flatMap(({ sources }) => sources))
            users.set(source, (users.get(source) ?? 0) + 1);
    return [...shared.values()].filter(({ finding, count }) => count >= (users.get(finding.file ?? '') ?? 1)).map(({ finding }) => finding);
}
function capped(findings) {
    const more = findings.length - MOST_FINDINGS;
    return more <= 0 ? findings : [...findings.slice(0, MOST_FINDINGS), { severity: 'warning', message: `and ${more} more` }];
}


/***/ })

};
