import { describe, expect, it } from '@jest/globals';
import { dataRuns, joined, MOST_BYTES, within, without } from './byte-ranges.ts';

const KIB = 1024;

function segment(...data: readonly (readonly [offset: number, length: number])[]): Buffer {
  const bytes = Buffer.alloc(MOST_BYTES);
  for (const [offset, length] of data) bytes.fill(1, offset, offset + length);
  return bytes;
}

describe('dataRuns', () => {
  it('21: finds nothing in zeros, and everything in a full segment as one run', () => {
    expect(dataRuns(segment(), 64 * KIB)).toEqual([]);
    expect(dataRuns(segment([0, MOST_BYTES]), 64 * KIB)).toEqual([{ start: 0, end: MOST_BYTES }]);
  });

  it('21: takes whole granules and joins neighbours', () => {
    // One byte at the end of the second granule, all of the third, and the last byte of all.
    const bytes = segment([128 * KIB - 1, 1], [128 * KIB, 64 * KIB], [MOST_BYTES - 1, 1]);
    expect(dataRuns(bytes, 64 * KIB)).toEqual([
      { start: 64 * KIB, end: 192 * KIB },
      { start: MOST_BYTES - 64 * KIB, end: MOST_BYTES },
    ]);
    expect(dataRuns(bytes, 4 * KIB)).toEqual([
      { start: 124 * KIB, end: 192 * KIB },
      { start: MOST_BYTES - 4 * KIB, end: MOST_BYTES },
    ]);
  });

  it('21: keeps to the end of a segment that is no whole number of granules', () => {
    const bytes = Buffer.alloc(64 * KIB + 512);
    bytes[64 * KIB + 511] = 1;
    expect(dataRuns(bytes, 64 * KIB)).toEqual([{ start: 64 * KIB, end: 64 * KIB + 512 }]);
  });

  it('agrees with a plain look at every byte, for many random segments', () => {
    // A generator of our own, so that a failure can be repeated.
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return seed % below;
    };
    for (let round = 0; round < 50; round++) {
      const bytes = Buffer.alloc(512 * (1 + random(200)));
      for (let index = random(6); index > 0; index--) bytes[random(bytes.length)] = 1 + random(255);
      const granule = 512 * 2 ** random(6);
      const runs = dataRuns(bytes, granule);
      const inRuns = (position: number) => runs.some(({ start, end }) => position >= start && position < end);
      for (let start = 0; start < bytes.length; start += granule) {
        const part = bytes.subarray(start, start + granule);
        expect(inRuns(start)).toBe(part.some((byte) => byte !== 0));
      }
    }
  });
});

describe('ranges', () => {
  const ranges = [
    { start: 0, end: 10 },
    { start: 20, end: 30 },
    { start: 40, end: 50 },
  ];

  it('are cut at both sides by what they are looked for in', () => {
    expect(within(ranges, { start: 5, end: 45 })).toEqual([
      { start: 5, end: 10 },
      { start: 20, end: 30 },
      { start: 40, end: 45 },
    ]);
    expect(within(ranges, { start: 10, end: 20 })).toEqual([]);
  });

  it('lose what others cover', () => {
    expect(
      without(ranges, [
        { start: 2, end: 4 },
        { start: 25, end: 45 },
      ]),
    ).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 10 },
      { start: 20, end: 25 },
      { start: 45, end: 50 },
    ]);
    expect(without(ranges, [])).toEqual(ranges);
    expect(without(ranges, [{ start: 0, end: 50 }])).toEqual([]);
  });

  it('are joined across a gap', () => {
    expect(joined(ranges, 9)).toEqual(ranges);
    expect(joined(ranges, 10)).toEqual([{ start: 0, end: 50 }]);
  });
});
