import { parse, relative, sep } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DefinitionFolder } from '../../test/definition-folder.ts';
import { expandTests } from './expand-tests.ts';

let folder: DefinitionFolder;
beforeEach(async () => {
  folder = await DefinitionFolder.create();
});
afterEach(() => folder.dispose());

test('a pattern finds its files from the root of a disk too', async () => {
  const file = await folder.write('smoke.sh', '');
  const { root } = parse(file);
  const path = relative(root, file).split(sep).join('/');
  const problems: string[] = [];
  const tests = await expandTests(
    { tests: { inVm: [{ file: path.replace('smoke', 'smok?') }] } },
    { folder: root, folders: new Set(), report: () => (message) => problems.push(message), isUnresolved: () => false },
  );
  expect(problems).toEqual([]);
  expect(tests.map(({ test: { name, file: found } }) => ({ name, found }))).toEqual([{ name: 'smoke', found: path }]);
});
