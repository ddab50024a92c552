export const id = "shared-system-hash-files";
export const ids = ["shared-system-hash-files"];
export const modules = {

/***/ 41733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ hashFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _hash_job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88773);






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
    const helpers = await startThreads(threadsFor(files, options.threads) - 1, { paths, next, digests, states });
    try {
        const takeSome = (0,_hash_job_js__WEBPACK_IMPORTED_MODULE_4__/* .takeFiles */ .x)({ paths, next, digests, states, sizes, skipAbove: LARGE });
        while (takeSome()) {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)();
            if (options.signal !== undefined)
                (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .throwIfCancelled */ .dZ)(options.signal);
        }
        await endOrAbort(helpers.ended, options.signal);
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
        await helpers.close();
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
        (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .throwIfCancelled */ .dZ)(signal);
}
/** A stream costs a new buffer for each piece, and two threads that wake one another. */
async function digestInPieces(path, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const buffer = Buffer.allocUnsafeSlow(PIECE);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0));
    try {
        for (;;) {
            if (signal !== undefined)
                (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .throwIfCancelled */ .dZ)(signal);
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
async function startThreads(threads, job) {
    if (threads === 0)
        return { ended: [], close: async () => { } };
    // Loaded only here: it takes 2 ms, and most runs have no use for it.
    const { HashWorkers } = await __webpack_require__.e(/* import() */ "shared-system-hash-workers").then(__webpack_require__.bind(__webpack_require__, 85185));
    const workers = new HashWorkers(threads);
    return { ended: Array.from({ length: threads }, () => workers.files(job).catch(() => { })), close: () => workers.close() };
}


/***/ })

};
