import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DefinitionFolder } from '../test/definition-folder.ts';
import { loadDefinition } from './load-definition.ts';

let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
});
afterEach(() => folder.dispose());

test('the definitions that docs/image-definitions.md shows can be loaded', async () => {
  const page = await readFile(new URL('../../../docs/image-definitions.md', import.meta.url), 'utf8');
  // One block is no definition but a hook of pre-commit.
  const shown = [...page.matchAll(/```yaml\n((?!repos:).*?)```/gs)].map(([, text = '']) => text.replace('"…"', `"${'0'.repeat(64)}"`));
  const files = ['files/motd', 'setup.sh', 'runner.tar.gz', 'tests/smoke.sh', 'tests/crash.sh', 'Setup.ps1', 'tests/a.tests.ps1'];
  for (const path of files) await folder.write(`images/${path}`, '');
  await folder.write('images/vars.json', '{}');
  await folder.write('defaults/windows.vmimage.yaml', 'schema: vm-image/1\nabstract: true\n');
  expect(shown.length).toBe(2);
  for (const [index, text] of shown.entries()) {
    const file = await folder.write(`images/${index}.vmimage.yaml`, text);
    const loaded = await loadDefinition(file, { workspace: join(folder.path) });
    expect(loaded.warnings).toEqual([]);
  }
});
