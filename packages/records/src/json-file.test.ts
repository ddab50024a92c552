import { expect, test } from '@jest/globals';
import { readJsonFile, readJsonObject, writeJsonText } from './json-file.ts';

const messages = (text: string) =>
  readJsonFile(text, 'a.json').findings.map(({ severity, line, column, message }) => `${severity} ${line}:${column} ${message}`);

test('JSON is read with the places of its keys and values', () => {
  const file = readJsonFile('{\r\n\t"a": [1, {"b": "x"}]\r\n}', 'a.json');
  expect(file.data).toEqual({ a: [1, { b: 'x' }] });
  expect(file.findings).toEqual([]);
  expect(file.keyPlace(['a', 1, 'b'])).toEqual({ line: 2, column: 12 });
  expect(file.valuePlace(['a', 1, 'b'])).toEqual({ line: 2, column: 17 });
  expect(file.valuePlace(['a', 1, 'gone', 'deeper'])).toEqual({ line: 2, column: 11 });
  expect(file.keyPlace(['gone'])).toEqual({ line: 1, column: 1 });
});

test('A byte order mark, comments, trailing commas and tabs in texts are read, and noted once', () => {
  const file = readJsonFile('\uFEFF{ // one\n "a": "x\ty", /* two */\n "b": [1, 2,],\n}', 'a.json');
  expect(file.data).toEqual({ a: 'x\ty', b: [1, 2] });
  expect(file.findings.map(({ severity, line, column }) => [severity, line, column])).toEqual([
    ['warning', 1, 3],
    ['warning', 3, 12],
    ['warning', 2, 7],
  ]);
});

test('Of a key that is there twice the last value counts, and __proto__ is a key like others', () => {
  const file = readJsonFile('{"a": 1, "__proto__": {"x": 1}, "a": 2}', 'a.json');
  expect(Object.entries(file.data as object)).toEqual([
    ['a', 2],
    ['__proto__', { x: 1 }],
  ]);
  expect(messages('{"a": 1, "a": 2}')).toEqual(['warning 1:10 the key "a" is there twice; the last one counts']);
  expect(file.valuePlace(['a'])).toEqual({ line: 1, column: 38 });
});

test.each([
  ['', '1:1 the file is empty'],
  ['  \n', '2:1 the file is empty'],
  ['{"a": }', '1:7 a value is missing here'],
  ['{"a": 1 "b": 2}', '1:9 a comma is missing before this'],
  ['{"a": 1', '1:8 the closing } is missing'],
  ['{a: 1}', '1:2 '],
  ['{"a": "\\d"}', '1:7 the text holds a backslash with a character that it cannot stand before'],
  ['{"a": 1} []', '1:10 the file goes on after its value'],
])('%j is refused with its place', (text, expected) => {
  const file = readJsonFile(text, 'a.json');
  expect(file.data).toBeUndefined();
  expect(messages(text)[0]).toContain(`error ${expected}`);
  expect(() => readJsonObject(text, 'a.json')).toThrow('a.json cannot be read as JSON');
});

test('Deep, large and odd files are refused quickly, or told of', () => {
  expect(messages('['.repeat(1_000_000))).toEqual(['error 1:101 the file is nested more than 100 levels deep']);
  expect(messages(' '.repeat(9_000_000))[0]).toContain('the file has more than');
  expect(messages('[1e999, 12345678901234567890]')).toHaveLength(2);
  expect(() => readJsonObject('[1]', 'a.json')).toThrow('a.json holds no definition');
  const many = readJsonFile(`{${'"a":1,'.repeat(5000)}"b":2}`, 'a.json');
  expect(many.findings).toHaveLength(1000);
  expect(many.findings.at(-1)?.message).toBe('and 4000 more of this kind');
});

test('A text may go over lines, as Resource Manager takes it; what is around it keeps its place', () => {
  const text = '{\n  "a": "one\r\n  \\"two\\"",\n  // it\'s "\n  "b\nc": 1\n}';
  const file = readJsonFile(text, 'a.json');
  expect(file.data).toEqual({ a: 'one\r\n  "two"', 'b\nc': 1 });
  expect(messages(text)).toEqual([
    'warning 2:12 JSON has no line ends inside of texts; they are kept',
    'warning 4:3 JSON has no comments; they are not kept',
  ]);
  // Not where it does not help: then the line is what is shown.
  expect(messages('{"a": "one\n, "b": "two"\n}')[0]).toContain('error 1:7 the text has no closing quote in its line');
});

test('Text is written with two blanks a level, the same for the same value', () => {
  expect(writeJsonText({ a: [1], b: undefined })).toBe('{\n  "a": [\n    1\n  ]\n}\n');
});

test('A file in another format is one mistake, with what to do', () => {
  for (const text of ['source "null" "x" {}\n', '# a comment\nimage:\n  id: x\n']) {
    expect(() => readJsonObject(text, 'a.hcl')).toThrow(
      expect.objectContaining({
        findings: [
          expect.objectContaining({ line: 1, message: 'the file is not JSON, which begins with {', hint: expect.stringContaining('HCL') }),
        ],
      }),
    );
  }
});
