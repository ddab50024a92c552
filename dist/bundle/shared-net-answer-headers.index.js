export const id = "shared-net-answer-headers";
export const ids = ["shared-net-answer-headers"];
export const modules = {

/***/ 29939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ codedError)
/* harmony export */ });
/** An error with a `code`, as those of the system have one: it says whether another try may help. */
function codedError(message, code) {
    return Object.assign(new Error(message), { code });
}


/***/ }),

/***/ 71361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ Exchange),
  v: () => (/* binding */ abortError)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./build/staging/net/src/answer-headers.js
/** Of these the first counts, as with node:http; lines of others are joined. */
const SINGLE = new Set(('age authorization content-length content-type etag expires from host if-modified-since if-unmodified-since last-modified ' +
    'location max-forwards proxy-authorization referer retry-after server user-agent').split(' '));
/**
 * Headers that came in several lines as one value each, in the form that node:http has; `set-cookie` stays a list.
 *
 * @param headers of undici, with names in small letters; changed in place
 */
function joinLines(headers) {
    for (const name in headers) {
        const value = headers[name];
        if (typeof value === 'object') {
            if (name !== 'set-cookie')
                headers[name] = SINGLE.has(name) ? value[0] : value.join(', ');
        }
        else if (name === 'set-cookie' && value !== undefined)
            headers[name] = [value];
    }
    return headers;
}

// EXTERNAL MODULE: ./build/staging/net/src/coded-error.js
var coded_error = __webpack_require__(29939);
;// CONCATENATED MODULE: ./build/staging/net/src/connection-error.js

const CUT = codeOf('the connection was closed before the answer was whole', 'ECONNRESET');
/** Errors of undici in the words that this package has for them; those of the system and of TLS keep theirs. */
const MEANT = {
    UND_ERR_SOCKET: CUT,
    UND_ERR_PRX_CONN: CUT,
    UND_ERR_CLOSED: CUT,
    UND_ERR_DESTROYED: CUT,
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: CUT,
    UND_ERR_CONNECT_TIMEOUT: codeOf('no connection in time', 'ETIMEDOUT'),
    UND_ERR_HEADERS_TIMEOUT: codeOf('no answer in time', 'TIMEOUT'),
    UND_ERR_BODY_TIMEOUT: codeOf('the rest of the answer did not come in time', 'TIMEOUT'),
    UND_ERR_HEADERS_OVERFLOW: codeOf('the headers of the answer are too long', 'HPE_HEADER_OVERFLOW'),
    UND_ERR_REQ_CONTENT_LENGTH_MISMATCH: codeOf('the source had another length than was announced', 'SHORT_BODY'),
};
/** @returns an error whose `code` says whether another try may help */
function connectionError(error) {
    if (error.name === 'HTTPParserError')
        return parserError(error);
    const code = error.code;
    if (typeof code !== 'string')
        return error;
    const meant = MEANT[code];
    if (meant !== undefined)
        return Object.assign(meant(), { cause: error });
    // What was sent before the handshake was over has the one code, what came the other.
    if (code.startsWith('ERR_SSL_'))
        return Object.assign((0,coded_error/* codedError */.A)(error.message, 'EPROTO'), { cause: error });
    if (code === 'UND_ERR_PRX_TLS' && error.cause instanceof Error)
        return error.cause;
    if (code === 'UND_ERR_ABORTED' && PROXY_ANSWER.test(error.message)) {
        return (0,coded_error/* codedError */.A)(`a proxy refused the connection: ${PROXY_ANSWER.exec(error.message)?.[1]}`, 'PROXY_REFUSED');
    }
    return error;
}
/** undici 8.13 gives its reason in the message, and no code. */
function parserError(error) {
    if (error.message.includes('EOF'))
        return Object.assign(CUT(), { cause: error });
    return Object.assign((0,coded_error/* codedError */.A)(error.message, error.message.includes('(Expected HTTP/') ? 'HPE_INVALID_CONSTANT' : 'HPE_STRICT'), {
        cause: error,
    });
}
const PROXY_ANSWER = /^Proxy response \((\d{3})\)/;
/**
 * What a proxy answered in place of the host, where that says whether to try again or what to do: an answer as any other. Of the rest (a
 * 404 could be taken for that of the host) undici's error stays.
 */
function proxyStatus({ message }) {
    if (message === 'Proxy Authentication Required (407)')
        return 407;
    const status = Number(PROXY_ANSWER.exec(message)?.[1]);
    return status === 407 || status === 408 || status === 429 || status >= 500 ? status : undefined;
}
function codeOf(message, code) {
    return () => (0,coded_error/* codedError */.A)(message, code);
}

;// CONCATENATED MODULE: ./build/staging/net/src/exchange.js




/** Bytes of an answer that is kept as a whole. The longest is a page of a list, of 5,000 blobs with the longest names, metadata and tags. */
const LARGEST_TEXT = 128 * 1024 * 1024;
/** One request and its answer, as undici tells of it. It ends once: with the answer, an error, in time, or when the signal fires. */
class Exchange {
    /** The connection that undici chose. */
    carrier;
    #options;
    #resolve;
    #reject;
    #timer;
    #ended;
    #controller;
    #status = 0;
    #headers = {};
    #chunks = [];
    #length = 0;
    #body;
    constructor(options, resolve, reject) {
        this.#options = options;
        this.#resolve = resolve;
        this.#reject = reject;
        this.#timer = setTimeout(() => this.stop((0,coded_error/* codedError */.A)('no answer in time', 'TIMEOUT')), options.timeout);
        options.signal?.addEventListener('abort', this.#onAbort);
    }
    /** Ends it at once, with its connection. */
    stop(error) {
        if (this.#ended !== undefined)
            return;
        this.#fail(error);
        this.#controller?.abort(error);
    }
    onRequestStart(controller) {
        this.#controller = controller;
        // It waited for a connection.
        if (this.#ended instanceof Error)
            controller.abort(this.#ended);
    }
    onResponseStart(controller, status, headers) {
        if (status < 200 || this.#ended !== undefined)
            return;
        this.#status = status;
        this.#headers = joinLines(headers);
        if (this.#options.stream?.(status) !== true)
            return;
        // The rest is up to the reader; the time for the whole would cut a long download.
        clearTimeout(this.#timer);
        this.#body = new external_node_stream_.Readable({
            read: () => controller.resume(),
            destroy: (error, done) => {
                this.stop(error ?? (0,coded_error/* codedError */.A)('the rest of the answer is not wanted', 'ECONNRESET'));
                done(error);
            },
        });
        // Who reads it sees an error all the same; who has dropped it must not end the process by one.
        this.#body.on('error', () => { });
        this.#resolve({ status, headers: this.#headers, text: '', body: this.#body });
    }
    onResponseData(controller, chunk) {
        if (this.#ended !== undefined)
            return;
        if (this.#body !== undefined) {
            if (!this.#body.push(chunk))
                controller.pause();
            return;
        }
        this.#length += chunk.length;
        if (this.#length > LARGEST_TEXT)
            this.stop((0,coded_error/* codedError */.A)('the answer is larger than 128 MiB', 'ANSWER_TOO_LARGE'));
        else
            this.#chunks.push(chunk);
    }
    onResponseEnd() {
        this.carrier?.finished();
        if (this.#ended !== undefined)
            return;
        this.#finish(true);
        if (this.#body === undefined)
            this.#resolve({ status: this.#status, headers: this.#headers, text: textOf(this.#chunks) });
        else
            this.#body.push(null);
    }
    onResponseError(_, error) {
        if (this.#ended !== undefined)
            return;
        const status = proxyStatus(error);
        if (status === undefined) {
            this.#fail(connectionError(error));
        }
        else {
            this.#finish(true);
            this.#resolve({ status, headers: {}, text: '' });
        }
    }
    #onAbort = () => this.stop(abortError());
    #fail(error) {
        this.#finish(error);
        this.carrier?.giveUp(error);
        if (this.#body === undefined)
            this.#reject(error);
        else
            this.#body.destroy(error);
    }
    #finish(how) {
        this.#ended = how;
        clearTimeout(this.#timer);
        this.#options.signal?.removeEventListener('abort', this.#onAbort);
    }
}
function textOf(chunks) {
    const [first] = chunks;
    if (first === undefined)
        return '';
    return (chunks.length === 1 ? first : Buffer.concat(chunks)).toString('utf8');
}
function abortError() {
    return Object.assign(new Error('the request was aborted'), { name: 'AbortError' });
}


/***/ }),

/***/ 18903:
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

/***/ 843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ checkNotRedirected),
/* harmony export */   Z: () => (/* binding */ readableError)
/* harmony export */ });
/* harmony import */ var _coded_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29939);

/**
 * Blob Storage never sends on to another address. Who follows such an answer asks somebody else, who would be believed.
 *
 * @throws Error with the code REDIRECTED
 */
function checkNotRedirected({ status }) {
    if (status >= 300 && status < 400 && status !== 304)
        throw (0,_coded_error_js__WEBPACK_IMPORTED_MODULE_0__/* .codedError */ .A)('the answer names another address', 'REDIRECTED');
}
/**
 * What the SDK can read of an error, changed in place. "Status and error codes": since 2017-07-29 the code stands in a header, and it counts
 * where the content is of a wrong type, of none, or no XML at all; the SDK would fail at that and forget the code.
 *
 * @returns the content
 */
function readableError({ status, headers, text }) {
    if (status < 400)
        return text;
    if (headers.get('x-ms-error-code') !== undefined)
        return '';
    if (headers.get('content-type') === undefined)
        headers.set('content-type', text.trimStart().startsWith('<') ? 'application/xml' : 'text/plain');
    return text;
}


/***/ }),

/***/ 53550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createTransport)
/* harmony export */ });
/* harmony import */ var _coded_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29939);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71361);
/* harmony import */ var _header_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18903);
/* harmony import */ var _service_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(843);




/** A try may take a minute, and as long as its bytes need at 256 KiB/s, about what a poor line gives. */
const TRY_TIMEOUT = 60_000;
const SLOWEST_BYTES_PER_MILLISECOND = 256;
/**
 * The HTTP client: on undici's connections, which are kept alive and go through the proxy of the environment. A buffer is sent without
 * a copy, an answer that is cut is an error, no redirect is followed, and a try that makes no progress ends. It costs about a third of
 * the SDK's own client.
 */
function createTransport(options = {}) {
    const silence = options.timeout ?? TRY_TIMEOUT;
    const traffic = { requests: 0, sent: 0 };
    let routes;
    let closed = false;
    async function open() {
        // Loading undici takes longer than a request; many runs send none.
        const { Routes } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-undici"), __webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-proxy"), __webpack_require__.e("routes")]).then(__webpack_require__.bind(__webpack_require__, 43744));
        routes ??= new Routes({ ca: options.ca, timeout: silence, direct: options.direct === true });
        return routes;
    }
    function refuse({ signal }) {
        // Nobody would end what it opened.
        if (closed)
            throw (0,_coded_error_js__WEBPACK_IMPORTED_MODULE_0__/* .codedError */ .A)('the connections were closed before', 'TRANSPORT_CLOSED');
        if (signal?.aborted === true)
            throw (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .abortError */ .v)();
    }
    async function send(wire) {
        const { url, method } = wire;
        const size = sizeOf(wire);
        refuse(wire);
        traffic.requests++;
        traffic.sent += size;
        const known = routes ?? (await open());
        const route = await known.to(url);
        refuse(wire);
        return new Promise((resolve, reject) => {
            const timeout = wire.timeout ?? silence + Math.ceil(size / SLOWEST_BYTES_PER_MILLISECOND);
            const exchange = new _exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .Exchange */ .k({ signal: wire.signal, timeout, stream: wire.stream }, resolve, reject);
            const request = {
                origin: url.origin,
                // As the caller wrote it: URL has resolved `.` segments, which names never have.
                path: url.pathname + url.search,
                method,
                headers: headerList(wire),
                body: wire.body ?? null,
                // Of an answer whose end is not waited for here.
                bodyTimeout: wire.stream === undefined ? 0 : silence,
                // undici would end the connection after each.
                ...(method === 'HEAD' ? { reset: false } : {}),
            };
            try {
                route.dispatch(request, exchange);
            }
            catch (error) {
                exchange.stop(error);
            }
        });
    }
    return {
        traffic,
        send,
        httpClient: { sendRequest: (request) => sendForSdk(request, send) },
        close() {
            closed = true;
            routes?.close();
        },
    };
}
function headerList({ headers }) {
    const list = [];
    // The host is that of the address.
    for (const name in headers)
        if (name.length !== 4 || name.toLowerCase() !== 'host')
            list.push(name, headers[name]);
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
/** The proxy that the SDK has found in the environment, its `agent`, is left aside: the transport finds its own. */
async function sendForSdk(request, send) {
    const body = typeof request.body === 'function' ? request.body() : request.body;
    const response = await send({
        method: request.method,
        url: new URL(request.url),
        headers: request.headers.toJson({ preserveCase: true }),
        body: bodyOf(body),
        // The SDK's own kind of signal is never one: callers give AbortSignal.
        signal: request.abortSignal,
        stream: (status) => request.method !== 'HEAD' &&
            (request.streamResponseStatusCodes?.has(status) === true ||
                request.streamResponseStatusCodes?.has(Number.POSITIVE_INFINITY) === true),
        ...(request.timeout > 0 ? { timeout: request.timeout } : {}),
    });
    (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .checkNotRedirected */ .F)(response);
    const { status, text, body: stream } = response;
    const headers = new _header_list_js__WEBPACK_IMPORTED_MODULE_3__/* .HeaderList */ .A(response.headers);
    const content = stream === undefined ? { bodyAsText: (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .readableError */ .Z)({ status, headers, text }) } : { readableStreamBody: stream };
    return { request, status, headers, ...content };
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
    throw new TypeError('a request with a body that is neither text, bytes nor a stream');
}


/***/ })

};
