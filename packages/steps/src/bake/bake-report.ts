import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StepContext } from '@bakehouse/core/context';
import type { InputsOf } from '@bakehouse/core/definition';
import { messageOf, UserError } from '@bakehouse/core/errors';
import { version as toolVersion } from '@bakehouse/core/version';
import type { CrashReport } from '@bakehouse/records/crash-report';
import type { Plan } from '@bakehouse/records/plan';
import type { ReportData } from '@bakehouse/report/report-data';
import { writeReport } from '@bakehouse/report/write-report';
import { readJson } from '@bakehouse/system/files';
import { withGallery } from '../shared/with-gallery.ts';
import type { definition } from './definition.ts';
import { galleryOf } from './gallery-of.ts';
import type { BakedImage } from './image-chain.ts';
import { reportImage } from './report-image.ts';
import { reportPlan } from './report-plan.ts';

/** Reports of this many runs are kept. */
const KEPT_REPORTS = 20;

type BakeInputs = InputsOf<typeof definition>;

/** Writes the report of a run and adds it to the job summary. Returns the path of the HTML file. */
export async function writeBakeReport(
  baked: readonly BakedImage[],
  plan: Plan,
  startedAt: Date,
  inputs: BakeInputs,
  context: StepContext,
): Promise<string> {
  const reports = join(context.resolve(inputs.stateFolder), 'reports');
  const folder = join(reports, startedAt.toISOString().replaceAll(':', '').replace(/\.\d+/, ''));
  await mkdir(folder, { recursive: true });
  const data: ReportData = {
    title: `Bake ${baked.map(({ image }) => image.id).join(', ')}`,
    outcome: baked.some(({ error }) => error !== undefined) ? 'failed' : 'succeeded',
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    repository: context.environment.repository,
    commit: context.environment.commit,
    runUrl: context.environment.runUrl,
    toolVersion,
    images: await withGallery(galleryOf(inputs), context, (gallery) =>
      Promise.all(baked.map((one) => reportImage(one, gallery, join(context.resolve(inputs.stateFolder), 'builds')))),
    ),
    plan: reportPlan(plan),
    error: errorOf(baked),
  };
  const { html, summary } = await writeReport(data, folder, (text) => context.cover(text));
  await context.summary(summary);
  await removeOldReports(reports);
  return html;
}

/** The HTML report of the newest run, if there is one. */
export async function latestReport(stateFolder: string): Promise<string | undefined> {
  const reports = join(stateFolder, 'reports');
  const [newest] = (await reportFolders(reports)).reverse();
  return newest === undefined ? undefined : join(reports, newest, 'report.html');
}

function errorOf(baked: readonly BakedImage[]): ReportData['error'] {
  const failures = baked.filter(({ error }) => error !== undefined);
  const [first] = failures;
  if (first === undefined) return undefined;
  const { error } = first;
  const user = error instanceof UserError ? { hint: error.hint, findings: error.findings } : {};
  const more = failures.length > 1 ? ` (and ${failures.length - 1} more)` : '';
  return { message: `${first.image.id}: ${messageOf(error)}${more}`, ...user };
}

async function removeOldReports(reports: string): Promise<void> {
  const old = (await reportFolders(reports)).slice(0, -KEPT_REPORTS);
  await Promise.all(old.map((name) => rm(join(reports, name), { recursive: true, force: true })));
}

/** Folders named by time, oldest first. */
async function reportFolders(reports: string): Promise<string[]> {
  const names = await readdir(reports).catch(() => []);
  return names.filter((name) => /^\d{4}-\d{2}-\d{2}T\d{6}Z$/.test(name)).sort();
}

/** What crashed in the tests, without the modules, for the step's output. */
export async function crashesOf(baked: readonly BakedImage[]): Promise<object[]> {
  const crashes: object[] = [];
  for (const { image, result } of baked) {
    const report = result.crashReport === undefined ? undefined : await readJson<CrashReport>(result.crashReport);
    for (const { modules: _modules, ...crash } of report?.crashes ?? []) crashes.push({ image: image.id, ...crash });
  }
  return crashes;
}
