import { expect, test } from '@jest/globals';
import { parseBootstrapAction } from './bootstrap-action.ts';

test.each([
  ['reboot', 'reboot', 0],
  ['retry after 60 seconds', 'retry', 60_000],
  ['retry-task in 2 m', 'retry-task', 120_000],
  ['  Fail  in 5 ms ', 'fail', 5],
  ['retest after 1 minute', 'retest', 60_000],
])('%s is understood', (text, verb, delayMs) => {
  expect(parseBootstrapAction(text)).toEqual({ verb, delayMs });
});

test.each([
  '',
  'restart',
  'retry soon',
  'retry after',
  'retry after ten seconds',
  'retry in 5',
  'retry in 5 hours',
  'retry in 5 constructor',
  'retry in 5 s now',
  'retry in 99999 m',
])('"%s" is not, and it is said why', (text) => {
  expect(typeof parseBootstrapAction(text)).toBe('string');
});
