import { CancelledError } from '@bakehouse/core/errors';

/** Lends buffers of one size, so that the memory of a download is bounded however many files and ranges are on their way. */
export class RangeBuffers {
  readonly #size: number;
  readonly #free: Buffer[] = [];
  readonly #waiting: ((buffer: Buffer) => void)[] = [];
  #left: number;

  /** @param size of each, in bytes */
  constructor(count: number, size: number) {
    this.#left = count;
    this.#size = size;
  }

  /**
   * Resolves when a buffer is free; who waits longest gets it.
   *
   * @throws CancelledError when the signal fires before
   */
  async take(signal: AbortSignal): Promise<Buffer> {
    if (signal.aborted) throw new CancelledError();
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.#left > 0) {
      this.#left--;
      return Buffer.allocUnsafeSlow(this.#size);
    }
    return new Promise((resolve, reject) => {
      const give = (buffer: Buffer) => {
        signal.removeEventListener('abort', onAbort);
        resolve(buffer);
      };
      const onAbort = () => {
        this.#waiting.splice(this.#waiting.indexOf(give), 1);
        reject(new CancelledError());
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(give);
    });
  }

  give(buffer: Buffer): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(buffer);
    else next(buffer);
  }
}
