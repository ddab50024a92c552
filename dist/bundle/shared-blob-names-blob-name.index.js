export const id = "shared-blob-names-blob-name";
export const ids = ["shared-blob-names-blob-name"];
export const modules = {

/***/ 45267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ blobNameProblem),
/* harmony export */   _k: () => (/* binding */ checkBlobNames),
/* harmony export */   iH: () => (/* binding */ containerNameProblem),
/* harmony export */   t_: () => (/* binding */ LONGEST_BLOB_NAME)
/* harmony export */ });
/**
 * Limits and advice of "Naming and Referencing Containers, Blobs, and Metadata" (Microsoft Learn). A name that breaks the
 * advice is refused rather than changed: clients and proxies normalise `..`, trailing dots and backslashes differently, and the
 * blob would land somewhere else, even in another container.
 */
const LONGEST_BLOB_NAME = 1024;
const MAXIMUM_SEGMENTS = 254;
/** Why a blob cannot have this name, or undefined. */
function blobNameProblem(name) {
    if (name === '')
        return 'is empty';
    if (name.length > LONGEST_BLOB_NAME)
        return `has ${name.length} characters; a blob's name has at most ${LONGEST_BLOB_NAME}`;
    if (!name.isWellFormed() || /[\ufffe\uffff\ufffd]/.test(name))
        return 'is not valid Unicode';
    if (/\p{Cc}/u.test(name))
        return 'has a control character';
    if (name.includes('\\'))
        return 'has a backslash';
    if (name.startsWith('/'))
        return 'starts with a slash';
    // The segments of such a name need not be counted.
    const segments = name.length < MAXIMUM_SEGMENTS ? 0 : name.split('/').length;
    if (segments > MAXIMUM_SEGMENTS)
        return `has ${segments} path segments; a blob's name has at most ${MAXIMUM_SEGMENTS}`;
    if (name.endsWith('/') || name.includes('//'))
        return 'has an empty path segment';
    if (/(?:^|\/)\.\.?(?:\/|$)/.test(name))
        return 'has a path segment . or ..';
    if (/\.(?:\/|$)/.test(name))
        return 'has a path segment that ends with a dot';
    return undefined;
}
/**
 * Checks all names of an upload together.
 *
 * @returns errors for names that cannot be and for names that are one in another Unicode form; warnings for names that differ
 *   in case alone, which Azure keeps apart and Windows and macOS do not
 */
function checkBlobNames(names) {
    const findings = [];
    /** The last name of those that are one where neither case nor form counts. */
    const alike = new Map();
    /** Of such names, the composed forms. */
    const forms = new Set();
    for (const name of names) {
        const problem = blobNameProblem(name);
        if (problem !== undefined) {
            findings.push({ severity: 'error', message: `${JSON.stringify(name)} ${problem}`, hint: 'rename it' });
            continue;
        }
        const form = name.normalize('NFC');
        const key = form.toLowerCase();
        const near = alike.get(key);
        alike.set(key, name);
        if (near === undefined)
            continue;
        forms.add(near.normalize('NFC'));
        if (forms.has(form)) {
            findings.push({ severity: 'error', message: `${JSON.stringify(name)} stands there twice, in two Unicode forms`, hint: 'rename one' });
        }
        else {
            findings.push({ severity: 'warning', message: `${JSON.stringify(name)} and ${JSON.stringify(near)} differ in case alone` });
        }
        forms.add(form);
    }
    return findings;
}
/** Why a container cannot have this name, or undefined. `$web` is the container of static web sites. */
function containerNameProblem(name) {
    if (name === '$web' || (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length >= 3 && name.length <= 63))
        return undefined;
    if (name === '$root')
        return 'is the root container, whose blobs stand in the account itself and have no folders: give another one';
    return 'is no container name: 3 to 63 lower-case letters, digits and single hyphens, the first and last no hyphen';
}


/***/ }),

/***/ 68857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ checkBlobPlace)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _blob_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45267);


/**
 * Checks where blobs are to come from or to go to, before anything is asked of a store.
 *
 * @param prefix may end in a slash; '' for none
 * @param doing what is to be done there, for the error
 * @returns the prefix without a slash at its end
 * @throws InputError with all that is wrong
 */
function checkBlobPlace({ container, prefix }, doing) {
    const clean = prefix.length > 1 ? prefix.replace(/\/$/, '') : prefix;
    const inContainer = (0,_blob_name_js__WEBPACK_IMPORTED_MODULE_0__/* .containerNameProblem */ .iH)(container);
    const inPrefix = clean === '' ? undefined : (0,_blob_name_js__WEBPACK_IMPORTED_MODULE_0__/* .blobNameProblem */ .SU)(clean);
    const findings = [
        ...(inContainer === undefined ? [] : [`container ${JSON.stringify(container)} ${inContainer}`]),
        ...(inPrefix === undefined ? [] : [`prefix ${JSON.stringify(prefix)} ${inPrefix}`]),
    ].map((message) => ({ severity: 'error', message }));
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`Cannot ${doing} a place of this name.`, { findings });
    return clean;
}


/***/ })

};
