export const id = 4398;
export const ids = [4398];
export const modules = {

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

/***/ 35480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findProgram),
/* harmony export */   Z: () => (/* binding */ ensureSystemTools)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92135);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12582);






/** Ten minutes: a slow mirror, not a dead one. */
const INSTALL_TIMEOUT = 600_000;
/** Absolute path of a program in an absolute folder of PATH (with the sbin folders, which users often lack), or undefined. */
async function findProgram(name) {
    const folders = [...(0,_child_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .absoluteFolders */ .L9)(process.env['PATH'] ?? ''), '/usr/local/sbin', '/usr/sbin', '/sbin'];
    for (const folder of folders) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        if (await exists(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK))
            return path;
    }
    return undefined;
}
/**
 * Makes sure that tools are there: installs their Debian packages where root or password-less sudo allows, and says so.
 *
 * @throws UserError naming the command to run where they cannot be installed
 */
async function ensureSystemTools(tools, log, signal) {
    const missing = await missingTools(tools);
    if (missing.length === 0)
        return;
    const packages = [...new Set(missing.map((tool) => tool.package))].sort();
    const command = `apt-get install --yes --no-install-recommends ${packages.join(' ')}`;
    const refused = new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Missing: ${missing.map((tool) => tool.needs).join(', ')}.`, { hint: `run: sudo ${command}` });
    if (process.platform !== 'linux' || (await findProgram('apt-get')) === undefined)
        throw refused;
    const sudo = await privilege(signal);
    if (sudo === undefined)
        throw refused;
    log.info(`Installing Debian packages: ${packages.join(' ')}`);
    // apt asks mirrors. What it installs runs scripts as root: they see nothing else of ours.
    const options = { log, signal, timeout: INSTALL_TIMEOUT, inherit: _child_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .NETWORK */ .pG, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    const apt = (...args) => [...sudo, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...args];
    await log.group(`apt-get install ${packages.join(' ')}`, async () => {
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .mB)('update the list of Debian packages', apt('update'), { ...options, allowFailure: true });
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .mB)('install Debian packages', apt('install', '--yes', '--no-install-recommends', ...packages), options);
    });
    const still = await missingTools(missing);
    if (still.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Still missing after installing ${packages.join(', ')}: ${still.map((tool) => tool.needs).join(', ')}.`);
}
async function missingTools(tools) {
    const present = await Promise.all(tools.map(({ needs }) => needs.startsWith('/') ? exists(needs, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK) : findProgram(needs).then((path) => path !== undefined)));
    return tools.filter((_, index) => present[index] !== true);
}
async function privilege(signal) {
    if (process.getuid?.() === 0)
        return [];
    if ((await findProgram('sudo')) === undefined)
        return undefined;
    const { exitCode } = await (0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .mB)('try sudo', ['sudo', '-n', 'true'], { signal, allowFailure: true });
    return exitCode === 0 ? ['sudo', '-n'] : undefined;
}
async function exists(path, mode) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, mode).then(() => true, () => false);
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

/***/ 27773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ trimEnd)
/* harmony export */ });
/**
 * Text without the characters at its end that are among these. Not by a regular expression such as `/-+$/`, which begins anew at each of
 * them: a text of 100,000 takes it a minute.
 */
function trimEnd(text, characters) {
    let end = text.length;
    while (end > 0 && characters.includes(text.charAt(end - 1)))
        end--;
    return text.slice(0, end);
}


/***/ }),

/***/ 34398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onlineResolvers: () => (/* binding */ onlineResolvers)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/child-environment.js
var child_environment = __webpack_require__(92135);
// EXTERNAL MODULE: ./build/staging/core/src/debian-packages.js
var debian_packages = __webpack_require__(35480);
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 2 modules
var program = __webpack_require__(12582);
;// CONCATENATED MODULE: ./build/staging/images/src/plan/ask-program.js




/** Milliseconds: the programs start slowly, and send a request or two. */
const TIMEOUT = 120_000;
/** True when the program can be run here. On Windows only what is an executable file can be run without a shell. */
async function hasProgram(name) {
    return (await (0,debian_packages/* findProgram */.K)(process.platform === 'win32' ? `${name}.exe` : name)) !== undefined;
}
/**
 * Runs the command line of a cloud, and reads the JSON that it prints. It signs in as it always does.
 *
 * @throws ExternalError when it fails, with the last lines that it wrote, or prints something else; CancelledError
 */
async function askProgram({ name, operation, hint, inherit, env }, args, signal) {
    const options = { signal, timeout: TIMEOUT, inherit: [...inherit, ...child_environment/* NETWORK */.pG], ...(env === undefined ? {} : { env }) };
    let stdout;
    try {
        ({ stdout } = await (0,program/* runProgram */.mB)(operation, [name, ...args], options));
    }
    catch (error) {
        if (error instanceof errors/* ExternalError */.yA)
            throw new errors/* ExternalError */.yA(error.message, { ...error.details, hint });
        throw error;
    }
    try {
        return JSON.parse(stdout);
    }
    catch (error) {
        throw new errors/* ExternalError */.yA(`Cannot ${operation}: ${name} printed no JSON (${(0,errors/* messageOf */.bD)(error)}).`, { service: name, operation, hint });
    }
}

;// CONCATENATED MODULE: ./build/staging/images/src/plan/ami-source.js


/** "ami-" and hexadecimal digits: 8, in newer ones 17. */
const IMAGE_ID = /^ami-[0-9a-f]{1,32}$/;
/** The newest available image of an owner whose name fits, by the date of its creation: its id, which counts in one region only. */
const amiResolver = {
    regional: true,
    async latest({ owner, name = '' }, signal, region) {
        if (owner === undefined) {
            return {
                cannotAsk: 'it names no owner, and anyone may publish an image of that name',
                hint: 'write source.owner: amazon, self or the number of an account',
            };
        }
        if (!(await hasProgram('aws'))) {
            return {
                cannotAsk: 'the program aws is not installed here',
                hint: 'install the AWS command line, or write the id into the definition',
            };
        }
        const operation = `find the newest image of ${owner} whose name is ${name}`;
        const program = {
            name: 'aws',
            operation,
            hint: 'sign in (aws configure, or a role of the job) as one that may ec2:DescribeImages; set build.region, or AWS_REGION',
            // https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html
            inherit: ['AWS_*'],
            env: { AWS_PAGER: '' },
        };
        const filters = { name: [name], state: ['available'] };
        const asked = { Owners: [owner], Filters: Object.entries(filters).map(([key, values]) => ({ Name: key, Values: values })) };
        // One argument of JSON: in the short form a comma or a leading hyphen in the pattern would mean something else.
        const args = ['ec2', 'describe-images', `--cli-input-json=${JSON.stringify(asked)}`, '--output=json', ...regionArgument(region)];
        const images = imagesIn(await askProgram(program, args, signal));
        if (images === undefined)
            throw new errors/* ExternalError */.yA(`Cannot ${operation}: aws printed no images.`, { service: 'aws', operation });
        const [newest] = images.filter(({ State }) => State === 'available').sort(newestFirst);
        if (newest !== undefined)
            return newest.ImageId;
        throw new errors/* ExternalError */.yA(`There is no available image of ${owner} whose name is ${name}${region === undefined ? '' : ` in ${region}`}.`, {
            service: 'aws',
            operation,
            hint: 'check source.owner, source.name (* stands for any text) and build.region',
        });
    },
};
/** By time, and then by id, so that two images of one second always give the same one. */
function newestFirst(a, b) {
    return Date.parse(b.CreationDate) - Date.parse(a.CreationDate) || (a.ImageId < b.ImageId ? 1 : -1);
}
function imagesIn(printed) {
    const { Images: images } = (printed ?? {});
    if (!Array.isArray(images))
        return undefined;
    return images.filter((image) => IMAGE_ID.test(String(image?.ImageId)) && typeof image?.State === 'string' && !Number.isNaN(Date.parse(String(image.CreationDate))));
}
function regionArgument(region) {
    if (region === undefined)
        return [];
    if (!/^[a-z0-9-]+$/.test(region))
        throw new errors/* InputError */.dz(`build.region is no region of AWS: ${region}`, { hint: 'write it as us-east-1' });
    return [`--region=${region}`];
}

;// CONCATENATED MODULE: ./build/staging/images/src/plan/azure-sources.js

const NO_SUBSCRIPTION = {
    cannotAsk: 'no subscription is given to ask Azure with',
    hint: 'give azure-subscription-id, and sign in with azure/login, an AzureCLI task, az login or a managed identity',
};
const SHARED = {
    cannotAsk: 'a community gallery, or one that is shared directly, cannot be asked by this release',
    hint: 'write the version into the definition',
};
/** Resolvers of the sources that Azure has. They sign in and load their libraries when the first is asked. */
function azureResolvers({ subscription, ...options }) {
    let connected;
    const connect = () => {
        connected ??= __webpack_require__.e(/* import() */ 1813).then(__webpack_require__.bind(__webpack_require__, 31813)).then((module) => module.ResourceManager.connect(options));
        return connected;
    };
    return {
        marketplace: {
            regional: true,
            async latest(source, signal, region) {
                if (subscription === undefined)
                    return NO_SUBSCRIPTION;
                const { DEFAULT_LOCATION, newestMarketplaceVersion } = await __webpack_require__.e(/* import() */ 2221).then(__webpack_require__.bind(__webpack_require__, 42221));
                return newestMarketplaceVersion(await connect(), subscription, source, region ?? DEFAULT_LOCATION, signal);
            },
        },
        gallery: {
            regional: true,
            latest: (source, signal, region) => latestOfGallery(source, subscription, connect, region, signal),
        },
    };
}
async function latestOfGallery({ id, gallery, definition }, subscription, connect, region, signal) {
    const [{ isSharedGalleryId, parseGalleryImageId }, { findGalleryImage, newestGalleryVersion }] = await Promise.all([
        __webpack_require__.e(/* import() */ 3351).then(__webpack_require__.bind(__webpack_require__, 63351)),
        __webpack_require__.e(/* import() */ 2268).then(__webpack_require__.bind(__webpack_require__, 22268)),
    ]);
    if (id !== undefined) {
        if (isSharedGalleryId(id))
            return SHARED;
        const image = parseGalleryImageId(id);
        if (image === undefined) {
            throw new errors/* InputError */.dz(`source.id is no resource id of an image definition: ${id}`, {
                hint: 'write /subscriptions/…/resourceGroups/…/providers/Microsoft.Compute/galleries/…/images/…',
            });
        }
        // The id of a version is exact already.
        if (image.version !== undefined && image.version.toLowerCase() !== 'latest')
            return image.version;
        return newestGalleryVersion(await connect(), image, region, signal);
    }
    if (subscription === undefined)
        return NO_SUBSCRIPTION;
    // The schema asks for both where there is no id.
    const names = { gallery: gallery ?? '', image: definition ?? '' };
    const image = await findGalleryImage(await connect(), subscription, names, signal);
    return newestGalleryVersion(await connect(), image, region, signal);
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/staging/core/src/address.js
var address = __webpack_require__(95749);
// EXTERNAL MODULE: ./build/staging/core/src/redact.js
var redact = __webpack_require__(30660);
// EXTERNAL MODULE: ./build/staging/core/src/regular-file.js
var regular_file = __webpack_require__(11324);
// EXTERNAL MODULE: ./build/staging/core/src/trim-end.js
var trim_end = __webpack_require__(27773);
;// CONCATENATED MODULE: ./build/staging/images/src/plan/debian-release.js






/** Where Debian's own archives are served from, for a definition that names no mirror. */
const ARCHIVE = 'https://deb.debian.org/debian';
/** Milliseconds for one file of some 200 KiB. */
const debian_release_TIMEOUT = 30_000;
/** `Version` and `Date` stand at the top of Release, before the checksums. */
const MAX_BYTES = 4 * 1024 * 1024;
/**
 * What a suite of a Debian archive stands for now, as its `Release` file says (https://wiki.debian.org/DebianRepository/Format#A.22Release.22_files):
 * the point release ("12.11"), or for a suite without one the time of its last change.
 */
const debianResolver = {
    async latest({ suite, mirror = ARCHIVE }, signal) {
        const url = `${(0,trim_end/* trimEnd */.s)(mirror, '/')}/dists/${encodeURIComponent(suite)}/Release`;
        const text = await readText(url, signal);
        const version = field(text, 'Version') ?? timeOf(field(text, 'Date'));
        if (version === undefined)
            throw failed(url, 'it names neither a version nor a date');
        return version;
    },
};
async function readText(url, signal) {
    try {
        if (url.startsWith('file:'))
            return await (0,regular_file/* readRegularText */.Aj)((0,external_node_url_.fileURLToPath)(url));
        const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(debian_release_TIMEOUT)]) });
        if (!answer.ok) {
            await answer.body?.cancel();
            throw failed(url, `the server answered ${answer.status}`, answer.status);
        }
        return await limitedText(answer, url);
    }
    catch (error) {
        if (error instanceof errors/* ExternalError */.yA)
            throw error;
        (0,errors/* throwIfCancelled */.dZ)(signal);
        throw failed(url, (0,redact/* redact */.E)((0,errors/* messageOf */.bD)(error), []), undefined, error);
    }
}
async function limitedText(answer, url) {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of answer.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        if (text.length > MAX_BYTES)
            throw failed(url, `it has more than ${MAX_BYTES} bytes`);
    }
    return text + decoder.decode();
}
const PLAIN = /^[\x20-\x7e]{1,100}$/;
function field(text, name) {
    const value = new RegExp(`^${name}:(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
    // It goes into lock files and summaries.
    return PLAIN.test(value) ? value : undefined;
}
function timeOf(date) {
    const time = date === undefined ? Number.NaN : Date.parse(date);
    return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.000Z$/, 'Z');
}
function failed(url, what, status, cause) {
    return new errors/* ExternalError */.yA(`Cannot read ${(0,address/* shownAddress */.U)(url)}: ${what}.`, {
        service: 'Debian archive',
        operation: 'find out the newest release of the suite',
        hint: 'check source.mirror and source.suite, or plan without online',
        ...(status === undefined ? {} : { status }),
        ...(cause === undefined ? {} : { cause }),
    });
}

;// CONCATENATED MODULE: ./build/staging/images/src/plan/gce-source.js


/** Names of Google Compute Engine: https://cloud.google.com/compute/docs/naming-resources. Projects may be "example.com:name". */
const FAMILY = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const IMAGE = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/;
const PROJECT = /^[a-z0-9][-a-z0-9.:]*$/;
/** The image that a family stands for now: the newest that is not deprecated, as Google itself says; its name. */
const gceResolver = {
    async latest({ family, project }, signal) {
        if (!FAMILY.test(family))
            throw new errors/* InputError */.dz(`source.family is no name of an image family: ${family}`);
        if (project !== undefined && !PROJECT.test(project))
            throw new errors/* InputError */.dz(`source.project is no id of a project: ${project}`);
        if (!(await hasProgram('gcloud'))) {
            return {
                cannotAsk: 'the program gcloud is not installed here',
                hint: 'install the Google Cloud command line, or write the name of the image into the definition',
            };
        }
        const operation = `find the newest image of the family ${family}`;
        const program = {
            name: 'gcloud',
            operation,
            // https://cloud.google.com/sdk/docs/properties and https://cloud.google.com/docs/authentication/application-default-credentials.
            inherit: ['CLOUDSDK_*', 'GOOGLE_APPLICATION_CREDENTIALS'],
            hint: `sign in (google-github-actions/auth, gcloud auth login) as one with compute.images.getFromFamily on ${project ?? 'the project'}, and check source.family and source.project`,
        };
        const place = project === undefined ? [] : [`--project=${project}`];
        const args = ['compute', 'images', 'describe-from-family', family, ...place, '--format=json', '--quiet'];
        const { name } = ((await askProgram(program, args, signal)) ?? {});
        if (typeof name === 'string' && IMAGE.test(name))
            return name;
        throw new errors/* ExternalError */.yA(`Cannot ${operation}: gcloud printed no image.`, { service: 'gcloud', operation });
    },
};

;// CONCATENATED MODULE: ./build/staging/images/src/plan/online-resolvers.js




/** Every kind of source that moves, with who says what it stands for now. */
function onlineResolvers(azure) {
    return { debian: debianResolver, ...azureResolvers(azure), ami: amiResolver, 'gce-family': gceResolver };
}


/***/ })

};
