export const id = "shared-archive-archive-file";
export const ids = ["shared-archive-archive-file"];
export const modules = {

/***/ 72527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ writeArchiveFile)
/* harmony export */ });
/* unused harmony export ArchiveFile */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33569);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68830);
/* harmony import */ var _bakehouse_system_hashing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41733);




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
        await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .writeAt */ .H)(this.#file, bytes, this.#written);
        this.#written += bytes.length;
    }
    /** Writes over what was written at an offset. */
    async rewrite(bytes, offset) {
        await this.flush();
        await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_1__/* .writeAt */ .H)(this.#file, bytes, offset);
    }
}
/**
 * Writes an archive: on disk and whole when the returned promise resolves, and gone when it rejects.
 *
 * @throws UserError when there is no room for it, CancelledError, and what `work` throws
 */
async function writeArchiveFile(archive, signal, work) {
    (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .throwIfCancelled */ .dZ)(signal);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(archive, 'w');
    try {
        const file = new ArchiveFile(handle);
        const files = await work(file);
        await file.flush();
        await handle.sync();
        await handle.close();
        // Only now: a header may have been written again after what follows it.
        const [sha256 = ''] = await (0,_bakehouse_system_hashing__WEBPACK_IMPORTED_MODULE_3__/* .hashFiles */ .y)([{ path: archive, size: file.size }], { signal });
        return { sha256, size: file.size, files };
    }
    catch (error) {
        await handle.close().catch(() => { });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(archive, { force: true });
        if (signal.aborted)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc();
        throw (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__/* .explainNoRoom */ .k3)(error, `for ${archive}`);
    }
}


/***/ }),

/***/ 89368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NI: () => (/* binding */ ChunkCrc32),
/* harmony export */   PQ: () => (/* binding */ deflateSmall),
/* harmony export */   c1: () => (/* binding */ isZeroChunk),
/* harmony export */   cw: () => (/* binding */ DEFLATE_END),
/* harmony export */   m$: () => (/* binding */ CHUNK),
/* harmony export */   zn: () => (/* binding */ ChunkDeflater)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39407);



const deflateRawAsync = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateRaw);
/** Bytes of a file that are compressed at a time; part of the format, because the compressed bytes depend on it. */
const CHUNK = _bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_2__/* .READ_BLOCK */ .RX;
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

/***/ 56527:
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


/***/ })

};
