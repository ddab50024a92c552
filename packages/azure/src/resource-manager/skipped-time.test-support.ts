import { throwIfCancelled } from '@bakehouse/core/errors';
import type { OperationClock } from './long-operation.ts';

/** A clock of which time passes only where somebody waits, and that at once. */
export class SkippedTime implements OperationClock {
  /** Seconds that were waited for, one after the other, rounded. */
  readonly waits: number[] = [];
  #now = 0;

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    throwIfCancelled(signal);
    this.#now += milliseconds;
    this.waits.push(Math.round(milliseconds / 1000));
  }
}
