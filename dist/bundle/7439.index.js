export const id = 7439;
export const ids = [7439];
export const modules = {

/***/ 84498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON with sorted keys, strings in Unicode NFC with LF line ends, and no `undefined`: equal meanings give equal bytes. */
function canonicalJson(value) {
    if (typeof value === 'string')
        return JSON.stringify(value.replace(/\r\n?/g, '\n').normalize('NFC'));
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value);
    if (isList(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    const members = Object.entries(value)
        .filter((entry) => entry[1] !== undefined)
        .map(([key, member]) => [key.normalize('NFC'), member])
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}
function isList(value) {
    return Array.isArray(value);
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

/***/ 30261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readingDigests)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35182);

/** Reads every file, each time. */
const readingDigests = { digestOf: (file) => (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256OfFile */ .Vq)(file) };


/***/ }),

/***/ 83394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ LAYERS)
/* harmony export */ });
/** The layers of a fingerprint, from the innermost to the outermost. */
const LAYERS = ['base', 'content', 'publishImmutable', 'publishMutable'];


/***/ }),

/***/ 29130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vq: () => (/* binding */ fingerprintLayers),
  ax: () => (/* binding */ fingerprintOf),
  wp: () => (/* binding */ fingerprintOfLayers),
  bP: () => (/* binding */ hasLayers),
  bu: () => (/* binding */ testsDigestOf),
  hP: () => (/* binding */ testsLayer),
  MI: () => (/* binding */ withPinnedSource)
});

// UNUSED EXPORTS: BUILDER_REVISION

// EXTERNAL MODULE: ./build/staging/core/src/canonical-json.js
var canonical_json = __webpack_require__(84498);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/staging/images/src/definition/referenced-files.js
var referenced_files = __webpack_require__(71575);
// EXTERNAL MODULE: ./build/staging/images/src/definition/template-variables.js
var template_variables = __webpack_require__(94044);
;// CONCATENATED MODULE: ./build/staging/images/src/fingerprint/file-contents.js



/** What the files of a definition add to its fingerprint. */
class FileContents {
    #loaded;
    #digests;
    #seen = new Map();
    constructor(loaded, digests) {
        this.#loaded = loaded;
        this.#digests = digests;
    }
    /** SHA-256 by path of a file, or of all files below a folder. */
    async of(reference, withMode) {
        const files = [];
        for (const file of this.#files(reference)) {
            const sha256 = await this.#digest(file);
            files.push([file.path, withMode && isExecutable(file) ? { sha256, executable: true } : { sha256 }]);
        }
        return Object.fromEntries(files);
    }
    /** The values of the variables that templates name. */
    async variablesIn(reference) {
        const { variables } = this.#loaded;
        const values = {};
        for (const file of this.#files(reference)) {
            const { used } = await (0,template_variables/* variablesInTemplate */.L)(file, variables, file.path);
            for (const name of used)
                values[name] = variables[name] ?? '';
        }
        return values;
    }
    /** Sorted by code units: two names that are equal when composed must not depend on the order of the folder. */
    #files(reference) {
        const path = (0,referenced_files/* normalizeReference */.tO)(reference);
        return this.#loaded.files
            .filter((file) => file.path === path || file.path.startsWith(`${path}/`))
            .sort((a, b) => (a.path < b.path ? -1 : 1));
    }
    #digest({ path, absolute }) {
        let digest = this.#seen.get(path);
        if (digest === undefined) {
            digest = this.#digests.digestOf(absolute);
            this.#seen.set(path, digest);
        }
        return digest;
    }
}
/**
 * Windows keeps no such bit: give a file step a `mode` to have the same fingerprint there. Not a promise for each of 100,000 files: that
 * would take several times as long.
 */
function isExecutable(file) {
    return ((0,external_node_fs_.statSync)(file.absolute).mode & 0o100) !== 0;
}

// EXTERNAL MODULE: ./build/staging/images/src/fingerprint/file-digests.js
var file_digests = __webpack_require__(30261);
// EXTERNAL MODULE: ./build/staging/images/src/fingerprint/fingerprint-layers.js
var fingerprint_layers = __webpack_require__(83394);
;// CONCATENATED MODULE: ./build/staging/images/src/fingerprint/fingerprint-publish.js
/**
 * What publishing fixes once and for all (kind, formats, place, storage, replication, generation, security), and what can be changed
 * on a published version (regions, replicas, channel, end of life, tags).
 */
function publishLayers({ image, outputs, tags }) {
    const split = outputs.map(splitOutput);
    return {
        publishImmutable: {
            image: { generation: image.generation, security: image.security },
            outputs: split.map(({ immutable }) => immutable),
        },
        publishMutable: { tags, outputs: split.map(({ mutable }) => mutable) },
    };
}
function splitOutput(output) {
    const { regions, channel, endOfLife, tags, ...fixed } = output;
    // A replica keeps the kind of storage that it was made with; where and how many there are may change.
    const storages = (regions ?? []).filter(({ storage }) => storage !== undefined).map(({ name, storage }) => [name, storage]);
    return {
        immutable: { ...fixed, ...(storages.length === 0 ? {} : { regionStorage: Object.fromEntries(storages) }) },
        mutable: {
            regions: regions === undefined ? undefined : Object.fromEntries(regions.map(({ name, replicas }) => [name, { replicas }])),
            channel,
            endOfLife,
            tags,
        },
    };
}

// EXTERNAL MODULE: ./build/staging/images/src/definition/secret-references.js
var secret_references = __webpack_require__(94369);
;// CONCATENATED MODULE: ./build/staging/images/src/fingerprint/fingerprint-steps.js

/** The steps in their order, each with the digests of its files. Names for people and time-outs do not reach the image. */
async function fingerprintSteps(steps, contents) {
    const all = [];
    for (const step of steps)
        all.push(await stepContent(step, contents));
    return all;
}
async function stepContent(step, contents) {
    if ('file' in step) {
        // A mode that is given holds for every file, whatever the source has.
        const files = await contents.of(step.file.from, step.file.mode === undefined);
        const variables = step.file.template === true ? await contents.variablesIn(step.file.from) : undefined;
        return { file: { ...step.file, template: step.file.template === true }, files, variables };
    }
    if ('script' in step) {
        const { name: _name, timeout: _timeout, ...script } = step.script;
        const files = script.file === undefined ? {} : await contents.of(script.file, false);
        return { script: { ...script, env: script.env ?? {} }, files };
    }
    if ('runner' in step) {
        const { file } = step.runner.package;
        return { runner: step.runner, files: file === undefined ? {} : await contents.of(file, false) };
    }
    if ('restart' in step) {
        const { timeout: _timeout, ...restart } = step.restart;
        return { restart };
    }
    if ('fetch' in step) {
        const { name: _name, ...fetch } = step.fetch;
        return { fetch };
    }
    return step;
}
/** Where the secrets are kept that steps and provider settings refer to: another place may mean another value. */
function usedSecrets({ secrets, steps, provider }) {
    if (Object.keys(secrets).length === 0)
        return {};
    const used = new Map();
    const note = (name) => {
        if (Object.hasOwn(secrets, name))
            used.set(name, secrets[name]);
    };
    visit([steps, provider], note);
    return used.size === 0 ? {} : { secrets: Object.fromEntries(used) };
}
/** `kv_<name>` as a whole value, and what stands under a key `KVSecret_…`. */
function visit(value, note, key = '') {
    if (typeof value === 'string') {
        const name = (0,secret_references/* secretNameIn */.pO)(value) ?? ((0,secret_references/* isSecretKey */.uE)(key) ? value : undefined);
        if (name !== undefined)
            note(name);
    }
    else if (Array.isArray(value))
        for (const item of value)
            visit(item, note);
    else if (value !== null && typeof value === 'object')
        for (const [name, member] of Object.entries(value))
            visit(member, note, name);
}

;// CONCATENATED MODULE: ./build/staging/images/src/fingerprint/fingerprint.js







/** Counts up when the builders make another image of the same definition, so that every image is built again. */
const BUILDER_REVISION = 2;
/**
 * Takes the fingerprint of everything that determines an image. Tests, lifecycle, consumers, names, time-outs, descriptions and the
 * size and place of the machine that builds do not; of secrets only the references that steps use.
 *
 * Equal on every system for equal bytes of files: order of keys, the order in which folders are listed and modes beyond "may be
 * executed" do not count.
 */
async function fingerprintOf(loaded, options = {}) {
    return fingerprintOfLayers(await fingerprintLayers(loaded, options));
}
function fingerprintOfLayers(layers) {
    const digests = {
        base: (0,files/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(layers.base)),
        content: (0,files/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(layers.content)),
        publishImmutable: (0,files/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(layers.publishImmutable)),
        publishMutable: (0,files/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(layers.publishMutable)),
    };
    return { image: (0,files/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(digests)), ...digests };
}
/**
 * True for a fingerprint with these layers. Older releases had `publish` instead of the last two, and compare with nothing.
 */
function hasLayers(fingerprint) {
    return fingerprint !== undefined && fingerprint_layers/* LAYERS */.R.every((layer) => typeof fingerprint[layer] === 'string');
}
async function fingerprintLayers(loaded, options = {}) {
    const { definition } = loaded;
    const contents = new FileContents(loaded, options.digests ?? file_digests/* readingDigests */.W);
    return {
        base: await baseLayer(loaded, contents),
        content: {
            builderRevision: BUILDER_REVISION,
            builders: definition.builders,
            steps: await fingerprintSteps(definition.steps, contents),
            ...(definition.build.readsTags === true ? { tags: definition.tags } : {}),
            ...usedSecrets(definition),
            ...(await providerContent(definition, contents)),
        },
        ...publishLayers(definition),
    };
}
/** SHA-256 of the tests and all their files: a version with the same fingerprint but other tests is tested again. */
async function testsDigestOf(loaded, options = {}) {
    return (0,files/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(await testsLayer(loaded, options)));
}
async function testsLayer(loaded, options = {}) {
    const contents = new FileContents(loaded, options.digests ?? file_digests/* readingDigests */.W);
    const inVm = [];
    for (const test of loaded.definition.tests.inVm) {
        inVm.push({ ...test, files: test.file === undefined ? {} : await contents.of(test.file, false) });
    }
    return { boot: loaded.definition.tests.boot, inVm };
}
/** What is started from. Size, region and time-outs of the machine that builds do not reach the image; its disks do. */
async function baseLayer({ definition, resolvedVersion }, contents) {
    const { image, source, build } = definition;
    const file = 'file' in source ? source.file : undefined;
    return {
        image: { id: image.id, os: image.os, arch: image.arch, ...(laysOutDisk(source) ? { generation: image.generation } : {}) },
        source: { ...source, ...pinned(source, resolvedVersion) },
        ...(file === undefined ? {} : { files: await contents.of(file, false) }),
        build: { diskMiB: build.diskMiB, osDiskGB: build.osDiskGB, dataDisksGB: build.dataDisksGB },
    };
}
/** Installing from scratch lays out the disk for the firmware of the generation; other sources bring a disk that has been laid out. */
function laysOutDisk({ kind }) {
    return kind === 'debian' || kind === 'iso';
}
/** The layers with the exact version of a source, as `fingerprintLayers` would have made them. */
function withPinnedSource(layers, source, version) {
    const base = layers.base;
    return { ...layers, base: { ...base, source: { ...base['source'], ...pinned(source, version) } } };
}
/** Where the exact version of a source stands: a version that is written into the definition gives the same fingerprint. */
function pinned(source, version) {
    if (version === undefined)
        return {};
    if (source.kind === 'debian')
        return { release: version };
    return source.kind === 'ami' ? { id: version } : { version };
}
/**
 * Only what the builders that are named read. What an importer kept of a format that is no builder counts as well: it may hold
 * content that has no neutral field.
 */
async function providerContent({ provider, builders }, contents) {
    const names = builders;
    const kept = Object.entries(provider).filter(([name]) => names.includes(name) || !BUILDERS.has(name));
    const { packer, ...others } = Object.fromEntries(kept);
    const { template, variables } = packer ?? {};
    return {
        ...(Object.keys(others).length === 0 ? {} : { provider: others }),
        ...(template === undefined ? {} : { packer: { template, variables, files: await contents.of(template, false) } }),
    };
}
const BUILDERS = new Set([
    'local',
    'packer',
    'packer-azure',
    'packer-gce',
    'packer-aws',
    'aib',
    '1es',
    'image-factory',
]);


/***/ }),

/***/ 93015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   Ch: () => (/* binding */ readProvenance),
/* harmony export */   FF: () => (/* binding */ galleryImages),
/* harmony export */   IE: () => (/* binding */ imageFolder),
/* harmony export */   Jj: () => (/* binding */ provenanceOf),
/* harmony export */   nU: () => (/* binding */ damagedFiles),
/* harmony export */   pN: () => (/* binding */ versionFolder),
/* harmony export */   qD: () => (/* binding */ latestVersion),
/* harmony export */   yO: () => (/* binding */ listVersions)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11324);
/* harmony import */ var _gallery_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9490);





/*
 * A directory gallery:
 *
 *   <gallery>/<image>/definition.json                    the definition of the version that was published last
 *   <gallery>/<image>/latest.json                        {"version": "1.0.3"}: the only thing that says which version is latest
 *   <gallery>/<image>/versions/<x.y.z>/version.json      written before the folder gets its name: a version is whole or not there
 *   <gallery>/<image>/versions/<x.y.z>/image.raw, image.vhd, provenance.json, tests.json
 *
 * Read synchronously: a plan looks at thousands of such small files, and a promise for each open, read and close takes several times
 * as long as these themselves.
 */
const IMAGE_ID = /^[a-z0-9][a-z0-9-]{1,62}$/;
function versionFolder(gallery, image, version) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'versions', version);
}
function imageFolder(gallery, image) {
    // It becomes a path: an id from elsewhere must not lead out of the gallery.
    if (!IMAGE_ID.test(image))
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${image}" is not the id of an image.`);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gallery, image);
}
/**
 * The version of an image that is latest, if there is one.
 *
 * @throws UserError when latest.json is damaged
 */
async function latestVersion(gallery, image) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'latest.json');
    const latest = readGalleryJson(file);
    if (latest === undefined)
        return undefined;
    if (typeof latest?.version === 'string' && (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF)(latest.version))
        return latest.version;
    throw damaged(file, 'it names no version');
}
/**
 * Ids of the images that a gallery has a folder for, sorted. A gallery that does not exist has none.
 *
 * @throws InputError when it is no folder
 */
async function galleryImages(gallery) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(gallery, { throwIfNoEntry: false })?.isDirectory() === false) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`The gallery ${gallery} is no folder.`, { hint: 'give the folder that images are published to' });
    }
    return namesIn(gallery)
        .filter((name) => IMAGE_ID.test(name))
        .sort();
}
/**
 * All versions of an image, the oldest first.
 *
 * @throws UserError when a file of the gallery is damaged
 */
async function listVersions(gallery, image) {
    const latest = await latestVersion(gallery, image);
    const names = namesIn((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'versions')).filter(_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF);
    const versions = names.map((version) => readVersionFile(gallery, image, version, latest));
    return versions.filter((version) => version !== undefined).sort((a, b) => (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Zy)(a.version, b.version));
}
/**
 * One version of an image.
 *
 * @throws UserError naming the versions there are, when there is no such one
 */
async function readVersion(gallery, image, version) {
    const found = (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF)(version) ? readVersionFile(gallery, image, version, await latestVersion(gallery, image)) : undefined;
    if (found !== undefined)
        return found;
    const there = (await listVersions(gallery, image)).map((one) => one.version);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The gallery ${gallery} has no version ${version} of ${image}.`, {
        hint: there.length === 0 ? `it has no version of ${image} at all` : `it has ${there.slice(-10).join(', ')}`,
    });
}
/** What a version was made of. */
async function readProvenance(gallery, image, version) {
    return provenanceOf(gallery, image, version);
}
/** `readProvenance` at once, for who may not need it: it lists all packages of an image. */
function provenanceOf(gallery, image, version) {
    return readGalleryJson((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(versionFolder(gallery, image, version), 'provenance.json'));
}
/** The files of a version that are gone or have another size than they had. Checksums are not taken: images are large. */
async function damagedFiles(gallery, version) {
    const folder = versionFolder(gallery, version.image, version.version);
    const sizeOf = (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), { throwIfNoEntry: false })?.size;
    return version.files.filter(({ file, size }) => sizeOf(file) !== size).map(({ file }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file));
}
function readVersionFile(gallery, image, version, latest) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(versionFolder(gallery, image, version), 'version.json');
    const content = readGalleryJson(file);
    if (content === undefined)
        return undefined;
    if (content?.schema !== 'bakehouse-gallery-version/1' || content.image !== image || content.version !== version) {
        throw damaged(file, `it is not that of ${image} ${version}`);
    }
    const isTested = content.tests === undefined || typeof content.tests?.outcome === 'string';
    const hasFiles = Array.isArray(content.files) && content.files.every(isGalleryFile);
    const isWhole = hasFiles && isTested && typeof content.fingerprint?.image === 'string';
    if (!isWhole)
        throw damaged(file, 'it is not whole');
    // latest.json decides; a run that was killed between it and version.json left the latter behind.
    if (latest === version)
        return { ...content, channel: 'latest' };
    return content.channel === 'latest' ? { ...content, channel: 'superseded' } : content;
}
/** A file of the version's own folder: none that its record could lead to elsewhere. */
function isGalleryFile(file) {
    const isName = typeof file?.file === 'string' && /^[A-Za-z0-9][\w.-]{0,199}$/.test(file.file);
    return isName && typeof file.format === 'string' && typeof file.sha256 === 'string' && Number.isSafeInteger(file.size);
}
/** Nothing where there is no such folder. */
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    }
}
function readGalleryJson(file) {
    try {
        return JSON.parse((0,_bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_3__/* .readRegularTextSync */ .DM)(file));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw damaged(file, (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error), error);
        // ENOTDIR: a file where the folder should be.
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
function damaged(file, what, cause) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is damaged: ${what}.`, {
        hint: 'restore it, or remove its folder',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 50226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YM: () => (/* binding */ daysBetween),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   lX: () => (/* binding */ reviewLifecycle)
/* harmony export */ });
/* unused harmony exports addDays, parseDays, nextUpdateRequired */
/** Days before a date or an age is reached from which on it is warned about. */
const NOTICE = 21;
/** What an update adds to UpdateRequiredDate, in days. */
const UPDATE_PERIOD = 90;
const DAY = 86_400_000;
/**
 * The UTC day of a date or time.
 *
 * @param text `YYYY-MM-DD` or an ISO 8601 time with offset
 * @returns undefined when it is none
 */
function dayOf(text) {
    if (numberOf(text) !== undefined)
        return text;
    const day = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(text)?.[1];
    if (day === undefined || numberOf(day) === undefined)
        return undefined;
    const time = Date.parse(text);
    return Number.isNaN(time) ? undefined : dayFrom(Math.floor(time / DAY));
}
/** Days from one day to another; negative when `to` is earlier. */
function daysBetween(from, to) {
    return (numberOf(to) ?? Number.NaN) - (numberOf(from) ?? Number.NaN);
}
function addDays(day, days) {
    return dayFrom((numberOf(day) ?? Number.NaN) + days);
}
/** "30d" in days; undefined for anything else. */
function parseDays(text) {
    const days = /^(\d{1,6})d$/.exec(text)?.[1];
    return days === undefined ? undefined : Number(days);
}
/** The date that follows after an update: 90 days later, but not after the removal. */
function nextUpdateRequired(old, removal) {
    const next = addDays(old, UPDATE_PERIOD);
    return removal !== undefined && removal < next ? removal : next;
}
/**
 * What the dates and ages of a definition ask for on a day. A date counts as reached on the day itself; ages are whole days.
 *
 * An update required by a date is done by a version made on or after it. The next date is then 90 days later, at most the removal,
 * also while the definition still has the old one.
 *
 * @param lifecycle as the loader has checked it
 * @param builtOn day on which the version in question was made; undefined when there is none
 */
function reviewLifecycle(lifecycle, today, builtOn) {
    const removal = reviewRemoval(lifecycle, today);
    const reviews = builtOn === undefined ? [] : [reviewUpdate(lifecycle, today, builtOn), reviewAge(lifecycle, today, builtOn)];
    return {
        removalReached: removal.reached,
        refresh: reviews.flatMap(({ refresh }) => refresh),
        notes: [...removal.notes, ...reviews.flatMap(({ notes }) => notes)],
    };
}
function reviewRemoval({ removal }, today) {
    if (removal === undefined)
        return { reached: false, notes: [] };
    const left = daysBetween(today, removal);
    if (left > NOTICE)
        return { reached: false, notes: [] };
    if (left > 0) {
        const message = `the image is to be removed on ${removal}, in ${inDays(left)}`;
        return { reached: false, notes: [{ severity: 'warning', path: at('removal'), message, hint: 'move its users, or the date' }] };
    }
    const message = `the image was to be removed on ${removal}`;
    return { reached: true, notes: [{ severity: 'error', path: at('removal'), message, hint: 'remove the definition, or move the date' }] };
}
function reviewUpdate({ updateRequired, removal }, today, builtOn) {
    if (updateRequired === undefined)
        return { refresh: [], notes: [] };
    let due = updateRequired;
    while (due <= builtOn) {
        const next = nextUpdateRequired(due, removal);
        // The removal is the next thing to come.
        if (next === due)
            return { refresh: [], notes: [] };
        due = next;
    }
    const notes = [];
    if (due !== updateRequired) {
        const message = `lifecycle.updateRequired ${updateRequired} is past, and the version of ${builtOn} has done that update`;
        notes.push({ severity: 'warning', path: at('updateRequired'), message, hint: `write ${due}` });
    }
    const left = daysBetween(today, due);
    if (left <= 0) {
        const why = `an update was required by ${due} and the version is of ${builtOn}`;
        return { notes, refresh: [{ key: 'updateRequired', why }] };
    }
    if (left <= NOTICE) {
        const message = `an update is required by ${due}, in ${inDays(left)}; the version is of ${builtOn}`;
        notes.push({ severity: 'warning', path: at('updateRequired'), message, hint: 'build it by force, or wait until it is due' });
    }
    return { notes, refresh: [] };
}
function reviewAge(lifecycle, today, builtOn) {
    // A clock that ran ahead makes nothing younger than new.
    const age = Math.max(0, daysBetween(builtOn, today));
    const [maxAge, refreshEvery] = [limitOf(lifecycle.maxAge), limitOf(lifecycle.refreshEvery)];
    const refresh = [];
    const notes = [];
    if (age >= maxAge) {
        const why = `the version is ${inDays(age)} old, and may be used for ${inDays(maxAge)}`;
        refresh.push({ key: 'maxAge', why });
        notes.push({ severity: 'warning', path: at('maxAge'), message: why, hint: 'pools with that limit refuse it until it is made again' });
    }
    else if (maxAge - age <= Math.min(NOTICE, Math.floor(maxAge / 2)) && refreshEvery >= maxAge) {
        const message = `the version may be used for ${inDays(maxAge - age)} more`;
        notes.push({ severity: 'warning', path: at('maxAge'), message, hint: 'give lifecycle.refreshEvery fewer days than maxAge' });
    }
    if (age >= refreshEvery) {
        const why = `the version is ${inDays(age)} old, and is to be made again every ${inDays(refreshEvery)}`;
        refresh.push({ key: 'refreshEvery', why });
    }
    return { refresh, notes };
}
function limitOf(text) {
    return (text === undefined ? undefined : parseDays(text)) ?? Number.POSITIVE_INFINITY;
}
function inDays(days) {
    return days === 1 ? '1 day' : `${days} days`;
}
function at(key) {
    return ['lifecycle', key];
}
/** Days since 1970-01-01; undefined for what is no day of the calendar. */
function numberOf(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return undefined;
    const time = Date.parse(`${text}T00:00:00Z`);
    // Date.parse takes some days that do not exist for those of the next month.
    return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : time / DAY;
}
function dayFrom(number) {
    return new Date(number * DAY).toISOString().slice(0, 10);
}


/***/ }),

/***/ 59994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ LOCK_FILE),
/* harmony export */   UN: () => (/* binding */ lockedImage),
/* harmony export */   V0: () => (/* binding */ writeLockFile),
/* harmony export */   Vc: () => (/* binding */ emptyLock),
/* harmony export */   cx: () => (/* binding */ readLockFile),
/* harmony export */   q1: () => (/* binding */ lockedFiles),
/* harmony export */   qj: () => (/* binding */ whyStale)
/* harmony export */ });
/* unused harmony exports lockText, LAYER_WORDS */
/* harmony import */ var _bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35182);
/* harmony import */ var _bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11324);
/* harmony import */ var _fingerprint_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29130);
/* harmony import */ var _fingerprint_fingerprint_layers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83394);






/** Far above the lock of 10,000 images. */
const MAX_CHARACTERS = 64 * 1024 * 1024;
/** Where the lock file is when nobody says otherwise, in the workspace. */
const LOCK_FILE = 'vmimage.lock.json';
const emptyLock = { schema: 'bakehouse-lock/1', images: {} };
/**
 * @returns undefined when there is no such file
 * @throws InputError when it is none of these files or damaged
 */
async function readLockFile(path) {
    let text;
    try {
        text = await (0,_bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_2__/* .readRegularText */ .Aj)(path);
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return undefined;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`Cannot read the lock file ${path}: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
    const unusable = (what, hint = 'restore it, or remove it and plan with update-lock') => new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The lock file ${path} is unusable: ${what}.`, { hint });
    if (text.length > MAX_CHARACTERS)
        throw unusable('it is too large');
    if (/^<{7} /m.test(text))
        throw unusable('it has conflict markers of git', 'take either side, and plan with update-lock');
    let data;
    try {
        // Some editors of Windows begin a file with a byte order mark.
        data = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        throw unusable((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    }
    if (!isRecord(data))
        throw unusable('it is no JSON object');
    if (data['schema'] !== 'bakehouse-lock/1') {
        throw unusable(`its schema is ${JSON.stringify(data['schema']) ?? 'missing'}, not "bakehouse-lock/1"`, 'another release wrote it');
    }
    const { images } = data;
    if (!isRecord(images))
        throw unusable('"images" is missing');
    for (const [id, image] of Object.entries(images))
        if (!isLockedImage(image))
            throw unusable(`the entry of ${id} is not whole`);
    return { schema: 'bakehouse-lock/1', images: images };
}
/** The bytes of a lock: the same for the same content. */
function lockText(lock) {
    // Parsing canonical JSON gives the members in sorted order, and makes one text of composed and decomposed characters.
    return `${JSON.stringify(JSON.parse((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(lock)), undefined, 2)}\n`;
}
/**
 * Writes a lock, unless the file has this very content.
 *
 * @returns true when it was written
 */
async function writeLockFile(path, lock) {
    const text = lockText(lock);
    const before = await (0,_bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_2__/* .readRegularText */ .Aj)(path).catch(() => undefined);
    // git may have given it the line ends of Windows.
    if (before?.replaceAll('\r\n', '\n') === text)
        return false;
    await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .writeFileAtomically */ .lo)(path, text);
    return true;
}
function lockedImage(lock, id) {
    return lock !== undefined && Object.hasOwn(lock.images, id) ? lock.images[id] : undefined;
}
/** @param digests by path */
function lockedFiles(digests) {
    const lines = [...digests].map(([path, digest]) => `${path.normalize('NFC')}\n${digest}\n`).sort();
    return { count: digests.size, sha256: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(lines.join('')) };
}
/** Why an entry does not hold for an image any more, in a sentence without full stop; undefined when it does. */
function whyStale(entry, now) {
    if ((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(entry.source.requested) !== (0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(now.source.requested))
        return 'the definition has another source';
    const layers = _fingerprint_fingerprint_layers_js__WEBPACK_IMPORTED_MODULE_5__/* .LAYERS */ .R.filter((layer) => entry.fingerprint[layer] !== now.fingerprint[layer]);
    if (layers.length === 0)
        return undefined;
    const files = entry.files.sha256 === now.files.sha256 ? '' : '; so did files that it refers to';
    return `${layers.map((layer) => LAYER_WORDS[layer]).join(', ')} changed since it was locked${files}`;
}
/** Layers in the words of people. */
const LAYER_WORDS = {
    base: 'the base',
    content: 'the content',
    publishImmutable: 'the outputs',
    publishMutable: 'the tags or regions',
};
function isLockedImage(value) {
    if (!isRecord(value))
        return false;
    const { definition, source, files, fingerprint, versions, tools } = value;
    return (typeof definition === 'string' &&
        isRecord(source) &&
        'requested' in source &&
        ['string', 'undefined'].includes(typeof source['version']) &&
        isRecord(files) &&
        typeof files['sha256'] === 'string' &&
        isRecord(fingerprint) &&
        (0,_fingerprint_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLayers */ .bP)(fingerprint) &&
        isTexts(versions) &&
        isTexts(tools));
}
function isTexts(value) {
    return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 43374:
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
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var src_files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/images/src/definition/find-definitions.js
var find_definitions = __webpack_require__(44458);
// EXTERNAL MODULE: ./build/staging/images/src/definition/given-variables.js
var given_variables = __webpack_require__(55553);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/images/src/gallery/gallery-version.js
var gallery_version = __webpack_require__(9490);
;// CONCATENATED MODULE: ./build/staging/images/src/drift/data-path.js
const SEGMENT = /\.([A-Za-z_$@][\w$@-]*|\d+)|\[(\d{1,9})\]|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]/y;
/**
 * Segments of a path like `$.a.b[0]` or `$['a.b']["c"][2]`: the part of JSONPath (RFC 9535) that names exactly one value, and names
 * with a hyphen, which are common in YAML, behind a dot as well.
 *
 * @returns undefined when it is no such path
 */
function parseDataPath(path) {
    if (!path.startsWith('$'))
        return undefined;
    const segments = [];
    SEGMENT.lastIndex = 1;
    while (SEGMENT.lastIndex < path.length) {
        const found = SEGMENT.exec(path);
        if (found === null)
            return undefined;
        const [, name, index, single, double] = found;
        segments.push(index === undefined ? (name ?? (single ?? double ?? '').replace(/\\(.)/g, '$1')) : Number(index));
    }
    return segments;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/staging/images/src/drift/text-tree.js

/** Far above any workflow or file of pins that people write. */
const MAX_CHARACTERS = 2 * 1024 * 1024;
/** @returns the tree, or in a few words why there is none */
function readTextTree(text) {
    if (text.length > MAX_CHARACTERS)
        return 'it is too large';
    const lines = new dist/* LineCounter */.HN();
    let documents;
    try {
        // Not `uniqueKeys`, which compares each key with all before it; the last of two equal ones counts.
        const options = { version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'silent', lineCounter: lines };
        const parsed = (0,dist/* parseAllDocuments */.hR)(text, options);
        documents = Array.isArray(parsed) ? parsed : [];
        for (const document of documents)
            TARGETS.set(document, targetsIn(document));
    }
    catch (error) {
        // Brackets nested so deeply that the stack of the parser ends.
        if (error instanceof RangeError)
            return 'it is nested too deeply';
        throw error;
    }
    const [broken] = documents.flatMap(({ errors }) => errors);
    if (broken !== undefined) {
        const { line, col } = lines.linePos(broken.pos[0]);
        return `it is no valid YAML: line ${line}, column ${col}: ${broken.message}`;
    }
    return {
        text,
        documents,
        placeOf: (offset) => {
            const { line, col } = lines.linePos(offset);
            return { line: Math.max(line, 1), column: Math.max(col, 1) };
        },
        sourceOf: (node) => (node.range ? text.slice(node.range[0], node.range[1]) : ''),
    };
}
/** The member of a mapping, or the item of a list; aliases are followed. */
function memberOf(document, node, segment) {
    const inner = followed(document, node);
    if ((0,dist/* isMap */.jh)(inner) && typeof segment === 'string')
        return followed(document, membersOf(inner, inner.items).get(segment));
    return (0,dist/* isSeq */.oP)(inner) && typeof segment === 'number' ? followed(document, inner.items[segment]) : undefined;
}
function followed(document, node) {
    return ((0,dist/* isAlias */.Vj)(node) ? TARGETS.get(document)?.get(node) : node) ?? undefined;
}
/** The values of a mapping by key. Of two equal keys the last counts, as parsers have it. */
function membersOf(map, items) {
    let members = MEMBERS.get(map);
    if (members === undefined) {
        members = new Map(items.flatMap(({ key, value }) => ((0,dist/* isScalar */.jn)(key) ? [[String(key.value), value]] : [])));
        MEMBERS.set(map, members);
    }
    return members;
}
/** Of mappings that were looked into: each name in a file is looked for in all mappings around it. */
const MEMBERS = new WeakMap();
/** What each alias of a document stands for. The library would search the whole document for each. */
const TARGETS = new WeakMap();
/** An alias stands for the last node before it that has the anchor. */
function targetsIn(document) {
    const anchors = new Map();
    const targets = new Map();
    (0,dist/* visit */.YR)(document, {
        Node(_, node) {
            if ((0,dist/* isAlias */.Vj)(node)) {
                const target = anchors.get(node.source);
                if (target !== undefined)
                    targets.set(node, target);
            }
            else if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
        },
    });
    return targets;
}
/** The text of a scalar as it is meant: what is written where it is plain (`1.10` stays that), else without quotes. */
function scalarText(node) {
    if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
        return undefined;
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

;// CONCATENATED MODULE: ./build/staging/images/src/drift/consumer-pins.js







/** Bytes, far above any file of pins. */
const MAX_SIZE = 2 * 1024 * 1024;
/** Reads the value that a consumer of an image has at its path; nothing is guessed where it cannot be read. */
async function readConsumerPin(image, consumer, checkouts) {
    const { repo, file, path } = consumer;
    const pin = { image, ...(repo === undefined ? {} : { repo }), file, path };
    const folder = folderOf(repo, checkouts);
    if (folder === undefined)
        return { ...pin, state: 'not-at-hand', why: 'its repository is not checked out' };
    const text = await readInside(folder, file);
    if ('why' in text)
        return { ...pin, state: 'unreadable', why: text.why };
    const found = valueAt(text.text, path);
    if ('why' in found)
        return { ...pin, state: 'unreadable', why: found.why };
    const version = versionIn(found.value);
    return { ...pin, state: 'read', ...found, ...(version === undefined ? {} : { version }) };
}
function folderOf(repo, { workspace, repository, folders }) {
    const name = repo?.toLowerCase();
    return name === undefined || name === repository?.toLowerCase() ? workspace : folders.get(name);
}
async function readInside(folder, file) {
    try {
        const path = await (0,promises_.realpath)((0,external_node_path_.resolve)(folder, file));
        const way = (0,external_node_path_.relative)(await (0,promises_.realpath)(folder), path);
        if (way === '' || way === '..' || way.startsWith(`..${external_node_path_.sep}`) || /^[A-Za-z]:|^[\\/]/.test(way))
            return { why: 'it is outside of its repository' };
        // Not blocking, so that a FIFO of that name does not hang the run. Windows has no such flag.
        const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        try {
            const status = await handle.stat();
            if (!status.isFile())
                return { why: 'it is not a file' };
            if (status.size > MAX_SIZE)
                return { why: 'it is too large' };
            return { text: await handle.readFile('utf8') };
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            return { why: 'there is no such file' };
        if ((0,errors/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM', 'ELOOP', 'ENXIO', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'))
            return { why: (0,errors/* messageOf */.bD)(error) };
        throw error;
    }
}
/** The scalar at a path of YAML or JSON: of the first document in it that has one there. */
function valueAt(text, path) {
    const segments = parseDataPath(path);
    if (segments === undefined)
        return { why: `"${path}" is not a path like $.a.b[0]` };
    const tree = readTextTree(text);
    if (typeof tree === 'string')
        return { why: tree };
    for (const document of tree.documents) {
        let node = document.contents ?? undefined;
        for (const segment of segments)
            node = memberOf(document, node, segment);
        const value = scalarText(node);
        if (node !== undefined && value !== undefined)
            return { value, ...tree.placeOf(node.range?.[0] ?? 0) };
    }
    return { why: `it has no value at ${path}` };
}
/** `1.0.3`, or the last part of `…/images/win2022/versions/1.0.3`. */
function versionIn(value) {
    const last = /\/versions\/([^/]+)$/i.exec(value)?.[1] ?? value;
    return (0,gallery_version/* isVersion */.lF)(last) ? last : undefined;
}

// EXTERNAL MODULE: ./build/staging/core/src/edit-distance.js
var edit_distance = __webpack_require__(65761);
;// CONCATENATED MODULE: ./build/staging/images/src/drift/name-table.js

function namingOf({ image: { id, names = {} } }, definition) {
    const poolImage = names.poolImage ?? id;
    return {
        image: id,
        definition,
        container: names.container ?? id,
        poolImage,
        ...(names.key === undefined ? {} : { key: names.key }),
        ...(names.pool === undefined ? {} : { pool: names.pool }),
        generation: generationOf(poolImage).generation,
    };
}
/** `server2022_v2` is generation 2 of `server2022`. */
function generationOf(name) {
    const [, stem, number] = /^(.*[^-_.])[-_.]v(\d{1,6})$/i.exec(name) ?? [];
    return stem === undefined ? { stem: name, generation: 1 } : { stem, generation: Number(number) };
}
/** What is left of a name without what people spell differently. */
function normalizedName(name) {
    return generationOf(name)
        .stem.toLowerCase()
        .replace(/[-_. ]/g, '');
}
/** Finds the image that a name stands for. */
class NameTable {
    namings;
    #exact;
    /** By the stem of the pool's image. Of several generations the newest, which is what a user of another one should have. */
    #stems;
    #others = new Map();
    #normalized;
    constructor(namings) {
        this.namings = namings;
        const newestLast = namings.toSorted((a, b) => a.generation - b.generation);
        this.#exact = new Map(namings.map((naming) => [naming.poolImage, naming]));
        this.#stems = new Map(newestLast.map((naming) => [generationOf(naming.poolImage).stem, naming]));
        this.#normalized = new Map(newestLast.flatMap((naming) => [naming.image, naming.container, naming.poolImage].map((name) => [normalizedName(name), naming])));
        const others = (what, nameOf) => {
            for (const naming of namings) {
                const name = nameOf(naming);
                if (name !== undefined && !this.#others.has(name))
                    this.#others.set(name, { naming, what });
            }
        };
        others('the id', ({ image }) => image);
        others('the container', ({ container }) => container);
        others('the key', ({ key }) => key);
    }
    match(name) {
        const exact = this.#exact.get(name);
        if (exact !== undefined)
            return { kind: 'exact', naming: exact };
        const { stem, generation } = generationOf(name);
        const related = this.#stems.get(stem);
        if (related !== undefined)
            return { kind: 'generation', naming: related, generation };
        const other = this.#others.get(name);
        if (other !== undefined)
            return { kind: 'other-name', ...other };
        const alike = this.#normalized.get(normalizedName(name));
        if (alike !== undefined)
            return { kind: 'spelling', naming: alike };
        return { kind: 'unknown' };
    }
    /** The image that was probably meant by a name that is none. */
    nearest(name) {
        const near = (0,edit_distance/* nearest */.p)(name, this.#exact.keys());
        return near === undefined ? undefined : this.#exact.get(near);
    }
}

;// CONCATENATED MODULE: ./build/staging/images/src/drift/expression-values.js


/**
 * The values that the file itself gives for an expression: `${{ matrix.x }}`, `${{ inputs.x }}`, `${{ parameters.x }}`,
 * `${{ variables.x }}` and `$(x)`. Anything else is computed when it runs.
 *
 * @param ancestors of the node with the expression, the outermost first
 */
function valuesOf(expression, document, ancestors) {
    const [, source, path = ''] = /^\$\{\{\s*(matrix|inputs|parameters|variables)\.([\w.-]+)\s*\}\}$/.exec(expression) ?? [];
    const macro = /^\$\(([\w.-]+)\)$/.exec(expression)?.[1];
    const root = document.contents;
    if (source === 'matrix')
        return { values: matrixValues(document, ancestors, path.split('.')) };
    if (source === 'inputs')
        return { values: inputValues(document, root, path), input: path };
    if (source === 'parameters')
        return { values: declared(document, memberOf(document, root, 'parameters'), path, ['default', 'values']) };
    const name = source === 'variables' ? path : macro;
    if (name === undefined)
        return { values: [] };
    return { values: [...legValues(document, ancestors, name), ...variableValues(document, ancestors, name)] };
}
/** GitHub: `strategy.matrix.<name>` of the job, and what `include` adds to it. */
function matrixValues(document, ancestors, path) {
    const [first = '', ...rest] = path;
    const matrix = nearestMatrix(document, ancestors);
    const include = memberOf(document, matrix, 'include');
    const items = [
        ...itemsOf(document, memberOf(document, matrix, first)),
        ...itemsOf(document, include).map((entry) => memberOf(document, entry, first)),
    ];
    return items.flatMap((item) => texts(document, rest.reduce((node, name) => memberOf(document, node, name), item)));
}
/** Azure Pipelines: `strategy.matrix.<leg>.<name>`. */
function legValues(document, ancestors, name) {
    const matrix = nearestMatrix(document, ancestors);
    if (!(0,dist/* isMap */.jh)(matrix))
        return [];
    return matrix.items.flatMap(({ value }) => texts(document, memberOf(document, value, name)));
}
function nearestMatrix(document, ancestors) {
    for (const node of ancestors.toReversed()) {
        const matrix = memberOf(document, memberOf(document, node, 'strategy'), 'matrix');
        if (matrix !== undefined)
            return matrix;
    }
    return undefined;
}
function inputValues(document, root, name) {
    const on = memberOf(document, root, 'on');
    return ['workflow_call', 'workflow_dispatch'].flatMap((event) => {
        const input = memberOf(document, memberOf(document, memberOf(document, on, event), 'inputs'), name);
        return ['default', 'options'].flatMap((key) => texts(document, memberOf(document, input, key)));
    });
}
/** The innermost of those that have it wins. */
function variableValues(document, ancestors, name) {
    for (const node of ancestors.toReversed()) {
        const values = declared(document, memberOf(document, node, 'variables'), name, ['value']);
        if (values.length > 0)
            return values;
    }
    return [];
}
/** Azure writes `name: value`, or a list of `{name, …}`. */
function declared(document, node, name, keys) {
    if (!(0,dist/* isSeq */.oP)(node))
        return texts(document, memberOf(document, node, name));
    const entry = itemsOf(document, node).find((item) => scalarText(memberOf(document, item, 'name')) === name);
    return keys.flatMap((key) => texts(document, memberOf(document, entry, key)));
}
function itemsOf(document, node) {
    return (0,dist/* isSeq */.oP)(node) ? node.items.map((_, index) => memberOf(document, node, index)) : [];
}
/** The texts of a scalar or of a list of them; none that is computed again. */
function texts(document, node) {
    const nodes = (0,dist/* isScalar */.jn)(node) ? [node] : itemsOf(document, node).filter((item) => item !== undefined);
    return nodes.flatMap((item) => {
        const text = scalarText(item);
        return text === undefined || text === '' || /\$\{\{|\$\(/.test(text) ? [] : [{ text, node: item }];
    });
}

;// CONCATENATED MODULE: ./build/staging/images/src/drift/scan-pipeline.js



/**
 * A name, with expressions in it. Placeholders like `{0}` are those of `format()`. An expression has an end to its length, since one
 * that is never closed would be looked through again from each of its beginnings.
 */
const VALUE = /(?:\$\{\{(?:(?!\}\}).){0,1000}\}\}|\$\([\w.-]+\)|\{\d+\}|[^\s"'\\,[\]{}])+/.source;
const PLAIN = new RegExp(`^${VALUE}$`);
const LABEL = new RegExp(`1ES\\.ImageOverride\\s*=\\s*(${VALUE})`, 'gi');
const POOL_LABEL = new RegExp(`1ES\\.Pool\\s*=\\s*(${VALUE})`, 'i');
const DEMAND = new RegExp(`(?:^|["'\\s])ImageOverride\\s+-equals\\s+(${VALUE})`, 'gi');
const EXPRESSION = /\$\{\{(?:(?!\}\}).){0,1000}\}\}|\$\([\w.-]+\)|\{\d+\}/g;
/** Programs, conditions and texts for people, where a label is only talked about. */
const NOT_READ = new Set([
    'run',
    'script',
    'bash',
    'pwsh',
    'powershell',
    'inlineScript',
    'if',
    'condition',
    'name',
    'displayName',
    'description',
]);
/** Deeper than any pipeline; keeps the walk from running out of stack. */
const MAX_DEPTH = 200;
/** Images that one file may ask for or hand over: a matrix gives each of its values to every expression that names it. */
const MAX_USES = 10_000;
/**
 * Finds what a GitHub workflow or an Azure pipeline asks pools for: labels `1ES.ImageOverride=…` wherever they are written, the demand
 * `ImageOverride -equals …`, `image` of a `pool`, and plain labels of `runs-on`. Comments and scripts do not count.
 *
 * @param file how findings call it
 */
function scanPipeline(text, file, ref) {
    const tree = readTextTree(text);
    const unread = { uses: [], computed: [], calls: [] };
    if (typeof tree === 'string')
        return { ...unread, unreadable: tree };
    const scan = new Scan(tree, file, ref);
    for (const document of tree.documents)
        scan.walk(document, document.contents, undefined, []);
    return scan.isFull ? { ...unread, unreadable: `it asks for more than ${MAX_USES.toLocaleString('en')} images` } : scan;
}
class Scan {
    uses = [];
    computed = [];
    calls = [];
    #tree;
    #origin;
    /** Named in a list of labels. */
    #pools = new Map();
    #values = 0;
    constructor(tree, file, ref) {
        this.#tree = tree;
        this.#origin = ref === undefined ? { file } : { file, ref };
    }
    get isFull() {
        return this.uses.length + this.computed.length + this.#values > MAX_USES;
    }
    /** @param key that the node, or the list it is in, is the value of */
    walk(document, node, key, ancestors) {
        if (ancestors.length > MAX_DEPTH || this.isFull)
            return;
        if ((0,dist/* isScalar */.jn)(node))
            this.#scalar(document, node, key, ancestors);
        else if ((0,dist/* isSeq */.oP)(node))
            for (const item of node.items)
                this.walk(document, item, key, [...ancestors, node]);
        else if ((0,dist/* isMap */.jh)(node)) {
            const inner = [...ancestors, node];
            if (key !== undefined && /pool$/i.test(key))
                this.#pool(document, node, inner);
            this.#call(document, node, inner);
            for (const pair of node.items) {
                const name = (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : '';
                if (!NOT_READ.has(name))
                    this.walk(document, pair.value, name === 'labels' && key === 'runs-on' ? key : name, inner);
            }
        }
    }
    #scalar(document, node, key, ancestors) {
        const source = this.#tree.sourceOf(node);
        const start = node.range?.[0] ?? 0;
        let labels = 0;
        let pool;
        for (const found of source.matchAll(LABEL)) {
            if (labels++ === 0)
                pool = POOL_LABEL.exec(source)?.[1] ?? this.#poolBeside(ancestors.at(-1));
            this.#add('label', found[1] ?? '', start + found.index + found[0].length - (found[1] ?? '').length, { document, ancestors, pool });
        }
        if (key === 'demands') {
            const pool = scalarText(ancestors.map((ancestor) => memberOf(document, ancestor, 'name')).findLast((name) => name !== undefined));
            for (const found of source.matchAll(DEMAND)) {
                const name = found[1] ?? '';
                this.#add('demand', name, start + found.index + found[0].length - name.length, { document, ancestors, pool });
            }
        }
        const text = scalarText(node) ?? '';
        if (key === 'runs-on' && labels === 0 && PLAIN.test(text) && !text.includes('=')) {
            this.#add('runs-on', text, start + Math.max(source.indexOf(text), 0), { document, ancestors, pool: undefined });
        }
    }
    /** Templates of 1ES name the image beside the pool; `vmImage` is one of Microsoft's. */
    #pool(document, pool, ancestors) {
        const image = memberOf(document, pool, 'image');
        const text = scalarText(image);
        if (image === undefined || text === undefined || text === '')
            return;
        const offset = (image.range?.[0] ?? 0) + Math.max(this.#tree.sourceOf(image).indexOf(text), 0);
        this.#add('pool', text, offset, { document, ancestors, pool: scalarText(memberOf(document, pool, 'name')) });
    }
    #add(how, written, offset, at) {
        const pool = at.pool === undefined || /[${]/.test(at.pool) ? {} : { pool: at.pool };
        const common = { how, ...this.#origin, ...pool };
        const expressions = written.match(EXPRESSION) ?? [];
        const [expression] = expressions;
        if (expression === undefined) {
            this.uses.push({ name: written, ...common, ...this.#tree.placeOf(offset) });
            return;
        }
        const { values, input } = expressions.length === 1 ? valuesOf(expression, at.document, at.ancestors) : { values: [] };
        for (const { text, place } of this.#placed(values))
            this.uses.push({ name: written.replace(expression, () => text), ...common, ...place });
        if (values.length > 0 && input === undefined)
            return;
        const pattern = expressions.length === 1 ? written.replace(expression, '{}') : '';
        const known = values.length > 0 ? { known: true } : {};
        const place = this.#tree.placeOf(offset);
        this.computed.push({ pattern, expression: written, ...common, ...place, ...known, ...(input === undefined ? {} : { input }) });
    }
    #placed(values) {
        this.#values += values.length;
        return values.map(({ text, node }) => {
            const source = this.#tree.sourceOf(node);
            return { text, place: this.#tree.placeOf((node.range?.[0] ?? 0) + Math.max(source.indexOf(text), 0)) };
        });
    }
    /** `uses: ./.github/workflows/test.yml` with what it hands over. */
    #call(document, job, ancestors) {
        const called = /^\.\/(\.github\/workflows\/[^@]+)$/.exec(scalarText(memberOf(document, job, 'uses')) ?? '')?.[1];
        const given = memberOf(document, job, 'with');
        if (called === undefined || !(0,dist/* isMap */.jh)(given))
            return;
        const inputs = given.items.map(({ key, value }) => {
            const node = followed(document, value);
            const text = scalarText(node) ?? '';
            const values = /^(\$\{\{.*\}\})$/.test(text)
                ? valuesOf(text, document, ancestors).values
                : text === ''
                    ? []
                    : [{ text, node: node }];
            return [(0,dist/* isScalar */.jn)(key) ? String(key.value) : '', this.#placed(values).map(({ text, place }) => ({ text, ...place }))];
        });
        this.calls.push({ file: called, inputs: Object.fromEntries(inputs) });
    }
    /** Looked for once in each list. */
    #poolBeside(parent) {
        if (!(0,dist/* isSeq */.oP)(parent))
            return undefined;
        if (!this.#pools.has(parent)) {
            const pools = parent.items.map((item) => POOL_LABEL.exec(scalarText(item) ?? '')?.[1]);
            this.#pools.set(parent, pools.find((pool) => pool !== undefined));
        }
        return this.#pools.get(parent);
    }
}

;// CONCATENATED MODULE: ./build/staging/images/src/drift/scan-files.js

/** Scans files, and hands values over from jobs to the workflows that they call, one step far, on each branch for itself. */
function scanFiles(files) {
    const uses = [];
    const computed = [];
    const unreadable = [];
    const callsOf = new Map();
    for (const { path, text, ref } of files) {
        const origin = ref === undefined ? {} : { ref };
        const scanned = scanPipeline(text, path, ref);
        for (const use of scanned.uses)
            uses.push(use);
        for (const use of scanned.computed)
            computed.push(use);
        for (const call of scanned.calls) {
            const key = keyOf(call.file, ref);
            const others = callsOf.get(key) ?? [];
            others.push({ ...call, from: path });
            callsOf.set(key, others);
        }
        if (scanned.unreadable !== undefined)
            unreadable.push({ file: path, ...origin, why: scanned.unreadable });
    }
    const open = computed.filter((use) => {
        const { pattern, expression: _, input, known, ...common } = use;
        const calls = input === undefined ? [] : (callsOf.get(keyOf(use.file, use.ref)) ?? []);
        const given = calls.flatMap(({ from, inputs }) => Object.hasOwn(inputs, input ?? '') ? (inputs[input ?? ''] ?? []).map((value) => ({ from, value })) : []);
        for (const { from, value } of given) {
            const { text, ...place } = value;
            uses.push({ ...common, name: pattern.replace('{}', () => text), file: from, ...place });
        }
        return given.length === 0 && known !== true && use.how !== 'runs-on';
    });
    const unique = new Map(uses.map((use) => [JSON.stringify([use.ref, use.file, use.line, use.column, use.how, use.name]), use]));
    return { uses: [...unique.values()].sort(byPlace), computed: open.sort(byPlace), unreadable };
}
function keyOf(file, ref) {
    return JSON.stringify([file, ref]);
}
/** The working tree first, then refs and files in the order of their names. */
function byPlace(a, b) {
    return compare(a.ref ?? '', b.ref ?? '') || compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/staging/images/src/drift/drift.js


/** Unknown names that the nearest known one is looked for of: it is held against every image. */
const MAX_NEAR = 100;
/** Definition against published against in use: all that does not fit, sorted by place and text. */
function findDrift({ images, uses, pins, bases, workflowsRead }) {
    const table = images.map(({ naming }) => naming);
    const byId = new Map(images.map((image) => [image.naming.image, image]));
    const usage = new Usage(new NameTable(table), uses.uses);
    const pinned = new Set(pins.map(({ image }) => image));
    const pinRead = new Set(pins.filter(({ state }) => state === 'read').map(({ image }) => image));
    const findings = [
        ...images.flatMap(publishedFindings),
        ...nameFindings(table),
        ...usage.findings(),
        ...pins.flatMap((pin) => pinFindings(pin, byId.get(pin.image))),
        ...uses.computed.map(computedFinding),
        ...uses.unreadable.map(({ file, ref, why }) => ({ severity: 'notice', file, ...refOf(ref), message: `not read: ${why}` })),
    ];
    for (const { image, definition, poolImage } of workflowsRead ? table : []) {
        if (usage.used.has(image) || bases.has(image) || pinRead.has(image))
            continue;
        const unread = pinned.has(image);
        findings.push({
            severity: unread ? 'notice' : 'warning',
            image,
            file: definition,
            message: `nobody uses ${image}${unread ? ', as far as its consumers could be read' : ''}`,
            hint: `no workflow asks for ${poolImage}; retire the image, or name its consumers`,
        });
    }
    return findings.sort((a, b) => byPlace(placed(a), placed(b)) || (a.message < b.message ? -1 : 1));
}
function placed({ ref, file = '', line = 0, column = 0 }) {
    return { file, line, column, ...refOf(ref) };
}
function refOf(ref) {
    return ref === undefined ? {} : { ref };
}
function publishedFindings({ naming: { image, definition }, published }) {
    const at = { image, file: definition };
    const { state, latest, versions, differs, lifecycle } = published;
    const findings = lifecycle.map((note) => ({ ...at, ...note }));
    if (state === 'missing')
        findings.push({ ...at, severity: 'warning', message: `${image} is not published`, hint: 'bake it' });
    if (state === 'not-promoted') {
        findings.push({
            ...at,
            severity: 'warning',
            message: `no version of ${image} is latest; there is ${versions.at(-1)}`,
            hint: 'test and promote it',
        });
    }
    if (state === 'outdated') {
        const message = `${image} ${latest} was made of another definition (${differs.join(', ')} changed)`;
        findings.push({ ...at, severity: 'warning', message, hint: 'bake it; plan-images says what changed' });
    }
    return findings;
}
/** Names that two images have: a pool or a container cannot tell them apart. */
function nameFindings(table) {
    return ['poolImage', 'container'].flatMap((kind) => {
        const first = new Map();
        return table.flatMap((naming) => {
            const name = naming[kind];
            const other = first.get(name.toLowerCase());
            if (other === undefined) {
                first.set(name.toLowerCase(), naming);
                return [];
            }
            const message = `the ${kind === 'container' ? 'container' : "pool's image"} ${name} is also that of ${other.image}`;
            return [
                { severity: 'error', image: naming.image, file: naming.definition, message, hint: `give image.names.${kind} a name of its own` },
            ];
        });
    });
}
/** What workflows ask for, held against the table of names. */
class Usage {
    /** Images that are asked for by a name that fits, be it of another generation. */
    used = new Set();
    #table;
    /** Of what was looked for already: a name is used in many places. */
    #near = new Map();
    #uses;
    /** Generations in use, by the stem of the name. */
    #generations = new Map();
    constructor(table, uses) {
        this.#table = table;
        this.#uses = uses;
        for (const { name, how } of uses) {
            const match = table.match(name);
            if (how === 'runs-on' && match.kind !== 'exact' && match.kind !== 'generation')
                continue;
            if (match.kind === 'unknown')
                continue;
            this.used.add(match.naming.image);
            const { stem, generation } = generationOf(name);
            this.#generations.set(stem, (this.#generations.get(stem) ?? new Set()).add(generation));
        }
    }
    findings() {
        return this.#uses.flatMap((use) => {
            const finding = this.#finding(use);
            const { file, line, column, ref } = use;
            return finding === undefined ? [] : [{ ...finding, file, line, column, ...refOf(ref) }];
        });
    }
    #finding({ name, how }) {
        const match = this.#table.match(name);
        if (match.kind === 'exact')
            return undefined;
        if (match.kind === 'unknown') {
            // A plain label may be anything.
            if (how === 'runs-on')
                return undefined;
            if (!this.#near.has(name) && this.#near.size < MAX_NEAR)
                this.#near.set(name, this.#table.nearest(name)?.poolImage);
            const near = this.#near.get(name);
            const hint = near === undefined ? 'define it, or leave it out' : `did you mean ${near}?`;
            return { severity: 'error', message: `there is no image ${name}`, hint };
        }
        const { image, poolImage, definition } = match.naming;
        if (match.kind === 'generation') {
            const current = this.#generations.get(generationOf(poolImage).stem)?.has(match.naming.generation) === true;
            if (current)
                return { severity: 'notice', image, message: `${name} is being replaced by ${poolImage}: both are in use` };
            return { severity: 'error', image, message: `there is no image ${name}`, hint: `${definition} makes ${poolImage}` };
        }
        if (how === 'runs-on')
            return { severity: 'warning', image, message: `the label ${name} looks like ${poolImage}`, hint: `write ${poolImage}` };
        const what = match.kind === 'other-name' ? `that is ${match.what} of the one that pools call ${poolImage}` : `it looks like ${poolImage}`;
        return {
            severity: 'error',
            image,
            message: `there is no image ${name}: ${what}`,
            hint: `write ${poolImage}, or give image.names.poolImage in ${definition}`,
        };
    }
}
function pinFindings(pin, found) {
    if (found === undefined)
        return [];
    const { naming, published } = found;
    const where = pin.repo === undefined ? pin.file : `${pin.repo}: ${pin.file}`;
    if (pin.state !== 'read') {
        const severity = pin.state === 'not-at-hand' ? 'notice' : 'error';
        return [{ severity, image: pin.image, file: naming.definition, message: `the consumer ${where} ${pin.path} was not read: ${pin.why}` }];
    }
    const at = {
        image: pin.image,
        file: where,
        ...(pin.line === undefined ? {} : { line: pin.line }),
        ...(pin.column === undefined ? {} : { column: pin.column }),
    };
    const { version, value = '' } = pin;
    if (published.retired)
        return [{ ...at, severity: 'error', message: `${value} is of ${pin.image}, which is retired` }];
    if (version === undefined)
        return value === 'latest' || value === naming.poolImage ? [] : [valueFinding(at, value, naming)];
    if (published.state === 'elsewhere')
        return [{ ...at, severity: 'notice', message: `${version} was not checked: its gallery is not read` }];
    if (!published.versions.includes(version)) {
        const hint = published.versions.length === 0 ? 'it has no version at all' : `it has ${published.versions.slice(-5).join(', ')}`;
        return [{ ...at, severity: 'error', message: `the gallery has no version ${version} of ${pin.image}`, hint }];
    }
    if (published.latest === undefined || version === published.latest)
        return [];
    const behind = published.versions.indexOf(published.latest) - published.versions.indexOf(version);
    const message = `${version} of ${pin.image} is not latest, which is ${published.latest}${behind > 0 ? ` (${behind} behind)` : ''}`;
    return [{ ...at, severity: 'warning', message, hint: `pin ${published.latest}` }];
}
function valueFinding(at, value, naming) {
    if (generationOf(value).stem === generationOf(naming.poolImage).stem) {
        return { ...at, severity: 'notice', message: `${value} is being replaced by ${naming.poolImage}`, hint: `write ${naming.poolImage}` };
    }
    return {
        ...at,
        severity: 'error',
        message: `"${value}" is no version of ${naming.image}`,
        hint: 'give the path of the version in consumers',
    };
}
function computedFinding({ expression, file, line, column, ref }) {
    const message = `not read: the image ${expression} is only known when it runs`;
    return { severity: 'notice', file, line, column, ...refOf(ref), message };
}

// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/markdown.js
var markdown = __webpack_require__(23780);
;// CONCATENATED MODULE: ./build/staging/images/src/drift/drift-report.js



/** Findings that are listed; who mends these finds the others afterwards. */
const MAX_FINDINGS = 1000;
/** Rows of a table of the summary. */
const MAX_ROWS = 200;
/** Where the other rows are. */
const REST = ', in drift.json';
function driftReport(today, images, uses, consumers, findings) {
    const count = (wanted) => findings.filter(({ severity }) => severity === wanted).length;
    const counts = { error: count('error'), warning: count('warning'), notice: count('notice') };
    const sorted = images.toSorted((a, b) => (a.naming.image < b.naming.image ? -1 : 1));
    return {
        schema: 'bakehouse-drift/1',
        today,
        drifted: counts.error + counts.warning > 0,
        counts,
        images: sorted,
        migrations: migrationsIn(sorted, uses),
        uses,
        consumers: consumers.toSorted((a, b) => (drift_report_keyOf(a) < drift_report_keyOf(b) ? -1 : 1)),
        findings: findings.slice(0, MAX_FINDINGS),
    };
}
function drift_report_keyOf({ image, repo = '', file, path }) {
    return [image, repo, file, path].join('\0');
}
function migrationsIn(images, { uses }) {
    const stems = new Map();
    const ours = new Set(images.map(({ naming }) => generationOf(naming.poolImage).stem));
    for (const { name } of uses) {
        const { stem } = generationOf(name);
        if (!ours.has(stem))
            continue;
        const names = stems.get(stem) ?? new Map();
        stems.set(stem, names.set(name, (names.get(name) ?? 0) + 1));
    }
    return [...stems]
        .filter(([, names]) => names.size > 1)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([stem, names]) => ({
        stem,
        names: [...names]
            .map(([name, places]) => ({ name, places }))
            .sort((a, b) => generationOf(a.name).generation - generationOf(b.name).generation || (a.name < b.name ? -1 : 1)),
    }));
}
const STATES = {
    current: 'as defined',
    outdated: 'of another definition',
    'not-promoted': 'none is latest',
    missing: 'not published',
    elsewhere: 'not read',
};
/** The report as Markdown for a job summary. */
function driftSummary({ drifted, counts, images, migrations, uses, consumers, findings }) {
    const numbers = [(0,format/* counted */.hS)(counts.error, 'error'), (0,format/* counted */.hS)(counts.warning, 'warning'), (0,format/* counted */.hS)(counts.notice, 'notice')].join(', ');
    const places = new Map();
    const count = (what) => places.set(what, (places.get(what) ?? 0) + 1);
    for (const { name } of uses.uses)
        count(`use ${name}`);
    for (const { image } of consumers)
        count(`pin ${image}`);
    const names = images.map(({ naming: { image, container, poolImage, key, pool }, published }) => {
        const users = (places.get(`use ${poolImage}`) ?? 0) + (places.get(`pin ${image}`) ?? 0);
        const age = published.ageDays === undefined ? '' : (0,format/* counted */.hS)(published.ageDays, 'day');
        const elsewhere = [key, pool].filter((name) => name !== undefined).map(markdown.mdCode);
        const latest = `${published.latest === undefined ? '—' : (0,markdown/* mdText */.bC)(published.latest)} (${STATES[published.state]})`;
        return [(0,markdown.mdCode)(image), (0,markdown.mdCode)(container), (0,markdown.mdCode)(poolImage), elsewhere.join(', '), latest, age, String(users)];
    });
    const all = counts.error + counts.warning + counts.notice;
    const rows = findings.slice(0, MAX_ROWS).map(findingRow);
    return [
        `### Drift: ${drifted ? numbers : `none (${(0,format/* counted */.hS)(images.length, 'image')}, ${(0,format/* counted */.hS)(counts.notice, 'notice')})`}\n\n`,
        (0,markdown.mdTable)(['Image', 'Container', 'Image of the pool', 'Key, pool', 'Latest', 'Age', 'Users'], names, { most: MAX_ROWS, rest: REST }),
        migrations.length === 0 ? '' : `#### Migrations\n\n${migrations.map(migrationLine).join('')}\n`,
        findings.length === 0 ? '' : '#### Findings\n\n',
        (0,markdown.mdTable)(['Severity', 'Where', 'What', 'What to do'], rows),
        (0,markdown/* leftOut */.ig)(all - rows.length, REST),
    ].join('');
}
function migrationLine({ stem, names }) {
    return `- ${(0,markdown.mdCode)(stem)}: ${names.map(({ name, places }) => `${(0,markdown.mdCode)(name)} in ${(0,format/* counted */.hS)(places, 'place')}`).join(' → ')}\n`;
}
function findingRow({ severity, file, line, column, ref, message, hint = '' }) {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return [severity, (0,markdown.mdCode)(ref === undefined ? place : `${ref}: ${place}`), (0,markdown/* mdText */.bC)(message), (0,markdown/* mdText */.bC)(hint)];
}

// EXTERNAL MODULE: ./build/staging/core/src/child-environment.js
var child_environment = __webpack_require__(92135);
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 2 modules
var program = __webpack_require__(12582);
// EXTERNAL MODULE: ./build/staging/core/src/regular-file.js
var regular_file = __webpack_require__(11324);
;// CONCATENATED MODULE: ./build/staging/images/src/drift/pipeline-files.js






/** Where GitHub and the usual repositories of Azure Pipelines have them. */
const PIPELINE_PLACES = [
    '.github/workflows',
    '.github/actions',
    '.azure-pipelines',
    '.azuredevops',
    '.ado',
    '.pipelines',
    '.vsts-ci.yml',
    '*azure-pipelines*.{yml,yaml}',
    'eng/pipelines',
];
/** Bytes; nothing that people write comes near. */
const pipeline_files_MAX_SIZE = 2 * 1024 * 1024;
/** Files of one branch. */
const MAX_FILES = 20_000;
/** Paths as they are; and files of a checkout that look like a repository are not one: its settings would name programs to run. */
const SETTINGS = ['-c', 'core.quotePath=false', '-c', 'safe.bareRepository=explicit'];
const SKIPPED = new Set(['node_modules', '.git', '.bakehouse']);
/**
 * The workflows and pipelines of the working tree, sorted by path.
 *
 * @param places files, folders (all *.yml and *.yaml below them) and globs, relative to the workspace
 * @param required true when each place must stand for something
 * @throws InputError naming each that does not or cannot be used, CancelledError
 */
async function readPipelineFiles(workspace, places, required, signal) {
    const paths = new Set();
    const missing = [];
    for (const place of places) {
        const found = await pathsOf(workspace, place, signal);
        for (const path of found)
            paths.add(path);
        if (found.length === 0)
            missing.push(place);
    }
    if (required && missing.length > 0) {
        const findings = missing.map((place) => ({ severity: 'error', message: `${place} stands for no workflow or pipeline` }));
        throw new errors/* InputError */.dz('There are no such workflows.', { findings });
    }
    const files = [];
    for (const path of [...paths].sort()) {
        const { size } = await (0,promises_.stat)(path);
        const shown = (0,external_node_path_.relative)(workspace, path).split(external_node_path_.sep).join('/');
        // An empty text would hide that it was not read: this many blanks are refused by the parser.
        files.push({ path: shown, text: size > pipeline_files_MAX_SIZE ? ' '.repeat(pipeline_files_MAX_SIZE + 1) : await (0,regular_file/* readRegularText */.Aj)(path) });
    }
    return files;
}
async function pathsOf(workspace, place, signal) {
    const path = (0,external_node_path_.resolve)(workspace, place);
    try {
        if ((await (0,promises_.stat)(path)).isFile())
            return [path];
        const entries = await (0,promises_.readdir)(path, { recursive: true, withFileTypes: true });
        return entries.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name)).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    }
    catch (error) {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG'))
            throw new errors/* InputError */.dz(`Cannot read ${place}: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
    const { findByGlob } = await Promise.all(/* import() */[__webpack_require__.e(1138), __webpack_require__.e(4895)]).then(__webpack_require__.bind(__webpack_require__, 24895));
    const files = findByGlob(place, { folder: workspace, skipped: SKIPPED, signal });
    if ('problem' in files)
        throw new errors/* InputError */.dz(`The pattern ${place.slice(0, 64)} ${files.problem}.`);
    const found = [];
    for await (const { path: file, entry } of files)
        if (entry.isFile())
            found.push(file);
    return found;
}
/**
 * The workflows and pipelines on branches and tags of the checkout, through git; the working tree is not touched.
 *
 * @param refs names (`main`, `origin/release/1.0`, `v1`) or patterns (`origin/release/*`)
 * @param places files and folders as in the repository; patterns are left out
 * @throws InputError for a ref that is not there, UserError without git
 */
async function readRefFiles(workspace, refs, places, { signal }) {
    const git = async (what, ...args) => {
        const { exitCode, stdout, tail } = await (0,program/* runProgram */.mB)(what, ['git', '-C', workspace, ...SETTINGS, ...args], {
            signal,
            allowFailure: true,
            inherit: child_environment/* GIT_SETTINGS */.bd,
            env: { GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
        });
        return { ok: exitCode === 0, stdout, tail };
    };
    const files = [];
    const texts = new Map();
    for (const ref of await expandRefs(refs, git)) {
        const listing = await git(`list the files of ${ref}`, 'ls-tree', '-r', '--full-tree', ref);
        const entries = listing.stdout.split('\n').flatMap((line) => {
            const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t([^"].*)$/.exec(line) ?? [];
            return id !== undefined && path !== undefined && isPipeline(path, places) ? [{ id, path }] : [];
        });
        for (const { id, path } of entries.slice(0, MAX_FILES)) {
            // Branches have most files in common.
            if (!texts.has(id))
                texts.set(id, (await git(`read ${path} of ${ref}`, 'cat-file', 'blob', id)).stdout);
            files.push({ path, text: texts.get(id) ?? '', ref });
        }
    }
    return files;
}
async function expandRefs(refs, git) {
    const found = new Set();
    const missing = [];
    for (const ref of refs) {
        const patterns = /[*?[]/.test(ref) ? [`refs/heads/${ref}`, `refs/remotes/${ref}`, `refs/tags/${ref}`] : [];
        const listed = patterns.length > 0 ? (await git('list branches', 'for-each-ref', '--format=%(refname:short)', ...patterns)).stdout : '';
        const names = listed.split('\n').filter((name) => name !== '' && !name.endsWith('/HEAD'));
        const single = patterns.length === 0 && !ref.startsWith('-') && (await git(`find ${ref}`, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`)).ok;
        if (single)
            names.push(ref);
        if (names.length === 0)
            missing.push(ref);
        for (const name of names)
            found.add(name);
    }
    if (missing.length > 0) {
        const findings = missing.map((ref) => ({ severity: 'error', message: `refs: there is no branch or tag ${ref}` }));
        throw new errors/* InputError */.dz('There are no such branches.', {
            findings: [...findings],
            hint: 'fetch them first: a checkout of one commit has no others',
        });
    }
    return [...found].sort();
}
function isPipeline(path, places) {
    if (!/\.ya?ml$/.test(path))
        return false;
    return places.some((place) => path === place || path.startsWith(`${place}/`) || (place.startsWith('*') && /^[^/]*azure-pipelines[^/]*$/.test(path)));
}

// EXTERNAL MODULE: ./build/staging/images/src/fingerprint/fingerprint.js + 3 modules
var fingerprint = __webpack_require__(29130);
// EXTERNAL MODULE: ./build/staging/images/src/fingerprint/fingerprint-layers.js
var fingerprint_layers = __webpack_require__(83394);
// EXTERNAL MODULE: ./build/staging/images/src/gallery/gallery.js
var gallery_gallery = __webpack_require__(93015);
// EXTERNAL MODULE: ./build/staging/images/src/plan/lifecycle.js
var plan_lifecycle = __webpack_require__(50226);
;// CONCATENATED MODULE: ./build/staging/images/src/drift/published.js




/**
 * Compares a definition with the directory gallery. The source counts as the version that latest was made of: a new one upstream is
 * the plan's matter.
 *
 * @param today YYYY-MM-DD
 * @throws UserError when the gallery is damaged
 */
async function publishedImage(loaded, gallery, today, options = {}) {
    const { image, outputs, lifecycle } = loaded.definition;
    const versions = await (0,gallery_gallery/* listVersions */.yO)(gallery, image.id);
    const names = versions.map(({ version }) => version);
    const latest = versions.find(({ channel }) => channel === 'latest');
    const builtOn = latest === undefined ? undefined : (0,plan_lifecycle/* dayOf */.kb)(latest.rebuiltAt ?? latest.createdAt);
    const review = (0,plan_lifecycle/* reviewLifecycle */.lX)(lifecycle, today, builtOn);
    const notes = review.notes.map(({ severity, message, hint }) => ({ severity, message, ...(hint === undefined ? {} : { hint }) }));
    // What is overdue without a note of its own.
    for (const { why } of review.refresh)
        if (!notes.some(({ message }) => message === why))
            notes.push({ severity: 'warning', message: why });
    const common = { versions: names, lifecycle: notes, retired: review.removalReached };
    if (latest === undefined) {
        const here = outputs.some(({ kind }) => kind === 'directory');
        return { ...common, state: names.length > 0 ? 'not-promoted' : here ? 'missing' : 'elsewhere', differs: [] };
    }
    const provenance = await (0,gallery_gallery/* readProvenance */.Ch)(gallery, image.id, latest.version);
    const resolved = provenance?.resolvedVersion;
    const wanted = await (0,fingerprint/* fingerprintOf */.ax)({ ...loaded, ...(resolved === undefined ? {} : { resolvedVersion: resolved }) }, options);
    const differs = (0,fingerprint/* hasLayers */.bP)(latest.fingerprint) ? fingerprint_layers/* LAYERS */.R.filter((layer) => latest.fingerprint[layer] !== wanted[layer]) : [...fingerprint_layers/* LAYERS */.R];
    return {
        ...common,
        state: differs.length === 0 ? 'current' : 'outdated',
        latest: latest.version,
        differs,
        ...(builtOn === undefined ? {} : { ageDays: Math.max(0, (0,plan_lifecycle/* daysBetween */.YM)(builtOn, today)) }),
    };
}

// EXTERNAL MODULE: ./build/staging/steps/plan-images/load-definitions.js
var load_definitions = __webpack_require__(67498);
;// CONCATENATED MODULE: ./build/staging/steps/drift/run.js














/**
 * Compares definitions with what is published and in use, and writes what does not fit.
 *
 * @throws InputError when a definition or an input is unusable, OutcomeError when something drifted and `failOnDrift` is set
 */
async function run(inputs, context) {
    const { workspace } = context.environment;
    const today = parseToday(inputs.today);
    const checkouts = parseCheckouts(inputs.checkouts, context);
    const files = await (0,find_definitions/* findDefinitions */.C)(inputs.definitions, workspace, context.signal);
    const definitions = await (0,load_definitions/* loadAll */.gh)(files, (0,given_variables/* parseGivenVariables */.O)(inputs.variables), context);
    const uses = await usesOf(inputs, context);
    const pins = await readPins(definitions, checkouts);
    const images = [];
    for (const loaded of definitions) {
        (0,errors/* throwIfCancelled */.dZ)(context.signal);
        const published = await publishedImage(loaded, context.resolve(inputs.gallery), today);
        images.push({ naming: namingOf(loaded.definition, shownPath(loaded.file, workspace)), published });
    }
    const findings = findDrift({ images, uses: uses.found, pins, bases: basesOf(definitions), workflowsRead: uses.read });
    const report = driftReport(today, images, uses.found, pins, findings);
    const driftFile = context.resolve(inputs.driftFile);
    await (0,src_files/* writeJson */.GF)(driftFile, report);
    await context.summary(driftSummary(report));
    const outputs = { driftFile, drifted: report.drifted, errors: report.counts.error, warnings: report.counts.warning };
    for (const finding of report.findings)
        tell(finding, inputs.failOnDrift && report.drifted, context);
    if (inputs.failOnDrift && report.drifted)
        throw failed(report, outputs);
    context.log.info(report.drifted ? `Drift: ${countsOf(report)}, in ${driftFile}.` : `No drift of ${definitions.length} images.`);
    return outputs;
}
function parseToday(given) {
    const today = given ?? new Date().toISOString().slice(0, 10);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || (0,plan_lifecycle/* dayOf */.kb)(today) === undefined)
        throw new errors/* InputError */.dz(`drift: input today: "${today}" is not a day YYYY-MM-DD`);
    return today;
}
function parseCheckouts(lines, context) {
    const findings = [];
    const folders = new Map();
    for (const line of lines) {
        const [, name, folder] = /^([\w.-]+\/[\w.-]+)\s*=\s*(.+)$/.exec(line) ?? [];
        if (name === undefined || folder === undefined)
            findings.push({ severity: 'error', message: `checkouts: "${line}" is not owner/name=folder` });
        else
            folders.set(name.toLowerCase(), context.resolve(folder));
    }
    if (findings.length > 0)
        throw new errors/* InputError */.dz('Unusable checkouts.', { findings });
    const { workspace, repository } = context.environment;
    return { workspace, repository: repository === undefined ? undefined : nameOf(repository), folders };
}
/** `owner/name` of a repository that a host may give as an address. */
function nameOf(repository) {
    return /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(repository)?.[1] ?? repository;
}
async function usesOf({ workflows, refs, pools }, context) {
    const { workspace } = context.environment;
    const places = workflows.length > 0 ? workflows : PIPELINE_PLACES;
    const files = await readPipelineFiles(workspace, places, workflows.length > 0, context.signal);
    if (refs.length > 0)
        files.push(...(await readRefFiles(workspace, refs, places, { signal: context.signal })));
    const all = scanFiles(files);
    const ours = ({ pool }) => pools.length === 0 || pool === undefined || pools.includes(pool);
    return { found: { ...all, uses: all.uses.filter(ours), computed: all.computed.filter(ours) }, read: files.length > 0 };
}
async function readPins(definitions, checkouts) {
    const pins = [];
    for (const { definition } of definitions) {
        for (const consumer of definition.consumers)
            pins.push(await readConsumerPin(definition.image.id, consumer, checkouts));
    }
    return pins;
}
/** What definitions start from, by the name of the gallery's image. */
function basesOf(definitions) {
    const names = definitions.flatMap(({ definition: { source } }) => source.kind === 'gallery' ? [source.definition ?? source.id ?? ''] : []);
    return new Set(names.map((name) => /\/images\/([^/]+)/i.exec(name)?.[1] ?? name));
}
function tell(finding, fails, { log }) {
    const text = textOf(finding);
    // The failure itself shows errors and warnings, with their places.
    if (fails && finding.severity !== 'notice')
        return;
    // Another branch's lines are not those of the working tree.
    const { file, line, column } = finding.ref === undefined ? finding : {};
    log[finding.severity](text, { file, line, column });
}
function textOf({ ref, file, line, column, message, hint }) {
    const branch = ref === undefined ? '' : `${ref}: ${[file, line, column].filter((part) => part !== undefined).join(':')}: `;
    return `${branch}${message}${hint === undefined ? '' : ` (${hint})`}`;
}
function failed(report, outputs) {
    const findings = report.findings.flatMap((finding) => {
        const { severity, ref, hint: _, ...place } = finding;
        if (severity === 'notice')
            return [];
        return [
            ref === undefined ? { ...place, severity, message: finding.message, ...hintOf(finding) } : { severity, message: textOf(finding) },
        ];
    });
    return new errors/* OutcomeError */.Rz(`The images have drifted: ${countsOf(report)}.`, outputs, { findings });
}
function hintOf({ hint }) {
    return hint === undefined ? {} : { hint };
}
function countsOf({ counts: { error, warning } }) {
    return `${error} ${error === 1 ? 'error' : 'errors'} and ${warning} ${warning === 1 ? 'warning' : 'warnings'}`;
}
function shownPath(file, workspace) {
    const way = (0,external_node_path_.relative)(workspace, file);
    return way.startsWith('..') || /^[A-Za-z]:|^\//.test(way) ? file : way.split(external_node_path_.sep).join('/');
}


/***/ }),

/***/ 62411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ loadOptions)
/* harmony export */ });
/** How every step loads a definition: with these variables before those of the environment, and parents from all of the workspace. */
function loadOptions(context, variables) {
    const { environment, signal } = context;
    return { variables, environment: environment.definitionVariables ?? {}, workspace: environment.workspace, signal };
}


/***/ })

};
