import { InputError } from '@bakehouse/core/errors';
import { type Host, type HostKind, type StepDefinition, version } from '@bakehouse/core/step';
import type { RegisteredStep } from '@bakehouse/steps/registered-step';
import { steps } from '@bakehouse/steps/registry';
import { executeStep } from './execute.ts';
import { detailedExitCode, switchesOf } from './exit-code.ts';
import { describeFailure } from './failure.ts';
import { checkNode } from './node-version.ts';
import { suggestSteps } from './step-suggestions.ts';

/**
 * Runs a step on a host: the whole of every generated stub. Host and step are loaded when they are known, so that a step pays only for
 * what it uses.
 *
 * @param step the step's name; undefined on the command line, where the first argument names it
 */
export async function main(host: HostKind, step: string | undefined, phase: 'main' | 'post'): Promise<void> {
  if (host === 'local') {
    await runCommandLine(process.argv.slice(2));
    return;
  }
  const registered = find(step ?? '');
  const [{ definition }, created] = await Promise.all([registered.definition(), createHost(host)]);
  await executeStep(registered, definition, created, phase);
}

async function createHost(kind: 'github' | 'azure-pipelines') {
  if (kind === 'github') return (await import('@bakehouse/runtimes/github')).createHost();
  return (await import('@bakehouse/runtimes/azure-pipelines')).createHost();
}

async function runCommandLine(argv: readonly string[]): Promise<void> {
  const { parseCommandLine, parseStepArguments } = await import('./arguments.ts');
  const line = parseCommandLine(argv);
  let definition: StepDefinition | undefined;
  const host = async (inputs: ReadonlyMap<string, string>): Promise<Host> => {
    const { createHost } = await import('@bakehouse/runtimes/local');
    const machine = Object.entries(definition?.outputs ?? {}).filter(([, output]) => output.machine === true);
    const machineOutputs = new Set(machine.map(([name]) => name));
    return createHost({ step: line.step ?? '', json: line.json, verbose: line.verbose, inputs, machineOutputs });
  };
  try {
    checkNode(process.versions.node);
    if (line.step === undefined) {
      const isAsked = line.help || line.version;
      const flag = line.json ? '--json' : line.verbose ? '--verbose' : undefined;
      const [stray = flag] = line.rest;
      if (!isAsked && stray !== undefined) throw noStep(stray);
      await printHelp(line.version ? 'version' : undefined);
      // No step at all is a mistake unless help was asked for.
      if (!isAsked) process.exitCode = 2;
      return;
    }
    const registered = find(line.step);
    definition = (await registered.definition()).definition as StepDefinition;
    if (line.help) return await printHelp(line.step);
    if (line.version && !Object.hasOwn(definition.inputs, 'version')) return await printHelp('version');
    const inputs = parseStepArguments(definition, line.rest);
    await executeStep(registered, definition, await host(inputs), 'main');
  } catch (error) {
    const failed = await host(new Map());
    failed.complete('failed', describeFailure(line.step ?? 'bakehouse', error));
    if (definition === undefined) return;
    const given = switchesOf(line.rest);
    process.exitCode = detailedExitCode(definition, (name) => given(name) ?? failed.input(name), undefined) ?? process.exitCode;
  }
}

async function printHelp(about: string | undefined): Promise<void> {
  const { generalHelp, stepHelp } = await import('./help.ts');
  if (about === 'version') process.stdout.write(`${version}\n`);
  else if (about === undefined) {
    const definitions = await Promise.all(Object.values(steps).map((step) => step.definition()));
    process.stdout.write(
      generalHelp(
        definitions.map(({ definition }) => definition),
        version,
      ),
    );
  } else process.stdout.write(stepHelp((await find(about).definition()).definition satisfies StepDefinition));
}

function noStep(first: string): InputError {
  return new InputError(`"${first}" stands where the name of a step is expected.`, {
    hint: 'write bakehouse <step> [--input value …]; bakehouse --help lists the steps',
  });
}

function find(name: string): RegisteredStep {
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
  if (step !== undefined) return step;
  const near = suggestSteps(name, Object.keys(steps));
  const hint =
    near.length === 0 ? 'bakehouse --help lists the steps' : `did you mean ${near.join(' or ')}? bakehouse --help lists all steps`;
  throw new InputError(`There is no step "${name}".`, { hint });
}
