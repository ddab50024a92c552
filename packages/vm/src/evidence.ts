import { copyFile, lstat, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '@bakehouse/core/program';
import { testKey } from './agent.ts';
import { type DumpDiskContent, readRegularFile } from './dump-disk.ts';
import type { Timeline } from './timeline.ts';

export interface Evidence {
  /** Absolute paths in the output folder, in the order of the tests; undefined for one that did not run. */
  readonly testLogs: readonly (string | undefined)[];
  /** Absolute path in the output folder. */
  readonly journal: string | undefined;
  /** File names in `dumps/`. */
  readonly dumps: readonly string[];
}

/**
 * Sorts what came from the dump disk into the output: `tests/<number>-<name>.log`, `tests/<number>-<name>/` (what the test
 * left in $BAKEHOUSE_OUTPUT), `journal.log` and `dumps/`.
 *
 * @param stage where the output is put together
 * @param output where it will be in the end; the paths in the answer are there
 */
export async function collectEvidence(options: {
  readonly disk: DumpDiskContent | undefined;
  readonly stage: string;
  readonly output: string;
  readonly tests: readonly { readonly name: string }[];
  readonly timeline: Timeline;
}): Promise<Evidence> {
  const { disk, stage, output } = options;
  for (const name of ['tests', 'dumps']) await mkdir(join(stage, name));
  const testLogs: (string | undefined)[] = [];
  for (const [index, { name }] of options.tests.entries()) {
    const times = options.timeline.tests.get(index);
    const onDisk = disk === undefined ? undefined : join(disk.folder, 'results', testKey(index));
    if (times === undefined && (onDisk === undefined || (await readRegularFile(join(onDisk, 'result'))) === undefined)) {
      testLogs.push(undefined);
      continue;
    }
    const base = `${testKey(index)}-${name.replaceAll(/[^\w.-]/g, '_')}`;
    await saveLog(
      onDisk === undefined ? undefined : join(onDisk, 'log'),
      Buffer.concat(times?.output ?? []),
      join(stage, 'tests', `${base}.log`),
    );
    if (onDisk !== undefined) await saveFiles(join(onDisk, 'files'), join(stage, 'tests', base));
    testLogs.push(join(output, 'tests', `${base}.log`));
  }
  const journal = disk === undefined ? undefined : join(disk.folder, 'system', 'journal.log');
  const hasJournal = journal !== undefined && (await isRegularFile(journal));
  if (hasJournal) await rename(journal, join(stage, 'journal.log'));
  for (const dump of disk?.dumps ?? []) {
    const target = join(stage, 'dumps', dump.name);
    await rename(dump.path, target);
    // debugfs writes the holes of a sparse file as zeros; a core dump is mostly holes.
    await runProgram('make the core dump sparse', ['fallocate', '--dig-holes', target], { allowFailure: true });
  }
  return {
    testLogs,
    journal: hasJournal ? join(output, 'journal.log') : undefined,
    dumps: (disk?.dumps ?? []).map((dump) => dump.name),
  };
}

/** A machine that dies takes the last second of the log on its disk along; what came over the port is then the longer one. */
async function saveLog(onDisk: string | undefined, streamed: Buffer, target: string): Promise<void> {
  const size = onDisk !== undefined && (await isRegularFile(onDisk)) ? (await lstat(onDisk)).size : 0;
  if (onDisk !== undefined && size > 0 && size >= streamed.length) await copyFile(onDisk, target);
  else await writeFile(target, streamed);
}

async function saveFiles(folder: string, target: string): Promise<void> {
  if (!(await lstat(folder).catch(() => undefined))?.isDirectory() || (await readdir(folder)).length === 0) return;
  await rename(folder, target);
}

async function isRegularFile(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isFile() ?? false;
}
