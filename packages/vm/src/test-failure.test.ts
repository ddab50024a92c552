import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestResult, VmResult } from '@bakehouse/records/tests';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, it } from '@jest/globals';
import { failureOf } from './test-failure.ts';

const resultOf = (given: Partial<VmResult>) =>
  ({ outcome: 'failed', dumps: [], console: '/out/console.log', tests: [], ...given }) as unknown as VmResult;

const bad = (name: string, given: Partial<TestResult> = {}) =>
  ({ name, outcome: 'failed', log: '', exitCode: 3, problem: 'it ended with exit code 3', ...given }) as TestResult;

it('One test that failed is told whole, once, with the end of its log and what to do', () =>
  withTemporaryFolder('test-failure', async (folder) => {
    const log = join(folder, '000-smoke.log');
    await writeFile(log, 'checking\n/run/bakehouse/tests/000: line 2: curl: command not found\n');
    const smoke = bad('smoke', { log, exitCode: 127, problem: 'it ended with exit code 127' });
    const failure = await failureOf(resultOf({ problem: 'test smoke failed', tests: [smoke] }), '/out', []);
    expect(failure?.message).toBe('The image did not pass its tests: test smoke failed: it ended with exit code 127.');
    expect(failure?.details).toMatchObject({
      ...{ reason: 'test', log, lastLines: ['checking', 'smoke: line 2: curl: command not found'] },
      hint: 'add the package with the program that was not found to the steps of the definition; /out has the console, the journal and the results of all tests',
    });
  }));

it.each<[string, Partial<VmResult>, RegExp, RegExp]>([
  ['several tests', { problem: 'tests a, b failed', tests: [bad('a'), bad('b')] }, /: tests a, b failed\.$/, /^mend the test a, or/],
  [
    'a panic in a test',
    {
      ...{ outcome: 'crashed', problem: 'the kernel panicked during test a' },
      tests: [bad('a', { outcome: 'crashed', problem: 'the kernel panicked while it ran' })],
    },
    /: the kernel panicked during test a\.$/,
    /^mend the test a, or/,
  ],
  [
    'a machine that is lost',
    { outcome: 'lost', problem: 'the machine was lost: QEMU ended with 1' },
    /QEMU ended with 1\.$/,
    /^see what QEMU/,
  ],
  ['one that is not ready', { outcome: 'timed-out', problem: 'the machine was not ready' }, /not ready\.$/, /^see the console/],
  [
    'a dump',
    { outcome: 'crashed', problem: 'test a crashed', tests: [bad('a')], dumps: ['core'] },
    /exit code 3\.$/,
    /collect-crash-dumps/,
  ],
])('Of %s the sentence is said once, and what to do is an action', async (_, given, message, hint) => {
  const failure = await failureOf(resultOf(given), '/out', []);
  expect(failure?.message).toMatch(message);
  expect(failure?.hint).toMatch(hint);
});

it('A run that passed is no failure', async () => {
  expect(await failureOf(resultOf({ outcome: 'passed' }), '/out', [])).toBeUndefined();
});
