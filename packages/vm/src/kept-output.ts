/** The beginning of a stream, up to a limit. It takes as much memory as it has bytes, in however small pieces they come. */
export class KeptOutput {
  readonly #limit: number;
  #buffer = Buffer.alloc(0);
  #size = 0;

  /** @param limit in bytes */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Adds what still fits. */
  add(chunk: Buffer): void {
    const piece = chunk.subarray(0, this.#limit - this.#size);
    const needed = this.#size + piece.length;
    if (needed > this.#buffer.length) {
      const grown = Buffer.alloc(Math.min(this.#limit, Math.max(needed, 2 * this.#buffer.length, 4096)));
      this.#buffer.copy(grown, 0, 0, this.#size);
      this.#buffer = grown;
    }
    piece.copy(this.#buffer, this.#size);
    this.#size = needed;
  }

  /** Forgets everything, for good. */
  drop(): void {
    this.#buffer = Buffer.alloc(0);
    this.#size = 0;
  }

  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#size);
  }
}
