import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StorageAccount } from '@bakehouse/blob/account';
import { InputError, messageOf, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import type { ServiceConnection, StepContext } from '@bakehouse/core/step';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { makeCertificate } from '../../../../test/simulators/certificate.ts';
import { contextIn } from '../../../core/src/context.test-support.ts';
import type { AccountInputs } from './account-inputs.ts';
import { azureIdentity } from './azure-identity.ts';
import { storageAccount } from './storage-account.ts';

const inputs = (given: Partial<AccountInputs>): AccountInputs => ({
  accountUrl: undefined,
  connectionString: undefined,
  sas: undefined,
  signIn: 'auto',
  azureConnection: undefined,
  clientId: undefined,
  tenantId: undefined,
  clientSecret: undefined,
  clientCertificate: undefined,
  azureCloud: 'auto',
  authorityHost: undefined,
  caFile: undefined,
  emulator: false,
  azuriteFolder: '.bakehouse/azurite',
  ...given,
});

const accountUrl = 'https://images.blob.core.windows.net';
const sas = 'sv=2024-11-04&sr=c&sp=rcwl&se=2030-01-01T00%3A00%3A00Z&sig=ab%2Bc%2Fd%3D';
const ids = { clientId: 'a-client', tenantId: 'a-tenant' };
const connectionString = 'DefaultEndpointsProtocol=https;AccountName=images;AccountKey=c2VjcmV0LWtleQ==;EndpointSuffix=core.windows.net';

function account(given: Partial<AccountInputs>, overrides: Partial<StepContext> = {}): Promise<StorageAccount | undefined> {
  return storageAccount(inputs(given), contextIn('/work', overrides), 'artifacts');
}

/** Everything that is said of inputs that cannot be used. */
async function complaint(given: Partial<AccountInputs>, overrides: Partial<StepContext> = {}): Promise<string> {
  const error = await account(given, overrides).catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw new Error(`not refused: ${messageOf(error)}`);
  return [error.message, ...error.findings.map(({ message }) => message), error.hint].join('\n');
}

describe('27: the account', () => {
  const inPipeline = { environment: { ...contextIn('/work').environment, ci: true } };

  it('is the embedded one when nothing is given by hand, and in a pipeline only when it is asked for', async () => {
    expect(await account({})).toBeUndefined();
    expect(await account({ emulator: true })).toBeUndefined();
    expect(await account({ emulator: true }, inPipeline)).toBeUndefined();
    expect(await complaint({}, inPipeline)).toMatch(/^No storage account given\.\ngive account-url or connection-string, and see that /);
    await expect(account({}, inPipeline)).rejects.toBeInstanceOf(InputError);
    expect(await account({ connectionString }, inPipeline)).toEqual({ connectionString });
  });

  it.each<[string, Partial<AccountInputs>, object]>([
    ['what the surroundings offer, with account-url alone', {}, { kind: 'default', tenantId: undefined }],
    ['oidc, with client and tenant', ids, { ...ids, kind: 'federated', identityToken: expect.any(Function) }],
    ['a secret, where one is given', { ...ids, clientSecret: 'geheim' }, { ...ids, kind: 'client-secret', clientSecret: 'geheim' }],
    ['a managed identity, with a client alone', { clientId: 'a-client' }, { kind: 'managed-identity', clientId: 'a-client' }],
    ['the machine’s own identity, when asked for', { signIn: 'managed-identity' }, { kind: 'managed-identity', clientId: undefined }],
    ['the Azure CLI, when asked for', { signIn: 'azure-cli', tenantId: 'a-tenant' }, { kind: 'azure-cli', tenantId: 'a-tenant' }],
  ])('is signed in to by %s', async (_, given, identity) => {
    expect(await azureIdentity(inputs({ accountUrl, ...given }), contextIn('/work'))).toEqual(identity);
    expect(await account({ accountUrl, ...given })).toMatchObject({ accountUrl, credential: expect.anything() });
  });

  it.each<[ServiceConnection, object]>([
    [
      { id: 'x', scheme: 'federated', ...ids, accessToken: 'job', tokenAddress: undefined, authorityHost: undefined },
      { kind: 'pipeline', ...ids, connectionId: 'x', accessToken: 'job', identityToken: expect.any(Function) },
    ],
    [
      { id: 'x', scheme: 'secret', ...ids, clientSecret: 'geheim', authorityHost: 'https://login.microsoftonline.us/' },
      { kind: 'client-secret', ...ids, clientSecret: 'geheim', authorityHost: 'https://login.microsoftonline.us/' },
    ],
    [
      { id: 'x', scheme: 'certificate', ...ids, certificate: 'pem', authorityHost: undefined },
      { kind: 'client-certificate', ...ids, certificate: 'pem' },
    ],
    [
      { id: 'x', scheme: 'managed-identity', clientId: undefined, authorityHost: undefined },
      { kind: 'managed-identity', clientId: undefined },
    ],
  ])('is signed in to by a service connection: %j', async (connection, identity) => {
    const context = contextIn('/work', { serviceConnection: () => connection });
    expect(await azureIdentity(inputs({ accountUrl, azureConnection: 'x' }), context)).toEqual(identity);
  });

  it('is named in the log with the way in, before anything is asked for', async () => {
    const said: string[] = [];
    await account({ accountUrl, ...ids }, { log: { ...silentLog, info: (message) => said.push(message) } });
    expect(said).toEqual(["Signing in to images.blob.core.windows.net by the job's identity token (OIDC) with the client id a-client."]);
    await account({ accountUrl: 'images', ...ids }, { log: { ...silentLog, info: (message) => said.push(message) } });
    expect(said).toHaveLength(1);
  });

  it('takes a certificate from a file, and masks it', () =>
    withTemporaryFolder('certificate', async (folder) => {
      const { certificate, key } = makeCertificate({ name: 'client' });
      await writeFile(join(folder, 'client.pem'), certificate + key);
      const masks: string[] = [];
      const context = contextIn(folder, { mask: (value) => masks.push(value) });
      await storageAccount(inputs({ accountUrl, ...ids, clientCertificate: 'client.pem' }), context, undefined);
      expect(masks).toEqual([certificate + key]);
    }));

  it.each([
    ['the part after the question mark', { accountUrl, sas }],
    ['with the question mark', { accountUrl: `${accountUrl}/`, sas: `?${sas}` }],
    ['a URL of the account', { sas: `${accountUrl}/?${sas}` }],
    ['a URL of the container', { sas: `${accountUrl}/artifacts?${sas}` }],
    ['a signature that nobody has encoded', { accountUrl, sas: 'sv=2024-11-04&sr=c&sp=rcwl&se=2030-01-01T00:00:00Z&sig=ab+c/d=' }],
  ])('takes a shared access signature as %s, and masks its signature in both forms', async (_, given) => {
    const masks: string[] = [];
    const found = await account(given, { mask: (value) => masks.push(value) });
    expect(found).toEqual({ connectionString: `BlobEndpoint=${accountUrl};SharedAccessSignature=${sas}` });
    expect(masks).toEqual(expect.arrayContaining(['ab+c/d=', sas]));
  });

  it('masks a connection string in which a % stands for no character', async () => {
    const masks: string[] = [];
    const broken = `BlobEndpoint=${accountUrl};SharedAccessSignature=sv=1&sig=ab%2Bc%ZZ`;
    expect(await account({ connectionString: broken }, { mask: (value) => masks.push(value) })).toEqual({ connectionString: broken });
    expect(masks).toEqual(expect.arrayContaining([broken, 'sv=1&sig=ab%2Bc%ZZ']));
  });

  it('28: takes the URL of an emulator behind an address, whose account is in the path', async () => {
    const found = await account({ sas: `http://127.0.0.1:10000/devstoreaccount1/artifacts?${sas}` });
    expect(found).toEqual({ connectionString: `BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;SharedAccessSignature=${sas}` });
  });
});

describe('inputs for the account that do not fit are refused before anything is sent:', () => {
  it.each<[string, Partial<AccountInputs>, string]>([
    ['an account and the emulator', { accountUrl, emulator: true }, 'Both a storage account and the emulator'],
    ['an account twice', { accountUrl, connectionString }, 'Both an account URL and a connection string'],
    ['two signatures', { sas, connectionString }, 'Both a connection string and a shared access signature'],
    ['an identity beside a key', { connectionString, ...ids }, 'Both a connection string and an identity'],
    ['a sign-in without an account', { ...ids }, 'but no account'],
    ['a signature without its account', { sas }, 'comes without its account'],
    ['a signature of another account', { accountUrl, sas: `https://other.blob.core.windows.net/?${sas}` }, 'another account'],
    ['a signature of another container', { sas: `${accountUrl}/images?${sas}` }, 'for the container images'],
    ['a signature of a blob', { sas: `${accountUrl}/artifacts/a.txt?${sas}` }, 'single blob'],
    ['half a signature', { accountUrl, sas: 'sv=2024-11-04&sp=r' }, 'has no sig='],
    ['a plain authority', { accountUrl, authorityHost: 'http://login.example' }, 'no https:// address.\ngive one like https://'],
    ['a CA file that is not there', { accountUrl, caFile: 'no.pem' }, 'The CA file cannot be read'],
    ['a certificate that is neither text nor file', { accountUrl, ...ids, clientCertificate: 'MIIE' }, 'neither PEM text nor a file'],
    ['a service connection on the command line', { accountUrl, azureConnection: 'x' }, 'no service connections'],
  ])('%s', async (_, given, message) => {
    expect(await complaint(given)).toContain(message);
  });

  it('everything that is missing and everything that is too much, at once, in the spelling of the host', async () => {
    const given = { accountUrl, signIn: 'client-secret', clientCertificate: 'x', clientId: 'a' } as const;
    const lines = await complaint(given);
    expect(lines).toContain('input client-secret is needed to sign in by client-secret');
    expect(lines).toContain('input tenant-id is needed to sign in by client-secret');
    expect(lines).toContain('input client-certificate is given, which signing in by client-secret does not use');
    expect(await complaint(given, { host: 'azure-pipelines' })).toContain('input tenantId is needed');
    await expect(account(given)).rejects.toBeInstanceOf(InputError);
  });

  const { certificate, key } = makeCertificate({ name: 'client' });
  const old = makeCertificate({ name: 'old', from: new Date('2020-01-01'), to: new Date('2021-01-01') });
  it.each([
    ['a certificate alone', certificate, 'comes without its private key'],
    ['a key alone', key, 'holds no certificate'],
    ['a pair that is none', certificate + makeCertificate({ name: 'other' }).key, 'do not belong together'],
    ['a certificate that has ended', old.certificate + old.key, 'ended on Jan  1 00:00:00 2021 GMT'],
    [
      'a key with a passphrase',
      `${certificate}-----BEGIN ENCRYPTED PRIVATE KEY-----\nx\n-----END ENCRYPTED PRIVATE KEY-----\n`,
      'passphrase',
    ],
    ['a certificate in one line', certificate.replaceAll('\n', ' ') + key, 'cannot be read'],
  ])('%s', async (_, clientCertificate, message) => {
    const said = await complaint({ accountUrl, ...ids, clientCertificate });
    expect(said).toContain(message);
    expect(said).not.toContain(clientCertificate.split('\n')[1]);
  });
});
