import { expect, test } from '@jest/globals';
import { parseProgress } from './progress.ts';

test('the lines of the agent are understood', () => {
  expect(parseProgress('agent')).toEqual({ kind: 'agent' });
  expect(parseProgress('ready running\r')).toEqual({ kind: 'ready', state: 'running' });
  expect(parseProgress('test-started 007')).toEqual({ kind: 'test-started', index: 7 });
  expect(parseProgress('test-finished 012 exit-code exited 3')).toEqual({ kind: 'test-finished', index: 12, result: 'exit-code exited 3' });
  expect(parseProgress('done')).toEqual({ kind: 'done' });
});

test('anything else that a guest writes to the port is ignored', () => {
  for (const line of ['', 'ready', 'ready ##vso[x]', 'test-started x', 'test-started -1', 'test-finished 1', '::error::x', '\u0000']) {
    expect(parseProgress(line)).toBeUndefined();
  }
});
