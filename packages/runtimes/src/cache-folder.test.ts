import { chmod, lstat, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { cacheFolder } from './cache-folder.ts';

const homeless = () => {
  throw new Error('no home');
};

test('What is kept stands below the home of the user', () => {
  expect(cacheFolder(() => join('/home', 'me'))).toBe(join('/home', 'me', '.cache', 'bakehouse'));
});

(process.platform === 'win32' ? test.skip : test)('S12: without a home programs are kept in a folder that nobody else can write to', () =>
  withTemporaryFolder('cache', async (temporary) => {
    const folder = cacheFolder(homeless, temporary);
    expect(cacheFolder(homeless, temporary)).toBe(folder);
    expect((await lstat(folder)).mode & 0o777).toBe(0o700);
    await chmod(folder, 0o777);
    const other = cacheFolder(homeless, temporary);
    expect([other === folder, (await lstat(other)).mode & 0o777]).toEqual([false, 0o700]);
  }),
);

test('S12: a link that somebody has laid there is not followed', () =>
  withTemporaryFolder('cache', async (temporary) => {
    const planted = join(temporary, 'planted');
    await mkdir(planted);
    await symlink(planted, join(temporary, `bakehouse-cache-${process.getuid?.() ?? 0}`));
    expect((await lstat(cacheFolder(homeless, temporary))).isDirectory()).toBe(true);
  }));
