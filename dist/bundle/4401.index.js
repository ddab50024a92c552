export const id = 4401;
export const ids = [4401,4880];
export const modules = {

/***/ 71798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UP: () => (/* binding */ LOG_FILE),
/* harmony export */   hz: () => (/* binding */ findCompleteBuild),
/* harmony export */   lt: () => (/* binding */ RECORD_FILE),
/* harmony export */   yD: () => (/* binding */ isBuildRecord)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35182);




const LAYERS = ['image', 'base', 'content', 'publishImmutable', 'publishMutable'];
const RECORD_FILE = 'build.json';
const LOG_FILE = 'build.log';
/** Whether what was read from a file is a whole build record. */
function isBuildRecord(value) {
    const record = value;
    if (record?.schema !== 'bakehouse-build/1' || !Array.isArray(record.files) || !Array.isArray(record.packages))
        return false;
    const { image, builder, definitionFile, finishedAt, fingerprint } = record;
    const texts = [image, builder, definitionFile, finishedAt, ...LAYERS.map((layer) => fingerprint?.[layer])];
    return texts.every((text) => typeof text === 'string') && record.files.every(isBuiltFile);
}
function isBuiltFile(file) {
    return ([file?.format, file?.path, file?.sha256].every((text) => typeof text === 'string' && !text.includes('\0')) &&
        Number.isSafeInteger(file?.size));
}
/**
 * The record of an earlier build in `folder`, if that build had the same fingerprint and builder, made all the wanted formats,
 * and its files are still what it wrote.
 */
async function findCompleteBuild(folder, wanted) {
    const record = await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__.readJson)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RECORD_FILE)).catch(() => undefined);
    if (!isBuildRecord(record))
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
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return status.isFile() ? status.size : undefined;
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG'))
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
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_core_free_space__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75312);



/** How mke2fs, tar, dpkg, apt and cp say ENOSPC. */
const FULL = /No space left on device|ENOSPC|You don't have enough free space/;
/** Turns a failure for want of space into an error that says how much there is and how much is needed; any other is returned as it is. */
async function explainFullDisk(error, folder, needed) {
    const full = (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .hasErrorCode */ .Ue)(error, 'ENOSPC') || (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ExternalError */ .yA && FULL.test((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)));
    if (!full)
        return error;
    const free = await (0,_bakehouse_core_free_space__WEBPACK_IMPORTED_MODULE_1__/* .freeSpace */ .F)(folder);
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The disk is full: ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(free)} are free in ${folder}, and this build needs about ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(needed)}. ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, { hint: 'free some space, or give an output folder on another disk', cause: error });
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

/***/ 84401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LOCAL_TOOLS: () => (/* binding */ LOCAL_TOOLS),
  buildLocally: () => (/* binding */ buildLocally)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/all-settled.js
var all_settled = __webpack_require__(96446);
// EXTERNAL MODULE: ./build/staging/core/src/countdown.js
var countdown = __webpack_require__(59090);
// EXTERNAL MODULE: ./build/staging/core/src/debian-packages.js
var debian_packages = __webpack_require__(35480);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/core/src/folder-lock.js
var folder_lock = __webpack_require__(50917);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/core/src/leftovers.js
var leftovers = __webpack_require__(11629);
// EXTERNAL MODULE: ./build/staging/core/src/program.js + 2 modules
var program = __webpack_require__(12582);
// EXTERNAL MODULE: ./build/staging/disk-image/src/vhd-footer.js
var vhd_footer = __webpack_require__(77765);
// EXTERNAL MODULE: ./build/staging/builders/src/build-record.js
var build_record = __webpack_require__(71798);
// EXTERNAL MODULE: ./build/staging/builders/src/checksums.js
var checksums = __webpack_require__(80430);
// EXTERNAL MODULE: ./build/staging/builders/src/disk-space.js
var disk_space = __webpack_require__(92634);
// EXTERNAL MODULE: ./build/staging/builders/src/identity.js
var identity = __webpack_require__(76258);
// EXTERNAL MODULE: ./build/staging/builders/src/stage-clock.js
var stage_clock = __webpack_require__(22859);
// EXTERNAL MODULE: ./build/staging/builders/src/vhd.js
var vhd = __webpack_require__(1756);
;// CONCATENATED MODULE: ./build/staging/builders/src/local/check-build.js



/** Name, optionally with architecture, and with version or release: what apt takes, without its patterns and paths. */
const PACKAGE = /^[a-z0-9][a-z0-9+.-]+(:[a-z0-9-]+)?(=[A-Za-z0-9.+:~-]+|\/[a-z0-9.-]+)?$/;
const ENVIRONMENT_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** ESP, kernel and a root file system with nothing in it. */
const SMALLEST_DISK = 768;
/**
 * Checks everything that ends up in a command line or in the image.
 *
 * @throws InputError with all findings
 */
async function checkBuild(build) {
    const findings = [];
    const report = (message) => findings.push({ severity: 'error', file: build.definitionFile, message });
    if (!/^[a-z][a-z0-9.-]*$/.test(build.suite))
        report(`"${build.suite}" is not the name of a Debian release`);
    if (build.components.length === 0)
        report('no components of the Debian archive are named; "main" is the usual one');
    for (const component of build.components) {
        if (!/^[a-z][a-z0-9/-]*$/.test(component))
            report(`"${component}" is not a component of a Debian archive`);
    }
    if (build.mirror !== undefined && !isMirror(build.mirror))
        report('the mirror is not an http, https or file URL without a user or password');
    if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(build.image))
        report(`"${build.image}" is not the id of an image`);
    if (!Number.isInteger(build.diskMiB) || build.diskMiB < SMALLEST_DISK) {
        report(`a disk of ${build.diskMiB} MiB is too small: the least is ${SMALLEST_DISK} MiB`);
    }
    for (const [index, step] of build.steps.entries()) {
        await checkStep(step, (message) => report(`step ${index + 1}: ${message}`));
    }
    if (findings.length > 0)
        throw new errors/* InputError */.dz(`The image ${build.image} cannot be built`, { findings });
}
async function checkStep(step, report) {
    switch (step.kind) {
        case 'packages':
            for (const name of step.names)
                if (!PACKAGE.test(name))
                    report(`"${name}" is not the name of a Debian package`);
            return;
        case 'tree':
            return checkSource(step.from, 'folder', report);
        case 'file':
            if (!isImagePath(step.to))
                report(`"${step.to}" is not an absolute path in the image`);
            if (step.mode !== undefined && !/^[0-7]{3,4}$/.test(step.mode))
                report(`"${step.mode}" is not an octal mode such as 0644`);
            return checkSource(step.from, 'either', report);
        case 'script':
            for (const [name, value] of Object.entries(step.env ?? {})) {
                if (!ENVIRONMENT_NAME.test(name))
                    report(`"${name}" is not the name of an environment variable`);
                if (value.includes('\0'))
                    report(`the value of ${name} contains a NUL character`);
            }
            return checkSource(step.file, 'file', report);
    }
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
function isImagePath(path) {
    const plain = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
    return path.startsWith('/') && !path.includes('\0') && external_node_path_.posix.normalize(plain) === plain && (path !== '/' || plain === '/');
}
function isMirror(text) {
    const url = /^[\x21-\x7e]+$/.test(text) ? URL.parse(text) : null;
    // It becomes an argument of mmdebstrap, which every user of the machine can read.
    return url !== null && ['http:', 'https:', 'file:'].includes(url.protocol) && url.username === '' && url.password === '';
}

;// CONCATENATED MODULE: ./build/staging/builders/src/local/base-system.js


/** What a minimal Debian lacks to boot on a virtual machine, be reached and reach others. */
const BASE_PACKAGES = [
    'ca-certificates',
    'dbus',
    'iproute2',
    'linux-image-cloud-amd64',
    'systemd-resolved',
    'systemd-sysv',
    'udev',
];
/** Parameters of the kernel: root by the name of its partition; the last console is /dev/console. */
const KERNEL_OPTIONS = 'root=PARTLABEL=root rw console=tty0 console=ttyS0,115200n8';
const HOST_KEYS_UNIT = `[Unit]
Description=Make this machine's own SSH host keys
Before=ssh.service
ConditionPathExists=/usr/bin/ssh-keygen
ConditionPathExists=!/etc/ssh/ssh_host_ed25519_key

[Service]
Type=oneshot
ExecStart=/usr/bin/ssh-keygen -A

[Install]
WantedBy=multi-user.target
`;
/** Configuration that lies under everything the user's steps bring. */
function baseFiles(image) {
    return {
        'etc/hostname': `${image}\n`,
        'etc/hosts': `127.0.0.1 localhost\n127.0.1.1 ${image}\n::1 localhost ip6-localhost ip6-loopback\n`,
        'etc/fstab': 'PARTLABEL=root / ext4 defaults,errors=remount-ro 0 1\n',
        // So that the initial RAM disk has the means to check the root file system; it cannot find out by itself in a chroot.
        'etc/initramfs-tools/conf.d/bakehouse': 'FSTYPE=ext4\n',
        // By MAC address: with an identifier from /etc/machine-id, DHCP servers forget a machine that is made anew.
        'etc/systemd/network/80-dhcp.network': '[Match]\nName=en* eth*\n\n[Network]\nDHCP=yes\n\n[DHCPv4]\nClientIdentifier=mac\n',
        'etc/systemd/system/bakehouse-ssh-host-keys.service': HOST_KEYS_UNIT,
    };
}
async function writeBaseTree(folder, image) {
    for (const [path, text] of Object.entries(baseFiles(image))) {
        const target = (0,external_node_path_.join)(folder, path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,promises_.writeFile)(target, text, { mode: 0o644 });
    }
}
/** Runs in the image before the user's steps. */
const BASE_LINES = ['systemctl enable systemd-networkd.service'];
/**
 * Runs in the image after the user's steps: takes away what each machine must make for itself, and what differs between two
 * builds of the same, and lays kernel and initial RAM disk where they are fetched from.
 */
function finishLines(inside) {
    return [
        'rm -f /etc/ssh/ssh_host_*_key /etc/ssh/ssh_host_*_key.pub',
        'if [ -x /usr/sbin/sshd ]; then systemctl enable bakehouse-ssh-host-keys.service; fi',
        // What the build machine had.
        'rm -f /etc/.resolv.conf.systemd-resolved.bak',
        // Empty, not missing: missing would count as a first boot, which enables every unit that has a preset.
        ': > /etc/machine-id',
        'rm -f /var/lib/dbus/machine-id /var/lib/systemd/random-seed /var/lib/systemd/credential.secret',
        // Package lists and archives.
        'find /var/lib/apt/lists /var/cache/apt -type f -delete',
        // It came in with the cached packages, and with it the user that built.
        'chown root:root /var/cache/apt/archives',
        'chmod 0755 /var/cache/apt/archives',
        'rm -rf /var/log/journal/* /var/log/apt/* /var/log/dpkg.log /var/log/bootstrap.log /var/log/alternatives.log',
        'rm -f /var/cache/ldconfig/aux-cache /var/cache/debconf/*-old /var/lib/dpkg/*-old /etc/passwd- /etc/group- /etc/shadow- /etc/gshadow- /etc/subuid- /etc/subgid-',
        'kernel=$(ls -1 /boot/vmlinuz-* 2>/dev/null | sort -V | tail -n 1)',
        'if [ -z "$kernel" ]; then echo "bakehouse: there is no kernel in /boot" >&2; exit 1; fi',
        'initrd=$(echo "$kernel" | sed s,^/boot/vmlinuz-,/boot/initrd.img-,)',
        'if [ ! -f "$initrd" ]; then update-initramfs -c -k "$(basename "$kernel" | sed s,^vmlinuz-,,)"; fi',
        `cp "$kernel" ${inside}/kernel`,
        `cp "$initrd" ${inside}/initrd`,
        `cp /var/lib/dpkg/status ${inside}/status`,
    ];
}

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
const ESP_START_MIB = 1;
/** Room for a second kernel beside the first. */
const ESP_SIZE_MIB = 256;
const ROOT_START_MIB = ESP_START_MIB + ESP_SIZE_MIB;
/** Where the root file system begins, in bytes. */
const ROOT_START = ROOT_START_MIB * MIB;
/** The second copy of the partition table. */
const END_MIB = 1;
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
        partition('esp', ESP_TYPE, ESP_START_MIB, ESP_SIZE_MIB),
        partition('root', ROOT_TYPE, ROOT_START_MIB, rootMiB(content)),
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
    const size = String(ESP_SIZE_MIB * 1024);
    const serial = (0,identity/* volumeIdFrom */.a)(content.fingerprint);
    // Clusters of 2 KiB: at 4 KiB there would be too few for FAT32.
    const offset = String((ESP_START_MIB * MIB) / 512);
    await (0,program/* runProgram */.mB)('make the EFI system partition', ['mkfs.vfat', '-F', '32', '-s', '4', '-n', 'ESP', '--invariant', '-i', serial, '-h', offset, '--offset', offset, DISK, size], options);
    const loader = (0,external_node_path_.join)(content.work, 'loader.conf');
    const entry = (0,external_node_path_.join)(content.work, 'entry.conf');
    // No menu, and nobody at the console changes the kernel's parameters.
    await (0,promises_.writeFile)(loader, 'default bakehouse.conf\ntimeout 0\neditor no\n');
    await (0,promises_.writeFile)(entry, `title ${content.title}\nlinux /vmlinuz\ninitrd /initrd.img\noptions ${KERNEL_OPTIONS}\n`);
    const at = `${DISK}@@${ESP_START_MIB}M`;
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
/**
 * Writes the ext4 root from a folder.
 *
 * @throws UserError when the files do not fit
 */
async function writeRoot(content, privilege, programOptions) {
    const options = within(content, programOptions);
    const uuid = (0,identity/* uuidFrom */.k)(content.fingerprint, 'ext4');
    const argv = behind(privilege.prefix, 'mke2fs', '-q', '-F', ...['-t', 'ext4', '-O', EXT4_FEATURES, '-b', '4096', '-I', '256', '-i', '16384', '-m', '1'], ...['-L', 'root', '-U', uuid, '-d', content.root], 
    // The file is new, all zeros: what need not be written stays a hole.
    ...['-E', `offset=${ROOT_START},hash_seed=${uuid},root_owner=0:0,assume_storage_prezeroed=1,nodiscard`], DISK, `${rootMiB(content) * 1024}k`);
    try {
        await (0,program/* runProgram */.mB)('make the root file system', argv, options);
    }
    catch (error) {
        if (!(error instanceof errors/* ExternalError */.yA) || !/Could not allocate (block|inode)|would be too big|not enough space/i.test(error.message))
            throw error;
        throw new errors/* UserError */.yo(`The files of the image do not fit on its disk of ${content.diskMiB} MiB.`, {
            hint: 'give build.diskMiB a larger number, or install less',
            cause: error,
        });
    }
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
function rootMiB({ diskMiB }) {
    return diskMiB - ROOT_START_MIB - END_MIB;
}

// EXTERNAL MODULE: ./build/staging/core/src/child-environment.js
var child_environment = __webpack_require__(92135);
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

// EXTERNAL MODULE: ./build/staging/builders/src/local/local-build.js
var local_build = __webpack_require__(44880);
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
    return (await (0,files.readJson)((0,external_node_path_.join)(cache, INDEX)).catch(() => undefined)) ?? {};
}
async function linkOrCopy(from, to) {
    await (0,promises_.link)(from, to).catch(async (error) => {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'EXDEV', 'EPERM', 'ENOTSUP'))
            throw error;
        await (0,promises_.copyFile)(from, to);
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/staging/builders/src/local/shell-quote.js
/** A text as one word of a POSIX shell, whatever is in it. */
function shellQuote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./build/staging/builders/src/local/step-hooks.js






/** Where a step's files are while the image is made; not below /tmp, which scripts like to empty. */
const INSIDE = '/.bakehouse';
/** The same for every script on every machine, but for proxies: they may hold passwords, so they are handed on without becoming arguments. */
const ENVIRONMENT = [
    "unset $(env | sed -n 's/^\\([A-Za-z_][A-Za-z0-9_]*\\)=.*/\\1/p' | grep -Eivx '(http|https|ftp|no|all)_proxy')",
    'export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive',
];
/** Marks in the output which step runs. */
const MARKER = /^bakehouse: (step \d+ of \d+: .*)$/;
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
    const script = [
        'set -eu',
        ...ENVIRONMENT,
        `echo ${shellQuote(`bakehouse: ${payload.title.replace(/\p{Cc}/gu, ' ')}`)}`,
        `export SOURCE_DATE_EPOCH=${context.sourceDate}`,
        ...payload.lines,
        '',
    ].join('\n');
    await (0,files/* writeFileAtomically */.lo)((0,external_node_path_.join)(context.folder, `${name}.sh`), script);
    const hooks = [`upload ${name}.sh ${inside}.sh`, `chroot "$1" /bin/sh ${inside}.sh`];
    return payload.file === undefined ? hooks : [`upload ${payload.file} ${inside}.file`, ...hooks];
}
/** The step that a line of the builder's output announces. */
function announcedStep(line) {
    return MARKER.exec(line)?.[1];
}
async function payloadOf(step, name, context) {
    switch (step.kind) {
        case 'packages':
            return {
                title: `packages ${step.names.join(' ')}`,
                // A script before may have added an archive.
                lines: ['apt-get update', `apt-get install --yes --no-install-recommends -- ${step.names.map(shellQuote).join(' ')}`],
            };
        case 'tree':
            return { title: `files for ${step.to}`, ...(await packTree(step.from, name, context)) };
        case 'file': {
            const staged = await stageFile(step, name, context);
            // Whether a checkout's files are writable for the group is a matter of the user's umask, not of the image.
            return { title: `file ${step.to}`, ...(await packTree(staged, name, context, [], step.mode === undefined ? ['--mode=go-w'] : [])) };
        }
        case 'script':
            await (0,promises_.cp)(step.file, (0,external_node_path_.join)(context.folder, `${name}.script`), { dereference: true });
            return { title: `script ${(0,external_node_path_.basename)(step.file)}`, lines: scriptLines(step, `${INSIDE}/${name}.file`), file: `${name}.script` };
    }
}
function scriptLines(step, file) {
    const variables = Object.entries(step.env ?? {}).map(([key, value]) => `export ${key}=${shellQuote(value)}`);
    // As the hosted runners call scripts: a command that fails ends the script, and so the build.
    const shell = step.shell === 'bash' ? '/bin/bash --noprofile --norc -eo pipefail' : '/bin/sh -e';
    return [...variables, 'cd /', `${shell} ${file}`, `rm -f ${file}`];
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
/** Packs a folder, and says how it is unpacked over the root of the image; `after` runs then. */
async function packTree(folder, name, { folder: into, sourceDate, signal }, after = [], options = []) {
    const file = `${name}.tar`;
    // Without the second option, pax headers hold the number of the tar process and times of access.
    const format = ['--format=pax', '--pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime', '--sort=name'];
    const owner = ['--owner=0', '--group=0', '--numeric-owner', `--mtime=@${sourceDate}`];
    await (0,program/* runProgram */.mB)('pack the files of a step', ['tar', '--create', `--file=${(0,external_node_path_.join)(into, file)}`, ...format, ...owner, ...options, `--directory=${folder}`, '.'], { signal, env: { LC_ALL: 'C' } });
    const inside = `${INSIDE}/${name}.file`;
    // Folders that exist keep their modes, and links such as /lib stay links.
    const unpack = `tar --extract --file ${inside} --directory / --no-overwrite-dir --keep-directory-symlink --preserve-permissions`;
    return { lines: [unpack, `rm -f ${inside}`, ...after], file };
}

;// CONCATENATED MODULE: ./build/staging/builders/src/local/root-filesystem.js











const ARCHITECTURE = { x64: 'amd64' };
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
const UNSAFE_IO = '/etc/dpkg/dpkg.cfg.d/00bakehouse-build';
/**
 * Makes the root file system with mmdebstrap.
 *
 * @param work an empty folder for this build
 * @param timeLeft milliseconds
 * @throws ExternalError naming the step that failed, with the last lines of output
 */
async function makeRootFilesystem(build, work, privilege, logFile, timeLeft) {
    const { log, signal } = build;
    const cache = (0,external_node_path_.join)(build.cacheFolder, 'apt', `${build.suite}-${ARCHITECTURE[build.arch]}`);
    const taken = await takePackages(cache, (0,external_node_path_.join)(work, 'apt-in'), log, new Date());
    await (0,promises_.mkdir)((0,external_node_path_.join)(work, 'apt-out'));
    const command = await mmdebstrapCommand(build, work, privilege);
    // What a killed mmdebstrap leaves is removed with the work folder. Without root, others than its user have to reach it.
    const temporary = privilege.mode === 'root' ? { TMPDIR: work } : {};
    let step;
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
            onLine: (line) => {
                step = announcedStep(line) ?? step;
            },
        });
    }
    catch (error) {
        throw explain(error, step);
    }
    finally {
        // What a failed build has downloaded need not be downloaded again.
        downloaded = await storePackages(cache, (0,external_node_path_.join)(work, 'apt-out'), taken);
    }
    const packages = parseDpkgStatus(await (0,promises_.readFile)((0,external_node_path_.join)(work, 'status'), 'utf8'));
    await markUsed(cache, packages, new Date());
    log.info(`${packages.length} packages are installed; ${downloaded === 0 ? 'all came from the cache' : `${downloaded} were downloaded`}.`);
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
    return build.sourceDate ?? local_build.DEFAULT_SOURCE_DATE;
}
async function mmdebstrapCommand(build, work, privilege) {
    const context = { folder: work, sourceDate: sourceDateOf(build), signal: build.signal };
    // Package steps before any other step change nothing that a package could see: one run of apt for all of them.
    const leading = build.steps.findIndex((step) => step.kind !== 'packages');
    const first = build.steps.slice(0, leading === -1 ? build.steps.length : leading);
    const include = new Set([...BASE_PACKAGES, ...first.flatMap((step) => (step.kind === 'packages' ? step.names : []))]);
    const later = await stepHooks(build.steps, first.length, context);
    const saveArchives = 'sync-out /var/cache/apt/archives apt-out';
    const customize = [
        saveArchives,
        ...(await baseHooks(build, context)),
        ...later,
        ...(later.length > 0 ? [saveArchives] : []),
        ...(await scriptHooks('finish', { title: 'finish', lines: [`rm -f ${UNSAFE_IO}`, ...finishLines(INSIDE)] }, context)),
        ...['kernel', 'initrd', 'status'].map((name) => `download ${INSIDE}/${name} ${name}`),
        `rm -r "$1${INSIDE}"`,
    ];
    const setup = [
        `mkdir -p "$1${INSIDE}" "$1/var/cache/apt/archives" "$1/etc/dpkg/dpkg.cfg.d"`,
        // A half-made image is thrown away: dpkg need not flush each file to disk.
        `echo force-unsafe-io > "$1${UNSAFE_IO}"`,
        'sync-in apt-in /var/cache/apt/archives',
    ];
    return behind(privilege.mmdebstrapPrefix, 'mmdebstrap', `--mode=${privilege.mode}`, '--variant=minbase', '--verbose', `--architectures=${ARCHITECTURE[build.arch]}`, `--components=${build.components.join(',')}`, `--include=${[...include].join(',')}`, `--skip=${[...SKIPPED, ...privilege.skip].join(',')}`, ...setup.map((hook) => `--setup-hook=${hook}`), ...customize.map((hook) => `--customize-hook=${hook}`), 
    // A folder has its owners right only when root makes it; elsewhere a tar file brings them.
    privilege.mode === 'root' ? '--format=directory' : '--format=tar', '--', build.suite, privilege.mode === 'root' ? ROOT : ROOT_TAR, ...(build.mirror === undefined ? [] : [build.mirror]));
}
async function baseHooks(build, context) {
    const tree = (0,external_node_path_.join)(context.folder, 'base.tree');
    await writeBaseTree(tree, build.image);
    // systemd-resolved has made /etc/resolv.conf a link to what it writes once it runs; until then, names are found as on this machine.
    await (0,promises_.copyFile)('/etc/resolv.conf', (0,external_node_path_.join)(context.folder, 'resolv.conf')).catch((error) => {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            throw error;
        return (0,promises_.writeFile)((0,external_node_path_.join)(context.folder, 'resolv.conf'), '');
    });
    return [
        `mkdir -p "$1${RESOLVE}"`,
        `upload resolv.conf ${RESOLVE}/stub-resolv.conf`,
        ...(await scriptHooks('base', { title: 'base system', ...(await packTree(tree, 'base', context, BASE_LINES)) }, context)),
    ];
}
/** Adds the step in which mmdebstrap failed. */
function explain(error, step) {
    if (!(error instanceof errors/* ExternalError */.yA) || step === undefined)
        return error;
    return new errors/* ExternalError */.yA(`${error.message}\n  in ${step}`, error.details);
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
    const complete = build.rebuild === true ? undefined : await (0,build_record/* findCompleteBuild */.hz)(outputFolder, wanted);
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
        await removeForeignLeftovers(outputFolder, privilege, log);
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
    const clock = new stage_clock/* StageClock */.V(log);
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
            await (0,all_settled/* allSettled */.v)([esp, writeRoot(content, privilege, options())]);
        });
        const files = await writeFormats(build, work, clock, privilege, checksum);
        const tools = await toolVersions(signal);
        (0,errors/* throwIfCancelled */.dZ)(signal);
        await build.checkSources?.();
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
            stages: clock.stages,
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
async function removeForeignLeftovers(outputFolder, privilege, log) {
    const works = await (0,leftovers/* findLeftovers */.Q)(outputFolder, (name) => (0,files/* temporaryFolderOwner */.Ti)(WORK, name), log);
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
            ...(build.formats.includes('vhd') ? [(0,vhd/* writeFixedVhd */.C)(raw, (0,external_node_path_.join)(work, VHD), footer, log, signal)] : []),
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


/***/ }),

/***/ 44880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DEFAULT_SOURCE_DATE: () => (/* binding */ DEFAULT_SOURCE_DATE)
/* harmony export */ });
/** 1 January 2026 UTC. A fixed date keeps an image built twice the same; see https://reproducible-builds.org/specs/source-date-epoch/. */
const DEFAULT_SOURCE_DATE = 1_767_225_600;


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
/* harmony export */   C: () => (/* binding */ writeFixedVhd)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_program__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12582);


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

/***/ 59090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ countdown)
/* harmony export */ });
/**
 * Starts a time limit. It goes by the monotonic clock: setting the time of the machine, as time services do, changes nothing.
 *
 * @returns how many milliseconds are left, below 0 when it is over
 */
function countdown(milliseconds) {
    const end = performance.now() + milliseconds;
    return () => end - performance.now();
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
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92135);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12582);






/** Ten minutes: a slow mirror, not a dead one. */
const INSTALL_TIMEOUT = 600_000;
/** Absolute path of a program in an absolute folder of PATH (with the sbin folders, which users often lack), or undefined. */
async function findProgram(name) {
    const folders = [...(0,_child_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .absoluteFolders */ .L9)(process.env['PATH'] ?? ''), '/usr/local/sbin', '/usr/sbin', '/sbin'];
    for (const folder of folders) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        if (await exists(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK))
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
    const refused = new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Missing: ${missing.map((tool) => tool.needs).join(', ')}.`, { hint: `run: sudo ${command}` });
    if (process.platform !== 'linux' || (await findProgram('apt-get')) === undefined)
        throw refused;
    const sudo = await privilege(signal);
    if (sudo === undefined)
        throw refused;
    log.info(`Installing Debian packages: ${packages.join(' ')}`);
    // apt asks mirrors. What it installs runs scripts as root: they see nothing else of ours.
    const options = { log, signal, timeout: INSTALL_TIMEOUT, inherit: _child_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .NETWORK */ .pG, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    const apt = (...args) => [...sudo, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...args];
    await log.group(`apt-get install ${packages.join(' ')}`, async () => {
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .mB)('update the list of Debian packages', apt('update'), { ...options, allowFailure: true });
        await (0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .mB)('install Debian packages', apt('install', '--yes', '--no-install-recommends', ...packages), options);
    });
    const still = await missingTools(missing);
    if (still.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Still missing after installing ${packages.join(', ')}: ${still.map((tool) => tool.needs).join(', ')}.`);
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
    const { exitCode } = await (0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .mB)('try sudo', ['sudo', '-n', 'true'], { signal, allowFailure: true });
    return exitCode === 0 ? ['sudo', '-n'] : undefined;
}
async function exists(path, mode) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, mode).then(() => true, () => false);
}


/***/ }),

/***/ 75312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ freeSpace)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** Bytes that the user may still write below a folder. */
async function freeSpace(folder) {
    const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
    return bavail * bsize;
}


/***/ }),

/***/ 77765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YM: () => (/* binding */ vhdFooter),
/* harmony export */   ah: () => (/* binding */ FOOTER_SIZE),
/* harmony export */   om: () => (/* binding */ vhdChecksum),
/* harmony export */   um: () => (/* binding */ VHD_COOKIE),
/* harmony export */   yT: () => (/* binding */ readVhdFooter)
/* harmony export */ });
/* unused harmony export diskGeometry */
/*
 * The footer of a VHD, 512 bytes, all numbers big-endian: "Virtual Hard Disk Image Format Specification", version 1.0,
 * Microsoft, 11 October 2006. A fixed VHD is the raw disk followed by it; Azure takes only this kind, its disk a whole number of MiB.
 */
const FOOTER_SIZE = 512;
const VHD_COOKIE = 'conectix';
const CHECKSUM_OFFSET = 64;
const MIB = 1024 * 1024;
const SECTOR = 512;
/** Seconds from 1970 to 2000, where time begins in a VHD. */
const EPOCH_2000 = 946_684_800;
/** The largest disk that the specification's cylinders, heads and sectors can say. */
const MAX_GEOMETRY_SECTORS = 65_535 * 16 * 255;
const TYPES = { 2: 'fixed', 3: 'dynamic', 4: 'differencing' };
/** @param bytes 512 of them; undefined when they are no footer at all */
function readVhdFooter(bytes) {
    if (bytes.length !== FOOTER_SIZE || bytes.toString('latin1', 0, VHD_COOKIE.length) !== VHD_COOKIE)
        return undefined;
    return {
        type: TYPES[bytes.readUInt32BE(60)] ?? 'unknown',
        // "Current size" at 48; the original size at 40 is what the disk once had.
        diskSize: Number(bytes.readBigUInt64BE(48)),
        checksum: { said: bytes.readUInt32BE(CHECKSUM_OFFSET), found: vhdChecksum(bytes, CHECKSUM_OFFSET) },
    };
}
/**
 * The footer that makes a fixed VHD of a raw disk.
 *
 * @throws RangeError when the disk is not a whole number of MiB
 */
function vhdFooter({ diskSize, uuid, timestamp }) {
    if (diskSize <= 0 || diskSize % MIB !== 0)
        throw new RangeError(`A fixed VHD for Azure is a whole number of MiB, not ${diskSize} bytes.`);
    const footer = Buffer.alloc(FOOTER_SIZE);
    footer.write(VHD_COOKIE, 0, 'latin1');
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
    footer.writeUInt32BE(vhdChecksum(footer, CHECKSUM_OFFSET), CHECKSUM_OFFSET);
    return footer;
}
/**
 * One's complement of the sum of all bytes, the checksum itself counted as zero: of a footer, and of a dynamic VHD's header.
 *
 * @param checksumAt where the four bytes of the checksum are
 */
function vhdChecksum(bytes, checksumAt) {
    let sum = 0;
    for (const [index, byte] of bytes.entries()) {
        if (index < checksumAt || index >= checksumAt + 4)
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


/***/ })

};
