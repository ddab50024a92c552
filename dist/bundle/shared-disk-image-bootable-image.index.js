export const id = "shared-disk-image-bootable-image";
export const ids = ["shared-disk-image-bootable-image"];
export const modules = {

/***/ 72840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ findRootPartition)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
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


/***/ }),

/***/ 82318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ failedTests)
/* harmony export */ });
/* harmony import */ var _bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72755);
/* harmony import */ var _bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35307);
/* harmony import */ var _test_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59088);


/**
 * Each test that did not pass, as an error at its line of the definition.
 *
 * @param loaded the definition that the tests are of
 * @param workspace absolute; the file is named relative to it
 */
async function failedTests(loaded, { tests }, workspace) {
    const { inVm } = loaded.definition.tests;
    const problems = tests
        .filter(({ outcome }) => outcome !== 'passed')
        .map((test) => ({ path: ['tests', 'inVm', inVm.findIndex(({ name }) => name === test.name)], message: (0,_test_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .testInWords */ .Bz)(test) }));
    if (problems.length === 0)
        return [];
    return (await (0,_bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_1__/* .placeFindings */ .k)(loaded, problems)).map((finding) => (0,_bakehouse_image_definition_findings__WEBPACK_IMPORTED_MODULE_2__/* .shownIn */ .f)(workspace, finding));
}


/***/ }),

/***/ 50102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wX: () => (/* binding */ planVmRun),
  WD: () => (/* binding */ plannedRun),
  Q3: () => (/* binding */ runInVm)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/all-settled.js
var all_settled = __webpack_require__(96446);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/disk-image/src/inspect-disk-image.js + 6 modules
var inspect_disk_image = __webpack_require__(14060);
// EXTERNAL MODULE: ./build/staging/disk-image/src/root-partition.js + 1 modules
var root_partition = __webpack_require__(72840);
;// CONCATENATED MODULE: ./build/staging/disk-image/src/bootable-image.js


/**
 * Inspects an image that is to be booted, down to its root partition, and unpacks nothing: what cannot boot would be unpacked for nothing.
 * A qcow2 whose clusters are compressed with zstd is not looked into.
 *
 * @throws UserError when the image is refused or has no usable root partition, CancelledError
 */
async function inspectBootableImage(path, signal) {
    const image = await (0,inspect_disk_image/* inspectDiskImage */.t)(path, signal);
    await (0,inspect_disk_image/* lookIntoDisk */.n)(image, (disk) => (0,root_partition/* findRootPartition */.G)(disk, path));
    return image;
}

// EXTERNAL MODULE: ./build/staging/records/src/vm-result.js
var vm_result = __webpack_require__(2931);
// EXTERNAL MODULE: ./build/staging/system/src/debian-packages.js
var debian_packages = __webpack_require__(85450);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
;// CONCATENATED MODULE: ./build/staging/vm/src/backend-names.js
/** The hypervisors and the agents in guests that there are. This imports nothing: what they are made of is loaded when one is asked for. */
const HYPERVISORS = ['qemu'];
const GUEST_AGENTS = ['systemd'];

;// CONCATENATED MODULE: ./build/staging/vm/src/backend-registry.js


/** The only place where the name of a hypervisor or an agent means something. */
const hypervisors = {
    qemu: async (options) => (await Promise.all(/* import() */[__webpack_require__.e("shared-system-qemu-failures"), __webpack_require__.e("qemu-qemu-hypervisor")]).then(__webpack_require__.bind(__webpack_require__, 16655))).qemuHypervisor(options),
};
const agents = {
    systemd: async () => (await Promise.all(/* import() */[__webpack_require__.e("shared-system-shell-quote"), __webpack_require__.e("shared-vm-left-out"), __webpack_require__.e("shared-disk-image-unpack-disk-image"), __webpack_require__.e("systemd-systemd-agent")]).then(__webpack_require__.bind(__webpack_require__, 18500))).systemdAgent(),
};
/** @throws InputError naming what there is for an unknown name */
async function openHypervisor(name, options) {
    if (isOneOf(HYPERVISORS, name))
        return hypervisors[name](options);
    throw new errors/* InputError */.dz(`There is no hypervisor "${name}".`, { hint: `there is ${HYPERVISORS.join(' and ')}` });
}
/** @throws InputError naming what there is for an unknown name */
async function openGuestAgent(name) {
    if (isOneOf(GUEST_AGENTS, name))
        return agents[name]();
    throw new errors/* InputError */.dz(`There is no guest agent "${name}".`, { hint: `there is ${GUEST_AGENTS.join(' and ')}` });
}
function isOneOf(names, name) {
    return names.includes(name);
}

// EXTERNAL MODULE: ./build/staging/vm/src/guest-test.js
var guest_test = __webpack_require__(30744);
;// CONCATENATED MODULE: ./build/staging/vm/src/collect-results.js



/** What the files of a test are called in `tests/`: `<name>.log`, and the folder `<name>` with what it left in $BAKEHOUSE_OUTPUT. */
function resultName(index, testName) {
    return `${(0,guest_test/* testKey */.S)(index)}-${testName.replaceAll(/[^\w.-]/g, '_')}`;
}
/**
 * Completes what came from the dump disk by what the host saw of the machine, and tells where everything is.
 *
 * @param stage where the output is put together, and what was on the disk already is
 * @param output where it will be in the end; the paths in the answer are there
 */
async function collectResults(options) {
    const { disk, stage, output } = options;
    for (const name of ['tests', 'dumps'])
        await (0,promises_.mkdir)((0,external_node_path_.join)(stage, name), { recursive: true });
    const testLogs = [];
    for (const [index, { name }] of options.tests.entries()) {
        const key = (0,guest_test/* testKey */.S)(index);
        const times = options.timeline.tests.get(index);
        const onDisk = disk?.logs.get(key);
        if (times === undefined && onDisk === undefined && disk?.results.has(key) !== true) {
            testLogs.push(undefined);
            continue;
        }
        const log = (0,external_node_path_.join)('tests', `${resultName(index, name)}.log`);
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

// EXTERNAL MODULE: ./build/staging/system/src/free-space.js
var free_space = __webpack_require__(68830);
;// CONCATENATED MODULE: ./build/staging/vm/src/disk-trouble.js





/**
 * The error of a run that the host's disk has ended: nothing about the image is known then.
 *
 * @param folder of the machine; it goes away after the run, so its parent is named
 * @param disks of the machine, relative to the folder or absolute
 */
async function diskError({ operation, full, reason }, folder, disks) {
    const place = (0,external_node_path_.dirname)(folder);
    const details = { service: 'QEMU', reason: 'machine', operation: `${operation} the machine's disks` };
    if (!full) {
        return new errors/* ExternalError */.yA(`The machine was ended: QEMU cannot ${operation} its disks in ${place}: ${reason}.`, {
            ...details,
            hint: 'check the disk and the quota of this folder, or let output-folder, of bake state-folder, be on another disk',
        });
    }
    const used = await Promise.all(disks.map((disk) => usedBytes((0,external_node_path_.resolve)(folder, disk))));
    const free = await (0,free_space/* freeSpace */.FP)(place).then((bytes) => `${(0,format/* formatBytes */.z3)(bytes)} are free`, () => undefined);
    const facts = [free, `the machine's disks take ${(0,format/* formatBytes */.z3)(used.reduce((sum, size) => sum + size, 0))}`].filter((fact) => fact !== undefined);
    return new errors/* ExternalError */.yA(`The disk of ${place} is full (${facts.join(', ')}): the machine was ended.`, {
        ...details,
        hint: 'free some space there, or let output-folder, of bake state-folder, be on another disk; a machine can fill its root disk and twice its memory plus 1 GiB',
    });
}
async function usedBytes(path) {
    return (0,promises_.stat)(path).then(({ blocks }) => blocks * 512, () => 0);
}

// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
;// CONCATENATED MODULE: ./build/staging/vm/src/boot-heartbeat.js

/** Milliseconds between two messages. */
const INTERVAL = 30_000;
/** Characters of the console's line that are shown: the whole of it is in console.log. */
const LONGEST_LINE = 120;
/** Says, until a machine is ready, how long it has been starting, how long it may take, and what its console said last. */
class BootHeartbeat {
    #log;
    #started = performance.now();
    #last = '';
    #timer;
    /** @param deadline milliseconds that it may take */
    constructor(deadline, log) {
        this.#log = log;
        this.#timer = setInterval(() => this.#say(deadline), INTERVAL).unref();
    }
    /** A line of the serial console. */
    onConsole(line) {
        const shown = (0,control_characters/* stripEscapes */.Nl)(line, 'nothing').replaceAll(/\s+/g, ' ').trim();
        if (shown !== '')
            this.#last = shown;
    }
    /** The machine is ready, or has ended. */
    stop() {
        clearInterval(this.#timer);
        this.#timer = undefined;
    }
    #say(deadline) {
        const elapsed = (0,format/* formatDuration */.a3)(performance.now() - this.#started);
        const cut = this.#last.length > LONGEST_LINE ? `${this.#last.slice(0, LONGEST_LINE - 1).toWellFormed()}…` : this.#last;
        const said = cut === '' ? 'the console has said nothing yet' : `the console says: ${cut}`;
        this.#log.progress(`The machine has been starting for ${elapsed}, of at most ${(0,format/* formatDuration */.a3)(deadline)}; ${said}`);
    }
}

// EXTERNAL MODULE: ./build/staging/vm/src/guest-talk-limits.js
var guest_talk_limits = __webpack_require__(67287);
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

;// CONCATENATED MODULE: ./build/staging/vm/src/panic-watchdog.js
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

// EXTERNAL MODULE: ./build/staging/vm/src/progress.js
var progress = __webpack_require__(46736);
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
    #kept = new KeptOutput(guest_talk_limits/* MAX_KEPT_OUTPUT */.OR);
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

;// CONCATENATED MODULE: ./build/staging/vm/src/machine-watchdog.js








/** Milliseconds beyond its own timeout after which a test counts as stuck with the whole machine: systemd stops it before. */
const TEST_GRACE = guest_test/* STOP_SECONDS */.T * 1000 + 50_000;
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
    #console = new LineBudget(guest_talk_limits/* MAX_SHOWN_OF_CONSOLE */.b6);
    #panic = new PanicWatch({
        dead: () => this.#stopFor({ kind: 'panicked' }),
        alive: () => this.#onFalsePanic(),
    });
    #end;
    #diskTrouble;
    #falsePanics = 0;
    #ignoredLines = 0;
    #boot;
    #timer;
    #runTimer;
    constructor(options, stopMachine) {
        this.#options = options;
        this.#stopMachine = stopMachine;
    }
    /** Begins to count; the machine is about to start. */
    start() {
        const { bootDeadline, runDeadline, log } = this.#options;
        this.#deadline('boot', bootDeadline);
        this.#boot = new BootHeartbeat(bootDeadline, log);
        this.#runTimer = setTimeout(() => this.#stopFor({ kind: 'deadline', phase: 'run', after: runDeadline }), Math.min(runDeadline, LONGEST_TIMER));
    }
    /** A line that came over the port of the agent; not all of them are the agent's. */
    onProgress(line) {
        this.#panic.onSignOfLife();
        if (this.#end !== undefined)
            return;
        const message = (0,progress/* parseProgress */.TS)(line, this.#options.testTimeouts.length);
        if (message === undefined || !this.timeline.note(message, this.#elapsed())) {
            this.#ignoredLines += 1;
            return;
        }
        if (message.kind === 'ready')
            this.#boot?.stop();
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
    onEvent(event) {
        if (event.kind === 'panicked')
            this.#end ??= { kind: 'panicked' };
        if (event.kind === 'restarts')
            this.#end ??= { kind: this.#panic.suspected ? 'panicked' : 'restarted' };
        if (event.kind === 'powers-off')
            this.#end ??= { kind: 'powered-off' };
        if (this.#end !== undefined)
            return;
        // The machine stands still after both, and would until its deadline.
        if (event.kind === 'disk-trouble') {
            this.#diskTrouble = event.trouble;
            this.#stopFor({ kind: 'lost', detail: `QEMU cannot ${event.trouble.operation} its disks: ${event.trouble.reason}` });
        }
        else if (event.kind === 'paused')
            this.#stopFor({ kind: 'lost', detail: 'QEMU could not go on with it' });
    }
    /** A line of the serial console. */
    onConsole(line) {
        this.#panic.onConsole(line);
        this.#boot?.onConsole(line);
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
            remarks.push(`${(0,format/* counted */.hS)(this.#ignoredLines, 'line')} over the port of the agent did not come from it, or not in turn: ignored.`);
        }
        if (this.timeline.diskFull)
            remarks.push('The disk for results in the machine was full after a test: what tests wrote then is lost.');
        return remarks;
    }
    /** Ends all timers. */
    stop() {
        this.#panic.stop();
        this.#boot?.stop();
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

;// CONCATENATED MODULE: ./build/staging/vm/src/machine.js


/**
 * Runs a machine until it has ended: by itself, by a panic, by a deadline, or by being killed. It never outlives this call.
 *
 * @returns `remarks`: what of the guest's talk was disregarded, as sentences
 * @throws ExternalError when the machine cannot be started, or cannot go on because of a disk of the host; CancelledError when the signal
 *   of `spec` fired
 */
async function runMachine(options) {
    const { spec } = options;
    const watch = new MachineWatch(options, () => void machine.stop());
    const channels = options.channels({
        onProgress: (line) => watch.onProgress(line),
        onOutput: (chunk) => watch.onOutput(chunk),
        onOutputLine: (line) => options.onOutput(line, watch.timeline),
        onHeartbeat: () => watch.onHeartbeat(),
    });
    const machine = await options.hypervisor.create({
        ...spec,
        channels,
        onConsole: (line) => watch.onConsole(line),
        onComplaint: (line) => watch.onComplaint(line),
        onEvent: (event) => watch.onEvent(event),
    });
    try {
        watch.start();
        await machine.start();
        const { detail } = await machine.ended;
        const end = watch.finish(detail);
        const paths = spec.disks.map(({ path }) => path);
        if (watch.diskTrouble !== undefined)
            throw await diskError(watch.diskTrouble, spec.folder, paths);
        return { end, timeline: watch.timeline, remarks: watch.remarks };
    }
    finally {
        watch.stop();
        await machine.stop();
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/report-progress.js



/**
 * Says in the log, as it happens, what the machine does; lines of tests are passed on as output of a program, as many as a log can take.
 *
 * @returns `remarks`: what was left out of the log, as sentences
 */
function reportProgress(tests, log) {
    const all = new LineBudget(guest_talk_limits/* MAX_SHOWN_OF_TESTS */.vW);
    /** By test; a line may come when none runs, too. */
    const budgets = new Map();
    const nameOf = (index) => (index === undefined ? undefined : tests[index]?.name) ?? '?';
    const leftOut = () => [...budgets.values(), all].reduce((sum, budget) => sum + budget.leftOut.lines, 0);
    const leftOutBytes = () => [...budgets.values(), all].reduce((sum, budget) => sum + budget.leftOut.bytes, 0);
    return {
        onProgress(message, timeline) {
            switch (message.kind) {
                case 'agent':
                    log.debug(`The agent runs after ${(0,format/* formatDuration */.a3)(timeline.agentMs ?? 0)}`);
                    break;
                case 'ready':
                    log.info(`Ready after ${(0,format/* formatDuration */.a3)(timeline.readyMs ?? 0)}${stateInWords(message.state)}`);
                    break;
                case 'test-started':
                    log.info(`Test ${nameOf(message.index)} started`);
                    break;
                case 'test-finished': {
                    const took = (0,format/* formatDuration */.a3)(timeline.tests.get(message.index)?.durationMs ?? 0);
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
            const own = budgets.get(timeline.current) ?? new LineBudget(guest_talk_limits/* MAX_SHOWN_OF_TEST */.E6);
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
            const what = `${(0,format/* counted */.hS)(leftOut(), 'line')} (${(0,format/* formatBytes */.z3)(leftOutBytes())})`;
            return [`${what} of the tests' output are not in the log of the job; see the logs of the tests.`];
        },
    };
}
/** What systemd calls the machine. */
function stateInWords(state) {
    return state === 'degraded' ? ' (degraded: not all units could start, see below)' : ` (${state})`;
}

// EXTERNAL MODULE: ./build/staging/vm/src/result.js
var src_result = __webpack_require__(96258);
;// CONCATENATED MODULE: ./build/staging/vm/src/run-in-vm.js













/** Milliseconds per test that stopping, reporting and emulation may add before the run as a whole counts as stuck. */
const SLACK = 120_000;
/**
 * Boots an image over a throw-away overlay, waits until it has started everything, runs the tests one by one, and brings back their
 * results, output, journal and core dumps, even when the machine does not survive.
 *
 * @param image path of a disk image: raw, VHD or qcow2, with GPT, EFI system partition and ext4 root. It is only read
 * @returns what `result.json` in the output folder says; a bad outcome is a result, not an error
 * @throws UserError when the image is unusable or nothing here can run it, ExternalError when a tool fails, CancelledError when `signal`
 *   fired; what an earlier run left in the output folder is then still there
 */
async function runInVm(image, options) {
    const { log, signal } = options;
    const output = (0,external_node_path_.resolve)(options.outputFolder);
    const startedAt = new Date().toISOString();
    // Cheap checks first: an unusable image must not cost the time of installing tools.
    const disk = await inspectBootableImage(image, signal);
    const [hypervisor, agent] = await openBackends(options);
    const tests = options.tests.map(({ name, shell, script, timeout }) => {
        return { name, shell, script, timeoutSeconds: Math.max(1, Math.ceil(timeout / 1000)) };
    });
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(output), { recursive: true });
    return (0,files/* withTemporaryFolder */.EX)('.run-in-vm', async (folder) => {
        const stage = (0,external_node_path_.join)(folder, 'output');
        await (0,promises_.mkdir)(stage);
        const guest = await agent.open({ image: disk, folder, tests, memoryMiB: options.memoryMiB, log, signal });
        const [accelerator, disks] = await (0,all_settled/* allSettled */.v)([hypervisor.prepare(), guest.inject()]);
        log.info(`Booting ${image} with ${accelerator.name}: ${accelerator.reason}`);
        const { memoryMiB, cpus, network = 'isolated' } = options;
        const shown = reportProgress(options.tests, log);
        const running = runMachine({
            hypervisor,
            spec: { folder, disks, firmware: 'uefi', memoryMiB, cpus, network, consoleFile: (0,external_node_path_.join)(stage, 'console.log'), signal },
            channels: (listener) => guest.channels(listener),
            bootDeadline: options.bootDeadline,
            testTimeouts: tests.map(({ timeoutSeconds }) => timeoutSeconds * 1000),
            runDeadline: options.runDeadline ?? sumOfDeadlines(options),
            log,
            onProgress(message, timeline) {
                guest.note(message);
                shown.onProgress(message, timeline);
            },
            onOutput: shown.onOutput,
        }).finally(() => guest.end());
        const [machine] = await (0,all_settled/* allSettled */.v)([running, runTests(guest, tests.length)]);
        const names = options.tests.map(({ name }, index) => resultName(index, name));
        const left = await guest.copyOut(stage, names).catch((error) => {
            (0,errors/* throwIfCancelled */.dZ)(signal);
            log.warning(`The dump disk gave nothing: ${(0,errors/* messageOf */.bD)(error)}`);
            return undefined;
        });
        const observed = { ...machine, disk: left };
        const results = await collectResults({ disk: left, stage, output, tests: options.tests, timeline: machine.timeline });
        const judged = options.tests.map(({ name }, index) => {
            return { name, ...(0,src_result/* judgeTest */.W)(index, observed), log: results.testLogs[index] ?? '' };
        });
        const { readyMs, systemState } = machine.timeline;
        const remarks = [...machine.remarks, ...shown.remarks()];
        const result = {
            schema: 'bakehouse-vm/1',
            image: (0,external_node_path_.resolve)(image),
            ...(options.imageSha256 === undefined ? {} : { imageSha256: options.imageSha256 }),
            accelerator: accelerator.name,
            acceleratorReason: accelerator.reason,
            ...(0,src_result/* judgeRun */.Zy)(judged, observed),
            ...(readyMs === undefined ? {} : { readyAfterMs: Math.round(readyMs) }),
            ...(systemState === undefined ? {} : { systemState }),
            failedUnits: left?.failedUnits ?? [],
            tests: judged,
            console: (0,external_node_path_.join)(output, 'console.log'),
            ...(results.journal === undefined ? {} : { journal: results.journal }),
            dumpFolder: (0,external_node_path_.join)(output, 'dumps'),
            dumps: results.dumps,
            ...(left === undefined || left.leftOut.length === 0 ? {} : { leftOut: left.leftOut }),
            startedAt,
            ...(remarks.length === 0 ? {} : { remarks }),
            finishedAt: new Date().toISOString(),
        };
        await (0,files/* writeJson */.GF)((0,external_node_path_.join)(stage, vm_result/* RESULT_FILE */.FX), result);
        (0,errors/* throwIfCancelled */.dZ)(signal);
        await replaceResult(stage, output);
        return result;
    }, (0,external_node_path_.dirname)(output));
}
/**
 * Checks the image as `runInVm` does, and starts nothing.
 *
 * @returns what it would do, as lines for people
 * @throws UserError when the image is unusable
 */
async function planVmRun(image, options) {
    const { format } = await inspectBootableImage(image, options.signal);
    return plannedRun(`${image} (${format})`, options);
}
/**
 * The same of an image that is not here yet and cannot be checked.
 *
 * @param image what people call it
 */
function plannedRun(image, options) {
    return [
        `Would boot ${image} with ${(0,format/* counted */.hS)(options.cpus, 'processor')} and ${options.memoryMiB} MiB of memory.`,
        ...options.tests.map((test) => `Would run test ${test.name} (at most ${(0,format/* formatDuration */.a3)(test.timeout)}).`),
        `Would write the result to ${options.outputFolder}.`,
    ];
}
/** Loads hypervisor and agent, sees to it that they fit, and installs what they need. */
async function openBackends(options) {
    const { log, signal, accelerator, acceleratorMemory } = options;
    const hypervisor = await openHypervisor(options.hypervisor ?? 'qemu', {
        accelerator,
        ...(acceleratorMemory === undefined ? {} : { acceleratorMemory }),
        log,
        signal,
    });
    const { platforms, channels, diskFormats } = hypervisor.features;
    if (platforms !== undefined && !platforms.includes(process.platform))
        throw new errors/* UserError */.yo(`Images are not booted with ${hypervisor.name} on ${process.platform}.`, {
            reason: 'machine',
            hint: `run this step on ${platforms.join(' or ')}`,
        });
    const agent = await openGuestAgent(options.agent ?? 'systemd');
    const fits = (channels || !agent.features.needsChannels) && agent.features.diskFormats.every((format) => diskFormats.includes(format));
    if (!fits)
        throw new errors/* UserError */.yo(`The agent ${agent.name} does not work in machines of ${hypervisor.name}.`, { hint: 'choose another one' });
    await (0,debian_packages/* ensureSystemTools */.Z)([...hypervisor.needs, ...agent.needs], log, signal);
    return [hypervisor, agent];
}
/** Runs the tests one by one; the machine may end at any time. */
async function runTests(guest, count) {
    if (!(await guest.wait()))
        return;
    for (let index = 0; index < count; index++)
        if (!(await guest.run(index)))
            return;
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
    const names = [vm_result/* RESULT_FILE */.FX, 'console.log', 'journal.log', 'tests', 'dumps'];
    for (const name of names)
        await (0,promises_.rm)((0,external_node_path_.join)(output, name), { recursive: true, force: true });
    const made = await (0,promises_.readdir)(stage);
    for (const name of names.reverse())
        if (made.includes(name))
            await (0,promises_.rename)((0,external_node_path_.join)(stage, name), (0,external_node_path_.join)(output, name));
}


/***/ }),

/***/ 71635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ planTests),
/* harmony export */   z: () => (/* binding */ bootOnly)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57369);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65761);
/* harmony import */ var _bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86492);





/** Without a definition: as the defaults of the definition's schema. */
const bootOnly = { tests: [], bootDeadline: 600_000, memoryMiB: 1024, cpus: 2 };
/** The tests of a definition that run with these flags, in its order, with their scripts. */
async function planTests(loaded, flags) {
    const { folder } = loaded;
    const { boot } = loaded.definition.tests;
    const inVm = await (0,_bakehouse_image_definition_definition__WEBPACK_IMPORTED_MODULE_2__/* .localTests */ .N)(loaded);
    refuseUnknownFlags(inVm, flags);
    const chosen = inVm.filter(({ when }) => when === undefined || flags.includes(when));
    const tests = await Promise.all(chosen.map(async ({ name, shell, file, timeout }) => {
        return { name, shell, script: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file)), timeout: (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E)(timeout) };
    }));
    return { tests, bootDeadline: (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E)(boot.deadline), memoryMiB: boot.memoryMiB, cpus: boot.cpus };
}
function refuseUnknownFlags(tests, flags) {
    const known = [...new Set(tests.flatMap(({ when }) => (when === undefined ? [] : [when])))];
    const findings = flags
        .filter((flag) => !known.includes(flag))
        .map((flag) => {
        const near = (0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(flag, known);
        const hint = known.length === 0 ? 'its tests have no flags' : near === undefined ? `it has ${known.join(', ')}` : `did you mean ${near}?`;
        return { severity: 'error', message: `no test of the definition has the flag ${flag}`, hint };
    });
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz('run-in-vm: unusable test flags', { findings });
}


/***/ })

};
