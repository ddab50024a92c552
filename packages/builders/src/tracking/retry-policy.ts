import { type FailureReason, REASONS } from '@bakehouse/core/errors';
import type { Clock } from './tracking.ts';

/** Reasons that pass by themselves; the same definition fails again for any other. Capacity is a quota, a fault of the service is its own. */
const PASSING: ReadonlySet<string> = new Set(['quota', 'network', 'service'] satisfies FailureReason[]);
/** Reasons for which a service refuses a build: it was not begun. */
const REFUSED: ReadonlySet<string> = new Set(['definition', 'test', 'quota'] satisfies FailureReason[]);
/** How often a build is begun. */
export const MOST_ATTEMPTS = 4;
/** Milliseconds before the second attempt; twice as long before each one after it. */
const FIRST_PAUSE = 5 * 60_000;
const LONGEST_PAUSE = 2 * 3_600_000;

/** Whether another attempt may go well, and is still to be made. */
export function mayRetry(reason: string | undefined, attempt: number): boolean {
  return reason !== undefined && PASSING.has(reason) && attempt < MOST_ATTEMPTS;
}

/** Whether it is certain that a service which failed for this reason has begun nothing. */
export function isRefusal(reason: string | undefined): boolean {
  return reason !== undefined && REFUSED.has(reason);
}

/** Milliseconds before the next attempt: from half to all of it, so that those that failed together do not come back together. */
export function pauseAfter(attempt: number, clock: Pick<Clock, 'random'>): number {
  const whole = Math.min(FIRST_PAUSE * 2 ** (attempt - 1), LONGEST_PAUSE);
  return Math.round(whole * (0.5 + clock.random() / 2));
}

/** "a quota or a rate limit" */
export function reasonInWords(reason: string | undefined): string | undefined {
  return reason !== undefined && Object.hasOwn(REASONS, reason) ? REASONS[reason as FailureReason].title : reason;
}
