import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { withBakeLock } from './bake-lock.ts';

const { signal } = new AbortController();

test('One bake at a time works on a state folder', () =>
  withTemporaryFolder('bake-lock', async (folder) => {
    const stateFolder = join(folder, 'a', 'b');
    let inside = 0;
    const most: number[] = [];
    const bake = () =>
      withBakeLock({ stateFolder, log: silentLog, signal }, async () => {
        most.push(++inside);
        await new Promise(setImmediate);
        inside--;
      });
    await Promise.all(Array.from({ length: 5 }, bake));
    expect(most).toEqual(Array(5).fill(1));
  }));

test('A bake that leaves nothing in the folders that it made takes them away again', () =>
  withTemporaryFolder('bake-lock', async (folder) => {
    await withBakeLock({ stateFolder: join(folder, 'a', 'b'), log: silentLog, signal }, async () => {});
    expect(await readdir(folder)).toEqual([]);
  }));

test('A folder with something in it, or that was there before, stays', () =>
  withTemporaryFolder('bake-lock', async (folder) => {
    const place = (name: string) => ({ stateFolder: join(folder, name), log: silentLog, signal });
    await mkdir(join(folder, 'empty'));
    await withBakeLock(place('empty'), async () => {});
    await withBakeLock(place('used'), () => writeFile(join(folder, 'used', 'plan.json'), '{}'));
    await expect(withBakeLock(place('used'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await readdir(folder)).sort()).toEqual(['empty', 'used']);
    expect(await readdir(join(folder, 'used'))).toEqual(['plan.json']);
  }));
