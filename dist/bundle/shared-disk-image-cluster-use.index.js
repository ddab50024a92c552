export const id = "shared-disk-image-cluster-use";
export const ids = ["shared-disk-image-cluster-use"];
export const modules = {

/***/ 14060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ inspectDiskImage),
  n: () => (/* binding */ lookIntoDisk)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/disk-image/src/disk-format.js
var disk_format = __webpack_require__(70532);
// EXTERNAL MODULE: ./build/staging/disk-image/src/disk-reader.js
var disk_reader = __webpack_require__(90852);
// EXTERNAL MODULE: ./build/staging/core/src/format.js
var format = __webpack_require__(65570);
;// CONCATENATED MODULE: ./build/staging/disk-image/src/refused-image.js


/** An image that must not be opened by anything: it would lead out of its file, or its tables do not fit together. */
function refusedImage(label, what, hint) {
    return new errors/* UserError */.yo(`The image ${label} is refused: ${what}.`, { hint });
}
/** @param what in a few words where its tables contradict its file or each other */
function damagedImage(label, what) {
    return refusedImage(label, `${what}; it is damaged, or made to do harm`, 'copy it again if it was cut off, or build it again');
}
/**
 * Most bytes of the disk in an image that has to be unpacked. Azure's disks of an operating system have at most 4,095 GiB. A raw disk
 * or fixed VHD is used where it is, and may have any size.
 */
const LARGEST_UNPACKED_DISK = 4 * 1024 ** 4;
/** @throws UserError when a disk is larger than what is unpacked */
function checkDiskSize(label, size) {
    if (size === 0)
        throw damagedImage(label, 'it says that its disk has no bytes');
    if (size <= LARGEST_UNPACKED_DISK)
        return;
    throw refusedImage(label, `it says that its disk has ${(0,format/* formatBytes */.z3)(size)}, and at most ${(0,format/* formatBytes */.z3)(LARGEST_UNPACKED_DISK)} are unpacked`, 'check where the image comes from; if it is right, unpack it yourself: a raw disk may be larger');
}

// EXTERNAL MODULE: ./build/staging/disk-image/src/vhd-footer.js
var vhd_footer = __webpack_require__(77765);
;// CONCATENATED MODULE: ./build/staging/disk-image/src/dynamic-vhd.js



/*
 * Dynamic VHD: a copy of the footer, a header of 1,024 bytes, a table of where each block of the disk is, the blocks, the footer.
 * "Virtual Hard Disk Image Format Specification", version 1.0, Microsoft, 11 October 2006.
 */
const HEADER_SIZE = 1024;
const HEADER_COOKIE = 'cxsparse';
const CHECKSUM_OFFSET = 36;
const SECTOR = 512;
const UNUSED = 0xffff_ffff;
/** 4 TiB in blocks of 2 MiB, the usual ones. */
const MOST_BLOCKS = 2 ** 21;
const LOCATORS = { offset: 576, count: 8, size: 24 };
/**
 * Reads the header and the table of a dynamic VHD, and makes sure that every block has bytes of its own in the file.
 *
 * @param footer the last 512 bytes of the file
 * @param label how to call the image in messages
 * @returns with the bytes of the disk that are there: as many, at most, does a raw copy hold
 * @throws UserError when it has a parent, when blocks overlap or lie outside of the file, or when it says impossible things
 */
async function readDynamicVhd(file, fileSize, footer, label) {
    const diskSize = (0,vhd_footer/* readVhdFooter */.yT)(footer)?.diskSize ?? 0;
    checkDiskSize(label, diskSize);
    const headerAt = Number(footer.readBigUInt64BE(16));
    const header = await (0,disk_reader/* readExactly */.Lo)(file, headerAt, HEADER_SIZE);
    if (header?.toString('latin1', 0, HEADER_COOKIE.length) !== HEADER_COOKIE)
        throw damagedImage(label, 'its header is not where its footer says');
    if (header.readUInt32BE(CHECKSUM_OFFSET) !== (0,vhd_footer/* vhdChecksum */.om)(header, CHECKSUM_OFFSET))
        throw damagedImage(label, 'the checksum of its header is wrong');
    for (let index = 0; index < LOCATORS.count; index++) {
        if (header.readUInt32BE(LOCATORS.offset + index * LOCATORS.size) !== 0) {
            throw refusedImage(label, 'it names another file as its parent', 'merge it with its parent, where you trust it, or build it again');
        }
    }
    const blockSize = header.readUInt32BE(32);
    if (blockSize < SECTOR || (blockSize & (blockSize - 1)) !== 0 || blockSize > 2 ** 30)
        throw damagedImage(label, 'its blocks have an impossible size');
    const count = header.readUInt32BE(28);
    if (count > MOST_BLOCKS || count * blockSize < diskSize)
        throw damagedImage(label, `it has ${count} blocks, which does not fit its disk`);
    const bitmapSize = Math.ceil(blockSize / SECTOR / 8 / SECTOR) * SECTOR;
    const tableAt = Number(header.readBigUInt64BE(16));
    const table = await (0,disk_reader/* readExactly */.Lo)(file, tableAt, count * 4);
    if (table === undefined)
        throw damagedImage(label, 'its table lies beyond the end of the file');
    const blocks = Uint32Array.from({ length: count }, (_, index) => table.readUInt32BE(index * 4));
    const vhd = { diskSize, blockSize, bitmapSize, blocks };
    const own = [
        { start: 0, end: vhd_footer/* FOOTER_SIZE */.ah },
        { start: headerAt, end: headerAt + HEADER_SIZE },
        { start: tableAt, end: tableAt + count * 4 },
        { start: fileSize - vhd_footer/* FOOTER_SIZE */.ah, end: fileSize },
    ];
    return { vhd, mappedBytes: Math.min(checkBlocks(vhd, own, fileSize, label) * blockSize, diskSize) };
}
/** @returns how many blocks there are */
function checkBlocks({ blocks, blockSize, bitmapSize }, own, fileSize, label) {
    const length = bitmapSize + blockSize;
    const used = blocks.filter((sector) => sector !== UNUSED).sort();
    for (const [index, sector] of used.entries()) {
        const start = sector * SECTOR;
        if (start + length > fileSize)
            throw damagedImage(label, `a block at ${start} lies beyond the end of the file`);
        const before = index === 0 ? undefined : used[index - 1] * SECTOR + length;
        if ((before !== undefined && before > start) || own.some((range) => range.start < start + length && start < range.end)) {
            throw damagedImage(label, `a block at ${start} stands where something else does: blocks overlap`);
        }
    }
    return used.length;
}
/** The disk in a dynamic VHD whose blocks were checked. */
function dynamicVhdDisk(file, { diskSize, blockSize, bitmapSize, blocks }) {
    return (0,disk_reader/* clusteredDisk */.ly)(diskSize, blockSize, async (block, start, length) => {
        const sector = blocks[block] ?? UNUSED;
        return sector === UNUSED ? undefined : (0,disk_reader/* readPadded */.df)(file, sector * SECTOR + bitmapSize + start, length);
    });
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/staging/disk-image/src/cluster-use.js
/**
 * Which clusters of a file something already stands in: one bit for each, so that a file of terabytes costs some megabytes.
 * Clusters count from 0.
 */
class ClusterUse {
    #whole;
    /** Clusters with compressed data, of which many share one. */
    #shared;
    constructor(clusters) {
        this.#whole = new Uint8Array(Math.ceil(clusters / 8));
        this.#shared = new Uint8Array(Math.ceil(clusters / 8));
    }
    /** Takes clusters for one thing alone. False when one of them is taken already. */
    take(first, count = 1) {
        for (let cluster = first; cluster < first + count; cluster++) {
            if (has(this.#whole, cluster) || has(this.#shared, cluster))
                return false;
            set(this.#whole, cluster);
        }
        return true;
    }
    /** Takes clusters for things that may stand beside each other. False when one of them is taken for one thing alone. */
    share(first, count) {
        for (let cluster = first; cluster < first + count; cluster++) {
            if (has(this.#whole, cluster))
                return false;
            set(this.#shared, cluster);
        }
        return true;
    }
}
function has(bits, index) {
    return (bits[Math.floor(index / 8)] & (1 << (index % 8))) !== 0;
}
function set(bits, index) {
    const at = Math.floor(index / 8);
    bits[at] = bits[at] | (1 << (index % 8));
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/qcow2-tables.js




/*
 * The two levels of tables that say where the clusters of a qcow2 disk lie: docs/interop/qcow2.txt of QEMU, "Cluster mapping".
 * They are walked once, with memory that these bounds keep below 100 MB whatever the image says.
 */
/** 8 TiB in clusters of 64 KiB. */
const MOST_FILE_CLUSTERS = 2 ** 27;
/** Tables of the second level: 64 TiB in clusters of 64 KiB, 16 GiB in such of 1 KiB. */
const MOST_L2_TABLES = 2 ** 17;
/** 256 GiB in clusters of 64 KiB. */
const MOST_COMPRESSED = 2 ** 22;
const qcow2_tables_SECTOR = 512;
const CHUNK = 1024 * 1024;
/**
 * Makes sure that every cluster of the disk has bytes of its own in the file, apart from all tables.
 *
 * @param fileSize bytes
 * @param label how to call the image in messages
 * @returns how many bytes of the disk are there: as many, at most, does a raw copy hold
 * @throws UserError when clusters overlap or lie outside of the file, CancelledError
 */
async function checkQcow2Tables(file, fileSize, header, label, signal) {
    const { clusterSize, entryBytes, l1, refcounts, snapshots } = header;
    const tooMany = (what) => refusedImage(label, `it has more than ${what}`, 'make one with larger clusters: qemu-img convert -O qcow2 -o cluster_size=64k <image> <new image>');
    const clusters = Math.ceil(fileSize / clusterSize);
    if (clusters > MOST_FILE_CLUSTERS)
        throw tooMany(`${MOST_FILE_CLUSTERS} clusters`);
    const use = new ClusterUse(clusters);
    const first = (offset, what) => {
        if (offset % clusterSize !== 0)
            throw damagedImage(label, `${what} at ${offset} does not begin where a cluster does`);
        if (offset >= fileSize)
            throw damagedImage(label, `${what} at ${offset} lies beyond the end of the file`);
        return offset / clusterSize;
    };
    const take = (offset, size, what) => {
        const count = Math.max(1, Math.ceil(size / clusterSize));
        const start = first(offset, what);
        if (start + count > clusters)
            throw damagedImage(label, `${what} at ${offset} lies beyond the end of the file`);
        if (!use.take(start, count))
            throw damagedImage(label, `${what} at ${offset} stands where something else does: clusters overlap`);
    };
    use.take(0);
    take(l1.offset, l1.entries * 8, 'its first table');
    take(refcounts.offset, refcounts.size, 'its table of reference counts');
    if (snapshots !== undefined)
        take(snapshots, 1, 'its list of snapshots');
    await eachOffset(file, refcounts.offset, refcounts.size / 8, label, signal, (offset) => take(offset, clusterSize, 'a block of reference counts'));
    const tables = [];
    await eachOffset(file, l1.offset, l1.entries, label, signal, (offset) => {
        if (tables.push(offset) > MOST_L2_TABLES)
            throw tooMany(`${MOST_L2_TABLES} tables`);
        take(offset, clusterSize, 'a table');
    });
    let mapped = 0;
    const compressed = new OffsetList(MOST_COMPRESSED);
    for (const table of tables) {
        if (signal !== undefined)
            (0,errors/* throwIfCancelled */.dZ)(signal);
        const entries = await (0,disk_reader/* readExactly */.Lo)(file, table, clusterSize);
        if (entries === undefined)
            throw damagedImage(label, `a table at ${table} lies beyond the end of the file`);
        for (let at = 0; at < clusterSize; at += entryBytes) {
            // Most are empty.
            if (entries.readUInt32BE(at) === 0 && entries.readUInt32BE(at + 4) === 0)
                continue;
            const cluster = qcow2Cluster(entries, at, header);
            if (cluster.kind === 'none')
                continue;
            if (cluster.kind === 'compressed') {
                const start = Math.floor(cluster.offset / clusterSize);
                const end = Math.min(clusters, Math.ceil((cluster.offset + cluster.bytes) / clusterSize));
                if (cluster.offset >= fileSize)
                    throw damagedImage(label, `a cluster at ${cluster.offset} lies beyond the end of the file`);
                if (!use.share(start, end - start))
                    throw damagedImage(label, `a cluster at ${cluster.offset} stands where something else does: clusters overlap`);
                if (!compressed.add(cluster.offset))
                    throw tooMany(`${MOST_COMPRESSED} compressed clusters`);
            }
            else if (cluster.offset !== 0) {
                const start = first(cluster.offset, 'a cluster');
                if (!use.take(start))
                    throw damagedImage(label, `a cluster at ${cluster.offset} stands where something else does: clusters overlap`);
            }
            if (cluster.kind !== 'zero')
                mapped += clusterSize;
        }
    }
    const twice = compressed.firstDouble();
    if (twice !== undefined)
        throw damagedImage(label, `the compressed cluster at ${twice} is there for several clusters of the disk: clusters overlap`);
    return Math.min(mapped, header.diskSize);
}
/**
 * What an entry of the second level says.
 *
 * @param at where the entry begins
 */
function qcow2Cluster(table, at, { clusterSize, entryBytes }) {
    const high = table.readUInt32BE(at);
    const low = table.readUInt32BE(at + 4);
    if ((high & 0x4000_0000) !== 0) {
        // 62 bits: the number of further sectors, above an offset in bytes of 62 - (cluster bits - 8) bits.
        const value = (BigInt(high & 0x3fff_ffff) << 32n) | BigInt(low);
        const offsetBits = BigInt(62 - (Math.log2(clusterSize) - 8));
        const offset = Number(value & ((1n << offsetBits) - 1n));
        const sectors = Number(value >> offsetBits) + 1;
        return { kind: 'compressed', offset, bytes: sectors * qcow2_tables_SECTOR - (offset % qcow2_tables_SECTOR) };
    }
    const offset = (high & 0x00ff_ffff) * 2 ** 32 + ((low & 0xffff_fe00) >>> 0);
    if (entryBytes === 16) {
        const parts = table.readUInt32BE(at + 12);
        if (parts !== 0 && offset !== 0)
            return { kind: 'data', offset, parts };
        return offset === 0 ? { kind: 'none' } : { kind: 'zero', offset };
    }
    if ((low & 1) !== 0)
        return { kind: 'zero', offset };
    return offset === 0 ? { kind: 'none' } : { kind: 'data', offset };
}
/** The offsets in a table of 8-byte entries, without the empty ones. */
async function eachOffset(file, offset, entries, label, signal, visit) {
    for (let done = 0; done < entries * 8; done += CHUNK) {
        if (signal !== undefined)
            (0,errors/* throwIfCancelled */.dZ)(signal);
        const part = await (0,disk_reader/* readExactly */.Lo)(file, offset + done, Math.min(CHUNK, entries * 8 - done));
        if (part === undefined)
            throw damagedImage(label, `a table at ${offset} lies beyond the end of the file`);
        for (let at = 0; at < part.length; at += 8) {
            const value = (part.readUInt32BE(at) & 0x00ff_ffff) * 2 ** 32 + ((part.readUInt32BE(at + 4) & 0xffff_fe00) >>> 0);
            if (value !== 0)
                visit(value);
        }
    }
}
/** Many offsets, as 8 bytes each. */
class OffsetList {
    #most;
    #values = new Float64Array(1024);
    #count = 0;
    constructor(most) {
        this.#most = most;
    }
    /** False when there are too many. */
    add(value) {
        if (this.#count === this.#most)
            return false;
        if (this.#count === this.#values.length) {
            const larger = new Float64Array(this.#values.length * 2);
            larger.set(this.#values);
            this.#values = larger;
        }
        this.#values[this.#count++] = value;
        return true;
    }
    /** One that is there twice. */
    firstDouble() {
        const sorted = this.#values.subarray(0, this.#count).sort();
        const index = sorted.findIndex((value, at) => at > 0 && value === sorted[at - 1]);
        return index === -1 ? undefined : sorted[index];
    }
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/qcow2-disk.js





/**
 * The disk in a qcow2 image, for a look at a few places of it: each cluster that is touched is read whole, and its table anew.
 *
 * @param header of an image whose tables were checked
 * @param label how to call the image in messages
 * @returns undefined when its clusters are compressed in a way that is not read here (zstd)
 */
function qcow2Disk(file, header, label) {
    if (header.compression !== 'zlib')
        return undefined;
    const { clusterSize, diskSize } = header;
    return (0,disk_reader/* clusteredDisk */.ly)(diskSize, clusterSize, async (cluster, start, length) => {
        const bytes = await readCluster(file, header, cluster, label);
        return bytes?.subarray(start, start + length);
    });
}
/** Undefined for one of zeros. */
async function readCluster(file, header, index, label) {
    const { clusterSize, entryBytes, l1 } = header;
    const perTable = clusterSize / entryBytes;
    const pointer = await (0,disk_reader/* readExactly */.Lo)(file, l1.offset + Math.floor(index / perTable) * 8, 8);
    const table = pointer === undefined ? 0 : Number(pointer.readBigUInt64BE(0) & 0x00fffffffffffe00n);
    if (table === 0)
        return undefined;
    const entry = await (0,disk_reader/* readExactly */.Lo)(file, table + (index % perTable) * entryBytes, entryBytes);
    if (entry === undefined)
        throw damagedImage(label, `a table at ${table} lies beyond the end of the file`);
    const cluster = qcow2Cluster(entry, 0, header);
    if (cluster.kind === 'none' || cluster.kind === 'zero')
        return undefined;
    // The file may end within its last cluster.
    if (cluster.kind !== 'compressed')
        return withoutZeroParts(await (0,disk_reader/* readPadded */.df)(file, cluster.offset, clusterSize), cluster.parts);
    const compressed = await (0,disk_reader/* readPadded */.df)(file, cluster.offset, cluster.bytes);
    try {
        return (0,external_node_zlib_.inflateRawSync)(compressed, { maxOutputLength: clusterSize });
    }
    catch (error) {
        throw damagedImage(label, `the compressed cluster at ${cluster.offset} cannot be unpacked (${(0,errors/* messageOf */.bD)(error)})`);
    }
}
/** @param parts a bit for each 32nd of the cluster that is there; undefined when it has no parts */
function withoutZeroParts(bytes, parts) {
    if (parts === undefined)
        return bytes;
    const size = bytes.length / 32;
    for (let part = 0; part < 32; part++)
        if ((parts & (1 << part)) === 0)
            bytes.fill(0, part * size, (part + 1) * size);
    return bytes;
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/qcow2-header.js


/*
 * The header of qcow2, versions 2 and 3, all numbers big-endian: docs/interop/qcow2.txt of QEMU. What makes QEMU open other files,
 * and what nobody knows, is refused.
 */
const V2_BYTES = 72;
const V3_BYTES = 104;
const qcow2_header_SECTOR = 512;
/** QEMU's own bounds: 32 MiB for the first level, 8 MiB for the reference counts, 65,536 snapshots. */
const MOST_L1_ENTRIES = (32 * 1024 * 1024) / 8;
const MOST_REFCOUNT_TABLE = 8 * 1024 * 1024;
const MOST_SNAPSHOTS = 65_536;
const INCOMPATIBLE = { corrupt: 1n << 1n, dataFile: 1n << 2n, compression: 1n << 3n, extendedL2: 1n << 4n };
/** Dirty (bit 0) says that the reference counts may be wrong; reading does not use them. */
const KNOWN_INCOMPATIBLE = 31n;
const EXTENSION = { end: 0, dataFile: 0x44415441, encryption: 0x0537be77 };
const FLATTEN = 'make an image that stands alone, where you trust it: qemu-img convert -O qcow2 <image> <new image>';
/**
 * Reads the header of a qcow2 image.
 *
 * @param label how to call the image in messages
 * @throws UserError when the image refers to another file, is encrypted or corrupt, needs what is not known, or says impossible things
 */
async function readQcow2Header(file, label) {
    const cutOff = () => damagedImage(label, 'its header is cut off');
    const start = await (0,disk_reader/* readExactly */.Lo)(file, 0, V2_BYTES);
    if (start === undefined)
        throw cutOff();
    const version = start.readUInt32BE(4);
    if (version !== 2 && version !== 3) {
        throw refusedImage(label, `it is qcow2 of version ${version}, and versions 2 and 3 are known`, FLATTEN);
    }
    if (start.readBigUInt64BE(8) !== 0n || start.readUInt32BE(16) !== 0) {
        throw refusedImage(label, 'it has a backing file, so that any file of this machine could be read through it', FLATTEN);
    }
    if (start.readUInt32BE(32) !== 0)
        throw refusedImage(label, 'it is encrypted', FLATTEN);
    const clusterBits = start.readUInt32BE(20);
    if (clusterBits < 9 || clusterBits > 21)
        throw damagedImage(label, `its clusters have 2^${clusterBits} bytes, where 2^9 to 2^21 are possible`);
    const clusterSize = 2 ** clusterBits;
    const features = version === 2 ? { bits: 0n, headerBytes: V2_BYTES } : await readFeatures(file, label, clusterSize);
    const entryBytes = (features.bits & INCOMPATIBLE.extendedL2) === 0n ? 8 : 16;
    if (entryBytes === 16 && clusterBits < 14)
        throw damagedImage(label, 'its clusters are too small to have parts');
    await checkExtensions(file, label, features.headerBytes, clusterSize);
    const diskSize = floorToSector(start.readBigUInt64BE(24));
    checkDiskSize(label, diskSize);
    const l1 = { offset: tableAt(start, 40, clusterSize, label), entries: start.readUInt32BE(36) };
    const needed = Math.ceil(diskSize / (clusterSize * (clusterSize / entryBytes)));
    if (l1.entries < needed || l1.entries > MOST_L1_ENTRIES) {
        throw damagedImage(label, `its first table has ${l1.entries} entries, where ${needed} are needed`);
    }
    const refcounts = { offset: tableAt(start, 48, clusterSize, label), size: start.readUInt32BE(56) * clusterSize };
    if (refcounts.size > MOST_REFCOUNT_TABLE)
        throw damagedImage(label, 'its table of reference counts has an impossible size');
    const snapshotCount = start.readUInt32BE(60);
    if (snapshotCount > MOST_SNAPSHOTS)
        throw damagedImage(label, `it says that it has ${snapshotCount} snapshots`);
    return {
        clusterSize,
        diskSize,
        l1,
        refcounts,
        snapshots: snapshotCount === 0 ? undefined : tableAt(start, 64, clusterSize, label),
        entryBytes,
        compression: features.zstd === true ? 'zstd' : 'zlib',
    };
}
async function readFeatures(file, label, clusterSize) {
    const header = await (0,disk_reader/* readExactly */.Lo)(file, 0, V3_BYTES + 8);
    if (header === undefined)
        throw damagedImage(label, 'its header is cut off');
    const bits = header.readBigUInt64BE(72);
    if ((bits & INCOMPATIBLE.corrupt) !== 0n) {
        throw refusedImage(label, 'it is marked as corrupt', 'repair it with qemu-img check -r all, or build it again');
    }
    if ((bits & INCOMPATIBLE.dataFile) !== 0n) {
        throw refusedImage(label, 'its data are in another file, so that any file of this machine could be read through it', FLATTEN);
    }
    const unknown = bits & ~KNOWN_INCOMPATIBLE;
    if (unknown !== 0n)
        throw refusedImage(label, `it needs features that are not known (0x${unknown.toString(16)})`, FLATTEN);
    const headerBytes = header.readUInt32BE(100);
    if (headerBytes < V3_BYTES || headerBytes % 8 !== 0 || headerBytes > clusterSize)
        throw damagedImage(label, 'its header has an impossible size');
    if (header.readUInt32BE(96) > 6)
        throw damagedImage(label, 'its reference counts have an impossible width');
    const type = headerBytes > V3_BYTES ? header.readUInt8(V3_BYTES) : 0;
    const zstd = (bits & INCOMPATIBLE.compression) !== 0n;
    if (type !== (zstd ? 1 : 0))
        throw damagedImage(label, `it is compressed in an unknown way (${type})`);
    return { bits, headerBytes, zstd };
}
/** Extensions follow the header in the first cluster: type, length, data, each begun at a multiple of 8. */
async function checkExtensions(file, label, headerBytes, clusterSize) {
    let at = headerBytes;
    while (at + 8 <= clusterSize) {
        const extension = await (0,disk_reader/* readExactly */.Lo)(file, at, 8);
        const type = extension?.readUInt32BE(0) ?? EXTENSION.end;
        if (type === EXTENSION.end || extension === undefined)
            return;
        if (type === EXTENSION.dataFile) {
            throw refusedImage(label, 'it names another file for its data, so that any file of this machine could be read through it', FLATTEN);
        }
        if (type === EXTENSION.encryption)
            throw refusedImage(label, 'it is encrypted', FLATTEN);
        at += 8 + Math.ceil(extension.readUInt32BE(4) / 8) * 8;
    }
    if (at > clusterSize)
        throw damagedImage(label, 'its header is longer than a cluster');
}
/** An offset in the header, which must be that of a cluster behind the first. */
function tableAt(header, position, clusterSize, label) {
    const offset = Number(header.readBigUInt64BE(position));
    if (offset === 0 || offset % clusterSize !== 0)
        throw damagedImage(label, `it says that a table is at ${offset}, where no cluster begins`);
    return offset;
}
/** QEMU leaves out what is no whole sector. */
function floorToSector(size) {
    return Number(size - (size % BigInt(qcow2_header_SECTOR)));
}

;// CONCATENATED MODULE: ./build/staging/disk-image/src/inspect-disk-image.js











const inspect_disk_image_SECTOR = 512;
/**
 * Reads the headers of a disk image before anything else opens it. What refers to other files, overlaps, is larger than what is unpacked
 * or of a format that is not read here is refused.
 *
 * @throws UserError with what is wrong and what to do, CancelledError
 */
async function inspectDiskImage(path, signal) {
    return withFile(path, async (file) => {
        const stats = await file.stat();
        const { size } = stats;
        if (!stats.isFile())
            throw new errors/* UserError */.yo(`${path} is not a file.`, { hint: 'name a raw, VHD or qcow2 disk image' });
        if (size < 2 * inspect_disk_image_SECTOR)
            throw new errors/* UserError */.yo(`${path} is too small for a disk image (${size} bytes).`);
        const format = await (0,disk_format/* sniffDiskFormat */.BA)(file, size);
        if (format === 'qcow2') {
            const header = await readQcow2Header(file, path);
            const mappedBytes = await checkQcow2Tables(file, size, header, path, signal);
            return { path, format, diskSize: header.diskSize, mappedBytes, header };
        }
        if (format === 'vhd')
            return inspectVhd(file, path, size);
        if (format !== undefined && format !== 'raw') {
            const { title, qemu } = disk_format/* FORMAT_NAMES */.BU[format];
            throw refusedImage(path, `it is ${title}, and raw, VHD and qcow2 are read`, `make a qcow2 of it, where you trust it: qemu-img convert -f ${qemu} -O qcow2 <image> <new image>`);
        }
        const head = await (0,disk_reader/* readExactly */.Lo)(file, 0, vhd_footer/* VHD_COOKIE */.um.length);
        if (head?.toString('latin1') === vhd_footer/* VHD_COOKIE */.um)
            throw damagedImage(path, 'it begins like a dynamic VHD, and has no footer');
        if (size % inspect_disk_image_SECTOR !== 0)
            throw new errors/* UserError */.yo(`${path} is no disk image: its size, ${size} bytes, is not a multiple of 512.`);
        return { path, format: 'raw', diskSize: size, mappedBytes: Math.min(size, stats.blocks * inspect_disk_image_SECTOR) };
    });
}
async function inspectVhd(file, path, size) {
    const bytes = await (0,disk_reader/* readExactly */.Lo)(file, size - vhd_footer/* FOOTER_SIZE */.ah, vhd_footer/* FOOTER_SIZE */.ah);
    const footer = bytes === undefined ? undefined : (0,vhd_footer/* readVhdFooter */.yT)(bytes);
    if (bytes === undefined || footer === undefined)
        throw damagedImage(path, 'its footer is cut off');
    if (footer.checksum.said !== footer.checksum.found)
        throw damagedImage(path, 'the checksum of its footer is wrong');
    if (footer.type === 'differencing') {
        throw refusedImage(path, 'it is a VHD with a parent, so that any file of this machine could be read through it', 'merge it with its parent, where you trust it, or build it again');
    }
    if (footer.type === 'dynamic') {
        const { vhd, mappedBytes } = await readDynamicVhd(file, size, bytes, path);
        return { path, format: 'dynamic-vhd', diskSize: footer.diskSize, mappedBytes, vhd };
    }
    if (footer.type === 'unknown')
        throw damagedImage(path, 'it is a VHD of an unknown type');
    const diskSize = size - vhd_footer/* FOOTER_SIZE */.ah;
    if (footer.diskSize !== diskSize || diskSize % inspect_disk_image_SECTOR !== 0) {
        throw damagedImage(path, `its footer tells of a disk of ${footer.diskSize} bytes, and the file has ${diskSize} before it`);
    }
    const { blocks } = await file.stat();
    return { path, format: 'fixed-vhd', diskSize, mappedBytes: Math.min(diskSize, blocks * inspect_disk_image_SECTOR) };
}
/**
 * Looks at the disk in an image that was inspected, without unpacking it.
 *
 * @returns undefined where that is not possible: its clusters are compressed with zstd
 * @throws UserError when what is to be read is damaged, and whatever `look` throws
 */
async function lookIntoDisk(image, look) {
    return withFile(image.path, async (file) => {
        const disk = diskIn(file, image);
        return disk === undefined ? undefined : look(disk);
    });
}
function diskIn(file, image) {
    if (image.format === 'qcow2')
        return qcow2Disk(file, image.header, image.path);
    if (image.format === 'dynamic-vhd')
        return dynamicVhdDisk(file, image.vhd);
    return (0,disk_reader/* rawDisk */.w7)(file, image.diskSize);
}
async function withFile(path, work) {
    // Opening a pipe would wait for somebody who writes to it. Windows has no such flag.
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0)).catch((cause) => {
        throw new errors/* UserError */.yo(`Cannot open the image ${path}: ${(0,errors/* messageOf */.bD)(cause)}.`, { cause });
    });
    try {
        return await work(file);
    }
    finally {
        await file.close();
    }
}


/***/ })

};
