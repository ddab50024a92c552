import { counted, formatBytes, formatDuration } from './format.ts';
import type { Log } from './log.ts';

/** Milliseconds between two lines, unless it is given. */
const INTERVAL = 1000;
/** The same where files of this machine are read, which takes seconds: most runs are to say nothing. */
const READING_INTERVAL = 5000;
/** Nothing moved for so long: a line says so, and how long it has been. */
const SILENCE = 15_000;

/** How much there is to do. */
interface ProgressTotal {
  /** Left out where only bytes are told. */
  readonly files?: number;
  readonly bytes: number;
}

/** Says how far a run is, at most once in an interval and not at all when it takes less; also when nothing moves. */
export class Progress {
  readonly #title: string;
  readonly #total: ProgressTotal;
  readonly #interval: number;
  readonly #log: Log;
  readonly #start = performance.now();
  #heartbeat: NodeJS.Timeout | undefined;
  #last = this.#start;
  #moved = this.#start;
  #files = 0;
  #bytes = 0;
  /** Bytes that took no time on the wire; they say nothing about the rate. */
  #known = 0;

  /**
   * @param title "Uploaded"
   * @param interval milliseconds
   */
  constructor(title: string, total: ProgressTotal, log: Log, interval = INTERVAL) {
    this.#title = title;
    this.#total = total;
    this.#log = log;
    this.#interval = interval;
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
    if (now - this.#last < this.#interval) return;
    this.#last = now;
    const rate = (this.#bytes - this.#known) / (now - this.#start);
    const rest = this.#total.bytes - this.#bytes;
    const left = rate === 0 || rest <= 0 ? '' : `, ${formatDuration(rest / rate)} left`;
    this.#log.progress(`${this.#title}: ${this.#state()}, ${formatBytes(rate * 1000)}/s${left}`);
  }

  #beat(): void {
    const now = performance.now();
    const silence = now - this.#moved;
    if (silence < SILENCE) return;
    this.#last = now;
    this.#log.progress(`${this.#title}: ${this.#state()}; nothing has moved for ${formatDuration(silence)}, still trying`);
  }

  #state(): string {
    const { files, bytes } = this.#total;
    const ofFiles = files === undefined ? '' : `${this.#files} of ${counted(files, 'file')}, `;
    return `${ofFiles}${formatBytes(this.#bytes)} of ${formatBytes(bytes)}`;
  }
}

/**
 * Says how far the reading of files is, every five seconds and not at all when it takes less.
 *
 * @param title "Verified"
 * @param total bytes
 * @returns to be called with the bytes that were read since the last call
 */
export function readingProgress(title: string, total: number, log: Log): (bytes: number) => void {
  const progress = new Progress(title, { bytes: total }, log, READING_INTERVAL);
  return (bytes) => progress.addBytes(bytes);
}
