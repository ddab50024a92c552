import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import type { ServiceConnection, StepContext } from '@bakehouse/core/step';
import { parseInputs } from '@bakehouse/core/step';
import type { LockFile } from '@bakehouse/records/plan';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AzureResourceManager } from '../../../../test/simulators/azure-resource-manager/azure-resource-manager.ts';
import { makeCertificate } from '../../../../test/simulators/certificate.ts';
import { type IdentitySimulator, jobVariables, startIdentitySimulator } from '../../../../test/simulators/identity/identity-simulator.ts';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { definition } from './definition.ts';
import { run } from './run.ts';

// The first request loads the libraries of Azure, and the machine may be busy.

const CLIENT = '00000000-aaaa-4bbb-8ccc-000000000001';
const URN = 'Debian:debian-12:12-gen2';
const image = `schema: vm-image/1
image: {id: debian, os: linux, arch: x64}
source: {kind: marketplace, publisher: Debian, offer: debian-12, sku: 12-gen2}
build: {region: westus2}
steps:
  - packages: [curl]
outputs:
  - {kind: gallery, gallery: fleet, definition: debian, version: auto, regions: [{name: westus2}]}
builders: [packer-azure]
`;

let identities: IdentitySimulator;
let azure: AzureResourceManager;
const before = { ...process.env };
const certificate = makeCertificate({ name: 'client' });
beforeAll(async () => {
  identities = await startIdentitySimulator();
  const { entra, jobs, machine, tls } = identities;
  azure = await AzureResourceManager.start(tls);
  Object.assign(process.env, jobVariables(identities));
  const federated = [jobs.github, jobs.azure].map(({ issuer, subject }) => ({ issuer, subject, audience: 'api://AzureADTokenExchange' }));
  const secrets = [{ value: 'right-secret' }];
  entra.applications.push({ clientId: CLIENT, secrets, certificates: [certificate.certificate], federated });
  machine.identities.push(CLIENT);
});
afterAll(async () => {
  process.env = before;
  await Promise.all([azure.stop(), identities.stop()]);
});
beforeEach(() => {
  azure.reset();
  azure.publish(URN, '1.2.3');
  // Good for Resource Manager alone, and of this tenant.
  azure.accepts = (token) => {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8') || '{}');
    return claims.aud === azure.endpoint && claims.tid === identities.entra.tenantId && claims.appid === CLIENT;
  };
});

interface Planned {
  readonly version: string | undefined;
  readonly said: readonly string[];
}

function plan(given: Record<string, string>, overrides: Partial<StepContext> = {}): Promise<Planned> {
  return withTemporaryFolder('sign-in', async (workspace) => {
    await mkdir(join(workspace, 'images'));
    await writeFile(join(workspace, 'images', 'debian.vmimage.yaml'), image);
    await writeFile(join(workspace, 'ca.pem'), identities.ca);
    const { authorityHost } = identities;
    const { subscription, endpoint } = azure;
    const fixed = {
      definitions: 'images',
      online: 'true',
      updateLock: 'true',
      otherBuilders: 'true',
      azureSubscriptionId: subscription,
      azureEndpoint: endpoint,
    };
    const raw: Record<string, string> = { ...fixed, authorityHost, caFile: 'ca.pem', ...given };
    const inputs = parseInputs(
      definition,
      (name) => (raw[name] === '' ? undefined : raw[name]),
      () => {},
    );
    const said: string[] = [];
    const context = contextIn(workspace, { log: { ...silentLog, info: (message) => void said.push(message) }, ...overrides });
    await run(inputs, context);
    const lock = JSON.parse(await readFile(join(workspace, 'vmimage.lock.json'), 'utf8')) as LockFile;
    return { version: JSON.stringify(lock).match(/1\.2\.3/)?.[0], said };
  });
}

const gitHubToken = async (audience: string) => {
  const address = `${identities.plain}/github/oidc?api-version=2.0&audience=${encodeURIComponent(audience)}`;
  const answer = await fetch(address, { headers: { authorization: `Bearer ${identities.jobs.github.requestToken}` } });
  return ((await answer.json()) as { value: string }).value;
};

describe('27: plan-images online signs in to Azure as upload-blob does,', () => {
  const own = () => ({ clientId: CLIENT, tenantId: identities.entra.tenantId });
  const connection = (): ServiceConnection => ({
    ...{ id: identities.jobs.azure.connectionId, scheme: 'federated', authorityHost: identities.authorityHost, ...own() },
    accessToken: identities.jobs.azure.accessToken,
    tokenAddress: undefined,
  });
  test.each<[string, () => Record<string, string>, () => Partial<StepContext>]>([
    ['by OIDC of a GitHub job', own, () => ({ identityToken: gitHubToken })],
    [
      'by a service connection of Azure Pipelines',
      () => ({ azureConnection: identities.jobs.azure.connectionId, authorityHost: '' }),
      () => ({ host: 'azure-pipelines', serviceConnection: connection }),
    ],
    ['by a client secret', () => ({ ...own(), clientSecret: 'right-secret' }), () => ({})],
    ['by a client certificate', () => ({ ...own(), clientCertificate: certificate.key + certificate.certificate }), () => ({})],
    ['by a managed identity', () => ({ clientId: CLIENT }), () => ({})],
  ])('%s, over TLS of a private authority', async (_, given, overrides) => {
    const { version, said } = await plan(given(), overrides());
    expect(version).toBe('1.2.3');
    const host = new URL(azure.endpoint).host;
    expect(said.filter((line) => line.startsWith('Signing in'))).toEqual([expect.stringContaining(`Signing in to ${host} by `)]);
    // One token for all requests.
    expect(azure.requests.length).toBeGreaterThan(0);
  });

  test('and with inputs that do not belong together says so before anything is asked', async () => {
    const refused: unknown = await plan({ clientSecret: 'right-secret' }).catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(InputError);
    expect(azure.requests).toHaveLength(0);
  });

  test('and says what is wrong with an authority that nobody trusts', async () => {
    const error = await plan({ ...own(), clientSecret: 'right-secret', caFile: '' }).catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(/Cannot sign in to Azure to list the versions .*its certificate is from an authority/);
    expect(error).toMatchObject({ hint: expect.stringContaining('ca-file') });
  });

  test('and tells a wrong secret with what to do, showing nothing of it', async () => {
    const error = await plan({ ...own(), clientSecret: 'wrong-secret-value' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ details: { service: 'Microsoft Entra', status: 'AADSTS7000215' } });
    expect(String(error)).not.toContain('wrong-secret-value');
  });
});
