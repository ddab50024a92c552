export const id = "shared-blob-requests-account-url";
export const ids = ["shared-blob-requests-account-url"];
export const modules = {

/***/ 49403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ checkAccountUrl)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_net_address__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33519);


/**
 * Checks the URL of a storage account, the same for every way to sign in to it.
 *
 * @param text as it was given
 * @param signedBy a token is sent to https:// alone, also on this machine; a signature may be used with an emulator there
 * @returns origin and, of an emulator behind an address, the account, without a slash at its end
 * @throws InputError that shows nothing of what may be a secret in it
 */
function checkAccountUrl(text, signedBy) {
    const refuse = (message, hint) => new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The account URL ${message}.`, { hint });
    const example = 'give one like https://<account>.blob.core.windows.net';
    const url = URL.parse(text);
    // URLs allow for hosts what no host is called by, and what means something else in a connection string.
    if (url === null || (url.host !== '' && !/^(?:[\w.-]+|\[[\da-f:.]+\])$/.test(url.hostname)))
        throw refuse('is no URL', example);
    if (url.search !== '' || url.username !== '' || url.password !== '') {
        throw refuse('holds a signature or password, which would be shown', 'give the whole URL as sas instead');
    }
    const isPlain = url.protocol === 'http:' && signedBy === 'signature' && (0,_bakehouse_net_address__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url);
    if (url.protocol !== 'https:' && !isPlain)
        throw refuse('is not https://', example);
    // An emulator behind an address has no name of its own: the account is in the path.
    const account = (0,_bakehouse_net_address__WEBPACK_IMPORTED_MODULE_1__/* .isNameless */ .T)(url) ? /^\/[a-z0-9]+\/?$/.exec(url.pathname)?.[0].replace(/\/$/, '') : undefined;
    if ((url.pathname !== '/' && account === undefined) || url.hash !== '') {
        throw refuse('has a path', `${example}; container and prefix are inputs of their own`);
    }
    return url.origin + (account ?? '');
}


/***/ })

};
