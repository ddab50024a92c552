export const id = "shared-records-crash-report";
export const ids = ["shared-records-crash-report"];
export const modules = {

/***/ 94984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   EK: () => (/* binding */ readCrashReport),
/* harmony export */   IP: () => (/* binding */ isCrash),
/* harmony export */   KV: () => (/* binding */ byUnderstanding),
/* harmony export */   Md: () => (/* binding */ crashHeadline),
/* harmony export */   U5: () => (/* binding */ isUnderstood)
/* harmony export */ });
/* unused harmony export crashReportKind */
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90837);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4127);


const moduleSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ path: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), start: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), end: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), buildId: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()) });
const DUMP_FORMATS = ['elf-core'];
/**
 * What a crash is known from: a dump, what `createdump` of .NET and apport write about one, or a file that is a dump and is not understood
 * ("unknown": by its name, or as one of another system).
 */
const formatSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(...DUMP_FORMATS, 'dotnet-crash-report', 'apport', 'minidump', 'unknown');
const compressionSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('zstd', 'gzip', 'lz4', 'xz');
const crashSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    /** The collected dump, relative to the report's folder with `/`; of one that is too large to be collected, its `origin`. */
    file: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** Where it was found. */
    origin: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    format: formatSchema,
    /** How the file is compressed; not set when it is not. */
    compression: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(compressionSchema),
    /** Path of the program, or what is known of its name. */
    program: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** Empty when the dump does not hold it. What looks like a secret is `***`. */
    commandLine: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    /** "SIGSEGV"; "none" for a dump of a program that did not crash; "unknown" for one that is not understood. */
    signal: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    signalCode: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    address: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** Of .NET: "System.NullReferenceException". */
    exceptionType: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
    /** Of .NET: "0x80004003". */
    hresult: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()),
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
    /** Module and offset of the program counter, "crashme+0x1139", or the method: "Shop.Orders.Program.Main()". */
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
    /** Where equal files were found that were not collected again. */
    copies: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)())),
    /** More files about the same crash, collected beside `file`: the system's dump beside that of .NET, and its crash report. */
    otherFiles: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)())),
});
const schema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    schema: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('bakehouse-crashes/1'),
    /** At most 10,000. */
    crashes: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(crashSchema),
    /** What earlier runs have collected here, without modules, as far as the dumps are still there; not set without any. */
    earlier: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(crashSchema)),
    /** Files that were left out because there are more dumps than that, or because they cannot be read, and folders that are too deep; not set without any. */
    leftOut: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9),
});
const crashReportKind = {
    id: 'bakehouse-crashes/1',
    schema,
    refuse: (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .refusing */ .cK)('no report of collect-crash-dumps', 'collect the dumps again'),
};
/** The report in a file; undefined when there is none. @throws UserError for one that is unusable */
function readCrashReport(file) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(crashReportKind, file);
}
/** True for a program that did crash; false for one that was dumped while it ran, and for a file that is not understood. */
function isCrash({ signal }) {
    return signal !== 'none' && signal !== 'unknown';
}
/** False for what may be a dump of a crash, or is one, and does not say what happened. */
function isUnderstood({ signal }) {
    return signal !== 'unknown';
}
/** Crashes first of which most is known, then what was dumped while it ran, then what is not understood; else in their order. */
function byUnderstanding(crashes) {
    return [...crashes].sort((a, b) => understandingOf(b) - understandingOf(a));
}
function understandingOf(crash) {
    if (!isUnderstood(crash))
        return 0;
    if (!isCrash(crash))
        return 1;
    const where = crash.module !== undefined || crash.exceptionType !== undefined;
    return 2 + (where ? 4 : 0) + (crash.truncated ? 0 : 2) + (crash.problem === undefined ? 1 : 0);
}
/** "SIGSEGV / SEGV_MAPERR", as Breakpad's tools write it; "SIGABRT, System.NullReferenceException". */
function reasonOf({ signal, signalCode, exceptionType }) {
    const reason = signalCode === undefined ? signal : `${signal} / ${signalCode}`;
    return exceptionType === undefined ? reason : `${reason}, ${exceptionType}`;
}
/** What a report says in one line. It never says that nothing crashed of what was not understood or not read. */
function crashHeadline({ crashes, leftOut = 0 }) {
    const [best] = byUnderstanding(crashes);
    const crashed = crashes.filter(isCrash).length;
    const dark = crashes.filter((crash) => !isUnderstood(crash));
    const first = best !== undefined && isCrash(best) ? best : undefined;
    const isBad = crashed + dark.length + leftOut > 0;
    return { first, notUnderstood: dark.length, summary: summaryOf(first, crashed, dark, crashes.length, leftOut), isBad };
}
function summaryOf(first, crashed, dark, dumps, leftOut) {
    const unseen = leftOut === 0 ? '' : ` ${leftOut} ${leftOut === 1 ? 'file or folder was' : 'files and folders were'} not looked into.`;
    if (first !== undefined) {
        const place = first.address === undefined ? '' : ` at ${first.address}`;
        const more = crashed === 1 ? '' : `, and ${crashed - 1} more`;
        return `${first.program} crashed with ${reasonOf(first)}${place}${more}.`;
    }
    const [one] = dark;
    if (one !== undefined) {
        const more = dark.length === 1 ? '' : ` ${dark.length - 1} more ${dark.length === 2 ? 'is' : 'are'} not understood.`;
        return `${one.origin} is not understood: ${one.problem ?? 'it does not say what happened'}.${more}${unseen}`;
    }
    return dumps === 0 ? `No crash dumps found${leftOut === 0 ? '.' : ' in what could be read.'}${unseen}` : `Nothing crashed.${unseen}`;
}


/***/ })

};
