export const id = "shared-system-error-path";
export const ids = ["shared-system-error-path"];
export const modules = {

/***/ 12809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ errorAt)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/**
 * An error of the file system as that of the path that was meant: what stands beside it for a moment has a name that tells nobody anything.
 *
 * @param meant the path that the user knows
 * @returns any other error as it is
 */
function errorAt(meant, error) {
    if (typeof error !== 'object' || error === null)
        return error;
    const { path, code, syscall, errno } = error;
    if (path === meant || (path === undefined && syscall === undefined))
        return error;
    // Of writing to an open file Node says no path.
    const message = path === undefined ? `${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)} '${meant}'` : (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).replaceAll(path, meant);
    return Object.assign(new Error(message, { cause: error }), { code, syscall, errno, path: meant });
}


/***/ }),

/***/ 85368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ partialNeighbour),
/* harmony export */   EX: () => (/* binding */ withTemporaryFolder),
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Ti: () => (/* binding */ temporaryFolderOwner),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Vq: () => (/* binding */ sha256OfFile),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   sk: () => (/* binding */ takesBytes),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_log__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26015);
/* harmony import */ var _error_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12809);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(23537);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32586);
/* harmony import */ var _stale_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(83448);











/**
 * Writes a file whole or not at all: to a neighbour first, flushed to disk, then renamed. Creates missing folders. What is no file but
 * takes bytes (`/dev/null`, `/dev/stdout`, a pipe) gets them as they are.
 */
async function writeFileAtomically(path, content, mode = 0o644) {
    if (await takesBytes(path))
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.appendFile)(path, content);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
    const partial = partialNeighbour(path, (0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path));
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(partial, 'wx', mode);
        try {
            await file.writeFile(content);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(partial, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(partial, { force: true });
        throw (0,_error_path_js__WEBPACK_IMPORTED_MODULE_5__/* .errorAt */ .O)(path, error);
    }
}
/** True for a device of characters, a pipe, and an open file of this process: root could put a file in its place, and break the machine. */
async function takesBytes(path) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined);
    if (status === undefined)
        return false;
    if (status.isCharacterDevice() || status.isFIFO())
        return true;
    // `/dev/stdout` of a command whose output goes to a file.
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(path).catch(() => '')).startsWith('/proc/self/fd/');
}
/** Where a file is written to before it takes its place. Of a long name it has only the beginning, so that its own is not too long. */
function partialNeighbour(path, folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path).slice(0, 40)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.partial`);
}
/** Writes a value as indented JSON, whole or not at all. */
function writeJson(path, value) {
    return writeFileAtomically(path, `${JSON.stringify(value, undefined, 2)}\n`);
}
/** True when something is there, at the end of any links, and the folders on the way let this user see it. */
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(path).then(() => true, () => false);
}
/** Reads JSON that Bakehouse itself wrote; undefined when the file does not exist. */
async function readJson(path) {
    try {
        return JSON.parse(await (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegularText */ .Aj)(path));
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}
/** SHA-256 of a file as lower-case hexadecimal, read in a stream. */
async function sha256OfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1024 * 1024 }))
        hash.update(chunk);
    return hash.digest('hex');
}
/** SHA-256 of text or bytes as lower-case hexadecimal. */
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
/**
 * Gives `work` an empty folder that is gone afterwards, whatever happens, unless the work failed and the system refuses. What a killed
 * process left behind under the same prefix is removed first: the folder's name tells which process made it.
 *
 * @param parent made when missing
 * @param log told of what stays since it may be in use in another container
 */
async function withTemporaryFolder(prefix, work, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), log = _bakehouse_core_log__WEBPACK_IMPORTED_MODULE_8__/* .silentLog */ .a) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(parent, { recursive: true });
    await (0,_stale_files_js__WEBPACK_IMPORTED_MODULE_9__/* .removeStaleFiles */ .X)(parent, (name) => temporaryFolderOwner(prefix, name), log);
    const template = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `${prefix}-${(0,_process_identity_js__WEBPACK_IMPORTED_MODULE_10__/* .identityText */ .Ky)(await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_10__/* .identityOf */ .cu)())}-`);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)(template).catch((error) => {
        throw (0,_error_path_js__WEBPACK_IMPORTED_MODULE_5__/* .errorAt */ .O)(parent, error);
    });
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    let result;
    try {
        result = await work(folder);
    }
    catch (error) {
        // What cannot be removed must not hide why the work failed.
        await remove().catch(() => { });
        throw error;
    }
    await remove();
    return result;
}
/** Which process made a folder for `withTemporaryFolder`, by its name; undefined for what is none of that prefix. */
function temporaryFolderOwner(prefix, name) {
    const { identity, rest } = (name.startsWith(`${prefix}-`) ? (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_10__/* .parseIdentity */ .aZ)(name.slice(prefix.length + 1)) : undefined) ?? {};
    return /^-[A-Za-z0-9]{6}$/.test(rest ?? '') ? identity : undefined;
}


/***/ }),

/***/ 23537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ identityText),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   aZ: () => (/* binding */ parseIdentity),
/* harmony export */   cu: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);




const NO_BOOT = '00000000';
const NO_START = '0';
/**
 * Magic numbers of statfs(2) of file systems that one running system writes to at a time: ext2 to ext4, XFS, Btrfs, F2FS, bcachefs, ZFS,
 * tmpfs, overlay. What another boot left there was left by an earlier one. Shares (NFS, SMB, 9p, virtiofs) are none of them.
 */
const LOCAL_FILE_SYSTEMS = new Set([0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0xca451a4e, 0x2fc12fc1, 0x01021994, 0x794c7630]);
let ownPlace;
function findPlaceOnce() {
    ownPlace ??= findPlace();
    return ownPlace;
}
/** The identity of a process that this one can see by its number; of this one when left out. */
async function identityOf(pid = process.pid) {
    const { boot, space } = await findPlaceOnce();
    return { pid, start: (await lookUp(pid))?.start ?? NO_START, boot, space };
}
/**
 * Whether a process still lives. One of another machine or of another namespace of this one (a container) cannot be asked for:
 * `unknown`, and what belongs to it must stay. One of an earlier boot is gone if what it left is on a file system of this machine.
 *
 * @param folder where what belongs to the process was found
 */
async function stateOf({ pid, start, boot, space }, folder) {
    const ours = await findPlaceOnce();
    if (boot !== ours.boot) {
        const isEarlier = boot !== NO_BOOT && ours.boot !== NO_BOOT && (await isLocal(folder));
        return isEarlier ? 'gone' : 'unknown';
    }
    if (space !== ours.space)
        return 'unknown';
    if (!hasNumber(pid))
        return 'gone';
    const now = await lookUp(pid);
    // Where nothing more can be learned, somebody has the number: safer to take it for the one that was meant.
    if (now === undefined || start === NO_START)
        return now?.ended === true ? 'gone' : 'alive';
    return now.ended || now.start !== start ? 'gone' : 'alive';
}
/** As a part of a file's name: `4711-1kz5f-0f3a9c21-77ab01cd`. */
function identityText({ pid, start, boot, space }) {
    return `${pid}-${start}-${boot}-${space}`;
}
/** What `identityText` wrote at the beginning of a text, and what follows it; undefined for any other text. */
function parseIdentity(text) {
    const [whole, pid, start = '', boot = '', space = ''] = /^(\d{1,10})-([0-9a-z]{1,14})-([0-9a-f]{8})-([0-9a-f]{8})(?![0-9a-f])/.exec(text) ?? [];
    if (whole === undefined)
        return undefined;
    return { identity: { pid: Number(pid), start, boot, space }, rest: text.slice(whole.length) };
}
/** True while a process of this namespace has the number, also one of another user. */
function hasNumber(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EPERM');
    }
}
/** Undefined where there is no /proc, where it is that of another namespace, and where it does not show processes of others. */
async function lookUp(pid) {
    if (!(await findPlaceOnce()).canLookUp)
        return undefined;
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // From field 3, the state, on; the second field, the name in brackets, may hold blanks and brackets.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, ticks] = [fields[0], fields[19]];
    if (ticks === undefined || !/^\d+$/.test(ticks))
        return undefined;
    // A zombie has ended; where process 1 does not reap (plain containers) it stays for ever.
    return { start: BigInt(ticks).toString(36), ended: state === 'Z' || state === 'X' };
}
async function findPlace() {
    const read = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => '');
    const linkTo = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(path).catch(() => '');
    const boot = (await read('/proc/sys/kernel/random/boot_id')).trim().replaceAll('-', '').slice(0, NO_BOOT.length);
    const known = /^[0-9a-f]{8}$/.test(boot);
    // Starts are told in the reader's own time namespace.
    const [processes, time] = await Promise.all([linkTo('/proc/self/ns/pid'), linkTo('/proc/self/ns/time')]);
    const space = known && processes !== '' ? `${processes} ${time}` : `${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()} ${processes} ${time}`;
    return {
        boot: known ? boot : NO_BOOT,
        space: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(space).digest('hex').slice(0, 8),
        canLookUp: (await linkTo('/proc/self')) === String(process.pid),
    };
}
async function isLocal(folder) {
    const { type } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.statfs)(folder);
    // Node gives it as a signed number on some systems.
    return LOCAL_FILE_SYSTEMS.has(type >>> 0);
}


/***/ }),

/***/ 32586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ readRegularText),
/* harmony export */   DM: () => (/* binding */ readRegularTextSync),
/* harmony export */   XF: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65570);




/** Far above any document that a step reads as a whole; keeps a wrong file (an image, a sparse giant) out of memory. */
const LARGEST_DOCUMENT = 128 * 1024 * 1024;
/** Not blocking: opening a FIFO that nobody writes to would wait for ever, and a thread that waits cannot be ended. Windows has no such flag. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/**
 * Reads a document whose path others may have chosen or filled.
 *
 * @throws InputError when it is no regular file or has more than 128 MiB; what the file system says
 */
async function readRegularFile(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, FLAGS);
    try {
        checkDocument(path, await file.stat());
        return await file.readFile();
    }
    finally {
        await file.close();
    }
}
/** As {@link readRegularFile}, as UTF-8. */
async function readRegularText(path) {
    return (await readRegularFile(path)).toString('utf8');
}
/** As {@link readRegularText}, at once. */
function readRegularTextSync(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
    try {
        checkDocument(path, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file));
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function checkDocument(path, status) {
    // As reading it would say.
    if (status.isDirectory())
        throw Object.assign(new Error(`EISDIR: illegal operation on a directory, read '${path}'`), { code: 'EISDIR', syscall: 'read' });
    if (!status.isFile())
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${path} is not a file.`, { hint: 'put a regular file there' });
    if (status.size > LARGEST_DOCUMENT) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${path} has ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(status.size)}; at most ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(LARGEST_DOCUMENT)} are read.`);
    }
}


/***/ }),

/***/ 83448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ removeStaleFiles),
/* harmony export */   w: () => (/* binding */ findStaleFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23537);




/**
 * Removes what killed runs left in a folder. What may not be removed (files of another user) stays.
 *
 * @param ownerOf tells by an entry's name which process made it; undefined for what is not ours
 */
async function removeStaleFiles(folder, ownerOf, log) {
    for (const name of await findStaleFiles(folder, ownerOf, log)) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ENOTEMPTY'))
                throw error;
        });
    }
}
/**
 * Names of the entries of a folder whose process is gone. One that lives, or of which nothing can be known (in another container, on
 * another machine), may still use its own: they are none, and the latter are named once.
 */
async function findStaleFiles(folder, ownerOf, log) {
    const gone = [];
    const unknown = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)) {
        const owner = ownerOf(name);
        if (owner === undefined)
            continue;
        const state = await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(owner, folder);
        if (state === 'gone')
            gone.push(name);
        if (state === 'unknown')
            unknown.push(name);
    }
    if (unknown.length > 0) {
        const names = unknown.slice(0, 5).join(', ');
        log.debug(`Left in ${folder}, since another container or machine may use it: ${names} (${unknown.length} in all).`);
    }
    return gone;
}


/***/ })

};
