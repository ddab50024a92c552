import type { Log } from '@bakehouse/core/log';
import { formatDuration, stripEscapes } from '@bakehouse/core/text';

/** Milliseconds between two messages. */
const INTERVAL = 30_000;
/** Characters of the console's line that are shown: the whole of it is in console.log. */
const LONGEST_LINE = 120;

/** Says, until a machine is ready, how long it has been starting, how long it may take, and what its console said last. */
export class BootHeartbeat {
  readonly #log: Log;
  readonly #started = performance.now();
  #last = '';
  #timer: NodeJS.Timeout | undefined;

  /** @param deadline milliseconds that it may take */
  constructor(deadline: number, log: Log) {
    this.#log = log;
    this.#timer = setInterval(() => this.#say(deadline), INTERVAL).unref();
  }

  /** A line of the serial console. */
  onConsole(line: string): void {
    const shown = stripEscapes(line, 'nothing').replaceAll(/\s+/g, ' ').trim();
    if (shown !== '') this.#last = shown;
  }

  /** The machine is ready, or has ended. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #say(deadline: number): void {
    const elapsed = formatDuration(performance.now() - this.#started);
    const cut = this.#last.length > LONGEST_LINE ? `${this.#last.slice(0, LONGEST_LINE - 1).toWellFormed()}…` : this.#last;
    const said = cut === '' ? 'the console has said nothing yet' : `the console says: ${cut}`;
    this.#log.progress(`The machine has been starting for ${elapsed}, of at most ${formatDuration(deadline)}; ${said}`);
  }
}
