import { CancelledError, InputError, messageOf, reasonOf, UserError } from '@bakehouse/core/errors';
import type { BuildState } from '@bakehouse/records/builds';
import { LeaseLost, PreconditionFailed, type StateLease } from '@bakehouse/records/stores';
import { BuildInDoubtError } from '../build-in-doubt-error.ts';
import type { Builder, BuildId, BuildRequest } from '../builder.ts';
import { failureOf, noteFailure, withFacts } from './build-progress.ts';
import { BuildStates, beforeSubmitting, isEnded, type KnownState, nameOf } from './build-states.ts';
import { refuseOtherBuilder } from './refuse-other-builder.ts';
import { isRefusal, MOST_ATTEMPTS } from './retry-policy.ts';
import { stateOfAttempt } from './state-of-attempt.ts';
import { type Tracking, timeOf } from './tracking.ts';

interface SubmitOptions {
  /** ISO 8601. */
  readonly deadline?: string | undefined;
  /** The state as it was read before. */
  readonly found: KnownState | undefined;
}

export interface Submitted {
  readonly known: KnownState;
  /** Another run has submitted it. */
  readonly isAdopted: boolean;
}

/** Milliseconds between looks at what the run that has the lease has noted. */
const LOOK = 1000;
/** How often it is tried to note what was submitted, and milliseconds in between. */
const NOTES = 5;
const NOTE_PAUSE = 2000;

/**
 * Submits a build that outlives this process, unless that was done already or another run is about to.
 *
 * @throws UserError for a build that is in doubt, or that another builder has; ExternalError when state or builder cannot be asked; InputError when the builder refuses the
 *   definition; CancelledError
 */
export async function submitOnce(
  request: BuildRequest,
  builder: Builder,
  tracking: Tracking,
  { found: before, deadline }: SubmitOptions,
): Promise<Submitted> {
  const { store, clock, signal } = tracking;
  const states = new BuildStates(store, clock);
  const name = nameOf({ image: request.loaded.definition.image.id, fingerprint: request.fingerprint });
  for (let found = before; ; found = await beforeSubmitting(store, states.read(name))) {
    refuseOtherBuilder(found, builder);
    if (found !== undefined && !isDue(found.state, request.rebuild, builder.name, clock.now()))
      return { known: found, isAdopted: !isEnded(found.state) };
    const lease = await beforeSubmitting(store, states.lease(name));
    if (lease === undefined) {
      // It has noted its intent, or is about to.
      if (found?.state.phase === 'intent') return { known: found, isAdopted: true };
      await clock.sleep(LOOK, signal);
      continue;
    }
    try {
      const now = await beforeSubmitting(store, states.read(name));
      refuseOtherBuilder(now, builder);
      if (now !== undefined && !isDue(now.state, request.rebuild, builder.name, clock.now()))
        return { known: now, isAdopted: !isEnded(now.state) };
      return await new Submission(request, builder, tracking, states, lease).run(now, deadline);
    } catch (error) {
      // Another run went on with it while this one stood still.
      if (!(error instanceof PreconditionFailed || error instanceof LeaseLost)) throw error;
    } finally {
      await lease.release();
    }
    await clock.sleep(LOOK, signal);
  }
}

/** Whether whoever has the lease is to submit it. @param builder name of the one that would build it */
function isDue(state: BuildState, rebuild: boolean, builder: string, now: number): boolean {
  switch (state.phase) {
    case 'submitted':
    case 'running':
      return false;
    case 'waiting':
      return rebuild || state.notBefore === undefined || now >= Date.parse(state.notBefore);
    case 'succeeded':
      // Only the builder that has made it finds what lies on a machine.
      return rebuild || (state.result === undefined && state.builder !== builder);
    case 'failed':
      // Another one may do better.
      return rebuild || state.builder !== builder;
    case 'in-doubt':
      return rebuild;
    default:
      return true;
  }
}

/** One attempt, by the run that has the lease. */
class Submission {
  readonly #request: BuildRequest;
  readonly #builder: Builder;
  readonly #tracking: Tracking;
  readonly #states: BuildStates;
  readonly #lease: StateLease;

  constructor(request: BuildRequest, builder: Builder, tracking: Tracking, states: BuildStates, lease: StateLease) {
    this.#request = request;
    this.#builder = builder;
    this.#tracking = tracking;
    this.#states = states;
    this.#lease = lease;
  }

  async run(before: KnownState | undefined, deadline: string | undefined): Promise<Submitted> {
    const { rebuild } = this.#request;
    const at = timeOf(this.#tracking.clock.now());
    const state = stateOfAttempt(this.#request, this.#builder.name, before?.state, { at, worker: this.#tracking.worker, deadline });
    const isAnew = rebuild && before?.state.phase !== 'intent';
    if (!isAnew) {
      const there = await this.#lookUp(state, before);
      if (there !== undefined) return { known: there, isAdopted: true };
    }
    if (state.attempt > MOST_ATTEMPTS && before !== undefined) {
      const message =
        `It was begun ${MOST_ATTEMPTS} times, and was lost or failed each time. ${before.state.failure?.message ?? ''}`.trim();
      return {
        known: await this.#states.move(before, { phase: 'failed', failure: { ...before.state.failure, message } }),
        isAdopted: false,
      };
    }
    const begun = await beforeSubmitting(this.#tracking.store, this.#states.begin(state, before));
    await this.#lease.renew();
    return { known: await this.#submit(begun), isAdopted: false };
  }

  /** Adopts what the builder has by this key, though nobody noted it. */
  async #lookUp(state: BuildState, before: KnownState | undefined): Promise<KnownState | undefined> {
    const { name, features } = this.#builder;
    const id = await this.#builder.find(state.key, this.#request);
    if (id === undefined) {
      if (features.findsByKey !== false || before?.state.phase !== 'intent') return undefined;
      return this.#states.move(before, { phase: 'in-doubt', failure: doubt(name, before.state) });
    }
    const begun = await this.#states.begin({ ...state, attempt: before?.state.attempt ?? 1 }, before);
    return this.#states.move(begun, { phase: 'submitted', id: withFacts(id, begun.state) });
  }

  async #submit(begun: KnownState): Promise<KnownState> {
    const { log } = this.#tracking;
    const { name, features } = this.#builder;
    const { image, key } = begun.state;
    let id: BuildId;
    try {
      id = await this.#builder.submit(this.#request, key);
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      return this.#afterFailure(error, begun);
    }
    // Said before it is noted: whatever becomes of the note, a person can find it.
    log.info(`Submitted the build of ${image} to ${name}, as ${id.name ?? id.reference}.`);
    for (let note = 1; ; note++) {
      try {
        return await this.#states.move(begun, { phase: 'submitted', id });
      } catch (error) {
        if (error instanceof PreconditionFailed || error instanceof CancelledError) throw error;
        if (note === NOTES) {
          throw new UserError(
            `The build of ${image} is submitted to ${name} as ${id.name ?? id.reference}, and that cannot be noted: ${messageOf(error)}`,
            {
              reason: 'service',
              cause: error,
              hint:
                features.findsByKey === false
                  ? 'keep this number: the next run cannot find the build by itself'
                  : 'run again: it is found by its name',
            },
          );
        }
        await this.#tracking.clock.sleep(NOTE_PAUSE * note, this.#tracking.signal);
      }
    }
  }

  /** The builder has refused it, or its answer did not come: then it may have begun. */
  async #afterFailure(error: unknown, begun: KnownState): Promise<KnownState> {
    const { log, clock } = this.#tracking;
    const moving = { states: this.#states, clock };
    const failure = failureOf(error);
    if (error instanceof InputError) {
      // Refused before anything was sent. When it is mended, with the same definition, the next run begins anew.
      await this.#states.move(begun, { phase: 'cancelled', failure });
      throw error;
    }
    if (!(error instanceof BuildInDoubtError) && isRefusal(reasonOf(error))) return noteFailure(begun, failure, moving);
    const { name, features } = this.#builder;
    log.warning(`${begun.state.image}: ${failure.message} Asking ${name} whether the build was begun.`);
    // When this fails too, the intent stands, and the next run asks.
    const id = await this.#builder.find(begun.state.key, this.#request);
    if (id !== undefined) return this.#states.move(begun, { phase: 'submitted', id: withFacts(id, begun.state) });
    const isInDoubt = features.findsByKey === false || error instanceof BuildInDoubtError;
    return isInDoubt
      ? this.#states.move(begun, { phase: 'in-doubt', failure: doubt(name, begun.state, failure.message) })
      : noteFailure(begun, failure, moving);
  }
}

/** @param answer what came instead of one */
function doubt(builder: string, { image, key, worker }: BuildState, answer?: string): NonNullable<BuildState['failure']> {
  const why = answer === undefined ? `${worker} was stopped when it submitted it` : answer;
  return {
    reason: 'service',
    message: `Nobody can tell whether ${builder} builds ${image}: ${why}`,
    hint: `look for ${key} there; where it is not, trigger the build with rebuild`,
  };
}
