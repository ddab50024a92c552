import { type Log, silentLog } from '@bakehouse/core/log';
import { expect, test } from '@jest/globals';
import { MAX_SHOWN_OF_TEST, MAX_SHOWN_OF_TESTS } from './guest-talk-limits.ts';
import { reportProgress } from './report-progress.ts';
import { Timeline } from './timeline.ts';

function reported(names: readonly string[]) {
  const said: string[] = [];
  const log: Log = { ...silentLog, info: (line) => said.push(line), output: (line) => said.push(line) };
  const timeline = new Timeline();
  const shown = reportProgress(
    names.map((name) => ({ name })),
    log,
  );
  const run = (index: number, line: string, times: number) => {
    timeline.note({ kind: 'test-started', index }, 0);
    for (let count = 0; count < times; count++) shown.onOutput(line, timeline);
    timeline.note({ kind: 'test-finished', index, result: 'success exited 0' }, 1);
  };
  return { said, run, shown, timeline };
}

test('output is passed on under the name of its test', () => {
  const { said, run, shown } = reported(['a']);
  run(0, 'hello', 2);
  expect(said).toEqual(['[a] hello', '[a] hello']);
  expect(shown.remarks()).toEqual([]);
});

test('S20: the log of the job gets so many lines of a test, and says once that there are more', () => {
  const { said, run, shown } = reported(['a', 'b']);
  run(0, 'y', 5 * MAX_SHOWN_OF_TEST.lines);
  expect(said).toHaveLength(MAX_SHOWN_OF_TEST.lines + 1);
  expect(said.at(-1)).toBe('[a] (too much output for this log; the rest is only in the log of the test)');
  run(1, 'z', 1);
  expect(said.at(-1)).toBe('[b] z');
  expect(shown.remarks()).toEqual([
    "40000 lines (78.1 KiB) of the tests' output are not in the log of the job; see the logs of the tests.",
  ]);
});

test('S20: so many bytes of a test, and so many of all tests', () => {
  const { said, run, timeline, shown } = reported(Array.from({ length: 200 }, (_, index) => `t${index}`));
  for (let index = 0; index < 200; index++) run(index, 'x'.repeat(60_000), 50);
  // Of no test.
  for (let count = 0; count < 1000; count++) shown.onOutput('x'.repeat(60_000), timeline);
  const bytes = said.reduce((sum, line) => sum + line.length, 0);
  expect(bytes).toBeLessThan(MAX_SHOWN_OF_TESTS.bytes * 1.05);
  expect(said.length).toBeLessThan(600);
});
