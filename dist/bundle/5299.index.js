export const id = 5299;
export const ids = [5299];
export const modules = {

/***/ 44765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ listRemote)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _errors_blob_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19336);
/* harmony import */ var _pages_page_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(669);
/* harmony import */ var _pages_page_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19521);
/* harmony import */ var _requests_list_blobs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90657);





/**
 * Lists what is below a prefix, or the one blob of that name, with all that is needed to fetch it.
 *
 * @param prefix without a slash at its end; '' for the whole container
 * @throws UserError when there is no such container, ExternalError, CancelledError
 */
async function listRemote(connected, prefix, requests) {
    const below = prefix === '' ? '' : `${prefix}/`;
    const blobs = await (0,_requests_list_blobs_js__WEBPACK_IMPORTED_MODULE_4__/* .listBlobs */ .t)(connected, below, requests, { copy: true, soFar: 'nothing was fetched' });
    if (blobs === undefined) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`There is no container ${connected.client.containerName}.`, { hint: 'check its name and the account' });
    }
    if (blobs.size > 0 || prefix === '')
        return sortOut(blobs.values(), below.length);
    const single = await lookAt(connected.client, prefix, requests);
    return sortOut(single === undefined ? [] : [single], prefix.lastIndexOf('/') + 1);
}
/** Undefined when there is no such blob. */
async function lookAt(container, name, requests) {
    try {
        const properties = await requests.send(`look at ${name}`, (abortSignal) => container.getBlobClient(name).getProperties({ abortSignal }), { expected: ['BlobNotFound'] });
        const { contentLength, etag, blobType = 'BlockBlob', contentMD5, accessTier = '', copyStatus = '', metadata = {} } = properties;
        if (contentLength === undefined || etag === undefined) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA(`The service does not say ${contentLength === undefined ? `how large ${name} is` : `which version (ETag) of ${name} is there`}; nothing was fetched.`, { service: 'Blob Storage', operation: `look at ${name}` });
        }
        const md5 = contentMD5 === undefined ? '' : Buffer.from(contentMD5).toString('base64');
        return { name, size: contentLength, etag, type: blobType, md5, tier: accessTier, copyStatus, metadata };
    }
    catch (error) {
        if ((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_1__/* .blobErrorCode */ .No)(error) === 'BlobNotFound')
            return undefined;
        throw error;
    }
}
/** @param cut characters of each name that are not part of its path */
function sortOut(blobs, cut) {
    const files = [];
    const folders = [];
    for (const blob of blobs) {
        const { name, size, metadata } = blob;
        const path = name.slice(cut);
        if ((0,_pages_page_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isPageRecord */ .H)(name))
            continue;
        if (size === 0 && (metadata['hdi_isfolder'] === 'true' || path === '' || path.endsWith('/'))) {
            const folder = path.replace(/\/$/, '');
            if (folder !== '')
                folders.push(folder);
            continue;
        }
        files.push({
            name,
            path,
            size,
            etag: blob.etag,
            isPageBlob: blob.type === 'PageBlob',
            sha256: sha256In(metadata['sha256']),
            md5: md5In(blob.md5),
            isLink: metadata['is_symlink'] === 'true',
            problem: problemOf(blob),
        });
    }
    return { files, folders };
}
function problemOf({ type, metadata, tier, copyStatus }) {
    if (type === 'PageBlob' && (0,_pages_page_target_js__WEBPACK_IMPORTED_MODULE_3__/* .isPartialPageBlob */ .yh)(metadata)) {
        return { message: 'is an image whose upload is not complete', hint: 'upload it again: that goes on where it was interrupted' };
    }
    if (tier === 'Archive') {
        return {
            message: 'is archived and cannot be read',
            hint: 'rehydrate it first: az storage blob set-tier --tier Cool; that takes hours',
        };
    }
    if (copyStatus === 'pending')
        return { message: 'is still being copied by the service', hint: 'run again when its copy is done' };
    if (copyStatus === 'failed' || copyStatus === 'aborted') {
        return { message: 'is a copy that failed and has no content', hint: 'upload or copy it again' };
    }
    return undefined;
}
function sha256In(value) {
    return value !== undefined && /^[0-9a-f]{64}$/i.test(value) ? value.toLowerCase() : undefined;
}
function md5In(base64) {
    const bytes = Buffer.from(base64, 'base64');
    return bytes.length === 16 ? bytes.toString('hex') : undefined;
}


/***/ }),

/***/ 45267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ blobNameProblem),
/* harmony export */   _k: () => (/* binding */ checkBlobNames),
/* harmony export */   iH: () => (/* binding */ containerNameProblem),
/* harmony export */   t_: () => (/* binding */ LONGEST_BLOB_NAME)
/* harmony export */ });
/**
 * Limits and advice of "Naming and Referencing Containers, Blobs, and Metadata" (Microsoft Learn). A name that breaks the
 * advice is refused rather than changed: clients and proxies normalise `..`, trailing dots and backslashes differently, and the
 * blob would land somewhere else, even in another container.
 */
const LONGEST_BLOB_NAME = 1024;
const MAXIMUM_SEGMENTS = 254;
/** Why a blob cannot have this name, or undefined. */
function blobNameProblem(name) {
    if (name === '')
        return 'is empty';
    if (name.length > LONGEST_BLOB_NAME)
        return `has ${name.length} characters; a blob's name has at most ${LONGEST_BLOB_NAME}`;
    if (!name.isWellFormed() || /[\ufffe\uffff\ufffd]/.test(name))
        return 'is not valid Unicode';
    if (/\p{Cc}/u.test(name))
        return 'has a control character';
    if (name.includes('\\'))
        return 'has a backslash';
    if (name.startsWith('/'))
        return 'starts with a slash';
    // The segments of such a name need not be counted.
    const segments = name.length < MAXIMUM_SEGMENTS ? 0 : name.split('/').length;
    if (segments > MAXIMUM_SEGMENTS)
        return `has ${segments} path segments; a blob's name has at most ${MAXIMUM_SEGMENTS}`;
    if (name.endsWith('/') || name.includes('//'))
        return 'has an empty path segment';
    if (/(?:^|\/)\.\.?(?:\/|$)/.test(name))
        return 'has a path segment . or ..';
    if (/\.(?:\/|$)/.test(name))
        return 'has a path segment that ends with a dot';
    return undefined;
}
/**
 * Checks all names of an upload together.
 *
 * @returns errors for names that cannot be and for names that are one in another Unicode form; warnings for names that differ
 *   in case alone, which Azure keeps apart and Windows and macOS do not
 */
function checkBlobNames(names) {
    const findings = [];
    /** The last name of those that are one where neither case nor form counts. */
    const alike = new Map();
    /** Of such names, the composed forms. */
    const forms = new Set();
    for (const name of names) {
        const problem = blobNameProblem(name);
        if (problem !== undefined) {
            findings.push({ severity: 'error', message: `${JSON.stringify(name)} ${problem}`, hint: 'rename it' });
            continue;
        }
        const form = name.normalize('NFC');
        const key = form.toLowerCase();
        const near = alike.get(key);
        alike.set(key, name);
        if (near === undefined)
            continue;
        forms.add(near.normalize('NFC'));
        if (forms.has(form)) {
            findings.push({ severity: 'error', message: `${JSON.stringify(name)} stands there twice, in two Unicode forms`, hint: 'rename one' });
        }
        else {
            findings.push({ severity: 'warning', message: `${JSON.stringify(name)} and ${JSON.stringify(near)} differ in case alone` });
        }
        forms.add(form);
    }
    return findings;
}
/** Why a container cannot have this name, or undefined. `$web` is the container of static web sites. */
function containerNameProblem(name) {
    if (name === '$web' || (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length >= 3 && name.length <= 63))
        return undefined;
    return 'is no container name: 3 to 63 lower-case letters, digits and single hyphens, the first and last no hyphen';
}


/***/ }),

/***/ 68857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ checkBlobPlace)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _blob_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45267);


/**
 * Checks where blobs are to come from or to go to, before anything is asked of a store.
 *
 * @param prefix may end in a slash; '' for none
 * @param doing what is to be done there, for the error
 * @returns the prefix without a slash at its end
 * @throws InputError with all that is wrong
 */
function checkBlobPlace({ container, prefix }, doing) {
    const clean = prefix.length > 1 ? prefix.replace(/\/$/, '') : prefix;
    const inContainer = (0,_blob_name_js__WEBPACK_IMPORTED_MODULE_1__/* .containerNameProblem */ .iH)(container);
    const inPrefix = clean === '' ? undefined : (0,_blob_name_js__WEBPACK_IMPORTED_MODULE_1__/* .blobNameProblem */ .SU)(clean);
    const findings = [
        ...(inContainer === undefined ? [] : [`container ${JSON.stringify(container)} ${inContainer}`]),
        ...(inPrefix === undefined ? [] : [`prefix ${JSON.stringify(prefix)} ${inPrefix}`]),
    ].map((message) => ({ severity: 'error', message }));
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`Cannot ${doing} a place of this name.`, { findings });
    return clean;
}


/***/ }),

/***/ 95749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ shownAddress),
/* harmony export */   l: () => (/* binding */ checkAddress)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/**
 * An address as messages show it: without user and password, which stand before the host, and without query and fragment, where
 * signatures are. What is no address is not shown at all, since nobody knows what in it is a password.
 */
function shownAddress(address) {
    const url = URL.parse(address);
    return url === null || (url.host === '' && url.protocol !== 'file:')
        ? 'an address that cannot be read'
        : `${url.protocol}//${url.host}${url.pathname}`;
}
/**
 * Checks an address that somebody has given, before anything is sent.
 *
 * @param name what the address is, for the beginning of a sentence: "package-url"
 * @param schemes that work: "https:"
 * @param example for the hint
 * @throws InputError that shows nothing of the address but the host: when it cannot be read, has another scheme, or a user or password,
 *   which no request may hold (https://fetch.spec.whatwg.org/#dom-request) and which logs and arguments would show
 */
function checkAddress(address, name, schemes, example = `${schemes[0]}//host/path`) {
    const allowed = schemes.map((scheme) => `${scheme}//`).join(' or ');
    const url = URL.parse(address);
    if (url === null || !schemes.includes(url.protocol)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${name} is no ${allowed} address.`, { hint: `give one like ${example}` });
    }
    if (url.username !== '' || url.password !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${name} holds a user or password for ${url.host}, which would be seen.`, {
            hint: 'write it without what stands before the @, and give an address that needs no password, or one with a signature',
        });
    }
    return url;
}


/***/ }),

/***/ 92135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L9: () => (/* binding */ absoluteFolders),
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   bd: () => (/* binding */ GIT_SETTINGS),
/* harmony export */   pG: () => (/* binding */ NETWORK),
/* harmony export */   s$: () => (/* binding */ withhold)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * What every program gets of our environment: where things are, who the user is, language and time zone. A trailing `*` stands for any
 * ending. Nothing here may hold a secret: what a program needs besides is named where it is started, with the reason.
 */
const EVERY_PROGRAM = [
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TERM', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LANGUAGE', 'LC_*', 'TZ'],
    // Folders of the user's, not secrets: https://specifications.freedesktop.org/basedir-spec/latest/.
    ...['XDG_CONFIG_HOME', 'XDG_CONFIG_DIRS', 'XDG_DATA_HOME', 'XDG_DATA_DIRS', 'XDG_CACHE_HOME', 'XDG_STATE_HOME', 'XDG_RUNTIME_DIR'],
    // For programs that are installed apart from the system's libraries.
    'LD_LIBRARY_PATH',
    // Without these many programs of Windows do not start.
    ...['SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'OS', 'NUMBER_OF_PROCESSORS', 'PROCESSOR_ARCHITECTURE'],
    ...['USERNAME', 'USERDOMAIN', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'APPDATA', 'LOCALAPPDATA', 'ALLUSERSPROFILE', 'PUBLIC'],
    ...['ProgramData', 'ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432', 'CommonProgramFiles', 'CommonProgramFiles(x86)'],
];
/** For programs that ask servers: proxies, whose addresses may hold a password, and files of certificates. */
const NETWORK = [
    ...['http_proxy', 'https_proxy', 'ftp_proxy', 'all_proxy', 'no_proxy'].flatMap((name) => [name, name.toUpperCase()]),
    ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'CURL_CA_BUNDLE', 'REQUESTS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'],
];
/** For git: settings that a job gives by variables, such as `safe.directory` in a container (git-config(1), ENVIRONMENT). */
const GIT_SETTINGS = ['GIT_CONFIG_COUNT', 'GIT_CONFIG_KEY_*', 'GIT_CONFIG_VALUE_*'];
/** Variables that have left `process.env`, for the programs that name them. */
const withheld = new Map();
/**
 * Takes variables out of `process.env`, so that neither a library nor a program that a library starts sees them. A program of ours that
 * names one in `inherit` still gets it.
 */
function withhold(names) {
    for (const name of names) {
        const value = process.env[name];
        if (value === undefined)
            continue;
        withheld.set(name, value);
        delete process.env[name];
    }
}
/**
 * The environment of a program: an allow list, never all of ours, since build scripts, hooks and package scripts read it.
 *
 * @param inherit names of our variables that this program needs besides those that every program gets; a trailing `*` stands for any ending
 * @param added set for it, over what it inherits; `undefined` takes a variable away
 * @param ours whose variables are inherited; those of this process when left out
 */
function childEnvironment(inherit = [], added = {}, ours = { ...Object.fromEntries(withheld), ...process.env }, platform = process.platform) {
    const isListed = matcher([...EVERY_PROGRAM, ...inherit], platform);
    const environment = {};
    const put = (name, value) => {
        // One name in two spellings would be two variables of which Windows takes either.
        if (platform === 'win32')
            for (const other of Object.keys(environment))
                if (isSame(other, name))
                    delete environment[other];
        if (value === undefined)
            delete environment[name];
        else
            environment[name] = value;
    };
    for (const [name, value] of Object.entries(ours)) {
        if (value !== undefined && isListed(name))
            put(name, name.toUpperCase() === 'PATH' ? absoluteFolders(value).join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter) : value);
    }
    for (const [name, value] of Object.entries(added))
        put(name, value);
    return environment;
}
/** The folders of a PATH. Others than absolute ones are left out: an empty one or `.` would run programs of a checkout. */
function absoluteFolders(path) {
    return path
        .split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter)
        .map((folder) => folder.replace(/^"(.*)"$/, '$1'))
        .filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(folder));
}
function matcher(names, platform) {
    const spell = (name) => (platform === 'win32' ? name.toUpperCase() : name);
    const whole = new Set(names.filter((name) => !name.endsWith('*')).map(spell));
    const beginnings = names.filter((name) => name.endsWith('*')).map((name) => spell(name.slice(0, -1)));
    return (name) => whole.has(spell(name)) || beginnings.some((beginning) => spell(name).startsWith(beginning));
}
function isSame(a, b) {
    return a.toUpperCase() === b.toUpperCase();
}


/***/ }),

/***/ 76943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);

/** Characters. A line longer than this is passed on in pieces, so that a child without line ends cannot fill the memory. */
const MAX_LINE = 64 * 1024;
/** Turns chunks of bytes into lines; `\r\n` and a lone `\r` (progress bars) end a line as `\n` does. */
class LineSplitter {
    #decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
    #emit;
    #rest = '';
    /** The rest ends with a `\r`, which may be half of a line end. Looking at its end would copy it each time. */
    #returned = false;
    /** @param emit gets each line; `isCut` says that the next call goes on with the same one */
    constructor(emit) {
        this.#emit = emit;
    }
    write(chunk) {
        const more = this.#decoder.write(chunk);
        if (this.#returned || /[\r\n]/.test(more)) {
            const lines = (this.#rest + more).split(/\r\n|\n|\r(?!$)/);
            this.#rest = lines.pop() ?? '';
            this.#returned = this.#rest.endsWith('\r');
            for (const line of lines)
                this.#emitLine(line, false);
        }
        else {
            // Not looked at again from its beginning: a child may write a long line byte by byte.
            this.#rest += more;
        }
        this.#rest = this.#emitPieces(this.#rest);
    }
    end() {
        const last = (this.#rest + this.#decoder.end()).replace(/\r$/, '');
        this.#rest = '';
        if (last !== '')
            this.#emitLine(last, false);
    }
    #emitLine(line, isCut) {
        this.#emit(this.#emitPieces(line), isCut);
    }
    /** @returns what is left, not longer than a piece */
    #emitPieces(line) {
        let rest = line;
        while (rest.length > MAX_LINE) {
            this.#emit(rest.slice(0, MAX_LINE), true);
            rest = rest.slice(MAX_LINE);
        }
        return rest;
    }
}


/***/ }),

/***/ 12582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cb: () => (/* binding */ delay),
  mB: () => (/* binding */ runProgram),
  Xd: () => (/* binding */ startProgram)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/staging/core/src/child-environment.js
var child_environment = __webpack_require__(92135);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
;// CONCATENATED MODULE: ./build/staging/core/src/limited-log-file.js



/** Lines that stand at the end of a file that was cut, so that how it ended can be seen. */
const LAST_LINES = 20;
/** Characters that are written at once. */
const BATCH = 64 * 1024;
/**
 * A file that gets lines, up to a limit. A longer one ends with a line that says that it was cut, and the last lines. It is written at once,
 * not later: whoever says the lines waits for the disk, where a queue would take memory.
 */
class LimitedLogFile {
    #limit;
    #last = [];
    #file;
    #problem;
    #pending = '';
    #flushing;
    #written = 0;
    #leftOutLines = 0;
    #leftOutBytes = 0;
    /**
     * @param path is added to when it exists
     * @param limit in bytes, of which the last lines are no part
     */
    constructor(path, limit = Number.POSITIVE_INFINITY) {
        this.#limit = limit;
        this.#attempt(() => {
            this.#file = (0,external_node_fs_.openSync)(path, 'a');
        });
    }
    write(line) {
        const text = `${line}\n`;
        const bytes = Buffer.byteLength(text);
        if (this.#leftOutLines === 0 && this.#written + bytes <= this.#limit) {
            this.#written += bytes;
            this.#pending += text;
            if (this.#pending.length > BATCH)
                this.#flush();
            else
                this.#flushing ??= setImmediate(() => this.#flush());
            return;
        }
        this.#leftOutLines += 1;
        this.#leftOutBytes += bytes;
        this.#last.push(text);
        if (this.#last.length > LAST_LINES)
            this.#last.shift();
    }
    /** Ends the file; only the first call does. @returns what went wrong with it, if anything did */
    end() {
        const hidden = this.#leftOutLines - this.#last.length;
        if (this.#leftOutLines > 0) {
            const all = `${hidden} of ${this.#leftOutLines} further lines (${(0,format/* formatBytes */.z3)(this.#leftOutBytes)}) are left out`;
            const what = hidden === 0 ? 'The last lines' : `${all}; the last ones`;
            this.#pending += `… cut: this log is limited to ${(0,format/* formatBytes */.z3)(this.#limit)}. ${what}:\n${this.#last.join('')}`;
        }
        this.#flush();
        const file = this.#file;
        this.#file = undefined;
        if (file !== undefined)
            this.#attempt(() => (0,external_node_fs_.closeSync)(file));
        return this.#problem;
    }
    #flush() {
        clearImmediate(this.#flushing);
        this.#flushing = undefined;
        const [file, text] = [this.#file, this.#pending];
        this.#pending = '';
        // After a write that has failed the file would have a hole.
        if (file !== undefined && text !== '' && this.#problem === undefined)
            this.#attempt(() => (0,external_node_fs_.appendFileSync)(file, text));
    }
    #attempt(work) {
        try {
            work();
        }
        catch (error) {
            this.#problem ??= (0,errors/* messageOf */.bD)(error);
        }
    }
}

// EXTERNAL MODULE: ./build/staging/core/src/line-splitter.js
var line_splitter = __webpack_require__(76943);
// EXTERNAL MODULE: ./build/staging/core/src/log.js
var src_log = __webpack_require__(26015);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/staging/core/src/program-path.js



/** What Windows starts without a shell. */
const ENDINGS = ['.exe', '.com'];
/**
 * What to start for a program's name. Linux and macOS look it up on the PATH that the program gets. Windows looks into the working folder
 * first, which may be a foreign checkout: there it is looked up here, and a name that is on no PATH becomes a path that does not exist.
 *
 * @param environment of the program, with its PATH in any spelling
 */
function programPath(name, environment, platform = process.platform, isFile = external_node_fs_.existsSync) {
    if (platform !== 'win32' || /[\\/]/.test(name))
        return name;
    const [, path = ''] = Object.entries(environment).find(([key]) => key.toUpperCase() === 'PATH') ?? [];
    const folders = (0,child_environment/* absoluteFolders */.L9)(path);
    const endings = /\.(?:exe|com)$/i.test(name) ? [''] : ENDINGS;
    const found = folders.flatMap((folder) => endings.map((ending) => (0,external_node_path_.join)(folder, name + ending))).find((file) => isFile(file));
    return found ?? (0,external_node_path_.join)(folders[0] ?? 'C:\\', name);
}

;// CONCATENATED MODULE: ./build/staging/core/src/program.js








/** How long a program may take to end itself after SIGTERM, in milliseconds. Runners give a cancelled step 7.5 s in all. */
const GRACE = 4_000;
/** Half of what a text can hold. */
const LARGEST_STDOUT = 256 * 1024 * 1024;
const TAIL_LINES = 20;
/** What setpriv and Node say when the program itself does not exist. */
const NOT_FOUND = /^setpriv: failed to execute .*: No such file or directory$|^spawn .* ENOENT$/;
/** Starts a program from an argument array, never through a shell, with an environment of its own. It ends when this process dies, on Linux also by SIGKILL. */
function startProgram(argv, options = {}) {
    if (options.signal)
        (0,errors/* throwIfCancelled */.dZ)(options.signal);
    const env = (0,child_environment/* childEnvironment */.Qc)(options.inherit, options.env);
    const [program, ...args] = dieWithParent(argv);
    const child = (0,external_node_child_process_.spawn)(programPath(program, env), args, {
        cwd: options.cwd,
        env,
        stdio: ['pipe', 'pipe', 'pipe'],
        // A group of its own, so that stopping reaches grandchildren too.
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    child.stdin?.on('error', () => { });
    child.stdin?.end(options.stdin ?? '');
    const tail = [];
    const file = options.logFile === undefined ? undefined : new LimitedLogFile(options.logFile, options.logLimit);
    for (const name of ['stdout', 'stderr'])
        forwardLines(child, name, tail, file, options);
    let timedOut = false;
    let stopping;
    // Once: to many programs a second SIGTERM says that they are not to tidy up.
    const stop = (grace = GRACE) => {
        stopping ??= stopGroup(child, exited, grace);
        return stopping;
    };
    const onAbort = () => void stop();
    options.signal?.addEventListener('abort', onAbort, { once: true });
    const timer = options.timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            void stop();
        }, options.timeout);
    const exited = new Promise((resolve) => {
        let failure;
        child.on('error', (error) => {
            failure = error;
            if (child.pid === undefined)
                settle(127);
        });
        child.on('close', (code, signalName) => settle(code ?? 128 + signalNumber(signalName)));
        const settle = (exitCode) => {
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', onAbort);
            if (failure && exitCode === 127)
                tail.push(failure.message);
            const problem = file?.end();
            if (problem !== undefined)
                tail.push(`log file: ${problem}`);
            resolve({ exitCode, tail, timedOut });
        };
    });
    return { pid: child.pid, exited, stop };
}
/**
 * Runs a program to its end.
 *
 * @param operation what it is run for, for the error ("make the file system")
 * @param options `mostStdout`: characters that it may print; they are all kept. Default 256 Mi
 * @throws UserError when the program is not installed, ExternalError when it fails, prints more or takes longer than `timeout`
 *   (with the last lines it wrote), CancelledError when `signal` fired
 */
async function runProgram(operation, argv, options = {}) {
    let stdout = '';
    let isTooMuch = false;
    const program = startProgram(argv, {
        ...options,
        onLine(line, stream, isCut) {
            if (stream === 'stdout' && !isTooMuch)
                stdout += isCut ? line : `${line}\n`;
            if (stdout.length > (options.mostStdout ?? LARGEST_STDOUT)) {
                [isTooMuch, stdout] = [true, ''];
                void program.stop();
            }
            options.onLine?.(line, stream, isCut);
        },
    });
    const { exitCode, tail, timedOut } = await program.exited;
    const name = options.name ?? argv[0];
    if (options.signal)
        (0,errors/* throwIfCancelled */.dZ)(options.signal);
    if (exitCode === 127 && tail.some((line) => NOT_FOUND.test(line))) {
        // For both the system says that nothing is there.
        if (options.cwd !== undefined && !(0,external_node_fs_.existsSync)(options.cwd)) {
            throw new errors/* UserError */.yo(`Cannot ${operation}: there is no folder ${options.cwd} to run ${name} in.`);
        }
        throw new errors/* UserError */.yo(`${name} is not installed; it is needed to ${operation}.`);
    }
    if (isTooMuch)
        throw failed(operation, name, 'printed more than it may', exitCode, tail, options);
    if (timedOut)
        throw failed(operation, name, `took longer than ${Math.round((options.timeout ?? 0) / 1000)} s`, exitCode, tail, options);
    if (exitCode !== 0 && options.allowFailure !== true) {
        throw failed(operation, name, `ended with exit code ${exitCode}`, exitCode, tail, options);
    }
    return { exitCode, stdout, tail };
}
function failed(operation, program, what, status, tail, options) {
    const lines = tail.length === 0 ? '' : `\n  ${tail.join('\n  ')}`;
    const log = options.logFile === undefined ? '' : `\n  full log: ${options.logFile}`;
    return new errors/* ExternalError */.yA(`Cannot ${operation}: ${program} ${what}.${lines}${log}`, { service: program, operation, status });
}
function forwardLines(child, name, tail, file, options) {
    const log = options.log ?? src_log/* silentLog */.a;
    const splitter = new line_splitter/* LineSplitter */.g((line, isCut) => {
        tail.push(line);
        if (tail.length > TAIL_LINES)
            tail.shift();
        file?.write(line);
        log.output(line);
        options.onLine?.(line, name, isCut);
    });
    child[name]?.on('data', (chunk) => splitter.write(chunk));
    child[name]?.on('end', () => splitter.end());
}
async function stopGroup(child, exited, grace) {
    killGroup(child, 'SIGTERM');
    const timer = setTimeout(() => {
        killGroup(child, 'SIGKILL');
        // A daemon that it has started is of no group of ours, and may hold its output open for ever.
        child.stdout?.destroy();
        child.stderr?.destroy();
    }, grace);
    await exited;
    clearTimeout(timer);
    // Grandchildren that closed their output may still live.
    killGroup(child, 'SIGKILL');
}
function killGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === 'win32')
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch (error) {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ESRCH', 'EPERM'))
            throw error;
    }
}
/** `setpriv` (util-linux) sets PR_SET_PDEATHSIG, which Node does not offer. */
function dieWithParent(argv) {
    const setpriv = '/usr/bin/setpriv';
    if (process.platform !== 'linux' || !(0,external_node_fs_.existsSync)(setpriv))
        return argv;
    return [setpriv, '--pdeathsig', 'TERM', '--', ...argv];
}
const SIGNALS = {
    SIGHUP: 1,
    SIGINT: 2,
    SIGABRT: 6,
    SIGKILL: 9,
    SIGSEGV: 11,
    SIGTERM: 15,
    SIGXFSZ: 25,
};
function signalNumber(name) {
    return name === null ? 0 : (SIGNALS[name] ?? 0);
}
/** Waits, unless cancelled. */
function delay(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(new errors/* CancelledError */.cc());
        const timer = setTimeout(done, milliseconds);
        function done() {
            signal.removeEventListener('abort', abort);
            resolve();
        }
        function abort() {
            clearTimeout(timer);
            reject(new errors/* CancelledError */.cc());
        }
        signal.addEventListener('abort', abort, { once: true });
    });
}


/***/ }),

/***/ 19982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyContainer: () => (/* binding */ verifyContainer)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/artifacts/src/artifact-manifest.js
var artifact_manifest = __webpack_require__(91703);
// EXTERNAL MODULE: ./build/staging/artifacts/src/expected-files.js
var expected_files = __webpack_require__(40653);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/artifacts/src/compare-files.js
var compare_files = __webpack_require__(56214);
// EXTERNAL MODULE: ./build/staging/artifacts/src/verify-folder.js
var verify_folder = __webpack_require__(89327);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/verify-listing.js




/**
 * Checks that a store (a container below a prefix) holds what a manifest says, by its listing alone: sizes and recorded SHA-256, no
 * bytes. Symbolic links and folders are not checked: stores have none.
 *
 * @param place stands before names in findings: "container/prefix"
 * @param manifest the manifest's own name in the store, which it cannot tell of itself; undefined when it comes from elsewhere
 * @throws CancelledError and what the listing throws
 */
async function verifyListing(listing, place, expected, manifest, options) {
    const found = [];
    const links = new Set(expected.files.filter(({ link }) => link !== undefined).map(({ path }) => path));
    for await (const { path, size, sha256, problem } of listing) {
        (0,errors/* throwIfCancelled */.dZ)(options.signal);
        if (path !== manifest && !links.has(path))
            found.push({ path, size, sha256: sha256?.toLowerCase(), problem });
    }
    const shown = (path) => external_node_path_.posix.join(place, path);
    const files = expected.files.filter(({ link }) => link === undefined);
    const findings = (0,compare_files/* compareFiles */.hZ)(files, found, { allowExtra: options.allowExtra, shown });
    return { ...(0,verify_folder/* soundOf */.B)(files, findings, found, shown), findings };
}

// EXTERNAL MODULE: ./build/staging/blob/src/download/download-list.js
var download_list = __webpack_require__(44765);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/blob-error.js + 3 modules
var blob_error = __webpack_require__(19336);
// EXTERNAL MODULE: ./build/staging/blob/src/names/blob-place.js
var blob_place = __webpack_require__(68857);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/blob-requests.js + 1 modules
var blob_requests = __webpack_require__(351);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/container.js + 2 modules
var requests_container = __webpack_require__(26676);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/core/src/regular-file.js
var regular_file = __webpack_require__(11324);
// EXTERNAL MODULE: ./build/staging/steps/storage-account.js + 2 modules
var storage_account = __webpack_require__(24850);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/verify.js + 1 modules
var verify = __webpack_require__(5434);
;// CONCATENATED MODULE: ./build/staging/steps/prepare-artifacts/verify-container.js















/** How often a request is tried in all. */
const TRIES = 6;
/**
 * Checks a container below a prefix against a manifest by its listing: sizes, and the SHA-256 that upload-blob records. Reads no blob but
 * the manifest, when that is not given.
 *
 * @throws OutcomeError with every difference, InputError, UserError, ExternalError, CancelledError
 */
async function verifyContainer(container, inputs, context) {
    const prefix = (0,blob_place/* checkBlobPlace */.z)({ container, prefix: inputs.prefix ?? '' }, 'verify');
    const account = accountOf(inputs);
    await checkStore(account, context);
    return (0,storage_account/* withStorageAccount */.JU)(account, context, container, (store, signal) => verify_container_verify(store, container, prefix, inputs, context, signal));
}
async function verify_container_verify(account, container, prefix, inputs, context, signal) {
    const connected = await (0,requests_container/* connectContainer */.I)(account, container);
    try {
        const { host, secrets } = connected;
        const requests = new blob_requests/* BlobRequests */._({ host, secrets, container, tries: TRIES, log: context.log, signal });
        const { files } = await (0,download_list/* listRemote */.V)(connected, prefix, requests);
        const place = prefix === '' ? container : `${container}/${prefix}`;
        const own = inputs.manifest === undefined ? artifact_manifest.MANIFEST_FILE : undefined;
        const expected = own === undefined ? await givenManifest(context.resolve(inputs.manifest ?? '')) : await ownManifest(connected, prefix, requests);
        const listed = files.filter(({ isLink }) => !isLink).map((file) => ({ ...file, problem: file.problem?.message }));
        const verified = await verifyListing(listed, place, expected, own, { allowExtra: inputs.allowExtra ?? false, signal });
        const outputs = {
            folder: undefined,
            manifest: own === undefined ? expected.manifest : undefined,
            checksums: undefined,
            archive: undefined,
            archiveSha256: undefined,
            fileCount: verified.files,
            bytes: verified.bytes,
        };
        return await (0,verify.conclude)(place, expected.manifest, verified, outputs, context);
    }
    finally {
        connected.close();
    }
}
/** The manifest of a set lies beside it, and must be the one that is given. */
async function givenManifest(file) {
    const expected = await (0,expected_files.readExpectedFiles)(file);
    const bytes = await (0,regular_file/* readRegularFile */.XF)(file);
    return { ...expected, files: [...expected.files, { path: (0,external_node_path_.basename)(file), sha256: (0,files/* sha256 */.sc)(bytes), size: bytes.length }] };
}
async function ownManifest({ client }, prefix, requests) {
    const name = prefix === '' ? artifact_manifest.MANIFEST_FILE : `${prefix}/${artifact_manifest.MANIFEST_FILE}`;
    const blob = client.getBlobClient(name);
    const bytes = await requests
        .send('read the manifest', (abortSignal) => blob.downloadToBuffer(0, undefined, { abortSignal }), { expected: ['BlobNotFound'] })
        .catch((error) => {
        if ((0,blob_error/* blobErrorCode */.No)(error) !== 'BlobNotFound')
            throw error;
        throw new errors/* UserError */.yo(`There is no ${name} in the container ${client.containerName}.`, {
            hint: 'its upload may not have come to its end; or give the manifest',
        });
    });
    return (0,expected_files/* parseExpectedFiles */.R)(bytes.toString(), `${client.containerName}/${name}`);
}
function accountOf(inputs) {
    const { signIn = 'auto', azuriteFolder = '.bakehouse/azurite' } = inputs;
    const { accountUrl, connectionString, sas, azureConnection, clientId, tenantId, clientSecret, clientCertificate } = inputs;
    const { authorityHost, caFile } = inputs;
    const who = { signIn, azureConnection, clientId, tenantId, clientSecret, clientCertificate, authorityHost };
    return { accountUrl, connectionString, sas, caFile, azuriteFolder, ...who };
}
/** Looking must not make an empty store. */
async function checkStore(inputs, context) {
    if (inputs.accountUrl !== undefined || inputs.connectionString !== undefined || inputs.sas !== undefined)
        return;
    const folder = context.resolve(inputs.azuriteFolder);
    await (0,promises_.access)(folder).catch(() => {
        throw new errors/* UserError */.yo(`No storage account is given, and nothing was uploaded to the embedded Azurite in ${folder}.`, {
            hint: 'give account-url or connection-string, or upload first',
        });
    });
}


/***/ }),

/***/ 24850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jZ: () => (/* binding */ readCertificates),
  bV: () => (/* binding */ storageAccount),
  JU: () => (/* binding */ withStorageAccount)
});

// EXTERNAL MODULE: ./build/staging/core/src/address.js
var address = __webpack_require__(95749);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/regular-file.js
var regular_file = __webpack_require__(11324);
// EXTERNAL MODULE: ./build/staging/core/src/names.js
var names = __webpack_require__(26897);
;// CONCATENATED MODULE: ./build/staging/steps/account-identity.js



/** What each way needs and what it may have beside that. */
const WAYS = {
    oidc: { needs: ['clientId', 'tenantId'], may: [] },
    'service-connection': { needs: ['azureConnection'], may: [] },
    'managed-identity': { needs: [], may: ['clientId'] },
    'client-secret': { needs: ['clientSecret', 'clientId', 'tenantId'], may: [] },
    'client-certificate': { needs: ['clientCertificate', 'clientId', 'tenantId'], may: [] },
    'azure-cli': { needs: [], may: ['tenantId'] },
    default: { needs: [], may: ['tenantId'] },
};
/** The inputs that say who signs in. */
const identityInputs = ['azureConnection', 'clientId', 'tenantId', 'clientSecret', 'clientCertificate'];
/**
 * Who signs in, by what was given.
 *
 * @throws InputError naming everything that is missing or does not belong to the way; UserError for a service connection or a
 *   certificate that cannot be used
 */
async function accountIdentity(inputs, context) {
    const way = inputs.signIn === 'auto' ? wayOf(inputs) : inputs.signIn;
    check(way, inputs, context);
    const { clientId = '', tenantId = '', clientSecret = '', clientCertificate = '', azureConnection = '' } = inputs;
    switch (way) {
        case 'oidc':
            return { kind: 'federated', clientId, tenantId, identityToken: (audience) => context.identityToken(audience) };
        case 'service-connection':
            return fromConnection(azureConnection, context);
        case 'managed-identity':
            return { kind: 'managed-identity', clientId: inputs.clientId };
        case 'client-secret':
            return { kind: 'client-secret', clientId, tenantId, clientSecret };
        case 'client-certificate':
            return { kind: 'client-certificate', clientId, tenantId, certificate: await readPem(clientCertificate, context) };
        case 'azure-cli':
            return { kind: 'azure-cli', tenantId: inputs.tenantId };
        case 'default':
            return { kind: 'default', tenantId: inputs.tenantId };
    }
}
function wayOf(inputs) {
    if (inputs.azureConnection !== undefined)
        return 'service-connection';
    if (inputs.clientSecret !== undefined)
        return 'client-secret';
    if (inputs.clientCertificate !== undefined)
        return 'client-certificate';
    if (inputs.clientId !== undefined)
        return inputs.tenantId === undefined ? 'managed-identity' : 'oidc';
    return 'default';
}
function check(way, inputs, context) {
    const spell = (name) => (context.host === 'azure-pipelines' ? name : (0,names/* toKebabCase */.fX)(name));
    const { needs, may } = WAYS[way];
    const missing = needs.filter((name) => inputs[name] === undefined);
    const idle = identityInputs.filter((name) => inputs[name] !== undefined && !needs.includes(name) && !may.includes(name));
    const findings = [
        ...missing.map((name) => ({ severity: 'error', message: `input ${spell(name)} is needed to sign in by ${way}` })),
        ...idle.map((name) => ({ severity: 'error', message: `input ${spell(name)} is given, which signing in by ${way} does not use` })),
    ];
    if (findings.length === 0)
        return;
    throw new errors/* InputError */.dz('The inputs for signing in do not belong together.', {
        findings,
        hint: `give what ${spell('signIn')} needs, or leave it out`,
    });
}
function fromConnection(id, context) {
    const connection = context.serviceConnection(id);
    const { authorityHost } = connection;
    switch (connection.scheme) {
        case 'federated': {
            const { tenantId, clientId, accessToken } = connection;
            return { kind: 'pipeline', tenantId, clientId, connectionId: id, accessToken, authorityHost };
        }
        case 'secret': {
            const { tenantId, clientId, clientSecret } = connection;
            return { kind: 'client-secret', tenantId, clientId, clientSecret, authorityHost };
        }
        case 'certificate': {
            const { tenantId, clientId, certificate } = connection;
            return { kind: 'client-certificate', tenantId, clientId, certificate, authorityHost };
        }
        case 'managed-identity':
            return { kind: 'managed-identity', clientId: connection.clientId };
    }
}
async function readPem(given, context) {
    if (given.includes('-----BEGIN'))
        return given;
    try {
        const pem = await (0,regular_file/* readRegularText */.Aj)(context.resolve(given.trim()));
        context.mask(pem);
        return pem;
    }
    catch (error) {
        // Neither PEM nor a path: it may be a key without its first line.
        const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : (0,errors/* messageOf */.bD)(error);
        throw new errors/* InputError */.dz(`The client certificate is neither PEM text nor a file that can be read (${code}).`, {
            hint: 'PEM text begins with -----BEGIN',
        });
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/staging/steps/own-installation.js


/** Folders of this project that hold what may be started. */
const STARTED_BELOW = /^(.+)[\\/](?:dist|packages|test|node_modules)[\\/]/;
/**
 * The folder that Bakehouse itself is installed in, undefined where it stands without one (a packaged task has only its bundle). Found by
 * the script that was started and never by a search through parents, which may be anybody's.
 *
 * @param started `process.argv[1]`
 */
function ownInstallation(started) {
    try {
        const [, root] = STARTED_BELOW.exec((0,external_node_fs_.realpathSync)(started ?? '')) ?? [];
        if (root === undefined)
            return undefined;
        const { name } = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, 'package.json'), 'utf8'));
        return name === 'bakehouse' ? root : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/staging/steps/storage-account.js





/** For the log. */
const SIGNED_IN_BY = {
    federated: "the job's identity token (OIDC)",
    pipeline: 'a service connection (workload identity federation)',
    'client-secret': 'client secret',
    'client-certificate': 'client certificate',
    'managed-identity': 'managed identity',
    'azure-cli': 'the Azure CLI',
    default: 'what the environment, the machine or the Azure CLI offer',
};
/**
 * The storage account that the inputs mean, undefined for the embedded Azurite. Every secret part is masked. Sends nothing yet.
 *
 * @param container a signature may be for that container alone
 * @throws InputError for inputs that are missing or contradict each other, UserError for an unusable certificate or connection
 */
async function storageAccount(inputs, context, container) {
    checkOneWay(inputs);
    const ca = inputs.caFile === undefined ? {} : { ca: await readCertificates(context.resolve(inputs.caFile)) };
    if (inputs.connectionString !== undefined)
        return { connectionString: await masked(inputs.connectionString, context), ...ca };
    if (inputs.sas !== undefined) {
        const { signedAccount } = await __webpack_require__.e(/* import() */ 8691).then(__webpack_require__.bind(__webpack_require__, 38691));
        const connectionString = signedAccount(inputs.sas, { accountUrl: inputs.accountUrl, container });
        return { connectionString: await masked(connectionString, context), ...ca };
    }
    const identity = await accountIdentity(inputs, context);
    if (inputs.accountUrl === undefined) {
        if (identity.kind === 'default')
            return undefined;
        throw new errors/* InputError */.dz('A way to sign in is given, but no account.', { hint: 'give account-url: https://<name>.blob.core.windows.net' });
    }
    return { accountUrl: inputs.accountUrl, credential: await signedIn(identity, inputs, inputs.accountUrl, context, ca), ...ca };
}
/**
 * Runs `work` with the account that the inputs mean; without one with the embedded Azurite, which runs as long as `work` does.
 *
 * @param work gets a signal that fires on cancellation, and when Azurite ends by itself
 */
async function withStorageAccount(inputs, context, container, work) {
    const account = await storageAccount(inputs, context, container);
    if (account !== undefined)
        return work(account, context.signal);
    const folder = context.resolve(inputs.azuriteFolder);
    context.log.info(`No storage account given: using the embedded Azurite with its data in ${folder}.`);
    const { withBlobService } = await Promise.all(/* import() */[__webpack_require__.e(917), __webpack_require__.e(5967)]).then(__webpack_require__.bind(__webpack_require__, 95967));
    const { environment, log, signal } = context;
    const options = { folder, installation: ownInstallation(process.argv[1]), toolCache: environment.toolCache, log, signal };
    return withBlobService(options, (service) => work(service, service.signal));
}
function checkOneWay(inputs) {
    const { accountUrl, connectionString, sas, signIn } = inputs;
    if (accountUrl !== undefined && connectionString !== undefined) {
        throw new errors/* InputError */.dz('Both an account URL and a connection string are given.', { hint: 'give one of them' });
    }
    if (sas !== undefined && connectionString !== undefined) {
        throw new errors/* InputError */.dz('Both a connection string and a shared access signature are given.', { hint: 'give one of them' });
    }
    const signs = sas !== undefined || connectionString !== undefined;
    if (signs && (signIn !== 'auto' || identityInputs.some((name) => inputs[name] !== undefined))) {
        const what = sas === undefined ? 'a connection string' : 'a shared access signature';
        throw new errors/* InputError */.dz(`Both ${what} and an identity are given.`, { hint: 'give one of them; the identity is the better one' });
    }
}
async function signedIn(identity, { authorityHost }, accountUrl, { signal, log }, ca) {
    const { signIn } = await Promise.all(/* import() */[__webpack_require__.e(8648), __webpack_require__.e(7472)]).then(__webpack_require__.bind(__webpack_require__, 67472));
    const accountHost = URL.canParse(accountUrl) ? new URL(accountUrl).host : '';
    const authority = authorityHost ?? identity.authorityHost;
    if (authority !== undefined)
        (0,address/* checkAddress */.l)(authority, 'The authority host', ['https:'], 'https://login.microsoftonline.com');
    const who = 'clientId' in identity && identity.clientId !== undefined ? ` with the client id ${identity.clientId}` : '';
    // What is no URL is refused before anybody signs in.
    if (accountHost !== '')
        log.info(`Signing in to ${accountHost} by ${SIGNED_IN_BY[identity.kind]}${who}.`);
    return signIn(identity, { accountHost, ...(authority === undefined ? {} : { authorityHost: authority }), ...ca, signal });
}
async function readCertificates(file) {
    const hint = 'give a PEM file, which begins with -----BEGIN CERTIFICATE-----';
    const text = await (0,regular_file/* readRegularText */.Aj)(file).catch((error) => {
        throw new errors/* InputError */.dz(`The CA file cannot be read: ${(0,errors/* messageOf */.bD)(error)}.`, { hint });
    });
    if (!text.includes('-----BEGIN CERTIFICATE-----'))
        throw new errors/* InputError */.dz(`The CA file ${file} holds no certificate.`, { hint });
    return text;
}
/** The host masks the whole secret; its key and signature stand alone in headers and URLs. */
async function masked(connectionString, context) {
    const { secretsOf } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 30660));
    for (const secret of secretsOf(connectionString)) {
        context.mask(secret);
        // As it stands in a URL that somebody has decoded.
        if (/%[0-9a-f]{2}/i.test(secret))
            context.mask(decodeURIComponent(secret));
    }
    return connectionString;
}


/***/ })

};
