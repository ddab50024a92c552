export const id = "shared-disk-image-vhd-footer";
export const ids = ["shared-disk-image-vhd-footer"];
export const modules = {

/***/ 77765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YM: () => (/* binding */ vhdFooter),
/* harmony export */   ah: () => (/* binding */ FOOTER_SIZE),
/* harmony export */   om: () => (/* binding */ vhdChecksum),
/* harmony export */   um: () => (/* binding */ VHD_COOKIE),
/* harmony export */   yT: () => (/* binding */ readVhdFooter)
/* harmony export */ });
/* unused harmony export diskGeometry */
/*
 * The footer of a VHD, 512 bytes, all numbers big-endian: "Virtual Hard Disk Image Format Specification", version 1.0,
 * Microsoft, 11 October 2006. A fixed VHD is the raw disk followed by it; Azure takes only this kind, its disk a whole number of MiB.
 */
const FOOTER_SIZE = 512;
const VHD_COOKIE = 'conectix';
const CHECKSUM_OFFSET = 64;
const MIB = 1024 * 1024;
const SECTOR = 512;
/** Seconds from 1970 to 2000, where time begins in a VHD. */
const EPOCH_2000 = 946_684_800;
/** The largest disk that the specification's cylinders, heads and sectors can say. */
const MAX_GEOMETRY_SECTORS = 65_535 * 16 * 255;
const TYPES = { 2: 'fixed', 3: 'dynamic', 4: 'differencing' };
/** @param bytes 512 of them; undefined when they are no footer at all */
function readVhdFooter(bytes) {
    if (bytes.length !== FOOTER_SIZE || bytes.toString('latin1', 0, VHD_COOKIE.length) !== VHD_COOKIE)
        return undefined;
    return {
        type: TYPES[bytes.readUInt32BE(60)] ?? 'unknown',
        // "Current size" at 48; the original size at 40 is what the disk once had.
        diskSize: Number(bytes.readBigUInt64BE(48)),
        checksum: { said: bytes.readUInt32BE(CHECKSUM_OFFSET), found: vhdChecksum(bytes, CHECKSUM_OFFSET) },
    };
}
/**
 * The footer that makes a fixed VHD of a raw disk.
 *
 * @throws RangeError when the disk is not a whole number of MiB
 */
function vhdFooter({ diskSize, uuid, timestamp }) {
    if (diskSize <= 0 || diskSize % MIB !== 0)
        throw new RangeError(`A fixed VHD for Azure is a whole number of MiB, not ${diskSize} bytes.`);
    const footer = Buffer.alloc(FOOTER_SIZE);
    footer.write(VHD_COOKIE, 0, 'latin1');
    // Features: only the bit that is always set.
    footer.writeUInt32BE(2, 8);
    footer.writeUInt32BE(0x0001_0000, 12);
    // A fixed disk has no dynamic header.
    footer.writeBigUInt64BE(0xffffffffffffffffn, 16);
    footer.writeUInt32BE(Math.max(0, timestamp - EPOCH_2000), 24);
    // With any other creator some readers (QEMU's block/vpc.c) take the size from the rounded geometry and cut the disk short.
    footer.write('win ', 28, 'latin1');
    footer.writeUInt32BE(0x000a_0000, 32);
    footer.write('Wi2k', 36, 'latin1');
    footer.writeBigUInt64BE(BigInt(diskSize), 40);
    footer.writeBigUInt64BE(BigInt(diskSize), 48);
    const { cylinders, heads, sectorsPerTrack } = diskGeometry(diskSize / SECTOR);
    footer.writeUInt16BE(cylinders, 56);
    footer.writeUInt8(heads, 58);
    footer.writeUInt8(sectorsPerTrack, 59);
    // Type: fixed.
    footer.writeUInt32BE(2, 60);
    Buffer.from(uuid.replaceAll('-', ''), 'hex').copy(footer, 68, 0, 16);
    footer.writeUInt32BE(vhdChecksum(footer, CHECKSUM_OFFSET), CHECKSUM_OFFSET);
    return footer;
}
/**
 * One's complement of the sum of all bytes, the checksum itself counted as zero: of a footer, and of a dynamic VHD's header.
 *
 * @param checksumAt where the four bytes of the checksum are
 */
function vhdChecksum(bytes, checksumAt) {
    let sum = 0;
    for (const [index, byte] of bytes.entries()) {
        if (index < checksumAt || index >= checksumAt + 4)
            sum += byte;
    }
    return ~sum >>> 0;
}
/** Cylinders, heads and sectors per track by the algorithm in the specification's appendix. */
function diskGeometry(sectors) {
    const total = Math.min(sectors, MAX_GEOMETRY_SECTORS);
    let sectorsPerTrack;
    let heads;
    let cylinderTimesHeads;
    if (total >= 65_535 * 16 * 63) {
        sectorsPerTrack = 255;
        heads = 16;
        cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
    }
    else {
        sectorsPerTrack = 17;
        cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
        heads = Math.max(4, Math.floor((cylinderTimesHeads + 1023) / 1024));
        if (cylinderTimesHeads >= heads * 1024 || heads > 16) {
            sectorsPerTrack = 31;
            heads = 16;
            cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
        }
        if (cylinderTimesHeads >= heads * 1024) {
            sectorsPerTrack = 63;
            heads = 16;
            cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
        }
    }
    return { cylinders: Math.floor(cylinderTimesHeads / heads), heads, sectorsPerTrack };
}


/***/ })

};
