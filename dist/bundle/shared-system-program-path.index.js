export const id = "shared-system-program-path";
export const ids = ["shared-system-program-path"];
export const modules = {

/***/ 96711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ programFiles),
/* harmony export */   k: () => (/* binding */ programPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99757);



/** What Windows starts, the batch files through its command interpreter; in the order of a PATHEXT as Windows has it. */
const STARTABLE = ['.com', '.exe', '.bat', '.cmd'];
/**
 * Files that a program's name may stand for, in the order in which they are tried. Windows adds the endings of PATHEXT, of which only those
 * count that a program can be started from: its .js and .vbs belong to a script host.
 *
 * @param folders absolute
 * @param environment with PATHEXT in any spelling; only looked at for Windows
 */
function programFiles(name, folders, environment, platform) {
    if (platform !== 'win32')
        return folders.map((folder) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, name));
    const endings = STARTABLE.includes(node_path__WEBPACK_IMPORTED_MODULE_1__.win32.extname(name).toLowerCase()) ? [''] : endingsOf(environment);
    return folders.flatMap((folder) => endings.map((ending) => node_path__WEBPACK_IMPORTED_MODULE_1__.win32.join(folder, name + ending)));
}
/**
 * What to start for a program's name. Linux and macOS look it up on the PATH that the program gets. Windows looks into the working folder
 * first, which may be a foreign checkout: there it is looked up here, and a name that is on no PATH becomes a path that does not exist.
 *
 * @param environment of the program, with its PATH in any spelling
 */
function programPath(name, environment, platform = process.platform, isFile = node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync) {
    if (platform !== 'win32' || /[\\/]/.test(name))
        return name;
    const folders = (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .absoluteFolders */ .L9)((0,_child_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .variableOf */ .Qn)(environment, 'PATH') ?? '', platform);
    const found = programFiles(name, folders, environment, platform).find((file) => isFile(file));
    return found ?? node_path__WEBPACK_IMPORTED_MODULE_1__.win32.join(folders[0] ?? 'C:\\', name);
}
function endingsOf(environment) {
    const listed = ((0,_child_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .variableOf */ .Qn)(environment, 'PATHEXT') ?? '').toLowerCase().split(';');
    const endings = listed.filter((ending) => STARTABLE.includes(ending));
    return endings.length === 0 ? STARTABLE : endings;
}


/***/ })

};
