export const id = "shared-archive-unpack-archive";
export const ids = ["shared-archive-unpack-archive"];
export const modules = {

/***/ 55301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ unpackArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7330);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26876);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68830);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44895);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85368);
/* harmony import */ var _archive_entry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(385);
/* harmony import */ var _read_archive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30903);








/**
 * Unpacks a zip, tar.gz or tar.zst so that nothing is written outside of `folder` or over anything, whatever the archive says. Owners,
 * times, and set-user-id bits are ignored, and modes are cut by the umask. After an error the folder holds what came before it: give one
 * that is thrown away then.
 *
 * @param folder empty
 * @throws UserError naming the archive and the entry that is unsafe or damaged, CancelledError
 */
async function unpackArchive(archive, format, folder, options) {
    const unpacking = new Unpacking(archive, folder, options);
    const { limits, hardLinks = false, names = 'portable', signal } = options;
    await (0,_read_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .readArchive */ .b)(archive, format, (path, entry, content) => unpacking.place(path, entry, content), {
        ...{ signal, hardLinks, names },
        ...(limits === undefined ? {} : { limits }),
    });
    await unpacking.makeLinks();
    return unpacking.result();
}
class Unpacking {
    #archive;
    #folder;
    #options;
    #files = [];
    /** Where files are, for hard links to them. */
    #placed = new Map();
    #folders = new Set();
    #links = [];
    #skippedLinks = 0;
    constructor(archive, folder, options) {
        this.#archive = archive;
        this.#folder = folder;
        this.#options = options;
    }
    async place(path, entry, content) {
        (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(this.#options.signal);
        if (path === '')
            return;
        const onWindows = process.platform === 'win32' ? path.split('/').map(_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__/* .windowsNameProblem */ .g3).find(Boolean) : undefined;
        if (onWindows !== undefined)
            throw (0,_archive_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .refusedEntry */ .fl)(this.#archive, entry.name, onWindows);
        if (entry.kind === 'folder')
            return this.#makeFolder(path);
        if (entry.kind === 'link')
            return this.#noteLink(path, entry);
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
        if (parent !== '.')
            await this.#makeFolder(parent);
        if (entry.kind === 'hard-link')
            return this.#makeHardLink(path, entry);
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        let size = 0;
        // Whoever unpacks may read and write; set-user-id and sticky bits are dropped, and what the umask takes.
        const mode = (entry.mode & (this.#options.fixedModes === true ? 0o755 : 0o777)) | 0o600;
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path), 'wx', mode);
        try {
            for await (const part of content) {
                (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(this.#options.signal);
                hash.update(part);
                size += part.length;
                await file.writeFile(part);
                this.#options.onProgress?.(part.length);
            }
        }
        catch (error) {
            throw (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_7__/* .explainNoRoom */ .k3)(error, `to unpack ${this.#archive}`);
        }
        finally {
            await file.close();
        }
        if (this.#options.fixedModes === true)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path), mode);
        this.#add({ path, sha256: hash.digest('hex'), size, mode: (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_8__/* .octalMode */ .j_)(entry.mode) });
    }
    /** Only to what this archive has put there as a file: no other name can be meant by it. */
    async #makeHardLink(path, { name, target = '' }) {
        const original = this.#placed.get(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(target));
        if (original === undefined)
            throw (0,_archive_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .refusedEntry */ .fl)(this.#archive, name, `is a hard link to ${(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__/* .shownName */ .HD)(target)}, which is no file before it`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, original.path), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path));
        this.#add({ ...original, path });
    }
    #add(file) {
        this.#files.push(file);
        if (this.#options.hardLinks === true)
            this.#placed.set(file.path, file);
    }
    /** Links come last, so that nothing is ever written through one. */
    async makeLinks() {
        for (const { path, target, name } of this.#links) {
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(this.#options.signal);
            const problem = (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_8__/* .linkTargetProblem */ .$Q)(path, target);
            if (problem !== undefined)
                throw (0,_archive_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .refusedEntry */ .fl)(this.#archive, name, `is a symbolic link to ${JSON.stringify(target)}, which ${problem}`);
            const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
            if (parent !== '.')
                await this.#makeFolder(parent);
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(target, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path));
            }
            catch (error) {
                if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'EPERM', 'ENOSYS'))
                    throw error;
                throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`This system lets you make no symbolic link, as ${this.#archive} needs for ${path}.`, {
                    cause: error,
                    hint: 'on Windows turn on developer mode, or skip links',
                });
            }
            this.#files.push({ path, sha256: (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_9__/* .sha256 */ .sc)(target), size: Buffer.byteLength(target), mode: '0777', link: target });
        }
    }
    result() {
        const holding = new Set(['.']);
        for (const path of [...this.#files.map((file) => file.path), ...this.#folders])
            holding.add((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
        const emptyFolders = [...this.#folders].filter((path) => !holding.has(path)).sort(_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_10__/* .compareBytes */ .X);
        const files = this.#files.sort((a, b) => (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_10__/* .compareBytes */ .X)(a.path, b.path));
        return { files, folders: this.#folders, emptyFolders, skippedLinks: this.#skippedLinks };
    }
    #noteLink(path, { name, target = '' }) {
        const { links } = this.#options;
        if (links === 'refuse')
            throw (0,_archive_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .refusedEntry */ .fl)(this.#archive, name, 'is a symbolic link; keep or skip links to go on');
        if (links === 'skip')
            this.#skippedLinks++;
        else
            this.#links.push({ path, target, name });
    }
    async #makeFolder(path) {
        if (this.#folders.has(path))
            return;
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
        if (parent !== '.')
            await this.#makeFolder(parent);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path), { mode: 0o755 });
        if (this.#options.fixedModes === true)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path), 0o755);
        this.#folders.add(path);
    }
}


/***/ })

};
