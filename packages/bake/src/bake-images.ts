import { OutcomeError, reasonOf, UserError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import {
  inLayers,
  isForJob,
  overdue,
  overdueMessage,
  type PlannedImages,
  type PlanRequest,
  planImages,
  planSummary,
} from '@bakehouse/image-plan/plan';
import type { Plan, PlannedImage } from '@bakehouse/records/plan';
import { type BakedImage, CancelledImage } from './baked-image.ts';
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
  /** Absolute path of the HTML report of this run; undefined after a dry run, and when it could not be written. */
  readonly report: string | undefined;
  /** Absolute path of its tests as JUnit XML. */
  readonly junit: string | undefined;
  /** What went wrong when the images were done: the lock file or the report could not be written. */
  readonly problems: readonly unknown[];
  /** Absolute; of the run. */
  readonly workspace: string;
}

/**
 * Bakes the images that are due: builds, tests and promotes one after the other, and reports. That one fails stops no other, and what goes
 * wrong after that hides none of it. One bake at a time works on a state folder: another waits, and then plans with what that one has made.
 *
 * @returns what became of each, its error among it
 * @throws what `planImages` throws; OutcomeError, with the plan as output, when an image should have been removed by now; CancelledError
 *   before the first image is begun: afterwards what became of each is returned
 */
export async function bakeImages(request: BakeRequest): Promise<Bake> {
  // A dry run reads, and leaves nothing but its plan.
  if (request.dryRun) return bakeAlone(request);
  const { stateFolder, log, signal } = request.options;
  const { withTidyFolderLock } = await import('@bakehouse/system/folder-lock');
  // The other one ends by itself, and whoever waits has the time limit of its job.
  return withTidyFolderLock(stateFolder, { wait: Number.POSITIVE_INFINITY, log, signal }, () => bakeAlone(request));
}

/** No other bake works on this state folder: what the plan says is to be done is still so when it is done. */
async function bakeAlone(request: BakeRequest): Promise<Bake> {
  const startedAt = new Date();
  const { options, dryRun } = request;
  const { gallery, testFlags, workspace, log } = options;
  const planned = await planImages({ ...request.plan, testFlags, gallery, log, builds: options.tracking?.store });
  const { plan } = planned;
  await request.summary(planSummary(plan));
  const late = overdue(plan);
  if (late.length > 0) {
    throw new OutcomeError(
      `${overdueMessage(late)} Nothing is baked.`,
      { plan: request.plan.planFile },
      { findings: late, reason: 'definition' },
    );
  }
  for (const image of plan.images) if (image.action === 'retire') log.notice(`${image.id} is to be retired: ${image.why}.`);
  // To what a saved plan says, flags add tests and no images.
  const drilled = (image: PlannedImage) => testFlags.length > 0 && request.plan.saved === undefined && canBeTested(image);
  const due = inLayers(plan.images).filter((image) => isForJob(image) || image.action === 'pending' || drilled(image));
  if (dryRun) return { plan, baked: [], report: undefined, junit: undefined, problems: [], workspace };
  if (due.length === 0) sayNothingDue(plan, log);
  const baked = due.length === 0 ? [] : await bakeDue(due, planned, options);
  const problems: unknown[] = [];
  const noting = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      if (isCancelled(error, options.signal)) throw error;
      problems.push(error);
      return undefined;
    });
  if (due.length > 0 && request.plan.updateLock === true && !options.signal.aborted) {
    const { lockVersions } = await import('./lock-versions.ts');
    await noting(lockVersions(baked, planned, request));
  }
  const ended = baked.filter(({ pending }) => pending === undefined);
  await tellPending(baked, request);
  // Of images that are all on their way there is nothing to report yet.
  const { writeBakeReport } = await import('./bake-report.ts');
  const isAllPending = baked.length > 0 && ended.length === 0;
  const report = isAllPending ? undefined : await noting(writeBakeReport({ plan, baked: ended, problems, workspace }, startedAt, request));
  return { plan, baked, report: report?.html, junit: report?.junit, problems, workspace };
}

/** The builds that are on their way, as a table in the summary. */
async function tellPending(baked: readonly BakedImage[], { summary }: BakeRequest): Promise<void> {
  const builds = baked.flatMap(({ pending }) => (pending === undefined ? [] : [{ state: pending }]));
  if (builds.length === 0) return;
  const { trackingSummary } = await import('@bakehouse/builders/tracking');
  await summary(trackingSummary(builds, performance.timeOrigin + performance.now()));
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
      if (error instanceof CancelledImage) return error.baked;
      if (isCancelled(error, options.signal)) return new CancelledImage({ image, stages: [], values: {} }).baked;
      return { image, stages: [], values: image.version === undefined ? {} : { version: image.version }, error };
    }
  };
  const baked: BakedImage[] = [];
  for (const image of due) {
    const source = baked.find(
      ({ image: { id }, error, pending }) => image.after?.includes(id) === true && (error ?? pending) !== undefined,
    );
    if (source?.pending !== undefined) {
      options.log.warning(`${image.id} waits for its source ${source.image.id}, whose build is pending: bake again to go on with it.`);
      continue;
    }
    const result = source === undefined ? await bakeOne(image) : withoutSource(image, source);
    for (const { message } of causesOf({ baked: [result], problems: [], workspace: options.workspace })) options.log.info(message);
    baked.push(result);
    if (result.pending !== undefined) {
      const { builder, phase, notBefore } = result.pending;
      const when = phase === 'waiting' ? `, at ${notBefore} or later` : '';
      options.log.warning(`The build of ${image.id} with ${builder} is pending: bake again to go on with it${when}.`);
    }
    // What is there by then is still reported.
    if (result.error instanceof CancelledImage) break;
  }
  return baked;
}

/** Nothing is made of a source that could not be made. */
function withoutSource(image: PlannedImage, { image: { id }, error }: BakedImage): BakedImage {
  const reason = reasonOf(error);
  const because = new UserError(`It is made of ${id}, which failed.`, { cause: error, ...(reason === undefined ? {} : { reason }) });
  return { image, stages: [], values: image.version === undefined ? {} : { version: image.version }, error: because };
}

/** What nothing is to be made of can still be tested, unless it is to go and was never made. */
function canBeTested({ action, version }: PlannedImage): boolean {
  return action !== 'retire' && version !== undefined;
}

function sayNothingDue(plan: Plan, log: Log): void {
  const same = plan.images.filter(({ action, version }) => version !== undefined && (action === 'none' || action === 'adopt'));
  if (same.length > 0) log.info(`Nothing to bake: ${same.map((image) => `${image.id} ${image.version} is latest`).join(', ')}.`);
}
