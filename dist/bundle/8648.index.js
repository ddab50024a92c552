export const id = 8648;
export const ids = [8648];
export const modules = {

/***/ 20547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Jr: () => (/* binding */ PROXY_PASSWORD_HINT),
/* harmony export */   kF: () => (/* binding */ connectionHint)
/* harmony export */ });
/** What a code of the system, of TLS or of the transport means. */
const MEANINGS = {
    ENOTFOUND: 'no such host',
    EAI_AGAIN: 'the name server does not answer',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    EHOSTUNREACH: 'there is no way to the host',
    ENETUNREACH: 'there is no way to the network of the host',
    ETIMEDOUT: 'no answer in time',
    TIMEOUT: 'no answer in time',
    EPROTO: 'what answers there does not speak TLS',
    REDIRECTED: 'what answers there sends on to another address',
    ANSWER_TOO_LARGE: 'its answer is larger than any that Blob Storage gives',
    HPE_INVALID_CONSTANT: 'what answers there does not speak HTTP',
    REQUEST_SEND_ERROR: 'the request could not be sent',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is from an authority that this machine does not trust',
    UNABLE_TO_GET_ISSUER_CERT: 'its certificate is from an authority that this machine does not trust',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is from an authority that this machine does not trust',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is from an authority that this machine does not trust',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
    CERT_HAS_EXPIRED: 'its certificate has ended',
    CERT_NOT_YET_VALID: 'its certificate is not valid yet',
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};
const TRUST = 'give the certificate of the authority (of a private cloud, or of a proxy that looks into TLS) as ca-file, or in NODE_EXTRA_CA_CERTS';
const NETWORK = 'check network, proxy and firewall of this machine';
/** In words, or undefined for a code that is none of a connection. */
function unreachable(code) {
    return code === undefined ? undefined : MEANINGS[code];
}
/** What to do about a connection that failed. */
function connectionHint(code, host) {
    switch (code) {
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return `is ${host} spelled right, and may this machine look it up (private endpoint, proxy)?`;
        case 'CERT_HAS_EXPIRED':
        case 'CERT_NOT_YET_VALID':
            return 'check the clock of this machine first; if it is right, the certificate of the host or of a proxy before it has to be renewed';
        case 'EPROTO':
            return `the port of ${host} seems to speak http, not https: give http:// for a store on this machine, as Azurite is, or another port; where a proxy is used, check whether https_proxy has to begin with http://, as that of most proxies does`;
        case 'REDIRECTED':
        case 'ANSWER_TOO_LARGE':
            return `Blob Storage never answers so: is ${host} the service itself, or does something between (a gateway, a sign-in page) answer in its place?`;
        case 'ERR_TLS_CERT_ALTNAME_INVALID':
            return `give the name that stands in the certificate instead of ${host}, or check what the name server makes of it`;
    }
    const meaning = unreachable(code);
    if (meaning === undefined)
        return undefined;
    return meaning.startsWith('its certificate') ? TRUST : NETWORK;
}
/** A proxy answered 407 instead of the host. */
const PROXY_PASSWORD_HINT = 'the proxy wants a user name and password: set https_proxy=http://user:password@host:port (with % codes for special characters), or add the host to no_proxy';


/***/ }),

/***/ 56100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ codedError)
/* harmony export */ });
/** An error with a `code`, as those of the system have one: it says whether another try may help. */
function codedError(message, code) {
    return Object.assign(new Error(message), { code });
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

/***/ 81622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ checkNotRedirected),
/* harmony export */   Z: () => (/* binding */ readableError)
/* harmony export */ });
/* harmony import */ var _coded_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56100);

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

/***/ 46309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oO: () => (/* binding */ createTransport),
  U9: () => (/* binding */ isLoopback),
  FQ: () => (/* binding */ keepConnections)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/coded-error.js
var coded_error = __webpack_require__(56100);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/header-list.js
var header_list = __webpack_require__(65092);
;// CONCATENATED MODULE: ./build/staging/blob/src/requests/header-value.js

/** @throws Error with the code ERR_INVALID_CHAR for a value that would end the header, or that is not Latin 1 */
function checkHeaderValue(name, value) {
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
        throw (0,coded_error/* codedError */.A)(`the header ${name} has characters that no header can hold`, 'ERR_INVALID_CHAR');
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/staging/blob/src/requests/answer-reader.js

/** Bytes of everything but content: status lines (also of 1xx answers), headers, sizes of chunks, trailers. */
const HEAD_LIMIT = 64 * 1024;
/** Bytes of content: an answer to a PUT is empty or an error in XML. */
const BODY_LIMIT = 1024 * 1024;
const PROTOCOL = 'HTTP/';
const STATUS_LINE = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
/** No blank before the colon, and no line that goes on with the value of the one before it (obs-fold). */
const FIELD_LINE = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):([\t\x20-\x7e\x80-\xff]*)$/;
const CHUNK_LINE = /^([\da-f]{1,8})(?:[\t ]*;[\t\x20-\x7e\x80-\xff]*)?$/i;
/** Of these node:http keeps the first; lists of others are joined. */
const SINGLE = new Set(('age authorization content-length content-type etag expires from host if-modified-since if-unmodified-since last-modified ' +
    'location max-forwards proxy-authorization referer retry-after server user-agent').split(' '));
/** Characters that are looked at as lines at once: more than the headers of an answer usually have. */
const LINES = 2048;
const NOTHING = Buffer.alloc(0);
/** Those where what comes is no line. */
const UNLINED = new Set(['content', 'until-close', 'chunk', 'whole']);
/**
 * Reads one answer to one PUT (RFC 9112) from chunks that are split anywhere. Bytes are copied: the chunk may be used again.
 * What leaves a doubt where the answer ends is refused, with the codes that node:http has for it.
 */
class AnswerReader {
    status = 0;
    headers = Object.create(null);
    #state = 'status';
    /** The part of a line that earlier chunks had. */
    #line = '';
    #headBytes = 0;
    #body = NOTHING;
    #bodyBytes = 0;
    /** Bytes of content, or of its chunk, that are still to come. */
    #left = 0;
    #version = '1';
    #reusable = true;
    /** The content, once it is whole. */
    get text() {
        return this.#bodyBytes === 0 ? '' : this.#body.toString('utf8', 0, this.#bodyBytes);
    }
    /** True when the connection may carry another request. */
    get reusable() {
        return this.#state === 'whole' && this.#reusable;
    }
    /** @returns true once the answer is whole; @throws Error with a `code` that starts with HPE_, or ANSWER_TOO_LARGE */
    read(chunk) {
        let at = 0;
        while (at < chunk.length) {
            switch (this.#state) {
                case 'whole':
                    // Nobody asked for it: it would be taken for the answer to the next request.
                    this.#reusable = false;
                    return true;
                case 'content':
                case 'chunk':
                    at += this.#take(chunk.subarray(at, at + this.#left));
                    if (this.#left === 0)
                        this.#state = this.#state === 'chunk' ? 'chunk-end' : 'whole';
                    break;
                case 'until-close':
                    at += this.#take(chunk.subarray(at));
                    break;
                default:
                    // As many lines as there are likely to be, with one call.
                    at += this.#readLines(chunk.toString('latin1', at, at + LINES));
            }
        }
        return this.#state === 'whole';
    }
    /** The connection has ended. @throws Error with the code ECONNRESET when the answer is not whole */
    end() {
        if (this.#state === 'until-close')
            this.#state = 'whole';
        this.#reusable = false;
        if (this.#state !== 'whole')
            throw (0,coded_error/* codedError */.A)('the answer was cut', 'ECONNRESET');
    }
    /** @returns how much of the text is lines; what follows is content */
    #readLines(text) {
        let at = 0;
        while (at < text.length && !UNLINED.has(this.#state)) {
            const end = text.indexOf('\n', at);
            const next = end === -1 ? text.length : end + 1;
            this.#headBytes += next - at;
            if (this.#headBytes > HEAD_LIMIT)
                throw (0,coded_error/* codedError */.A)('the headers of the answer are too long', 'HPE_HEADER_OVERFLOW');
            const known = this.#line.length;
            this.#line += text.slice(at, next);
            if (this.#state === 'status' && known < PROTOCOL.length)
                checkProtocol(this.#line);
            at = next;
            if (end !== -1)
                this.#endLine();
        }
        return at;
    }
    #endLine() {
        // A line may end with LF alone (RFC 9112, 2.2), but need not be taken: others may see another end of the headers.
        if (!this.#line.endsWith('\r\n'))
            throw (0,coded_error/* codedError */.A)('a line of the answer ends without CR', 'HPE_CR_EXPECTED');
        const line = this.#line.slice(0, -2);
        this.#line = '';
        switch (this.#state) {
            case 'status':
                this.#readStatus(line);
                break;
            case 'headers':
                if (line === '')
                    this.#startContent();
                else
                    this.#readField(line, this.headers);
                break;
            case 'chunk-size':
                this.#readChunkSize(line);
                break;
            case 'chunk-end':
                if (line !== '')
                    throw (0,coded_error/* codedError */.A)('a chunk of the answer is longer than announced', 'HPE_STRICT');
                this.#state = 'chunk-size';
                break;
            default:
                // Trailers: nothing in them is asked for.
                if (line === '')
                    this.#state = 'whole';
                else
                    this.#readField(line, Object.create(null));
        }
    }
    #readStatus(line) {
        const [, version = '', status = ''] = STATUS_LINE.exec(line) ?? [];
        if (status === '') {
            throw /^HTTP\/1\.[01] /.test(line)
                ? (0,coded_error/* codedError */.A)('the answer has no status', 'HPE_INVALID_STATUS')
                : (0,coded_error/* codedError */.A)('the answer is of another version of HTTP', 'HPE_INVALID_VERSION');
        }
        this.#version = version;
        this.status = Number(status);
        this.#state = 'headers';
    }
    #readField(line, headers) {
        if (!FIELD_LINE.test(line))
            throw (0,coded_error/* codedError */.A)('a header of the answer is none', 'HPE_INVALID_HEADER_TOKEN');
        const colon = line.indexOf(':');
        const name = line.slice(0, colon).toLowerCase();
        const value = withoutBlanks(line.slice(colon + 1));
        const before = headers[name];
        if (name === 'content-length' && before !== undefined) {
            throw (0,coded_error/* codedError */.A)('the answer has several lengths', 'HPE_UNEXPECTED_CONTENT_LENGTH');
        }
        if (name === 'set-cookie')
            headers[name] = [...(headers[name] ?? []), value];
        else if (before === undefined)
            headers[name] = value;
        else if (!SINGLE.has(name))
            headers[name] = `${String(before)}, ${value}`;
    }
    /** RFC 9112, 6.3. */
    #startContent() {
        const { status, headers } = this;
        if (status < 200) {
            // What follows would be of another protocol, which was not asked for.
            if (status === 101)
                throw (0,coded_error/* codedError */.A)('the answer changes the protocol', 'HPE_INVALID_STATUS');
            this.headers = Object.create(null);
            this.#state = 'status';
            return;
        }
        const length = contentLength(headers);
        const encoding = headers['transfer-encoding'];
        this.#reusable =
            this.#version === '1' ? !/\bclose\b/i.test(headers.connection ?? '') : /\bkeep-alive\b/i.test(headers.connection ?? '');
        if (encoding !== undefined && (length !== undefined || this.#version !== '1' || encoding.toLowerCase() !== 'chunked')) {
            throw (0,coded_error/* codedError */.A)('the answer is transferred in an unknown way', 'HPE_INVALID_TRANSFER_ENCODING');
        }
        if (status === 204 || status === 304) {
            // Content that may not be there, but was announced, could follow.
            if (encoding !== undefined || (length ?? 0) > 0)
                this.#reusable = false;
            this.#state = 'whole';
        }
        else if (encoding !== undefined) {
            this.#state = 'chunk-size';
        }
        else if (length === undefined) {
            this.#reusable = false;
            this.#state = 'until-close';
        }
        else {
            this.#expect(length, 'content');
            if (length === 0)
                this.#state = 'whole';
        }
    }
    #readChunkSize(line) {
        const [, size] = CHUNK_LINE.exec(line) ?? [];
        if (size === undefined)
            throw (0,coded_error/* codedError */.A)('a chunk of the answer has no size', 'HPE_INVALID_CHUNK_SIZE');
        this.#expect(Number.parseInt(size, 16), 'chunk');
        if (this.#left === 0)
            this.#state = 'trailers';
    }
    #expect(bytes, state) {
        if (this.#bodyBytes + bytes > BODY_LIMIT)
            throw tooLarge();
        this.#left = bytes;
        this.#state = state;
    }
    #take(part) {
        const size = this.#bodyBytes + part.length;
        if (size > BODY_LIMIT)
            throw tooLarge();
        if (size > this.#body.length) {
            const larger = Buffer.alloc(Math.max(size, this.#bodyBytes + this.#left, 2 * this.#body.length));
            this.#body.copy(larger);
            this.#body = larger;
        }
        part.copy(this.#body, this.#bodyBytes);
        this.#bodyBytes = size;
        if (this.#state !== 'until-close')
            this.#left -= part.length;
        return part.length;
    }
}
/** Tells at the first bytes that this is not HTTP: they may be all that comes, and without an end of line. */
function checkProtocol(line) {
    if (!line.startsWith(PROTOCOL.slice(0, line.length)))
        throw (0,coded_error/* codedError */.A)('the answer is not HTTP', 'HPE_INVALID_CONSTANT');
}
/** Those of HTTP, at both ends. A regular expression takes a second for as many as fit. */
function withoutBlanks(text) {
    let [start, end] = [0, text.length];
    while (start < end && isBlank(text.charCodeAt(start)))
        start++;
    while (end > start && isBlank(text.charCodeAt(end - 1)))
        end--;
    return text.slice(start, end);
}
function isBlank(code) {
    return code === 32 || code === 9;
}
function contentLength(headers) {
    const text = headers['content-length'];
    if (text === undefined)
        return undefined;
    if (!/^\d{1,15}$/.test(text))
        throw (0,coded_error/* codedError */.A)('the length of the answer is no number', 'HPE_INVALID_CONTENT_LENGTH');
    return Number(text);
}
function tooLarge() {
    return (0,coded_error/* codedError */.A)('the answer is larger than 1 MiB', 'ANSWER_TOO_LARGE');
}

;// CONCATENATED MODULE: ./build/staging/blob/src/requests/put-connections.js





/** Connections that stay open between two requests; more than are ever in use at once. */
const IDLE_CONNECTIONS = 64;
/** An answer to a PUT fits; a longer one is read in parts. */
const READ_BUFFER = 8 * 1024;
/** How long before the time that the server names a connection is given up, as by node:http. */
const EARLIER = 1000;
/** A token (RFC 9110, 5.6.2), and none that changes where the request ends or what the connection is for. */
const HEADER_NAME = /^(?!(?:connection|transfer-encoding|upgrade)$)[!#$%&'*+.^_`|~0-9a-z-]+$/i;
const PATH = /^[\x21-\x7e\x80-\xff]+$/;
/**
 * Sends PUTs to one origin over HTTP/1.1, each once and one at a time on a connection; the one that was used last is taken first.
 * For small bodies it costs half of what node:http does. An answer that comes before the request is all sent is delivered.
 */
class PutConnections {
    #open;
    #all = new Set();
    #idle = [];
    /** @param trust certificates of authorities (PEM), where those of Node are not enough */
    constructor(origin, trust = {}) {
        this.#open = put_connections_opener(origin, trust);
    }
    /**
     * @param end called once, and never before this returns
     * @returns what ends it early, without a call of `end`
     * @throws Error ERR_UNESCAPED_CHARACTERS, ERR_INVALID_CHAR, ERR_INVALID_HTTP_TOKEN, ERR_HTTP_CONTENT_LENGTH_MISMATCH for what cannot be sent
     */
    send(put, end) {
        const head = headOf(put);
        const connection = this.#take();
        connection.send(head, put.body, end);
        return { destroy: () => connection.cancel(end) };
    }
    /** Ends all connections; those in use as if they were cut. */
    close() {
        for (const connection of this.#all)
            connection.destroy();
    }
    #take() {
        for (let kept = this.#idle.pop(); kept !== undefined; kept = this.#idle.pop()) {
            if (kept.usableUntil > performance.now())
                return kept;
            kept.destroy();
        }
        const made = new Connection(this.#open, this.#idle, this.#all);
        this.#all.add(made);
        return made;
    }
}
class Connection {
    /** As performance.now(). */
    usableUntil = Number.POSITIVE_INFINITY;
    #socket;
    #idle;
    #all;
    #reader = new AnswerReader();
    /** Of the request that is under way. */
    #end;
    constructor(open, idle, all) {
        this.#idle = idle;
        this.#all = all;
        const buffer = Buffer.allocUnsafeSlow(READ_BUFFER);
        this.#socket = open({
            buffer,
            callback: (bytes) => {
                this.#read(buffer.subarray(0, bytes));
                return true;
            },
        });
        this.#socket.on('end', () => this.#read());
        this.#socket.on('error', (error) => this.#finish(error));
        this.#socket.on('close', () => this.#finish(cut()));
    }
    send(head, body, end) {
        this.#end = end;
        this.#reader = new AnswerReader();
        this.#socket.ref();
        this.#socket.cork();
        this.#socket.write(head, 'latin1');
        if (body.length > 0)
            this.#socket.write(body);
        this.#socket.uncork();
    }
    /** Ends the request, unless the connection has gone on to another. */
    cancel(end) {
        if (this.#end !== end)
            return;
        this.#end = undefined;
        this.destroy();
    }
    destroy() {
        // At once: nothing may be sent on it until the system says that it is closed.
        this.#all.delete(this);
        const place = this.#idle.indexOf(this);
        if (place !== -1)
            this.#idle.splice(place, 1);
        this.#socket.destroy();
    }
    /** @param bytes undefined: the server sends no more */
    #read(bytes) {
        if (this.#end === undefined) {
            // Bytes that nobody asked for would be taken for the answer to the next request.
            this.destroy();
            return;
        }
        try {
            if (bytes === undefined)
                this.#reader.end();
            else if (!this.#reader.read(bytes))
                return;
        }
        catch (error) {
            this.#finish(error);
            return;
        }
        this.#finish();
    }
    /** Without an error: the answer is whole. */
    #finish(error) {
        const end = this.#end;
        this.#end = undefined;
        // Before the caller hears of it: it may use the bytes of the body again, and send another request.
        if (error !== undefined || !this.#keep())
            this.destroy();
        const { status, headers, text } = this.#reader;
        end?.(error, error === undefined ? { status, headers, text } : undefined);
    }
    /** Puts the connection back, where it may be used again: the request is all sent and the answer all read. */
    #keep() {
        const { reusable, headers } = this.#reader;
        if (!reusable || this.#socket.writableLength > 0)
            return false;
        const seconds = /\btimeout=(\d+)/i.exec(String(headers['keep-alive'] ?? ''))?.[1];
        const usable = seconds === undefined ? Number.POSITIVE_INFINITY : Number(seconds) * 1000 - EARLIER;
        if (usable <= 0 || this.#idle.length >= IDLE_CONNECTIONS)
            return false;
        this.usableUntil = performance.now() + usable;
        // An idle connection is no reason for the process to live on.
        this.#socket.unref();
        this.#idle.push(this);
        return true;
    }
}
/** What opens a connection to an origin. */
function put_connections_opener(origin, trust) {
    const host = origin.hostname.replace(/^\[(.*)\]$/, '$1');
    const common = { host, noDelay: true, keepAlive: true, keepAliveInitialDelay: 1000 };
    if (origin.protocol !== 'https:')
        return (onread) => (0,external_node_net_.connect)({ ...common, port: Number(origin.port || 80), onread });
    let secureContext;
    let session;
    return (onread) => {
        // Reading the certificates takes longer than a request.
        secureContext ??= (0,external_node_tls_.createSecureContext)(trust);
        const options = {
            ...common,
            port: Number(origin.port || 443),
            onread,
            secureContext,
            ALPNProtocols: ['http/1.1'],
            // An address is no name; it is compared with those in the certificate all the same.
            ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}),
            ...(session === undefined ? {} : { session }),
        };
        const socket = (0,external_node_tls_.connect)(options);
        socket.on('session', (fresh) => {
            session = fresh;
        });
        // It may be the session that the server does not like.
        socket.on('error', () => {
            session = undefined;
        });
        return socket;
    };
}
function headOf({ path, headers, body }) {
    // As of URL it never has others.
    if (!PATH.test(path))
        throw (0,coded_error/* codedError */.A)('the path has characters that none can hold', 'ERR_UNESCAPED_CHARACTERS');
    let head = `PUT ${path} HTTP/1.1\r\n`;
    for (let index = 0; index < headers.length; index += 2) {
        const [name = '', value = ''] = [headers[index], headers[index + 1]];
        if (!HEADER_NAME.test(name))
            throw (0,coded_error/* codedError */.A)(`no request may have the header ${name}`, 'ERR_INVALID_HTTP_TOKEN');
        checkHeaderValue(name, value);
        if (name.length === 14 && name.toLowerCase() === 'content-length' && value !== String(body.length)) {
            throw (0,coded_error/* codedError */.A)(`the request has ${body.length} bytes and announces ${value}`, 'ERR_HTTP_CONTENT_LENGTH_MISMATCH');
        }
        head += `${name}: ${value}\r\n`;
    }
    return `${head}Connection: keep-alive\r\n\r\n`;
}
function cut() {
    return (0,coded_error/* codedError */.A)('the connection was closed before the answer was whole', 'ECONNRESET');
}

// EXTERNAL MODULE: ./build/staging/blob/src/requests/service-answer.js
var service_answer = __webpack_require__(81622);
;// CONCATENATED MODULE: ./build/staging/blob/src/requests/transport.js










/** A try may take a minute, and as long as its bytes need at 256 KiB/s, about what a poor line gives. */
const TRY_TIMEOUT = 60_000;
const SLOWEST_BYTES_PER_MILLISECOND = 256;
/** Bytes of an answer that is kept as a whole: 5,000 blobs with the longest names and the most metadata and tags, in XML. */
const LARGEST_TEXT = 128 * 1024 * 1024;
/**
 * An HTTP client for the official SDK, on plain node:http, and on plain connections for PUTs of a buffer: connections are kept
 * alive, a buffer is sent without a copy, an answer that is cut is an error, and a try that makes no progress ends. It costs about a
 * third of the SDK's own client.
 */
function createTransport(options = {}) {
    const keepAlive = { keepAlive: true, maxFreeSockets: IDLE_CONNECTIONS, scheduling: 'lifo' };
    const http = new external_node_http_.Agent(keepAlive);
    const https = new external_node_https_.Agent(keepAlive);
    // With the request and not the agent, so that it holds behind a proxy too.
    const trust = options.ca === undefined ? {} : { ca: [...(0,external_node_tls_.getCACertificates)('default'), options.ca] };
    const puts = new Map();
    const traffic = { requests: 0, sent: 0 };
    const silence = options.timeout ?? TRY_TIMEOUT;
    /** Of node:http; the body is still to be written. */
    function requestThroughNode(wire, size) {
        const { url } = wire;
        const secure = url.protocol === 'https:';
        return (secure ? external_node_https_.request : external_node_http_.request)({
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
    }
    function putsTo(url) {
        let connections = puts.get(url.origin);
        if (connections === undefined) {
            connections = new PutConnections(url, trust);
            puts.set(url.origin, connections);
        }
        return connections;
    }
    function send(wire) {
        const { url } = wire;
        const size = sizeOf(wire);
        traffic.requests++;
        traffic.sent += size;
        return new Promise((resolve, reject) => {
            if (wire.signal?.aborted === true)
                return reject(abortError());
            const end = (error) => {
                clearTimeout(timer);
                wire.signal?.removeEventListener('abort', onAbort);
                if (error !== undefined)
                    reject(error);
            };
            const whole = (answer) => {
                end();
                resolve(answer);
            };
            const stop = (error) => {
                end(error);
                request.destroy(error);
            };
            const onAbort = () => stop(abortError());
            const late = () => stop((0,coded_error/* codedError */.A)('no answer in time', 'TIMEOUT'));
            const request = isPlainPut(wire)
                ? putsTo(url).send({ path: url.pathname + url.search, headers: headerList(wire, url, size), body: wire.body }, (error, answer) => answer === undefined ? end(error) : whole(answer))
                : requestThroughNode(wire, size);
            const timer = setTimeout(late, wire.timeout ?? silence + Math.ceil(size / SLOWEST_BYTES_PER_MILLISECOND));
            wire.signal?.addEventListener('abort', onAbort);
            if (!(request instanceof external_node_http_.ClientRequest))
                return;
            // Of the socket, for an answer whose end is not waited for here.
            if (wire.stream !== undefined)
                request.setTimeout(silence, late);
            request.on('error', end);
            request.on('response', (response) => {
                const { statusCode: status = 0, headers } = response;
                if (wire.stream?.(status) === true) {
                    // The rest is up to the reader; the time for the whole would cut a long download.
                    clearTimeout(timer);
                    response.on('close', () => end());
                    resolve({ status, headers, text: '', body: response });
                    return;
                }
                readText(response).then((text) => whole({ status, headers, text }), end);
            });
            writeBody(request, wire.body, size).catch(stop);
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
            for (const connections of puts.values())
                connections.close();
        },
    };
}
/** What is sent by the thousand: node:http spends twice the time on it that the connections made for it do. */
function isPlainPut(wire) {
    return wire.method === 'PUT' && wire.body instanceof Uint8Array && wire.agent === undefined && wire.stream === undefined;
}
function headerList({ method, headers }, url, size) {
    const list = ['Host', url.host];
    let hasLength = false;
    for (const name in headers) {
        const value = headers[name];
        // As Node does in headers that are an object.
        checkHeaderValue(name, value);
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
    const counted = new external_node_stream_.Writable({
        write(chunk, _, done) {
            written += chunk.length;
            if (request.write(chunk))
                done();
            else
                request.once('drain', done);
        },
    });
    await (0,promises_.pipeline)(body, counted);
    if (written !== size)
        throw (0,coded_error/* codedError */.A)(`the source had ${written} of ${size} bytes`, 'SHORT_BODY');
    request.end();
}
function readText(response) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let length = 0;
        response.on('data', (chunk) => {
            length += chunk.length;
            if (length <= LARGEST_TEXT)
                chunks.push(chunk);
            else
                response.destroy((0,coded_error/* codedError */.A)('the answer is larger than 128 MiB', 'ANSWER_TOO_LARGE'));
        });
        response.on('error', (error) => reject(length > LARGEST_TEXT ? error : (0,coded_error/* codedError */.A)(error.message, 'ECONNRESET')));
        response.on('end', () => {
            if (response.complete)
                resolve(chunks.length === 0 ? '' : Buffer.concat(chunks).toString('utf8'));
            else
                reject((0,coded_error/* codedError */.A)('the answer was cut', 'ECONNRESET'));
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
    (0,service_answer/* checkNotRedirected */.F)(response);
    const { status, text, body: stream } = response;
    const headers = new header_list/* HeaderList */.A(response.headers);
    const content = stream === undefined ? { bodyAsText: (0,service_answer/* readableError */.Z)({ status, headers, text }) } : { readableStreamBody: stream };
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
    throw new TypeError('a request with a body of a kind that is not sent to Blob Storage');
}
/**
 * The SDK's proxy policy gives an agent where the environment names a proxy. Requests to this machine must not go through one,
 * whatever the environment says: HTTP_PROXY often lacks its NO_PROXY. The agent opens a connection for each request unless told.
 */
function keepConnections(agent, url) {
    if (!(agent instanceof external_node_http_.Agent) || isLoopback(url))
        return undefined;
    const keeping = agent;
    keeping.keepAlive = true;
    keeping.maxFreeSockets = IDLE_CONNECTIONS;
    return agent;
}
/** True for addresses of this machine. */
function isLoopback(url) {
    return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
}
function abortError() {
    return Object.assign(new Error('the request was aborted'), { name: 'AbortError' });
}


/***/ }),

/***/ 83913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ SignInError),
/* harmony export */   v: () => (/* binding */ signInError)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_redact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30660);
/* harmony import */ var _errors_unreachable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20547);



/** No token was to be had. The original is dropped: it may hold what was sent. */
class SignInError extends Error {
    name = 'SignInError';
    details;
    constructor(message, details = {}) {
        super(message);
        this.details = details;
    }
}
/** Makes an error for people of what @azure/identity threw. */
function signInError(error, facts) {
    const known = causesOf(error).find((one) => one instanceof SignInError || one instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo);
    if (known instanceof SignInError)
        return known;
    // Of the host, which gave no identity token.
    if (known instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return new SignInError(known.message.replace(/\.$/, ''), known.hint === undefined ? {} : { hint: known.hint });
    const { failure } = facts;
    const text = (0,_bakehouse_core_redact__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(causesOf(error).map(_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD).join('\n'), facts.secrets);
    const entra = /AADSTS\d+/.test(text) ? text : (0,_bakehouse_core_redact__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(failure?.said ?? '', facts.secrets);
    const code = /AADSTS(\d+)/.exec(entra)?.[1];
    if (code !== undefined)
        return refusedByEntra(entra, code, facts);
    if (failure?.status === 407) {
        return new SignInError(`the proxy before ${failure.host} asks for a password`, { status: 407, hint: _errors_unreachable_js__WEBPACK_IMPORTED_MODULE_1__/* .PROXY_PASSWORD_HINT */ .Jr });
    }
    if (failure?.code !== undefined && !isManagedIdentity(text)) {
        const hint = (0,_errors_unreachable_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionHint */ .kF)(failure.code, failure.host);
        return new SignInError(`${failure.host} cannot be reached: ${(0,_errors_unreachable_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .HB)(failure.code)}`, {
            status: failure.code,
            ...(hint === undefined ? {} : { hint }),
        });
    }
    if (/AzurePipelinesCredential/.test(text))
        return fromAzurePipelines(text, failure);
    return fromThisMachine(error, text);
}
function fromAzurePipelines(text, failure) {
    if (text.includes('SYSTEM_OIDCREQUESTURI')) {
        return new SignInError('this agent gives jobs no address for identity tokens', {
            hint: 'workload identity federation needs Azure DevOps Services; on Azure DevOps Server use a connection with a certificate',
        });
    }
    const status = failure?.status ?? /Status code: (\d+)/.exec(text)?.[1];
    const said = /\\?"message\\?":\s*\\?"(.*?)\\?"/.exec(text)?.[1];
    return new SignInError(`Azure DevOps gives no token for the service connection${said === undefined ? '' : `: ${said.replace(/\.$/, '')}`}`, {
        service: 'Azure DevOps',
        ...(status === undefined ? {} : { status }),
        hint: 'authorize the pipeline for the service connection (its page, Security), and check that it still exists',
    });
}
/** "Microsoft Entra authentication and authorization error codes". */
function refusedByEntra(text, code, facts) {
    const requestId = /(?:Trace ID|trace_id)\W+([0-9a-f-]{36})/i.exec(text)?.[1];
    const sentence = /AADSTS\d+:?\s*([\s\S]*?)(?:\s*(?:Trace ID|Correlation ID|Timestamp)\b|$)/.exec(text)?.[1] ?? '';
    const said = sentence.replace(/\s+/g, ' ').trim().slice(0, 300).replace(/\.$/, '');
    const hint = entraHint(code, facts);
    return new SignInError(`Microsoft Entra refuses it: AADSTS${code}: ${said}`, {
        service: 'Microsoft Entra',
        status: `AADSTS${code}`,
        ...(requestId === undefined ? {} : { requestId }),
        ...(hint === undefined ? {} : { hint }),
    });
}
function entraHint(code, { tenantId, clientId, presented }) {
    const application = `application ${clientId ?? ''}`.trim();
    switch (code) {
        case '700016':
            return `the tenant ${tenantId} has no ${application}: check tenant-id, and that client-id is the application (client) id, not the object id`;
        case '90002':
        case '900023':
            return `there is no tenant ${tenantId} in this cloud: check tenant-id and, for another cloud, authority-host`;
        case '7000215':
            return "the client secret is wrong: give the secret's value, not its id";
        case '7000222':
            return `the client secret has ended: make a new one for the ${application}, or better sign in by oidc, which has none`;
        case '700027':
            return `the ${application} does not have this certificate: add it there (Certificates & secrets), without the private key`;
        case '700024':
            return 'what this machine has signed is not valid now: set its clock right (timedatectl, w32tm /resync); a runner that was asleep starts with an old time';
        case '70021':
        case '700211':
        case '700212':
        case '700213':
        case '700214':
            return presented === undefined
                ? `the ${application} does not trust this job: compare its federated credential with issuer and subject of the service connection`
                : `the ${application} does not trust this job: add a federated credential with exactly issuer ${presented.issuer}, subject ${presented.subject}, audience ${presented.audience}`;
        case '53003':
            return 'a conditional access policy of the tenant forbids it; an administrator finds the sign-in by its trace id';
        case '50076':
        case '50079':
        case '700082':
        case '70043':
            return 'sign in again: az login';
    }
    return undefined;
}
function fromThisMachine(error, text) {
    if (/Azure CLI could not be found/.test(text) && !isChain(error)) {
        return new SignInError('the Azure CLI (az) is not installed or not on the PATH', {
            hint: 'install it (https://aka.ms/azure-cli) and run az login, or sign in another way',
        });
    }
    if (/run 'az login'|az login/.test(text) && !isChain(error)) {
        return new SignInError('nobody is signed in to the Azure CLI', { hint: 'run az login, in a pipeline azure/login or an AzureCLI task' });
    }
    if (/Identity not found/i.test(text)) {
        return new SignInError('this machine has no such managed identity', {
            hint: 'assign the identity to the virtual machine, scale set or pool; for a user-assigned one give client-id',
        });
    }
    if (isManagedIdentity(text) && !isChain(error)) {
        return new SignInError(`the metadata service of Azure does not answer: ${firstSentence(text.replace(/^.*?Message:?\s*/s, ''))}`, {
            hint: 'a managed identity works only on machines in Azure that have one; inside a container the address 169.254.169.254 must be reachable',
        });
    }
    if (isChain(error)) {
        const ways = error.errors.map((one) => `\n  ${firstSentence((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(one))}`).join('');
        return new SignInError(`no way to sign in was open:${(0,_bakehouse_core_redact__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(ways, [])}`, {
            hint: 'give client-id and tenant-id (OIDC), a service connection, a secret or certificate, or run az login before; or give connection-string or sas',
        });
    }
    return new SignInError(firstSentence(text));
}
function isManagedIdentity(text) {
    return text.includes('ManagedIdentityCredential');
}
/** Of a chain such as DefaultAzureCredential. */
function isChain(error) {
    return typeof error === 'object' && error !== null && 'errors' in error && Array.isArray(error.errors);
}
/** An error and what caused it; MSAL's own message is often only in the cause. */
function causesOf(error) {
    const causes = [];
    for (let one = error; typeof one === 'object' && one !== null && causes.length < 5; one = one.cause)
        causes.push(one);
    return causes.length === 0 ? [error] : causes;
}
function firstSentence(text) {
    const line = text.trim().split(/\n|(?<=\.)\s/, 1)[0] ?? '';
    return line.slice(0, 300).replace(/\.$/, '');
}


/***/ }),

/***/ 36020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readClaims)
/* harmony export */ });
/** The claims of a token; none when it is not readable (some are opaque). */
function readClaims(token) {
    const body = /^[\w-]+\.([\w-]+)\./.exec(token)?.[1];
    if (body === undefined)
        return {};
    let claims;
    try {
        claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    }
    catch {
        return {};
    }
    if (typeof claims !== 'object' || claims === null)
        return {};
    const named = claims;
    const known = {
        issuer: named['iss'],
        subject: named['sub'],
        audience: named['aud'],
        tenantId: named['tid'],
        clientId: named['appid'] ?? named['azp'],
        objectId: named['oid'],
        user: named['upn'] ?? named['unique_name'],
    };
    return Object.fromEntries(Object.entries(known).filter(([, value]) => typeof value === 'string'));
}


/***/ })

};
