import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { expect, it } from '@jest/globals';
import { close, listen } from '../../../../test/simulators/listen.ts';
import { reachContainer } from '../requests/container.ts';
import { StoreContainer } from './store-container.ts';

const { signal } = new AbortController();

/** @param tries of each request */
async function withStore<T>(answer: RequestListener, work: (store: StoreContainer) => Promise<T>, tries = 3): Promise<T> {
  const server = createServer(answer);
  const endpoint = `http://127.0.0.1:${await listen(server)}/account`;
  const connected = await reachContainer({ connectionString: `BlobEndpoint=${endpoint};SharedAccessSignature=sv=1&sig=c2lnbmF0dXJl` }, 'c');
  try {
    return await work(new StoreContainer(connected, '', { log: silentLog, signal, tries }));
  } finally {
    connected.close();
    server.closeAllConnections();
    await close(server);
  }
}

it('reads nothing of a blob that is too large, and asks for it once', async () => {
  const ended: Promise<unknown>[] = [];
  await withStore(
    (_, response) => {
      ended.push(new Promise((resolve) => response.on('close', resolve)));
      response.writeHead(200, { 'content-length': 65 * 1024 * 1024, etag: '"1"' }).write('part');
    },
    async (store) => {
      await expect(store.read('large')).rejects.toBeInstanceOf(UserError);
      // Before the connections are closed.
      await Promise.all(ended);
      expect(ended).toHaveLength(1);
    },
  );
});

it('reads again from the beginning what was cut, and counts it', async () => {
  const ranges: unknown[] = [];
  await withStore(
    ({ headers }, response) => {
      ranges.push(headers['x-ms-range'] ?? headers.range);
      response.writeHead(200, { 'content-length': 7, etag: '"1"' });
      if (ranges.length === 1) response.write('con', () => response.destroy());
      else response.end('content');
    },
    async (store) => {
      expect((await store.read('a'))?.bytes.toString()).toBe('content');
      expect([ranges, store.requests.retries]).toEqual([[undefined, undefined], 1]);
    },
  );
});

it('has an error for an answer that does not say its length, and lives on when the connections are closed', async () => {
  const read = withStore(
    (_, response) => void response.writeHead(200, { etag: '"1"' }).write('content'),
    (store) => store.read('a'),
    1,
  );
  await expect(read).rejects.toThrow(/content length/);
  await new Promise((resolve) => setImmediate(resolve));
});

it('lets everything that it sends share one limit', async () => {
  const held: ServerResponse[] = [];
  let most = 0;
  const answerAll = () => {
    for (const response of held.splice(0)) response.writeHead(404, { 'x-ms-error-code': 'BlobNotFound' }).end();
  };
  await withStore(
    (_, response) => {
      most = Math.max(most, held.push(response));
      // Nobody is answered before so many ask, however busy the machine is; what is one too many comes in this time.
      if (held.length === 16) setTimeout(answerAll, 20);
    },
    async (store) => {
      const client = (await store.connected.sdk()).getBlobClient('a');
      const asks = [store.requests, store.requestsWith(signal)].flatMap((requests) =>
        Array.from({ length: 16 }, () =>
          requests.send('look', (abortSignal) => client.getProperties({ abortSignal })).catch((error: unknown) => error),
        ),
      );
      await Promise.all(asks);
    },
  );
  // At the beginning; each of two would have let as many through.
  expect(most).toBe(16);
});
