import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, test } from '@jest/globals';
import { type ByteSource, bytesOf, withFile } from './byte-source.ts';

const CONTENT = Buffer.from(Array.from({ length: 600_000 }, (_, index) => (index * 7) % 251));

/** The same bytes in memory and in a file. */
const SOURCES: readonly (readonly [string, (work: (source: ByteSource) => Promise<void>) => Promise<void>])[] = [
  ['bytes in memory', (work) => work(bytesOf(CONTENT))],
  [
    'a file',
    (work) =>
      withTemporaryFolder('byte-source', async (folder) => {
        await writeFile(join(folder, 'dump'), CONTENT);
        await withFile(join(folder, 'dump'), work);
      }),
  ],
];

describe.each(SOURCES)('A source over %s', (_, withSource) => {
  test('gives the bytes of every place, in whatever order they are asked for', () =>
    withSource(async (source) => {
      expect(source.size).toBe(CONTENT.length);
      for (const [offset, length] of [
        [0, 64],
        [64, 100],
        [10, 10],
        [500_000, 4096],
        [262_100, 300],
        [262_144, 1],
        [0, 600_000],
        [599_999, 1],
      ] as const) {
        expect((await source.read(offset, length)).equals(CONTENT.subarray(offset, offset + length))).toBe(true);
      }
    }));

  test('gives fewer bytes at its end, and none outside of it', () =>
    withSource(async (source) => {
      expect(await source.read(599_990, 100)).toHaveLength(10);
      for (const [offset, length] of [
        [600_000, 1],
        [2 ** 53, 1],
        [-1, 1],
        [0, 0],
        [0, -1],
        [0.5, 1],
        [Number.NaN, 1],
      ] as const) {
        expect(await source.read(offset, length)).toHaveLength(0);
      }
    }));
});

test('No more than 16 MiB are read at once, whatever a dump claims', async () => {
  expect(await bytesOf(Buffer.alloc(17 * 1024 * 1024)).read(0, 2 ** 40)).toHaveLength(16 * 1024 * 1024);
});

(process.platform === 'win32' ? test.skip : test)('A link or pipe that has taken the place of a dump is not read and does not block', () =>
  withTemporaryFolder('byte-source', async (folder) => {
    await writeFile(join(folder, 'dump'), CONTENT);
    await symlink(join(folder, 'dump'), join(folder, 'link'));
    await expect(withFile(join(folder, 'link'), (source) => source.read(0, 1))).rejects.toMatchObject({ code: 'ELOOP' });
    await runProgram('make a pipe', ['mkfifo', join(folder, 'pipe')]);
    expect(await withFile(join(folder, 'pipe'), (source) => source.read(0, 1))).toHaveLength(0);
  }),
);
