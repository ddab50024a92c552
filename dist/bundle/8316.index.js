export const id = 8316;
export const ids = [8316];
export const modules = {

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
    await (0,_stable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readStableFile */ .sv)(source, options.signal, (block) => {
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

/***/ 68219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ changedWhilePacked),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   gC: () => (/* binding */ entryTime),
/* harmony export */   qg: () => (/* binding */ inByteOrder),
/* harmony export */   u$: () => (/* binding */ OLDEST_TIME)
/* harmony export */ });
/* unused harmony export NEWEST_TIME */
/* harmony import */ var _bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7330);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);


/** A selection as what goes into an archive. */
function entriesOf({ files, links, emptyFolders }) {
    return [
        ...files.map((file) => ({ kind: 'file', ...file })),
        ...links.map((link) => ({ kind: 'link', ...link })),
        ...emptyFolders.map((path) => ({ kind: 'folder', path })),
    ];
}
/** 1980-01-01, the oldest time that zip can say; GNU tar warns of 1970. */
const OLDEST_TIME = Date.UTC(1980, 0, 1) / 1000;
/** The last that zip can say: 7 bits of years from 1980, steps of two seconds. */
const NEWEST_TIME = Date.UTC(2107, 11, 31, 23, 59, 58) / 1000;
/**
 * The time of every entry.
 *
 * @throws InputError for a time that zip cannot say
 */
function entryTime({ time = OLDEST_TIME }) {
    if (Number.isInteger(time) && time >= OLDEST_TIME && time <= NEWEST_TIME)
        return new Date(time * 1000);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${time} is no time for an archive.`, {
        hint: `seconds since 1970, from ${OLDEST_TIME} (1980-01-01) to ${NEWEST_TIME} (2107-12-31)`,
    });
}
function inByteOrder(entries) {
    return [...entries].sort((a, b) => (0,_bakehouse_core_byte_order__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .X)(a.path, b.path));
}
/** The error of a file that no longer holds what it held. */
function changedWhilePacked(file) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file.absolute} changed while it was packed.`, { hint: 'wait until nothing writes to it, then run again' });
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
    const file = openListed(path, listed !== undefined);
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
    const file = openListed(path, true);
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
function openListed(path, listed) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
    }
    catch (error) {
        if (!listed)
            throw error;
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


/***/ }),

/***/ 89327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ soundOf),
/* harmony export */   M: () => (/* binding */ verifyFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35182);
/* harmony import */ var _compare_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56214);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58940);
/* harmony import */ var _stable_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71671);








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
    const findings = (0,_compare_files_js__WEBPACK_IMPORTED_MODULE_7__/* .compareFiles */ .h)(expected.files, walk.found, { allowExtra: options.allowExtra, shown });
    for (const path of expected.emptyFolders ?? []) {
        if (!walk.folders.has(path))
            findings.push({ severity: 'error', file: shown(path), message: 'is missing, a folder' });
    }
    for (const path of walk.extraFolders(expected)) {
        findings.push({ severity: 'error', file: shown(path), message: 'is a folder that is not in the manifest' });
    }
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
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(this.#options.signal);
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
    /** Folders that nothing which is expected lies in. Where the manifest does not speak of folders, none is. */
    extraFolders({ files, emptyFolders }) {
        if (emptyFolders === undefined || this.#options.allowExtra)
            return [];
        const known = new Set();
        const add = (path) => {
            for (let at = path; at !== '' && !known.has(at); at = at.slice(0, Math.max(at.lastIndexOf('/'), 0)))
                known.add(at);
        };
        for (const { path } of files)
            add(path);
        for (const path of emptyFolders)
            add(path);
        return [...this.folders].filter((path) => !known.has(path));
    }
    #list(path) {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path));
        }
        catch (error) {
            if (path === '') {
                throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${this.#folder} cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}.`, { cause: error, hint: 'name the folder to verify' });
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
                this.found.push({ path, size: Buffer.byteLength(link), sha256: (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(link), link });
        }
        else if (!status.isFile())
            this.found.push({ path, size, problem: `is a ${(0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(status)}` });
        else if (expected === undefined || (expected.size !== undefined && expected.size !== size))
            this.found.push({ path, size });
        else
            await this.#hash(path, status);
    }
    async #hash(path, status) {
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, path);
        const mode = process.platform === 'win32' ? undefined : (Number(status.mode) & 0o777).toString(8).padStart(4, '0');
        try {
            const digest = await this.#digest(absolute, status);
            this.found.push({ path, size: Number(status.size), sha256: digest, mode });
        }
        catch (error) {
            if (!(error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo) && !(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'EIO'))
                throw error;
            const said = (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error).replace(`${absolute} `, '').replace(/\.$/, '');
            this.found.push({ path, size: Number(status.size), problem: error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo ? said : `cannot be read: ${said}` });
        }
    }
    async #digest(path, status) {
        if (status.size <= BigInt(_stable_file_js__WEBPACK_IMPORTED_MODULE_6__/* .READ_BLOCK */ .RX)) {
            const content = (0,_stable_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readStableFileSync */ .Ft)(path, status);
            this.#options.onProgress?.(content.length);
            return (0,_bakehouse_core_files__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(content);
        }
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        const take = (block) => {
            hash.update(block);
            this.#options.onProgress?.(block.length);
        };
        await (0,_stable_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readStableFile */ .sv)(path, this.#options.signal, take, status);
        return hash.digest('hex');
    }
    #attempt(path, ask) {
        try {
            return ask();
        }
        catch (error) {
            if (!(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'EIO', 'ESTALE'))
                throw error;
            this.found.push({ path, size: 0, problem: `cannot be read: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}` });
            return undefined;
        }
    }
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

/***/ 55553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseGivenVariables),
/* harmony export */   r: () => (/* binding */ environmentVariables)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** How a variable of the environment is called that gives a variable of definitions its value. */
const PREFIX = 'BAKEHOUSE_VAR_';
/**
 * Variables from the lines of an input, `NAME=value`; everything after the first `=` is the value.
 *
 * @throws InputError with every line that is none
 */
function parseGivenVariables(lines) {
    const variables = {};
    const findings = [];
    for (const line of lines) {
        const [, name, value] = /^([A-Z][A-Z0-9_]*)\s*=(.*)$/s.exec(line) ?? [];
        // The value is not shown: it may be one that was meant to be secret.
        if (name === undefined || value === undefined) {
            findings.push({ severity: 'error', message: `"${line.split('=', 1)[0]}" is not NAME=value`, hint: 'a name is A-Z, 0-9 and _' });
        }
        else if (Object.hasOwn(variables, name))
            findings.push({ severity: 'error', message: `the variable ${name} is given twice` });
        else
            variables[name] = value;
    }
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Unusable variables.', { findings });
    return variables;
}
/** Variables from an environment: `BAKEHOUSE_VAR_<NAME>` gives NAME its value. */
function environmentVariables(environment) {
    const given = Object.entries(environment).filter((entry) => entry[0].startsWith(PREFIX) && entry[1] !== undefined);
    return Object.fromEntries(given.map(([name, value]) => [name.slice(PREFIX.length), value]));
}


/***/ }),

/***/ 48316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareFiles: () => (/* binding */ prepareFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/artifacts/src/artifact-manifest.js
var artifact_manifest = __webpack_require__(91703);
// EXTERNAL MODULE: ./build/staging/artifacts/src/expected-files.js
var expected_files = __webpack_require__(40653);
// EXTERNAL MODULE: ./build/staging/artifacts/src/files-manifest.js
var files_manifest = __webpack_require__(10192);
// EXTERNAL MODULE: ./build/staging/artifacts/src/place.js
var place = __webpack_require__(58940);
// EXTERNAL MODULE: ./build/staging/artifacts/src/replace-folder.js
var replace_folder = __webpack_require__(53924);
// EXTERNAL MODULE: ./build/staging/artifacts/src/select-files.js
var select_files = __webpack_require__(40421);
// EXTERNAL MODULE: ./build/staging/artifacts/src/verify-folder.js
var verify_folder = __webpack_require__(89327);
// EXTERNAL MODULE: ./build/staging/core/src/checksums.js
var checksums = __webpack_require__(41685);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var src_errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/artifacts/src/file-names.js
var file_names = __webpack_require__(15460);
// EXTERNAL MODULE: ./build/staging/artifacts/src/lay-file.js
var lay_file = __webpack_require__(59460);
// EXTERNAL MODULE: ./build/staging/artifacts/src/pack-entry.js
var pack_entry = __webpack_require__(68219);
// EXTERNAL MODULE: ./build/staging/artifacts/src/selection.js
var src_selection = __webpack_require__(91869);
// EXTERNAL MODULE: ./build/staging/artifacts/src/write-archive.js
var write_archive = __webpack_require__(71711);
// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: ./build/staging/images/src/definition/given-variables.js
var given_variables = __webpack_require__(55553);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/output-folder.js
var output_folder = __webpack_require__(90640);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/progress.js
var prepare_artifacts_progress = __webpack_require__(35989);
;// CONCATENATED MODULE: ./build/staging/steps/prepare-artifacts/fill-folder.js














/**
 * Fills an empty folder with an archive of what was selected, or with that itself.
 *
 * @throws InputError for templates that cannot be rendered, UserError when a file changes meanwhile, CancelledError
 */
async function fillFolder(selected, folder, name, inputs, context) {
    const { format = 'tar.gz' } = inputs;
    const isTemplate = await templatesOf(inputs.templates ?? []);
    if (format === 'folder')
        return lay(selected, folder, isTemplate, inputs, context);
    const templates = selected.files.filter(({ path }) => isTemplate(path));
    if (templates.length === 0)
        return archive((0,pack_entry/* entriesOf */.Mc)(selected), folder, name, format, inputs, context);
    return (0,files/* withTemporaryFolder */.EX)('prepare-artifacts', async (rendered) => {
        const laid = await render(templates, rendered, inputs, context);
        const entries = (0,pack_entry/* entriesOf */.Mc)(selected).map((entry) => (entry.kind === 'file' ? (laid.get(entry.path) ?? entry) : entry));
        return archive(entries, folder, name, format, inputs, context);
    }, context.environment.temp);
}
async function templatesOf(patterns) {
    if (patterns.length === 0)
        return () => false;
    const selection = await (0,src_selection/* selectionOf */.W)({ include: patterns, exclude: [] });
    return (path) => selection.takes(path, 'file');
}
async function archive(entries, folder, name, format, { level, time }, { log, signal }) {
    const file = `${name}.${format}`;
    const packed = await (0,write_archive/* writeArchive */._d)(format, entries, (0,external_node_path_.join)(folder, file), {
        ...(level === undefined ? {} : { level }),
        ...(time === undefined ? {} : { time }),
        signal,
        onProgress: (0,prepare_artifacts_progress/* reportProgress */.w)('Packed', bytesOf(entries), log),
    });
    const modes = new Map(entries.flatMap((entry) => (entry.kind === 'file' ? [[entry.path, entry.mode]] : [])));
    const files = [
        ...packed.files.map((one) => ({ ...one, mode: octal(modes.get(one.path) ?? 0o644) })),
        ...entries.flatMap((entry) => (entry.kind === 'link' ? [listedLink(entry)] : [])),
    ].sort((a, b) => (0,byte_order/* compareBytes */.X)(a.path, b.path));
    const emptyFolders = entries.flatMap((entry) => (entry.kind === 'folder' ? [entry.path] : []));
    return { files: [], emptyFolders: [], archive: { file, sha256: packed.sha256, size: packed.size, files, emptyFolders } };
}
async function lay(selected, folder, isTemplate, inputs, context) {
    refuseOwnNames(selected);
    const templates = selected.files.filter(({ path }) => isTemplate(path));
    const rendered = await render(templates, folder, inputs, context);
    const files = [];
    const progress = (0,prepare_artifacts_progress/* reportProgress */.w)('Copied', bytesOf((0,pack_entry/* entriesOf */.Mc)(selected)), context.log);
    for (const { path, absolute, mode, identity } of selected.files) {
        const done = rendered.get(path);
        const { sha256: digest, size } = done ?? (await (0,lay_file/* copyFile */.m)(absolute, (0,external_node_path_.join)(folder, path), mode, context.signal, identity));
        files.push({ path, sha256: digest ?? '', size, mode: octal(mode) });
        progress(size);
    }
    for (const link of selected.links) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, link.path)), { recursive: true });
        await (0,promises_.symlink)(link.target, (0,external_node_path_.join)(folder, link.path));
        files.push(listedLink(link));
    }
    for (const path of selected.emptyFolders)
        await (0,promises_.mkdir)((0,external_node_path_.join)(folder, path), { recursive: true });
    return { files: files.sort((a, b) => (0,byte_order/* compareBytes */.X)(a.path, b.path)), emptyFolders: selected.emptyFolders };
}
/** @returns what was rendered, by path */
async function render(templates, folder, inputs, context) {
    const given = (0,given_variables/* parseGivenVariables */.O)(inputs.variables);
    const variables = { ...(0,given_variables/* environmentVariables */.r)(context.environment.definitionVariables ?? {}), ...given };
    const rendered = new Map();
    const findings = [];
    for (const { path, absolute, mode } of templates) {
        const target = (0,external_node_path_.join)(folder, path);
        const result = await (0,lay_file/* renderFile */.V)(absolute, target, { mode, variables, shown: absolute, signal: context.signal });
        if ('findings' in result)
            findings.push(...result.findings);
        else
            rendered.set(path, { kind: 'file', path, absolute: target, mode, ...result });
    }
    if (findings.length > 0)
        throw new src_errors/* InputError */.dz('Templates that cannot be rendered.', { findings: (0,output_folder/* shownFindings */.qA)(findings, context) });
    return rendered;
}
function refuseOwnNames({ files, links, emptyFolders }) {
    const own = new Set([artifact_manifest.MANIFEST_FILE, artifact_manifest.CHECKSUMS_FILE].map(file_names/* foldName */.zN));
    const paths = [...files.map(({ path }) => path), ...links.map(({ path }) => path), ...emptyFolders];
    const taken = paths.find((path) => own.has((0,file_names/* foldName */.zN)(path.split('/')[0] ?? '')));
    if (taken === undefined)
        return;
    throw new src_errors/* InputError */.dz(`The source has its own ${taken}, a name that this step writes beside the files.`, {
        hint: 'exclude it, or pack into an archive',
    });
}
function listedLink({ path, target }) {
    return { path, sha256: (0,files/* sha256 */.sc)(target), size: Buffer.byteLength(target), mode: '0777', link: target };
}
function bytesOf(entries) {
    return entries.reduce((total, entry) => total + (entry.kind === 'file' ? entry.size : 0), 0);
}
function octal(mode) {
    return mode.toString(8).padStart(4, '0');
}

// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/step-inputs.js
var step_inputs = __webpack_require__(64948);
;// CONCATENATED MODULE: ./build/staging/steps/prepare-artifacts/prepare-files.js

















/**
 * Prepares the files of a folder: an archive of them, or they themselves, with `manifest.json` and `SHA256SUMS`. The output folder is
 * replaced as a whole at the end, and left alone, times included, when it already holds exactly this.
 *
 * @throws InputError with every finding, UserError, CancelledError
 */
async function prepareFiles(from, inputs, context) {
    const { log, signal } = context;
    const { format = 'tar.gz', level } = inputs;
    if (format !== 'folder')
        (0,step_inputs/* checkLevel */.h)(format, level);
    else if (level !== undefined)
        throw new src_errors/* InputError */.dz('A folder has no level of compression.', { hint: 'leave level out' });
    const source = context.resolve(from);
    const name = (0,output_folder/* resultName */.x5)(inputs.name, source);
    const outputFolder = context.resolve(inputs.outputFolder);
    const folder = (0,external_node_path_.join)(outputFolder, name);
    const selected = await prepare_files_select(source, outputFolder, folder, inputs, context);
    await (0,output_folder/* refuseFolderOfOthers */.jO)(folder);
    let manifest;
    const prepare = async (partial) => {
        const filled = await fillFolder(selected, partial, name, inputs, context);
        manifest = { schema: files_manifest.FILES_SCHEMA, name, ...filled };
        const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
        const said = `${name}: ${summary(manifest)}`;
        if (await isThere(folder, text, signal)) {
            log.info(`${said}, unchanged.`);
            return false;
        }
        await (0,files/* writeFileAtomically */.lo)((0,external_node_path_.join)(partial, artifact_manifest.CHECKSUMS_FILE), checksumsOf(manifest, text));
        await (0,files/* writeFileAtomically */.lo)((0,external_node_path_.join)(partial, artifact_manifest.MANIFEST_FILE), text);
        log.info(`${said}, ${inputs.dryRun ? 'would be written to' : 'written to'} ${folder}.`);
        return true;
    };
    if (inputs.dryRun)
        await (0,files/* withTemporaryFolder */.EX)('prepare-artifacts', prepare, context.environment.temp);
    else
        await (0,replace_folder/* replaceFolder */.x)(folder, prepare);
    const archive = manifest?.archive;
    return {
        folder,
        manifest: (0,external_node_path_.join)(folder, artifact_manifest.MANIFEST_FILE),
        checksums: (0,external_node_path_.join)(folder, artifact_manifest.CHECKSUMS_FILE),
        archive: archive === undefined ? undefined : (0,external_node_path_.join)(folder, archive.file),
        archiveSha256: archive?.sha256,
        fileCount: manifest === undefined ? undefined : listOf(manifest).length,
        bytes: manifest === undefined ? undefined : prepare_files_bytesOf(manifest),
    };
}
async function prepare_files_select(source, outputFolder, folder, inputs, context) {
    const { log, signal } = context;
    const root = await (0,promises_.realpath)(source).catch(() => source);
    const output = await (0,promises_.realpath)(outputFolder).catch(() => outputFolder);
    if ((0,place/* isInside */.FK)(await (0,promises_.realpath)(folder).catch(() => folder), root)) {
        throw new src_errors/* InputError */.dz(`The result would take the place of its source ${source}.`, { hint: 'give another output-folder or name' });
    }
    const without = (0,place/* isInside */.FK)(root, output) ? (0,external_node_path_.relative)(root, output).replaceAll(external_node_path_.sep, '/') : undefined;
    if (without === '')
        throw new src_errors/* InputError */.dz(`The output folder is the source ${source} itself.`, { hint: 'give another output-folder' });
    const selected = await (0,select_files.selectFiles)(source, {
        include: inputs.include ?? [],
        exclude: inputs.exclude ?? [],
        links: inputs.links ?? 'refuse',
        executable: inputs.executable ?? [],
        portableNames: inputs.portableNames ?? false,
        allowEmpty: inputs.allowEmpty ?? false,
        without,
        signal,
    });
    const errors = selected.findings.filter(({ severity }) => severity === 'error');
    for (const { file, message, hint } of (0,output_folder/* shownFindings */.qA)(selected.findings.filter(({ severity }) => severity === 'warning'), context)) {
        log.warning((0,control_characters/* showControls */.m)(`${file === undefined ? '' : `${file} `}${message}${hint === undefined ? '.' : `; ${hint}.`}`));
    }
    if (errors.length > 0) {
        const count = errors.length === 1 ? 'a file' : `${errors.length} files`;
        throw new src_errors/* InputError */.dz(`${source} holds ${count} that cannot be prepared.`, { findings: (0,output_folder/* shownFindings */.qA)(errors, context) });
    }
    if (selected.skippedLinks > 0)
        log.warning(`${selected.skippedLinks} symbolic links are left out.`);
    return selected;
}
/** True when the folder holds exactly what this manifest says, and the manifest itself. */
async function isThere(folder, text, signal) {
    const file = (0,external_node_path_.join)(folder, artifact_manifest.MANIFEST_FILE);
    try {
        const expected = await (0,expected_files.readExpectedFiles)(file, text);
        return (await (0,verify_folder/* verifyFolder */.M)(folder, expected, { allowExtra: false, signal })).findings.length === 0;
    }
    catch (error) {
        // None there, or another one.
        if (error instanceof src_errors/* UserError */.yo)
            return false;
        throw error;
    }
}
function checksumsOf(manifest, text) {
    const { archive } = manifest;
    return (0,checksums/* formatChecksums */.s)([
        ...manifest.files,
        ...(archive === undefined ? [] : [{ path: archive.file, sha256: archive.sha256 }]),
        { path: artifact_manifest.MANIFEST_FILE, sha256: (0,files/* sha256 */.sc)(text) },
    ]);
}
function listOf({ files, archive }) {
    return archive?.files ?? files;
}
function prepare_files_bytesOf(manifest) {
    return listOf(manifest).reduce((total, { size }) => total + size, 0);
}
function summary(manifest) {
    const { length } = listOf(manifest);
    const packed = manifest.archive === undefined ? '' : `, packed ${(0,format/* formatBytes */.z)(manifest.archive.size)}`;
    return `${length === 1 ? '1 file' : `${length} files`}, ${(0,format/* formatBytes */.z)(prepare_files_bytesOf(manifest))}${packed}`;
}


/***/ }),

/***/ 35989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ reportProgress)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65570);

/** Milliseconds between two lines. */
const INTERVAL = 5000;
/**
 * Says how far the reading of files is, every five seconds and not at all when it takes less.
 *
 * @param total bytes
 * @returns to be called with the bytes that were read since the last call
 */
function reportProgress(verb, total, log) {
    const start = performance.now();
    let last = start;
    let done = 0;
    return (bytes) => {
        done += bytes;
        const now = performance.now();
        if (now - last < INTERVAL)
            return;
        last = now;
        const rate = done / (now - start);
        const left = rate > 0 && total >= done ? `, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)((total - done) / rate)} left` : '';
        log.info(`${verb} ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(done)} of ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(total)}, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(rate * 1000)}/s${left}`);
    };
}


/***/ })

};
