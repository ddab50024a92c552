import { StringDecoder } from 'node:string_decoder';

/** A line longer than this is passed on in pieces, so that a child without line ends cannot fill the memory. */
const MAX_LINE = 64 * 1024;

/** Turns chunks of bytes into lines; `\r\n` and a lone `\r` (progress bars) end a line as `\n` does. */
export class LineSplitter {
  readonly #decoder = new StringDecoder('utf8');
  readonly #emit: (line: string, isCut: boolean) => void;
  #rest = '';

  /** @param emit gets each line; `isCut` says that the next call goes on with the same one */
  constructor(emit: (line: string, isCut: boolean) => void) {
    this.#emit = emit;
  }

  write(chunk: Buffer): void {
    const text = this.#rest + this.#decoder.write(chunk);
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#emit(line, false);
    while (this.#rest.length > MAX_LINE) {
      this.#emit(this.#rest.slice(0, MAX_LINE), true);
      this.#rest = this.#rest.slice(MAX_LINE);
    }
  }

  end(): void {
    const last = (this.#rest + this.#decoder.end()).replace(/\r$/, '');
    this.#rest = '';
    if (last !== '') this.#emit(last, false);
  }
}
