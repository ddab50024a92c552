export const id = "azure-key-vault";
export const ids = ["azure-key-vault"];
export const modules = {

/***/ 47914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KeyVaults: () => (/* binding */ KeyVaults)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/net/src/transport.js
var transport = __webpack_require__(53550);
// EXTERNAL MODULE: ./build/staging/net/src/request-failure.js
var request_failure = __webpack_require__(94617);
// EXTERNAL MODULE: ./build/staging/azure/src/http/pipeline-http.js
var pipeline_http = __webpack_require__(88321);
// EXTERNAL MODULE: ./build/staging/azure/src/sign-in/sign-in-error.js
var sign_in_error = __webpack_require__(56579);
// EXTERNAL MODULE: ./build/staging/net/src/retry.js
var retry = __webpack_require__(40813);
// EXTERNAL MODULE: ./build/staging/net/src/unreachable.js
var unreachable = __webpack_require__(25777);
;// CONCATENATED MODULE: ./build/staging/azure/src/key-vault/key-vault-error.js



const SERVICE = 'Key Vault';
/** For a secret that is there and must not be used. */
function unusable(what, hint, facts) {
    return failure(what, facts, { hint, reason: 'definition' });
}
/** For an answer that is not what the API says. */
function notKeyVault(facts) {
    return failure('the answer is none of Key Vault', facts, { hint: `what answers at ${facts.vault.host}?` });
}
/** For a request without an answer. @param code of the system, of TLS or of the transport */
function noAnswer(code, facts) {
    const what = (0,unreachable/* unreachable */.HB)(code) ?? 'the request failed without a reason';
    const hint = (0,unreachable/* connectionHint */.kF)(code, facts.vault.host) ?? 'check network and proxy of this machine';
    return failure(what, facts, { hint, ...(code === undefined ? {} : { status: code }) });
}
/** "Azure Key Vault REST API error codes": what an answer means, and what to do. */
function refusal(answer, facts) {
    const { status, requestId } = answer;
    if (status < 300)
        return notKeyVault(facts);
    const { code, inner, message } = saidIn(answer.body);
    const { what, hint, reason } = meaningOf(status, inner ?? code, message, facts);
    return failure(what, facts, {
        status: inner ?? code ?? status,
        ...(hint === undefined ? {} : { hint }),
        ...(reason === undefined ? {} : { reason }),
        ...(requestId === undefined ? {} : { requestId }),
    });
}
function meaningOf(status, code, message, { vault, secret }) {
    const answered = `the vault answered ${status}${code === undefined ? '' : ` ${code}`}`;
    if (status >= 300 && status < 400) {
        return { what: `${answered}, which leads to another address`, hint: 'a vault never does that: what answers in its place?' };
    }
    switch (code) {
        case 'ForbiddenByRbac':
            return {
                what: `${answered}: ${identityIn(message)} may not read it`,
                hint: `give it the role Key Vault Secrets User on the vault ${vault.name}; a new role takes some minutes`,
                reason: 'definition',
            };
        case 'AccessDenied':
            return {
                what: `${answered}: ${identityIn(message)} may not read it`,
                hint: `the vault ${vault.name} goes by access policies: give it the permission Get for secrets there, or let the vault go by roles and give it Key Vault Secrets User`,
                reason: 'definition',
            };
        case 'ForbiddenByFirewall':
        case 'ForbiddenByConnection':
            return {
                what: `${answered}: the network of the vault keeps this machine out`,
                hint: `let its address in (Networking of ${vault.name}), or run where the vault has a private endpoint`,
                reason: 'network',
            };
        case 'SecretDisabled':
            return { what: 'it is disabled', hint: 'enable it, or set a new version', reason: 'definition' };
        case 'SecretNotFound':
            return {
                what: 'the vault has no secret of that name',
                hint: `check the name; az keyvault secret list --vault-name ${vault.name} shows what there is, and a deleted one can be recovered`,
                reason: 'definition',
            };
    }
    switch (status) {
        case 400:
            return {
                what: answered,
                hint: `can a vault have a secret named ${secret}? It takes letters, digits and hyphens`,
                reason: 'definition',
            };
        case 401:
            return { what: `${answered}: it does not accept the token`, hint: 'sign in in the tenant of the vault', reason: 'definition' };
        case 403:
            return { what: answered, hint: `give the identity the role Key Vault Secrets User on the vault ${vault.name}`, reason: 'definition' };
        case 407:
            return { what: '407 from a proxy', hint: unreachable/* PROXY_PASSWORD_HINT */.Jr };
        case 429:
            return { what: `${answered}: it is asked too often`, hint: 'run again later', reason: 'quota' };
    }
    return { what: answered, ...((0,retry/* isTemporary */.ey)({ status }) ? { hint: 'run again later' } : {}) };
}
/** "Caller: appid=…;oid=…;iss=…" of roles, "The user, group or application 'appid=…;oid=…;iss=…' does not have …" of access policies. */
function identityIn(message) {
    const [, id] = /\boid=([0-9a-f-]{36})\b/i.exec(message) ?? [];
    return id === undefined ? 'the identity' : `the identity with the object id ${id}`;
}
/** `innererror`, which the official client spells `innerError`. */
function saidIn(body) {
    const error = member(body, 'error');
    const inner = member(error, 'innererror') ?? member(error, 'innerError');
    const message = member(error, 'message');
    return { code: word(member(error, 'code')), inner: word(member(inner, 'code')), message: typeof message === 'string' ? message : '' };
}
/** A code is one word; anything else may be anything. */
function word(value) {
    return typeof value === 'string' && /^[A-Za-z]{1,60}$/.test(value) ? value : undefined;
}
function member(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}
function failure(what, { vault, secret }, details) {
    return new errors/* ExternalError */.yA(`Cannot read the secret ${secret} of the key vault ${vault.name}: ${what}.`, {
        service: SERVICE,
        operation: `read the secret ${secret}`,
        ...details,
    });
}

// EXTERNAL MODULE: ./build/staging/azure/src/clouds/cloud.js
var clouds_cloud = __webpack_require__(86403);
;// CONCATENATED MODULE: ./build/staging/azure/src/key-vault/vault-address.js


/** "Vault name and object name": 3 to 24 letters, digits and hyphens that begin with a letter, and no two hyphens together. */
const NAME = /^(?!.*--)[a-z][a-z0-9-]{1,22}[a-z0-9]$/i;
/**
 * Where a vault is.
 *
 * @param text its name, or its address as the portal shows it
 * @param chosen the cloud that is signed in to; where nothing tells, a name is one of the public cloud, and an address tells its own
 * @throws InputError for what is neither, and for an address of no cloud of Azure's, or of another than the chosen one: a token for key
 *   vaults goes to no other host
 */
function vaultAddress(text, chosen) {
    if (NAME.test(text)) {
        const cloud = chosen ?? clouds_cloud.PUBLIC_CLOUD;
        const name = text.toLowerCase();
        return { name, host: `${name}.${cloud.keyVaultSuffix}`, cloud };
    }
    const url = /^https:\/\//i.test(text) ? URL.parse(text) : null;
    const cloud = url === null ? undefined : (0,clouds_cloud.cloudOfKeyVault)(url.host);
    const plain = url !== null && url.username + url.password + url.search + url.hash === '' && url.pathname === '/';
    const name = cloud === undefined ? '' : (url?.host.slice(0, -cloud.keyVaultSuffix.length - 1) ?? '');
    if (url === null || cloud === undefined || !plain || !NAME.test(name)) {
        throw new errors/* InputError */.dz('the vault is neither the name of a key vault nor its address', {
            hint: `write its name, or https://<name>.${(chosen ?? clouds_cloud.PUBLIC_CLOUD).keyVaultSuffix}`,
        });
    }
    if (chosen !== undefined && chosen.name !== cloud.name) {
        throw new errors/* InputError */.dz(`the vault ${url.host} is in ${cloud.name}, and the sign-in is to ${chosen.name}`, {
            hint: `name a vault of ${chosen.name}, or sign in to ${cloud.name} (azure-cloud)`,
        });
    }
    return { name, host: url.host, cloud };
}

// EXTERNAL MODULE: ./build/staging/azure/src/sign-in/token-claims.js
var token_claims = __webpack_require__(68630);
;// CONCATENATED MODULE: ./build/staging/azure/src/key-vault/vault-credential.js


/**
 * Holds what a vault asks for in its challenge ("Authentication, requests and responses" of Key Vault) against what it may have: a token
 * for key vaults of its cloud, of its own tenant. Anything else is refused before it is sent.
 *
 * @returns a credential whose getToken throws SignInError
 */
function vaultCredential(credential, { host, cloud }) {
    const scope = `https://${cloud.keyVaultSuffix}/.default`;
    return {
        async getToken(scopes, options = {}) {
            if ([scopes].flat().some((one) => one !== scope)) {
                throw new sign_in_error/* SignInError */.Jj('it asks for a token of another service', { hint: `what answers at ${host}? No key vault does that` });
            }
            const token = await credential.getToken(scopes, options);
            const { tenantId: given } = (0,token_claims/* readClaims */.I)(token?.token ?? '');
            const { tenantId: wanted } = options;
            // A managed identity has a tenant of its own, whatever is asked for.
            if (wanted !== undefined && given !== undefined && wanted.toLowerCase() !== given.toLowerCase()) {
                throw new sign_in_error/* SignInError */.Jj(`the vault belongs to the tenant ${wanted}, and the sign-in is in the tenant ${given}`, {
                    hint: 'give an identity of that tenant',
                });
            }
            return token;
        },
    };
}

// EXTERNAL MODULE: ./build/staging/azure/src/http/rate-headers.js
var rate_headers = __webpack_require__(35831);
;// CONCATENATED MODULE: ./build/staging/azure/src/key-vault/vault-http.js




/** Bytes of an answer; a secret has at most 25 KB ("Azure Key Vault service limits"). */
const LARGEST_ANSWER = 256 * 1024;
/** The first time, and four more. */
const TRIES = 5;
/** Milliseconds that a vault may ask to wait. */
const LONGEST_RETRY_AFTER = 30_000;
/** An answer that may be another one a moment later. */
class PassingAnswer extends Error {
    answer;
    constructor(answer) {
        super(`the vault answered ${answer.status}`);
        this.answer = answer;
    }
}
/**
 * The HTTP client below the official one: to the host of the vault alone and over TLS alone. 408, 429, 5xx and broken connections are
 * tried again, after the time that the vault names where that is no longer than half a minute.
 *
 * @param firstDelay milliseconds; the longest wait before the second try
 */
function createVaultHttp(host, transport, firstDelay) {
    return {
        async sendRequest(request) {
            const { protocol, host: asked } = new URL(request.url);
            if (protocol !== 'https:' || asked !== host)
                throw new Error('requests to a key vault go to that one alone');
            const signal = request.abortSignal ?? new AbortController().signal;
            const once = async () => {
                const answer = (0,pipeline_http/* honest */.SN)(await (0,pipeline_http/* sendThrough */.OU)(transport, request, { limit: LARGEST_ANSWER }));
                if ((0,retry/* isTemporary */.ey)({ status: answer.status }))
                    throw new PassingAnswer(answer);
                return answer;
            };
            try {
                return await (0,retry/* retry */.L5)(once, {
                    tries: TRIES,
                    signal,
                    firstDelay,
                    judge: (error) => {
                        if (!(error instanceof PassingAnswer))
                            return { again: (0,retry/* isTemporary */.ey)({ code: (0,request_failure/* codeOf */.$N)(error) }) };
                        const after = (0,rate_headers/* retryAfter */.P)(error.answer.headers.toJSON());
                        return { again: after === undefined || after <= LONGEST_RETRY_AFTER, after };
                    },
                });
            }
            catch (error) {
                if (error instanceof PassingAnswer)
                    return error.answer;
                throw error;
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/staging/azure/src/key-vault/key-vaults.js








/** Milliseconds for one secret, with all requests and the time between them. */
const LIMIT = 120_000;
/**
 * Reads secrets of key vaults, with the official client over our own transport, sign-in and retries. A vault is signed in to when its
 * first secret is asked for.
 */
class KeyVaults {
    #access;
    #transport;
    /** By their hosts. */
    #clients = new Map();
    constructor(access) {
        this.#access = access;
        this.#transport = (0,transport/* createTransport */.o)({ ca: access.ca });
    }
    /**
     * The value of the newest version of a secret.
     *
     * @param vault its name or its address
     * @throws InputError for a vault that is none or is in another cloud, ExternalError when it does not answer, refuses, or has no value that
     *   may be used now; UserError when signing in fails, CancelledError. No error holds a value.
     */
    async secret(vault, name, signal) {
        const address = vaultAddress(vault, this.#access.cloud);
        const facts = { vault: address, secret: name };
        const { host } = address;
        let client = this.#clients.get(host);
        if (client === undefined) {
            client = this.#connect(address, vault);
            this.#clients.set(host, client);
        }
        return this.#read(await client, facts, signal);
    }
    /** Ends the connections. */
    close() {
        this.#transport.close();
    }
    async #connect(address, given) {
        const { SecretClient } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-azure-abort-controller"), __webpack_require__.e("shared-npm-azure-core-auth"), __webpack_require__.e("azure-keyvault-secrets")]).then(__webpack_require__.bind(__webpack_require__, 5838));
        // Of a name alone nobody knows the cloud.
        const told = this.#access.cloud ?? (given.includes('/') ? address.cloud : undefined);
        const credential = vaultCredential(await this.#access.credential(told), address);
        return new SecretClient(`https://${address.host}`, credential, {
            httpClient: createVaultHttp(address.host, this.#transport, this.#access.retryDelay),
            // The credential does that, and more strictly.
            disableChallengeResourceVerification: true,
            // Retries are below; and no vault leads to another address.
            retryOptions: { maxRetries: 0 },
            redirectOptions: { maxRetries: 0 },
            userAgentOptions: { userAgentPrefix: 'bakehouse' },
        });
    }
    async #read(client, facts, signal) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        const timeout = AbortSignal.timeout(LIMIT);
        const seen = {};
        try {
            const { value, properties } = await client.getSecret(facts.secret, {
                abortSignal: AbortSignal.any([signal, timeout]),
                onResponse: (answer) => {
                    seen.last = answer;
                },
            });
            return usableValue(value, properties, facts);
        }
        catch (error) {
            (0,errors/* throwIfCancelled */.dZ)(signal);
            if (error instanceof sign_in_error/* SignInError */.Jj)
                throw (0,sign_in_error/* cannotSignIn */.oH)(error, `Cannot sign in to ${facts.vault.host}`);
            if (error instanceof errors/* ExternalError */.yA || error instanceof errors/* UserError */.yo)
                throw error;
            if (timeout.aborted)
                throw noAnswer('TIMEOUT', facts);
            if (error instanceof pipeline_http/* AnswerTooLargeError */.Oc)
                throw notKeyVault(facts);
            // The client's own error may hold the answer, or be one of its own about an answer of somebody else.
            throw seen.last === undefined ? noAnswer((0,request_failure/* codeOf */.$N)(error), facts) : refusal(refusalOf(seen.last), facts);
        }
    }
}
function refusalOf({ status, headers, parsedBody }) {
    return { status, requestId: headers.get('x-ms-request-id'), body: parsedBody };
}
/** A vault gives out a secret before its time and after it: both are left to who reads it ("About Azure Key Vault secrets"). */
function usableValue(value, { enabled, expiresOn, notBefore }, facts) {
    if (typeof value !== 'string')
        throw notKeyVault(facts);
    const now = new Date();
    if (enabled === false)
        throw unusable('it is disabled', 'enable it, or set a new version', facts);
    if (expiresOn !== undefined && expiresOn <= now) {
        throw unusable(`it expired on ${dayOf(expiresOn)}`, 'set a new version', facts);
    }
    if (notBefore !== undefined && notBefore > now) {
        throw unusable(`it is valid from ${dayOf(notBefore)} on`, 'wait, or set a new version', facts);
    }
    if (value.trim() === '')
        throw unusable('its value is empty', 'set a new version', facts);
    return value;
}
function dayOf(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}


/***/ })

};
