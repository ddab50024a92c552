export const id = "read-tar";
export const ids = ["read-tar"];
export const modules = {

/***/ 71061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTar: () => (/* binding */ readTar)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58174);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56118);
/* harmony import */ var _archive_entry_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(385);
/* harmony import */ var _unpack_zstd_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51936);








/**
 * What may stand between two entries: headers with long names, which tar-stream keeps in memory and merges. More than a MiB of it is what
 * has passed and waits in buffers (of up to 256 KiB each, from zstd) while the entry before it is placed.
 */
const LARGEST_HEADER = 2 * 1024 * 1024;
/** Zeros at the end of an archive, which tapes need. */
const LARGEST_PADDING = 8 * 1024 * 1024;
/** The same for each entry on the average. */
const USUAL_HEADER = 64 * 1024;
const MOST_ATTRIBUTES = 1000;
/**
 * Reads a tar.gz or tar.zst entry by entry.
 *
 * @throws UserError when it is damaged, holds something else than files, folders and symbolic links, or needs more memory than zstd takes
 *   without being told to; what `visit` throws; CancelledError
 */
async function readTar(archive, format, visit, { hardLinks = false, signal }) {
    const allowance = new Allowance(archive);
    const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_4__.extract)();
    let failure;
    /** Whether a visit failed because the archive ended under it: then the archive's own error says why. */
    let torn = false;
    const contentOf = async function* (body) {
        try {
            yield* body;
        }
        catch (error) {
            torn = true;
            throw error;
        }
    };
    let visiting = Promise.resolve();
    entries.on('entry', (header, body, next) => {
        // Whoever reads the body meets its error there; one that nobody reads has nothing to add to the archive's.
        body.on('error', () => undefined);
        allowance.entry(kindOfEntry(header) === 'file' ? (header.size ?? 0) : 0);
        visiting = visitOne(archive, header, contentOf(body), visit, hardLinks).then(() => {
            body.resume();
            next();
        }, (error) => {
            failure ??= error;
            next(error);
        });
    });
    const unpacked = format === 'tar.gz' ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip)() : _unpack_zstd_js__WEBPACK_IMPORTED_MODULE_5__.unpackZstd;
    let error;
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(archive), unpacked, allowance.meter, entries, { signal });
    }
    catch (thrown) {
        error = thrown;
    }
    // A visit that fails ends the streams before it has closed its file; without end blocks the last one outlives them.
    await visiting;
    if (signal.aborted)
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .CancelledError */ .cc();
    if (failure !== undefined && !torn)
        throw failure;
    error ??= failure;
    if (error === undefined)
        return;
    if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo || (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'EACCES', 'EISDIR', 'EIO'))
        throw error;
    if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .hasErrorCode */ .Ue)(error, 'ZSTD_error_frameParameter_windowTooLarge')) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`${archive} cannot be unpacked: its zstd window is larger than 128 MiB.`, {
            cause: error,
            hint: 'pack it again without --long, or with at most --long=27',
        });
    }
    throw (0,_archive_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .damagedArchive */ .Qk)(archive, `it is no whole ${format}: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}`, error);
}
async function visitOne(archive, header, body, visit, hardLinks) {
    const kind = kindOfEntry(header);
    if (kind === undefined || (kind === 'hard-link' && !hardLinks))
        throw (0,_archive_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .refusedEntry */ .fl)(archive, header.name, `is a ${header.type === 'link' ? 'hard link' : (header.type ?? 'thing of an unknown kind')}`);
    const attributes = Object.keys(header.pax ?? {});
    if (attributes.length > MOST_ATTRIBUTES)
        throw (0,_archive_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .refusedEntry */ .fl)(archive, header.name, `has more than ${MOST_ATTRIBUTES} attributes`);
    if (attributes.some((key) => key.startsWith('GNU.sparse.')))
        throw (0,_archive_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .refusedEntry */ .fl)(archive, header.name, 'is a sparse file, of which holes are left out; pack it without --sparse');
    const target = header.linkname ?? '';
    // What is no UTF-8 comes as this: another name.
    if (header.name.includes('\ufffd') || target.includes('\ufffd'))
        throw (0,_archive_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .refusedEntry */ .fl)(archive, header.name, 'has a name that is not UTF-8');
    if (target !== '' && Buffer.byteLength(target) > _archive_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .LONGEST_TARGET */ .LC)
        throw (0,_archive_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .refusedEntry */ .fl)(archive, header.name, 'is a link with too long a target');
    const size = kind === 'file' ? (header.size ?? 0) : 0;
    const entry = {
        kind,
        name: header.name,
        mode: (header.mode ?? 0o644) & 0o777,
        size,
        ...(kind === 'link' || kind === 'hard-link' ? { target } : {}),
    };
    await visit(entry, body);
}
function kindOfEntry({ type }) {
    if (type === 'file' || type === 'contiguous-file')
        return 'file';
    if (type === 'directory')
        return 'folder';
    if (type === 'link')
        return 'hard-link';
    return type === 'symlink' ? 'link' : undefined;
}
/** Stops a stream that says much and means nothing: endless headers or padding, compressed to almost nothing. */
class Allowance {
    meter;
    #passed = 0;
    #padding = 0;
    #allowed = LARGEST_HEADER;
    /** For the whole archive up to here. */
    #total = LARGEST_HEADER;
    constructor(archive) {
        this.meter = new node_stream__WEBPACK_IMPORTED_MODULE_1__.Transform({
            transform: (chunk, _encoding, done) => {
                this.#passed += chunk.length;
                if (this.#passed <= this.#allowed || this.#isPadding(chunk))
                    done(null, chunk);
                else
                    done(new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`Will not unpack ${archive}: too much in it belongs to no file.`, { hint: 'check where it comes from' }));
            },
        });
    }
    #isPadding(chunk) {
        this.#padding += chunk.length;
        this.#passed -= chunk.length;
        return this.#padding <= LARGEST_PADDING && chunk.every((byte) => byte === 0);
    }
    /** @param size of the content that follows, in bytes */
    entry(size) {
        this.#total += size + USUAL_HEADER;
        this.#allowed = Math.min(this.#total, this.#passed + size + LARGEST_HEADER);
    }
}


/***/ })

};
