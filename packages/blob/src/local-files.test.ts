import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFinding, UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/core/files';
import { runProgram } from '@bakehouse/core/program';
import { describe, expect, it } from '@jest/globals';
import { listLocalFiles } from './local-files.ts';

const signal = new AbortController().signal;

describe('listLocalFiles', () => {
  it('lists a file by its name and a folder in byte order, dot files too', () =>
    withTemporaryFolder('list', async (folder) => {
      await mkdir(join(folder, 'sub'));
      for (const name of ['b', 'sub/c', '.a', 'Z']) await writeFile(join(folder, name), name);
      expect((await listLocalFiles(folder, { links: 'refuse', signal })).map(({ path, size }) => [path, size])).toEqual([
        ['.a', 2],
        ['Z', 1],
        ['b', 1],
        ['sub/c', 5],
      ]);
      expect(await listLocalFiles(join(folder, 'b'), { links: 'refuse', signal })).toEqual([
        { path: 'b', absolute: join(folder, 'b'), size: 1 },
      ]);
      await expect(listLocalFiles(join(folder, 'gone'), { links: 'refuse', signal })).rejects.toThrow('does not exist');
    }));

  it('names every link and FIFO, and follows none', () =>
    withTemporaryFolder('list', async (folder) => {
      await mkdir(join(folder, 'sub'));
      await writeFile(join(folder, 'a'), '');
      await symlink('../a', join(folder, 'sub', 'in'));
      await symlink('../../etc', join(folder, 'sub', 'out'));
      await symlink('/etc/passwd', join(folder, 'absolute'));
      await runProgram('make a FIFO', ['mkfifo', join(folder, 'fifo')]);
      const findings = async (links: 'refuse' | 'preserve') => {
        const error: unknown = await listLocalFiles(folder, { links, signal }).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(UserError);
        return (error as UserError).findings.map((finding) => formatFinding(finding).replace(`${folder}/`, '').replace(/ \(.*/, '')).sort();
      };
      expect(await findings('refuse')).toEqual([
        'absolute: is a symbolic link',
        'fifo: is a FIFO, socket or device',
        'sub/in: is a symbolic link',
        'sub/out: is a symbolic link',
      ]);
      expect(await findings('preserve')).toEqual([
        'absolute: is a symbolic link to /etc/passwd, which leads out of the source',
        'fifo: is a FIFO, socket or device',
        'sub/out: is a symbolic link to ../../etc, which leads out of the source',
      ]);
    }));

  it('keeps links that stay inside as their text', () =>
    withTemporaryFolder('list', async (folder) => {
      await mkdir(join(folder, 'sub'));
      await symlink('../é', join(folder, 'sub', 'in'));
      expect(await listLocalFiles(folder, { links: 'preserve', signal })).toEqual([
        { path: 'sub/in', absolute: join(folder, 'sub', 'in'), size: 5, link: '../é' },
      ]);
    }));
});
