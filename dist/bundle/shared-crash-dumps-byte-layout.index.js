export const id = "shared-crash-dumps-byte-layout";
export const ids = ["shared-crash-dumps-byte-layout"];
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

/***/ 84645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectCrashDumps: () => (/* binding */ collectCrashDumps)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var src_files = __webpack_require__(85368);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/staging/system/src/positioned.js
var positioned = __webpack_require__(33569);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/staging/disk-image/src/sparse-copy.js
var sparse_copy = __webpack_require__(32557);
// EXTERNAL MODULE: ./build/staging/system/src/free-space.js
var free_space = __webpack_require__(68830);
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
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/crash-signature.js


/**
 * Names a crash.
 *
 * @param fallback the program's name where the dump does not hold it
 */
function crashTextsOf(facts, fallback) {
    const { exception, programCounter, crashedModule } = facts;
    const program = facts.process.path ?? facts.process.name ?? fallback;
    if (exception === undefined)
        return { program, signal: 'unknown', signature: `${(0,posix_.basename)(program)} unreadable` };
    const { name: signal = 'none', code: signalCode, address } = exception;
    const place = placeOf(facts);
    return {
        program,
        signal,
        ...(signalCode === undefined ? {} : { signalCode }),
        ...(address === undefined ? {} : { address: (0,byte_layout/* hex */.uh)(address) }),
        ...(programCounter === undefined ? {} : { programCounter: (0,byte_layout/* hex */.uh)(programCounter) }),
        ...(crashedModule === undefined ? {} : { module: crashedModule.path }),
        place,
        signature: `${(0,posix_.basename)(program)} ${signal}${signalCode === undefined ? '' : `/${signalCode}`} ${place}`,
    };
}
/** Module and offset of the program counter. An address outside of every module changes from run to run, so it is left out. */
function placeOf({ programCounter, crashedModule }) {
    if (programCounter === undefined)
        return 'unknown place';
    if (crashedModule === undefined)
        return 'outside of every module';
    return `${(0,posix_.basename)(crashedModule.path)}+${(0,byte_layout/* hex */.uh)(programCounter - crashedModule.start)}`;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/describe-crash.js



/** Of what a dump says of itself. Linux has no longer path. */
const LONGEST_TEXT = 4096;
/**
 * The report's entry for a dump.
 *
 * @param file where the dump is now
 * @param origin where it was found
 * @param room bytes that its modules may take in the report
 */
function crashOf({ format, facts }, file, origin, copied, room) {
    const { size, sha256: digest, changed, refused } = copied;
    const empty = emptyCrash({ file, origin, format, size, ...(digest === undefined ? {} : { sha256: digest }) });
    const written = changed ? 'it was still being written while it was collected' : undefined;
    if ('unreadable' in facts)
        return { ...empty, problem: written ?? facts.unreadable };
    const problem = written ?? facts.note ?? refused;
    const { process: crashed, exception, threads } = facts;
    const [crashingThread = 0] = threads;
    const modules = tellingModules(facts, room);
    return {
        ...empty,
        ...cutTexts(crashTextsOf(facts, (0,external_node_path_.basename)(origin))),
        commandLine: crashed.commandLine ?? '',
        ...(exception?.access === undefined ? {} : { accessKind: exception.access }),
        ...(crashed.id === undefined ? {} : { processId: crashed.id }),
        machine: facts.machine,
        threads: threads.length,
        crashingThread,
        modules,
        ...(modules.length === facts.moduleCount ? {} : { modulesLeftOut: facts.moduleCount - modules.length }),
        truncated: facts.truncated,
        ...(problem === undefined ? {} : { problem }),
    };
}
function cutTexts(texts) {
    const cut = Object.entries(texts).map(([key, text]) => [key, text.slice(0, LONGEST_TEXT)]);
    return Object.fromEntries(cut);
}
/** By address: the first ones, and the one that crashed. */
function tellingModules({ modules, crashedModule }, room) {
    const found = [];
    let bytes = 0;
    for (const { path, start, end, buildId } of modules) {
        if (path !== crashedModule?.path && bytes > room)
            continue;
        const id = buildId === undefined ? {} : { buildId };
        const module = { path: path.slice(0, LONGEST_TEXT), start: (0,byte_layout/* hex */.uh)(start), end: (0,byte_layout/* hex */.uh)(end), ...id };
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

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/dump-reader.js
/** How many bytes of a file's start `sniff` gets; fewer of a shorter file. */
const HEAD_BYTES = 4096;

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/dump-readers.js

/** Every format that is read. A reader is loaded when the first file is looked at. */
const DUMP_READERS = {
    'elf-core': async () => (await __webpack_require__.e(/* import() */ "elf-core-reader").then(__webpack_require__.bind(__webpack_require__, 21612))).elfCoreReader,
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

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/collect.js










/** The report is held in memory and read by people: of more dumps the first are told, each with its most telling modules. */
const MOST_CRASHES = 10_000;
/** Bytes of modules in all reports together. */
const MODULE_BYTES = 64 * 1024 * 1024;
/** Bytes of a name, so that a number and a suffix fit into 255. */
const LONGEST_NAME = 200;
const MOST_WARNINGS = 10;
const PROGRESS = 10_000;
/**
 * Finds crash dumps by their content, copies them into `outputFolder/dumps` (sparse ones stay sparse), and writes
 * `outputFolder/crashes.json`. Run again it replaces what it wrote before. The sources are left where they are.
 *
 * @returns the report, its crashes in the order of their origin
 * @throws UserError when the source does not exist or none of it can be read, CancelledError
 */
async function collectCrashDumps(options) {
    const { source, outputFolder, log, signal } = options;
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
            const read = await withFile(path, (file) => readDump(file, signal));
            if (read === undefined) {
                log.debug((0,control_characters/* showControls */.mz)(`${origin}: not a crash dump`));
                continue;
            }
            if (crashes.length >= MOST_CRASHES) {
                surplus++;
                continue;
            }
            const crash = await collectOne(read, { path, origin }, taken, room, options);
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
/** What the reader of its format says of a file; undefined when it is no dump. */
async function readDump(source, signal) {
    const reader = await dumpReaderFor(source);
    return reader && { format: reader.format, facts: await reader.read(source, signal) };
}
/** Whether an error names this path, or, as of reading and writing, none. */
function isAbout(error, path) {
    const { path: named } = (typeof error === 'object' && error !== null ? error : {});
    return named === undefined || named === path;
}
async function collectOne(read, { path, origin }, taken, room, { outputFolder, log, signal, dryRun = false }) {
    const file = freeName(fittingName((0,external_node_path_.basename)(origin)), taken);
    let said = performance.now();
    const onProgress = (bytes, size) => {
        if (performance.now() - said < PROGRESS)
            return;
        said = performance.now();
        log.info((0,control_characters/* showControls */.mz)(`${origin}: ${(0,format/* formatBytes */.z3)(bytes)} of ${(0,format/* formatBytes */.z3)(size)}`));
    };
    const copied = await copyDump(path, dryRun ? undefined : (0,external_node_path_.join)(outputFolder, file), { signal, onProgress });
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
    if (Buffer.byteLength(name) <= LONGEST_NAME)
        return name;
    const start = Buffer.from(name)
        .subarray(0, LONGEST_NAME - 9)
        .toString();
    return `${start.replace(/\ufffd$/, '')}-${(0,src_files/* sha256 */.sc)(name).slice(0, 8)}`;
}
/** Removes dumps that an earlier run wrote here and this one did not. */
async function removeFormer(reportFile, outputFolder, kept) {
    const former = await (0,src_files/* readJson */.Vh)(reportFile).catch(() => undefined);
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


/***/ })

};
