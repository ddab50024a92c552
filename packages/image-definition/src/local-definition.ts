import { type Finding, InputError } from '@bakehouse/core/errors';
import type { BuildSettings, DebianSource, DirectoryOutput, ImageDefinition } from './definition.ts';
import type { BuildStep, FileStep, InVmTest, RunnerStep, ScriptStep } from './definition-steps.ts';
import { spellPath } from './findings/spell-path.ts';
import type { LoadedDefinition } from './load-definition.ts';
import type { ValuePath } from './parse/definition-places.ts';
import { type PathProblem, placeFindings } from './place-findings.ts';

/** A script that is there as a file; `prepare-artifacts` lays it out. */
type FileScript = ScriptStep & { readonly shell: 'bash' | 'sh'; readonly file: string };
/** What can be put into a Linux image from files alone. */
export type LocalStep =
  | { readonly packages: readonly string[] }
  | { readonly file: FileStep }
  | { readonly script: FileScript }
  | { readonly runner: RunnerStep };
/** A test that a Linux machine can run. */
type LocalTest = InVmTest & { readonly shell: 'bash' | 'sh'; readonly file: string };

/** A definition that the builder `local` understands. */
interface LocalDefinition extends ImageDefinition {
  readonly image: ImageDefinition['image'] & { readonly os: 'linux'; readonly arch: 'x64'; readonly generation: 2 };
  readonly source: DebianSource;
  readonly build: BuildSettings & { readonly diskMiB: number };
  readonly steps: readonly LocalStep[];
  readonly outputs: readonly [DirectoryOutput];
}

/** A definition whose template Packer can run on this machine, with a disk as its result. */
interface PackerDefinition extends ImageDefinition {
  readonly outputs: readonly [DirectoryOutput];
  readonly provider: ImageDefinition['provider'] & { readonly packer: NonNullable<ImageDefinition['provider']['packer']> };
}

const LOCAL = 'the builder local';
const PACKER = 'the builder packer';
const TESTER = 'run-in-vm';

type Report = (path: ValuePath, message: string, hint?: string) => void;

/**
 * Narrows a definition to what the builder `local` (mmdebstrap on this machine) can do.
 *
 * @throws InputError with the path, line and column of everything else that it asks for
 */
export async function localDefinition(loaded: LoadedDefinition): Promise<LocalDefinition> {
  await refuseProblems(loaded, LOCAL, localProblems(loaded));
  return loaded.definition as LocalDefinition;
}

/** What the builder `local` cannot do of what a definition asks for. */
export function localProblems({ definition }: LoadedDefinition): PathProblem[] {
  const { image, source, build, steps } = definition;
  return problemsOf(LOCAL, (report) => {
    if (image.os !== 'linux') report(['image', 'os'], `builds linux, not ${image.os}`);
    if (image.arch !== 'x64') report(['image', 'arch'], `builds x64, not ${image.arch}`);
    if (image.generation !== 2) report(['image', 'generation'], 'builds generation 2');
    for (const [key, on] of Object.entries(image.security ?? {})) {
      if (on) report(['image', 'security', key], 'has no such thing', 'leave it out or choose another builder');
    }
    if (source.kind !== 'debian') report(['source', 'kind'], `starts from debian, not ${source.kind}`);
    if (build.diskMiB === undefined) report(['build'], 'needs build.diskMiB', 'add diskMiB, such as 4096');
    for (const [index, step] of steps.entries()) checkStep(step, index, report);
    checkOutputs(definition, report);
  });
}

/**
 * Narrows a definition to what the builder `packer` needs: a template, and a directory to publish to. What it starts from and how
 * it is built is the template's business; steps that `prepare-artifacts` lays out are handed to it.
 *
 * @throws InputError as {@link localDefinition}
 */
export async function packerDefinition(loaded: LoadedDefinition): Promise<PackerDefinition> {
  await refuseProblems(loaded, PACKER, packerProblems(loaded));
  return loaded.definition as PackerDefinition;
}

/** What the builder `packer` cannot do of what a definition asks for. */
export function packerProblems({ definition }: LoadedDefinition): PathProblem[] {
  return problemsOf(PACKER, (report) => {
    if (definition.provider.packer === undefined) report(['provider'], 'needs provider.packer.template', 'name a template');
    for (const [index, step] of definition.steps.entries()) {
      const [kind = ''] = Object.keys(step);
      if (!['packages', 'file', 'script', 'runner'].includes(kind)) refuseStep(kind, index, report);
      else if ('script' in step && step.script.file === undefined) refuseScript(step.script, index, report);
    }
    checkOutputs(definition, report);
  });
}

/**
 * The tests of a definition, when a Linux machine in QEMU can run all of them.
 *
 * @throws InputError as {@link localDefinition}
 */
export async function localTests(loaded: LoadedDefinition): Promise<readonly LocalTest[]> {
  await refuseProblems(loaded, TESTER, testProblems(loaded));
  return loaded.definition.tests.inVm as readonly LocalTest[];
}

/** What a Linux machine in QEMU cannot run of the tests of a definition. */
export function testProblems({ definition }: LoadedDefinition): PathProblem[] {
  const { inVm, boot } = definition.tests;
  return problemsOf(TESTER, (report) => {
    for (const [index, test] of inVm.entries()) {
      if (!isPosix(test.shell)) report(['tests', 'inVm', index, 'shell'], `runs bash and sh, not ${test.shell}`);
      if (test.file === undefined) report(['tests', 'inVm', index], 'runs tests from files', 'put the lines into a file');
    }
    for (const [index, test] of boot.checks.entries()) {
      if (test !== 'marker-file') continue;
      report(['tests', 'boot', 'checks', index], 'knows no marker file', 'make it a test of its own');
    }
  });
}

/**
 * The directory that a definition publishes to, when there is no other output.
 *
 * @throws InputError as {@link localDefinition}
 */
export async function directoryOutput(loaded: LoadedDefinition): Promise<DirectoryOutput> {
  const who = 'publish-image';
  await refuseProblems(
    loaded,
    who,
    problemsOf(who, (report) => checkOutputs(loaded.definition, report)),
  );
  return loaded.definition.outputs[0] as DirectoryOutput;
}

function checkStep(step: BuildStep, index: number, report: Report): void {
  if ('script' in step) {
    const { shell, file, elevated, validExitCodes, timeout } = step.script;
    const path = ['steps', index, 'script'];
    if (!isPosix(shell)) report([...path, 'shell'], `runs bash and sh, not ${shell}`);
    if (file === undefined) refuseScript(step.script, index, report);
    for (const [key, value] of Object.entries({ elevated, validExitCodes, timeout })) {
      if (value !== undefined) report([...path, key], `has no "${key}"`, 'leave it out');
    }
  } else if (!('packages' in step || 'file' in step || 'runner' in step)) refuseStep(Object.keys(step)[0] ?? '', index, report);
}

function refuseScript(script: ScriptStep, index: number, report: Report): void {
  report(['steps', index, 'script', script.inline === undefined ? 'url' : 'inline'], 'runs scripts from files', 'put it into a file');
}

function refuseStep(kind: string, index: number, report: Report): void {
  const windows = kind === 'feature' || kind === 'windowsUpdate';
  report(['steps', index, kind], windows ? 'cannot do what is for Windows' : 'knows no such step', 'use packages, file, script or runner');
}

function checkOutputs({ outputs }: ImageDefinition, report: Report): void {
  for (const [index, { kind }] of outputs.entries()) {
    if (kind !== 'directory') report(['outputs', index, 'kind'], `publishes to a directory, not to ${kind}`);
    else if (index > 0) report(['outputs', index], 'publishes to one directory');
  }
  if (outputs.length === 0) report(['outputs'], 'needs an output', 'add {kind: directory}');
}

function isPosix(shell: string): boolean {
  return shell === 'bash' || shell === 'sh';
}

function problemsOf(who: string, collect: (report: Report) => void): PathProblem[] {
  const problems: PathProblem[] = [];
  collect((path, message, hint) => {
    problems.push({ path, message: `${spellPath(path)}: ${who} ${message}`, ...(hint === undefined ? {} : { hint }) });
  });
  return problems;
}

/** Refuses a definition for all that somebody cannot do. @param who "the builder local"; @throws InputError with their places, if there are any */
export async function refuseProblems(loaded: LoadedDefinition, who: string, problems: readonly PathProblem[]): Promise<void> {
  if (problems.length === 0) return;
  const findings: Finding[] = await placeFindings(loaded, problems);
  throw new InputError(`The definition of ${loaded.definition.image.id} asks for what ${who} cannot do.`, { findings });
}
