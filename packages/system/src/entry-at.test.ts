import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { entryAt, exactEntryAt } from './entry-at.ts';
import { withTemporaryFolder } from './files.ts';

test('nothing, and what is below a file, is undefined; a link to nothing is a link', async () => {
  await withTemporaryFolder('entry', async (folder) => {
    await writeFile(join(folder, 'file'), 'x');
    await symlink('nowhere', join(folder, 'link'));
    expect((await entryAt(join(folder, 'file')))?.size).toBe(1);
    expect((await exactEntryAt(join(folder, 'file')))?.size).toBe(1n);
    expect((await entryAt(join(folder, 'link')))?.isSymbolicLink()).toBe(true);
    for (const path of ['none', 'none/deeper', 'file/below']) {
      expect(await entryAt(join(folder, path))).toBeUndefined();
      expect(await exactEntryAt(join(folder, path))).toBeUndefined();
    }
  });
});

test('what cannot be looked at is an error, not nothing', async () => {
  await expect(entryAt('a\0b')).rejects.toThrow();
});
