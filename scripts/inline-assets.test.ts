import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { inlineAssets, inlineAssetsBelow } from './inline-assets.ts';

const IMPORT = "import { assetText } from '@bakehouse/system/template';\n";

test('a module of the bundle holds the files that it reads, whatever is in them', () =>
  withTemporaryFolder('assets', async (folder) => {
    await mkdir(join(folder, 'vm/src/guest'), { recursive: true });
    const text = `#!/bin/sh\necho "\${x}" '$&' \`id\` \\n\n`;
    await writeFile(join(folder, 'vm/src/guest/a.sh'), text);
    const module = join(folder, 'vm/src/a.js');
    await writeFile(module, `${IMPORT}export const a = () => assetText(new URL('./guest/a.sh', import.meta.url));\n`);
    inlineAssetsBelow(folder);
    expect(await readFile(module, 'utf8')).toBe(`${IMPORT}export const a = () => ${JSON.stringify(text)};\n`);
  }));

test.each([
  ["const a = assetText(new URL('./none.sh', import.meta.url));", 'reads ./none.sh, which is not there'],
  ['const a = assetText(new URL(name, import.meta.url));', 'in a way that does not work in the bundle: const a = assetText(new URL(name'],
  ["const a = assetText(join(import.meta.dirname, 'a.sh'));", 'in a way that does not work in the bundle'],
])('%s is refused', (code, problem) => {
  expect(() => inlineAssets(IMPORT + code, join(import.meta.dirname, 'module.js'))).toThrow(problem);
});

test('the module that declares the function, and what a comment says of it, stay as they are', () => {
  const code = " * written as `assetText(new URL('./name.sh', import.meta.url))`.\nexport function assetText(url) {\n";
  expect(inlineAssets(code, 'x.js')).toBe(code);
});
