import { type Finding, InputError } from '@bakehouse/core/errors';
import { type LockFile, lockedImage, type Plan, type PlannedImage, readPlan } from '@bakehouse/records/plan';
import { exists } from '@bakehouse/system/files';
import { changedLayers } from './locked-image.ts';
import { isForJob } from './plan-matrix.ts';
import type { PlannedDefinition } from './planned-definition.ts';

/** A plan that was made earlier, and is to be done as it says. */
export interface SavedPlan {
  readonly plan: Plan;
  /** As people gave it. */
  readonly file: string;
  /** What a plan that is to be the same is asked for with. */
  readonly request: {
    /** With `/`, relative to the workspace where they lie in there. */
    readonly definitions: readonly string[];
    readonly force: readonly string[];
    readonly now: string | undefined;
  };
}

/** What became of what it was made for. */
interface StateNow {
  readonly planned: readonly PlannedDefinition[];
  readonly lock: LockFile | undefined;
}

const PLAN_AGAIN = 'plan again with plan-images, with the definitions, variables, gallery and lock file of this bake';

/**
 * @param file absolute
 * @param shown as people gave it, for messages
 * @param resolve gives the absolute path of a definition of the plan
 * @throws InputError when there is none, it is no plan, it is one of an older release, or definitions of it are gone
 */
export async function readSavedPlan(file: string, shown: string, resolve: (path: string) => string): Promise<SavedPlan> {
  const plan = await readPlan(file);
  if (plan === undefined) throw new InputError(`There is no plan ${shown}.`, { hint: 'plan-images writes one, to its plan-file' });
  if (plan.gallery === undefined) {
    throw new InputError(`The plan ${shown} does not say which gallery it was made for: an older release made it.`, { hint: PLAN_AGAIN });
  }
  const definitions: string[] = [];
  const gone: Finding[] = [];
  for (const { id, definition } of plan.images) {
    if (definition === '') continue;
    definitions.push(definition);
    if (!(await exists(resolve(definition)))) gone.push({ severity: 'error', message: `${id}: its definition ${definition} is gone` });
  }
  if (gone.length > 0) throw stale(shown, gone);
  const force = plan.images.filter(({ layer }) => layer === 'force').map(({ id }) => id);
  return { plan, file: shown, request: { definitions, force, now: plan.today } };
}

/**
 * Makes sure that nothing changed since a plan was made, so that it can be done as it says.
 *
 * @param now the plan that would be made now
 * @throws InputError naming for each image what changed
 */
export function checkSavedPlan({ plan, file }: SavedPlan, now: Plan, { planned, lock }: StateNow): void {
  if (plan.gallery !== now.gallery) {
    throw new InputError(`The plan ${file} was made for the gallery ${plan.gallery}, and this bake uses ${now.gallery}.`, {
      hint: PLAN_AGAIN,
    });
  }
  const findings: Finding[] = [];
  const ids = new Set(plan.images.map(({ id }) => id));
  if (ids.size < plan.images.length) throw new InputError(`The plan ${file} has an image twice.`, { hint: PLAN_AGAIN });
  for (const { id, definition } of now.images) {
    if (!ids.has(id)) findings.push({ severity: 'error', file: definition, message: `${id}: the plan does not have it` });
  }
  const byId = new Map(planned.map((one) => [one.image.id, one]));
  const images = new Map(now.images.map((image) => [image.id, image]));
  for (const image of plan.images) {
    // No definition makes it any more.
    if (image.definition === '' && image.action === 'retire') continue;
    const [one, is] = [byId.get(image.id), images.get(image.id)];
    const message =
      one === undefined || is === undefined
        ? `the definitions do not have it`
        : whyStale(image, is, one, lockedImage(lock, image.id)?.fingerprint.image);
    if (message !== undefined) findings.push({ severity: 'error', file: image.definition, message: `${image.id}: ${message}` });
  }
  if (findings.length > 0) throw stale(file, findings);
}

/** The first cause of what differs, in a sentence without full stop; undefined when all is as it was. */
function whyStale(was: PlannedImage, is: PlannedImage, { definition }: PlannedDefinition, locked: string | undefined): string | undefined {
  const named = (version: string | undefined) => version ?? 'none';
  if (was.source.version !== is.source.version) {
    return `its source is ${named(is.source.version)} by the lock file, and was ${named(was.source.version)} when it was planned`;
  }
  const layers = changedLayers(was.fingerprint, is.fingerprint);
  if (layers !== undefined) return `${layers} changed since it was planned`;
  if (was.testsDigest !== is.testsDigest) return 'its tests changed since it was planned';
  if (was.latest !== is.latest) return `latest in the gallery is ${named(is.latest)}, and was ${named(was.latest)} when it was planned`;
  // A bake of this plan may have locked what it made of another image.
  if (locked !== was.locked && locked !== was.fingerprint.image) return 'the lock file has another fingerprint for it';
  const others = (was.regions ?? []).filter((region) => !definition.summary.regions.includes(region));
  if (others.length > 0) return `the definition has no region ${others.join(', ')}`;
  // What the plan leaves alone is left alone.
  if (!isForJob(was)) return undefined;
  const isSame = was.action === is.action && was.version === is.version && (was.retest === undefined) === (is.retest === undefined);
  return isSame ? undefined : `the plan says ${doing(was)}, and it would be ${doing(is)} now`;
}

function doing({ action, version, why }: PlannedImage): string {
  return `${action}${version === undefined ? '' : ` ${version}`} (${why})`;
}

function stale(file: string, findings: readonly Finding[]): InputError {
  return new InputError(`The plan ${file} does not hold any more, and nothing is baked.`, { findings, hint: PLAN_AGAIN });
}
