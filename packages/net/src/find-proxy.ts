import type { Agent } from 'node:http';
import { isProxyNamed } from './proxy-variables.ts';
import { isLoopback, keepConnections } from './transport.ts';

/**
 * The agent of the proxy that the SDK takes for an address from HTTPS_PROXY, HTTP_PROXY and NO_PROXY, for requests that do not go
 * through the SDK. It is asked by a request that is not sent.
 */
export async function findProxy(url: URL): Promise<Agent | undefined> {
  // Nothing for the SDK to find, which takes long to load.
  if (isLoopback(url) || !isProxyNamed()) return undefined;
  const { AnonymousCredential, BlobServiceClient, newPipeline } = await import('@azure/storage-blob');
  let agent: unknown;
  const pipeline = newPipeline(new AnonymousCredential(), {
    retryOptions: { maxTries: 1 },
    httpClient: {
      sendRequest(request) {
        agent = request.agent;
        return Promise.reject(new Error('not to be sent'));
      },
    },
  });
  await new BlobServiceClient(url.origin, pipeline).getProperties().catch(() => {});
  return keepConnections(agent, url);
}
