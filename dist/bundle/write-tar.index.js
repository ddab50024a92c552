export const id = "write-tar";
export const ids = ["write-tar"];
export const modules = {

/***/ 19126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeTar: () => (/* binding */ writeTar)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/system/src/stable-file.js
var stable_file = __webpack_require__(39407);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
// EXTERNAL MODULE: ./build/staging/archive/src/archive-file.js
var archive_file = __webpack_require__(72527);
// EXTERNAL MODULE: ./build/staging/archive/src/deflate-chunks.js
var deflate_chunks = __webpack_require__(89368);
// EXTERNAL MODULE: ./build/staging/archive/src/pack-entry.js
var pack_entry = __webpack_require__(80376);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/staging/archive/src/deflate-queue.js
var deflate_queue = __webpack_require__(56527);
;// CONCATENATED MODULE: ./build/staging/archive/src/tar-compressor.js




/** RFC 1952, 2.3: deflate, no name, no time, no flags; the system is "unknown" (255), where zlib would name the one it runs on. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
class GzipCompressor {
    #file;
    #queue;
    #crc = new deflate_chunks/* ChunkCrc32 */.NI();
    #size = 0;
    constructor(file, level) {
        this.#file = file;
        this.#queue = new deflate_queue/* DeflateQueue */.L(new deflate_chunks/* ChunkDeflater */.zn(level), (parts) => file.append(parts));
    }
    async push(block) {
        if (this.#size === 0)
            await this.#file.append([GZIP_HEADER]);
        this.#size += block.length;
        const isZero = (0,deflate_chunks/* isZeroChunk */.c1)(block);
        this.#crc.update(block, isZero);
        await this.#queue.push(block, isZero);
    }
    async end() {
        await this.#queue.drain();
        const trailer = Buffer.alloc(8);
        trailer.writeUInt32LE(this.#crc.value, 0);
        trailer.writeUInt32LE(this.#size % 2 ** 32, 4);
        await this.#file.append([deflate_chunks/* DEFLATE_END */.cw, trailer]);
    }
    close() {
        return this.#queue.settle();
    }
}
/** One frame with a check sum, on one thread: the bytes must not depend on the number of processors. */
class ZstdCompressor {
    #file;
    #stream;
    #ended;
    #parts = [];
    constructor(file, level) {
        this.#file = file;
        const params = { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: level, [external_node_zlib_.constants.ZSTD_c_checksumFlag]: 1, [external_node_zlib_.constants.ZSTD_c_nbWorkers]: 0 };
        this.#stream = (0,external_node_zlib_.createZstdCompress)({ params, chunkSize: deflate_chunks/* CHUNK */.m$ });
        this.#stream.on('data', (part) => this.#parts.push(part));
        this.#ended = (0,promises_.finished)(this.#stream);
        // Heard in `end`; until then a failure must not end the process.
        this.#ended.catch(() => { });
    }
    async push(block) {
        // The callback comes when the block has been compressed, so that its memory may be used again.
        await new Promise((resolve, reject) => {
            this.#stream.write(block, (error) => (error ? reject(error) : resolve()));
        });
        await this.#take();
    }
    async end() {
        this.#stream.end();
        await this.#ended;
        await this.#take();
    }
    async close() {
        this.#stream.destroy();
    }
    async #take() {
        const parts = this.#parts;
        this.#parts = [];
        await this.#file.append(parts);
    }
}

;// CONCATENATED MODULE: ./build/staging/archive/src/write-tar.js








const DEFAULT_LEVEL = { 'tar.gz': 6, 'tar.zst': 3 };
/**
 * Packs files into a tar whose bytes depend on names, modes and content alone: sorted, one time, owned by 0:0. The tar itself is the
 * same everywhere; what compresses it (zlib, zstd) may pack differently in another version. Each file is read once.
 *
 * @param archive written anew; nothing is left of it after a failure
 * @throws UserError when a file no longer is what its entry says, InputError for an unusable time, CancelledError
 */
async function writeTar(entries, archive, format, options) {
    (0,errors/* throwIfCancelled */.dZ)(options.signal);
    const level = options.level ?? DEFAULT_LEVEL[format];
    const time = (0,pack_entry/* entryTime */.gC)(options);
    return (0,archive_file/* writeArchiveFile */.q)(archive, options.signal, async (file) => {
        const compressor = compressorOf(format, file, level);
        try {
            const filling = new TarFilling(time, options);
            await filling.run((0,pack_entry/* inByteOrder */.qg)(entries), compressor);
            await compressor.end();
            return filling.files;
        }
        finally {
            await compressor.close();
        }
    });
}
function compressorOf(format, file, level) {
    return format === 'tar.gz' ? new GzipCompressor(file, level) : new ZstdCompressor(file, level);
}
class TarFilling {
    files = [];
    #tar = (0,tar_stream.pack)();
    #time;
    #options;
    constructor(time, options) {
        this.#time = time;
        this.#options = options;
    }
    /** The first failure is the cause; the other side only stops because of it. */
    async run(entries, compressor) {
        const failures = [];
        const failed = (error) => {
            failures.push(error);
            this.#tar.destroy(error);
        };
        await Promise.all([this.#fill(entries).catch(failed), this.#compress(compressor).catch(failed)]);
        if (failures.length > 0)
            throw failures[0];
    }
    async #compress(compressor) {
        const chunk = Buffer.allocUnsafe(deflate_chunks/* CHUNK */.m$);
        let filled = 0;
        for await (const part of this.#tar) {
            for (let at = 0; at < part.length;) {
                const copied = part.copy(chunk, filled, at);
                at += copied;
                filled += copied;
                if (filled < deflate_chunks/* CHUNK */.m$)
                    continue;
                await compressor.push(chunk);
                filled = 0;
            }
        }
        if (filled > 0)
            await compressor.push(chunk.subarray(0, filled));
    }
    async #fill(entries) {
        for (const entry of entries) {
            (0,errors/* throwIfCancelled */.dZ)(this.#options.signal);
            if (entry.kind === 'file')
                await this.#addFile(entry);
            else if (entry.kind === 'folder')
                await this.#addHeader({ name: `${entry.path}/`, type: 'directory', mode: 0o755 });
            else
                await this.#addHeader({ name: entry.path, type: 'symlink', mode: 0o777, linkname: entry.target });
        }
        this.#tar.finalize();
    }
    #addHeader(header) {
        return new Promise((resolve, reject) => {
            this.#tar.entry({ ...header, mtime: this.#time }, (error) => (error ? reject(error) : resolve()));
        });
    }
    async #addFile(entry) {
        const hash = this.#options.hash === false ? undefined : (0,external_node_crypto_.createHash)('sha256');
        let ended = () => { };
        const done = new Promise((resolve, reject) => {
            ended = (error) => (error ? reject(error) : resolve());
        });
        done.catch(() => { });
        const header = { name: entry.path, type: 'file', mode: entry.mode, size: entry.size, mtime: this.#time };
        const sink = this.#tar.entry(header, (error) => ended(error));
        // tar-stream reports through the callback above; an unheard event would end the process.
        sink.on('error', () => { });
        let size = 0;
        await (0,stable_file/* readStableFile */.sv)(entry.absolute, this.#options.signal, async (block) => {
            size += block.length;
            if (size > entry.size)
                throw (0,pack_entry/* changedWhilePacked */.K0)(entry);
            hash?.update(block);
            this.#options.onProgress?.(block.length);
            // The tar keeps what it is given until it is read, and the block's memory is used again.
            if (!sink.write(Buffer.from(block)))
                await Promise.race([new Promise((resolve) => sink.once('drain', () => resolve())), done]);
        }, entry.identity);
        const digest = hash?.digest('hex') ?? '';
        if (size !== entry.size || (entry.sha256 !== undefined && digest !== '' && digest !== entry.sha256))
            throw (0,pack_entry/* changedWhilePacked */.K0)(entry);
        sink.end(undefined);
        await done;
        this.files.push({ path: entry.path, size, sha256: digest });
    }
}


/***/ })

};
