import { pendingOutput, type TrackedBuild, toBeTriggered, trackedFailure, trackingSummary, whatToDo } from '@bakehouse/builders/tracking';
import { OutcomeError, REASONS } from '@bakehouse/core/errors';
import type { OutputsOf, StepContext } from '@bakehouse/core/step';
import type { TrackedPhase } from '@bakehouse/records/builds';
import type { definition } from './definition.ts';

/** What this step goes on with. */
const GOING_ON: ReadonlySet<string> = new Set(['intent', 'submitted', 'running'] satisfies TrackedPhase[]);

/**
 * Says what became of builds, in log and summary, and gives the outputs.
 *
 * @throws OutcomeError with them when one failed, is in doubt or late, or has not ended though it was waited for
 */
export async function trackOutcome(
  builds: readonly TrackedBuild[],
  { wait }: { readonly wait: boolean },
  { log, summary }: Pick<StepContext, 'log' | 'summary'>,
): Promise<OutputsOf<typeof definition>> {
  await summary(trackingSummary(builds, performance.timeOrigin + performance.now()));
  if (builds.length === 0) log.info('No build is pending.');
  for (const build of builds) {
    const { image, builder, phase, stage } = build.state;
    const expected = build.expected === undefined ? '' : `, ${build.expected}`;
    const todo = whatToDo(build);
    log.info(`${image}: ${stage ?? phase} with ${builder}${expected}${todo === '' ? '' : `; ${todo}`}.`);
  }
  const again = toBeTriggered(builds);
  if (again !== undefined) log.warning(again);
  for (const { state } of builds) await showLog(state, log);
  const failure = trackedFailure(builds, { wait });
  const pending = pendingOutput(builds);
  const ended = (wanted: string) => builds.filter(({ state }) => state.phase === wanted);
  const bad = builds.filter(({ state, overdue }) => ['failed', 'cancelled', 'in-doubt'].includes(state.phase) || overdue !== undefined);
  const outputs = {
    state: failure !== undefined ? 'failed' : pending === '[]' ? 'succeeded' : 'pending',
    pending,
    succeeded: JSON.stringify(
      ended('succeeded').map(({ state }) => ({ image: state.image, ids: (state.result?.artifacts ?? []).map(({ id }) => id) })),
    ),
    failed: JSON.stringify(
      bad.map(({ state: { image, failure: why }, overdue }) => ({
        image,
        reason: why?.reason,
        message: overdue ?? why?.message,
        log: why?.log,
      })),
    ),
  };
  if (failure !== undefined) {
    const [reason = 'service'] = bad.flatMap(({ state }) => state.failure?.reason ?? []).filter(isReason);
    throw new OutcomeError(failure.message, outputs, { reason, findings: failure.findings });
  }
  const goingOn = builds.filter(({ state }) => GOING_ON.has(state.phase)).length;
  if (goingOn > 0) log.warning(`${goingOn} of ${builds.length} builds are pending: run this step again to go on with them.`);
  return outputs;
}

/** What the service's own log says of a build that has not succeeded. */
async function showLog({ image, phase, failure }: TrackedBuild['state'], log: StepContext['log']): Promise<void> {
  const { lastLines = [] } = failure ?? {};
  if (phase === 'succeeded' || lastLines.length === 0) return;
  await log.group(`The last lines of the log of ${image}`, async () => {
    for (const line of lastLines) log.output(line);
  });
}

function isReason(text: string): text is keyof typeof REASONS {
  return Object.hasOwn(REASONS, text);
}
