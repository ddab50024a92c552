import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GuestOutput } from './guest-agent.ts';
import { testKey } from './guest-test.ts';
import type { Timeline } from './timeline.ts';

interface Results {
  /** Absolute paths in the output folder, in the order of the tests; undefined for one that did not run. */
  readonly testLogs: readonly (string | undefined)[];
  /** Absolute path in the output folder. */
  readonly journal: string | undefined;
  /** File names in `dumps/`. */
  readonly dumps: readonly string[];
}

/** What the files of a test are called in `tests/`: `<name>.log`, and the folder `<name>` with what it left in $BAKEHOUSE_OUTPUT. */
export function resultName(index: number, testName: string): string {
  return `${testKey(index)}-${testName.replaceAll(/[^\w.-]/g, '_')}`;
}

/**
 * Completes what came from the dump disk by what the host saw of the machine, and tells where everything is.
 *
 * @param stage where the output is put together, and what was on the disk already is
 * @param output where it will be in the end; the paths in the answer are there
 */
export async function collectResults(options: {
  readonly disk: GuestOutput | undefined;
  readonly stage: string;
  readonly output: string;
  readonly tests: readonly { readonly name: string }[];
  readonly timeline: Timeline;
}): Promise<Results> {
  const { disk, stage, output } = options;
  for (const name of ['tests', 'dumps']) await mkdir(join(stage, name), { recursive: true });
  const testLogs: (string | undefined)[] = [];
  for (const [index, { name }] of options.tests.entries()) {
    const key = testKey(index);
    const times = options.timeline.tests.get(index);
    const onDisk = disk?.logs.get(key);
    if (times === undefined && onDisk === undefined && disk?.results.has(key) !== true) {
      testLogs.push(undefined);
      continue;
    }
    const log = join('tests', `${resultName(index, name)}.log`);
    // A machine that dies takes the last second of the log on its disk along; what came over the port is then the longer one.
    const streamed = Buffer.concat(times?.output ?? []);
    if (onDisk === undefined || onDisk < streamed.length) await writeFile(join(stage, log), streamed);
    testLogs.push(join(output, log));
  }
  return {
    testLogs,
    journal: disk?.hasJournal === true ? join(output, 'journal.log') : undefined,
    dumps: (disk?.dumps ?? []).map((dump) => dump.name),
  };
}
