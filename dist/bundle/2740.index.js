export const id = 2740;
export const ids = [2740,1703];
export const modules = {

/***/ 91703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHECKSUMS_FILE: () => (/* binding */ CHECKSUMS_FILE),
/* harmony export */   MANIFEST_FILE: () => (/* binding */ MANIFEST_FILE),
/* harmony export */   MANIFEST_SCHEMA: () => (/* binding */ MANIFEST_SCHEMA),
/* harmony export */   archiveFileOf: () => (/* binding */ archiveFileOf),
/* harmony export */   checkArtifactManifest: () => (/* binding */ checkArtifactManifest),
/* harmony export */   readArtifactManifest: () => (/* binding */ readArtifactManifest)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35182);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15460);



const MANIFEST_FILE = 'manifest.json';
const CHECKSUMS_FILE = 'SHA256SUMS';
const MANIFEST_SCHEMA = 'bakehouse-artifacts/1';
/** Name of the archive beside the manifest of an image. */
function archiveFileOf(format) {
    return `artifacts.${format}`;
}
/**
 * Reads a manifest; undefined when there is none.
 *
 * @throws UserError when the file is something else
 */
async function readArtifactManifest(file) {
    let manifest;
    try {
        manifest = await (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__.readJson)(file);
    }
    catch (error) {
        if (!((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).includes('JSON') || error instanceof SyntaxError))
            throw error;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is damaged: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`, { hint: 'remove its folder and prepare the artifacts again' });
    }
    if (manifest === undefined)
        return undefined;
    if (manifest?.schema === MANIFEST_SCHEMA && Array.isArray(manifest.files))
        return checkArtifactManifest(manifest, file);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is no manifest of prepared artifacts (schema ${MANIFEST_SCHEMA}).`, {
        hint: 'give the folder that prepare-artifacts made, or another output folder',
    });
}
/**
 * The manifest, if it lists files below its folder, each with its digest.
 *
 * @param file for errors
 * @throws UserError when an entry is not whole or has a name that leads elsewhere
 */
function checkArtifactManifest(manifest, file) {
    const damaged = (what) => {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is damaged: ${what}.`, { hint: 'remove its folder and prepare the artifacts again' });
    };
    const { archive } = manifest;
    if (!Array.isArray(manifest.files) || typeof archive !== 'object' || archive === null)
        return damaged('it lists no files');
    const entries = [...manifest.files, { ...archive, path: archive.file, mode: '0644' }];
    for (const [index, entry] of entries.entries()) {
        const place = index < manifest.files.length ? `files[${index}]` : 'archive';
        const { path, sha256, size, mode, link } = (entry ?? {});
        const isLink = link === undefined || typeof link === 'string';
        const isWhole = isLink && /^[0-9a-f]{64}$/.test(String(sha256)) && Number.isSafeInteger(size) && /^[0-7]{4}$/.test(String(mode));
        if (typeof path !== 'string')
            return damaged(`${place} has no path`);
        const problem = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .pathProblem */ .z9)(path);
        if (problem !== undefined)
            return damaged(`${place}: the name ${(0,_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .HD)(path)} ${problem}`);
        if (!isWhole)
            return damaged(`${place} is not whole`);
    }
    return manifest;
}


/***/ }),

/***/ 15460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ shownName),
/* harmony export */   g3: () => (/* binding */ windowsNameProblem),
/* harmony export */   hW: () => (/* binding */ findTwins),
/* harmony export */   rH: () => (/* binding */ nameProblem),
/* harmony export */   uG: () => (/* binding */ lengthProblem),
/* harmony export */   z9: () => (/* binding */ pathProblem),
/* harmony export */   zN: () => (/* binding */ foldName)
/* harmony export */ });
/** Why a single name cannot travel to every file system and store, or undefined. */
function nameProblem(name) {
    if (!name.isWellFormed())
        return 'has half a character (a lone surrogate) in its name';
    if (/\p{Cc}/u.test(name))
        return 'has a control character in its name';
    if (name.includes('\\'))
        return 'has a backslash in its name, which is a separator on Windows';
    return undefined;
}
/** Devices of Windows, which own these names in every folder and with every extension. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/**
 * Why Windows cannot hold a single name, or undefined.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
function windowsNameProblem(name) {
    const illegal = /[<>:"|?*]/.exec(name)?.[0];
    if (illegal !== undefined)
        return `has ${illegal} in its name, which Windows does not allow`;
    if (/[. ]$/.test(name))
        return `ends in a ${name.endsWith(' ') ? 'blank' : 'dot'}, which Windows drops`;
    if (WINDOWS_DEVICE.test(name))
        return 'has the name of a device of Windows';
    return undefined;
}
/** Bytes of UTF-8, and folders with the file: more than Linux opens by one path (PATH_MAX), or than fit into it with names that mean something. */
const LONGEST_PATH = 4096;
const MOST_PARTS = 255;
const SHOWN = 200;
/** A name from outside between quotes, for a message; the beginning of a very long one. */
function shownName(name) {
    return JSON.stringify(name.length > SHOWN ? `${name.slice(0, SHOWN)}…` : name);
}
/** Why a path is too long for anything to be done with it, or undefined. To be asked first: whatever else looks at it may take long. */
function lengthProblem(path) {
    if (path.length > LONGEST_PATH || Buffer.byteLength(path) > LONGEST_PATH)
        return `is a path of more than ${LONGEST_PATH} bytes`;
    let parts = 1;
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
        parts++;
    return parts > MOST_PARTS ? `is a path of more than ${MOST_PARTS} parts` : undefined;
}
/**
 * Why a path from outside (a manifest, an archive) may not be joined to a folder, or undefined.
 *
 * @param path with `/`
 */
function pathProblem(path) {
    if (path === '')
        return 'is empty';
    const tooLong = lengthProblem(path);
    if (tooLong !== undefined)
        return tooLong;
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'is absolute';
    for (const name of path.split('/')) {
        if (name === '..')
            return 'climbs out of its folder';
        if (name === '' || name === '.')
            return 'has an empty part';
        const problem = nameProblem(name);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
/** What file systems without case (Windows, macOS) or with one Unicode form (macOS) take for the same name. */
function foldName(path) {
    return path.normalize('NFC').toLowerCase();
}
/** Pairs of paths that are one and the same on such file systems. */
function findTwins(paths) {
    const first = new Map();
    const twins = [];
    for (const path of paths) {
        const key = foldName(path);
        const other = first.get(key);
        if (other === undefined)
            first.set(key, path);
        else
            twins.push([other, path]);
    }
    return twins;
}


/***/ }),

/***/ 58940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ linkTargetProblem),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   y0: () => (/* binding */ missingOnTheWay)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** "FIFO", "socket", "device": what a file is that is neither file, folder nor link. */
function kindOf(entry) {
    if (entry.isFIFO())
        return 'FIFO';
    return entry.isSocket() ? 'socket' : 'device';
}
/** True when a path is a folder itself or below it; both are real paths. */
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && !/^[A-Za-z]:/.test(way));
}
/**
 * Why what a symbolic link says cannot be trusted to stay in its tree, or undefined. Judged by the text alone: a target may climb only
 * at its start, where the folders are real ones. After a name that may itself be a link `..` could lead anywhere.
 *
 * @param path of the link, with `/`
 */
function linkTargetProblem(path, target) {
    if (target.startsWith('/') || /^[A-Za-z]:/.test(target))
        return 'is absolute';
    if (/[\\\0]/.test(target))
        return 'has a backslash';
    const parts = target.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.length === 0)
        return 'is the folder that it is in';
    const climbs = parts.findIndex((part) => part !== '..');
    const depth = path.split('/').length - 1;
    if ((climbs === -1 ? parts.length : climbs) > depth)
        return 'leads out of the tree';
    return climbs !== -1 && parts.slice(climbs).includes('..') ? 'may lead out of the tree' : undefined;
}
/**
 * The first place that is not there of a way that may go through links, or undefined.
 *
 * @param way with `/`; nothing in it climbs
 * @param names everything that is there
 * @param targets what links among them say: in no circle, and climbing only at their start
 */
function missingOnTheWay(way, names, targets) {
    const parts = way.split('/').filter((part) => part !== '' && part !== '.');
    for (const depth of parts.keys()) {
        const at = parts.slice(0, depth + 1).join('/');
        if (!names.has(at))
            return parts.join('/');
        const target = targets.get(at);
        if (target === undefined)
            continue;
        return missingOnTheWay(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(at), target, ...parts.slice(depth + 1)), names, targets);
    }
    return undefined;
}


/***/ }),

/***/ 7330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ compareBytes)
/* harmony export */ });
/**
 * Order of the UTF-8 bytes: the same on every system, and that of `LC_ALL=C sort`.
 *
 * UTF-16 has the same order but for surrogates, which stand for the code points above U+FFFF and yet are smaller than U+E000.
 */
function compareBytes(a, b) {
    const length = Math.min(a.length, b.length);
    for (let at = 0; at < length; at++) {
        const one = a.charCodeAt(at);
        const other = b.charCodeAt(at);
        if (one !== other)
            return rank(one) - rank(other);
    }
    return a.length - b.length;
}
function rank(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}


/***/ }),

/***/ 35182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ partialNeighbour),
/* harmony export */   EX: () => (/* binding */ withTemporaryFolder),
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Ti: () => (/* binding */ temporaryFolderOwner),
/* harmony export */   Vq: () => (/* binding */ sha256OfFile),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   readJson: () => (/* binding */ readJson),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   sk: () => (/* binding */ takesBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58174);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11629);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26015);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8531);









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
        throw error;
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
/** Reads JSON that Bakehouse itself wrote; undefined when the file does not exist. */
async function readJson(path) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, 'utf8'));
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
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
async function withTemporaryFolder(prefix, work, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), log = _log_js__WEBPACK_IMPORTED_MODULE_7__/* .silentLog */ .a) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(parent, { recursive: true });
    await (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .removeLeftovers */ .D)(parent, (name) => temporaryFolderOwner(prefix, name), log);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `${prefix}-${(0,_process_identity_js__WEBPACK_IMPORTED_MODULE_8__/* .identityText */ .Ky)(await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_8__/* .identityOf */ .cu)())}-`));
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
    const { identity, rest } = (name.startsWith(`${prefix}-`) ? (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_8__/* .parseIdentity */ .aZ)(name.slice(prefix.length + 1)) : undefined) ?? {};
    return /^-[A-Za-z0-9]{6}$/.test(rest ?? '') ? identity : undefined;
}


/***/ }),

/***/ 65570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MJ: () => (/* binding */ countedOf),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** 1536 → "1.5 KiB". */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
        value /= 1024;
        unit++;
    }
    return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
/** Milliseconds as "850 ms", "12.3 s", "3 min 5 s", "2 h 10 min". */
function formatDuration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
/** A number with its noun: "1 file", "4 files". @param plural when it is more than an s */
function counted(number, noun, plural = `${noun}s`) {
    return `${number} ${number === 1 ? noun : plural}`;
}
/** A part of a whole with its verb: "1 of 4 blobs is", "2 of 4 blobs are". */
function countedOf(part, all, noun, [one, many]) {
    return `${part} of ${counted(all, noun)} ${part === 1 ? one : many}`;
}


/***/ }),

/***/ 11629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeLeftovers),
/* harmony export */   Q: () => (/* binding */ findLeftovers)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8531);




/**
 * Removes what killed runs left in a folder. What may not be removed (files of another user) stays.
 *
 * @param ownerOf tells by an entry's name which process made it; undefined for what is not ours
 */
async function removeLeftovers(folder, ownerOf, log) {
    for (const name of await findLeftovers(folder, ownerOf, log)) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ENOTEMPTY'))
                throw error;
        });
    }
}
/**
 * Names of the entries of a folder whose process is gone. One that lives, or of which nothing can be known (in another container, on
 * another machine), may still use its own: they are none, and the latter are named once.
 */
async function findLeftovers(folder, ownerOf, log) {
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


/***/ }),

/***/ 26015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ silentLog)
/* harmony export */ });
/** Says nothing: the default where a caller gives no log. */
const silentLog = {
    debug() { },
    info() { },
    notice() { },
    warning() { },
    error() { },
    output() { },
    group: (_title, work) => work(),
};


/***/ }),

/***/ 8531:
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);




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
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EPERM');
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

/***/ 42740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ offsetToPlace),
/* harmony export */   kW: () => (/* binding */ offsetsToPlaces),
/* harmony export */   mR: () => (/* binding */ renderVariables)
/* harmony export */ });
/** The look behind keeps a long run of braces from being tried from each of them. */
const PLACE = /(?<!\{)(\{+)([A-Z][A-Z0-9_]*)(\}+)/g;
/**
 * Replaces `{NAME}` (`[A-Z][A-Z0-9_]*`) by its value, in one pass: a value is never searched for names again.
 *
 * Doubled braces around a name stand for literal ones: `{{NAME}}` gives `{NAME}`, `{{{NAME}}}` gives the value in braces.
 * Every other brace (JSON, shell, PowerShell, `{{ other.templates }}`) stays as it is.
 */
function renderVariables(text, variables) {
    const missing = [];
    const used = new Set();
    const rendered = text.replace(PLACE, (whole, open, name, close, offset) => {
        const pairs = Math.min(open.length, close.length);
        const literal = Math.floor(pairs / 2);
        const before = open.slice(0, open.length - pairs + literal);
        const after = close.slice(0, close.length - pairs + literal);
        if (pairs % 2 === 0)
            return `${before}${name}${after}`;
        used.add(name);
        const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (value !== undefined)
            return `${before}${value}${after}`;
        missing.push({ name, offset: offset + open.length - 1 });
        return whole;
    });
    return { text: rendered, undefined: missing, used };
}
/** `offsetToPlace` for many offsets in ascending order, in one pass over the text. */
function offsetsToPlaces(text, offsets) {
    const ends = /\r\n|\n|\r/g;
    let end = ends.exec(text);
    let [line, start] = [1, 0];
    return offsets.map((offset) => {
        for (; end !== null && end.index + end[0].length <= offset; end = ends.exec(text)) {
            line++;
            start = ends.lastIndex;
        }
        return { line, column: offset - start + 1 };
    });
}
/** Line and column, both from 1, of an offset into a text; columns count UTF-16 units as editors do. */
function offsetToPlace(text, offset) {
    const before = text.slice(0, offset);
    const lines = before.split(/\r\n|\n|\r/);
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}


/***/ }),

/***/ 93429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readDefinitionText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42740);






/** Far above any definition that people write; keeps a wrong file (an image, a log) from being parsed. */
const MAX_BYTES = 1024 * 1024;
/**
 * The text of a definition or a file of variables, without byte order mark.
 *
 * @param shown how errors call the file
 * @param kind "definition": what errors call such a file
 * @throws InputError when the file cannot be read, is larger than 1 MiB, not UTF-8 or not text
 */
async function readDefinitionText(file, shown, kind = 'definition') {
    const bytes = await readBytes(file, shown, kind);
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        const before = new TextDecoder('utf-8').decode(bytes.subarray(0, validPrefix(bytes)), { stream: true });
        const hint = isUtf16(bytes) ? 'it is UTF-16: save it as UTF-8' : 'save the file as UTF-8';
        throw unreadable(`The ${kind} ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(shown)} is not UTF-8.`, shown, before, before.length, 'is not UTF-8', hint);
    }
    const nul = text.indexOf('\0');
    if (nul < 0)
        return text;
    const hint = isUtf16(bytes) ? 'it is UTF-16: save it as UTF-8' : 'save the file as text';
    throw unreadable(`The ${kind} ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(shown)} is not text.`, shown, text, nul, 'holds a NUL character', hint);
}
function unreadable(summary, shown, text, offset, message, hint) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(summary, { findings: [{ severity: 'error', file: shown, ...(0,_bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_4__/* .offsetToPlace */ .k)(text, offset), message, hint }] });
}
/** By its byte order mark, or by zeros in every other of the first bytes, as text in Latin letters has them. */
function isUtf16(bytes) {
    const [first, second, third, fourth] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
        return true;
    return (first !== 0 && second === 0 && fourth === 0) || (first === 0 && second !== 0 && third === 0);
}
async function readBytes(file, shown, kind) {
    try {
        // Not blocking, so that a FIFO of that name does not hang the run. Windows has no such flag.
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        try {
            const status = await handle.stat();
            if (!status.isFile())
                throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`The ${kind} ${shown} is not a file.`);
            if (status.size > MAX_BYTES) {
                throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`The ${kind} ${shown} has ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(status.size)}; at most ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(MAX_BYTES)} are read.`);
            }
            return await handle.readFile();
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`There is no ${kind} ${shown}.`, { cause: error });
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'EISDIR', 'ELOOP', 'ENXIO', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE')) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`Cannot read the ${kind} ${shown}: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, { cause: error });
        }
        throw error;
    }
}
/** Number of bytes before the first that cannot be UTF-8. */
function validPrefix(bytes) {
    let valid = 0;
    let invalid = bytes.length + 1;
    while (invalid - valid > 1) {
        const middle = Math.floor((valid + invalid) / 2);
        try {
            // `stream` lets a character be cut at the end.
            new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
            valid = middle;
        }
        catch {
            invalid = middle;
        }
    }
    return valid;
}


/***/ }),

/***/ 99607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/artifacts/src/lay-file.js
var lay_file = __webpack_require__(59460);
// EXTERNAL MODULE: ./build/staging/artifacts/src/replace-folder.js
var replace_folder = __webpack_require__(53924);
// EXTERNAL MODULE: ./build/staging/artifacts/src/scan-tree.js
var scan_tree = __webpack_require__(12311);
// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var src_errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var src_files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/images/src/definition/definition-bytes.js
var definition_bytes = __webpack_require__(93429);
// EXTERNAL MODULE: ./build/staging/images/src/formats/json-file.js
var json_file = __webpack_require__(54004);
// EXTERNAL MODULE: ./build/staging/images/src/formats/one-es/artifact-list.js
var artifact_list = __webpack_require__(76466);
// EXTERNAL MODULE: ./build/staging/images/src/formats/one-es/blob-address.js
var blob_address = __webpack_require__(33597);
// EXTERNAL MODULE: ./build/staging/images/src/formats/one-es/one-es-file.js
var one_es_file = __webpack_require__(69763);
;// CONCATENATED MODULE: ./build/staging/images/src/formats/one-es/check-placeholder.js



/**
 * Looks where the placeholder stands in a template. It is replaced in texts, exactly as it is written: in a key or in another case it
 * would stay, which is an error, and so is an address whose container would be no container.
 *
 * @param text that `data` was read from, for places inside of texts
 * @param container one that takes the placeholder's place
 * @returns how many texts hold it
 */
function checkPlaceholder(data, text, placeholder, container, notes) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    const anyCase = new RegExp(placeholder.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi');
    let uses = 0;
    function check(value, path) {
        if (typeof value === 'string')
            checkText(value, path);
        else if ((0,json_file/* isJsonList */.P8)(value))
            for (const [index, item] of value.entries())
                check(item, [...path, index]);
        else if ((0,json_file/* isJsonObject */.OW)(value)) {
            for (const [key, member] of Object.entries(value)) {
                // IMAGETYPE is imageType as well, where 1ES has that key.
                const isOwn = path.length === 0 && one_es_file/* IMAGE_MEMBERS */.ux.some((name) => name.toLowerCase() === key.toLowerCase());
                if (!isOwn && key.includes(placeholder)) {
                    const hint = 'it is replaced in texts only';
                    notes.errorAtKey([...path, key], `the placeholder ${placeholder} stands in the key ${JSON.stringify(key)}`, hint);
                }
                if (member !== undefined)
                    check(member, [...path, key]);
            }
        }
    }
    function checkText(value, path) {
        if (value.includes(placeholder))
            uses++;
        const others = new Set([...value.matchAll(anyCase)].map(([found]) => found).filter((found) => found !== placeholder));
        for (const found of others) {
            const place = placeWithin(lines, notes.place(path), found);
            notes.error(path, `${found} is not the placeholder, which is ${placeholder}, and would stay`, `write ${placeholder}`, place);
        }
        if (container === undefined)
            return;
        const target = (0,blob_address/* containerOf */.t8)(value.replaceAll(placeholder, () => container));
        if (target === undefined || (0,blob_address/* isContainerName */.pR)(target))
            return;
        const message = `"${target}" is no name of a container (${blob_address/* CONTAINER_RULE */.bK}); a placeholder that is not replaced?`;
        notes.error(path, message, undefined, placeWithin(lines, notes.place(path), target));
    }
    check(data, []);
    return uses;
}
/** Where a piece of a text begins, as far as the text is written like that; a JSON text ends in the line that it begins in. */
function placeWithin(lines, place, piece) {
    const line = lines[place.line - 1] ?? '';
    const literal = /^"(?:[^"\\]|\\.)*"/.exec(line.slice(place.column - 1))?.[0] ?? '';
    const inside = literal.indexOf(piece);
    return inside < 0 ? place : { line: place.line, column: place.column + inside };
}

;// CONCATENATED MODULE: ./build/staging/images/src/formats/one-es/image-targets.js

/** "Naming rules and restrictions for Azure resources" (Microsoft Learn), images: a file's name on every system at the same time. */
const IMAGE = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,78}[A-Za-z0-9_])?$/;
const IMAGE_RULE = '1 to 80 letters, digits and . _ -, the first a letter or digit, the last none of . and -';
/**
 * Reads the list of images, `image` or `image=container` each; a container is called like its image when it is left out.
 *
 * @returns the usable ones; errors for the others, warnings for containers that images share
 */
function parseImageTargets(lines) {
    const targets = [];
    const findings = [];
    const report = (message, hint, severity = 'error') => {
        findings.push({ severity, message: `images: ${message}`, ...(hint === undefined ? {} : { hint }) });
    };
    const byFile = new Map();
    const byContainer = new Map();
    for (const line of lines) {
        const [image = '', container = image, ...rest] = line.split('=').map((part) => part.trim());
        if (rest.length > 0 || !IMAGE.test(image)) {
            report(`${JSON.stringify(line)} is no image (${IMAGE_RULE})`, 'write image or image=container');
            continue;
        }
        if (!(0,blob_address/* isContainerName */.pR)(container)) {
            const hint = line.includes('=') ? undefined : `name it: ${image}=<container>`;
            report(`"${container}" cannot be the container of ${image} (${blob_address/* CONTAINER_RULE */.bK})`, hint);
            continue;
        }
        // Windows and macOS take names that differ in case for one.
        const files = [`${image}.json`, `${image}.first.json`].map((file) => file.toLowerCase());
        const taken = files.map((file) => byFile.get(file)).find((other) => other !== undefined);
        if (taken !== undefined) {
            report(taken === image ? `${image} is there twice` : `${image} and ${taken} would be written to one file`, 'rename one or leave it out');
            continue;
        }
        for (const file of files)
            byFile.set(file, image);
        const sharing = byContainer.get(container);
        if (sharing === undefined)
            byContainer.set(container, image);
        else
            report(`${image} and ${sharing} share the container ${container}, so they get the same`, undefined, 'warning');
        targets.push({ image, container });
    }
    if (lines.length === 0)
        report('there is none', 'write image or image=container, one a line');
    return { targets, findings };
}

// EXTERNAL MODULE: ./build/staging/images/src/formats/one-es/secret-table.js
var secret_table = __webpack_require__(1110);
;// CONCATENATED MODULE: ./build/staging/images/src/formats/one-es/needs-identity.js

/**
 * True for an artifact that runs with an identity of the image: it names one, downloads with one (`…-msi`), or reads a secret of a
 * vault.
 *
 * An image has no identity yet when it is created. So its first revision ends before the first such artifact: what comes after it
 * may build on what that one brings, as a script does that was downloaded.
 */
function needsIdentity({ name, parameters }) {
    return /-msi$/i.test(name) || Object.keys(parameters).some((key) => key.toLowerCase() === 'identity' || (0,secret_table/* isSecretParameter */.qc)(key));
}

;// CONCATENATED MODULE: ./build/staging/images/src/formats/one-es/prepare-images.js







/**
 * Makes the `artifacts.json` of each image from a template: the placeholder replaced in texts as data, `license` left out, and the
 * format's own keys in one case.
 *
 * @param text of the template
 * @throws InputError with everything that is wrong with the template and the list of images
 */
function prepareOneEsImages(text, options) {
    const { targets, findings } = parseImageTargets(options.images);
    const errors = findings.filter(({ severity }) => severity === 'error');
    try {
        const file = (0,one_es_file/* readOneEsFile */.LX)(text, options.shown);
        checkTemplate(file, text, targets, options);
        const warnings = file.notes.finish('The template');
        if (errors.length > 0)
            throw new src_errors/* InputError */.dz('The list of images cannot be used.', { findings: errors });
        return { images: targets.map((target) => prepare(file, target, options)), findings: [...findings, ...warnings] };
    }
    catch (error) {
        // The list's mistakes belong to the same message.
        if (!(error instanceof src_errors/* InputError */.dz) || errors.length === 0 || error.findings === errors)
            throw error;
        throw new src_errors/* InputError */.dz(error.message, { findings: [...errors, ...error.findings], cause: error });
    }
}
function checkTemplate(file, text, targets, options) {
    const { notes, artifacts } = file;
    if (artifacts.length === 0)
        notes.error([], 'the template has no artifacts', '1ES takes no image without any');
    const uses = checkPlaceholder(file.data, text, options.placeholder, targets[0]?.container, notes);
    for (const { image } of uses === 0 ? targets : []) {
        const hint = 'write the placeholder where the name of the container belongs, or correct the input placeholder';
        notes.error([], `the image ${image} is unused: ${options.placeholder} is in no text of the template`, hint);
    }
    for (const { name, path, extra } of artifacts) {
        for (const key of Object.keys(extra))
            notes.warnAtKey([...path, key], `"${key}" of ${name} is not known to be taken by 1ES`);
    }
    const [first] = artifacts;
    if (options.firstRevision && first !== undefined && needsIdentity(first)) {
        const hint = 'put an artifact without identity before it, such as windows-restart, or switch first-revision off';
        notes.error(first.path, `the first artifact, ${first.name}, needs an identity already, so nothing is left for the first revision`, hint);
    }
}
function prepare(file, target, options) {
    const elements = file.artifacts.map(({ name, parameters, extra }) => ({
        name,
        ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
        ...Object.fromEntries(Object.entries(extra).filter(([key]) => !artifact_list/* ARTIFACT_MEMBERS */.P.includes(key))),
    }));
    const write = (name, artifacts) => {
        const image = { ...membersOf(file), artifacts };
        return { file: name, text: (0,json_file/* writeJsonText */.jf)(replaced(image, options.placeholder, target.container)) };
    };
    const identity = file.artifacts.findIndex(needsIdentity);
    return {
        ...target,
        artifacts: write(`artifacts_${target.image}.json`, elements),
        first: options.firstRevision && identity > 0 ? write(`artifacts_${target.image}.first.json`, elements.slice(0, identity)) : undefined,
    };
}
/** The members of the image as the service spells them; the unknown ones as they are. */
function membersOf({ known, extra }) {
    const members = Object.entries(known).map(([name, member]) => [name, member.value]);
    return { ...Object.fromEntries(members), ...extra };
}
/** A copy with the placeholder replaced in all texts and in no key. */
function replaced(value, placeholder, container) {
    // Not the container itself as replacement, in which $& and its like would mean something.
    if (typeof value === 'string')
        return value.replaceAll(placeholder, () => container);
    if ((0,json_file/* isJsonList */.P8)(value))
        return value.map((item) => replaced(item, placeholder, container));
    if (!(0,json_file/* isJsonObject */.OW)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, member === undefined ? undefined : replaced(member, placeholder, container)]));
}

// EXTERNAL MODULE: ./build/staging/core/src/variables.js
var variables = __webpack_require__(42740);
;// CONCATENATED MODULE: ./build/staging/steps/prepare-1es-artifacts/answer-file.js


/** Answer files of Windows Setup have some 10 KB. */
const MAX_BYTES = 1024 * 1024;
/**
 * Warns of XML declarations that are not the very beginning of an `*.xml`: Windows Setup takes no answer file that is not well-formed,
 * and a licence above the declaration is how that happens.
 *
 * @param show how findings call a path
 */
async function checkAnswerFiles(files, show) {
    const findings = [];
    for (const { path, absolute } of files) {
        if (!/\.xml$/i.test(path) || (await (0,promises_.stat)(absolute)).size > MAX_BYTES)
            continue;
        const text = (await (0,promises_.readFile)(absolute, 'utf8')).replace(/^\uFEFF/, '');
        for (const { index } of text.matchAll(/<\?xml[\s?]/g)) {
            if (index === 0)
                continue;
            const message = text.startsWith('<?xml') ? 'the XML declaration is there twice' : 'something stands before the XML declaration';
            const hint = 'begin the file with one declaration; Windows Setup reads well-formed files only';
            findings.push({ severity: 'warning', file: show(absolute), ...(0,variables/* offsetToPlace */.k)(text, index), message, hint });
            break;
        }
    }
    return findings;
}

// EXTERNAL MODULE: ./build/staging/artifacts/src/collect-files.js
var collect_files = __webpack_require__(77515);
// EXTERNAL MODULE: ./build/staging/artifacts/src/file-names.js
var file_names = __webpack_require__(15460);
;// CONCATENATED MODULE: ./build/staging/steps/prepare-1es-artifacts/extra-files.js





/**
 * Finds the files to put beside the images' artifacts, without opening any: `Setup.ps1` becomes `Setup.ps1`, the files of a folder
 * `scripts` become `scripts/…`.
 *
 * @param lines paths, with * and ? in their last part
 * @returns the files, and errors for all that cannot be put there
 * @throws CancelledError
 */
async function findExtraFiles(lines, options) {
    const findings = [];
    const sources = new Set();
    for (const line of lines)
        for (const source of await expand(line, options, findings))
            sources.add(source);
    const files = new Map();
    for (const source of sources) {
        const collected = await (0,collect_files/* collectFiles */.C)(source, { root: options.workspace, signal: options.signal });
        findings.push(...collected.findings.map((finding) => ({ ...finding, file: options.show(finding.file ?? source) })));
        for (const file of collected.files) {
            const other = files.get(file.path);
            if (other !== undefined && other.absolute !== file.absolute) {
                const message = `would be written to ${file.path}, as ${options.show(other.absolute)} would`;
                findings.push({ severity: 'error', file: options.show(file.absolute), message, hint: 'rename one of them' });
            }
            files.set(file.path, file);
        }
    }
    const template = await (0,promises_.realpath)(options.template).catch(() => options.template);
    for (const [path, { absolute }] of files) {
        // Below a folder that was named, the template is only among many.
        if (absolute === template)
            files.delete(path);
        else if (isInside(options.outputFolder, absolute)) {
            const hint = 'give another output-folder';
            findings.push({ severity: 'error', file: options.show(absolute), message: 'lies in the folder that is replaced', hint });
        }
    }
    for (const [one, other] of (0,file_names/* findTwins */.hW)([...options.reserved, ...files.keys()])) {
        const source = files.get(other);
        const message = options.reserved.includes(one)
            ? `would be written over ${one}, which is made here`
            : `has the same name as ${one} where case or Unicode form do not count`;
        findings.push({
            severity: 'error',
            ...(source === undefined ? {} : { file: options.show(source.absolute) }),
            message,
            hint: 'rename it',
        });
    }
    return { files: [...files.values()], findings };
}
async function expand(line, options, findings) {
    const refuse = (message, hint) => {
        findings.push({ severity: 'error', message: `files: ${line} ${message}`, ...(hint === undefined ? {} : { hint }) });
        return [];
    };
    const absolute = options.resolve(line);
    const [folder, pattern] = [(0,external_node_path_.dirname)(absolute), (0,external_node_path_.basename)(absolute)];
    if (await exists(absolute)) {
        if ((await (0,promises_.realpath)(absolute).catch(() => absolute)) !== (await (0,promises_.realpath)(options.template).catch(() => '')))
            return [absolute];
        return refuse('is the template, which would be uploaded with its placeholder', 'leave it out');
    }
    if (/[*?]/.test((0,external_node_path_.dirname)(line)))
        return refuse('has * or ? before the last /', 'name the folder itself');
    if (!/[*?]/.test(pattern))
        return refuse('does not exist');
    try {
        // Links to folders are not followed: collecting refuses them.
        const names = (await (0,promises_.readdir)(folder)).filter((name) => fits(name, pattern)).sort();
        return names.length > 0 ? names.map((name) => (0,external_node_path_.join)(folder, name)) : refuse('fits no file');
    }
    catch (error) {
        if ((0,src_errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            return refuse('is in a folder that does not exist');
        return refuse(`cannot be looked for: ${(0,src_errors/* messageOf */.bD)(error)}`);
    }
}
/** True when a name fits a pattern: * stands for any characters, ? for one; names with a dot before them have to be meant. */
function fits(name, pattern) {
    if (name.startsWith('.') && !pattern.startsWith('.'))
        return false;
    // By hand, since a regular expression takes exponential time for many stars.
    let [at, next] = [0, 0];
    let star = -1;
    let retry = 0;
    while (at < name.length) {
        if (pattern[next] === '*') {
            star = next++;
            retry = at;
        }
        else if (pattern[next] === '?' || pattern[next] === name[at]) {
            at++;
            next++;
        }
        else if (star >= 0) {
            next = star + 1;
            at = ++retry;
        }
        else
            return false;
    }
    while (pattern[next] === '*')
        next++;
    return next === pattern.length;
}
async function exists(path) {
    return (0,promises_.lstat)(path).then(() => true, () => false);
}
/** True for the folder itself and everything below. */
function isInside(folder, path) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !/^[A-Za-z]:/.test(way));
}

;// CONCATENATED MODULE: ./build/staging/steps/prepare-1es-artifacts/manifest.js
const MANIFEST_FILE = 'manifest.json';
const MANIFEST_SCHEMA = 'bakehouse-1es-artifacts/1';
/** The text of the manifest. */
function formatManifest(images, files) {
    const manifest = {
        schema: MANIFEST_SCHEMA,
        images: images.map(({ image, container, artifacts, first }) => ({
            image,
            container,
            artifacts: artifacts.file,
            ...(first === undefined ? {} : { first: first.file }),
        })),
        files,
    };
    return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
/** True for the text of such a manifest, which shows that a folder is ours to replace. */
function isManifest(text) {
    try {
        const manifest = JSON.parse(text);
        return typeof manifest === 'object' && manifest !== null && 'schema' in manifest && manifest.schema === MANIFEST_SCHEMA;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/staging/steps/prepare-1es-artifacts/run.js














/**
 * Prepares what goes into the containers of 1ES images. The output folder is replaced as a whole at the end, and left alone when it
 * already holds exactly this.
 *
 * @throws InputError with every finding, UserError, CancelledError
 */
async function run(inputs, context) {
    const { log, signal } = context;
    const folder = context.resolve(inputs.outputFolder);
    const found = await find(inputs, folder, context);
    for (const { message, hint, ...place } of [...found.prepared.findings, ...(await checkAnswerFiles(found.files, show(context)))]) {
        log.warning((0,src_errors/* findingText */.NK)({ message, hint }), place);
    }
    await checkFolder(folder);
    let count = 0;
    const prepare = async (partial) => {
        const files = await lay(found, partial, signal);
        count = files.length;
        const bytes = (0,format/* formatBytes */.z3)(files.reduce((sum, { size }) => sum + size, 0));
        const summary = `${counted(found.prepared.images.length, 'image')}, ${counted(count, 'file')}, ${bytes}`;
        const same = await isSame(partial, folder, signal);
        const what = same ? 'unchanged in' : inputs.dryRun ? 'would be written to' : 'written to';
        for (const { image, container, first } of found.prepared.images) {
            log.info(`${image}: container ${container}${first === undefined ? '' : `, first revision ${first.file}`}.`);
        }
        log.info(`${summary}, ${what} ${folder}.`);
        (0,src_errors/* throwIfCancelled */.dZ)(signal);
        return !same;
    };
    if (inputs.dryRun)
        await (0,src_files/* withTemporaryFolder */.EX)('prepare-1es-artifacts', prepare, context.environment.temp);
    else
        await (0,replace_folder/* replaceFolder */.x)(folder, prepare, context.log);
    return { folder, manifest: (0,external_node_path_.join)(folder, MANIFEST_FILE), fileCount: count };
}
/** Reads and checks everything before anything is written, so that all that is wrong is told at once. */
async function find(inputs, folder, context) {
    const outputFolder = await (0,promises_.realpath)(folder).catch(() => folder);
    const template = context.resolve(inputs.template);
    const shown = show(context)(template);
    const findings = [];
    if (isInside(outputFolder, await (0,promises_.realpath)(template).catch(() => template))) {
        findings.push({ severity: 'error', file: shown, message: 'lies in the folder that is replaced', hint: 'give another output-folder' });
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a log could not show is no placeholder.
    if (/[\u0000-\u001f\u007f"\\]/.test(inputs.placeholder)) {
        findings.push({ severity: 'error', message: 'placeholder: must be text without control characters, quotes and backslashes' });
    }
    const text = await (0,definition_bytes/* readDefinitionText */.D)(template, shown, 'template');
    const prepared = keepFindings(findings, () => prepareOneEsImages(text, { shown, images: inputs.images, placeholder: inputs.placeholder, firstRevision: inputs.firstRevision }));
    const extra = await findExtraFiles(inputs.files, {
        workspace: context.environment.workspace,
        template,
        outputFolder,
        reserved: [MANIFEST_FILE, ...(prepared?.images ?? []).flatMap(({ artifacts, first }) => [artifacts.file, first?.file ?? []].flat())],
        signal: context.signal,
        resolve: (path) => context.resolve(path),
        show: show(context),
    });
    findings.push(...extra.findings);
    if (prepared !== undefined && findings.length === 0)
        return { prepared, files: extra.files };
    const count = findings.filter(({ severity }) => severity === 'error').length;
    throw new src_errors/* InputError */.dz(`The artifacts of the 1ES images cannot be prepared: ${count === 1 ? 'a mistake' : `${count} mistakes`}.`, {
        findings,
    });
}
function keepFindings(findings, work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof src_errors/* InputError */.dz))
            throw error;
        findings.push(...(error.findings.length > 0 ? error.findings : [{ severity: 'error', message: error.message }]));
        return undefined;
    }
}
/** Refuses a folder that something else filled, because it would be replaced. */
async function checkFolder(folder) {
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        if ((0,src_errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            return [];
        if ((0,src_errors/* hasErrorCode */.Ue)(error, 'ENOTDIR'))
            throw new src_errors/* UserError */.yo(`${folder} is no folder.`, { hint: 'give another output-folder' });
        throw error;
    });
    if (names.length === 0 || isManifest(await (0,promises_.readFile)((0,external_node_path_.join)(folder, MANIFEST_FILE), 'utf8').catch(() => '')))
        return;
    throw new src_errors/* UserError */.yo(`${folder} holds files that prepare-1es-artifacts did not write.`, {
        hint: 'move them away or give another output-folder',
    });
}
async function lay({ prepared, files }, folder, signal) {
    const written = [];
    for (const { artifacts, first } of prepared.images) {
        for (const { file, text } of first === undefined ? [artifacts] : [artifacts, first]) {
            (0,src_errors/* throwIfCancelled */.dZ)(signal);
            await (0,src_files/* writeFileAtomically */.lo)((0,external_node_path_.join)(folder, file), text);
            written.push({ path: file, sha256: (0,src_files/* sha256 */.sc)(text), size: Buffer.byteLength(text) });
        }
    }
    for (const { path, absolute, mode } of files) {
        const laid = await (0,lay_file/* copyFile */.m)(absolute, (0,external_node_path_.join)(folder, ...path.split('/')), mode, signal);
        written.push({ path, ...laid });
    }
    written.sort((a, b) => (0,byte_order/* compareBytes */.X)(a.path, b.path));
    await (0,src_files/* writeFileAtomically */.lo)((0,external_node_path_.join)(folder, MANIFEST_FILE), formatManifest(prepared.images, written));
    return written;
}
/** True when both folders hold the same files with the same bytes and modes. */
async function isSame(partial, folder, signal) {
    try {
        const [one, other] = [await (0,scan_tree/* scanTree */.w)(partial, signal), await (0,scan_tree/* scanTree */.w)(folder, signal)];
        return JSON.stringify(one.files) === JSON.stringify(other.files);
    }
    catch (error) {
        // Not there yet, or with something in it that was never written: not the same.
        if (error instanceof src_errors/* UserError */.yo || (0,src_errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR', 'EACCES'))
            return false;
        throw error;
    }
}
function counted(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}
function show({ environment }) {
    return (path) => (isInside(environment.workspace, path) ? (0,external_node_path_.relative)(environment.workspace, path).split(external_node_path_.sep).join('/') : path);
}


/***/ })

};
