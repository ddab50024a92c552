export const id = 5305;
export const ids = [5305];
export const modules = {

/***/ 77515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ collectFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7330);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15460);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58940);






/**
 * Finds a file, or all files below a folder, without opening any.
 *
 * A symbolic link to a regular file inside of the root counts as that file. Links to folders and links that lead out of the
 * root or nowhere are findings, as are FIFOs, sockets and devices, names that not every system can hold, and names that are
 * the same without regard to case or Unicode form.
 *
 * @param source absolute
 * @throws CancelledError
 */
async function collectFiles(source, options) {
    const collection = new Collection(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(options.root), options.signal);
    await collection.add(source, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(source));
    const files = collection.files.sort((a, b) => (0,_bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_4__/* .compareBytes */ .X)(a.path, b.path));
    const folders = collection.folders.sort(_bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_4__/* .compareBytes */ .X);
    for (const [one, other] of (0,_file_names_js__WEBPACK_IMPORTED_MODULE_5__/* .findTwins */ .hW)([...files.map(({ path }) => path), ...folders])) {
        collection.report((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(source, '..', ...other.split('/')), `has the same name as ${one} where case or Unicode form do not count`, 'rename one of them');
    }
    return { files, folders, findings: collection.findings };
}
class Collection {
    files = [];
    folders = [];
    findings = [];
    #root;
    #signal;
    constructor(root, signal) {
        this.#root = root;
        this.#signal = signal;
    }
    report(file, message, hint) {
        this.findings.push({ severity: 'error', file, message, ...(hint === undefined ? {} : { hint }) });
    }
    async add(absolute, path) {
        (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .throwIfCancelled */ .dZ)(this.#signal);
        try {
            const problem = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_5__/* .nameProblem */ .rH)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
            if (problem !== undefined)
                return this.report(absolute, problem, 'rename it');
            // The folders on the way may be links too.
            const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute);
            if (!(0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(this.#root, real))
                return this.report(absolute, `leads out of ${this.#root}`, 'copy what is needed into that folder');
            await this.#addReal(absolute, path, real);
        }
        catch (error) {
            if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT')) {
                const broken = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute).then((status) => status.isSymbolicLink(), () => false);
                this.report(absolute, broken ? 'is a symbolic link to nothing' : 'does not exist');
            }
            else if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ELOOP'))
                this.report(absolute, 'is a symbolic link in a circle');
            else if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM'))
                this.report(absolute, `cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
            else
                throw error;
        }
    }
    async #addReal(absolute, path, real) {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
        if (status.isFile()) {
            const mode = (status.mode & 0o100) === 0 ? 0o644 : 0o755;
            this.files.push({ path, absolute: real, mode, size: status.size });
        }
        else if (!status.isDirectory())
            this.report(absolute, `is a ${(0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(status)}`, 'only files and folders can be put into an image');
        else if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute)).isSymbolicLink())
            this.report(absolute, 'is a symbolic link to a folder', 'name the folder itself');
        else {
            this.folders.push(path);
            await this.#addFolder(absolute, path);
        }
    }
    async #addFolder(absolute, path) {
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(absolute, { encoding: 'buffer' })) {
            const text = name.toString('utf8');
            if (!Buffer.from(text).equals(name))
                this.report((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(absolute, text), 'has a name that is not UTF-8', 'rename it');
            else
                await this.add((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(absolute, text), `${path}/${text}`);
        }
    }
}


/***/ }),

/***/ 59460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ renderFile),
/* harmony export */   m: () => (/* binding */ copyFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35182);
/* harmony import */ var _bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42740);
/* harmony import */ var _stable_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71671);







/** Larger templates are no text that a person wrote; they would have to be held in memory. */
const MAXIMUM_TEMPLATE = 8 * 1024 * 1024;
/**
 * Copies a file as it is.
 *
 * @param target must not exist; missing folders are made
 * @param listed what the file was when it was found
 * @throws UserError when the file changes meanwhile or the disk is full, CancelledError; nothing is left at `target` then
 */
async function copyFile(source, target, mode, signal, listed) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    await write(target, mode, async (append) => {
        const take = async (block) => {
            hash.update(block);
            await append(block);
        };
        size = await (0,_stable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readStableFile */ .sv)(source, signal, take, listed);
    });
    return { sha256: hash.digest('hex'), size };
}
/**
 * Copies a text file with its `{VARIABLES}` replaced.
 *
 * @param shown the source's path as findings name it
 * @returns findings for undefined variables, with line and column, or for a file that is no text; nothing is written then
 * @throws UserError when the file changes meanwhile, CancelledError
 */
async function renderFile(source, target, options) {
    const blocks = [];
    let read = 0;
    const take = (block) => {
        read += block.length;
        if (read <= MAXIMUM_TEMPLATE)
            blocks.push(Buffer.from(block));
    };
    await (0,_stable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readStableFile */ .sv)(source, options.signal, take, options.listed);
    const refuse = (message) => ({ findings: [{ severity: 'error', file: options.shown, message }] });
    if (read > MAXIMUM_TEMPLATE)
        return refuse('is too large for a template: more than 8 MiB');
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(blocks));
    }
    catch {
        return refuse('is to be a template but is no UTF-8 text');
    }
    const rendered = (0,_bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_6__/* .renderVariables */ .mR)(text, options.variables);
    if (rendered.undefined.length > 0) {
        const places = (0,_bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_6__/* .offsetsToPlaces */ .kW)(text, rendered.undefined.map(({ offset }) => offset));
        return {
            findings: rendered.undefined.map(({ name }, index) => ({
                severity: 'error',
                file: options.shown,
                ...places[index],
                message: `undefined variable {${name}}`,
                hint: `give it a value, or write {{${name}}} for the text itself`,
            })),
        };
    }
    const bytes = Buffer.from(rendered.text);
    await write(target, options.mode, (append) => append(bytes));
    return { sha256: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(bytes), size: bytes.length };
}
async function write(target, mode, work) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(target, 'wx', mode);
    try {
        await work((block) => file.writeFile(block));
    }
    catch (error) {
        await file.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target, { force: true });
        if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOSPC', 'EDQUOT'))
            throw error;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`There is no room for ${target}.`, { cause: error, hint: 'free some space, or write it to another disk' });
    }
    await file.close();
    // The mode given to open(2) is cut by the umask.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(target, mode);
}


/***/ }),

/***/ 53924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ replaceFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_leftovers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11629);
/* harmony import */ var _bakehouse_core_log__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26015);
/* harmony import */ var _bakehouse_core_process_identity__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8531);







/**
 * Fills a folder as a whole or not at all: `work` gets an empty neighbour, which takes the folder's place when `work` returns
 * true. What killed runs left behind is removed first.
 *
 * @param folder absolute; replaced only at the very end
 * @param log told of what stays since it may be in use in another container
 */
async function replaceFolder(folder, work, log = _bakehouse_core_log__WEBPACK_IMPORTED_MODULE_5__/* .silentLog */ .a) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), { recursive: true });
    await (0,_bakehouse_core_leftovers__WEBPACK_IMPORTED_MODULE_4__/* .removeLeftovers */ .D)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), (name) => ownerOf(folder, name), log);
    const partial = await neighbour(folder, 'partial');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(partial);
    try {
        if (await work(partial))
            await swap(partial, folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function swap(partial, folder) {
    const old = await neighbour(folder, 'old');
    const existed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(folder, old).then(() => true, (error) => {
        if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            throw error;
        return false;
    });
    // Another run may put its own there between the two: then this one takes the place of that.
    const taken = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, folder).then(() => false, async (error) => {
        if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOTEMPTY', 'EEXIST'))
            return true;
        if (existed)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(old, folder);
        throw error;
    });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true, maxRetries: 3 });
    if (taken)
        await swap(partial, folder);
}
async function neighbour(folder, kind) {
    const owner = (0,_bakehouse_core_process_identity__WEBPACK_IMPORTED_MODULE_6__/* .identityText */ .Ky)(await (0,_bakehouse_core_process_identity__WEBPACK_IMPORTED_MODULE_6__/* .identityOf */ .cu)());
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), `${neighbourStart(folder)}${owner}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.${kind}`);
}
/** The run that a neighbour belongs to. */
function ownerOf(folder, name) {
    const start = neighbourStart(folder);
    const { identity, rest } = (name.startsWith(start) ? (0,_bakehouse_core_process_identity__WEBPACK_IMPORTED_MODULE_6__/* .parseIdentity */ .aZ)(name.slice(start.length)) : undefined) ?? {};
    return /^-[0-9a-f]{8}\.(?:partial|old)$/.test(rest ?? '') ? identity : undefined;
}
/** Of a long name only the beginning, so that the neighbour's is not too long. */
function neighbourStart(folder) {
    return `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder).slice(0, 40)}.`;
}


/***/ }),

/***/ 12311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ isIntact),
/* harmony export */   w: () => (/* binding */ scanTree)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7330);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35182);
/* harmony import */ var _bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11324);
/* harmony import */ var _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91703);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58940);
/* harmony import */ var _stable_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71671);










/**
 * Lists a tree that stands for a machine's `/`: files with their modes, folders, and symbolic links as what they say.
 *
 * @throws UserError for anything else in it and for a link that climbs out of the tree, CancelledError
 */
async function scanTree(tree, signal) {
    const files = [];
    const entries = [];
    for (const path of await pathsBelow(tree)) {
        (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(signal);
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tree, path);
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(absolute);
        if (status.isDirectory())
            entries.push({ kind: 'folder', path });
        else if (status.isSymbolicLink()) {
            const link = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(absolute);
            if (!node_path__WEBPACK_IMPORTED_MODULE_2__.posix.isAbsolute(link) && /^\.\.(?:\/|$)/.test(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.dirname(path), link)))) {
                throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${absolute} is a symbolic link to ${link}, which leads out of the tree.`);
            }
            files.push({ path, sha256: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(link), size: Buffer.byteLength(link), mode: '0777', link });
            entries.push({ kind: 'link', path, target: link });
        }
        else if (status.isFile()) {
            const mode = status.mode & 0o777;
            const hashed = await hashFile(absolute, signal);
            files.push({ path, ...hashed, mode: mode.toString(8).padStart(4, '0') });
            entries.push({ kind: 'file', path, absolute, mode, ...hashed });
        }
        else
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${absolute} is a ${(0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .kindOf */ .I)(status)}.`);
    }
    return { files, entries };
}
/**
 * True when a prepared folder still is what its manifest says: every file there with its bytes and mode, and nothing else.
 *
 * @param entries everything that is to be in it, for folders without files
 * @throws CancelledError
 */
async function isIntact(folder, manifest, entries, signal) {
    try {
        const expected = new Set([manifest.archive.file, _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_6__.CHECKSUMS_FILE, _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_6__.MANIFEST_FILE]);
        for (const path of [...manifest.files.map((file) => file.path), ...entries.map((entry) => entry.path)]) {
            for (let part = path; part !== '.'; part = node_path__WEBPACK_IMPORTED_MODULE_2__.posix.dirname(part))
                expected.add(part);
        }
        const there = await pathsBelow(folder);
        if (there.length !== expected.size || there.some((path) => !expected.has(path)))
            return false;
        for (const file of manifest.files)
            if (!(await isUnchanged(folder, file, signal)))
                return false;
        const archive = await hashFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, manifest.archive.file), signal);
        const sums = await (0,_bakehouse_core_regular_file__WEBPACK_IMPORTED_MODULE_5__/* .readRegularText */ .Aj)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_6__.CHECKSUMS_FILE));
        const own = await hashFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_6__.MANIFEST_FILE), signal);
        return archive.sha256 === manifest.archive.sha256 && sums.includes(`${own.sha256}  ${_artifact_manifest_js__WEBPACK_IMPORTED_MODULE_6__.MANIFEST_FILE}\n`);
    }
    catch (error) {
        // Read while it changed, or a folder where a file should be: not what the manifest says.
        if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo || (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'EINVAL', 'EACCES'))
            return false;
        throw error;
    }
}
async function isUnchanged(folder, file, signal) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file.path);
    if (file.link !== undefined)
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(absolute)) === file.link;
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(absolute);
    // Windows keeps no modes.
    if (process.platform !== 'win32' && (status.mode & 0o777) !== Number.parseInt(file.mode, 8))
        return false;
    return status.size === file.size && (await hashFile(absolute, signal)).sha256 === file.sha256;
}
async function hashFile(path, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const size = await (0,_stable_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readStableFile */ .sv)(path, signal, (block) => hash.update(block));
    return { sha256: hash.digest('hex'), size };
}
/** With `/`, in byte order. */
async function pathsBelow(folder) {
    // With names alone Node.js goes through links to folders, also out of the tree.
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries.map(({ parentPath, name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parentPath, name)).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_2__.sep, '/')).sort(_bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_9__/* .compareBytes */ .X);
}


/***/ }),

/***/ 71671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ readStableFileSync),
/* harmony export */   RX: () => (/* binding */ READ_BLOCK),
/* harmony export */   sv: () => (/* binding */ readStableFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



/** Bytes of every block but the last. */
const READ_BLOCK = 1024 * 1024;
/** Neither follows a link nor waits at a FIFO that took the file's place. Windows has neither flag. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/**
 * Reads a regular file in blocks and makes sure that it stayed the same from the first to the last: a file that is being
 * written, or replaced by another, gives an error, never a mixture. Links are not followed, and a FIFO that took the file's place
 * does not block.
 *
 * @param take gets each block; it may be reused after the returned promise settles
 * @param listed what the file was when it was found
 * @returns the size in bytes
 * @throws UserError when the file changed or is no regular file, CancelledError
 */
async function readStableFile(path, signal, take, listed) {
    const file = openListed(path);
    try {
        const before = checkKind((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file, { bigint: true }), path);
        if (listed !== undefined && !isSame(before, listed))
            throw changed(path, 'since it was listed');
        const buffer = Buffer.allocUnsafe(Math.min(READ_BLOCK, Number(before.size) + 1));
        let size = 0;
        for (;;) {
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .throwIfCancelled */ .dZ)(signal);
            // In this thread: handing a block over takes longer than copying it from the page cache. So signals need a turn of their own.
            const filled = fill(file, buffer, size);
            if (filled === 0)
                break;
            size += filled;
            // A file that grows as fast as it is read would never end.
            if (BigInt(size) > before.size)
                throw changed(path);
            await take(buffer.subarray(0, filled));
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
        }
        if (BigInt(size) !== before.size || !isSame(before, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file, { bigint: true })) || !isSame(before, named(path))) {
            throw changed(path);
        }
        return size;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/**
 * The same for a file that fits into memory, without a turn of the event loop: for thousands of small files that takes about half of
 * the time.
 *
 * @throws UserError when the file changed or is no regular file
 */
function readStableFileSync(path, listed) {
    const file = openListed(path);
    try {
        const before = checkKind((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file, { bigint: true }), path);
        if (listed !== undefined && !isSame(before, listed))
            throw changed(path, 'since it was listed');
        const size = Number(before.size);
        const buffer = Buffer.allocUnsafe(size);
        if (fill(file, buffer, 0) < size)
            throw changed(path);
        // That another file takes the name in these microseconds is no mixture either.
        if (!isSame(before, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file, { bigint: true })))
            throw changed(path);
        return buffer;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** Full blocks, also where the system hands out less at a time: what is made of them must not depend on that. */
function fill(file, buffer, position) {
    let filled = 0;
    while (filled < buffer.length) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, filled, buffer.length - filled, position + filled);
        if (read === 0)
            break;
        filled += read;
    }
    return filled;
}
function isSame(a, b) {
    return a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs;
}
function checkKind(status, path) {
    if (!status.isFile())
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} is no longer a regular file.`);
    return status;
}
/** Everybody lists files before. */
function openListed(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
    }
    catch (error) {
        return throwUnlessGone(error, path);
    }
}
/** What the name stands for now. */
function named(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { bigint: true });
    }
    catch (error) {
        return throwUnlessGone(error, path);
    }
}
/** A file that was there a moment ago. */
function throwUnlessGone(error, path) {
    if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} vanished while it was read.`, { hint: 'run again' });
    if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ELOOP'))
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} is no longer a regular file.`);
    if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM')) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} cannot be read: permission denied.`, { hint: 'give this user read permission, or exclude it' });
    }
    throw error;
}
function changed(path, when = 'while it was read') {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} changed ${when}.`, { hint: 'wait until nothing writes to it, then run again' });
}


/***/ })

};
