export const id = "shared-system-stable-file";
export const ids = ["shared-system-stable-file"];
export const modules = {

/***/ 39407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ readStableFileSync),
/* harmony export */   RX: () => (/* binding */ READ_BLOCK),
/* harmony export */   sv: () => (/* binding */ readStableFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



/** Bytes of every block but the last. */
const READ_BLOCK = 1024 * 1024;
/** Neither follows a link nor waits at a FIFO that took the file's place. Windows has neither flag. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/**
 * Reads a regular file in blocks and makes sure that it stayed the same from the first to the last: a file that is being
 * written, or replaced by another, gives an error, never a mixture. Links are not followed, and a FIFO that took the file's place
 * does not block.
 *
 * @param take gets each block; it may be reused after the returned promise settles
 * @param listed what the file was when it was found
 * @returns the size in bytes
 * @throws UserError when the file changed or is no regular file, CancelledError
 */
async function readStableFile(path, signal, take, listed) {
    const file = openListed(path);
    try {
        const before = checkKind((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file, { bigint: true }), path);
        if (listed !== undefined && !isSame(before, listed))
            throw changed(path, 'since it was listed');
        const buffer = Buffer.allocUnsafe(Math.min(READ_BLOCK, Number(before.size) + 1));
        let size = 0;
        for (;;) {
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .throwIfCancelled */ .dZ)(signal);
            // In this thread: handing a block over takes longer than copying it from the page cache. So signals need a turn of their own.
            const filled = fill(file, buffer, size);
            if (filled === 0)
                break;
            size += filled;
            // A file that grows as fast as it is read would never end.
            if (BigInt(size) > before.size)
                throw changed(path);
            await take(buffer.subarray(0, filled));
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
        }
        if (BigInt(size) !== before.size || !isSame(before, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file, { bigint: true })) || !isSame(before, named(path))) {
            throw changed(path);
        }
        return size;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/**
 * The same for a file that fits into memory, without a turn of the event loop: for thousands of small files that takes about half of
 * the time.
 *
 * @throws UserError when the file changed or is no regular file
 */
function readStableFileSync(path, listed) {
    const file = openListed(path);
    try {
        const before = checkKind((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file, { bigint: true }), path);
        if (listed !== undefined && !isSame(before, listed))
            throw changed(path, 'since it was listed');
        const size = Number(before.size);
        const buffer = Buffer.allocUnsafe(size);
        if (fill(file, buffer, 0) < size)
            throw changed(path);
        // That another file takes the name in these microseconds is no mixture either.
        if (!isSame(before, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file, { bigint: true })))
            throw changed(path);
        return buffer;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** Full blocks, also where the system hands out less at a time: what is made of them must not depend on that. */
function fill(file, buffer, position) {
    let filled = 0;
    while (filled < buffer.length) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, filled, buffer.length - filled, position + filled);
        if (read === 0)
            break;
        filled += read;
    }
    return filled;
}
function isSame(a, b) {
    return a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs;
}
function checkKind(status, path) {
    if (!status.isFile())
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} is no longer a regular file.`);
    return status;
}
/** Everybody lists files before. */
function openListed(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
    }
    catch (error) {
        return throwUnlessGone(error, path);
    }
}
/** What the name stands for now. */
function named(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { bigint: true });
    }
    catch (error) {
        return throwUnlessGone(error, path);
    }
}
/** A file that was there a moment ago. */
function throwUnlessGone(error, path) {
    if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR'))
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} vanished while it was read.`, { hint: 'run again' });
    if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ELOOP'))
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} is no longer a regular file.`);
    if ((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM')) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} cannot be read: permission denied.`, { hint: 'give this user read permission, or exclude it' });
    }
    throw error;
}
function changed(path, when = 'while it was read') {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} changed ${when}.`, { hint: 'wait until nothing writes to it, then run again' });
}


/***/ })

};
