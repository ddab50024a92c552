export const id = 5434;
export const ids = [5434];
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
/** The longest target of a link (PATH_MAX of Linux). */
const LONGEST_TARGET = 4096;
/** The error of an archive that will not be unpacked. */
function refusedEntry(archive, name, what) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Will not unpack ${archive}: its entry ${JSON.stringify(name)} ${what}.`, {
        hint: 'check where the archive comes from',
    });
}
/** The error of an archive that is cut or damaged. */
function damagedArchive(archive, what, cause) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${archive} is damaged: ${what}.`, { cause, hint: 'fetch or pack it again' });
}
/** Checks names and sums of one archive, entry by entry, before anything is done with them. */
class EntryGuard {
    #archive;
    #limits;
    /** By what a file system without case takes for the same name. */
    #taken = new Map();
    #entries = 0;
    #bytes = 0;
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
        this.#bytes += entry.size;
        if (++this.#entries > this.#limits.entries)
            throw this.#refused(name, `is more than the ${this.#limits.entries}th`);
        if (!(entry.size >= 0 && this.#bytes <= this.#limits.bytes)) {
            throw this.#refused(name, `would make more than ${this.#limits.bytes} bytes of it`);
        }
        const path = name.replace(/^(?:\.\/+)+/, '').replace(kind === 'folder' ? /\/+$/ : /$^/, '');
        if ((path === '' || path === '.') && kind === 'folder')
            return '';
        const problem = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathProblem */ .z9)(path);
        if (problem !== undefined)
            throw this.#refused(name, problem);
        const parts = path.split('/');
        for (let depth = 1; depth < parts.length; depth++)
            this.#take(parts.slice(0, depth).join('/'), 'folder', name);
        this.#take(path, kind, name);
        return path;
    }
    #take(path, kind, name) {
        const key = (0,_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .zN)(path);
        const other = this.#taken.get(key);
        if (other === undefined)
            this.#taken.set(key, { path, kind });
        else if (other.path !== path) {
            throw this.#refused(name, `has the same name as ${JSON.stringify(other.path)} where case or Unicode form do not count`);
        }
        else if (kind !== 'folder' || other.kind !== 'folder') {
            if (kind === 'folder')
                throw this.#refused(name, `goes through ${JSON.stringify(path)}, which is a ${other.kind}`);
            throw this.#refused(name, 'stands in the archive twice');
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

/***/ 5434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  conclude: () => (/* binding */ conclude),
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/artifacts/src/artifact-manifest.js
var artifact_manifest = __webpack_require__(91703);
// EXTERNAL MODULE: ./build/staging/artifacts/src/expected-files.js
var expected_files = __webpack_require__(40653);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/artifacts/src/compare-files.js
var compare_files = __webpack_require__(56214);
// EXTERNAL MODULE: ./build/staging/artifacts/src/read-archive.js
var read_archive = __webpack_require__(45820);
// EXTERNAL MODULE: ./build/staging/artifacts/src/verify-folder.js
var verify_folder = __webpack_require__(89327);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/verify-archive.js






/**
 * Checks that an archive holds what its manifest says, without unpacking it to disk.
 *
 * @throws UserError when it is unsafe or damaged, CancelledError
 */
async function verifyArchive(archive, format, expected, { signal, allowExtra, onProgress, limits }) {
    const found = [];
    const folders = new Set();
    await (0,read_archive/* readArchive */.b)(archive, format, async (path, entry, content) => {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        if (entry.kind === 'folder')
            (0,compare_files/* addWithParents */.tc)(path, folders);
        else if (entry.kind === 'link') {
            const link = entry.target ?? '';
            found.push({ path, size: Buffer.byteLength(link), sha256: (0,files/* sha256 */.sc)(link), link });
        }
        else {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            for await (const part of content) {
                (0,errors/* throwIfCancelled */.dZ)(signal);
                hash.update(part);
                onProgress?.(part.length);
            }
            found.push({ path, size: entry.size, sha256: hash.digest('hex'), mode: entry.mode.toString(8).padStart(4, '0') });
        }
    }, { signal, ...(limits === undefined ? {} : { limits }) });
    for (const { path } of found)
        (0,compare_files/* addWithParents */.tc)(path.slice(0, Math.max(path.lastIndexOf('/'), 0)), folders);
    const shown = (path) => `${archive}: ${path}`;
    const findings = (0,compare_files/* compareFiles */.hZ)(expected.files, found, { allowExtra, shown });
    findings.push(...(0,compare_files/* compareFolders */.Ry)(expected, folders, { allowExtra, shown }));
    return { ...(0,verify_folder/* soundOf */.B)(expected.files, findings, found, shown), findings };
}

// EXTERNAL MODULE: ./build/staging/artifacts/src/write-archive.js
var write_archive = __webpack_require__(71711);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/output-folder.js
var output_folder = __webpack_require__(90640);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/progress.js
var progress = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/step-summary.js
var step_summary = __webpack_require__(97689);
;// CONCATENATED MODULE: ./build/staging/steps/prepare-artifacts/verify.js












/**
 * Checks a folder, or an archive without unpacking it, against a manifest.
 *
 * @throws OutcomeError with every difference, InputError, UserError, CancelledError
 */
async function verify(from, inputs, context) {
    const source = context.resolve(from);
    const isFolder = await (0,promises_.stat)(source).then((status) => status.isDirectory(), (error) => {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ENOENT')) {
            throw new errors/* InputError */.dz(`There is no file or folder ${source}.`, { hint: 'give as source what is to be verified', cause: error });
        }
        throw new errors/* InputError */.dz(`${source} cannot be verified: ${(0,errors/* messageOf */.bD)(error)}.`, { cause: error });
    });
    const folder = isFolder ? source : (0,external_node_path_.dirname)(source);
    const manifest = inputs.manifest === undefined ? (0,external_node_path_.join)(folder, artifact_manifest.MANIFEST_FILE) : context.resolve(inputs.manifest);
    const expected = await (0,expected_files.readExpectedFiles)(manifest);
    const options = {
        allowExtra: inputs.allowExtra ?? false,
        signal: context.signal,
        onProgress: (0,progress/* reportProgress */.w)('Verified', bytesOf(expected, isFolder), context.log),
    };
    const verified = isFolder ? await (0,verify_folder/* verifyFolder */.M)(folder, expected, options) : await verifyPacked(source, expected, options);
    const outputs = {
        folder,
        manifest,
        checksums: undefined,
        archive: isFolder ? undefined : source,
        archiveSha256: undefined,
        fileCount: verified.files,
        bytes: verified.bytes,
    };
    return conclude(source, manifest, verified, outputs, context);
}
function verifyPacked(archive, expected, options) {
    const format = (0,write_archive/* archiveFormatOf */.ji)(archive);
    if (format === undefined)
        throw new errors/* InputError */.dz(`${archive} is neither a folder nor a zip, tar.gz or tar.zst.`);
    const { packed } = expected;
    if (packed !== undefined && packed.archive === (0,external_node_path_.basename)(archive))
        return verifyArchive(archive, format, packed, options);
    throw new errors/* InputError */.dz(`${expected.manifest} does not say what is in ${(0,external_node_path_.basename)(archive)}.`, {
        hint: 'verify the folder of the archive, or name the manifest that was written with it',
    });
}
function bytesOf({ files, packed }, isFolder) {
    return (isFolder ? files : (packed?.files ?? [])).reduce((total, { size = 0 }) => total + size, 0);
}
/**
 * Says what came of it, in the job summary too.
 *
 * @param place what was verified
 * @throws OutcomeError with every difference
 */
async function conclude(place, manifest, verified, outputs, context) {
    const { files, bytes, findings } = verified;
    await context.summary((0,step_summary/* verifiedSummary */.xd)(place, manifest, verified, context));
    if (findings.length === 0) {
        context.log.info(`${place}: ${(0,format/* counted */.hS)(files, 'file')}, ${(0,format/* formatBytes */.z3)(bytes)}, as ${manifest} says.`);
        return outputs;
    }
    const differences = findings.length === 1 ? 'in 1 place' : `in ${findings.length} places`;
    throw new errors/* OutcomeError */.Rz(`${place} is not what ${manifest} says ${differences}; ${(0,format/* counted */.hS)(files, 'file')} ${files === 1 ? 'is' : 'are'} as it says.`, outputs, {
        findings: (0,output_folder/* shownFindings */.qA)(findings, context),
        hint: 'fetch or prepare it again; if it was changed on purpose, prepare it anew',
    });
}


/***/ })

};
