export const id = "shared-azure-http-pipeline-http";
export const ids = ["shared-azure-http-pipeline-http"];
export const modules = {

/***/ 88321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OU: () => (/* binding */ sendThrough),
/* harmony export */   Oc: () => (/* binding */ AnswerTooLargeError),
/* harmony export */   SN: () => (/* binding */ honest)
/* harmony export */ });
/** The answer is longer than any that is expected. */
class AnswerTooLargeError extends Error {
    name = 'AnswerTooLargeError';
}
/**
 * Sends a request of the SDKs' pipeline through our transport, once: proxies and authorities go by one rule, and a request ends
 * when the run is cancelled.
 *
 * @throws Error with a `code` of the transport, AnswerTooLargeError
 */
async function sendThrough(transport, request, options = {}) {
    const { signal, limit } = options;
    const answer = await transport.send({
        method: request.method,
        url: new URL(request.url),
        // The pipeline asks for compressed answers, which its own client would unpack.
        headers: { ...withoutEncoding(request.headers.toJSON({ preserveCase: true })), 'accept-encoding': 'identity' },
        body: bodyOf(request),
        signal: both(signal, request.abortSignal),
        ...(request.timeout > 0 ? { timeout: request.timeout } : {}),
        ...(limit === undefined ? {} : { stream: () => true }),
    });
    const bodyAsText = answer.body === undefined || limit === undefined ? answer.text : await readText(answer.body, limit);
    return { request, status: answer.status, headers: new AnswerHeaders(answer.headers), bodyAsText };
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
function withoutEncoding(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'accept-encoding'));
}
function both(one, other) {
    return one === undefined || other === undefined ? (one ?? other) : AbortSignal.any([one, other]);
}
function bodyOf({ body }) {
    if (body === undefined || body === null)
        return undefined;
    if (typeof body === 'string')
        return body;
    throw new TypeError('a request with a body that is no text');
}
async function readText(body, limit) {
    const chunks = [];
    let length = 0;
    // Leaving the loop ends the connection.
    for await (const chunk of body) {
        const bytes = Buffer.from(chunk);
        length += bytes.length;
        if (length > limit)
            throw new AnswerTooLargeError(`the answer has more than ${limit} bytes`);
        chunks.push(bytes);
    }
    return Buffer.concat(chunks).toString('utf8');
}
class AnswerHeaders {
    #values;
    constructor(headers) {
        const given = Object.entries(headers).filter(([, value]) => value !== undefined);
        this.#values = new Map(given.map(([name, value]) => [name.toLowerCase(), String(value)]));
    }
    get(name) {
        return this.#values.get(name.toLowerCase());
    }
    has(name) {
        return this.#values.has(name.toLowerCase());
    }
    set(name, value) {
        this.#values.set(name.toLowerCase(), String(value));
    }
    delete(name) {
        this.#values.delete(name.toLowerCase());
    }
    toJSON() {
        return Object.fromEntries(this.#values);
    }
    [Symbol.iterator]() {
        return this.#values[Symbol.iterator]();
    }
}


/***/ })

};
