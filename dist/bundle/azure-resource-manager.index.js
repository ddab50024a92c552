export const id = "azure-resource-manager";
export const ids = ["azure-resource-manager"];
export const modules = {

/***/ 24074:
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
;// CONCATENATED MODULE: ./build/staging/azure/src/http/rate-headers.js
/**
 * How many calls are left of each budget: "subscription-writes" 199, "Microsoft.Compute/PutVM3Min" 239. Budgets are counted by
 * subscription, by tenant and, in one header with commas, by resource provider (`x-ms-ratelimit-remaining-*`).
 */
function remainingCalls(headers) {
    const left = {};
    for (const [name, value = ''] of Object.entries(headers)) {
        const [, budget] = /^x-ms-ratelimit-remaining-(.+)$/i.exec(name) ?? [];
        if (budget === undefined)
            continue;
        for (const part of budget.toLowerCase() === 'resource' ? value.split(',') : [`${budget};${value}`]) {
            const [, key, count] = /^\s*([^;]+);\s*(\d{1,9})\s*$/.exec(part) ?? [];
            if (key !== undefined)
                left[key] = Number(count);
        }
    }
    return left;
}
/**
 * Milliseconds that the service asks to wait: `retry-after-ms`, `x-ms-retry-after-ms`, or `Retry-After` in seconds or as a date
 * (RFC 9110, 10.2.3).
 *
 * @param now time of day in milliseconds, which a date is compared with
 * @returns undefined when it names none
 */
function retryAfter(headers, now = Date.now()) {
    for (const name of ['retry-after-ms', 'x-ms-retry-after-ms']) {
        const given = headers[name]?.trim() ?? '';
        if (/^\d{1,9}$/.test(given))
            return Number(given);
    }
    const text = headers['retry-after']?.trim() ?? '';
    if (/^\d{1,7}$/.test(text))
        return Number(text) * 1000;
    const date = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

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
        const send = async () => honest(await (0,pipeline_http/* sendThrough */.v)(transport, request, { limit: LARGEST_ANSWER }));
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
                    const after = retryAfter(answer.headers.toJSON());
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
/** A page of a gateway that calls itself JSON is none: the pipeline would throw at it and drop the status. */
function honest(answer) {
    const text = answer.bodyAsText ?? '';
    if (text === '' || !/^application\/json/i.test(answer.headers.get('content-type') ?? ''))
        return answer;
    try {
        JSON.parse(text);
    }
    catch {
        answer.headers.set('content-type', 'text/plain');
    }
    return answer;
}
function mayRepeat(request, { status, headers }) {
    if (!PASSING.has(status))
        return false;
    // Refused before it began: by the rate limiter, or by a service that says when to come again.
    return repeatable(request) || status === 429 || (status === 503 && retryAfter(headers.toJSON()) !== undefined);
}
function mayRepeatAfter(request, error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    return NOT_SENT.has(code) || (LOST.has(code) && repeatable(request));
}
function repeatable({ method, url }) {
    return method !== 'POST' || READING_POST.test(url);
}

// EXTERNAL MODULE: ./build/staging/net/src/retry.js
var retry = __webpack_require__(40813);
// EXTERNAL MODULE: ./build/staging/net/src/unreachable.js
var unreachable = __webpack_require__(25777);
// EXTERNAL MODULE: ./build/staging/azure/src/sign-in/sign-in-error.js
var sign_in_error = __webpack_require__(56579);
;// CONCATENATED MODULE: ./build/staging/azure/src/resource-manager/arm-error.js
/** Levels of details within details; nested deployments make two for each. */
const DEEPEST = 16;
/**
 * Reads the error of an answer, of an operation or of a deployment. Both shapes are known, `{"error":{"code","message","details"}}`
 * and `{"code","message"}`, with OData's `message.value`, with `innererror`, and with JSON written as text into a message, as
 * deployments hand on what a resource provider said.
 *
 * @returns undefined when there is no error in it
 */
function readArmError(body) {
    return read(body, 0);
}
function read(value, depth) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > DEEPEST)
        return undefined;
    const members = value;
    const envelope = members['error'] ?? members['odata.error'];
    if (typeof envelope === 'object' && envelope !== null)
        return read(envelope, depth + 1);
    const code = arm_error_text(members['code'] ?? members['Code']);
    const written = arm_error_text(members['message'] ?? members['Message']);
    const said = written === undefined ? undefined : textWithError(written, depth);
    const message = said === undefined ? written : said.before;
    const details = [
        ...list(members['details']).map((one) => read(one, depth + 1)),
        inner(members['innererror'] ?? members['innerError'], depth),
        said?.error,
    ].filter((one) => one !== undefined);
    if (code === undefined && written === undefined && details.length === 0)
        return undefined;
    const target = arm_error_text(members['target']);
    return {
        ...(code === undefined ? {} : { code }),
        ...(message === undefined ? {} : { message }),
        ...(target === undefined ? {} : { target }),
        details,
    };
}
/** Key Vault and Graph put the telling code there, without a message. */
function inner(value, depth) {
    const found = read(value, depth + 1);
    return found?.code === undefined && found?.message === undefined ? undefined : found;
}
/** `{ "status": "Failed", "error": {…} }`, alone or behind words. */
function textWithError(written, depth) {
    const start = written.indexOf('{');
    if (start === -1)
        return undefined;
    let parsed;
    try {
        parsed = JSON.parse(written.slice(start));
    }
    catch {
        return undefined;
    }
    const error = read(parsed, depth + 1);
    const before = written.slice(0, start).trim();
    return error && { before: before === '' ? undefined : before, error };
}
function arm_error_text(value) {
    if (typeof value === 'object' && value !== null && 'value' in value)
        return arm_error_text(value.value);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** The errors that have no cause within: the real reasons. The error itself when it has no details. */
function innermost(error) {
    return error.details.length === 0 ? [error] : error.details.flatMap(innermost);
}
/** The error and all within it, outermost first. */
function allErrors(error) {
    return [error, ...error.details.flatMap(allErrors)];
}
/** So many reasons are told; a deployment of hundreds of resources may fail for as many. */
const MOST_REASONS = 3;
/** The longest that a message of the service may be: some name every role assignment. */
const LONGEST = 300;
/** "InvalidTemplateDeployment: The template … is not valid; QuotaExceeded: …" on one line, without a full stop; '' for no error. */
function arm_error_describeArmError(error) {
    if (error === undefined)
        return '';
    const reasons = error.details.length === 0 ? [] : innermost(error);
    const shown = [error, ...reasons.slice(0, MOST_REASONS)].map(({ code, message }) => [code, message === undefined ? undefined : firstLine(message)].filter((part) => part !== undefined && part !== '').join(': '));
    const more = reasons.length - MOST_REASONS;
    return [...new Set(shown), ...(more > 0 ? [`and ${more} more`] : [])].filter((part) => part !== '').join('; ');
}
/** The first line of a text, cut, without a full stop. */
function firstLine(message) {
    const line = (message.trim().split(/\r?\n/, 1)[0] ?? '').replace(/[. \t]{1,50}$/, '');
    return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
const KIND_OF_CODE = {
    quotaexceeded: 'quota',
    skunotavailable: 'capacity',
    allocationfailed: 'capacity',
    zonalallocationfailed: 'capacity',
    overconstrainedallocationrequest: 'capacity',
    overconstrainedzonalallocationrequest: 'capacity',
    toomanyrequests: 'throttled',
    subscriptionrequeststhrottled: 'throttled',
    resourcerequeststhrottled: 'throttled',
    missingsubscriptionregistration: 'not-registered',
    subscriptionnotregistered: 'not-registered',
    registrationrequired: 'not-registered',
    authorizationfailed: 'forbidden',
    linkedauthorizationfailed: 'forbidden',
    requestdisallowedbypolicy: 'policy',
    deploymentactive: 'conflict',
    anotheroperationinprogress: 'conflict',
    conflict: 'conflict',
    resourcenotfound: 'not-found',
    resourcegroupnotfound: 'not-found',
    notfound: 'not-found',
};
/**
 * One code is not one kind: `OperationNotAllowed` is a quota only where its text has the word, and `QuotaExceeded` hides in the details
 * of a refused deployment.
 *
 * @param status of the answer; undefined for the failure of an operation
 */
function failureKind(status, error) {
    if (status === 429)
        return 'throttled';
    const errors = error === undefined ? [] : [...allErrors(error)].reverse();
    for (const { code = '', message = '' } of errors) {
        const kind = KIND_OF_CODE[code.toLowerCase()];
        if (kind !== undefined)
            return kind;
        if (/^OperationNotAllowed$/i.test(code) && /\bquota\b/i.test(message))
            return 'quota';
    }
    switch (status) {
        case undefined:
            return 'other';
        case 401:
        case 403:
            return 'forbidden';
        case 404:
            return 'not-found';
        case 409:
        case 412:
            return 'conflict';
        default:
            return status >= 500 ? 'service' : 'invalid';
    }
}

;// CONCATENATED MODULE: ./build/staging/azure/src/resource-manager/azure-error.js






/** Azure Resource Manager, or a service behind it, refused or failed. */
class ResourceManagerError extends errors/* ExternalError */.yA {
    constructor(message, details) {
        super(message, details);
    }
    /** True when the error or one within it has a code; case does not count. */
    hasCode(...codes) {
        const wanted = codes.map((code) => code.toLowerCase());
        const { error } = this.details;
        return error !== undefined && allErrors(error).some(({ code = '' }) => wanted.includes(code.toLowerCase()));
    }
}
const SERVICE = 'Azure Resource Manager';
const SIGN_IN = 'sign in with azure/login, an AzureCLI task, az login or a managed identity, or give client-id and tenant-id, a service connection, a secret or a certificate';
/** True when no token could be had. */
function isSignInError(error) {
    const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
    return error instanceof sign_in_error/* SignInError */.J || /Credential|Authentication/.test(name);
}
/** Makes an error for people of an answer that is not what was asked for. */
function refusal(answer, facts) {
    const status = Number(answer.status);
    const error = readArmError(answer.body);
    const what = arm_error_describeArmError(error);
    return new ResourceManagerError(`Cannot ${facts.operation}: Azure answered ${status}${what === '' ? '' : ` ${what}`}.`, {
        status,
        ...armDetails(status, answer.headers, error, facts),
    });
}
/** For an operation that has ended badly, which answers 200 all the same. */
function failedOperation({ status, headers, error, operationUrl }, facts) {
    const what = describeArmError(error);
    const reason = what === '' ? ', and gives no reason' : `: ${what}`;
    return new ResourceManagerError(`Cannot ${facts.operation}: the operation ended as ${status}${reason}.`, {
        status: error?.code ?? status,
        operationUrl,
        ...armDetails(undefined, headers, error, facts),
    });
}
function armDetails(status, headers, error, facts) {
    const kind = failureKind(status, error);
    const hint = hintFor(kind, status, error, headers, facts);
    const correlationId = headers['x-ms-correlation-request-id'];
    const requestId = headers['x-ms-request-id'] ?? correlationId;
    return {
        service: SERVICE,
        operation: facts.operation,
        kind,
        ...(error === undefined ? {} : { error }),
        ...(requestId === undefined ? {} : { requestId }),
        ...(correlationId === undefined ? {} : { correlationId }),
        ...(hint === undefined ? {} : { hint }),
    };
}
/** Makes an error for people of what the client threw. The original is dropped: its request holds the token. */
function azureError(error, facts) {
    if (error instanceof errors/* ExternalError */.yA || error instanceof errors/* UserError */.yo)
        return error;
    if (error instanceof sign_in_error/* SignInError */.J)
        return cannotSignIn(error, facts);
    if (isSignInError(error)) {
        return new errors/* UserError */.yo(`Cannot sign in to Azure to ${facts.operation}: ${firstLine((0,errors/* messageOf */.bD)(error))}.`, { hint: SIGN_IN });
    }
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
    return noAnswer((0,unreachable/* unreachable */.HB)(code) ?? firstLine((0,errors/* messageOf */.bD)(error)), facts, code);
}
/** True for an error of `azureError` that may be another one a moment later: no usable answer, also to a sign-in. */
function mayPass(error) {
    if (!(error instanceof ExternalError))
        return false;
    const { service, status } = error.details;
    return service === SERVICE || (typeof status === 'number' ? isTemporary({ status }) : isTemporary({ code: status }));
}
function cannotSignIn({ message, details }, { operation }) {
    const text = `Cannot sign in to Azure to ${operation}: ${message}.`;
    const { service, status, requestId, hint } = details;
    const passes = typeof status === 'string' && (0,retry/* isTemporary */.ey)({ code: status });
    if (service === undefined && !passes)
        return new errors/* UserError */.yo(text, hint === undefined ? {} : { hint });
    return new errors/* ExternalError */.yA(text, {
        service: service ?? 'Microsoft Entra',
        operation: 'sign in',
        ...(status === undefined ? {} : { status }),
        ...(requestId === undefined ? {} : { requestId }),
        ...(hint === undefined ? {} : { hint }),
    });
}
/** For a request that got no usable answer. */
function noAnswer(what, { operation, endpoint, otherwise }, status) {
    const hint = 'check network and proxy of this machine, and azure-endpoint if it is given';
    return new errors/* ExternalError */.yA(`Cannot ${operation} at ${new URL(endpoint).host}: ${what}.`, {
        service: SERVICE,
        operation,
        hint: otherwise === undefined ? hint : `${hint}; or ${otherwise}`,
        ...(status === undefined ? {} : { status }),
    });
}
function hintFor(kind, status, error, headers, facts) {
    const { scope, subscription, otherwise } = facts;
    const or = otherwise === undefined ? '' : `, or ${otherwise}`;
    const errors = error === undefined ? [] : allErrors(error);
    if (errors.some(({ code }) => code === 'SubscriptionNotFound' || code === 'InvalidSubscriptionId')) {
        return `is ${subscription} the right azure-subscription-id, and signed in to its tenant?`;
    }
    if (status === 401)
        return `the token is not for this subscription: ${SIGN_IN}, in the tenant of ${subscription}`;
    switch (kind) {
        case 'not-registered':
            return `register the provider in the subscription: az provider register --namespace ${namespaceOf(errors)}`;
        case 'forbidden':
            return roleHint(errors, scope);
        case 'not-found':
            return status === undefined ? undefined : `check that ${scope} exists`;
        case 'throttled': {
            const empty = Object.entries(remainingCalls(headers)).filter(([, left]) => left === 0);
            const which = empty.length === 0 ? '' : ` (nothing is left of ${empty.map(([name]) => name).join(', ')})`;
            return `Azure throttles the subscription${which}: run again later${or}`;
        }
        case 'quota':
            return 'ask for a higher quota (portal: Quotas), or choose another size or region';
        case 'capacity':
            return 'Azure has no machine of that size there now: run again later, or choose another size, zone or region';
        case 'service':
            return `run again later${or}`;
        default:
            return undefined;
    }
}
/** `details[0].target` names it, or the text does. */
function namespaceOf(errors) {
    const named = errors.map(({ target }) => target).find((target) => target !== undefined && /^[A-Za-z]+(\.[A-Za-z]+)+$/.test(target));
    const said = /namespace '([A-Za-z.]+)'/.exec(errors.map(({ message }) => message ?? '').join(' '))?.[1];
    return named ?? said ?? 'Microsoft.Compute';
}
/** "The client '…' with object id '…' does not have authorization to perform action '…' over scope '…' or the scope is invalid." */
function roleHint(errors, scope) {
    const text = errors.map(({ message }) => message ?? '').join(' ');
    const [, action] = /action '([\w.*]+\/[\w./*]+)'/.exec(text) ?? [];
    const [, over] = /over scope '(\/[^']*)'/.exec(text) ?? [];
    const [, id] = /object id '([0-9a-f-]{36})'/i.exec(text) ?? [];
    const who = id === undefined ? 'the identity' : `the identity with the object id ${id}`;
    const wait = 'a new role takes some minutes';
    if (action === undefined || action.endsWith('/read'))
        return `give ${who} the role Reader on ${over ?? scope}; ${wait}`;
    return `give ${who} a role with ${action} on ${over ?? scope}, such as Contributor; ${wait}`;
}

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
        const credential = options.credential ?? (0,sign_in.signIn)({ kind: 'default' }, { ca, cloud: cloud === clouds_cloud.PUBLIC_CLOUD ? undefined : cloud });
        const token = new access_token/* SharedAccessToken */.B(credential, `${cloud?.resourceManagerAudience ?? endpoint}/.default`);
        const transport = (0,src_transport/* createTransport */.o)(ca === undefined ? {} : { ca });
        const { createResourceManagement } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-azure-abort-controller"), __webpack_require__.e("azure-arm-resources-api")]).then(__webpack_require__.bind(__webpack_require__, 30185));
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
                throw noAnswer(`the list does not end after ${MOST_PAGES} pages`, this.#all(facts));
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
                    throw refusal(seen.last, this.#all(facts));
                throw error;
            }
        });
        if (seen.last === undefined)
            throw this.unreadable(facts);
        return { result, answer: seen.last };
    }
    /** For an answer that is not what the API says. */
    unreadable(facts) {
        return noAnswer('the answer is not one of Azure Resource Manager', this.#all(facts));
    }
    /** For an answer that was not refused, and is no good. */
    refused(answer, facts) {
        return refusal(answer, this.#all(facts));
    }
    #checked(answer, facts, expected) {
        if (answer.status >= 300 && !expected.includes(answer.status))
            throw refusal(answer, this.#all(facts));
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
            if (timeout.aborted && !isSignInError(error))
                throw noAnswer(`no answer within ${LIMIT / 1000} s`, all);
            if (error instanceof pipeline_http/* AnswerTooLargeError */.O)
                throw noAnswer(`the answer has more than ${(0,format/* formatBytes */.z3)(LARGEST_ANSWER)}`, all);
            throw azureError(error, all);
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
