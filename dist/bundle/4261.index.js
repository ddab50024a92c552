export const id = 4261;
export const ids = [4261];
export const modules = {

/***/ 94261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   localSteps: () => (/* binding */ localSteps)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



/** The definition's steps as the local builder takes them, with what prepare-artifacts has laid out for each. */
async function localSteps(steps, artifacts) {
    const local = [];
    for (const [index, step] of steps.entries()) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(artifacts, 'tree', String(index).padStart(2, '0'));
        if ('packages' in step)
            local.push({ kind: 'packages', names: step.packages });
        else if ('runner' in step)
            local.push({ kind: 'tree', from: folder, to: '/' });
        else if ('file' in step) {
            const { to, mode } = step.file;
            local.push({ kind: 'file', from: await onlyEntry(folder), to, ...(mode === undefined ? {} : { mode }) });
        }
        else {
            const { shell, env } = step.script;
            local.push({ kind: 'script', shell, file: await onlyEntry(folder), ...(env === undefined ? {} : { env }) });
        }
    }
    return local;
}
/** The file or folder of a step stands under its own name. */
async function onlyEntry(folder) {
    const [entry, ...others] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    if (entry === undefined || others.length > 0) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${folder} should hold one file or folder.`, { hint: 'prepare the artifacts again' });
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry);
}


/***/ })

};
