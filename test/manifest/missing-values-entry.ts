/** Hands inputs to a real runtime and the real parser, and tells what a step would get. Which ones stands in MISSING_VALUES. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Host } from '@bakehouse/core/step';
import { toKebabCase } from '@bakehouse/core/text';
import type { RegisteredStep } from '@bakehouse/steps/registered-step';
import { steps } from '@bakehouse/steps/registry';
import { executeStep } from '../../packages/cli/src/execute.ts';
import type { Given, Taken } from './missing-values.ts';

async function createHost({ runtime, inputs }: Given): Promise<Host> {
  for (const name of Object.keys(process.env).filter((name) => name.startsWith('INPUT_'))) delete process.env[name];
  if (runtime === 'local') {
    return (await import('@bakehouse/runtimes/local')).createHost({ step: '', json: false, inputs: new Map(Object.entries(inputs)) });
  }
  for (const [name, value] of Object.entries(inputs)) {
    process.env[`INPUT_${(runtime === 'github' ? toKebabCase(name) : name).toUpperCase()}`] = value;
  }
  if (runtime === 'github') return (await import('@bakehouse/runtimes/github')).createHost();
  return (await import('@bakehouse/runtimes/azure-pipelines')).createHost();
}

async function take(given: Given): Promise<Taken> {
  const { definition } = await (steps[given.step] as RegisteredStep).definition();
  const host = await createHost(given);
  const warnings: string[] = [];
  let taken: Taken = { refused: false, message: '', warnings, value: undefined };
  const step = {
    definition: async () => ({ definition }),
    run: async () => ({
      async run(inputs: Readonly<Record<string, unknown>>) {
        taken = { ...taken, value: inputs[given.input] };
        return {};
      },
    }),
  };
  await executeStep(
    step as unknown as RegisteredStep,
    definition,
    {
      ...host,
      // It would stay: the agent reads the file of a summary after the step.
      summary: async () => {},
      log: { ...host.log, warning: (message) => void warnings.push(message) },
      complete(_outcome, failure) {
        if (failure !== undefined) taken = { ...taken, refused: failure.input, message: failure.message };
      },
    },
    'main',
  );
  return taken;
}

const [from = '', to = ''] = process.argv.slice(2);
const taken: Taken[] = [];
for (const given of JSON.parse(readFileSync(from, 'utf8')) as Given[]) taken.push(await take(given));
writeFileSync(to, JSON.stringify(taken));
