import { describe, expect, it } from '@jest/globals';
import type { Call } from './fixture-calls.ts';
import { hosts, runFixture } from './run-fixture.ts';

const runners = ['github', 'azure-pipelines'] as const;

describe.each(runners)('a secret on %s', (host) => {
  it('is masked line by line, each line once, and short lines are left out', async () => {
    const { masks } = await runFixture(host, [
      ['mask', '-----BEGIN KEY-----\r\nabc%25;]\n}\n\n  indented\n-----END KEY-----\n'],
      ['mask', 'indented'],
    ]);
    expect(masks).toEqual(['-----BEGIN KEY-----', 'abc%25;]', 'indented', '-----END KEY-----']);
  });

  it('does not reach stdout before its mask', async () => {
    const secret = 'geheim 100%';
    const { stdout } = await runFixture(host, [['mask', secret], ['remove-secrets'], ['info', 'started'], ['succeed']], {
      inputs: { token: secret },
    });
    const shown = stdout.split('\n').filter((line) => line.includes('geheim'));
    expect(shown).toEqual([host === 'github' ? '::add-mask::geheim 100%25' : '##vso[task.setsecret]geheim 100%AZP25']);
  });
});

it('A secret is covered in the summary on Azure Pipelines, whose agent uploads the file as it is', async () => {
  const { summary } = await runFixture('azure-pipelines', [
    ['mask', 'geheim\nzweite Zeile'],
    ['summary', 'geheim, and zweite Zeile'],
  ]);
  expect(summary).toBe('***, and ***\n');
});

describe.each(hosts)('secrets on %s', (host) => {
  it('are not masked but warned about once when they are too short to be hidden, without being shown', async () => {
    const { masks, annotations } = await runFixture(host, [
      ['mask', 'q7'],
      ['mask', 'q8\nq9'],
      ['mask', ' '],
      ['info', 'quiet'],
    ]);
    expect(masks).toEqual([]);
    expect(annotations).toHaveLength(1);
    expect(annotations[0]).toMatchObject({ level: 'warning', message: expect.stringContaining('fewer than 4 characters') });
    expect(annotations[0]?.message).not.toMatch(/q\d/);
  });

  it('and inputs do not reach a child process, and the step can still read them', async () => {
    const { report } = await runFixture(host, [['remove-secrets'], ['report', { inputs: ['imagePath', 'token'], childVariables: true }]], {
      inputs: { imagePath: 'a b', token: 'geheim' },
    });
    expect(report.inputs).toEqual({ imagePath: 'a b', token: 'geheim' });
    const inherited = Object.entries(report.childVariables).filter(
      ([name, value]) => /^(INPUT|SECRET|ENDPOINT_AUTH|SECUREFILE_TICKET)_|TOKEN$/.test(name) || /geheim|-token-of-the-job/.test(value),
    );
    expect(inherited).toEqual([]);
  });
});

it.each([
  ['github', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'id-request-token-of-the-job'],
  ['github', 'ACTIONS_RUNTIME_TOKEN', 'runtime-token-of-the-job'],
  ['azure-pipelines', 'SYSTEM_ACCESSTOKEN', 'access-token-of-the-job'],
  ['azure-pipelines', 'ENDPOINT_AUTH_PARAMETER_SYSTEMVSSCONNECTION_ACCESSTOKEN', 'access-token-of-the-job'],
] as const)('on %s the token %s stays readable for signing in after it has left the environment', async (host, name, value) => {
  const calls: Call[] = [['remove-secrets'], ['report', { credentials: [name], childVariables: true }]];
  const { report } = await runFixture(host, calls, { identityToken: true });
  expect(report.credentials).toEqual({ [name]: value });
  expect(Object.values(report.childVariables).filter((text) => text.includes(value))).toEqual([]);
});
