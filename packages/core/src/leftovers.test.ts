import { spawnSync } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { withTemporaryFolder } from './files.ts';
import { isProcessAlive, removeLeftovers } from './leftovers.ts';

test('Only a process that has ended is not alive', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  expect([isProcessAlive(process.pid), isProcessAlive(1), isProcessAlive(pid)]).toEqual([true, true, false]);
});

test('Leftovers go with all that is in them, and nothing else does', () =>
  withTemporaryFolder('leftovers', async (folder) => {
    for (const name of ['old-1', 'old-2', 'mine']) await mkdir(join(folder, name, 'inner'), { recursive: true });
    await removeLeftovers(folder, (name) => name.startsWith('old-'));
    expect(await readdir(folder)).toEqual(['mine']);
  }));
