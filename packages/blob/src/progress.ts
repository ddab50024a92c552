import { counted, formatBytes, formatDuration } from '@bakehouse/core/format';
import type { Log } from '@bakehouse/core/log';

/** Milliseconds between two lines. */
const INTERVAL = 1000;
/** Nothing moved for so long: a line says so, and how long it has been. */
const SILENCE = 15_000;

/** Says how far a run over many files is, at most once a second and not at all when it takes less; also when nothing moves. */
export class Progress {
  readonly #title: string;
  readonly #total: { readonly files: number; readonly bytes: number };
  readonly #log: Log;
  readonly #start = performance.now();
  #heartbeat: NodeJS.Timeout | undefined;
  #last = this.#start;
  #moved = this.#start;
  #files = 0;
  #bytes = 0;
  /** Bytes that took no time on the wire; they say nothing about the rate. */
  #known = 0;

  constructor(title: string, total: { readonly files: number; readonly bytes: number }, log: Log) {
    this.#title = title;
    this.#total = total;
    this.#log = log;
  }

  /** Also speaks when nothing moves, until `end`. */
  withHeartbeat(): this {
    this.#heartbeat = setInterval(() => this.#beat(), SILENCE).unref();
    return this;
  }

  addBytes(bytes: number): void {
    this.#bytes += bytes;
    this.#say();
  }

  /** Bytes that are there already. */
  addKnown(bytes: number): void {
    this.#known += bytes;
    this.addBytes(bytes);
  }

  addFile(): void {
    this.#files++;
    this.#say();
  }

  end(): void {
    clearInterval(this.#heartbeat);
  }

  #say(): void {
    const now = performance.now();
    this.#moved = now;
    if (now - this.#last < INTERVAL) return;
    this.#last = now;
    const rate = (this.#bytes - this.#known) / (now - this.#start);
    const rest = this.#total.bytes - this.#bytes;
    const left = rate === 0 || rest <= 0 ? '' : `, ${formatDuration(rest / rate)} left`;
    this.#log.info(`${this.#title}: ${this.#state()}, ${formatBytes(rate * 1000)}/s${left}`);
  }

  #beat(): void {
    const now = performance.now();
    const silence = now - this.#moved;
    if (silence < SILENCE) return;
    this.#last = now;
    this.#log.info(`${this.#title}: ${this.#state()}; nothing has moved for ${formatDuration(silence)}, still trying`);
  }

  #state(): string {
    return `${this.#files} of ${counted(this.#total.files, 'file')}, ${formatBytes(this.#bytes)} of ${formatBytes(this.#total.bytes)}`;
  }
}
