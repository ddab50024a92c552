export const id = "shared-image-definition-find-definitions";
export const ids = ["shared-image-definition-find-definitions"];
export const modules = {

/***/ 76403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findDefinitions),
/* harmony export */   l: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);




/** Never searched: other people's code, and what Bakehouse wrote itself. */
const SKIPPED = new Set(['node_modules', '.git', '.bakehouse']);
const DEFINITION = { name: /^[^.].*\.vmimage\.(yaml|yml|json)$/, what: 'definition', example: '*.vmimage.yaml' };
/**
 * Absolute paths of the definitions that files, folders and globs stand for, sorted, each once.
 *
 * @param workspace absolute; what the patterns are relative to
 * @throws InputError naming every pattern that stands for nothing or cannot be used, CancelledError
 */
function findDefinitions(patterns, workspace, signal) {
    return findFiles(patterns, workspace, DEFINITION, signal);
}
/** As {@link findDefinitions}, for the files of any kind. */
async function findFiles(patterns, workspace, kind, signal) {
    const findings = [];
    const files = new Set();
    for (const pattern of patterns) {
        const found = await find(pattern, workspace, kind, signal);
        for (const file of found.files)
            files.add(file);
        const hint = found.hint === undefined ? {} : { hint: found.hint };
        if (found.files.length === 0)
            findings.push({ severity: 'error', message: found.nothing, ...hint });
    }
    if (patterns.length === 0)
        findings.push({ severity: 'error', message: `no ${kind.what} is given` });
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`There are no such ${kind.what}s.`, { findings });
    return [...files].sort();
}
async function find(pattern, workspace, { name, example }, signal) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, pattern);
    // First, so that a name with [ or * in it is found as it is.
    const kind = await kindOf(path);
    if (kind === 'file')
        return { files: [path], nothing: '' };
    if (kind === 'folder')
        return { files: await filesBelow(path, name, signal), nothing: `the folder ${pattern} holds no ${example}` };
    if (!/[*?[{]|[@!+]\(/.test(pattern)) {
        const { suggestPath } = await __webpack_require__.e(/* import() */ "shared-image-definition-findings-suggest-path").then(__webpack_require__.bind(__webpack_require__, 63838));
        const hint = await suggestPath(pattern, workspace, [workspace], ['file', 'folder']);
        return { files: [], nothing: `there is no file or folder ${pattern}`, hint };
    }
    return matches(pattern, workspace, signal);
}
/**
 * As the glob would find them: hidden folders and links to folders are left out. Without `glob`, which takes seconds for a hundred
 * thousand files.
 */
async function filesBelow(folder, name, signal) {
    const files = [];
    const folders = [folder];
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
        if (signal !== undefined)
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(signal);
        for (const entry of entriesOf(next)) {
            if (entry.isDirectory()) {
                if (!entry.name.startsWith('.') && !SKIPPED.has(entry.name))
                    folders.push((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(next, entry.name));
            }
            else if (name.test(entry.name)) {
                const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(next, entry.name);
                if (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(path)) === 'file'))
                    files.push(path);
            }
        }
    }
    return files;
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (error) {
        // One without the right to look into it may hold definitions: leaving it out would make their images look gone.
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`Cannot search ${folder} for definitions: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
async function matches(pattern, folder, signal) {
    const { findByGlob } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-isaacs-nonrecursive-glob-match"), __webpack_require__.e("shared-core-glob")]).then(__webpack_require__.bind(__webpack_require__, 24895));
    const found = findByGlob(pattern, { folder, skipped: SKIPPED, signal });
    if ('problem' in found)
        return { files: [], nothing: `the pattern ${pattern.slice(0, 64)} ${found.problem}` };
    const files = [];
    // Only a link hides what it is.
    for await (const { path, entry } of found)
        if (!entry.isSymbolicLink() || (await kindOf(path)) === 'file')
            files.push(path);
    return { files, nothing: `${pattern} matches no file` };
}
async function kindOf(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'))
            return undefined;
        throw error;
    }
}


/***/ })

};
