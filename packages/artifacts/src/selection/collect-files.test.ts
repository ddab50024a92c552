import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { formatFinding } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, it } from '@jest/globals';
import { type Collected, collectFiles } from './collect-files.ts';

const signal = new AbortController().signal;

function messages({ findings }: Collected, root: string): string[] {
  return findings.map((finding) => formatFinding(finding).replaceAll(`${root}/`, '').replaceAll(root, '<root>')).sort();
}

describe('collectFiles', () => {
  it('lists a folder in byte order, with Git modes and empty folders', () =>
    withTemporaryFolder('collect', async (root) => {
      await mkdir(join(root, 'd', 'empty'), { recursive: true });
      for (const name of ['b', 'a', 'Z', 'é', 'a.sh']) await writeFile(join(root, 'd', name), name);
      await chmod(join(root, 'd', 'a.sh'), 0o700);
      await chmod(join(root, 'd', 'b'), 0o600);
      const { files, folders, findings } = await collectFiles(join(root, 'd'), { root, signal });
      expect(files.map(({ path, mode, size }) => [path, mode.toString(8), size])).toEqual([
        ['d/Z', '644', 1],
        ['d/a', '644', 1],
        ['d/a.sh', '755', 4],
        ['d/b', '644', 1],
        ['d/é', '644', 2],
      ]);
      expect(folders).toEqual(['d', 'd/empty']);
      expect(findings).toEqual([]);
    }));

  it('takes a link to a file inside of the root for that file', () =>
    withTemporaryFolder('collect', async (root) => {
      await mkdir(join(root, 'd'));
      await writeFile(join(root, 'shared'), 'content');
      await symlink('../shared', join(root, 'd', 'link'));
      const { files, findings } = await collectFiles(join(root, 'd'), { root, signal });
      expect(findings).toEqual([]);
      expect(files).toEqual([{ path: 'd/link', absolute: join(root, 'shared'), mode: 0o644, size: 7 }]);
    }));

  it('finds everything that leads out of the root, nowhere or round in circles', () =>
    withTemporaryFolder('collect', async (outside) => {
      const root = join(outside, 'root');
      await mkdir(join(root, 'd'), { recursive: true });
      await mkdir(join(root, 'folder'));
      await writeFile(join(outside, 'secret'), '');
      await symlink('../../secret', join(root, 'd', 'out'));
      await symlink('/etc/passwd', join(root, 'd', 'absolute'));
      await symlink('nothing', join(root, 'd', 'broken'));
      await symlink('loop', join(root, 'd', 'loop'));
      await symlink('..', join(root, 'd', 'up'));
      await symlink('../folder', join(root, 'd', 'folder'));
      expect(messages(await collectFiles(join(root, 'd'), { root, signal }), root)).toEqual([
        'd/absolute: leads out of <root> (copy what is needed into that folder)',
        'd/broken: is a symbolic link to nothing',
        'd/folder: is a symbolic link to a folder (name the folder itself)',
        'd/loop: is a symbolic link in a circle',
        'd/out: leads out of <root> (copy what is needed into that folder)',
        'd/up: is a symbolic link to a folder (name the folder itself)',
      ]);
      expect(messages(await collectFiles(join(root, '..', 'secret'), { root, signal }), outside)).toEqual([
        'secret: leads out of root (copy what is needed into that folder)',
      ]);
      expect(messages(await collectFiles(join(root, 'gone'), { root, signal }), root)).toEqual(['gone: does not exist']);
    }));

  it('refuses FIFOs and sockets without opening them', () =>
    withTemporaryFolder('collect', async (root) => {
      await mkdir(join(root, 'd'));
      await runProgram('make a FIFO', ['mkfifo', join(root, 'd', 'fifo')]);
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(join(root, 'd', 'socket'), resolve));
      const collected = await collectFiles(join(root, 'd'), { root, signal });
      await new Promise((resolve) => server.close(resolve));
      expect(messages(collected, root)).toEqual([
        'd/fifo: is a FIFO (only files and folders can be put into an image)',
        'd/socket: is a socket (only files and folders can be put into an image)',
      ]);
      expect(messages(await collectFiles('/dev/null', { root: '/dev', signal }), '/dev')).toEqual([
        'null: is a device (only files and folders can be put into an image)',
      ]);
    }));

  it('refuses twins and names that do not travel', () =>
    withTemporaryFolder('collect', async (root) => {
      await mkdir(join(root, 'd', 'Sub'), { recursive: true });
      await mkdir(join(root, 'd', 'sub'));
      const names = ['readme', 'README', '\u00e9', 'e\u0301', 'a\\b', 'tab\there'];
      for (const name of names) await writeFile(join(root, 'd', name), '');
      await writeFile(Buffer.concat([Buffer.from(`${root}/d/`), Buffer.from([0xff])]), '');
      expect(messages(await collectFiles(join(root, 'd'), { root, signal }), root)).toEqual([
        'd/a\\b: has a backslash in its name, which is a separator on Windows (rename it)',
        'd/readme: has the same name as d/README where case or Unicode form do not count (rename one of them)',
        'd/sub: has the same name as d/Sub where case or Unicode form do not count (rename one of them)',
        'd/tab\\u0009here: has a control character in its name (rename it)',
        'd/\u00e9: has the same name as d/e\u0301 where case or Unicode form do not count (rename one of them)',
        'd/\ufffd: has a name that is not UTF-8 (rename it)',
      ]);
    }));
});
