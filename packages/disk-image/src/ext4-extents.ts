import type { Ext4Blocks } from './ext4-blocks.ts';
import { Ext4Error } from './ext4-error.ts';
import type { Inode } from './ext4-inode.ts';
import type { WorkBudget } from './work-budget.ts';

/** Neighbouring blocks of a file that lie side by side on the disk. What lies between extents reads as zeros. */
export interface Extent {
  /** Block of the file. */
  readonly logical: number;
  /** Block of the disk. */
  readonly physical: number;
  /** Blocks. */
  readonly count: number;
}

/** Fields as in `Documentation/filesystems/ext4/ifork.rst` of the Linux kernel. */
const MAGIC = 0xf30a;
const RECORD = 12;
const DEEPEST = 5;
/** Lengths above it are those of extents that are reserved, not written: they read as zeros. */
const MOST_WRITTEN = 32768;
/** `i_flags`. */
const COMPRESSED = 0x4;
const ENCRYPTED = 0x800;
const EXTENTS = 0x80000;
const INLINE_DATA = 0x10000000;
/** Of one file: the list is in memory. A file of 16 GiB in pieces of 64 KiB has as many. */
const MOST_EXTENTS = 262_144;

/**
 * The written extents of a file or folder, in their order.
 *
 * @param budget pays for each record of the tree
 * @throws Ext4Error when the tree is none: a wrong depth (so that there are no loops), records that do not grow, blocks beyond the disk,
 *   more blocks than the disk has; when the file is encrypted, inline or mapped in another way; CancelledError
 */
export async function readExtents(inode: Inode, blocks: Ext4Blocks, budget: WorkBudget): Promise<Extent[]> {
  if ((inode.flags & (COMPRESSED | ENCRYPTED | INLINE_DATA)) !== 0 || (inode.flags & EXTENTS) === 0)
    throw new Ext4Error('unsupported', `Inode ${inode.number} is encrypted, compressed, inline or not mapped by extents.`);
  const walk = new ExtentWalk(inode.number, blocks, budget);
  await walk.node(inode.root, undefined, 2 ** 32);
  return walk.extents;
}

class ExtentWalk {
  readonly extents: Extent[] = [];
  readonly #inode: number;
  readonly #blocks: Ext4Blocks;
  readonly #budget: WorkBudget;
  /** The first block of the file that no record has covered yet. */
  #next = 0;
  #total = 0;

  constructor(inode: number, blocks: Ext4Blocks, budget: WorkBudget) {
    this.#inode = inode;
    this.#blocks = blocks;
    this.#budget = budget;
  }

  /** @param end the first block of the file that belongs to the neighbour of this node */
  async node(node: Buffer, depthWanted: number | undefined, end: number): Promise<void> {
    const count = node.readUInt16LE(2);
    const depth = node.readUInt16LE(6);
    if (node.readUInt16LE(0) !== MAGIC || depth > DEEPEST || (depthWanted !== undefined && depth !== depthWanted)) throw this.#damaged();
    if (count > Math.floor(node.length / RECORD) - 1 || (count === 0 && depthWanted !== undefined)) throw this.#damaged();
    this.#budget.spend(count);
    for (let index = 1; index <= count; index++) {
      const at = index * RECORD;
      if (depth === 0) {
        this.#leaf(node, at, end);
        continue;
      }
      const first = node.readUInt32LE(at);
      const next = index === count ? end : node.readUInt32LE(at + RECORD);
      if (first < this.#next || next <= first || next > end) throw this.#damaged();
      this.#next = first;
      const child = node.readUInt32LE(at + 4) + node.readUInt16LE(at + 8) * 2 ** 32;
      await this.node(await this.#blocks.read(child), depth - 1, next);
    }
  }

  #leaf(node: Buffer, at: number, end: number): void {
    const logical = node.readUInt32LE(at);
    const length = node.readUInt16LE(at + 4);
    const isWritten = length <= MOST_WRITTEN;
    const count = isWritten ? length : length - MOST_WRITTEN;
    const physical = node.readUInt32LE(at + 8) + node.readUInt16LE(at + 6) * 2 ** 32;
    if (logical < this.#next || logical + count > end || !this.#blocks.has(physical, count)) throw this.#damaged();
    this.#next = logical + count;
    this.#total += count;
    if (this.#total > this.#blocks.blockCount) throw this.#damaged();
    if (!isWritten) return;
    const last = this.extents.at(-1);
    if (last !== undefined && last.logical + last.count === logical && last.physical + last.count === physical) {
      this.extents[this.extents.length - 1] = { ...last, count: last.count + count };
      return;
    }
    if (this.extents.length === MOST_EXTENTS)
      throw new Ext4Error('limit', `Inode ${this.#inode} lies in more than ${MOST_EXTENTS} pieces.`);
    this.extents.push({ logical, physical, count });
  }

  #damaged(): Ext4Error {
    return new Ext4Error('damaged', `The extent tree of inode ${this.#inode} is damaged.`);
  }
}
