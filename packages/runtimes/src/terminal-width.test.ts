import { expect, test } from '@jest/globals';
import { columnsOf, cutToColumns } from './terminal-width.ts';

test.each([
  ['plain text', 'abc é', 5],
  ['Chinese, Japanese and Korean', '漢字かなカナ한글', 16],
  ['full forms and punctuation', 'Ａ、。', 6],
  ['pictures', '🚀✅', 4],
  ['lines and arrows', '─→…', 3],
])('the columns of %s', (_, text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test('a text that fits stays, and one that does not is cut with a sign that takes its column too', () => {
  expect(cutToColumns('abcdef', 6)).toBe('abcdef');
  expect(cutToColumns('abcdefg', 6)).toBe('abcde…');
  expect(cutToColumns('漢字漢字', 8)).toBe('漢字漢字');
  expect(cutToColumns('漢字漢字', 7)).toBe('漢字漢…');
  expect(cutToColumns('漢字漢字', 6)).toBe('漢字…');
  expect(cutToColumns('🚀🚀', 3)).toBe('🚀…');
  expect(cutToColumns('abc', 1)).toBe('…');
  expect(cutToColumns('abc', 0)).toBe('');
});
