export const id = 5138;
export const ids = [5138];
export const modules = {

/***/ 10248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   If: () => (/* binding */ EntryGuard),
/* harmony export */   LC: () => (/* binding */ LONGEST_TARGET),
/* harmony export */   Qk: () => (/* binding */ damagedArchive),
/* harmony export */   dR: () => (/* binding */ DEFAULT_LIMITS),
/* harmony export */   fl: () => (/* binding */ refusedEntry)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15460);


/** More than any image or set of scripts has; an archive of 40 MB can claim more than this. */
const DEFAULT_LIMITS = { bytes: 64 * 1024 ** 3, entries: 1_000_000 };
/** Of all names together, and of the folders in them too: what is kept to tell that two entries are one. */
const MOST_NAME_BYTES = 256 * 1024 * 1024;
const MOST_PLACES = 2_000_000;
/** New folders that an entry's name makes, on the average: making and removing them takes longer than anything else. */
const MOST_FOLDERS = 16;
const FREE_FOLDERS = 1000;
/** The longest target of a link (PATH_MAX of Linux). */
const LONGEST_TARGET = 4096;
/** The error of an archive that will not be unpacked. */
function refusedEntry(archive, name, what) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Will not unpack ${archive}: its entry ${(0,_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .HD)(name)} ${what}.`, {
        hint: 'check where the archive comes from',
    });
}
/** The error of an archive that is cut or damaged. */
function damagedArchive(archive, what, cause) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${archive} is damaged: ${what}.`, { cause, hint: 'fetch or pack it again' });
}
const NOTHING = new Map();
/** Checks names and sums of one archive, entry by entry, before anything is done with them. */
class EntryGuard {
    #archive;
    #limits;
    #root = new Map();
    #places = 0;
    #entries = 0;
    #bytes = 0;
    #nameBytes = 0;
    constructor(archive, limits) {
        this.#archive = archive;
        this.#limits = limits;
    }
    /**
     * @returns the safe path, '' for the archive's own root
     * @throws UserError for a path that leads out, through another entry, or onto one, and for too much of anything
     */
    admit(entry) {
        const { name, kind } = entry;
        const tooLong = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .lengthProblem */ .uG)(name);
        if (tooLong !== undefined)
            throw this.#refused(name, tooLong);
        this.#bytes += entry.size;
        this.#nameBytes += name.length;
        if (++this.#entries > this.#limits.entries)
            throw this.#refused(name, `is more than the ${this.#limits.entries}th`);
        if (!(entry.size >= 0 && this.#bytes <= this.#limits.bytes)) {
            throw this.#refused(name, `would make more than ${this.#limits.bytes} bytes of it`);
        }
        if (this.#nameBytes > MOST_NAME_BYTES)
            throw this.#refused(name, `comes after ${MOST_NAME_BYTES} bytes of names`);
        const path = name.replace(/^(?:\.\/+)+/, '').replace(kind === 'folder' ? /\/+$/ : /$^/, '');
        if ((path === '' || path === '.') && kind === 'folder')
            return '';
        const problem = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathProblem */ .z9)(path);
        if (problem !== undefined)
            throw this.#refused(name, problem);
        this.#take(path.split('/'), kind, name);
        return path;
    }
    #take(parts, kind, name) {
        let folder = this.#root;
        for (const [depth, part] of parts.entries()) {
            const isLast = depth === parts.length - 1;
            const key = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .zN)(part);
            const other = folder.get(key);
            const shown = () => (0,_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .HD)([...parts.slice(0, depth), other?.name].join('/'));
            if (other === undefined) {
                if (++this.#places > MOST_PLACES)
                    throw this.#refused(name, `comes after ${MOST_PLACES} files and folders`);
                if (this.#places > FREE_FOLDERS + MOST_FOLDERS * this.#entries)
                    throw this.#refused(name, 'has one folder in another again and again');
                const place = { name: part, kind: isLast ? kind : 'folder', below: isLast && kind !== 'folder' ? NOTHING : new Map() };
                folder.set(key, place);
                folder = place.below;
                continue;
            }
            if (other.name !== part)
                throw this.#refused(name, `has the same name as ${shown()} where case or Unicode form do not count`);
            const isFolder = !isLast || kind === 'folder';
            if (isFolder && other.kind !== 'folder')
                throw this.#refused(name, `goes through ${shown()}, which is a ${other.kind}`);
            if (!isFolder)
                throw this.#refused(name, 'stands in the archive twice');
            folder = other.below;
        }
    }
    #refused(name, what) {
        return refusedEntry(this.#archive, name, what);
    }
}


/***/ }),

/***/ 45820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readArchive)
/* harmony export */ });
/* harmony import */ var _archive_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10248);

/**
 * Reads an archive entry by entry, each checked first: no path that leads out, through another entry or onto one, no names that are
 * the same without regard to case or Unicode form, no more bytes and entries than the limits allow.
 *
 * @throws UserError when it is unsafe or damaged, what `visit` throws, CancelledError
 */
async function readArchive(archive, format, visit, { limits = _archive_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .dR, signal }) {
    const guard = new _archive_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .EntryGuard */ .If(archive, limits);
    const checked = (entry, content) => visit(guard.admit(entry), entry, content);
    if (format === 'zip') {
        const { readZip } = await __webpack_require__.e(/* import() */ 2065).then(__webpack_require__.bind(__webpack_require__, 62065));
        return readZip(archive, limits, checked, signal);
    }
    const { readTar } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(2939)]).then(__webpack_require__.bind(__webpack_require__, 32939));
    return readTar(archive, format, checked, signal);
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

/***/ 45138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  unpack: () => (/* binding */ unpack)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/artifacts/src/archive-entry.js
var archive_entry = __webpack_require__(10248);
// EXTERNAL MODULE: ./build/staging/artifacts/src/compare-files.js
var compare_files = __webpack_require__(56214);
// EXTERNAL MODULE: ./build/staging/artifacts/src/expected-files.js
var expected_files = __webpack_require__(40653);
// EXTERNAL MODULE: ./build/staging/artifacts/src/replace-folder.js
var replace_folder = __webpack_require__(53924);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/byte-order.js
var byte_order = __webpack_require__(7330);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var src_files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/artifacts/src/file-names.js
var file_names = __webpack_require__(15460);
// EXTERNAL MODULE: ./build/staging/artifacts/src/place.js
var place = __webpack_require__(58940);
// EXTERNAL MODULE: ./build/staging/artifacts/src/read-archive.js
var read_archive = __webpack_require__(45820);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/unpack-archive.js










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
    const { limits, signal } = options;
    await (0,read_archive/* readArchive */.b)(archive, format, (path, entry, content) => unpacking.place(path, entry, content), {
        signal,
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
    #folders = new Set();
    #links = [];
    #skippedLinks = 0;
    constructor(archive, folder, options) {
        this.#archive = archive;
        this.#folder = folder;
        this.#options = options;
    }
    async place(path, entry, content) {
        (0,errors/* throwIfCancelled */.dZ)(this.#options.signal);
        if (path === '')
            return;
        const onWindows = process.platform === 'win32' ? path.split('/').map(file_names/* windowsNameProblem */.g3).find(Boolean) : undefined;
        if (onWindows !== undefined)
            throw (0,archive_entry/* refusedEntry */.fl)(this.#archive, entry.name, onWindows);
        if (entry.kind === 'folder')
            return this.#makeFolder(path);
        if (entry.kind === 'link')
            return this.#noteLink(path, entry);
        const parent = (0,external_node_path_.dirname)(path);
        if (parent !== '.')
            await this.#makeFolder(parent);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let size = 0;
        // Whoever unpacks may read and write; set-user-id and sticky bits are dropped, and what the umask takes.
        const file = await (0,promises_.open)((0,external_node_path_.join)(this.#folder, path), 'wx', (entry.mode & 0o777) | 0o600);
        try {
            for await (const part of content) {
                (0,errors/* throwIfCancelled */.dZ)(this.#options.signal);
                hash.update(part);
                size += part.length;
                await file.writeFile(part);
                this.#options.onProgress?.(part.length);
            }
        }
        catch (error) {
            throw (0,errors/* hasErrorCode */.Ue)(error, 'ENOSPC', 'EDQUOT')
                ? new errors/* UserError */.yo(`There is no room to unpack ${this.#archive}.`, {
                    cause: error,
                    hint: 'free some space, or unpack it to another disk',
                })
                : error;
        }
        finally {
            await file.close();
        }
        this.#files.push({ path, sha256: hash.digest('hex'), size, mode: octal(entry.mode) });
    }
    /** Links come last, so that nothing is ever written through one. */
    async makeLinks() {
        for (const { path, target, name } of this.#links) {
            (0,errors/* throwIfCancelled */.dZ)(this.#options.signal);
            const problem = (0,place/* linkTargetProblem */.$Q)(path, target);
            if (problem !== undefined)
                throw (0,archive_entry/* refusedEntry */.fl)(this.#archive, name, `is a symbolic link to ${JSON.stringify(target)}, which ${problem}`);
            const parent = (0,external_node_path_.dirname)(path);
            if (parent !== '.')
                await this.#makeFolder(parent);
            try {
                await (0,promises_.symlink)(target, (0,external_node_path_.join)(this.#folder, path));
            }
            catch (error) {
                if (!(0,errors/* hasErrorCode */.Ue)(error, 'EPERM', 'ENOSYS'))
                    throw error;
                throw new errors/* UserError */.yo(`This system lets you make no symbolic link, as ${this.#archive} needs for ${path}.`, {
                    cause: error,
                    hint: 'on Windows turn on developer mode, or skip links',
                });
            }
            this.#files.push({ path, sha256: (0,src_files/* sha256 */.sc)(target), size: Buffer.byteLength(target), mode: '0777', link: target });
        }
    }
    result() {
        const holding = new Set(['.']);
        for (const path of [...this.#files.map((file) => file.path), ...this.#folders])
            holding.add((0,external_node_path_.dirname)(path));
        const emptyFolders = [...this.#folders].filter((path) => !holding.has(path)).sort(byte_order/* compareBytes */.X);
        const files = this.#files.sort((a, b) => (0,byte_order/* compareBytes */.X)(a.path, b.path));
        return { files, folders: this.#folders, emptyFolders, skippedLinks: this.#skippedLinks };
    }
    #noteLink(path, { name, target = '' }) {
        const { links } = this.#options;
        if (links === 'refuse')
            throw (0,archive_entry/* refusedEntry */.fl)(this.#archive, name, 'is a symbolic link; keep or skip links to go on');
        if (links === 'skip')
            this.#skippedLinks++;
        else
            this.#links.push({ path, target, name });
    }
    async #makeFolder(path) {
        if (this.#folders.has(path))
            return;
        const parent = (0,external_node_path_.dirname)(path);
        if (parent !== '.')
            await this.#makeFolder(parent);
        await (0,promises_.mkdir)((0,external_node_path_.join)(this.#folder, path), { mode: 0o755 });
        this.#folders.add(path);
    }
}
function octal(mode) {
    return (mode & 0o777).toString(8).padStart(4, '0');
}

// EXTERNAL MODULE: ./build/staging/artifacts/src/write-archive.js
var write_archive = __webpack_require__(71711);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var src_format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/output-folder.js
var output_folder = __webpack_require__(90640);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/step-summary.js
var step_summary = __webpack_require__(97689);
;// CONCATENATED MODULE: ./build/staging/steps/prepare-artifacts/unpack.js












/**
 * Unpacks an archive, whole or not at all, and never outside of its folder; with a manifest, only what that says.
 *
 * @throws InputError, UserError for an unsafe or damaged archive and for one that is not what the manifest says, CancelledError
 */
async function unpack(from, inputs, context) {
    const archive = context.resolve(from);
    const format = (0,write_archive/* archiveFormatOf */.ji)(archive);
    if (format === undefined)
        throw new errors/* InputError */.dz(`${archive} is no zip, tar.gz or tar.zst by its name.`, { hint: 'give as source an archive whose name ends so' });
    const { links = 'refuse' } = inputs;
    if (links === 'follow')
        throw new errors/* InputError */.dz('Links of an archive cannot be followed.', { hint: 'keep, skip or refuse them' });
    const folder = (0,external_node_path_.join)(context.resolve(inputs.outputFolder), (0,output_folder/* resultName */.x5)(inputs.name, nameOf(archive, format)));
    if ((await (0,output_folder/* namesIn */.wX)(folder)).length > 0)
        throw new errors/* UserError */.yo(`${folder} is not empty.`, { hint: 'remove it, or give another name' });
    const limits = { ...archive_entry/* DEFAULT_LIMITS */.dR, ...(inputs.maximumSize === undefined ? {} : { bytes: inputs.maximumSize * 1024 * 1024 }) };
    let unpacked;
    const work = async (partial) => {
        unpacked = await unpackArchive(archive, format, partial, { links, limits, signal: context.signal });
        if (inputs.manifest !== undefined)
            await compare(archive, context.resolve(inputs.manifest), unpacked, inputs, context);
        return true;
    };
    try {
        if (inputs.dryRun)
            await (0,src_files/* withTemporaryFolder */.EX)('prepare-artifacts', work, context.environment.temp);
        else
            await (0,replace_folder/* replaceFolder */.x)(folder, work, context.log);
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT') && error.path === archive)
            throw new errors/* InputError */.dz(`There is no file ${archive}.`);
        throw error;
    }
    const { files = [], skippedLinks = 0 } = unpacked ?? {};
    const bytes = files.reduce((total, { size }) => total + size, 0);
    if (skippedLinks > 0)
        context.log.warning(`${skippedLinks} symbolic links are left out.`);
    const count = (0,src_format/* counted */.hS)(files.length, 'file');
    context.log.info(`${(0,external_node_path_.basename)(archive)}: ${count}, ${(0,src_format/* formatBytes */.z3)(bytes)}, ${inputs.dryRun ? 'would be unpacked to' : 'unpacked to'} ${folder}.`);
    const outputs = {
        folder,
        manifest: undefined,
        checksums: undefined,
        archive,
        archiveSha256: undefined,
        fileCount: files.length,
        bytes,
    };
    await context.summary((0,step_summary/* unpackedSummary */.I8)(outputs, skippedLinks, inputs.dryRun, context));
    return outputs;
}
function nameOf(archive, format) {
    const name = (0,external_node_path_.basename)(archive);
    const end = name.toLowerCase().endsWith('.tgz') ? '.tgz' : `.${format}`;
    return name.slice(0, -end.length);
}
async function compare(archive, manifest, { files, folders }, inputs, context) {
    const expected = await (0,expected_files.readExpectedFiles)(manifest);
    const shown = (path) => `${archive}: ${path}`;
    const packed = expected.packed ?? expected;
    const options = { allowExtra: inputs.allowExtra ?? false, shown };
    const wanted = packed.files.filter(({ link }) => link === undefined || inputs.links !== 'skip');
    const findings = [...(0,compare_files/* compareFiles */.hZ)(wanted, files, options), ...(0,compare_files/* compareFolders */.Ry)(packed, folders, options)];
    if (findings.length === 0)
        return;
    throw new errors/* UserError */.yo(`${archive} is not what ${manifest} says; nothing was unpacked.`, { findings: (0,output_folder/* shownFindings */.qA)(findings, context) });
}


/***/ })

};
