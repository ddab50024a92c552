import { afterEach, expect, it, jest } from '@jest/globals';
import { countdown } from './countdown.ts';

afterEach(() => void jest.restoreAllMocks());

it('S13: a time limit does not end when the clock is set forward, nor begin anew when it is set back', () => {
  const left = countdown(60_000);
  for (const hours of [2, -2]) {
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + hours * 3_600_000);
    expect(left()).toBeGreaterThan(30_000);
    expect(left()).toBeLessThanOrEqual(60_000);
  }
});
