export const id = 87;
export const ids = [87,2468];
export const modules = {

/***/ 35182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ partialNeighbour),
/* harmony export */   EX: () => (/* binding */ withTemporaryFolder),
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Vq: () => (/* binding */ sha256OfFile),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   readJson: () => (/* binding */ readJson),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   sk: () => (/* binding */ takesBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11629);







/**
 * Writes a file whole or not at all: to a neighbour first, flushed to disk, then renamed. Creates missing folders. What is no file but
 * takes bytes (`/dev/null`, `/dev/stdout`, a pipe) gets them as they are.
 */
async function writeFileAtomically(path, content, mode = 0o644) {
    if (await takesBytes(path))
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.appendFile)(path, content);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
    const partial = partialNeighbour(path, (0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path));
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
/** True for a device of characters, a pipe, and an open file of this process: root could put a file in its place, and break the machine. */
async function takesBytes(path) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined);
    if (status === undefined)
        return false;
    if (status.isCharacterDevice() || status.isFIFO())
        return true;
    // `/dev/stdout` of a command whose output goes to a file.
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(path).catch(() => '')).startsWith('/proc/self/fd/');
}
/** Where a file is written to before it takes its place. Of a long name it has only the beginning, so that its own is not too long. */
function partialNeighbour(path, folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path).slice(0, 40)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.partial`);
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
 * Gives `work` an empty folder that is gone afterwards, whatever happens, unless the work failed and the system refuses. What a killed
 * process left behind under the same prefix is removed first: the folder's name tells which process of which machine made it.
 */
async function withTemporaryFolder(prefix, work, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(parent, { recursive: true });
    const ours = `${prefix}-${(0,node_os__WEBPACK_IMPORTED_MODULE_3__.hostname)().replaceAll(/[^A-Za-z0-9]/g, '')}-`;
    await (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .removeLeftovers */ .D)(parent, (name) => {
        const pid = name.startsWith(ours) ? Number(/^(\d+)-/.exec(name.slice(ours.length))?.[1]) : Number.NaN;
        return Number.isInteger(pid) && !(0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .isProcessAlive */ .j)(pid);
    });
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `${ours}${process.pid}-`));
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    let result;
    try {
        result = await work(folder);
    }
    catch (error) {
        // What cannot be removed must not hide why the work failed.
        await remove().catch(() => { });
        throw error;
    }
    await remove();
    return result;
}


/***/ }),

/***/ 65570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MJ: () => (/* binding */ countedOf),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   z3: () => (/* binding */ formatBytes)
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
/** A number with its noun: "1 file", "4 files". @param plural when it is more than an s */
function counted(number, noun, plural = `${noun}s`) {
    return `${number} ${number === 1 ? noun : plural}`;
}
/** A part of a whole with its verb: "1 of 4 blobs is", "2 of 4 blobs are". */
function countedOf(part, all, noun, [one, many]) {
    return `${part} of ${counted(all, noun)} ${part === 1 ? one : many}`;
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

/***/ 30087:
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
var files = __webpack_require__(35182);
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
    const handle = await (0,promises_.open)(path, 'r');
    try {
        const { size } = await handle.stat();
        return await work(new WindowedFile(handle, size));
    }
    finally {
        await handle.close();
    }
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
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/copy-sparse.js




/** A multiple of every file system's block, so that each skipped block is a hole. */
const BLOCK = 64 * 1024;
const ZEROS = Buffer.alloc(BLOCK);
const CHUNK = 16 * BLOCK;
/**
 * Copies a file whole or not at all; blocks of zeros become holes, so a sparse core stays sparse. Without `target` it is only
 * read. The copy can be read by its owner alone: a dump holds whatever the program had in memory.
 *
 * @throws CancelledError, or what reading and writing throw
 */
async function copySparse(source, target, signal) {
    const partial = target === undefined ? undefined : (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.partial`);
    if (partial !== undefined)
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(partial), { recursive: true });
    const from = await (0,promises_.open)(source, 'r');
    try {
        const to = partial === undefined ? undefined : await (0,promises_.open)(partial, 'wx', 0o600);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const before = await from.stat();
        let at = 0;
        try {
            const buffer = Buffer.alloc(CHUNK);
            for (;;) {
                (0,errors/* throwIfCancelled */.dZ)(signal);
                const { bytesRead } = await from.read(buffer, 0, CHUNK, at);
                if (bytesRead === 0)
                    break;
                hash.update(buffer.subarray(0, bytesRead));
                if (to !== undefined)
                    await writeBlocks(to, buffer.subarray(0, bytesRead), at);
                at += bytesRead;
            }
            await to?.truncate(at);
            await to?.sync();
        }
        finally {
            await to?.close();
        }
        const after = await from.stat();
        if (partial !== undefined)
            await (0,promises_.rename)(partial, target);
        return { size: at, sha256: hash.digest('hex'), changed: after.size !== before.size || after.mtimeMs !== before.mtimeMs };
    }
    catch (error) {
        if (partial !== undefined)
            await (0,promises_.rm)(partial, { force: true });
        throw error;
    }
    finally {
        await from.close();
    }
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
    const mapping = mappings.find(({ start, end }) => programCounter >= start && programCounter < end);
    return modules.find(({ path }) => path === mapping?.path);
}
/** Module and offset of the program counter. An address outside of every module changes from run to run, so it is left out. */
function placeOf({ programCounter }, module) {
    if (programCounter === undefined)
        return 'unknown place';
    if (module === undefined)
        return 'outside of every module';
    return `${(0,posix_.basename)(module.path)}+${hex(programCounter - module.start)}`;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-header.js

const PT_LOAD = 1;
const PT_NOTE = 4;
const ET_CORE = 4;
/** e_phnum when there are more than fit; the count is then in the first section header. */
const PN_XNUM = 0xffff;
/** vm.max_map_count is 65,530 and can be raised; a million mappings are more than any real core has. */
const MOST_SEGMENTS = 1_000_000;
/** Reads the ELF header and the program headers. Never throws for what the bytes say. */
async function readElfHeader(source) {
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
    for (let index = 0; index < count; index++) {
        const bytes = await source.read(tableOffset + index * entrySize, wide ? 56 : 32);
        if (bytes.length < (wide ? 56 : 32))
            break;
        segments.push(segmentOf(bytes, layout));
    }
    return { layout, machine: layout.u16(start, 18), segments, segmentCount: count };
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
/**
 * The notes of a core in file order, without their content. Stops at the first that cannot be right, and after 250,000.
 *
 * @param onProblem is told why it stopped early
 */
async function* notesOf(source, header, onProblem) {
    let seen = 0;
    for (const segment of header.segments) {
        if (segment.type !== PT_NOTE)
            continue;
        const end = Math.min(segment.offset + segment.fileSize, source.size);
        let at = segment.offset;
        while (at + 12 <= end) {
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
    const files = [];
    let name = namesAt;
    for (let index = 0; index < count; index++) {
        const at = word * 2 + index * word * 3;
        const nameEnd = note.indexOf(0, name);
        if (nameEnd === -1)
            return undefined;
        files.push({
            start: layout.word(note, at, word),
            end: layout.word(note, at + word, word),
            fileOffset: layout.word(note, at + word * 2, word) * pageSize,
            path: note.toString('utf8', name, nameEnd),
        });
        name = nameEnd + 1;
    }
    return files;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-core.js







const NT = { prstatus: 1, prpsinfo: 3, auxv: 6, siginfo: 0x53494749, file: 0x46494c45 };
const AT = { phdr: 3n, entry: 9n, execfn: 31n };
const PF_WRITE = 2;
/** Reading a page of each would make a core with a hundred thousand mapped files slow; no crash needs more. */
const MOST_BUILD_IDS = 4096;
/**
 * Reads an ELF core's header and notes (Linux; System V ABI, `linux/elfcore.h`), never its memory as a whole. Whatever the
 * bytes are, the answer is a value: a core with what could be read of it, or why it is none.
 *
 * @throws only what reading the source throws (an I/O error)
 */
async function readElfCore(source) {
    const header = await readElfHeader(source);
    if ('reason' in header)
        return header;
    const machine = machineOf(header.machine, header.layout.bits);
    const gathered = { threads: [], problems: [], mappings: [], auxiliary: new Map() };
    for await (const note of notesOf(source, header, (message) => gathered.problems.push(message))) {
        await gather(gathered, note, source, header.layout, machine);
    }
    const memory = new CoreMemory(source, header.segments);
    const truncated = isTruncated(header, source.size);
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
        programCounter: gathered.programCounter,
        mappings: gathered.mappings,
        modules: await modulesOf(gathered.mappings, memory, header.layout),
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
    const content = () => source.read(note.offset, note.size);
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
            if (into.shortName === undefined)
                gatherProcess(into, await content(), layout);
            return;
        case NT.siginfo:
            if (into.signalInfo === undefined)
                into.signalInfo = signalInfoOf(await content(), layout, machine);
            return;
        case NT.file: {
            const mappings = readMappedFiles(await content(), layout);
            if (mappings === undefined)
                into.problems.push('the list of mapped files is damaged');
            else
                into.mappings = mappings;
            return;
        }
        case NT.auxv: {
            const words = await content();
            const size = layout.bits / 8;
            for (let at = 0; at + 2 * size <= words.length && into.auxiliary.size < 128; at += 2 * size) {
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
async function programPath({ mappings, auxiliary }, memory) {
    for (const key of [AT.phdr, AT.entry]) {
        const address = auxiliary.get(key);
        const mapping = address === undefined ? undefined : mappings.find(({ start, end }) => address >= start && address < end);
        if (mapping !== undefined)
            return mapping.path.replace(/ \(deleted\)$/, '');
    }
    const name = auxiliary.get(AT.execfn);
    const path = name === undefined ? '' : cString(await memory.read(name, 4096));
    return path === '' ? undefined : path;
}
async function modulesOf(mappings, memory, layout) {
    const modules = new Map();
    for (const { path, start, end, fileOffset } of mappings) {
        const module = modules.get(path);
        if (module === undefined) {
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
        const buildId = first === undefined || index >= MOST_BUILD_IDS ? undefined : await buildIdAt(memory, layout, first);
        found.push({ path, start, end, ...(buildId === undefined ? {} : { buildId }) });
    }
    return found;
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
function isTruncated({ segments, segmentCount }, size) {
    return segments.length < segmentCount || segments.some(({ offset, fileSize }) => fileSize > 0 && offset + fileSize > size);
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/collect.js











/** A dump folder with more is no dump folder. */
const MOST_FILES = 100_000;
const DEEPEST = 16;
/**
 * Finds crash dumps by their content, copies them into `outputFolder/dumps` (sparse ones stay sparse), and writes
 * `outputFolder/crashes.json`. Run again it replaces what it wrote before. The sources are left where they are.
 *
 * @param source a dump, or a folder that is searched with its subfolders; symbolic links are not followed
 * @returns the report, its crashes in the order of their origin
 * @throws UserError when the source does not exist, CancelledError
 */
async function collectCrashDumps(source, outputFolder, options) {
    const { log, signal } = options;
    const reportFile = (0,external_node_path_.join)(outputFolder, 'crashes.json');
    const crashes = [];
    const taken = new Set();
    for (const origin of await filesBelow((0,external_node_path_.resolve)(source), (0,external_node_path_.resolve)(outputFolder, 'dumps'), signal)) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        const read = await withFile(origin, readElfCore).catch((error) => {
            if ((0,errors/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM'))
                throw new errors/* UserError */.yo(`Cannot read ${origin}: permission denied.`, {
                    hint: 'collect as root, or give this user the right to read it',
                });
            throw error;
        });
        if ('reason' in read && read.reason !== 'damaged') {
            log.debug((0,control_characters/* showControls */.m)(`${origin}: ${read.message}`));
            continue;
        }
        const file = freeName((0,external_node_path_.basename)(origin), taken);
        const copied = await copySparse(origin, options.dryRun ? undefined : (0,external_node_path_.join)(outputFolder, file), signal);
        const crash = crashOf(read, { file, origin, size: copied.size, sha256: copied.sha256 }, copied.changed);
        log.info((0,control_characters/* showControls */.m)(`${options.dryRun ? 'Found' : 'Collected'} ${origin} (${(0,format/* formatBytes */.z3)(copied.size)}): ${crash.signature}`));
        crashes.push(crash);
    }
    const report = { schema: 'bakehouse-crashes/1', crashes };
    if (!options.dryRun) {
        await removeFormer(reportFile, outputFolder, taken);
        await (0,files/* writeJson */.GF)(reportFile, report);
    }
    return report;
}
async function filesBelow(source, except, signal) {
    const found = [];
    const visit = async (path, depth) => {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        const status = await (0,promises_.lstat)(path).catch((error) => {
            if (depth === 0 && (0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
                throw new errors/* UserError */.yo(`There is no file or folder ${source} to collect crash dumps from.`);
            // Dumps and their writers' temporary files come and go.
            if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
                return undefined;
            throw error;
        });
        if (status?.isFile() && status.size > 0)
            found.push(path);
        if (!status?.isDirectory() || depth > DEEPEST || path === except)
            return;
        for (const name of (await (0,promises_.readdir)(path)).sort())
            await visit((0,external_node_path_.join)(path, name), depth + 1);
        if (found.length > MOST_FILES)
            throw new errors/* UserError */.yo(`${source} holds more than ${MOST_FILES} files.`, { hint: 'name the folder that the dumps are in' });
    };
    await visit(source, 0);
    return found;
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
function crashOf(read, place, changed) {
    const writing = 'it was still being written while it was collected';
    if ('reason' in read)
        return { ...emptyCrash(place), problem: changed ? writing : read.message };
    const facts = crashFactsOf(read, (0,external_node_path_.basename)(place.origin));
    const problem = changed ? writing : read.problem;
    const [crashingThread = 0] = read.threads;
    return {
        ...emptyCrash(place),
        ...facts,
        commandLine: read.commandLine ?? '',
        ...(read.access === undefined ? {} : { accessKind: read.access }),
        ...(read.processId === undefined ? {} : { processId: read.processId }),
        machine: read.machine.name,
        threads: read.threads.length,
        crashingThread,
        modules: read.modules.map(({ path, start, end, buildId }) => ({
            path,
            start: hex(start),
            end: hex(end),
            ...(buildId === undefined ? {} : { buildId }),
        })),
        truncated: read.truncated,
        ...(problem === undefined ? {} : { problem }),
    };
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
    const former = await (0,files.readJson)(reportFile).catch(() => undefined);
    for (const { file } of former?.crashes ?? []) {
        // Only names that this program gives: the report is a file that anybody may have edited.
        if (/^dumps\/[^/\\]+$/.test(file) && !kept.has(file.toLowerCase()))
            await (0,promises_.rm)((0,external_node_path_.join)(outputFolder, file), { force: true });
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

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/crash-table.js



/** GitHub shows at most 1 MiB of a step's summary; the report file has the rest. */
const MOST_ROWS = 50;
/** The crashes as a Markdown table. Names come from dumps, which may be hostile: no markup in them takes effect. */
function crashTable(crashes) {
    const rows = crashes.slice(0, MOST_ROWS).map((crash) => {
        const remarks = [crash.truncated ? 'cut short' : undefined, crash.problem].filter((remark) => remark !== undefined).join('; ');
        const cells = [
            code((0,posix_.basename)(crash.program)),
            code(reasonOf(crash)),
            crash.address === undefined ? '' : code(crash.address) + (crash.accessKind === undefined ? '' : ` (${crash.accessKind})`),
            crash.place === undefined ? '' : code(crash.place),
            String(crash.threads),
            `${code((0,posix_.basename)(crash.file))} ${(0,format/* formatBytes */.z3)(crash.size)}`,
            plain(remarks),
        ];
        return `| ${cells.join(' | ')} |`;
    });
    const rest = crashes.length > MOST_ROWS ? [`\n… and ${crashes.length - MOST_ROWS} more in crashes.json`] : [];
    return [
        `### Crash dumps: ${crashes.length}`,
        '',
        '| Program | Signal | Address | Where | Threads | Dump | Remarks |',
        '| --- | --- | --- | --- | ---: | --- | --- |',
        ...rows,
        ...rest,
        '',
    ].join('\n');
}
function code(text) {
    return `<code>${plain(text)}</code>`;
}
function plain(text) {
    return text
        .replace(/\p{Cc}/gu, ' ')
        .slice(0, 200)
        .replace(/[&<>|`*_[\]\\@#:]/g, (character) => `&#${character.codePointAt(0)};`);
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
