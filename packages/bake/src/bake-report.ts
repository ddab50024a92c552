import { mkdir } from 'node:fs/promises';
import { version as toolVersion } from '@bakehouse/core/step';
import type { PlannedImage } from '@bakehouse/records/plan';
import type { ReportData } from '@bakehouse/report/data';
import { writeReport } from '@bakehouse/report/write';
import { latestFolder, removeOldReports, reportFolder } from '@bakehouse/state/reports';
import type { Bake, BakeRequest } from './bake-images.ts';
import type { BakedImage } from './baked-image.ts';
import { type BakeFailure, explainFailure } from './failure-causes.ts';
import { reportImage } from './report-image.ts';
import { reportPlan } from './report-plan.ts';

/** Of the images that nothing was to be done for so many are shown with all that the gallery knows; the plan has all. */
const MOST_UNCHANGED = 20;

const MOST_NAMES = 4;

interface BakeReport {
  /** Absolute paths. */
  readonly html: string;
  readonly junit: string;
}

/**
 * Writes the report of a run, also as `reports/latest`, and adds it to the job summary. A run with nothing to do has one too, and adds nothing
 * to the summary, where the plan says it already.
 */
export async function writeBakeReport(bake: Omit<Bake, 'report' | 'junit'>, startedAt: Date, request: BakeRequest): Promise<BakeReport> {
  const { baked, plan } = bake;
  const { options, run, redact } = request;
  const { stateFolder, workspace } = options;
  const unchanged = baked.length === 0;
  const folder = reportFolder(stateFolder, startedAt, unchanged);
  await mkdir(folder, { recursive: true });
  const failure = explainFailure(bake);
  const shown = unchanged ? plan.images.filter(isUpToDate).slice(0, MOST_UNCHANGED).map(asUnchanged) : baked;
  const data: ReportData = {
    title: titleOf(unchanged ? plan.images : baked.map(({ image }) => image)),
    outcome: failure !== undefined ? 'failed' : unchanged ? 'unchanged' : 'succeeded',
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    repository: run.repository,
    commit: options.commit,
    runUrl: run.runUrl,
    workspace,
    toolVersion,
    images: await Promise.all(shown.map((one) => reportImage(one, options))),
    plan: reportPlan(plan),
    error: failure && reportError(failure, bake),
  };
  const { html, junit, summary } = await writeReport(data, folder, redact, latestFolder(stateFolder));
  if (!unchanged) await request.summary(summary);
  await removeOldReports(stateFolder);
  return { html, junit };
}

function titleOf(images: readonly Pick<PlannedImage, 'id'>[]): string {
  const shown = images.slice(0, MOST_NAMES).map(({ id }) => id);
  const more = images.length - shown.length;
  return `Bake ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function isUpToDate({ action, version }: PlannedImage): boolean {
  return version !== undefined && (action === 'none' || action === 'adopt');
}

function asUnchanged(image: PlannedImage): BakedImage {
  return { image, stages: [], values: image.version === undefined ? {} : { version: image.version } };
}

function reportError(
  { message, reason, hint, findings, lastLines, log, error }: BakeFailure,
  { baked }: Pick<Bake, 'baked'>,
): ReportData['error'] {
  // Where tests did not pass the report has the end of each log with its test.
  const tested = baked.some((one) => one.error === error && one.values.tested !== undefined);
  return { message, fault: reason, hint, findings, lastLines: tested ? [] : lastLines, log: tested ? undefined : log };
}
