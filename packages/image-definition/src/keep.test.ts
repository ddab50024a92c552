import { describe, expect, it } from '@jest/globals';
import { keepForAll, keepOf } from './keep.ts';

describe('what a definition keeps', () => {
  it.each([
    [{}, { succeeded: 3, failed: 3, minAgeDays: 7 }],
    [{ keep: {} }, { succeeded: 3, failed: 3, minAgeDays: 7 }],
    [{ keep: { failed: 0 } }, { succeeded: 3, failed: 0, minAgeDays: 7 }],
    [{ keep: { succeeded: 9, minAge: '0d' } }, { succeeded: 9, failed: 3, minAgeDays: 0 }],
  ])('of %j is %j', (lifecycle, kept) => {
    expect(keepOf(lifecycle)).toEqual(kept);
  });

  it('is for what belongs to several images the most of each, and the defaults where there is none', () => {
    const one = { succeeded: 1, failed: 0, minAgeDays: 9 };
    expect(keepForAll([one])).toEqual(one);
    expect(keepForAll([one, { succeeded: 2, failed: 0, minAgeDays: 1 }])).toEqual({ succeeded: 2, failed: 0, minAgeDays: 9 });
    expect(keepForAll([])).toEqual({ succeeded: 3, failed: 3, minAgeDays: 7 });
  });
});
