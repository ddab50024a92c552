export const id = "shared-builders-checksums";
export const ids = ["shared-builders-checksums"];
export const modules = {

/***/ 80430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ DiskChecksum),
/* harmony export */   c: () => (/* binding */ sha256OfDisk)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58174);



const CHUNK = 4 * 1024 * 1024;
/** SHA-256 of a raw disk, taken from its begin on in parts: what is final is read while the rest is still being written. */
class DiskChecksum {
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    #position = 0;
    /**
     * Reads on to a position.
     *
     * @param end in bytes; the end of the file when left out
     * @throws CancelledError
     */
    async readTo(raw, end, signal) {
        const range = { start: this.#position, ...(end === undefined ? {} : { end: end - 1 }) };
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(raw, { ...range, highWaterMark: CHUNK })) {
            (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .throwIfCancelled */ .dZ)(signal);
            this.#hash.update(chunk);
            this.#position += chunk.length;
        }
    }
    /** Of what was read, and of the same bytes followed by a footer. */
    digests(footer) {
        return { raw: this.#hash.copy().digest('hex'), withFooter: this.#hash.copy().update(footer).digest('hex') };
    }
}
/** SHA-256 of a raw disk, and of the same bytes followed by a footer, in one reading. @throws CancelledError */
async function sha256OfDisk(raw, footer, signal) {
    const checksum = new DiskChecksum();
    await checksum.readTo(raw, undefined, signal);
    return checksum.digests(footer);
}


/***/ }),

/***/ 92634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ explainFullDisk)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68830);


/** Turns a failure for want of space into an error that says how much there is and how much is needed; any other is returned as it is. */
async function explainFullDisk(error, folder, needed) {
    if (!(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .isDiskFull */ .b$)(error))
        return error;
    // Programs tell it in many lines.
    const [said = ''] = (0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).split('\n');
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${(0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .diskFullMessage */ .MV)(folder, await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .freeSpace */ .FP)(folder), needed)} ${said}`, {
        reason: 'machine',
        hint: 'free some space, or let output-folder, of bake state-folder, be on another disk',
        cause: error,
    });
}


/***/ }),

/***/ 76258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ volumeIdFrom),
/* harmony export */   k: () => (/* binding */ uuidFrom)
/* harmony export */ });
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85368);

/**
 * A UUID that is the same for the same fingerprint and purpose, so that an image built twice has the same identities.
 * Version 8 of RFC 9562: the bits are our own business.
 */
function uuidFrom(fingerprint, purpose) {
    const hex = (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(`${fingerprint}:${purpose}`);
    const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
    return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20, 32)].join('-');
}
/** The 32-bit serial number of a FAT file system, as hexadecimal. */
function volumeIdFrom(fingerprint) {
    return (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(`${fingerprint}:volume`).slice(0, 8);
}


/***/ }),

/***/ 87490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ DEFAULT_SOURCE_DATE)
/* harmony export */ });
/** 1 January 2026 UTC. A fixed date keeps an image built twice the same; see https://reproducible-builds.org/specs/source-date-epoch/. */
const DEFAULT_SOURCE_DATE = 1_767_225_600;


/***/ }),

/***/ 66072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ writeFixedVhd)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33569);
/* harmony import */ var _sparse_copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32557);



/**
 * Makes a fixed VHD of a raw disk; holes stay holes, and where the file system can share blocks no data is copied.
 *
 * @throws RangeError when the disk is not a whole number of MiB, ExternalError when copying fails
 */
async function writeFixedVhd(raw, vhd, footer, log, signal) {
    await (0,_sparse_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .copySparse */ .I)(raw, vhd, { what: 'copy the disk', log, signal });
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(vhd, 'r+');
    try {
        const { size } = await file.stat();
        await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_2__/* .writeAt */ .H)(file, footer, size);
        await file.sync();
    }
    finally {
        await file.close();
    }
}


/***/ })

};
