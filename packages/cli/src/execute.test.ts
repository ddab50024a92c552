import { silentLog } from '@bakehouse/core/log';
import type { Host } from '@bakehouse/core/step';
import { defineStep } from '@bakehouse/core/step';
import { expect, it } from '@jest/globals';
import { executeStep } from './execute.ts';

const definition = defineStep({
  name: 'sample',
  title: 'Sample',
  description: 'A step for this test.',
  taskId: '00000000-0000-4000-8000-000000000000',
  branding: { icon: 'box', color: 'orange' },
  inputs: {
    label: { type: 'secret', decides: 'detail', description: 'A secret.' },
    sas: { type: 'secret', decides: 'identity', description: 'Another.' },
  },
  outputs: {},
});

it('A secret is masked, but not the name of a variable that does not exist, which the warning has to show', async () => {
  const masks: string[] = [];
  const warnings: string[] = [];
  const host: Partial<Host> = {
    kind: 'azure-pipelines',
    log: { ...silentLog, warning: (message) => void warnings.push(message) },
    input: (name) => ({ label: '$(deploy.secret)', sas: 'sv=geheim' })[name],
    isBlank: () => false,
    mask: (value) => void masks.push(value),
    removeSecretsFromEnvironment() {},
    complete() {},
  };
  const step = { definition: async () => ({ definition }), run: async () => ({ run: async () => ({}) }) };
  await executeStep(step as never, definition, host as Host, 'main');
  expect(masks).toEqual(['sv=geheim']);
  expect(warnings).toEqual(['Input label is the undefined variable $(deploy.secret); it counts as not set.']);
});
