import { defineStep } from '@bakehouse/core/step';
import { expect, it } from '@jest/globals';
import { detailedExitCode, switchesOf } from './exit-code.ts';

const definition = defineStep({
  name: 'sample',
  title: 'Sample',
  description: 'A step for this test.',
  taskId: '00000000-0000-4000-8000-000000000000',
  branding: { icon: 'box', color: 'orange' },
  inputs: { detailedExitcode: { type: 'boolean', decides: 'detail', description: 'Tell more.', default: false } },
  outputs: { due: { description: 'How much.' } },
  features: { detailedExitCode: { input: 'detailedExitcode', output: 'due' } },
});
const { features: _features, ...plain } = definition;

it.each([
  ['nothing to do', ['--detailed-exitcode'], { due: 0 }, 0],
  ['something to do', ['--detailed-exitcode'], { due: 3 }, 2],
  ['something, with a value', ['--detailed-exitcode=True'], { due: 3 }, 2],
  ['a failure', ['--detailed-exitcode'], undefined, 1],
  ['not asked for', [], { due: 3 }, undefined],
  ['not asked for, a failure', [], undefined, undefined],
  ['switched off', ['--detailed-exitcode=false'], { due: 3 }, undefined],
  ['switched off the other way', ['--no-detailed-exitcode'], { due: 3 }, undefined],
])('The exit code tells what is due where that is asked for: %s', (_, rest, outputs, code) => {
  expect(detailedExitCode(definition, switchesOf(rest), outputs)).toBe(code);
  expect(detailedExitCode(plain, switchesOf(rest), outputs)).toBeUndefined();
});
