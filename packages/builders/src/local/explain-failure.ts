import { basename } from 'node:path';
import { ExternalError, type Finding, UserError } from '@bakehouse/core/errors';
import { isDiskFull } from '@bakehouse/system/files';
import { APT_FAILURES, type KnownFailure, ProgramTimeout, type RecognisedFailure, recogniseFailure } from '@bakehouse/system/program';
import { DISK_FAILURES } from '../failures/disk-failures.ts';
import { MMDEBSTRAP_FAILURES } from '../failures/mmdebstrap-failures.ts';
import { placeProblems } from './definition-places.ts';
import type { DefinitionProblem, LocalBuild } from './local-build.ts';
import type { RootOutput } from './root-output.ts';
import { INSIDE } from './step-hooks.ts';

const ROOT_FAILURES: readonly KnownFailure[] = [...MMDEBSTRAP_FAILURES, ...APT_FAILURES];

/** Lines that a failure shows, and their characters; a terminal has 24, and a runner cuts a message at 4,096 characters. */
const MOST_LINES = 12;
const LONGEST_LINE = 200;
/** Lines of a script in which the cause of its failure is looked for: what it said earlier it has lived with. */
const LAST_OF_SCRIPT = 15;
/** mmdebstrap on its own end, behind what failed. */
const OF_THE_END =
  /^(?:E: (?:mmdebstrap failed to run|run_chroot failed|setup failed|customize failed|command failed: |apt-get .* failed$|\S+ hook failed)|W: hooklistener errored out|W: listening on child socket failed|I: main\(\) received signal|I: removing tempdir)/;
/** What a shell says of a script: bash names the line as `line 4:`, dash as `4:`. */
const AT_LINE = new RegExp(`^${INSIDE}/(?<step>\\d+)\\.file: (?:line )?(?<line>\\d+): (?<what>.+)$`);

/**
 * Turns a failure while the root file system is made into its cause: one line, the place in the definition, and the last lines of the
 * program that failed. Any other error is returned as it is.
 *
 * @param log path of the log
 */
export async function explainRootFailure(error: unknown, output: RootOutput, build: LocalBuild, log: string): Promise<unknown> {
  if (!(error instanceof ExternalError) || isDiskFull(error)) return error;
  if (error instanceof ProgramTimeout) return explainTimeout(error, output, build, log);
  const { step } = output;
  const ended = step?.exitCode === undefined ? undefined : { ...step, exitCode: step.exitCode };
  if (ended !== undefined && build.steps[ended.index]?.kind === 'script') return explainScript(error, ended, build, log);
  const lines = withoutEnd(ended?.lines ?? output.lines);
  const known = recogniseFailure(lines, ROOT_FAILURES);
  const [first = ''] = error.message.split('\n');
  const cause = known?.cause ?? (ended === undefined ? first : `${ended.title} ended with exit code ${ended.exitCode}`);
  const problems = problemsOf(known, build, cause, ended);
  return new ExternalError(cause, {
    ...error.details,
    reason: known?.reason ?? (ended === undefined ? 'machine' : 'definition'),
    hint: known?.hint ?? 'read the last lines, and the log for what came before them',
    findings: known === undefined || known.reason === 'definition' ? await placeProblems(build, problems) : [],
    lastLines: shown(lines),
    log,
    cause: error,
  });
}

/** The same of the disk: mke2fs, sfdisk, mkfs.vfat, mtools. */
export async function explainDiskFailure(error: unknown, build: LocalBuild, log: string): Promise<unknown> {
  if (!(error instanceof ExternalError) || isDiskFull(error)) return error;
  const known = recogniseFailure(
    error.message.split('\n').map((line) => line.trim()),
    DISK_FAILURES,
  );
  if (known === undefined) return error;
  const cause = known.id === 'disk-too-small' ? `${known.cause} of ${build.diskMiB} MiB` : known.cause;
  const problem = { path: ['build', 'diskMiB'], message: cause, hint: known.hint };
  return new UserError(cause, {
    reason: known.reason,
    hint: known.hint,
    findings: known.id === 'disk-too-small' ? await placeProblems(build, [problem]) : [],
    log,
    cause: error,
  });
}

interface EndedStep {
  readonly index: number;
  readonly title: string;
  readonly lines: readonly string[];
  readonly exitCode: number;
}

async function explainScript(error: ExternalError, step: EndedStep, build: LocalBuild, log: string): Promise<ExternalError> {
  const script = build.places?.script(step.index);
  const local = build.steps[step.index];
  const name = basename(script ?? (local?.kind === 'script' ? local.file : ''));
  const known = recogniseFailure(step.lines.slice(-LAST_OF_SCRIPT), ROOT_FAILURES);
  const cause = `script ${name} ended with exit code ${step.exitCode}${known === undefined ? '' : `: ${known.cause}`}`;
  const [where] = await placeProblems(build, [
    { path: ['steps', step.index], message: `step ${step.index + 1} of ${build.steps.length}: ${cause}` },
  ]);
  const said = step.lines.map((line) => AT_LINE.exec(line)?.groups).findLast((groups) => groups !== undefined);
  const inScript: Finding[] =
    script === undefined || said === undefined
      ? []
      : [{ severity: 'error', file: script, line: Number(said['line']), message: `${said['what']}` }];
  return new ExternalError(cause, {
    ...error.details,
    reason: known?.reason ?? 'definition',
    hint: known?.hint ?? `mend ${name} and bake again; with \`set -x\` in it the log shows each of its commands`,
    findings: [...(where === undefined ? [] : [where]), ...inScript],
    lastLines: shown(step.lines.map((line) => line.replace(/\/\.bakehouse\/\d+\.file\b/g, name))),
    log,
    cause: error,
  });
}

async function explainTimeout(error: ProgramTimeout, { step, lines }: RootOutput, build: LocalBuild, log: string): Promise<ExternalError> {
  const where = step === undefined ? '' : `, in ${step.title}`;
  const cause = `The build ${error.what}${where}`;
  const hint = 'give build.timeout more, or find out what takes so long';
  return new ExternalError(cause, {
    ...error.details,
    reason: 'definition',
    hint,
    findings: await placeProblems(build, [{ path: ['build', 'timeout'], message: cause, hint }]),
    lastLines: shown(withoutEnd(step?.lines ?? lines)),
    log,
    cause: error,
  });
}

/** Where in the definition a failure comes from. */
function problemsOf(
  known: RecognisedFailure | undefined,
  build: LocalBuild,
  cause: string,
  step: EndedStep | undefined,
): DefinitionProblem[] {
  const hint = known?.hint;
  const at = (path: DefinitionProblem['path'], message = cause) => [{ path, message, ...(hint === undefined ? {} : { hint }) }];
  if (known?.id === 'apt-no-suite') return at(['source', 'suite']);
  if (known?.id === 'apt-no-component') return at(['source', 'components', Math.max(0, build.components.indexOf(known.subject ?? ''))]);
  const named = known?.subject === undefined ? undefined : packagePath(build, known.subject, known.id === 'apt-no-version', step?.index);
  if (named !== undefined) return at(named.path, `step ${named.step + 1} of ${build.steps.length}, packages: ${cause}`);
  if (step === undefined) return [];
  return at(['steps', step.index], cause.startsWith(step.title) ? cause : `${step.title}: ${cause}`);
}

/** The place of a package that the definition names itself, with or without version and architecture. */
function packagePath(
  { steps }: LocalBuild,
  name: string,
  withVersion: boolean,
  running: number | undefined,
): { readonly path: DefinitionProblem['path']; readonly step: number } | undefined {
  const plain = name.split(':')[0];
  // What ran, where that is known, before the others.
  const order = [...steps.entries()].sort(([a], [b]) => Number(b === running) - Number(a === running));
  for (const [step, one] of order) {
    if (one.kind !== 'packages') continue;
    const index = one.names.findIndex((written) => written.split(/[:=/]/)[0] === plain && (!withVersion || /[=/]/.test(written)));
    if (index >= 0) return { path: ['steps', step, 'packages', index], step };
  }
  return undefined;
}

/** The lines of what failed, without what mmdebstrap says of its own end. */
function withoutEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '' && !OF_THE_END.test(line));
  return lines.slice(0, last + 1);
}

function shown(lines: readonly string[]): string[] {
  return lines
    .filter((line) => line.trim() !== '')
    .slice(-MOST_LINES)
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line));
}
