import type { DiskReader } from './disk-reader.ts';
import { Ext4Blocks } from './ext4-blocks.ts';
import { type DirectoryEntry, entriesOf } from './ext4-directory.ts';
import { Ext4Error } from './ext4-error.ts';
import { type Extent, readExtents } from './ext4-extents.ts';
import { type Inode, readInode } from './ext4-inode.ts';
import { replayJournal } from './ext4-journal.ts';
import { type Ext4Geometry, readSuperblock } from './ext4-superblock.ts';
import { WorkBudget } from './work-budget.ts';

/** Of folders and extent trees, in all: seconds of work. An honest disk has some thousands. */
const MOST_RECORDS = 4_000_000;
/** Bytes that are read at once. */
const CHUNK = 1024 * 1024;

/** What became of the journal. */
type JournalState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'replayed' /** Complete ones. */; readonly transactions: number; readonly blocks: number }
  | { readonly kind: 'unusable'; readonly why: string };

/** A piece of a file that is written. */
interface FilePiece {
  /** Bytes from the beginning of the file. */
  readonly offset: number;
  readonly bytes: Buffer;
}

/**
 * Reads an ext4 file system that somebody else has written, without mounting it and without changing it: by inode, each number held
 * against the size of the disk before it is used. A journal that was not replayed is replayed in memory.
 *
 * Follows `Documentation/filesystems/ext4` of the Linux kernel. Every failure that the content causes is an `Ext4Error`.
 */
export class Ext4 {
  readonly journal: JournalState;
  /** Bytes. */
  readonly blockSize: number;
  readonly #geometry: Ext4Geometry;
  readonly #blocks: Ext4Blocks;
  readonly #budget: WorkBudget;

  private constructor(geometry: Ext4Geometry, blocks: Ext4Blocks, journal: JournalState, budget: WorkBudget) {
    this.#geometry = geometry;
    this.blockSize = geometry.blockSize;
    this.#blocks = blocks;
    this.journal = journal;
    this.#budget = budget;
  }

  /**
   * Opens the file system that fills a disk.
   *
   * @param signal ends everything that the returned object does, with CancelledError
   * @throws Ext4Error when it cannot be read at all; a journal that is unusable is left alone and said to be so
   */
  static async open(source: DiskReader, signal: AbortSignal): Promise<Ext4> {
    const geometry = await readSuperblock(source);
    const disk = new Ext4Blocks(source, geometry, signal);
    const budget = new WorkBudget(MOST_RECORDS);
    if (!geometry.needsRecovery) return new Ext4(geometry, disk, { kind: 'clean' }, budget);
    try {
      if (geometry.journalInode === undefined) throw new Ext4Error('damaged', 'There is no journal, although it is to be replayed.');
      const extents = await readExtents(await readInode(geometry.journalInode, geometry, disk), disk, budget);
      const { blocks, transactions } = await replayJournal(disk, extents);
      return new Ext4(geometry, disk.withJournal(blocks), { kind: 'replayed', transactions, blocks: blocks.size }, budget);
    } catch (error) {
      if (!(error instanceof Ext4Error)) throw error;
      return new Ext4(geometry, disk, { kind: 'unusable', why: error.message }, budget);
    }
  }

  /** @throws Ext4Error when there is none of that number, or it is not in use */
  inode(number: number): Promise<Inode> {
    return readInode(number, this.#geometry, this.#blocks);
  }

  /**
   * The entries of a folder, in the order in which they lie on the disk; `damaged` stands for the rest of a block that cannot be read.
   *
   * @throws Ext4Error when the folder cannot be read
   */
  async *entries(folder: Inode): AsyncGenerator<DirectoryEntry | 'damaged'> {
    for (const { logical, physical, count } of await this.extents(folder)) {
      for (let index = 0; index < count; index++) {
        if ((logical + index) * this.blockSize >= folder.size) return;
        const { entries, isDamaged } = entriesOf(await this.#blocks.read(physical + index));
        this.#budget.spend(1 + entries.length);
        yield* entries;
        if (isDamaged) yield 'damaged';
      }
    }
  }

  /** The written parts of a file, in their order. @throws Ext4Error when they cannot be told, CancelledError */
  extents(file: Inode): Promise<Extent[]> {
    return readExtents(file, this.#blocks, this.#budget);
  }

  /**
   * The content of a file between two places, without its holes.
   *
   * @param extents of the file
   * @param from bytes
   * @param to bytes; not beyond the size of the file
   */
  async *pieces(extents: readonly Extent[], from: number, to: number): AsyncGenerator<FilePiece> {
    const { blockSize } = this;
    const most = CHUNK / blockSize;
    for (const { logical, physical, count } of extents) {
      const first = Math.max(logical, Math.floor(from / blockSize));
      const end = Math.min(logical + count, Math.ceil(to / blockSize));
      for (let block = first; block < end; block += most) {
        const bytes = await this.#blocks.read(physical + (block - logical), Math.min(most, end - block));
        const offset = block * blockSize;
        const start = Math.max(0, from - offset);
        yield { offset: offset + start, bytes: bytes.subarray(start, to - offset) };
      }
    }
  }
}
