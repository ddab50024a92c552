export const id = "shared-archive-pack-entry";
export const ids = ["shared-archive-pack-entry"];
export const modules = {

/***/ 80376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ changedWhilePacked),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   gC: () => (/* binding */ entryTime),
/* harmony export */   qg: () => (/* binding */ inByteOrder),
/* harmony export */   u$: () => (/* binding */ OLDEST_TIME)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7330);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);


/** A selection as what goes into an archive. */
function entriesOf({ files, links, emptyFolders }) {
    return [
        ...files.map((file) => ({ kind: 'file', ...file })),
        ...links.map((link) => ({ kind: 'link', ...link })),
        ...emptyFolders.map((path) => ({ kind: 'folder', path })),
    ];
}
/** 1980-01-01, the oldest time that zip can say; GNU tar warns of 1970. */
const OLDEST_TIME = Date.UTC(1980, 0, 1) / 1000;
/** The last that zip can say: 7 bits of years from 1980, steps of two seconds. */
const NEWEST_TIME = Date.UTC(2107, 11, 31, 23, 59, 58) / 1000;
/**
 * The time of every entry.
 *
 * @throws InputError for a time that zip cannot say
 */
function entryTime({ time = OLDEST_TIME }) {
    if (Number.isInteger(time) && time >= OLDEST_TIME && time <= NEWEST_TIME)
        return new Date(time * 1000);
    throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${time} is no time for an archive.`, {
        hint: `give time in seconds since 1970, from ${OLDEST_TIME} (1980-01-01) to ${NEWEST_TIME} (2107-12-31)`,
    });
}
function inByteOrder(entries) {
    return [...entries].sort((a, b) => (0,_bakehouse_core_data__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .X)(a.path, b.path));
}
/** The error of a file that no longer holds what it held. */
function changedWhilePacked(file) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file.absolute} changed while it was packed.`, { hint: 'wait until nothing writes to it, then run again' });
}


/***/ })

};
