export const id = "shared-state-report-folder";
export const ids = ["shared-state-report-folder"];
export const modules = {

/***/ 93492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WG: () => (/* binding */ isReportName),
/* harmony export */   nx: () => (/* binding */ removeOldReports),
/* harmony export */   o2: () => (/* binding */ latestFolder),
/* harmony export */   t3: () => (/* binding */ reportFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Reports of this many runs that did something are kept. */
const KEPT_REPORTS = 20;
/** After the time in the name of a report of a run that had nothing to do. */
const UNCHANGED = '-unchanged';
/**
 * The folder for the report of a run.
 *
 * @param unchanged the run had nothing to do
 * @returns absolute path; it is not made
 */
function reportFolder(stateFolder, startedAt, unchanged) {
    const name = startedAt.toISOString().replaceAll(':', '').replace(/\.\d+/, '');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateFolder, 'reports', `${name}${unchanged ? UNCHANGED : ''}`);
}
/** Where a copy of the newest report is, for pipelines and people who want one path. @returns absolute path */
function latestFolder(stateFolder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateFolder, 'reports', 'latest');
}
/** Of the runs that had nothing to do only the newest is kept: they would soon have taken the place of all others. */
async function removeOldReports(stateFolder) {
    const reports = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateFolder, 'reports');
    const names = await reportNames(reports);
    const idle = names.filter((name) => name.endsWith(UNCHANGED));
    const busy = names.filter((name) => !name.endsWith(UNCHANGED));
    const old = [...busy.slice(0, -KEPT_REPORTS), ...idle.slice(0, -1)];
    await Promise.all(old.map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(reports, name), { recursive: true, force: true })));
}
/** Whether a name in the folder of the reports is that of a report, which tells its time. Equal lengths of time sort as text. */
function isReportName(name) {
    return /^\d{4}-\d{2}-\d{2}T\d{6}Z(?:-unchanged)?$/.test(name);
}
/** Folders named by time, oldest first. */
async function reportNames(reports) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(reports).catch(() => []);
    return names.filter(isReportName).sort();
}


/***/ })

};
