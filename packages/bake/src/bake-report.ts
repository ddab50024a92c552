import { mkdir } from 'node:fs/promises';
import { version as toolVersion } from '@bakehouse/core/step';
import type { ReportData } from '@bakehouse/report/data';
import { writeReport } from '@bakehouse/report/write';
import type { Bake, BakeRequest } from './bake-images.ts';
import { type BakeFailure, explainFailure } from './failure-causes.ts';
import { removeOldReports, reportFolder } from './report-folder.ts';
import { reportImage } from './report-image.ts';
import { reportPlan } from './report-plan.ts';

/** Writes the report of a run and adds it to the job summary. Returns the absolute path of the HTML file. */
export async function writeBakeReport(bake: Omit<Bake, 'report'>, startedAt: Date, request: BakeRequest): Promise<string> {
  const { baked, plan } = bake;
  const { options, run, redact } = request;
  const { stateFolder } = options;
  const folder = reportFolder(stateFolder, startedAt);
  await mkdir(folder, { recursive: true });
  const failure = explainFailure(bake);
  const data: ReportData = {
    title: `Bake ${baked.map(({ image }) => image.id).join(', ')}`,
    outcome: failure === undefined ? 'succeeded' : 'failed',
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    repository: run.repository,
    commit: options.commit,
    runUrl: run.runUrl,
    toolVersion,
    images: await Promise.all(baked.map((one) => reportImage(one, options))),
    plan: reportPlan(plan),
    error: failure && reportError(failure),
  };
  const { html, summary } = await writeReport(data, folder, redact);
  await request.summary(summary);
  await removeOldReports(stateFolder);
  return html;
}

function reportError({ message, reason, hint, findings, lastLines, log }: BakeFailure): ReportData['error'] {
  return { message, fault: reason, hint, findings, lastLines, log };
}
