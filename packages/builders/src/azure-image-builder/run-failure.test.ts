import { expect, it } from '@jest/globals';
import { runFailure } from './run-failure.ts';

const end = { image: 'small', message: 'During the image build a failure has occurred.', log: '/out/build.log' };

it('a run that failed while it was tested is one of a test, whatever its script was', () => {
  const lines = ['==> azure-arm: Script exited with non-zero exit status: 1'];
  expect(runFailure({ ...end, lines, stage: 'validating' }).details.reason).toBe('test');
  expect(runFailure({ ...end, lines, stage: 'customizing' }).details.reason).toBe('definition');
  expect(runFailure({ ...end, lines: [], stage: 'validating' }).message).toBe('A test of small failed.');
});

it('a quota is one wherever the run was', () => {
  const message = 'Operation could not be completed as it results in exceeding approved standardDSv2Family Cores quota.';
  expect(runFailure({ ...end, message, lines: [], stage: 'validating' }).details.reason).toBe('quota');
});

it('a message of the service is told without the places of its logs, and without a log it is what is shown', () => {
  const message =
    'During the image build a failure has occurred. Packer build logs are at location /subscriptions/x/logs. Use this operationId 1.';
  const failure = runFailure({ ...end, message, lines: [], stage: undefined });
  expect(failure.message).toBe('During the image build a failure has occurred.');
  expect(failure.details.lastLines?.join('')).toContain('/subscriptions/x/logs');
});

it('lines of machines reach nobody with colours and other controls', () => {
  const { lastLines = [] } = runFailure({ ...end, lines: ['\u001b[31mred\u001b[0m', ' ', 'x'.repeat(300)], stage: undefined }).details;
  expect(lastLines).toEqual(['red', `${'x'.repeat(199)}…`]);
});
