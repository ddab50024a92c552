export const id = "shared-system-permission-hint";
export const ids = ["shared-system-permission-hint"];
export const modules = {

/***/ 93164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ permissionHint)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44895);





/**
 * What to do about a file that could not be read: who runs the step, what that user may not do, and where.
 *
 * @param file absolute
 * @param error what the system answered
 * @returns undefined for an error that is not about rights
 */
function permissionHint(file, error) {
    if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM'))
        return undefined;
    const who = `the step runs as ${currentUser()}`;
    if (process.platform === 'win32')
        return `${who}: give that user the right to read the file, or leave it out`;
    const closed = closedFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file));
    if (closed !== undefined) {
        return `${who}, who may not go through the folder ${shown(closed)}: give that user its right x, or leave the file out`;
    }
    if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES'))
        return `${who}, who may not read ${shown(file)}: give that user its right r, or leave it out`;
    return `${who}, to whom the system itself refuses the file: look at its attributes (lsattr), at the rules of the machine (SELinux, AppArmor), on macOS at Full Disk Access`;
}
function currentUser() {
    const id = process.geteuid?.();
    try {
        return `${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username}${id === undefined ? '' : ` (uid ${id})`}`;
    }
    catch {
        // In a container a user may have a number only.
        return id === undefined ? 'a user without a name' : `uid ${id}`;
    }
}
/** The first folder on the way that nobody of these rights may go through; access(2) would ask for another user where the two differ. */
function closedFolder(folder) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    const closed = above === folder ? undefined : closedFolder(above);
    if (closed !== undefined)
        return closed;
    return statusOf(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`${folder}/.`)) === 'refused' ? folder : undefined;
}
function shown(path) {
    const status = statusOf(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path));
    if (status === undefined || status === 'refused')
        return path;
    return `${path} (mode ${(0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .octalMode */ .j_)(status.mode, 0o7777)}, of uid ${status.uid})`;
}
function statusOf(look) {
    try {
        return look();
    }
    catch (error) {
        return (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM') ? 'refused' : undefined;
    }
}


/***/ })

};
