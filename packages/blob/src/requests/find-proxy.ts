import type { Agent } from 'node:http';
import { AnonymousCredential, BlobServiceClient, newPipeline } from '@azure/storage-blob';
import { keepConnections } from './transport.ts';

/**
 * The agent of the proxy that the SDK takes for an address from HTTPS_PROXY, HTTP_PROXY and NO_PROXY, for requests that do not go
 * through the SDK. It is asked by a request that is not sent.
 */
export async function findProxy(url: URL): Promise<Agent | undefined> {
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
