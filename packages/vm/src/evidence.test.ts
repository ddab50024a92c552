import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { collectResults, resultName } from './collect-results.ts';
import type { GuestOutput } from './guest-agent.ts';
import { Timeline } from './timeline.ts';

const nothing: GuestOutput = { dumps: [], results: new Map(), logs: new Map(), failedUnits: [], hasJournal: false, leftOut: [] };

/** A timeline in which these tests began, and said this over their port. */
function toldBy(outputs: readonly string[]): Timeline {
  const timeline = new Timeline();
  timeline.note({ kind: 'ready', state: 'running' }, 1);
  for (const [index, text] of outputs.entries()) {
    timeline.note({ kind: 'test-started', index }, 2);
    timeline.noteOutput(Buffer.from(text));
    if (index < outputs.length - 1) timeline.note({ kind: 'test-finished', index, result: 'success exited 0' }, 3);
  }
  return timeline;
}

function collect(folder: string, disk: GuestOutput | undefined, timeline: Timeline, names: readonly string[]) {
  const tests = names.map((name) => ({ name }));
  return collectResults({ disk, stage: folder, output: '/final', tests, timeline });
}

test('files of a test are named by its number, so that no two are the same and every name is one of a file', () => {
  expect(resultName(0, 'boots: "fast"/slow')).toBe('000-boots___fast__slow');
  expect(resultName(12, '..')).toBe('012-..');
});

test('the longer of the log on the disk and what came over the port is kept', () =>
  withTemporaryFolder('evidence', async (folder) => {
    await mkdir(join(folder, 'tests'));
    await writeFile(join(folder, 'tests/000-a.log'), 'all of it, from the disk\n');
    const disk = { ...nothing, logs: new Map([['000', 25]]), hasJournal: true };
    const { testLogs, journal } = await collect(folder, disk, toldBy(['all of it', 'last words']), ['a', 'b', 'c']);
    expect(testLogs).toEqual([join('/final', 'tests', '000-a.log'), join('/final', 'tests', '001-b.log'), undefined]);
    expect(journal).toBe(join('/final', 'journal.log'));
    expect(await readFile(join(folder, 'tests/000-a.log'), 'utf8')).toBe('all of it, from the disk\n');
    expect(await readFile(join(folder, 'tests/001-b.log'), 'utf8')).toBe('last words');
  }));

test('without a disk there is what came over the ports, and no journal', () =>
  withTemporaryFolder('evidence', async (folder) => {
    const { testLogs, journal, dumps } = await collect(folder, undefined, toldBy(['hello']), ['a', 'b']);
    expect(testLogs).toEqual([join('/final', 'tests', '000-a.log'), undefined]);
    expect([journal, dumps]).toEqual([undefined, []]);
    expect((await readdir(folder)).sort()).toEqual(['dumps', 'tests']);
    expect(await readdir(join(folder, 'tests'))).toEqual(['000-a.log']);
  }));

test('a test of which only the disk knows has a log, empty where it wrote none', () =>
  withTemporaryFolder('evidence', async (folder) => {
    const disk = { ...nothing, results: new Map([['000', 'success exited 0']]), dumps: [{ name: 'core.x.1.11.2', phase: '000' }] };
    const { testLogs, dumps } = await collect(folder, disk, new Timeline(), ['a']);
    expect(testLogs).toEqual([join('/final', 'tests', '000-a.log')]);
    expect(await readFile(join(folder, 'tests/000-a.log'), 'utf8')).toBe('');
    expect(dumps).toEqual(['core.x.1.11.2']);
  }));
