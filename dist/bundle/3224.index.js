export const id = 3224;
export const ids = [3224];
export const modules = {

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

/***/ 80008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ fetchRunnerPackage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var _bakehouse_core_address__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95749);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35182);
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_core_program__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(12582);
/* harmony import */ var _bakehouse_core_redact__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(30660);












const ATTEMPTS = 4;
/** 200 MB over a slow line of 700 kB/s. */
const ATTEMPT_DEADLINE = 300_000;
const RETRY_DELAY = 2_000;
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
    const cached = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(options.cacheFolder, 'runner-packages', `${source.sha256}.tar.gz`);
    const known = await hashOf(cached);
    if (known === source.sha256) {
        options.log.debug(`Runner package from the cache: ${cached}`);
        return cached;
    }
    if (known !== undefined)
        options.log.warning(`${cached} is damaged and will be downloaded again.`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(options.cacheFolder, 'runner-packages'), { recursive: true });
    const partial = (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_8__/* .partialNeighbour */ .Dd)(cached, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(cached));
    try {
        const { sha256, bytes } = await downloadWithRetries(url, partial, options);
        if (sha256 !== source.sha256)
            throw mismatch((0,_bakehouse_core_address__WEBPACK_IMPORTED_MODULE_6__/* .shownAddress */ .U)(url), source.sha256, sha256);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(partial, cached);
        options.log.info(`Downloaded ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_10__/* .formatBytes */ .z3)(bytes)} from ${(0,_bakehouse_core_address__WEBPACK_IMPORTED_MODULE_6__/* .shownAddress */ .U)(url)}`);
        return cached;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(partial, { force: true });
    }
}
function check({ file, url, sha256 }) {
    if ((file === undefined) === (url === undefined))
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .dz('A runner package needs either a file or an address (url), not both.');
    if (!/^[0-9a-f]{64}$/.test(sha256)) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .dz(`"${sha256}" is not a SHA-256 of a runner package.`, { hint: 'write its 64 lower-case hexadecimal digits' });
    }
    if (url === undefined)
        return;
    // Plain http is enough inside of a company: the SHA-256 decides whether the bytes are used.
    (0,_bakehouse_core_address__WEBPACK_IMPORTED_MODULE_6__/* .checkAddress */ .l)(url, 'The address of the runner package', ['https:', 'http:']);
}
async function checkedFile(file, expected) {
    const actual = await hashOf(file);
    if (actual === undefined)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(`The runner package ${file} does not exist.`);
    if (actual !== expected)
        throw mismatch(file, expected, actual);
    return file;
}
async function hashOf(file) {
    try {
        return await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_8__/* .sha256OfFile */ .Vq)(file);
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return undefined;
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .hasErrorCode */ .Ue)(error, 'EISDIR'))
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(`The runner package ${file} is a folder; a tar.gz archive is needed.`);
        throw error;
    }
}
function mismatch(source, expected, actual) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(`The runner package ${source} has SHA-256 ${actual}, but ${expected} was asked for; it was not used.`, {
        hint: 'compare with the SHA-256 that the release names, then correct the address or the SHA-256',
    });
}
async function downloadWithRetries(url, file, options) {
    for (let attempt = 1;; attempt++) {
        try {
            return await download(url, file, options);
        }
        catch (error) {
            if (options.signal.aborted)
                throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .CancelledError */ .cc();
            // A full or read-only disk does not get better by asking the server again.
            if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo || (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .hasErrorCode */ .Ue)(error, 'ENOSPC', 'EACCES', 'EROFS', 'EDQUOT'))
                throw error;
            const status = error instanceof HttpStatusError ? error.status : undefined;
            const lasting = status === undefined ? cannotBeSent(error) : status < 500 && status !== 408 && status !== 429;
            if (lasting || attempt === ATTEMPTS)
                throw failed(url, error, status, attempt - 1);
            const wait = (options.retryDelay ?? RETRY_DELAY) * 2 ** (attempt - 1);
            options.log.info(`Download of ${(0,_bakehouse_core_address__WEBPACK_IMPORTED_MODULE_6__/* .shownAddress */ .U)(url)} failed (${said(url, error)}); trying again in ${Math.ceil(wait / 1000)} s`);
            await (0,_bakehouse_core_program__WEBPACK_IMPORTED_MODULE_9__/* .delay */ .cb)(wait, options.signal);
        }
    }
}
async function download(url, file, options) {
    const signal = AbortSignal.any([options.signal, AbortSignal.timeout(options.attemptDeadline ?? ATTEMPT_DEADLINE)]);
    const response = await fetch(url, { signal });
    if (!response.ok || response.body === null) {
        await response.body?.cancel();
        throw new HttpStatusError(response.status);
    }
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let bytes = 0;
    const measure = new node_stream__WEBPACK_IMPORTED_MODULE_4__.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            bytes += chunk.length;
            done(bytes > MAXIMUM_BYTES ? new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(`${(0,_bakehouse_core_address__WEBPACK_IMPORTED_MODULE_6__/* .shownAddress */ .U)(url)} sends more than 2 GiB: it is not a runner package.`) : null, chunk);
        },
    });
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.fromWeb(response.body), measure, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(file), { signal });
    return { sha256: hash.digest('hex'), bytes };
}
function failed(url, error, status, retries) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .ExternalError */ .yA(`Cannot download the runner package ${(0,_bakehouse_core_address__WEBPACK_IMPORTED_MODULE_6__/* .shownAddress */ .U)(url)}: ${said(url, error)}.`, {
        service: new URL(url).host,
        operation: 'download the runner package',
        retries,
        cause: error,
        ...(status === undefined ? {} : { status }),
        ...(status === 404 ? { hint: 'check the version in the address' } : {}),
    });
}
/** What a library says, with its cause and without what the address holds that is secret: some messages have it in them. */
function said(url, error) {
    const cause = error instanceof Error && error.cause !== undefined ? `: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error.cause)}` : '';
    return (0,_bakehouse_core_redact__WEBPACK_IMPORTED_MODULE_11__/* .redact */ .E)(`${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}${cause}`, [url, new URL(url).search.slice(1)]);
}
/** True for what `fetch` refuses to send, here or after a redirect: every other failure of it has a cause with a code of its own. */
function cannotBeSent(error) {
    const { name, cause } = error;
    const hasCode = typeof cause === 'object' && cause !== null && 'code' in cause;
    return name === 'TypeError' && (!hasCode || (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .hasErrorCode */ .Ue)(cause, 'ERR_INVALID_URL'));
}
class HttpStatusError extends Error {
    status;
    constructor(status) {
        super(`status ${status}`);
        this.status = status;
    }
}


/***/ }),

/***/ 29465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ unpackTarGz)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58174);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56118);








/** A GitHub runner unpacks to about 0.6 GiB in 10,000 files; beyond these bounds the archive is not a runner. */
const MAXIMUM_BYTES = 8 * 1024 ** 3;
const MAXIMUM_ENTRIES = 200_000;
/** Of a name or of what a link says. The package's deepest file has about 15 parts and 150 bytes. */
const LONGEST_PATH = 1024;
const MOST_PARTS = 100;
/** Headers and padding of an entry, at most and on the average. */
const HEADER_BYTES = 64 * 1024;
const SHOWN = 200;
/** Types of a header that content follows. */
const FILES = new Set(['file', 'contiguous-file']);
/**
 * Unpacks a tar.gz so that nothing is written outside of `folder`, whatever the archive says: no absolute or climbing paths,
 * no writing through symbolic links, no links that lead outside, no devices, no set-user-id bits. Owners are ignored.
 *
 * @param folder made if it is missing; anything in it that the archive holds too is an error
 * @throws UserError naming the archive and the entry that is unsafe or damaged, CancelledError
 */
async function unpackTarGz(archive, folder, options) {
    const unpacking = new Unpacking(archive, folder);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_7__.extract)();
    let placing = Promise.resolve();
    entries.on('entry', (header, body, next) => {
        // Destroyed together with `entries`, whose error is the one that is reported.
        body.on('error', () => { });
        placing = unpacking.place(header, body);
        placing.then(() => {
            // A link may claim to have content, which nobody reads: the next entry would never come.
            body.resume();
            next();
        }, next);
    });
    try {
        const unpacked = unpacking.meter();
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(archive), (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGunzip)(), unpacked, entries, options);
        // Without end blocks the last entry outlives the archive.
        await placing;
    }
    catch (error) {
        // Whoever removes the folder now must not meet a file that is still being written.
        await placing.catch(() => { });
        if (options.signal.aborted)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .CancelledError */ .cc();
        if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo || (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .hasErrorCode */ .Ue)(error, 'ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'ENOENT'))
            throw error;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`${archive} is not a whole tar.gz archive: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
}
/** An archive that ends early has destroyed the body of its last entry by now, and closed it: a pipeline of it would wait for that for ever. */
async function* contentOf(body) {
    yield* body;
}
class Unpacking {
    #archive;
    #folder;
    #kinds = new Map();
    #bytes = 0;
    #entries = 0;
    constructor(archive, folder) {
        this.#archive = archive;
        this.#folder = folder;
    }
    /** Stops an archive that goes on and on with headers or padding, compressed to almost nothing. */
    meter() {
        let passed = 0;
        return new node_stream__WEBPACK_IMPORTED_MODULE_3__.Transform({
            transform: (chunk, _encoding, done) => {
                passed += chunk.length;
                // What is ahead of the entry that is being placed is in buffers of less than a MiB.
                if (passed <= this.#bytes + (this.#entries + 16) * HEADER_BYTES)
                    return done(null, chunk);
                done(new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`Will not unpack ${this.#archive}: much in it belongs to no file.`, { hint: 'check where the archive comes from' }));
            },
        });
    }
    async place(header, body) {
        const path = this.#safePath(header.name, header.name);
        this.#entries++;
        if (FILES.has(header.type))
            this.#bytes += header.size;
        if (this.#bytes > MAXIMUM_BYTES)
            throw this.#refused(header.name, 'would make the unpacked package larger than 8 GiB');
        if (this.#kinds.size >= MAXIMUM_ENTRIES || this.#entries > MAXIMUM_ENTRIES)
            throw this.#refused(header.name, 'is more than the 200,000th entry');
        if (path === '') {
            if (header.type === 'directory')
                return;
            throw this.#refused(header.name, 'has no name');
        }
        await this.#makeParents(path, header.name);
        if (header.type === 'directory')
            return this.#makeFolder(path, header.name);
        if (this.#kinds.has(path))
            throw this.#refused(header.name, 'stands in the archive twice');
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path);
        switch (header.type) {
            case 'file':
            case 'contiguous-file':
                await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(contentOf(body), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target, { flags: 'wx' }));
                // Not by the umask, which would make images differ. Nobody else may write; set-user-id and sticky bits are dropped.
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(target, (header.mode & 0o755) | 0o600);
                this.#kinds.set(path, 'file');
                return;
            case 'symlink':
                this.#checkLinkTarget(path, header);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(header.linkname, target);
                this.#kinds.set(path, 'link');
                return;
            case 'link': {
                const original = this.#safePath(header.linkname, header.name);
                if (this.#kinds.get(original) !== 'file')
                    throw this.#refused(header.name, `is a hard link to ${header.linkname}, which is no file before it`);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, original), target);
                this.#kinds.set(path, 'file');
                return;
            }
            default:
                throw this.#refused(header.name, `is a ${header.type}`);
        }
    }
    /** The path with `.` and doubled slashes removed, relative to the folder. */
    #safePath(name, entry) {
        this.#checkLength(name, entry);
        // A backslash or drive is an ordinary character in a tar, but a separator where this may run.
        if (name.startsWith('/') || /[\\\0]|^[A-Za-z]:/.test(name))
            throw this.#refused(entry, 'has an absolute or foreign path');
        const parts = name.split('/').filter((part) => part !== '' && part !== '.');
        if (parts.includes('..'))
            throw this.#refused(entry, 'has a path that leads out of the folder');
        return parts.join('/');
    }
    async #makeParents(path, entry) {
        for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
            await this.#makeFolder(path.slice(0, at), entry);
    }
    async #makeFolder(path, entry) {
        const kind = this.#kinds.get(path);
        if (kind === 'folder')
            return;
        if (kind !== undefined)
            throw this.#refused(entry, `goes through ${path}, which is not a folder`);
        // Whatever modes the archive gives folders, the owner must be able to fill and remove them.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path), { mode: 0o755 });
        this.#kinds.set(path, 'folder');
    }
    /**
     * A target may climb only at its start. Its folder is a real one (nothing is written through links), so counting is exact
     * for the climb, and what follows can only meet links that were themselves checked.
     */
    #checkLinkTarget(path, header) {
        const target = header.linkname ?? '';
        this.#checkLength(target, header.name);
        const parts = target.split('/').filter((part) => part !== '' && part !== '.');
        const climb = parts.findIndex((part) => part !== '..');
        const climbs = climb === -1 ? parts.length : climb;
        const inside = !target.startsWith('/') && !/[\\\0]|^[A-Za-z]:/.test(target) && parts.length > 0;
        if (!inside || climbs > path.split('/').length - 1 || parts.slice(climbs).includes('..')) {
            throw this.#refused(header.name, `is a symbolic link to ${target}, which may lead out of the folder`);
        }
    }
    /** First of all: whatever else looks at a path of a million parts takes long. */
    #checkLength(path, entry) {
        const isLong = path.length > LONGEST_PATH || Buffer.byteLength(path) > LONGEST_PATH || path.split('/').length > MOST_PARTS;
        if (isLong)
            throw this.#refused(entry, `has a path of more than ${LONGEST_PATH} bytes or ${MOST_PARTS} parts`);
    }
    #refused(entry, what) {
        return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`Will not unpack ${this.#archive}: its entry "${entry.slice(0, SHOWN)}" ${what}.`, {
            hint: 'check where the archive comes from',
        });
    }
}


/***/ })

};
