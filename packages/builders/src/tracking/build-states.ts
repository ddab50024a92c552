import { ExternalError, messageOf } from '@bakehouse/core/errors';
import { BUILD_STATES, type BuildState, buildStateName, ENDED_LABEL, parseBuildState, type TrackedPhase } from '@bakehouse/records/builds';
import { PreconditionFailed, type StateLease, type StateStore } from '@bakehouse/records/stores';
import { type Clock, timeOf } from './tracking.ts';

/** A state as it was read: only that one is replaced. */
export interface KnownState {
  readonly state: BuildState;
  readonly version: string;
  /** Its end was told: nothing is left to do for it. */
  readonly isClosed?: boolean;
}

/** Seconds after which others go on when a run that submits was killed. */
const LEASE_SECONDS = 30;
const FINAL: ReadonlySet<TrackedPhase> = new Set(['succeeded', 'failed', 'cancelled']);

/** Whether nothing more is to be done for a build. */
export function isEnded({ phase }: BuildState): boolean {
  return FINAL.has(phase);
}

/** Whether it goes on only when somebody triggers it: whoever tracks it has neither its definition nor its artifacts. */
export function needsTrigger({ phase }: BuildState): boolean {
  return phase === 'waiting' || phase === 'lost';
}

/**
 * The states of builds in a store. One that has ended, and whose end was told, has a label, so that a list shows what is on its way. The label is
 * written with the state and goes with the next write: there is no moment at which a run that is killed leaves a build that no list shows.
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
    if (found === undefined) return undefined;
    const state = parseBuildState(found.value, `${this.#store.place}/${key}`);
    return { state, version: found.version, isClosed: found.label === ENDED_LABEL };
  }

  /** Names of the builds that are on their way, or whose end nobody has told yet. */
  async pending(): Promise<string[]> {
    const entries = await this.#store.list(BUILD_STATES);
    return entries.filter(({ label }) => label !== ENDED_LABEL).map(({ key }) => key.slice(BUILD_STATES.length));
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
  begin(state: BuildState, before: KnownState | undefined): Promise<KnownState> {
    return this.#write(state, before?.version);
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

  /** Notes that the end of a build was told: the next runs need not read it. Does nothing where it was begun again. */
  async close({ state, version, isClosed }: KnownState): Promise<void> {
    if (isClosed === true) return;
    try {
      await this.#store.write(`${BUILD_STATES}${nameOf(state)}`, JSON.stringify(state), version, ENDED_LABEL);
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
