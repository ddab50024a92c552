export const id = 653;
export const ids = [653,1703,192];
export const modules = {

/***/ 91703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHECKSUMS_FILE: () => (/* binding */ CHECKSUMS_FILE),
/* harmony export */   MANIFEST_FILE: () => (/* binding */ MANIFEST_FILE),
/* harmony export */   MANIFEST_SCHEMA: () => (/* binding */ MANIFEST_SCHEMA),
/* harmony export */   archiveFileOf: () => (/* binding */ archiveFileOf),
/* harmony export */   checkArtifactManifest: () => (/* binding */ checkArtifactManifest),
/* harmony export */   readArtifactManifest: () => (/* binding */ readArtifactManifest)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35182);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15460);



const MANIFEST_FILE = 'manifest.json';
const CHECKSUMS_FILE = 'SHA256SUMS';
const MANIFEST_SCHEMA = 'bakehouse-artifacts/1';
/** Name of the archive beside the manifest of an image. */
function archiveFileOf(format) {
    return `artifacts.${format}`;
}
/**
 * Reads a manifest; undefined when there is none.
 *
 * @throws UserError when the file is something else
 */
async function readArtifactManifest(file) {
    let manifest;
    try {
        manifest = await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__.readJson)(file);
    }
    catch (error) {
        if (!((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).includes('JSON') || error instanceof SyntaxError))
            throw error;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is damaged: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`, { hint: 'remove its folder and prepare the artifacts again' });
    }
    if (manifest === undefined)
        return undefined;
    if (manifest?.schema === MANIFEST_SCHEMA && Array.isArray(manifest.files))
        return checkArtifactManifest(manifest, file);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is no manifest of prepared artifacts (schema ${MANIFEST_SCHEMA}).`, {
        hint: 'give the folder that prepare-artifacts made, or another output folder',
    });
}
/**
 * The manifest, if it lists files below its folder, each with its digest.
 *
 * @param file for errors
 * @throws UserError when an entry is not whole or has a name that leads elsewhere
 */
function checkArtifactManifest(manifest, file) {
    const damaged = (what) => {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is damaged: ${what}.`, { hint: 'remove its folder and prepare the artifacts again' });
    };
    const { archive } = manifest;
    if (!Array.isArray(manifest.files) || typeof archive !== 'object' || archive === null)
        return damaged('it lists no files');
    const entries = [...manifest.files, { ...archive, path: archive.file, mode: '0644' }];
    for (const [index, entry] of entries.entries()) {
        const place = index < manifest.files.length ? `files[${index}]` : 'archive';
        const { path, sha256, size, mode, link } = (entry ?? {});
        const isLink = link === undefined || typeof link === 'string';
        const isWhole = isLink && /^[0-9a-f]{64}$/.test(String(sha256)) && Number.isSafeInteger(size) && /^[0-7]{4}$/.test(String(mode));
        if (typeof path !== 'string')
            return damaged(`${place} has no path`);
        const problem = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .pathProblem */ .z9)(path);
        if (problem !== undefined)
            return damaged(`${place}: the name ${(0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .HD)(path)} ${problem}`);
        if (!isWhole)
            return damaged(`${place} is not whole`);
    }
    return manifest;
}


/***/ }),

/***/ 40653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseExpectedFiles),
/* harmony export */   readExpectedFiles: () => (/* binding */ readExpectedFiles)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_checksums__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41685);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35182);
/* harmony import */ var _bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11324);
/* harmony import */ var _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91703);
/* harmony import */ var _files_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10192);






/** A manifest is read into memory; this is one of about a million files. */
const LONGEST = 256 * 1024 * 1024;
/**
 * Reads a `manifest.json` of prepare-artifacts, or any `SHA256SUMS`.
 *
 * @param only what it must say, word for word
 * @throws UserError when there is none, or it is damaged or names files outside of its folder
 */
async function readExpectedFiles(file, only) {
    let text;
    try {
        const bytes = await (0,_bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .XF)(file);
        if (bytes.length > LONGEST)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} is too large for a manifest.`);
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (error) {
        if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            throw error;
        const why = (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'ENOENT') ? 'there is no such file' : (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The manifest ${file} cannot be read: ${why}.`, { cause: error, hint: 'give a manifest.json or a SHA256SUMS' });
    }
    if (only !== undefined && text !== only)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} says something else.`);
    return parseExpectedFiles(text, file);
}
/**
 * The same for text that was read elsewhere.
 *
 * @param file for errors
 * @throws UserError when it is damaged or names files outside of its folder
 */
function parseExpectedFiles(text, file) {
    // Cut, or never written: whoever lets other files be would take everything for verified.
    if (text.trim() === '')
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The manifest ${file} is empty.`, { hint: 'fetch or prepare it again' });
    return text.trimStart().startsWith('{')
        ? fromManifest(text, file)
        : { manifest: file, files: (0,_files_manifest_js__WEBPACK_IMPORTED_MODULE_5__.parseChecksums)(text, file), listsLinks: false, emptyFolders: undefined };
}
function fromManifest(text, file) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} is damaged: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
    if (value.schema === _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__.MANIFEST_SCHEMA)
        return ofImage((0,_artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__.checkArtifactManifest)(value, file), text, file);
    if (value.schema === _files_manifest_js__WEBPACK_IMPORTED_MODULE_5__.FILES_SCHEMA)
        return ofFiles((0,_files_manifest_js__WEBPACK_IMPORTED_MODULE_5__.checkFilesManifest)(value, file), text, file);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} is no manifest that prepare-artifacts wrote.`, {
        hint: `its schema is neither ${_files_manifest_js__WEBPACK_IMPORTED_MODULE_5__.FILES_SCHEMA} nor ${_artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__.MANIFEST_SCHEMA}`,
    });
}
function ofImage(manifest, text, file) {
    const { archive } = manifest;
    const files = [...manifest.files, { path: archive.file, ...digestOf(archive) }];
    // Folders without files are in the archive, which says so by its own digest.
    const packed = { archive: archive.file, files: manifest.files, emptyFolders: undefined };
    return { manifest: file, files: [...files, sumsOf(files, text)], packed, listsLinks: true, emptyFolders: undefined };
}
function ofFiles(manifest, text, file) {
    const { archive, files, emptyFolders } = manifest;
    if (archive === undefined)
        return { manifest: file, files: [...files, sumsOf(files, text)], listsLinks: true, emptyFolders };
    const all = [...files, { path: archive.file, ...digestOf(archive) }];
    const packed = { archive: archive.file, files: archive.files, emptyFolders: archive.emptyFolders };
    return { manifest: file, files: [...all, sumsOf(all, text)], packed, listsLinks: true, emptyFolders };
}
function digestOf({ sha256: digest, size }) {
    return { sha256: digest, size };
}
/** What `SHA256SUMS` must be. */
function sumsOf(files, text) {
    const sums = (0,_bakehouse_core_checksums__WEBPACK_IMPORTED_MODULE_0__/* .formatChecksums */ .s)([...files, { path: _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__.MANIFEST_FILE, sha256: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(text) }]);
    return { path: _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__.CHECKSUMS_FILE, sha256: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(sums), size: Buffer.byteLength(sums) };
}


/***/ }),

/***/ 15460:
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


/***/ }),

/***/ 10192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FILES_SCHEMA: () => (/* binding */ FILES_SCHEMA),
/* harmony export */   checkFilesManifest: () => (/* binding */ checkFilesManifest),
/* harmony export */   parseChecksums: () => (/* binding */ parseChecksums)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_checksums__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41685);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15460);



const FILES_SCHEMA = 'bakehouse-files/1';
/**
 * Reads `SHA256SUMS` and checks every name.
 *
 * @param file for errors
 * @throws UserError naming all lines that are unusable
 */
function parseChecksums(text, file) {
    const seen = new Set();
    const parsed = [];
    const findings = (0,_bakehouse_core_checksums__WEBPACK_IMPORTED_MODULE_0__/* .readChecksums */ .F)(text).flatMap((read) => {
        const wrong = (message) => [{ severity: 'error', file, line: read.line, message }];
        if (read.sha256 === undefined)
            return wrong('is no line of SHA256SUMS: 64 digits, two blanks and a name');
        const { sha256 } = read;
        // As `find .` names them.
        const path = read.path.replace(/^(?:\.\/+)+/, '');
        const problem = seen.has(path) ? 'stands in it twice' : (0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .pathProblem */ .z9)(path);
        if (problem !== undefined)
            return wrong(`${(0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .HD)(path)} ${problem}`);
        seen.add(path);
        parsed.push({ path, sha256 });
        return [];
    });
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} cannot be used.`, { findings });
    return parsed;
}
/**
 * Checks what was read as a manifest of files.
 *
 * @param file for errors
 * @throws UserError when it is damaged
 */
function checkFilesManifest(value, file) {
    const manifest = value;
    try {
        if (manifest.schema !== FILES_SCHEMA)
            throw new Error(`its schema is not ${FILES_SCHEMA}`);
        for (const list of [manifest, ...(manifest.archive === undefined ? [] : [manifest.archive])]) {
            for (const file of list.files)
                checkEntry(file);
            for (const path of list.emptyFolders)
                checkPath(path);
        }
        if (manifest.archive !== undefined)
            checkEntry({ ...manifest.archive, path: manifest.archive.file, mode: '0644' });
        return manifest;
    }
    catch (error) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file} is no manifest of prepared files: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`, {
            cause: error,
            hint: 'give the manifest.json that prepare-artifacts wrote',
        });
    }
}
function checkEntry({ path, sha256, size, mode, link }) {
    if (link !== undefined && typeof link !== 'string')
        throw new Error(`its entry ${JSON.stringify(path)} links to nothing`);
    if (typeof path !== 'string' || !/^[0-9a-f]{64}$/.test(sha256) || !Number.isSafeInteger(size) || !/^0[0-7]{3}$/.test(mode)) {
        throw new Error(`its entry ${JSON.stringify(path)} is not whole`);
    }
    checkPath(path);
}
function checkPath(path) {
    const problem = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .pathProblem */ .z9)(path);
    if (problem !== undefined)
        throw new Error(`the name ${(0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .HD)(path)} ${problem}`);
}


/***/ }),

/***/ 41685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readChecksums),
/* harmony export */   s: () => (/* binding */ formatChecksums)
/* harmony export */ });
/* harmony import */ var _byte_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7330);

const LINE = /^(\\?)([0-9A-Fa-f]{64}) [ *](.+)$/s;
const ESCAPES = { n: '\n', r: '\r', '\\': '\\' };
/**
 * Reads `SHA256SUMS` as `sha256sum --check` does, whose lines may be of text or binary mode and, with a backslash before the sum, have
 * escapes in the name. What the names may be is for the caller to check.
 *
 * @returns each line, numbered from 1, with the sum in lower case
 */
function readChecksums(text) {
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines.map((whole, index) => {
        const line = { line: index + 1, text: whole.replace(/\r$/, '') };
        const [, escaped, sha256, name] = LINE.exec(line.text) ?? [];
        if (sha256 === undefined || name === undefined)
            return line;
        const path = escaped === '' ? name : name.replace(/\\([nr\\])/g, (_, letter) => ESCAPES[letter] ?? letter);
        return { ...line, sha256: sha256.toLowerCase(), path };
    });
}
/**
 * The text of `SHA256SUMS`, in byte order of the names, which must hold neither a backslash nor the end of a line. Symbolic links, which
 * have a `link`, are left out: `sha256sum` would look at what they lead to.
 */
function formatChecksums(files) {
    return files
        .filter(({ link }) => link === undefined)
        .sort((a, b) => (0,_byte_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareBytes */ .X)(a.path, b.path))
        .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
        .join('');
}


/***/ })

};
