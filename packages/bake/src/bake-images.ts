import { type Finding, messageOf, OutcomeError, UserError } from '@bakehouse/core/errors';
import {
  isForJob,
  overdue,
  overdueMessage,
  type PlannedImages,
  type PlanRequest,
  planImages,
  planSummary,
} from '@bakehouse/image-plan/plan';
import type { Plan, PlannedImage } from '@bakehouse/records/plan';
import type { BakedImage } from './bake-image.ts';
import { causesOf } from './failure-causes.ts';
import { isCancelled } from './is-cancelled.ts';
import type { BakeOptions } from './stages/stage.ts';

export interface BakeRequest {
  /** What is planned; the gallery and the log are those of `options`. */
  readonly plan: Omit<PlanRequest, 'gallery' | 'log'>;
  readonly options: BakeOptions;
  /** Say what would be done and change nothing but the plan file. */
  readonly dryRun: boolean;
  /** Of the run, for the report. */
  readonly run: { readonly repository: string | undefined; readonly runUrl: string | undefined };
  /** Takes what a report may not show out of a text. */
  readonly redact: (text: string) => string;
  /** Gets Markdown for the job summary: the plan at once, the report at the end. */
  readonly summary: (markdown: string) => Promise<void>;
}

export interface Bake {
  readonly plan: Plan;
  /** What was baked or tested, in the order of the plan; nothing where nothing is due, and in a dry run. */
  readonly baked: readonly BakedImage[];
  /** Absolute path of the HTML report: of this run, or where nothing was due of the latest; undefined when there is none. */
  readonly report: string | undefined;
  /** What went wrong when the images were done: the lock file or the report could not be written. */
  readonly problems: readonly unknown[];
}

/**
 * Bakes the images that are due: builds, tests and promotes one after the other, and reports. That one fails stops no other, and what goes
 * wrong after that hides none of it.
 *
 * @returns what became of each, its error among it
 * @throws what `planImages` throws; OutcomeError, with the plan as output, when an image should have been removed by now; CancelledError
 */
export async function bakeImages(request: BakeRequest): Promise<Bake> {
  const startedAt = new Date();
  const { options, dryRun } = request;
  const { gallery, testFlags, log } = options;
  const planned = await planImages({ ...request.plan, gallery, log });
  const { plan } = planned;
  await request.summary(planSummary(plan));
  const late = overdue(plan);
  if (late.length > 0) {
    throw new OutcomeError(`${overdueMessage(late)} Nothing is baked.`, { plan: request.plan.planFile }, { findings: late });
  }
  for (const image of plan.images) if (image.action === 'retire') log.notice(`${image.id} is to be retired: ${image.why}.`);
  // To what a saved plan says, flags add tests and no images.
  const drilled = (image: PlannedImage) => testFlags.length > 0 && request.plan.saved === undefined && canBeTested(image);
  const due = plan.images.filter((image) => isForJob(image) || drilled(image));
  if (due.length === 0 || dryRun) return nothingDue(plan, request);
  const baked = await bakeDue(due, planned, options);
  const problems: unknown[] = [];
  const noting = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      if (isCancelled(error, options.signal)) throw error;
      problems.push(error);
      return undefined;
    });
  if (request.plan.updateLock === true) {
    const { lockVersions } = await import('./lock-versions.ts');
    await noting(lockVersions(baked, planned, request));
  }
  const { writeBakeReport } = await import('./bake-report.ts');
  const report = await noting(writeBakeReport({ plan, baked, problems }, startedAt, request));
  return { plan, baked, report, problems };
}

async function bakeDue(due: readonly PlannedImage[], { planned, lock }: PlannedImages, options: BakeOptions): Promise<BakedImage[]> {
  const [{ bakeImage }, { useDefinition }] = await Promise.all([import('./bake-image.ts'), import('./stages/definition-in-use.ts')]);
  const byId = new Map(planned.map((one) => [one.image.id, one]));
  const bakeOne = async (image: PlannedImage): Promise<BakedImage> => {
    const one = byId.get(image.id);
    if (one === undefined) throw new TypeError(`The plan has no definition of ${image.id}.`);
    try {
      return await bakeImage({ image, definition: await useDefinition(one, lock), options });
    } catch (error) {
      if (isCancelled(error, options.signal)) throw error;
      return { image, stages: [], values: image.version === undefined ? {} : { version: image.version }, error };
    }
  };
  const baked: BakedImage[] = [];
  for (const image of due) {
    const result = await bakeOne(image);
    if (result.error !== undefined) options.log.info(`${image.id}: ${messageOf(result.error)}`);
    baked.push(result);
  }
  return baked;
}

/** What nothing is to be made of can still be tested, unless it is to go and was never made. */
function canBeTested({ action, version }: PlannedImage): boolean {
  return action !== 'retire' && version !== undefined;
}

/** Nothing to do, or only to be told what would be done. */
async function nothingDue(plan: Plan, { dryRun, options: { stateFolder, log } }: BakeRequest): Promise<Bake> {
  if (dryRun) return { plan, baked: [], report: undefined, problems: [] };
  const same = plan.images.filter(({ action, version }) => version !== undefined && (action === 'none' || action === 'adopt'));
  if (same.length > 0) log.info(`Nothing to bake: ${same.map((image) => `${image.id} ${image.version} is latest`).join(', ')}.`);
  const { latestReport } = await import('./report-folder.ts');
  return { plan, baked: [], report: await latestReport(stateFolder), problems: [] };
}

/**
 * Why a bake failed, for the run that it was in; undefined when everything in it went well.
 *
 * @param outputs of the run, which are set all the same
 */
export function bakeFailure(bake: Bake, outputs: OutcomeError['outputs']): OutcomeError | undefined {
  const failed = bake.baked.filter(({ error }) => error !== undefined);
  const causes = causesOf(bake);
  if (failed.length > 1) {
    return new OutcomeError(`${failed.length} of ${bake.baked.length} images failed.`, outputs, { findings: causes.flatMap(findingsOf) });
  }
  const [first, ...others] = causes;
  if (first === undefined) return undefined;
  const { message, error } = first;
  const hint = hintOf(error);
  const findings = [...(error instanceof UserError ? error.findings : []), ...others.flatMap(findingsOf)];
  return new OutcomeError(message, outputs, { cause: error, findings, ...(hint === undefined ? {} : { hint }) });
}

function findingsOf({ message, error }: { readonly message: string; readonly error: unknown }): Finding[] {
  const hint = hintOf(error);
  return [{ severity: 'error', message, ...(hint === undefined ? {} : { hint }) }, ...(error instanceof UserError ? error.findings : [])];
}

function hintOf(error: unknown): string | undefined {
  return error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? error.hint : undefined;
}
