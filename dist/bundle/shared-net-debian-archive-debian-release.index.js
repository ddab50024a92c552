export const id = "shared-net-debian-archive-debian-release";
export const ids = ["shared-net-debian-archive-debian-release"];
export const modules = {

/***/ 67641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jg: () => (/* binding */ readDebianRelease),
  V8: () => (/* binding */ suiteAddress),
  dJ: () => (/* binding */ unusableRelease)
});

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/redact.js
var redact = __webpack_require__(30660);
// EXTERNAL MODULE: ./build/staging/core/src/trim-end.js
var trim_end = __webpack_require__(27773);
// EXTERNAL MODULE: ./build/staging/system/src/regular-file.js
var regular_file = __webpack_require__(32586);
// EXTERNAL MODULE: ./build/staging/net/src/address.js
var address = __webpack_require__(33519);
// EXTERNAL MODULE: ./build/staging/net/src/coded-error.js
var coded_error = __webpack_require__(29939);
// EXTERNAL MODULE: ./build/staging/net/src/get.js
var get = __webpack_require__(35891);
// EXTERNAL MODULE: ./build/staging/net/src/request-failure.js
var request_failure = __webpack_require__(94617);
// EXTERNAL MODULE: ./build/staging/net/src/retry.js
var retry = __webpack_require__(40813);
// EXTERNAL MODULE: ./build/staging/net/src/transport.js
var src_transport = __webpack_require__(53550);
;// CONCATENATED MODULE: ./build/staging/net/src/read-text.js






const TRIES = 3;
/**
 * Reads a small public text, as UTF-8. Redirects are followed as `get` does it.
 *
 * @throws ExternalError when it cannot be had or is too large; CancelledError
 */
async function readText(address, { most, timeout, signal, service, hint }) {
    const url = new URL(address);
    const transport = (0,src_transport/* createTransport */.o)({ timeout });
    let attempts = 0;
    const once = async (attempt) => {
        attempts = attempt;
        const deadline = AbortSignal.timeout(timeout);
        try {
            const { status, body, headers } = await (0,get/* get */.J)(transport, url, { signal: AbortSignal.any([signal, deadline]) });
            if (body === undefined)
                throw new request_failure/* StatusError */.Xs(status, headers['retry-after']);
            const chunks = [];
            let length = 0;
            for await (const chunk of body) {
                length += chunk.length;
                if (length > most)
                    throw (0,coded_error/* codedError */.A)(`it has more than ${most} bytes`, 'TEXT_TOO_LARGE');
                chunks.push(chunk);
            }
            return new TextDecoder().decode(Buffer.concat(chunks));
        }
        catch (error) {
            if (deadline.aborted && !signal.aborted)
                throw (0,coded_error/* codedError */.A)('it took too long', 'TIMEOUT');
            throw error;
        }
    };
    try {
        return await (0,retry/* retry */.L5)(once, {
            tries: TRIES,
            signal,
            judge: (error) => ({
                again: (0,retry/* isTemporary */.ey)({ status: error instanceof request_failure/* StatusError */.Xs ? error.status : undefined, code: (0,request_failure/* codeOf */.$N)(error) }),
                after: error instanceof request_failure/* StatusError */.Xs ? (0,retry/* retryAfter */.P9)(error.after) : undefined,
            }),
        });
    }
    catch (error) {
        if (error instanceof errors/* ExternalError */.yA || (!(error instanceof request_failure/* StatusError */.Xs) && (0,request_failure/* codeOf */.$N)(error) === undefined))
            throw error;
        throw (0,request_failure/* requestFailure */.SU)(error, { url, operation: 'read', service, retries: attempts - 1, hint });
    }
    finally {
        transport.close();
    }
}

;// CONCATENATED MODULE: ./build/staging/net/src/debian-archive/debian-release.js







/** Milliseconds for one file of some 200 KiB. */
const TIMEOUT = 30_000;
const MAX_BYTES = 4 * 1024 * 1024;
const SERVICE = 'Debian archive';
const HINT = 'check source.mirror and source.suite, or plan without online';
/**
 * Reads the `Release` file of a suite. Its signature is not looked at: apt does that when it installs from there.
 *
 * @param mirror an http, https or file URL
 * @throws ExternalError when it cannot be read, with the status 404 where there is no such suite; CancelledError
 */
async function readDebianRelease(mirror, suite, signal) {
    const url = `${suiteAddress(mirror, suite)}/Release`;
    return parseRelease(url, await readRelease(url, signal));
}
/** Where the files of a suite are. */
function suiteAddress(mirror, suite) {
    return `${(0,trim_end/* trimEnd */.s)(mirror, '/')}/dists/${suite.split('/').map(encodeURIComponent).join('/')}`;
}
async function readRelease(url, signal) {
    if (!url.startsWith('file:'))
        return readText(url, { most: MAX_BYTES, timeout: TIMEOUT, signal, service: SERVICE, hint: HINT });
    try {
        return await (0,regular_file/* readRegularText */.Aj)((0,external_node_url_.fileURLToPath)(url));
    }
    catch (error) {
        throw unusableRelease(url, (0,redact/* redact */.E$)((0,errors/* messageOf */.bD)(error), []), error);
    }
}
/** The error of a `Release` file that does not say what it should. @param what a clause: "it names no version" */
function unusableRelease(url, what, cause) {
    return new errors/* ExternalError */.yA(`Cannot read ${(0,address/* shownAddress */.Uk)(url)}: ${what}.`, {
        service: SERVICE,
        operation: 'find out the newest release of the suite',
        hint: HINT,
        ...((0,errors/* hasErrorCode */.Ue)(cause, 'ENOENT') ? { status: 404 } : {}),
        ...(cause === undefined ? {} : { cause }),
    });
}
/** It goes into lock files and summaries. */
const PLAIN = /^[\x20-\x7e]{1,1000}$/;
const FILE = /^ ([0-9a-f]{64})[ \t]+(\d{1,15})[ \t]+(\S+)\r?$/gm;
function parseRelease(url, text) {
    const field = (name) => {
        const value = new RegExp(`^${name}:(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
        return PLAIN.test(value) ? value : undefined;
    };
    const words = (name) => field(name)?.split(/\s+/) ?? [];
    const files = new Map();
    for (const [, sha256 = '', size, path = ''] of text.matchAll(FILE))
        files.set(path, { sha256, size: Number(size) });
    return {
        url,
        field,
        // Archives of security updates wrote `updates/main` for what lies in `main`.
        components: words('Components').map((component) => component.replace(/^updates\//, '')),
        architectures: words('Architectures'),
        files,
    };
}


/***/ })

};
