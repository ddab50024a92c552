export const id = 9336;
export const ids = [9336,5100];
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
// EXTERNAL MODULE: ./build/staging/blob/src/sign-in/sign-in-error.js
var sign_in_error = __webpack_require__(83913);
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
        case 'LeaseIdMissing':
        case 'LeaseIdMismatchWithBlobOperation':
        case 'LeaseIdMismatchWithContainerOperation':
        case 'LeaseAlreadyPresent':
        case 'LeaseLost':
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
function unknownCaller({ access, clockAhead, host }) {
    if (clockAhead !== undefined && Math.abs(clockAhead) > CLOCK_IS_OFF) {
        const minutes = Math.round(Math.abs(clockAhead) / 60_000);
        return `the clock of this machine is ${minutes} minutes ${clockAhead > 0 ? 'ahead of' : 'behind'} that of the service: set it right (timedatectl, w32tm /resync)`;
    }
    if (access?.kind === 'signature') {
        const now = Date.now();
        if (access.ends !== undefined && Date.parse(access.ends) < now)
            return `the shared access signature ended at ${access.ends}; make a new one`;
        if (access.starts !== undefined && Date.parse(access.starts) > now)
            return `the shared access signature is valid from ${access.starts} on`;
        return 'the shared access signature is wrong or was revoked: copy it whole, and check that the key or policy it was made with still exists';
    }
    if (access?.kind === 'token') {
        return `the service refuses the token of ${named(access)}, also a new one: is the account in ${host} in the cloud and the tenant of that identity?`;
    }
    return 'the account key is wrong: it may have been renewed, or it is that of another account';
}
/** Told of many things: of a firewall, and of a signature that is not for this at all. */
function otherwiseFirewall(failed) {
    const { access, host, container } = failed;
    const firewall = `the firewall of ${host} may not let this machine in (Networking: selected networks, private endpoint)`;
    if (access?.kind === 'signature')
        return missingInSignature(access, container) ?? firewall;
    return `${firewall}; if it does: ${missingPermission(failed)}`;
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

// EXTERNAL MODULE: ./build/staging/blob/src/errors/redact.js
var redact = __webpack_require__(15100);
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
    const what = status === 407 ? 'from a proxy' : ((0,unreachable/* unreachable */.HB)(code) ?? code ?? firstLine((0,redact/* redact */.E)((0,errors/* messageOf */.bD)(error), facts.secrets)));
    const answer = status === undefined ? what : `${status} ${what}`;
    return new errors/* ExternalError */.yA((0,redact/* redact */.E)(`Cannot ${(0,control_characters/* showControls */.m)(facts.operation)} at ${host}: ${answer}${tried(facts)}.`, facts.secrets), {
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
function tried({ retries }) {
    return retries === 0 ? '' : retries === 1 ? ', tried again once' : `, tried again ${retries} times`;
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

/***/ 15100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   secretsOf: () => (/* binding */ secretsOf)
/* harmony export */ });
/**
 * Signatures, keys, tokens and passwords as they stand in URLs, headers and connection strings, for those that nobody has named a
 * secret. A JSON web token begins with an object in base64url, which is always `eyJ`.
 */
const PATTERNS = [
    /(\bsig=)[^&\s;"'<>]+/gi,
    /(\bAccountKey=)[^\s;"'<>]+/gi,
    /(\bSharedAccessSignature=)[^\s;"'<>]+/gi,
    /(\b(?:client_secret|client_assertion|access_token|oidcToken)["']?\s*[=:]\s*["']?)[^&\s"'<>,}]+/gi,
    /(\bSharedKey [^\s:]+:)[\w+/=]+/g,
    /()\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g,
    /(:\/\/)[^/\s@]*:[^/\s@]*(?=@)/g,
];
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

/***/ 20547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Jr: () => (/* binding */ PROXY_PASSWORD_HINT),
/* harmony export */   kF: () => (/* binding */ connectionHint)
/* harmony export */ });
/** What a code of the system, of TLS or of the transport means. */
const MEANINGS = {
    ENOTFOUND: 'no such host',
    EAI_AGAIN: 'the name server does not answer',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    EHOSTUNREACH: 'there is no way to the host',
    ENETUNREACH: 'there is no way to the network of the host',
    ETIMEDOUT: 'no answer in time',
    TIMEOUT: 'no answer in time',
    REQUEST_SEND_ERROR: 'the request could not be sent',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is from an authority that this machine does not trust',
    UNABLE_TO_GET_ISSUER_CERT: 'its certificate is from an authority that this machine does not trust',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is from an authority that this machine does not trust',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is from an authority that this machine does not trust',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
    CERT_HAS_EXPIRED: 'its certificate has ended',
    CERT_NOT_YET_VALID: 'its certificate is not valid yet',
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};
const TRUST = 'give the certificate of the authority (of a private cloud, or of a proxy that looks into TLS) as ca-file, or in NODE_EXTRA_CA_CERTS';
const NETWORK = 'check network, proxy and firewall of this machine';
/** In words, or undefined for a code that is none of a connection. */
function unreachable(code) {
    return code === undefined ? undefined : MEANINGS[code];
}
/** What to do about a connection that failed. */
function connectionHint(code, host) {
    switch (code) {
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return `is ${host} spelled right, and may this machine look it up (private endpoint, proxy)?`;
        case 'CERT_HAS_EXPIRED':
        case 'CERT_NOT_YET_VALID':
            return 'check the clock of this machine first; if it is right, the certificate of the host or of a proxy before it has to be renewed';
        case 'ERR_TLS_CERT_ALTNAME_INVALID':
            return `give the name that stands in the certificate instead of ${host}, or check what the name server makes of it`;
    }
    const meaning = unreachable(code);
    if (meaning === undefined)
        return undefined;
    return meaning.startsWith('its certificate') ? TRUST : NETWORK;
}
/** A proxy answered 407 instead of the host. */
const PROXY_PASSWORD_HINT = 'the proxy wants a user name and password: set https_proxy=http://user:password@host:port (with % codes for special characters), or add the host to no_proxy';


/***/ }),

/***/ 83913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ SignInError),
/* harmony export */   v: () => (/* binding */ signInError)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _errors_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15100);
/* harmony import */ var _errors_unreachable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20547);



/** No token was to be had. The original is dropped: it may hold what was sent. */
class SignInError extends Error {
    name = 'SignInError';
    details;
    constructor(message, details = {}) {
        super(message);
        this.details = details;
    }
}
/** Makes an error for people of what @azure/identity threw. */
function signInError(error, facts) {
    const known = causesOf(error).find((one) => one instanceof SignInError || one instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo);
    if (known instanceof SignInError)
        return known;
    // Of the host, which gave no identity token.
    if (known instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return new SignInError(known.message.replace(/\.$/, ''), known.hint === undefined ? {} : { hint: known.hint });
    const { failure } = facts;
    const text = (0,_errors_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(causesOf(error).map(_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD).join('\n'), facts.secrets);
    const entra = /AADSTS\d+/.test(text) ? text : (0,_errors_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(failure?.said ?? '', facts.secrets);
    const code = /AADSTS(\d+)/.exec(entra)?.[1];
    if (code !== undefined)
        return refusedByEntra(entra, code, facts);
    if (failure?.status === 407) {
        return new SignInError(`the proxy before ${failure.host} asks for a password`, { status: 407, hint: _errors_unreachable_js__WEBPACK_IMPORTED_MODULE_1__/* .PROXY_PASSWORD_HINT */ .Jr });
    }
    if (failure?.code !== undefined && !isManagedIdentity(text)) {
        const hint = (0,_errors_unreachable_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionHint */ .kF)(failure.code, failure.host);
        return new SignInError(`${failure.host} cannot be reached: ${(0,_errors_unreachable_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .HB)(failure.code)}`, {
            status: failure.code,
            ...(hint === undefined ? {} : { hint }),
        });
    }
    if (/AzurePipelinesCredential/.test(text))
        return fromAzurePipelines(text, failure);
    return fromThisMachine(error, text);
}
function fromAzurePipelines(text, failure) {
    if (text.includes('SYSTEM_OIDCREQUESTURI')) {
        return new SignInError('this agent gives jobs no address for identity tokens', {
            hint: 'workload identity federation needs Azure DevOps Services; on Azure DevOps Server use a connection with a certificate',
        });
    }
    const status = failure?.status ?? /Status code: (\d+)/.exec(text)?.[1];
    const said = /\\?"message\\?":\s*\\?"(.*?)\\?"/.exec(text)?.[1];
    return new SignInError(`Azure DevOps gives no token for the service connection${said === undefined ? '' : `: ${said.replace(/\.$/, '')}`}`, {
        service: 'Azure DevOps',
        ...(status === undefined ? {} : { status }),
        hint: 'authorize the pipeline for the service connection (its page, Security), and check that it still exists',
    });
}
/** "Microsoft Entra authentication and authorization error codes". */
function refusedByEntra(text, code, facts) {
    const requestId = /(?:Trace ID|trace_id)\W+([0-9a-f-]{36})/i.exec(text)?.[1];
    const sentence = /AADSTS\d+:?\s*([\s\S]*?)(?:\s*(?:Trace ID|Correlation ID|Timestamp)\b|$)/.exec(text)?.[1] ?? '';
    const said = sentence.replace(/\s+/g, ' ').trim().slice(0, 300).replace(/\.$/, '');
    const hint = entraHint(code, facts);
    return new SignInError(`Microsoft Entra refuses it: AADSTS${code}: ${said}`, {
        service: 'Microsoft Entra',
        status: `AADSTS${code}`,
        ...(requestId === undefined ? {} : { requestId }),
        ...(hint === undefined ? {} : { hint }),
    });
}
function entraHint(code, { tenantId, clientId, presented }) {
    const application = `application ${clientId ?? ''}`.trim();
    switch (code) {
        case '700016':
            return `the tenant ${tenantId} has no ${application}: check tenant-id, and that client-id is the application (client) id, not the object id`;
        case '90002':
        case '900023':
            return `there is no tenant ${tenantId} in this cloud: check tenant-id and, for another cloud, authority-host`;
        case '7000215':
            return "the client secret is wrong: give the secret's value, not its id";
        case '7000222':
            return `the client secret has ended: make a new one for the ${application}, or better sign in by oidc, which has none`;
        case '700027':
            return `the ${application} does not have this certificate: add it there (Certificates & secrets), without the private key`;
        case '700024':
            return 'what this machine has signed is not valid now: set its clock right (timedatectl, w32tm /resync); a runner that was asleep starts with an old time';
        case '70021':
        case '700211':
        case '700212':
        case '700213':
        case '700214':
            return presented === undefined
                ? `the ${application} does not trust this job: compare its federated credential with issuer and subject of the service connection`
                : `the ${application} does not trust this job: add a federated credential with exactly issuer ${presented.issuer}, subject ${presented.subject}, audience ${presented.audience}`;
        case '53003':
            return 'a conditional access policy of the tenant forbids it; an administrator finds the sign-in by its trace id';
        case '50076':
        case '50079':
        case '700082':
        case '70043':
            return 'sign in again: az login';
    }
    return undefined;
}
function fromThisMachine(error, text) {
    if (/Azure CLI could not be found/.test(text) && !isChain(error)) {
        return new SignInError('the Azure CLI (az) is not installed or not on the PATH', {
            hint: 'install it (https://aka.ms/azure-cli) and run az login, or sign in another way',
        });
    }
    if (/run 'az login'|az login/.test(text) && !isChain(error)) {
        return new SignInError('nobody is signed in to the Azure CLI', { hint: 'run az login, in a pipeline azure/login or an AzureCLI task' });
    }
    if (/Identity not found/i.test(text)) {
        return new SignInError('this machine has no such managed identity', {
            hint: 'assign the identity to the virtual machine, scale set or pool; for a user-assigned one give client-id',
        });
    }
    if (isManagedIdentity(text) && !isChain(error)) {
        return new SignInError(`the metadata service of Azure does not answer: ${firstSentence(text.replace(/^.*?Message:?\s*/s, ''))}`, {
            hint: 'a managed identity works only on machines in Azure that have one; inside a container the address 169.254.169.254 must be reachable',
        });
    }
    if (isChain(error)) {
        const ways = error.errors.map((one) => `\n  ${firstSentence((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(one))}`).join('');
        return new SignInError(`no way to sign in was open:${(0,_errors_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E)(ways, [])}`, {
            hint: 'give client-id and tenant-id (OIDC), a service connection, a secret or certificate, or run az login before; or give connection-string or sas',
        });
    }
    return new SignInError(firstSentence(text));
}
function isManagedIdentity(text) {
    return text.includes('ManagedIdentityCredential');
}
/** Of a chain such as DefaultAzureCredential. */
function isChain(error) {
    return typeof error === 'object' && error !== null && 'errors' in error && Array.isArray(error.errors);
}
/** An error and what caused it; MSAL's own message is often only in the cause. */
function causesOf(error) {
    const causes = [];
    for (let one = error; typeof one === 'object' && one !== null && causes.length < 5; one = one.cause)
        causes.push(one);
    return causes.length === 0 ? [error] : causes;
}
function firstSentence(text) {
    const line = text.trim().split(/\n|(?<=\.)\s/, 1)[0] ?? '';
    return line.slice(0, 300).replace(/\.$/, '');
}


/***/ }),

/***/ 36020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readClaims)
/* harmony export */ });
/** The claims of a token; none when it is not readable (some are opaque). */
function readClaims(token) {
    const body = /^[\w-]+\.([\w-]+)\./.exec(token)?.[1];
    if (body === undefined)
        return {};
    let claims;
    try {
        claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    }
    catch {
        return {};
    }
    if (typeof claims !== 'object' || claims === null)
        return {};
    const named = claims;
    const known = {
        issuer: named['iss'],
        subject: named['sub'],
        audience: named['aud'],
        tenantId: named['tid'],
        clientId: named['appid'] ?? named['azp'],
        objectId: named['oid'],
        user: named['upn'] ?? named['unique_name'],
    };
    return Object.fromEntries(Object.entries(known).filter(([, value]) => typeof value === 'string'));
}


/***/ })

};
