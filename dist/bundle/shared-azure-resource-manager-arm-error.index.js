export const id = "shared-azure-resource-manager-arm-error";
export const ids = ["shared-azure-resource-manager-arm-error"];
export const modules = {

/***/ 87939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   bK: () => (/* binding */ allErrors),
/* harmony export */   ii: () => (/* binding */ armErrorLines),
/* harmony export */   p_: () => (/* binding */ readArmError),
/* harmony export */   w5: () => (/* binding */ describeArmError),
/* harmony export */   zU: () => (/* binding */ failureKind)
/* harmony export */ });
/* unused harmony export innermost */
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
    const code = text(members['code'] ?? members['Code']);
    const written = text(members['message'] ?? members['Message']);
    const said = written === undefined ? undefined : textWithError(written, depth);
    const message = said === undefined ? written : said.before;
    const details = [
        ...list(members['details']).map((one) => read(one, depth + 1)),
        inner(members['innererror'] ?? members['innerError'], depth),
        said?.error,
    ].filter((one) => one !== undefined);
    if (code === undefined && written === undefined && details.length === 0)
        return undefined;
    const target = text(members['target']);
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
function text(value) {
    if (typeof value === 'object' && value !== null && 'value' in value)
        return text(value.value);
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
function describeArmError(error) {
    if (error === undefined)
        return '';
    const reasons = error.details.length === 0 ? [] : innermost(error);
    const shown = [error, ...reasons.slice(0, MOST_REASONS)].map(({ code, message }) => [code, message === undefined ? undefined : firstLine(message)].filter((part) => part !== undefined && part !== '').join(': '));
    const more = reasons.length - MOST_REASONS;
    return [...new Set(shown), ...(more > 0 ? [`and ${more} more`] : [])].filter((part) => part !== '').join('; ');
}
/**
 * The error with everything that led to it, whole: a line each, and for each further line of a message one more. What is within another
 * stands below it and two blanks further in; "ArtifactFailed (windows-restart): It ended with 1.".
 */
function armErrorLines({ code, target, message = '', details }) {
    const [first = '', ...more] = message.trim().split(/\r?\n/);
    const what = [code, target === undefined ? undefined : `(${target})`].filter((part) => part !== undefined).join(' ');
    const head = [what, first].filter((part) => part !== '').join(': ');
    const inner = [...more, ...details.flatMap(armErrorLines)].map((line) => `  ${line}`);
    return head === '' ? inner : [head, ...inner];
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


/***/ }),

/***/ 82746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ ResourceManagerError),
/* harmony export */   bg: () => (/* binding */ mayPass),
/* harmony export */   fd: () => (/* binding */ failedOperation),
/* harmony export */   l1: () => (/* binding */ isSignInError),
/* harmony export */   qE: () => (/* binding */ noAnswer),
/* harmony export */   uv: () => (/* binding */ azureError),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40813);
/* harmony import */ var _bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25777);
/* harmony import */ var _http_rate_headers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35831);
/* harmony import */ var _sign_in_sign_in_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56579);
/* harmony import */ var _arm_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87939);






/** Azure Resource Manager, or a service behind it, refused or failed. */
class ResourceManagerError extends _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA {
    constructor(message, details) {
        super(message, details);
    }
    /** True when the error or one within it has a code; case does not count. */
    hasCode(...codes) {
        const wanted = codes.map((code) => code.toLowerCase());
        const { error } = this.details;
        return error !== undefined && (0,_arm_error_js__WEBPACK_IMPORTED_MODULE_1__/* .allErrors */ .bK)(error).some(({ code = '' }) => wanted.includes(code.toLowerCase()));
    }
}
const SERVICE = 'Azure Resource Manager';
const SIGN_IN = 'sign in with azure/login, an AzureCLI task, az login or a managed identity, or give client-id and tenant-id, a service connection, a secret or a certificate';
/** True when no token could be had. */
function isSignInError(error) {
    const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
    return error instanceof _sign_in_sign_in_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SignInError */ .Jj || /Credential|Authentication/.test(name);
}
/** Makes an error for people of an answer that is not what was asked for. */
function refusal(answer, facts) {
    const status = Number(answer.status);
    const error = (0,_arm_error_js__WEBPACK_IMPORTED_MODULE_1__/* .readArmError */ .p_)(answer.body);
    const what = (0,_arm_error_js__WEBPACK_IMPORTED_MODULE_1__/* .describeArmError */ .w5)(error);
    return new ResourceManagerError(`Cannot ${facts.operation}: Azure answered ${status}${what === '' ? '' : ` ${what}`}.`, {
        status,
        ...armDetails(status, answer.headers, error, facts),
    });
}
/** For an operation that has ended badly, which answers 200 all the same. */
function failedOperation({ status, headers, error, operationUrl }, facts) {
    const what = (0,_arm_error_js__WEBPACK_IMPORTED_MODULE_1__/* .describeArmError */ .w5)(error);
    const reason = what === '' ? ', and gives no reason' : `: ${what}`;
    return new ResourceManagerError(`Cannot ${facts.operation}: the operation ended as ${status}${reason}.`, {
        status: error?.code ?? status,
        operationUrl,
        ...armDetails(undefined, headers, error, facts),
    });
}
function armDetails(status, headers, error, facts) {
    const kind = (0,_arm_error_js__WEBPACK_IMPORTED_MODULE_1__/* .failureKind */ .zU)(status, error);
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
    if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA || error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return error;
    if (error instanceof _sign_in_sign_in_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SignInError */ .Jj)
        return (0,_sign_in_sign_in_error_js__WEBPACK_IMPORTED_MODULE_2__/* .cannotSignIn */ .oH)(error, `Cannot sign in to Azure to ${facts.operation}`);
    if (isSignInError(error)) {
        return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Cannot sign in to Azure to ${facts.operation}: ${(0,_arm_error_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLine */ .TM)((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error))}.`, { hint: SIGN_IN });
    }
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
    return noAnswer((0,_bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_3__/* .unreachable */ .HB)(code) ?? (0,_arm_error_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLine */ .TM)((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)), facts, code);
}
/** True for an error of `azureError` that may be another one a moment later: no usable answer, also to a sign-in. */
function mayPass(error) {
    if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA))
        return false;
    const { service, status } = error.details;
    return service === SERVICE || (typeof status === 'number' ? (0,_bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_4__/* .isTemporary */ .ey)({ status }) : (0,_bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_4__/* .isTemporary */ .ey)({ code: status }));
}
/** For a request that got no usable answer. */
function noAnswer(what, { operation, endpoint, otherwise }, status) {
    const hint = 'check network and proxy of this machine, and azure-endpoint if it is given';
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA(`Cannot ${operation} at ${new URL(endpoint).host}: ${what}.`, {
        service: SERVICE,
        operation,
        hint: otherwise === undefined ? hint : `${hint}; or ${otherwise}`,
        ...(status === undefined ? {} : { status }),
    });
}
function hintFor(kind, status, error, headers, facts) {
    const { scope, subscription, otherwise } = facts;
    const or = otherwise === undefined ? '' : `, or ${otherwise}`;
    const errors = error === undefined ? [] : (0,_arm_error_js__WEBPACK_IMPORTED_MODULE_1__/* .allErrors */ .bK)(error);
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
            const empty = Object.entries((0,_http_rate_headers_js__WEBPACK_IMPORTED_MODULE_5__/* .remainingCalls */ .Q)(headers)).filter(([, left]) => left === 0);
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
    // Contributor has everything but that.
    const role = /^Microsoft\.Authorization\//i.test(action) ? 'Role Based Access Control Administrator' : 'Contributor';
    return `give ${who} a role with ${action} on ${over ?? scope}, such as ${role}; ${wait}`;
}


/***/ })

};
