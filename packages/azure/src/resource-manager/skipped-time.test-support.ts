import { throwIfCancelled } from '@bakehouse/core/errors';
import { jest } from '@jest/globals';
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

const EVERYTHING_BUT_DATE = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
  ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
] as const;

/** Lets the time of day stand still, so that a busy machine does not shorten what is left of a wait. `jest.useRealTimers` lets it go on. */
export function stopTimeOfDay(): void {
  jest.useFakeTimers({ now: Date.now(), doNotFake: [...EVERYTHING_BUT_DATE] });
}
