import { expect, test } from '@jest/globals';
import { parseProgress, UNKNOWN_RESULT } from './progress.ts';

test('the lines of the agent are understood', () => {
  expect(parseProgress('agent', 0)).toEqual({ kind: 'agent' });
  expect(parseProgress('ready running\r', 0)).toEqual({ kind: 'ready', state: 'running' });
  expect(parseProgress('test-started 007', 8)).toEqual({ kind: 'test-started', index: 7 });
  for (const result of ['exit-code exited 3', 'core-dump dumped ABRT', 'signal killed RTMIN+3', 'timeout killed TERM', UNKNOWN_RESULT]) {
    expect(parseProgress(`test-finished 1012 ${result}`, 2000)).toEqual({ kind: 'test-finished', index: 1012, result });
  }
  expect(parseProgress('disk-full', 0)).toEqual({ kind: 'disk-full' });
  expect(parseProgress('done', 0)).toEqual({ kind: 'done' });
});

test('anything else that a guest writes to the port is ignored', () => {
  const others = ['', 'ready', 'ready ##vso[x]', 'test-started x', 'test-started -1', 'test-finished 1', '::error::x', '\u0000'];
  for (const line of others) expect(parseProgress(line, 10)).toBeUndefined();
});

test('S8: a test that was not asked for, and a word or line of any length, are ignored', () => {
  expect(parseProgress('test-started 001', 1)).toBeUndefined();
  expect(parseProgress('test-finished 9999 success exited 0', 3)).toBeUndefined();
  expect(parseProgress(`ready ${'x'.repeat(50)}`, 1)).toBeUndefined();
  expect(parseProgress(`done${' '.repeat(1000)}`, 1)).toBeUndefined();
});

test('S8: a result that is none of systemd is unknown, not text of the guest', () => {
  for (const result of ['', 'success', 'success exited 0 ::error::x', 'success exited 0\u001b[2J', `success exited ${'9'.repeat(20)}`]) {
    expect(parseProgress(`test-finished 000 ${result}`, 1)).toEqual({ kind: 'test-finished', index: 0, result: UNKNOWN_RESULT });
  }
});
