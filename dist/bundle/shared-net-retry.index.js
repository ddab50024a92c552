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


/***/ }),

/***/ 25777:
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
    PROXY_REFUSED: 'the proxy did not let the connection through',
    REDIRECTED: 'what answers there sends on to another address',
    ANSWER_TOO_LARGE: 'its answer is larger than 128 MiB, and nobody asks for one like that',
    HPE_INVALID_CONSTANT: 'what answers there does not speak HTTP',
    HPE_STRICT: 'what answers there does not speak HTTP as it should',
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
const TRUST = 'give the certificate of the authority (of a private cloud, or of a proxy that looks into TLS) in NODE_EXTRA_CA_CERTS, or as ca-file where the step has it';
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
            return `the service itself never answers so: is it at ${host}, or does something between (a gateway, a sign-in page) answer in its place?`;
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


/***/ })

};
