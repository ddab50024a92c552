export const id = "shared-steps-shared-container-url";
export const ids = ["shared-steps-shared-container-url"];
export const modules = {

/***/ 47618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ parseContainerUrl),
/* harmony export */   h: () => (/* binding */ isOfAccount)
/* harmony export */ });
/* harmony import */ var _bakehouse_blob_names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68857);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);


/**
 * Takes the URL of a container apart, as people copy it, with a shared access signature and a prefix or without.
 *
 * @param of what is kept there, for errors
 * @throws InputError that shows nothing of a signature
 */
function parseContainerUrl(text, of = 'gallery') {
    const example = 'give one like https://<account>.blob.core.windows.net/<container>';
    const refuse = (why, hint = example) => new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The URL of the ${of} ${why}.`, { hint });
    if (!URL.canParse(text))
        throw refuse('is no URL');
    const url = new URL(text);
    if (url.username !== '' || url.password !== '')
        throw refuse('holds a user or password', 'write it without what stands before the @');
    if (url.hash !== '')
        throw refuse('has a part behind #');
    if (url.search !== '' && !url.searchParams.has('sig'))
        throw refuse('has parameters, and no sig= among them', 'copy the whole URL');
    const segments = url.pathname
        .split('/')
        .filter((segment) => segment !== '')
        .map(decoded);
    // An emulator behind an address has no name of its own: the account is in the path.
    const isAddress = /^(?:localhost|\[.*\]|\d+\.\d+\.\d+\.\d+)$/.test(url.hostname);
    const account = isAddress ? segments.shift() : undefined;
    if (url.protocol !== 'https:' && !isAddress)
        throw refuse('is not https://');
    const [container, ...prefix] = segments;
    if (container === undefined)
        throw refuse('names no container');
    const place = { container, prefix: prefix.join('/') };
    (0,_bakehouse_blob_names__WEBPACK_IMPORTED_MODULE_1__/* .checkBlobPlace */ .z)(place, of === 'gallery' ? 'keep images in' : 'keep states in');
    return { accountUrl: url.origin + (account === undefined ? '' : `/${account}`), ...place, signature: url.search };
}
/** Whether a connection string is that of an account. */
function isOfAccount(connectionString, accountUrl) {
    const parts = new Map(connectionString.split(';').map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]));
    const suffix = parts.get('EndpointSuffix') ?? 'core.windows.net';
    const name = parts.get('AccountName');
    const development = /(?:^|;)UseDevelopmentStorage=true/i.test(connectionString) ? 'http://127.0.0.1:10000/devstoreaccount1' : undefined;
    const endpoint = parts.get('BlobEndpoint') ?? development ?? `https://${name}.blob.${suffix}`;
    return endpoint.replace(/\/$/, '').toLowerCase() === accountUrl.toLowerCase();
}
function decoded(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
}


/***/ })

};
