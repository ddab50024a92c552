export const id = "shared-azure-resource-manager-json-member";
export const ids = ["shared-azure-resource-manager-json-member"];
export const modules = {

/***/ 45273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ memberOf)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72283);

/** A member of a JSON object whatever the value is; undefined where it is no object or has no such member. */
function memberOf(value, name) {
    return (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value) ? value[name] : undefined;
}


/***/ }),

/***/ 39930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mD: () => (/* binding */ awaitOperation),
/* harmony export */   wx: () => (/* binding */ machineClock)
/* harmony export */ });
/* unused harmony exports OperationTimeoutError, pollOperation */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65570);
/* harmony import */ var _azure_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82746);
/* harmony import */ var _operation_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88831);





/** The time was over before the operation: it may go on with `state`, in this run or another. */
class OperationTimeoutError extends _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ExternalError */ .yA {
    state;
    constructor(message, state, operation) {
        super(message, {
            service: 'Azure Resource Manager',
            operation,
            status: state.status,
            hint: 'it goes on in Azure: run again to go on waiting, or look at it in the portal',
            ...(state.requestId === undefined ? {} : { requestId: state.requestId }),
        });
        this.state = state;
    }
}
/** Of this machine. */
const machineClock = {
    now: () => performance.now(),
    async sleep(milliseconds, signal) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal }).catch((error) => {
            throw signal.aborted ? new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc() : error;
        });
    },
};
/**
 * Asks once how an operation stands. It does not wait: `untilNextPoll` says how long to.
 *
 * @returns the state after it, with the result when it is over; a failure is data (`step.error`)
 * @throws ResourceManagerError when the question itself is refused for good, UserError when signing in fails, CancelledError
 */
async function pollOperation(manager, state, facts, signal) {
    if (state.follow === 'none' || state.poll === undefined)
        return { state };
    const answer = await manager.ask({ method: 'GET', path: state.poll }, facts, signal).catch((error) => {
        // Nobody answered, which passes; a sign-in that is refused does not.
        if ((0,_azure_error_js__WEBPACK_IMPORTED_MODULE_2__/* .mayPass */ .bg)(error))
            return undefined;
        throw error;
    });
    const step = answer === undefined ? (0,_operation_state_js__WEBPACK_IMPORTED_MODULE_3__/* .afterFailedPoll */ .rn)(state) : (0,_operation_state_js__WEBPACK_IMPORTED_MODULE_3__/* .afterPoll */ .as)(state, answer);
    if (step !== undefined && !(0,_operation_state_js__WEBPACK_IMPORTED_MODULE_3__/* .hasFailedTooOften */ .kB)(step.state))
        return step;
    if (answer === undefined) {
        const message = `Cannot ${facts.operation}: nobody answers any more at ${(0,_operation_state_js__WEBPACK_IMPORTED_MODULE_3__/* .shownOperation */ .PC)(state.poll)}.`;
        throw new OperationTimeoutError(message, state, facts.operation);
    }
    const refused = manager.refused(answer, facts);
    throw new _azure_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ResourceManagerError */ .Gf(refused.message, { ...refused.details, operationUrl: (0,_operation_state_js__WEBPACK_IMPORTED_MODULE_3__/* .shownOperation */ .PC)(state.poll) });
}
/**
 * Waits until an operation is over, asking as often as the service wants to be asked: the time that the first answer names counts too.
 *
 * @param begun what `beginOperation` returned, or a state that another run has kept
 * @returns its last state, and the resource or the result of the action
 * @throws ResourceManagerError when it ended as Failed or Canceled, with code, correlation id and address; OperationTimeoutError with
 *   the state to go on with; and as `pollOperation`
 */
async function awaitOperation(manager, begun, facts, { timeout, signal, onState, clock = machineClock }) {
    const end = clock.now() + timeout;
    let step = begun;
    while (step.state.phase === 'running') {
        const left = end - clock.now();
        if (left <= 0)
            throw tooLate(step.state, timeout, facts);
        // The last question may come early; that is answered too.
        await clock.sleep(Math.min((0,_operation_state_js__WEBPACK_IMPORTED_MODULE_3__/* .untilNextPoll */ .tN)(step.state), left), signal);
        (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .throwIfCancelled */ .dZ)(signal);
        step = await pollOperation(manager, step.state, facts, signal);
        await onState?.(step.state);
    }
    const { state, error } = step;
    if (state.phase === 'succeeded')
        return step;
    throw (0,_azure_error_js__WEBPACK_IMPORTED_MODULE_2__/* .failedOperation */ .fd)({ status: state.status, error, operationUrl: (0,_operation_state_js__WEBPACK_IMPORTED_MODULE_3__/* .shownOperation */ .PC)(state.poll ?? state.resource), headers: idHeaders(state) }, { ...facts, endpoint: manager.endpoint });
}
function tooLate(state, timeout, { operation }) {
    const where = (0,_operation_state_js__WEBPACK_IMPORTED_MODULE_3__/* .shownOperation */ .PC)(state.poll ?? state.resource);
    const message = `Cannot ${operation} within ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(timeout)}: the operation is still ${state.status} (${where}).`;
    return new OperationTimeoutError(message, state, operation);
}
function idHeaders({ correlationId, requestId }) {
    return { 'x-ms-correlation-request-id': correlationId, 'x-ms-request-id': requestId };
}


/***/ }),

/***/ 88831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PC: () => (/* binding */ shownOperation),
/* harmony export */   as: () => (/* binding */ afterPoll),
/* harmony export */   kB: () => (/* binding */ hasFailedTooOften),
/* harmony export */   rn: () => (/* binding */ afterFailedPoll),
/* harmony export */   tN: () => (/* binding */ untilNextPoll),
/* harmony export */   xd: () => (/* binding */ beginOperation)
/* harmony export */ });
/* harmony import */ var _http_rate_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35831);
/* harmony import */ var _arm_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87939);
/* harmony import */ var _json_member_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45273);



/** Milliseconds between polls where the service names no time: the first, and how they grow. */
const FIRST_DELAY = 5000;
const LONGEST_DELAY = 30_000;
const GROWTH = 1.5;
/** What was just made may not be seen everywhere yet. */
const UNSEEN = 120_000;
/** So often in a row a poll may go wrong. */
const MOST_FAILURES = 30;
/**
 * The operation that a first answer began. There is no single shape: a PUT answers 200, 201 or 202, with `Azure-AsyncOperation`, with
 * `Location`, with both or with neither; a `Location` beside 200 or 201 is the resource itself or something of another provider.
 *
 * @param answer below 300
 */
function beginOperation(method, answer) {
    const { status, headers, body, url } = answer;
    const [asked, location] = [linkIn(answer, 'azure-asyncoperation'), linkIn(answer, 'location')];
    const made = method === 'PUT' || method === 'PATCH';
    const word = wordOf(body);
    const base = {
        schema: 'bakehouse-azure-operation/1',
        method,
        resource: url,
        phase: 'running',
        status: word ?? 'Accepted',
        settling: false,
        polls: 0,
        failures: 0,
        startedAt: new Date(Date.now()).toISOString(),
        ...idsOf(headers),
    };
    const go = (more) => ({
        state: paced({ ...base, ...more, notBefore: base.startedAt }, answer),
    });
    if (asked !== undefined)
        return go({ follow: 'status', poll: asked, ...(made || location === undefined ? {} : { location }) });
    if (status === 202 && location !== undefined)
        return go({ follow: 'result', poll: location });
    const phase = made ? phaseOf(word) : endOf(topWord(body));
    if (status !== 202 && phase !== 'running') {
        const over = { ...base, follow: 'none', phase, status: word ?? 'Succeeded', notBefore: base.startedAt };
        return phase === 'succeeded' ? { state: over, body } : { state: over, error: errorIn(body) };
    }
    // A POST that leaves no link behind cannot be followed; whatever it does is done by the service.
    if (method === 'POST')
        return { state: { ...base, follow: 'none', phase: 'succeeded', notBefore: base.startedAt }, body };
    return go({ follow: 'resource', poll: url });
}
/**
 * What a poll says. Every word but Succeeded, Failed and Canceled means to go on.
 *
 * @param answer to a GET of `state.poll`, of any status
 * @returns undefined when the answer is a refusal that will not pass
 */
function afterPoll(state, answer) {
    const { status } = answer;
    const polled = { ...state, polls: state.polls + 1 };
    if (status === 404 && state.follow === 'resource' && state.method === 'DELETE')
        return over(polled, 'Succeeded', undefined);
    if (status >= 300)
        return mayPass(state, status) ? afterFailedPoll(state, answer) : undefined;
    const good = { ...polled, failures: 0 };
    switch (state.follow) {
        case 'status':
            return afterStatus(good, answer);
        case 'result':
            return afterResult(good, answer);
        case 'resource':
            return state.settling ? over(good, state.status, answer.body) : afterResource(good, answer);
        case 'none':
            return { state };
    }
}
/** A poll without a usable answer: the operation goes on all the same. @param answer undefined when there was none at all */
function afterFailedPoll(state, answer) {
    return { state: paced({ ...state, polls: state.polls + 1, failures: state.failures + 1 }, answer) };
}
/** True when a poll has gone wrong too often to go on. */
function hasFailedTooOften({ failures }) {
    return failures >= MOST_FAILURES;
}
/** 429, 408 and 5xx pass; so does a 404 just after the beginning, and while what was made is still to be got. */
function mayPass(state, status) {
    if (status === 408 || status === 429 || status >= 500)
        return true;
    const age = Date.now() - Date.parse(state.startedAt);
    return status === 404 && state.method !== 'DELETE' && (age < UNSEEN || state.settling) && state.failures < 12;
}
function afterStatus(state, answer) {
    const { status, body } = answer;
    const word = wordOf(body);
    const phase = word === undefined ? (status === 202 ? 'running' : 'succeeded') : phaseOf(word);
    const next = { ...state, ...newLinks(state, answer), status: word ?? (phase === 'running' ? state.status : 'Succeeded') };
    if (phase === 'running')
        return { state: paced(next, answer) };
    if (phase !== 'succeeded')
        return { state: { ...next, phase, follow: 'none' }, error: errorIn(body) };
    const output = outputOf(body);
    if (state.method === 'PUT' || state.method === 'PATCH')
        return settle(next, state.resource, 'resource');
    // An action has its result twice; the one at the Location stands alone.
    if (state.method === 'POST' && output === undefined && next.location !== undefined)
        return settle(next, next.location, 'result');
    return over(next, next.status, output);
}
/** With a Location alone 202 means to go on, and any other answer is the end, which a failed what-if gives with 200 as well. */
function afterResult(state, answer) {
    const { status, body } = answer;
    if (status === 202)
        return { state: paced({ ...state, ...newLinks(state, answer), status: wordOf(body) ?? state.status }, answer) };
    const phase = endOf(topWord(body));
    if (phase !== 'succeeded') {
        return { state: { ...state, phase, follow: 'none', status: topWord(body) ?? phase }, error: errorIn(body) };
    }
    const made = state.method === 'PUT' || state.method === 'PATCH';
    return made && !state.settling ? settle({ ...state, status: 'Succeeded' }, state.resource, 'resource') : over(state, 'Succeeded', body);
}
function afterResource(state, answer) {
    const word = wordOf(answer.body);
    // A deletion without a link is over when the resource is gone.
    const phase = state.method === 'DELETE' ? 'running' : phaseOf(word);
    if (phase === 'running')
        return { state: paced({ ...state, status: word ?? state.status }, answer) };
    if (phase === 'succeeded')
        return over(state, word ?? 'Succeeded', answer.body);
    return { state: { ...state, phase, follow: 'none', status: word ?? phase }, error: errorIn(answer.body) };
}
function over(state, status, body) {
    return { state: { ...state, phase: 'succeeded', follow: 'none', settling: false, status }, body };
}
/** It is over; what it made is got at once. */
function settle(state, poll, follow) {
    const { retryAfter: _, ...rest } = state;
    return { state: { ...rest, settling: true, follow, poll, notBefore: new Date(Date.now()).toISOString() } };
}
/** A poll may name new addresses, newly signed; the old one would go on working too. */
function newLinks(state, answer) {
    const [asked, location] = [linkIn(answer, 'azure-asyncoperation'), linkIn(answer, 'location')];
    if (state.follow === 'result')
        return location === undefined ? {} : { poll: location };
    return {
        ...(asked === undefined ? {} : { poll: asked }),
        ...(location === undefined || state.location === undefined ? {} : { location }),
    };
}
/** When to ask again: as the service says, as it said last, or by a delay of our own that grows. */
function paced(state, answer) {
    const named = answer === undefined ? undefined : (0,_http_rate_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfter */ .P)(answer.headers);
    // Some write 0 into every answer, and do not mean it.
    const asked = named === undefined || named === 0 ? state.retryAfter : named / 1000;
    const own = Math.min(FIRST_DELAY * GROWTH ** state.polls, LONGEST_DELAY);
    const wait = Math.max(asked === undefined ? own : asked * 1000, state.failures > 0 ? own : 0);
    return { ...state, notBefore: new Date(Date.now() + wait).toISOString(), ...(asked === undefined ? {} : { retryAfter: asked }) };
}
/** Milliseconds until the service wants to be asked again; a clock that was set back does not make it longer than it was. */
function untilNextPoll({ notBefore, retryAfter: asked }) {
    return Math.min(Math.max(0, Date.parse(notBefore) - Date.now()), Math.max((asked ?? 0) * 1000, LONGEST_DELAY));
}
function phaseOf(word) {
    switch (word?.toLowerCase()) {
        case undefined:
        case 'succeeded':
            return 'succeeded';
        case 'failed':
            return 'failed';
        case 'canceled':
        case 'cancelled':
            return 'canceled';
        default:
            return 'running';
    }
}
/** An action that answers at once has ended, whatever word is in its result; unless that says that it failed. */
function endOf(word) {
    const phase = phaseOf(word);
    return phase === 'running' ? 'succeeded' : phase;
}
function topWord(body) {
    const status = (0,_json_member_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C)(body, 'status');
    return typeof status === 'string' ? status : undefined;
}
/** `status` of an operation, `properties.provisioningState` of a resource. */
function wordOf(body) {
    const state = (0,_json_member_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C)((0,_json_member_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C)(body, 'properties'), 'provisioningState');
    return topWord(body) ?? (typeof state === 'string' ? state : undefined);
}
function outputOf(body) {
    return (0,_json_member_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C)((0,_json_member_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C)(body, 'properties'), 'output');
}
/** Of an operation at the top, of a deployment in its properties. */
function errorIn(body) {
    return (0,_json_member_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C)(body, 'error') === undefined ? (0,_arm_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readArmError */ .p_)((0,_json_member_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C)(body, 'properties')) : (0,_arm_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readArmError */ .p_)(body);
}
/** As it was given: a signature holds for these very characters. Relative ones are completed. */
function linkIn({ headers, url }, name) {
    const link = headers[name]?.trim();
    if (link === undefined || link === '')
        return undefined;
    if (URL.canParse(link))
        return link.startsWith('https:') ? link : undefined;
    return URL.parse(link, url)?.href;
}
function idsOf(headers) {
    const [correlationId, requestId] = [headers['x-ms-correlation-request-id'], headers['x-ms-request-id']];
    return { ...(correlationId === undefined ? {} : { correlationId }), ...(requestId === undefined ? {} : { requestId }) };
}
/** An address as messages show it: with its api-version, without signature, certificate and whatever else stands there. */
function shownOperation(address) {
    const url = URL.parse(address);
    if (url === null)
        return 'an address that cannot be read';
    const version = url.searchParams.get('api-version');
    return `${url.origin}${url.pathname}${version === null ? '' : `?api-version=${version}`}`;
}


/***/ }),

/***/ 7243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U2: () => (/* binding */ listResources),
/* harmony export */   bN: () => (/* binding */ beginDelete),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   dL: () => (/* binding */ beginPut),
/* harmony export */   hZ: () => (/* binding */ getResource),
/* harmony export */   o8: () => (/* binding */ deleteResource),
/* harmony export */   yU: () => (/* binding */ beginAction)
/* harmony export */ });
/* unused harmony exports putResource, doAction, resumeOperation */
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _long_operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39930);
/* harmony import */ var _operation_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88831);







/** Of the operations of `@azure/arm-resources` 8.0.0. */
const RESOURCES_API = '2025-04-01';
/**
 * Gets a resource.
 *
 * @returns undefined when there is none: neither it nor its group
 * @throws as `ResourceManager.send`
 */
async function getResource(manager, { id, apiVersion }, signal) {
    const request = { method: 'GET', path: partsOf(id), query: { 'api-version': apiVersion } };
    const facts = factsOf('read', id);
    const { status, body } = await manager.send(request, facts, signal, [404]);
    if (status === 404)
        return undefined;
    if (!isResource(body))
        throw manager.unreadable(facts);
    return body;
}
/**
 * Begins to make a resource, or to change the one that is there. The whole body is sent as it is: the official client would drop what
 * its model of a generic resource lacks, such as `zones`.
 *
 * @throws as `ResourceManager.send`
 */
async function beginPut(manager, { id, apiVersion }, body, signal) {
    const request = { method: 'PUT', path: partsOf(id), query: { 'api-version': apiVersion }, body };
    return (0,_operation_state_js__WEBPACK_IMPORTED_MODULE_0__/* .beginOperation */ .xd)('PUT', await manager.send(request, factsOf('create', id), signal));
}
/** Makes or changes a resource and waits for it. @throws as `awaitOperation` */
async function putResource(manager, address, body, options) {
    const begun = await beginPut(manager, address, body, options.signal);
    const facts = factsOf('create', address.id);
    const { body: made } = await awaitOperation(manager, begun, facts, options);
    if (!isResource(made))
        throw manager.unreadable(facts);
    return made;
}
/**
 * Begins to delete a resource.
 *
 * @returns undefined when there is none, nor its group
 * @throws as `ResourceManager.send`
 */
async function beginDelete(manager, { id, apiVersion }, signal) {
    const request = { method: 'DELETE', path: partsOf(id), query: { 'api-version': apiVersion } };
    const answer = await manager.send(request, factsOf('delete', id), signal, [404]);
    return answer.status === 404 ? undefined : (0,_operation_state_js__WEBPACK_IMPORTED_MODULE_0__/* .beginOperation */ .xd)('DELETE', answer);
}
/** Deletes a resource and waits until it is gone; true when there was one. @throws as `awaitOperation` */
async function deleteResource(manager, address, options) {
    const begun = await beginDelete(manager, address, options.signal);
    if (begun === undefined)
        return false;
    await (0,_long_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .awaitOperation */ .mD)(manager, begun, factsOf('delete', address.id), options);
    return true;
}
/**
 * Begins an action of a resource, such as `run` or `cancel`.
 *
 * @param action last part of the path
 * @throws as `ResourceManager.send`
 */
async function beginAction(manager, { id, apiVersion }, action, body, signal) {
    const path = [...partsOf(id), action];
    const request = { method: 'POST', path, query: { 'api-version': apiVersion }, ...(body === undefined ? {} : { body }) };
    return (0,_operation_state_js__WEBPACK_IMPORTED_MODULE_0__/* .beginOperation */ .xd)('POST', await manager.send(request, factsOf(action, id), signal));
}
/** Does an action of a resource and waits for its result. @throws as `awaitOperation` */
async function doAction(manager, address, action, body, options) {
    const begun = await beginAction(manager, address, action, body, options.signal);
    return (await awaitOperation(manager, begun, factsOf(action, address.id), options)).body;
}
/** Goes on waiting for an operation that another run began. @throws as `awaitOperation` */
function resumeOperation(manager, state, options) {
    const verb = { PUT: 'create', PATCH: 'update', POST: 'act on', DELETE: 'delete' }[state.method];
    return awaitOperation(manager, { state }, factsOf(verb, new URL(state.resource).pathname), options);
}
/**
 * The resources of a group, or of a subscription where none is given; without their properties, as the service lists them.
 *
 * @param filter OData, `tagName eq 'bakehouse' and tagValue eq 'run-1'`
 * @throws as `ResourceManager.send`
 */
async function listResources(manager, place, signal) {
    const { subscription, resourceGroup, filter } = place;
    const group = resourceGroup === undefined ? [] : ['resourceGroups', resourceGroup];
    const scope = resourceGroup === undefined ? `the subscription ${subscription}` : `the resource group ${resourceGroup}`;
    const facts = { operation: `list the resources of ${scope}`, subscription, scope };
    const query = { 'api-version': RESOURCES_API, ...(filter === undefined ? {} : { $filter: filter }) };
    const items = await manager.list(['subscriptions', subscription, ...group, 'resources'], query, facts, signal);
    return items.filter(isResource);
}
/** The value of a tag; undefined where there is none. Names of tags have no case. */
function tagOf({ tags = {} }, name) {
    return Object.entries(tags).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}
function isResource(value) {
    return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}
/** @throws InputError when the text is no resource id */
function partsOf(id) {
    if (!/^\/subscriptions\/[^/]+\/.+[^/]$/i.test(id)) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${JSON.stringify(id)} is no id of a resource of Azure.`, {
            hint: 'it begins with /subscriptions/…/resourceGroups/…/providers/',
        });
    }
    return id.slice(1).split('/');
}
function factsOf(verb, id) {
    const parts = id.split('/');
    return { operation: `${verb} ${parts.slice(-2).join('/')}`, subscription: parts[2] ?? '', scope: id };
}


/***/ })

};
