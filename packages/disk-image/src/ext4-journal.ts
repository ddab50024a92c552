import { crc32c } from './crc32c.ts';
import { type Ext4Blocks, JOURNAL_MAGIC, type JournaledBlock } from './ext4-blocks.ts';
import { Ext4Error } from './ext4-error.ts';
import type { Extent } from './ext4-extents.ts';
import { descriptorTags, type JournalFormat, type JournalTag, revokedBlocks } from './ext4-journal-blocks.ts';

/** Types of blocks: `Documentation/filesystems/ext4/journal.rst` of the Linux kernel. */
const DESCRIPTOR = 1;
const COMMIT = 2;
const SUPERBLOCK_V1 = 3;
const SUPERBLOCK_V2 = 4;
const REVOKE = 5;

/** Features of the journal: all but fast commits, and but the checksums of ext3, which a file system with checksums of its own never has. */
const COMPAT_CHECKSUM = 0x1;
const INCOMPAT_64BIT = 0x2;
const INCOMPAT_CSUM_V2 = 0x8;
const INCOMPAT_CSUM_V3 = 0x10;
const KNOWN_INCOMPAT = 0x1 | INCOMPAT_64BIT | 0x4 | INCOMPAT_CSUM_V2 | INCOMPAT_CSUM_V3;
const CRC32C = 4;

/** A GiB with blocks of 4 KiB, the largest that mke2fs makes by itself: what is remembered of a journal is in memory. */
const MOST_BLOCKS = 262_144;

/** What is in the journal and not yet in its place. */
interface Replay {
  readonly blocks: ReadonlyMap<number, JournaledBlock>;
  /** Complete transactions. */
  readonly transactions: number;
}

interface Journal extends JournalFormat {
  /** Where each block of the journal lies on the disk. */
  readonly places: readonly number[];
  /** Blocks of the journal: the first and the end of the ring. */
  readonly first: number;
  readonly end: number;
  readonly start: number;
  readonly sequence: number;
}

/**
 * Replays the journal of a file system (jbd2) in memory: reads the complete transactions in it and tells where the newest content of
 * each block lies. Stops at the first block that does not verify, as the kernel does; each block of the journal is looked at once or twice.
 *
 * @param disk the blocks as they lie on the disk
 * @param extents of the journal's inode
 * @throws Ext4Error when the journal is unusable; CancelledError
 */
export async function replayJournal(disk: Ext4Blocks, extents: readonly Extent[]): Promise<Replay> {
  const journal = await readJournalSuperblock(disk, extents);
  const blocks = new Map<number, JournaledBlock>();
  let transactions = 0;
  if (journal === undefined) return { blocks, transactions };
  const { blockSize } = disk;
  const ring = journal.end - journal.first;
  let sequence = journal.sequence;
  let at = journal.start;
  const step = (count: number) => journal.first + ((at - journal.first + count) % ring);
  let tags: JournalTag[] = [];
  let revokes: number[] = [];
  // A hostile journal may have transactions without an end; none is longer than the ring.
  for (let walked = 0; walked < ring; ) {
    const block = await disk.read(placeOf(journal.places, at));
    if (block.readUInt32BE(0) !== JOURNAL_MAGIC || block.readUInt32BE(8) !== sequence) break;
    const type = block.readUInt32BE(4);
    if (type === DESCRIPTOR) {
      const found = isSealed(journal, block, blockSize - 4) ? descriptorTags(block, journal) : undefined;
      if (found === undefined || walked + 1 + found.length > ring) break;
      const placed = found.map((tag, index) => ({ ...tag, at: placeOf(journal.places, step(1 + index)) }));
      if (!(await areIntact(disk, placed, sequence, journal))) break;
      tags.push(...placed);
      walked += 1 + found.length;
      at = step(1 + found.length);
      continue;
    }
    if (type === REVOKE) {
      if (!isSealed(journal, block, blockSize - 4)) break;
      revokes.push(placeOf(journal.places, at));
    } else if (type === COMMIT) {
      if (!isSealed(journal, block, 16)) break;
      for (const tag of tags) blocks.set(tag.target, { at: tag.at, isEscaped: tag.isEscaped });
      for (const place of revokes) for (const target of revokedBlocks(await disk.read(place), journal)) blocks.delete(target);
      tags = [];
      revokes = [];
      transactions++;
      sequence = (sequence + 1) >>> 0;
    } else {
      break;
    }
    walked++;
    at = step(1);
  }
  for (const target of blocks.keys()) if (!disk.has(target, 1)) blocks.delete(target);
  return { blocks, transactions };
}

/** Undefined when nothing is in it. */
async function readJournalSuperblock(disk: Ext4Blocks, extents: readonly Extent[]): Promise<Journal | undefined> {
  const places = placesOf(extents);
  const block = await disk.read(placeOf(places, 0));
  const type = block.readUInt32BE(4);
  if (block.readUInt32BE(0) !== JOURNAL_MAGIC || (type !== SUPERBLOCK_V1 && type !== SUPERBLOCK_V2)) throw unusable('it has no superblock');
  const [compat, incompat] = type === SUPERBLOCK_V1 ? [0, 0] : [block.readUInt32BE(0x24), block.readUInt32BE(0x28)];
  if ((compat & COMPAT_CHECKSUM) !== 0 || (incompat & ~KNOWN_INCOMPAT) !== 0) throw unusable('it has features that are not read');
  const hasChecksums = (incompat & (INCOMPAT_CSUM_V2 | INCOMPAT_CSUM_V3)) !== 0;
  const seed = hasChecksums ? crc32c(0xffffffff, block.subarray(0x30, 0x40)) : undefined;
  if (hasChecksums) {
    const superblock = Buffer.from(block.subarray(0, 1024));
    superblock.writeUInt32BE(0, 0xfc);
    if (block.readUInt8(0x50) !== CRC32C || crc32c(0xffffffff, superblock) !== block.readUInt32BE(0xfc))
      throw unusable('the checksum of its superblock is wrong');
  }
  const [end, first, sequence, start] = [0x10, 0x14, 0x18, 0x1c].map((offset) => block.readUInt32BE(offset)) as [
    number,
    number,
    number,
    number,
  ];
  if (start === 0) return undefined;
  if (block.readUInt32BE(0xc) !== disk.blockSize) throw unusable('its blocks have another size');
  if (end > MOST_BLOCKS || first === 0 || first >= end || start < first || start >= end) throw unusable('its size is impossible');
  if (end > places.length) throw unusable('a part of it is missing');
  const version = (incompat & INCOMPAT_CSUM_V3) !== 0 ? 3 : hasChecksums ? 2 : undefined;
  return { places, first, end, start, sequence, seed, version, is64Bit: (incompat & INCOMPAT_64BIT) !== 0 };
}

/** Up to the first hole. */
function placesOf(extents: readonly Extent[]): number[] {
  const places: number[] = [];
  for (const { logical, physical, count } of extents) {
    if (logical !== places.length) break;
    for (let index = 0; index < count && places.length < MOST_BLOCKS; index++) places.push(physical + index);
  }
  return places;
}

function placeOf(places: readonly number[], block: number): number {
  const place = places[block];
  if (place === undefined) throw unusable('a part of it is missing');
  return place;
}

/** True where the checksum at `offset` is right, and where the journal has none. */
function isSealed({ seed }: JournalFormat, block: Buffer, offset: number): boolean {
  if (seed === undefined) return true;
  const unsealed = Buffer.from(block);
  unsealed.writeUInt32BE(0, offset);
  return crc32c(seed, unsealed) === block.readUInt32BE(offset);
}

/** True when the content of each tag has the tag's checksum, and where the journal has none. */
async function areIntact(
  disk: Ext4Blocks,
  tags: readonly JournalTag[],
  sequence: number,
  { seed, version }: JournalFormat,
): Promise<boolean> {
  if (seed === undefined) return true;
  const number = Buffer.alloc(4);
  number.writeUInt32BE(sequence);
  const start = crc32c(seed, number);
  for (const { at, checksum } of tags) {
    const found = crc32c(start, await disk.read(at));
    if (checksum !== (version === 3 ? found : found & 0xffff)) return false;
  }
  return true;
}

function unusable(why: string): Ext4Error {
  return new Ext4Error('damaged', `The journal of the ext4 file system is unusable: ${why}.`);
}
