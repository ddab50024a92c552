import { ExternalError, messageOf } from '@bakehouse/core/errors';
import { PreconditionFailed } from '@bakehouse/records/stores';
import type { Builder } from '../builder.ts';
import { askBuilder } from './build-progress.ts';
import { BuildStates, isEnded, type KnownState, nameOf } from './build-states.ts';
import { refuseOtherBuilder } from './refuse-other-builder.ts';
import { overdue } from './state-deadlines.ts';
import { stateInWords } from './state-in-words.ts';
import type { Tracking } from './tracking.ts';

/** Milliseconds between questions about a build that is waited for. */
export const POLL = 30_000;
/** Milliseconds that another run has for its submission, before it is looked whether it still runs. */
const INTENT = 2000;

/**
 * Waits until a build has come to its end, or is to be submitted again and its time has come. Ends without either when its deadline has
 * passed, when somebody has to decide, or when the run has no more time.
 *
 * @param stopAt milliseconds since 1970
 * @throws UserError for an answer that cannot be right, or where another builder has begun it, CancelledError
 */
export async function watchBuild(
  before: KnownState,
  builder: Builder,
  tracking: Tracking,
  { stopAt = Number.POSITIVE_INFINITY }: { readonly stopAt?: number | undefined },
): Promise<KnownState> {
  const { store, clock, log, signal } = tracking;
  const states = new BuildStates(store, clock);
  let known = before;
  for (;;) {
    const was = stateInWords(known.state);
    known = await lookAt(known, builder, states, tracking);
    const { image, phase, notBefore } = known.state;
    if (stateInWords(known.state) !== was) log.info(`${image}: ${stateInWords(known.state)}.`);
    if (isEnded(known.state) || phase === 'lost' || phase === 'in-doubt') return known;
    if (phase === 'intent') {
      await clock.sleep(INTENT, signal);
      return (await states.read(nameOf(known.state))) ?? known;
    }
    if (overdue(known.state, clock.now()) !== undefined) return known;
    const due = phase === 'waiting' ? Date.parse(notBefore ?? '') : clock.now() + POLL;
    if (due <= clock.now()) return known;
    if (due >= stopAt) return known;
    await clock.sleep(due - clock.now(), signal);
  }
}

/** One look. A builder or a store that does not answer is asked again the next time. */
export async function lookAt(
  known: KnownState,
  builder: Builder,
  states: BuildStates,
  { clock, log }: Pick<Tracking, 'clock' | 'log'>,
): Promise<KnownState> {
  try {
    const now = (await states.read(nameOf(known.state))) ?? known;
    // It was to be submitted again, and a run with another builder was first.
    refuseOtherBuilder(now, builder);
    const { phase } = now.state;
    return phase === 'submitted' || phase === 'running' ? await askBuilder(now, builder, { states, clock }) : now;
  } catch (error) {
    if (error instanceof PreconditionFailed) return known;
    if (!(error instanceof ExternalError)) throw error;
    log.warning(`${known.state.image}: ${messageOf(error)} It is asked again.`);
    return known;
  }
}
