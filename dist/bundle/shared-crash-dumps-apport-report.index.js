export const id = "shared-crash-dumps-apport-report";
export const ids = ["shared-crash-dumps-apport-report"];
export const modules = {

/***/ 64894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lM: () => (/* binding */ ByteLayout),
/* harmony export */   ry: () => (/* binding */ cString),
/* harmony export */   uh: () => (/* binding */ hex)
/* harmony export */ });
/** How numbers are stored in one dump. Reads outside of the bytes give 0, so that a cut structure never throws. */
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


/***/ }),

/***/ 35395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectCrashDumps: () => (/* binding */ collectCrashDumps)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/records/src/crash-report.js
var crash_report = __webpack_require__(94984);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var src_files = __webpack_require__(85368);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/disk-image/src/sparse-copy.js
var sparse_copy = __webpack_require__(32557);
// EXTERNAL MODULE: ./build/staging/system/src/free-space.js
var free_space = __webpack_require__(68830);
// EXTERNAL MODULE: ./build/staging/system/src/positioned.js
var positioned = __webpack_require__(33569);
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
        const filled = await (0,positioned/* readAt */.m)(this.#handle, buffer, offset);
        this.#start = offset;
        this.#window = buffer.subarray(0, filled);
        return this.#window.subarray(0, wanted);
    }
}
function isPlace(offset, length) {
    return Number.isSafeInteger(offset) && offset >= 0 && Number.isSafeInteger(length) && length > 0;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/copy-dump.js








/** Bytes that are read in one go; a multiple of every file system's block, so that blocks of zeros are found in it. */
const CHUNK = 1024 * 1024;
/** Up to this size holes are read like anything else: a second for each GiB. */
const READ_HOLES = 4 * 1024 ** 3;
/** Of data, holes apart. */
const LARGEST = 256 * 1024 ** 3;
/**
 * Copies a file whole or not at all; blocks of zeros become holes, so a sparse core stays sparse. Without `target` it is only
 * read. The copy can be read by its owner alone: a dump holds whatever the program had in memory. What does not fit on the disk, or has
 * more than 256 GiB of data, is not copied.
 *
 * @throws CancelledError, or what reading and writing throw
 */
async function copyDump(source, target, options) {
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
    const folder = (0,external_node_path_.dirname)(target);
    if (data <= (await (0,free_space/* usableSpace */.dS)(folder)))
        return undefined;
    return `its ${(0,format/* formatBytes */.z3)(data)} do not fit on the disk, where ${(0,format/* formatBytes */.z3)(await (0,free_space/* freeSpace */.FP)(folder))} are free`;
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
        const bytesRead = await (0,positioned/* readAt */.m)(from, buffer, at);
        if (bytesRead === 0)
            break;
        hash.update(buffer.subarray(0, bytesRead));
        if (to !== undefined)
            await (0,sparse_copy/* writeSparse */.M)(to, buffer.subarray(0, bytesRead), at);
        at += bytesRead;
        onProgress?.(at, size);
        // Still being written, by a program that is faster than this one.
        if (at > LARGEST)
            break;
    }
    await to?.truncate(at);
    return { size: at, sha256: hash.digest('hex') };
}
/** By `cp`, which finds the data. It gets the file that is open, whatever has taken its name. */
async function copyData(from, partial, size, { signal }) {
    await (0,sparse_copy/* copySparse */.I)(`/proc/${process.pid}/fd/${from.fd}`, partial, { what: 'copy the data of a sparse file', signal });
    return { size, sha256: undefined };
}

// EXTERNAL MODULE: ./build/staging/crash-dumps/src/byte-layout.js
var byte_layout = __webpack_require__(64894);
// EXTERNAL MODULE: ./build/staging/core/src/redact.js
var redact = __webpack_require__(30660);
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/command-line.js

/** The kernel keeps so many bytes of a command line: a secret at its end may be cut, and lack what it is known by. */
const KEPT_BYTES = 79;
/** Words, in their parts, that say of an option or a variable that its value is for one alone to know. */
const SECRET_WORDS = [
    ...['pass|words?', 'passwds?', 'pass|phrase', 'pwd', 'secrets?', 'token', 'api|keys?', 'access|keys?', 'account|keys?', 'private|keys?'],
    ...['credentials?', 'auth', 'authorization', 'connection|strings?'],
];
/** A word ends where no letter goes on with it: a tokenizer is no token. In camelCase a capital begins the next word. */
function secretWord(word) {
    const parts = word.split('|');
    const mixed = parts.map((part) => `[${part.slice(0, 1).toUpperCase()}${part.slice(0, 1)}]${part.slice(1)}`);
    return `${mixed.join('[_-]?')}(?![a-z])|${parts.join('[_-]?').toUpperCase()}(?![A-Za-z])`;
}
/** Names of options and variables that hold a secret. */
const SECRET_NAME = String.raw `[\w.-]*(?:${SECRET_WORDS.map(secretWord).join('|')}|\b(?:[Ss]as|SAS)(?![A-Za-z]))[\w.-]*`;
/** The program of a command line, or one that another program starts; its options follow near to it. */
const program = (names) => String.raw `(?:^|[\s/])(?:${names})(?:\.exe)?\s`;
const command_line_NEAR = '.{0,300}?';
const PATTERNS = [
    // --password x, --token=x, /password:x, DB_PASSWORD=x, password: x. A value in quotes goes to its end.
    new RegExp(String.raw `((?:^|[\s"'/;,])-{0,2}${SECRET_NAME}\s*[=:]\s*)(?:"[^"]*"?|'[^']*'?|[^\s"']+)`, 'g'),
    new RegExp(String.raw `((?:^|\s)--?${SECRET_NAME}\s+)(?:"[^"]*"?|'[^']*'?|[^\s"'-][^\s]*)`, 'g'),
    // Short options mean a password for some programs only: curl -u user:password, -uuser:password and -su user:password.
    /((?:^|\s)(?:-u|--user)[\s=]+[^\s:]+:)\S+/g,
    new RegExp(String.raw `(${program('curl')}(?:${command_line_NEAR}\s)??-[A-Za-z]{0,4}u[^\s:]+:)\S+`, 'g'),
    new RegExp(String.raw `(${program('curl')}(?:${command_line_NEAR}\s)??-[A-Za-z]{1,4}u\s+[^\s:]+:)\S+`, 'g'),
    // mysql -psecret, sshpass -p secret and -psecret, docker login -p secret, redis-cli -a secret.
    new RegExp(String.raw `(${program('mysql|mysqldump|mysqladmin|mariadb|mariadb-dump')}(?:${command_line_NEAR}\s)??-p)\S+`, 'g'),
    new RegExp(String.raw `(${program('sshpass')}(?:${command_line_NEAR}\s)??-p[\s=]*)\S+`, 'g'),
    new RegExp(String.raw `(${program('docker|podman|nerdctl|buildah|skopeo|helm|oc|az')}(?:${command_line_NEAR}\s)??login\s(?:${command_line_NEAR}\s)??-p[\s=]*)\S+`, 'g'),
    new RegExp(String.raw `(${program('redis-cli')}(?:${command_line_NEAR}\s)??-a\s+)\S+`, 'g'),
];
/** What is secret at the end of a text that was cut there. */
const CUT = [
    // The `@` behind user and password, or the value's end, is gone.
    /(:\/\/[^/?#\s"'<>:@]*:)[^/?#\s"'<>@]+$/,
    // A token is known by its length as well: a long word of digits, capitals and small letters may be the beginning of one.
    /((?:^|[\s=:"']))(?=[\w-]*\d)(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{16,}$/,
];
/**
 * A command line without what looks like a secret in it, `***` in its place. It comes from a dump, where nobody has named the secrets of the
 * program that crashed.
 */
function redactCommandLine(commandLine) {
    let clean = (0,redact/* redact */.E$)(commandLine, []);
    for (const pattern of PATTERNS)
        clean = clean.replace(pattern, '$1***');
    if (Buffer.byteLength(commandLine) < KEPT_BYTES)
        return clean;
    return CUT.reduce((text, pattern) => text.replace(pattern, '$1***'), clean);
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/crash-signature.js


/**
 * Names a crash.
 *
 * @param fallback the program's name where the dump does not hold it
 */
function crashTextsOf(facts, fallback) {
    const { exception, programCounter, crashedModule, managed } = facts;
    const own = facts.process.path ?? facts.process.name ?? fallback;
    // The host of .NET runs any program.
    const program = (0,posix_.basename)(own) === 'dotnet' && managed?.program ? managed.program : own;
    const name = managed?.program || (0,posix_.basename)(program);
    if (exception === undefined)
        return { program, signal: 'unknown', signature: `${name} unreadable` };
    const { name: signal = 'none', code: signalCode, address } = exception;
    const place = placeOf(facts);
    const reason = managed?.exceptionType ?? (signalCode === undefined ? signal : `${signal}/${signalCode}`);
    return {
        program,
        signal,
        ...(signalCode === undefined ? {} : { signalCode }),
        ...(address === undefined ? {} : { address: (0,byte_layout/* hex */.uh)(address) }),
        ...(managed?.exceptionType === undefined ? {} : { exceptionType: managed.exceptionType }),
        ...(managed?.hresult === undefined ? {} : { hresult: managed.hresult }),
        ...(programCounter === undefined ? {} : { programCounter: (0,byte_layout/* hex */.uh)(programCounter) }),
        ...(crashedModule === undefined ? {} : { module: crashedModule.path }),
        place,
        signature: `${name} ${reason} ${place}`,
    };
}
/**
 * Module and offset of the program counter. An address outside of every module changes from run to run, so it is left out. An exception of
 * .NET has left the place where it was thrown: the method that a report names says more than abort() in the C library.
 */
function placeOf({ programCounter, crashedModule, managed }) {
    if (managed?.method !== undefined && (programCounter === undefined || managed.exceptionType !== undefined))
        return managed.method;
    if (programCounter === undefined)
        return 'unknown place';
    if (crashedModule === undefined)
        return 'outside of every module';
    return `${(0,posix_.basename)(crashedModule.path)}+${(0,byte_layout/* hex */.uh)(programCounter - crashedModule.start)}`;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/telling-facts.js
/** Of what a dump says of itself. Linux has no longer path. */
const LONGEST_TEXT = 4096;
/** Bytes of modules in all reports together. */
const MODULE_BYTES = 64 * 1024 * 1024;
/** Of all dumps together; no machine has as many. */
const MOST_THREADS = 1_000_000;
/** What may be kept of many dumps at once: each may claim hundreds of megabytes of modules and threads. */
class FactsRoom {
    #bytes = MODULE_BYTES;
    #threads = MOST_THREADS;
    /** The facts with the most telling of the modules: the first by address, and the one that crashed, which always has room. */
    take(facts) {
        const modules = [];
        let bytes = 0;
        for (const module of facts.modules) {
            if (module.path !== facts.crashedModule?.path && bytes > this.#bytes)
                continue;
            const path = module.path.slice(0, LONGEST_TEXT);
            // In the report, with indentation.
            bytes += 200 + path.length;
            modules.push({ ...module, path });
        }
        this.#bytes -= bytes;
        this.#threads -= facts.threads.length;
        if (this.#threads >= 0)
            return { ...facts, modules };
        return {
            ...facts,
            modules,
            threads: facts.threads.slice(0, 1),
            note: facts.note ?? 'only its first thread is told, since there are very many',
        };
    }
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/describe-crash.js





/**
 * The report's entry for a crash.
 *
 * @param kept where its dump is now
 * @param otherFiles where the others are, below the report's folder
 */
function crashOf({ main, facts, copies }, kept, otherFiles) {
    const { origin, format, compression } = main;
    const { file, size, sha256: digest, refused } = kept;
    const place = {
        ...{ file, origin, format, size },
        ...(compression === undefined ? {} : { compression }),
        ...(digest === undefined ? {} : { sha256: digest }),
        ...(copies.length === 0 ? {} : { copies }),
        ...(otherFiles.length === 0 ? {} : { otherFiles }),
    };
    const written = kept.changed ? 'it was still being written while it was collected' : undefined;
    if ('unreadable' in facts)
        return { ...emptyCrash(place), problem: written ?? facts.unreadable };
    const problem = written ?? facts.note ?? refused;
    const { process: crashed, exception, threads } = facts;
    const [crashingThread = 0] = threads;
    return {
        ...place,
        ...cutTexts(crashTextsOf(facts, (0,external_node_path_.basename)(origin))),
        commandLine: redactCommandLine(crashed.commandLine ?? '').slice(0, LONGEST_TEXT),
        ...(exception?.access === undefined ? {} : { accessKind: exception.access }),
        ...(crashed.id === undefined ? {} : { processId: crashed.id }),
        machine: facts.machine,
        threads: threads.length,
        crashingThread,
        modules: facts.modules.map(({ path, start, end, buildId }) => ({
            ...{ path, start: (0,byte_layout/* hex */.uh)(start), end: (0,byte_layout/* hex */.uh)(end) },
            ...(buildId === undefined ? {} : { buildId }),
        })),
        ...(facts.modules.length === facts.moduleCount ? {} : { modulesLeftOut: facts.moduleCount - facts.modules.length }),
        truncated: facts.truncated,
        ...(problem === undefined ? {} : { problem }),
    };
}
/** The entry of a file that may not even be opened. */
function unopenedCrash(origin, problem) {
    return { ...emptyCrash({ file: origin, origin, format: 'unknown', size: 0 }), problem };
}
function cutTexts(texts) {
    const cut = Object.entries(texts).map(([key, text]) => [key, text.slice(0, LONGEST_TEXT)]);
    return Object.fromEntries(cut);
}
function emptyCrash(place) {
    return {
        ...place,
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

// EXTERNAL MODULE: ./build/staging/system/src/entry-at.js
var entry_at = __webpack_require__(57365);
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/dump-names.js

/** Suffixes of files that a system or a person has compressed. */
const COMPRESSED = /\.(?:zst|lz4|xz|gz|bz2)$/i;
/**
 * core, core.1234, core.node.1234, core.%e.%u.<boot>.%p.%t of systemd, core_20240101_120000 of dotnet-dump, coredump.1234 of createdump,
 * vmcore; x.core, x.dmp, x.mdmp, x.hdmp, x.crash; the report that createdump writes beside its dump.
 */
const DUMP = /^(?:core|coredump|vmcore)$|^(?:core|coredump|vmcore)[._-].*\d|\.(?:core|coredump|dmp|mdmp|hdmp|crash)$|\.crashreport\.json$/i;
/** What begins like a dump's name and is none: core-1.0.tar, core.2.js. */
const OTHER = /\.(?:7z|c|conf|cpp|css|csv|deb|dll|docx?|exe|h|html?|jar|js|json|log|map|md|mjs|o|patch|pdf|pl|png|py|rb|rpm|rs|sh|so|sql|svg|tar|toml|ts|tgz|txt|txz|wasm|xml|ya?ml|zip)$/i;
/** Whether people would take a file for a crash dump by its name alone. */
function hasDumpName(path) {
    const name = uncompressedName((0,external_node_path_.basename)(path));
    return DUMP.test(name) && (!OTHER.test(name) || /\.crashreport\.json$/i.test(name));
}
/** `core.shop`, as the kernel calls a core by `core.%e` alone: too much is called so for the name to count where the content is sound. */
function beginsLikeDump(path) {
    const name = uncompressedName((0,external_node_path_.basename)(path));
    return /^(?:core|coredump|vmcore)[._-]/i.test(name) && !OTHER.test(name);
}
/** False for the name of something that is surely no dump, as `build.log.xz`; for a compressed file whose content is not known. */
function couldBeDump(path) {
    return !OTHER.test(uncompressedName((0,external_node_path_.basename)(path))) && !/\.t[gx]z$/i.test(path);
}
/** `core.dmp` of `core.dmp.zst`. */
function uncompressedName(name) {
    return name.replace(COMPRESSED, '');
}
/** The bare path of the dump that a report of createdump stands beside: `<dump>.crashreport.json`; undefined for other names. */
function dumpOfReport(path) {
    const match = /^(.*)\.crashreport\.json$/is.exec(uncompressedName(path));
    return match?.[1];
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/dump-files.js





/** Prefix of folders in which dumps are unpacked; a run that was killed leaves one. */
const UNPACKED = '.unpacked-dump';
/** A dump folder with more is no dump folder. */
const MOST_FILES = 100_000;
const DEEPEST = 16;
const SOURCE = 'give as source a crash dump, or the folder that the dumps are in';
/** What says that one file or folder cannot be read, and nothing about any other. */
const OF_ONE = ['EACCES', 'EPERM', 'EIO', 'ELOOP', 'ENXIO', 'EINVAL', 'ESTALE', 'ENAMETOOLONG'];
/** True for an error of one file or folder that hides no other. */
function isOfOne(error) {
    return (0,errors/* hasErrorCode */.Ue)(error, ...OF_ONE);
}
/**
 * Finds the files in a folder and its subfolders. Symbolic links are not followed.
 *
 * @param source absolute; a folder or a file
 * @param except an absolute path of a folder that is not searched
 * @throws InputError when the source is not there or is neither file nor folder; UserError when it may not be read or holds very many files;
 *   CancelledError
 */
async function dumpFilesBelow(source, except, signal) {
    const files = [];
    const unread = new Map();
    let tooDeep = 0;
    let isFile = false;
    const visit = async (path, origin, depth) => {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        // Dumps and their writers' temporary files come and go.
        const status = await (0,entry_at/* entryAt */._)(path);
        if (depth === 0 && status === undefined)
            throw new errors/* InputError */.dz(`There is no file or folder ${source} to collect crash dumps from.`, { hint: SOURCE });
        if (depth === 0 && status?.isSymbolicLink())
            throw new errors/* InputError */.dz(`${source} is a symbolic link, which is not followed.`, {
                hint: 'give as source the file or folder that it leads to',
            });
        if (depth === 0 && !status?.isFile() && !status?.isDirectory())
            throw new errors/* InputError */.dz(`${source} is neither a file nor a folder.`, { hint: SOURCE });
        if (depth === 0)
            isFile = status?.isFile() === true;
        // An empty file says by its name alone that it was to be a dump.
        if (status?.isFile() && (status.size > 0 || depth === 0 || hasDumpName(origin)))
            files.push({ path, origin });
        if (!status?.isDirectory() || origin === except || (0,src_files/* temporaryFolderOwner */.Ti)(UNPACKED, (0,external_node_path_.basename)(origin)) !== undefined)
            return;
        if (depth > DEEPEST) {
            tooDeep++;
            return;
        }
        for (const name of (await (0,promises_.readdir)(path, { encoding: 'buffer' })).sort(Buffer.compare)) {
            const text = name.toString();
            const isText = typeof path === 'string' && Buffer.from(text).equals(name);
            const below = isText ? (0,external_node_path_.join)(path, text) : Buffer.concat([Buffer.from(path), Buffer.from('/'), name]);
            await visitOne(below, (0,external_node_path_.join)(origin, text), depth + 1);
            if (files.length > MOST_FILES)
                throw new errors/* UserError */.yo(`${source} holds more than ${MOST_FILES} files.`, { hint: 'name the folder that the dumps are in' });
        }
    };
    /** One that may not be read hides none of the others. */
    const visitOne = (path, origin, depth) => visit(path, origin, depth).catch((error) => {
        if (depth > 0 && (0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            return;
        if (!isOfOne(error))
            throw error;
        unread.set(origin, error);
    });
    await visitOne(source, source, 0);
    return { files, tooDeep, unread, isFile };
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/earlier-crashes.js



/** Only names that this program gives: the report is a file that anybody may have edited. */
const KEPT = /^dumps\/(?!\.{1,2}$)[^/\\\0]+$/;
/**
 * What earlier runs have collected in a folder, as far as the dumps are still there. Of their modules only the number is kept, so that the
 * report does not grow without end.
 *
 * @param now files of this run
 * @param most how many at most
 */
async function earlierCrashes(outputFolder, now, most) {
    // A report that is damaged says nothing of what lies beside it.
    const former = await (0,crash_report/* readCrashReport */.EK)((0,external_node_path_.join)(outputFolder, 'crashes.json')).catch(() => undefined);
    const found = [];
    for (const crash of [...(former?.crashes ?? []), ...(former?.earlier ?? [])]) {
        if (found.length === most)
            break;
        if (!KEPT.test(crash.file) || now.has(crash.file))
            continue;
        const isThere = await (0,promises_.lstat)((0,external_node_path_.join)(outputFolder, crash.file)).then((status) => status.isFile(), () => false);
        if (!isThere)
            continue;
        const left = crash.modules.length + (crash.modulesLeftOut ?? 0);
        found.push({ ...crash, modules: [], ...(left === 0 ? {} : { modulesLeftOut: left }) });
    }
    return found;
}

// EXTERNAL MODULE: ./build/staging/crash-dumps/src/signals.js
var signals = __webpack_require__(28496);
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/facts-of-report.js

const NO_MODULES = { modules: [], moduleCount: 0, truncated: false, writer: 'system', layout: [] };
/** The facts of a crash of which there is only what createdump of .NET reports. */
function factsOfDotnet(report) {
    const exception = exceptionOf(report);
    return {
        ...NO_MODULES,
        writer: 'createdump',
        process: report.program === '' ? {} : { name: report.program },
        machine: report.machine ?? 'unknown',
        threads: report.threads,
        ...(exception === undefined ? {} : { exception }),
        managed: managedOf(report),
    };
}
/** What a report adds to the facts of its dump. */
function managedOf({ program, exceptionType, hresult, method }) {
    return {
        program,
        ...(exceptionType === undefined ? {} : { exceptionType }),
        ...(hresult === undefined ? {} : { hresult }),
        ...(method === undefined ? {} : { method }),
    };
}
function exceptionOf({ crashingThread, signal, exceptionType }) {
    if (crashingThread === undefined)
        return { name: undefined };
    // An exception of the runtime that nobody handles ends with abort().
    const name = signal ?? (exceptionType === undefined ? undefined : 'SIGABRT');
    return name === undefined ? undefined : { name };
}
/**
 * The facts of a crash of which there is only what apport reports.
 *
 * @param note why there is no more
 */
function factsOfApport(fields, note) {
    const path = fields.get('ExecutablePath');
    const commandLine = fields.get('ProcCmdline');
    const number = /^\d{1,3}$/.exec(fields.get('Signal') ?? '')?.[0];
    return {
        ...NO_MODULES,
        process: { ...(path ? { path } : {}), ...(commandLine === undefined ? {} : { commandLine }) },
        machine: fields.get('Architecture') ?? 'unknown',
        threads: [],
        ...(number === undefined ? {} : { exception: { name: (0,signals/* signalName */.yD)(Number(number)) } }),
        note: note ?? 'it holds no core',
    };
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/group-crashes.js


/**
 * Puts together what is about one crash: equal copies (test runners leave each dump twice), the dumps of .NET's createdump and of the system
 * of one process, and the report of createdump with its dump.
 *
 * @param digestOf SHA-256 of a file; asked for those that have their size in common with others. Undefined when it would take too long.
 * @returns in the order of the files
 */
async function groupCrashes(files, digestOf) {
    const uniques = await withoutCopies(files, digestOf);
    const groups = [];
    const byProcess = new Map();
    for (const unique of uniques.filter(({ file }) => file.report === undefined)) {
        const id = 'unreadable' in unique.file.facts ? undefined : unique.file.facts.process.id;
        const candidates = id === undefined ? [] : (byProcess.get(id) ?? []);
        const group = candidates.find((members) => members.some((member) => isSameCrash(member.file.facts, unique.file.facts)));
        if (group !== undefined)
            group.push(unique);
        else {
            groups.push([unique]);
            byProcess.set(id, [...candidates, groups.at(-1)]);
        }
    }
    const reports = uniques.filter(({ file }) => file.report !== undefined);
    const alone = reports.filter((report) => !joins(report, groups, standsBeside));
    const apart = alone.filter((report) => !joins(report, groups, isOfOneProcess));
    groups.push(...apart.map((report) => [report]));
    const order = new Map(files.map((file, index) => [file, index]));
    const first = (group) => Math.min(...group.map(({ file }) => order.get(file)));
    return groups.sort((a, b) => first(a) - first(b)).map(groupOf);
}
async function withoutCopies(files, digestOf) {
    const sizes = new Map();
    for (const { size } of files)
        sizes.set(size, (sizes.get(size) ?? 0) + 1);
    const byDigest = new Map();
    const uniques = [];
    for (const file of files) {
        // Empty files have nothing in common but that.
        const digest = file.size > 0 && sizes.get(file.size) > 1 ? await digestOf(file) : undefined;
        const known = digest === undefined ? undefined : byDigest.get(digest);
        if (known !== undefined) {
            known.copies.push(file.origin);
            continue;
        }
        const unique = { file, copies: [] };
        uniques.push(unique);
        if (digest !== undefined)
            byDigest.set(digest, unique);
    }
    return uniques;
}
/** Ids are used again, in containers above all; where the kernel put things differs from one process to the next. */
function isSameProcess(a, b) {
    return a.process.id !== undefined && a.process.id === b.process.id && hasSameLayout(a, b) && hasSameThreads(a, b);
}
/** What only one of them knows says nothing. */
function hasSameLayout(a, b) {
    const others = b.layout;
    return a.layout.every((address, index) => address === undefined || others[index] === undefined || address === others[index]);
}
function isSameCrash(a, b) {
    if ('unreadable' in a || 'unreadable' in b || !isSameProcess(a, b))
        return false;
    // A process crashes once, and of each crash a writer writes one dump: it may be there whole and cut.
    if (a.writer !== b.writer || a.exception?.name === undefined || b.exception?.name === undefined)
        return true;
    const told = ({ exception, programCounter }) => [exception?.name, exception?.code, exception?.address, programCounter].join(' ');
    return told(a) === told(b);
}
/** Puts a report to the dump that it is about, unless that has one. */
function joins(report, groups, isAbout) {
    const group = groups.find((members) => members.every(({ file }) => file.report === undefined) && members.some((dump) => isAbout(report, dump)));
    group?.push(report);
    return group !== undefined;
}
/** A report that was moved away from its dump has no process id, but the ids of many threads. */
function isOfOneProcess({ file: { facts: report } }, { file: { facts: dump } }) {
    if ('unreadable' in report || 'unreadable' in dump || dump.writer !== 'createdump')
        return false;
    return report.threads[0] === dump.threads[0] && report.exception?.name === dump.exception?.name && hasSameThreads(report, dump);
}
function hasSameThreads(a, b) {
    if (a.threads.length === 0 || a.threads.length !== b.threads.length)
        return false;
    const ids = new Set(a.threads);
    return b.threads.every((id) => ids.has(id));
}
function standsBeside(report, dump) {
    const dumps = [report.file.origin, ...report.copies].map(dumpOfReport);
    return [dump.file.origin, ...dump.copies].some((origin) => dumps.includes(uncompressedName(origin)));
}
function groupOf(group) {
    const [main, ...others] = [...group].sort((a, b) => tells(b.file) - tells(a.file));
    const report = group.find(({ file }) => file.report !== undefined)?.file.report;
    const { facts } = main.file;
    return {
        main: main.file,
        facts: report === undefined || 'unreadable' in facts ? facts : { ...facts, managed: managedOf(report) },
        others: others.map(({ file }) => file),
        copies: group.flatMap(({ copies }) => copies),
    };
}
/** How much a file tells: a dump more than a report, a crash more than a photograph, a place more than none. */
function tells({ facts, report }) {
    if ('unreadable' in facts)
        return 0;
    const { exception, truncated, crashedModule } = facts;
    const happened = exception === undefined ? 0 : exception.name === undefined ? 4 : 16;
    return 1 + happened + (report === undefined ? 8 : 0) + (crashedModule === undefined ? 0 : 2) + (truncated ? 0 : 1);
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/growing-files.js



/** Milliseconds. */
const POLL = 200;
/** createdump and the kernel write without a pause; 16 s were seen for 5 GB. */
const PATIENCE = { recent: 10_000, quiet: 1000, most: 60_000 };
/** Those of files that are not whole that were written to a moment ago, by this machine's clock or that of a share. */
async function recentlyWritten(files, { recent }) {
    // The time of day, as that of the files; it may be off a little where the clock was set meanwhile.
    const now = performance.timeOrigin + performance.now();
    const states = await Promise.all(files.map(({ path }) => stateOf(path)));
    return files.filter((_, index) => Math.abs(now - (states[index]?.mtimeMs ?? 0)) < recent);
}
/**
 * Waits until nothing is written to any of these files.
 *
 * @returns those that were written to meanwhile
 * @throws CancelledError
 */
async function waitUntilQuiet(files, { quiet, most }, signal) {
    const states = new Map();
    for (const file of files)
        states.set(file, await stateOf(file.path));
    const written = new Set();
    const start = performance.now();
    let last = start;
    while (performance.now() - last < quiet && performance.now() - start < most) {
        await (0,external_node_timers_promises_.setTimeout)(POLL, undefined, { signal }).catch(() => (0,errors/* throwIfCancelled */.dZ)(signal));
        for (const file of files) {
            const [before, now] = [states.get(file), await stateOf(file.path)];
            if (now?.size === before?.size && now?.mtimeMs === before?.mtimeMs)
                continue;
            states.set(file, now);
            written.add(file);
            last = performance.now();
        }
    }
    return [...written];
}
/** Undefined for one that is gone. */
async function stateOf(path) {
    return (0,promises_.stat)(path).catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/apport-report.js

const apport_report_CHUNK = 1024 * 1024;
/** apport writes the core in lines of at most 1 MiB of data, which base64 makes a third longer. */
const LONGEST_LINE = 4 * 1024 * 1024;
const LONGEST_VALUE = 4096;
const MOST_FIELDS = 1000;
function isApportReport(head) {
    return /^ProblemType: ?Crash\r?\n/.test(head.toString('latin1', 0, 64));
}
/** Reads a report as far as its core. @throws CancelledError, and what reading the source throws */
async function readApportReport(source, signal) {
    const fields = new Map();
    for await (const { start, end, text } of linesOf(source, 0, LONGEST_VALUE, signal)) {
        const [, name, value = ''] = /^([\w.-]+):(.*)$/s.exec(start === end ? '' : text.toString('utf8')) ?? [];
        if (name === undefined)
            continue;
        if (name === 'CoreDump')
            return { fields, coreAt: end };
        if (fields.size < MOST_FIELDS && !fields.has(name))
            fields.set(name, value.trim());
    }
    return { fields, coreAt: undefined };
}
/**
 * The core in a report, compressed with gzip: each line is encoded by itself, and together they are one stream (problem_report.py of apport).
 *
 * @throws CancelledError, and what reading the source throws
 */
async function* apportCore(source, coreAt, signal) {
    for await (const { text } of linesOf(source, coreAt, LONGEST_LINE, signal)) {
        if (text[0] !== 0x20)
            return;
        yield Buffer.from(text.toString('latin1').trim(), 'base64');
    }
}
/** Lines with the places where they begin and where the next begins; of one that is longer than `longest` the beginning. */
async function* linesOf(source, from, longest, signal) {
    let start = from;
    let parts = [];
    let kept = 0;
    for (let at = from; at < source.size;) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        const chunk = await source.read(at, apport_report_CHUNK);
        if (chunk.length === 0)
            break;
        let begin = 0;
        while (begin < chunk.length) {
            const newline = chunk.indexOf(10, begin);
            const stop = newline === -1 ? chunk.length : newline;
            const part = chunk.subarray(begin, Math.min(stop, begin + longest - kept));
            if (part.length > 0)
                parts.push(part);
            kept += part.length;
            begin = stop + 1;
            if (newline === -1)
                break;
            const end = at + begin;
            yield { start, end, text: Buffer.concat(parts) };
            [start, parts, kept] = [end, [], 0];
        }
        at += chunk.length;
    }
    if (kept > 0)
        yield { start, end: source.size, text: Buffer.concat(parts) };
}

// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/dotnet-report.js

/** A report has 20 to 60 KB; of one with thousands of threads some MB. */
const LARGEST_REPORT = 16 * 1024 * 1024;
const dotnet_report_MOST_THREADS = 65_536;
const dotnet_report_LONGEST_TEXT = 1024;
/** A report has seven levels; a parser takes seconds for a million. */
const dotnet_report_DEEPEST = 64;
/** By `parameters.ExceptionType`: exceptions of the runtime end with abort(). */
const SIGNALS = { '0x05000000': 'SIGABRT', '0x20000000': 'SIGSEGV', '0x30000000': 'SIGABRT' };
/** Whether a file that begins so is such a report, or was to be one. */
function isDotnetReport(head) {
    return /^\s*\{\s*"payload"\s*:\s*\{[^{}]*"protocol_version"/.test(head.toString('utf8'));
}
/**
 * Reads a report. Every value in it is text, numbers and booleans too.
 *
 * @returns undefined when it is cut or is no such report
 */
function parseDotnetReport(text) {
    if (isDeep(text))
        return undefined;
    let root;
    try {
        root = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const payload = memberOf(root, 'payload');
    const listed = memberOf(payload, 'threads');
    if (!(0,json/* isObject */.G)(payload) || !Array.isArray(listed))
        return undefined;
    const threads = listed.slice(0, dotnet_report_MOST_THREADS).filter(json/* isObject */.G);
    const crashed = threads.find((thread) => thread['crashed'] === 'true');
    const id = crashed && idOf(crashed);
    const others = threads.filter((thread) => thread !== crashed).map(idOf);
    const code = textOf(memberOf(memberOf(root, 'parameters'), 'ExceptionType'));
    const exceptionType = textOf(crashed?.['managed_exception_type']);
    const hresult = textOf(crashed?.['managed_exception_hresult']);
    const method = crashed && ownMethod(crashed['stack_frames']);
    return {
        program: textOf(payload['process_name']) ?? '',
        machine: machineOf(textOf(memberOf(payload['configuration'], 'architecture'))),
        threads: [...(id === undefined ? [] : [id]), ...others.filter((other) => other !== undefined)],
        crashingThread: id,
        signal: code === undefined ? undefined : SIGNALS[code.toLowerCase()],
        ...(exceptionType === undefined ? {} : { exceptionType }),
        ...(hresult === undefined ? {} : { hresult }),
        ...(method === undefined ? {} : { method }),
    };
}
/** The names that dumps have for machines, of .NET's. */
function machineOf(architecture) {
    const names = { amd64: 'x86_64', arm64: 'aarch64', x86: 'i386' };
    return architecture === undefined ? undefined : (names[architecture] ?? architecture);
}
/** The first frame that is not of the runtime's libraries; where all are, the first that has a method. Stubs have none. */
function ownMethod(frames) {
    if (!Array.isArray(frames))
        return undefined;
    const methods = frames.flatMap(framesIn).map((frame) => textOf(frame['method_name']));
    const named = methods.filter((method) => method !== undefined);
    return named.find((method) => !/^(?:System|Microsoft|Internal|Interop)\b/.test(method)) ?? named[0];
}
/** A stack overflow has its frames once, in an element that says how often: `{"repeated": "0x…", "repeated_frames": […]}`. */
function framesIn(element) {
    if (!(0,json/* isObject */.G)(element))
        return [];
    const repeated = element['repeated_frames'];
    return Array.isArray(repeated) ? repeated.filter(json/* isObject */.G) : [element];
}
function idOf(thread) {
    const text = textOf(thread['native_thread_id']);
    return text !== undefined && /^0x[0-9a-f]{1,8}$/i.test(text) ? Number.parseInt(text, 16) : undefined;
}
function memberOf(value, key) {
    return (0,json/* isObject */.G)(value) ? value[key] : undefined;
}
function textOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, dotnet_report_LONGEST_TEXT) : undefined;
}
function isDeep(text) {
    let depth = 0;
    let inText = false;
    for (let at = 0; at < text.length; at++) {
        const character = text[at];
        if (inText) {
            if (character === '\\')
                at++;
            else if (character === '"')
                inText = false;
        }
        else if (character === '"')
            inText = true;
        else if (character === '[' || character === '{')
            depth++;
        else if (character === ']' || character === '}')
            depth--;
        if (depth > dotnet_report_DEEPEST)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/dump-reader.js
/** How many bytes of a file's start `sniff` gets; fewer of a shorter file. */
const HEAD_BYTES = 4096;

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/dump-readers.js

/** Every format that is read. A reader is loaded when the first file is looked at. */
const DUMP_READERS = {
    'elf-core': async () => (await __webpack_require__.e(/* import() */ "elf-core-reader").then(__webpack_require__.bind(__webpack_require__, 78312))).elfCoreReader,
};
/**
 * The reader of a file, by its content.
 *
 * @returns undefined when the file is no crash dump that is read here
 * @throws what reading the source throws (an I/O error)
 */
async function dumpReaderFor(source) {
    const head = await source.read(0, HEAD_BYTES);
    for (const load of Object.values(DUMP_READERS)) {
        const reader = await load();
        if (reader.sniff(head))
            return reader;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/foreign-dumps.js
/** Dumps that are known by their first bytes and not read. */
const FOREIGN = [
    ['4d444d50', { format: 'minidump', problem: 'a minidump, which is not read yet: open it with WinDbg, lldb or minidump_stackwalk' }],
    ['50414745445536', { format: 'unknown', problem: 'a dump of the Windows kernel, which is not read: open it with WinDbg' }],
    ['5041474544554d50', { format: 'unknown', problem: 'a dump of the Windows kernel, which is not read: open it with WinDbg' }],
    ['4b44554d50202020', { format: 'unknown', problem: 'a dump of the Linux kernel (kdump), which is not read: open it with crash' }],
];
/** What a file that begins so is, when it is a dump that is known here and not read. */
function foreignDumpOf(head) {
    const start = head.toString('hex', 0, 8);
    return FOREIGN.find(([magic]) => start.startsWith(magic))?.[1] ?? machCore(head);
}
/** A core of macOS: a Mach-O file of type 4 (mach-o/loader.h, MH_CORE), little-endian. */
function machCore(head) {
    if (head.length < 16 || (head.readUInt32LE(0) & 0xfffffffe) >>> 0 !== 0xfeedface || head.readUInt32LE(12) !== 4)
        return undefined;
    return { format: 'unknown', problem: 'a core of macOS, which is not read: open it with lldb' };
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/packing.js
/** By the first bytes, each as the format's document has them: RFC 8878 (also its skippable frames), RFC 1952, LZ4 frame format, xz. */
const MAGICS = [
    ['zstd', /^(?:28b52ffd|5[0-9a-f]2a4d18)/],
    ['gzip', /^1f8b08/],
    ['lz4', /^(?:04224d18|02214c18)/],
    ['xz', /^fd377a585a00/],
];
/** How a file that begins so is compressed; undefined when it is not, or in a way that is not known here. */
function compressionOf(head) {
    const start = head.toString('hex', 0, 6);
    return MAGICS.find(([, magic]) => magic.test(start))?.[0];
}
/** Command that unpacks a compressed dump beside itself. */
const UNPACK_COMMANDS = {
    zstd: 'zstd -d',
    gzip: 'gzip -dk',
    lz4: 'lz4 -d',
    xz: 'xz -dk',
};

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/unpack-dump.js










/** Bytes that are read, and that come out, in one go. */
const unpack_dump_CHUNK = 256 * 1024;
/** A core of much unused memory shrinks to a thousandth; of a bomb, made to fill a disk or to take hours, no more than this is unpacked. */
const LIMITS = { freely: 4 * 1024 ** 3, ratio: 1000, most: 256 * 1024 ** 3 };
/** Bytes between two looks at the free space. */
const LOOK = 64 * 1024 * 1024;
/** Why a file is not unpacked here; undefined when it is. The command line may run on an older Node, which has no zstd. */
function whyNotUnpacked(compression, has = external_node_zlib_) {
    const hint = `unpack it with ${UNPACK_COMMANDS[compression]}`;
    if (compression === 'lz4' || compression === 'xz')
        return `it is compressed with ${compression}, which is not read here: ${hint}`;
    if (compression === 'gzip' || 'createZstdDecompress' in has)
        return undefined;
    return `it is compressed with zstd, which Node ${process.versions.node} cannot read: use Node 24, or ${hint}`;
}
/** What a file holds from its start to its end, in parts. */
async function* piecesOf(source, signal) {
    for (let at = 0; at < source.size;) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        const piece = await source.read(at, unpack_dump_CHUNK);
        if (piece.length === 0)
            return;
        at += piece.length;
        yield piece;
    }
}
/** The first bytes that come out; fewer when it is damaged before. */
async function unpackedHead(compression, pieces, length) {
    const parts = [];
    let size = 0;
    try {
        for await (const part of unpacked(compression, pieces)) {
            parts.push(part);
            size += part.length;
            if (size >= length)
                break;
        }
    }
    catch (error) {
        if (error instanceof errors/* CancelledError */.cc)
            throw error;
        return { head: Buffer.concat(parts).subarray(0, length), problem: damaged(compression, error) };
    }
    return { head: Buffer.concat(parts).subarray(0, length) };
}
/**
 * Unpacks a dump into a new file; runs of zeros become holes. It is never in memory as a whole. Of one that is damaged, or unpacks to far
 * more than dumps do, the file has what came out up to there.
 *
 * @param pieces the compressed bytes
 * @param packedSize how many
 * @throws CancelledError, and what reading and writing throw
 */
async function unpackDump(compression, pieces, packedSize, target, { signal, limits = LIMITS }) {
    const most = Math.min(limits.most, Math.max(limits.freely, packedSize * limits.ratio));
    const file = await (0,promises_.open)(target, 'wx', 0o600);
    let size = 0;
    let looked = 0;
    const stop = (problem) => ({ size, problem, stopped: true });
    try {
        const parts = unpacked(compression, pieces)[Symbol.asyncIterator]();
        try {
            for (;;) {
                (0,errors/* throwIfCancelled */.dZ)(signal);
                const next = await nextPart(parts);
                if ('problem' in next)
                    return { size, problem: damaged(compression, next.problem), stopped: false };
                if (next.part === undefined)
                    return { size, stopped: false };
                const part = next.part.subarray(0, most - size);
                await (0,sparse_copy/* writeSparse */.M)(file, part, size);
                size += part.length;
                if (part.length < next.part.length)
                    return stop(`only its first ${(0,format/* formatBytes */.z3)(size)} were unpacked: dumps do not shrink as much`);
                if (size - looked < LOOK)
                    continue;
                looked = size;
                if ((await (0,free_space/* usableSpace */.dS)((0,external_node_path_.dirname)(target))) === 0)
                    return stop(`only its first ${(0,format/* formatBytes */.z3)(size)} were unpacked: there is no room for more`);
            }
        }
        finally {
            await parts.return?.(undefined);
        }
    }
    finally {
        await file.truncate(size);
        await file.close();
    }
}
/** The next part, or why there is none: what zlib says of the bytes is no error of ours. */
async function nextPart(parts) {
    try {
        const { done, value } = await parts.next();
        return { part: done === true ? undefined : value };
    }
    catch (error) {
        if (error instanceof errors/* CancelledError */.cc || error.syscall !== undefined)
            throw error;
        return { problem: error };
    }
}
async function* unpacked(compression, pieces) {
    if (compression === 'zstd') {
        // Loaded where there is zstd.
        const { unpackZstd } = await __webpack_require__.e(/* import() */ "shared-archive-unpack-zstd").then(__webpack_require__.bind(__webpack_require__, 51936));
        return yield* unpackZstd(pieces);
    }
    // What comes before a cut is wanted too.
    const gunzip = external_node_zlib_.createGunzip({ chunkSize: unpack_dump_CHUNK, finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH });
    const fed = (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(pieces), gunzip);
    fed.catch(() => { });
    for await (const part of gunzip)
        yield part;
    await fed;
}
function damaged(compression, error) {
    return `its ${compression} data is damaged or cut: ${(0,errors/* messageOf */.bD)(error)}`;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/inspect-file.js













/**
 * Says what a file is, by its content; by its name only where the content says nothing.
 *
 * @returns undefined for what is no dump. What may be one and is not understood is never left out: its facts say why.
 * @throws CancelledError, and what opening and reading the file throw
 */
async function inspectFile(file, options) {
    return withFile(file.path, async (source) => {
        const content = await contentOf(source, file.origin, options);
        return content && { ...file, size: source.size, ...content };
    });
}
async function contentOf(source, name, options) {
    const head = await source.read(0, HEAD_BYTES);
    const compression = compressionOf(head);
    if (compression !== undefined)
        return compressedContent(source, name, compression, options);
    if (isApportReport(head))
        return apportContent(source, options);
    return plainContent(source, head, name, options);
}
/** What stands in a file, or comes out of one. */
async function plainContent(source, head, name, options) {
    const reader = await dumpReaderFor(source);
    if (reader !== undefined)
        return { format: reader.format, facts: await reader.read(source, options.signal) };
    if (isDotnetReport(head) || dumpOfReport(name) !== undefined)
        return dotnetContent(source);
    const foreign = foreignDumpOf(head);
    if (foreign !== undefined)
        return { format: foreign.format, facts: { unreadable: foreign.problem } };
    return isExpected(head, name, options) ? notUnderstood(problemOf(head)) : undefined;
}
async function compressedContent(source, name, compression, options) {
    const why = whyNotUnpacked(compression);
    if (why !== undefined)
        return couldBeDump(name) || options.isNamed ? { ...notUnderstood(why), compression } : undefined;
    // `whyNotUnpacked` has an answer for the others.
    const packing = compression;
    const { signal } = options;
    const { head, problem } = await unpackedHead(packing, piecesOf(source, signal), HEAD_BYTES);
    if (problem !== undefined && head.length === 0) {
        return hasDumpName(name) || beginsLikeDump(name) || options.isNamed ? { ...notUnderstood(problem), compression } : undefined;
    }
    // A file of a program or a log is not unpacked whole to learn that it is none.
    if (!(await mayHold(head, name, options)))
        return undefined;
    const content = await unpackedContent(packing, piecesOf(source, signal), source.size, options, (inner) => plainContent(inner, head, name, options));
    return content && { ...content, compression };
}
async function mayHold(head, name, options) {
    const source = { size: head.length, read: async (at, length) => head.subarray(at, at + length) };
    return ((await dumpReaderFor(source)) !== undefined ||
        isDotnetReport(head) ||
        dumpOfReport(name) !== undefined ||
        foreignDumpOf(head) !== undefined ||
        isExpected(head, name, options));
}
/** Unpacks to a file, since a dump is read here and there, and asks what stands in it. */
async function unpackedContent(packing, pieces, size, { workFolder, signal }, ask) {
    return (0,src_files/* withTemporaryFolder */.EX)(UNPACKED, async (folder) => {
        const path = (0,external_node_path_.join)(folder, 'dump');
        const { problem, stopped } = await unpackDump(packing, pieces, size, path, { signal });
        const content = await withFile(path, ask);
        if (content === undefined || problem === undefined || 'unreadable' in content.facts)
            return content;
        const { facts } = content;
        // What was left out on purpose may well be there.
        return { ...content, facts: { ...facts, note: problem, truncated: stopped ? false : facts.truncated } };
    }, workFolder);
}
async function apportContent(source, options) {
    const { signal } = options;
    const { fields, coreAt } = await readApportReport(source, signal);
    const format = 'apport';
    if (coreAt === undefined)
        return { format, facts: factsOfApport(fields) };
    const pieces = apportCore(source, coreAt, signal);
    const core = await unpackedContent('gzip', pieces, source.size - coreAt, options, async (inner) => {
        const reader = await dumpReaderFor(inner);
        return reader && { format: reader.format, facts: await reader.read(inner, signal) };
    });
    const facts = core === undefined || 'unreadable' in core.facts ? factsOfApport(fields, 'its core cannot be read') : core.facts;
    return { format, facts };
}
async function dotnetContent(source) {
    const format = 'dotnet-crash-report';
    const text = source.size > LARGEST_REPORT ? '' : (await source.read(0, LARGEST_REPORT)).toString('utf8');
    const report = parseDotnetReport(text);
    if (report === undefined)
        return { format, facts: { unreadable: 'it is no whole crash report of .NET' } };
    return { format, facts: factsOfDotnet(report), report };
}
/** Whether a file whose content says nothing is one that people would call a dump. A text is something else that is called so. */
function isExpected(head, name, { isNamed }) {
    return isNamed || (hasDumpName(name) && !isText(head) && !isOtherElf(head)) || (beginsLikeDump(name) && isRuined(head));
}
/** What is left of an ELF file, of one whose data never reached the disk, or of one that was compressed and is cut. */
function isRuined(head) {
    return head.every((byte) => byte === 0) || (beginsLikeElf(head) && !isOtherElf(head));
}
function problemOf(head) {
    if (head.length === 0)
        return 'it is empty: its writer was ended, the disk was full, or a limit of cores is 0';
    if (head.every((byte) => byte === 0))
        return 'it begins with zeros alone, as a file does whose data never reached the disk';
    if (beginsLikeElf(head))
        return isOtherElf(head) ? 'an ELF file that is no core' : 'its ELF header is cut';
    return 'its content is no dump that is known here';
}
/** Long enough to say what it is, and not a core: the reader of those was asked before. */
function isOtherElf(head) {
    return head.length >= 20 && beginsLikeElf(head);
}
/** Also of fewer bytes than tell. */
function beginsLikeElf(head) {
    return '7f454c46'.startsWith(head.toString('hex', 0, 4));
}
function isText(head) {
    return head.length > 0 && head.every((byte) => (byte >= 0x20 ? byte !== 0x7f : byte === 0x1b || (byte >= 8 && byte <= 13)));
}
function notUnderstood(problem) {
    return { format: 'unknown', facts: { unreadable: problem } };
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/keep-dump.js





/** Bytes of a name, so that a number and a suffix fit into 255. */
const LONGEST_NAME = 200;
/** Puts dumps into `dumps/` of a folder, beside what is there: earlier runs' files are neither written over nor removed. */
class DumpKeeper {
    #options;
    /** Names in `dumps/`; those that differ in case only are one file on some systems. */
    #taken;
    constructor(options, taken) {
        this.#options = options;
        this.#taken = taken;
    }
    static async open(options) {
        const names = await (0,promises_.readdir)((0,external_node_path_.join)(options.outputFolder, 'dumps')).catch((error) => {
            if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG'))
                return [];
            throw error;
        });
        return new DumpKeeper(options, new Set(names.map((name) => name.toLowerCase())));
    }
    /**
     * Copies a file under its own name, or with a number where another one has that. One that an earlier run has collected stays where it is.
     *
     * @throws CancelledError, and what reading and writing throw
     */
    async keep({ path, origin }) {
        const { outputFolder, dryRun, signal, onProgress } = this.#options;
        const options = { signal, onProgress };
        const wanted = fittingName((0,external_node_path_.basename)(origin));
        for (let count = 1;; count++) {
            const name = count === 1 ? wanted : `${wanted}-${count}`;
            const file = `dumps/${name}`;
            if (this.#taken.has(name.toLowerCase())) {
                const same = dryRun ? undefined : await this.#sameFile(path, (0,external_node_path_.join)(outputFolder, file));
                if (same !== undefined)
                    return { file, ...same };
                continue;
            }
            this.#taken.add(name.toLowerCase());
            const copied = await copyDump(path, dryRun ? undefined : (0,external_node_path_.join)(outputFolder, file), options);
            if (copied.refused === undefined)
                return { file, ...copied };
            this.#taken.delete(name.toLowerCase());
            return { file: origin, ...copied };
        }
    }
    /** What there is to say of a file that was collected before; undefined when there is another one. */
    async #sameFile(path, collected) {
        const [now, then] = await Promise.all([(0,promises_.stat)(path), (0,promises_.stat)(collected).catch(() => undefined)]);
        if (then === undefined || !then.isFile() || then.size !== now.size)
            return undefined;
        const { sha256: digest, changed, size } = await copyDump(path, undefined, { signal: this.#options.signal });
        if (digest === undefined || changed || (await (0,src_files/* sha256OfFile */.Vq)(collected)) !== digest)
            return undefined;
        return { size, sha256: digest, changed };
    }
}
/** The name itself, or as much of it as a file system takes, with what tells it from others that begin so. */
function fittingName(name) {
    if (Buffer.byteLength(name) <= LONGEST_NAME)
        return name;
    const start = Buffer.from(name)
        .subarray(0, LONGEST_NAME - 9)
        .toString();
    return `${start.replace(/\ufffd$/, '')}-${(0,src_files/* sha256 */.sc)(name).slice(0, 8)}`;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/collect.js
















/** The report is held in memory and read by people: of more dumps the first are told, each with its most telling modules. */
const MOST_CRASHES = 10_000;
const MOST_WARNINGS = 10;
const PROGRESS = 10_000;
/**
 * Finds crash dumps by their content, copies them into `outputFolder/dumps` (sparse ones stay sparse), and writes
 * `outputFolder/crashes.json`. A file that may be a dump and is not understood has an entry that says why, and a warning. Run again it adds
 * to what is there: dumps of earlier runs stay, and are `earlier` in the report. The sources are left where they are.
 *
 * @returns the report; its crashes, each once, in the order of where they were found
 * @throws InputError when the source does not exist, UserError when none of it can be read, CancelledError
 */
async function collectCrashDumps(options) {
    const { source, outputFolder, log, signal, dryRun = false, patience = PATIENCE } = options;
    const { files, tooDeep, unread, isFile } = await dumpFilesBelow((0,external_node_path_.resolve)(source), (0,external_node_path_.resolve)(outputFolder, 'dumps'), signal);
    const unseen = { unread, tooDeep, read: 0, surplus: 0 };
    const inspect = inspector(options, isFile, unseen);
    const first = await inspect(files);
    const found = await whenWhole(first, inspect, { log, signal, patience });
    const groups = await groupCrashes(found, digestOf(signal));
    const keeper = await DumpKeeper.open({ outputFolder, dryRun, signal, onProgress: progressOf(log) });
    const crashes = [];
    for (const group of groups) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        crashes.push(await collectOne(group, keeper, unseen, options));
    }
    if (unseen.read === 0)
        failUnread(unseen);
    crashes.push(...unopened(unseen));
    sayUnseen(unseen, crashes, (0,external_node_path_.resolve)(source), log);
    const leftOut = unseen.unread.size + unseen.surplus + tooDeep;
    const kept = new Set(crashes.flatMap(({ file, otherFiles = [] }) => [file, ...otherFiles]));
    const earlier = await earlierCrashes(outputFolder, kept, MOST_CRASHES);
    if (earlier.length > 0)
        log.info(`${(0,format/* counted */.hS)(earlier.length, 'dump')} of earlier runs ${earlier.length === 1 ? 'stays' : 'stay'} in ${(0,external_node_path_.join)(outputFolder, 'dumps')}; delete what is no longer needed.`);
    const report = {
        schema: 'bakehouse-crashes/1',
        crashes,
        ...(earlier.length === 0 ? {} : { earlier }),
        ...(leftOut === 0 ? {} : { leftOut }),
    };
    if (!dryRun)
        await (0,src_files/* writeJson */.GF)((0,external_node_path_.join)(outputFolder, 'crashes.json'), report);
    return report;
}
function inspector({ outputFolder, log, signal, dryRun }, isNamed, unseen) {
    const workFolder = dryRun ? (0,external_node_os_.tmpdir)() : outputFolder;
    const room = new FactsRoom();
    return async (files) => {
        const found = [];
        for (const file of files) {
            (0,errors/* throwIfCancelled */.dZ)(signal);
            try {
                const inspected = await inspectFile(file, { isNamed, workFolder, signal });
                unseen.read++;
                if (inspected === undefined)
                    log.debug((0,control_characters/* showControls */.mz)(`${file.origin}: not a crash dump`));
                else if (found.length < MOST_CRASHES)
                    found.push('unreadable' in inspected.facts ? inspected : { ...inspected, facts: room.take(inspected.facts) });
                else
                    unseen.surplus++;
            }
            catch (error) {
                noteUnread(error, file, unseen);
            }
        }
        return found;
    };
}
/** One that cannot be read, or has gone since, hides no other. What fails at the copy's place fails for all. */
function noteUnread(error, file, { unread }) {
    if (!isAbout(error, file) || !(isOfOne(error) || (0,errors/* hasErrorCode */.Ue)(error, 'ENOENT')))
        throw error;
    if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
        unread.set(file.origin, error);
}
/** Whether an error names this file, or, as of reading and writing, none. */
function isAbout(error, { origin }) {
    const { path: named } = (typeof error === 'object' && error !== null ? error : {});
    return named === undefined || named === origin || Buffer.isBuffer(named);
}
/** Waits for dumps that are being written, and looks at those again that have grown. */
async function whenWhole(found, inspect, { log, signal, patience }) {
    const cut = found.filter(({ facts }) => 'unreadable' in facts || facts.truncated);
    const recent = await recentlyWritten(cut, patience);
    if (recent.length === 0)
        return [...found];
    log.info((0,control_characters/* showControls */.mz)(`Waiting for ${recent[0]?.origin}${recent.length === 1 ? '' : ` and ${recent.length - 1} more`}, which may still be written.`));
    const grown = await waitUntilQuiet(recent, patience, signal);
    const again = new Map((await inspect(grown)).map((file) => [file.origin, file]));
    const gone = new Set(grown.filter(({ origin }) => !again.has(origin)).map(({ origin }) => origin));
    return found.filter(({ origin }) => !gone.has(origin)).map((file) => again.get(file.origin) ?? file);
}
function digestOf(signal) {
    return async ({ path }) => {
        try {
            return (await copyDump(path, undefined, { signal })).sha256;
        }
        catch (error) {
            // Told when it is collected.
            if (isOfOne(error) || (0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
                return undefined;
            throw error;
        }
    };
}
function progressOf(log) {
    let said = performance.now();
    return (bytes, size) => {
        if (performance.now() - said < PROGRESS)
            return;
        said = performance.now();
        log.info(`${(0,format/* formatBytes */.z3)(bytes)} of ${(0,format/* formatBytes */.z3)(size)}`);
    };
}
async function collectOne(group, keeper, unseen, { log, dryRun = false }) {
    const { origin } = group.main;
    const kept = await keeper.keep(group.main).catch((error) => notCopied(error, group.main));
    const others = [];
    for (const other of group.others) {
        try {
            others.push((await keeper.keep(other)).file);
        }
        catch (error) {
            noteUnread(error, other, unseen);
        }
    }
    const crash = crashOf(group, kept, others);
    const what = kept.refused !== undefined ? 'Left in its place' : dryRun ? 'Found' : 'Collected';
    const more = group.copies.length === 0 ? '' : `, ${(0,format/* counted */.hS)(group.copies.length, 'equal copy', 'equal copies')}`;
    log.info((0,control_characters/* showControls */.mz)(`${what}: ${origin} (${(0,format/* formatBytes */.z3)(kept.size)}${more}): ${crash.signature}`));
    if (kept.refused !== undefined)
        log.warning((0,control_characters/* showControls */.mz)(`${origin} is not collected: ${kept.refused}.`));
    return crash;
}
/** Of one that is gone by now, or may no longer be read, there is what was read of it. */
function notCopied(error, file) {
    if (!isAbout(error, file) || !(isOfOne(error) || (0,errors/* hasErrorCode */.Ue)(error, 'ENOENT')))
        throw error;
    const refused = `it could be read and then not be copied: ${reasonOf(error)}`;
    return { file: file.origin, size: file.size, sha256: undefined, changed: false, refused };
}
/** What has a dump's name and may not be opened is told as a dump that is not understood. */
function unopened({ unread }) {
    const named = [...unread].filter(([origin]) => hasDumpName(origin));
    for (const [origin] of named)
        unread.delete(origin);
    return named.map(([origin, error]) => unopenedCrash(origin, `it may not be read: ${reasonOf(error)}`));
}
/** @throws UserError where there is something, and none of it may be read */
function failUnread({ unread }) {
    for (const [origin, error] of unread) {
        const hint = 'collect as root, or give this user the right to read it';
        throw new errors/* UserError */.yo(`Cannot read ${origin}: ${reasonOf(error)}.`, { hint, cause: error });
    }
}
function sayUnseen({ unread, surplus, tooDeep }, crashes, source, log) {
    const dark = crashes.filter((crash) => !(0,crash_report/* isUnderstood */.U5)(crash));
    for (const { origin, problem } of dark.slice(0, MOST_WARNINGS))
        log.warning((0,control_characters/* showControls */.mz)(`${origin} is not understood: ${problem}.`));
    if (dark.length > MOST_WARNINGS)
        log.warning(`${dark.length - MOST_WARNINGS} more dumps are not understood; crashes.json says why.`);
    for (const [origin, error] of [...unread].slice(0, MOST_WARNINGS))
        log.warning((0,control_characters/* showControls */.mz)(`${origin} is left out: ${(0,errors/* messageOf */.bD)(error)}`));
    if (unread.size > MOST_WARNINGS)
        log.warning(`${unread.size - MOST_WARNINGS} more files cannot be read and are left out.`);
    if (surplus > 0)
        log.warning(`${surplus} more dumps are left out: only the first ${MOST_CRASHES} are collected.`);
    if (tooDeep > 0)
        log.warning(`Left out: ${(0,format/* counted */.hS)(tooDeep, 'folder')} more than 16 deep below ${(0,control_characters/* showControls */.mz)(source)}.`);
}
function reasonOf(error) {
    return (0,errors/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM') ? 'permission denied' : (0,errors/* messageOf */.bD)(error);
}


/***/ }),

/***/ 28496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ carriesAddress),
/* harmony export */   l9: () => (/* binding */ signalCodeName),
/* harmony export */   yD: () => (/* binding */ signalName)
/* harmony export */ });
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


/***/ })

};
