export const id = "shared-system-positioned";
export const ids = ["shared-system-positioned"];
export const modules = {

/***/ 33569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeAt),
/* harmony export */   m: () => (/* binding */ readAt)
/* harmony export */ });
/**
 * Fills a buffer with the bytes of a file from a position.
 *
 * @returns how many there were: fewer than asked where the file ends
 */
async function readAt(file, buffer, position) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return filled;
}
/** Writes all bytes at a position. A disk that fills up takes a part of them first, and refuses the rest. */
async function writeAt(file, bytes, position) {
    for (let written = 0; written < bytes.length;) {
        written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
    }
}


/***/ })

};
