import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toKebabCase } from '@bakehouse/core/text';
import { filesBelow } from '@bakehouse/manifest/generated-files';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { allDefinitions } from './definitions.ts';
import { root, validateWorkflow } from './validate-workflow.ts';

interface ActionManifest {
  readonly name: string;
  readonly inputs: Readonly<Record<string, { description: string; required: boolean; default?: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

const definitions = await allDefinitions();
const manifests = ['action.yml', ...filesBelow(root, 'actions').filter((path) => path.endsWith('/action.yml'))];
const read = (path: string) => parse(readFileSync(join(root, path), 'utf8')) as ActionManifest;

it('there is an action for each step and one for the repository', () => {
  expect(manifests.sort()).toEqual(['action.yml', ...definitions.map(({ name }) => `actions/${name}/action.yml`)].sort());
});

it('the action of the repository is the step bake', () => {
  const { runs, ...main } = read('action.yml');
  const { runs: _, ...bake } = read('actions/bake/action.yml');
  expect(main).toEqual(bake);
  expect(runs.main).toBe('dist/github/bake.js');
});

it("GitHub's own language service finds nothing wrong with any action", () => {
  expect(validateWorkflow(manifests)).toEqual([]);
});

describe.each(manifests)('%s', (path) => {
  const manifest = read(path);

  it('starts files that exist, on Node 24', () => {
    expect(manifest.runs.using).toBe('node24');
    for (const file of [manifest.runs.main, manifest.runs.post].filter((file) => file !== undefined)) {
      expect([file, existsSync(join(root, dirname(path), file))]).toEqual([file, true]);
    }
  });
});

describe.each(definitions)('the action $name', (definition) => {
  const manifest = read(`actions/${definition.name}/action.yml`);

  it('has the inputs and outputs of the definition in kebab-case', () => {
    expect(Object.keys(manifest.inputs)).toEqual(Object.keys(definition.inputs).map(toKebabCase));
    expect(Object.keys(manifest.outputs)).toEqual(Object.keys(definition.outputs).map(toKebabCase));
  });

  it('gives defaults as text, and none to required inputs', () => {
    for (const input of Object.values(manifest.inputs)) {
      expect(['string', 'undefined']).toContain(typeof input.default);
      expect(input.required && input.default !== undefined).toBe(false);
    }
  });
});
