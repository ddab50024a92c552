export const id = "shared-system-limited-log-file";
export const ids = ["shared-system-limited-log-file"];
export const modules = {

/***/ 8317:
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

/***/ 49718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Op: () => (/* binding */ ProgramTimeout),
  cb: () => (/* binding */ delay),
  mB: () => (/* binding */ runProgram),
  Xd: () => (/* binding */ startProgram)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/log.js
var src_log = __webpack_require__(26015);
// EXTERNAL MODULE: ./build/staging/system/src/child-environment.js
var child_environment = __webpack_require__(99757);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
;// CONCATENATED MODULE: ./build/staging/system/src/limited-log-file.js



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

// EXTERNAL MODULE: ./build/staging/system/src/line-splitter.js
var line_splitter = __webpack_require__(8317);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/system/src/program-path.js
var program_path = __webpack_require__(96711);
;// CONCATENATED MODULE: ./build/staging/system/src/start-command.js





/**
 * How to start a program. Windows runs batch files (`gcloud.cmd`, `az.cmd`) with its command interpreter, which parses what it is given;
 * Node refuses to do that by itself since CVE-2024-27980.
 *
 * @param environment of the program
 * @throws UserError when the program is a batch file and an argument cannot be given to one
 */
function startCommand([program, ...args], environment, platform = process.platform, isFile = external_node_fs_.existsSync) {
    const file = (0,program_path/* programPath */.k)(program, environment, platform, isFile);
    if (platform !== 'win32' || !/\.(?:bat|cmd)$/i.test(file))
        return { file, args, windowsVerbatimArguments: false };
    // No AutoRun of the registry, no delayed expansion; /s: what stands between the first and the last quote is the command.
    const flags = ['/d', '/e:on', '/v:off', '/s', '/c'];
    const line = batchCommandLine(external_node_path_.win32.normalize(file), args);
    return { file: systemProgram('cmd.exe', environment), args: [...flags, `"${line}"`], windowsVerbatimArguments: true };
}
/** Absolute path of a program that Windows brings: neither the working folder nor PATH may put another one in its place. */
function systemProgram(name, environment) {
    const root = (0,child_environment/* variableOf */.Qn)(environment, 'SystemRoot') ?? '';
    return external_node_path_.win32.join(/^[A-Za-z]:\\/.test(root) ? root : 'C:\\Windows', 'System32', name);
}
/**
 * The interpreter substitutes these also between quotes: `%NAME%` at once, `!NAME!` and `^` in a batch file with delayed expansion
 * (gcloud.cmd is one). A quote ends the quoting, and each batch file passes it on in a way of its own. A line break ends the command.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /["%!^\u0000-\u001f]/;
/**
 * The command line that runs a batch file with these arguments. Everything is quoted; what no quoting makes harmless is refused, because a
 * batch file parses its arguments again when it hands them on ("BatBadBut", CVE-2024-24576).
 *
 * @throws UserError naming the character
 */
function batchCommandLine(file, args) {
    for (const text of [file, ...args]) {
        const [found] = UNSAFE.exec(text) ?? [];
        if (found === undefined)
            continue;
        const character = found < ' ' ? `control character ${found.charCodeAt(0)}` : `character ${found}`;
        throw new errors/* UserError */.yo(`${external_node_path_.win32.basename(file)} cannot be given a value with the ${character}.`, {
            hint: 'it is a batch file, and Windows would take the character for a command',
        });
    }
    // Backslashes before the closing quote would take it for a part of the value.
    return [file, ...args].map((text) => `"${text.replace(/\\+$/, '$&$&')}"`).join(' ');
}

;// CONCATENATED MODULE: ./build/staging/system/src/process-tree.js



/**
 * Ends a program with everything that it has started, and resolves when that was done. On Linux and macOS the signal goes to its process
 * group, which it must lead (`detached`). Windows has neither groups nor SIGTERM: taskkill follows the parents' ids and ends each process at
 * once, so it finds nothing below a program that has ended already.
 *
 * @param environment says where Windows is
 */
async function signalTree(child, signal, environment) {
    if (child.pid === undefined)
        return;
    if (process.platform === 'win32')
        return endTreeOnWindows(child, taskkillCommand(child.pid, environment));
    try {
        process.kill(-child.pid, signal);
    }
    catch (error) {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ESRCH', 'EPERM'))
            throw error;
    }
}
/** taskkill's arguments for a process and all below it. */
function taskkillCommand(pid, environment) {
    return { file: systemProgram('taskkill.exe', environment), args: ['/PID', String(pid), '/T', '/F'] };
}
async function endTreeOnWindows(child, { file, args }) {
    // The number of one that has ended may be another's by now.
    if (child.exitCode !== null || child.signalCode !== null)
        return;
    const ended = await new Promise((resolve) => {
        const taskkill = (0,external_node_child_process_.spawn)(file, args, { stdio: 'ignore', windowsHide: true });
        taskkill.on('error', () => resolve(false));
        taskkill.on('close', (code) => resolve(code === 0));
    });
    if (!ended)
        child.kill('SIGKILL');
}

;// CONCATENATED MODULE: ./build/staging/system/src/program.js









/** How long a program may take to end itself after SIGTERM, in milliseconds. Runners give a cancelled step 7.5 s in all. */
const GRACE = 4_000;
/** Half of what a text can hold. */
const LARGEST_STDOUT = 256 * 1024 * 1024;
const TAIL_LINES = 20;
/** What setpriv and Node say when the program itself does not exist. */
const NOT_FOUND = /^setpriv: failed to execute .*: No such file or directory$|^spawn .* ENOENT$/;
/**
 * Starts a program from an argument array, never through a shell, with an environment of its own. It ends when this process dies, on
 * Linux also by SIGKILL.
 *
 * @throws CancelledError when `signal` has fired already, UserError when Windows cannot give an argument to a batch file
 */
function startProgram(argv, options = {}) {
    if (options.signal)
        (0,errors/* throwIfCancelled */.dZ)(options.signal);
    const env = (0,child_environment/* childEnvironment */.Qc)(options.inherit, options.env);
    const { file, args, windowsVerbatimArguments } = startCommand(dieWithParent(argv), env);
    const child = (0,external_node_child_process_.spawn)(file, args, {
        cwd: options.cwd,
        env,
        stdio: ['pipe', 'pipe', 'pipe'],
        // A group of its own, so that stopping reaches grandchildren too.
        detached: process.platform !== 'win32',
        windowsHide: true,
        windowsVerbatimArguments,
    });
    child.stdin?.on('error', () => { });
    child.stdin?.end(options.stdin ?? '');
    const tail = [];
    const log = options.logFile === undefined ? undefined : new LimitedLogFile(options.logFile, options.logLimit);
    for (const name of ['stdout', 'stderr'])
        forwardLines(child, name, tail, log, options);
    let timedOut = false;
    let stopping;
    // Once: to many programs a second SIGTERM says that they are not to tidy up.
    const stop = (grace = GRACE) => {
        stopping ??= stopTree(child, exited, grace, env);
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
            const problem = log?.end();
            if (problem !== undefined)
                tail.push(`log file: ${problem}`);
            resolve({ exitCode, tail, timedOut });
        };
    });
    const interrupt = () => {
        if (process.platform === 'win32')
            void stop();
        else
            child.kill('SIGINT');
    };
    return { pid: child.pid, exited, stop, interrupt };
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
            throw new errors/* UserError */.yo(`Cannot ${operation}: there is no folder ${options.cwd} to run ${name} in.`, { reason: 'machine' });
        }
        throw new errors/* UserError */.yo(`${name} is not installed; it is needed to ${operation}.`, { reason: 'machine' });
    }
    if (isTooMuch)
        throw failed(operation, name, 'printed more than it may', exitCode, tail, options);
    if (timedOut) {
        const what = `took longer than ${Math.round((options.timeout ?? 0) / 1000)} s`;
        throw new ProgramTimeout(what, failed(operation, name, what, exitCode, tail, options));
    }
    if (exitCode !== 0 && options.allowFailure !== true) {
        throw failed(operation, name, `ended with exit code ${exitCode}`, exitCode, tail, options);
    }
    return { exitCode, stdout, tail };
}
/** A program was ended because its time was over. */
class ProgramTimeout extends errors/* ExternalError */.yA {
    /** "took longer than 30 s". */
    what;
    constructor(what, { message, details }) {
        super(message, details);
        this.what = what;
    }
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
async function stopTree(child, exited, grace, env) {
    const asked = signalTree(child, 'SIGTERM', env);
    const timer = setTimeout(() => {
        void signalTree(child, 'SIGKILL', env);
        // A daemon that it has started is of no group of ours, and may hold its output open for ever.
        child.stdout?.destroy();
        child.stderr?.destroy();
    }, grace);
    await asked;
    await exited;
    clearTimeout(timer);
    // Grandchildren that closed their output may still live.
    await signalTree(child, 'SIGKILL', env);
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
