import { formatDuration } from '@bakehouse/core/text';
import type { BuildState, TrackedPhase } from '@bakehouse/records/builds';

const HOUR = 3_600_000;

/** Milliseconds that a build may be in one state, or at one stage of it. The longest build of Azure Image Builder takes 16 hours. */
const LONGEST: Readonly<Partial<Record<TrackedPhase, number>>> = { intent: HOUR, submitted: 24 * HOUR, running: 24 * HOUR };
/** Milliseconds after which what nobody has triggered again is given up. */
const FORGOTTEN = 7 * 24 * HOUR;

/** When a build got to where it is, in milliseconds. */
export function enteredAt({ entered }: BuildState): number {
  return Date.parse(entered.at(-1)?.at ?? '');
}

/** When this attempt was submitted, in milliseconds. */
export function submittedAt({ entered }: BuildState): number {
  return Date.parse((entered.find(({ phase }) => phase === 'submitted') ?? entered[0])?.at ?? '');
}

/** Why a build should have got on by now, in a sentence without full stop; undefined when it need not have. */
export function overdue(state: BuildState, now: number): string | undefined {
  const { phase, stage, deadline } = state;
  if (deadline !== undefined && now > Date.parse(deadline)) return `its deadline ${deadline} has passed`;
  const longest = LONGEST[phase];
  const time = now - enteredAt(state);
  if (longest === undefined || time <= longest) return undefined;
  return `it has been ${stage ?? phase} for ${formatDuration(time)}, of at most ${formatDuration(longest)}`;
}

/** Whether a build that is to be submitted again was left alone for so long that nobody wants it any more. */
export function isForgotten(state: BuildState, now: number): boolean {
  return (state.phase === 'lost' || state.phase === 'waiting') && now - enteredAt(state) > FORGOTTEN;
}
