import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContainerSASPermissions } from '@azure/storage-blob';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { blobError } from '../../packages/blob/src/errors/blob-error.ts';
import { connectContainer, type StorageAccount } from '../../packages/blob/src/requests/container.ts';
import { contextIn } from '../../packages/core/src/context.test-support.ts';
import type { AccountInputs } from '../../packages/steps/src/shared/account-inputs.ts';
import { storageAccount } from '../../packages/steps/src/shared/storage-account.ts';
import { type IdentitySimulator, jobVariables, startIdentitySimulator } from '../simulators/identity/identity-simulator.ts';
import { runStep } from '../support/run-step.ts';
import { type SecureAzurite, withSecureAzurite } from './secure-azurite.ts';

const CLIENT = '00000000-aaaa-4bbb-8ccc-000000000001';

let simulator: IdentitySimulator;
const before = { ...process.env };
beforeAll(async () => {
  simulator = await startIdentitySimulator();
  Object.assign(process.env, jobVariables(simulator));
  simulator.entra.applications.push({ clientId: CLIENT, secrets: [{ value: 'right-secret' }] });
  simulator.machine.identities.push(CLIENT);
});
afterAll(async () => {
  process.env = before;
  await simulator.stop();
});

async function accountOf({ workspace }: SecureAzurite, given: Partial<AccountInputs>): Promise<StorageAccount> {
  const { authorityHost } = simulator;
  const none = {
    azureConnection: undefined,
    clientId: undefined,
    tenantId: undefined,
    clientSecret: undefined,
    clientCertificate: undefined,
  };
  const places = { accountUrl: undefined, connectionString: undefined, sas: undefined, emulator: false, azuriteFolder: 'none' };
  const inputs: AccountInputs = { ...places, ...none, signIn: 'auto', azureCloud: 'auto', authorityHost, caFile: 'ca.pem', ...given };
  const identityToken = async (audience: string) => {
    const address = `${process.env['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=${encodeURIComponent(audience)}`;
    const answer = await fetch(address, { headers: { authorization: `Bearer ${simulator.jobs.github.requestToken}` } });
    return ((await answer.json()) as { value: string }).value;
  };
  const account = await storageAccount(inputs, contextIn(workspace, { identityToken }), 'artifacts');
  if (account === undefined) throw new Error('no account');
  return account;
}

/** Writes a blob by our own request and lists it by the SDK's. */
async function useContainer(account: StorageAccount): Promise<string[]> {
  const { client, put, close, host, secrets } = await connectContainer(account, 'artifacts');
  const signal = new AbortController().signal;
  try {
    await put({ name: 'a b/é.txt', query: '', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: Buffer.from('content'), signal });
    const names: string[] = [];
    for await (const { name } of client.listBlobsFlat()) names.push(name);
    return names;
  } catch (error) {
    throw blobError(error, { operation: 'use it', host, container: 'artifacts', retries: 0, secrets });
  } finally {
    close();
  }
}

describe('27: the real Azurite, over TLS of a private authority,', () => {
  it('takes tokens of every identity, keys and signatures', () =>
    withSecureAzurite(simulator, async (azurite) => {
      const { accountUrl, connectionString } = azurite;
      const { tenantId } = simulator.entra;
      const { issuer, subject } = simulator.jobs.github;
      const federated = [{ issuer, subject, audience: 'api://AzureADTokenExchange' }];
      simulator.entra.applications.push({ clientId: 'federated-client', federated });
      const owner = await connectContainer(await accountOf(azurite, { connectionString }), 'artifacts');
      await owner.client.create();
      const sas = await owner.client.generateSasUrl({
        permissions: ContainerSASPermissions.parse('rcwl'),
        expiresOn: new Date(Date.now() + 600_000),
      });
      owner.close();
      const ways: Partial<AccountInputs>[] = [
        { accountUrl, clientId: 'federated-client', tenantId },
        { accountUrl, clientId: CLIENT, tenantId, clientSecret: 'right-secret' },
        { accountUrl, signIn: 'managed-identity' },
        { connectionString },
        { sas },
        { accountUrl, sas: new URL(sas).search },
      ];
      for (const given of ways) expect([given, await useContainer(await accountOf(azurite, given))]).toEqual([given, ['a b/é.txt']]);

      // 26: a token that has ended before its time is renewed.
      const asked = simulator.entra.requests.length;
      simulator.entra.ended = 1;
      const byEntra = { accountUrl, clientId: CLIENT, tenantId, clientSecret: 'right-secret' };
      expect(await useContainer(await accountOf(azurite, byEntra))).toEqual(['a b/é.txt']);
      expect(simulator.entra.requests.length - asked).toBe(2);

      // What it refuses.
      simulator.entra.ended = 10;
      const late = useContainer(await accountOf(azurite, byEntra));
      await expect(late).rejects.toMatchObject({ message: expect.stringContaining('AuthenticationFailed') });
      simulator.entra.ended = 0;
      const readOnly = sas.replace('sp=rcwl', 'sp=rl');
      const changed = await useContainer(await accountOf(azurite, { sas: readOnly })).catch((error: unknown) => error as Error);
      expect(changed).toMatchObject({ message: expect.stringContaining('403 AuthorizationFailure') });
      const untrusted = await accountOf(azurite, { connectionString, caFile: undefined });
      await expect(useContainer(untrusted)).rejects.toThrow('its certificate is from an authority that this machine does not trust');
    }));
});

describe('27: a step signs in', () => {
  const entry = join(import.meta.dirname, 'step-entry.ts');
  const clientSecret = 'right-secret';

  it('by OIDC on GitHub, by a service connection on Azure Pipelines, by a secret on the command line; nothing secret is shown', () =>
    withSecureAzurite(simulator, async (azurite) => {
      const { accountUrl, connectionString, workspace } = azurite;
      const { jobs, entra, authorityHost } = simulator;
      const federated = [jobs.github, jobs.azure].map(({ issuer, subject }) => ({
        issuer,
        subject,
        audience: 'api://AzureADTokenExchange',
      }));
      entra.applications.push({ clientId: 'trusting-client', federated });
      const owner = await connectContainer(await accountOf(azurite, { connectionString }), 'artifacts');
      await owner.client.create();
      owner.close();
      await mkdir(join(workspace, 'source'));
      await writeFile(join(workspace, 'source', 'a.txt'), 'content');

      const inputs = { accountUrl, caFile: 'ca.pem' };
      const id = jobs.azure.connectionId;
      const connection = {
        [`ENDPOINT_AUTH_SCHEME_${id}`]: 'WorkloadIdentityFederation',
        [`ENDPOINT_AUTH_PARAMETER_${id}_TENANTID`]: entra.tenantId,
        [`ENDPOINT_AUTH_PARAMETER_${id}_SERVICEPRINCIPALID`]: 'trusting-client',
        [`ENDPOINT_DATA_${id}_ACTIVEDIRECTORYAUTHORITY`]: `${authorityHost}/`,
        ENDPOINT_AUTH_PARAMETER_SYSTEMVSSCONNECTION_ACCESSTOKEN: jobs.azure.accessToken,
      };
      const { tenantId } = entra;
      const [uploaded, downloaded] = ['upload-blob', 'download-blob'];
      const github = { clientId: 'trusting-client', tenantId, authorityHost, source: 'source', prefix: 'github' };
      const local = { clientId: CLIENT, tenantId, authorityHost, destination: 'result' };
      const runs = [
        { host: 'github', step: uploaded, given: github, env: {} },
        { host: 'azure-pipelines', step: uploaded, given: { azureConnection: id, source: 'source', prefix: 'azure' }, env: connection },
        { host: 'local', step: downloaded, given: local, env: { BAKEHOUSE_CLIENT_SECRET: clientSecret } },
      ] as const;
      for (const { host, step, given, env } of runs) {
        const { result, stdout, stderr, annotations } = await runStep({
          host,
          entry,
          cwd: workspace,
          args: [step as string],
          inputs: { ...inputs, ...given },
          env: { ...jobVariables(simulator), ...env, STEP_HOST: host, STEP: step },
        });
        expect([host, result, annotations]).toEqual([host, 'succeeded', []]);
        const shown = `${stdout}\n${stderr}`.split('\n').filter((line) => !/^(?:::add-mask::|##vso\[task\.setsecret\])/.test(line));
        for (const secret of [/eyJ/, new RegExp(clientSecret), new RegExp(jobs.azure.accessToken), new RegExp(jobs.github.requestToken)]) {
          expect(shown.filter((line) => secret.test(line))).toEqual([]);
        }
      }
      for (const prefix of ['github', 'azure']) {
        expect(await readFile(join(workspace, 'result', prefix, 'a.txt'), 'utf8')).toBe('content');
      }
    }));

  it('once, in a dry run too', () =>
    withSecureAzurite(simulator, async (azurite) => {
      const { accountUrl, connectionString, workspace } = azurite;
      const owner = await connectContainer(await accountOf(azurite, { connectionString }), 'artifacts');
      await owner.client.create();
      owner.close();
      await mkdir(join(workspace, 'source'));
      await writeFile(join(workspace, 'source', 'a.txt'), 'content');
      const { tenantId } = simulator.entra;
      const asked = simulator.entra.requests.length;
      const who = { clientId: CLIENT, tenantId, authorityHost: simulator.authorityHost };
      const { result, stdout, stderr } = await runStep({
        host: 'local',
        entry,
        cwd: workspace,
        args: ['upload-blob'],
        inputs: { accountUrl, caFile: 'ca.pem', source: 'source', dryRun: 'true', ...who },
        env: { ...jobVariables(simulator), BAKEHOUSE_CLIENT_SECRET: clientSecret, STEP_HOST: 'local', STEP: 'upload-blob' },
      });
      expect(result).toBe('succeeded');
      expect(simulator.entra.requests.length - asked).toBe(1);
      expect(`${stdout}\n${stderr}`.match(/Signing in to /g)).toHaveLength(1);
    }));

  it('and says on GitHub what to write into the workflow when the job has no identity', () =>
    withTemporaryFolder('no-identity', async (workspace) => {
      const { result, annotations } = await runStep({
        host: 'github',
        entry,
        cwd: workspace,
        inputs: {
          accountUrl: 'https://images.blob.core.windows.net',
          clientId: CLIENT,
          tenantId: simulator.entra.tenantId,
          destination: 'x',
        },
        env: {
          STEP_HOST: 'github',
          STEP: 'download-blob',
          ACTIONS_ID_TOKEN_REQUEST_URL: undefined,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined,
        },
      });
      expect(result).toBe('failed');
      expect(annotations.map(({ message }) => message).join()).toContain('add "permissions: id-token: write"');
    }));
});
