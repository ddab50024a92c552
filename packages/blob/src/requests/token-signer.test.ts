import type { AccessToken } from '@azure/identity';
import type { RenewableCredential } from '@bakehouse/azure/access-token';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type HttpsAnswers, startHttpsAnswers } from '../../../net/src/https-answers.test-support.ts';
import { type ConnectedContainer, connectContainer } from './container.ts';

/** Gives token-1 until it is renewed, then token-2, each as long as the test says. */
class Counting implements RenewableCredential {
  asked: (string | undefined)[] = [];
  renewals = 0;
  life = 3_600_000;
  async getToken(_scopes: string | string[], options: { tenantId?: string } = {}): Promise<AccessToken> {
    this.asked.push(options.tenantId);
    return { token: `token-${this.renewals + 1}`, expiresOnTimestamp: Date.now() + this.life };
  }
  renew(): void {
    this.renewals++;
  }
}

let server: HttpsAnswers;
let credential: Counting;
let container: ConnectedContainer;

beforeAll(async () => {
  server = await startHttpsAnswers();
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.tokens.length = 0;
  server.answer = (request) => ({ status: request.method === 'PUT' ? 201 : 200 });
  credential = new Counting();
  const accountUrl = `https://127.0.0.1:${server.port}/devstoreaccount1`;
  container = await connectContainer({ accountUrl, credential, ca: server.ca }, 'artifacts');
});

const signal = new AbortController().signal;
const list = async () => (await container.client.listBlobsFlat().byPage().next()).value;
const put = () => container.put({ name: 'a.txt', query: '', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: Buffer.from('a'), signal });
const refuse = (...tokens: string[]) => {
  server.answer = ({ method, headers }) => {
    const token = headers.authorization?.replace('Bearer ', '') ?? '';
    if (tokens.includes(token)) return { status: 401, code: 'InvalidAuthenticationInfo' };
    return { status: method === 'PUT' ? 201 : 200 };
  };
};

describe('26: a token', () => {
  it('is asked for once, for the requests of the SDK and for our own', async () => {
    await Promise.all([list(), put(), list(), put()]);
    expect(credential.asked).toHaveLength(1);
    expect(new Set(server.tokens)).toEqual(new Set(['token-1']));
  });

  it.each([
    ['a request of the SDK', list],
    ['one of our own', put],
  ])('that the service refuses is renewed once, and %s sent again', async (_, send) => {
    refuse('token-1');
    await send();
    expect(server.tokens).toEqual(['token-1', 'token-2']);
    await list();
    await put();
    expect(server.tokens).toEqual(['token-1', 'token-2', 'token-2', 'token-2']);
    expect(credential.renewals).toBe(1);
  });

  it('that is refused by 403 AuthenticationFailed is renewed as well', async () => {
    server.answer = ({ headers }) =>
      headers.authorization === 'Bearer token-1' ? { status: 403, code: 'AuthenticationFailed' } : { status: 201 };
    await put();
    expect(server.tokens).toEqual(['token-1', 'token-2']);
  });

  it('is renewed once when many requests are refused together', async () => {
    refuse('token-1');
    await Promise.all([put(), put(), put(), list(), list(), put()]);
    expect(credential.renewals).toBe(1);
  });

  it.each([
    ['the SDK', list],
    ['our own requests', put],
  ])('is not renewed for ever by %s when the new one is refused as well', async (_, send) => {
    refuse('token-1', 'token-2', 'token-3');
    await expect(send()).rejects.toMatchObject({ statusCode: 401 });
    expect(credential.renewals).toBe(1);
    expect(server.tokens.length <= 3).toBe(true);
  });

  it('is asked for again two minutes before it ends', async () => {
    credential.life = 119_000;
    await put();
    await put();
    expect(credential.asked).toHaveLength(2);
  });

  it('is asked for in the tenant of the account when the service names it', async () => {
    const tenant = '12345678-1234-4234-8234-123456789abc';
    server.answer = ({ headers, method }) =>
      headers.authorization === 'Bearer token-1'
        ? {
            status: 401,
            code: 'InvalidAuthenticationInfo',
            headers: {
              'www-authenticate': `Bearer authorization_uri=https://login.microsoftonline.com/${tenant}/oauth2/authorize resource_id=https://storage.azure.com`,
            },
          }
        : { status: method === 'PUT' ? 201 : 200 };
    await put();
    expect(credential.asked).toEqual([undefined, tenant]);
  });

  it('stays what it is after 403, which no new one would change', async () => {
    server.answer = () => ({ status: 403, code: 'AuthorizationPermissionMismatch' });
    await expect(put()).rejects.toMatchObject({ statusCode: 403 });
    expect(server.tokens).toEqual(['token-1']);
  });

  it('never goes over http://', async () => {
    const plain = connectContainer({ accountUrl: `http://127.0.0.1:${server.port}/devstoreaccount1`, credential }, 'artifacts');
    await expect(plain).rejects.toThrow('is not https://');
  });
});
