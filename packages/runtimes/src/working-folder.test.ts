import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { expect, test } from '@jest/globals';
import { workingFolder } from './working-folder.ts';

const posixTest = process.platform === 'win32' ? test.skip : test;

test('relative paths begin where the runtime says, or where the process was started', () => {
  expect(workingFolder()).toBe(process.cwd());
  expect(workingFolder('')).toBe(process.cwd());
  expect(workingFolder('/some/../place')).toBe(join('/', 'place'));
});

posixTest.each(['local', 'github', 'azure-pipelines'])('a working directory that is gone is unusable, once, and no bug: %s', (runtime) =>
  withTemporaryFolder('gone', async (folder) => {
    await mkdir(join(folder, 'gone'));
    const script = join(folder, 'start.mjs');
    const module = new URL(`./${runtime}.ts`, import.meta.url).href;
    await writeFile(
      script,
      `const { createHost } = await import(${JSON.stringify(module)});
const host = await createHost({ step: 'x', json: false, inputs: new Map() });
try { host.environment.workspace; } catch (error) { console.log(error.name + ': ' + error.message); }
console.log('and goes on');`,
    );
    const shell = 'cd "$1" && rmdir "$1" && exec "$2" "$3"';
    const { stdout } = await runProgram(
      'start in a folder that is gone',
      ['sh', '-c', shell, 'sh', join(folder, 'gone'), process.execPath, script],
      { env: { AGENT_TEMPDIRECTORY: folder } },
    );
    expect(stdout).toMatch(/^InputError: The working directory is gone or cannot be read \(ENOENT[^)]*\)\.\nand goes on\n$/m);
  }),
);
