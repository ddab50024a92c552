import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/core/files';
import { describe, expect, it } from '@jest/globals';
import { findObstacles, findReadOnly } from './download-obstacles.ts';

const paths = { files: ['a/b', 'c'], folders: ['d'] };

describe('findObstacles', () => {
  it.each([
    ['is a file', 'file'],
    ['lies in a file', 'file/deep/below'],
  ])('finds once that the destination %s', (_, destination) =>
    withTemporaryFolder('obstacles', async (folder) => {
      await writeFile(join(folder, 'file'), '');
      const found = findObstacles(join(folder, destination), paths);
      const message = 'is a file, or lies in one; a folder is needed there';
      expect(found).toEqual([{ severity: 'error', file: join(folder, destination), message, hint: 'give another folder' }]);
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

  it('names a folder on another file system', () =>
    withTemporaryFolder('obstacles', async (folder) => {
      // Every Linux has one there that all may write to.
      if (process.platform !== 'linux') return;
      expect(findReadOnly(folder, [join(folder, 'a'), '/dev/shm/b'])).toMatchObject([
        { file: '/dev/shm', message: 'is on another file system than the destination' },
      ]);
    }));
});
