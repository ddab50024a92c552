import { messageOf, OutcomeError } from '@bakehouse/core/errors';
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
}

/**
 * Bakes the images that are due: builds, tests and promotes one after the other, and reports. That one fails stops no other.
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
  const due = plan.images.filter((image) => isForJob(image) || (testFlags.length > 0 && canBeTested(image)));
  if (due.length === 0 || dryRun) return nothingDue(plan, request);
  const baked = await bakeDue(due, planned, options);
  if (request.plan.updateLock === true) await (await import('./lock-versions.ts')).lockVersions(baked, planned, request);
  const { writeBakeReport } = await import('./bake-report.ts');
  return { plan, baked, report: await writeBakeReport(baked, plan, startedAt, request) };
}

async function bakeDue(due: readonly PlannedImage[], { planned, lock }: PlannedImages, options: BakeOptions): Promise<BakedImage[]> {
  const [{ bakeImage }, { useDefinition }] = await Promise.all([import('./bake-image.ts'), import('./stages/definition-in-use.ts')]);
  const byId = new Map(planned.map((one) => [one.image.id, one]));
  const work = await Promise.all(
    due.map(async (image) => {
      const definition = byId.get(image.id);
      if (definition === undefined) throw new TypeError(`The plan has no definition of ${image.id}.`);
      return { image, definition: await useDefinition(definition, lock), options };
    }),
  );
  const baked: BakedImage[] = [];
  for (const one of work) {
    const result = await bakeImage(one);
    if (result.error !== undefined) options.log.info(`${one.image.id}: ${messageOf(result.error)}`);
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
  if (dryRun) return { plan, baked: [], report: undefined };
  const same = plan.images.filter(({ action, version }) => version !== undefined && (action === 'none' || action === 'adopt'));
  if (same.length > 0) log.info(`Nothing to bake: ${same.map((image) => `${image.id} ${image.version} is latest`).join(', ')}.`);
  const { latestReport } = await import('./report-folder.ts');
  return { plan, baked: [], report: await latestReport(stateFolder) };
}

/**
 * Why a bake failed, for the run that it was in; undefined when everything in it went well.
 *
 * @param outputs of the run, which are set all the same
 */
export function bakeFailure({ baked }: Bake, outputs: OutcomeError['outputs']): OutcomeError | undefined {
  const failures = baked.filter(({ error }) => error !== undefined);
  const [first] = failures;
  if (first === undefined) return undefined;
  if (failures.length === 1) {
    const { error, image } = first;
    const hint = error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? { hint: error.hint } : {};
    return new OutcomeError(`${image.id}: ${messageOf(error)}`, outputs, { cause: error, ...hint });
  }
  const findings = failures.map(({ image, error }) => ({ severity: 'error', message: `${image.id}: ${messageOf(error)}` }) as const);
  return new OutcomeError(`${failures.length} of ${baked.length} images failed.`, outputs, { findings });
}
