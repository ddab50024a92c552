import { formatFinding } from '@bakehouse/core/errors';
import { expect, it } from '@jest/globals';
import { parseDefinitionSource } from './definition-source.ts';

const INDENT = 'keys of one mapping, and items of one list, begin in the same column';
const NOT_INDENTED = `the line is not indented as those that it belongs to (${INDENT})`;
const NOT_CLOSED = 'a bracket or brace is not closed before this line (close it, or indent the lines in it)';
const openQuote = (quote: string) =>
  `the quote ${quote} that begins here is not closed on its line (write ${quote} at the end of the text, too)`;
const NO_COLON = 'no colon follows the key of this line (write "key: value", or "key:" and its value deeper)';

it.each<[string, string, string]>([
  ['tabs', 'image:\n\tid: x\n\tos: linux\nsteps:\n  - a: b\n', '2:1: Tabs are not allowed as indentation (indent with blanks)'],
  ['a tab among blanks', 'image:\n  id: web\n\tos: linux\n  arch: x64\n', '3:1: Tabs are not allowed as indentation (indent with blanks)'],
  ['a key that is too deep', 'image:\n  id: web\n   os: linux\n  arch: x64\nsteps: []\n', `3:4: ${NOT_INDENTED}`],
  ['a key that is not deep enough', 'image:\n    id: web\n  os: linux\n  arch: x64\nsteps: []\n', `3:3: ${NOT_INDENTED}`],
  ['a key with too few blanks', 'image:\n  id: web\n os: linux\nsteps: []\n', `3:2: ${NOT_INDENTED}`],
  ['an item that is too deep', 'steps:\n  - packages: [a]\n   - file: x\nz: 1\n', `3:4: ${NOT_INDENTED}`],
  ['an item that is not deep enough', 'steps:\n  - packages: [a]\n - file: x\nz: 1\n', `3:2: ${NOT_INDENTED}`],
  ['an open bracket', 'a: [1, 2\nb: 3\n', `2:1: ${NOT_CLOSED}`],
  ['an open brace', 'image: {id: a, os: linux\nsource: {kind: b}\nsteps: []\n', `2:1: ${NOT_CLOSED}`],
  ['a key without a colon', 'image\n  id: x\n', `1:1: ${NO_COLON}`],
  ['a value without a colon', 'image:\n  id web\n  os: linux\n', `2:3: ${NO_COLON}`],
  [
    'a colon in a text',
    'image: a: b\n',
    '1:8: a second key or list stands in the value of this line (put a text that holds ": " in quotes)',
  ],
  ['a quote that is not closed', 'a: b\nb: "c\nd: e\n', `2:4: ${openQuote('"')}`],
  ['a quote that the next quote seems to close', 'a: "b\nc: "d"\ne: f\n', `1:4: ${openQuote('"')}`],
  ['a single quote in a list', "steps:\n  - 'a\n  - b\nz: 'c'\n", `2:5: ${openQuote("'")}`],
  [
    'a path of Windows in double quotes',
    'a: "C:\\dir\\web"\n',
    '1:7: a backslash in double quotes begins a sign that YAML does not have (put the text in single quotes)',
  ],
  ['a sign that begins nothing', 'a: @b\n', '1:4: a text without quotes cannot begin with @ (put the text in quotes)'],
  ['a percent sign', 'a: %b\n', '1:4: a text without quotes cannot begin with % (put the text in quotes)'],
  ['a star and a text behind it', 'a: *b c\n', '1:7: more text stands behind the end of the value (put the whole value in quotes)'],
  ['an ampersand', 'a: & b\n', '1:4: a text without quotes cannot begin with &, or such a name end with a colon (put the text in quotes)'],
  ['a variable without quotes', 'a: {B}-c\n', '1:7: more text stands behind the end of the value (put the whole value in quotes)'],
  [
    'a key that is joined with its value',
    'a: b\nc:d\ne: f\n',
    '2:1: no colon follows the key of this line (write a blank behind the colon)',
  ],
  ['two commas', 'a: [b,, c]\n', '1:7: there is a comma too many (leave it out)'],
  ['a comma that is missing', 'a: ["b" "c"]\n', '1:9: a comma is missing before this (write one between two parts in brackets or braces)'],
  [
    'a comma that is missing between two keys',
    'a: {b: c d: e}\n',
    '1:8: inside of brackets or braces the parts are not divided (write a comma between two of them, and no dashes)',
  ],
  ['a bracket too many', 'a: [b]]\n', '1:7: ] closes nothing here (leave it out, or open it before)'],
  ['a brace too many', 'a: b\n}\nc: d\n', '2:1: } closes nothing here (leave it out, or open it before)'],
  ['a bracket that the file does not close', 'a: b\nc: [d\n', `3:1: ${NOT_CLOSED}`],
  [
    'a text beside its sign',
    'a: | b\nc: d\n',
    '1:6: text stands on the line of | or > (begin the text on the next line, or put it in quotes)',
  ],
  ['an unknown tag before it', 'a: !x b\nimage:\n\tid: x\n', '3:1: Tabs are not allowed as indentation (indent with blanks)'],
])('%s is one mistake, in plain words, at its place', (what, text, expected) => {
  const findings = parseDefinitionSource(text, 'a.yaml').findings.map(formatFinding);
  expect(findings.at(-1)).toBe(`a.yaml:${expected}`);
  expect(findings).toHaveLength(what === 'an unknown tag before it' ? 2 : 1);
});

it('Mistakes that do not mislead the parser are all told', () => {
  expect(parseDefinitionSource('a: !x b\nc: !y d\n', 'a.yaml').findings).toHaveLength(2);
});

it('A text in quotes may go over several lines where nothing is wrong with it', () => {
  expect(parseDefinitionSource('a: "b\n  c: d\n  e"\nf: g\n', 'a.yaml')).toMatchObject({ data: { a: 'b c: d e', f: 'g' }, findings: [] });
});
