export const id = 5690;
export const ids = [5690];
export const modules = {

/***/ 5690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeZip: () => (/* binding */ writeZip)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58174);
/* harmony import */ var _archive_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98432);
/* harmony import */ var _deflate_chunks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53831);
/* harmony import */ var _deflate_queue_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2858);
/* harmony import */ var _pack_entry_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68219);
/* harmony import */ var _stable_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71671);
/* harmony import */ var _zip_records_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95779);










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
    const records = new _zip_records_js__WEBPACK_IMPORTED_MODULE_9__/* .ZipRecords */ .CH((0,_pack_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .entryTime */ .gC)(options));
    return (0,_archive_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeArchiveFile */ .q)(archive, options.signal, async (file) => {
        const zip = new Zip(file, records, options);
        await zip.add((0,_pack_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .inByteOrder */ .qg)(entries));
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
        this.#deflater = new _deflate_chunks_js__WEBPACK_IMPORTED_MODULE_5__/* .ChunkDeflater */ .zn(this.#level);
    }
    async add(entries) {
        for (const [index, entry] of entries.entries()) {
            if (index % FILES_PER_TURN === FILES_PER_TURN - 1)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(this.#options.signal);
            if (entry.kind === 'file' && entry.size > _deflate_chunks_js__WEBPACK_IMPORTED_MODULE_5__/* .CHUNK */ .m$)
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
        await this.#file.append([central, (0,_zip_records_js__WEBPACK_IMPORTED_MODULE_9__/* .endRecords */ .sp)(this.#central.length, offset, central.length)]);
    }
    #take(entry) {
        if (entry.kind === 'folder')
            return this.#waitingOf(`${entry.path}/`, Buffer.alloc(0), 0o40755);
        if (entry.kind === 'link')
            return this.#waitingOf(entry.path, Buffer.from(entry.target), 0o120777);
        const content = (0,_stable_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readStableFileSync */ .Ft)(entry.absolute, entry.identity);
        this.#done(entry, content.length, this.#options.hash === false ? '' : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content));
        this.#options.onProgress?.(content.length);
        return this.#waitingOf(entry.path, content, 0o100000 | entry.mode);
    }
    #waitingOf(name, content, mode) {
        const deflated = content.length === 0 || this.#level === 0 ? content : (0,_deflate_chunks_js__WEBPACK_IMPORTED_MODULE_5__/* .deflateSmall */ .PQ)(content, this.#level);
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
            method: shrinks ? _zip_records_js__WEBPACK_IMPORTED_MODULE_9__/* .DEFLATE */ .eI : _zip_records_js__WEBPACK_IMPORTED_MODULE_9__/* .STORE */ .er,
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
        const zip64 = entry.size * 1.001 + _deflate_chunks_js__WEBPACK_IMPORTED_MODULE_5__/* .CHUNK */ .m$ >= _zip_records_js__WEBPACK_IMPORTED_MODULE_9__/* .MAXIMUM_32 */ .Jv;
        const blank = { name, method: _zip_records_js__WEBPACK_IMPORTED_MODULE_9__/* .DEFLATE */ .eI, crc: 0, packed: 0, size: 0, mode: 0o100000 | entry.mode, folder: false, zip64 };
        const offset = this.#file.size;
        await this.#file.append([this.#records.local(blank)]);
        const start = this.#file.size;
        const hashing = this.#options.hash === false ? undefined : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        const crc = new _deflate_chunks_js__WEBPACK_IMPORTED_MODULE_5__/* .ChunkCrc32 */ .NI();
        let size = 0;
        const queue = new _deflate_queue_js__WEBPACK_IMPORTED_MODULE_6__/* .DeflateQueue */ .L(this.#deflater, (parts) => this.#file.append(parts));
        await (0,_stable_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readStableFile */ .sv)(entry.absolute, this.#options.signal, async (block) => {
            size += block.length;
            if (size > entry.size)
                throw (0,_pack_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .changedWhilePacked */ .K0)(entry);
            const isZero = (0,_deflate_chunks_js__WEBPACK_IMPORTED_MODULE_5__/* .isZeroChunk */ .c1)(block);
            crc.update(block, isZero);
            await queue.push(block, isZero);
            hashing?.update(block);
            this.#options.onProgress?.(block.length);
        }, entry.identity).finally(() => queue.settle());
        await queue.drain();
        await this.#file.append([_deflate_chunks_js__WEBPACK_IMPORTED_MODULE_5__/* .DEFLATE_END */ .cw]);
        this.#done(entry, size, hashing?.digest('hex') ?? '');
        const record = { ...blank, crc: crc.value, packed: this.#file.size - start, size };
        this.#central.push(this.#records.central(record, offset));
        await this.#file.rewrite(this.#records.local(record), offset);
    }
    #done(entry, size, digest) {
        if (size !== entry.size || (entry.sha256 !== undefined && digest !== '' && digest !== entry.sha256))
            throw (0,_pack_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .changedWhilePacked */ .K0)(entry);
        this.files.push({ path: entry.path, size, sha256: digest });
    }
}


/***/ }),

/***/ 95779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ ZipRecords),
/* harmony export */   Jv: () => (/* binding */ MAXIMUM_32),
/* harmony export */   eI: () => (/* binding */ DEFLATE),
/* harmony export */   er: () => (/* binding */ STORE),
/* harmony export */   sp: () => (/* binding */ endRecords)
/* harmony export */ });
/* unused harmony export dosTime */
/** Records of a zip archive (PKWARE APPNOTE 6.3.10), little-endian. */
/** Where a field of 32 bits says that the ZIP64 extra field has the number. */
const MAXIMUM_32 = 0xffffffff;
const MAXIMUM_16 = 0xffff;
/** General purpose bit 11: names are UTF-8. */
const UTF8 = 0x0800;
/** 2.0 knows deflate and folders, 4.5 knows ZIP64. */
const VERSION = 20;
const VERSION_ZIP64 = 45;
/** Made by Unix: the upper half of the external attributes is a mode. */
const UNIX = 3 << 8;
/** MS-DOS's bit for a folder, for readers that know no modes. */
const DOS_FOLDER = 0x10;
const STORE = 0;
const DEFLATE = 8;
/** The date and time of MS-DOS: two seconds to the step, no zone; UTC here. */
function dosTime(time) {
    return {
        time: (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1),
        date: ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate(),
    };
}
class ZipRecords {
    #time;
    #date;
    constructor(time) {
        ({ time: this.#time, date: this.#date } = dosTime(time));
    }
    /** What stands before an entry's bytes. Its length does not depend on the numbers in it. */
    local(record) {
        const { name, zip64 } = record;
        const header = Buffer.alloc(30 + name.length + (zip64 ? 20 : 0));
        header.writeUInt32LE(0x04034b50, 0);
        this.#common(header, 4, record);
        name.copy(header, 30);
        if (zip64)
            writeZip64(header, 30 + name.length, [record.size, record.packed]);
        return header;
    }
    /** @param offset where the entry's local header stands */
    central(record, offset) {
        const { name, zip64, mode, folder } = record;
        const far = offset >= MAXIMUM_32;
        const large = [...(zip64 ? [record.size, record.packed] : []), ...(far ? [offset] : [])];
        const extra = large.length === 0 ? 0 : 4 + 8 * large.length;
        const header = Buffer.alloc(46 + name.length + extra);
        header.writeUInt32LE(0x02014b50, 0);
        header.writeUInt16LE(UNIX | (extra > 0 ? VERSION_ZIP64 : VERSION), 4);
        this.#common(header, 6, record);
        if (extra > 0)
            header.writeUInt16LE(VERSION_ZIP64, 6);
        header.writeUInt16LE(extra, 30);
        header.writeUInt32LE(((mode << 16) | (folder ? DOS_FOLDER : 0)) >>> 0, 38);
        header.writeUInt32LE(far ? MAXIMUM_32 : offset, 42);
        name.copy(header, 46);
        if (extra > 0)
            writeZip64(header, 46 + name.length, large);
        return header;
    }
    /** The 26 bytes that both headers share. */
    #common(header, at, { method, crc, packed, size, name, zip64 }) {
        header.writeUInt16LE(zip64 ? VERSION_ZIP64 : VERSION, at);
        header.writeUInt16LE(UTF8, at + 2);
        header.writeUInt16LE(method, at + 4);
        header.writeUInt16LE(this.#time, at + 6);
        header.writeUInt16LE(this.#date, at + 8);
        header.writeUInt32LE(crc, at + 10);
        header.writeUInt32LE(zip64 ? MAXIMUM_32 : packed, at + 14);
        header.writeUInt32LE(zip64 ? MAXIMUM_32 : size, at + 18);
        header.writeUInt16LE(name.length, at + 22);
        header.writeUInt16LE(zip64 ? 20 : 0, at + 24);
    }
}
/** The end of the archive. */
function endRecords(count, offset, size) {
    const zip64 = count >= MAXIMUM_16 || offset >= MAXIMUM_32 || size >= MAXIMUM_32;
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(Math.min(count, MAXIMUM_16), 8);
    end.writeUInt16LE(Math.min(count, MAXIMUM_16), 10);
    end.writeUInt32LE(Math.min(size, MAXIMUM_32), 12);
    end.writeUInt32LE(Math.min(offset, MAXIMUM_32), 16);
    if (!zip64)
        return end;
    const large = Buffer.alloc(56 + 20);
    large.writeUInt32LE(0x06064b50, 0);
    // The record's size without its first 12 bytes.
    writeUInt64(large, 44, 4);
    large.writeUInt16LE(UNIX | VERSION_ZIP64, 12);
    large.writeUInt16LE(VERSION_ZIP64, 14);
    writeUInt64(large, count, 24);
    writeUInt64(large, count, 32);
    writeUInt64(large, size, 40);
    writeUInt64(large, offset, 48);
    // The locator: where the record above stands, and that there is one disk.
    large.writeUInt32LE(0x07064b50, 56);
    writeUInt64(large, offset + size, 64);
    large.writeUInt32LE(1, 72);
    return Buffer.concat([large, end]);
}
function writeZip64(header, at, numbers) {
    header.writeUInt16LE(1, at);
    header.writeUInt16LE(8 * numbers.length, at + 2);
    for (const [index, number] of numbers.entries())
        writeUInt64(header, number, at + 4 + 8 * index);
}
function writeUInt64(buffer, value, at) {
    buffer.writeBigUInt64LE(BigInt(value), at);
}


/***/ })

};
