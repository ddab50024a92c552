export const id = "shared-system-file-identity";
export const ids = ["shared-system-file-identity"];
export const modules = {

/***/ 39880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   RX: () => (/* binding */ fileSystemTime),
/* harmony export */   l6: () => (/* binding */ fileIdentity)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _error_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12809);




/** File times are taken from a clock that ticks this coarsely, in nanoseconds (10 ms on slow kernels, 15.6 ms on Windows). */
const TICK = 50000000n;
/** Times without a fraction come from a file system that keeps whole seconds; FAT keeps every second one. */
const WHOLE_SECONDS = 2000000000n;
/**
 * What tells a file from what it was before without reading it, as git's index does: bytes, times of content and inode in nanoseconds,
 * inode. Equal texts mean an unchanged file, provided that it was settled when the first was taken.
 */
function fileIdentity({ size, mtimeNs, ctimeNs, ino }) {
    return `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
}
/**
 * True when the file was last changed clearly before `since`: every change after that shows in its times. One that is younger could be
 * changed again in the same tick of the clock, which its times would not show (the "racy" entries of git's index).
 *
 * @param since nanoseconds, by the clock of the file system; taken before the file is read
 */
function isSettled({ mtimeNs, ctimeNs }, since) {
    const last = mtimeNs > ctimeNs ? mtimeNs : ctimeNs;
    const margin = last % 1000000000n === 0n ? WHOLE_SECONDS : TICK;
    return last + margin < since;
}
/**
 * Now, by the clock that the times of files in a folder come from; on a network drive that is not this machine's.
 *
 * @param folder made when missing
 * @returns nanoseconds since 1970
 */
async function fileSystemTime(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    const probe = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.clock-${process.pid}-${process.hrtime.bigint()}`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(probe, '');
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(probe, { bigint: true }).mtimeNs;
    }
    catch (error) {
        throw (0,_error_path_js__WEBPACK_IMPORTED_MODULE_3__/* .errorAt */ .O)(folder, error);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(probe, { force: true });
    }
}


/***/ })

};
