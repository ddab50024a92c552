import type { BuildState } from '@bakehouse/records/builds';
import type { StateStore } from '@bakehouse/records/stores';
import { type BuildStates, nameOf } from './build-states.ts';
import { BuildTimes } from './build-times.ts';

/** Adds what has succeeded to the history, and then takes the markers away: a run that is killed in between is gone on with by the next. */
export async function finishBuild(ended: readonly BuildState[], states: BuildStates, store: StateStore): Promise<void> {
  const succeeded = ended.filter(({ phase }) => phase === 'succeeded');
  for (const [builder, some] of Map.groupBy(succeeded, (state) => state.builder)) await new BuildTimes(store, builder).add(some);
  for (const state of ended) await states.unmark(nameOf(state));
}
