import type { StateStore } from '@bakehouse/records/stores';
import type { Builder, BuildId } from '../builder.ts';
import type { BuildStates, KnownState } from './build-states.ts';
import { BuildTimes } from './build-times.ts';
import { eachAtOnce } from './each-at-once.ts';

/** Where the end of builds is told. */
interface Finishing {
  readonly states: BuildStates;
  readonly store: StateStore;
  /** @returns the builder that has built it; undefined where it is not at hand: another run tells the end then */
  readonly builderOf: (known: KnownState['state']) => Promise<Builder | undefined>;
}

/**
 * Adds what has succeeded to the history, has taken away what the builds needed, and closes the states then: a run that is killed in between is
 * gone on with by the next.
 */
export async function finishBuilds(ended: readonly KnownState[], { states, store, builderOf }: Finishing): Promise<void> {
  const open = ended.filter(({ isClosed }) => isClosed !== true);
  const succeeded = open.map(({ state }) => state).filter(({ phase }) => phase === 'succeeded');
  for (const [builder, some] of Map.groupBy(succeeded, (state) => state.builder)) await new BuildTimes(store, builder).add(some);
  await eachAtOnce(open, async (known) => {
    const builder = await builderOf(known.state);
    if (builder === undefined) return;
    const { id } = known.state;
    if (id !== undefined) await builder.release?.(id as BuildId);
    await states.close(known);
  });
}
