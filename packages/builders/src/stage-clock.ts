import { formatDuration } from '@bakehouse/core/format';
import type { Log } from '@bakehouse/core/log';
import type { StageTime } from '@bakehouse/records/build-record';

/** Runs the stages of a build, each folded in the log, and keeps their times. */
export class StageClock {
  readonly stages: StageTime[] = [];
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await this.#log.group(name, work);
    const milliseconds = Math.round(performance.now() - start);
    this.stages.push({ name, milliseconds });
    this.#log.info(`${name}: ${formatDuration(milliseconds)}`);
    return result;
  }
}
