import { CancelledError } from '@bakehouse/core/errors';
import type { Log, StageOptions } from '@bakehouse/core/log';
import { formatDuration } from '@bakehouse/core/text';
import type { LogFile } from './log-file.ts';
import type { MovingLine } from './moving-line.ts';
import { createPlainLog } from './plain-log.ts';

/**
 * A log of which a terminal shows little: while a stage runs one line that moves, and what is said beside stages. Warnings and errors are
 * always shown. Everything is in a file; where that cannot be made, everything is shown.
 */
export class QuietLog {
  readonly log: Log;
  readonly #shown: Log;
  readonly #file: LogFile;
  readonly #line: MovingLine;
  /** Stages that run, and have begun with a file. */
  #running = 0;
  #hidden = false;
  #told = false;
  #ended = false;

  constructor(shown: Log, file: LogFile, line: MovingLine) {
    this.#shown = shown;
    this.#file = file;
    this.#line = line;
    const kept = createPlainLog({ log: file, problems: file, debug: true });
    const permanently = (write: (log: Log) => void) => {
      write(kept);
      line.above(() => write(shown));
    };
    const inFile = (text: string, write: (log: Log) => void) => {
      if (this.#hides()) {
        write(kept);
        line.say(text);
      } else permanently(write);
    };
    this.log = {
      debug: (message) => kept.debug(message),
      info: (message) => (this.#running > 0 ? inFile(message, (log) => log.info(message)) : permanently((log) => log.info(message))),
      notice: (message, place) => permanently((log) => log.notice(message, place)),
      warning: (message, place) => permanently((log) => log.warning(message, place)),
      error: (message, place) => permanently((log) => log.error(message, place)),
      output: (line) => inFile(line, (log) => log.output(line)),
      progress(message) {
        kept.progress(message);
        line.say(message);
      },
      group: (title, work) => {
        if (this.#running > 0 && this.#hides()) return kept.group(title, work);
        line.clear();
        return kept.group(title, () => shown.group(title, work));
      },
      stage: (title, options, work) => {
        if (this.#hides()) return this.#stage(title, options, kept, work);
        line.clear();
        return shown.stage(title, options, work);
      },
    };
  }

  /** Ends what moves; from now on everything is shown. @returns path of the file, where something was left out of what is shown */
  end(): string | undefined {
    this.#ended = true;
    this.#running = 0;
    this.#line.stop();
    return this.#hidden && this.#file.trouble === undefined ? this.#file.path : undefined;
  }

  /** Whether a line may be left out of what is shown: the file has it then. */
  #hides(): boolean {
    if (this.#ended) return false;
    if (this.#file.make()) {
      this.#hidden = true;
      return true;
    }
    const { path, trouble } = this.#file;
    if (path !== undefined && !this.#told) {
      this.#told = true;
      const message = `The file of the log, ${path}, takes no more (${trouble}): everything is shown from here on.`;
      this.#line.above(() => this.#shown.warning(message));
    }
    return false;
  }

  async #stage<T>(title: string, options: StageOptions, kept: Log, work: () => Promise<T>): Promise<T> {
    const isOutermost = this.#running === 0;
    const stage = this.#line.begin(title, options.expected);
    this.#running += 1;
    let failure: unknown;
    try {
      return await kept.stage(title, options, work);
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      this.#running = Math.max(0, this.#running - 1);
      this.#line.end(stage);
      // Of a stage that went well, whoever ran it says what came of it. Without a word of the others nobody would know how far it came.
      if (failure !== undefined && isOutermost && !this.#ended) {
        const how = failure instanceof CancelledError ? 'was cancelled' : 'failed';
        this.log.info(`${title} ${how} after ${formatDuration(performance.now() - stage.startedAt)}`);
      }
    }
  }
}
