import { CancelledError, messageOf } from '@bakehouse/core/errors';
import type { Builder, BuildId, BuildRequest } from '../builder.ts';
import { buildHere } from './build-here.ts';
import { BuildStates, beforeSubmitting, isEnded, type KnownState, nameOf } from './build-states.ts';
import { finishBuilds } from './finish-builds.ts';
import { overdue } from './state-deadlines.ts';
import { describeState } from './state-in-words.ts';
import { type Submitted, submitOnce } from './submit-once.ts';
import type { Tracking } from './tracking.ts';
import type { TriggeredBuild, TriggerOptions } from './triggered-build.ts';
import { lookAt, watchBuild } from './watch-build.ts';

/** Milliseconds that a run waits for one that is late to submit: a store in a folder takes a minute to see that it is gone from its container. */
const PATIENCE = 90_000;

/**
 * Sees to it that an image is built once, whoever else is about to build it: submits the build, or adopts the one that another run has
 * submitted. What is to be done is noted before the builder is called; a run that is killed at any point is gone on with by the next.
 *
 * A build that outlives this process is left alone when it is submitted, unless it is to be waited for. Any other is waited for.
 *
 * @throws UserError for a state that cannot be read, ExternalError for a store that cannot be reached: nothing is submitted then; what a build
 *   throws that ran in this process; CancelledError
 */
export async function triggerBuild(
  request: BuildRequest,
  builder: Builder,
  tracking: Tracking,
  options: TriggerOptions,
): Promise<TriggeredBuild> {
  if (!builder.features.outlivesProcess) return buildHere(request, builder, tracking, options);
  const { store, clock, log } = tracking;
  const states = new BuildStates(store, clock);
  const name = nameOf({ image: request.loaded.definition.image.id, fingerprint: request.fingerprint });
  const patientUntil = clock.now() + PATIENCE;
  let rebuild = request.rebuild;
  for (;;) {
    const found = await beforeSubmitting(store, states.read(name));
    const submitted = await submitOnce({ ...request, rebuild }, builder, tracking, { ...options, found });
    // It is made anew once.
    rebuild = false;
    let known = submitted.known;
    if (submitted.isAdopted) log.info(`${describeState(known.state)}: waiting for that build.`);
    if (options.wait) known = await watched(submitted, builder, tracking, options);
    else if (submitted.isAdopted) known = await lookAt(known, builder, states, tracking);
    if (isEnded(known.state))
      await finishBuilds([known], { states, store, builderOf: async (state) => (state.builder === builder.name ? builder : undefined) });
    if (options.wait && isToBeSubmitted(known, clock.now(), patientUntil) && clock.now() < (options.stopAt ?? Number.POSITIVE_INFINITY))
      continue;
    const { phase, result, id } = known.state;
    if (phase !== 'succeeded' || id === undefined) return { known };
    return { known, record: result ?? (await builder.collect(id as BuildId)) };
  }
}

/** Waits for a build. One of our own ends with us; what another run has submitted goes on. */
async function watched(
  { known, isAdopted }: Submitted,
  builder: Builder,
  tracking: Tracking,
  options: TriggerOptions,
): Promise<KnownState> {
  try {
    return await watchBuild(known, builder, tracking, options);
  } catch (error) {
    const { id, image } = known.state;
    if (!(error instanceof CancelledError) || isAdopted || id === undefined) throw error;
    await builder.cancel(id as BuildId).catch((problem: unknown) => {
      tracking.log.warning(
        `The build of ${image} goes on, as ${id.name ?? id.reference}: it could not be cancelled. ${messageOf(problem)}`,
      );
    });
    throw error;
  }
}

/** Its time has come, or nobody has it any more. A run that submits it for too long is not waited for: it holds the right to do so. */
function isToBeSubmitted({ state }: KnownState, now: number, patientUntil: number): boolean {
  const { phase, notBefore } = state;
  if (phase === 'intent') return now < patientUntil || overdue(state, now) === undefined;
  return phase === 'lost' || (phase === 'waiting' && now >= Date.parse(notBefore ?? ''));
}
