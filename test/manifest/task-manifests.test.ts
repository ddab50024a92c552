import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toPascalCase } from '@bakehouse/core/text';
import { filesBelow } from '@bakehouse/manifest/generated-files';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { allDefinitions } from './definitions.ts';
import { root } from './validate-workflow.ts';

interface TaskManifest {
  readonly id: string;
  readonly name: string;
  readonly version: { Major: number; Minor: number; Patch: number };
  readonly groups: readonly { name: string }[];
  readonly inputs: readonly { name: string; type: string; groupName?: string }[];
  readonly outputVariables: readonly { name: string }[];
  readonly execution: Readonly<Record<string, { target: string }>>;
  readonly postjobexecution?: Readonly<Record<string, { target: string }>>;
  readonly restrictions: { commands: { mode: string }; settableVariables: { allowed: readonly string[] } };
}

const definitions = await allDefinitions();
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifests = filesBelow(root, 'tasks').filter((path) => path.endsWith('/task.json'));
const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(json('test/manifest/task.schema.json'));

it('there is a task for each step', () => {
  expect(manifests).toEqual(definitions.map(({ name }) => `tasks/${toPascalCase(name)}/task.json`).sort());
});

it('no two tasks have the same id or name', () => {
  for (const key of ['id', 'name']) {
    const values = manifests.map((path) => json(path)[key].toLowerCase());
    expect(new Set(values).size).toBe(values.length);
  }
});

it('the schema refuses what Azure DevOps refuses', () => {
  const good = json(manifests[0] ?? '');
  const refused = [
    { ...good, inputs: [{ name: 'dry-run', label: 'x', type: 'string' }] },
    { ...good, inputs: [{ name: 'x', label: 'x', type: 'text' }] },
    { ...good, execution: { Node23: { target: 'x.js' } } },
    { ...good, execution: { Node24: {} } },
    { ...good, restrictions: { commands: { mode: 'none' } } },
    { ...good, friendlyName: 'x'.repeat(41) },
    { ...good, id: 'x' },
  ];
  expect(refused.map((manifest) => validate(manifest))).toEqual(refused.map(() => false));
});

describe.each(definitions)('the task of $name', (definition) => {
  const folder = `tasks/${toPascalCase(definition.name)}`;
  const manifest = json(`${folder}/task.json`) as TaskManifest;

  it("follows Microsoft's schema", () => {
    expect(validate(manifest) ? [] : validate.errors).toEqual([]);
  });

  it('has the version of the package', () => {
    const { Major, Minor, Patch } = manifest.version;
    expect(`${Major}.${Minor}.${Patch}`).toBe(json('package.json').version);
  });

  it('starts files that exist, on Node 24 only', () => {
    for (const handlers of [manifest.execution, manifest.postjobexecution ?? { Node24: manifest.execution['Node24'] }]) {
      expect(Object.keys(handlers)).toEqual(['Node24']);
      expect(existsSync(join(root, folder, handlers['Node24']?.target ?? ''))).toBe(true);
    }
    expect(manifest.postjobexecution !== undefined).toBe(definition.features?.post === true);
  });

  it('has the inputs and outputs of the definition', () => {
    expect(manifest.inputs.map(({ name }) => name)).toEqual(Object.keys(definition.inputs));
    expect(manifest.outputVariables.map(({ name }) => name)).toEqual(Object.keys(definition.outputs));
  });

  it('names only groups that it has', () => {
    const groups = manifest.groups.map(({ name }) => name);
    expect(new Set(groups).size).toBe(groups.length);
    for (const { groupName } of manifest.inputs) if (groupName !== undefined) expect(groups).toContain(groupName);
  });

  it('may set its outputs and no other variable, and use other commands only for a summary', () => {
    expect(manifest.restrictions.settableVariables.allowed).toEqual(Object.keys(definition.outputs));
    expect(manifest.restrictions.commands.mode).toBe(definition.features?.summary === true ? 'any' : 'restricted');
  });

  it('has an icon of 32 by 32 pixels', () => {
    const icon = readFileSync(join(root, folder, 'icon.png'));
    expect(icon.toString('latin1', 1, 4)).toBe('PNG');
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([32, 32]);
  });
});
