import { throwIfCancelled } from '@bakehouse/core/errors';
import type { DiskReader } from './disk-reader.ts';
import { Ext4Error } from './ext4-error.ts';

/** Every block of a journal begins with it, and so no block of the file system may while it is in there. */
export const JOURNAL_MAGIC = 0xc03b3998;

/** Where the newest content of a block lies as long as the journal is not replayed. */
export interface JournaledBlock {
  /** The block of the disk that holds it. */
  readonly at: number;
  /** Its first four bytes were the magic number of the journal, and are zero there. */
  readonly isEscaped: boolean;
}

/** The blocks of a file system, each as it is after the journal is replayed. */
export class Ext4Blocks {
  readonly blockSize: number;
  readonly blockCount: number;
  readonly #source: DiskReader;
  readonly #signal: AbortSignal;
  readonly #journaled: ReadonlyMap<number, JournaledBlock>;

  constructor(
    source: DiskReader,
    { blockSize, blockCount }: { readonly blockSize: number; readonly blockCount: number },
    signal: AbortSignal,
    journaled: ReadonlyMap<number, JournaledBlock> = new Map(),
  ) {
    this.#source = source;
    this.blockSize = blockSize;
    this.blockCount = blockCount;
    this.#signal = signal;
    this.#journaled = journaled;
  }

  /** The same blocks, some of them as the journal has them. */
  withJournal(journaled: ReadonlyMap<number, JournaledBlock>): Ext4Blocks {
    return new Ext4Blocks(this.#source, this, this.#signal, journaled);
  }

  /** True when all blocks of a range are on the disk. */
  has(first: number, count: number): boolean {
    return first >= 0 && count > 0 && first + count <= this.blockCount;
  }

  /**
   * The content of neighbouring blocks. The caller bounds their number.
   *
   * @throws Ext4Error when they are not all on the disk; CancelledError
   */
  async read(first: number, count = 1): Promise<Buffer> {
    throwIfCancelled(this.#signal);
    if (!this.has(first, count)) throw new Ext4Error('damaged', `A block lies beyond the end of the disk: ${first}.`);
    const { blockSize } = this;
    const bytes = await this.#bytes(first, count);
    if (this.#journaled.size === 0) return bytes;
    for (let index = 0; index < count; index++) {
      const newer = this.#journaled.get(first + index);
      if (newer === undefined) continue;
      (await this.#bytes(newer.at, 1)).copy(bytes, index * blockSize);
      if (newer.isEscaped) bytes.writeUInt32BE(JOURNAL_MAGIC, index * blockSize);
    }
    return bytes;
  }

  async #bytes(first: number, count: number): Promise<Buffer> {
    const bytes = await this.#source.read(first * this.blockSize, count * this.blockSize);
    if (bytes === undefined) throw new Ext4Error('damaged', `The disk ends before block ${first + count}.`);
    return bytes;
  }
}
