export const id = 5434;
export const ids = [5434];
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
/** Of all names together, and of the folders in them too: what is kept to tell that two entries are one. */
const MOST_NAME_BYTES = 256 * 1024 * 1024;
const MOST_PLACES = 2_000_000;
/** New folders that an entry's name makes, on the average: making and removing them takes longer than anything else. */
const MOST_FOLDERS = 16;
const FREE_FOLDERS = 1000;
/** The longest target of a link (PATH_MAX of Linux). */
const LONGEST_TARGET = 4096;
/** The error of an archive that will not be unpacked. */
function refusedEntry(archive, name, what) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Will not unpack ${archive}: its entry ${(0,_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .HD)(name)} ${what}.`, {
        hint: 'check where the archive comes from',
    });
}
/** The error of an archive that is cut or damaged. */
function damagedArchive(archive, what, cause) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${archive} is damaged: ${what}.`, { cause, hint: 'fetch or pack it again' });
}
const NOTHING = new Map();
/** Checks names and sums of one archive, entry by entry, before anything is done with them. */
class EntryGuard {
    #archive;
    #limits;
    #root = new Map();
    #places = 0;
    #entries = 0;
    #bytes = 0;
    #nameBytes = 0;
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
        const tooLong = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .lengthProblem */ .uG)(name);
        if (tooLong !== undefined)
            throw this.#refused(name, tooLong);
        this.#bytes += entry.size;
        this.#nameBytes += name.length;
        if (++this.#entries > this.#limits.entries)
            throw this.#refused(name, `is more than the ${this.#limits.entries}th`);
        if (!(entry.size >= 0 && this.#bytes <= this.#limits.bytes)) {
            throw this.#refused(name, `would make more than ${this.#limits.bytes} bytes of it`);
        }
        if (this.#nameBytes > MOST_NAME_BYTES)
            throw this.#refused(name, `comes after ${MOST_NAME_BYTES} bytes of names`);
        const path = name.replace(/^(?:\.\/+)+/, '').replace(kind === 'folder' ? /\/+$/ : /$^/, '');
        if ((path === '' || path === '.') && kind === 'folder')
            return '';
        const problem = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathProblem */ .z9)(path);
        if (problem !== undefined)
            throw this.#refused(name, problem);
        this.#take(path.split('/'), kind, name);
        return path;
    }
    #take(parts, kind, name) {
        let folder = this.#root;
        for (const [depth, part] of parts.entries()) {
            const isLast = depth === parts.length - 1;
            const key = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .zN)(part);
            const other = folder.get(key);
            const shown = () => (0,_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .HD)([...parts.slice(0, depth), other?.name].join('/'));
            if (other === undefined) {
                if (++this.#places > MOST_PLACES)
                    throw this.#refused(name, `comes after ${MOST_PLACES} files and folders`);
                if (this.#places > FREE_FOLDERS + MOST_FOLDERS * this.#entries)
                    throw this.#refused(name, 'has one folder in another again and again');
                const place = { name: part, kind: isLast ? kind : 'folder', below: isLast && kind !== 'folder' ? NOTHING : new Map() };
                folder.set(key, place);
                folder = place.below;
                continue;
            }
            if (other.name !== part)
                throw this.#refused(name, `has the same name as ${shown()} where case or Unicode form do not count`);
            const isFolder = !isLast || kind === 'folder';
            if (isFolder && other.kind !== 'folder')
                throw this.#refused(name, `goes through ${shown()}, which is a ${other.kind}`);
            if (!isFolder)
                throw this.#refused(name, 'stands in the archive twice');
            folder = other.below;
        }
    }
    #refused(name, what) {
        return refusedEntry(this.#archive, name, what);
    }
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


/***/ }),

/***/ 5434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  conclude: () => (/* binding */ conclude),
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/artifacts/src/artifact-manifest.js
var artifact_manifest = __webpack_require__(91703);
// EXTERNAL MODULE: ./build/staging/artifacts/src/expected-files.js
var expected_files = __webpack_require__(40653);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/artifacts/src/compare-files.js
var compare_files = __webpack_require__(56214);
// EXTERNAL MODULE: ./build/staging/artifacts/src/read-archive.js
var read_archive = __webpack_require__(45820);
// EXTERNAL MODULE: ./build/staging/artifacts/src/verify-folder.js
var verify_folder = __webpack_require__(89327);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/verify-archive.js






/**
 * Checks that an archive holds what its manifest says, without unpacking it to disk.
 *
 * @throws UserError when it is unsafe or damaged, CancelledError
 */
async function verifyArchive(archive, format, expected, { signal, allowExtra, onProgress, limits }) {
    const found = [];
    const folders = new Set();
    await (0,read_archive/* readArchive */.b)(archive, format, async (path, entry, content) => {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        if (entry.kind === 'folder')
            (0,compare_files/* addWithParents */.tc)(path, folders);
        else if (entry.kind === 'link') {
            const link = entry.target ?? '';
            found.push({ path, size: Buffer.byteLength(link), sha256: (0,files/* sha256 */.sc)(link), link });
        }
        else {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            for await (const part of content) {
                (0,errors/* throwIfCancelled */.dZ)(signal);
                hash.update(part);
                onProgress?.(part.length);
            }
            found.push({ path, size: entry.size, sha256: hash.digest('hex'), mode: entry.mode.toString(8).padStart(4, '0') });
        }
    }, { signal, ...(limits === undefined ? {} : { limits }) });
    for (const { path } of found)
        (0,compare_files/* addWithParents */.tc)(path.slice(0, Math.max(path.lastIndexOf('/'), 0)), folders);
    const shown = (path) => `${archive}: ${path}`;
    const findings = (0,compare_files/* compareFiles */.hZ)(expected.files, found, { allowExtra, shown });
    findings.push(...(0,compare_files/* compareFolders */.Ry)(expected, folders, { allowExtra, shown }));
    return { ...(0,verify_folder/* soundOf */.B)(expected.files, findings, found, shown), findings };
}

// EXTERNAL MODULE: ./build/staging/artifacts/src/write-archive.js
var write_archive = __webpack_require__(71711);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/output-folder.js
var output_folder = __webpack_require__(90640);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/progress.js
var progress = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/step-summary.js
var step_summary = __webpack_require__(97689);
;// CONCATENATED MODULE: ./build/staging/steps/prepare-artifacts/verify.js












/**
 * Checks a folder, or an archive without unpacking it, against a manifest.
 *
 * @throws OutcomeError with every difference, InputError, UserError, CancelledError
 */
async function verify(from, inputs, context) {
    const source = context.resolve(from);
    const isFolder = await (0,promises_.stat)(source).then((status) => status.isDirectory(), (error) => {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT')) {
            throw new errors/* InputError */.dz(`There is no file or folder ${source}.`, { hint: 'give as source what is to be verified', cause: error });
        }
        throw new errors/* InputError */.dz(`${source} cannot be verified: ${(0,errors/* messageOf */.bD)(error)}.`, { cause: error });
    });
    const folder = isFolder ? source : (0,external_node_path_.dirname)(source);
    const manifest = inputs.manifest === undefined ? (0,external_node_path_.join)(folder, artifact_manifest.MANIFEST_FILE) : context.resolve(inputs.manifest);
    const expected = await (0,expected_files.readExpectedFiles)(manifest);
    const options = {
        allowExtra: inputs.allowExtra ?? false,
        signal: context.signal,
        onProgress: (0,progress/* reportProgress */.w)('Verified', bytesOf(expected, isFolder), context.log),
    };
    const verified = isFolder ? await (0,verify_folder/* verifyFolder */.M)(folder, expected, options) : await verifyPacked(source, expected, options);
    const outputs = {
        folder,
        manifest,
        checksums: undefined,
        archive: isFolder ? undefined : source,
        archiveSha256: undefined,
        fileCount: verified.files,
        bytes: verified.bytes,
    };
    return conclude(source, manifest, verified, outputs, context);
}
function verifyPacked(archive, expected, options) {
    const format = (0,write_archive/* archiveFormatOf */.ji)(archive);
    if (format === undefined)
        throw new errors/* InputError */.dz(`${archive} is neither a folder nor a zip, tar.gz or tar.zst.`);
    const { packed } = expected;
    if (packed !== undefined && packed.archive === (0,external_node_path_.basename)(archive))
        return verifyArchive(archive, format, packed, options);
    throw new errors/* InputError */.dz(`${expected.manifest} does not say what is in ${(0,external_node_path_.basename)(archive)}.`, {
        hint: 'verify the folder of the archive, or name the manifest that was written with it',
    });
}
function bytesOf({ files, packed }, isFolder) {
    return (isFolder ? files : (packed?.files ?? [])).reduce((total, { size = 0 }) => total + size, 0);
}
/**
 * Says what came of it, in the job summary too.
 *
 * @param place what was verified
 * @throws OutcomeError with every difference
 */
async function conclude(place, manifest, verified, outputs, context) {
    const { files, bytes, findings } = verified;
    await context.summary((0,step_summary/* verifiedSummary */.xd)(place, manifest, verified, context));
    if (findings.length === 0) {
        context.log.info(`${place}: ${(0,format/* counted */.hS)(files, 'file')}, ${(0,format/* formatBytes */.z3)(bytes)}, as ${manifest} says.`);
        return outputs;
    }
    const differences = findings.length === 1 ? 'in 1 place' : `in ${findings.length} places`;
    throw new errors/* OutcomeError */.Rz(`${place} is not what ${manifest} says ${differences}; ${(0,format/* counted */.hS)(files, 'file')} ${files === 1 ? 'is' : 'are'} as it says.`, outputs, {
        findings: (0,output_folder/* shownFindings */.qA)(findings, context),
        hint: 'fetch or prepare it again; if it was changed on purpose, prepare it anew',
    });
}


/***/ })

};
