import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { CancelledError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, test } from '@jest/globals';
import { bytesOf } from './byte-source.ts';
import { piecesOf, unpackDump, unpackedHead, whyNotUnpacked } from './unpack-dump.ts';

const MIB = 1024 * 1024;
const { signal } = new AbortController();
const pieces = (bytes: Buffer) => piecesOf(bytesOf(bytes), signal);
/** Neither all zeros nor without any. */
const content = Buffer.concat([Buffer.from('start'), Buffer.alloc(3 * MIB), Buffer.from('end')]);

describe.each([
  ['gzip', gzipSync],
  ['zstd', zstdCompressSync],
] as const)('%s', (compression, compress) => {
  test('is unpacked to a file in which zeros are holes', () =>
    withTemporaryFolder('unpack', async (folder) => {
      const packed = compress(content);
      const target = join(folder, 'dump');
      expect(await unpackDump(compression, pieces(packed), packed.length, target, { signal })).toEqual({
        size: content.length,
        stopped: false,
      });
      expect((await readFile(target)).equals(content)).toBe(true);
      if (process.platform === 'linux') expect((await stat(target)).blocks * 512).toBeLessThan(MIB);
    }));

  test('in several parts is unpacked whole', () =>
    withTemporaryFolder('unpack', async (folder) => {
      const packed = Buffer.concat([compress(content), compress(content)]);
      const target = join(folder, 'dump');
      await unpackDump(compression, pieces(packed), packed.length, target, { signal });
      expect((await readFile(target)).equals(Buffer.concat([content, content]))).toBe(true);
    }));

  test('that is cut or damaged gives what came out before', () =>
    withTemporaryFolder('unpack', async (folder) => {
      // Random bytes do not shrink, so that half of them is in the first half.
      const noise = Buffer.from(Array.from({ length: MIB }, (_, index) => (index * 2654435761) >>> 24));
      const packed = compress(noise);
      const target = join(folder, 'dump');
      const cut = packed.subarray(0, packed.length / 2);
      const { size } = await unpackDump(compression, pieces(cut), cut.length, target, { signal });
      expect(size).toBeLessThan(noise.length);
      expect((await readFile(target)).equals(noise.subarray(0, size))).toBe(true);
      const nothing = await unpackedHead(compression, pieces(Buffer.concat([packed.subarray(0, 6), Buffer.alloc(200, 0xff)])), 4096);
      expect(nothing).toMatchObject({ problem: expect.stringContaining(`its ${compression} data is damaged or cut`) });
    }));

  test('that was made to fill a disk ends at its limit', () =>
    withTemporaryFolder('unpack', async (folder) => {
      const packed = compress(Buffer.alloc(64 * MIB));
      const limits = { freely: MIB, ratio: 10, most: 1024 * MIB };
      const { size, stopped, problem } = await unpackDump(compression, pieces(packed), packed.length, join(folder, 'dump'), {
        signal,
        limits,
      });
      expect({ size, stopped }).toEqual({ size: Math.max(MIB, packed.length * 10), stopped: true });
      expect(problem).toMatch(/^only its first \d.* were unpacked: dumps do not shrink as much$/);
    }));

  test('stops when it is cancelled', () =>
    withTemporaryFolder('unpack', async (folder) => {
      const packed = compress(content);
      const options = { signal: AbortSignal.abort() };
      await expect(unpackDump(compression, pieces(packed), packed.length, join(folder, 'dump'), options)).rejects.toBeInstanceOf(
        CancelledError,
      );
    }));
});

test('What cannot be unpacked here is said with the command that does', () => {
  expect(whyNotUnpacked('zstd')).toBeUndefined();
  expect(whyNotUnpacked('gzip', {})).toBeUndefined();
  expect(whyNotUnpacked('zstd', {})).toMatch(
    /^it is compressed with zstd, which Node [\d.]+ cannot read: use Node 24, or unpack it with zstd -d$/,
  );
  expect(whyNotUnpacked('xz')).toContain('unpack it with xz -dk');
});
