export const id = "shared-azure-sign-in-sign-in-certificate";
export const ids = ["shared-azure-sign-in-sign-in-certificate"];
export const modules = {

/***/ 35639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ signIn)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/net/src/transport.js
var transport = __webpack_require__(53550);
// EXTERNAL MODULE: ./build/staging/azure/src/clouds/cloud.js
var clouds_cloud = __webpack_require__(86403);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/staging/azure/src/sign-in/sign-in-certificate.js


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

// EXTERNAL MODULE: ./build/staging/azure/src/sign-in/sign-in-error.js
var sign_in_error = __webpack_require__(56579);
// EXTERNAL MODULE: ./build/staging/net/src/unreachable.js
var unreachable = __webpack_require__(25777);
// EXTERNAL MODULE: ./build/staging/azure/src/http/pipeline-http.js
var pipeline_http = __webpack_require__(88321);
;// CONCATENATED MODULE: ./build/staging/azure/src/sign-in/sign-in-http.js


/**
 * Lets @azure/identity send through our transport: it trusts a private authority behind a proxy too, ends when the run is
 * cancelled, and never asks a proxy for the metadata service, whose address is the same on every machine.
 */
function createSignInHttp(transport, signal) {
    let failure;
    async function sendRequest(request) {
        const url = new URL(request.url);
        try {
            const answer = await (0,pipeline_http/* sendThrough */.OU)(transport, request, { signal });
            const said = answer.status < 400 ? undefined : /AADSTS\d+:[^"\\]*/.exec(answer.bodyAsText ?? '')?.[0];
            failure = answer.status < 400 ? undefined : { host: url.host, status: answer.status, ...(said === undefined ? {} : { said }) };
            return answer;
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

// EXTERNAL MODULE: ./build/staging/azure/src/sign-in/token-claims.js
var token_claims = __webpack_require__(68630);
;// CONCATENATED MODULE: ./build/staging/azure/src/sign-in/sign-in.js







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
        this.#http = createSignInHttp((0,transport/* createTransport */.o)({ ca: options.ca }), options.signal);
    }
    async getToken(scopes, options = {}) {
        const identity = this.#identity;
        const tenantId = 'tenantId' in identity ? identity.tenantId : undefined;
        if (options.tenantId !== undefined && tenantId !== undefined && options.tenantId.toLowerCase() !== tenantId.toLowerCase()) {
            throw new sign_in_error/* SignInError */.Jj(`what is asked for belongs to the tenant ${options.tenantId}, and the sign-in is in the tenant ${tenantId}`, {
                hint: 'give an identity of that tenant',
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
            throw (0,sign_in_error/* signInError */.vE)(error, {
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
    /** A managed identity's cache, also that of the chain, goes by the address that the token is for, which has two spellings. */
    #scopes(scopes) {
        const { kind } = this.#identity;
        if ((kind !== 'managed-identity' && kind !== 'default') || this.#renewals % 2 === 0)
            return scopes;
        return [scopes].flat().map((scope) => scope.replace(/\/\.default$/, '//.default'));
    }
    async #create() {
        const azure = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-azure-abort-controller"), __webpack_require__.e("shared-npm-azure-core-client"), __webpack_require__.e("azure-identity")]).then(__webpack_require__.bind(__webpack_require__, 73016));
        const identity = this.#identity;
        const { common, cloud } = this.#commonOptions();
        switch (identity.kind) {
            case 'federated': {
                const audience = (cloud ?? clouds_cloud.PUBLIC_CLOUD).federationAudience;
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
        const { authorityHost, cloud: given } = this.#options;
        const httpClient = this.#http.client;
        if (authorityHost === undefined) {
            // @azure/identity reads AZURE_AUTHORITY_HOST itself.
            return { common: given === undefined ? { httpClient } : { httpClient, authorityHost: given.authorityHost }, cloud: given };
        }
        const cloud = (0,clouds_cloud.cloudOfAuthority)(authorityHost);
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
