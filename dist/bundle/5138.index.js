export const id = 5138;
export const ids = [5138];
export const modules = {

/***/ 10248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   If: () => (/* binding */ EntryGuard),
/* harmony export */   LC: () => (/* binding */ LONGEST_TARGET),
/* harmony export */   Qk: () => (/* binding */ damagedArchive),
/* harmony export */   dR: () => (/* binding */ DEFAULT_LIMITS),
/* harmony export */   fl: () => (/* binding */ refusedEntry)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15460);


/** More than any image or set of scripts has; an archive of 40 MB can claim more than this. */
const DEFAULT_LIMITS = { bytes: 64 * 1024 ** 3, entries: 1_000_000 };
/** The longest target of a link (PATH_MAX of Linux). */
const LONGEST_TARGET = 4096;
/** The error of an archive that will not be unpacked. */
function refusedEntry(archive, name, what) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Will not unpack ${archive}: its entry ${JSON.stringify(name)} ${what}.`, {
        hint: 'check where the archive comes from',
    });
}
/** The error of an archive that is cut or damaged. */
function damagedArchive(archive, what, cause) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${archive} is damaged: ${what}.`, { cause, hint: 'fetch or pack it again' });
}
/** Checks names and sums of one archive, entry by entry, before anything is done with them. */
class EntryGuard {
    #archive;
    #limits;
    /** By what a file system without case takes for the same name. */
    #taken = new Map();
    #entries = 0;
    #bytes = 0;
    constructor(archive, limits) {
        this.#archive = archive;
        this.#limits = limits;
    }
    /**
     * @returns the safe path, '' for the archive's own root
     * @throws UserError for a path that leads out, through another entry, or onto one, and for too much of anything
     */
    admit(entry) {
        const { name, kind } = entry;
        this.#bytes += entry.size;
        if (++this.#entries > this.#limits.entries)
            throw this.#refused(name, `is more than the ${this.#limits.entries}th`);
        if (!(entry.size >= 0 && this.#bytes <= this.#limits.bytes)) {
            throw this.#refused(name, `would make more than ${this.#limits.bytes} bytes of it`);
        }
        const path = name.replace(/^(?:\.\/+)+/, '').replace(kind === 'folder' ? /\/+$/ : /$^/, '');
        if ((path === '' || path === '.') && kind === 'folder')
            return '';
        const problem = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathProblem */ .z9)(path);
        if (problem !== undefined)
            throw this.#refused(name, problem);
        const parts = path.split('/');
        for (let depth = 1; depth < parts.length; depth++)
            this.#take(parts.slice(0, depth).join('/'), 'folder', name);
        this.#take(path, kind, name);
        return path;
    }
    #take(path, kind, name) {
        const key = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .zN)(path);
        const other = this.#taken.get(key);
        if (other === undefined)
            this.#taken.set(key, { path, kind });
        else if (other.path !== path) {
            throw this.#refused(name, `has the same name as ${JSON.stringify(other.path)} where case or Unicode form do not count`);
        }
        else if (kind !== 'folder' || other.kind !== 'folder') {
            if (kind === 'folder')
                throw this.#refused(name, `goes through ${JSON.stringify(path)}, which is a ${other.kind}`);
            throw this.#refused(name, 'stands in the archive twice');
        }
    }
    #refused(name, what) {
        return refusedEntry(this.#archive, name, what);
    }
}


/***/ }),

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

/***/ 45820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readArchive)
/* harmony export */ });
/* harmony import */ var _archive_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10248);

/**
 * Reads an archive entry by entry, each checked first: no path that leads out, through another entry or onto one, no names that are
 * the same without regard to case or Unicode form, no more bytes and entries than the limits allow.
 *
 * @throws UserError when it is unsafe or damaged, what `visit` throws, CancelledError
 */
async function readArchive(archive, format, visit, { limits = _archive_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .dR, signal }) {
    const guard = new _archive_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .EntryGuard */ .If(archive, limits);
    const checked = (entry, content) => visit(guard.admit(entry), entry, content);
    if (format === 'zip') {
        const { readZip } = await __webpack_require__.e(/* import() */ 2065).then(__webpack_require__.bind(__webpack_require__, 62065));
        return readZip(archive, limits, checked, signal);
    }
    const { readTar } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(2939)]).then(__webpack_require__.bind(__webpack_require__, 32939));
    return readTar(archive, format, checked, signal);
}


/***/ }),

/***/ 53924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ replaceFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_leftovers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11629);





/**
 * Fills a folder as a whole or not at all: `work` gets an empty neighbour, which takes the folder's place when `work` returns
 * true. What killed runs left behind is removed first.
 *
 * @param folder absolute; replaced only at the very end
 */
async function replaceFolder(folder, work) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), { recursive: true });
    await (0,_bakehouse_core_leftovers__WEBPACK_IMPORTED_MODULE_4__/* .removeLeftovers */ .D)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), (name) => isLeftover(folder, name));
    const partial = neighbour(folder, 'partial');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(partial);
    try {
        if (await work(partial))
            await swap(partial, folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function swap(partial, folder) {
    const old = neighbour(folder, 'old');
    const existed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(folder, old).then(() => true, (error) => {
        if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            throw error;
        return false;
    });
    // Another run may put its own there between the two: then this one takes the place of that.
    const taken = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, folder).then(() => false, async (error) => {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOTEMPTY', 'EEXIST'))
            return true;
        if (existed)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(old, folder);
        throw error;
    });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true, maxRetries: 3 });
    if (taken)
        await swap(partial, folder);
}
function neighbour(folder, kind) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder)}.${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.${kind}`);
}
/** True for a neighbour of a run that no longer lives; a number of ours is that of an earlier process (containers reuse them). */
function isLeftover(folder, name) {
    const start = `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder)}.`;
    const owner = name.startsWith(start) ? /^(\d+)-[0-9a-f]{8}\.(?:partial|old)$/.exec(name.slice(start.length))?.[1] : undefined;
    return owner !== undefined && (Number(owner) === process.pid || !(0,_bakehouse_core_leftovers__WEBPACK_IMPORTED_MODULE_4__/* .isProcessAlive */ .j)(Number(owner)));
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

/***/ 45138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  unpack: () => (/* binding */ unpack)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/artifacts/src/archive-entry.js
var archive_entry = __webpack_require__(10248);
// EXTERNAL MODULE: ./build/staging/artifacts/src/compare-files.js
var compare_files = __webpack_require__(56214);
// EXTERNAL MODULE: ./build/staging/artifacts/src/expected-files.js
var expected_files = __webpack_require__(40653);
// EXTERNAL MODULE: ./build/staging/artifacts/src/replace-folder.js
var replace_folder = __webpack_require__(53924);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var src_files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/artifacts/src/file-names.js
var file_names = __webpack_require__(15460);
// EXTERNAL MODULE: ./build/staging/artifacts/src/place.js
var place = __webpack_require__(58940);
// EXTERNAL MODULE: ./build/staging/artifacts/src/read-archive.js
var read_archive = __webpack_require__(45820);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/unpack-archive.js










/**
 * Unpacks a zip, tar.gz or tar.zst so that nothing is written outside of `folder` or over anything, whatever the archive says. Owners,
 * times, and set-user-id bits are ignored. After an error the folder holds what came before it: give one that is thrown away then.
 *
 * @param folder empty
 * @throws UserError naming the archive and the entry that is unsafe or damaged, CancelledError
 */
async function unpackArchive(archive, format, folder, options) {
    const unpacking = new Unpacking(archive, folder, options);
    const { limits, signal } = options;
    await (0,read_archive/* readArchive */.b)(archive, format, (path, entry, content) => unpacking.place(path, entry, content), {
        signal,
        ...(limits === undefined ? {} : { limits }),
    });
    await unpacking.makeLinks();
    return unpacking.result();
}
class Unpacking {
    #archive;
    #folder;
    #options;
    #files = [];
    #folders = new Set();
    #links = [];
    #skippedLinks = 0;
    constructor(archive, folder, options) {
        this.#archive = archive;
        this.#folder = folder;
        this.#options = options;
    }
    async place(path, entry, content) {
        (0,errors/* throwIfCancelled */.dZ)(this.#options.signal);
        if (path === '')
            return;
        const onWindows = process.platform === 'win32' ? path.split('/').map(file_names/* windowsNameProblem */.g3).find(Boolean) : undefined;
        if (onWindows !== undefined)
            throw (0,archive_entry/* refusedEntry */.fl)(this.#archive, entry.name, onWindows);
        if (entry.kind === 'folder')
            return this.#makeFolder(path);
        if (entry.kind === 'link')
            return this.#noteLink(path, entry);
        const parent = (0,external_node_path_.dirname)(path);
        if (parent !== '.')
            await this.#makeFolder(parent);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let size = 0;
        const file = await (0,promises_.open)((0,external_node_path_.join)(this.#folder, path), 'wx');
        try {
            for await (const part of content) {
                (0,errors/* throwIfCancelled */.dZ)(this.#options.signal);
                hash.update(part);
                size += part.length;
                await file.writeFile(part);
                this.#options.onProgress?.(part.length);
            }
        }
        catch (error) {
            throw (0,errors/* hasErrorCode */.Ue)(error, 'ENOSPC', 'EDQUOT')
                ? new errors/* UserError */.yo(`There is no room to unpack ${this.#archive}.`, {
                    cause: error,
                    hint: 'free some space, or unpack it to another disk',
                })
                : error;
        }
        finally {
            await file.close();
        }
        // Whoever unpacks may read and write; set-user-id and sticky bits are dropped.
        const mode = (entry.mode & 0o777) | 0o600;
        await (0,promises_.chmod)((0,external_node_path_.join)(this.#folder, path), mode);
        this.#files.push({ path, sha256: hash.digest('hex'), size, mode: octal(entry.mode) });
    }
    /** Links come last, so that nothing is ever written through one. */
    async makeLinks() {
        for (const { path, target, name } of this.#links) {
            const problem = (0,place/* linkTargetProblem */.$Q)(path, target);
            if (problem !== undefined)
                throw (0,archive_entry/* refusedEntry */.fl)(this.#archive, name, `is a symbolic link to ${JSON.stringify(target)}, which ${problem}`);
            const parent = (0,external_node_path_.dirname)(path);
            if (parent !== '.')
                await this.#makeFolder(parent);
            try {
                await (0,promises_.symlink)(target, (0,external_node_path_.join)(this.#folder, path));
            }
            catch (error) {
                if (!(0,errors/* hasErrorCode */.Ue)(error, 'EPERM', 'ENOSYS'))
                    throw error;
                throw new errors/* UserError */.yo(`This system lets you make no symbolic link, as ${this.#archive} needs for ${path}.`, {
                    cause: error,
                    hint: 'on Windows turn on developer mode, or skip links',
                });
            }
            this.#files.push({ path, sha256: (0,src_files/* sha256 */.sc)(target), size: Buffer.byteLength(target), mode: '0777', link: target });
        }
    }
    result() {
        const holding = new Set(['.']);
        for (const path of [...this.#files.map((file) => file.path), ...this.#folders])
            holding.add((0,external_node_path_.dirname)(path));
        const emptyFolders = [...this.#folders].filter((path) => !holding.has(path)).sort(byte_order/* compareBytes */.X);
        const files = this.#files.sort((a, b) => (0,byte_order/* compareBytes */.X)(a.path, b.path));
        return { files, folders: this.#folders, emptyFolders, skippedLinks: this.#skippedLinks };
    }
    #noteLink(path, { name, target = '' }) {
        const { links } = this.#options;
        if (links === 'refuse')
            throw (0,archive_entry/* refusedEntry */.fl)(this.#archive, name, 'is a symbolic link; keep or skip links to go on');
        if (links === 'skip')
            this.#skippedLinks++;
        else
            this.#links.push({ path, target, name });
    }
    async #makeFolder(path) {
        if (this.#folders.has(path))
            return;
        const parent = (0,external_node_path_.dirname)(path);
        if (parent !== '.')
            await this.#makeFolder(parent);
        await (0,promises_.mkdir)((0,external_node_path_.join)(this.#folder, path), { mode: 0o755 });
        this.#folders.add(path);
    }
}
function octal(mode) {
    return (mode & 0o777).toString(8).padStart(4, '0');
}

// EXTERNAL MODULE: ./build/staging/artifacts/src/write-archive.js
var write_archive = __webpack_require__(71711);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var src_format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/output-folder.js
var output_folder = __webpack_require__(90640);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/step-summary.js
var step_summary = __webpack_require__(97689);
;// CONCATENATED MODULE: ./build/staging/steps/prepare-artifacts/unpack.js












/**
 * Unpacks an archive, whole or not at all, and never outside of its folder; with a manifest, only what that says.
 *
 * @throws InputError, UserError for an unsafe or damaged archive and for one that is not what the manifest says, CancelledError
 */
async function unpack(from, inputs, context) {
    const archive = context.resolve(from);
    const format = (0,write_archive/* archiveFormatOf */.ji)(archive);
    if (format === undefined)
        throw new errors/* InputError */.dz(`${archive} is no zip, tar.gz or tar.zst by its name.`, { hint: 'give as source an archive whose name ends so' });
    const { links = 'refuse' } = inputs;
    if (links === 'follow')
        throw new errors/* InputError */.dz('Links of an archive cannot be followed.', { hint: 'keep, skip or refuse them' });
    const folder = (0,external_node_path_.join)(context.resolve(inputs.outputFolder), (0,output_folder/* resultName */.x5)(inputs.name, nameOf(archive, format)));
    if ((await (0,output_folder/* namesIn */.wX)(folder)).length > 0)
        throw new errors/* UserError */.yo(`${folder} is not empty.`, { hint: 'remove it, or give another name' });
    const limits = { ...archive_entry/* DEFAULT_LIMITS */.dR, ...(inputs.maximumSize === undefined ? {} : { bytes: inputs.maximumSize * 1024 * 1024 }) };
    let unpacked;
    const work = async (partial) => {
        unpacked = await unpackArchive(archive, format, partial, { links, limits, signal: context.signal });
        if (inputs.manifest !== undefined)
            await compare(archive, context.resolve(inputs.manifest), unpacked, inputs, context);
        return true;
    };
    try {
        if (inputs.dryRun)
            await (0,src_files/* withTemporaryFolder */.EX)('prepare-artifacts', work, context.environment.temp);
        else
            await (0,replace_folder/* replaceFolder */.x)(folder, work);
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT') && error.path === archive)
            throw new errors/* InputError */.dz(`There is no file ${archive}.`);
        throw error;
    }
    const { files = [], skippedLinks = 0 } = unpacked ?? {};
    const bytes = files.reduce((total, { size }) => total + size, 0);
    if (skippedLinks > 0)
        context.log.warning(`${skippedLinks} symbolic links are left out.`);
    const count = (0,src_format/* counted */.hS)(files.length, 'file');
    context.log.info(`${(0,external_node_path_.basename)(archive)}: ${count}, ${(0,src_format/* formatBytes */.z3)(bytes)}, ${inputs.dryRun ? 'would be unpacked to' : 'unpacked to'} ${folder}.`);
    const outputs = {
        folder,
        manifest: undefined,
        checksums: undefined,
        archive,
        archiveSha256: undefined,
        fileCount: files.length,
        bytes,
    };
    await context.summary((0,step_summary/* unpackedSummary */.I8)(outputs, skippedLinks, inputs.dryRun, context));
    return outputs;
}
function nameOf(archive, format) {
    const name = (0,external_node_path_.basename)(archive);
    const end = name.toLowerCase().endsWith('.tgz') ? '.tgz' : `.${format}`;
    return name.slice(0, -end.length);
}
async function compare(archive, manifest, { files, folders }, inputs, context) {
    const expected = await (0,expected_files.readExpectedFiles)(manifest);
    const shown = (path) => `${archive}: ${path}`;
    const packed = expected.packed ?? expected;
    const options = { allowExtra: inputs.allowExtra ?? false, shown };
    const wanted = packed.files.filter(({ link }) => link === undefined || inputs.links !== 'skip');
    const findings = [...(0,compare_files/* compareFiles */.hZ)(wanted, files, options), ...(0,compare_files/* compareFolders */.Ry)(packed, folders, options)];
    if (findings.length === 0)
        return;
    throw new errors/* UserError */.yo(`${archive} is not what ${manifest} says; nothing was unpacked.`, { findings: (0,output_folder/* shownFindings */.qA)(findings, context) });
}


/***/ })

};
