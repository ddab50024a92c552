export const id = 9464;
export const ids = [9464,7083];
export const modules = {

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
    /** @param emit gets each line; `isCut` says that the next call goes on with the same one */
    constructor(emit) {
        this.#emit = emit;
    }
    write(chunk) {
        const text = this.#rest + this.#decoder.write(chunk);
        const lines = text.split(/\r\n|\n|\r(?!$)/);
        this.#rest = lines.pop() ?? '';
        for (const line of lines)
            this.#emit(line, false);
        while (this.#rest.length > MAX_LINE) {
            this.#emit(this.#rest.slice(0, MAX_LINE), true);
            this.#rest = this.#rest.slice(MAX_LINE);
        }
    }
    end() {
        const last = (this.#rest + this.#decoder.end()).replace(/\r$/, '');
        this.#rest = '';
        if (last !== '')
            this.#emit(last, false);
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
        onLine(line, stream, isCut) {
            if (stream === 'stdout')
                stdout += isCut ? line : `${line}\n`;
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
    const splitter = new line_splitter/* LineSplitter */.g((line, isCut) => {
        tail.push(line);
        if (tail.length > TAIL_LINES)
            tail.shift();
        file?.write(`${line}\n`);
        log.output(line);
        options.onLine?.(line, name, isCut);
    });
    file?.on('error', () => { });
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

/***/ 55553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseGivenVariables),
/* harmony export */   r: () => (/* binding */ environmentVariables)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** How a variable of the environment is called that gives a variable of definitions its value. */
const PREFIX = 'BAKEHOUSE_VAR_';
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
/** Variables from an environment: `BAKEHOUSE_VAR_<NAME>` gives NAME its value. */
function environmentVariables(environment) {
    const given = Object.entries(environment).filter((entry) => entry[0].startsWith(PREFIX) && entry[1] !== undefined);
    return Object.fromEntries(given.map(([name, value]) => [name.slice(PREFIX.length), value]));
}


/***/ }),

/***/ 7831:
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

/***/ 9490:
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
/* harmony import */ var _gallery_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9490);




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
    if (typeof latest?.version === 'string' && (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_3__/* .isVersion */ .lF)(latest.version))
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
    const names = namesIn((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(imageFolder(gallery, image), 'versions')).filter(_gallery_version_js__WEBPACK_IMPORTED_MODULE_3__/* .isVersion */ .lF);
    const versions = names.map((version) => readVersionFile(gallery, image, version, latest));
    return versions.filter((version) => version !== undefined).sort((a, b) => (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(a.version, b.version));
}
/**
 * One version of an image.
 *
 * @throws UserError naming the versions there are, when there is no such one
 */
async function readVersion(gallery, image, version) {
    const found = (0,_gallery_version_js__WEBPACK_IMPORTED_MODULE_3__/* .isVersion */ .lF)(version) ? readVersionFile(gallery, image, version, await latestVersion(gallery, image)) : undefined;
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
    if (!Array.isArray(content.files) || typeof content.fingerprint?.image !== 'string')
        throw damaged(file, 'it is not whole');
    // latest.json decides; a run that was killed between it and version.json left the latter behind.
    if (latest === version)
        return { ...content, channel: 'latest' };
    return content.channel === 'latest' ? { ...content, channel: 'superseded' } : content;
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
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
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

/***/ 49464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/images/src/definition/given-variables.js
var given_variables = __webpack_require__(55553);
// EXTERNAL MODULE: ./build/staging/images/src/definition/load-definition.js + 12 modules
var load_definition = __webpack_require__(95017);
// EXTERNAL MODULE: ./build/staging/images/src/fingerprint/fingerprint.js + 3 modules
var fingerprint = __webpack_require__(29130);
// EXTERNAL MODULE: ./build/staging/images/src/gallery/gallery.js
var gallery_gallery = __webpack_require__(93015);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/images/src/gallery/gallery-lock.js
var gallery_lock = __webpack_require__(7831);
;// CONCATENATED MODULE: ./build/staging/images/src/gallery/promote-version.js





const OUTCOMES = ['passed', 'failed', 'crashed', 'lost', 'timed-out'];
/** @throws InputError when the file is missing or no result of run-in-vm */
async function readTestResult(file) {
    const result = await (0,files.readJson)(file).catch((error) => {
        throw new errors/* InputError */.dz(`${file} is not the result of run-in-vm.`, { cause: error });
    });
    if (result === undefined)
        throw new errors/* InputError */.dz(`There is no test result ${file}.`, { hint: 'run run-in-vm first' });
    if (result?.schema !== 'bakehouse-vm/1' || !OUTCOMES.includes(result.outcome) || !Array.isArray(result.tests)) {
        throw new errors/* InputError */.dz(`${file} is not the result of run-in-vm.`);
    }
    return result;
}
/**
 * Keeps with a version how it did in its tests.
 *
 * @param digest SHA-256 of the tests that ran, if known
 * @throws UserError when the result is that of another version, CancelledError
 */
async function recordTests(gallery, image, version, result, digest, options) {
    checkTestedImage(gallery, image, version, result);
    return (0,gallery_lock/* withGalleryLock */.M)((0,gallery_gallery/* imageFolder */.IE)(gallery, image), options, async () => {
        const found = await (0,gallery_gallery/* readVersion */.$4)(gallery, image, version);
        const folder = (0,gallery_gallery/* versionFolder */.pN)(gallery, image, version);
        await (0,files/* writeJson */.GF)((0,external_node_path_.join)(folder, 'tests.json'), result);
        const tests = {
            outcome: result.outcome,
            at: result.finishedAt,
            result: 'tests.json',
            ...(digest === undefined ? {} : { digest }),
        };
        const content = { ...found, tests };
        await (0,files/* writeJson */.GF)((0,external_node_path_.join)(folder, 'version.json'), content);
        return content;
    });
}
/**
 * Why a test result does not allow a version to be promoted, as a sentence without full stop; undefined when it does.
 */
function refusalOf(version, tests = version.tests) {
    if (tests === undefined)
        return `${version.image} ${version.version} is not tested`;
    if (tests.outcome === 'passed')
        return undefined;
    const how = {
        failed: 'tests failed',
        crashed: 'something crashed in its tests',
        lost: 'its machine was lost',
        'timed-out': 'its tests did not end',
    };
    return `${version.image} ${version.version} stays ${version.channel}: ${how[tests.outcome]}`;
}
/**
 * Makes a version latest. `latest.json` is replaced in one step; channels in version.json follow, and readers go by latest.json.
 *
 * @throws UserError unless the version's recorded tests passed, CancelledError
 */
async function promoteVersion(gallery, image, version, options) {
    // Before the lock, which would make a folder for an image that does not exist.
    await (0,gallery_gallery/* readVersion */.$4)(gallery, image, version);
    return (0,gallery_lock/* withGalleryLock */.M)((0,gallery_gallery/* imageFolder */.IE)(gallery, image), options, async () => {
        const found = await (0,gallery_gallery/* readVersion */.$4)(gallery, image, version);
        const refusal = refusalOf(found);
        if (refusal !== undefined) {
            throw new errors/* UserError */.yo(`${refusal}.`, {
                hint: found.tests === undefined ? 'run run-in-vm and give its result' : 'mend it and bake again',
            });
        }
        const damaged = await (0,gallery_gallery/* damagedFiles */.nU)(gallery, found);
        if (damaged.length > 0)
            throw new errors/* UserError */.yo(`${image} ${version} is not whole: ${damaged.join(', ')}.`, { hint: 'build the image again' });
        const previous = await (0,gallery_gallery/* latestVersion */.qD)(gallery, image);
        if (previous !== version)
            await (0,files/* writeJson */.GF)((0,external_node_path_.join)((0,gallery_gallery/* imageFolder */.IE)(gallery, image), 'latest.json'), { version });
        // Of all, so that what a killed run left behind is mended too.
        for (const one of await (0,gallery_gallery/* listVersions */.yO)(gallery, image)) {
            const file = (0,external_node_path_.join)((0,gallery_gallery/* versionFolder */.pN)(gallery, image, one.version), 'version.json');
            if ((await (0,files.readJson)(file))?.channel !== one.channel)
                await (0,files/* writeJson */.GF)(file, one);
        }
        return { promoted: previous !== version, previous: previous === version ? undefined : previous };
    });
}
/** A result that lies around from another version must not promote this one. */
function checkTestedImage(gallery, image, version, result) {
    const way = (0,external_node_path_.relative)((0,external_node_path_.resolve)(gallery), (0,external_node_path_.resolve)(result.image));
    if (way.startsWith('..') || way === '')
        return;
    const expected = [image, 'versions', version].join(external_node_path_.sep);
    if (way.startsWith(`${expected}${external_node_path_.sep}`))
        return;
    throw new errors/* UserError */.yo(`The test result is that of ${result.image}, not of ${image} ${version}.`, {
        hint: `run run-in-vm on version ${version}`,
    });
}

// EXTERNAL MODULE: ./build/staging/images/src/plan/lock-file.js
var lock_file = __webpack_require__(59994);
// EXTERNAL MODULE: ./build/staging/images/src/plan/resolve-source.js
var resolve_source = __webpack_require__(37938);
// EXTERNAL MODULE: ./build/staging/steps/load-options.js
var load_options = __webpack_require__(62411);
;// CONCATENATED MODULE: ./build/staging/steps/promote-image/run.js









/**
 * Records the test result and promotes the version.
 *
 * @throws OutcomeError when the tests did not pass: the result is kept and latest stays as it was; UserError when the version
 *   does not exist or is not tested, InputError, CancelledError
 */
async function run(inputs, context) {
    const { log, signal } = context;
    const { image, version } = inputs;
    const gallery = context.resolve(inputs.gallery);
    let found = await (0,gallery_gallery/* readVersion */.$4)(gallery, image, version);
    const result = inputs.testResult === undefined ? undefined : await readTestResult(context.resolve(inputs.testResult));
    if (result !== undefined && !inputs.dryRun) {
        found = await recordTests(gallery, image, version, result, await digestOfTests(inputs, gallery, found, context), { log, signal });
    }
    const refusal = refusalOf(found, result ?? found.tests);
    const latest = await (0,gallery_gallery/* latestVersion */.qD)(gallery, image);
    if (refusal !== undefined) {
        const hint = result === undefined && found.tests === undefined ? 'run run-in-vm and give its result' : 'mend it and bake again';
        throw new errors/* OutcomeError */.Rz(`${refusal}.`, { promoted: false, latest }, { hint });
    }
    if (inputs.dryRun) {
        log.info(latest === version ? `${image} ${version} is latest already.` : `${image} ${version} would become latest${instead(latest)}.`);
        return { promoted: false, latest };
    }
    const { promoted, previous } = await promoteVersion(gallery, image, version, { log, signal });
    log.info(promoted ? `${image} ${version} is latest now${instead(previous)}.` : `${image} ${version} was latest already.`);
    return { promoted, latest: version };
}
function instead(previous) {
    return previous === undefined ? '' : ` instead of ${previous}`;
}
/** The digest of the tests that ran, so that a later plan knows when they changed; undefined when the definition has moved on. */
async function digestOfTests(inputs, gallery, version, context) {
    const provenance = await (0,gallery_gallery/* readProvenance */.Ch)(gallery, version.image, version.version);
    const file = inputs.definition === undefined ? provenance?.definitionFile : context.resolve(inputs.definition);
    if (file === undefined)
        return undefined;
    const variables = { ...provenance?.variables, ...(0,given_variables/* parseGivenVariables */.O)(inputs.variables ?? []) };
    try {
        const loaded = await (0,resolve_source/* withLockFile */.Q5)(await (0,load_definition.loadDefinition)(file, (0,load_options/* loadOptions */.Z)(context, variables)), context.resolve(inputs.lockFile ?? lock_file/* LOCK_FILE */.FI));
        if ((await (0,fingerprint/* fingerprintOf */.ax)(loaded)).image === version.fingerprint.image)
            return await (0,fingerprint/* testsDigestOf */.bu)(loaded);
    }
    catch (error) {
        // The version may come from another machine, where the definition was elsewhere.
        if (!(error instanceof errors/* InputError */.dz) || inputs.definition !== undefined)
            throw error;
    }
    return provenance?.testsDigest;
}


/***/ })

};
