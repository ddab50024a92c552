export const id = "shared-disk-image-sparse-copy";
export const ids = ["shared-disk-image-sparse-copy"];
export const modules = {

/***/ 32557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ copySparse),
/* harmony export */   M: () => (/* binding */ writeSparse)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33569);
/* harmony import */ var _bakehouse_system_program__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49718);
/* harmony import */ var _byte_ranges_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74068);




/** A multiple of every file system's block, so that zeros of this length, at its own boundaries, become a hole. */
const GRANULE = 64 * 1024;
/**
 * Copies a file so that zeros become holes, and without copying any data where the file system can share blocks.
 *
 * @param source a path; on Linux also `/proc/<pid>/fd/<fd>` of an open file
 * @param target written anew
 * @param what it is for, for errors: "copy the disk"
 * @throws ExternalError when it fails, CancelledError
 */
async function copySparse(source, target, { what, signal, log }) {
    // Node cannot ask where the data is (SEEK_DATA), and its copyFile fills holes with zeros; cp of GNU coreutils does neither.
    if (process.platform === 'linux') {
        const argv = ['cp', '--sparse=always', '--reflink=auto', '--no-target-directory', '--', source, target];
        await (0,_bakehouse_system_program__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .mB)(what, argv, { signal, ...(log === undefined ? {} : { log }) });
    }
    else
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(source, target, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
}
/**
 * Writes bytes at a position of a file that has nothing but holes there: runs of zeros are left out. Whoever ends with some sets the size of
 * the file himself.
 */
async function writeSparse(file, bytes, position) {
    for (let start = 0; start < bytes.length; start += _byte_ranges_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_BYTES */ .uZ) {
        const part = bytes.subarray(start, start + _byte_ranges_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_BYTES */ .uZ);
        for (const run of (0,_byte_ranges_js__WEBPACK_IMPORTED_MODULE_2__/* .dataRuns */ .BH)(part, GRANULE))
            await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_3__/* .writeAt */ .H)(file, part.subarray(run.start, run.end), position + start + run.start);
    }
}


/***/ })

};
