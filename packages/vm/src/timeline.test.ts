import { expect, test } from '@jest/globals';
import { MAX_KEPT_OUTPUT } from './guest-talk-limits.ts';
import { Timeline } from './timeline.ts';

const start = (index: number) => ({ kind: 'test-started', index }) as const;
const finish = (index: number) => ({ kind: 'test-finished', index, result: 'success exited 0' }) as const;

function keptBytes(timeline: Timeline): number {
  return [...timeline.tests.values()].flatMap(({ output }) => output).reduce((sum, { length }) => sum + length, 0);
}

test('what a test has written is kept until it has ended', () => {
  const timeline = new Timeline();
  timeline.noteOutput(Buffer.from('nobody'));
  timeline.note(start(0), 1000);
  timeline.noteOutput(Buffer.from('one, '));
  timeline.noteOutput(Buffer.from('two'));
  expect(Buffer.concat(timeline.tests.get(0)?.output ?? []).toString()).toBe('one, two');
  expect(timeline.note(finish(0), 3500)).toBe(true);
  expect(timeline.tests.get(0)).toMatchObject({ durationMs: 2500, result: 'success exited 0', output: [] });
});

test('S8: a guest that starts all tests at once holds the output of one', () => {
  const timeline = new Timeline();
  const chunk = Buffer.alloc(1024 * 1024, 'x');
  for (let index = 0; index < 1000; index++) {
    timeline.note(start(index), index);
    for (let times = 0; times < 6; times++) timeline.noteOutput(chunk);
  }
  expect(timeline.tests.size).toBe(1);
  expect(keptBytes(timeline)).toBe(MAX_KEPT_OUTPUT);
});

test('S8: output in single bytes takes no more memory than their number', () => {
  const timeline = new Timeline();
  timeline.note(start(0), 0);
  for (let count = 0; count < 100_000; count++) timeline.noteOutput(Buffer.from('x'));
  const { output = [] } = timeline.tests.get(0) ?? {};
  expect(output.map(({ length }) => length)).toEqual([100_000]);
  expect(output[0]?.buffer.byteLength).toBeLessThanOrEqual(200_000);
});

test('S8: what was said before, or is not due, changes nothing', () => {
  const timeline = new Timeline();
  expect(timeline.note({ kind: 'ready', state: 'running' }, 10)).toBe(true);
  expect(timeline.note({ kind: 'ready', state: 'degraded' }, 99)).toBe(false);
  expect(timeline.note(finish(0), 11)).toBe(false);
  expect(timeline.note(start(0), 12)).toBe(true);
  expect(timeline.note(start(0), 50)).toBe(false);
  expect(timeline.note(start(1), 50)).toBe(false);
  expect(timeline.note(finish(1), 52)).toBe(false);
  expect(timeline.note(finish(0), 60)).toBe(true);
  expect(timeline.note(start(0), 61)).toBe(false);
  expect(timeline.note({ kind: 'done' }, 70)).toBe(true);
  expect(timeline.note({ kind: 'done' }, 71)).toBe(false);
  expect([72, 73].map((now) => timeline.note({ kind: 'disk-full' }, now))).toEqual([true, false]);
  expect(timeline).toMatchObject({ readyMs: 10, systemState: 'running', current: undefined, done: true });
  expect(timeline.tests.get(0)).toMatchObject({ startedMs: 12, durationMs: 48 });
});

test('a machine that says it is done before it was ready is not done', () => {
  const timeline = new Timeline();
  expect(timeline.note({ kind: 'done' }, 10)).toBe(false);
  expect(timeline.done).toBe(false);
  expect(timeline.note({ kind: 'ready', state: 'running' }, 20)).toBe(true);
  expect(timeline.note({ kind: 'done' }, 30)).toBe(true);
});
