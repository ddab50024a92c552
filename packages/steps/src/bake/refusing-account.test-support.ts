import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Runs `work` with the connection string of a storage account that refuses every request, at once. */
export async function withRefusingAccount(work: (connectionString: string) => Promise<void>): Promise<void> {
  const server = createServer((_, response) => void response.writeHead(403, { 'x-ms-error-code': 'AuthorizationFailure' }).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    await work(`BlobEndpoint=http://127.0.0.1:${port}/account;SharedAccessSignature=sv=2024-11-04&sig=c2lnbmF0dXJl`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
