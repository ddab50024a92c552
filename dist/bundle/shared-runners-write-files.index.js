export const id = "shared-runners-write-files";
export const ids = ["shared-runners-write-files"];
export const modules = {

/***/ 32962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ layFiles),
/* harmony export */   Y: () => (/* binding */ changedFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85368);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57365);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32586);




/** Writes files and links below a folder that stands for `/`, replacing what is there. */
async function layFiles(files, links, folder) {
    for (const { path, content, mode } of files) {
        await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomically */ .lo)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), content, mode);
        // The mode given to open(2) is cut by the umask.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), mode);
    }
    for (const { path, target } of links)
        await layLink((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), target);
}
/** The paths among files and links that are not yet as they should be. */
async function changedFiles(files, links, folder) {
    const changed = [];
    for (const { path, content, mode } of files) {
        const status = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__/* .entryAt */ ._)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path));
        const same = status?.isFile() && (status.mode & 0o7777) === mode && (await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__/* .readRegularText */ .Aj)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path))) === content;
        if (!same)
            changed.push(path);
    }
    for (const { path, target } of links) {
        const status = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__/* .entryAt */ ._)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path));
        if (!status?.isSymbolicLink() || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path))) !== target)
            changed.push(path);
    }
    return changed;
}
async function layLink(path, target) {
    const partial = (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__/* .partialNeighbour */ .Dd)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(partial, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(target, partial);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(partial, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(partial, { force: true });
        if (process.platform === 'win32' && (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .hasErrorCode */ .Ue)(error, 'EPERM')) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`Windows does not let this user make the symbolic link ${path}.`, { hint: 'turn on Developer Mode' });
        }
        throw error;
    }
}


/***/ })

};
