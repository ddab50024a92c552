export const id = 1813;
export const ids = [1813];
export const modules = {

/***/ 31813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PUBLIC_ENDPOINT: () => (/* binding */ PUBLIC_ENDPOINT),
  ResourceManager: () => (/* binding */ ResourceManager)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/trim-end.js
var trim_end = __webpack_require__(27773);
;// CONCATENATED MODULE: ./build/staging/azure/src/azure-error.js


const UNREACHABLE = {
    ENOTFOUND: 'no such host',
    EAI_AGAIN: 'the name server does not answer',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was cut',
    ETIMEDOUT: 'no answer in time',
    REQUEST_SEND_ERROR: 'the request could not be sent',
};
const SIGN_IN = 'sign in with azure/login, an AzureCLI task, az login or a managed identity';
/** True when no token could be had. */
function isSignInError(error) {
    const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
    return /Credential|Authentication/.test(name);
}
/** Makes an error for people of an answer that is not 200. */
function refusal({ status, headers, body }, facts) {
    const { code, message } = errorIn(body);
    const what = [code, message === undefined ? undefined : firstLine(message)].filter((part) => part !== undefined).join(': ');
    const hint = hintFor(Number(status), code, facts);
    const requestId = headers['x-ms-request-id'] ?? headers['x-ms-correlation-request-id'];
    return new errors/* ExternalError */.yA(`Cannot ${facts.operation}: Azure answered ${status}${what === '' ? '' : ` ${what}`}.`, {
        service: 'Azure Resource Manager',
        operation: facts.operation,
        status: Number(status),
        ...(requestId === undefined ? {} : { requestId }),
        ...(hint === undefined ? {} : { hint }),
    });
}
/** Makes an error for people of what the client threw. The original is dropped: its request holds the token. */
function azureError(error, facts) {
    if (error instanceof errors/* ExternalError */.yA)
        return error;
    if (isSignInError(error)) {
        return new errors/* UserError */.yo(`Cannot sign in to Azure to ${facts.operation}: ${firstLine((0,errors/* messageOf */.bD)(error))}.`, { hint: SIGN_IN });
    }
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
    return noAnswer(UNREACHABLE[code ?? ''] ?? firstLine((0,errors/* messageOf */.bD)(error)), facts, code);
}
/** For a request that got no usable answer. */
function noAnswer(what, { operation, endpoint }, status) {
    return new errors/* ExternalError */.yA(`Cannot ${operation} at ${new URL(endpoint).host}: ${what}.`, {
        service: 'Azure Resource Manager',
        operation,
        hint: 'check network and proxy of this machine, and azure-endpoint if it is given; or plan without online',
        ...(status === undefined ? {} : { status }),
    });
}
function hintFor(status, code, { scope, subscription }) {
    if (code === 'SubscriptionNotFound' || code === 'InvalidSubscriptionId') {
        return `is ${subscription} the right azure-subscription-id, and signed in to its tenant?`;
    }
    if (code === 'MissingSubscriptionRegistration') {
        return `register the provider in the subscription: az provider register --namespace Microsoft.Compute`;
    }
    switch (status) {
        case 401:
            return `the token is not for this subscription: ${SIGN_IN}, in the tenant of ${subscription}`;
        case 403:
            return `give the identity the role Reader on ${scope}; a new role takes some minutes`;
        case 404:
            return `check that ${scope} exists`;
        case 429:
            return 'Azure throttles the subscription: run again later, or plan without online';
        default:
            return status >= 500 ? 'run again later, or plan without online' : undefined;
    }
}
/** `{"error":{"code","message"}}`, which every service behind Azure Resource Manager answers. */
function errorIn(body) {
    const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
    if (typeof error !== 'object' || error === null)
        return {};
    const { code, message } = error;
    return { ...(typeof code === 'string' ? { code } : {}), ...(typeof message === 'string' ? { message } : {}) };
}
/** The longest that a message of the service may be: some name every role assignment. */
const LONGEST = 300;
function firstLine(text) {
    const line = (0,trim_end/* trimEnd */.s)(text.trim().split(/\r?\n/, 1)[0] ?? '', '. \t');
    return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

;// CONCATENATED MODULE: ./build/staging/azure/src/resource-manager.js



/** Azure Resource Manager of the public cloud. */
const PUBLIC_ENDPOINT = 'https://management.azure.com';
/** Milliseconds for one request with all its retries: a `Retry-After` may name an hour, and nobody waits that long for a plan. */
const LIMIT = 180_000;
/** Pages of a list: of 50 to 1,000 items, and no gallery or subscription has as many. */
const MOST_PAGES = 1000;
/** Bytes of an answer; the longest list, of all publishers, has one hundredth of it. */
const LARGEST_ANSWER = 64 * 1024 * 1024;
/**
 * Reads from Azure Resource Manager with the client of `@azure/arm-compute`, which signs in (DefaultAzureCredential), goes through
 * proxies and sends failed requests again (429 as `Retry-After` says, 408, 5xx, broken connections).
 *
 * Paths are our own: the package exports its operations only all together, which would add 1.5 MB to the bundle for four lists.
 */
class ResourceManager {
    endpoint;
    #client;
    constructor(endpoint, client) {
        this.endpoint = endpoint;
        this.#client = client;
    }
    /**
     * Makes a client; sends nothing yet.
     *
     * @throws InputError when the endpoint is none
     */
    static async connect({ endpoint: text = PUBLIC_ENDPOINT, retryDelay = 1000 } = {}) {
        const endpoint = checkEndpoint(text);
        const [{ createComputeManagement }, { DefaultAzureCredential }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(1818), __webpack_require__.e(9542)]).then(__webpack_require__.bind(__webpack_require__, 49542)),
            Promise.all(/* import() */[__webpack_require__.e(1818), __webpack_require__.e(5738), __webpack_require__.e(3016)]).then(__webpack_require__.bind(__webpack_require__, 73016)),
        ]);
        // Every path has a subscription of its own.
        const client = createComputeManagement(new DefaultAzureCredential(), '', {
            endpoint,
            credentials: { scopes: [`${endpoint}/.default`] },
            userAgentOptions: { userAgentPrefix: 'bakehouse' },
            retryOptions: { maxRetries: 4, retryDelayInMs: retryDelay, maxRetryDelayInMs: 30_000 },
        });
        return new ResourceManager(endpoint, client);
    }
    /**
     * Gets what a path has.
     *
     * @param path parts, which are encoded here
     * @throws ExternalError, UserError when signing in fails, InputError when a part is no name, CancelledError
     */
    async get(path, query, facts, signal) {
        // Encoded or not, these two would climb in the address.
        const climbs = path.find((part) => part === '' || part === '.' || part === '..');
        if (climbs !== undefined)
            throw new errors/* InputError */.dz(`Cannot ${facts.operation}: "${climbs}" is no name.`);
        return this.#send(`/${path.map(encodeURIComponent).join('/')}`, query, facts, signal);
    }
    /** All pages of a list. @throws as `get` */
    async list(path, query, facts, signal) {
        const items = [];
        const seen = new Set();
        let page = await this.get(path, query, facts, signal);
        for (;;) {
            const { value, nextLink } = (page ?? {});
            if (!Array.isArray(value))
                throw this.unreadable(facts);
            items.push(...value);
            if (typeof nextLink !== 'string' || nextLink === '')
                return items;
            // The token goes along: to nobody but the service that it is for, and not in a circle.
            if (!URL.canParse(nextLink) || new URL(nextLink).origin !== new URL(this.endpoint).origin || seen.has(nextLink)) {
                throw this.unreadable(facts);
            }
            if (seen.size >= MOST_PAGES)
                throw noAnswer(`the list does not end after ${MOST_PAGES} pages`, { ...facts, endpoint: this.endpoint });
            seen.add(nextLink);
            page = await this.#send(nextLink, {}, facts, signal);
        }
    }
    /** For an answer that is not what the API says. */
    unreadable(facts) {
        return noAnswer('the answer is not one of Azure Resource Manager', { ...facts, endpoint: this.endpoint });
    }
    async #send(path, query, facts, signal) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        const all = { ...facts, endpoint: this.endpoint };
        const timeout = AbortSignal.timeout(LIMIT);
        try {
            const abortSignal = AbortSignal.any([signal, timeout]);
            // As a stream: the client would keep an answer of any length.
            const { status, headers, body } = await this.#client.pathUnchecked(path).get({ queryParameters: query, abortSignal }).asNodeStream();
            const text = await readText(body);
            if (text === undefined)
                throw noAnswer(`the answer has more than ${(0,format/* formatBytes */.z3)(LARGEST_ANSWER)}`, all);
            if (status !== '200')
                throw refusal({ status, headers, body: parsed(text) }, all);
            return parsed(text);
        }
        catch (error) {
            (0,errors/* throwIfCancelled */.dZ)(signal);
            if (timeout.aborted && !isSignInError(error))
                throw noAnswer(`no answer within ${LIMIT / 1000} s`, all);
            throw azureError(error, all);
        }
    }
}
/** Undefined when it is larger than any answer. */
async function readText(body) {
    const chunks = [];
    let length = 0;
    // Leaving the loop ends the connection.
    for await (const chunk of body ?? []) {
        const bytes = Buffer.from(chunk);
        length += bytes.length;
        if (length > LARGEST_ANSWER)
            return undefined;
        chunks.push(bytes);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** Undefined for what is no JSON: no answer of this service. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function checkEndpoint(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const plain = url !== undefined && url.username === '' && url.password === '' && url.pathname === '/' && url.search + url.hash === '';
    if (url?.protocol === 'https:' && plain)
        return url.origin;
    throw new errors/* InputError */.dz('The address of Azure Resource Manager is none.', {
        hint: `give azure-endpoint as ${PUBLIC_ENDPOINT}, or leave it out for the public cloud`,
    });
}


/***/ })

};
