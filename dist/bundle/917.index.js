export const id = 917;
export const ids = [917];
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

/***/ 50917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MS: () => (/* binding */ lockFolder),
/* harmony export */   fY: () => (/* binding */ LOCK_PREFIX),
/* harmony export */   ix: () => (/* binding */ withFolderLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8531);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12582);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11324);








/** Beginning of the names of lock files. Who removes what is stale in a locked folder leaves these. */
const LOCK_PREFIX = '.lock-';
/** Of a lock that is being written. */
const NEW = '.new';
/** A holder touches its lock this often, in milliseconds. */
const HEARTBEAT = 10_000;
/** A lock of another machine or container that nobody touched while this was watched, in milliseconds, has lost its holder. */
const SILENCE = 60_000;
/** Bytes; a lock that we wrote has some hundred. */
const LARGEST = 64 * 1024;
/**
 * Locks a folder for this process. Waits while another run holds it, and says so once; the lock of one that is gone is taken over.
 *
 * Each contender writes a file of its own and then looks for others: of two at the same time at least one sees the other and steps back,
 * and the file of a dead process can be removed by anyone since no one else ever uses its name. It needs no hard links and no locks of
 * the file system, and works between containers and machines that share the folder: there a holder is known by touching its file.
 *
 * @param folder made when missing
 * @throws UserError when another run holds it for longer than `wait`, the system's error for a folder that cannot be written to,
 *   CancelledError
 */
async function lockFolder(folder, options) {
    const processes = [await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .identityOf */ .cu)()];
    const content = () => ({ processes, host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), since });
    const since = new Date().toISOString();
    const lock = await acquire(folder, content(), options);
    const timer = setInterval(() => void (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(lock, new Date(), new Date()).catch(() => { }), HEARTBEAT);
    timer.unref();
    return {
        async addProcess(pid) {
            processes.push(await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .identityOf */ .cu)(pid));
            await writeLock(lock, content());
        },
        async release() {
            clearInterval(timer);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(lock, { force: true });
        },
    };
}
/** Runs `work` while no other process works on the same folder. @throws what `lockFolder` and `work` throw */
async function withFolderLock(folder, options, work) {
    const lock = await lockFolder(folder, options);
    try {
        return await work();
    }
    finally {
        await lock.release();
    }
}
async function acquire(folder, holder, { wait, log, signal }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    const watch = new Watch(folder);
    const mine = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${LOCK_PREFIX}${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    const deadline = performance.now() + wait;
    let told = false;
    for (;;) {
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(signal);
        if ((await watch.others()).length === 0 && (await tryLock(mine, holder, watch)))
            return mine;
        const [other] = await watch.others();
        if (performance.now() >= deadline) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${folder} is in use by ${other === undefined ? 'another run' : describe(other)}.`, {
                hint: `wait until it has ended, or give another folder; if that run is gone, remove ${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${LOCK_PREFIX}*`)}`,
            });
        }
        if (other !== undefined && !told) {
            told = true;
            log.info(`Waiting for ${describe(other)}, which works on ${folder}.`);
        }
        // Random, so that two contenders do not keep stepping back together.
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_6__/* .delay */ .cb)(20 + Math.random() * 180, signal);
    }
}
async function tryLock(mine, holder, watch) {
    let isFree = false;
    try {
        await writeLock(mine, holder);
        isFree = (await watch.others(mine)).length === 0;
        return isFree;
    }
    finally {
        if (!isFree)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(mine, { force: true });
    }
}
/** Whole or not at all: a lock without content would look like that of a dead process. */
async function writeLock(path, holder) {
    const partial = `${path}${NEW}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(partial, JSON.stringify(holder));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, path);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { force: true });
    }
}
class Watch {
    #folder;
    /** When a lock's time last changed, by this process' clock: those of two machines need not agree. */
    #seen = new Map();
    constructor(folder) {
        this.#folder = folder;
    }
    /** The living holders beside `mine`. Locks of dead ones are removed. */
    async others(mine) {
        const holders = [];
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(this.#folder)) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.#folder, name);
            if (!name.startsWith(LOCK_PREFIX) || name.endsWith(NEW) || path === mine)
                continue;
            const holder = await this.#holder(path);
            if (holder !== undefined)
                holders.push(holder);
        }
        return holders;
    }
    async #holder(path) {
        try {
            // What came with a checkout may be a link to a device that never ends.
            const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
            if (!status.isFile())
                return undefined;
            const { mtimeMs, size } = status;
            const holder = size > LARGEST ? undefined : parse(await (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readRegularText */ .Aj)(path));
            if (holder !== undefined && !(await this.#isDead(path, holder, mtimeMs)))
                return holder;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
            return undefined;
        }
        catch (error) {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
                return undefined;
            throw error;
        }
    }
    async #isDead(path, { processes }, touched) {
        const states = await Promise.all(processes.map((one) => (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .stateOf */ .L4)(one, this.#folder)));
        if (states.includes('alive'))
            return false;
        if (!states.includes('unknown'))
            return true;
        const seen = this.#seen.get(path);
        if (seen?.touched === touched)
            return performance.now() - seen.since > SILENCE;
        this.#seen.set(path, { touched, since: performance.now() });
        return false;
    }
}
/** A full disk or a crash of the machine leaves half a lock, and anybody another text; a living holder has written it whole. */
function parse(text) {
    try {
        const { processes, host, since } = JSON.parse(text);
        if (!Array.isArray(processes) || !processes.every(isIdentity))
            return undefined;
        // They are said in the log.
        const isPlain = [host, since].every((text) => typeof text === 'string' && /^[\w.:-]{1,253}$/.test(text));
        return isPlain ? { processes, host: String(host), since: String(since) } : undefined;
    }
    catch {
        return undefined;
    }
}
function isIdentity(one) {
    return (Number.isInteger(one?.pid) && Number(one?.pid) > 0 && [one?.start, one?.boot, one?.space].every((part) => typeof part === 'string'));
}
function describe({ processes, host, since }) {
    return `process ${processes.map(({ pid }) => pid).join(', ')} on ${host} (since ${since})`;
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


/***/ })

};
