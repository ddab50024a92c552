import type { Json } from '@bakehouse/core/data';
import { InputError } from '@bakehouse/core/errors';
import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, dictionary, double, jsonValue, oneof, property, string } from 'fast-check';
import { limitFindings, readYamlFile, writeYaml } from './yaml-file.ts';

const messages = (text: string) => readYamlFile(text, 'a.yaml').findings.map(({ line, column, message }) => `${line}:${column} ${message}`);

function errorOf(text: string): InputError {
  try {
    readYamlFile(text, 'a.yaml');
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('reading', () => {
  test('A value behind an anchor is told once, however many aliases stand for it', () => {
    const { findings } = readYamlFile('a: &a {id: 5e93395}\nb: *a\nc: *a\n', 'f');
    expect(findings.map(({ line, column }) => [line, column])).toEqual([[1, 12]]);
  });

  test.each([
    ['yes', 'yes', /^1:4 yes is true to YAML 1.1 readers/],
    ['Off', 'Off', /^1:4 Off is false to YAML 1.1 readers/],
    ['017', 17, /the octal number 15 to YAML 1.1/],
    ['019', 19, /and text to YAML 1.1/],
    ['0o17', 15, /^1:4 0o17 is the number 15 to YAML 1.2, and text/],
    ['0x27', 39, /is the number 39 to YAML 1.2, and text to powershell-yaml/],
    ['0b11', '0b11', /is a binary number to YAML 1.1/],
    ['12:30', '12:30', /is a number in base 60 to YAML 1.1/],
    ['2024-01-31', '2024-01-31', /is a date to YAML 1.1/],
    ['1_000', '1_000', /is a number to YAML 1.1/],
    ['1,000', '1,000', /is a number to powershell-yaml/],
    ['tRUE', 'tRUE', /is not a text to powershell-yaml/],
    ['1e5', 100_000, /is the number 100000 to YAML 1.2/],
    ['892e806', '892e806', /is infinity to YAML 1.2 and powershell-yaml; it is taken as the text/],
    ['.nan', '.nan', /is no number to YAML 1.2/],
    ['1.10', 1.1, /is the number 1.1, not the text 1.10/],
    ['12345678901234567890', 12_345_678_901_234_567_000, /digits are lost/],
  ])('%s is %j, and the file says that it is not that to everyone', (written, value, message) => {
    const { data, findings } = readYamlFile(`a: ${written}`, 'a.yaml');
    expect(data).toEqual({ a: value });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'warning', file: 'a.yaml', hint: 'put it in quotes' });
    expect(messages(`a: ${written}`)[0]).toMatch(message);
  });

  test.each([
    '637d9db',
    '1234567',
    '105.0.0',
    '26100.8246.260413',
    '"yes"',
    "'017'",
    '|\n  yes',
    '7',
    '-1.5',
    'true',
    'null',
    'Standard_LRS',
  ])('%s means the same to every reader', (written) => {
    expect(messages(`a: ${written}`)).toEqual([]);
  });

  test('an empty file is null', () => {
    expect(readYamlFile('', 'a.yaml').data).toBeNull();
    expect(readYamlFile('---\n# nothing\n', 'a.yaml').data).toBeNull();
  });

  test('places are those of keys and values', () => {
    const file = readYamlFile('a:\n  b: [x, y]\n', 'a.yaml');
    expect(file.keyPlace(['a', 'b'])).toMatchObject({ line: 2, column: 3 });
    expect(file.valuePlace(['a', 'b', 1])).toMatchObject({ line: 2, column: 10 });
    expect(file.textOf(['a', 'b'])).toBe('[x, y]');
  });

  test('a tab for indentation is an error with its place and what to do', () => {
    expect(errorOf('a:\n\tb: 1\n').findings[0]).toMatchObject({ severity: 'error', file: 'a.yaml', line: 2, hint: 'indent with blanks' });
  });

  test('a key that is there twice is an error, and the file is read all the same', () => {
    const { data, findings } = readYamlFile('a: 1\na: 2\n', 'a.yaml');
    expect(data).toEqual({ a: 2 });
    expect(findings).toMatchObject([{ severity: 'error', line: 2 }]);
  });

  test.each([
    ['nested', `a: ${'['.repeat(80)}${']'.repeat(80)}`, /nested more than 64 levels/],
    ['large', `a: [${'1,'.repeat(51_000)}]`, /more than 50,000 values/],
    [
      'a bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]`,
      /./,
    ],
  ])('what is %s is refused', (_, text, message) => {
    expect(errorOf(text).findings[0]?.message).toMatch(message);
  });

  test('above a thousand findings the rest is counted', () => {
    const findings = Array.from({ length: 1010 }, (_, index) => ({ severity: 'warning' as const, message: `${index}` }));
    expect(limitFindings(findings, 'a.yaml')).toHaveLength(1001);
    expect(limitFindings(findings, 'a.yaml').at(-1)).toEqual({ severity: 'warning', file: 'a.yaml', message: 'and 10 more' });
  });
});

describe('writing', () => {
  const trap = constantFrom(
    'yes',
    'NO',
    'on',
    'y',
    '017',
    '0x27',
    '0o7',
    '1e5',
    '892e806',
    '12:30',
    '2024-01-31',
    '1_0',
    '1,0',
    '~',
    'null',
    '.inf',
    '<<',
    '=',
    '',
    '- a',
    'a: b',
    '# c',
    '{FOO}',
    '1.0',
    'tRUE',
    '(5)',
  );

  test('any data comes back the same, and no reader takes a text for something else', () => {
    const text = oneof(trap, string(), string({ unit: 'grapheme' }));
    assert(
      property(
        oneof(jsonValue({ maxDepth: 4 }), dictionary(text, oneof(text, double({ noNaN: true, noDefaultInfinity: true })))),
        (data) => {
          const again = readYamlFile(writeYaml(data as Json), 'a.yaml');
          expect(again.data).toEqual(JSON.parse(JSON.stringify(data)));
          expect(again.findings.filter(({ message }) => /text to YAML 1.2|taken as the text/.test(message))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('long lines are not folded, and members that are undefined are left out', () => {
    const long = 'word '.repeat(100).trim();
    expect(writeYaml({ a: long, b: undefined, c: ['x'] })).toBe(`a: ${long}\nc:\n  - x\n`);
  });

  test('what is there twice is written twice, without anchors', () => {
    const shared = { x: 1 };
    expect(writeYaml({ a: shared, b: shared })).toBe('a:\n  x: 1\nb:\n  x: 1\n');
  });
});
