export const id = 966;
export const ids = [966];
export const modules = {

/***/ 98738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readError)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_read_right__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26454);


/** What is said of a file that cannot be read; what was said of it already stays. @param file absolute */
function readError(file, error) {
    if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return error;
    if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR')) {
        return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} vanished since it was listed.`, { hint: 'wait until nothing writes there, then run again' });
    }
    const hint = (0,_bakehouse_core_read_right__WEBPACK_IMPORTED_MODULE_1__/* .readRightHint */ .Q)(file, error);
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Cannot read ${file}: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`, { cause: error, ...(hint === undefined ? {} : { hint }) });
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
const OWN_METADATA = ['sha256', 'is_symlink', 'state', 'source_version', 'source_md5', 'known_until'];
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

/***/ 24008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ blockId),
/* harmony export */   Sm: () => (/* binding */ planBlocks),
/* harmony export */   bM: () => (/* binding */ SINGLE_UPLOAD),
/* harmony export */   f3: () => (/* binding */ stagedBlocks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);


const MIB = 1024 * 1024;
/** Up to here one Put Blob, whose MD5 the service checks; above it blocks. Also the size of a block, as long as 50,000 are enough. */
const SINGLE_UPLOAD = 8 * MIB;
/** "Scalability and performance targets for Blob Storage": a blob has at most this many blocks. */
const MAXIMUM_BLOCKS = 50_000;
/** Two of them are on the way at once, which keeps the memory below 256 MiB. */
const LARGEST_BLOCK = 48 * MIB;
/** Bytes of a block ID before Base64; all IDs of a blob must have one length, of 64 bytes at most. */
const ID_LENGTH = 32;
const MAGIC = Buffer.from('bkh1');
/** Magic, plan, index and MD5. */
const SHORTEST_ID = 4 + 4 + 4 + 16;
/** @throws UserError when the file is too large */
function planBlocks(path, size) {
    const blockSize = Math.max(SINGLE_UPLOAD, Math.ceil(size / MAXIMUM_BLOCKS / MIB) * MIB);
    if (blockSize > LARGEST_BLOCK) {
        const most = (LARGEST_BLOCK * MAXIMUM_BLOCKS) / 1024 ** 4;
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${path} has ${(size / 1024 ** 4).toFixed(1)} TiB; a block blob is uploaded up to ${most.toFixed(1)} TiB.`, {
            hint: 'split it; disks of that size are page blobs (.vhd)',
        });
    }
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${size}/${blockSize}`).digest().subarray(0, 4);
    return { blockSize, count: Math.ceil(size / blockSize), id };
}
/**
 * ID of a block, Base64. It holds the MD5 of the block, which the service has checked when it took it: a block that is there
 * under its ID holds these bytes, whoever sent it. Runs with other content or another size never mix.
 *
 * @param length of the ID in bytes, at least `SHORTEST_ID`
 */
function blockId(plan, index, md5, length = ID_LENGTH) {
    const id = Buffer.alloc(length);
    MAGIC.copy(id);
    plan.id.copy(id, 4);
    id.writeUInt32BE(index, 8);
    id.set(md5, 12);
    return id.toString('base64');
}
/**
 * Finds out which blocks can be used again, and how long IDs must be so that the service takes new ones beside those of others.
 *
 * @throws UserError when another program left uncommitted blocks whose IDs are too short to name ours beside them
 */
function stagedBlocks(name, list) {
    const lengthOf = (id) => Buffer.from(id, 'base64').length;
    const sizes = new Map();
    const [foreign] = list.uncommitted;
    const idLength = foreign === undefined ? ID_LENGTH : lengthOf(foreign.name);
    if (idLength < SHORTEST_ID) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Another program has left ${list.uncommitted.length} uncommitted blocks of ${name} behind, beside which no others can be.`, {
            hint: 'let that program finish, delete the blob, give another prefix, or wait a week: then the service drops them',
        });
    }
    for (const { name: id, size } of [...list.committed, ...list.uncommitted]) {
        if (lengthOf(id) !== idLength)
            continue;
        // Nobody knows which one the service would take: it is sent again.
        sizes.set(id, (sizes.get(id) ?? size) === size ? size : Number.NaN);
    }
    return { sizes, idLength };
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
  Tm: () => (/* binding */ rank),
  $d: () => (/* binding */ sizeOf)
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
var src_format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/disk-image/src/disk-format.js
var disk_format = __webpack_require__(70532);
// EXTERNAL MODULE: ./build/staging/disk-image/src/vhd-footer.js
var vhd_footer = __webpack_require__(77765);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/read-error.js
var read_error = __webpack_require__(98738);
;// CONCATENATED MODULE: ./build/staging/blob/src/pages/vhd-image.js







const MIB = 1024 * 1024;
/** "Scalability and performance targets for Blob Storage": a page blob has at most 8 TiB. */
const MAXIMUM_SIZE = 8 * 1024 * 1024 * MIB;
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
    if (!mayBePage(file, size, wanted))
        return { kind: 'block' };
    const handle = await (0,promises_.open)(file).catch((error) => {
        throw (0,read_error/* readError */.l)(file, error);
    });
    try {
        if (wanted === 'auto' && !isNamedVhd(file) && (0,vhd_footer/* readVhdFooter */.yT)(await readAt(handle, size - vhd_footer/* FOOTER_SIZE */.ah, vhd_footer/* FOOTER_SIZE */.ah)) === undefined) {
            return { kind: 'block' };
        }
        return { kind: 'page', vhd: await checkVhd(handle, file, size) };
    }
    finally {
        await handle.close();
    }
}
/** False for what becomes a block blob by its name and size alone. */
function mayBePage(file, size, wanted) {
    if (wanted !== 'auto')
        return wanted === 'page';
    return (size > vhd_footer/* FOOTER_SIZE */.ah && size % MIB === vhd_footer/* FOOTER_SIZE */.ah) || isNamedVhd(file);
}
function isNamedVhd(file) {
    return /\.vhdx?$/i.test(file) && (0,external_node_path_.extname)(file) !== '';
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
    const format = await (0,disk_format/* sniffDiskFormat */.BA)(handle, size);
    if (format !== undefined && format !== 'vhd' && format !== 'raw') {
        throw new src_errors/* UserError */.yo(`${file} is ${disk_format/* FORMAT_NAMES */.BU[format].title}; Azure takes a fixed VHD only.`, {
            hint: `make one: ${convertCommand(file, disk_format/* FORMAT_NAMES */.BU[format].qemu)}; ${as}`,
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
        throw new src_errors/* UserError */.yo(`${file} has ${(0,src_format/* formatBytes */.z3)(size)}; a page blob has at most ${(0,src_format/* formatBytes */.z3)(MAXIMUM_SIZE)}.`, {
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
// EXTERNAL MODULE: ./build/staging/blob/src/upload/block-plan.js
var block_plan = __webpack_require__(24008);
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
    const { prefix, remote, hasher, blobType } = options;
    const named = [];
    for (const file of files) {
        const name = blobNameOf(prefix, file);
        const isFile = file.link === undefined && file.from === undefined;
        // Few are opened, and a promise for each of the others takes longer than all the rest of this.
        const kind = isFile && mayBePage(file.absolute, file.size, blobType) ? await chooseBlobKind(file.absolute, file.size, blobType) : BLOCK;
        named.push({ file, name, there: remote?.get(name), kind });
    }
    const digests = await hasher.hash(named.filter((one) => needsHash(one, options)).map(({ file, there }) => ({ file, md5: isKnownByMd5(there) })));
    const findings = [];
    const blobs = [];
    for (const { file, name, there, kind } of named) {
        const digest = digests.get(file);
        if (file.sha256 !== undefined && digest !== undefined && file.sha256 !== digest.sha256) {
            findings.push({
                severity: 'error',
                file: file.absolute,
                message: `has the SHA-256 ${digest.sha256}, the manifest says ${file.sha256}`,
            });
        }
        const properties = options.propertiesOf(file.path);
        const action = actionFor(file, there, kind, digest, properties, options);
        const problem = there === undefined ? undefined : whyNot(there, kind, action, options.overwrite);
        if (problem !== undefined)
            findings.push({ severity: 'error', message: `${name} ${problem.message}`, hint: problem.hint });
        // An error for all that is sent, before any of it is.
        if (kind.kind === 'block' && file.from === undefined && file.size > block_plan/* SINGLE_UPLOAD */.bM && isSent({ action }))
            (0,block_plan/* planBlocks */.Sm)(file.absolute, file.size);
        const isKept = action === 'keep' && there !== undefined;
        const sha256 = isKept ? options.remoteSha256(there) : (digest?.sha256 ?? file.sha256 ?? file.from?.sha256);
        blobs.push({ name, file, kind, sha256, action, properties, there });
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
/** Bytes of what the blob is to hold. */
function sizeOf({ file, action, there }) {
    return action === 'keep' && there !== undefined ? there.size : file.size;
}
const BLOCK = { kind: 'block' };
function needsHash({ file, there, kind }, { mustHash, overwrite, pageSha256 }) {
    if (file.from !== undefined)
        return false;
    if (file.sha256 !== undefined || mustHash(file))
        return true;
    if (kind.kind === 'page' && !pageSha256)
        return false;
    return there !== undefined && there.size === file.size && (overwrite === 'changed' || overwrite === 'fail');
}
/** A blob that another tool has sent; its MD5 says what it holds, if it has one. */
function isKnownByMd5(there) {
    return there !== undefined && there.metadata['sha256'] === undefined && there.md5 !== '';
}
function actionFor(file, there, { kind }, digest, properties, { overwrite, remoteSha256 }) {
    // An image that is not complete is gone on with, whatever else holds: nobody uses it.
    if (there === undefined || isPartial(there))
        return 'create';
    if (overwrite === 'always')
        return 'overwrite';
    if (overwrite === 'never')
        return 'keep';
    const isSame = file.from === undefined
        ? digest !== undefined && holds(there, file, kind, digest, remoteSha256(there))
        : there.type === 'BlockBlob' && there.size === file.size && (0,copied_source/* holdsSource */.u)(there, file.from);
    if (!isSame)
        return 'overwrite';
    return (0,blob_properties/* propertiesDiffer */.Cs)(properties, there) ? 'update' : 'skip';
}
function holds(there, file, kind, { sha256, md5 }, known) {
    const type = kind === 'page' ? 'PageBlob' : 'BlockBlob';
    if (there.type !== type || there.size !== file.size || (there.metadata['is_symlink'] === 'true') !== (file.link !== undefined))
        return false;
    // What the blob itself says comes before what check sums say of it: they may have come without it.
    return isKnownByMd5(there) ? md5 === there.md5 : known === sha256;
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
    return there.metadata['state'] === 'partial' && there.type === 'PageBlob';
}
function isExtraneous({ name, metadata }, taken) {
    // Folders of accounts with a hierarchical namespace are listed as blobs, and go with what is in them.
    if (taken.has(name) || metadata['hdi_isfolder'] === 'true')
        return false;
    return !((0,page_record/* isPageRecord */.H)(name) && [...taken].some((one) => name.startsWith(one)));
}


/***/ }),

/***/ 26454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readRightHint)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);




/**
 * What to do about a file that could not be read: who runs the step, what that user may not do, and where.
 *
 * @param file absolute
 * @param error what the system answered
 * @returns undefined for an error that is not about rights
 */
function readRightHint(file, error) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM'))
        return undefined;
    const who = `the step runs as ${currentUser()}`;
    if (process.platform === 'win32')
        return `${who}: give that user the right to read the file, or leave it out`;
    const closed = closedFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file));
    if (closed !== undefined) {
        return `${who}, who may not go through the folder ${shown(closed)}: give that user its right x, or leave the file out`;
    }
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES'))
        return `${who}, who may not read ${shown(file)}: give that user its right r, or leave it out`;
    return `${who}, to whom the system itself refuses the file: look at its attributes (lsattr), at the rules of the machine (SELinux, AppArmor), on macOS at Full Disk Access`;
}
function currentUser() {
    const id = process.geteuid?.();
    try {
        return `${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username}${id === undefined ? '' : ` (uid ${id})`}`;
    }
    catch {
        // In a container a user may have a number only.
        return id === undefined ? 'a user without a name' : `uid ${id}`;
    }
}
/** The first folder on the way that nobody of these rights may go through; access(2) would ask for another user where the two differ. */
function closedFolder(folder) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    const closed = above === folder ? undefined : closedFolder(above);
    if (closed !== undefined)
        return closed;
    return statusOf(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`${folder}/.`)) === 'refused' ? folder : undefined;
}
function shown(path) {
    const status = statusOf(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path));
    if (status === undefined || status === 'refused')
        return path;
    return `${path} (mode ${(status.mode & 0o7777).toString(8).padStart(4, '0')}, of uid ${status.uid})`;
}
function statusOf(look) {
    try {
        return look();
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM') ? 'refused' : undefined;
    }
}


/***/ }),

/***/ 70532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ sniffDiskFormat),
/* harmony export */   BU: () => (/* binding */ FORMAT_NAMES),
/* harmony export */   YQ: () => (/* binding */ diskFormatOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _disk_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90852);
/* harmony import */ var _vhd_footer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77765);



/** How a format is called in messages, and what qemu-img calls it. */
const FORMAT_NAMES = {
    raw: { title: 'a raw disk', qemu: 'raw' },
    vhd: { title: 'a VHD', qemu: 'vpc' },
    qcow2: { title: 'a QCOW2 image', qemu: 'qcow2' },
    qcow: { title: 'a QCOW image of version 1', qemu: 'qcow' },
    qed: { title: 'a QED image', qemu: 'qed' },
    vhdx: { title: 'a VHDX', qemu: 'vhdx' },
    vmdk: { title: 'a VMDK', qemu: 'vmdk' },
    vdi: { title: 'a VDI', qemu: 'vdi' },
    parallels: { title: 'a Parallels disk', qemu: 'parallels' },
};
const SECTOR = 512;
/** What a file begins with. */
const MAGIC = [
    ['QED\0', 'qed'],
    ['vhdxfile', 'vhdx'],
    ['KDMV', 'vmdk'],
    ['COWD', 'vmdk'],
    ['# Disk DescriptorFile', 'vmdk'],
    ['WithoutFreeSpace', 'parallels'],
    ['WithouFreSpacExt', 'parallels'],
];
/** VDI has its mark behind a line of text. */
const VDI = { offset: 64, value: 0xbeda107f };
/**
 * What kind of disk a file is, by its content: names say little. Nobody but us ever guesses: QEMU is always told the format, since its
 * own guessing can be tricked by what a guest writes to the first sector of a raw disk.
 *
 * @param size of the file in bytes
 * @returns undefined for what is no disk
 */
async function sniffDiskFormat(file, size) {
    const head = (await (0,_disk_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .readExactly */ .Lo)(file, 0, Math.min(size, 2 * SECTOR))) ?? Buffer.alloc(0);
    const text = head.toString('latin1');
    if (text.startsWith('QFI\xfb'))
        return head.length >= 8 && head.readUInt32BE(4) === 1 ? 'qcow' : 'qcow2';
    const marked = MAGIC.find(([magic]) => text.startsWith(magic));
    if (marked !== undefined)
        return marked[1];
    if (head.length >= VDI.offset + 4 && head.readUInt32LE(VDI.offset) === VDI.value)
        return 'vdi';
    const end = size < _vhd_footer_js__WEBPACK_IMPORTED_MODULE_1__/* .FOOTER_SIZE */ .ah ? undefined : await (0,_disk_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .readExactly */ .Lo)(file, size - _vhd_footer_js__WEBPACK_IMPORTED_MODULE_1__/* .FOOTER_SIZE */ .ah, _vhd_footer_js__WEBPACK_IMPORTED_MODULE_1__/* .VHD_COOKIE */ .um.length);
    if (end?.toString('latin1') === _vhd_footer_js__WEBPACK_IMPORTED_MODULE_1__/* .VHD_COOKIE */ .um)
        return 'vhd';
    // GPT in the second sector, or the signature of a partition table at the end of the first.
    return text.startsWith('EFI PART', SECTOR) || text.startsWith('\x55\xaa', SECTOR - 2) ? 'raw' : undefined;
}
/** The same for a file by its path. */
async function diskFormatOf(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        return await sniffDiskFormat(file, (await file.stat()).size);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 90852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ readExactly),
/* harmony export */   df: () => (/* binding */ readPadded),
/* harmony export */   ly: () => (/* binding */ clusteredDisk),
/* harmony export */   w7: () => (/* binding */ rawDisk)
/* harmony export */ });
/** A raw disk, whose bytes are the first `size` ones of the file. */
function rawDisk(file, size) {
    return { size, read: (offset, size) => readExactly(file, offset, size) };
}
/**
 * A disk that lies in a file in clusters, in any order.
 *
 * @param size of the disk in bytes
 * @param clusterSize bytes
 * @param readPart gives `length` bytes from `start` of a cluster, which counts from 0; undefined for zeros
 */
function clusteredDisk(size, clusterSize, readPart) {
    return {
        size,
        async read(offset, wanted) {
            if (!Number.isSafeInteger(offset) || offset < 0 || offset + wanted > size)
                return undefined;
            const result = Buffer.alloc(wanted);
            for (let done = 0; done < wanted;) {
                const start = (offset + done) % clusterSize;
                const length = Math.min(wanted - done, clusterSize - start);
                (await readPart(Math.floor((offset + done) / clusterSize), start, length))?.copy(result, done);
                done += length;
            }
            return result;
        },
    };
}
/** `size` bytes from `offset`, or undefined when the file does not have them. */
async function readExactly(file, offset, size) {
    if (!Number.isSafeInteger(offset) || offset < 0)
        return undefined;
    const buffer = Buffer.alloc(size);
    return (await fill(file, buffer, offset)) === size ? buffer : undefined;
}
/** `size` bytes from `offset`; what the file does not have is zero. */
async function readPadded(file, offset, size) {
    const buffer = Buffer.alloc(size);
    await fill(file, buffer, offset);
    return buffer;
}
/** @returns how many bytes there were */
async function fill(file, buffer, offset) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, offset + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return filled;
}


/***/ }),

/***/ 77765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YM: () => (/* binding */ vhdFooter),
/* harmony export */   ah: () => (/* binding */ FOOTER_SIZE),
/* harmony export */   om: () => (/* binding */ vhdChecksum),
/* harmony export */   um: () => (/* binding */ VHD_COOKIE),
/* harmony export */   yT: () => (/* binding */ readVhdFooter)
/* harmony export */ });
/* unused harmony export diskGeometry */
/*
 * The footer of a VHD, 512 bytes, all numbers big-endian: "Virtual Hard Disk Image Format Specification", version 1.0,
 * Microsoft, 11 October 2006. A fixed VHD is the raw disk followed by it; Azure takes only this kind, its disk a whole number of MiB.
 */
const FOOTER_SIZE = 512;
const VHD_COOKIE = 'conectix';
const CHECKSUM_OFFSET = 64;
const MIB = 1024 * 1024;
const SECTOR = 512;
/** Seconds from 1970 to 2000, where time begins in a VHD. */
const EPOCH_2000 = 946_684_800;
/** The largest disk that the specification's cylinders, heads and sectors can say. */
const MAX_GEOMETRY_SECTORS = 65_535 * 16 * 255;
const TYPES = { 2: 'fixed', 3: 'dynamic', 4: 'differencing' };
/** @param bytes 512 of them; undefined when they are no footer at all */
function readVhdFooter(bytes) {
    if (bytes.length !== FOOTER_SIZE || bytes.toString('latin1', 0, VHD_COOKIE.length) !== VHD_COOKIE)
        return undefined;
    return {
        type: TYPES[bytes.readUInt32BE(60)] ?? 'unknown',
        // "Current size" at 48; the original size at 40 is what the disk once had.
        diskSize: Number(bytes.readBigUInt64BE(48)),
        checksum: { said: bytes.readUInt32BE(CHECKSUM_OFFSET), found: vhdChecksum(bytes, CHECKSUM_OFFSET) },
    };
}
/**
 * The footer that makes a fixed VHD of a raw disk.
 *
 * @throws RangeError when the disk is not a whole number of MiB
 */
function vhdFooter({ diskSize, uuid, timestamp }) {
    if (diskSize <= 0 || diskSize % MIB !== 0)
        throw new RangeError(`A fixed VHD for Azure is a whole number of MiB, not ${diskSize} bytes.`);
    const footer = Buffer.alloc(FOOTER_SIZE);
    footer.write(VHD_COOKIE, 0, 'latin1');
    // Features: only the bit that is always set.
    footer.writeUInt32BE(2, 8);
    footer.writeUInt32BE(0x0001_0000, 12);
    // A fixed disk has no dynamic header.
    footer.writeBigUInt64BE(0xffffffffffffffffn, 16);
    footer.writeUInt32BE(Math.max(0, timestamp - EPOCH_2000), 24);
    // With any other creator some readers (QEMU's block/vpc.c) take the size from the rounded geometry and cut the disk short.
    footer.write('win ', 28, 'latin1');
    footer.writeUInt32BE(0x000a_0000, 32);
    footer.write('Wi2k', 36, 'latin1');
    footer.writeBigUInt64BE(BigInt(diskSize), 40);
    footer.writeBigUInt64BE(BigInt(diskSize), 48);
    const { cylinders, heads, sectorsPerTrack } = diskGeometry(diskSize / SECTOR);
    footer.writeUInt16BE(cylinders, 56);
    footer.writeUInt8(heads, 58);
    footer.writeUInt8(sectorsPerTrack, 59);
    // Type: fixed.
    footer.writeUInt32BE(2, 60);
    Buffer.from(uuid.replaceAll('-', ''), 'hex').copy(footer, 68, 0, 16);
    footer.writeUInt32BE(vhdChecksum(footer, CHECKSUM_OFFSET), CHECKSUM_OFFSET);
    return footer;
}
/**
 * One's complement of the sum of all bytes, the checksum itself counted as zero: of a footer, and of a dynamic VHD's header.
 *
 * @param checksumAt where the four bytes of the checksum are
 */
function vhdChecksum(bytes, checksumAt) {
    let sum = 0;
    for (const [index, byte] of bytes.entries()) {
        if (index < checksumAt || index >= checksumAt + 4)
            sum += byte;
    }
    return ~sum >>> 0;
}
/** Cylinders, heads and sectors per track by the algorithm in the specification's appendix. */
function diskGeometry(sectors) {
    const total = Math.min(sectors, MAX_GEOMETRY_SECTORS);
    let sectorsPerTrack;
    let heads;
    let cylinderTimesHeads;
    if (total >= 65_535 * 16 * 63) {
        sectorsPerTrack = 255;
        heads = 16;
        cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
    }
    else {
        sectorsPerTrack = 17;
        cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
        heads = Math.max(4, Math.floor((cylinderTimesHeads + 1023) / 1024));
        if (cylinderTimesHeads >= heads * 1024 || heads > 16) {
            sectorsPerTrack = 31;
            heads = 16;
            cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
        }
        if (cylinderTimesHeads >= heads * 1024) {
            sectorsPerTrack = 63;
            heads = 16;
            cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
        }
    }
    return { cylinders: Math.floor(cylinderTimesHeads / heads), heads, sectorsPerTrack };
}


/***/ })

};
