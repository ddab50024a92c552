export const id = "shared-blob-requests-blob-requests";
export const ids = ["shared-blob-requests-blob-requests"];
export const modules = {

/***/ 44902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ BlobRequests)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var program = __webpack_require__(49718);
;// CONCATENATED MODULE: ./build/staging/net/src/rate-limiter.js


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
        (0,errors/* throwIfCancelled */.dZ)(signal);
        if (this.#waiting.length > 0 || !this.#hasRoom(bytes))
            await this.#wait(bytes, signal);
        else
            this.#take(bytes);
        try {
            const pause = this.#pausedUntil - performance.now();
            if (pause > 0)
                await (0,program/* delay */.cb)(pause, signal);
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
                    (0,errors/* throwIfCancelled */.dZ)(signal);
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

// EXTERNAL MODULE: ./build/staging/net/src/retry.js
var retry = __webpack_require__(40813);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/blob-error.js + 3 modules
var blob_error = __webpack_require__(19336);
;// CONCATENATED MODULE: ./build/staging/blob/src/requests/blob-requests.js




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
        this.#limiter = options.limiter ?? new RateLimiter();
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
        return (0,retry/* retry */.L5)(async () => {
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
                if (error instanceof errors/* UserError */.yo || error instanceof errors/* ExternalError */.yA)
                    throw error;
                const code = (0,blob_error/* blobErrorCode */.No)(error) ?? '';
                if (options.expected?.includes(code))
                    throw error;
                const status = (0,blob_error/* blobErrorStatus */.yh)(error);
                const after = (0,retry/* retryAfter */.P9)(retryAfterOf(error));
                if (BUSY_STATUS.has(status ?? 0))
                    limiter.slowDown(sentAt, after);
                // Once may be a bit that was lost on the way.
                const damagedOnce = code === DAMAGED && !wasDamaged;
                wasDamaged ||= damagedOnce;
                const temporary = damagedOnce || (0,retry/* isTemporary */.ey)({ code }) || (0,retry/* isTemporary */.ey)({ status: status ?? 0 });
                if (!temporary || attempt >= tries || !limiter.mayRepeat()) {
                    const failure = (0,blob_error/* blobError */.Go)(error, { ...this.#options, operation, retries: attempt - 1 });
                    if (failure instanceof errors/* UserError */.yo)
                        this.#signInFailure ??= failure;
                    throw failure;
                }
                this.#retries++;
                return { again: true, after };
            },
            waiting: (error, attempt, wait) => log.debug(`${(0,control_characters/* showControls */.mz)(operation)}: ${(0,blob_error/* blobErrorStatus */.yh)(error) ?? (0,blob_error/* blobErrorCode */.No)(error)}; try ${attempt + 1} in ${Math.round(wait)} ms`),
        });
    }
}
function retryAfterOf(error) {
    const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : undefined;
    return typeof details === 'object' && details !== null ? details['retry-after'] : undefined;
}


/***/ })

};
