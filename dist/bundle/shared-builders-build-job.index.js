export const id = "shared-builders-build-job";
export const ids = ["shared-builders-build-job"];
export const modules = {

/***/ 94800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readBuildJob),
/* harmony export */   a: () => (/* binding */ isFacts)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72283);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49728);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85368);



const PHASES = ['submitted', 'running', 'succeeded', 'failed', 'cancelled'];
/** @returns undefined when there is no such file, or it is damaged */
async function readBuildJob(file) {
    const job = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)(file).catch(() => undefined);
    return isBuildJob(job) ? job : undefined;
}
function isBuildJob(value) {
    if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) || value['schema'] !== 'bakehouse-build-job/1' || !PHASES.includes(value['phase']))
        return false;
    const { key, process: worker, host, outputFolder, fingerprint, problem = '', hint = '', facts = {} } = value;
    return [key, host, outputFolder, fingerprint, problem, hint].every(isText) && isIdentity(worker) && isFacts(facts);
}
/** True for what a file says of a problem. */
function isFacts(value) {
    if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return false;
    const { reason = 'machine', findings = [], lastLines = [], log = '' } = value;
    const isReason = isText(reason) && Object.hasOwn(_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .REASONS */ .e, reason);
    const isLines = Array.isArray(lastLines) && lastLines.every(isText);
    return isReason && isLines && isText(log) && Array.isArray(findings) && findings.every(isFinding);
}
function isFinding(value) {
    if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return false;
    const { severity, message, file = '', hint = '', line = 1, column = 1 } = value;
    return ((severity === 'error' || severity === 'warning') && [message, file, hint].every(isText) && [line, column].every(Number.isSafeInteger));
}
function isIdentity(value) {
    // Zero and negative numbers mean whole groups of processes to kill(2).
    if (!(0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) || !Number.isSafeInteger(value['pid']) || Number(value['pid']) <= 0)
        return false;
    return [value['start'], value['boot'], value['space']].every(isText);
}
function isText(value) {
    return typeof value === 'string';
}


/***/ })

};
