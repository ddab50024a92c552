import { throwIfCancelled } from '@bakehouse/core/errors';

/** Memory for contents that are read and on the way; with the rest of the process, which has 20 MB of undici in it, well below 256 MB. */
const MOST_BYTES = 80 * 1024 * 1024;

interface Waiting {
  /** Takes what it waits for; false when there is no room yet. */
  readonly take: () => boolean;
}

/**
 * Memory for blocks, shared with the hash workers and used again and again: a run has at most so much of it however large its files
 * are, and waits when all of it is on the way. Who waits longest goes first.
 */
export class BufferPool {
  readonly #most: number;
  readonly #free: SharedArrayBuffer[] = [];
  readonly #waiting: Waiting[] = [];
  #allocated = 0;

  constructor(most = MOST_BYTES) {
    this.#most = most;
  }

  /** @param size bytes; a single one may be larger than the pool. @throws CancelledError */
  async acquire(size: number, signal: AbortSignal): Promise<SharedArrayBuffer> {
    let buffer: SharedArrayBuffer | undefined;
    await this.#turn(() => {
      buffer = this.#find(size);
      return buffer !== undefined;
    }, signal);
    return buffer as SharedArrayBuffer;
  }

  release(buffer: SharedArrayBuffer): void {
    this.#free.push(buffer);
    this.#serve();
  }

  /**
   * Counts memory that the caller takes elsewhere as if it were the pool's.
   *
   * @returns what gives it back
   * @throws CancelledError
   */
  async reserve(size: number, signal: AbortSignal): Promise<() => void> {
    await this.#turn(() => this.#count(size), signal);
    return () => {
      this.#allocated -= size;
      this.#serve();
    };
  }

  async #turn(take: () => boolean, signal: AbortSignal): Promise<void> {
    throwIfCancelled(signal);
    if (this.#waiting.length === 0 && take()) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    let taken = false;
    const waiting: Waiting = {
      take() {
        taken = take();
        if (taken) resolve();
        return taken;
      },
    };
    const onAbort = () => {
      const index = this.#waiting.indexOf(waiting);
      if (index >= 0) this.#waiting.splice(index, 1);
      resolve();
      this.#serve();
    };
    signal.addEventListener('abort', onAbort, { once: true });
    this.#waiting.push(waiting);
    await promise;
    signal.removeEventListener('abort', onAbort);
    // What was taken in the very moment of the cancellation is the caller's, who gives it back.
    if (!taken) throwIfCancelled(signal);
  }

  #serve(): void {
    while (this.#waiting[0]?.take() === true) this.#waiting.shift();
  }

  #find(size: number): SharedArrayBuffer | undefined {
    const fitting = this.#free.findIndex(({ byteLength }) => byteLength === size);
    if (fitting >= 0) return this.#free.splice(fitting, 1)[0];
    return this.#count(size) ? new SharedArrayBuffer(size) : undefined;
  }

  #count(size: number): boolean {
    // Free buffers of other sizes make room.
    while (this.#allocated + size > this.#most && this.#free.length > 0) this.#allocated -= this.#free.pop()?.byteLength ?? 0;
    if (this.#allocated > 0 && this.#allocated + size > this.#most) return false;
    this.#allocated += size;
    return true;
  }
}
