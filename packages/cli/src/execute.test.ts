import { CancelledError, ExternalError, InputError, OutcomeError } from '@bakehouse/core/errors';
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

it.each<[string, unknown, Record<string, string>, string | undefined]>([
  ['unusable input', new InputError('No.'), { reason: 'definition' }, 'definition'],
  ['a service', new ExternalError('No.', { service: 'Blob Storage', operation: 'list', status: 503 }), { reason: 'service' }, 'service'],
  ['a test, with what the step has done', new OutcomeError('A test failed.', { passed: 1 }), { passed: '1', reason: 'test' }, 'test'],
  ['a mistake of ours', new TypeError('x is not a function'), { reason: 'bakehouse' }, 'bakehouse'],
  ['nothing, when it was cancelled', new CancelledError(), {}, undefined],
])('A step that fails says in its output reason what the failure is of: %s', async (_, error, expected, reason) => {
  const outputs: Record<string, string> = {};
  const told: unknown[] = [];
  const host: Partial<Host> = {
    kind: 'local',
    log: silentLog,
    input: () => undefined,
    output: (name, value) => void Object.assign(outputs, { [name]: value }),
    removeSecretsFromEnvironment() {},
    complete: (result, failure) => void told.push(result, failure?.details['reason']),
  };
  const step = { definition: async () => ({ definition }), run: async () => ({ run: () => Promise.reject(error) }) };
  await executeStep(step as never, definition, host as Host, 'main');
  expect(outputs).toEqual(expected);
  expect(told).toEqual(['failed', reason]);
});
