export const id = "shared-steps-shared-place-kind";
export const ids = ["shared-steps-shared-place-kind"];
export const modules = {

/***/ 7241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isContainer)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** Letters of a drive of Windows are one. */
const SCHEME = /^([a-z][a-z0-9+.-]+):[\\/]/i;
/** `<account>.blob.core.windows.net`, and the same of every other cloud: the label `blob`, or `dfs`, with a domain behind it. */
const HOST_OF_BLOBS = /^[\\/]*((?:[a-z0-9-]+\.)+(?:blob|dfs)(?:\.[a-z0-9-]+){2,})(?::\d+)?(?:[\\/?#]|$)/i;
/**
 * Whether what keeps images or states is a container, not a folder. What was meant as a URL must not become a folder of that name.
 *
 * @param of what is kept there, as its input is called: `gallery`, `state-store`
 * @throws InputError for what is neither, which shows nothing of a password or signature in it
 */
function isContainer(place, of) {
    const text = place.trim();
    if (/^https?:\/\//i.test(text))
        return true;
    const [, scheme] = SCHEME.exec(text) ?? [];
    const [, host] = HOST_OF_BLOBS.exec(text) ?? [];
    if (scheme === undefined && host === undefined && !/^https?:/i.test(text))
        return false;
    const why = host === undefined ? `begins with ${scheme ?? 'https'}:` : `begins with the host ${host}`;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The ${of.replace('-', ' ')} ${why}, which is neither the URL of a container nor a folder.`, {
        hint: `give ${of} as https://<account>.blob.core.windows.net/<container>, or a folder by its path, such as ./${of}`,
    });
}


/***/ })

};
