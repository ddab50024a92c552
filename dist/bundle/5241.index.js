export const id = 5241;
export const ids = [5241];
export const modules = {

/***/ 351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ BlobRequests)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 1 modules
var program = __webpack_require__(99673);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/blob-error.js + 2 modules
var blob_error = __webpack_require__(95651);
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
    constructor(options) {
        this.#options = options;
        this.#throttle = options.throttle ?? new Throttle();
    }
    get signal() {
        return this.#options.signal;
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
                const code = (0,blob_error/* blobErrorCode */.No)(error) ?? '';
                if (options.expected?.includes(code))
                    throw error;
                const status = (0,blob_error/* blobErrorStatus */.yh)(error);
                const asked = retryAfter(error);
                if (BUSY_STATUS.has(status ?? 0))
                    throttle.slowDown(sentAt, asked);
                const temporary = RETRIED_CODES.has(code) || RETRIED_STATUS.has(status ?? 0);
                if (!temporary || attempt >= tries || !throttle.mayRepeat()) {
                    throw (0,blob_error/* blobError */.Go)(error, { ...this.#options, operation, retries: attempt - 1 });
                }
                this.#retries++;
                const wait = asked ?? Math.random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
                log.debug(`${operation}: ${status ?? code}; try ${attempt + 1} in ${Math.round(wait)} ms`);
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

// EXTERNAL MODULE: ./build/staging/blob/src/requests/transport.js
var transport = __webpack_require__(43917);
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

/***/ 65092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ HeaderList)
/* harmony export */ });
/** Headers of requests and answers in the form that the SDK and its signing work on. */
class HeaderList {
    #values;
    constructor(headers) {
        this.#values = new Map(headers instanceof HeaderList ? headers.#values : undefined);
        if (!(headers instanceof HeaderList))
            for (const name in headers)
                this.#values.set(name.toLowerCase(), String(headers[name]));
    }
    set(name, value) {
        this.#values.set(name.toLowerCase(), String(value));
    }
    get(name) {
        return this.#values.get(name.toLowerCase());
    }
    contains(name) {
        return this.#values.has(name.toLowerCase());
    }
    remove(name) {
        return this.#values.delete(name.toLowerCase());
    }
    rawHeaders() {
        return this.toJson();
    }
    headersArray() {
        return Array.from(this.#values, ([name, value]) => ({ name, value }));
    }
    headerNames() {
        return [...this.#values.keys()];
    }
    headerValues() {
        return [...this.#values.values()];
    }
    toJson() {
        return Object.fromEntries(this.#values);
    }
    toString() {
        return JSON.stringify(this.toJson());
    }
    clone() {
        return new HeaderList(this);
    }
}


/***/ }),

/***/ 43917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ keepConnections),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   oO: () => (/* binding */ createTransport)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41692);
/* harmony import */ var _header_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65092);






/** A try may take a minute, and as long as its bytes need at 256 KiB/s, about what a poor line gives. */
const TRY_TIMEOUT = 60_000;
const SLOWEST_BYTES_PER_MILLISECOND = 256;
/** Connections that stay open between two requests; more than are ever in use at once. */
const FREE_SOCKETS = 64;
/**
 * An HTTP client on plain node:http for the official SDK: connections are kept alive, a buffer is sent without a copy, an answer
 * that is cut is an error, and a try that makes no progress ends. It costs about a third of the SDK's own client.
 */
function createTransport(options = {}) {
    const keepAlive = { keepAlive: true, maxFreeSockets: FREE_SOCKETS, scheduling: 'lifo' };
    const http = new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(keepAlive);
    const https = new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(keepAlive);
    // With the request and not the agent, so that it holds behind a proxy too.
    const trust = options.ca === undefined ? {} : { ca: [...(0,node_tls__WEBPACK_IMPORTED_MODULE_4__.getCACertificates)('default'), options.ca] };
    const traffic = { requests: 0, sent: 0 };
    const silence = options.timeout ?? TRY_TIMEOUT;
    function send(wire) {
        const { url, body } = wire;
        const secure = url.protocol === 'https:';
        const size = sizeOf(wire);
        traffic.requests++;
        traffic.sent += size;
        return new Promise((resolve, reject) => {
            if (wire.signal?.aborted === true)
                return reject(abortError());
            const request = (secure ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request)({
                agent: wire.agent ?? (secure ? https : http),
                hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
                port: url.port,
                method: wire.method,
                // As the caller wrote it: URL has resolved `.` segments, which names never have.
                path: url.pathname + url.search,
                // As a list they are sent as they are; as an object each is checked and kept for setHeader, which only agents of proxies call.
                headers: wire.agent === undefined ? headerList(wire, url, size) : wire.headers,
                ...(secure ? trust : {}),
            });
            const end = (error) => {
                clearTimeout(timer);
                wire.signal?.removeEventListener('abort', onAbort);
                if (error !== undefined)
                    reject(error);
            };
            const stop = (error) => {
                end(error);
                request.destroy(error);
            };
            const onAbort = () => stop(abortError());
            const late = () => stop(coded('no answer in time', 'TIMEOUT'));
            const timer = setTimeout(late, wire.timeout ?? silence + Math.ceil(size / SLOWEST_BYTES_PER_MILLISECOND));
            // Of the socket, for an answer whose end is not waited for here.
            if (wire.stream !== undefined)
                request.setTimeout(silence, late);
            wire.signal?.addEventListener('abort', onAbort);
            request.on('error', (error) => end(error));
            request.on('response', (response) => {
                const status = response.statusCode ?? 0;
                if (wire.stream?.(status) === true) {
                    // The rest is up to the reader; the time for the whole would cut a long download.
                    clearTimeout(timer);
                    response.on('close', () => end());
                    resolve({ status, headers: response.headers, text: '', body: response });
                    return;
                }
                readText(response).then((text) => {
                    end();
                    resolve({ status, headers: response.headers, text });
                }, end);
            });
            writeBody(request, body, size).catch(stop);
        });
    }
    return {
        traffic,
        send,
        httpClient: {
            sendRequest(request) {
                const url = new URL(request.url);
                return sendForSdk(request, url, keepConnections(request.agent, url), send);
            },
        },
        close() {
            http.destroy();
            https.destroy();
        },
    };
}
function headerList({ method, headers }, url, size) {
    const list = ['Host', url.host];
    let hasLength = false;
    for (const name in headers) {
        const value = headers[name];
        // What Node checks in headers that are an object.
        if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
            throw coded(`the header ${name} has characters that no header can hold`, 'ERR_INVALID_CHAR');
        if (name.length === 14 && name.toLowerCase() === 'content-length')
            hasLength = true;
        if (name.toLowerCase() !== 'host')
            list.push(name, value);
    }
    // Without one Node announces chunks, which the service refuses.
    if (!hasLength && !/^(?:GET|HEAD|DELETE)$/.test(method))
        list.push('Content-Length', String(size));
    return list;
}
function sizeOf({ body, headers }) {
    if (body === undefined)
        return 0;
    if (typeof body === 'string')
        return Buffer.byteLength(body);
    if (body instanceof Uint8Array)
        return body.byteLength;
    const announced = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-length')?.[1];
    return Number(announced ?? 0);
}
async function writeBody(request, body, size) {
    if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) {
        request.end(body);
        return;
    }
    let written = 0;
    // A service waits for the rest of a short body until its own timeout.
    const counted = new node_stream__WEBPACK_IMPORTED_MODULE_2__.Writable({
        write(chunk, _, done) {
            written += chunk.length;
            if (request.write(chunk))
                done();
            else
                request.once('drain', done);
        },
    });
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(body, counted);
    if (written !== size)
        throw coded(`the source had ${written} of ${size} bytes`, 'SHORT_BODY');
    request.end();
}
function readText(response) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', (error) => reject(coded(error.message, 'ECONNRESET')));
        response.on('end', () => {
            if (response.complete)
                resolve(chunks.length === 0 ? '' : Buffer.concat(chunks).toString('utf8'));
            else
                reject(coded('the answer was cut', 'ECONNRESET'));
        });
    });
}
async function sendForSdk(request, url, agent, send) {
    const body = typeof request.body === 'function' ? request.body() : request.body;
    const response = await send({
        method: request.method,
        url,
        headers: request.headers.toJson({ preserveCase: true }),
        body: bodyOf(body),
        // The SDK's own kind of signal is never one: callers give AbortSignal.
        signal: request.abortSignal,
        stream: (status) => request.method !== 'HEAD' &&
            (request.streamResponseStatusCodes?.has(status) === true ||
                request.streamResponseStatusCodes?.has(Number.POSITIVE_INFINITY) === true),
        agent,
        ...(request.timeout > 0 ? { timeout: request.timeout } : {}),
    });
    return {
        request,
        status: response.status,
        headers: new _header_list_js__WEBPACK_IMPORTED_MODULE_5__/* .HeaderList */ .A(response.headers),
        ...(response.body === undefined ? { bodyAsText: response.text } : { readableStreamBody: response.body }),
    };
}
function bodyOf(body) {
    if (body === undefined || body === null)
        return undefined;
    if (typeof body === 'string')
        return body;
    if (ArrayBuffer.isView(body))
        return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
    if (body instanceof ArrayBuffer)
        return new Uint8Array(body);
    if (typeof body === 'object' && 'pipe' in body)
        return body;
    throw new TypeError('a request with a body of a kind that is not sent to Blob Storage');
}
/**
 * The SDK's proxy policy gives an agent where the environment names a proxy. Requests to this machine must not go through one,
 * whatever the environment says: HTTP_PROXY often lacks its NO_PROXY. The agent opens a connection for each request unless told.
 */
function keepConnections(agent, url) {
    if (!(agent instanceof node_http__WEBPACK_IMPORTED_MODULE_0__.Agent) || isLoopback(url))
        return undefined;
    const keeping = agent;
    keeping.keepAlive = true;
    keeping.maxFreeSockets = FREE_SOCKETS;
    return agent;
}
/** True for addresses of this machine. */
function isLoopback(url) {
    return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
}
function coded(message, code) {
    return Object.assign(new Error(message), { code });
}
function abortError() {
    return Object.assign(new Error('the request was aborted'), { name: 'AbortError' });
}


/***/ }),

/***/ 76943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);

/** A line longer than this is passed on in pieces, so that a child without line ends cannot fill the memory. */
const MAX_LINE = 64 * 1024;
/** Turns chunks of bytes into lines; `\r\n` and a lone `\r` (progress bars) end a line as `\n` does. */
class LineSplitter {
    #decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
    #emit;
    #rest = '';
    constructor(emit) {
        this.#emit = emit;
    }
    write(chunk) {
        const text = this.#rest + this.#decoder.write(chunk);
        const lines = text.split(/\r\n|\n|\r(?!$)/);
        this.#rest = lines.pop() ?? '';
        for (const line of lines)
            this.#emit(line);
        while (this.#rest.length > MAX_LINE) {
            this.#emit(this.#rest.slice(0, MAX_LINE));
            this.#rest = this.#rest.slice(MAX_LINE);
        }
    }
    end() {
        const last = (this.#rest + this.#decoder.end()).replace(/\r$/, '');
        this.#rest = '';
        if (last !== '')
            this.#emit(last);
    }
}


/***/ }),

/***/ 99673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cb: () => (/* binding */ delay),
  mB: () => (/* binding */ runProgram),
  Xd: () => (/* binding */ startProgram)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/line-splitter.js
var line_splitter = __webpack_require__(76943);
;// CONCATENATED MODULE: ./build/staging/core/src/log.js
/** Says nothing: the default where a caller gives no log. */
const silentLog = {
    debug() { },
    info() { },
    notice() { },
    warning() { },
    error() { },
    output() { },
    group: (_title, work) => work(),
};

;// CONCATENATED MODULE: ./build/staging/core/src/program.js






/** How long a program may take to end itself after SIGTERM, in milliseconds. Runners give a cancelled step 7.5 s in all. */
const GRACE = 4_000;
const TAIL_LINES = 20;
/** What setpriv and Node say when the program itself does not exist. */
const NOT_FOUND = /^setpriv: failed to execute .*: No such file or directory$|^spawn .* ENOENT$/;
/** Starts a program from an argument array, never through a shell. It ends when this process dies, on Linux also by SIGKILL. */
function startProgram(argv, options = {}) {
    if (options.signal)
        (0,errors/* throwIfCancelled */.dZ)(options.signal);
    const [program, ...args] = dieWithParent(argv);
    const child = (0,external_node_child_process_.spawn)(program, args, {
        cwd: options.cwd,
        // The host has already removed inputs and credentials from this environment.
        env: { ...process.env, ...options.env },
        stdio: ['pipe', 'pipe', 'pipe'],
        // A group of its own, so that stopping reaches grandchildren too.
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    child.stdin?.on('error', () => { });
    child.stdin?.end(options.stdin ?? '');
    const tail = [];
    const file = options.logFile === undefined ? undefined : (0,external_node_fs_.createWriteStream)(options.logFile, { flags: 'a' });
    for (const name of ['stdout', 'stderr'])
        forwardLines(child, name, tail, file, options);
    let timedOut = false;
    let stopping;
    // Once: to many programs a second SIGTERM says that they are not to tidy up.
    const stop = (grace = GRACE) => {
        stopping ??= stopGroup(child, exited, grace);
        return stopping;
    };
    const onAbort = () => void stop();
    options.signal?.addEventListener('abort', onAbort, { once: true });
    const timer = options.timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            void stop();
        }, options.timeout);
    const exited = new Promise((resolve) => {
        let failure;
        child.on('error', (error) => {
            failure = error;
            if (child.pid === undefined)
                void settle(127);
        });
        child.on('close', (code, signalName) => void settle(code ?? 128 + signalNumber(signalName)));
        const settle = async (exitCode) => {
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', onAbort);
            if (failure && exitCode === 127)
                tail.push(failure.message);
            if (file) {
                file.end();
                await (0,promises_.finished)(file).catch((error) => tail.push(`log file: ${error.message}`));
            }
            resolve({ exitCode, tail, timedOut });
        };
    });
    return { pid: child.pid, exited, stop };
}
/**
 * Runs a program to its end.
 *
 * @param operation what it is run for, for the error ("make the file system")
 * @throws UserError when the program is not installed, ExternalError when it fails or takes longer than `timeout`
 *   (with the last lines it wrote), CancelledError when `signal` fired
 */
async function runProgram(operation, argv, options = {}) {
    let stdout = '';
    const program = startProgram(argv, {
        ...options,
        onLine(line, stream) {
            if (stream === 'stdout')
                stdout += `${line}\n`;
            options.onLine?.(line, stream);
        },
    });
    const { exitCode, tail, timedOut } = await program.exited;
    const name = options.name ?? argv[0];
    if (options.signal)
        (0,errors/* throwIfCancelled */.dZ)(options.signal);
    if (exitCode === 127 && tail.some((line) => NOT_FOUND.test(line))) {
        throw new errors/* UserError */.yo(`${name} is not installed; it is needed to ${operation}.`);
    }
    if (timedOut)
        throw failed(operation, name, `took longer than ${Math.round((options.timeout ?? 0) / 1000)} s`, exitCode, tail, options);
    if (exitCode !== 0 && options.allowFailure !== true) {
        throw failed(operation, name, `ended with exit code ${exitCode}`, exitCode, tail, options);
    }
    return { exitCode, stdout, tail };
}
function failed(operation, program, what, status, tail, options) {
    const lines = tail.length === 0 ? '' : `\n  ${tail.join('\n  ')}`;
    const log = options.logFile === undefined ? '' : `\n  full log: ${options.logFile}`;
    return new errors/* ExternalError */.yA(`Cannot ${operation}: ${program} ${what}.${lines}${log}`, { service: program, operation, status });
}
function forwardLines(child, name, tail, file, options) {
    const log = options.log ?? silentLog;
    const splitter = new line_splitter/* LineSplitter */.g((line) => {
        tail.push(line);
        if (tail.length > TAIL_LINES)
            tail.shift();
        file?.write(`${line}\n`);
        log.output(line);
        options.onLine?.(line, name);
    });
    file?.on('error', () => { });
    child[name]?.on('data', (chunk) => splitter.write(chunk));
    child[name]?.on('end', () => splitter.end());
}
async function stopGroup(child, exited, grace) {
    killGroup(child, 'SIGTERM');
    const timer = setTimeout(() => killGroup(child, 'SIGKILL'), grace);
    await exited;
    clearTimeout(timer);
    // Grandchildren that closed their output may still live.
    killGroup(child, 'SIGKILL');
}
function killGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === 'win32')
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch (error) {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ESRCH', 'EPERM'))
            throw error;
    }
}
/** `setpriv` (util-linux) sets PR_SET_PDEATHSIG, which Node does not offer. */
function dieWithParent(argv) {
    const setpriv = '/usr/bin/setpriv';
    if (process.platform !== 'linux' || !(0,external_node_fs_.existsSync)(setpriv))
        return argv;
    return [setpriv, '--pdeathsig', 'TERM', '--', ...argv];
}
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };
function signalNumber(name) {
    return name === null ? 0 : (SIGNALS[name] ?? 0);
}
/** Waits, unless cancelled. */
function delay(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(new errors/* CancelledError */.cc());
        const timer = setTimeout(done, milliseconds);
        function done() {
            signal.removeEventListener('abort', abort);
            resolve();
        }
        function abort() {
            clearTimeout(timer);
            reject(new errors/* CancelledError */.cc());
        }
        signal.addEventListener('abort', abort, { once: true });
    });
}


/***/ })

};
