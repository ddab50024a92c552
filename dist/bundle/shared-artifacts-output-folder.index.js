export const id = "shared-artifacts-output-folder";
export const ids = ["shared-artifacts-output-folder"];
export const modules = {

/***/ 20911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jO: () => (/* binding */ refuseFolderOfOthers),
/* harmony export */   l$: () => (/* binding */ isOfFiles),
/* harmony export */   oD: () => (/* binding */ realPlace),
/* harmony export */   qA: () => (/* binding */ shownFindings),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   x5: () => (/* binding */ resultName)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46970);
/* harmony import */ var _bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61551);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85368);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26876);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44895);





/** Where something is or will be: without links on the way there, as far as that exists. */
async function realPlace(path) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(async () => (parent === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await realPlace(parent), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path))));
}
/** True when a folder holds what was prepared from a source, not from a definition. */
async function isOfFiles(folder) {
    const manifest = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_FILE */ .h1)).catch(() => undefined);
    return manifest?.schema === _bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_4__/* .FILES_SCHEMA */ .yt;
}
/**
 * Refuses a folder that something else filled, because it would be replaced.
 *
 * @throws UserError
 */
async function refuseFolderOfOthers(folder) {
    if ((await isOfFiles(folder)) || (await (0,_bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_3__/* .readArtifactManifest */ .Am)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_FILE */ .h1))) !== undefined)
        return;
    if ((await namesIn(folder)).length === 0)
        return;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`${folder} holds files that prepare-artifacts did not write.`, {
        hint: 'move them away or give another output-folder',
    });
}
/** Of a folder that is not there: none. */
async function namesIn(folder) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch((error) => {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return [];
        throw error;
    });
}
/**
 * The name of the result.
 *
 * @throws InputError when no system, or not every one, can have it
 */
function resultName(given, source) {
    const name = given ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(source);
    const problem = name === '' || name === '.' || name === '..' || name.includes('/')
        ? 'is no name of a folder'
        : ((0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_6__/* .nameProblem */ .rH)(name) ?? (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_6__/* .windowsNameProblem */ .g3)(name));
    if (problem !== undefined)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`The name ${JSON.stringify(name)} ${problem}.`, { hint: 'give another name' });
    return name;
}
/** More would only hide the first ones. */
const MOST_FINDINGS = 100;
/** Findings with paths as people know them, and no more of them than anybody reads. */
function shownFindings(findings, workspace) {
    const shown = findings.slice(0, MOST_FINDINGS).map((finding) => ({
        ...finding,
        ...(finding.file === undefined ? {} : { file: (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__/* .shownPath */ .pS)(finding.file, workspace) }),
    }));
    const rest = findings.length - shown.length;
    return rest === 0 ? shown : [...shown, { severity: 'error', message: `and ${rest} more` }];
}


/***/ })

};
