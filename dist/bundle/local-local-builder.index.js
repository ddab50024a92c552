export const id = "local-local-builder";
export const ids = ["local-local-builder"];
export const modules = {

/***/ 19115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  localBuilder: () => (/* binding */ localBuilder)
});

// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/image-definition/src/local-definition.js
var local_definition = __webpack_require__(86492);
// EXTERNAL MODULE: ./build/staging/net/src/address.js
var address = __webpack_require__(33519);
// EXTERNAL MODULE: ./build/staging/builders/src/build-settings.js
var build_settings = __webpack_require__(21902);
// EXTERNAL MODULE: ./build/staging/builders/src/process-builds.js + 1 modules
var process_builds = __webpack_require__(3426);
// EXTERNAL MODULE: ./build/staging/builders/src/refuse-unbuildable.js
var refuse_unbuildable = __webpack_require__(48600);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/all-settled.js
var all_settled = __webpack_require__(96446);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/countdown.js
var countdown = __webpack_require__(59090);
// EXTERNAL MODULE: ./build/staging/core/src/stage-clock.js
var stage_clock = __webpack_require__(21108);
// EXTERNAL MODULE: ./build/staging/disk-image/src/vhd-footer.js
var vhd_footer = __webpack_require__(77765);
// EXTERNAL MODULE: ./build/staging/disk-image/src/write-fixed-vhd.js
var write_fixed_vhd = __webpack_require__(66072);
// EXTERNAL MODULE: ./build/staging/records/src/build-record.js
var build_record = __webpack_require__(51718);
// EXTERNAL MODULE: ./build/staging/system/src/debian-packages.js
var debian_packages = __webpack_require__(85450);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
// EXTERNAL MODULE: ./build/staging/system/src/stale-files.js
var stale_files = __webpack_require__(83448);
// EXTERNAL MODULE: ./build/staging/system/src/folder-lock.js
var folder_lock = __webpack_require__(79335);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var program = __webpack_require__(49718);
// EXTERNAL MODULE: ./build/staging/builders/src/checksums.js
var checksums = __webpack_require__(80430);
// EXTERNAL MODULE: ./build/staging/builders/src/complete-build.js
var complete_build = __webpack_require__(2194);
// EXTERNAL MODULE: ./build/staging/builders/src/disk-space.js
var disk_space = __webpack_require__(92634);
// EXTERNAL MODULE: ./build/staging/builders/src/identity.js
var identity = __webpack_require__(76258);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/image-definition/src/schema/image-id.js
var image_id = __webpack_require__(82398);
// EXTERNAL MODULE: ./build/staging/builders/src/local/check-values.js
var check_values = __webpack_require__(98041);
// EXTERNAL MODULE: ./build/staging/image-definition/src/place-findings.js
var place_findings = __webpack_require__(72755);
;// CONCATENATED MODULE: ./build/staging/builders/src/local/definition-places.js


/**
 * What the failure of a build names, as the user knows it.
 *
 * @param shownFile path of the definition as people know it: relative paths of other files begin where it begins
 */
function definitionPlaces(loaded, shownFile) {
    const root = loaded.file.endsWith(`/${shownFile}`) ? loaded.file.slice(0, -shownFile.length) : undefined;
    const shown = (path) => (root !== undefined && path.startsWith(root) ? path.slice(root.length) : path);
    return {
        async find(problems) {
            const findings = await (0,place_findings/* placeFindings */.k)(loaded, problems);
            return findings.map((finding) => (finding.file === undefined ? finding : { ...finding, file: shown(finding.file) }));
        },
        script(index) {
            const step = loaded.definition.steps[index];
            return step !== undefined && 'script' in step && step.script.file !== undefined
                ? shown((0,external_node_path_.join)(loaded.folder, step.script.file))
                : undefined;
        },
    };
}
/** Gives problems their places, as far as the build knows them. */
async function placeProblems({ places, definitionFile }, problems) {
    if (problems.length === 0)
        return [];
    if (places !== undefined)
        return places.find(problems);
    return problems.map(({ path: _path, ...problem }) => ({ severity: 'error', file: definitionFile, ...problem }));
}

;// CONCATENATED MODULE: ./build/staging/builders/src/local/check-build.js






/** Name, optionally with architecture, and with version or release: what apt takes, without its patterns and paths. */
const PACKAGE = /^[a-z0-9][a-z0-9+.-]+(:[a-z0-9-]+)?(=[A-Za-z0-9.+:~-]+|\/[a-z0-9.-]+)?$/;
const ENVIRONMENT_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/**
 * Checks everything that ends up in a command line or in the image.
 *
 * @throws InputError with all findings
 */
async function checkBuild(build) {
    const problems = [];
    const report = (path, message) => problems.push({ path, message });
    if (!/^[a-z][a-z0-9.-]*$/.test(build.suite))
        report(['source', 'suite'], `"${build.suite}" is not the name of a Debian release`);
    if (build.components.length === 0)
        report(['source', 'components'], 'no components of the Debian archive are named; "main" is the usual one');
    for (const [index, component] of build.components.entries()) {
        if (!/^[a-z][a-z0-9/-]*$/.test(component))
            report(['source', 'components', index], `"${component}" is not a component of a Debian archive`);
    }
    if (build.mirror !== undefined)
        reportAny((0,check_values/* mirrorProblem */.Bm)(build.mirror), (message) => report(['source', 'mirror'], message));
    if (!(0,image_id/* isImageId */.rw)(build.image))
        report(['image', 'id'], `"${build.image}" is not the id of an image`);
    if (!Number.isInteger(build.diskMiB) || build.diskMiB < check_values/* SMALLEST_DISK */.Yr) {
        report(['build', 'diskMiB'], `a disk of ${build.diskMiB} MiB is too small: the least is ${check_values/* SMALLEST_DISK */.Yr} MiB`);
    }
    for (const [index, step] of build.steps.entries()) {
        await checkStep(step, (path, message) => report(['steps', index, ...path], `step ${index + 1}: ${message}`));
    }
    if (problems.length === 0)
        return;
    const [{ message }] = problems;
    const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
    throw new errors/* InputError */.dz(`The image ${build.image} cannot be built: ${(0,control_characters/* showControls */.mz)(message)}${more}.`, {
        findings: await placeProblems(build, problems),
    });
}
async function checkStep(step, report) {
    switch (step.kind) {
        case 'packages':
            for (const [index, name] of step.names.entries())
                if (!PACKAGE.test(name))
                    report(['packages', index], `"${name}" is not the name of a Debian package`);
            return;
        case 'tree':
            return checkSource(step.from, 'folder', (message) => report([], message));
        case 'file':
            reportAny((0,check_values/* imagePathProblem */.oN)(step.to), (message) => report(['file', 'to'], message));
            if (step.mode !== undefined && !/^[0-7]{3,4}$/.test(step.mode))
                report(['file', 'mode'], `"${step.mode}" is not an octal mode such as 0644`);
            return checkSource(step.from, 'either', (message) => report(['file', 'from'], message));
        case 'script':
            for (const [name, value] of Object.entries(step.env ?? {})) {
                if (!ENVIRONMENT_NAME.test(name))
                    report(['script', 'env', name], `"${name}" is not the name of an environment variable`);
                if (value.includes('\0'))
                    report(['script', 'env', name], `the value of ${name} contains a NUL character`);
            }
            return checkSource(step.file, 'file', (message) => report(['script', 'file'], message));
    }
}
function reportAny(problem, report) {
    if (problem !== undefined)
        report(problem);
}
async function checkSource(path, kind, report) {
    try {
        const state = await (0,promises_.stat)(path);
        const fits = kind === 'folder' ? state.isDirectory() : state.isFile() || (kind === 'either' && state.isDirectory());
        if (!fits)
            report(`${path} is not a ${kind === 'either' ? 'file or folder' : kind}`);
    }
    catch (error) {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            throw error;
        report(`${path} does not exist`);
    }
}

// EXTERNAL MODULE: ./build/staging/builders/src/local/base-system.js
var base_system = __webpack_require__(89399);
// EXTERNAL MODULE: ./build/staging/builders/src/local/disk-layout.js
var disk_layout = __webpack_require__(36180);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/staging/builders/src/local/privilege.js



/** A program and its arguments behind a prefix that may be empty. */
function behind(prefix, program, ...args) {
    const [first, ...rest] = [...prefix, program, ...args];
    return [first, ...rest];
}
/**
 * Own mounts, so that the image's /dev, /proc and /sys are never seen outside of it and never deleted through, and own process
 * numbers, so that whatever a script has started ends with the build. unshare ignores SIGTERM; hence SIGKILL when we die.
 */
const ISOLATED = ['setpriv', '--pdeathsig', 'KILL', '--', 'unshare', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc', '--'];
/**
 * Finds out how to build on this machine.
 *
 * @throws UserError when an ordinary user has no subordinate ids
 */
async function findPrivilege(signal) {
    if (process.getuid?.() === 0) {
        const { exitCode } = await (0,program/* runProgram */.mB)('try namespaces', behind(ISOLATED, 'true'), { signal, allowFailure: true });
        // Without namespaces nothing is mounted at all: a mount left behind would lead out of the image.
        if (exitCode !== 0)
            return { mode: 'root', prefix: [], mmdebstrapPrefix: [], skip: ['chroot/mount'] };
        return { mode: 'root', prefix: [], mmdebstrapPrefix: ISOLATED, skip: [] };
    }
    const prefix = ['unshare', '--map-root-user', '--map-auto', '--'];
    const { exitCode, tail } = await (0,program/* runProgram */.mB)('try a user namespace', behind(prefix, 'true'), {
        signal,
        allowFailure: true,
    });
    if (exitCode !== 0) {
        throw new errors/* UserError */.yo(`An image can be built only as root or with a user namespace, which this machine refuses: ${tail.join(' ')}`, {
            reason: 'machine',
            hint: `run as root, or install uidmap and give the user subordinate ids: sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 ${(0,external_node_os_.userInfo)().username}`,
        });
    }
    return { mode: 'unshare', prefix, mmdebstrapPrefix: [], skip: [] };
}

;// CONCATENATED MODULE: ./build/staging/builders/src/local/disk-image.js







/*
 * A GPT disk with an EFI system partition and an ext4 root, each written at its place in the one sparse file. Nothing is
 * mounted: kernels in CI often lack loop devices or vfat.
 */
const MIB = 1024 * 1024;
/** Where the root file system begins, in bytes. */
const ROOT_START = disk_layout/* ROOT_START_MIB */.bl * MIB;
/** Of the UEFI specification, and "Linux x86-64 root" of the Discoverable Partitions Specification. */
const ESP_TYPE = 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B';
const ROOT_TYPE = '4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709';
const BOOT_LOADER = '/usr/lib/systemd/boot/efi/systemd-bootx64.efi';
/** Named one by one, so that the file system does not depend on which features this machine's mke2fs likes best, and older systems can read it. */
const EXT4_FEATURES = 'none,has_journal,ext_attr,resize_inode,dir_index,filetype,extent,flex_bg,sparse_super,large_file,huge_file,dir_nlink,extra_isize,metadata_csum,64bit';
/** Name of the disk in the work folder. Programs run there: in a path, mke2fs would take `?` and mtools `@@` for their own signs. */
const DISK = 'image.raw';
/** What all the programs get: the work folder, a fixed time, no time zone, no locale. */
function within({ work, sourceDate }, options) {
    const time = String(sourceDate);
    return { ...options, cwd: work, env: { SOURCE_DATE_EPOCH: time, E2FSPROGS_FAKE_TIME: time, TZ: 'UTC', LC_ALL: 'C' } };
}
/** Makes the file with its partition table. */
async function partitionDisk(content, options) {
    const file = (0,external_node_path_.join)(content.work, DISK);
    await (0,promises_.writeFile)(file, '', { flag: 'wx' });
    await (0,promises_.truncate)(file, content.diskMiB * MIB);
    const id = (purpose) => (0,identity/* uuidFrom */.k)(content.fingerprint, purpose);
    const partition = (name, type, start, size) => `start=${start}MiB, size=${size}MiB, type=${type}, uuid=${id(name)}, name=${name}`;
    const table = [
        'label: gpt',
        `label-id: ${id('disk')}`,
        partition('esp', ESP_TYPE, disk_layout/* ESP_START_MIB */.H, disk_layout/* ESP_SIZE_MIB */.Wt),
        partition('root', ROOT_TYPE, disk_layout/* ROOT_START_MIB */.bl, (0,disk_layout/* rootMiB */.xJ)(content.diskMiB)),
    ];
    // sfdisk and not sgdisk, which sleeps for a second after it has written.
    await (0,program/* runProgram */.mB)('write the partition table', ['sfdisk', '--quiet', '--no-reread', '--no-tell-kernel', DISK], {
        ...within(content, options),
        stdin: `${table.join('\n')}\n`,
    });
}
/** Writes the EFI system partition: systemd-boot where firmware looks without being told, its entry, kernel and initial RAM disk. */
async function writeEsp(content, programOptions) {
    const options = within(content, programOptions);
    const size = String(disk_layout/* ESP_SIZE_MIB */.Wt * 1024);
    const serial = (0,identity/* volumeIdFrom */.a)(content.fingerprint);
    // Clusters of 2 KiB: at 4 KiB there would be too few for FAT32.
    const offset = String((disk_layout/* ESP_START_MIB */.H * MIB) / 512);
    await (0,program/* runProgram */.mB)('make the EFI system partition', ['mkfs.vfat', '-F', '32', '-s', '4', '-n', 'ESP', '--invariant', '-i', serial, '-h', offset, '--offset', offset, DISK, size], options);
    const loader = (0,external_node_path_.join)(content.work, 'loader.conf');
    const entry = (0,external_node_path_.join)(content.work, 'entry.conf');
    // No menu, and nobody at the console changes the kernel's parameters.
    await (0,promises_.writeFile)(loader, 'default bakehouse.conf\ntimeout 0\neditor no\n');
    await (0,promises_.writeFile)(entry, `title ${content.title}\nlinux /vmlinuz\ninitrd /initrd.img\noptions ${base_system/* KERNEL_OPTIONS */.Js}\n`);
    const at = `${DISK}@@${disk_layout/* ESP_START_MIB */.H}M`;
    await (0,program/* runProgram */.mB)('make folders in the EFI system partition', ['mmd', '-i', at, '::/EFI', '::/EFI/BOOT', '::/loader', '::/loader/entries'], options);
    const files = [
        [BOOT_LOADER, '::/EFI/BOOT/BOOTX64.EFI'],
        [loader, '::/loader/loader.conf'],
        [entry, '::/loader/entries/bakehouse.conf'],
        [content.kernel, '::/vmlinuz'],
        [content.initrd, '::/initrd.img'],
    ];
    for (const [from, to] of files) {
        await (0,program/* runProgram */.mB)('fill the EFI system partition', ['mcopy', '-i', at, from, to], options);
    }
}
/** Writes the ext4 root from a folder. */
async function writeRoot(content, privilege, programOptions) {
    const options = within(content, programOptions);
    const uuid = (0,identity/* uuidFrom */.k)(content.fingerprint, 'ext4');
    const argv = behind(privilege.prefix, 'mke2fs', '-q', '-F', ...['-t', 'ext4', '-O', EXT4_FEATURES, '-b', '4096', '-I', '256', '-i', '16384', '-m', '1'], ...['-L', 'root', '-U', uuid, '-d', content.root], 
    // The file is new, all zeros: what need not be written stays a hole.
    ...['-E', `offset=${ROOT_START},hash_seed=${uuid},root_owner=0:0,assume_storage_prezeroed=1,nodiscard`], DISK, `${(0,disk_layout/* rootMiB */.xJ)(content.diskMiB) * 1024}k`);
    await (0,program/* runProgram */.mB)('make the root file system', argv, options);
    await fixInodeTimes(`${DISK}?offset=${ROOT_START}`, content.sourceDate, options);
}
/** mke2fs copies the times of access and change from the folder, which differ at each build (before e2fsprogs 1.47.1). */
async function fixInodeTimes(filesystem, sourceDate, options) {
    // Tens of thousands of lines that say nothing.
    const { log: _log, logFile: _logFile, ...quiet } = options;
    const { stdout } = await (0,program/* runProgram */.mB)('read the inode tables', ['dumpe2fs', filesystem], quiet);
    const times = usedInodes(stdout).flatMap((inode) => ['atime', 'ctime'].map((field) => `set_inode_field <${inode}> ${field} @${sourceDate}`));
    // How much was ever written depends on where the files lay on this machine's disk: zero, in the first superblock.
    const commands = ['set_super_value kbytes_written 0', ...times];
    await (0,program/* runProgram */.mB)('set the times of the files', ['debugfs', '-w', '-f', '-', filesystem], { ...quiet, stdin: `${commands.join('\n')}\n` });
    // debugfs leaves the other superblocks as they are; tune2fs writes all. With errors on the disk, no program goes on writing.
    await (0,program/* runProgram */.mB)('write all superblocks', ['tune2fs', '-e', 'remount-ro', filesystem], quiet);
}
/** The numbers of the inodes in use, without the reserved ones, from what dumpe2fs prints. */
function usedInodes(dump) {
    const number = (label) => Number(new RegExp(`^${label}:\\s+(\\d+)$`, 'm').exec(dump)?.[1]);
    const count = number('Inode count');
    const first = number('First inode');
    if (Number.isNaN(count) || Number.isNaN(first))
        throw new Error('dumpe2fs printed no inode count');
    const free = new Uint8Array(count + 1);
    for (const [, ranges] of dump.matchAll(/^ {2}Free inodes: (.*)$/gm)) {
        for (const range of (ranges ?? '').split(', ').filter((text) => text !== '')) {
            const [from, to] = range.split('-').map(Number);
            free.fill(1, from, (to ?? from) + 1);
        }
    }
    const used = [];
    for (let inode = first; inode <= count; inode++)
        if (free[inode] === 0)
            used.push(inode);
    return used;
}

// EXTERNAL MODULE: ./build/staging/system/src/free-space.js
var free_space = __webpack_require__(68830);
// EXTERNAL MODULE: ./build/staging/system/src/apt-failures.js
var apt_failures = __webpack_require__(12082);
// EXTERNAL MODULE: ./build/staging/system/src/known-failure.js
var known_failure = __webpack_require__(27655);
// EXTERNAL MODULE: ./build/staging/system/src/full-disk.js
var full_disk = __webpack_require__(53874);
;// CONCATENATED MODULE: ./build/staging/builders/src/failures/disk-failures.js

const LARGER = 'give build.diskMiB a larger number, or install less';
/** What often goes wrong where the disk is made: mke2fs (e2fsprogs 1.47) and mtools 4.0. */
const DISK_FAILURES = [
    full_disk/* FULL_DISK */.y,
    {
        id: 'disk-too-small',
        line: /Could not allocate (?:block|inode)|would be too big|not enough space to build|No space left in directory/i,
        reason: 'definition',
        cause: 'The files of the image do not fit on its disk',
        hint: LARGER,
    },
    {
        id: 'disk-boot-partition-full',
        line: /^Disk full$/,
        reason: 'definition',
        cause: 'Kernel and initial RAM disk do not fit on the EFI system partition of 256 MiB',
        hint: 'install fewer kernels, firmware packages or modules',
    },
    {
        id: 'disk-read',
        line: /Input\/output error/,
        reason: 'machine',
        cause: 'The disk of this machine cannot be read or written',
        hint: 'check the disk (dmesg names it), or give an output folder on another one',
    },
];

;// CONCATENATED MODULE: ./build/staging/builders/src/failures/mmdebstrap-failures.js
/** What often goes wrong with mmdebstrap itself, as mmdebstrap 1.3 says it. */
const MMDEBSTRAP_FAILURES = [
    {
        id: 'mmdebstrap-no-subuid',
        line: /failed to parse \/etc\/subuid and \/etc\/subgid|\/etc\/sub[ug]id (?:is empty|does not exist)|no entry in \/etc\/sub[ug]id/,
        reason: 'machine',
        cause: 'This user has no range of other users (/etc/subuid, /etc/subgid)',
        hint: 'run: sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 "$USER"; or build as root',
    },
    {
        id: 'mmdebstrap-no-namespace',
        line: /unshare(?:\(\))? (?:syscall )?failed|cannot unshare|failed to unshare/i,
        reason: 'machine',
        cause: 'This machine gives no namespaces to ordinary users',
        hint: 'allow them (sysctl kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0), or build as root',
    },
    {
        id: 'mmdebstrap-no-access',
        line: /cannot chdir to (?<subject>\S+)|unable to open file '(?<file>[^']+)' as user _apt|(?<other>\S+) (?:is not accessible|cannot be accessed)/,
        reason: 'machine',
        cause: 'The user that installs packages cannot reach $<subject>$<file>$<other>',
        hint: 'give an output folder whose path every user may pass (chmod o+x on each folder of it)',
    },
    {
        id: 'mmdebstrap-architecture',
        line: /(?<subject>\w+) can(?:not|'t) be executed|(?:cannot|unable to) execute (?<other>\w+) binaries/,
        reason: 'machine',
        cause: 'This machine cannot run programs of $<subject>$<other>',
        hint: 'install qemu-user-static, or build on a machine of that architecture',
    },
    {
        id: 'mmdebstrap-mount',
        line: /mount: .*(?:permission denied|must be superuser)|cannot mount (?<subject>\S+)/i,
        reason: 'machine',
        cause: 'This machine does not let mmdebstrap mount $<subject>',
        hint: 'give the container the capability SYS_ADMIN, or build on a machine of its own',
    },
];

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/staging/system/src/template.js + 1 modules
var template = __webpack_require__(87108);
;// CONCATENATED MODULE: ./build/staging/builders/src/local/step-hooks.js






/** Where a step's files are while the image is made; not below /tmp, which scripts like to empty. */
const INSIDE = '/.bakehouse';
/** Marks in the output which step runs. */
const MARKER = /^bakehouse: (step \d+ of \d+: .*)$/;
/** What `prelude.sh` says of a script that fails. */
const ENDED = /^bakehouse: ended with exit code (\d{1,3})$/;
/**
 * mmdebstrap's `--customize-hook` values for the steps. They hold only names that we chose: what the user wrote
 * stands quoted in script files, or is data in an archive.
 *
 * @param from index of the first step that is to become a hook
 */
async function stepHooks(steps, from, context) {
    const hooks = [];
    for (const [index, step] of steps.entries()) {
        if (index < from)
            continue;
        const name = String(index + 1).padStart(2, '0');
        const payload = await payloadOf(step, name, context);
        hooks.push(...(await scriptHooks(name, { ...payload, title: `step ${index + 1} of ${steps.length}: ${payload.title}` }, context)));
    }
    return hooks;
}
/** The hooks that bring a script and its file into the image and run it there. */
async function scriptHooks(name, payload, context) {
    const inside = `${INSIDE}/${name}`;
    const prelude = (0,template/* fillTemplate */.o)("#!/bin/sh\n# Begins every script that runs in the image while it is made.\nset -eu\n# One stream, in which what a script writes and our marks keep their order.\nexec 2>&1\nended() {\n  [ \"$1\" = 0 ] || echo \"bakehouse: ended with exit code $1\"\n}\ntrap 'ended \"$?\"' EXIT\n# The same environment for every script on every machine, but for proxies: they may hold passwords, so they are handed on without\n# becoming arguments.\n# shellcheck disable=SC2046 # each name is a word\nunset $(env | sed -n 's/^\\([A-Za-z_][A-Za-z0-9_]*\\)=.*/\\1/p' | grep -Eivx '(http|https|ftp|no|all)_proxy')\nexport PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive\necho @TITLE@\nexport SOURCE_DATE_EPOCH=@SOURCE_DATE@\n", 'shell', {
        TITLE: `bakehouse: ${payload.title.replace(/\p{Cc}/gu, ' ')}`,
        SOURCE_DATE: context.sourceDate,
    });
    await (0,files/* writeFileAtomically */.lo)((0,external_node_path_.join)(context.folder, `${name}.sh`), prelude + payload.body);
    const hooks = [`upload ${name}.sh ${inside}.sh`, `chroot "$1" /bin/sh ${inside}.sh`];
    return payload.file === undefined ? hooks : [`upload ${payload.file} ${inside}.file`, ...hooks];
}
/** The step that a line of the builder's output announces. */
function announcedStep(line) {
    return MARKER.exec(line)?.[1];
}
/** The exit code of a step that failed, where a line of the builder's output says it. */
function endedWith(line) {
    const code = ENDED.exec(line)?.[1];
    return code === undefined ? undefined : Number(code);
}
async function payloadOf(step, name, context) {
    switch (step.kind) {
        case 'packages':
            return {
                title: `packages ${step.names.join(' ')}`,
                body: (0,template/* fillTemplate */.o)("# shellcheck shell=sh\n# A script before may have added an archive.\napt-get update\napt-get install --yes --no-install-recommends -- @PACKAGES@\n", 'shell', { PACKAGES: step.names }),
            };
        case 'tree':
            return { title: `files for ${step.to}`, ...(await packTree(step.from, name, context)) };
        case 'file': {
            const staged = await stageFile(step, name, context);
            // Whether a checkout's files are writable for the group is a matter of the user's umask, not of the image.
            return { title: `file ${step.to}`, ...(await packTree(staged, name, context, '', step.mode === undefined ? ['--mode=go-w'] : [])) };
        }
        case 'script':
            await (0,promises_.cp)(step.file, (0,external_node_path_.join)(context.folder, `${name}.script`), { dereference: true });
            return { title: `script ${(0,external_node_path_.basename)(step.file)}`, body: scriptBody(step, `${INSIDE}/${name}.file`), file: `${name}.script` };
    }
}
function scriptBody({ env = {}, shell }, file) {
    return (0,template/* fillTemplate */.o)("# shellcheck shell=sh\n# Assignments. Without any, `export` would print all that there are.\nset -- @ENVIRONMENT@\n# shellcheck disable=SC2163 # each is NAME=value\n[ $# = 0 ] || export \"$@\"\ncd /\n@SHELL@ @FILE@\nrm -f @FILE@\n", 'shell', {
        ENVIRONMENT: Object.entries(env).map(([key, value]) => `${key}=${value}`),
        // As the hosted runners call scripts: a command that fails ends the script, and so the build.
        SHELL: shell === 'bash' ? ['/bin/bash', '--noprofile', '--norc', '-eo', 'pipefail'] : ['/bin/sh', '-e'],
        FILE: file,
    });
}
/** Lays a file or folder out as it will stand in the image. */
async function stageFile(step, name, context) {
    const staged = (0,external_node_path_.join)(context.folder, `${name}.tree`);
    const { mode } = step;
    const folder = (await (0,promises_.stat)(step.from)).isDirectory();
    const target = (0,external_node_path_.join)(staged, !folder && step.to.endsWith('/') ? (0,external_node_path_.join)(step.to, (0,external_node_path_.basename)(step.from)) : step.to);
    await (0,promises_.mkdir)((0,external_node_path_.join)(target, '..'), { recursive: true });
    await (0,promises_.cp)(step.from, target, { recursive: true, verbatimSymlinks: true, mode: external_node_fs_.constants.COPYFILE_FICLONE });
    if (mode !== undefined)
        await setModes(target, Number.parseInt(mode, 8));
    return staged;
}
/** Gives the mode to the file, or to every file in the folder. */
async function setModes(path, mode) {
    if ((await (0,promises_.stat)(path)).isFile())
        return (0,promises_.chmod)(path, mode);
    for (const entry of await (0,promises_.readdir)(path, { withFileTypes: true, recursive: true })) {
        if (entry.isFile())
            await (0,promises_.chmod)((0,external_node_path_.join)(entry.parentPath, entry.name), mode);
    }
}
/** Packs a folder, and says how it is unpacked over the root of the image; the script `after` runs then. */
async function packTree(folder, name, { folder: into, sourceDate, signal }, after = '', options = []) {
    const file = `${name}.tar`;
    // Without the second option, pax headers hold the number of the tar process and times of access.
    const format = ['--format=pax', '--pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime', '--sort=name'];
    const owner = ['--owner=0', '--group=0', '--numeric-owner', `--mtime=@${sourceDate}`];
    await (0,program/* runProgram */.mB)('pack the files of a step', ['tar', '--create', `--file=${(0,external_node_path_.join)(into, file)}`, ...format, ...owner, ...options, `--directory=${folder}`, '.'], { signal, env: { LC_ALL: 'C' } });
    const unpack = (0,template/* fillTemplate */.o)("# shellcheck shell=sh\n# Folders that exist keep their modes, and links such as /lib stay links.\ntar --extract --file @FILE@ --directory / --no-overwrite-dir --keep-directory-symlink --preserve-permissions\nrm -f @FILE@\n", 'shell', { FILE: `${INSIDE}/${name}.file` });
    return { body: unpack + after, file };
}

;// CONCATENATED MODULE: ./build/staging/builders/src/local/explain-failure.js








const ROOT_FAILURES = [...MMDEBSTRAP_FAILURES, ...apt_failures/* APT_FAILURES */.i];
/** Lines that a failure shows, and their characters; a terminal has 24, and a runner cuts a message at 4,096 characters. */
const MOST_LINES = 12;
const LONGEST_LINE = 200;
/** Lines of a script in which the cause of its failure is looked for: what it said earlier it has lived with. */
const LAST_OF_SCRIPT = 15;
/** mmdebstrap on its own end, behind what failed. */
const OF_THE_END = /^(?:E: (?:mmdebstrap failed to run|run_chroot failed|setup failed|customize failed|command failed: |apt-get .* failed$|\S+ hook failed)|W: hooklistener errored out|W: listening on child socket failed|I: main\(\) received signal|I: removing tempdir)/;
/** What a shell says of a script: bash names the line as `line 4:`, dash as `4:`. */
const AT_LINE = new RegExp(`^${INSIDE}/(?<step>\\d+)\\.file: (?:line )?(?<line>\\d+): (?<what>.+)$`);
/**
 * Turns a failure while the root file system is made into its cause: one line, the place in the definition, and the last lines of the
 * program that failed. Any other error is returned as it is.
 *
 * @param log path of the log
 */
async function explainRootFailure(error, output, build, log) {
    if (!(error instanceof errors/* ExternalError */.yA) || (0,free_space/* isDiskFull */.b$)(error))
        return error;
    if (error instanceof program/* ProgramTimeout */.Op)
        return explainTimeout(error, output, build, log);
    const { step } = output;
    const ended = step?.exitCode === undefined ? undefined : { ...step, exitCode: step.exitCode };
    if (ended !== undefined && build.steps[ended.index]?.kind === 'script')
        return explainScript(error, ended, build, log);
    const lines = withoutEnd(ended?.lines ?? output.lines);
    const known = (0,known_failure/* recogniseFailure */.y)(lines, ROOT_FAILURES);
    const [first = ''] = error.message.split('\n');
    const cause = known?.cause ?? (ended === undefined ? first : `${ended.title} ended with exit code ${ended.exitCode}`);
    const problems = problemsOf(known, build, cause, ended);
    return new errors/* ExternalError */.yA(cause, {
        ...error.details,
        reason: known?.reason ?? (ended === undefined ? 'machine' : 'definition'),
        hint: known?.hint ?? 'read the last lines, and the log for what came before them',
        findings: known === undefined || known.reason === 'definition' ? await placeProblems(build, problems) : [],
        lastLines: shown(lines),
        log,
        cause: error,
    });
}
/** The same of the disk: mke2fs, sfdisk, mkfs.vfat, mtools. */
async function explainDiskFailure(error, build, log) {
    if (!(error instanceof errors/* ExternalError */.yA) || (0,free_space/* isDiskFull */.b$)(error))
        return error;
    const known = (0,known_failure/* recogniseFailure */.y)(error.message.split('\n').map((line) => line.trim()), DISK_FAILURES);
    if (known === undefined)
        return error;
    const cause = known.id === 'disk-too-small' ? `${known.cause} of ${build.diskMiB} MiB` : known.cause;
    const problem = { path: ['build', 'diskMiB'], message: cause, hint: known.hint };
    return new errors/* UserError */.yo(cause, {
        reason: known.reason,
        hint: known.hint,
        findings: known.id === 'disk-too-small' ? await placeProblems(build, [problem]) : [],
        log,
        cause: error,
    });
}
async function explainScript(error, step, build, log) {
    const script = build.places?.script(step.index);
    const local = build.steps[step.index];
    const name = (0,external_node_path_.basename)(script ?? (local?.kind === 'script' ? local.file : ''));
    const known = (0,known_failure/* recogniseFailure */.y)(step.lines.slice(-LAST_OF_SCRIPT), ROOT_FAILURES);
    const cause = `script ${name} ended with exit code ${step.exitCode}${known === undefined ? '' : `: ${known.cause}`}`;
    const [where] = await placeProblems(build, [
        { path: ['steps', step.index], message: `step ${step.index + 1} of ${build.steps.length}: ${cause}` },
    ]);
    const said = step.lines.map((line) => AT_LINE.exec(line)?.groups).findLast((groups) => groups !== undefined);
    const inScript = script === undefined || said === undefined
        ? []
        : [{ severity: 'error', file: script, line: Number(said['line']), message: `${said['what']}` }];
    return new errors/* ExternalError */.yA(cause, {
        ...error.details,
        reason: known?.reason ?? 'definition',
        hint: known?.hint ?? `mend ${name} and bake again; with \`set -x\` in it the log shows each of its commands`,
        findings: [...(where === undefined ? [] : [where]), ...inScript],
        lastLines: shown(step.lines.map((line) => line.replace(/\/\.bakehouse\/\d+\.file\b/g, name))),
        log,
        cause: error,
    });
}
async function explainTimeout(error, { step, lines }, build, log) {
    const where = step === undefined ? '' : `, in ${step.title}`;
    const cause = `The build ${error.what}${where}`;
    const hint = 'give build.timeout more, or find out what takes so long';
    return new errors/* ExternalError */.yA(cause, {
        ...error.details,
        reason: 'definition',
        hint,
        findings: await placeProblems(build, [{ path: ['build', 'timeout'], message: cause, hint }]),
        lastLines: shown(withoutEnd(step?.lines ?? lines)),
        log,
        cause: error,
    });
}
/** Where in the definition a failure comes from. */
function problemsOf(known, build, cause, step) {
    const hint = known?.hint;
    const at = (path, message = cause) => [{ path, message, ...(hint === undefined ? {} : { hint }) }];
    if (known?.id === 'apt-no-suite')
        return at(['source', 'suite']);
    if (known?.id === 'apt-no-component')
        return at(['source', 'components', Math.max(0, build.components.indexOf(known.subject ?? ''))]);
    const named = known?.subject === undefined ? undefined : packagePath(build, known.subject, known.id === 'apt-no-version', step?.index);
    if (named !== undefined)
        return at(named.path, `step ${named.step + 1} of ${build.steps.length}, packages: ${cause}`);
    if (step === undefined)
        return [];
    return at(['steps', step.index], cause.startsWith(step.title) ? cause : `${step.title}: ${cause}`);
}
/** The place of a package that the definition names itself, with or without version and architecture. */
function packagePath({ steps }, name, withVersion, running) {
    const plain = name.split(':')[0];
    // What ran, where that is known, before the others.
    const order = [...steps.entries()].sort(([a], [b]) => Number(b === running) - Number(a === running));
    for (const [step, one] of order) {
        if (one.kind !== 'packages')
            continue;
        const index = one.names.findIndex((written) => written.split(/[:=/]/)[0] === plain && (!withVersion || /[=/]/.test(written)));
        if (index >= 0)
            return { path: ['steps', step, 'packages', index], step };
    }
    return undefined;
}
/** The lines of what failed, without what mmdebstrap says of its own end. */
function withoutEnd(lines) {
    const last = lines.findLastIndex((line) => line.trim() !== '' && !OF_THE_END.test(line));
    return lines.slice(0, last + 1);
}
function shown(lines) {
    return lines
        .filter((line) => line.trim() !== '')
        .slice(-MOST_LINES)
        .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line));
}

// EXTERNAL MODULE: ./build/staging/system/src/child-environment.js
var child_environment = __webpack_require__(99757);
// EXTERNAL MODULE: ./build/staging/builders/src/source-date.js
var source_date = __webpack_require__(87490);
// EXTERNAL MODULE: ./build/staging/builders/src/local/architecture.js
var architecture = __webpack_require__(21079);
;// CONCATENATED MODULE: ./build/staging/builders/src/local/installed-packages.js
/** The packages that dpkg's status file calls installed, by name. */
function parseDpkgStatus(text) {
    const packages = [];
    for (const paragraph of text.split(/\n\n+/)) {
        const fields = new Map();
        for (const line of paragraph.split('\n')) {
            // A line that starts with a blank goes on with the field above; none of ours has such lines.
            const match = /^([A-Za-z-]+):\s*(.*)$/.exec(line);
            if (match)
                fields.set(match[1], match[2]);
        }
        const name = fields.get('Package');
        const version = fields.get('Version');
        if (name === undefined || version === undefined || fields.get('Status')?.endsWith(' installed') !== true)
            continue;
        packages.push({ name, version, architecture: fields.get('Architecture') ?? 'all' });
    }
    return packages.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

;// CONCATENATED MODULE: ./build/staging/builders/src/local/package-cache.js




/** Names and SHA-256 of the packages: apt looks only at the size of what it has, so damaged ones are left out here. */
const INDEX = 'packages.json';
/** A package that no build has used for so long has been replaced in the archive. */
const UNUSED = 60 * 86_400_000;
/**
 * Puts the sound packages of the cache into `into` (as hard links where possible) and removes what is damaged or long unused.
 *
 * @returns the file names of the packages
 */
async function takePackages(cache, into, log, now) {
    await (0,promises_.mkdir)(cache, { recursive: true });
    await (0,promises_.mkdir)(into, { recursive: true });
    const index = await readIndex(cache);
    const taken = new Set();
    for (const name of await (0,promises_.readdir)(cache)) {
        const path = (0,external_node_path_.join)(cache, name);
        if (name === INDEX || now.getTime() - (await (0,promises_.stat)(path)).mtimeMs > UNUSED) {
            if (name !== INDEX)
                await (0,promises_.rm)(path, { recursive: true, force: true });
            continue;
        }
        const known = index[name];
        // Without an entry: another build may be about to write it.
        if (known === undefined)
            continue;
        if ((await (0,files/* sha256OfFile */.Vq)(path)) === known) {
            await linkOrCopy(path, (0,external_node_path_.join)(into, name));
            taken.add(name);
        }
        else {
            log.warning(`The cached package ${name} is damaged; it is downloaded again.`);
            await (0,promises_.rm)(path, { force: true });
        }
    }
    return taken;
}
/**
 * Adds the packages in `from` that the cache does not have yet.
 *
 * @returns how many were added: those that were downloaded
 */
async function storePackages(cache, from, taken) {
    const added = {};
    for (const name of await (0,promises_.readdir)(from)) {
        if (!name.endsWith('.deb') || taken.has(name))
            continue;
        // Other builds may be storing the same package.
        const partial = (0,files/* partialNeighbour */.Dd)((0,external_node_path_.join)(cache, name), cache);
        await (0,promises_.copyFile)((0,external_node_path_.join)(from, name), partial);
        added[name] = await (0,files/* sha256OfFile */.Vq)(partial);
        await (0,promises_.rename)(partial, (0,external_node_path_.join)(cache, name));
    }
    await (0,files/* writeJson */.GF)((0,external_node_path_.join)(cache, INDEX), { ...(await readIndex(cache)), ...added });
    return Object.keys(added).length;
}
/** Notes that a build has used these packages, so that they stay in the cache. */
async function markUsed(cache, packages, now) {
    for (const { name, version, architecture } of packages) {
        // apt writes the colon of an epoch as %3a.
        const path = (0,external_node_path_.join)(cache, `${name}_${version.replaceAll(':', '%3a')}_${architecture}.deb`);
        await (0,promises_.utimes)(path, now, now).catch((error) => {
            if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
                throw error;
        });
    }
}
async function readIndex(cache) {
    return (await (0,files/* readJson */.Vh)((0,external_node_path_.join)(cache, INDEX)).catch(() => undefined)) ?? {};
}
async function linkOrCopy(from, to) {
    await (0,promises_.link)(from, to).catch(async (error) => {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'EXDEV', 'EPERM', 'ENOTSUP'))
            throw error;
        await (0,promises_.copyFile)(from, to);
    });
}

;// CONCATENATED MODULE: ./build/staging/builders/src/local/root-output.js


/** Lines that are kept of what runs. */
const root_output_MOST_LINES = 400;
/** mmdebstrap begins something; what it says when it tidies up after a failure begins nothing. */
const BEGINS = /^I: (?:running|downloading|extracting|installing|copying|creating|finding|skipping)/;
const HOOK = /^I: running (?:--\w+-hook|special hook)/;
/** Follows what mmdebstrap and all below it write, so that a failure can be told by what failed, not by everything before it. */
class RootOutput {
    #lines = [];
    #step;
    /** The step that ran last, unless mmdebstrap has begun something else since. */
    get step() {
        return this.#step;
    }
    /** What was written since mmdebstrap began what it did last. */
    get lines() {
        return this.#lines;
    }
    /** Whatever its stream: mmdebstrap sends all that runs below it to standard error, in order. */
    onLine(text) {
        const line = (0,control_characters/* stripEscapes */.Nl)(text, 'nothing');
        const title = announcedStep(line);
        const exitCode = endedWith(line);
        if (title !== undefined) {
            const index = Number(/\d+/.exec(title)?.[0]) - 1;
            this.#step = { index, title, lines: [] };
            this.#lines = [];
        }
        else if (exitCode !== undefined) {
            if (this.#step !== undefined)
                this.#step.exitCode = exitCode;
        }
        else if (BEGINS.test(line)) {
            this.#lines = [];
            // A step that has not failed is over; what comes now may be of none.
            if (HOOK.test(line) && this.#step?.exitCode === undefined)
                this.#step = undefined;
        }
        else {
            if (this.#step?.exitCode === undefined)
                keep(this.#step?.lines, line);
            keep(this.#lines, line);
        }
    }
}
function keep(lines, line) {
    lines?.push(line);
    if (lines !== undefined && lines.length > root_output_MOST_LINES)
        lines.shift();
}

;// CONCATENATED MODULE: ./build/staging/builders/src/local/root-filesystem.js














/** Names in the work folder. */
const ROOT = 'root';
const ROOT_TAR = 'root.tar';
/** mmdebstrap empties /run at the end. */
const RESOLVE = '/run/systemd/resolve';
/**
 * Downloaded packages are kept for the cache, and /dev is emptied later. mmdebstrap's own cleaning of apt is left
 * out because it finds apt's configuration in the image's /tmp: after a script that empties /tmp it would clean this machine.
 */
const SKIPPED = ['essential/unlink', 'output/dev', 'cleanup/apt'];
const PREPARE_ROOT = 'prepare-root.sh';
/**
 * Makes the root file system with mmdebstrap.
 *
 * @param work an empty folder for this build
 * @param timeLeft milliseconds
 * @throws ExternalError with the cause in one line, its place in the definition, and the last lines of what failed
 */
async function makeRootFilesystem(build, work, privilege, logFile, timeLeft) {
    const { log, signal } = build;
    const cache = (0,external_node_path_.join)(build.cacheFolder, 'apt', `${build.suite}-${architecture/* DEBIAN_ARCHITECTURE */.e[build.arch]}`);
    const taken = await takePackages(cache, (0,external_node_path_.join)(work, 'apt-in'), log, new Date());
    await (0,promises_.mkdir)((0,external_node_path_.join)(work, 'apt-out'));
    const command = await mmdebstrapCommand(build, work, privilege);
    // What a killed mmdebstrap leaves is removed with the work folder. Without root, others than its user have to reach it.
    const temporary = privilege.mode === 'root' ? { TMPDIR: work } : {};
    const output = new RootOutput();
    let downloaded = 0;
    try {
        await (0,program/* runProgram */.mB)('build the root file system', command, {
            cwd: work,
            // apt asks the mirror, inside too. Scripts of packages and of the definition run below: they see nothing else of ours.
            inherit: child_environment/* NETWORK */.pG,
            // The initial RAM disk is made once, at the end, instead of for every package that has a say in it.
            env: { LC_ALL: 'C.UTF-8', SOURCE_DATE_EPOCH: String(sourceDateOf(build)), TZ: 'UTC', INITRD: 'No', ...temporary },
            log,
            signal,
            logFile,
            timeout: timeLeft,
            name: 'mmdebstrap',
            onLine: (line) => output.onLine(line),
        });
    }
    catch (error) {
        throw await explainRootFailure(error, output, build, logFile);
    }
    finally {
        // What a failed build has downloaded need not be downloaded again.
        downloaded = await storePackages(cache, (0,external_node_path_.join)(work, 'apt-out'), taken);
    }
    const packages = parseDpkgStatus(await (0,promises_.readFile)((0,external_node_path_.join)(work, 'status'), 'utf8'));
    await markUsed(cache, packages, new Date());
    log.info(`Installed ${(0,format/* counted */.hS)(packages.length, 'package')}, ${downloaded === 0 ? 'all from the cache' : `${downloaded} of them downloaded`}.`);
    return { kernel: (0,external_node_path_.join)(work, 'kernel'), initrd: (0,external_node_path_.join)(work, 'initrd'), packages, downloaded };
}
/** Leaves the root file system as a folder that the privilege's prefix sees with its right owners, nothing in it younger than the source date. */
async function settleRoot(build, work, privilege, options) {
    const as = (program, ...args) => behind(privilege.prefix, program, ...args);
    const within = { ...options, cwd: work, env: { LC_ALL: 'C', TZ: 'UTC' } };
    if (privilege.mode === 'unshare') {
        await (0,promises_.mkdir)((0,external_node_path_.join)(work, ROOT));
        const unpack = ['--extract', `--file=${ROOT_TAR}`, `--directory=${ROOT}`, '--numeric-owner', '--xattrs', '--xattrs-include=*'];
        await (0,program/* runProgram */.mB)('unpack the root file system', as('tar', ...unpack), within);
        await (0,promises_.rm)((0,external_node_path_.join)(work, ROOT_TAR));
    }
    // The kernel fills /dev; what mmdebstrap leaves there differs between its modes, up to nothing at all.
    await (0,program/* runProgram */.mB)('empty /dev', as('rm', '--recursive', '--force', '--one-file-system', `${ROOT}/dev`), within);
    await (0,program/* runProgram */.mB)('empty /dev', as('mkdir', '--mode=0755', `${ROOT}/dev`), within);
    const date = `@${sourceDateOf(build)}`;
    await (0,program/* runProgram */.mB)('set the times of the files', as('find', ROOT, '-newermt', date, '-exec', 'touch', '-h', '-d', date, '{}', '+'), within);
}
function sourceDateOf(build) {
    return build.sourceDate ?? source_date/* DEFAULT_SOURCE_DATE */.h;
}
async function mmdebstrapCommand(build, work, privilege) {
    const context = { folder: work, sourceDate: sourceDateOf(build), signal: build.signal };
    // Package steps before any other step change nothing that a package could see: one run of apt for all of them.
    const leading = build.steps.findIndex((step) => step.kind !== 'packages');
    const first = build.steps.slice(0, leading === -1 ? build.steps.length : leading);
    const include = new Set([...base_system/* BASE_PACKAGES */._g, ...first.flatMap((step) => (step.kind === 'packages' ? step.names : []))]);
    const later = await stepHooks(build.steps, first.length, context);
    const saveArchives = 'sync-out /var/cache/apt/archives apt-out';
    const customize = [
        saveArchives,
        ...(await baseHooks(build, context)),
        ...later,
        ...(later.length > 0 ? [saveArchives] : []),
        ...(await scriptHooks('finish', { title: 'finish', body: (0,base_system/* finishScript */.NM)(INSIDE) }, context)),
        ...['kernel', 'initrd', 'status'].map((name) => `download ${INSIDE}/${name} ${name}`),
        `rm -r "$1${INSIDE}"`,
    ];
    await (0,promises_.writeFile)((0,external_node_path_.join)(work, PREPARE_ROOT), (0,base_system/* prepareRootScript */.bg)(INSIDE));
    const setup = [`sh ${PREPARE_ROOT} "$1"`, 'sync-in apt-in /var/cache/apt/archives'];
    return behind(privilege.mmdebstrapPrefix, 'mmdebstrap', `--mode=${privilege.mode}`, '--variant=minbase', '--verbose', `--architectures=${architecture/* DEBIAN_ARCHITECTURE */.e[build.arch]}`, `--components=${build.components.join(',')}`, `--include=${[...include].join(',')}`, `--skip=${[...SKIPPED, ...privilege.skip].join(',')}`, ...setup.map((hook) => `--setup-hook=${hook}`), ...customize.map((hook) => `--customize-hook=${hook}`), 
    // A folder has its owners right only when root makes it; elsewhere a tar file brings them.
    privilege.mode === 'root' ? '--format=directory' : '--format=tar', '--', build.suite, privilege.mode === 'root' ? ROOT : ROOT_TAR, ...(build.mirror === undefined ? [] : [build.mirror]));
}
async function baseHooks(build, context) {
    const tree = (0,external_node_path_.join)(context.folder, 'base.tree');
    await (0,base_system/* writeBaseTree */.bJ)(tree, build.image);
    // systemd-resolved has made /etc/resolv.conf a link to what it writes once it runs; until then, names are found as on this machine.
    await (0,promises_.copyFile)('/etc/resolv.conf', (0,external_node_path_.join)(context.folder, 'resolv.conf')).catch((error) => {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            throw error;
        return (0,promises_.writeFile)((0,external_node_path_.join)(context.folder, 'resolv.conf'), '');
    });
    return [
        `mkdir -p "$1${RESOLVE}"`,
        `upload resolv.conf ${RESOLVE}/stub-resolv.conf`,
        ...(await scriptHooks('base', { title: 'base system', ...(await packTree(tree, 'base', context, (0,base_system/* baseScript */.zm)())) }, context)),
    ];
}

;// CONCATENATED MODULE: ./build/staging/builders/src/local/tool-versions.js

/** Debian packages whose programs determine the bytes of an image. */
const PACKAGES = ['apt', 'dosfstools', 'dpkg', 'e2fsprogs', 'fdisk', 'mmdebstrap', 'mtools', 'systemd-boot-efi', 'tar'];
/** The versions of the tools as dpkg knows them, and of Node. */
async function toolVersions(signal) {
    // A tool that did not come from a package is missing from the answer, and makes the exit code 1.
    const { stdout } = await (0,program/* runProgram */.mB)('ask for tool versions', ['dpkg-query', '--show', ...PACKAGES], { signal, allowFailure: true });
    const versions = stdout
        .split('\n')
        .map((line) => line.split('\t'))
        .filter((fields) => fields.length === 2 && fields[1] !== '');
    return { node: process.versions.node, ...Object.fromEntries(versions) };
}

;// CONCATENATED MODULE: ./build/staging/builders/src/local/build-locally.js





















const LOCAL_TOOLS = [
    { needs: 'mmdebstrap', package: 'mmdebstrap' },
    { needs: 'mke2fs', package: 'e2fsprogs' },
    { needs: 'sfdisk', package: 'fdisk' },
    { needs: 'mkfs.vfat', package: 'dosfstools' },
    { needs: 'mcopy', package: 'mtools' },
    { needs: BOOT_LOADER, package: 'systemd-boot-efi' },
];
const UNSHARE_TOOLS = [{ needs: 'newuidmap', package: 'uidmap' }];
const WORK = '.work';
const VHD = 'image.vhd';
const build_locally_MIB = 1024 * 1024;
/** Root file system as a folder and its copy on the disk, packages, and the VHD: 2 GiB beside what the user installs. */
const SPACE_NEEDED = 2048 * build_locally_MIB;
/**
 * Builds a bootable disk image of Debian on this machine, without mounting anything outside of a namespace of its own. Two builds
 * from the same packages and steps give the same bytes, as long as the steps' scripts do the same each time.
 *
 * A complete earlier build with the same fingerprint is used again. One build at a time works in an output folder: another waits for it,
 * for as long as it may take itself. After a failure `build.log` is left, and nothing else.
 *
 * @throws InputError for unusable arguments, UserError when tools cannot be installed, the machine's disk is full, the image's too
 *   small or the output folder in use for too long, what `checkSources` throws, ExternalError when a program fails or the time is over, CancelledError
 */
async function buildLocally(build) {
    await checkBuild(build);
    const { outputFolder, log, signal, timeout } = build;
    return (0,folder_lock/* withFolderLock */.ix)(outputFolder, { wait: timeout, log, signal }, () => buildAlone(build));
}
/** Nobody else builds in this output folder: record and disk are of one build. */
async function buildAlone(build) {
    const { outputFolder, log, signal } = build;
    const recordFile = (0,external_node_path_.join)(outputFolder, build_record/* RECORD_FILE */.lt);
    const wanted = { fingerprint: build.fingerprint.image, builder: 'local', formats: build.formats };
    const complete = build.rebuild === true ? undefined : await (0,complete_build/* findCompleteBuild */.h)(outputFolder, wanted);
    if (complete) {
        log.info(`${build.image} was already built from the same definition at ${complete.finishedAt}; that build is used again.`);
        return { record: complete, recordFile, reused: true };
    }
    await (0,debian_packages/* ensureSystemTools */.Z)(process.getuid?.() === 0 ? LOCAL_TOOLS : [...LOCAL_TOOLS, ...UNSHARE_TOOLS], log, signal);
    const privilege = await findPrivilege(signal);
    // The record first: without it, whatever else is here counts for nothing.
    for (const name of [build_record/* RECORD_FILE */.lt, DISK, VHD])
        await (0,promises_.rm)((0,external_node_path_.join)(outputFolder, name), { force: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(outputFolder, build_record/* LOG_FILE */.UP), '');
    if (privilege.mode === 'unshare')
        await removeForeignStaleFiles(outputFolder, privilege, log);
    try {
        const record = await (0,files/* withTemporaryFolder */.EX)(WORK, (work) => buildIn(work, build, privilege), outputFolder, log);
        await (0,files/* writeJson */.GF)(recordFile, record);
        return { record, recordFile, reused: false };
    }
    catch (error) {
        for (const name of [DISK, VHD])
            await (0,promises_.rm)((0,external_node_path_.join)(outputFolder, name), { force: true });
        throw await (0,disk_space/* explainFullDisk */.E)(error, outputFolder, SPACE_NEEDED);
    }
}
async function buildIn(work, build, privilege) {
    const { log, signal, outputFolder } = build;
    const startedAt = new Date();
    const left = (0,countdown/* countdown */.q)(build.timeout);
    const logFile = (0,external_node_path_.join)(outputFolder, build_record/* LOG_FILE */.UP);
    const clock = new stage_clock/* StageClock */.V({ log, folded: true });
    // Users that mmdebstrap and apt turn into look in here.
    await (0,promises_.chmod)(work, 0o755);
    try {
        const timeLeft = () => Math.max(1, left());
        const options = () => ({ log, signal, logFile, timeout: timeLeft() });
        const root = await clock.run('root file system', async () => {
            const made = await makeRootFilesystem(build, work, privilege, logFile, timeLeft());
            await settleRoot(build, work, privilege, options());
            return made;
        });
        const checksum = new checksums/* DiskChecksum */.T();
        await clock.run('disk', async () => {
            const content = diskContent(build, work, root);
            await partitionDisk(content, options());
            // Each has a part of the file to itself; what stands before the root is final when the first is.
            const esp = writeEsp(content, options()).then(() => checksum.readTo((0,external_node_path_.join)(work, DISK), ROOT_START, signal));
            await (0,all_settled/* allSettled */.v)([esp, writeRoot(content, privilege, options())]).catch(async (error) => {
                throw await explainDiskFailure(error, build, logFile);
            });
        });
        const files = await writeFormats(build, work, clock, privilege, checksum);
        const tools = await toolVersions(signal);
        await build.checkSources?.(signal);
        (0,errors/* throwIfCancelled */.dZ)(signal);
        for (const file of files)
            await (0,promises_.rename)((0,external_node_path_.join)(work, file.path), (0,external_node_path_.join)(outputFolder, file.path));
        return {
            schema: 'bakehouse-build/1',
            image: build.image,
            fingerprint: build.fingerprint,
            builder: 'local',
            definitionFile: build.definitionFile,
            source: build.commit === undefined ? {} : { commit: build.commit },
            files,
            packages: root.packages,
            tools,
            stages: clock.stages.map(({ name, milliseconds }) => ({ name, milliseconds })),
            log: build_record/* LOG_FILE */.UP,
            startedAt: startedAt.toISOString(),
            finishedAt: new Date().toISOString(),
        };
    }
    finally {
        if (privilege.mode === 'unshare')
            await removeRoots(privilege, (0,external_node_path_.join)(work, ROOT));
    }
}
/** What killed builds left: the folders themselves go where the next one is made. */
async function removeForeignStaleFiles(outputFolder, privilege, log) {
    const works = await (0,stale_files/* findStaleFiles */.w)(outputFolder, (name) => (0,files/* temporaryFolderOwner */.Ti)(WORK, name), log);
    if (works.length > 0)
        await removeRoots(privilege, ...works.map((name) => (0,external_node_path_.join)(outputFolder, name, ROOT)));
}
/** A root file system has foreign owners in it: only a namespace like that which made it can remove it. */
async function removeRoots(privilege, ...roots) {
    await (0,program/* runProgram */.mB)('remove the root file system', behind(privilege.prefix, 'rm', '-rf', '--', ...roots));
}
function diskContent(build, work, root) {
    return {
        work,
        root: ROOT,
        kernel: root.kernel,
        initrd: root.initrd,
        title: `Debian ${build.suite} (${build.image})`,
        fingerprint: build.fingerprint.image,
        diskMiB: build.diskMiB,
        sourceDate: sourceDateOf(build),
    };
}
async function writeFormats(build, work, clock, privilege, checksum) {
    const { log, signal } = build;
    const raw = (0,external_node_path_.join)(work, DISK);
    const footer = (0,vhd_footer/* vhdFooter */.YM)({
        diskSize: build.diskMiB * build_locally_MIB,
        uuid: (0,identity/* uuidFrom */.k)(build.fingerprint.image, 'vhd'),
        timestamp: sourceDateOf(build),
    });
    return clock.run('formats and checksums', async () => {
        const { size, blocks } = await (0,promises_.stat)(raw);
        // Side by side: taking the checksum is work for the processor, copying, flushing and removing for the disk.
        await (0,all_settled/* allSettled */.v)([
            checksum.readTo(raw, undefined, signal),
            flush(raw),
            removeRoots(privilege, (0,external_node_path_.join)(work, ROOT)),
            ...(build.formats.includes('vhd') ? [(0,write_fixed_vhd/* writeFixedVhd */.C)(raw, (0,external_node_path_.join)(work, VHD), footer, log, signal)] : []),
        ]);
        const sum = checksum.digests(footer);
        log.info(`The disk has ${(0,format/* formatBytes */.z3)(size)}, of which ${(0,format/* formatBytes */.z3)(blocks * 512)} are written.`);
        const files = [
            { format: 'raw', path: DISK, size, sha256: sum.raw },
            { format: 'vhd', path: VHD, size: size + footer.length, sha256: sum.withFooter },
        ];
        // Tests boot the raw disk, whatever else is wanted.
        return files.filter((file) => file.format === 'raw' || build.formats.includes('vhd'));
    });
}
async function flush(path) {
    const file = await (0,promises_.open)(path, 'r');
    await file.sync().finally(() => file.close());
}

// EXTERNAL MODULE: ./build/staging/builders/src/local/local-checks.js
var local_checks = __webpack_require__(36963);
;// CONCATENATED MODULE: ./build/staging/builders/src/local/local-steps.js



/** The definition's steps as the local builder takes them, with what prepare-artifacts has laid out for each. */
async function localSteps(steps, artifacts) {
    const local = [];
    for (const [index, step] of steps.entries()) {
        const folder = (0,external_node_path_.join)(artifacts, 'tree', String(index).padStart(2, '0'));
        if ('packages' in step)
            local.push({ kind: 'packages', names: step.packages });
        else if ('runner' in step)
            local.push({ kind: 'tree', from: folder, to: '/' });
        else if ('file' in step) {
            const { to, mode } = step.file;
            local.push({ kind: 'file', from: await onlyEntry(folder), to, ...(mode === undefined ? {} : { mode }) });
        }
        else {
            const { shell, env } = step.script;
            local.push({ kind: 'script', shell, file: await onlyEntry(folder), ...(env === undefined ? {} : { env }) });
        }
    }
    return local;
}
/** The file or folder of a step stands under its own name. */
async function onlyEntry(folder) {
    const [entry, ...others] = await (0,promises_.readdir)(folder);
    if (entry === undefined || others.length > 0) {
        throw new errors/* UserError */.yo(`${folder} should hold one file or folder.`, { hint: 'prepare the artifacts again' });
    }
    return (0,external_node_path_.join)(folder, entry);
}

;// CONCATENATED MODULE: ./build/staging/builders/src/local/local-builder.js










const NAME = 'local';
/** Debian with mmdebstrap, on this machine and in this process. */
function localBuilder(place) {
    const builds = new process_builds/* ProcessBuilds */.L(NAME, place, (request, signal) => build(request, place, signal));
    return {
        name: NAME,
        features: { outlivesProcess: false, formats: ['raw', 'vhd'], platforms: ['linux'] },
        plan: (request) => plan(request, place),
        submit: (request, key) => builds.submit(request, key),
        find: (key) => builds.find(key),
        poll: (id) => builds.poll(id),
        collect: (id) => builds.collect(id),
        cancel: (id) => builds.cancel(id),
    };
}
async function plan(request, { outputFolder }) {
    await (0,refuse_unbuildable/* refuseUnbuildable */.Y)(request.loaded, NAME, local_checks.localChecks, outputFolder);
    const { source, build, steps } = await (0,local_definition/* localDefinition */.du)(request.loaded);
    const archives = source.mirror === undefined ? "Debian's archives" : (0,address/* shownAddress */.Uk)(source.mirror);
    return [
        `  Debian ${source.suite} from ${archives} on a disk of ${build.diskMiB} MiB, and ${(0,format/* counted */.hS)(steps.length, 'step')}`,
        (0,build_settings/* plannedFiles */.G)(request, outputFolder),
    ];
}
async function build(request, place, signal) {
    const { image, source, build, steps } = await (0,local_definition/* localDefinition */.du)(request.loaded);
    const { record } = await buildLocally({
        ...(0,build_settings/* buildSettings */.E)(request, place, signal),
        places: definitionPlaces(request.loaded, request.definitionFile),
        suite: source.suite,
        components: source.components,
        ...(source.mirror === undefined ? {} : { mirror: source.mirror }),
        arch: image.arch,
        steps: await localSteps(steps, request.artifacts),
        diskMiB: build.diskMiB,
    });
    return record;
}


/***/ })

};
