export const id = "shared-net-retry";
export const ids = ["shared-net-retry"];
export const modules = {

/***/ 40813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   ey: () => (/* binding */ isTemporary)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_program__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49718);


/** "Retry guidance" of Azure, and what other services mean by the same: throttled, timed out, or not well. 409 and 412 say something lasting. */
const TEMPORARY_STATUS = new Set([408, 429, 500, 502, 503, 504]);
/** Of connections. A certificate that is not trusted, a host that does not exist or an address that leads elsewhere stay so. */
const TEMPORARY_CODES = new Set([
    'ECONNRESET',
    'ECONNREFUSED',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EAI_AGAIN',
    'REQUEST_SEND_ERROR',
    'HPE_INVALID_CONSTANT',
    'TIMEOUT',
]);
/** Milliseconds. "Full jitter": as much of it as possible is left to chance, so that many who were refused at once do not come back at once. */
const FIRST_DELAY = 150;
const LONGEST_DELAY = 10_000;
/** Milliseconds. A service may not stop a run for longer. */
const LONGEST_RETRY_AFTER = 30_000;
/**
 * The one way to try again. Each wait is a random part of a time that doubles (150 ms, 300 ms, … ten seconds), and at
 * least what the service asks for, half a minute at most. Only a failure that may pass is tried again: see `isTemporary`.
 *
 * @param work is given the number of its try, from 1
 * @throws what the last try threw, or `judge`; CancelledError as soon as the signal fires, with what became of the try before as its cause
 */
async function retry(work, options) {
    const { tries, signal, firstDelay = FIRST_DELAY } = options;
    let last;
    for (let attempt = 1;; attempt++) {
        try {
            return await work(attempt);
        }
        catch (error) {
            if (signal.aborted)
                throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc(undefined, last);
            const { again, after, failure = error } = options.judge(error, attempt);
            last = failure;
            if (!again || attempt >= tries)
                throw error;
            const wait = Math.max(after ?? 0, Math.random() * Math.min(LONGEST_DELAY, firstDelay * 2 ** (attempt - 1)));
            options.waiting?.(error, attempt, wait);
            await (0,_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_1__/* .delay */ .cb)(wait, signal).catch((cancelled) => {
                throw cancelled instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc ? new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc(undefined, last) : cancelled;
            });
        }
    }
}
/** True for what may pass by itself. A status says more than a code. */
function isTemporary({ status, code }) {
    return status === undefined ? TEMPORARY_CODES.has(code ?? '') : TEMPORARY_STATUS.has(status);
}
/**
 * What a service asks to wait.
 *
 * @param value of `Retry-After`: seconds or a date (RFC 9110, 10.2.3)
 * @returns milliseconds, at most 30,000; undefined for none and for what cannot be read
 */
function retryAfter(value) {
    if (value === undefined || value === '')
        return undefined;
    const seconds = Number(value);
    const wait = Number.isNaN(seconds) ? Date.parse(String(value)) - Date.now() : seconds * 1000;
    return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER);
}


/***/ })

};
