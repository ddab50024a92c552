export const id = 5973;
export const ids = [5973,653,1703,192];
export const modules = {

/***/ 91703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHECKSUMS_FILE: () => (/* binding */ CHECKSUMS_FILE),
/* harmony export */   MANIFEST_FILE: () => (/* binding */ MANIFEST_FILE),
/* harmony export */   MANIFEST_SCHEMA: () => (/* binding */ MANIFEST_SCHEMA),
/* harmony export */   archiveFileOf: () => (/* binding */ archiveFileOf),
/* harmony export */   readArtifactManifest: () => (/* binding */ readArtifactManifest)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35182);


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
        return manifest;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is no manifest of prepared artifacts (schema ${MANIFEST_SCHEMA}).`, {
        hint: 'give the folder that prepare-artifacts made, or another output folder',
    });
}


/***/ }),

/***/ 56214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ compareFiles)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7330);

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
        .sort(([a], [b]) => (0,_bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_0__/* .compareBytes */ .X)(a, b))
        .map(([path, message]) => ({ severity: 'error', file: options.shown(path), message }));
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


/***/ }),

/***/ 40653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseExpectedFiles),
/* harmony export */   readExpectedFiles: () => (/* binding */ readExpectedFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_checksums__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41685);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35182);
/* harmony import */ var _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91703);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15460);
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
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file);
        if (bytes.length > LONGEST)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is too large for a manifest.`);
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (error) {
        if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo)
            throw error;
        const why = (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT') ? 'there is no such file' : (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error);
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The manifest ${file} cannot be read: ${why}.`, { cause: error, hint: 'give a manifest.json or a SHA256SUMS' });
    }
    if (only !== undefined && text !== only)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} says something else.`);
    return parseExpectedFiles(text, file);
}
/**
 * The same for text that was read elsewhere.
 *
 * @param file for errors
 * @throws UserError when it is damaged or names files outside of its folder
 */
function parseExpectedFiles(text, file) {
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
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is damaged: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
    if (value.schema === _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__.MANIFEST_SCHEMA)
        return ofImage(value, text, file);
    if (value.schema === _files_manifest_js__WEBPACK_IMPORTED_MODULE_5__.FILES_SCHEMA)
        return ofFiles((0,_files_manifest_js__WEBPACK_IMPORTED_MODULE_5__.checkFilesManifest)(value, file), text, file);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is no manifest that prepare-artifacts wrote.`, {
        hint: `its schema is neither ${_files_manifest_js__WEBPACK_IMPORTED_MODULE_5__.FILES_SCHEMA} nor ${_artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__.MANIFEST_SCHEMA}`,
    });
}
function ofImage(manifest, text, file) {
    const { archive } = manifest;
    if (!Array.isArray(manifest.files) || archive === undefined)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is damaged: it lists no files.`);
    const files = [...manifest.files, { path: archive.file, ...digestOf(archive) }];
    for (const { path } of files) {
        const problem = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_6__/* .pathProblem */ .z9)(path);
        if (problem !== undefined)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is damaged: the name ${JSON.stringify(path)} ${problem}.`);
    }
    // Folders without files are in the archive, which says so by its own digest.
    return { manifest: file, files: [...files, sumsOf(files, text)], listsLinks: true, emptyFolders: undefined };
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
    const sums = (0,_bakehouse_core_checksums__WEBPACK_IMPORTED_MODULE_1__/* .formatChecksums */ .s)([...files, { path: _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__.MANIFEST_FILE, sha256: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(text) }]);
    return { path: _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__.CHECKSUMS_FILE, sha256: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(sums), size: Buffer.byteLength(sums) };
}


/***/ }),

/***/ 15460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g3: () => (/* binding */ windowsNameProblem),
/* harmony export */   hW: () => (/* binding */ findTwins),
/* harmony export */   rH: () => (/* binding */ nameProblem),
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
/**
 * Why a path from outside (a manifest, an archive) may not be joined to a folder, or undefined.
 *
 * @param path with `/`
 */
function pathProblem(path) {
    if (path === '')
        return 'is empty';
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
        const { path, sha256 } = read;
        const problem = seen.has(path) ? 'stands in it twice' : (0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .pathProblem */ .z9)(path);
        if (problem !== undefined)
            return wrong(`${JSON.stringify(path)} ${problem}`);
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
function checkEntry({ path, sha256, size, mode }) {
    if (typeof path !== 'string' || !/^[0-9a-f]{64}$/.test(sha256) || !Number.isSafeInteger(size) || !/^0[0-7]{3}$/.test(mode)) {
        throw new Error(`its entry ${JSON.stringify(path)} is not whole`);
    }
    checkPath(path);
}
function checkPath(path) {
    const problem = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .pathProblem */ .z9)(path);
    if (problem !== undefined)
        throw new Error(`the name ${JSON.stringify(path)} ${problem}`);
}


/***/ }),

/***/ 58940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ linkTargetProblem),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   I: () => (/* binding */ kindOf)
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


/***/ }),

/***/ 7330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ compareBytes)
/* harmony export */ });
/**
 * Order of the UTF-8 bytes: the same on every system, and that of `LC_ALL=C sort`.
 *
 * UTF-16 has the same order but for surrogates, which stand for the code points above U+FFFF and yet are smaller than U+E000.
 */
function compareBytes(a, b) {
    const length = Math.min(a.length, b.length);
    for (let at = 0; at < length; at++) {
        const one = a.charCodeAt(at);
        const other = b.charCodeAt(at);
        if (one !== other)
            return rank(one) - rank(other);
    }
    return a.length - b.length;
}
function rank(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
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


/***/ }),

/***/ 35182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ withTemporaryFolder),
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Vq: () => (/* binding */ sha256OfFile),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   readJson: () => (/* binding */ readJson),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11629);







/** Writes a file whole or not at all: to a neighbour first, flushed to disk, then renamed. Creates missing folders. */
async function writeFileAtomically(path, content, mode = 0o644) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
    const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.partial`);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(partial, 'wx', mode);
        try {
            await file.writeFile(content);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(partial, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(partial, { force: true });
        throw error;
    }
}
/** Writes a value as indented JSON, whole or not at all. */
function writeJson(path, value) {
    return writeFileAtomically(path, `${JSON.stringify(value, undefined, 2)}\n`);
}
/** Reads JSON that Bakehouse itself wrote; undefined when the file does not exist. */
async function readJson(path) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, 'utf8'));
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}
/** SHA-256 of a file as lower-case hexadecimal, read in a stream. */
async function sha256OfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1024 * 1024 }))
        hash.update(chunk);
    return hash.digest('hex');
}
/** SHA-256 of text or bytes as lower-case hexadecimal. */
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
/**
 * Gives `work` an empty folder that is gone afterwards, whatever happens. What a killed process left behind under the same prefix is
 * removed first: the folder's name tells which process of which machine made it.
 */
async function withTemporaryFolder(prefix, work, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(parent, { recursive: true });
    const ours = `${prefix}-${(0,node_os__WEBPACK_IMPORTED_MODULE_3__.hostname)().replaceAll(/[^A-Za-z0-9]/g, '')}-`;
    await (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .removeLeftovers */ .D)(parent, (name) => {
        const pid = name.startsWith(ours) ? Number(/^(\d+)-/.exec(name.slice(ours.length))?.[1]) : Number.NaN;
        return Number.isInteger(pid) && !(0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .isProcessAlive */ .j)(pid);
    });
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `${ours}${process.pid}-`));
    try {
        return await work(folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    }
}


/***/ }),

/***/ 65570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** 1536 → "1.5 KiB". */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
        value /= 1024;
        unit++;
    }
    return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
/** Milliseconds as "850 ms", "12.3 s", "3 min 5 s", "2 h 10 min". */
function formatDuration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}


/***/ }),

/***/ 11629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeLeftovers),
/* harmony export */   j: () => (/* binding */ isProcessAlive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



/** True while a process of this number lives, also one of another user. */
function isProcessAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EPERM');
    }
}
/**
 * Removes what killed runs left in a folder. What may not be removed (files of another user) stays.
 *
 * @param isLeftover tells by an entry's name whether it is one; see `isProcessAlive`
 */
async function removeLeftovers(folder, isLeftover) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)) {
        if (!isLeftover(name))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ENOTEMPTY'))
                throw error;
        });
    }
}


/***/ }),

/***/ 90640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jO: () => (/* binding */ refuseFolderOfOthers),
/* harmony export */   l$: () => (/* binding */ isOfFiles),
/* harmony export */   qA: () => (/* binding */ shownFindings),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   x5: () => (/* binding */ resultName)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_artifacts_artifact_manifest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91703);
/* harmony import */ var _bakehouse_artifacts_file_names__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15460);
/* harmony import */ var _bakehouse_artifacts_files_manifest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10192);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35182);







/** True when a folder holds what was prepared from a source, not from a definition. */
async function isOfFiles(folder) {
    const manifest = await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_5__.readJson)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _bakehouse_artifacts_artifact_manifest__WEBPACK_IMPORTED_MODULE_2__.MANIFEST_FILE)).catch(() => undefined);
    return manifest?.schema === _bakehouse_artifacts_files_manifest__WEBPACK_IMPORTED_MODULE_3__.FILES_SCHEMA;
}
/**
 * Refuses a folder that something else filled, because it would be replaced.
 *
 * @throws UserError
 */
async function refuseFolderOfOthers(folder) {
    if ((await isOfFiles(folder)) || (await (0,_bakehouse_artifacts_artifact_manifest__WEBPACK_IMPORTED_MODULE_2__.readArtifactManifest)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _bakehouse_artifacts_artifact_manifest__WEBPACK_IMPORTED_MODULE_2__.MANIFEST_FILE))) !== undefined)
        return;
    if ((await namesIn(folder)).length === 0)
        return;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${folder} holds files that prepare-artifacts did not write.`, {
        hint: 'move them away or give another output-folder',
    });
}
/** Of a folder that is not there: none. */
async function namesIn(folder) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch((error) => {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return [];
        throw error;
    });
}
/**
 * The name of the result.
 *
 * @throws InputError when no system, or not every one, can have it
 */
function resultName(given, source) {
    const name = given ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(source);
    const problem = name === '' || name === '.' || name === '..' || name.includes('/')
        ? 'is no name of a folder'
        : ((0,_bakehouse_artifacts_file_names__WEBPACK_IMPORTED_MODULE_6__/* .nameProblem */ .rH)(name) ?? (0,_bakehouse_artifacts_file_names__WEBPACK_IMPORTED_MODULE_6__/* .windowsNameProblem */ .g3)(name));
    if (problem !== undefined)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`The name ${JSON.stringify(name)} ${problem}.`, { hint: 'give another name' });
    return name;
}
/** More would only hide the first ones. */
const MOST_FINDINGS = 100;
/** Findings with paths as people know them, and no more of them than anybody reads. */
function shownFindings(findings, { environment: { workspace } }) {
    const shown = findings.slice(0, MOST_FINDINGS).map((finding) => ({
        ...finding,
        ...(finding.file === undefined ? {} : { file: relativeTo(workspace, finding.file) }),
    }));
    const rest = findings.length - shown.length;
    return rest === 0 ? shown : [...shown, { severity: 'error', message: `and ${rest} more` }];
}
function relativeTo(workspace, file) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, file);
    return way === '' || way.startsWith('..') ? file : way;
}


/***/ })

};
