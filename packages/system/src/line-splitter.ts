import { StringDecoder } from 'node:string_decoder';

/** Characters. A line longer than this is passed on in pieces, so that a child without line ends cannot fill the memory. */
const MAX_LINE = 64 * 1024;

/** Turns chunks of bytes into lines; `\r\n` and a lone `\r` (progress bars) end a line as `\n` does. */
export class LineSplitter {
  readonly #decoder = new StringDecoder('utf8');
  readonly #emit: (line: string, isCut: boolean) => void;
  #rest = '';
  /** The rest ends with a `\r`, which may be half of a line end. Looking at its end would copy it each time. */
  #returned = false;

  /** @param emit gets each line; `isCut` says that the next call goes on with the same one */
  constructor(emit: (line: string, isCut: boolean) => void) {
    this.#emit = emit;
  }

  write(chunk: Buffer): void {
    const more = this.#decoder.write(chunk);
    if (this.#returned || /[\r\n]/.test(more)) {
      const lines = (this.#rest + more).split(/\r\n|\n|\r(?!$)/);
      this.#rest = lines.pop() ?? '';
      this.#returned = this.#rest.endsWith('\r');
      for (const line of lines) this.#emitLine(line, false);
    } else {
      // Not looked at again from its beginning: a child may write a long line byte by byte.
      this.#rest += more;
    }
    this.#rest = this.#emitPieces(this.#rest);
  }

  end(): void {
    const last = (this.#rest + this.#decoder.end()).replace(/\r$/, '');
    this.#rest = '';
    if (last !== '') this.#emitLine(last, false);
  }

  #emitLine(line: string, isCut: boolean): void {
    this.#emit(this.#emitPieces(line), isCut);
  }

  /** @returns what is left, not longer than a piece */
  #emitPieces(line: string): string {
    let rest = line;
    while (rest.length > MAX_LINE) {
      this.#emit(rest.slice(0, MAX_LINE), true);
      rest = rest.slice(MAX_LINE);
    }
    return rest;
  }
}
