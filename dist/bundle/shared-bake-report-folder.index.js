export const id = "shared-bake-report-folder";
export const ids = ["shared-bake-report-folder"];
export const modules = {

/***/ 53622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   latestReport: () => (/* binding */ latestReport),
/* harmony export */   n: () => (/* binding */ removeOldReports),
/* harmony export */   t: () => (/* binding */ reportFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Reports of this many runs are kept. */
const KEPT_REPORTS = 20;
/** The folder for the report of a run. @returns absolute path; it is not made */
function reportFolder(stateFolder, startedAt) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateFolder, 'reports', startedAt.toISOString().replaceAll(':', '').replace(/\.\d+/, ''));
}
/** The HTML report of the newest run, if there is one. */
async function latestReport(stateFolder) {
    const reports = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateFolder, 'reports');
    const newest = (await reportNames(reports)).at(-1);
    return newest === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(reports, newest, 'report.html');
}
async function removeOldReports(stateFolder) {
    const reports = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateFolder, 'reports');
    const old = (await reportNames(reports)).slice(0, -KEPT_REPORTS);
    await Promise.all(old.map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(reports, name), { recursive: true, force: true })));
}
/** Folders named by time, oldest first. */
async function reportNames(reports) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(reports).catch(() => []);
    return names.filter((name) => /^\d{4}-\d{2}-\d{2}T\d{6}Z$/.test(name)).sort();
}


/***/ })

};
