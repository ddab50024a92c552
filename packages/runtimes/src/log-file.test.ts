import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { LogFile } from './log-file.ts';

const inFolder = (work: (folder: string) => Promise<void>) => withTemporaryFolder('log-file', (folder) => work(join(folder, 'a/logs')));

test('the file of a log is made when it is needed and has what was written before; nobody else can read it', () =>
  inFolder(async (folder) => {
    const file = new LogFile(() => folder, 'bake');
    file.write('before\n');
    expect(file.path).toBeUndefined();
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
    expect(file.make()).toBe(true);
    expect(file.make()).toBe(true);
    file.write('after\n');
    const [name = '', ...others] = await readdir(folder);
    expect(others).toEqual([]);
    expect(name).toMatch(/^\d{4}-\d\d-\d\dT\d\d_\d\d_\d\d_\d{3}Z-bake\.log$/);
    expect(file.path).toBe(join(folder, name));
    expect(await readFile(join(folder, name), 'utf8')).toBe('before\nafter\n');
    if (process.platform !== 'win32') expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  }));

test('the newest ten files are kept, and files of others stay', () =>
  inFolder(async (folder) => {
    await mkdir(folder, { recursive: true });
    const old = Array.from({ length: 12 }, (_, second) => `2020-01-01T00_00_${String(second).padStart(2, '0')}_000Z-bake.log`);
    for (const name of [...old, 'notes.log', '2020-01-01.log']) await writeFile(join(folder, name), '');
    const file = new LogFile(() => folder, 'upload-blob');
    file.make();
    const names = await readdir(folder);
    expect(names.sort()).toEqual([...old.slice(3), '2020-01-01.log', 'notes.log', basename(file.path ?? '')].sort());
  }));

test('two logs of one moment have a file each', () =>
  inFolder(async (folder) => {
    const files = Array.from({ length: 5 }, () => new LogFile(() => folder, 'bake'));
    for (const file of files) expect(file.make()).toBe(true);
    expect(new Set(files.map(({ path }) => path)).size).toBe(5);
  }));

test('a step that is none does not lead the file elsewhere', () =>
  inFolder(async (folder) => {
    const file = new LogFile(() => folder, '../../x');
    file.make();
    expect(await readdir(folder)).toEqual([expect.stringMatching(/Z-bakehouse\.log$/)]);
  }));

test.each([
  ['a folder that nobody can make', (folder: string) => join(folder, 'file', 'logs')],
  [
    'a folder that nobody can name',
    () => {
      throw new Error('no home');
    },
  ],
])('with %s there is no file, and nothing fails', (_, folderOf) =>
  inFolder(async (folder) => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'file'), '');
    const file = new LogFile(() => folderOf(folder), 'bake');
    file.write('before\n');
    expect(file.make()).toBe(false);
    file.write('after\n');
    expect(file.path).toBeUndefined();
    expect(file.trouble).toMatch(/ENOTDIR|no home/);
  }),
);
