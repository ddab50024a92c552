import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { allDefinitions } from './definitions.ts';
import { root } from './validate-workflow.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
}

const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];
const definitions = await allDefinitions();

it.each(hooks)('the hook $id of pre-commit runs a step that takes the names of definitions, from the bundle as it stands', (hook) => {
  const [program = '', step, ...more] = hook.entry.split(' ');
  expect(hook.id).toBe(`bakehouse-${step}`);
  expect(more).toEqual([]);
  expect(definitions.find(({ name }) => name === step)?.positional).toBe('definitions');
  // Of a script pre-commit runs the file itself.
  expect(hook.language).toBe('script');
  expect(readFileSync(join(root, program), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  if (process.platform !== 'win32') expect(statSync(join(root, program)).mode & 0o111).toBe(0o111);
});

it.each(hooks)('the hook $id of pre-commit takes the files that a folder stands for', ({ files }) => {
  const pattern = new RegExp(files);
  for (const name of ['a.vmimage.yaml', 'images/web/a.vmimage.yml', 'b/a.vmimage.json']) expect(name).toMatch(pattern);
  for (const name of ['a.yaml', 'a.vmimage.yaml.bak', 'avmimage.yaml', 'scripts/a.sh']) expect(name).not.toMatch(pattern);
});
