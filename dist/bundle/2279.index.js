export const id = 2279;
export const ids = [2279];
export const modules = {

/***/ 98432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ writeArchiveFile)
/* harmony export */ });
/* unused harmony export ArchiveFile */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35182);



/** What is collected before it is written. */
const WRITE = 1024 * 1024;
/** A file that is written from its start to its end, and of which parts may be written again. */
class ArchiveFile {
    #file;
    #pending = [];
    #pendingSize = 0;
    #written = 0;
    constructor(file) {
        this.#file = file;
    }
    /** Bytes up to now. */
    get size() {
        return this.#written + this.#pendingSize;
    }
    async append(parts) {
        for (const part of parts) {
            this.#pending.push(part);
            this.#pendingSize += part.length;
        }
        if (this.#pendingSize >= WRITE)
            await this.flush();
    }
    async flush() {
        const bytes = Buffer.concat(this.#pending, this.#pendingSize);
        this.#pending = [];
        this.#pendingSize = 0;
        await this.#write(bytes, this.#written);
        this.#written += bytes.length;
    }
    /** Writes over what was written at an offset. */
    async rewrite(bytes, offset) {
        await this.flush();
        await this.#write(bytes, offset);
    }
    async #write(bytes, offset) {
        let done = 0;
        while (done < bytes.length) {
            const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, offset + done);
            done += bytesWritten;
        }
    }
}
/**
 * Writes an archive: on disk and whole when the returned promise resolves, and gone when it rejects.
 *
 * @throws UserError when there is no room for it, CancelledError, and what `work` throws
 */
async function writeArchiveFile(archive, signal, work) {
    (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .throwIfCancelled */ .dZ)(signal);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(archive, 'w');
    try {
        const file = new ArchiveFile(handle);
        const files = await work(file);
        await file.flush();
        await handle.sync();
        await handle.close();
        return { sha256: await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_2__/* .sha256OfFile */ .Vq)(archive), size: file.size, files };
    }
    catch (error) {
        await handle.close().catch(() => { });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(archive, { force: true });
        if (signal.aborted)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc();
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'ENOSPC', 'EDQUOT')) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`There is no room for ${archive}.`, { cause: error, hint: 'free some space, or write it to another disk' });
        }
        throw error;
    }
}


/***/ }),

/***/ 40424:
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

/***/ 53831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NI: () => (/* binding */ ChunkCrc32),
/* harmony export */   PQ: () => (/* binding */ deflateSmall),
/* harmony export */   c1: () => (/* binding */ isZeroChunk),
/* harmony export */   cw: () => (/* binding */ DEFLATE_END),
/* harmony export */   m$: () => (/* binding */ CHUNK),
/* harmony export */   zn: () => (/* binding */ ChunkDeflater)
/* harmony export */ });
/* unused harmony export deflateOptions */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _stable_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71671);



const deflateRawAsync = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateRaw);
/** Bytes of a file that are compressed at a time; part of the format, because the compressed bytes depend on it. */
const CHUNK = _stable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .READ_BLOCK */ .RX;
/** The longest distance that deflate can look back (RFC 1951). */
const WINDOW = 32 * 1024;
/** The most that a stored block holds (RFC 1951, 3.2.4). */
const STORED = 0xffff;
/** How much of a chunk tells whether it is worth compressing, and at how many places. */
const SAMPLE = 4096;
const SAMPLES = 4;
/** An empty last block: what ends a stream of chunks. */
const DEFLATE_END = Buffer.from([0x03, 0x00]);
const ZEROS = Buffer.alloc(CHUNK);
function isZeroChunk(chunk) {
    return chunk.equals(chunk.length === CHUNK ? ZEROS : ZEROS.subarray(0, chunk.length));
}
/**
 * Deflates (RFC 1951) in chunks, each of which ends at a byte: so chunks can be compressed side by side, and those that are cheap
 * are cheap. A chunk of zeros is compressed once for all, one that does not shrink is stored. The parts one after another and
 * `DEFLATE_END` are one stream.
 */
class ChunkDeflater {
    level;
    #zeros;
    /** @param level 0 to 9 */
    constructor(level) {
        this.level = level;
    }
    /**
     * @param before the chunk before, when there is one
     * @returns parts that together are the chunk's blocks; they share no memory with it unless it is stored
     */
    async deflate(chunk, before) {
        if (this.level > 0 && chunk.length === CHUNK && isZeroChunk(chunk)) {
            this.#zeros ??= (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateRawSync)(chunk, this.#options());
            return [this.#zeros];
        }
        if (this.level === 0 || !isWorthIt(chunk))
            return stored(chunk);
        const dictionary = before?.subarray(Math.max(0, before.length - WINDOW));
        return [await deflateRawAsync(chunk, { ...this.#options(), ...(dictionary === undefined ? {} : { dictionary }) })];
    }
    #options() {
        return { ...deflateOptions(this.level), finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.Z_SYNC_FLUSH };
    }
}
/** Everything that the compressed bytes depend on, said outright: zlib's defaults may change. */
function deflateOptions(level) {
    return { level, windowBits: 15, memLevel: 8, strategy: node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.Z_DEFAULT_STRATEGY };
}
/** What deflate looks at beyond a match (RFC 1951 has matches of up to 258 bytes; zlib's MIN_LOOKAHEAD). */
const LOOK_AHEAD = 262;
/** Of zlib's output buffer. One as large as the input is enough where it shrinks. */
const SMALLEST_OUTPUT = 64;
/** Bytes from which another thread saves more time than handing over takes (measured: from 4 KiB to 8 KiB). */
const WORTH_A_THREAD = 8 * 1024;
/**
 * Deflates a small file in one go, in another thread when that is faster. Its window is no larger than it needs: zlib would clear 256 KiB for each, which takes longer than
 * compressing 2 KiB. The settings follow from the size alone, so the bytes are always the same.
 */
function deflateSmall(content, level) {
    const options = optionsForSmall(content, level);
    return content.length < WORTH_A_THREAD ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateRawSync)(content, options) : deflateRawAsync(content, options);
}
function optionsForSmall(content, level) {
    const windowBits = Math.min(15, Math.max(9, 32 - Math.clz32(content.length + LOOK_AHEAD)));
    // As many symbols (2^(memLevel + 6)) as the window has bytes: one block is enough then, as with more.
    const memLevel = Math.min(8, windowBits - 6);
    return { ...deflateOptions(level), windowBits, memLevel, chunkSize: Math.max(content.length, SMALLEST_OUTPUT) };
}
/** False when samples of a chunk hardly shrink (media, packages, encrypted data): 20 times faster than finding out by compressing all. */
function isWorthIt(chunk) {
    if (chunk.length < SAMPLE * SAMPLES)
        return true;
    const samples = [];
    for (let sample = 0; sample < SAMPLES; sample++) {
        const at = Math.floor(((chunk.length - SAMPLE) * sample) / (SAMPLES - 1));
        samples.push(chunk.subarray(at, at + SAMPLE));
    }
    const size = SAMPLE * SAMPLES;
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateRawSync)(Buffer.concat(samples, size), deflateOptions(1)).length < size * 0.97;
}
function stored(chunk) {
    const parts = [];
    for (let at = 0; at < chunk.length; at += STORED) {
        const data = chunk.subarray(at, at + STORED);
        const header = Buffer.alloc(5);
        header.writeUInt16LE(data.length, 1);
        header.writeUInt16LE(data.length ^ 0xffff, 3);
        parts.push(header, data);
    }
    return parts;
}
/** CRC-32 in one pass over chunks, where a whole chunk of zeros costs next to nothing. */
class ChunkCrc32 {
    value = 0;
    update(chunk, isZero) {
        this.value = isZero && chunk.length === CHUNK ? overZeros(this.value) : (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(chunk, this.value);
    }
}
let columns;
/**
 * The CRC after one chunk of zeros more. Without the inversion at both ends a CRC over zeros is linear in its start (over GF(2)), so
 * that the results for the 32 single bits give the result for any.
 */
function overZeros(crc) {
    columns ??= Uint32Array.from({ length: 32 }, (_, bit) => ~(0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(ZEROS, ~(1 << bit) >>> 0));
    const register = ~crc;
    let result = 0;
    for (let bit = 0; bit < 32; bit++)
        if ((register & (1 << bit)) !== 0)
            result ^= columns[bit];
    return ~result >>> 0;
}


/***/ }),

/***/ 2858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ DeflateQueue)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _deflate_chunks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53831);


/** zlib's threads are libuv's, of which there are four. */
const THREADS = Math.min(4, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)());
/** Compresses chunks side by side and hands them on in order; never holds more than a few. */
class DeflateQueue {
    #deflater;
    #take;
    #running = [];
    #before;
    /** @param take gets the parts of each chunk, one chunk after another */
    constructor(deflater, take) {
        this.#deflater = deflater;
        this.#take = take;
    }
    /** @param block at most a chunk, and a whole one unless it is the last; its memory may be used again at once */
    async push(block) {
        const isZero = this.#deflater.level > 0 && block.length === _deflate_chunks_js__WEBPACK_IMPORTED_MODULE_1__/* .CHUNK */ .m$ && (0,_deflate_chunks_js__WEBPACK_IMPORTED_MODULE_1__/* .isZeroChunk */ .c1)(block);
        // Of zeros only the cached result is used, never the memory.
        const chunk = isZero ? block : Buffer.from(block);
        const running = this.#deflater.deflate(chunk, this.#before);
        // Heard in `drain`; until then a failure must not end the process.
        running.catch(() => { });
        this.#running.push(running);
        // Nothing that follows zeros is found in them.
        this.#before = isZero ? undefined : chunk;
        while (this.#running.length >= THREADS)
            await this.#next();
    }
    /** Hands on what is left. */
    async drain() {
        while (this.#running.length > 0)
            await this.#next();
    }
    /** Waits until no thread works on a chunk any more, whatever comes of it. */
    async settle() {
        await Promise.allSettled(this.#running);
    }
    async #next() {
        const first = this.#running.shift();
        if (first !== undefined)
            await this.#take(await first);
    }
}


/***/ }),

/***/ 68219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ changedWhilePacked),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   gC: () => (/* binding */ entryTime),
/* harmony export */   qg: () => (/* binding */ inByteOrder),
/* harmony export */   u$: () => (/* binding */ OLDEST_TIME)
/* harmony export */ });
/* unused harmony export NEWEST_TIME */
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _byte_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40424);


/** A selection as what goes into an archive. */
function entriesOf({ files, links, emptyFolders }) {
    return [
        ...files.map((file) => ({ kind: 'file', ...file })),
        ...links.map((link) => ({ kind: 'link', ...link })),
        ...emptyFolders.map((path) => ({ kind: 'folder', path })),
    ];
}
/** 1980-01-01, the oldest time that zip can say; GNU tar warns of 1970. */
const OLDEST_TIME = Date.UTC(1980, 0, 1) / 1000;
/** The last that zip can say: 7 bits of years from 1980, steps of two seconds. */
const NEWEST_TIME = Date.UTC(2107, 11, 31, 23, 59, 58) / 1000;
/**
 * The time of every entry.
 *
 * @throws InputError for a time that zip cannot say
 */
function entryTime({ time = OLDEST_TIME }) {
    if (Number.isInteger(time) && time >= OLDEST_TIME && time <= NEWEST_TIME)
        return new Date(time * 1000);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${time} is no time for an archive.`, {
        hint: `seconds since 1970, from ${OLDEST_TIME} (1980-01-01) to ${NEWEST_TIME} (2107-12-31)`,
    });
}
function inByteOrder(entries) {
    return [...entries].sort((a, b) => (0,_byte_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .X)(a.path, b.path));
}
/** The error of a file that no longer holds what it held. */
function changedWhilePacked(file) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file.absolute} changed while it was packed.`, { hint: 'wait until nothing writes to it, then run again' });
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
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
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
    const file = await openListed(path, listed !== undefined);
    try {
        const before = checkKind(await file.stat({ bigint: true }), path);
        if (listed !== undefined && !isSame(before, listed))
            throw changed(path, 'since it was listed');
        const buffer = Buffer.allocUnsafe(Math.min(READ_BLOCK, Number(before.size) + 1));
        let size = 0;
        for (;;) {
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .throwIfCancelled */ .dZ)(signal);
            const bytesRead = await fill(file, buffer, size);
            if (bytesRead === 0)
                break;
            size += bytesRead;
            // A file that grows as fast as it is read would never end.
            if (BigInt(size) > before.size)
                throw changed(path);
            await take(buffer.subarray(0, bytesRead));
        }
        const after = await file.stat({ bigint: true });
        const named = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true }).catch((error) => throwUnlessGone(error, path));
        if (BigInt(size) !== before.size || !isSame(before, after) || !isSame(before, named))
            throw changed(path);
        return size;
    }
    finally {
        await file.close();
    }
}
/**
 * The same for a file that fits into memory, without a turn of the event loop: for thousands of small files that takes about half of
 * the time.
 *
 * @throws UserError when the file changed or is no regular file
 */
function readStableFileSync(path, listed) {
    const file = openListedSync(path);
    try {
        const before = checkKind((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file, { bigint: true }), path);
        if (listed !== undefined && !isSame(before, listed))
            throw changed(path, 'since it was listed');
        const size = Number(before.size);
        const buffer = Buffer.allocUnsafe(size);
        let read = 0;
        while (read < size) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, read, size - read, read);
            if (count === 0)
                throw changed(path);
            read += count;
        }
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
async function fill(file, buffer, position) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
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
async function openListed(path, listed) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, FLAGS);
    }
    catch (error) {
        return listed ? throwUnlessGone(error, path) : Promise.reject(error);
    }
}
function openListedSync(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
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


/***/ })

};
