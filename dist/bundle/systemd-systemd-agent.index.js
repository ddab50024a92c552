export const id = "systemd-systemd-agent";
export const ids = ["systemd-systemd-agent"];
export const modules = {

/***/ 18500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  agentChannels: () => (/* binding */ agentChannels),
  systemdAgent: () => (/* binding */ systemdAgent)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/all-settled.js
var all_settled = __webpack_require__(96446);
// EXTERNAL MODULE: ./build/staging/system/src/line-splitter.js
var line_splitter = __webpack_require__(8317);
// EXTERNAL MODULE: ./build/staging/system/src/template.js + 1 modules
var template = __webpack_require__(87108);
// EXTERNAL MODULE: ./build/staging/vm/src/guest-talk-limits.js
var guest_talk_limits = __webpack_require__(67287);
// EXTERNAL MODULE: ./build/staging/vm/src/guest-test.js
var guest_test = __webpack_require__(30744);
// EXTERNAL MODULE: ./build/staging/vm/src/progress.js
var progress = __webpack_require__(46736);
;// CONCATENATED MODULE: ./build/staging/vm/src/systemd/agent.js




/** Where the dump disk is mounted in the guest. */
const MOUNT = '/run/bakehouse';
/** Serial number of the dump disk; udev makes /dev/disk/by-id/virtio-<serial> of it. */
const DISK_SERIAL = 'bakehouse';
/** Names of the virtio-serial ports. */
const PROGRESS_PORT = 'org.bakehouse.progress';
const OUTPUT_PORT = 'org.bakehouse.output';
/** Gets an empty line each second, as long as the machine runs processes. */
const HEARTBEAT_PORT = 'org.bakehouse.heartbeat';
/** Results of tests also lie here, in memory, for when the dump disk is full. */
const RESULT_IN_MEMORY = '/run/bakehouse-result';
/** What the kernel does with a core dump: see core(5). It keeps 127 bytes of it. */
const CORE_PATTERN = `|/bin/sh ${MOUNT}/agent/core %P %s %t %e`;
const UNITS = '/etc/systemd/system';
/** Units for the root file system of the overlay. Only these are added to the image; all scripts lie on the dump disk. */
function agentUnits(tests) {
    const unit = (name, text, values = {}) => ({
        path: `${UNITS}/${name}`,
        content: (0,template/* fillTemplate */.o)(text, 'unit', { MOUNT, ...values }),
    });
    const wanted = (target, name) => ({ path: `${UNITS}/${target}.wants/${name}`, target: `../${name}` });
    const testUnit = "# One for each test: systemd then ends everything that the test has started, in time, and says how it ended.\n[Unit]\nDescription=Image test @KEY@\n[Service]\nType=oneshot\nExecStart=/bin/@SHELL@ @MOUNT@/tests/@KEY@\nExecStopPost=/bin/sh @MOUNT@/agent/ended @KEY@\nTimeoutStartSec=@TIMEOUT_SECONDS@s\nTimeoutStopSec=@STOP_SECONDS@s\nLimitCORE=infinity\nStandardInput=null\nStandardOutput=append:@MOUNT@/results/@KEY@/log\nStandardError=inherit\nWorkingDirectory=/\nEnvironment=HOME=/root LANG=C.UTF-8\nEnvironment=BAKEHOUSE_OUTPUT=@MOUNT@/results/@KEY@/files\n";
    return [
        unit('run-bakehouse.mount', "[Unit]\nDescription=Dump disk of the image test\nDefaultDependencies=no\nConflicts=umount.target\nBefore=umount.target\n[Mount]\nWhat=/dev/disk/by-id/virtio-@DISK_SERIAL@\nWhere=@MOUNT@\nType=ext4\nOptions=nodev,nosuid,noatime,commit=1\n", { DISK_SERIAL }),
        unit('bakehouse-witness.service', "# Early, so that a service that crashes while the machine starts leaves a dump as well.\n[Unit]\nDescription=Keeps core dumps and the journal of the image test\nDefaultDependencies=no\nRequires=run-bakehouse.mount\nAfter=run-bakehouse.mount systemd-sysctl.service systemd-journald.service\nConflicts=shutdown.target\nBefore=shutdown.target\n[Service]\nExecStart=/bin/sh @MOUNT@/agent/witness\n"),
        wanted('sysinit.target', 'bakehouse-witness.service'),
        unit('bakehouse-agent.service', "[Unit]\nDescription=Runs the image tests\nRequires=run-bakehouse.mount\nAfter=run-bakehouse.mount bakehouse-witness.service multi-user.target\n[Service]\nExecStart=/bin/sh @MOUNT@/agent/agent\n"),
        wanted('multi-user.target', 'bakehouse-agent.service'),
        ...tests.map(({ shell, timeoutSeconds }, index) => {
            const key = (0,guest_test/* testKey */.S)(index);
            const values = { KEY: key, SHELL: shell, TIMEOUT_SECONDS: timeoutSeconds, STOP_SECONDS: guest_test/* STOP_SECONDS */.T };
            return unit(`bakehouse-test-${key}.service`, testUnit, values);
        }),
    ];
}
/** The scripts on the dump disk, by name. POSIX sh, since an image may have nothing else. */
function agentScripts() {
    const port = (name) => `/dev/virtio-ports/${name}`;
    return {
        witness: (0,template/* fillTemplate */.o)("#!/bin/sh\n# Runs from early on until the machine ends: keeps core dumps and the journal on the dump disk, and tells the host once a second that\n# processes run.\nmount=@MOUNT@\nheartbeat=@HEARTBEAT_PORT@\n\n# The kernel pipes core dumps to the script `core`: that works for services in their own root or with LimitCORE=0 too, and with a\n# core_pipe_limit the crashed process ends only after its dump is complete (core(5)).\necho @CORE_PATTERN@ > /proc/sys/kernel/core_pattern\necho 16 > /proc/sys/kernel/core_pipe_limit\n# The machine has no one to look at it: after a panic it restarts, and the host ends it instead.\necho 1 > /proc/sys/kernel/panic\n{\n  until [ -c \"$heartbeat\" ]; do sleep 1; done\n  while :; do\n    echo\n    sleep 1\n  done > \"$heartbeat\"\n} 2> /dev/null &\njournalctl --boot --follow --lines=all --output=short-precise > \"$mount/system/journal.log\" 2>&1 &\nwhile :; do\n  sync -f \"$mount\"\n  sleep 1\ndone\n", 'shell', {
            MOUNT,
            CORE_PATTERN,
            HEARTBEAT_PORT: port(HEARTBEAT_PORT),
        }),
        core: (0,template/* fillTemplate */.o)("#!/bin/sh\n# Called by the kernel for each process that crashes, with the dump on standard input. Zero blocks become holes. The name is complete\n# only when the dump is.\nmount=@MOUNT@\nprocess=$1 signal=$2 time=$3 program=$4\nphase=$(cat \"$mount/system/phase\")\nname=$mount/dumps/$phase/core.$program.$process.$signal.$time\ndd of=\"$name.partial\" bs=64k iflag=fullblock conv=sparse,fsync status=none && mv \"$name.partial\" \"$name\"\nsync -f \"$mount\"\n", 'shell', { MOUNT }),
        ended: (0,template/* fillTemplate */.o)("#!/bin/sh\n# Called by systemd when the service of a test has ended: notes how, as systemd.exec(5) has it.\nmount=@MOUNT@\nin_memory=@RESULT_IN_MEMORY@\nkey=$1\necho \"${SERVICE_RESULT:-unknown} ${EXIT_CODE:-unknown} ${EXIT_STATUS:-unknown}\" > \"$in_memory-$key\"\ncat \"$in_memory-$key\" > \"$mount/results/$key/result\"\nsync -f \"$mount\"\n", 'shell', { MOUNT, RESULT_IN_MEMORY }),
        agent: (0,template/* fillTemplate */.o)("#!/bin/sh\n# Waits until the machine is ready, runs the tests one by one, tells the host about each, and switches the machine off.\nmount=@MOUNT@\nin_memory=@RESULT_IN_MEMORY@\noutput=@OUTPUT_PORT@\nexec 3> @PROGRESS_PORT@\necho agent >&3\nstate=$(systemctl is-system-running --wait 2>&1)\nsystemctl list-units --failed --plain --no-legend --no-pager > \"$mount/system/failed-units.txt\" 2>&1\necho \"$state\" > \"$mount/system/state\"\nsync -f \"$mount\"\necho \"ready $state\" >&3\nfor results in \"$mount\"/results/*/; do\n  [ -d \"$results\" ] || continue\n  key=$(basename \"$results\")\n  echo \"$key\" > \"$mount/system/phase\"\n  : > \"$results/log\"\n  sync -f \"$mount\"\n  echo \"test-started $key\" >&3\n  systemctl start --no-ask-password \"bakehouse-test-$key.service\" > /dev/null 2>&1 3>&- &\n  starter=$!\n  tail -n +1 -f -s 0.2 --pid=$starter \"$results/log\" 2> /dev/null 3>&- |\n    dd bs=64k iflag=count_bytes count=@MAX_FOLLOWED_OUTPUT@ of=\"$output\" status=none 2> /dev/null 3>&- &\n  follower=$!\n  wait $starter\n  wait $follower\n  result=$(cat \"$in_memory-$key\" 2> /dev/null || echo @UNKNOWN_RESULT@)\n  [ -s \"$results/result\" ] || echo \"$result\" > \"$results/result\"\n  echo after > \"$mount/system/phase\"\n  sync -f \"$mount\"\n  [ \"$(stat -f -c %a \"$mount\")\" = 0 ] && echo disk-full >&3\n  echo \"test-finished $key $result\" >&3\ndone\njournalctl --boot --no-pager --output=short-precise > \"$mount/system/journal.new\" 2>&1 &&\n  mv \"$mount/system/journal.new\" \"$mount/system/journal.log\"\nsync -f \"$mount\"\necho 'done' >&3\nsystemctl poweroff --force\n", 'shell', {
            MOUNT,
            RESULT_IN_MEMORY,
            PROGRESS_PORT: port(PROGRESS_PORT),
            OUTPUT_PORT: port(OUTPUT_PORT),
            MAX_FOLLOWED_OUTPUT: guest_talk_limits/* MAX_FOLLOWED_OUTPUT */.yZ,
            UNKNOWN_RESULT: progress/* UNKNOWN_RESULT */.xp,
        }),
    };
}

// EXTERNAL MODULE: ./build/staging/system/src/confined-program.js
var confined_program = __webpack_require__(86606);
// EXTERNAL MODULE: ./build/staging/system/src/debian-packages.js
var debian_packages = __webpack_require__(85450);
;// CONCATENATED MODULE: ./build/staging/vm/src/systemd/agent-tools.js


const PROGRAMS = {
    qemuImg: { needs: 'qemu-img', package: 'qemu-utils' },
    qemuIo: { needs: 'qemu-io', package: 'qemu-utils' },
    mke2fs: { needs: 'mke2fs', package: 'e2fsprogs' },
    debugfs: { needs: 'debugfs', package: 'e2fsprogs' },
    e2image: { needs: 'e2image', package: 'e2fsprogs' },
};
function agentNeeds() {
    return [...Object.values(PROGRAMS), ...(0,confined_program/* confinementTools */.o6)()];
}
/** Finds the programs, and how they can be confined; what `agentNeeds` names is there. */
async function findAgentTools(log, signal) {
    // By absolute path: the PATH of an ordinary user lacks /usr/sbin.
    const found = await Promise.all(Object.entries(PROGRAMS).map(async ([key, { needs }]) => [key, (await (0,debian_packages/* findProgram */.K)(needs)) ?? needs]));
    const confinement = await (0,confined_program/* chooseConfinement */.sH)(log, signal);
    return { ...Object.fromEntries(found), confinement };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var program = __webpack_require__(49718);
;// CONCATENATED MODULE: ./build/staging/vm/src/systemd/dump-disk.js





/** Name of the dump disk in its folder. */
const DUMP_DISK = 'dump-disk.raw';
/**
 * What the file system of the disk is made of: few features, each known to `@bakehouse/disk-image/ext4` and to every kernel since 3.6,
 * whatever mke2fs.conf says. Checksums are for the journal: what is not complete in it does not count.
 */
const FEATURES = [
    'none',
    'has_journal',
    'extent',
    '64bit',
    'flex_bg',
    'metadata_csum',
    'filetype',
    'dir_index',
    'dir_nlink',
    'ext_attr',
    'extra_isize',
    'huge_file',
    'large_file',
    'sparse_super',
];
const BLOCK_SIZE = 4096;
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
    for (const [name, script] of Object.entries(agentScripts()))
        await put(`agent/${name}`, script);
    await put('system/phase', 'boot\n');
    for (const [index, test] of tests.entries()) {
        await put(`tests/${(0,guest_test/* testKey */.S)(index)}`, test.script);
        await (0,promises_.mkdir)((0,external_node_path_.join)(tree, 'results', (0,guest_test/* testKey */.S)(index), 'files'), { recursive: true });
        await (0,promises_.mkdir)((0,external_node_path_.join)(tree, 'dumps', (0,guest_test/* testKey */.S)(index)));
    }
    const disk = (0,external_node_path_.join)(folder, DUMP_DISK);
    await (0,promises_.writeFile)(disk, '');
    await (0,promises_.truncate)(disk, sizeMiB * 1024 * 1024);
    const layout = ['-t', 'ext4', '-O', FEATURES.join(','), '-b', String(BLOCK_SIZE), '-I', '256', '-m', '0'];
    await (0,program/* runProgram */.mB)('make the dump disk', [tools.mke2fs, '-q', ...layout, '-L', 'bakehouse', '-d', tree, disk], { signal });
}

// EXTERNAL MODULE: ./build/staging/disk-image/src/disk-reader.js
var disk_reader = __webpack_require__(90852);
// EXTERNAL MODULE: ./build/staging/disk-image/src/root-partition.js + 1 modules
var root_partition = __webpack_require__(72840);
// EXTERNAL MODULE: ./build/staging/disk-image/src/unpack-disk-image.js
var unpack_disk_image = __webpack_require__(46655);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
;// CONCATENATED MODULE: ./build/staging/vm/src/systemd/scratch-file.js



/**
 * Opens a file for reading that a confined program has made. What is there in its place, such as a link to a file of this machine, is
 * not opened.
 *
 * @param program that was to make it
 * @throws ExternalError when there is no regular file
 */
async function openScratchFile(path, program) {
    const refused = (cause) => new errors/* ExternalError */.yA(`${program} made no regular file ${path}.`, { service: program, operation: 'change the root file system', cause });
    // Neither through a link, nor waiting for the other end of a pipe.
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK).catch((error) => {
        throw (0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ELOOP', 'ENXIO') ? refused(error) : error;
    });
    if ((await file.stat()).isFile())
        return file;
    await file.close();
    throw refused();
}

;// CONCATENATED MODULE: ./build/staging/vm/src/systemd/changed-blocks.js




/** A power of two, so that it holds whole blocks of any size that ext4 has (1 to 64 KiB). */
const CHUNK = 1024 * 1024;
/** The agent takes some hundred KiB, with what the file system notes of it. A bound against a hostile file system. */
const MOST_CHANGED = 64 * CHUNK;
/**
 * The blocks of one sparse file that differ from another of the same length; adjacent blocks are one run. Only what is
 * allocated in `after` is read: blocks become data there, never holes.
 *
 * @param before path of a file that a confined program has made, as `after`
 * @param blockSize bytes
 * @param map what `qemu-img map --output=json` says of `after`: Node cannot ask for holes (SEEK_DATA)
 * @throws ExternalError when more differs than we can have changed, CancelledError
 */
async function changedRuns(before, after, blockSize, map, signal) {
    const extents = JSON.parse(map).filter(({ data }) => data);
    const files = [await openScratchFile(before, 'e2image')];
    try {
        files.push(await openScratchFile(after, 'debugfs'));
        const [old, now] = files;
        const { size: end } = await now.stat();
        const blocks = [];
        for (const { start, length } of extents) {
            // An extent ends at a block of the host's file system, which may be smaller than one of ext4.
            const first = start - (start % blockSize);
            for (let offset = first; offset < Math.min(start + length, end); offset += CHUNK) {
                (0,errors/* throwIfCancelled */.dZ)(signal);
                const size = Math.min(CHUNK, Math.ceil((start + length - offset) / blockSize) * blockSize);
                const [oldBytes, newBytes] = await Promise.all([(0,disk_reader/* readPadded */.df)(old, offset, size), (0,disk_reader/* readPadded */.df)(now, offset, size)]);
                for (let at = 0; at < size; at += blockSize) {
                    const bytes = newBytes.subarray(at, at + blockSize);
                    if (bytes.equals(oldBytes.subarray(at, at + blockSize)))
                        continue;
                    blocks.push({ offset: offset + at, bytes });
                    if (blocks.length * blockSize > MOST_CHANGED)
                        throw tooMuch();
                }
            }
        }
        return joinRuns(blocks);
    }
    finally {
        await Promise.all(files.map((file) => file.close()));
    }
}
function tooMuch() {
    return new errors/* ExternalError */.yA(`debugfs changed more than ${(0,format/* formatBytes */.z3)(MOST_CHANGED)} of the root file system to put the test agent there.`, {
        service: 'debugfs',
        operation: 'put the test agent into the overlay',
        hint: 'the file system is damaged, or made to do harm: build the image again, or check where it comes from',
    });
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

;// CONCATENATED MODULE: ./build/staging/vm/src/systemd/ext4-patch.js








/** Milliseconds for each of the programs. They read metadata only. */
const TIMEOUT = 20 * 60_000;
/** Bytes that what a program says about a small file may have beside the file. */
const SLACK = 64 * 1024;
/**
 * Puts files into the ext4 file system of a qcow2 overlay without mounting: takes the metadata of the file system into a
 * sparse scratch file, changes that with debugfs, and writes the blocks that differ to the overlay. Blocks of existing
 * files are not in the scratch file, and are never written.
 *
 * The file system may be made to do harm. What reads it is confined, and writes to one folder, from which files are taken by our names.
 *
 * @throws UserError when the files cannot be placed (no systemd in the image, no space left), ExternalError when a tool fails
 */
async function patchExt4(patch, tools, signal) {
    const scratch = (0,external_node_path_.join)(patch.folder, 'metadata');
    const payload = (0,external_node_path_.join)(patch.folder, 'payload');
    await (0,promises_.mkdir)(scratch);
    await (0,promises_.mkdir)(payload);
    const run = (operation, argv, options) => (0,confined_program/* runConfined */.id)(operation, argv, { reads: [], writes: [], largestFile: patch.root.size, timeout: TIMEOUT, signal, ...options }, tools.confinement);
    const [before, after] = [(0,external_node_path_.join)(scratch, 'before'), (0,external_node_path_.join)(scratch, 'after')];
    await run('read the metadata of the root file system', [tools.e2image, '-r', '-o', String(patch.root.offset), patch.disk, before], {
        reads: [patch.disk],
        writes: [scratch],
    });
    await run('copy the metadata of the root file system', ['cp', '--sparse=always', before, after], { writes: [scratch] });
    await writeEntries(after, { scratch, payload }, patch, tools, run);
    const blockSize = await blockSizeOf(after, patch.label);
    const { stdout } = await run('find the allocated blocks', [tools.qemuImg, 'map', '--output=json', '-f', 'raw', after], {
        reads: [after],
    });
    await applyRuns(await changedRuns(before, after, blockSize, stdout, signal), payload, patch, tools, run);
}
async function writeEntries(after, { scratch, payload }, patch, tools, run) {
    const commands = [];
    for (const [index, entry] of patch.entries.entries()) {
        const name = external_node_path_.posix.basename(entry.path);
        // Says "File exists" where the folder is there, which does no harm.
        commands.push(`mkdir ${external_node_path_.posix.dirname(entry.path)}`, `cd ${external_node_path_.posix.dirname(entry.path)}`);
        if ('target' in entry) {
            commands.push(`symlink ${name} ${entry.target}`);
        }
        else {
            await (0,promises_.writeFile)((0,external_node_path_.join)(payload, String(index)), entry.content);
            // debugfs splits its command at blanks; the folder is therefore the current one.
            commands.push(`write ${index} ${name}`);
            for (const field of ['mode 0100644', 'uid 0', 'gid 0'])
                commands.push(`set_inode_field ${name} ${field}`);
        }
        commands.push('cd /');
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(payload, 'commands'), `${commands.join('\n')}\n`);
    const { tail } = await run('put the test agent into the overlay', [tools.debugfs, '-w', '-f', 'commands', after], {
        reads: [payload],
        writes: [scratch],
        cwd: payload,
    });
    // debugfs always ends with 0, so what it did is read back.
    for (const entry of patch.entries) {
        if (await isPlaced(entry, after, scratch, tools, run))
            continue;
        const reasons = tail.filter((line) => !line.startsWith('debugfs') && !line.startsWith('Allocated inode') && !line.includes('exists'));
        throw new errors/* UserError */.yo(`Cannot put ${entry.path} into the root file system of ${patch.label}.${reasons.length === 0 ? '' : `\n  ${reasons.join('\n  ')}`}`, { hint: 'the tests run as systemd units: the image needs systemd, and a few free blocks and inodes on its root file system' });
    }
}
const READ_BACK = 'read-back';
/** A file goes through one of the host, whose size is bounded: the image may have had a giant one of this name. */
async function isPlaced(entry, after, scratch, tools, run) {
    if ('target' in entry) {
        const { stdout } = await run('read the test agent back', [tools.debugfs, '-R', `stat ${entry.path}`, after], { reads: [after] });
        return stdout.includes(`link dest: "${entry.target}"`);
    }
    await run('read the test agent back', [tools.debugfs, '-R', `dump ${entry.path} ${READ_BACK}`, after], {
        reads: [after],
        writes: [scratch],
        cwd: scratch,
        largestFile: entry.content.length + SLACK,
    });
    const path = (0,external_node_path_.join)(scratch, READ_BACK);
    if (!(0,external_node_fs_.existsSync)(path))
        return false;
    const file = await openScratchFile(path, 'debugfs');
    const found = await file.readFile('utf8').finally(() => file.close());
    await (0,promises_.rm)(path);
    return found.trimEnd() === entry.content.trimEnd();
}
/** Bytes of a block, from the superblock at 1024: 1024 shifted by `s_log_block_size`. */
async function blockSizeOf(path, label) {
    const file = await openScratchFile(path, 'e2image');
    const superblock = await (0,disk_reader/* readExactly */.Lo)(file, 1024, 1024).finally(() => file.close());
    const shift = superblock?.readUInt32LE(24) ?? 0;
    if (shift > 6)
        throw new errors/* UserError */.yo(`The root file system of ${label} is damaged: its blocks have an impossible size.`, {
            hint: 'build the image again',
        });
    return 1024 << shift;
}
async function applyRuns(runs, payload, { root, overlay, disk }, tools, run) {
    const commands = [];
    for (const [index, { offset, bytes }] of runs.entries()) {
        const name = `run-${index}`;
        await (0,promises_.writeFile)((0,external_node_path_.join)(payload, name), bytes);
        commands.push('-c', `write -q -s ${name} ${root.offset + offset} ${bytes.length}`);
    }
    await run('write the test agent to the overlay', [tools.qemuIo, '-f', 'qcow2', ...commands, overlay], {
        reads: [disk, payload],
        writes: [overlay],
        cwd: payload,
    });
}

;// CONCATENATED MODULE: ./build/staging/vm/src/systemd/overlay.js







/** Name of the overlay in its folder; QEMU runs there, so no path needs QEMU's escaping. */
const OVERLAY = 'overlay.qcow2';
/**
 * Makes a copy-on-write overlay over an image and puts files into the ext4 root of the overlay. The image itself is only
 * read; nothing is mounted, and only the changed blocks are written, so the time does not grow with the image.
 *
 * @param image of which `inspectBootableImage` has found nothing to refuse
 * @param folder gets the overlay, and for qcow2 and dynamic VHD a sparse raw copy
 * @throws UserError when the image is refused or has no usable root file system, ExternalError when a tool fails
 */
async function createOverlay(image, folder, entries, tools, signal) {
    const disk = await rawDiskOf(image, folder, tools, signal);
    const file = await (0,promises_.open)(disk, 'r');
    const root = await (0,root_partition/* findRootPartition */.G)((0,disk_reader/* rawDisk */.w7)(file, image.diskSize), image.path).finally(() => file.close());
    await (0,program/* runProgram */.mB)('make the overlay', 
    // The JSON form takes any path, and a size that leaves the footer of a VHD out.
    [tools.qemuImg, 'create', '-q', '-f', 'qcow2', '-F', 'raw', '-b', backing(disk, image.diskSize), OVERLAY, String(image.diskSize)], { cwd: folder, signal });
    await patchExt4({ disk, root, overlay: (0,external_node_path_.join)(folder, OVERLAY), folder, entries, label: image.path }, tools, signal);
}
function backing(path, size) {
    return `json:${JSON.stringify({ driver: 'raw', offset: 0, size, file: { driver: 'file', filename: path } })}`;
}
/** The path of a file that begins with the bytes of the disk. */
async function rawDiskOf(image, folder, tools, signal) {
    if (image.format === 'raw' || image.format === 'fixed-vhd')
        return (0,external_node_path_.resolve)(image.path);
    return (0,unpack_disk_image/* unpackDiskImage */.P)(image, (0,external_node_path_.join)(folder, 'base'), { ...tools, signal });
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-error.js

/** What an ext4 file system says of itself or of a file cannot be used. The only error that its content causes. */
class Ext4Error extends errors/* ExternalError */.yA {
    name = 'Ext4Error';
    fault;
    constructor(fault, message) {
        super(message, { service: 'ext4', operation: 'read the file system' });
        this.fault = fault;
    }
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-blocks.js


/** Every block of a journal begins with it, and so no block of the file system may while it is in there. */
const JOURNAL_MAGIC = 0xc03b3998;
/** The blocks of a file system, each as it is after the journal is replayed. */
class Ext4Blocks {
    blockSize;
    blockCount;
    #source;
    #signal;
    #journaled;
    constructor(source, { blockSize, blockCount }, signal, journaled = new Map()) {
        this.#source = source;
        this.blockSize = blockSize;
        this.blockCount = blockCount;
        this.#signal = signal;
        this.#journaled = journaled;
    }
    /** The same blocks, some of them as the journal has them. */
    withJournal(journaled) {
        return new Ext4Blocks(this.#source, this, this.#signal, journaled);
    }
    /** True when all blocks of a range are on the disk. */
    has(first, count) {
        return first >= 0 && count > 0 && first + count <= this.blockCount;
    }
    /**
     * The content of neighbouring blocks. The caller bounds their number.
     *
     * @throws Ext4Error when they are not all on the disk; CancelledError
     */
    async read(first, count = 1) {
        (0,errors/* throwIfCancelled */.dZ)(this.#signal);
        if (!this.has(first, count))
            throw new Ext4Error('damaged', `A block lies beyond the end of the disk: ${first}.`);
        const { blockSize } = this;
        const bytes = await this.#bytes(first, count);
        if (this.#journaled.size === 0)
            return bytes;
        for (let index = 0; index < count; index++) {
            const newer = this.#journaled.get(first + index);
            if (newer === undefined)
                continue;
            (await this.#bytes(newer.at, 1)).copy(bytes, index * blockSize);
            if (newer.isEscaped)
                bytes.writeUInt32BE(JOURNAL_MAGIC, index * blockSize);
        }
        return bytes;
    }
    async #bytes(first, count) {
        const bytes = await this.#source.read(first * this.blockSize, count * this.blockSize);
        if (bytes === undefined)
            throw new Ext4Error('damaged', `The disk ends before block ${first + count}.`);
        return bytes;
    }
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-directory.js
/** Bytes before the name: `Documentation/filesystems/ext4/directory.rst` of the Linux kernel. */
const HEADER = 8;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/**
 * The entries in one block of a folder, `.` and `..` left out. Blocks of a hash tree's index have none: their records stand in entries
 * without an inode, which every reader skips.
 *
 * @returns `isDamaged` when a record contradicts the block; the entries are then those before it
 */
function entriesOf(block) {
    const entries = [];
    let at = 0;
    while (at < block.length) {
        if (at + HEADER > block.length)
            return { entries, isDamaged: true };
        const inode = block.readUInt32LE(at);
        const length = block.readUInt16LE(at + 4);
        const nameLength = block.readUInt8(at + 6);
        if (length < HEADER || length % 4 !== 0 || at + length > block.length || HEADER + nameLength > length)
            return { entries, isDamaged: true };
        if (inode !== 0) {
            const bytes = block.subarray(at + HEADER, at + HEADER + nameLength);
            const name = nameOf(bytes);
            if (name !== '.' && name !== '..')
                entries.push({ inode, name, bytes });
        }
        at += length;
    }
    return { entries, isDamaged: false };
}
function nameOf(bytes) {
    if (bytes.length === 0 || bytes.includes(0) || bytes.includes(0x2f))
        return undefined;
    try {
        return utf8.decode(bytes);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-extents.js

/** Fields as in `Documentation/filesystems/ext4/ifork.rst` of the Linux kernel. */
const MAGIC = 0xf30a;
const RECORD = 12;
const DEEPEST = 5;
/** Lengths above it are those of extents that are reserved, not written: they read as zeros. */
const MOST_WRITTEN = 32768;
/** `i_flags`. */
const COMPRESSED = 0x4;
const ENCRYPTED = 0x800;
const EXTENTS = 0x80000;
const INLINE_DATA = 0x10000000;
/** Of one file: the list is in memory. A file of 16 GiB in pieces of 64 KiB has as many. */
const MOST_EXTENTS = 262_144;
/**
 * The written extents of a file or folder, in their order.
 *
 * @param budget pays for each record of the tree
 * @throws Ext4Error when the tree is none: a wrong depth (so that there are no loops), records that do not grow, blocks beyond the disk,
 *   more blocks than the disk has; when the file is encrypted, inline or mapped in another way; CancelledError
 */
async function readExtents(inode, blocks, budget) {
    if ((inode.flags & (COMPRESSED | ENCRYPTED | INLINE_DATA)) !== 0 || (inode.flags & EXTENTS) === 0)
        throw new Ext4Error('unsupported', `Inode ${inode.number} is encrypted, compressed, inline or not mapped by extents.`);
    const walk = new ExtentWalk(inode.number, blocks, budget);
    await walk.node(inode.root, undefined, 2 ** 32);
    return walk.extents;
}
class ExtentWalk {
    extents = [];
    #inode;
    #blocks;
    #budget;
    /** The first block of the file that no record has covered yet. */
    #next = 0;
    #total = 0;
    constructor(inode, blocks, budget) {
        this.#inode = inode;
        this.#blocks = blocks;
        this.#budget = budget;
    }
    /** @param end the first block of the file that belongs to the neighbour of this node */
    async node(node, depthWanted, end) {
        const count = node.readUInt16LE(2);
        const depth = node.readUInt16LE(6);
        if (node.readUInt16LE(0) !== MAGIC || depth > DEEPEST || (depthWanted !== undefined && depth !== depthWanted))
            throw this.#damaged();
        if (count > Math.floor(node.length / RECORD) - 1 || (count === 0 && depthWanted !== undefined))
            throw this.#damaged();
        this.#budget.spend(count);
        for (let index = 1; index <= count; index++) {
            const at = index * RECORD;
            if (depth === 0) {
                this.#leaf(node, at, end);
                continue;
            }
            const first = node.readUInt32LE(at);
            const next = index === count ? end : node.readUInt32LE(at + RECORD);
            if (first < this.#next || next <= first || next > end)
                throw this.#damaged();
            this.#next = first;
            const child = node.readUInt32LE(at + 4) + node.readUInt16LE(at + 8) * 2 ** 32;
            await this.node(await this.#blocks.read(child), depth - 1, next);
        }
    }
    #leaf(node, at, end) {
        const logical = node.readUInt32LE(at);
        const length = node.readUInt16LE(at + 4);
        const isWritten = length <= MOST_WRITTEN;
        const count = isWritten ? length : length - MOST_WRITTEN;
        const physical = node.readUInt32LE(at + 8) + node.readUInt16LE(at + 6) * 2 ** 32;
        if (logical < this.#next || logical + count > end || !this.#blocks.has(physical, count))
            throw this.#damaged();
        this.#next = logical + count;
        this.#total += count;
        if (this.#total > this.#blocks.blockCount)
            throw this.#damaged();
        if (!isWritten)
            return;
        const last = this.extents.at(-1);
        if (last !== undefined && last.logical + last.count === logical && last.physical + last.count === physical) {
            this.extents[this.extents.length - 1] = { ...last, count: last.count + count };
            return;
        }
        if (this.extents.length === MOST_EXTENTS)
            throw new Ext4Error('limit', `Inode ${this.#inode} lies in more than ${MOST_EXTENTS} pieces.`);
        this.extents.push({ logical, physical, count });
    }
    #damaged() {
        return new Ext4Error('damaged', `The extent tree of inode ${this.#inode} is damaged.`);
    }
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-inode.js

const ROOT_INODE = 2;
const KINDS = {
    1: 'pipe',
    2: 'device',
    4: 'folder',
    6: 'device',
    8: 'file',
    10: 'link',
    12: 'socket',
};
/**
 * Reads an inode by its number.
 *
 * @throws Ext4Error when there is no such inode, when it is not in use, or when its place is not on the disk; CancelledError
 */
async function readInode(number, geometry, blocks) {
    const { blockSize, inodeSize, inodesPerGroup, descriptorSize } = geometry;
    if (number < 1 || number > geometry.inodeCount)
        throw new Ext4Error('damaged', `There is no inode ${number}.`);
    const group = Math.floor((number - 1) / inodesPerGroup);
    const perBlock = blockSize / descriptorSize;
    const descriptors = await blocks.read(geometry.descriptorBlock + Math.floor(group / perBlock));
    const descriptor = (group % perBlock) * descriptorSize;
    const table = descriptors.readUInt32LE(descriptor + 0x8) + (geometry.is64Bit ? descriptors.readUInt32LE(descriptor + 0x28) * 2 ** 32 : 0);
    const offset = ((number - 1) % inodesPerGroup) * inodeSize;
    const block = await blocks.read(table + Math.floor(offset / blockSize));
    const inode = block.subarray(offset % blockSize, (offset % blockSize) + inodeSize);
    const kind = KINDS[inode.readUInt16LE(0x0) >> 12];
    if (kind === undefined || inode.readUInt16LE(0x1a) === 0)
        throw new Ext4Error('damaged', `Inode ${number} is not in use.`);
    return {
        number,
        kind,
        size: inode.readUInt32LE(0x4) + inode.readUInt32LE(0x6c) * 2 ** 32,
        flags: inode.readUInt32LE(0x20),
        root: Buffer.from(inode.subarray(0x28, 0x64)),
    };
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/crc32c.js
/** Reversed polynomial of Castagnoli, RFC 3720 section 12.1. */
const POLYNOMIAL = 0x82f63b78;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++)
        value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ POLYNOMIAL;
    return value;
});
/**
 * CRC-32C as the Linux kernel computes it (`crc32c_le`): the register goes in and comes out as it is, without a last inversion.
 *
 * @param register 0xffffffff to begin with, or what an earlier call returned
 */
function crc32c(register, bytes) {
    let value = register;
    for (let at = 0; at < bytes.length; at++)
        value = (value >>> 8) ^ TABLE[(value ^ bytes[at]) & 0xff];
    return value >>> 0;
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-journal-blocks.js
const ext4_journal_blocks_HEADER = 12;
const REVOKE_HEADER = 16;
const TAIL = 4;
const UUID = 16;
/** Flags of a tag. */
const ESCAPED = 0x1;
const SAME_UUID = 0x2;
const LAST_TAG = 0x8;
/** What a descriptor block says of the blocks that follow it. */
function descriptorTags(block, format) {
    const size = tagBytes(format);
    const end = block.length - (format.seed === undefined ? 0 : TAIL);
    const tags = [];
    for (let at = ext4_journal_blocks_HEADER; at + size <= end;) {
        // Of the 32 bits of flags in version 3 only the lower ones are used; they stand where the others have theirs.
        const flags = block.readUInt16BE(at + 6);
        tags.push({
            target: block.readUInt32BE(at) + (format.is64Bit ? block.readUInt32BE(at + 8) * 2 ** 32 : 0),
            isEscaped: (flags & ESCAPED) !== 0,
            checksum: format.version === 3 ? block.readUInt32BE(at + 12) : block.readUInt16BE(at + 4),
        });
        if ((flags & LAST_TAG) !== 0)
            break;
        at += size + ((flags & SAME_UUID) === 0 ? UUID : 0);
    }
    return tags;
}
/** As `journal_tag_bytes` of the kernel counts: version 2 has two bytes more than it uses. */
function tagBytes({ version, is64Bit }) {
    if (version === 3)
        return 16;
    return (is64Bit ? 12 : 8) + (version === 2 ? 2 : 0);
}
/** The blocks whose content in this and earlier transactions does not count. */
function revokedBlocks(block, format) {
    const size = format.is64Bit ? 8 : 4;
    const end = Math.min(block.readUInt32BE(ext4_journal_blocks_HEADER), block.length - (format.seed === undefined ? 0 : TAIL));
    const revoked = [];
    for (let at = REVOKE_HEADER; at + size <= end; at += size) {
        revoked.push(format.is64Bit ? block.readUInt32BE(at) * 2 ** 32 + block.readUInt32BE(at + 4) : block.readUInt32BE(at));
    }
    return revoked;
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-journal.js




/** Types of blocks: `Documentation/filesystems/ext4/journal.rst` of the Linux kernel. */
const DESCRIPTOR = 1;
const COMMIT = 2;
const SUPERBLOCK_V1 = 3;
const SUPERBLOCK_V2 = 4;
const REVOKE = 5;
/** Features of the journal: all but fast commits, and but the checksums of ext3, which a file system with checksums of its own never has. */
const COMPAT_CHECKSUM = 0x1;
const INCOMPAT_64BIT = 0x2;
const INCOMPAT_CSUM_V2 = 0x8;
const INCOMPAT_CSUM_V3 = 0x10;
const KNOWN_INCOMPAT = 0x1 | INCOMPAT_64BIT | 0x4 | INCOMPAT_CSUM_V2 | INCOMPAT_CSUM_V3;
const CRC32C = 4;
/** A GiB with blocks of 4 KiB, the largest that mke2fs makes by itself: what is remembered of a journal is in memory. */
const MOST_BLOCKS = 262_144;
/**
 * Replays the journal of a file system (jbd2) in memory: reads the complete transactions in it and tells where the newest content of
 * each block lies. Stops at the first block that does not verify, as the kernel does; each block of the journal is looked at once or twice.
 *
 * @param disk the blocks as they lie on the disk
 * @param extents of the journal's inode
 * @throws Ext4Error when the journal is unusable; CancelledError
 */
async function replayJournal(disk, extents) {
    const journal = await readJournalSuperblock(disk, extents);
    const blocks = new Map();
    let transactions = 0;
    if (journal === undefined)
        return { blocks, transactions };
    const { blockSize } = disk;
    const ring = journal.end - journal.first;
    let sequence = journal.sequence;
    let at = journal.start;
    const step = (count) => journal.first + ((at - journal.first + count) % ring);
    let tags = [];
    let revokes = [];
    // A hostile journal may have transactions without an end; none is longer than the ring.
    for (let walked = 0; walked < ring;) {
        const block = await disk.read(placeOf(journal.places, at));
        if (block.readUInt32BE(0) !== JOURNAL_MAGIC || block.readUInt32BE(8) !== sequence)
            break;
        const type = block.readUInt32BE(4);
        if (type === DESCRIPTOR) {
            const found = isSealed(journal, block, blockSize - 4) ? descriptorTags(block, journal) : undefined;
            if (found === undefined || walked + 1 + found.length > ring)
                break;
            const placed = found.map((tag, index) => ({ ...tag, at: placeOf(journal.places, step(1 + index)) }));
            if (!(await areIntact(disk, placed, sequence, journal)))
                break;
            tags.push(...placed);
            walked += 1 + found.length;
            at = step(1 + found.length);
            continue;
        }
        if (type === REVOKE) {
            if (!isSealed(journal, block, blockSize - 4))
                break;
            revokes.push(placeOf(journal.places, at));
        }
        else if (type === COMMIT) {
            if (!isSealed(journal, block, 16))
                break;
            for (const tag of tags)
                blocks.set(tag.target, { at: tag.at, isEscaped: tag.isEscaped });
            for (const place of revokes)
                for (const target of revokedBlocks(await disk.read(place), journal))
                    blocks.delete(target);
            tags = [];
            revokes = [];
            transactions++;
            sequence = (sequence + 1) >>> 0;
        }
        else {
            break;
        }
        walked++;
        at = step(1);
    }
    for (const target of blocks.keys())
        if (!disk.has(target, 1))
            blocks.delete(target);
    return { blocks, transactions };
}
/** Undefined when nothing is in it. */
async function readJournalSuperblock(disk, extents) {
    const places = placesOf(extents);
    const block = await disk.read(placeOf(places, 0));
    const type = block.readUInt32BE(4);
    if (block.readUInt32BE(0) !== JOURNAL_MAGIC || (type !== SUPERBLOCK_V1 && type !== SUPERBLOCK_V2))
        throw unusable('it has no superblock');
    const [compat, incompat] = type === SUPERBLOCK_V1 ? [0, 0] : [block.readUInt32BE(0x24), block.readUInt32BE(0x28)];
    if ((compat & COMPAT_CHECKSUM) !== 0 || (incompat & ~KNOWN_INCOMPAT) !== 0)
        throw unusable('it has features that are not read');
    const hasChecksums = (incompat & (INCOMPAT_CSUM_V2 | INCOMPAT_CSUM_V3)) !== 0;
    const seed = hasChecksums ? crc32c(0xffffffff, block.subarray(0x30, 0x40)) : undefined;
    if (hasChecksums) {
        const superblock = Buffer.from(block.subarray(0, 1024));
        superblock.writeUInt32BE(0, 0xfc);
        if (block.readUInt8(0x50) !== CRC32C || crc32c(0xffffffff, superblock) !== block.readUInt32BE(0xfc))
            throw unusable('the checksum of its superblock is wrong');
    }
    const [end, first, sequence, start] = [0x10, 0x14, 0x18, 0x1c].map((offset) => block.readUInt32BE(offset));
    if (start === 0)
        return undefined;
    if (block.readUInt32BE(0xc) !== disk.blockSize)
        throw unusable('its blocks have another size');
    if (end > MOST_BLOCKS || first === 0 || first >= end || start < first || start >= end)
        throw unusable('its size is impossible');
    if (end > places.length)
        throw unusable('a part of it is missing');
    const version = (incompat & INCOMPAT_CSUM_V3) !== 0 ? 3 : hasChecksums ? 2 : undefined;
    return { places, first, end, start, sequence, seed, version, is64Bit: (incompat & INCOMPAT_64BIT) !== 0 };
}
/** Up to the first hole. */
function placesOf(extents) {
    const places = [];
    for (const { logical, physical, count } of extents) {
        if (logical !== places.length)
            break;
        for (let index = 0; index < count && places.length < MOST_BLOCKS; index++)
            places.push(physical + index);
    }
    return places;
}
function placeOf(places, block) {
    const place = places[block];
    if (place === undefined)
        throw unusable('a part of it is missing');
    return place;
}
/** True where the checksum at `offset` is right, and where the journal has none. */
function isSealed({ seed }, block, offset) {
    if (seed === undefined)
        return true;
    const unsealed = Buffer.from(block);
    unsealed.writeUInt32BE(0, offset);
    return crc32c(seed, unsealed) === block.readUInt32BE(offset);
}
/** True when the content of each tag has the tag's checksum, and where the journal has none. */
async function areIntact(disk, tags, sequence, { seed, version }) {
    if (seed === undefined)
        return true;
    const number = Buffer.alloc(4);
    number.writeUInt32BE(sequence);
    const start = crc32c(seed, number);
    for (const { at, checksum } of tags) {
        const found = crc32c(start, await disk.read(at));
        if (checksum !== (version === 3 ? found : found & 0xffff))
            return false;
    }
    return true;
}
function unusable(why) {
    return new Ext4Error('damaged', `The journal of the ext4 file system is unusable: ${why}.`);
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4-superblock.js

/** Fields as in `Documentation/filesystems/ext4/super.rst` of the Linux kernel. */
const SUPERBLOCK = 1024;
const ext4_superblock_MAGIC = 0xef53;
const COMPAT_HAS_JOURNAL = 0x4;
const INCOMPAT_RECOVER = 0x4;
const ext4_superblock_INCOMPAT_64BIT = 0x80;
/** filetype, recover, extents, 64bit, flex_bg: none of them changes what the reader does not know of. */
const ext4_superblock_KNOWN_INCOMPAT = 0x2 | INCOMPAT_RECOVER | 0x40 | ext4_superblock_INCOMPAT_64BIT | 0x200;
const INCOMPAT_NAMES = {
    1: 'compression',
    8: 'journal_dev',
    16: 'meta_bg',
    256: 'mmp',
    1024: 'ea_inode',
    4096: 'dirdata',
    8192: 'metadata_csum_seed',
    16384: 'large_dir',
    32768: 'inline_data',
    65536: 'encrypt',
    131072: 'casefold',
};
/**
 * Reads the superblock of an ext4 file system that fills a disk.
 *
 * @throws Ext4Error when there is none, when it contradicts itself or the size of the disk, or when it has a feature that changes how
 *   the file system is read and is not known here
 */
async function readSuperblock(source) {
    const bytes = await source.read(SUPERBLOCK, SUPERBLOCK);
    if (bytes === undefined)
        throw new Ext4Error('damaged', `A disk of ${source.size} bytes is too small for ext4.`);
    if (bytes.readUInt16LE(0x38) !== ext4_superblock_MAGIC)
        throw new Ext4Error('damaged', 'There is no ext4 file system.');
    const incompat = bytes.readUInt32LE(0x60);
    const unknown = (incompat & ~ext4_superblock_KNOWN_INCOMPAT) >>> 0;
    if (unknown !== 0)
        throw new Ext4Error('unsupported', `The ext4 file system has features that are not read: ${featureNames(unknown)}.`);
    const shift = bytes.readUInt32LE(0x18);
    if (shift > 2)
        throw impossible('size of a block', shift);
    const blockSize = 1024 << shift;
    const is64Bit = (incompat & ext4_superblock_INCOMPAT_64BIT) !== 0;
    const blockCount = bytes.readUInt32LE(0x4) + (is64Bit ? bytes.readUInt32LE(0x150) * 2 ** 32 : 0);
    if (blockCount === 0 || blockCount > Math.floor(source.size / blockSize))
        throw impossible('number of blocks', blockCount);
    const firstDataBlock = bytes.readUInt32LE(0x14);
    if (firstDataBlock !== (blockSize === 1024 ? 1 : 0))
        throw impossible('first block', firstDataBlock);
    const blocksPerGroup = bytes.readUInt32LE(0x20);
    if (blocksPerGroup === 0 || blocksPerGroup > blockSize * 8)
        throw impossible('number of blocks in a group', blocksPerGroup);
    const inodesPerGroup = bytes.readUInt32LE(0x28);
    if (inodesPerGroup === 0 || inodesPerGroup > blockSize * 8)
        throw impossible('number of inodes in a group', inodesPerGroup);
    const groupCount = Math.ceil((blockCount - firstDataBlock) / blocksPerGroup);
    const inodeCount = bytes.readUInt32LE(0x0);
    if (inodeCount > groupCount * inodesPerGroup)
        throw impossible('number of inodes', inodeCount);
    const inodeSize = bytes.readUInt32LE(0x4c) === 0 ? 128 : bytes.readUInt16LE(0x58);
    if (inodeSize < 128 || inodeSize > blockSize || !isPowerOfTwo(inodeSize))
        throw impossible('size of an inode', inodeSize);
    const descriptorSize = is64Bit ? bytes.readUInt16LE(0xfe) : 32;
    if (descriptorSize < (is64Bit ? 64 : 32) || descriptorSize > blockSize || !isPowerOfTwo(descriptorSize))
        throw impossible('size of a group descriptor', descriptorSize);
    return {
        blockSize,
        blockCount,
        descriptorBlock: firstDataBlock + 1,
        descriptorSize,
        is64Bit,
        groupCount,
        inodeCount,
        inodesPerGroup,
        inodeSize,
        journalInode: (bytes.readUInt32LE(0x5c) & COMPAT_HAS_JOURNAL) === 0 ? undefined : bytes.readUInt32LE(0xe0),
        needsRecovery: (incompat & INCOMPAT_RECOVER) !== 0,
    };
}
function impossible(what, value) {
    return new Ext4Error('damaged', `The superblock of the ext4 file system gives an impossible ${what}: ${value}.`);
}
function isPowerOfTwo(value) {
    return (value & (value - 1)) === 0;
}
function featureNames(bits) {
    const names = [];
    for (let shift = 0; shift < 32; shift++) {
        const bit = (1 << shift) >>> 0;
        if ((bits & bit) !== 0)
            names.push(INCOMPAT_NAMES[bit] ?? `0x${bit.toString(16)}`);
    }
    return names.join(', ');
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/work-budget.js

/** Counts records that are looked at, so that a small disk cannot describe endless work. */
class WorkBudget {
    #left;
    constructor(records) {
        this.#left = records;
    }
    /** @throws Ext4Error when nothing is left */
    spend(records) {
        this.#left -= records;
        if (this.#left < 0)
            throw new Ext4Error('limit', 'The file system describes more than is read of one.');
    }
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/ext4.js








/** Of folders and extent trees, in all: seconds of work. An honest disk has some thousands. */
const MOST_RECORDS = 4_000_000;
/** Bytes that are read at once. */
const ext4_CHUNK = 1024 * 1024;
/**
 * Reads an ext4 file system that somebody else has written, without mounting it and without changing it: by inode, each number held
 * against the size of the disk before it is used. A journal that was not replayed is replayed in memory.
 *
 * Follows `Documentation/filesystems/ext4` of the Linux kernel. Every failure that the content causes is an `Ext4Error`.
 */
class Ext4 {
    journal;
    /** Bytes. */
    blockSize;
    #geometry;
    #blocks;
    #budget;
    constructor(geometry, blocks, journal, budget) {
        this.#geometry = geometry;
        this.blockSize = geometry.blockSize;
        this.#blocks = blocks;
        this.journal = journal;
        this.#budget = budget;
    }
    /**
     * Opens the file system that fills a disk.
     *
     * @param signal ends everything that the returned object does, with CancelledError
     * @throws Ext4Error when it cannot be read at all; a journal that is unusable is left alone and said to be so
     */
    static async open(source, signal) {
        const geometry = await readSuperblock(source);
        const disk = new Ext4Blocks(source, geometry, signal);
        const budget = new WorkBudget(MOST_RECORDS);
        if (!geometry.needsRecovery)
            return new Ext4(geometry, disk, { kind: 'clean' }, budget);
        try {
            if (geometry.journalInode === undefined)
                throw new Ext4Error('damaged', 'There is no journal, although it is to be replayed.');
            const extents = await readExtents(await readInode(geometry.journalInode, geometry, disk), disk, budget);
            const { blocks, transactions } = await replayJournal(disk, extents);
            return new Ext4(geometry, disk.withJournal(blocks), { kind: 'replayed', transactions, blocks: blocks.size }, budget);
        }
        catch (error) {
            if (!(error instanceof Ext4Error))
                throw error;
            return new Ext4(geometry, disk, { kind: 'unusable', why: error.message }, budget);
        }
    }
    /** @throws Ext4Error when there is none of that number, or it is not in use */
    inode(number) {
        return readInode(number, this.#geometry, this.#blocks);
    }
    /**
     * The entries of a folder, in the order in which they lie on the disk; `damaged` stands for the rest of a block that cannot be read.
     *
     * @throws Ext4Error when the folder cannot be read
     */
    async *entries(folder) {
        for (const { logical, physical, count } of await this.extents(folder)) {
            for (let index = 0; index < count; index++) {
                if ((logical + index) * this.blockSize >= folder.size)
                    return;
                const { entries, isDamaged } = entriesOf(await this.#blocks.read(physical + index));
                this.#budget.spend(1 + entries.length);
                yield* entries;
                if (isDamaged)
                    yield 'damaged';
            }
        }
    }
    /** The written parts of a file, in their order. @throws Ext4Error when they cannot be told, CancelledError */
    extents(file) {
        return readExtents(file, this.#blocks, this.#budget);
    }
    /**
     * The content of a file between two places, without its holes.
     *
     * @param extents of the file
     * @param from bytes
     * @param to bytes; not beyond the size of the file
     */
    async *pieces(extents, from, to) {
        const { blockSize } = this;
        const most = ext4_CHUNK / blockSize;
        for (const { logical, physical, count } of extents) {
            const first = Math.max(logical, Math.floor(from / blockSize));
            const end = Math.min(logical + count, Math.ceil(to / blockSize));
            for (let block = first; block < end; block += most) {
                const bytes = await this.#blocks.read(physical + (block - logical), Math.min(most, end - block));
                const offset = block * blockSize;
                const start = Math.max(0, from - offset);
                yield { offset: offset + start, bytes: bytes.subarray(start, to - offset) };
            }
        }
    }
}

// EXTERNAL MODULE: ./build/staging/system/src/free-space.js
var free_space = __webpack_require__(68830);
;// CONCATENATED MODULE: ./build/staging/vm/src/systemd/guest-disk-limits.js
/**
 * How much is taken from a machine. It decides what lies on its dump disk; these decide what comes out of it. Beside them, nothing is
 * taken that is larger than the disk, and not more in all than the disk has.
 */
const MIB = 1024 * 1024;
/** Bytes of the line that says how a test ended. */
const RESULT_BYTES = 256;
/** Bytes of the list of failed units, and names in it. */
const FAILED_UNITS_BYTES = 64 * 1024;
const MOST_FAILED_UNITS = 100;
/** Bytes of a test's log and of the journal; of a longer one the end is kept. */
const LOG_BYTES = 64 * MIB;
/** Core dumps. */
const MOST_DUMPS = 1_000;
/** Files and folders that the tests left in $BAKEHOUSE_OUTPUT, of all tests together. */
const MOST_FILES = 20_000;
/** Folders in one another, and bytes of a path, below $BAKEHOUSE_OUTPUT of a test. */
const DEEPEST_FOLDER = 32;
const LONGEST_PATH = 1024;
/** Characters of the name that a core dump gets. */
const LONGEST_DUMP_NAME = 200;
/** Sizes of all files, holes included, as a multiple of the disk's: a core dump is mostly holes. */
const MOST_HOLES = 8;

;// CONCATENATED MODULE: ./build/staging/vm/src/systemd/dump-name.js

/**
 * The name that a core dump gets on the host. In the machine it is `core.<program>.<process>.<signal>.<time>`, and the program chose its
 * own name: of that only plain characters stay, the end is kept when it is too long, and a number tells equal names apart.
 *
 * @param taken the names that there are already
 */
function dumpName(name, taken) {
    const plain = name.replace(/^core\./, '').replaceAll(/[^A-Za-z0-9._+@-]/g, '_');
    for (let number = 1;; number++) {
        const whole = `core.${number === 1 ? '' : `${number}-`}${plain}`;
        const half = Math.floor(LONGEST_DUMP_NAME / 2);
        const fitting = whole.length <= LONGEST_DUMP_NAME ? whole : `${whole.slice(0, half - 1)}~${whole.slice(-half)}`;
        if (!taken.has(fitting))
            return fitting;
    }
}

// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/system/src/positioned.js
var positioned = __webpack_require__(33569);
// EXTERNAL MODULE: ./build/staging/vm/src/left-out.js
var left_out = __webpack_require__(46087);
;// CONCATENATED MODULE: ./build/staging/vm/src/systemd/guest-copy.js








/**
 * Copies files and folders of a machine by their inodes, into names that the caller chooses or that are checked here. What is made is
 * made anew, as regular files and folders of this process, 0644 and 0755; what cannot be copied is counted and left out.
 */
class GuestCopy {
    leftOut = new left_out/* LeftOutCounter */.Y();
    #fs;
    #diskSize;
    /** Bytes that may still be written, and that all sizes may still amount to. */
    #room;
    #sizes;
    #files = MOST_FILES;
    /** No folder is entered twice: folders could be in one another. */
    #entered = new Set();
    /**
     * @param diskSize bytes: nothing larger is copied
     * @param room bytes that may be written
     */
    constructor(fs, diskSize, room) {
        this.#fs = fs;
        this.#diskSize = diskSize;
        this.#room = Math.min(room, diskSize);
        this.#sizes = diskSize * MOST_HOLES;
    }
    /** A folder that is entered for the first time; undefined, and counted, when it is none. */
    async folder(number) {
        const inode = await this.#inode(number, 'folder');
        if (inode === undefined)
            return undefined;
        if (this.#entered.has(number)) {
            this.leftOut.add('loop');
            return undefined;
        }
        this.#entered.add(number);
        return inode;
    }
    /** The inodes of some names in a folder, in the order of the names. */
    async find(folder, names) {
        const found = new Map();
        await this.forEach(folder, async (name, number) => {
            if (name !== undefined && names.has(name) && !found.has(name))
                found.set(name, number);
        });
        return new Map([...names].flatMap((name) => (found.has(name) ? [[name, found.get(name)]] : [])));
    }
    /**
     * Calls `visit` for each entry of a folder; its name is one component of a path, or undefined when it cannot be one, and then its bytes
     * are for choosing another.
     */
    async forEach(folder, visit) {
        await this.#readable(async () => {
            for await (const entry of this.#fs.entries(folder)) {
                if (entry === 'damaged')
                    this.leftOut.add('damage');
                else
                    await visit(entry.name, entry.inode, entry.bytes);
            }
        });
    }
    /** A small text. @param most bytes */
    async text(number, most) {
        const inode = await this.#inode(number, 'file');
        if (inode === undefined)
            return undefined;
        if (inode.size > most) {
            this.leftOut.add('size');
            return undefined;
        }
        return this.#readable(async () => {
            const content = Buffer.alloc(inode.size);
            const extents = await this.#fs.extents(inode);
            for await (const { offset, bytes } of this.#fs.pieces(extents, 0, inode.size))
                bytes.copy(content, offset);
            return content.toString('utf8');
        });
    }
    /**
     * Copies a regular file; holes stay holes.
     *
     * @param target a path where nothing is
     * @param last keeps only so many bytes, those at the end
     * @returns the size of the copy in bytes; undefined, and counted, when there is none
     */
    async file(number, target, last = Number.POSITIVE_INFINITY) {
        const inode = await this.#inode(number, 'file');
        if (inode === undefined)
            return undefined;
        if (inode.size > this.#diskSize) {
            this.leftOut.add('size');
            return undefined;
        }
        const from = Math.max(0, inode.size - last);
        const size = inode.size - from;
        return this.#readable(async () => {
            // The extents are all known, and held against the disk, before the first byte is written.
            const extents = await this.#fs.extents(inode);
            const { blockSize } = this.#fs;
            const used = extents.reduce((sum, { logical, count }) => {
                const bytes = Math.min(inode.size, (logical + count) * blockSize) - Math.max(from, logical * blockSize);
                return sum + Math.max(0, bytes);
            }, 0);
            if (used > this.#room || size > this.#sizes) {
                this.leftOut.add('room');
                return undefined;
            }
            this.#room -= used;
            this.#sizes -= size;
            if (from > 0)
                this.leftOut.add('cut');
            return this.#made(target, async () => {
                const file = await (0,promises_.open)(target, 'wx', 0o644);
                try {
                    for await (const { offset, bytes } of this.#fs.pieces(extents, from, inode.size))
                        await (0,positioned/* writeAt */.H)(file, bytes, offset - from);
                    await file.truncate(size);
                }
                finally {
                    await file.close();
                }
                return size;
            });
        });
    }
    /**
     * Copies what is in a folder: regular files and folders with usable names.
     *
     * @param target an empty folder
     * @returns how many files and folders were made
     */
    async tree(number, target) {
        const folder = await this.folder(number);
        return folder === undefined ? 0 : this.#content(folder, target, 1, 0);
    }
    /** @param pathBytes of the path of the folder */
    async #content(folder, target, depth, pathBytes) {
        let made = 0;
        await this.forEach(folder, async (name, number) => {
            const bytes = name === undefined ? 0 : pathBytes + 1 + Buffer.byteLength(name);
            if (name === undefined || (0,control_characters/* showControls */.mz)(name) !== name || bytes > LONGEST_PATH)
                return this.leftOut.add('name');
            if (this.#files === 0)
                return this.leftOut.add('number');
            this.#files--;
            const inode = await this.#inode(number, undefined);
            if (inode === undefined)
                return;
            const path = (0,external_node_path_.join)(target, name);
            if (inode.kind === 'file') {
                if ((await this.file(number, path)) !== undefined)
                    made++;
            }
            else if (inode.kind !== 'folder') {
                this.leftOut.add(inode.kind);
            }
            else if (depth === DEEPEST_FOLDER) {
                this.leftOut.add('depth');
            }
            else {
                const inner = await this.folder(number);
                if (inner === undefined || (await this.#made(path, async () => await (0,promises_.mkdir)(path, 0o755).then(() => true))) === undefined)
                    return;
                made += 1 + (await this.#content(inner, path, depth + 1, bytes));
            }
        });
        return made;
    }
    /** An inode that is of a kind; undefined, and counted, when it is none or of another kind. */
    async #inode(number, kind) {
        const inode = await this.#readable(() => this.#fs.inode(number));
        if (inode === undefined || kind === undefined || inode.kind === kind)
            return inode;
        this.leftOut.add(inode.kind === 'file' || inode.kind === 'folder' ? 'damage' : inode.kind);
        return undefined;
    }
    /** Undefined, and counted, when the disk does not give what it says. */
    async #readable(read) {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof Ext4Error))
                throw error;
            this.leftOut.add(error.fault === 'limit' ? 'number' : 'damage');
            return undefined;
        }
    }
    /** Undefined, and counted, when the host's file system does not take it; a half file is removed. */
    async #made(path, make) {
        try {
            return await make();
        }
        catch (error) {
            // The name is there twice.
            const isTaken = (0,errors/* hasErrorCode */.Ue)(error, 'EEXIST');
            if (!isTaken)
                await (0,promises_.rm)(path, { recursive: true, force: true }).catch(() => { });
            const isFull = (0,errors/* hasErrorCode */.Ue)(error, 'ENOSPC', 'EDQUOT', 'EFBIG');
            if (!isTaken && !isFull && !(0,errors/* hasErrorCode */.Ue)(error, 'ENAMETOOLONG', 'EILSEQ', 'EINVAL'))
                throw error;
            this.leftOut.add(isFull ? 'room' : 'name');
            return undefined;
        }
    }
}

;// CONCATENATED MODULE: ./build/staging/vm/src/systemd/read-dump-disk.js










/**
 * Takes from the disk of a machine that has ended, in whatever way, what it is to give back. The machine owns the disk and may have
 * written anything to it: it is read by a reader of our own, only known names and checked ones below $BAKEHOUSE_OUTPUT are looked at,
 * and only regular files and folders are made, in names chosen here. The rest is counted.
 *
 * @throws Ext4Error when there is no file system that can be read, CancelledError; the stage is then as it was
 */
async function readDumpDisk({ disk, stage, names, log, signal }) {
    const file = await (0,promises_.open)(disk, 'r');
    try {
        const source = (0,disk_reader/* rawDisk */.w7)(file, (await file.stat()).size);
        const fs = await Ext4.open(source, signal);
        if (fs.journal.kind === 'unusable')
            log.warning(`${fs.journal.why} What the machine wrote last may be missing.`);
        if (fs.journal.kind === 'replayed')
            log.debug(`Replayed ${(0,format/* counted */.hS)(fs.journal.transactions, 'transaction')} of the dump disk`);
        const copy = new GuestCopy(fs, source.size, await (0,free_space/* usableSpace */.dS)(stage));
        return await takeAll(copy, await fs.inode(ROOT_INODE), stage, names);
    }
    catch (error) {
        for (const name of ['tests', 'dumps', 'journal.log'])
            await (0,promises_.rm)((0,external_node_path_.join)(stage, name), { recursive: true, force: true });
        throw error;
    }
    finally {
        await file.close();
    }
}
/** What is small and decides goes first: a machine can fill the room that there is. */
async function takeAll(copy, root, stage, names) {
    for (const name of ['tests', 'dumps'])
        await (0,promises_.mkdir)((0,external_node_path_.join)(stage, name));
    const keys = new Map(names.map((name, index) => [(0,guest_test/* testKey */.S)(index), name]));
    const top = await copy.find(root, new Set(['system', 'results', 'dumps']));
    const system = await inFolder(copy, top.get('system'), ['failed-units.txt', 'journal.log']);
    const folders = await inFolder(copy, top.get('results'), keys.keys());
    const tests = new Map();
    for (const [key, number] of folders)
        tests.set(key, await inFolder(copy, number, ['result', 'log', 'files']));
    const results = new Map();
    for (const [key, inside] of tests) {
        const text = await textOf(copy, inside.get('result'), RESULT_BYTES);
        if (text !== undefined && text !== '')
            results.set(key, text);
    }
    const failedUnits = unitsIn((await textOf(copy, system.get('failed-units.txt'), FAILED_UNITS_BYTES)) ?? '');
    const logs = new Map();
    for (const [key, inside] of tests) {
        const number = inside.get('log');
        const size = number === undefined ? undefined : await copy.file(number, (0,external_node_path_.join)(stage, 'tests', `${keys.get(key)}.log`), LOG_BYTES);
        if (size !== undefined)
            logs.set(key, size);
    }
    const journal = system.get('journal.log');
    const hasJournal = journal !== undefined && (await copy.file(journal, (0,external_node_path_.join)(stage, 'journal.log'), LOG_BYTES)) !== undefined;
    const dumps = await takeDumps(copy, await inFolder(copy, top.get('dumps'), ['boot', 'after', ...keys.keys()]), (0,external_node_path_.join)(stage, 'dumps'));
    for (const [key, inside] of tests)
        await takeFiles(copy, inside.get('files'), (0,external_node_path_.join)(stage, 'tests', keys.get(key) ?? key));
    return { dumps, results, logs, failedUnits, hasJournal, leftOut: copy.leftOut.list() };
}
/** The inodes of some names in a folder that may be missing. */
async function inFolder(copy, number, names) {
    const folder = number === undefined ? undefined : await copy.folder(number);
    return folder === undefined ? new Map() : copy.find(folder, new Set(names));
}
async function textOf(copy, number, most) {
    return number === undefined ? undefined : (await copy.text(number, most))?.trim();
}
async function takeDumps(copy, phases, target) {
    const dumps = [];
    const taken = new Set();
    for (const [phase, number] of phases) {
        const folder = await copy.folder(number);
        if (folder === undefined)
            continue;
        await copy.forEach(folder, async (_name, inode, bytes) => {
            // Not always UTF-8: the kernel cuts the name of a program to 15 bytes.
            const guestName = bytes.toString();
            if (!guestName.startsWith('core.'))
                return copy.leftOut.add('name');
            if (taken.size === MOST_DUMPS)
                return copy.leftOut.add('number');
            const name = dumpName(guestName, taken);
            taken.add(name);
            if ((await copy.file(inode, (0,external_node_path_.join)(target, name))) !== undefined)
                dumps.push({ name, phase });
        });
    }
    return dumps.sort((a, b) => (a.name < b.name ? -1 : 1));
}
/** No empty folder for a test that left nothing. */
async function takeFiles(copy, number, target) {
    if (number === undefined)
        return;
    await (0,promises_.mkdir)(target, 0o755);
    if ((await copy.tree(number, target)) === 0)
        await (0,promises_.rmdir)(target).catch((error) => {
            if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOTEMPTY'))
                throw error;
        });
}
/** The agent's own units fail when a test fails; that is not a finding about the image. Names as in systemd.unit(5). */
function unitsIn(list) {
    const names = list.split('\n').map((line) => line.replace(/^[●*\s]+/u, '').split(/\s+/)[0] ?? '');
    return names
        .filter((name) => /^[\w:.@\\-]{1,255}$/.test(name) && name.includes('.') && !name.startsWith('bakehouse-'))
        .slice(0, MOST_FAILED_UNITS);
}

;// CONCATENATED MODULE: ./build/staging/vm/src/systemd/systemd-agent.js








/**
 * Units of systemd on an ext4 root, put into a copy-on-write overlay without mounting it, and a disk of its own for tests and results. It
 * needs nothing in the image but systemd, a shell and coreutils, and brings results back from a machine that did not survive.
 */
function systemdAgent() {
    return {
        name: 'systemd',
        features: { run: 'planned', copyIn: 'before-start', copyOut: 'after-end', needsChannels: true, diskFormats: ['qcow2', 'raw'] },
        needs: agentNeeds(),
        open: async (options) => new SystemdGuest(options),
    };
}
class SystemdGuest {
    #options;
    #files = [];
    #ready = Promise.withResolvers();
    #tests;
    constructor(options) {
        this.#options = options;
        this.#tests = options.tests.map(() => Promise.withResolvers());
    }
    async copyIn(path, content) {
        this.#files.push({ path, content });
    }
    async inject() {
        const { image, folder, tests, memoryMiB, log, signal } = this.#options;
        const tools = await findAgentTools(log, signal);
        await (0,all_settled/* allSettled */.v)([
            createOverlay(image, folder, [...agentUnits(tests), ...this.#files], tools, signal),
            makeDumpDisk(folder, tests, dumpDiskMiB(memoryMiB), tools, signal),
        ]);
        return [
            { path: OVERLAY, format: 'qcow2' },
            { path: DUMP_DISK, format: 'raw', serial: DISK_SERIAL },
        ];
    }
    channels(listener) {
        return agentChannels(listener);
    }
    note(message) {
        if (message.kind === 'ready')
            this.#ready.resolve(true);
        if (message.kind === 'test-finished')
            this.#tests[message.index]?.resolve(true);
    }
    end() {
        for (const { resolve } of [this.#ready, ...this.#tests])
            resolve(false);
    }
    wait() {
        return this.#ready.promise;
    }
    async run(index) {
        // The agent runs them all by itself, in their order.
        return (await this.#tests[index]?.promise) ?? false;
    }
    copyOut(stage, names) {
        const { folder, log, signal } = this.#options;
        return readDumpDisk({ disk: (0,external_node_path_.join)(folder, DUMP_DISK), stage, names, log, signal });
    }
}
/** The ports over which the agent speaks. */
function agentChannels(listener) {
    return [
        {
            name: PROGRESS_PORT,
            connect() {
                let isRest = false;
                const lines = new line_splitter/* LineSplitter */.g((line, isCut) => {
                    // What stands in the end of an overlong line is no message.
                    listener.onProgress(isRest ? '' : line);
                    isRest = isCut;
                });
                return (chunk) => lines.write(chunk);
            },
        },
        {
            name: OUTPUT_PORT,
            connect() {
                const lines = new line_splitter/* LineSplitter */.g((line) => listener.onOutputLine(line));
                return (chunk) => {
                    listener.onOutput(chunk);
                    lines.write(chunk);
                };
            },
        },
        { name: HEARTBEAT_PORT, connect: () => () => listener.onHeartbeat() },
    ];
}


/***/ })

};
