import { expect, it } from '@jest/globals';
import { parseDuration } from './duration.ts';

it.each([
  ['90s', 90_000],
  ['30m', 1_800_000],
  ['2h', 7_200_000],
  ['30d', 2_592_000_000],
])('%s has %i milliseconds', (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
});

it('refuses what is no duration', () => {
  expect(() => parseDuration('5 parsecs')).toThrow('"5 parsecs" is no duration');
});
