import { type Finding, OutcomeError, type OutputValue } from '@bakehouse/core/errors';
import type { TestResult, VmResult } from '@bakehouse/records/tests';
import { lastLinesOf } from '@bakehouse/system/files';
import { MACHINE_LOST } from './result.ts';

/** As many as a summary shows of a program that failed. */
const MOST_LINES = 12;

/** A shell's exit code for a program that it does not find. */
const NOT_FOUND = 127;

/** Where the agent of the machine keeps a test, and what a shell calls it therefore. */
const PLACE_IN_MACHINE = /\/run\/bakehouse\/tests\/\d{3}(?=:)/g;

const OUTCOMES: Readonly<Record<string, string>> = { 'timed-out': 'took too long', 'not-run': 'did not run' };

/** What became of a test that did not pass: `test smoke failed: it ended with exit code 3`. */
export function testInWords({ name, outcome, problem }: Pick<TestResult, 'name' | 'outcome' | 'problem'>): string {
  return `test ${name} ${OUTCOMES[outcome] ?? outcome}${problem === undefined ? '' : `: ${problem}`}`;
}

/** The last lines that a test wrote; undefined when it did not run. @param most lines */
export async function testOutputEnd({ name, log }: Pick<TestResult, 'name' | 'log'>, most: number): Promise<string[] | undefined> {
  const lines = log === '' ? undefined : await lastLinesOf(log, most);
  return lines?.map((line) => line.replace(PLACE_IN_MACHINE, () => name));
}

/**
 * Why a run in a machine is no success, with the end of what its first bad test wrote; undefined when it is one.
 *
 * @param outputFolder of the run
 * @param findings the tests that did not pass, at their lines of the definition
 * @param outputs of the step, which are set all the same
 */
export async function failureOf(
  result: VmResult,
  outputFolder: string,
  findings: readonly Finding[],
  outputs: Readonly<Record<string, OutputValue>> = {},
): Promise<OutcomeError | undefined> {
  const { outcome, problem, tests, dumps } = result;
  if (outcome === 'passed') return undefined;
  // The machine of the host, not the system in it.
  const reason = problem?.startsWith(MACHINE_LOST) === true ? 'machine' : 'test';
  const bad = tests.filter((test) => test.outcome !== 'passed');
  const [first] = bad;
  // Where one test is all that there is to tell, it is told whole.
  const isOfOne = bad.length === 1 && first !== undefined && problem?.startsWith(`test ${first.name} `);
  const lastLines = (first === undefined ? undefined : await testOutputEnd(first, MOST_LINES)) ?? [];
  const log = first === undefined || first.log === '' ? result.console : first.log;
  return new OutcomeError(`The image did not pass its tests: ${isOfOne ? testInWords(first) : (problem ?? outcome)}.`, outputs, {
    ...{ findings, reason, log, lastLines },
    hint: `${whatToDo(reason, first, dumps.length > 0)}; ${outputFolder} has the console, the journal and the results of all tests`,
  });
}

function whatToDo(reason: 'test' | 'machine', test: TestResult | undefined, crashed: boolean): string {
  if (reason === 'machine') return 'see what QEMU said, and run it again';
  if (crashed) return 'see with collect-crash-dumps what crashed, and mend it';
  if (test === undefined) return 'see the console for where the machine stopped, and mend the definition';
  if (test.exitCode === NOT_FOUND) return 'add the package with the program that was not found to the steps of the definition';
  return `mend the test ${test.name}, or what it tests in the definition`;
}
