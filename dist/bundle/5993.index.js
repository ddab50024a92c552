export const id = 5993;
export const ids = [5993];
export const modules = {

/***/ 25993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   debianResolver: () => (/* binding */ debianResolver)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



/** Where Debian's own archives are served from, for a definition that names no mirror. */
const ARCHIVE = 'https://deb.debian.org/debian';
/** Milliseconds for one file of some 200 KiB. */
const TIMEOUT = 30_000;
/** `Version` and `Date` stand at the top of Release, before the checksums. */
const MAX_BYTES = 4 * 1024 * 1024;
/**
 * What a suite of a Debian archive stands for now, as its `Release` file says (https://wiki.debian.org/DebianRepository/Format#A.22Release.22_files):
 * the point release ("12.11"), or for a suite without one the time of its last change.
 */
const debianResolver = {
    async latest({ suite, mirror = ARCHIVE }, signal) {
        const url = `${mirror.replace(/\/+$/, '')}/dists/${encodeURIComponent(suite)}/Release`;
        const text = await readText(url, signal);
        const version = field(text, 'Version') ?? timeOf(field(text, 'Date'));
        if (version === undefined)
            throw failed(url, 'it names neither a version nor a date');
        return version;
    },
};
async function readText(url, signal) {
    try {
        if (url.startsWith('file:'))
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(url), 'utf8');
        const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]) });
        if (!answer.ok) {
            await answer.body?.cancel();
            throw failed(url, `the server answered ${answer.status}`, answer.status);
        }
        return await limitedText(answer, url);
    }
    catch (error) {
        if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .ExternalError */ .yA)
            throw error;
        (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .throwIfCancelled */ .dZ)(signal);
        throw failed(url, (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error), undefined, error);
    }
}
async function limitedText(answer, url) {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of answer.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        if (text.length > MAX_BYTES)
            throw failed(url, `it has more than ${MAX_BYTES} bytes`);
    }
    return text + decoder.decode();
}
function field(text, name) {
    return new RegExp(`^${name}:[ \\t]*(\\S.*?)[ \\t]*\\r?$`, 'm').exec(text)?.[1];
}
function timeOf(date) {
    const time = date === undefined ? Number.NaN : Date.parse(date);
    return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.000Z$/, 'Z');
}
function failed(url, what, status, cause) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .ExternalError */ .yA(`Cannot read ${url}: ${what}.`, {
        service: 'Debian archive',
        operation: 'find out the newest release of the suite',
        hint: 'check source.mirror and source.suite, or plan without online',
        ...(status === undefined ? {} : { status }),
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ })

};
