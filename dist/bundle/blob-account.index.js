export const id = "blob-account";
export const ids = ["blob-account"];
export const modules = {

/***/ 31541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkAccount: () => (/* reexport */ container/* checkAccount */.g4),
  signedAccount: () => (/* reexport */ signedAccount)
});

// EXTERNAL MODULE: ./build/staging/blob/src/requests/container.js + 2 modules
var container = __webpack_require__(24072);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/net/src/address.js
var address = __webpack_require__(33519);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/account-url.js
var account_url = __webpack_require__(49403);
;// CONCATENATED MODULE: ./build/staging/blob/src/requests/signed-account.js



/**
 * The connection string of a shared access signature, given as people copy it: a whole URL of the account or container, or what
 * follows the question mark.
 *
 * @throws InputError that shows nothing of the signature, also for an account URL that none has
 */
function signedAccount(sas, { accountUrl, container }) {
    const text = sas.trim();
    const refuse = (message, hint) => new errors/* InputError */.dz(`The shared access signature ${message}.`, { hint });
    // Upper case and :443 in it make no other account.
    const given = accountUrl === undefined ? undefined : (0,account_url/* checkAccountUrl */.N)(accountUrl, 'signature');
    const isUrl = /^https?:\/\//i.test(text);
    const signature = encoded(isUrl ? (text.split('?', 2)[1] ?? '') : text.replace(/^\?/, ''));
    if (signature === undefined) {
        throw refuse('has no sig=', 'copy all of it: sv=…&sp=…&sig=…, or the URL that the portal calls Blob SAS URL');
    }
    if (!isUrl) {
        if (given === undefined)
            throw refuse('comes without its account', 'give account-url as well, or the whole URL as sas');
        return connection(given, signature);
    }
    if (!URL.canParse(text))
        throw refuse('is no URL', 'copy it again, whole');
    const url = new URL(text);
    if (url.username !== '' || url.password !== '')
        throw refuse('holds a user or password', 'write it without what stands before the @');
    if (url.protocol === 'http:' && !(0,address/* isLoopback */.U9)(url))
        throw refuse('is a URL that is not https://', 'write https:// in front of it');
    // The SDKs and Storage Explorer write `%24web`.
    const segments = url.pathname
        .split('/')
        .filter((segment) => segment !== '')
        .map(decoded);
    // An emulator behind an address has its account in the path.
    const account = (0,address/* isNameless */.T)(url) ? segments.shift() : undefined;
    const endpoint = account === undefined ? url.origin : `${url.origin}/${account}`;
    if (given !== undefined && given !== endpoint) {
        throw refuse('is a URL of another account than account-url', 'leave account-url out, or give what follows the question mark alone');
    }
    if (segments.length > 1)
        throw refuse('is for a single blob', 'make one for the container');
    if (segments[0] !== undefined && container !== undefined && segments[0] !== container) {
        throw refuse(`is for the container ${segments[0]}, and the container is ${container}`, 'give the same container');
    }
    return connection(endpoint, signature);
}
function connection(endpoint, signature) {
    return `BlobEndpoint=${endpoint};SharedAccessSignature=${signature}`;
}
/** Each value percent-encoded once, whether it was before or not: a plain plus sign in it would reach the service as a blank. */
function encoded(query) {
    const pairs = query.split('&').map((pair) => [pair.split('=', 1)[0] ?? '', pair.slice(pair.indexOf('=') + 1)]);
    if (!pairs.some(([name, value]) => name === 'sig' && value !== ''))
        return undefined;
    return pairs.map(([name, value]) => `${name}=${encodeURIComponent(decoded(value))}`).join('&');
}
function decoded(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
}

;// CONCATENATED MODULE: ./build/staging/blob/account.js




/***/ })

};
