export const id = "read-zip";
export const ids = ["read-zip"];
export const modules = {

/***/ 58644:
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
// EXTERNAL MODULE: ./build/staging/system/src/file-names.js
var file_names = __webpack_require__(26876);
// EXTERNAL MODULE: ./build/staging/system/src/positioned.js
var positioned = __webpack_require__(33569);
// EXTERNAL MODULE: ./build/staging/archive/src/archive-entry.js
var archive_entry = __webpack_require__(385);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
// EXTERNAL MODULE: ./build/staging/archive/src/zip-records.js
var zip_records = __webpack_require__(25178);
;// CONCATENATED MODULE: ./build/staging/archive/src/zip-directory.js








/** A central directory is kept in memory; this is one of about two million entries. */
const LARGEST_DIRECTORY = 256 * 1024 * 1024;
/** So many entries take about 10 ms; then signals get their turn. */
const ENTRIES_PER_TURN = 2000;
/** What is read in one go: headers of small files stand close to one another. */
const WINDOW = 64 * 1024;
const UTF8 = 0x0800;
/** Info-ZIP's extra field with the name in UTF-8 (APPNOTE 4.6.9). */
const UNICODE_PATH = 0x7075;
const ZIP64 = 0x0001;
const CENTRAL_HEADER = 0x02014b50;
/** The records of a zip, as yauzl reads them; what they say is held against our own rules. */
class ZipDirectory {
    /** In the order of their places. */
    entries;
    /** Where the directory begins, and no entry's content goes on. */
    start;
    #zip;
    #archive;
    constructor(zip, archive, entries, start) {
        this.#zip = zip;
        this.#archive = archive;
        this.entries = entries;
        this.start = start;
    }
    /**
     * Reads the central directory of a zip.
     *
     * @param size of the file in bytes
     * @param limits of which the count of entries is looked at here, before they are kept
     * @throws UserError when it is damaged, or holds what cannot be unpacked safely; CancelledError
     */
    static async read(file, size, archive, { limits, signal }) {
        const reader = new WindowReader(file.fd);
        const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
        const zip = await (0,yauzl/* fromRandomAccessReaderPromise */.or)(reader, size, options).catch((error) => {
            throw (0,archive_entry/* damagedArchive */.Qk)(archive, reasonOf(error), error);
        });
        if (zip.entryCount > limits.entries)
            throw (0,archive_entry/* damagedArchive */.Qk)(archive, `it holds more than ${limits.entries} entries`);
        const start = cursorOf(zip);
        if (start > size)
            throw (0,archive_entry/* damagedArchive */.Qk)(archive, 'its directory does not fit into it');
        const entries = [];
        let failure;
        zip.on('error', (error) => {
            failure = (0,archive_entry/* damagedArchive */.Qk)(archive, reasonOf(error), error);
        });
        zip.on('entry', (entry) => {
            try {
                entries.push(checkEntry(entry, archive));
            }
            catch (error) {
                failure = error;
            }
        });
        while (entries.length < zip.entryCount) {
            const before = entries.length;
            zip.readEntry();
            // The reader answers at once, and so does yauzl, but for an entry without a name.
            while (entries.length === before && failure === undefined)
                await (0,external_node_timers_promises_.setImmediate)();
            if (failure !== undefined)
                throw failure;
            if (cursorOf(zip) - start > LARGEST_DIRECTORY)
                throw (0,archive_entry/* damagedArchive */.Qk)(archive, 'its directory is too large');
            if (entries.length % ENTRIES_PER_TURN > 0)
                continue;
            await (0,external_node_timers_promises_.setImmediate)();
            if (signal !== undefined)
                (0,errors/* throwIfCancelled */.dZ)(signal);
        }
        // Some programs count to 65,535 and begin again. A digital signature may follow.
        if (reader.numberAt(cursorOf(zip)) === CENTRAL_HEADER)
            throw (0,archive_entry/* damagedArchive */.Qk)(archive, `its directory holds more than the ${zip.entryCount} entries that it says`);
        return new ZipDirectory(zip, archive, entries.sort((a, b) => a.offset - b.offset), start);
    }
    /**
     * Where an entry's bytes begin; its local header must say the same as the directory.
     *
     * @param end where they must end at the latest
     * @throws UserError
     */
    dataOf(entry, end) {
        let header;
        let failure;
        const place = { relativeOffsetOfLocalHeader: entry.offset, compressedSize: 0 };
        this.#zip.readLocalFileHeader(place, {}, (error, found) => {
            failure = error;
            header = found;
        });
        if (failure instanceof Error)
            throw (0,archive_entry/* damagedArchive */.Qk)(this.#archive, `${(0,file_names/* shownName */.HD)(entry.name)} is not where it should be`, failure);
        // One without a name has no header up to now.
        if (!header?.fileName.equals(entry.rawName ?? Buffer.from(entry.name)) || header.compressionMethod !== entry.method) {
            throw (0,archive_entry/* refusedEntry */.fl)(this.#archive, entry.name, 'is another one in the directory than in its place');
        }
        if (header.fileDataStart + entry.packed > end)
            throw (0,archive_entry/* refusedEntry */.fl)(this.#archive, entry.name, 'overlaps with what follows it');
        return header.fileDataStart;
    }
}
/** Gives yauzl the parts of a file at once, so that a million entries do not take a million turns. */
class WindowReader extends yauzl/* RandomAccessReader */.lJ {
    #fd;
    #window = Buffer.alloc(WINDOW);
    #start = 0;
    #length = 0;
    constructor(fd) {
        super();
        this.#fd = fd;
    }
    read(buffer, offset, length, position, callback) {
        let read = 0;
        let failure = null;
        try {
            read = this.#fill(buffer.subarray(offset, offset + length), position);
        }
        catch (error) {
            failure = error;
        }
        callback(failure, read);
    }
    /** Undefined where the file ends before. */
    numberAt(position) {
        const bytes = Buffer.alloc(4);
        return this.#fill(bytes, position) === bytes.length ? bytes.readUInt32LE() : undefined;
    }
    #fill(target, position) {
        if (!Number.isSafeInteger(position))
            throw new RangeError('it holds impossible numbers');
        if (target.length > WINDOW)
            return this.#read(target, position);
        if (position < this.#start || position + target.length > this.#start + this.#length) {
            this.#length = this.#read(this.#window, position);
            this.#start = position;
        }
        return this.#window.copy(target, 0, position - this.#start, Math.min(position - this.#start + target.length, this.#length));
    }
    #read(target, position) {
        let filled = 0;
        while (filled < target.length) {
            const read = (0,external_node_fs_.readSync)(this.#fd, target, filled, target.length - filled, position + filled);
            if (read === 0)
                break;
            filled += read;
        }
        return filled;
    }
}
/** Where the next entry of the directory stands; @types/yauzl calls it a boolean. */
function cursorOf(zip) {
    return zip.readEntryCursor;
}
function reasonOf(error) {
    const message = (0,errors/* messageOf */.bD)(error).replace(/[.?]+$/, '');
    if (message.startsWith('multi-disk'))
        return 'it is one of several parts';
    if (/^invalid central directory|^unexpected EOF/.test(message))
        return `its directory is cut: ${message}`;
    return `it is no whole zip: ${message}`;
}
function checkEntry(entry, archive) {
    const rawName = entry.fileNameRaw;
    // 3 is Unix, 19 is macOS; the upper half of the attributes is a mode then.
    const unix = [3, 19].includes(entry.versionMadeBy >> 8);
    const name = nameOf(rawName, entry, unix);
    if (name === undefined)
        throw (0,archive_entry/* refusedEntry */.fl)(archive, rawName.toString('latin1'), 'has a name in an unknown character set');
    if (entry.isEncrypted())
        throw (0,archive_entry/* refusedEntry */.fl)(archive, name, 'is encrypted');
    const { compressionMethod: method, uncompressedSize: size, compressedSize: packed, relativeOffsetOfLocalHeader: offset } = entry;
    if (method !== zip_records/* STORE */.er && method !== zip_records/* DEFLATE */.eI)
        throw (0,archive_entry/* refusedEntry */.fl)(archive, name, `is compressed by method ${method}; only deflate is known`);
    const isFull = [size, packed, offset].includes(zip_records/* MAXIMUM_32 */.Jv);
    if (isFull && !entry.extraFields.some(({ id }) => id === ZIP64))
        throw (0,archive_entry/* damagedArchive */.Qk)(archive, `the size of ${(0,file_names/* shownName */.HD)(name)} is missing`);
    if (![size, packed, offset].every(Number.isSafeInteger))
        throw (0,archive_entry/* damagedArchive */.Qk)(archive, 'it holds impossible numbers');
    const mode = unix ? entry.externalFileAttributes >>> 16 : undefined;
    return { name, rawName: Buffer.from(name).equals(rawName) ? undefined : rawName, method, crc: entry.crc32, packed, size, mode, offset };
}
/**
 * Info-ZIP on Unix writes names as the file system has them, without a flag: UTF-8 wherever that is not decades ago. The name of the extra
 * field holds only for the name that it was made for.
 */
function nameOf(raw, { generalPurposeBitFlag: flags, extraFields }, unix) {
    const unicode = extraFields.findLast(({ id }) => id === UNICODE_PATH)?.data;
    if (unicode !== undefined && unicode.length > 5 && unicode[0] === 1 && unicode.readUInt32LE(1) === (0,external_node_zlib_.crc32)(raw))
        return decode(unicode.subarray(5));
    if (unix || (flags & UTF8) !== 0)
        return decode(raw);
    return raw.every((byte) => byte < 0x80) ? raw.toString('latin1') : undefined;
}
const UTF8_DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function decode(bytes) {
    try {
        return UTF8_DECODER.decode(bytes);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/staging/archive/src/read-zip.js









/** Up to this size an entry is unpacked in one go, which is several times faster than in a stream. */
const SMALL = 1024 * 1024;
const KIND = 0o170000;
const FOLDER = 0o040000;
const FILE = 0o100000;
const LINK = 0o120000;
/**
 * Reads a zip entry by entry, as its directory lists them; yauzl reads its records. Every file's size and CRC are checked, entries must not overlap (which is
 * how the worst bombs are made), and the archive's claims are summed up before anything is unpacked.
 *
 * @throws UserError when it is damaged or unsafe, what `visit` throws, CancelledError
 */
async function readZip(archive, limits, visit, signal) {
    const file = await (0,promises_.open)(archive);
    try {
        const { size } = await file.stat();
        const directory = await ZipDirectory.read(file, size, archive, { limits, signal });
        const { entries, start } = directory;
        checkSums(entries, archive, limits);
        for (const [index, entry] of entries.entries()) {
            (0,errors/* throwIfCancelled */.dZ)(signal);
            const end = entries[index + 1]?.offset ?? start;
            const data = directory.dataOf(entry, end);
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
        const packed = await bytesAt(file, data, entry.packed, archive);
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
        yield await bytesAt(file, start + at, Math.min(SMALL, length - at), archive);
}
/** @throws UserError when the file ends before */
async function bytesAt(file, position, length, archive) {
    const bytes = Buffer.alloc(length);
    if ((await (0,positioned/* readAt */.m)(file, bytes, position)) < length)
        throw (0,archive_entry/* damagedArchive */.Qk)(archive, 'it ends too early');
    return bytes;
}


/***/ })

};
