export const id = "shared-system-paths";
export const ids = ["shared-system-paths"];
export const modules = {

/***/ 44895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ linkTargetProblem),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   j_: () => (/* binding */ octalMode),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   y0: () => (/* binding */ missingOnTheWay)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** "FIFO", "socket", "device": what a file is that is neither file, folder nor link. */
function kindOf(entry) {
    if (entry.isFIFO())
        return 'FIFO';
    return entry.isSocket() ? 'socket' : 'device';
}
/** True when a path is a folder itself or below it; both are real paths. */
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && !/^[A-Za-z]:/.test(way));
}
/** A path as messages and documents name it: relative to the workspace, with `/`, where it lies in there; else as it is. */
function shownPath(file, workspace) {
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file) || !isInside(workspace, file))
        return file;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, file).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/') || file;
}
/** The permissions of a mode as people and manifests write them: octal, four digits, "0755". @param mask the bits that count */
function octalMode(mode, mask = 0o777) {
    return (mode & mask).toString(8).padStart(4, '0');
}
/**
 * Why what a symbolic link says cannot be trusted to stay in its tree, or undefined. Judged by the text alone: a target may climb only
 * at its start, where the folders are real ones. After a name that may itself be a link `..` could lead anywhere.
 *
 * @param path of the link, with `/`
 */
function linkTargetProblem(path, target) {
    if (target.startsWith('/') || /^[A-Za-z]:/.test(target))
        return 'is absolute';
    if (/[\\\0]/.test(target))
        return 'has a backslash';
    const parts = target.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.length === 0)
        return 'is the folder that it is in';
    const climbs = parts.findIndex((part) => part !== '..');
    const depth = path.split('/').length - 1;
    if ((climbs === -1 ? parts.length : climbs) > depth)
        return 'leads out of the tree';
    return climbs !== -1 && parts.slice(climbs).includes('..') ? 'may lead out of the tree' : undefined;
}
/**
 * The first place that is not there of a way that may go through links, or undefined.
 *
 * @param way with `/`; nothing in it climbs
 * @param names everything that is there
 * @param targets what links among them say: in no circle, and climbing only at their start
 */
function missingOnTheWay(way, names, targets) {
    const parts = way.split('/').filter((part) => part !== '' && part !== '.');
    for (const depth of parts.keys()) {
        const at = parts.slice(0, depth + 1).join('/');
        if (!names.has(at))
            return parts.join('/');
        const target = targets.get(at);
        if (target === undefined)
            continue;
        return missingOnTheWay(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(at), target, ...parts.slice(depth + 1)), names, targets);
    }
    return undefined;
}


/***/ })

};
