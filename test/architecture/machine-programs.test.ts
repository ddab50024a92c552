import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, test } from '@jest/globals';
import { testNeeding } from '../support/test-needing.ts';
import { sourceFiles } from './import-graph.ts';
import { assetsOf, shellInTexts } from './machine-programs.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const modules = sourceFiles(root).filter((path) => path.startsWith('packages/') && !path.includes('.test') && !path.includes('/test/'));
/** Programs, units and rules for other machines. */
const programs = globSync('packages/**/*.{sh,ps1,service,mount,network,nft,conf}', {
  cwd: root,
  exclude: (path) => path.split(sep).includes('node_modules'),
}).map((path) => path.split(sep).join('/'));
const scripts = programs.filter((path) => path.endsWith('.sh'));

describe('programs for other machines', () => {
  test('stand in files of their own, never in texts of a module', () => {
    expect(modules.flatMap((path) => shellInTexts(path, read(path)))).toEqual([]);
  });

  test('are each read by a module', () => {
    const used = new Set(modules.flatMap((path) => assetsOf(path, read(path))));
    // Stand-ins of tests run here.
    const shipped = programs.filter((path) => !path.includes('/test/'));
    expect(shipped.filter((path) => !used.has(path))).toEqual([]);
    expect(shipped.length).toBeGreaterThan(0);
  });
});

const shellcheckTest = await testNeeding([{ needs: 'shellcheck', package: 'shellcheck' }]);
shellcheckTest('shellcheck finds nothing in the scripts, not even a matter of style', async () => {
  expect(scripts.length).toBeGreaterThan(0);
  const argv = ['shellcheck', '-S', 'style', ...scripts] as [string, ...string[]];
  const { stdout, exitCode } = await runProgram('check the scripts', argv, { cwd: root, allowFailure: true });
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 0 });
});

describe('these checks', () => {
  test.each([
    ['const a = `#!/bin/sh\necho $' + '{b}`;', 1],
    ["const a = '#!/usr/bin/env bash';", 1],
    ["const a = ['set -eu', ...lines];", 1],
    ['const a = `$' + '{head}\n  set -euo pipefail\n`;', 1],
    ["const a = '#!/usr/bin/env node\\n';", 0],
    ["// #!/bin/sh\nconst a = 'reset -e';", 0],
  ])('find shell in %j: %i', (text, count) => {
    expect(shellInTexts('a.ts', text)).toHaveLength(count);
  });

  test('know which files a module reads', () => {
    const text = "const a = assetText(new URL('./guest/a.sh', import.meta.url));";
    expect(assetsOf('packages/vm/src/agent.ts', text)).toEqual(['packages/vm/src/guest/a.sh']);
  });
});
