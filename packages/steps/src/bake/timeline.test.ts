import { silentLog } from '@bakehouse/core/log';
import { expect, test } from '@jest/globals';
import { Timeline } from './timeline.ts';

test('stages are kept in order, with what came of each', async () => {
  const timeline = new Timeline('small', silentLog);
  await timeline.stage(
    'build',
    async () => 3,
    (count) => `${count} files`,
  );
  await expect(timeline.stage('test', () => Promise.reject(new Error('no\nmore')))).rejects.toThrow('no');
  timeline.skip('promote', 'a test failed');
  expect(timeline.stages.map(({ name, outcome, detail }) => ({ name, outcome, detail }))).toEqual([
    { name: 'build', outcome: 'succeeded', detail: '3 files' },
    { name: 'test', outcome: 'failed', detail: 'no' },
    { name: 'promote', outcome: 'skipped', detail: 'a test failed' },
  ]);
});
