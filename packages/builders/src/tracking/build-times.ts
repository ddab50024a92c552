import { formatDuration } from '@bakehouse/core/text';
import { BUILD_HISTORIES, type BuildHistory, type BuildState, parseBuildHistory } from '@bakehouse/records/builds';
import { PreconditionFailed, type StateStore } from '@bakehouse/records/stores';
import { nameOf } from './build-states.ts';
import { submittedAt } from './state-deadlines.ts';

/** Builds of an image that are kept: enough to tell a median, few enough that 10,000 images fit in one document. */
const KEPT = 10;
/** How often it is tried to write where others write as well. What is not written is missed by nobody but the estimate. */
const ATTEMPTS = 5;

/** How long the builds of one builder took. */
export class BuildTimes {
  readonly #store: StateStore;
  readonly #builder: string;
  readonly #key: string;
  #known: Promise<BuildHistory> | undefined;

  constructor(store: StateStore, builder: string) {
    this.#store = store;
    this.#builder = builder;
    this.#key = `${BUILD_HISTORIES}${builder}`;
  }

  /** Adds builds that have succeeded. One that is there already is not counted twice, and nothing is written for it. */
  async add(states: readonly BuildState[]): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const { history, version } = await this.#read();
      const images: Record<string, BuildHistory['images'][string]> = { ...history.images };
      let isNew = false;
      for (const state of states) {
        const build = `${nameOf(state)} ${state.key}`;
        const before = images[state.image] ?? [];
        if (before.some((one) => one.build === build)) continue;
        images[state.image] = [...before, { build, seconds: secondsOf(state) }].slice(-KEPT);
        isNew = true;
      }
      if (!isNew) return;
      try {
        await this.#store.write(this.#key, JSON.stringify({ ...history, images }), version);
        return;
      } catch (error) {
        if (!(error instanceof PreconditionFailed)) throw error;
      }
    }
  }

  /** What is to be expected of a build that is on its way, for people. */
  async expected(state: BuildState, now: number): Promise<string> {
    this.#known ??= this.#read().then(({ history }) => history);
    const { images } = await this.#known;
    const own = images[state.image] ?? [];
    const seconds = (own.length > 0 ? own : Object.values(images).flat()).map((one) => one.seconds).sort((a, b) => a - b);
    if (seconds.length === 0) return 'no history';
    const elapsed = (now - submittedAt(state)) / 1000;
    const left = (share: number) => (quantile(seconds, share) - elapsed) * 1000;
    const of = own.length > 0 ? '' : ', by other images';
    if (left(0.9) <= 0) return `longer than 9 of 10 builds before${of}`;
    const most = `9 of 10 within ${formatDuration(left(0.9))}`;
    return `${left(0.5) <= 0 ? '' : `about ${formatDuration(left(0.5))} left, `}${most}${of}`;
  }

  async #read(): Promise<{ history: BuildHistory; version: string | undefined }> {
    const found = await this.#store.read(this.#key);
    if (found === undefined)
      return { history: { schema: 'bakehouse-build-history/1', builder: this.#builder, images: {} }, version: undefined };
    return { history: parseBuildHistory(found.value, `${this.#store.place}/${this.#key}`), version: found.version };
  }
}

/** From the submission to the end, as the builder says it where it does. */
function secondsOf(state: BuildState): number {
  const end = Date.parse(state.result?.finishedAt ?? state.entered.at(-1)?.at ?? '');
  return Math.max(0, Math.round((end - submittedAt(state)) / 1000));
}

/** The smallest value that a share of all does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
