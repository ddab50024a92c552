import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RestError } from '@azure/core-rest-pipeline';
import { SecretClient } from '@azure/keyvault-secrets';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { corpusFolder, hasCorpus } from '../../conformance/corpus.ts';
import { KeyVaultSimulator } from './key-vault.ts';

// The official client has a say in what the simulator answers: what it cannot read, or reads otherwise, fails here.

const OBJECT_ID = '0b1ec700-0000-4000-8000-000000000001';
let vault: KeyVaultSimulator;
let asked: { readonly scopes: string | string[]; readonly tenantId: string | undefined }[];

beforeAll(async () => {
  vault = await KeyVaultSimulator.start();
});
afterAll(() => vault.stop());
beforeEach(() => {
  vault.reset();
  asked = [];
});

/** A token as far as a service looks into it. */
function token(claims: Readonly<Record<string, string>> = {}): string {
  const body = { aud: 'https://vault.azure.net', tid: vault.tenantId, appid: 'app', oid: OBJECT_ID, ...claims };
  return `eyJ.${Buffer.from(JSON.stringify(body)).toString('base64url')}.sig`;
}

function client(claims: Readonly<Record<string, string>> = {}, verify = false): SecretClient {
  const given = token(claims);
  const credential = {
    getToken: async (scopes: string | string[], { tenantId }: { readonly tenantId?: string } = {}) => {
      asked.push({ scopes, tenantId });
      return { token: given, expiresOnTimestamp: Date.now() + 3_600_000 };
    },
  };
  const retryOptions = { maxRetries: 2, retryDelayInMs: 1, maxRetryDelayInMs: 1 };
  return new SecretClient(vault.endpoint, credential, { retryOptions, disableChallengeResourceVerification: !verify });
}

/** What the official client makes of a refusal: "403 Forbidden ForbiddenByRbac: text". */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = (await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )) as RestError | undefined;
  const { error: { innerError } = {} } = (error?.details ?? {}) as { error?: { innerError?: { code?: string } } };
  return `${error?.statusCode} ${[error?.code, innerError?.code].filter((code) => code !== undefined).join(' ')}: ${error?.message}`;
}

describe('the official client', () => {
  test('gets what it has set, after a challenge that names tenant and audience', async () => {
    const set = await client().setSecret('app', 'first', { contentType: 'text/plain', tags: { team: 'ci' } });
    vault.requests.length = 0;
    const { value, properties } = await client().getSecret('app');
    expect([value, properties.version, properties.contentType, properties.tags]).toEqual([
      ...['first', set.properties.version, 'text/plain'],
      { team: 'ci' },
    ]);
    expect([properties.enabled, properties.recoveryLevel]).toEqual([true, 'CustomizedRecoverable+Purgeable']);
    expect(vault.requests).toEqual(['GET /secrets/app/ without token', 'GET /secrets/app/']);
    expect(asked.at(-1)).toEqual({ scopes: ['https://vault.azure.net/.default'], tenantId: vault.tenantId });
  });

  test('gets the newest version, and an older one by its id', async () => {
    const old = vault.secrets.set('versions', 'old');
    vault.secrets.set('versions', 'new');
    expect((await client().getSecret('versions')).value).toBe('new');
    expect((await client().getSecret('versions', { version: old })).value).toBe('old');
    const ids: (string | undefined)[] = [];
    for await (const { version } of client().listPropertiesOfSecretVersions('versions')) ids.push(version);
    expect(ids.at(-1)).toBe(old);
    expect(ids).toHaveLength(2);
  });

  test('gets a value before its time and after it, with both times', async () => {
    const seconds = Math.floor(Date.now() / 1000);
    vault.secrets.set('late', 'x', { exp: seconds - 60, nbf: seconds - 120 });
    const { value, properties } = await client().getSecret('late');
    expect([value, properties.expiresOn?.getTime(), properties.notBefore?.getTime()]).toEqual([
      'x',
      (seconds - 60) * 1000,
      (seconds - 120) * 1000,
    ]);
  });

  test('asks again after 429, when it is said how long to wait', async () => {
    vault.secrets.set('busy', 'x');
    vault.fail({ status: 429, body: { error: { code: 'Throttled', message: 'x' } }, headers: { 'retry-after': '0' }, times: 2 });
    expect((await client().getSecret('busy')).value).toBe('x');
    expect(vault.tokens).toHaveLength(3);
  });

  test('deletes a secret, whose name stays taken until it is recovered', async () => {
    vault.secrets.set('gone', 'x');
    const poller = await client().beginDeleteSecret('gone');
    expect((await poller.pollUntilDone()).deletedOn).toBeInstanceOf(Date);
    expect(await refusal(client().getSecret('gone'))).toMatch(/^404 SecretNotFound: /);
    expect(await refusal(client().setSecret('gone', 'y'))).toMatch(/^409 Conflict ObjectIsDeletedButRecoverable: Secret gone is currently/);
    await client().beginRecoverDeletedSecret('gone');
    expect((await client().getSecret('gone')).value).toBe('x');
  });
});

describe('the official client is refused', () => {
  test('without a right by roles, with caller, action and resource', async () => {
    vault.secrets.set('app', 'x');
    vault.allowed = [];
    const text = await refusal(client().getSecret('app'));
    expect(text).toMatch(/^403 Forbidden ForbiddenByRbac: Caller is not authorized to perform action on resource\.\r\n/);
    expect(text).toContain(`Caller: appid=app;oid=${OBJECT_ID};iss=https://sts.windows.net/${vault.tenantId}/\r\n`);
    expect(text).toContain("Action: 'Microsoft.KeyVault/vaults/secrets/getSecret/action'\r\n");
  });

  test('without a right by access policies', async () => {
    vault.allowed = [];
    vault.model = 'access-policies';
    expect(await refusal(client().getSecret('app'))).toMatch(
      /^403 Forbidden AccessDenied: The user, group or application 'appid=app;oid=0b1ec700.*' does not have secrets get permission on key vault 'kv-ci;/,
    );
  });

  test('a disabled secret', async () => {
    await client().setSecret('off', 'x');
    const { properties } = await client().getSecret('off');
    await client().updateSecretProperties('off', properties.version ?? '', { enabled: false });
    expect(await refusal(client().getSecret('off'))).toBe(
      '403 Forbidden SecretDisabled: Operation get is not allowed on a disabled secret.',
    );
  });

  test('a secret that there is not', async () => {
    expect(await refusal(client().getSecret('none'))).toMatch(
      /^404 SecretNotFound: A secret with \(name\/id\) none was not found in this key vault\./,
    );
  });

  test('a version that there is not', async () => {
    vault.secrets.set('app', 'x');
    expect(await refusal(client().getSecret('app', { version: '0'.repeat(32) }))).toMatch(
      /^404 SecretNotFound: .*\(name\/id\) app\/0{32} /,
    );
  });

  test('a name that no secret can have', async () => {
    expect(await refusal(client().getSecret('a_b'))).toBe('400 BadParameter: The request URI contains an invalid name: a_b');
  });

  test('a token for another audience', async () => {
    const text = await refusal(client({ aud: 'https://management.azure.com' }).getSecret('app'));
    expect(text).toMatch(
      /^401 Unauthorized: AKV10022: Invalid audience\. Expected https:\/\/vault\.azure\.net, found: https:\/\/management/,
    );
  });

  test('a token of another tenant', async () => {
    expect(await refusal(client({ tid: '99999999-0000-4000-8000-000000000000' }).getSecret('app'))).toMatch(
      /^401 Unauthorized: AKV10032: Invalid issuer\. Expected one of https:\/\/sts\.windows\.net\/11111111-/,
    );
  });

  test('a challenge for a service that is not at that host, and then sends no token', async () => {
    vault.resource = 'https://vault.azure.net.example.org';
    expect(await refusal(client({}, true).getSecret('app'))).toContain('does not match the requested domain');
    expect(vault.tokens).toEqual([]);
  });

  test('when it is asked too often for longer than it tries', async () => {
    vault.fail({ status: 429, body: { error: { code: 'Throttled', message: 'Too many.' } }, headers: { 'retry-after': '0' } });
    expect(await refusal(client().getSecret('app'))).toBe('429 Throttled: Too many.');
    expect(vault.tokens).toHaveLength(3);
  });

  test('by a lost connection', async () => {
    vault.fail({ status: 0, cut: true });
    expect(await refusal(client().getSecret('app'))).toMatch(/^undefined (ECONNRESET|REQUEST_SEND_ERROR): /);
  });

  test('by the network of the vault', async () => {
    const innererror = { code: 'ForbiddenByFirewall' };
    const message = 'Client address is not authorized and caller is not a trusted service.';
    vault.fail({ status: 403, body: { error: { code: 'Forbidden', message, innererror } } });
    expect(await refusal(client().getSecret('app'))).toBe(`403 Forbidden ForbiddenByFirewall: ${message}`);
  });
});

interface Exchange {
  readonly scenario: string;
  readonly request: { readonly method: string; readonly path: string; readonly body?: unknown };
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: unknown };
}

const CORPUS = 'arm-wire';
if (!hasCorpus(CORPUS)) {
  test.skip(`The corpus ${CORPUS} is not in ${corpusFolder}; set BAKEHOUSE_CORPUS to a folder that has it`, () => undefined);
} else {
  test('its answers have status, members and headers of those that Key Vault was recorded to give', async () => {
    const file = join(corpusFolder, CORPUS, 'v1', 'common.json');
    const { exchanges } = JSON.parse(readFileSync(file, 'utf8')) as { exchanges: Exchange[] };
    const recorded = exchanges.filter(({ scenario }) => scenario === 'keyvault-secret');
    expect(recorded.length).toBeGreaterThanOrEqual(5);
    for (const { request, response } of recorded) {
      const anonymous = response.status === 401;
      const answer = await fetch(`${vault.endpoint}${new URL(request.path).pathname}?api-version=7.4`, {
        method: request.method,
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        headers: anonymous ? {} : { authorization: `Bearer ${token()}` },
      });
      expect([request.method, request.path, answer.status]).toEqual([request.method, request.path, response.status]);
      for (const name of Object.keys(response.headers)) expect([name, answer.headers.get(name)]).toEqual([name, expect.any(String)]);
      expect(shapeOf(await answer.json())).toEqual(shapeOf(response.body));
    }
  });
}

/** Names of members and types of values. A list has the shape of its last item, which is the oldest. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [shapeOf(value.at(-1))];
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  // What a client has put there, or may.
  const own = Object.entries(value).filter(([name]) => !['tags', 'contentType'].includes(name));
  return Object.fromEntries(own.map(([name, member]) => [name, shapeOf(member)]).sort());
}
