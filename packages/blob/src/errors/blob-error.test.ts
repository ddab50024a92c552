import { generateKeyPairSync } from 'node:crypto';
import type { AccessToken } from '@azure/identity';
import { ExternalError, messageOf } from '@bakehouse/core/errors';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Entra } from '../../../../test/simulators/identity/entra.ts';
import { signToken } from '../../../../test/simulators/identity/json-web-token.ts';
import { connectContainer, type StorageAccount } from '../requests/container.ts';
import { type HttpsAnswer, type HttpsAnswers, startHttpsAnswers } from '../requests/https-answers.test-support.ts';
import { SignInError } from '../sign-in/sign-in-error.ts';
import { blobError } from './blob-error.ts';
import { redact, secretsOf } from './redact.ts';

const CLIENT = '00000000-aaaa-4bbb-8ccc-000000000001';
const KEY = Buffer.from('an account key that nobody may see').toString('base64');

let server: HttpsAnswers;
let token: string;
beforeAll(async () => {
  server = await startHttpsAnswers();
  token = new Entra().accessToken(CLIENT);
});
afterAll(() => server.stop());

type Kind = 'token' | 'key' | 'sas';

function accountOf(kind: Kind, permissions = 'rl', ends = '2030-01-01T00:00:00Z'): StorageAccount {
  const accountUrl = `https://127.0.0.1:${server.port}/images`;
  const getToken = async (): Promise<AccessToken> => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 });
  if (kind === 'token') return { accountUrl, credential: { getToken }, ca: server.ca };
  const secret =
    kind === 'key'
      ? `DefaultEndpointsProtocol=https;AccountName=images;AccountKey=${KEY}`
      : `SharedAccessSignature=sv=2024-11-04&sr=c&sp=${permissions}&se=${encodeURIComponent(ends)}&sig=c2lnbmF0dXJlLW9mLWEtY29udGFpbmVy`;
  return { connectionString: `BlobEndpoint=${accountUrl};${secret}`, ca: server.ca };
}

/** What becomes of an answer to a request of the SDK (list) or of our own (put). */
async function refused(request: 'list' | 'put' | 'create', account: StorageAccount, answer: HttpsAnswer): Promise<ExternalError> {
  server.answer = () => answer;
  const { client, put, host, secrets } = await connectContainer(account, 'artifacts');
  const signal = new AbortController().signal;
  const send = {
    list: () => client.listBlobsFlat().byPage().next(),
    put: () => put({ name: 'a.txt', query: '', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: Buffer.from('a'), signal }),
    create: () => client.create(),
  }[request];
  try {
    await send();
  } catch (error) {
    const made = blobError(error, { operation: request, host, container: 'artifacts', retries: 0, secrets });
    if (!(made instanceof ExternalError)) throw made;
    const shown = `${made.message}\n${made.hint}\n${made.stack}\n${JSON.stringify(made)}`;
    expect(shown).not.toMatch(/c2lnbmF0dXJl|eyJ[\w-]+\./);
    expect(shown).not.toContain(KEY);
    return made;
  }
  throw new Error('not refused');
}

describe('26: a 403', () => {
  it.each(['put', 'list'] as const)('names identity, role, scope and the command that gives it (%s)', async (request) => {
    const answer = { status: 403, code: 'AuthorizationPermissionMismatch' };
    const { message, hint, details } = await refused(request, accountOf('token'), answer);
    const role = request === 'put' ? 'Contributor' : 'Reader';
    expect(message).toBe(`Cannot ${request} at 127.0.0.1:${server.port}: 403 AuthorizationPermissionMismatch.`);
    expect(details).toMatchObject({ service: 'Blob Storage', status: 403, requestId: '7f0c1b5e-001e-0042-1234-a1b2c3000000' });
    expect(hint).toContain(`give the identity with the client id ${CLIENT} the role Storage Blob Data ${role}`);
    expect(hint).toContain('on the container artifacts');
    expect(hint).toContain(`--assignee-object-id 0b1ec700-${CLIENT.slice(9)} --role "Storage Blob Data ${role}"`);
    expect(hint).toContain('/blobServices/default/containers/artifacts"');
  });

  it('on making a container names the account as the scope, and the other way', async () => {
    const { hint } = await refused('create', accountOf('token'), { status: 403, code: 'AuthorizationPermissionMismatch' });
    expect(hint).toContain('on the storage account, or make the container artifacts beforehand');
  });

  it('on setting tags names the role that may', async () => {
    server.answer = () => ({ status: 403, code: 'AuthorizationPermissionMismatch' });
    const { put, host } = await connectContainer(accountOf('token'), 'artifacts');
    const headers = { 'x-ms-blob-type': 'BlockBlob', 'x-ms-tags': 'a=b' };
    const send = put({ name: 'a', query: '', headers, body: Buffer.from('a'), signal: new AbortController().signal });
    const error: unknown = await send.catch((thrown: unknown) => thrown);
    const facts = { operation: 'upload a', host, container: 'artifacts', retries: 0, secrets: [] };
    expect(blobError(error, facts)).toMatchObject({ hint: expect.stringContaining('the role Storage Blob Data Owner') });
  });

  it('of a firewall says so', async () => {
    const { hint } = await refused('put', accountOf('token'), { status: 403, code: 'AuthorizationFailure' });
    expect(hint).toMatch(/^the firewall of 127\.0\.0\.1:\d+ may not let this machine in/);
  });

  it.each([
    ['put', 'rl', 'allows "rl" and needs c and w'],
    ['list', 'cw', 'allows "cw" and needs l'],
  ] as const)('for a signature names the letters that %s lacks', async (request, permissions, said) => {
    const answer = { status: 403, code: 'AuthorizationPermissionMismatch' };
    expect((await refused(request, accountOf('sas', permissions), answer)).hint).toContain(said);
  });

  it.each([
    ['KeyBasedAuthenticationNotPermitted', 'the account refuses keys'],
    ['AuthorizationResourceTypeMismatch', 'srt=co'],
    ['AuthorizationSourceIPMismatch', 'other addresses'],
  ])('%s is explained', async (code, said) => {
    expect((await refused('put', accountOf('sas'), { status: 403, code })).hint).toContain(said);
  });
});

describe('a clock that is off by 20 minutes', () => {
  const dated = (minutes: number) => ({ date: new Date(Date.now() + minutes * 60_000).toUTCString() });
  it.each([
    ['list', 'key', 20, 'behind'],
    ['put', 'key', -20, 'ahead of'],
    ['put', 'sas', 20, 'behind'],
    ['list', 'token', -20, 'ahead of'],
  ] as const)('is named for a %s with a %s', async (request, kind, minutes, side) => {
    const { hint } = await refused(request, accountOf(kind), { status: 403, code: 'AuthenticationFailed', headers: dated(minutes) });
    expect(hint).toContain(`the clock of this machine is 20 minutes ${side} that of the service`);
  });

  it('is not suspected when it is right: a key is wrong, a signature has ended', async () => {
    const answer = { status: 403, code: 'AuthenticationFailed' };
    expect((await refused('put', accountOf('key'), answer)).hint).toContain('the account key is wrong');
    expect((await refused('put', accountOf('sas', 'rcwl', '2020-01-01T00:00:00Z'), answer)).hint).toContain(
      'ended at 2020-01-01T00:00:00Z',
    );
    expect((await refused('put', accountOf('sas', 'rcwl'), answer)).hint).toContain('was revoked');
  });
});

describe('29: what holds a blob or container is explained:', () => {
  it.each([
    [409, 'ContainerBeingDeleted', 'wait until the deletion is done'],
    [404, 'ContainerNotFound', 'the container artifacts is not there'],
    [412, 'LeaseIdMissing', 'break the lease'],
    [409, 'BlobImmutableDueToPolicy', 'a retention policy or a legal hold'],
    [409, 'BlobArchived', 'archive tier'],
    [409, 'InvalidBlobType', 'another type'],
  ])('%i %s', async (status, code, said) => {
    for (const request of ['put', 'list'] as const) {
      const { message, hint } = await refused(request, accountOf('token'), { status, code });
      expect(message).toContain(`${status} ${code}`);
      expect(hint).toContain(said);
    }
  });
});

describe('28: a server whose authority nobody trusts', () => {
  it('is refused, with what to do', async () => {
    const { ca: _, ...account } = accountOf('key');
    const { message, hint, details } = await refused('put', account as StorageAccount, { status: 201 });
    expect(message).toContain('its certificate is from an authority that this machine does not trust');
    expect(details.status).toMatch(/SELF_SIGNED|UNABLE_TO/);
    expect(hint).toContain('ca-file');
  });
});

describe('27: an error text', () => {
  const facts = { operation: 'list', host: 'images.blob.core.windows.net', container: 'artifacts', retries: 0, secrets: [] };

  it('of a failed sign-in says what and where, and what to do', () => {
    const details = { service: 'Microsoft Entra', status: 'AADSTS7000222', requestId: 'trace', hint: 'make a new one' };
    const error = blobError(new SignInError('the secret has ended', details), facts);
    expect(error).toMatchObject({ message: 'Cannot sign in to images.blob.core.windows.net: the secret has ended.', details });
  });

  it('holds no token, no signed assertion, no password of a proxy and no key, whoever wrote it', () => {
    const jwt = signToken({ iss: 'x', sub: 'y' }, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
    const text = `Authorization: Bearer ${jwt} client_assertion=${jwt}&client_secret=ge%2Bheim&x=1 via http://us%40er:pa:ss@proxy:3128/ {"access_token":"opaque123"} SharedKey images:aGVsbG8=`;
    const clean = redact(text, []);
    for (const secret of [jwt, jwt.split('.')[1] ?? '', 'ge%2Bheim', 'pa:ss', 'us%40er', 'opaque123', 'aGVsbG8='])
      expect(clean).not.toContain(secret);
    expect(clean).toContain('proxy:3128');
    expect(clean).toContain('&x=1');
  });

  it('holds no part of a connection string in any of its forms', () => {
    const secrets = secretsOf(`BlobEndpoint=https://x.example;SharedAccessSignature=sv=1&sig=ab%2Bc%3D`);
    expect(messageOf(blobError(new Error('sig ab+c= and ab%2Bc%3D'), { ...facts, secrets }))).toBe(
      'Cannot list at images.blob.core.windows.net: sig *** and ***.',
    );
  });
});
