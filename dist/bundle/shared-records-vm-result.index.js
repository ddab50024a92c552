export const id = "shared-records-vm-result";
export const ids = ["shared-records-vm-result"];
export const modules = {

/***/ 2931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ RESULT_FILE),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   vp: () => (/* binding */ readVmResult),
/* harmony export */   xt: () => (/* binding */ vmResultKind)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90837);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4127);


/** Name of the document in the output folder of a run. */
const RESULT_FILE = 'result.json';
/** What can come of a run in a machine. */
const OUTCOMES = ['passed', 'failed', 'crashed', 'lost', 'timed-out'];
const testOutcomeSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('passed', 'failed', 'crashed', 'timed-out', 'not-run');
const acceleratorSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('kvm', 'tcg');
/** Why something that a machine left behind is not in the output. */
const leftOutKindSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('link', 'device', 'pipe', 'socket', 'name', 'loop', 'depth', 'size', 'number', 'room', 'damage', 'cut');
const leftOutSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ kind: leftOutKindSchema, count: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9 });
const testResultSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    name: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    outcome: testOutcomeSchema,
    exitCode: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai),
    /** "SIGSEGV": of the test itself or of a program in it. */
    signal: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    durationMs: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai,
    /** Absolute path of its output; empty when it did not run. */
    log: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** Files in the dump folder. */
    dumps: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** What is wrong, for people. */
    problem: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
});
const schema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    schema: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('bakehouse-vm/1'),
    /** The file that was tested. */
    image: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** Of that file, by the record of the gallery that it came from; absent when it came from none. */
    imageSha256: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Text */ .f1),
    accelerator: acceleratorSchema,
    acceleratorReason: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    outcome: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(...OUTCOMES),
    /** Why the outcome is not `passed`, for people. */
    problem: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    readyAfterMs: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai),
    /** `running` or `degraded`, as systemd sees the machine. */
    systemState: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    failedUnits: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    tests: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(testResultSchema),
    console: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** Absent when the machine never got far enough to write one. */
    journal: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    dumpFolder: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    dumps: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** What the machine left behind and is not here, by kind; absent when that is nothing. */
    leftOut: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(leftOutSchema)),
    /** What was disregarded or left out of what the machine said, as sentences for people. Absent when nothing was. */
    remarks: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)())),
    startedAt: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    finishedAt: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
});
const vmResultKind = {
    id: 'bakehouse-vm/1',
    schema,
    refuse: (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .refusing */ .cK)('not the result of run-in-vm', 'run run-in-vm, and give its result'),
};
/**
 * @returns undefined when there is no such file
 * @throws InputError naming what is wrong with it
 */
function readVmResult(file) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(vmResultKind, file);
}


/***/ })

};
