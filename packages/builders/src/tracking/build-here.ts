import { CancelledError, ExternalError, InputError, throwIfCancelled } from '@bakehouse/core/errors';
import type { BuildRecord, BuildState } from '@bakehouse/records/builds';
import { PreconditionFailed, type StateLease } from '@bakehouse/records/stores';
import { BuildLostError } from '../build-lost-error.ts';
import type { Builder, BuildId, BuildRequest } from '../builder.ts';
import { failureOf, noteFailure, noteSuccess } from './build-progress.ts';
import { BuildStates, beforeSubmitting, isEnded, type KnownState, nameOf } from './build-states.ts';
import { finishBuilds } from './finish-builds.ts';
import { refuseOtherBuilder } from './refuse-other-builder.ts';
import { describeState } from './state-in-words.ts';
import { stateOfAttempt } from './state-of-attempt.ts';
import { type Tracking, timeOf } from './tracking.ts';
import type { TriggeredBuild, TriggerOptions } from './triggered-build.ts';

/** A build that is lost while we wait for it is submitted again, but not for ever. */
const ATTEMPTS = 3;
/** Milliseconds between looks at a build of another machine. */
const LOOK = 2000;

/**
 * Builds in this process, which holds the right to do so until the build has ended: when it is killed, that right ends, the build is lost, and
 * the next run builds again. Never two at once. What was made elsewhere and is there is not made again; where the result lies on this
 * machine, the builder knows whether it is still whole.
 *
 * @throws what the build throws; ExternalError when the right was lost; CancelledError
 */
export async function buildHere(
  request: BuildRequest,
  builder: Builder,
  tracking: Tracking,
  options: TriggerOptions,
): Promise<TriggeredBuild> {
  const { store, clock, log, signal } = tracking;
  const states = new BuildStates(store, clock);
  const name = nameOf({ image: request.loaded.definition.image.id, fingerprint: request.fingerprint });
  const isMadeHere = builder.features.formats.length > 0;
  for (let told = false, attempt = 1; ; ) {
    const lease = await beforeSubmitting(store, states.lease(name));
    if (lease === undefined) {
      const found = await beforeSubmitting(store, states.read(name));
      const joined = request.rebuild ? undefined : await join(found, request, builder, tracking);
      if (joined !== undefined && found !== undefined) return { known: found, record: joined };
      if (!told && found !== undefined) log.info(`${describeState(found.state)}: waiting for that build.`);
      told = true;
      if (found !== undefined && clock.now() + LOOK > (options.stopAt ?? Number.POSITIVE_INFINITY)) return { known: found };
      await clock.sleep(LOOK, signal);
      continue;
    }
    try {
      const found = await beforeSubmitting(store, states.read(name));
      refuseOtherBuilder(found, builder);
      const known = found === undefined || isMadeHere || request.rebuild ? undefined : settled(found, builder.name, clock.now());
      if (known !== undefined) return known;
      const begun = await beforeSubmitting(store, states.begin(attemptOf(request, builder, tracking, found, options), found));
      return await runHere(begun, { request, builder, tracking, states, lease });
    } catch (error) {
      if (!(error instanceof BuildLostError) || attempt++ === ATTEMPTS) throw error;
      log.warning(`${error.message} It is submitted again.`);
    } finally {
      await lease.release();
    }
  }
}

/** What nothing is to be done for: it is there, has failed for good, or is to wait. */
function settled(known: KnownState, builder: string, now: number): TriggeredBuild | undefined {
  const { phase, result, notBefore } = known.state;
  if (phase === 'succeeded' && result !== undefined) return { known, record: result };
  // Another builder may do better.
  if (phase === 'failed' && known.state.builder === builder) return { known };
  return phase === 'waiting' && now < Date.parse(notBefore ?? '') ? { known } : undefined;
}

function attemptOf(
  request: BuildRequest,
  builder: Builder,
  { clock, worker }: Tracking,
  found: KnownState | undefined,
  options: TriggerOptions,
): BuildState {
  return stateOfAttempt(request, builder.name, found?.state, { at: timeOf(clock.now()), worker, deadline: options.deadline });
}

/** Waits for a build of another process that this machine knows of; undefined where it knows of none. */
async function join(
  found: KnownState | undefined,
  request: BuildRequest,
  builder: Builder,
  { log }: Tracking,
): Promise<BuildRecord | undefined> {
  const id = found === undefined ? undefined : await builder.find(found.state.key, request);
  if (found === undefined || id === undefined) return undefined;
  const { worker } = await builder.poll(id);
  log.info(`${worker ?? found.state.worker} builds ${found.state.image} already: waiting for that build.`);
  try {
    return await builder.collect(id);
  } catch (error) {
    if (!(error instanceof BuildLostError)) throw error;
    log.warning(`${error.message} It is submitted again.`);
    return undefined;
  }
}

interface Here {
  readonly request: BuildRequest;
  readonly builder: Builder;
  readonly tracking: Tracking;
  readonly states: BuildStates;
  readonly lease: StateLease;
}

/** One attempt, to its end. */
async function runHere(begun: KnownState, here: Here): Promise<TriggeredBuild> {
  const { request, builder, tracking, states } = here;
  const { store, signal } = tracking;
  const finishing = { states, store, builderOf: async () => builder };
  let known = begun;
  let id: BuildId | undefined;
  let record: BuildRecord;
  try {
    throwIfCancelled(signal);
    // Its run was killed when the image was made and nobody had noted it.
    const made = builder.features.formats.length > 0 || request.rebuild ? undefined : await builder.find(begun.state.key, request);
    id = made ?? (await builder.submit(request, begun.state.key));
    known = await states.move(known, { phase: 'running', id });
    record = await collectLeased(id, here);
    known = await noteSuccess(known, record, states);
  } catch (error) {
    // Nothing goes on here while another run has the right to build it.
    if (id !== undefined) await builder.cancel(id).catch(() => {});
    if (error instanceof PreconditionFailed) throw overtaken(here);
    const ended = await noteEnd(known, error, here);
    if (isEnded(ended.state)) await finishBuilds([ended], finishing);
    // It is tried again by itself, later.
    if (ended.state.phase === 'waiting' && builder.features.formats.length === 0) return { known: ended };
    throw error;
  }
  await finishBuilds([known], finishing);
  return { known, record };
}

/** Waits for the end. A run that lost its right ends its build: another may have begun one. */
async function collectLeased(id: BuildId, here: Here): Promise<BuildRecord> {
  const { builder, lease } = here;
  const cancel = () => void builder.cancel(id).catch(() => {});
  lease.lost.addEventListener('abort', cancel);
  try {
    return await builder.collect(id);
  } catch (error) {
    if (lease.lost.aborted) throw overtaken(here);
    throw error;
  } finally {
    lease.lost.removeEventListener('abort', cancel);
  }
}

/** What the build came to; of one that another run works on now that run has to say it. */
async function noteEnd(known: KnownState, error: unknown, { tracking, states, lease }: Here): Promise<KnownState> {
  if (lease.lost.aborted) return known;
  const moving = { states, clock: tracking.clock };
  if (error instanceof BuildLostError) return states.move(known, { phase: 'lost', failure: failureOf(error) });
  // Refused before anything was begun. When it is mended, with the same definition, the next run begins anew.
  if (error instanceof InputError) return states.move(known, { phase: 'cancelled', failure: failureOf(error) });
  if (error instanceof CancelledError) return states.move(known, { phase: 'cancelled', failure: { message: 'It was cancelled.' } });
  return noteFailure(known, failureOf(error), moving);
}

function overtaken({ request, tracking: { store } }: Pick<Here, 'request' | 'tracking'>): ExternalError {
  const image = request.loaded.definition.image.id;
  return new ExternalError(`The right to build ${image} was lost: this run stood still or was cut off for too long.`, {
    service: 'state store',
    operation: `hold the lease on the build of ${image} in ${store.place}`,
    hint: 'run again; it goes on with what is there',
  });
}
