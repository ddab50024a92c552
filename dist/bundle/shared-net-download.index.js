export const id = "shared-net-download";
export const ids = ["shared-net-download"];
export const modules = {

/***/ 67924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ fetchRunnerPackage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/net/src/address.js
var address = __webpack_require__(33519);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
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
;// CONCATENATED MODULE: ./build/staging/net/src/download.js















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
    const shown = (0,address/* shownAddress */.Uk)(url);
    const partial = (0,files/* partialNeighbour */.Dd)(file, (0,external_node_path_.dirname)(file));
    const transport = (0,src_transport/* createTransport */.o)();
    let attempts = 0;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    try {
        const got = await (0,retry/* retry */.L5)((attempt) => {
            attempts = attempt;
            return fetchOnce(transport, partial, options);
        }, {
            ...{ tries: TRIES, signal, firstDelay: options.firstDelay ?? FIRST_DELAY },
            judge(error) {
                if (error instanceof errors/* UserError */.yo || (0,request_failure/* isOfDisk */.Dd)(error))
                    throw error;
                const status = error instanceof request_failure/* StatusError */.Xs ? error.status : undefined;
                const after = error instanceof request_failure/* StatusError */.Xs ? (0,retry/* retryAfter */.P9)(error.after) : undefined;
                return { again: (0,retry/* isTemporary */.ey)({ status, code: (0,request_failure/* codeOf */.$N)(error) }), after };
            },
            waiting: (error, _, wait) => log.info(`Download of ${shown} failed (${(0,request_failure/* reasonOf */.A3)(error, new URL(url))}); trying again in ${Math.ceil(wait / 1000)} s`),
        });
        if (got.sha256 !== sha256)
            throw otherDigest(what, shown, sha256, got.sha256);
        await (0,promises_.rename)(partial, file);
        log.info(`Downloaded ${(0,format/* formatBytes */.z3)(got.bytes)} from ${shown}`);
    }
    catch (error) {
        const known = error instanceof request_failure/* StatusError */.Xs || (0,request_failure/* codeOf */.$N)(error) !== undefined;
        if (!known || (0,request_failure/* isOfDisk */.Dd)(error))
            throw error;
        const hint = error instanceof request_failure/* StatusError */.Xs && error.status === 404 ? 'check the version in the address' : undefined;
        throw (0,request_failure/* requestFailure */.SU)(error, { url: new URL(url), operation: `download ${what}`, retries: attempts - 1, hint });
    }
    finally {
        transport.close();
        await (0,promises_.rm)(partial, { force: true });
    }
}
/** The error of a file that is not the one that was asked for. */
function otherDigest(what, source, wanted, actual) {
    const subject = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
    return new errors/* UserError */.yo(`${subject} ${source} has SHA-256 ${actual}, but ${wanted} was asked for; it was not used.`, {
        hint: 'compare with the SHA-256 that the release names, then correct the address or the SHA-256',
    });
}
async function fetchOnce(transport, file, { url, what, most, headers, signal, attemptDeadline = ATTEMPT_DEADLINE }) {
    const deadline = AbortSignal.timeout(attemptDeadline);
    const either = AbortSignal.any([signal, deadline]);
    try {
        const { status, body, headers: told, } = await (0,get/* get */.J)(transport, new URL(url), { signal: either, ...(headers === undefined ? {} : { headers }) });
        if (body === undefined)
            throw new request_failure/* StatusError */.Xs(status, told['retry-after']);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let bytes = 0;
        const measure = new external_node_stream_.Transform({
            transform(chunk, _encoding, done) {
                hash.update(chunk);
                bytes += chunk.length;
                done(bytes > most ? new errors/* UserError */.yo(`${(0,address/* shownAddress */.Uk)(url)} sends more than ${(0,format/* formatBytes */.z3)(most)}: it is not ${what}.`) : null, chunk);
            },
        });
        await (0,external_node_stream_promises_.pipeline)(body, measure, (0,external_node_fs_.createWriteStream)(file), { signal: either });
        await flush(file);
        return { sha256: hash.digest('hex'), bytes };
    }
    catch (error) {
        if (deadline.aborted && !signal.aborted)
            throw (0,coded_error/* codedError */.A)('it took too long', 'TIMEOUT');
        throw error;
    }
}
/** So that its name does not stand for a part of it after a loss of power. */
async function flush(file) {
    const opened = await (0,promises_.open)(file, 'r+');
    try {
        await opened.sync();
    }
    finally {
        await opened.close();
    }
}

;// CONCATENATED MODULE: ./build/staging/runners/src/runner-package.js





const WHAT = 'the runner package';
/** The largest published package is a quarter of this; more means that the address answers with something else. */
const MAXIMUM_BYTES = 2 * 1024 ** 3;
/**
 * Returns the path of a package whose SHA-256 has been checked: the given file, or the download in the cache.
 *
 * @throws InputError when the source is unusable, UserError when the bytes have another SHA-256 (both are named; they are not
 *   kept), ExternalError when the download fails after bounded retries, CancelledError
 */
async function fetchRunnerPackage(source, options) {
    check(source);
    if (source.file !== undefined)
        return checkedFile(source.file, source.sha256);
    const url = source.url;
    const cached = (0,external_node_path_.join)(options.cacheFolder, 'runner-packages', `${source.sha256}.tar.gz`);
    const known = await hashOf(cached);
    if (known === source.sha256) {
        options.log.debug(`Runner package from the cache: ${cached}`);
        return cached;
    }
    if (known !== undefined)
        options.log.warning(`${cached} is damaged and will be downloaded again.`);
    await downloadVerified({
        ...{ url, file: cached, sha256: source.sha256, what: WHAT, most: MAXIMUM_BYTES, log: options.log, signal: options.signal },
        ...{ attemptDeadline: options.attemptDeadline, firstDelay: options.retryDelay },
    });
    return cached;
}
function check({ file, url, sha256 }) {
    if ((file === undefined) === (url === undefined))
        throw new errors/* InputError */.dz('A runner package needs either a file or an address (url), not both.');
    if (!/^[0-9a-f]{64}$/.test(sha256)) {
        throw new errors/* InputError */.dz(`"${sha256}" is not a SHA-256 of a runner package.`, { hint: 'write its 64 lower-case hexadecimal digits' });
    }
    if (url === undefined)
        return;
    // Plain http is enough inside of a company: the SHA-256 decides whether the bytes are used.
    (0,address/* checkAddress */.l_)(url, 'The address of the runner package', ['https:', 'http:']);
}
async function checkedFile(file, expected) {
    const actual = await hashOf(file);
    if (actual === undefined)
        throw new errors/* UserError */.yo(`The runner package ${file} does not exist.`);
    if (actual !== expected)
        throw otherDigest(WHAT, file, expected, actual);
    return file;
}
async function hashOf(file) {
    try {
        return await (0,files/* sha256OfFile */.Vq)(file);
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            return undefined;
        if ((0,errors/* hasErrorCode */.Ue)(error, 'EISDIR'))
            throw new errors/* UserError */.yo(`The runner package ${file} is a folder; a tar.gz archive is needed.`);
        throw error;
    }
}


/***/ }),

/***/ 63676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ unpackPackage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_archive_read__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55301);



/** A GitHub runner unpacks to about 0.6 GiB in 10,000 files; beyond these bounds the archive is not a runner. */
const LIMITS = { bytes: 8 * 1024 ** 3, entries: 200_000 };
/**
 * Unpacks the package of a runner, with modes that no umask changes, since they become those of an image.
 *
 * @param folder made if it is missing; anything in it that the archive holds too is an error
 * @throws UserError naming the archive and the entry that is unsafe or damaged, CancelledError
 */
async function unpackPackage(archive, folder, { signal }) {
    const first = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    // What was made on the way to it becomes part of the image too.
    for (let made = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder); first !== undefined && made.length >= (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(first).length; made = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(made))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(made, 0o755);
    const links = { links: 'keep', hardLinks: true, names: 'unix' };
    await (0,_bakehouse_archive_read__WEBPACK_IMPORTED_MODULE_2__/* .unpackArchive */ .b)(archive, 'tar.gz', folder, { ...links, fixedModes: true, limits: LIMITS, signal });
}


/***/ })

};
