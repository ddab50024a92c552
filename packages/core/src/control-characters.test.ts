import { expect, test } from '@jest/globals';
import { stripEscapes, withoutEscapes } from './control-characters.ts';

const dangerous = [
  ['the title of the window', '\u001b]0;owned\u0007'],
  ['the title, ended by ST', '\u001b]2;owned\u001b\\'],
  ['the clipboard', '\u001b]52;c;cm0gLXJmIH4K\u0007'],
  ['a link', '\u001b]8;;https://example.invalid\u0007'],
  ['a string of device control', '\u001bP+q544e\u001b\\'],
  ['a private message', '\u001b^x\u001b\\'],
  ['an application command', '\u001b_Gf=100\u001b\\'],
  ['a cleared screen', '\u001b[2J\u001b[H'],
  ['the other screen', '\u001b[?1049h'],
  ['an answer in the input', '\u001b[6n\u001b[c\u001b[>q'],
  ['a setting of the keyboard that looks like a colour', '\u001b[>4;2m'],
  ['a reset', '\u001bc'],
  ['another character set', '\u001b(0'],
  ['C1 controls', '\u009b2J\u009d0;owned\u009c'],
  ['an escape that is cut off', '\u001b'],
  ['a sequence that is cut off', '\u001b[12;'],
] as const;

test.each(dangerous)('S17: %s is taken out of output, with colours or without', (_, sequence) => {
  expect(stripEscapes(`a${sequence}`, 'nothing')).toBe('a');
  expect(stripEscapes(`a${sequence}`, 'colours')).toBe('a');
});

test('S17: a string without an end loses its beginning only, on its own line', () => {
  expect(stripEscapes('\u001b]0;a\nb\u0007', 'nothing')).toBe('0;a\nb\\u0007');
  expect(withoutEscapes('\u001b]0;a\nb')).toBe('0;a\nb');
});

test('S17: sequences inside of each other leave none behind', () => {
  for (const text of ['\u001b\u001b[31m[2J', '\u001b]0;\u001b]0;x\u0007\u0007', '\u001b[\u001b[2J2J', '\u001b]\u009b31m0;x\u0007']) {
    for (const keep of ['nothing', 'colours'] as const) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(stripEscapes(text, keep).replace(/\u001b\[[\d;:]*m/g, '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    }
  }
});

test('colours stay where they may, and end with their line', () => {
  expect(stripEscapes('\u001b[1;31mred\u001b[0m plain', 'colours')).toBe('\u001b[1;31mred\u001b[0m plain');
  expect(stripEscapes('\u001b[38:5:9mred\nplain', 'colours')).toBe('\u001b[38:5:9mred\u001b[0m\nplain');
  expect(stripEscapes('\u001b[1;31mred\u001b[0m plain', 'nothing')).toBe('red plain');
});

test('other control characters and overrides of the writing direction are shown; tabs and line ends stay', () => {
  expect(stripEscapes('a\tb\r\nc\bd\u202ee\u0007', 'nothing')).toBe('a\tb\r\nc\\u0008d\\u202ee\\u0007');
  expect(stripEscapes('Grüße 日本 😀', 'nothing')).toBe('Grüße 日本 😀');
});

test.each(['\u001b]', '\u009d', '\u001b[', '\u001b[1;', '\u001bP\u0090', '\u001b#'])(
  'S17: a line of 64 KiB of %j ends in time',
  (piece) => {
    const started = performance.now();
    stripEscapes(piece.repeat(32 * 1024), 'colours');
    // One pass takes some 10 ms; one for each beginning takes minutes.
    expect(performance.now() - started).toBeLessThan(5_000);
  },
);
