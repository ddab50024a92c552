export const id = 421;
export const ids = [421,4714];
export const modules = {

/***/ 40424:
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

/***/ 14714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GlobSelection: () => (/* binding */ GlobSelection)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91138);


/** minimatch refuses longer ones by a bare TypeError. */
const LONGEST_PATTERN = 65_536;
/**
 * Which files to take, the same on every system.
 *
 * - Patterns are relative to the source and anchored there: `*.sh` is at its top, `**` + `/*.sh` anywhere. `/` on every system.
 * - `*`, `?`, `[a-z]` stay within a name, `**` is any number of folders; `{a,b}` and `@(a|b)` are alternatives.
 * - A name that begins with a dot is like any other.
 * - Upper and lower case differ; Unicode forms (NFC, NFD) do not.
 * - A pattern that matches a folder takes all below it; one that ends in `/` matches folders only.
 * - In each list the last pattern that matches decides; `!` in front takes back. What `exclude` takes away is gone, whatever `include` says.
 */
class GlobSelection {
    #include;
    #exclude;
    #hit = new Set();
    /** No pattern was given: the usual case, and a hundred times cheaper. */
    #all;
    /** @throws InputError naming every pattern that cannot be used */
    constructor({ include, exclude }) {
        this.#all = include.length === 0 && exclude.length === 0;
        const findings = [];
        const parse = (text) => parseRule(text, findings);
        const positive = include[0] === undefined || include[0].startsWith('!') ? ['**'] : [];
        this.#include = [...positive, ...include].map(parse);
        this.#exclude = exclude.map(parse);
        if (findings.length > 0)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('Patterns that cannot be used.', { findings });
    }
    /** @param path with `/`, relative to the source */
    takes(path, kind) {
        if (this.#all)
            return true;
        const place = path.normalize('NFC');
        return (this.#isTrue(this.#lastMatch(this.#include, place, kind), this.#include) &&
            !this.#isTrue(this.#lastMatch(this.#exclude, place, kind), this.#exclude));
    }
    /** False when nothing below a folder can be taken, so that it need not be read. */
    mayHold(folder) {
        if (this.#all)
            return true;
        const place = folder.normalize('NFC');
        const taken = this.#lastMatch(this.#include, place, 'folder');
        // Below a folder that a pattern takes everything is taken, unless a later one says otherwise.
        const included = this.#isTrue(taken, this.#include) ||
            this.#include.some((rule, at) => at > taken && !rule.negated && rule.pattern.match(place, true));
        if (!included)
            return false;
        const dropped = this.#lastMatch(this.#exclude, place, 'folder');
        return !this.#isTrue(dropped, this.#exclude) || this.#exclude.some((rule, at) => at > dropped && rule.negated);
    }
    /** Patterns of `include` that have matched nothing up to now: misspelt ones, mostly. */
    unmatched() {
        if (this.#all)
            return [];
        return this.#include.filter((rule) => !rule.negated && !this.#hit.has(rule)).map(({ text }) => text);
    }
    #isTrue(index, rules) {
        return rules[index]?.negated === false;
    }
    /** Index of the last rule that matches the path or a folder above it; -1 without any. */
    #lastMatch(rules, path, kind) {
        let last = -1;
        for (const [index, rule] of rules.entries()) {
            if (!matches(rule, path, kind))
                continue;
            this.#hit.add(rule);
            last = index;
        }
        return last;
    }
}
function matches(rule, path, kind) {
    if (kind === 'file')
        return (!rule.foldersOnly && rule.pattern.match(path)) || isBelow(rule, path);
    const known = rule.folders.get(path);
    if (known !== undefined)
        return known;
    const found = rule.pattern.match(path) || isBelow(rule, path);
    rule.folders.set(path, found);
    return found;
}
function isBelow(rule, path) {
    const end = path.lastIndexOf('/');
    return end > 0 && matches(rule, path.slice(0, end), 'folder');
}
function parseRule(text, findings) {
    const negated = text.startsWith('!');
    const bare = text
        .slice(negated ? 1 : 0)
        .normalize('NFC')
        .replace(/^(?:\.\/+)+/, '');
    const body = bare === '' || bare === '.' ? '**' : bare.replace(/\/+$/, '');
    const problem = text.slice(negated ? 1 : 0) === '' ? { message: 'is empty' } : patternProblem(body);
    if (problem !== undefined)
        findings.push({ severity: 'error', ...problem, message: `pattern ${JSON.stringify(text)} ${problem.message}` });
    const pattern = new minimatch__WEBPACK_IMPORTED_MODULE_1__/* .Minimatch */ .VR(problem === undefined ? body : '', {
        dot: true,
        nocase: false,
        nocomment: true,
        nonegate: true,
        // The default is the system's, which would let a pattern mean something else on Windows.
        platform: 'linux',
    });
    return { text, negated, foldersOnly: bare.endsWith('/') && body !== '', pattern, folders: new Map() };
}
function patternProblem(body) {
    if (body.length > LONGEST_PATTERN)
        return { message: `is longer than ${LONGEST_PATTERN} characters` };
    if (body.includes('\\'))
        return { message: 'has a backslash', hint: 'write / between folders; [*] stands for the character * itself' };
    if (body === '' || body.startsWith('/') || /^[A-Za-z]:/.test(body)) {
        return { message: 'is absolute', hint: 'patterns are relative to the source' };
    }
    if (body.split('/').includes('..'))
        return { message: 'leads out of the source', hint: 'name a source further up' };
    return undefined;
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
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _byte_order_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40424);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15460);
/* harmony import */ var _glob_selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14714);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58940);








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
    const selection = new _glob_selection_js__WEBPACK_IMPORTED_MODULE_4__.GlobSelection(options);
    const executable = options.executable?.length ? new _glob_selection_js__WEBPACK_IMPORTED_MODULE_4__.GlobSelection({ include: options.executable, exclude: [] }) : undefined;
    const walk = new Walk(source, await rootOf(source), selection, executable, options);
    await walk.folder(walk.root, '', [walk.root]);
    walk.checkKeptLinks();
    const files = walk.files.sort(byPath);
    const links = walk.links.map(({ path, target }) => ({ path, target })).sort(byPath);
    const emptyFolders = walk.emptyFolders.sort(_byte_order_js__WEBPACK_IMPORTED_MODULE_6__/* .compareBytes */ .X);
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
    return (0,_byte_order_js__WEBPACK_IMPORTED_MODULE_6__/* .compareBytes */ .X)(a.path, b.path);
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
            const inner = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(real, entry.name);
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
            this.report('error', this.#shown(path), `is a ${(0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(entry)}`, 'exclude it: only files, folders and links can be packed');
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
            this.report('error', this.#shown(path), `is a symbolic link to a ${(0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(status)}`, 'exclude it');
        return status.isFile();
    }
    /** The real path of what a link points to, if that is in the source. */
    #resolve(own, path) {
        try {
            // Node's own takes `link/..` for nothing, where the system follows the link first.
            const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(own);
            if ((0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .isInside */ .FK)(this.root, real))
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
        const problem = (0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .linkTargetProblem */ .$Q)(path, portable);
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


/***/ })

};
