export const id = "shared-blob-pages-if-match";
export const ids = ["shared-blob-pages-if-match"];
export const modules = {

/***/ 58467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ ifMatch)
/* harmony export */ });
/** The condition that a blob is still the one with this entity tag; none without one. */
function ifMatch(etag) {
    return etag === undefined ? {} : { ifMatch: etag };
}


/***/ }),

/***/ 669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isPageRecord),
/* harmony export */   U: () => (/* binding */ PageRecordStore)
/* harmony export */ });
/* harmony import */ var _errors_blob_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19336);
/* harmony import */ var _if_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58467);


/** A page blob has no list of blocks that would tell what was sent; this small blob beside it does, until the upload is complete. */
const SUFFIX = '.bakehouse-pages';
const SCHEMA = 'bakehouse-pages/1';
/** A blob's name has at most this many characters. */
const LONGEST_NAME = 1024;
/** A record is larger than this only when it is not ours. */
const LARGEST = 256 * 1024 * 1024;
const CHANGED = ['ConditionNotMet', 'TargetConditionNotMet'];
/** True for the small blob beside an incomplete page blob, which no list of artifacts should hold. */
function isPageRecord(name) {
    return name.endsWith(SUFFIX);
}
/** Reads and writes the record of one page blob. */
class PageRecordStore {
    #container;
    #requests;
    #name;
    constructor(container, name, requests) {
        this.#container = container;
        this.#requests = requests;
        // Without a record everything is sent again after an interruption; right, but slower.
        this.#name = name.length + SUFFIX.length > LONGEST_NAME ? undefined : `${name}${SUFFIX}`;
    }
    /**
     * Undefined when there is none that can be read.
     *
     * @throws as it is the error that it was written meanwhile
     */
    async read() {
        if (this.#name === undefined)
            return undefined;
        const client = this.#container.getBlobClient(this.#name);
        const read = async (abortSignal) => {
            try {
                const { contentLength, etag } = await client.getProperties({ abortSignal });
                if (contentLength === undefined || contentLength > LARGEST)
                    return undefined;
                const bytes = await client.downloadToBuffer(0, undefined, { abortSignal, conditions: (0,_if_match_js__WEBPACK_IMPORTED_MODULE_0__/* .ifMatch */ .f)(etag) });
                return { text: bytes.toString('utf8'), etag };
            }
            catch (error) {
                if ((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_1__/* .blobErrorStatus */ .yh)(error) === 404)
                    return undefined;
                throw error;
            }
        };
        const found = await this.#requests.send(`read ${this.#name}`, read, { expected: CHANGED });
        const record = found === undefined ? undefined : parseRecord(found.text);
        return record === undefined ? undefined : { ...record, etag: found?.etag };
    }
    /** @param etag of the one that it takes the place of; when that is another one now, the error is thrown as it is */
    async write(record, etag) {
        if (this.#name === undefined)
            return;
        const body = Buffer.from(formatRecord(record));
        const client = this.#container.getBlockBlobClient(this.#name);
        const write = (abortSignal) => client.upload(body, body.length, { abortSignal, conditions: (0,_if_match_js__WEBPACK_IMPORTED_MODULE_0__/* .ifMatch */ .f)(etag) });
        await this.#requests.send(`write ${this.#name}`, write, { bytes: body.length, ...(etag === undefined ? {} : { expected: CHANGED }) });
    }
    /** One try within the time given, also after the run was cancelled; failing is no error, it only costs time later. */
    async tryToWrite(record, milliseconds) {
        if (this.#name === undefined)
            return;
        const body = Buffer.from(formatRecord(record));
        await this.#container
            .getBlockBlobClient(this.#name)
            .upload(body, body.length, { abortSignal: AbortSignal.timeout(milliseconds) })
            .catch(() => { });
    }
    async remove() {
        const name = this.#name;
        if (name === undefined)
            return;
        await this.#requests.send(`remove ${name}`, (abortSignal) => this.#container.getBlobClient(name).deleteIfExists({ abortSignal }));
    }
}
function formatRecord({ run, before, size, segments }) {
    return JSON.stringify({ schema: SCHEMA, run, before, size, segments: Object.fromEntries(segments) });
}
/** Undefined when the text is no record. */
function parseRecord(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null)
        return undefined;
    const { schema, run, before, size, segments } = value;
    if (schema !== SCHEMA || typeof run !== 'number' || typeof size !== 'number' || typeof segments !== 'object' || segments === null)
        return undefined;
    const digests = Object.entries(segments).filter((entry) => typeof entry[1] === 'string');
    return {
        run,
        before: typeof before === 'number' ? before : undefined,
        size,
        segments: new Map(digests.map(([index, digest]) => [Number(index), digest])),
    };
}


/***/ })

};
