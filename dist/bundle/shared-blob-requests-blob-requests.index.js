export const id = "shared-blob-requests-blob-requests";
export const ids = ["shared-blob-requests-blob-requests"];
export const modules = {

/***/ 36200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ BlobRequests)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9521);
/* harmony import */ var _bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59928);
/* harmony import */ var _bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40813);
/* harmony import */ var _errors_blob_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19336);




/** The service says that it has too much to do; the others tell of this request alone. */
const BUSY_STATUS = new Set([429, 500, 503]);
/** The service has other bytes than were sent, by their MD5. */
const DAMAGED = 'Md5Mismatch';
/**
 * Sends requests with retries (full jitter, `Retry-After` obeyed), as many at once as the rate limiter lets, and with errors for people.
 * The time that a try may take is limited by the transport.
 */
class BlobRequests {
    #options;
    #limiter;
    #retries = 0;
    #signInFailure;
    constructor(options) {
        this.#options = options;
        this.#limiter = options.limiter ?? new _bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_0__/* .RateLimiter */ .v();
    }
    get signal() {
        return this.#options.signal;
    }
    /** Why no request can be signed any more, where that is so. */
    get signInFailure() {
        return this.#signInFailure;
    }
    /** How often requests were tried again so far. */
    get retries() {
        return this.#retries;
    }
    /**
     * @param operation what it is for, in the error: "upload a/b.txt"
     * @param work sends the request; may be called several times
     * @param options `bytes` sent by each try; `expected` error codes of Blob Storage are thrown as they are
     * @throws ExternalError, UserError when signing in fails, CancelledError
     */
    async send(operation, work, options = {}) {
        const limiter = this.#limiter;
        const { tries, log } = this.#options;
        const signal = options.signal ?? this.#options.signal;
        let wasDamaged = false;
        let sentAt = 0;
        return (0,_bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L5)(async () => {
            sentAt = 0;
            const answer = await limiter.run(options.bytes ?? 0, signal, () => {
                sentAt = performance.now();
                return work(signal);
            });
            limiter.succeeded();
            return answer;
        }, {
            tries,
            signal,
            judge: (error, attempt) => {
                // What the work has found out itself.
                if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo || error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .ExternalError */ .yA)
                    throw error;
                const code = (0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_3__/* .blobErrorCode */ .No)(error) ?? '';
                if (options.expected?.includes(code))
                    throw error;
                const status = (0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_3__/* .blobErrorStatus */ .yh)(error);
                const after = (0,_bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_1__/* .retryAfter */ .P9)(retryAfterOf(error));
                if (BUSY_STATUS.has(status ?? 0))
                    limiter.slowDown(sentAt, after);
                // Once may be a bit that was lost on the way.
                const damagedOnce = code === DAMAGED && !wasDamaged;
                wasDamaged ||= damagedOnce;
                const temporary = damagedOnce || (0,_bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_1__/* .isTemporary */ .ey)({ code }) || (0,_bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_1__/* .isTemporary */ .ey)({ status: status ?? 0 });
                if (!temporary || attempt >= tries || !limiter.mayRepeat()) {
                    const failure = (0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_3__/* .blobError */ .Go)(error, { ...this.#options, operation, retries: attempt - 1 });
                    if (failure instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo)
                        this.#signInFailure ??= failure;
                    throw failure;
                }
                this.#retries++;
                return { again: true, after };
            },
            waiting: (error, attempt, wait) => log.debug(`${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__/* .showControls */ .mz)(operation)}: ${(0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_3__/* .blobErrorStatus */ .yh)(error) ?? (0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_3__/* .blobErrorCode */ .No)(error)}; try ${attempt + 1} in ${Math.round(wait)} ms`),
        });
    }
}
function retryAfterOf(error) {
    const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : undefined;
    return typeof details === 'object' && details !== null ? details['retry-after'] : undefined;
}


/***/ }),

/***/ 59928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ RateLimiter)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_program__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49718);


/** Requests at once: more gain nothing on one machine, and the service counts them against the whole account. */
const MOST_REQUESTS = 32;
/** A few go on even while the service is busy; one alone would take for ever to find out that it has recovered. */
const FEWEST_REQUESTS = 4;
/** Bytes of bodies that are on the way at once; with the buffers that are being filled this bounds the memory. */
const MOST_BYTES = 96 * 1024 * 1024;
/** Repetitions that a run may always make, and one more for every two requests that succeed: a dead service ends the run soon. */
const FREE_REPETITIONS = 100;
/**
 * How many requests and bytes may be on the way at once, shared by everything that a run sends, small files and large ones.
 *
 * When the service says that it is busy, the number of requests is halved for all (once for all that were sent before); every
 * round of successes adds one (additive increase, multiplicative decrease, as TCP does it: RFC 5681).
 */
class RateLimiter {
    #mostRequests;
    #mostBytes;
    #waiting = [];
    #limit;
    #running = 0;
    #bytes = 0;
    #successes = 0;
    #repetitions = 0;
    #total = 0;
    #loweredAt = 0;
    #pausedUntil = 0;
    constructor(options = {}) {
        this.#mostRequests = options.requests ?? MOST_REQUESTS;
        this.#mostBytes = options.bytes ?? MOST_BYTES;
        this.#limit = Math.min(16, this.#mostRequests);
    }
    /** Requests that may be on the way at once now. */
    get limit() {
        return this.#limit;
    }
    /**
     * Runs `work` as soon as there is room for it. Who waits longest goes first, so that large ones are not passed over for ever.
     *
     * @param bytes of its body
     * @throws CancelledError, and what `work` throws
     */
    async run(bytes, signal, work) {
        (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .throwIfCancelled */ .dZ)(signal);
        if (this.#waiting.length > 0 || !this.#hasRoom(bytes))
            await this.#wait(bytes, signal);
        else
            this.#take(bytes);
        try {
            const pause = this.#pausedUntil - performance.now();
            if (pause > 0)
                await (0,_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_1__/* .delay */ .cb)(pause, signal);
            return await work();
        }
        finally {
            this.#running--;
            this.#bytes -= bytes;
            this.#startWaiting();
        }
    }
    /** To be called after a request that was answered well. */
    succeeded() {
        this.#total++;
        if (++this.#successes < this.#limit || this.#limit >= this.#mostRequests)
            return;
        this.#successes = 0;
        this.#limit++;
        this.#startWaiting();
    }
    /**
     * To be called when the service was busy.
     *
     * @param sentAt `performance.now()` when the request was sent
     * @param pause milliseconds for which the service wants no request at all
     */
    slowDown(sentAt, pause = 0) {
        const now = performance.now();
        this.#pausedUntil = Math.max(this.#pausedUntil, now + pause);
        // The others that were on the way at the same time tell of the same moment.
        if (sentAt < this.#loweredAt)
            return;
        this.#loweredAt = now;
        this.#successes = 0;
        this.#limit = Math.max(Math.min(FEWEST_REQUESTS, this.#mostRequests), Math.floor(this.#limit / 2));
    }
    /** Counts a repetition; false when the run has made too many for what succeeded. */
    mayRepeat() {
        return ++this.#repetitions <= FREE_REPETITIONS + this.#total / 2;
    }
    #hasRoom(bytes) {
        // One that is larger than everything goes alone.
        return this.#running < this.#limit && (this.#bytes === 0 || this.#bytes + bytes <= this.#mostBytes);
    }
    #take(bytes) {
        this.#running++;
        this.#bytes += bytes;
    }
    #startWaiting() {
        for (let next = this.#waiting[0]; next !== undefined && this.#hasRoom(next.bytes); next = this.#waiting[0]) {
            this.#waiting.shift();
            this.#take(next.bytes);
            next.go();
        }
    }
    #wait(bytes, signal) {
        return new Promise((resolve, reject) => {
            const waiting = {
                bytes,
                go() {
                    signal.removeEventListener('abort', onAbort);
                    resolve();
                },
            };
            const onAbort = () => {
                this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
                this.#startWaiting();
                try {
                    (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .throwIfCancelled */ .dZ)(signal);
                }
                catch (error) {
                    reject(error);
                }
            };
            signal.addEventListener('abort', onAbort, { once: true });
            this.#waiting.push(waiting);
        });
    }
}


/***/ })

};
