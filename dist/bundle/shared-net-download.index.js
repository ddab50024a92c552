export const id = "shared-net-download";
export const ids = ["shared-net-download"];
export const modules = {

/***/ 56391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ downloadVerified),
/* harmony export */   v: () => (/* binding */ otherDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85368);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33519);
/* harmony import */ var _coded_error_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(29939);
/* harmony import */ var _get_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(35891);
/* harmony import */ var _request_failure_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(94617);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(40813);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53550);















const TRIES = 4;
const FIRST_DELAY = 2_000;
/** Milliseconds: 200 MB over a slow line of 700 kB/s. */
const ATTEMPT_DEADLINE = 300_000;
/**
 * Downloads a file that is used only if it has the SHA-256 that was asked for: until then it stands beside its place under another name,
 * and nothing is left of it after a failure. Redirects are followed as `get` does it.
 *
 * @throws UserError for another SHA-256 (both are named) or too many bytes; ExternalError when it cannot be had; CancelledError
 */
async function downloadVerified(options) {
    const { file, sha256, what, url, log, signal } = options;
    const shown = (0,_address_js__WEBPACK_IMPORTED_MODULE_6__/* .shownAddress */ .Uk)(url);
    const partial = (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__/* .partialNeighbour */ .Dd)(file, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file));
    const transport = (0,_transport_js__WEBPACK_IMPORTED_MODULE_8__/* .createTransport */ .o)();
    let attempts = 0;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file), { recursive: true });
    try {
        const got = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_9__/* .retry */ .L5)((attempt) => {
            attempts = attempt;
            return fetchOnce(transport, partial, options);
        }, {
            ...{ tries: TRIES, signal, firstDelay: options.firstDelay ?? FIRST_DELAY },
            judge(error) {
                if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo || (0,_request_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .isOfDisk */ .Dd)(error))
                    throw error;
                const status = error instanceof _request_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .StatusError */ .Xs ? error.status : undefined;
                const after = error instanceof _request_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .StatusError */ .Xs ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_9__/* .retryAfter */ .P9)(error.after) : undefined;
                return { again: (0,_retry_js__WEBPACK_IMPORTED_MODULE_9__/* .isTemporary */ .ey)({ status, code: (0,_request_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .codeOf */ .$N)(error) }), after };
            },
            waiting: (error, _, wait) => log.info(`Download of ${shown} failed (${(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .reasonOf */ .A3)(error, new URL(url))}); trying again in ${Math.ceil(wait / 1000)} s`),
        });
        if (got.sha256 !== sha256)
            throw otherDigest(what, shown, sha256, got.sha256);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(partial, file);
        log.info(`Downloaded ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_12__/* .formatBytes */ .z3)(got.bytes)} from ${shown}`);
    }
    catch (error) {
        const known = error instanceof _request_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .StatusError */ .Xs || (0,_request_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .codeOf */ .$N)(error) !== undefined;
        if (!known || (0,_request_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .isOfDisk */ .Dd)(error))
            throw error;
        const hint = error instanceof _request_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .StatusError */ .Xs && error.status === 404 ? 'check the version in the address' : undefined;
        throw (0,_request_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .requestFailure */ .SU)(error, { url: new URL(url), operation: `download ${what}`, retries: attempts - 1, hint });
    }
    finally {
        transport.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(partial, { force: true });
    }
}
/** The error of a file that is not the one that was asked for. */
function otherDigest(what, source, wanted, actual) {
    const subject = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo(`${subject} ${source} has SHA-256 ${actual}, but ${wanted} was asked for; it was not used.`, {
        hint: 'compare with the SHA-256 that the release names, then correct the address or the SHA-256',
    });
}
async function fetchOnce(transport, file, { url, what, most, headers, signal, attemptDeadline = ATTEMPT_DEADLINE }) {
    const deadline = AbortSignal.timeout(attemptDeadline);
    const either = AbortSignal.any([signal, deadline]);
    try {
        const { status, body, headers: told, } = await (0,_get_js__WEBPACK_IMPORTED_MODULE_13__/* .get */ .J)(transport, new URL(url), { signal: either, ...(headers === undefined ? {} : { headers }) });
        if (body === undefined)
            throw new _request_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .StatusError */ .Xs(status, told['retry-after']);
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        let bytes = 0;
        const measure = new node_stream__WEBPACK_IMPORTED_MODULE_4__.Transform({
            transform(chunk, _encoding, done) {
                hash.update(chunk);
                bytes += chunk.length;
                done(bytes > most ? new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo(`${(0,_address_js__WEBPACK_IMPORTED_MODULE_6__/* .shownAddress */ .Uk)(url)} sends more than ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_12__/* .formatBytes */ .z3)(most)}: it is not ${what}.`) : null, chunk);
            },
        });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(body, measure, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(file), { signal: either });
        await flush(file);
        return { sha256: hash.digest('hex'), bytes };
    }
    catch (error) {
        if (deadline.aborted && !signal.aborted)
            throw (0,_coded_error_js__WEBPACK_IMPORTED_MODULE_14__/* .codedError */ .A)('it took too long', 'TIMEOUT');
        throw error;
    }
}
/** So that its name does not stand for a part of it after a loss of power. */
async function flush(file) {
    const opened = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, 'r+');
    try {
        await opened.sync();
    }
    finally {
        await opened.close();
    }
}


/***/ })

};
