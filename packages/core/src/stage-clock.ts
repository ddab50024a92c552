import { formatDuration } from './format.ts';
import type { Log } from './log.ts';

/** One stage of some work, as reports show it. Times are ISO 8601, durations milliseconds. */
export interface StageRecord {
  readonly name: string;
  readonly outcome: 'succeeded' | 'failed' | 'skipped';
  readonly startedAt: string;
  readonly milliseconds: number;
  /** In a few words, what came of it, why it failed or why it was skipped. */
  readonly detail?: string;
}

interface StageClockOptions {
  readonly log: Log;
  /** What the stages are of, to stand before their names in the log. */
  readonly subject?: string;
  /** Folds the log of each stage. */
  readonly folded?: boolean;
}

/** Runs the stages of some work one after the other, and keeps how each went and how long it took. */
export class StageClock {
  readonly stages: StageRecord[] = [];
  readonly #options: StageClockOptions;

  constructor(options: StageClockOptions) {
    this.#options = options;
  }

  /**
   * Runs a stage.
   *
   * @param detail says in a few words what came of it
   * @param expected milliseconds that it took the last time, if that is known
   * @throws what `work` throws
   */
  async run<T>(name: string, work: () => Promise<T>, detail?: (result: T) => string | undefined, expected?: number): Promise<T> {
    const { log, subject, folded = false } = this.#options;
    const title = subject === undefined ? name : `${subject}: ${name}`;
    const startedAt = new Date().toISOString();
    const start = performance.now();
    const record = (outcome: StageRecord['outcome'], text: string | undefined): number => {
      const milliseconds = Math.round(performance.now() - start);
      this.stages.push({ name, outcome, startedAt, milliseconds, ...(text === undefined ? {} : { detail: text }) });
      return milliseconds;
    };
    try {
      const result = await log.stage(title, { expected, folded }, work);
      const text = detail?.(result);
      log.info(`${title} took ${formatDuration(record('succeeded', text))}${text === undefined ? '' : `: ${text}`}`);
      return result;
    } catch (error) {
      record('failed', error instanceof Error ? error.message.split('\n')[0] : undefined);
      throw error;
    }
  }

  skip(name: string, reason: string): void {
    this.stages.push({ name, outcome: 'skipped', startedAt: new Date().toISOString(), milliseconds: 0, detail: reason });
  }
}
