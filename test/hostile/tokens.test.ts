import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type ConnectedContainer, connectContainer, type StorageAccount } from '../../packages/blob/src/requests/container.ts';
import { type HttpsAnswer, type HttpsAnswers, startHttpsAnswers } from '../../packages/net/src/https-answers.test-support.ts';
import { countHeld } from './held.ts';

// A service that sends us elsewhere gets nothing that we sign with there: no token, no signature, no key.

const KEY = Buffer.alloc(64, 7).toString('base64');
const TENANT = '0f0f0f0f-1111-2222-3333-444444444444';
const { signal } = new AbortController();
const held = countHeld('credentials kept from another host');

let service: HttpsAnswers;
/** Where the service sends us. */
let elsewhere: HttpsAnswers;
let askedOfElsewhere: IncomingMessage[];
let tenantsAsked: (string | undefined)[];

beforeAll(async () => {
  service = await startHttpsAnswers();
  elsewhere = await startHttpsAnswers();
});
afterAll(() => Promise.all([service.stop(), elsewhere.stop()]));
beforeEach(() => {
  askedOfElsewhere = [];
  tenantsAsked = [];
  service.tokens.length = 0;
  elsewhere.answer = (request): HttpsAnswer => {
    askedOfElsewhere.push(request);
    return { status: request.method === 'PUT' ? 201 : 200 };
  };
});

/** Trusts both servers, so that only the client's own rules keep it from the other. */
const accounts = {
  'a token': (accountUrl: string) => ({
    accountUrl,
    ca: service.ca + elsewhere.ca,
    credential: {
      async getToken(_scopes: string | string[], options: { readonly tenantId?: string } = {}) {
        tenantsAsked.push(options.tenantId);
        return { token: `token-${tenantsAsked.length}`, expiresOnTimestamp: Date.now() + 3_600_000 };
      },
      renew() {},
    },
  }),
  'an account key': (address: string) => ({
    connectionString: `DefaultEndpointsProtocol=https;AccountName=devstoreaccount1;AccountKey=${KEY};BlobEndpoint=${address}`,
    ca: service.ca + elsewhere.ca,
  }),
  'a shared access signature': (address: string) => ({
    connectionString: `BlobEndpoint=${address};SharedAccessSignature=sv=2024-11-04&sp=rcwdl&sr=c&sig=c2VjcmV0`,
    ca: service.ca + elsewhere.ca,
  }),
} satisfies Record<string, (address: string) => StorageAccount>;

const requests = {
  'a listing': async ({ client }: ConnectedContainer) => (await client.listBlobsFlat().byPage().next()).value,
  'properties (HEAD)': ({ client }: ConnectedContainer) => client.getBlobClient('a.txt').getProperties(),
  'a download (GET)': ({ client }: ConnectedContainer) => client.getBlobClient('a.txt').download(),
  'a deletion': ({ client }: ConnectedContainer) => client.getBlobClient('a.txt').delete(),
  'an upload (PUT)': (container: ConnectedContainer) =>
    container.put({ name: 'a.txt', query: '', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: Buffer.from('a'), signal }),
};

const cases = Object.entries(accounts).flatMap(([account, accountAt]) =>
  Object.entries(requests).flatMap(([request, send]) =>
    [301, 302, 307, 308].map((status) => ({ account, accountAt, request, send, status })),
  ),
);

test.each(cases)('$request signed with $account does not follow a $status to another host', async ({ accountAt, send, status }) => {
  const to = `https://127.0.0.1:${elsewhere.port}/devstoreaccount1`;
  service.answer = ({ url }) => ({ status, headers: { location: to + url } });
  const container = await connectContainer(accountAt(`https://127.0.0.1:${service.port}/devstoreaccount1`), 'artifacts');
  try {
    await held(async () => {
      const error: unknown = await send(container).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(service.tokens.length).toBeGreaterThan(0);
      expect(askedOfElsewhere).toEqual([]);
    });
  } finally {
    container.close();
  }
});

test('A refusal that names another authority brings no request to it; only a tenant is taken from it', async () => {
  const authority = `https://127.0.0.1:${elsewhere.port}/${TENANT}/oauth2/authorize`;
  service.answer = () => ({
    status: 401,
    code: 'InvalidAuthenticationInfo',
    headers: { 'www-authenticate': `Bearer authorization_uri="${authority}", resource_id="https://127.0.0.1:${elsewhere.port}"` },
  });
  const container = await connectContainer(accounts['a token'](`https://127.0.0.1:${service.port}/devstoreaccount1`), 'artifacts');
  try {
    await held(async () => {
      await expect(requests['a listing'](container)).rejects.toMatchObject({ statusCode: 401 });
      expect(askedOfElsewhere).toEqual([]);
      expect(tenantsAsked).toEqual([undefined, TENANT]);
    });
  } finally {
    container.close();
  }
});
