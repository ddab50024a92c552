import type { FileHandle } from 'node:fs/promises';
import { readExactly } from './disk-reader.ts';
import { checkDiskSize, damagedImage, refusedImage } from './refused-image.ts';

/*
 * The header of qcow2, versions 2 and 3, all numbers big-endian: docs/interop/qcow2.txt of QEMU. What makes QEMU open other files,
 * and what nobody knows, is refused.
 */
const V2_BYTES = 72;
const V3_BYTES = 104;
const SECTOR = 512;
/** QEMU's own bounds: 32 MiB for the first level, 8 MiB for the reference counts, 65,536 snapshots. */
const MOST_L1_ENTRIES = (32 * 1024 * 1024) / 8;
const MOST_REFCOUNT_TABLE = 8 * 1024 * 1024;
const MOST_SNAPSHOTS = 65_536;

const INCOMPATIBLE = { corrupt: 1n << 1n, dataFile: 1n << 2n, compression: 1n << 3n, extendedL2: 1n << 4n };
/** Dirty (bit 0) says that the reference counts may be wrong; reading does not use them. */
const KNOWN_INCOMPATIBLE = 0b11111n;
const EXTENSION = { end: 0, dataFile: 0x44415441, encryption: 0x0537be77 };

const FLATTEN = 'make an image that stands alone, where you trust it: qemu-img convert -O qcow2 <image> <new image>';

export interface Qcow2Header {
  /** Bytes, a power of two. */
  readonly clusterSize: number;
  /** Bytes of the disk. */
  readonly diskSize: number;
  readonly l1: { readonly offset: number; readonly entries: number };
  readonly refcounts: { readonly offset: number; readonly size: number };
  /** Where the list of snapshots begins; undefined when there are none. */
  readonly snapshots: number | undefined;
  /** Bytes of an entry of the second level: 16 where clusters have parts of their own. */
  readonly entryBytes: 8 | 16;
  readonly compression: 'zlib' | 'zstd';
}

/**
 * Reads the header of a qcow2 image.
 *
 * @param label how to call the image in messages
 * @throws UserError when the image refers to another file, is encrypted or corrupt, needs what is not known, or says impossible things
 */
export async function readQcow2Header(file: FileHandle, label: string): Promise<Qcow2Header> {
  const cutOff = () => damagedImage(label, 'its header is cut off');
  const start = await readExactly(file, 0, V2_BYTES);
  if (start === undefined) throw cutOff();
  const version = start.readUInt32BE(4);
  if (version !== 2 && version !== 3) {
    throw refusedImage(label, `it is qcow2 of version ${version}, and versions 2 and 3 are known`, FLATTEN);
  }
  if (start.readBigUInt64BE(8) !== 0n || start.readUInt32BE(16) !== 0) {
    throw refusedImage(label, 'it has a backing file, so that any file of this machine could be read through it', FLATTEN);
  }
  if (start.readUInt32BE(32) !== 0) throw refusedImage(label, 'it is encrypted', FLATTEN);
  const clusterBits = start.readUInt32BE(20);
  if (clusterBits < 9 || clusterBits > 21)
    throw damagedImage(label, `its clusters have 2^${clusterBits} bytes, where 2^9 to 2^21 are possible`);
  const clusterSize = 2 ** clusterBits;
  const features = version === 2 ? { bits: 0n, headerBytes: V2_BYTES } : await readFeatures(file, label, clusterSize);
  const entryBytes = (features.bits & INCOMPATIBLE.extendedL2) === 0n ? 8 : 16;
  if (entryBytes === 16 && clusterBits < 14) throw damagedImage(label, 'its clusters are too small to have parts');
  await checkExtensions(file, label, features.headerBytes, clusterSize);
  const diskSize = floorToSector(start.readBigUInt64BE(24));
  checkDiskSize(label, diskSize);
  const l1 = { offset: tableAt(start, 40, clusterSize, label), entries: start.readUInt32BE(36) };
  const needed = Math.ceil(diskSize / (clusterSize * (clusterSize / entryBytes)));
  if (l1.entries < needed || l1.entries > MOST_L1_ENTRIES) {
    throw damagedImage(label, `its first table has ${l1.entries} entries, where ${needed} are needed`);
  }
  const refcounts = { offset: tableAt(start, 48, clusterSize, label), size: start.readUInt32BE(56) * clusterSize };
  if (refcounts.size > MOST_REFCOUNT_TABLE) throw damagedImage(label, 'its table of reference counts has an impossible size');
  const snapshotCount = start.readUInt32BE(60);
  if (snapshotCount > MOST_SNAPSHOTS) throw damagedImage(label, `it says that it has ${snapshotCount} snapshots`);
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

interface Features {
  /** The incompatible ones. */
  readonly bits: bigint;
  readonly headerBytes: number;
  readonly zstd?: boolean;
}

async function readFeatures(file: FileHandle, label: string, clusterSize: number): Promise<Features> {
  const header = await readExactly(file, 0, V3_BYTES + 8);
  if (header === undefined) throw damagedImage(label, 'its header is cut off');
  const bits = header.readBigUInt64BE(72);
  if ((bits & INCOMPATIBLE.corrupt) !== 0n) {
    throw refusedImage(label, 'it is marked as corrupt', 'repair it with qemu-img check -r all, or build it again');
  }
  if ((bits & INCOMPATIBLE.dataFile) !== 0n) {
    throw refusedImage(label, 'its data are in another file, so that any file of this machine could be read through it', FLATTEN);
  }
  const unknown = bits & ~KNOWN_INCOMPATIBLE;
  if (unknown !== 0n) throw refusedImage(label, `it needs features that are not known (0x${unknown.toString(16)})`, FLATTEN);
  const headerBytes = header.readUInt32BE(100);
  if (headerBytes < V3_BYTES || headerBytes % 8 !== 0 || headerBytes > clusterSize)
    throw damagedImage(label, 'its header has an impossible size');
  if (header.readUInt32BE(96) > 6) throw damagedImage(label, 'its reference counts have an impossible width');
  const type = headerBytes > V3_BYTES ? header.readUInt8(V3_BYTES) : 0;
  const zstd = (bits & INCOMPATIBLE.compression) !== 0n;
  if (type !== (zstd ? 1 : 0)) throw damagedImage(label, `it is compressed in an unknown way (${type})`);
  return { bits, headerBytes, zstd };
}

/** Extensions follow the header in the first cluster: type, length, data, each begun at a multiple of 8. */
async function checkExtensions(file: FileHandle, label: string, headerBytes: number, clusterSize: number): Promise<void> {
  let at = headerBytes;
  while (at + 8 <= clusterSize) {
    const extension = await readExactly(file, at, 8);
    const type = extension?.readUInt32BE(0) ?? EXTENSION.end;
    if (type === EXTENSION.end || extension === undefined) return;
    if (type === EXTENSION.dataFile) {
      throw refusedImage(label, 'it names another file for its data, so that any file of this machine could be read through it', FLATTEN);
    }
    if (type === EXTENSION.encryption) throw refusedImage(label, 'it is encrypted', FLATTEN);
    at += 8 + Math.ceil(extension.readUInt32BE(4) / 8) * 8;
  }
  if (at > clusterSize) throw damagedImage(label, 'its header is longer than a cluster');
}

/** An offset in the header, which must be that of a cluster behind the first. */
function tableAt(header: Buffer, position: number, clusterSize: number, label: string): number {
  const offset = Number(header.readBigUInt64BE(position));
  if (offset === 0 || offset % clusterSize !== 0)
    throw damagedImage(label, `it says that a table is at ${offset}, where no cluster begins`);
  return offset;
}

/** QEMU leaves out what is no whole sector. */
function floorToSector(size: bigint): number {
  return Number(size - (size % BigInt(SECTOR)));
}
