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
// EXTERNAL MODULE: ./build/staging/crash-dumps/src/collect.js + 7 modules
var collect = __webpack_require__(84645);
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
/** The crashes as a Markdown table. Names come from dumps, which may be hostile: no markup in them takes effect. */
function crashTable(crashes) {
    const rows = crashes.map((crash) => [
        (0,markdown/* mdCode */.xs)((0,posix_.basename)(crash.program)),
        (0,markdown/* mdText */.bC)((0,crash_report/* reasonOf */.A3)(crash)),
        crash.address === undefined ? '' : (0,markdown/* mdCode */.xs)(crash.address) + (crash.accessKind === undefined ? '' : ` (${crash.accessKind})`),
        (0,markdown/* mdCode */.xs)(crash.place ?? ''),
        String(crash.threads),
        `${(0,markdown/* mdCode */.xs)((0,posix_.basename)(crash.file))} ${(0,format/* formatBytes */.z3)(crash.size)}`,
        [crash.truncated ? 'cut short' : '', (0,markdown/* mdText */.bC)(crash.problem ?? '')].filter((remark) => remark !== '').join('; '),
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
    const { crashes } = await (0,collect.collectCrashDumps)({ source: context.resolve(inputs.source), outputFolder, log, signal, dryRun: inputs.dryRun });
    const crashed = crashes.filter(crash_report/* isCrash */.IP);
    const [first] = crashed;
    const outputs = {
        reportFile: inputs.dryRun ? undefined : (0,external_node_path_.join)(outputFolder, 'crashes.json'),
        dumps: crashes.length,
        signature: first?.signature,
    };
    if (crashes.length === 0)
        log.info('No crash dumps found.');
    else
        await context.summary(crashTable(crashes));
    if (!inputs.failOnCrash || first === undefined)
        return outputs;
    const place = first.address === undefined ? '' : ` at ${first.address}`;
    const more = crashed.length === 1 ? '' : `, and ${crashed.length - 1} more`;
    throw new errors/* OutcomeError */.Rz(`${first.program} crashed with ${(0,crash_report/* reasonOf */.A3)(first)}${place}${more}.`, outputs, {
        hint: inputs.dryRun ? 'the dumps are where they were' : `the dumps and what is known of them are in ${outputFolder}`,
    });
}


/***/ })

};
