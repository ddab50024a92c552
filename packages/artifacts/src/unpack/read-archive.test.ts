import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArchive, unpackArchive } from '@bakehouse/archive/read';
import { UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { ARCHIVE_FORMATS, writeArchive } from '../../../archive/src/write-archive.ts';
import { copyFile } from '../prepare/write-files.ts';

const signal = new AbortController().signal;
const SIZE = 3_000_000;

async function pack(folder: string, format: (typeof ARCHIVE_FORMATS)[number]): Promise<string> {
  await writeFile(join(folder, 'file'), randomBytes(SIZE));
  const entry = { kind: 'file', path: 'file', absolute: join(folder, 'file'), mode: 0o644, size: SIZE } as const;
  await writeArchive(format, [entry], join(folder, `a.${format}`), { signal });
  return join(folder, `a.${format}`);
}

/** Every file that is opened from now on is on a full disk. */
async function fillDisk(folder: string): Promise<void> {
  const handle = await open(join(folder, 'any'), 'w');
  await handle.close();
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  jest.spyOn(Object.getPrototypeOf(handle) as { writeFile(): Promise<void> }, 'writeFile').mockRejectedValue(full);
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe.each(ARCHIVE_FORMATS)('readArchive of a %s', (format) => {
  it('says that the disk is full, not that the archive is damaged', () =>
    withTemporaryFolder('read', async (folder) => {
      const archive = await pack(folder, format);
      await fillDisk(folder);
      const out = join(folder, 'out');
      await mkdir(out);
      await expect(unpackArchive(archive, format, out, { links: 'keep', signal })).rejects.toThrow(
        `There is no room to unpack ${archive}.`,
      );
    }));

  it('says that the archive is damaged, also to one that reads it without keeping anything', () =>
    withTemporaryFolder('read', async (folder) => {
      const archive = await pack(folder, format);
      const bytes = await readFile(archive);
      const middle = bytes.length >> 1;
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      await writeFile(archive, bytes);
      const reading = readArchive(
        archive,
        format,
        async (_path, _entry, content) => {
          for await (const part of content) expect(part.length).toBeGreaterThan(0);
        },
        { signal },
      );
      const error: unknown = await reading.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toContain(`${archive} is damaged: `);
    }));
});

describe('copyFile', () => {
  it('says where there is no room', () =>
    withTemporaryFolder('lay', async (folder) => {
      await writeFile(join(folder, 'a'), 'x');
      await fillDisk(folder);
      await expect(copyFile(join(folder, 'a'), join(folder, 'b'), 0o644, signal)).rejects.toThrow(
        `There is no room for ${join(folder, 'b')}.`,
      );
    }));
});
