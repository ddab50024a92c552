import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type IdentitySimulator, jobVariables, startIdentitySimulator } from '../simulators/identity/identity-simulator.ts';
import type { Call } from './fixture-calls.ts';
import { runFixture } from './run-fixture.ts';

const AUDIENCE = 'api://AzureADTokenExchange';
const ID = '77777777-aaaa-4bbb-8ccc-dddddddddddd';
const PEM = '-----BEGIN PRIVATE KEY-----\r\nabc%25;]\n-----END PRIVATE KEY-----\n';

let simulator: IdentitySimulator;
beforeAll(async () => {
  simulator = await startIdentitySimulator();
});
afterAll(() => simulator.stop());

/** A service connection as the agent hands it to a task. */
function connection(scheme: string, auth: Readonly<Record<string, string>>, data: Readonly<Record<string, string>> = {}) {
  const named = (prefix: string, values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}_${ID}_${name.toUpperCase()}`, value]));
  return {
    [`ENDPOINT_URL_${ID}`]: 'https://management.azure.com/',
    [`ENDPOINT_AUTH_${ID}`]: JSON.stringify({ parameters: auth, scheme }),
    [`ENDPOINT_AUTH_SCHEME_${ID}`]: scheme,
    ...named('ENDPOINT_AUTH_PARAMETER', auth),
    ...named('ENDPOINT_DATA', { environment: 'AzureCloud', activeDirectoryAuthority: 'https://login.microsoftonline.com/', ...data }),
  };
}

const account = { tenantid: 'a-tenant', serviceprincipalid: 'a-client' };
const wanted: Call = ['report', { serviceConnections: [ID], childVariables: true }];
const after: readonly Call[] = [['remove-secrets'], wanted];

describe('the identity token of a job', () => {
  it('is a new one of GitHub at each call, masked, and the token that asks for it reaches no child process', async () => {
    const calls: Call[] = [['remove-secrets'], ['report', { identityToken: AUDIENCE, childVariables: true }]];
    const { report, masks, stdout } = await runFixture('github', calls, { env: jobVariables(simulator) });
    const [first, second] = report.identityTokens;
    expect(first).toMatch(/^eyJ/);
    expect(second).not.toBe(first);
    expect(masks).toEqual([first, second]);
    expect(stdout.split('\n').filter((line) => line.includes('eyJ') && !line.startsWith('::add-mask::'))).toEqual([]);
    const claims = JSON.parse(Buffer.from(first?.split('.')[1] ?? '', 'base64url').toString('utf8'));
    expect(claims).toMatchObject({ aud: AUDIENCE, sub: simulator.jobs.github.subject });
    const token = simulator.jobs.github.requestToken;
    expect(Object.values(report.childVariables).filter((value) => value.includes(token))).toEqual([]);
  });

  it.each([
    ['github', { ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }, 'permissions: id-token: write'],
    ['github', { ACTIONS_ID_TOKEN_REQUEST_URL: undefined }, 'permissions: id-token: write'],
    ['azure-pipelines', {}, 'azureConnection'],
    ['local', {}, 'az login'],
  ] as const)('is refused on %s with %j, and what to do is said', async (host, env, hint) => {
    const { report } = await runFixture(host, [['report', { identityToken: AUDIENCE }]], { env, identityToken: true });
    expect(report.identityTokens).toEqual([expect.any(String), expect.stringContaining(hint)]);
  });

  it('says what GitHub said when it gives none', async () => {
    const env = { ...jobVariables(simulator), ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-another-job' };
    const { report, stdout } = await runFixture('github', [['report', { identityToken: AUDIENCE }]], { env });
    expect(report.identityTokens[0]).toMatch(/^GitHub gave no identity token: .*401/);
    expect(stdout).not.toContain('of-another-job');
  });
});

describe('a service connection of Azure Pipelines', () => {
  const certificate = { ...account, authenticationType: 'spnCertificate', servicePrincipalCertificate: PEM };
  const kinds = {
    federated: connection('WorkloadIdentityFederation', account),
    secret: connection('ServicePrincipal', { ...account, authenticationType: 'spnKey', serviceprincipalkey: 'geheim 100%' }),
    certificate: connection('ServicePrincipal', certificate),
    'managed-identity': connection('ManagedServiceIdentity', { tenantid: 'a-tenant' }, { msiclientId: 'a-machine' }),
  };

  it.each(Object.entries(kinds))('with %s is what the official library reads', async (scheme, env) => {
    const { report } = await runFixture('azure-pipelines', after, { env });
    const theirs = await runFixture('azure-pipelines', [wanted], { env, entry: join(import.meta.dirname, 'official-sdk-step.ts') });
    const [ours] = report.serviceConnections as Record<string, string>[];
    const [expected] = theirs.report.serviceConnections as Record<string, string>[];
    expect(ours?.['scheme']).toBe(scheme);
    const { scheme: _, id, ...values } = ours ?? {};
    expect(id).toBe(ID);
    expect(expected).toMatchObject(values);
  });

  it.each([
    ['federated', ['access-token-of-the-job']],
    ['secret', ['geheim 100%']],
    ['certificate', ['-----BEGIN PRIVATE KEY-----', 'abc%25;]', '-----END PRIVATE KEY-----']],
  ] as const)('with %s has its secret masked before anything shows it, and out of child processes', async (scheme, secrets) => {
    const { report, masks, stdout } = await runFixture('azure-pipelines', after, { env: kinds[scheme] });
    expect(masks).toEqual([...secrets]);
    const shown = stdout.split('\n').filter((line) => !line.startsWith('##vso[task.setsecret]'));
    for (const secret of secrets) expect(shown.filter((line) => line.includes(secret))).toEqual([]);
    expect(Object.keys(report.childVariables).filter((name) => name.startsWith('ENDPOINT_AUTH'))).toEqual([]);
  });

  it.each<[string, Record<string, string | undefined>, string, string]>([
    ['is not there', {}, `The agent gives this task no service connection ${ID}.`, 'that this pipeline may use'],
    [
      'is of a kind that cannot sign in',
      connection('PublishProfile', {}),
      `The service connection ${ID} is of the kind PublishProfile, which cannot sign in to Azure.`,
      'workload identity federation',
    ],
    ['lacks a part', connection('ServicePrincipal', account), `The service connection ${ID} has no serviceprincipalkey.`, 'save it again'],
    [
      'signs in at AD FS',
      connection('ServicePrincipal', account, { EnableAdfsAuthentication: 'true' }),
      `The service connection ${ID} signs in at AD FS (Azure Stack), which is not supported.`,
      '',
    ],
  ])('that %s is refused', async (_, env, message, hint) => {
    const { report } = await runFixture('azure-pipelines', [wanted], { env });
    expect(report.serviceConnections).toEqual([[message, expect.stringContaining(hint)]]);
  });

  it.each(['github', 'local'] as const)('does not exist on %s, which says what to use there', async (host) => {
    const { report } = await runFixture(host, [wanted]);
    expect(report.serviceConnections).toEqual([
      ['A service connection is given, which only Azure Pipelines has.', expect.stringMatching(/OIDC|id-token|az login/)],
    ]);
  });
});
