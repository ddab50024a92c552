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

/***/ 94933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  selectFiles: () => (/* binding */ selectFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/artifacts/src/file-names.js
var file_names = __webpack_require__(15460);
// EXTERNAL MODULE: ./build/staging/artifacts/src/place.js
var place = __webpack_require__(58940);
// EXTERNAL MODULE: ./build/staging/artifacts/src/selection.js
var src_selection = __webpack_require__(91869);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/source-link.js




/**
 * The real path of what a link points to, if that is in the source.
 *
 * @param own the link's own real path
 * @param root the source's real path
 * @param source as people know it
 */
function resolveLink(own, root, source) {
    try {
        // Node's own takes `link/..` for nothing, where the system follows the link first.
        const real = external_node_fs_.realpathSync.native(own);
        if ((0,place/* isInside */.FK)(root, real))
            return { real };
        return { problem: { message: `is a symbolic link that leads out of ${source}`, hint: 'copy what is needed, or exclude it' } };
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR'))
            return { problem: { message: 'is a symbolic link to nothing', hint: 'exclude it' } };
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ELOOP'))
            return { problem: { message: 'is a symbolic link in a circle', hint: 'exclude it' } };
        return { problem: { message: `cannot be resolved: ${(0,errors/* messageOf */.bD)(error)}` } };
    }
}
/**
 * What a link says that is to stay one, if that holds wherever it is unpacked.
 *
 * @param own the link's own real path
 * @param path of the link in the source, with `/`
 */
function keptTarget(own, path) {
    const said = (0,external_node_fs_.readlinkSync)(own);
    if ((0,external_node_path_.isAbsolute)(said)) {
        return { problem: { message: 'is a symbolic link with an absolute path', hint: 'make it relative: it would break elsewhere' } };
    }
    const target = said.replaceAll(external_node_path_.sep, '/');
    // Out and back in again by the name of the source, which the folder that it is unpacked to does not have; or on a winding way.
    const problem = (0,place/* linkTargetProblem */.$Q)(path, target);
    if (problem === undefined)
        return { target };
    return { problem: { message: `is a symbolic link to ${JSON.stringify(target)}, which ${problem}`, hint: 'make it direct' } };
}
/**
 * Links that would not find their target where they are unpacked, or the links on the way.
 *
 * @param names everything that is unpacked with them
 */
function lostLinks(links, names) {
    const targets = new Map(links.map(({ path, target }) => [path, target]));
    return links.flatMap(({ path, target }) => {
        const missing = (0,place/* missingOnTheWay */.y0)(external_node_path_.posix.join(external_node_path_.posix.dirname(path), target), names, targets);
        if (missing === undefined)
            return [];
        return [{ path, problem: { message: `is a symbolic link to ${missing}, which is not selected`, hint: 'select both or none' } }];
    });
}

;// CONCATENATED MODULE: ./build/staging/artifacts/src/select-files.js









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
    const selection = await (0,src_selection/* selectionOf */.W)(options);
    const executable = options.executable?.length ? await (0,src_selection/* selectionOf */.W)({ include: options.executable, exclude: [] }) : undefined;
    const walk = new Walk(source, await rootOf(source), selection, executable, options);
    await walk.folder(walk.root, '', [walk.root]);
    walk.checkKeptLinks();
    const files = walk.files.sort(byPath);
    const links = walk.links.sort(byPath);
    const emptyFolders = walk.emptyFolders.sort(byte_order/* compareBytes */.X);
    if (files.length + links.length + emptyFolders.length === 0 && options.allowEmpty !== true && walk.findings.length === 0) {
        walk.report('error', source, 'holds nothing that the patterns select', 'change include or exclude, or allow an empty selection');
    }
    else {
        for (const pattern of selection.unmatched())
            walk.report('warning', source, `holds nothing that ${JSON.stringify(pattern)} matches`);
        for (const pattern of executable?.unmatched() ?? [])
            walk.report('warning', source, `holds no file that is executable by ${JSON.stringify(pattern)}`);
    }
    for (const [one, other] of options.allowTwins === true ? [] : (0,file_names/* findTwins */.hW)(walk.names)) {
        walk.report('error', (0,external_node_path_.join)(source, other), `has the same name as ${one} where case or Unicode form do not count`, 'rename one of them');
    }
    return { files, links, emptyFolders, findings: walk.findings, skippedLinks: walk.skippedLinks };
}
function byPath(a, b) {
    return (0,byte_order/* compareBytes */.X)(a.path, b.path);
}
async function rootOf(source) {
    try {
        const root = await (0,promises_.realpath)(source);
        if ((await (0,promises_.stat)(root)).isDirectory())
            return root;
    }
    catch (error) {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES'))
            throw error;
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR')) {
            throw new errors/* InputError */.dz(`There is no folder ${source}.`, {
                hint: 'check its path and case, and whether a step before was to make it',
                cause: error,
            });
        }
        throw new errors/* InputError */.dz(`${source} cannot be read: ${(0,errors/* messageOf */.bD)(error)}.`, { cause: error });
    }
    throw new errors/* InputError */.dz(`${source} is no folder.`, { hint: 'name the folder that holds it, and the file in include' });
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
    /** The real path of what is not looked at: a link may lead to it too. */
    #without;
    #seen = 0;
    constructor(source, root, selection, executable, options) {
        this.#source = source;
        this.root = root;
        this.#selection = selection;
        this.#executable = executable;
        this.#options = options;
        this.#without = options.without === undefined ? undefined : (0,external_node_path_.join)(root, options.without);
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
        for (const entry of this.#attempt(path, () => (0,external_node_fs_.readdirSync)(real, { withFileTypes: true })) ?? []) {
            if (++this.#seen % ENTRIES_PER_TURN === 0)
                await new Promise((resolve) => setImmediate(resolve));
            (0,errors/* throwIfCancelled */.dZ)(this.#options.signal);
            if (this.#seen > MAXIMUM_ENTRIES)
                throw new errors/* UserError */.yo(`${this.#source} holds more than ${MAXIMUM_ENTRIES} entries.`, { hint: 'exclude some' });
            const below = path === '' ? entry.name : `${path}/${entry.name}`;
            // A real path and a name: nothing to normalise, which would take longer than to list them.
            const inner = real.endsWith(external_node_path_.sep) ? real + entry.name : real + external_node_path_.sep + entry.name;
            if (inner === this.#without)
                continue;
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
        const counts = holds || (taken && this.#without?.startsWith(real + external_node_path_.sep) !== true);
        if (counts && !holds)
            this.emptyFolders.push(path);
        if (counts)
            this.#name(path);
        return counts;
    }
    #other(entry, real, path) {
        if (!entry.isFile()) {
            this.report('error', this.#shown(path), `is a ${(0,place/* kindOf */.I)(entry)}`, 'exclude it: only files, folders and links can be packed');
            return false;
        }
        const status = this.#attempt(path, () => (0,external_node_fs_.lstatSync)(real, { bigint: true }));
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
            return this.#refuse(path, { message: 'is a symbolic link', hint: 'keep or follow links, or exclude it' });
        if (links === 'skip') {
            this.skippedLinks++;
            return false;
        }
        const resolved = resolveLink(own, this.root, this.#source);
        if ('problem' in resolved)
            return this.#refuse(path, resolved.problem);
        const { real } = resolved;
        if (!follow)
            return this.#keep(own, path);
        if (this.#without !== undefined && (0,place/* isInside */.FK)(this.#without, real))
            return false;
        const status = this.#attempt(path, () => (0,external_node_fs_.statSync)(real, { bigint: true }));
        if (status === undefined)
            return false;
        if (status.isDirectory()) {
            if (!chain.includes(real))
                return this.#enter(real, path, chain);
            return this.#refuse(path, { message: 'is a symbolic link to a folder that it is in', hint: 'exclude it' });
        }
        if (!this.#selection.takes(path, 'file'))
            return false;
        if (!status.isFile())
            return this.#refuse(path, { message: `is a symbolic link to a ${(0,place/* kindOf */.I)(status)}`, hint: 'exclude it' });
        this.#file(status, real, path);
        return true;
    }
    #keep(own, path) {
        const kept = keptTarget(own, path);
        if ('problem' in kept)
            return this.#refuse(path, kept.problem);
        this.links.push({ path, target: kept.target });
        this.#name(path);
        return true;
    }
    /** A kept link must find its target where it is unpacked, and the links on the way. */
    checkKeptLinks() {
        for (const { path, problem } of lostLinks(this.links, this.names))
            this.#refuse(path, problem);
    }
    #refuse(path, { message, hint }) {
        this.report('error', this.#shown(path), message, hint);
        return false;
    }
    #name(path) {
        if (this.names.has(path))
            return;
        this.names.add(path);
        const name = path.slice(path.lastIndexOf('/') + 1);
        // Bytes that are no UTF-8 come as U+FFFD, which then names another file, or none.
        const problem = name.includes('\ufffd') ? 'has a name that is not UTF-8' : (0,file_names/* nameProblem */.rH)(name);
        if (problem !== undefined) {
            this.report('error', this.#shown(path), problem, 'rename or exclude it');
            return;
        }
        const onWindows = (0,file_names/* windowsNameProblem */.g3)(name);
        if (onWindows !== undefined)
            this.report(this.#options.portableNames === true ? 'error' : 'warning', this.#shown(path), onWindows, 'rename it');
    }
    #shown(path) {
        return (0,external_node_path_.join)(this.#source, path);
    }
    /** The answer of the file system, or a finding. */
    #attempt(path, ask) {
        try {
            return ask();
        }
        catch (error) {
            if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENAMETOOLONG', 'EIO', 'ESTALE'))
                throw error;
            const gone = (0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR');
            const invalid = path.includes('\ufffd');
            const message = invalid
                ? 'has a name that is not UTF-8'
                : gone
                    ? 'vanished while it was listed'
                    : `cannot be read: ${(0,errors/* messageOf */.bD)(error)}`;
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
    const findings = (0,_compare_files_js__WEBPACK_IMPORTED_MODULE_7__/* .compareFiles */ .hZ)(expected.files, walk.found, { allowExtra: options.allowExtra, shown });
    findings.push(...(0,_compare_files_js__WEBPACK_IMPORTED_MODULE_7__/* .compareFolders */ .Ry)(expected, walk.folders, { allowExtra: options.allowExtra, shown }));
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

/***/ 48316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareFiles: () => (/* binding */ prepareFiles)
});

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
// EXTERNAL MODULE: ./build/staging/artifacts/src/select-files.js + 1 modules
var select_files = __webpack_require__(94933);
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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
    const templates = await templatesOf(selected.files, inputs.templates ?? [], context);
    if (format === 'folder')
        return lay(selected, folder, templates, inputs, context);
    if (templates.length === 0)
        return archive((0,pack_entry/* entriesOf */.Mc)(selected), folder, name, format, inputs, context);
    return (0,files/* withTemporaryFolder */.EX)('prepare-artifacts', async (rendered) => {
        const laid = await render(templates, rendered, inputs, context);
        const entries = (0,pack_entry/* entriesOf */.Mc)(selected).map((entry) => (entry.kind === 'file' ? (laid.get(entry.path) ?? entry) : entry));
        return archive(entries, folder, name, format, inputs, context);
    }, context.environment.temp);
}
async function templatesOf(files, patterns, { log }) {
    if (patterns.length === 0)
        return [];
    const selection = await (0,src_selection/* selectionOf */.W)({ include: patterns, exclude: [] });
    const templates = files.filter(({ path }) => selection.takes(path, 'file'));
    for (const pattern of selection.unmatched())
        log.warning(`No file is a template by ${JSON.stringify(pattern)}.`);
    return templates;
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
async function lay(selected, folder, templates, inputs, context) {
    refuseOwnNames(selected);
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
    for (const { path, absolute, mode, identity } of templates) {
        const target = (0,external_node_path_.join)(folder, path);
        const result = await (0,lay_file/* renderFile */.V)(absolute, target, { mode, variables, shown: absolute, signal: context.signal, listed: identity });
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
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/step-summary.js
var step_summary = __webpack_require__(97689);
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
    let changed = false;
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
        changed = true;
        log.info(`${said}, ${inputs.dryRun ? 'would be written to' : 'written to'} ${folder}.`);
        return true;
    };
    if (inputs.dryRun)
        await (0,files/* withTemporaryFolder */.EX)('prepare-artifacts', prepare, context.environment.temp);
    else
        await (0,replace_folder/* replaceFolder */.x)(folder, prepare, context.log);
    const archive = manifest?.archive;
    const outputs = {
        folder,
        manifest: (0,external_node_path_.join)(folder, artifact_manifest.MANIFEST_FILE),
        checksums: (0,external_node_path_.join)(folder, artifact_manifest.CHECKSUMS_FILE),
        archive: archive === undefined ? undefined : (0,external_node_path_.join)(folder, archive.file),
        archiveSha256: archive?.sha256,
        fileCount: manifest === undefined ? undefined : listOf(manifest).length,
        bytes: manifest === undefined ? undefined : prepare_files_bytesOf(manifest),
    };
    await context.summary((0,step_summary/* preparedSummary */.wx)(name, outputs, { packed: archive?.size, changed, dryRun: inputs.dryRun }, context));
    return outputs;
}
async function prepare_files_select(source, outputFolder, folder, inputs, context) {
    const { log, signal } = context;
    const root = await (0,output_folder/* realPlace */.oD)(source);
    const output = await (0,output_folder/* realPlace */.oD)(outputFolder);
    if ((0,place/* isInside */.FK)(await (0,output_folder/* realPlace */.oD)(folder), root)) {
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
        log.warning((0,control_characters/* showControls */.mz)(`${file === undefined ? '' : `${file} `}${message}${hint === undefined ? '.' : `; ${hint}.`}`));
    }
    if (errors.length > 0) {
        const [first] = errors;
        const count = errors.length === 1 ? 'a file' : `${errors.length} files`;
        const what = first?.file === source ? 'nothing to prepare' : `${count} that cannot be prepared`;
        throw new src_errors/* InputError */.dz(`${source} holds ${what}.`, { findings: (0,output_folder/* shownFindings */.qA)(errors, context) });
    }
    const { skippedLinks } = selected;
    if (skippedLinks > 0)
        log.warning(`${skippedLinks === 1 ? '1 symbolic link is' : `${skippedLinks} symbolic links are`} left out.`);
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
    const packed = manifest.archive === undefined ? '' : `, packed ${(0,format/* formatBytes */.z3)(manifest.archive.size)}`;
    return `${(0,format/* counted */.hS)(length, 'file')}, ${(0,format/* formatBytes */.z3)(prepare_files_bytesOf(manifest))}${packed}`;
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
        const left = rate > 0 && total >= done ? `, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)((total - done) / rate)} left` : '';
        log.info(`${verb} ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(done)} of ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(total)}, ${(0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(rate * 1000)}/s${left}`);
    };
}


/***/ })

};
