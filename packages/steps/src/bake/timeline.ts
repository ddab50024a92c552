import { formatDuration } from '@bakehouse/core/format';
import type { Log } from '@bakehouse/core/log';

/** One stage of one image, as the report shows it. Times are ISO 8601, durations milliseconds. */
export interface StageRecord {
  readonly name: string;
  readonly outcome: 'succeeded' | 'failed' | 'skipped';
  readonly startedAt: string;
  readonly milliseconds: number;
  readonly detail?: string;
}

/** Runs the stages of one image and remembers how each went. */
export class Timeline {
  readonly stages: StageRecord[] = [];
  readonly #log: Log;
  readonly #image: string;

  constructor(image: string, log: Log) {
    this.#image = image;
    this.#log = log;
  }

  /** Runs a stage; `detail` says in a few words what came of it. */
  async stage<T>(name: string, work: () => Promise<T>, detail?: (result: T) => string | undefined): Promise<T> {
    this.#log.info(`${this.#image}: ${name}`);
    const started = new Date();
    const start = performance.now();
    const record = (outcome: StageRecord['outcome'], text: string | undefined) => {
      const milliseconds = Math.round(performance.now() - start);
      this.stages.push({ name, outcome, startedAt: started.toISOString(), milliseconds, ...(text === undefined ? {} : { detail: text }) });
      return milliseconds;
    };
    try {
      const result = await work();
      const text = detail?.(result);
      const milliseconds = record('succeeded', text);
      this.#log.info(`${this.#image}: ${name} took ${formatDuration(milliseconds)}${text === undefined ? '' : `: ${text}`}`);
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
