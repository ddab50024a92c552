import type { Ext4Blocks } from './ext4-blocks.ts';
import { Ext4Error } from './ext4-error.ts';
import type { Ext4Geometry } from './ext4-superblock.ts';

/** What an inode is, by the upper bits of its mode (inode(7)). */
type InodeKind = 'file' | 'folder' | 'link' | 'device' | 'pipe' | 'socket';

export interface Inode {
  readonly number: number;
  readonly kind: InodeKind;
  /** Bytes, as the inode says: nothing that was held against anything. */
  readonly size: number;
  /** `i_flags`. */
  readonly flags: number;
  /** `i_block`: the root of the extent tree, 60 bytes. */
  readonly root: Buffer;
}

export const ROOT_INODE = 2;

const KINDS: Readonly<Record<number, InodeKind>> = {
  1: 'pipe',
  2: 'device',
  4: 'folder',
  6: 'device',
  8: 'file',
  10: 'link',
  12: 'socket',
};

/**
 * Reads an inode by its number.
 *
 * @throws Ext4Error when there is no such inode, when it is not in use, or when its place is not on the disk; CancelledError
 */
export async function readInode(number: number, geometry: Ext4Geometry, blocks: Ext4Blocks): Promise<Inode> {
  const { blockSize, inodeSize, inodesPerGroup, descriptorSize } = geometry;
  if (number < 1 || number > geometry.inodeCount) throw new Ext4Error('damaged', `There is no inode ${number}.`);
  const group = Math.floor((number - 1) / inodesPerGroup);
  const perBlock = blockSize / descriptorSize;
  const descriptors = await blocks.read(geometry.descriptorBlock + Math.floor(group / perBlock));
  const descriptor = (group % perBlock) * descriptorSize;
  const table = descriptors.readUInt32LE(descriptor + 0x8) + (geometry.is64Bit ? descriptors.readUInt32LE(descriptor + 0x28) * 2 ** 32 : 0);
  const offset = ((number - 1) % inodesPerGroup) * inodeSize;
  const block = await blocks.read(table + Math.floor(offset / blockSize));
  const inode = block.subarray(offset % blockSize, (offset % blockSize) + inodeSize);
  const kind = KINDS[inode.readUInt16LE(0x0) >> 12];
  if (kind === undefined || inode.readUInt16LE(0x1a) === 0) throw new Ext4Error('damaged', `Inode ${number} is not in use.`);
  return {
    number,
    kind,
    size: inode.readUInt32LE(0x4) + inode.readUInt32LE(0x6c) * 2 ** 32,
    flags: inode.readUInt32LE(0x20),
    root: Buffer.from(inode.subarray(0x28, 0x64)),
  };
}
