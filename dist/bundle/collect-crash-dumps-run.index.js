export const id = "collect-crash-dumps-run";
export const ids = ["collect-crash-dumps-run"];
export const modules = {

/***/ 20730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/crash-dumps/src/collect.js + 21 modules
var collect = __webpack_require__(35395);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
// EXTERNAL MODULE: ./build/staging/core/src/markdown.js
var markdown = __webpack_require__(23780);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/records/src/crash-report.js
var crash_report = __webpack_require__(94984);
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/crash-table.js



/** GitHub shows at most 1 MiB of a step's summary; the report file has the rest. */
const MOST_ROWS = 50;
/** The crashes as a Markdown table, of which most is known first. Names come from dumps, which may be hostile: no markup in them takes effect. */
function crashTable(crashes) {
    const rows = (0,crash_report/* byUnderstanding */.KV)(crashes).map((crash) => [
        (0,markdown/* mdCode */.xs)((0,posix_.basename)(crash.program)),
        (0,crash_report/* isUnderstood */.U5)(crash) ? (0,markdown/* mdText */.bC)((0,crash_report/* reasonOf */.A3)(crash)) : 'not understood',
        crash.address === undefined ? '' : (0,markdown/* mdCode */.xs)(crash.address) + (crash.accessKind === undefined ? '' : ` (${crash.accessKind})`),
        (0,markdown/* mdCode */.xs)(crash.place ?? ''),
        String(crash.threads),
        `${(0,markdown/* mdCode */.xs)((0,posix_.basename)(crash.file))} ${(0,format/* formatBytes */.z3)(crash.size)}`,
        [crash.truncated && (0,crash_report/* isUnderstood */.U5)(crash) ? 'cut short' : '', (0,markdown/* mdText */.bC)(crash.problem ?? '')].filter((remark) => remark !== '').join('; '),
    ]);
    const columns = ['Program', 'Signal', 'Address', 'Where', 'Threads', 'Dump', 'Remarks'];
    const isNumber = (column) => column === 'Threads';
    return `### Crash dumps: ${crashes.length}\n\n${(0,markdown/* mdTable */.gJ)(columns, rows, { most: MOST_ROWS, rest: ', in crashes.json', isNumber })}`;
}

;// CONCATENATED MODULE: ./build/staging/steps/src/collect-crash-dumps/run.js





/** Collects crash dumps from a folder and explains them. */
async function run(inputs, context) {
    const { log, signal } = context;
    const outputFolder = context.resolve(inputs.outputFolder);
    const report = await (0,collect.collectCrashDumps)({ source: context.resolve(inputs.source), outputFolder, log, signal, dryRun: inputs.dryRun });
    const { crashes } = report;
    const { first, notUnderstood, summary, isBad } = (0,crash_report/* crashHeadline */.Md)(report);
    const outputs = {
        reportFile: inputs.dryRun ? undefined : (0,external_node_path_.join)(outputFolder, 'crashes.json'),
        dumps: crashes.length,
        notUnderstood,
        signature: first?.signature,
    };
    if (crashes.length === 0)
        log.info(summary);
    else
        await context.summary(crashTable(crashes));
    if (!inputs.failOnCrash || !isBad)
        return outputs;
    throw new errors/* OutcomeError */.Rz(summary, outputs, {
        hint: inputs.dryRun
            ? 'the dumps are where they were'
            : `the dumps and what is known of them are in ${outputFolder}; docs/testing-and-crashes.md says how gdb gets the program and its symbols`,
    });
}


/***/ })

};
