import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ExternalError } from '@bakehouse/core/errors';
import { createTransport } from '@bakehouse/net/transport';
import { describe, expect, it } from '@jest/globals';
import { type BlobSimulator, startBlobSimulator } from '../../../../test/simulators/blob/blob-simulator.ts';
import { failureOf, withUploads } from '../upload/sync-files.test-support.ts';

const MIB = 1024 * 1024;

/** Another service, which has blobs of the same names. */
async function withOther(work: (other: BlobSimulator) => Promise<void>): Promise<void> {
  const other = await startBlobSimulator({ keep: true, containers: ['artifacts'] });
  try {
    await work(other);
  } finally {
    await other.close();
  }
}

describe('an answer that sends on to another address', () => {
  it.each([
    ['List Blobs', 302, {}],
    ['Get Blob Properties', 307, {}],
    ['Put Blob', 307, {}],
    ['Put Block List', 308, {}],
    ['Get Blob', 301, { verify: 'download' as const }],
    ['Blob Batch', 303, { deleteExtraneous: { percent: 100 } }],
  ])('is not followed: %s, %d', (operation, status, change) =>
    withUploads(({ store, sync, fill, files }) =>
      withOther(async (other) => {
        await fill({ extraneous: 'x' });
        await sync({ prefix: 'set' });
        await fill({ small: 'text', large: Buffer.alloc(9 * MIB) });
        const from = store.requests.length;
        store.fault = (request) => {
          const path = `/artifacts/${request.name}${request.query.size === 0 ? '' : `?${request.query}`}`;
          return request.operation === operation ? { status, headers: { location: `${other.endpoint}${path}` } } : undefined;
        };
        const source = files().filter(({ path }) => operation !== 'Blob Batch' || path !== 'extraneous');
        const error = (await failureOf(sync({ prefix: 'set', ...change, files: source }))) as ExternalError;
        expect(error.message).toMatch(/^Cannot .*: what answers there sends on to another address\.$/);
        expect(error.hint).toContain('the service itself never answers so');
        expect(other.requests).toEqual([]);
        // All three blobs are read back at once.
        expect(store.requests.slice(from).filter((request) => request.operation === operation).length).toBeLessThanOrEqual(3);
      }),
    ),
  );
});

describe('an error', () => {
  it.each([
    ['XML without a type', { 'content-type': '' }],
    ['of the type of a page', { 'content-type': 'text/html' }],
    ['of JSON that is none', { 'content-type': 'application/json' }],
  ])('P7: is known by its header, whatever the content: %s', (_, headers) =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ large: Buffer.alloc(9 * MIB) });
      store.fault = ({ operation, name }) =>
        operation === 'Get Block List' && !store.container('artifacts').blobs.has(name)
          ? { status: 404, code: 'BlobNotFound', headers }
          : undefined;
      expect(await sync()).toMatchObject({ sent: 9 * MIB });
    }),
  );
});

it('an answer that is larger than any is not kept', async () => {
  let written = 0;
  const server = createServer((_, response) => {
    response.on('error', () => {});
    const more = (): void => {
      written += MIB;
      if (response.writable) response.write(Buffer.alloc(MIB, 'x'), more);
    };
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const transport = createTransport();
  try {
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await expect(transport.send({ method: 'GET', url, headers: {} })).rejects.toMatchObject({ code: 'ANSWER_TOO_LARGE' });
    expect(written).toBeLessThan(256 * MIB);
  } finally {
    transport.close();
    server.closeAllConnections();
    server.close();
  }
});
