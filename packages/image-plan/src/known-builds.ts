import { ExternalError, UserError } from '@bakehouse/core/errors';
import { BUILD_STATES, type BuildState, buildStateName, parseBuildState } from '@bakehouse/records/builds';
import type { StateStore } from '@bakehouse/records/stores';
import type { DesiredImage } from './desired-image.ts';
import type { Decision } from './plan-decision.ts';

/** Seconds, the shortest that a store may give: it is only looked whether anybody has it. */
const LEASE = 15;

/** What other runs have done for images that are to be built: read only where one is, and all names at once. */
export class KnownBuilds {
  readonly #store: StateStore;
  #names: Promise<ReadonlySet<string>> | undefined;

  constructor(store: StateStore) {
    this.#store = store;
  }

  /**
   * The decision for an image whose build is on its way, or that was made elsewhere already; any other as it is.
   *
   * @throws UserError for a state that is damaged or of a newer release, ExternalError when the store does not answer
   */
  async review(decision: Decision, { summary, fingerprint }: DesiredImage): Promise<Decision> {
    const { action, changes } = decision;
    if (action !== 'build' && action !== 'refresh') return decision;
    const state = await this.#read(buildStateName(summary.id, fingerprint.image));
    // Another image may have the same first digits.
    if (state === undefined || state.fingerprint.image !== fingerprint.image) return decision;
    const { phase, builder, worker, result, entered } = state;
    const isForced = changes.some(({ layer }) => layer === 'force');
    switch (phase) {
      case 'intent':
      case 'submitted':
      case 'running':
        // Whoever triggers it finds out what became of it.
        if (needsWorker(state) && !(await this.#hasWorker(state))) return decision;
        return { ...decision, action: 'pending', why: `${worker} has it built with ${builder} since ${entered[0]?.at}` };
      case 'in-doubt':
        return isForced
          ? decision
          : { ...decision, action: 'pending', why: `nobody can tell whether ${builder} builds it: ${state.failure?.hint}` };
      case 'succeeded':
        return result === undefined || isForced ? decision : made(decision, result, summary.formats.length === 0);
      default:
        return decision;
    }
  }

  /** Whether a run has the right to work on it. A store that cannot say so leaves it as it was noted. */
  async #hasWorker({ image, fingerprint }: BuildState): Promise<boolean> {
    try {
      const lease = await this.#store.lease(`${BUILD_STATES}${buildStateName(image, fingerprint.image)}`, LEASE);
      await lease?.release();
      return lease === undefined;
    } catch (error) {
      if (error instanceof UserError || error instanceof ExternalError) return true;
      throw error;
    }
  }

  async #read(name: string): Promise<BuildState | undefined> {
    this.#names ??= this.#store.list(BUILD_STATES).then((entries) => new Set(entries.map(({ key }) => key)));
    const key = `${BUILD_STATES}${name}`;
    if (!(await this.#names).has(key)) return undefined;
    const found = await this.#store.read(key);
    return found === undefined ? undefined : parseBuildState(found.value, `${this.#store.place}/${key}`);
  }
}

/** A build that lives in the process of its run, or is about to be submitted, ends with that run; one that was submitted does not. */
function needsWorker({ entered }: BuildState): boolean {
  return entered.every(({ phase }) => phase !== 'submitted');
}

/** It is there, as far as its builder says so. @param isElsewhere it is not published to a gallery that this plan reads */
function made(decision: Decision, result: NonNullable<BuildState['result']>, isElsewhere: boolean): Decision {
  const ids = (result.artifacts ?? []).map(({ id }) => id).join(', ');
  // What is to be built for its age was made before.
  if (decision.action === 'refresh') return decision;
  if (isElsewhere) return { ...decision, action: 'none', why: `${result.builder} has made it: ${ids}`, changes: [] };
  return { ...decision, action: 'pending', why: `${result.builder} has made it, and it is to be published: ${ids}` };
}
