export const id = 8717;
export const ids = [8717];
export const modules = {

/***/ 71798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UP: () => (/* binding */ LOG_FILE),
/* harmony export */   hz: () => (/* binding */ findCompleteBuild),
/* harmony export */   lt: () => (/* binding */ RECORD_FILE)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35182);




const RECORD_FILE = 'build.json';
const LOG_FILE = 'build.log';
/**
 * The record of an earlier build in `folder`, if that build had the same fingerprint and builder, made all the wanted formats,
 * and its files are still what it wrote.
 */
async function findCompleteBuild(folder, wanted) {
    const record = await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__.readJson)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RECORD_FILE)).catch(() => undefined);
    if (record?.schema !== 'bakehouse-build/1')
        return undefined;
    if (record.fingerprint.image !== wanted.fingerprint || record.builder !== wanted.builder)
        return undefined;
    if (!wanted.formats.every((format) => record.files.some((file) => file.format === format)))
        return undefined;
    // Sizes of all first: they cost nothing, checksums read gigabytes.
    for (const file of record.files)
        if ((await sizeOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file.path))) !== file.size)
            return undefined;
    for (const file of record.files)
        if ((await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__/* .sha256OfFile */ .Vq)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file.path))) !== file.sha256)
            return undefined;
    return record;
}
async function sizeOf(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size;
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 80430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ DiskChecksum),
/* harmony export */   c: () => (/* binding */ sha256OfDisk)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



const CHUNK = 4 * 1024 * 1024;
/** SHA-256 of a raw disk, taken from its begin on in parts: what is final is read while the rest is still being written. */
class DiskChecksum {
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    #position = 0;
    /**
     * Reads on to a position.
     *
     * @param end in bytes; the end of the file when left out
     * @throws CancelledError
     */
    async readTo(raw, end, signal) {
        const range = { start: this.#position, ...(end === undefined ? {} : { end: end - 1 }) };
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(raw, { ...range, highWaterMark: CHUNK })) {
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .throwIfCancelled */ .dZ)(signal);
            this.#hash.update(chunk);
            this.#position += chunk.length;
        }
    }
    /** Of what was read, and of the same bytes followed by a footer. */
    digests(footer) {
        return { raw: this.#hash.copy().digest('hex'), withFooter: this.#hash.copy().update(footer).digest('hex') };
    }
}
/** SHA-256 of a raw disk, and of the same bytes followed by a footer, in one reading. @throws CancelledError */
async function sha256OfDisk(raw, footer, signal) {
    const checksum = new DiskChecksum();
    await checksum.readTo(raw, undefined, signal);
    return checksum.digests(footer);
}


/***/ }),

/***/ 92634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ explainFullDisk)
/* harmony export */ });
/* unused harmony export freeSpace */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65570);



/** How mke2fs, tar, dpkg, apt and cp say ENOSPC. */
const FULL = /No space left on device|ENOSPC|You don't have enough free space/;
/** Bytes that the user may still write below a folder. */
async function freeSpace(folder) {
    const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
    return bavail * bsize;
}
/** Turns a failure for want of space into an error that says how much there is and how much is needed; any other is returned as it is. */
async function explainFullDisk(error, folder, needed) {
    const full = (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'ENOSPC') || (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ExternalError */ .yA && FULL.test((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)));
    if (!full)
        return error;
    const free = await freeSpace(folder);
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The disk is full: ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(free)} are free in ${folder}, and this build needs about ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(needed)}. ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, { hint: 'free some space, or give an output folder on another disk', cause: error });
}


/***/ }),

/***/ 76258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ volumeIdFrom),
/* harmony export */   k: () => (/* binding */ uuidFrom)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35182);

/**
 * A UUID that is the same for the same fingerprint and purpose, so that an image built twice has the same identities.
 * Version 8 of RFC 9562: the bits are our own business.
 */
function uuidFrom(fingerprint, purpose) {
    const hex = (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(`${fingerprint}:${purpose}`);
    const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
    return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20, 32)].join('-');
}
/** The 32-bit serial number of a FAT file system, as hexadecimal. */
function volumeIdFrom(fingerprint) {
    return (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(`${fingerprint}:volume`).slice(0, 8);
}


/***/ }),

/***/ 22859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ StageClock)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65570);

/** Runs the stages of a build, each folded in the log, and keeps their times. */
class StageClock {
    stages = [];
    #log;
    constructor(log) {
        this.#log = log;
    }
    async run(name, work) {
        const start = performance.now();
        const result = await this.#log.group(name, work);
        const milliseconds = Math.round(performance.now() - start);
        this.stages.push({ name, milliseconds });
        this.#log.info(`${name}: ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(milliseconds)}`);
        return result;
    }
}


/***/ }),

/***/ 1756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ writeFixedVhd),
/* harmony export */   YM: () => (/* binding */ vhdFooter)
/* harmony export */ });
/* unused harmony exports FOOTER_SIZE, diskGeometry */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_program__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99673);


/*
 * Fixed VHD: the raw disk followed by one 512-byte footer, all numbers big-endian. "Virtual Hard Disk Image Format
 * Specification", version 1.0, Microsoft, 11 October 2006. Azure takes only this kind, its disk a whole number of MiB.
 */
const FOOTER_SIZE = 512;
const MIB = 1024 * 1024;
const SECTOR = 512;
/** Seconds from 1970 to 2000, where time begins in a VHD. */
const EPOCH_2000 = 946_684_800;
const CHECKSUM_OFFSET = 64;
/** The largest disk that the specification's cylinders, heads and sectors can say. */
const MAX_GEOMETRY_SECTORS = 65_535 * 16 * 255;
/**
 * The footer that makes a fixed VHD of a raw disk.
 *
 * @throws RangeError when the disk is not a whole number of MiB
 */
function vhdFooter({ diskSize, uuid, timestamp }) {
    if (diskSize <= 0 || diskSize % MIB !== 0)
        throw new RangeError(`A fixed VHD for Azure is a whole number of MiB, not ${diskSize} bytes.`);
    const footer = Buffer.alloc(FOOTER_SIZE);
    footer.write('conectix', 0, 'latin1');
    // Features: only the bit that is always set.
    footer.writeUInt32BE(2, 8);
    footer.writeUInt32BE(0x0001_0000, 12);
    // A fixed disk has no dynamic header.
    footer.writeBigUInt64BE(0xffffffffffffffffn, 16);
    footer.writeUInt32BE(Math.max(0, timestamp - EPOCH_2000), 24);
    // With any other creator some readers (QEMU's block/vpc.c) take the size from the rounded geometry and cut the disk short.
    footer.write('win ', 28, 'latin1');
    footer.writeUInt32BE(0x000a_0000, 32);
    footer.write('Wi2k', 36, 'latin1');
    footer.writeBigUInt64BE(BigInt(diskSize), 40);
    footer.writeBigUInt64BE(BigInt(diskSize), 48);
    const { cylinders, heads, sectorsPerTrack } = diskGeometry(diskSize / SECTOR);
    footer.writeUInt16BE(cylinders, 56);
    footer.writeUInt8(heads, 58);
    footer.writeUInt8(sectorsPerTrack, 59);
    // Type: fixed.
    footer.writeUInt32BE(2, 60);
    Buffer.from(uuid.replaceAll('-', ''), 'hex').copy(footer, 68, 0, 16);
    footer.writeUInt32BE(checksumOf(footer), CHECKSUM_OFFSET);
    return footer;
}
/** One's complement of the sum of all bytes, the checksum field itself counted as zero. */
function checksumOf(footer) {
    let sum = 0;
    for (const [index, byte] of footer.entries()) {
        if (index < CHECKSUM_OFFSET || index >= CHECKSUM_OFFSET + 4)
            sum += byte;
    }
    return ~sum >>> 0;
}
/** Cylinders, heads and sectors per track by the algorithm in the specification's appendix. */
function diskGeometry(sectors) {
    const total = Math.min(sectors, MAX_GEOMETRY_SECTORS);
    let sectorsPerTrack;
    let heads;
    let cylinderTimesHeads;
    if (total >= 65_535 * 16 * 63) {
        sectorsPerTrack = 255;
        heads = 16;
        cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
    }
    else {
        sectorsPerTrack = 17;
        cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
        heads = Math.max(4, Math.floor((cylinderTimesHeads + 1023) / 1024));
        if (cylinderTimesHeads >= heads * 1024 || heads > 16) {
            sectorsPerTrack = 31;
            heads = 16;
            cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
        }
        if (cylinderTimesHeads >= heads * 1024) {
            sectorsPerTrack = 63;
            heads = 16;
            cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
        }
    }
    return { cylinders: Math.floor(cylinderTimesHeads / heads), heads, sectorsPerTrack };
}
/**
 * Makes a fixed VHD of a raw disk; holes stay holes, and where the file system can share blocks no data is copied.
 *
 * @throws RangeError when the disk is not a whole number of MiB, ExternalError when copying fails
 */
async function writeFixedVhd(raw, vhd, footer, log, signal) {
    // Node's copyFile fills holes with zeros.
    await (0,_bakehouse_core_program__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .mB)('copy the disk', ['cp', '--sparse=always', '--reflink=auto', '--', raw, vhd], { log, signal });
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(vhd, 'r+');
    try {
        const { size } = await file.stat();
        await file.write(footer, 0, footer.length, size);
        await file.sync();
    }
    finally {
        await file.close();
    }
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


/***/ })

};
