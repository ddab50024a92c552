export const id = "write-zip";
export const ids = ["write-zip"];
export const modules = {

/***/ 71467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeZip: () => (/* binding */ writeZip)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39407);
/* harmony import */ var _archive_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72527);
/* harmony import */ var _deflate_chunks_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89368);
/* harmony import */ var _deflate_queue_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(56527);
/* harmony import */ var _pack_entry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80376);
/* harmony import */ var _zip_records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25178);










/** Small files take about 0.3 ms each; after so many, signals get their turn. */
const FILES_PER_TURN = 32;
/**
 * Packs files into a zip whose bytes depend on names, modes and content alone: sorted, one time, Unix modes, names in UTF-8, no extra
 * fields but those of ZIP64 where an entry or the archive needs them. With level 0 the bytes are the same everywhere; otherwise where
 * the same version of zlib compresses. Each file is read once.
 *
 * @param archive written anew; nothing is left of it after a failure
 * @throws UserError when a file no longer is what its entry says, InputError for a time that zip cannot say, CancelledError
 */
async function writeZip(entries, archive, options) {
    (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(options.signal);
    const records = new _zip_records_js__WEBPACK_IMPORTED_MODULE_4__/* .ZipRecords */ .CH((0,_pack_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .entryTime */ .gC)(options));
    return (0,_archive_file_js__WEBPACK_IMPORTED_MODULE_6__/* .writeArchiveFile */ .q)(archive, options.signal, async (file) => {
        const zip = new Zip(file, records, options);
        await zip.add((0,_pack_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .inByteOrder */ .qg)(entries));
        await zip.end();
        return zip.files;
    });
}
/** At most 32 MiB of files and as much of what became of them. */
const MOST_WAITING = 32;
class Zip {
    files = [];
    #file;
    #records;
    #options;
    #level;
    #deflater;
    #central = [];
    /** Small entries in their order; their bytes may still be being compressed. */
    #waiting = [];
    constructor(file, records, options) {
        this.#file = file;
        this.#records = records;
        this.#options = options;
        this.#level = options.level ?? 6;
        this.#deflater = new _deflate_chunks_js__WEBPACK_IMPORTED_MODULE_7__/* .ChunkDeflater */ .zn(this.#level);
    }
    async add(entries) {
        for (const [index, entry] of entries.entries()) {
            if (index % FILES_PER_TURN === FILES_PER_TURN - 1)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(this.#options.signal);
            if (entry.kind === 'file' && entry.size > _deflate_chunks_js__WEBPACK_IMPORTED_MODULE_7__/* .CHUNK */ .m$)
                await this.#stream(entry);
            else {
                this.#waiting.push(this.#take(entry));
                // Half of them at once: a promise for each takes as long as its records.
                if (this.#waiting.length >= MOST_WAITING)
                    await this.#write(MOST_WAITING / 2);
            }
        }
    }
    async end() {
        await this.#write(0);
        const offset = this.#file.size;
        const central = Buffer.concat(this.#central);
        await this.#file.append([central, (0,_zip_records_js__WEBPACK_IMPORTED_MODULE_4__/* .endRecords */ .sp)(this.#central.length, offset, central.length)]);
    }
    #take(entry) {
        if (entry.kind === 'folder')
            return this.#waitingOf(`${entry.path}/`, Buffer.alloc(0), 0o40755);
        if (entry.kind === 'link')
            return this.#waitingOf(entry.path, Buffer.from(entry.target), 0o120777);
        const content = (0,_bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_8__/* .readStableFileSync */ .Ft)(entry.absolute, entry.identity);
        this.#done(entry, content.length, this.#options.hash === false ? '' : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content));
        this.#options.onProgress?.(content.length);
        return this.#waitingOf(entry.path, content, 0o100000 | entry.mode);
    }
    #waitingOf(name, content, mode) {
        const deflated = content.length === 0 || this.#level === 0 ? content : (0,_deflate_chunks_js__WEBPACK_IMPORTED_MODULE_7__/* .deflateSmall */ .PQ)(content, this.#level);
        // Heard when its turn comes; until then a failure must not end the process.
        if (!Buffer.isBuffer(deflated))
            deflated.catch(() => { });
        return { name, content, mode, deflated };
    }
    /** Writes the first small entries until so many are left. */
    async #write(left) {
        for (const next of this.#waiting.splice(0, this.#waiting.length - left)) {
            this.#writeSmall(next, Buffer.isBuffer(next.deflated) ? next.deflated : await next.deflated);
            if (this.#file.isFull)
                await this.#file.flush();
        }
    }
    #writeSmall({ name, content, mode }, deflated) {
        const shrinks = deflated.length < content.length;
        const record = {
            name: Buffer.from(name),
            method: shrinks ? _zip_records_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFLATE */ .eI : _zip_records_js__WEBPACK_IMPORTED_MODULE_4__/* .STORE */ .er,
            crc: (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.crc32)(content),
            packed: shrinks ? deflated.length : content.length,
            size: content.length,
            mode,
            folder: name.endsWith('/'),
            zip64: false,
        };
        this.#central.push(this.#records.central(record, this.#file.size));
        this.#file.collect([this.#records.local(record), shrinks ? deflated : content]);
    }
    /** A file of any size: its header, which has its CRC and size, is written again when they are known. */
    async #stream(entry) {
        await this.#write(0);
        const name = Buffer.from(entry.path);
        // Stored blocks and the ends of chunks make what cannot be compressed longer by less than a thousandth.
        const zip64 = entry.size * 1.001 + _deflate_chunks_js__WEBPACK_IMPORTED_MODULE_7__/* .CHUNK */ .m$ >= _zip_records_js__WEBPACK_IMPORTED_MODULE_4__/* .MAXIMUM_32 */ .Jv;
        const blank = { name, method: _zip_records_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFLATE */ .eI, crc: 0, packed: 0, size: 0, mode: 0o100000 | entry.mode, folder: false, zip64 };
        const offset = this.#file.size;
        await this.#file.append([this.#records.local(blank)]);
        const start = this.#file.size;
        const hashing = this.#options.hash === false ? undefined : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        const crc = new _deflate_chunks_js__WEBPACK_IMPORTED_MODULE_7__/* .ChunkCrc32 */ .NI();
        let size = 0;
        const queue = new _deflate_queue_js__WEBPACK_IMPORTED_MODULE_9__/* .DeflateQueue */ .L(this.#deflater, (parts) => this.#file.append(parts));
        await (0,_bakehouse_system_file_set__WEBPACK_IMPORTED_MODULE_8__/* .readStableFile */ .sv)(entry.absolute, this.#options.signal, async (block) => {
            size += block.length;
            if (size > entry.size)
                throw (0,_pack_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .changedWhilePacked */ .K0)(entry);
            const isZero = (0,_deflate_chunks_js__WEBPACK_IMPORTED_MODULE_7__/* .isZeroChunk */ .c1)(block);
            crc.update(block, isZero);
            await queue.push(block, isZero);
            hashing?.update(block);
            this.#options.onProgress?.(block.length);
        }, entry.identity).finally(() => queue.settle());
        await queue.drain();
        await this.#file.append([_deflate_chunks_js__WEBPACK_IMPORTED_MODULE_7__/* .DEFLATE_END */ .cw]);
        this.#done(entry, size, hashing?.digest('hex') ?? '');
        const record = { ...blank, crc: crc.value, packed: this.#file.size - start, size };
        this.#central.push(this.#records.central(record, offset));
        await this.#file.rewrite(this.#records.local(record), offset);
    }
    #done(entry, size, digest) {
        if (size !== entry.size || (entry.sha256 !== undefined && digest !== '' && digest !== entry.sha256))
            throw (0,_pack_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .changedWhilePacked */ .K0)(entry);
        this.files.push({ path: entry.path, size, sha256: digest });
    }
}


/***/ })

};
