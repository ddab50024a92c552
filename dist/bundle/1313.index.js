export const id = 1313;
export const ids = [1313,7952];
export const modules = {

/***/ 57952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   secretsOf: () => (/* binding */ secretsOf)
/* harmony export */ });
/** Signatures and keys as they stand in URLs and connection strings, for those that nobody has named a secret. */
const PATTERNS = [/(\bsig=)[^&\s;"'<>]+/gi, /(\bAccountKey=)[^\s;"'<>]+/gi, /(\bSharedAccessSignature=)[^\s;"'<>]+/gi];
/** The text without the given secrets, plain or percent-encoded, and without anything that looks like a signature or key. */
function redact(text, secrets) {
    let clean = text;
    for (const secret of secrets) {
        if (secret === '')
            continue;
        for (const form of [secret, encodeURIComponent(secret), decoded(secret)])
            clean = clean.replaceAll(form, '***');
    }
    for (const pattern of PATTERNS)
        clean = clean.replace(pattern, '$1***');
    return clean;
}
/** The parts of a connection string that must not be shown. */
function secretsOf(connectionString) {
    const secrets = [connectionString];
    for (const part of connectionString.split(';')) {
        const [, key, value] = /^\s*(\w+)\s*=(.*)$/s.exec(part) ?? [];
        if (key === undefined || value === undefined)
            continue;
        if (/^AccountKey$/i.test(key))
            secrets.push(value);
        if (/^SharedAccessSignature$/i.test(key)) {
            const signature = new URLSearchParams(value).get('sig');
            secrets.push(value, ...(signature === null ? [] : [signature]));
        }
    }
    return secrets.filter((secret) => secret.trim() !== '');
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 81313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  syncFolder: () => (/* binding */ syncFolder)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var src_errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
;// CONCATENATED MODULE: ./build/staging/blob/src/blob-name.js
/**
 * Limits and advice of "Naming and Referencing Containers, Blobs, and Metadata" (Microsoft Learn). A name that breaks the
 * advice is refused rather than changed: clients and proxies normalise `..`, trailing dots and backslashes differently, and the
 * blob would land somewhere else, even in another container.
 */
const MAXIMUM_LENGTH = 1024;
const MAXIMUM_SEGMENTS = 254;
/** Why a blob cannot have this name, or undefined. */
function blobNameProblem(name) {
    if (name === '')
        return 'is empty';
    if (name.length > MAXIMUM_LENGTH)
        return `has ${name.length} characters; a blob's name has at most ${MAXIMUM_LENGTH}`;
    if (!name.isWellFormed() || /[\ufffe\uffff\ufffd]/.test(name))
        return 'is not valid Unicode';
    if (/\p{Cc}/u.test(name))
        return 'has a control character';
    if (name.includes('\\'))
        return 'has a backslash';
    if (name.startsWith('/'))
        return 'starts with a slash';
    const segments = name.split('/');
    if (segments.length > MAXIMUM_SEGMENTS)
        return `has ${segments.length} path segments; a blob's name has at most ${MAXIMUM_SEGMENTS}`;
    if (segments.includes(''))
        return 'has an empty path segment';
    if (segments.some((segment) => segment === '.' || segment === '..'))
        return 'has a path segment . or ..';
    if (segments.some((segment) => segment.endsWith('.')))
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
    const forms = new Map();
    const cases = new Map();
    for (const name of names) {
        const problem = blobNameProblem(name);
        if (problem !== undefined) {
            findings.push({ severity: 'error', message: `${JSON.stringify(name)} ${problem}`, hint: 'rename it' });
            continue;
        }
        const form = name.normalize('NFC');
        const twin = forms.get(form);
        const near = cases.get(form.toLowerCase());
        if (twin !== undefined) {
            findings.push({ severity: 'error', message: `${JSON.stringify(name)} stands there twice, in two Unicode forms`, hint: 'rename one' });
        }
        else if (near !== undefined) {
            findings.push({ severity: 'warning', message: `${JSON.stringify(name)} and ${JSON.stringify(near)} differ in case alone` });
        }
        forms.set(form, name);
        cases.set(form.toLowerCase(), name);
    }
    return findings;
}
/** Why a container cannot have this name, or undefined. `$web` is the container of static web sites. */
function containerNameProblem(name) {
    if (name === '$web' || (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length >= 3 && name.length <= 63))
        return undefined;
    return 'is no container name: 3 to 63 lower-case letters, digits and single hyphens, the first and last no hyphen';
}

// EXTERNAL MODULE: ./build/staging/core/src/program.js + 1 modules
var program = __webpack_require__(99673);
// EXTERNAL MODULE: ./build/staging/blob/src/redact.js
var redact = __webpack_require__(57952);
;// CONCATENATED MODULE: ./build/staging/blob/src/blob-error.js


const UNREACHABLE = {
    ENOTFOUND: 'no such host',
    EAI_AGAIN: 'the name server does not answer',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    ETIMEDOUT: 'no answer in time',
    TIMEOUT: 'no answer in time',
    REQUEST_SEND_ERROR: 'the request could not be sent',
};
/** Error codes of Blob Storage and of connections; undefined for errors of another kind. */
function blobErrorCode(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    if ('details' in error && typeof error.details === 'object' && error.details !== null && 'errorCode' in error.details) {
        return String(error.details.errorCode);
    }
    return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
/** HTTP status of a refused request, or undefined. */
function blobErrorStatus(error) {
    const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
    return typeof status === 'number' ? status : undefined;
}
/** Makes an error for people of what the SDK threw. The original is dropped: its URL and headers may hold signatures. */
function blobError(error, facts) {
    const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
    if (/Credential|Authentication/.test(name)) {
        return new src_errors/* UserError */.yo(`Cannot sign in to ${facts.host}: ${firstLine((0,redact/* redact */.E)((0,src_errors/* messageOf */.bD)(error), facts.secrets))}`, {
            hint: 'sign in with azure/login, an AzureCLI task or az login, or give connection-string',
        });
    }
    const status = blobErrorStatus(error);
    const code = blobErrorCode(error);
    const requestId = requestIdOf(error);
    const hint = hintFor(status, code, facts);
    const what = UNREACHABLE[code ?? ''] ?? code ?? firstLine((0,redact/* redact */.E)((0,src_errors/* messageOf */.bD)(error), facts.secrets));
    const tried = facts.retries === 0 ? '' : facts.retries === 1 ? ', tried again once' : `, tried again ${facts.retries} times`;
    const answer = status === undefined ? what : `${status} ${what}`;
    return new src_errors/* ExternalError */.yA((0,redact/* redact */.E)(`Cannot ${facts.operation} at ${facts.host}: ${answer}${tried}.`, facts.secrets), {
        service: 'Blob Storage',
        operation: (0,redact/* redact */.E)(facts.operation, facts.secrets),
        retries: facts.retries,
        ...(status === undefined ? (code === undefined ? {} : { status: code }) : { status }),
        ...(requestId === undefined ? {} : { requestId }),
        ...(hint === undefined ? {} : { hint }),
    });
}
function hintFor(status, code, { host, container }) {
    switch (code) {
        case 'AuthenticationFailed':
            return 'the key or signature is wrong or expired, or the clock of this machine is off';
        case 'AuthorizationPermissionMismatch':
        case 'InsufficientAccountPermissions':
            return `give the identity the role Storage Blob Data Contributor (Contributor is not enough) on the container ${container} or above, or a SAS with read, create, write and list; a new role takes some minutes`;
        case 'AuthorizationFailure':
            return `the firewall of ${host} may not let this machine in, or the role Storage Blob Data Contributor on the container ${container} is missing`;
        case 'KeyBasedAuthenticationNotPermitted':
            return 'the account refuses keys; give account-url and sign in with an identity';
        case 'ContainerBeingDeleted':
            return 'wait until the deletion is done (about 30 s), or give another container';
        case 'ContainerNotFound':
            return `the container ${container} was removed meanwhile; run again`;
        case 'InvalidBlobOrBlock':
            return 'another program left uncommitted blocks there; delete the blob or give another prefix';
        case 'ENOTFOUND':
            return `is the account in ${host} spelled right, and may this machine look it up (private endpoint, proxy)?`;
        case 'ECONNREFUSED':
        case 'ETIMEDOUT':
        case 'TIMEOUT':
            return 'check network, proxy and firewall of this machine';
    }
    if (status === 403)
        return `give the identity the role Storage Blob Data Contributor on the container ${container} or above`;
    if (status === 404)
        return `check the account in ${host} and the container ${container}`;
    return undefined;
}
function requestIdOf(error) {
    const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : undefined;
    if (typeof details !== 'object' || details === null)
        return undefined;
    const id = details['x-ms-request-id'] ?? details['requestId'];
    return typeof id === 'string' ? id : undefined;
}
function firstLine(text) {
    return (text.split('\n', 1)[0] ?? '').replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./build/staging/blob/src/blob-requests.js



/** "Retry guidance": throttled, timed out, or the service is not well. 409 and 412 say something lasting. */
const RETRIED_STATUS = new Set([408, 429, 500, 502, 503, 504]);
const RETRIED_CODES = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'REQUEST_SEND_ERROR', 'TIMEOUT']);
const FIRST_DELAY = 200;
const LONGEST_DELAY = 10_000;
/** A try may take a minute, and as long as its bytes need at 256 KiB/s. */
const TRY_TIMEOUT = 60_000;
const SLOWEST_BYTES_PER_MILLISECOND = 256;
/** Sends requests with retries (full jitter, `Retry-After` obeyed), a limit for each try, and errors for people. */
class BlobRequests {
    #options;
    constructor(options) {
        this.#options = options;
    }
    get signal() {
        return this.#options.signal;
    }
    /**
     * @param operation what it is for, in the error: "upload a/b.txt"
     * @param work sends the request; may be called several times
     * @param options `bytes` sent by each try; `expected` error codes of Blob Storage are thrown as they are
     * @throws ExternalError, UserError when signing in fails, CancelledError
     */
    async send(operation, work, options = {}) {
        const signal = options.signal ?? this.#options.signal;
        const limit = TRY_TIMEOUT + Math.ceil((options.bytes ?? 0) / SLOWEST_BYTES_PER_MILLISECOND);
        for (let attempt = 1;; attempt++) {
            (0,src_errors/* throwIfCancelled */.dZ)(signal);
            const timeout = AbortSignal.timeout(limit);
            try {
                return await work(AbortSignal.any([signal, timeout]));
            }
            catch (error) {
                if (signal.aborted)
                    throw new src_errors/* CancelledError */.cc();
                const late = timeout.aborted ? Object.assign(new Error('no answer in time'), { code: 'TIMEOUT' }) : error;
                const code = blobErrorCode(late) ?? '';
                if (options.expected?.includes(code))
                    throw error;
                if (attempt >= this.#options.tries || !(RETRIED_CODES.has(code) || RETRIED_STATUS.has(blobErrorStatus(late) ?? 0))) {
                    throw blobError(late, { ...this.#options, operation, retries: attempt - 1 });
                }
                const wait = retryAfter(late) ?? Math.random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** attempt);
                this.#options.log.debug(`${operation}: ${blobErrorStatus(late) ?? code}; try ${attempt + 1} in ${Math.round(wait)} ms`);
                await (0,program/* delay */.cb)(wait, signal);
            }
        }
    }
}
/** What the service asks to wait, in milliseconds; it may not stop a run for longer than half a minute. */
function retryAfter(error) {
    const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : undefined;
    const value = typeof details === 'object' && details !== null ? details['retry-after'] : undefined;
    const seconds = Number(value ?? Number.NaN);
    return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1000, 30_000) : undefined;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./node_modules/@azure/storage-blob/dist/esm/index.js + 148 modules
var esm = __webpack_require__(62644);
;// CONCATENATED MODULE: ./build/staging/blob/src/container.js




/**
 * Makes a client; sends nothing yet.
 *
 * @param container a checked name
 * @throws InputError when the account is unusable, without showing any part of a secret
 */
async function connectContainer(account, container) {
    // The one retry policy is BlobRequests'.
    const options = { retryOptions: { maxTries: 1 }, userAgentOptions: { userAgentPrefix: 'bakehouse' } };
    const agent = new external_node_http_.Agent({ keepAlive: true });
    const secrets = 'connectionString' in account ? (0,redact.secretsOf)(account.connectionString) : [];
    const service = 'connectionString' in account
        ? fromConnectionString(account.connectionString, options, secrets, agent)
        : await fromAccountUrl(account.accountUrl, options);
    const client = service.getContainerClient(container);
    const url = new URL(client.url);
    url.search = '';
    return { client, host: url.host, url: url.href, secrets, close: () => agent.destroy() };
}
function fromConnectionString(text, options, secrets, agent) {
    try {
        const parsed = esm/* BlobServiceClient */.wS.fromConnectionString(text, options);
        const url = new URL(parsed.url);
        // A key signs requests and stays here; a shared access signature itself goes over the wire.
        if (url.protocol === 'http:' && url.search !== '' && !isLoopback(url))
            throw new Error('its endpoint must be https://');
        if (!isLoopback(url))
            return parsed;
        const pipeline = (0,esm/* newPipeline */.vC)(parsed.credential, options);
        pipeline.factories.push(direct(agent));
        return new esm/* BlobServiceClient */.wS(parsed.url, pipeline);
    }
    catch (error) {
        throw new src_errors/* InputError */.dz(`The connection string is unusable: ${(0,redact/* redact */.E)((0,src_errors/* messageOf */.bD)(error), secrets)}.`, {
            hint: 'copy it from the portal (Access keys or Shared access signature), or give account-url',
        });
    }
}
/** Requests to this machine must not go through a proxy, whatever the environment says: HTTP_PROXY often lacks its NO_PROXY. */
function direct(agent) {
    return {
        create: (next) => ({
            sendRequest(request) {
                request.agent = agent;
                return next.sendRequest(request);
            },
        }),
    };
}
async function fromAccountUrl(text, options) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const refuse = (message, hint) => new src_errors/* InputError */.dz(`The account URL ${message}.`, { hint });
    const example = 'like https://<account>.blob.core.windows.net';
    if (url === undefined)
        throw refuse('is no URL', example);
    if (url.search !== '' || url.username !== '' || url.password !== '') {
        throw refuse('holds a signature or password, which would be shown', 'give it as connection-string: BlobEndpoint=<url>;SharedAccessSignature=<token>');
    }
    if (url.protocol !== 'https:')
        throw refuse('is not https://', example);
    if (url.pathname !== '/' || url.hash !== '')
        throw refuse('has a path', `${example}; container and prefix are inputs of their own`);
    const { DefaultAzureCredential } = await __webpack_require__.e(/* import() */ 3016).then(__webpack_require__.bind(__webpack_require__, 73016));
    return new esm/* BlobServiceClient */.wS(url.origin, (0,esm/* newPipeline */.vC)(new DefaultAzureCredential(), options));
}
function isLoopback(url) {
    return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/staging/blob/src/local-files.js



/**
 * Lists a file, or every file below a folder, in byte order, without opening any.
 *
 * @throws UserError when the source does not exist or holds links, FIFOs, sockets or devices (all of them as findings),
 *   CancelledError
 */
async function listLocalFiles(source, options) {
    const status = await (0,promises_.lstat)(source).catch((error) => {
        if ((0,src_errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            throw new src_errors/* UserError */.yo(`${source} does not exist; there is nothing to upload.`);
        throw error;
    });
    if (status.isFile())
        return [{ path: (0,external_node_path_.basename)(source), absolute: source, size: status.size }];
    const findings = [];
    const files = [];
    if (status.isDirectory())
        await addFolder(source, '', files, findings, options);
    else
        findings.push({ severity: 'error', file: source, message: 'is neither a file nor a folder' });
    if (findings.length > 0)
        throw new src_errors/* UserError */.yo(`${source} holds what cannot be uploaded.`, { findings });
    return files.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}
async function addFolder(folder, path, files, findings, options) {
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        (0,src_errors/* throwIfCancelled */.dZ)(options.signal);
        const absolute = (0,external_node_path_.join)(folder, entry.name);
        const name = path === '' ? entry.name : `${path}/${entry.name}`;
        const refuse = (message, hint) => findings.push({ severity: 'error', file: absolute, message, hint });
        if (entry.isDirectory())
            await addFolder(absolute, name, files, findings, options);
        else if (entry.isFile())
            files.push({ path: name, absolute, size: (await (0,promises_.lstat)(absolute)).size });
        else if (!entry.isSymbolicLink())
            refuse('is a FIFO, socket or device', 'remove it, or give another source');
        else if (options.links === 'refuse')
            refuse('is a symbolic link', 'replace it by a copy of what it leads to, or remove it');
        else {
            const link = await (0,promises_.readlink)(absolute);
            if (external_node_path_.posix.isAbsolute(link) || /^\.\.(?:\/|$)/.test(external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(name), link)))) {
                refuse(`is a symbolic link to ${link}, which leads out of the source`, 'replace it by a copy, or remove it');
            }
            else
                files.push({ path: name, absolute, size: Buffer.byteLength(link), link });
        }
    }
}

;// CONCATENATED MODULE: ./build/staging/blob/src/progress.js

/** Milliseconds between two lines. */
const INTERVAL = 1000;
/** Says how far a run over many files is, at most once a second and not at all when it takes less. */
class Progress {
    #title;
    #total;
    #log;
    #start = performance.now();
    #last = this.#start;
    #files = 0;
    #bytes = 0;
    constructor(title, total, log) {
        this.#title = title;
        this.#total = total;
        this.#log = log;
    }
    addBytes(bytes) {
        this.#bytes += bytes;
        this.#say();
    }
    addFile() {
        this.#files++;
        this.#say();
    }
    #say() {
        const now = performance.now();
        if (now - this.#last < INTERVAL)
            return;
        this.#last = now;
        const rate = this.#bytes / (now - this.#start);
        const left = rate === 0 ? '' : `, ${(0,format/* formatDuration */.a)((this.#total.bytes - this.#bytes) / rate)} left`;
        this.#log.info(`${this.#title}: ${this.#files} of ${this.#total.files} files, ${(0,format/* formatBytes */.z)(this.#bytes)} of ${(0,format/* formatBytes */.z)(this.#total.bytes)}, ${(0,format/* formatBytes */.z)(rate * 1000)}/s${left}`);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var src_files = __webpack_require__(35182);
;// CONCATENATED MODULE: ./build/staging/blob/src/sync-plan.js








/** The most that one answer lists. */
const PAGE_SIZE = 5000;
const CHUNK = 1024 * 1024;
/** Names, below the prefix, that make a set visible; they are written after everything else, in this order. */
const WRITTEN_LAST = ['SHA256SUMS', 'manifest.json'];
/**
 * Decides what an upload has to send: one flat listing of the prefix against the files' size and SHA-256, never their times.
 * Names are checked before the first request.
 *
 * @throws UserError for names that no blob can have (all as findings) and files that cannot be read, ExternalError, CancelledError
 */
async function planSync(files, options) {
    const { client, prefix, requests, log } = options;
    const named = files.map((file) => ({ file, name: prefix === '' ? file.path : `${prefix}/${file.path}` }));
    const findings = checkBlobNames(named.map(({ name }) => name));
    for (const finding of findings)
        if (finding.severity === 'warning')
            log.warning((0,src_errors/* formatFinding */.tf)(finding));
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
        throw new src_errors/* UserError */.yo('Some files cannot become blobs under their names.', { findings: errors });
    const remote = client === undefined ? undefined : await listBlobs(client, prefix === '' ? '' : commonPrefix(prefix, named), requests);
    const progress = new Progress('Hashed', { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) }, log);
    const blobs = [];
    for (const { file, name } of named) {
        const hash = file.link === undefined ? await hashFile(file, requests.signal, progress) : (0,src_files/* sha256 */.sc)(file.link);
        progress.addFile();
        const there = remote?.get(name);
        const same = there?.size === file.size && there.sha256 === hash && there.isLink === (file.link !== undefined);
        blobs.push({
            name,
            file,
            sha256: hash,
            action: there === undefined ? 'create' : same ? 'skip' : 'overwrite',
            ...(there === undefined || same ? {} : { etag: there.etag }),
        });
    }
    return { createContainer: remote === undefined, blobs: blobs.sort((a, b) => rank(a) - rank(b)) };
}
/** 0 for content, else the place among those that are written last. */
function rank({ file }) {
    return WRITTEN_LAST.indexOf(file.path) + 1;
}
/** A single file's blob is listed by its name, a folder's blobs by their folder. */
function commonPrefix(prefix, named) {
    const [only] = named;
    return named.length === 1 && only !== undefined ? only.name : `${prefix}/`;
}
/** Undefined when there is no such container. */
async function listBlobs(client, prefix, requests) {
    const blobs = new Map();
    let continuationToken;
    try {
        do {
            const page = await requests.send('list the blobs', async (abortSignal) => {
                const pages = client
                    .listBlobsFlat({ includeMetadata: true, abortSignal, ...(prefix === '' ? {} : { prefix }) })
                    .byPage({ maxPageSize: PAGE_SIZE, ...(continuationToken === undefined ? {} : { continuationToken }) });
                return (await pages.next()).value;
            }, { expected: ['ContainerNotFound'] });
            for (const { name, properties, metadata } of page.segment.blobItems) {
                blobs.set(name, {
                    size: properties.contentLength ?? -1,
                    etag: properties.etag,
                    sha256: metadata?.['sha256'],
                    isLink: metadata?.['is_symlink'] === 'true',
                });
            }
            continuationToken = page.continuationToken === '' ? undefined : page.continuationToken;
        } while (continuationToken !== undefined);
    }
    catch (error) {
        if (blobErrorCode(error) === 'ContainerNotFound')
            return undefined;
        throw error;
    }
    return blobs;
}
async function hashFile(file, signal, progress) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    try {
        // A stream costs more than a small file itself.
        const chunks = file.size <= CHUNK ? [await (0,promises_.readFile)(file.absolute, { signal })] : (0,external_node_fs_.createReadStream)(file.absolute, { highWaterMark: CHUNK, signal });
        for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            progress.addBytes(chunk.length);
        }
    }
    catch (error) {
        if (signal.aborted)
            throw new src_errors/* CancelledError */.cc();
        throw new src_errors/* UserError */.yo(`Cannot read ${file.absolute}: ${(0,src_errors/* messageOf */.bD)(error)}.`, { cause: error });
    }
    if (size !== file.size)
        throw new src_errors/* UserError */.yo(`${file.absolute} changed while it was read.`, { hint: 'wait until nothing writes to it' });
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./build/staging/blob/src/content-type.js

/** A table of our own, so that the same file gets the same type on every system. */
const TYPES = {
    '.css': 'text/css; charset=utf-8',
    '.gz': 'application/gzip',
    '.htm': 'text/html; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.log': 'text/plain; charset=utf-8',
    '.md': 'text/markdown; charset=utf-8',
    '.png': 'image/png',
    '.ps1': 'text/plain; charset=utf-8',
    '.psm1': 'text/plain; charset=utf-8',
    '.sh': 'text/plain; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain; charset=utf-8',
    '.xml': 'application/xml',
    '.yaml': 'application/yaml',
    '.yml': 'application/yaml',
    '.zip': 'application/zip',
    '.zst': 'application/zstd',
};
function contentTypeOf(name) {
    if (name.endsWith('SHA256SUMS'))
        return 'text/plain; charset=utf-8';
    return TYPES[(0,external_node_path_.extname)(name).toLowerCase()] ?? 'application/octet-stream';
}

;// CONCATENATED MODULE: ./build/staging/blob/src/upload-blob.js





const MIB = 1024 * 1024;
/** Up to here one Put Blob, whose MD5 the service checks; above it blocks. Also the size of a block. */
const SINGLE_UPLOAD = 8 * MIB;
/** "Scalability targets for Blob Storage": a blob has at most this many blocks. */
const MAXIMUM_BLOCKS = 50_000;
/** Blocks on the way at once; with one more being read this bounds the memory. */
const BLOCKS_IN_FLIGHT = 4;
/** What the service says when another run was faster. */
const OVERTAKEN = ['BlobAlreadyExists', 'ConditionNotMet', 'InvalidBlockList'];
/**
 * Sends one blob as planned: the bytes must still have the planned SHA-256, and the blob must still be as it was when listed.
 * A blob is never visible half-written.
 *
 * @throws UserError when the file changed since the plan or another run wrote the blob, ExternalError, CancelledError
 */
async function uploadBlob(blob, options) {
    const client = options.container.getBlockBlobClient(blob.name);
    const conditions = blob.etag === undefined ? { ifNoneMatch: '*' } : { ifMatch: blob.etag };
    try {
        if (blob.file.link !== undefined || blob.file.size <= SINGLE_UPLOAD)
            await putWhole(blob, client, conditions, options);
        else
            await putBlocks(blob, client, conditions, options);
    }
    catch (error) {
        if (!OVERTAKEN.includes(blobErrorCode(error) ?? ''))
            throw error;
        // Also after a lost answer: the first try had worked.
        const { metadata, contentLength } = await options.requests.send(`look at ${blob.name}`, (abortSignal) => client.getProperties({ abortSignal }));
        if (metadata?.['sha256'] === blob.sha256 && contentLength === blob.file.size)
            return;
        throw new src_errors/* UserError */.yo(`Another run wrote ${blob.name} in the meantime.`, { hint: 'run again when the other run has ended' });
    }
}
async function putWhole(blob, client, conditions, { requests, onBytes }) {
    const bytes = blob.file.link === undefined ? await readWhole(blob) : Buffer.from(blob.file.link);
    if ((0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') !== blob.sha256)
        throw changed(blob);
    const properties = propertiesOf(blob, (0,external_node_crypto_.createHash)('md5').update(bytes).digest());
    await requests.send(`upload ${blob.name}`, (abortSignal) => client.upload(bytes, bytes.length, { ...properties, conditions, abortSignal }), { bytes: bytes.length, expected: OVERTAKEN });
    onBytes(bytes.length);
}
async function readWhole(blob) {
    const file = await (0,promises_.open)(blob.file.absolute);
    try {
        // One byte more than expected shows a file that grew.
        const buffer = Buffer.allocUnsafe(blob.file.size + 1);
        const length = await fill(file, buffer, 0);
        if (length !== blob.file.size)
            throw changed(blob);
        return buffer.subarray(0, length);
    }
    finally {
        await file.close();
    }
}
async function putBlocks(blob, client, conditions, { requests, onBytes }) {
    const blockSize = Math.max(SINGLE_UPLOAD, Math.ceil(blob.file.size / MAXIMUM_BLOCKS / MIB) * MIB);
    const sha256 = (0,external_node_crypto_.createHash)('sha256');
    const md5 = (0,external_node_crypto_.createHash)('md5');
    const ids = [];
    const inFlight = new Set();
    // The first failed block ends the others.
    const failing = new AbortController();
    const signal = AbortSignal.any([requests.signal, failing.signal]);
    let failure;
    const file = await (0,promises_.open)(blob.file.absolute);
    try {
        for (let offset = 0; offset < blob.file.size && failure === undefined; offset += blockSize) {
            const size = Math.min(blockSize, blob.file.size - offset);
            const block = Buffer.allocUnsafe(size);
            if ((await fill(file, block, offset)) !== size)
                throw changed(blob);
            sha256.update(block);
            md5.update(block);
            const id = blockId(blob, ids.length);
            ids.push(id);
            const check = (0,external_node_crypto_.createHash)('md5').update(block).digest();
            const sending = requests
                .send(`upload block ${ids.length} of ${blob.name}`, (abortSignal) => client.stageBlock(id, block, size, { transactionalContentMD5: check, abortSignal }), { bytes: size, signal })
                .then(() => onBytes(size), (error) => {
                failure ??= error;
                failing.abort();
            })
                .finally(() => inFlight.delete(sending));
            inFlight.add(sending);
            if (inFlight.size >= BLOCKS_IN_FLIGHT)
                await Promise.race(inFlight);
        }
        await Promise.all(inFlight);
        if (failure !== undefined)
            throw failure;
        if (sha256.digest('hex') !== blob.sha256)
            throw changed(blob);
    }
    finally {
        failing.abort();
        await Promise.all(inFlight);
        await file.close();
    }
    const properties = propertiesOf(blob, md5.digest());
    await requests.send(`commit ${blob.name}`, (abortSignal) => client.commitBlockList(ids, { ...properties, conditions, abortSignal }), {
        expected: OVERTAKEN,
    });
}
function propertiesOf(blob, md5) {
    return {
        metadata: { sha256: blob.sha256, ...(blob.file.link === undefined ? {} : { is_symlink: 'true' }) },
        blobHTTPHeaders: { blobContentType: contentTypeOf(blob.name), blobContentMD5: md5 },
    };
}
/** Of one length, as the service demands, and with the content in it, so that two runs' blocks never mix. */
function blockId(blob, index) {
    return Buffer.from(`${blob.sha256.slice(0, 32)}-${String(index).padStart(6, '0')}`).toString('base64');
}
/** Fills the buffer from an offset as far as the file reaches. */
async function fill(file, buffer, offset) {
    let length = 0;
    while (length < buffer.length) {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length, offset + length);
        if (bytesRead === 0)
            break;
        length += bytesRead;
    }
    return length;
}
function changed(blob) {
    return new src_errors/* UserError */.yo(`${blob.file.absolute} changed since it was listed; it is not uploaded.`, {
        hint: 'wait until nothing writes to it, then run again',
    });
}

;// CONCATENATED MODULE: ./build/staging/blob/src/sync-folder.js









/** Small blobs on the way at once: at most 64 MiB. */
const SMALL_IN_FLIGHT = 8;
/**
 * Makes the container's prefix hold what a file or folder holds: sends what differs in size or SHA-256 and leaves the rest.
 * Nothing is deleted. `SHA256SUMS` and then `manifest.json` at the top are sent after everything else, so that nobody reads a
 * manifest of blobs that are not there yet.
 *
 * @throws InputError for unusable names and accounts, before any request; UserError for files that cannot be uploaded or change
 *   meanwhile; ExternalError when the service refuses or cannot be reached; CancelledError
 */
async function syncFolder(options) {
    const prefix = checkTarget(options);
    const files = await listLocalFiles(options.source, { links: options.links ?? 'refuse', signal: options.signal });
    if (files.length === 0)
        throw new src_errors/* UserError */.yo(`${options.source} holds no files; there is nothing to upload.`);
    const connected = options.account === undefined ? undefined : await connectContainer(options.account, options.container);
    const { log, signal } = options;
    const requests = new BlobRequests({
        host: connected?.host ?? '',
        secrets: connected?.secrets ?? [],
        container: options.container,
        tries: options.tries ?? 6,
        log,
        signal,
    });
    try {
        const plan = await planSync(files, { client: connected?.client, prefix, requests, log });
        if (connected !== undefined && !options.dryRun)
            await apply(plan, connected.client, requests, options);
        return summarize(plan, connected?.url, options);
    }
    finally {
        connected?.close();
    }
}
/** @returns the prefix without a trailing slash */
function checkTarget({ container, prefix }) {
    const clean = prefix.length > 1 ? prefix.replace(/\/$/, '') : prefix;
    const inContainer = containerNameProblem(container);
    const inPrefix = clean === '' ? undefined : blobNameProblem(clean);
    const findings = [
        ...(inContainer === undefined ? [] : [`container ${JSON.stringify(container)} ${inContainer}`]),
        ...(inPrefix === undefined ? [] : [`prefix ${JSON.stringify(prefix)} ${inPrefix}`]),
    ].map((message) => ({ severity: 'error', message }));
    if (findings.length > 0)
        throw new src_errors/* InputError */.dz('Cannot upload to a target of this name.', { findings });
    return clean;
}
async function apply(plan, container, requests, { log }) {
    if (plan.createContainer) {
        await requests.send('create the container', (abortSignal) => container.createIfNotExists({ abortSignal }));
    }
    const due = plan.blobs.filter(({ action }) => action !== 'skip');
    const progress = new Progress('Uploaded', { files: due.length, bytes: totalSize(due) }, log);
    const send = async (blob) => {
        await uploadBlob(blob, { container, requests, onBytes: (bytes) => progress.addBytes(bytes) });
        log.debug(`sent ${blob.name}`);
        progress.addFile();
    };
    const content = due.filter((blob) => rank(blob) === 0);
    await forEach(content.filter(({ file }) => file.size <= SINGLE_UPLOAD), SMALL_IN_FLIGHT, send);
    // A large file sends its blocks in parallel by itself.
    for (const blob of content)
        if (blob.file.size > SINGLE_UPLOAD)
            await send(blob);
    for (const blob of due)
        if (rank(blob) > 0)
            await send(blob);
}
/** Runs `work` for all items, some at once; after the first failure it starts no more, waits for those that run, and throws it. */
async function forEach(items, atOnce, work) {
    const rest = items.values();
    const failures = [];
    const worker = async () => {
        for (const item of rest) {
            if (failures.length > 0)
                return;
            await work(item).catch((error) => failures.push(error));
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
    if (failures.length > 0)
        throw failures.find((error) => !(error instanceof src_errors/* CancelledError */.cc)) ?? failures[0];
}
function summarize(plan, containerUrl, { container, dryRun, log }) {
    const due = plan.blobs.filter(({ action }) => action !== 'skip');
    const skipped = plan.blobs.length - due.length;
    const bytes = totalSize(due);
    if (dryRun) {
        if (plan.createContainer)
            log.info(`Would create the container ${container}.`);
        for (const { name, action, file } of due)
            log.info(`Would ${action} ${name}, ${(0,format/* formatBytes */.z)(file.size)}`);
    }
    const verb = dryRun ? 'Would send' : 'Sent';
    log.info(due.length === 0
        ? `Nothing to send: ${countOf(skipped)} unchanged.`
        : `${verb} ${countOf(due.length)}, ${(0,format/* formatBytes */.z)(bytes)}; ${skipped} unchanged.`);
    return { containerUrl, uploaded: due.length, skipped, bytes, plan };
}
function totalSize(blobs) {
    return blobs.reduce((total, { file }) => total + file.size, 0);
}
function countOf(files) {
    return files === 1 ? '1 file' : `${files} files`;
}


/***/ }),

/***/ 35182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ withTemporaryFolder),
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Vq: () => (/* binding */ sha256OfFile),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   readJson: () => (/* binding */ readJson),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11629);







/** Writes a file whole or not at all: to a neighbour first, flushed to disk, then renamed. Creates missing folders. */
async function writeFileAtomically(path, content, mode = 0o644) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
    const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.partial`);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(partial, 'wx', mode);
        try {
            await file.writeFile(content);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(partial, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(partial, { force: true });
        throw error;
    }
}
/** Writes a value as indented JSON, whole or not at all. */
function writeJson(path, value) {
    return writeFileAtomically(path, `${JSON.stringify(value, undefined, 2)}\n`);
}
/** Reads JSON that Bakehouse itself wrote; undefined when the file does not exist. */
async function readJson(path) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, 'utf8'));
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}
/** SHA-256 of a file as lower-case hexadecimal, read in a stream. */
async function sha256OfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1024 * 1024 }))
        hash.update(chunk);
    return hash.digest('hex');
}
/** SHA-256 of text or bytes as lower-case hexadecimal. */
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
/**
 * Gives `work` an empty folder that is gone afterwards, whatever happens. What a killed process left behind under the same prefix is
 * removed first: the folder's name tells which process of which machine made it.
 */
async function withTemporaryFolder(prefix, work, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(parent, { recursive: true });
    const ours = `${prefix}-${(0,node_os__WEBPACK_IMPORTED_MODULE_3__.hostname)().replaceAll(/[^A-Za-z0-9]/g, '')}-`;
    await (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .removeLeftovers */ .D)(parent, (name) => {
        const pid = name.startsWith(ours) ? Number(/^(\d+)-/.exec(name.slice(ours.length))?.[1]) : Number.NaN;
        return Number.isInteger(pid) && !(0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .isProcessAlive */ .j)(pid);
    });
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `${ours}${process.pid}-`));
    try {
        return await work(folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    }
}


/***/ }),

/***/ 65570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** 1536 → "1.5 KiB". */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
        value /= 1024;
        unit++;
    }
    return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
/** Milliseconds as "850 ms", "12.3 s", "3 min 5 s", "2 h 10 min". */
function formatDuration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}


/***/ }),

/***/ 11629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeLeftovers),
/* harmony export */   j: () => (/* binding */ isProcessAlive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



/** True while a process of this number lives, also one of another user. */
function isProcessAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EPERM');
    }
}
/**
 * Removes what killed runs left in a folder. What may not be removed (files of another user) stays.
 *
 * @param isLeftover tells by an entry's name whether it is one; see `isProcessAlive`
 */
async function removeLeftovers(folder, isLeftover) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)) {
        if (!isLeftover(name))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ENOTEMPTY'))
                throw error;
        });
    }
}


/***/ }),

/***/ 76943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);

/** A line longer than this is passed on in pieces, so that a child without line ends cannot fill the memory. */
const MAX_LINE = 64 * 1024;
/** Turns chunks of bytes into lines; `\r\n` and a lone `\r` (progress bars) end a line as `\n` does. */
class LineSplitter {
    #decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
    #emit;
    #rest = '';
    constructor(emit) {
        this.#emit = emit;
    }
    write(chunk) {
        const text = this.#rest + this.#decoder.write(chunk);
        const lines = text.split(/\r\n|\n|\r(?!$)/);
        this.#rest = lines.pop() ?? '';
        for (const line of lines)
            this.#emit(line);
        while (this.#rest.length > MAX_LINE) {
            this.#emit(this.#rest.slice(0, MAX_LINE));
            this.#rest = this.#rest.slice(MAX_LINE);
        }
    }
    end() {
        const last = (this.#rest + this.#decoder.end()).replace(/\r$/, '');
        this.#rest = '';
        if (last !== '')
            this.#emit(last);
    }
}


/***/ }),

/***/ 99673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cb: () => (/* binding */ delay),
  mB: () => (/* binding */ runProgram),
  Xd: () => (/* binding */ startProgram)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/line-splitter.js
var line_splitter = __webpack_require__(76943);
;// CONCATENATED MODULE: ./build/staging/core/src/log.js
/** Says nothing: the default where a caller gives no log. */
const silentLog = {
    debug() { },
    info() { },
    notice() { },
    warning() { },
    error() { },
    output() { },
    group: (_title, work) => work(),
};

;// CONCATENATED MODULE: ./build/staging/core/src/program.js






/** How long a program may take to end itself after SIGTERM, in milliseconds. Runners give a cancelled step 7.5 s in all. */
const GRACE = 4_000;
const TAIL_LINES = 20;
/** What setpriv and Node say when the program itself does not exist. */
const NOT_FOUND = /^setpriv: failed to execute .*: No such file or directory$|^spawn .* ENOENT$/;
/** Starts a program from an argument array, never through a shell. It ends when this process dies, on Linux also by SIGKILL. */
function startProgram(argv, options = {}) {
    if (options.signal)
        (0,errors/* throwIfCancelled */.dZ)(options.signal);
    const [program, ...args] = dieWithParent(argv);
    const child = (0,external_node_child_process_.spawn)(program, args, {
        cwd: options.cwd,
        // The host has already removed inputs and credentials from this environment.
        env: { ...process.env, ...options.env },
        stdio: ['pipe', 'pipe', 'pipe'],
        // A group of its own, so that stopping reaches grandchildren too.
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    child.stdin?.on('error', () => { });
    child.stdin?.end(options.stdin ?? '');
    const tail = [];
    const file = options.logFile === undefined ? undefined : (0,external_node_fs_.createWriteStream)(options.logFile, { flags: 'a' });
    for (const name of ['stdout', 'stderr'])
        forwardLines(child, name, tail, file, options);
    let timedOut = false;
    let stopping;
    // Once: to many programs a second SIGTERM says that they are not to tidy up.
    const stop = (grace = GRACE) => {
        stopping ??= stopGroup(child, exited, grace);
        return stopping;
    };
    const onAbort = () => void stop();
    options.signal?.addEventListener('abort', onAbort, { once: true });
    const timer = options.timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            void stop();
        }, options.timeout);
    const exited = new Promise((resolve) => {
        let failure;
        child.on('error', (error) => {
            failure = error;
            if (child.pid === undefined)
                void settle(127);
        });
        child.on('close', (code, signalName) => void settle(code ?? 128 + signalNumber(signalName)));
        const settle = async (exitCode) => {
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', onAbort);
            if (failure && exitCode === 127)
                tail.push(failure.message);
            if (file) {
                file.end();
                await (0,promises_.finished)(file).catch((error) => tail.push(`log file: ${error.message}`));
            }
            resolve({ exitCode, tail, timedOut });
        };
    });
    return { pid: child.pid, exited, stop };
}
/**
 * Runs a program to its end.
 *
 * @param operation what it is run for, for the error ("make the file system")
 * @throws UserError when the program is not installed, ExternalError when it fails or takes longer than `timeout`
 *   (with the last lines it wrote), CancelledError when `signal` fired
 */
async function runProgram(operation, argv, options = {}) {
    let stdout = '';
    const program = startProgram(argv, {
        ...options,
        onLine(line, stream) {
            if (stream === 'stdout')
                stdout += `${line}\n`;
            options.onLine?.(line, stream);
        },
    });
    const { exitCode, tail, timedOut } = await program.exited;
    const name = options.name ?? argv[0];
    if (options.signal)
        (0,errors/* throwIfCancelled */.dZ)(options.signal);
    if (exitCode === 127 && tail.some((line) => NOT_FOUND.test(line))) {
        throw new errors/* UserError */.yo(`${name} is not installed; it is needed to ${operation}.`);
    }
    if (timedOut)
        throw failed(operation, name, `took longer than ${Math.round((options.timeout ?? 0) / 1000)} s`, exitCode, tail, options);
    if (exitCode !== 0 && options.allowFailure !== true) {
        throw failed(operation, name, `ended with exit code ${exitCode}`, exitCode, tail, options);
    }
    return { exitCode, stdout, tail };
}
function failed(operation, program, what, status, tail, options) {
    const lines = tail.length === 0 ? '' : `\n  ${tail.join('\n  ')}`;
    const log = options.logFile === undefined ? '' : `\n  full log: ${options.logFile}`;
    return new errors/* ExternalError */.yA(`Cannot ${operation}: ${program} ${what}.${lines}${log}`, { service: program, operation, status });
}
function forwardLines(child, name, tail, file, options) {
    const log = options.log ?? silentLog;
    const splitter = new line_splitter/* LineSplitter */.g((line) => {
        tail.push(line);
        if (tail.length > TAIL_LINES)
            tail.shift();
        file?.write(`${line}\n`);
        log.output(line);
        options.onLine?.(line, name);
    });
    file?.on('error', () => { });
    child[name]?.on('data', (chunk) => splitter.write(chunk));
    child[name]?.on('end', () => splitter.end());
}
async function stopGroup(child, exited, grace) {
    killGroup(child, 'SIGTERM');
    const timer = setTimeout(() => killGroup(child, 'SIGKILL'), grace);
    await exited;
    clearTimeout(timer);
    // Grandchildren that closed their output may still live.
    killGroup(child, 'SIGKILL');
}
function killGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === 'win32')
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch (error) {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ESRCH', 'EPERM'))
            throw error;
    }
}
/** `setpriv` (util-linux) sets PR_SET_PDEATHSIG, which Node does not offer. */
function dieWithParent(argv) {
    const setpriv = '/usr/bin/setpriv';
    if (process.platform !== 'linux' || !(0,external_node_fs_.existsSync)(setpriv))
        return argv;
    return [setpriv, '--pdeathsig', 'TERM', '--', ...argv];
}
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };
function signalNumber(name) {
    return name === null ? 0 : (SIGNALS[name] ?? 0);
}
/** Waits, unless cancelled. */
function delay(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(new errors/* CancelledError */.cc());
        const timer = setTimeout(done, milliseconds);
        function done() {
            signal.removeEventListener('abort', abort);
            resolve();
        }
        function abort() {
            clearTimeout(timer);
            reject(new errors/* CancelledError */.cc());
        }
        signal.addEventListener('abort', abort, { once: true });
    });
}


/***/ })

};
