import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { formatDefinition } from './format-definition.ts';

test('blanks and empty lines change; comments, order, quotes and spelling stay', () => {
  const text = `# first
a:   1


b: { x: 1,y: 0644 , z: 1.10, n: ~}   # what b is
list:
- one
-   k:  "x"
    # about m
    m: 'y'
script: |
   if true
     then
`;
  expect(formatDefinition(text, 'x.yaml')).toBe(`# first
a: 1

b: {x: 1, y: 0644, z: 1.10, n: ~} # what b is
list:
  - one
  - k: "x"
    # about m
    m: 'y'
script: |
  if true
    then
`);
});

test('CRLF becomes LF', () => {
  expect(formatDefinition('a: 1\r\nb:  2\r\n', 'x.yaml')).toBe('a: 1\nb: 2\n');
});

test('the example is as it would be written', async () => {
  const example = join(import.meta.dirname, '..', '..', '..', 'examples', 'debian-runner', 'debian-runner.vmimage.yaml');
  const text = await readFile(example, 'utf8');
  expect(formatDefinition(text, 'x.yaml')).toBe(text);
});

test('JSON stays JSON', () => {
  expect(formatDefinition('{"a":[1,{"b":"c"}]}', 'x.json')).toBe('{\n  "a": [\n    1,\n    {\n      "b": "c"\n    }\n  ]\n}\n');
});

test.each(['a: 1\na: 2\n', 'a: [1\n', 'a: &x 1\nb: *x\n---\nc: 1\n', '\ta: 1\n'])('%j is refused at its place', (text) => {
  let refused: unknown;
  try {
    formatDefinition(text, 'x.yaml');
  } catch (error) {
    refused = error;
  }
  expect(refused).toBeInstanceOf(InputError);
  expect((refused as InputError).findings[0]).toMatchObject({ file: 'x.yaml', line: expect.any(Number) });
});

test.each([
  'a: >\n  folded\n  text\n\n  more\n',
  'a: "two\\nlines"\n',
  "a: 'it''s'\n",
  'a:\n  # only a comment\n  b: 1\n\n# last\n',
  '? a\n: 1\n',
  'a: !!str 1\n',
])('what %j means stays, or it is refused', (text) => {
  let formatted: string;
  try {
    formatted = formatDefinition(text, 'x.yaml');
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return;
  }
  expect(parse(formatted)).toEqual(parse(text));
  expect(formatDefinition(formatted, 'x.yaml')).toBe(formatted);
  for (const comment of text.match(/#.*/g) ?? []) expect(formatted).toContain(comment);
});
