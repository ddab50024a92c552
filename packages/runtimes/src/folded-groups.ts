/** Groups for hosts that fold one level only: a group inside a group becomes a heading. */
export class FoldedGroups {
  readonly #open: (title: string) => void;
  readonly #close: () => void;
  readonly #heading: (title: string) => void;
  #depth = 0;

  constructor(open: (title: string) => void, close: () => void, heading: (title: string) => void) {
    this.#open = open;
    this.#close = close;
    this.#heading = heading;
  }

  async run<T>(title: string, work: () => Promise<T>): Promise<T> {
    const oneLine = title
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .join(' ')
      .trim();
    if (this.#depth === 0) this.#open(oneLine);
    else this.#heading(oneLine);
    this.#depth += 1;
    try {
      return await work();
    } finally {
      this.#depth -= 1;
      if (this.#depth === 0) this.#close();
    }
  }
}
