import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, ExternalError } from '@bakehouse/core/errors';
import { sha256 } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { type SeenRequest, withFaults } from '../requests/blob-faults.test-support.ts';
import { connectContainer } from '../requests/container.ts';
import { chooseBlobKind } from '../source/vhd-image.ts';
import { type PageStore, usePageStores } from './page-store.test-support.ts';
import { type PageUploadOptions, uploadPageBlob } from './page-upload.ts';
import { writeVhd } from './vhd-file.test-support.ts';

const withPageStore = usePageStores();

const MIB = 1024 * 1024;
const SIZE = 24;

async function upload(store: PageStore, file: string, change: Partial<PageUploadOptions> = {}) {
  const kind = await chooseBlobKind(file, (await stat(file)).size);
  if (kind.kind !== 'page') throw new Error('no page blob');
  const { client: container, put } = store.connected;
  const { vhd } = kind;
  const pace = { bytesPerSecond: 0, requestsPerSecond: 0 };
  return uploadPageBlob({ container, put, requests: store.requests(), log: store.log, name: 'disk.vhd', file, vhd, pace, ...change });
}

/** Calls `act` when so many bytes are done. */
function when(bytes: number, act: () => void): (done: number) => void {
  let done = 0;
  return (more) => {
    done += more;
    if (done >= bytes) act();
  };
}

async function cancelled(store: PageStore, file: string, bytes: number, change: Partial<PageUploadOptions> = {}): Promise<void> {
  const controller = new AbortController();
  const onBytes = when(bytes, () => controller.abort());
  const running = broken(store, file, {
    fault: () => undefined,
    change: { ...change, requests: store.requests(controller.signal), onBytes },
  });
  await expect(running).rejects.toThrow(CancelledError);
}

/** Through something between that breaks requests. */
function broken(
  store: PageStore,
  file: string,
  { fault, change }: { readonly fault: Parameters<typeof withFaults>[1]; readonly change?: Partial<PageUploadOptions> },
) {
  return withFaults(store.account.connectionString, fault, async (service) => {
    const { client: container, put, close } = await connectContainer(service, store.container);
    try {
      return await upload(store, file, { container, put, ...change });
    } finally {
      close();
    }
  });
}

/** From then on nothing reaches the service, the record of what was sent neither. */
async function killed(store: PageStore, file: string, bytes: number): Promise<void> {
  let dead = false;
  const onBytes = when(bytes, () => {
    dead = true;
  });
  const running = broken(store, file, { fault: () => (dead ? { status: 403, code: 'Dead' } : undefined), change: { onBytes } });
  await expect(running).rejects.toThrow(ExternalError);
}

async function expectContent(store: PageStore, file: string): Promise<void> {
  const content = await readFile(file);
  const blob = store.connected.client.getPageBlobClient('disk.vhd');
  expect((await blob.getProperties()).metadata).toEqual({ state: 'complete', sha256: sha256(content) });
  expect((await blob.downloadToBuffer()).equals(content)).toBe(true);
}

describe('a page blob that two contents were begun for', () => {
  it('23: has the first alone when the run with the second was killed in the middle and the first comes again', () =>
    withPageStore(async (store) => {
      const [one, two] = ['one.vhd', 'two.vhd'].map((name) => join(store.folder, name)) as [string, string];
      for (const file of [one, two]) await writeVhd(file, SIZE, { 0: randomBytes(SIZE * MIB) });
      await cancelled(store, one, 16 * MIB);
      await killed(store, two, 8 * MIB);
      expect((await upload(store, one)).action).toBe('resumed');
      await expectContent(store, one);
    }));

  it('23: keeps what both have in common', () =>
    withPageStore(async (store) => {
      const [one, two] = ['one.vhd', 'two.vhd'].map((name) => join(store.folder, name)) as [string, string];
      const common = randomBytes((SIZE - 4) * MIB);
      await writeVhd(one, SIZE, { 0: randomBytes(4 * MIB), [4 * MIB]: common });
      await writeVhd(two, SIZE, { 0: randomBytes(4 * MIB), [4 * MIB]: common });
      await cancelled(store, one, SIZE * MIB);
      await cancelled(store, two, SIZE * MIB);
      const { bytesKept } = await upload(store, two);
      expect(bytesKept).toBe(SIZE * MIB);
      await expectContent(store, two);
    }));

  it('23: has the properties and tags of the run that ends it', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'one.vhd');
      await writeVhd(file, SIZE, { 0: randomBytes(SIZE * MIB) });
      const before = { headers: { blobCacheControl: 'no-store', blobContentLanguage: 'de' }, tags: { run: '1' } };
      await cancelled(store, file, 16 * MIB, before);
      const { action, etag } = await upload(store, file, { headers: { blobCacheControl: 'max-age=60' }, tags: { run: '2' } });
      expect(action).toBe('resumed');
      const blob = store.connected.client.getPageBlobClient('disk.vhd');
      const { cacheControl, contentLanguage, contentType, etag: found } = await blob.getProperties();
      expect({ cacheControl, contentLanguage, contentType }).toEqual({
        cacheControl: 'max-age=60',
        contentLanguage: undefined,
        contentType: 'application/octet-stream',
      });
      expect(found).toBe(etag);
      expect((await blob.getTags()).tags).toEqual({ run: '2' });
      await expectContent(store, file);
    }));

  it('22: keeps its footer when a request to take the earlier one away arrives late', () =>
    withPageStore(async (store) => {
      const file = join(store.folder, 'one.vhd');
      await writeVhd(file, 1, { 0: randomBytes(MIB) });
      const isMark = ({ url }: SeenRequest) => url.includes('comp=metadata');
      // The footer is there, the mark that all is there is not.
      const running = broken(store, file, { fault: (request) => (isMark(request) ? { status: 403, code: 'Dead' } : undefined) });
      await expect(running).rejects.toThrow(ExternalError);
      const taken: SeenRequest[] = [];
      const answers: (string | null)[] = [];
      await broken(store, file, {
        async fault(request) {
          const [late] = taken;
          if (late === undefined && request.headers['x-ms-page-write'] === 'clear') {
            taken.push(request);
            return { status: 503, code: 'ServerBusy' };
          }
          if (late !== undefined && isMark(request)) {
            const headers = Object.entries(late.headers).filter(([name]) => !['connection', 'content-length', 'host'].includes(name));
            const arrived = await fetch(new URL(late.url, store.connected.client.url), {
              method: 'PUT',
              headers: headers as [string, string][],
            });
            answers.push(arrived.headers.get('x-ms-error-code'));
          }
          return undefined;
        },
      });
      await expectContent(store, file);
      expect(answers).toEqual(['ConditionNotMet']);
    }));

  it('12: has that of the run that took over alone, when the other began to write its own in the middle of that', () =>
    withPageStore(async (store) => {
      const [one, two] = ['one.vhd', 'two.vhd'].map((name) => join(store.folder, name)) as [string, string];
      for (const file of [one, two]) await writeVhd(file, SIZE, { 0: randomBytes(SIZE * MIB) });
      await cancelled(store, one, 16 * MIB);
      const taking = Promise.withResolvers<void>();
      const written = Promise.withResolvers<void>();
      const waiting = Promise.withResolvers<void>();
      const over = Promise.withResolvers<void>();
      const isRecord = ({ method, url }: SeenRequest) => method === 'PUT' && url.includes('bakehouse-pages');
      let records = 0;
      // The second record of the other run comes before its first page.
      const other = broken(store, two, {
        change: { onBytes: when(SIZE * MIB, () => written.resolve()) },
        async fault(request) {
          if (request.headers['x-ms-range']?.includes(`bytes=${SIZE * MIB}-`) === true) await over.promise;
          if (!isRecord(request) || ++records !== 2) return undefined;
          waiting.resolve();
          await taking.promise;
          return undefined;
        },
      });
      await Promise.race([waiting.promise, other]);
      let first = true;
      const result = broken(store, one, {
        async fault(request) {
          if (!isRecord(request) || !first) return undefined;
          first = false;
          taking.resolve();
          await written.promise;
          return undefined;
        },
      });
      await result.finally(() => over.resolve());
      await expect(other).rejects.toThrow('Another run wrote disk.vhd in the meantime.');
      await expectContent(store, one);
    }));
});
