export const id = 4289;
export const ids = [4289];
export const modules = {

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
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 1 modules
var program = __webpack_require__(99673);
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
                log.debug(`${(0,control_characters/* showControls */.m)(operation)}: ${status ?? code}; try ${attempt + 1} in ${Math.round(wait)} ms`);
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

// EXTERNAL MODULE: ./build/staging/blob/src/requests/transport.js + 4 modules
var transport = __webpack_require__(8744);
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

/***/ 42634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ei: () => (/* binding */ parseSourceUrl),
/* harmony export */   Ew: () => (/* binding */ lookAtSource),
/* harmony export */   gU: () => (/* binding */ isUrl)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _requests_blob_requests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(351);
/* harmony import */ var _requests_find_proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69743);
/* harmony import */ var _requests_transport_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8744);




/** True for what names a server's file and not one of this machine. */
function isUrl(source) {
    return /^https?:/i.test(source);
}
/**
 * Checks the URL of a source; sends nothing.
 *
 * @returns it, and what of it must never be shown
 * @throws InputError, without showing a signature or password
 */
function parseSourceUrl(text) {
    const refuse = (message, hint) => new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The source URL ${message}.`, { hint });
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined)
        throw refuse('is no URL', 'like https://example.blob.core.windows.net/images/disk.raw');
    if (url.username !== '' || url.password !== '')
        throw refuse('holds a user or password', 'the service takes signatures, not passwords');
    if (url.hash !== '')
        throw refuse('has a # in it', 'write %23 where the name has it');
    if (url.protocol !== 'https:' && !(0,_requests_transport_js__WEBPACK_IMPORTED_MODULE_3__/* .isLoopback */ .U9)(url))
        throw refuse('is not https://', 'its signature and content would be readable on the way');
    let path;
    try {
        path = decodeURIComponent(url.pathname.slice(url.pathname.lastIndexOf('/') + 1));
    }
    catch {
        throw refuse('has a % that stands for no character', 'write %25 where the name has a %');
    }
    if (path === '')
        throw refuse('names no file', 'give the URL of one blob or file; for many, run once for each');
    const query = url.search.slice(1);
    const parts = query.split('&').map((part) => part.slice(part.indexOf('=') + 1));
    const signatures = parts.filter((part) => part.length >= SHORTEST_SECRET);
    return { url, path, secrets: query === '' ? [] : [url.href, query, ...signatures] };
}
/** Shorter values of a query are versions and letters of permissions, which would make holes in every message. */
const SHORTEST_SECRET = 16;
/**
 * Looks at the source by a HEAD request.
 *
 * @throws InputError for an unusable URL; ExternalError when the server does not show the file; CancelledError
 */
async function lookAtSource(text, { ca, log, signal }) {
    const { url, path, secrets } = parseSourceUrl(text);
    const shown = url.origin + url.pathname;
    const transport = (0,_requests_transport_js__WEBPACK_IMPORTED_MODULE_3__/* .createTransport */ .oO)(ca === undefined ? {} : { ca });
    const requests = new _requests_blob_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .BlobRequests */ ._({ host: url.host, secrets, container: '', tries: 6, log, signal });
    try {
        const agent = await (0,_requests_find_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .findProxy */ .E)(url);
        const answer = await requests.send('look at the source', async (abortSignal) => {
            const head = await transport.send({ method: 'HEAD', url, headers: {}, signal: abortSignal, agent });
            if (head.status === 429 || head.status >= 500) {
                const details = { 'retry-after': head.headers['retry-after'] };
                throw Object.assign(new Error(`the server answered ${head.status}`), { statusCode: head.status, details });
            }
            return head;
        });
        const size = Number(answer.headers['content-length'] ?? Number.NaN);
        if (answer.status !== 200)
            throw refused(answer, shown);
        if (!Number.isSafeInteger(size)) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA(`${shown} does not say its size, which a copy has to know.`, {
                service: url.host,
                operation: 'look at the source',
            });
        }
        return { path, absolute: shown, size, from: { ...sourceOf(url.href, shown, answer), ca } };
    }
    finally {
        transport.close();
    }
}
function sourceOf(url, shown, { headers }) {
    // What is kept as metadata has to be a header's value again.
    const clean = (value) => (typeof value === 'string' && /^[\x20-\x7e]{1,200}$/.test(value) ? value : undefined);
    const tag = clean(headers.etag);
    const md5 = clean(headers['content-md5']);
    const sha256 = clean(headers['x-ms-meta-sha256']);
    return {
        url,
        shown,
        version: tag ?? clean(headers['last-modified']),
        etag: tag?.startsWith('"') === true ? tag : undefined,
        md5: md5 !== undefined && /^[A-Za-z0-9+/]{22}==$/.test(md5) ? md5 : undefined,
        sha256: sha256 !== undefined && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : undefined,
    };
}
function refused({ status, headers }, shown) {
    const code = headers['x-ms-error-code'];
    const hint = status === 404 || status === 410
        ? 'check the URL: there is no such file'
        : status === 401 || status === 403 || status === 409
            ? 'give a URL that anybody who has it can read: of a blob with a signature that allows reading (sp=r) and has not ended'
            : status >= 300 && status < 400
                ? 'give the URL that this one leads to: the service follows none'
                : 'give the URL of one file that answers to HEAD and GET';
    const id = headers['x-ms-request-id'];
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA(`Cannot read the source ${shown}: ${status}${typeof code === 'string' ? ` ${code}` : ''}.`, {
        service: new URL(shown).host,
        operation: 'look at the source',
        status,
        ...(typeof id === 'string' ? { requestId: id } : {}),
        hint,
    });
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


/***/ }),

/***/ 34289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   urlSource: () => (/* binding */ urlSource)
/* harmony export */ });
/* harmony import */ var _bakehouse_blob_upload_copy_source__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42634);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _storage_account_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55981);



/**
 * The file that a URL names, which the service copies itself; its signature is masked.
 *
 * @returns undefined when the source is no URL
 * @throws InputError for inputs that do not go with a URL; ExternalError when the file cannot be seen; CancelledError
 */
async function urlSource(inputs, context) {
    if (!(0,_bakehouse_blob_upload_copy_source__WEBPACK_IMPORTED_MODULE_0__/* .isUrl */ .gU)(inputs.source))
        return undefined;
    const { path, secrets } = (0,_bakehouse_blob_upload_copy_source__WEBPACK_IMPORTED_MODULE_0__/* .parseSourceUrl */ .Ei)(inputs.source);
    for (const secret of secrets)
        for (const form of forms(secret))
            context.mask(form);
    checkInputs(inputs, path);
    const ca = inputs.caFile === undefined ? undefined : await (0,_storage_account_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificates */ .jZ)(context.resolve(inputs.caFile));
    return [await (0,_bakehouse_blob_upload_copy_source__WEBPACK_IMPORTED_MODULE_0__/* .lookAtSource */ .Ew)(inputs.source, { ca, log: context.log, signal: context.signal })];
}
function checkInputs(inputs, path) {
    for (const name of ['include', 'exclude', 'manifest']) {
        if ((inputs[name]?.length ?? 0) > 0)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The source is the URL of a single file; ${name} is for folders.`, { hint: `leave ${name} out` });
    }
    const unread = 'nobody here reads what the service copies';
    if (inputs.writeChecksums)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`write-checksums needs the SHA-256 of the source, and ${unread}.`, { hint: 'leave it out' });
    if (inputs.verify === 'hashes' || inputs.verify === 'download') {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`verify: ${inputs.verify} needs the SHA-256 of the source, and ${unread}.`, { hint: 'let verify be sizes' });
    }
    if (inputs.blobType === 'page' || (inputs.blobType === 'auto' && /\.vhd$/i.test(path))) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${path} would become a page blob, and only block blobs are copied from a URL.`, {
            hint: 'download it and upload the file for a disk, or let blob-type be block to keep it as a file',
        });
    }
}
/** In logs it may stand as it is in the URL, or read. */
function forms(secret) {
    try {
        return [...new Set([secret, decodeURIComponent(secret)])];
    }
    catch {
        return [secret];
    }
}


/***/ })

};
