import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, messageOf, UserError } from '@bakehouse/core/errors';
import { DECISIONS, parseInputs, type StepDefinition } from '@bakehouse/core/step';
import { toCamelCase, toKebabCase } from '@bakehouse/core/text';
import type { RegisteredStep } from '@bakehouse/steps/registered-step';
import { exampleInputs } from './usage-examples.ts';

/** Azure DevOps cuts a longer `friendlyName` (tasks.schema.json of azure-pipelines-task-lib). */
const MAX_TITLE = 40;
/** Names of inputs and outputs in task.json (the same schema). */
const AZURE_NAME = /^[A-Za-z][A-Za-z0-9]*$/;
/** What several steps share; every other folder is a step. */
const SHARED = 'shared';
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Loads every definition of the registry, in its order, and holds registry, folders and definitions against each other.
 *
 * @param folder `packages/steps/src`, absolute
 * @throws UserError with everything that is wrong, at once
 */
export async function readSteps(folder: string, registry: Readonly<Record<string, RegisteredStep>>): Promise<StepDefinition[]> {
  const problems: string[] = [];
  const definitions: StepDefinition[] = [];
  for (const [name, step] of Object.entries(registry)) {
    const missing = ['definition.ts', 'run.ts', ...(step.post === undefined ? [] : ['post.ts'])].filter(
      (file) => !existsSync(join(folder, name, file)),
    );
    problems.push(...missing.map((file) => `step ${name}: packages/steps/src/${name}/${file} is missing`));
    if (missing.includes('definition.ts')) continue;
    try {
      const { definition } = await step.definition();
      problems.push(...problemsOf(name, definition, step).map((problem) => `step ${name}: ${problem}`));
      definitions.push(definition);
    } catch (error) {
      problems.push(`step ${name}: packages/steps/src/${name}/definition.ts does not load: ${messageOf(error)}`);
    }
  }
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== SHARED && !Object.hasOwn(registry, entry.name)) {
      problems.push(`step ${entry.name}: packages/steps/src/registry.ts does not name it`);
    }
  }
  problems.push(...repeatedIds(definitions));
  if (problems.length > 0) {
    throw new UserError('The steps are not complete; nothing was generated.', {
      findings: problems.map((message) => ({ severity: 'error', message })),
    });
  }
  return definitions;
}

function problemsOf(name: string, definition: StepDefinition, step: RegisteredStep): string[] {
  const problems: string[] = [];
  const check = (holds: boolean, message: string) => {
    if (!holds) problems.push(message);
  };
  check(definition.name === name, `its definition calls itself ${definition.name}`);
  check(definition.title.length <= MAX_TITLE, `its title has ${definition.title.length} characters; Azure Pipelines takes ${MAX_TITLE}`);
  check(GUID.test(definition.taskId), `taskId "${definition.taskId}" is not a GUID in lower case`);
  check((definition.features?.post === true) === (step.post !== undefined), 'features.post and the registry disagree');
  for (const key of [...Object.keys(definition.inputs), ...Object.keys(definition.outputs)]) {
    check(AZURE_NAME.test(key), `${key} is no name for Azure Pipelines: letters and digits only`);
    check(toCamelCase(toKebabCase(key)) === key, `${key} does not survive kebab-case; write it in camelCase without digits after a hyphen`);
  }
  for (const [key, input] of Object.entries(definition.inputs)) {
    const fallback = 'default' in input ? input.default : undefined;
    check(!('required' in input && input.required === true && fallback !== undefined), `input ${key} is required and has a default`);
    check(input.type !== 'secret' || fallback === undefined, `input ${key} is a secret and has a default`);
    check(input.type !== 'choice' || fallback === undefined || input.choices.includes(String(fallback)), `default of ${key} is no choice`);
    check(
      input.blank === undefined || (fallback !== undefined && input.decides !== 'detail'),
      `input ${key} has its default when it is blank: it needs one, and a detail does so anyhow`,
    );
    // The type check asks for it as well; this runs without.
    check(Object.hasOwn(DECISIONS, input.decides), `input ${key} does not say what it decides: ${Object.keys(DECISIONS).join(', ')}`);
    check(!('required' in input && input.required === true) || input.example !== undefined, `input ${key} is required and has no example`);
  }
  return [...problems, ...(problems.length === 0 ? unusableExamples(definition) : [])];
}

function unusableExamples(definition: StepDefinition): string[] {
  const examples = exampleInputs(definition);
  try {
    parseInputs(
      definition,
      (name) => examples[name],
      () => {},
    );
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [`its example cannot be used: ${[error.message, ...error.findings.map(({ message }) => message)].join('; ')}`];
  }
}

function repeatedIds(definitions: readonly StepDefinition[]): string[] {
  const owners = new Map<string, string>();
  return definitions.flatMap(({ name, taskId }) => {
    const owner = owners.get(taskId);
    owners.set(taskId, name);
    return owner === undefined ? [] : [`step ${name}: taskId is that of ${owner}; draw another with crypto.randomUUID()`];
  });
}
