export const id = "shared-artifacts-selection-hidden-names";
export const ids = ["shared-artifacts-selection-hidden-names"];
export const modules = {

/***/ 50333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z4: () => (/* binding */ LeftOutFiles),
  vk: () => (/* binding */ coverage),
  m6: () => (/* binding */ hintForNothing),
  Rj: () => (/* binding */ sayLeftOut),
  oN: () => (/* binding */ skippedLinks)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/control-characters.js
var control_characters = __webpack_require__(9521);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/selection/hidden-names.js

/** What tools keep of their own in a folder: history, caches, unfinished downloads. As files too: a work tree of Git has `.git` as one. */
const STATE = new Set(['.git', '.hg', '.svn', '.bakehouse', '.bakehouse-download']);
/** Files and folders in which programs look for passwords, tokens and keys. `docs/prepare-artifacts.md` has the same list. */
const SECRETS = new Set([
    ...['.env', '.envrc', '.aws', '.azure', '.gnupg', '.kube', '.ssh'],
    ...['.git-credentials', '.netrc', '.npmrc', '.pypirc', '.pgpass', '.my.cnf', '.htpasswd', '.dockercfg', '.vault-token'],
]);
const SECRETS_WITHOUT_DOT = new Set(['_netrc', 'id_rsa', 'id_dsa', 'id_ecdsa', 'id_ecdsa_sk', 'id_ed25519', 'id_ed25519_sk']);
/** Endings of files that hold private keys or passwords. */
const SECRET_ENDINGS = new Set(['pfx', 'p12', 'ppk', 'jks', 'keystore', 'kdbx', 'publishsettings']);
/** Endings of files that hold either kind of key. */
const KEY_ENDINGS = new Set(['pem', 'key']);
/** `.env.example` shows which variables there are; it is made to be passed on. */
const ENV_EXAMPLES = new Set(['example', 'sample', 'template', 'dist', 'defaults']);
/** A bundle of all public authorities has a quarter of it. */
const LARGEST_KEY = 1024 * 1024;
const [DOT, UNDERSCORE, SMALL_I] = [46, 95, 105];
/**
 * Whether a name is one that nobody means to send with a folder.
 *
 * @param path with `/`; of what stands above its last part `.docker` alone counts
 * @param name the last part
 * @returns `key` for a file whose content decides (`isPublicKey`)
 */
function hiddenKind(path, name, isFolder) {
    // Asked of every file of a folder: most names are done with here.
    const first = name.charCodeAt(0);
    if (first === DOT) {
        const lower = name.toLowerCase();
        if (STATE.has(lower))
            return 'state';
        if (SECRETS.has(lower))
            return 'secret';
        if (lower.startsWith('.env.'))
            return ENV_EXAMPLES.has(lower.slice(lower.lastIndexOf('.') + 1)) ? undefined : 'secret';
    }
    else if ((first === SMALL_I || first === UNDERSCORE) && SECRETS_WITHOUT_DOT.has(name))
        return 'secret';
    const ending = name.lastIndexOf('.');
    if (isFolder || ending <= 0)
        return undefined;
    const extension = name.slice(ending + 1).toLowerCase();
    if (SECRET_ENDINGS.has(extension))
        return 'secret';
    if (KEY_ENDINGS.has(extension))
        return 'key';
    return name === 'config.json' && /(?:^|\/)\.docker\/config\.json$/.test(path) ? 'secret' : undefined;
}
/** Why a path would be left out by the name of a file or folder in it, wherever that stands. */
function hiddenPathKind(path) {
    const segments = path.split('/');
    for (const [index, name] of segments.entries()) {
        const isLast = index === segments.length - 1;
        const kind = hiddenKind(isLast ? path : '', name, !isLast);
        if (kind === 'state' || kind === 'secret')
            return kind;
    }
    return undefined;
}
/** Whether there is a reason of that kind. */
function isHiddenPath(path) {
    return hiddenPathKind(path) !== undefined;
}
/**
 * Whether a file of keys says of itself that it holds public ones alone, as a bundle of authorities does.
 *
 * @param file absolute
 * @returns false for what is not understood; true for what cannot be read, of which whoever reads it tells
 */
function isPublicKey(file) {
    let descriptor;
    try {
        // Not blocking: a FIFO may have taken its place.
        descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        if ((0,external_node_fs_.fstatSync)(descriptor).size > LARGEST_KEY)
            return false;
        const text = (0,external_node_fs_.readFileSync)(descriptor, 'latin1');
        return !text.includes('PRIVATE KEY') && /^-----BEGIN (?:(?:TRUSTED |X509 )?CERTIFICATE|.*PUBLIC KEY(?: BLOCK)?)-----/m.test(text);
    }
    catch {
        return true;
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: ./build/staging/artifacts/src/selection/left-out.js



/** Names in a message. */
const SHOWN = 5;
/** What a walk leaves out of what the patterns take. */
class LeftOutFiles {
    all = [];
    #takesHidden;
    #named;
    /**
     * @param takesHidden leave out links alone
     * @param named paths that are meant to be sent whatever they are called, with the folders on the way
     */
    constructor(takesHidden, named = new Set()) {
        this.#takesHidden = takesHidden;
        this.#named = named;
    }
    /** Whether a file is left out because of its name or, for keys, its content. @param name the last part of the path */
    has(path, name, absolute, entry) {
        if (this.#takesHidden || this.#named.has(path))
            return false;
        const kind = hiddenKind(path, name, false) ?? this.#folderKind(path);
        if (kind === undefined)
            return false;
        if (kind !== 'key')
            return this.#add(path, kind);
        return entry.isFile() && !isPublicKey(absolute) && this.#add(path, 'secret');
    }
    /** The same of a folder or a link, by its own name alone. */
    hasNamed(path, kind) {
        if (this.#takesHidden || this.#named.has(path))
            return false;
        const found = hiddenKind(path, nameOf(path), kind === 'folder') ?? this.#folderKind(path);
        return found !== undefined && found !== 'key' && this.#add(path, found);
    }
    /** The same of a link that is followed: what it leads to would come under another name. @param real of what it leads to, inside of `root` */
    hasTarget(path, root, real, entry) {
        if (this.#takesHidden || this.#named.has(path))
            return false;
        const target = (0,external_node_path_.relative)(root, real).replaceAll(external_node_path_.sep, '/');
        if (isHiddenPath(target))
            return this.#add(path, 'secret');
        const isKey = [path, target].some((one) => hiddenKind(one, nameOf(one), false) === 'key');
        return isKey && entry.isFile() && !isPublicKey(real) && this.#add(path, 'secret');
    }
    /** Notes a link that is skipped. */
    skip(path) {
        this.#add(path, 'link');
    }
    /** Nobody looks into a folder that is left out, but for what is named in it; what stands beside that is left out with the folder. */
    #folderKind(path) {
        return this.#named.size === 0 ? undefined : hiddenPathKind(path);
    }
    #add(path, why) {
        this.all.push({ path, why });
        return true;
    }
}
/** How many links were skipped. */
function skippedLinks(leftOut) {
    return leftOut.filter(({ why }) => why === 'link').length;
}
/** Says once what a folder holds that nobody means to send: a warning where a secret is among it. */
function sayLeftOut(leftOut, log) {
    const names = (kind) => leftOut.filter(({ why }) => why === kind).map(({ path }) => path);
    const [state, secret] = [names('state'), names('secret')];
    if (state.length + secret.length === 0)
        return;
    const parts = [...(state.length === 0 ? [] : [some(state)]), ...(secret.length === 0 ? [] : [`what may hold secrets: ${some(secret)}`])];
    const message = `Left out: ${parts.join('; and ')}. To take them give include-hidden; to leave them out without this message, exclude them.`;
    if (secret.length > 0)
        log.warning(message);
    else
        log.info(message);
}
/** What to do where nothing is left. */
function hintForNothing(leftOut) {
    const isHidden = leftOut.some(({ why }) => why !== 'link');
    return isHidden ? 'what it holds is taken with include-hidden' : 'change include or exclude, or allow an empty selection';
}
function some(paths) {
    const more = paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : '';
    return `${paths.slice(0, SHOWN).map(control_characters/* showControls */.mz).join(', ')}${more}`;
}
/**
 * Whether names below a folder are ones that a selection of it is about, whether they are there or not. What it leaves out may stand
 * elsewhere, and is not gone from here.
 *
 * @param takes by the patterns
 * @param leftOut paths of what is there and is left out, with all that is below it
 * @param takesHidden as the selection does
 * @param named as the selection takes them
 */
function coverage(takes, leftOut, takesHidden, named = new Set()) {
    const left = new Set(leftOut);
    const isLeft = (path) => {
        for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
            if (left.has(path.slice(0, end)))
                return true;
        return false;
    };
    return (path, kind) => takes(path, kind) && !isLeft(path) && (takesHidden || named.has(path) || !isHiddenPath(path));
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 76859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ selectFiles)
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
// EXTERNAL MODULE: ./build/staging/system/src/file-names.js
var file_names = __webpack_require__(26876);
// EXTERNAL MODULE: ./build/staging/system/src/paths.js
var paths = __webpack_require__(44895);
// EXTERNAL MODULE: ./build/staging/artifacts/src/selection/left-out.js + 1 modules
var left_out = __webpack_require__(50333);
// EXTERNAL MODULE: ./build/staging/artifacts/src/selection/selection.js
var selection_selection = __webpack_require__(65192);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/selection/source-link.js




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
        if ((0,paths/* isInside */.FK)(root, real))
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
    const problem = (0,paths/* linkTargetProblem */.$Q)(path, target);
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
        const missing = (0,paths/* missingOnTheWay */.y0)(external_node_path_.posix.join(external_node_path_.posix.dirname(path), target), names, targets);
        if (missing === undefined)
            return [];
        return [{ path, problem: { message: `is a symbolic link to ${missing}, which is not selected`, hint: 'select both or none' } }];
    });
}

;// CONCATENATED MODULE: ./build/staging/artifacts/src/selection/select-files.js









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
    const selection = await (0,selection_selection/* selectionOf */.W)(options);
    const executable = options.executable?.length ? await (0,selection_selection/* selectionOf */.W)({ include: options.executable, exclude: [] }) : undefined;
    const walk = new Walk(source, await rootOf(source), selection, executable, options);
    await walk.folder(walk.root, '', [walk.root]);
    walk.checkKeptLinks();
    const files = walk.files.sort(byPath);
    const links = walk.links.sort(byPath);
    const emptyFolders = walk.emptyFolders.sort(byte_order/* compareBytes */.X);
    if (files.length + links.length + emptyFolders.length === 0 && options.allowEmpty !== true && walk.findings.length === 0) {
        walk.report('error', source, 'holds nothing that the patterns select', (0,left_out/* hintForNothing */.m6)(walk.leftOut.all));
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
    const leftOut = walk.leftOut.all.sort(byPath);
    return { files, links, emptyFolders, findings: walk.findings, leftOut, takes: (path, kind) => selection.takes(path, kind) };
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
    leftOut;
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
        this.leftOut = new left_out/* LeftOutFiles */.z4(options.includeHidden ?? true, options.named);
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
            else if (this.#selection.takes(below, 'file') && !this.leftOut.has(below, entry.name, inner, entry))
                holds = this.#other(entry, inner, below) || holds;
        }
        return holds;
    }
    async #enter(real, path, chain) {
        const taken = this.#selection.takes(path, 'folder');
        if (!taken && !this.#selection.mayHold(path))
            return false;
        if (this.leftOut.hasNamed(path, 'folder'))
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
            this.report('error', this.#shown(path), `is a ${(0,paths/* kindOf */.I)(entry)}`, 'exclude it: only files, folders and links can be packed');
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
        if (this.leftOut.hasNamed(path, 'link'))
            return false;
        if (links === 'refuse')
            return this.#refuse(path, { message: 'is a symbolic link', hint: 'keep or follow links, or exclude it' });
        if (links === 'skip') {
            this.leftOut.skip(path);
            return false;
        }
        const resolved = resolveLink(own, this.root, this.#source);
        if ('problem' in resolved)
            return this.#refuse(path, resolved.problem);
        const { real } = resolved;
        if (!follow)
            return this.#keep(own, path);
        if (this.#without !== undefined && (0,paths/* isInside */.FK)(this.#without, real))
            return false;
        const status = this.#attempt(path, () => (0,external_node_fs_.statSync)(real, { bigint: true }));
        if (status === undefined)
            return false;
        if (this.leftOut.hasTarget(path, this.root, real, status))
            return false;
        if (status.isDirectory()) {
            if (!chain.includes(real))
                return this.#enter(real, path, chain);
            return this.#refuse(path, { message: 'is a symbolic link to a folder that it is in', hint: 'exclude it' });
        }
        if (!this.#selection.takes(path, 'file'))
            return false;
        if (!status.isFile())
            return this.#refuse(path, { message: `is a symbolic link to a ${(0,paths/* kindOf */.I)(status)}`, hint: 'exclude it' });
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

/***/ 65192:
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
    const { GlobSelection } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-isaacs-nonrecursive-glob-match"), __webpack_require__.e("shared-core-glob"), __webpack_require__.e("shared-artifacts-selection-glob-selection")]).then(__webpack_require__.bind(__webpack_require__, 20733));
    return new GlobSelection(rules);
}


/***/ })

};
