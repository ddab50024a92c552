import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, it } from '@jest/globals';
import { compareFiles, writeFiles } from './generated-files.ts';

const files = [
  { path: 'actions/a/action.yml', content: 'a' },
  { path: 'dist/a.js', content: 'run', mode: 0o755 },
];

it('names what is missing, different and stale, and has nothing to say once it has written', async () => {
  await withTemporaryFolder('generated', async (root) => {
    await mkdir(join(root, 'actions', 'a'), { recursive: true });
    await mkdir(join(root, 'tasks', 'Gone'), { recursive: true });
    await writeFile(join(root, 'actions', 'a', 'action.yml'), 'old');
    await writeFile(join(root, 'tasks', 'Gone', 'task.json'), '{}');
    const differences = [
      { path: 'actions/a/action.yml', kind: 'different' },
      { path: 'dist/a.js', kind: 'missing' },
      { path: 'tasks/Gone/task.json', kind: 'stale' },
    ];
    expect(compareFiles(root, files)).toEqual(differences);
    expect(await writeFiles(root, files)).toEqual(differences);
    expect(compareFiles(root, files)).toEqual([]);
    expect(readFileSync(join(root, 'actions/a/action.yml'), 'utf8')).toBe('a');
    expect(existsSync(join(root, 'tasks', 'Gone'))).toBe(false);
  });
});

it('leaves alone what is not generated: the bundle and everything outside of its folders', async () => {
  await withTemporaryFolder('generated', async (root) => {
    await mkdir(join(root, 'dist', 'bundle'), { recursive: true });
    await mkdir(join(root, 'docs'));
    await writeFile(join(root, 'dist', 'bundle', 'index.js'), '');
    await writeFile(join(root, 'docs', 'pipelines.md'), '');
    expect(compareFiles(root, [])).toEqual([]);
  });
});
