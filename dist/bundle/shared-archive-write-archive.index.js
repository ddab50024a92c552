export const id = "shared-archive-write-archive";
export const ids = ["shared-archive-write-archive"];
export const modules = {

/***/ 59942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _d: () => (/* binding */ writeArchive),
/* harmony export */   ji: () => (/* binding */ archiveFormatOf),
/* harmony export */   pd: () => (/* binding */ levelsOf)
/* harmony export */ });
/* unused harmony export ARCHIVE_FORMATS */
/** What archives can be. */
const ARCHIVE_FORMATS = ['zip', 'tar.gz', 'tar.zst'];
/** The format that a file's name says, or undefined. */
function archiveFormatOf(file) {
    const name = file.toLowerCase();
    if (name.endsWith('.tgz'))
        return 'tar.gz';
    return ARCHIVE_FORMATS.find((format) => name.endsWith(`.${format}`));
}
/** The levels that a format has. */
function levelsOf(format) {
    // zstd's levels from 20 on need so much memory that readers refuse them unless told otherwise.
    return format === 'tar.zst' ? { minimum: 1, maximum: 19 } : { minimum: 0, maximum: 9 };
}
/**
 * Packs files into an archive whose bytes depend on names, modes and content alone; see `writeZip` and `writeTar`.
 *
 * @param archive written anew; nothing is left of it after a failure
 * @throws UserError when a file no longer is what its entry says, InputError for an unusable time, CancelledError
 */
async function writeArchive(format, entries, archive, options) {
    if (format === 'zip') {
        const { writeZip } = await Promise.all(/* import() */[__webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-core-byte-order"), __webpack_require__.e("shared-system-positioned"), __webpack_require__.e("shared-system-hash-files"), __webpack_require__.e("shared-system-hash-job"), __webpack_require__.e("shared-system-stable-file"), __webpack_require__.e("shared-archive-pack-entry"), __webpack_require__.e("shared-archive-archive-file"), __webpack_require__.e("shared-archive-zip-records"), __webpack_require__.e("write-zip")]).then(__webpack_require__.bind(__webpack_require__, 71467));
        return writeZip(entries, archive, options);
    }
    const { writeTar } = await Promise.all(/* import() */[__webpack_require__.e("shared-npm-b4a"), __webpack_require__.e("shared-system-free-space"), __webpack_require__.e("shared-core-byte-order"), __webpack_require__.e("shared-system-positioned"), __webpack_require__.e("shared-system-hash-files"), __webpack_require__.e("shared-system-hash-job"), __webpack_require__.e("shared-system-stable-file"), __webpack_require__.e("shared-archive-pack-entry"), __webpack_require__.e("shared-archive-archive-file"), __webpack_require__.e("write-tar")]).then(__webpack_require__.bind(__webpack_require__, 19126));
    return writeTar(entries, archive, format, options);
}


/***/ })

};
