import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { formatBytes } from './format.ts';

/** Lines that stand at the end of a file that was cut, so that how it ended can be seen. */
const LAST_LINES = 20;
/** Characters that are written at once, since a stream keeps some hundred bytes for each write that waits. */
const BATCH = 64 * 1024;

/** A file that gets lines, up to a limit. A longer one ends with a line that says that it was cut, and the last lines. */
export class LimitedLogFile {
  readonly #stream: WriteStream;
  readonly #limit: number;
  readonly #last: string[] = [];
  #pending = '';
  #flushing: NodeJS.Immediate | undefined;
  #written = 0;
  #leftOutLines = 0;
  #leftOutBytes = 0;

  /**
   * @param path is added to when it exists
   * @param limit in bytes, of which the last lines are no part
   */
  constructor(path: string, limit = Number.POSITIVE_INFINITY) {
    this.#stream = createWriteStream(path, { flags: 'a' });
    this.#stream.on('error', () => {});
    this.#limit = limit;
  }

  write(line: string): void {
    const text = `${line}\n`;
    const bytes = Buffer.byteLength(text);
    if (this.#leftOutLines === 0 && this.#written + bytes <= this.#limit) {
      this.#written += bytes;
      this.#pending += text;
      if (this.#pending.length > BATCH) this.#flush();
      else this.#flushing ??= setImmediate(() => this.#flush());
      return;
    }
    this.#leftOutLines += 1;
    this.#leftOutBytes += bytes;
    this.#last.push(text);
    if (this.#last.length > LAST_LINES) this.#last.shift();
  }

  /** Ends the file. @returns what went wrong with it, if anything did */
  async end(): Promise<string | undefined> {
    this.#flush();
    const hidden = this.#leftOutLines - this.#last.length;
    if (this.#leftOutLines > 0) {
      const what =
        hidden === 0
          ? 'The last lines'
          : `${hidden} of ${this.#leftOutLines} further lines (${formatBytes(this.#leftOutBytes)}) are left out; the last ones`;
      this.#stream.write(`… cut: this log is limited to ${formatBytes(this.#limit)}. ${what}:\n${this.#last.join('')}`);
    }
    this.#stream.end();
    return finished(this.#stream).then(
      () => undefined,
      (error: Error) => error.message,
    );
  }

  #flush(): void {
    clearImmediate(this.#flushing);
    this.#flushing = undefined;
    if (this.#pending !== '') this.#stream.write(this.#pending);
    this.#pending = '';
  }
}
