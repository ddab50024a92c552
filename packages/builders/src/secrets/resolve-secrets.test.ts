import { CancelledError, ExternalError, InputError } from '@bakehouse/core/errors';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startTaskclusterProxy, type TaskclusterProxySimulator } from '../../../../test/simulators/taskcluster/taskcluster-proxy.ts';
import { DefinitionFolder } from '../../../image-definition/test/definition-folder.ts';
import { resolveSecrets, secretsOf } from './resolve-secrets.ts';
import type { SecretSources } from './secret-sources.ts';
import { NO_SOURCES } from './secrets.test-support.ts';

const NAME = 'project/relops/image-builder/dev';
const PACKER = { app_id: 'the-app-id', password: 'tr0ub4dor-&-3' };
const VALUES = ['the-app-id', 'tr0ub4dor-&-3', 'the-tenant', 'the-subscription', 'out-of-the-vault', 'out-of-the-environment'];

const { signal } = new AbortController();
let taskcluster: TaskclusterProxySimulator;
let folder: DefinitionFolder;
let masked: string[];
beforeAll(async () => {
  taskcluster = await startTaskclusterProxy();
});
afterAll(() => taskcluster.stop());
beforeEach(async () => {
  folder = await DefinitionFolder.create();
  masked = [];
  taskcluster.requests.length = 0;
  taskcluster.faults.length = 0;
  taskcluster.scopes.splice(0, Number.POSITIVE_INFINITY, `secrets:get:${NAME}`);
  const secret = { relops_azure: { packer: PACKER, tenant_id: 'the-tenant', subscription_id: 'the-subscription', port: 7, blank: ' ' } };
  taskcluster.secrets.set(NAME, { secret, expires: Date.now() + 3_600_000 });
});
afterEach(() => folder.dispose());

const atProxy = (member: string, path = `/secrets/v1/secret/${NAME}`) => `{from: url, url: "${taskcluster.url}${path}", member: ${member}}`;

/** A definition with secrets on the lines 8, 9 and so on. */
function load(secrets: Readonly<Record<string, string>>) {
  const lines = Object.entries(secrets).map(([name, kept]) => `  ${name}: ${kept}\n`);
  return folder.load(`schema: vm-image/1
image: {id: pk, os: linux, arch: x64}
source: {kind: debian, suite: bookworm}
build: {diskMiB: 2048}
steps: []
outputs: [{kind: directory}]
secrets:
${lines.join('')}`);
}

const sources = (more: Partial<SecretSources> = {}): SecretSources => ({
  ...NO_SOURCES,
  mask: (value) => void masked.push(value),
  retryDelay: 1,
  ...more,
});

async function refusal(secrets: Readonly<Record<string, string>>, more: Partial<SecretSources> = {}) {
  const loaded = await load(secrets);
  const error = await resolveSecrets(loaded, Object.keys(secrets), sources(more), signal).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InputError || error instanceof ExternalError)) throw error;
  const all = JSON.stringify([error.message, error.findings, error.details, error.stack, String(error.cause)]);
  for (const value of VALUES) expect(all).not.toContain(value);
  return { error, findings: error.findings.map((finding) => folder.spell(finding)) };
}

describe('2.21: secrets are read from where a definition keeps them', () => {
  test('all four of one secret of Taskcluster, which is asked for once', async () => {
    const loaded = await load({
      client_id: atProxy('secret.relops_azure.packer.app_id'),
      client_secret: atProxy('secret.relops_azure.packer.password'),
      tenant_id: atProxy('secret.relops_azure.tenant_id'),
      subscription_id: atProxy('secret.relops_azure.subscription_id'),
      expires: atProxy('expires'),
    });
    const names = ['client_id', 'client_secret', 'tenant_id', 'subscription_id'];
    expect(await resolveSecrets(loaded, names, sources(), signal)).toEqual(
      new Map([
        ['client_id', 'the-app-id'],
        ['client_secret', 'tr0ub4dor-&-3'],
        ['tenant_id', 'the-tenant'],
        ['subscription_id', 'the-subscription'],
      ]),
    );
    expect(taskcluster.requests).toEqual([`GET /secrets/v1/secret/${NAME}`]);
    expect(masked.sort()).toEqual(['the-app-id', 'the-subscription', 'the-tenant', 'tr0ub4dor-&-3']);
  });

  test('only those that are needed, each of its kind, and masked before they are given out', async () => {
    const loaded = await load({
      a: '{from: environment, name: TOKEN}',
      b: '{from: keyvault, vault: kv-ci, name: app}',
      c: atProxy('secret.relops_azure.tenant_id', `/api/secrets/v1/secret/${NAME}`),
      d: '{from: environment, name: OTHER}',
      e: '{from: keyvault, vault: kv-other, name: app}',
      f: '{from: url, url: "https://127.0.0.1:1/x", member: value}',
    });
    const asked: string[] = [];
    let closed = 0;
    const vaults = async () => ({
      async secret(vault: string, name: string) {
        asked.push(`${vault}/${name}`);
        return 'out-of-the-vault';
      },
      close: () => void closed++,
    });
    const environment = (variable: string) => {
      asked.push(variable);
      return 'out-of-the-environment';
    };
    expect(await resolveSecrets(loaded, ['a', 'b', 'c', 'a'], sources({ environment, vaults }), signal)).toEqual(
      new Map([
        ['a', 'out-of-the-environment'],
        ['b', 'out-of-the-vault'],
        ['c', 'the-tenant'],
      ]),
    );
    expect(asked.sort()).toEqual(['TOKEN', 'kv-ci/app']);
    expect(closed).toBe(1);
    expect(masked.sort()).toEqual(['out-of-the-environment', 'out-of-the-vault', 'the-tenant']);
  });

  test('a builder that asks twice gets what is known', async () => {
    const read = secretsOf(await load({ a: atProxy('secret.relops_azure.tenant_id'), b: atProxy('expires') }), sources(), signal);
    await read(['a']);
    expect((await read(['a'])).get('a')).toBe('the-tenant');
    expect(taskcluster.requests).toHaveLength(1);
    expect([...(await read(['b', 'a'])).keys()]).toEqual(['b', 'a']);
    expect(taskcluster.requests).toHaveLength(2);
  });

  test('again where the service was not well', async () => {
    taskcluster.faults.push({ status: 503 }, { status: 429, headers: { 'retry-after': '0' } });
    const loaded = await load({ a: atProxy('secret.relops_azure.tenant_id') });
    expect((await resolveSecrets(loaded, ['a'], sources(), signal)).get('a')).toBe('the-tenant');
    expect(taskcluster.requests).toHaveLength(3);
  });

  test('without the proxy of the environment where that is plain http', async () => {
    const before = { ...process.env };
    Object.assign(process.env, { http_proxy: 'http://127.0.0.1:1', HTTP_PROXY: 'http://127.0.0.1:1', no_proxy: '', NO_PROXY: '' });
    try {
      // No such host here: a proxy would be asked for it.
      const { findings } = await refusal({ a: '{from: url, url: "http://taskcluster/secrets/v1/secret/x", member: secret.a}' });
      expect(findings).toEqual([
        expect.stringMatching(
          /^8:6 Cannot read http:\/\/taskcluster\/secrets\/v1\/secret\/x: (no such host|the name server does not answer)/,
        ),
      ]);
    } finally {
      process.env = before;
    }
  });
});

describe('2.21: what is wrong with secrets is said', () => {
  test('of all at once, each at its place in the definition', async () => {
    const { error, findings } = await refusal(
      {
        a: '{from: environment, name: NOT_SET}',
        b: '{from: environment, name: BLANK}',
        c: '{from: environment, name: GITHUB_TOKEN}',
        d: '{from: keyvault, name: app}',
        e: '{from: keyvault, vault: kv-ci, name: app}',
        f: atProxy('secret.relops_azure.packer.app-id'),
        g: atProxy('secret.relops_azure.tenant_id.x'),
        h: atProxy('secret.relops_azure.packer'),
        i: atProxy('secret.relops_azure.port'),
        j: atProxy('secret.relops_azure.blank'),
        k: atProxy('toString'),
      },
      {
        environment(variable) {
          if (variable === 'GITHUB_TOKEN') throw new InputError('GITHUB_TOKEN belongs to the runner.', { hint: 'take another' });
          return variable === 'BLANK' ? ' \n' : undefined;
        },
        vaults: () => {
          const findings = [{ severity: 'error' as const, message: 'input client-id is needed to sign in by oidc' }];
          throw new InputError('The inputs for signing in do not belong together.', { findings, hint: 'give what sign-in needs' });
        },
      },
    );
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toBe('The secrets of the definition cannot be had.');
    expect(findings).toEqual([
      '8:6 the environment variable NOT_SET, which holds the secret a, is not set or blank (give it to this step: env: {NOT_SET: …})',
      '9:6 the environment variable BLANK, which holds the secret b, is not set or blank (give it to this step: env: {BLANK: …})',
      '10:6 GITHUB_TOKEN belongs to the runner (take another)',
      '11:6 the secret d is in a key vault, and nothing says in which (add vault: its name or URL)',
      '12:6 The inputs for signing in do not belong together: input client-id is needed to sign in by oidc (give what sign-in needs)',
      '13:6 the answer for the secret f has no member secret.relops_azure.packer.app-id (correct member, or what the service keeps)',
      '14:6 the answer for the secret g has no member secret.relops_azure.tenant_id.x (correct member, or what the service keeps)',
      '15:6 the member secret.relops_azure.packer of the answer for the secret h is no text (name the member that is the value)',
      '16:6 the member secret.relops_azure.port of the answer for the secret i is no text (name the member that is the value)',
      '17:6 the member secret.relops_azure.blank of the answer for the secret j is empty (set it again)',
      '18:6 the answer for the secret k has no member toString (correct member, or what the service keeps)',
    ]);
  });

  test.each([
    [
      403,
      'InsufficientScopes',
      () => taskcluster.scopes.splice(0),
      `give the task the scope secrets:get:${NAME} and the feature taskclusterProxy`,
    ],
    [404, 'ResourceNotFound', () => taskcluster.secrets.delete(NAME), `is there a secret ${NAME}?`],
    [410, 'ResourceExpired', () => taskcluster.secrets.set(NAME, { secret: {}, expires: 1 }), 'it has expired: set it again'],
  ])('when Taskcluster answers %d %s', async (status, _, prepare, hint) => {
    prepare();
    const { error, findings } = await refusal({ a: atProxy('secret.x') });
    expect(findings).toEqual([`8:6 Cannot read ${taskcluster.url}/secrets/v1/secret/${NAME}: it answered ${status} (${hint})`]);
    expect(error).toBeInstanceOf(InputError);
  });

  test.each([
    [302, 'https://example.org/x?token=tr0ub4dor-&-3', 'https://example.org'],
    [307, 'http://127.0.0.1:1/x', 'http://127.0.0.1:1'],
    [301, '/elsewhere', 'another path'],
    [303, undefined, 'another address'],
  ])('when an answer %d leads elsewhere, where nobody is asked', async (status, location, where) => {
    taskcluster.faults.push({ status, headers: location === undefined ? {} : { location } });
    const { findings } = await refusal({ a: atProxy('secret.x') });
    const address = `${taskcluster.url}/secrets/v1/secret/${NAME}`;
    const hint = 'no redirect is followed, so that a secret goes nowhere else: write the address that answers itself';
    expect(findings).toEqual([`8:6 Cannot read ${address}: the answer ${status} leads to ${where} (${hint})`]);
    expect(taskcluster.requests).toHaveLength(1);
  });

  test.each([
    ['is no JSON', '<html>tr0ub4dor-&-3</html>', 'the answer is no JSON'],
    ['is cut', '{"secret": {"x": "tr0ub4dor-&-3', 'the answer is no JSON'],
    ['has no end', `"${'x'.repeat(1024 * 1024)}"`, 'its answer has more than 1048576 bytes'],
  ])('when the answer %s', async (_, body, what) => {
    taskcluster.faults.push({ status: 200, body });
    const { findings } = await refusal({ a: atProxy('secret.x') });
    expect(findings).toEqual([expect.stringContaining(`/dev: ${what} (what answers at 127.0.0.1:`)]);
  });

  test('as a failure of the service, where nothing but that is wrong', async () => {
    taskcluster.faults.push(...Array.from({ length: 5 }, () => ({ status: 503 })));
    const { error, findings } = await refusal({ a: atProxy('secret.relops_azure.tenant_id') });
    expect(findings).toEqual([expect.stringMatching(/: it answered 503 \(run again later\)$/)]);
    expect(error).toBeInstanceOf(ExternalError);
    expect(error.details.reason).toBe('service');
  });

  test('as a failure of the network, where nobody is there', async () => {
    const { error, findings } = await refusal({ a: '{from: url, url: "http://127.0.0.1:1/x", member: value}' });
    expect(findings).toEqual([
      '8:6 Cannot read http://127.0.0.1:1/x: the connection was refused (check network, proxy and firewall of this machine)',
    ]);
    expect(error).toBeInstanceOf(ExternalError);
    expect(error.details.reason).toBe('network');
  });

  test('of a name that the definition does not have', async () => {
    const loaded = await load({ a: '{from: environment, name: A}' });
    await expect(resolveSecrets(loaded, ['constructor'], sources(), signal)).rejects.toMatchObject({
      findings: [{ line: 8, message: 'there is no secret constructor in "secrets"' }],
    });
  });
});

test('a cancelled run reads no secret', async () => {
  const loaded = await load({ a: atProxy('expires') });
  await expect(resolveSecrets(loaded, ['a'], sources(), AbortSignal.abort())).rejects.toBeInstanceOf(CancelledError);
  expect(taskcluster.requests).toEqual([]);
});
