import { ExternalError, messageOf } from '@bakehouse/core/errors';
import {
  BUILD_STATES,
  type BuildState,
  buildStateName,
  PENDING_BUILDS,
  parseBuildState,
  type TrackedPhase,
} from '@bakehouse/records/builds';
import { PreconditionFailed, type StateLease, type StateStore } from '@bakehouse/records/stores';
import { type Clock, timeOf } from './tracking.ts';

/** A state as it was read: only that one is replaced. */
export interface KnownState {
  readonly state: BuildState;
  readonly version: string;
}

/** Seconds after which others go on when a run that submits was killed. */
const LEASE_SECONDS = 30;
const FINAL: ReadonlySet<TrackedPhase> = new Set(['succeeded', 'failed', 'cancelled']);

/** Whether nothing more is to be done for a build. */
export function isEnded({ phase }: BuildState): boolean {
  return FINAL.has(phase);
}

/**
 * The states of builds in a store. What is on its way has a marker of its own under another prefix: written before the state, and taken away
 * when the state is final, so that a run that is killed between the two leaves a marker too many and never one too few.
 */
export class BuildStates {
  readonly #store: StateStore;
  readonly #clock: Pick<Clock, 'now'>;

  constructor(store: StateStore, clock: Pick<Clock, 'now'>) {
    this.#store = store;
    this.#clock = clock;
  }

  /** @param name `buildStateName` @throws UserError for one that is damaged or of a newer release, ExternalError */
  async read(name: string): Promise<KnownState | undefined> {
    const key = `${BUILD_STATES}${name}`;
    const found = await this.#store.read(key);
    return found === undefined ? undefined : { state: parseBuildState(found.value, `${this.#store.place}/${key}`), version: found.version };
  }

  /** Names of the builds that are on their way. */
  async pending(): Promise<string[]> {
    return (await this.#store.list(PENDING_BUILDS)).map(({ key }) => key.slice(PENDING_BUILDS.length));
  }

  /** Names of all builds that there are states of. */
  async names(): Promise<Set<string>> {
    return new Set((await this.#store.list(BUILD_STATES)).map(({ key }) => key.slice(BUILD_STATES.length)));
  }

  /** The right to submit a build; undefined while another run has it. */
  lease(name: string): Promise<StateLease | undefined> {
    return this.#store.lease(`${BUILD_STATES}${name}`, LEASE_SECONDS);
  }

  /**
   * Notes the beginning of an attempt.
   *
   * @throws PreconditionFailed when another run has written since
   */
  async begin(state: BuildState, before: KnownState | undefined): Promise<KnownState> {
    const name = nameOf(state);
    await this.#mark(name);
    const begun = await this.#write(state, before?.version);
    // Another run may be about to take the marker of the build before: it gets another version, which that run does not know.
    if (before !== undefined) await this.#mark(name);
    return begun;
  }

  /**
   * Moves a build on. Where it is at something else now, the time is noted.
   *
   * @throws PreconditionFailed when another run has moved it
   */
  async move({ state, version }: KnownState, to: Partial<BuildState>): Promise<KnownState> {
    const { stage: saidStage, ...rest } = { ...state, ...to };
    const { phase } = rest;
    const stage = phase === 'submitted' || phase === 'running' ? saidStage : undefined;
    const next: BuildState = stage === undefined ? rest : { ...rest, stage };
    const isNew = phase !== state.phase || stage !== state.stage;
    const entry = { phase, ...(stage === undefined ? {} : { stage }), at: timeOf(this.#clock.now()) };
    return this.#write(isNew ? { ...next, entered: [...state.entered, entry] } : next, version);
  }

  /** Takes the marker of a build away, unless it was begun again. Nobody minds when that fails: the next run does it. */
  async unmark(name: string): Promise<void> {
    const marker = await this.#store.read(`${PENDING_BUILDS}${name}`);
    if (marker === undefined) return;
    const now = await this.read(name);
    if (now !== undefined && isEnded(now.state)) await this.#deleteMarker(name, marker.version);
  }

  /** Takes a marker away whose run was killed before it noted anything else. Does nothing while a run is about to. */
  async unmarkAbandoned(name: string): Promise<void> {
    const lease = await this.lease(name);
    if (lease === undefined) return;
    try {
      const marker = await this.#store.read(`${PENDING_BUILDS}${name}`);
      if (marker !== undefined && (await this.read(name)) === undefined) await this.#deleteMarker(name, marker.version);
    } finally {
      await lease.release();
    }
  }

  /** Gives the marker another version, or makes it. */
  async #mark(name: string): Promise<void> {
    const key = `${PENDING_BUILDS}${name}`;
    for (;;) {
      const there = await this.#store.read(key);
      try {
        await this.#store.write(key, '{}', there?.version);
        return;
      } catch (error) {
        // Another run has made it or taken it away meanwhile.
        if (!(error instanceof PreconditionFailed)) throw error;
      }
    }
  }

  async #deleteMarker(name: string, version: string): Promise<void> {
    try {
      await this.#store.delete(`${PENDING_BUILDS}${name}`, version);
    } catch (error) {
      if (!(error instanceof PreconditionFailed)) throw error;
    }
  }

  async #write(state: BuildState, ifVersion: string | undefined): Promise<KnownState> {
    const version = await this.#store.write(`${BUILD_STATES}${nameOf(state)}`, JSON.stringify(state), ifVersion);
    return { state, version };
  }
}

export function nameOf({ image, fingerprint }: Pick<BuildState, 'image' | 'fingerprint'>): string {
  return buildStateName(image, fingerprint.image);
}

/**
 * For what is asked of a store before anything is submitted.
 *
 * @throws what `work` throws, with the addition that nothing was submitted
 */
export async function beforeSubmitting<T>(store: StateStore, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ExternalError)) throw error;
    throw new ExternalError(`The state of builds in ${store.place} is not known: ${messageOf(error)} Nothing was submitted.`, {
      ...error.details,
      cause: error,
    });
  }
}
