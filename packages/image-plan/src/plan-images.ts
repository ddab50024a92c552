import { type Finding, InputError, throwIfCancelled } from '@bakehouse/core/errors';
import { type Log, logFinding } from '@bakehouse/core/log';
import type { Gallery } from '@bakehouse/gallery/gallery';
import type { LoadAllOptions } from '@bakehouse/image-definition/load';
import { findDefinitions } from '@bakehouse/image-definition/load';
import type { Plan } from '@bakehouse/records/plan';
import { emptyLock, type LockFile, lockedImage, readLockFile, writeLockFile } from '@bakehouse/records/plan';
import type { StateStore } from '@bakehouse/records/stores';
import { shownPath, writeJson } from '@bakehouse/system/files';
import { checkSavedPlan, type SavedPlan } from './apply-plan.ts';
import type { DefinitionChecks } from './definition-checks.ts';
import { planDefinitions } from './plan.ts';
import { PlanCaches } from './plan-caches.ts';
import { checkTestFlags } from './plan-checks.ts';
import { type PlanView, planLines } from './plan-lines.ts';
import type { PlannedDefinition } from './planned-definition.ts';
import type { SourceResolvers } from './resolve-source.ts';
import type { CommitSelection } from './select-by-commit.ts';
import { summarizeDefinitions, warnOf } from './summarize-definitions.ts';

export interface PlanRequest {
  /** Files, folders or globs; relative ones begin at the workspace. */
  readonly definitions: readonly string[];
  /** What must hold so that they can be built; nothing is asked when left out. */
  readonly checks?: DefinitionChecks | undefined;
  /** Flags that tests are switched on by; one that no definition knows is an error. */
  readonly testFlags?: readonly string[] | undefined;
  /** How they are loaded. */
  readonly loading: LoadAllOptions & { readonly signal: AbortSignal };
  readonly gallery: Gallery;
  /** Ids of images to build although nothing changed; `*` stands for all. */
  readonly force?: readonly string[] | undefined;
  /** Also plan what is to be retired. Only with all definitions of the gallery. */
  readonly retire?: boolean | undefined;
  /** Day or time that ages and dates are compared with; the clock when left out. */
  readonly now?: string | undefined;
  /** Absolute. Used when it exists or is to be updated. */
  readonly lockFile: string;
  /** Write the lock file as the definitions are now. */
  readonly updateLock?: boolean | undefined;
  /** Fail unless the lock file has every image as it is now. */
  readonly frozen?: boolean | undefined;
  /** Who to ask for the newest versions of the sources; nobody when left out. */
  readonly resolvers?: SourceResolvers | undefined;
  /** What the message of the commit leaves; everything when left out. */
  readonly selection?: CommitSelection | undefined;
  /** Absolute; where the plan is written. */
  readonly planFile: string;
  /** Absolute; what is kept there spares reading definitions that did not change. Nothing is kept without it. */
  readonly cacheFolder?: string | undefined;
  /** What is known of builds that are on their way; nothing when left out. */
  readonly builds?: StateStore | undefined;
  /** A plan that was made earlier and is to hold as it is; no other is then written. Its `request` goes into this one. */
  readonly saved?: SavedPlan | undefined;
  /** How the log shows the plan. */
  readonly view?: PlanView | undefined;
  readonly log: Log;
}

export interface PlannedImages {
  readonly plan: Plan;
  /** The definitions of the images, sorted by id; those of images that are to be retired are gone. */
  readonly planned: readonly PlannedDefinition[];
  /** The lock file as it is now; undefined when none is used. */
  readonly lock: LockFile | undefined;
  readonly lockChanged: boolean;
}

/**
 * Plans what is to be done for a set of definitions, and writes the plan, and the lock file where that is asked for. Nothing is written
 * when a definition is unusable.
 *
 * @throws InputError with the findings of all definitions together, or for a frozen lock file that does not fit; UserError when the gallery
 *   is damaged; ExternalError when a source cannot be asked; CancelledError
 */
export async function planImages(request: PlanRequest): Promise<PlannedImages> {
  const { cacheFolder, log } = request;
  const caches = new PlanCaches(cacheFolder, (message) => log.info(message));
  try {
    return await planWith(caches, request);
  } catch (error) {
    await caches.discard();
    throw error;
  }
}

async function planWith(caches: PlanCaches, request: PlanRequest): Promise<PlannedImages> {
  const { loading, gallery, force, retire, now, lockFile, updateLock = false, frozen, resolvers, selection, planFile, log } = request;
  const { saved } = request;
  const { workspace, signal } = loading;
  const files = await findDefinitions(request.definitions, workspace, signal);
  const definitions = await summarizeDefinitions(files, { ...loading, checks: request.checks }, caches);
  warnOf(definitions, workspace, log);
  checkTestFlags(definitions, request.testFlags ?? []);
  const isOffline = request.checks !== undefined && request.checks.checkAgain === undefined;
  if (isOffline && definitions.some(({ summary }) => summary.source.kind === 'debian')) {
    log.info('Suites and packages are not looked up in their archives (set online for that).');
  }

  const before = await lockInUse(request);
  const choice = selection && (await (await import('./select-by-commit.ts')).selectByCommit(definitions, selection, log));
  const planned = await planDefinitions(definitions, {
    ...{ gallery, workspace, now, resolvers, signal, lock: before },
    force: force ?? [],
    retire: retire ?? false,
    frozen: frozen ?? false,
    selection: choice?.images,
    active: choice?.active ?? true,
    builds: request.builds,
  });
  throwIfCancelled(signal);
  if (resolvers !== undefined && !updateLock) {
    log.warning('Newest versions of sources are not written to the lock file, where builds look for them (set update-lock).');
  }
  const lock = updateLock ? await planned.lock() : before;
  const current: Plan = { ...planned.plan, gallery: shownPath(gallery.place, workspace), images: withLocked(planned.plan, lock) };
  const plan = saved?.plan ?? current;
  if (saved === undefined) await writeJson(planFile, plan);
  else checkSavedPlan(saved, current, { planned: planned.planned, lock: before });
  await caches.save();
  const lockChanged = updateLock && lock !== undefined && (await writeLockFile(lockFile, lock));
  if (lockChanged) log.info(`The lock file ${lockFile} is written; commit it with the definitions.`);
  logPlan(plan, request);
  return { plan, planned: planned.planned, lock, lockChanged };
}

/** No lock file, and none to be made: none is used, and nothing counts as missing in it. */
async function lockInUse({ lockFile, updateLock, frozen }: PlanRequest): Promise<LockFile | undefined> {
  const lock = await readLockFile(lockFile);
  if (lock === undefined && frozen === true) {
    throw new InputError(`There is no lock file ${lockFile}.`, { hint: 'plan with update-lock, and commit the lock file' });
  }
  return lock ?? (updateLock === true ? emptyLock : undefined);
}

function withLocked({ images }: Plan, lock: LockFile | undefined): Plan['images'] {
  return images.map((image) => {
    const locked = lockedImage(lock, image.id)?.fingerprint.image;
    return locked === undefined ? image : { ...image, locked };
  });
}

function logPlan(plan: Plan, { view = { full: false, more: 'the plan file has them', colours: false }, log }: PlanRequest): void {
  for (const line of planLines(plan, view)) log.info(line);
  // Errors end the run, which reports them.
  for (const finding of plan.findings) if (finding.severity === 'warning') logFinding(log, finding);
}

/** Dates of a plan that were not kept, which are to fail a run when everything is said and written. */
export function overdue({ findings }: Plan): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

/** "An image should have been removed by now.": what a run fails with for `overdue` dates. */
export function overdueMessage(findings: readonly Finding[]): string {
  return `${findings.length === 1 ? 'An image' : `${findings.length} images`} should have been removed by now.`;
}
