export const id = 9779;
export const ids = [9779];
export const modules = {

/***/ 56214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ry: () => (/* binding */ compareFolders),
/* harmony export */   hZ: () => (/* binding */ compareFiles),
/* harmony export */   tc: () => (/* binding */ addWithParents)
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
    // Cut, or never written: whoever lets other files be would take everything for verified.
    if (text.trim() === '')
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The manifest ${file} is empty.`, { hint: 'fetch or prepare it again' });
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
    const sums = (0,_bakehouse_core_checksums__WEBPACK_IMPORTED_MODULE_1__/* .formatChecksums */ .s)([...files, { path: _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__.MANIFEST_FILE, sha256: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(text) }]);
    return { path: _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_4__.CHECKSUMS_FILE, sha256: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(sums), size: Buffer.byteLength(sums) };
}


/***/ }),

/***/ 71671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ readStableFileSync),
/* harmony export */   RX: () => (/* binding */ READ_BLOCK),
/* harmony export */   sv: () => (/* binding */ readStableFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



/** Bytes of every block but the last. */
const READ_BLOCK = 1024 * 1024;
/** Neither follows a link nor waits at a FIFO that took the file's place. Windows has neither flag. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/**
 * Reads a regular file in blocks and makes sure that it stayed the same from the first to the last: a file that is being
 * written, or replaced by another, gives an error, never a mixture. Links are not followed, and a FIFO that took the file's place
 * does not block.
 *
 * @param take gets each block; it may be reused after the returned promise settles
 * @param listed what the file was when it was found
 * @returns the size in bytes
 * @throws UserError when the file changed or is no regular file, CancelledError
 */
async function readStableFile(path, signal, take, listed) {
    const file = openListed(path);
    try {
        const before = checkKind((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file, { bigint: true }), path);
        if (listed !== undefined && !isSame(before, listed))
            throw changed(path, 'since it was listed');
        const buffer = Buffer.allocUnsafe(Math.min(READ_BLOCK, Number(before.size) + 1));
        let size = 0;
        for (;;) {
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .throwIfCancelled */ .dZ)(signal);
            // In this thread: handing a block over takes longer than copying it from the page cache. So signals need a turn of their own.
            const filled = fill(file, buffer, size);
            if (filled === 0)
                break;
            size += filled;
            // A file that grows as fast as it is read would never end.
            if (BigInt(size) > before.size)
                throw changed(path);
            await take(buffer.subarray(0, filled));
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
        }
        if (BigInt(size) !== before.size || !isSame(before, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file, { bigint: true })) || !isSame(before, named(path))) {
            throw changed(path);
        }
        return size;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/**
 * The same for a file that fits into memory, without a turn of the event loop: for thousands of small files that takes about half of
 * the time.
 *
 * @throws UserError when the file changed or is no regular file
 */
function readStableFileSync(path, listed) {
    const file = openListed(path);
    try {
        const before = checkKind((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file, { bigint: true }), path);
        if (listed !== undefined && !isSame(before, listed))
            throw changed(path, 'since it was listed');
        const size = Number(before.size);
        const buffer = Buffer.allocUnsafe(size);
        if (fill(file, buffer, 0) < size)
            throw changed(path);
        // That another file takes the name in these microseconds is no mixture either.
        if (!isSame(before, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file, { bigint: true })))
            throw changed(path);
        return buffer;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** Full blocks, also where the system hands out less at a time: what is made of them must not depend on that. */
function fill(file, buffer, position) {
    let filled = 0;
    while (filled < buffer.length) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, filled, buffer.length - filled, position + filled);
        if (read === 0)
            break;
        filled += read;
    }
    return filled;
}
function isSame(a, b) {
    return a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs;
}
function checkKind(status, path) {
    if (!status.isFile())
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} is no longer a regular file.`);
    return status;
}
/** Everybody lists files before. */
function openListed(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
    }
    catch (error) {
        return throwUnlessGone(error, path);
    }
}
/** What the name stands for now. */
function named(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { bigint: true });
    }
    catch (error) {
        return throwUnlessGone(error, path);
    }
}
/** A file that was there a moment ago. */
function throwUnlessGone(error, path) {
    if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} vanished while it was read.`, { hint: 'run again' });
    if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ELOOP'))
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} is no longer a regular file.`);
    if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM')) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} cannot be read: permission denied.`, { hint: 'give this user read permission, or exclude it' });
    }
    throw error;
}
function changed(path, when = 'while it was read') {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} changed ${when}.`, { hint: 'wait until nothing writes to it, then run again' });
}


/***/ }),

/***/ 89327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ soundOf),
/* harmony export */   M: () => (/* binding */ verifyFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35182);
/* harmony import */ var _compare_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56214);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58940);
/* harmony import */ var _stable_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71671);








/** So many entries take about 10 ms; then signals get their turn. */
const ENTRIES_PER_TURN = 500;
/**
 * Checks that a folder holds exactly what a manifest says: every file with its bytes and mode, every link, and nothing else. Reads
 * no file whose size already tells, none that nobody expects, and follows no links. Windows keeps no modes; there they are not checked.
 *
 * @param folder absolute
 * @throws UserError when the folder cannot be read, CancelledError
 */
async function verifyFolder(folder, expected, options) {
    const walk = new Walk(folder, expected, options);
    await walk.read('');
    const shown = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path);
    const findings = (0,_compare_files_js__WEBPACK_IMPORTED_MODULE_7__/* .compareFiles */ .hZ)(expected.files, walk.found, { allowExtra: options.allowExtra, shown });
    findings.push(...(0,_compare_files_js__WEBPACK_IMPORTED_MODULE_7__/* .compareFolders */ .Ry)(expected, walk.folders, { allowExtra: options.allowExtra, shown }));
    return { ...soundOf(expected.files, findings, walk.found, shown), findings };
}
/** Counts what no finding names. */
function soundOf(expected, findings, found, shown) {
    const wrong = new Set(findings.map(({ file }) => file));
    const sizes = new Map(found.map(({ path, size }) => [path, size]));
    const sound = expected.filter(({ path }) => !wrong.has(shown(path)));
    return { files: sound.length, bytes: sound.reduce((total, { path }) => total + (sizes.get(path) ?? 0), 0) };
}
class Walk {
    found = [];
    folders = new Set();
    #folder;
    #expected;
    #options;
    /** The manifest itself, which cannot say what it is. */
    #manifest;
    #listsLinks;
    #seen = 0;
    constructor(folder, { files, manifest, listsLinks }, options) {
        this.#folder = folder;
        this.#expected = new Map(files.map((file) => [file.path, file]));
        this.#options = options;
        this.#manifest = manifest;
        this.#listsLinks = listsLinks;
    }
    /** @param path '' for the folder itself */
    async read(path) {
        for (const name of this.#list(path)) {
            if (++this.#seen % ENTRIES_PER_TURN === 0)
                await new Promise((resolve) => setImmediate(resolve));
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(this.#options.signal);
            const below = path === '' ? name : `${path}/${name}`;
            if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, below) === this.#manifest)
                continue;
            // Beside another manifest (SHA256SUMS) it is a file like any other; nobody expects what a manifest cannot name.
            const status = this.#attempt(below, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, below), { bigint: true }));
            if (status?.isDirectory()) {
                this.folders.add(below);
                if (this.#expected.has(below))
                    this.found.push({ path: below, size: 0, problem: 'is a folder' });
                await this.read(below);
            }
            else if (status !== undefined)
                await this.#take(below, status);
        }
    }
    #list(path) {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path));
        }
        catch (error) {
            if (path === '') {
                throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${this.#folder} cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}.`, { cause: error, hint: 'name the folder to verify' });
            }
            this.#attempt(path, () => {
                throw error;
            });
            return [];
        }
    }
    async #take(path, status) {
        const expected = this.#expected.get(path);
        const size = Number(status.size);
        if (status.isSymbolicLink()) {
            if (expected === undefined && !this.#listsLinks)
                return;
            const target = this.#attempt(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path)));
            const link = process.platform === 'win32' ? target?.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_2__.sep, '/') : target;
            if (link !== undefined)
                this.found.push({ path, size: Buffer.byteLength(link), sha256: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(link), link });
        }
        else if (!status.isFile())
            this.found.push({ path, size, problem: `is a ${(0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(status)}` });
        else if (expected === undefined || (expected.size !== undefined && expected.size !== size))
            this.found.push({ path, size });
        else
            await this.#hash(path, status);
    }
    async #hash(path, status) {
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path);
        const mode = process.platform === 'win32' ? undefined : (Number(status.mode) & 0o777).toString(8).padStart(4, '0');
        try {
            const digest = await this.#digest(absolute, status);
            this.found.push({ path, size: Number(status.size), sha256: digest, mode });
        }
        catch (error) {
            if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo) && !(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'EIO'))
                throw error;
            const said = (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error).replace(`${absolute} `, '').replace(/\.$/, '');
            this.found.push({ path, size: Number(status.size), problem: error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo ? said : `cannot be read: ${said}` });
        }
    }
    async #digest(path, status) {
        if (status.size <= BigInt(_stable_file_js__WEBPACK_IMPORTED_MODULE_6__/* .READ_BLOCK */ .RX)) {
            const content = (0,_stable_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readStableFileSync */ .Ft)(path, status);
            this.#options.onProgress?.(content.length);
            return (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(content);
        }
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        const take = (block) => {
            hash.update(block);
            this.#options.onProgress?.(block.length);
        };
        await (0,_stable_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readStableFile */ .sv)(path, this.#options.signal, take, status);
        return hash.digest('hex');
    }
    #attempt(path, ask) {
        try {
            return ask();
        }
        catch (error) {
            if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'EIO', 'ESTALE'))
                throw error;
            this.found.push({ path, size: 0, problem: `cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}` });
            return undefined;
        }
    }
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

/***/ 35182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ partialNeighbour),
/* harmony export */   EX: () => (/* binding */ withTemporaryFolder),
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Vq: () => (/* binding */ sha256OfFile),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   readJson: () => (/* binding */ readJson),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   sk: () => (/* binding */ takesBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11629);







/**
 * Writes a file whole or not at all: to a neighbour first, flushed to disk, then renamed. Creates missing folders. What is no file but
 * takes bytes (`/dev/null`, `/dev/stdout`, a pipe) gets them as they are.
 */
async function writeFileAtomically(path, content, mode = 0o644) {
    if (await takesBytes(path))
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.appendFile)(path, content);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
    const partial = partialNeighbour(path, (0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path));
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
/** True for a device of characters, a pipe, and an open file of this process: root could put a file in its place, and break the machine. */
async function takesBytes(path) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined);
    if (status === undefined)
        return false;
    if (status.isCharacterDevice() || status.isFIFO())
        return true;
    // `/dev/stdout` of a command whose output goes to a file.
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(path).catch(() => '')).startsWith('/proc/self/fd/');
}
/** Where a file is written to before it takes its place. Of a long name it has only the beginning, so that its own is not too long. */
function partialNeighbour(path, folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path).slice(0, 40)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.partial`);
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
 * Gives `work` an empty folder that is gone afterwards, whatever happens, unless the work failed and the system refuses. What a killed
 * process left behind under the same prefix is removed first: the folder's name tells which process of which machine made it.
 */
async function withTemporaryFolder(prefix, work, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(parent, { recursive: true });
    const ours = `${prefix}-${(0,node_os__WEBPACK_IMPORTED_MODULE_3__.hostname)().replaceAll(/[^A-Za-z0-9]/g, '')}-`;
    await (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .removeLeftovers */ .D)(parent, (name) => {
        const pid = name.startsWith(ours) ? Number(/^(\d+)-/.exec(name.slice(ours.length))?.[1]) : Number.NaN;
        return Number.isInteger(pid) && !(0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .isProcessAlive */ .j)(pid);
    });
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `${ours}${process.pid}-`));
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    let result;
    try {
        result = await work(folder);
    }
    catch (error) {
        // What cannot be removed must not hide why the work failed.
        await remove().catch(() => { });
        throw error;
    }
    await remove();
    return result;
}


/***/ }),

/***/ 65570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MJ: () => (/* binding */ countedOf),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   z3: () => (/* binding */ formatBytes)
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
/** A number with its noun: "1 file", "4 files". @param plural when it is more than an s */
function counted(number, noun, plural = `${noun}s`) {
    return `${number} ${number === 1 ? noun : plural}`;
}
/** A part of a whole with its verb: "1 of 4 blobs is", "2 of 4 blobs are". */
function countedOf(part, all, noun, [one, many]) {
    return `${part} of ${counted(all, noun)} ${part === 1 ? one : many}`;
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

/***/ 35989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ reportProgress)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65570);

/** Milliseconds between two lines. */
const INTERVAL = 5000;
/**
 * Says how far the reading of files is, every five seconds and not at all when it takes less.
 *
 * @param total bytes
 * @returns to be called with the bytes that were read since the last call
 */
function reportProgress(verb, total, log) {
    const start = performance.now();
    let last = start;
    let done = 0;
    return (bytes) => {
        done += bytes;
        const now = performance.now();
        if (now - last < INTERVAL)
            return;
        last = now;
        const rate = done / (now - start);
        const left = rate > 0 && total >= done ? `, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)((total - done) / rate)} left` : '';
        log.info(`${verb} ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(done)} of ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(total)}, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(rate * 1000)}/s${left}`);
    };
}


/***/ })

};
