export const id = 39;
export const ids = [39];
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

/***/ 75312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ freeSpace)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** Bytes that the user may still write below a folder. */
async function freeSpace(folder) {
    const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
    return bavail * bsize;
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

/***/ 40039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var src_files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/byte-layout.js
/** How numbers are stored in one ELF file. Reads outside of the bytes give 0, so that a cut structure never throws. */
class ByteLayout {
    bits;
    littleEndian;
    constructor(bits, littleEndian) {
        this.bits = bits;
        this.littleEndian = littleEndian;
    }
    u16(bytes, offset) {
        if (!holds(bytes, offset, 2))
            return 0;
        return this.littleEndian ? bytes.readUInt16LE(offset) : bytes.readUInt16BE(offset);
    }
    u32(bytes, offset) {
        if (!holds(bytes, offset, 4))
            return 0;
        return this.littleEndian ? bytes.readUInt32LE(offset) : bytes.readUInt32BE(offset);
    }
    i32(bytes, offset) {
        return this.u32(bytes, offset) | 0;
    }
    u64(bytes, offset) {
        if (!holds(bytes, offset, 8))
            return 0n;
        return this.littleEndian ? bytes.readBigUInt64LE(offset) : bytes.readBigUInt64BE(offset);
    }
    /** A C `unsigned long` or pointer of `size` bytes. */
    word(bytes, offset, size = this.bits / 8) {
        return size === 8 ? this.u64(bytes, offset) : BigInt(this.u32(bytes, offset));
    }
}
function holds(bytes, offset, length) {
    return offset >= 0 && offset + length <= bytes.length;
}
/** 0xdead0000 */
function hex(value) {
    return `0x${value.toString(16)}`;
}
/** Text up to the first NUL. */
function cString(bytes) {
    const end = bytes.indexOf(0);
    return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/byte-source.js


/** Windows of this size make a note walk cheap without holding the file: 10,000 threads are about 30 reads. */
const WINDOW = 256 * 1024;
const NEAR = 4096;
/** No fact that is read from a dump is larger; the kernel limits its largest note, the list of files, to 4 MiB. */
const LARGEST_READ = 16 * 1024 * 1024;
/** A source over bytes in memory. */
function bytesOf(content) {
    return {
        size: content.length,
        read: async (offset, length) => (isPlace(offset, length) ? content.subarray(offset, offset + Math.min(length, LARGEST_READ)) : EMPTY),
    };
}
/** Opens a file for `work` and closes it afterwards. */
async function withFile(path, work) {
    const handle = await openDump(path);
    try {
        const { size } = await handle.stat();
        return await work(new WindowedFile(handle, size));
    }
    finally {
        await handle.close();
    }
}
/** Opens what was a regular file when it was found: a link that has taken its place is not followed, a pipe does not block. */
function openDump(path) {
    // Windows has neither.
    return (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
}
const EMPTY = Buffer.alloc(0);
class WindowedFile {
    size;
    #handle;
    #start = 0;
    #window = EMPTY;
    constructor(handle, size) {
        this.#handle = handle;
        this.size = size;
    }
    async read(offset, length) {
        if (!isPlace(offset, length) || offset >= this.size)
            return EMPTY;
        const wanted = Math.min(length, LARGEST_READ, this.size - offset);
        const within = offset - this.#start;
        if (within >= 0 && within + wanted <= this.#window.length)
            return this.#window.subarray(within, within + wanted);
        // Read ahead only for a walk: a jump, such as to a module's first page, gets what it asks for.
        const walks = within >= 0 && within <= this.#window.length + NEAR;
        const buffer = Buffer.alloc(Math.max(wanted, Math.min(walks ? WINDOW : NEAR, this.size - offset)));
        let filled = 0;
        while (filled < buffer.length) {
            const { bytesRead } = await this.#handle.read(buffer, filled, buffer.length - filled, offset + filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        this.#start = offset;
        this.#window = buffer.subarray(0, filled);
        return this.#window.subarray(0, wanted);
    }
}
function isPlace(offset, length) {
    return Number.isSafeInteger(offset) && offset >= 0 && Number.isSafeInteger(length) && length > 0;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/staging/core/src/free-space.js
var free_space = __webpack_require__(75312);
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 2 modules
var program = __webpack_require__(12582);
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/copy-sparse.js









/** A multiple of every file system's block, so that each skipped block is a hole. */
const BLOCK = 64 * 1024;
const ZEROS = Buffer.alloc(BLOCK);
const CHUNK = 16 * BLOCK;
/** Up to this size holes are read like anything else: a second for each GiB. */
const READ_HOLES = 4 * 1024 ** 3;
/** Of data, holes apart. */
const LARGEST = 256 * 1024 ** 3;
/** What is left to others on the disk that takes the copy. */
const RESERVE = 64 * 1024 ** 2;
/**
 * Copies a file whole or not at all; blocks of zeros become holes, so a sparse core stays sparse. Without `target` it is only
 * read. The copy can be read by its owner alone: a dump holds whatever the program had in memory. What does not fit on the disk, or has
 * more than 256 GiB of data, is not copied.
 *
 * @throws CancelledError, or what reading and writing throw
 */
async function copySparse(source, target, options) {
    const from = await openDump(source);
    try {
        const before = await from.stat();
        const data = process.platform === 'linux' ? Math.min(before.blocks * 512, before.size) : before.size;
        const isHollow = before.size > READ_HOLES && data < before.size / 2;
        if (target !== undefined)
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        const refused = await refusal(data, target);
        if (refused !== undefined || (isHollow && target === undefined)) {
            return { size: before.size, sha256: undefined, changed: false, ...(refused === undefined ? {} : { refused }) };
        }
        const copied = isHollow
            ? await inPlace(target, (_to, partial) => copyData(from, partial, before.size, options))
            : await inPlace(target, (to) => copyAll(from, to, before.size, options));
        const after = await from.stat();
        return { ...copied, changed: after.size !== before.size || after.mtimeMs !== before.mtimeMs };
    }
    finally {
        await from.close();
    }
}
async function refusal(data, target) {
    if (data > LARGEST)
        return `${(0,format/* formatBytes */.z3)(data)} of data are more than is collected`;
    if (target === undefined)
        return undefined;
    const free = await (0,free_space/* freeSpace */.F)((0,external_node_path_.dirname)(target));
    return data + RESERVE <= free ? undefined : `its ${(0,format/* formatBytes */.z3)(data)} do not fit on the disk, where ${(0,format/* formatBytes */.z3)(free)} are free`;
}
/** Gives `work` a new file that takes its place afterwards. */
async function inPlace(target, work) {
    if (target === undefined)
        return work(undefined, undefined);
    const partial = (0,src_files/* partialNeighbour */.Dd)(target, (0,external_node_path_.dirname)(target));
    const to = await (0,promises_.open)(partial, 'wx', 0o600);
    try {
        let result;
        try {
            result = await work(to, partial);
            await to.sync();
        }
        finally {
            await to.close();
        }
        await (0,promises_.rename)(partial, target);
        return result;
    }
    catch (error) {
        await (0,promises_.rm)(partial, { force: true });
        throw error;
    }
}
async function copyAll(from, to, size, { signal, onProgress }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const buffer = Buffer.alloc(CHUNK);
    let at = 0;
    for (;;) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        const { bytesRead } = await from.read(buffer, 0, CHUNK, at);
        if (bytesRead === 0)
            break;
        hash.update(buffer.subarray(0, bytesRead));
        if (to !== undefined)
            await writeBlocks(to, buffer.subarray(0, bytesRead), at);
        at += bytesRead;
        onProgress?.(at, size);
        // Still being written, by a program that is faster than this one.
        if (at > LARGEST)
            break;
    }
    await to?.truncate(at);
    return { size: at, sha256: hash.digest('hex') };
}
/** Node cannot ask where the data is (SEEK_DATA); cp of GNU coreutils can. It gets the file that is open, whatever has taken its name. */
async function copyData(from, partial, size, { signal }) {
    const open = `/proc/${process.pid}/fd/${from.fd}`;
    const argv = ['cp', '--sparse=always', '--reflink=auto', '--no-target-directory', '--', open, partial];
    await (0,program/* runProgram */.mB)('copy the data of a sparse file', argv, { signal });
    return { size, sha256: undefined };
}
async function writeBlocks(to, bytes, at) {
    for (let offset = 0; offset < bytes.length; offset += BLOCK) {
        const block = bytes.subarray(offset, offset + BLOCK);
        if (block.equals(block.length === BLOCK ? ZEROS : ZEROS.subarray(0, block.length)))
            continue;
        let written = 0;
        while (written < block.length) {
            const { bytesWritten } = await to.write(block, written, block.length - written, at + offset + written);
            written += bytesWritten;
        }
    }
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/signals.js
/** Numbers that every Linux machine shares (include/uapi/asm-generic/signal.h). */
const COMMON = {
    1: 'SIGHUP',
    2: 'SIGINT',
    3: 'SIGQUIT',
    4: 'SIGILL',
    5: 'SIGTRAP',
    6: 'SIGABRT',
    8: 'SIGFPE',
    9: 'SIGKILL',
    11: 'SIGSEGV',
    13: 'SIGPIPE',
    14: 'SIGALRM',
    15: 'SIGTERM',
};
const GENERIC = {
    ...COMMON,
    7: 'SIGBUS',
    10: 'SIGUSR1',
    12: 'SIGUSR2',
    16: 'SIGSTKFLT',
    17: 'SIGCHLD',
    18: 'SIGCONT',
    19: 'SIGSTOP',
    20: 'SIGTSTP',
    21: 'SIGTTIN',
    22: 'SIGTTOU',
    23: 'SIGURG',
    24: 'SIGXCPU',
    25: 'SIGXFSZ',
    26: 'SIGVTALRM',
    27: 'SIGPROF',
    28: 'SIGWINCH',
    29: 'SIGIO',
    30: 'SIGPWR',
    31: 'SIGSYS',
};
/** arch/mips/include/uapi/asm/signal.h, as far as it kills with a core. */
const MIPS = { ...COMMON, 7: 'SIGEMT', 10: 'SIGBUS', 12: 'SIGSYS', 30: 'SIGXCPU', 31: 'SIGXFSZ' };
/** include/uapi/asm-generic/siginfo.h; the names are those that Breakpad's and rust-minidump's tools print. */
const CODES = {
    SIGILL: ['ILL_ILLOPC', 'ILL_ILLOPN', 'ILL_ILLADR', 'ILL_ILLTRP', 'ILL_PRVOPC', 'ILL_PRVREG', 'ILL_COPROC', 'ILL_BADSTK', 'ILL_BADIADDR'],
    SIGFPE: ['FPE_INTDIV', 'FPE_INTOVF', 'FPE_FLTDIV', 'FPE_FLTOVF', 'FPE_FLTUND', 'FPE_FLTRES', 'FPE_FLTINV', 'FPE_FLTSUB'],
    SIGSEGV: [
        'SEGV_MAPERR',
        'SEGV_ACCERR',
        'SEGV_BNDERR',
        'SEGV_PKUERR',
        'SEGV_ACCADI',
        'SEGV_ADIDERR',
        'SEGV_ADIPERR',
        'SEGV_MTEAERR',
        'SEGV_MTESERR',
        'SEGV_CPERR',
    ],
    SIGBUS: ['BUS_ADRALN', 'BUS_ADRERR', 'BUS_OBJERR', 'BUS_MCEERR_AR', 'BUS_MCEERR_AO'],
    SIGTRAP: ['TRAP_BRKPT', 'TRAP_TRACE', 'TRAP_BRANCH', 'TRAP_HWBKPT', 'TRAP_UNK', 'TRAP_PERF'],
    SIGSYS: ['SYS_SECCOMP', 'SYS_USER_DISPATCH'],
};
/** Codes of any signal: who sent it. */
const SENDERS = {
    0: 'SI_USER',
    128: 'SI_KERNEL',
    [-1]: 'SI_QUEUE',
    [-2]: 'SI_TIMER',
    [-3]: 'SI_MESGQ',
    [-4]: 'SI_ASYNCIO',
    [-5]: 'SI_SIGIO',
    [-6]: 'SI_TKILL',
};
/** "SIGSEGV", or "signal 42" for one without a name. */
function signalName(number, mips = false) {
    return (mips ? MIPS : GENERIC)[number] ?? `signal ${number}`;
}
/** "SEGV_MAPERR", "SI_TKILL", or "code 99" for one without a name. */
function signalCodeName(signal, code) {
    return SENDERS[code] ?? CODES[signal]?.[code - 1] ?? `code ${code}`;
}
/** True when si_addr holds the address of a fault: a processor's fault, not a signal that a program or the kernel sent. */
function carriesAddress(signal, code) {
    // SI_KERNEL comes without an address, as for a non-canonical pointer on x86-64.
    return code > 0 && code !== 128 && ['SIGILL', 'SIGFPE', 'SIGSEGV', 'SIGBUS', 'SIGTRAP'].includes(signal);
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/crash-signature.js



/**
 * Names a core's crash.
 *
 * @param fallback the program's name where the core does not hold it
 */
function crashFactsOf(core, fallback) {
    const program = core.programPath ?? (core.shortName || fallback);
    if (core.signal === undefined)
        return { program, signal: 'unknown', signature: `${(0,posix_.basename)(program)} unreadable` };
    const signal = core.signal === 0 ? 'none' : signalName(core.signal, core.machine.mips);
    const info = core.signal !== 0 && core.signalInfo?.number === core.signal ? core.signalInfo : undefined;
    const signalCode = info === undefined ? undefined : signalCodeName(signal, info.code);
    const { programCounter } = core;
    const module = moduleOf(core);
    const place = placeOf(core, module);
    return {
        program,
        signal,
        ...(signalCode === undefined ? {} : { signalCode }),
        ...(info !== undefined && carriesAddress(signal, info.code) ? { address: hex(info.address) } : {}),
        ...(programCounter === undefined ? {} : { programCounter: hex(programCounter) }),
        ...(module === undefined ? {} : { module: module.path }),
        place,
        signature: `${(0,posix_.basename)(program)} ${signal}${signalCode === undefined ? '' : `/${signalCode}`} ${place}`,
    };
}
function moduleOf({ programCounter, modules, mappings }) {
    if (programCounter === undefined)
        return undefined;
    const crashed = mappings.at(programCounter)?.path;
    return modules.find(({ path }) => path === crashed);
}
/** Module and offset of the program counter. An address outside of every module changes from run to run, so it is left out. */
function placeOf({ programCounter }, module) {
    if (programCounter === undefined)
        return 'unknown place';
    if (module === undefined)
        return 'outside of every module';
    return `${(0,posix_.basename)(module.path)}+${hex(programCounter - module.start)}`;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/dump-files.js



/** A dump folder with more is no dump folder. */
const MOST_FILES = 100_000;
const DEEPEST = 16;
/**
 * Finds the files that have content in a folder and its subfolders, in the order of their names. Symbolic links are not followed.
 *
 * @param source absolute; a folder or a file
 * @param except an absolute path of a folder that is not searched
 * @returns the files, and how many folders are too deep to be searched
 * @throws UserError when the source is not there, is neither file nor folder, or holds very many files, CancelledError
 */
async function dumpFilesBelow(source, except, signal) {
    const files = [];
    let tooDeep = 0;
    const visit = async (path, origin, depth) => {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        const status = await (0,promises_.lstat)(path).catch((error) => {
            if (depth === 0 && (0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
                throw new errors/* UserError */.yo(`There is no file or folder ${source} to collect crash dumps from.`);
            // Dumps and their writers' temporary files come and go.
            if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENAMETOOLONG'))
                return undefined;
            throw error;
        });
        if (depth === 0 && status?.isSymbolicLink())
            throw new errors/* UserError */.yo(`${source} is a symbolic link, which is not followed.`, { hint: 'name the file or folder that it leads to' });
        if (depth === 0 && !status?.isFile() && !status?.isDirectory())
            throw new errors/* UserError */.yo(`${source} is neither a file nor a folder.`, { hint: 'name a crash dump, or the folder that the dumps are in' });
        if (status?.isFile() && status.size > 0)
            files.push({ path, origin });
        if (!status?.isDirectory() || origin === except)
            return;
        if (depth > DEEPEST) {
            tooDeep++;
            return;
        }
        for (const name of (await (0,promises_.readdir)(path, { encoding: 'buffer' })).sort(Buffer.compare)) {
            const text = name.toString();
            const isText = typeof path === 'string' && Buffer.from(text).equals(name);
            const below = isText ? (0,external_node_path_.join)(path, text) : Buffer.concat([Buffer.from(path), Buffer.from('/'), name]);
            await visit(below, (0,external_node_path_.join)(origin, text), depth + 1);
            if (files.length > MOST_FILES)
                throw new errors/* UserError */.yo(`${source} holds more than ${MOST_FILES} files.`, { hint: 'name the folder that the dumps are in' });
        }
    };
    await visit(source, source, 0);
    return { files, tooDeep };
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-header.js


const PT_LOAD = 1;
const PT_NOTE = 4;
const ET_CORE = 4;
/** e_phnum when there are more than fit; the count is then in the first section header. */
const PN_XNUM = 0xffff;
/** vm.max_map_count is 65,530 and can be raised; a million mappings are more than any real core has. */
const MOST_SEGMENTS = 1_000_000;
/** What is kept of them: databases are told to raise it to 262,144, and a million would take 400 MiB. */
const MOST_KEPT = 300_000;
/**
 * Reads the ELF header and the program headers. Never throws for what the bytes say.
 *
 * @throws CancelledError, or what reading the source throws
 */
async function readElfHeader(source, signal) {
    const start = await source.read(0, 64);
    if (start.length < 4 || start.readUInt32BE(0) !== 0x7f454c46)
        return { reason: 'not-elf', message: 'not an ELF file' };
    const [bits, order] = [start[4] === 1 ? 32 : 64, start[5]];
    if (start.length < 20 || (start[4] !== 1 && start[4] !== 2) || (order !== 1 && order !== 2))
        return damaged('its ELF header is cut or unknown');
    const layout = new ByteLayout(bits, order === 1);
    const type = layout.u16(start, 16);
    if (type !== ET_CORE)
        return { reason: 'not-a-core', message: `an ELF file of type ${type}, not a core` };
    const wide = bits === 64;
    if (start.length < (wide ? 64 : 52))
        return damaged('its ELF header is cut');
    const tableOffset = Number(layout.word(start, wide ? 32 : 28));
    const entrySize = layout.u16(start, wide ? 54 : 42);
    let count = layout.u16(start, wide ? 56 : 44);
    if (count === PN_XNUM) {
        const section = await source.read(Number(layout.word(start, wide ? 40 : 32)), 64);
        count = layout.u32(section, wide ? 44 : 28);
    }
    if (entrySize < (wide ? 56 : 32))
        return damaged(`its program headers have ${entrySize} bytes each`);
    if (count > MOST_SEGMENTS)
        return damaged(`it claims ${count} segments`);
    const segments = [];
    let truncated = false;
    for (let index = 0; index < count; index++) {
        if (signal !== undefined)
            (0,errors/* throwIfCancelled */.dZ)(signal);
        const bytes = await source.read(tableOffset + index * entrySize, wide ? 56 : 32);
        if (bytes.length < (wide ? 56 : 32)) {
            truncated = true;
            break;
        }
        const segment = segmentOf(bytes, layout);
        truncated ||= segment.fileSize > 0 && segment.offset + segment.fileSize > source.size;
        if ((segment.type === PT_LOAD || segment.type === PT_NOTE) && segments.length < MOST_KEPT)
            segments.push(segment);
    }
    return { layout, machine: layout.u16(start, 18), segments, segmentCount: count, truncated };
}
function segmentOf(bytes, layout) {
    const wide = layout.bits === 64;
    return {
        type: layout.u32(bytes, 0),
        flags: layout.u32(bytes, wide ? 4 : 24),
        offset: Number(layout.word(bytes, wide ? 8 : 4)),
        address: layout.word(bytes, wide ? 16 : 8),
        fileSize: Number(layout.word(bytes, wide ? 32 : 16)),
        memorySize: layout.word(bytes, wide ? 40 : 20),
    };
}
function damaged(message) {
    return { reason: 'damaged', message };
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/build-id.js

/** NT_GNU_BUILD_ID */
const BUILD_ID = 3;
/** A SHA-1 has 20 bytes; `--build-id=0x…` may be longer. */
const LONGEST = 64;
const build_id_MOST_SEGMENTS = 64;
/**
 * Build id of a file mapped at `start`, from its first page, which the kernel dumps by default (coredump_filter bit 4).
 *
 * @returns lower-case hexadecimal, or undefined when the page was not dumped or has none
 */
async function buildIdAt(memory, layout, start) {
    const page = await memory.read(start, 4096);
    const wide = layout.bits === 64;
    if (page.length < 64 || page.readUInt32BE(0) !== 0x7f454c46)
        return undefined;
    const table = Number(layout.word(page, wide ? 32 : 28));
    const entrySize = layout.u16(page, wide ? 54 : 42);
    const count = Math.min(layout.u16(page, wide ? 56 : 44), build_id_MOST_SEGMENTS);
    for (let index = 0; index < count; index++) {
        const at = table + index * entrySize;
        if (at + entrySize > page.length)
            return undefined;
        if (layout.u32(page, at) !== PT_NOTE)
            continue;
        const offset = Number(layout.word(page, at + (wide ? 8 : 4)));
        const size = Number(layout.word(page, at + (wide ? 32 : 16)));
        const found = buildIdIn(page.subarray(offset, offset + size), layout);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function buildIdIn(notes, layout) {
    let at = 0;
    while (at + 12 <= notes.length) {
        const nameSize = layout.u32(notes, at);
        const size = layout.u32(notes, at + 4);
        const content = at + 12 + Math.ceil(nameSize / 4) * 4;
        const isBuildId = layout.u32(notes, at + 8) === BUILD_ID && notes.toString('latin1', at + 12, at + 16) === 'GNU\0';
        if (isBuildId && size <= LONGEST && content + size <= notes.length)
            return notes.toString('hex', content, content + size);
        at = content + Math.ceil(size / 4) * 4;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/core-memory.js

/** The crashed program's memory, as far as the core holds it. */
class CoreMemory {
    #source;
    /** Sorted by address. */
    #loads;
    constructor(source, segments) {
        this.#source = source;
        this.#loads = segments
            .filter(({ type }) => type === PT_LOAD)
            .sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
    }
    /** The mapping that an address lies in, whether or not its content was dumped. */
    segmentAt(address) {
        let low = 0;
        let high = this.#loads.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (this.#loads[middle].address <= address)
                low = middle + 1;
            else
                high = middle;
        }
        const candidate = this.#loads[low - 1];
        return candidate !== undefined && address < candidate.address + candidate.memorySize ? candidate : undefined;
    }
    /** At most `length` bytes at an address; fewer, or none, where the core does not hold them. */
    async read(address, length) {
        const segment = this.segmentAt(address);
        if (segment === undefined)
            return Buffer.alloc(0);
        const within = Number(address - segment.address);
        return this.#source.read(segment.offset + within, Math.min(length, segment.fileSize - within));
    }
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-notes.js



/** 32,768 threads with six notes each are below this; more is a file made to keep a reader busy. */
const MOST_NOTES = 250_000;
const LONGEST_NAME = 64;
/** A kernel writes one, gcore one, others one for each thread's group. */
const elf_notes_MOST_SEGMENTS = 64;
/**
 * The notes of a core in file order, without their content, each once. Stops at the first that cannot be right, and after 250,000.
 *
 * @param onProblem is told why it stopped early
 * @throws CancelledError, or what reading the source throws
 */
async function* notesOf(source, header, onProblem, signal) {
    let seen = 0;
    const segments = header.segments.filter(({ type }) => type === PT_NOTE);
    for (const [index, segment] of segments.entries()) {
        if (index === elf_notes_MOST_SEGMENTS)
            return onProblem(`it has more than ${elf_notes_MOST_SEGMENTS} segments of notes`);
        // A file that is made to keep a reader busy says the same again and again.
        if (segments.slice(0, index).some((other) => overlap(other, segment)))
            return onProblem('its segments of notes overlap');
        const end = Math.min(segment.offset + segment.fileSize, source.size);
        let at = segment.offset;
        while (at + 12 <= end) {
            if (signal !== undefined)
                (0,errors/* throwIfCancelled */.dZ)(signal);
            if (++seen > MOST_NOTES)
                return onProblem('it has more than 250,000 notes');
            const note = await noteAt(source, header, at);
            at = note.offset + padded(note.size);
            if (note.offset + note.size > segment.offset + segment.fileSize)
                return onProblem('a note is longer than its segment');
            if (note.offset + note.size > source.size)
                return onProblem('the file ends inside of a note');
            // Notes of zeros pad some files.
            if (note.size > 0 || note.owner !== '' || note.type !== 0)
                yield note;
        }
    }
}
async function noteAt(source, { layout }, at) {
    const head = await source.read(at, 12 + LONGEST_NAME);
    const nameSize = layout.u32(head, 0);
    return {
        owner: cString(head.subarray(12, 12 + Math.min(nameSize, LONGEST_NAME))),
        type: layout.u32(head, 8),
        offset: at + 12 + padded(nameSize),
        size: layout.u32(head, 4),
    };
}
function overlap(a, b) {
    return a.offset < b.offset + b.fileSize && b.offset < a.offset + a.fileSize;
}
function padded(size) {
    return Math.ceil(size / 4) * 4;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/machines.js
/** pr_pid follows pr_info (12), pr_cursig (2, padded) and two words of pending and held signals. */
const TID_64 = 32;
const TID_32 = 24;
/**
 * By e_machine of the ELF header and class. Register offsets: pr_reg starts at 112 (64-bit) or 72 (32-bit), plus the index of
 * the program counter in the machine's `elf_gregset_t` (arch/<name>/include/uapi/asm/ptrace.h).
 */
const MACHINES = {
    '3/32': { name: 'i386', tid: TID_32, pc: { offset: 120, size: 4 } },
    '62/64': { name: 'x86_64', tid: TID_64, pc: { offset: 240, size: 8 } },
    // x32 has 32-bit words and 64-bit registers.
    '62/32': { name: 'x32', tid: TID_32, pc: { offset: 200, size: 8 } },
    '183/64': { name: 'aarch64', tid: TID_64, pc: { offset: 368, size: 8 } },
    '40/32': { name: 'arm', tid: TID_32, pc: { offset: 132, size: 4 } },
    '243/64': { name: 'riscv64', tid: TID_64, pc: { offset: 112, size: 8 } },
    '258/64': { name: 'loongarch64', tid: TID_64, pc: { offset: 376, size: 8 } },
    '21/64': { name: 'ppc64', tid: TID_64, pc: { offset: 368, size: 8 } },
    '20/32': { name: 'ppc', tid: TID_32, pc: { offset: 200, size: 4 } },
    '22/64': { name: 's390x', tid: TID_64, pc: { offset: 120, size: 8 } },
    '8/64': { name: 'mips64', tid: TID_64, pc: { offset: 384, size: 8 }, mips: true },
    '8/32': { name: 'mips', tid: TID_32, pc: { offset: 232, size: 4 }, mips: true },
    // Aligned to two bytes.
    '4/32': { name: 'm68k', tid: 22 },
};
/** The machine of a core; an unknown one still has threads and signals where every machine of its class has them. */
function machineOf(number, bits) {
    return MACHINES[`${number}/${bits}`] ?? { name: `machine ${number}`, tid: bits === 64 ? TID_64 : TID_32 };
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/mapped-files.js

/**
 * Reads an NT_FILE note: count, page size, count × {start, end, offset in pages}, then the names, each ended by NUL.
 *
 * @returns undefined when the note does not follow that layout
 */
function readMappedFiles(note, layout) {
    // 32-bit programs under a 64-bit MIPS kernel have 64-bit words here.
    return readWithWord(note, layout, layout.bits / 8) ?? (layout.bits === 32 ? readWithWord(note, layout, 8) : undefined);
}
function readWithWord(note, layout, word) {
    const count = Number(layout.word(note, 0, word));
    const pageSize = layout.word(note, word, word);
    const namesAt = word * 2 + count * word * 3;
    if (pageSize === 0n || namesAt > note.length)
        return undefined;
    let name = namesAt;
    for (let index = 0; index < count; index++) {
        const nameEnd = note.indexOf(0, name);
        if (nameEnd === -1)
            return undefined;
        name = nameEnd + 1;
    }
    return new MappedFiles(note, layout, word, count, pageSize);
}
/**
 * The files of a note, read from its bytes each time that they are walked: a note may list half a million, and as objects they fill the
 * memory.
 */
class MappedFiles {
    length;
    #note;
    #layout;
    #word;
    #pageSize;
    /** @param word bytes of a number; `count` names were found behind as many triples */
    constructor(note, layout, word, count, pageSize) {
        this.length = count;
        this.#note = note;
        this.#layout = layout;
        this.#word = word;
        this.#pageSize = pageSize;
    }
    *[Symbol.iterator]() {
        let name = this.#names();
        for (let index = 0; index < this.length; index++) {
            const nameEnd = this.#note.indexOf(0, name);
            yield this.#file(index, name, nameEnd);
            name = nameEnd + 1;
        }
    }
    /** The first file that is mapped where an address lies. */
    at(address) {
        let index = 0;
        while (index < this.length && !(address >= this.#number(index, 0) && address < this.#number(index, 1)))
            index++;
        if (index === this.length)
            return undefined;
        // Only this name is decoded.
        let name = this.#names();
        for (let passed = 0; passed < index; passed++)
            name = this.#note.indexOf(0, name) + 1;
        return this.#file(index, name, this.#note.indexOf(0, name));
    }
    /** Where the names begin. */
    #names() {
        return this.#word * (2 + this.length * 3);
    }
    #file(index, name, nameEnd) {
        return {
            start: this.#number(index, 0),
            end: this.#number(index, 1),
            fileOffset: this.#number(index, 2) * this.#pageSize,
            path: this.#note.toString('utf8', name, nameEnd),
        };
    }
    #number(index, place) {
        return this.#layout.word(this.#note, this.#word * (2 + index * 3 + place), this.#word);
    }
}
/** Of a core that lists none. */
const NO_FILES = new MappedFiles(Buffer.alloc(0), new ByteLayout(64, true), 8, 0, 1n);

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-core.js








const NT = { prstatus: 1, prpsinfo: 3, auxv: 6, siginfo: 0x53494749, file: 0x46494c45 };
const AT = { phdr: 3n, entry: 9n, execfn: 31n };
const PF_WRITE = 2;
/** The largest programs have some hundreds. */
const MOST_MODULES = 5000;
/** Reading a page of each would make a core with a hundred thousand mapped files slow; no crash needs more. */
const MOST_BUILD_IDS = 4096;
/** Bytes of any note but the list of files; the largest of them (registers apart) has a few hundred. */
const LONGEST_NOTE = 4096;
/**
 * Reads an ELF core's header and notes (Linux; System V ABI, `linux/elfcore.h`), never its memory as a whole. Whatever the
 * bytes are, the answer is a value: a core with what could be read of it, or why it is none.
 *
 * @throws CancelledError, and what reading the source throws (an I/O error)
 */
async function readElfCore(source, signal) {
    const header = await readElfHeader(source, signal);
    if ('reason' in header)
        return header;
    const machine = machineOf(header.machine, header.layout.bits);
    const gathered = { threads: [], problems: [] };
    for await (const note of notesOf(source, header, (message) => gathered.problems.push(message), signal)) {
        await gather(gathered, note, source, header.layout, machine);
    }
    const { mappings = NO_FILES, programCounter } = gathered;
    const memory = new CoreMemory(source, header.segments);
    const { truncated } = header;
    if (gathered.threads.length === 0 && gathered.problems.length === 0) {
        gathered.problems.push(truncated ? 'the file ends before its notes' : 'it has no threads');
    }
    return {
        machine,
        machineNumber: header.machine,
        bits: header.layout.bits,
        segmentCount: header.segmentCount,
        loadCount: header.segments.filter(({ type }) => type === PT_LOAD).length,
        processId: gathered.processId,
        shortName: gathered.shortName,
        commandLine: gathered.commandLine,
        programPath: await programPath(gathered, memory),
        threads: gathered.threads,
        signal: gathered.signal,
        signalInfo: gathered.signalInfo,
        programCounter,
        mappings,
        ...(await modulesOf(mappings, programCounter === undefined ? undefined : mappings.at(programCounter)?.path, memory, header.layout, signal)),
        truncated,
        access: accessOf(gathered, memory),
        problem: gathered.problems[0],
    };
}
async function gather(into, note, source, layout, machine) {
    if (/^(NetBSD-CORE|OpenBSD|FreeBSD)/.test(note.owner)) {
        if (into.problems.length === 0)
            into.problems.push(`a core of ${/^[A-Za-z]+BSD/.exec(note.owner)?.[0]}, whose notes are not read`);
        return;
    }
    if (note.owner === 'VMCOREINFO' || note.owner === 'QEMU') {
        if (into.problems.length === 0)
            into.problems.push('the memory of a whole machine, not of a program');
        return;
    }
    if (note.owner !== 'CORE')
        return;
    switch (note.type) {
        case NT.prstatus: {
            // Registers of the first are wanted, of the others only the id.
            const status = await source.read(note.offset, Math.min(note.size, 1024));
            if (into.threads.length === 0) {
                into.signal = layout.u16(status, 12);
                const { pc } = machine;
                if (pc !== undefined && status.length >= pc.offset + pc.size)
                    into.programCounter = layout.word(status, pc.offset, pc.size);
            }
            into.threads.push(layout.u32(status, machine.tid));
            return;
        }
        case NT.prpsinfo:
            if (into.shortName === undefined && note.size <= LONGEST_NOTE)
                gatherProcess(into, await source.read(note.offset, note.size), layout);
            return;
        case NT.siginfo:
            into.signalInfo ??= signalInfoOf(await source.read(note.offset, Math.min(note.size, LONGEST_NOTE)), layout, machine);
            return;
        case NT.file: {
            // The first alone, also when it is damaged: each may have 16 MiB.
            if (into.mappings !== undefined)
                return;
            const mappings = readMappedFiles(await source.read(note.offset, note.size), layout);
            if (mappings === undefined)
                into.problems.push('the list of mapped files is damaged');
            into.mappings = mappings ?? NO_FILES;
            return;
        }
        case NT.auxv: {
            if (into.auxiliary !== undefined)
                return;
            into.auxiliary = new Map();
            const words = await source.read(note.offset, Math.min(note.size, LONGEST_NOTE));
            const size = layout.bits / 8;
            for (let at = 0; at + 2 * size <= words.length; at += 2 * size) {
                into.auxiliary.set(layout.word(words, at), layout.word(words, at + size));
            }
            return;
        }
    }
}
/** struct elf_prpsinfo has different starts; on every machine it ends with four ids, fname[16] and psargs[80]. */
function gatherProcess(into, info, layout) {
    if (info.length < 112)
        return;
    into.commandLine = cString(info.subarray(info.length - 80)).trimEnd();
    into.shortName = cString(info.subarray(info.length - 96, info.length - 80));
    into.processId = layout.u32(info, info.length - 112);
}
function signalInfoOf(info, layout, machine) {
    // MIPS has si_code before si_errno.
    const [errorAt, codeAt] = machine.mips ? [8, 4] : [4, 8];
    return {
        number: layout.i32(info, 0),
        code: layout.i32(info, codeAt),
        errorNumber: layout.i32(info, errorAt),
        address: layout.word(info, layout.bits === 64 ? 16 : 12),
    };
}
/** The mapped file that the program's headers or entry point lie in; else the name that the kernel left on the stack. */
async function programPath({ mappings = NO_FILES, auxiliary = new Map() }, memory) {
    for (const key of [AT.phdr, AT.entry]) {
        const address = auxiliary.get(key);
        const mapping = address === undefined ? undefined : mappings.at(address);
        if (mapping !== undefined)
            return mapping.path.replace(/ \(deleted\)$/, '');
    }
    const name = auxiliary.get(AT.execfn);
    const path = name === undefined ? '' : cString(await memory.read(name, 4096));
    return path === '' ? undefined : path;
}
/** @param crashed path of the file that the program counter lies in: never left out */
async function modulesOf(mappings, crashed, memory, layout, signal) {
    const paths = new Set();
    const modules = new Map();
    for (const { path, start, end, fileOffset } of mappings) {
        const module = modules.get(path);
        paths.add(path);
        if (module === undefined) {
            if (modules.size >= MOST_MODULES - (crashed === undefined || modules.has(crashed) ? 0 : 1) && path !== crashed)
                continue;
            modules.set(path, { path, start, end, first: fileOffset === 0n ? start : undefined });
            continue;
        }
        if (start < module.start)
            module.start = start;
        if (end > module.end)
            module.end = end;
        if (fileOffset === 0n)
            module.first ??= start;
    }
    const sorted = [...modules.values()].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    const found = [];
    for (const [index, { path, start, end, first }] of sorted.entries()) {
        if (signal !== undefined)
            (0,errors/* throwIfCancelled */.dZ)(signal);
        const buildId = first === undefined || index >= MOST_BUILD_IDS ? undefined : await buildIdAt(memory, layout, first);
        found.push({ path, start, end, ...(buildId === undefined ? {} : { buildId }) });
    }
    return { modules: found, moduleCount: paths.size };
}
function accessOf({ signal, signalInfo, programCounter }, memory) {
    // Only a SIGSEGV of the processor (SEGV_MAPERR 1, SEGV_ACCERR 2) has an access.
    if (signal !== 11 || signalInfo === undefined || ![1, 2].includes(signalInfo.code))
        return undefined;
    if (signalInfo.address === programCounter)
        return 'execute';
    const segment = memory.segmentAt(signalInfo.address);
    // Readable, and yet refused: what is left is a write, since it was not the instruction itself.
    const readOnly = segment !== undefined && (segment.flags & 4) !== 0 && (segment.flags & PF_WRITE) === 0;
    return signalInfo.code === 2 && readOnly ? 'write' : undefined;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/collect.js












/** The report is held in memory and read by people: of more dumps the first are told, each with its most telling modules. */
const MOST_CRASHES = 10_000;
/** Bytes of modules in all reports together. */
const MODULE_BYTES = 64 * 1024 * 1024;
/** Of what a dump says of itself. Linux has no longer path. */
const LONGEST_TEXT = 4096;
/** Bytes of a name, so that a number and a suffix fit into 255. */
const collect_LONGEST_NAME = 200;
const MOST_WARNINGS = 10;
const PROGRESS = 10_000;
/**
 * Finds crash dumps by their content, copies them into `outputFolder/dumps` (sparse ones stay sparse), and writes
 * `outputFolder/crashes.json`. Run again it replaces what it wrote before. The sources are left where they are.
 *
 * @param source a dump, or a folder that is searched with its subfolders; symbolic links are not followed
 * @returns the report, its crashes in the order of their origin
 * @throws UserError when the source does not exist or none of it can be read, CancelledError
 */
async function collectCrashDumps(source, outputFolder, options) {
    const { log, signal } = options;
    const reportFile = (0,external_node_path_.join)(outputFolder, 'crashes.json');
    const crashes = [];
    const taken = new Set();
    const unread = new Map();
    let surplus = 0;
    let room = MODULE_BYTES;
    const { files, tooDeep } = await dumpFilesBelow((0,external_node_path_.resolve)(source), (0,external_node_path_.resolve)(outputFolder, 'dumps'), signal);
    for (const { path, origin } of files) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        try {
            const read = await withFile(path, (file) => readElfCore(file, signal));
            if ('reason' in read && read.reason !== 'damaged') {
                log.debug((0,control_characters/* showControls */.mz)(`${origin}: ${read.message}`));
                continue;
            }
            if (crashes.length >= MOST_CRASHES) {
                surplus++;
                continue;
            }
            const crash = await collectOne(read, { path, origin }, outputFolder, taken, room, options);
            room -= bytesOfModules(crash.modules);
            crashes.push(crash);
        }
        catch (error) {
            // One that cannot be read, or has gone since, hides no other. What fails at the copy's place fails for all.
            if (!isAbout(error, origin) || !(0,errors/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM', 'ENAMETOOLONG', 'EIO', 'ELOOP', 'ENOENT', 'ENXIO', 'EINVAL'))
                throw error;
            if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
                unread.set(origin, error);
        }
    }
    sayLeftOut(unread, surplus, crashes.length, log);
    if (tooDeep > 0)
        log.warning(`Left out: ${(0,format/* counted */.hS)(tooDeep, 'folder')} more than 16 deep below ${(0,control_characters/* showControls */.mz)((0,external_node_path_.resolve)(source))}.`);
    const leftOut = unread.size + surplus + tooDeep;
    const report = { schema: 'bakehouse-crashes/1', crashes, ...(leftOut === 0 ? {} : { leftOut }) };
    if (!options.dryRun) {
        await removeFormer(reportFile, outputFolder, taken);
        await (0,src_files/* writeJson */.GF)(reportFile, report);
    }
    return report;
}
/** Whether an error names this path, or, as of reading and writing, none. */
function isAbout(error, path) {
    const { path: named } = (typeof error === 'object' && error !== null ? error : {});
    return named === undefined || named === path;
}
async function collectOne(read, { path, origin }, outputFolder, taken, room, { log, signal, dryRun = false }) {
    const file = freeName(fittingName((0,external_node_path_.basename)(origin)), taken);
    let said = performance.now();
    const onProgress = (bytes, size) => {
        if (performance.now() - said < PROGRESS)
            return;
        said = performance.now();
        log.info((0,control_characters/* showControls */.mz)(`${origin}: ${(0,format/* formatBytes */.z3)(bytes)} of ${(0,format/* formatBytes */.z3)(size)}`));
    };
    const copied = await copySparse(path, dryRun ? undefined : (0,external_node_path_.join)(outputFolder, file), { signal, onProgress });
    if (copied.refused !== undefined)
        taken.delete(file.toLowerCase());
    const crash = crashOf(read, copied.refused === undefined ? file : origin, origin, copied, room);
    const what = copied.refused !== undefined ? 'Left in its place' : dryRun ? 'Found' : 'Collected';
    log.info((0,control_characters/* showControls */.mz)(`${what}: ${origin} (${(0,format/* formatBytes */.z3)(copied.size)}): ${crash.signature}`));
    if (copied.refused !== undefined)
        log.warning((0,control_characters/* showControls */.mz)(`${origin} is not collected: ${copied.refused}.`));
    return crash;
}
function sayLeftOut(unread, surplus, collected, log) {
    const [first] = unread;
    if (first !== undefined && collected === 0) {
        const [origin, error] = first;
        throw new errors/* UserError */.yo(`Cannot read ${origin}: ${(0,errors/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM') ? 'permission denied' : (0,errors/* messageOf */.bD)(error)}.`, {
            hint: 'collect as root, or give this user the right to read it',
            cause: error,
        });
    }
    for (const [origin, error] of [...unread].slice(0, MOST_WARNINGS))
        log.warning((0,control_characters/* showControls */.mz)(`${origin} is left out: ${(0,errors/* messageOf */.bD)(error)}`));
    if (unread.size > MOST_WARNINGS)
        log.warning(`${unread.size - MOST_WARNINGS} more files cannot be read and are left out.`);
    if (surplus > 0)
        log.warning(`${surplus} more dumps are left out: only the first ${MOST_CRASHES} are collected.`);
}
/** `dumps/<name>`, with a number where two dumps from different folders have one name. */
function freeName(name, taken) {
    let file = `dumps/${name}`;
    // Names that differ in case only are one file on some systems.
    for (let count = 2; taken.has(file.toLowerCase()); count++)
        file = `dumps/${name}-${count}`;
    taken.add(file.toLowerCase());
    return file;
}
/** The name itself, or as much of it as a file system takes, with what tells it from others that begin so. */
function fittingName(name) {
    if (Buffer.byteLength(name) <= collect_LONGEST_NAME)
        return name;
    const start = Buffer.from(name)
        .subarray(0, collect_LONGEST_NAME - 9)
        .toString();
    return `${start.replace(/\ufffd$/, '')}-${(0,src_files/* sha256 */.sc)(name).slice(0, 8)}`;
}
function crashOf(read, file, origin, copied, room) {
    const { size, sha256: digest, changed, refused } = copied;
    const place = { file, origin, size, ...(digest === undefined ? {} : { sha256: digest }) };
    const written = changed ? 'it was still being written while it was collected' : undefined;
    const problem = written ?? ('reason' in read ? read.message : read.problem) ?? refused;
    if ('reason' in read)
        return { ...emptyCrash(place), problem: problem ?? read.message };
    const facts = crashFactsOf(read, (0,external_node_path_.basename)(origin));
    const [crashingThread = 0] = read.threads;
    const modules = tellingModules(read, facts.module, room);
    return {
        ...emptyCrash(place),
        ...cutTexts(facts),
        commandLine: read.commandLine ?? '',
        ...(read.access === undefined ? {} : { accessKind: read.access }),
        ...(read.processId === undefined ? {} : { processId: read.processId }),
        machine: read.machine.name,
        threads: read.threads.length,
        crashingThread,
        modules,
        ...(modules.length === read.moduleCount ? {} : { modulesLeftOut: read.moduleCount - modules.length }),
        truncated: read.truncated,
        ...(problem === undefined ? {} : { problem }),
    };
}
function cutTexts(facts) {
    const cut = Object.entries(facts).map(([key, text]) => [key, text.slice(0, LONGEST_TEXT)]);
    return Object.fromEntries(cut);
}
/** By address: the first ones, and the one that crashed. */
function tellingModules({ modules }, crashed, room) {
    const found = [];
    let bytes = 0;
    for (const { path, start, end, buildId } of modules) {
        if (path !== crashed && bytes > room)
            continue;
        const id = buildId === undefined ? {} : { buildId };
        const module = { path: path.slice(0, LONGEST_TEXT), start: hex(start), end: hex(end), ...id };
        bytes += bytesOfModules([module]);
        found.push(module);
    }
    return found;
}
/** In the report, with indentation. */
function bytesOfModules(modules) {
    return modules.reduce((bytes, { path }) => bytes + 200 + path.length, 0);
}
function emptyCrash(place) {
    return {
        ...place,
        format: 'elf-core',
        program: (0,external_node_path_.basename)(place.origin),
        commandLine: '',
        signal: 'unknown',
        threads: 0,
        crashingThread: 0,
        modules: [],
        signature: `${(0,external_node_path_.basename)(place.origin)} unreadable`,
        truncated: true,
    };
}
/** Removes dumps that an earlier run wrote here and this one did not. */
async function removeFormer(reportFile, outputFolder, kept) {
    const former = await (0,src_files.readJson)(reportFile).catch(() => undefined);
    const crashes = Array.isArray(former?.crashes) ? former.crashes : [];
    for (const crash of crashes) {
        const file = crash?.file;
        // Only names that this program gives: the report is a file that anybody may have edited.
        if (typeof file !== 'string' || !/^dumps\/(?!\.{1,2}$)[^/\\\0]+$/.test(file) || kept.has(file.toLowerCase()))
            continue;
        await (0,promises_.unlink)((0,external_node_path_.join)(outputFolder, file)).catch((error) => {
            // Gone, a folder (macOS says EPERM), or no name that this program gave.
            if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'EISDIR', 'EPERM', 'ENAMETOOLONG', 'EINVAL'))
                throw error;
        });
    }
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/crash-report.js
/** True for a dump of a program that did crash; false for one that was photographed while it ran. */
function isCrash(crash) {
    return crash.signal !== 'none';
}
/** "SIGSEGV / SEGV_MAPERR", as Breakpad's tools write it. */
function reasonOf({ signal, signalCode }) {
    return signalCode === undefined ? signal : `${signal} / ${signalCode}`;
}

// EXTERNAL MODULE: ./build/staging/core/src/markdown.js
var markdown = __webpack_require__(23780);
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/crash-table.js




/** GitHub shows at most 1 MiB of a step's summary; the report file has the rest. */
const MOST_ROWS = 50;
/** The crashes as a Markdown table. Names come from dumps, which may be hostile: no markup in them takes effect. */
function crashTable(crashes) {
    const rows = crashes.map((crash) => [
        (0,markdown.mdCode)((0,posix_.basename)(crash.program)),
        (0,markdown/* mdText */.bC)(reasonOf(crash)),
        crash.address === undefined ? '' : (0,markdown.mdCode)(crash.address) + (crash.accessKind === undefined ? '' : ` (${crash.accessKind})`),
        (0,markdown.mdCode)(crash.place ?? ''),
        String(crash.threads),
        `${(0,markdown.mdCode)((0,posix_.basename)(crash.file))} ${(0,format/* formatBytes */.z3)(crash.size)}`,
        [crash.truncated ? 'cut short' : '', (0,markdown/* mdText */.bC)(crash.problem ?? '')].filter((remark) => remark !== '').join('; '),
    ]);
    const columns = ['Program', 'Signal', 'Address', 'Where', 'Threads', 'Dump', 'Remarks'];
    const isNumber = (column) => column === 'Threads';
    return `### Crash dumps: ${crashes.length}\n\n${(0,markdown.mdTable)(columns, rows, { most: MOST_ROWS, rest: ', in crashes.json', isNumber })}`;
}

;// CONCATENATED MODULE: ./build/staging/steps/collect-crash-dumps/run.js





/** Collects crash dumps from a folder and explains them. */
async function run(inputs, context) {
    const { log, signal } = context;
    const outputFolder = context.resolve(inputs.outputFolder);
    const { crashes } = await collectCrashDumps(context.resolve(inputs.source), outputFolder, { log, signal, dryRun: inputs.dryRun });
    const crashed = crashes.filter(isCrash);
    const [first] = crashed;
    const outputs = {
        reportFile: inputs.dryRun ? undefined : (0,external_node_path_.join)(outputFolder, 'crashes.json'),
        dumps: crashes.length,
        signature: first?.signature,
    };
    if (crashes.length === 0)
        log.info('No crash dumps found.');
    else
        await context.summary(crashTable(crashes));
    if (!inputs.failOnCrash || first === undefined)
        return outputs;
    const place = first.address === undefined ? '' : ` at ${first.address}`;
    const more = crashed.length === 1 ? '' : `, and ${crashed.length - 1} more`;
    throw new errors/* OutcomeError */.Rz(`${first.program} crashed with ${reasonOf(first)}${place}${more}.`, outputs, {
        hint: inputs.dryRun ? 'the dumps are where they were' : `the dumps and what is known of them are in ${outputFolder}`,
    });
}


/***/ })

};
