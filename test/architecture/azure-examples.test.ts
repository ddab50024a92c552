import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StepDefinition } from '@bakehouse/core/step';
import { toPascalCase } from '@bakehouse/core/text';
import { steps } from '@bakehouse/steps/registry';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

// GitHub has an offline validator for its workflows; for Azure Pipelines there is none, so what can break is held against the definitions.

const folder = join(import.meta.dirname, '..', '..', 'examples', 'azure-pipelines');
const pipelines = globSync('**/*.yml', { cwd: folder }).sort();
/** Not part of a pipeline that runs again and again. */
const RUN_BY_HAND = ['Init@0', 'Fmt@0', 'Validate@0', 'ConfigureRunner@0', 'Import@0', 'Schema@0', 'Prune@0'];
/** Tasks of Azure Pipelines itself, with the inputs that we use. */
const BUILT_IN: Readonly<Record<string, readonly string[]>> = {
  'PublishTestResults@2': ['testResultsFormat', 'testResultsFiles', 'testRunTitle'],
};
const tasks = new Map<string, StepDefinition>();

beforeAll(async () => {
  for (const [name, step] of Object.entries(steps)) tasks.set(`${toPascalCase(name)}@0`, (await step.definition()).definition);
});

/** Every object below a value, itself included. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (value === null || typeof value !== 'object') return [];
  const below = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? below : [value as Record<string, unknown>, ...below];
}

/** Names and values of a task's inputs, with those that stand below `${{ if … }}`. */
function inputsOf(value: unknown): string[] {
  return Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([name, item]) =>
    name.startsWith('${{') ? inputsOf(item) : [name],
  );
}

/** What is wrong in a pipeline. */
function faultsIn(text: string, place: string): string[] {
  const objects = objectsIn(parse(text));
  const faults: string[] = [];
  const named = new Map<string, StepDefinition>();
  for (const { task, name, inputs } of objects.filter((object) => typeof object['task'] === 'string')) {
    const builtIn = BUILT_IN[task as string];
    if (builtIn !== undefined) {
      for (const input of inputsOf(inputs)) if (!builtIn.includes(input)) faults.push(`${task} has no input ${input}`);
      continue;
    }
    const definition = tasks.get(task as string);
    if (definition === undefined) {
      faults.push(`no such task: ${task}`);
      continue;
    }
    if (typeof name === 'string') named.set(name, definition);
    const given = inputsOf(inputs);
    for (const input of given) if (definition.inputs[input] === undefined) faults.push(`${task} has no input ${input}`);
    for (const [input, { ...rules }] of Object.entries(definition.inputs))
      if ('required' in rules && rules.required === true && !given.includes(input)) faults.push(`${task} needs the input ${input}`);
  }
  for (const [, step = '', output = ''] of text.matchAll(/(?:\$\(|variables\[')([a-z]\w*)\.(\w+)(?:\)|'\])/g))
    if (named.get(step)?.outputs[output] === undefined) faults.push(`no output ${step}.${output}`);
  for (const { template } of objects)
    if (typeof template === 'string' && /\.ya?ml$/.test(template) && !existsSync(join(folder, dirname(place), template)))
      faults.push(`no such template: ${template}`);
  return faults;
}

describe('the Azure Pipelines examples', () => {
  test.each(pipelines)('%s uses tasks, inputs, outputs and templates that exist', (path) => {
    expect(faultsIn(readFileSync(join(folder, path), 'utf8'), path)).toEqual([]);
  });

  test('show the main job and every step of it', () => {
    const used = pipelines.flatMap((path) => objectsIn(parse(readFileSync(join(folder, path), 'utf8'))).map(({ task }) => task));
    expect([...tasks.keys()].filter((task) => !used.includes(task) && !RUN_BY_HAND.includes(task))).toEqual([]);
  });

  test('would be found wrong if they were', () => {
    const wrong = `steps:
  - task: PlanImage@0
  - task: PlanImages@0
    name: plan
    inputs: { definition: a }
  - script: echo $(plan.folders)
  - template: nowhere.yml`;
    expect(faultsIn(wrong, 'wrong.yml')).toEqual([
      'no such task: PlanImage@0',
      'PlanImages@0 has no input definition',
      'PlanImages@0 needs the input definitions',
      'no output plan.folders',
      'no such template: nowhere.yml',
    ]);
  });
});
