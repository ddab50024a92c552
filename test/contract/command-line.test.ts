import { describe, expect, it } from '@jest/globals';
import { runFixture } from './run-fixture.ts';

describe('the command line', () => {
  it('prints one JSON object on stdout with --json and everything else on stderr', async () => {
    const { stdout, stderr } = await runFixture(
      'local',
      [
        ['info', 'working'],
        ['warning', 'careful'],
        ['output', 'imageFile', '/a b/é.raw'],
        ['fail', 'broken', false],
      ],
      { args: ['--json'] },
    );
    expect(JSON.parse(stdout)).toEqual({
      step: 'fixture',
      outcome: 'failed',
      outputs: { 'image-file': '/a b/é.raw' },
      error: { kind: 'user', message: 'broken' },
    });
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(stderr).toBe('working\nwarning: careful\nerror: broken\n');
  });

  it('has no error in the JSON of a step that succeeded', async () => {
    const { stdout } = await runFixture('local', [['succeed']], { args: ['--json'] });
    expect(JSON.parse(stdout)).toEqual({ step: 'fixture', outcome: 'succeeded', outputs: {} });
  });

  it('prints the outputs as the last lines for people, and problems on stderr', async () => {
    const { stdout, stderr } = await runFixture('local', [
      ['output', 'imageFile', 'a.raw'],
      ['info', 'working'],
      ['warning', 'careful', { file: 'a.yaml', line: 1, column: 2 }],
      ['output', 'log', 'one\ntwo'],
      ['succeed'],
    ]);
    expect(stdout).toBe('working\nimage-file: a.raw\nlog: one\n  two\n');
    expect(stderr).toBe('a.yaml:1:2: warning: careful\n');
  });

  it('uses no colours when it does not write to a terminal', async () => {
    const { stdout, stderr } = await runFixture('local', [['group', 'Build', [['error', 'x']]]], { env: { TERM: 'xterm-256color' } });
    expect(`${stdout}${stderr}`).not.toContain('\u001b');
  });

  it('takes an input from BAKEHOUSE_<INPUT> when the flag is not given, and keeps the variable from child processes', async () => {
    const { report } = await runFixture(
      'local',
      [['remove-secrets'], ['report', { inputs: ['connectionString', 'account'], childVariables: true }]],
      { inputs: { account: 'flag' }, env: { BAKEHOUSE_CONNECTION_STRING: 'AccountKey=geheim', BAKEHOUSE_ACCOUNT: 'variable' } },
    );
    expect(report.inputs).toEqual({ connectionString: 'AccountKey=geheim', account: 'flag' });
    expect(Object.keys(report.childVariables).filter((name) => name.startsWith('BAKEHOUSE_'))).toEqual([]);
  });

  it('covers a secret in the log, in outputs, in the summary and in the JSON', async () => {
    const secret = 'pa"ss\\word\nsecond line';
    const { stdout, stderr, summary } = await runFixture(
      'local',
      [
        ['mask', secret],
        ['info', 'key pa"ss\\word!'],
        ['child', 'the second line of it\n'],
        ['summary', '`second line`'],
        ['output', 'leak', 'x pa"ss\\word'],
        ['fail', 'refused: second line'],
      ],
      { args: ['--json'] },
    );
    expect(stderr).toBe('key ***!\nthe *** of it\nerror: refused: ***\n');
    expect(summary).toBe('`***`\n');
    expect(JSON.parse(stdout)).toMatchObject({ outputs: { leak: 'x ***' }, error: { message: 'refused: ***' } });
  });

  it('writes JSON and outputs that are harmless inside a job of Azure Pipelines or GitHub', async () => {
    const value = 'a\n::error::x\n##vso[task.complete result=Failed]y';
    const json = await runFixture('local', [['output', 'text', value], ['succeed']], { args: ['--json'] });
    expect(json.stdout).not.toContain('##');
    expect(json.outputs).toEqual({ text: value });
    const text = await runFixture('local', [['output', 'text', value], ['succeed']]);
    expect(text.stdout).toBe('text: a\n  :_:error::x\n  ##_vso[task.complete result=Failed]y\n');
  });
});
