import { expect, test } from '@jest/globals';
import { ByteLayout } from '../byte-layout.ts';
import { NO_FILES, readMappedFiles } from './mapped-files.ts';

const WIDE = new ByteLayout(64, true);
const NARROW = new ByteLayout(32, true);

function note(
  word: 4 | 8,
  pageSize: number,
  files: readonly (readonly [start: number, end: number, page: number, path: string])[],
): Buffer {
  const numbers = [files.length, pageSize, ...files.flatMap((file) => file.slice(0, 3).map(Number))];
  const bytes = Buffer.alloc(numbers.length * word);
  for (const [index, value] of numbers.entries()) {
    if (word === 8) bytes.writeBigUInt64LE(BigInt(value), index * 8);
    else bytes.writeUInt32LE(value, index * 4);
  }
  return Buffer.concat([bytes, Buffer.from(files.map(([, , , path]) => `${path}\0`).join(''))]);
}

const FILES = [
  [0x1000, 0x2000, 0, '/bin/a'],
  [0x2000, 0x5000, 1, '/bin/a'],
  [0x8000, 0x9000, 0, '/lib/ü.so'],
] as const;

test('Each mapping has its range, its place in the file in bytes, and its path', () => {
  const files = readMappedFiles(note(8, 0x1000, FILES), WIDE);
  expect(files).toHaveLength(3);
  expect([...(files ?? [])]).toEqual([
    { start: 0x1000n, end: 0x2000n, fileOffset: 0n, path: '/bin/a' },
    { start: 0x2000n, end: 0x5000n, fileOffset: 0x1000n, path: '/bin/a' },
    { start: 0x8000n, end: 0x9000n, fileOffset: 0n, path: '/lib/ü.so' },
  ]);
});

test('An address is looked up from the first byte of a mapping to the last, and no further', () => {
  const files = readMappedFiles(note(8, 0x1000, FILES), WIDE);
  expect([0x1000n, 0x1fffn, 0x2000n, 0x4fffn, 0x8000n].map((address) => files?.at(address)?.start)).toEqual([
    0x1000n,
    0x1000n,
    0x2000n,
    0x2000n,
    0x8000n,
  ]);
  expect([0xfffn, 0x5000n, 0x9000n].map((address) => files?.at(address))).toEqual([undefined, undefined, undefined]);
  expect(files?.at(0x8000n)?.path).toBe('/lib/ü.so');
});

test('A program of 32 bits has words of 32 bits, under a MIPS kernel of 64 bits of 64', () => {
  expect(readMappedFiles(note(4, 0x1000, FILES), NARROW)?.at(0x2000n)?.path).toBe('/bin/a');
  expect(readMappedFiles(note(8, 0x1000, FILES), NARROW)?.at(0x2000n)?.path).toBe('/bin/a');
});

test('gdb writes a page size of 1, which makes places bytes', () => {
  const [first] = readMappedFiles(note(8, 1, [[0x1000, 0x2000, 0x3000, '/bin/a']]), WIDE) ?? [];
  expect(first?.fileOffset).toBe(0x3000n);
});

test('A note that does not hold what it counts is none', () => {
  const whole = note(8, 0x1000, FILES);
  for (const length of [0, 8, 16, 40, 88, whole.length - 1]) expect(readMappedFiles(whole.subarray(0, length), WIDE)).toBeUndefined();
  const many = Buffer.from(whole);
  many.writeBigUInt64LE(2n ** 60n, 0);
  expect(readMappedFiles(many, WIDE)).toBeUndefined();
});

test('A core that lists no files has none', () => {
  expect([...NO_FILES]).toEqual([]);
  expect(NO_FILES.at(0n)).toBeUndefined();
});
