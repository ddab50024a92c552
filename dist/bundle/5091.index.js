export const id = 5091;
export const ids = [5091,7472];
export const modules = {

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
// EXTERNAL MODULE: ./build/staging/blob/src/requests/transport.js + 3 modules
var requests_transport = __webpack_require__(46309);
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


/***/ })

};
