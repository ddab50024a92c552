export const id = "shared-system-free-space";
export const ids = ["shared-system-free-space"];
export const modules = {

/***/ 68830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ SAID_FULL),
/* harmony export */   FP: () => (/* binding */ freeSpace),
/* harmony export */   MV: () => (/* binding */ diskFullMessage),
/* harmony export */   b$: () => (/* binding */ isDiskFull),
/* harmony export */   dS: () => (/* binding */ usableSpace),
/* harmony export */   k3: () => (/* binding */ explainNoRoom)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65570);



/** Bytes that are always left to others on a disk, to small files beside a large one, and to what the file system needs for itself. */
const RESERVE = 64 * 1024 * 1024;
/** How programs (cp, mke2fs, tar, dpkg, apt) say ENOSPC and EDQUOT. */
const SAID_FULL = /No space left on device|ENOSPC|quota exceeded|You don't have enough free space/i;
/** Bytes that the user may still write below a folder. Some file systems on a network say that they have no blocks at all: without end. */
async function freeSpace(folder) {
    const { blocks, bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
    return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
}
/** Bytes that something large may take below a folder: what is free, but for a reserve. */
async function usableSpace(folder) {
    return Math.max(0, (await freeSpace(folder)) - RESERVE);
}
/** True for the error of a file system or a program that has no room left. */
function isDiskFull(error) {
    return (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'ENOSPC', 'EDQUOT') || (error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ExternalError */ .yA && SAID_FULL.test((0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)));
}
/**
 * How much there is and how much is needed, for whoever says that a disk is full.
 *
 * @param free bytes
 * @param needed bytes, where they are known
 */
function diskFullMessage(folder, free, needed) {
    const want = needed === undefined ? '' : ` ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(needed)} are needed and`;
    return `The disk of ${folder} is full:${want} ${(0,_bakehouse_core_text__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(free)} are free.`;
}
/**
 * An error of writing a file, in words where the disk is full; any other is returned as it is.
 *
 * @param what is written: a path, or "to unpack …"
 */
function explainNoRoom(error, what) {
    if (!isDiskFull(error))
        return error;
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`There is no room ${what}.`, { cause: error, hint: 'free some space, or write it to another disk' });
}


/***/ })

};
