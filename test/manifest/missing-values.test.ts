import type { HostKind, Input, StepDefinition } from '@bakehouse/core/step';
import { toKebabCase } from '@bakehouse/core/text';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { allDefinitions } from './definitions.ts';
import { type Given, MISSING, requiredInputs, type Taken, takeAll } from './missing-values.ts';

/**
 * Every input of every step, on every runtime, without its value: undefined, empty, blank, and inside of a value or of a list. A new input is
 * in the table by being declared.
 */
const runtimes: readonly HostKind[] = ['github', 'azure-pipelines', 'local'];
const definitions = await allDefinitions();
const STATES = ['undefined', 'empty', 'blank', 'inside'] as const;

interface Case extends Given {
  readonly state: (typeof STATES)[number];
  readonly declared: Input;
  readonly spelled: string;
}

const cases = runtimes.flatMap((runtime) =>
  definitions.flatMap((definition) => STATES.flatMap((state) => casesOf(runtime, definition, state))),
);
const taken = new Map<Case, Taken>();
beforeAll(async () => {
  for (const [index, one] of (await takeAll(cases)).entries()) taken.set(cases[index] as Case, one);
}, 60_000);

function casesOf(runtime: HostKind, definition: StepDefinition, state: Case['state']): Case[] {
  return Object.entries(definition.inputs).map(([input, declared]) => ({
    ...{ runtime, state, input, declared, step: definition.name },
    spelled: runtime === 'azure-pipelines' ? input : toKebabCase(input),
    inputs: { ...requiredInputs(definition), [input]: state === 'inside' ? inside(declared) : MISSING[state] },
  }));
}

function inside({ type }: Input): string {
  return type === 'list' ? 'a=b\nNAME=$(Nowhere)' : 'a/$(Nowhere)/b';
}

/** What the step gets when nobody gives the input. */
function unset(input: Input): unknown {
  if ('default' in input && input.default !== undefined) return input.default;
  return input.type === 'list' ? [] : undefined;
}

const isRequired = (input: Input) => 'required' in input && input.required === true;
const hasDefault = (input: Input) => 'default' in input && input.default !== undefined;
const isText = ({ type }: Input) => !['boolean', 'integer', 'choice'].includes(type);

/** All that is not as it should be, so that a failure names each. */
function wrong(select: (one: Case) => boolean, judge: (one: Case, result: Taken) => boolean): string[] {
  const selected = cases.filter(select);
  expect(selected.length).toBeGreaterThan(0);
  return selected.flatMap((one) => {
    const result = taken.get(one) as Taken;
    return judge(one, result) ? [] : [`${one.runtime} ${one.step} ${one.input} ${one.state}: ${JSON.stringify(result)}`];
  });
}

describe('an input whose value is not there', () => {
  it('is unusable when its variable is not defined, unless it decides a detail', () => {
    expect(
      wrong(
        ({ state, declared }) => state === 'undefined' && (declared.decides !== 'detail' || isRequired(declared)),
        ({ spelled }, { refused, message, value }) =>
          refused && value === undefined && message.includes(`input ${spelled}: the variable $(Nowhere) is not defined, and it says `),
      ),
    ).toEqual([]);
  });

  it('has its default, with a warning that names it, when it decides a detail', () => {
    expect(
      wrong(
        ({ state, declared }) => state === 'undefined' && declared.decides === 'detail' && !isRequired(declared),
        ({ spelled, declared }, { refused, warnings, value }) =>
          !refused && JSON.stringify(value) === JSON.stringify(unset(declared)) && warnings.join() === warningOf(spelled),
      ),
    ).toEqual([]);
  });

  it('is unusable when it is required and empty or blank', () => {
    expect(
      wrong(
        ({ state, declared }) => (state === 'empty' || state === 'blank') && isRequired(declared),
        ({ spelled }, { refused, message }) => refused && message.includes(`input ${spelled}: a value is required`),
      ),
    ).toEqual([]);
  });

  it('is unusable when it is given empty or blank, wherever the runtime shows that it is given', () => {
    expect(
      wrong(
        ({ state, declared, runtime }) => isEmpty(state) && isShown(declared, runtime) && !mayBeBlank(declared),
        ({ spelled, declared, runtime }, { refused, message, value }) =>
          refused &&
          value === undefined &&
          message.includes(`input ${spelled}: is given without a value, and it says `) &&
          message.includes(cureOf(spelled, declared, runtime)),
      ),
    ).toEqual([]);
  });

  it('counts as not given when it is empty or blank and its default is to count then, or when nobody can tell that it was given', () => {
    expect(
      wrong(
        ({ state, declared, runtime }) => isEmpty(state) && !isRequired(declared) && (mayBeBlank(declared) || !isShown(declared, runtime)),
        ({ declared }, { refused, warnings, value }) =>
          !refused && warnings.length === 0 && JSON.stringify(value) === JSON.stringify(unset(declared)),
      ),
    ).toEqual([]);
  });

  it('is named in a warning on Azure Pipelines when a variable is left inside of it, or of an item of its list', () => {
    expect(
      wrong(
        ({ state, declared, runtime }) => state === 'inside' && isText(declared) && runtime === 'azure-pipelines',
        ({ spelled, declared }, { refused, warnings }) =>
          !refused &&
          warnings.length === 1 &&
          String(warnings[0]).startsWith(`Input ${spelled} holds ${shown(declared)}, which Azure Pipelines has no value for`),
      ),
    ).toEqual([]);
  });

  it('is taken as it stands elsewhere, where it is no variable', () => {
    expect(
      wrong(
        ({ state, declared, runtime }) => state === 'inside' && isText(declared) && runtime !== 'azure-pipelines',
        ({ declared }, { refused, warnings, value }) =>
          !refused &&
          warnings.length === 0 &&
          JSON.stringify(value) === JSON.stringify(declared.type === 'list' ? inside(declared).split('\n') : inside(declared)),
      ),
    ).toEqual([]);
  });

  it('is unusable when a boolean, a number or a choice holds a variable', () => {
    expect(
      wrong(
        ({ state, declared }) => state === 'inside' && !isText(declared),
        ({ spelled }, { refused, message }) => refused && message.includes(`input ${spelled}: "a/$(Nowhere)/b" is not `),
      ),
    ).toEqual([]);
  });
});

function isEmpty(state: Case['state']): boolean {
  return state === 'empty' || state === 'blank';
}

/** The runners hand over all that is declared: only what has a default is blank because somebody wrote it. */
function isShown(input: Input, runtime: HostKind): boolean {
  return !isRequired(input) && (runtime === 'local' || hasDefault(input));
}

function mayBeBlank({ decides, blank }: Input): boolean {
  return decides === 'detail' || blank === 'default';
}

/** The input's own name and default, as they are written there. */
function cureOf(spelled: string, input: Input, runtime: HostKind): string {
  const fallback = hasDefault(input) ? String(unset(input)) : undefined;
  if (runtime === 'local') return `leave --${spelled} out, or give it a value${fallback === undefined ? '' : `: --${spelled}=${fallback}`}`;
  return runtime === 'github'
    ? `${spelled}: \${{ inputs.${spelled} || '${fallback}' }}`
    : `${spelled}: \${{ coalesce(parameters.${spelled}, '${fallback}') }}`;
}

function shown({ type }: Input): string {
  return type === 'secret' ? 'a $(variable)' : '$(Nowhere)';
}

function warningOf(spelled: string): string {
  return `Input ${spelled} is the undefined variable $(Nowhere); it counts as not set.`;
}

/** Names whose missing value was once taken for another place, a wider deletion, somebody else or a run that was not meant. */
const NEVER_A_DETAIL = [
  ...['accountUrl', 'connectionString', 'container', 'prefix', 'gallery', 'emulator', 'azuriteFolder', 'azureEndpoint', 'destination'],
  ...['outputFolder', 'stateFolder', 'cacheFolder', 'targetRoot', 'planFile', 'driftFile', 'manifestFile', 'outputFile', 'lockFile'],
  ...['delete', 'maxDelete', 'include', 'exclude', 'sas', 'signIn', 'clientId', 'tenantId', 'clientSecret', 'clientCertificate'],
  ...[
    'azureConnection',
    'azureCloud',
    'authorityHost',
    'caFile',
    'githubToken',
    'dryRun',
    'failOnCrash',
    'failOnDrift',
    'frozen',
    'promote',
  ],
  ...['writeChecksums', 'executable', 'comment', 'updateLock', 'online'],
  ...['requireChecksums', 'packageSha256', 'plan', 'testFlags', 'leaseId', 'verify', 'environment', 'version'],
];

/** Whose default is another place, more, or less safe than what somebody may have meant. */
const NEVER_BLANK = [
  ...['container', 'gallery', 'root', 'targetRoot', 'user', 'maxDelete', 'dryRun', 'frozen', 'requireChecksums', 'verify', 'promote'],
  ...['check', 'commitDirectives', 'manifest', 'links', 'overwrite', 'createContainer', 'mode'],
];

it('a blank input has its default only where that is the least that can be meant, or the definition decides', () => {
  const silent = definitions.flatMap(({ inputs }) => Object.entries(inputs).flatMap(([name, { blank }]) => (blank ? [name] : [])));
  expect([...new Set(silent)].sort()).toEqual([
    ...['builder', 'comment', 'delete', 'emulator', 'includeHidden', 'online', 'otherBuilders', 'pipeline', 'platform', 'to'],
    ...['updateLock', 'wait'],
  ]);
  const names = new Set(definitions.flatMap(({ inputs }) => Object.keys(inputs)));
  expect(NEVER_BLANK.filter((name) => !names.has(name) || silent.includes(name))).toEqual([]);
});

it('no input that says where, what to delete, who, or how the run is kept safe is called a detail', () => {
  const names = new Set(definitions.flatMap(({ inputs }) => Object.keys(inputs)));
  expect(NEVER_A_DETAIL.filter((name) => !names.has(name))).toEqual([]);
  const details = definitions.flatMap(({ name, inputs }) =>
    Object.entries(inputs).flatMap(([input, { decides }]) =>
      decides === 'detail' && (NEVER_A_DETAIL.includes(input) || /(?:Folder|Url|Root|Token|Secret)$/.test(input))
        ? [`${name} ${input}`]
        : [],
    ),
  );
  expect(details).toEqual([]);
});
