import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { type TarEntry, writeTestTar } from './archive.test-support.ts';
import type { VisitEntry } from './archive-entry.ts';
import { readTar } from './read-tar.ts';

const signal = new AbortController().signal;
const FORMATS = ['tar.gz', 'tar.zst'] as const;

/** Long enough for an archive of a few bytes to be read to its end. A slower machine only makes these tests easier. */
const UNTIL_READ = 100;

/** Writes a tar and keeps the first bytes of what is packed in it. */
async function cutTar(folder: string, format: (typeof FORMATS)[number], entries: readonly TarEntry[], length: number): Promise<string> {
  const path = join(folder, `cut.${format}`);
  await writeTestTar(path, entries);
  const packed = await readFile(path);
  const tar = format === 'tar.gz' ? gunzipSync(packed) : zstdDecompressSync(packed);
  const cut = tar.subarray(0, length);
  await writeFile(path, format === 'tar.gz' ? gzipSync(cut) : zstdCompressSync(cut));
  return path;
}

const readLate: VisitEntry = async (_entry, content) => {
  await setTimeout(UNTIL_READ);
  for await (const part of content) expect(part.length).toBeGreaterThan(0);
};

describe.each(FORMATS)('readTar of a %s', (format) => {
  it('says that the archive is damaged also when its end comes before the reader begins', () =>
    withTemporaryFolder('tar', async (folder) => {
      const archive = await cutTar(folder, format, [{ name: 'file', content: 'content' }], 512 + 3);
      const error: unknown = await readTar(archive, format, readLate, { signal }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toBe(`${archive} is damaged: it is no whole ${format}: Unexpected end of data.`);
    }));

  it('says why a reader failed that had read what there was', () =>
    withTemporaryFolder('tar', async (folder) => {
      const archive = await cutTar(folder, format, [{ name: 'file', content: 'content' }], 512 + 3);
      const failing = readTar(
        archive,
        format,
        async (_entry, content) => {
          for await (const part of content) throw new Error(`no room for ${part.length} bytes`);
        },
        { signal },
      );
      await expect(failing).rejects.toThrow('no room for 3 bytes');
    }));

  it.each(['', 'content'])('waits for the reader of the last entry where no end of the archive follows: %j', (content) =>
    withTemporaryFolder('tar', async (folder) => {
      const archive = await cutTar(folder, format, [{ name: 'file', content }], 512 + (content === '' ? 0 : 512));
      let done = false;
      const visit: VisitEntry = async (entry, body) => {
        await readLate(entry, body);
        await setTimeout(UNTIL_READ);
        done = true;
      };
      await readTar(archive, format, visit, { signal });
      expect(done).toBe(true);
      const failing = async (): Promise<void> => {
        await setTimeout(UNTIL_READ);
        throw new Error('no room');
      };
      await expect(readTar(archive, format, failing, { signal })).rejects.toThrow('no room');
    }),
  );
});

describe('readTar of what is packed in many parts', () => {
  const namesIn = async (archive: string, format: (typeof FORMATS)[number]): Promise<string[]> => {
    const names: string[] = [];
    await readTar(archive, format, async ({ name }) => void names.push(name), { signal });
    return names;
  };

  it.each(FORMATS)('reads every part of a %s, wherever one ends', (format) =>
    withTemporaryFolder('tar', async (folder) => {
      const compress = format === 'tar.gz' ? gzipSync : zstdCompressSync;
      const path = join(folder, `parts.${format}`);
      await writeTestTar(path, [
        { name: 'a', content: 'x' },
        { name: 'b', content: 'y'.repeat(2_000_000) },
      ]);
      const packed = await readFile(path);
      const tar = format === 'tar.gz' ? gunzipSync(packed) : zstdDecompressSync(packed);
      // The second is where the first file ends: what follows it must not be lost without a word.
      for (const end of [700, 1024, 1_500_000]) {
        await writeFile(path, Buffer.concat([compress(tar.subarray(0, end)), compress(tar.subarray(end))]));
        expect(await namesIn(path, format)).toEqual(['a', 'b']);
      }
      await writeFile(path, Buffer.concat([packed, Buffer.from('something else')]));
      await expect(namesIn(path, format)).rejects.toThrow(`${path} is damaged: `);
    }),
  );

  it('passes over what zstd tells to skip, with which pzstd begins', () =>
    withTemporaryFolder('tar', async (folder) => {
      const path = join(folder, 'parts.tar.zst');
      await writeTestTar(path, [{ name: 'a', content: 'x' }]);
      const skipped = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4]);
      await writeFile(path, Buffer.concat([skipped, await readFile(path), skipped]));
      expect(await namesIn(path, 'tar.zst')).toEqual(['a']);
    }));

  it('says of zstd with a window that is too large how to pack it instead, and not that it is damaged', () =>
    withTemporaryFolder('tar', async (folder) => {
      const path = join(folder, 'long.tar.zst');
      // The header of a frame with a window of 2 ** log bytes, as --long makes it, and an empty last block (RFC 8878, 3.1.1).
      const frame = (log: number) => Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, (log - 10) << 3, 1, 0, 0]);
      await writeFile(path, frame(27));
      expect(await namesIn(path, 'tar.zst')).toEqual([]);
      await writeFile(path, frame(28));
      const error: unknown = await namesIn(path, 'tar.zst').catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toBe(`${path} cannot be unpacked: its zstd window is larger than 128 MiB.`);
      expect((error as UserError).hint).toBe('pack it again without --long, or with at most --long=27');
    }));
});
