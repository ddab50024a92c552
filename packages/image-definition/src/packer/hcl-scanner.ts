import type { HclPlace } from './hcl.ts';

/** What is wrong with a text in HCL, thrown by the parser to itself. */
export class HclMistake extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*(?:::[\p{ID_Start}_][\p{ID_Continue}-]*)*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANKS = /[ \t]+/y;
const LINE_END = /\r?\n/y;

/** Reads the words of a text in HCL from front to back, each character once. */
export class HclScanner {
  readonly text: string;
  at = 0;
  #lines: number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Whether a text comes next. */
  sees(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  /** Passes a text if it comes next. */
  take(text: string): boolean {
    if (!this.sees(text)) return false;
    this.at += text.length;
    return true;
  }

  /** @throws HclMistake when something else comes next */
  expect(text: string, what: string): void {
    if (!this.take(text)) throw new HclMistake(`"${text}" is missing ${what}`, this.at);
  }

  identifier(): string | undefined {
    return this.#match(IDENTIFIER);
  }

  number(): number | undefined {
    const digits = this.#match(NUMBER);
    return digits === undefined ? undefined : Number(digits);
  }

  /** Passes blanks and comments, and line ends too where they mean nothing. */
  skip(lineEnds: boolean): void {
    for (;;) {
      if (this.#match(BLANKS) !== undefined) continue;
      if (this.sees('#') || this.sees('//')) this.at = this.#endOfLine();
      else if (this.sees('/*')) {
        const end = this.text.indexOf('*/', this.at + 2);
        if (end === -1) throw new HclMistake('the comment has no end', this.at);
        this.at = end + 2;
      } else if (!lineEnds || this.#match(LINE_END) === undefined) return;
    }
  }

  /** What is left of the line, which is passed with its end. */
  line(): string {
    const end = this.#endOfLine();
    const line = this.text.slice(this.at, end);
    this.at = end;
    this.#match(LINE_END);
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  }

  place(file: string, offset: number): HclPlace {
    if (this.#lines === undefined) {
      this.#lines = [0];
      for (let end = this.text.indexOf('\n'); end !== -1; end = this.text.indexOf('\n', end + 1)) this.#lines.push(end + 1);
    }
    let [low, high] = [0, this.#lines.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { file, line: low + 1, column: offset - (this.#lines[low] ?? 0) + 1 };
  }

  #endOfLine(): number {
    const end = this.text.indexOf('\n', this.at);
    return end === -1 ? this.text.length : end;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}
