export const id = 9982;
export const ids = [9982,5434];
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

/***/ 44765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ listRemote)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _errors_blob_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19336);
/* harmony import */ var _pages_page_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(669);
/* harmony import */ var _pages_page_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19521);
/* harmony import */ var _requests_list_blobs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64331);





/**
 * Lists what is below a prefix, or the one blob of that name, with all that is needed to fetch it.
 *
 * @param prefix without a slash at its end; '' for the whole container
 * @throws UserError when there is no such container, ExternalError, CancelledError
 */
async function listRemote(connected, prefix, requests) {
    const below = prefix === '' ? '' : `${prefix}/`;
    const blobs = await (0,_requests_list_blobs_js__WEBPACK_IMPORTED_MODULE_4__/* .listBlobs */ .t)(connected, below, requests, { copy: true });
    if (blobs === undefined) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`There is no container ${connected.client.containerName}.`, { hint: 'check its name and the account' });
    }
    if (blobs.size > 0 || prefix === '')
        return sortOut(blobs.values(), below.length);
    const single = await lookAt(connected.client, prefix, requests);
    return sortOut(single === undefined ? [] : [single], prefix.lastIndexOf('/') + 1);
}
/** Undefined when there is no such blob. */
async function lookAt(container, name, requests) {
    try {
        const properties = await requests.send(`look at ${name}`, (abortSignal) => container.getBlobClient(name).getProperties({ abortSignal }), { expected: ['BlobNotFound'] });
        const { contentLength = 0, etag = '', blobType = 'BlockBlob', contentMD5, accessTier = '', copyStatus = '', metadata = {}, } = properties;
        const md5 = contentMD5 === undefined ? '' : Buffer.from(contentMD5).toString('base64');
        return { name, size: contentLength, etag, type: blobType, md5, tier: accessTier, copyStatus, metadata };
    }
    catch (error) {
        if ((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_1__/* .blobErrorCode */ .No)(error) === 'BlobNotFound')
            return undefined;
        throw error;
    }
}
/** @param cut characters of each name that are not part of its path */
function sortOut(blobs, cut) {
    const files = [];
    const folders = [];
    for (const blob of blobs) {
        const { name, size, metadata } = blob;
        const path = name.slice(cut);
        if ((0,_pages_page_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isPageRecord */ .H)(name))
            continue;
        if (size === 0 && (metadata['hdi_isfolder'] === 'true' || path === '' || path.endsWith('/'))) {
            const folder = path.replace(/\/$/, '');
            if (folder !== '')
                folders.push(folder);
            continue;
        }
        files.push({
            name,
            path,
            size,
            etag: blob.etag,
            isPageBlob: blob.type === 'PageBlob',
            sha256: sha256In(metadata['sha256']),
            md5: md5In(blob.md5),
            isLink: metadata['is_symlink'] === 'true',
            problem: problemOf(blob),
        });
    }
    return { files, folders };
}
function problemOf({ type, metadata, tier, copyStatus }) {
    if (type === 'PageBlob' && (0,_pages_page_target_js__WEBPACK_IMPORTED_MODULE_3__/* .isPartialPageBlob */ .yh)(metadata)) {
        return { message: 'is an image whose upload is not complete', hint: 'upload it again: that goes on where it was interrupted' };
    }
    if (tier === 'Archive') {
        return {
            message: 'is archived and cannot be read',
            hint: 'rehydrate it first: az storage blob set-tier --tier Cool; that takes hours',
        };
    }
    if (copyStatus === 'pending')
        return { message: 'is still being copied by the service', hint: 'run again when its copy is done' };
    if (copyStatus === 'failed' || copyStatus === 'aborted') {
        return { message: 'is a copy that failed and has no content', hint: 'upload or copy it again' };
    }
    return undefined;
}
function sha256In(value) {
    return value !== undefined && /^[0-9a-f]{64}$/i.test(value) ? value.toLowerCase() : undefined;
}
function md5In(base64) {
    const bytes = Buffer.from(base64, 'base64');
    return bytes.length === 16 ? bytes.toString('hex') : undefined;
}


/***/ }),

/***/ 45267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ blobNameProblem),
/* harmony export */   _k: () => (/* binding */ checkBlobNames),
/* harmony export */   iH: () => (/* binding */ containerNameProblem)
/* harmony export */ });
/**
 * Limits and advice of "Naming and Referencing Containers, Blobs, and Metadata" (Microsoft Learn). A name that breaks the
 * advice is refused rather than changed: clients and proxies normalise `..`, trailing dots and backslashes differently, and the
 * blob would land somewhere else, even in another container.
 */
const MAXIMUM_LENGTH = 1024;
const MAXIMUM_SEGMENTS = 254;
/** Why a blob cannot have this name, or undefined. */
function blobNameProblem(name) {
    if (name === '')
        return 'is empty';
    if (name.length > MAXIMUM_LENGTH)
        return `has ${name.length} characters; a blob's name has at most ${MAXIMUM_LENGTH}`;
    if (!name.isWellFormed() || /[\ufffe\uffff\ufffd]/.test(name))
        return 'is not valid Unicode';
    if (/\p{Cc}/u.test(name))
        return 'has a control character';
    if (name.includes('\\'))
        return 'has a backslash';
    if (name.startsWith('/'))
        return 'starts with a slash';
    // The segments of such a name need not be counted.
    const segments = name.length < MAXIMUM_SEGMENTS ? 0 : name.split('/').length;
    if (segments > MAXIMUM_SEGMENTS)
        return `has ${segments} path segments; a blob's name has at most ${MAXIMUM_SEGMENTS}`;
    if (name.endsWith('/') || name.includes('//'))
        return 'has an empty path segment';
    if (/(?:^|\/)\.\.?(?:\/|$)/.test(name))
        return 'has a path segment . or ..';
    if (/\.(?:\/|$)/.test(name))
        return 'has a path segment that ends with a dot';
    return undefined;
}
/**
 * Checks all names of an upload together.
 *
 * @returns errors for names that cannot be and for names that are one in another Unicode form; warnings for names that differ
 *   in case alone, which Azure keeps apart and Windows and macOS do not
 */
function checkBlobNames(names) {
    const findings = [];
    /** The last name of those that are one where neither case nor form counts. */
    const alike = new Map();
    /** Of such names, the composed forms. */
    const forms = new Set();
    for (const name of names) {
        const problem = blobNameProblem(name);
        if (problem !== undefined) {
            findings.push({ severity: 'error', message: `${JSON.stringify(name)} ${problem}`, hint: 'rename it' });
            continue;
        }
        const form = name.normalize('NFC');
        const key = form.toLowerCase();
        const near = alike.get(key);
        alike.set(key, name);
        if (near === undefined)
            continue;
        forms.add(near.normalize('NFC'));
        if (forms.has(form)) {
            findings.push({ severity: 'error', message: `${JSON.stringify(name)} stands there twice, in two Unicode forms`, hint: 'rename one' });
        }
        else {
            findings.push({ severity: 'warning', message: `${JSON.stringify(name)} and ${JSON.stringify(near)} differ in case alone` });
        }
        forms.add(form);
    }
    return findings;
}
/** Why a container cannot have this name, or undefined. `$web` is the container of static web sites. */
function containerNameProblem(name) {
    if (name === '$web' || (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length >= 3 && name.length <= 63))
        return undefined;
    return 'is no container name: 3 to 63 lower-case letters, digits and single hyphens, the first and last no hyphen';
}


/***/ }),

/***/ 68857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ checkBlobPlace)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _blob_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45267);


/**
 * Checks where blobs are to come from or to go to, before anything is asked of a store.
 *
 * @param prefix may end in a slash; '' for none
 * @param doing what is to be done there, for the error
 * @returns the prefix without a slash at its end
 * @throws InputError with all that is wrong
 */
function checkBlobPlace({ container, prefix }, doing) {
    const clean = prefix.length > 1 ? prefix.replace(/\/$/, '') : prefix;
    const inContainer = (0,_blob_name_js__WEBPACK_IMPORTED_MODULE_1__/* .containerNameProblem */ .iH)(container);
    const inPrefix = clean === '' ? undefined : (0,_blob_name_js__WEBPACK_IMPORTED_MODULE_1__/* .blobNameProblem */ .SU)(clean);
    const findings = [
        ...(inContainer === undefined ? [] : [`container ${JSON.stringify(container)} ${inContainer}`]),
        ...(inPrefix === undefined ? [] : [`prefix ${JSON.stringify(prefix)} ${inPrefix}`]),
    ].map((message) => ({ severity: 'error', message }));
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`Cannot ${doing} a place of this name.`, { findings });
    return clean;
}


/***/ }),

/***/ 19982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyContainer: () => (/* binding */ verifyContainer)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/artifacts/src/artifact-manifest.js
var artifact_manifest = __webpack_require__(91703);
// EXTERNAL MODULE: ./build/staging/artifacts/src/expected-files.js
var expected_files = __webpack_require__(40653);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/artifacts/src/compare-files.js
var compare_files = __webpack_require__(56214);
// EXTERNAL MODULE: ./build/staging/artifacts/src/verify-folder.js
var verify_folder = __webpack_require__(89327);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/verify-listing.js




/**
 * Checks that a store (a container below a prefix) holds what a manifest says, by its listing alone: sizes and recorded SHA-256, no
 * bytes. Symbolic links and folders are not checked: stores have none.
 *
 * @param place stands before names in findings: "container/prefix"
 * @param manifest the manifest's own name in the store, which it cannot tell of itself; undefined when it comes from elsewhere
 * @throws CancelledError and what the listing throws
 */
async function verifyListing(listing, place, expected, manifest, options) {
    const found = [];
    const links = new Set(expected.files.filter(({ link }) => link !== undefined).map(({ path }) => path));
    for await (const { path, size, sha256, problem } of listing) {
        (0,errors/* throwIfCancelled */.dZ)(options.signal);
        if (path !== manifest && !links.has(path))
            found.push({ path, size, sha256: sha256?.toLowerCase(), problem });
    }
    const shown = (path) => external_node_path_.posix.join(place, path);
    const files = expected.files.filter(({ link }) => link === undefined);
    const findings = (0,compare_files/* compareFiles */.hZ)(files, found, { allowExtra: options.allowExtra, shown });
    return { ...(0,verify_folder/* soundOf */.B)(files, findings, found, shown), findings };
}

// EXTERNAL MODULE: ./build/staging/blob/src/download/download-list.js
var download_list = __webpack_require__(44765);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/blob-error.js + 3 modules
var blob_error = __webpack_require__(19336);
// EXTERNAL MODULE: ./build/staging/blob/src/names/blob-place.js
var blob_place = __webpack_require__(68857);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/blob-requests.js + 1 modules
var blob_requests = __webpack_require__(351);
// EXTERNAL MODULE: ./build/staging/blob/src/requests/container.js + 2 modules
var requests_container = __webpack_require__(26676);
// EXTERNAL MODULE: ./build/staging/core/src/files.js
var files = __webpack_require__(35182);
// EXTERNAL MODULE: ./build/staging/steps/storage-account.js + 1 modules
var storage_account = __webpack_require__(55981);
// EXTERNAL MODULE: ./build/staging/steps/prepare-artifacts/verify.js + 1 modules
var verify = __webpack_require__(5434);
;// CONCATENATED MODULE: ./build/staging/steps/prepare-artifacts/verify-container.js














/** How often a request is tried in all. */
const TRIES = 6;
/**
 * Checks a container below a prefix against a manifest by its listing: sizes, and the SHA-256 that upload-blob records. Reads no blob but
 * the manifest, when that is not given.
 *
 * @throws OutcomeError with every difference, InputError, UserError, ExternalError, CancelledError
 */
async function verifyContainer(container, inputs, context) {
    const prefix = (0,blob_place/* checkBlobPlace */.z)({ container, prefix: inputs.prefix ?? '' }, 'verify');
    const account = accountOf(inputs);
    await checkStore(account, context);
    return (0,storage_account/* withStorageAccount */.JU)(account, context, container, (store, signal) => verify_container_verify(store, container, prefix, inputs, context, signal));
}
async function verify_container_verify(account, container, prefix, inputs, context, signal) {
    const connected = await (0,requests_container/* connectContainer */.I)(account, container);
    try {
        const { host, secrets } = connected;
        const requests = new blob_requests/* BlobRequests */._({ host, secrets, container, tries: TRIES, log: context.log, signal });
        const { files } = await (0,download_list/* listRemote */.V)(connected, prefix, requests);
        const place = prefix === '' ? container : `${container}/${prefix}`;
        const own = inputs.manifest === undefined ? artifact_manifest.MANIFEST_FILE : undefined;
        const expected = own === undefined ? await givenManifest(context.resolve(inputs.manifest ?? '')) : await ownManifest(connected, prefix, requests);
        const listed = files.filter(({ isLink }) => !isLink).map((file) => ({ ...file, problem: file.problem?.message }));
        const verified = await verifyListing(listed, place, expected, own, { allowExtra: inputs.allowExtra ?? false, signal });
        const outputs = {
            folder: undefined,
            manifest: own === undefined ? expected.manifest : undefined,
            checksums: undefined,
            archive: undefined,
            archiveSha256: undefined,
            fileCount: verified.files,
            bytes: verified.bytes,
        };
        return await (0,verify.conclude)(place, expected.manifest, verified, outputs, context);
    }
    finally {
        connected.close();
    }
}
/** The manifest of a set lies beside it, and must be the one that is given. */
async function givenManifest(file) {
    const expected = await (0,expected_files.readExpectedFiles)(file);
    const bytes = await (0,promises_.readFile)(file);
    return { ...expected, files: [...expected.files, { path: (0,external_node_path_.basename)(file), sha256: (0,files/* sha256 */.sc)(bytes), size: bytes.length }] };
}
async function ownManifest({ client }, prefix, requests) {
    const name = prefix === '' ? artifact_manifest.MANIFEST_FILE : `${prefix}/${artifact_manifest.MANIFEST_FILE}`;
    const blob = client.getBlobClient(name);
    const bytes = await requests
        .send('read the manifest', (abortSignal) => blob.downloadToBuffer(0, undefined, { abortSignal }), { expected: ['BlobNotFound'] })
        .catch((error) => {
        if ((0,blob_error/* blobErrorCode */.No)(error) !== 'BlobNotFound')
            throw error;
        throw new errors/* UserError */.yo(`There is no ${name} in the container ${client.containerName}.`, {
            hint: 'its upload may not have come to its end; or give the manifest',
        });
    });
    return (0,expected_files/* parseExpectedFiles */.R)(bytes.toString(), `${client.containerName}/${name}`);
}
function accountOf(inputs) {
    const { signIn = 'auto', azuriteFolder = '.bakehouse/azurite' } = inputs;
    const { accountUrl, connectionString, sas, azureConnection, clientId, tenantId, clientSecret, clientCertificate } = inputs;
    const { authorityHost, caFile } = inputs;
    const who = { signIn, azureConnection, clientId, tenantId, clientSecret, clientCertificate, authorityHost };
    return { accountUrl, connectionString, sas, caFile, azuriteFolder, ...who };
}
/** Looking must not make an empty store. */
async function checkStore(inputs, context) {
    if (inputs.accountUrl !== undefined || inputs.connectionString !== undefined || inputs.sas !== undefined)
        return;
    const folder = context.resolve(inputs.azuriteFolder);
    await (0,promises_.access)(folder).catch(() => {
        throw new errors/* UserError */.yo(`No storage account is given, and nothing was uploaded to the embedded Azurite in ${folder}.`, {
            hint: 'give account-url or connection-string, or upload first',
        });
    });
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


/***/ }),

/***/ 55981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jZ: () => (/* binding */ readCertificates),
  bV: () => (/* binding */ storageAccount),
  JU: () => (/* binding */ withStorageAccount)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/names.js
var names = __webpack_require__(26897);
;// CONCATENATED MODULE: ./build/staging/steps/account-identity.js



/** What each way needs and what it may have beside that. */
const WAYS = {
    oidc: { needs: ['clientId', 'tenantId'], may: [] },
    'service-connection': { needs: ['azureConnection'], may: [] },
    'managed-identity': { needs: [], may: ['clientId'] },
    'client-secret': { needs: ['clientSecret', 'clientId', 'tenantId'], may: [] },
    'client-certificate': { needs: ['clientCertificate', 'clientId', 'tenantId'], may: [] },
    'azure-cli': { needs: [], may: ['tenantId'] },
    default: { needs: [], may: ['tenantId'] },
};
/** The inputs that say who signs in. */
const identityInputs = ['azureConnection', 'clientId', 'tenantId', 'clientSecret', 'clientCertificate'];
/**
 * Who signs in, by what was given.
 *
 * @throws InputError naming everything that is missing or does not belong to the way; UserError for a service connection or a
 *   certificate that cannot be used
 */
async function accountIdentity(inputs, context) {
    const way = inputs.signIn === 'auto' ? wayOf(inputs) : inputs.signIn;
    check(way, inputs, context);
    const { clientId = '', tenantId = '', clientSecret = '', clientCertificate = '', azureConnection = '' } = inputs;
    switch (way) {
        case 'oidc':
            return { kind: 'federated', clientId, tenantId, identityToken: (audience) => context.identityToken(audience) };
        case 'service-connection':
            return fromConnection(azureConnection, context);
        case 'managed-identity':
            return { kind: 'managed-identity', clientId: inputs.clientId };
        case 'client-secret':
            return { kind: 'client-secret', clientId, tenantId, clientSecret };
        case 'client-certificate':
            return { kind: 'client-certificate', clientId, tenantId, certificate: await readPem(clientCertificate, context) };
        case 'azure-cli':
            return { kind: 'azure-cli', tenantId: inputs.tenantId };
        case 'default':
            return { kind: 'default', tenantId: inputs.tenantId };
    }
}
function wayOf(inputs) {
    if (inputs.azureConnection !== undefined)
        return 'service-connection';
    if (inputs.clientSecret !== undefined)
        return 'client-secret';
    if (inputs.clientCertificate !== undefined)
        return 'client-certificate';
    if (inputs.clientId !== undefined)
        return inputs.tenantId === undefined ? 'managed-identity' : 'oidc';
    return 'default';
}
function check(way, inputs, context) {
    const spell = (name) => (context.host === 'azure-pipelines' ? name : (0,names/* toKebabCase */.fX)(name));
    const { needs, may } = WAYS[way];
    const missing = needs.filter((name) => inputs[name] === undefined);
    const idle = identityInputs.filter((name) => inputs[name] !== undefined && !needs.includes(name) && !may.includes(name));
    const findings = [
        ...missing.map((name) => ({ severity: 'error', message: `input ${spell(name)} is needed to sign in by ${way}` })),
        ...idle.map((name) => ({ severity: 'error', message: `input ${spell(name)} is given, which signing in by ${way} does not use` })),
    ];
    if (findings.length === 0)
        return;
    throw new errors/* InputError */.dz('The inputs for signing in do not belong together.', {
        findings,
        hint: `give what ${spell('signIn')} needs, or leave it out`,
    });
}
function fromConnection(id, context) {
    const connection = context.serviceConnection(id);
    const { authorityHost } = connection;
    switch (connection.scheme) {
        case 'federated': {
            const { tenantId, clientId, accessToken } = connection;
            return { kind: 'pipeline', tenantId, clientId, connectionId: id, accessToken, authorityHost };
        }
        case 'secret': {
            const { tenantId, clientId, clientSecret } = connection;
            return { kind: 'client-secret', tenantId, clientId, clientSecret, authorityHost };
        }
        case 'certificate': {
            const { tenantId, clientId, certificate } = connection;
            return { kind: 'client-certificate', tenantId, clientId, certificate, authorityHost };
        }
        case 'managed-identity':
            return { kind: 'managed-identity', clientId: connection.clientId };
    }
}
async function readPem(given, context) {
    if (given.includes('-----BEGIN'))
        return given;
    try {
        const pem = await (0,promises_.readFile)(context.resolve(given.trim()), 'utf8');
        context.mask(pem);
        return pem;
    }
    catch (error) {
        // Neither PEM nor a path: it may be a key without its first line.
        const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : (0,errors/* messageOf */.bD)(error);
        throw new errors/* InputError */.dz(`The client certificate is neither PEM text nor a file that can be read (${code}).`, {
            hint: 'PEM text begins with -----BEGIN',
        });
    }
}

;// CONCATENATED MODULE: ./build/staging/steps/storage-account.js




/** For the log. */
const SIGNED_IN_BY = {
    federated: "the job's identity token (OIDC)",
    pipeline: 'a service connection (workload identity federation)',
    'client-secret': 'client secret',
    'client-certificate': 'client certificate',
    'managed-identity': 'managed identity',
    'azure-cli': 'the Azure CLI',
    default: 'what the environment, the machine or the Azure CLI offer',
};
/**
 * The storage account that the inputs mean, undefined for the embedded Azurite. Every secret part is masked. Sends nothing yet.
 *
 * @param container a signature may be for that container alone
 * @throws InputError for inputs that are missing or contradict each other, UserError for an unusable certificate or connection
 */
async function storageAccount(inputs, context, container) {
    checkOneWay(inputs);
    const ca = inputs.caFile === undefined ? {} : { ca: await readCertificates(context.resolve(inputs.caFile)) };
    if (inputs.connectionString !== undefined)
        return { connectionString: await masked(inputs.connectionString, context), ...ca };
    if (inputs.sas !== undefined) {
        const { signedAccount } = await __webpack_require__.e(/* import() */ 8691).then(__webpack_require__.bind(__webpack_require__, 38691));
        const connectionString = signedAccount(inputs.sas, { accountUrl: inputs.accountUrl, container });
        return { connectionString: await masked(connectionString, context), ...ca };
    }
    const identity = await accountIdentity(inputs, context);
    if (inputs.accountUrl === undefined) {
        if (identity.kind === 'default')
            return undefined;
        throw new errors/* InputError */.dz('A way to sign in is given, but no account.', { hint: 'give account-url: https://<name>.blob.core.windows.net' });
    }
    return { accountUrl: inputs.accountUrl, credential: await signedIn(identity, inputs, inputs.accountUrl, context, ca), ...ca };
}
/**
 * Runs `work` with the account that the inputs mean; without one with the embedded Azurite, which runs as long as `work` does.
 *
 * @param work gets a signal that fires on cancellation, and when Azurite ends by itself
 */
async function withStorageAccount(inputs, context, container, work) {
    const account = await storageAccount(inputs, context, container);
    if (account !== undefined)
        return work(account, context.signal);
    const folder = context.resolve(inputs.azuriteFolder);
    context.log.info(`No storage account given: using the embedded Azurite with its data in ${folder}.`);
    const { withBlobService } = await __webpack_require__.e(/* import() */ 5967).then(__webpack_require__.bind(__webpack_require__, 95967));
    const { environment, log, signal } = context;
    const started = process.argv[1];
    const searchFrom = [environment.workspace, ...(started === undefined ? [] : [(0,external_node_path_.dirname)(started)])];
    return withBlobService({ folder, searchFrom, toolCache: environment.toolCache, log, signal }, (service) => work(service, service.signal));
}
function checkOneWay(inputs) {
    const { accountUrl, connectionString, sas, signIn } = inputs;
    if (accountUrl !== undefined && connectionString !== undefined) {
        throw new errors/* InputError */.dz('Both an account URL and a connection string are given.', { hint: 'give one of them' });
    }
    if (sas !== undefined && connectionString !== undefined) {
        throw new errors/* InputError */.dz('Both a connection string and a shared access signature are given.', { hint: 'give one of them' });
    }
    const signs = sas !== undefined || connectionString !== undefined;
    if (signs && (signIn !== 'auto' || identityInputs.some((name) => inputs[name] !== undefined))) {
        const what = sas === undefined ? 'a connection string' : 'a shared access signature';
        throw new errors/* InputError */.dz(`Both ${what} and an identity are given.`, { hint: 'give one of them; the identity is the better one' });
    }
}
async function signedIn(identity, { authorityHost }, accountUrl, { signal, log }, ca) {
    const { signIn } = await Promise.all(/* import() */[__webpack_require__.e(8648), __webpack_require__.e(7472)]).then(__webpack_require__.bind(__webpack_require__, 67472));
    const accountHost = URL.canParse(accountUrl) ? new URL(accountUrl).host : '';
    const authority = authorityHost ?? identity.authorityHost;
    if (authority !== undefined && !(URL.canParse(authority) && new URL(authority).protocol === 'https:')) {
        throw new errors/* InputError */.dz('The authority host is no https:// address.', { hint: 'give one like https://login.microsoftonline.com' });
    }
    const who = 'clientId' in identity && identity.clientId !== undefined ? ` with the client id ${identity.clientId}` : '';
    // What is no URL is refused before anybody signs in.
    if (accountHost !== '')
        log.info(`Signing in to ${accountHost} by ${SIGNED_IN_BY[identity.kind]}${who}.`);
    return signIn(identity, { accountHost, ...(authority === undefined ? {} : { authorityHost: authority }), ...ca, signal });
}
async function readCertificates(file) {
    const hint = 'give a PEM file, which begins with -----BEGIN CERTIFICATE-----';
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        throw new errors/* InputError */.dz(`The CA file cannot be read: ${(0,errors/* messageOf */.bD)(error)}.`, { hint });
    });
    if (!text.includes('-----BEGIN CERTIFICATE-----'))
        throw new errors/* InputError */.dz(`The CA file ${file} holds no certificate.`, { hint });
    return text;
}
/** The host masks the whole secret; its key and signature stand alone in headers and URLs. */
async function masked(connectionString, context) {
    const { secretsOf } = await __webpack_require__.e(/* import() */ 5100).then(__webpack_require__.bind(__webpack_require__, 15100));
    for (const secret of secretsOf(connectionString)) {
        context.mask(secret);
        // As it stands in a URL that somebody has decoded.
        if (/%[0-9a-f]{2}/i.test(secret))
            context.mask(decodeURIComponent(secret));
    }
    return connectionString;
}


/***/ })

};
