export const id = "shared-disk-image-unpack-disk-image";
export const ids = ["shared-disk-image-unpack-disk-image"];
export const modules = {

/***/ 46655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ unpackDiskImage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_system_confined_program__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86606);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68830);






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
    if (image.mappedBytes > (await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__/* .usableSpace */ .dS)(folder))) {
        const free = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__/* .freeSpace */ .FP)(folder);
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`There is no room to unpack the image ${image.path}: its disk holds ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(image.mappedBytes)}, and ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(free)} are free in ${folder}.`, { hint: 'free some space, or let output-folder, of bake state-folder, be on another disk' });
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(image.path);
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'disk.raw');
    await (0,_bakehouse_system_confined_program__WEBPACK_IMPORTED_MODULE_5__/* .runConfined */ .id)('unpack the image', [qemuImg, 'convert', '-O', 'raw', `json:${JSON.stringify(blockNode(image, path))}`, target], {
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

/***/ 86606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   id: () => (/* binding */ runConfined),
/* harmony export */   o6: () => (/* binding */ confinementTools),
/* harmony export */   sH: () => (/* binding */ chooseConfinement)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65570);
/* harmony import */ var _debian_packages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85450);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49718);






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
    const problem = await (0,_program_js__WEBPACK_IMPORTED_MODULE_3__/* .runProgram */ .mB)('try namespaces', withoutEnvironment(...inNamespaces(bwrap, [], [], '/'), 'true'), { signal }).then(() => undefined, (error) => (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .ExternalError */ .yA || error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo ? (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error) : Promise.reject(error)));
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
    const run = (...words) => (0,_program_js__WEBPACK_IMPORTED_MODULE_3__/* .runProgram */ .mB)(operation, withoutEnvironment(...words, ...argv), { ...rest, name: argv[0] });
    try {
        if (confinement.kind === 'time')
            return await (0,_program_js__WEBPACK_IMPORTED_MODULE_3__/* .runProgram */ .mB)(operation, argv, rest);
        if (confinement.kind === 'limits')
            return await run(...limits, 'setpriv', '--no-new-privs', '--');
        if (confinement.kind === 'namespaces')
            return await run(...limits, ...inNamespaces(confinement.bwrap, reads, writes, options.cwd));
        await giveToNobody(operation, reads, writes, options.signal);
        return await run(...limits, ...AS_NOBODY);
    }
    catch (error) {
        if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .ExternalError */ .yA) || error.details.status !== FILE_TOO_LARGE)
            throw error;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .ExternalError */ .yA(`Cannot ${operation}: ${argv[0]} wanted to write a file of more than ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(size)}, more than there can be.`, {
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
        const answer = await (0,_program_js__WEBPACK_IMPORTED_MODULE_3__/* .runProgram */ .mB)('try another user', withoutEnvironment(...AS_NOBODY, 'test', question, path), {
            ...(signal === undefined ? {} : { signal }),
            allowFailure: true,
        });
        if (answer.exitCode === 0)
            continue;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Cannot ${operation} safely: this machine gives root no namespaces, and the user nobody may not ${question === '-r' ? 'read' : 'write'} ${path}.`, {
            reason: 'machine',
            hint: 'allow namespaces (in a container: --security-opt seccomp=unconfined), run as an ordinary user, or let everybody read the image',
        });
    }
}


/***/ })

};
