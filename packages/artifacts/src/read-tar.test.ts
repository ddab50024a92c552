import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/core/files';
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
      const error: unknown = await readTar(archive, format, readLate, signal).catch((thrown: unknown) => thrown);
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
        signal,
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
      await readTar(archive, format, visit, signal);
      expect(done).toBe(true);
      const failing = async (): Promise<void> => {
        await setTimeout(UNTIL_READ);
        throw new Error('no room');
      };
      await expect(readTar(archive, format, failing, signal)).rejects.toThrow('no room');
    }),
  );
});
