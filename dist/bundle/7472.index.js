export const id = 7472;
export const ids = [7472,5100,5091];
export const modules = {

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

/***/ 67472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  signIn: () => (/* binding */ signIn)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/transport.js + 4 modules
var requests_transport = __webpack_require__(8744);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/staging/blob/src/sign-in/sign-in-certificate.js


/**
 * Checks a certificate with its private key before it is used; @azure/identity would say only that signing failed.
 *
 * @param pem both of them, in any order
 * @throws UserError that shows nothing of the key
 */
function checkCertificate(pem) {
    const refuse = (what, hint) => new errors/* UserError */.yo(`The client certificate ${what}.`, { hint });
    if (!pem.includes('-----BEGIN CERTIFICATE-----'))
        throw refuse('holds no certificate', 'give certificate and private key, both as PEM');
    const key = /-----BEGIN ((?:[A-Z]+ )?PRIVATE KEY)-----[\s\S]*?-----END \1-----/.exec(pem)?.[0];
    if (key === undefined)
        throw refuse('comes without its private key', 'give certificate and private key, both as PEM');
    if (/ENCRYPTED/.test(key)) {
        throw refuse('has a private key with a passphrase', 'decrypt it: openssl pkey -in encrypted.pem -out key.pem; keep the result as a secret');
    }
    let certificate;
    let privateKey;
    try {
        certificate = new external_node_crypto_.X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERTIFICATE-----')));
        privateKey = (0,external_node_crypto_.createPrivateKey)(key);
    }
    catch {
        throw refuse('cannot be read', 'is every line of the PEM there, each on a line of its own?');
    }
    if (!certificate.checkPrivateKey(privateKey))
        throw refuse('and the private key do not belong together', 'give the pair');
    if (privateKey.asymmetricKeyType !== 'rsa')
        throw refuse('has no RSA key, the only kind that Microsoft Entra takes', 'make one with RSA');
    if (Date.parse(certificate.validTo) < Date.now()) {
        throw refuse(`ended on ${certificate.validTo}`, 'make a new one, and add it to the application; or is the clock of this machine off?');
    }
}

;// CONCATENATED MODULE: ./build/staging/blob/src/sign-in/sign-in-cloud.js
const PUBLIC_CLOUD = { authorityHost: 'https://login.microsoftonline.com', federationAudience: 'api://AzureADTokenExchange' };
const GOVERNMENT = { authorityHost: 'https://login.microsoftonline.us', federationAudience: 'api://AzureADTokenExchangeUSGov' };
const CHINA = { authorityHost: 'https://login.chinacloudapi.cn', federationAudience: 'api://AzureADTokenExchangeChina' };
/** The cloud of an account by the end of its name, undefined for a name of one's own. */
function cloudOfAccount(accountHost) {
    const host = accountHost.toLowerCase();
    if (host.endsWith('.core.windows.net'))
        return PUBLIC_CLOUD;
    if (host.endsWith('.core.usgovcloudapi.net'))
        return GOVERNMENT;
    if (host.endsWith('.core.chinacloudapi.cn'))
        return CHINA;
    return undefined;
}
/** The cloud whose sign-in is at the address; undefined for a private one. */
function cloudOfAuthority(authorityHost) {
    const { host } = new URL(authorityHost);
    // Other names of the same: old service connections have the first.
    if (host === 'login.windows.net')
        return PUBLIC_CLOUD;
    if (host === 'login.partner.microsoftonline.cn')
        return CHINA;
    return [PUBLIC_CLOUD, GOVERNMENT, CHINA].find((cloud) => new URL(cloud.authorityHost).host === host);
}

// EXTERNAL MODULE: ./build/staging/blob/src/sign-in/sign-in-error.js
var sign_in_error = __webpack_require__(83913);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/unreachable.js
var unreachable = __webpack_require__(20547);
;// CONCATENATED MODULE: ./build/staging/blob/src/sign-in/sign-in-http.js


/**
 * Lets @azure/identity send through our transport: it trusts a private authority behind a proxy too, ends when the run is
 * cancelled, and never asks a proxy for the metadata service, whose address is the same on every machine.
 */
function createSignInHttp(transport, signal) {
    let failure;
    async function sendRequest(request) {
        const url = new URL(request.url);
        try {
            const answer = await transport.send({
                method: request.method,
                url,
                headers: request.headers.toJSON({ preserveCase: true }),
                body: bodyOf(request),
                signal: both(signal, request.abortSignal),
                agent: (0,requests_transport/* isLoopback */.U9)(url) || isLinkLocal(url) ? undefined : request.agent,
                ...(request.timeout > 0 ? { timeout: request.timeout } : {}),
            });
            const said = answer.status < 400 ? undefined : /AADSTS\d+:[^"\\]*/.exec(answer.text)?.[0];
            failure = answer.status < 400 ? undefined : { host: url.host, status: answer.status, ...(said === undefined ? {} : { said }) };
            return { request, status: answer.status, headers: new AnswerHeaders(answer.headers), bodyAsText: answer.text };
        }
        catch (error) {
            const code = error.code;
            if (typeof code !== 'string' || (0,unreachable/* unreachable */.HB)(code) === undefined)
                throw error;
            failure = { host: url.host, code };
            // Its retry policy goes by name and code.
            const known = code === 'TIMEOUT' ? 'ETIMEDOUT' : code;
            throw Object.assign(new Error((0,unreachable/* unreachable */.HB)(code)), { name: 'RestError', code: known });
        }
    }
    return {
        client: { sendRequest },
        get failure() {
            return failure;
        },
    };
}
/** The metadata service of Azure's machines and its like (RFC 3927). */
function isLinkLocal(url) {
    return url.hostname.startsWith('169.254.');
}
function both(one, other) {
    return one === undefined || other === undefined ? (one ?? other) : AbortSignal.any([one, other]);
}
function bodyOf({ body }) {
    if (body === undefined || body === null)
        return undefined;
    if (typeof body === 'string')
        return body;
    throw new TypeError('a sign-in request with a body that is no text');
}
class AnswerHeaders {
    #values;
    constructor(headers) {
        const given = Object.entries(headers).filter(([, value]) => value !== undefined);
        this.#values = new Map(given.map(([name, value]) => [name.toLowerCase(), String(value)]));
    }
    get(name) {
        return this.#values.get(name.toLowerCase());
    }
    has(name) {
        return this.#values.has(name.toLowerCase());
    }
    set(name, value) {
        this.#values.set(name.toLowerCase(), String(value));
    }
    delete(name) {
        this.#values.delete(name.toLowerCase());
    }
    toJSON() {
        return Object.fromEntries(this.#values);
    }
    [Symbol.iterator]() {
        return this.#values[Symbol.iterator]();
    }
}

// EXTERNAL MODULE: ./build/staging/blob/src/sign-in/token-claims.js
var token_claims = __webpack_require__(36020);
;// CONCATENATED MODULE: ./build/staging/blob/src/sign-in/sign-in.js







/** Milliseconds; it starts a Python program, which renews its own token where it has to. */
const CLI_TIMEOUT = 60_000;
/**
 * Signs in when a token is first asked for, by the official credentials of @azure/identity.
 *
 * @throws UserError for an unusable certificate; getToken of the result throws SignInError and CancelledError
 */
function signIn(identity, options) {
    if (identity.kind === 'client-certificate')
        checkCertificate(identity.certificate);
    return new SignIn(identity, options);
}
class SignIn {
    #identity;
    #options;
    #http;
    #credential;
    #renewals = 0;
    /** Of the host, for the access token that is being asked for. */
    #assertion;
    #presented;
    constructor(identity, options) {
        this.#identity = identity;
        this.#options = options;
        const trust = options.ca === undefined ? {} : { ca: options.ca };
        this.#http = createSignInHttp((0,requests_transport/* createTransport */.oO)(trust), options.signal);
    }
    async getToken(scopes, options = {}) {
        const identity = this.#identity;
        const tenantId = 'tenantId' in identity ? identity.tenantId : undefined;
        if (options.tenantId !== undefined && tenantId !== undefined && options.tenantId.toLowerCase() !== tenantId.toLowerCase()) {
            throw new sign_in_error/* SignInError */.J(`the account belongs to the tenant ${options.tenantId}, and the sign-in is in the tenant ${tenantId}`, {
                hint: 'give an identity of the account’s tenant',
            });
        }
        this.#assertion = undefined;
        try {
            this.#credential ??= this.#create();
            const asking = this.#credential.then((credential) => credential.getToken(this.#scopes(scopes), options));
            return await unlessAborted(asking, this.#options.signal);
        }
        catch (error) {
            if (this.#options.signal?.aborted === true)
                throw new errors/* CancelledError */.cc();
            throw (0,sign_in_error/* signInError */.v)(error, {
                tenantId,
                clientId: 'clientId' in identity ? identity.clientId : undefined,
                secrets: secretsOf(identity),
                failure: this.#http.failure,
                presented: this.#presented,
            });
        }
    }
    renew() {
        // A new credential has an empty cache; a managed identity's is one for the whole process.
        this.#credential = undefined;
        this.#renewals++;
    }
    /** A managed identity's cache goes by the address that the token is for, which Blob Storage has in two spellings. */
    #scopes(scopes) {
        if (this.#identity.kind !== 'managed-identity' || this.#renewals % 2 === 0)
            return scopes;
        return [scopes].flat().map((scope) => scope.replace(/\/\.default$/, '//.default'));
    }
    async #create() {
        const azure = await Promise.all(/* import() */[__webpack_require__.e(1818), __webpack_require__.e(5738), __webpack_require__.e(3016)]).then(__webpack_require__.bind(__webpack_require__, 73016));
        const identity = this.#identity;
        const { common, cloud } = this.#commonOptions();
        switch (identity.kind) {
            case 'federated': {
                const audience = (cloud ?? PUBLIC_CLOUD).federationAudience;
                const present = async () => {
                    // MSAL asks twice for one request.
                    this.#assertion ??= identity.identityToken(audience);
                    const token = await this.#assertion;
                    this.#presented = (0,token_claims/* readClaims */.I)(token);
                    return token;
                };
                return new azure.ClientAssertionCredential(identity.tenantId, identity.clientId, present, common);
            }
            case 'pipeline':
                return new azure.AzurePipelinesCredential(identity.tenantId, identity.clientId, identity.connectionId, identity.accessToken, common);
            case 'client-secret':
                return new azure.ClientSecretCredential(identity.tenantId, identity.clientId, identity.clientSecret, common);
            case 'client-certificate':
                return new azure.ClientCertificateCredential(identity.tenantId, identity.clientId, { certificate: identity.certificate }, 
                // For applications that trust an issuer and a subject instead of one certificate.
                { ...common, sendCertificateChain: true });
            case 'managed-identity':
                return identity.clientId === undefined
                    ? new azure.ManagedIdentityCredential(common)
                    : new azure.ManagedIdentityCredential({ ...common, clientId: identity.clientId });
            case 'azure-cli':
                return new azure.AzureCliCredential({
                    processTimeoutInMs: CLI_TIMEOUT,
                    ...(identity.tenantId === undefined ? {} : { tenantId: identity.tenantId }),
                });
            case 'default':
                return new azure.DefaultAzureCredential(identity.tenantId === undefined ? common : { ...common, tenantId: identity.tenantId });
        }
    }
    #commonOptions() {
        const { authorityHost, accountHost } = this.#options;
        const httpClient = this.#http.client;
        if (authorityHost === undefined) {
            const cloud = cloudOfAccount(accountHost);
            // AZURE_AUTHORITY_HOST, which @azure/identity reads itself, is for accounts whose name tells nothing.
            return { common: cloud === undefined ? { httpClient } : { httpClient, authorityHost: cloud.authorityHost }, cloud };
        }
        const cloud = cloudOfAuthority(authorityHost);
        // The public cloud, which would be asked about it, does not know a private one.
        return { common: { httpClient, authorityHost, disableInstanceDiscovery: cloud === undefined }, cloud };
    }
}
/** Neither MSAL nor the Azure CLI can be told to stop. */
function unlessAborted(work, signal) {
    if (signal === undefined)
        return work;
    return new Promise((resolve, reject) => {
        const stop = () => reject(new errors/* CancelledError */.cc());
        if (signal.aborted)
            stop();
        signal.addEventListener('abort', stop, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    });
}
function secretsOf(identity) {
    if (identity.kind === 'client-secret')
        return [identity.clientSecret];
    if (identity.kind === 'client-certificate')
        return [identity.certificate];
    if (identity.kind === 'pipeline')
        return [identity.accessToken];
    return [];
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
