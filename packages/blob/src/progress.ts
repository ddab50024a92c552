import { formatBytes, formatDuration } from '@bakehouse/core/format';
import type { Log } from '@bakehouse/core/log';

/** Milliseconds between two lines. */
const INTERVAL = 1000;

/** Says how far a run over many files is, at most once a second and not at all when it takes less. */
export class Progress {
  readonly #title: string;
  readonly #total: { readonly files: number; readonly bytes: number };
  readonly #log: Log;
  readonly #start = performance.now();
  #last = this.#start;
  #files = 0;
  #bytes = 0;

  constructor(title: string, total: { readonly files: number; readonly bytes: number }, log: Log) {
    this.#title = title;
    this.#total = total;
    this.#log = log;
  }

  addBytes(bytes: number): void {
    this.#bytes += bytes;
    this.#say();
  }

  addFile(): void {
    this.#files++;
    this.#say();
  }

  #say(): void {
    const now = performance.now();
    if (now - this.#last < INTERVAL) return;
    this.#last = now;
    const rate = this.#bytes / (now - this.#start);
    const left = rate === 0 ? '' : `, ${formatDuration((this.#total.bytes - this.#bytes) / rate)} left`;
    this.#log.info(
      `${this.#title}: ${this.#files} of ${this.#total.files} files, ${formatBytes(this.#bytes)} of ${formatBytes(this.#total.bytes)}, ${formatBytes(rate * 1000)}/s${left}`,
    );
  }
}
