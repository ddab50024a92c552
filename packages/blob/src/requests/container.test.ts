import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '@bakehouse/core/errors';
import { describe, expect, it, test } from '@jest/globals';
import { checkAccount, connectContainer, reachContainer } from './container.ts';

const SIGNATURE = 'sv=2024-11-04&sp=rl&se=2099-01-01T00%3A00%3A00Z&sig=c2lnbmF0dXJl%2Bw%3D%3D';
const KEY = Buffer.from('key').toString('base64');

describe('Our own requests go where those of the SDK go', () => {
  test.each([
    ['an endpoint and a signature', `BlobEndpoint=https://images.blob.core.windows.net;SharedAccessSignature=${SIGNATURE}`],
    ['an endpoint with a slash', `BlobEndpoint=https://images.blob.core.windows.net/;SharedAccessSignature=${SIGNATURE};`],
    ['a signature with a question mark', `BlobEndpoint=https://images.blob.core.windows.net;SharedAccessSignature=?${SIGNATURE}`],
    ['an emulator', `BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;SharedAccessSignature=${SIGNATURE}`],
    [
      'the text of the portal',
      `BlobEndpoint=https://a.blob.core.windows.net/;QueueEndpoint=https://a.q/;SharedAccessSignature=${SIGNATURE}`,
    ],
    ['a key', `DefaultEndpointsProtocol=https;AccountName=images;AccountKey=${KEY};EndpointSuffix=core.windows.net`],
  ])('with %s', async (_, connectionString) => {
    const { client, url, host, close } = await connectContainer({ connectionString }, '$web');
    close();
    const expected = new URL(client.url);
    expect(host).toBe(expected.host);
    expect(url).toBe(expected.origin + expected.pathname);
  });

  it('signed as they are', async () => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(new URL(request.url ?? '', 'http://host').searchParams.get('sig') ?? '');
      response.writeHead(404, { 'x-ms-error-code': 'ContainerNotFound' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/account`;
    const { sdk, list, close } = await reachContainer(
      { connectionString: `BlobEndpoint=${endpoint};SharedAccessSignature=${SIGNATURE}` },
      'artifacts',
    );
    try {
      await expect(list('', new AbortController().signal)).rejects.toMatchObject({ code: 'ContainerNotFound' });
      await expect((await sdk()).getProperties()).rejects.toMatchObject({ statusCode: 404 });
      expect(seen).toEqual(['c2lnbmF0dXJl+w==', 'c2lnbmF0dXJl+w==']);
    } finally {
      close();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});

test('A signature is not sent over http:// to another machine', async () => {
  const connectionString = `BlobEndpoint=http://store.invalid/account;SharedAccessSignature=${SIGNATURE}`;
  await expect(reachContainer({ connectionString }, 'artifacts')).rejects.toThrow('its endpoint must be https://');
});

test('A copy of the service may take longer than any other request', async () => {
  const server = createServer((_, response) => {
    setTimeout(() => response.writeHead(201, { etag: '"1"', 'x-ms-copy-status': 'success' }).end(), 300);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/account`;
  const connectionString = `BlobEndpoint=${endpoint};SharedAccessSignature=${SIGNATURE}`;
  const { client, close } = await connectContainer({ connectionString }, 'artifacts', { timeout: 50 });
  const blob = client.getBlockBlobClient('disk.raw');
  try {
    expect((await blob.syncUploadFromURL('https://images.invalid/disk.raw')).etag).toBe('"1"');
    await blob.stageBlockFromURL('AAAA', 'https://images.invalid/disk.raw');
    await expect(blob.getProperties()).rejects.toMatchObject({ code: 'TIMEOUT' });
  } finally {
    close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

test.each(['foo', 'https://images.blob.core.windows.net', ''])(
  'What is no connection string, as %s, is told how one looks',
  async (text) => {
    const error = await checkAccount({ connectionString: text }, 'artifacts').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({
      message: 'The connection string is unusable: it names no account.',
      hint: expect.stringContaining('such as DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…;EndpointSuffix=core.windows.net;'),
    });
  },
);
