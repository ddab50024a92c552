import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancelledError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLocalLog } from './local-log.ts';
import { maskedLog } from './masked-log.ts';
import { screenOf, Terminal, widestOf } from './terminal.test-support.ts';

const NAMES = ['CI', 'GITHUB_ACTIONS', 'TF_BUILD', 'JENKINS_URL', 'TEAMCITY_VERSION', 'TERM', 'NO_COLOR', 'FORCE_COLOR'];
const before = { ...process.env };

beforeEach(() => {
  for (const name of NAMES) delete process.env[name];
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
});
afterEach(() => {
  jest.useRealTimers();
  for (const name of NAMES) if (before[name] !== undefined) process.env[name] = before[name];
});

/** A log on a terminal, whose file is below a folder. */
function watched(folder: string, { columns = 80, verbose = false, debug = false } = {}) {
  const terminal = new Terminal(columns);
  const logFolder = join(folder, 'logs');
  const { log, end } = createLocalLog({
    ...{ log: terminal, problems: terminal, debug, verbose, step: 'bake', logFolder: () => logFolder },
  });
  const files = () => {
    try {
      return readdirSync(logFolder);
    } catch {
      return [];
    }
  };
  const kept = () => files().map((name) => readFileSync(join(logFolder, name), 'utf8'));
  return { terminal, log: maskedLog(log, (text) => text.replaceAll('secret', '***')), end, files, kept };
}

const inFolder = (work: (folder: string) => Promise<void>) => withTemporaryFolder('quiet-log', work);

describe('the log of a person at a terminal', () => {
  it('shows one line for a stage, and what came of it: everything else is in the file', () =>
    inFolder(async (folder) => {
      const { terminal, log, end, kept } = watched(folder);
      log.info('1 image is due');
      await log.stage('web: build', { expected: 60_000 }, async () => {
        expect(terminal.screen).toEqual(['1 image is due', 'web: build, 0 s, about 1 min left']);
        log.info('Building');
        await log.stage('disk', { folded: true }, async () => log.output('writing secret'));
        await log.group('apt-get install x', async () => log.output('Unpacking x'));
        log.debug('detail');
        jest.advanceTimersByTime(1200);
        expect(terminal.screen).toEqual(['1 image is due', 'web: build, 1 s, about 1 min left: Unpacking x']);
        log.progress('Uploaded: 1 of 2 files');
        jest.advanceTimersByTime(200);
        expect(terminal.screen.at(-1)).toMatch(/left: Uploaded: 1 of 2 files$/);
      });
      log.info('web: build took 1 s');
      expect(terminal.screen).toEqual(['1 image is due', 'web: build took 1 s', '']);
      expect(end()).toMatch(/-bake\.log$/);
      expect(kept()).toEqual([
        [
          ...['1 image is due', 'web: build, 1 min 0 s the last time', 'Building', 'disk', '  writing ***', 'apt-get install x'],
          ...['  Unpacking x', 'debug: detail', 'Uploaded: 1 of 2 files', 'web: build took 1 s', ''],
        ].join('\n'),
      ]);
      expect(jest.getTimerCount()).toBe(0);
    }));

  it('shows warnings, errors and notices of a stage above the line that moves', () =>
    inFolder(async (folder) => {
      const { terminal, log } = watched(folder);
      await log.stage('test', {}, async () => {
        log.notice('seen');
        log.warning('odd\ntwo lines', { file: 'a.yaml', line: 2 });
        log.error('bad');
        expect(terminal.screen).toEqual(['notice: seen', 'a.yaml:2: warning: odd', '  two lines', 'error: bad', 'test, 0 s']);
      });
      expect(terminal.screen).toEqual(['notice: seen', 'a.yaml:2: warning: odd', '  two lines', 'error: bad', '']);
    }));

  it.each([
    ['failed', new Error('broken')],
    ['was cancelled', new CancelledError()],
  ])('says which stage %s, and nothing is left of the line that moved', (how, error) =>
    inFolder(async (folder) => {
      const { terminal, log, kept } = watched(folder);
      const work = log.stage('web: test', {}, () =>
        log.stage('inner', {}, async () => {
          jest.advanceTimersByTime(3000);
          throw error;
        }),
      );
      await expect(work).rejects.toBe(error);
      expect(terminal.screen).toEqual([`web: test ${how} after 3.0 s`, '']);
      expect(kept()).toEqual([`web: test\ninner\nweb: test ${how} after 3.0 s\n`]);
      expect(jest.getTimerCount()).toBe(0);
    }),
  );

  it('leaves nothing behind in a process that ends in the middle of a stage', () =>
    inFolder(async (folder) => {
      const { terminal, log, end } = watched(folder);
      const handlers = process.listeners('exit');
      void log.stage('web: test', {}, () => new Promise(() => {}));
      const added = process.listeners('exit').filter((one) => !handlers.includes(one));
      expect(terminal.screen).toEqual(['web: test, 0 s']);
      for (const handler of added) handler(130);
      expect(terminal.screen).toEqual(['']);
      expect(added).toHaveLength(1);
      end();
      expect(process.listeners('exit')).toEqual(handlers);
    }));

  it('has no file for what is said beside stages, and shows it; progress is written over', () =>
    inFolder(async (folder) => {
      const { terminal, log, end, files } = watched(folder);
      log.info('one');
      log.progress('Downloaded: 1 of 2 files');
      jest.advanceTimersByTime(200);
      expect(terminal.screen).toEqual(['one', 'Downloaded: 1 of 2 files']);
      await log.group('Group', async () => log.info('two'));
      expect(terminal.screen).toEqual(['one', 'Group', '  two', '']);
      log.debug('detail');
      expect(end()).toBeUndefined();
      expect(files()).toEqual([]);
    }));

  it('keeps the output of a program for the file, beside stages too', () =>
    inFolder(async (folder) => {
      const { terminal, log, end, kept } = watched(folder);
      await log.group('apt-get install x', async () => log.output('Unpacking x'));
      jest.advanceTimersByTime(200);
      expect(terminal.screen).toEqual(['apt-get install x', 'Unpacking x']);
      expect(end()).toBeDefined();
      expect(terminal.screen).toEqual(['apt-get install x', '']);
      expect(kept()).toEqual(['apt-get install x\n  Unpacking x\n']);
    }));

  it('shows everything after its end, when a stage that nobody waits for goes on', () =>
    inFolder(async (folder) => {
      const { terminal, log, end } = watched(folder);
      void log.stage('web: test', {}, () => new Promise(() => {}));
      end();
      log.info('The whole log: a');
      log.progress('still here');
      jest.advanceTimersByTime(1000);
      expect(terminal.screen).toEqual(['The whole log: a', '']);
    }));

  it('shows everything where the file cannot be made', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'logs'), '');
      const { terminal, log, end } = watched(folder);
      await log.stage('web: build', {}, async () => {
        log.info('Building');
        await log.group('apt-get', async () => log.output('Unpacking'));
      });
      expect(terminal.screen).toEqual(['web: build', 'Building', 'apt-get', '  Unpacking', '']);
      expect(end()).toBeUndefined();
    }));

  it('S17: never wraps, and obeys nothing that a program says', () =>
    inFolder(async (folder) => {
      const { terminal, log } = watched(folder, { columns: 40 });
      await log.stage('web: build 漢字', {}, async () => {
        for (const text of ['漢'.repeat(300), 'x'.repeat(10_000), 'a\u001b[2J\u001b]0;t\u0007\r\nb', '🚀'.repeat(50)]) {
          log.output(text);
          jest.advanceTimersByTime(200);
        }
        terminal.columns = 20;
        jest.advanceTimersByTime(1000);
      });
      expect(widestOf(terminal.written)).toBeLessThan(40);
      expect(terminal.written).not.toContain('[2J');
      expect(terminal.written).not.toContain('\u001b]');
      expect(screenOf(terminal.written)).toEqual(['']);
    }));

  it.each([
    ['NO_COLOR', '1', false],
    ['NO_COLOR', undefined, true],
  ])('has bold names with %s=%s: %p', (name, value, coloured) =>
    inFolder(async (folder) => {
      if (value !== undefined) process.env[name] = value;
      const { terminal, log } = watched(folder);
      await log.stage('web: build', {}, async () => {});
      expect(terminal.written.includes('\u001b[1m')).toBe(coloured);
    }),
  );

  it.each([
    ['--verbose', {}, { verbose: true }],
    ['debug messages', {}, { debug: true }],
    ['CI', { CI: 'true' }, {}],
    ['Azure Pipelines', { TF_BUILD: 'True' }, {}],
    ['a terminal that writes nothing over', { TERM: 'dumb' }, {}],
  ])('shows every line with %s', (_, variables, options) =>
    inFolder(async (folder) => {
      Object.assign(process.env, variables);
      const { terminal, log, end, files } = watched(folder, options);
      await log.stage('web: build', { expected: 5000 }, async () => {
        log.output('Unpacking');
        log.progress('1 of 2');
      });
      expect(terminal.screen).toEqual(['web: build, 5.0 s the last time', 'Unpacking', '1 of 2', '']);
      expect(terminal.written).not.toContain('\r');
      expect(end()).toBeUndefined();
      expect(files()).toEqual([]);
    }),
  );
});
