export const id = "shared-azure-sign-in-sign-in-error";
export const ids = ["shared-azure-sign-in-sign-in-error"];
export const modules = {

/***/ 56579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ SignInError),
/* harmony export */   oH: () => (/* binding */ cannotSignIn),
/* harmony export */   vE: () => (/* binding */ signInError)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30660);
/* harmony import */ var _bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40813);
/* harmony import */ var _bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25777);




/** No token was to be had. The original is dropped: it may hold what was sent. */
class SignInError extends Error {
    name = 'SignInError';
    details;
    constructor(message, details = {}) {
        super(message);
        this.details = details;
    }
}
/**
 * The error of a step that could not sign in: ExternalError where a service refused or may answer later, else UserError.
 *
 * @param what "Cannot sign in to kv-ci.vault.azure.net"
 */
function cannotSignIn({ message, details }, what) {
    const text = `${what}: ${message}.`;
    const { service, status, requestId, hint } = details;
    const passes = typeof status === 'string' && (0,_bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_0__/* .isTemporary */ .ey)({ code: status });
    if (service === undefined && !passes)
        return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(text, hint === undefined ? {} : { hint });
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ExternalError */ .yA(text, {
        service: service ?? 'Microsoft Entra',
        operation: 'sign in',
        ...(status === undefined ? {} : { status }),
        ...(requestId === undefined ? {} : { requestId }),
        ...(hint === undefined ? {} : { hint }),
    });
}
/** Makes an error for people of what @azure/identity threw. */
function signInError(error, facts) {
    const known = causesOf(error).find((one) => one instanceof SignInError || one instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo);
    if (known instanceof SignInError)
        return known;
    // Of the host, which gave no identity token.
    if (known instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
        return new SignInError(known.message.replace(/\.$/, ''), known.hint === undefined ? {} : { hint: known.hint });
    const { failure } = facts;
    const text = (0,_bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(causesOf(error).map(_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD).join('\n'), facts.secrets);
    const entra = /AADSTS\d+/.test(text) ? text : (0,_bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(failure?.said ?? '', facts.secrets);
    const code = /AADSTS(\d+)/.exec(entra)?.[1];
    if (code !== undefined)
        return refusedByEntra(entra, code, facts);
    if (failure?.status === 407) {
        return new SignInError(`the proxy before ${failure.host} asks for a password`, { status: 407, hint: _bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_3__/* .PROXY_PASSWORD_HINT */ .Jr });
    }
    if (failure?.code !== undefined && !isManagedIdentity(text)) {
        const hint = (0,_bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_3__/* .connectionHint */ .kF)(failure.code, failure.host);
        return new SignInError(`${failure.host} cannot be reached: ${(0,_bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_3__/* .unreachable */ .HB)(failure.code)}`, {
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
        const ways = error.errors.map((one) => `\n  ${firstSentence((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(one))}`).join('');
        return new SignInError(`no way to sign in was open:${(0,_bakehouse_core_secrets__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(ways, [])}`, {
            hint: 'give client-id and tenant-id (OIDC), a service connection, a secret or certificate; or sign in before, with azure/login, an AzureCLI task or az login',
            nobody: true,
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


/***/ })

};
