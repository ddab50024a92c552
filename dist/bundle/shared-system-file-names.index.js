export const id = "shared-system-file-names";
export const ids = ["shared-system-file-names"];
export const modules = {

/***/ 26876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ shownName),
/* harmony export */   g3: () => (/* binding */ windowsNameProblem),
/* harmony export */   hW: () => (/* binding */ findTwins),
/* harmony export */   rH: () => (/* binding */ nameProblem),
/* harmony export */   uG: () => (/* binding */ lengthProblem),
/* harmony export */   z9: () => (/* binding */ pathProblem),
/* harmony export */   zN: () => (/* binding */ foldName)
/* harmony export */ });
/** Why a single name cannot travel to every file system and store, or undefined. */
function nameProblem(name) {
    if (!name.isWellFormed())
        return 'has half a character (a lone surrogate) in its name';
    if (/\p{Cc}/u.test(name))
        return 'has a control character in its name';
    if (name.includes('\\'))
        return 'has a backslash in its name, which is a separator on Windows';
    return undefined;
}
/** Devices of Windows, which own these names in every folder and with every extension. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/**
 * Why Windows cannot hold a single name, or undefined.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
function windowsNameProblem(name) {
    const illegal = /[<>:"|?*]/.exec(name)?.[0];
    if (illegal !== undefined)
        return `has ${illegal} in its name, which Windows does not allow`;
    if (/[. ]$/.test(name))
        return `ends in a ${name.endsWith(' ') ? 'blank' : 'dot'}, which Windows drops`;
    if (WINDOWS_DEVICE.test(name))
        return 'has the name of a device of Windows';
    return undefined;
}
/** Bytes of UTF-8, and folders with the file: more than Linux opens by one path (PATH_MAX), or than fit into it with names that mean something. */
const LONGEST_PATH = 4096;
const MOST_PARTS = 255;
const SHOWN = 200;
/** A name from outside between quotes, for a message; the beginning of a very long one. */
function shownName(name) {
    return JSON.stringify(name.length > SHOWN ? `${name.slice(0, SHOWN)}…` : name);
}
/** Why a path is too long for anything to be done with it, or undefined. To be asked first: whatever else looks at it may take long. */
function lengthProblem(path) {
    if (path.length > LONGEST_PATH || Buffer.byteLength(path) > LONGEST_PATH)
        return `is a path of more than ${LONGEST_PATH} bytes`;
    let parts = 1;
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
        parts++;
    return parts > MOST_PARTS ? `is a path of more than ${MOST_PARTS} parts` : undefined;
}
/**
 * Why a path from outside (a manifest, an archive) may not be joined to a folder, or undefined.
 *
 * @param path with `/`
 */
function pathProblem(path) {
    if (path === '')
        return 'is empty';
    const tooLong = lengthProblem(path);
    if (tooLong !== undefined)
        return tooLong;
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'is absolute';
    for (const name of path.split('/')) {
        if (name === '..')
            return 'climbs out of its folder';
        if (name === '' || name === '.')
            return 'has an empty part';
        const problem = nameProblem(name);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
/** What file systems without case (Windows, macOS) or with one Unicode form (macOS) take for the same name. */
function foldName(path) {
    return path.normalize('NFC').toLowerCase();
}
/** Pairs of paths that are one and the same on such file systems. */
function findTwins(paths) {
    const first = new Map();
    const twins = [];
    for (const path of paths) {
        const key = foldName(path);
        const other = first.get(key);
        if (other === undefined)
            first.set(key, path);
        else
            twins.push([other, path]);
    }
    return twins;
}


/***/ })

};
