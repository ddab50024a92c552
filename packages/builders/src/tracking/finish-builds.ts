import type { StateStore } from '@bakehouse/records/stores';
import type { BuildStates, KnownState } from './build-states.ts';
import { BuildTimes } from './build-times.ts';

/** At once, of requests to builders and store. */
export const AT_ONCE = 16;

/** Adds what has succeeded to the history, and closes the states then: a run that is killed in between is gone on with by the next. */
export async function finishBuilds(ended: readonly KnownState[], states: BuildStates, store: StateStore): Promise<void> {
  const open = ended.filter(({ isClosed }) => isClosed !== true);
  const succeeded = open.map(({ state }) => state).filter(({ phase }) => phase === 'succeeded');
  for (const [builder, some] of Map.groupBy(succeeded, (state) => state.builder)) await new BuildTimes(store, builder).add(some);
  const left = open.values();
  const close = async () => {
    for (const known of left) await states.close(known);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, close));
}
