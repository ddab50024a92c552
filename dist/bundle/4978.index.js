export const id = 4978;
export const ids = [4978];
export const modules = {

/***/ 26592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoted),
/* harmony export */   p: () => (/* binding */ listPages)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _requests_list_blobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90657);
/* harmony import */ var _page_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50502);



/** "Get Page Ranges": the most that one answer lists. */
const PAGE_SIZE = 10_000;
/**
 * The parts of a page blob that something was written to, sorted and joined; all else reads as zeros.
 *
 * @param size of the blob, in bytes
 * @param etag what the blob must still be, if that matters
 * @throws ExternalError, also for ranges that cannot be; CancelledError, and what is `expected` as it is
 */
async function listPages(client, size, requests, options = {}) {
    const ranges = [];
    let empty = 0;
    let continuationToken;
    do {
        const page = await requests.send(`list the pages of ${client.name}`, async (abortSignal) => {
            const conditions = options.etag === undefined ? {} : { conditions: { ifMatch: quoted(options.etag) } };
            const pages = client
                .listPageRanges(0, undefined, { abortSignal, ...conditions })
                .byPage({ maxPageSize: PAGE_SIZE, ...(continuationToken === undefined ? {} : { continuationToken }) });
            return (await pages.next()).value;
        }, {
            ...(options.expected === undefined ? {} : { expected: options.expected }),
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        });
        const before = ranges.length;
        // The service counts the last byte in.
        for (const { start, end } of page.pageRange ?? [])
            ranges.push({ start, end: end + 1 });
        checkRanges(ranges.slice(Math.max(before - 1, 0)), size, client.name);
        continuationToken = page.continuationToken === '' ? undefined : page.continuationToken;
        // An answer may name nothing and say that there is more; all others name more of the blob, and the list ends with it.
        empty = ranges.length > before ? 0 : empty + 1;
        if (empty >= _requests_list_blobs_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_EMPTY_PAGES */ .$)
            throw wrongList(client.name, 'does not end');
    } while (continuationToken !== undefined);
    return (0,_page_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .joined */ .oR)(ranges);
}
/** "Get Page Ranges": whole pages of the blob, in their order. @throws ExternalError */
function checkRanges(ranges, size, name) {
    let last = 0;
    for (const { start, end } of ranges) {
        const isRange = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end;
        if (!isRange)
            throw wrongList(name, 'has a range that is none');
        if (end > size)
            throw wrongList(name, `has a range up to ${end}; the blob has ${size} bytes`);
        if (start < last)
            throw wrongList(name, `has ranges that overlap, or are not in their order, at ${start}`);
        last = end;
    }
}
function wrongList(name, problem) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA(`The list of pages of ${name} ${problem}.`, {
        service: 'Blob Storage',
        operation: `list the pages of ${name}`,
        hint: 'that is no right answer to Get Page Ranges: does something between this machine and the service answer in its place?',
    });
}
/** As a header has it: listings give it without the quotes. */
function quoted(etag) {
    return `"${etag.replace(/^"|"$/g, '')}"`;
}


/***/ }),

/***/ 50502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ dataRuns),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   _f: () => (/* binding */ SEGMENT),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   uY: () => (/* binding */ ZEROS),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* unused harmony export PAGE */
/** "Put Page": a page has 512 bytes, and one request writes at most 4 MiB. */
const PAGE = 512;
const SEGMENT = 4 * 1024 * 1024;
/** Data begins and ends at blocks of file systems. */
const BLOCK = 4096;
/** Nothing is written into it. */
const ZEROS = Buffer.alloc(SEGMENT);
/**
 * The parts of a buffer that hold anything but zeros, in whole granules, neighbours joined. `Buffer.compare` ends at the first byte that
 * differs, so that only zeros cost time.
 *
 * @param bytes at most 4 MiB, a multiple of 512
 * @param granule a multiple of 512: how long a run of zeros must be, at its own boundaries, to be left out
 */
function dataRuns(bytes, granule) {
    const runs = [];
    if (bytes.equals(ZEROS.subarray(0, bytes.length)))
        return runs;
    let start = -1;
    for (let offset = 0; offset < bytes.length; offset += granule) {
        const end = Math.min(offset + granule, bytes.length);
        const zero = bytes.compare(ZEROS, 0, end - offset, offset, end) === 0;
        if (!zero && start < 0)
            start = offset;
        if (zero && start >= 0) {
            runs.push({ start, end: offset });
            start = -1;
        }
    }
    if (start >= 0)
        runs.push({ start, end: bytes.length });
    return runs;
}
/** What of the sorted ranges lies between start and end. */
function within(ranges, { start, end }) {
    const parts = [];
    for (let index = firstEndingAfter(ranges, start); index < ranges.length; index++) {
        const range = ranges[index];
        if (range.start >= end)
            break;
        parts.push({ start: Math.max(range.start, start), end: Math.min(range.end, end) });
    }
    return parts;
}
/** What the first sorted ranges cover and the second do not. */
function without(ranges, removed) {
    return ranges.flatMap((range) => {
        const left = [];
        let { start } = range;
        for (const hole of within(removed, range)) {
            if (hole.start > start)
                left.push({ start, end: hole.start });
            start = hole.end;
        }
        if (start < range.end)
            left.push({ start, end: range.end });
        return left;
    });
}
/** Sorted ranges with neighbours joined that are at most `gap` bytes apart. */
function joined(ranges, gap = 0) {
    const result = [];
    for (const { start, end } of ranges) {
        const last = result.at(-1);
        if (last !== undefined && start - last.end <= gap)
            last.end = Math.max(last.end, end);
        else
            result.push({ start, end });
    }
    return result;
}
function firstEndingAfter(ranges, position) {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (ranges[middle].end > position)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}


/***/ }),

/***/ 19521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ TAKEOVER_TRIES),
/* harmony export */   K1: () => (/* binding */ overtaken),
/* harmony export */   c4: () => (/* binding */ STATE),
/* harmony export */   fm: () => (/* binding */ ifMatch),
/* harmony export */   gI: () => (/* binding */ OVERTAKEN),
/* harmony export */   o4: () => (/* binding */ preparePageTarget),
/* harmony export */   wk: () => (/* binding */ numberUntold),
/* harmony export */   yh: () => (/* binding */ isPartialPageBlob),
/* harmony export */   yj: () => (/* binding */ setProperties),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _errors_blob_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19336);
/* harmony import */ var _page_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26592);
/* harmony import */ var _page_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(669);





/** What the service says when another run was faster or took over. */
const OVERTAKEN = ['BlobAlreadyExists', 'ConditionNotMet', 'SequenceNumberConditionNotMet', 'TargetConditionNotMet'];
/** More than an interrupted run had on its way: each that arrives late changes the ETag once. */
const TAKEOVER_TRIES = 10;
/** Says whether a page blob holds a whole image: `partial` from its creation until after its footer was written. */
const STATE = 'state';
/** True for the metadata of a page blob whose upload is on its way or was interrupted. */
function isPartialPageBlob(metadata) {
    return metadata?.[STATE] === 'partial';
}
/**
 * Makes the page blob, or takes an incomplete one over. An existing blob is emptied in the same request that checks its ETag, so no old
 * page can stay.
 *
 * @throws UserError when there is another blob than expected, ExternalError, CancelledError
 */
async function preparePageTarget(options) {
    const { container, requests, name } = options;
    const client = container.getPageBlobClient(name);
    const run = newRun();
    let there = await propertiesOf(client, requests, name);
    for (let tries = 1;; tries++) {
        try {
            return await prepare(client, there, run, options);
        }
        catch (error) {
            if (!OVERTAKEN.includes((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_2__/* .blobErrorCode */ .No)(error) ?? ''))
                throw error;
            // The other run has written since, or one of its last requests arrived late: what its record said may be true no more. Or the answer was lost.
            const now = await propertiesOf(client, requests, name);
            const number = now?.blobSequenceNumber;
            if ((number !== there?.blobSequenceNumber && number !== run) || tries >= TAKEOVER_TRIES)
                throw overtaken(name);
            there = now;
        }
    }
}
/** @throws what `preparePageTarget` throws, and as it is the error that something was written since `there` was looked at */
async function prepare(client, there, run, options) {
    const { container, put, requests, name, size, etag } = options;
    const record = new _page_record_js__WEBPACK_IMPORTED_MODULE_4__/* .PageRecordStore */ .U(container, name, requests);
    const lease = options.leaseId === undefined ? {} : { leaseId: options.leaseId };
    const isPartial = there?.blobType === 'PageBlob' && isPartialPageBlob(there.metadata);
    if (there !== undefined && !isPartial && unquoted(there.etag) !== unquoted(etag))
        throw overtaken(name);
    if (there?.blobType === 'PageBlob' && there.blobSequenceNumber === undefined)
        throw numberUntold(name);
    const action = there === undefined || isPartial ? 'created' : 'overwritten';
    const number = there?.blobSequenceNumber;
    const setting = async (operation, work) => {
        let expected = there?.etag;
        for (let tries = 1;; tries++) {
            try {
                await requests.send(operation, (abortSignal) => work(expected, abortSignal), { expected: OVERTAKEN });
                return;
            }
            catch (error) {
                if (!OVERTAKEN.includes((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_2__/* .blobErrorCode */ .No)(error) ?? ''))
                    throw error;
                const now = await propertiesOf(client, requests, name);
                // The answer was lost: the first try had worked, and the second one found the blob changed.
                if (now?.blobSequenceNumber === run)
                    return;
                if (now?.blobType === 'PageBlob' && now.blobSequenceNumber === undefined)
                    throw numberUntold(name);
                const isLate = isPartial && isPartialPageBlob(now?.metadata) && now?.blobSequenceNumber === number;
                if (!isLate || tries >= TAKEOVER_TRIES)
                    throw overtaken(name);
                expected = now?.etag;
            }
        }
    };
    const left = there !== undefined && isPartial && there.contentLength === size ? await record.read() : undefined;
    if (left !== undefined && left.size === size && number !== undefined && (left.run === number || left.before === number)) {
        // First the record, which either number makes valid, then the number, which ends the other run.
        await record.write({ ...left, run, before: number }, left.etag);
        await requests.send(`take over the upload of ${name}`, (abortSignal) => client.updateSequenceNumber('update', run, { abortSignal, conditions: { ...ifMatch(there?.etag), ...lease } }), { expected: OVERTAKEN });
        return { client, put, record, run, lease, sent: left.segments, pages: await (0,_page_list_js__WEBPACK_IMPORTED_MODULE_3__/* .listPages */ .p)(client, size, requests), action: 'resumed' };
    }
    await setting(`create ${name}`, (expected, abortSignal) => client.create(size, {
        abortSignal,
        blobSequenceNumber: run,
        blobHTTPHeaders: options.headers,
        metadata: { ...options.metadata, [STATE]: 'partial' },
        ...(options.tags === undefined ? {} : { tags: options.tags }),
        conditions: { ...(there === undefined ? { ifNoneMatch: '*' } : ifMatch(expected)), ...lease },
    }));
    return { client, put, record, run, lease, sent: new Map(), pages: [], action };
}
/**
 * A blob that is gone on with has the properties of the run that began it.
 *
 * @param etag that it must still have
 * @returns its new one
 */
async function setProperties({ client, lease }, etag, { headers, tags }, abortSignal) {
    if (tags !== undefined)
        await client.setTags(tags, { abortSignal, conditions: lease });
    return (await client.setHTTPHeaders(headers, { abortSignal, conditions: { ...ifMatch(etag), ...lease } })).etag;
}
/** The error of a run whose blob another run writes. */
function overtaken(name) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Another run wrote ${name} in the meantime.`, { hint: 'run again when the other run has ended' });
}
/** The error of a service that keeps page blobs without what keeps two runs apart. */
function numberUntold(name) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ExternalError */ .yA(`The service does not tell the sequence number of the page blob ${name}, by which runs that write it are kept apart.`, {
        service: 'Blob Storage',
        operation: `look at ${name}`,
        hint: 'a VHD can be sent to the service itself, or to Azurite; not to, or through, what leaves out x-ms-blob-sequence-number',
    });
}
/** Record of what has been sent so far. */
function recordOf({ run }, size, segments) {
    return { run, before: undefined, size, segments };
}
function ifMatch(etag) {
    return etag === undefined ? {} : { ifMatch: etag };
}
async function propertiesOf(client, requests, name) {
    try {
        return await requests.send(`look at ${name}`, (abortSignal) => client.getProperties({ abortSignal }), { expected: ['BlobNotFound'] });
    }
    catch (error) {
        if ((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_2__/* .blobErrorCode */ .No)(error) === 'BlobNotFound')
            return undefined;
        throw error;
    }
}
/** Listings give it without the quotes that stand in headers. */
function unquoted(etag) {
    return etag?.replace(/^"|"$/g, '');
}
/** Random and below 2^48, which every language reads as an exact number. */
function newRun() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).readUIntBE(0, 6);
}


/***/ }),

/***/ 351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ BlobRequests)
});

// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 2 modules
var program = __webpack_require__(12582);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/blob-error.js + 3 modules
var blob_error = __webpack_require__(19336);
;// CONCATENATED MODULE: ./build/staging/blob/src/requests/throttle.js


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
class Throttle {
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

;// CONCATENATED MODULE: ./build/staging/blob/src/requests/blob-requests.js





/** "Retry guidance": throttled, timed out, or the service is not well. 409 and 412 say something lasting. */
const RETRIED_STATUS = new Set([408, 429, 500, 502, 503, 504]);
const RETRIED_CODES = new Set([
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
/** The service says that it has too much to do; the others tell of this request alone. */
const BUSY_STATUS = new Set([429, 500, 503]);
/** The service has other bytes than were sent, by their MD5. */
const DAMAGED = 'Md5Mismatch';
/** "Full jitter": as much as possible of it is left to chance, so that many who were refused at once do not come back at once. */
const FIRST_DELAY = 150;
const LONGEST_DELAY = 10_000;
/** It may not stop a run for longer, in milliseconds. */
const LONGEST_RETRY_AFTER = 30_000;
/**
 * Sends requests with retries (full jitter, `Retry-After` obeyed), as many at once as the throttle lets, and with errors for people.
 * The time that a try may take is limited by the transport.
 */
class BlobRequests {
    #options;
    #throttle;
    #retries = 0;
    #signInFailure;
    constructor(options) {
        this.#options = options;
        this.#throttle = options.throttle ?? new Throttle();
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
        const throttle = this.#throttle;
        const { tries, log } = this.#options;
        const signal = options.signal ?? this.#options.signal;
        let wasDamaged = false;
        for (let attempt = 1;; attempt++) {
            let sentAt = 0;
            try {
                const answer = await throttle.run(options.bytes ?? 0, signal, () => {
                    sentAt = performance.now();
                    return work(signal);
                });
                throttle.succeeded();
                return answer;
            }
            catch (error) {
                if (signal.aborted)
                    throw new errors/* CancelledError */.cc();
                // What the work has found out itself.
                if (error instanceof errors/* UserError */.yo || error instanceof errors/* ExternalError */.yA)
                    throw error;
                const code = (0,blob_error/* blobErrorCode */.No)(error) ?? '';
                if (options.expected?.includes(code))
                    throw error;
                const status = (0,blob_error/* blobErrorStatus */.yh)(error);
                const asked = retryAfter(error);
                if (BUSY_STATUS.has(status ?? 0))
                    throttle.slowDown(sentAt, asked);
                // Once may be a bit that was lost on the way.
                const damagedOnce = code === DAMAGED && !wasDamaged;
                wasDamaged ||= damagedOnce;
                const temporary = damagedOnce || RETRIED_CODES.has(code) || RETRIED_STATUS.has(status ?? 0);
                if (!temporary || attempt >= tries || !throttle.mayRepeat()) {
                    const failure = (0,blob_error/* blobError */.Go)(error, { ...this.#options, operation, retries: attempt - 1 });
                    if (failure instanceof errors/* UserError */.yo)
                        this.#signInFailure ??= failure;
                    throw failure;
                }
                this.#retries++;
                const wait = asked ?? Math.random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
                log.debug(`${(0,control_characters/* showControls */.mz)(operation)}: ${status ?? code}; try ${attempt + 1} in ${Math.round(wait)} ms`);
                await (0,program/* delay */.cb)(wait, signal);
            }
        }
    }
}
/** What the service asks to wait, in milliseconds: seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(error) {
    const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : undefined;
    const value = typeof details === 'object' && details !== null ? details['retry-after'] : undefined;
    if (value === undefined || value === '')
        return undefined;
    const seconds = Number(value);
    const wait = Number.isNaN(seconds) ? Date.parse(String(value)) - Date.now() : seconds * 1000;
    return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER);
}


/***/ }),

/***/ 26676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ connectContainer),
  b: () => (/* binding */ reachContainer)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/redact.js
var redact = __webpack_require__(30660);
;// CONCATENATED MODULE: ./build/staging/blob/src/sign-in/token-signer.js
/** "Authorize access to blobs with Microsoft Entra ID": the same for all clouds. */
const SCOPE = 'https://storage.azure.com/.default';
/** Asks for a new token this long before the old one ends, as the SDK does it. */
const EARLY = 120_000;
/**
 * Puts a token into requests; asks for a new one when it is about to end, and once when the service refuses it. One for all
 * requests of a run, the SDK's and our own, so that they share the token.
 */
class TokenSigner {
    #credential;
    #token;
    /** By the monotonic clock, and by the time of day. */
    #expires = 0;
    #expiresOn = 0;
    /** The token that was given last. */
    #current;
    #tenant;
    /** Came in the place of a refused one and was not accepted yet. */
    #unproven;
    constructor(credential) {
        this.#credential = credential;
    }
    /** For the SDK, which asks for its requests before they come to `send`. */
    getToken(_scopes, _options) {
        return this.#get();
    }
    /** Signs what the SDK sends. It keeps a token as long as that should be valid; here it is replaced when the service refuses it. */
    signing(client) {
        return { sendRequest: (request) => this.send(request, (signed) => client.sendRequest(signed)) };
    }
    /** @throws Error what the credential throws when it has no token */
    async send(request, deliver) {
        if (!request.url.startsWith('https:'))
            throw new Error('a token is sent over https:// only');
        const { token: used } = await this.#get();
        request.headers.set('authorization', `Bearer ${used}`);
        const answer = await deliver(request);
        if (!isRefused(answer)) {
            this.#unproven = undefined;
            return answer;
        }
        // A new one was refused as well: there is nothing more to try.
        if (used === this.#unproven)
            return withoutChallenge(answer);
        // Expired, revoked, or of another tenant than the account's, which the service then names.
        const challenge = answer.headers.get('www-authenticate') ?? '';
        this.#tenant = /authorization_uri="?https:\/\/[^/\s"]+\/([0-9a-f-]{36})\//i.exec(challenge)?.[1] ?? this.#tenant;
        // Another of the requests that were refused together may have renewed it already.
        if (this.#current === used) {
            this.#current = undefined;
            this.#token = undefined;
            this.#credential.renew?.();
        }
        this.#unproven = (await this.#get()).token;
        request.headers.set('authorization', `Bearer ${this.#unproven}`);
        const second = await deliver(request);
        if (!isRefused(second))
            this.#unproven = undefined;
        return withoutChallenge(second);
    }
    async #get() {
        if (this.#token === undefined || performance.now() > this.#expires - EARLY || Date.now() > this.#expiresOn) {
            this.#expires = Number.POSITIVE_INFINITY;
            this.#expiresOn = Number.POSITIVE_INFINITY;
            this.#token = this.#ask();
        }
        return this.#token;
    }
    async #ask() {
        try {
            const token = await this.#credential.getToken(SCOPE, this.#tenant === undefined ? {} : { tenantId: this.#tenant });
            if (token === null)
                throw Object.assign(new Error('the identity gave no token'), { name: 'AuthenticationError' });
            // Its time is by the machine's clock, which may be set before it is over; the other clock stands still while a machine sleeps.
            this.#expires = performance.now() + token.expiresOnTimestamp - Date.now();
            this.#expiresOn = token.expiresOnTimestamp;
            this.#current = token.token;
            return token;
        }
        catch (error) {
            this.#token = undefined;
            throw error;
        }
    }
}
/** It is dealt with here: the SDK would ask for a token by whatever it names, and stumble over what is no address. */
function withoutChallenge(answer) {
    answer.headers.remove('www-authenticate');
    return answer;
}
/** Who asks is in doubt, not what they may: 401 of the service, 403 with this code of Azurite and of some gateways. */
function isRefused({ status, headers }) {
    return status === 401 || (status === 403 && headers.get('x-ms-error-code') === 'AuthenticationFailed');
}

// EXTERNAL MODULE: ./build/staging/blob/src/requests/find-proxy.js + 1 modules
var find_proxy = __webpack_require__(69743);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/header-list.js
var header_list = __webpack_require__(65092);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/service-answer.js
var service_answer = __webpack_require__(81622);
;// CONCATENATED MODULE: ./build/staging/blob/src/requests/direct-requests.js



/** Of the service: has everything that is sent with it here, and Azurite and all clouds know it. */
const API_VERSION = '2023-11-03';
/**
 * The requests that are sent by the thousand, and the one whose answer names things by the thousand, without the SDK's serializer
 * and policies: these cost more than the request itself, and 1.2 s for a list of 5,000 blobs. What signs them is the SDK's own
 * credential, and they go through the proxy that the SDK has found.
 *
 * @param containerUrl with its signature, where it has one
 */
function directRequests(containerUrl, transport, sign = (request, deliver) => deliver(request)) {
    const [base = '', signature = ''] = containerUrl.split('?', 2);
    let proxy;
    const deliver = async (request) => {
        const { url, headers, body, abortSignal } = request;
        const wire = {
            method: request.method,
            url: new URL(url),
            headers: headers.toJson(),
            body: body,
            signal: abortSignal,
        };
        proxy ??= (0,find_proxy/* findProxy */.E)(wire.url);
        const answer = await transport.send({ ...wire, agent: await proxy });
        (0,service_answer/* checkNotRedirected */.F)(answer);
        return { request, status: answer.status, headers: new header_list/* HeaderList */.A(answer.headers), bodyAsText: answer.text };
    };
    const send = (request) => sign(request, deliver);
    const urlOf = (path, query) => `${base}${path}?${[query, signature].filter((part) => part !== '').join('&')}`.replace(/\?$/, '');
    // Each segment for itself: what reads the URL finds the name unchanged, whatever is in it.
    const pathOf = (name) => `/${name.split('/').map(encodeURIComponent).join('/')}`;
    const get = async (url, more, signal) => {
        const headers = new header_list/* HeaderList */.A({ ...more, 'x-ms-version': API_VERSION });
        const answer = await send({ url, method: 'GET', headers, abortSignal: signal });
        if (answer.status !== 200)
            throw refusal(answer);
        return answer.bodyAsText ?? '';
    };
    return {
        async put({ name, query, headers, body, signal }) {
            const url = urlOf(pathOf(name), query);
            const all = new header_list/* HeaderList */.A({ ...headers, 'x-ms-version': API_VERSION, 'content-length': String(body.length) });
            const answer = await send({ url, method: 'PUT', headers: all, body, abortSignal: signal });
            if (answer.status !== 201)
                throw refusal(answer);
            return answer.headers;
        },
        list: (query, signal) => get(urlOf('', `restype=container&comp=list&${query}`), {}, signal),
        get: (name, etag, signal) => get(urlOf(pathOf(name), ''), { 'if-match': etag }, signal),
    };
}
function refusal({ request, status, headers, bodyAsText }) {
    const code = headers.get('x-ms-error-code') ?? /<Code>(\w+)<\/Code>/.exec(bodyAsText ?? '')?.[1];
    const details = { ...headers.toJson(), ...(code === undefined ? {} : { errorCode: code }) };
    const message = code ?? `the service answered ${status}`;
    const error = Object.assign(new Error(message), { statusCode: status, details, ...(code === undefined ? {} : { code }) });
    // As the SDK's errors have them; not to be shown, for they hold what the request was signed with.
    return Object.defineProperties(error, { request: { value: request }, response: { value: { status, headers } } });
}

// EXTERNAL MODULE: ./build/staging/blob/src/requests/transport.js + 3 modules
var requests_transport = __webpack_require__(46309);
;// CONCATENATED MODULE: ./build/staging/blob/src/requests/container.js





/**
 * Makes a client; sends nothing yet.
 *
 * @param container a checked name
 * @throws InputError when the account is unusable, without showing any part of a secret
 */
async function connectContainer(account, container, transportOptions = {}) {
    const reached = await reachContainer(account, container, transportOptions);
    return { ...reached, client: await reached.sdk() };
}
/** As `connectContainer`, for who may not need the SDK's client at all. */
async function reachContainer(account, container, transportOptions = {}) {
    const transport = (0,requests_transport/* createTransport */.oO)(account.ca === undefined ? transportOptions : { ...transportOptions, ca: account.ca });
    const options = {
        // The one retry policy is BlobRequests'.
        retryOptions: { maxTries: 1 },
        userAgentOptions: { userAgentPrefix: 'bakehouse' },
        httpClient: transport.httpClient,
    };
    const secrets = 'connectionString' in account ? (0,redact.secretsOf)(account.connectionString) : [];
    const reached = 'connectionString' in account
        ? await fromConnectionString(account.connectionString, container, options, secrets)
        : await fromAccountUrl(account, container, options, transport);
    const url = new URL(reached.url);
    url.search = '';
    let client;
    return {
        sdk: () => (client ??= reached.sdk()),
        ...{ transport, ...directRequests(reached.url, transport, reached.sign) },
        ...{ host: url.host, container, url: url.href, secrets, close: () => transport.close() },
    };
}
async function fromConnectionString(text, container, options, secrets) {
    try {
        const account = signedEndpoint(text) ?? (await throughSdk(text, options));
        const url = new URL(account.url);
        if (url.username !== '' || url.password !== '')
            throw new Error('its endpoint must hold no user or password');
        // A key signs requests and stays here; a shared access signature itself goes over the wire.
        if (url.protocol === 'http:' && url.search !== '' && !(0,requests_transport/* isLoopback */.U9)(url))
            throw new Error('its endpoint must be https://');
        url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(container)}`;
        return { ...account, url: url.href, sdk: async () => (await throughSdk(text, options)).service.getContainerClient(container) };
    }
    catch (error) {
        throw new errors/* InputError */.dz(`The connection string is unusable: ${(0,redact/* redact */.E)((0,errors/* messageOf */.bD)(error), secrets)}.`, {
            hint: 'copy it from the portal (Access keys or Shared access signature), or give account-url',
        });
    }
}
/** The account's URL, where the text is an endpoint and a signature and nothing out of the ordinary. */
function signedEndpoint(text) {
    const [, endpoint = '', signature] = /^BlobEndpoint=(https?:\/\/[^\s;?#@]+);SharedAccessSignature=([^\s;?#]+);?$/.exec(text) ?? [];
    const url = `${endpoint}?${signature}`;
    return signature !== undefined && URL.canParse(url) ? { url } : undefined;
}
async function throughSdk(text, options) {
    const { BlobServiceClient, StorageSharedKeyCredential } = await Promise.all(/* import() */[__webpack_require__.e(1818), __webpack_require__.e(5738), __webpack_require__.e(2644)]).then(__webpack_require__.bind(__webpack_require__, 62644));
    const service = BlobServiceClient.fromConnectionString(text, options);
    const { url, credential } = service;
    if (!(credential instanceof StorageSharedKeyCredential))
        return { service, url };
    const sign = (request, deliver) => credential.create({ sendRequest: deliver }, NO_LOGGING).sendRequest(request);
    return { service, url, sign };
}
const NO_LOGGING = { shouldLog: () => false, log() { } };
async function fromAccountUrl({ accountUrl: text, credential: given, ca }, container, options, transport) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const refuse = (message, hint) => new errors/* InputError */.dz(`The account URL ${message}.`, { hint });
    const example = 'give one like https://<account>.blob.core.windows.net';
    if (url === undefined)
        throw refuse('is no URL', example);
    if (url.search !== '' || url.username !== '' || url.password !== '') {
        throw refuse('holds a signature or password, which would be shown', 'give the whole URL as sas instead');
    }
    if (url.protocol !== 'https:')
        throw refuse('is not https://', example);
    // An emulator behind an address has no name of its own: the account is in the path.
    const path = isAddress(url) ? /^\/[a-z0-9]+\/?$/.exec(url.pathname)?.[0].replace(/\/$/, '') : undefined;
    if ((url.pathname !== '/' && path === undefined) || url.hash !== '') {
        throw refuse('has a path', `${example}; container and prefix are inputs of their own`);
    }
    const signer = new TokenSigner(given ?? (await __webpack_require__.e(/* import() */ 5091).then(__webpack_require__.bind(__webpack_require__, 67472))).signIn({ kind: 'default' }, { accountHost: url.host, ca }));
    const address = url.origin + (path ?? '');
    return {
        url: `${address}/${encodeURIComponent(container)}`,
        sign: (request, deliver) => signer.send(request, deliver),
        async sdk() {
            const { BlobServiceClient, newPipeline } = await Promise.all(/* import() */[__webpack_require__.e(1818), __webpack_require__.e(5738), __webpack_require__.e(2644)]).then(__webpack_require__.bind(__webpack_require__, 62644));
            const pipeline = newPipeline(signer, { ...options, httpClient: signer.signing(transport.httpClient) });
            return new BlobServiceClient(address, pipeline).getContainerClient(container);
        },
    };
}
function isAddress({ hostname }) {
    return hostname === 'localhost' || hostname.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(hostname);
}


/***/ }),

/***/ 69743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ findProxy)
});

;// CONCATENATED MODULE: ./build/staging/core/src/proxy-variables.js
/** As the Azure SDK reads them; NO_PROXY alone names none. */
const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'];
/** True where the environment names a proxy, in capital or small letters: more needs to be found out only then. */
function isProxyNamed() {
    return PROXY_VARIABLES.flatMap((name) => [name, name.toLowerCase()]).some((name) => (process.env[name] ?? '') !== '');
}

// EXTERNAL MODULE: ./build/staging/blob/src/requests/transport.js + 3 modules
var transport = __webpack_require__(46309);
;// CONCATENATED MODULE: ./build/staging/blob/src/requests/find-proxy.js


/**
 * The agent of the proxy that the SDK takes for an address from HTTPS_PROXY, HTTP_PROXY and NO_PROXY, for requests that do not go
 * through the SDK. It is asked by a request that is not sent.
 */
async function findProxy(url) {
    // Nothing for the SDK to find, which takes long to load.
    if ((0,transport/* isLoopback */.U9)(url) || !isProxyNamed())
        return undefined;
    const { AnonymousCredential, BlobServiceClient, newPipeline } = await Promise.all(/* import() */[__webpack_require__.e(1818), __webpack_require__.e(5738), __webpack_require__.e(2644)]).then(__webpack_require__.bind(__webpack_require__, 62644));
    let agent;
    const pipeline = newPipeline(new AnonymousCredential(), {
        retryOptions: { maxTries: 1 },
        httpClient: {
            sendRequest(request) {
                agent = request.agent;
                return Promise.reject(new Error('not to be sent'));
            },
        },
    });
    await new BlobServiceClient(url.origin, pipeline).getProperties().catch(() => { });
    return (0,transport/* keepConnections */.FQ)(agent, url);
}


/***/ }),

/***/ 90657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ MOST_EMPTY_PAGES),
  t: () => (/* binding */ listBlobs)
});

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/blob-error.js + 3 modules
var blob_error = __webpack_require__(19336);
// EXTERNAL MODULE: ./build/staging/blob/src/names/blob-name.js
var blob_name = __webpack_require__(45267);
;// CONCATENATED MODULE: ./build/staging/blob/src/requests/listed-blob.js
/**
 * Reads an answer to List Blobs. Its elements are cut out as text: they hold no attributes, comments or CDATA, and a parser for all
 * of XML takes 1.2 s of CPU for an answer of 5,000 blobs, this 0.05 s. What it says is not judged: a size may be NaN, a name empty.
 *
 * @returns undefined for what is no whole list
 */
function readListedPage(xml) {
    const root = /<EnumerationResults(?:\s[^>]*)?>/.exec(xml.slice(0, START));
    if (root === null || !xml.trimEnd().endsWith('</EnumerationResults>'))
        return undefined;
    return {
        blobs: readBlobs(xml),
        marker: textOf(xml, 'NextMarker', xml.lastIndexOf('<NextMarker>')),
        container: unescapeXml(/\sContainerName="([^"]*)"/.exec(root[0])?.[1] ?? ''),
    };
}
/** Characters in which the list begins: after the declaration, with addresses of an account. */
const START = 8192;
function* readBlobs(xml) {
    for (let start = xml.indexOf('<Blob>'); start >= 0; start = xml.indexOf('<Blob>', start)) {
        const end = xml.indexOf('</Blob>', start);
        // Nothing is known of one that does not end: not even its name.
        yield new ListedBlob(end < 0 ? '' : xml.slice(start, end));
        if (end < 0)
            return;
        start = end;
    }
}
/** Most of what is listed is not asked for: it is read when it is. */
class ListedBlob {
    #xml;
    name;
    size;
    metadata;
    constructor(xml) {
        this.#xml = xml;
        const encoded = between(xml, '<Name Encoded="true">', '</Name>', 0);
        this.name = encoded === '' ? textOf(xml, 'Name') : decodeName(encoded);
        const size = textOf(xml, 'Content-Length');
        this.size = /^\d{1,15}$/.test(size) ? Number(size) : Number.NaN;
        this.metadata = readMetadata(xml);
    }
    get etag() {
        return textOf(this.#xml, 'Etag').replaceAll('"', '');
    }
    get type() {
        return (textOf(this.#xml, 'BlobType') || 'BlockBlob');
    }
    get modified() {
        return Date.parse(textOf(this.#xml, 'Last-Modified'));
    }
    get md5() {
        return textOf(this.#xml, 'Content-MD5');
    }
    get tier() {
        return textOf(this.#xml, 'AccessTier');
    }
    get copyStatus() {
        return textOf(this.#xml, 'CopyStatus');
    }
    get headers() {
        const names = ['Content-Type', 'Content-Encoding', 'Content-Language', 'Content-Disposition', 'Cache-Control'];
        return Object.fromEntries(names.map((name) => [name.toLowerCase(), textOf(this.#xml, name)]));
    }
    get tags() {
        return readTags(this.#xml);
    }
}
/** What cannot be decoded is no name. */
function decodeName(encoded) {
    try {
        return decodeURIComponent(encoded);
    }
    catch {
        return '';
    }
}
function readMetadata(xml) {
    const metadata = {};
    const end = xml.indexOf('</Metadata>');
    // Names hold no `<`, and values have it escaped.
    for (let at = xml.indexOf('<', xml.indexOf('<Metadata>') + 1); at >= 0 && at < end;) {
        const value = xml.indexOf('>', at) + 1;
        const next = xml.indexOf('<', value);
        // An element that ends in itself is empty.
        if (xml[value - 2] === '/') {
            metadata[xml
                .slice(at + 1, value - 2)
                .trimEnd()
                .toLowerCase()] = '';
            at = next;
            continue;
        }
        metadata[xml.slice(at + 1, value - 1).toLowerCase()] = unescapeXml(xml.slice(value, next));
        at = xml.indexOf('<', next + 1);
    }
    return metadata;
}
function readTags(xml) {
    const inner = between(xml, '<TagSet>', '</TagSet>', 0);
    const tags = {};
    for (const [, key = '', value = ''] of inner.matchAll(/<Key>([^<]*)<\/Key>\s*<Value>([^<]*)<\/Value>/g))
        tags[unescapeXml(key)] = unescapeXml(value);
    return tags;
}
function textOf(xml, element, from = 0) {
    if (from < 0)
        return '';
    // Made once: a text put together for each look would be copied for it.
    let tags = TAGS.get(element);
    if (tags === undefined) {
        tags = { opening: `<${element}>`, closing: `</${element}>` };
        TAGS.set(element, tags);
    }
    return unescapeXml(between(xml, tags.opening, tags.closing, from));
}
const TAGS = new Map();
function between(xml, opening, closing, from) {
    const start = xml.indexOf(opening, from);
    if (start < 0)
        return '';
    const end = xml.indexOf(closing, start);
    return end < 0 ? '' : xml.slice(start + opening.length, end);
}
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;
function unescapeXml(text) {
    if (!text.includes('&'))
        return text;
    return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, entity) => {
        const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        if (hex !== undefined || decimal !== undefined)
            return point > LAST_CODE_POINT ? whole : String.fromCodePoint(point);
        return ENTITIES[entity ?? ''] ?? whole;
    });
}

;// CONCATENATED MODULE: ./build/staging/blob/src/requests/list-blobs.js






/** The most that one answer lists. */
const PAGE_SIZE = 5000;
/** Answers in a row that list nothing and say that there is more. The service gives one where a list crosses from one of its servers to another. */
const MOST_EMPTY_PAGES = 1000;
/** "Scalability and performance targets for Blob Storage": 50,000 blocks of 4,000 MiB; blobs of other types are smaller. */
const LARGEST_BLOB = 50_000 * 4000 * 1024 * 1024;
const TYPES = ['BlockBlob', 'PageBlob', 'AppendBlob'];
/** Characters of a name that a message shows. */
const SHOWN = 120;
/**
 * Lists all blobs under a prefix, with metadata, 5,000 in a request. What is no answer to the question is refused as a whole: blobs outside
 * of the prefix or of another container, without size or version, twice, or a list without an end. Whoever compares, deletes or
 * fetches by a list must be able to rely on it.
 *
 * @param prefix as names begin, with the slash
 * @returns undefined when there is no such container
 * @throws ExternalError, CancelledError
 */
async function listBlobs({ list, container, host }, prefix, requests, options = {}) {
    const include = ['metadata', ...(options.tags === true ? ['tags'] : []), ...(options.copy === true ? ['copy'] : [])].join(',');
    const common = `include=${encodeURIComponent(include)}&maxresults=${PAGE_SIZE}${prefix === '' ? '' : `&prefix=${encodeURIComponent(prefix)}`}`;
    const listing = new Listing({ container, host, prefix, ...options });
    let marker = '';
    do {
        const query = marker === '' ? common : `${common}&marker=${encodeURIComponent(marker)}`;
        let xml;
        try {
            xml = await requests.send('list the blobs', (signal) => list(query, signal), { expected: ['ContainerNotFound'] });
        }
        catch (error) {
            if ((0,blob_error/* blobErrorCode */.No)(error) === 'ContainerNotFound')
                return undefined;
            throw error;
        }
        marker = listing.add(xml);
    } while (marker !== '');
    return listing.blobs;
}
/** The answers of one listing so far, each held against what was asked for. */
class Listing {
    blobs = new Map();
    #asked;
    /** Characters that may still come. The blobs keep the text that they were read from. */
    #left;
    #markers = new Set();
    #empty = 0;
    constructor(asked) {
        this.#asked = asked;
        this.#left = asked.most ?? (0,external_node_v8_.getHeapStatistics)().heap_size_limit / 2;
    }
    /** @returns where the next answer begins; '' when this was the last; @throws ExternalError for what cannot be true */
    add(xml) {
        const page = readListedPage(xml);
        if (page === undefined)
            throw this.#noList();
        const { container } = this.#asked;
        // Old versions of the service give the address.
        if (page.container !== '' && page.container !== container && !page.container.endsWith(`/${container}`))
            throw this.#refuse(`is one of the container ${shown(page.container)}`);
        this.#left -= xml.length;
        if (this.#left < 0) {
            throw new errors/* ExternalError */.yA(`The listing of ${container} has more than ${(0,format/* counted */.hS)(this.blobs.size, 'blob')}, ${(0,format/* formatBytes */.z3)(-this.#left)} more than this process has memory for; ${this.#soFar()}.`, { ...CALL, hint: 'give a longer prefix, or more memory: NODE_OPTIONS=--max-old-space-size=8192' });
        }
        this.#addBlobs(page);
        return page.marker === '' ? '' : this.#next(page.marker);
    }
    #addBlobs(page) {
        const { blobs } = this;
        const before = blobs.size;
        for (const blob of page.blobs) {
            const known = blobs.size;
            const problem = this.#problemOf(blob);
            if (problem !== undefined)
                throw this.#refuse(problem);
            blobs.set(blob.name, blob);
            if (blobs.size === known)
                throw this.#refuse(`names ${shown(blob.name)} twice`);
            if (blobs.size - before > PAGE_SIZE)
                throw this.#refuse(`names more than ${PAGE_SIZE} blobs in one answer`);
        }
        this.#empty = blobs.size > before ? 0 : this.#empty + 1;
    }
    #problemOf({ name, size, etag, type }) {
        const { prefix } = this.#asked;
        if (name === '')
            return 'has a blob without a name';
        if (!name.startsWith(prefix))
            return `names ${shown(name)}, which does not begin with the prefix ${shown(prefix)}`;
        if (name.length > blob_name/* LONGEST_BLOB_NAME */.t_)
            return `names ${shown(name)} of ${name.length} characters; no blob's name is longer than ${blob_name/* LONGEST_BLOB_NAME */.t_}`;
        if (!name.isWellFormed())
            return `names ${shown(name)}, which is not valid Unicode`;
        if (Number.isNaN(size))
            return `does not say how large ${shown(name)} is`;
        if (size > LARGEST_BLOB)
            return `says that ${shown(name)} has ${size} bytes, which no blob has`;
        // Without it a blob that was replaced since could not be told from the one that was listed.
        if (etag === '')
            return `does not say which version (ETag) of ${shown(name)} is there`;
        if (!TYPES.includes(type))
            return `says that ${shown(name)} is a ${shown(type)}`;
        return undefined;
    }
    #next(marker) {
        if (this.#markers.has(marker))
            throw this.#refuse(`begins again: after ${(0,format/* counted */.hS)(this.blobs.size, 'blob')} its next marker is one that it had before`);
        if (this.#empty >= MOST_EMPTY_PAGES)
            throw this.#refuse(`does not end: ${this.#empty} answers in a row named no blob`);
        this.#markers.add(marker);
        return marker;
    }
    #soFar() {
        return this.#asked.soFar ?? 'nothing was changed';
    }
    #refuse(problem) {
        const { container, host } = this.#asked;
        return new errors/* ExternalError */.yA(`The listing of ${container} at ${host} ${problem}; ${this.#soFar()}.`, {
            ...CALL,
            hint: `that is no right answer to List Blobs: is ${host} the service itself, or something between (a gateway, a cache, an emulator) that must be mended first?`,
        });
    }
    #noList() {
        return new errors/* ExternalError */.yA('Cannot list the blobs: the answer is no list.', {
            ...CALL,
            hint: 'does something between this machine and the service answer in its place (a proxy, a sign-in page)?',
        });
    }
}
const CALL = { service: 'Blob Storage', operation: 'list the blobs' };
function shown(text) {
    return JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
}


/***/ })

};
