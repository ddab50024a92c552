import { ExternalError, messageOf, reasonOf, UserError } from '@bakehouse/core/errors';
import type { BuildRecord, BuildState, TrackedFailure } from '@bakehouse/records/builds';
import { BuildLostError } from '../build-lost-error.ts';
import type { Builder, BuildState as BuilderAnswer, BuildId } from '../builder.ts';
import type { BuildStates, KnownState } from './build-states.ts';
import { mayRetry, pauseAfter } from './retry-policy.ts';
import { isForgotten } from './state-deadlines.ts';
import { type Clock, timeOf } from './tracking.ts';

interface Moving {
  readonly states: BuildStates;
  readonly clock: Clock;
}

/**
 * Asks the builder how far a build is that was submitted, and notes what is new.
 *
 * @throws what the builder throws when it cannot say; then the state stays as it was. PreconditionFailed when another run has moved it
 */
export async function askBuilder(known: KnownState, builder: Builder, moving: Moving): Promise<KnownState> {
  const { states } = moving;
  const { id, phase, stage } = known.state;
  if (id === undefined) return known;
  const answer = await builder.poll(id as BuildId);
  switch (answer.phase) {
    case 'submitted':
    case 'running': {
      // A build never goes back to the queue: a late answer says so of what was.
      const next = phase === 'running' && answer.phase === 'submitted' ? phase : answer.phase;
      return next === phase && answer.stage === stage ? known : states.move(known, withStage({ phase: next }, answer.stage));
    }
    case 'succeeded':
      return collected(known, builder, moving);
    case 'failed':
      return noteFailure(known, failureOfAnswer((await builder.explain?.(id as BuildId, answer, stage)) ?? answer), moving);
    case 'cancelled':
      return states.move(known, {
        phase: 'cancelled',
        failure: failureOfAnswer({ ...answer, problem: answer.problem ?? 'It was cancelled.' }),
      });
    case 'lost':
      return states.move(known, { phase: 'lost', failure: failureOfAnswer(answer) });
  }
}

async function collected(known: KnownState, builder: Builder, { states }: Moving): Promise<KnownState> {
  try {
    return await noteSuccess(known, await builder.collect(known.state.id as BuildId), states);
  } catch (error) {
    if (!(error instanceof BuildLostError)) throw error;
    return states.move(known, { phase: 'lost', failure: failureOf(error) });
  }
}

/** What lies on a machine is known by the record there; what was made elsewhere is known by the state. */
export function noteSuccess(known: KnownState, record: BuildRecord, states: BuildStates): Promise<KnownState> {
  const result = withVerify(record, known.state);
  return states.move(known, { phase: 'succeeded', ...(result.files.length === 0 ? { result } : {}) });
}

/** No builder knows whether what it makes is to be tested: that is noted when the build is begun. */
export function withVerify(record: BuildRecord, { verify }: Pick<BuildState, 'verify'>): BuildRecord {
  return verify === false ? { ...record, verify } : record;
}

/** Notes that an attempt failed: whether it is the last one depends on the reason. */
export function noteFailure(known: KnownState, failure: TrackedFailure, { states, clock }: Moving): Promise<KnownState> {
  const { attempt } = known.state;
  if (!mayRetry(failure.reason, attempt)) return states.move(known, { phase: 'failed', failure });
  return states.move(known, { phase: 'waiting', failure, notBefore: timeOf(clock.now() + pauseAfter(attempt, clock)) });
}

/** Gives up what was to be submitted again and was left alone for a week; leaves everything else as it is. */
export async function giveUpForgotten(known: KnownState, { states, clock }: Moving): Promise<KnownState> {
  if (!isForgotten(known.state, clock.now())) return known;
  const message = `It was to be submitted again, and no run has done so for a week. Before that: ${known.state.failure?.message ?? 'it was lost.'}`;
  return states.move(known, { phase: 'cancelled', failure: { ...known.state.failure, message } });
}

/** What another process needs for the record of a build that was found by its key, and not by what was kept of it. */
export function withFacts(id: BuildId, { image, fingerprint, definitionFile, commit, entered }: BuildState): BuildId {
  const submittedAt = entered[0]?.at ?? '';
  return { ...id, request: id.request ?? { image, fingerprint, definitionFile, submittedAt, ...(commit === undefined ? {} : { commit }) } };
}

/** What is kept of an error. */
export function failureOf(error: unknown): TrackedFailure {
  const reason = reasonOf(error);
  const more = error instanceof UserError || error instanceof ExternalError ? error : undefined;
  return trackedFailure(messageOf(error), { hint: more?.hint, reason, lastLines: more?.details.lastLines, log: more?.details.log });
}

/** The error that a state stands for. */
export function errorOf({ image, builder, failure }: BuildState): UserError {
  const { message = 'nobody said why.', reason, hint, lastLines, log } = failure ?? {};
  return new UserError(`The build of ${image} with ${builder} failed: ${message}`, {
    ...(reason === undefined ? {} : { reason: reason as never }),
    ...(hint === undefined ? {} : { hint }),
    ...(lastLines === undefined ? {} : { lastLines }),
    ...(log === undefined ? {} : { log }),
  });
}

function failureOfAnswer({ problem = 'Nobody said why.', hint, facts }: BuilderAnswer): TrackedFailure {
  return trackedFailure(problem, { hint, ...facts });
}

interface Known {
  readonly hint?: string | undefined;
  readonly reason?: string | undefined;
  readonly lastLines?: readonly string[] | undefined;
  readonly log?: string | undefined;
}

function trackedFailure(message: string, { hint, reason, lastLines, log }: Known): TrackedFailure {
  return {
    message,
    ...(reason === undefined ? {} : { reason }),
    ...(hint === undefined ? {} : { hint }),
    ...(lastLines === undefined ? {} : { lastLines }),
    ...(log === undefined ? {} : { log }),
  };
}

/** A stage that is not said any more is over. */
function withStage(to: Partial<BuildState>, stage: string | undefined): Partial<BuildState> {
  return { ...to, stage } as Partial<BuildState>;
}
