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

/***/ 26592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoted),
/* harmony export */   p: () => (/* binding */ listPages)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_disk_image_sparse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74068);
/* harmony import */ var _requests_list_blobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90657);



/** "Get Page Ranges": the most that one answer lists. */
const PAGE_SIZE = 10_000;
/**
 * The parts of a page blob that something was written to, sorted and joined; all else reads as zeros.
 *
 * @param size of the blob, in bytes
 * @param etag what the blob must still be, if that matters
 * @throws ExternalError, also for ranges that cannot be; CancelledError, and what is `expected` as it is
 */
async function listPages(client, size, requests, options = {}) {
    const ranges = [];
    let empty = 0;
    let continuationToken;
    do {
        const page = await requests.send(`list the pages of ${client.name}`, async (abortSignal) => {
            const conditions = options.etag === undefined ? {} : { conditions: { ifMatch: quoted(options.etag) } };
            const pages = client
                .listPageRanges(0, undefined, { abortSignal, ...conditions })
                .byPage({ maxPageSize: PAGE_SIZE, ...(continuationToken === undefined ? {} : { continuationToken }) });
            return (await pages.next()).value;
        }, {
            ...(options.expected === undefined ? {} : { expected: options.expected }),
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        });
        const before = ranges.length;
        // The service counts the last byte in.
        for (const { start, end } of page.pageRange ?? [])
            ranges.push({ start, end: end + 1 });
        checkRanges(ranges.slice(Math.max(before - 1, 0)), size, client.name);
        continuationToken = page.continuationToken === '' ? undefined : page.continuationToken;
        // An answer may name nothing and say that there is more; all others name more of the blob, and the list ends with it.
        empty = ranges.length > before ? 0 : empty + 1;
        if (empty >= _requests_list_blobs_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_EMPTY_PAGES */ .$)
            throw wrongList(client.name, 'does not end');
    } while (continuationToken !== undefined);
    return (0,_bakehouse_disk_image_sparse__WEBPACK_IMPORTED_MODULE_1__/* .joined */ .oR)(ranges);
}
/** "Get Page Ranges": whole pages of the blob, in their order. @throws ExternalError */
function checkRanges(ranges, size, name) {
    let last = 0;
    for (const { start, end } of ranges) {
        const isRange = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end;
        if (!isRange)
            throw wrongList(name, 'has a range that is none');
        if (end > size)
            throw wrongList(name, `has a range up to ${end}; the blob has ${size} bytes`);
        if (start < last)
            throw wrongList(name, `has ranges that overlap, or are not in their order, at ${start}`);
        last = end;
    }
}
function wrongList(name, problem) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .ExternalError */ .yA(`The list of pages of ${name} ${problem}.`, {
        service: 'Blob Storage',
        operation: `list the pages of ${name}`,
        hint: 'that is no right answer to Get Page Ranges: does something between this machine and the service answer in its place?',
    });
}
/** As a header has it: listings give it without the quotes. */
function quoted(etag) {
    return `"${etag.replace(/^"|"$/g, '')}"`;
}


/***/ }),

/***/ 669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ recordedBlob),
/* harmony export */   Hm: () => (/* binding */ isPageRecord),
/* harmony export */   UP: () => (/* binding */ PageRecordStore)
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
/** The name of the page blob that a record is about; undefined for what is none. */
function recordedBlob(name) {
    return isPageRecord(name) ? name.slice(0, -SUFFIX.length) : undefined;
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


/***/ }),

/***/ 19521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ TAKEOVER_TRIES),
/* harmony export */   c4: () => (/* binding */ STATE),
/* harmony export */   j7: () => (/* binding */ PRECONDITION_FAILED),
/* harmony export */   o4: () => (/* binding */ preparePageTarget),
/* harmony export */   sK: () => (/* binding */ preconditionFailed),
/* harmony export */   wk: () => (/* binding */ numberUntold),
/* harmony export */   yh: () => (/* binding */ isPartialPageBlob),
/* harmony export */   yj: () => (/* binding */ setProperties),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _errors_blob_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19336);
/* harmony import */ var _if_match_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58467);
/* harmony import */ var _page_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26592);
/* harmony import */ var _page_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(669);






/** What the service says when another run was faster or took over. */
const PRECONDITION_FAILED = ['BlobAlreadyExists', 'ConditionNotMet', 'SequenceNumberConditionNotMet', 'TargetConditionNotMet'];
/** More than an interrupted run had on its way: each that arrives late changes the ETag once. */
const TAKEOVER_TRIES = 10;
/** Says whether a page blob holds a whole image: `partial` from its creation until after its footer was written. */
const STATE = 'state';
/** True for the metadata of a page blob whose upload is on its way or was interrupted. */
function isPartialPageBlob(metadata) {
    return metadata?.[STATE] === 'partial';
}
/**
 * Makes the page blob, or takes an incomplete one over. An existing blob is emptied in the same request that checks its ETag, so no old
 * page can stay.
 *
 * @throws UserError when there is another blob than expected, ExternalError, CancelledError
 */
async function preparePageTarget(options) {
    const { container, requests, name } = options;
    const client = container.getPageBlobClient(name);
    const run = newRun();
    let there = await propertiesOf(client, requests, name);
    for (let tries = 1;; tries++) {
        try {
            return await prepare(client, there, run, options);
        }
        catch (error) {
            if (!PRECONDITION_FAILED.includes((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_1__/* .blobErrorCode */ .No)(error) ?? ''))
                throw error;
            // The other run has written since, or one of its last requests arrived late: what its record said may be true no more. Or the answer was lost.
            const now = await propertiesOf(client, requests, name);
            const number = now?.blobSequenceNumber;
            if ((number !== there?.blobSequenceNumber && number !== run) || tries >= TAKEOVER_TRIES)
                throw preconditionFailed(name);
            there = now;
        }
    }
}
/** @throws what `preparePageTarget` throws, and as it is the error that something was written since `there` was looked at */
async function prepare(client, there, run, options) {
    const { container, put, requests, name, size, etag } = options;
    const record = new _page_record_js__WEBPACK_IMPORTED_MODULE_2__/* .PageRecordStore */ .UP(container, name, requests);
    const lease = options.leaseId === undefined ? {} : { leaseId: options.leaseId };
    const isPartial = there?.blobType === 'PageBlob' && isPartialPageBlob(there.metadata);
    if (there !== undefined && !isPartial && unquoted(there.etag) !== unquoted(etag))
        throw preconditionFailed(name);
    if (there?.blobType === 'PageBlob' && there.blobSequenceNumber === undefined)
        throw numberUntold(name);
    const action = there === undefined || isPartial ? 'created' : 'overwritten';
    const number = there?.blobSequenceNumber;
    const setting = async (operation, work) => {
        let expected = there?.etag;
        for (let tries = 1;; tries++) {
            try {
                await requests.send(operation, (abortSignal) => work(expected, abortSignal), { expected: PRECONDITION_FAILED });
                return;
            }
            catch (error) {
                if (!PRECONDITION_FAILED.includes((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_1__/* .blobErrorCode */ .No)(error) ?? ''))
                    throw error;
                const now = await propertiesOf(client, requests, name);
                // The answer was lost: the first try had worked, and the second one found the blob changed.
                if (now?.blobSequenceNumber === run)
                    return;
                if (now?.blobType === 'PageBlob' && now.blobSequenceNumber === undefined)
                    throw numberUntold(name);
                const isLate = isPartial && isPartialPageBlob(now?.metadata) && now?.blobSequenceNumber === number;
                if (!isLate || tries >= TAKEOVER_TRIES)
                    throw preconditionFailed(name);
                expected = now?.etag;
            }
        }
    };
    const left = there !== undefined && isPartial && there.contentLength === size ? await record.read() : undefined;
    if (left !== undefined && left.size === size && number !== undefined && (left.run === number || left.before === number)) {
        // First the record, which either number makes valid, then the number, which ends the other run.
        await record.write({ ...left, run, before: number }, left.etag);
        await requests.send(`take over the upload of ${name}`, (abortSignal) => client.updateSequenceNumber('update', run, { abortSignal, conditions: { ...(0,_if_match_js__WEBPACK_IMPORTED_MODULE_3__/* .ifMatch */ .f)(there?.etag), ...lease } }), { expected: PRECONDITION_FAILED });
        return { client, put, record, run, lease, sent: left.segments, pages: await (0,_page_list_js__WEBPACK_IMPORTED_MODULE_4__/* .listPages */ .p)(client, size, requests), action: 'resumed' };
    }
    await setting(`create ${name}`, (expected, abortSignal) => client.create(size, {
        abortSignal,
        blobSequenceNumber: run,
        blobHTTPHeaders: options.headers,
        metadata: { ...options.metadata, [STATE]: 'partial' },
        ...(options.tags === undefined ? {} : { tags: options.tags }),
        conditions: { ...(there === undefined ? { ifNoneMatch: '*' } : (0,_if_match_js__WEBPACK_IMPORTED_MODULE_3__/* .ifMatch */ .f)(expected)), ...lease },
    }));
    return { client, put, record, run, lease, sent: new Map(), pages: [], action };
}
/**
 * A blob that is gone on with has the properties of the run that began it.
 *
 * @param etag that it must still have
 * @returns its new one
 */
async function setProperties({ client, lease }, etag, { headers, tags }, abortSignal) {
    if (tags !== undefined)
        await client.setTags(tags, { abortSignal, conditions: lease });
    return (await client.setHTTPHeaders(headers, { abortSignal, conditions: { ...(0,_if_match_js__WEBPACK_IMPORTED_MODULE_3__/* .ifMatch */ .f)(etag), ...lease } })).etag;
}
/** The error of a run whose blob another run writes. */
function preconditionFailed(name) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`Another run wrote ${name} in the meantime.`, { hint: 'run again when the other run has ended' });
}
/** The error of a service that keeps page blobs without what keeps two runs apart. */
function numberUntold(name) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .ExternalError */ .yA(`The service does not tell the sequence number of the page blob ${name}, by which runs that write it are kept apart.`, {
        service: 'Blob Storage',
        operation: `look at ${name}`,
        hint: 'a VHD can be sent to the service itself, or to Azurite; not to, or through, what leaves out x-ms-blob-sequence-number',
    });
}
/** Record of what has been sent so far. */
function recordOf({ run }, size, segments) {
    return { run, before: undefined, size, segments };
}
async function propertiesOf(client, requests, name) {
    try {
        return await requests.send(`look at ${name}`, (abortSignal) => client.getProperties({ abortSignal }), { expected: ['BlobNotFound'] });
    }
    catch (error) {
        if ((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_1__/* .blobErrorCode */ .No)(error) === 'BlobNotFound')
            return undefined;
        throw error;
    }
}
/** Listings give it without the quotes that stand in headers. */
function unquoted(etag) {
    return etag?.replace(/^"|"$/g, '');
}
/** Random and below 2^48, which every language reads as an exact number. */
function newRun() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).readUIntBE(0, 6);
}


/***/ }),

/***/ 90657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ MOST_EMPTY_PAGES),
  t: () => (/* binding */ listBlobs)
});

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/blob-error.js + 3 modules
var blob_error = __webpack_require__(19336);
// EXTERNAL MODULE: ./build/staging/blob/src/names/blob-name.js
var blob_name = __webpack_require__(45267);
;// CONCATENATED MODULE: ./build/staging/blob/src/requests/listed-blob.js
/**
 * Reads an answer to List Blobs. Its elements are cut out as text: they hold no attributes, comments or CDATA, and a parser for all
 * of XML takes 1.2 s of CPU for an answer of 5,000 blobs, this 0.05 s. What it says is not judged: a size may be NaN, a name empty.
 *
 * @returns undefined for what is no whole list
 */
function readListedPage(xml) {
    const root = /<EnumerationResults(?:\s[^>]*)?>/.exec(xml.slice(0, START));
    if (root === null || !xml.trimEnd().endsWith('</EnumerationResults>'))
        return undefined;
    return {
        blobs: readBlobs(xml),
        marker: textOf(xml, 'NextMarker', xml.lastIndexOf('<NextMarker>')),
        container: unescapeXml(/\sContainerName="([^"]*)"/.exec(root[0])?.[1] ?? ''),
    };
}
/** Characters in which the list begins: after the declaration, with addresses of an account. */
const START = 8192;
function* readBlobs(xml) {
    for (let start = xml.indexOf('<Blob>'); start >= 0; start = xml.indexOf('<Blob>', start)) {
        const end = xml.indexOf('</Blob>', start);
        // Nothing is known of one that does not end: not even its name.
        yield new ListedBlob(end < 0 ? '' : xml.slice(start, end));
        if (end < 0)
            return;
        start = end;
    }
}
/** Most of what is listed is not asked for: it is read when it is. */
class ListedBlob {
    #xml;
    name;
    size;
    metadata;
    constructor(xml) {
        this.#xml = xml;
        const encoded = between(xml, '<Name Encoded="true">', '</Name>', 0);
        this.name = encoded === '' ? textOf(xml, 'Name') : decodeName(encoded);
        const size = textOf(xml, 'Content-Length');
        this.size = /^\d{1,15}$/.test(size) ? Number(size) : Number.NaN;
        this.metadata = readMetadata(xml);
    }
    get etag() {
        return textOf(this.#xml, 'Etag').replaceAll('"', '');
    }
    get type() {
        return (textOf(this.#xml, 'BlobType') || 'BlockBlob');
    }
    get modified() {
        return Date.parse(textOf(this.#xml, 'Last-Modified'));
    }
    get md5() {
        return textOf(this.#xml, 'Content-MD5');
    }
    get tier() {
        return textOf(this.#xml, 'AccessTier');
    }
    get copyStatus() {
        return textOf(this.#xml, 'CopyStatus');
    }
    get headers() {
        const names = ['Content-Type', 'Content-Encoding', 'Content-Language', 'Content-Disposition', 'Cache-Control'];
        return Object.fromEntries(names.map((name) => [name.toLowerCase(), textOf(this.#xml, name)]));
    }
    get tags() {
        return readTags(this.#xml);
    }
}
/** What cannot be decoded is no name. */
function decodeName(encoded) {
    try {
        return decodeURIComponent(encoded);
    }
    catch {
        return '';
    }
}
function readMetadata(xml) {
    const metadata = {};
    const end = xml.indexOf('</Metadata>');
    // Names hold no `<`, and values have it escaped.
    for (let at = xml.indexOf('<', xml.indexOf('<Metadata>') + 1); at >= 0 && at < end;) {
        const value = xml.indexOf('>', at) + 1;
        const next = xml.indexOf('<', value);
        // An element that ends in itself is empty.
        if (xml[value - 2] === '/') {
            metadata[xml
                .slice(at + 1, value - 2)
                .trimEnd()
                .toLowerCase()] = '';
            at = next;
            continue;
        }
        metadata[xml.slice(at + 1, value - 1).toLowerCase()] = unescapeXml(xml.slice(value, next));
        at = xml.indexOf('<', next + 1);
    }
    return metadata;
}
function readTags(xml) {
    const inner = between(xml, '<TagSet>', '</TagSet>', 0);
    const tags = {};
    for (const [, key = '', value = ''] of inner.matchAll(/<Key>([^<]*)<\/Key>\s*<Value>([^<]*)<\/Value>/g))
        tags[unescapeXml(key)] = unescapeXml(value);
    return tags;
}
function textOf(xml, element, from = 0) {
    if (from < 0)
        return '';
    // Made once: a text put together for each look would be copied for it.
    let tags = TAGS.get(element);
    if (tags === undefined) {
        tags = { opening: `<${element}>`, closing: `</${element}>` };
        TAGS.set(element, tags);
    }
    return unescapeXml(between(xml, tags.opening, tags.closing, from));
}
const TAGS = new Map();
function between(xml, opening, closing, from) {
    const start = xml.indexOf(opening, from);
    if (start < 0)
        return '';
    const end = xml.indexOf(closing, start);
    return end < 0 ? '' : xml.slice(start + opening.length, end);
}
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;
function unescapeXml(text) {
    if (!text.includes('&'))
        return text;
    return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, entity) => {
        const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        if (hex !== undefined || decimal !== undefined)
            return point > LAST_CODE_POINT ? whole : String.fromCodePoint(point);
        return ENTITIES[entity ?? ''] ?? whole;
    });
}

;// CONCATENATED MODULE: ./build/staging/blob/src/requests/list-blobs.js






/** The most that one answer lists. */
const PAGE_SIZE = 5000;
/** Answers in a row that list nothing and say that there is more. The service gives one where a list crosses from one of its servers to another. */
const MOST_EMPTY_PAGES = 1000;
/** "Scalability and performance targets for Blob Storage": 50,000 blocks of 4,000 MiB; blobs of other types are smaller. */
const LARGEST_BLOB = 50_000 * 4000 * 1024 * 1024;
const TYPES = ['BlockBlob', 'PageBlob', 'AppendBlob'];
/** Characters of a name that a message shows. */
const SHOWN = 120;
/**
 * Lists all blobs under a prefix, with metadata, 5,000 in a request. What is no answer to the question is refused as a whole: blobs outside
 * of the prefix or of another container, without size or version, twice, or a list without an end. Whoever compares, deletes or
 * fetches by a list must be able to rely on it.
 *
 * @param prefix as names begin, with the slash
 * @returns undefined when there is no such container
 * @throws ExternalError, CancelledError
 */
async function listBlobs({ list, container, host }, prefix, requests, options = {}) {
    const include = ['metadata', ...(options.tags === true ? ['tags'] : []), ...(options.copy === true ? ['copy'] : [])].join(',');
    const common = `include=${encodeURIComponent(include)}&maxresults=${PAGE_SIZE}${prefix === '' ? '' : `&prefix=${encodeURIComponent(prefix)}`}`;
    const listing = new Listing({ container, host, prefix, ...options });
    let marker = '';
    do {
        const query = marker === '' ? common : `${common}&marker=${encodeURIComponent(marker)}`;
        let xml;
        try {
            xml = await requests.send('list the blobs', (signal) => list(query, signal), { expected: ['ContainerNotFound'] });
        }
        catch (error) {
            if ((0,blob_error/* blobErrorCode */.No)(error) === 'ContainerNotFound')
                return undefined;
            throw error;
        }
        marker = listing.add(xml);
    } while (marker !== '');
    return listing.blobs;
}
/** The answers of one listing so far, each held against what was asked for. */
class Listing {
    blobs = new Map();
    #asked;
    /** Characters that may still come. The blobs keep the text that they were read from. */
    #left;
    #markers = new Set();
    #empty = 0;
    constructor(asked) {
        this.#asked = asked;
        this.#left = asked.most ?? (0,external_node_v8_.getHeapStatistics)().heap_size_limit / 2;
    }
    /** @returns where the next answer begins; '' when this was the last; @throws ExternalError for what cannot be true */
    add(xml) {
        const page = readListedPage(xml);
        if (page === undefined)
            throw this.#noList();
        const { container } = this.#asked;
        // Old versions of the service give the address.
        if (page.container !== '' && page.container !== container && !page.container.endsWith(`/${container}`))
            throw this.#refuse(`is one of the container ${shown(page.container)}`);
        this.#left -= xml.length;
        if (this.#left < 0) {
            throw new errors/* ExternalError */.yA(`The listing of ${container} has more than ${(0,format/* counted */.hS)(this.blobs.size, 'blob')}, ${(0,format/* formatBytes */.z3)(-this.#left)} more than this process has memory for; ${this.#soFar()}.`, { ...CALL, hint: 'give a longer prefix, or more memory: NODE_OPTIONS=--max-old-space-size=8192' });
        }
        this.#addBlobs(page);
        return page.marker === '' ? '' : this.#next(page.marker);
    }
    #addBlobs(page) {
        const { blobs } = this;
        const before = blobs.size;
        for (const blob of page.blobs) {
            const known = blobs.size;
            const problem = this.#problemOf(blob);
            if (problem !== undefined)
                throw this.#refuse(problem);
            blobs.set(blob.name, blob);
            if (blobs.size === known)
                throw this.#refuse(`names ${shown(blob.name)} twice`);
            if (blobs.size - before > PAGE_SIZE)
                throw this.#refuse(`names more than ${PAGE_SIZE} blobs in one answer`);
        }
        this.#empty = blobs.size > before ? 0 : this.#empty + 1;
    }
    #problemOf({ name, size, etag, type }) {
        const { prefix } = this.#asked;
        if (name === '')
            return 'has a blob without a name';
        if (!name.startsWith(prefix))
            return `names ${shown(name)}, which does not begin with the prefix ${shown(prefix)}`;
        if (name.length > blob_name/* LONGEST_BLOB_NAME */.t_)
            return `names ${shown(name)} of ${name.length} characters; no blob's name is longer than ${blob_name/* LONGEST_BLOB_NAME */.t_}`;
        if (!name.isWellFormed())
            return `names ${shown(name)}, which is not valid Unicode`;
        if (Number.isNaN(size))
            return `does not say how large ${shown(name)} is`;
        if (size > LARGEST_BLOB)
            return `says that ${shown(name)} has ${size} bytes, which no blob has`;
        // Without it a blob that was replaced since could not be told from the one that was listed.
        if (etag === '')
            return `does not say which version (ETag) of ${shown(name)} is there`;
        if (!TYPES.includes(type))
            return `says that ${shown(name)} is a ${shown(type)}`;
        return undefined;
    }
    #next(marker) {
        if (this.#markers.has(marker))
            throw this.#refuse(`begins again: after ${(0,format/* counted */.hS)(this.blobs.size, 'blob')} its next marker is one that it had before`);
        if (this.#empty >= MOST_EMPTY_PAGES)
            throw this.#refuse(`does not end: ${this.#empty} answers in a row named no blob`);
        this.#markers.add(marker);
        return marker;
    }
    #soFar() {
        return this.#asked.soFar ?? 'nothing was changed';
    }
    #refuse(problem) {
        const { container, host } = this.#asked;
        return new errors/* ExternalError */.yA(`The listing of ${container} at ${host} ${problem}; ${this.#soFar()}.`, {
            ...CALL,
            hint: `that is no right answer to List Blobs: is ${host} the service itself, or something between (a gateway, a cache, an emulator) that must be mended first?`,
        });
    }
    #noList() {
        return new errors/* ExternalError */.yA('Cannot list the blobs: the answer is no list.', {
            ...CALL,
            hint: 'does something between this machine and the service answer in its place (a proxy, a sign-in page)?',
        });
    }
}
const CALL = { service: 'Blob Storage', operation: 'list the blobs' };
function shown(text) {
    return JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
}


/***/ })

};
