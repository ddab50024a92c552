export const id = "shared-artifacts-verify-verify-folder";
export const ids = ["shared-artifacts-verify-verify-folder"];
export const modules = {

/***/ 67933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ soundOf),
/* harmony export */   M: () => (/* binding */ verifyFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39407);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85368);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44895);
/* harmony import */ var _compare_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96112);







/** So many entries take about 10 ms; then signals get their turn. */
const ENTRIES_PER_TURN = 500;
/**
 * Checks that a folder holds exactly what a manifest says: every file with its bytes and mode, every link, and nothing else. Reads
 * no file whose size already tells, none that nobody expects, and follows no links. Windows keeps no modes; there they are not checked.
 *
 * @param folder absolute
 * @throws UserError when the folder cannot be read, CancelledError
 */
async function verifyFolder(folder, expected, options) {
    const walk = new Walk(folder, expected, options);
    await walk.read('');
    const shown = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path);
    const findings = (0,_compare_files_js__WEBPACK_IMPORTED_MODULE_3__/* .compareFiles */ .hZ)(expected.files, walk.found, { allowExtra: options.allowExtra, shown });
    findings.push(...(0,_compare_files_js__WEBPACK_IMPORTED_MODULE_3__/* .compareFolders */ .Ry)(expected, walk.folders, { allowExtra: options.allowExtra, shown }));
    return { ...soundOf(expected.files, findings, walk.found, shown), findings };
}
/** Counts what no finding names. */
function soundOf(expected, findings, found, shown) {
    const wrong = new Set(findings.map(({ file }) => file));
    const sizes = new Map(found.map(({ path, size }) => [path, size]));
    const sound = expected.filter(({ path }) => !wrong.has(shown(path)));
    return { files: sound.length, bytes: sound.reduce((total, { path }) => total + (sizes.get(path) ?? 0), 0) };
}
class Walk {
    found = [];
    folders = new Set();
    #folder;
    #expected;
    #options;
    /** The manifest itself, which cannot say what it is. */
    #manifest;
    #listsLinks;
    #seen = 0;
    constructor(folder, { files, manifest, listsLinks }, options) {
        this.#folder = folder;
        this.#expected = new Map(files.map((file) => [file.path, file]));
        this.#options = options;
        this.#manifest = manifest;
        this.#listsLinks = listsLinks;
    }
    /** @param path '' for the folder itself */
    async read(path) {
        for (const name of this.#list(path)) {
            if (++this.#seen % ENTRIES_PER_TURN === 0)
                await new Promise((resolve) => setImmediate(resolve));
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .throwIfCancelled */ .dZ)(this.#options.signal);
            const below = path === '' ? name : `${path}/${name}`;
            if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, below) === this.#manifest)
                continue;
            // Beside another manifest (SHA256SUMS) it is a file like any other; nobody expects what a manifest cannot name.
            const status = this.#attempt(below, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, below), { bigint: true }));
            if (status?.isDirectory()) {
                this.folders.add(below);
                if (this.#expected.has(below))
                    this.found.push({ path: below, size: 0, problem: 'is a folder' });
                await this.read(below);
            }
            else if (status !== undefined)
                await this.#take(below, status);
        }
    }
    #list(path) {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path));
        }
        catch (error) {
            if (path === '') {
                throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${this.#folder} cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}.`, { cause: error, hint: 'name the folder to verify' });
            }
            this.#attempt(path, () => {
                throw error;
            });
            return [];
        }
    }
    async #take(path, status) {
        const expected = this.#expected.get(path);
        const size = Number(status.size);
        if (status.isSymbolicLink()) {
            if (expected === undefined && !this.#listsLinks)
                return;
            const target = this.#attempt(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path)));
            const link = process.platform === 'win32' ? target?.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_2__.sep, '/') : target;
            if (link !== undefined)
                this.found.push({ path, size: Buffer.byteLength(link), sha256: (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc)(link), link });
        }
        else if (!status.isFile())
            this.found.push({ path, size, problem: `is a ${(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(status)}` });
        else if (expected === undefined || (expected.size !== undefined && expected.size !== size))
            this.found.push({ path, size });
        else
            await this.#hash(path, status);
    }
    async #hash(path, status) {
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path);
        const mode = process.platform === 'win32' ? undefined : (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_6__/* .octalMode */ .j_)(Number(status.mode));
        try {
            const digest = await this.#digest(absolute, status);
            this.found.push({ path, size: Number(status.size), sha256: digest, mode });
        }
        catch (error) {
            if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo) && !(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'EIO'))
                throw error;
            const said = (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error).replace(`${absolute} `, '').replace(/\.$/, '');
            this.found.push({ path, size: Number(status.size), problem: error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo ? said : `cannot be read: ${said}` });
        }
    }
    async #digest(path, status) {
        if (status.size <= BigInt(_bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_7__/* .READ_BLOCK */ .RX)) {
            const content = (0,_bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_7__/* .readStableFileSync */ .Ft)(path, status);
            this.#options.onProgress?.(content.length);
            return (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc)(content);
        }
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        const take = (block) => {
            hash.update(block);
            this.#options.onProgress?.(block.length);
        };
        await (0,_bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_7__/* .readStableFile */ .sv)(path, this.#options.signal, take, status);
        return hash.digest('hex');
    }
    #attempt(path, ask) {
        try {
            return ask();
        }
        catch (error) {
            if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'EIO', 'ESTALE'))
                throw error;
            this.found.push({ path, size: 0, problem: `cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}` });
            return undefined;
        }
    }
}


/***/ })

};
