export const id = "shared-records-build-state";
export const ids = ["shared-records-build-state"];
export const modules = {

/***/ 65038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ parseBuildState),
/* harmony export */   EQ: () => (/* binding */ BUILD_STATES),
/* harmony export */   Rd: () => (/* binding */ buildStateName),
/* harmony export */   oy: () => (/* binding */ ENDED_LABEL)
/* harmony export */ });
/* unused harmony export buildStateKind */
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _build_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51718);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90837);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76122);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4127);





/**
 * - `intent`: about to be submitted; noted before the builder is called.
 * - `submitted`, `running`: the builder has it.
 * - `waiting`: its attempt failed for a reason that passes; it is submitted again when its time has come.
 * - `lost`: nobody works on it any more and it has no result; it may be submitted again.
 * - `in-doubt`: nobody can tell whether it was submitted. A person decides.
 * - `succeeded`, `failed`, `cancelled`: final.
 */
const phaseSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('intent', 'submitted', 'running', 'waiting', 'lost', 'in-doubt', 'succeeded', 'failed', 'cancelled');
const enteredSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    phase: phaseSchema,
    /** What the builder was at, as it calls it. */
    stage: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** ISO 8601. */
    at: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
});
const failureSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    /** A `FailureReason`; absent where nobody said it. */
    reason: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    message: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    hint: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    lastLines: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)())),
    /** Path or address. */
    log: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
});
const buildIdSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    builder: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    key: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    reference: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    name: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    request: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
        image: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
        fingerprint: _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintSchema */ .S8,
        definitionFile: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
        commit: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
        submittedAt: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    })),
});
const schema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    schema: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('bakehouse-build-state/1'),
    image: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    fingerprint: _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintSchema */ .S8,
    /** Name of the builder. */
    builder: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** That it is submitted with. */
    key: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    definitionFile: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    commit: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** As in the record of the build. */
    verify: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .yesOrNo */ .GX),
    phase: phaseSchema,
    stage: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** How often it was begun, from 1. */
    attempt: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    /** ISO 8601: not to be submitted again before. */
    notBefore: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** ISO 8601: by when it has to be there, where that was asked for. */
    deadline: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** Who submits it, or has, for people: the address of a run, or "process 4711 on build-7". */
    worker: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** States of this attempt, in order, with when they were entered. */
    entered: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(enteredSchema),
    /** What the builder knows it by. */
    id: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(buildIdSchema),
    failure: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(failureSchema),
    /** Of an image that was made elsewhere. What lies on a machine is known by the record there. */
    result: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_build_record_js__WEBPACK_IMPORTED_MODULE_2__/* .buildRecordSchema */ .rz),
});
const buildStateKind = {
    id: 'bakehouse-build-state/1',
    schema,
    refuse: (file, what, cause) => new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The state of a build, ${file}, is damaged: ${what}. Nothing was submitted.`, {
        reason: 'service',
        hint: 'ask the builder whether it has the build, then delete this document and trigger again',
        ...(cause === undefined ? {} : { cause }),
    }),
    refuseOther: (file, what) => new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The state of a build, ${file}, cannot be read by this release: ${what}. Nothing was submitted.`, {
        reason: 'service',
        hint: 'a newer release has written it: use that one in every pipeline that shares the state store',
    }),
};
/** @throws UserError for one that is damaged, or of a newer release */
function parseBuildState(value, place) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDocument */ .Tp)(buildStateKind, value, place);
}
/** Hexadecimal digits of a fingerprint in a key. */
const DIGITS = 12;
const BUILD_STATES = 'builds/';
/** Label of a state for which nothing is to be done any more. What is on its way has none, and is found among thousands by a list. */
const ENDED_LABEL = 'ended';
/** "web/0123456789ab", behind `BUILD_STATES`. */
function buildStateName(image, fingerprint) {
    return `${image}/${fingerprint.slice(0, DIGITS)}`;
}


/***/ })

};
