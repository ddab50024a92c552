import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCertificate } from '../../../../test/simulators/certificate.ts';
import { type IdentitySimulator, jobVariables, startIdentitySimulator } from '../../../../test/simulators/identity/identity-simulator.ts';
import { cloudOfAccount, PUBLIC_CLOUD } from '../clouds/cloud.ts';
import { type Identity, type SignInOptions, signIn } from './sign-in.ts';
import { SignInError } from './sign-in-error.ts';

const CLIENT = '00000000-aaaa-4bbb-8ccc-000000000001';
const OTHER = '00000000-aaaa-4bbb-8ccc-000000000002';
const SCOPE = 'https://storage.azure.com/.default';
const AUDIENCE = 'api://AzureADTokenExchange';

const certificate = makeCertificate({ name: 'client' });
const pem = certificate.key + certificate.certificate;

let shared: IdentitySimulator;
const before = { ...process.env };

beforeAll(async () => {
  shared = await startIdentitySimulator();
  // MSAL keeps the address of the metadata service for the whole process.
  Object.assign(process.env, jobVariables(shared));
  const { entra, jobs, machine } = shared;
  entra.applications.push({
    clientId: CLIENT,
    secrets: [{ value: 'right-secret' }, { value: 'old-secret', ended: true }],
    certificates: [certificate.certificate],
    federated: [jobs.github, jobs.azure].map(({ issuer, subject }) => ({ issuer, subject, audience: AUDIENCE })),
  });
  machine.identities.push(CLIENT, OTHER);
});
afterAll(async () => {
  process.env = before;
  await shared.stop();
});

/** The simulator, which trusts one application in every way, as if it were new. */
async function simulated(work: (simulator: IdentitySimulator) => Promise<void>): Promise<void> {
  const { entra, jobs, faults, paths } = shared;
  entra.lifetime = 3599;
  entra.clockAhead = 0;
  jobs.github.subject = 'repo:octo/images:ref:refs/heads/main';
  for (const list of [entra.requests, jobs.github.given, jobs.azure.given, faults, paths]) list.length = 0;
  await work(shared);
}

function at(simulator: IdentitySimulator, identity: Identity, options: Partial<SignInOptions> = {}) {
  return signIn(identity, {
    cloud: PUBLIC_CLOUD,
    authorityHost: simulator.authorityHost,
    ca: simulator.ca,
    ...options,
  });
}

/** Asks as @actions/core does. */
function gitHubToken({ plain, jobs }: IdentitySimulator) {
  return async (audience: string) => {
    const address = `${plain}/github/oidc?api-version=2.0&audience=${encodeURIComponent(audience)}`;
    const answer = await fetch(address, { headers: { authorization: `Bearer ${jobs.github.requestToken}` } });
    return ((await answer.json()) as { value: string }).value;
  };
}

const own = (simulator: IdentitySimulator) => ({ tenantId: simulator.entra.tenantId, clientId: CLIENT });
const secret = (simulator: IdentitySimulator, clientSecret: string): Identity => ({
  kind: 'client-secret',
  ...own(simulator),
  clientSecret,
});

const ways: readonly [string, (simulator: IdentitySimulator) => Identity][] = [
  ['a token of the GitHub job', (simulator) => ({ kind: 'federated', ...own(simulator), identityToken: gitHubToken(simulator) })],
  [
    'a service connection of Azure Pipelines',
    (simulator) => {
      const { connectionId, accessToken } = simulator.jobs.azure;
      return { kind: 'pipeline', ...own(simulator), connectionId, accessToken };
    },
  ],
  ['a client secret', (simulator) => secret(simulator, 'right-secret')],
  ['a client certificate', (simulator) => ({ kind: 'client-certificate', ...own(simulator), certificate: pem })],
  ['the managed identity of the machine', () => ({ kind: 'managed-identity' })],
  ['one of several managed identities', () => ({ kind: 'managed-identity', clientId: OTHER })],
];

describe('27: a sign-in', () => {
  it.each(ways)('by %s gives a token for Blob Storage', (way, identityOf) =>
    simulated(async (simulator) => {
      const token = await at(simulator, identityOf(simulator)).getToken(SCOPE);
      const claims = JSON.parse(Buffer.from(token?.token.split('.')[1] ?? '', 'base64url').toString('utf8'));
      expect(claims).toMatchObject({ aud: 'https://storage.azure.com', appid: way.startsWith('one of') ? OTHER : CLIENT });
      expect((token?.expiresOnTimestamp ?? 0) > Date.now() + 3_000_000).toBe(true);
    }),
  );

  it.each([
    ['GitHub', 0, (simulator: IdentitySimulator) => simulator.jobs.github.given],
    ['Azure DevOps', 1, (simulator: IdentitySimulator) => simulator.jobs.azure.given],
  ] as const)('asks %s for a new identity token before each access token, and never keeps one', (_, index, givenOf) =>
    simulated(async (simulator) => {
      const identityOf = ways[index]?.[1];
      if (identityOf === undefined) throw new Error('no such way');
      // Shorter than the five minutes before which MSAL asks again.
      simulator.entra.lifetime = 200;
      const credential = at(simulator, identityOf(simulator));
      await credential.getToken(SCOPE);
      await credential.getToken(SCOPE);
      credential.renew?.();
      await credential.getToken(SCOPE);
      // The credential for pipelines asks twice each time, one of them for nothing.
      expect(givenOf(simulator)).toHaveLength(index === 0 ? 3 : 6);
      const presented = simulator.entra.requests.map((form) => form.get('client_assertion'));
      expect(new Set(presented).size).toBe(3);
    }),
  );

  it.each(ways)('by %s gets another token after the service refused the first, which is kept otherwise', (_, identityOf) =>
    simulated(async (simulator) => {
      const credential = at(simulator, identityOf(simulator));
      const first = await credential.getToken(SCOPE);
      expect((await credential.getToken(SCOPE))?.token).toBe(first?.token);
      credential.renew?.();
      expect((await credential.getToken(SCOPE))?.token).not.toBe(first?.token);
    }),
  );

  it('survives answers of 503 and of 500', () =>
    simulated(async (simulator) => {
      simulator.faults.push(503, 500);
      await expect(at(simulator, secret(simulator, 'right-secret')).getToken(SCOPE)).resolves.toBeTruthy();
    }));

  it('stops when the run is cancelled', () =>
    simulated(async (simulator) => {
      const cancelled = new AbortController();
      cancelled.abort();
      const credential = at(simulator, secret(simulator, 'right-secret'), { signal: cancelled.signal });
      await expect(credential.getToken(SCOPE)).rejects.toThrow('Cancelled');
    }));

  it('stops at once when the run is cancelled while nobody answers', () =>
    simulated(async (simulator) => {
      const cancelled = new AbortController();
      const identityToken = () => {
        cancelled.abort();
        return new Promise<string>(() => {});
      };
      const credential = at(simulator, { kind: 'federated', ...own(simulator), identityToken }, { signal: cancelled.signal });
      await expect(credential.getToken(SCOPE)).rejects.toThrow('Cancelled');
    }));
});

describe('28: a sign-in', () => {
  it('refuses a server of an authority that nobody trusts, and says how to trust it', () =>
    simulated(async (simulator) => {
      const error = await failure(at(simulator, secret(simulator, 'right-secret'), { ca: undefined }));
      expect(error.message).toMatch(
        /^127\.0\.0\.1:\d+ cannot be reached: its certificate is from an authority that this machine does not trust$/,
      );
      expect(error.details.hint).toContain('ca-file');
    }));

  it.each([
    ['images.blob.core.usgovcloudapi.net', 'login.microsoftonline.us', 'api://AzureADTokenExchangeUSGov'],
    ['images.blob.core.chinacloudapi.cn', 'login.chinacloudapi.cn', 'api://AzureADTokenExchangeChina'],
    ['images.blob.core.windows.net', 'login.microsoftonline.com', AUDIENCE],
  ])('for %s is at %s, for the audience of that cloud', async (accountHost, host, wanted) => {
    const asked: string[] = [];
    const identityToken = async (audience: string) => {
      asked.push(audience);
      throw new SignInError('asked');
    };
    // Of MSAL's own table, so that nothing is sent.
    const tenantId = '11111111-2222-4333-8444-555555555555';
    const cloud = cloudOfAccount(accountHost);
    const credential = signIn({ kind: 'federated', tenantId, clientId: CLIENT, identityToken }, { cloud });
    expect(cloud?.authorityHost).toBe(`https://${host}`);
    await expect(credential.getToken(SCOPE)).rejects.toThrow('asked');
    expect(asked).toEqual([wanted]);
  });
});

describe('a sign-in that is refused says why and what to do:', () => {
  it('a wrong secret, which is not shown', () =>
    simulated(async (simulator) => {
      const error = await failure(at(simulator, secret(simulator, 'wrong-secret-value')));
      expect(error.message).toMatch(/^Microsoft Entra refuses it: AADSTS7000215: Invalid client secret provided\./);
      expect(error.details).toMatchObject({
        service: 'Microsoft Entra',
        status: 'AADSTS7000215',
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(error.details.hint).toContain("the secret's value, not its id");
      expect(JSON.stringify([error.message, error.details, error.stack])).not.toContain('wrong-secret-value');
    }));

  it('a secret that has ended', () =>
    simulated(async (simulator) => {
      const error = await failure(at(simulator, secret(simulator, 'old-secret')));
      expect(error.details).toMatchObject({ status: 'AADSTS7000222', hint: expect.stringContaining('make a new one') });
    }));

  it('an application of another tenant', () =>
    simulated(async (simulator) => {
      const error = await failure(at(simulator, { ...secret(simulator, 'right-secret'), clientId: OTHER } as Identity));
      expect(error.details.hint).toContain(`the tenant ${simulator.entra.tenantId} has no application ${OTHER}`);
    }));

  it('a tenant that does not exist', () =>
    simulated(async (simulator) => {
      const tenantId = '22222222-2222-4333-8444-555555555555';
      const error = await failure(at(simulator, { ...secret(simulator, 'right-secret'), tenantId } as Identity));
      expect(error.details).toMatchObject({ status: 'AADSTS90002', hint: expect.stringContaining(`there is no tenant ${tenantId}`) });
    }));

  it('a certificate that the application does not have', () =>
    simulated(async (simulator) => {
      const unknown = makeCertificate({ name: 'unknown' });
      const certificateOf = unknown.certificate + unknown.key;
      const error = await failure(at(simulator, { kind: 'client-certificate', ...own(simulator), certificate: certificateOf }));
      expect(error.details).toMatchObject({ status: 'AADSTS700027', hint: expect.stringContaining('does not have this certificate') });
    }));

  it('a clock that is 20 minutes off', () =>
    simulated(async (simulator) => {
      simulator.entra.clockAhead = 20 * 60_000;
      const error = await failure(at(simulator, { kind: 'client-certificate', ...own(simulator), certificate: pem }));
      expect(error.details).toMatchObject({ status: 'AADSTS700024', hint: expect.stringContaining('set its clock right') });
    }));

  it('a job that the application does not trust, with the issuer, subject and audience to add', () =>
    simulated(async (simulator) => {
      simulator.jobs.github.subject = 'repo:octo/images:pull_request';
      const identity: Identity = { kind: 'federated', ...own(simulator), identityToken: gitHubToken(simulator) };
      const error = await failure(at(simulator, identity));
      expect(error.details).toMatchObject({ status: 'AADSTS700213' });
      expect(error.details.hint).toContain(
        'issuer https://token.actions.githubusercontent.com, subject repo:octo/images:pull_request, audience api://AzureADTokenExchange',
      );
      expect(error.message + error.details.hint).not.toMatch(/eyJ/);
    }));

  it('a service connection that the pipeline may not use', () =>
    simulated(async (simulator) => {
      const { accessToken } = simulator.jobs.azure;
      const error = await failure(at(simulator, { kind: 'pipeline', ...own(simulator), connectionId: OTHER, accessToken }));
      expect(error.message).toContain('Azure DevOps gives no token for the service connection');
      expect(error.details.hint).toContain('authorize');
      expect(error.message + error.details.hint).not.toContain(accessToken);
    }));

  it('a managed identity that the machine does not have', () =>
    simulated(async (simulator) => {
      const error = await failure(at(simulator, { kind: 'managed-identity', clientId: '00000000-aaaa-4bbb-8ccc-000000000003' }));
      expect(error.message).toBe('this machine has no such managed identity');
    }));

  it('an account of another tenant', () =>
    simulated(async (simulator) => {
      const tenantId = '33333333-2222-4333-8444-555555555555';
      const credential = at(simulator, secret(simulator, 'right-secret'));
      await expect(credential.getToken(SCOPE, { tenantId })).rejects.toThrow(`what is asked for belongs to the tenant ${tenantId}`);
    }));
});

async function failure(credential: ReturnType<typeof signIn>): Promise<SignInError> {
  try {
    await credential.getToken(SCOPE);
  } catch (error) {
    if (error instanceof SignInError) return error;
    throw error;
  }
  throw new Error('it gave a token');
}
