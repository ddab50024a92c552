export const id = "shared-core-glob";
export const ids = ["shared-core-glob"];
export const modules = {

/***/ 24895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findByGlob: () => (/* binding */ findByGlob),
/* harmony export */   fixedParts: () => (/* binding */ fixedParts),
/* harmony export */   q: () => (/* binding */ parseGlob)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91138);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);





/** Characters. The longest path that Linux opens, and more than people write. */
const LONGEST_PATTERN = 4096;
/** What `{a,b}{c,d}…` may stand for, each of which every name is held against. */
const MOST_ALTERNATIVES = 1000;
/** Entries of a folder that are matched before signals are heard again; one may take 30 ms. */
const BREATH = 64;
/**
 * The one way to make a pattern. Its matcher walks a name once, whatever the pattern is: no regular expression that could backtrack is
 * made of it, unlike by `node:fs`'s `glob` and `node:path`'s `matchesGlob`. Patterns mean the same on every system: `/` between folders,
 * upper and lower case differ.
 *
 * @param dot whether `*` and `**` match names that begin with a dot
 * @returns `problem`, to stand behind the pattern ("is longer than …"), for one that cannot be used
 */
function parseGlob(pattern, { dot = false } = {}) {
    if (pattern.length > LONGEST_PATTERN)
        return { problem: `is longer than ${LONGEST_PATTERN} characters` };
    try {
        const glob = new minimatch__WEBPACK_IMPORTED_MODULE_3__/* .Minimatch */ .VR(pattern, {
            dot,
            nocase: false,
            nocomment: true,
            nonegate: true,
            // The default is the system's, which would let a pattern mean something else on Windows.
            platform: 'linux',
            braceExpandMax: MOST_ALTERNATIVES + 1,
        });
        return glob.globSet.length > MOST_ALTERNATIVES ? { problem: `stands for more than ${MOST_ALTERNATIVES} patterns` } : glob;
    }
    catch (error) {
        // Of more than 256 nested alternatives.
        if (error instanceof TypeError)
            return { problem: `cannot be used: ${error.message}` };
        throw error;
    }
}
/**
 * Finds what a pattern stands for, folders apart, in no order. The pattern may be absolute and may climb (`../*.yaml`) before its first
 * part that is one. Links to folders are followed only where the pattern names them. Folders that may not be read hold nothing.
 *
 * @returns `problem`, to stand behind the pattern, for one that cannot be used; iterating throws CancelledError
 */
function findByGlob(pattern, options) {
    const parts = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(pattern.replaceAll('\\', '/')).split('/');
    const fixed = parts.slice(0, fixedParts(parts));
    const glob = parseGlob(parts.slice(fixed.length).join('/'));
    if ('problem' in glob)
        return glob;
    // The slash at the end: of an absolute pattern the first part is empty, or a drive of Windows, which alone would be its current folder.
    return walk(glob, fixed.length === 0 ? options.folder : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(options.folder, [...fixed, ''].join('/')), [], options);
}
/** How many parts of a pattern come before the first that is one; never all. */
function fixedParts(parts) {
    const first = parts.findIndex((part) => /[*?[{\\]|[+@!]\(/.test(part));
    return first < 0 ? parts.length - 1 : first;
}
async function* walk(glob, folder, above, options) {
    const below = [];
    for (const [index, entry] of (await entriesOf(folder)).entries()) {
        if (index % BREATH === 0)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setImmediate)();
        if (options.signal !== undefined)
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(options.signal);
        const { name } = entry;
        if (options.skipped?.has(name))
            continue;
        const way = [...above, name].join('/');
        const named = entry.isSymbolicLink() && isNamed(glob, above.length, name);
        if ((entry.isDirectory() || named) && glob.match(way, true))
            below.push(name);
        if (!entry.isDirectory() && glob.match(way))
            yield { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), parent: folder, entry };
    }
    for (const name of below)
        yield* walk(glob, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), [...above, name], options);
}
async function entriesOf(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'))
            return [];
        throw error;
    }
}
/** Whether the pattern has just this name at this depth, which it can tell only before `**`. */
function isNamed(glob, depth, name) {
    return glob.set.some((row) => row[depth] === name && !row.slice(0, depth).includes(minimatch__WEBPACK_IMPORTED_MODULE_3__/* .GLOBSTAR */ .ZN));
}


/***/ })

};
