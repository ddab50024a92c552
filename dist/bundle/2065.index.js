export const id = 2065;
export const ids = [2065];
export const modules = {

/***/ 62065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readZip: () => (/* binding */ readZip)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/artifacts/src/archive-entry.js
var archive_entry = __webpack_require__(10248);
// EXTERNAL MODULE: ./build/staging/artifacts/src/file-names.js
var file_names = __webpack_require__(15460);
// EXTERNAL MODULE: ./build/staging/artifacts/src/zip-records.js
var zip_records = __webpack_require__(95779);
;// CONCATENATED MODULE: ./build/staging/artifacts/src/zip-directory.js




/** The end record is 22 bytes and a comment of at most 65,535. */
const LONGEST_END = 22 + 0xffff;
/** A central directory is read into memory; this is one of about two million entries. */
const LARGEST_DIRECTORY = 256 * 1024 * 1024;
const ENCRYPTED = 0x0001;
const UTF8 = 0x0800;
/** Info-ZIP's extra field with the name in UTF-8 (APPNOTE 4.6.9). */
const UNICODE_PATH = 0x7075;
const ZIP64 = 0x0001;
/**
 * Reads the central directory of a zip.
 *
 * @param size of the file in bytes
 * @param limits of which the count of entries is looked at here, before they are kept
 * @returns the entries in the order of their places, and where the directory begins
 * @throws UserError when it is damaged, or holds what cannot be unpacked safely
 */
async function readZipDirectory(file, size, archive, limits) {
    const end = await findEnd(file, size, archive);
    if (end.size > LARGEST_DIRECTORY || end.offset + end.size > size)
        throw (0,archive_entry/* damagedArchive */.Qk)(archive, 'its directory does not fit into it');
    if (end.count > limits.entries)
        throw (0,archive_entry/* damagedArchive */.Qk)(archive, `it holds more than ${limits.entries} entries`);
    const directory = await readAt(file, end.offset, end.size, archive);
    const entries = [];
    let at = 0;
    while (entries.length < end.count) {
        if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50)
            throw (0,archive_entry/* damagedArchive */.Qk)(archive, 'its directory is cut');
        const length = 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
        if (at + length > directory.length)
            throw (0,archive_entry/* damagedArchive */.Qk)(archive, 'its directory is cut');
        entries.push(parseEntry(directory.subarray(at, at + length), archive));
        at += length;
    }
    // Some programs count to 65,535 and begin again. A digital signature may follow.
    if (at + 4 <= directory.length && directory.readUInt32LE(at) === 0x02014b50)
        throw (0,archive_entry/* damagedArchive */.Qk)(archive, `its directory holds more than the ${end.count} entries that it says`);
    return { entries: entries.sort((a, b) => a.offset - b.offset), start: end.offset };
}
/** @throws UserError when the file ends before */
async function readAt(file, offset, length, archive) {
    const bytes = Buffer.alloc(length);
    for (let done = 0; done < length;) {
        const { bytesRead } = await file.read(bytes, done, length - done, offset + done);
        if (bytesRead === 0)
            throw (0,archive_entry/* damagedArchive */.Qk)(archive, 'it ends too early');
        done += bytesRead;
    }
    return bytes;
}
async function findEnd(file, size, archive) {
    const start = Math.max(0, size - LONGEST_END);
    const tail = await readAt(file, start, size - start, archive);
    for (let at = tail.length - 22; at >= 0; at--) {
        // The comment must reach to the end: a comment may hold the signature too.
        if (tail.readUInt32LE(at) !== 0x06054b50 || at + 22 + tail.readUInt16LE(at + 20) !== tail.length)
            continue;
        const end = { count: tail.readUInt16LE(at + 10), size: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
        const split = tail.readUInt16LE(at + 4) !== 0 || tail.readUInt16LE(at + 6) !== 0;
        const needs64 = end.count === 0xffff || end.size === zip_records/* MAXIMUM_32 */.Jv || end.offset === zip_records/* MAXIMUM_32 */.Jv;
        const large = needs64 ? await findEnd64(file, start + at, archive) : undefined;
        if (large === undefined && split && end.count !== 0xffff)
            throw (0,archive_entry/* damagedArchive */.Qk)(archive, 'it is one of several parts');
        return large ?? end;
    }
    throw (0,archive_entry/* damagedArchive */.Qk)(archive, 'it is no whole zip');
}
/** @param before offset of the end record; undefined when there is no ZIP64 locator before it */
async function findEnd64(file, before, archive) {
    if (before < 20)
        return undefined;
    const locator = await readAt(file, before - 20, 20, archive);
    if (locator.readUInt32LE(0) !== 0x07064b50)
        return undefined;
    const record = await readAt(file, safeNumber(locator, 8, archive), 56, archive);
    if (record.readUInt32LE(0) !== 0x06064b50)
        throw (0,archive_entry/* damagedArchive */.Qk)(archive, 'its ZIP64 record is not where it should be');
    return { count: safeNumber(record, 32, archive), size: safeNumber(record, 40, archive), offset: safeNumber(record, 48, archive) };
}
function safeNumber(bytes, at, archive) {
    const number = Number(bytes.readBigUInt64LE(at));
    if (!Number.isSafeInteger(number))
        throw (0,archive_entry/* damagedArchive */.Qk)(archive, 'it holds impossible numbers');
    return number;
}
function parseEntry(header, archive) {
    const rawName = header.subarray(46, 46 + header.readUInt16LE(28));
    const extra = extraFields(header.subarray(46 + rawName.length, 46 + rawName.length + header.readUInt16LE(30)));
    const flags = header.readUInt16LE(8);
    // 3 is Unix, 19 is macOS; the upper half of the attributes is a mode then.
    const unix = [3, 19].includes(header.readUInt16LE(4) >> 8);
    const name = nameOf(rawName, flags, extra, unix);
    if (name === undefined)
        throw (0,archive_entry/* refusedEntry */.fl)(archive, rawName.toString('latin1'), 'has a name in an unknown character set');
    if ((flags & ENCRYPTED) !== 0)
        throw (0,archive_entry/* refusedEntry */.fl)(archive, name, 'is encrypted');
    const method = header.readUInt16LE(10);
    if (method !== zip_records/* STORE */.er && method !== zip_records/* DEFLATE */.eI)
        throw (0,archive_entry/* refusedEntry */.fl)(archive, name, `is compressed by method ${method}; only deflate is known`);
    const large = extra.get(ZIP64);
    let at = 0;
    // Each number of 32 bits that is full stands in the extra field, in this order.
    const number = (short) => {
        if (short !== zip_records/* MAXIMUM_32 */.Jv)
            return short;
        if (large === undefined || at + 8 > large.length)
            throw (0,archive_entry/* damagedArchive */.Qk)(archive, `the size of ${(0,file_names/* shownName */.HD)(name)} is missing`);
        at += 8;
        return safeNumber(large, at - 8, archive);
    };
    const size = number(header.readUInt32LE(24));
    const packed = number(header.readUInt32LE(20));
    const offset = number(header.readUInt32LE(42));
    const mode = unix ? header.readUInt32LE(38) >>> 16 : undefined;
    return { name, rawName, method, crc: header.readUInt32LE(16), packed, size, mode, offset };
}
function extraFields(bytes) {
    const fields = new Map();
    for (let at = 0; at + 4 <= bytes.length;) {
        const length = bytes.readUInt16LE(at + 2);
        const kind = bytes.readUInt16LE(at);
        if (kind === ZIP64 || kind === UNICODE_PATH)
            fields.set(kind, bytes.subarray(at + 4, at + 4 + length));
        at += 4 + length;
    }
    return fields;
}
/**
 * Info-ZIP on Unix writes names as the file system has them, without a flag: UTF-8 wherever that is not decades ago. The name of the extra
 * field holds only for the name that it was made for.
 */
function nameOf(raw, flags, extra, unix) {
    const unicode = extra.get(UNICODE_PATH);
    if (unicode !== undefined && unicode.length > 5 && unicode[0] === 1 && unicode.readUInt32LE(1) === (0,external_node_zlib_.crc32)(raw))
        return decode(unicode.subarray(5));
    if (unix || (flags & UTF8) !== 0)
        return decode(raw);
    return raw.every((byte) => byte < 0x80) ? raw.toString('latin1') : undefined;
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/staging/artifacts/src/read-zip.js









/** Up to this size an entry is unpacked in one go, which is several times faster than in a stream. */
const SMALL = 1024 * 1024;
const KIND = 0o170000;
const FOLDER = 0o040000;
const FILE = 0o100000;
const LINK = 0o120000;
/**
 * Reads a zip entry by entry, as its directory lists them. Every file's size and CRC are checked, entries must not overlap (which is
 * how the worst bombs are made), and the archive's claims are summed up before anything is unpacked.
 *
 * @throws UserError when it is damaged or unsafe, what `visit` throws, CancelledError
 */
async function readZip(archive, limits, visit, signal) {
    const file = await (0,promises_.open)(archive);
    try {
        const { size } = await file.stat();
        const { entries, start } = await readZipDirectory(file, size, archive, limits);
        checkSums(entries, archive, limits);
        for (const [index, entry] of entries.entries()) {
            (0,errors/* throwIfCancelled */.dZ)(signal);
            const end = entries[index + 1]?.offset ?? start;
            const data = await dataOf(file, entry, archive, end);
            await visitOne(archive, entry, contentOf(file, entry, data, archive), visit);
        }
    }
    finally {
        await file.close();
    }
}
function checkSums(entries, archive, limits) {
    let bytes = 0;
    for (const { size, name } of entries) {
        bytes += size;
        if (bytes > limits.bytes)
            throw (0,archive_entry/* refusedEntry */.fl)(archive, name, `would make more than ${limits.bytes} bytes of it`);
    }
}
/** Where an entry's bytes begin; its local header must say the same as the directory. */
async function dataOf(file, entry, archive, end) {
    const header = await readAt(file, entry.offset, 30, archive);
    if (header.readUInt32LE(0) !== 0x04034b50)
        throw (0,archive_entry/* damagedArchive */.Qk)(archive, `${(0,file_names/* shownName */.HD)(entry.name)} is not where it should be`);
    const nameLength = header.readUInt16LE(26);
    const data = entry.offset + 30 + nameLength + header.readUInt16LE(28);
    const name = await readAt(file, entry.offset + 30, nameLength, archive);
    if (!name.equals(entry.rawName) || header.readUInt16LE(8) !== entry.method) {
        throw (0,archive_entry/* refusedEntry */.fl)(archive, entry.name, 'is another one in the directory than in its place');
    }
    if (data + entry.packed > end)
        throw (0,archive_entry/* refusedEntry */.fl)(archive, entry.name, 'overlaps with what follows it');
    return data;
}
async function visitOne(archive, entry, content, visit) {
    const kind = kindOfEntry(entry);
    if (kind === undefined)
        throw (0,archive_entry/* refusedEntry */.fl)(archive, entry.name, 'is neither file nor folder nor symbolic link');
    if (kind === 'folder' && entry.size > 0)
        throw (0,archive_entry/* refusedEntry */.fl)(archive, entry.name, 'is a folder with content');
    const common = { name: entry.name, mode: entry.mode === undefined ? 0o644 : entry.mode & 0o777 };
    if (kind !== 'link')
        return visit({ kind, size: entry.size, ...common }, content);
    if (entry.size > archive_entry/* LONGEST_TARGET */.LC)
        throw (0,archive_entry/* refusedEntry */.fl)(archive, entry.name, 'is a link with too long a target');
    const parts = [];
    for await (const part of content)
        parts.push(part);
    const target = Buffer.concat(parts);
    if (!(0,external_node_buffer_.isUtf8)(target))
        throw (0,archive_entry/* refusedEntry */.fl)(archive, entry.name, 'is a link to a name that is not UTF-8');
    return visit({ kind, size: 0, ...common, target: target.toString() }, content);
}
function kindOfEntry({ name, mode }) {
    const kind = (mode ?? 0) & KIND;
    if (kind === LINK)
        return 'link';
    if (name.endsWith('/'))
        return kind === FOLDER || kind === 0 ? 'folder' : undefined;
    return kind === FILE || kind === 0 ? 'file' : undefined;
}
async function* contentOf(file, entry, data, archive) {
    let size = 0;
    let crc = 0;
    try {
        for await (const part of partsOf(file, entry, data, archive)) {
            size += part.length;
            if (size > entry.size)
                throw (0,archive_entry/* refusedEntry */.fl)(archive, entry.name, 'is larger than it says');
            crc = (0,external_node_zlib_.crc32)(part, crc);
            yield part;
        }
    }
    catch (error) {
        if ((0,errors/* hasErrorCode */.Ue)(error, 'ERR_BUFFER_TOO_LARGE'))
            throw (0,archive_entry/* refusedEntry */.fl)(archive, entry.name, 'is larger than it says');
        if (!isZlib(error))
            throw error;
        throw (0,archive_entry/* damagedArchive */.Qk)(archive, `${(0,file_names/* shownName */.HD)(entry.name)} cannot be unpacked: ${(0,errors/* messageOf */.bD)(error)}`, error);
    }
    if (size !== entry.size || crc !== entry.crc)
        throw (0,archive_entry/* damagedArchive */.Qk)(archive, `${(0,file_names/* shownName */.HD)(entry.name)} has other content than it says`);
}
/** An error of zlib: its codes are Z_DATA_ERROR, Z_BUF_ERROR and the like. */
function isZlib(error) {
    return typeof error === 'object' && error !== null && String(error.code).startsWith('Z_');
}
async function* partsOf(file, entry, data, archive) {
    if (entry.packed === 0)
        return;
    if (entry.packed <= SMALL && entry.size <= SMALL) {
        const packed = await readAt(file, data, entry.packed, archive);
        yield entry.method === zip_records/* STORE */.er ? packed : (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: Math.max(entry.size, 1) });
        return;
    }
    const blocks = blocksOf(file, data, entry.packed, archive);
    if (entry.method !== zip_records/* DEFLATE */.eI)
        return yield* blocks;
    const source = external_node_stream_.Readable.from(blocks, { objectMode: false });
    const inflate = (0,external_node_zlib_.createInflateRaw)({ chunkSize: 256 * 1024 });
    source.on('error', (error) => inflate.destroy(error));
    source.pipe(inflate);
    try {
        yield* inflate;
    }
    finally {
        source.destroy();
        inflate.destroy();
    }
}
async function* blocksOf(file, start, length, archive) {
    for (let at = 0; at < length; at += SMALL)
        yield await readAt(file, start + at, Math.min(SMALL, length - at), archive);
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
