import { mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError } from '@bakehouse/core/errors';
import { expect, test } from '@jest/globals';
import { sha256, withTemporaryFolder } from './files.ts';
import { hashFiles } from './hash-files.ts';

/** Files with contents of these lengths, no two alike. */
async function writeFiles(folder: string, lengths: readonly number[]) {
  return Promise.all(
    lengths.map(async (size, index) => {
      const path = join(folder, `file ${index} ü`);
      const content = Buffer.alloc(size, `${index},`);
      await writeFile(path, content);
      return { path, size, expected: sha256(content) };
    }),
  );
}

test.each([1, 2, 4])('%i threads give the digests in the order of the files, whatever their sizes', (threads) =>
  withTemporaryFolder('hash-files', async (folder) => {
    const buffer = 256 * 1024;
    const lengths = [
      0,
      1,
      buffer - 1,
      buffer,
      buffer + 1,
      2 * buffer,
      9 * 1024 * 1024,
      ...Array.from({ length: 300 }, (_, index) => index),
    ];
    const files = await writeFiles(folder, lengths);
    // Said to be large, so that the threads are worth it.
    const said = files.map(({ path, size }, index) => ({ path, size: index === 7 ? 300 * 1024 * 1024 : size }));
    expect(await hashFiles(said, { threads })).toEqual(files.map(({ expected }) => expected));
  }),
);

test('No files give no digests', async () => {
  expect(await hashFiles([])).toEqual([]);
});

test('A file that cannot be read is the error of the whole', () =>
  withTemporaryFolder('hash-files', async (folder) => {
    const files = await writeFiles(folder, [10, 20, 30]);
    await rm(join(folder, 'file 1 ü'));
    await expect(hashFiles(files)).rejects.toMatchObject({ code: 'ENOENT' });
    await mkdir(join(folder, 'file 1 ü'));
    await expect(hashFiles(files)).rejects.toMatchObject({ code: 'EISDIR' });
  }));

test('A cancelled run stops', () =>
  withTemporaryFolder('hash-files', async (folder) => {
    const files = await writeFiles(
      folder,
      Array.from({ length: 200 }, () => 10),
    );
    await expect(hashFiles(files, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(CancelledError);
  }));

// On Windows a file has no holes unless it is told so.
(process.platform === 'win32' ? test.skip : test)('A run is cancelled while another thread has a large file in hand', () =>
  withTemporaryFolder('hash-files', async (folder) => {
    const large = join(folder, 'large');
    await writeFile(large, '');
    // One hole, which takes no room on the disk, and half a minute to hash.
    await truncate(large, 2 ** 34);
    const [small] = await writeFiles(folder, [100_000]);
    const files = Array.from({ length: 64 * 32 }, (_, index) =>
      index % 32 === 31 ? { path: large, size: 2 ** 34 } : { path: small?.path ?? '', size: 100_000 },
    );
    const controller = new AbortController();
    const hashed = hashFiles(files, { signal: controller.signal, threads: 2 });
    // This thread has done its part when nothing but the other one is left to wait for.
    for (let looks = 0; looks < 150 && process.getActiveResourcesInfo().includes('Immediate'); looks++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    controller.abort();
    await expect(hashed).rejects.toBeInstanceOf(CancelledError);
  }),
);

test('A run is cancelled in the middle of a large file', () =>
  withTemporaryFolder('hash-files', async (folder) => {
    const files = await writeFiles(folder, [9 * 1024 * 1024]);
    const controller = new AbortController();
    setImmediate(() => controller.abort());
    await expect(hashFiles(files, { signal: controller.signal })).rejects.toBeInstanceOf(CancelledError);
  }));
