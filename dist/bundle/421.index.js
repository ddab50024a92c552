export const id = 421;
export const ids = [421];
export const modules = {

/***/ 15460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g3: () => (/* binding */ windowsNameProblem),
/* harmony export */   hW: () => (/* binding */ findTwins),
/* harmony export */   rH: () => (/* binding */ nameProblem),
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
/**
 * Why a path from outside (a manifest, an archive) may not be joined to a folder, or undefined.
 *
 * @param path with `/`
 */
function pathProblem(path) {
    if (path === '')
        return 'is empty';
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
/* harmony export */   I: () => (/* binding */ kindOf)
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


/***/ }),

/***/ 40421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   selectFiles: () => (/* binding */ selectFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7330);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15460);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58940);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91869);








/** Links to folders can multiply what there is without end; no list of files is longer than this. */
const MAXIMUM_ENTRIES = 1_000_000;
/** So many entries take about 10 ms; then signals get their turn. */
const ENTRIES_PER_TURN = 500;
/**
 * Finds the files below a folder, without opening any. What is not selected is not looked at: it cannot be an error.
 *
 * @param source absolute; may itself be a symbolic link
 * @throws InputError for patterns that cannot be used and a source that is no folder, UserError for too many files, CancelledError
 */
async function selectFiles(source, options) {
    const selection = await (0,_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .selectionOf */ .W)(options);
    const executable = options.executable?.length ? await (0,_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .selectionOf */ .W)({ include: options.executable, exclude: [] }) : undefined;
    const walk = new Walk(source, await rootOf(source), selection, executable, options);
    await walk.folder(walk.root, '', [walk.root]);
    walk.checkKeptLinks();
    const files = walk.files.sort(byPath);
    const links = walk.links.map(({ path, target }) => ({ path, target })).sort(byPath);
    const emptyFolders = walk.emptyFolders.sort(_bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_6__/* .compareBytes */ .X);
    if (files.length + links.length + emptyFolders.length === 0 && options.allowEmpty !== true && walk.findings.length === 0) {
        walk.report('error', source, 'holds nothing that the patterns select', 'change include or exclude, or allow an empty selection');
    }
    else
        for (const pattern of selection.unmatched())
            walk.report('warning', source, `holds nothing that ${JSON.stringify(pattern)} matches`);
    for (const [one, other] of options.allowTwins === true ? [] : (0,_file_names_js__WEBPACK_IMPORTED_MODULE_7__/* .findTwins */ .hW)(walk.names)) {
        walk.report('error', (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(source, other), `has the same name as ${one} where case or Unicode form do not count`, 'rename one of them');
    }
    return { files, links, emptyFolders, findings: walk.findings, skippedLinks: walk.skippedLinks };
}
function byPath(a, b) {
    return (0,_bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_6__/* .compareBytes */ .X)(a.path, b.path);
}
async function rootOf(source) {
    try {
        const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(source);
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(root)).isDirectory())
            return root;
    }
    catch (error) {
        if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES'))
            throw error;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${source} cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${source} is no folder.`, { hint: 'name the folder that holds it, and the file in include' });
}
class Walk {
    files = [];
    links = [];
    emptyFolders = [];
    findings = [];
    /** Every path that the result holds or implies. */
    names = new Set();
    root;
    skippedLinks = 0;
    #source;
    #selection;
    #executable;
    #options;
    #seen = 0;
    constructor(source, root, selection, executable, options) {
        this.#source = source;
        this.root = root;
        this.#selection = selection;
        this.#executable = executable;
        this.#options = options;
    }
    report(severity, file, message, hint) {
        this.findings.push({ severity, file, message, ...(hint === undefined ? {} : { hint }) });
    }
    /**
     * @param real the folder's real path
     * @param path as the result names it
     * @param chain the real paths of the folders on the way, itself included
     * @returns whether anything in it was selected
     */
    async folder(real, path, chain) {
        let holds = false;
        for (const entry of this.#attempt(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(real, { withFileTypes: true })) ?? []) {
            if (++this.#seen % ENTRIES_PER_TURN === 0)
                await new Promise((resolve) => setImmediate(resolve));
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(this.#options.signal);
            if (this.#seen > MAXIMUM_ENTRIES)
                throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${this.#source} holds more than ${MAXIMUM_ENTRIES} entries.`, { hint: 'exclude some' });
            const below = path === '' ? entry.name : `${path}/${entry.name}`;
            if (below === this.#options.without)
                continue;
            // A real path and a name: nothing to normalise, which would take longer than to list them.
            const inner = real.endsWith(node_path__WEBPACK_IMPORTED_MODULE_2__.sep) ? real + entry.name : real + node_path__WEBPACK_IMPORTED_MODULE_2__.sep + entry.name;
            if (entry.isDirectory())
                holds = (await this.#enter(inner, below, chain)) || holds;
            else if (entry.isSymbolicLink())
                holds = (await this.#link(inner, below, chain)) || holds;
            else if (this.#selection.takes(below, 'file'))
                holds = this.#other(entry, inner, below) || holds;
        }
        return holds;
    }
    async #enter(real, path, chain) {
        const taken = this.#selection.takes(path, 'folder');
        if (!taken && !this.#selection.mayHold(path))
            return false;
        const holds = await this.folder(real, path, [...chain, real]);
        // A folder only on the way to the result would be there the second time and not the first.
        const counts = holds || (taken && this.#options.without?.startsWith(`${path}/`) !== true);
        if (counts && !holds)
            this.emptyFolders.push(path);
        if (counts)
            this.#name(path);
        return counts;
    }
    #other(entry, real, path) {
        if (!entry.isFile()) {
            this.report('error', this.#shown(path), `is a ${(0,_place_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(entry)}`, 'exclude it: only files, folders and links can be packed');
            return false;
        }
        const status = this.#attempt(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(real, { bigint: true }));
        if (status === undefined)
            return false;
        this.#file(status, real, path);
        return true;
    }
    #file(status, real, path) {
        const executable = this.#executable === undefined ? (status.mode & 64n) !== 0n : this.#executable.takes(path, 'file');
        // A list of the numbers alone: the whole status of each of many files would take much memory.
        const { dev, ino, size, mtimeNs, ctimeNs } = status;
        const identity = { dev, ino, size, mtimeNs, ctimeNs };
        this.files.push({ path, absolute: real, mode: executable ? 0o755 : 0o644, size: Number(size), identity });
        this.#name(path);
    }
    async #link(own, path, chain) {
        const { links } = this.#options;
        const follow = links === 'follow';
        if (!this.#selection.takes(path, 'file') && !(follow && this.#selection.mayHold(path)))
            return false;
        if (links === 'refuse')
            this.report('error', this.#shown(path), 'is a symbolic link', 'keep or follow links, or exclude it');
        if (links === 'skip')
            this.skippedLinks++;
        if (links === 'refuse' || links === 'skip')
            return false;
        const real = this.#resolve(own, path);
        if (real === undefined)
            return false;
        if (!follow)
            return this.#keep(own, path, real);
        const status = this.#attempt(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real, { bigint: true }));
        if (status === undefined)
            return false;
        if (status.isDirectory()) {
            if (!chain.includes(real))
                return this.#enter(real, path, chain);
            this.report('error', this.#shown(path), 'is a symbolic link to a folder that it is in', 'exclude it');
            return false;
        }
        if (!this.#selection.takes(path, 'file'))
            return false;
        if (status.isFile())
            this.#file(status, real, path);
        else
            this.report('error', this.#shown(path), `is a symbolic link to a ${(0,_place_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(status)}`, 'exclude it');
        return status.isFile();
    }
    /** The real path of what a link points to, if that is in the source. */
    #resolve(own, path) {
        try {
            // Node's own takes `link/..` for nothing, where the system follows the link first.
            const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(own);
            if ((0,_place_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(this.root, real))
                return real;
            this.report('error', this.#shown(path), `is a symbolic link that leads out of ${this.#source}`, 'copy what is needed, or exclude it');
        }
        catch (error) {
            if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
                this.report('error', this.#shown(path), 'is a symbolic link to nothing', 'exclude it');
            else if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ELOOP'))
                this.report('error', this.#shown(path), 'is a symbolic link in a circle', 'exclude it');
            else
                this.report('error', this.#shown(path), `cannot be resolved: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
        }
        return undefined;
    }
    #keep(own, path, real) {
        const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(own);
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(target)) {
            this.report('error', this.#shown(path), 'is a symbolic link with an absolute path', 'make it relative: it would break elsewhere');
            return false;
        }
        const portable = target.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_2__.sep, '/');
        // Out and back in again by the name of the source, which the folder that it is unpacked to does not have; or on a winding way.
        const problem = (0,_place_js__WEBPACK_IMPORTED_MODULE_4__/* .linkTargetProblem */ .$Q)(path, portable);
        if (problem !== undefined) {
            this.report('error', this.#shown(path), `is a symbolic link to ${JSON.stringify(portable)}, which ${problem}`, 'make it direct');
            return false;
        }
        this.links.push({ path, target: portable, real });
        this.#name(path);
        return true;
    }
    /** A kept link must find its target where it is unpacked. */
    checkKeptLinks() {
        for (const { path, real } of this.links) {
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(this.root, real).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_2__.sep, '/');
            if (target !== '' && !this.names.has(target)) {
                this.report('error', this.#shown(path), `is a symbolic link to ${target}, which is not selected`, 'select both or none');
            }
        }
    }
    #name(path) {
        if (this.names.has(path))
            return;
        this.names.add(path);
        const name = path.slice(path.lastIndexOf('/') + 1);
        // Bytes that are no UTF-8 come as U+FFFD, which then names another file, or none.
        const problem = name.includes('\ufffd') ? 'has a name that is not UTF-8' : (0,_file_names_js__WEBPACK_IMPORTED_MODULE_7__/* .nameProblem */ .rH)(name);
        if (problem !== undefined) {
            this.report('error', this.#shown(path), problem, 'rename or exclude it');
            return;
        }
        const onWindows = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_7__/* .windowsNameProblem */ .g3)(name);
        if (onWindows !== undefined)
            this.report(this.#options.portableNames === true ? 'error' : 'warning', this.#shown(path), onWindows, 'rename it');
    }
    #shown(path) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#source, path);
    }
    /** The answer of the file system, or a finding. */
    #attempt(path, ask) {
        try {
            return ask();
        }
        catch (error) {
            if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENAMETOOLONG', 'EIO', 'ESTALE'))
                throw error;
            const gone = (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR');
            const invalid = path.includes('\ufffd');
            const message = invalid
                ? 'has a name that is not UTF-8'
                : gone
                    ? 'vanished while it was listed'
                    : `cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`;
            this.report('error', this.#shown(path), message, invalid ? 'rename or exclude it' : gone ? 'run again' : 'give read permission, or exclude it');
            return undefined;
        }
    }
}


/***/ }),

/***/ 91869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ selectionOf)
/* harmony export */ });
const EVERYTHING = { takes: () => true, mayHold: () => true, unmatched: () => [] };
/**
 * A selection by patterns. What reads them takes longer to load than to list a thousand files, and most runs give none.
 *
 * @throws InputError naming every pattern that cannot be used
 */
async function selectionOf(rules) {
    if (rules.include.length === 0 && rules.exclude.length === 0)
        return EVERYTHING;
    const { GlobSelection } = await Promise.all(/* import() */[__webpack_require__.e(1138), __webpack_require__.e(4714)]).then(__webpack_require__.bind(__webpack_require__, 14714));
    return new GlobSelection(rules);
}


/***/ })

};
