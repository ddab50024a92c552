import { availableParallelism } from 'node:os';
import type { ChunkDeflater } from './deflate-chunks.ts';

/** zlib's threads are libuv's, of which there are four. */
const THREADS = Math.min(4, availableParallelism());

/** Compresses chunks side by side and hands them on in order; never holds more than a few. */
export class DeflateQueue {
  readonly #deflater: ChunkDeflater;
  readonly #take: (parts: readonly Buffer[]) => Promise<void>;
  readonly #running: Promise<readonly Buffer[]>[] = [];
  #before: Buffer | undefined;

  /** @param take gets the parts of each chunk, one chunk after another */
  constructor(deflater: ChunkDeflater, take: (parts: readonly Buffer[]) => Promise<void>) {
    this.#deflater = deflater;
    this.#take = take;
  }

  /**
   * @param block at most a chunk, and a whole one unless it is the last; its memory may be used again at once
   * @param zero whether `isZeroChunk` holds for it
   */
  async push(block: Buffer, zero: boolean): Promise<void> {
    const isCached = zero && this.#deflater.level > 0;
    // Of what is cached the memory is never used.
    const chunk = isCached ? block : Buffer.from(block);
    const running = this.#deflater.deflate(chunk, this.#before, zero);
    // Heard in `drain`; until then a failure must not end the process.
    running.catch(() => {});
    this.#running.push(running);
    // Nothing that follows zeros is found in them.
    this.#before = isCached ? undefined : chunk;
    while (this.#running.length >= THREADS) await this.#next();
  }

  /** Hands on what is left. */
  async drain(): Promise<void> {
    while (this.#running.length > 0) await this.#next();
  }

  /** Waits until no thread works on a chunk any more, whatever comes of it. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#running);
  }

  async #next(): Promise<void> {
    const first = this.#running.shift();
    if (first !== undefined) await this.#take(await first);
  }
}
