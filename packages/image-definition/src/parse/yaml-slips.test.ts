import { formatFinding } from '@bakehouse/core/errors';
import { expect, it } from '@jest/globals';
import { parseDefinitionSource } from './definition-source.ts';

const INDENT = 'keys of one mapping, and items of one list, begin in the same column';
const NOT_INDENTED = `the line is not indented as those that it belongs to (${INDENT})`;
const NOT_CLOSED = 'a bracket or brace is not closed before this line (close it, or indent the lines in it)';
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
  ['a colon in a text', 'image: a: b\n', '1:8: Nested mappings are not allowed in compact mappings (put a text that holds ": " in quotes)'],
  ['an unknown tag before it', 'a: !x b\nimage:\n\tid: x\n', '3:1: Tabs are not allowed as indentation (indent with blanks)'],
])('%s is one mistake, in plain words, at its place', (what, text, expected) => {
  const findings = parseDefinitionSource(text, 'a.yaml').findings.map(formatFinding);
  expect(findings.at(-1)).toBe(`a.yaml:${expected}`);
  expect(findings).toHaveLength(what === 'an unknown tag before it' ? 2 : 1);
});

it('Mistakes that do not mislead the parser are all told', () => {
  expect(parseDefinitionSource('a: !x b\nc: !y d\n', 'a.yaml').findings).toHaveLength(2);
});
