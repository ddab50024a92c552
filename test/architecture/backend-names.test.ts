import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { comparedBackends } from './backend-names.ts';
import { sourceFiles } from './import-graph.ts';

const root = join(import.meta.dirname, '..', '..');
const modules = sourceFiles(root).filter((path) => path.startsWith('packages/') && !path.includes('.test') && !path.includes('/test/'));

test('no backend’s name is compared outside of its registry', () => {
  expect(modules.flatMap((path) => comparedBackends(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

test.each([
  ["if (builder === 'local') build();", "builder is compared with 'local'"],
  ["const run = 'packer' !== wanted.builder;", "wanted.builder is compared with 'packer'"],
  ["switch (options.hypervisor) { case 'qemu': break; }", "options.hypervisor is compared with 'qemu'"],
  ["if (builders.includes('one-es')) wait();", "builders is compared with 'one-es'"],
  ["if (['packer', 'x'].includes(builder.name)) wait();", "builder.name is compared with 'packer'"],
])('the check finds %s', (text, problem) => {
  expect(comparedBackends('packages/a/src/a.ts', text)).toEqual([`packages/a/src/a.ts:1: ${problem}`]);
});

test.each(["if (host.kind === 'local') end();", "const place = { builder: 'local' };", 'if (builder.features.outlivesProcess) wait();'])(
  'the check lets %s pass',
  (text) => {
    expect(comparedBackends('packages/a/src/a.ts', text)).toEqual([]);
  },
);

test('the registry itself may compare', () => {
  expect(comparedBackends('packages/vm/src/backend-registry.ts', "if (hypervisor === 'qemu') open();")).toEqual([]);
});
