import { expect, test } from '@jest/globals';
import { type Log, silentLog } from './log.ts';
import { plainStages } from './plain-stages.ts';
import { StageClock } from './stage-clock.ts';

function plainLog() {
  const said: string[] = [];
  const info = (line: string) => void said.push(line);
  const group: Log['group'] = async (title, work) => {
    said.push(`[${title}]`);
    return work();
  };
  return { said, log: { ...silentLog, info, group, ...plainStages({ info, group }) } };
}

test('a log that writes nothing over says the title of a stage, how long it took the last time where that is known, and all progress', async () => {
  const { said, log } = plainLog();
  const clock = new StageClock({ log, subject: 'web' });
  await clock.run('prepare', async () => log.progress('1 of 2'));
  await clock.run('build', async () => log.progress('2 of 2'), undefined, 182_000);
  const durations = said.map((line) => line.replace(/took .*/, 'took a moment'));
  expect(durations).toEqual([
    ...['web: prepare', '1 of 2', 'web: prepare took a moment'],
    ...['web: build, 3 min 2 s the last time', '2 of 2', 'web: build took a moment'],
  ]);
});

test('a folded stage is a group of its log', async () => {
  const { said, log } = plainLog();
  await new StageClock({ log, folded: true }).run('disk', async () => log.info('inside'));
  expect(said).toEqual(['[disk]', 'inside', expect.stringMatching(/^disk took /)]);
});
