export const id = "shared-blob-download-download-file";
export const ids = ["shared-blob-download-download-file"];
export const modules = {

/***/ 43149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ downloadFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/progress.js
var src_progress = __webpack_require__(8558);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/net/src/address.js
var address = __webpack_require__(33519);
// EXTERNAL MODULE: ./build/staging/blob/src/pages/page-list.js
var page_list = __webpack_require__(26592);
// EXTERNAL MODULE: ./build/staging/blob/src/download/download-names.js
var download_names = __webpack_require__(71517);
// EXTERNAL MODULE: ./build/staging/blob/src/download/download-staging.js
var download_staging = __webpack_require__(4256);
// EXTERNAL MODULE: ./build/staging/blob/src/download/range-download.js + 1 modules
var range_download = __webpack_require__(87182);
// EXTERNAL MODULE: ./build/staging/blob/src/download/range-file.js
var range_file = __webpack_require__(11386);
;// CONCATENATED MODULE: ./build/staging/blob/src/download/download-file.js










/** Up to here a file is fetched by one request and kept in memory; sixteen at once are 16 MiB. */
const SMALL = 1024 * 1024;
const WRITE = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_TRUNC | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
/**
 * Brings one blob into the staging folder, whole and with its check sum, or what an earlier run left of it.
 *
 * @returns where it is now
 * @throws UserError when its content is not what was expected, when it changed meanwhile, or when the disk refuses; ExternalError;
 *   CancelledError
 */
async function downloadFile(file, download) {
    const identity = { url: urlOf(download.container, file.name), etag: file.etag, size: file.size };
    const path = download.staging.pathOf(identity);
    try {
        if (file.isLink)
            await downloadLink(file, path, download);
        else if (file.size <= SMALL)
            await downloadSmall(file, path, download);
        else
            await downloadLarge(file, path, identity, download);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo || error instanceof errors/* ExternalError */.yA || error instanceof errors/* CancelledError */.cc)
            throw error;
        throw (0,download_staging/* cannotWrite */.zz)(path, error);
    }
    return path;
}
async function downloadSmall(file, path, download) {
    const isKnown = await isThere(file, path, download.signal);
    if (!isKnown) {
        const bytes = await fetchWhole(file, download);
        await (0,promises_.writeFile)(path, bytes, { flag: WRITE, mode: 0o666 });
    }
    download.onBytes(file.size, isKnown);
}
/** Whether an earlier run has brought it: only what has a check sum can be trusted. */
async function isThere({ size, checksum }, path, signal) {
    if (checksum === undefined)
        return false;
    try {
        const bytes = await (0,promises_.readFile)(path, { signal });
        return bytes.length === size && (0,external_node_crypto_.createHash)(checksum.algorithm).update(bytes).digest('hex') === checksum.digest;
    }
    catch {
        return false;
    }
}
async function downloadLink(file, path, download) {
    const target = (await fetchWhole(file, download)).toString('utf8');
    const problem = (0,download_names/* linkProblem */.kD)(file.path, target);
    if (problem !== undefined) {
        throw new errors/* UserError */.yo(`The symbolic link ${JSON.stringify(file.path)} to ${JSON.stringify(target)} ${problem}; it is not made.`, {
            hint: 'leave links out, if the rest is wanted',
        });
    }
    await (0,promises_.rm)(path, { force: true });
    await (0,promises_.symlink)(target, path);
    download.onBytes(file.size, false);
}
async function fetchWhole(file, { container, requests, signal, onFetched }) {
    const bytes = Buffer.allocUnsafe(file.size);
    // No request can ask for a range of nothing.
    if (file.size > 0)
        await (0,range_download/* fetchRange */.sj)(bytes, 0, { client: container.getBlobClient(file.name), requests, signal, etag: file.etag, onFetched });
    if (file.checksum !== undefined)
        check(file, (0,external_node_crypto_.createHash)(file.checksum.algorithm).update(bytes).digest('hex'));
    return bytes;
}
async function downloadLarge(file, path, identity, { container, requests, buffers, signal, onBytes, onFetched }) {
    const { name, etag, size, checksum, isPageBlob } = file;
    const pages = isPageBlob
        ? await (0,range_download/* unlessChanged */.FI)(name, (expected) => (0,page_list/* listPages */.p)(container.getPageBlobClient(name), size, requests, { etag, signal, expected }))
        : undefined;
    const part = await range_file/* RangeFile */._.open(path, identity, range_download/* RANGE */.AY);
    let keep = true;
    try {
        const hash = checksum?.algorithm;
        const found = await (0,range_download/* downloadRanges */.FL)(part, {
            client: container.getBlobClient(name),
            requests,
            signal,
            etag,
            size,
            buffers,
            pages,
            hash,
            onBytes,
            onFetched,
        });
        // What is wrong as a whole is of no use in parts.
        keep = false;
        if (found !== undefined)
            check(file, found);
        keep = true;
    }
    finally {
        await part.close(keep);
    }
}
function check({ name, checksum }, found) {
    if (checksum === undefined || checksum.digest === found)
        return;
    const title = checksum.algorithm === 'sha256' ? 'SHA-256' : 'MD5';
    throw new errors/* UserError */.yo(`${name} is damaged: its ${title} is ${found}, ${checksum.source} says ${checksum.digest}.`, {
        hint: 'upload it again; nothing was put in place',
    });
}
/** What a blob is known by to a later run: without signature, and without the port of a store on this machine, which changes. */
function urlOf(container, name) {
    const { url } = container.getBlobClient(name);
    const plain = new URL(url);
    return `${(0,address/* isLoopback */.U9)(plain) ? '' : plain.origin}${plain.pathname}`;
}

;// CONCATENATED MODULE: ./build/staging/blob/src/download/range-buffers.js

/** Lends buffers of one size, so that the memory of a download is bounded however many files and ranges are on their way. */
class RangeBuffers {
    #size;
    #free = [];
    #waiting = [];
    #left;
    /** @param size of each, in bytes */
    constructor(count, size) {
        this.#left = count;
        this.#size = size;
    }
    /**
     * Resolves when a buffer is free; who waits longest gets it.
     *
     * @throws CancelledError when the signal fires before
     */
    async take(signal) {
        if (signal.aborted)
            throw new errors/* CancelledError */.cc();
        const free = this.#free.pop();
        if (free !== undefined)
            return free;
        if (this.#left > 0) {
            this.#left--;
            return Buffer.allocUnsafeSlow(this.#size);
        }
        return new Promise((resolve, reject) => {
            const give = (buffer) => {
                signal.removeEventListener('abort', onAbort);
                resolve(buffer);
            };
            const onAbort = () => {
                this.#waiting.splice(this.#waiting.indexOf(give), 1);
                reject(new errors/* CancelledError */.cc());
            };
            signal.addEventListener('abort', onAbort, { once: true });
            this.#waiting.push(give);
        });
    }
    give(buffer) {
        const next = this.#waiting.shift();
        if (next === undefined)
            this.#free.push(buffer);
        else
            next(buffer);
    }
}

;// CONCATENATED MODULE: ./build/staging/blob/src/download/download-files.js









/** Files at once: small ones wait for the service, large ones send several requests each. */
const SMALL_AT_ONCE = 16;
const LARGE_AT_ONCE = 4;
/** 64 MiB. */
const BUFFERS = 8;
/**
 * Fetches files, and puts them in their places when all of them are whole and right. What an interrupted run has brought is kept for
 * the next one.
 *
 * @param folders paths of empty folders, made as well
 * @returns bytes fetched
 * @throws UserError, ExternalError, CancelledError: nothing was put in place, but for a disk that refuses in the middle of that
 */
async function downloadFiles(files, folders, options) {
    const { container, requests, destination, log } = options;
    // A folder that has everything may be one that nobody may write to. What an earlier run has left is cleared away, though.
    const missing = folders.map((path) => (0,external_node_path_.join)(destination, ...path.split('/'))).filter((folder) => !(0,external_node_fs_.existsSync)(folder));
    if (files.length === 0 && missing.length === 0 && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(destination, download_staging/* STAGING_FOLDER */.ZV)))
        return 0;
    const progress = new src_progress/* Progress */.k('Downloaded', { files: files.length, bytes: files.reduce((total, { size }) => total + size, 0) }, log);
    const staging = await download_staging/* Staging */.CP.open(destination, { log, signal: requests.signal });
    let fetched = 0;
    let keep = true;
    try {
        await staging.clear(files.map((file) => staging.pathOf({ url: urlOf(container, file.name), etag: file.etag })));
        const failing = new AbortController();
        const download = {
            container,
            requests,
            staging,
            buffers: new RangeBuffers(BUFFERS, range_download/* RANGE */.AY),
            signal: AbortSignal.any([requests.signal, failing.signal]),
            onBytes: (bytes, isKnown) => (isKnown ? progress.addKnown(bytes) : progress.addBytes(bytes)),
            onFetched(bytes) {
                fetched += bytes;
            },
        };
        const staged = new Map();
        const failures = [];
        const fetch = async (file) => {
            try {
                staged.set(file, await downloadFile(file, download));
                log.debug(`fetched ${(0,control_characters/* showControls */.mz)(file.name)}`);
                progress.addFile();
            }
            catch (error) {
                failures.push(error);
                failing.abort();
            }
        };
        const isSmall = ({ size, isLink }) => isLink || size <= SMALL;
        await Promise.all([
            forEach(files.filter(isSmall), SMALL_AT_ONCE, fetch, failing.signal),
            forEach(files.filter((file) => !isSmall(file)), LARGE_AT_ONCE, fetch, failing.signal),
        ]);
        // The first that failed ends the others, which then say that they were cancelled.
        if (failures.length > 0)
            throw failures.find((error) => !(error instanceof errors/* CancelledError */.cc)) ?? failures[0];
        for (const folder of missing)
            await staging.makeFolder(folder);
        // All of them before the first file is in its place: no room for a folder is then no half of a set.
        for (const { target } of files)
            await staging.makeFolder((0,external_node_path_.dirname)(target));
        for (const [file, path] of inOrder(files, staged))
            await staging.place(path, file.target, file);
        keep = false;
    }
    finally {
        progress.end();
        if (await staging.close(keep))
            log.info(`What was downloaded is kept in ${staging.folder}; run again to go on.`);
    }
    return fetched;
}
/** Runs `work`, which never rejects, for all items, some at once, until the signal fires. */
async function forEach(items, atOnce, work, signal) {
    const rest = items.values();
    const worker = async () => {
        for (const item of rest) {
            if (signal.aborted)
                return;
            await work(item);
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
function inOrder(files, staged) {
    return files.flatMap((file) => {
        const path = staged.get(file);
        return path === undefined ? [] : [[file, path]];
    });
}


/***/ }),

/***/ 71517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kD: () => (/* binding */ linkProblem),
/* harmony export */   up: () => (/* binding */ checkLocalPaths)
/* harmony export */ });
/* unused harmony export localPathProblem */
/** The longest name of a file on Linux (bytes of UTF-8), Windows and macOS (UTF-16 units, which are never more than the bytes). */
const LONGEST_SEGMENT = 255;
/** "Naming Files, Paths, and Namespaces" (Microsoft Learn): devices, whatever follows the first dot. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\$|conout\$)$/i;
const TWINS = 'leave one of them out, or download to a file system that keeps them apart';
/** Why a blob's name cannot become a path below the destination, or undefined. */
function localPathProblem(path, names) {
    if (path === '')
        return 'leaves nothing for a file name';
    if (path.includes('\0'))
        return 'has a NUL character';
    if (!path.isWellFormed())
        return 'is not valid Unicode';
    if (path.startsWith('/'))
        return 'starts with a slash and would leave the folder';
    for (const segment of path.split('/')) {
        if (segment === '')
            return 'has an empty path segment';
        if (segment === '.' || segment === '..')
            return 'has a path segment . or .. and could leave the folder';
        if (Buffer.byteLength(segment) > LONGEST_SEGMENT)
            return `has a path segment of ${Buffer.byteLength(segment)} bytes; a file name has at most ${LONGEST_SEGMENT}`;
        const problem = names === 'windows' ? windowsProblem(segment) : undefined;
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
function windowsProblem(segment) {
    // A backslash is a separator there, and a colon names a stream or a drive.
    const illegal = /[<>:"|?*\\\p{Cc}]/u.exec(segment)?.[0];
    if (illegal !== undefined)
        return `has ${JSON.stringify(illegal)}, which no file name has on Windows`;
    if (/[. ]$/.test(segment))
        return 'has a path segment that ends with a dot or a space, which Windows drops';
    if (DEVICES.test(segment.split('.', 1)[0]?.trimEnd() ?? ''))
        return `has the path segment ${segment}, which is a device on Windows`;
    return undefined;
}
/**
 * Checks all paths of a download together, before anything is written.
 *
 * @returns errors, in the order of the paths
 */
function checkLocalPaths(paths, options) {
    const findings = [];
    const refuse = (message, hint) => findings.push({ severity: 'error', message, hint });
    const files = new Map();
    const folders = new Map();
    const keyOf = options.allowTwins ? (path) => path : (path) => path.normalize('NFC').toLowerCase();
    const addFolder = (folder) => {
        const other = folders.get(keyOf(folder));
        if (other !== undefined && other !== folder) {
            refuse(`the folders ${JSON.stringify(other)} and ${JSON.stringify(folder)} are one on Windows and macOS`, TWINS);
        }
        folders.set(keyOf(folder), other ?? folder);
    };
    const addFoldersAbove = (path) => {
        for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1))
            addFolder(path.slice(0, slash));
    };
    const isUsable = (path) => {
        const problem = localPathProblem(path, options.names);
        if (problem !== undefined)
            refuse(`${JSON.stringify(path)} ${problem}`, 'leave it out by a pattern, or rename the blob');
        return problem === undefined;
    };
    for (const path of paths) {
        if (!isUsable(path))
            continue;
        const twin = files.get(keyOf(path));
        if (twin !== undefined)
            refuse(`${JSON.stringify(path)} and ${JSON.stringify(twin)} are one file on Windows and macOS`, TWINS);
        files.set(keyOf(path), path);
        addFoldersAbove(path);
    }
    for (const path of options.folders) {
        if (!isUsable(path))
            continue;
        addFoldersAbove(path);
        addFolder(path);
    }
    for (const [key, file] of files) {
        if (folders.has(key))
            refuse(`${JSON.stringify(file)} is a blob and also a folder, which no file system has`, 'leave one of them out by a pattern');
    }
    return findings;
}
/** Why a symbolic link may not be made, or undefined. @param path of the link itself, below the destination */
function linkProblem(path, target) {
    if (target === '' || target.includes('\0'))
        return 'leads nowhere';
    if (/^(?:[/\\]|[A-Za-z]:)/.test(target))
        return 'leads to an absolute path';
    // Up first and then down, so that no other link on the way down can turn an `..` after it into something else.
    let depth = path.split('/').length - 1;
    let isDown = false;
    for (const segment of target.split(/[/\\]/)) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            isDown = true;
        else if (isDown)
            return 'has a .. after a name';
        else
            depth--;
        if (depth < 0)
            return 'leads out of the folder';
    }
    return undefined;
}


/***/ }),

/***/ 4256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ Staging),
/* harmony export */   ZV: () => (/* binding */ STAGING_FOLDER),
/* harmony export */   zz: () => (/* binding */ cannotWrite)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_folder_lock__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79335);
/* harmony import */ var _range_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11386);







/** In the destination, so that what is complete is put in its place by renaming it. */
const STAGING_FOLDER = '.bakehouse-download';
/** Milliseconds to wait for another download into the same folder. */
const LOCK_WAIT = 600_000;
/** More runs than ever wait for one folder. */
const LOCK_TRIES = 100;
/** Where the files of a set are until all of them are whole and right. One run at a time has it. */
class Staging {
    #destination;
    #folder;
    #lock;
    #made = new Set();
    constructor(destination, folder, lock) {
        this.#destination = destination;
        this.#folder = folder;
        this.#lock = lock;
    }
    /** @throws UserError when it cannot be made or another run keeps it, CancelledError */
    static async open(destination, options) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(destination, STAGING_FOLDER);
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder, { throwIfNoEntry: false });
        if (there !== undefined && !there.isDirectory()) {
            const what = there.isSymbolicLink() ? 'a symbolic link' : 'a file';
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${folder} is ${what}, where the folder for partial downloads is to be.`, { hint: 'remove it' });
        }
        for (let tries = 1;; tries++) {
            try {
                return new Staging(destination, folder, await (0,_bakehouse_system_folder_lock__WEBPACK_IMPORTED_MODULE_5__/* .lockFolder */ .MS)(folder, { ...options, wait: LOCK_WAIT }));
            }
            catch (error) {
                // The run that was waited for has just removed the folder.
                if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT') && tries < LOCK_TRIES)
                    continue;
                throw (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC') ? cannotWrite(folder, error) : error;
            }
        }
    }
    get folder() {
        return this.#folder;
    }
    /** Of one content: another ETag is another file, so that what an earlier run has left is never mixed with it. */
    pathOf({ url, etag }) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.#folder, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${url}\n${etag}`).digest('hex').slice(0, 32));
    }
    /** Removes what earlier runs have left of contents that nobody wants any more. @param wanted paths that `pathOf` gave */
    async clear(wanted) {
        const keep = new Set();
        for (const path of wanted)
            keep.add(path).add((0,_range_file_js__WEBPACK_IMPORTED_MODULE_6__/* .rangeStateOf */ .i)(path));
        for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(this.#folder)) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.#folder, entry);
            if (!keep.has(path) && !entry.startsWith(_bakehouse_system_folder_lock__WEBPACK_IMPORTED_MODULE_5__/* .LOCK_PREFIX */ .fY))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
        }
    }
    /**
     * Puts a staged file or link in its place; what was there is replaced.
     *
     * @param target absolute path below the destination
     * @throws UserError when the place cannot be written to
     */
    async place(staged, target, options) {
        await this.makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target));
        try {
            if (options.executable && process.platform !== 'win32') {
                const { mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(staged);
                // Who may read it may run it: what the user's umask allows.
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(staged, (mode & 0o777) | ((mode & 0o444) >> 2));
            }
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(staged, target);
        }
        catch (error) {
            throw cannotWrite(target, error);
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,_range_file_js__WEBPACK_IMPORTED_MODULE_6__/* .rangeStateOf */ .i)(staged), { force: true });
    }
    /** Makes a folder below the destination, and those above it; never through a link. */
    async makeFolder(folder) {
        if (this.#made.has(folder))
            return;
        if (folder !== this.#destination) {
            await this.makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder));
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder);
            }
            catch (error) {
                if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'EEXIST'))
                    throw cannotWrite(folder, error);
                if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder).isDirectory())
                    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${folder} is no folder any more; nothing is written there.`, { hint: 'run again' });
            }
        }
        this.#made.add(folder);
    }
    /**
     * @param keep what is staged, for another run
     * @returns whether something was kept
     */
    async close(keep) {
        if (!keep)
            await this.clear([]);
        await this.#lock.release();
        // Fails when something is left, or when another run has just come.
        const isEmpty = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(this.#folder).then(() => true, () => false);
        return keep && !isEmpty;
    }
}
/** The error for a file system that refuses. */
function cannotWrite(path, error) {
    const hints = {
        ENOSPC: 'free some space, then run again: what was downloaded is kept',
        EDQUOT: 'free some of your quota, then run again: what was downloaded is kept',
        EFBIG: 'the file system takes no files of this size; give a folder on another one',
        EXDEV: `it is on another file system than the folder ${STAGING_FOLDER}; download into it by itself`,
        EACCES: 'give a folder that this user may write to',
        EPERM: 'give a folder that this user may write to; on Windows links need the right to make them (developer mode)',
        EROFS: 'give a folder on a file system that is not read-only',
        ENOTDIR: 'give a folder whose path goes through folders only',
        ENAMETOOLONG: 'give a folder with a shorter path',
    };
    const hint = Object.entries(hints).find(([code]) => (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, code))?.[1];
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Cannot write ${path}: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}.`, { cause: error, ...(hint === undefined ? {} : { hint }) });
}


/***/ }),

/***/ 87182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AY: () => (/* binding */ RANGE),
  FL: () => (/* binding */ downloadRanges),
  sj: () => (/* binding */ fetchRange),
  FI: () => (/* binding */ unlessChanged)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/disk-image/src/byte-ranges.js
var byte_ranges = __webpack_require__(74068);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/blob-error.js + 3 modules
var blob_error = __webpack_require__(19336);
// EXTERNAL MODULE: ./build/staging/blob/src/pages/page-list.js
var page_list = __webpack_require__(26592);
;// CONCATENATED MODULE: ./build/staging/blob/src/download/range-answer.js


/**
 * Makes sure, before a byte is read, that an answer is the part of the blob that was asked for.
 *
 * @param length bytes asked for
 * @param etag of the blob as it was listed
 * @throws ExternalError
 */
function checkRange(name, { contentRange, contentLength, etag: found }, position, length, etag) {
    const wrong = (problem) => new errors/* ExternalError */.yA(`The service answers wrongly for ${name}: ${problem}.`, {
        service: 'Blob Storage',
        operation: `download ${name}`,
        hint: 'nothing was put in place. Does something between this machine and the service (a gateway, a cache) answer in its place?',
    });
    // What ignores conditions may still say which version it gives.
    if (found !== undefined && (0,page_list/* quoted */.T)(found) !== (0,page_list/* quoted */.T)(etag))
        throw wrong(`another version (ETag ${found}) than was asked for (${(0,page_list/* quoted */.T)(etag)})`);
    const asked = `bytes ${position}-${position + length - 1}`;
    if (contentRange === undefined) {
        // The whole of it, where that is the same.
        if (position !== 0 || contentLength !== length)
            throw wrong(`${contentLength ?? 'unknown'} bytes from its beginning, not ${asked}`);
    }
    else if (!contentRange.startsWith(`${asked}/`))
        throw wrong(`${contentRange}, not ${asked}`);
    else if (contentLength !== undefined && contentLength !== length)
        throw wrong(`${contentLength} bytes for ${asked}`);
}

;// CONCATENATED MODULE: ./build/staging/blob/src/download/range-download.js







/** One request for each. */
const RANGE = 8 * 1024 * 1024;
/** Of one file, on the way or waiting for those before them to be hashed. */
const RANGES_IN_FLIGHT = 6;
/** Bytes that may have to be fetched again after a kill. */
const SAVE_EVERY = 64 * 1024 * 1024;
/** Two parts of a page blob that are nearer than this are fetched with what is between them. */
const NEAR = 256 * 1024;
/** What the service says when a blob is no longer the one that was listed. */
const CHANGED = ['ConditionNotMet', 'TargetConditionNotMet', 'BlobNotFound', 'InvalidRange'];
/**
 * Fetches what a partial file lacks, several ranges at once, every one only if the blob is still the same. Memory is bounded whatever the size.
 *
 * @returns the hash of the whole as hexadecimal, if one was wanted
 * @throws UserError when the blob was replaced or deleted meanwhile, ExternalError, CancelledError
 */
async function downloadRanges(file, options) {
    const { size, pages, buffers } = options;
    const hash = options.hash === undefined ? undefined : (0,external_node_crypto_.createHash)(options.hash);
    const failing = new AbortController();
    const signal = AbortSignal.any([options.signal, failing.signal]);
    const window = [];
    // Each waits for the one before it: bytes are hashed in their order.
    let hashed = Promise.resolve();
    let failure;
    let unsaved = 0;
    /** Brings one part into the file and, after all before it, into the hash. Never rejects. */
    const part = async (index, buffer, bytes, data, before) => {
        try {
            const position = index * RANGE;
            const isKnown = file.has(index);
            if (isKnown) {
                if (hash !== undefined)
                    await file.read(bytes, position);
            }
            else {
                if (pages !== undefined)
                    bytes.fill(0);
                for (const { start, end } of data)
                    await fetchRange(bytes.subarray(start - position, end - position), start, { ...options, signal });
                await file.write(index, bytes);
                unsaved += bytes.length;
            }
            await before;
            if (failure !== undefined)
                return;
            hash?.update(bytes);
            options.onBytes?.(bytes.length, isKnown);
        }
        catch (error) {
            failure ??= error;
            failing.abort();
        }
        finally {
            buffers.give(buffer);
        }
    };
    const zeros = async (length, before) => {
        await before;
        // Nothing else here waits for a disk or a network: without this, a hole of many GiB would let nothing else run, not even a cancellation.
        await (0,promises_.setImmediate)();
        for (let left = hash === undefined ? 0 : length; left > 0; left -= byte_ranges/* ZEROS */.uY.length)
            hash?.update(byte_ranges/* ZEROS */.uY.subarray(0, Math.min(left, byte_ranges/* ZEROS */.uY.length)));
        options.onBytes?.(length, true);
    };
    try {
        for (let index = 0; index * RANGE < size && failure === undefined; index++) {
            (0,errors/* throwIfCancelled */.dZ)(signal);
            const range = { start: index * RANGE, end: Math.min((index + 1) * RANGE, size) };
            const length = range.end - range.start;
            const data = pages === undefined ? [range] : (0,byte_ranges/* joined */.oR)((0,byte_ranges/* within */.ux)(pages, range), NEAR);
            if (window.length >= RANGES_IN_FLIGHT)
                await window.shift();
            if (unsaved >= SAVE_EVERY) {
                unsaved = 0;
                await file.save();
            }
            if (data.length === 0)
                hashed = zeros(length, hashed);
            else {
                const buffer = await buffers.take(signal);
                hashed = part(index, buffer, buffer.subarray(0, length), data, hashed);
            }
            window.push(hashed);
        }
        await hashed;
    }
    catch (error) {
        // What ended the others tells more than that they were ended.
        failure = failure === undefined || !(error instanceof errors/* CancelledError */.cc) ? error : failure;
        failing.abort();
    }
    finally {
        // Nothing may write to the file any more when this returns.
        await Promise.all(window);
    }
    if (failure !== undefined)
        throw failure;
    return hash?.digest('hex');
}
/**
 * Fills the buffer from a position of the blob, if that is still the same.
 *
 * @throws UserError when the blob was replaced or deleted meanwhile, ExternalError, CancelledError
 */
async function fetchRange(buffer, position, { client, requests, etag, signal, onFetched }) {
    const conditions = { ifMatch: (0,page_list/* quoted */.T)(etag) };
    await unlessChanged(client.name, (expected) => requests.send(`download ${client.name}`, async (abortSignal) => {
        const answer = await client.download(position, buffer.length, { abortSignal, conditions, maxRetryRequests: 0 });
        const body = answer.readableStreamBody;
        try {
            checkRange(client.name, answer, position, buffer.length, etag);
        }
        catch (error) {
            body?.destroy();
            throw error;
        }
        await readInto(buffer, body, abortSignal);
    }, { bytes: buffer.length, signal, expected }));
    onFetched?.(buffer.length);
}
/**
 * Runs requests that hold only for the blob that was listed.
 *
 * @param work gets the error codes that say that it is another one now
 * @throws UserError for those, and what `work` throws
 */
async function unlessChanged(name, work) {
    try {
        return await work(CHANGED);
    }
    catch (error) {
        if (!CHANGED.includes((0,blob_error/* blobErrorCode */.No)(error) ?? ''))
            throw error;
        const what = (0,blob_error/* blobErrorStatus */.yh)(error) === 404 ? 'deleted' : 'replaced or deleted';
        throw new errors/* UserError */.yo(`${name} was ${what} while it was downloaded.`, {
            hint: 'run again when nobody writes to it; nothing was put in place',
        });
    }
}
/** Reads a body of exactly the buffer's length; one that is cut counts as a broken connection and is fetched again. */
async function readInto(buffer, body, signal) {
    let length = 0;
    try {
        for await (const chunk of body ?? []) {
            const bytes = chunk;
            if (length + bytes.length > buffer.length)
                throw new Error('the answer was longer than asked for');
            bytes.copy(buffer, length);
            length += bytes.length;
        }
        if (length !== buffer.length)
            throw new Error(`the answer had ${length} of ${buffer.length} bytes`);
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        throw Object.assign(new Error(String(error.message)), { code: 'ECONNRESET' });
    }
}


/***/ }),

/***/ 11386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ RangeFile),
/* harmony export */   i: () => (/* binding */ rangeStateOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_disk_image_sparse__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32557);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33569);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32586);





const SCHEMA = 'bakehouse-download/1';
/** Links are not followed: the name of a partial file can be guessed. Windows has no such flag. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
/**
 * A file that is put together from ranges, out of sight; a small JSON file beside it says which parts are there, so that another run goes
 * on. Zeros become holes. One run at a time: who opens it holds the lock of its folder.
 */
class RangeFile {
    #handle;
    #path;
    #identity;
    #segment;
    #done;
    constructor(handle, path, identity, segment, done) {
        this.#handle = handle;
        this.#path = path;
        this.#identity = identity;
        this.#segment = segment;
        this.#done = done;
    }
    /**
     * Opens the partial file, with what an earlier run has left of the same content.
     *
     * @param path absolute; its folder must exist
     * @param segment bytes of a part, a multiple of 4 MiB
     */
    static async open(path, identity, segment) {
        const done = await readState(rangeStateOf(path), identity, segment);
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, FLAGS, 0o666);
        try {
            // Where the state is lost, what is in the file is not trusted; the other way round the same.
            if (done !== undefined && (await handle.stat()).size === identity.size)
                return new RangeFile(handle, path, identity, segment, done);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(rangeStateOf(path), { force: true });
            await handle.truncate(0);
            await handle.truncate(identity.size);
            const file = new RangeFile(handle, path, identity, segment, new Set());
            // Its room on the disk must be there before the disk is full.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(rangeStateOf(path), file.#state());
            return file;
        }
        catch (error) {
            await handle.close();
            throw error;
        }
    }
    has(index) {
        return this.#done.has(index);
    }
    /** Reads back what is there. */
    async read(buffer, position) {
        if ((await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__/* .readAt */ .m)(this.#handle, buffer, position)) < buffer.length)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${this.#path} became shorter while it was written.`, { hint: 'run again' });
    }
    /** Writes a part, but not its zeros: those are holes since the file was made. */
    async write(index, bytes) {
        await (0,_bakehouse_disk_image_sparse__WEBPACK_IMPORTED_MODULE_4__/* .writeSparse */ .M)(this.#handle, bytes, index * this.#segment);
        this.#done.add(index);
    }
    /** Keeps what is there for another run; the bytes are on the disk before the state says so. */
    async save() {
        const state = this.#state();
        await this.#handle.datasync();
        // Over what is there, which is never longer: emptied first, it would be lost on a full disk. Not atomic: a damaged state counts as none.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(rangeStateOf(this.#path), state, { flag: 'r+' });
    }
    #state() {
        return JSON.stringify({ schema: SCHEMA, ...this.#identity, segment: this.#segment, done: [...this.#done] });
    }
    /** @param keep the parts for another run, or nothing */
    async close(keep) {
        try {
            if (keep)
                await this.save();
        }
        finally {
            await this.#handle.close();
        }
        if (keep)
            return;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(this.#path, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(rangeStateOf(this.#path), { force: true });
    }
}
/** The file that says which parts are there. */
function rangeStateOf(path) {
    return `${path}.json`;
}
/** Undefined when there is no state that fits. */
async function readState(path, identity, segment) {
    try {
        const state = JSON.parse(await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__/* .readRegularText */ .Aj)(path));
        const { schema, url, etag, size, done } = state;
        const fits = schema === SCHEMA && url === identity.url && etag === identity.etag && size === identity.size && state['segment'] === segment;
        return fits && Array.isArray(done) ? new Set(done.filter((index) => Number.isInteger(index))) : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
