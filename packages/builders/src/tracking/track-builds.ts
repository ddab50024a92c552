import { throwIfCancelled } from '@bakehouse/core/errors';
import { BUILD_STATES } from '@bakehouse/records/builds';
import { PreconditionFailed } from '@bakehouse/records/stores';
import type { Builder } from '../builder.ts';
import { askBuilder, giveUpForgotten, noteSuccess, withFacts } from './build-progress.ts';
import { BuildStates, isEnded, type KnownState, needsTrigger } from './build-states.ts';
import { BuildTimes } from './build-times.ts';
import { eachAtOnce } from './each-at-once.ts';
import { finishBuilds } from './finish-builds.ts';
import { overdue } from './state-deadlines.ts';
import type { Tracking } from './tracking.ts';
import { POLL } from './watch-build.ts';

interface TrackOptions extends Tracking {
  /** Opens a builder by its name, for an image. @throws InputError for an unknown name */
  readonly openBuilder: (name: string, image: string) => Promise<Builder>;
  /** Ask again until every build has ended, or goes on only when somebody triggers it. */
  readonly wait: boolean;
  /** Milliseconds since 1970 at which a run that waits ends; never when left out. */
  readonly stopAt?: number | undefined;
}

/** One build that was pending when the run began. */
export interface TrackedBuild {
  readonly state: KnownState['state'];
  /** Why it should have got on by now. */
  readonly overdue?: string;
  /** Why nothing could be learnt of it. */
  readonly problem?: unknown;
  /** What is to be expected of it, for people. Only of one that is under way. */
  readonly expected?: string;
}

interface Look {
  readonly known: KnownState;
  readonly build: TrackedBuild;
}

/**
 * Asks how far all builds are that are pending, and notes it. Submits nothing. Of those that have ended it reads no more than a list of their names.
 *
 * @returns what was pending, sorted by image
 * @throws UserError for a state that cannot be read; ExternalError when the store cannot be reached, and when no builder answered at all;
 *   CancelledError
 */
export async function trackBuilds(options: TrackOptions): Promise<TrackedBuild[]> {
  const { clock, signal, wait, stopAt = Number.POSITIVE_INFINITY } = options;
  const tracker = new Tracker(options);
  let names = await tracker.pending();
  const seen = new Map<string, Look>();
  for (;;) {
    for (const [name, look] of await tracker.round(names)) seen.set(name, look);
    names = names.filter((name) => isWaitedFor(seen.get(name)?.build));
    const goesOn = names.some((name) => goesOnByItself(seen.get(name)?.build));
    if (!wait || !goesOn || clock.now() + POLL > stopAt) break;
    await clock.sleep(POLL, signal);
  }
  // Not before all is known that is told together: what a run that ends before has seen is told by the next.
  await tracker.finish([...seen.values()].map(({ known }) => known));
  const all = [...seen.values()].map(({ build }) => build);
  const unanswered = all.filter(({ problem }) => problem !== undefined);
  if (unanswered.length > 0 && unanswered.length === all.length) throw unanswered[0]?.problem;
  return all.sort((a, b) => (a.state.image < b.state.image ? -1 : 1));
}

function isWaitedFor(build: TrackedBuild | undefined): boolean {
  return build !== undefined && !isEnded(build.state) && build.overdue === undefined && build.state.phase !== 'in-doubt';
}

function goesOnByItself(build: TrackedBuild | undefined): boolean {
  return build !== undefined && !needsTrigger(build.state);
}

class Tracker {
  readonly #options: TrackOptions;
  readonly #states: BuildStates;
  readonly #builders = new Map<string, Promise<Builder>>();
  readonly #times = new Map<string, BuildTimes>();

  constructor(options: TrackOptions) {
    this.#options = options;
    this.#states = new BuildStates(options.store, options.clock);
  }

  pending(): Promise<string[]> {
    return this.#states.pending();
  }

  /** What has ended leaves its time, has what it needed taken away, and is closed. */
  finish(builds: readonly KnownState[]): Promise<void> {
    const ended = builds.filter(({ state }) => isEnded(state));
    const builderOf = ({ builder, image }: KnownState['state']) => this.#builder(builder, image);
    return finishBuilds(ended, { states: this.#states, store: this.#options.store, builderOf });
  }

  /** One look at each. */
  async round(names: readonly string[]): Promise<ReadonlyMap<string, Look>> {
    const looks = new Map<string, Look>();
    await eachAtOnce(names, async (name) => {
      const look = await this.#look(name);
      if (look !== undefined) looks.set(name, look);
    });
    return looks;
  }

  async #look(name: string): Promise<Look | undefined> {
    const { signal, clock } = this.#options;
    throwIfCancelled(signal);
    const found = await this.#states.read(name);
    if (found === undefined) return undefined;
    let known = found;
    let problem: unknown;
    try {
      const moved = await this.#movedOn(name, found);
      if (moved === undefined) return undefined;
      known = moved;
    } catch (error) {
      if (signal.aborted) throw error;
      problem = error;
    }
    const late = isEnded(known.state) ? undefined : overdue(known.state, clock.now());
    const build: TrackedBuild = {
      state: known.state,
      ...(late === undefined ? {} : { overdue: late }),
      ...(problem === undefined ? {} : { problem }),
      ...(known.state.id === undefined || isEnded(known.state) ? {} : { expected: await this.#expected(known) }),
    };
    return { known, build };
  }

  /** Until nobody else moves it at the same moment. Undefined where somebody has deleted its state meanwhile. */
  async #movedOn(name: string, found: KnownState): Promise<KnownState | undefined> {
    for (let known: KnownState | undefined = found; known !== undefined; ) {
      try {
        return await this.#moved(name, known);
      } catch (error) {
        if (!(error instanceof PreconditionFailed)) throw error;
        throwIfCancelled(this.#options.signal);
        known = await this.#states.read(name);
      }
    }
    return undefined;
  }

  async #moved(name: string, known: KnownState): Promise<KnownState> {
    const { clock } = this.#options;
    const { phase, image } = known.state;
    const moving = { states: this.#states, clock };
    if (isEnded(known.state) || phase === 'in-doubt') return known;
    if (needsTrigger(known.state)) return giveUpForgotten(known, moving);
    const builder = await this.#builder(known.state.builder, image);
    if (phase !== 'intent' && builder.features.outlivesProcess) return askBuilder(known, builder, moving);
    return this.#withoutWorker(name, builder);
  }

  /** Somebody works on it as long as he has the right to. Where nobody has, it is looked for. */
  async #withoutWorker(name: string, builder: Builder): Promise<KnownState> {
    const lease = await this.#states.lease(name);
    const known = await this.#states.read(name);
    if (known === undefined) throw new PreconditionFailed(`${BUILD_STATES}${name}`);
    if (lease === undefined) return known;
    try {
      if (isEnded(known.state) || (known.state.phase !== 'intent' && builder.features.outlivesProcess)) return known;
      const { key, worker } = known.state;
      const id = await builder.find(key);
      if (id !== undefined && builder.features.outlivesProcess)
        return await this.#states.move(known, { phase: 'submitted', id: withFacts(id, known.state) });
      if (id !== undefined && (await builder.poll(id)).phase === 'succeeded')
        return await noteSuccess(known, await builder.collect(id), this.#states);
      // Whoever triggers it knows its definition, and more: he finds it, or asks.
      if (builder.features.findsByKey === false) return known;
      return await this.#states.move(known, { phase: 'lost', failure: { message: `${worker}, which worked on it, is gone.` } });
    } finally {
      await lease.release();
    }
  }

  #builder(name: string, image: string): Promise<Builder> {
    const known = `${name} ${image}`;
    const open = this.#builders.get(known) ?? this.#options.openBuilder(name, image);
    this.#builders.set(known, open);
    return open;
  }

  async #expected({ state }: KnownState): Promise<string> {
    const times = this.#times.get(state.builder) ?? new BuildTimes(this.#options.store, state.builder);
    this.#times.set(state.builder, times);
    return times.expected(state, this.#options.clock.now());
  }
}
