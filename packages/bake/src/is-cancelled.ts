import { CancelledError } from '@bakehouse/core/errors';

/**
 * Whether the run was cancelled, which ends all of it. A build that another run gave up, or a service that ended, cancels no more than what
 * was made with it.
 *
 * @param signal of the run
 */
export function isCancelled(error: unknown, { aborted }: AbortSignal): boolean {
  return aborted && error instanceof CancelledError;
}
