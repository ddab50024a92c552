export const id = "shared-archive-unpack-zstd";
export const ids = ["shared-archive-unpack-zstd"];
export const modules = {

/***/ 51936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unpackZstd: () => (/* binding */ unpackZstd)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);


/** Frames that may hold nothing, as those to be skipped of pzstd; of others one for each of so many bytes: each costs up to a millisecond. */
const FREE_FRAMES = 1000;
const BYTES_A_FRAME = 4096;
/**
 * Decompresses zstd with all its frames, one after another (RFC 8878, 3): pzstd writes many, and first one to be skipped. node:zlib ends
 * with the first, without a word, unless a frame happens to end where a chunk does.
 *
 * @throws UserError for very many frames of almost nothing; what zlib and the source throw
 */
async function* unpackZstd(source) {
    const chunks = source[Symbol.asyncIterator]();
    const next = async () => {
        const { done, value } = await chunks.next();
        return done === true ? undefined : value;
    };
    let chunk = await next();
    let frames = 0;
    let bytes = 0;
    do {
        if (++frames > FREE_FRAMES + bytes / BYTES_A_FRAME) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('Will not unpack zstd of so many parts that hold almost nothing.', { hint: 'check where it comes from' });
        }
        const frame = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createZstdDecompress)({ chunkSize: 256 * 1024 });
        let before = 0;
        const feed = async () => {
            while (chunk !== undefined) {
                const { length } = chunk;
                before = frame.bytesWritten;
                await write(frame, chunk);
                if (frame.bytesWritten - before < length)
                    return;
                chunk = await next();
            }
            frame.end();
        };
        // After its end a frame need not call back for the rest of the chunk, so that its output decides.
        feed().catch((error) => frame.destroy(error));
        for await (const part of frame) {
            bytes += part.length;
            yield part;
        }
        chunk = chunk?.subarray(frame.bytesWritten - before);
    } while (chunk !== undefined);
}
function write(frame, chunk) {
    return new Promise((resolve, reject) => {
        frame.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
}


/***/ })

};
