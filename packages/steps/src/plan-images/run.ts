import { stat } from 'node:fs/promises';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf, OutputsOf } from '@bakehouse/core/definition';
import { type Finding, InputError, OutcomeError, throwIfCancelled } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import type { Gallery } from '@bakehouse/gallery/gallery';
import { findDefinitions } from '@bakehouse/image-definition/find-definitions';
import { parseGivenVariables } from '@bakehouse/image-definition/given-variables';
import type { SummarizedDefinition } from '@bakehouse/image-plan/definition-summary';
import { planDefinitions } from '@bakehouse/image-plan/plan';
import { azureMatrixOf, isForJob, matrixOf, mustRebuild } from '@bakehouse/image-plan/plan-matrix';
import { planSummary } from '@bakehouse/image-plan/plan-summary';
import type { SourceResolvers } from '@bakehouse/image-plan/resolve-source';
import { emptyLock, LOCK_FILE, type LockFile, readLockFile, writeLockFile } from '@bakehouse/records/lock-file';
import type { Plan, PlanAction } from '@bakehouse/records/plan';
import { writeJson } from '@bakehouse/system/files';
import { withGallery } from '../shared/with-gallery.ts';
import type { definition } from './definition.ts';
import { annotate, loadDefinitions, warnOf } from './load-definitions.ts';
import { PlanCaches } from './plan-caches.ts';

type Inputs = InputsOf<typeof definition>;
/** What a step that calls this one may leave out. */
type PlanInputs = Pick<Inputs, 'definitions' | 'gallery' | 'planFile'> & Partial<Inputs>;
type Outputs = OutputsOf<typeof definition>;

/** The log names so many images; the plan has all. */
const MOST_LINES = 200;
/** GitHub takes at most 1 MB of outputs of a job, counted in UTF-16 (https://docs.github.com/actions/reference/limits). */
const MOST_OUTPUT = 500_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Plans what is to be done for a set of definitions. Nothing is written when one of them is unusable.
 *
 * @throws InputError with the findings of all definitions together, or for a frozen lock file that does not fit; UserError when the
 *   gallery is damaged; OutcomeError, with the plan written, when an image should have been removed; ExternalError when a source cannot
 *   be asked; CancelledError
 */
export async function run(inputs: PlanInputs, context: StepContext): Promise<Outputs> {
  await checkInputs(inputs, context);
  const caches = new PlanCaches(inputs.cacheFolder === undefined ? undefined : context.resolve(inputs.cacheFolder), (message) =>
    context.log.info(message),
  );
  try {
    return await withGallery(inputs, context, (gallery) => planWith(gallery, caches, inputs, context));
  } catch (error) {
    if (!(error instanceof OutcomeError)) await caches.discard();
    throw error;
  }
}

async function planWith(gallery: Gallery, caches: PlanCaches, inputs: PlanInputs, context: StepContext): Promise<Outputs> {
  const { workspace } = context.environment;
  const variables = parseGivenVariables(inputs.variables ?? []);
  const files = await findDefinitions(inputs.definitions, workspace, context.signal);
  const definitions = await loadDefinitions({ files, variables }, caches, context);
  warnOf(definitions, context);

  const lockFile = context.resolve(inputs.lockFile ?? LOCK_FILE);
  const planned = await planDefinitions(definitions, {
    gallery,
    workspace,
    force: inputs.force ?? [],
    now: inputs.now,
    retire: inputs.retire ?? false,
    lock: await lockInUse(lockFile, inputs),
    frozen: inputs.frozen ?? false,
    selection: await selection(definitions, inputs, context),
    resolvers: inputs.online === true ? await resolversOf(inputs, context) : undefined,
    signal: context.signal,
  });
  throwIfCancelled(context.signal);
  const { plan } = planned;
  if (inputs.online === true && inputs.updateLock !== true) {
    context.log.warning('Newest versions of sources are not written to the lock file, where builds look for them (set update-lock).');
  }
  const planFile = context.resolve(inputs.planFile);
  await writeJson(planFile, plan);
  await caches.save();
  const lockChanged = inputs.updateLock === true && (await writeLockFile(lockFile, await planned.lock()));
  if (lockChanged) context.log.info(`The lock file ${lockFile} is written; commit it with the definitions.`);
  say(plan, context.log);
  await context.summary(planSummary(plan));
  const commentUrl = await comment(plan, inputs, context);
  return settle(plan, { ...outputsOf(plan, context.log), planFile, lockChanged, commentUrl });
}

async function checkInputs(inputs: PlanInputs, context: StepContext): Promise<void> {
  const { updateLock, frozen, comment, githubToken, planFile, azureSubscriptionId } = inputs;
  const findings: Finding[] = [];
  const report = (message: string, hint: string) => findings.push({ severity: 'error', message, hint });
  if (updateLock === true && frozen === true) report('update-lock and frozen contradict each other', 'leave one of them out');
  if (comment === true && githubToken === undefined) report('comment needs github-token', 'give it github.token');
  const place = await stat(context.resolve(planFile)).catch(() => undefined);
  if (place?.isDirectory() === true) report(`plan-file: ${planFile} is a folder`, 'give the path of a file');
  if (azureSubscriptionId !== undefined && !UUID.test(azureSubscriptionId)) {
    report('azure-subscription-id is no id of a subscription', 'az account show --query id says the one that is signed in to');
  }
  if (findings.length > 0) throw new InputError('plan-images: unusable inputs', { findings });
}

/** No lock file, and none to be made: none is used, and nothing counts as missing in it. */
async function lockInUse(file: string, { updateLock, frozen }: PlanInputs): Promise<LockFile | undefined> {
  const lock = await readLockFile(file);
  if (lock === undefined && frozen === true) {
    throw new InputError(`There is no lock file ${file}.`, { hint: 'plan with update-lock, and commit the lock file' });
  }
  return lock ?? (updateLock === true ? emptyLock : undefined);
}

async function resolversOf(inputs: PlanInputs, context: StepContext): Promise<SourceResolvers> {
  const [{ onlineResolvers }, { resourceManagerAccess }] = await Promise.all([
    import('@bakehouse/image-plan/online-resolvers'),
    import('../shared/azure-sign-in.ts'),
  ]);
  return onlineResolvers({ subscription: inputs.azureSubscriptionId, ...(await resourceManagerAccess(inputs, context)) });
}

async function selection(definitions: readonly SummarizedDefinition[], inputs: PlanInputs, context: StepContext) {
  const mode = inputs.commitDirectives ?? 'off';
  if (mode === 'off') return undefined;
  const { selectByCommit } = await import('./select-by-commit.ts');
  return selectByCommit(definitions, mode, inputs.githubToken, context);
}

function say({ images, findings, today }: Plan, log: Log): void {
  const due = images.filter(({ action }) => action !== 'none');
  const shown = (images.length <= MOST_LINES ? images : due).slice(0, MOST_LINES);
  for (const { id, action, why } of shown) log.info(`${id}: ${action} (${why})`);
  if (images.length > shown.length) log.info(`… and ${images.length - shown.length} more images, ${due.length} of all to do.`);
  if (today !== undefined) log.info(`Ages and dates count as of ${today}.`);
  // Errors end the run, which reports them.
  for (const finding of findings) if (finding.severity === 'warning') annotate(finding, log);
}

async function comment(plan: Plan, inputs: PlanInputs, context: StepContext): Promise<string | undefined> {
  if (inputs.comment !== true || inputs.githubToken === undefined) return undefined;
  const { postPlan } = await import('./post-plan.ts');
  return postPlan(plan, inputs.definitions.join('\n'), inputs.githubToken, context);
}

function outputsOf(plan: Plan, log: Log): Pick<Outputs, 'matrix' | 'azureMatrix' | 'imagesToBuild' | 'actions' | 'changed' | 'rebuild'> {
  const ids = (...actions: PlanAction[]) => plan.images.filter(({ action }) => actions.includes(action)).map(({ id }) => id);
  const counts: Partial<Record<PlanAction, number>> = {};
  for (const { action } of plan.images) counts[action] = (counts[action] ?? 0) + 1;
  const matrix = JSON.stringify(matrixOf(plan));
  if (matrix.length > MOST_OUTPUT) {
    log.warning(
      `The matrix has ${matrix.length} characters, and GitHub may refuse it: plan fewer definitions at once, or read the plan file.`,
    );
  }
  return {
    matrix,
    azureMatrix: JSON.stringify(azureMatrixOf(plan)),
    imagesToBuild: JSON.stringify(ids('build', 'refresh')),
    actions: JSON.stringify(counts),
    changed: plan.images.some(isForJob),
    rebuild: plan.images.some(mustRebuild),
  };
}

/** Dates that were not kept fail the run, after everything is said and written. */
function settle(plan: Plan, outputs: Outputs): Outputs {
  const errors = plan.findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return outputs;
  const count = errors.length === 1 ? 'An image' : `${errors.length} images`;
  throw new OutcomeError(`${count} should have been removed by now.`, outputs, { findings: errors });
}
