import { getEventListeners } from 'node:events';
import { CancelledError } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import { codedError } from './coded-error.ts';
import { isTemporary, type RetryOptions, retry, retryAfter } from './retry.ts';

const never = new AbortController().signal;
const always = () => ({ again: true });

/** Fails as often as said, then gives the number of the try. @returns what came of it, and the waits */
async function failing(times: number, options: Partial<RetryOptions>) {
  const waits: number[] = [];
  const outcome = await retry(
    async (attempt) => {
      if (attempt <= times) throw codedError(`failure ${attempt}`, 'ECONNRESET');
      return attempt;
    },
    { tries: 4, signal: never, firstDelay: 1, judge: always, waiting: (_, __, wait) => void waits.push(wait), ...options },
  ).catch((error: unknown) => error);
  return { outcome, waits };
}

describe('trying again', () => {
  it('ends with the first success, or with what the last try threw', async () => {
    expect(await failing(3, {})).toMatchObject({ outcome: 4 });
    const { outcome, waits } = await failing(4, {});
    expect(outcome).toMatchObject({ message: 'failure 4' });
    expect(waits).toHaveLength(3);
  });

  it('waits a random part of a time that doubles', async () => {
    const { random } = Math;
    try {
      Math.random = () => 0.5;
      expect((await failing(3, { firstDelay: 4 })).waits).toEqual([2, 4, 8]);
      Math.random = () => 0;
      expect((await failing(2, { firstDelay: 10_000_000 })).waits).toEqual([0, 0]);
    } finally {
      Math.random = random;
    }
  });

  it('waits at least as long as the service asks, and never less because it names no time that is left', async () => {
    const { random } = Math;
    try {
      Math.random = () => 0.5;
      expect((await failing(2, { firstDelay: 2, judge: () => ({ again: true, after: 3 }) })).waits).toEqual([3, 3]);
      expect((await failing(2, { firstDelay: 4, judge: () => ({ again: true, after: 0 }) })).waits).toEqual([2, 4]);
    } finally {
      Math.random = random;
    }
  });

  it('ends at once with what lasts, and with what the judge throws', async () => {
    expect(await failing(1, { judge: () => ({ again: false }) })).toMatchObject({ outcome: { message: 'failure 1' }, waits: [] });
    const judge = () => {
      throw new Error('said in words');
    };
    expect(await failing(1, { judge })).toMatchObject({ outcome: { message: 'said in words' }, waits: [] });
  });

  it('is cancelled while it works and while it waits, and leaves nothing at the signal', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const waiting = failing(1, {
      signal,
      firstDelay: 60_000,
      judge: () => ({ again: true, after: 60_000 }),
      waiting: () => queueMicrotask(() => controller.abort()),
    });
    expect((await waiting).outcome).toBeInstanceOf(CancelledError);
    expect((await failing(1, { signal })).outcome).toBeInstanceOf(CancelledError);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

it.each([
  [{ status: 503 }, true],
  [{ status: 429, code: 'ServerBusy' }, true],
  [{ status: 404, code: 'ECONNRESET' }, false],
  [{ status: 501 }, false],
  [{ code: 'ECONNRESET' }, true],
  [{ code: 'EAI_AGAIN' }, true],
  [{ code: 'TIMEOUT' }, true],
  [{ code: 'ENOTFOUND' }, false],
  [{ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, false],
  [{ code: 'REDIRECTED' }, false],
  [{}, false],
])('%j passes by itself: %s', (failure, expected) => {
  expect(isTemporary(failure)).toBe(expected);
});

it.each([
  ['2', 2000],
  [0, 0],
  ['-5', 0],
  ['86400', 30_000],
  [new Date(Date.now() + 3_600_000).toUTCString(), 30_000],
  ['Sat, 17 May 2025 09:27:03 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After %j asks to wait %s ms', (value, expected) => {
  expect(retryAfter(value)).toBe(expected);
});
