import type { DiskReader } from './disk-reader.ts';
import { Ext4Error } from './ext4-error.ts';

/** Fields as in `Documentation/filesystems/ext4/super.rst` of the Linux kernel. */
const SUPERBLOCK = 1024;
const MAGIC = 0xef53;
const COMPAT_HAS_JOURNAL = 0x4;
const INCOMPAT_RECOVER = 0x4;
const INCOMPAT_64BIT = 0x80;
/** filetype, recover, extents, 64bit, flex_bg: none of them changes what the reader does not know of. */
const KNOWN_INCOMPAT = 0x2 | INCOMPAT_RECOVER | 0x40 | INCOMPAT_64BIT | 0x200;
const INCOMPAT_NAMES: Readonly<Record<number, string>> = {
  1: 'compression',
  8: 'journal_dev',
  16: 'meta_bg',
  256: 'mmp',
  1024: 'ea_inode',
  4096: 'dirdata',
  8192: 'metadata_csum_seed',
  16384: 'large_dir',
  32768: 'inline_data',
  65536: 'encrypt',
  131072: 'casefold',
};

/** Where things are in a file system. All numbers are held against the size of the disk. */
export interface Ext4Geometry {
  /** Bytes: 1024, 2048 or 4096. */
  readonly blockSize: number;
  readonly blockCount: number;
  /** Block that the group descriptors begin at. */
  readonly descriptorBlock: number;
  /** Bytes. */
  readonly descriptorSize: number;
  readonly is64Bit: boolean;
  readonly groupCount: number;
  readonly inodeCount: number;
  readonly inodesPerGroup: number;
  /** Bytes. */
  readonly inodeSize: number;
  /** Undefined where there is no journal. */
  readonly journalInode: number | undefined;
  /** The file system was not unmounted: the journal holds what is not in its place yet. */
  readonly needsRecovery: boolean;
}

/**
 * Reads the superblock of an ext4 file system that fills a disk.
 *
 * @throws Ext4Error when there is none, when it contradicts itself or the size of the disk, or when it has a feature that changes how
 *   the file system is read and is not known here
 */
export async function readSuperblock(source: DiskReader): Promise<Ext4Geometry> {
  const bytes = await source.read(SUPERBLOCK, SUPERBLOCK);
  if (bytes === undefined) throw new Ext4Error('damaged', `A disk of ${source.size} bytes is too small for ext4.`);
  if (bytes.readUInt16LE(0x38) !== MAGIC) throw new Ext4Error('damaged', 'There is no ext4 file system.');
  const incompat = bytes.readUInt32LE(0x60);
  const unknown = (incompat & ~KNOWN_INCOMPAT) >>> 0;
  if (unknown !== 0) throw new Ext4Error('unsupported', `The ext4 file system has features that are not read: ${featureNames(unknown)}.`);

  const shift = bytes.readUInt32LE(0x18);
  if (shift > 2) throw impossible('size of a block', shift);
  const blockSize = 1024 << shift;
  const is64Bit = (incompat & INCOMPAT_64BIT) !== 0;
  const blockCount = bytes.readUInt32LE(0x4) + (is64Bit ? bytes.readUInt32LE(0x150) * 2 ** 32 : 0);
  if (blockCount === 0 || blockCount > Math.floor(source.size / blockSize)) throw impossible('number of blocks', blockCount);
  const firstDataBlock = bytes.readUInt32LE(0x14);
  if (firstDataBlock !== (blockSize === 1024 ? 1 : 0)) throw impossible('first block', firstDataBlock);
  const blocksPerGroup = bytes.readUInt32LE(0x20);
  if (blocksPerGroup === 0 || blocksPerGroup > blockSize * 8) throw impossible('number of blocks in a group', blocksPerGroup);
  const inodesPerGroup = bytes.readUInt32LE(0x28);
  if (inodesPerGroup === 0 || inodesPerGroup > blockSize * 8) throw impossible('number of inodes in a group', inodesPerGroup);
  const groupCount = Math.ceil((blockCount - firstDataBlock) / blocksPerGroup);
  const inodeCount = bytes.readUInt32LE(0x0);
  if (inodeCount > groupCount * inodesPerGroup) throw impossible('number of inodes', inodeCount);
  const inodeSize = bytes.readUInt32LE(0x4c) === 0 ? 128 : bytes.readUInt16LE(0x58);
  if (inodeSize < 128 || inodeSize > blockSize || !isPowerOfTwo(inodeSize)) throw impossible('size of an inode', inodeSize);
  const descriptorSize = is64Bit ? bytes.readUInt16LE(0xfe) : 32;
  if (descriptorSize < (is64Bit ? 64 : 32) || descriptorSize > blockSize || !isPowerOfTwo(descriptorSize))
    throw impossible('size of a group descriptor', descriptorSize);
  return {
    blockSize,
    blockCount,
    descriptorBlock: firstDataBlock + 1,
    descriptorSize,
    is64Bit,
    groupCount,
    inodeCount,
    inodesPerGroup,
    inodeSize,
    journalInode: (bytes.readUInt32LE(0x5c) & COMPAT_HAS_JOURNAL) === 0 ? undefined : bytes.readUInt32LE(0xe0),
    needsRecovery: (incompat & INCOMPAT_RECOVER) !== 0,
  };
}

function impossible(what: string, value: number): Ext4Error {
  return new Ext4Error('damaged', `The superblock of the ext4 file system gives an impossible ${what}: ${value}.`);
}

function isPowerOfTwo(value: number): boolean {
  return (value & (value - 1)) === 0;
}

function featureNames(bits: number): string {
  const names: string[] = [];
  for (let shift = 0; shift < 32; shift++) {
    const bit = (1 << shift) >>> 0;
    if ((bits & bit) !== 0) names.push(INCOMPAT_NAMES[bit] ?? `0x${bit.toString(16)}`);
  }
  return names.join(', ');
}
