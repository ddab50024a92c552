import { resolve } from 'node:path';
import { CancelledOutcome, OutcomeError, type OutputValue, reasonOf, throwIfCancelled } from '@bakehouse/core/errors';
import { logFinding } from '@bakehouse/core/log';
import type { Host, StepContext, StepDefinition } from '@bakehouse/core/step';
import { isUndefinedMacro, parseInputs } from '@bakehouse/core/step';
import { toKebabCase } from '@bakehouse/core/text';
import type { RegisteredStep } from '@bakehouse/steps/registered-step';
import { blankHint } from './blank-hint.ts';
import { briefFailure } from './brief-failure.ts';
import { listenForCancellation } from './cancellation.ts';
import { detailedExitCode } from './exit-code.ts';
import { describeFailure, type Failure } from './failure.ts';
import { failureSummary } from './failure-summary.ts';
import { inputSpelling, placesOf } from './input-names.ts';

/** The state under which the parsed inputs reach the post phase, which must not read `INPUT_*` (actions/runner#3514). */
const INPUTS_STATE = 'inputs';

/** Runs one phase of a step on a host and reports its result exactly once. */
export async function executeStep(step: RegisteredStep, definition: StepDefinition, host: Host, phase: 'main' | 'post'): Promise<void> {
  const cancellation = listenForCancellation();
  let summarized = false;
  const summary = async (markdown: string) => {
    summarized = true;
    await host.summary(markdown);
  };
  try {
    maskSecrets(definition, host);
    host.removeSecretsFromEnvironment();
    const context = { ...contextOf(host, cancellation.signal), summary };
    const outputs = phase === 'post' ? {} : await runMain(step, definition, host, context);
    if (phase === 'post') await runPost(step, host, context);
    setOutputs(host, outputs);
    throwIfCancelled(cancellation.signal);
    host.complete('succeeded');
    setExitCode(host, detailedExitCode(definition, host.input, outputs));
  } catch (error) {
    if (error instanceof OutcomeError || error instanceof CancelledOutcome) setOutputs(host, error.outputs);
    // On a terminal the message says it, and --json has it in the error.
    if (host.kind !== 'local' && Object.hasOwn(definition.outputs, 'reason')) setOutputs(host, { reason: reasonOf(error) });
    const failure = describeFailure(definition.name, error, inputSpelling(definition, host.kind), placesOf(definition, host.kind));
    if (phase === 'main' && !summarized && mayBeSummarized(definition, host, failure)) {
      await host.summary(failureSummary(definition.title, failure));
    }
    reportFailure(host, failure);
    setExitCode(host, cancellation.exitCode() ?? detailedExitCode(definition, host.input, undefined));
  } finally {
    cancellation.dispose();
  }
}

/** Only the command line has exit codes of its own; everywhere else the host says how the step ended. */
function setExitCode(host: Host, code: number | undefined): void {
  if (code !== undefined && host.kind === 'local') process.exitCode = code;
}

async function runMain(step: RegisteredStep, definition: StepDefinition, host: Host, context: StepContext) {
  const spell = host.kind === 'azure-pipelines' ? (name: string) => name : toKebabCase;
  const inputs = parseInputs(
    definition,
    (name) => host.input(name),
    (message) => host.log.warning(message),
    {
      spell,
      givenBlank(name, input) {
        // Elsewhere than on the command line nobody may have given what is blank and has no default.
        const isGiven = host.kind === 'local' || ('default' in input && input.default !== undefined);
        if (!isGiven || !host.isBlank(name)) return undefined;
        const variable = host.blankVariable?.(name);
        const hint = variable === undefined ? blankHint(host.kind, spell(name), input) : 'unset it, or give it a value';
        return { hint, variable };
      },
      replacesMacros: host.kind === 'azure-pipelines',
    },
  );
  if (definition.features?.post === true) host.state.set(INPUTS_STATE, JSON.stringify(withoutSecrets(definition, inputs)));
  const { run } = await step.run();
  return run(inputs as never, context);
}

async function runPost(step: RegisteredStep, host: Host, context: StepContext): Promise<void> {
  const saved = host.state.get(INPUTS_STATE);
  // The main phase ended before its inputs were parsed: there is nothing to clean up.
  if (saved === undefined || step.post === undefined) return;
  const { post } = await step.post();
  await post(JSON.parse(saved) as never, context);
}

function maskSecrets(definition: StepDefinition, host: Host): void {
  for (const [name, input] of Object.entries(definition.inputs)) {
    const value = input.type === 'secret' ? host.input(name) : undefined;
    // The name of a variable is no secret, and the warning about it needs it.
    if (value !== undefined && !isUndefinedMacro(value)) host.mask(value);
  }
}

function withoutSecrets(definition: StepDefinition, inputs: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => definition.inputs[name]?.type !== 'secret'));
}

function setOutputs(host: Host, outputs: Readonly<Record<string, OutputValue>>): void {
  for (const [name, value] of Object.entries(outputs)) if (value !== undefined) host.output(name, String(value));
}

/** The agent of Azure Pipelines takes a summary only from steps that are declared to have one. */
function mayBeSummarized({ features }: StepDefinition, { kind }: Host, { cancelled }: Failure): boolean {
  return !cancelled && (kind !== 'azure-pipelines' || features?.summary === true);
}

function reportFailure(host: Host, failure: Failure): void {
  if (failure.stack !== undefined) host.log.info(failure.stack);
  if (host.kind === 'local') {
    host.complete('failed', failure);
    return;
  }
  const { before, ...brief } = briefFailure(failure);
  for (const one of before) {
    if (typeof one === 'string') host.log.info(one);
    else logFinding(host.log, one);
  }
  host.complete('failed', { ...failure, ...brief });
}

function contextOf(host: Host, signal: AbortSignal): Omit<StepContext, 'summary'> {
  return {
    host: host.kind,
    environment: host.environment,
    log: host.log,
    signal,
    resolve: (path) => resolve(host.environment.workspace, path),
    mask: (value) => host.mask(value),
    secretVariable(name) {
      const value = host.secretVariable(name);
      if (value !== undefined) host.mask(value);
      return value;
    },
    cover: (text) => host.cover(text),
    commitMessage: (request = {}) => host.commitMessage({ ...request, signal }),
    pullRequest: (token) => host.pullRequest({ token, signal }),
    identityToken: (audience) => host.identityToken(audience),
    serviceConnection: (id) => host.serviceConnection(id),
    saveState: (name, value) => host.state.set(name, value),
  };
}
