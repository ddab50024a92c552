import { expect, test } from '@jest/globals';
import { silentLog } from './log.ts';
import { StageClock } from './stage-clock.ts';

test('stages are kept in order, with what came of each', async () => {
  const clock = new StageClock({ log: silentLog, subject: 'small' });
  await clock.run(
    'build',
    async () => 3,
    (count) => `${count} files`,
  );
  await expect(clock.run('test', () => Promise.reject(new Error('no\nmore')))).rejects.toThrow('no');
  clock.skip('promote', 'a test failed');
  expect(clock.stages.map(({ name, outcome, detail }) => ({ name, outcome, detail }))).toEqual([
    { name: 'build', outcome: 'succeeded', detail: '3 files' },
    { name: 'test', outcome: 'failed', detail: 'no' },
    { name: 'promote', outcome: 'skipped', detail: 'a test failed' },
  ]);
});
