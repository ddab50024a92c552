export const id = "shared-records-state-store";
export const ids = ["shared-records-state-store"];
export const modules = {

/***/ 6319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ PreconditionFailed),
/* harmony export */   Vj: () => (/* binding */ LeaseLost),
/* harmony export */   bj: () => (/* binding */ LARGEST_VALUE),
/* harmony export */   v8: () => (/* binding */ checkLabel),
/* harmony export */   vG: () => (/* binding */ LEASE_SUFFIX),
/* harmony export */   yR: () => (/* binding */ checkKey)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** Bytes of a value. */
const LARGEST_VALUE = 4 * 1024 * 1024;
/** Somebody else has written or deleted it since it was read: read it again, and decide again. */
class PreconditionFailed extends Error {
    name = 'PreconditionFailed';
    /** Key or name of what was to be written. */
    key;
    constructor(key) {
        super(`${key} is not what it was when it was read: another run has written or deleted it.`);
        this.key = key;
    }
}
/** A lease is no longer held: this run was stopped or cut off for too long, or somebody has broken it. */
class LeaseLost extends Error {
    name = 'LeaseLost';
    constructor(key) {
        super(`The lease on ${key} is lost: another run may work on it now.`);
    }
}
/** A label as it is written. @throws InputError */
function checkLabel(label) {
    if (/^[a-z-]{1,40}$/.test(label))
        return label;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${JSON.stringify(label)} cannot be the label of a document: it is not 1 to 40 of a-z and -.`);
}
/** Of the names of what leases are taken on: writing a value needs no lease. */
const LEASE_SUFFIX = '.lease';
/** "Naming and referencing containers, blobs, and metadata" allows 1,024 characters and 254 segments; a prefix and encodings need room. */
const LONGEST_KEY = 512;
/** A file name has 255 bytes, and one byte becomes three where it is encoded. */
const LONGEST_SEGMENT = 80;
/**
 * Makes sure that a key can be kept by every backend: segments between slashes, of at most 80 bytes of UTF-8 each, 512 in all. Not `.` or
 * `..`, no control character, no backslash, no dot at an end (Blob Storage drops it). Upper and lower case are different.
 *
 * @throws InputError
 */
function checkKey(key) {
    const refuse = (why) => new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${JSON.stringify(key)} cannot be the key of a document: ${why}.`);
    if (key === '')
        throw refuse('it is empty');
    if (!key.isWellFormed())
        throw refuse('it is not valid Unicode');
    if (/[\p{Cc}\\]/u.test(key))
        throw refuse('it has a control character or a backslash');
    if (Buffer.byteLength(key) > LONGEST_KEY)
        throw refuse(`it has more than ${LONGEST_KEY} bytes`);
    for (const segment of key.split('/')) {
        if (segment === '')
            throw refuse('it has an empty segment');
        if (segment.endsWith('.'))
            throw refuse('a segment ends in a dot');
        if (segment.endsWith(LEASE_SUFFIX))
            throw refuse(`a segment ends in ${LEASE_SUFFIX}, which is kept for leases`);
        if (Buffer.byteLength(segment) > LONGEST_SEGMENT)
            throw refuse(`a segment has more than ${LONGEST_SEGMENT} bytes`);
    }
    return key;
}


/***/ })

};
