export const id = "shared-artifacts-selection-collect-files";
export const ids = ["shared-artifacts-selection-collect-files"];
export const modules = {

/***/ 18614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ collectFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7330);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26876);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44895);





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
    const files = collection.files.sort((a, b) => (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .compareBytes */ .X)(a.path, b.path));
    const folders = collection.folders.sort(_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_2__/* .compareBytes */ .X);
    for (const [one, other] of (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__/* .findTwins */ .hW)([...files.map(({ path }) => path), ...folders])) {
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
        (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(this.#signal);
        try {
            const problem = (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__/* .nameProblem */ .rH)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
            if (problem !== undefined)
                return this.report(absolute, problem, 'rename it');
            // The folders on the way may be links too.
            const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute);
            if (!(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__/* .isInside */ .FK)(this.#root, real))
                return this.report(absolute, `leads out of ${this.#root}`, 'copy what is needed into that folder');
            await this.#addReal(absolute, path, real);
        }
        catch (error) {
            if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT')) {
                const broken = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute).then((status) => status.isSymbolicLink(), () => false);
                this.report(absolute, broken ? 'is a symbolic link to nothing' : 'does not exist');
            }
            else if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ELOOP'))
                this.report(absolute, 'is a symbolic link in a circle');
            else if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM'))
                this.report(absolute, `cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
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
            this.report(absolute, `is a ${(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(status)}`, 'only files and folders can be put into an image');
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

/***/ 99602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ isIntact),
/* harmony export */   w: () => (/* binding */ scanTree)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7330);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46970);
/* harmony import */ var _bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39407);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85368);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44895);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32586);








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
            files.push({ path, sha256: (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(link), size: Buffer.byteLength(link), mode: '0777', link });
            entries.push({ kind: 'link', path, target: link });
        }
        else if (status.isFile()) {
            const mode = status.mode & 0o777;
            const hashed = await hashFile(absolute, signal);
            files.push({ path, ...hashed, mode: (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__/* .octalMode */ .j_)(mode) });
            entries.push({ kind: 'file', path, absolute, mode, ...hashed });
        }
        else
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${absolute} is a ${(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(status)}.`);
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
        const expected = new Set([manifest.archive.file, _bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_6__/* .CHECKSUMS_FILE */ .aP, _bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_6__/* .MANIFEST_FILE */ .h1]);
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
        const sums = await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__/* .readRegularText */ .Aj)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_6__/* .CHECKSUMS_FILE */ .aP));
        const own = await hashFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_6__/* .MANIFEST_FILE */ .h1), signal);
        return archive.sha256 === manifest.archive.sha256 && sums.includes(`${own.sha256}  ${_bakehouse_records_artifacts__WEBPACK_IMPORTED_MODULE_6__/* .MANIFEST_FILE */ .h1}\n`);
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
    const size = await (0,_bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_8__/* .readStableFile */ .sv)(path, signal, (block) => hash.update(block));
    return { sha256: hash.digest('hex'), size };
}
/** With `/`, in byte order. */
async function pathsBelow(folder) {
    // With names alone Node.js goes through links to folders, also out of the tree.
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries.map(({ parentPath, name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parentPath, name)).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_2__.sep, '/')).sort(_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_9__/* .compareBytes */ .X);
}


/***/ })

};
