export const id = 3433;
export const ids = [3433];
export const modules = {

/***/ 33433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTar: () => (/* binding */ readTar)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58174);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56118);
/* harmony import */ var _archive_entry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10248);







/** What may stand between two files: headers with long names, padding. tar-stream keeps it in memory. */
const LARGEST_HEADER = 8 * 1024 * 1024;
/**
 * Reads a tar.gz or tar.zst entry by entry.
 *
 * @throws UserError when it is damaged or holds something else than files, folders and symbolic links; what `visit` throws; CancelledError
 */
async function readTar(archive, format, visit, signal) {
    const allowance = new Allowance(archive);
    const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_5__.extract)();
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
        allowance.entry(header.size ?? 0);
        visiting = visitOne(archive, header, contentOf(body), visit).then(() => {
            body.resume();
            next();
        }, (error) => {
            failure ??= error;
            next(error);
        });
    });
    const unpacked = format === 'tar.gz' ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip)() : (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createZstdDecompress)();
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
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .CancelledError */ .cc();
    if (failure !== undefined && !torn)
        throw failure;
    error ??= failure;
    if (error === undefined)
        return;
    if (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo || (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'EACCES', 'EISDIR', 'EIO'))
        throw error;
    throw (0,_archive_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedArchive */ .Qk)(archive, `it is no whole ${format}: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, error);
}
async function visitOne(archive, header, body, visit) {
    const kind = kindOfEntry(header);
    if (kind === undefined)
        throw (0,_archive_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .refusedEntry */ .fl)(archive, header.name, `is a ${header.type === 'link' ? 'hard link' : (header.type ?? 'thing of an unknown kind')}`);
    const target = header.linkname ?? '';
    if (kind === 'link' && Buffer.byteLength(target) > _archive_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .LONGEST_TARGET */ .LC)
        throw (0,_archive_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .refusedEntry */ .fl)(archive, header.name, 'is a link with too long a target');
    const size = kind === 'file' ? (header.size ?? 0) : 0;
    const entry = {
        kind,
        name: header.name,
        mode: (header.mode ?? 0o644) & 0o777,
        size,
        ...(kind === 'link' ? { target } : {}),
    };
    await visit(entry, body);
}
function kindOfEntry({ type }) {
    if (type === 'file' || type === 'contiguous-file')
        return 'file';
    if (type === 'directory')
        return 'folder';
    return type === 'symlink' ? 'link' : undefined;
}
/** Stops a stream that says much and means nothing: endless headers or padding, compressed to almost nothing. */
class Allowance {
    meter;
    #passed = 0;
    #allowed = LARGEST_HEADER;
    constructor(archive) {
        this.meter = new node_stream__WEBPACK_IMPORTED_MODULE_1__.Transform({
            transform: (chunk, _encoding, done) => {
                this.#passed += chunk.length;
                if (this.#passed <= this.#allowed)
                    done(null, chunk);
                else
                    done(new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Will not unpack ${archive}: more than 8 MiB in it belong to no file.`, { hint: 'check where it comes from' }));
            },
        });
    }
    entry(size) {
        this.#allowed = this.#passed + size + LARGEST_HEADER;
    }
}


/***/ })

};
