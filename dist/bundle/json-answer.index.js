export const id = "json-answer";
export const ids = ["json-answer"];
export const modules = {

/***/ 38591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonAnswer: () => (/* binding */ jsonAnswer)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40813);
/* harmony import */ var _bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53550);
/* harmony import */ var _bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94617);
/* harmony import */ var _bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25777);
/* harmony import */ var _bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29939);



/** Bytes of an answer: the secrets service of Taskcluster takes no more than its web server does, which is less. */
const LARGEST_ANSWER = 1024 * 1024;
const TRIES = 5;
/** Milliseconds for all tries. */
const LIMIT = 120_000;
/** An answer that is not what was asked for. What it says is not kept: it may be a secret. */
class RefusedAnswer extends Error {
    status;
    after;
    /** Where a redirect leads, without its path. */
    leadsTo;
    constructor(status, after, leadsTo) {
        super(`the answer has the status ${status}`);
        this.status = status;
        this.after = after;
        this.leadsTo = leadsTo;
    }
}
/**
 * What a URL answers with, as JSON. No redirect is followed, and over plain http no proxy is asked: a secret goes nowhere else.
 *
 * @throws ExternalError when it does not answer, refuses, leads to another address, or gives no JSON; CancelledError. No error shows the answer.
 */
async function jsonAnswer(address, { ca, retryDelay, signal }) {
    const url = new URL(address);
    const transport = (0,_bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_0__/* .createTransport */ .o)({ direct: url.protocol === 'http:', ca });
    const timeout = AbortSignal.timeout(LIMIT);
    try {
        const text = await (0,_bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L5)(() => readOnce(transport, url, AbortSignal.any([signal, timeout])), {
            tries: TRIES,
            signal,
            firstDelay: retryDelay,
            judge: (error) => {
                if (error instanceof RefusedAnswer)
                    return { again: (0,_bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_1__/* .isTemporary */ .ey)(error), after: (0,_bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_1__/* .retryAfter */ .P9)(error.after) };
                return { again: !timeout.aborted && (0,_bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_1__/* .isTemporary */ .ey)({ code: (0,_bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) }) };
            },
        });
        return parsed(text, url);
    }
    catch (error) {
        if (error instanceof RefusedAnswer)
            throw refusal(error, url);
        const code = timeout.aborted && !signal.aborted ? 'TIMEOUT' : (0,_bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error);
        if (code === undefined)
            throw error;
        const meaning = (0,_bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_3__/* .unreachable */ .HB)(code);
        const otherwise = meaning === undefined ? `what answers at ${url.host}?` : 'check network and proxy of this machine';
        throw failure(meaning ?? (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error), url, { status: code, hint: (0,_bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_3__/* .connectionHint */ .kF)(code, url.host) ?? otherwise });
    }
    finally {
        transport.close();
    }
}
async function readOnce(transport, url, signal) {
    const headers = { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'bakehouse' };
    const { status, headers: told, body } = await transport.send({ method: 'GET', url, headers, signal, stream: () => true });
    if (status !== 200) {
        body?.destroy();
        const { location } = told;
        const leadsTo = status >= 300 && status < 400 && location !== undefined ? URL.parse(location, url.href)?.origin : undefined;
        throw new RefusedAnswer(status, told['retry-after'], leadsTo);
    }
    const chunks = [];
    let length = 0;
    for await (const chunk of (body ?? [])) {
        length += chunk.length;
        if (length > LARGEST_ANSWER)
            throw (0,_bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_5__/* .codedError */ .A)(`its answer has more than ${LARGEST_ANSWER} bytes`, 'TEXT_TOO_LARGE');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function parsed(text, url) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The error of the parser shows a part of the text.
        throw failure('the answer is no JSON', url, { hint: `what answers at ${url.host}?`, reason: 'definition' });
    }
}
function refusal({ status, leadsTo }, url) {
    if (status >= 300 && status < 400) {
        const where = leadsTo === undefined ? 'another address' : leadsTo === url.origin ? 'another path' : leadsTo;
        const hint = 'no redirect is followed, so that a secret goes nowhere else: write the address that answers itself';
        return failure(`the answer ${status} leads to ${where}`, url, { status, hint, reason: 'definition' });
    }
    const [, name] = /\/secrets\/v1\/secret\/(.+)$/.exec(url.pathname) ?? [];
    return failure(`it answered ${status}`, url, { status, ...adviceFor(status, name) });
}
/** @param name of a secret of Taskcluster, as the address has it */
function adviceFor(status, name) {
    const reason = 'definition';
    switch (status) {
        case 401:
        case 403:
            if (name === undefined)
                return { hint: 'no credentials are sent there: the address has to give the secret to this machine', reason };
            return { hint: `give the task the scope secrets:get:${name} and the feature taskclusterProxy`, reason };
        case 404:
            return { hint: name === undefined ? 'check the address' : `is there a secret ${name}?`, reason };
        case 407:
            return { hint: _bakehouse_net_transport__WEBPACK_IMPORTED_MODULE_3__/* .PROXY_PASSWORD_HINT */ .Jr };
        case 410:
            return { hint: 'it has expired: set it again', reason };
        default:
            return (0,_bakehouse_net_retry__WEBPACK_IMPORTED_MODULE_1__/* .isTemporary */ .ey)({ status }) ? { hint: 'run again later' } : { reason };
    }
}
function failure(what, { host, href }, details) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .ExternalError */ .yA(`Cannot read ${href}: ${what}.`, { service: host, operation: 'read a secret', ...details });
}


/***/ })

};
