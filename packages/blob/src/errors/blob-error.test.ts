import { generateKeyPairSync } from 'node:crypto';
import type { AccessToken } from '@azure/identity';
import { SignInError } from '@bakehouse/azure/sign-in-error';
import { ExternalError, messageOf } from '@bakehouse/core/errors';
import { redact, secretsOf } from '@bakehouse/core/secrets';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Entra } from '../../../../test/simulators/identity/entra.ts';
import { signToken } from '../../../../test/simulators/identity/json-web-token.ts';
import { type HttpsAnswer, type HttpsAnswers, startHttpsAnswers } from '../../../net/src/https-answers.test-support.ts';
import { type ConnectedContainer, connectContainer, type StorageAccount } from '../requests/container.ts';
import { blobError } from './blob-error.ts';

const CLIENT = '00000000-aaaa-4bbb-8ccc-000000000001';
const KEY = Buffer.from('an account key that nobody may see').toString('base64');

let server: HttpsAnswers;
let token: string;
beforeAll(async () => {
  server = await startHttpsAnswers();
  token = new Entra().accessToken(CLIENT);
});
afterAll(() => server.stop());

type Kind = 'token' | 'key' | 'sas' | 'account sas' | 'delegated sas' | 'policy sas';

/** What tells the kinds of signatures apart; the letters stand in a policy where one is named. */
function signatureOf(kind: Kind, permissions: string): string {
  if (kind === 'account sas') return `ss=b&srt=co&sp=${permissions}`;
  if (kind === 'policy sas') return 'sr=c&si=readers';
  return `sr=c&sp=${permissions}${kind === 'delegated sas' ? '&skoid=0b1ec700' : ''}`;
}

function accountOf(kind: Kind, permissions = 'rl', ends = '2030-01-01T00:00:00Z', starts = '2020-01-01T00:00:00Z'): StorageAccount {
  const accountUrl = `https://127.0.0.1:${server.port}/images`;
  const getToken = async (): Promise<AccessToken> => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 });
  if (kind === 'token') return { accountUrl, credential: { getToken }, ca: server.ca };
  const secret =
    kind === 'key'
      ? `DefaultEndpointsProtocol=https;AccountName=images;AccountKey=${KEY}`
      : `SharedAccessSignature=sv=2024-11-04&${signatureOf(kind, permissions)}&st=${encodeURIComponent(starts)}&se=${encodeURIComponent(ends)}&sig=c2lnbmF0dXJlLW9mLWEtY29udGFpbmVy`;
  return { connectionString: `BlobEndpoint=${accountUrl};${secret}`, ca: server.ca };
}

const { signal } = new AbortController();
const FAILURE: HttpsAnswer = { status: 403, code: 'AuthorizationFailure' };
/** No machine of this one. */
const ELSEWHERE = 'images.example';
const HEADERS = { 'x-ms-blob-type': 'BlockBlob' };

/** Requests of the SDK and of our own (put, list with tags). */
const REQUESTS = {
  list: ({ client }: ConnectedContainer) => client.listBlobsFlat().byPage().next(),
  'list with tags': ({ list }: ConnectedContainer) => list('include=metadata%2Ctags', signal),
  read: ({ client }: ConnectedContainer) => client.getBlobClient('a.txt').downloadToBuffer(),
  put: ({ put }: ConnectedContainer) => put({ name: 'a.txt', query: '', headers: HEADERS, body: Buffer.from('a'), signal }),
  'put with tags': ({ put }: ConnectedContainer) =>
    put({ name: 'a.txt', query: '', headers: { ...HEADERS, 'x-ms-tags': 'a=b' }, body: Buffer.from('a'), signal }),
  async delete({ client }: ConnectedContainer) {
    const batch = client.getBlobBatchClient().createBatch();
    await batch.deleteBlob(client.getBlobClient('a.txt').url, client.credential);
    return client.getBlobBatchClient().submitBatch(batch);
  },
  create: ({ client }: ConnectedContainer) => client.create(),
};

/** What becomes of an answer to a request. */
async function refused(
  request: keyof typeof REQUESTS,
  account: StorageAccount,
  answer: HttpsAnswer,
  shownHost?: string,
): Promise<ExternalError> {
  server.answer = () => answer;
  const connected = await connectContainer(account, 'artifacts');
  const { host, secrets } = { ...connected, host: shownHost ?? connected.host };
  try {
    await REQUESTS[request](connected);
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

  it('of a firewall says so', async () => {
    const hintFor = async (kind: Kind) => (await refused('put', accountOf(kind, 'rcwl'), FAILURE, ELSEWHERE)).hint;
    expect(await hintFor('token')).toMatch(
      /^the firewall of images\.example may not let this machine in .*; if it does: give the identity/,
    );
    expect(await hintFor('key')).toMatch(/^the firewall of .*; if it does: the account key is wrong or was rotated/);
    expect(await hintFor('sas')).toMatch(/^the firewall of [^;]*$/);
  });

  it('of a store on this machine speaks of key and signature, as no firewall stands between', async () => {
    const hintFor = async (kind: Kind) => (await refused('put', accountOf(kind, 'rcwl'), FAILURE)).hint;
    expect(await hintFor('key')).toMatch(/^the account key is wrong or was rotated/);
    expect(await hintFor('sas')).toMatch(/^the shared access signature is wrong, was revoked or/);
    expect(await hintFor('token')).toMatch(/^give the identity/);
  });

  it.each(['AuthorizationFailure', 'AuthenticationFailed'])('%s of a signature says first that its time is not now', async (code) => {
    const hintFor = async (ends?: string, starts?: string) =>
      (await refused('put', accountOf('sas', 'rl', ends, starts), { status: 403, code }, ELSEWHERE)).hint;
    expect(await hintFor('2021-01-01T00:00:00Z')).toMatch(
      /^the shared access signature ended at 2021-01-01T00:00:00Z, and it is 20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ: make a new one$/,
    );
    expect(await hintFor('2999-02-01T00:00:00Z', '2999-01-01')).toMatch(
      /^the shared access signature is valid from 2999-01-01 on, and it is 20/,
    );
  });

  it.each([
    ['put', 'sas', 'rl', 'lacks w for writing a blob: it has sp=rl; make one with sp=rcwl'],
    ['put', 'account sas', 'rl', 'lacks w for writing a blob: it has sp=rl; make one with sp=rcwl'],
    ['put', 'account sas', 'rcl', 'lacks w for writing a blob: it has sp=rcl; make one with sp=rcwl'],
    ['put with tags', 'account sas', 'rl', 'lacks w and t for writing a blob with tags: it has sp=rl; make one with sp=rcwlt'],
    ['put with tags', 'account sas', 'rcwl', 'lacks t for writing a blob with tags: it has sp=rcwl; make one with sp=rcwlt'],
    ['list with tags', 'account sas', 'rcwl', 'lacks t for listing blobs with their tags: it has sp=rcwl; make one with sp=rcwlt'],
    ['list', 'account sas', 'cw', 'lacks l for listing blobs: it has sp=cw; make one with sp=cwl'],
    ['read', 'account sas', 'l', 'lacks r for reading a blob: it has sp=l; make one with sp=rl'],
    ['delete', 'account sas', 'rwl', 'lacks d for deleting blobs: it has sp=rwl; make one with sp=rcwdl'],
    ['create', 'account sas', 'rl', 'lacks c for making a container: it has sp=rl; make one with sp=rcwl'],
    ['create', 'sas', 'rcwl', 'for a container cannot make it: make the container artifacts beforehand'],
    ['put', 'delegated sas', 'rcwl', 'has w for writing a blob, so the identity that signed it may not do that itself'],
    ['put', 'policy sas', '', 'policy readers of the shared access signature does not allow this: it needs w for writing a blob'],
    ['put', 'account sas', 'rcwl', 'has w for writing a blob: something else is in the way'],
  ] as const)('of a %s says what the %s with %j lacks, and nothing of roles', async (request, kind, permissions, said) => {
    for (const code of ['AuthorizationPermissionMismatch', 'AuthorizationFailure']) {
      const { hint } = await refused(request, accountOf(kind, permissions), { status: 403, code }, ELSEWHERE);
      const isFirewall = code === 'AuthorizationFailure' && !/lacks|cannot make/.test(said);
      expect(hint).toContain(isFirewall ? 'the firewall of' : said);
      expect(hint).not.toMatch(/Storage Blob Data|role/);
    }
  });

  it.each([
    ['list', 'Reader'],
    ['read', 'Reader'],
    ['put', 'Contributor'],
    ['delete', 'Contributor'],
    ['put with tags', 'Owner'],
    ['list with tags', 'Owner'],
  ] as const)('of a %s by an identity names Storage Blob Data %s', async (request, role) => {
    const { hint } = await refused(request, accountOf('token'), { status: 403, code: 'AuthorizationPermissionMismatch' });
    expect(hint).toContain(`the role Storage Blob Data ${role}`);
    expect(hint).toContain(`--role "Storage Blob Data ${role}"`);
  });

  it('of a request that nobody knows any more names the least role of each way', () => {
    const facts = { operation: 'go on', host: 'h', container: 'artifacts', retries: 0, secrets: [] };
    const hint = (blobError({ statusCode: 403, code: 'AuthorizationPermissionMismatch' }, facts) as ExternalError).hint;
    expect(hint).toMatch(/downloads need the role Storage Blob Data Reader .*, uploads Storage Blob Data Contributor/);
  });

  it.each([
    ['KeyBasedAuthenticationNotPermitted', 'the account refuses keys'],
    ['AuthorizationResourceTypeMismatch', 'srt=co'],
    ['AuthorizationSourceIPMismatch', 'other addresses'],
  ])('%s is explained', async (code, said) => {
    expect((await refused('put', accountOf('sas'), { status: 403, code })).hint).toContain(said);
  });
});

describe('a clock that is off', () => {
  const dated = (minutes: number) => ({ date: new Date(Date.now() + minutes * 60_000).toUTCString() });
  it.each([
    ['list', 'key', 20, 'behind'],
    ['put', 'key', -20, 'ahead of'],
    ['list', 'token', -20, 'ahead of'],
  ] as const)('is named for a %s with a %s', async (request, kind, minutes, side) => {
    const { hint } = await refused(request, accountOf(kind), { status: 403, code: 'AuthenticationFailed', headers: dated(minutes) });
    expect(hint).toContain(`the clock of this machine is 20 minutes ${side} that of the service`);
  });

  it.each([3, 14])('is no cause within the 15 minutes that the service allows: %d with a key', async (minutes) => {
    const { hint } = await refused('put', accountOf('key'), { status: 403, code: 'AuthenticationFailed', headers: dated(minutes) });
    expect(hint).toMatch(/^the account key is wrong or was rotated: /);
    expect(hint).toContain(`; also, the clock of this machine is ${minutes} minutes behind that of the service, which allows 15`);
  });

  it.each([3, 20, -20])('is no cause with a signature, which holds by the clock of the service: %d', async (minutes) => {
    const answer = { status: 403, code: 'AuthenticationFailed', headers: dated(minutes) };
    const hint = async (ends?: string) => (await refused('put', accountOf('sas', 'rcwl', ends), answer)).hint;
    expect(await hint()).toMatch(/^the shared access signature is wrong, was revoked or is for another container: /);
    expect(await hint('2021-01-01T00:00:00Z')).toMatch(/^the shared access signature ended at /);
    expect(await hint()).not.toContain('clock');
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
    [412, 'LeaseIdMissing', 'give lease-id, or break the lease'],
    [412, 'LeaseNotPresentWithBlobOperation', 'nobody holds a lease on it: leave lease-id out'],
    [412, 'LeaseIdMismatchWithBlobOperation', 'is not that of lease-id'],
    [412, 'LeaseLost', 'the lease of lease-id has ended'],
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

  it('is that of the answer where the service gives no code', () => {
    const error = Object.assign(new Error('The service is not well.'), { statusCode: 500, details: { errorCode: undefined } });
    expect(messageOf(blobError(error, facts))).toBe('Cannot list at images.blob.core.windows.net: 500 The service is not well.');
  });

  it('never has an empty reason, and says where to look when a container cannot be made', async () => {
    for (const code of [undefined, ''])
      expect(messageOf(blobError(Object.assign(new Error(''), { statusCode: 400, code }), facts))).toBe(
        'Cannot list at images.blob.core.windows.net: 400 without a reason.',
      );
    const { message, hint } = await refused('create', accountOf('account sas', 'rcwl'), { status: 400 }, ELSEWHERE);
    expect(message).toBe('Cannot create at images.example: 400 without a reason.');
    expect(hint).toBe('check the address of the account, images.example: it ends before the name of a container');
  });

  it('says of an emulator on this machine that its disk may be full', () => {
    const hintAt = (host: string) => blobError({ statusCode: 500, code: '' }, { ...facts, host }) as ExternalError;
    expect(hintAt('127.0.0.1:10000').hint).toMatch(/its disk is full.*free some space/);
    expect(hintAt('images.blob.core.windows.net').hint).toBeUndefined();
  });

  it('shows control characters in the name of a blob', () => {
    expect(messageOf(blobError({ statusCode: 500, code: 'Busy' }, { ...facts, operation: 'download a\n\u001b[2Jb' }))).toBe(
      'Cannot download a\\u000a\\u001b[2Jb at images.blob.core.windows.net: 500 Busy.',
    );
  });

  it('holds no part of a connection string in any of its forms', () => {
    const secrets = secretsOf(`BlobEndpoint=https://x.example;SharedAccessSignature=sv=1&sig=ab%2Bc%3D`);
    expect(messageOf(blobError(new Error('sig ab+c= and ab%2Bc%3D'), { ...facts, secrets }))).toBe(
      'Cannot list at images.blob.core.windows.net: sig *** and ***.',
    );
  });
});
