import { appendFileSync, closeSync, openSync } from 'node:fs';
import { messageOf } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';

/** Lines that stand at the end of a file that was cut, so that how it ended can be seen. */
const LAST_LINES = 20;
/** Characters that are written at once. */
const BATCH = 64 * 1024;

/**
 * A file that gets lines, up to a limit. A longer one ends with a line that says that it was cut, and the last lines. It is written at once,
 * not later: whoever says the lines waits for the disk, where a queue would take memory.
 */
export class LimitedLogFile {
  readonly #limit: number;
  readonly #last: string[] = [];
  #file: number | undefined;
  #problem: string | undefined;
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
    this.#limit = limit;
    this.#attempt(() => {
      this.#file = openSync(path, 'a');
    });
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

  /** Ends the file; only the first call does. @returns what went wrong with it, if anything did */
  end(): string | undefined {
    const hidden = this.#leftOutLines - this.#last.length;
    if (this.#leftOutLines > 0) {
      const all = `${hidden} of ${this.#leftOutLines} further lines (${formatBytes(this.#leftOutBytes)}) are left out`;
      const what = hidden === 0 ? 'The last lines' : `${all}; the last ones`;
      this.#pending += `… cut: this log is limited to ${formatBytes(this.#limit)}. ${what}:\n${this.#last.join('')}`;
    }
    this.#flush();
    const file = this.#file;
    this.#file = undefined;
    if (file !== undefined) this.#attempt(() => closeSync(file));
    return this.#problem;
  }

  #flush(): void {
    clearImmediate(this.#flushing);
    this.#flushing = undefined;
    const [file, text] = [this.#file, this.#pending];
    this.#pending = '';
    // After a write that has failed the file would have a hole.
    if (file !== undefined && text !== '' && this.#problem === undefined) this.#attempt(() => appendFileSync(file, text));
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#problem ??= messageOf(error);
    }
  }
}
