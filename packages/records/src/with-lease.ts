import { setTimeout as sleep } from 'node:timers/promises';
import { CancelledError, ExternalError, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { LeaseLost, type StateLease, type StateStore } from './state-store.ts';

interface WithLeaseOptions {
  /** That others wait at most when this run is killed, 15 to 60. */
  readonly seconds: number;
  /** Milliseconds to wait while another run holds it. */
  readonly wait: number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Runs `work` while no other run holds the lease on a key. Waits while one does, and says so once.
 *
 * @param work gets a signal that fires on cancellation and when the lease is lost, and the lease
 * @throws UserError when another run holds it for longer than `wait`, ExternalError when the lease was lost, CancelledError, what `work` throws
 */
export async function withLease<T>(
  store: StateStore,
  key: string,
  options: WithLeaseOptions,
  work: (signal: AbortSignal, lease: StateLease) => Promise<T>,
): Promise<T> {
  const lease = await acquire(store, key, options);
  try {
    return await work(AbortSignal.any([options.signal, lease.lost]), lease);
  } catch (error) {
    if (options.signal.aborted) throw new CancelledError();
    // What was being done was ended by that.
    if (lease.lost.aborted || error instanceof LeaseLost) throw lost(store, key);
    throw error;
  } finally {
    await lease.release();
  }
}

async function acquire(store: StateStore, key: string, { seconds, wait, log, signal }: WithLeaseOptions): Promise<StateLease> {
  const deadline = performance.now() + wait;
  let told = false;
  for (;;) {
    const lease = await store.lease(key, seconds);
    if (lease !== undefined) return lease;
    if (performance.now() >= deadline) {
      throw new UserError(`${store.place}/${key} is in use by another run.`, {
        hint: `wait until it has ended; ${seconds} s after a run was killed, others go on by themselves`,
      });
    }
    if (!told) log.info(`Waiting for another run, which works on ${store.place}/${key}.`);
    told = true;
    // Random, so that two that wait do not keep coming together.
    await sleep(200 + Math.random() * 800, undefined, { signal }).catch(() => {
      throw new CancelledError();
    });
  }
}

function lost(store: StateStore, key: string): ExternalError {
  return new ExternalError(`The lease on ${store.place}/${key} was lost: this run stood still or was cut off for too long.`, {
    service: 'state store',
    operation: `hold the lease on ${key}`,
    hint: 'run again; it goes on with what is there',
  });
}
