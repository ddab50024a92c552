import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Crash, readCrashReport } from '@bakehouse/records/tests';

/** Only names that this program gives: the report is a file that anybody may have edited. */
const KEPT = /^dumps\/(?!\.{1,2}$)[^/\\\0]+$/;

/**
 * What earlier runs have collected in a folder, as far as the dumps are still there. Of their modules only the number is kept, so that the
 * report does not grow without end.
 *
 * @param now files of this run
 * @param most how many at most
 */
export async function earlierCrashes(outputFolder: string, now: ReadonlySet<string>, most: number): Promise<Crash[]> {
  // A report that is damaged says nothing of what lies beside it.
  const former = await readCrashReport(join(outputFolder, 'crashes.json')).catch(() => undefined);
  const found: Crash[] = [];
  for (const crash of [...(former?.crashes ?? []), ...(former?.earlier ?? [])]) {
    if (found.length === most) break;
    if (!KEPT.test(crash.file) || now.has(crash.file)) continue;
    const isThere = await lstat(join(outputFolder, crash.file)).then(
      (status) => status.isFile(),
      () => false,
    );
    if (!isThere) continue;
    const left = crash.modules.length + (crash.modulesLeftOut ?? 0);
    found.push({ ...crash, modules: [], ...(left === 0 ? {} : { modulesLeftOut: left }) });
  }
  return found;
}
