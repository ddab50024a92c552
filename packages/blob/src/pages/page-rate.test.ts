import { CancelledError } from '@bakehouse/core/errors';
import { expect, it } from '@jest/globals';
import { type Clock, PAGE_BLOB_PACE, Pace } from './page-rate.ts';

const MIB = 1024 * 1024;
const never = new AbortController().signal;

/** Time passes by waiting alone. */
function clockFrom(start: number): Clock & { time: number } {
  return {
    time: start,
    now() {
      return this.time;
    },
    async wait(milliseconds) {
      this.time += milliseconds;
    },
  };
}

it('24: sends at most 60 MiB in a second', async () => {
  const clock = clockFrom(1000);
  const pace = new Pace(PAGE_BLOB_PACE, clock);
  for (let sent = 0; sent <= 120 * MIB; sent += 4 * MIB) await pace.turn(4 * MIB, never);
  // The 31st request begins when 30 of them, 120 MiB, have had their time.
  expect(clock.time - 1000).toBeCloseTo(2000);
});

it('24: sends at most 500 requests in a second, however small', async () => {
  const clock = clockFrom(0);
  const pace = new Pace(PAGE_BLOB_PACE, clock);
  for (let count = 0; count <= 1000; count++) await pace.turn(512, never);
  expect(clock.time).toBeCloseTo(2000);
});

it('24: does not catch up after a pause with more than the limit', async () => {
  const clock = clockFrom(0);
  const pace = new Pace({ bytesPerSecond: MIB, requestsPerSecond: 0 }, clock);
  await pace.turn(MIB, never);
  clock.time = 10_000;
  await pace.turn(MIB, never);
  expect(clock.time).toBe(10_000);
  await pace.turn(MIB, never);
  expect(clock.time).toBe(11_000);
});

it('24: has no limit where none is given, and ends with the run', async () => {
  const clock = clockFrom(0);
  const free = new Pace({ bytesPerSecond: 0, requestsPerSecond: 0 }, clock);
  for (let count = 0; count < 100; count++) await free.turn(4 * MIB, never);
  expect(clock.time).toBe(0);
  const slow = new Pace({ bytesPerSecond: 1, requestsPerSecond: 0 });
  await slow.turn(1000, never);
  await expect(slow.turn(1000, AbortSignal.abort())).rejects.toThrow(CancelledError);
});
