export const id = 6849;
export const ids = [6849];
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

/***/ 35480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findProgram),
/* harmony export */   Z: () => (/* binding */ ensureSystemTools)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99673);





/** Ten minutes: a slow mirror, not a dead one. */
const INSTALL_TIMEOUT = 600_000;
/** Absolute path of a program on PATH (with the sbin folders, which users often lack), or undefined. */
async function findProgram(name) {
    const folders = [...(process.env['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];
    for (const folder of folders) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        if (folder !== '' && (await exists(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK)))
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
    const refused = new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`Missing: ${missing.map((tool) => tool.needs).join(', ')}.`, { hint: `run: sudo ${command}` });
    if (process.platform !== 'linux' || (await findProgram('apt-get')) === undefined)
        throw refused;
    const sudo = await privilege(signal);
    if (sudo === undefined)
        throw refused;
    log.info(`Installing Debian packages: ${packages.join(' ')}`);
    const options = { log, signal, timeout: INSTALL_TIMEOUT, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    const apt = (...args) => [...sudo, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...args];
    await log.group(`apt-get install ${packages.join(' ')}`, async () => {
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .mB)('update the list of Debian packages', apt('update'), { ...options, allowFailure: true });
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .mB)('install Debian packages', apt('install', '--yes', '--no-install-recommends', ...packages), options);
    });
    const still = await missingTools(missing);
    if (still.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`Still missing after installing ${packages.join(', ')}: ${still.map((tool) => tool.needs).join(', ')}.`);
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
    const { exitCode } = await (0,_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .mB)('try sudo', ['sudo', '-n', 'true'], { signal, allowFailure: true });
    return exitCode === 0 ? ['sudo', '-n'] : undefined;
}
async function exists(path, mode) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, mode).then(() => true, () => false);
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

/***/ 66849:
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
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/images/src/definition/given-variables.js
var given_variables = __webpack_require__(55553);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/staging/vm/src/gpt.js


/** Offsets and sizes as in the UEFI specification 2.10, section 5.3. */
const SECTOR = 512;
const SIGNATURE = 'EFI PART';
const HEADER_BYTES = 92;
/** The specification reserves 16 KiB (128 entries of 128 bytes); real tools write no more. A bound against a hostile header. */
const MAX_TABLE = 1024 * 1024;
/**
 * Reads the GUID partition table of a disk with sectors of 512 bytes.
 *
 * @param file the disk, opened for reading
 * @param label how to call the disk in messages
 * @throws UserError when there is no intact table
 */
async function readPartitionTable(file, label) {
    const header = await readExactly(file, SECTOR, SECTOR);
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
    const table = await readExactly(file, Number(header.readBigUInt64LE(72)) * SECTOR, entries * entryBytes);
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
/** `size` bytes from `offset`, or undefined when the file does not have them. */
async function readExactly(file, offset, size) {
    if (!Number.isSafeInteger(offset) || offset < 0)
        return undefined;
    const buffer = Buffer.alloc(size);
    let filled = 0;
    while (filled < size) {
        const { bytesRead } = await file.read(buffer, filled, size - filled, offset + filled);
        if (bytesRead === 0)
            return undefined;
        filled += bytesRead;
    }
    return buffer;
}

;// CONCATENATED MODULE: ./build/staging/vm/src/disk-format.js



/** "Virtual Hard Disk Image Format Specification" 1.0: a footer of 512 bytes, disk type 2 = fixed. */
const FOOTER = 512;
const COOKIE = 'conectix';
const FIXED = 2;
/**
 * Tells the format of a disk image from its content. QEMU is always told the format: its own guessing can be tricked by
 * what a guest writes to the first sector of a raw disk.
 *
 * @throws UserError when the file is missing, empty or no disk
 */
async function detectDiskFormat(path) {
    const file = await (0,promises_.open)(path, 'r').catch((cause) => {
        throw new errors/* UserError */.yo(`Cannot open the image ${path}: ${cause instanceof Error ? cause.message : cause}.`, { cause });
    });
    try {
        const stats = await file.stat();
        if (!stats.isFile())
            throw new errors/* UserError */.yo(`${path} is not a file.`, { hint: 'name a raw, VHD or qcow2 disk image' });
        const head = await readExactly(file, 0, FOOTER);
        const footer = await readExactly(file, stats.size - FOOTER, FOOTER);
        if (head === undefined || footer === undefined)
            throw new errors/* UserError */.yo(`${path} is too small for a disk image (${stats.size} bytes).`);
        if (head.toString('latin1', 0, 4) === 'QFI\xfb')
            return { kind: 'qcow2' };
        if (footer.toString('latin1', 0, 8) === COOKIE) {
            return footer.readUInt32BE(60) === FIXED ? { kind: 'fixed-vhd', size: stats.size - FOOTER } : { kind: 'dynamic-vhd' };
        }
        if (stats.size % FOOTER !== 0) {
            throw new errors/* UserError */.yo(`${path} is no disk image: its size, ${stats.size} bytes, is not a multiple of 512.`);
        }
        return { kind: 'raw', size: stats.size };
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: ./build/staging/core/src/all-settled.js
var all_settled = __webpack_require__(96446);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 1 modules
var src_program = __webpack_require__(99673);
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

;// CONCATENATED MODULE: ./build/staging/vm/src/agent.js
/** Where the dump disk is mounted in the guest. */
const MOUNT = '/run/bakehouse';
/** Serial number of the dump disk; udev makes /dev/disk/by-id/virtio-<serial> of it. */
const DISK_SERIAL = 'bakehouse';
/** Names of the virtio-serial ports. */
const PROGRESS_PORT = 'org.bakehouse.progress';
const OUTPUT_PORT = 'org.bakehouse.output';
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
echo "\${SERVICE_RESULT:-unknown} \${EXIT_CODE:-unknown} \${EXIT_STATUS:-unknown}" > "${MOUNT}/results/$1/result"
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
  tail -n +1 -f -s 0.2 --pid=$starter "$results/log" > /dev/virtio-ports/${OUTPUT_PORT} 2> /dev/null 3>&- &
  follower=$!
  wait $starter
  wait $follower
  [ -f "$results/result" ] || echo 'unknown unknown unknown' > "$results/result"
  echo after > ${MOUNT}/system/phase
  sync -f ${MOUNT}
  echo "test-finished $key $(cat "$results/result")" >&3
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
    await (0,src_program/* runProgram */.mB)('make the dump disk', [tools.mke2fs, '-q', '-t', 'ext4', '-m', '0', '-L', 'bakehouse', '-d', tree, disk], { signal });
}
/**
 * Reads the disk of a machine that has ended, in whatever way: replays its journal, then copies everything out.
 *
 * @param target a folder that does not exist yet
 * @throws ExternalError when the disk cannot be read
 */
async function readDumpDisk(folder, target, tools, signal) {
    const options = { cwd: folder, signal };
    // 1 and 2: repaired (e2fsck(8)).
    const check = await (0,src_program/* runProgram */.mB)('check the dump disk', [tools.e2fsck, '-f', '-y', DUMP_DISK], { ...options, allowFailure: true });
    if (check.exitCode > 2) {
        throw new errors/* ExternalError */.yA(`The dump disk cannot be repaired.\n  ${check.tail.join('\n  ')}`, {
            service: 'e2fsck',
            operation: 'check the dump disk',
            status: check.exitCode,
        });
    }
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, target));
    // debugfs splits its command at blanks; the folder is therefore the current one.
    for (const name of ['system', 'results', 'dumps']) {
        await (0,src_program/* runProgram */.mB)('copy the dump disk', [tools.debugfs, '-R', `rdump /${name} ${target}`, DUMP_DISK], options);
    }
    const root = (0,external_node_path_.join)(folder, target);
    return {
        folder: root,
        dumps: await findDumps((0,external_node_path_.join)(root, 'dumps')),
        results: await readResults((0,external_node_path_.join)(root, 'results')),
        failedUnits: await readFailedUnits((0,external_node_path_.join)(root, 'system', 'failed-units.txt')),
        phase: (await readRegularFile((0,external_node_path_.join)(root, 'system', 'phase')))?.trim(),
    };
}
async function findDumps(folder) {
    const found = [];
    for (const phase of await (0,promises_.readdir)(folder)) {
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(folder, phase), { withFileTypes: true })) {
            if (entry.isFile())
                found.push({ path: (0,external_node_path_.join)(folder, phase, entry.name), name: entry.name, phase });
        }
    }
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
async function readResults(folder) {
    const results = new Map();
    for (const key of await (0,promises_.readdir)(folder)) {
        const text = await readRegularFile((0,external_node_path_.join)(folder, key, 'result'));
        if (text !== undefined && text.trim() !== '')
            results.set(key, text.trim());
    }
    return results;
}
/** The agent's own units fail when a test fails; that is not a finding about the image. */
async function readFailedUnits(path) {
    const lines = ((await readRegularFile(path)) ?? '').split('\n').map((line) => line.replace(/^[●*\s]+/u, '').split(/\s+/)[0] ?? '');
    return lines.filter((name) => name.includes('.') && !name.startsWith('bakehouse-'));
}
/** The guest could have left a symbolic link to a file of the host; only regular files are read. */
async function readRegularFile(path) {
    try {
        return (await (0,promises_.lstat)(path)).isFile() ? await (0,promises_.readFile)(path, 'utf8') : undefined;
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/evidence.js





/**
 * Sorts what came from the dump disk into the output: `tests/<number>-<name>.log`, `tests/<number>-<name>/` (what the test
 * left in $BAKEHOUSE_OUTPUT), `journal.log` and `dumps/`.
 *
 * @param stage where the output is put together
 * @param output where it will be in the end; the paths in the answer are there
 */
async function collectEvidence(options) {
    const { disk, stage, output } = options;
    for (const name of ['tests', 'dumps'])
        await (0,promises_.mkdir)((0,external_node_path_.join)(stage, name));
    const testLogs = [];
    for (const [index, { name }] of options.tests.entries()) {
        const times = options.timeline.tests.get(index);
        const onDisk = disk === undefined ? undefined : (0,external_node_path_.join)(disk.folder, 'results', testKey(index));
        if (times === undefined && (onDisk === undefined || (await readRegularFile((0,external_node_path_.join)(onDisk, 'result'))) === undefined)) {
            testLogs.push(undefined);
            continue;
        }
        const base = `${testKey(index)}-${name.replaceAll(/[^\w.-]/g, '_')}`;
        await saveLog(onDisk === undefined ? undefined : (0,external_node_path_.join)(onDisk, 'log'), Buffer.concat(times?.output ?? []), (0,external_node_path_.join)(stage, 'tests', `${base}.log`));
        if (onDisk !== undefined)
            await saveFiles((0,external_node_path_.join)(onDisk, 'files'), (0,external_node_path_.join)(stage, 'tests', base));
        testLogs.push((0,external_node_path_.join)(output, 'tests', `${base}.log`));
    }
    const journal = disk === undefined ? undefined : (0,external_node_path_.join)(disk.folder, 'system', 'journal.log');
    const hasJournal = journal !== undefined && (await isRegularFile(journal));
    if (hasJournal)
        await (0,promises_.rename)(journal, (0,external_node_path_.join)(stage, 'journal.log'));
    for (const dump of disk?.dumps ?? []) {
        const target = (0,external_node_path_.join)(stage, 'dumps', dump.name);
        await (0,promises_.rename)(dump.path, target);
        // debugfs writes the holes of a sparse file as zeros; a core dump is mostly holes.
        await (0,src_program/* runProgram */.mB)('make the core dump sparse', ['fallocate', '--dig-holes', target], { allowFailure: true });
    }
    return {
        testLogs,
        journal: hasJournal ? (0,external_node_path_.join)(output, 'journal.log') : undefined,
        dumps: (disk?.dumps ?? []).map((dump) => dump.name),
    };
}
/** A machine that dies takes the last second of the log on its disk along; what came over the port is then the longer one. */
async function saveLog(onDisk, streamed, target) {
    const size = onDisk !== undefined && (await isRegularFile(onDisk)) ? (await (0,promises_.lstat)(onDisk)).size : 0;
    if (onDisk !== undefined && size > 0 && size >= streamed.length)
        await (0,promises_.copyFile)(onDisk, target);
    else
        await (0,promises_.writeFile)(target, streamed);
}
async function saveFiles(folder, target) {
    if (!(await (0,promises_.lstat)(folder).catch(() => undefined))?.isDirectory() || (await (0,promises_.readdir)(folder)).length === 0)
        return;
    await (0,promises_.rename)(folder, target);
}
async function isRegularFile(path) {
    return (await (0,promises_.lstat)(path).catch(() => undefined))?.isFile() ?? false;
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

;// CONCATENATED MODULE: ./build/staging/vm/src/progress.js
/** Reads one line; undefined for anything that the agent never says, since the guest is not trusted. */
function parseProgress(line) {
    const [word, first = '', ...rest] = line.trim().split(' ');
    const index = /^\d{3,4}$/.test(first) ? Number(first) : undefined;
    switch (word) {
        case 'agent':
        case 'done':
            return { kind: word };
        case 'ready':
            return /^[a-z-]+$/.test(first) ? { kind: 'ready', state: first } : undefined;
        case 'test-started':
            return index === undefined ? undefined : { kind: 'test-started', index };
        case 'test-finished':
            return index === undefined ? undefined : { kind: 'test-finished', index, result: rest.join(' ') };
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/timeline.js
/** Bytes of a test's output that are kept while it runs, in case the machine dies before they reach the dump disk. */
const MAX_OUTPUT = 4 * 1024 * 1024;
/** What the host saw of a machine, in milliseconds since its start. */
class Timeline {
    tests = new Map();
    agentMs;
    readyMs;
    systemState;
    done = false;
    /** The test that runs. */
    current;
    note(message, nowMs) {
        switch (message.kind) {
            case 'agent':
                this.agentMs ??= nowMs;
                break;
            case 'ready':
                this.readyMs ??= nowMs;
                this.systemState = message.state;
                break;
            case 'test-started':
                this.current = message.index;
                this.tests.set(message.index, { startedMs: nowMs, durationMs: undefined, result: undefined, output: [], outputBytes: 0 });
                break;
            case 'test-finished': {
                const test = this.tests.get(message.index);
                if (test === undefined)
                    break;
                test.durationMs = nowMs - test.startedMs;
                test.result = message.result;
                test.output = [];
                this.current = undefined;
                break;
            }
            case 'done':
                this.done = true;
                break;
        }
    }
    noteOutput(chunk) {
        const test = this.current === undefined ? undefined : this.tests.get(this.current);
        if (test === undefined || test.outputBytes + chunk.length > MAX_OUTPUT)
            return;
        test.output.push(chunk);
        test.outputBytes += chunk.length;
    }
    /** The machine has ended: the test that ran gets its time. */
    close(nowMs) {
        const test = this.current === undefined ? undefined : this.tests.get(this.current);
        if (test !== undefined)
            test.durationMs = nowMs - test.startedMs;
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/machine-watch.js



/** Milliseconds beyond its own timeout after which a test counts as stuck with the whole machine: systemd stops it before. */
const TEST_GRACE = STOP_SECONDS * 1000 + 50_000;
/** Milliseconds for what the agent does between tests, and for the journal and the power-off at the end. Emulation is slow. */
const AGENT_DEADLINE = 60_000;
const POWER_OFF_DEADLINE = 60_000;
/** Milliseconds that a kernel gets to end after its panic, when there is no pvpanic driver in it. */
const PANIC_GRACE = 5_000;
const PANIC_TEXT = 'Kernel panic - not syncing';
/** Follows what a machine says of itself, stops it when it takes too long, and tells in the end why it ended. */
class MachineWatch {
    timeline = new Timeline();
    #options;
    #stopMachine;
    #started = performance.now();
    #end;
    #panicSeen = false;
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
        this.#runTimer = setTimeout(() => this.#stopFor({ kind: 'deadline', phase: 'run', after: runDeadline }), runDeadline);
    }
    /** A line of the agent in the machine. */
    onProgress(line) {
        const message = parseProgress(line);
        if (message === undefined || this.#end !== undefined)
            return;
        this.timeline.note(message, this.#elapsed());
        if (message.kind === 'ready' || message.kind === 'test-finished')
            this.#deadline('agent', AGENT_DEADLINE);
        if (message.kind === 'test-started')
            this.#deadline('test', (this.#options.testTimeouts[message.index] ?? 0) + TEST_GRACE);
        if (message.kind === 'done')
            this.#deadline('power-off', POWER_OFF_DEADLINE);
        this.#options.onProgress(message, this.timeline);
    }
    onEvent({ event, data }) {
        if (event === 'GUEST_PANICKED')
            this.#end ??= { kind: 'panicked' };
        if (event === 'SHUTDOWN' && data['reason'] === 'guest-reset')
            this.#end ??= { kind: 'restarted' };
        if (event === 'SHUTDOWN' && data['reason'] === 'guest-shutdown')
            this.#end ??= { kind: 'powered-off' };
    }
    onConsole(line) {
        if (line.includes(PANIC_TEXT)) {
            this.#panicSeen = true;
            this.#arm(PANIC_GRACE, { kind: 'panicked' });
        }
        this.#options.log.debug(`console: ${withoutEscapes(line)}`);
    }
    /**
     * The machine is gone.
     *
     * @param detail the last thing that QEMU said, for an end that nothing else explains
     */
    finish(detail) {
        this.timeline.close(this.#elapsed());
        if (this.#panicSeen && this.#end?.kind !== 'deadline')
            return { kind: 'panicked' };
        return this.#end ?? { kind: 'lost', detail };
    }
    /** Ends all timers. */
    stop() {
        clearTimeout(this.#timer);
        clearTimeout(this.#runTimer);
    }
    #elapsed() {
        return performance.now() - this.#started;
    }
    #deadline(phase, after) {
        this.#arm(after, { kind: 'deadline', phase, after });
    }
    #arm(after, cause) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#stopFor(cause), after);
    }
    #stopFor(cause) {
        this.#end ??= cause;
        this.#stopMachine();
    }
}
/** Boot loaders and systemd colour the console; a log is not a terminal. */
function withoutEscapes(line) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI escape sequences start with ESC
    return line.replace(/\u001b\[[0-9;?=]*[A-Za-z]|\u001b[()][A-Z0-9]|[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

;// CONCATENATED MODULE: ./build/staging/vm/src/changed-blocks.js




/** A power of two, so that it holds whole blocks of any size that ext4 has (1 to 64 KiB). */
const CHUNK = 1024 * 1024;
/**
 * The blocks of one sparse file that differ from another of the same length; adjacent blocks are one run. Only what is
 * allocated in `after` is read: blocks become data there, never holes.
 *
 * @param blockSize bytes
 */
async function changedRuns(folder, before, after, blockSize, tools, signal) {
    // Node cannot ask for holes (SEEK_DATA); qemu-img can.
    const { stdout } = await (0,src_program/* runProgram */.mB)('find the allocated blocks', [tools.qemuImg, 'map', '--output=json', '-f', 'raw', after], {
        cwd: folder,
        signal,
    });
    const extents = JSON.parse(stdout).filter(({ data }) => data);
    const files = await Promise.all([(0,promises_.open)((0,external_node_path_.join)(folder, before), 'r'), (0,promises_.open)((0,external_node_path_.join)(folder, after), 'r')]);
    try {
        const blocks = [];
        for (const { start, length } of extents) {
            // An extent ends at a block of the host's file system, which may be smaller than one of ext4.
            const first = start - (start % blockSize);
            for (let offset = first; offset < start + length; offset += CHUNK) {
                (0,errors/* throwIfCancelled */.dZ)(signal);
                const size = Math.min(CHUNK, Math.ceil((start + length - offset) / blockSize) * blockSize);
                const [old, now] = await Promise.all([readPadded(files[0], offset, size), readPadded(files[1], offset, size)]);
                for (let at = 0; at < size; at += blockSize) {
                    const bytes = now.subarray(at, at + blockSize);
                    if (!bytes.equals(old.subarray(at, at + blockSize)))
                        blocks.push({ offset: offset + at, bytes });
                }
            }
        }
        return joinRuns(blocks);
    }
    finally {
        await Promise.all(files.map((file) => file.close()));
    }
}
async function readPadded(file, offset, size) {
    const buffer = Buffer.alloc(size);
    let filled = 0;
    while (filled < size) {
        const { bytesRead } = await file.read(buffer, filled, size - filled, offset + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return buffer;
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






/**
 * Puts files into the ext4 file system of a qcow2 overlay without mounting: takes the metadata of the file system into a
 * sparse scratch file, changes that with debugfs, and writes the blocks that differ to the overlay. Blocks of existing
 * files are not in the scratch file, and are never written.
 *
 * @throws UserError when the files cannot be placed (no systemd in the image, no space left), ExternalError when a tool fails
 */
async function patchExt4(patch, tools, signal) {
    const options = { cwd: patch.folder, signal };
    const [before, after] = ['metadata-before', 'metadata-after'];
    await (0,src_program/* runProgram */.mB)('read the metadata of the root file system', [tools.e2image, '-r', '-o', String(patch.offset), patch.disk, before], options);
    await (0,src_program/* runProgram */.mB)('copy the metadata of the root file system', ['cp', '--sparse=always', before, after], options);
    await writeEntries(after, patch, tools, signal);
    const blockSize = await blockSizeOf((0,external_node_path_.join)(patch.folder, after));
    const runs = await changedRuns(patch.folder, before, after, blockSize, tools, signal);
    await applyRuns(runs, patch, tools, signal);
}
async function writeEntries(scratch, patch, tools, signal) {
    const options = { cwd: patch.folder, signal };
    await (0,promises_.mkdir)((0,external_node_path_.join)(patch.folder, 'payload'));
    const commands = [];
    for (const [index, entry] of patch.entries.entries()) {
        const name = external_node_path_.posix.basename(entry.path);
        // Says "File exists" where the folder is there, which does no harm.
        commands.push(`mkdir ${external_node_path_.posix.dirname(entry.path)}`, `cd ${external_node_path_.posix.dirname(entry.path)}`);
        if ('target' in entry) {
            commands.push(`symlink ${name} ${entry.target}`);
        }
        else {
            await (0,promises_.writeFile)((0,external_node_path_.join)(patch.folder, 'payload', String(index)), entry.content);
            commands.push(`write payload/${index} ${name}`);
            for (const field of ['mode 0100644', 'uid 0', 'gid 0'])
                commands.push(`set_inode_field ${name} ${field}`);
        }
        commands.push('cd /');
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(patch.folder, 'payload', 'commands'), `${commands.join('\n')}\n`);
    const { tail } = await (0,src_program/* runProgram */.mB)('put the test agent into the overlay', [tools.debugfs, '-w', '-f', 'payload/commands', scratch], options);
    // debugfs always ends with 0, so what it did is read back.
    for (const entry of patch.entries) {
        const question = 'target' in entry ? `stat ${entry.path}` : `cat ${entry.path}`;
        const { stdout } = await (0,src_program/* runProgram */.mB)('read the test agent back', [tools.debugfs, '-R', question, scratch], options);
        const placed = 'target' in entry ? stdout.includes(`link dest: "${entry.target}"`) : stdout.trimEnd() === entry.content.trimEnd();
        if (placed)
            continue;
        const reasons = tail.filter((line) => !line.startsWith('debugfs') && !line.startsWith('Allocated inode') && !line.includes('exists'));
        throw new errors/* UserError */.yo(`Cannot put ${entry.path} into the root file system of ${patch.label}.${reasons.length === 0 ? '' : `\n  ${reasons.join('\n  ')}`}`, { hint: 'the tests run as systemd units: the image needs systemd, and a few free blocks and inodes on its root file system' });
    }
}
/** Bytes of a block, from the superblock at 1024: 1024 shifted by `s_log_block_size`. */
async function blockSizeOf(path) {
    const file = await (0,promises_.open)(path, 'r');
    const superblock = await readExactly(file, 1024, 1024).finally(() => file.close());
    return 1024 << (superblock?.readUInt32LE(24) ?? 2);
}
async function applyRuns(runs, patch, tools, signal) {
    const commands = [];
    for (const [index, run] of runs.entries()) {
        const name = `payload/run-${index}`;
        await (0,promises_.writeFile)((0,external_node_path_.join)(patch.folder, name), run.bytes);
        commands.push('-c', `write -q -s ${name} ${patch.offset + run.offset} ${run.bytes.length}`);
    }
    await (0,src_program/* runProgram */.mB)('write the test agent to the overlay', [tools.qemuIo, '-f', 'qcow2', ...commands, patch.overlay], {
        cwd: patch.folder,
        signal,
    });
}

;// CONCATENATED MODULE: ./build/staging/vm/src/root-partition.js


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
 * @param file the disk, opened for reading
 * @param label how to call the disk in messages
 * @throws UserError when there is none, when it is not ext4, or when it was not unmounted cleanly
 */
async function findRootPartition(file, label) {
    const partitions = await readPartitionTable(file, label);
    const named = partitions.find((partition) => partition.type === LINUX_ROOT_X64) ??
        partitions.find((partition) => partition.name.toLowerCase() === 'root') ??
        (await largestExt4(file, partitions));
    const found = partitions.map(({ number, name, type }) => `${number} (${name === '' ? type : name})`).join(', ');
    if (named === undefined) {
        throw new errors/* UserError */.yo(`${label} has no root partition with ext4. Its partitions: ${found === '' ? 'none' : found}.`, {
            hint: 'give the root partition the type 8304 (Linux root x86-64) or the name "root"',
        });
    }
    const start = await readExactly(file, named.offset, 128 * 1024);
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
async function largestExt4(file, partitions) {
    for (const partition of [...partitions].sort((a, b) => b.size - a.size)) {
        const start = await readExactly(file, partition.offset, 128 * 1024);
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

;// CONCATENATED MODULE: ./build/staging/vm/src/overlay.js






/** Name of the overlay in its folder; QEMU runs there, so no path needs QEMU's escaping. */
const OVERLAY = 'overlay.qcow2';
/**
 * Makes a copy-on-write overlay over an image and puts files into the ext4 root of the overlay. The image itself is only
 * read; nothing is mounted, and only the changed blocks are written, so the time does not grow with the image.
 *
 * @param folder gets the overlay, and for qcow2 and dynamic VHD a sparse raw copy
 * @throws UserError when the image has no usable root file system, ExternalError when a tool fails
 */
async function createOverlay(image, folder, entries, tools, signal) {
    const base = await rawView((0,external_node_path_.resolve)(image), folder, await detectDiskFormat(image), tools, signal);
    const file = await (0,promises_.open)(base.path, 'r');
    const root = await findRootPartition(file, image).finally(() => file.close());
    await (0,src_program/* runProgram */.mB)('make the overlay', 
    // The JSON form takes any path, and a size that leaves the footer of a VHD out.
    [tools.qemuImg, 'create', '-q', '-f', 'qcow2', '-F', 'raw', '-b', backing(base), OVERLAY, String(base.size)], { cwd: folder, signal });
    await patchExt4({ disk: base.path, offset: root.offset, overlay: OVERLAY, folder, entries, label: image }, tools, signal);
}
function backing({ path, size }) {
    return `json:${JSON.stringify({ driver: 'raw', offset: 0, size, file: { driver: 'file', filename: path } })}`;
}
async function rawView(image, folder, format, tools, signal) {
    if (format.kind === 'raw' || format.kind === 'fixed-vhd')
        return { path: image, size: format.size };
    const path = (0,external_node_path_.join)(folder, 'base.raw');
    const driver = format.kind === 'qcow2' ? 'qcow2' : 'vpc';
    await (0,src_program/* runProgram */.mB)('unpack the image', [tools.qemuImg, 'convert', '-f', driver, '-O', 'raw', image, path], { signal });
    const converted = await detectDiskFormat(path);
    return { path, size: converted.kind === 'raw' ? converted.size : 0 };
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
        let message;
        try {
            message = JSON.parse(line);
        }
        catch {
            return;
        }
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
function qmpError(command, what) {
    return new errors/* ExternalError */.yA(`QEMU command ${command}: ${what}`, { service: 'QEMU', operation: command });
}

;// CONCATENATED MODULE: ./build/staging/vm/src/machine.js








/**
 * Runs a machine until it has ended: by itself, by a panic, by a deadline, or by being killed. QEMU never outlives this call.
 *
 * @throws ExternalError when QEMU cannot start the machine, CancelledError when `signal` fired
 */
async function runMachine(options) {
    const { folder, socketFolder, log, signal } = options;
    const sockets = { qmp: (0,external_node_path_.join)(socketFolder, 'qmp'), progress: (0,external_node_path_.join)(socketFolder, 'progress'), output: (0,external_node_path_.join)(socketFolder, 'output') };
    let program;
    const watch = new MachineWatch(options, () => void program?.stop());
    const listeners = [];
    /** The last line that QEMU itself wrote; the console is on the other stream. */
    let complaint = '';
    let answered = false;
    try {
        listeners.push(await Listener.open(sockets.progress, (socket) => {
            const lines = new line_splitter/* LineSplitter */.g((line) => watch.onProgress(line));
            socket.on('data', (chunk) => lines.write(chunk));
        }), await Listener.open(sockets.output, (socket) => {
            const lines = new line_splitter/* LineSplitter */.g((line) => options.onOutput(line, watch.timeline));
            socket.on('data', (chunk) => {
                watch.timeline.noteOutput(chunk);
                lines.write(chunk);
            });
        }), await Listener.open(sockets.qmp, (socket) => {
            answered = true;
            new Qmp(socket, (event) => watch.onEvent(event)).start().catch(() => { });
        }));
        watch.start();
        program = (0,src_program/* startProgram */.Xd)([options.qemu, ...qemuArguments({ ...options.settings, sockets })], {
            cwd: folder,
            logFile: options.consoleFile,
            signal,
            onLine(line, stream) {
                if (stream === 'stdout')
                    return watch.onConsole(line);
                complaint = line;
                log.debug(`qemu: ${line}`);
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
        return { end: watch.finish(detail), timeline: watch.timeline };
    }
    finally {
        watch.stop();
        await program?.stop();
        await Promise.all(listeners.map((listener) => listener.close()));
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/report-progress.js

/** Says in the log, as it happens, what the machine does; lines of tests are passed on as output of a program. */
function reportProgress(tests, log) {
    const nameOf = (index) => (index === undefined ? undefined : tests[index]?.name) ?? '?';
    return {
        onProgress(message, timeline) {
            switch (message.kind) {
                case 'agent':
                    log.debug(`The agent runs after ${(0,format/* formatDuration */.a3)(timeline.agentMs ?? 0)}`);
                    break;
                case 'ready':
                    log.info(`Ready after ${(0,format/* formatDuration */.a3)(timeline.readyMs ?? 0)} (${message.state})`);
                    break;
                case 'test-started':
                    log.info(`Test ${nameOf(message.index)} started`);
                    break;
                case 'test-finished': {
                    const took = (0,format/* formatDuration */.a3)(timeline.tests.get(message.index)?.durationMs ?? 0);
                    log.info(`Test ${nameOf(message.index)} ended after ${took}: ${message.result}`);
                    break;
                }
                case 'done':
                    log.debug('All tests have run; the machine switches itself off');
                    break;
            }
        },
        onOutput(line, timeline) {
            log.output(`[${nameOf(timeline.current)}] ${line}`);
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
/** What became of a test, from what the machine wrote and from how it ended. */
function judgeTest(index, { end, timeline, disk }) {
    const key = testKey(index);
    const times = timeline.tests.get(index);
    const dumps = (disk?.dumps ?? []).filter((dump) => dump.phase === key).map((dump) => dump.name);
    const record = disk?.results.get(key) ?? times?.result;
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
        return { outcome: 'crashed', problem: `a program crashed outside of the tests: ${elsewhere.join(', ')}` };
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
function whileDoing(timeline, tests) {
    const current = timeline.current === undefined ? undefined : tests[timeline.current];
    if (current !== undefined)
        return ` during test ${current.name}`;
    if (timeline.done)
        return ' while it was switched off';
    return timeline.readyMs === undefined ? ' before it was ready' : '';
}
function lateness(end, timeline) {
    const time = (0,format/* formatDuration */.a3)(end.after);
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
    e2fsck: { needs: 'e2fsck', package: 'e2fsprogs' },
    e2image: { needs: 'e2image', package: 'e2fsprogs' },
};
/**
 * Finds QEMU, its firmware and the ext4 tools, and installs what is missing where that is allowed.
 *
 * @throws UserError naming the command to run where they cannot be installed
 */
async function ensureVmTools(log, signal) {
    if (process.platform !== 'linux')
        throw new errors/* UserError */.yo('Images are booted with QEMU on Linux only.', { hint: 'run this step on Linux' });
    await (0,debian_packages/* ensureSystemTools */.Z)([...Object.values(PROGRAMS), { needs: OVMF.code, package: 'ovmf' }], log, signal);
    // By absolute path: the PATH of an ordinary user lacks /usr/sbin.
    const found = await Promise.all(Object.entries(PROGRAMS).map(async ([key, { needs }]) => [key, (await (0,debian_packages/* findProgram */.K)(needs)) ?? needs]));
    return Object.fromEntries(found);
}

;// CONCATENATED MODULE: ./build/staging/vm/src/run-in-vm.js
















const RESULT_FILE = 'result.json';
/** Milliseconds per test that stopping, reporting and emulation may add before the run as a whole counts as stuck. */
const SLACK = 120_000;
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
    await detectDiskFormat(options.image);
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
            ...reportProgress(options.tests, log),
        }));
        const disk = await readDumpDisk(folder, 'from-guest', tools, signal).catch((error) => {
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
            startedAt,
            finishedAt: new Date().toISOString(),
        };
        await (0,files/* writeJson */.GF)((0,external_node_path_.join)(stage, RESULT_FILE), result);
        (0,errors/* throwIfCancelled */.dZ)(signal);
        await replaceResult(stage, output);
        return { result, resultFile: (0,external_node_path_.join)(output, RESULT_FILE) };
    }, (0,external_node_path_.dirname)(output));
}
function sumOfDeadlines(options) {
    return options.tests.reduce((sum, test) => sum + test.timeout + SLACK, options.bootDeadline + SLACK);
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
        const { kind } = await detectDiskFormat(image);
        log.info(`Would boot ${image} (${kind}) with ${plan.cpus} processors and ${plan.memoryMiB} MiB of memory.`);
        for (const test of plan.tests)
            log.info(`Would run test ${test.name} (at most ${(0,format/* formatDuration */.a3)(test.timeout)}).`);
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
            log.info(`${test.name}: passed in ${(0,format/* formatDuration */.a3)(test.durationMs)}`);
        // Not an error: the step's failure, which names them all, is reported once.
        else
            log.notice(`${test.name}: ${test.outcome}${test.problem === undefined ? '' : `, ${test.problem}`}`);
    }
    if (result.failedUnits.length > 0)
        log.warning(`Units that failed to start in the machine: ${result.failedUnits.join(', ')}`);
    if (result.dumps.length > 0)
        log.info(`${result.dumps.length} core dumps in ${result.dumpFolder}`);
}


/***/ })

};
