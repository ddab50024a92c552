export const id = "shared-blob-stores-blob-lease";
export const ids = ["shared-blob-stores-blob-lease"];
export const modules = {

/***/ 14972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withContainer: () => (/* binding */ withContainer)
});

// EXTERNAL MODULE: ./build/staging/blob/src/requests/container.js + 2 modules
var requests_container = __webpack_require__(24072);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/records/src/state-store.js
var state_store = __webpack_require__(6319);
// EXTERNAL MODULE: ./build/staging/blob/src/pages/page-target.js
var page_target = __webpack_require__(19521);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/staging/net/src/rate-limiter.js
var rate_limiter = __webpack_require__(59928);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/blob-error.js + 3 modules
var blob_error = __webpack_require__(19336);
;// CONCATENATED MODULE: ./build/staging/blob/src/stores/blob-lease.js




/** Renewed so often within its time: two tries may be lost. */
const RENEWALS = 3;
/** What the service says of a lease that somebody else has, or that was broken. */
const NOT_OURS = [
    'LeaseIdMismatchWithLeaseOperation',
    'LeaseNotPresentWithLeaseOperation',
    'LeaseIsBrokenAndCannotBeRenewed',
    'LeaseLost',
    'BlobNotFound',
    'ContainerNotFound',
];
/**
 * Takes a lease of Blob Storage on a blob of its own beside the key ("Lease Blob": 15 to 60 seconds).
 *
 * @returns undefined while somebody else has it
 */
async function acquireLease(container, key, seconds) {
    const name = key + state_store/* LEASE_SUFFIX */.vG;
    const client = (await container.connected.sdk()).getBlobClient(container.nameOf(name)).getBlobLeaseClient((0,external_node_crypto_.randomUUID)());
    const acquire = async () => {
        const startedAt = performance.now();
        // With an id of our own: when the answer is lost, the next try finds that it is ours.
        await container.requests.send(`take the lease on ${key}`, (abortSignal) => client.acquireLease(seconds, { abortSignal }), {
            expected: ['LeaseAlreadyPresent', 'BlobNotFound', 'ContainerNotFound'],
        });
        return startedAt;
    };
    try {
        const startedAt = await acquire().catch(async (error) => {
            if ((0,blob_error/* blobErrorStatus */.yh)(error) !== 404)
                throw error;
            await container.write(name, Buffer.alloc(0), undefined, { contentType: 'application/octet-stream' }).catch((failure) => {
                if (!(failure instanceof state_store/* PreconditionFailed */.OJ))
                    throw failure;
            });
            return acquire();
        });
        return new BlobLease(container, client, key, seconds, startedAt);
    }
    catch (error) {
        if ((0,blob_error/* blobErrorCode */.No)(error) === 'LeaseAlreadyPresent')
            return undefined;
        throw error;
    }
}
class BlobLease {
    #container;
    #client;
    #key;
    #seconds;
    /** Its own: what waits behind the blocks of a large blob comes too late. */
    #limiter = new rate_limiter/* RateLimiter */.v();
    #lost = new AbortController();
    #timer;
    /** By `performance.now()`: until then nobody else gets it. */
    #until;
    #renewing;
    #released = false;
    constructor(container, client, key, seconds, startedAt) {
        this.#container = container;
        this.#client = client;
        this.#key = key;
        this.#seconds = seconds;
        this.#until = startedAt + seconds * 1000;
        this.#timer = setInterval(() => void this.#keep(), (seconds * 1000) / RENEWALS);
        // A step that has ended must not be kept running by it.
        this.#timer.unref();
    }
    get lost() {
        return this.#lost.signal;
    }
    async renew() {
        await this.#renewOnce();
        if (this.#lost.signal.aborted)
            throw new state_store/* LeaseLost */.Vj(this.#key);
    }
    async release() {
        clearInterval(this.#timer);
        if (this.#released || this.#lost.signal.aborted)
            return;
        this.#released = true;
        await this.#renewing?.catch(() => { });
        // It ends by itself otherwise; a run that was cancelled gives it back all the same.
        const requests = this.#container.requestsWith(AbortSignal.timeout(5000), this.#limiter);
        await requests
            .send(`give back the lease on ${this.#key}`, (abortSignal) => this.#client.releaseLease({ abortSignal }), { expected: NOT_OURS })
            .catch(() => { });
    }
    /** Of the timer: what fails is tried again until the time is over. */
    async #keep() {
        try {
            await this.#renewOnce();
        }
        catch (error) {
            this.#container.log.debug(`The lease on ${this.#key} was not renewed: ${String(error)}`);
        }
        if (performance.now() >= this.#until)
            this.#lose();
    }
    async #renewOnce() {
        this.#renewing ??= this.#send().finally(() => {
            this.#renewing = undefined;
        });
        await this.#renewing;
    }
    async #send() {
        const startedAt = performance.now();
        const left = Math.max(Math.ceil(this.#until - startedAt), 1000);
        const signal = AbortSignal.any([this.#container.requests.signal, AbortSignal.timeout(left)]);
        const requests = this.#container.requestsWith(signal, this.#limiter);
        try {
            await requests.send(`renew the lease on ${this.#key}`, (abortSignal) => this.#client.renewLease({ abortSignal }), {
                expected: NOT_OURS,
            });
            this.#until = startedAt + this.#seconds * 1000;
        }
        catch (error) {
            if (NOT_OURS.includes((0,blob_error/* blobErrorCode */.No)(error) ?? ''))
                return this.#lose();
            throw error;
        }
    }
    #lose() {
        clearInterval(this.#timer);
        if (!this.#released)
            this.#lost.abort(new state_store/* LeaseLost */.Vj(this.#key));
    }
}

// EXTERNAL MODULE: ./build/staging/net/src/coded-error.js
var coded_error = __webpack_require__(29939);
// EXTERNAL MODULE: ./build/staging/records/src/blob-store-limits.js
var blob_store_limits = __webpack_require__(59912);
// EXTERNAL MODULE: ./build/staging/blob/src/pages/page-record.js
var page_record = __webpack_require__(669);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/blob-requests.js
var blob_requests = __webpack_require__(36200);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/list-blobs.js + 1 modules
var list_blobs = __webpack_require__(90657);
;// CONCATENATED MODULE: ./build/staging/blob/src/stores/store-container.js









/** What the service says where a condition does not hold. */
const REFUSED = ['BlobAlreadyExists', 'ConditionNotMet', 'TargetConditionNotMet', 'BlobNotFound'];
const GONE = ['BlobNotFound', 'ContainerNotFound'];
/** What state store and blob store have in common: blobs below a prefix of a container, written and deleted on conditions. ETags have no quotes. */
class StoreContainer {
    connected;
    log;
    /** Stands before every name; '' or with a slash at its end. */
    #root;
    #options;
    /** Of all that is sent here. */
    #limiter = new rate_limiter/* RateLimiter */.v();
    requests;
    constructor(connected, prefix, options) {
        this.connected = connected;
        this.log = options.log;
        this.#root = prefix === '' ? '' : `${prefix}/`;
        this.#options = options;
        this.requests = this.requestsWith(options.signal);
    }
    /** Without signature and without a slash at its end. */
    get place() {
        return `${this.connected.url}${this.#root === '' ? '' : `/${this.#root.slice(0, -1)}`}`;
    }
    /**
     * What sends requests until another signal fires.
     *
     * @param limiter of what must not wait behind the rest
     */
    requestsWith(signal, limiter = this.#limiter) {
        const { host, secrets, container } = this.connected;
        return new blob_requests/* BlobRequests */._({ host, secrets, container, tries: this.#options.tries ?? 6, limiter, log: this.log, signal });
    }
    nameOf(key) {
        return this.#root + key;
    }
    /** Blobs by their keys, sorted; none where there is no container. Records of interrupted uploads are left out. */
    async list(prefix) {
        const blobs = (await (0,list_blobs/* listBlobs */.t)(this.connected, this.nameOf(prefix), this.requests)) ?? new Map();
        const keyed = [...blobs.values()].filter(({ name }) => !(0,page_record/* isPageRecord */.Hm)(name));
        return keyed.map((blob) => ({ key: blob.name.slice(this.#root.length), blob })).sort((a, b) => (a.key < b.key ? -1 : 1));
    }
    /** Undefined when there is no such blob. */
    async properties(key) {
        const client = (await this.connected.sdk()).getBlobClient(this.nameOf(key));
        return this.#unlessGone(() => this.requests.send(`look at ${this.nameOf(key)}`, (abortSignal) => client.getProperties({ abortSignal }), { expected: GONE }));
    }
    /**
     * @param range in bytes; all when left out
     * @returns undefined when there is no such blob
     * @throws UserError for more than 64 MiB
     */
    async read(key, range) {
        const name = this.nameOf(key);
        const client = (await this.connected.sdk()).getBlobClient(name);
        return this.#unlessGone(() => this.requests.send(`read ${name}`, async (abortSignal) => {
            const answer = await client.download(range?.start ?? 0, range === undefined ? undefined : range.end - range.start, {
                abortSignal,
                // What is cut is read again by the one retry, which counts it.
                maxRetryRequests: 0,
            });
            const { contentLength = 0, etag, metadata = {} } = answer;
            const body = answer.readableStreamBody;
            if (contentLength > blob_store_limits/* LARGEST_AT_ONCE */.J) {
                body?.destroy();
                throw (0,blob_store_limits/* blobTooLarge */.R)(name, contentLength);
            }
            const bytes = await wholeOf(body, abortSignal);
            if (bytes.length !== contentLength)
                throw (0,coded_error/* codedError */.A)(`the answer had ${bytes.length} of ${contentLength} bytes`, 'ECONNRESET');
            return { bytes, etag: unquoted(etag), metadata };
        }, { expected: GONE }));
    }
    /**
     * Writes a blob if it is still what the caller knows; makes the container where there is none.
     *
     * @param ifEtag undefined when nothing may be there
     * @returns its ETag
     * @throws PreconditionFailed
     */
    async write(key, bytes, ifEtag, { contentType, metadata = {} }) {
        if (bytes.length > blob_store_limits/* LARGEST_AT_ONCE */.J)
            throw (0,blob_store_limits/* blobTooLarge */.R)(key, bytes.length);
        // Tells our own write, whose answer was lost, from that of another run.
        const write = (0,external_node_crypto_.randomUUID)();
        const headers = {
            'x-ms-blob-type': 'BlockBlob',
            'x-ms-blob-content-type': contentType,
            'content-md5': (0,external_node_crypto_.createHash)('md5').update(bytes).digest('base64'),
            ...Object.fromEntries(Object.entries({ ...metadata, write }).map(([name, value]) => [`x-ms-meta-${name}`, value])),
            ...(ifEtag === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${ifEtag}"` }),
        };
        const name = this.nameOf(key);
        const send = () => this.requests.send(`write ${name}`, (signal) => this.connected.put({ name, query: '', headers, body: bytes, signal }), {
            bytes: bytes.length,
            expected: [...REFUSED, 'ContainerNotFound'],
        });
        try {
            return unquoted((await this.#inContainer(send)).get('etag'));
        }
        catch (error) {
            if (!REFUSED.includes((0,blob_error/* blobErrorCode */.No)(error) ?? '') && (0,blob_error/* blobErrorStatus */.yh)(error) !== 412)
                throw error;
            const there = await this.properties(key);
            if (there?.metadata?.['write'] === write)
                return unquoted(there.etag);
            throw new state_store/* PreconditionFailed */.OJ(key);
        }
    }
    /** @throws PreconditionFailed when another blob is there, or none */
    async delete(key, ifEtag) {
        const name = this.nameOf(key);
        const client = (await this.connected.sdk()).getBlobClient(name);
        let tries = 0;
        try {
            await this.requests.send(`delete ${name}`, (abortSignal) => {
                tries++;
                return client.delete({ abortSignal, conditions: { ifMatch: `"${ifEtag}"` }, deleteSnapshots: 'include' });
            }, { expected: [...REFUSED, 'ContainerNotFound'] });
        }
        catch (error) {
            const status = (0,blob_error/* blobErrorStatus */.yh)(error);
            if (status !== 404 && status !== 412)
                throw error;
            // The answer to the first try was lost.
            if (status === 404 && tries > 1)
                return;
            throw new state_store/* PreconditionFailed */.OJ(key);
        }
    }
    /** Makes the container where there is none. */
    async needContainer(key) {
        if ((await (0,list_blobs/* listBlobs */.t)(this.connected, this.nameOf(key), this.requests)) === undefined)
            await this.#createContainer();
    }
    /** Needs a permission that a signature for the container does not give. */
    async #createContainer() {
        const sdk = await this.connected.sdk();
        await this.requests.send(`create the container ${this.connected.container}`, (abortSignal) => sdk.createIfNotExists({ abortSignal }));
    }
    async #inContainer(send) {
        try {
            return await send();
        }
        catch (error) {
            if ((0,blob_error/* blobErrorCode */.No)(error) !== 'ContainerNotFound')
                throw error;
            await this.#createContainer();
            return send();
        }
    }
    async #unlessGone(work) {
        try {
            return await work();
        }
        catch (error) {
            // What looks at properties has no body that could say what is gone.
            if (GONE.includes((0,blob_error/* blobErrorCode */.No)(error) ?? '') || (0,blob_error/* blobErrorStatus */.yh)(error) === 404)
                return undefined;
            throw error;
        }
    }
}
async function wholeOf(body, signal) {
    const chunks = [];
    try {
        for await (const chunk of body ?? [])
            chunks.push(chunk);
    }
    catch (error) {
        // An answer that is cut is an aborted one for the SDK; it is read again.
        throw signal.aborted ? error : (0,coded_error/* codedError */.A)((0,errors/* messageOf */.bD)(error), 'ECONNRESET');
    }
    return Buffer.concat(chunks);
}
function unquoted(etag) {
    return (etag ?? '').replace(/^"|"$/g, '');
}

;// CONCATENATED MODULE: ./build/staging/blob/src/stores/blob-state-store.js






/** A `StateStore` in a container of Azure Blob Storage: ETags are the versions, labels are metadata, leases are those of the service. */
class BlobStateStore {
    #container;
    constructor(container) {
        this.#container = container;
    }
    get place() {
        return this.#container.place;
    }
    async read(key) {
        const found = await this.#container.read((0,state_store/* checkKey */.yR)(key));
        return found === undefined ? undefined : { value: found.bytes.toString('utf8'), version: found.etag, ...labelOf(found.metadata) };
    }
    async list(prefix) {
        return (await this.#container.list(prefix))
            .filter(({ key, blob }) => !key.endsWith(state_store/* LEASE_SUFFIX */.vG) && !(0,page_target/* isPartialPageBlob */.yh)(blob.metadata))
            .map(({ key, blob }) => ({ key, version: unquoted(blob.etag), ...labelOf(blob.metadata) }));
    }
    async write(key, value, ifVersion, label) {
        const bytes = Buffer.from(value);
        if (bytes.length > state_store/* LARGEST_VALUE */.bj) {
            throw new errors/* UserError */.yo(`${key} has ${(0,format/* formatBytes */.z3)(bytes.length)}; a value has at most ${(0,format/* formatBytes */.z3)(state_store/* LARGEST_VALUE */.bj)}.`);
        }
        const contentType = key.endsWith('.json') ? 'application/json' : 'text/plain; charset=utf-8';
        const metadata = label === undefined ? {} : { label: (0,state_store/* checkLabel */.v8)(label) };
        return this.#container.write((0,state_store/* checkKey */.yR)(key), bytes, ifVersion, { contentType, metadata });
    }
    delete(key, ifVersion) {
        return this.#container.delete((0,state_store/* checkKey */.yR)(key), ifVersion);
    }
    lease(key, seconds) {
        return acquireLease(this.#container, (0,state_store/* checkKey */.yR)(key), seconds);
    }
}
function labelOf({ label }) {
    return label === undefined ? {} : { label };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/progress.js
var src_progress = __webpack_require__(8558);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/hash-workers.js
var hash_workers = __webpack_require__(85185);
// EXTERNAL MODULE: ./build/staging/blob/src/download/download-files.js + 2 modules
var download_files = __webpack_require__(43149);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/buffer-pool.js
var buffer_pool = __webpack_require__(348);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/receipts.js
var upload_receipts = __webpack_require__(26474);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/upload-set.js + 8 modules
var upload_set = __webpack_require__(76514);
;// CONCATENATED MODULE: ./build/staging/blob/src/stores/container-blob-store.js













const SECTOR = 512;
/** Bytes from which on a file may have holes that are worth keeping. */
const SPARSE = 1024 * 1024;
/** "Scalability and performance targets for Blob Storage": a page blob has at most 8 TiB. */
const LARGEST_PAGE_BLOB = 8 * 1024 ** 4;
/** A `BlobStore` in a container of Azure Blob Storage. Large files of whole sectors become page blobs, which have holes; others block blobs. */
class ContainerBlobStore {
    #container;
    constructor(container) {
        this.#container = container;
    }
    get place() {
        return this.#container.place;
    }
    async properties(name) {
        const found = await this.#container.properties((0,state_store/* checkKey */.yR)(name));
        return found === undefined || (0,page_target/* isPartialPageBlob */.yh)(found.metadata) ? undefined : storedBlob(name, found);
    }
    async list(prefix, options = {}) {
        return (await this.#container.list(prefix)).flatMap(({ key, blob }) => {
            const { size, modified, metadata } = blob;
            const unfinished = (0,page_target/* isPartialPageBlob */.yh)(metadata);
            if (key.endsWith(state_store/* LEASE_SUFFIX */.vG) || (unfinished && options.unfinished !== true))
                return [];
            const stored = { name: key, size, version: unquoted(blob.etag), modified, sha256: metadata['sha256'] };
            return [unfinished ? { ...stored, unfinished } : stored];
        });
    }
    async read(name, range) {
        const known = range === undefined ? undefined : await this.properties(name);
        if (range !== undefined && known === undefined)
            return undefined;
        // A range of nothing is refused by the service.
        if (range !== undefined && known !== undefined && range.start >= Math.min(range.end, known.size)) {
            return { bytes: Buffer.alloc(0), version: known.version };
        }
        const found = await this.#container.read((0,state_store/* checkKey */.yR)(name), range);
        return found === undefined ? undefined : { bytes: found.bytes, version: found.etag };
    }
    write(name, bytes, ifVersion) {
        const metadata = { sha256: (0,files/* sha256 */.sc)(bytes) };
        return this.#container.write((0,state_store/* checkKey */.yR)(name), bytes, ifVersion, { contentType: 'application/octet-stream', metadata });
    }
    async upload(name, source, signal) {
        const there = await this.#container.properties((0,state_store/* checkKey */.yR)(name));
        if (there !== undefined && !(0,page_target/* isPartialPageBlob */.yh)(there.metadata)) {
            const known = storedBlob(name, there);
            if (known.sha256 === source.sha256 && known.size === source.size)
                return known;
            throw new state_store/* PreconditionFailed */.OJ(name);
        }
        if (there === undefined)
            await this.#container.needContainer(name);
        // Half a disk, where a file of another kind is to be.
        else if (kindOf(source.size).kind === 'block')
            await this.delete(name, unquoted(there.etag));
        await this.#send(name, source, signal);
        const sent = await this.properties(name);
        if (sent?.sha256 === source.sha256 && sent.size === source.size)
            return sent;
        throw new state_store/* PreconditionFailed */.OJ(name);
    }
    async download(name, target, { size, sha256 }) {
        const found = await this.#container.properties((0,state_store/* checkKey */.yR)(name));
        const place = `${this.#container.place}/${name}`;
        if (found === undefined || (0,page_target/* isPartialPageBlob */.yh)(found.metadata))
            throw new errors/* UserError */.yo(`${place} is gone.`, { hint: 'upload it again' });
        if (found.contentLength !== size) {
            throw new errors/* UserError */.yo(`${place} is damaged: it has ${found.contentLength} bytes instead of ${size}.`, { hint: 'upload it again' });
        }
        const { requests, log, connected } = this.#container;
        const checksum = { algorithm: 'sha256', digest: sha256, source: 'its record' };
        const file = {
            ...{ name: this.#container.nameOf(name), path: (0,external_node_path_.basename)(target), size, etag: unquoted(found.etag) },
            ...{ isPageBlob: found.blobType === 'PageBlob', sha256, md5: undefined, isLink: false, problem: undefined },
            ...{ target, action: 'create', checksum, executable: false },
        };
        await (0,download_files/* downloadFiles */.S)([file], [], { container: await connected.sdk(), requests, destination: (0,external_node_path_.dirname)(target), log });
    }
    async delete(name, ifVersion) {
        await this.#container.delete((0,state_store/* checkKey */.yR)(name), ifVersion);
        // Of an upload that was interrupted.
        const { requests, connected } = this.#container;
        await new page_record/* PageRecordStore */.UP(await connected.sdk(), this.#container.nameOf(name), requests).remove().catch((error) => {
            if (error instanceof errors/* CancelledError */.cc)
                throw error;
        });
    }
    async #send(name, { path, size, sha256 }, signal) {
        const { connected, log } = this.#container;
        const all = signal === undefined ? this.#container.requests.signal : AbortSignal.any([this.#container.requests.signal, signal]);
        const requests = this.#container.requestsWith(all);
        const blob = {
            name: this.#container.nameOf(name),
            file: { path: (0,external_node_path_.basename)(path), absolute: path, size },
            kind: kindOf(size),
            sha256,
            action: 'create',
            properties: { contentType: 'application/octet-stream' },
            there: undefined,
        };
        const workers = new hash_workers.HashWorkers();
        const progress = new src_progress/* Progress */.k('Uploaded', { files: 1, bytes: size }, log).withHeartbeat();
        const receipts = new upload_receipts/* Receipts */.W(connected, requests, log);
        try {
            const target = { connected, requests, pool: new buffer_pool/* BufferPool */.P(), workers, receipts, progress, contentMd5: false, pageSha256: true };
            await (0,upload_set/* uploadSet */.k)({ createContainer: false, blobs: [blob] }, target, log);
        }
        finally {
            progress.end();
            await workers.close();
        }
    }
}
function storedBlob(name, { contentLength, etag, lastModified, metadata }) {
    const [size, modified] = [contentLength ?? 0, lastModified?.getTime() ?? 0];
    return { name, size, version: unquoted(etag), modified, sha256: metadata?.['sha256'] };
}
/** A disk is sent without its holes; its last sector goes last, as the footer of a VHD does. */
function kindOf(size) {
    const isDisk = size >= SPARSE && size % SECTOR === 0 && size <= LARGEST_PAGE_BLOB;
    return isDisk ? { kind: 'page', vhd: { size, diskSize: size - SECTOR } } : { kind: 'block' };
}

;// CONCATENATED MODULE: ./build/staging/blob/src/stores/connect-stores.js




/**
 * Both stores of one place in a container. Sends nothing yet; the container is made when something is written.
 *
 * @param place a checked name of a container, and a prefix without slashes at its ends; '' for none
 * @throws InputError when the account is unusable, without showing any part of a secret
 */
async function connectStores(account, { container, prefix }, options) {
    const connected = await (0,requests_container/* reachContainer */.bc)(account, container);
    const shared = new StoreContainer(connected, prefix, options);
    return { state: new BlobStateStore(shared), blobs: new ContainerBlobStore(shared), close: () => connected.close() };
}

// EXTERNAL MODULE: ./build/staging/core/src/redact.js
var redact = __webpack_require__(30660);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/container-url.js
var container_url = __webpack_require__(47618);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/sign-in-inputs.js
var sign_in_inputs = __webpack_require__(15478);
// EXTERNAL MODULE: ./build/staging/steps/src/shared/storage-account.js + 1 modules
var storage_account = __webpack_require__(41319);
;// CONCATENATED MODULE: ./build/staging/steps/src/shared/gallery-container.js






/**
 * Runs `work` with the container that a URL means, and closes its connections afterwards.
 *
 * @param of what is kept there, for errors
 * @throws InputError for an unusable URL or inputs that contradict each other, without showing any part of a secret
 */
async function withContainer(inputs, context, work, of = 'gallery') {
    maskSignature(inputs.gallery, context);
    const place = (0,container_url/* parseContainerUrl */.c)(inputs.gallery, of);
    const account = await accountOf(place, inputs, context, of);
    const stores = await connectStores(account, place, context);
    try {
        return await work(stores);
    }
    finally {
        stores.close();
    }
}
function maskSignature(url, context) {
    const [, signature = ''] = /[?&]sig=([^&#]*)/i.exec(url) ?? [];
    if (signature === '')
        return;
    for (const form of (0,redact/* secretForms */.eo)(signature))
        context.mask(form);
}
async function accountOf(place, inputs, context, of) {
    const { accountUrl, container, signature } = place;
    const { connectionString } = inputs;
    if (connectionString !== undefined && !(0,container_url/* isOfAccount */.h)(connectionString, accountUrl)) {
        throw new errors/* InputError */.dz(`The connection string is not that of the ${of}'s account ${accountUrl}.`, {
            hint: 'give that of the same account, or sign in by an identity',
        });
    }
    const nobody = {
        ...sign_in_inputs/* NOBODY */.oQ,
        ...{ caFile: inputs.caFile, accountUrl: undefined, connectionString: undefined, sas: undefined, emulator: false, azuriteFolder: '' },
    };
    // An identity that is given too is for other services.
    const who = signature !== ''
        ? { ...nobody, accountUrl, sas: signature }
        : connectionString !== undefined
            ? { ...nobody, connectionString }
            : { ...nobody, ...inputs, accountUrl, sas: undefined, emulator: false };
    const account = await (0,storage_account/* storageAccount */.b)(who, context, container);
    if (account === undefined)
        throw new errors/* InputError */.dz(`The ${of} ${accountUrl} is no account.`);
    return account;
}


/***/ })

};
