export const id = 6229;
export const ids = [6229];
export const modules = {

/***/ 96446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ allSettled)
/* harmony export */ });
/** Like `Promise.all`, but waits for all of them even when one fails: what they work in goes away afterwards. Throws the first failure. */
async function allSettled(work) {
    const settled = await Promise.allSettled(work);
    for (const one of settled)
        if (one.status === 'rejected')
            throw one.reason;
    return settled.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
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

/***/ 57369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** "90s", "30m", "2h", "30d", as definitions write it, in milliseconds. The definition's schema has checked the form. */
function parseDuration(text) {
    const milliseconds = Number(text.slice(0, -1)) * (UNITS[text.slice(-1)] ?? Number.NaN);
    if (Number.isNaN(milliseconds))
        throw new TypeError(`"${text}" is no duration`);
    return milliseconds;
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

/***/ 27309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ localTests),
/* harmony export */   P5: () => (/* binding */ directoryOutput),
/* harmony export */   du: () => (/* binding */ localDefinition),
/* harmony export */   uh: () => (/* binding */ packerDefinition)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _place_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64090);
/* harmony import */ var _spell_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28808);



/**
 * Narrows a definition to what the builder `local` (mmdebstrap on this machine) can do.
 *
 * @throws InputError with the path, line and column of everything else that it asks for
 */
async function localDefinition(loaded) {
    const { image, source, build, steps } = loaded.definition;
    await check(loaded, 'the builder local', (report) => {
        if (image.os !== 'linux')
            report(['image', 'os'], `builds linux, not ${image.os}`);
        if (image.arch !== 'x64')
            report(['image', 'arch'], `builds x64, not ${image.arch}`);
        if (image.generation !== 2)
            report(['image', 'generation'], 'builds generation 2');
        for (const [key, on] of Object.entries(image.security ?? {})) {
            if (on)
                report(['image', 'security', key], 'has no such thing', 'leave it out or choose another builder');
        }
        if (source.kind !== 'debian')
            report(['source', 'kind'], `starts from debian, not ${source.kind}`);
        if (build.diskMiB === undefined)
            report(['build'], 'needs build.diskMiB', 'add diskMiB, such as 4096');
        for (const [index, step] of steps.entries())
            checkStep(step, index, report);
        checkOutputs(loaded.definition, report);
    });
    return loaded.definition;
}
/**
 * Narrows a definition to what the builder `packer` needs: a template, and a directory to publish to. What it starts from and how
 * it is built is the template's business; steps that `prepare-artifacts` lays out are handed to it.
 *
 * @throws InputError as {@link localDefinition}
 */
async function packerDefinition(loaded) {
    await check(loaded, 'the builder packer', (report) => {
        if (loaded.definition.provider.packer === undefined)
            report(['provider'], 'needs provider.packer.template', 'name a template');
        for (const [index, step] of loaded.definition.steps.entries()) {
            const [kind = ''] = Object.keys(step);
            if (!['packages', 'file', 'script', 'runner'].includes(kind))
                refuseStep(kind, index, report);
            else if ('script' in step && step.script.file === undefined)
                refuseScript(step.script, index, report);
        }
        checkOutputs(loaded.definition, report);
    });
    return loaded.definition;
}
/**
 * The tests of a definition, when a Linux machine in QEMU can run all of them.
 *
 * @throws InputError as {@link localDefinition}
 */
async function localTests(loaded) {
    const { inVm, boot } = loaded.definition.tests;
    await check(loaded, 'run-in-vm', (report) => {
        for (const [index, test] of inVm.entries()) {
            if (!isPosix(test.shell))
                report(['tests', 'inVm', index, 'shell'], `runs bash and sh, not ${test.shell}`);
            if (test.file === undefined)
                report(['tests', 'inVm', index], 'runs tests from files', 'put the lines into a file');
        }
        for (const [index, test] of boot.checks.entries()) {
            if (test !== 'marker-file')
                continue;
            report(['tests', 'boot', 'checks', index], 'knows no marker file', 'make it a test of its own');
        }
    });
    return inVm;
}
/**
 * The directory that a definition publishes to, when there is no other output.
 *
 * @throws InputError as {@link localDefinition}
 */
async function directoryOutput(loaded) {
    await check(loaded, 'publish-image', (report) => checkOutputs(loaded.definition, report));
    return loaded.definition.outputs[0];
}
function checkStep(step, index, report) {
    if ('script' in step) {
        const { shell, file, elevated, validExitCodes, timeout } = step.script;
        const path = ['steps', index, 'script'];
        if (!isPosix(shell))
            report([...path, 'shell'], `runs bash and sh, not ${shell}`);
        if (file === undefined)
            refuseScript(step.script, index, report);
        for (const [key, value] of Object.entries({ elevated, validExitCodes, timeout })) {
            if (value !== undefined)
                report([...path, key], `has no "${key}"`, 'leave it out');
        }
    }
    else if (!('packages' in step || 'file' in step || 'runner' in step))
        refuseStep(Object.keys(step)[0] ?? '', index, report);
}
function refuseScript(script, index, report) {
    report(['steps', index, 'script', script.inline === undefined ? 'url' : 'inline'], 'runs scripts from files', 'put it into a file');
}
function refuseStep(kind, index, report) {
    const windows = kind === 'feature' || kind === 'windowsUpdate';
    report(['steps', index, kind], windows ? 'cannot do what is for Windows' : 'knows no such step', 'use packages, file, script or runner');
}
function checkOutputs({ outputs }, report) {
    for (const [index, { kind }] of outputs.entries()) {
        if (kind !== 'directory')
            report(['outputs', index, 'kind'], `publishes to a directory, not to ${kind}`);
        else if (index > 0)
            report(['outputs', index], 'publishes to one directory');
    }
    if (outputs.length === 0)
        report(['outputs'], 'needs an output', 'add {kind: directory}');
}
function isPosix(shell) {
    return shell === 'bash' || shell === 'sh';
}
async function check(loaded, who, collect) {
    const problems = [];
    collect((path, message, hint) => {
        problems.push({ path, message: `${(0,_spell_path_js__WEBPACK_IMPORTED_MODULE_2__/* .spellPath */ ._)(path)}: ${who} ${message}`, ...(hint === undefined ? {} : { hint }) });
    });
    if (problems.length === 0)
        return;
    const findings = await (0,_place_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .placeFindings */ .k)(loaded, problems);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The definition of ${loaded.definition.image.id} asks for what ${who} cannot do.`, { findings });
}


/***/ }),

/***/ 36229:
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
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var src_format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/disk-image/src/inspect-disk-image.js + 6 modules
var inspect_disk_image = __webpack_require__(14060);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/staging/disk-image/src/gpt.js


/** Offsets and sizes as in the UEFI specification 2.10, section 5.3. */
const SECTOR = 512;
const SIGNATURE = 'EFI PART';
const HEADER_BYTES = 92;
/** The specification reserves 16 KiB (128 entries of 128 bytes); real tools write no more. A bound against a hostile header. */
const MAX_TABLE = 1024 * 1024;
/**
 * Reads the GUID partition table of a disk with sectors of 512 bytes.
 *
 * @param disk its bytes
 * @param label how to call the disk in messages
 * @throws UserError when there is no intact table
 */
async function readPartitionTable(disk, label) {
    const header = await disk.read(SECTOR, SECTOR);
    if (header?.toString('latin1', 0, 8) !== SIGNATURE) {
        throw new errors/* UserError */.yo(`${label} has no GUID partition table.`, {
            hint: 'an image of generation 2 boots by UEFI: it needs a GPT with an EFI system partition and a root partition',
        });
    }
    const headerBytes = header.readUInt32LE(12);
    const damaged = (what) => new errors/* UserError */.yo(`The partition table of ${label} is damaged: ${what}.`, { hint: 'build the image again' });
    if (headerBytes < HEADER_BYTES || headerBytes > SECTOR)
        throw damaged('the header has an impossible size');
    const unsigned = Buffer.from(header.subarray(0, headerBytes));
    unsigned.writeUInt32LE(0, 16);
    if ((0,external_node_zlib_.crc32)(unsigned) !== header.readUInt32LE(16))
        throw damaged('the checksum of the header is wrong');
    const entries = header.readUInt32LE(80);
    const entryBytes = header.readUInt32LE(84);
    if (entryBytes < 128 || entries * entryBytes > MAX_TABLE)
        throw damaged('the table has an impossible size');
    const table = await disk.read(Number(header.readBigUInt64LE(72)) * SECTOR, entries * entryBytes);
    if (table === undefined)
        throw damaged('the table lies beyond the end of the file');
    if ((0,external_node_zlib_.crc32)(table) !== header.readUInt32LE(88))
        throw damaged('the checksum of the table is wrong');
    const partitions = [];
    for (let index = 0; index < entries; index++) {
        const entry = table.subarray(index * entryBytes, (index + 1) * entryBytes);
        const type = guidAt(entry, 0);
        if (type === UNUSED)
            continue;
        const first = Number(entry.readBigUInt64LE(32));
        const last = Number(entry.readBigUInt64LE(40));
        if (last < first || (last + 1) * SECTOR > disk.size)
            throw damaged(`partition ${index + 1} does not lie on the disk`);
        const name = entry.toString('utf16le', 56, 128).replace(/\0.*$/s, '');
        partitions.push({ number: index + 1, type, name, offset: first * SECTOR, size: (last - first + 1) * SECTOR });
    }
    return partitions;
}
const UNUSED = '00000000-0000-0000-0000-000000000000';
/** The first three fields are little-endian, the last two are not. */
function guidAt(bytes, offset) {
    const field = (start, end, swap) => {
        const part = Buffer.from(bytes.subarray(offset + start, offset + end));
        return (swap ? part.reverse() : part).toString('hex').toUpperCase();
    };
    return [field(0, 4, true), field(4, 6, true), field(6, 8, true), field(8, 10, false), field(10, 16, false)].join('-');
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/root-partition.js


/** Root partition of x86-64, "Discoverable Partitions Specification". */
const LINUX_ROOT_X64 = '4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709';
/** Fields of the ext4 superblock, at 1024 bytes: `Documentation/filesystems/ext4/super.rst` of the Linux kernel. */
const SUPERBLOCK = 1024;
const MAGIC = { offset: 0x38, value: 0xef53 };
const INCOMPAT = 0x60;
const INCOMPAT_RECOVER = 0x4;
/**
 * Finds the partition with the root file system: by its type, else by the name `root`, else the largest one with ext4.
 *
 * @param disk its bytes
 * @param label how to call the disk in messages
 * @throws UserError when there is none, when it is not ext4, or when it was not unmounted cleanly
 */
async function findRootPartition(disk, label) {
    const partitions = await readPartitionTable(disk, label);
    const named = partitions.find((partition) => partition.type === LINUX_ROOT_X64) ??
        partitions.find((partition) => partition.name.toLowerCase() === 'root') ??
        (await largestExt4(disk, partitions));
    const found = partitions.map(({ number, name, type }) => `${number} (${name === '' ? type : name})`).join(', ');
    if (named === undefined) {
        throw new errors/* UserError */.yo(`${label} has no root partition with ext4. Its partitions: ${found === '' ? 'none' : found}.`, {
            hint: 'give the root partition the type 8304 (Linux root x86-64) or the name "root"',
        });
    }
    const start = await disk.read(named.offset, 128 * 1024);
    const kind = start === undefined ? 'nothing' : fileSystemOf(start);
    if (start === undefined || kind !== 'ext4') {
        throw new errors/* UserError */.yo(`The root partition ${named.number} of ${label} holds ${kind}; tests can be put into ext4 only.`, {
            hint: 'build the image with an ext4 root',
        });
    }
    if ((start.readUInt32LE(SUPERBLOCK + INCOMPAT) & INCOMPAT_RECOVER) !== 0) {
        throw new errors/* UserError */.yo(`The root file system of ${label} was not unmounted cleanly: its journal must be replayed first.`, {
            hint: 'shut the machine down before its disk is taken as an image, or build the image again',
        });
    }
    return named;
}
async function largestExt4(disk, partitions) {
    for (const partition of [...partitions].sort((a, b) => b.size - a.size)) {
        const start = await disk.read(partition.offset, 128 * 1024);
        if (start !== undefined && fileSystemOf(start) === 'ext4')
            return partition;
    }
    return undefined;
}
/** By the magic numbers of the file systems that Linux images use for their root. */
function fileSystemOf(start) {
    if (start.readUInt16LE(SUPERBLOCK + MAGIC.offset) === MAGIC.value)
        return 'ext4';
    if (start.toString('latin1', 0, 4) === 'XFSB')
        return 'xfs';
    if (start.toString('latin1', 0x10040, 0x10048) === '_BHRfS_M')
        return 'btrfs';
    if (start.toString('latin1', 0, 4) === 'hsqs')
        return 'squashfs';
    if (start.toString('latin1', 0, 4) === 'LUKS')
        return 'an encrypted volume (LUKS)';
    if (start.readUInt32LE(SUPERBLOCK) === 0xe0f5e1e2)
        return 'erofs';
    return 'an unknown file system';
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/bootable-image.js


/**
 * Inspects an image that is to be booted, down to its root partition, and unpacks nothing: what cannot boot would be unpacked for nothing.
 * A qcow2 whose clusters are compressed with zstd is not looked into.
 *
 * @throws UserError when the image is refused or has no usable root partition, CancelledError
 */
async function inspectBootableImage(path, signal) {
    const image = await (0,inspect_disk_image/* inspectDiskImage */.t)(path, signal);
    await (0,inspect_disk_image/* lookIntoDisk */.n)(image, (disk) => findRootPartition(disk, path));
    return image;
}

// EXTERNAL MODULE: ./build/staging/images/src/definition/given-variables.js
var given_variables = __webpack_require__(55553);
// EXTERNAL MODULE: ./build/staging/vm/src/left-out.js
var left_out = __webpack_require__(46087);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/all-settled.js
var all_settled = __webpack_require__(96446);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 2 modules
var src_program = __webpack_require__(12582);
;// CONCATENATED MODULE: ./build/staging/vm/src/accelerator-memory.js


/** @returns why KVM did not work when it was last tried on this machine as it is; undefined when that is not known */
async function recallProblem(file, qemu) {
    // Not ours, or damaged: as good as not there.
    const memory = await (0,files.readJson)(file).catch(() => undefined);
    const machine = await machineOf(qemu);
    return machine !== undefined && memory?.machine === machine ? memory.problem : undefined;
}
/** Keeps that KVM does not work. A machine on which it works is probed each time: that takes a tenth of a second. */
async function rememberProblem(file, qemu, problem) {
    const machine = await machineOf(qemu);
    if (machine === undefined)
        return;
    await (0,files/* writeJson */.GF)(file, { schema: 'bakehouse-accelerator/1', machine, problem });
}
/** This boot of the machine, its /dev/kvm, this user and this QEMU; undefined where the system does not tell. */
async function machineOf(qemu) {
    try {
        const boot = await (0,promises_.readFile)('/proc/sys/kernel/random/boot_id', 'utf8');
        const [program, kvm] = await Promise.all([(0,promises_.stat)(qemu), (0,promises_.stat)('/dev/kvm')]);
        return (0,files/* sha256 */.sc)(JSON.stringify([boot, process.getuid?.(), qemu, program.mtimeMs, kvm.rdev, kvm.ctimeMs]));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/probe-guest.js
/**
 * A tiny guest that shows whether an accelerator really runs guests: a 64 KiB firmware that goes from reset to long mode,
 * runs `lock cmpxchg16b` on memory (hypervisors without nested virtualisation are known to hang or die on it) and reports
 * through QEMU's isa-debug-exit device. Its source:
 *
 *     cli; cld; ax = ds = es = 0                       16 bits, at f000:fe00
 *     clear 0x1000-0x3fff; page tables: PML4 at 0x1000 -> 0x2000 -> 0x3000, one page of 2 MiB at 0
 *     cr4 |= PAE; cr3 = 0x1000; EFER |= LME; lgdt; cr0 |= PG|PE; far jump to 64 bits
 *     [0x600] = 1, [0x608] = 2; rdx:rax = 2:1; rcx:rbx = 3:0x2a
 *     lock cmpxchg16b [0x600]; if it failed or [0x608] != 3: halt
 *     out 0xf4, byte [0x600] (0x2a)
 */
const CODE = [
    // 0x000: 16 bits
    'fafc31c08ed88ec0bf0010b90018f3abc70600100320c70600200330c706003083000f20e00c200f22e066b8001000000f22d866b9800000c00f3280cc01',
    '0f302e660f0116c0fe0f20c0660d010000800f22c066ea5bfe0f000800',
    // 0x05b: 64 bits
    'b8100000008ed88ec08ed0bf0006000048c7070100000048c7470802000000b801000000ba02000000bb2a000000b903000000f0480fc70f750e48837f08',
    '0375078a0766baf400eef4ebfd6690',
    // 0x0a8: descriptor table: empty, 64-bit code, data; then its limit and address
    '0000000000000000ffff0000009aaf00ffff00000092cf001700a8fe0f00',
].join('');
/** Far jump to f000:fe00, where the processor starts: 16 bytes below the end. */
const RESET_VECTOR = 'ea00fe00f0';
const ROM_BYTES = 64 * 1024;
/** I/O port of isa-debug-exit. */
const PROBE_PORT = 0xf4;
/** QEMU ends with `value << 1 | 1` when a guest writes a value to isa-debug-exit; the guest writes 0x2a. */
const PROBE_EXIT_CODE = (0x2a << 1) | 1;
function probeFirmware() {
    const rom = Buffer.alloc(ROM_BYTES);
    Buffer.from(CODE, 'hex').copy(rom, ROM_BYTES - 512);
    Buffer.from(RESET_VECTOR, 'hex').copy(rom, ROM_BYTES - 16);
    return rom;
}

;// CONCATENATED MODULE: ./build/staging/vm/src/accelerator.js








/** Milliseconds. The probe guest ends within 0.1 s, even emulated; a broken one never does. */
const PROBE_DEADLINE = 3_000;
/**
 * Fastest of those measured under TCG that has what current distributions ask for (x86-64-v2); `max` costs a quarter more
 * time. Without svm, since udev would load the modules for virtualisation, which nobody uses under emulation.
 */
const TCG_CPU = 'qemu64,-svm,+ssse3,+sse4.1,+sse4.2,+popcnt,+lahf-lm';
/** QEMU's processor model for an accelerator. */
function cpuModel(accelerator) {
    return accelerator === 'kvm' ? 'host' : TCG_CPU;
}
/**
 * Decides between hardware virtualisation and emulation by running a real guest: `/dev/kvm` can open on machines where
 * guests then crash or hang.
 *
 * @param memory file that keeps a negative answer until the machine restarts; a wish for KVM is always probed
 * @throws UserError when KVM is demanded and does not work
 */
async function chooseAccelerator(wish, qemu, memory, signal) {
    if (wish === 'tcg')
        return { name: 'tcg', reason: 'emulation was asked for' };
    const known = memory === undefined || wish === 'kvm' ? undefined : await recallProblem(memory, qemu);
    if (known !== undefined)
        return { name: 'tcg', reason: `KVM did not work here when it was tried (${known}); ${memory} says so` };
    const problem = await probe('kvm', 'host', qemu, signal);
    if (problem === undefined)
        return { name: 'kvm', reason: 'a probe guest ran with KVM' };
    if (wish === 'kvm') {
        throw new errors/* UserError */.yo(`KVM does not work on this machine: ${problem}.`, { hint: 'use accelerator auto or tcg, or a machine with KVM' });
    }
    if (memory !== undefined)
        await rememberProblem(memory, qemu, problem);
    return { name: 'tcg', reason: `KVM does not work here: ${problem}` };
}
/**
 * Runs the probe guest.
 *
 * @param cpu QEMU's processor model
 * @returns what is wrong, or undefined when the guest ran
 */
async function probe(accelerator, cpu, qemu, signal) {
    if (accelerator === 'kvm') {
        const refused = await (0,promises_.access)('/dev/kvm', external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK).catch((error) => error);
        if (refused !== undefined)
            return `/dev/kvm cannot be opened (${(0,errors/* messageOf */.bD)(refused)})`;
    }
    return (0,files/* withTemporaryFolder */.EX)('bakehouse-probe', async (folder) => {
        const firmware = (0,external_node_path_.join)(folder, 'probe.rom');
        await (0,promises_.writeFile)(firmware, probeFirmware());
        const machine = ['-nodefaults', '-no-user-config', '-machine', 'q35', '-accel', accelerator, '-cpu', cpu, '-m', '16'];
        const devices = ['-nic', 'none', '-display', 'none', '-device', `isa-debug-exit,iobase=${PROBE_PORT},iosize=1`];
        const program = (0,src_program/* startProgram */.Xd)([qemu, ...machine, ...devices, '-no-reboot', '-bios', 'probe.rom'], {
            cwd: folder,
            timeout: PROBE_DEADLINE,
            signal,
        });
        const { exitCode, tail, timedOut } = await program.exited;
        (0,errors/* throwIfCancelled */.dZ)(signal);
        if (exitCode === PROBE_EXIT_CODE)
            return undefined;
        if (timedOut)
            return `a probe guest did not end within ${PROBE_DEADLINE / 1000} s`;
        return `a probe guest crashed (QEMU ended with ${exitCode}${tail.length === 0 ? '' : `: ${tail.at(-1)}`})`;
    });
}

;// CONCATENATED MODULE: ./build/staging/vm/src/guest-talk-limits.js
/**
 * How much of what a guest says and leaves is taken. A guest is not trusted: a limit is far above what an honest test needs, and what
 * is left out is said in the log and in the result.
 */
const MIB = 1024 * 1024;
/** Bytes of the output of one test that are followed while it runs; its log has more. */
const MAX_FOLLOWED_OUTPUT = 16 * MIB;
/** Bytes of the serial console in `console.log`. */
const MAX_CONSOLE_LOG = 64 * MIB;
/** Bytes of the output of the running test that are kept in memory, in case the machine dies before they reach the dump disk. */
const MAX_KEPT_OUTPUT = 4 * MIB;
/** What the log of the job shows of one test, and of all tests together; the rest is in the results only. */
const MAX_SHOWN_OF_TEST = { lines: 10_000, bytes: 2 * MIB };
const MAX_SHOWN_OF_TESTS = { lines: 100_000, bytes: 16 * MIB };
/** What the debug log shows of the serial console. */
const MAX_SHOWN_OF_CONSOLE = { lines: 20_000, bytes: 4 * MIB };
/** Characters of a message of the agent; its longest one has less than half of that. */
const MAX_PROGRESS_LINE = 128;

;// CONCATENATED MODULE: ./build/staging/vm/src/progress.js

/** `$SERVICE_RESULT $EXIT_CODE $EXIT_STATUS` of systemd.exec(5): "exit-code exited 3", "core-dump dumped ABRT". */
const RESULT = /^[a-z-]{1,24} [a-z]{1,12} (?:\d{1,3}|[A-Z][A-Z0-9+-]{0,15}|unknown)$/;
/** Of a test whose result the machine did not give in that form. */
const UNKNOWN_RESULT = 'unknown unknown unknown';
/** Whether a text of the guest is how systemd says that a service ended: three words, as `$SERVICE_RESULT` and its like have them. */
function isResult(text) {
    return RESULT.test(text);
}
/**
 * Reads one line.
 *
 * @param tests how many tests the machine was given
 * @returns undefined for anything that the agent never says, since the guest is not trusted
 */
function parseProgress(line, tests) {
    if (line.length > MAX_PROGRESS_LINE)
        return undefined;
    const [word, first = '', ...rest] = line.trim().split(' ');
    const index = /^\d{3,4}$/.test(first) && Number(first) < tests ? Number(first) : undefined;
    switch (word) {
        case 'agent':
        case 'disk-full':
        case 'done':
            return { kind: word };
        case 'ready':
            return /^[a-z-]{1,24}$/.test(first) ? { kind: 'ready', state: first } : undefined;
        case 'test-started':
            return index === undefined ? undefined : { kind: 'test-started', index };
        case 'test-finished': {
            const result = rest.join(' ');
            return index === undefined ? undefined : { kind: 'test-finished', index, result: isResult(result) ? result : UNKNOWN_RESULT };
        }
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/agent.js


/** Where the dump disk is mounted in the guest. */
const MOUNT = '/run/bakehouse';
/** Serial number of the dump disk; udev makes /dev/disk/by-id/virtio-<serial> of it. */
const DISK_SERIAL = 'bakehouse';
/** Names of the virtio-serial ports. */
const PROGRESS_PORT = 'org.bakehouse.progress';
const OUTPUT_PORT = 'org.bakehouse.output';
/** Gets an empty line each second, as long as the machine runs processes. */
const HEARTBEAT_PORT = 'org.bakehouse.heartbeat';
/** Results of tests also lie here, in memory, for when the dump disk is full. */
const RESULT_IN_MEMORY = '/run/bakehouse-result';
/** Seconds that a test gets to end after SIGTERM before it is killed. */
const STOP_SECONDS = 10;
/** "000", "001", …: how a test is called inside the machine, where its name may need no escaping. */
function testKey(index) {
    return String(index).padStart(3, '0');
}
/**
 * Units for the root file system of the overlay. Only these are added to the image; all scripts lie on the dump disk.
 * A test is a service of its own: systemd then ends everything it started, in time, and says how it ended.
 */
function agentUnits(tests) {
    const folder = '/etc/systemd/system';
    const unit = (name, lines) => ({ path: `${folder}/${name}`, content: `${lines.join('\n')}\n` });
    const wanted = (target, name) => ({ path: `${folder}/${target}.wants/${name}`, target: `../${name}` });
    return [
        unit('run-bakehouse.mount', [
            '[Unit]',
            'Description=Dump disk of the image test',
            'DefaultDependencies=no',
            'Conflicts=umount.target',
            'Before=umount.target',
            '[Mount]',
            `What=/dev/disk/by-id/virtio-${DISK_SERIAL}`,
            `Where=${MOUNT}`,
            'Type=ext4',
            'Options=nodev,nosuid,noatime,commit=1',
        ]),
        // Early, so that a service that crashes while the machine starts leaves a dump as well.
        unit('bakehouse-witness.service', [
            '[Unit]',
            'Description=Keeps core dumps and the journal of the image test',
            'DefaultDependencies=no',
            'Requires=run-bakehouse.mount',
            'After=run-bakehouse.mount systemd-sysctl.service systemd-journald.service',
            'Conflicts=shutdown.target',
            'Before=shutdown.target',
            '[Service]',
            `ExecStart=/bin/sh ${MOUNT}/agent/witness`,
        ]),
        wanted('sysinit.target', 'bakehouse-witness.service'),
        unit('bakehouse-agent.service', [
            '[Unit]',
            'Description=Runs the image tests',
            'Requires=run-bakehouse.mount',
            'After=run-bakehouse.mount bakehouse-witness.service multi-user.target',
            '[Service]',
            `ExecStart=/bin/sh ${MOUNT}/agent/agent`,
        ]),
        wanted('multi-user.target', 'bakehouse-agent.service'),
        ...tests.map((test, index) => unit(`bakehouse-test-${testKey(index)}.service`, testUnit(test, testKey(index)))),
    ];
}
function testUnit(test, key) {
    const results = `${MOUNT}/results/${key}`;
    return [
        '[Unit]',
        `Description=Image test ${key}`,
        '[Service]',
        'Type=oneshot',
        `ExecStart=/bin/${test.shell} ${MOUNT}/tests/${key}`,
        `ExecStopPost=/bin/sh ${MOUNT}/agent/ended ${key}`,
        `TimeoutStartSec=${test.timeoutSeconds}s`,
        `TimeoutStopSec=${STOP_SECONDS}s`,
        'LimitCORE=infinity',
        'StandardInput=null',
        `StandardOutput=append:${results}/log`,
        'StandardError=inherit',
        'WorkingDirectory=/',
        'Environment=HOME=/root LANG=C.UTF-8',
        `Environment=BAKEHOUSE_OUTPUT=${results}/files`,
    ];
}
/** The scripts on the dump disk, by name. POSIX sh, since an image may have nothing else. */
const agentScripts = {
    // The kernel pipes core dumps to `core`: that works for services in their own root or with LimitCORE=0 too, and
    // with a core_pipe_limit the crashed process ends only after its dump is complete (core(5)).
    // kernel.panic: the machine has no one to look at it; it restarts, and QEMU ends instead (-no-reboot).
    witness: `#!/bin/sh
echo '|/bin/sh ${MOUNT}/agent/core %P %s %t %e' > /proc/sys/kernel/core_pattern
echo 16 > /proc/sys/kernel/core_pipe_limit
echo 1 > /proc/sys/kernel/panic
{
  until [ -c /dev/virtio-ports/${HEARTBEAT_PORT} ]; do sleep 1; done
  while :; do
    echo
    sleep 1
  done > /dev/virtio-ports/${HEARTBEAT_PORT}
} 2> /dev/null &
journalctl --boot --follow --lines=all --output=short-precise > ${MOUNT}/system/journal.log 2>&1 &
while :; do
  sync -f ${MOUNT}
  sleep 1
done
`,
    // Zero blocks become holes. The name is complete only when the dump is.
    core: `#!/bin/sh
process=$1 signal=$2 time=$3 program=$4
phase=$(cat ${MOUNT}/system/phase)
name=${MOUNT}/dumps/$phase/core.$program.$process.$signal.$time
dd of="$name.partial" bs=64k iflag=fullblock conv=sparse,fsync status=none && mv "$name.partial" "$name"
sync -f ${MOUNT}
`,
    ended: `#!/bin/sh
echo "\${SERVICE_RESULT:-unknown} \${EXIT_CODE:-unknown} \${EXIT_STATUS:-unknown}" > "${RESULT_IN_MEMORY}-$1"
cat "${RESULT_IN_MEMORY}-$1" > "${MOUNT}/results/$1/result"
sync -f ${MOUNT}
`,
    agent: `#!/bin/sh
exec 3> /dev/virtio-ports/${PROGRESS_PORT}
echo agent >&3
state=$(systemctl is-system-running --wait 2>&1)
systemctl list-units --failed --plain --no-legend --no-pager > ${MOUNT}/system/failed-units.txt 2>&1
echo "$state" > ${MOUNT}/system/state
sync -f ${MOUNT}
echo "ready $state" >&3
for results in ${MOUNT}/results/*/; do
  [ -d "$results" ] || continue
  key=$(basename "$results")
  echo "$key" > ${MOUNT}/system/phase
  : > "$results/log"
  sync -f ${MOUNT}
  echo "test-started $key" >&3
  systemctl start --no-ask-password "bakehouse-test-$key.service" > /dev/null 2>&1 3>&- &
  starter=$!
  tail -n +1 -f -s 0.2 --pid=$starter "$results/log" 2> /dev/null 3>&- |
    dd bs=64k iflag=count_bytes count=${MAX_FOLLOWED_OUTPUT} of=/dev/virtio-ports/${OUTPUT_PORT} status=none 2> /dev/null 3>&- &
  follower=$!
  wait $starter
  wait $follower
  result=$(cat "${RESULT_IN_MEMORY}-$key" 2> /dev/null || echo '${UNKNOWN_RESULT}')
  [ -s "$results/result" ] || echo "$result" > "$results/result"
  echo after > ${MOUNT}/system/phase
  sync -f ${MOUNT}
  [ "$(stat -f -c %a ${MOUNT})" = 0 ] && echo disk-full >&3
  echo "test-finished $key $result" >&3
done
journalctl --boot --no-pager --output=short-precise > ${MOUNT}/system/journal.new 2>&1 && mv ${MOUNT}/system/journal.new ${MOUNT}/system/journal.log
sync -f ${MOUNT}
echo 'done' >&3
systemctl poweroff --force
`,
};

;// CONCATENATED MODULE: ./build/staging/vm/src/dump-disk.js




/** Name of the dump disk in its folder. */
const DUMP_DISK = 'dump-disk.raw';
/**
 * What the file system of the disk is made of: few features, each known to `@bakehouse/disk-image/ext4` and to every kernel since 3.6,
 * whatever mke2fs.conf says. Checksums are for the journal: what is not complete in it does not count.
 */
const FEATURES = [
    'none',
    'has_journal',
    'extent',
    '64bit',
    'flex_bg',
    'metadata_csum',
    'filetype',
    'dir_index',
    'dir_nlink',
    'ext_attr',
    'extra_isize',
    'huge_file',
    'large_file',
    'sparse_super',
];
const BLOCK_SIZE = 4096;
/** A core dump can be as large as the memory; the file is sparse, so room costs nothing until it is used. */
function dumpDiskMiB(memoryMiB) {
    return 2 * memoryMiB + 1024;
}
/** Makes the disk that carries the agent and the tests into the machine, and everything back out of it. */
async function makeDumpDisk(folder, tests, sizeMiB, tools, signal) {
    const tree = (0,external_node_path_.join)(folder, 'dump-disk');
    const put = async (path, content) => (0,promises_.writeFile)((0,external_node_path_.join)(tree, path), content);
    for (const name of ['agent', 'tests', 'results', 'dumps/boot', 'dumps/after', 'system'])
        await (0,promises_.mkdir)((0,external_node_path_.join)(tree, name), { recursive: true });
    for (const [name, script] of Object.entries(agentScripts))
        await put(`agent/${name}`, script);
    await put('system/phase', 'boot\n');
    for (const [index, test] of tests.entries()) {
        await put(`tests/${testKey(index)}`, test.script);
        await (0,promises_.mkdir)((0,external_node_path_.join)(tree, 'results', testKey(index), 'files'), { recursive: true });
        await (0,promises_.mkdir)((0,external_node_path_.join)(tree, 'dumps', testKey(index)));
    }
    const disk = (0,external_node_path_.join)(folder, DUMP_DISK);
    await (0,promises_.writeFile)(disk, '');
    await (0,promises_.truncate)(disk, sizeMiB * 1024 * 1024);
    const layout = ['-t', 'ext4', '-O', FEATURES.join(','), '-b', String(BLOCK_SIZE), '-I', '256', '-m', '0'];
    await (0,src_program/* runProgram */.mB)('make the dump disk', [tools.mke2fs, '-q', ...layout, '-L', 'bakehouse', '-d', tree, disk], { signal });
}

;// CONCATENATED MODULE: ./build/staging/vm/src/evidence.js



/** What the files of a test are called in `tests/`: `<name>.log`, and the folder `<name>` with what it left in $BAKEHOUSE_OUTPUT. */
function evidenceName(index, testName) {
    return `${testKey(index)}-${testName.replaceAll(/[^\w.-]/g, '_')}`;
}
/**
 * Completes what came from the dump disk by what the host saw of the machine, and tells where everything is.
 *
 * @param stage where the output is put together, and what was on the disk already is
 * @param output where it will be in the end; the paths in the answer are there
 */
async function collectEvidence(options) {
    const { disk, stage, output } = options;
    for (const name of ['tests', 'dumps'])
        await (0,promises_.mkdir)((0,external_node_path_.join)(stage, name), { recursive: true });
    const testLogs = [];
    for (const [index, { name }] of options.tests.entries()) {
        const key = testKey(index);
        const times = options.timeline.tests.get(index);
        const onDisk = disk?.logs.get(key);
        if (times === undefined && onDisk === undefined && disk?.results.has(key) !== true) {
            testLogs.push(undefined);
            continue;
        }
        const log = (0,external_node_path_.join)('tests', `${evidenceName(index, name)}.log`);
        // A machine that dies takes the last second of the log on its disk along; what came over the port is then the longer one.
        const streamed = Buffer.concat(times?.output ?? []);
        if (onDisk === undefined || onDisk < streamed.length)
            await (0,promises_.writeFile)((0,external_node_path_.join)(stage, log), streamed);
        testLogs.push((0,external_node_path_.join)(output, log));
    }
    return {
        testLogs,
        journal: disk?.hasJournal === true ? (0,external_node_path_.join)(output, 'journal.log') : undefined,
        dumps: (disk?.dumps ?? []).map((dump) => dump.name),
    };
}

;// CONCATENATED MODULE: ./build/staging/vm/src/firmware.js


/** UEFI firmware of Debian's package `ovmf`, without Secure Boot. */
const OVMF = { code: '/usr/share/OVMF/OVMF_CODE_4M.fd', variables: '/usr/share/OVMF/OVMF_VARS_4M.fd' };
/** Gives the machine firmware with boot variables of its own in `folder`. */
async function prepareFirmware(folder) {
    const variables = (0,external_node_path_.join)(folder, 'efi-variables.fd');
    await (0,promises_.copyFile)(OVMF.variables, variables);
    return { code: OVMF.code, variables };
}

// EXTERNAL MODULE: ./build/staging/core/src/line-splitter.js
var line_splitter = __webpack_require__(76943);
// EXTERNAL MODULE: ./build/staging/core/src/free-space.js
var free_space = __webpack_require__(75312);
// EXTERNAL MODULE: ./build/staging/disk-image/src/disk-reader.js
var disk_reader = __webpack_require__(90852);
// EXTERNAL MODULE: ./build/staging/disk-image/src/unpack-disk-image.js
var unpack_disk_image = __webpack_require__(46655);
// EXTERNAL MODULE: ./build/staging/core/src/confined-program.js
var confined_program = __webpack_require__(15948);
;// CONCATENATED MODULE: ./build/staging/vm/src/scratch-file.js



/**
 * Opens a file for reading that a confined program has made. What is there in its place, such as a link to a file of this machine, is
 * not opened.
 *
 * @param program that was to make it
 * @throws ExternalError when there is no regular file
 */
async function openScratchFile(path, program) {
    const refused = (cause) => new errors/* ExternalError */.yA(`${program} made no regular file ${path}.`, { service: program, operation: 'change the root file system', cause });
    // Neither through a link, nor waiting for the other end of a pipe.
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK).catch((error) => {
        throw (0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ELOOP', 'ENXIO') ? refused(error) : error;
    });
    if ((await file.stat()).isFile())
        return file;
    await file.close();
    throw refused();
}

;// CONCATENATED MODULE: ./build/staging/vm/src/changed-blocks.js




/** A power of two, so that it holds whole blocks of any size that ext4 has (1 to 64 KiB). */
const CHUNK = 1024 * 1024;
/** The agent takes some hundred KiB, with what the file system notes of it. A bound against a hostile file system. */
const MOST_CHANGED = 64 * CHUNK;
/**
 * The blocks of one sparse file that differ from another of the same length; adjacent blocks are one run. Only what is
 * allocated in `after` is read: blocks become data there, never holes.
 *
 * @param before path of a file that a confined program has made, as `after`
 * @param blockSize bytes
 * @param map what `qemu-img map --output=json` says of `after`: Node cannot ask for holes (SEEK_DATA)
 * @throws ExternalError when more differs than we can have changed, CancelledError
 */
async function changedRuns(before, after, blockSize, map, signal) {
    const extents = JSON.parse(map).filter(({ data }) => data);
    const files = [await openScratchFile(before, 'e2image')];
    try {
        files.push(await openScratchFile(after, 'debugfs'));
        const [old, now] = files;
        const { size: end } = await now.stat();
        const blocks = [];
        for (const { start, length } of extents) {
            // An extent ends at a block of the host's file system, which may be smaller than one of ext4.
            const first = start - (start % blockSize);
            for (let offset = first; offset < Math.min(start + length, end); offset += CHUNK) {
                (0,errors/* throwIfCancelled */.dZ)(signal);
                const size = Math.min(CHUNK, Math.ceil((start + length - offset) / blockSize) * blockSize);
                const [oldBytes, newBytes] = await Promise.all([(0,disk_reader/* readPadded */.df)(old, offset, size), (0,disk_reader/* readPadded */.df)(now, offset, size)]);
                for (let at = 0; at < size; at += blockSize) {
                    const bytes = newBytes.subarray(at, at + blockSize);
                    if (bytes.equals(oldBytes.subarray(at, at + blockSize)))
                        continue;
                    blocks.push({ offset: offset + at, bytes });
                    if (blocks.length * blockSize > MOST_CHANGED)
                        throw tooMuch();
                }
            }
        }
        return joinRuns(blocks);
    }
    finally {
        await Promise.all(files.map((file) => file.close()));
    }
}
function tooMuch() {
    return new errors/* ExternalError */.yA(`debugfs changed more than ${(0,src_format/* formatBytes */.z3)(MOST_CHANGED)} of the root file system to put the test agent there.`, {
        service: 'debugfs',
        operation: 'put the test agent into the overlay',
        hint: 'the file system is damaged, or made to do harm: build the image again, or check where it comes from',
    });
}
function joinRuns(blocks) {
    const runs = [];
    for (const { offset, bytes } of [...blocks].sort((a, b) => a.offset - b.offset)) {
        const last = runs.at(-1);
        // The same block can be seen from two extents when blocks of ext4 are the larger ones.
        if (last !== undefined && offset < last.end)
            continue;
        if (last !== undefined && offset === last.end) {
            last.parts.push(bytes);
            last.end += bytes.length;
        }
        else {
            runs.push({ offset, end: offset + bytes.length, parts: [bytes] });
        }
    }
    return runs.map(({ offset, parts }) => ({ offset, bytes: Buffer.concat(parts) }));
}

;// CONCATENATED MODULE: ./build/staging/vm/src/ext4-patch.js








/** Milliseconds for each of the programs. They read metadata only. */
const TIMEOUT = 20 * 60_000;
/** Bytes that what a program says about a small file may have beside the file. */
const SLACK = 64 * 1024;
/**
 * Puts files into the ext4 file system of a qcow2 overlay without mounting: takes the metadata of the file system into a
 * sparse scratch file, changes that with debugfs, and writes the blocks that differ to the overlay. Blocks of existing
 * files are not in the scratch file, and are never written.
 *
 * The file system may be made to do harm. What reads it is confined, and writes to one folder, from which files are taken by our names.
 *
 * @throws UserError when the files cannot be placed (no systemd in the image, no space left), ExternalError when a tool fails
 */
async function patchExt4(patch, tools, signal) {
    const scratch = (0,external_node_path_.join)(patch.folder, 'metadata');
    const payload = (0,external_node_path_.join)(patch.folder, 'payload');
    await (0,promises_.mkdir)(scratch);
    await (0,promises_.mkdir)(payload);
    const run = (operation, argv, options) => (0,confined_program/* runConfined */.id)(operation, argv, { reads: [], writes: [], largestFile: patch.root.size, timeout: TIMEOUT, signal, ...options }, tools.confinement);
    const [before, after] = [(0,external_node_path_.join)(scratch, 'before'), (0,external_node_path_.join)(scratch, 'after')];
    await run('read the metadata of the root file system', [tools.e2image, '-r', '-o', String(patch.root.offset), patch.disk, before], {
        reads: [patch.disk],
        writes: [scratch],
    });
    await run('copy the metadata of the root file system', ['cp', '--sparse=always', before, after], { writes: [scratch] });
    await writeEntries(after, { scratch, payload }, patch, tools, run);
    const blockSize = await blockSizeOf(after, patch.label);
    const { stdout } = await run('find the allocated blocks', [tools.qemuImg, 'map', '--output=json', '-f', 'raw', after], {
        reads: [after],
    });
    await applyRuns(await changedRuns(before, after, blockSize, stdout, signal), payload, patch, tools, run);
}
async function writeEntries(after, { scratch, payload }, patch, tools, run) {
    const commands = [];
    for (const [index, entry] of patch.entries.entries()) {
        const name = external_node_path_.posix.basename(entry.path);
        // Says "File exists" where the folder is there, which does no harm.
        commands.push(`mkdir ${external_node_path_.posix.dirname(entry.path)}`, `cd ${external_node_path_.posix.dirname(entry.path)}`);
        if ('target' in entry) {
            commands.push(`symlink ${name} ${entry.target}`);
        }
        else {
            await (0,promises_.writeFile)((0,external_node_path_.join)(payload, String(index)), entry.content);
            // debugfs splits its command at blanks; the folder is therefore the current one.
            commands.push(`write ${index} ${name}`);
            for (const field of ['mode 0100644', 'uid 0', 'gid 0'])
                commands.push(`set_inode_field ${name} ${field}`);
        }
        commands.push('cd /');
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(payload, 'commands'), `${commands.join('\n')}\n`);
    const { tail } = await run('put the test agent into the overlay', [tools.debugfs, '-w', '-f', 'commands', after], {
        reads: [payload],
        writes: [scratch],
        cwd: payload,
    });
    // debugfs always ends with 0, so what it did is read back.
    for (const entry of patch.entries) {
        if (await isPlaced(entry, after, scratch, tools, run))
            continue;
        const reasons = tail.filter((line) => !line.startsWith('debugfs') && !line.startsWith('Allocated inode') && !line.includes('exists'));
        throw new errors/* UserError */.yo(`Cannot put ${entry.path} into the root file system of ${patch.label}.${reasons.length === 0 ? '' : `\n  ${reasons.join('\n  ')}`}`, { hint: 'the tests run as systemd units: the image needs systemd, and a few free blocks and inodes on its root file system' });
    }
}
const READ_BACK = 'read-back';
/** A file goes through one of the host, whose size is bounded: the image may have had a giant one of this name. */
async function isPlaced(entry, after, scratch, tools, run) {
    if ('target' in entry) {
        const { stdout } = await run('read the test agent back', [tools.debugfs, '-R', `stat ${entry.path}`, after], { reads: [after] });
        return stdout.includes(`link dest: "${entry.target}"`);
    }
    await run('read the test agent back', [tools.debugfs, '-R', `dump ${entry.path} ${READ_BACK}`, after], {
        reads: [after],
        writes: [scratch],
        cwd: scratch,
        largestFile: entry.content.length + SLACK,
    });
    const path = (0,external_node_path_.join)(scratch, READ_BACK);
    if (!(0,external_node_fs_.existsSync)(path))
        return false;
    const file = await openScratchFile(path, 'debugfs');
    const found = await file.readFile('utf8').finally(() => file.close());
    await (0,promises_.rm)(path);
    return found.trimEnd() === entry.content.trimEnd();
}
/** Bytes of a block, from the superblock at 1024: 1024 shifted by `s_log_block_size`. */
async function blockSizeOf(path, label) {
    const file = await openScratchFile(path, 'e2image');
    const superblock = await (0,disk_reader/* readExactly */.Lo)(file, 1024, 1024).finally(() => file.close());
    const shift = superblock?.readUInt32LE(24) ?? 0;
    if (shift > 6)
        throw new errors/* UserError */.yo(`The root file system of ${label} is damaged: its blocks have an impossible size.`, {
            hint: 'build the image again',
        });
    return 1024 << shift;
}
async function applyRuns(runs, payload, { root, overlay, disk }, tools, run) {
    const commands = [];
    for (const [index, { offset, bytes }] of runs.entries()) {
        const name = `run-${index}`;
        await (0,promises_.writeFile)((0,external_node_path_.join)(payload, name), bytes);
        commands.push('-c', `write -q -s ${name} ${root.offset + offset} ${bytes.length}`);
    }
    await run('write the test agent to the overlay', [tools.qemuIo, '-f', 'qcow2', ...commands, overlay], {
        reads: [disk, payload],
        writes: [overlay],
        cwd: payload,
    });
}

;// CONCATENATED MODULE: ./build/staging/vm/src/overlay.js








/** Name of the overlay in its folder; QEMU runs there, so no path needs QEMU's escaping. */
const OVERLAY = 'overlay.qcow2';
/**
 * Makes a copy-on-write overlay over an image and puts files into the ext4 root of the overlay. The image itself is only
 * read; nothing is mounted, and only the changed blocks are written, so the time does not grow with the image.
 *
 * @param path of the image, which nobody has looked at yet
 * @param folder gets the overlay, and for qcow2 and dynamic VHD a sparse raw copy
 * @throws UserError when the image is refused or has no usable root file system, ExternalError when a tool fails
 */
async function createOverlay(path, folder, entries, tools, signal) {
    const image = await inspectBootableImage(path, signal);
    const disk = await rawDiskOf(image, folder, tools, signal);
    const file = await (0,promises_.open)(disk, 'r');
    const root = await findRootPartition((0,disk_reader/* rawDisk */.w7)(file, image.diskSize), path).finally(() => file.close());
    await (0,src_program/* runProgram */.mB)('make the overlay', 
    // The JSON form takes any path, and a size that leaves the footer of a VHD out.
    [tools.qemuImg, 'create', '-q', '-f', 'qcow2', '-F', 'raw', '-b', backing(disk, image.diskSize), OVERLAY, String(image.diskSize)], { cwd: folder, signal });
    await patchExt4({ disk, root, overlay: (0,external_node_path_.join)(folder, OVERLAY), folder, entries, label: path }, tools, signal);
}
function backing(path, size) {
    return `json:${JSON.stringify({ driver: 'raw', offset: 0, size, file: { driver: 'file', filename: path } })}`;
}
/** The path of a file that begins with the bytes of the disk. */
async function rawDiskOf(image, folder, tools, signal) {
    if (image.format === 'raw' || image.format === 'fixed-vhd')
        return (0,external_node_path_.resolve)(image.path);
    return (0,unpack_disk_image/* unpackDiskImage */.P)(image, (0,external_node_path_.join)(folder, 'base'), { ...tools, signal });
}

;// CONCATENATED MODULE: ./build/staging/vm/src/disk-trouble.js







/**
 * Reads QEMU's event BLOCK_IO_ERROR. A guest does not cause it by what it asks for (QEMU refuses sectors that a disk does not have
 * without an event): it comes from the files on the host.
 */
function diskTrouble({ data }) {
    const reason = typeof data['reason'] === 'string' ? data['reason'].slice(0, 200) : 'unknown reason';
    return { operation: data['operation'] === 'read' ? 'read' : 'write', full: data['nospace'] === true, reason };
}
/**
 * The error of a run that the host's disk has ended: nothing about the image is known then.
 *
 * @param folder with the overlay and the dump disk; it goes away after the run, so its parent is named
 */
async function diskError({ operation, full, reason }, folder) {
    const place = (0,external_node_path_.dirname)(folder);
    const details = { service: 'QEMU', operation: `${operation} the machine's disks` };
    if (!full) {
        return new errors/* ExternalError */.yA(`The machine was ended: QEMU cannot ${operation} its disks in ${place}: ${reason}.`, {
            ...details,
            hint: 'check the disk and the quota of this folder, or give an output folder on another disk',
        });
    }
    const used = await Promise.all([OVERLAY, DUMP_DISK].map((name) => usedBytes((0,external_node_path_.join)(folder, name))));
    const free = await (0,free_space/* freeSpace */.F)(place).then((bytes) => `${(0,src_format/* formatBytes */.z3)(bytes)} are free`, () => undefined);
    const facts = [free, `the machine's disks take ${(0,src_format/* formatBytes */.z3)(used.reduce((sum, size) => sum + size, 0))}`].filter((fact) => fact !== undefined);
    return new errors/* ExternalError */.yA(`The disk of ${place} is full (${facts.join(', ')}): the machine was ended.`, {
        ...details,
        hint: 'free some space there, or give an output folder on another disk; a machine can fill its root disk and twice its memory plus 1 GiB',
    });
}
async function usedBytes(path) {
    return (0,promises_.stat)(path).then(({ blocks }) => blocks * 512, () => 0);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/staging/vm/src/listener.js



/** `sun_path` of unix(7) holds 108 bytes with the zero at its end. */
const MAX_PATH = 107;
/**
 * Listens on a unix socket for one program that connects. We listen and QEMU connects, so nothing has to be tried again
 * until it is there, and nothing that the guest says is lost.
 */
class Listener {
    #server;
    #sockets = new Set();
    #path;
    constructor(server, path) {
        this.#server = server;
        this.#path = path;
    }
    /** @throws UserError when the path is too long for a socket */
    static async open(path, onConnection) {
        if (Buffer.byteLength(path) > MAX_PATH) {
            throw new errors/* UserError */.yo(`The path ${path} is too long for a socket (${MAX_PATH} bytes).`, { hint: 'set TMPDIR to a shorter folder' });
        }
        const server = (0,external_node_net_.createServer)((socket) => {
            listener.#sockets.add(socket);
            socket.on('error', () => { });
            socket.on('close', () => listener.#sockets.delete(socket));
            onConnection(socket);
        });
        const listener = new Listener(server, path);
        await new Promise((resolve, reject) => {
            server.once('error', reject);
            server.listen(path, resolve);
        });
        return listener;
    }
    /** Resolves when all that was sent has been read and the other side is gone. */
    async drained() {
        await Promise.all([...this.#sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
    }
    async close() {
        for (const socket of this.#sockets)
            socket.destroy();
        await new Promise((resolve) => this.#server.close(() => resolve()));
        await (0,promises_.rm)(this.#path, { force: true });
    }
}

// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
;// CONCATENATED MODULE: ./build/staging/vm/src/line-budget.js
/** Counts lines against a limit: those that still fit, and how many did not. */
class LineBudget {
    #limit;
    #taken = { lines: 0, bytes: 0 };
    #leftOut = { lines: 0, bytes: 0 };
    constructor(limit) {
        this.#limit = limit;
    }
    /** @returns whether the line still fits; after the first one that does not, none does */
    take(line) {
        const bytes = Buffer.byteLength(line) + 1;
        const full = this.#leftOut.lines > 0 || this.#taken.lines >= this.#limit.lines || this.#taken.bytes + bytes > this.#limit.bytes;
        if (full)
            this.#leftOut = add(this.#leftOut, bytes);
        else
            this.#taken = add(this.#taken, bytes);
        return !full;
    }
    /** What did not fit. */
    get leftOut() {
        return this.#leftOut;
    }
}
function add({ lines, bytes }, more) {
    return { lines: lines + 1, bytes: bytes + more };
}

;// CONCATENATED MODULE: ./build/staging/vm/src/panic-watch.js
const PANIC_TEXT = 'Kernel panic - not syncing';
/** Milliseconds without a word, after the console showed a panic, after which the machine counts as dead. */
const PANIC_SILENCE = 15_000;
/**
 * A sign of life counts from so many milliseconds after the panic: an earlier one may have been on its way when the kernel died, or come
 * from another processor while the kernel still told of its panic.
 */
const ON_ITS_WAY = 3_000;
/**
 * Judges a kernel panic that the console shows. Every process of a guest can write that text there, so it is a hint only: the machine
 * is dead when nothing of it says anything more, and alive when a process of it does. A kernel that has panicked runs no process.
 *
 * What is certain, the driver of QEMU's pvpanic device, is not looked at here. Nor is this needed once the agent has set
 * kernel.panic: the machine then restarts, which `suspected` tells from other restarts. It is for a kernel that panics before.
 */
class PanicWatch {
    #found;
    #textAt;
    #lastSign = Number.NEGATIVE_INFINITY;
    #timer;
    /** @param found called when a panic that the console showed has turned out real (once) or not (each time) */
    constructor(found) {
        this.#found = found;
    }
    onConsole(line) {
        // What the console says later proves nothing, since a panic has many lines; nor is the machine silent yet.
        if (line.includes(PANIC_TEXT) && !this.suspected)
            this.#textAt = performance.now();
        if (this.#textAt === undefined)
            return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#judge(), PANIC_SILENCE);
    }
    /** A process in the machine has said something. */
    onSignOfLife() {
        this.#lastSign = performance.now();
    }
    /** Whether the console showed a panic and no process has said anything since. */
    get suspected() {
        return this.#textAt !== undefined && this.#lastSign < this.#textAt + ON_ITS_WAY;
    }
    /** The machine is gone: a panic that it has survived is said now if it was not yet. */
    end() {
        if (this.#textAt !== undefined && !this.suspected)
            this.#judge();
        this.stop();
    }
    stop() {
        clearTimeout(this.#timer);
    }
    #judge() {
        if (this.suspected) {
            this.#found.dead();
            return;
        }
        this.#textAt = undefined;
        this.#found.alive();
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/kept-output.js
/** The beginning of a stream, up to a limit. It takes as much memory as it has bytes, in however small pieces they come. */
class KeptOutput {
    #limit;
    #buffer = Buffer.alloc(0);
    #size = 0;
    /** @param limit in bytes */
    constructor(limit) {
        this.#limit = limit;
    }
    /** Adds what still fits. */
    add(chunk) {
        const piece = chunk.subarray(0, this.#limit - this.#size);
        const needed = this.#size + piece.length;
        if (needed > this.#buffer.length) {
            const grown = Buffer.alloc(Math.min(this.#limit, Math.max(needed, 2 * this.#buffer.length, 4096)));
            this.#buffer.copy(grown, 0, 0, this.#size);
            this.#buffer = grown;
        }
        piece.copy(this.#buffer, this.#size);
        this.#size = needed;
    }
    /** Forgets everything, for good. */
    drop() {
        this.#buffer = Buffer.alloc(0);
        this.#size = 0;
    }
    get bytes() {
        return this.#buffer.subarray(0, this.#size);
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/timeline.js


/** What the host saw of a test. */
class TestTimes {
    startedMs;
    durationMs;
    /** `$SERVICE_RESULT $EXIT_CODE $EXIT_STATUS`. */
    result;
    #kept = new KeptOutput(MAX_KEPT_OUTPUT);
    constructor(startedMs) {
        this.startedMs = startedMs;
    }
    /** The beginning of what came over the output port; empty once the test has ended. */
    get output() {
        const { bytes } = this.#kept;
        return bytes.length === 0 ? [] : [bytes];
    }
    noteOutput(chunk) {
        this.#kept.add(chunk);
    }
    finish(durationMs, result) {
        this.durationMs = durationMs;
        this.result = result;
        this.#kept.drop();
    }
}
/**
 * What the host saw of a machine, in milliseconds since its start. The agent says each thing once, and runs one test at a time:
 * whatever comes out of turn is not from it and changes nothing, so that a guest can neither hold more memory than one test's
 * output, nor push its deadlines out, by saying things again.
 */
class Timeline {
    tests = new Map();
    agentMs;
    readyMs;
    systemState;
    /** The dump disk had no room left when a test had ended. */
    diskFull = false;
    done = false;
    /** The test that runs. */
    current;
    /** @returns whether the message came in its turn */
    note(message, nowMs) {
        switch (message.kind) {
            case 'agent':
                if (this.agentMs !== undefined)
                    return false;
                this.agentMs = nowMs;
                return true;
            case 'ready':
                if (this.readyMs !== undefined)
                    return false;
                this.readyMs = nowMs;
                this.systemState = message.state;
                return true;
            case 'test-started':
                if (this.current !== undefined || this.tests.has(message.index))
                    return false;
                this.current = message.index;
                this.tests.set(message.index, new TestTimes(nowMs));
                return true;
            case 'test-finished': {
                const test = this.#running();
                if (test === undefined || this.current !== message.index)
                    return false;
                test.finish(nowMs - test.startedMs, message.result);
                this.current = undefined;
                return true;
            }
            case 'disk-full':
                if (this.diskFull)
                    return false;
                this.diskFull = true;
                return true;
            case 'done':
                // A machine that never got ready has not done what it was started for.
                if (this.done || this.readyMs === undefined)
                    return false;
                this.done = true;
                return true;
        }
    }
    /** Keeps what the running test has written. */
    noteOutput(chunk) {
        this.#running()?.noteOutput(chunk);
    }
    /** The machine has ended: the test that ran gets its time. */
    close(nowMs) {
        const test = this.#running();
        if (test !== undefined)
            test.durationMs = nowMs - test.startedMs;
    }
    #running() {
        return this.current === undefined ? undefined : this.tests.get(this.current);
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/machine-watch.js









/** Milliseconds beyond its own timeout after which a test counts as stuck with the whole machine: systemd stops it before. */
const TEST_GRACE = STOP_SECONDS * 1000 + 50_000;
/** Milliseconds for what the agent does between tests, and for the journal and the power-off at the end. Emulation is slow. */
const AGENT_DEADLINE = 60_000;
const POWER_OFF_DEADLINE = 60_000;
/** Milliseconds; Node fires a longer timer at once. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** Follows what a machine says of itself, stops it when it takes too long, and tells in the end why it ended. */
class MachineWatch {
    timeline = new Timeline();
    #options;
    #stopMachine;
    #started = performance.now();
    #console = new LineBudget(MAX_SHOWN_OF_CONSOLE);
    #panic = new PanicWatch({
        dead: () => this.#stopFor({ kind: 'panicked' }),
        alive: () => this.#onFalsePanic(),
    });
    #end;
    #diskTrouble;
    #falsePanics = 0;
    #ignoredLines = 0;
    #timer;
    #runTimer;
    constructor(options, stopMachine) {
        this.#options = options;
        this.#stopMachine = stopMachine;
    }
    /** Begins to count; the machine is about to start. */
    start() {
        const { bootDeadline, runDeadline } = this.#options;
        this.#deadline('boot', bootDeadline);
        this.#runTimer = setTimeout(() => this.#stopFor({ kind: 'deadline', phase: 'run', after: runDeadline }), Math.min(runDeadline, LONGEST_TIMER));
    }
    /** A line that came over the port of the agent; not all of them are the agent's. */
    onProgress(line) {
        this.#panic.onSignOfLife();
        if (this.#end !== undefined)
            return;
        const message = parseProgress(line, this.#options.testTimeouts.length);
        if (message === undefined || !this.timeline.note(message, this.#elapsed())) {
            this.#ignoredLines += 1;
            return;
        }
        if (message.kind === 'ready' || message.kind === 'test-finished')
            this.#deadline('agent', AGENT_DEADLINE);
        if (message.kind === 'test-started')
            this.#deadline('test', (this.#options.testTimeouts[message.index] ?? 0) + TEST_GRACE);
        if (message.kind === 'done')
            this.#deadline('power-off', POWER_OFF_DEADLINE);
        this.#options.onProgress(message, this.timeline);
    }
    /** Bytes of the running test's output. */
    onOutput(chunk) {
        this.#panic.onSignOfLife();
        this.timeline.noteOutput(chunk);
    }
    /** The machine says that its processes run, and no more. */
    onHeartbeat() {
        this.#panic.onSignOfLife();
    }
    onEvent(qmpEvent) {
        const { event, data } = qmpEvent;
        if (event === 'GUEST_PANICKED')
            this.#end ??= { kind: 'panicked' };
        if (event === 'SHUTDOWN' && data['reason'] === 'guest-reset') {
            this.#end ??= { kind: this.#panic.suspected ? 'panicked' : 'restarted' };
        }
        if (event === 'SHUTDOWN' && data['reason'] === 'guest-shutdown')
            this.#end ??= { kind: 'powered-off' };
        if (this.#end !== undefined)
            return;
        // The machine stands still after both, and would until its deadline.
        if (event === 'BLOCK_IO_ERROR') {
            this.#diskTrouble = diskTrouble(qmpEvent);
            this.#stopFor({ kind: 'lost', detail: `QEMU cannot ${this.#diskTrouble.operation} its disks: ${this.#diskTrouble.reason}` });
        }
        else if (event === 'STOP')
            this.#stopFor({ kind: 'lost', detail: 'QEMU could not go on with it' });
    }
    /** A line of the serial console. */
    onConsole(line) {
        this.#panic.onConsole(line);
        this.#show(`console: ${line}`);
    }
    /** A line that QEMU itself wrote. */
    onComplaint(line) {
        this.#show(`qemu: ${line}`);
    }
    /**
     * The machine is gone.
     *
     * @param detail the last thing that QEMU said, for an end that nothing else explains
     */
    finish(detail) {
        this.timeline.close(this.#elapsed());
        this.#panic.end();
        return this.#end ?? { kind: 'lost', detail };
    }
    /** What ended the machine when that was a disk of the host. */
    get diskTrouble() {
        return this.#diskTrouble;
    }
    /** What was disregarded of what the machine said, as sentences for people. */
    get remarks() {
        const remarks = [];
        if (this.#falsePanics > 0)
            remarks.push('The console showed a kernel panic, but the machine lived on: it was disregarded.');
        if (this.#ignoredLines > 0) {
            remarks.push(`${(0,src_format/* counted */.hS)(this.#ignoredLines, 'line')} over the port of the agent did not come from it, or not in turn: ignored.`);
        }
        if (this.timeline.diskFull)
            remarks.push('The disk for results in the machine was full after a test: what tests wrote then is lost.');
        return remarks;
    }
    /** Ends all timers. */
    stop() {
        this.#panic.stop();
        clearTimeout(this.#timer);
        clearTimeout(this.#runTimer);
    }
    #elapsed() {
        return performance.now() - this.#started;
    }
    #onFalsePanic() {
        this.#falsePanics += 1;
        if (this.#falsePanics === 1)
            this.#options.log.info('The console shows a kernel panic, but the machine lives: it is disregarded.');
    }
    #show(line) {
        if (this.#console.take(line))
            this.#options.log.debug((0,control_characters/* stripEscapes */.Nl)(line, 'nothing'));
        else if (this.#console.leftOut.lines === 1)
            this.#options.log.debug('console: (too much for this log; console.log has more)');
    }
    #deadline(phase, after) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#stopFor({ kind: 'deadline', phase, after }), Math.min(after, LONGEST_TIMER));
    }
    #stopFor(cause) {
        this.#end ??= cause;
        this.#stopMachine();
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/qemu-arguments.js




/** QEMU's arguments; it must run in the folder with the overlay and the dump disk. The console is its standard output. */
function qemuArguments(settings) {
    const { firmware, sockets } = settings;
    // In QEMU's option syntax a comma in a value is doubled.
    const value = (text) => text.replaceAll(',', ',,');
    const socket = (id, path) => ['-chardev', `socket,id=${id},path=${value(path)}`];
    const network = settings.network === 'none'
        ? ['-nic', 'none']
        : ['-netdev', 'user,id=net,restrict=on', '-device', 'virtio-net-pci,netdev=net,romfile='];
    return [
        ...['-nodefaults', '-no-user-config', '-name', 'bakehouse', '-display', 'none', '-machine', 'q35,vmport=off'],
        // An image is not trusted: no new programs or privileges for QEMU.
        ...['-sandbox', 'on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny'],
        ...['-accel', settings.accelerator === 'tcg' ? 'tcg,thread=multi,tb-size=512' : 'kvm', '-cpu', cpuModel(settings.accelerator)],
        ...['-m', String(settings.memoryMiB), '-smp', String(settings.cpus)],
        // A restart and a panic both end QEMU; the event says which it was.
        ...['-no-reboot', '-action', 'panic=shutdown', '-device', 'pvpanic'],
        ...['-drive', `if=pflash,format=raw,unit=0,readonly=on,file=${value(firmware.code)}`],
        ...['-drive', `if=pflash,format=raw,unit=1,file=${value(firmware.variables)}`],
        // No flushes to the host's disk: both files matter only while the host lives, and survive the end of QEMU.
        ...['-drive', `if=none,id=root,format=qcow2,cache=unsafe,discard=unmap,file=${OVERLAY}`],
        ...['-device', 'virtio-blk-pci,drive=root,bootindex=0'],
        ...['-drive', `if=none,id=dumps,format=raw,cache=unsafe,file=${DUMP_DISK}`],
        ...['-device', `virtio-blk-pci,drive=dumps,serial=${DISK_SERIAL}`],
        ...['-device', 'virtio-rng-pci', '-device', 'virtio-serial-pci'],
        ...socket('progress', sockets.progress),
        ...['-device', `virtserialport,chardev=progress,name=${PROGRESS_PORT}`],
        ...socket('output', sockets.output),
        ...['-device', `virtserialport,chardev=output,name=${OUTPUT_PORT}`],
        ...socket('heartbeat', sockets.heartbeat),
        ...['-device', `virtserialport,chardev=heartbeat,name=${HEARTBEAT_PORT}`],
        ...socket('qmp', sockets.qmp),
        ...['-mon', 'chardev=qmp,mode=control'],
        ...['-chardev', 'stdio,id=console,signal=off', '-serial', 'chardev:console'],
        ...network,
    ];
}

;// CONCATENATED MODULE: ./build/staging/vm/src/qmp.js


/**
 * A client of the QEMU Machine Protocol (QEMU's docs/interop/qmp-spec): one JSON object a line, replies matched by id.
 */
class Qmp {
    #socket;
    #waiting = new Map();
    #onEvent;
    #greeting;
    #greeted = () => { };
    #next = 1;
    #closed = false;
    constructor(socket, onEvent) {
        this.#socket = socket;
        this.#onEvent = onEvent;
        this.#greeting = new Promise((resolve) => {
            this.#greeted = resolve;
        });
        const lines = new line_splitter/* LineSplitter */.g((line) => this.#receive(line));
        socket.on('data', (chunk) => lines.write(chunk));
        socket.on('error', () => { });
        socket.on('close', () => {
            this.#closed = true;
            for (const reply of this.#waiting.values())
                reply.reject(qmpError(reply.command, 'the machine has ended'));
            this.#waiting.clear();
            this.#greeted();
        });
    }
    /** Leaves the negotiation mode, after which commands and events flow. */
    async start() {
        await this.#greeting;
        await this.execute('qmp_capabilities');
    }
    /** @throws ExternalError when QEMU refuses the command or ends before it answers */
    execute(command, args) {
        if (this.#closed)
            return Promise.reject(qmpError(command, 'the machine has ended'));
        const id = this.#next++;
        return new Promise((resolve, reject) => {
            this.#waiting.set(id, { resolve, reject, command });
            this.#socket.write(`${JSON.stringify({ execute: command, ...(args === undefined ? {} : { arguments: args }), id })}\n`);
        });
    }
    #receive(line) {
        const message = parseObject(line);
        if (message === undefined)
            return;
        if ('QMP' in message) {
            this.#greeted();
        }
        else if (typeof message['event'] === 'string') {
            this.#onEvent({ event: message['event'], data: (message['data'] ?? {}) });
        }
        else {
            this.#answer(message);
        }
    }
    #answer(message) {
        const reply = this.#waiting.get(Number(message['id']));
        if (reply === undefined)
            return;
        this.#waiting.delete(Number(message['id']));
        const error = message['error'];
        if (error === undefined)
            reply.resolve(message['return']);
        else
            reply.reject(qmpError(reply.command, error.desc ?? 'refused'));
    }
}
/** Undefined for what is no object: a line longer than LineSplitter's limit comes in pieces, and is none that we wait for. */
function parseObject(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function qmpError(command, what) {
    return new errors/* ExternalError */.yA(`QEMU command ${command}: ${what}`, { service: 'QEMU', operation: command });
}

;// CONCATENATED MODULE: ./build/staging/vm/src/machine.js










/** Characters of what QEMU says last, for the end that it explains. */
const MAX_COMPLAINT = 500;
/**
 * Runs a machine until it has ended: by itself, by a panic, by a deadline, or by being killed. QEMU never outlives this call.
 *
 * @returns `remarks`: what of the guest's talk was disregarded, as sentences
 * @throws ExternalError when QEMU cannot start the machine, or cannot go on because of a disk of the host; CancelledError when
 *   `signal` fired
 */
async function runMachine(options) {
    const { folder, socketFolder, signal } = options;
    const socket = (name) => (0,external_node_path_.join)(socketFolder, name);
    const sockets = { qmp: socket('qmp'), progress: socket('progress'), output: socket('output'), heartbeat: socket('heartbeat') };
    let program;
    const watch = new MachineWatch(options, () => void program?.stop());
    const listeners = [];
    /** The last line that QEMU itself wrote; the console is on the other stream. */
    let complaint = '';
    let answered = false;
    try {
        listeners.push(await Listener.open(sockets.progress, (socket) => {
            let isRest = false;
            const lines = new line_splitter/* LineSplitter */.g((line, isCut) => {
                // What stands in the end of an overlong line is no message.
                watch.onProgress(isRest ? '' : line);
                isRest = isCut;
            });
            socket.on('data', (chunk) => lines.write(chunk));
        }), await Listener.open(sockets.output, (socket) => {
            const lines = new line_splitter/* LineSplitter */.g((line) => options.onOutput(line, watch.timeline));
            socket.on('data', (chunk) => {
                watch.onOutput(chunk);
                lines.write(chunk);
            });
        }), await Listener.open(sockets.heartbeat, (socket) => {
            socket.on('data', () => watch.onHeartbeat());
        }), await Listener.open(sockets.qmp, (socket) => {
            answered = true;
            new Qmp(socket, (event) => watch.onEvent(event)).start().catch(() => { });
        }));
        watch.start();
        program = (0,src_program/* startProgram */.Xd)([options.qemu, ...qemuArguments({ ...options.settings, sockets })], {
            cwd: folder,
            logFile: options.consoleFile,
            logLimit: MAX_CONSOLE_LOG,
            signal,
            onLine(line, stream) {
                if (stream === 'stdout')
                    return watch.onConsole(line);
                complaint = line.slice(0, MAX_COMPLAINT);
                watch.onComplaint(line);
            },
        });
        const { exitCode } = await program.exited;
        program = undefined;
        (0,errors/* throwIfCancelled */.dZ)(signal);
        await Promise.all(listeners.map((listener) => listener.drained()));
        const detail = `QEMU ended with ${exitCode}${complaint === '' ? '' : `: ${complaint}`}`;
        if (!answered) {
            throw new errors/* ExternalError */.yA(`Cannot start the machine: ${detail}.`, { service: 'QEMU', operation: 'start', status: exitCode });
        }
        const end = watch.finish(detail);
        if (watch.diskTrouble !== undefined)
            throw await diskError(watch.diskTrouble, folder);
        return { end, timeline: watch.timeline, remarks: watch.remarks };
    }
    finally {
        watch.stop();
        await program?.stop();
        await Promise.all(listeners.map((listener) => listener.close()));
    }
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-error.js

/** What an ext4 file system says of itself or of a file cannot be used. The only error that its content causes. */
class Ext4Error extends errors/* ExternalError */.yA {
    name = 'Ext4Error';
    fault;
    constructor(fault, message) {
        super(message, { service: 'ext4', operation: 'read the file system' });
        this.fault = fault;
    }
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-blocks.js


/** Every block of a journal begins with it, and so no block of the file system may while it is in there. */
const JOURNAL_MAGIC = 0xc03b3998;
/** The blocks of a file system, each as it is after the journal is replayed. */
class Ext4Blocks {
    blockSize;
    blockCount;
    #source;
    #signal;
    #journaled;
    constructor(source, { blockSize, blockCount }, signal, journaled = new Map()) {
        this.#source = source;
        this.blockSize = blockSize;
        this.blockCount = blockCount;
        this.#signal = signal;
        this.#journaled = journaled;
    }
    /** The same blocks, some of them as the journal has them. */
    withJournal(journaled) {
        return new Ext4Blocks(this.#source, this, this.#signal, journaled);
    }
    /** True when all blocks of a range are on the disk. */
    has(first, count) {
        return first >= 0 && count > 0 && first + count <= this.blockCount;
    }
    /**
     * The content of neighbouring blocks. The caller bounds their number.
     *
     * @throws Ext4Error when they are not all on the disk; CancelledError
     */
    async read(first, count = 1) {
        (0,errors/* throwIfCancelled */.dZ)(this.#signal);
        if (!this.has(first, count))
            throw new Ext4Error('damaged', `A block lies beyond the end of the disk: ${first}.`);
        const { blockSize } = this;
        const bytes = await this.#bytes(first, count);
        if (this.#journaled.size === 0)
            return bytes;
        for (let index = 0; index < count; index++) {
            const newer = this.#journaled.get(first + index);
            if (newer === undefined)
                continue;
            (await this.#bytes(newer.at, 1)).copy(bytes, index * blockSize);
            if (newer.isEscaped)
                bytes.writeUInt32BE(JOURNAL_MAGIC, index * blockSize);
        }
        return bytes;
    }
    async #bytes(first, count) {
        const bytes = await this.#source.read(first * this.blockSize, count * this.blockSize);
        if (bytes === undefined)
            throw new Ext4Error('damaged', `The disk ends before block ${first + count}.`);
        return bytes;
    }
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-directory.js
/** Bytes before the name: `Documentation/filesystems/ext4/directory.rst` of the Linux kernel. */
const HEADER = 8;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/**
 * The entries in one block of a folder, `.` and `..` left out. Blocks of a hash tree's index have none: their records stand in entries
 * without an inode, which every reader skips.
 *
 * @returns `isDamaged` when a record contradicts the block; the entries are then those before it
 */
function entriesOf(block) {
    const entries = [];
    let at = 0;
    while (at < block.length) {
        if (at + HEADER > block.length)
            return { entries, isDamaged: true };
        const inode = block.readUInt32LE(at);
        const length = block.readUInt16LE(at + 4);
        const nameLength = block.readUInt8(at + 6);
        if (length < HEADER || length % 4 !== 0 || at + length > block.length || HEADER + nameLength > length)
            return { entries, isDamaged: true };
        if (inode !== 0) {
            const bytes = block.subarray(at + HEADER, at + HEADER + nameLength);
            const name = nameOf(bytes);
            if (name !== '.' && name !== '..')
                entries.push({ inode, name, bytes });
        }
        at += length;
    }
    return { entries, isDamaged: false };
}
function nameOf(bytes) {
    if (bytes.length === 0 || bytes.includes(0) || bytes.includes(0x2f))
        return undefined;
    try {
        return utf8.decode(bytes);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-extents.js

/** Fields as in `Documentation/filesystems/ext4/ifork.rst` of the Linux kernel. */
const ext4_extents_MAGIC = 0xf30a;
const RECORD = 12;
const DEEPEST = 5;
/** Lengths above it are those of extents that are reserved, not written: they read as zeros. */
const MOST_WRITTEN = 32768;
/** `i_flags`. */
const COMPRESSED = 0x4;
const ENCRYPTED = 0x800;
const EXTENTS = 0x80000;
const INLINE_DATA = 0x10000000;
/** Of one file: the list is in memory. A file of 16 GiB in pieces of 64 KiB has as many. */
const MOST_EXTENTS = 262_144;
/**
 * The written extents of a file or folder, in their order.
 *
 * @param budget pays for each record of the tree
 * @throws Ext4Error when the tree is none: a wrong depth (so that there are no loops), records that do not grow, blocks beyond the disk,
 *   more blocks than the disk has; when the file is encrypted, inline or mapped in another way; CancelledError
 */
async function readExtents(inode, blocks, budget) {
    if ((inode.flags & (COMPRESSED | ENCRYPTED | INLINE_DATA)) !== 0 || (inode.flags & EXTENTS) === 0)
        throw new Ext4Error('unsupported', `Inode ${inode.number} is encrypted, compressed, inline or not mapped by extents.`);
    const walk = new ExtentWalk(inode.number, blocks, budget);
    await walk.node(inode.root, undefined, 2 ** 32);
    return walk.extents;
}
class ExtentWalk {
    extents = [];
    #inode;
    #blocks;
    #budget;
    /** The first block of the file that no record has covered yet. */
    #next = 0;
    #total = 0;
    constructor(inode, blocks, budget) {
        this.#inode = inode;
        this.#blocks = blocks;
        this.#budget = budget;
    }
    /** @param end the first block of the file that belongs to the neighbour of this node */
    async node(node, depthWanted, end) {
        const count = node.readUInt16LE(2);
        const depth = node.readUInt16LE(6);
        if (node.readUInt16LE(0) !== ext4_extents_MAGIC || depth > DEEPEST || (depthWanted !== undefined && depth !== depthWanted))
            throw this.#damaged();
        if (count > Math.floor(node.length / RECORD) - 1 || (count === 0 && depthWanted !== undefined))
            throw this.#damaged();
        this.#budget.spend(count);
        for (let index = 1; index <= count; index++) {
            const at = index * RECORD;
            if (depth === 0) {
                this.#leaf(node, at, end);
                continue;
            }
            const first = node.readUInt32LE(at);
            const next = index === count ? end : node.readUInt32LE(at + RECORD);
            if (first < this.#next || next <= first || next > end)
                throw this.#damaged();
            this.#next = first;
            const child = node.readUInt32LE(at + 4) + node.readUInt16LE(at + 8) * 2 ** 32;
            await this.node(await this.#blocks.read(child), depth - 1, next);
        }
    }
    #leaf(node, at, end) {
        const logical = node.readUInt32LE(at);
        const length = node.readUInt16LE(at + 4);
        const isWritten = length <= MOST_WRITTEN;
        const count = isWritten ? length : length - MOST_WRITTEN;
        const physical = node.readUInt32LE(at + 8) + node.readUInt16LE(at + 6) * 2 ** 32;
        if (logical < this.#next || logical + count > end || !this.#blocks.has(physical, count))
            throw this.#damaged();
        this.#next = logical + count;
        this.#total += count;
        if (this.#total > this.#blocks.blockCount)
            throw this.#damaged();
        if (!isWritten)
            return;
        const last = this.extents.at(-1);
        if (last !== undefined && last.logical + last.count === logical && last.physical + last.count === physical) {
            this.extents[this.extents.length - 1] = { ...last, count: last.count + count };
            return;
        }
        if (this.extents.length === MOST_EXTENTS)
            throw new Ext4Error('limit', `Inode ${this.#inode} lies in more than ${MOST_EXTENTS} pieces.`);
        this.extents.push({ logical, physical, count });
    }
    #damaged() {
        return new Ext4Error('damaged', `The extent tree of inode ${this.#inode} is damaged.`);
    }
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-inode.js

const ROOT_INODE = 2;
const KINDS = {
    1: 'pipe',
    2: 'device',
    4: 'folder',
    6: 'device',
    8: 'file',
    10: 'link',
    12: 'socket',
};
/**
 * Reads an inode by its number.
 *
 * @throws Ext4Error when there is no such inode, when it is not in use, or when its place is not on the disk; CancelledError
 */
async function readInode(number, geometry, blocks) {
    const { blockSize, inodeSize, inodesPerGroup, descriptorSize } = geometry;
    if (number < 1 || number > geometry.inodeCount)
        throw new Ext4Error('damaged', `There is no inode ${number}.`);
    const group = Math.floor((number - 1) / inodesPerGroup);
    const perBlock = blockSize / descriptorSize;
    const descriptors = await blocks.read(geometry.descriptorBlock + Math.floor(group / perBlock));
    const descriptor = (group % perBlock) * descriptorSize;
    const table = descriptors.readUInt32LE(descriptor + 0x8) + (geometry.is64Bit ? descriptors.readUInt32LE(descriptor + 0x28) * 2 ** 32 : 0);
    const offset = ((number - 1) % inodesPerGroup) * inodeSize;
    const block = await blocks.read(table + Math.floor(offset / blockSize));
    const inode = block.subarray(offset % blockSize, (offset % blockSize) + inodeSize);
    const kind = KINDS[inode.readUInt16LE(0x0) >> 12];
    if (kind === undefined || inode.readUInt16LE(0x1a) === 0)
        throw new Ext4Error('damaged', `Inode ${number} is not in use.`);
    return {
        number,
        kind,
        size: inode.readUInt32LE(0x4) + inode.readUInt32LE(0x6c) * 2 ** 32,
        flags: inode.readUInt32LE(0x20),
        root: Buffer.from(inode.subarray(0x28, 0x64)),
    };
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/crc32c.js
/** Reversed polynomial of Castagnoli, RFC 3720 section 12.1. */
const POLYNOMIAL = 0x82f63b78;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++)
        value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ POLYNOMIAL;
    return value;
});
/**
 * CRC-32C as the Linux kernel computes it (`crc32c_le`): the register goes in and comes out as it is, without a last inversion.
 *
 * @param register 0xffffffff to begin with, or what an earlier call returned
 */
function crc32c(register, bytes) {
    let value = register;
    for (let at = 0; at < bytes.length; at++)
        value = (value >>> 8) ^ TABLE[(value ^ bytes[at]) & 0xff];
    return value >>> 0;
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-journal-blocks.js
const ext4_journal_blocks_HEADER = 12;
const REVOKE_HEADER = 16;
const TAIL = 4;
const UUID = 16;
/** Flags of a tag. */
const ESCAPED = 0x1;
const SAME_UUID = 0x2;
const LAST_TAG = 0x8;
/** What a descriptor block says of the blocks that follow it. */
function descriptorTags(block, format) {
    const size = tagBytes(format);
    const end = block.length - (format.seed === undefined ? 0 : TAIL);
    const tags = [];
    for (let at = ext4_journal_blocks_HEADER; at + size <= end;) {
        // Of the 32 bits of flags in version 3 only the lower ones are used; they stand where the others have theirs.
        const flags = block.readUInt16BE(at + 6);
        tags.push({
            target: block.readUInt32BE(at) + (format.is64Bit ? block.readUInt32BE(at + 8) * 2 ** 32 : 0),
            isEscaped: (flags & ESCAPED) !== 0,
            checksum: format.version === 3 ? block.readUInt32BE(at + 12) : block.readUInt16BE(at + 4),
        });
        if ((flags & LAST_TAG) !== 0)
            break;
        at += size + ((flags & SAME_UUID) === 0 ? UUID : 0);
    }
    return tags;
}
/** As `journal_tag_bytes` of the kernel counts: version 2 has two bytes more than it uses. */
function tagBytes({ version, is64Bit }) {
    if (version === 3)
        return 16;
    return (is64Bit ? 12 : 8) + (version === 2 ? 2 : 0);
}
/** The blocks whose content in this and earlier transactions does not count. */
function revokedBlocks(block, format) {
    const size = format.is64Bit ? 8 : 4;
    const end = Math.min(block.readUInt32BE(ext4_journal_blocks_HEADER), block.length - (format.seed === undefined ? 0 : TAIL));
    const revoked = [];
    for (let at = REVOKE_HEADER; at + size <= end; at += size) {
        revoked.push(format.is64Bit ? block.readUInt32BE(at) * 2 ** 32 + block.readUInt32BE(at + 4) : block.readUInt32BE(at));
    }
    return revoked;
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-journal.js




/** Types of blocks: `Documentation/filesystems/ext4/journal.rst` of the Linux kernel. */
const DESCRIPTOR = 1;
const COMMIT = 2;
const SUPERBLOCK_V1 = 3;
const SUPERBLOCK_V2 = 4;
const REVOKE = 5;
/** Features of the journal: all but fast commits, and but the checksums of ext3, which a file system with checksums of its own never has. */
const COMPAT_CHECKSUM = 0x1;
const INCOMPAT_64BIT = 0x2;
const INCOMPAT_CSUM_V2 = 0x8;
const INCOMPAT_CSUM_V3 = 0x10;
const KNOWN_INCOMPAT = 0x1 | INCOMPAT_64BIT | 0x4 | INCOMPAT_CSUM_V2 | INCOMPAT_CSUM_V3;
const CRC32C = 4;
/** A GiB with blocks of 4 KiB, the largest that mke2fs makes by itself: what is remembered of a journal is in memory. */
const MOST_BLOCKS = 262_144;
/**
 * Replays the journal of a file system (jbd2) in memory: reads the complete transactions in it and tells where the newest content of
 * each block lies. Stops at the first block that does not verify, as the kernel does; each block of the journal is looked at once or twice.
 *
 * @param disk the blocks as they lie on the disk
 * @param extents of the journal's inode
 * @throws Ext4Error when the journal is unusable; CancelledError
 */
async function replayJournal(disk, extents) {
    const journal = await readJournalSuperblock(disk, extents);
    const blocks = new Map();
    let transactions = 0;
    if (journal === undefined)
        return { blocks, transactions };
    const { blockSize } = disk;
    const ring = journal.end - journal.first;
    let sequence = journal.sequence;
    let at = journal.start;
    const step = (count) => journal.first + ((at - journal.first + count) % ring);
    let tags = [];
    let revokes = [];
    // A hostile journal may have transactions without an end; none is longer than the ring.
    for (let walked = 0; walked < ring;) {
        const block = await disk.read(placeOf(journal.places, at));
        if (block.readUInt32BE(0) !== JOURNAL_MAGIC || block.readUInt32BE(8) !== sequence)
            break;
        const type = block.readUInt32BE(4);
        if (type === DESCRIPTOR) {
            const found = isSealed(journal, block, blockSize - 4) ? descriptorTags(block, journal) : undefined;
            if (found === undefined || walked + 1 + found.length > ring)
                break;
            const placed = found.map((tag, index) => ({ ...tag, at: placeOf(journal.places, step(1 + index)) }));
            if (!(await areIntact(disk, placed, sequence, journal)))
                break;
            tags.push(...placed);
            walked += 1 + found.length;
            at = step(1 + found.length);
            continue;
        }
        if (type === REVOKE) {
            if (!isSealed(journal, block, blockSize - 4))
                break;
            revokes.push(placeOf(journal.places, at));
        }
        else if (type === COMMIT) {
            if (!isSealed(journal, block, 16))
                break;
            for (const tag of tags)
                blocks.set(tag.target, { at: tag.at, isEscaped: tag.isEscaped });
            for (const place of revokes)
                for (const target of revokedBlocks(await disk.read(place), journal))
                    blocks.delete(target);
            tags = [];
            revokes = [];
            transactions++;
            sequence = (sequence + 1) >>> 0;
        }
        else {
            break;
        }
        walked++;
        at = step(1);
    }
    for (const target of blocks.keys())
        if (!disk.has(target, 1))
            blocks.delete(target);
    return { blocks, transactions };
}
/** Undefined when nothing is in it. */
async function readJournalSuperblock(disk, extents) {
    const places = placesOf(extents);
    const block = await disk.read(placeOf(places, 0));
    const type = block.readUInt32BE(4);
    if (block.readUInt32BE(0) !== JOURNAL_MAGIC || (type !== SUPERBLOCK_V1 && type !== SUPERBLOCK_V2))
        throw unusable('it has no superblock');
    const [compat, incompat] = type === SUPERBLOCK_V1 ? [0, 0] : [block.readUInt32BE(0x24), block.readUInt32BE(0x28)];
    if ((compat & COMPAT_CHECKSUM) !== 0 || (incompat & ~KNOWN_INCOMPAT) !== 0)
        throw unusable('it has features that are not read');
    const hasChecksums = (incompat & (INCOMPAT_CSUM_V2 | INCOMPAT_CSUM_V3)) !== 0;
    const seed = hasChecksums ? crc32c(0xffffffff, block.subarray(0x30, 0x40)) : undefined;
    if (hasChecksums) {
        const superblock = Buffer.from(block.subarray(0, 1024));
        superblock.writeUInt32BE(0, 0xfc);
        if (block.readUInt8(0x50) !== CRC32C || crc32c(0xffffffff, superblock) !== block.readUInt32BE(0xfc))
            throw unusable('the checksum of its superblock is wrong');
    }
    const [end, first, sequence, start] = [0x10, 0x14, 0x18, 0x1c].map((offset) => block.readUInt32BE(offset));
    if (start === 0)
        return undefined;
    if (block.readUInt32BE(0xc) !== disk.blockSize)
        throw unusable('its blocks have another size');
    if (end > MOST_BLOCKS || first === 0 || first >= end || start < first || start >= end)
        throw unusable('its size is impossible');
    if (end > places.length)
        throw unusable('a part of it is missing');
    const version = (incompat & INCOMPAT_CSUM_V3) !== 0 ? 3 : hasChecksums ? 2 : undefined;
    return { places, first, end, start, sequence, seed, version, is64Bit: (incompat & INCOMPAT_64BIT) !== 0 };
}
/** Up to the first hole. */
function placesOf(extents) {
    const places = [];
    for (const { logical, physical, count } of extents) {
        if (logical !== places.length)
            break;
        for (let index = 0; index < count && places.length < MOST_BLOCKS; index++)
            places.push(physical + index);
    }
    return places;
}
function placeOf(places, block) {
    const place = places[block];
    if (place === undefined)
        throw unusable('a part of it is missing');
    return place;
}
/** True where the checksum at `offset` is right, and where the journal has none. */
function isSealed({ seed }, block, offset) {
    if (seed === undefined)
        return true;
    const unsealed = Buffer.from(block);
    unsealed.writeUInt32BE(0, offset);
    return crc32c(seed, unsealed) === block.readUInt32BE(offset);
}
/** True when the content of each tag has the tag's checksum, and where the journal has none. */
async function areIntact(disk, tags, sequence, { seed, version }) {
    if (seed === undefined)
        return true;
    const number = Buffer.alloc(4);
    number.writeUInt32BE(sequence);
    const start = crc32c(seed, number);
    for (const { at, checksum } of tags) {
        const found = crc32c(start, await disk.read(at));
        if (checksum !== (version === 3 ? found : found & 0xffff))
            return false;
    }
    return true;
}
function unusable(why) {
    return new Ext4Error('damaged', `The journal of the ext4 file system is unusable: ${why}.`);
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-superblock.js

/** Fields as in `Documentation/filesystems/ext4/super.rst` of the Linux kernel. */
const ext4_superblock_SUPERBLOCK = 1024;
const ext4_superblock_MAGIC = 0xef53;
const COMPAT_HAS_JOURNAL = 0x4;
const ext4_superblock_INCOMPAT_RECOVER = 0x4;
const ext4_superblock_INCOMPAT_64BIT = 0x80;
/** filetype, recover, extents, 64bit, flex_bg: none of them changes what the reader does not know of. */
const ext4_superblock_KNOWN_INCOMPAT = 0x2 | ext4_superblock_INCOMPAT_RECOVER | 0x40 | ext4_superblock_INCOMPAT_64BIT | 0x200;
const INCOMPAT_NAMES = {
    1: 'compression',
    8: 'journal_dev',
    16: 'meta_bg',
    256: 'mmp',
    1024: 'ea_inode',
    4096: 'dirdata',
    8192: 'metadata_csum_seed',
    16384: 'large_dir',
    32768: 'inline_data',
    65536: 'encrypt',
    131072: 'casefold',
};
/**
 * Reads the superblock of an ext4 file system that fills a disk.
 *
 * @throws Ext4Error when there is none, when it contradicts itself or the size of the disk, or when it has a feature that changes how
 *   the file system is read and is not known here
 */
async function readSuperblock(source) {
    const bytes = await source.read(ext4_superblock_SUPERBLOCK, ext4_superblock_SUPERBLOCK);
    if (bytes === undefined)
        throw new Ext4Error('damaged', `A disk of ${source.size} bytes is too small for ext4.`);
    if (bytes.readUInt16LE(0x38) !== ext4_superblock_MAGIC)
        throw new Ext4Error('damaged', 'There is no ext4 file system.');
    const incompat = bytes.readUInt32LE(0x60);
    const unknown = (incompat & ~ext4_superblock_KNOWN_INCOMPAT) >>> 0;
    if (unknown !== 0)
        throw new Ext4Error('unsupported', `The ext4 file system has features that are not read: ${featureNames(unknown)}.`);
    const shift = bytes.readUInt32LE(0x18);
    if (shift > 2)
        throw impossible('size of a block', shift);
    const blockSize = 1024 << shift;
    const is64Bit = (incompat & ext4_superblock_INCOMPAT_64BIT) !== 0;
    const blockCount = bytes.readUInt32LE(0x4) + (is64Bit ? bytes.readUInt32LE(0x150) * 2 ** 32 : 0);
    if (blockCount === 0 || blockCount > Math.floor(source.size / blockSize))
        throw impossible('number of blocks', blockCount);
    const firstDataBlock = bytes.readUInt32LE(0x14);
    if (firstDataBlock !== (blockSize === 1024 ? 1 : 0))
        throw impossible('first block', firstDataBlock);
    const blocksPerGroup = bytes.readUInt32LE(0x20);
    if (blocksPerGroup === 0 || blocksPerGroup > blockSize * 8)
        throw impossible('number of blocks in a group', blocksPerGroup);
    const inodesPerGroup = bytes.readUInt32LE(0x28);
    if (inodesPerGroup === 0 || inodesPerGroup > blockSize * 8)
        throw impossible('number of inodes in a group', inodesPerGroup);
    const groupCount = Math.ceil((blockCount - firstDataBlock) / blocksPerGroup);
    const inodeCount = bytes.readUInt32LE(0x0);
    if (inodeCount > groupCount * inodesPerGroup)
        throw impossible('number of inodes', inodeCount);
    const inodeSize = bytes.readUInt32LE(0x4c) === 0 ? 128 : bytes.readUInt16LE(0x58);
    if (inodeSize < 128 || inodeSize > blockSize || !isPowerOfTwo(inodeSize))
        throw impossible('size of an inode', inodeSize);
    const descriptorSize = is64Bit ? bytes.readUInt16LE(0xfe) : 32;
    if (descriptorSize < (is64Bit ? 64 : 32) || descriptorSize > blockSize || !isPowerOfTwo(descriptorSize))
        throw impossible('size of a group descriptor', descriptorSize);
    return {
        blockSize,
        blockCount,
        descriptorBlock: firstDataBlock + 1,
        descriptorSize,
        is64Bit,
        groupCount,
        inodeCount,
        inodesPerGroup,
        inodeSize,
        journalInode: (bytes.readUInt32LE(0x5c) & COMPAT_HAS_JOURNAL) === 0 ? undefined : bytes.readUInt32LE(0xe0),
        needsRecovery: (incompat & ext4_superblock_INCOMPAT_RECOVER) !== 0,
    };
}
function impossible(what, value) {
    return new Ext4Error('damaged', `The superblock of the ext4 file system gives an impossible ${what}: ${value}.`);
}
function isPowerOfTwo(value) {
    return (value & (value - 1)) === 0;
}
function featureNames(bits) {
    const names = [];
    for (let shift = 0; shift < 32; shift++) {
        const bit = (1 << shift) >>> 0;
        if ((bits & bit) !== 0)
            names.push(INCOMPAT_NAMES[bit] ?? `0x${bit.toString(16)}`);
    }
    return names.join(', ');
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/work-budget.js

/** Counts records that are looked at, so that a small disk cannot describe endless work. */
class WorkBudget {
    #left;
    constructor(records) {
        this.#left = records;
    }
    /** @throws Ext4Error when nothing is left */
    spend(records) {
        this.#left -= records;
        if (this.#left < 0)
            throw new Ext4Error('limit', 'The file system describes more than is read of one.');
    }
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4.js








/** Of folders and extent trees, in all: seconds of work. An honest disk has some thousands. */
const MOST_RECORDS = 4_000_000;
/** Bytes that are read at once. */
const ext4_CHUNK = 1024 * 1024;
/**
 * Reads an ext4 file system that somebody else has written, without mounting it and without changing it: by inode, each number held
 * against the size of the disk before it is used. A journal that was not replayed is replayed in memory.
 *
 * Follows `Documentation/filesystems/ext4` of the Linux kernel. Every failure that the content causes is an `Ext4Error`.
 */
class Ext4 {
    journal;
    /** Bytes. */
    blockSize;
    #geometry;
    #blocks;
    #budget;
    constructor(geometry, blocks, journal, budget) {
        this.#geometry = geometry;
        this.blockSize = geometry.blockSize;
        this.#blocks = blocks;
        this.journal = journal;
        this.#budget = budget;
    }
    /**
     * Opens the file system that fills a disk.
     *
     * @param signal ends everything that the returned object does, with CancelledError
     * @throws Ext4Error when it cannot be read at all; a journal that is unusable is left alone and said to be so
     */
    static async open(source, signal) {
        const geometry = await readSuperblock(source);
        const disk = new Ext4Blocks(source, geometry, signal);
        const budget = new WorkBudget(MOST_RECORDS);
        if (!geometry.needsRecovery)
            return new Ext4(geometry, disk, { kind: 'clean' }, budget);
        try {
            if (geometry.journalInode === undefined)
                throw new Ext4Error('damaged', 'There is no journal, although it is to be replayed.');
            const extents = await readExtents(await readInode(geometry.journalInode, geometry, disk), disk, budget);
            const { blocks, transactions } = await replayJournal(disk, extents);
            return new Ext4(geometry, disk.withJournal(blocks), { kind: 'replayed', transactions, blocks: blocks.size }, budget);
        }
        catch (error) {
            if (!(error instanceof Ext4Error))
                throw error;
            return new Ext4(geometry, disk, { kind: 'unusable', why: error.message }, budget);
        }
    }
    /** @throws Ext4Error when there is none of that number, or it is not in use */
    inode(number) {
        return readInode(number, this.#geometry, this.#blocks);
    }
    /**
     * The entries of a folder, in the order in which they lie on the disk; `damaged` stands for the rest of a block that cannot be read.
     *
     * @throws Ext4Error when the folder cannot be read
     */
    async *entries(folder) {
        for (const { logical, physical, count } of await this.extents(folder)) {
            for (let index = 0; index < count; index++) {
                if ((logical + index) * this.blockSize >= folder.size)
                    return;
                const { entries, isDamaged } = entriesOf(await this.#blocks.read(physical + index));
                this.#budget.spend(1 + entries.length);
                yield* entries;
                if (isDamaged)
                    yield 'damaged';
            }
        }
    }
    /** The written parts of a file, in their order. @throws Ext4Error when they cannot be told, CancelledError */
    extents(file) {
        return readExtents(file, this.#blocks, this.#budget);
    }
    /**
     * The content of a file between two places, without its holes.
     *
     * @param extents of the file
     * @param from bytes
     * @param to bytes; not beyond the size of the file
     */
    async *pieces(extents, from, to) {
        const { blockSize } = this;
        const most = ext4_CHUNK / blockSize;
        for (const { logical, physical, count } of extents) {
            const first = Math.max(logical, Math.floor(from / blockSize));
            const end = Math.min(logical + count, Math.ceil(to / blockSize));
            for (let block = first; block < end; block += most) {
                const bytes = await this.#blocks.read(physical + (block - logical), Math.min(most, end - block));
                const offset = block * blockSize;
                const start = Math.max(0, from - offset);
                yield { offset: offset + start, bytes: bytes.subarray(start, to - offset) };
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/guest-disk-limits.js
/**
 * How much is taken from a machine. It decides what lies on its dump disk; these decide what comes out of it. Beside them, nothing is
 * taken that is larger than the disk, and not more in all than the disk has.
 */
const guest_disk_limits_MIB = 1024 * 1024;
/** Bytes of the line that says how a test ended. */
const RESULT_BYTES = 256;
/** Bytes of the list of failed units, and names in it. */
const FAILED_UNITS_BYTES = 64 * 1024;
const MOST_FAILED_UNITS = 100;
/** Bytes of a test's log and of the journal; of a longer one the end is kept. */
const LOG_BYTES = 64 * guest_disk_limits_MIB;
/** Core dumps. */
const MOST_DUMPS = 1_000;
/** Files and folders that the tests left in $BAKEHOUSE_OUTPUT, of all tests together. */
const MOST_FILES = 20_000;
/** Folders in one another, and bytes of a path, below $BAKEHOUSE_OUTPUT of a test. */
const DEEPEST_FOLDER = 32;
const LONGEST_PATH = 1024;
/** Characters of the name that a core dump gets. */
const LONGEST_DUMP_NAME = 200;
/** Sizes of all files, holes included, as a multiple of the disk's: a core dump is mostly holes. */
const MOST_HOLES = 8;
/** Bytes that stay free on the host. */
const RESERVE = 64 * guest_disk_limits_MIB;

;// CONCATENATED MODULE: ./build/staging/vm/src/dump-name.js

/**
 * The name that a core dump gets on the host. In the machine it is `core.<program>.<process>.<signal>.<time>`, and the program chose its
 * own name: of that only plain characters stay, the end is kept when it is too long, and a number tells equal names apart.
 *
 * @param taken the names that there are already
 */
function dumpName(name, taken) {
    const plain = name.replace(/^core\./, '').replaceAll(/[^A-Za-z0-9._+@-]/g, '_');
    for (let number = 1;; number++) {
        const whole = `core.${number === 1 ? '' : `${number}-`}${plain}`;
        const half = Math.floor(LONGEST_DUMP_NAME / 2);
        const fitting = whole.length <= LONGEST_DUMP_NAME ? whole : `${whole.slice(0, half - 1)}~${whole.slice(-half)}`;
        if (!taken.has(fitting))
            return fitting;
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/guest-copy.js







/**
 * Copies files and folders of a machine by their inodes, into names that the caller chooses or that are checked here. What is made is
 * made anew, as regular files and folders of this process, 0644 and 0755; what cannot be copied is counted and left out.
 */
class GuestCopy {
    leftOut = new left_out/* LeftOutCounter */.Y();
    #fs;
    #diskSize;
    /** Bytes that may still be written, and that all sizes may still amount to. */
    #room;
    #sizes;
    #files = MOST_FILES;
    /** No folder is entered twice: folders could be in one another. */
    #entered = new Set();
    /**
     * @param diskSize bytes: nothing larger is copied
     * @param room bytes that may be written
     */
    constructor(fs, diskSize, room) {
        this.#fs = fs;
        this.#diskSize = diskSize;
        this.#room = Math.min(room, diskSize);
        this.#sizes = diskSize * MOST_HOLES;
    }
    /** A folder that is entered for the first time; undefined, and counted, when it is none. */
    async folder(number) {
        const inode = await this.#inode(number, 'folder');
        if (inode === undefined)
            return undefined;
        if (this.#entered.has(number)) {
            this.leftOut.add('loop');
            return undefined;
        }
        this.#entered.add(number);
        return inode;
    }
    /** The inodes of some names in a folder, in the order of the names. */
    async find(folder, names) {
        const found = new Map();
        await this.forEach(folder, async (name, number) => {
            if (name !== undefined && names.has(name) && !found.has(name))
                found.set(name, number);
        });
        return new Map([...names].flatMap((name) => (found.has(name) ? [[name, found.get(name)]] : [])));
    }
    /**
     * Calls `visit` for each entry of a folder; its name is one component of a path, or undefined when it cannot be one, and then its bytes
     * are for choosing another.
     */
    async forEach(folder, visit) {
        await this.#readable(async () => {
            for await (const entry of this.#fs.entries(folder)) {
                if (entry === 'damaged')
                    this.leftOut.add('damage');
                else
                    await visit(entry.name, entry.inode, entry.bytes);
            }
        });
    }
    /** A small text. @param most bytes */
    async text(number, most) {
        const inode = await this.#inode(number, 'file');
        if (inode === undefined)
            return undefined;
        if (inode.size > most) {
            this.leftOut.add('size');
            return undefined;
        }
        return this.#readable(async () => {
            const content = Buffer.alloc(inode.size);
            const extents = await this.#fs.extents(inode);
            for await (const { offset, bytes } of this.#fs.pieces(extents, 0, inode.size))
                bytes.copy(content, offset);
            return content.toString('utf8');
        });
    }
    /**
     * Copies a regular file; holes stay holes.
     *
     * @param target a path where nothing is
     * @param last keeps only so many bytes, those at the end
     * @returns the size of the copy in bytes; undefined, and counted, when there is none
     */
    async file(number, target, last = Number.POSITIVE_INFINITY) {
        const inode = await this.#inode(number, 'file');
        if (inode === undefined)
            return undefined;
        if (inode.size > this.#diskSize) {
            this.leftOut.add('size');
            return undefined;
        }
        const from = Math.max(0, inode.size - last);
        const size = inode.size - from;
        return this.#readable(async () => {
            // The extents are all known, and held against the disk, before the first byte is written.
            const extents = await this.#fs.extents(inode);
            const { blockSize } = this.#fs;
            const used = extents.reduce((sum, { logical, count }) => {
                const bytes = Math.min(inode.size, (logical + count) * blockSize) - Math.max(from, logical * blockSize);
                return sum + Math.max(0, bytes);
            }, 0);
            if (used > this.#room || size > this.#sizes) {
                this.leftOut.add('room');
                return undefined;
            }
            this.#room -= used;
            this.#sizes -= size;
            if (from > 0)
                this.leftOut.add('cut');
            return this.#made(target, async () => {
                const file = await (0,promises_.open)(target, 'wx', 0o644);
                try {
                    for await (const { offset, bytes } of this.#fs.pieces(extents, from, inode.size))
                        await writeAll(file, bytes, offset - from);
                    await file.truncate(size);
                }
                finally {
                    await file.close();
                }
                return size;
            });
        });
    }
    /**
     * Copies what is in a folder: regular files and folders with usable names.
     *
     * @param target an empty folder
     * @returns how many files and folders were made
     */
    async tree(number, target) {
        const folder = await this.folder(number);
        return folder === undefined ? 0 : this.#content(folder, target, 1, 0);
    }
    /** @param pathBytes of the path of the folder */
    async #content(folder, target, depth, pathBytes) {
        let made = 0;
        await this.forEach(folder, async (name, number) => {
            const bytes = name === undefined ? 0 : pathBytes + 1 + Buffer.byteLength(name);
            if (name === undefined || (0,control_characters/* showControls */.mz)(name) !== name || bytes > LONGEST_PATH)
                return this.leftOut.add('name');
            if (this.#files === 0)
                return this.leftOut.add('number');
            this.#files--;
            const inode = await this.#inode(number, undefined);
            if (inode === undefined)
                return;
            const path = (0,external_node_path_.join)(target, name);
            if (inode.kind === 'file') {
                if ((await this.file(number, path)) !== undefined)
                    made++;
            }
            else if (inode.kind !== 'folder') {
                this.leftOut.add(inode.kind);
            }
            else if (depth === DEEPEST_FOLDER) {
                this.leftOut.add('depth');
            }
            else {
                const inner = await this.folder(number);
                if (inner === undefined || (await this.#made(path, async () => await (0,promises_.mkdir)(path, 0o755).then(() => true))) === undefined)
                    return;
                made += 1 + (await this.#content(inner, path, depth + 1, bytes));
            }
        });
        return made;
    }
    /** An inode that is of a kind; undefined, and counted, when it is none or of another kind. */
    async #inode(number, kind) {
        const inode = await this.#readable(() => this.#fs.inode(number));
        if (inode === undefined || kind === undefined || inode.kind === kind)
            return inode;
        this.leftOut.add(inode.kind === 'file' || inode.kind === 'folder' ? 'damage' : inode.kind);
        return undefined;
    }
    /** Undefined, and counted, when the disk does not give what it says. */
    async #readable(read) {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof Ext4Error))
                throw error;
            this.leftOut.add(error.fault === 'limit' ? 'number' : 'damage');
            return undefined;
        }
    }
    /** Undefined, and counted, when the host's file system does not take it; a half file is removed. */
    async #made(path, make) {
        try {
            return await make();
        }
        catch (error) {
            // The name is there twice.
            const isTaken = (0,errors/* hasErrorCode */.Ue)(error, 'EEXIST');
            if (!isTaken)
                await (0,promises_.rm)(path, { recursive: true, force: true }).catch(() => { });
            const isFull = (0,errors/* hasErrorCode */.Ue)(error, 'ENOSPC', 'EDQUOT', 'EFBIG');
            if (!isTaken && !isFull && !(0,errors/* hasErrorCode */.Ue)(error, 'ENAMETOOLONG', 'EILSEQ', 'EINVAL'))
                throw error;
            this.leftOut.add(isFull ? 'room' : 'name');
            return undefined;
        }
    }
}
async function writeAll(file, bytes, position) {
    let written = 0;
    while (written < bytes.length) {
        const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written);
        written += bytesWritten;
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/read-dump-disk.js











/**
 * Takes from the disk of a machine that has ended, in whatever way, what it is to give back. The machine owns the disk and may have
 * written anything to it: it is read by a reader of our own, only known names and checked ones below $BAKEHOUSE_OUTPUT are looked at,
 * and only regular files and folders are made, in names chosen here. The rest is counted.
 *
 * @throws Ext4Error when there is no file system that can be read, CancelledError; the stage is then as it was
 */
async function readDumpDisk({ disk, stage, names, log, signal }) {
    const file = await (0,promises_.open)(disk, 'r');
    try {
        const source = (0,disk_reader/* rawDisk */.w7)(file, (await file.stat()).size);
        const fs = await Ext4.open(source, signal);
        if (fs.journal.kind === 'unusable')
            log.warning(`${fs.journal.why} What the machine wrote last may be missing.`);
        if (fs.journal.kind === 'replayed')
            log.debug(`Replayed ${(0,src_format/* counted */.hS)(fs.journal.transactions, 'transaction')} of the dump disk`);
        const copy = new GuestCopy(fs, source.size, await roomIn(stage));
        return await takeAll(copy, await fs.inode(ROOT_INODE), stage, names);
    }
    catch (error) {
        for (const name of ['tests', 'dumps', 'journal.log'])
            await (0,promises_.rm)((0,external_node_path_.join)(stage, name), { recursive: true, force: true });
        throw error;
    }
    finally {
        await file.close();
    }
}
/** Bytes that may be written there. Some file systems on a network say that they have no blocks at all. */
async function roomIn(folder) {
    const { blocks, bavail, bsize } = await (0,promises_.statfs)(folder);
    return blocks === 0 ? Number.POSITIVE_INFINITY : Math.max(0, bavail * bsize - RESERVE);
}
/** What is small and decides goes first: a machine can fill the room that there is. */
async function takeAll(copy, root, stage, names) {
    for (const name of ['tests', 'dumps'])
        await (0,promises_.mkdir)((0,external_node_path_.join)(stage, name));
    const keys = new Map(names.map((name, index) => [testKey(index), name]));
    const top = await copy.find(root, new Set(['system', 'results', 'dumps']));
    const system = await inFolder(copy, top.get('system'), ['failed-units.txt', 'journal.log']);
    const folders = await inFolder(copy, top.get('results'), keys.keys());
    const tests = new Map();
    for (const [key, number] of folders)
        tests.set(key, await inFolder(copy, number, ['result', 'log', 'files']));
    const results = new Map();
    for (const [key, inside] of tests) {
        const text = await textOf(copy, inside.get('result'), RESULT_BYTES);
        if (text !== undefined && text !== '')
            results.set(key, text);
    }
    const failedUnits = unitsIn((await textOf(copy, system.get('failed-units.txt'), FAILED_UNITS_BYTES)) ?? '');
    const logs = new Map();
    for (const [key, inside] of tests) {
        const number = inside.get('log');
        const size = number === undefined ? undefined : await copy.file(number, (0,external_node_path_.join)(stage, 'tests', `${keys.get(key)}.log`), LOG_BYTES);
        if (size !== undefined)
            logs.set(key, size);
    }
    const journal = system.get('journal.log');
    const hasJournal = journal !== undefined && (await copy.file(journal, (0,external_node_path_.join)(stage, 'journal.log'), LOG_BYTES)) !== undefined;
    const dumps = await takeDumps(copy, await inFolder(copy, top.get('dumps'), ['boot', 'after', ...keys.keys()]), (0,external_node_path_.join)(stage, 'dumps'));
    for (const [key, inside] of tests)
        await takeFiles(copy, inside.get('files'), (0,external_node_path_.join)(stage, 'tests', keys.get(key) ?? key));
    return { dumps, results, logs, failedUnits, hasJournal, leftOut: copy.leftOut.list() };
}
/** The inodes of some names in a folder that may be missing. */
async function inFolder(copy, number, names) {
    const folder = number === undefined ? undefined : await copy.folder(number);
    return folder === undefined ? new Map() : copy.find(folder, new Set(names));
}
async function textOf(copy, number, most) {
    return number === undefined ? undefined : (await copy.text(number, most))?.trim();
}
async function takeDumps(copy, phases, target) {
    const dumps = [];
    const taken = new Set();
    for (const [phase, number] of phases) {
        const folder = await copy.folder(number);
        if (folder === undefined)
            continue;
        await copy.forEach(folder, async (_name, inode, bytes) => {
            // Not always UTF-8: the kernel cuts the name of a program to 15 bytes.
            const guestName = bytes.toString();
            if (!guestName.startsWith('core.'))
                return copy.leftOut.add('name');
            if (taken.size === MOST_DUMPS)
                return copy.leftOut.add('number');
            const name = dumpName(guestName, taken);
            taken.add(name);
            if ((await copy.file(inode, (0,external_node_path_.join)(target, name))) !== undefined)
                dumps.push({ name, phase });
        });
    }
    return dumps.sort((a, b) => (a.name < b.name ? -1 : 1));
}
/** No empty folder for a test that left nothing. */
async function takeFiles(copy, number, target) {
    if (number === undefined)
        return;
    await (0,promises_.mkdir)(target, 0o755);
    if ((await copy.tree(number, target)) === 0)
        await (0,promises_.rmdir)(target).catch((error) => {
            if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOTEMPTY'))
                throw error;
        });
}
/** The agent's own units fail when a test fails; that is not a finding about the image. Names as in systemd.unit(5). */
function unitsIn(list) {
    const names = list.split('\n').map((line) => line.replace(/^[●*\s]+/u, '').split(/\s+/)[0] ?? '');
    return names
        .filter((name) => /^[\w:.@\\-]{1,255}$/.test(name) && name.includes('.') && !name.startsWith('bakehouse-'))
        .slice(0, MOST_FAILED_UNITS);
}

;// CONCATENATED MODULE: ./build/staging/vm/src/report-progress.js



/**
 * Says in the log, as it happens, what the machine does; lines of tests are passed on as output of a program, as many as a log can take.
 *
 * @returns `remarks`: what was left out of the log, as sentences
 */
function reportProgress(tests, log) {
    const all = new LineBudget(MAX_SHOWN_OF_TESTS);
    /** By test; a line may come when none runs, too. */
    const budgets = new Map();
    const nameOf = (index) => (index === undefined ? undefined : tests[index]?.name) ?? '?';
    const leftOut = () => [...budgets.values(), all].reduce((sum, budget) => sum + budget.leftOut.lines, 0);
    const leftOutBytes = () => [...budgets.values(), all].reduce((sum, budget) => sum + budget.leftOut.bytes, 0);
    return {
        onProgress(message, timeline) {
            switch (message.kind) {
                case 'agent':
                    log.debug(`The agent runs after ${(0,src_format/* formatDuration */.a3)(timeline.agentMs ?? 0)}`);
                    break;
                case 'ready':
                    log.info(`Ready after ${(0,src_format/* formatDuration */.a3)(timeline.readyMs ?? 0)} (${message.state})`);
                    break;
                case 'test-started':
                    log.info(`Test ${nameOf(message.index)} started`);
                    break;
                case 'test-finished': {
                    const took = (0,src_format/* formatDuration */.a3)(timeline.tests.get(message.index)?.durationMs ?? 0);
                    log.info(`Test ${nameOf(message.index)} ended after ${took}: ${message.result}`);
                    break;
                }
                case 'disk-full':
                    log.warning('The disk for results in the machine is full: what its tests write is lost.');
                    break;
                case 'done':
                    log.debug('All tests have run; the machine switches itself off');
                    break;
            }
        },
        onOutput(line, timeline) {
            const name = nameOf(timeline.current);
            const own = budgets.get(timeline.current) ?? new LineBudget(MAX_SHOWN_OF_TEST);
            budgets.set(timeline.current, own);
            if (own.take(line)) {
                if (all.take(line))
                    log.output(`[${name}] ${line}`);
                else if (all.leftOut.lines === 1)
                    log.info(`[${name}] (too much output for this log; the rest is only in the logs of the tests)`);
            }
            else if (own.leftOut.lines === 1) {
                log.info(`[${name}] (too much output for this log; the rest is only in the log of the test)`);
            }
        },
        remarks() {
            if (leftOut() === 0)
                return [];
            const what = `${(0,src_format/* counted */.hS)(leftOut(), 'line')} (${(0,src_format/* formatBytes */.z3)(leftOutBytes())})`;
            return [`${what} of the tests' output are not in the log of the job; see the logs of the tests.`];
        },
    };
}

;// CONCATENATED MODULE: ./build/staging/vm/src/result.js



/** Signals that a defect raises, by number on Linux x86-64 (signal(7)). */
const CRASH_SIGNALS = {
    4: 'SIGILL',
    5: 'SIGTRAP',
    6: 'SIGABRT',
    7: 'SIGBUS',
    8: 'SIGFPE',
    11: 'SIGSEGV',
};
const OTHER_SIGNALS = {
    1: 'SIGHUP',
    2: 'SIGINT',
    9: 'SIGKILL',
    13: 'SIGPIPE',
    15: 'SIGTERM',
    31: 'SIGSYS',
};
/** Core dumps that a problem names. */
const MOST_NAMES = 10;
/** What became of a test, from what the machine wrote and from how it ended. */
function judgeTest(index, { end, timeline, disk }) {
    const key = testKey(index);
    const times = timeline.tests.get(index);
    const dumps = (disk?.dumps ?? []).filter((dump) => dump.phase === key).map((dump) => dump.name);
    const record = trustedRecord(disk?.results.get(key), times?.result);
    const base = { durationMs: Math.round(times?.durationMs ?? 0), dumps };
    if (record !== undefined)
        return { ...base, ...judgeRecord(record, dumps) };
    if (times === undefined)
        return { ...base, outcome: 'not-run' };
    switch (end.kind) {
        case 'panicked':
            return { ...base, outcome: 'crashed', problem: 'the kernel panicked while it ran' };
        case 'deadline':
            return { ...base, outcome: 'timed-out', problem: 'the machine did not answer any more while it ran' };
        case 'restarted':
            return { ...base, outcome: 'failed', problem: 'the machine restarted while it ran' };
        case 'powered-off':
            return { ...base, outcome: 'failed', problem: 'the machine was switched off while it ran' };
        case 'lost':
            return { ...base, outcome: 'failed', problem: `the machine was lost while it ran: ${end.detail}` };
    }
}
/** What the disk says is the more certain one, if it is a result at all: both come from the guest. */
function trustedRecord(onDisk, told) {
    if (onDisk !== undefined && isResult(onDisk))
        return onDisk;
    return told ?? (onDisk === undefined ? undefined : UNKNOWN_RESULT);
}
/** Reads `$SERVICE_RESULT $EXIT_CODE $EXIT_STATUS` of systemd.exec(5). */
function judgeRecord(record, dumps) {
    const [service = '', how = '', status = ''] = record.split(' ');
    const dumped = dumps.map((name) => signalName(Number(name.split('.').at(-2)))).find((name) => name !== undefined);
    if (service === 'timeout')
        return { outcome: 'timed-out', problem: 'it took longer than its timeout' };
    if (how === 'killed' || how === 'dumped') {
        const signal = `SIG${status.replace(/^SIG/, '')}`;
        const crashed = dumps.length > 0 || Object.values(CRASH_SIGNALS).includes(signal);
        return { outcome: crashed ? 'crashed' : 'failed', signal, problem: `it was ended by ${signal}` };
    }
    const exitCode = /^\d+$/.test(status) ? Number(status) : undefined;
    if (how !== 'exited' || exitCode === undefined)
        return { outcome: 'failed', problem: `it could not be run (${service})` };
    if (dumps.length > 0) {
        return {
            outcome: 'crashed',
            exitCode,
            ...(dumped === undefined ? {} : { signal: dumped }),
            problem: `${dumps.length} core dump(s) appeared`,
        };
    }
    if (exitCode === 0)
        return { outcome: 'passed', exitCode };
    const signal = exitCode > 128 ? signalName(exitCode - 128) : undefined;
    if (signal !== undefined && exitCode - 128 in CRASH_SIGNALS) {
        return { outcome: 'crashed', exitCode, signal, problem: `a program in it was ended by ${signal}` };
    }
    // systemd.exec(5): the program could not be executed.
    const problem = exitCode === 203 ? 'its shell is not in the image' : `it ended with exit code ${exitCode}`;
    return { outcome: 'failed', exitCode, ...(signal === undefined ? {} : { signal }), problem };
}
function signalName(number) {
    return CRASH_SIGNALS[number] ?? OTHER_SIGNALS[number];
}
/** The outcome of the whole run, and why. */
function judgeRun(tests, witnessed) {
    const { end, timeline, disk } = witnessed;
    const named = (outcome) => tests.filter((test) => test.outcome === outcome).map((test) => test.name);
    const list = (names, one) => `${names.length === 1 ? `test ${names[0]}` : `tests ${names.join(', ')}`} ${one}`;
    if (end.kind === 'panicked')
        return { outcome: 'crashed', problem: `the kernel panicked${whileDoing(timeline, tests)}` };
    const crashed = named('crashed');
    if (crashed.length > 0)
        return { outcome: 'crashed', problem: list(crashed, 'crashed') };
    const elsewhere = (disk?.dumps ?? []).filter((dump) => !/^\d+$/.test(dump.phase)).map((dump) => dump.name);
    if (elsewhere.length > 0)
        return { outcome: 'crashed', problem: `a program crashed outside of the tests: ${fewOf(elsewhere)}` };
    if (end.kind === 'deadline')
        return { outcome: 'timed-out', problem: lateness(end, timeline) };
    if (end.kind === 'lost')
        return { outcome: 'lost', problem: `the machine was lost${whileDoing(timeline, tests)}: ${end.detail}` };
    if (!timeline.done || end.kind === 'restarted') {
        return {
            outcome: 'lost',
            problem: `the machine ${end.kind === 'restarted' ? 'restarted' : 'switched itself off'}${whileDoing(timeline, tests)}`,
        };
    }
    if (disk === undefined)
        return { outcome: 'lost', problem: 'the dump disk cannot be read' };
    const late = named('timed-out');
    if (late.length > 0)
        return { outcome: 'timed-out', problem: list(late, 'took too long') };
    const failed = [...named('failed'), ...named('not-run')];
    if (failed.length > 0)
        return { outcome: 'failed', problem: list(failed, 'failed') };
    return { outcome: 'passed' };
}
/** The first ones; a guest can crash any number of programs. */
function fewOf(names) {
    const rest = names.length > MOST_NAMES ? [`and ${names.length - MOST_NAMES} more`] : [];
    return [...names.slice(0, MOST_NAMES), ...rest].join(', ');
}
function whileDoing(timeline, tests) {
    const current = timeline.current === undefined ? undefined : tests[timeline.current];
    if (current !== undefined)
        return ` during test ${current.name}`;
    if (timeline.done)
        return ' while it was switched off';
    return timeline.readyMs === undefined ? ' before it was ready' : '';
}
function lateness(end, timeline) {
    const time = (0,src_format/* formatDuration */.a3)(end.after);
    switch (end.phase) {
        case 'boot':
            return `the machine was not ready within ${time}${timeline.agentMs === undefined ? '' : '; it started, but systemd still has jobs to do'}`;
        case 'test':
            return `the machine did not answer within ${time} while a test ran`;
        case 'agent':
            return `the machine did not answer within ${time} between tests`;
        case 'power-off':
            return `the machine did not switch off within ${time}`;
        case 'run':
            return `the run took longer than ${time}`;
    }
}

// EXTERNAL MODULE: ./build/staging/core/src/debian-packages.js
var debian_packages = __webpack_require__(35480);
;// CONCATENATED MODULE: ./build/staging/vm/src/tools.js




const PROGRAMS = {
    qemu: { needs: 'qemu-system-x86_64', package: 'qemu-system-x86' },
    qemuImg: { needs: 'qemu-img', package: 'qemu-utils' },
    qemuIo: { needs: 'qemu-io', package: 'qemu-utils' },
    mke2fs: { needs: 'mke2fs', package: 'e2fsprogs' },
    debugfs: { needs: 'debugfs', package: 'e2fsprogs' },
    e2image: { needs: 'e2image', package: 'e2fsprogs' },
};
/**
 * Finds QEMU, its firmware, the ext4 tools and how they can be confined, and installs what is missing where that is allowed.
 *
 * @throws UserError naming the command to run where they cannot be installed
 */
async function ensureVmTools(log, signal) {
    if (process.platform !== 'linux')
        throw new errors/* UserError */.yo('Images are booted with QEMU on Linux only.', { hint: 'run this step on Linux' });
    await (0,debian_packages/* ensureSystemTools */.Z)([...Object.values(PROGRAMS), ...(0,confined_program/* confinementTools */.o6)(), { needs: OVMF.code, package: 'ovmf' }], log, signal);
    // By absolute path: the PATH of an ordinary user lacks /usr/sbin.
    const found = await Promise.all(Object.entries(PROGRAMS).map(async ([key, { needs }]) => [key, (await (0,debian_packages/* findProgram */.K)(needs)) ?? needs]));
    const confinement = await (0,confined_program/* chooseConfinement */.sH)(log, signal);
    return { ...Object.fromEntries(found), confinement };
}

;// CONCATENATED MODULE: ./build/staging/vm/src/run-in-vm.js

















const RESULT_FILE = 'result.json';
/** Milliseconds per test that stopping, reporting and emulation may add before the run as a whole counts as stuck. */
const run_in_vm_SLACK = 120_000;
/**
 * Boots an image over a throw-away overlay, waits until systemd has started everything, runs the tests one by one, and
 * brings back their results, output, journal and core dumps, even when the machine does not survive.
 *
 * @returns what `result.json` says; a bad outcome is a result, not an error
 * @throws UserError when the image is unusable, ExternalError when a tool fails, CancelledError when `signal` fired;
 *   what an earlier run left in the output folder is then still there
 */
async function runInVm(options) {
    const { log, signal } = options;
    const output = (0,external_node_path_.resolve)(options.outputFolder);
    const startedAt = new Date().toISOString();
    // Cheap checks first: an unusable image must not cost the time of installing tools.
    await inspectBootableImage(options.image, signal);
    const tools = await ensureVmTools(log, signal);
    const guestTests = options.tests.map(({ name, shell, script, timeout }) => {
        return { name, shell, script, timeoutSeconds: Math.max(1, Math.ceil(timeout / 1000)) };
    });
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(output), { recursive: true });
    return (0,files/* withTemporaryFolder */.EX)('.run-in-vm', async (folder) => {
        const stage = (0,external_node_path_.join)(folder, 'output');
        await (0,promises_.mkdir)(stage);
        const [accelerator, firmware] = await (0,all_settled/* allSettled */.v)([
            chooseAccelerator(options.accelerator, tools.qemu, options.acceleratorMemory, signal),
            prepareFirmware(folder),
            createOverlay(options.image, folder, agentUnits(guestTests), tools, signal),
            makeDumpDisk(folder, guestTests, dumpDiskMiB(options.memoryMiB), tools, signal),
        ]);
        log.info(`Booting ${options.image} with ${accelerator.name}: ${accelerator.reason}`);
        const { memoryMiB, cpus, network = 'isolated' } = options;
        const shown = reportProgress(options.tests, log);
        const machine = await (0,files/* withTemporaryFolder */.EX)('bakehouse-vm', (socketFolder) => runMachine({
            qemu: tools.qemu,
            folder,
            socketFolder,
            settings: { accelerator: accelerator.name, memoryMiB, cpus, network, firmware },
            bootDeadline: options.bootDeadline,
            testTimeouts: guestTests.map(({ timeoutSeconds }) => timeoutSeconds * 1000),
            runDeadline: options.runDeadline ?? sumOfDeadlines(options),
            consoleFile: (0,external_node_path_.join)(stage, 'console.log'),
            log,
            signal,
            ...shown,
        }));
        const names = options.tests.map(({ name }, index) => evidenceName(index, name));
        const disk = await readDumpDisk({ disk: (0,external_node_path_.join)(folder, DUMP_DISK), stage, names, log, signal }).catch((error) => {
            (0,errors/* throwIfCancelled */.dZ)(signal);
            log.warning(`The dump disk gave nothing: ${(0,errors/* messageOf */.bD)(error)}`);
            return undefined;
        });
        const witnessed = { ...machine, disk };
        const evidence = await collectEvidence({ disk, stage, output, tests: options.tests, timeline: machine.timeline });
        const tests = options.tests.map(({ name }, index) => {
            return { name, ...judgeTest(index, witnessed), log: evidence.testLogs[index] ?? '' };
        });
        const { readyMs, systemState } = machine.timeline;
        const remarks = [...machine.remarks, ...shown.remarks()];
        const result = {
            schema: 'bakehouse-vm/1',
            image: (0,external_node_path_.resolve)(options.image),
            accelerator: accelerator.name,
            acceleratorReason: accelerator.reason,
            ...judgeRun(tests, witnessed),
            ...(readyMs === undefined ? {} : { readyAfterMs: Math.round(readyMs) }),
            ...(systemState === undefined ? {} : { systemState }),
            failedUnits: disk?.failedUnits ?? [],
            tests,
            console: (0,external_node_path_.join)(output, 'console.log'),
            ...(evidence.journal === undefined ? {} : { journal: evidence.journal }),
            dumpFolder: (0,external_node_path_.join)(output, 'dumps'),
            dumps: evidence.dumps,
            ...(disk === undefined || disk.leftOut.length === 0 ? {} : { leftOut: disk.leftOut }),
            startedAt,
            ...(remarks.length === 0 ? {} : { remarks }),
            finishedAt: new Date().toISOString(),
        };
        await (0,files/* writeJson */.GF)((0,external_node_path_.join)(stage, RESULT_FILE), result);
        (0,errors/* throwIfCancelled */.dZ)(signal);
        await replaceResult(stage, output);
        return { result, resultFile: (0,external_node_path_.join)(output, RESULT_FILE) };
    }, (0,external_node_path_.dirname)(output));
}
function sumOfDeadlines(options) {
    return options.tests.reduce((sum, test) => sum + test.timeout + run_in_vm_SLACK, options.bootDeadline + run_in_vm_SLACK);
}
/**
 * Puts the new result in the place of an earlier one and leaves everything else in the folder alone. `result.json` goes
 * first and comes last: where it is, the rest is complete and belongs to it.
 */
async function replaceResult(stage, output) {
    await (0,promises_.mkdir)(output, { recursive: true });
    const names = [RESULT_FILE, 'console.log', 'journal.log', 'tests', 'dumps'];
    for (const name of names)
        await (0,promises_.rm)((0,external_node_path_.join)(output, name), { recursive: true, force: true });
    const made = await (0,promises_.readdir)(stage);
    for (const name of names.reverse())
        if (made.includes(name))
            await (0,promises_.rename)((0,external_node_path_.join)(stage, name), (0,external_node_path_.join)(output, name));
}

// EXTERNAL MODULE: ./build/staging/steps/load-options.js
var load_options = __webpack_require__(62411);
// EXTERNAL MODULE: ./build/staging/core/src/duration.js
var duration = __webpack_require__(57369);
// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
// EXTERNAL MODULE: ./build/staging/images/src/definition/local-definition.js
var local_definition = __webpack_require__(27309);
;// CONCATENATED MODULE: ./build/staging/steps/run-in-vm/test-plan.js






/** Without a definition: as the defaults of the definition's schema. */
const bootOnly = { tests: [], bootDeadline: 600_000, memoryMiB: 1024, cpus: 2 };
/** The tests of a definition that run with these flags, in its order, with their scripts. */
async function planTests(loaded, flags) {
    const { folder } = loaded;
    const { boot } = loaded.definition.tests;
    const inVm = await (0,local_definition/* localTests */.N)(loaded);
    refuseUnknownFlags(inVm, flags);
    const chosen = inVm.filter(({ when }) => when === undefined || flags.includes(when));
    const tests = await Promise.all(chosen.map(async ({ name, shell, file, timeout }) => {
        return { name, shell, script: await (0,promises_.readFile)((0,external_node_path_.join)(folder, file)), timeout: (0,duration/* parseDuration */.E)(timeout) };
    }));
    return { tests, bootDeadline: (0,duration/* parseDuration */.E)(boot.deadline), memoryMiB: boot.memoryMiB, cpus: boot.cpus };
}
function refuseUnknownFlags(tests, flags) {
    const known = [...new Set(tests.flatMap(({ when }) => (when === undefined ? [] : [when])))];
    const findings = flags
        .filter((flag) => !known.includes(flag))
        .map((flag) => {
        const near = (0,edit_distance/* nearest */.p)(flag, known);
        const hint = known.length === 0 ? 'its tests have no flags' : near === undefined ? `it has ${known.join(', ')}` : `did you mean ${near}?`;
        return { severity: 'error', message: `no test of the definition has the flag ${flag}`, hint };
    });
    if (findings.length > 0)
        throw new errors/* InputError */.dz('run-in-vm: unusable test flags', { findings });
}

;// CONCATENATED MODULE: ./build/staging/steps/run-in-vm/run.js









/**
 * Boots an image and runs the tests of its definition inside.
 *
 * @throws OutcomeError, with all outputs, when the machine or a test did not pass; InputError, UserError, ExternalError, CancelledError
 */
async function run(inputs, context) {
    const { log, signal } = context;
    const image = context.resolve(inputs.image);
    const outputFolder = context.resolve(inputs.outputFolder);
    const plan = await planOf(inputs, context);
    if (inputs.dryRun) {
        const { format } = await inspectBootableImage(image, signal);
        log.info(`Would boot ${image} (${format}) with ${plan.cpus} processors and ${plan.memoryMiB} MiB of memory.`);
        for (const test of plan.tests)
            log.info(`Would run test ${test.name} (at most ${(0,src_format/* formatDuration */.a3)(test.timeout)}).`);
        log.info(`Would write the result to ${outputFolder}.`);
        return {
            resultFile: undefined,
            passed: undefined,
            failed: undefined,
            crashed: undefined,
            dumpFolder: undefined,
            accelerator: undefined,
            ready: undefined,
        };
    }
    const acceleratorMemory = (0,external_node_path_.join)(context.resolve(inputs.cacheFolder), 'accelerator.json');
    const { accelerator } = inputs;
    const { result, resultFile } = await runInVm({ ...plan, image, accelerator, acceleratorMemory, outputFolder, log, signal });
    const outputs = outputsOf(result, resultFile);
    report(result, context);
    if (result.outcome === 'passed')
        return outputs;
    throw new errors/* OutcomeError */.Rz(`The image did not pass its tests: ${result.problem ?? result.outcome}.`, outputs, {
        hint: `result and logs: ${outputFolder}`,
    });
}
async function planOf(inputs, context) {
    if (inputs.definition === undefined) {
        if (inputs.testFlags.length > 0)
            throw new errors/* InputError */.dz('run-in-vm: input test-flags: needs a definition');
        return bootOnly;
    }
    // Not loaded for a machine that only has to boot.
    const { loadDefinition } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 95017));
    const loaded = await loadDefinition(context.resolve(inputs.definition), (0,load_options/* loadOptions */.Z)(context, (0,given_variables/* parseGivenVariables */.O)(inputs.variables)));
    return planTests(loaded, inputs.testFlags);
}
function outputsOf(result, resultFile) {
    const count = (...outcomes) => result.tests.filter(({ outcome }) => outcomes.includes(outcome)).length;
    return {
        resultFile,
        passed: count('passed'),
        failed: count('failed', 'timed-out', 'not-run'),
        crashed: count('crashed'),
        dumpFolder: result.dumpFolder,
        accelerator: result.accelerator,
        ready: result.readyAfterMs !== undefined,
    };
}
function report(result, { log }) {
    for (const test of result.tests) {
        if (test.outcome === 'passed')
            log.info(`${test.name}: passed in ${(0,src_format/* formatDuration */.a3)(test.durationMs)}`);
        // Not an error: the step's failure, which names them all, is reported once.
        else
            log.notice(`${test.name}: ${test.outcome}${test.problem === undefined ? '' : `, ${test.problem}`}`);
    }
    if (result.failedUnits.length > 0)
        log.warning(`Units that failed to start in the machine: ${result.failedUnits.join(', ')}`);
    const leftOut = (0,left_out/* leftOutInWords */.E)(result.leftOut);
    if (leftOut !== undefined)
        log.warning(`Left out of what the machine gave back: ${leftOut}`);
    for (const remark of result.remarks ?? [])
        log.notice(remark);
    if (result.dumps.length > 0)
        log.info(`${result.dumps.length} core dumps in ${result.dumpFolder}`);
}


/***/ }),

/***/ 46087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ leftOutInWords),
/* harmony export */   Y: () => (/* binding */ LeftOutCounter)
/* harmony export */ });
/** One, and more, in the order in which they are told. */
const WORDS = {
    link: ['symbolic link', 'symbolic links'],
    device: ['device', 'devices'],
    pipe: ['named pipe', 'named pipes'],
    socket: ['socket', 'sockets'],
    name: ['file with an unusable name', 'files with unusable names'],
    loop: ['folder that stands in several places', 'folders that stand in several places'],
    depth: ['folder that lies too deep', 'folders that lie too deep'],
    size: ['file that is too large', 'files that are too large'],
    number: ['file beyond the number that is kept', 'files beyond the number that is kept'],
    room: ['file that there is no room for', 'files that there is no room for'],
    damage: ['damaged entry', 'damaged entries'],
    cut: ['beginning of a long log', 'beginnings of long logs'],
};
/** Counts what is left out. */
class LeftOutCounter {
    #counts = new Map();
    add(kind, count = 1) {
        this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
    }
    /** What there is of each kind, always in the same order. */
    list() {
        return Object.keys(WORDS).flatMap((kind) => {
            const count = this.#counts.get(kind);
            return count === undefined ? [] : [{ kind, count }];
        });
    }
}
/** "3 symbolic links, 1 device"; undefined when nothing was left out. */
function leftOutInWords(list) {
    if (list === undefined || list.length === 0)
        return undefined;
    return list.map(({ kind, count }) => `${count} ${WORDS[kind][count === 1 ? 0 : 1]}`).join(', ');
}


/***/ })

};
