export const id = "qemu-qemu-hypervisor";
export const ids = ["qemu-qemu-hypervisor"];
export const modules = {

/***/ 16655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qemuHypervisor: () => (/* binding */ qemuHypervisor)
});

// EXTERNAL MODULE: ./build/staging/system/src/debian-packages.js
var debian_packages = __webpack_require__(85450);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var src_program = __webpack_require__(49718);
;// CONCATENATED MODULE: ./build/staging/vm/src/qemu/accelerator-memory.js


/** @returns why KVM did not work when it was last tried on this machine as it is; undefined when that is not known */
async function recallProblem(file, qemu) {
    // Not ours, or damaged: as good as not there.
    const memory = await (0,files/* readJson */.Vh)(file).catch(() => undefined);
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

;// CONCATENATED MODULE: ./build/staging/vm/src/qemu/probe-guest.js
/** The machine code of probe-guest.s, which says what it does and how it is assembled. */
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
/** The bytes that probe-guest.s is assembled to. */
function probeCode() {
    return Buffer.from(CODE, 'hex');
}
/** Far jump to f000:fe00, where the processor starts: 16 bytes below the end. */
const RESET_VECTOR = 'ea00fe00f0';
const ROM_BYTES = 64 * 1024;
/** I/O port of isa-debug-exit. */
const PROBE_PORT = 0xf4;
/** QEMU ends with `value << 1 | 1` when a guest writes a value to isa-debug-exit; the guest writes 0x2a. */
const PROBE_EXIT_CODE = (0x2a << 1) | 1;
/** A firmware that is the probe guest. */
function probeFirmware() {
    const rom = Buffer.alloc(ROM_BYTES);
    probeCode().copy(rom, ROM_BYTES - 512);
    Buffer.from(RESET_VECTOR, 'hex').copy(rom, ROM_BYTES - 16);
    return rom;
}

;// CONCATENATED MODULE: ./build/staging/vm/src/qemu/accelerator.js








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
        const said = problem.said === undefined ? '' : ` (it said: ${problem.said})`;
        throw new errors/* UserError */.yo(`KVM does not work on this machine: ${problem.why}${said}.`, {
            reason: 'machine',
            hint: 'use accelerator auto or tcg, or a machine with KVM',
        });
    }
    if (memory !== undefined)
        await rememberProblem(memory, qemu, problem.why);
    return { name: 'tcg', reason: `KVM does not work here: ${problem.why}` };
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
            return { why: `/dev/kvm cannot be opened (${(0,errors/* messageOf */.bD)(refused)})` };
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
            return { why: `a probe guest did not end within ${PROBE_DEADLINE / 1000} s` };
        return { why: `a probe guest crashed (QEMU ended with ${exitCode})`, said: tail.at(-1) };
    });
}

;// CONCATENATED MODULE: ./build/staging/vm/src/qemu/firmware.js


/** UEFI firmware of Debian's package `ovmf`, without Secure Boot. */
const OVMF = { code: '/usr/share/OVMF/OVMF_CODE_4M.fd', variables: '/usr/share/OVMF/OVMF_VARS_4M.fd' };
/** Gives the machine firmware with boot variables of its own in `folder`. */
async function prepareFirmware(folder) {
    const variables = (0,external_node_path_.join)(folder, 'efi-variables.fd');
    await (0,promises_.copyFile)(OVMF.variables, variables);
    return { code: OVMF.code, variables };
}

// EXTERNAL MODULE: ./build/staging/system/src/known-failure.js
var known_failure = __webpack_require__(27655);
// EXTERNAL MODULE: ./build/staging/system/src/qemu-failures.js
var qemu_failures = __webpack_require__(28255);
// EXTERNAL MODULE: ./build/staging/vm/src/guest-talk-limits.js
var guest_talk_limits = __webpack_require__(67287);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/staging/vm/src/qemu/listener.js



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

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/staging/vm/src/qemu/machine-commands.js


/** Milliseconds between looks at a job. */
const LOOK = 50;
const NAME = /^[A-Za-z0-9_-]{1,64}$/;
/**
 * Keeps memory, devices and disks of a machine under a name, in its first disk. Chips with the firmware's variables are raw; their content
 * counts as memory. QEMU cannot rename a snapshot: the new one gets that of two tags which the old one does not have.
 *
 * @throws ExternalError when it cannot be saved, and then an earlier one of that name is still there
 */
async function saveSnapshot(qmp, name) {
    const disks = await snapshotDisks(qmp);
    const devices = disks.map(({ node }) => node);
    const [first, second] = tagsOf(name);
    const [tag, other] = newestTag(name, disks) === first ? [second, first] : [first, second];
    // What an earlier attempt has left of it.
    await runJob(qmp, 'snapshot-delete', { tag, devices });
    await runJob(qmp, 'snapshot-save', { tag, vmstate: devices[0], devices });
    await runJob(qmp, 'snapshot-delete', { tag: other, devices });
}
/** Goes back to what `saveSnapshot` has kept. @throws ExternalError when there is no snapshot of that name */
async function loadSnapshot(qmp, name) {
    const disks = await snapshotDisks(qmp);
    const tag = newestTag(name, disks);
    // QEMU stops the machine before it looks for the snapshot, and leaves it so.
    if (tag === undefined)
        throw new errors/* ExternalError */.yA(`There is no snapshot "${name}".`, { service: 'QEMU', reason: 'machine', operation: 'snapshot-load' });
    const devices = disks.map(({ node }) => node);
    await runJob(qmp, 'snapshot-load', { tag, vmstate: devices[0], devices });
}
/** @throws UserError for what is no name */
function tagsOf(name) {
    if (!NAME.test(name))
        throw new errors/* UserError */.yo(`"${name}" is not the name of a snapshot: letters, digits, - and _.`);
    return [`${name}.1`, `${name}.2`];
}
/** The tag of a name's snapshot: of two that are complete, as when the older one was not removed any more, the younger one. */
function newestTag(name, disks) {
    const tags = tagsOf(name);
    const everywhere = ({ name: tag }) => disks.every(({ snapshots }) => snapshots.some((snapshot) => snapshot.name === tag));
    const complete = (disks[0]?.snapshots ?? []).filter((snapshot) => tags.includes(snapshot.name) && everywhere(snapshot));
    return complete.sort((one, other) => other['date-sec'] - one['date-sec'] || other['date-nsec'] - one['date-nsec'])[0]?.name;
}
/** Starts the machine again, and lets it restart from now on: it was told to end when it does. */
async function resetMachine(qmp) {
    await qmp.execute('set-action', { reboot: 'reset' });
    await qmp.execute('system_reset');
}
/** Writes the memory as an ELF core. @param file absolute path */
async function dumpMemory(qmp, file) {
    await qmp.execute('dump-guest-memory', { paging: false, protocol: `file:${file}` });
}
async function snapshotDisks(qmp) {
    const devices = (await qmp.execute('query-block'));
    return devices.flatMap(({ inserted }) => {
        const node = inserted?.['node-name'];
        if (inserted === undefined || node === undefined || inserted.drv !== 'qcow2' || inserted.ro)
            return [];
        return [{ node, snapshots: inserted.image?.snapshots ?? [] }];
    });
}
/** Runs a command that is a job, to its end. */
async function runJob(qmp, command, args) {
    const id = `bakehouse-${command}`;
    await qmp.execute(command, { 'job-id': id, ...args });
    for (;;) {
        const job = (await qmp.execute('query-jobs')).find((one) => one.id === id);
        if (job === undefined || job.status === 'concluded') {
            await qmp.execute('job-dismiss', { id });
            if (job?.error === undefined)
                return;
            throw new errors/* ExternalError */.yA(`QEMU command ${command}: ${job.error}`, { service: 'QEMU', reason: 'machine', operation: command });
        }
        await (0,external_node_timers_promises_.setTimeout)(LOOK);
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/qemu/machine-event.js
/** What an event of QEMU (qapi/run-state.json, qapi/block-core.json) means; undefined for those that mean nothing to us. */
function machineEvent({ event, data }) {
    switch (event) {
        case 'GUEST_PANICKED':
            return { kind: 'panicked' };
        case 'SHUTDOWN':
            if (data['reason'] === 'guest-reset')
                return { kind: 'restarts' };
            return data['reason'] === 'guest-shutdown' ? { kind: 'powers-off' } : undefined;
        case 'BLOCK_IO_ERROR':
            return { kind: 'disk-trouble', trouble: diskTrouble(data) };
        case 'STOP':
            return { kind: 'paused' };
        default:
            return undefined;
    }
}
/**
 * Reads QEMU's event BLOCK_IO_ERROR. A guest does not cause it by what it asks for (QEMU refuses sectors that a disk does not have
 * without an event): it comes from the files on the host.
 */
function diskTrouble(data) {
    const reason = typeof data['reason'] === 'string' ? data['reason'].slice(0, 200) : 'unknown reason';
    return { operation: data['operation'] === 'read' ? 'read' : 'write', full: data['nospace'] === true, reason };
}

;// CONCATENATED MODULE: ./build/staging/vm/src/qemu/qemu-arguments.js

/** QEMU's arguments; it must run in the folder of the machine. The console is its standard output. */
function qemuArguments(machine, { accelerator, firmware }, sockets) {
    const network = machine.network === 'none' ? ['-nic', 'none'] : ['-netdev', 'user,id=net,restrict=on', '-device', 'virtio-net-pci,netdev=net,romfile='];
    return [
        ...['-nodefaults', '-no-user-config', '-name', 'bakehouse', '-display', 'none', '-machine', 'q35,vmport=off'],
        // An image is not trusted: no new programs or privileges for QEMU.
        ...['-sandbox', 'on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny'],
        ...['-accel', accelerator === 'tcg' ? 'tcg,thread=multi,tb-size=512' : 'kvm', '-cpu', cpuModel(accelerator)],
        ...['-m', String(machine.memoryMiB), '-smp', String(machine.cpus)],
        // A restart and a panic both end QEMU; the event says which it was.
        ...['-no-reboot', '-action', 'panic=shutdown', '-device', 'pvpanic'],
        ...(firmware === undefined
            ? []
            : [
                ...['-drive', `if=pflash,format=raw,unit=0,readonly=on,file=${value(firmware.code)}`],
                ...['-drive', `if=pflash,format=raw,unit=1,file=${value(firmware.variables)}`],
            ]),
        ...machine.disks.flatMap(diskArguments),
        ...['-device', 'virtio-rng-pci', '-device', 'virtio-serial-pci'],
        ...machine.channels.flatMap(({ name }, index) => [
            ...socket(`channel${index}`, sockets.channels[index]),
            ...['-device', `virtserialport,chardev=channel${index},name=${value(name)}`],
        ]),
        ...socket('qmp', sockets.qmp),
        ...['-mon', 'chardev=qmp,mode=control'],
        ...['-chardev', 'stdio,id=console,signal=off', '-serial', 'chardev:console'],
        ...network,
    ];
}
/** No flushes to the host's disk: the files matter only while the host lives, and survive the end of QEMU. */
function diskArguments({ path, format, serial }, index) {
    const discard = format === 'qcow2' ? ',discard=unmap' : '';
    const device = [
        `drive=disk${index}`,
        ...(index === 0 ? ['bootindex=0'] : []),
        ...(serial === undefined ? [] : [`serial=${value(serial)}`]),
    ];
    return [
        ...['-drive', `if=none,id=disk${index},format=${format},cache=unsafe${discard},file=${value(path)}`],
        ...['-device', `virtio-blk-pci,${device.join(',')}`],
    ];
}
function socket(id, path) {
    return ['-chardev', `socket,id=${id},path=${value(path)}`];
}
/** In QEMU's option syntax a comma in a value is doubled. */
function value(text) {
    return text.replaceAll(',', ',,');
}

// EXTERNAL MODULE: ./build/staging/system/src/line-splitter.js
var line_splitter = __webpack_require__(8317);
;// CONCATENATED MODULE: ./build/staging/vm/src/qemu/qmp.js


/**
 * A client of the QEMU Machine Protocol (QEMU's docs/interop/qmp-spec): one JSON object a line, replies matched by id.
 */
class Qmp {
    #socket;
    #waiting = new Map();
    #onEvent;
    /** Resolves when QEMU has greeted: the machine is made. Resolves to false when it has ended before. */
    greeted;
    #greet = () => { };
    #next = 1;
    #closed = false;
    constructor(socket, onEvent) {
        this.#socket = socket;
        this.#onEvent = onEvent;
        this.greeted = new Promise((resolve) => {
            this.#greet = resolve;
        });
        const lines = new line_splitter/* LineSplitter */.g((line) => this.#receive(line));
        socket.on('data', (chunk) => lines.write(chunk));
        socket.on('error', () => { });
        socket.on('close', () => {
            this.#closed = true;
            for (const reply of this.#waiting.values())
                reply.reject(qmpError(reply.command, 'the machine has ended'));
            this.#waiting.clear();
            this.#greet(false);
        });
    }
    /** Leaves the negotiation mode, after which commands and events flow. */
    async start() {
        await this.greeted;
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
        const message = parseObject(line);
        if (message === undefined)
            return;
        if ('QMP' in message) {
            this.#greet(true);
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
/** Undefined for what is no object: a line longer than LineSplitter's limit comes in pieces, and is none that we wait for. */
function parseObject(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function qmpError(command, what) {
    return new errors/* ExternalError */.yA(`QEMU command ${command}: ${what}`, { service: 'QEMU', reason: 'machine', operation: command });
}

;// CONCATENATED MODULE: ./build/staging/vm/src/qemu/qemu-machine.js










/** Characters of what QEMU says last, for the end that it explains. */
const MAX_COMPLAINT = 500;
const MOST_COMPLAINTS = 10;
/** Milliseconds after the last reset from which what the console says comes from a machine that has started again. */
const RESET_SILENCE = 1_000;
/** Milliseconds after which a machine whose console says nothing counts as started again. */
const RESET_SETTLES = 30_000;
/** A machine of QEMU. QEMU never outlives it: it ends with this process, and `ended` settles when it has. */
class QemuMachine {
    console;
    #qemu;
    #spec;
    #settings;
    #program;
    #qmp;
    #ended;
    /** It is not to run any more, also where QEMU is not started yet. */
    #stopped = false;
    /** A reset of ours that goes on: the firmware may reset the machine again, once or twice, before it starts anything. */
    #resets;
    /** Commands under way that stop the machine for a while. */
    #pauses = 0;
    constructor(qemu, spec, settings) {
        this.#qemu = qemu;
        this.#spec = spec;
        this.#settings = settings;
        this.console = spec.consoleFile;
    }
    get ended() {
        return this.#ended ?? Promise.reject(notRunning('wait for the end of the machine'));
    }
    async start() {
        if (this.#ended !== undefined)
            throw notRunning('start the machine again');
        const running = Promise.withResolvers();
        // A short path: that of a socket has little room.
        this.#ended = (0,files/* withTemporaryFolder */.EX)('bakehouse-vm', (sockets) => this.#run(sockets, running.resolve));
        this.#ended.catch(() => { });
        await Promise.race([running.promise, this.#ended]);
    }
    async stop() {
        this.#stopped = true;
        await this.#program?.stop();
        await this.#ended?.catch(() => { });
    }
    async reset() {
        const qmp = this.#running('reset the machine');
        clearTimeout(this.#resets?.timer);
        const settle = () => {
            clearTimeout(this.#resets?.timer);
            this.#resets = undefined;
            qmp.execute('set-action', { reboot: 'shutdown' }).catch(() => { });
        };
        this.#resets = { last: performance.now(), settle, timer: setTimeout(settle, RESET_SETTLES) };
        await resetMachine(qmp);
    }
    async snapshot(name) {
        const qmp = this.#running('take a snapshot');
        const raw = this.#spec.disks.find(({ format }) => format === 'raw');
        if (raw !== undefined) {
            throw new errors/* UserError */.yo(`There is no snapshot of a machine with the disk ${raw.path}, which is raw: it would be left out.`, {
                hint: 'give the machine disks in qcow2',
            });
        }
        await this.#pausing(() => saveSnapshot(qmp, name));
    }
    async restore(name) {
        const qmp = this.#running('go back to a snapshot');
        await this.#pausing(() => loadSnapshot(qmp, name));
    }
    async dump(file) {
        const qmp = this.#running('dump the memory');
        await this.#pausing(() => dumpMemory(qmp, file));
    }
    #onQmpEvent(event) {
        if (event.event === 'RESET' && this.#resets !== undefined)
            this.#resets.last = performance.now();
        const told = machineEvent(event);
        if (told !== undefined && !(told.kind === 'paused' && this.#pauses > 0))
            this.#spec.onEvent(told);
    }
    #onConsole(line) {
        const resets = this.#resets;
        if (resets !== undefined && performance.now() - resets.last > RESET_SILENCE)
            resets.settle();
        this.#spec.onConsole(line);
    }
    #running(operation) {
        if (this.#qmp === undefined || this.#program === undefined)
            throw notRunning(operation);
        return this.#qmp;
    }
    /** QEMU says that a machine stands still, which is what it is to do meanwhile. */
    async #pausing(work) {
        this.#pauses += 1;
        await work().finally(() => {
            this.#pauses -= 1;
        });
    }
    async #run(folder, onRunning) {
        const { channels, signal } = this.#spec;
        const sockets = { qmp: (0,external_node_path_.join)(folder, 'qmp'), channels: channels.map((_, index) => (0,external_node_path_.join)(folder, `channel${index}`)) };
        const listeners = [];
        /** The last lines that QEMU itself wrote; the console is on the other stream. */
        const complaints = [];
        let greeted = false;
        try {
            for (const [index, channel] of channels.entries()) {
                const open = (socket) => socket.on('data', channel.connect());
                listeners.push(await Listener.open(sockets.channels[index], open));
            }
            listeners.push(await Listener.open(sockets.qmp, (socket) => {
                const qmp = new Qmp(socket, (event) => this.#onQmpEvent(event));
                this.#qmp = qmp;
                void qmp.greeted.then((there) => {
                    greeted ||= there;
                    if (there)
                        onRunning();
                });
                qmp.start().catch(() => { });
            }));
            (0,errors/* throwIfCancelled */.dZ)(signal);
            if (this.#stopped) {
                throw new errors/* ExternalError */.yA('Cannot start the machine: it was stopped before.', {
                    service: 'QEMU',
                    reason: 'machine',
                    operation: 'start',
                });
            }
            this.#program = this.#startProgram(sockets, (line) => {
                complaints.push(line.slice(0, MAX_COMPLAINT));
                if (complaints.length > MOST_COMPLAINTS)
                    complaints.shift();
            });
            const { exitCode } = await this.#program.exited;
            this.#program = undefined;
            (0,errors/* throwIfCancelled */.dZ)(signal);
            await Promise.all(listeners.map((listener) => listener.drained()));
            const complaint = complaints.at(-1);
            const detail = `QEMU ended with ${exitCode}${complaint === undefined ? '' : `: ${complaint}`}`;
            if (!greeted)
                throw notStarted(detail, exitCode, complaints);
            return { detail };
        }
        finally {
            clearTimeout(this.#resets?.timer);
            await this.#program?.stop();
            await Promise.all(listeners.map((listener) => listener.close()));
        }
    }
    #startProgram(sockets, onComplaint) {
        const spec = this.#spec;
        const onConsole = (line) => this.#onConsole(line);
        return (0,src_program/* startProgram */.Xd)([this.#qemu, ...qemuArguments(spec, this.#settings, sockets)], {
            cwd: spec.folder,
            logFile: spec.consoleFile,
            logLimit: guest_talk_limits/* MAX_CONSOLE_LOG */.su,
            signal: spec.signal,
            onLine(line, stream) {
                if (stream === 'stdout')
                    return onConsole(line);
                onComplaint(line);
                spec.onComplaint(line);
            },
        });
    }
}
/** What QEMU complains of tells what to do about it; what is not known is shown as it is. */
function notStarted(detail, exitCode, complaints) {
    const known = (0,known_failure/* recogniseFailure */.y)(complaints, qemu_failures/* QEMU_FAILURES */.j);
    return new errors/* ExternalError */.yA(`Cannot start the machine: ${known?.cause ?? detail}.`, {
        ...{ service: 'QEMU', operation: 'start', status: exitCode },
        reason: known?.reason ?? 'machine',
        ...(known === undefined ? {} : { hint: known.hint, lastLines: complaints }),
    });
}
function notRunning(operation) {
    return new errors/* ExternalError */.yA(`Cannot ${operation}: it does not run.`, { service: 'QEMU', reason: 'machine', operation });
}

;// CONCATENATED MODULE: ./build/staging/vm/src/qemu/qemu-hypervisor.js




const PROGRAM = 'qemu-system-x86_64';
const QEMU_NEEDS = [
    { needs: PROGRAM, package: 'qemu-system-x86' },
    { needs: OVMF.code, package: 'ovmf' },
];
const features = {
    snapshot: true,
    dump: true,
    serial: true,
    vsock: false,
    channels: true,
    diskFormats: ['raw', 'qcow2'],
    firmware: ['uefi', 'bios'],
    platforms: ['linux'],
};
/** QEMU on this computer, with KVM where that works. */
function qemuHypervisor(options) {
    let accelerator;
    // By absolute path: the PATH of an ordinary user lacks /usr/sbin.
    const program = async () => (await (0,debian_packages/* findProgram */.K)(PROGRAM)) ?? PROGRAM;
    const prepare = () => {
        accelerator ??= program().then((qemu) => chooseAccelerator(options.accelerator, qemu, options.acceleratorMemory, options.signal));
        return accelerator;
    };
    return {
        name: 'qemu',
        features,
        needs: QEMU_NEEDS,
        prepare,
        async create(spec) {
            const { name } = await prepare();
            const firmware = spec.firmware === 'uefi' ? await prepareFirmware(spec.folder) : undefined;
            return new QemuMachine(await program(), spec, { accelerator: name, firmware });
        },
    };
}


/***/ })

};
