import { type Day, dayOf, type Lifecycle, reviewLifecycle } from '@bakehouse/image-definition/definition';
import { BUILD_STATES, type BuildState, buildStateName, parseBuildState } from '@bakehouse/records/builds';
import type { Change } from '@bakehouse/records/plan';
import type { StateStore } from '@bakehouse/records/stores';
import type { DesiredImage } from './desired-image.ts';
import type { Decision } from './plan-decision.ts';

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
   * @param today what ages are compared with
   * @throws UserError for a state that is damaged or of a newer release, ExternalError when the store does not answer
   */
  async review(decision: Decision, { summary, fingerprint }: DesiredImage, today: Day): Promise<Decision> {
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
        return { ...decision, action: 'pending', why: `${worker} has it built with ${builder} since ${entered[0]?.at}` };
      case 'in-doubt':
        return isForced
          ? decision
          : { ...decision, action: 'pending', why: `nobody can tell whether ${builder} builds it: ${state.failure?.hint}` };
      case 'succeeded':
        if (result === undefined || isForced || action === 'refresh') return decision;
        return summary.formats.length > 0 ? unpublished(decision, result) : made(decision, result, { lifecycle: summary.lifecycle, today });
      default:
        return decision;
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

type Result = NonNullable<BuildState['result']>;

const idsOf = ({ artifacts = [] }: Result) => artifacts.map(({ id }) => id).join(', ');

/** Of an image that the gallery of this plan is to have. */
function unpublished(decision: Decision, result: Result): Decision {
  return { ...decision, action: 'pending', why: `${result.builder} has made it, and it is to be published: ${idsOf(result)}` };
}

interface Dates {
  readonly lifecycle: Lifecycle;
  readonly today: Day;
}

/** It is there, as far as its builder says so, unless it has become too old: no gallery tells its age. */
function made(decision: Decision, result: Result, { lifecycle, today }: Dates): Decision {
  if (result.verify === false) {
    const why = `${result.builder} has made it with no-verify, and that image is never promoted: ${idsOf(result)}`;
    return { ...decision, action: 'build', why, changes: [{ layer: 'tests', path: 'versions.verify', old: false, new: true }] };
  }
  const builtOn = dayOf(result.finishedAt);
  const { refresh, notes } = reviewLifecycle(lifecycle, today, builtOn);
  const [cause] = refresh;
  const reviewed = { ...decision, notes, dated: decision.dated || notes.length > 0 || cause !== undefined };
  if (cause === undefined) return { ...reviewed, action: 'none', why: `${result.builder} has made it: ${idsOf(result)}`, changes: [] };
  const changes = refresh.map(({ key }): Change => ({ layer: 'lifecycle', path: `lifecycle.${key}`, old: builtOn ?? today, new: today }));
  return { ...reviewed, action: 'refresh', why: cause.why, changes };
}
