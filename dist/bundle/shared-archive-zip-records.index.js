export const id = "shared-archive-zip-records";
export const ids = ["shared-archive-zip-records"];
export const modules = {

/***/ 25178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ ZipRecords),
/* harmony export */   Jv: () => (/* binding */ MAXIMUM_32),
/* harmony export */   eI: () => (/* binding */ DEFLATE),
/* harmony export */   er: () => (/* binding */ STORE),
/* harmony export */   sp: () => (/* binding */ endRecords)
/* harmony export */ });
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
