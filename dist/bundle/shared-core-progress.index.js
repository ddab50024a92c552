export const id = "shared-core-progress";
export const ids = ["shared-core-progress"];
export const modules = {

/***/ 8558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readingProgress),
/* harmony export */   k: () => (/* binding */ Progress)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65570);

/** Milliseconds between two lines, unless it is given. */
const INTERVAL = 1000;
/** The same where files of this machine are read, which takes seconds: most runs are to say nothing. */
const READING_INTERVAL = 5000;
/** Nothing moved for so long: a line says so, and how long it has been. */
const SILENCE = 15_000;
/** Says how far a run is, at most once in an interval and not at all when it takes less; also when nothing moves. */
class Progress {
    #title;
    #total;
    #interval;
    #log;
    #start = performance.now();
    #heartbeat;
    #last = this.#start;
    #moved = this.#start;
    #files = 0;
    #bytes = 0;
    /** Bytes that took no time on the wire; they say nothing about the rate. */
    #known = 0;
    /**
     * @param title "Uploaded"
     * @param interval milliseconds
     */
    constructor(title, total, log, interval = INTERVAL) {
        this.#title = title;
        this.#total = total;
        this.#log = log;
        this.#interval = interval;
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
        if (now - this.#last < this.#interval)
            return;
        this.#last = now;
        const rate = (this.#bytes - this.#known) / (now - this.#start);
        const rest = this.#total.bytes - this.#bytes;
        const left = rate === 0 || rest <= 0 ? '' : `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rest / rate)} left`;
        this.#log.progress(`${this.#title}: ${this.#state()}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(rate * 1000)}/s${left}`);
    }
    #beat() {
        const now = performance.now();
        const silence = now - this.#moved;
        if (silence < SILENCE)
            return;
        this.#last = now;
        this.#log.progress(`${this.#title}: ${this.#state()}; nothing has moved for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(silence)}, still trying`);
    }
    #state() {
        const { files, bytes } = this.#total;
        const ofFiles = files === undefined ? '' : `${this.#files} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(files, 'file')}, `;
        return `${ofFiles}${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(this.#bytes)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)}`;
    }
}
/**
 * Says how far the reading of files is, every five seconds and not at all when it takes less.
 *
 * @param title "Verified"
 * @param total bytes
 * @returns to be called with the bytes that were read since the last call
 */
function readingProgress(title, total, log) {
    const progress = new Progress(title, { bytes: total }, log, READING_INTERVAL);
    return (bytes) => progress.addBytes(bytes);
}


/***/ })

};
