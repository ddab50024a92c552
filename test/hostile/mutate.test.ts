import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { mutations } from './mutate.ts';

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const original = Uint8Array.from({ length: 3000 }, (_, index) => index % 251);

test('Equal seeds give equal mutations, each can be made again by its own seed, and the original stays as it is', () => {
  const before = original.slice();
  const digestsOf = (from: Uint8Array, seed: number, count: number) =>
    [...mutations(from, { seed, count })].map(({ bytes }) => digestOf(bytes));
  const all = digestsOf(original, 7, 200);
  expect(digestsOf(original, 7, 200)).toEqual(all);
  expect(digestsOf(original, 7 + 150, 1)).toEqual([all[150]]);
  expect(original).toEqual(before);
  const buffer = Buffer.from(before);
  expect(digestsOf(buffer, 7, 200)).toEqual(all);
  expect(buffer.equals(before)).toBe(true);
});

test('Mutations differ from each other and from the original', () => {
  const digests = new Set<string>();
  for (const { bytes } of mutations(original, { seed: 1, count: 1000 })) digests.add(digestOf(bytes));
  expect(digests.size).toBeGreaterThan(990);
  expect(digests.has(digestOf(original))).toBe(false);
});

test('A mutation is a buffer of its own, of a length near that of the original, and an empty input works', () => {
  for (const { bytes } of mutations(original, { seed: 1, count: 1000, other: Uint8Array.of(1, 2, 3) })) {
    expect(bytes.length).toBeLessThan(original.length + 5 * 4096);
  }
  expect([...mutations(new Uint8Array(), { seed: 1, count: 100 })]).toHaveLength(100);
});
