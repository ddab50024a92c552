import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { withoutPrivilege } from '../../../system/src/without-privilege.test-support.ts';
import { foldsNames } from '../names/name-folding.ts';
import { findObstacles, findReadOnly } from './download-obstacles.ts';

const paths = { files: ['a/b', 'c'], folders: ['d'] };

describe('findObstacles', () => {
  it.each([
    ['file', 'is a file; a folder is needed there'],
    ['file/deep/below', 'lies in <folder>/file, which is a file'],
    ['dangling', 'is a symbolic link that leads nowhere'],
    ['dangling/deep/below', 'lies in <folder>/dangling, which is a symbolic link that leads nowhere'],
  ])('finds once that the destination %s %s', (destination, message) =>
    withTemporaryFolder('obstacles', async (folder) => {
      await writeFile(join(folder, 'file'), '');
      await symlink('nothing', join(folder, 'dangling'));
      const found = findObstacles(join(folder, destination), paths);
      const file = join(folder, destination);
      expect(found).toEqual([{ severity: 'error', file, message: message.replace('<folder>', folder), hint: 'give another folder' }]);
    }),
  );

  (process.platform === 'win32' ? it.skip : it).each(['shut', 'shut/in'])(
    'finds once that this user may not look into the destination %s, and says what is missing',
    (destination) =>
      withTemporaryFolder('obstacles', async (folder) => {
        await mkdir(join(folder, 'shut/in'), { recursive: true });
        await chmod(folder, 0o755);
        await chmod(join(folder, 'shut'), 0o600);
        await withoutPrivilege(async () => {
          expect(() => foldsNames(join(folder, destination))).not.toThrow();
          const message = expect.stringMatching(/^cannot be looked at: EACCES/);
          const hint = 'give this user the right to read it and to go through the folders above it, or give another folder';
          expect(findObstacles(join(folder, destination), paths)).toEqual([
            { severity: 'error', file: join(folder, destination), message, hint },
          ]);
        });
      }),
  );

  it('finds nothing where there is nothing yet, nor in a folder with other things', () =>
    withTemporaryFolder('obstacles', async (folder) => {
      expect(findObstacles(join(folder, 'not/yet'), paths)).toEqual([]);
      await mkdir(join(folder, 'a'));
      await writeFile(join(folder, 'c'), '');
      expect(findObstacles(folder, paths)).toEqual([]);
    }));
});

describe('findReadOnly', () => {
  it('names each place that takes no files once, and none that is still to be made', () =>
    withTemporaryFolder('obstacles', async (folder) => {
      // Whoever looks, root too: the system lets nobody go through what has no executable bit and is no folder.
      await writeFile(join(folder, 'closed'), '', { mode: 0o644 });
      const targets = ['closed/a', 'closed/b', 'new/c', 'd'].map((path) => join(folder, path));
      expect(findReadOnly(folder, targets)).toMatchObject([
        { file: join(folder, 'closed'), message: expect.stringContaining('takes no files: EACCES') },
      ]);
      expect(findReadOnly(join(folder, 'not/yet'), [join(folder, 'not/yet/a')])).toEqual([]);
      expect(findReadOnly(join(folder, 'closed'), [])).toEqual([]);
    }));

  it('names a mount point below the destination, of the same file system too', () =>
    withTemporaryFolder('obstacles', async (parent) => {
      const folder = join(parent, 'link');
      await mkdir(join(parent, 'real/volume/deep'), { recursive: true });
      await symlink('real', folder);
      const mounts = ['', 'real', 'real/volume', 'real/unused', 'real/hidden'].map((path) => join(parent, path));
      const targets = ['a', 'volume/deep/b', 'volume-2/c', 'hidden/d'].map((path) => join(folder, path));
      expect(findReadOnly(folder, targets, mounts)).toEqual([
        {
          severity: 'error',
          file: join(folder, 'volume'),
          message: 'is a mount point, into which nothing can be moved from the destination',
          hint: 'download into it by itself, or give another folder',
        },
      ]);
    }));

  it('finds the mount points of this machine by itself', () => {
    if (process.platform !== 'linux') return;
    const found = findReadOnly('/', ['/proc/sys/kernel/a']);
    expect(found.filter(({ message }) => message.startsWith('is a mount point')).map(({ file }) => file)).toContain('/proc');
  });

  it('names a folder on another file system', () =>
    withTemporaryFolder('obstacles', async (folder) => {
      // Every Linux has one there that all may write to.
      if (process.platform !== 'linux') return;
      expect(findReadOnly(folder, [join(folder, 'a'), '/dev/shm/b'])).toMatchObject([
        { file: '/dev/shm', message: 'is on another file system than the destination' },
      ]);
    }));
});
