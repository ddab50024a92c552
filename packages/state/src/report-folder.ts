import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Reports of this many runs that did something are kept. */
const KEPT_REPORTS = 20;

/** After the time in the name of a report of a run that had nothing to do. */
const UNCHANGED = '-unchanged';

/**
 * The folder for the report of a run.
 *
 * @param unchanged the run had nothing to do
 * @returns absolute path; it is not made
 */
export function reportFolder(stateFolder: string, startedAt: Date, unchanged: boolean): string {
  const name = startedAt.toISOString().replaceAll(':', '').replace(/\.\d+/, '');
  return join(stateFolder, 'reports', `${name}${unchanged ? UNCHANGED : ''}`);
}

/** Where a copy of the newest report is, for pipelines and people who want one path. @returns absolute path */
export function latestFolder(stateFolder: string): string {
  return join(stateFolder, 'reports', 'latest');
}

/** Of the runs that had nothing to do only the newest is kept: they would soon have taken the place of all others. */
export async function removeOldReports(stateFolder: string): Promise<void> {
  const reports = join(stateFolder, 'reports');
  const names = await reportNames(reports);
  const idle = names.filter((name) => name.endsWith(UNCHANGED));
  const busy = names.filter((name) => !name.endsWith(UNCHANGED));
  const old = [...busy.slice(0, -KEPT_REPORTS), ...idle.slice(0, -1)];
  await Promise.all(old.map((name) => rm(join(reports, name), { recursive: true, force: true })));
}

/** Whether a name in the folder of the reports is that of a report, which tells its time. Equal lengths of time sort as text. */
export function isReportName(name: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{6}Z(?:-unchanged)?$/.test(name);
}

/** Folders named by time, oldest first. */
async function reportNames(reports: string): Promise<string[]> {
  const names = await readdir(reports).catch(() => []);
  return names.filter(isReportName).sort();
}
