export const id = "shared-disk-image-disk-format";
export const ids = ["shared-disk-image-disk-format"];
export const modules = {

/***/ 70532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ sniffDiskFormat),
/* harmony export */   BU: () => (/* binding */ FORMAT_NAMES),
/* harmony export */   YQ: () => (/* binding */ diskFormatOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _disk_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90852);
/* harmony import */ var _vhd_footer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77765);



/** How a format is called in messages, and what qemu-img calls it. */
const FORMAT_NAMES = {
    raw: { title: 'a raw disk', qemu: 'raw' },
    vhd: { title: 'a VHD', qemu: 'vpc' },
    qcow2: { title: 'a QCOW2 image', qemu: 'qcow2' },
    qcow: { title: 'a QCOW image of version 1', qemu: 'qcow' },
    qed: { title: 'a QED image', qemu: 'qed' },
    vhdx: { title: 'a VHDX', qemu: 'vhdx' },
    vmdk: { title: 'a VMDK', qemu: 'vmdk' },
    vdi: { title: 'a VDI', qemu: 'vdi' },
    parallels: { title: 'a Parallels disk', qemu: 'parallels' },
};
const SECTOR = 512;
/** What a file begins with. */
const MAGIC = [
    ['QED\0', 'qed'],
    ['vhdxfile', 'vhdx'],
    ['KDMV', 'vmdk'],
    ['COWD', 'vmdk'],
    ['# Disk DescriptorFile', 'vmdk'],
    ['WithoutFreeSpace', 'parallels'],
    ['WithouFreSpacExt', 'parallels'],
];
/** VDI has its mark behind a line of text. */
const VDI = { offset: 64, value: 0xbeda107f };
/**
 * What kind of disk a file is, by its content: names say little. Nobody but us ever guesses: QEMU is always told the format, since its
 * own guessing can be tricked by what a guest writes to the first sector of a raw disk.
 *
 * @param size of the file in bytes
 * @returns undefined for what is no disk
 */
async function sniffDiskFormat(file, size) {
    const head = (await (0,_disk_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readExactly */ .Lo)(file, 0, Math.min(size, 2 * SECTOR))) ?? Buffer.alloc(0);
    const text = head.toString('latin1');
    if (text.startsWith('QFI\xfb'))
        return head.length >= 8 && head.readUInt32BE(4) === 1 ? 'qcow' : 'qcow2';
    const marked = MAGIC.find(([magic]) => text.startsWith(magic));
    if (marked !== undefined)
        return marked[1];
    if (head.length >= VDI.offset + 4 && head.readUInt32LE(VDI.offset) === VDI.value)
        return 'vdi';
    const end = size < _vhd_footer_js__WEBPACK_IMPORTED_MODULE_2__/* .FOOTER_SIZE */ .ah ? undefined : await (0,_disk_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readExactly */ .Lo)(file, size - _vhd_footer_js__WEBPACK_IMPORTED_MODULE_2__/* .FOOTER_SIZE */ .ah, _vhd_footer_js__WEBPACK_IMPORTED_MODULE_2__/* .VHD_COOKIE */ .um.length);
    if (end?.toString('latin1') === _vhd_footer_js__WEBPACK_IMPORTED_MODULE_2__/* .VHD_COOKIE */ .um)
        return 'vhd';
    // GPT in the second sector, or the signature of a partition table at the end of the first.
    return text.startsWith('EFI PART', SECTOR) || text.startsWith('\x55\xaa', SECTOR - 2) ? 'raw' : undefined;
}
/** The same for a file by its path. */
async function diskFormatOf(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        return await sniffDiskFormat(file, (await file.stat()).size);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 90852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ readExactly),
/* harmony export */   df: () => (/* binding */ readPadded),
/* harmony export */   ly: () => (/* binding */ clusteredDisk),
/* harmony export */   w7: () => (/* binding */ rawDisk)
/* harmony export */ });
/* harmony import */ var _bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33569);

/** A raw disk, whose bytes are the first `size` ones of the file. */
function rawDisk(file, size) {
    return { size, read: (offset, size) => readExactly(file, offset, size) };
}
/**
 * A disk that lies in a file in clusters, in any order.
 *
 * @param size of the disk in bytes
 * @param clusterSize bytes
 * @param readPart gives `length` bytes from `start` of a cluster, which counts from 0; undefined for zeros
 */
function clusteredDisk(size, clusterSize, readPart) {
    return {
        size,
        async read(offset, wanted) {
            if (!Number.isSafeInteger(offset) || offset < 0 || offset + wanted > size)
                return undefined;
            const result = Buffer.alloc(wanted);
            for (let done = 0; done < wanted;) {
                const start = (offset + done) % clusterSize;
                const length = Math.min(wanted - done, clusterSize - start);
                (await readPart(Math.floor((offset + done) / clusterSize), start, length))?.copy(result, done);
                done += length;
            }
            return result;
        },
    };
}
/** `size` bytes from `offset`, or undefined when the file does not have them. */
async function readExactly(file, offset, size) {
    if (!Number.isSafeInteger(offset) || offset < 0)
        return undefined;
    const buffer = Buffer.alloc(size);
    return (await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .readAt */ .m)(file, buffer, offset)) === size ? buffer : undefined;
}
/** `size` bytes from `offset`; what the file does not have is zero. */
async function readPadded(file, offset, size) {
    const buffer = Buffer.alloc(size);
    await (0,_bakehouse_system_files__WEBPACK_IMPORTED_MODULE_0__/* .readAt */ .m)(file, buffer, offset);
    return buffer;
}


/***/ })

};
