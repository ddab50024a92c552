export const id = 41;
export const ids = [41];
export const modules = {

/***/ 19336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Go: () => (/* binding */ blobError),
  No: () => (/* binding */ blobErrorCode),
  yh: () => (/* binding */ blobErrorStatus)
});

// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/redact.js
var redact = __webpack_require__(30660);
// EXTERNAL MODULE: ./build/staging/blob/src/sign-in/sign-in-error.js
var sign_in_error = __webpack_require__(83913);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/transport.js + 3 modules
var transport = __webpack_require__(46309);
;// CONCATENATED MODULE: ./build/staging/blob/src/errors/signature-hint.js
/** As the letters have to stand in the signature of a container ("Create a service SAS"); that of an account takes any order. */
const ORDER = 'racwdxyltfmeopi';
/** What requests with these letters do. */
const OPERATIONS = {
    r: 'reading a blob',
    l: 'listing blobs',
    lt: 'listing blobs with their tags',
    w: 'writing a blob',
    wt: 'writing a blob with tags',
    d: 'deleting blobs',
    t: 'setting tags',
    c: 'making a container',
};
/**
 * What a shared access signature lacks for the request that was refused; undefined when it has all of that, or when a stored access
 * policy says what it has.
 */
function missingInSignature(access, container) {
    const { needs, letters, permissions, resourceTypes } = access;
    if (needs === 'make the container' && resourceTypes === undefined) {
        return `a shared access signature for a container cannot make it: make the container ${container} beforehand, or give a signature for the account (ss=b, srt=co)`;
    }
    if (permissions === '')
        return undefined;
    const missing = [...letters].filter((letter) => !has(permissions, letter));
    if (missing.length === 0)
        return undefined;
    const wanted = new Set(permissions + letters + (needs === 'read' || needs === 'list' ? '' : 'rcwl'));
    const all = [...wanted].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).join('');
    return `the shared access signature lacks ${missing.join(' and ')} for ${OPERATIONS[letters]}: it has sp=${permissions}; make one with sp=${all}`;
}
/** What to do about a shared access signature that the service does not let do this. */
function refusedSignature(access, container) {
    const missing = missingInSignature(access, container);
    if (missing !== undefined)
        return missing;
    const { letters, permissions, policy, delegated } = access;
    const needed = `${[...letters].join(' and ')} for ${OPERATIONS[letters]}`;
    if (permissions === '') {
        const named = policy === undefined ? '' : ` ${policy}`;
        return `the stored access policy${named} of the shared access signature does not allow this: it needs ${needed}`;
    }
    if (delegated)
        return `the shared access signature has ${needed}, so the identity that signed it may not do that itself (any more)`;
    return `the shared access signature has ${needed}: something else is in the way, such as a rule of the account or a retention policy`;
}
/** `w` creates as well. */
function has(permissions, letter) {
    return permissions.includes(letter) || (letter === 'c' && permissions.includes('w'));
}

// EXTERNAL MODULE: ./build/staging/blob/src/errors/unreachable.js
var unreachable = __webpack_require__(20547);
;// CONCATENATED MODULE: ./build/staging/blob/src/errors/blob-error-hint.js



/** "Authorize with Shared Key": requests must not be older than 15 minutes. Less than two may be the way of the answer. */
const CLOCK_IS_OFF = 120_000;
/** What to do about it, or undefined when nobody knows. "Blob service error codes". */
function blobErrorHint(failed) {
    const { status, code, host, container } = failed;
    switch (code) {
        case 'AuthenticationFailed':
        case 'InvalidAuthenticationInfo':
            return unknownCaller(failed);
        case 'AuthorizationPermissionMismatch':
        case 'InsufficientAccountPermissions':
            return missingPermission(failed);
        case 'AuthorizationFailure':
            return otherwiseFirewall(failed);
        case 'AuthorizationResourceTypeMismatch':
            return 'the shared access signature is not for blobs in containers: make one with the resource types container and object (srt=co)';
        case 'AuthorizationServiceMismatch':
            return 'the shared access signature is for another service: make one for Blob Storage (ss=b)';
        case 'AuthorizationSourceIPMismatch':
            return 'the shared access signature is for other addresses (sip) than that of this machine';
        case 'AuthorizationProtocolMismatch':
        case 'AccountRequiresHttps':
            return 'the account takes https:// only';
        case 'KeyBasedAuthenticationNotPermitted':
            return 'the account refuses keys and the signatures made with them; give account-url and sign in with an identity';
        case 'NoAuthenticationInformation':
        case 'PublicAccessNotPermitted':
            return 'the account lets nobody in without signing in; give a connection string, a signature or an identity';
        case 'ContainerBeingDeleted':
            return 'wait until the deletion is done (about 30 s, longer for many blobs), or give another container';
        case 'ContainerDisabled':
        case 'AccountIsDisabled':
            return 'an administrator has disabled it, or the subscription is overdue';
        case 'ContainerNotFound':
            return `the container ${container} is not there (any more): check its name, or run again to make it`;
        case 'LeaseNotPresentWithBlobOperation':
        case 'LeaseNotPresentWithContainerOperation':
            return 'nobody holds a lease on it: leave lease-id out, or write the blobs that have the lease in a run of their own';
        case 'LeaseLost':
            return 'the lease of lease-id has ended: leave lease-id out, or give the id of a new lease';
        case 'LeaseIdMismatchWithBlobOperation':
        case 'LeaseIdMismatchWithContainerOperation':
            return 'the lease on it is not that of lease-id: give the id of the one that is held, wait until it ends, or break it (az storage blob lease break)';
        case 'LeaseIdMissing':
        case 'LeaseAlreadyPresent':
            return 'somebody holds a lease on it, for example a disk that is made of it: wait, give lease-id, or break the lease (az storage blob lease break)';
        case 'BlobImmutableDueToPolicy':
            return 'a retention policy or a legal hold protects it; write to another name or prefix';
        case 'BlobArchived':
        case 'BlobBeingRehydrated':
            return 'the blob is in the archive tier: set it to cool or hot and wait until it is there (hours), or write to another name';
        case 'InvalidBlobType':
        case 'BlobTypeMismatch':
            return 'a blob of another type (block, page, append) has that name; delete it or give another prefix';
        case 'CannotVerifyCopySource':
            return `the service reads the source itself and was answered ${status}: give a URL with a signature that allows reading (sp=r), on a server that ${host} can reach without a firewall, private link or redirection in between; else download it and upload the file`;
        case 'Md5Mismatch':
            return 'the bytes arrived damaged, twice: run again; if it comes back, look at network card, memory and proxy of this machine';
        case 'InvalidBlobOrBlock':
            return 'another program left uncommitted blocks there; delete the blob or give another prefix';
    }
    if (status === 407)
        return unreachable/* PROXY_PASSWORD_HINT */.Jr;
    const connection = (0,unreachable/* connectionHint */.kF)(code, host);
    if (connection !== undefined)
        return connection;
    if (status === 501)
        return `${host} cannot do this, as Azurite cannot copy from a URL: give a real account, or download the file and upload it`;
    if (status === 401)
        return unknownCaller(failed);
    if (status === 403)
        return missingPermission(failed);
    if (status === 404)
        return `check the account in ${host} and the container ${container}`;
    return undefined;
}
/** The service does not believe who is asking. */
function unknownCaller(failed) {
    const { access, clockAhead, host } = failed;
    if (clockAhead !== undefined && Math.abs(clockAhead) > CLOCK_IS_OFF) {
        const minutes = Math.round(Math.abs(clockAhead) / 60_000);
        return `the clock of this machine is ${minutes} minutes ${clockAhead > 0 ? 'ahead of' : 'behind'} that of the service: set it right (timedatectl, w32tm /resync)`;
    }
    if (access?.kind === 'signature') {
        return (outOfTime(failed) ??
            'the shared access signature is wrong or was revoked: copy it whole, and check that the key or policy it was made with still exists');
    }
    if (access?.kind === 'token') {
        return `the service refuses the token of ${named(access)}, also a new one: is the account in ${host} in the cloud and the tenant of that identity?`;
    }
    return 'the account key is wrong or was rotated: copy it again, and check that it is that of this account';
}
/** What the times in a signature say, by the clock of the service; undefined when they are in order. */
function outOfTime({ access, clockAhead }) {
    if (access?.kind !== 'signature')
        return undefined;
    const { starts, ends } = access;
    const now = Date.now() - (clockAhead ?? 0);
    const shown = new Date(now).toISOString().replace(/\.\d+/, '');
    if (ends !== undefined && Date.parse(ends) < now)
        return `the shared access signature ended at ${ends}, and it is ${shown}: make a new one`;
    if (starts !== undefined && Date.parse(starts) > now)
        return `the shared access signature is valid from ${starts} on, and it is ${shown}: wait, or make one that begins earlier`;
    return undefined;
}
/** Told of many things: of a firewall, of a signature that is not for this at all, and by Azurite of all that it does not believe. */
function otherwiseFirewall(failed) {
    const { access, host, container } = failed;
    // Nothing stands between.
    const isHere = URL.canParse(`http://${host}`) && (0,transport/* isLoopback */.U9)(new URL(`http://${host}`));
    const firewall = `the firewall of ${host} may not let this machine in (Networking: selected networks, private endpoint)`;
    if (access?.kind === 'signature')
        return outOfTime(failed) ?? missingInSignature(access, container) ?? (isHere ? unknownCaller(failed) : firewall);
    const otherwise = access?.kind === 'key' ? unknownCaller(failed) : missingPermission(failed);
    return isHere ? otherwise : `${firewall}; if it does: ${otherwise}`;
}
/** The letters of a signature, or the built-in role for Blob Storage, that allow it. */
function missingPermission({ access, host, container }) {
    if (access?.kind === 'signature')
        return refusedSignature(access, container);
    if (access === undefined) {
        return 'what signed the request may not do this: downloads need the role Storage Blob Data Reader or rl in a signature, uploads Storage Blob Data Contributor or rcwl';
    }
    if (access.kind !== 'token')
        return `the account in ${host} does not allow this to what signed the request`;
    const { needs } = access;
    const { role, also } = roleFor(needs);
    const account = host.split('.', 1)[0] ?? host;
    const scope = needs === 'make the container' ? `the storage account, or make the container ${container} beforehand` : `the container ${container}`;
    const who = named(access);
    const place = needs === 'make the container' ? '' : `/blobServices/default/containers/${container}`;
    const command = access.claims.objectId !== undefined
        ? `: az role assignment create --assignee-object-id ${access.claims.objectId} --role "${role}" --scope "$(az storage account show --name ${account} --query id --output tsv)${place}"`
        : '';
    return `give ${who} the role ${role}${also} on ${scope}${command}; a new role takes some minutes`;
}
/** "Azure built-in roles for Storage": Owner and Contributor manage accounts and see no blobs. */
function roleFor(needs) {
    if (needs === 'read' || needs === 'list')
        return { role: 'Storage Blob Data Reader', also: ' (for an upload Storage Blob Data Contributor)' };
    if (needs === 'tag')
        return { role: 'Storage Blob Data Owner', also: ' (Storage Blob Data Contributor may not set tags), or set none,' };
    return { role: 'Storage Blob Data Contributor', also: ' (Owner and Contributor are not enough)' };
}
function named({ claims }) {
    if (claims.user !== undefined)
        return claims.user;
    return claims.clientId === undefined ? 'the identity' : `the identity with the client id ${claims.clientId}`;
}

// EXTERNAL MODULE: ./build/staging/blob/src/sign-in/token-claims.js
var token_claims = __webpack_require__(36020);
;// CONCATENATED MODULE: ./build/staging/blob/src/errors/refused-access.js

/** Read from the request that an error of the SDK, or of our own requests, holds; undefined when it holds none. */
function refusedAccess(error) {
    const request = propertyOf(error, 'request');
    if (typeof request?.url !== 'string' || !URL.canParse(request.url))
        return undefined;
    const { searchParams } = new URL(request.url);
    const plain = needsOf(String(request.method), searchParams);
    const onlyTags = searchParams.get('comp') === 'tags';
    const tags = onlyTags || request.headers?.get('x-ms-tags') !== undefined || searchParams.get('include')?.split(',').includes('tags');
    const needs = tags === true ? 'tag' : plain;
    const letters = `${onlyTags ? '' : LETTERS[plain]}${tags === true ? 't' : ''}`;
    if (searchParams.has('sig')) {
        return {
            needs,
            letters,
            kind: 'signature',
            permissions: searchParams.get('sp') ?? '',
            policy: searchParams.get('si') ?? undefined,
            resourceTypes: searchParams.get('srt') ?? undefined,
            delegated: searchParams.has('skoid'),
            starts: searchParams.get('st') ?? undefined,
            ends: searchParams.get('se') ?? undefined,
        };
    }
    const authorization = request.headers?.get('authorization') ?? '';
    if (authorization.startsWith('Bearer '))
        return { needs, letters, kind: 'token', claims: (0,token_claims/* readClaims */.I)(authorization.slice('Bearer '.length)) };
    return { needs, letters, kind: authorization === '' ? 'nothing' : 'key' };
}
/** How far this machine's clock is ahead of the service's, in milliseconds, by an answer that came just now. */
function clockAhead(error) {
    const headers = propertyOf(error, 'response')?.headers;
    const now = Date.parse(headers?.get?.('date') ?? '');
    return Number.isNaN(now) ? undefined : Date.now() - now;
}
const LETTERS = { read: 'r', list: 'l', write: 'w', delete: 'd', 'make the container': 'c' };
function needsOf(method, query) {
    const ofContainer = query.get('restype') === 'container';
    if (method === 'GET' || method === 'HEAD')
        return query.get('comp') === 'list' ? 'list' : 'read';
    // Nothing but deletions is sent as a batch.
    if (method === 'DELETE' || query.get('comp') === 'batch')
        return 'delete';
    return ofContainer && method === 'PUT' && !query.has('comp') ? 'make the container' : 'write';
}
function propertyOf(error, name) {
    return typeof error === 'object' && error !== null ? error[name] : undefined;
}

;// CONCATENATED MODULE: ./build/staging/blob/src/errors/blob-error.js







/** Error codes of Blob Storage and of connections; undefined for errors of another kind. */
function blobErrorCode(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    const details = 'details' in error ? error.details : undefined;
    if (typeof details === 'object' && details !== null && 'errorCode' in details && typeof details.errorCode === 'string') {
        return details.errorCode;
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
    if (error instanceof sign_in_error/* SignInError */.J)
        return signInFailure(error, facts);
    const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
    if (/Credential|Authentication/.test(name)) {
        return new errors/* UserError */.yo(`Cannot sign in to ${facts.host}: ${firstLine((0,redact/* redact */.E)((0,errors/* messageOf */.bD)(error), facts.secrets))}`, {
            hint: 'sign in with azure/login, an AzureCLI task or az login, or give connection-string',
        });
    }
    const status = blobErrorStatus(error);
    const code = blobErrorCode(error);
    const requestId = requestIdOf(error);
    const { host, container } = facts;
    const hint = blobErrorHint({ status, code, host, container, access: refusedAccess(error), clockAhead: clockAhead(error) });
    const what = status === 407
        ? 'from a proxy'
        : ((0,unreachable/* unreachable */.HB)(code) ?? code ?? (firstLine((0,redact/* redact */.E)((0,errors/* messageOf */.bD)(error), facts.secrets)) || 'without a reason'));
    const answer = status === undefined ? what : `${status} ${what}`;
    return new errors/* ExternalError */.yA((0,redact/* redact */.E)(`Cannot ${(0,control_characters/* showControls */.mz)(facts.operation)} at ${host}: ${answer}.`, facts.secrets), {
        service: 'Blob Storage',
        operation: (0,redact/* redact */.E)(facts.operation, facts.secrets),
        retries: facts.retries,
        ...(status === undefined ? (code === undefined ? {} : { status: code }) : { status }),
        ...(requestId === undefined ? {} : { requestId }),
        ...(hint === undefined ? {} : { hint: (0,redact/* redact */.E)(hint, facts.secrets) }),
    });
}
function signInFailure(error, { host, retries, secrets }) {
    const message = (0,redact/* redact */.E)(`Cannot sign in to ${host}: ${error.message}.`, secrets);
    const { service, status, requestId, hint } = error.details;
    if (service === undefined)
        return new errors/* UserError */.yo(message, hint === undefined ? {} : { hint });
    return new errors/* ExternalError */.yA(message, {
        service,
        operation: 'sign in',
        retries,
        ...(status === undefined ? {} : { status }),
        ...(requestId === undefined ? {} : { requestId }),
        ...(hint === undefined ? {} : { hint }),
    });
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


/***/ }),

/***/ 351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ BlobRequests)
});

// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 2 modules
var program = __webpack_require__(12582);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/blob-error.js + 3 modules
var blob_error = __webpack_require__(19336);
;// CONCATENATED MODULE: ./build/staging/blob/src/requests/throttle.js


/** Requests at once: more gain nothing on one machine, and the service counts them against the whole account. */
const MOST_REQUESTS = 32;
/** A few go on even while the service is busy; one alone would take for ever to find out that it has recovered. */
const FEWEST_REQUESTS = 4;
/** Bytes of bodies that are on the way at once; with the buffers that are being filled this bounds the memory. */
const MOST_BYTES = 96 * 1024 * 1024;
/** Repetitions that a run may always make, and one more for every two requests that succeed: a dead service ends the run soon. */
const FREE_REPETITIONS = 100;
/**
 * How many requests and bytes may be on the way at once, shared by everything that a run sends, small files and large ones.
 *
 * When the service says that it is busy, the number of requests is halved for all (once for all that were sent before); every
 * round of successes adds one (additive increase, multiplicative decrease, as TCP does it: RFC 5681).
 */
class Throttle {
    #mostRequests;
    #mostBytes;
    #waiting = [];
    #limit;
    #running = 0;
    #bytes = 0;
    #successes = 0;
    #repetitions = 0;
    #total = 0;
    #loweredAt = 0;
    #pausedUntil = 0;
    constructor(options = {}) {
        this.#mostRequests = options.requests ?? MOST_REQUESTS;
        this.#mostBytes = options.bytes ?? MOST_BYTES;
        this.#limit = Math.min(16, this.#mostRequests);
    }
    /** Requests that may be on the way at once now. */
    get limit() {
        return this.#limit;
    }
    /**
     * Runs `work` as soon as there is room for it. Who waits longest goes first, so that large ones are not passed over for ever.
     *
     * @param bytes of its body
     * @throws CancelledError, and what `work` throws
     */
    async run(bytes, signal, work) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        if (this.#waiting.length > 0 || !this.#hasRoom(bytes))
            await this.#wait(bytes, signal);
        else
            this.#take(bytes);
        try {
            const pause = this.#pausedUntil - performance.now();
            if (pause > 0)
                await (0,program/* delay */.cb)(pause, signal);
            return await work();
        }
        finally {
            this.#running--;
            this.#bytes -= bytes;
            this.#startWaiting();
        }
    }
    /** To be called after a request that was answered well. */
    succeeded() {
        this.#total++;
        if (++this.#successes < this.#limit || this.#limit >= this.#mostRequests)
            return;
        this.#successes = 0;
        this.#limit++;
        this.#startWaiting();
    }
    /**
     * To be called when the service was busy.
     *
     * @param sentAt `performance.now()` when the request was sent
     * @param pause milliseconds for which the service wants no request at all
     */
    slowDown(sentAt, pause = 0) {
        const now = performance.now();
        this.#pausedUntil = Math.max(this.#pausedUntil, now + pause);
        // The others that were on the way at the same time tell of the same moment.
        if (sentAt < this.#loweredAt)
            return;
        this.#loweredAt = now;
        this.#successes = 0;
        this.#limit = Math.max(Math.min(FEWEST_REQUESTS, this.#mostRequests), Math.floor(this.#limit / 2));
    }
    /** Counts a repetition; false when the run has made too many for what succeeded. */
    mayRepeat() {
        return ++this.#repetitions <= FREE_REPETITIONS + this.#total / 2;
    }
    #hasRoom(bytes) {
        // One that is larger than everything goes alone.
        return this.#running < this.#limit && (this.#bytes === 0 || this.#bytes + bytes <= this.#mostBytes);
    }
    #take(bytes) {
        this.#running++;
        this.#bytes += bytes;
    }
    #startWaiting() {
        for (let next = this.#waiting[0]; next !== undefined && this.#hasRoom(next.bytes); next = this.#waiting[0]) {
            this.#waiting.shift();
            this.#take(next.bytes);
            next.go();
        }
    }
    #wait(bytes, signal) {
        return new Promise((resolve, reject) => {
            const waiting = {
                bytes,
                go() {
                    signal.removeEventListener('abort', onAbort);
                    resolve();
                },
            };
            const onAbort = () => {
                this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
                this.#startWaiting();
                try {
                    (0,errors/* throwIfCancelled */.dZ)(signal);
                }
                catch (error) {
                    reject(error);
                }
            };
            signal.addEventListener('abort', onAbort, { once: true });
            this.#waiting.push(waiting);
        });
    }
}

;// CONCATENATED MODULE: ./build/staging/blob/src/requests/blob-requests.js





/** "Retry guidance": throttled, timed out, or the service is not well. 409 and 412 say something lasting. */
const RETRIED_STATUS = new Set([408, 429, 500, 502, 503, 504]);
const RETRIED_CODES = new Set([
    'ECONNRESET',
    'ECONNREFUSED',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EAI_AGAIN',
    'REQUEST_SEND_ERROR',
    'HPE_INVALID_CONSTANT',
    'TIMEOUT',
]);
/** The service says that it has too much to do; the others tell of this request alone. */
const BUSY_STATUS = new Set([429, 500, 503]);
/** The service has other bytes than were sent, by their MD5. */
const DAMAGED = 'Md5Mismatch';
/** "Full jitter": as much as possible of it is left to chance, so that many who were refused at once do not come back at once. */
const FIRST_DELAY = 150;
const LONGEST_DELAY = 10_000;
/** It may not stop a run for longer, in milliseconds. */
const LONGEST_RETRY_AFTER = 30_000;
/**
 * Sends requests with retries (full jitter, `Retry-After` obeyed), as many at once as the throttle lets, and with errors for people.
 * The time that a try may take is limited by the transport.
 */
class BlobRequests {
    #options;
    #throttle;
    #retries = 0;
    #signInFailure;
    constructor(options) {
        this.#options = options;
        this.#throttle = options.throttle ?? new Throttle();
    }
    get signal() {
        return this.#options.signal;
    }
    /** Why no request can be signed any more, where that is so. */
    get signInFailure() {
        return this.#signInFailure;
    }
    /** How often requests were tried again so far. */
    get retries() {
        return this.#retries;
    }
    /**
     * @param operation what it is for, in the error: "upload a/b.txt"
     * @param work sends the request; may be called several times
     * @param options `bytes` sent by each try; `expected` error codes of Blob Storage are thrown as they are
     * @throws ExternalError, UserError when signing in fails, CancelledError
     */
    async send(operation, work, options = {}) {
        const throttle = this.#throttle;
        const { tries, log } = this.#options;
        const signal = options.signal ?? this.#options.signal;
        let wasDamaged = false;
        for (let attempt = 1;; attempt++) {
            let sentAt = 0;
            try {
                const answer = await throttle.run(options.bytes ?? 0, signal, () => {
                    sentAt = performance.now();
                    return work(signal);
                });
                throttle.succeeded();
                return answer;
            }
            catch (error) {
                if (signal.aborted)
                    throw new errors/* CancelledError */.cc();
                // What the work has found out itself.
                if (error instanceof errors/* UserError */.yo || error instanceof errors/* ExternalError */.yA)
                    throw error;
                const code = (0,blob_error/* blobErrorCode */.No)(error) ?? '';
                if (options.expected?.includes(code))
                    throw error;
                const status = (0,blob_error/* blobErrorStatus */.yh)(error);
                const asked = retryAfter(error);
                if (BUSY_STATUS.has(status ?? 0))
                    throttle.slowDown(sentAt, asked);
                // Once may be a bit that was lost on the way.
                const damagedOnce = code === DAMAGED && !wasDamaged;
                wasDamaged ||= damagedOnce;
                const temporary = damagedOnce || RETRIED_CODES.has(code) || RETRIED_STATUS.has(status ?? 0);
                if (!temporary || attempt >= tries || !throttle.mayRepeat()) {
                    const failure = (0,blob_error/* blobError */.Go)(error, { ...this.#options, operation, retries: attempt - 1 });
                    if (failure instanceof errors/* UserError */.yo)
                        this.#signInFailure ??= failure;
                    throw failure;
                }
                this.#retries++;
                const wait = asked ?? Math.random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
                log.debug(`${(0,control_characters/* showControls */.mz)(operation)}: ${status ?? code}; try ${attempt + 1} in ${Math.round(wait)} ms`);
                await (0,program/* delay */.cb)(wait, signal);
            }
        }
    }
}
/** What the service asks to wait, in milliseconds: seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(error) {
    const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : undefined;
    const value = typeof details === 'object' && details !== null ? details['retry-after'] : undefined;
    if (value === undefined || value === '')
        return undefined;
    const seconds = Number(value);
    const wait = Number.isNaN(seconds) ? Date.parse(String(value)) - Date.now() : seconds * 1000;
    return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER);
}


/***/ }),

/***/ 69743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ findProxy)
});

;// CONCATENATED MODULE: ./build/staging/core/src/proxy-variables.js
/** As the Azure SDK reads them; NO_PROXY alone names none. */
const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'];
/** True where the environment names a proxy, in capital or small letters: more needs to be found out only then. */
function isProxyNamed() {
    return PROXY_VARIABLES.flatMap((name) => [name, name.toLowerCase()]).some((name) => (process.env[name] ?? '') !== '');
}

// EXTERNAL MODULE: ./build/staging/blob/src/requests/transport.js + 3 modules
var transport = __webpack_require__(46309);
;// CONCATENATED MODULE: ./build/staging/blob/src/requests/find-proxy.js


/**
 * The agent of the proxy that the SDK takes for an address from HTTPS_PROXY, HTTP_PROXY and NO_PROXY, for requests that do not go
 * through the SDK. It is asked by a request that is not sent.
 */
async function findProxy(url) {
    // Nothing for the SDK to find, which takes long to load.
    if ((0,transport/* isLoopback */.U9)(url) || !isProxyNamed())
        return undefined;
    const { AnonymousCredential, BlobServiceClient, newPipeline } = await Promise.all(/* import() */[__webpack_require__.e(1818), __webpack_require__.e(5738), __webpack_require__.e(2644)]).then(__webpack_require__.bind(__webpack_require__, 62644));
    let agent;
    const pipeline = newPipeline(new AnonymousCredential(), {
        retryOptions: { maxTries: 1 },
        httpClient: {
            sendRequest(request) {
                agent = request.agent;
                return Promise.reject(new Error('not to be sent'));
            },
        },
    });
    await new BlobServiceClient(url.origin, pipeline).getProperties().catch(() => { });
    return (0,transport/* keepConnections */.FQ)(agent, url);
}


/***/ }),

/***/ 34289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   urlSource: () => (/* binding */ urlSource)
/* harmony export */ });
/* harmony import */ var _bakehouse_blob_upload_copy_source__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42634);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _storage_account_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24850);



/**
 * The file that a URL names, which the service copies itself; its signature is masked.
 *
 * @returns undefined when the source is no URL
 * @throws InputError for inputs that do not go with a URL; ExternalError when the file cannot be seen; CancelledError
 */
async function urlSource(inputs, context) {
    if (!(0,_bakehouse_blob_upload_copy_source__WEBPACK_IMPORTED_MODULE_0__/* .isUrl */ .gU)(inputs.source))
        return undefined;
    const { path, secrets } = (0,_bakehouse_blob_upload_copy_source__WEBPACK_IMPORTED_MODULE_0__/* .parseSourceUrl */ .Ei)(inputs.source);
    for (const secret of secrets)
        for (const form of forms(secret))
            context.mask(form);
    checkInputs(inputs, path);
    const ca = inputs.caFile === undefined ? undefined : await (0,_storage_account_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificates */ .jZ)(context.resolve(inputs.caFile));
    return [await (0,_bakehouse_blob_upload_copy_source__WEBPACK_IMPORTED_MODULE_0__/* .lookAtSource */ .Ew)(inputs.source, { ca, log: context.log, signal: context.signal })];
}
function checkInputs(inputs, path) {
    for (const name of ['include', 'exclude', 'manifest']) {
        if ((inputs[name]?.length ?? 0) > 0)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The source is the URL of a single file; ${name} is for folders.`, { hint: `leave ${name} out` });
    }
    const unread = 'nobody here reads what the service copies';
    if (inputs.writeChecksums)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`write-checksums needs the SHA-256 of the source, and ${unread}.`, { hint: 'leave it out' });
    if (inputs.verify === 'hashes' || inputs.verify === 'download') {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`verify: ${inputs.verify} needs the SHA-256 of the source, and ${unread}.`, { hint: 'let verify be sizes' });
    }
    if (inputs.blobType === 'page' || (inputs.blobType === 'auto' && /\.vhd$/i.test(path))) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${path} would become a page blob, and only block blobs are copied from a URL.`, {
            hint: 'download it and upload the file for a disk, or let blob-type be block to keep it as a file',
        });
    }
}
/** In logs it may stand as it is in the URL, or read. */
function forms(secret) {
    try {
        return [...new Set([secret, decodeURIComponent(secret)])];
    }
    catch {
        return [secret];
    }
}


/***/ })

};
