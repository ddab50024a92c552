import { expect, test } from '@jest/globals';
import { ExternalError, UserError } from './errors.ts';
import { failureLines, failureText } from './failure-text.ts';

test('A message of many lines is a cause in one, and the others below it', () => {
  const error = new ExternalError('Cannot pack: tar ended with exit code 2.\n  tar: a: no\n  full log: /x', {
    ...{ service: 'tar', operation: 'pack', status: 2, requestId: 'r1', retries: 2 },
  });
  expect(failureText(error)).toEqual({
    message: 'Cannot pack: tar ended with exit code 2. [service: tar, status: 2, request id: r1, retried: 2 times]',
    findings: [],
    lastLines: ['tar: a: no', 'full log: /x'],
    log: undefined,
    hint: undefined,
  });
});

test('Whom to ask is not said where the definition is at fault', () => {
  const details = { service: 'mmdebstrap', operation: 'build', status: 100, reason: 'definition' } as const;
  expect(failureText(new ExternalError('Unable to locate package x', details)).message).toBe('Unable to locate package x');
});

test('What is below a message is findings, last lines and the log, with control characters shown', () => {
  const findings = [{ severity: 'error', message: 'no', file: 'a.yaml', line: 3, column: 1, hint: 'mend it' }] as const;
  const { message: _, ...text } = failureText(new UserError('No.', { findings, lastLines: ['a\u001b[31mb\u0007'], log: '/b.log' }));
  expect(failureLines(text)).toEqual([
    '  error: a.yaml:3:1: no (mend it)',
    '  The last lines:',
    String.raw`    ab\u0007`,
    '  The log: /b.log',
  ]);
  expect(failureLines({})).toEqual([]);
});

test('Anything can be thrown', () => {
  expect(failureText(undefined)).toMatchObject({ message: 'undefined', lastLines: [] });
  expect(failureText(new Error(''))).toMatchObject({ message: '' });
});
