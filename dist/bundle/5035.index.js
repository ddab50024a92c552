export const id = 5035;
export const ids = [5035];
export const modules = {

/***/ 91703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ MANIFEST_SCHEMA),
/* harmony export */   MANIFEST_FILE: () => (/* binding */ MANIFEST_FILE),
/* harmony export */   aP: () => (/* binding */ CHECKSUMS_FILE),
/* harmony export */   readArtifactManifest: () => (/* binding */ readArtifactManifest),
/* harmony export */   sX: () => (/* binding */ ARCHIVE_FILE),
/* harmony export */   ss: () => (/* binding */ formatChecksums)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35182);


const MANIFEST_FILE = 'manifest.json';
const CHECKSUMS_FILE = 'SHA256SUMS';
const ARCHIVE_FILE = 'artifacts.tar.gz';
const MANIFEST_SCHEMA = 'bakehouse-artifacts/1';
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
        return manifest;
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} is no manifest of prepared artifacts (schema ${MANIFEST_SCHEMA}).`, {
        hint: 'give the folder that prepare-artifacts made, or another output folder',
    });
}
/** The text of `SHA256SUMS`, which `sha256sum --check` reads. Links are left out. */
function formatChecksums(files) {
    return files
        .filter(({ link }) => link === undefined)
        .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
        .join('');
}


/***/ }),

/***/ 77515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ collectFiles),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Xo: () => (/* binding */ compareBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15460);




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
    const files = collection.files.sort((a, b) => compareBytes(a.path, b.path));
    const folders = collection.folders.sort(compareBytes);
    for (const [one, other] of (0,_file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .findTwins */ .h)([...files.map(({ path }) => path), ...folders])) {
        collection.report((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(source, '..', ...other.split('/')), `has the same name as ${one} where case or Unicode form do not count`, 'rename one of them');
    }
    return { files, folders, findings: collection.findings };
}
/** Order of the UTF-8 bytes, the same on every system and in `LC_ALL=C sort`. */
function compareBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
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
            const problem = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nameProblem */ .r)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
            if (problem !== undefined)
                return this.report(absolute, problem, 'rename it');
            // The folders on the way may be links too.
            const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute);
            if (!isInside(this.#root, real))
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
            this.report(absolute, `is a ${kindOf(status)}`, 'only files and folders can be put into an image');
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
/** "FIFO", "socket", "device": what a file is that is neither file, folder nor link. */
function kindOf(entry) {
    if (entry.isFIFO())
        return 'FIFO';
    return entry.isSocket() ? 'socket' : 'device';
}
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !/^[A-Za-z]:/.test(way));
}


/***/ }),

/***/ 15460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findTwins),
/* harmony export */   r: () => (/* binding */ nameProblem)
/* harmony export */ });
/** Why a single name cannot travel to every file system and store, or undefined. */
function nameProblem(name) {
    if (/\p{Cc}/u.test(name))
        return 'has a control character in its name';
    if (name.includes('\\'))
        return 'has a backslash in its name, which is a separator on Windows';
    return undefined;
}
/** Pairs of paths that are one and the same on file systems without case (Windows, macOS) or with one Unicode form (macOS). */
function findTwins(paths) {
    const first = new Map();
    const twins = [];
    for (const path of paths) {
        const key = path.normalize('NFC').toLowerCase();
        const other = first.get(key);
        if (other === undefined)
            first.set(key, path);
        else
            twins.push([other, path]);
    }
    return twins;
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
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35182);
/* harmony import */ var _bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42740);
/* harmony import */ var _stable_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71671);






/** Larger templates are no text that a person wrote; they would have to be held in memory. */
const MAXIMUM_TEMPLATE = 8 * 1024 * 1024;
/**
 * Copies a file as it is.
 *
 * @param target must not exist; missing folders are made
 * @throws UserError when the file changes meanwhile, CancelledError; nothing is left at `target` then
 */
async function copyFile(source, target, mode, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    await write(target, mode, async (append) => {
        size = await (0,_stable_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readStableFile */ .s)(source, signal, async (block) => {
            hash.update(block);
            await append(block);
        });
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
    await (0,_stable_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readStableFile */ .s)(source, options.signal, (block) => {
        read += block.length;
        if (read <= MAXIMUM_TEMPLATE)
            blocks.push(Buffer.from(block));
    });
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
    const rendered = (0,_bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_5__/* .renderVariables */ .mR)(text, options.variables);
    if (rendered.undefined.length > 0) {
        return {
            findings: rendered.undefined.map(({ name, offset }) => ({
                severity: 'error',
                file: options.shown,
                ...(0,_bakehouse_core_variables__WEBPACK_IMPORTED_MODULE_5__/* .offsetToPlace */ .k)(text, offset),
                message: `undefined variable {${name}}`,
                hint: `give it a value, or write {{${name}}} for the text itself`,
            })),
        };
    }
    const bytes = Buffer.from(rendered.text);
    await write(target, options.mode, (append) => append(bytes));
    return { sha256: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(bytes), size: bytes.length };
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
        throw error;
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





/**
 * Fills a folder as a whole or not at all: `work` gets an empty neighbour, which takes the folder's place when `work` returns
 * true. What killed runs left behind is removed first.
 *
 * @param folder absolute; replaced only at the very end
 */
async function replaceFolder(folder, work) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), { recursive: true });
    await (0,_bakehouse_core_leftovers__WEBPACK_IMPORTED_MODULE_4__/* .removeLeftovers */ .D)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), (name) => isLeftover(folder, name));
    const partial = neighbour(folder, 'partial');
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
    const old = neighbour(folder, 'old');
    const existed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(folder, old).then(() => true, (error) => {
        if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT'))
            throw error;
        return false;
    });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, folder);
    }
    catch (error) {
        if (existed)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(old, folder);
        throw error;
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true, maxRetries: 3 });
}
function neighbour(folder, kind) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder)}.${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.${kind}`);
}
/** True for a neighbour of a run that no longer lives; a number of ours is that of an earlier process (containers reuse them). */
function isLeftover(folder, name) {
    const start = `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder)}.`;
    const owner = name.startsWith(start) ? /^(\d+)-[0-9a-f]{8}\.(?:partial|old)$/.exec(name.slice(start.length))?.[1] : undefined;
    return owner !== undefined && (Number(owner) === process.pid || !(0,_bakehouse_core_leftovers__WEBPACK_IMPORTED_MODULE_4__/* .isProcessAlive */ .j)(Number(owner)));
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
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35182);
/* harmony import */ var _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91703);
/* harmony import */ var _collect_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77515);
/* harmony import */ var _stable_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71671);








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
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${absolute} is a ${(0,_collect_files_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(status)}.`);
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
        const expected = new Set([_artifact_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .ARCHIVE_FILE */ .sX, _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .CHECKSUMS_FILE */ .aP, _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_5__.MANIFEST_FILE]);
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
        const archive = await hashFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .ARCHIVE_FILE */ .sX), signal);
        const sums = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .CHECKSUMS_FILE */ .aP), 'utf8');
        const own = await hashFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _artifact_manifest_js__WEBPACK_IMPORTED_MODULE_5__.MANIFEST_FILE), signal);
        return archive.sha256 === manifest.archive.sha256 && sums.includes(`${own.sha256}  ${_artifact_manifest_js__WEBPACK_IMPORTED_MODULE_5__.MANIFEST_FILE}\n`);
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
    const size = await (0,_stable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readStableFile */ .s)(path, signal, (block) => hash.update(block));
    return { sha256: hash.digest('hex'), size };
}
/** With `/`, in byte order. */
async function pathsBelow(folder) {
    const paths = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { recursive: true });
    return paths.map((path) => path.replaceAll('\\', process.platform === 'win32' ? '/' : '\\')).sort(_collect_files_js__WEBPACK_IMPORTED_MODULE_6__/* .compareBytes */ .Xo);
}


/***/ }),

/***/ 71671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readStableFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



const BLOCK = 1024 * 1024;
/**
 * Reads a regular file in blocks and makes sure that it stayed the same from the first to the last: a file that is being
 * written gives an error, never a mixture. Links are not followed, and a FIFO that took the file's place does not block.
 *
 * @param take gets each block; it may be reused after the returned promise settles
 * @returns the size in bytes
 * @throws UserError when the file changed or is no regular file, CancelledError
 */
async function readStableFile(path, signal, take) {
    // Windows has neither flag.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const before = await identityOf(file, path);
        const buffer = Buffer.allocUnsafe(Math.min(BLOCK, Number(before.size) + 1));
        let size = 0;
        for (;;) {
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .throwIfCancelled */ .dZ)(signal);
            const { bytesRead } = await file.read(buffer, 0, buffer.length, size);
            if (bytesRead === 0)
                break;
            size += bytesRead;
            await take(buffer.subarray(0, bytesRead));
        }
        const after = await identityOf(file, path);
        if (BigInt(size) !== before.size ||
            after.size !== before.size ||
            after.mtimeNs !== before.mtimeNs ||
            after.ctimeNs !== before.ctimeNs) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} changed while it was read.`, { hint: 'wait until nothing writes to it, then run again' });
        }
        return size;
    }
    finally {
        await file.close();
    }
}
async function identityOf(file, path) {
    const status = await file.stat({ bigint: true });
    if (!status.isFile())
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} is no longer a regular file.`);
    return status;
}


/***/ }),

/***/ 97416:
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
// EXTERNAL MODULE: ./build/staging/artifacts/src/artifact-manifest.js
var artifact_manifest = __webpack_require__(91703);
// EXTERNAL MODULE: ./build/staging/artifacts/src/collect-files.js
var collect_files = __webpack_require__(77515);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
// EXTERNAL MODULE: ./build/staging/artifacts/src/stable-file.js
var stable_file = __webpack_require__(71671);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/pack.js










/** 1980-01-01, the oldest time that zip tools know too; GNU tar warns of 1970. */
const TIME = new Date('1980-01-01T00:00:00Z');
/** Offset of the OS byte in a gzip header (RFC 1952, 2.3): zlib writes the system it runs on; 255 is "unknown". */
const GZIP_OS_OFFSET = 9;
/**
 * Packs files into a tar.gz whose bytes depend on names, modes and content alone: sorted, one fixed time, owned by 0:0. Reads
 * and writes in a stream. (Another zlib version may compress differently; the tar inside is the same.)
 *
 * @param archive written anew; nothing is left of it after a failure
 * @throws UserError when a file no longer is what its entry says, CancelledError
 */
async function packTarGz(entries, archive, signal) {
    (0,errors/* throwIfCancelled */.dZ)(signal);
    const tar = (0,tar_stream.pack)();
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const finish = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            // The header comes first and whole: zlib's first output is never shorter.
            if (size === 0)
                chunk[GZIP_OS_OFFSET] = 255;
            size += chunk.length;
            hash.update(chunk);
            done(null, chunk);
        },
    });
    const written = (0,external_node_stream_promises_.pipeline)(tar, (0,external_node_zlib_.createGzip)({ level: 6 }), finish, (0,external_node_fs_.createWriteStream)(archive, { flush: true }));
    try {
        const filled = fill(tar, entries, signal).catch((error) => {
            tar.destroy(error);
            throw error;
        });
        // Both, so that neither is left unhandled; the first failure of filling is the cause, else that of writing.
        const [fillOutcome, writeOutcome] = await Promise.allSettled([filled, written]);
        if (writeOutcome.status === 'rejected' && isOwnFailure(writeOutcome.reason))
            throw writeOutcome.reason;
        if (fillOutcome.status === 'rejected')
            throw fillOutcome.reason;
        if (writeOutcome.status === 'rejected')
            throw writeOutcome.reason;
    }
    catch (error) {
        await (0,promises_.rm)(archive, { force: true });
        throw signal.aborted ? new errors/* CancelledError */.cc() : error;
    }
    return { sha256: hash.digest('hex'), size };
}
/** A failed write (a full disk) destroys the tar, whose filling then fails only in consequence. */
function isOwnFailure(reason) {
    return typeof reason === 'object' && reason !== null && 'syscall' in reason;
}
async function fill(tar, entries, signal) {
    for (const entry of [...entries].sort((a, b) => (0,collect_files/* compareBytes */.Xo)(a.path, b.path))) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        if (entry.kind === 'file')
            await addFile(tar, entry, signal);
        else {
            const header = entry.kind === 'folder'
                ? { name: `${entry.path}/`, type: 'directory', mode: 0o755 }
                : { name: entry.path, type: 'symlink', mode: 0o777, linkname: entry.target };
            await new Promise((resolve, reject) => {
                tar.entry({ ...header, mtime: TIME }, (error) => (error ? reject(error) : resolve()));
            });
        }
    }
    tar.finalize();
}
async function addFile(tar, entry, signal) {
    const changed = () => new errors/* UserError */.yo(`${entry.absolute} changed while it was packed.`, { hint: 'run again' });
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let ended = () => { };
    const done = new Promise((resolve, reject) => {
        ended = (error) => (error ? reject(error) : resolve());
    });
    done.catch(() => { });
    const sink = tar.entry({ name: entry.path, type: 'file', mode: entry.mode, size: entry.size, mtime: TIME }, (error) => ended(error));
    // tar-stream reports through the callback above; an unheard event would end the process.
    sink.on('error', () => { });
    let size = 0;
    await (0,stable_file/* readStableFile */.s)(entry.absolute, signal, async (block) => {
        size += block.length;
        if (size > entry.size)
            throw changed();
        hash.update(block);
        // The tar keeps what it is given until it is read, and the block's memory is used again.
        if (!sink.write(Buffer.from(block)))
            await Promise.race([new Promise((resolve) => sink.once('drain', () => resolve())), done]);
    });
    if (size !== entry.size || hash.digest('hex') !== entry.sha256)
        throw changed();
    sink.end(undefined);
    await done;
}

// EXTERNAL MODULE: ./build/staging/artifacts/src/replace-folder.js
var replace_folder = __webpack_require__(53924);
// EXTERNAL MODULE: ./build/staging/artifacts/src/scan-tree.js
var scan_tree = __webpack_require__(12311);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/images/src/definition/given-variables.js
var given_variables = __webpack_require__(55553);
// EXTERNAL MODULE: ./build/staging/images/src/definition/load-definition.js + 12 modules
var load_definition = __webpack_require__(95017);
// EXTERNAL MODULE: ./build/staging/images/src/fingerprint/fingerprint.js + 3 modules
var fingerprint_fingerprint = __webpack_require__(29130);
// EXTERNAL MODULE: ./build/staging/images/src/plan/lock-file.js
var lock_file = __webpack_require__(59994);
// EXTERNAL MODULE: ./build/staging/images/src/plan/resolve-source.js
var resolve_source = __webpack_require__(37938);
// EXTERNAL MODULE: ./build/staging/steps/load-options.js
var load_options = __webpack_require__(62411);
// EXTERNAL MODULE: ./build/staging/artifacts/src/lay-file.js
var lay_file = __webpack_require__(59460);
// EXTERNAL MODULE: ./build/staging/images/src/definition/definition-root.js
var definition_root = __webpack_require__(89712);
;// CONCATENATED MODULE: ./build/staging/steps/prepare-artifacts/lay-out.js







/**
 * Lays what a definition's steps and tests need into an empty folder: `tree/<step>/…` and `tests/<name>`.
 *
 * @throws InputError with all findings of all steps together, UserError when a file changes meanwhile or a runner's package is
 *   unusable, ExternalError when a package cannot be downloaded, CancelledError
 */
async function layOut(loaded, folder, options) {
    const wanted = await collect(loaded, options);
    const findings = wanted.flatMap(({ collected }) => collected.findings);
    const laid = { files: [], entries: [] };
    for (const item of wanted)
        findings.push(...(await lay(item, loaded, folder, laid, options)));
    if (findings.length > 0)
        throw unusable(loaded, findings, options);
    for (const [index, step] of loaded.definition.steps.entries()) {
        if ('runner' in step)
            await layRunner(step.runner, index, loaded, folder, laid, options);
    }
    return laid;
}
async function collect(loaded, options) {
    const wanted = [];
    const find = (path) => (0,collect_files/* collectFiles */.C0)((0,external_node_path_.join)(loaded.folder, path), { root: (0,definition_root/* definitionRoot */.k)(loaded), signal: options.signal });
    for (const [step, content] of loaded.definition.steps.entries()) {
        const source = sourceOf(content);
        if (source === undefined)
            continue;
        wanted.push({ under: treeOf(step), owner: { step }, collected: await find(source.path), template: source.template, ...source.mode });
    }
    for (const { name, file } of loaded.definition.tests.inVm) {
        if (file === undefined)
            continue;
        wanted.push({ under: 'tests', owner: { test: name }, collected: await find(file), template: false, mode: 0o755, name });
    }
    return wanted;
}
function sourceOf(step) {
    if ('file' in step) {
        const { from, template, mode } = step.file;
        // A mode that is given holds for every file, whatever the source has: the builder sets it, here only its kind counts.
        const kind = mode === undefined ? {} : { mode: { mode: (Number.parseInt(mode, 8) & 0o111) === 0 ? 0o644 : 0o755 } };
        return { path: from, template: template === true, ...kind };
    }
    if ('script' in step && step.script.file !== undefined)
        return { path: step.script.file, template: false, mode: { mode: 0o755 } };
    return undefined;
}
/** `tree/<index of the step, two digits>`. */
function treeOf(step) {
    return `tree/${String(step).padStart(2, '0')}`;
}
async function lay(wanted, loaded, folder, laid, options) {
    const findings = [];
    for (const path of wanted.collected.folders) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(folder, wanted.under, path), { recursive: true });
        laid.entries.push({ kind: 'folder', path: `${wanted.under}/${path}` });
    }
    for (const file of wanted.collected.files) {
        const path = `${wanted.under}/${wanted.name ?? file.path}`;
        const target = (0,external_node_path_.join)(folder, path);
        const mode = wanted.mode ?? file.mode;
        const result = wanted.template
            ? await (0,lay_file/* renderFile */.V)(file.absolute, target, { mode, variables: loaded.variables, shown: file.absolute, signal: options.signal })
            : await (0,lay_file/* copyFile */.m)(file.absolute, target, mode, options.signal);
        if ('findings' in result)
            findings.push(...result.findings);
        else {
            laid.files.push({ path, ...result, mode: octal(mode), ...wanted.owner });
            laid.entries.push({ kind: 'file', path, absolute: target, mode, ...result });
        }
    }
    return findings;
}
async function layRunner(runner, step, loaded, folder, laid, { log, signal, cacheFolder }) {
    const { layRunnerTree } = await Promise.all(/* import() */[__webpack_require__.e(3224), __webpack_require__.e(9680), __webpack_require__.e(2158)]).then(__webpack_require__.bind(__webpack_require__, 12158));
    const { file, ...source } = runner.package;
    const tree = (0,external_node_path_.join)(folder, treeOf(step));
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(tree), { recursive: true });
    const packaged = { ...source, ...(file === undefined ? {} : { file: (0,external_node_path_.join)(loaded.folder, file) }) };
    await layRunnerTree({ ...runner, package: packaged }, tree, { log, signal, cacheFolder });
    const scanned = await (0,scan_tree/* scanTree */.w)(tree, signal);
    for (const entry of scanned.entries)
        laid.entries.push({ ...entry, path: `${treeOf(step)}/${entry.path}` });
    for (const entry of scanned.files)
        laid.files.push({ ...entry, path: `${treeOf(step)}/${entry.path}`, step });
}
function octal(mode) {
    return mode.toString(8).padStart(4, '0');
}
function unusable(loaded, findings, options) {
    const count = findings.length === 1 ? 'a file' : `${findings.length} places in files`;
    return new errors/* InputError */.dz(`${(0,external_node_path_.basename)(loaded.file)} needs ${count} that cannot be used.`, {
        findings: findings.map((finding) => ({ ...finding, ...(finding.file === undefined ? {} : { file: shown(finding.file, options) }) })),
    });
}
function shown(file, { workspace }) {
    const way = (0,external_node_path_.relative)(workspace, file);
    return way === '' || way.startsWith('..') ? file : way;
}

;// CONCATENATED MODULE: ./build/staging/steps/prepare-artifacts/run.js

















/**
 * Prepares the files of one image. The output folder is replaced as a whole at the end, and left alone, times included, when
 * it already holds exactly this.
 *
 * @throws InputError with every finding, UserError, ExternalError, CancelledError
 */
async function run(inputs, context) {
    const { log, signal } = context;
    const loaded = await (0,load_definition.loadDefinition)(context.resolve(inputs.definition), (0,load_options/* loadOptions */.Z)(context, (0,given_variables/* parseGivenVariables */.O)(inputs.variables)));
    const image = loaded.definition.image.id;
    const locked = await (0,resolve_source/* withLockFile */.Q5)(loaded, context.resolve(inputs.lockFile ?? lock_file/* LOCK_FILE */.FI));
    const fingerprint = (await (0,fingerprint_fingerprint/* fingerprintOf */.ax)(locked)).image;
    const folder = (0,external_node_path_.join)(context.resolve(inputs.outputFolder), image);
    const options = {
        log,
        signal,
        workspace: context.environment.workspace,
        cacheFolder: (0,external_node_path_.join)(context.environment.toolCache, 'runner-packages'),
    };
    let manifest;
    const prepare = async (partial) => {
        const laid = await layOut(loaded, partial, options);
        const files = laid.files.sort((a, b) => (0,collect_files/* compareBytes */.Xo)(a.path, b.path));
        const previous = await previousManifest(folder);
        const same = previous !== undefined &&
            previous.image === image &&
            previous.fingerprint === fingerprint &&
            JSON.stringify(previous.files) === JSON.stringify(files);
        if (same && (await (0,scan_tree/* isIntact */.k)(folder, previous, laid.entries, signal))) {
            log.info(`${image}: ${summary(previous)}, unchanged.`);
            manifest = previous;
            return false;
        }
        manifest = await finish({ image, fingerprint, files }, laid, partial, signal);
        if (previous !== undefined)
            logChanges(previous, manifest, context);
        log.info(`${image}: ${summary(manifest)}, ${inputs.dryRun ? 'would be written to' : 'written to'} ${folder}.`);
        return true;
    };
    if (inputs.dryRun)
        await (0,files/* withTemporaryFolder */.EX)('prepare-artifacts', prepare, context.environment.temp);
    else
        await (0,replace_folder/* replaceFolder */.x)(folder, prepare);
    return {
        folder,
        manifest: (0,external_node_path_.join)(folder, artifact_manifest.MANIFEST_FILE),
        archive: (0,external_node_path_.join)(folder, artifact_manifest/* ARCHIVE_FILE */.sX),
        archiveSha256: manifest?.archive.sha256,
        fileCount: manifest?.files.length,
        bytes: manifest === undefined ? undefined : bytesOf(manifest),
    };
}
/** Writes archive, manifest and checksums beside the laid files; the manifest last. */
async function finish(content, laid, folder, signal) {
    const archive = await packTarGz(laid.entries, (0,external_node_path_.join)(folder, artifact_manifest/* ARCHIVE_FILE */.sX), signal);
    const manifest = { schema: artifact_manifest/* MANIFEST_SCHEMA */.KB, ...content, archive: { file: artifact_manifest/* ARCHIVE_FILE */.sX, ...archive } };
    const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
    await (0,files/* writeFileAtomically */.lo)((0,external_node_path_.join)(folder, artifact_manifest/* CHECKSUMS_FILE */.aP), checksumsOf(manifest, text));
    await (0,files/* writeFileAtomically */.lo)((0,external_node_path_.join)(folder, artifact_manifest.MANIFEST_FILE), text);
    return manifest;
}
/** Everything in the folder but `SHA256SUMS` itself. */
function checksumsOf(manifest, text) {
    return (0,artifact_manifest/* formatChecksums */.ss)([
        { path: artifact_manifest/* ARCHIVE_FILE */.sX, sha256: manifest.archive.sha256 },
        { path: artifact_manifest.MANIFEST_FILE, sha256: (0,files/* sha256 */.sc)(text) },
        ...manifest.files,
    ]);
}
/** The manifest of the last run; refuses a folder that something else filled, because it would be replaced. */
async function previousManifest(folder) {
    const manifest = await (0,artifact_manifest.readArtifactManifest)((0,external_node_path_.join)(folder, artifact_manifest.MANIFEST_FILE));
    if (manifest !== undefined)
        return manifest;
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT'))
            return [];
        throw error;
    });
    if (names.length === 0)
        return undefined;
    throw new errors/* UserError */.yo(`${folder} holds files that prepare-artifacts did not write.`, {
        hint: 'move them away or give another output-folder',
    });
}
function logChanges(previous, now, { log }) {
    const before = new Map(previous.files.map((file) => [file.path, JSON.stringify(file)]));
    for (const file of now.files) {
        const old = before.get(file.path);
        before.delete(file.path);
        if (old !== JSON.stringify(file))
            log.debug(`${old === undefined ? 'new' : 'changed'}: ${file.path}`);
    }
    for (const path of before.keys())
        log.debug(`gone: ${path}`);
}
function summary(manifest) {
    const count = manifest.files.length === 1 ? '1 file' : `${manifest.files.length} files`;
    return `${count}, ${(0,format/* formatBytes */.z)(bytesOf(manifest))}, packed ${(0,format/* formatBytes */.z)(manifest.archive.size)}`;
}
function bytesOf(manifest) {
    return manifest.files.reduce((total, { size }) => total + size, 0);
}


/***/ })

};
