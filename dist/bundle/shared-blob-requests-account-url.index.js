export const id = "shared-blob-requests-account-url";
export const ids = ["shared-blob-requests-account-url"];
export const modules = {

/***/ 49403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ checkAccountUrl)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_net_address__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33519);


/**
 * Checks the URL of a storage account, the same for every way to sign in to it.
 *
 * @param text as it was given
 * @param signedBy a token is sent to https:// alone, also on this machine; a signature may be used with an emulator there
 * @returns origin and, of an emulator behind an address, the account, without a slash at its end
 * @throws InputError that shows nothing of what may be a secret in it
 */
function checkAccountUrl(text, signedBy) {
    const refuse = (message, hint) => new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The account URL ${message}.`, { hint });
    const example = 'give one like https://<account>.blob.core.windows.net';
    const url = URL.parse(text);
    // URLs allow for hosts what no host is called by, and what means something else in a connection string.
    if (url === null || (url.host !== '' && !/^(?:[\w.-]+|\[[\da-f:.]+\])$/.test(url.hostname)))
        throw refuse('is no URL', example);
    if (url.search !== '' || url.username !== '' || url.password !== '') {
        throw refuse('holds a signature or password, which would be shown', 'give the whole URL as sas instead');
    }
    const isPlain = url.protocol === 'http:' && signedBy === 'signature' && (0,_bakehouse_net_address__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url);
    if (url.protocol !== 'https:' && !isPlain)
        throw refuse('is not https://', example);
    // An emulator behind an address has no name of its own: the account is in the path.
    const account = (0,_bakehouse_net_address__WEBPACK_IMPORTED_MODULE_1__/* .isNameless */ .T)(url) ? /^\/[a-z0-9]+\/?$/.exec(url.pathname)?.[0].replace(/\/$/, '') : undefined;
    if ((url.pathname !== '/' && account === undefined) || url.hash !== '') {
        throw refuse('has a path', `${example}; container and prefix are inputs of their own`);
    }
    return url.origin + (account ?? '');
}


/***/ }),

/***/ 24072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g4: () => (/* binding */ checkAccount),
  IB: () => (/* binding */ connectContainer),
  bc: () => (/* binding */ reachContainer)
});

// EXTERNAL MODULE: ./build/staging/azure/src/clouds/cloud.js
var cloud = __webpack_require__(86403);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/redact.js
var redact = __webpack_require__(30660);
// EXTERNAL MODULE: ./build/staging/net/src/address.js
var address = __webpack_require__(33519);
// EXTERNAL MODULE: ./build/staging/net/src/transport.js
var src_transport = __webpack_require__(53550);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/account-url.js
var account_url = __webpack_require__(49403);
// EXTERNAL MODULE: ./build/staging/net/src/service-answer.js
var service_answer = __webpack_require__(843);
// EXTERNAL MODULE: ./build/staging/net/src/header-list.js
var header_list = __webpack_require__(18903);
;// CONCATENATED MODULE: ./build/staging/blob/src/requests/direct-requests.js

/** Of the service: has everything that is sent with it here, and Azurite and all clouds know it. */
const API_VERSION = '2023-11-03';
/**
 * The requests that are sent by the thousand, and the one whose answer names things by the thousand, without the SDK's serializer
 * and policies: these cost more than the request itself, and 1.2 s for a list of 5,000 blobs. What signs them is the SDK's own
 * credential, and they go over the same connections as its requests.
 *
 * @param containerUrl with its signature, where it has one
 */
function directRequests(containerUrl, transport, sign = (request, deliver) => deliver(request)) {
    const [base = '', signature = ''] = containerUrl.split('?', 2);
    const deliver = async (request) => {
        const { url, headers, body, abortSignal } = request;
        const answer = await transport.send({
            method: request.method,
            url: new URL(url),
            headers: headers.toJson(),
            body: body,
            signal: abortSignal,
        });
        (0,service_answer/* checkNotRedirected */.F)(answer);
        return { request, status: answer.status, headers: new header_list/* HeaderList */.A(answer.headers), bodyAsText: answer.text };
    };
    const send = (request) => sign(request, deliver);
    const urlOf = (path, query) => `${base}${path}?${[query, signature].filter((part) => part !== '').join('&')}`.replace(/\?$/, '');
    // Each segment for itself: what reads the URL finds the name unchanged, whatever is in it.
    const pathOf = (name) => `/${name.split('/').map(encodeURIComponent).join('/')}`;
    const get = async (url, more, signal) => {
        const headers = new header_list/* HeaderList */.A({ ...more, 'x-ms-version': API_VERSION });
        const answer = await send({ url, method: 'GET', headers, abortSignal: signal });
        if (answer.status !== 200)
            throw refusal(answer);
        return answer.bodyAsText ?? '';
    };
    return {
        async put({ name, query, headers, body, signal }) {
            const url = urlOf(pathOf(name), query);
            const all = new header_list/* HeaderList */.A({ ...headers, 'x-ms-version': API_VERSION, 'content-length': String(body.length) });
            const answer = await send({ url, method: 'PUT', headers: all, body, abortSignal: signal });
            if (answer.status !== 201)
                throw refusal(answer);
            return answer.headers;
        },
        list: (query, signal) => get(urlOf('', `restype=container&comp=list&${query}`), {}, signal),
        get: (name, etag, signal) => get(urlOf(pathOf(name), ''), { 'if-match': etag }, signal),
    };
}
function refusal({ request, status, headers, bodyAsText }) {
    const code = headers.get('x-ms-error-code') ?? /<Code>(\w+)<\/Code>/.exec(bodyAsText ?? '')?.[1];
    const details = { ...headers.toJson(), ...(code === undefined ? {} : { errorCode: code }) };
    const message = code ?? `the service answered ${status}`;
    const error = Object.assign(new Error(message), { statusCode: status, details, ...(code === undefined ? {} : { code }) });
    // As the SDK's errors have them; not to be shown, for they hold what the request was signed with.
    return Object.defineProperties(error, { request: { value: request }, response: { value: { status, headers } } });
}

// EXTERNAL MODULE: ./build/staging/azure/src/sign-in/access-token.js
var access_token = __webpack_require__(53669);
;// CONCATENATED MODULE: ./build/staging/blob/src/requests/token-signer.js

/** "Authorize access to blobs with Microsoft Entra ID": the same for all clouds. */
const SCOPE = 'https://storage.azure.com/.default';
/** Puts a token into requests. One for all requests of a run, the SDK's and our own, so that they share the token. */
class TokenSigner {
    #token;
    constructor(credential) {
        this.#token = new access_token/* SharedAccessToken */.BH(credential, SCOPE);
    }
    /** For the SDK, which asks for its requests before they come to `send`. */
    getToken(_scopes, _options) {
        return this.#token.get();
    }
    /** Signs what the SDK sends. It keeps a token as long as that should be valid; here it is replaced when the service refuses it. */
    signing(client) {
        return { sendRequest: (request) => this.send(request, (signed) => client.sendRequest(signed)) };
    }
    /** @throws Error what the credential throws when it has no token */
    async send(request, deliver) {
        if (!request.url.startsWith('https:'))
            throw new Error('a token is sent over https:// only');
        const { token: used } = await this.#token.get();
        request.headers.set('authorization', `Bearer ${used}`);
        const answer = await deliver(request);
        if (!isRefused(answer)) {
            this.#token.accepted();
            return answer;
        }
        // Expired, revoked, or of another tenant than the account's, which the service then names.
        const other = await this.#token.afterRefusal(used, answer.headers.get('www-authenticate') ?? '');
        if (other === undefined)
            return withoutChallenge(answer);
        request.headers.set('authorization', `Bearer ${other}`);
        const second = await deliver(request);
        if (!isRefused(second))
            this.#token.accepted();
        return withoutChallenge(second);
    }
}
/** It is dealt with here: the SDK would ask for a token by whatever it names, and stumble over what is no address. */
function withoutChallenge(answer) {
    answer.headers.remove('www-authenticate');
    return answer;
}
/** Who asks is in doubt, not what they may: 401 of the service, 403 with this code of Azurite and of some gateways. */
function isRefused({ status, headers }) {
    return status === 401 || (status === 403 && headers.get('x-ms-error-code') === 'AuthenticationFailed');
}

;// CONCATENATED MODULE: ./build/staging/blob/src/requests/container.js








/** Milliseconds that the answer to a request to copy may take: the service answers when it has copied, 5,000 MiB at 3 MiB/s in half an hour. */
const COPY_TIMEOUT = 30 * 60_000;
/**
 * Makes a client; sends nothing yet.
 *
 * @param container a checked name
 * @throws InputError when the account is unusable, without showing any part of a secret
 */
async function connectContainer(account, container, transportOptions = {}) {
    const reached = await reachContainer(account, container, transportOptions);
    return { ...reached, client: await reached.sdk() };
}
/** As `connectContainer`, for who may not need the SDK's client at all. */
async function reachContainer(account, container, transportOptions = {}) {
    const transport = (0,src_transport/* createTransport */.o)(account.ca === undefined ? transportOptions : { ...transportOptions, ca: account.ca });
    const options = {
        // The one retry policy is BlobRequests'.
        retryOptions: { maxTries: 1 },
        userAgentOptions: { userAgentPrefix: 'bakehouse' },
        httpClient: patient(transport.httpClient),
    };
    const secrets = 'connectionString' in account ? (0,redact/* secretsOf */.Fj)(account.connectionString) : [];
    const reached = 'connectionString' in account
        ? await fromConnectionString(account.connectionString, container, options, secrets)
        : await fromAccountUrl(account, container, options, transport);
    const url = new URL(reached.url);
    url.search = '';
    let client;
    return {
        sdk: () => (client ??= reached.sdk()),
        ...{ transport, ...directRequests(reached.url, transport, reached.sign) },
        ...{ host: url.host, container, url: url.href, secrets, close: () => transport.close() },
    };
}
/** Waits for copies of the service; for all else the time of the transport holds. */
function patient(client) {
    return {
        sendRequest(request) {
            if (request.headers.contains('x-ms-copy-source'))
                request.timeout = COPY_TIMEOUT;
            return client.sendRequest(request);
        },
    };
}
/**
 * Checks what can be known of an account before anything is sent.
 *
 * @throws InputError as `connectContainer` does
 */
async function checkAccount(account, container) {
    if ('accountUrl' in account)
        (0,account_url/* checkAccountUrl */.N)(account.accountUrl, 'token');
    else
        await fromConnectionString(account.connectionString, container, {}, (0,redact/* secretsOf */.Fj)(account.connectionString));
}
const CONNECTION_STRING = 'DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…;EndpointSuffix=core.windows.net';
async function fromConnectionString(text, container, options, secrets) {
    try {
        // The SDK would say "Invalid URL".
        if (!/(?:^|;)\s*(?:AccountName|BlobEndpoint|UseDevelopmentStorage)=/i.test(text))
            throw new Error('it names no account');
        const account = signedEndpoint(text) ?? (await throughSdk(text, options));
        const url = new URL(account.url);
        if (url.username !== '' || url.password !== '')
            throw new Error('its endpoint must hold no user or password');
        // A key signs requests and stays here; a shared access signature itself goes over the wire.
        if (url.protocol === 'http:' && url.search !== '' && !(0,address/* isLoopback */.U9)(url))
            throw new Error('its endpoint must be https://');
        url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(container)}`;
        return { ...account, url: url.href, sdk: async () => (await throughSdk(text, options)).service.getContainerClient(container) };
    }
    catch (error) {
        throw new errors/* InputError */.dz(`The connection string is unusable: ${(0,redact/* redact */.E$)((0,errors/* messageOf */.bD)(error), secrets)}.`, {
            hint: `copy all of it from the portal (Access keys or Shared access signature), such as ${CONNECTION_STRING}; or give account-url`,
        });
    }
}
/** The account's URL, where the text is an endpoint and a signature and nothing out of the ordinary. */
function signedEndpoint(text) {
    const [, endpoint = '', signature] = /^BlobEndpoint=(https?:\/\/[^\s;?#@]+);SharedAccessSignature=([^\s;?#]+);?$/.exec(text) ?? [];
    const url = `${endpoint}?${signature}`;
    return signature !== undefined && URL.canParse(url) ? { url } : undefined;
}
async function throughSdk(text, options) {
    const { BlobServiceClient, StorageSharedKeyCredential } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-azure-abort-controller"), __webpack_require__.e("shared-npm-azure-core-client"), __webpack_require__.e("shared-npm-azure-core-auth"), __webpack_require__.e("azure-storage-blob")]).then(__webpack_require__.bind(__webpack_require__, 68358));
    const service = BlobServiceClient.fromConnectionString(text, options);
    const { url, credential } = service;
    if (!(credential instanceof StorageSharedKeyCredential))
        return { service, url };
    const sign = (request, deliver) => credential.create({ sendRequest: deliver }, NO_LOGGING).sendRequest(request);
    return { service, url, sign };
}
const NO_LOGGING = { shouldLog: () => false, log() { } };
async function fromAccountUrl({ accountUrl: text, credential: given, ca }, container, options, transport) {
    const address = (0,account_url/* checkAccountUrl */.N)(text, 'token');
    const signer = new TokenSigner(given ?? (await Promise.all(/* import() */[__webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-core-json"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-net-request-failure"), __webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-azure-http-pipeline-http"), __webpack_require__.e("shared-azure-sign-in-sign-in-certificate"), __webpack_require__.e("shared-azure-sign-in-2")]).then(__webpack_require__.bind(__webpack_require__, 29430))).signIn({ kind: 'default' }, { cloud: (0,cloud.cloudOfAccount)(new URL(address).host), ca }));
    return {
        url: `${address}/${encodeURIComponent(container)}`,
        sign: (request, deliver) => signer.send(request, deliver),
        async sdk() {
            const { BlobServiceClient, newPipeline } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-azure-abort-controller"), __webpack_require__.e("shared-npm-azure-core-client"), __webpack_require__.e("shared-npm-azure-core-auth"), __webpack_require__.e("azure-storage-blob")]).then(__webpack_require__.bind(__webpack_require__, 68358));
            const pipeline = newPipeline(signer, { ...options, httpClient: signer.signing(patient(transport.httpClient)) });
            return new BlobServiceClient(address, pipeline).getContainerClient(container);
        },
    };
}


/***/ })

};
