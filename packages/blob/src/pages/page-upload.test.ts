import { randomBytes } from 'node:crypto';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, UserError } from '@bakehouse/core/errors';
import { sha256 } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { type Fault, type SeenRequest, withFaults } from '../requests/blob-faults.test-support.ts';
import { connectContainer } from '../requests/container.ts';
import { chooseBlobKind } from '../source/vhd-image.ts';
import { listPages } from './page-list.ts';
import { isPageRecord } from './page-record.ts';
import { type PageStore, usePageStores } from './page-store.test-support.ts';
import { type PageUploadOptions, uploadPageBlob } from './page-upload.ts';
import { writeVhd } from './vhd-file.test-support.ts';

const withPageStore = usePageStores();

const KIB = 1024;
const MIB = 1024 * KIB;
const SIZE = 24;
/** Data at odd places: across segments, a lone byte, the first and the last bytes of the disk. */
const DATA: Readonly<Record<number, Buffer>> = {
  0: randomBytes(512),
  [4 * MIB - 100]: randomBytes(200),
  [9 * MIB + 12_345]: randomBytes(300 * KIB),
  [13 * MIB]: Buffer.from([1]),
  [SIZE * MIB - 1]: Buffer.from([2]),
};

/** Uploads a file with whatever the test changes. */
async function upload(store: PageStore, file: string, change: Partial<PageUploadOptions> = {}) {
  const kind = await chooseBlobKind(file, (await stat(file)).size);
  if (kind.kind !== 'page') throw new Error('no page blob');
  return uploadPageBlob({
    container: store.connected.client,
    put: store.connected.put,
    requests: store.requests(),
    log: store.log,
    name: 'disk.vhd',
    file,
    vhd: kind.vhd,
    pace: { bytesPerSecond: 0, requestsPerSecond: 0 },
    ...change,
  });
}

const clientOf = (store: PageStore) => store.connected.client.getPageBlobClient('disk.vhd');

async function expectBlob(store: PageStore, file: string): Promise<void> {
  const content = await readFile(file);
  const { metadata, blobType, contentLength } = await clientOf(store).getProperties();
  expect({ metadata, blobType, contentLength }).toEqual({
    metadata: { state: 'complete', sha256: sha256(content) },
    blobType: 'PageBlob',
    contentLength: content.length,
  });
  expect((await clientOf(store).downloadToBuffer()).equals(content)).toBe(true);
  const names = [];
  for await (const { name } of store.connected.client.listBlobsFlat()) names.push(name);
  expect(names.filter(isPageRecord)).toEqual([]);
}

/** Fails the run when so many segments are done. */
function stopAfter(bytes: number): {
  readonly requests: (store: PageStore) => PageUploadOptions['requests'];
  readonly onBytes: (done: number) => void;
} {
  const controller = new AbortController();
  let done = 0;
  return {
    requests: (store) => store.requests(controller.signal),
    onBytes(more) {
      done += more;
      if (done >= bytes) controller.abort();
    },
  };
}

describe('a page blob', () => {
  it('21: gets the data, byte for byte, and nothing of the zeros', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'disk.vhd');
      await writeVhd(file, SIZE, DATA);
      let done = 0;
      let onWire = 0;
      const onBytes = (bytes: number, isKnown: boolean) => {
        done += bytes;
        if (!isKnown) onWire += bytes;
      };
      const result = await upload(store, file, { onBytes });
      expect(result.action).toBe('created');
      expect(done).toBe(SIZE * MIB);
      // What is sent last: the footer.
      expect(onWire).toBe(result.bytesSent - 512);
      const pages = await listPages(clientOf(store), SIZE * MIB + 512, store.requests());
      expect(pages.every(({ start, end }) => start % 512 === 0 && end % 512 === 0)).toBe(true);
      expect(pages.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(result.bytesSent);
      expect(result.bytesSent).toBeLessThan(12 * 64 * KIB);
      await expectBlob(store, file);
      const finer = await upload(store, file, { gap: 4 * KIB, etag: result.etag });
      expect(finer.action).toBe('overwritten');
      expect(finer.bytesSent).toBeLessThan(330 * KIB);
      await expectBlob(store, file);
    }));

  it('21: gets the data of a file whose holes the file system tells', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'disk.vhd');
      await writeVhd(file, 200, DATA);
      await upload(store, file);
      await expectBlob(store, file);
    }));

  it('22: has neither a footer nor the state of a whole one until everything else is there', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'disk.vhd');
      await writeVhd(file, SIZE, DATA);
      const stop = stopAfter(12 * MIB);
      await expect(upload(store, file, { requests: stop.requests(store), onBytes: stop.onBytes })).rejects.toThrow(CancelledError);
      const { metadata } = await clientOf(store).getProperties();
      expect(metadata).toEqual({ state: 'partial' });
      expect((await clientOf(store).downloadToBuffer(SIZE * MIB, 512)).every((byte) => byte === 0)).toBe(true);
    }));

  it('22, 17: keeps its state when the file changes, shrinks, is replaced or has not the promised content, and the next run mends it', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'disk.vhd');
      await writeVhd(file, SIZE, DATA);
      /** Does something to the file when the first segment is done. */
      const during = (act: () => void) => {
        let first = true;
        return () => {
          if (first) act();
          first = false;
        };
      };
      const failed = async (change: Partial<PageUploadOptions>) => {
        const error: unknown = await upload(store, file, change).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(UserError);
        expect((await clientOf(store).getProperties()).metadata).toEqual({ state: 'partial' });
        return (error as UserError).message.replace(file, 'FILE');
      };
      const content = await readFile(file);
      // Without making it shorter in between.
      const touch = () => {
        const open = openSync(file, 'r+');
        writeSync(open, Buffer.from('x'), 0, 1, 0);
        closeSync(open);
      };
      expect(await failed({ onBytes: during(touch) })).toContain('FILE changed while it was uploaded');
      await utimes(file, 1, 1);
      expect(await failed({ onBytes: during(() => writeFileSync(file, content.subarray(0, 5 * MIB))) })).toContain('FILE became shorter');
      await writeFile(file, content);
      await writeFile(`${file}.new`, content);
      const replaced = rename(`${file}.new`, file);
      await replaced;
      expect(await failed({ sha256: sha256('other') })).toContain('FILE changed since it was listed');
      await upload(store, file, { sha256: sha256(content) });
      await expectBlob(store, file);
    }));

  it('23: goes on where another machine was interrupted, and sends no segment twice that was recorded', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'disk.vhd');
      await writeVhd(file, SIZE, { 0: randomBytes(SIZE * MIB) });
      const stop = stopAfter(12 * MIB);
      await expect(upload(store, file, { requests: stop.requests(store), onBytes: stop.onBytes })).rejects.toThrow(CancelledError);
      // Another machine has the same bytes with another time.
      await utimes(file, 1, 1);
      const result = await upload(store, file);
      expect(result.action).toBe('resumed');
      expect(result.bytesKept).toBeGreaterThanOrEqual(12 * MIB);
      expect(result.bytesSent + result.bytesKept).toBe(SIZE * MIB + 512);
      await expectBlob(store, file);
    }));

  it('23: has no byte of an earlier content, whether that was whole or interrupted', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'disk.vhd');
      await writeVhd(file, SIZE, { 0: randomBytes(SIZE * MIB) });
      const { etag } = await upload(store, file);
      await writeVhd(file, SIZE, DATA);
      await upload(store, file, { etag });
      await expectBlob(store, file);
      await clientOf(store).delete();
      await writeVhd(file, SIZE, { 0: randomBytes(SIZE * MIB) });
      const stop = stopAfter(16 * MIB);
      await expect(upload(store, file, { requests: stop.requests(store), onBytes: stop.onBytes })).rejects.toThrow(CancelledError);
      await writeVhd(file, SIZE, DATA);
      const result = await upload(store, file);
      expect(result.action).toBe('resumed');
      await expectBlob(store, file);
      // Cleared pages are no data.
      const pages = await listPages(clientOf(store), SIZE * MIB + 512, store.requests());
      expect(pages.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(result.bytesSent);
    }));

  it('23: of another size, or without a record, is made anew', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'disk.vhd');
      await writeVhd(file, 8, { 0: randomBytes(6 * MIB) });
      const stop = stopAfter(4 * MIB);
      await expect(upload(store, file, { requests: stop.requests(store), onBytes: stop.onBytes })).rejects.toThrow(CancelledError);
      await writeVhd(file, SIZE, DATA);
      expect((await upload(store, file)).action).toBe('created');
      await expectBlob(store, file);
    }));

  it('12: that another complete blob has taken the place of is left alone', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'disk.vhd');
      await writeVhd(file, 1, {});
      await store.connected.client.getBlockBlobClient('disk.vhd').upload('other', 5);
      await expect(upload(store, file)).rejects.toThrow('Another run wrote disk.vhd in the meantime.');
      const { etag } = await clientOf(store).getProperties();
      expect((await upload(store, file, { etag })).action).toBe('overwritten');
      await expectBlob(store, file);
    }));

  it('12: that two runs write at once belongs to one of them, and the other says so', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'disk.vhd');
      await writeVhd(file, SIZE, { ...DATA, [14 * MIB]: randomBytes(6 * MIB) });
      // The first stops in the middle until the second is done, as a machine does that was put to sleep.
      const second = Promise.withResolvers<void>();
      let running: Promise<unknown> | undefined;
      const requests = store.requests();
      const send = requests.send.bind(requests);
      const written: Promise<unknown>[] = [];
      requests.send = async (operation, work, options) => {
        if (!operation.startsWith('write ')) return send(operation, work, options);
        if (written.length === 3) {
          running ??= Promise.all(written)
            .then(() => upload(store, file))
            .finally(() => second.resolve());
          await second.promise;
        }
        const writing = send(operation, work, options);
        if (running === undefined) written.push(writing);
        return writing;
      };
      const first: unknown = await upload(store, file, { requests }).catch((thrown: unknown) => thrown);
      expect(first).toBeInstanceOf(UserError);
      expect((first as UserError).message).toBe('Another run wrote disk.vhd in the meantime.');
      expect(await running).toMatchObject({ sha256: sha256(await readFile(file)) });
      await expectBlob(store, file);
    }));

  it('24: is whole after answers 500 OperationTimedOut and 503, and after lost answers to each kind of request', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'disk.vhd');
      await writeVhd(file, SIZE, DATA);
      const kinds: Readonly<Record<string, (request: SeenRequest) => boolean>> = {
        look: ({ method }) => method === 'HEAD',
        create: ({ method, headers, url }) => method === 'PUT' && headers['x-ms-blob-type'] === 'PageBlob' && !url.includes('comp='),
        write: ({ url }) => url.includes('comp=page') && !url.includes('comp=pagelist'),
        list: ({ url }) => url.includes('comp=pagelist'),
        number: ({ url }) => url.includes('comp=properties'),
        metadata: ({ url }) => url.includes('comp=metadata'),
        record: ({ url }) => url.includes('bakehouse-pages'),
      };
      const faults: Fault[] = [
        { status: 500, code: 'OperationTimedOut' },
        { status: 503, code: 'ServerBusy', headers: { 'retry-after': '0' } },
        'lost',
      ];
      const due = new Map<string, Fault[]>();
      const fault = (request: SeenRequest) => {
        const kind = Object.keys(kinds).find((name) => kinds[name]?.(request) === true);
        return kind === undefined ? undefined : due.get(kind)?.shift();
      };
      await withFaults(store.account.connectionString, fault, async (service) => {
        const { client, put, close } = await connectContainer(service, store.container);
        try {
          const stop = stopAfter(12 * MIB);
          await expect(upload(store, file, { requests: stop.requests(store), onBytes: stop.onBytes })).rejects.toThrow(CancelledError);
          for (const kind of Object.keys(kinds)) due.set(kind, [...faults]);
          due.delete('create');
          expect((await upload(store, file, { container: client, put, requests: store.patientRequests() })).action).toBe('resumed');
          for (const [kind, left] of due) expect([kind, left]).toEqual([kind, []]);
          await expectBlob(store, file);
          await clientOf(store).delete();
          due.set('create', [...faults]);
          expect((await upload(store, file, { container: client, put, requests: store.patientRequests() })).action).toBe('created');
          expect(due.get('create')).toEqual([]);
          await expectBlob(store, file);
        } finally {
          close();
        }
      });
    }));

  it('23: is sent anew where the record of what was sent is damaged', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'disk.vhd');
      await writeVhd(file, SIZE, DATA);
      for (const text of ['', '{', '[]', '{"schema":"other"}', '{"schema":"bakehouse-pages/1","run":1,"size":"x","segments":{}}']) {
        const stop = stopAfter(12 * MIB);
        await expect(upload(store, file, { requests: stop.requests(store), onBytes: stop.onBytes })).rejects.toThrow(CancelledError);
        await store.connected.client.getBlockBlobClient('disk.vhd.bakehouse-pages').upload(text, text.length);
        expect((await upload(store, file)).action).toBe('created');
        await expectBlob(store, file);
        await clientOf(store).delete();
      }
    }));

  it('23: whose name is too long for a record is sent all the same', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'disk.vhd');
      await writeVhd(file, 1, { 0: randomBytes(512) });
      const name = `${'long/'.repeat(200)}${'n'.repeat(20)}.vhd`;
      expect(name).toHaveLength(1024);
      await upload(store, file, { name });
      expect((await store.connected.client.getPageBlobClient(name).downloadToBuffer()).equals(await readFile(file))).toBe(true);
    }));

  it('carries the properties and tags that it is given', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'disk.vhd');
      await writeVhd(file, 1, { 0: randomBytes(512) });
      const headers = { blobCacheControl: 'no-store', blobContentType: 'application/x-disk' };
      await upload(store, file, { headers, metadata: { image: 'debian' }, tags: { team: 'ci' } });
      const properties = await clientOf(store).getProperties();
      expect(properties).toMatchObject({
        contentType: 'application/x-disk',
        cacheControl: 'no-store',
        metadata: { image: 'debian', state: 'complete' },
      });
      expect((await clientOf(store).getTags()).tags).toEqual({ team: 'ci' });
    }));

  it('29: that somebody has leased is written with the lease alone, and the error says so', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'disk.vhd');
      await writeVhd(file, 1, { 0: randomBytes(512) });
      const { etag } = await upload(store, file);
      const { leaseId = '' } = await clientOf(store).getBlobLeaseClient().acquireLease(-1);
      await expect(upload(store, file, { etag })).rejects.toThrow('LeaseIdMissing');
      expect((await upload(store, file, { etag, leaseId })).action).toBe('overwritten');
      await expectBlob(store, file);
    }));
});
