import type { ExternalError, UserError } from '@bakehouse/core/errors';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makeLoopbackCertificate } from '../../../../test/simulators/azure-resource-manager/loopback-certificate.ts';
import { type IdentitySimulator, jobVariables, startIdentitySimulator } from '../../../../test/simulators/identity/identity-simulator.ts';
import { KeyVaultSimulator } from '../../../../test/simulators/key-vault/key-vault.ts';
import { type ProxySimulator, startProxy } from '../../../../test/simulators/proxy.ts';
import { cloudNamed } from '../clouds/cloud.ts';
import { type Identity, signIn } from '../sign-in/sign-in.ts';
import { KeyVaults } from './key-vaults.ts';

// A vault has to have the name of one: requests come here through a proxy.

const CLIENT = '00000000-aaaa-4bbb-8ccc-000000000001';
const OBJECT_ID = '0b1ec700-aaaa-4bbb-8ccc-000000000001';
const VALUE = 'tr0ub4dor-&-3';
const HOST = 'kv-ci.vault.azure.net';
const { signal } = new AbortController();
const before = { ...process.env };

let vault: KeyVaultSimulator;
let identities: IdentitySimulator;
let proxy: ProxySimulator;
let ca: string;
let vaults: KeyVaults;

beforeAll(async () => {
  const tls = await makeLoopbackCertificate([HOST, 'kv-gov.vault.usgovcloudapi.net']);
  [vault, identities] = await Promise.all([KeyVaultSimulator.start({ tls }), startIdentitySimulator()]);
  ca = tls.cert + identities.ca;
  identities.entra.applications.push({ clientId: CLIENT, secrets: [{ value: 'right-secret' }] });
  identities.machine.identities.push(CLIENT);
  proxy = await startProxy('build:pass', { [`${HOST}:443`]: vault.port, 'kv-gov.vault.usgovcloudapi.net:443': vault.port });
  const address = `http://build:pass@127.0.0.1:${proxy.port}`;
  process.env = { ...before, https_proxy: address, HTTPS_PROXY: address, no_proxy: '127.0.0.1', NO_PROXY: '127.0.0.1' };
  Object.assign(process.env, jobVariables(identities));
});
afterAll(async () => {
  process.env = before;
  await Promise.all([vault.stop(), identities.stop(), proxy.stop()]);
});
beforeEach(() => {
  vault.reset();
  vault.allowed = [OBJECT_ID];
  vault.secrets.set('app', VALUE);
  proxy.asked.length = 0;
  vaults = open(SECRET());
});

const SECRET = (): Identity => ({
  kind: 'client-secret',
  tenantId: identities.entra.tenantId,
  clientId: CLIENT,
  clientSecret: 'right-secret',
});

function open(identity: Identity, cloud?: Parameters<typeof cloudNamed>[0]): KeyVaults {
  const authorityHost = identities.authorityHost;
  return new KeyVaults({
    cloud: cloud === undefined ? undefined : cloudNamed(cloud),
    credential: async () => signIn(identity, { authorityHost, ca, signal }),
    ca,
    retryDelay: 1,
  });
}

/** Message, hint, reason and status of what is thrown. Nothing of it has the value, a token or the secret of the application. */
async function refusal(work: Promise<unknown>): Promise<{ message: string; hint?: string; reason?: string; status?: unknown }> {
  const error = (await work.then(
    () => new Error('nothing was thrown'),
    (thrown: unknown) => thrown,
  )) as ExternalError | UserError;
  const all = JSON.stringify([error.message, error.hint, error.details, error.stack]);
  expect(all).not.toContain(VALUE);
  expect(all).not.toContain('right-secret');
  for (const token of vault.tokens) expect(all).not.toContain(token);
  const { message, hint } = error;
  const { reason, status } = error.details as { reason?: string; status?: unknown };
  return JSON.parse(JSON.stringify({ message, hint, reason, status })) as never;
}

const app = () => vaults.secret('kv-ci', 'app', signal);
const CANNOT = 'Cannot read the secret app of the key vault kv-ci';

describe('2.21: a secret of a key vault', () => {
  test.each(['kv-ci', 'KV-CI', `https://${HOST}`, `https://${HOST}/`])('is read from %s, by who signs in', async (name) => {
    expect(await vaults.secret(name, 'app', signal)).toBe(VALUE);
    expect(proxy.asked).toContain(`${HOST}:443`);
    expect(identities.entra.requests.at(-1)?.get('scope')).toContain('https://vault.azure.net/.default');
  });

  test('is read by a managed identity', async () => {
    vaults = open({ kind: 'managed-identity' });
    expect(await app()).toBe(VALUE);
  });

  test('signs in once for all of a vault', async () => {
    vault.secrets.set('other', 'x');
    expect(await Promise.all([app(), vaults.secret(`https://${HOST}`, 'other', signal)])).toEqual([VALUE, 'x']);
    expect(await vaults.secret('kv-ci', 'other', signal)).toBe('x');
    expect(new Set(vault.tokens).size).toBe(1);
  });

  test('is asked for again when the vault is busy, not well, or the connection is lost', async () => {
    vault.fail({ status: 429, body: { error: { code: 'Throttled' } }, headers: { 'retry-after': '0' }, times: 1 });
    vault.fail({ status: 503, body: 'x', times: 1 });
    vault.fail({ status: 0, cut: true, times: 1 });
    expect(await app()).toBe(VALUE);
    expect(vault.tokens).toHaveLength(4);
  });
});

describe('2.21: of a secret that a vault does not give out it is said', () => {
  test('which identity needs which role', async () => {
    vault.allowed = [];
    expect(await refusal(app())).toEqual({
      message: `${CANNOT}: the vault answered 403 ForbiddenByRbac: the identity with the object id ${OBJECT_ID} may not read it.`,
      hint: 'give it the role Key Vault Secrets User on the vault kv-ci; a new role takes some minutes',
      reason: 'definition',
      status: 'ForbiddenByRbac',
    });
  });

  test('which permission is missing where access policies count', async () => {
    vault.allowed = [];
    vault.model = 'access-policies';
    expect(await refusal(app())).toMatchObject({
      message: `${CANNOT}: the vault answered 403 AccessDenied: the identity with the object id ${OBJECT_ID} may not read it.`,
      hint: expect.stringContaining('give it the permission Get for secrets there'),
    });
  });

  test('that the network of the vault keeps this machine out', async () => {
    vault.fail({ status: 403, body: { error: { code: 'Forbidden', message: VALUE, innererror: { code: 'ForbiddenByFirewall' } } } });
    expect(await refusal(app())).toMatchObject({
      message: `${CANNOT}: the vault answered 403 ForbiddenByFirewall: the network of the vault keeps this machine out.`,
      reason: 'network',
    });
  });

  test('that there is none', async () => {
    expect(await refusal(vaults.secret('kv-ci', 'none', signal))).toMatchObject({
      message: 'Cannot read the secret none of the key vault kv-ci: the vault has no secret of that name.',
      status: 'SecretNotFound',
    });
  });

  test('that it is disabled', async () => {
    vault.secrets.set('off', VALUE, { enabled: false });
    expect(await refusal(vaults.secret('kv-ci', 'off', signal))).toMatchObject({
      message: 'Cannot read the secret off of the key vault kv-ci: it is disabled.',
      hint: 'enable it, or set a new version',
    });
  });

  test.each([
    ['expired', { exp: 1_700_000_000 }, 'it expired on 2023-11-14T22:13:20Z'],
    ['future', { nbf: 4_000_000_000 }, 'it is valid from 2096-10-02T07:06:40Z on'],
  ])('that it is %s', async (name, attributes, what) => {
    vault.secrets.set(name, VALUE, attributes);
    expect(await refusal(vaults.secret('kv-ci', name, signal))).toMatchObject({
      message: `Cannot read the secret ${name} of the key vault kv-ci: ${what}.`,
      reason: 'definition',
    });
  });

  test('that it is empty', async () => {
    vault.secrets.set('blank', ' \n');
    expect(await refusal(vaults.secret('kv-ci', 'blank', signal))).toMatchObject({
      message: 'Cannot read the secret blank of the key vault kv-ci: its value is empty.',
    });
  });

  test('that its vault belongs to another tenant, and no token is sent there', async () => {
    vault.tenantId = '99999999-0000-4000-8000-000000000000';
    expect(await refusal(app())).toEqual({
      message: `Cannot sign in to ${HOST}: what is asked for belongs to the tenant 99999999-0000-4000-8000-000000000000, and the sign-in is in the tenant ${identities.entra.tenantId}.`,
      hint: 'give an identity of that tenant',
    });
    // Of a managed identity the tenant shows in its token alone.
    vaults = open({ kind: 'managed-identity' });
    expect(await refusal(app())).toEqual({
      message: `Cannot sign in to ${HOST}: the vault belongs to the tenant 99999999-0000-4000-8000-000000000000, and the sign-in is in the tenant ${identities.entra.tenantId}.`,
      hint: 'give an identity of that tenant',
    });
    expect(vault.tokens).toEqual([]);
  });

  test('that its vault asks for a token of another service, and no token is sent there', async () => {
    vault.resource = 'https://management.azure.com';
    expect(await refusal(app())).toMatchObject({ message: `Cannot sign in to ${HOST}: it asks for a token of another service.` });
    expect(vault.tokens).toEqual([]);
  });

  test('that the vault leads to another address, where no token goes', async () => {
    vault.fail({ status: 307, headers: { location: 'https://kv-evil.vault.azure.net/secrets/app' } });
    expect(await refusal(app())).toMatchObject({
      message: `${CANNOT}: the vault answered 307, which leads to another address.`,
    });
    expect(new Set(proxy.asked)).toEqual(new Set([`${HOST}:443`]));
  });

  test.each([
    ['a page', 200, '<html>sign in</html>'],
    ['a page that calls itself JSON', 200, '{'],
    ['JSON without a value', 200, { id: `https://${HOST}/secrets/app/0` }],
    ['JSON with another type', 200, { value: 7, id: `https://${HOST}/secrets/app/0` }],
    ['more than a secret can have', 200, { value: 'x'.repeat(300_000) }],
  ])('that the answer is none of Key Vault: %s', async (_, status, body) => {
    vault.fail({ status, body });
    expect(await refusal(app())).toMatchObject({ message: `${CANNOT}: the answer is none of Key Vault.` });
  });

  test.each([
    [429, { error: { code: 'Throttled' } }, 'the vault answered 429 Throttled: it is asked too often'],
    [503, '<html>', 'the vault answered 503'],
    [403, '<html>', 'the vault answered 403'],
    [404, '', 'the vault answered 404'],
  ])('with which answer the vault refuses: %d', async (status, body, what) => {
    vault.fail({ status, body, headers: { 'retry-after': '0' } });
    expect(await refusal(app())).toMatchObject({ message: `${CANNOT}: ${what}.` });
  });

  test('that a name cannot be one', async () => {
    expect(await refusal(vaults.secret('kv-ci', 'a_b', signal))).toMatchObject({
      message: 'Cannot read the secret a_b of the key vault kv-ci: the vault answered 400 BadParameter.',
      hint: 'can a vault have a secret named a_b? It takes letters, digits and hyphens',
    });
  });

  test('that nobody is there', async () => {
    expect(await refusal(vaults.secret('kv-nobody', 'app', signal))).toMatchObject({
      message: expect.stringMatching(
        /^Cannot read the secret app of the key vault kv-nobody: (502 from|the vault answered 502|the proxy )/,
      ),
    });
  });

  test('that the sign-in fails', async () => {
    vaults = open({ ...SECRET(), clientSecret: 'wrong' } as Identity);
    expect(await refusal(app())).toMatchObject({
      message: expect.stringMatching(/^Cannot sign in to kv-ci\.vault\.azure\.net: Microsoft Entra refuses it: AADSTS7000215/),
      status: 'AADSTS7000215',
    });
  });
});

describe('2.21: a token for key vaults goes to none but a vault of the cloud', () => {
  test.each([
    'https://kv-ci.vault.azure.net.example.org',
    'https://vault.azure.net',
    'https://a.b.vault.azure.net',
    'http://kv-ci.vault.azure.net',
    'https://kv-ci.vault.azure.net:8443',
    'https://kv-ci.vault.azure.net/secrets/app',
    'https://me@kv-ci.vault.azure.net',
    'https://127.0.0.1',
    'kv',
    'kv_ci',
    '-kv-ci',
    'kv-ci.example.org',
    '../kv-ci',
    '',
  ])('%j is refused', async (name) => {
    expect(await refusal(vaults.secret(name, 'app', signal))).toEqual({
      message: 'the vault is neither the name of a key vault nor its address',
      hint: 'write its name, or https://<name>.vault.azure.net',
    });
    expect(proxy.asked).toEqual([]);
  });

  test('an address of another cloud than the chosen one is refused', async () => {
    vaults = open(SECRET(), 'AzureUSGovernment');
    expect(await refusal(vaults.secret(`https://${HOST}`, 'app', signal))).toMatchObject({
      message: `the vault ${HOST} is in AzureCloud, and the sign-in is to AzureUSGovernment`,
    });
    expect(proxy.asked).toEqual([]);
  });

  test('a name is one of the chosen cloud', async () => {
    vaults = open(SECRET(), 'AzureUSGovernment');
    vault.resource = 'https://vault.usgovcloudapi.net';
    // The simulated vault is one of the public cloud, and takes no token of another.
    await refusal(vaults.secret('kv-gov', 'app', signal));
    expect(new Set(proxy.asked)).toEqual(new Set(['kv-gov.vault.usgovcloudapi.net:443']));
    expect(identities.entra.requests.at(-1)?.get('scope')).toContain('https://vault.usgovcloudapi.net/.default');
  });
});

test('a cancelled run asks for nothing more', async () => {
  const cancelled = AbortSignal.abort();
  await expect(vaults.secret('kv-ci', 'app', cancelled)).rejects.toMatchObject({ name: 'CancelledError' });
  expect(vault.requests).toEqual([]);
});
