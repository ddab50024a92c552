export const id = 3098;
export const ids = [3098];
export const modules = {

/***/ 15948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   id: () => (/* binding */ runConfined),
/* harmony export */   o6: () => (/* binding */ confinementTools),
/* harmony export */   sH: () => (/* binding */ chooseConfinement)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _debian_packages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35480);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65570);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12582);






/** The user and group nobody. */
const NOBODY = 65_534;
/** Address space. An image of 4 TiB needs a tenth of it. */
const MEMORY = 4 * 1024 ** 3;
/** 128 + SIGXFSZ. */
const FILE_TOO_LARGE = 153;
/** Nothing of ours: no inputs, no credentials. With few arenas, since each counts as address space. */
const ENVIRONMENT = ['env', '-i', 'PATH=/usr/sbin:/usr/bin:/sbin:/bin', 'LC_ALL=C', 'MALLOC_ARENA_MAX=2'];
/** What confining needs on this machine. */
function confinementTools() {
    if (process.platform !== 'linux')
        return [];
    return [
        { needs: 'bwrap', package: 'bubblewrap' },
        { needs: 'prlimit', package: 'util-linux' },
    ];
}
/**
 * Finds out how programs can be confined here, by trying. Where an ordinary user gets no namespaces it says so, once for each call.
 *
 * @throws CancelledError
 */
async function chooseConfinement(log, signal) {
    if (process.platform !== 'linux')
        return { kind: 'time' };
    const bwrap = (await (0,_debian_packages_js__WEBPACK_IMPORTED_MODULE_2__/* .findProgram */ .K)('bwrap')) ?? 'bwrap';
    const problem = await (0,_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .mB)('try namespaces', withoutEnvironment(...inNamespaces(bwrap, [], [], '/'), 'true'), { signal }).then(() => undefined, (error) => (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExternalError */ .yA || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error) : Promise.reject(error)));
    if (problem === undefined)
        return { kind: 'namespaces', bwrap };
    log.debug(problem);
    if (process.getuid?.() === 0)
        return { kind: 'other-user' };
    log.warning(`Programs that read a disk image run with your own rights: this machine gives an ordinary user no namespaces (${problem.split('\n').at(-1)?.trim()}). ` +
        'To confine them, allow unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0, or an AppArmor profile for bwrap).');
    return { kind: 'limits' };
}
/**
 * Runs a program that reads what others made, without privilege: it reaches nothing but what it is given, has no variables of ours, makes
 * no large files, and ends in time. It ends with us, too.
 *
 * @param operation as for runProgram
 * @throws ExternalError when it fails, wants more than it may, or takes too long, UserError when it is not installed or root cannot
 *   confine it at all, CancelledError
 */
async function runConfined(operation, argv, options, confinement) {
    const { reads, writes, largestFile, ...rest } = options;
    const size = Math.ceil(largestFile);
    const limits = ['prlimit', `--fsize=${size}`, `--as=${MEMORY}`, '--core=0', '--'];
    const run = (...words) => (0,_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .mB)(operation, withoutEnvironment(...words, ...argv), { ...rest, name: argv[0] });
    try {
        if (confinement.kind === 'time')
            return await (0,_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .mB)(operation, argv, rest);
        if (confinement.kind === 'limits')
            return await run(...limits, 'setpriv', '--no-new-privs', '--');
        if (confinement.kind === 'namespaces')
            return await run(...limits, ...inNamespaces(confinement.bwrap, reads, writes, options.cwd));
        await giveToNobody(operation, reads, writes, options.signal);
        return await run(...limits, ...AS_NOBODY);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExternalError */ .yA) || error.details.status !== FILE_TOO_LARGE)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExternalError */ .yA(`Cannot ${operation}: ${argv[0]} wanted to write a file of more than ${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(size)}, more than there can be.`, {
            ...error.details,
            hint: 'the image is damaged, or made to do harm: build it again, or check where it comes from',
        });
    }
}
function withoutEnvironment(...words) {
    return [...ENVIRONMENT, ...words];
}
/** Programs and libraries, also of those who bring their own; where these are links, bwrap follows them. */
const SYSTEM = [
    ...['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32', '/etc/ld.so.cache', '/etc/alternatives'],
    ...['/opt', '/nix/store', '/home/linuxbrew'],
];
const DEVICES = ['/dev/null', '/dev/zero', '/dev/random', '/dev/urandom'];
/**
 * Paths are the same inside and outside. Its root folder is read-only too, so that nothing fills the memory. No --new-session: the
 * program has no terminal, and stays in the group that is killed.
 */
function inNamespaces(bwrap, reads, writes, cwd = '/') {
    const same = (option, paths) => paths.flatMap((path) => [option, path, path]);
    return [
        bwrap,
        ...['--unshare-all', '--die-with-parent', '--cap-drop', 'ALL'],
        ...same('--ro-bind-try', SYSTEM),
        ...same('--dev-bind', DEVICES),
        // e2fsprogs asks whether a file system is mounted; without /proc nothing is.
        ...['--dev-bind', '/dev/null', '/etc/mtab'],
        ...same('--bind', writes),
        // Behind the folders to write: a file to read may be in one of them.
        ...same('--ro-bind', reads),
        ...['--remount-ro', '/', '--chdir', cwd, '--'],
    ];
}
const AS_NOBODY = [
    'setpriv',
    ...[`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--no-new-privs', '--inh-caps=-all', '--bounding-set=-all'],
    '--',
];
/** The folder above one to write can be passed through afterwards, not listed. */
async function giveToNobody(operation, reads, writes, signal) {
    for (const path of writes) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chown)(path, NOBODY, NOBODY);
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        const { mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(above);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(above, (mode & 0o7777) | 0o011);
    }
    const questions = [...reads.map((path) => ['-r', path]), ...writes.map((path) => ['-w', path])];
    for (const [question, path] of questions) {
        const answer = await (0,_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .mB)('try another user', withoutEnvironment(...AS_NOBODY, 'test', question, path), {
            ...(signal === undefined ? {} : { signal }),
            allowFailure: true,
        });
        if (answer.exitCode === 0)
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`Cannot ${operation} safely: this machine gives root no namespaces, and the user nobody may not ${question === '-r' ? 'read' : 'write'} ${path}.`, {
            hint: 'allow namespaces (in a container: --security-opt seccomp=unconfined), run as an ordinary user, or let everybody read the image',
        });
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

/***/ 70532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ sniffDiskFormat),
/* harmony export */   BU: () => (/* binding */ FORMAT_NAMES),
/* harmony export */   YQ: () => (/* binding */ diskFormatOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _disk_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90852);
/* harmony import */ var _vhd_footer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77765);



/** How a format is called in messages, and what qemu-img calls it. */
const FORMAT_NAMES = {
    raw: { title: 'a raw disk', qemu: 'raw' },
    vhd: { title: 'a VHD', qemu: 'vpc' },
    qcow2: { title: 'a QCOW2 image', qemu: 'qcow2' },
    qcow: { title: 'a QCOW image of version 1', qemu: 'qcow' },
    qed: { title: 'a QED image', qemu: 'qed' },
    vhdx: { title: 'a VHDX', qemu: 'vhdx' },
    vmdk: { title: 'a VMDK', qemu: 'vmdk' },
    vdi: { title: 'a VDI', qemu: 'vdi' },
    parallels: { title: 'a Parallels disk', qemu: 'parallels' },
};
const SECTOR = 512;
/** What a file begins with. */
const MAGIC = [
    ['QED\0', 'qed'],
    ['vhdxfile', 'vhdx'],
    ['KDMV', 'vmdk'],
    ['COWD', 'vmdk'],
    ['# Disk DescriptorFile', 'vmdk'],
    ['WithoutFreeSpace', 'parallels'],
    ['WithouFreSpacExt', 'parallels'],
];
/** VDI has its mark behind a line of text. */
const VDI = { offset: 64, value: 0xbeda107f };
/**
 * What kind of disk a file is, by its content: names say little. Nobody but us ever guesses: QEMU is always told the format, since its
 * own guessing can be tricked by what a guest writes to the first sector of a raw disk.
 *
 * @param size of the file in bytes
 * @returns undefined for what is no disk
 */
async function sniffDiskFormat(file, size) {
    const head = (await (0,_disk_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .readExactly */ .Lo)(file, 0, Math.min(size, 2 * SECTOR))) ?? Buffer.alloc(0);
    const text = head.toString('latin1');
    if (text.startsWith('QFI\xfb'))
        return head.length >= 8 && head.readUInt32BE(4) === 1 ? 'qcow' : 'qcow2';
    const marked = MAGIC.find(([magic]) => text.startsWith(magic));
    if (marked !== undefined)
        return marked[1];
    if (head.length >= VDI.offset + 4 && head.readUInt32LE(VDI.offset) === VDI.value)
        return 'vdi';
    const end = size < _vhd_footer_js__WEBPACK_IMPORTED_MODULE_1__/* .FOOTER_SIZE */ .ah ? undefined : await (0,_disk_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .readExactly */ .Lo)(file, size - _vhd_footer_js__WEBPACK_IMPORTED_MODULE_1__/* .FOOTER_SIZE */ .ah, _vhd_footer_js__WEBPACK_IMPORTED_MODULE_1__/* .VHD_COOKIE */ .um.length);
    if (end?.toString('latin1') === _vhd_footer_js__WEBPACK_IMPORTED_MODULE_1__/* .VHD_COOKIE */ .um)
        return 'vhd';
    // GPT in the second sector, or the signature of a partition table at the end of the first.
    return text.startsWith('EFI PART', SECTOR) || text.startsWith('\x55\xaa', SECTOR - 2) ? 'raw' : undefined;
}
/** The same for a file by its path. */
async function diskFormatOf(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        return await sniffDiskFormat(file, (await file.stat()).size);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 90852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ readExactly),
/* harmony export */   df: () => (/* binding */ readPadded),
/* harmony export */   ly: () => (/* binding */ clusteredDisk),
/* harmony export */   w7: () => (/* binding */ rawDisk)
/* harmony export */ });
/** A raw disk, whose bytes are the first `size` ones of the file. */
function rawDisk(file, size) {
    return { size, read: (offset, size) => readExactly(file, offset, size) };
}
/**
 * A disk that lies in a file in clusters, in any order.
 *
 * @param size of the disk in bytes
 * @param clusterSize bytes
 * @param readPart gives `length` bytes from `start` of a cluster, which counts from 0; undefined for zeros
 */
function clusteredDisk(size, clusterSize, readPart) {
    return {
        size,
        async read(offset, wanted) {
            if (!Number.isSafeInteger(offset) || offset < 0 || offset + wanted > size)
                return undefined;
            const result = Buffer.alloc(wanted);
            for (let done = 0; done < wanted;) {
                const start = (offset + done) % clusterSize;
                const length = Math.min(wanted - done, clusterSize - start);
                (await readPart(Math.floor((offset + done) / clusterSize), start, length))?.copy(result, done);
                done += length;
            }
            return result;
        },
    };
}
/** `size` bytes from `offset`, or undefined when the file does not have them. */
async function readExactly(file, offset, size) {
    if (!Number.isSafeInteger(offset) || offset < 0)
        return undefined;
    const buffer = Buffer.alloc(size);
    return (await fill(file, buffer, offset)) === size ? buffer : undefined;
}
/** `size` bytes from `offset`; what the file does not have is zero. */
async function readPadded(file, offset, size) {
    const buffer = Buffer.alloc(size);
    await fill(file, buffer, offset);
    return buffer;
}
/** @returns how many bytes there were */
async function fill(file, buffer, offset) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, offset + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return filled;
}


/***/ }),

/***/ 14060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ inspectDiskImage),
  n: () => (/* binding */ lookIntoDisk)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/disk-image/src/disk-format.js
var disk_format = __webpack_require__(70532);
// EXTERNAL MODULE: ./build/staging/disk-image/src/disk-reader.js
var disk_reader = __webpack_require__(90852);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
;// CONCATENATED MODULE: ./build/staging/disk-image/src/refused-image.js


/** An image that must not be opened by anything: it would lead out of its file, or its tables do not fit together. */
function refusedImage(label, what, hint) {
    return new errors/* UserError */.yo(`The image ${label} is refused: ${what}.`, { hint });
}
/** @param what in a few words where its tables contradict its file or each other */
function damagedImage(label, what) {
    return refusedImage(label, `${what}; it is damaged, or made to do harm`, 'copy it again if it was cut off, or build it again');
}
/**
 * Most bytes of the disk in an image that has to be unpacked. Azure's disks of an operating system have at most 4,095 GiB. A raw disk
 * or fixed VHD is used where it is, and may have any size.
 */
const LARGEST_UNPACKED_DISK = 4 * 1024 ** 4;
/** @throws UserError when a disk is larger than what is unpacked */
function checkDiskSize(label, size) {
    if (size === 0)
        throw damagedImage(label, 'it says that its disk has no bytes');
    if (size <= LARGEST_UNPACKED_DISK)
        return;
    throw refusedImage(label, `it says that its disk has ${(0,format/* formatBytes */.z3)(size)}, and at most ${(0,format/* formatBytes */.z3)(LARGEST_UNPACKED_DISK)} are unpacked`, 'check where the image comes from; if it is right, unpack it yourself: a raw disk may be larger');
}

// EXTERNAL MODULE: ./build/staging/disk-image/src/vhd-footer.js
var vhd_footer = __webpack_require__(77765);
;// CONCATENATED MODULE: ./build/staging/disk-image/src/dynamic-vhd.js



/*
 * Dynamic VHD: a copy of the footer, a header of 1,024 bytes, a table of where each block of the disk is, the blocks, the footer.
 * "Virtual Hard Disk Image Format Specification", version 1.0, Microsoft, 11 October 2006.
 */
const HEADER_SIZE = 1024;
const HEADER_COOKIE = 'cxsparse';
const CHECKSUM_OFFSET = 36;
const SECTOR = 512;
const UNUSED = 0xffff_ffff;
/** 4 TiB in blocks of 2 MiB, the usual ones. */
const MOST_BLOCKS = 2 ** 21;
const LOCATORS = { offset: 576, count: 8, size: 24 };
/**
 * Reads the header and the table of a dynamic VHD, and makes sure that every block has bytes of its own in the file.
 *
 * @param footer the last 512 bytes of the file
 * @param label how to call the image in messages
 * @returns with the bytes of the disk that are there: as many, at most, does a raw copy hold
 * @throws UserError when it has a parent, when blocks overlap or lie outside of the file, or when it says impossible things
 */
async function readDynamicVhd(file, fileSize, footer, label) {
    const diskSize = (0,vhd_footer/* readVhdFooter */.yT)(footer)?.diskSize ?? 0;
    checkDiskSize(label, diskSize);
    const headerAt = Number(footer.readBigUInt64BE(16));
    const header = await (0,disk_reader/* readExactly */.Lo)(file, headerAt, HEADER_SIZE);
    if (header?.toString('latin1', 0, HEADER_COOKIE.length) !== HEADER_COOKIE)
        throw damagedImage(label, 'its header is not where its footer says');
    if (header.readUInt32BE(CHECKSUM_OFFSET) !== (0,vhd_footer/* vhdChecksum */.om)(header, CHECKSUM_OFFSET))
        throw damagedImage(label, 'the checksum of its header is wrong');
    for (let index = 0; index < LOCATORS.count; index++) {
        if (header.readUInt32BE(LOCATORS.offset + index * LOCATORS.size) !== 0) {
            throw refusedImage(label, 'it names another file as its parent', 'merge it with its parent, where you trust it, or build it again');
        }
    }
    const blockSize = header.readUInt32BE(32);
    if (blockSize < SECTOR || (blockSize & (blockSize - 1)) !== 0 || blockSize > 2 ** 30)
        throw damagedImage(label, 'its blocks have an impossible size');
    const count = header.readUInt32BE(28);
    if (count > MOST_BLOCKS || count * blockSize < diskSize)
        throw damagedImage(label, `it has ${count} blocks, which does not fit its disk`);
    const bitmapSize = Math.ceil(blockSize / SECTOR / 8 / SECTOR) * SECTOR;
    const tableAt = Number(header.readBigUInt64BE(16));
    const table = await (0,disk_reader/* readExactly */.Lo)(file, tableAt, count * 4);
    if (table === undefined)
        throw damagedImage(label, 'its table lies beyond the end of the file');
    const blocks = Uint32Array.from({ length: count }, (_, index) => table.readUInt32BE(index * 4));
    const vhd = { diskSize, blockSize, bitmapSize, blocks };
    const own = [
        { start: 0, end: vhd_footer/* FOOTER_SIZE */.ah },
        { start: headerAt, end: headerAt + HEADER_SIZE },
        { start: tableAt, end: tableAt + count * 4 },
        { start: fileSize - vhd_footer/* FOOTER_SIZE */.ah, end: fileSize },
    ];
    return { vhd, mappedBytes: Math.min(checkBlocks(vhd, own, fileSize, label) * blockSize, diskSize) };
}
/** @returns how many blocks there are */
function checkBlocks({ blocks, blockSize, bitmapSize }, own, fileSize, label) {
    const length = bitmapSize + blockSize;
    const used = blocks.filter((sector) => sector !== UNUSED).sort();
    for (const [index, sector] of used.entries()) {
        const start = sector * SECTOR;
        if (start + length > fileSize)
            throw damagedImage(label, `a block at ${start} lies beyond the end of the file`);
        const before = index === 0 ? undefined : used[index - 1] * SECTOR + length;
        if ((before !== undefined && before > start) || own.some((range) => range.start < start + length && start < range.end)) {
            throw damagedImage(label, `a block at ${start} stands where something else does: blocks overlap`);
        }
    }
    return used.length;
}
/** The disk in a dynamic VHD whose blocks were checked. */
function dynamicVhdDisk(file, { diskSize, blockSize, bitmapSize, blocks }) {
    return (0,disk_reader/* clusteredDisk */.ly)(diskSize, blockSize, async (block, start, length) => {
        const sector = blocks[block] ?? UNUSED;
        return sector === UNUSED ? undefined : (0,disk_reader/* readPadded */.df)(file, sector * SECTOR + bitmapSize + start, length);
    });
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/staging/disk-image/src/cluster-use.js
/**
 * Which clusters of a file something already stands in: one bit for each, so that a file of terabytes costs some megabytes.
 * Clusters count from 0.
 */
class ClusterUse {
    #whole;
    /** Clusters with compressed data, of which many share one. */
    #shared;
    constructor(clusters) {
        this.#whole = new Uint8Array(Math.ceil(clusters / 8));
        this.#shared = new Uint8Array(Math.ceil(clusters / 8));
    }
    /** Takes clusters for one thing alone. False when one of them is taken already. */
    take(first, count = 1) {
        for (let cluster = first; cluster < first + count; cluster++) {
            if (has(this.#whole, cluster) || has(this.#shared, cluster))
                return false;
            set(this.#whole, cluster);
        }
        return true;
    }
    /** Takes clusters for things that may stand beside each other. False when one of them is taken for one thing alone. */
    share(first, count) {
        for (let cluster = first; cluster < first + count; cluster++) {
            if (has(this.#whole, cluster))
                return false;
            set(this.#shared, cluster);
        }
        return true;
    }
}
function has(bits, index) {
    return (bits[Math.floor(index / 8)] & (1 << (index % 8))) !== 0;
}
function set(bits, index) {
    const at = Math.floor(index / 8);
    bits[at] = bits[at] | (1 << (index % 8));
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/qcow2-tables.js




/*
 * The two levels of tables that say where the clusters of a qcow2 disk lie: docs/interop/qcow2.txt of QEMU, "Cluster mapping".
 * They are walked once, with memory that these bounds keep below 100 MB whatever the image says.
 */
/** 8 TiB in clusters of 64 KiB. */
const MOST_FILE_CLUSTERS = 2 ** 27;
/** Tables of the second level: 64 TiB in clusters of 64 KiB, 16 GiB in such of 1 KiB. */
const MOST_L2_TABLES = 2 ** 17;
/** 256 GiB in clusters of 64 KiB. */
const MOST_COMPRESSED = 2 ** 22;
const qcow2_tables_SECTOR = 512;
const CHUNK = 1024 * 1024;
/**
 * Makes sure that every cluster of the disk has bytes of its own in the file, apart from all tables.
 *
 * @param fileSize bytes
 * @param label how to call the image in messages
 * @returns how many bytes of the disk are there: as many, at most, does a raw copy hold
 * @throws UserError when clusters overlap or lie outside of the file, CancelledError
 */
async function checkQcow2Tables(file, fileSize, header, label, signal) {
    const { clusterSize, entryBytes, l1, refcounts, snapshots } = header;
    const tooMany = (what) => refusedImage(label, `it has more than ${what}`, 'make one with larger clusters: qemu-img convert -O qcow2 -o cluster_size=64k <image> <new image>');
    const clusters = Math.ceil(fileSize / clusterSize);
    if (clusters > MOST_FILE_CLUSTERS)
        throw tooMany(`${MOST_FILE_CLUSTERS} clusters`);
    const use = new ClusterUse(clusters);
    const first = (offset, what) => {
        if (offset % clusterSize !== 0)
            throw damagedImage(label, `${what} at ${offset} does not begin where a cluster does`);
        if (offset >= fileSize)
            throw damagedImage(label, `${what} at ${offset} lies beyond the end of the file`);
        return offset / clusterSize;
    };
    const take = (offset, size, what) => {
        const count = Math.max(1, Math.ceil(size / clusterSize));
        const start = first(offset, what);
        if (start + count > clusters)
            throw damagedImage(label, `${what} at ${offset} lies beyond the end of the file`);
        if (!use.take(start, count))
            throw damagedImage(label, `${what} at ${offset} stands where something else does: clusters overlap`);
    };
    use.take(0);
    take(l1.offset, l1.entries * 8, 'its first table');
    take(refcounts.offset, refcounts.size, 'its table of reference counts');
    if (snapshots !== undefined)
        take(snapshots, 1, 'its list of snapshots');
    await eachOffset(file, refcounts.offset, refcounts.size / 8, label, signal, (offset) => take(offset, clusterSize, 'a block of reference counts'));
    const tables = [];
    await eachOffset(file, l1.offset, l1.entries, label, signal, (offset) => {
        if (tables.push(offset) > MOST_L2_TABLES)
            throw tooMany(`${MOST_L2_TABLES} tables`);
        take(offset, clusterSize, 'a table');
    });
    let mapped = 0;
    const compressed = new OffsetList(MOST_COMPRESSED);
    for (const table of tables) {
        if (signal !== undefined)
            (0,errors/* throwIfCancelled */.dZ)(signal);
        const entries = await (0,disk_reader/* readExactly */.Lo)(file, table, clusterSize);
        if (entries === undefined)
            throw damagedImage(label, `a table at ${table} lies beyond the end of the file`);
        for (let at = 0; at < clusterSize; at += entryBytes) {
            // Most are empty.
            if (entries.readUInt32BE(at) === 0 && entries.readUInt32BE(at + 4) === 0)
                continue;
            const cluster = qcow2Cluster(entries, at, header);
            if (cluster.kind === 'none')
                continue;
            if (cluster.kind === 'compressed') {
                const start = Math.floor(cluster.offset / clusterSize);
                const end = Math.min(clusters, Math.ceil((cluster.offset + cluster.bytes) / clusterSize));
                if (cluster.offset >= fileSize)
                    throw damagedImage(label, `a cluster at ${cluster.offset} lies beyond the end of the file`);
                if (!use.share(start, end - start))
                    throw damagedImage(label, `a cluster at ${cluster.offset} stands where something else does: clusters overlap`);
                if (!compressed.add(cluster.offset))
                    throw tooMany(`${MOST_COMPRESSED} compressed clusters`);
            }
            else if (cluster.offset !== 0) {
                const start = first(cluster.offset, 'a cluster');
                if (!use.take(start))
                    throw damagedImage(label, `a cluster at ${cluster.offset} stands where something else does: clusters overlap`);
            }
            if (cluster.kind !== 'zero')
                mapped += clusterSize;
        }
    }
    const twice = compressed.firstDouble();
    if (twice !== undefined)
        throw damagedImage(label, `the compressed cluster at ${twice} is there for several clusters of the disk: clusters overlap`);
    return Math.min(mapped, header.diskSize);
}
/**
 * What an entry of the second level says.
 *
 * @param at where the entry begins
 */
function qcow2Cluster(table, at, { clusterSize, entryBytes }) {
    const high = table.readUInt32BE(at);
    const low = table.readUInt32BE(at + 4);
    if ((high & 0x4000_0000) !== 0) {
        // 62 bits: the number of further sectors, above an offset in bytes of 62 - (cluster bits - 8) bits.
        const value = (BigInt(high & 0x3fff_ffff) << 32n) | BigInt(low);
        const offsetBits = BigInt(62 - (Math.log2(clusterSize) - 8));
        const offset = Number(value & ((1n << offsetBits) - 1n));
        const sectors = Number(value >> offsetBits) + 1;
        return { kind: 'compressed', offset, bytes: sectors * qcow2_tables_SECTOR - (offset % qcow2_tables_SECTOR) };
    }
    const offset = (high & 0x00ff_ffff) * 2 ** 32 + ((low & 0xffff_fe00) >>> 0);
    if (entryBytes === 16) {
        const parts = table.readUInt32BE(at + 12);
        if (parts !== 0 && offset !== 0)
            return { kind: 'data', offset, parts };
        return offset === 0 ? { kind: 'none' } : { kind: 'zero', offset };
    }
    if ((low & 1) !== 0)
        return { kind: 'zero', offset };
    return offset === 0 ? { kind: 'none' } : { kind: 'data', offset };
}
/** The offsets in a table of 8-byte entries, without the empty ones. */
async function eachOffset(file, offset, entries, label, signal, visit) {
    for (let done = 0; done < entries * 8; done += CHUNK) {
        if (signal !== undefined)
            (0,errors/* throwIfCancelled */.dZ)(signal);
        const part = await (0,disk_reader/* readExactly */.Lo)(file, offset + done, Math.min(CHUNK, entries * 8 - done));
        if (part === undefined)
            throw damagedImage(label, `a table at ${offset} lies beyond the end of the file`);
        for (let at = 0; at < part.length; at += 8) {
            const value = (part.readUInt32BE(at) & 0x00ff_ffff) * 2 ** 32 + ((part.readUInt32BE(at + 4) & 0xffff_fe00) >>> 0);
            if (value !== 0)
                visit(value);
        }
    }
}
/** Many offsets, as 8 bytes each. */
class OffsetList {
    #most;
    #values = new Float64Array(1024);
    #count = 0;
    constructor(most) {
        this.#most = most;
    }
    /** False when there are too many. */
    add(value) {
        if (this.#count === this.#most)
            return false;
        if (this.#count === this.#values.length) {
            const larger = new Float64Array(this.#values.length * 2);
            larger.set(this.#values);
            this.#values = larger;
        }
        this.#values[this.#count++] = value;
        return true;
    }
    /** One that is there twice. */
    firstDouble() {
        const sorted = this.#values.subarray(0, this.#count).sort();
        const index = sorted.findIndex((value, at) => at > 0 && value === sorted[at - 1]);
        return index === -1 ? undefined : sorted[index];
    }
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/qcow2-disk.js





/**
 * The disk in a qcow2 image, for a look at a few places of it: each cluster that is touched is read whole, and its table anew.
 *
 * @param header of an image whose tables were checked
 * @param label how to call the image in messages
 * @returns undefined when its clusters are compressed in a way that is not read here (zstd)
 */
function qcow2Disk(file, header, label) {
    if (header.compression !== 'zlib')
        return undefined;
    const { clusterSize, diskSize } = header;
    return (0,disk_reader/* clusteredDisk */.ly)(diskSize, clusterSize, async (cluster, start, length) => {
        const bytes = await readCluster(file, header, cluster, label);
        return bytes?.subarray(start, start + length);
    });
}
/** Undefined for one of zeros. */
async function readCluster(file, header, index, label) {
    const { clusterSize, entryBytes, l1 } = header;
    const perTable = clusterSize / entryBytes;
    const pointer = await (0,disk_reader/* readExactly */.Lo)(file, l1.offset + Math.floor(index / perTable) * 8, 8);
    const table = pointer === undefined ? 0 : Number(pointer.readBigUInt64BE(0) & 0x00fffffffffffe00n);
    if (table === 0)
        return undefined;
    const entry = await (0,disk_reader/* readExactly */.Lo)(file, table + (index % perTable) * entryBytes, entryBytes);
    if (entry === undefined)
        throw damagedImage(label, `a table at ${table} lies beyond the end of the file`);
    const cluster = qcow2Cluster(entry, 0, header);
    if (cluster.kind === 'none' || cluster.kind === 'zero')
        return undefined;
    // The file may end within its last cluster.
    if (cluster.kind !== 'compressed')
        return withoutZeroParts(await (0,disk_reader/* readPadded */.df)(file, cluster.offset, clusterSize), cluster.parts);
    const compressed = await (0,disk_reader/* readPadded */.df)(file, cluster.offset, cluster.bytes);
    try {
        return (0,external_node_zlib_.inflateRawSync)(compressed, { maxOutputLength: clusterSize });
    }
    catch (error) {
        throw damagedImage(label, `the compressed cluster at ${cluster.offset} cannot be unpacked (${(0,errors/* messageOf */.bD)(error)})`);
    }
}
/** @param parts a bit for each 32nd of the cluster that is there; undefined when it has no parts */
function withoutZeroParts(bytes, parts) {
    if (parts === undefined)
        return bytes;
    const size = bytes.length / 32;
    for (let part = 0; part < 32; part++)
        if ((parts & (1 << part)) === 0)
            bytes.fill(0, part * size, (part + 1) * size);
    return bytes;
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/qcow2-header.js


/*
 * The header of qcow2, versions 2 and 3, all numbers big-endian: docs/interop/qcow2.txt of QEMU. What makes QEMU open other files,
 * and what nobody knows, is refused.
 */
const V2_BYTES = 72;
const V3_BYTES = 104;
const qcow2_header_SECTOR = 512;
/** QEMU's own bounds: 32 MiB for the first level, 8 MiB for the reference counts, 65,536 snapshots. */
const MOST_L1_ENTRIES = (32 * 1024 * 1024) / 8;
const MOST_REFCOUNT_TABLE = 8 * 1024 * 1024;
const MOST_SNAPSHOTS = 65_536;
const INCOMPATIBLE = { corrupt: 1n << 1n, dataFile: 1n << 2n, compression: 1n << 3n, extendedL2: 1n << 4n };
/** Dirty (bit 0) says that the reference counts may be wrong; reading does not use them. */
const KNOWN_INCOMPATIBLE = 31n;
const EXTENSION = { end: 0, dataFile: 0x44415441, encryption: 0x0537be77 };
const FLATTEN = 'make an image that stands alone, where you trust it: qemu-img convert -O qcow2 <image> <new image>';
/**
 * Reads the header of a qcow2 image.
 *
 * @param label how to call the image in messages
 * @throws UserError when the image refers to another file, is encrypted or corrupt, needs what is not known, or says impossible things
 */
async function readQcow2Header(file, label) {
    const cutOff = () => damagedImage(label, 'its header is cut off');
    const start = await (0,disk_reader/* readExactly */.Lo)(file, 0, V2_BYTES);
    if (start === undefined)
        throw cutOff();
    const version = start.readUInt32BE(4);
    if (version !== 2 && version !== 3) {
        throw refusedImage(label, `it is qcow2 of version ${version}, and versions 2 and 3 are known`, FLATTEN);
    }
    if (start.readBigUInt64BE(8) !== 0n || start.readUInt32BE(16) !== 0) {
        throw refusedImage(label, 'it has a backing file, so that any file of this machine could be read through it', FLATTEN);
    }
    if (start.readUInt32BE(32) !== 0)
        throw refusedImage(label, 'it is encrypted', FLATTEN);
    const clusterBits = start.readUInt32BE(20);
    if (clusterBits < 9 || clusterBits > 21)
        throw damagedImage(label, `its clusters have 2^${clusterBits} bytes, where 2^9 to 2^21 are possible`);
    const clusterSize = 2 ** clusterBits;
    const features = version === 2 ? { bits: 0n, headerBytes: V2_BYTES } : await readFeatures(file, label, clusterSize);
    const entryBytes = (features.bits & INCOMPATIBLE.extendedL2) === 0n ? 8 : 16;
    if (entryBytes === 16 && clusterBits < 14)
        throw damagedImage(label, 'its clusters are too small to have parts');
    await checkExtensions(file, label, features.headerBytes, clusterSize);
    const diskSize = floorToSector(start.readBigUInt64BE(24));
    checkDiskSize(label, diskSize);
    const l1 = { offset: tableAt(start, 40, clusterSize, label), entries: start.readUInt32BE(36) };
    const needed = Math.ceil(diskSize / (clusterSize * (clusterSize / entryBytes)));
    if (l1.entries < needed || l1.entries > MOST_L1_ENTRIES) {
        throw damagedImage(label, `its first table has ${l1.entries} entries, where ${needed} are needed`);
    }
    const refcounts = { offset: tableAt(start, 48, clusterSize, label), size: start.readUInt32BE(56) * clusterSize };
    if (refcounts.size > MOST_REFCOUNT_TABLE)
        throw damagedImage(label, 'its table of reference counts has an impossible size');
    const snapshotCount = start.readUInt32BE(60);
    if (snapshotCount > MOST_SNAPSHOTS)
        throw damagedImage(label, `it says that it has ${snapshotCount} snapshots`);
    return {
        clusterSize,
        diskSize,
        l1,
        refcounts,
        snapshots: snapshotCount === 0 ? undefined : tableAt(start, 64, clusterSize, label),
        entryBytes,
        compression: features.zstd === true ? 'zstd' : 'zlib',
    };
}
async function readFeatures(file, label, clusterSize) {
    const header = await (0,disk_reader/* readExactly */.Lo)(file, 0, V3_BYTES + 8);
    if (header === undefined)
        throw damagedImage(label, 'its header is cut off');
    const bits = header.readBigUInt64BE(72);
    if ((bits & INCOMPATIBLE.corrupt) !== 0n) {
        throw refusedImage(label, 'it is marked as corrupt', 'repair it with qemu-img check -r all, or build it again');
    }
    if ((bits & INCOMPATIBLE.dataFile) !== 0n) {
        throw refusedImage(label, 'its data are in another file, so that any file of this machine could be read through it', FLATTEN);
    }
    const unknown = bits & ~KNOWN_INCOMPATIBLE;
    if (unknown !== 0n)
        throw refusedImage(label, `it needs features that are not known (0x${unknown.toString(16)})`, FLATTEN);
    const headerBytes = header.readUInt32BE(100);
    if (headerBytes < V3_BYTES || headerBytes % 8 !== 0 || headerBytes > clusterSize)
        throw damagedImage(label, 'its header has an impossible size');
    if (header.readUInt32BE(96) > 6)
        throw damagedImage(label, 'its reference counts have an impossible width');
    const type = headerBytes > V3_BYTES ? header.readUInt8(V3_BYTES) : 0;
    const zstd = (bits & INCOMPATIBLE.compression) !== 0n;
    if (type !== (zstd ? 1 : 0))
        throw damagedImage(label, `it is compressed in an unknown way (${type})`);
    return { bits, headerBytes, zstd };
}
/** Extensions follow the header in the first cluster: type, length, data, each begun at a multiple of 8. */
async function checkExtensions(file, label, headerBytes, clusterSize) {
    let at = headerBytes;
    while (at + 8 <= clusterSize) {
        const extension = await (0,disk_reader/* readExactly */.Lo)(file, at, 8);
        const type = extension?.readUInt32BE(0) ?? EXTENSION.end;
        if (type === EXTENSION.end || extension === undefined)
            return;
        if (type === EXTENSION.dataFile) {
            throw refusedImage(label, 'it names another file for its data, so that any file of this machine could be read through it', FLATTEN);
        }
        if (type === EXTENSION.encryption)
            throw refusedImage(label, 'it is encrypted', FLATTEN);
        at += 8 + Math.ceil(extension.readUInt32BE(4) / 8) * 8;
    }
    if (at > clusterSize)
        throw damagedImage(label, 'its header is longer than a cluster');
}
/** An offset in the header, which must be that of a cluster behind the first. */
function tableAt(header, position, clusterSize, label) {
    const offset = Number(header.readBigUInt64BE(position));
    if (offset === 0 || offset % clusterSize !== 0)
        throw damagedImage(label, `it says that a table is at ${offset}, where no cluster begins`);
    return offset;
}
/** QEMU leaves out what is no whole sector. */
function floorToSector(size) {
    return Number(size - (size % BigInt(qcow2_header_SECTOR)));
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/inspect-disk-image.js











const inspect_disk_image_SECTOR = 512;
/**
 * Reads the headers of a disk image before anything else opens it. What refers to other files, overlaps, is larger than what is unpacked
 * or of a format that is not read here is refused.
 *
 * @throws UserError with what is wrong and what to do, CancelledError
 */
async function inspectDiskImage(path, signal) {
    return withFile(path, async (file) => {
        const stats = await file.stat();
        const { size } = stats;
        if (!stats.isFile())
            throw new errors/* UserError */.yo(`${path} is not a file.`, { hint: 'name a raw, VHD or qcow2 disk image' });
        if (size < 2 * inspect_disk_image_SECTOR)
            throw new errors/* UserError */.yo(`${path} is too small for a disk image (${size} bytes).`);
        const format = await (0,disk_format/* sniffDiskFormat */.BA)(file, size);
        if (format === 'qcow2') {
            const header = await readQcow2Header(file, path);
            const mappedBytes = await checkQcow2Tables(file, size, header, path, signal);
            return { path, format, diskSize: header.diskSize, mappedBytes, header };
        }
        if (format === 'vhd')
            return inspectVhd(file, path, size);
        if (format !== undefined && format !== 'raw') {
            const { title, qemu } = disk_format/* FORMAT_NAMES */.BU[format];
            throw refusedImage(path, `it is ${title}, and raw, VHD and qcow2 are read`, `make a qcow2 of it, where you trust it: qemu-img convert -f ${qemu} -O qcow2 <image> <new image>`);
        }
        const head = await (0,disk_reader/* readExactly */.Lo)(file, 0, vhd_footer/* VHD_COOKIE */.um.length);
        if (head?.toString('latin1') === vhd_footer/* VHD_COOKIE */.um)
            throw damagedImage(path, 'it begins like a dynamic VHD, and has no footer');
        if (size % inspect_disk_image_SECTOR !== 0)
            throw new errors/* UserError */.yo(`${path} is no disk image: its size, ${size} bytes, is not a multiple of 512.`);
        return { path, format: 'raw', diskSize: size, mappedBytes: Math.min(size, stats.blocks * inspect_disk_image_SECTOR) };
    });
}
async function inspectVhd(file, path, size) {
    const bytes = await (0,disk_reader/* readExactly */.Lo)(file, size - vhd_footer/* FOOTER_SIZE */.ah, vhd_footer/* FOOTER_SIZE */.ah);
    const footer = bytes === undefined ? undefined : (0,vhd_footer/* readVhdFooter */.yT)(bytes);
    if (bytes === undefined || footer === undefined)
        throw damagedImage(path, 'its footer is cut off');
    if (footer.checksum.said !== footer.checksum.found)
        throw damagedImage(path, 'the checksum of its footer is wrong');
    if (footer.type === 'differencing') {
        throw refusedImage(path, 'it is a VHD with a parent, so that any file of this machine could be read through it', 'merge it with its parent, where you trust it, or build it again');
    }
    if (footer.type === 'dynamic') {
        const { vhd, mappedBytes } = await readDynamicVhd(file, size, bytes, path);
        return { path, format: 'dynamic-vhd', diskSize: footer.diskSize, mappedBytes, vhd };
    }
    if (footer.type === 'unknown')
        throw damagedImage(path, 'it is a VHD of an unknown type');
    const diskSize = size - vhd_footer/* FOOTER_SIZE */.ah;
    if (footer.diskSize !== diskSize || diskSize % inspect_disk_image_SECTOR !== 0) {
        throw damagedImage(path, `its footer tells of a disk of ${footer.diskSize} bytes, and the file has ${diskSize} before it`);
    }
    const { blocks } = await file.stat();
    return { path, format: 'fixed-vhd', diskSize, mappedBytes: Math.min(diskSize, blocks * inspect_disk_image_SECTOR) };
}
/**
 * Looks at the disk in an image that was inspected, without unpacking it.
 *
 * @returns undefined where that is not possible: its clusters are compressed with zstd
 * @throws UserError when what is to be read is damaged, and whatever `look` throws
 */
async function lookIntoDisk(image, look) {
    return withFile(image.path, async (file) => {
        const disk = diskIn(file, image);
        return disk === undefined ? undefined : look(disk);
    });
}
function diskIn(file, image) {
    if (image.format === 'qcow2')
        return qcow2Disk(file, image.header, image.path);
    if (image.format === 'dynamic-vhd')
        return dynamicVhdDisk(file, image.vhd);
    return (0,disk_reader/* rawDisk */.w7)(file, image.diskSize);
}
async function withFile(path, work) {
    // Opening a pipe would wait for somebody who writes to it. Windows has no such flag.
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0)).catch((cause) => {
        throw new errors/* UserError */.yo(`Cannot open the image ${path}: ${(0,errors/* messageOf */.bD)(cause)}.`, { cause });
    });
    try {
        return await work(file);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 46655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ unpackDiskImage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_confined_program__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15948);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_core_free_space__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75312);






/** Kept free beside the disk. */
const RESERVE = 16 * 1024 * 1024;
/** Milliseconds: half an hour, and what a disk of 10 MB/s needs. */
const timeFor = (bytes) => 30 * 60_000 + bytes / 10_000;
/**
 * Makes a sparse raw copy of the disk in an image that was inspected.
 *
 * @param folder a new one is made of this path, with `disk.raw` in it; the only place that the program may write to
 * @returns the path of the copy
 * @throws UserError when there is no room for it, ExternalError when the program fails, CancelledError
 */
async function unpackDiskImage(image, folder, { qemuImg, confinement, signal, log }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder);
    const free = await (0,_bakehouse_core_free_space__WEBPACK_IMPORTED_MODULE_4__/* .freeSpace */ .F)(folder);
    if (image.mappedBytes + RESERVE > free) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`There is no room to unpack the image ${image.path}: its disk holds ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(image.mappedBytes)}, and ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(free)} are free in ${folder}.`, { hint: 'free some space, or give an output folder on another disk' });
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(image.path);
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'disk.raw');
    await (0,_bakehouse_core_confined_program__WEBPACK_IMPORTED_MODULE_2__/* .runConfined */ .id)('unpack the image', [qemuImg, 'convert', '-O', 'raw', `json:${JSON.stringify(blockNode(image, path))}`, target], {
        reads: [path],
        writes: [folder],
        largestFile: image.diskSize,
        timeout: timeFor(image.mappedBytes),
        signal,
        ...(log === undefined ? {} : { log }),
    }, confinement);
    const made = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(target);
    if (!made.isFile() || made.size !== image.diskSize) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .ExternalError */ .yA(`qemu-img made no disk of ${image.diskSize} bytes of the image ${image.path}.`, {
            service: 'qemu-img',
            operation: 'unpack the image',
            hint: 'the image is damaged, or made to do harm: build it again, or check where it comes from',
        });
    }
    // Where it was made as another user.
    const [uid, gid] = [process.getuid?.(), process.getgid?.()];
    if (uid !== undefined && gid !== undefined && made.uid !== uid)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lchown)(target, uid, gid);
    return target;
}
/**
 * QEMU's block node of an image. The JSON form takes any path; nothing is guessed, and no backing file is opened whatever the header says
 * by then.
 */
function blockNode(image, filename) {
    const file = { driver: 'file', filename };
    if (image.format === 'qcow2')
        return { driver: 'qcow2', backing: null, file };
    // What the footer says, as Azure takes it, and not the rounded cylinders.
    if (image.format === 'dynamic-vhd')
        return { driver: 'vpc', force_size_calc: 'current_size', file };
    return { driver: 'raw', offset: 0, size: image.diskSize, file };
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
