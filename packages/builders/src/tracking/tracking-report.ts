import { ExternalError, type Finding, messageOf, UserError } from '@bakehouse/core/errors';
import { counted, formatDuration, mdCode, mdFold, mdTable, mdText } from '@bakehouse/core/text';
import type { BuildState } from '@bakehouse/records/builds';
import { errorOf } from './build-progress.ts';
import { isEnded, needsTrigger } from './build-states.ts';
import { MOST_ATTEMPTS, reasonInWords } from './retry-policy.ts';
import { enteredAt, overdue, submittedAt } from './state-deadlines.ts';
import { stateInWords } from './state-in-words.ts';
import type { TrackedBuild } from './track-builds.ts';

/** Lines of the log of a service that a summary shows of each image. */
const LINES = 20;
/** Images whose failures are told in full. */
const TOLD = 20;
/** Rows of the table. */
const ROWS = 300;

/** What somebody has to do about a build, or what will happen by itself. */
export function whatToDo({ state, overdue, problem }: TrackedBuild): string {
  const { phase, failure, notBefore, attempt } = state;
  if (problem !== undefined) return `nothing: it is asked again (${messageOf(problem)})`;
  if (overdue !== undefined) return `see what the service does; cancel it there, or wait (${overdue})`;
  switch (phase) {
    case 'succeeded':
      return '';
    case 'failed':
      return failure?.hint ?? 'change what is wrong, and plan again; trigger it with rebuild where nothing is';
    case 'in-doubt':
      return failure?.hint ?? 'look for it at the service';
    case 'waiting': {
      const why = `${reasonInWords(failure?.reason) ?? 'it failed'}, attempt ${attempt} of ${MOST_ATTEMPTS}`;
      return `run trigger-image-build or bake at ${notBefore} or later: only they submit it again (${why})`;
    }
    case 'lost':
    case 'cancelled':
      return 'run trigger-image-build or bake: only they submit it again';
    case 'intent':
      return 'run trigger-image-build or bake, where the run that submits it is gone';
    default:
      return '';
  }
}

/** The builds as Markdown for a job summary: what failed first, with the last lines of the service's own log. */
export function trackingSummary(builds: readonly TrackedBuild[], now: number): string {
  const rank = (build: TrackedBuild) => (isBad(build) ? 0 : isEnded(build.state) ? 2 : 1);
  const sorted = [...builds].sort((a, b) => rank(a) - rank(b));
  const rows = sorted.map((build) => {
    const { state, expected } = build;
    const { image, builder, worker, result } = state;
    const made = (result?.artifacts ?? []).map(({ id }) => mdCode(id)).join(' ');
    return [
      mdCode(image),
      mdText(builder),
      mdText(stateInWords(state)),
      isEnded(state)
        ? formatDuration(Math.max(0, enteredAt(state) - submittedAt(state)))
        : formatDuration(Math.max(0, now - submittedAt(state))),
      mdText(expected ?? ''),
      mdText(worker),
      made === '' ? mdText(whatToDo(build)) : made,
    ];
  });
  const failed = sorted.filter(({ state }) => state.failure?.lastLines !== undefined && state.phase !== 'succeeded');
  return [
    `### Builds: ${countsInWords(builds)}\n\n`,
    builds.length === 0 ? '' : mdTable(['Image', 'Builder', 'State', 'Since', 'Expected', 'Run', 'What to do'], rows, { most: ROWS }),
    '\n',
    ...failed.slice(0, TOLD).map(({ state: { image, failure } }) => {
      const log = failure?.log === undefined ? '' : ` (${mdCode(failure.log)})`;
      const text = `${mdCode(image)}: ${mdText(failure?.message ?? '')}${log}\n\n`;
      return text + mdFold('The last lines of its log', (failure?.lastLines ?? []).join('\n'), LINES);
    }),
  ].join('');
}

/** "2 succeeded, 1 failed, 3 pending" */
function countsInWords(builds: readonly TrackedBuild[]): string {
  if (builds.length === 0) return 'none is pending';
  const count = (what: string, is: (build: TrackedBuild) => boolean) => {
    const number = builds.filter(is).length;
    return number === 0 ? [] : [`${number} ${what}`];
  };
  return [
    ...count('succeeded', ({ state }) => state.phase === 'succeeded'),
    ...count('failed', ({ state }) => state.phase === 'failed' || state.phase === 'cancelled'),
    ...count('in doubt', ({ state }) => state.phase === 'in-doubt'),
    ...count('late', (build) => build.overdue !== undefined && !isEnded(build.state)),
    ...count('to be submitted again', ({ state, overdue }) => needsTrigger(state) && overdue === undefined),
    ...count('pending', (build) => isPending(build) && !needsTrigger(build.state) && build.overdue === undefined),
  ].join(', ');
}

/** Still on its way, and nobody has to do anything. */
function isPending({ state }: TrackedBuild): boolean {
  return !isEnded(state) && state.phase !== 'in-doubt';
}

function isBad({ state, overdue }: TrackedBuild): boolean {
  return (
    state.phase === 'failed' || state.phase === 'cancelled' || state.phase === 'in-doubt' || (overdue !== undefined && !isEnded(state))
  );
}

/** What has to be run for builds that nobody submits again by himself, in a sentence; undefined where there are none. */
export function toBeTriggered(builds: readonly TrackedBuild[]): string | undefined {
  const some = builds.map(({ state }) => state).filter(needsTrigger);
  if (some.length === 0) return undefined;
  const named = some
    .slice(0, TOLD)
    .map(({ image, phase, notBefore }) => `${image}${phase === 'waiting' ? ` at ${notBefore} or later` : ''}`);
  const more = some.length > TOLD ? `, and ${some.length - TOLD} more` : '';
  const are = `${counted(some.length, 'build')} ${some.length === 1 ? 'is' : 'are'} to be submitted again`;
  return `${are}, which only trigger-image-build and bake do: ${named.join(', ')}${more}.`;
}

/** For the output `pending`: a list of {image, builder, state, stage, since, notBefore, run}, JSON. */
export function pendingOutput(builds: readonly TrackedBuild[]): string {
  const pending = builds.filter((build) => !isEnded(build.state));
  return JSON.stringify(
    pending.map(({ state }: { state: BuildState }) => ({
      image: state.image,
      builder: state.builder,
      state: state.phase,
      ...(state.stage === undefined ? {} : { stage: state.stage }),
      since: state.entered.at(-1)?.at,
      ...(state.phase === 'waiting' ? { notBefore: state.notBefore } : {}),
      run: state.worker,
    })),
  );
}

/** Why a run fails for what became of builds, with a finding for each; undefined when it does not. */
export function trackedFailure(
  builds: readonly TrackedBuild[],
  { wait }: { readonly wait: boolean },
): { readonly message: string; readonly findings: readonly Finding[] } | undefined {
  const bad = builds.filter((build) => isBad(build) || (build.problem !== undefined && !isService(build.problem)));
  const late = wait ? builds.filter((build) => isPending(build) && !bad.includes(build)) : [];
  if (bad.length + late.length === 0) return undefined;
  const findings = [...bad, ...late].map((build): Finding => {
    const { state, overdue, problem } = build;
    const why =
      problem !== undefined
        ? messageOf(problem)
        : (overdue ?? state.failure?.message ?? `it is ${stateInWords(state)} still, and this run ends`);
    const log = state.failure?.log === undefined || isEnded(state) === false ? '' : `; log: ${state.failure.log}`;
    const hint = whatToDo(build);
    return { severity: 'error', message: `${state.image}: ${why}${log}`, ...(hint === '' ? {} : { hint }) };
  });
  const parts = [
    bad.length > 0 ? `${counted(bad.length, 'build')} failed` : '',
    late.length > 0 ? `${counted(late.length, 'build')} did not end` : '',
  ];
  return { message: `${parts.filter((part) => part !== '').join(', and ')}.`, findings };
}

/** A service that does not answer now does so later; anything else is wrong. */
function isService(problem: unknown): boolean {
  return problem instanceof ExternalError;
}

/**
 * The error for a build without a result; undefined while it is on its way and nothing is wrong.
 *
 * @param wait whether it was waited for
 * @param now milliseconds since 1970
 */
export function pendingFailure(state: BuildState, wait: boolean, now: number): UserError | undefined {
  const late = overdue(state, now);
  const build: TrackedBuild = { state, ...(late === undefined || isEnded(state) ? {} : { overdue: late }) };
  const failure = trackedFailure([build], { wait });
  if (failure === undefined) return undefined;
  if (isEnded(state) || state.phase === 'in-doubt') return errorOf(state);
  const [first] = failure.findings;
  return new UserError(
    `The build of ${state.image} with ${state.builder} has not ended: ${late ?? `it is ${stateInWords(state)} still`}.`,
    {
      reason: 'service',
      ...(first?.hint === undefined ? {} : { hint: first.hint }),
    },
  );
}
