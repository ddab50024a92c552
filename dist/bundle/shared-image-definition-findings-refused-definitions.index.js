export const id = "shared-image-definition-findings-refused-definitions";
export const ids = ["shared-image-definition-findings-refused-definitions"];
export const modules = {

/***/ 64813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ RefusedDefinitions)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65570);
/* harmony import */ var _shown_in_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35307);


/** After so many findings no more definitions are shown. */
const MOST_FINDINGS = 1000;
/** What is wrong with several definitions together. */
class RefusedDefinitions {
    /** Of the first that was added. */
    first;
    /** Of definitions, shown or not. */
    count = 0;
    #workspace;
    #findings = [];
    #hidden = 0;
    /** @param workspace absolute; what findings name files relative to */
    constructor(workspace) {
        this.#workspace = workspace;
    }
    /** @param file absolute */
    add(file, error) {
        this.first ??= error;
        this.count++;
        if (this.#findings.length >= MOST_FINDINGS)
            this.#hidden++;
        else if (error.findings.length > 0)
            this.#findings.push(...error.findings);
        else
            this.#findings.push({ severity: 'error', file, message: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) });
    }
    /** Each once, and how many definitions are not shown. */
    findings() {
        // What is wrong with a parent is so for each of its heirs, and what is said of no file may be.
        const unique = new Map(this.#findings.map((finding) => [finding.file === undefined ? finding.message : JSON.stringify(finding), finding]));
        const shown = [...unique.values()].map((finding) => (0,_shown_in_js__WEBPACK_IMPORTED_MODULE_0__/* .shownIn */ .f)(this.#workspace, finding));
        return this.#hidden === 0
            ? shown
            : [...shown, { severity: 'error', message: `and those of ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(this.#hidden, 'more definition')}` }];
    }
}


/***/ }),

/***/ 36792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ loadDefinitions),
/* harmony export */   g: () => (/* binding */ loadEach)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _findings_refused_definitions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64813);
/* harmony import */ var _load_definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84428);




/** Bounded, for thousands of definitions. */
const AT_ONCE = 64;
/**
 * Reads all definitions, without the abstract ones.
 *
 * @param files absolute
 * @throws InputError with the findings of all of them together, CancelledError
 */
async function loadDefinitions(files, options) {
    const loaded = [];
    const refused = new _findings_refused_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedDefinitions */ .F(options.workspace);
    for await (const loading of loadEach(files, options)) {
        if (loading.kind === 'usable')
            loaded.push(loading.loaded);
        else if (loading.kind === 'refused')
            refused.add(loading.file, loading.error);
    }
    const { first } = refused;
    if (first === undefined)
        return loaded;
    // What is wrong with the file as a whole stands at its place already.
    const only = first.findings.length === 0 ? 'A definition cannot be used.' : first.message;
    const message = refused.count === 1 ? only : `${refused.count} of ${files.length} definitions are unusable.`;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(message, { findings: refused.findings() });
}
/**
 * Reads definitions, and says of each what became of it, in their order.
 *
 * @param files absolute
 * @throws CancelledError
 */
async function* loadEach(files, options) {
    const { signal } = options;
    for (let start = 0; start < files.length; start += AT_ONCE) {
        // A turn of the event loop, in which a signal is seen: what one definition needs may all be at hand.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        if (signal !== undefined)
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .throwIfCancelled */ .dZ)(signal);
        const some = files.slice(start, start + AT_ONCE);
        const results = await Promise.allSettled(some.map((file) => (0,_load_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .loadDefinition */ .yQ)(file, options)));
        for (const [index, result] of results.entries()) {
            if (result.status === 'fulfilled')
                yield { kind: 'usable', loaded: result.value };
            else if (result.reason instanceof _load_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .AbstractDefinitionError */ .ms)
                yield { kind: 'abstract' };
            else if (result.reason instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz)
                yield { kind: 'refused', file: some[index] ?? '', error: result.reason };
            else
                throw result.reason;
        }
    }
}


/***/ })

};
