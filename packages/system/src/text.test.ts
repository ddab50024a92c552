import { canonicalJson } from '@bakehouse/core/data';
import { ExternalError, findingText, formatFinding } from '@bakehouse/core/errors';
import {
  editDistance,
  formatBytes,
  formatDuration,
  nearest,
  showControlsInLines,
  toCamelCase,
  toKebabCase,
  toPascalCase,
} from '@bakehouse/core/text';
import { describe, expect, it } from '@jest/globals';
import { LineSplitter } from './line-splitter.ts';

describe('names', () => {
  it.each([
    ['imagePath', 'image-path'],
    ['sha256Of', 'sha256-of'],
    ['x', 'x'],
  ])('%s is %s on GitHub and comes back the same', (camel, kebab) => {
    expect(toKebabCase(camel)).toBe(kebab);
    expect(toCamelCase(kebab)).toBe(camel);
  });

  it('makes the folder name of a task', () => {
    expect(toPascalCase('run-in-vm')).toBe('RunInVm');
  });
});

describe('canonicalJson', () => {
  it('does not depend on the order of keys, on line ends or on the Unicode form', () => {
    expect(canonicalJson({ b: 1, a: ['é', 'x\r\ny'] })).toBe(canonicalJson({ a: ['é', 'x\ny'], b: 1 }));
  });

  it('leaves out what is undefined and keeps null', () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
  });
});

describe('editDistance', () => {
  it.each([
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['pakcages', 'packages', 1],
  ])('from %j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('finds no nearest word where nothing is near', () => {
    expect(nearest('qqqq', ['image', 'steps'])).toBeUndefined();
    expect(nearest('imge', ['image', 'steps'])).toBe('image');
  });
});

describe('LineSplitter', () => {
  it('splits at every kind of line end, over chunks and inside a character', () => {
    const lines: string[] = [];
    const splitter = new LineSplitter((line) => lines.push(line));
    const bytes = Buffer.from('a\r\nb\rc\nü\r\n\nend');
    for (const byte of bytes) splitter.write(Buffer.from([byte]));
    splitter.end();
    expect(lines).toEqual(['a', 'b', 'c', 'ü', '', 'end']);
  });

  it('S8: takes a long line byte by byte in one pass, and one that ends in a carriage return', () => {
    const lines: string[] = [];
    const splitter = new LineSplitter((line) => lines.push(line));
    const started = performance.now();
    for (let count = 0; count < 1_000_000; count++) splitter.write(Buffer.from('x'));
    for (const text of ['\r', 'y', '\r', '\n', '\r', '\r', 'z']) splitter.write(Buffer.from(text));
    splitter.end();
    expect(lines.map((line) => line.length)).toEqual([...Array(15).fill(65_536), 16_960, 1, 0, 0, 1]);
    // Half a second; with a look at the whole line for each byte it takes minutes.
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('passes a line without end on in pieces', () => {
    const lengths: number[] = [];
    const splitter = new LineSplitter((line) => lengths.push(line.length));
    splitter.write(Buffer.alloc(150_000, 'x'));
    splitter.end();
    expect(lengths).toEqual([65_536, 65_536, 18_928]);
  });
});

describe('format', () => {
  it.each([
    [0, '0 B'],
    [1536, '1.5 KiB'],
    [2 * 1024 ** 3, '2.0 GiB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it.each([
    [850, '850 ms'],
    [12_340, '12.3 s'],
    [59_990, '1 min 0 s'],
    [185_000, '3 min 5 s'],
    [7_800_000, '2 h 10 min'],
  ])('%i milliseconds are %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });
});

describe('errors', () => {
  it('formats a finding with its place and what to do', () => {
    const finding = { severity: 'error', message: 'unknown key', file: 'a.yaml', line: 3, column: 5, hint: 'did you mean steps?' } as const;
    expect(formatFinding(finding)).toBe('a.yaml:3:5: unknown key (did you mean steps?)');
  });

  it('shows control characters of names, which would paint the terminal or forge a line, and leaves the finding as it is', () => {
    const finding = { severity: 'error', message: 'a\u001b[2J\u009b31m is gone', file: 'x\n::error::y\u202e', hint: 'rename\rit' } as const;
    expect(formatFinding(finding)).toBe(String.raw`x\u000a::error::y\u202e: a\u001b[2J\u009b31m is gone (rename\u000dit)`);
    expect(findingText(finding)).toBe(String.raw`a\u001b[2J\u009b31m is gone (rename\u000dit)`);
    expect(finding.file).toBe('x\n::error::y\u202e');
    expect(formatFinding({ severity: 'error', message: 'Grüße 日本 \ud83d\ude00 \\u001b' })).toBe('Grüße 日本 \ud83d\ude00 \\u001b');
    expect(showControlsInLines('a\n\tb\u001b')).toBe('a\n\tb\\u001b');
  });

  it('keeps what is known of a failed service', () => {
    const error = new ExternalError('no', { service: 'Blob Storage', operation: 'list', status: 403, requestId: 'r', retries: 2 });
    expect(error.details).toMatchObject({ status: 403, requestId: 'r', retries: 2 });
  });
});
