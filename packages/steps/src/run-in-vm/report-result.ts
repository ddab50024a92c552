import type { OutputsOf } from '@bakehouse/core/definition';
import { formatDuration } from '@bakehouse/core/format';
import type { Log } from '@bakehouse/core/log';
import type { TestOutcome, VmResult } from '@bakehouse/records/vm-result';
import { leftOutInWords } from '@bakehouse/vm/left-out';
import type { definition } from './definition.ts';

/** The outputs of the step; of a dry run, which has no result, none is set. */
export function outputsOf(result: VmResult | undefined, resultFile?: string): OutputsOf<typeof definition> {
  const count = (...outcomes: TestOutcome[]) => result?.tests.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    resultFile,
    passed: count('passed'),
    failed: count('failed', 'timed-out', 'not-run'),
    crashed: count('crashed'),
    dumpFolder: result?.dumpFolder,
    accelerator: result?.accelerator,
    ready: result === undefined ? undefined : result.readyAfterMs !== undefined,
  };
}

/** Says in the log what became of the tests, and what was left out. */
export function reportResult(result: VmResult, log: Log): void {
  for (const test of result.tests) {
    if (test.outcome === 'passed') log.info(`${test.name}: passed in ${formatDuration(test.durationMs)}`);
    // Not an error: the step's failure, which names them all, is reported once.
    else log.notice(`${test.name}: ${test.outcome}${test.problem === undefined ? '' : `, ${test.problem}`}`);
  }
  if (result.failedUnits.length > 0) log.warning(`Units that failed to start in the machine: ${result.failedUnits.join(', ')}`);
  const leftOut = leftOutInWords(result.leftOut);
  if (leftOut !== undefined) log.warning(`Left out of what the machine gave back: ${leftOut}`);
  for (const remark of result.remarks ?? []) log.notice(remark);
  if (result.dumps.length > 0) log.info(`${result.dumps.length} core dumps in ${result.dumpFolder}`);
}
