export const id = "shared-records-crash-report";
export const ids = ["shared-records-crash-report"];
export const modules = {

/***/ 94984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   IP: () => (/* binding */ isCrash)
/* harmony export */ });
/* unused harmony export crashReportKind */
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90837);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4127);


const moduleSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ path: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), start: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), end: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), buildId: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()) });
const formatSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('elf-core');
const crashSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    /** The collected dump, relative to the report's folder with `/`; of one that is too large to be collected, its `origin`. */
    file: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** Where it was found. */
    origin: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    format: formatSchema,
    /** Path of the program, or what is known of its name. */
    program: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** Empty when the dump does not hold it. */
    commandLine: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** "SIGSEGV"; "none" for a dump of a program that did not crash; "unknown". */
    signal: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    signalCode: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    address: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    accessKind: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('write', 'execute')),
    processId: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9),
    machine: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** How many. */
    threads: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    /** Thread id; 0 when the dump does not hold it. */
    crashingThread: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    /** At most 5,000, the one that crashed among them. */
    modules: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(moduleSchema),
    /** How many more there are; not set without any. */
    modulesLeftOut: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9),
    programCounter: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** Path of the module that the program counter lies in. */
    module: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** Module and offset of the program counter: "crashme+0x1139". */
    place: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** Equal for equal crashes. */
    signature: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    truncated: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .yesOrNo */ .GX,
    /** Bytes, holes included. */
    size: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    /** Not set for a dump that was not read as a whole: one of more than 4 GiB that is mostly holes, or one that was not collected. */
    sha256: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** What could not be read. */
    problem: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
});
const schema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    schema: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('bakehouse-crashes/1'),
    /** At most 10,000. */
    crashes: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(crashSchema),
    /** Files that were left out because there are more dumps than that, or because they cannot be read, and folders that are too deep; not set without any. */
    leftOut: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9),
});
const crashReportKind = {
    id: 'bakehouse-crashes/1',
    schema,
    refuse: (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .refusing */ .cK)('no report of collect-crash-dumps', 'collect the dumps again'),
};
/** True for a dump of a program that did crash; false for one that was photographed while it ran. */
function isCrash({ signal }) {
    return signal !== 'none';
}
/** "SIGSEGV / SEGV_MAPERR", as Breakpad's tools write it. */
function reasonOf({ signal, signalCode }) {
    return signalCode === undefined ? signal : `${signal} / ${signalCode}`;
}


/***/ })

};
