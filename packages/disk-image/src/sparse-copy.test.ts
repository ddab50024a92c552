import { open, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExternalError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { copySparse, writeSparse } from './sparse-copy.ts';

const MIB = 1024 * 1024;
const { signal } = new AbortController();

// Windows tells no blocks, and keeps holes only where it is told so.
(process.platform === 'win32' ? describe.skip : describe)('a sparse file', () => {
  it('stays sparse when it is copied', () =>
    withTemporaryFolder('sparse', async (folder) => {
      const [source, target] = [join(folder, 'a'), join(folder, 'b')];
      await writeFile(source, 'data');
      await truncate(source, 64 * MIB);
      await copySparse(source, target, { what: 'copy', signal });
      const { size, blocks } = await stat(target);
      expect(size).toBe(64 * MIB);
      expect(blocks * 512).toBeLessThan(MIB);
      await expect(copySparse(join(folder, 'gone'), target, { what: 'copy', signal })).rejects.toBeInstanceOf(ExternalError);
    }));

  it('is made of bytes with runs of zeros', () =>
    withTemporaryFolder('sparse', async (folder) => {
      const bytes = Buffer.alloc(9 * MIB + 3);
      for (const at of [100, 5 * MIB, bytes.length - 1]) bytes[at] = 1;
      const file = await open(join(folder, 'a'), 'w');
      try {
        await writeSparse(file, bytes, 0);
      } finally {
        await file.close();
      }
      expect((await readFile(join(folder, 'a'))).equals(bytes)).toBe(true);
      expect((await stat(join(folder, 'a'))).blocks * 512).toBeLessThan(MIB);
    }));
});
