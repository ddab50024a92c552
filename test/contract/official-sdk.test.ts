import { join } from 'node:path';
import { placeInWords } from '@bakehouse/core/errors';
import { describe, expect, it } from '@jest/globals';
import type { Call } from './fixture-calls.ts';
import { nastyValues } from './nasty-values.ts';
import { runFixture } from './run-fixture.ts';

const official = { entry: join(import.meta.dirname, 'official-sdk-step.ts') };

const annotations: readonly Call[] = [
  ['warning', 'odd: 100%\nnext, line]', { file: 'a b/é;]:,.yaml', line: 3, column: 14 }],
  ['error', '##vso[task.complete]', { file: 'x', line: 1 }],
  ['warning', '::error::x'],
];

/** What our host is told, for who writes the place into the message as it does: the log shows nothing else. */
const inWords = (calls: readonly Call[]): Call[] =>
  calls.map((call): Call => {
    if (call[0] !== 'warning' && call[0] !== 'error' && call[0] !== 'notice') return call;
    const [level, message, place = {}] = call;
    const where = placeInWords(place);
    return [level, where === '' ? message : `${where}: ${message}`, place];
  });

const lines = (stdout: string) => stdout.split(/\r?\n/).filter((line) => !line.startsWith('##vso[task.debug]'));

describe('@actions/core and our host', () => {
  it('write the same bytes for masks, annotations, groups, debug messages and a failure', async () => {
    const calls: Call[] = [
      ['mask', 'geheim 100%'],
      ...annotations,
      ['notice', 'seen', { title: 'T: a, b', file: 'x', line: 2 }],
      ['debug', 'one\ntwo'],
      ['group', 'Build 50%', [['info', 'inside']]],
      ['fail', 'Cannot bake: 100%\n  a.yaml:1:2'],
    ];
    const ours = await runFixture('github', calls);
    const theirs = await runFixture('github', inWords(calls), official);
    expect(ours.stdout).toBe(theirs.stdout);
    expect(ours.exitCode).toBe(theirs.exitCode);
  });

  it('leave the same outputs, state and summary for the runner', async () => {
    const calls: Call[] = [
      ...Object.entries(nastyValues).flatMap(([name, value]): Call[] => [
        ['output', name, value],
        ['state', name, value],
      ]),
      ['summary', '# Größe'],
    ];
    const ours = await runFixture('github', calls);
    const theirs = await runFixture('github', calls, official);
    expect([ours.outputs, ours.state, ours.summary]).toEqual([theirs.outputs, theirs.state, theirs.summary]);
    expect(Object.keys(theirs.outputs)).toHaveLength(Object.keys(nastyValues).length);
  });

  it('read the same inputs and state', async () => {
    const options = { inputs: nastyValues, state: nastyValues, phase: 'post' } as const;
    const calls: Call[] = [['report', { inputs: Object.keys(nastyValues), state: Object.keys(nastyValues) }]];
    const ours = await runFixture('github', calls, options);
    const theirs = await runFixture('github', calls, { ...options, ...official });
    expect(ours.report).toMatchObject({ inputs: theirs.report.inputs, state: theirs.report.state });
    expect(theirs.report.inputs).toEqual(nastyValues);
  });

  it('fall back to the same command when there is no output file', async () => {
    const env = { GITHUB_OUTPUT: undefined, GITHUB_STATE: undefined };
    const calls: Call[] = [
      ['output', 'imageFile', 'a\nb%'],
      ['state', 'x', 'c:d'],
    ];
    const ours = await runFixture('github', calls, { env });
    const theirs = await runFixture('github', calls, { env, ...official });
    expect(lines(ours.stdout).filter((line) => !line.startsWith('::warning::'))).toEqual(lines(theirs.stdout));
  });
});

describe('azure-pipelines-task-lib and our host', () => {
  it('write the same bytes for outputs, state, masks, annotations and a failure', async () => {
    const calls: Call[] = [
      ...Object.entries(nastyValues).flatMap(([name, value]): Call[] => [
        ['output', name, value],
        ['state', name, value],
      ]),
      ['mask', 'geheim 100%;]'],
      ...annotations,
      ['fail', 'Cannot bake: 100%\n  a.yaml:1:2'],
    ];
    const ours = await runFixture('azure-pipelines', calls);
    const theirs = await runFixture('azure-pipelines', inWords(calls), official);
    expect(lines(ours.stdout)).toEqual(lines(theirs.stdout));
    expect(ours.exitCode).toBe(theirs.exitCode);
  });

  it('write the same bytes for a success', async () => {
    const ours = await runFixture('azure-pipelines', [['succeed']]);
    const theirs = await runFixture('azure-pipelines', [['succeed']], official);
    expect(lines(ours.stdout)).toEqual(lines(theirs.stdout));
  });

  it('break a command in the output of a child in the same way', async () => {
    const calls: Call[] = [
      ['child-output', 'a ##vso[task.complete result=Failed]b ##vso[x.y]'],
      ['child-output', '####vso[task.setsecret]log'],
    ];
    const ours = await runFixture('azure-pipelines', calls);
    const theirs = await runFixture('azure-pipelines', calls, official);
    expect(lines(ours.stdout)).toEqual(lines(theirs.stdout));
  });

  it('read the same inputs and state, but for the blanks that the library takes off a state', async () => {
    const options = { inputs: nastyValues, state: nastyValues, phase: 'post' } as const;
    const calls: Call[] = [['report', { inputs: Object.keys(nastyValues), state: Object.keys(nastyValues) }]];
    const ours = await runFixture('azure-pipelines', calls, options);
    const theirs = await runFixture('azure-pipelines', calls, { ...options, ...official });
    expect(ours.report.inputs).toEqual(theirs.report.inputs);
    const trimmed = Object.entries(ours.report.state).map(([name, value]) => [name, value?.trim()]);
    expect(Object.fromEntries(trimmed)).toEqual(theirs.report.state);
  });

  it('send the same addresses through the proxy of the agent', async () => {
    const env = {
      AGENT_PROXYURL: 'http://proxy.example:3128',
      AGENT_PROXYBYPASSLIST: JSON.stringify(['\\.corp\\.example$', '^https://exact\\.example/path', 'other', '(']),
    };
    const readable = { ...env, AGENT_PROXYBYPASSLIST: env.AGENT_PROXYBYPASSLIST.replace(',"("', '') };
    const targets = [
      'https://a.corp.example',
      'https://corp.example.org/',
      'http://exact.example/path',
      'https://exact.example/path/x',
      'https://exact.example/',
      'http://another.example/',
    ];
    const calls: Call[] = [['report', { proxyTargets: targets }]];
    const theirs = await runFixture('azure-pipelines', calls, { env: readable, ...official });
    // An expression that is none breaks the library; it does not break us.
    const ours = await runFixture('azure-pipelines', calls, { env });
    expect(ours.report.proxies).toEqual(theirs.report.proxies);
    expect(new Set(theirs.report.proxies)).toEqual(new Set(['http://proxy.example:3128', null]));
  });
});
