import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { scanTree } from './scan-tree.ts';

const signal = new AbortController().signal;

describe('scanTree', () => {
  it('lists links to folders as links, and nothing behind them: neither in a circle nor out of the tree', () =>
    withTemporaryFolder('scan', async (folder) => {
      const tree = join(folder, 'tree');
      await mkdir(join(tree, 'opt/runner'), { recursive: true });
      await mkdir(join(folder, 'outside'));
      await writeFile(join(tree, 'opt/runner/run.sh'), '#!/bin/sh\n');
      await writeFile(join(folder, 'outside/secret'), 'secret');
      await symlink('opt/runner', join(tree, 'actions'));
      await symlink('.', join(tree, 'opt/circle'));
      await symlink(join(folder, 'outside'), join(tree, 'absolute'));
      const { files, entries } = await scanTree(tree, signal);
      expect(entries.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
        'link absolute',
        'link actions',
        'folder opt',
        'link opt/circle',
        'folder opt/runner',
        'file opt/runner/run.sh',
      ]);
      expect(files.map(({ path }) => path)).toEqual(['absolute', 'actions', 'opt/circle', 'opt/runner/run.sh']);
    }));
});
