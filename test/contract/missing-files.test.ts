import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runFixture } from './run-fixture.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'missing files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('on GitHub', () => {
  it.each([
    ['GITHUB_OUTPUT is not set', { GITHUB_OUTPUT: undefined }],
    ['GITHUB_OUTPUT names a file in a folder that is gone', { GITHUB_OUTPUT: '/nowhere/at all/output' }],
    ['GITHUB_OUTPUT names a folder', { GITHUB_OUTPUT: tmpdir() }],
  ])('outputs are written as commands, with one warning, when %s', async (_, env) => {
    const { outputs, annotations, exitCode } = await runFixture(
      'github',
      [['output', 'imageFile', 'a\nb%'], ['output', 'size', '1'], ['succeed']],
      { env },
    );
    expect(outputs).toEqual({ 'image-file': 'a\nb%', size: '1' });
    expect(annotations).toEqual([{ level: 'warning', message: expect.stringContaining('GITHUB_OUTPUT') }]);
    expect(exitCode).toBe(0);
  });

  it('a GITHUB_OUTPUT, GITHUB_STATE or GITHUB_STEP_SUMMARY that was deleted is made anew', async () => {
    const env = {
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STATE: join(folder, 'state'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    };
    const result = await runFixture('github', [['output', 'a', '1'], ['state', 'b', '2'], ['summary', '# c'], ['succeed']], { env });
    expect(result).toMatchObject({ outputs: { a: '1' }, state: { b: '2' }, summary: '# c\n', annotations: [], exitCode: 0 });
  });

  it('state is written as a command, with one warning, when GITHUB_STATE is not set', async () => {
    const { state, annotations } = await runFixture('github', [['state', 'a', 'x\ny']], { env: { GITHUB_STATE: undefined } });
    expect(state).toEqual({ a: 'x\ny' });
    expect(annotations).toEqual([{ level: 'warning', message: expect.stringContaining('GITHUB_STATE is not set') }]);
  });

  it('the summary is left out with a warning when GITHUB_STEP_SUMMARY is not set', async () => {
    const { annotations, exitCode } = await runFixture('github', [['summary', '# a'], ['summary', '# b'], ['succeed']], {
      env: { GITHUB_STEP_SUMMARY: undefined },
    });
    expect(annotations).toEqual([{ level: 'warning', message: expect.stringContaining('GITHUB_STEP_SUMMARY is not set') }]);
    expect(exitCode).toBe(0);
  });

  it('a summary that is larger than GitHub takes is cut at a line, with a warning', async () => {
    const line = `${'é'.repeat(1000)}\n`;
    const { summary, annotations } = await runFixture('github', [
      ['summary', '# Title'],
      ['summary', line.repeat(600)],
    ]);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(1024 * 1024 - 3000);
    expect(summary).toMatch(/é\n\n\*The summary is cut here\.\*\n$/);
    expect(annotations).toEqual([{ level: 'warning', message: expect.stringContaining('1 MiB') }]);
  });

  it('the workspace is where the step was started when GITHUB_WORKSPACE is not set', async () => {
    const env = { GITHUB_WORKSPACE: undefined, RUNNER_TEMP: undefined, GITHUB_REPOSITORY: undefined, GITHUB_SHA: undefined };
    const { report } = await runFixture('github', [['report', {}]], { env, cwd: folder });
    expect(report.environment).toEqual(expect.objectContaining({ workspace: folder, temp: tmpdir() }));
    expect(report.environment['runUrl']).toBeUndefined();
  });
});

it('on Azure Pipelines a summary that cannot be written is a warning', async () => {
  const { annotations, result } = await runFixture('azure-pipelines', [['summary', '# a'], ['succeed']], {
    // A file where the folder should be: the task library keeps its key in the agent's folder instead.
    env: { AGENT_TEMPDIRECTORY: undefined, TMPDIR: '/dev/null' },
  });
  expect(annotations).toEqual([{ level: 'warning', message: expect.stringContaining('The summary is left out') }]);
  expect(result).toBe('succeeded');
});
