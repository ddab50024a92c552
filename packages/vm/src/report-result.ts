import type { Log } from '@bakehouse/core/log';
import { counted, formatDuration } from '@bakehouse/core/text';
import type { TestOutcome, VmResult } from '@bakehouse/records/tests';
import { leftOutInWords } from './left-out.ts';

/** How many tests passed, failed or did not end, and crashed. */
export function testCounts({ tests }: VmResult): { readonly passed: number; readonly failed: number; readonly crashed: number } {
  const count = (...outcomes: TestOutcome[]) => tests.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return { passed: count('passed'), failed: count('failed', 'timed-out', 'not-run'), crashed: count('crashed') };
}

/**
 * Says in the log what became of the tests, and what was left out.
 *
 * @param awaiting units that cannot start in a test, since they wait for the configuration of a machine
 */
export function reportResult(result: VmResult, log: Log, awaiting: readonly string[] = []): void {
  for (const test of result.tests) {
    if (test.outcome === 'passed') log.info(`${test.name}: passed in ${formatDuration(test.durationMs)}`);
    // No annotation: the failure of the run has each of them at its line of the definition.
    else log.info(`${test.name}: ${test.outcome}${test.problem === undefined ? '' : `, ${test.problem}`}`);
  }
  const unexpected = result.failedUnits.filter((unit) => !awaiting.includes(unit));
  const expected = result.failedUnits.filter((unit) => awaiting.includes(unit));
  if (unexpected.length > 0) log.warning(`Units that failed to start in the machine: ${unexpected.join(', ')}`);
  if (expected.length > 0) log.info(`${expected.join(', ')} did not start, as expected: it waits for the configuration of the machine.`);
  const leftOut = leftOutInWords(result.leftOut);
  if (leftOut !== undefined) log.warning(`Left out of what the machine gave back: ${leftOut}`);
  for (const remark of result.remarks ?? []) log.notice(remark);
  if (result.dumps.length > 0) log.info(`${counted(result.dumps.length, 'core dump')} in ${result.dumpFolder}`);
}
