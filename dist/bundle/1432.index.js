export const id = 1432;
export const ids = [1432,4811,9051];
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

/***/ 35182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ withTemporaryFolder),
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Vq: () => (/* binding */ sha256OfFile),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   readJson: () => (/* binding */ readJson),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11629);







/** Writes a file whole or not at all: to a neighbour first, flushed to disk, then renamed. Creates missing folders. */
async function writeFileAtomically(path, content, mode = 0o644) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
    const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.partial`);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(partial, 'wx', mode);
        try {
            await file.writeFile(content);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(partial, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(partial, { force: true });
        throw error;
    }
}
/** Writes a value as indented JSON, whole or not at all. */
function writeJson(path, value) {
    return writeFileAtomically(path, `${JSON.stringify(value, undefined, 2)}\n`);
}
/** Reads JSON that Bakehouse itself wrote; undefined when the file does not exist. */
async function readJson(path) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, 'utf8'));
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}
/** SHA-256 of a file as lower-case hexadecimal, read in a stream. */
async function sha256OfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1024 * 1024 }))
        hash.update(chunk);
    return hash.digest('hex');
}
/** SHA-256 of text or bytes as lower-case hexadecimal. */
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
/**
 * Gives `work` an empty folder that is gone afterwards, whatever happens. What a killed process left behind under the same prefix is
 * removed first: the folder's name tells which process of which machine made it.
 */
async function withTemporaryFolder(prefix, work, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(parent, { recursive: true });
    const ours = `${prefix}-${(0,node_os__WEBPACK_IMPORTED_MODULE_3__.hostname)().replaceAll(/[^A-Za-z0-9]/g, '')}-`;
    await (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .removeLeftovers */ .D)(parent, (name) => {
        const pid = name.startsWith(ours) ? Number(/^(\d+)-/.exec(name.slice(ours.length))?.[1]) : Number.NaN;
        return Number.isInteger(pid) && !(0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .isProcessAlive */ .j)(pid);
    });
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `${ours}${process.pid}-`));
    try {
        return await work(folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    }
}


/***/ }),

/***/ 65570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** 1536 → "1.5 KiB". */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
        value /= 1024;
        unit++;
    }
    return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
/** Milliseconds as "850 ms", "12.3 s", "3 min 5 s", "2 h 10 min". */
function formatDuration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}


/***/ }),

/***/ 11629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeLeftovers),
/* harmony export */   j: () => (/* binding */ isProcessAlive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



/** True while a process of this number lives, also one of another user. */
function isProcessAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EPERM');
    }
}
/**
 * Removes what killed runs left in a folder. What may not be removed (files of another user) stays.
 *
 * @param isLeftover tells by an entry's name whether it is one; see `isProcessAlive`
 */
async function removeLeftovers(folder, isLeftover) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)) {
        if (!isLeftover(name))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ENOTEMPTY'))
                throw error;
        });
    }
}


/***/ }),

/***/ 76943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);

/** A line longer than this is passed on in pieces, so that a child without line ends cannot fill the memory. */
const MAX_LINE = 64 * 1024;
/** Turns chunks of bytes into lines; `\r\n` and a lone `\r` (progress bars) end a line as `\n` does. */
class LineSplitter {
    #decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
    #emit;
    #rest = '';
    constructor(emit) {
        this.#emit = emit;
    }
    write(chunk) {
        const text = this.#rest + this.#decoder.write(chunk);
        const lines = text.split(/\r\n|\n|\r(?!$)/);
        this.#rest = lines.pop() ?? '';
        for (const line of lines)
            this.#emit(line);
        while (this.#rest.length > MAX_LINE) {
            this.#emit(this.#rest.slice(0, MAX_LINE));
            this.#rest = this.#rest.slice(MAX_LINE);
        }
    }
    end() {
        const last = (this.#rest + this.#decoder.end()).replace(/\r$/, '');
        this.#rest = '';
        if (last !== '')
            this.#emit(last);
    }
}


/***/ }),

/***/ 99673:
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
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/line-splitter.js
var line_splitter = __webpack_require__(76943);
;// CONCATENATED MODULE: ./build/staging/core/src/log.js
/** Says nothing: the default where a caller gives no log. */
const silentLog = {
    debug() { },
    info() { },
    notice() { },
    warning() { },
    error() { },
    output() { },
    group: (_title, work) => work(),
};

;// CONCATENATED MODULE: ./build/staging/core/src/program.js






/** How long a program may take to end itself after SIGTERM, in milliseconds. Runners give a cancelled step 7.5 s in all. */
const GRACE = 4_000;
const TAIL_LINES = 20;
/** What setpriv and Node say when the program itself does not exist. */
const NOT_FOUND = /^setpriv: failed to execute .*: No such file or directory$|^spawn .* ENOENT$/;
/** Starts a program from an argument array, never through a shell. It ends when this process dies, on Linux also by SIGKILL. */
function startProgram(argv, options = {}) {
    if (options.signal)
        (0,errors/* throwIfCancelled */.dZ)(options.signal);
    const [program, ...args] = dieWithParent(argv);
    const child = (0,external_node_child_process_.spawn)(program, args, {
        cwd: options.cwd,
        // The host has already removed inputs and credentials from this environment.
        env: { ...process.env, ...options.env },
        stdio: ['pipe', 'pipe', 'pipe'],
        // A group of its own, so that stopping reaches grandchildren too.
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    child.stdin?.on('error', () => { });
    child.stdin?.end(options.stdin ?? '');
    const tail = [];
    const file = options.logFile === undefined ? undefined : (0,external_node_fs_.createWriteStream)(options.logFile, { flags: 'a' });
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
                void settle(127);
        });
        child.on('close', (code, signalName) => void settle(code ?? 128 + signalNumber(signalName)));
        const settle = async (exitCode) => {
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', onAbort);
            if (failure && exitCode === 127)
                tail.push(failure.message);
            if (file) {
                file.end();
                await (0,promises_.finished)(file).catch((error) => tail.push(`log file: ${error.message}`));
            }
            resolve({ exitCode, tail, timedOut });
        };
    });
    return { pid: child.pid, exited, stop };
}
/**
 * Runs a program to its end.
 *
 * @param operation what it is run for, for the error ("make the file system")
 * @throws UserError when the program is not installed, ExternalError when it fails or takes longer than `timeout`
 *   (with the last lines it wrote), CancelledError when `signal` fired
 */
async function runProgram(operation, argv, options = {}) {
    let stdout = '';
    const program = startProgram(argv, {
        ...options,
        onLine(line, stream) {
            if (stream === 'stdout')
                stdout += `${line}\n`;
            options.onLine?.(line, stream);
        },
    });
    const { exitCode, tail, timedOut } = await program.exited;
    const name = options.name ?? argv[0];
    if (options.signal)
        (0,errors/* throwIfCancelled */.dZ)(options.signal);
    if (exitCode === 127 && tail.some((line) => NOT_FOUND.test(line))) {
        throw new errors/* UserError */.yo(`${name} is not installed; it is needed to ${operation}.`);
    }
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
    const log = options.log ?? silentLog;
    const splitter = new line_splitter/* LineSplitter */.g((line) => {
        tail.push(line);
        if (tail.length > TAIL_LINES)
            tail.shift();
        file?.write(`${line}\n`);
        log.output(line);
        options.onLine?.(line, name);
    });
    file?.on('error', () => { });
    child[name]?.on('data', (chunk) => splitter.write(chunk));
    child[name]?.on('end', () => splitter.end());
}
async function stopGroup(child, exited, grace) {
    killGroup(child, 'SIGTERM');
    const timer = setTimeout(() => killGroup(child, 'SIGKILL'), grace);
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
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };
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

/***/ 8264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vq: () => (/* binding */ fingerprintLayers),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   bu: () => (/* binding */ testsDigestOf),
/* harmony export */   wp: () => (/* binding */ fingerprintOfLayers)
/* harmony export */ });
/* unused harmony exports BUILDER_REVISION, testsLayer */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84498);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35182);
/* harmony import */ var _referenced_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57351);
/* harmony import */ var _template_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74252);





/** Counts up when the builders make another image of the same definition, so that every image is built again. */
const BUILDER_REVISION = 1;
/**
 * Takes the fingerprint of everything that determines an image. Tests, time-outs and the description do not.
 *
 * Equal on every system for equal bytes of files: order of keys, the order in which folders are listed and modes beyond "may be
 * executed" do not count.
 */
async function fingerprintOf(loaded) {
    return fingerprintOfLayers(await fingerprintLayers(loaded));
}
function fingerprintOfLayers(layers) {
    const base = (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(layers.base));
    const content = (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(layers.content));
    const publish = (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(layers.publish));
    return { image: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)({ base, content, publish })), base, content, publish };
}
async function fingerprintLayers(loaded) {
    const { image, source, build, steps, builders, provider, outputs } = loaded.definition;
    const contents = new FileContents(loaded);
    const packer = provider.packer === undefined ? undefined : { ...provider.packer, files: await contents.of(provider.packer.template, false) };
    const stepContents = [];
    for (const step of steps)
        stepContents.push(await stepContent(step, contents));
    return {
        base: {
            image: { id: image.id, os: image.os, arch: image.arch, generation: image.generation },
            source: { ...source },
            build: { diskMiB: build.diskMiB },
        },
        content: {
            builderRevision: BUILDER_REVISION,
            builders,
            steps: stepContents,
            // Only what the builders that are named read.
            ...(builders.includes('packer') && packer !== undefined ? { packer: packer } : {}),
        },
        publish: { outputs: outputs },
    };
}
/** SHA-256 of the tests and all their files: a version with the same fingerprint but other tests is tested again. */
async function testsDigestOf(loaded) {
    return (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_bakehouse_core_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(await testsLayer(loaded)));
}
async function testsLayer(loaded) {
    const contents = new FileContents(loaded);
    const inVm = [];
    for (const test of loaded.definition.tests.inVm)
        inVm.push({ ...test, files: await contents.of(test.file, false) });
    return { boot: { ...loaded.definition.tests.boot }, inVm };
}
async function stepContent(step, contents) {
    if ('packages' in step)
        return { packages: step.packages };
    if ('file' in step) {
        // A mode that is given holds for every file, whatever the source has.
        const files = await contents.of(step.file.from, step.file.mode === undefined);
        const variables = step.file.template === true ? await contents.variablesIn(step.file.from) : undefined;
        return { file: { ...step.file, template: step.file.template === true }, files, variables };
    }
    if ('script' in step)
        return { script: { ...step.script, env: step.script.env ?? {} }, files: await contents.of(step.script.file, false) };
    const { file } = step.runner.package;
    return { runner: step.runner, files: file === undefined ? {} : await contents.of(file, false) };
}
/** Digests of the files of a definition, each file read once. */
class FileContents {
    #loaded;
    #digests = new Map();
    constructor(loaded) {
        this.#loaded = loaded;
    }
    /** SHA-256 by path of a file, or of all files below a folder. */
    async of(reference, withMode) {
        const files = {};
        for (const file of this.#files(reference)) {
            const sha256 = await this.#digest(file);
            files[file.path] = withMode && (await isExecutable(file)) ? { sha256, executable: true } : { sha256 };
        }
        return files;
    }
    /** The values of the variables that templates name. */
    async variablesIn(reference) {
        const { variables } = this.#loaded;
        const values = {};
        for (const file of this.#files(reference)) {
            const { used } = await (0,_template_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .variablesInTemplate */ .L)(file, variables, file.path);
            for (const name of used)
                values[name] = variables[name] ?? '';
        }
        return values;
    }
    #files(reference) {
        const path = (0,_referenced_files_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeReference */ .tO)(reference);
        return this.#loaded.files.filter((file) => file.path === path || file.path.startsWith(`${path}/`));
    }
    #digest(file) {
        let digest = this.#digests.get(file.path);
        if (digest === undefined) {
            digest = (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__/* .sha256OfFile */ .Vq)(file.absolute);
            this.#digests.set(file.path, digest);
        }
        return digest;
    }
}
/** Windows keeps no such bit: give a file step a `mode` to have the same fingerprint there. */
async function isExecutable(file) {
    return ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file.absolute)).mode & 0o100) !== 0;
}


/***/ }),

/***/ 93596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withGalleryLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_program__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99673);






const PREFIX = '.lock-';
/** A holder touches its lock this often, in milliseconds. */
const HEARTBEAT = 10_000;
/** A lock from another machine that nobody touched while this was watched, in milliseconds, has lost its holder. */
const SILENCE = 60_000;
/** Copying an image to a slow disk takes minutes. */
const PATIENCE = 30 * 60_000;
/**
 * Runs `work` while no other process works on the same image of a gallery.
 *
 * Each contender writes a file of its own and then looks for others: of two at the same time at least one sees the other and
 * steps back, and the file of a dead process can be removed by anyone since no one else ever uses its name.
 *
 * @param folder of the image in the gallery; made when missing
 * @throws UserError when another run holds the lock for 30 minutes, CancelledError
 */
async function withGalleryLock(folder, options, work) {
    const lock = await acquire(folder, options);
    const timer = setInterval(() => void (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(lock, new Date(), new Date()).catch(() => { }), HEARTBEAT);
    timer.unref();
    try {
        return await work();
    }
    finally {
        clearInterval(timer);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(lock, { force: true });
    }
}
async function acquire(folder, { log, signal }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    const watch = new Watch(folder);
    const mine = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${PREFIX}${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    const deadline = Date.now() + PATIENCE;
    let told = false;
    for (;;) {
        (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(signal);
        if ((await watch.others()).length === 0) {
            await writeLock(mine);
            if ((await watch.others(mine)).length === 0)
                return mine;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(mine, { force: true });
        }
        const [other] = await watch.others();
        if (other !== undefined && !told) {
            told = true;
            log.info(`Waiting for ${describe(other)}, which works on ${folder}.`);
        }
        if (Date.now() > deadline) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${folder} is in use by ${other === undefined ? 'another run' : describe(other)}.`, {
                hint: `if that run is gone, remove ${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${PREFIX}*`)}`,
            });
        }
        // Random, so that two contenders do not keep stepping back together.
        await (0,_bakehouse_core_program__WEBPACK_IMPORTED_MODULE_5__/* .delay */ .cb)(20 + Math.random() * 180, signal);
    }
}
/** Whole or not at all: a lock without content would look like that of a dead process. */
async function writeLock(path) {
    const partial = path.replace(PREFIX, '.new-lock-');
    const holder = { pid: process.pid, machine: await machine(), ...(await startOf(process.pid)), since: new Date().toISOString() };
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
            if (!name.startsWith(PREFIX) || path === mine)
                continue;
            const holder = await this.#holder(path);
            if (holder !== undefined)
                holders.push(holder);
        }
        return holders;
    }
    async #holder(path) {
        try {
            const { mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
            const holder = parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'));
            if (holder !== undefined && !(await this.#isDead(path, holder, mtimeMs)))
                return holder;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
            return undefined;
        }
        catch (error) {
            if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
                return undefined;
            throw error;
        }
    }
    async #isDead(path, holder, touched) {
        if (holder.machine === (await machine()))
            return !(await isAlive(holder));
        const seen = this.#seen.get(path);
        if (seen?.touched === touched)
            return performance.now() - seen.since > SILENCE;
        this.#seen.set(path, { touched, since: performance.now() });
        return false;
    }
}
function parse(text) {
    try {
        const holder = JSON.parse(text);
        return Number.isInteger(holder.pid) && typeof holder.machine === 'string' ? holder : undefined;
    }
    catch {
        // A full disk or a crash of the machine left it; a living holder has written it whole.
        return undefined;
    }
}
async function isAlive({ pid, started }) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ESRCH'))
            return false;
        if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'EPERM'))
            throw error;
    }
    const now = await startOf(pid);
    return started === undefined || now.started === undefined || now.started === started;
}
/** Field 22 of /proc/<pid>/stat, proc_pid_stat(5); the second may hold blanks and ends with the last bracket. */
async function startOf(pid) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const started = text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
    return started === undefined ? {} : { started };
}
async function machine() {
    const boot = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
    const namespace = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)('/proc/self/ns/pid').catch(() => '');
    return [(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), boot.trim(), namespace].join(' ').trim();
}
function describe({ pid, machine: where, since }) {
    return `process ${pid} on ${where.split(' ')[0]} (since ${since})`;
}


/***/ }),

/***/ 4131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   lF: () => (/* binding */ isVersion),
/* harmony export */   yU: () => (/* binding */ nextVersion)
/* harmony export */ });
/** Order of versions by their numbers, for `sort`. */
function compareVersions(a, b) {
    const numbers = (version) => version.split('.').map(Number);
    const [x, y] = [numbers(a), numbers(b)];
    for (let i = 0; i < 3; i++) {
        const difference = (x[i] ?? 0) - (y[i] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function isVersion(text) {
    return /^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}$/.test(text);
}
/** One more than the highest version there is; 1.0.0 is the first. */
function nextVersion(versions) {
    const highest = [...versions].sort(compareVersions).at(-1);
    if (highest === undefined)
        return '1.0.0';
    const [major, minor, patch] = highest.split('.').map(Number);
    return `${major}.${minor}.${(patch ?? 0) + 1}`;
}


/***/ }),

/***/ 54601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   Ch: () => (/* binding */ readProvenance),
/* harmony export */   IE: () => (/* binding */ imageFolder),
/* harmony export */   nU: () => (/* binding */ damagedFiles),
/* harmony export */   pN: () => (/* binding */ versionFolder),
/* harmony export */   qD: () => (/* binding */ latestVersion),
/* harmony export */   yO: () => (/* binding */ listVersions)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35182);
/* harmony import */ var _gallery_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4131);





/*
 * A directory gallery:
 *
 *   <gallery>/<image>/definition.json                    the definition of the version that was published last
 *   <gallery>/<image>/latest.json                        {"version": "1.0.3"}: the only thing that says which version is latest
 *   <gallery>/<image>/versions/<x.y.z>/version.json      written before the folder gets its name: a version is whole or not there
 *   <gallery>/<image>/versions/<x.y.z>/image.raw, image.vhd, provenance.json, tests.json
 */
function versionFolder(gallery, image, version) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'versions', version);
}
function imageFolder(gallery, image) {
    // It becomes a path: an id from elsewhere must not lead out of the gallery.
    if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(image))
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
    const latest = await readGalleryJson(file);
    if (latest === undefined)
        return undefined;
    if (typeof latest.version === 'string' && (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF)(latest.version))
        return latest.version;
    throw damaged(file, 'it names no version');
}
/**
 * All versions of an image, the oldest first.
 *
 * @throws UserError when a file of the gallery is damaged
 */
async function listVersions(gallery, image) {
    const latest = await latestVersion(gallery, image);
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'versions')).catch((error) => {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return [];
        throw error;
    });
    const versions = await Promise.all(names.filter(_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF).map((version) => readVersionFile(gallery, image, version, latest)));
    return versions.filter((version) => version !== undefined).sort((a, b) => (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Zy)(a.version, b.version));
}
/**
 * One version of an image.
 *
 * @throws UserError naming the versions there are, when there is no such one
 */
async function readVersion(gallery, image, version) {
    const found = (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF)(version) ? await readVersionFile(gallery, image, version, await latestVersion(gallery, image)) : undefined;
    if (found !== undefined)
        return found;
    const there = (await listVersions(gallery, image)).map((one) => one.version);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The gallery ${gallery} has no version ${version} of ${image}.`, {
        hint: there.length === 0 ? `it has no version of ${image} at all` : `it has ${there.slice(-10).join(', ')}`,
    });
}
/** What a version was made of. */
function readProvenance(gallery, image, version) {
    return readGalleryJson((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(versionFolder(gallery, image, version), 'provenance.json'));
}
/** The files of a version that are gone or have another size than they had. Checksums are not taken: images are large. */
async function damagedFiles(gallery, version) {
    const folder = versionFolder(gallery, version.image, version.version);
    const sizes = await Promise.all(version.files.map(({ file }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file)).then((status) => status.size, (error) => {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return undefined;
        throw error;
    })));
    return version.files.filter(({ size }, index) => sizes[index] !== size).map(({ file }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file));
}
async function readVersionFile(gallery, image, version, latest) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(versionFolder(gallery, image, version), 'version.json');
    const content = await readGalleryJson(file);
    if (content === undefined)
        return undefined;
    if (content.schema !== 'bakehouse-gallery-version/1' || content.image !== image || content.version !== version) {
        throw damaged(file, `it is not that of ${image} ${version}`);
    }
    // latest.json decides; a run that was killed between it and version.json left the latter behind.
    if (latest === version)
        return { ...content, channel: 'latest' };
    return content.channel === 'latest' ? { ...content, channel: 'superseded' } : content;
}
async function readGalleryJson(file) {
    try {
        return await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__.readJson)(file);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw damaged(file, (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error), error);
        // A file where the folder should be.
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOTDIR'))
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

/***/ 60657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseGivenVariables)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/**
 * Variables from the lines of an input, `NAME=value`; everything after the first `=` is the value.
 *
 * @throws InputError with every line that is none
 */
function parseGivenVariables(lines) {
    const variables = {};
    const findings = [];
    for (const line of lines) {
        const [, name, value] = /^([A-Z][A-Z0-9_]*)\s*=(.*)$/s.exec(line) ?? [];
        // The value is not shown: it may be one that was meant to be secret.
        if (name === undefined || value === undefined) {
            findings.push({ severity: 'error', message: `"${line.split('=', 1)[0]}" is not NAME=value`, hint: 'a name is A-Z, 0-9 and _' });
        }
        else if (Object.hasOwn(variables, name))
            findings.push({ severity: 'error', message: `the variable ${name} is given twice` });
        else
            variables[name] = value;
    }
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Unusable variables.', { findings });
    return variables;
}


/***/ }),

/***/ 11432:
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
// EXTERNAL MODULE: ./build/staging/images/src/fingerprint.js
var src_fingerprint = __webpack_require__(8264);
// EXTERNAL MODULE: ./build/staging/images/src/gallery.js
var src_gallery = __webpack_require__(54601);
// EXTERNAL MODULE: ./build/staging/images/src/given-variables.js
var given_variables = __webpack_require__(60657);
// EXTERNAL MODULE: ./build/staging/images/src/load-definition.js + 5 modules
var load_definition = __webpack_require__(23817);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/images/src/gallery-lock.js
var gallery_lock = __webpack_require__(93596);
// EXTERNAL MODULE: ./build/staging/images/src/gallery-version.js
var gallery_version = __webpack_require__(4131);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 1 modules
var program = __webpack_require__(99673);
;// CONCATENATED MODULE: ./build/staging/images/src/place-file.js







/** Kept free beside the image: version.json, provenance.json and what the file system needs for itself. */
const RESERVE = 16 * 1024 * 1024;
/**
 * Puts an image file into the gallery and checks it there.
 *
 * On the same file system it becomes a hard link: no bytes are copied, holes of sparse images stay, and the builder's folder may
 * be removed. It is made read-only, so that no later program writes into both names by mistake. Elsewhere it is copied, sparse.
 *
 * The checksum is taken of every copy, and of a link whose file was written to after `builtAt`. Else the builder has just taken it
 * of these very bytes, and doing so again would cost seconds for each GiB, holes included.
 *
 * @throws UserError when the file is not the one that was built, ExternalError when the disk is full, CancelledError
 */
async function placeImageFile(file, target, builtAt, signal) {
    (0,errors/* throwIfCancelled */.dZ)(signal);
    try {
        // link(2) would link a symbolic link itself.
        const source = await (0,promises_.realpath)(file.path);
        const linked = await linkFile(source, target);
        if (!linked)
            await copySparse(source, target, signal);
        await (0,promises_.chmod)(target, 0o444);
        const { size, mtimeMs } = await (0,promises_.stat)(target);
        if (size !== file.size)
            throw changed(file, `${size} bytes instead of ${file.size}`);
        if (!linked || !(mtimeMs <= builtAt.getTime()))
            await verify(file, target, signal);
        await flush(target);
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            throw new errors/* UserError */.yo(`The image file ${file.path} is gone.`, { hint: 'build the image again', cause: error });
        throw error;
    }
}
/** False where links are not possible: another file system, or one without links. */
async function linkFile(source, target) {
    try {
        await (0,promises_.link)(source, target);
        return true;
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'EACCES'))
            return false;
        throw error;
    }
}
/** Copies with holes, by a reflink where the file system has them. */
async function copySparse(source, target, signal) {
    const { blocks, size } = await (0,promises_.stat)(source);
    // st_blocks counts 512 bytes whatever the file system's block is; Windows has none.
    const needed = blocks > 0 ? blocks * 512 : size;
    const free = await freeBytes((0,external_node_path_.dirname)(target));
    if (free < needed + RESERVE)
        throw diskFull((0,external_node_path_.dirname)(target), needed, free);
    try {
        if (process.platform === 'linux') {
            await (0,program/* runProgram */.mB)('copy the image into the gallery', ['cp', '--sparse=always', '--reflink=auto', '--', source, target], { signal });
        }
        else
            await (0,promises_.copyFile)(source, target, promises_.constants.COPYFILE_FICLONE);
    }
    catch (error) {
        const left = await freeBytes((0,external_node_path_.dirname)(target));
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOSPC', 'EDQUOT') || /No space left|quota exceeded/i.test((0,errors/* messageOf */.bD)(error))) {
            throw diskFull((0,external_node_path_.dirname)(target), needed, left, error);
        }
        throw error;
    }
}
async function freeBytes(folder) {
    const { bavail, bsize } = await (0,promises_.statfs)(folder);
    return bavail * bsize;
}
/** @param needed bytes, where they are known */
function diskFull(folder, needed, free, cause) {
    const want = needed === undefined ? '' : ` ${(0,format/* formatBytes */.z)(needed)} are needed and`;
    return new errors/* ExternalError */.yA(`The disk of ${folder} is full:${want} ${(0,format/* formatBytes */.z)(free)} are free.`, {
        service: 'file system',
        operation: 'put the image into the gallery',
        hint: 'free some space or give another gallery, then run the step again',
        ...(cause === undefined ? {} : { cause }),
    });
}
async function verify(file, target, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(target, { highWaterMark: 4 * 1024 * 1024 })) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        hash.update(chunk);
    }
    const digest = hash.digest('hex');
    if (digest !== file.sha256)
        throw changed(file, `SHA-256 ${digest} instead of ${file.sha256}`);
}
function changed(file, how) {
    return new errors/* UserError */.yo(`${file.path} is not the file that was built: ${how}.`, { hint: 'build the image again' });
}
/** To disk, so that a version is whole after a loss of power too. */
async function flush(path) {
    try {
        const handle = await (0,promises_.open)(path, 'r');
        try {
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        // Windows flushes neither folders nor files opened for reading.
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'EPERM', 'EISDIR', 'EINVAL', 'EACCES'))
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/staging/images/src/stage-version.js








/**
 * Puts an image into the gallery as a staged version. It is built up in a hidden folder, flushed, and then gets its name in one
 * step: a reader sees all of it or nothing. What a killed run left behind is removed first.
 *
 * @throws UserError when a file is not the one that was built or the version exists with other content, ExternalError when the
 *   disk is full, CancelledError
 */
async function stageVersion(gallery, request, options) {
    const folder = (0,src_gallery/* imageFolder */.IE)(gallery, request.image);
    try {
        return await (0,gallery_lock/* withGalleryLock */.M)(folder, options, async () => {
            await removeLeftovers(folder, options);
            const planned = await planStage(gallery, request);
            if (planned.adopt !== undefined)
                return staged(gallery, planned.adopt, true);
            return staged(gallery, await write(gallery, request, planned.version, options), false);
        });
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOSPC', 'EDQUOT'))
            throw diskFull(folder, undefined, await freeBytes(gallery), error);
        throw error;
    }
}
/**
 * Which version `stageVersion` would make or adopt.
 *
 * @throws UserError when the version exists with other content
 */
async function planStage(gallery, request) {
    const versions = await (0,src_gallery/* listVersions */.yO)(gallery, request.image);
    const wanted = request.version;
    for (const version of versions.toReversed()) {
        if (wanted !== 'auto' && version.version !== wanted)
            continue;
        if (!isSame(version, request))
            continue;
        if ((await (0,src_gallery/* damagedFiles */.nU)(gallery, version)).length === 0)
            return { adopt: version, version: version.version };
    }
    if (wanted === 'auto')
        return { version: (0,gallery_version/* nextVersion */.yU)(await takenNumbers(gallery, request.image)) };
    if (!(0,gallery_version/* isVersion */.lF)(wanted))
        throw new errors/* UserError */.yo(`"${wanted}" is not a version.`, { hint: 'write auto or x.y.z' });
    if ((await takenNumbers(gallery, request.image)).includes(wanted)) {
        throw new errors/* UserError */.yo(`The gallery has another ${request.image} ${wanted} already, and a version never changes.`, {
            hint: 'raise outputs[0].version in the definition, or write auto',
        });
    }
    return { version: wanted };
}
function isSame(version, { provenance, files }) {
    return (version.fingerprint.image === provenance.fingerprint.image &&
        version.files.length === files.length &&
        files.every((file) => version.files.some(({ format, sha256 }) => format === file.format && sha256 === file.sha256)));
}
/** Also of folders without version.json: nothing is put into them. */
async function takenNumbers(gallery, image) {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)((0,src_gallery/* imageFolder */.IE)(gallery, image), 'versions')).catch(() => []);
    return names.filter(gallery_version/* isVersion */.lF);
}
async function write(gallery, request, version, { log, signal }) {
    const target = (0,src_gallery/* versionFolder */.pN)(gallery, request.image, version);
    const versions = (0,external_node_path_.join)((0,src_gallery/* imageFolder */.IE)(gallery, request.image), 'versions');
    const partial = (0,external_node_path_.join)(versions, `.${version}.partial`);
    try {
        await (0,promises_.mkdir)(partial, { recursive: true });
        const files = [];
        for (const { format, path, size, sha256 } of request.files) {
            const file = `image.${format}`;
            log.debug(`${request.image} ${version}: ${file} from ${path}`);
            await placeImageFile({ path, size, sha256 }, (0,external_node_path_.join)(partial, file), new Date(request.provenance.finishedAt), signal);
            files.push({ format, file, size, sha256 });
        }
        const content = {
            schema: 'bakehouse-gallery-version/1',
            image: request.image,
            version,
            channel: 'staged',
            fingerprint: request.provenance.fingerprint,
            files,
            createdAt: new Date().toISOString(),
        };
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(partial, 'provenance.json'), request.provenance);
        await (0,promises_.writeFile)((0,external_node_path_.join)(partial, 'SHA256SUMS'), files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join(''));
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(partial, 'version.json'), content);
        await flush(partial);
        await (0,promises_.rename)(partial, target);
        await flush(versions);
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)((0,src_gallery/* imageFolder */.IE)(gallery, request.image), 'definition.json'), request.provenance.definition);
        return content;
    }
    catch (error) {
        await (0,promises_.rm)(partial, { recursive: true, force: true });
        throw error;
    }
}
/** Under the lock nobody else has anything half-made. */
async function removeLeftovers(folder, { log }) {
    for (const parent of [folder, (0,external_node_path_.join)(folder, 'versions')]) {
        const names = await (0,promises_.readdir)(parent).catch(() => []);
        for (const name of names) {
            if (!isLeftover(name))
                continue;
            log.info(`Removing what a killed run left: ${(0,external_node_path_.join)(parent, name)}`);
            await (0,promises_.rm)((0,external_node_path_.join)(parent, name), { recursive: true, force: true });
        }
    }
}
function isLeftover(name) {
    return name.startsWith('.') && name.endsWith('.partial');
}
function staged(gallery, version, adopted) {
    return { version, folder: (0,src_gallery/* versionFolder */.pN)(gallery, version.image, version.version), adopted };
}

;// CONCATENATED MODULE: ./build/staging/steps/publish-image/run.js








/**
 * Stages a version. Doing it again for the same build changes nothing.
 *
 * @throws InputError when inputs or the definition are unusable, UserError when the definition is no longer the one that was built
 *   or the files are not, ExternalError when the disk is full, CancelledError
 */
async function run(inputs, context) {
    const { log, signal } = context;
    const gallery = context.resolve(inputs.gallery);
    const origin = await findOrigin(inputs, gallery, context);
    const given = (0,given_variables/* parseGivenVariables */.O)(inputs.variables ?? []);
    const loaded = await (0,load_definition.loadDefinition)(context.resolve(inputs.definition ?? origin.made.definitionFile), {
        variables: { ...origin.made.variables, ...given },
    });
    const request = await requestFor(origin, loaded, context);
    const { image } = request;
    if (inputs.dryRun) {
        const { version, adopt } = await planStage(gallery, request);
        log.info(adopt === undefined ? `${image} ${version} would be staged.` : `${image} ${version} is there already.`);
        return { image, version, versionFolder: (0,src_gallery/* versionFolder */.pN)(gallery, image, version) };
    }
    const { version, folder, adopted } = await stageVersion(gallery, request, { log, signal });
    log.info(adopted ? `${image} ${version.version} was there already.` : `${image} ${version.version} is staged in ${folder}.`);
    return { image, version: version.version, versionFolder: folder };
}
async function findOrigin(inputs, gallery, context) {
    if (inputs.fromVersion !== undefined && inputs.buildRecord === undefined && inputs.definition !== undefined) {
        return originInGallery(inputs.fromVersion, inputs.definition, inputs.variables ?? [], gallery, context);
    }
    if (inputs.buildRecord === undefined || inputs.fromVersion !== undefined) {
        throw new errors/* InputError */.dz('publish-image needs either build-record, or from-version with definition.');
    }
    const file = context.resolve(inputs.buildRecord);
    const record = await (0,src_files.readJson)(file).catch((error) => {
        throw new errors/* InputError */.dz(`${file} is no build record.`, { cause: error });
    });
    if (record === undefined)
        throw new errors/* InputError */.dz(`There is no build record ${file}.`, { hint: 'run trigger-image-build first' });
    if (record?.schema !== 'bakehouse-build/1' || !Array.isArray(record.files))
        throw new errors/* InputError */.dz(`${file} is no build record.`);
    return { made: record, folder: (0,external_node_path_.dirname)(file), name: file };
}
async function originInGallery(version, definitionFile, variables, gallery, context) {
    const loaded = await (0,load_definition.loadDefinition)(context.resolve(definitionFile), { variables: (0,given_variables/* parseGivenVariables */.O)(variables) });
    const { id } = loaded.definition.image;
    const { files } = await (0,src_gallery/* readVersion */.$4)(gallery, id, version);
    const provenance = await (0,src_gallery/* readProvenance */.Ch)(gallery, id, version);
    if (provenance === undefined)
        throw new errors/* UserError */.yo(`${id} ${version} has no provenance.json.`, { hint: 'build the image again' });
    const made = { ...provenance, files: files.map(({ file, ...rest }) => ({ ...rest, path: file })) };
    return { made, folder: (0,src_gallery/* versionFolder */.pN)(gallery, id, version), name: `${id} ${version}` };
}
async function requestFor({ made, folder, name }, loaded, context) {
    const layers = await (0,src_fingerprint/* fingerprintLayers */.Vq)(loaded);
    const fingerprint = (0,src_fingerprint/* fingerprintOfLayers */.wp)(layers);
    const { image, outputs } = loaded.definition;
    const { id } = image;
    if (made.image !== id || fingerprint.base !== made.fingerprint.base || fingerprint.content !== made.fingerprint.content) {
        throw new errors/* UserError */.yo(`${loaded.file} is no longer what ${name} was made of.`, {
            hint: 'build the image again, or give the same variables as for the build',
        });
    }
    const [output] = outputs;
    if (output === undefined)
        throw new errors/* UserError */.yo(`${loaded.file} has no output.`);
    const missing = output.formats.filter((format) => !made.files.some((file) => file.format === format));
    if (missing.length > 0)
        throw new errors/* UserError */.yo(`${name} has no ${missing.join(' and no ')} file.`, { hint: 'build the image again' });
    const files = made.files
        .filter(({ format }) => output.formats.includes(format))
        .map(({ format, path, size, sha256 }) => ({ format, path: (0,external_node_path_.resolve)(folder, path), size, sha256 }));
    const commit = made.source?.commit ?? context.environment.commit;
    const provenance = {
        schema: 'bakehouse-provenance/1',
        image: id,
        fingerprint,
        layers,
        testsDigest: await (0,src_fingerprint/* testsDigestOf */.bu)(loaded),
        definition: loaded.definition,
        definitionFile: loaded.file,
        variables: loaded.variables,
        builder: made.builder,
        source: commit === undefined ? {} : { commit },
        tools: made.tools,
        packages: made.packages,
        stages: made.stages,
        startedAt: made.startedAt,
        finishedAt: made.finishedAt,
    };
    return { image: id, version: output.version, files, provenance };
}


/***/ })

};
