import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { defineStep, type StepDefinition } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, it } from '@jest/globals';
import { readSteps } from './read-steps.ts';

const good = defineStep({
  name: 'good',
  title: 'Good',
  description: 'Is good.',
  taskId: '7c0f6d6e-4a4e-4f0e-8f0c-2b8f3f0b9a01',
  branding: { icon: 'box', color: 'blue' },
  inputs: { count: { type: 'integer', decides: 'detail', minimum: 1, maximum: 3, default: 2, description: 'How many.' } },
  outputs: { folder: { description: 'Where.' } },
});
const registered = (definition: StepDefinition) => ({
  definition: async () => ({ definition }),
  run: async () => ({ run: async () => ({}) }),
});

/** What is wrong with steps of which these folders exist. */
async function problems(folders: readonly string[], registry: Parameters<typeof readSteps>[1]): Promise<string[]> {
  return withTemporaryFolder('steps', async (root) => {
    for (const name of folders) {
      await mkdir(join(root, name));
      for (const file of ['definition.ts', 'run.ts']) await writeFile(join(root, name, file), '');
    }
    try {
      await readSteps(root, registry);
      return [];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return error.findings.map(({ message }) => message);
    }
  });
}

it('takes a step whose folder, registry entry and definition agree', async () => {
  expect(await problems(['good'], { good: registered(good) })).toEqual([]);
});

it('names files that a registered step lacks, and folders that the registry lacks', async () => {
  expect(await problems(['other'], { good: registered(good) })).toEqual([
    'step good: packages/steps/src/good/definition.ts is missing',
    'step good: packages/steps/src/good/run.ts is missing',
    'step other: packages/steps/src/registry.ts does not name it',
  ]);
});

it('refuses at once all that a host would not take', async () => {
  const bad = {
    ...good,
    title: 'A title of more than the forty characters of Azure',
    inputs: {
      'dry-run': { type: 'boolean', decides: 'safety', default: false, description: '' },
      file: { type: 'path', decides: 'place', required: true, default: 'x', example: 'a.txt', description: '' },
      token: { type: 'secret', decides: 'identity', default: 'x', description: '' },
      folder: { type: 'path', required: true, description: '' },
      way: { type: 'text', decides: 'selection', blank: 'default', description: '' },
    },
    features: { post: true },
  } as unknown as StepDefinition;
  expect(await problems(['good', 'bad'], { good: registered(good), bad: registered(bad) })).toEqual([
    'step bad: its definition calls itself good',
    'step bad: its title has 50 characters; Azure Pipelines takes 40',
    'step bad: features.post and the registry disagree',
    'step bad: dry-run is no name for Azure Pipelines: letters and digits only',
    'step bad: dry-run does not survive kebab-case; write it in camelCase without digits after a hyphen',
    'step bad: input file is required and has a default',
    'step bad: input token is a secret and has a default',
    'step bad: input folder does not say what it decides: place, deletion, identity, safety, selection, detail',
    'step bad: input folder is required and has no example',
    'step bad: input way has its default when it is blank: it needs one, and a detail does so anyhow',
    'step good: taskId is that of good; draw another with crypto.randomUUID()',
  ]);
});

it('refuses an example that the step itself would refuse', async () => {
  const inputs = { count: { ...good.inputs.count, example: '7' } };
  expect(await problems(['good'], { good: registered({ ...good, inputs }) })).toEqual([
    'step good: its example cannot be used: good: input count: "7" is not a whole number from 1 to 3',
  ]);
});
