export const id = 5657;
export const ids = [5657];
export const modules = {

/***/ 98432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ writeArchiveFile)
/* harmony export */ });
/* unused harmony export ArchiveFile */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_hash_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71147);



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
        this.collect(parts);
        if (this.isFull)
            await this.flush();
    }
    /** Takes parts without writing them: who calls this calls `flush` when it `isFull`. */
    collect(parts) {
        for (const part of parts) {
            this.#pending.push(part);
            this.#pendingSize += part.length;
        }
    }
    get isFull() {
        return this.#pendingSize >= WRITE;
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
        // Only now: a header may have been written again after what follows it.
        const [sha256 = ''] = await (0,_bakehouse_core_hash_files__WEBPACK_IMPORTED_MODULE_2__/* .hashFiles */ .y)([{ path: archive, size: file.size }], { signal });
        return { sha256, size: file.size, files };
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
/** True for a whole chunk of zeros. */
function isZeroChunk(chunk) {
    return chunk.equals(ZEROS);
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
     * @param isZero whether it is a whole chunk of zeros; its memory is not used then
     * @returns parts that together are the chunk's blocks; they share no memory with it unless it is stored
     */
    async deflate(chunk, before, isZero) {
        if (this.level > 0 && isZero) {
            this.#zeros ??= (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateRawSync)(ZEROS, this.#options());
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
/** Bytes from which another thread saves more time than handing over takes: 0.5 ms, in which 16 KiB of text are compressed. */
const WORTH_A_THREAD = 32 * 1024;
/**
 * Deflates a small file in one go, in another thread when that is faster. Its window is no larger than it needs: zlib would clear 256 KiB
 * for each, which takes longer than compressing 2 KiB. The settings follow from the size alone, so the bytes are always the same; a
 * stream that is reset and used again would save its making, but what it compressed before changes what it makes of the next.
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
        this.value = isZero ? overZeros(this.value) : (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(chunk, this.value);
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
    /**
     * @param block at most a chunk, and a whole one unless it is the last; its memory may be used again at once
     * @param zero whether `isZeroChunk` holds for it
     */
    async push(block, zero) {
        const isCached = zero && this.#deflater.level > 0;
        // Of what is cached the memory is never used.
        const chunk = isCached ? block : Buffer.from(block);
        const running = this.#deflater.deflate(chunk, this.#before, zero);
        // Heard in `drain`; until then a failure must not end the process.
        running.catch(() => { });
        this.#running.push(running);
        // Nothing that follows zeros is found in them.
        this.#before = isCached ? undefined : chunk;
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
/* harmony import */ var _bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7330);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);


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
    return [...entries].sort((a, b) => (0,_bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .X)(a.path, b.path));
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


/***/ })

};
