export const id = "shared-azure-resource-manager-arm-http";
export const ids = ["shared-azure-resource-manager-arm-http"];
export const modules = {

/***/ 15962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ResourceManager: () => (/* binding */ ResourceManager),
  checkNames: () => (/* binding */ checkNames)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/net/src/transport.js
var src_transport = __webpack_require__(53550);
// EXTERNAL MODULE: ./build/staging/azure/src/clouds/cloud.js
var clouds_cloud = __webpack_require__(86403);
// EXTERNAL MODULE: ./build/staging/azure/src/http/pipeline-http.js
var pipeline_http = __webpack_require__(88321);
// EXTERNAL MODULE: ./build/staging/azure/src/sign-in/access-token.js
var access_token = __webpack_require__(53669);
// EXTERNAL MODULE: ./build/staging/azure/src/sign-in/sign-in.js + 2 modules
var sign_in = __webpack_require__(35639);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/staging/azure/src/http/rate-headers.js
var rate_headers = __webpack_require__(35831);
;// CONCATENATED MODULE: ./build/staging/azure/src/resource-manager/arm-http.js



/** Bytes of an answer; the longest list, of all publishers, has one hundredth of it. */
const LARGEST_ANSWER = 64 * 1024 * 1024;
/** Milliseconds between two tries at most. Where the service names a longer time its answer is the result. */
const LONGEST_DELAY = 30_000;
/** Nothing was sent when one of these came. */
const NOT_SENT = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED']);
/** The service may have got the request, and may have done what it says. */
const LOST = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'TIMEOUT', 'REQUEST_SEND_ERROR']);
const PASSING = new Set([408, 429, 500, 502, 503, 504]);
/** POSTs that change nothing, and may be sent twice as GETs may. */
const READING_POST = /\/(?:whatIf|validate|calculateTemplateHash)(?:\?|$)/i;
/**
 * The HTTP client below the SDK's pipeline for Azure Resource Manager. It puts the token in, for a request to that host alone and
 * over TLS alone; asks for another once when the service refuses it; and sends what failed again: 408, 429, 5xx and broken
 * connections, after the time that the service names where that is no longer than half a minute. What may have had an effect is sent again only where that does no harm: a POST
 * of which nobody knows whether it arrived is not.
 */
function createArmHttp({ endpoint, transport, token, tries, delay, limit }) {
    const { origin } = new URL(endpoint);
    async function signed(request) {
        const url = new URL(request.url);
        if (url.protocol !== 'https:')
            throw new Error('requests to Azure Resource Manager are sent over https:// only');
        const send = async () => (0,pipeline_http/* honest */.SN)(await (0,pipeline_http/* sendThrough */.OU)(transport, request, { limit: LARGEST_ANSWER }));
        if (url.origin !== origin) {
            // The link of a long operation may lead elsewhere; it carries its own signature, if any.
            request.headers.delete('authorization');
            return send();
        }
        const { token: used } = await token.get();
        request.headers.set('authorization', `Bearer ${used}`);
        const answer = await send();
        if (answer.status !== 401) {
            token.accepted();
            return answer;
        }
        const other = await token.afterRefusal(used, answer.headers.get('www-authenticate') ?? '');
        // The SDK would follow the challenge by itself.
        answer.headers.delete('www-authenticate');
        if (other === undefined)
            return answer;
        request.headers.set('authorization', `Bearer ${other}`);
        const second = await send();
        if (second.status !== 401)
            token.accepted();
        second.headers.delete('www-authenticate');
        return second;
    }
    return {
        async sendRequest(request) {
            const end = performance.now() + limit;
            for (let left = tries - 1, wait = delay;; left--, wait = Math.min(wait * 2, LONGEST_DELAY)) {
                let asked = wait;
                try {
                    const answer = await signed(request);
                    if (left <= 0 || !mayRepeat(request, answer))
                        return answer;
                    const after = (0,rate_headers/* retryAfter */.P)(answer.headers.toJSON());
                    // It may name no time that is left, and all who were refused at once would come back at once.
                    if (after !== undefined)
                        asked = Math.max(after, Math.random() * wait);
                    if (asked > LONGEST_DELAY || performance.now() + asked >= end)
                        return answer;
                }
                catch (error) {
                    if (left <= 0 || !mayRepeatAfter(request, error))
                        throw error;
                }
                await (0,promises_.setTimeout)(asked, undefined, { signal: request.abortSignal });
            }
        },
    };
}
function mayRepeat(request, { status, headers }) {
    if (!PASSING.has(status))
        return false;
    // Refused before it began: by the rate limiter, or by a service that says when to come again.
    return repeatable(request) || status === 429 || (status === 503 && (0,rate_headers/* retryAfter */.P)(headers.toJSON()) !== undefined);
}
function mayRepeatAfter(request, error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    return NOT_SENT.has(code) || (LOST.has(code) && repeatable(request));
}
function repeatable({ method, url }) {
    return method !== 'POST' || READING_POST.test(url);
}

// EXTERNAL MODULE: ./build/staging/azure/src/resource-manager/azure-error.js
var azure_error = __webpack_require__(82746);
;// CONCATENATED MODULE: ./build/staging/azure/src/resource-manager/resource-manager.js









/** Milliseconds for one request with all its retries. */
const LIMIT = 180_000;
/** The first time, and four more. */
const TRIES = 5;
/** Pages of a list: of 50 to 1,000 items, and no gallery or subscription has as many. */
const MOST_PAGES = 1000;
/**
 * Azure Resource Manager through the client of `@azure/arm-resources`, over our own transport, sign-in and retries. One client serves
 * the operations of the official packages (`official`) and paths of our own (`send`, `get`, `list`), which are for what those packages
 * drop: `genericResourceSerializer` knows no `zones`, for one.
 */
class ResourceManager {
    endpoint;
    #client;
    #once;
    constructor(endpoint, client, once) {
        this.endpoint = endpoint;
        this.#client = client;
        this.#once = once;
    }
    /**
     * Makes a client; sends nothing yet.
     *
     * @throws InputError when the endpoint is none
     */
    static async connect(options = {}) {
        const { endpoint: text = clouds_cloud.PUBLIC_CLOUD.resourceManager, ca, retryDelay = 1000 } = options;
        const endpoint = (0,clouds_cloud.checkEndpoint)(text);
        const cloud = (0,clouds_cloud.cloudOfEndpoint)(endpoint);
        // In the public cloud AZURE_AUTHORITY_HOST may still say otherwise.
        const credential = options.credential ?? (0,sign_in/* signIn */.J)({ kind: 'default' }, { ca, cloud: cloud === clouds_cloud.PUBLIC_CLOUD ? undefined : cloud });
        const token = new access_token/* SharedAccessToken */.BH(credential, `${cloud?.resourceManagerAudience ?? endpoint}/.default`);
        const transport = (0,src_transport/* createTransport */.o)({ ca });
        const { createResourceManagement } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-azure-abort-controller"), __webpack_require__.e("azure-arm-resources-api")]).then(__webpack_require__.bind(__webpack_require__, 18465));
        const client = (tries) => createResourceManagement({ getToken: () => token.get() }, '', {
            endpoint,
            credentials: { scopes: [`${endpoint}/.default`] },
            httpClient: createArmHttp({ endpoint, transport, token, tries, delay: retryDelay, limit: LIMIT }),
            userAgentOptions: { userAgentPrefix: 'bakehouse' },
            // Both are below: what may be sent twice is known there, and to whom.
            retryOptions: { maxRetries: 0 },
            redirectOptions: { maxRetries: 0 },
        });
        return new ResourceManager(endpoint, client(TRIES), client(1));
    }
    /**
     * Gets what a path has.
     *
     * @param path parts, which are encoded here
     * @throws ExternalError, UserError when signing in fails, InputError when a part is no name, CancelledError
     */
    async get(path, query, facts, signal) {
        return (await this.send({ method: 'GET', path, query }, facts, signal)).body;
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
                throw (0,azure_error/* noAnswer */.qE)(`the list does not end after ${MOST_PAGES} pages`, this.#all(facts));
            seen.add(nextLink);
            page = (await this.send({ method: 'GET', path: nextLink }, facts, signal)).body;
        }
    }
    /**
     * Sends a request, again where it fails and that does no harm.
     *
     * @param expected statuses of 400 and more that are no failure here
     * @returns an answer below 400, or of an expected status
     * @throws ResourceManagerError when the service refuses, ExternalError without an answer, and as `get`
     */
    async send(request, facts, signal, expected = []) {
        return this.#checked(await this.#send(this.#client, request, facts, signal), facts, expected);
    }
    /** Sends a request once and gives every answer back, for polls, which come again by themselves. @throws as `send`, but no refusal */
    ask(request, facts, signal) {
        return this.#send(this.#once, request, facts, signal);
    }
    /**
     * Calls an operation of `@azure/arm-resources` or `@azure/arm-resourcesdeployments`. Their errors drop the details that the service
     * gives; here these are kept.
     *
     * @param subscription UUID
     * @param apiVersion of the operation
     * @param work gets the client and the options that it must hand on
     * @returns what `work` returns, and the last answer as it came
     * @throws as `send`
     */
    async official(subscription, apiVersion, work, facts, signal) {
        checkNames([subscription], facts);
        const seen = {};
        const result = await this.#limited(facts, signal, async (abortSignal) => {
            const onResponse = ({ status, headers, bodyAsText, request }) => {
                seen.last = { status, headers: headers.toJSON(), body: parsed(bodyAsText ?? ''), url: request.url };
            };
            try {
                return await work({ ...this.#client, subscriptionId: subscription, apiVersion }, { abortSignal, onResponse });
            }
            catch (error) {
                if (seen.last !== undefined && seen.last.status >= 400)
                    throw (0,azure_error/* refusal */.x5)(seen.last, this.#all(facts));
                throw error;
            }
        });
        if (seen.last === undefined)
            throw this.unreadable(facts);
        return { result, answer: seen.last };
    }
    /** For an answer that is not what the API says. */
    unreadable(facts) {
        return (0,azure_error/* noAnswer */.qE)('the answer is not one of Azure Resource Manager', this.#all(facts));
    }
    /** For an answer that was not refused, and is no good. */
    refused(answer, facts) {
        return (0,azure_error/* refusal */.x5)(answer, this.#all(facts));
    }
    #checked(answer, facts, expected) {
        if (answer.status >= 300 && !expected.includes(answer.status))
            throw (0,azure_error/* refusal */.x5)(answer, this.#all(facts));
        return answer;
    }
    #send(client, request, facts, signal) {
        const { method, path, query, body, headers } = request;
        if (typeof path !== 'string')
            checkNames(path, facts);
        const address = typeof path === 'string' ? path : `/${path.map(encodeURIComponent).join('/')}`;
        return this.#limited(facts, signal, async (abortSignal) => {
            const call = client.pathUnchecked(address);
            const answer = await call[LOWER[method]]({
                abortSignal,
                ...(query === undefined ? {} : { queryParameters: query }),
                ...(headers === undefined ? {} : { headers }),
                ...(body === undefined ? {} : { body, contentType: 'application/json' }),
            });
            const { status, headers: given, request: sent } = answer;
            return { status: Number(status), headers: given, body: typeof answer.body === 'string' ? undefined : answer.body, url: sent.url };
        });
    }
    async #limited(facts, signal, work) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        const timeout = AbortSignal.timeout(LIMIT);
        try {
            return await work(AbortSignal.any([signal, timeout]));
        }
        catch (error) {
            (0,errors/* throwIfCancelled */.dZ)(signal);
            const all = this.#all(facts);
            if (timeout.aborted && !(0,azure_error/* isSignInError */.l1)(error))
                throw (0,azure_error/* noAnswer */.qE)(`no answer within ${LIMIT / 1000} s`, all);
            if (error instanceof pipeline_http/* AnswerTooLargeError */.Oc)
                throw (0,azure_error/* noAnswer */.qE)(`the answer has more than ${(0,format/* formatBytes */.z3)(LARGEST_ANSWER)}`, all);
            throw (0,azure_error/* azureError */.uv)(error, all);
        }
    }
    #all(facts) {
        return { ...facts, endpoint: this.endpoint };
    }
}
const LOWER = { GET: 'get', HEAD: 'head', PUT: 'put', PATCH: 'patch', POST: 'post', DELETE: 'delete' };
/** Encoded or not, these would climb in the address. */
function checkNames(names, { operation }) {
    const climbs = names.find((name) => name === '' || name === '.' || name === '..');
    if (climbs !== undefined)
        throw new errors/* InputError */.dz(`Cannot ${operation}: "${climbs}" is no name.`);
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


/***/ })

};
