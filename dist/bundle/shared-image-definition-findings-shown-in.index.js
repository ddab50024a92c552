export const id = "shared-image-definition-findings-shown-in";
export const ids = ["shared-image-definition-findings-shown-in"];
export const modules = {

/***/ 35307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ shownIn)
/* harmony export */ });
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44895);

/** Paths as the user and the runtime's annotations write them. */
function shownIn(workspace, finding) {
    return finding.file === undefined ? finding : { ...finding, file: (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(finding.file, workspace) };
}


/***/ }),

/***/ 36792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ loadDefinitions)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _findings_shown_in_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35307);
/* harmony import */ var _load_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75447);




/** Bounded, for thousands of definitions. */
const AT_ONCE = 64;
/** After so many findings no more definitions are shown. */
const MOST_FINDINGS = 1000;
/**
 * Reads all definitions, without the abstract ones.
 *
 * @param files absolute
 * @throws InputError with the findings of all of them together, CancelledError
 */
async function loadDefinitions(files, options) {
    const { workspace, signal } = options;
    const loaded = [];
    const findings = [];
    let unusable = 0;
    let hidden = 0;
    let summary = '';
    for (let start = 0; start < files.length; start += AT_ONCE) {
        // A turn of the event loop, in which a signal is seen: what one definition needs may all be at hand.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        if (signal !== undefined)
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .throwIfCancelled */ .dZ)(signal);
        const some = files.slice(start, start + AT_ONCE);
        const results = await Promise.allSettled(some.map((file) => (0,_load_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .loadDefinition */ .yQ)(file, options)));
        for (const [index, result] of results.entries()) {
            if (result.status === 'fulfilled')
                loaded.push(result.value);
            else if (!(result.reason instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz))
                throw result.reason;
            else if (!(result.reason instanceof _load_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .AbstractDefinitionError */ .ms)) {
                unusable++;
                summary ||= result.reason.message;
                if (findings.length < MOST_FINDINGS)
                    findings.push(...findingsOf(result.reason, some[index] ?? ''));
                else
                    hidden++;
            }
        }
    }
    if (unusable === 0)
        return loaded;
    if (hidden > 0)
        findings.push({ severity: 'error', message: `and those of ${hidden} more definitions` });
    const message = unusable === 1 ? summary : `${unusable} of ${files.length} definitions are unusable.`;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(message, { findings: findings.map((finding) => (0,_findings_shown_in_js__WEBPACK_IMPORTED_MODULE_3__/* .shownIn */ .f)(workspace, finding)) });
}
function findingsOf(error, file) {
    return error.findings.length > 0 ? error.findings : [{ severity: 'error', file, message: error.message }];
}


/***/ })

};
