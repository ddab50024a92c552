export const id = "elf-core-reader";
export const ids = ["elf-core-reader"];
export const modules = {

/***/ 78312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  crashFactsOfCore: () => (/* binding */ crashFactsOfCore),
  elfCoreReader: () => (/* binding */ elfCoreReader)
});

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
// EXTERNAL MODULE: ./build/staging/crash-dumps/src/signals.js
var signals = __webpack_require__(28496);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/crash-dumps/src/byte-layout.js
var byte_layout = __webpack_require__(64894);
;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-core/elf-header.js


const PT_LOAD = 1;
const PT_NOTE = 4;
const PF_WRITE = 2;
const ET_CORE = 4;
/** e_phnum when there are more than fit; the count is then in the first section header. */
const PN_XNUM = 0xffff;
/** vm.max_map_count is 65,530 and can be raised; a million mappings are more than any real core has. */
const MOST_SEGMENTS = 1_000_000;
/** What is kept of them: databases are told to raise it to 262,144, and a million would take 400 MiB. */
const MOST_KEPT = 300_000;
/** Bytes of a header that say which kind of ELF file it is, and of which machine. */
const ELF_TYPE_KNOWN = 20;
/** What the first 20 bytes say: how its numbers are stored, or why it is not read as a core. */
function identifyElfCore(start) {
    if (start.length < 4 || start.readUInt32BE(0) !== 0x7f454c46)
        return { reason: 'not-elf', message: 'not an ELF file' };
    const [bits, order] = [start[4] === 1 ? 32 : 64, start[5]];
    if (start.length < ELF_TYPE_KNOWN || (start[4] !== 1 && start[4] !== 2) || (order !== 1 && order !== 2))
        return damaged('its ELF header is cut or unknown');
    const layout = new byte_layout/* ByteLayout */.lM(bits, order === 1);
    const type = layout.u16(start, 16);
    return type === ET_CORE ? { layout } : { reason: 'not-a-core', message: `an ELF file of type ${type}, not a core` };
}
/**
 * Reads the ELF header and the program headers. Never throws for what the bytes say.
 *
 * @throws CancelledError, or what reading the source throws
 */
async function readElfHeader(source, signal) {
    const start = await source.read(0, 64);
    const identity = identifyElfCore(start);
    if ('reason' in identity)
        return identity;
    const { layout } = identity;
    const wide = layout.bits === 64;
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
    let truncated = false;
    for (let index = 0; index < count; index++) {
        if (signal !== undefined)
            (0,errors/* throwIfCancelled */.dZ)(signal);
        const bytes = await source.read(tableOffset + index * entrySize, wide ? 56 : 32);
        if (bytes.length < (wide ? 56 : 32)) {
            truncated = true;
            break;
        }
        const segment = segmentOf(bytes, layout);
        truncated ||= segment.fileSize > 0 && segment.offset + segment.fileSize > source.size;
        if ((segment.type === PT_LOAD || segment.type === PT_NOTE) && segments.length < MOST_KEPT)
            segments.push(segment);
    }
    return { layout, machine: layout.u16(start, 18), segments, segmentCount: count, truncated };
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

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-core/build-id.js

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

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-core/core-memory.js

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
    /** What the program could write to and the core holds, the smallest first. */
    writable() {
        return this.#loads.filter(({ flags, fileSize }) => (flags & PF_WRITE) !== 0 && fileSize > 0).sort((a, b) => a.fileSize - b.fileSize);
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

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-core/elf-notes.js



/** 32,768 threads with six notes each are below this; more is a file made to keep a reader busy. */
const MOST_NOTES = 250_000;
const LONGEST_NAME = 64;
/** A kernel writes one, gcore one, others one for each thread's group. */
const elf_notes_MOST_SEGMENTS = 64;
/**
 * The notes of a core in file order, without their content, each once. Stops at the first that cannot be right, and after 250,000.
 *
 * @param onProblem is told why it stopped early
 * @throws CancelledError, or what reading the source throws
 */
async function* notesOf(source, header, onProblem, signal) {
    let seen = 0;
    const segments = header.segments.filter(({ type }) => type === PT_NOTE);
    for (const [index, segment] of segments.entries()) {
        if (index === elf_notes_MOST_SEGMENTS)
            return onProblem(`it has more than ${elf_notes_MOST_SEGMENTS} segments of notes`);
        // A file that is made to keep a reader busy says the same again and again.
        if (segments.slice(0, index).some((other) => overlap(other, segment)))
            return onProblem('its segments of notes overlap');
        const end = Math.min(segment.offset + segment.fileSize, source.size);
        let at = segment.offset;
        while (at + 12 <= end) {
            if (signal !== undefined)
                (0,errors/* throwIfCancelled */.dZ)(signal);
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
        owner: (0,byte_layout/* cString */.ry)(head.subarray(12, 12 + Math.min(nameSize, LONGEST_NAME))),
        type: layout.u32(head, 8),
        offset: at + 12 + padded(nameSize),
        size: layout.u32(head, 4),
    };
}
function overlap(a, b) {
    return a.offset < b.offset + b.fileSize && b.offset < a.offset + a.fileSize;
}
function padded(size) {
    return Math.ceil(size / 4) * 4;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-core/mapped-files.js

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
    let name = namesAt;
    for (let index = 0; index < count; index++) {
        const nameEnd = note.indexOf(0, name);
        if (nameEnd === -1)
            return undefined;
        name = nameEnd + 1;
    }
    return new MappedFiles(note, layout, word, count, pageSize);
}
/**
 * The files of a note, read from its bytes each time that they are walked: a note may list half a million, and as objects they fill the
 * memory.
 */
class MappedFiles {
    length;
    #note;
    #layout;
    #word;
    #pageSize;
    /** @param word bytes of a number; `count` names were found behind as many triples */
    constructor(note, layout, word, count, pageSize) {
        this.length = count;
        this.#note = note;
        this.#layout = layout;
        this.#word = word;
        this.#pageSize = pageSize;
    }
    *[Symbol.iterator]() {
        let name = this.#names();
        for (let index = 0; index < this.length; index++) {
            const nameEnd = this.#note.indexOf(0, name);
            yield this.#file(index, name, nameEnd);
            name = nameEnd + 1;
        }
    }
    /** The first file that is mapped where an address lies. */
    at(address) {
        let index = 0;
        while (index < this.length && !(address >= this.#number(index, 0) && address < this.#number(index, 1)))
            index++;
        if (index === this.length)
            return undefined;
        // Only this name is decoded.
        let name = this.#names();
        for (let passed = 0; passed < index; passed++)
            name = this.#note.indexOf(0, name) + 1;
        return this.#file(index, name, this.#note.indexOf(0, name));
    }
    /** Where the names begin. */
    #names() {
        return this.#word * (2 + this.length * 3);
    }
    #file(index, name, nameEnd) {
        return {
            start: this.#number(index, 0),
            end: this.#number(index, 1),
            fileOffset: this.#number(index, 2) * this.#pageSize,
            path: this.#note.toString('utf8', name, nameEnd),
        };
    }
    #number(index, place) {
        return this.#layout.word(this.#note, this.#word * (2 + index * 3 + place), this.#word);
    }
}
/** Of a core that lists none. */
const NO_FILES = new MappedFiles(Buffer.alloc(0), new byte_layout/* ByteLayout */.lM(64, true), 8, 0, 1n);

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-core/gather-notes.js


const NT = { prstatus: 1, prpsinfo: 3, auxv: 6, siginfo: 0x53494749, file: 0x46494c45 };
/** Bytes of any note but the list of files; the largest of them (registers apart) has a few hundred. */
const LONGEST_NOTE = 4096;
/** Takes from one note of a core what is wanted of it. */
async function gatherNote(into, note, source, layout, machine) {
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
    switch (note.type) {
        case NT.prstatus:
            return gatherThread(into, await source.read(note.offset, Math.min(note.size, 1024)), layout, machine);
        case NT.prpsinfo:
            if (into.shortName === undefined && note.size <= LONGEST_NOTE) {
                into.infoIsFirst = into.threads.length === 0;
                gatherProcess(into, await source.read(note.offset, note.size), layout);
            }
            return;
        case NT.siginfo:
            into.signalInfo ??= signalInfoOf(await source.read(note.offset, Math.min(note.size, LONGEST_NOTE)), layout, machine);
            return;
        case NT.file: {
            // The first alone, also when it is damaged: each may have 16 MiB.
            if (into.mappings !== undefined)
                return;
            const mappings = readMappedFiles(await source.read(note.offset, note.size), layout);
            if (mappings === undefined)
                into.problems.push('the list of mapped files is damaged');
            into.mappings = mappings ?? NO_FILES;
            return;
        }
        case NT.auxv: {
            if (into.auxiliary !== undefined)
                return;
            into.auxiliary = new Map();
            const words = await source.read(note.offset, Math.min(note.size, LONGEST_NOTE));
            into.auxiliaryBytes = words;
            const size = layout.bits / 8;
            for (let at = 0; at + 2 * size <= words.length; at += 2 * size) {
                into.auxiliary.set(layout.word(words, at), layout.word(words, at + size));
            }
            return;
        }
    }
}
/**
 * The kernel puts the crashed thread first and the signal into the status of each. `createdump` has them in the order of their ids, and
 * the signal in that of the crashed one alone.
 */
function gatherThread(into, status, layout, machine) {
    const id = layout.u32(status, machine.tid);
    into.threads.push(id);
    const signal = layout.u16(status, 12);
    if (into.crashed !== undefined && (into.crashed.signal !== 0 || signal === 0))
        return;
    const { pc } = machine;
    const holds = pc !== undefined && status.length >= pc.offset + pc.size;
    into.crashed = { id, signal, programCounter: holds ? layout.word(status, pc.offset, pc.size) : undefined };
}
/** struct elf_prpsinfo has different starts; on every machine it ends with four ids, fname[16] and psargs[80]. */
function gatherProcess(into, info, layout) {
    if (info.length < 112)
        return;
    into.commandLine = (0,byte_layout/* cString */.ry)(info.subarray(info.length - 80)).trimEnd();
    into.shortName = (0,byte_layout/* cString */.ry)(info.subarray(info.length - 96, info.length - 80));
    into.processId = layout.u32(info, info.length - 112);
}
function signalInfoOf(info, layout, machine) {
    // MIPS has si_code before si_errno.
    const [errorAt, codeAt] = machine.mips ? [8, 4] : [4, 8];
    const number = layout.i32(info, 0);
    return {
        number,
        code: layout.i32(info, codeAt),
        errorNumber: layout.i32(info, errorAt),
        address: layout.word(info, layout.bits === 64 ? 16 : 12),
        isMadeUp: number !== 0 && info.subarray(4).every((byte) => byte === 0),
    };
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-core/machines.js
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

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-core/signal-frame.js

/**
 * Where things lie around the siginfo of a signal's frame on x86-64 (arch/x86/include/asm/sigframe.h, asm-generic/ucontext.h): the return
 * address, `ucontext` of 304 bytes with the registers at 40, then siginfo.
 */
const RETURN_ADDRESS = -312;
const PROGRAM_COUNTER = -136;
const ADDRESS = 16;
const BEFORE = -RETURN_ADDRESS;
const BEHIND = ADDRESS + 8;
const CHUNK = 1024 * 1024;
/** A stack is small and heaps are large: of more memory than this the smallest segments are searched. */
const MOST_BYTES = 128 * 1024 * 1024;
/** What a handler of signals returns to stands in the C library: `__restore_rt` of glibc, musl's in its loader. */
const C_LIBRARY = /\/(?:libc[.-][^/]*|ld-musl-[^/]*)$/;
/** Of candidates, each of which costs a walk of the list of mapped files. */
const MOST_CANDIDATES = 1000;
/**
 * Where a fault was, from the frame that the kernel made on a stack for the handler of its signal. A handler that ran a program and waits
 * for it has left its own registers in the thread's status.
 *
 * @returns undefined when no frame of this signal is in the dump
 * @throws CancelledError, and what reading the source throws
 */
async function faultCounter(memory, mappings, { number, code, errorNumber, address }, signal) {
    const wanted = Buffer.alloc(12);
    wanted.writeInt32LE(number, 0);
    wanted.writeInt32LE(errorNumber, 4);
    wanted.writeInt32LE(code, 8);
    let bytesLeft = MOST_BYTES;
    let candidatesLeft = MOST_CANDIDATES;
    for (const segment of memory.writable()) {
        bytesLeft -= segment.fileSize;
        if (bytesLeft < 0)
            return undefined;
        for (let start = 0; start < segment.fileSize; start += CHUNK) {
            if (signal !== undefined)
                (0,errors/* throwIfCancelled */.dZ)(signal);
            const before = Math.min(start, BEFORE);
            const bytes = await memory.read(segment.address + BigInt(start - before), before + CHUNK + BEHIND);
            for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) {
                // The kernel aligns a frame, and a segment begins with a page.
                if ((start - before + at) % 8 !== 0 || at < BEFORE || at + BEHIND > bytes.length)
                    continue;
                if (bytes.readBigUInt64LE(at + ADDRESS) !== address)
                    continue;
                if (--candidatesLeft < 0)
                    return undefined;
                const returnsTo = mappings.at(bytes.readBigUInt64LE(at + RETURN_ADDRESS));
                if (returnsTo !== undefined && C_LIBRARY.test(returnsTo.path))
                    return bytes.readBigUInt64LE(at + PROGRAM_COUNTER);
            }
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-core/stack-arguments.js

/** Arguments and environment lie between the vector and the program's name; Linux takes more, programs are given less. */
const SEARCHED = 512 * 1024;
/** Of the auxiliary vector, enough not to be met by chance. */
const COMPARED = 96;
const MOST_ARGUMENTS = 1000;
const MOST_VARIABLES = 10_000;
/** Characters of all arguments. */
const stack_arguments_LONGEST = 4096;
/**
 * The arguments that the kernel put on the first stack of a program, for dumps whose notes do not have them. From low to high addresses stand
 * there: how many, pointers to them, 0, pointers to the environment, 0, the auxiliary vector, and then the texts, the program's name last
 * (fs/binfmt_elf.c, create_elf_tables).
 *
 * @param auxiliary the note with the auxiliary vector
 * @param nameAddress its AT_EXECFN
 * @returns undefined when that page is not in the dump
 * @throws what reading the source throws
 */
async function stackArguments(memory, layout, auxiliary, nameAddress) {
    const segment = memory.segmentAt(nameAddress);
    if (segment === undefined || auxiliary.length < COMPARED)
        return undefined;
    const within = Number(nameAddress - segment.address);
    const start = segment.address + BigInt(Math.max(0, within - SEARCHED));
    const stack = await memory.read(start, Math.min(within, SEARCHED));
    const word = layout.bits / 8;
    const vector = stack.lastIndexOf(auxiliary.subarray(0, COMPARED));
    if (vector < word || layout.word(stack, vector - word) !== 0n)
        return undefined;
    let at = vector - 2 * word;
    for (let passed = 0; at >= 0 && passed < MOST_VARIABLES && layout.word(stack, at) !== 0n; passed++)
        at -= word;
    const pointers = [];
    for (at -= word; at >= 0 && pointers.length < MOST_ARGUMENTS; at -= word) {
        const value = layout.word(stack, at);
        if (value === BigInt(pointers.length))
            return textsAt(memory, pointers.reverse());
        pointers.push(value);
    }
    return undefined;
}
async function textsAt(memory, pointers) {
    const texts = [];
    let left = stack_arguments_LONGEST;
    for (const pointer of pointers) {
        if (left <= 0)
            break;
        const text = (0,byte_layout/* cString */.ry)(await memory.read(pointer, left));
        texts.push(text);
        left -= text.length + 1;
    }
    return texts;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-core/elf-core.js











const AT = { phdr: 3n, base: 7n, entry: 9n, random: 25n, execfn: 31n };
/** The largest programs have some hundreds. */
const MOST_MODULES = 5000;
/** Reading a page of each would make a core with a hundred thousand mapped files slow; no crash needs more. */
const MOST_BUILD_IDS = 4096;
/**
 * Reads an ELF core's header and notes (Linux; System V ABI, `linux/elfcore.h`), never its memory as a whole. Whatever the
 * bytes are, the answer is a value: a core with what could be read of it, or why it is none.
 *
 * @throws CancelledError, and what reading the source throws (an I/O error)
 */
async function readElfCore(source, signal) {
    const header = await readElfHeader(source, signal);
    if ('reason' in header)
        return header;
    const machine = machineOf(header.machine, header.layout.bits);
    const gathered = { threads: [], problems: [] };
    for await (const note of notesOf(source, header, (message) => gathered.problems.push(message), signal)) {
        await gatherNote(gathered, note, source, header.layout, machine);
    }
    const { mappings = NO_FILES } = gathered;
    const memory = new CoreMemory(source, header.segments);
    const programCounter = await counterOf(gathered, memory, machine, signal);
    const { truncated } = header;
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
        arguments: await argumentsOf(gathered, memory, header.layout),
        programPath: await programPath(gathered, memory),
        threads: gathered.threads,
        crashingThread: gathered.crashed?.id,
        signal: gathered.crashed?.signal,
        signalInfo: gathered.signalInfo,
        programCounter,
        isCreatedump: isCreatedump(gathered),
        layout: [AT.phdr, AT.base, AT.random].map((key) => gathered.auxiliary?.get(key)),
        mappings,
        ...(await modulesOf(mappings, programCounter === undefined ? undefined : mappings.at(programCounter)?.path, memory, header.layout, signal)),
        truncated,
        access: accessOf(gathered, programCounter, memory),
        problem: gathered.problems[0],
    };
}
/** It writes the process first, without arguments; the kernel begins with a thread, gcore knows the arguments. */
function isCreatedump({ infoIsFirst, commandLine }) {
    return infoIsFirst === true && commandLine === '';
}
/**
 * Of `createdump` the crashed thread waits for it, at one place for every crash of every program. A fault's own registers are in the frame
 * that the kernel made for the handler of its signal; an exception of the runtime has none.
 */
async function counterOf(gathered, memory, machine, signal) {
    const { crashed, signalInfo, mappings = NO_FILES } = gathered;
    if (!isCreatedump(gathered) || crashed === undefined || crashed.signal === 0)
        return crashed?.programCounter;
    if (machine.name !== 'x86_64' || signalInfo === undefined || signalInfo.isMadeUp)
        return undefined;
    return faultCounter(memory, mappings, signalInfo, signal);
}
async function argumentsOf({ commandLine, auxiliary, auxiliaryBytes }, memory, layout) {
    const name = auxiliary?.get(AT.execfn);
    if (commandLine !== '' || auxiliaryBytes === undefined || name === undefined)
        return undefined;
    return stackArguments(memory, layout, auxiliaryBytes, name);
}
/** The mapped file that the program's headers or entry point lie in; else the name that the kernel left on the stack. */
async function programPath({ mappings = NO_FILES, auxiliary = new Map() }, memory) {
    for (const key of [AT.phdr, AT.entry]) {
        const address = auxiliary.get(key);
        const mapping = address === undefined ? undefined : mappings.at(address);
        if (mapping !== undefined)
            return mapping.path.replace(/ \(deleted\)$/, '');
    }
    const name = auxiliary.get(AT.execfn);
    const path = name === undefined ? '' : (0,byte_layout/* cString */.ry)(await memory.read(name, 4096));
    return path === '' ? undefined : path;
}
/** @param crashed path of the file that the program counter lies in: never left out */
async function modulesOf(mappings, crashed, memory, layout, signal) {
    const paths = new Set();
    const modules = new Map();
    for (const { path, start, end, fileOffset } of mappings) {
        const module = modules.get(path);
        paths.add(path);
        if (module === undefined) {
            if (modules.size >= MOST_MODULES - (crashed === undefined || modules.has(crashed) ? 0 : 1) && path !== crashed)
                continue;
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
        if (signal !== undefined)
            (0,errors/* throwIfCancelled */.dZ)(signal);
        const buildId = first === undefined || index >= MOST_BUILD_IDS ? undefined : await buildIdAt(memory, layout, first);
        found.push({ path, start, end, ...(buildId === undefined ? {} : { buildId }) });
    }
    return { modules: found, moduleCount: paths.size };
}
function accessOf({ crashed, signalInfo }, programCounter, memory) {
    // Only a SIGSEGV of the processor (SEGV_MAPERR 1, SEGV_ACCERR 2) has an access.
    if (crashed?.signal !== 11 || signalInfo === undefined || ![1, 2].includes(signalInfo.code))
        return undefined;
    if (signalInfo.address === programCounter)
        return 'execute';
    const segment = memory.segmentAt(signalInfo.address);
    // Readable, and yet refused: what is left is a write, since it was not the instruction itself.
    const readOnly = segment !== undefined && (segment.flags & 4) !== 0 && (segment.flags & PF_WRITE) === 0;
    return signalInfo.code === 2 && readOnly ? 'write' : undefined;
}

;// CONCATENATED MODULE: ./build/staging/crash-dumps/src/elf-core/reader.js




/** Cores that Linux and .NET's createdump write when a program crashes, and gcore of one that runs. */
const elfCoreReader = {
    format: 'elf-core',
    sniff(head) {
        // Fewer bytes say nothing of what follows: most ELF files are programs and libraries.
        if (head.length < ELF_TYPE_KNOWN)
            return false;
        const identity = identifyElfCore(head);
        return !('reason' in identity) || identity.reason === 'damaged';
    },
    async read(source, signal) {
        const core = await readElfCore(source, signal);
        return 'reason' in core ? { unreadable: core.message } : crashFactsOfCore(core);
    },
};
/** The neutral facts of a core. */
function crashFactsOfCore(core) {
    const exception = exceptionOf(core);
    const { programCounter, mappings, modules } = core;
    const crashed = programCounter === undefined ? undefined : mappings.at(programCounter)?.path;
    const crashedModule = crashed === undefined ? undefined : modules.find(({ path }) => path === crashed);
    return {
        process: {
            ...(core.processId === undefined ? {} : { id: core.processId }),
            ...(core.programPath === undefined ? {} : { path: core.programPath }),
            ...(core.shortName ? { name: core.shortName } : {}),
            ...commandLineOf(core),
        },
        machine: core.machine.name,
        threads: crashedFirst(core),
        ...(exception === undefined ? {} : { exception }),
        ...(programCounter === undefined ? {} : { programCounter }),
        modules,
        moduleCount: core.moduleCount,
        ...(crashedModule === undefined ? {} : { crashedModule }),
        truncated: core.truncated,
        writer: core.isCreatedump ? 'createdump' : 'system',
        layout: core.layout,
        ...(core.problem === undefined ? {} : { note: core.problem }),
        ...mainAssemblyOf(core),
    };
}
function commandLineOf({ commandLine, arguments: given }) {
    const text = commandLine || given?.join(' ') || commandLine;
    return text === undefined ? {} : { commandLine: text };
}
/**
 * The host `dotnet` runs any program: that is the assembly that it was given, or the only one that is not of its own folder. Its own crash
 * report, where there is one, knows more.
 */
function mainAssemblyOf({ programPath = '', arguments: given = [], modules }) {
    if ((0,posix_.basename)(programPath) !== 'dotnet')
        return {};
    const isAssembly = (text) => /\.dll$/i.test(text);
    const outside = modules.map(({ path }) => path).filter((path) => isAssembly(path) && !path.startsWith(`${(0,posix_.dirname)(programPath)}/`));
    const found = given.slice(1).find(isAssembly) ?? (outside.length === 1 ? outside[0] : undefined);
    return found === undefined ? {} : { managed: { program: (0,posix_.basename)(found) } };
}
function exceptionOf({ signal, signalInfo, machine, access }) {
    if (signal === undefined)
        return undefined;
    const accessed = access === undefined ? {} : { access };
    if (signal === 0)
        return { name: undefined, ...accessed };
    const name = (0,signals/* signalName */.yD)(signal, machine.mips);
    if (signalInfo?.number !== signal)
        return { name, ...accessed };
    const { code, address, isMadeUp } = signalInfo;
    if (isMadeUp)
        return { name, ...accessed };
    return { name, code: (0,signals/* signalCodeName */.l9)(name, code), ...((0,signals/* carriesAddress */.ED)(name, code) ? { address } : {}), ...accessed };
}
function crashedFirst({ threads, crashingThread }) {
    const at = crashingThread === undefined ? -1 : threads.indexOf(crashingThread);
    return at <= 0 ? threads : [crashingThread, ...threads.slice(0, at), ...threads.slice(at + 1)];
}


/***/ })

};
