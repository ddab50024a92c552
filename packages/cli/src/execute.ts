import { resolve } from 'node:path';
import { OutcomeError, type OutputValue, throwIfCancelled } from '@bakehouse/core/errors';
import type { Host, StepContext, StepDefinition } from '@bakehouse/core/step';
import { isUndefinedMacro, parseInputs } from '@bakehouse/core/step';
import { showControls, toKebabCase } from '@bakehouse/core/text';
import type { RegisteredStep } from '@bakehouse/steps/registered-step';
import { listenForCancellation } from './cancellation.ts';
import { detailedExitCode } from './exit-code.ts';
import { describeFailure } from './failure.ts';
import { inputSpelling } from './input-names.ts';

/** The state under which the parsed inputs reach the post phase, which must not read `INPUT_*` (actions/runner#3514). */
const INPUTS_STATE = 'inputs';

/** GitHub and Azure show about ten annotations of a step; the message of the failure has them all. */
const MAX_ANNOTATIONS = 10;

/** Runs one phase of a step on a host and reports its result exactly once. */
export async function executeStep(step: RegisteredStep, definition: StepDefinition, host: Host, phase: 'main' | 'post'): Promise<void> {
  const cancellation = listenForCancellation();
  try {
    maskSecrets(definition, host);
    host.removeSecretsFromEnvironment();
    const context = contextOf(host, cancellation.signal);
    const outputs = phase === 'post' ? {} : await runMain(step, definition, host, context);
    if (phase === 'post') await runPost(step, host, context);
    setOutputs(host, outputs);
    throwIfCancelled(cancellation.signal);
    host.complete('succeeded');
    setExitCode(host, detailedExitCode(definition, host.input, outputs));
  } catch (error) {
    if (error instanceof OutcomeError) setOutputs(host, error.outputs);
    reportFailure(definition, host, error);
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
    spell,
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

function reportFailure(definition: StepDefinition, host: Host, error: unknown): void {
  const failure = describeFailure(definition.name, error, inputSpelling(definition, host.kind));
  if (host.kind !== 'local') {
    const placed = failure.findings.filter((finding) => finding.file !== undefined).slice(0, MAX_ANNOTATIONS);
    for (const finding of placed) host.log[finding.severity](showControls(finding.message), finding);
  }
  if (failure.stack !== undefined) host.log.info(failure.stack);
  host.complete('failed', failure);
}

function contextOf(host: Host, signal: AbortSignal): StepContext {
  return {
    host: host.kind,
    environment: host.environment,
    log: host.log,
    signal,
    resolve: (path) => resolve(host.environment.workspace, path),
    mask: (value) => host.mask(value),
    cover: (text) => host.cover(text),
    summary: (markdown) => host.summary(markdown),
    commitMessage: (request = {}) => host.commitMessage({ ...request, signal }),
    pullRequest: (token) => host.pullRequest({ token, signal }),
    identityToken: (audience) => host.identityToken(audience),
    serviceConnection: (id) => host.serviceConnection(id),
    saveState: (name, value) => host.state.set(name, value),
  };
}
