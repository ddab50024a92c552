import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { screenOf } from '../../packages/runtimes/src/terminal.test-support.ts';
import type { Call } from './fixture-calls.ts';

interface Seen {
  /** Lines on the terminal at the end, without colours. */
  readonly screen: readonly string[];
  /** Everything that was sent to the terminal. */
  readonly written: string;
  readonly status: number | null;
  /** Text of each file with a log, by its name. */
  readonly logs: Readonly<Record<string, string>>;
  readonly home: string;
}

const STEP = join(import.meta.dirname, 'fixture-step.ts');

/** Runs the fixture step on a terminal of its own, which `script` of util-linux makes, as a person does. */
function onTerminal(calls: readonly Call[], work: (seen: Seen) => void | Promise<void>, args = '', env: Record<string, string> = {}) {
  return withTemporaryFolder('terminal', async (folder) => {
    const home = join(folder, 'home');
    await mkdir(home);
    const files = { FIXTURE_CALLS: join(folder, 'calls.json'), FIXTURE_REPORT: join(folder, 'report.json'), FIXTURE_HOST: 'local' };
    await writeFile(files.FIXTURE_CALLS, JSON.stringify(calls));
    const command = `stty cols 60; '${process.execPath}' --disable-warning=ExperimentalWarning '${STEP}' ${args}`;
    const { stdout, status } = spawnSync('script', ['-qec', command, '/dev/null'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: home, SHELL: '/bin/sh', TERM: 'xterm-256color', ...files, ...env },
    });
    const logFolder = join(home, '.cache/bakehouse/logs');
    const names = await readdir(logFolder).catch(() => []);
    const logs = await Promise.all(names.map(async (name) => [name, await readFile(join(logFolder, name), 'utf8')] as const));
    await work({ screen: screenOf(stdout), written: stdout, status, logs: Object.fromEntries(logs), home });
  });
}

const SECRET = 'hunter2-hunter2';
const STAGE: readonly Call[] = [
  ['mask', SECRET],
  ['info', 'begin'],
  [
    'stage',
    `web: build ${SECRET}`,
    [
      ['info', `with ${SECRET}`],
      ['child', `one ${SECRET}\n`, '\u001b[2Jtwo\n'],
      ['stage', 'disk', [['progress', `1 of 2 ${SECRET}`]]],
      ['warning', `careful ${SECRET}`],
    ],
    120_000,
  ],
  ['output', 'image', 'a.raw'],
];

// Other systems have another `script`, or none.
const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('a step on a terminal', () => {
  it('shows stages in one line that moves, then problems and outputs, and where the whole log is', () =>
    onTerminal([...STAGE, ['succeed']], ({ screen, written, status, logs, home }) => {
      const [name = '', ...others] = Object.keys(logs);
      expect(others).toEqual([]);
      expect(screen).toEqual([
        'begin',
        'warning: careful ***',
        `The whole log: ${home}/.cache/bakehouse/logs/${name}`,
        ...['image: a.raw', ''],
      ]);
      expect(written).toContain('web: build ***');
      expect(written).toContain(', about 2 min left');
      expect(status).toBe(0);
    }));

  it('keeps the whole log in a file, in which secrets are masked as everywhere', () =>
    onTerminal([...STAGE, ['fail', `broken ${SECRET}`]], ({ logs, written }) => {
      expect(Object.values(logs).map((text) => text.split('\n'))).toEqual([
        [
          ...['begin', 'web: build ***, 2 min 0 s the last time', 'with ***', 'one ***', 'two', 'disk', '1 of 2 ***'],
          ...['warning: careful ***', 'error: broken ***', expect.stringContaining('The whole log: '), ''],
        ],
      ]);
      expect(written).not.toContain(SECRET);
    }));

  it('shows where the whole log is after the error of a step that fails', () =>
    onTerminal([...STAGE, ['fail', 'broken']], ({ screen, status }) => {
      expect(screen.slice(1)).toEqual([
        ...['warning: careful ***', 'image: a.raw', 'error: broken'],
        expect.stringMatching(/^The whole log: .*-fixture\.log$/),
        '',
      ]);
      expect(status).toBe(1);
    }));

  it('leaves nothing of the line when it ends in the middle of a stage', () =>
    onTerminal([['stage', 'web: build', [['exit', 130]]]], ({ screen, status, written }) => {
      expect(written).toContain('web: build');
      expect(screen).toEqual(['']);
      expect(status).toBe(130);
    }));

  it('shows only the JSON on standard output with --json, and the rest as without it', () =>
    onTerminal(
      [...STAGE, ['succeed']],
      ({ screen }) => {
        expect(screen.slice(0, 2)).toEqual(['begin', 'warning: careful ***']);
        expect(JSON.parse(screen.at(-2) ?? '')).toMatchObject({ outcome: 'succeeded', outputs: { image: 'a.raw' } });
      },
      '--json',
    ));

  it.each([
    ['--verbose', {}],
    ['', { CI: 'true' }],
    ['', { TERM: 'dumb' }],
    ['', { BAKEHOUSE_DEBUG: '1' }],
  ])('shows every line with %s %j, and keeps no file', (flag, env) =>
    onTerminal(
      [...STAGE, ['succeed']],
      ({ screen, logs }) => {
        expect(screen).toEqual([
          ...['begin', 'web: build ***, 2 min 0 s the last time', 'with ***', 'one ***', 'two', 'disk', '1 of 2 ***'],
          ...['warning: careful ***', 'image: a.raw', ''],
        ]);
        expect(logs).toEqual({});
      },
      flag,
      env,
    ),
  );

  it('shows every line where no file can be made', () =>
    onTerminal(
      [...STAGE, ['succeed']],
      ({ screen, status }) => {
        expect(screen).toContain('one ***');
        expect(screen.join('\n')).not.toContain('The whole log');
        expect(status).toBe(0);
      },
      '',
      { HOME: '/dev/null' },
    ));
});
