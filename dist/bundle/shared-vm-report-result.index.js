export const id = "shared-vm-report-result";
export const ids = ["shared-vm-report-result"];
export const modules = {

/***/ 1443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ testCounts),
/* harmony export */   i: () => (/* binding */ reportResult)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65570);
/* harmony import */ var _left_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46087);


/** How many tests passed, failed or did not end, and crashed. */
function testCounts({ tests }) {
    const count = (...outcomes) => tests.filter(({ outcome }) => outcomes.includes(outcome)).length;
    return { passed: count('passed'), failed: count('failed', 'timed-out', 'not-run'), crashed: count('crashed') };
}
/**
 * Says in the log what became of the tests, and what was left out.
 *
 * @param awaiting units that cannot start in a test, since they wait for the configuration of a machine
 */
function reportResult(result, log, awaiting = []) {
    for (const test of result.tests) {
        if (test.outcome === 'passed')
            log.info(`${test.name}: passed in ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(test.durationMs)}`);
        // No annotation: the failure of the run has each of them at its line of the definition.
        else
            log.info(`${test.name}: ${test.outcome}${test.problem === undefined ? '' : `, ${test.problem}`}`);
    }
    const unexpected = result.failedUnits.filter((unit) => !awaiting.includes(unit));
    const expected = result.failedUnits.filter((unit) => awaiting.includes(unit));
    if (unexpected.length > 0)
        log.warning(`Units that failed to start in the machine: ${unexpected.join(', ')}`);
    if (expected.length > 0)
        log.info(`${expected.join(', ')} did not start, as expected: it waits for the configuration of the machine.`);
    const leftOut = (0,_left_out_js__WEBPACK_IMPORTED_MODULE_1__/* .leftOutInWords */ .E)(result.leftOut);
    if (leftOut !== undefined)
        log.warning(`Left out of what the machine gave back: ${leftOut}`);
    for (const remark of result.remarks ?? [])
        log.notice(remark);
    if (result.dumps.length > 0)
        log.info(`${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(result.dumps.length, 'core dump')} in ${result.dumpFolder}`);
}


/***/ })

};
