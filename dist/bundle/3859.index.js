export const id = 3859;
export const ids = [3859];
export const modules = {

/***/ 45082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ Progress)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65570);

/** Milliseconds between two lines. */
const INTERVAL = 1000;
/** Nothing moved for so long: a line says so, and how long it has been. */
const SILENCE = 15_000;
/** Says how far a run over many files is, at most once a second and not at all when it takes less; also when nothing moves. */
class Progress {
    #title;
    #total;
    #log;
    #start = performance.now();
    #heartbeat;
    #last = this.#start;
    #moved = this.#start;
    #files = 0;
    #bytes = 0;
    /** Bytes that took no time on the wire; they say nothing about the rate. */
    #known = 0;
    constructor(title, total, log) {
        this.#title = title;
        this.#total = total;
        this.#log = log;
    }
    /** Also speaks when nothing moves, until `end`. */
    withHeartbeat() {
        this.#heartbeat = setInterval(() => this.#beat(), SILENCE).unref();
        return this;
    }
    addBytes(bytes) {
        this.#bytes += bytes;
        this.#say();
    }
    /** Bytes that are there already. */
    addKnown(bytes) {
        this.#known += bytes;
        this.addBytes(bytes);
    }
    addFile() {
        this.#files++;
        this.#say();
    }
    end() {
        clearInterval(this.#heartbeat);
    }
    #say() {
        const now = performance.now();
        this.#moved = now;
        if (now - this.#last < INTERVAL)
            return;
        this.#last = now;
        const rate = (this.#bytes - this.#known) / (now - this.#start);
        const rest = this.#total.bytes - this.#bytes;
        const left = rate === 0 || rest <= 0 ? '' : `, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rest / rate)} left`;
        this.#log.info(`${this.#title}: ${this.#state()}, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(rate * 1000)}/s${left}`);
    }
    #beat() {
        const now = performance.now();
        const silence = now - this.#moved;
        if (silence < SILENCE)
            return;
        this.#last = now;
        this.#log.info(`${this.#title}: ${this.#state()}; nothing has moved for ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(silence)}, still trying`);
    }
    #state() {
        return `${this.#files} of ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(this.#total.files, 'file')}, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(this.#bytes)} of ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(this.#total.bytes)}`;
    }
}


/***/ }),

/***/ 83859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  syncFiles: () => (/* binding */ syncFiles)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/blob/src/names/blob-place.js
var blob_place = __webpack_require__(68857);
// EXTERNAL MODULE: ./build/staging/blob/src/progress.js
var src_progress = __webpack_require__(45082);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/blob-requests.js + 1 modules
var blob_requests = __webpack_require__(351);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/container.js + 2 modules
var container = __webpack_require__(26676);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/list-blobs.js + 1 modules
var list_blobs = __webpack_require__(90657);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/buffer-pool.js

/** Memory for contents that are read and on the way; with the rest of the process well below 256 MB. */
const MOST_BYTES = 96 * 1024 * 1024;
/**
 * Memory for blocks, shared with the hash workers and used again and again: a run has at most so much of it however large its files
 * are, and waits when all of it is on the way. Who waits longest goes first.
 */
class BufferPool {
    #most;
    #free = [];
    #waiting = [];
    #allocated = 0;
    constructor(most = MOST_BYTES) {
        this.#most = most;
    }
    /** @param size bytes; a single one may be larger than the pool. @throws CancelledError */
    async acquire(size, signal) {
        let buffer;
        await this.#turn(() => {
            buffer = this.#find(size);
            return buffer !== undefined;
        }, signal);
        return buffer;
    }
    release(buffer) {
        this.#free.push(buffer);
        this.#serve();
    }
    /**
     * Counts memory that the caller takes elsewhere as if it were the pool's.
     *
     * @returns what gives it back
     * @throws CancelledError
     */
    async reserve(size, signal) {
        await this.#turn(() => this.#count(size), signal);
        return () => {
            this.#allocated -= size;
            this.#serve();
        };
    }
    async #turn(take, signal) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        if (this.#waiting.length === 0 && take())
            return;
        const { promise, resolve } = Promise.withResolvers();
        let taken = false;
        const waiting = {
            take() {
                taken = take();
                if (taken)
                    resolve();
                return taken;
            },
        };
        const onAbort = () => {
            const index = this.#waiting.indexOf(waiting);
            if (index >= 0)
                this.#waiting.splice(index, 1);
            resolve();
            this.#serve();
        };
        signal.addEventListener('abort', onAbort, { once: true });
        this.#waiting.push(waiting);
        await promise;
        signal.removeEventListener('abort', onAbort);
        // What was taken in the very moment of the cancellation is the caller's, who gives it back.
        if (!taken)
            (0,errors/* throwIfCancelled */.dZ)(signal);
    }
    #serve() {
        while (this.#waiting[0]?.take() === true)
            this.#waiting.shift();
    }
    #find(size) {
        const fitting = this.#free.findIndex(({ byteLength }) => byteLength === size);
        if (fitting >= 0)
            return this.#free.splice(fitting, 1)[0];
        return this.#count(size) ? new SharedArrayBuffer(size) : undefined;
    }
    #count(size) {
        // Free buffers of other sizes make room.
        while (this.#allocated + size > this.#most && this.#free.length > 0)
            this.#allocated -= this.#free.pop()?.byteLength ?? 0;
        if (this.#allocated > 0 && this.#allocated + size > this.#most)
            return false;
        this.#allocated += size;
        return true;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/blob-error.js + 3 modules
var blob_error = __webpack_require__(19336);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/block-plan.js
var block_plan = __webpack_require__(24008);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/content-type.js
/** A table of our own, so that the same file gets the same type on every system. Names without one are bytes. */
const TYPES = {
    bat: 'text/plain; charset=utf-8',
    cmd: 'text/plain; charset=utf-8',
    css: 'text/css; charset=utf-8',
    csv: 'text/csv; charset=utf-8',
    gif: 'image/gif',
    gz: 'application/gzip',
    htm: 'text/html; charset=utf-8',
    html: 'text/html; charset=utf-8',
    ico: 'image/x-icon',
    jpeg: 'image/jpeg',
    jpg: 'image/jpeg',
    js: 'text/javascript; charset=utf-8',
    json: 'application/json',
    log: 'text/plain; charset=utf-8',
    md: 'text/markdown; charset=utf-8',
    mjs: 'text/javascript; charset=utf-8',
    pdf: 'application/pdf',
    png: 'image/png',
    ps1: 'text/plain; charset=utf-8',
    psd1: 'text/plain; charset=utf-8',
    psm1: 'text/plain; charset=utf-8',
    py: 'text/plain; charset=utf-8',
    sh: 'text/plain; charset=utf-8',
    svg: 'image/svg+xml',
    tar: 'application/x-tar',
    tgz: 'application/gzip',
    toml: 'application/toml',
    txt: 'text/plain; charset=utf-8',
    vhd: 'application/octet-stream',
    wasm: 'application/wasm',
    webp: 'image/webp',
    xml: 'application/xml',
    yaml: 'application/yaml',
    yml: 'application/yaml',
    zip: 'application/zip',
    zst: 'application/zstd',
};
/** The content type of a blob by its name. */
function contentTypeOf(name) {
    const last = name.slice(name.lastIndexOf('/') + 1);
    if (last === 'SHA256SUMS')
        return 'text/plain; charset=utf-8';
    const dot = last.lastIndexOf('.');
    const extension = dot <= 0 ? '' : last.slice(dot + 1).toLowerCase();
    return Object.hasOwn(TYPES, extension) ? (TYPES[extension] ?? '') : 'application/octet-stream';
}

// EXTERNAL MODULE: ./build/staging/blob/src/upload/copied-source.js
var copied_source = __webpack_require__(39965);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/copy-source.js
var copy_source = __webpack_require__(42634);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/upload-target.js


/** What the service says when another run was faster. */
const OVERTAKEN = ['BlobAlreadyExists', 'ConditionNotMet', 'InvalidBlockList', 'TargetConditionNotMet'];
/** Headers so that the blob is written only while it is what it was when it was listed. */
function guards({ there }) {
    return there === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${there.etag}"` };
}
/** The lease of a blob that is there: nobody holds one on what is not, and the service refuses to be given one. */
function leaseOf({ there }, { leaseId }) {
    return there === undefined || leaseId === undefined ? {} : { leaseId };
}
/** The same as a header. */
function leaseHeader(blob, target) {
    const { leaseId } = leaseOf(blob, target);
    return leaseId === undefined ? {} : { 'x-ms-lease-id': leaseId };
}
/** Metadata of content. */
function contentMetadata({ file }, sha256) {
    return { sha256, ...(file.link === undefined ? {} : { is_symlink: 'true' }) };
}
/**
 * Runs a write that the guards may refuse. What is there then may be our own: the first try had worked and its answer was lost, or another
 * run has sent the same.
 *
 * @param hashOf the SHA-256 of what was to be written
 * @throws UserError when another run wrote something else, ExternalError, CancelledError
 */
async function guarded(blob, { connected, requests }, hashOf, write) {
    try {
        await write();
    }
    catch (error) {
        if (!OVERTAKEN.includes((0,blob_error/* blobErrorCode */.No)(error) ?? ''))
            throw error;
        const found = await propertiesOf(blob, connected, requests);
        if (found?.metadata?.['sha256'] === hashOf() && found.contentLength === blob.file.size)
            return;
        if (found === undefined && blob.there === undefined) {
            throw new UncommittedError(`Uncommitted blocks of ${blob.name} are in the way.`, {
                hint: 'give another prefix, or wait a week: then the service drops them',
            });
        }
        throw overtaken(blob);
    }
}
/** The error of a blob that another run wrote. */
function overtaken({ name }) {
    return new errors/* UserError */.yo(`Another run wrote ${name} in the meantime.`, { hint: 'run again when the other run has ended' });
}
/** There is no blob, and yet it may not be made: an earlier run has left blocks of it. Azurite counts those as a blob. */
class UncommittedError extends errors/* UserError */.yo {
}
/**
 * Makes sure that a committed blob is what was sent.
 *
 * @param etag what the commit was answered with
 * @throws ExternalError when it is not, UserError when it is gone, CancelledError
 */
async function checkCommitted(blob, { connected, requests }, sha256, etag) {
    let found;
    try {
        found = await propertiesOf(blob, connected, requests);
    }
    catch (error) {
        // Writing needs no permission to read; the blocks were checked as they came.
        if (error instanceof errors/* ExternalError */.yA && error.details.status === 403)
            return;
        throw error;
    }
    if (found === undefined) {
        throw new errors/* UserError */.yo(`${blob.name} is not there any more: something deleted it as soon as it was sent.`, {
            hint: 'find out what deletes there (another run, a lifecycle rule), then run again',
        });
    }
    // Another run may have written it since; it has checked its own.
    if (etag !== undefined && found.etag !== undefined && unquoted(found.etag) !== unquoted(etag))
        return;
    if (found.contentLength === blob.file.size && found.metadata?.['sha256'] === sha256)
        return;
    throw new errors/* ExternalError */.yA(`${blob.name} is not what was sent: ${found.contentLength} bytes with SHA-256 ${found.metadata?.['sha256']}.`, {
        service: 'Blob Storage',
        operation: `check ${blob.name}`,
        hint: 'run again with overwrite: always',
    });
}
/** Undefined when there is no such blob. */
async function propertiesOf({ name }, container, requests) {
    const blob = (await container.sdk()).getBlobClient(name);
    return requests.send(`look at ${name}`, async (abortSignal) => {
        try {
            return await blob.getProperties({ abortSignal });
        }
        catch (error) {
            if ((0,blob_error/* blobErrorStatus */.yh)(error) === 404)
                return undefined;
            throw error;
        }
    });
}
function unquoted(etag) {
    return etag.replace(/^"|"$/g, '');
}

;// CONCATENATED MODULE: ./build/staging/blob/src/upload/copy-from-url.js








const MIB = 1024 * 1024;
/** "Put Blob From URL": the most that one request copies. */
const LARGEST_COPY = 5000 * MIB;
/** "Put Block From URL": the most that one request copies. */
const LARGEST_BLOCK = 4000 * MIB;
/** Of a larger file: what is lost when a request is cut. */
const BLOCK = 256 * MIB;
const MAXIMUM_BLOCKS = 50_000;
/** Blocks that the service copies at once. */
const AT_ONCE = 4;
/** Milliseconds that the answer to one request may take: the service answers when it has copied, 5,000 MiB at 3 MiB/s in half an hour. */
const COPY_TIMEOUT = 30 * 60_000;
/**
 * Lets the service copy a blob from a URL; no content goes through this machine. It becomes visible whole or not at all, and only if the source
 * is as it was listed.
 *
 * @throws UserError when the source has changed or another run wrote the blob; ExternalError, with what to do when the service cannot
 *   reach the source; CancelledError
 */
async function copyFromUrl(blob, target, log) {
    const { name, file } = blob;
    if (file.from === undefined)
        throw new TypeError(`${name} has no source to copy from`);
    const client = (await target.connected.sdk()).getBlockBlobClient(name);
    let resumed = 0;
    try {
        // One request holds on to a state of the source by its ETag or MD5; without either, blocks are read between two looks at it.
        if (file.size <= LARGEST_COPY && (file.from.etag ?? file.from.md5) !== undefined)
            await copyWhole(blob, file.from, client, target);
        else
            resumed = await copyBlocks(blob, file.from, client, target, log);
    }
    catch (error) {
        const code = (0,blob_error/* blobErrorCode */.No)(error) ?? '';
        // The service hands on what the source's server answers.
        if (code === SOURCE_CHANGED || (error instanceof errors/* ExternalError */.yA && /: 412 CannotVerifyCopySource/.test(error.message)))
            throw changed(file.from);
        if (!OVERTAKEN.includes(code))
            throw error;
        if (!(await isThere(blob, file.from, target)))
            throw overtaken(blob);
    }
    target.progress.addKnown(file.size);
    return { sha256: file.from.sha256, sent: 0, resumed };
}
/** "Blob service error codes". */
const SOURCE_CHANGED = 'SourceConditionNotMet';
async function copyWhole(blob, from, client, target) {
    await target.requests.send(`copy ${blob.name} from ${from.shown}`, (abortSignal) => client.syncUploadFromURL(from.url, {
        abortSignal,
        copySourceBlobProperties: false,
        ...copy_from_url_propertiesOf(blob, from),
        ...(from.md5 === undefined ? {} : { sourceContentMD5: Buffer.from(from.md5, 'base64') }),
        ...(from.etag === undefined ? {} : { sourceConditions: { ifMatch: from.etag } }),
        conditions: conditionsOf(blob, target),
    }), { expected: [...OVERTAKEN, SOURCE_CHANGED] });
}
/** @returns bytes that an earlier run had let copy */
async function copyBlocks(blob, from, client, target, log) {
    const { requests } = target;
    const { name, file } = blob;
    // As a whole where that can be: not every server gives parts.
    const isOne = file.size <= LARGEST_BLOCK;
    const blockSize = isOne ? Math.max(file.size, 1) : Math.max(BLOCK, Math.ceil(file.size / MAXIMUM_BLOCKS / MIB) * MIB);
    const count = Math.ceil(file.size / blockSize);
    // Blocks of another state of the source, or of one that nobody can tell apart, are never used again.
    const version = from.version ?? (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const plan = { blockSize, count, id: (0,external_node_crypto_.createHash)('sha256').update(`${file.size}/${blockSize}`).digest().subarray(0, 4) };
    const staged = (0,block_plan/* stagedBlocks */.f3)(name, await blockListOf(name, client, requests));
    const ids = Array.from({ length: count }, (_, index) => (0,block_plan/* blockId */.D4)(plan, index, (0,external_node_crypto_.createHash)('md5').update(`${from.shown}\n${version}\n${index}`).digest(), staged.idLength));
    let resumed = 0;
    let failure;
    const failing = new AbortController();
    const signal = AbortSignal.any([requests.signal, failing.signal]);
    const rest = ids.entries();
    const worker = async () => {
        for (const [index, id] of rest) {
            if (failure !== undefined)
                return;
            const start = index * blockSize;
            const length = Math.min(blockSize, file.size - start);
            if (staged.sizes.get(id) === length)
                resumed += length;
            else {
                const conditions = leaseOf(blob, target);
                await requests.send(`copy block ${index + 1} of ${count} of ${name} from ${from.shown}`, (abortSignal) => client.stageBlockFromURL(id, from.url, start, isOne ? undefined : length, { abortSignal, conditions }), { signal });
            }
        }
    };
    const guardedWorker = () => worker().catch((error) => {
        failure ??= error;
        failing.abort();
    });
    await Promise.all(Array.from({ length: AT_ONCE }, guardedWorker));
    if (failure !== undefined)
        throw failure;
    // Blocks cannot ask for a state of the source: all were read between two looks at it.
    const now = await (0,copy_source/* lookAtSource */.Ew)(from.url, { ca: from.ca, log, signal: requests.signal });
    if (now.from.version !== from.version || now.size !== file.size)
        throw changed(from);
    await requests.send(`commit ${name}`, (abortSignal) => client.commitBlockList(ids, { abortSignal, ...copy_from_url_propertiesOf(blob, from), conditions: conditionsOf(blob, target) }), { expected: OVERTAKEN });
    return resumed;
}
async function blockListOf(name, client, requests) {
    return requests.send(`list the blocks of ${name}`, async (abortSignal) => {
        try {
            const { uncommittedBlocks = [] } = await client.getBlockList('uncommitted', { abortSignal });
            return { committed: [], uncommitted: uncommittedBlocks };
        }
        catch (error) {
            if ((0,blob_error/* blobErrorStatus */.yh)(error) === 404)
                return { committed: [], uncommitted: [] };
            throw error;
        }
    });
}
function copy_from_url_propertiesOf({ name, properties }, from) {
    const { contentType = contentTypeOf(name), contentEncoding, contentLanguage, contentDisposition, cacheControl, tier, tags } = properties;
    return {
        blobHTTPHeaders: {
            blobContentType: contentType,
            ...(contentEncoding === undefined ? {} : { blobContentEncoding: contentEncoding }),
            ...(contentLanguage === undefined ? {} : { blobContentLanguage: contentLanguage }),
            ...(contentDisposition === undefined ? {} : { blobContentDisposition: contentDisposition }),
            ...(cacheControl === undefined ? {} : { blobCacheControl: cacheControl }),
            ...(from.md5 === undefined ? {} : { blobContentMD5: Buffer.from(from.md5, 'base64') }),
        },
        metadata: { ...properties.metadata, ...(0,copied_source/* sourceMetadata */.v)(from) },
        ...(tier === undefined ? {} : { tier }),
        ...(tags === undefined ? {} : { tags }),
    };
}
function conditionsOf(blob, target) {
    const { there } = blob;
    return { ...(there === undefined ? { ifNoneMatch: '*' } : { ifMatch: `"${there.etag}"` }), ...leaseOf(blob, target) };
}
/** The answer to the first try may have been lost, or another run has copied the same. */
async function isThere(blob, from, { connected, requests }) {
    const found = await propertiesOf(blob, connected, requests);
    if (found === undefined)
        return false;
    const md5 = found.contentMD5 === undefined ? '' : Buffer.from(found.contentMD5).toString('base64');
    return found.contentLength === blob.file.size && (0,copied_source/* holdsSource */.u)({ metadata: found.metadata ?? {}, md5 }, from);
}
function changed(from) {
    return new errors/* UserError */.yo(`${from.shown} changed since it was listed; nothing of it became visible.`, {
        hint: 'wait until nothing writes to it, then run again',
    });
}

// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/blob/src/names/blob-name.js
var blob_name = __webpack_require__(45267);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/delete-blobs.js



/** "Blob Batch": the most that one request takes. */
const BATCH = 256;
/**
 * Stops a run that would delete more than it may, before it does anything.
 *
 * @param all blobs that are there under the prefix
 * @throws UserError
 */
function checkDeleteLimit(extraneous, all, limit) {
    const bytes = extraneous.reduce((sum, { size }) => sum + Math.max(size, 0), 0);
    const most = 'blobs' in limit ? limit.blobs : Math.floor((all * limit.percent) / 100);
    if (extraneous.length > most) {
        const allowed = 'blobs' in limit ? `${limit.blobs}` : `${limit.percent} % (${most})`;
        throw new errors/* UserError */.yo(`${extraneous.length} of ${(0,format/* counted */.hS)(all, 'blob')} (${(0,format/* formatBytes */.z3)(bytes)}) would be deleted; at most ${allowed} may be. Nothing was changed.`, {
            hint: 'is the source complete? A dry run lists them; raise max-delete if it is right',
        });
    }
    // The SDK addresses blobs through URLs, which resolve `..`: another blob would be deleted.
    const findings = extraneous.flatMap(({ name }) => {
        const problem = (0,blob_name/* blobNameProblem */.SU)(name);
        return problem === undefined ? [] : [{ severity: 'error', message: `${JSON.stringify(name)} ${problem}`, hint: 'delete it by hand' }];
    });
    if (findings.length > 0)
        throw new errors/* UserError */.yo('Some blobs cannot be deleted safely because of their names.', { findings });
}
/**
 * Deletes blobs as they were when they were listed.
 *
 * @returns the names of those deleted
 * @throws UserError naming those that have changed since or that are protected, ExternalError, CancelledError
 */
async function deleteBlobs(container, blobs, requests) {
    const deleted = [];
    const findings = [];
    const batches = container.getBlobBatchClient();
    const isSigned = new URL(container.url).searchParams.has('sig');
    for (let start = 0; start < blobs.length; start += BATCH) {
        const some = blobs.slice(start, start + BATCH);
        const { subResponses } = await requests.send(`delete ${(0,format/* counted */.hS)(some.length, 'blob')}`, async (abortSignal) => {
            const batch = batches.createBatch();
            for (const { name, etag } of some) {
                const { url } = container.getBlobClient(name);
                await batch.deleteBlob(url, container.credential, { conditions: { ifMatch: `"${etag}"` } });
            }
            const answer = await batches.submitBatch(batch, { abortSignal });
            const temporary = answer.subResponses.find(({ status }) => isTemporary(status));
            // All of them are tried again: those that are gone by then are answered with 404.
            if (temporary !== undefined) {
                const { status: statusCode, errorCode: code } = temporary;
                throw Object.assign(new Error(`${statusCode} ${code ?? ''}`.trimEnd()), { statusCode, code });
            }
            return answer;
        });
        for (const [index, { name }] of some.entries()) {
            const part = subResponses[index];
            // Gone already, maybe by a first try whose answer was lost.
            if (part?.status === 202 || (part?.status === 404 && part.errorCode === 'BlobNotFound'))
                deleted.push(name);
            else
                findings.push({ severity: 'error', ...failureOf(name, part, isSigned) });
        }
    }
    if (findings.length > 0)
        throw new errors/* UserError */.yo(`${(0,format/* countedOf */.MJ)(findings.length, blobs.length, 'blob', ['was', 'were'])} not deleted.`, { findings });
    return deleted;
}
function failureOf(name, part, isSigned) {
    if (part === undefined)
        return { message: `${name}: no answer`, hint: 'the service did not say what became of it; look, and run again' };
    const unknown = 'the service knows no such place: look whether it is gone, and run again';
    const hint = part.status === 404 ? unknown : hintFor(part.errorCode, isSigned);
    return { message: `${name}: ${part.status} ${part.errorCode ?? ''}`.trimEnd(), hint };
}
/** "Retry guidance": the service was busy, or not well. */
function isTemporary(status) {
    return status >= 500 || status === 408 || status === 429;
}
function hintFor(code, isSigned) {
    switch (code) {
        case 'ConditionNotMet':
            return 'it has changed since it was listed; run again';
        case 'LeaseIdMissing':
            return 'somebody holds a lease on it';
        case 'SnapshotsPresent':
            return 'it has snapshots; delete those first';
        case 'BlobImmutableDueToPolicy':
            return 'a policy or a legal hold keeps it';
        default:
            return isSigned
                ? 'deleting needs d among the permissions (sp) of the shared access signature'
                : 'deleting needs the role Storage Blob Data Contributor';
    }
}

// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/core/src/hash-files.js
var hash_files = __webpack_require__(71147);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/read-error.js
var read_error = __webpack_require__(98738);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/read-source.js




/** Not blocking, so that a FIFO that took a file's place does not hang the run. Windows has no such flag. */
const FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** The error of a file that is not what it was. */
function changedError(file) {
    return new errors/* UserError */.yo(`${file.absolute} changed since it was listed; it is not uploaded.`, {
        hint: 'wait until nothing writes to it, then run again',
    });
}
/**
 * Reads a small file whole, in this thread: for a few KiB a promise for each open, read and close costs more than the rest.
 *
 * @throws UserError when it cannot be read or is not what it was
 */
function readSmallFile(file) {
    if (file.link !== undefined)
        return Buffer.from(file.link);
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file.absolute, FLAGS);
        checkIdentity(file, (0,external_node_fs_.fstatSync)(descriptor, { bigint: true }));
        // One byte more than expected shows a file that grew.
        const buffer = Buffer.allocUnsafe(file.size + 1);
        let length = 0;
        for (let read = 1; read > 0 && length < buffer.length; length += read)
            read = (0,external_node_fs_.readSync)(descriptor, buffer, length, buffer.length - length, length);
        if (length !== file.size)
            throw changedError(file);
        // What was written to it while it was read.
        checkIdentity(file, (0,external_node_fs_.fstatSync)(descriptor, { bigint: true }));
        return buffer.subarray(0, length);
    }
    catch (error) {
        throw (0,read_error/* readError */.l)(file.absolute, error);
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** @throws UserError when the file cannot be read or is not what it was */
async function openLargeFile(file) {
    const handle = await (0,promises_.open)(file.absolute, FLAGS).catch((error) => {
        throw (0,read_error/* readError */.l)(file.absolute, error);
    });
    const check = async () => checkIdentity(file, await handle.stat({ bigint: true }));
    try {
        await check();
    }
    catch (error) {
        await handle.close();
        throw error;
    }
    return { fill: (bytes, position) => fill(handle, file, bytes, position), check, close: () => handle.close() };
}
async function fill(handle, file, bytes, position) {
    try {
        for (let length = 0; length < bytes.length;) {
            const { bytesRead } = await handle.read(bytes, length, bytes.length - length, position + length);
            if (bytesRead === 0)
                throw changedError(file);
            length += bytesRead;
        }
    }
    catch (error) {
        throw (0,read_error/* readError */.l)(file.absolute, error);
    }
}
function checkIdentity(file, now) {
    const { identity, size } = file;
    const same = identity === undefined || (identity.ino === now.ino && identity.mtimeNs === now.mtimeNs);
    if (!now.isFile() || now.size !== BigInt(size) || !same)
        throw changedError(file);
}

;// CONCATENATED MODULE: ./build/staging/blob/src/upload/hash-sources.js






/** Larger files are hashed block by block in the workers, so that this thread goes on answering signals. */
const LARGE = 8 * 1024 * 1024;
/** Hashes files that may not have to be sent. */
class SourceHasher {
    #options;
    constructor(options) {
        this.#options = options;
    }
    /** @throws UserError when a file cannot be read or changes, CancelledError */
    async hash(wanted) {
        const { log, signal } = this.#options;
        const digests = new Map();
        const links = wanted.filter(({ file }) => file.link !== undefined);
        for (const { file } of links)
            digests.set(file, { sha256: (0,files/* sha256 */.sc)(file.link ?? ''), md5: undefined });
        const whole = wanted.filter(({ file, md5 }) => file.link === undefined && file.size <= LARGE && !md5).map(({ file }) => file);
        const sums = await (0,hash_files/* hashFiles */.y)(whole.map(({ absolute, size }) => ({ path: absolute, size })), { signal }).catch((error) => {
            if (typeof error === 'object' && error !== null && 'path' in error)
                throw (0,read_error/* readError */.l)(String(error.path), error);
            // A failed read names no file: who reads them one by one finds it.
            if (!(error instanceof errors/* CancelledError */.cc))
                for (const file of whole)
                    readSmallFile(file);
            throw error;
        });
        for (const [index, file] of whole.entries())
            digests.set(file, { sha256: sums[index] ?? '', md5: undefined });
        const rest = wanted.filter(({ file }) => !digests.has(file));
        const bytes = rest.reduce((sum, { file }) => sum + file.size, 0);
        const progress = new src_progress/* Progress */.k('Hashed', { files: rest.length, bytes }, log).withHeartbeat();
        try {
            for (const one of rest) {
                digests.set(one.file, await this.#hashLarge(one, progress));
                progress.addFile();
            }
        }
        finally {
            progress.end();
        }
        return digests;
    }
    async #hashLarge({ file, md5: wantsMd5 }, progress) {
        const { pool, workers, signal } = this.#options;
        const source = await openLargeFile(file);
        const sha256 = workers.stream('sha256');
        const md5 = wantsMd5 ? workers.stream('md5') : undefined;
        const adding = new Set();
        let failure;
        try {
            for (let position = 0; position < file.size && failure === undefined; position += LARGE) {
                const length = Math.min(LARGE, file.size - position);
                const buffer = await pool.acquire(LARGE, signal);
                try {
                    await source.fill(new Uint8Array(buffer, 0, length), position);
                }
                catch (error) {
                    pool.release(buffer);
                    throw error;
                }
                const added = Promise.all([sha256.add(buffer, length), md5?.add(buffer, length)])
                    .then(() => progress.addBytes(length), (error) => {
                    failure ??= error;
                })
                    .finally(() => {
                    adding.delete(added);
                    pool.release(buffer);
                });
                adding.add(added);
            }
            await Promise.all(adding);
            if (failure !== undefined)
                throw failure;
            await source.check();
            return { sha256: (await sha256.end()).toString('hex'), md5: (await md5?.end())?.toString('base64') };
        }
        finally {
            await Promise.all(adding);
            sha256.drop();
            md5?.drop();
            await source.close();
        }
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/hash-workers.js


/** For the SHA-256 and MD5 of a whole file and the MD5 of its blocks; more than four no disk and no network keeps busy. */
const FEWEST = 3;
const MOST = 4;
/**
 * Threads that hash buffers while the main thread sends them. They are started by the first job, and their program is text made of
 * a function below, so that no file of its own has to lie beside a bundle.
 */
class HashWorkers {
    #members = [];
    #size;
    #jobs = 0;
    constructor(size = Math.min(MOST, Math.max(FEWEST, (0,external_node_os_.availableParallelism)()))) {
        this.#size = size;
    }
    /** Of one block, whose buffer may be used again when it settles. */
    async digest(algorithm, buffer, length) {
        const { digest } = await this.#ask(this.#leastBusy(), { kind: 'whole', id: ++this.#jobs, algorithm, buffer, length });
        return Buffer.from(digest);
    }
    stream(algorithm) {
        // A worker of its own for as long as there is one: blocks of other files would make it wait.
        const member = this.#leastBusy();
        member.streams++;
        const stream = ++this.#jobs;
        let open = true;
        const drop = () => {
            if (open)
                member.streams--;
            open = false;
        };
        return {
            drop,
            add: async (buffer, length) => void (await this.#ask(member, { kind: 'add', id: ++this.#jobs, algorithm, stream, buffer, length })),
            end: async () => {
                drop();
                return Buffer.from((await this.#ask(member, { kind: 'end', id: ++this.#jobs, algorithm, stream })).digest);
            },
        };
    }
    async close() {
        await Promise.all(this.#members.splice(0).map(({ worker }) => worker.terminate()));
    }
    #leastBusy() {
        const load = ({ pending, streams }) => pending.size + streams;
        const least = this.#members.reduce((one, other) => (one === undefined || load(other) < load(one) ? other : one), undefined);
        return least === undefined || (load(least) > 0 && this.#members.length < this.#size) ? this.#start() : least;
    }
    #start() {
        const worker = new external_node_worker_threads_.Worker(`(${hashLoop.toString()})()`, { eval: true, stdout: false });
        const member = { worker, pending: new Map(), streams: 0 };
        worker.on('message', (answer) => {
            member.pending.get(answer.id)?.resolve(answer);
            member.pending.delete(answer.id);
        });
        const fail = (error) => {
            member.failure ??= error;
            const place = this.#members.indexOf(member);
            if (place !== -1)
                this.#members.splice(place, 1);
            for (const { reject } of member.pending.values())
                reject(error);
            member.pending.clear();
        };
        worker.on('error', fail);
        worker.on('exit', () => fail(new Error('a hash worker has ended')));
        // A run that is done is not kept alive by idle threads.
        worker.unref();
        this.#members.push(member);
        return member;
    }
    #ask(member, job) {
        if (member.failure !== undefined)
            return Promise.reject(member.failure);
        return new Promise((resolve, reject) => {
            member.worker.ref();
            const done = () => {
                if (member.pending.size <= 1)
                    member.worker.unref();
            };
            member.pending.set(job.id, {
                resolve(answer) {
                    done();
                    resolve(answer);
                },
                reject(error) {
                    done();
                    reject(error);
                },
            });
            member.worker.postMessage(job);
        });
    }
}
/** The program of a worker: it stands alone, without any import. */
function hashLoop() {
    const { parentPort } = process.getBuiltinModule('node:worker_threads');
    const { createHash } = process.getBuiltinModule('node:crypto');
    const streams = new Map();
    parentPort?.on('message', (job) => {
        const hash = job.kind === 'whole' ? createHash(job.algorithm) : (streams.get(job.stream) ?? createHash(job.algorithm));
        if (job.kind === 'end') {
            streams.delete(job.stream);
            parentPort.postMessage({ id: job.id, digest: hash.digest() });
            return;
        }
        hash.update(new Uint8Array(job.buffer, 0, job.length));
        if (job.kind === 'add')
            streams.set(job.stream, hash);
        parentPort.postMessage(job.kind === 'add' ? { id: job.id } : { id: job.id, digest: hash.digest() });
    });
}

// EXTERNAL MODULE: ./build/staging/blob/src/requests/transport.js + 3 modules
var transport = __webpack_require__(46309);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/sync-plan.js + 1 modules
var sync_plan = __webpack_require__(70966);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/plan-document.js



const SCHEMA = 'bakehouse-upload-plan/1';
/** Differences that an error names. */
const SHOWN = 10;
function planDocument(plan, target, deleted) {
    return {
        schema: SCHEMA,
        host: target.host === undefined || (0,transport/* isLoopback */.U9)(new URL(`http://${target.host}`)) ? undefined : target.host,
        container: target.container,
        prefix: target.prefix,
        createContainer: plan.createContainer,
        checksums: target.checksums,
        blobs: plan.blobs.map(({ name, file, sha256, action, kind, properties, there }) => ({
            name,
            path: file.path,
            size: (0,sync_plan/* sizeOf */.$d)({ file, action, there }),
            sha256,
            ...(file.from === undefined ? {} : { source: { url: file.from.shown, version: file.from.version } }),
            action,
            kind: kind.kind,
            properties,
            replaces: there?.etag,
        })),
        delete: deleted.map(({ name, size, etag }) => ({ name, size, etag })),
    };
}
/**
 * Makes sure that what is to be done is what a plan says.
 *
 * @param agreed as it was read from a file
 * @param thereOf what is there now under a name
 * @throws UserError naming what differs, or saying that the plan was carried out; InputError when the file is no plan
 */
function checkPlan(agreed, now, thereOf) {
    const isPlan = typeof agreed === 'object' && agreed !== null && 'schema' in agreed && agreed.schema === SCHEMA;
    if (!isPlan || !isWhole(agreed))
        throw new errors/* InputError */.dz(`The plan is not one of upload-blob (schema ${SCHEMA}).`, { hint: 'give the file that a dry run has written' });
    const before = agreed;
    const current = JSON.parse(JSON.stringify(now));
    const differences = [];
    for (const key of ['host', 'container', 'prefix', 'createContainer', 'checksums']) {
        if (before[key] !== current[key])
            differences.push(`${key} is ${String(current[key])}, was ${String(before[key])}`);
    }
    for (const list of ['blobs', 'delete'])
        differences.push(...listDifferences(list, before[list] ?? [], current[list]));
    if (differences.length === 0)
        return;
    const hint = 'make a new plan by a dry run';
    if (isCarriedOut(before, current, thereOf))
        throw new errors/* UserError */.yo('The plan was carried out already; nothing was sent.', { hint });
    const more = differences.length > SHOWN ? [`and ${differences.length - SHOWN} more`] : [];
    throw new errors/* UserError */.yo('Source or container have changed since the plan was made; nothing was sent.', {
        findings: [...differences.slice(0, SHOWN), ...more].map((message) => ({ severity: 'error', message })),
        hint,
    });
}
/** Lists may be left out, and nothing in them may be anything but an entry. */
function isWhole({ blobs = [], delete: deleted = [] }) {
    return [blobs, deleted].every((list) => Array.isArray(list) && list.every((entry) => typeof entry?.name === 'string'));
}
/** True when all that was planned is there, written since then. */
function isCarriedOut(before, current, thereOf) {
    if (before.host !== current.host || before.container !== current.container || before.prefix !== current.prefix)
        return false;
    const actionNow = new Map(current.blobs.map(({ name, action }) => [name, action]));
    const changes = (before.blobs ?? []).filter(({ action }) => action === 'create' || action === 'overwrite' || action === 'update');
    const deletions = before.delete ?? [];
    const isDone = ({ name, action, size, sha256, replaces }) => {
        if (action === 'update')
            return actionNow.get(name) === 'skip';
        const there = thereOf(name);
        return there !== undefined && there.etag !== replaces && there.size === size && sha256 !== undefined && there.sha256 === sha256;
    };
    return changes.length + deletions.length > 0 && changes.every(isDone) && deletions.every(({ name }) => thereOf(name) === undefined);
}
function listDifferences(list, before, current) {
    const what = list === 'blobs' ? '' : 'delete ';
    const old = new Map(before.map((entry) => [entry.name, JSON.stringify(entry)]));
    const differences = [];
    for (const entry of current) {
        const there = old.get(entry.name);
        if (there === undefined)
            differences.push(`${what}${entry.name} is not in the plan`);
        else if (there !== JSON.stringify(entry))
            differences.push(`${what}${entry.name} is not as planned`);
        old.delete(entry.name);
    }
    return [...differences, ...[...old.keys()].map((name) => `${what}${name} is in the plan alone`)];
}

;// CONCATENATED MODULE: ./build/staging/blob/src/requests/received-md5.js

/** A service that answers with a CRC-64 has compared the MD5 that it was given. */
const OTHER_CHECKSUM = 'CRC-64';
/** MD5 (Base64) that the service says that it received, `OTHER_CHECKSUM`, or undefined when it says nothing. */
function receivedMd5(answer) {
    return answer.get('content-md5') ?? (answer.get('x-ms-content-crc64') === undefined ? undefined : OTHER_CHECKSUM);
}
/** The error of bytes that are not those that were sent. */
function damaged(name) {
    return new errors/* ExternalError */.yA(`${name} arrived damaged: the service has other bytes than were sent.`, {
        service: 'Blob Storage',
        operation: `upload ${name}`,
        hint: 'delete it and run again; if it happens again, the service, or something between it and this machine, changes what is sent',
    });
}

// EXTERNAL MODULE: ./build/staging/blob/src/requests/coded-error.js
var coded_error = __webpack_require__(56100);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/read-back.js



/**
 * Reads a whole blob, without keeping it.
 *
 * @param size bytes that it must have; no more than one chunk beyond is read
 * @returns its SHA-256 as lower-case hexadecimal; of a longer one, that of what was read
 * @throws ExternalError, CancelledError, and what is `expected` as it is
 */
async function hashOfBlob(name, size, { connected, requests, signal = requests.signal, etag, expected = [] }) {
    const blob = (await connected.sdk()).getBlobClient(name);
    const conditions = etag === undefined ? {} : { conditions: { ifMatch: etag } };
    const read = async (abortSignal) => {
        const { readableStreamBody } = await blob.download(0, undefined, { abortSignal, maxRetryRequests: 3, ...conditions });
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let length = 0;
        try {
            for await (const chunk of readableStreamBody ?? []) {
                hash.update(chunk);
                length += chunk.length;
                if (length > size)
                    break;
            }
        }
        catch (error) {
            // An answer that is cut is an aborted one for the SDK; it is read again.
            throw abortSignal.aborted ? error : (0,coded_error/* codedError */.A)((0,errors/* messageOf */.bD)(error), 'ECONNRESET');
        }
        return hash.digest('hex');
    };
    return requests.send(`read ${name} back`, read, { signal, expected });
}

;// CONCATENATED MODULE: ./build/staging/blob/src/upload/receipts.js




/** How services refuse a wrong MD5: Azure by the first, Azurite by the second. */
const WRONG_MD5 = ['Md5Mismatch', 'InvalidOperation', 'InvalidMd5'];
/** What the service says when the blob is another one by now, or gone. */
const CHANGED = ['ConditionNotMet', 'BlobNotFound'];
/**
 * What the answers to writes say of the bytes that arrived. Put Blob and Put Block are answered with the MD5, or the CRC-64, of what the
 * service received. An answer without either says nothing: then the blob is read back, and the run says so once. Azure always says it, and
 * so does Azurite for whole blobs; for blocks Azurite only refuses a wrong MD5, which is found out once in a run.
 */
class Receipts {
    #connected;
    #requests;
    #log;
    #hasSaid = false;
    /** Whether some answer to Put Block had a check sum. */
    #blocksTold = false;
    #refusesWrongBlocks;
    constructor(connected, requests, log) {
        this.#connected = connected;
        this.#requests = requests;
        this.#log = log;
    }
    /**
     * Holds a blob that was sent in one request against what was sent.
     *
     * @param sent SHA-256 as hexadecimal, MD5 in Base64, size in bytes
     * @throws ExternalError when other bytes arrived, CancelledError
     */
    async checkWhole(name, sent, answer) {
        const etag = answer.get('etag');
        const told = receivedMd5(answer);
        if (told === undefined)
            await this.#readBack(name, sent, etag);
        else if (told !== OTHER_CHECKSUM && told !== sent.md5)
            throw await this.#marked(name, etag);
    }
    /**
     * Looks at the answer to one block.
     *
     * @param spoil sends the block again, with one byte, so that no later run takes it for what it should be
     * @returns false when it says nothing
     * @throws ExternalError when other bytes arrived
     */
    async checkBlock(name, md5, answer, spoil) {
        const told = receivedMd5(answer);
        if (told === undefined)
            return false;
        this.#blocksTold = true;
        if (told === md5 || told === OTHER_CHECKSUM)
            return true;
        await spoil().catch(() => { });
        throw damaged(name);
    }
    /**
     * Holds a blob that was sent in blocks against what was sent, where not every block was answered with its check sum, in this run or in an
     * earlier one.
     *
     * @param probe sends a block that does not belong to the blob, as `SendPut` does, with the headers given
     * @param etag of the commit
     * @throws ExternalError when other bytes arrived, CancelledError
     */
    async checkBlocks(name, sent, blocks, probe, etag) {
        if (blocks.untold === 0 && (blocks.resumed === 0 || this.#blocksTold))
            return;
        this.#refusesWrongBlocks ??= this.#isRefused(name, probe);
        if (await this.#refusesWrongBlocks)
            return;
        await this.#readBack(name, sent, etag);
    }
    /** Whether the service looks at the MD5 of a block at all: it is given a wrong one. */
    async #isRefused(name, probe) {
        try {
            await this.#requests.send(`check how blocks of ${name} are checked`, (signal) => probe({ 'content-md5': MD5_OF_NOTHING }, signal), {
                expected: WRONG_MD5,
            });
            return false;
        }
        catch (error) {
            if (WRONG_MD5.includes((0,blob_error/* blobErrorCode */.No)(error) ?? ''))
                return true;
            // Refused for another reason: of its checks nothing is known.
            if (error instanceof errors/* ExternalError */.yA && error.details.status === 400)
                return false;
            throw error;
        }
    }
    async #readBack(name, { sha256, size }, etag) {
        const { host } = this.#connected;
        const isFirst = !this.#hasSaid;
        this.#hasSaid = true;
        try {
            const found = await hashOfBlob(name, size, { connected: this.#connected, requests: this.#requests, etag, expected: CHANGED });
            if (found !== sha256)
                throw await this.#marked(name, etag);
            if (isFirst)
                this.#log.warning(`${host} does not say which bytes it received, as Blob Storage does: what is sent is read back and compared.`);
        }
        catch (error) {
            // Another run has written it since; that one looks at its own.
            if (CHANGED.includes((0,blob_error/* blobErrorCode */.No)(error) ?? ''))
                return;
            if (!(error instanceof errors/* ExternalError */.yA && error.details.status === 403))
                throw error;
            if (isFirst)
                this.#log.warning(`${host} does not say which bytes it received, and what is sent may not be read back: nobody has checked it.`);
        }
    }
    /** The error of a blob that is there with other bytes. As far as that can be, it is marked: a later run must not take it for whole. */
    async #marked(name, etag) {
        const mark = async (abortSignal) => {
            const blob = (await this.#connected.sdk()).getBlobClient(name);
            await blob.setMetadata({ sha256: 'damaged' }, { abortSignal, ...(etag === undefined ? {} : { conditions: { ifMatch: etag } }) });
        };
        await this.#requests.send(`mark ${name} as damaged`, mark).catch(() => { });
        return damaged(name);
    }
}
/** Of no bytes at all: wrong for all others. */
const MD5_OF_NOTHING = '1B2M2Y8AsgTpgAmY7PhCfg==';

// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: ./build/staging/core/src/checksums.js
var checksums = __webpack_require__(41685);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/remote-checksums.js






const CHECKSUMS = 'SHA256SUMS';
/** Metadata of those that an upload wrote: when the newest of the blobs was written of which they alone tell. */
const KNOWN_UNTIL = 'known_until';
/** Half a million files. */
const LARGEST = 64 * 1024 * 1024;
/** Names in a warning. */
const remote_checksums_SHOWN = 3;
/**
 * The `SHA256SUMS` that an earlier upload, of whatever tool, left under a prefix. It is read before anything is sent: it knows the content
 * of blobs that say nothing of it themselves, and whoever reads it must not be misled by what this run changes.
 */
class RemoteChecksums {
    #sums;
    #file;
    /** @param sums SHA-256 by names of blobs */
    constructor(file = undefined, sums = new Map()) {
        this.#file = file;
        this.#sums = sums;
    }
    /**
     * Reads it, where the listing has one, and compares it with the listing.
     *
     * @param folder that was listed, with a slash at its end; '' for the container
     * @throws ExternalError when the service cannot be reached, CancelledError
     */
    static async read(remote, folder, { connected, requests, log }) {
        const file = remote?.get(folder + CHECKSUMS);
        if (remote === undefined || file === undefined || file.size > LARGEST)
            return new RemoteChecksums();
        const text = await readText(file, connected, requests);
        if (text === undefined)
            return new RemoteChecksums();
        const lines = (0,checksums/* readChecksums */.F)(text);
        if (lines.some((line) => line.sha256 === undefined) || (0,files/* sha256 */.sc)(text) !== (file.metadata['sha256'] ?? (0,files/* sha256 */.sc)(text))) {
            log.warning(`${file.name} in the container is damaged, or no list of check sums; it is not used.`);
            return new RemoteChecksums();
        }
        const sums = new Map(lines.flatMap((line) => (line.sha256 === undefined ? [] : [[folder + line.path, line.sha256]])));
        const missing = [...sums.keys()].filter((name) => !remote.has(name));
        const other = [...sums].filter(([name, sum]) => (remote.get(name)?.metadata['sha256'] ?? sum) !== sum).map(([name]) => name);
        if (missing.length > 0)
            log.info(`${file.name} in the container names what is not there: ${some(missing)}.`);
        if (other.length > 0)
            log.info(`${file.name} in the container has other check sums than these blobs: ${some(other)}.`);
        return new RemoteChecksums(file, sums);
    }
    /** The SHA-256 of a blob: what it says itself or, where it was not written since, what the check sums say. */
    sha256Of(blob) {
        const own = blob.metadata['sha256'];
        if (own !== undefined || this.#file === undefined)
            return own;
        return tellsOf(this.#file, blob) ? this.#sums.get(blob.name) : undefined;
    }
    /**
     * The check sums that are there and will not be written again by a plan that changes what they name.
     *
     * @param deleted what goes with it
     * @returns what to say of it, or undefined
     */
    misleads(plan, deleted) {
        const file = this.#file;
        if (file === undefined || plan.blobs.some(({ name }) => name === file.name) || deleted.includes(file))
            return undefined;
        const sent = plan.blobs.filter((blob) => (0,sync_plan/* isSent */.xb)(blob) && this.#sums.has(blob.name) && this.#sums.get(blob.name) !== blob.sha256);
        const names = [...sent, ...deleted.filter(({ name }) => this.#sums.has(name))].map(({ name }) => name);
        if (names.length === 0)
            return undefined;
        return `${file.name} in the container is not written again, and is wrong about what this run changes: ${some(names)}. Let write-checksums be true, or delete it.`;
    }
}
/** Whether check sums tell of a blob that says nothing itself as it is now, not of one that was there before it. */
function tellsOf({ metadata, modified }, blob) {
    // What an upload sends says itself what it holds: something else wrote this one, and may have done so before the check sums were written.
    if (metadata['sha256'] !== undefined)
        return blob.modified <= Date.parse(metadata[KNOWN_UNTIL] ?? '');
    // Times are of whole seconds: in the same one it may have been written after them.
    return blob.modified < modified;
}
/** Undefined where it may not be read, which writing does not need, or is being written. */
async function readText(file, { get }, requests) {
    try {
        return await requests.send(`read ${file.name}`, (signal) => get(file.name, `"${file.etag}"`, signal), {
            expected: ['ConditionNotMet', 'BlobNotFound'],
        });
    }
    catch (error) {
        if (error instanceof errors/* ExternalError */.yA ? error.details.status === 403 : (0,blob_error/* blobErrorCode */.No)(error) !== undefined)
            return undefined;
        throw error;
    }
}
function some(names) {
    const more = names.length > remote_checksums_SHOWN ? ` and ${names.length - remote_checksums_SHOWN} more` : '';
    return `${[...names].sort(byte_order/* compareBytes */.X).slice(0, remote_checksums_SHOWN).join(', ')}${more}`;
}

// EXTERNAL MODULE: ./build/staging/disk-image/src/vhd-footer.js
var vhd_footer = __webpack_require__(77765);
// EXTERNAL MODULE: ./build/staging/core/src/debian-packages.js
var debian_packages = __webpack_require__(35480);
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 2 modules
var program = __webpack_require__(12582);
// EXTERNAL MODULE: ./build/staging/blob/src/pages/page-runs.js
var page_runs = __webpack_require__(50502);
;// CONCATENATED MODULE: ./build/staging/blob/src/pages/page-holes.js




/** Numbers of ext4, XFS and Btrfs in linux/magic.h: file systems whose FIEMAP is known to tell all data after a sync. */
const KNOWN = new Set([0xef53, 0x58465342, 0x9123683e]);
/** From here on a hole is worth more than starting a program for it. */
const WORTHWHILE = 64 * 1024 * 1024;
/** Room for a file system's own blocks in what `stat` counts. */
const SLACK = 1024 * 1024;
const SECTOR = 512;
/**
 * Where a sparse file has data, so that its holes need not be read: 0.05 s instead of 0.4 s of CPU for 4 GiB. Node offers no SEEK_DATA;
 * `filefrag` (e2fsprogs, on every Debian) asks the kernel's FIEMAP. Anything odd in its answer, and the file is read as a whole.
 *
 * @param handle open for reading; what is not yet on the disk is written first, because FIEMAP may not know it
 * @returns sorted ranges of whole blocks of 4 KiB, or undefined where the file system does not tell
 */
async function dataExtents(handle, file, signal) {
    if (process.platform !== 'linux')
        return undefined;
    const { size, blocks } = await handle.stat();
    if (size - blocks * SECTOR < WORTHWHILE)
        return undefined;
    if (!KNOWN.has((await (0,promises_.statfs)(file)).type) || (await (0,debian_packages/* findProgram */.K)('filefrag')) === undefined)
        return undefined;
    await handle.sync();
    const { exitCode, stdout } = await (0,program/* runProgram */.mB)('find the holes of a file', ['filefrag', '-s', '-e', '-v', `-b${SECTOR}`, '--', file], {
        signal,
        env: { LC_ALL: 'C' },
        allowFailure: true,
    });
    if (exitCode !== 0)
        return undefined;
    const extents = readExtents(stdout, size);
    if (extents === undefined)
        return undefined;
    const told = extents.reduce((sum, { start, end }) => sum + end - start, 0);
    return told + SLACK >= blocks * SECTOR ? inBlocks(extents, size) : undefined;
}
/** File systems may have smaller ones: the zeros around are then read like data. */
function inBlocks(ranges, size) {
    return (0,page_runs/* joined */.oR)(ranges.map(({ start, end }) => ({
        start: start - (start % page_runs/* BLOCK */.IE),
        end: Math.min(Math.ceil(end / page_runs/* BLOCK */.IE) * page_runs/* BLOCK */.IE, size),
    })));
}
/**
 * Reads the table of `filefrag -e -v -b512`: `ext: logical_offset: physical_offset: length: expected: flags:`.
 *
 * @returns undefined when any line is not as expected
 */
function readExtents(text, size) {
    const lines = text.split('\n');
    const table = lines.findIndex((line) => /^ ext:\s+logical_offset:/.test(line));
    if (table < 0)
        return undefined;
    const ranges = [];
    for (const line of lines.slice(table + 1)) {
        if (line === '' || /: \d+ extents? found/.test(line))
            continue;
        const [, first, last, length] = /^\s*\d+:\s*(\d+)\.\.\s*(\d+):\s*\d+\.\.\s*\d+:\s*(\d+):/.exec(line) ?? [];
        const start = Number(first) * SECTOR;
        const end = (Number(last) + 1) * SECTOR;
        if (!(end > start) || Number(length) * SECTOR !== end - start || start < (ranges.at(-1)?.end ?? 0))
            return undefined;
        ranges.push({ start, end });
    }
    return (0,page_runs/* joined */.oR)(ranges).filter(({ start }) => start < size);
}

;// CONCATENATED MODULE: ./build/staging/blob/src/pages/page-pace.js

/** "Scalability and performance targets for Blob Storage": a page blob of a standard account takes 60 MiB and 500 requests a second. */
const PAGE_BLOB_PACE = { bytesPerSecond: 60 * 1024 * 1024, requestsPerSecond: 500 };
const CLOCK = { now: () => performance.now(), wait: program/* delay */.cb };
/**
 * Spreads the requests to one blob, so that they stay below its limits instead of being refused and tried again (azcopy sends what
 * it can and gets thousands of answers 500 and 503 for one image: Azure/azure-storage-azcopy#2882, #1219).
 */
class Pace {
    #limits;
    #clock;
    /** When the next request may begin. */
    #next = Number.NEGATIVE_INFINITY;
    constructor(limits, clock = CLOCK) {
        this.#limits = limits;
        this.#clock = clock;
    }
    /**
     * Resolves when a request of so many bytes may be sent.
     *
     * @throws CancelledError
     */
    async turn(bytes, signal) {
        const { bytesPerSecond, requestsPerSecond } = this.#limits;
        const seconds = Math.max(bytesPerSecond === 0 ? 0 : bytes / bytesPerSecond, requestsPerSecond === 0 ? 0 : 1 / requestsPerSecond);
        const now = this.#clock.now();
        const begin = Math.max(this.#next, now);
        this.#next = begin + seconds * 1000;
        if (begin > now)
            await this.#clock.wait(begin - now, signal);
    }
}

// EXTERNAL MODULE: ./build/staging/blob/src/pages/page-target.js
var page_target = __webpack_require__(19521);
;// CONCATENATED MODULE: ./build/staging/blob/src/pages/page-check.js





/**
 * Looks at the answer to Put Page: the service says there which sequence number the blob has and which MD5 the pages had that it
 * received. Where it does not, the first pages of a run are looked at themselves.
 *
 * @param isFirst of this run
 * @throws ExternalError when other bytes arrived, or when the blob has no sequence number; CancelledError
 */
async function checkPages({ start, end }, md5, answer, isFirst, { client, requests, log, signal, }) {
    const told = receivedMd5(answer);
    const wanted = md5.toString('base64');
    if (told !== undefined && told !== OTHER_CHECKSUM && told !== wanted)
        throw damaged(client.name);
    if (!isFirst)
        return;
    if (answer.get('x-ms-blob-sequence-number') === undefined) {
        const found = await requests.send(`look at ${client.name}`, (abortSignal) => client.getProperties({ abortSignal }), { signal });
        if (found.blobSequenceNumber === undefined)
            throw (0,page_target/* numberUntold */.wk)(client.name);
    }
    if (told !== undefined)
        return;
    try {
        // Without a condition: other pages are being written.
        const read = (abortSignal) => client.downloadToBuffer(start, end - start, { abortSignal });
        const found = await requests.send(`read pages of ${client.name} back`, read, { bytes: end - start, signal });
        if (!(0,external_node_crypto_.createHash)('md5').update(found).digest().equals(md5))
            throw damaged(client.name);
    }
    catch (error) {
        // Writing needs no permission to read.
        if (!(error instanceof errors/* ExternalError */.yA && error.details.status === 403))
            throw error;
    }
    const say = `${client.name}: the service does not say which pages it received; the first ones were looked at (verify: download reads all of them).`;
    // Azurite, where nothing is in between.
    if ((0,transport/* isLoopback */.U9)(new URL(client.url)))
        log.debug(say);
    else
        log.warning(say);
}

;// CONCATENATED MODULE: ./build/staging/blob/src/pages/page-segment.js





/** At least so many bytes go between two records of what was sent: this much is sent twice when a run is killed. */
const RECORD_EVERY = 32 * 1024 * 1024;
/** Of a very large blob more, so that records, 50 bytes for each segment, stay below 2 % of what is sent. */
const RECORD_EVERY_PER_SEGMENT = 50 * 50;
/** Sends the segments of one page blob and keeps the record of those that are there. */
class SegmentSender {
    #target;
    #options;
    #done = new Map();
    #requestsSent = 0;
    #bytesSent = 0;
    #bytesKept = 0;
    #sinceRecord = 0;
    #recording;
    #disowned;
    constructor(target, options) {
        this.#target = target;
        this.#options = options;
        // What an earlier run sent counts until its segment turns out to be another one now.
        for (const [index, digest] of target.sent)
            this.#done.set(index, digest);
    }
    /** Digests of the segments that are there. */
    get done() {
        return this.#done;
    }
    get requestsSent() {
        return this.#requestsSent;
    }
    get bytesSent() {
        return this.#bytesSent;
    }
    get bytesKept() {
        return this.#bytesKept;
    }
    /** True when an earlier run wrote into this range. */
    hasPages(range) {
        return (0,page_runs/* within */.ux)(this.#target.pages, range).length > 0;
    }
    /**
     * What has to be done for a segment that holds these bytes; undefined when nothing.
     *
     * @param parts of the blob, in whole blocks, where the bytes are not known to be zeros; `bytes` need hold no more than them and short gaps
     */
    look(range, bytes, parts) {
        const index = range.start / page_runs/* SEGMENT */._f;
        const there = (0,page_runs/* within */.ux)(this.#target.pages, range);
        const found = parts.flatMap((part) => {
            const first = part.start - range.start;
            const runs = (0,page_runs/* dataRuns */.BH)(bytes.subarray(first, part.end - range.start), page_runs/* BLOCK */.IE);
            return runs.map(({ start, end }) => ({ start: first + start, end: first + end }));
        });
        const data = (0,page_runs/* joined */.oR)(found, this.#options.gap - 1);
        if (data.length === 0 && there.length === 0) {
            this.#done.delete(index);
            return undefined;
        }
        const digest = (0,external_node_crypto_.createHash)('sha256');
        const runs = data.map(({ start, end }) => {
            const md5 = (0,external_node_crypto_.createHash)('md5').update(bytes.subarray(start, end)).digest();
            digest.update(`${start} ${end} `).update(md5);
            return { start: range.start + start, end: range.start + end, md5 };
        });
        // Half of it tells segments apart as well.
        const known = digest.digest('hex').slice(0, 32);
        const stale = (0,page_runs/* without */.FF)(there, runs);
        if (this.#target.sent.get(index) === known && stale.length === 0 && (0,page_runs/* without */.FF)(runs, there).length === 0) {
            for (const { start, end } of runs)
                this.#bytesKept += end - start;
            this.#done.set(index, known);
            return undefined;
        }
        this.#done.delete(index);
        return { index, start: range.start, digest: known, runs, stale };
    }
    /** @throws ExternalError, CancelledError, and as it is the error that another run took over */
    async send({ index, start, digest, runs, stale }, bytes, signal) {
        if (this.#target.sent.has(index)) {
            this.#disowned ??= this.#disown(index);
            await this.#disowned;
        }
        for (const range of stale)
            await this.clearRange(range, signal);
        for (const run of runs)
            await this.sendRange(run, bytes.subarray(run.start - start, run.end - start), signal, run.md5);
        if (runs.length === 0)
            return;
        this.#done.set(index, digest);
        await this.#recordNow(signal);
    }
    /** Writes one range of pages. @param range a multiple of 512 at both ends, at most 4 MiB */
    async sendRange({ start, end }, bytes, signal, md5 = (0,external_node_crypto_.createHash)('md5').update(bytes).digest()) {
        const { requests, pace } = this.#options;
        const { client, put, run, lease } = this.#target;
        const answer = await requests.send(`write ${end - start} bytes at ${start} of ${client.name}`, async (abortSignal) => {
            await pace.turn(bytes.length, abortSignal);
            return put({
                name: client.name,
                query: 'comp=page',
                headers: {
                    'x-ms-page-write': 'update',
                    'x-ms-range': `bytes=${start}-${end - 1}`,
                    'content-md5': md5.toString('base64'),
                    'x-ms-if-sequence-number-eq': String(run),
                    ...(lease.leaseId === undefined ? {} : { 'x-ms-lease-id': lease.leaseId }),
                },
                body: bytes,
                signal: abortSignal,
            });
        }, { bytes: bytes.length, signal, expected: page_target/* OVERTAKEN */.gI });
        const isFirst = this.#requestsSent++ === 0;
        await checkPages({ start, end }, md5, answer, isFirst, { client, requests, log: this.#options.log, signal });
        this.#bytesSent += bytes.length;
        this.#sinceRecord += bytes.length;
    }
    /**
     * Takes the footer of an earlier run away, only as long as nothing was written since: a try that arrives late would take away the footer
     * that this run has sent meanwhile.
     */
    async clearFooter(range, signal) {
        const { client } = this.#target;
        for (let tries = 1;; tries++) {
            const { etag } = await this.#options.requests.send(`look at ${client.name}`, (abortSignal) => client.getProperties({ abortSignal }));
            try {
                return await this.clearRange(range, signal, etag);
            }
            catch (error) {
                // The answer was lost: the first try had worked, and the second one found the blob changed.
                if ((0,blob_error/* blobErrorCode */.No)(error) !== 'ConditionNotMet' || tries >= page_target/* TAKEOVER_TRIES */.Ac)
                    throw error;
            }
        }
    }
    /** Makes pages read as zeros again. @param etag what the blob must still be, if that matters */
    async clearRange({ start, end }, signal, etag) {
        const { requests, pace } = this.#options;
        const { client, run, lease } = this.#target;
        await requests.send(`clear ${end - start} bytes at ${start} of ${client.name}`, async (abortSignal) => {
            await pace.turn(0, abortSignal);
            return client.clearPages(start, end - start, {
                abortSignal,
                conditions: { ifSequenceNumberEqualTo: run, ...(0,page_target/* ifMatch */.fm)(etag), ...lease },
            });
        }, { signal, expected: page_target/* OVERTAKEN */.gI });
    }
    /**
     * Takes what an earlier run has sent from this segment on out of the record, before the first page of another content is written: after a
     * kill, a later run with the earlier content would take these segments for its own. All of them at once: in another image most are others,
     * and each that is still the same comes back when it is looked at.
     */
    #disown(from) {
        for (const index of this.#done.keys())
            if (index > from)
                this.#done.delete(index);
        return this.#write();
    }
    async #recordNow(signal) {
        if (this.#recording !== undefined || this.#sinceRecord < Math.max(RECORD_EVERY, RECORD_EVERY_PER_SEGMENT * this.#done.size))
            return;
        this.#sinceRecord = 0;
        if (signal.aborted)
            return;
        await this.#write();
    }
    /** One record at a time: an older one must not come last. */
    #write() {
        const before = this.#recording;
        const write = async () => {
            await before;
            await this.#target.record.write((0,page_target/* recordOf */.zv)(this.#target, this.#options.size, this.#done));
        };
        const writing = write().finally(() => {
            if (this.#recording === writing)
                this.#recording = undefined;
        });
        this.#recording = writing;
        return writing;
    }
}

;// CONCATENATED MODULE: ./build/staging/blob/src/pages/page-source.js



/** @throws UserError when the file cannot be read or has another size */
async function openSource(file, size) {
    const changed = (what) => new errors/* UserError */.yo(`${file} ${what} while it was uploaded; the blob stays marked as incomplete.`, {
        hint: 'wait until nothing writes to it, then run again',
    });
    const handle = await (0,promises_.open)(file).catch((error) => {
        throw (0,read_error/* readError */.l)(file, error);
    });
    const before = await handle.stat({ bigint: true });
    if (before.size !== BigInt(size)) {
        await handle.close();
        throw new errors/* UserError */.yo(`${file} changed since it was looked at; it is not uploaded.`, {
            hint: 'wait until nothing writes to it, then run again',
        });
    }
    return {
        handle,
        async read(buffer, position) {
            let length = 0;
            while (length < buffer.length) {
                const { bytesRead } = await handle.read(buffer, length, buffer.length - length, position + length);
                if (bytesRead === 0)
                    throw changed('became shorter');
                length += bytesRead;
            }
        },
        async check() {
            if (!isSame(before, await handle.stat({ bigint: true })))
                throw changed('changed');
            const there = await (0,promises_.stat)(file, { bigint: true }).catch(() => undefined);
            if (there === undefined)
                throw changed('was removed');
            if (there.ino !== before.ino || there.dev !== before.dev)
                throw changed('was replaced');
        },
        close: () => handle.close(),
    };
}
/** Not the time of the inode: a new hard link or another mode changes that, and no byte. */
function isSame(a, b) {
    return a.size === b.size && a.mtimeNs === b.mtimeNs;
}

;// CONCATENATED MODULE: ./build/staging/blob/src/pages/page-upload.js











/** At 60 MiB and 500 requests a second, another request takes as long as twice these zeros. */
const GAP = 64 * 1024;
/** Segments in memory at once, 24 MiB: one being read, the others on the way. */
const SEGMENTS_IN_FLIGHT = 6;
/** Milliseconds for the record of what was sent after a run was cancelled; runners give 7.5 s for all. */
const LAST_WORDS = 2000;
const CONTENT_TYPE = 'application/octet-stream';
/**
 * Sends a fixed VHD as a page blob: only what is not zero, each range with its MD5, the footer last. Until then the blob has the metadata
 * `state=partial` and no footer, so that nothing takes it for an image. An interrupted upload goes on where it was, on any machine.
 *
 * @throws UserError when the file changes meanwhile, has not the SHA-256 given, or another run writes the blob; ExternalError; CancelledError
 */
async function uploadPageBlob(options) {
    const { requests, name, file, vhd, log } = options;
    const source = await openSource(file, vhd.size);
    try {
        const extents = options.holes === 'read' ? undefined : await dataExtents(source.handle, file, requests.signal);
        const footer = Buffer.alloc(vhd_footer/* FOOTER_SIZE */.ah);
        await source.read(footer, vhd.diskSize);
        const target = await (0,page_target/* preparePageTarget */.o4)({
            container: options.container,
            put: options.put,
            requests,
            name,
            size: vhd.size,
            etag: options.etag,
            metadata: options.metadata ?? {},
            headers: headersOf(options),
            tags: options.tags,
            leaseId: options.leaseId,
        });
        log.debug(`${name}: ${target.action}${extents === undefined ? '' : `, ${extents.length} extents of data`}`);
        const sender = new SegmentSender(target, {
            requests,
            pace: new Pace(options.pace ?? PAGE_BLOB_PACE),
            gap: options.gap ?? GAP,
            size: vhd.size,
            log,
        });
        try {
            const end = { start: vhd.diskSize, end: vhd.size };
            // An upload that was interrupted just before it was marked as complete.
            if (sender.hasPages(end))
                await sender.clearFooter(end, requests.signal);
            const sha256 = await sendDisk(source, extents, footer, sender, options);
            await source.check();
            const etag = await complete(target, footer, sha256, sender, options);
            log.debug(`${name}: sent ${(0,format/* formatBytes */.z3)(sender.bytesSent)} in ${sender.requestsSent} requests, kept ${(0,format/* formatBytes */.z3)(sender.bytesKept)}`);
            return {
                action: target.action,
                sha256,
                requests: sender.requestsSent,
                bytesSent: sender.bytesSent,
                bytesKept: sender.bytesKept,
                etag,
            };
        }
        catch (error) {
            if (page_target/* OVERTAKEN */.gI.includes((0,blob_error/* blobErrorCode */.No)(error) ?? ''))
                throw (0,page_target/* overtaken */.K1)(name);
            await target.record.tryToWrite((0,page_target/* recordOf */.zv)(target, vhd.size, sender.done), LAST_WORDS);
            throw error;
        }
    }
    finally {
        await source.close();
    }
}
/** Sends everything but the footer. @returns the SHA-256 of the file with the footer, where it is known or wanted */
async function sendDisk(source, extents, footer, sender, { requests, vhd, file, sha256, hash = true, gap = GAP, onBytes }) {
    const whole = hash || sha256 !== undefined ? (0,external_node_crypto_.createHash)('sha256') : undefined;
    const buffers = [];
    const inFlight = new Set();
    // The first failed segment ends the others.
    const failing = new AbortController();
    const signal = AbortSignal.any([requests.signal, failing.signal]);
    let failure;
    try {
        for (let start = 0; start < vhd.diskSize && failure === undefined; start += page_runs/* SEGMENT */._f) {
            (0,errors/* throwIfCancelled */.dZ)(requests.signal);
            const length = Math.min(page_runs/* SEGMENT */._f, vhd.diskSize - start);
            const range = { start, end: start + length };
            const parts = extents === undefined ? [range] : (0,page_runs/* within */.ux)(extents, range);
            if (parts.length === 0 && !sender.hasPages(range)) {
                whole?.update(page_runs/* ZEROS */.uY.subarray(0, length));
                onBytes?.(length, true);
                continue;
            }
            const buffer = buffers.pop() ?? Buffer.allocUnsafe(page_runs/* SEGMENT */._f);
            const bytes = buffer.subarray(0, length);
            await page_upload_fill(bytes, start, parts, source, whole === undefined ? gap : length);
            whole?.update(bytes);
            const due = sender.look(range, bytes, parts);
            if (due === undefined) {
                buffers.push(buffer);
                onBytes?.(length, true);
                continue;
            }
            const sending = sender
                .send(due, bytes, signal)
                .then(() => {
                const onWire = due.runs.reduce((sum, run) => sum + run.end - run.start, 0);
                onBytes?.(onWire, false);
                onBytes?.(length - onWire, true);
            }, (error) => {
                failure ??= error;
                failing.abort();
            })
                .finally(() => {
                inFlight.delete(sending);
                buffers.push(buffer);
            });
            inFlight.add(sending);
            if (inFlight.size >= SEGMENTS_IN_FLIGHT)
                await Promise.race(inFlight);
        }
        await Promise.all(inFlight);
        if (failure !== undefined)
            throw failure;
    }
    finally {
        failing.abort();
        await Promise.all(inFlight);
    }
    const found = whole?.update(footer).digest('hex');
    if (sha256 !== undefined && found !== sha256) {
        throw new errors/* UserError */.yo(`${file} changed since it was listed; the blob stays marked as incomplete.`, {
            hint: 'wait until nothing writes to it, then run again',
        });
    }
    return found;
}
/**
 * Reads the parts that have data; what is between them is zeros, and reading those costs as much.
 *
 * @param looked a longer stretch between two parts is not looked at, and keeps whatever is in the buffer
 */
async function page_upload_fill(bytes, start, parts, source, looked) {
    const clear = (from, to) => {
        if (to - from <= looked)
            bytes.fill(0, from, to);
    };
    let end = 0;
    for (const part of parts) {
        clear(end, part.start - start);
        end = part.end - start;
        await source.read(bytes.subarray(part.start - start, end), part.start);
    }
    clear(end, bytes.length);
}
function headersOf({ headers }) {
    return { blobContentType: CONTENT_TYPE, ...headers };
}
/** Footer, then the metadata that say that all is there. */
async function complete(target, footer, sha256, sender, options) {
    const { requests, name, vhd, metadata, tags } = options;
    await sender.sendRange({ start: vhd.diskSize, end: vhd.size }, footer, requests.signal);
    const response = await requests.send(`mark ${name} as complete`, async (abortSignal) => {
        const { etag, blobSequenceNumber, metadata: there } = await target.client.getProperties({ abortSignal });
        if (blobSequenceNumber === undefined)
            throw (0,page_target/* numberUntold */.wk)(name);
        if (blobSequenceNumber !== target.run)
            throw (0,page_target/* overtaken */.K1)(name);
        // After a lost answer.
        if (there?.[page_target/* STATE */.c4] === 'complete')
            return { etag };
        const now = target.action === 'resumed' ? await (0,page_target/* setProperties */.yj)(target, etag, { headers: headersOf(options), tags }, abortSignal) : etag;
        return target.client.setMetadata({ ...metadata, ...(sha256 === undefined ? {} : { sha256 }), [page_target/* STATE */.c4]: 'complete' }, { abortSignal, conditions: { ...(0,page_target/* ifMatch */.fm)(now), ...target.lease } });
    }, { expected: page_target/* OVERTAKEN */.gI });
    await target.record.remove().catch((error) => {
        // The image is complete; what stays beside it is small and counts no more.
        if (error instanceof errors/* CancelledError */.cc)
            throw error;
    });
    return response.etag;
}

// EXTERNAL MODULE: ./build/staging/blob/src/upload/blob-properties.js
var blob_properties = __webpack_require__(97064);
// EXTERNAL MODULE: ./build/staging/core/src/all-settled.js
var all_settled = __webpack_require__(96446);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/upload-blocks.js







/**
 * Sends a blob in blocks, each with its MD5, which the service compares; then the list of them makes the blob visible. The file is read
 * once: its hashes are taken while its blocks are on the way. Blocks that an earlier run has sent, from whichever machine, are not sent again.
 *
 * @throws UserError when the file changes meanwhile or another run writes the blob, ExternalError, CancelledError; what was sent stays with
 *   the service for a week
 */
async function uploadBlocks(blob, target) {
    const plan = (0,block_plan/* planBlocks */.Sm)(blob.file.absolute, blob.file.size);
    const staged = await askForBlocks(blob, target);
    const source = await openLargeFile(blob.file);
    try {
        return await new BlockUpload(blob, plan, staged, source, target).run();
    }
    finally {
        await source.close();
    }
}
async function askForBlocks({ name }, { connected, requests }) {
    const client = (await connected.sdk()).getBlockBlobClient(name);
    try {
        const list = await requests.send(`list the blocks of ${name}`, (abortSignal) => client.getBlockList('all', { abortSignal }), {
            expected: ['BlobNotFound'],
        });
        return (0,block_plan/* stagedBlocks */.f3)(name, { committed: list.committedBlocks ?? [], uncommitted: list.uncommittedBlocks ?? [] });
    }
    catch (error) {
        if ((0,blob_error/* blobErrorCode */.No)(error) !== 'BlobNotFound')
            throw error;
        return (0,block_plan/* stagedBlocks */.f3)(name, { committed: [], uncommitted: [] });
    }
}
class BlockUpload {
    #blob;
    #plan;
    #staged;
    #source;
    #target;
    #ids = [];
    /** The first failed block ends the others. */
    #failing = new AbortController();
    #signal;
    #failure;
    #sent = 0;
    #resumed = 0;
    /** Blocks whose answers did not say what arrived. */
    #untold = 0;
    constructor(blob, plan, staged, source, target) {
        this.#blob = blob;
        this.#plan = plan;
        this.#staged = staged;
        this.#source = source;
        this.#target = target;
        this.#signal = AbortSignal.any([target.requests.signal, this.#failing.signal]);
    }
    async run() {
        const { workers, contentMd5 } = this.#target;
        const sha256 = workers.stream('sha256');
        const md5 = contentMd5 ? workers.stream('md5') : undefined;
        try {
            await this.#sendAll(md5 === undefined ? [sha256] : [sha256, md5]);
            await this.#source.check();
            const found = (await sha256.end()).toString('hex');
            if (this.#blob.sha256 !== undefined && this.#blob.sha256 !== found)
                throw changedError(this.#blob.file);
            await this.#commit(found, await md5?.end());
            return { sha256: found, sent: this.#sent, resumed: this.#resumed };
        }
        finally {
            sha256.drop();
            md5?.drop();
        }
    }
    async #sendAll(streams) {
        const { pool } = this.#target;
        const { size } = this.#blob.file;
        const { blockSize, count } = this.#plan;
        const inFlight = new Set();
        try {
            for (let index = 0; index < count && this.#failure === undefined; index++) {
                const length = Math.min(blockSize, size - index * blockSize);
                // The memory that is free decides how many are on the way.
                const buffer = await pool.acquire(blockSize, this.#signal);
                const block = this.#source
                    .fill(new Uint8Array(buffer, 0, length), index * blockSize)
                    // In the order of the file: the next block is read after this one was given to the hashes.
                    .then(() => ({ adding: streams.map((stream) => stream.add(buffer, length)) }));
                const sending = block
                    .then(({ adding }) => (0,all_settled/* allSettled */.v)([...adding, this.#send(index, buffer, length)]))
                    .then(() => { }, (error) => {
                    this.#failure ??= error;
                    this.#failing.abort();
                })
                    .finally(() => {
                    inFlight.delete(sending);
                    pool.release(buffer);
                });
                inFlight.add(sending);
                await block.catch(() => { });
            }
        }
        catch (error) {
            this.#failure ??= error;
        }
        finally {
            if (this.#failure !== undefined)
                this.#failing.abort();
            await Promise.all(inFlight);
        }
        if (this.#failure !== undefined)
            throw this.#failure;
    }
    async #send(index, buffer, length) {
        const { connected, requests, workers, progress } = this.#target;
        const { name } = this.#blob;
        const digest = await workers.digest('md5', buffer, length);
        const id = (0,block_plan/* blockId */.D4)(this.#plan, index, digest, this.#staged.idLength);
        this.#ids[index] = id;
        if (this.#staged.sizes.get(id) === length) {
            this.#resumed += length;
            progress.addKnown(length);
            return;
        }
        const md5 = digest.toString('base64');
        const headers = { 'content-md5': md5, ...leaseHeader(this.#blob, this.#target) };
        const query = `comp=block&blockid=${encodeURIComponent(id)}`;
        const answer = await requests.send(`upload block ${index + 1} of ${this.#plan.count} of ${name}`, (signal) => connected.put({ name, query, headers, body: new Uint8Array(buffer, 0, length), signal }), { bytes: length, signal: this.#signal });
        const spoil = () => connected.put({ name, query, headers: leaseHeader(this.#blob, this.#target), body: Buffer.alloc(1), signal: this.#signal });
        if (!(await this.#target.receipts.checkBlock(name, md5, answer, spoil)))
            this.#untold++;
        this.#sent += length;
        progress.addBytes(length);
    }
    async #commit(sha256, md5) {
        const blob = this.#blob;
        const { name, properties } = blob;
        const { connected, requests } = this.#target;
        const headers = {
            ...(0,blob_properties/* putHeaders */.gr)(properties, contentTypeOf(name), contentMetadata(blob, sha256)),
            ...guards(blob),
            ...leaseHeader(blob, this.#target),
            ...(md5 === undefined ? {} : { 'x-ms-blob-content-md5': md5.toString('base64') }),
            'content-type': 'application/xml',
        };
        const list = this.#ids.map((id) => `<Latest>${id}</Latest>`).join('');
        const body = Buffer.from(`<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`);
        let etag;
        await guarded(blob, this.#target, () => sha256, async () => {
            const answer = await requests.send(`commit ${name}`, (signal) => connected.put({ name, query: 'comp=blocklist', headers, body, signal }), {
                expected: OVERTAKEN,
            });
            etag = answer.get('etag');
        });
        await checkCommitted(blob, this.#target, sha256, etag);
        const blocks = { untold: this.#untold, resumed: this.#resumed };
        const probe = (wrong, signal) => connected.put({
            name,
            query: this.#stray(),
            headers: { ...leaseHeader(blob, this.#target), ...wrong },
            body: Buffer.alloc(1),
            signal,
        });
        await this.#target.receipts.checkBlocks(name, { sha256, size: blob.file.size }, blocks, probe, etag);
    }
    /** A block of none of the IDs that the blob is made of. */
    #stray() {
        return `comp=block&blockid=${encodeURIComponent(Buffer.alloc(this.#staged.idLength).toString('base64'))}`;
    }
}

;// CONCATENATED MODULE: ./build/staging/blob/src/upload/upload-whole.js





/** Up to here a file is read and hashed in this thread: handing it to others takes longer. */
const IN_THIS_THREAD = 256 * 1024;
/** Sizes of buffers that are used again for files of about their size. */
const STEP = 1024 * 1024;
/**
 * Sends a blob in one request: the service compares its MD5, and it becomes visible whole or not at all.
 *
 * @throws UserError when the file changed since it was listed or another run wrote the blob, ExternalError, CancelledError
 */
async function uploadWhole(blob, target) {
    const { file } = blob;
    const { pool, requests } = target;
    if (file.link !== undefined || file.size <= IN_THIS_THREAD) {
        const giveBack = await pool.reserve(file.size, requests.signal);
        try {
            const bytes = readSmallFile(file);
            return await send(blob, bytes, { sha256: (0,external_node_crypto_.hash)('sha256', bytes, 'hex'), md5: (0,external_node_crypto_.hash)('md5', bytes, 'base64') }, target);
        }
        finally {
            giveBack();
        }
    }
    const buffer = await pool.acquire(Math.ceil(file.size / STEP) * STEP, requests.signal);
    const source = await openLargeFile(file).catch((error) => {
        pool.release(buffer);
        throw error;
    });
    try {
        const bytes = new Uint8Array(buffer, 0, file.size);
        await source.fill(bytes, 0);
        await source.check();
        const [sha256, md5] = await Promise.all([
            target.workers.digest('sha256', buffer, file.size),
            target.workers.digest('md5', buffer, file.size),
        ]);
        return await send(blob, bytes, { sha256: sha256.toString('hex'), md5: md5.toString('base64') }, target);
    }
    finally {
        pool.release(buffer);
        await source.close();
    }
}
/** Sends bytes that are in memory. */
async function send(blob, bytes, { sha256, md5 }, target) {
    const { name, properties } = blob;
    const { connected, requests, progress } = target;
    if (blob.sha256 !== undefined && blob.sha256 !== sha256)
        throw changedError(blob.file);
    const headers = {
        ...(0,blob_properties/* putHeaders */.gr)(properties, contentTypeOf(name), contentMetadata(blob, sha256)),
        ...guards(blob),
        ...leaseHeader(blob, target),
        'x-ms-blob-type': 'BlockBlob',
        'content-md5': md5,
        'x-ms-blob-content-md5': md5,
    };
    await guarded(blob, target, () => sha256, async () => {
        const answer = await requests.send(`upload ${name}`, (signal) => connected.put({ name, query: '', headers, body: bytes, signal }), {
            bytes: bytes.length,
            expected: OVERTAKEN,
        });
        await target.receipts.checkWhole(name, { sha256, md5, size: bytes.length }, answer);
    });
    progress.addBytes(bytes.length);
    return { sha256, sent: bytes.length, resumed: 0 };
}

;// CONCATENATED MODULE: ./build/staging/blob/src/upload/upload-set.js












/** Small files that are read and sent at once; the throttle and the memory have the last word. */
const SMALL_AT_ONCE = 32;
/** Files in blocks at once, which send several blocks each. */
const LARGE_AT_ONCE = 3;
/**
 * Sends what a plan says: first all content, small files and large ones side by side, then, if all went well, the check sums and manifests
 * that name it. A file that cannot be sent does not keep the others from being sent; a service that refuses does.
 *
 * @returns what became of each blob that had to be written
 * @throws UserError or ExternalError when a file was not sent: nothing that is written last was then written; CancelledError
 */
async function uploadSet(plan, target, log) {
    const sent = new Map();
    const failures = [];
    const due = plan.blobs.filter((blob) => (0,sync_plan/* isSent */.xb)(blob) || blob.action === 'update');
    const content = due.filter((blob) => (0,sync_plan/* rank */.Tm)(blob) === 0);
    let stopped;
    const one = async (blob) => {
        try {
            sent.set(blob, await upload(blob, target, log));
            if ((0,sync_plan/* isSent */.xb)(blob))
                target.progress.addFile();
            log.debug(`sent ${blob.name}`);
        }
        catch (error) {
            // What ends the run: the user, the service, a bug, and that nobody can sign in any more.
            stopped ??= error instanceof errors/* UserError */.yo ? target.requests.signInFailure : error;
            if (error instanceof errors/* UserError */.yo || error instanceof errors/* ExternalError */.yA)
                failures.push({ blob, error });
        }
    };
    const isSmall = (blob) => blob.kind.kind === 'block' && (blob.action === 'update' || blob.file.size <= block_plan/* SINGLE_UPLOAD */.bM);
    const small = content.filter(isSmall).values();
    const large = content.filter((blob) => !isSmall(blob)).values();
    const worker = async (rest) => {
        for (const blob of rest) {
            if (stopped !== undefined)
                return;
            await one(blob);
        }
    };
    await Promise.all([
        ...Array.from({ length: SMALL_AT_ONCE }, () => worker(small)),
        ...Array.from({ length: LARGE_AT_ONCE }, () => worker(large)),
    ]);
    if (stopped === undefined && failures.length === 0) {
        for (const blob of due)
            if ((0,sync_plan/* rank */.Tm)(blob) > 0 && failures.length === 0 && stopped === undefined)
                await one(blob);
    }
    // They end in any order.
    failures.sort((a, b) => due.indexOf(a.blob) - due.indexOf(b.blob));
    if (stopped !== undefined || failures.length > 0)
        throw asError(stopped, failures, due.length);
    return sent;
}
/** One error for all. A single one stays what it is. */
function asError(stopped, failures, due) {
    if (stopped !== undefined && !(stopped instanceof errors/* ExternalError */.yA))
        return stopped;
    const [first] = failures;
    if (failures.length === 1 && first !== undefined)
        return first.error;
    const outside = failures.find(({ error }) => error instanceof errors/* ExternalError */.yA)?.error;
    // All at once: the same refusal many times over.
    if (outside !== undefined && failures.every(({ error }) => error instanceof errors/* ExternalError */.yA))
        return outside;
    const findings = failures.map(({ blob, error }) => {
        const more = error instanceof errors/* UserError */.yo ? error.findings.map(errors/* formatFinding */.tf) : [];
        return {
            severity: 'error',
            message: [`${blob.name}: ${(0,errors/* messageOf */.bD)(error)}`, ...more].join('; '),
            ...(error.hint === undefined ? {} : { hint: error.hint }),
        };
    });
    return new errors/* UserError */.yo(`${(0,format/* countedOf */.MJ)(failures.length, due, 'file', ['was', 'were'])} not sent.`, {
        findings,
        hint: 'what was sent is kept: run again for the rest',
    });
}
async function upload(blob, target, log) {
    if (blob.action === 'update')
        return update(blob, target);
    if (blob.file.from !== undefined)
        return copyFromUrl(blob, target, log);
    if (blob.kind.kind === 'page')
        return uploadPages(blob, target, log);
    if (blob.file.link === undefined && blob.file.size > block_plan/* SINGLE_UPLOAD */.bM)
        return uploadBlocks(blob, target);
    try {
        return await uploadWhole(blob, target);
    }
    catch (error) {
        // A list of blocks replaces what was left.
        if (error instanceof UncommittedError && blob.file.link === undefined)
            return uploadBlocks(blob, target);
        throw error;
    }
}
async function uploadPages(blob, target, log) {
    const { connected, requests, progress, pageSha256 } = target;
    const { name, file, kind, sha256, properties, there } = blob;
    if (kind.kind !== 'page')
        throw new TypeError(`${name} is no page blob`);
    const { contentType = contentTypeOf(name), contentEncoding, contentLanguage, contentDisposition, cacheControl, metadata, tags, } = properties;
    const result = await uploadPageBlob({
        container: await connected.sdk(),
        put: connected.put,
        requests,
        log,
        name,
        file: file.absolute,
        vhd: kind.vhd,
        etag: there?.etag,
        sha256,
        hash: pageSha256,
        headers: {
            blobContentType: contentType,
            ...(contentEncoding === undefined ? {} : { blobContentEncoding: contentEncoding }),
            ...(contentLanguage === undefined ? {} : { blobContentLanguage: contentLanguage }),
            ...(contentDisposition === undefined ? {} : { blobContentDisposition: contentDisposition }),
            ...(cacheControl === undefined ? {} : { blobCacheControl: cacheControl }),
        },
        ...(metadata === undefined ? {} : { metadata }),
        ...(tags === undefined ? {} : { tags }),
        ...leaseOf(blob, target),
        onBytes: (bytes, isKnown) => (isKnown ? progress.addKnown(bytes) : progress.addBytes(bytes)),
    });
    return { sha256: result.sha256, sent: result.bytesSent, resumed: result.bytesKept };
}
/** What the service says of a blob that is another one now, or none. */
const upload_set_CHANGED = [...OVERTAKEN, 'BlobNotFound'];
/** Gives a blob whose content is there the properties that were asked for. */
async function update(blob, target) {
    const { connected, requests, leaseId } = target;
    const { name, properties, there, sha256 } = blob;
    if (there === undefined)
        throw new TypeError(`${name} is not there`);
    const client = (await connected.sdk()).getBlobClient(name);
    const lease = leaseId === undefined ? {} : { leaseId };
    const wanted = (0,blob_properties/* putHeaders */.gr)(properties, there.headers['content-type'] ?? '', {});
    const value = (header) => wanted[`x-ms-blob-${header}`] ?? there.headers[header] ?? '';
    // Only the first one can ask for the blob as it was listed: each write gives it another ETag.
    let conditions = { ifMatch: `"${there.etag}"`, ...lease };
    const send = async (what, work, isSet = () => false) => {
        try {
            await requests.send(`set ${what} of ${name}`, work, { expected: upload_set_CHANGED });
        }
        catch (error) {
            if (!upload_set_CHANGED.includes((0,blob_error/* blobErrorCode */.No)(error) ?? ''))
                throw error;
            const found = await propertiesOf(blob, connected, requests);
            const isSame = found?.contentLength === there.size && found.metadata?.['sha256'] === there.metadata['sha256'];
            if (found === undefined || !isSame || !isSet(found))
                throw overtaken(blob);
            // The answer was lost: the first try had worked, and the second one found the blob changed.
            conditions = { ifMatch: found.etag ?? '*', ...lease };
        }
    };
    const headers = {
        blobContentType: value('content-type'),
        blobContentEncoding: value('content-encoding'),
        blobContentLanguage: value('content-language'),
        blobContentDisposition: value('content-disposition'),
        blobCacheControl: value('cache-control'),
        // All are replaced; what is not named would be gone.
        ...(there.md5 === '' ? {} : { blobContentMD5: Buffer.from(there.md5, 'base64') }),
    };
    await send('the properties', async (abortSignal) => {
        const { etag } = await client.setHTTPHeaders(headers, { abortSignal, conditions });
        conditions = { ifMatch: etag ?? '*', ...lease };
    }, ({ contentType = '', contentEncoding = '', contentLanguage = '', contentDisposition = '', cacheControl = '' }) => contentType === headers.blobContentType &&
        contentEncoding === headers.blobContentEncoding &&
        contentLanguage === headers.blobContentLanguage &&
        contentDisposition === headers.blobContentDisposition &&
        cacheControl === headers.blobCacheControl);
    if (properties.metadata !== undefined) {
        const kept = Object.fromEntries(Object.entries(there.metadata).filter(([key]) => !Object.keys(properties.metadata ?? {}).some((other) => other.toLowerCase() === key)));
        const all = { ...kept, ...properties.metadata };
        await send('the metadata', (abortSignal) => client.setMetadata(all, { abortSignal, conditions }), ({ metadata = {} }) => Object.entries(all).every(([key, one]) => metadata[key.toLowerCase()] === one));
    }
    if (properties.tags !== undefined) {
        const tags = { ...there.tags, ...properties.tags };
        await send('the tags', (abortSignal) => client.setTags(tags, { abortSignal, conditions: lease }));
    }
    const { tier } = properties;
    if (tier !== undefined && there.type === 'BlockBlob' && tier !== there.tier) {
        await send('the tier', (abortSignal) => client.setAccessTier(tier, { abortSignal, conditions: lease }));
    }
    return { sha256, sent: 0, resumed: 0 };
}

;// CONCATENATED MODULE: ./build/staging/blob/src/upload/verify-upload.js





/** Blobs that are read back at once. */
const verify_upload_AT_ONCE = 8;
/**
 * Looks at what is there after an upload.
 *
 * @param blobs with the SHA-256 that they must have, where that is known
 * @throws UserError naming every blob that is not what it should be, ExternalError, CancelledError
 */
async function verifyUpload(blobs, how, prefix, { connected, requests }) {
    if (how === 'none')
        return;
    const findings = [];
    const wrong = (name, message) => findings.push({ severity: 'error', message: `${name} ${message}` });
    const there = await (0,list_blobs/* listBlobs */.t)(connected, prefix, requests, { soFar: 'what was sent is kept, and nothing was deleted' });
    for (const blob of blobs) {
        const { name, file } = blob;
        const found = there?.get(name);
        if (found === undefined)
            wrong(name, 'is not there');
        else if (found.size !== file.size)
            wrong(name, `has ${(0,format/* counted */.hS)(found.size, 'byte')}, not ${file.size}`);
        else if (how !== 'sizes') {
            const problem = hashProblem(found, blob);
            if (problem !== undefined)
                wrong(name, problem);
        }
    }
    if (how === 'download' && findings.length === 0) {
        const rest = blobs.values();
        const failing = new AbortController();
        const signal = AbortSignal.any([requests.signal, failing.signal]);
        const reader = async () => {
            for (const { name, sha256, file } of rest) {
                if (failing.signal.aborted)
                    return;
                try {
                    const found = await hashOfBlob(name, file.size, { connected, requests, signal });
                    if (sha256 !== undefined && found !== sha256)
                        wrong(name, `has bytes with the SHA-256 ${found}, not ${sha256}`);
                }
                catch (error) {
                    // The first one says why; the others that end with it, that they were cancelled.
                    failing.abort(error);
                }
            }
        };
        await Promise.all(Array.from({ length: verify_upload_AT_ONCE }, reader));
        failing.signal.throwIfAborted();
    }
    if (findings.length > 0) {
        throw new errors/* UserError */.yo(`${(0,format/* countedOf */.MJ)(findings.length, blobs.length, 'blob', ['is', 'are'])} not what was sent.`, {
            findings,
            hint: 'run again with overwrite: always',
        });
    }
}
/** What is wrong by the hashes in a listing, or undefined. */
function hashProblem({ metadata: { sha256: said }, md5 }, { sha256, action, there }) {
    if (sha256 === undefined || said === sha256)
        return undefined;
    if (said !== undefined)
        return `says that its SHA-256 is ${said}, not ${sha256}`;
    if ((0,sync_plan/* isSent */.xb)({ action }))
        return `does not say its SHA-256 any more: something else wrote it`;
    return md5 === there?.md5 ? undefined : `has the MD5 ${md5}, not ${there?.md5}: something else wrote it`;
}

;// CONCATENATED MODULE: ./build/staging/blob/src/upload/write-checksums.js






/**
 * Makes sure, before anything is sent, that the SHA-256 of all that it is to name is known, or will be when it is sent.
 *
 * @throws UserError when nobody knows that of one
 */
function checkChecksums({ blobs }) {
    const unknown = named(blobs).filter((blob) => blob.sha256 === undefined && (!(0,sync_plan/* isSent */.xb)(blob) || blob.file.from !== undefined));
    if (unknown.length === 0)
        return;
    const shown = unknown.slice(0, 3).map(({ name }) => name);
    const what = unknown.length === 1 ? 'a blob that is kept or copied' : `${unknown.length} blobs that are kept or copied`;
    throw new errors/* UserError */.yo(`Nothing was sent: nobody knows the SHA-256 of ${what}: ${shown.join(', ')}${unknown.length > 3 ? ', …' : ''}.`, {
        hint: 'leave write-checksums out, or let overwrite be changed',
    });
}
/**
 * The `SHA256SUMS` of a set.
 *
 * @param name of the blob
 * @param sent what became of the blobs that were sent
 * @param there what is there under that name
 * @returns undefined when it is the same
 */
function checksumsBlob(name, { blobs }, sent, there) {
    const lines = named(blobs).map((blob) => {
        const sha256 = sent?.get(blob)?.sha256 ?? blob.sha256;
        if (sha256 === undefined)
            throw new TypeError(`the SHA-256 of ${blob.name} is not known`);
        return { path: blob.file.path, sha256 };
    });
    const bytes = Buffer.from((0,checksums/* formatChecksums */.s)(lines));
    const sha256 = (0,external_node_crypto_.hash)('sha256', bytes, 'hex');
    const known = knownUntil(blobs);
    const isKnown = known === undefined || there?.metadata[KNOWN_UNTIL] === known;
    if (there?.metadata['sha256'] === sha256 && there.size === bytes.length && isKnown)
        return undefined;
    const blob = {
        name,
        file: { path: CHECKSUMS, absolute: CHECKSUMS, size: bytes.length },
        kind: { kind: 'block' },
        sha256,
        action: there === undefined ? 'create' : 'overwrite',
        properties: known === undefined ? {} : { metadata: { [KNOWN_UNTIL]: known } },
        there,
    };
    return { blob, bytes, sha256 };
}
/** When the newest blob was written that stays and does not say itself what it holds. */
function knownUntil(blobs) {
    const times = named(blobs).flatMap((blob) => (0,sync_plan/* isSent */.xb)(blob) || blob.there === undefined || blob.there.metadata['sha256'] !== undefined || Number.isNaN(blob.there.modified)
        ? []
        : [blob.there.modified]);
    return times.length === 0 ? undefined : new Date(times.reduce((a, b) => Math.max(a, b))).toISOString();
}
/**
 * Sends it; when all that it names is there.
 *
 * @throws UserError when another run writes it; ExternalError, CancelledError
 */
async function sendChecksums({ blob, bytes, sha256 }, target) {
    await send(blob, bytes, { sha256, md5: (0,external_node_crypto_.hash)('md5', bytes, 'base64') }, target);
}
/** It says nothing of links. */
function named(blobs) {
    return blobs.filter(({ file }) => file.link === undefined);
}

;// CONCATENATED MODULE: ./build/staging/blob/src/upload/sync-files.js



















/**
 * Makes a container's prefix hold some files: sends what differs in size or SHA-256 and leaves the rest. Check sums and manifest at
 * the top are sent after everything else, so that nobody reads a manifest of blobs that are not there yet.
 *
 * @throws InputError for unusable names and accounts, before any request; UserError for files that cannot be uploaded or change
 *   meanwhile; ExternalError when the service refuses or cannot be reached; CancelledError
 */
async function syncFiles(options) {
    const prefix = (0,blob_place/* checkBlobPlace */.z)(options, 'upload to');
    const { files, log, signal } = options;
    if (options.writeChecksums === true && files.some(({ path }) => path === CHECKSUMS)) {
        throw new errors/* InputError */.dz(`The source has a ${CHECKSUMS} of its own; another one cannot be written.`, {
            hint: 'exclude it, or leave write-checksums out',
        });
    }
    (0,sync_plan/* checkNames */.LN)(files, prefix, log);
    const copied = files.flatMap(({ from }) => (from === undefined ? [] : [from]));
    const patience = copied.length === 0 ? {} : { timeout: COPY_TIMEOUT };
    const connected = options.account === undefined ? undefined : await (0,container/* reachContainer */.b)(options.account, options.container, patience);
    const requests = new blob_requests/* BlobRequests */._({
        host: connected?.host ?? '',
        secrets: [...(connected?.secrets ?? []), ...copied.flatMap(({ url }) => (0,copy_source/* parseSourceUrl */.Ei)(url).secrets)],
        container: options.container,
        tries: options.tries ?? 6,
        log,
        signal,
    });
    const workers = new HashWorkers();
    const pool = new BufferPool();
    try {
        return await new Sync(options, prefix, connected, requests, pool, workers).run();
    }
    finally {
        connected?.close();
        await workers.close();
    }
}
class Sync {
    #options;
    #prefix;
    #connected;
    #requests;
    #pool;
    #workers;
    constructor(options, prefix, connected, requests, pool, workers) {
        this.#options = options;
        this.#prefix = prefix;
        this.#connected = connected;
        this.#requests = requests;
        this.#pool = pool;
        this.#workers = workers;
    }
    async run() {
        const { files, log, signal, dryRun, deleteExtraneous, agreedPlan, container, writeChecksums } = this.#options;
        const connected = this.#connected;
        const listed = this.#listedPrefix();
        const tags = this.#options.withTags === true;
        const remote = connected === undefined ? undefined : await (0,list_blobs/* listBlobs */.t)(connected, listed, this.#requests, { tags });
        if (remote === undefined && connected !== undefined && this.#options.createContainer === false) {
            throw new errors/* UserError */.yo(`There is no container ${container}.`, { hint: 'make it, or let create-container be true' });
        }
        // Not where a single file's blob is listed alone.
        const checksums = connected === undefined || !/^$|\/$/.test(listed)
            ? new RemoteChecksums()
            : await RemoteChecksums.read(remote, listed, { connected, requests: this.#requests, log });
        const plan = await (0,sync_plan/* planSync */.R4)(files, {
            prefix: this.#prefix,
            overwrite: this.#options.overwrite ?? 'changed',
            blobType: this.#options.blobType ?? 'auto',
            propertiesOf: this.#options.propertiesOf ?? (() => ({})),
            remote,
            remoteSha256: (blob) => checksums.sha256Of(blob),
            pageSha256: this.#pageSha256(),
            hasher: new SourceHasher({ pool: this.#pool, workers: this.#workers, log, signal }),
            // A plan that somebody is to read has them all; check sums that stand before the manifest name that too.
            mustHash: (file) => dryRun || agreedPlan !== undefined || (writeChecksums === true && (0,sync_plan/* rank */.Tm)({ file }) > 0),
            log,
        });
        const sums = writeChecksums === true ? listed + CHECKSUMS : undefined;
        if (sums !== undefined)
            checkChecksums(plan);
        const extraneous = deleteExtraneous === undefined ? [] : plan.extraneous.filter(({ name }) => name !== sums);
        if (deleteExtraneous !== undefined)
            checkDeleteLimit(extraneous, remote?.size ?? 0, deleteExtraneous);
        const misled = sums !== undefined ? undefined : checksums.misleads(plan, extraneous);
        if (misled !== undefined)
            log.warning(misled);
        let document;
        const place = { host: connected?.host, container, prefix: this.#prefix, checksums: sums };
        const written = () => (document ??= planDocument(plan, place, extraneous));
        if (agreedPlan !== undefined) {
            checkPlan(agreedPlan, written(), (name) => {
                const there = remote?.get(name);
                return there === undefined ? undefined : { size: there.size, etag: there.etag, sha256: checksums.sha256Of(there) };
            });
        }
        const before = sums === undefined ? undefined : { name: sums, there: remote?.get(sums) };
        const outcome = connected === undefined || dryRun ? undefined : await this.#apply(plan, connected, extraneous, before);
        const wanted = before !== undefined && outcome === undefined ? checksumsBlob(before.name, plan, undefined, before.there) : undefined;
        return {
            containerUrl: connected?.url,
            prefix: this.#prefix,
            blobs: plan.blobs.map((blob) => ({ blob, sha256: outcome?.sent.get(blob)?.sha256 ?? blob.sha256 })),
            checksums: outcome === undefined ? wanted?.blob.name : outcome.checksums,
            deleted: outcome?.deleted ?? extraneous.map(({ name }) => name),
            bytes: totalSize(plan.blobs.filter(sync_plan/* isSent */.xb)),
            sent: sumOf(outcome?.sent, 'sent'),
            resumed: sumOf(outcome?.sent, 'resumed'),
            requests: connected?.transport.traffic.requests ?? 0,
            retries: this.#requests.retries,
            milliseconds: Math.round(outcome?.milliseconds ?? 0),
            get plan() {
                return written();
            },
        };
    }
    async #apply(plan, connected, extraneous, sums) {
        const { log, contentMd5 = true, leaseId, verify = 'none', container } = this.#options;
        const requests = this.#requests;
        if (plan.createContainer) {
            await requests.send(`create the container ${container}`, async (abortSignal) => (await connected.sdk()).createIfNotExists({ abortSignal }));
        }
        const due = plan.blobs.filter(sync_plan/* isSent */.xb);
        const start = performance.now();
        const progress = new src_progress/* Progress */.k('Uploaded', { files: due.length, bytes: totalSize(due) }, log).withHeartbeat();
        const target = {
            ...{ connected, requests, pool: this.#pool, workers: this.#workers, progress, contentMd5, leaseId },
            receipts: new Receipts(connected, requests, log),
            pageSha256: this.#pageSha256(),
        };
        try {
            // The check sums name what is sent here, and stand before the manifest.
            const last = (blob) => sums !== undefined && blob.file.path === 'manifest.json';
            const sent = await uploadSet({ ...plan, blobs: plan.blobs.filter((blob) => !last(blob)) }, target, log);
            const checksums = sums === undefined ? undefined : checksumsBlob(sums.name, plan, sent, sums.there);
            if (checksums !== undefined)
                await sendChecksums(checksums, target);
            for (const [blob, one] of await uploadSet({ ...plan, blobs: plan.blobs.filter(last) }, target, log))
                sent.set(blob, one);
            const milliseconds = performance.now() - start;
            const whole = plan.blobs
                .filter(({ action }) => action !== 'keep')
                .map((blob) => ({ ...blob, sha256: sent.get(blob)?.sha256 ?? blob.sha256 }));
            await verifyUpload(whole, verify, this.#listedPrefix(), { connected, requests });
            // What was there before goes when nothing is wrong with what takes its place.
            const deleted = extraneous.length === 0 ? [] : await deleteBlobs(await connected.sdk(), extraneous, requests);
            return { sent, checksums: checksums?.blob.name, deleted, milliseconds };
        }
        finally {
            progress.end();
        }
    }
    #pageSha256() {
        const { pageSha256, writeChecksums, verify } = this.#options;
        return pageSha256 !== false || writeChecksums === true || verify === 'hashes' || verify === 'download';
    }
    /** What the listing is asked for: a single file's blob by its name, a folder's blobs by their folder. */
    #listedPrefix() {
        const { files, deleteExtraneous, writeChecksums } = this.#options;
        const [only] = files;
        if (files.length === 1 && only !== undefined && deleteExtraneous === undefined && writeChecksums !== true)
            return (0,sync_plan/* blobNameOf */._u)(this.#prefix, only);
        return this.#prefix === '' ? '' : `${this.#prefix}/`;
    }
}
function sumOf(sent, what) {
    return [...(sent?.values() ?? [])].reduce((sum, one) => sum + one[what], 0);
}
function totalSize(blobs) {
    return blobs.reduce((total, { file }) => total + file.size, 0);
}


/***/ }),

/***/ 96446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ allSettled)
/* harmony export */ });
/** Like `Promise.all`, but waits for all of them even when one fails: what they work in goes away afterwards. Throws the first failure. */
async function allSettled(work) {
    const settled = await Promise.allSettled(work);
    for (const one of settled)
        if (one.status === 'rejected')
            throw one.reason;
    return settled.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
}


/***/ }),

/***/ 41685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readChecksums),
/* harmony export */   s: () => (/* binding */ formatChecksums)
/* harmony export */ });
/* harmony import */ var _byte_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7330);

const LINE = /^(\\?)([0-9A-Fa-f]{64}) [ *](.+)$/s;
const ESCAPES = { n: '\n', r: '\r', '\\': '\\' };
/**
 * Reads `SHA256SUMS` as `sha256sum --check` does, whose lines may be of text or binary mode and, with a backslash before the sum, have
 * escapes in the name. What the names may be is for the caller to check.
 *
 * @returns each line, numbered from 1, with the sum in lower case
 */
function readChecksums(text) {
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines.map((whole, index) => {
        const line = { line: index + 1, text: whole.replace(/\r$/, '') };
        const [, escaped, sha256, name] = LINE.exec(line.text) ?? [];
        if (sha256 === undefined || name === undefined)
            return line;
        const path = escaped === '' ? name : name.replace(/\\([nr\\])/g, (_, letter) => ESCAPES[letter] ?? letter);
        return { ...line, sha256: sha256.toLowerCase(), path };
    });
}
/**
 * The text of `SHA256SUMS`, in byte order of the names, which must hold neither a backslash nor the end of a line. Symbolic links, which
 * have a `link`, are left out: `sha256sum` would look at what they lead to.
 */
function formatChecksums(files) {
    return files
        .filter(({ link }) => link === undefined)
        .sort((a, b) => (0,_byte_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareBytes */ .X)(a.path, b.path))
        .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
        .join('');
}


/***/ }),

/***/ 35480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findProgram),
/* harmony export */   Z: () => (/* binding */ ensureSystemTools)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92135);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12582);






/** Ten minutes: a slow mirror, not a dead one. */
const INSTALL_TIMEOUT = 600_000;
/** Absolute path of a program in an absolute folder of PATH (with the sbin folders, which users often lack), or undefined. */
async function findProgram(name) {
    const folders = [...(0,_child_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .absoluteFolders */ .L9)(process.env['PATH'] ?? ''), '/usr/local/sbin', '/usr/sbin', '/sbin'];
    for (const folder of folders) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        if (await exists(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK))
            return path;
    }
    return undefined;
}
/**
 * Makes sure that tools are there: installs their Debian packages where root or password-less sudo allows, and says so.
 *
 * @throws UserError naming the command to run where they cannot be installed
 */
async function ensureSystemTools(tools, log, signal) {
    const missing = await missingTools(tools);
    if (missing.length === 0)
        return;
    const packages = [...new Set(missing.map((tool) => tool.package))].sort();
    const command = `apt-get install --yes --no-install-recommends ${packages.join(' ')}`;
    const refused = new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Missing: ${missing.map((tool) => tool.needs).join(', ')}.`, { hint: `run: sudo ${command}` });
    if (process.platform !== 'linux' || (await findProgram('apt-get')) === undefined)
        throw refused;
    const sudo = await privilege(signal);
    if (sudo === undefined)
        throw refused;
    log.info(`Installing Debian packages: ${packages.join(' ')}`);
    // apt asks mirrors. What it installs runs scripts as root: they see nothing else of ours.
    const options = { log, signal, timeout: INSTALL_TIMEOUT, inherit: _child_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .NETWORK */ .pG, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    const apt = (...args) => [...sudo, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...args];
    await log.group(`apt-get install ${packages.join(' ')}`, async () => {
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .mB)('update the list of Debian packages', apt('update'), { ...options, allowFailure: true });
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .mB)('install Debian packages', apt('install', '--yes', '--no-install-recommends', ...packages), options);
    });
    const still = await missingTools(missing);
    if (still.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Still missing after installing ${packages.join(', ')}: ${still.map((tool) => tool.needs).join(', ')}.`);
}
async function missingTools(tools) {
    const present = await Promise.all(tools.map(({ needs }) => needs.startsWith('/') ? exists(needs, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK) : findProgram(needs).then((path) => path !== undefined)));
    return tools.filter((_, index) => present[index] !== true);
}
async function privilege(signal) {
    if (process.getuid?.() === 0)
        return [];
    if ((await findProgram('sudo')) === undefined)
        return undefined;
    const { exitCode } = await (0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .mB)('try sudo', ['sudo', '-n', 'true'], { signal, allowFailure: true });
    return exitCode === 0 ? ['sudo', '-n'] : undefined;
}
async function exists(path, mode) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, mode).then(() => true, () => false);
}


/***/ }),

/***/ 71147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ hashFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);





/**
 * A thread takes 75 ms of CPU to start and to become fast, about a third of what this takes to hash: with less for each, two are no
 * sooner done than one (10,000 files of 4 KiB: 0.19 s of CPU in one thread, 0.26 s in two, and the same time).
 */
const WORTH_A_THREAD = { files: 12_000, bytes: 64 * 1024 * 1024 };
/** Four threads keep up with any disk; more would only take memory. */
const MAX_THREADS = 4;
/** Larger files are read in pieces in this thread, which must go on answering signals; other threads read them in one go. */
const LARGE = 8 * 1024 * 1024;
/** Bytes that take about 5 ms to hash. */
const PIECE = 1024 * 1024;
const DIGEST = 32;
const DONE = 1;
/**
 * SHA-256 of many files, as lower-case hexadecimal in the order of the files.
 *
 * Reads are synchronous and into one buffer: for files of a few KiB, a promise for each open, read and close costs several times the
 * hashing. Threads take the files from one counter and write the digests to shared memory, so nothing is sent back and forth.
 *
 * @throws the system's error for the first file that cannot be read, CancelledError
 */
async function hashFiles(files, options = {}) {
    const paths = files.map(({ path }) => path);
    const next = new Int32Array(new SharedArrayBuffer(4));
    const digests = new Uint8Array(new SharedArrayBuffer(Math.max(files.length * DIGEST, 1)));
    const states = new Uint8Array(new SharedArrayBuffer(Math.max(files.length, 1)));
    const sizes = Float64Array.from(files, ({ size }) => size);
    const helpers = startThreads(threadsFor(files, options.threads), { paths, next, digests, states });
    try {
        const takeSome = hasher({ paths, next, digests, states, sizes, skipAbove: LARGE });
        while (takeSome()) {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)();
            if (options.signal !== undefined)
                (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(options.signal);
        }
        await endOrAbort(helpers.map(({ ended }) => ended), options.signal);
        // What is too large for this thread, what a thread that died had taken, and what cannot be read: this throws its error.
        for (const [index, path] of paths.entries()) {
            if (states[index] === DONE)
                continue;
            digests.set(await digestInPieces(path, options.signal), index * DIGEST);
        }
    }
    finally {
        // Past the end: every thread stops at its next look.
        Atomics.store(next, 0, files.length);
        await Promise.all(helpers.map(({ worker }) => worker.terminate()));
    }
    const bytes = Buffer.from(digests.buffer);
    return paths.map((_, index) => bytes.toString('hex', index * DIGEST, (index + 1) * DIGEST));
}
/** Other threads do not hear of a cancellation, and may have a large file in hand. */
async function endOrAbort(ends, signal) {
    const aborted = Promise.withResolvers();
    const abort = () => aborted.resolve();
    signal?.addEventListener('abort', abort, { once: true });
    await Promise.race([Promise.all(ends), aborted.promise]);
    signal?.removeEventListener('abort', abort);
    if (signal !== undefined)
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(signal);
}
/** A stream costs a new buffer for each piece, and two threads that wake one another. */
async function digestInPieces(path, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const buffer = Buffer.allocUnsafeSlow(PIECE);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0));
    try {
        for (;;) {
            if (signal !== undefined)
                (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(signal);
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, buffer, 0, buffer.length, null);
            if (read === 0)
                return hash.digest();
            hash.update(buffer.subarray(0, read));
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)();
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function threadsFor(files, asked = Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_2__.availableParallelism)(), MAX_THREADS)) {
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const worth = Math.max(files.length / WORTH_A_THREAD.files, files.length > 1 ? bytes / WORTH_A_THREAD.bytes : 0);
    return Math.min(asked, 1 + Math.floor(worth));
}
/** The threads beside this one. One that cannot be started, or dies, leaves its files to this thread. */
function startThreads(threads, state) {
    if (threads === 1)
        return [];
    // Loaded only here: it takes 2 ms, and most runs have no use for it.
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    // As text: a file of its own would not survive the bundling.
    const code = `const takeSome = (${hasher.toString()})(require('node:worker_threads').workerData); while (takeSome());`;
    return Array.from({ length: threads - 1 }, () => {
        const worker = new Worker(code, { eval: true, workerData: state });
        const ended = new Promise((resolve) => {
            worker.once('exit', () => resolve());
            worker.once('error', () => resolve());
        });
        return { worker, ended };
    });
}
/**
 * A function that takes some files, hashes them and returns false when none is left. It runs in this thread and, as text, in others:
 * it must not name anything outside of itself.
 */
function hasher({ paths, next, digests, states, sizes, skipAbove = 0 }) {
    const { closeSync, constants, openSync, readSync } = process.getBuiltinModule('node:fs');
    const { createHash, hash } = process.getBuiltinModule('node:crypto');
    const buffer = Buffer.allocUnsafeSlow(256 * 1024);
    const sums = Buffer.from(digests.buffer);
    // Not blocking, so that a FIFO that took a file's place does not hang the run. Windows has no such flag.
    const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
    /** As text: a buffer for each digest costs three times as much. */
    function digestOf(path, size) {
        const file = openSync(path, flags);
        try {
            let filled = 0;
            let large;
            for (;;) {
                const read = readSync(file, buffer, filled, buffer.length - filled, null);
                filled += read;
                // Another read, to be told that nothing follows, would be one in four calls of the system.
                const isWhole = read === 0 || (large === undefined && filled === size);
                if (!isWhole && filled < buffer.length)
                    continue;
                if (isWhole && large === undefined)
                    return hash('sha256', buffer.subarray(0, filled), 'hex');
                large ??= createHash('sha256');
                large.update(buffer.subarray(0, filled));
                filled = 0;
                if (read === 0)
                    return large.digest('hex');
            }
        }
        finally {
            closeSync(file);
        }
    }
    return () => {
        const some = 32;
        const first = Atomics.add(next, 0, some);
        for (let index = first; index < Math.min(first + some, paths.length); index++) {
            if (sizes !== undefined && (sizes[index] ?? 0) > skipAbove)
                continue;
            try {
                sums.write(digestOf(paths[index] ?? '', sizes?.[index]), index * 32, 'hex');
                Atomics.store(states, index, 1);
            }
            catch {
                // Its state says that it is missing; the caller finds out why.
            }
        }
        return first + some < paths.length;
    };
}


/***/ })

};
