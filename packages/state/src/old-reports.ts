import { join } from 'node:path';
import { isObject } from '@bakehouse/core/data';
import type { Keep } from '@bakehouse/image-definition/definition';
import { readRegularText } from '@bakehouse/system/files';
import { type Found, isOlder, type LeftThing, type OldThing } from './old-thing.ts';
import { isReportName } from './report-folder.ts';
import { entriesOf, readTree } from './tree.ts';

const FOLDER = 'reports';
const LATEST = 'latest';

type Outcome = 'succeeded' | 'failed' | 'unchanged';

/**
 * The reports that are not kept: neither young nor among the newest of their outcome. Those of runs that had nothing to do count for
 * neither number.
 *
 * @param root real path of the state folder
 */
export async function oldReports(root: string, keep: Keep, now: Date): Promise<Found> {
  const old: OldThing[] = [];
  const left: LeftThing[] = [];
  const seen = { succeeded: 0, failed: 0, unchanged: 0 };
  // The newest first.
  for (const entry of (await entriesOf(join(root, FOLDER))).reverse()) {
    const path = `${FOLDER}/${entry.name}`;
    if (entry.name === LATEST) continue;
    if (!entry.isDirectory() || !isReportName(entry.name)) {
      left.push({ path, why: 'it is no report' });
      continue;
    }
    const outcome = await outcomeOf(join(root, path, 'report.json'));
    if (outcome === undefined) {
      left.push({ path, why: 'its report.json does not say how the run ended' });
      continue;
    }
    seen[outcome]++;
    const kept = { ...keep, unchanged: 0 }[outcome];
    const { changed, files } = await readTree(join(root, path));
    if (seen[outcome] > kept && isOlder(changed, keep.minAgeDays, now)) old.push({ kind: 'report', paths: [path], files });
  }
  return { old, left };
}

async function outcomeOf(file: string): Promise<Outcome | undefined> {
  try {
    const data: unknown = JSON.parse(await readRegularText(file));
    const outcome = isObject(data) ? data['outcome'] : undefined;
    return outcome === 'succeeded' || outcome === 'failed' || outcome === 'unchanged' ? outcome : undefined;
  } catch {
    return undefined;
  }
}
