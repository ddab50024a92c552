import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { expect, test } from '@jest/globals';
import { withTemporaryFolder } from './files.ts';
import { withTidyFolderLock } from './tidy-folder-lock.ts';

const options = { wait: Number.POSITIVE_INFINITY, log: silentLog, signal: new AbortController().signal };
const inFolder = (work: (folder: string) => Promise<void>) => () => withTemporaryFolder('tidy-lock', work);

test(
  'Work in a folder that nobody has made before never overlaps',
  inFolder(async (folder) => {
    let inside = 0;
    const most: number[] = [];
    const work = () =>
      withTidyFolderLock(join(folder, 'a', 'b'), options, async () => {
        most.push(++inside);
        await new Promise(setImmediate);
        inside--;
      });
    await Promise.all(Array.from({ length: 5 }, work));
    expect(most).toEqual(Array(5).fill(1));
  }),
);

test(
  'Work that leaves nothing in the folders that were made for its lock leaves no folder either',
  inFolder(async (folder) => {
    await withTidyFolderLock(join(folder, 'a', 'b'), options, async () => {});
    expect(await readdir(folder)).toEqual([]);
  }),
);

test(
  'A folder with something in it, or that was there before, stays',
  inFolder(async (folder) => {
    await mkdir(join(folder, 'empty'));
    await withTidyFolderLock(join(folder, 'empty'), options, async () => {});
    const used = join(folder, 'used');
    await withTidyFolderLock(used, options, () => writeFile(join(used, 'plan.json'), '{}'));
    await expect(withTidyFolderLock(used, options, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await readdir(folder)).sort()).toEqual(['empty', 'used']);
    expect(await readdir(used)).toEqual(['plan.json']);
  }),
);
