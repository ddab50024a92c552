export const id = "shared-blob-source-remote-file";
export const ids = ["shared-blob-source-remote-file"];
export const modules = {

/***/ 57904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspectSource: () => (/* binding */ inspectSource),
/* harmony export */   parseSourceUrl: () => (/* binding */ parseSourceUrl)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_net_address__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33519);
/* harmony import */ var _bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53550);
/* harmony import */ var _requests_blob_requests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36200);




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
        throw refuse('is no URL', 'give one like https://example.blob.core.windows.net/images/disk.raw');
    if (url.username !== '' || url.password !== '')
        throw refuse('holds a user or password', 'the service takes signatures, not passwords');
    if (url.hash !== '')
        throw refuse('has a # in it', 'write %23 where the name has it');
    if (url.protocol !== 'https:' && !(0,_bakehouse_net_address__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url))
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
async function inspectSource(text, { ca, log, signal }) {
    const { url, path, secrets } = parseSourceUrl(text);
    const shown = url.origin + url.pathname;
    const transport = (0,_bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_2__/* .createTransport */ .o)({ ca });
    const requests = new _requests_blob_requests_js__WEBPACK_IMPORTED_MODULE_3__/* .BlobRequests */ ._({ host: url.host, secrets, container: '', tries: 6, log, signal });
    try {
        const answer = await requests.send('look at the source', async (abortSignal) => {
            const head = await transport.send({ method: 'HEAD', url, headers: {}, signal: abortSignal });
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
        return { path, absolute: shown, size, from: { ...sourceOf(url.href, shown, answer), secrets, ca } };
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


/***/ })

};
