import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Reports of this many runs are kept. */
const KEPT_REPORTS = 20;

/** The folder for the report of a run. @returns absolute path; it is not made */
export function reportFolder(stateFolder: string, startedAt: Date): string {
  return join(stateFolder, 'reports', startedAt.toISOString().replaceAll(':', '').replace(/\.\d+/, ''));
}

/** The HTML report of the newest run, if there is one. */
export async function latestReport(stateFolder: string): Promise<string | undefined> {
  const reports = join(stateFolder, 'reports');
  const newest = (await reportNames(reports)).at(-1);
  return newest === undefined ? undefined : join(reports, newest, 'report.html');
}

export async function removeOldReports(stateFolder: string): Promise<void> {
  const reports = join(stateFolder, 'reports');
  const old = (await reportNames(reports)).slice(0, -KEPT_REPORTS);
  await Promise.all(old.map((name) => rm(join(reports, name), { recursive: true, force: true })));
}

/** Folders named by time, oldest first. */
async function reportNames(reports: string): Promise<string[]> {
  const names = await readdir(reports).catch(() => []);
  return names.filter((name) => /^\d{4}-\d{2}-\d{2}T\d{6}Z$/.test(name)).sort();
}
