interface Amount {
  readonly lines: number;
  /** Of UTF-8. */
  readonly bytes: number;
}

/** Counts lines against a limit: those that still fit, and how many did not. */
export class LineBudget {
  readonly #limit: Amount;
  #taken: Amount = { lines: 0, bytes: 0 };
  #leftOut: Amount = { lines: 0, bytes: 0 };

  constructor(limit: Amount) {
    this.#limit = limit;
  }

  /** @returns whether the line still fits; after the first one that does not, none does */
  take(line: string): boolean {
    const bytes = Buffer.byteLength(line) + 1;
    const full = this.#leftOut.lines > 0 || this.#taken.lines >= this.#limit.lines || this.#taken.bytes + bytes > this.#limit.bytes;
    if (full) this.#leftOut = add(this.#leftOut, bytes);
    else this.#taken = add(this.#taken, bytes);
    return !full;
  }

  /** What did not fit. */
  get leftOut(): Amount {
    return this.#leftOut;
  }
}

function add({ lines, bytes }: Amount, more: number): Amount {
  return { lines: lines + 1, bytes: bytes + more };
}
