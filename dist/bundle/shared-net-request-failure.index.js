export const id = "shared-net-request-failure";
export const ids = ["shared-net-request-failure"];
export const modules = {

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
