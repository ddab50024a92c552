import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { ExternalError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { expect, it } from '@jest/globals';
import { BlobRequests } from '../requests/blob-requests.ts';
import { connectContainer } from '../requests/container.ts';
import { listBlobs } from '../requests/list-blobs.ts';

/** What a listing says of an address where something else answers. */
async function failure(scheme: string, server: Server): Promise<ExternalError> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const key = Buffer.from('a key').toString('base64');
  const account = `DefaultEndpointsProtocol=${scheme};AccountName=a;AccountKey=${key};BlobEndpoint=${scheme}://127.0.0.1:${port}/a;`;
  const { signal } = new AbortController();
  const connected = await connectContainer({ connectionString: account }, 'images');
  try {
    const { host, secrets } = connected;
    const requests = new BlobRequests({ host, secrets, container: 'images', tries: 1, log: silentLog, signal });
    const error: unknown = await listBlobs(connected, '', requests).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ExternalError);
    return error as ExternalError;
  } finally {
    connected.close();
    // Waits for what the other side has left open.
    await new Promise((resolve) => server.close(resolve));
  }
}

it('a server without TLS is told from one that is not there', async () => {
  const { message, hint } = await failure('https', createHttpServer());
  expect(message).toContain('what answers there does not speak TLS');
  expect(hint).toMatch(/^the port of 127\.0\.0\.1:\d+ seems to speak http, not https: give http:\/\//);
  expect(hint).toContain('https_proxy has to begin with http://');
});

it('a server that is none of HTTP is told from one that is not there', async () => {
  const { message, hint } = await failure(
    'http',
    createServer((socket) =>
      socket
        .on('error', () => {})
        .resume()
        .end('SSH-2.0-OpenSSH\r\n'),
    ),
  );
  expect(message).toContain('what answers there does not speak HTTP');
  expect(hint).toContain('check network, proxy and firewall');
});
