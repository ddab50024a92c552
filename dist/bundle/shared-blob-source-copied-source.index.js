export const id = "shared-blob-source-copied-source";
export const ids = ["shared-blob-source-copied-source"];
export const modules = {

/***/ 36373:
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

/***/ 93542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   LN: () => (/* binding */ checkNames),
/* harmony export */   R4: () => (/* binding */ planSync),
/* harmony export */   Tm: () => (/* binding */ rank),
/* harmony export */   _u: () => (/* binding */ blobNameOf),
/* harmony export */   xb: () => (/* binding */ isSent)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_log__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57331);
/* harmony import */ var _names_blob_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45267);
/* harmony import */ var _source_copied_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36373);
/* harmony import */ var _blob_properties_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97064);
/* harmony import */ var _block_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24008);






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
    const findings = (0,_names_blob_name_js__WEBPACK_IMPORTED_MODULE_0__/* .checkBlobNames */ ._k)(files.map((file) => blobNameOf(prefix, file)));
    for (const finding of findings)
        if (finding.severity === 'warning')
            (0,_bakehouse_core_log__WEBPACK_IMPORTED_MODULE_1__/* .logFinding */ .Q)(log, finding);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('Some files cannot become blobs under their names.', { findings: errors });
}
/**
 * Decides what an upload has to send, by size and SHA-256, never by time. A file that is sent in any case is not read for that: its hash
 * is taken while it is sent.
 *
 * @throws UserError for files that cannot be read or are not what a manifest says, and for blobs that may not be
 *   overwritten; CancelledError
 */
async function planSync(files, options) {
    const { prefix, remote, hasher } = options;
    const named = files.map((file) => {
        const name = blobNameOf(prefix, file);
        return { file, name, there: remote?.get(name), kind: file.disk === undefined ? BLOCK : { kind: 'page', vhd: file.disk } };
    });
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
        if (kind.kind === 'block' && file.from === undefined && file.size > _block_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .SINGLE_UPLOAD */ .bM && isSent({ action }))
            (0,_block_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planBlocks */ .Sm)(file.absolute, file.size);
        const isKept = action === 'keep' && there !== undefined;
        const sha256 = isKept ? options.remoteSha256(there) : (digest?.sha256 ?? file.sha256 ?? file.from?.sha256);
        blobs.push({ name, file, kind, sha256, action, properties, there });
    }
    if (findings.length > 0)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('Nothing was sent: some files cannot be uploaded.', { findings });
    return { createContainer: remote === undefined, blobs: blobs.sort((a, b) => rank(a) - rank(b)) };
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
        : there.type === 'BlockBlob' && there.size === file.size && (0,_source_copied_source_js__WEBPACK_IMPORTED_MODULE_4__/* .holdsSource */ .u)(there, file.from);
    if (!isSame)
        return 'overwrite';
    return (0,_blob_properties_js__WEBPACK_IMPORTED_MODULE_5__/* .propertiesDiffer */ .Cs)(properties, there) ? 'update' : 'skip';
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


/***/ })

};
