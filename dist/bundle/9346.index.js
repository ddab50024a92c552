export const id = 9346;
export const ids = [9346];
export const modules = {

/***/ 669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isPageRecord),
/* harmony export */   U: () => (/* binding */ PageRecordStore)
/* harmony export */ });
/* harmony import */ var _errors_blob_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19336);

/** A page blob has no list of blocks that would tell what was sent; this small blob beside it does, until the upload is complete. */
const SUFFIX = '.bakehouse-pages';
const SCHEMA = 'bakehouse-pages/1';
/** A blob's name has at most this many characters. */
const LONGEST_NAME = 1024;
/** A record is larger than this only when it is not ours. */
const LARGEST = 256 * 1024 * 1024;
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
    /** Undefined when there is none that can be read. */
    async read() {
        if (this.#name === undefined)
            return undefined;
        const client = this.#container.getBlobClient(this.#name);
        const bytes = await this.#requests.send(`read ${this.#name}`, async (abortSignal) => {
            try {
                const { contentLength } = await client.getProperties({ abortSignal });
                return contentLength === undefined || contentLength > LARGEST
                    ? undefined
                    : await client.downloadToBuffer(0, undefined, { abortSignal });
            }
            catch (error) {
                if ((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_0__/* .blobErrorStatus */ .yh)(error) === 404)
                    return undefined;
                throw error;
            }
        });
        return bytes === undefined ? undefined : parseRecord(bytes.toString('utf8'));
    }
    async write(record) {
        if (this.#name === undefined)
            return;
        const body = Buffer.from(formatRecord(record));
        const client = this.#container.getBlockBlobClient(this.#name);
        await this.#requests.send(`write ${this.#name}`, (abortSignal) => client.upload(body, body.length, { abortSignal }), {
            bytes: body.length,
        });
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


/***/ }),

/***/ 44206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   saySync: () => (/* binding */ saySync)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65570);
/* harmony import */ var _sync_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70966);


/** Says what a run has done or, as a dry run, would do. */
function saySync(result, { dryRun, log }) {
    const { blobs, deleted, bytes, resumed } = result;
    const due = blobs.filter(({ blob }) => (0,_sync_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isSent */ .xb)(blob));
    const updated = blobs.filter(({ blob }) => blob.action === 'update').length;
    const rest = blobs.length - due.length - updated;
    if (dryRun) {
        const { createContainer, container } = result.plan;
        if (createContainer)
            log.info(`Would create the container ${container}.`);
        for (const { blob } of blobs) {
            if ((0,_sync_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isSent */ .xb)(blob))
                log.info(`Would ${blob.action} ${blob.name}, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(blob.file.size)}`);
            else if (blob.action === 'update')
                log.info(`Would set the properties of ${blob.name}`);
        }
        for (const name of deleted)
            log.info(`Would delete ${name}`);
    }
    const more = [
        ...(updated === 0 ? [] : [`properties of ${countOf(updated)}`]),
        ...(deleted.length === 0 ? [] : [`${deleted.length} deleted`]),
        ...(resumed === 0 ? [] : [`${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(resumed)} of it was there from an earlier run`]),
    ].map((part) => `; ${part}`);
    if (due.length + updated + deleted.length === 0)
        log.info(`Nothing to send: ${countOf(rest)} unchanged.`);
    else
        log.info(`${dryRun ? 'Would send' : 'Sent'} ${countOf(due.length)}, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(bytes)}; ${rest} unchanged${more.join('')}.`);
}
function countOf(files) {
    return files === 1 ? '1 file' : `${files} files`;
}


/***/ })

};
