import { ExternalError, UserError } from '@bakehouse/core/errors';
import { type Day, dayOf, reviewLifecycle } from '@bakehouse/image-definition/definition';
import { BUILD_STATES, type BuildState, buildStateName, parseBuildState } from '@bakehouse/records/builds';
import type { Change } from '@bakehouse/records/plan';
import type { StateStore } from '@bakehouse/records/stores';
import type { DesiredImage } from './desired-image.ts';
import { type Decision, fixedVersion } from './plan-decision.ts';

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
   * The decision for an image whose build is on its way, or that was made elsewhere already and is not too old; any other as it is.
   *
   * @param today that its age is compared with
   * @throws UserError for a state that is damaged or of a newer release, ExternalError when the store does not answer
   */
  async review(decision: Decision, wanted: DesiredImage, today: Day): Promise<Decision> {
    const { summary, fingerprint } = wanted;
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
        if (needsWorker(state) && !(await this.#hasWorker(state))) return goneOnWith(decision);
        return { ...decision, action: 'pending', why: `${worker} has it built with ${builder} since ${entered[0]?.at}` };
      case 'in-doubt':
        return isForced
          ? decision
          : { ...decision, action: 'pending', why: `nobody can tell whether ${builder} builds it: ${state.failure?.hint}` };
      case 'succeeded':
        return result === undefined || isForced ? decision : made(decision, result, wanted, today);
      case 'waiting':
      case 'lost':
        return goneOnWith(decision);
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

/** What is being made anew already is built, so that its attempts and their pauses are gone on with. */
function goneOnWith(decision: Decision): Decision {
  return decision.action === 'refresh' ? { ...decision, action: 'build' } : decision;
}

/** A build that lives in the process of its run, or is about to be submitted, ends with that run; one that was submitted does not. */
function needsWorker({ entered }: BuildState): boolean {
  return entered.every(({ phase }) => phase !== 'submitted');
}

/** It is there, as far as its builder says so: nothing is made, unless it is too old. */
function made(decision: Decision, result: NonNullable<BuildState['result']>, wanted: DesiredImage, today: Day): Decision {
  const { lifecycle, formats } = wanted.summary;
  const ids = (result.artifacts ?? []).map(({ id }) => id).join(', ');
  if (formats.length === 0 && result.verify === false) {
    const why = `${result.builder} has made it with no-verify, and that image is never promoted: ${ids}`;
    return { ...decision, action: 'build', why, changes: [{ layer: 'tests', path: 'versions.verify', old: false, new: true }] };
  }
  const builtOn = dayOf(result.finishedAt);
  const { refresh, notes } = reviewLifecycle(lifecycle, today, builtOn);
  const [cause] = refresh;
  const stuck = cause === undefined ? undefined : fixedVersion(wanted, cause.why);
  if (cause !== undefined && stuck === undefined) {
    const changes = refresh.map(({ key }): Change => ({ layer: 'lifecycle', path: `lifecycle.${key}`, old: builtOn ?? today, new: today }));
    return decision.action === 'refresh' ? decision : { ...decision, action: 'refresh', why: cause.why, changes, dated: true };
  }
  // Those of the removal are said for every image.
  const own = [...notes.filter(({ path }) => path[1] !== 'removal'), ...(stuck === undefined ? [] : [stuck])];
  const kept = { ...decision, notes: [...decision.notes, ...own], dated: decision.dated || own.length > 0 };
  // It is not published to a gallery that this plan reads.
  if (formats.length === 0) return { ...kept, action: 'none', why: `${result.builder} has made it: ${ids}`, changes: [] };
  return { ...kept, action: 'pending', why: `${result.builder} has made it, and it is to be published: ${ids}` };
}
