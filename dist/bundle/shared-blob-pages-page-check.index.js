export const id = "shared-blob-pages-page-check";
export const ids = ["shared-blob-pages-page-check"];
export const modules = {

/***/ 7992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ receivedMd5),
/* harmony export */   p_: () => (/* binding */ OTHER_CHECKSUM),
/* harmony export */   qM: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** A service that answers with a CRC-64 has compared the MD5 that it was given. */
const OTHER_CHECKSUM = 'CRC-64';
/** MD5 (Base64) that the service says that it received, `OTHER_CHECKSUM`, or undefined when it says nothing. */
function receivedMd5(answer) {
    return answer.get('content-md5') ?? (answer.get('x-ms-content-crc64') === undefined ? undefined : OTHER_CHECKSUM);
}
/** The error of bytes that are not those that were sent. */
function damaged(name) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA(`${name} arrived damaged: the service has other bytes than were sent.`, {
        service: 'Blob Storage',
        operation: `upload ${name}`,
        hint: 'delete it and run again; if it happens again, the service, or something between it and this machine, changes what is sent',
    });
}


/***/ }),

/***/ 348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ BufferPool)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** Memory for contents that are read and on the way; with the rest of the process, which has 20 MB of undici in it, well below 256 MB. */
const MOST_BYTES = 80 * 1024 * 1024;
/**
 * Memory for blocks, shared with the hash workers and used again and again: a run has at most so much of it however large its files
 * are, and waits when all of it is on the way. Who waits longest goes first.
 */
class BufferPool {
    #most;
    #free = [];
    #waiting = [];
    #allocated = 0;
    constructor(most = MOST_BYTES) {
        this.#most = most;
    }
    /** @param size bytes; a single one may be larger than the pool. @throws CancelledError */
    async acquire(size, signal) {
        let buffer;
        await this.#turn(() => {
            buffer = this.#find(size);
            return buffer !== undefined;
        }, signal);
        return buffer;
    }
    release(buffer) {
        this.#free.push(buffer);
        this.#serve();
    }
    /**
     * Counts memory that the caller takes elsewhere as if it were the pool's.
     *
     * @returns what gives it back
     * @throws CancelledError
     */
    async reserve(size, signal) {
        await this.#turn(() => this.#count(size), signal);
        return () => {
            this.#allocated -= size;
            this.#serve();
        };
    }
    async #turn(take, signal) {
        (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .throwIfCancelled */ .dZ)(signal);
        if (this.#waiting.length === 0 && take())
            return;
        const { promise, resolve } = Promise.withResolvers();
        let taken = false;
        const waiting = {
            take() {
                taken = take();
                if (taken)
                    resolve();
                return taken;
            },
        };
        const onAbort = () => {
            const index = this.#waiting.indexOf(waiting);
            if (index >= 0)
                this.#waiting.splice(index, 1);
            resolve();
            this.#serve();
        };
        signal.addEventListener('abort', onAbort, { once: true });
        this.#waiting.push(waiting);
        await promise;
        signal.removeEventListener('abort', onAbort);
        // What was taken in the very moment of the cancellation is the caller's, who gives it back.
        if (!taken)
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .throwIfCancelled */ .dZ)(signal);
    }
    #serve() {
        while (this.#waiting[0]?.take() === true)
            this.#waiting.shift();
    }
    #find(size) {
        const fitting = this.#free.findIndex(({ byteLength }) => byteLength === size);
        if (fitting >= 0)
            return this.#free.splice(fitting, 1)[0];
        return this.#count(size) ? new SharedArrayBuffer(size) : undefined;
    }
    #count(size) {
        // Free buffers of other sizes make room.
        while (this.#allocated + size > this.#most && this.#free.length > 0)
            this.#allocated -= this.#free.pop()?.byteLength ?? 0;
        if (this.#allocated > 0 && this.#allocated + size > this.#most)
            return false;
        this.#allocated += size;
        return true;
    }
}


/***/ }),

/***/ 26867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ contentTypeOf)
/* harmony export */ });
/** A table of our own, so that the same file gets the same type on every system. Names without one are bytes. */
const TYPES = {
    bat: 'text/plain; charset=utf-8',
    cmd: 'text/plain; charset=utf-8',
    css: 'text/css; charset=utf-8',
    csv: 'text/csv; charset=utf-8',
    gif: 'image/gif',
    gz: 'application/gzip',
    htm: 'text/html; charset=utf-8',
    html: 'text/html; charset=utf-8',
    ico: 'image/x-icon',
    jpeg: 'image/jpeg',
    jpg: 'image/jpeg',
    js: 'text/javascript; charset=utf-8',
    json: 'application/json',
    log: 'text/plain; charset=utf-8',
    md: 'text/markdown; charset=utf-8',
    mjs: 'text/javascript; charset=utf-8',
    pdf: 'application/pdf',
    png: 'image/png',
    ps1: 'text/plain; charset=utf-8',
    psd1: 'text/plain; charset=utf-8',
    psm1: 'text/plain; charset=utf-8',
    py: 'text/plain; charset=utf-8',
    sh: 'text/plain; charset=utf-8',
    svg: 'image/svg+xml',
    tar: 'application/x-tar',
    tgz: 'application/gzip',
    toml: 'application/toml',
    txt: 'text/plain; charset=utf-8',
    vhd: 'application/octet-stream',
    wasm: 'application/wasm',
    webp: 'image/webp',
    xml: 'application/xml',
    yaml: 'application/yaml',
    yml: 'application/yaml',
    zip: 'application/zip',
    zst: 'application/zstd',
};
/** The content type of a blob by its name. */
function contentTypeOf(name) {
    const last = name.slice(name.lastIndexOf('/') + 1);
    if (last === 'SHA256SUMS')
        return 'text/plain; charset=utf-8';
    const dot = last.lastIndexOf('.');
    const extension = dot <= 0 ? '' : last.slice(dot + 1).toLowerCase();
    return Object.hasOwn(TYPES, extension) ? (TYPES[extension] ?? '') : 'application/octet-stream';
}


/***/ }),

/***/ 74255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ hashOfBlob)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29939);



/**
 * Reads a whole blob, without keeping it.
 *
 * @param size bytes that it must have; no more than one chunk beyond is read
 * @returns its SHA-256 as lower-case hexadecimal; of a longer one, that of what was read
 * @throws ExternalError, CancelledError, and what is `expected` as it is
 */
async function hashOfBlob(name, size, { connected, requests, signal = requests.signal, etag, expected = [] }) {
    const blob = (await connected.sdk()).getBlobClient(name);
    const conditions = etag === undefined ? {} : { conditions: { ifMatch: etag } };
    const read = async (abortSignal) => {
        // What is cut is read again by the one retry, which counts it.
        const { readableStreamBody } = await blob.download(0, undefined, { abortSignal, maxRetryRequests: 0, ...conditions });
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        let length = 0;
        try {
            for await (const chunk of readableStreamBody ?? []) {
                hash.update(chunk);
                length += chunk.length;
                if (length > size)
                    break;
            }
        }
        catch (error) {
            // An answer that is cut is an aborted one for the SDK; it is read again.
            throw abortSignal.aborted ? error : (0,_bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_1__/* .codedError */ .A)((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error), 'ECONNRESET');
        }
        return hash.digest('hex');
    };
    return requests.send(`read ${name} back`, read, { signal, expected });
}


/***/ }),

/***/ 18909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ readSmallFile),
/* harmony export */   s8: () => (/* binding */ openLargeFile),
/* harmony export */   zi: () => (/* binding */ changedError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33569);
/* harmony import */ var _errors_read_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98738);





/** Not blocking, so that a FIFO that took a file's place does not hang the run. Windows has no such flag. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** The error of a file that is not what it was. */
function changedError(file) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file.absolute} changed since it was listed; it is not uploaded.`, {
        hint: 'wait until nothing writes to it, then run again',
    });
}
/**
 * Reads a small file whole, in this thread: for a few KiB a promise for each open, read and close costs more than the rest.
 *
 * @throws UserError when it cannot be read or is not what it was
 */
function readSmallFile(file) {
    if (file.link !== undefined)
        return Buffer.from(file.link);
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file.absolute, FLAGS);
        checkIdentity(file, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor, { bigint: true }));
        // One byte more than expected shows a file that grew.
        const buffer = Buffer.allocUnsafe(file.size + 1);
        let length = 0;
        for (let read = 1; read > 0 && length < buffer.length; length += read)
            read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, buffer, length, buffer.length - length, length);
        if (length !== file.size)
            throw changedError(file);
        // What was written to it while it was read.
        checkIdentity(file, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor, { bigint: true }));
        return buffer.subarray(0, length);
    }
    catch (error) {
        throw (0,_errors_read_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readError */ .l)(file.absolute, error);
    }
    finally {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** @throws UserError when the file cannot be read or is not what it was */
async function openLargeFile(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file.absolute, FLAGS).catch((error) => {
        throw (0,_errors_read_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readError */ .l)(file.absolute, error);
    });
    const check = async () => checkIdentity(file, await handle.stat({ bigint: true }));
    try {
        await check();
    }
    catch (error) {
        await handle.close();
        throw error;
    }
    return { fill: (bytes, position) => fill(handle, file, bytes, position), check, close: () => handle.close() };
}
async function fill(handle, file, bytes, position) {
    try {
        if ((await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__/* .readAt */ .m)(handle, bytes, position)) < bytes.length)
            throw changedError(file);
    }
    catch (error) {
        throw (0,_errors_read_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readError */ .l)(file.absolute, error);
    }
}
function checkIdentity(file, now) {
    const { identity, size } = file;
    const same = identity === undefined || (identity.ino === now.ino && identity.mtimeNs === now.mtimeNs);
    if (!now.isFile() || now.size !== BigInt(size) || !same)
        throw changedError(file);
}


/***/ }),

/***/ 26474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ Receipts)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _errors_blob_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19336);
/* harmony import */ var _requests_received_md5_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7992);
/* harmony import */ var _read_back_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74255);




/** How services refuse a wrong MD5: Azure by the first, Azurite by the second. */
const WRONG_MD5 = ['Md5Mismatch', 'InvalidOperation', 'InvalidMd5'];
/** What the service says when the blob is another one by now, or gone. */
const CHANGED = ['ConditionNotMet', 'BlobNotFound'];
/**
 * What the answers to writes say of the bytes that arrived. Put Blob and Put Block are answered with the MD5, or the CRC-64, of what the
 * service received. An answer without either says nothing: then the blob is read back, and the run says so once. Azure always says it, and
 * so does Azurite for whole blobs; for blocks Azurite only refuses a wrong MD5, which is found out once in a run.
 */
class Receipts {
    #connected;
    #requests;
    #log;
    #hasSaid = false;
    /** Whether some answer to Put Block had a check sum. */
    #blocksTold = false;
    #refusesWrongBlocks;
    constructor(connected, requests, log) {
        this.#connected = connected;
        this.#requests = requests;
        this.#log = log;
    }
    /**
     * Holds a blob that was sent in one request against what was sent.
     *
     * @param sent SHA-256 as hexadecimal, MD5 in Base64, size in bytes
     * @throws ExternalError when other bytes arrived, CancelledError
     */
    async checkWhole(name, sent, answer) {
        const etag = answer.get('etag');
        const told = (0,_requests_received_md5_js__WEBPACK_IMPORTED_MODULE_0__/* .receivedMd5 */ .K3)(answer);
        if (told === undefined)
            await this.#readBack(name, sent, etag);
        else if (told !== _requests_received_md5_js__WEBPACK_IMPORTED_MODULE_0__/* .OTHER_CHECKSUM */ .p_ && told !== sent.md5)
            throw await this.#marked(name, etag);
    }
    /**
     * Looks at the answer to one block.
     *
     * @param spoil sends the block again, with one byte, so that no later run takes it for what it should be
     * @returns false when it says nothing
     * @throws ExternalError when other bytes arrived
     */
    async checkBlock(name, md5, answer, spoil) {
        const told = (0,_requests_received_md5_js__WEBPACK_IMPORTED_MODULE_0__/* .receivedMd5 */ .K3)(answer);
        if (told === undefined)
            return false;
        this.#blocksTold = true;
        if (told === md5 || told === _requests_received_md5_js__WEBPACK_IMPORTED_MODULE_0__/* .OTHER_CHECKSUM */ .p_)
            return true;
        await spoil().catch(() => { });
        throw (0,_requests_received_md5_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(name);
    }
    /**
     * Holds a blob that was sent in blocks against what was sent, where not every block was answered with its check sum, in this run or in an
     * earlier one.
     *
     * @param probe sends a block that does not belong to the blob, as `SendPut` does, with the headers given
     * @param etag of the commit
     * @throws ExternalError when other bytes arrived, CancelledError
     */
    async checkBlocks(name, sent, blocks, probe, etag) {
        if (blocks.untold === 0 && (blocks.resumed === 0 || this.#blocksTold))
            return;
        this.#refusesWrongBlocks ??= this.#isRefused(name, probe);
        if (await this.#refusesWrongBlocks)
            return;
        await this.#readBack(name, sent, etag);
    }
    /** Whether the service looks at the MD5 of a block at all: it is given a wrong one. */
    async #isRefused(name, probe) {
        try {
            await this.#requests.send(`check how blocks of ${name} are checked`, (signal) => probe({ 'content-md5': MD5_OF_NOTHING }, signal), {
                expected: WRONG_MD5,
            });
            return false;
        }
        catch (error) {
            if (WRONG_MD5.includes((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_1__/* .blobErrorCode */ .No)(error) ?? ''))
                return true;
            // Refused for another reason: of its checks nothing is known.
            if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .ExternalError */ .yA && error.details.status === 400)
                return false;
            throw error;
        }
    }
    async #readBack(name, { sha256, size }, etag) {
        const { host } = this.#connected;
        const isFirst = !this.#hasSaid;
        this.#hasSaid = true;
        try {
            const found = await (0,_read_back_js__WEBPACK_IMPORTED_MODULE_3__/* .hashOfBlob */ .d)(name, size, { connected: this.#connected, requests: this.#requests, etag, expected: CHANGED });
            if (found !== sha256)
                throw await this.#marked(name, etag);
            if (isFirst)
                this.#log.warning(`${host} does not say which bytes it received, as Blob Storage does: what is sent is read back and compared.`);
        }
        catch (error) {
            // Another run has written it since; that one looks at its own.
            if (CHANGED.includes((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_1__/* .blobErrorCode */ .No)(error) ?? ''))
                return;
            if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .ExternalError */ .yA && error.details.status === 403))
                throw error;
            if (isFirst)
                this.#log.warning(`${host} does not say which bytes it received, and what is sent may not be read back: nobody has checked it.`);
        }
    }
    /** The error of a blob that is there with other bytes. As far as that can be, it is marked: a later run must not take it for whole. */
    async #marked(name, etag) {
        const mark = async (abortSignal) => {
            const blob = (await this.#connected.sdk()).getBlobClient(name);
            await blob.setMetadata({ sha256: 'damaged' }, { abortSignal, ...(etag === undefined ? {} : { conditions: { ifMatch: etag } }) });
        };
        await this.#requests.send(`mark ${name} as damaged`, mark).catch(() => { });
        return (0,_requests_received_md5_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(name);
    }
}
/** Of no bytes at all: wrong for all others. */
const MD5_OF_NOTHING = '1B2M2Y8AsgTpgAmY7PhCfg==';


/***/ }),

/***/ 76514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ uploadSet)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/blob-error.js + 3 modules
var blob_error = __webpack_require__(19336);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/system/src/debian-packages.js
var debian_packages = __webpack_require__(85450);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var program = __webpack_require__(49718);
// EXTERNAL MODULE: ./build/staging/disk-image/src/byte-ranges.js
var byte_ranges = __webpack_require__(74068);
;// CONCATENATED MODULE: ./build/staging/disk-image/src/data-extents.js




/** Numbers of ext4, XFS and Btrfs in linux/magic.h: file systems whose FIEMAP is known to tell all data after a sync. */
const KNOWN = new Set([0xef53, 0x58465342, 0x9123683e]);
/** From here on a hole is worth more than starting a program for it. */
const WORTHWHILE = 64 * 1024 * 1024;
/** Room for a file system's own blocks in what `stat` counts. */
const SLACK = 1024 * 1024;
const SECTOR = 512;
/**
 * Where a sparse file has data, so that its holes need not be read: 0.05 s instead of 0.4 s of CPU for 4 GiB. Node offers no SEEK_DATA;
 * `filefrag` (e2fsprogs, on every Debian) asks the kernel's FIEMAP. Anything odd in its answer, and the file is read as a whole.
 *
 * @param handle open for reading; what is not yet on the disk is written first, because FIEMAP may not know it
 * @returns sorted ranges of whole blocks of 4 KiB, or undefined where the file system does not tell
 */
async function dataExtents(handle, file, signal) {
    if (process.platform !== 'linux')
        return undefined;
    const { size, blocks } = await handle.stat();
    if (size - blocks * SECTOR < WORTHWHILE)
        return undefined;
    if (!KNOWN.has((await (0,promises_.statfs)(file)).type) || (await (0,debian_packages/* findProgram */.K)('filefrag')) === undefined)
        return undefined;
    await handle.sync();
    const { exitCode, stdout } = await (0,program/* runProgram */.mB)('find the holes of a file', ['filefrag', '-s', '-e', '-v', `-b${SECTOR}`, '--', file], {
        signal,
        env: { LC_ALL: 'C' },
        allowFailure: true,
    });
    if (exitCode !== 0)
        return undefined;
    const extents = readExtents(stdout, size);
    if (extents === undefined)
        return undefined;
    const told = extents.reduce((sum, { start, end }) => sum + end - start, 0);
    return told + SLACK >= blocks * SECTOR ? inBlocks(extents, size) : undefined;
}
/** File systems may have smaller ones: the zeros around are then read like data. */
function inBlocks(ranges, size) {
    return (0,byte_ranges/* joined */.oR)(ranges.map(({ start, end }) => ({
        start: start - (start % byte_ranges/* BLOCK */.IE),
        end: Math.min(Math.ceil(end / byte_ranges/* BLOCK */.IE) * byte_ranges/* BLOCK */.IE, size),
    })));
}
/**
 * Reads the table of `filefrag -e -v -b512`: `ext: logical_offset: physical_offset: length: expected: flags:`.
 *
 * @returns undefined when any line is not as expected
 */
function readExtents(text, size) {
    const lines = text.split('\n');
    const table = lines.findIndex((line) => /^ ext:\s+logical_offset:/.test(line));
    if (table < 0)
        return undefined;
    const ranges = [];
    for (const line of lines.slice(table + 1)) {
        if (line === '' || /: \d+ extents? found/.test(line))
            continue;
        const [, first, last, length] = /^\s*\d+:\s*(\d+)\.\.\s*(\d+):\s*\d+\.\.\s*\d+:\s*(\d+):/.exec(line) ?? [];
        const start = Number(first) * SECTOR;
        const end = (Number(last) + 1) * SECTOR;
        if (!(end > start) || Number(length) * SECTOR !== end - start || start < (ranges.at(-1)?.end ?? 0))
            return undefined;
        ranges.push({ start, end });
    }
    return (0,byte_ranges/* joined */.oR)(ranges).filter(({ start }) => start < size);
}

// EXTERNAL MODULE: ./build/staging/disk-image/src/vhd-footer.js
var vhd_footer = __webpack_require__(77765);
// EXTERNAL MODULE: ./build/staging/blob/src/pages/if-match.js
var if_match = __webpack_require__(58467);
;// CONCATENATED MODULE: ./build/staging/blob/src/pages/page-rate.js

/** "Scalability and performance targets for Blob Storage": a page blob of a standard account takes 60 MiB and 500 requests a second. */
const PAGE_BLOB_PACE = { bytesPerSecond: 60 * 1024 * 1024, requestsPerSecond: 500 };
const CLOCK = { now: () => performance.now(), wait: program/* delay */.cb };
/**
 * Spreads the requests to one blob, so that they stay below its limits instead of being refused and tried again (azcopy sends what
 * it can and gets thousands of answers 500 and 503 for one image: Azure/azure-storage-azcopy#2882, #1219).
 */
class Pace {
    #limits;
    #clock;
    /** When the next request may begin. */
    #next = Number.NEGATIVE_INFINITY;
    constructor(limits, clock = CLOCK) {
        this.#limits = limits;
        this.#clock = clock;
    }
    /**
     * Resolves when a request of so many bytes may be sent.
     *
     * @throws CancelledError
     */
    async turn(bytes, signal) {
        const { bytesPerSecond, requestsPerSecond } = this.#limits;
        const seconds = Math.max(bytesPerSecond === 0 ? 0 : bytes / bytesPerSecond, requestsPerSecond === 0 ? 0 : 1 / requestsPerSecond);
        const now = this.#clock.now();
        const begin = Math.max(this.#next, now);
        this.#next = begin + seconds * 1000;
        if (begin > now)
            await this.#clock.wait(begin - now, signal);
    }
}

// EXTERNAL MODULE: ./build/staging/net/src/address.js
var address = __webpack_require__(33519);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/received-md5.js
var received_md5 = __webpack_require__(7992);
// EXTERNAL MODULE: ./build/staging/blob/src/pages/page-target.js
var page_target = __webpack_require__(19521);
;// CONCATENATED MODULE: ./build/staging/blob/src/pages/page-check.js





/**
 * Looks at the answer to Put Page: the service says there which sequence number the blob has and which MD5 the pages had that it
 * received. Where it does not, the first pages of a run are looked at themselves.
 *
 * @param isFirst of this run
 * @throws ExternalError when other bytes arrived, or when the blob has no sequence number; CancelledError
 */
async function checkPages({ start, end }, md5, answer, isFirst, { client, requests, log, signal, }) {
    const told = (0,received_md5/* receivedMd5 */.K3)(answer);
    const wanted = md5.toString('base64');
    if (told !== undefined && told !== received_md5/* OTHER_CHECKSUM */.p_ && told !== wanted)
        throw (0,received_md5/* damaged */.qM)(client.name);
    if (!isFirst)
        return;
    if (answer.get('x-ms-blob-sequence-number') === undefined) {
        const found = await requests.send(`look at ${client.name}`, (abortSignal) => client.getProperties({ abortSignal }), { signal });
        if (found.blobSequenceNumber === undefined)
            throw (0,page_target/* numberUntold */.wk)(client.name);
    }
    if (told !== undefined)
        return;
    try {
        // Without a condition: other pages are being written.
        const read = (abortSignal) => client.downloadToBuffer(start, end - start, { abortSignal });
        const found = await requests.send(`read pages of ${client.name} back`, read, { bytes: end - start, signal });
        if (!(0,external_node_crypto_.createHash)('md5').update(found).digest().equals(md5))
            throw (0,received_md5/* damaged */.qM)(client.name);
    }
    catch (error) {
        // Writing needs no permission to read.
        if (!(error instanceof errors/* ExternalError */.yA && error.details.status === 403))
            throw error;
    }
    const say = `${client.name}: the service does not say which pages it received; the first ones were looked at (verify: download reads all of them).`;
    // Azurite, where nothing is in between.
    if ((0,address/* isLoopback */.U9)(new URL(client.url)))
        log.debug(say);
    else
        log.warning(say);
}

;// CONCATENATED MODULE: ./build/staging/blob/src/pages/page-segment.js






/** "Put Page": one request writes at most 4 MiB. */
const SEGMENT = 4 * 1024 * 1024;
/** At least so many bytes go between two records of what was sent: this much is sent twice when a run is killed. */
const RECORD_EVERY = 32 * 1024 * 1024;
/** Of a very large blob more, so that records, 50 bytes for each segment, stay below 2 % of what is sent. */
const RECORD_EVERY_PER_SEGMENT = 50 * 50;
/** Sends the segments of one page blob and keeps the record of those that are there. */
class SegmentSender {
    #target;
    #options;
    #done = new Map();
    #requestsSent = 0;
    #bytesSent = 0;
    #bytesKept = 0;
    #sinceRecord = 0;
    #recording;
    #disowned;
    constructor(target, options) {
        this.#target = target;
        this.#options = options;
        // What an earlier run sent counts until its segment turns out to be another one now.
        for (const [index, digest] of target.sent)
            this.#done.set(index, digest);
    }
    /** Digests of the segments that are there. */
    get done() {
        return this.#done;
    }
    get requestsSent() {
        return this.#requestsSent;
    }
    get bytesSent() {
        return this.#bytesSent;
    }
    get bytesKept() {
        return this.#bytesKept;
    }
    /** True when an earlier run wrote into this range. */
    hasPages(range) {
        return (0,byte_ranges/* within */.ux)(this.#target.pages, range).length > 0;
    }
    /**
     * What has to be done for a segment that holds these bytes; undefined when nothing.
     *
     * @param parts of the blob, in whole blocks, where the bytes are not known to be zeros; `bytes` need hold no more than them and short gaps
     */
    look(range, bytes, parts) {
        const index = range.start / SEGMENT;
        const there = (0,byte_ranges/* within */.ux)(this.#target.pages, range);
        const found = parts.flatMap((part) => {
            const first = part.start - range.start;
            const runs = (0,byte_ranges/* dataRuns */.BH)(bytes.subarray(first, part.end - range.start), byte_ranges/* BLOCK */.IE);
            return runs.map(({ start, end }) => ({ start: first + start, end: first + end }));
        });
        const data = (0,byte_ranges/* joined */.oR)(found, this.#options.gap - 1);
        if (data.length === 0 && there.length === 0) {
            this.#done.delete(index);
            return undefined;
        }
        const digest = (0,external_node_crypto_.createHash)('sha256');
        const runs = data.map(({ start, end }) => {
            const md5 = (0,external_node_crypto_.createHash)('md5').update(bytes.subarray(start, end)).digest();
            digest.update(`${start} ${end} `).update(md5);
            return { start: range.start + start, end: range.start + end, md5 };
        });
        // Half of it tells segments apart as well.
        const known = digest.digest('hex').slice(0, 32);
        const stale = (0,byte_ranges/* without */.FF)(there, runs);
        if (this.#target.sent.get(index) === known && stale.length === 0 && (0,byte_ranges/* without */.FF)(runs, there).length === 0) {
            for (const { start, end } of runs)
                this.#bytesKept += end - start;
            this.#done.set(index, known);
            return undefined;
        }
        this.#done.delete(index);
        return { index, start: range.start, digest: known, runs, stale };
    }
    /** @throws ExternalError, CancelledError, and as it is the error that another run took over */
    async send({ index, start, digest, runs, stale }, bytes, signal) {
        if (this.#target.sent.has(index)) {
            this.#disowned ??= this.#disown(index);
            await this.#disowned;
        }
        for (const range of stale)
            await this.clearRange(range, signal);
        for (const run of runs)
            await this.sendRange(run, bytes.subarray(run.start - start, run.end - start), signal, run.md5);
        if (runs.length === 0)
            return;
        this.#done.set(index, digest);
        await this.#recordNow(signal);
    }
    /** Writes one range of pages. @param range a multiple of 512 at both ends, at most 4 MiB */
    async sendRange({ start, end }, bytes, signal, md5 = (0,external_node_crypto_.createHash)('md5').update(bytes).digest()) {
        const { requests, pace } = this.#options;
        const { client, put, run, lease } = this.#target;
        const answer = await requests.send(`write ${end - start} bytes at ${start} of ${client.name}`, async (abortSignal) => {
            await pace.turn(bytes.length, abortSignal);
            return put({
                name: client.name,
                query: 'comp=page',
                headers: {
                    'x-ms-page-write': 'update',
                    'x-ms-range': `bytes=${start}-${end - 1}`,
                    'content-md5': md5.toString('base64'),
                    'x-ms-if-sequence-number-eq': String(run),
                    ...(lease.leaseId === undefined ? {} : { 'x-ms-lease-id': lease.leaseId }),
                },
                body: bytes,
                signal: abortSignal,
            });
        }, { bytes: bytes.length, signal, expected: page_target/* PRECONDITION_FAILED */.j7 });
        const isFirst = this.#requestsSent++ === 0;
        await checkPages({ start, end }, md5, answer, isFirst, { client, requests, log: this.#options.log, signal });
        this.#bytesSent += bytes.length;
        this.#sinceRecord += bytes.length;
    }
    /**
     * Takes the footer of an earlier run away, only as long as nothing was written since: a try that arrives late would take away the footer
     * that this run has sent meanwhile.
     */
    async clearFooter(range, signal) {
        const { client } = this.#target;
        for (let tries = 1;; tries++) {
            const { etag } = await this.#options.requests.send(`look at ${client.name}`, (abortSignal) => client.getProperties({ abortSignal }));
            try {
                return await this.clearRange(range, signal, etag);
            }
            catch (error) {
                // The answer was lost: the first try had worked, and the second one found the blob changed.
                if ((0,blob_error/* blobErrorCode */.No)(error) !== 'ConditionNotMet' || tries >= page_target/* TAKEOVER_TRIES */.Ac)
                    throw error;
            }
        }
    }
    /** Makes pages read as zeros again. @param etag what the blob must still be, if that matters */
    async clearRange({ start, end }, signal, etag) {
        const { requests, pace } = this.#options;
        const { client, run, lease } = this.#target;
        await requests.send(`clear ${end - start} bytes at ${start} of ${client.name}`, async (abortSignal) => {
            await pace.turn(0, abortSignal);
            return client.clearPages(start, end - start, {
                abortSignal,
                conditions: { ifSequenceNumberEqualTo: run, ...(0,if_match/* ifMatch */.f)(etag), ...lease },
            });
        }, { signal, expected: page_target/* PRECONDITION_FAILED */.j7 });
    }
    /**
     * Takes what an earlier run has sent from this segment on out of the record, before the first page of another content is written: after a
     * kill, a later run with the earlier content would take these segments for its own. All of them at once: in another image most are others,
     * and each that is still the same comes back when it is looked at.
     */
    #disown(from) {
        for (const index of this.#done.keys())
            if (index > from)
                this.#done.delete(index);
        return this.#write();
    }
    async #recordNow(signal) {
        if (this.#recording !== undefined || this.#sinceRecord < Math.max(RECORD_EVERY, RECORD_EVERY_PER_SEGMENT * this.#done.size))
            return;
        this.#sinceRecord = 0;
        if (signal.aborted)
            return;
        await this.#write();
    }
    /** One record at a time: an older one must not come last. */
    #write() {
        const before = this.#recording;
        const write = async () => {
            await before;
            await this.#target.record.write((0,page_target/* recordOf */.zv)(this.#target, this.#options.size, this.#done));
        };
        const writing = write().finally(() => {
            if (this.#recording === writing)
                this.#recording = undefined;
        });
        this.#recording = writing;
        return writing;
    }
}

// EXTERNAL MODULE: ./build/staging/system/src/positioned.js
var positioned = __webpack_require__(33569);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/read-error.js
var read_error = __webpack_require__(98738);
;// CONCATENATED MODULE: ./build/staging/blob/src/pages/page-source.js




/** @throws UserError when the file cannot be read or has another size */
async function openSource(file, size) {
    const changed = (what) => new errors/* UserError */.yo(`${file} ${what} while it was uploaded; the blob stays marked as incomplete.`, {
        hint: 'wait until nothing writes to it, then run again',
    });
    const handle = await (0,promises_.open)(file).catch((error) => {
        throw (0,read_error/* readError */.l)(file, error);
    });
    const before = await handle.stat({ bigint: true });
    if (before.size !== BigInt(size)) {
        await handle.close();
        throw new errors/* UserError */.yo(`${file} changed since it was looked at; it is not uploaded.`, {
            hint: 'wait until nothing writes to it, then run again',
        });
    }
    return {
        handle,
        async read(buffer, position) {
            if ((await (0,positioned/* readAt */.m)(handle, buffer, position)) < buffer.length)
                throw changed('became shorter');
        },
        async check() {
            if (!isSame(before, await handle.stat({ bigint: true })))
                throw changed('changed');
            const there = await (0,promises_.stat)(file, { bigint: true }).catch(() => undefined);
            if (there === undefined)
                throw changed('was removed');
            if (there.ino !== before.ino || there.dev !== before.dev)
                throw changed('was replaced');
        },
        close: () => handle.close(),
    };
}
/** Not the time of the inode: a new hard link or another mode changes that, and no byte. */
function isSame(a, b) {
    return a.size === b.size && a.mtimeNs === b.mtimeNs;
}

;// CONCATENATED MODULE: ./build/staging/blob/src/pages/page-upload.js











/** At 60 MiB and 500 requests a second, another request takes as long as twice these zeros. */
const GAP = 64 * 1024;
/** Segments in memory at once, 24 MiB: one being read, the others on the way. */
const SEGMENTS_IN_FLIGHT = 6;
/** Milliseconds for the record of what was sent after a run was cancelled; runners give 7.5 s for all. */
const LAST_WORDS = 2000;
const CONTENT_TYPE = 'application/octet-stream';
/**
 * Sends a fixed VHD as a page blob: only what is not zero, each range with its MD5, the footer last. Until then the blob has the metadata
 * `state=partial` and no footer, so that nothing takes it for an image. An interrupted upload goes on where it was, on any machine.
 *
 * @throws UserError when the file changes meanwhile, has not the SHA-256 given, or another run writes the blob; ExternalError; CancelledError
 */
async function uploadPageBlob(options) {
    const { requests, name, file, vhd, log } = options;
    const source = await openSource(file, vhd.size);
    try {
        const extents = options.holes === 'read' ? undefined : await dataExtents(source.handle, file, requests.signal);
        const footer = Buffer.alloc(vhd_footer/* FOOTER_SIZE */.ah);
        await source.read(footer, vhd.diskSize);
        const target = await (0,page_target/* preparePageTarget */.o4)({
            container: options.container,
            put: options.put,
            requests,
            name,
            size: vhd.size,
            etag: options.etag,
            metadata: options.metadata ?? {},
            headers: headersOf(options),
            tags: options.tags,
            leaseId: options.leaseId,
        });
        log.debug(`${name}: ${target.action}${extents === undefined ? '' : `, ${extents.length} extents of data`}`);
        const sender = new SegmentSender(target, {
            requests,
            pace: new Pace(options.pace ?? PAGE_BLOB_PACE),
            gap: options.gap ?? GAP,
            size: vhd.size,
            log,
        });
        try {
            const end = { start: vhd.diskSize, end: vhd.size };
            // An upload that was interrupted just before it was marked as complete.
            if (sender.hasPages(end))
                await sender.clearFooter(end, requests.signal);
            const sha256 = await sendDisk(source, extents, footer, sender, options);
            await source.check();
            const etag = await complete(target, footer, sha256, sender, options);
            log.debug(`${name}: sent ${(0,format/* formatBytes */.z3)(sender.bytesSent)} in ${sender.requestsSent} requests, kept ${(0,format/* formatBytes */.z3)(sender.bytesKept)}`);
            return {
                action: target.action,
                sha256,
                requests: sender.requestsSent,
                bytesSent: sender.bytesSent,
                bytesKept: sender.bytesKept,
                etag,
            };
        }
        catch (error) {
            if (page_target/* PRECONDITION_FAILED */.j7.includes((0,blob_error/* blobErrorCode */.No)(error) ?? ''))
                throw (0,page_target/* preconditionFailed */.sK)(name);
            await target.record.tryToWrite((0,page_target/* recordOf */.zv)(target, vhd.size, sender.done), LAST_WORDS);
            throw error;
        }
    }
    finally {
        await source.close();
    }
}
/** Sends everything but the footer. @returns the SHA-256 of the file with the footer, where it is known or wanted */
async function sendDisk(source, extents, footer, sender, { requests, vhd, file, sha256, hash = true, gap = GAP, onBytes }) {
    const whole = hash || sha256 !== undefined ? (0,external_node_crypto_.createHash)('sha256') : undefined;
    const buffers = [];
    const inFlight = new Set();
    // The first failed segment ends the others.
    const failing = new AbortController();
    const signal = AbortSignal.any([requests.signal, failing.signal]);
    let failure;
    try {
        for (let start = 0; start < vhd.diskSize && failure === undefined; start += SEGMENT) {
            (0,errors/* throwIfCancelled */.dZ)(requests.signal);
            const length = Math.min(SEGMENT, vhd.diskSize - start);
            const range = { start, end: start + length };
            const parts = extents === undefined ? [range] : (0,byte_ranges/* within */.ux)(extents, range);
            if (parts.length === 0 && !sender.hasPages(range)) {
                whole?.update(byte_ranges/* ZEROS */.uY.subarray(0, length));
                onBytes?.(length, true);
                continue;
            }
            const buffer = buffers.pop() ?? Buffer.allocUnsafe(SEGMENT);
            const bytes = buffer.subarray(0, length);
            await fill(bytes, start, parts, source, whole === undefined ? gap : length);
            whole?.update(bytes);
            const due = sender.look(range, bytes, parts);
            if (due === undefined) {
                buffers.push(buffer);
                onBytes?.(length, true);
                continue;
            }
            const sending = sender
                .send(due, bytes, signal)
                .then(() => {
                const onWire = due.runs.reduce((sum, run) => sum + run.end - run.start, 0);
                onBytes?.(onWire, false);
                onBytes?.(length - onWire, true);
            }, (error) => {
                failure ??= error;
                failing.abort();
            })
                .finally(() => {
                inFlight.delete(sending);
                buffers.push(buffer);
            });
            inFlight.add(sending);
            if (inFlight.size >= SEGMENTS_IN_FLIGHT)
                await Promise.race(inFlight);
        }
        await Promise.all(inFlight);
        if (failure !== undefined)
            throw failure;
    }
    finally {
        failing.abort();
        await Promise.all(inFlight);
    }
    const found = whole?.update(footer).digest('hex');
    if (sha256 !== undefined && found !== sha256) {
        throw new errors/* UserError */.yo(`${file} changed since it was listed; the blob stays marked as incomplete.`, {
            hint: 'wait until nothing writes to it, then run again',
        });
    }
    return found;
}
/**
 * Reads the parts that have data; what is between them is zeros, and reading those costs as much.
 *
 * @param looked a longer stretch between two parts is not looked at, and keeps whatever is in the buffer
 */
async function fill(bytes, start, parts, source, looked) {
    const clear = (from, to) => {
        if (to - from <= looked)
            bytes.fill(0, from, to);
    };
    let end = 0;
    for (const part of parts) {
        clear(end, part.start - start);
        end = part.end - start;
        await source.read(bytes.subarray(part.start - start, end), part.start);
    }
    clear(end, bytes.length);
}
function headersOf({ headers }) {
    return { blobContentType: CONTENT_TYPE, ...headers };
}
/** Footer, then the metadata that say that all is there. */
async function complete(target, footer, sha256, sender, options) {
    const { requests, name, vhd, metadata, tags } = options;
    await sender.sendRange({ start: vhd.diskSize, end: vhd.size }, footer, requests.signal);
    const response = await requests.send(`mark ${name} as complete`, async (abortSignal) => {
        const { etag, blobSequenceNumber, metadata: there } = await target.client.getProperties({ abortSignal });
        if (blobSequenceNumber === undefined)
            throw (0,page_target/* numberUntold */.wk)(name);
        if (blobSequenceNumber !== target.run)
            throw (0,page_target/* preconditionFailed */.sK)(name);
        // After a lost answer.
        if (there?.[page_target/* STATE */.c4] === 'complete')
            return { etag };
        const now = target.action === 'resumed' ? await (0,page_target/* setProperties */.yj)(target, etag, { headers: headersOf(options), tags }, abortSignal) : etag;
        return target.client.setMetadata({ ...metadata, ...(sha256 === undefined ? {} : { sha256 }), [page_target/* STATE */.c4]: 'complete' }, { abortSignal, conditions: { ...(0,if_match/* ifMatch */.f)(now), ...target.lease } });
    }, { expected: page_target/* PRECONDITION_FAILED */.j7 });
    await target.record.remove().catch((error) => {
        // The image is complete; what stays beside it is small and counts no more.
        if (error instanceof errors/* CancelledError */.cc)
            throw error;
    });
    return response.etag;
}

// EXTERNAL MODULE: ./build/staging/blob/src/upload/blob-properties.js
var blob_properties = __webpack_require__(97064);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/block-plan.js
var block_plan = __webpack_require__(24008);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/content-type.js
var content_type = __webpack_require__(26867);
// EXTERNAL MODULE: ./build/staging/blob/src/source/copied-source.js
var copied_source = __webpack_require__(36373);
// EXTERNAL MODULE: ./build/staging/blob/src/source/remote-file.js
var remote_file = __webpack_require__(57904);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/upload-target.js
var upload_target = __webpack_require__(93442);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/copy-from-url.js








const MIB = 1024 * 1024;
/** "Put Blob From URL": the most that one request copies. */
const LARGEST_COPY = 5000 * MIB;
/** "Put Block From URL": the most that one request copies. */
const LARGEST_BLOCK = 4000 * MIB;
/** Of a larger file: what is lost when a request is cut. */
const BLOCK = 256 * MIB;
const MAXIMUM_BLOCKS = 50_000;
/** Blocks that the service copies at once. */
const AT_ONCE = 4;
/**
 * Lets the service copy a blob from a URL; no content goes through this machine. It becomes visible whole or not at all, and only if the source
 * is as it was listed.
 *
 * @throws UserError when the source has changed or another run wrote the blob; ExternalError, with what to do when the service cannot
 *   reach the source; CancelledError
 */
async function copyFromUrl(blob, target, log) {
    const { name, file } = blob;
    if (file.from === undefined)
        throw new TypeError(`${name} has no source to copy from`);
    const client = (await target.connected.sdk()).getBlockBlobClient(name);
    let resumed = 0;
    try {
        // One request holds on to a state of the source by its ETag or MD5; without either, blocks are read between two looks at it.
        if (file.size <= LARGEST_COPY && (file.from.etag ?? file.from.md5) !== undefined)
            await copyWhole(blob, file.from, client, target);
        else
            resumed = await copyBlocks(blob, file.from, client, target, log);
    }
    catch (error) {
        const code = (0,blob_error/* blobErrorCode */.No)(error) ?? '';
        // The service hands on what the source's server answers.
        if (code === SOURCE_CHANGED || (error instanceof errors/* ExternalError */.yA && /: 412 CannotVerifyCopySource/.test(error.message)))
            throw changed(file.from);
        if (!upload_target/* PRECONDITION_FAILED */.j7.includes(code))
            throw error;
        if (!(await isThere(blob, file.from, target)))
            throw (0,upload_target/* preconditionFailed */.sK)(blob);
    }
    target.progress.addKnown(file.size);
    return { sha256: file.from.sha256, sent: 0, resumed };
}
/** "Blob service error codes". */
const SOURCE_CHANGED = 'SourceConditionNotMet';
async function copyWhole(blob, from, client, target) {
    await target.requests.send(`copy ${blob.name} from ${from.shown}`, (abortSignal) => client.syncUploadFromURL(from.url, {
        abortSignal,
        copySourceBlobProperties: false,
        ...propertiesOf(blob, from),
        ...(from.md5 === undefined ? {} : { sourceContentMD5: Buffer.from(from.md5, 'base64') }),
        ...(from.etag === undefined ? {} : { sourceConditions: { ifMatch: from.etag } }),
        conditions: conditionsOf(blob, target),
    }), { expected: [...upload_target/* PRECONDITION_FAILED */.j7, SOURCE_CHANGED] });
}
/** @returns bytes that an earlier run had let copy */
async function copyBlocks(blob, from, client, target, log) {
    const { requests } = target;
    const { name, file } = blob;
    // As a whole where that can be: not every server gives parts.
    const isOne = file.size <= LARGEST_BLOCK;
    const blockSize = isOne ? Math.max(file.size, 1) : Math.max(BLOCK, Math.ceil(file.size / MAXIMUM_BLOCKS / MIB) * MIB);
    const count = Math.ceil(file.size / blockSize);
    // Blocks of another state of the source, or of one that nobody can tell apart, are never used again.
    const version = from.version ?? (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const plan = { blockSize, count, id: (0,external_node_crypto_.createHash)('sha256').update(`${file.size}/${blockSize}`).digest().subarray(0, 4) };
    const staged = (0,block_plan/* stagedBlocks */.f3)(name, await blockListOf(name, client, requests));
    const ids = Array.from({ length: count }, (_, index) => (0,block_plan/* blockId */.D4)(plan, index, (0,external_node_crypto_.createHash)('md5').update(`${from.shown}\n${version}\n${index}`).digest(), staged.idLength));
    let resumed = 0;
    let failure;
    const failing = new AbortController();
    const signal = AbortSignal.any([requests.signal, failing.signal]);
    const rest = ids.entries();
    const worker = async () => {
        for (const [index, id] of rest) {
            if (failure !== undefined)
                return;
            const start = index * blockSize;
            const length = Math.min(blockSize, file.size - start);
            if (staged.sizes.get(id) === length)
                resumed += length;
            else {
                const conditions = (0,upload_target/* leaseOf */.m8)(blob, target);
                await requests.send(`copy block ${index + 1} of ${count} of ${name} from ${from.shown}`, (abortSignal) => client.stageBlockFromURL(id, from.url, start, isOne ? undefined : length, { abortSignal, conditions }), { signal });
            }
        }
    };
    const guardedWorker = () => worker().catch((error) => {
        failure ??= error;
        failing.abort();
    });
    await Promise.all(Array.from({ length: AT_ONCE }, guardedWorker));
    if (failure !== undefined)
        throw failure;
    // Blocks cannot ask for a state of the source: all were read between two looks at it.
    const now = await (0,remote_file.inspectSource)(from.url, { ca: from.ca, log, signal: requests.signal });
    if (now.from.version !== from.version || now.size !== file.size)
        throw changed(from);
    await requests.send(`commit ${name}`, (abortSignal) => client.commitBlockList(ids, { abortSignal, ...propertiesOf(blob, from), conditions: conditionsOf(blob, target) }), { expected: upload_target/* PRECONDITION_FAILED */.j7 });
    return resumed;
}
async function blockListOf(name, client, requests) {
    return requests.send(`list the blocks of ${name}`, async (abortSignal) => {
        try {
            const { uncommittedBlocks = [] } = await client.getBlockList('uncommitted', { abortSignal });
            return { committed: [], uncommitted: uncommittedBlocks };
        }
        catch (error) {
            if ((0,blob_error/* blobErrorStatus */.yh)(error) === 404)
                return { committed: [], uncommitted: [] };
            throw error;
        }
    });
}
function propertiesOf({ name, properties }, from) {
    const { contentType = (0,content_type/* contentTypeOf */.J)(name), contentEncoding, contentLanguage, contentDisposition, cacheControl, tier, tags } = properties;
    return {
        blobHTTPHeaders: {
            blobContentType: contentType,
            ...(contentEncoding === undefined ? {} : { blobContentEncoding: contentEncoding }),
            ...(contentLanguage === undefined ? {} : { blobContentLanguage: contentLanguage }),
            ...(contentDisposition === undefined ? {} : { blobContentDisposition: contentDisposition }),
            ...(cacheControl === undefined ? {} : { blobCacheControl: cacheControl }),
            ...(from.md5 === undefined ? {} : { blobContentMD5: Buffer.from(from.md5, 'base64') }),
        },
        metadata: { ...properties.metadata, ...(0,copied_source/* sourceMetadata */.v)(from) },
        ...(tier === undefined ? {} : { tier }),
        ...(tags === undefined ? {} : { tags }),
    };
}
function conditionsOf(blob, target) {
    const { there } = blob;
    return { ...(there === undefined ? { ifNoneMatch: '*' } : { ifMatch: `"${there.etag}"` }), ...(0,upload_target/* leaseOf */.m8)(blob, target) };
}
/** The answer to the first try may have been lost, or another run has copied the same. */
async function isThere(blob, from, { connected, requests }) {
    const found = await (0,upload_target/* propertiesOf */.P1)(blob, connected, requests);
    if (found === undefined)
        return false;
    const md5 = found.contentMD5 === undefined ? '' : Buffer.from(found.contentMD5).toString('base64');
    return found.contentLength === blob.file.size && (0,copied_source/* holdsSource */.u)({ metadata: found.metadata ?? {}, md5 }, from);
}
function changed(from) {
    return new errors/* UserError */.yo(`${from.shown} changed since it was listed; nothing of it became visible.`, {
        hint: 'wait until nothing writes to it, then run again',
    });
}

// EXTERNAL MODULE: ./build/staging/blob/src/upload/sync-plan.js
var sync_plan = __webpack_require__(93542);
// EXTERNAL MODULE: ./build/staging/core/src/all-settled.js
var all_settled = __webpack_require__(96446);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/read-source.js
var read_source = __webpack_require__(18909);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/upload-blocks.js







/**
 * Sends a blob in blocks, each with its MD5, which the service compares; then the list of them makes the blob visible. The file is read
 * once: its hashes are taken while its blocks are on the way. Blocks that an earlier run has sent, from whichever machine, are not sent again.
 *
 * @throws UserError when the file changes meanwhile or another run writes the blob, ExternalError, CancelledError; what was sent stays with
 *   the service for a week
 */
async function uploadBlocks(blob, target) {
    const plan = (0,block_plan/* planBlocks */.Sm)(blob.file.absolute, blob.file.size);
    const staged = await askForBlocks(blob, target);
    const source = await (0,read_source/* openLargeFile */.s8)(blob.file);
    try {
        return await new BlockUpload(blob, plan, staged, source, target).run();
    }
    finally {
        await source.close();
    }
}
async function askForBlocks({ name }, { connected, requests }) {
    const client = (await connected.sdk()).getBlockBlobClient(name);
    try {
        const list = await requests.send(`list the blocks of ${name}`, (abortSignal) => client.getBlockList('all', { abortSignal }), {
            expected: ['BlobNotFound'],
        });
        return (0,block_plan/* stagedBlocks */.f3)(name, { committed: list.committedBlocks ?? [], uncommitted: list.uncommittedBlocks ?? [] });
    }
    catch (error) {
        if ((0,blob_error/* blobErrorCode */.No)(error) !== 'BlobNotFound')
            throw error;
        return (0,block_plan/* stagedBlocks */.f3)(name, { committed: [], uncommitted: [] });
    }
}
class BlockUpload {
    #blob;
    #plan;
    #staged;
    #source;
    #target;
    #ids = [];
    /** The first failed block ends the others. */
    #failing = new AbortController();
    #signal;
    #failure;
    #sent = 0;
    #resumed = 0;
    /** Blocks whose answers did not say what arrived. */
    #untold = 0;
    constructor(blob, plan, staged, source, target) {
        this.#blob = blob;
        this.#plan = plan;
        this.#staged = staged;
        this.#source = source;
        this.#target = target;
        this.#signal = AbortSignal.any([target.requests.signal, this.#failing.signal]);
    }
    async run() {
        const { workers, contentMd5 } = this.#target;
        const sha256 = workers.stream('sha256');
        const md5 = contentMd5 ? workers.stream('md5') : undefined;
        try {
            await this.#sendAll(md5 === undefined ? [sha256] : [sha256, md5]);
            await this.#source.check();
            const found = (await sha256.end()).toString('hex');
            if (this.#blob.sha256 !== undefined && this.#blob.sha256 !== found)
                throw (0,read_source/* changedError */.zi)(this.#blob.file);
            await this.#commit(found, await md5?.end());
            return { sha256: found, sent: this.#sent, resumed: this.#resumed };
        }
        finally {
            sha256.drop();
            md5?.drop();
        }
    }
    async #sendAll(streams) {
        const { pool } = this.#target;
        const { size } = this.#blob.file;
        const { blockSize, count } = this.#plan;
        const inFlight = new Set();
        try {
            for (let index = 0; index < count && this.#failure === undefined; index++) {
                const length = Math.min(blockSize, size - index * blockSize);
                // The memory that is free decides how many are on the way.
                const buffer = await pool.acquire(blockSize, this.#signal);
                const block = this.#source
                    .fill(new Uint8Array(buffer, 0, length), index * blockSize)
                    // In the order of the file: the next block is read after this one was given to the hashes.
                    .then(() => ({ adding: streams.map((stream) => stream.add(buffer, length)) }));
                const sending = block
                    .then(({ adding }) => (0,all_settled/* allSettled */.v)([...adding, this.#send(index, buffer, length)]))
                    .then(() => { }, (error) => {
                    this.#failure ??= error;
                    this.#failing.abort();
                })
                    .finally(() => {
                    inFlight.delete(sending);
                    pool.release(buffer);
                });
                inFlight.add(sending);
                await block.catch(() => { });
            }
        }
        catch (error) {
            this.#failure ??= error;
        }
        finally {
            if (this.#failure !== undefined)
                this.#failing.abort();
            await Promise.all(inFlight);
        }
        if (this.#failure !== undefined)
            throw this.#failure;
    }
    async #send(index, buffer, length) {
        const { connected, requests, workers, progress } = this.#target;
        const { name } = this.#blob;
        const digest = await workers.digest('md5', buffer, length);
        const id = (0,block_plan/* blockId */.D4)(this.#plan, index, digest, this.#staged.idLength);
        this.#ids[index] = id;
        if (this.#staged.sizes.get(id) === length) {
            this.#resumed += length;
            progress.addKnown(length);
            return;
        }
        const md5 = digest.toString('base64');
        const headers = { 'content-md5': md5, ...(0,upload_target/* leaseHeader */.yk)(this.#blob, this.#target) };
        const query = `comp=block&blockid=${encodeURIComponent(id)}`;
        const answer = await requests.send(`upload block ${index + 1} of ${this.#plan.count} of ${name}`, (signal) => connected.put({ name, query, headers, body: new Uint8Array(buffer, 0, length), signal }), { bytes: length, signal: this.#signal });
        const spoil = () => connected.put({ name, query, headers: (0,upload_target/* leaseHeader */.yk)(this.#blob, this.#target), body: Buffer.alloc(1), signal: this.#signal });
        if (!(await this.#target.receipts.checkBlock(name, md5, answer, spoil)))
            this.#untold++;
        this.#sent += length;
        progress.addBytes(length);
    }
    async #commit(sha256, md5) {
        const blob = this.#blob;
        const { name, properties } = blob;
        const { connected, requests } = this.#target;
        const headers = {
            ...(0,blob_properties/* putHeaders */.gr)(properties, (0,content_type/* contentTypeOf */.J)(name), (0,upload_target/* contentMetadata */.xv)(blob, sha256)),
            ...(0,upload_target/* guards */.DK)(blob),
            ...(0,upload_target/* leaseHeader */.yk)(blob, this.#target),
            ...(md5 === undefined ? {} : { 'x-ms-blob-content-md5': md5.toString('base64') }),
            'content-type': 'application/xml',
        };
        const list = this.#ids.map((id) => `<Latest>${id}</Latest>`).join('');
        const body = Buffer.from(`<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`);
        let etag;
        await (0,upload_target/* guarded */.Nj)(blob, this.#target, () => sha256, async () => {
            const answer = await requests.send(`commit ${name}`, (signal) => connected.put({ name, query: 'comp=blocklist', headers, body, signal }), {
                expected: upload_target/* PRECONDITION_FAILED */.j7,
            });
            etag = answer.get('etag');
        });
        await (0,upload_target/* checkCommitted */.FT)(blob, this.#target, sha256, etag);
        const blocks = { untold: this.#untold, resumed: this.#resumed };
        const probe = (wrong, signal) => connected.put({
            name,
            query: this.#stray(),
            headers: { ...(0,upload_target/* leaseHeader */.yk)(blob, this.#target), ...wrong },
            body: Buffer.alloc(1),
            signal,
        });
        await this.#target.receipts.checkBlocks(name, { sha256, size: blob.file.size }, blocks, probe, etag);
    }
    /** A block of none of the IDs that the blob is made of. */
    #stray() {
        return `comp=block&blockid=${encodeURIComponent(Buffer.alloc(this.#staged.idLength).toString('base64'))}`;
    }
}

// EXTERNAL MODULE: ./build/staging/blob/src/upload/upload-whole.js
var upload_whole = __webpack_require__(84552);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/upload-set.js












/** Small files that are read and sent at once; the rate limiter and the memory have the last word. */
const SMALL_AT_ONCE = 32;
/** Files in blocks at once, which send several blocks each. */
const LARGE_AT_ONCE = 3;
/**
 * Sends what a plan says: first all content, small files and large ones side by side, then, if all went well, the check sums and manifests
 * that name it. A file that cannot be sent does not keep the others from being sent; a service that refuses does.
 *
 * @returns what became of each blob that had to be written
 * @throws UserError or ExternalError when a file was not sent: nothing that is written last was then written; CancelledError
 */
async function uploadSet(plan, target, log) {
    const sent = new Map();
    const failures = [];
    const due = plan.blobs.filter((blob) => (0,sync_plan/* isSent */.xb)(blob) || blob.action === 'update');
    const content = due.filter((blob) => (0,sync_plan/* rank */.Tm)(blob) === 0);
    let stopped;
    const one = async (blob) => {
        try {
            sent.set(blob, await upload(blob, target, log));
            if ((0,sync_plan/* isSent */.xb)(blob))
                target.progress.addFile();
            log.debug(`sent ${blob.name}`);
        }
        catch (error) {
            // What ends the run: the user, the service, a bug, and that nobody can sign in any more.
            stopped ??= error instanceof errors/* UserError */.yo ? target.requests.signInFailure : error;
            if (error instanceof errors/* UserError */.yo || error instanceof errors/* ExternalError */.yA)
                failures.push({ blob, error });
        }
    };
    const isSmall = (blob) => blob.kind.kind === 'block' && (blob.action === 'update' || blob.file.size <= block_plan/* SINGLE_UPLOAD */.bM);
    const small = content.filter(isSmall).values();
    const large = content.filter((blob) => !isSmall(blob)).values();
    const worker = async (rest) => {
        for (const blob of rest) {
            if (stopped !== undefined)
                return;
            await one(blob);
        }
    };
    await Promise.all([
        ...Array.from({ length: SMALL_AT_ONCE }, () => worker(small)),
        ...Array.from({ length: LARGE_AT_ONCE }, () => worker(large)),
    ]);
    if (stopped === undefined && failures.length === 0) {
        for (const blob of due)
            if ((0,sync_plan/* rank */.Tm)(blob) > 0 && failures.length === 0 && stopped === undefined)
                await one(blob);
    }
    // They end in any order.
    failures.sort((a, b) => due.indexOf(a.blob) - due.indexOf(b.blob));
    if (stopped !== undefined || failures.length > 0)
        throw asError(stopped, failures, due.length);
    return sent;
}
/** One error for all. A single one stays what it is. */
function asError(stopped, failures, due) {
    if (stopped !== undefined && !(stopped instanceof errors/* ExternalError */.yA))
        return stopped;
    const [first] = failures;
    if (failures.length === 1 && first !== undefined)
        return first.error;
    const outside = failures.find(({ error }) => error instanceof errors/* ExternalError */.yA)?.error;
    // All at once: the same refusal many times over.
    if (outside !== undefined && failures.every(({ error }) => error instanceof errors/* ExternalError */.yA))
        return outside;
    const findings = failures.map(({ blob, error }) => {
        const more = error instanceof errors/* UserError */.yo ? error.findings.map(errors/* formatFinding */.tf) : [];
        return {
            severity: 'error',
            message: [`${blob.name}: ${(0,errors/* messageOf */.bD)(error)}`, ...more].join('; '),
            ...(error.hint === undefined ? {} : { hint: error.hint }),
        };
    });
    return new errors/* UserError */.yo(`${(0,format/* countedOf */.MJ)(failures.length, due, 'file', ['was', 'were'])} not sent.`, {
        findings,
        hint: 'what was sent is kept: run again for the rest',
    });
}
async function upload(blob, target, log) {
    if (blob.action === 'update')
        return update(blob, target);
    if (blob.file.from !== undefined)
        return copyFromUrl(blob, target, log);
    if (blob.kind.kind === 'page')
        return uploadPages(blob, target, log);
    if (blob.file.link === undefined && blob.file.size > block_plan/* SINGLE_UPLOAD */.bM)
        return uploadBlocks(blob, target);
    try {
        return await (0,upload_whole/* uploadWhole */.H)(blob, target);
    }
    catch (error) {
        // A list of blocks replaces what was left.
        if (error instanceof upload_target/* UncommittedError */.qZ && blob.file.link === undefined)
            return uploadBlocks(blob, target);
        throw error;
    }
}
async function uploadPages(blob, target, log) {
    const { connected, requests, progress, pageSha256 } = target;
    const { name, file, kind, sha256, properties, there } = blob;
    if (kind.kind !== 'page')
        throw new TypeError(`${name} is no page blob`);
    const { contentType = (0,content_type/* contentTypeOf */.J)(name), contentEncoding, contentLanguage, contentDisposition, cacheControl, metadata, tags, } = properties;
    const result = await uploadPageBlob({
        container: await connected.sdk(),
        put: connected.put,
        requests,
        log,
        name,
        file: file.absolute,
        vhd: kind.vhd,
        etag: there?.etag,
        sha256,
        hash: pageSha256,
        headers: {
            blobContentType: contentType,
            ...(contentEncoding === undefined ? {} : { blobContentEncoding: contentEncoding }),
            ...(contentLanguage === undefined ? {} : { blobContentLanguage: contentLanguage }),
            ...(contentDisposition === undefined ? {} : { blobContentDisposition: contentDisposition }),
            ...(cacheControl === undefined ? {} : { blobCacheControl: cacheControl }),
        },
        ...(metadata === undefined ? {} : { metadata }),
        ...(tags === undefined ? {} : { tags }),
        ...(0,upload_target/* leaseOf */.m8)(blob, target),
        onBytes: (bytes, isKnown) => (isKnown ? progress.addKnown(bytes) : progress.addBytes(bytes)),
    });
    return { sha256: result.sha256, sent: result.bytesSent, resumed: result.bytesKept };
}
/** What the service says of a blob that is another one now, or none. */
const CHANGED = [...upload_target/* PRECONDITION_FAILED */.j7, 'BlobNotFound'];
/** Gives a blob whose content is there the properties that were asked for. */
async function update(blob, target) {
    const { connected, requests, leaseId } = target;
    const { name, properties, there, sha256 } = blob;
    if (there === undefined)
        throw new TypeError(`${name} is not there`);
    const client = (await connected.sdk()).getBlobClient(name);
    const lease = leaseId === undefined ? {} : { leaseId };
    const wanted = (0,blob_properties/* putHeaders */.gr)(properties, there.headers['content-type'] ?? '', {});
    const value = (header) => wanted[`x-ms-blob-${header}`] ?? there.headers[header] ?? '';
    // Only the first one can ask for the blob as it was listed: each write gives it another ETag.
    let conditions = { ifMatch: `"${there.etag}"`, ...lease };
    const send = async (what, work, isSet = () => false) => {
        try {
            await requests.send(`set ${what} of ${name}`, work, { expected: CHANGED });
        }
        catch (error) {
            if (!CHANGED.includes((0,blob_error/* blobErrorCode */.No)(error) ?? ''))
                throw error;
            const found = await (0,upload_target/* propertiesOf */.P1)(blob, connected, requests);
            const isSame = found?.contentLength === there.size && found.metadata?.['sha256'] === there.metadata['sha256'];
            if (found === undefined || !isSame || !isSet(found))
                throw (0,upload_target/* preconditionFailed */.sK)(blob);
            // The answer was lost: the first try had worked, and the second one found the blob changed.
            conditions = { ifMatch: found.etag ?? '*', ...lease };
        }
    };
    const headers = {
        blobContentType: value('content-type'),
        blobContentEncoding: value('content-encoding'),
        blobContentLanguage: value('content-language'),
        blobContentDisposition: value('content-disposition'),
        blobCacheControl: value('cache-control'),
        // All are replaced; what is not named would be gone.
        ...(there.md5 === '' ? {} : { blobContentMD5: Buffer.from(there.md5, 'base64') }),
    };
    await send('the properties', async (abortSignal) => {
        const { etag } = await client.setHTTPHeaders(headers, { abortSignal, conditions });
        conditions = { ifMatch: etag ?? '*', ...lease };
    }, ({ contentType = '', contentEncoding = '', contentLanguage = '', contentDisposition = '', cacheControl = '' }) => contentType === headers.blobContentType &&
        contentEncoding === headers.blobContentEncoding &&
        contentLanguage === headers.blobContentLanguage &&
        contentDisposition === headers.blobContentDisposition &&
        cacheControl === headers.blobCacheControl);
    if (properties.metadata !== undefined) {
        const kept = Object.fromEntries(Object.entries(there.metadata).filter(([key]) => !Object.keys(properties.metadata ?? {}).some((other) => other.toLowerCase() === key)));
        const all = { ...kept, ...properties.metadata };
        await send('the metadata', (abortSignal) => client.setMetadata(all, { abortSignal, conditions }), ({ metadata = {} }) => Object.entries(all).every(([key, one]) => metadata[key.toLowerCase()] === one));
    }
    if (properties.tags !== undefined) {
        const tags = { ...there.tags, ...properties.tags };
        await send('the tags', (abortSignal) => client.setTags(tags, { abortSignal, conditions: lease }));
    }
    const { tier } = properties;
    if (tier !== undefined && there.type === 'BlockBlob' && tier !== there.tier) {
        await send('the tier', (abortSignal) => client.setAccessTier(tier, { abortSignal, conditions: lease }));
    }
    return { sha256, sent: 0, resumed: 0 };
}


/***/ }),

/***/ 93442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ guards),
/* harmony export */   FT: () => (/* binding */ checkCommitted),
/* harmony export */   Nj: () => (/* binding */ guarded),
/* harmony export */   P1: () => (/* binding */ propertiesOf),
/* harmony export */   j7: () => (/* binding */ PRECONDITION_FAILED),
/* harmony export */   m8: () => (/* binding */ leaseOf),
/* harmony export */   qZ: () => (/* binding */ UncommittedError),
/* harmony export */   sK: () => (/* binding */ preconditionFailed),
/* harmony export */   xv: () => (/* binding */ contentMetadata),
/* harmony export */   yk: () => (/* binding */ leaseHeader)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _errors_blob_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19336);


/** What the service says when another run was faster. */
const PRECONDITION_FAILED = ['BlobAlreadyExists', 'ConditionNotMet', 'InvalidBlockList', 'TargetConditionNotMet'];
/** Headers so that the blob is written only while it is what it was when it was listed. */
function guards({ there }) {
    return there === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${there.etag}"` };
}
/** The lease of a blob that is there: nobody holds one on what is not, and the service refuses to be given one. */
function leaseOf({ there }, { leaseId }) {
    return there === undefined || leaseId === undefined ? {} : { leaseId };
}
/** The same as a header. */
function leaseHeader(blob, target) {
    const { leaseId } = leaseOf(blob, target);
    return leaseId === undefined ? {} : { 'x-ms-lease-id': leaseId };
}
/** Metadata of content. */
function contentMetadata({ file }, sha256) {
    return { sha256, ...(file.link === undefined ? {} : { is_symlink: 'true' }) };
}
/**
 * Runs a write that the guards may refuse. What is there then may be our own: the first try had worked and its answer was lost, or another
 * run has sent the same.
 *
 * @param hashOf the SHA-256 of what was to be written
 * @throws UserError when another run wrote something else, ExternalError, CancelledError
 */
async function guarded(blob, { connected, requests }, hashOf, write) {
    try {
        await write();
    }
    catch (error) {
        if (!PRECONDITION_FAILED.includes((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_0__/* .blobErrorCode */ .No)(error) ?? ''))
            throw error;
        const found = await propertiesOf(blob, connected, requests);
        if (found?.metadata?.['sha256'] === hashOf() && found.contentLength === blob.file.size)
            return;
        if (found === undefined && blob.there === undefined) {
            throw new UncommittedError(`Uncommitted blocks of ${blob.name} are in the way.`, {
                hint: 'give another prefix, or wait a week: then the service drops them',
            });
        }
        throw preconditionFailed(blob);
    }
}
/** The error of a blob that another run wrote. */
function preconditionFailed({ name }) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Another run wrote ${name} in the meantime.`, { hint: 'run again when the other run has ended' });
}
/** There is no blob, and yet it may not be made: an earlier run has left blocks of it. Azurite counts those as a blob. */
class UncommittedError extends _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo {
}
/**
 * Makes sure that a committed blob is what was sent.
 *
 * @param etag what the commit was answered with
 * @throws ExternalError when it is not, UserError when it is gone, CancelledError
 */
async function checkCommitted(blob, { connected, requests }, sha256, etag) {
    let found;
    try {
        found = await propertiesOf(blob, connected, requests);
    }
    catch (error) {
        // Writing needs no permission to read; the blocks were checked as they came.
        if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ExternalError */ .yA && error.details.status === 403)
            return;
        throw error;
    }
    if (found === undefined) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${blob.name} is not there any more: something deleted it as soon as it was sent.`, {
            hint: 'find out what deletes there (another run, a lifecycle rule), then run again',
        });
    }
    // Another run may have written it since; it has checked its own.
    if (etag !== undefined && found.etag !== undefined && unquoted(found.etag) !== unquoted(etag))
        return;
    if (found.contentLength === blob.file.size && found.metadata?.['sha256'] === sha256)
        return;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ExternalError */ .yA(`${blob.name} is not what was sent: ${found.contentLength} bytes with SHA-256 ${found.metadata?.['sha256']}.`, {
        service: 'Blob Storage',
        operation: `check ${blob.name}`,
        hint: 'run again with overwrite: always',
    });
}
/** Undefined when there is no such blob. */
async function propertiesOf({ name }, container, requests) {
    const blob = (await container.sdk()).getBlobClient(name);
    return requests.send(`look at ${name}`, async (abortSignal) => {
        try {
            return await blob.getProperties({ abortSignal });
        }
        catch (error) {
            if ((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_0__/* .blobErrorStatus */ .yh)(error) === 404)
                return undefined;
            throw error;
        }
    });
}
function unquoted(etag) {
    return etag.replace(/^"|"$/g, '');
}


/***/ }),

/***/ 84552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ uploadWhole),
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _blob_properties_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97064);
/* harmony import */ var _content_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26867);
/* harmony import */ var _read_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18909);
/* harmony import */ var _upload_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93442);





/** Up to here a file is read and hashed in this thread: handing it to others takes longer. */
const IN_THIS_THREAD = 256 * 1024;
/** Sizes of buffers that are used again for files of about their size. */
const STEP = 1024 * 1024;
/**
 * Sends a blob in one request: the service compares its MD5, and it becomes visible whole or not at all.
 *
 * @throws UserError when the file changed since it was listed or another run wrote the blob, ExternalError, CancelledError
 */
async function uploadWhole(blob, target) {
    const { file } = blob;
    const { pool, requests } = target;
    if (file.link !== undefined || file.size <= IN_THIS_THREAD) {
        const giveBack = await pool.reserve(file.size, requests.signal);
        try {
            const bytes = (0,_read_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readSmallFile */ .EW)(file);
            return await send(blob, bytes, { sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'hex'), md5: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('md5', bytes, 'base64') }, target);
        }
        finally {
            giveBack();
        }
    }
    const buffer = await pool.acquire(Math.ceil(file.size / STEP) * STEP, requests.signal);
    const source = await (0,_read_source_js__WEBPACK_IMPORTED_MODULE_1__/* .openLargeFile */ .s8)(file).catch((error) => {
        pool.release(buffer);
        throw error;
    });
    try {
        const bytes = new Uint8Array(buffer, 0, file.size);
        await source.fill(bytes, 0);
        await source.check();
        const [sha256, md5] = await Promise.all([
            target.workers.digest('sha256', buffer, file.size),
            target.workers.digest('md5', buffer, file.size),
        ]);
        return await send(blob, bytes, { sha256: sha256.toString('hex'), md5: md5.toString('base64') }, target);
    }
    finally {
        pool.release(buffer);
        await source.close();
    }
}
/** Sends bytes that are in memory. */
async function send(blob, bytes, { sha256, md5 }, target) {
    const { name, properties } = blob;
    const { connected, requests, progress } = target;
    if (blob.sha256 !== undefined && blob.sha256 !== sha256)
        throw (0,_read_source_js__WEBPACK_IMPORTED_MODULE_1__/* .changedError */ .zi)(blob.file);
    const headers = {
        ...(0,_blob_properties_js__WEBPACK_IMPORTED_MODULE_2__/* .putHeaders */ .gr)(properties, (0,_content_type_js__WEBPACK_IMPORTED_MODULE_3__/* .contentTypeOf */ .J)(name), (0,_upload_target_js__WEBPACK_IMPORTED_MODULE_4__/* .contentMetadata */ .xv)(blob, sha256)),
        ...(0,_upload_target_js__WEBPACK_IMPORTED_MODULE_4__/* .guards */ .DK)(blob),
        ...(0,_upload_target_js__WEBPACK_IMPORTED_MODULE_4__/* .leaseHeader */ .yk)(blob, target),
        'x-ms-blob-type': 'BlockBlob',
        'content-md5': md5,
        'x-ms-blob-content-md5': md5,
    };
    await (0,_upload_target_js__WEBPACK_IMPORTED_MODULE_4__/* .guarded */ .Nj)(blob, target, () => sha256, async () => {
        const answer = await requests.send(`upload ${name}`, (signal) => connected.put({ name, query: '', headers, body: bytes, signal }), {
            bytes: bytes.length,
            expected: _upload_target_js__WEBPACK_IMPORTED_MODULE_4__/* .PRECONDITION_FAILED */ .j7,
        });
        await target.receipts.checkWhole(name, { sha256, md5, size: bytes.length }, answer);
    });
    progress.addBytes(bytes.length);
    return { sha256, sent: bytes.length, resumed: 0 };
}


/***/ })

};
