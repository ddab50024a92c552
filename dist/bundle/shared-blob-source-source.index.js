export const id = "shared-blob-source-source";
export const ids = ["shared-blob-source-source"];
export const modules = {

/***/ 16208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Oo: () => (/* binding */ checkRemoteUse),
  R8: () => (/* binding */ filesOf),
  VI: () => (/* binding */ namedFiles),
  oD: () => (/* binding */ openSource)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/staging/archive/src/write-archive.js
var write_archive = __webpack_require__(59942);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/core/src/redact.js
var redact = __webpack_require__(30660);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var src_format = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/staging/disk-image/src/disk-format.js
var disk_format = __webpack_require__(70532);
// EXTERNAL MODULE: ./build/staging/disk-image/src/vhd-footer.js
var vhd_footer = __webpack_require__(77765);
// EXTERNAL MODULE: ./build/staging/system/src/positioned.js
var positioned = __webpack_require__(33569);
// EXTERNAL MODULE: ./build/staging/blob/src/errors/read-error.js
var read_error = __webpack_require__(98738);
;// CONCATENATED MODULE: ./build/staging/blob/src/source/vhd-image.js








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
        if (wanted === 'auto' && !isNamedVhd(file) && (0,vhd_footer/* readVhdFooter */.yT)(await bytesAt(handle, size - vhd_footer/* FOOTER_SIZE */.ah, vhd_footer/* FOOTER_SIZE */.ah)) === undefined) {
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
        throw new errors/* UserError */.yo(`${file} is empty; a VHD has a disk and a footer.`, { hint: 'build the image again' });
    const head = await bytesAt(handle, 0, Math.min(size, vhd_footer/* FOOTER_SIZE */.ah));
    const format = await (0,disk_format/* sniffDiskFormat */.BA)(handle, size);
    if (format !== undefined && format !== 'vhd' && format !== 'raw') {
        throw new errors/* UserError */.yo(`${file} is ${disk_format/* FORMAT_NAMES */.BU[format].title}; Azure takes a fixed VHD only.`, {
            hint: `make one: ${convertCommand(file, disk_format/* FORMAT_NAMES */.BU[format].qemu)}; ${as}`,
        });
    }
    const footer = size < vhd_footer/* FOOTER_SIZE */.ah ? undefined : (0,vhd_footer/* readVhdFooter */.yT)(await bytesAt(handle, size - vhd_footer/* FOOTER_SIZE */.ah, vhd_footer/* FOOTER_SIZE */.ah));
    if (footer === undefined) {
        // A dynamic VHD has a copy of its footer in front, which is there even when its end is cut off.
        const copy = head.length === vhd_footer/* FOOTER_SIZE */.ah ? (0,vhd_footer/* readVhdFooter */.yT)(head) : undefined;
        throw new errors/* UserError */.yo(`${file} is no VHD: its last ${vhd_footer/* FOOTER_SIZE */.ah} bytes are no footer (no "conectix" there)${copy === undefined ? '' : '; it begins like a dynamic VHD that was cut off'}.`, { hint: `copy it again if it was cut off; if it is a raw disk, make a VHD of it: ${convertCommand(file, 'raw')}; ${as}` });
    }
    if (footer.checksum.said !== footer.checksum.found) {
        throw new errors/* UserError */.yo(`The footer of ${file} is damaged: its checksum is ${hex(footer.checksum.said)}, its bytes give ${hex(footer.checksum.found)}.`, { hint: `copy or build the image again; ${as}` });
    }
    if (footer.type !== 'fixed') {
        const what = footer.type === 'unknown' ? 'of an unknown type' : footer.type;
        throw new errors/* UserError */.yo(`${file} is a VHD that is ${what}; Azure takes a fixed VHD only.`, {
            hint: footer.type === 'differencing'
                ? `merge it with its parent first, then make a fixed one: ${convertCommand(file, 'vpc')}`
                : `make one: ${convertCommand(file, 'vpc')}`,
        });
    }
    if (footer.diskSize !== size - vhd_footer/* FOOTER_SIZE */.ah) {
        throw new errors/* UserError */.yo(`${file} does not fit its footer, which tells of a disk of ${footer.diskSize} bytes; the file has ${size - vhd_footer/* FOOTER_SIZE */.ah} before the footer.`, { hint: `copy it again if it was cut off, or rebuild the footer: ${resizeCommands(file, Math.ceil((size - vhd_footer/* FOOTER_SIZE */.ah) / MIB))}` });
    }
    if (footer.diskSize === 0 || footer.diskSize % MIB !== 0) {
        const whole = Math.max(1, Math.ceil(footer.diskSize / MIB));
        throw new errors/* UserError */.yo(`The disk in ${file} has ${footer.diskSize} bytes, which is not a whole number of MiB; Azure refuses such a disk.`, {
            hint: `make it ${whole} MiB: ${resizeCommands(file, whole)}`,
        });
    }
    if (size > MAXIMUM_SIZE) {
        throw new errors/* UserError */.yo(`${file} has ${(0,src_format/* formatBytes */.z3)(size)}; a page blob has at most ${(0,src_format/* formatBytes */.z3)(MAXIMUM_SIZE)}.`, {
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
async function bytesAt(handle, position, length) {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, await (0,positioned/* readAt */.m)(handle, buffer, position));
}

;// CONCATENATED MODULE: ./build/staging/blob/src/source/source.js






/**
 * Decides what the text of a source names: a URL is a remote blob; a folder, and a single file that is nothing more, is a file set; then there
 * are archives, by their names, and disk images, by name and footer. Opens no file but one that may be a disk image.
 *
 * @throws InputError for a source that is not there or does not go with what is asked for; UserError for a disk image that Azure cannot use, and
 *   what `select` throws; ExternalError when the file on a server cannot be seen; CancelledError
 */
async function openSource(text, options) {
    const [, scheme] = /^([a-z][a-z\d+.-]+):/i.exec(text) ?? [];
    if (scheme !== undefined && /^https?$/i.test(scheme))
        return openUrl(text, options);
    if (scheme !== undefined && text.startsWith('//', scheme.length + 1)) {
        // The rest of it may hold a password.
        throw new errors/* InputError */.dz(`The source is a URL that begins with ${scheme}://, and the service copies only from http:// and https:// ones.`, {
            hint: 'download it and give the path of the file',
        });
    }
    return openPath(text, options);
}
/** The files of a source, each with what it is. @throws UserError for a disk image that Azure cannot use */
async function filesOf(source, blobType = 'auto') {
    if (source.kind === 'disk-image')
        return [{ ...source.file, disk: source.disk }];
    if (source.kind !== 'file-set')
        return [source.file];
    const files = [];
    // Few are opened, and a promise for each of the others takes longer than all the rest of this.
    for (const file of source.files)
        files.push(mayBeDisk(file, blobType) ? await withDisk(file, blobType) : file);
    return files;
}
/** The files of a source as they were found, for those who only ask for their names. */
function namedFiles(source) {
    return source.kind === 'file-set' ? source.files : [source.file];
}
/**
 * Refuses to do with a remote blob what would need its content.
 *
 * @param path the name that it gets
 * @throws InputError
 */
function checkRemoteUse(path, { blobType = 'auto', writeChecksums, verify }) {
    const unread = 'nobody here reads what the service copies';
    if (writeChecksums === true)
        throw new errors/* InputError */.dz(`write-checksums needs the SHA-256 of the source, and ${unread}.`, { hint: 'leave it out' });
    if (verify === 'hashes' || verify === 'download') {
        throw new errors/* InputError */.dz(`verify: ${verify} needs the SHA-256 of the source, and ${unread}.`, { hint: 'let verify be sizes' });
    }
    if (blobType === 'page' || (blobType === 'auto' && /\.vhd$/i.test(path))) {
        throw new errors/* InputError */.dz(`${path} would become a page blob, and only block blobs are copied from a URL.`, {
            hint: 'download it and upload the file for a disk, or let blob-type be block to keep it as a file',
        });
    }
}
async function openUrl(text, options) {
    // What copies from servers is loaded for URLs alone.
    const { inspectSource, parseSourceUrl } = await Promise.all(/* import() */[__webpack_require__.e("shared-net-address"), __webpack_require__.e("shared-net-answer-headers"), __webpack_require__.e("shared-net-retry"), __webpack_require__.e("shared-azure-sign-in-sign-in-error"), __webpack_require__.e("shared-azure-sign-in-token-claims"), __webpack_require__.e("shared-blob-errors-blob-error-hint"), __webpack_require__.e("shared-system-program-path"), __webpack_require__.e("shared-system-limited-log-file"), __webpack_require__.e("shared-system-child-environment"), __webpack_require__.e("shared-blob-source-remote-file")]).then(__webpack_require__.bind(__webpack_require__, 57904));
    const { path, secrets } = parseSourceUrl(text);
    for (const secret of secrets)
        for (const form of (0,redact/* secretForms */.eo)(secret))
            options.mask?.(form);
    refuseForFolders('The source is the URL of a single file', options);
    checkRemoteUse(path, options);
    const { log, signal } = options;
    return { kind: 'remote-blob', file: await inspectSource(text, { ca: await options.certificates?.(), log, signal }) };
}
async function openPath(text, options) {
    const absolute = options.resolve(text);
    const status = await statusOf(absolute, text, options);
    if (status.isDirectory())
        return options.select(absolute);
    if (!status.isFile())
        throw new errors/* InputError */.dz(`${absolute} is neither a file nor a folder.`);
    refuseForFolders(`${absolute} is a single file`, options);
    const file = { path: (0,external_node_path_.basename)(absolute), absolute, size: Number(status.size), identity: status };
    const { blobType = 'auto' } = options;
    const format = (0,write_archive/* archiveFormatOf */.ji)(absolute);
    if (format !== undefined && blobType !== 'page')
        return { kind: 'archive', file, format };
    const { disk } = mayBeDisk(file, blobType) ? await withDisk(file, blobType) : {};
    return disk === undefined ? { kind: 'file-set', folder: (0,external_node_path_.dirname)(absolute), files: [file] } : { kind: 'disk-image', file, disk };
}
/** Of what a source leads to: it is what the user has named, whatever is to become of the links in it. */
async function statusOf(absolute, text, { workspace }) {
    try {
        return await (0,promises_.stat)(absolute, { bigint: true });
    }
    catch (error) {
        if (!(0,errors/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR')) {
            throw new errors/* InputError */.dz(`${absolute} cannot be looked at: ${(0,errors/* messageOf */.bD)(error)}.`, {
                cause: error,
                hint: 'give this user the right to read it and the folders above it',
            });
        }
        const isLink = await (0,promises_.lstat)(absolute).then((own) => own.isSymbolicLink(), () => false);
        if (isLink) {
            throw new errors/* InputError */.dz(`${absolute} is a symbolic link to what does not exist; there is nothing to upload.`, {
                hint: 'make what it leads to, or give the path of a file or folder that is there',
            });
        }
        const hint = (0,external_node_path_.isAbsolute)(text) ? '' : `; a relative path begins at ${workspace}`;
        throw new errors/* InputError */.dz(`${absolute} does not exist; there is nothing to upload.`, {
            hint: `give the path of a file or folder that is there${hint}`,
        });
    }
}
function refuseForFolders(what, { forFolders = [] }) {
    const [name] = forFolders;
    if (name !== undefined)
        throw new errors/* InputError */.dz(`${what}; ${name} is for folders.`, { hint: `leave ${name} out` });
}
function mayBeDisk({ link, absolute, size }, blobType) {
    return link === undefined && mayBePage(absolute, size, blobType);
}
async function withDisk(file, blobType) {
    const kind = await chooseBlobKind(file.absolute, file.size, blobType);
    return kind.kind === 'page' ? { ...file, disk: kind.vhd } : file;
}


/***/ }),

/***/ 42654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parseDeleteLimit)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);

/** @param text "100", "10%" @throws InputError */
function parseDeleteLimit(text) {
    const [, number, percent] = /^(\d{1,9})(%?)$/.exec(text.replaceAll(' ', '')) ?? [];
    if (number === undefined || (percent === '%' && Number(number) > 100)) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`max-delete ${JSON.stringify(text)} is neither a number nor a share.`, { hint: 'give 100, or 10%' });
    }
    return percent === '%' ? { percent: Number(number) } : { blobs: Number(number) };
}


/***/ })

};
