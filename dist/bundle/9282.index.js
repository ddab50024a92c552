export const id = 9282;
export const ids = [9282];
export const modules = {

/***/ 44765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ listRemote)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _errors_blob_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19336);
/* harmony import */ var _pages_page_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(669);
/* harmony import */ var _pages_page_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19521);
/* harmony import */ var _requests_list_blobs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90657);





/**
 * Lists what is below a prefix, or the one blob of that name, with all that is needed to fetch it.
 *
 * @param prefix without a slash at its end; '' for the whole container
 * @throws UserError when there is no such container, ExternalError, CancelledError
 */
async function listRemote(connected, prefix, requests) {
    const below = prefix === '' ? '' : `${prefix}/`;
    const blobs = await (0,_requests_list_blobs_js__WEBPACK_IMPORTED_MODULE_4__/* .listBlobs */ .t)(connected, below, requests, { copy: true, soFar: 'nothing was fetched' });
    if (blobs === undefined) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`There is no container ${connected.client.containerName}.`, { hint: 'check its name and the account' });
    }
    if (blobs.size > 0 || prefix === '')
        return sortOut(blobs.values(), below.length);
    const single = await lookAt(connected.client, prefix, requests);
    return sortOut(single === undefined ? [] : [single], prefix.lastIndexOf('/') + 1);
}
/** Undefined when there is no such blob. */
async function lookAt(container, name, requests) {
    try {
        const properties = await requests.send(`look at ${name}`, (abortSignal) => container.getBlobClient(name).getProperties({ abortSignal }), { expected: ['BlobNotFound'] });
        const { contentLength, etag, blobType = 'BlockBlob', contentMD5, accessTier = '', copyStatus = '', metadata = {} } = properties;
        if (contentLength === undefined || etag === undefined) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA(`The service does not say ${contentLength === undefined ? `how large ${name} is` : `which version (ETag) of ${name} is there`}; nothing was fetched.`, { service: 'Blob Storage', operation: `look at ${name}` });
        }
        const md5 = contentMD5 === undefined ? '' : Buffer.from(contentMD5).toString('base64');
        return { name, size: contentLength, etag, type: blobType, md5, tier: accessTier, copyStatus, metadata };
    }
    catch (error) {
        if ((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_1__/* .blobErrorCode */ .No)(error) === 'BlobNotFound')
            return undefined;
        throw error;
    }
}
/** @param cut characters of each name that are not part of its path */
function sortOut(blobs, cut) {
    const files = [];
    const folders = [];
    for (const blob of blobs) {
        const { name, size, metadata } = blob;
        const path = name.slice(cut);
        if ((0,_pages_page_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isPageRecord */ .H)(name))
            continue;
        if (size === 0 && (metadata['hdi_isfolder'] === 'true' || path === '' || path.endsWith('/'))) {
            const folder = path.replace(/\/$/, '');
            if (folder !== '')
                folders.push(folder);
            continue;
        }
        files.push({
            name,
            path,
            size,
            etag: blob.etag,
            isPageBlob: blob.type === 'PageBlob',
            sha256: sha256In(metadata['sha256']),
            md5: md5In(blob.md5),
            isLink: metadata['is_symlink'] === 'true',
            problem: problemOf(blob),
        });
    }
    return { files, folders };
}
function problemOf({ type, metadata, tier, copyStatus }) {
    if (type === 'PageBlob' && (0,_pages_page_target_js__WEBPACK_IMPORTED_MODULE_3__/* .isPartialPageBlob */ .yh)(metadata)) {
        return { message: 'is an image whose upload is not complete', hint: 'upload it again: that goes on where it was interrupted' };
    }
    if (tier === 'Archive') {
        return {
            message: 'is archived and cannot be read',
            hint: 'rehydrate it first: az storage blob set-tier --tier Cool; that takes hours',
        };
    }
    if (copyStatus === 'pending')
        return { message: 'is still being copied by the service', hint: 'run again when its copy is done' };
    if (copyStatus === 'failed' || copyStatus === 'aborted') {
        return { message: 'is a copy that failed and has no content', hint: 'upload or copy it again' };
    }
    return undefined;
}
function sha256In(value) {
    return value !== undefined && /^[0-9a-f]{64}$/i.test(value) ? value.toLowerCase() : undefined;
}
function md5In(base64) {
    const bytes = Buffer.from(base64, 'base64');
    return bytes.length === 16 ? bytes.toString('hex') : undefined;
}


/***/ }),

/***/ 19282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  downloadBlobs: () => (/* binding */ downloadBlobs)
});

// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/blob/src/names/blob-place.js
var blob_place = __webpack_require__(68857);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/blob-requests.js + 1 modules
var blob_requests = __webpack_require__(351);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/container.js + 2 modules
var container = __webpack_require__(26676);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/blob/src/progress.js
var src_progress = __webpack_require__(45082);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/blob/src/pages/page-list.js
var page_list = __webpack_require__(26592);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/transport.js + 3 modules
var transport = __webpack_require__(46309);
;// CONCATENATED MODULE: ./build/staging/blob/src/download/download-names.js
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

// EXTERNAL MODULE: ./build/staging/core/src/folder-lock.js
var folder_lock = __webpack_require__(50917);
// EXTERNAL MODULE: ./build/staging/core/src/regular-file.js
var regular_file = __webpack_require__(11324);
// EXTERNAL MODULE: ./build/staging/blob/src/pages/page-runs.js
var page_runs = __webpack_require__(50502);
;// CONCATENATED MODULE: ./build/staging/blob/src/download/range-file.js





/** Holes of this length stay holes: what an ext4 or NTFS file system can keep apart and what page blobs are sent in. */
const GRANULE = 64 * 1024;
const SCHEMA = 'bakehouse-download/1';
/** Links are not followed: the name of a partial file can be guessed. Windows has no such flag. */
const FLAGS = external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
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
        const handle = await (0,promises_.open)(path, FLAGS, 0o666);
        try {
            // Where the state is lost, what is in the file is not trusted; the other way round the same.
            if (done !== undefined && (await handle.stat()).size === identity.size)
                return new RangeFile(handle, path, identity, segment, done);
            await (0,promises_.rm)(rangeStateOf(path), { force: true });
            await handle.truncate(0);
            await handle.truncate(identity.size);
            const file = new RangeFile(handle, path, identity, segment, new Set());
            // Its room on the disk must be there before the disk is full.
            await (0,promises_.writeFile)(rangeStateOf(path), file.#state());
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
        let length = 0;
        while (length < buffer.length) {
            const { bytesRead } = await this.#handle.read(buffer, length, buffer.length - length, position + length);
            if (bytesRead === 0)
                throw new errors/* UserError */.yo(`${this.#path} became shorter while it was written.`, { hint: 'run again' });
            length += bytesRead;
        }
    }
    /** Writes a part, but not its zeros: those are holes since the file was made. */
    async write(index, bytes) {
        const position = index * this.#segment;
        for (let start = 0; start < bytes.length; start += page_runs/* SEGMENT */._f) {
            const part = bytes.subarray(start, start + page_runs/* SEGMENT */._f);
            for (const run of (0,page_runs/* dataRuns */.BH)(part, GRANULE))
                await this.#writeAll(part.subarray(run.start, run.end), position + start + run.start);
        }
        this.#done.add(index);
    }
    /** Keeps what is there for another run; the bytes are on the disk before the state says so. */
    async save() {
        const state = this.#state();
        await this.#handle.datasync();
        // Over what is there, which is never longer: emptied first, it would be lost on a full disk. Not atomic: a damaged state counts as none.
        await (0,promises_.writeFile)(rangeStateOf(this.#path), state, { flag: 'r+' });
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
        await (0,promises_.rm)(this.#path, { force: true });
        await (0,promises_.rm)(rangeStateOf(this.#path), { force: true });
    }
    /** A disk that fills up takes a part of the bytes first, and refuses the rest. */
    async #writeAll(bytes, position) {
        for (let written = 0; written < bytes.length;) {
            written += (await this.#handle.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
        }
    }
}
/** The file that says which parts are there. */
function rangeStateOf(path) {
    return `${path}.json`;
}
/** Undefined when there is no state that fits. */
async function readState(path, identity, segment) {
    try {
        const state = JSON.parse(await (0,regular_file/* readRegularText */.Aj)(path));
        const { schema, url, etag, size, done } = state;
        const fits = schema === SCHEMA && url === identity.url && etag === identity.etag && size === identity.size && state['segment'] === segment;
        return fits && Array.isArray(done) ? new Set(done.filter((index) => Number.isInteger(index))) : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/staging/blob/src/download/download-staging.js







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
        const folder = (0,external_node_path_.join)(destination, STAGING_FOLDER);
        const there = (0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false });
        if (there !== undefined && !there.isDirectory()) {
            const what = there.isSymbolicLink() ? 'a symbolic link' : 'a file';
            throw new errors/* UserError */.yo(`${folder} is ${what}, where the folder for partial downloads is to be.`, { hint: 'remove it' });
        }
        for (let tries = 1;; tries++) {
            try {
                return new Staging(destination, folder, await (0,folder_lock/* lockFolder */.MS)(folder, { ...options, wait: LOCK_WAIT }));
            }
            catch (error) {
                // The run that was waited for has just removed the folder.
                if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT') && tries < LOCK_TRIES)
                    continue;
                throw (0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC') ? cannotWrite(folder, error) : error;
            }
        }
    }
    get folder() {
        return this.#folder;
    }
    /** Of one content: another ETag is another file, so that what an earlier run has left is never mixed with it. */
    pathOf({ url, etag }) {
        return (0,external_node_path_.join)(this.#folder, (0,external_node_crypto_.createHash)('sha256').update(`${url}\n${etag}`).digest('hex').slice(0, 32));
    }
    /** Removes what earlier runs have left of contents that nobody wants any more. @param wanted paths that `pathOf` gave */
    async clear(wanted) {
        const keep = new Set();
        for (const path of wanted)
            keep.add(path).add(rangeStateOf(path));
        for (const entry of await (0,promises_.readdir)(this.#folder)) {
            const path = (0,external_node_path_.join)(this.#folder, entry);
            if (!keep.has(path) && !entry.startsWith(folder_lock/* LOCK_PREFIX */.fY))
                await (0,promises_.rm)(path, { recursive: true, force: true });
        }
    }
    /**
     * Puts a staged file or link in its place; what was there is replaced.
     *
     * @param target absolute path below the destination
     * @throws UserError when the place cannot be written to
     */
    async place(staged, target, options) {
        await this.makeFolder((0,external_node_path_.dirname)(target));
        try {
            if (options.executable && process.platform !== 'win32') {
                const { mode } = await (0,promises_.stat)(staged);
                // Who may read it may run it: what the user's umask allows.
                await (0,promises_.chmod)(staged, (mode & 0o777) | ((mode & 0o444) >> 2));
            }
            await (0,promises_.rename)(staged, target);
        }
        catch (error) {
            throw cannotWrite(target, error);
        }
        await (0,promises_.rm)(rangeStateOf(staged), { force: true });
    }
    /** Makes a folder below the destination, and those above it; never through a link. */
    async makeFolder(folder) {
        if (this.#made.has(folder))
            return;
        if (folder !== this.#destination) {
            await this.makeFolder((0,external_node_path_.dirname)(folder));
            try {
                await (0,promises_.mkdir)(folder);
            }
            catch (error) {
                if (!(0,errors/* hasErrorCode */.Ue)(error, 'EEXIST'))
                    throw cannotWrite(folder, error);
                if (!(0,external_node_fs_.lstatSync)(folder).isDirectory())
                    throw new errors/* UserError */.yo(`${folder} is no folder any more; nothing is written there.`, { hint: 'run again' });
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
        const isEmpty = await (0,promises_.rmdir)(this.#folder).then(() => true, () => false);
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
    const hint = Object.entries(hints).find(([code]) => (0,errors/* hasErrorCode */.Ue)(error, code))?.[1];
    return new errors/* UserError */.yo(`Cannot write ${path}: ${(0,errors/* messageOf */.bD)(error)}.`, { cause: error, ...(hint === undefined ? {} : { hint }) });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/blob-error.js + 3 modules
var blob_error = __webpack_require__(19336);
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
        await (0,external_node_timers_promises_.setImmediate)();
        for (let left = hash === undefined ? 0 : length; left > 0; left -= page_runs/* ZEROS */.uY.length)
            hash?.update(page_runs/* ZEROS */.uY.subarray(0, Math.min(left, page_runs/* ZEROS */.uY.length)));
        options.onBytes?.(length, true);
    };
    try {
        for (let index = 0; index * RANGE < size && failure === undefined; index++) {
            (0,errors/* throwIfCancelled */.dZ)(signal);
            const range = { start: index * RANGE, end: Math.min((index + 1) * RANGE, size) };
            const length = range.end - range.start;
            const data = pages === undefined ? [range] : (0,page_runs/* joined */.oR)((0,page_runs/* within */.ux)(pages, range), NEAR);
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
        const answer = await client.download(position, buffer.length, { abortSignal, conditions });
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
        throw cannotWrite(path, error);
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
    const problem = linkProblem(file.path, target);
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
        await fetchRange(bytes, 0, { client: container.getBlobClient(file.name), requests, signal, etag: file.etag, onFetched });
    if (file.checksum !== undefined)
        check(file, (0,external_node_crypto_.createHash)(file.checksum.algorithm).update(bytes).digest('hex'));
    return bytes;
}
async function downloadLarge(file, path, identity, { container, requests, buffers, signal, onBytes, onFetched }) {
    const { name, etag, size, checksum, isPageBlob } = file;
    const pages = isPageBlob
        ? await unlessChanged(name, (expected) => (0,page_list/* listPages */.p)(container.getPageBlobClient(name), size, requests, { etag, signal, expected }))
        : undefined;
    const part = await RangeFile.open(path, identity, RANGE);
    let keep = true;
    try {
        const hash = checksum?.algorithm;
        const found = await downloadRanges(part, {
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
    return `${(0,transport/* isLoopback */.U9)(plain) ? '' : plain.origin}${plain.pathname}`;
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
    if (files.length === 0 && missing.length === 0 && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(destination, STAGING_FOLDER)))
        return 0;
    const progress = new src_progress/* Progress */.k('Downloaded', { files: files.length, bytes: files.reduce((total, { size }) => total + size, 0) }, log);
    const staging = await Staging.open(destination, { log, signal: requests.signal });
    let fetched = 0;
    let keep = true;
    try {
        await staging.clear(files.map((file) => staging.pathOf({ url: urlOf(container, file.name), etag: file.etag })));
        const failing = new AbortController();
        const download = {
            container,
            requests,
            staging,
            buffers: new RangeBuffers(BUFFERS, RANGE),
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

// EXTERNAL MODULE: ./build/staging/blob/src/download/download-list.js
var download_list = __webpack_require__(44765);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var src_files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/core/src/checksums.js
var checksums = __webpack_require__(41685);
;// CONCATENATED MODULE: ./build/staging/blob/src/download/download-checksums.js


/**
 * Reads a manifest: `SHA256SUMS` as `sha256sum` writes it, or JSON with `files: [{path, sha256, size}]`, as prepare-artifacts writes it.
 *
 * @param name for errors
 * @throws UserError when it is neither
 */
function parseManifest(name, text) {
    return text.trimStart().startsWith('{') ? parseJson(name, text) : parseChecksums(name, text);
}
function parseChecksums(name, text) {
    return (0,checksums/* readChecksums */.F)(text).flatMap(({ line, text: shown, ...read }) => {
        if (shown === '')
            return [];
        if (read.sha256 === undefined) {
            throw new errors/* UserError */.yo(`Line ${line} of ${name} is no check sum: ${JSON.stringify(shown.slice(0, 100))}.`, {
                hint: 'each line is a SHA-256, two spaces and a name, as sha256sum writes it',
            });
        }
        // `sha256sum ./*` writes the dot too.
        return [{ path: read.path.replace(/^(?:\.\/+)+/, ''), sha256: read.sha256 }];
    });
}
function parseJson(name, text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new errors/* UserError */.yo(`${name} is no JSON.`, { hint: 'upload the set again' });
    }
    const { files, archive } = (value ?? {});
    if (!Array.isArray(files))
        throw new errors/* UserError */.yo(`${name} is no manifest: it has no list of files.`, { hint: 'give SHA256SUMS or manifest.json' });
    return [...files, ...(archive === undefined ? [] : [archive])].map((file, index) => {
        const { path, file: archived, sha256, size, mode } = (file ?? {});
        const known = path ?? archived;
        if (typeof known !== 'string' || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) {
            throw new errors/* UserError */.yo(`File ${index + 1} of ${name} has no path and SHA-256.`, { hint: 'upload the set again' });
        }
        return {
            path: known,
            sha256,
            size: typeof size === 'number' ? size : undefined,
            executable: typeof mode === 'string' && /^0?[0-7]{3}$/.test(mode) ? (Number.parseInt(mode, 8) & 0o111) !== 0 : undefined,
        };
    });
}

;// CONCATENATED MODULE: ./build/staging/blob/src/download/download-manifests.js





/** What prepare-artifacts and upload-blob write, in the order in which they are written: the last one is about all. */
const KNOWN_MANIFESTS = ['SHA256SUMS', 'manifest.json'];
/** Half a million files. */
const LARGEST = 64 * 1024 * 1024;
/**
 * Reads the manifests of a set: those that are known by their names, or the one that is asked for.
 *
 * @param wanted `auto`, `none`, or a path below the prefix
 * @throws UserError when the one asked for is not there, when one is damaged, or when two contradict each other
 */
async function readManifests(files, wanted, { container, requests }) {
    const names = wanted === 'auto' ? KNOWN_MANIFESTS : wanted === 'none' ? [] : [wanted];
    const manifests = [];
    const expected = new Map();
    for (const path of names) {
        const file = files.find((one) => one.path === path);
        if (file === undefined || file.isLink) {
            if (wanted === 'auto')
                continue;
            throw new errors/* UserError */.yo(`There is no manifest ${path} among the blobs.`, { hint: 'give its path below the prefix' });
        }
        const text = await read(file, container, requests);
        // Other programs have a manifest.json as well.
        if (wanted === 'auto' && path.endsWith('.json') && !/^\s*\{[^{}]*"schema"\s*:\s*"bakehouse-/.test(text))
            continue;
        manifests.push(path);
        const folder = path.slice(0, path.lastIndexOf('/') + 1);
        for (const entry of parseManifest(path, text)) {
            const place = `${folder}${entry.path}`;
            const other = expected.get(place);
            if (other !== undefined && other.sha256 !== entry.sha256) {
                throw new errors/* UserError */.yo(`${other.manifest} and ${path} say different things of ${JSON.stringify(place)}.`, {
                    hint: 'upload the set again',
                });
            }
            expected.set(place, { ...other, ...entry, manifest: path });
        }
    }
    return { manifests, files: expected };
}
async function read(file, container, requests) {
    if (file.size > LARGEST) {
        throw new errors/* UserError */.yo(`The manifest ${file.name} has ${(0,format/* formatBytes */.z3)(file.size)}; that is no list of files.`, {
            hint: 'give another one, or none',
        });
    }
    const bytes = Buffer.allocUnsafe(file.size);
    if (file.size > 0)
        await fetchRange(bytes, 0, { client: container.getBlobClient(file.name), requests, signal: requests.signal, etag: file.etag });
    if (file.sha256 !== undefined && (0,src_files/* sha256 */.sc)(bytes) !== file.sha256) {
        throw new errors/* UserError */.yo(`The manifest ${file.name} is damaged: it has not the SHA-256 that its metadata say.`, {
            hint: 'upload the set again',
        });
    }
    return bytes.toString('utf8');
}

;// CONCATENATED MODULE: ./build/staging/blob/src/names/name-folding.js



/**
 * True when a file system takes names that differ in case alone for one, as those of Windows and macOS do by default. Nothing is written:
 * the nearest folder that is there is looked for under its own name in another case.
 *
 * @param folder absolute; need not exist
 */
function foldsNames(folder) {
    for (let path = folder; path !== (0,external_node_path_.dirname)(path); path = (0,external_node_path_.dirname)(path)) {
        const other = swapCase((0,external_node_path_.basename)(path));
        if (other === (0,external_node_path_.basename)(path))
            continue;
        const there = statusOf(path);
        if (there === undefined)
            continue;
        const twin = statusOf((0,external_node_path_.join)((0,external_node_path_.dirname)(path), other));
        return twin !== undefined && twin.ino === there.ino && twin.dev === there.dev;
    }
    return process.platform === 'win32' || process.platform === 'darwin';
}
/** Undefined where nothing is, or where nobody may look: who writes there finds out. */
function statusOf(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false, bigint: true });
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'))
            return undefined;
        throw error;
    }
}
function swapCase(name) {
    return name.replaceAll(/[a-z]/gi, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()));
}

// EXTERNAL MODULE: ./build/staging/core/src/hash-files.js
var hash_files = __webpack_require__(71147);
// EXTERNAL MODULE: ./build/staging/core/src/read-right.js
var read_right = __webpack_require__(26454);
;// CONCATENATED MODULE: ./build/staging/blob/src/download/download-compare.js






/**
 * Looks at what the destination has. Content is told by its check sum, never by its time; a file whose blob has none counts as another one.
 *
 * @param compare false: only look whether it is there
 * @throws UserError for files that cannot be read, CancelledError
 */
async function compareLocal(files, compare, signal) {
    const there = new Set();
    const same = new Set();
    const hashed = [];
    try {
        for (const file of files) {
            const status = (0,external_node_fs_.lstatSync)(file.target, { throwIfNoEntry: false });
            if (status === undefined)
                continue;
            there.add(file.path);
            if (!compare || file.checksum === undefined || status.isSymbolicLink() !== file.isLink)
                continue;
            const { algorithm, digest } = file.checksum;
            if (file.isLink) {
                if (algorithm === 'sha256' && (0,src_files/* sha256 */.sc)((0,external_node_fs_.readlinkSync)(file.target)) === digest)
                    same.add(file.path);
            }
            else if (status.size !== file.size)
                continue;
            else if (algorithm === 'sha256')
                hashed.push(file);
            else if ((await md5Of(file.target, signal)) === digest)
                same.add(file.path);
        }
        const digests = await (0,hash_files/* hashFiles */.y)(hashed.map(({ target, size }) => ({ path: target, size })), { signal });
        for (const [index, { path, checksum }] of hashed.entries())
            if (digests[index] === checksum?.digest)
                same.add(path);
    }
    catch (error) {
        if (signal.aborted)
            throw new errors/* CancelledError */.cc();
        const path = typeof error === 'object' && error !== null && 'path' in error ? String(error.path) : undefined;
        const hint = path === undefined ? undefined : (0,read_right/* readRightHint */.Q)(path, error);
        throw new errors/* UserError */.yo(`Cannot read what the folder has: ${(0,errors/* messageOf */.bD)(error)}.`, {
            cause: error,
            hint: hint ?? 'remove it, or give another folder',
        });
    }
    return { there, same };
}
async function md5Of(file, signal) {
    const hash = (0,external_node_crypto_.createHash)('md5');
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1024 * 1024, signal }))
        hash.update(chunk);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./build/staging/blob/src/download/download-obstacles.js



/**
 * What stands in the destination where something else is needed: a folder for a file, anything but a folder for a folder. A symbolic link for
 * a folder is one of them, because what is written below it would land elsewhere.
 *
 * @param paths of files and folders, checked ones with `/`
 */
function findObstacles(destination, paths) {
    const findings = [];
    const known = new Map();
    const refuse = (path, message, hint = path === '' ? 'give another folder' : 'remove it') => findings.push({ severity: 'error', file: (0,external_node_path_.join)(destination, path), message, hint });
    const look = (path) => {
        try {
            if (path !== '')
                return (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(destination, path), { throwIfNoEntry: false });
            const { above, status } = nearest(destination);
            if (above === destination || status.isDirectory())
                return status;
            refuse('', `lies in ${above}, which is ${status.isSymbolicLink() ? LEADS_NOWHERE : 'a file'}`);
        }
        catch (error) {
            const hint = 'give this user the right to read it and to go through the folders above it, or give another folder';
            refuse(path, `cannot be looked at: ${(0,errors/* messageOf */.bD)(error)}`, hint);
        }
        return undefined;
    };
    /** False where nothing can be below. */
    const isFree = (folder) => {
        const before = known.get(folder);
        if (before !== undefined)
            return before;
        let free = folder === '' || isFree(folder.slice(0, Math.max(folder.lastIndexOf('/'), 0)));
        const found = findings.length;
        const status = free ? look(folder) : undefined;
        free &&= findings.length === found;
        if (status !== undefined && !status.isDirectory()) {
            free = false;
            refuse(folder, !status.isSymbolicLink()
                ? 'is a file; a folder is needed there'
                : folder === ''
                    ? `is ${LEADS_NOWHERE}`
                    : 'is a symbolic link, through which blobs would be written elsewhere');
        }
        known.set(folder, free);
        return free;
    };
    for (const path of paths.folders)
        isFree(path);
    for (const path of paths.files) {
        if (!isFree(path.slice(0, Math.max(path.lastIndexOf('/'), 0))))
            continue;
        const status = look(path);
        if (status?.isDirectory() === true)
            refuse(path, 'is a folder; a file is to be put there');
        else if (status !== undefined && !status.isFile() && !status.isSymbolicLink())
            refuse(path, 'is a FIFO, socket or device');
    }
    return findings;
}
const LEADS_NOWHERE = 'a symbolic link that leads nowhere';
/**
 * The destination, or the nearest above it that is there; a link only where nothing is behind it.
 *
 * @throws the system's error for a folder that this user may not go through
 */
function nearest(path) {
    const status = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) ?? linkAt(path);
    if (status === undefined)
        return nearest((0,external_node_path_.dirname)(path));
    // What is in it is asked for by the thousand: one refusal for all.
    if (status.isDirectory())
        (0,external_node_fs_.statSync)(`${path}/.`);
    return { above: path, status };
}
/** A symbolic link, by itself; undefined where nothing is. */
function linkAt(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
/**
 * Folders that are there and into which nothing can be put: found before the first file is in its place, so that no half of a set is.
 *
 * @param targets absolute paths, below the destination, of what is to be put in place
 * @param mounts real paths of all mount points
 */
function findReadOnly(destination, targets, mounts = mountPoints()) {
    const findings = findMounts(destination, targets, mounts);
    const known = new Set();
    const check = (folder) => {
        if (known.has(folder))
            return;
        known.add(folder);
        try {
            (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
            // Files are renamed into their places, which no system does from one file system to another.
            if ((0,external_node_fs_.statSync)(folder).dev !== (0,external_node_fs_.statSync)(destination).dev && !findings.some(({ file = '' }) => isIn(file, folder))) {
                findings.push({
                    severity: 'error',
                    file: folder,
                    message: 'is on another file system than the destination',
                    hint: 'download into it by itself',
                });
            }
        }
        catch (error) {
            // It is made then, in the nearest one that is there.
            if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT')) {
                if (folder !== destination)
                    check((0,external_node_path_.dirname)(folder));
            }
            else {
                findings.push({
                    severity: 'error',
                    file: folder,
                    message: `takes no files: ${(0,errors/* messageOf */.bD)(error)}`,
                    hint: 'give this user the right to write there, or give another folder',
                });
            }
        }
    };
    if (targets.length > 0)
        check(destination);
    for (const target of targets)
        check((0,external_node_path_.dirname)(target));
    return findings;
}
/** Bind mounts, such as the volumes of a container, may be of the destination's own file system: nothing can be renamed into them all the same. */
function findMounts(destination, targets, mounts) {
    if (mounts.length === 0 || !(0,external_node_fs_.statSync)(destination, { throwIfNoEntry: false })?.isDirectory())
        return [];
    const real = (0,external_node_fs_.realpathSync)(destination);
    return (mounts
        .filter((mount) => mount !== real && isIn(real, mount))
        .map((mount) => (0,external_node_path_.join)(destination, (0,external_node_path_.relative)(real, mount)))
        // One that is not there lies below another mount.
        .filter((mount) => targets.some((target) => isIn(mount, target)) && (0,external_node_fs_.existsSync)(mount))
        .map((file) => ({
        severity: 'error',
        file,
        message: 'is a mount point, into which nothing can be moved from the destination',
        hint: 'download into it by itself, or give another folder',
    })));
}
function isIn(folder, path) {
    return path === folder || path.startsWith(folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep);
}
/** proc_pid_mountinfo(5); none where there is no /proc. */
function mountPoints() {
    if (process.platform !== 'linux')
        return [];
    try {
        const lines = (0,external_node_fs_.readFileSync)('/proc/self/mountinfo', 'utf8').trimEnd().split('\n');
        return lines.map((line) => (line.split(' ')[4] ?? '').replace(/\\([0-7]{3})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8))));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/staging/blob/src/download/download-plan.js









/** PATH_MAX of Linux; no symbolic link says more. */
const LONGEST_LINK = 4095;
/**
 * Decides what a download has to fetch. Everything that can be wrong is found here, before anything is written: names, contradictions
 * between listing and manifest, and what stands in the way.
 *
 * @throws UserError with all findings, CancelledError
 */
async function planDownload(list, expectations, rules, signal) {
    const chosen = list.files.filter(({ path }) => rules.select(path));
    const wanted = chosen.filter(({ isLink }) => !isLink || rules.links !== 'skip');
    const folders = list.folders.filter((path) => rules.select(path));
    const findings = [
        ...chosen.flatMap(({ problem, name }) => problem === undefined ? [] : [{ severity: 'error', ...problem, message: `${JSON.stringify(name)} ${problem.message}` }]),
        ...namesRefused(wanted, folders, rules),
        ...contradictions(list.files, expectations, rules),
    ];
    // Paths that leave the folder are not even looked at.
    if (findings.length > 0)
        throw refusal(findings);
    const files = wanted.map((file) => planned(file, expectations, rules));
    const obstacles = findObstacles(rules.destination, { files: files.map(({ path }) => path), folders });
    if (obstacles.length > 0)
        throw refusedBy(rules.destination, obstacles);
    for (const { path, checksum } of rules.requireChecksums ? files : []) {
        if (checksum !== undefined || expectations.manifests.includes(path))
            continue;
        findings.push({
            severity: 'error',
            message: `${JSON.stringify(path)} has no check sum`,
            hint: 'upload it with one, or name a manifest',
        });
    }
    if (findings.length > 0)
        throw refusal(findings);
    const decided = await decide(files, rules, signal);
    const due = decided.filter(({ action }) => action !== 'skip').map(({ target }) => target);
    const readOnly = findReadOnly(rules.destination, due);
    if (readOnly.length > 0)
        throw refusedBy(rules.destination, readOnly);
    const rank = ({ path, isLink }) => {
        if (KNOWN_MANIFESTS.includes(path))
            return 2 + KNOWN_MANIFESTS.indexOf(path);
        return expectations.manifests.includes(path) ? 2 : isLink ? 1 : 0;
    };
    return {
        files: decided.sort((a, b) => rank(a) - rank(b)),
        folders,
        warnings: warningsOf(chosen.length - wanted.length, files, expectations),
    };
}
function refusal(findings) {
    return new errors/* UserError */.yo('These blobs cannot be downloaded; nothing was written.', { findings });
}
/** It is the folder that is to be mended, not the blobs. */
function refusedBy(destination, findings) {
    return new errors/* UserError */.yo(`${destination} cannot take these blobs; nothing was written.`, { findings });
}
function namesRefused(files, folders, { destination, links }) {
    const findings = [];
    for (const { path, isLink, size } of files) {
        if (path.split('/', 1)[0]?.toLowerCase() === STAGING_FOLDER) {
            findings.push({ severity: 'error', message: `${JSON.stringify(path)} is where partial downloads are kept`, hint: 'leave it out' });
        }
        if (!isLink)
            continue;
        if (links === 'refuse')
            findings.push({ severity: 'error', message: `${JSON.stringify(path)} is a symbolic link`, hint: 'let links be made or left out' });
        else if (size > LONGEST_LINK)
            findings.push({
                severity: 'error',
                message: `${JSON.stringify(path)} is a symbolic link of ${size} bytes; it has at most ${LONGEST_LINK}`,
            });
    }
    const names = process.platform === 'win32' ? 'windows' : 'posix';
    const paths = files.map(({ path }) => path);
    // Not pushed: there may be more of them than a call takes arguments.
    return [...findings, ...checkLocalPaths(paths, { folders, names, allowTwins: !foldsNames(destination) })];
}
function planned(file, { files }, { destination }) {
    const expected = files.get(file.path);
    return {
        ...file,
        target: (0,external_node_path_.join)(destination, ...file.path.split('/')),
        action: 'create',
        checksum: checksumOf(file, expected),
        // The mode that a manifest has of a link says nothing: chmod(2) would follow it, from the staging folder to any place.
        executable: expected?.executable === true && !file.isLink,
    };
}
/** The manifest knows best: it is about the set, the rest is about each blob. */
function checksumOf({ sha256, md5 }, expected) {
    if (expected !== undefined)
        return { algorithm: 'sha256', digest: expected.sha256, source: expected.manifest };
    if (sha256 !== undefined)
        return { algorithm: 'sha256', digest: sha256, source: 'its metadata' };
    return md5 === undefined ? undefined : { algorithm: 'md5', digest: md5, source: 'its Content-MD5' };
}
/** What is wrong before a byte is fetched: files that are missing or are others than the manifest says. */
function contradictions(files, { files: expected }, { select }) {
    const there = new Map(files.map((file) => [file.path, file]));
    const findings = [];
    const refuse = (message) => findings.push({ severity: 'error', message, hint: 'upload the set again' });
    for (const [path, { sha256, size, manifest }] of expected) {
        if (!select(path))
            continue;
        const file = there.get(path);
        if (file === undefined)
            refuse(`${JSON.stringify(path)} stands in ${manifest} and is not among the blobs`);
        else if (size !== undefined && size !== file.size)
            refuse(`${JSON.stringify(path)} has ${file.size} bytes; ${manifest} says ${size}`);
        else if (file.sha256 !== undefined && file.sha256 !== sha256) {
            refuse(`${JSON.stringify(path)} has another content than ${manifest} says: its metadata tell of SHA-256 ${file.sha256}, the manifest of ${sha256}`);
        }
    }
    return findings;
}
async function decide(files, { overwrite }, signal) {
    const { there, same } = await compareLocal(files, overwrite === 'changed' || overwrite === 'fail', signal);
    const findings = [];
    const decided = files.map((file) => {
        if (!there.has(file.path))
            return file;
        if (overwrite === 'never' || same.has(file.path))
            return { ...file, action: 'skip' };
        if (overwrite === 'fail')
            findings.push({ severity: 'error', file: file.target, message: 'is there already with another content' });
        return { ...file, action: 'overwrite' };
    });
    if (findings.length === 0)
        return decided;
    throw new errors/* UserError */.yo('Files would be overwritten, which is not allowed; nothing was written.', {
        findings,
        hint: 'give another folder, or let changed files be overwritten',
    });
}
function warningsOf(leftOut, files, { manifests, files: expected }) {
    const warnings = [];
    if (leftOut > 0)
        warnings.push(`${leftOut === 1 ? '1 symbolic link was' : `${leftOut} symbolic links were`} left out.`);
    const isNamed = ({ path }) => expected.has(path) || manifests.includes(path) || KNOWN_MANIFESTS.includes(path);
    // A SHA256SUMS cannot say that something is a link; what a link says itself is held against its own metadata.
    const mayNameLinks = manifests.some((path) => path.endsWith('.json'));
    const unnamed = manifests.length === 0 ? [] : files.filter((file) => !isNamed(file) && (mayNameLinks || !file.isLink));
    if (unnamed.length > 0) {
        const some = unnamed.slice(0, 3).map(({ path }) => JSON.stringify(path));
        const number = (0,format/* countedOf */.MJ)(unnamed.length, files.length, 'blob', ['stands', 'stand']);
        warnings.push(`${number} in no manifest: ${some.join(', ')}${unnamed.length > 3 ? ', …' : ''}.`);
    }
    return warnings;
}

;// CONCATENATED MODULE: ./build/staging/blob/src/download/download.js










/**
 * Brings blobs into a folder: checked names, several ranges at once, every byte held against the SHA-256 or MD5 that is known, holes kept.
 * Files appear in the folder when all of them are whole and right; until then they are in a hidden folder in it, from which
 * an interrupted run goes on. Nothing is deleted.
 *
 * @throws InputError for unusable names, before any request; UserError for what cannot be downloaded or is damaged; ExternalError when the
 *   service refuses or cannot be reached; CancelledError
 */
async function downloadBlobs(options) {
    const prefix = (0,blob_place/* checkBlobPlace */.z)(options, 'download from');
    const connected = await (0,container/* connectContainer */.I)(options.account, options.container);
    try {
        const { log, signal } = options;
        const requests = new blob_requests/* BlobRequests */._({
            host: connected.host,
            secrets: connected.secrets,
            container: options.container,
            tries: options.tries ?? 6,
            log,
            signal,
        });
        const list = await (0,download_list/* listRemote */.V)(connected, prefix, requests);
        if (!list.files.some(({ path }) => options.select(path))) {
            const place = `${options.container}${prefix === '' ? '' : `/${prefix}`}`;
            throw new errors/* UserError */.yo(`There are no blobs ${list.files.length === 0 ? `in ${place}` : `in ${place} that the patterns take`}.`, {
                hint: 'check container, prefix and patterns; names are case-sensitive',
            });
        }
        const expectations = await readManifests(list.files, options.manifest, { container: connected.client, requests });
        const plan = await planDownload(list, expectations, options, signal);
        for (const warning of plan.warnings)
            log.warning(warning);
        const due = plan.files.filter(({ action }) => action !== 'skip');
        const fetched = options.dryRun
            ? 0
            : await downloadFiles(due, plan.folders, { container: connected.client, requests, destination: options.destination, log });
        const result = {
            containerUrl: connected.url,
            downloaded: due.length,
            skipped: plan.files.length - due.length,
            bytes: totalSize(due),
            fetched,
            unverified: due.filter(({ checksum, path }) => checksum === undefined && !expectations.manifests.includes(path)).length,
            manifests: expectations.manifests,
            plan,
        };
        say(result, due, options);
        return result;
    }
    finally {
        connected.close();
    }
}
function say({ downloaded, skipped, bytes, fetched, unverified, manifests }, due, { dryRun, log, destination }) {
    if (dryRun)
        for (const { path, action, size } of due)
            log.info(`Would ${action} ${(0,control_characters/* showControls */.mz)(path)}, ${(0,format/* formatBytes */.z3)(size)}`);
    const unchanged = `${skipped} unchanged`;
    if (downloaded === 0) {
        log.info(`Nothing to download: ${(0,format/* counted */.hS)(skipped, 'file')} unchanged.`);
        return;
    }
    const against = manifests.length === 0 ? '' : `, checked against ${manifests.join(' and ')}`;
    const how = dryRun ? '' : ` (${(0,format/* formatBytes */.z3)(fetched)} fetched${against})`;
    log.info(`${dryRun ? 'Would download' : 'Downloaded'} ${(0,format/* counted */.hS)(downloaded, 'file')}, ${(0,format/* formatBytes */.z3)(bytes)}${how} into ${destination}; ${unchanged}.`);
    if (unverified > 0)
        log.warning(`${(0,format/* counted */.hS)(unverified, 'file')} had no check sum; only ${unverified === 1 ? 'its' : 'their'} size was checked.`);
}
function totalSize(files) {
    return files.reduce((total, { size }) => total + size, 0);
}


/***/ }),

/***/ 45082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ Progress)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65570);

/** Milliseconds between two lines. */
const INTERVAL = 1000;
/** Nothing moved for so long: a line says so, and how long it has been. */
const SILENCE = 15_000;
/** Says how far a run over many files is, at most once a second and not at all when it takes less; also when nothing moves. */
class Progress {
    #title;
    #total;
    #log;
    #start = performance.now();
    #heartbeat;
    #last = this.#start;
    #moved = this.#start;
    #files = 0;
    #bytes = 0;
    /** Bytes that took no time on the wire; they say nothing about the rate. */
    #known = 0;
    constructor(title, total, log) {
        this.#title = title;
        this.#total = total;
        this.#log = log;
    }
    /** Also speaks when nothing moves, until `end`. */
    withHeartbeat() {
        this.#heartbeat = setInterval(() => this.#beat(), SILENCE).unref();
        return this;
    }
    addBytes(bytes) {
        this.#bytes += bytes;
        this.#say();
    }
    /** Bytes that are there already. */
    addKnown(bytes) {
        this.#known += bytes;
        this.addBytes(bytes);
    }
    addFile() {
        this.#files++;
        this.#say();
    }
    end() {
        clearInterval(this.#heartbeat);
    }
    #say() {
        const now = performance.now();
        this.#moved = now;
        if (now - this.#last < INTERVAL)
            return;
        this.#last = now;
        const rate = (this.#bytes - this.#known) / (now - this.#start);
        const rest = this.#total.bytes - this.#bytes;
        const left = rate === 0 || rest <= 0 ? '' : `, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rest / rate)} left`;
        this.#log.info(`${this.#title}: ${this.#state()}, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(rate * 1000)}/s${left}`);
    }
    #beat() {
        const now = performance.now();
        const silence = now - this.#moved;
        if (silence < SILENCE)
            return;
        this.#last = now;
        this.#log.info(`${this.#title}: ${this.#state()}; nothing has moved for ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(silence)}, still trying`);
    }
    #state() {
        return `${this.#files} of ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(this.#total.files, 'file')}, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(this.#bytes)} of ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(this.#total.bytes)}`;
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
/* harmony export */   Dd: () => (/* binding */ partialNeighbour),
/* harmony export */   EX: () => (/* binding */ withTemporaryFolder),
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Ti: () => (/* binding */ temporaryFolderOwner),
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
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26015);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8531);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11324);










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
        return JSON.parse(await (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_9__/* .readRegularText */ .Aj)(path));
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
 * process left behind under the same prefix is removed first: the folder's name tells which process made it.
 *
 * @param parent made when missing
 * @param log told of what stays since it may be in use in another container
 */
async function withTemporaryFolder(prefix, work, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), log = _log_js__WEBPACK_IMPORTED_MODULE_7__/* .silentLog */ .a) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(parent, { recursive: true });
    await (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .removeLeftovers */ .D)(parent, (name) => temporaryFolderOwner(prefix, name), log);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `${prefix}-${(0,_process_identity_js__WEBPACK_IMPORTED_MODULE_8__/* .identityText */ .Ky)(await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_8__/* .identityOf */ .cu)())}-`));
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
/** Which process made a folder for `withTemporaryFolder`, by its name; undefined for what is none of that prefix. */
function temporaryFolderOwner(prefix, name) {
    const { identity, rest } = (name.startsWith(`${prefix}-`) ? (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_8__/* .parseIdentity */ .aZ)(name.slice(prefix.length + 1)) : undefined) ?? {};
    return /^-[A-Za-z0-9]{6}$/.test(rest ?? '') ? identity : undefined;
}


/***/ }),

/***/ 71147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ hashFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);





/**
 * A thread takes 75 ms of CPU to start and to become fast, about a third of what this takes to hash: with less for each, two are no
 * sooner done than one (10,000 files of 4 KiB: 0.19 s of CPU in one thread, 0.26 s in two, and the same time).
 */
const WORTH_A_THREAD = { files: 12_000, bytes: 64 * 1024 * 1024 };
/** Four threads keep up with any disk; more would only take memory. */
const MAX_THREADS = 4;
/** Larger files are read in pieces in this thread, which must go on answering signals; other threads read them in one go. */
const LARGE = 8 * 1024 * 1024;
/** Bytes that take about 5 ms to hash. */
const PIECE = 1024 * 1024;
const DIGEST = 32;
const DONE = 1;
/**
 * SHA-256 of many files, as lower-case hexadecimal in the order of the files.
 *
 * Reads are synchronous and into one buffer: for files of a few KiB, a promise for each open, read and close costs several times the
 * hashing. Threads take the files from one counter and write the digests to shared memory, so nothing is sent back and forth.
 *
 * @throws the system's error for the first file that cannot be read, CancelledError
 */
async function hashFiles(files, options = {}) {
    const paths = files.map(({ path }) => path);
    const next = new Int32Array(new SharedArrayBuffer(4));
    const digests = new Uint8Array(new SharedArrayBuffer(Math.max(files.length * DIGEST, 1)));
    const states = new Uint8Array(new SharedArrayBuffer(Math.max(files.length, 1)));
    const sizes = Float64Array.from(files, ({ size }) => size);
    const helpers = startThreads(threadsFor(files, options.threads), { paths, next, digests, states });
    try {
        const takeSome = hasher({ paths, next, digests, states, sizes, skipAbove: LARGE });
        while (takeSome()) {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)();
            if (options.signal !== undefined)
                (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(options.signal);
        }
        await endOrAbort(helpers.map(({ ended }) => ended), options.signal);
        // What is too large for this thread, what a thread that died had taken, and what cannot be read: this throws its error.
        for (const [index, path] of paths.entries()) {
            if (states[index] === DONE)
                continue;
            digests.set(await digestInPieces(path, options.signal), index * DIGEST);
        }
    }
    finally {
        // Past the end: every thread stops at its next look.
        Atomics.store(next, 0, files.length);
        await Promise.all(helpers.map(({ worker }) => worker.terminate()));
    }
    const bytes = Buffer.from(digests.buffer);
    return paths.map((_, index) => bytes.toString('hex', index * DIGEST, (index + 1) * DIGEST));
}
/** Other threads do not hear of a cancellation, and may have a large file in hand. */
async function endOrAbort(ends, signal) {
    const aborted = Promise.withResolvers();
    const abort = () => aborted.resolve();
    signal?.addEventListener('abort', abort, { once: true });
    await Promise.race([Promise.all(ends), aborted.promise]);
    signal?.removeEventListener('abort', abort);
    if (signal !== undefined)
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(signal);
}
/** A stream costs a new buffer for each piece, and two threads that wake one another. */
async function digestInPieces(path, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const buffer = Buffer.allocUnsafeSlow(PIECE);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0));
    try {
        for (;;) {
            if (signal !== undefined)
                (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(signal);
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, buffer, 0, buffer.length, null);
            if (read === 0)
                return hash.digest();
            hash.update(buffer.subarray(0, read));
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)();
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function threadsFor(files, asked = Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_2__.availableParallelism)(), MAX_THREADS)) {
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const worth = Math.max(files.length / WORTH_A_THREAD.files, files.length > 1 ? bytes / WORTH_A_THREAD.bytes : 0);
    return Math.min(asked, 1 + Math.floor(worth));
}
/** The threads beside this one. One that cannot be started, or dies, leaves its files to this thread. */
function startThreads(threads, state) {
    if (threads === 1)
        return [];
    // Loaded only here: it takes 2 ms, and most runs have no use for it.
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    // As text: a file of its own would not survive the bundling.
    const code = `const takeSome = (${hasher.toString()})(require('node:worker_threads').workerData); while (takeSome());`;
    return Array.from({ length: threads - 1 }, () => {
        const worker = new Worker(code, { eval: true, workerData: state });
        const ended = new Promise((resolve) => {
            worker.once('exit', () => resolve());
            worker.once('error', () => resolve());
        });
        return { worker, ended };
    });
}
/**
 * A function that takes some files, hashes them and returns false when none is left. It runs in this thread and, as text, in others:
 * it must not name anything outside of itself.
 */
function hasher({ paths, next, digests, states, sizes, skipAbove = 0 }) {
    const { closeSync, constants, openSync, readSync } = process.getBuiltinModule('node:fs');
    const { createHash, hash } = process.getBuiltinModule('node:crypto');
    const buffer = Buffer.allocUnsafeSlow(256 * 1024);
    const sums = Buffer.from(digests.buffer);
    // Not blocking, so that a FIFO that took a file's place does not hang the run. Windows has no such flag.
    const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
    /** As text: a buffer for each digest costs three times as much. */
    function digestOf(path, size) {
        const file = openSync(path, flags);
        try {
            let filled = 0;
            let large;
            for (;;) {
                const read = readSync(file, buffer, filled, buffer.length - filled, null);
                filled += read;
                // Another read, to be told that nothing follows, would be one in four calls of the system.
                const isWhole = read === 0 || (large === undefined && filled === size);
                if (!isWhole && filled < buffer.length)
                    continue;
                if (isWhole && large === undefined)
                    return hash('sha256', buffer.subarray(0, filled), 'hex');
                large ??= createHash('sha256');
                large.update(buffer.subarray(0, filled));
                filled = 0;
                if (read === 0)
                    return large.digest('hex');
            }
        }
        finally {
            closeSync(file);
        }
    }
    return () => {
        const some = 32;
        const first = Atomics.add(next, 0, some);
        for (let index = first; index < Math.min(first + some, paths.length); index++) {
            if (sizes !== undefined && (sizes[index] ?? 0) > skipAbove)
                continue;
            try {
                sums.write(digestOf(paths[index] ?? '', sizes?.[index]), index * 32, 'hex');
                Atomics.store(states, index, 1);
            }
            catch {
                // Its state says that it is missing; the caller finds out why.
            }
        }
        return first + some < paths.length;
    };
}


/***/ }),

/***/ 11629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeLeftovers),
/* harmony export */   Q: () => (/* binding */ findLeftovers)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8531);




/**
 * Removes what killed runs left in a folder. What may not be removed (files of another user) stays.
 *
 * @param ownerOf tells by an entry's name which process made it; undefined for what is not ours
 */
async function removeLeftovers(folder, ownerOf, log) {
    for (const name of await findLeftovers(folder, ownerOf, log)) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ENOTEMPTY'))
                throw error;
        });
    }
}
/**
 * Names of the entries of a folder whose process is gone. One that lives, or of which nothing can be known (in another container, on
 * another machine), may still use its own: they are none, and the latter are named once.
 */
async function findLeftovers(folder, ownerOf, log) {
    const gone = [];
    const unknown = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)) {
        const owner = ownerOf(name);
        if (owner === undefined)
            continue;
        const state = await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(owner, folder);
        if (state === 'gone')
            gone.push(name);
        if (state === 'unknown')
            unknown.push(name);
    }
    if (unknown.length > 0) {
        const names = unknown.slice(0, 5).join(', ');
        log.debug(`Left in ${folder}, since another container or machine may use it: ${names} (${unknown.length} in all).`);
    }
    return gone;
}


/***/ }),

/***/ 26015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ silentLog)
/* harmony export */ });
/** Says nothing: the default where a caller gives no log. */
const silentLog = {
    debug() { },
    info() { },
    notice() { },
    warning() { },
    error() { },
    output() { },
    group: (_title, work) => work(),
};


/***/ }),

/***/ 8531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ identityText),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   aZ: () => (/* binding */ parseIdentity),
/* harmony export */   cu: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);




const NO_BOOT = '00000000';
const NO_START = '0';
/**
 * Magic numbers of statfs(2) of file systems that one running system writes to at a time: ext2 to ext4, XFS, Btrfs, F2FS, bcachefs, ZFS,
 * tmpfs, overlay. What another boot left there was left by an earlier one. Shares (NFS, SMB, 9p, virtiofs) are none of them.
 */
const LOCAL_FILE_SYSTEMS = new Set([0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0xca451a4e, 0x2fc12fc1, 0x01021994, 0x794c7630]);
let ownPlace;
function findPlaceOnce() {
    ownPlace ??= findPlace();
    return ownPlace;
}
/** The identity of a process that this one can see by its number; of this one when left out. */
async function identityOf(pid = process.pid) {
    const { boot, space } = await findPlaceOnce();
    return { pid, start: (await lookUp(pid))?.start ?? NO_START, boot, space };
}
/**
 * Whether a process still lives. One of another machine or of another namespace of this one (a container) cannot be asked for:
 * `unknown`, and what belongs to it must stay. One of an earlier boot is gone if what it left is on a file system of this machine.
 *
 * @param folder where what belongs to the process was found
 */
async function stateOf({ pid, start, boot, space }, folder) {
    const ours = await findPlaceOnce();
    if (boot !== ours.boot) {
        const isEarlier = boot !== NO_BOOT && ours.boot !== NO_BOOT && (await isLocal(folder));
        return isEarlier ? 'gone' : 'unknown';
    }
    if (space !== ours.space)
        return 'unknown';
    if (!hasNumber(pid))
        return 'gone';
    const now = await lookUp(pid);
    // Where nothing more can be learned, somebody has the number: safer to take it for the one that was meant.
    if (now === undefined || start === NO_START)
        return now?.ended === true ? 'gone' : 'alive';
    return now.ended || now.start !== start ? 'gone' : 'alive';
}
/** As a part of a file's name: `4711-1kz5f-0f3a9c21-77ab01cd`. */
function identityText({ pid, start, boot, space }) {
    return `${pid}-${start}-${boot}-${space}`;
}
/** What `identityText` wrote at the beginning of a text, and what follows it; undefined for any other text. */
function parseIdentity(text) {
    const [whole, pid, start = '', boot = '', space = ''] = /^(\d{1,10})-([0-9a-z]{1,14})-([0-9a-f]{8})-([0-9a-f]{8})(?![0-9a-f])/.exec(text) ?? [];
    if (whole === undefined)
        return undefined;
    return { identity: { pid: Number(pid), start, boot, space }, rest: text.slice(whole.length) };
}
/** True while a process of this namespace has the number, also one of another user. */
function hasNumber(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EPERM');
    }
}
/** Undefined where there is no /proc, where it is that of another namespace, and where it does not show processes of others. */
async function lookUp(pid) {
    if (!(await findPlaceOnce()).canLookUp)
        return undefined;
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // From field 3, the state, on; the second field, the name in brackets, may hold blanks and brackets.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, ticks] = [fields[0], fields[19]];
    if (ticks === undefined || !/^\d+$/.test(ticks))
        return undefined;
    // A zombie has ended; where process 1 does not reap (plain containers) it stays for ever.
    return { start: BigInt(ticks).toString(36), ended: state === 'Z' || state === 'X' };
}
async function findPlace() {
    const read = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => '');
    const linkTo = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(path).catch(() => '');
    const boot = (await read('/proc/sys/kernel/random/boot_id')).trim().replaceAll('-', '').slice(0, NO_BOOT.length);
    const known = /^[0-9a-f]{8}$/.test(boot);
    // Starts are told in the reader's own time namespace.
    const [processes, time] = await Promise.all([linkTo('/proc/self/ns/pid'), linkTo('/proc/self/ns/time')]);
    const space = known && processes !== '' ? `${processes} ${time}` : `${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()} ${processes} ${time}`;
    return {
        boot: known ? boot : NO_BOOT,
        space: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(space).digest('hex').slice(0, 8),
        canLookUp: (await linkTo('/proc/self')) === String(process.pid),
    };
}
async function isLocal(folder) {
    const { type } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.statfs)(folder);
    // Node gives it as a signed number on some systems.
    return LOCAL_FILE_SYSTEMS.has(type >>> 0);
}


/***/ }),

/***/ 26454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readRightHint)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);




/**
 * What to do about a file that could not be read: who runs the step, what that user may not do, and where.
 *
 * @param file absolute
 * @param error what the system answered
 * @returns undefined for an error that is not about rights
 */
function readRightHint(file, error) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM'))
        return undefined;
    const who = `the step runs as ${currentUser()}`;
    if (process.platform === 'win32')
        return `${who}: give that user the right to read the file, or leave it out`;
    const closed = closedFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file));
    if (closed !== undefined) {
        return `${who}, who may not go through the folder ${shown(closed)}: give that user its right x, or leave the file out`;
    }
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES'))
        return `${who}, who may not read ${shown(file)}: give that user its right r, or leave it out`;
    return `${who}, to whom the system itself refuses the file: look at its attributes (lsattr), at the rules of the machine (SELinux, AppArmor), on macOS at Full Disk Access`;
}
function currentUser() {
    const id = process.geteuid?.();
    try {
        return `${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username}${id === undefined ? '' : ` (uid ${id})`}`;
    }
    catch {
        // In a container a user may have a number only.
        return id === undefined ? 'a user without a name' : `uid ${id}`;
    }
}
/** The first folder on the way that nobody of these rights may go through; access(2) would ask for another user where the two differ. */
function closedFolder(folder) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    const closed = above === folder ? undefined : closedFolder(above);
    if (closed !== undefined)
        return closed;
    return statusOf(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`${folder}/.`)) === 'refused' ? folder : undefined;
}
function shown(path) {
    const status = statusOf(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path));
    if (status === undefined || status === 'refused')
        return path;
    return `${path} (mode ${(status.mode & 0o7777).toString(8).padStart(4, '0')}, of uid ${status.uid})`;
}
function statusOf(look) {
    try {
        return look();
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM') ? 'refused' : undefined;
    }
}


/***/ })

};
