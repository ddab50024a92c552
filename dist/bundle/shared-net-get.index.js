export const id = "shared-net-get";
export const ids = ["shared-net-get"];
export const modules = {

/***/ 35891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ get)
/* harmony export */ });
/* harmony import */ var _coded_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29939);

/** As many as browsers are content with for a download. */
const MOST_REDIRECTS = 5;
/**
 * Sends GET and follows redirects, as a download may have them. What it is given for the address (a token, a cookie, a signature in the
 * query) goes to no other: once an answer leads to another origin, no header is sent any more, also not back to the first.
 *
 * @returns the first answer that is no redirect; the `body` of a 200 is a stream, that of others is not read
 * @throws Error as `Transport.send` does; with the code REDIRECTED for an answer that leads nowhere, too often on, from https:// to
 *   http://, or to an address with a user or password. No message shows an address.
 */
async function get(transport, address, { headers = {}, signal }) {
    let url = address;
    let sent = headers;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        const answer = await transport.send({ method: 'GET', url, headers: { ...sent }, signal, stream: () => true });
        if (answer.status === 200)
            return answer;
        // What else it says is shown nowhere, and may have no end.
        answer.body?.destroy();
        if (![301, 302, 303, 307, 308].includes(answer.status))
            return { status: answer.status, headers: answer.headers, text: '' };
        const next = nextAddress(url, answer.headers.location);
        if (next.origin !== url.origin)
            sent = {};
        url = next;
    }
    throw redirected(`it leads on more than ${MOST_REDIRECTS} times`);
}
function nextAddress(url, location) {
    const next = location === undefined ? null : URL.parse(location, url.href);
    if (next === null || !/^https?:$/.test(next.protocol))
        throw redirected('it leads to what is no http:// or https:// address');
    if (next.username !== '' || next.password !== '')
        throw redirected('it leads to an address with a user or password');
    if (url.protocol === 'https:' && next.protocol === 'http:')
        throw redirected(`it leads from https:// to http:// at ${next.host}`);
    return next;
}
function redirected(message) {
    return (0,_coded_error_js__WEBPACK_IMPORTED_MODULE_0__/* .codedError */ .A)(message, 'REDIRECTED');
}


/***/ }),

/***/ 94617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Dd: () => (/* binding */ isOfDisk),
/* harmony export */   SU: () => (/* binding */ requestFailure),
/* harmony export */   Xs: () => (/* binding */ StatusError)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30660);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33519);
/* harmony import */ var _unreachable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25777);




/** An answer that is no 200. */
class StatusError extends Error {
    status;
    /** Of `Retry-After`. */
    after;
    constructor(status, after) {
        super(`the server answered ${status}`);
        this.status = status;
        this.after = after;
    }
}
/** What a failed GET was about, for people: without what the address holds that is secret. */
function requestFailure(error, { url, operation, service, retries, hint }) {
    const status = error instanceof StatusError ? error.status : undefined;
    const code = codeOf(error);
    const told = status === 407 ? _unreachable_js__WEBPACK_IMPORTED_MODULE_0__/* .PROXY_PASSWORD_HINT */ .Jr : code === 'REDIRECTED' ? LED_ON : ((0,_unreachable_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionHint */ .kF)(code, url.host) ?? hint);
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ExternalError */ .yA(`Cannot ${operation} ${(0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .shownAddress */ .Uk)(url.href)}: ${reasonOf(error, url)}.`, {
        service: service ?? url.host,
        operation,
        retries,
        cause: error,
        ...(status === undefined ? {} : { status }),
        ...(told === undefined ? {} : { hint: told }),
    });
}
const LED_ON = 'give the address that it leads to, if it is the right one';
/** Why a GET failed, in words and without secrets of its address. */
function reasonOf(error, url) {
    const code = codeOf(error);
    const said = (0,_bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_3__/* .redact */ .E$)((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), [url.href, url.search.slice(1)]);
    // What leads elsewhere says so better than its code.
    const meaning = code === 'REDIRECTED' ? undefined : (0,_unreachable_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .HB)(code);
    return meaning === undefined ? said : `${meaning} (${code})`;
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
/** What the system was asked for where a network is at fault. A firewall answers with EPERM and EACCES too. */
const OF_NETWORK = new Set(['connect', 'getaddrinfo', 'bind', 'read', 'write', 'shutdown', 'setsockopt']);
/** True where the disk is at fault: asking the server again does not mend it. */
function isOfDisk(error) {
    if (typeof error !== 'object' || error === null)
        return false;
    // A full disk names no file once it is open, and calls it `write` as sockets do.
    if ('path' in error && error.path !== undefined)
        return true;
    if ('syscall' in error && OF_NETWORK.has(error.syscall) && !(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'ENOSPC', 'EDQUOT', 'EROFS'))
        return false;
    return (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'ENOSPC', 'EACCES', 'EROFS', 'EDQUOT', 'EPERM', 'ENOENT', 'EISDIR', 'ENOTDIR');
}


/***/ })

};
