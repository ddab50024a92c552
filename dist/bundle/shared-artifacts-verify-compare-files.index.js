export const id = "shared-artifacts-verify-compare-files";
export const ids = ["shared-artifacts-verify-compare-files"];
export const modules = {

/***/ 96112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ry: () => (/* binding */ compareFolders),
/* harmony export */   hZ: () => (/* binding */ compareFiles),
/* harmony export */   tc: () => (/* binding */ addWithParents)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7330);

/** Every difference between what is expected and what is there, in byte order of the paths. */
function compareFiles(expected, found, options) {
    const there = new Map(found.map((file) => [file.path, file]));
    const differences = [];
    for (const file of expected) {
        const other = there.get(file.path);
        there.delete(file.path);
        const difference = other === undefined ? 'is missing' : differenceOf(file, other);
        if (difference !== undefined)
            differences.push([file.path, difference]);
    }
    if (!options.allowExtra)
        for (const path of there.keys())
            differences.push([path, 'is not in the manifest']);
    return differences
        .sort(([a], [b]) => (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .compareBytes */ .X)(a, b))
        .map(([path, message]) => ({ severity: 'error', file: options.shown(path), message }));
}
/**
 * Folders that are missing, and those in which nothing lies that is expected. None where the manifest does not speak of folders.
 *
 * @param found every folder, also those that hold something
 */
function compareFolders({ files, emptyFolders }, found, { allowExtra, shown }) {
    if (emptyFolders === undefined)
        return [];
    const finding = (path, message) => ({ severity: 'error', file: shown(path), message });
    const findings = emptyFolders.filter((path) => !found.has(path)).map((path) => finding(path, 'is missing, a folder'));
    if (allowExtra)
        return findings;
    const known = new Set();
    for (const path of [...files.map((file) => file.path), ...emptyFolders])
        addWithParents(path, known);
    const extra = [...found].filter((path) => !known.has(path));
    return [...findings, ...extra.map((path) => finding(path, 'is a folder that is not in the manifest'))];
}
/** Adds a path and every folder above it. */
function addWithParents(path, paths) {
    for (let at = path; at !== '' && !paths.has(at); at = at.slice(0, Math.max(at.lastIndexOf('/'), 0)))
        paths.add(at);
}
function differenceOf(expected, found) {
    if (found.problem !== undefined)
        return found.problem;
    if (expected.link !== found.link) {
        if (expected.link === undefined)
            return 'is a symbolic link';
        return found.link === undefined
            ? `is no symbolic link to ${expected.link}`
            : `is a symbolic link to ${found.link}, not to ${expected.link}`;
    }
    if (expected.size !== undefined && expected.size !== found.size)
        return `has ${found.size} bytes, not ${expected.size}`;
    if (found.sha256 === undefined)
        return 'has no SHA-256 recorded, so that only reading it would tell';
    if (expected.sha256 !== found.sha256)
        return `has the SHA-256 ${found.sha256}, not ${expected.sha256}`;
    if (expected.mode !== undefined && found.mode !== undefined && found.link === undefined && expected.mode !== found.mode) {
        return `has the mode ${found.mode}, not ${expected.mode}`;
    }
    return undefined;
}


/***/ })

};
