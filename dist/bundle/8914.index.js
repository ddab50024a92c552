export const id = 8914;
export const ids = [8914,631];
export const modules = {

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
    const segments = name.split('/');
    if (segments.length > MAXIMUM_SEGMENTS)
        return `has ${segments.length} path segments; a blob's name has at most ${MAXIMUM_SEGMENTS}`;
    if (segments.includes(''))
        return 'has an empty path segment';
    if (segments.some((segment) => segment === '.' || segment === '..'))
        return 'has a path segment . or ..';
    if (segments.some((segment) => segment.endsWith('.')))
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
    const forms = new Map();
    const cases = new Map();
    for (const name of names) {
        const problem = blobNameProblem(name);
        if (problem !== undefined) {
            findings.push({ severity: 'error', message: `${JSON.stringify(name)} ${problem}`, hint: 'rename it' });
            continue;
        }
        const form = name.normalize('NFC');
        const inSmall = form.toLowerCase();
        const twin = forms.get(form);
        const near = cases.get(inSmall);
        if (twin !== undefined) {
            findings.push({ severity: 'error', message: `${JSON.stringify(name)} stands there twice, in two Unicode forms`, hint: 'rename one' });
        }
        else if (near !== undefined) {
            findings.push({ severity: 'warning', message: `${JSON.stringify(name)} and ${JSON.stringify(near)} differ in case alone` });
        }
        forms.set(form, name);
        cases.set(inSmall, name);
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

/***/ 669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isPageRecord),
/* harmony export */   U: () => (/* binding */ PageRecordStore)
/* harmony export */ });
/* harmony import */ var _errors_blob_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95651);

/** A page blob has no list of blocks that would tell what was sent; this small blob beside it does, until the upload is complete. */
const SUFFIX = '.bakehouse-pages';
const SCHEMA = 'bakehouse-pages/1';
/** A blob's name has at most this many characters. */
const LONGEST_NAME = 1024;
/** A record is larger than this only when it is not ours. */
const LARGEST = 256 * 1024 * 1024;
/** True for the small blob beside an incomplete page blob, which no list of artifacts should hold. */
function isPageRecord(name) {
    return name.endsWith(SUFFIX);
}
/** Reads and writes the record of one page blob. */
class PageRecordStore {
    #container;
    #requests;
    #name;
    constructor(container, name, requests) {
        this.#container = container;
        this.#requests = requests;
        // Without a record everything is sent again after an interruption; right, but slower.
        this.#name = name.length + SUFFIX.length > LONGEST_NAME ? undefined : `${name}${SUFFIX}`;
    }
    /** Undefined when there is none that can be read. */
    async read() {
        if (this.#name === undefined)
            return undefined;
        const client = this.#container.getBlobClient(this.#name);
        const bytes = await this.#requests.send(`read ${this.#name}`, async (abortSignal) => {
            try {
                const { contentLength } = await client.getProperties({ abortSignal });
                return contentLength === undefined || contentLength > LARGEST
                    ? undefined
                    : await client.downloadToBuffer(0, undefined, { abortSignal });
            }
            catch (error) {
                if ((0,_errors_blob_error_js__WEBPACK_IMPORTED_MODULE_0__/* .blobErrorStatus */ .yh)(error) === 404)
                    return undefined;
                throw error;
            }
        });
        return bytes === undefined ? undefined : parseRecord(bytes.toString('utf8'));
    }
    async write(record) {
        if (this.#name === undefined)
            return;
        const body = Buffer.from(formatRecord(record));
        const client = this.#container.getBlockBlobClient(this.#name);
        await this.#requests.send(`write ${this.#name}`, (abortSignal) => client.upload(body, body.length, { abortSignal }), {
            bytes: body.length,
        });
    }
    /** One try within the time given, also after the run was cancelled; failing is no error, it only costs time later. */
    async tryToWrite(record, milliseconds) {
        if (this.#name === undefined)
            return;
        const body = Buffer.from(formatRecord(record));
        await this.#container
            .getBlockBlobClient(this.#name)
            .upload(body, body.length, { abortSignal: AbortSignal.timeout(milliseconds) })
            .catch(() => { });
    }
    async remove() {
        const name = this.#name;
        if (name === undefined)
            return;
        await this.#requests.send(`remove ${name}`, (abortSignal) => this.#container.getBlobClient(name).deleteIfExists({ abortSignal }));
    }
}
function formatRecord({ run, before, size, segments }) {
    return JSON.stringify({ schema: SCHEMA, run, before, size, segments: Object.fromEntries(segments) });
}
/** Undefined when the text is no record. */
function parseRecord(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null)
        return undefined;
    const { schema, run, before, size, segments } = value;
    if (schema !== SCHEMA || typeof run !== 'number' || typeof size !== 'number' || typeof segments !== 'object' || segments === null)
        return undefined;
    const digests = Object.entries(segments).filter((entry) => typeof entry[1] === 'string');
    return {
        run,
        before: typeof before === 'number' ? before : undefined,
        size,
        segments: new Map(digests.map(([index, digest]) => [Number(index), digest])),
    };
}


/***/ }),

/***/ 41709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ah: () => (/* binding */ FOOTER_SIZE),
/* harmony export */   yT: () => (/* binding */ readVhdFooter)
/* harmony export */ });
/* unused harmony export VHD_COOKIE */
/*
 * Fixed VHD: the raw disk followed by one 512-byte footer, all numbers big-endian. "Virtual Hard Disk Image Format
 * Specification", version 1.0, Microsoft, 11 October 2006. Only what reading needs; packages/builders writes footers.
 */
const FOOTER_SIZE = 512;
const VHD_COOKIE = 'conectix';
const CHECKSUM_OFFSET = 64;
const TYPES = { 2: 'fixed', 3: 'dynamic', 4: 'differencing' };
/** @param bytes 512 of them; undefined when they are no footer at all */
function readVhdFooter(bytes) {
    if (bytes.length !== FOOTER_SIZE || bytes.toString('latin1', 0, VHD_COOKIE.length) !== VHD_COOKIE)
        return undefined;
    let sum = 0;
    for (const [index, byte] of bytes.entries()) {
        if (index < CHECKSUM_OFFSET || index >= CHECKSUM_OFFSET + 4)
            sum += byte;
    }
    return {
        type: TYPES[bytes.readUInt32BE(60)] ?? 'unknown',
        // "Current size" at 48; the original size at 40 is what the disk once had.
        diskSize: Number(bytes.readBigUInt64BE(48)),
        checksum: { said: bytes.readUInt32BE(CHECKSUM_OFFSET), found: ~sum >>> 0 },
    };
}


/***/ }),

/***/ 97064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ propertiesDiffer),
/* harmony export */   XD: () => (/* binding */ OWN_METADATA),
/* harmony export */   d7: () => (/* binding */ CONTENT_HEADERS),
/* harmony export */   gr: () => (/* binding */ putHeaders)
/* harmony export */ });
/** Properties that are headers of the content, with the names that the service and listings have for them. */
const CONTENT_HEADERS = {
    contentType: 'content-type',
    contentEncoding: 'content-encoding',
    contentLanguage: 'content-language',
    contentDisposition: 'content-disposition',
    cacheControl: 'cache-control',
};
/** Names that the upload itself writes; a rule must not. */
const OWN_METADATA = ['sha256', 'is_symlink', 'state', 'source_version', 'source_md5'];
/** True when a blob that holds the right content lacks something that was asked for. */
function propertiesDiffer(wanted, there) {
    if (Object.keys(wanted).length === 0)
        return false;
    const { headers, tags } = there;
    for (const [name, header] of Object.entries(CONTENT_HEADERS)) {
        const value = wanted[name];
        if (value !== undefined && value !== headers[header])
            return true;
    }
    if (wanted.tier !== undefined && there.type === 'BlockBlob' && wanted.tier !== there.tier)
        return true;
    return !holds(there.metadata, lowerCased(wanted.metadata)) || !holds(tags, wanted.tags);
}
/** Headers of Put Blob. @throws TypeError for what no header can hold; rules are checked before */
function putHeaders(wanted, contentType, metadata) {
    const headers = { 'x-ms-blob-content-type': wanted.contentType ?? contentType };
    for (const [name, header] of Object.entries(CONTENT_HEADERS)) {
        const value = wanted[name];
        if (value !== undefined)
            headers[`x-ms-blob-${header}`] = value;
    }
    for (const [name, value] of Object.entries({ ...wanted.metadata, ...metadata }))
        headers[`x-ms-meta-${name}`] = value;
    if (wanted.tier !== undefined)
        headers['x-ms-access-tier'] = wanted.tier;
    if (wanted.tags !== undefined && Object.keys(wanted.tags).length > 0)
        headers['x-ms-tags'] = tagsQuery(wanted.tags);
    return headers;
}
function tagsQuery(tags) {
    return Object.entries(tags)
        .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
        .join('&');
}
function holds(there, wanted = {}) {
    return Object.entries(wanted).every(([name, value]) => there[name] === value);
}
function lowerCased(values = {}) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}


/***/ }),

/***/ 39965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ holdsSource),
/* harmony export */   v: () => (/* binding */ sourceMetadata)
/* harmony export */ });
/** What tells whether a blob still holds what its source has. */
function sourceMetadata({ version, md5, sha256 }) {
    return {
        ...(version === undefined ? {} : { source_version: version }),
        ...(md5 === undefined ? {} : { source_md5: md5 }),
        ...(sha256 === undefined ? {} : { sha256 }),
    };
}
/** True for a blob that was copied from this state of the source, or that has the same SHA-256 or MD5. */
function holdsSource(there, from) {
    const { source_version: version, source_md5: md5, sha256 } = there.metadata;
    if (from.sha256 !== undefined && sha256 !== undefined)
        return from.sha256 === sha256;
    if (from.md5 !== undefined && (md5 ?? there.md5) !== '')
        return from.md5 === (md5 ?? there.md5);
    return from.version !== undefined && from.version === version;
}


/***/ }),

/***/ 70966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _u: () => (/* binding */ blobNameOf),
  LN: () => (/* binding */ checkNames),
  xb: () => (/* binding */ isSent),
  R4: () => (/* binding */ planSync),
  Tm: () => (/* binding */ rank)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var src_errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/blob/src/names/blob-name.js
var blob_name = __webpack_require__(45267);
// EXTERNAL MODULE: ./build/staging/blob/src/pages/page-record.js
var page_record = __webpack_require__(669);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/blob/src/pages/vhd-footer.js
var vhd_footer = __webpack_require__(41709);
;// CONCATENATED MODULE: ./build/staging/blob/src/pages/vhd-image.js





const MIB = 1024 * 1024;
/** "Scalability and performance targets for Blob Storage": a page blob has at most 8 TiB. */
const MAXIMUM_SIZE = 8 * 1024 * 1024 * MIB;
/** What an image begins with that is no fixed VHD, and what qemu-img calls it. */
const FORMATS = [
    { magic: 'vhdxfile', name: 'a VHDX', qemu: 'vhdx' },
    { magic: 'QFI\xfb', name: 'a QCOW2 image', qemu: 'qcow2' },
    { magic: 'KDMV', name: 'a VMDK', qemu: 'vmdk' },
];
/**
 * Which kind of blob a file is to become: a page blob for a disk image, because Azure makes disks of nothing else, and a block
 * blob for all other files. A disk image is what is called .vhd or .vhdx, and what ends in a VHD footer under another name. Other files are
 * opened only when their size is one that a VHD can have.
 *
 * @param size of the file in bytes
 * @param wanted `page` takes only a fixed VHD, `block` takes everything as it is, unread
 * @throws UserError when a disk image is not one that Azure can use, with the command that makes it one
 */
async function chooseBlobKind(file, size, wanted = 'auto') {
    const named = /^\.vhdx?$/i.test((0,external_node_path_.extname)(file));
    if (wanted === 'block' || (wanted === 'auto' && !named && (size <= vhd_footer/* FOOTER_SIZE */.ah || size % MIB !== vhd_footer/* FOOTER_SIZE */.ah)))
        return { kind: 'block' };
    const handle = await (0,promises_.open)(file).catch((error) => {
        throw new src_errors/* UserError */.yo(`Cannot read ${file}: ${(0,src_errors/* messageOf */.bD)(error)}.`, { cause: error });
    });
    try {
        if (wanted === 'auto' && !named && (0,vhd_footer/* readVhdFooter */.yT)(await readAt(handle, size - vhd_footer/* FOOTER_SIZE */.ah, vhd_footer/* FOOTER_SIZE */.ah)) === undefined) {
            return { kind: 'block' };
        }
        return { kind: 'page', vhd: await checkVhd(handle, file, size) };
    }
    finally {
        await handle.close();
    }
}
/**
 * Makes sure that an open file is a fixed VHD that Azure takes ("Prepare a Windows VHD or VHDX to upload to Azure"): footer with
 * the right cookie and checksum at its end, and a disk of whole MiB.
 *
 * @param file its path, for errors
 * @throws UserError with the command that makes it one
 */
async function checkVhd(handle, file, size) {
    const as = 'to store it as it is, say that it is to be a block blob';
    if (size === 0)
        throw new src_errors/* UserError */.yo(`${file} is empty; a VHD has a disk and a footer.`, { hint: 'build the image again' });
    const head = await readAt(handle, 0, Math.min(size, vhd_footer/* FOOTER_SIZE */.ah));
    const other = FORMATS.find(({ magic }) => head.toString('latin1', 0, magic.length) === magic);
    if (other !== undefined) {
        throw new src_errors/* UserError */.yo(`${file} is ${other.name}; Azure takes a fixed VHD only.`, {
            hint: `make one: ${convertCommand(file, other.qemu)}; ${as}`,
        });
    }
    const footer = size < vhd_footer/* FOOTER_SIZE */.ah ? undefined : (0,vhd_footer/* readVhdFooter */.yT)(await readAt(handle, size - vhd_footer/* FOOTER_SIZE */.ah, vhd_footer/* FOOTER_SIZE */.ah));
    if (footer === undefined) {
        // A dynamic VHD has a copy of its footer in front, which is there even when its end is cut off.
        const copy = head.length === vhd_footer/* FOOTER_SIZE */.ah ? (0,vhd_footer/* readVhdFooter */.yT)(head) : undefined;
        throw new src_errors/* UserError */.yo(`${file} is no VHD: its last ${vhd_footer/* FOOTER_SIZE */.ah} bytes are no footer (no "conectix" there)${copy === undefined ? '' : '; it begins like a dynamic VHD that was cut off'}.`, { hint: `copy it again if it was cut off; if it is a raw disk, make a VHD of it: ${convertCommand(file, 'raw')}; ${as}` });
    }
    if (footer.checksum.said !== footer.checksum.found) {
        throw new src_errors/* UserError */.yo(`The footer of ${file} is damaged: its checksum is ${hex(footer.checksum.said)}, its bytes give ${hex(footer.checksum.found)}.`, { hint: `copy or build the image again; ${as}` });
    }
    if (footer.type !== 'fixed') {
        const what = footer.type === 'unknown' ? 'of an unknown type' : footer.type;
        throw new src_errors/* UserError */.yo(`${file} is a VHD that is ${what}; Azure takes a fixed VHD only.`, {
            hint: footer.type === 'differencing'
                ? `merge it with its parent first, then make a fixed one: ${convertCommand(file, 'vpc')}`
                : `make one: ${convertCommand(file, 'vpc')}`,
        });
    }
    if (footer.diskSize !== size - vhd_footer/* FOOTER_SIZE */.ah) {
        throw new src_errors/* UserError */.yo(`${file} does not fit its footer, which tells of a disk of ${footer.diskSize} bytes; the file has ${size - vhd_footer/* FOOTER_SIZE */.ah} before the footer.`, { hint: `copy it again if it was cut off, or rebuild the footer: ${resizeCommands(file, Math.ceil((size - vhd_footer/* FOOTER_SIZE */.ah) / MIB))}` });
    }
    if (footer.diskSize === 0 || footer.diskSize % MIB !== 0) {
        const whole = Math.max(1, Math.ceil(footer.diskSize / MIB));
        throw new src_errors/* UserError */.yo(`The disk in ${file} has ${footer.diskSize} bytes, which is not a whole number of MiB; Azure refuses such a disk.`, {
            hint: `make it ${whole} MiB: ${resizeCommands(file, whole)}`,
        });
    }
    if (size > MAXIMUM_SIZE) {
        throw new src_errors/* UserError */.yo(`${file} has ${(0,format/* formatBytes */.z)(size)}; a page blob has at most ${(0,format/* formatBytes */.z)(MAXIMUM_SIZE)}.`, {
            hint: 'make the disk smaller',
        });
    }
    return { diskSize: footer.diskSize, size };
}
/** Without force_size qemu-img rounds the disk up to whole cylinders. */
function convertCommand(file, format, target = fixedName(file)) {
    return `qemu-img convert -f ${format} -O vpc -o subformat=fixed,force_size=on ${quoted(file)} ${quoted(target)}`;
}
function resizeCommands(file, mebibytes) {
    const raw = `${withoutExtension(file)}.raw`;
    return [
        `qemu-img convert -f vpc -O raw ${quoted(file)} ${quoted(raw)}`,
        `qemu-img resize -f raw ${quoted(raw)} ${mebibytes}M`,
        convertCommand(raw, 'raw', fixedName(file)),
    ].join(' && ');
}
function fixedName(file) {
    return `${withoutExtension(file)}-fixed.vhd`;
}
function withoutExtension(file) {
    return file.slice(0, file.length - (0,external_node_path_.extname)(file).length);
}
/** For a POSIX shell; a plain path stays as it is. */
function quoted(path) {
    return /^[\w./:\\-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
function hex(number) {
    return number.toString(16).padStart(8, '0');
}
/** Fewer bytes than asked where the file ends. */
async function readAt(handle, position, length) {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await handle.read(buffer, 0, length, position);
    return buffer.subarray(0, bytesRead);
}

// EXTERNAL MODULE: ./build/staging/blob/src/upload/blob-properties.js
var blob_properties = __webpack_require__(97064);
// EXTERNAL MODULE: ./build/staging/blob/src/upload/copied-source.js
var copied_source = __webpack_require__(39965);
;// CONCATENATED MODULE: ./build/staging/blob/src/upload/sync-plan.js






/** Names, below the prefix, that make a set visible; they are written after everything else, in this order. */
const WRITTEN_LAST = ['SHA256SUMS', 'manifest.json'];
/** Where a file goes. */
function blobNameOf(prefix, { path }) {
    return prefix === '' ? path : `${prefix}/${path}`;
}
/**
 * Checks the names of all files before the first request.
 *
 * @throws UserError for names that no blob can have, all as findings
 */
function checkNames(files, prefix, log) {
    const findings = (0,blob_name/* checkBlobNames */._k)(files.map((file) => blobNameOf(prefix, file)));
    for (const finding of findings)
        if (finding.severity === 'warning')
            log.warning((0,src_errors/* formatFinding */.tf)(finding));
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
        throw new src_errors/* UserError */.yo('Some files cannot become blobs under their names.', { findings: errors });
}
/**
 * Decides what an upload has to send, by size and SHA-256, never by time. A file that is sent in any case is not read for that: its hash
 * is taken while it is sent.
 *
 * @throws UserError for files that cannot be read or are not what a manifest says, for disk images that Azure cannot use, and for blobs that
 *   may not be overwritten; CancelledError
 */
async function planSync(files, options) {
    const { prefix, remote, hasher } = options;
    const named = files.map((file) => ({ file, name: blobNameOf(prefix, file), there: remote?.get(blobNameOf(prefix, file)) }));
    const digests = await hasher.hash(named.filter(({ file, there }) => needsHash(file, there, options)).map(({ file, there }) => ({ file, md5: isWithoutSha(there) })));
    const findings = [];
    const blobs = [];
    for (const { file, name, there } of named) {
        const digest = digests.get(file);
        if (file.sha256 !== undefined && digest !== undefined && file.sha256 !== digest.sha256) {
            findings.push({
                severity: 'error',
                file: file.absolute,
                message: `has the SHA-256 ${digest.sha256}, the manifest says ${file.sha256}`,
            });
        }
        const isFile = file.link === undefined && file.from === undefined;
        const kind = isFile ? await chooseBlobKind(file.absolute, file.size, options.blobType) : { kind: 'block' };
        const properties = options.propertiesOf(file.path);
        const action = actionFor(file, there, kind, digest, properties, options.overwrite);
        const problem = there === undefined ? undefined : whyNot(there, kind, action, options.overwrite);
        if (problem !== undefined)
            findings.push({ severity: 'error', message: `${name} ${problem.message}`, hint: problem.hint });
        blobs.push({ name, file, kind, sha256: digest?.sha256 ?? file.sha256 ?? file.from?.sha256, action, properties, there });
    }
    if (findings.length > 0)
        throw new src_errors/* UserError */.yo('Nothing was sent: some files cannot be uploaded.', { findings });
    const taken = new Set(named.map(({ name }) => name));
    return {
        createContainer: remote === undefined,
        blobs: blobs.sort((a, b) => rank(a) - rank(b)),
        extraneous: [...(remote?.values() ?? [])].filter((blob) => isExtraneous(blob, taken)),
    };
}
/** 0 for content, else the place among those that are written last. */
function rank({ file }) {
    return WRITTEN_LAST.indexOf(file.path) + 1;
}
/** True where the blob's content has to go over the wire. */
function isSent({ action }) {
    return action === 'create' || action === 'overwrite';
}
function needsHash(file, there, { mustHash, overwrite }) {
    if (file.from !== undefined)
        return false;
    if (file.sha256 !== undefined || mustHash(file))
        return true;
    return there !== undefined && there.size === file.size && (overwrite === 'changed' || overwrite === 'fail');
}
/** A blob that another tool has sent; its MD5 says what it holds, if it has one. */
function isWithoutSha(there) {
    return there !== undefined && there.metadata['sha256'] === undefined && there.md5 !== '';
}
function actionFor(file, there, { kind }, digest, properties, overwrite) {
    // An image that is not complete is gone on with, whatever else holds: nobody uses it.
    if (there === undefined || isPartial(there))
        return 'create';
    if (overwrite === 'always')
        return 'overwrite';
    if (overwrite === 'never')
        return 'keep';
    const isSame = file.from === undefined
        ? digest !== undefined && holds(there, file, kind, digest)
        : there.type === 'BlockBlob' && there.size === file.size && (0,copied_source/* holdsSource */.u)(there, file.from);
    if (!isSame)
        return 'overwrite';
    return (0,blob_properties/* propertiesDiffer */.Cs)(properties, there) ? 'update' : 'skip';
}
function holds(there, file, kind, { sha256, md5 }) {
    const type = kind === 'page' ? 'PageBlob' : 'BlockBlob';
    if (there.type !== type || there.size !== file.size || (there.metadata['is_symlink'] === 'true') !== (file.link !== undefined))
        return false;
    const known = there.metadata['sha256'];
    return known === undefined ? md5 !== undefined && md5 === there.md5 : known === sha256;
}
/** Why a blob cannot be written, or undefined. */
function whyNot(there, { kind }, action, overwrite) {
    if (action !== 'overwrite')
        return undefined;
    if (overwrite === 'fail')
        return { message: 'is there with other content', hint: 'give another prefix, or let overwrite be changed' };
    if (there.tier === 'Archive' && overwrite !== 'always') {
        return { message: 'is in the archive tier and has other content', hint: 'say overwrite: always to replace it' };
    }
    if (kind === 'block' && there.type !== 'BlockBlob') {
        return { message: `is there as ${there.type === 'PageBlob' ? 'a page' : 'an append'} blob`, hint: 'delete it or give another prefix' };
    }
    return undefined;
}
function isPartial(there) {
    return there.type === 'PageBlob' && there.metadata['state'] === 'partial';
}
function isExtraneous({ name, metadata }, taken) {
    // Folders of accounts with a hierarchical namespace are listed as blobs, and go with what is in them.
    if (taken.has(name) || metadata['hdi_isfolder'] === 'true')
        return false;
    return !((0,page_record/* isPageRecord */.H)(name) && [...taken].some((one) => name.startsWith(one)));
}


/***/ }),

/***/ 65570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** 1536 → "1.5 KiB". */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
        value /= 1024;
        unit++;
    }
    return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
/** Milliseconds as "850 ms", "12.3 s", "3 min 5 s", "2 h 10 min". */
function formatDuration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}


/***/ }),

/***/ 20631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ mdFold),
/* harmony export */   X0: () => (/* binding */ mdProse),
/* harmony export */   ig: () => (/* binding */ leftOut),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   mdCode: () => (/* binding */ mdCode),
/* harmony export */   mdTable: () => (/* binding */ mdTable),
/* harmony export */   nW: () => (/* binding */ mdSteps)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99556);

/** Longer text from outside is cut: a summary is read, not searched. */
const LONGEST = 300;
/**
 * Characters that could begin or end Markdown, HTML, a link, a mention, an emoji or a formula. They become numeric entities,
 * which CommonMark reads as text only (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references).
 */
const ACTIVE = /[&<>"'`*_{}[\]#+!|~\\@=$^]|:(?=[^\s\d])|(?<=\bwww)\./gi;
function encode(text) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$)(text, LONGEST).replace(ACTIVE, (character) => `&#${character.charCodeAt(0)};`);
}
/**
 * Text on one line, which may stand at the start of a line: it begins no list there. GitHub looks for `@name` and `#1` after it
 * has read the entities; a word joiner keeps them text.
 */
function md(text) {
    return encode(text.trimStart())
        .replace(/^-|(?<=^\d{1,9})[.)](?=\s|$)/, (character) => `&#${character.charCodeAt(0)};`)
        .replace(/&#(?:64|35);/g, '$&&#8288;');
}
/** Code on one line, as HTML: code spans would need a fence that the text does not have, and a table's cells split at bars in them. */
function mdCode(text) {
    return `<code>${encode(text)}</code>`;
}
function mdProse(sentence) {
    return sentence.map((part) => (typeof part === 'string' ? md(part) : mdCode('code' in part ? part.code : part.command))).join('');
}
/** A numbered list. */
function mdSteps(steps) {
    return steps.map((step, index) => `${index + 1}. ${mdProse(step)}\n`).join('');
}
/** A table with a row of headings; no rows give no table. `more` says what was left out. */
function mdTable(columns, rows, most) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |\n`;
    const align = columns.map((column) => (/^(Took|Size|Exit code)$/.test(column) ? '--:' : '---'));
    const body = rows.slice(0, most).map(line).join('');
    return `${line(columns)}${line(align)}${body}\n${leftOut(rows.length - most)}`;
}
function leftOut(number) {
    return number > 0 ? `… and ${number} more, in the HTML report.\n\n` : '';
}
/** Folded text: the last `most` lines, fenced with more backticks than the text has in a row. */
function mdFold(summary, text, most, open = false) {
    const all = text.replace(/\s+$/, '').split(/\r\n?|\n/);
    const shown = all.slice(-most).map((line) => (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$)(line, LONGEST));
    const longest = Math.max(2, ...shown.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const cut = all.length - shown.length;
    const note = cut > 0 ? ` (the last ${shown.length} of ${all.length} lines)` : '';
    return `<details${open ? ' open' : ''}><summary>${summary}${note}</summary>\n\n${fence}text\n${shown.join('\n')}\n${fence}\n\n</details>\n\n`;
}


/***/ }),

/***/ 99556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ clip),
/* harmony export */   Q: () => (/* binding */ visibleText)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/** Overrides of the writing direction: they let text read differently from what it is (CVE-2021-42574). */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROLS = /[\0-\u0008\u000b-\u001f\u007f]/g;
const C1_CONTROLS = /[\u0080-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
/**
 * Text from anywhere (logs, package names, file names) as text that shows what is there: terminal colours removed, line ends
 * LF, control characters and direction overrides as visible signs. Markup is not escaped here.
 */
function visibleText(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text.toWellFormed())
        .replace(/\r\n?/g, '\n')
        .replace(CONTROLS, (control) => (control === '\u007f' ? '\u2421' : String.fromCharCode(0x2400 + control.charCodeAt(0))))
        .replace(C1_CONTROLS, '\ufffd')
        .replace(BIDI, (mark) => `\u27e8U+${mark.charCodeAt(0).toString(16).toUpperCase()}\u27e9`);
}
/** One line of at most `length` characters. Of a text far longer than that only the beginning is looked at. */
function clip(text, length) {
    const line = visibleText(text.length > 10 * length ? `${text.slice(0, 10 * length)}…` : text).replace(/[\n\t]+/g, ' ');
    const characters = [...line];
    return characters.length <= length ? line : `${characters.slice(0, length - 1).join('')}…`;
}


/***/ }),

/***/ 78914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadManifest: () => (/* binding */ uploadManifest),
/* harmony export */   uploadOutputs: () => (/* binding */ uploadOutputs),
/* harmony export */   uploadSummary: () => (/* binding */ uploadSummary)
/* harmony export */ });
/* harmony import */ var _bakehouse_blob_upload_sync_plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70966);
/* harmony import */ var _bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65570);
/* harmony import */ var _bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20631);



/** More URLs would not fit into what hosts take as an output. */
const MOST_URLS = 100;
/** Blobs that the summary names. */
const SHOWN = 20;
/** What is there now, or would be: for `manifest-file`. */
function uploadManifest(result) {
    const blobs = result.blobs.map(({ blob, sha256 }) => ({
        name: blob.name,
        url: urlOf(result, blob.name),
        size: blob.file.size,
        // What was there is something else now; nobody has read what a server copied.
        sha256: sha256 ?? ((0,_bakehouse_blob_upload_sync_plan__WEBPACK_IMPORTED_MODULE_0__/* .isSent */ .xb)(blob) ? undefined : blob.there?.metadata['sha256']),
        action: blob.action,
    }));
    const { containerUrl, prefix, deleted, bytes, sent, resumed, requests, retries, milliseconds } = result;
    const numbers = { ...countsOf(result), bytes, sentBytes: sent, resumedBytes: resumed, requests, retries, milliseconds };
    return { schema: 'bakehouse-upload/1', containerUrl, prefix, blobs, deleted, run: numbers };
}
function uploadOutputs(result, files) {
    const { containerUrl, blobs, deleted, bytes, sent } = result;
    const urls = blobs.length > MOST_URLS ? [] : blobs.map(({ blob }) => urlOf(result, blob.name) ?? '');
    return {
        containerUrl,
        ...countsOf(result),
        deleted: deleted.length,
        bytes,
        sentBytes: sent,
        ...files,
        urls: urls.join('\n'),
    };
}
function countsOf({ blobs }) {
    const uploaded = blobs.filter(({ blob }) => (0,_bakehouse_blob_upload_sync_plan__WEBPACK_IMPORTED_MODULE_0__/* .isSent */ .xb)(blob)).length;
    const updated = blobs.filter(({ blob }) => blob.action === 'update').length;
    return { uploaded, skipped: blobs.length - uploaded - updated, updated };
}
/** For the job summary. */
function uploadSummary(result, place, dryRun) {
    const { uploaded, skipped, updated, deleted } = uploadOutputs(result, { manifest: undefined, planFile: undefined });
    const changed = result.blobs.filter(({ blob }) => blob.action !== 'skip' && blob.action !== 'keep');
    const rows = [
        ...changed.map(({ blob }) => [(0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdCode)(blob.name), blob.action, (0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(blob.file.size)]),
        ...result.deleted.map((name) => [(0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdCode)(name), 'delete', '']),
    ];
    return [
        `### ${dryRun ? 'Would upload to' : 'Uploaded to'} ${(0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdCode)(place)}\n\n`,
        (0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdTable)(['Sent', 'Unchanged', 'Properties set', 'Deleted', 'Size', 'Over the wire'], [[String(uploaded), String(skipped), String(updated), String(deleted), (0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(result.bytes), (0,_bakehouse_core_format__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(result.sent)]], 1),
        rows.length === 0 ? '' : (0,_bakehouse_report_markdown_text__WEBPACK_IMPORTED_MODULE_1__.mdTable)(['Blob', 'What', 'Size'], rows.slice(0, SHOWN), SHOWN),
        rows.length > SHOWN ? `… and ${rows.length - SHOWN} more.\n` : '',
    ].join('');
}
function urlOf({ containerUrl }, name) {
    return containerUrl === undefined ? undefined : `${containerUrl}/${name.split('/').map(encodeURIComponent).join('/')}`;
}


/***/ })

};
