/** What leases do between processes, with the shortest that the services give: most of the time is spent on waiting. */
import { silentLog } from '@bakehouse/core/log';
import { LeaseLost, type StateStore, withLease } from '@bakehouse/records/stores';
import { describe, expect, jest, test } from '@jest/globals';
import { startChild } from '../backends/run-child.ts';
import { breakLease, openStores, type StorePlace } from '../backends/store-places.ts';
import { useStorePlaces } from '../backends/use-places.ts';

jest.setTimeout(180_000);

const places = useStorePlaces();
const never = new AbortController().signal;

describe.each(Object.entries(places))('leases in %s', (_, inPlace) => {
  const withStore = (work: (state: StateStore, place: StorePlace) => Promise<void>) =>
    inPlace(async (place) => {
      const { state, close } = await openStores(place);
      try {
        await work(state, place);
      } finally {
        close();
      }
    });

  test('who waits for a lease gets it when another process gives it back', () =>
    withStore(async (state, place) => {
      const child = startChild({ work: 'hold', place, key: 'k', milliseconds: 1500 });
      expect(await child.next()).toEqual({ holding: true });
      const said: string[] = [];
      const log = { ...silentLog, info: (message: string) => said.push(message) };
      const start = performance.now();
      await withLease(state, 'k', { seconds: 15, wait: 60_000, log, signal: never }, async () => {
        expect(performance.now() - start).toBeGreaterThan(500);
      });
      expect(said).toEqual([`Waiting for another run, which works on ${state.place}/k.`]);
      const impatient = startChild({ work: 'hold', place, key: 'k', milliseconds: 60_000 });
      await impatient.next();
      await expect(withLease(state, 'k', { seconds: 15, wait: 0, log, signal: never }, async () => {})).rejects.toThrow(
        /is in use by another run/,
      );
      await impatient.kill();
    }));

  test('the lease of a process that was killed is free within its time', () =>
    withStore(async (state, place) => {
      const child = startChild({ work: 'hold', place, key: 'k', milliseconds: 60_000 });
      await child.next();
      await child.kill();
      const start = performance.now();
      let ran = false;
      await withLease(state, 'k', { seconds: 15, wait: 90_000, log: silentLog, signal: never }, async () => {
        ran = true;
      });
      expect(ran).toBe(true);
      expect(performance.now() - start).toBeLessThan(60_000);
    }));

  test('a lease that was broken is told at the next renewal, and ends what is being done', () =>
    withStore(async (state, place) => {
      const lease = await state.lease('k', 15);
      await breakLease(place, 'k');
      await expect(lease?.renew()).rejects.toThrow(LeaseLost);
      expect(lease?.lost.aborted).toBe(true);
      await lease?.release();
      const work = withLease(state, 'k', { seconds: 15, wait: 0, log: silentLog, signal: never }, async (signal) => {
        await breakLease(place, 'k');
        const ended = new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('ended')), { once: true }));
        await ended;
      });
      // By the renewal that runs by itself, every 5 s.
      await expect(work).rejects.toThrow(/lease on .*k was lost/);
    }));
});
