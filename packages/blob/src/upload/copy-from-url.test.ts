import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CancelledError, InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { describe, expect, it } from '@jest/globals';
import { inspectSource, parseSourceUrl } from '../source/remote-file.ts';
import { failureOf, tally, type UploadPlace, withUploads } from './sync-files.test-support.ts';

const MIB = 1024 * 1024;
const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('base64');

interface Source {
  content: Buffer;
  etag: string;
  /** Size that is said; that of the content without. */
  size?: number;
  headers: Record<string, string>;
  status: (request: IncomingMessage) => number | undefined;
  url: string;
  /** Methods that were asked for. */
  asked: string[];
}

/** A web server with one file behind a signature, and a store to copy it to. */
function withSource(
  work: (
    source: Source,
    place: UploadPlace,
    copy: (change?: Parameters<UploadPlace['sync']>[0]) => ReturnType<UploadPlace['sync']>,
  ) => Promise<void>,
  options: Parameters<typeof withUploads>[1] = {},
): Promise<void> {
  return withUploads(async (place) => {
    const source: Source = { content: randomBytes(300_000), etag: '"one"', headers: {}, status: () => undefined, url: '', asked: [] };
    const server = createServer((request, response) => {
      source.asked.push(request.method ?? '');
      const { size = source.content.length, etag, headers } = source;
      const wanted = request.headers['if-match'];
      const isAllowed = request.url?.includes('sig=SECRETSIGNATURE') === true;
      const status = source.status(request) ?? (isAllowed ? (wanted !== undefined && wanted !== etag ? 412 : 200) : 403);
      const all = { 'content-length': size, ...(etag === '' ? {} : { etag }), ...headers };
      if (status !== 200) response.writeHead(status).end();
      else response.writeHead(200, all).end(request.method === 'HEAD' ? undefined : source.content);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    source.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/files/a%20b.bin?sv=2023&sp=r&sig=SECRETSIGNATURE`;
    const look = () => inspectSource(source.url, { log: silentLog, signal: new AbortController().signal });
    try {
      await work(source, place, async (change = {}) => place.sync({ files: [await look()], prefix: 'from', ...change }));
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }, options);
}

describe('a copy from a URL', () => {
  it('is one request without content, is kept in metadata, and is not made again while the source is the same', () =>
    withSource(async (source, { store, asked, said }, copy) => {
      source.headers = { 'content-md5': md5(source.content) };
      const first = await copy();
      expect(asked()).toEqual(['Put Blob From URL from/a b.bin']);
      expect(first).toMatchObject({ bytes: 300_000, sent: 0, blobs: [{ blob: { action: 'create' }, sha256: undefined }] });
      expect(store.bytes.received).toBe(0);
      expect(store.content('artifacts', 'from/a b.bin').equals(source.content)).toBe(true);
      expect(store.blob('artifacts', 'from/a b.bin')).toMatchObject({
        metadata: { source_version: '"one"', source_md5: md5(source.content) },
        headers: { 'content-md5': md5(source.content), 'content-type': 'application/octet-stream' },
      });
      expect(store.requests.at(-1)?.headers).toMatchObject({
        'if-none-match': '*',
        'x-ms-source-if-match': '"one"',
        'x-ms-source-content-md5': md5(source.content),
      });
      expect(await copy()).toMatchObject({ blobs: [{ blob: { action: 'skip' } }] });
      // Another server, the same bytes.
      source.etag = '"two"';
      expect(await copy()).toMatchObject({ blobs: [{ blob: { action: 'skip' } }] });
      expect(asked()).toEqual([]);
      source.content = randomBytes(300_000);
      source.headers = {};
      const before = store.blob('artifacts', 'from/a b.bin').etag;
      source.etag = '"three"';
      expect(await copy({ overwrite: 'never' })).toMatchObject({ blobs: [{ blob: { action: 'keep' } }] });
      expect((await failureOf(copy({ overwrite: 'fail' }))).message).toContain('Nothing was sent');
      await copy();
      expect(store.requests.at(-1)?.headers['if-match']).toBe(before);
      expect(store.content('artifacts', 'from/a b.bin').equals(source.content)).toBe(true);
      expect(said.join('\n')).not.toContain('sv=2023');
    }));

  it('takes over the SHA-256 that a blob says, and is the same as a file with it', () =>
    withSource(async (source, { fill, sync }, copy) => {
      source.headers = { 'x-ms-meta-sha256': createHash('sha256').update(source.content).digest('hex') };
      const { blobs } = await copy({ overwrite: 'changed' });
      expect(blobs[0]?.sha256).toBe(source.headers['x-ms-meta-sha256']);
      await fill({ 'a b.bin': source.content });
      expect(await sync({ prefix: 'from' })).toMatchObject({ blobs: [{ blob: { action: 'skip' } }] });
    }));

  it('of more than 5,000 MiB is made in blocks, and goes on where it was cut', () =>
    withSource(
      async (source, { store, asked, said }, copy) => {
        source.size = 5001 * MIB;
        let blocks = 0;
        store.fault = ({ operation }) =>
          operation === 'Put Block From URL' && ++blocks > 7 ? { status: 403, code: 'AuthorizationFailure' } : undefined;
        expect((await failureOf(copy())).message).toMatch(
          /^Cannot copy block \d+ of 20 of from\/a b\.bin from http:\/\/127\.0\.0\.1:\d+\/files\/a%20b\.bin at /,
        );
        store.fault = undefined;
        asked();
        const again = await copy();
        expect(tally(asked().map((line) => line.replace(/ from.*/, '')))).toEqual({
          'Get Block List': 1,
          'Put Block From URL': 13,
          'Put Block List': 1,
        });
        expect(again).toMatchObject({ resumed: 7 * 256 * MIB, sent: 0 });
        expect(store.blob('artifacts', 'from/a b.bin')).toMatchObject({ size: 5001 * MIB, metadata: { source_version: '"one"' } });
        expect(source.asked).not.toContain('GET');
        expect(await copy()).toMatchObject({ blobs: [{ blob: { action: 'skip' } }] });
        expect(said.join('\n')).not.toContain('sv=2023');
      },
      { keep: false },
    ));

  it('of a source that changes meanwhile does not become visible', () =>
    withSource(
      async (source, { store }, copy) => {
        store.fault = ({ operation }) => {
          if (operation.endsWith('From URL')) source.etag = `"${store.requests.length}"`;
          return undefined;
        };
        for (const size of [300_000, 6000 * MIB]) {
          source.size = size;
          expect((await failureOf(copy())).message).toMatch(
            /\/files\/a%20b\.bin changed since it was listed; nothing of it became visible\.$/,
          );
        }
        expect(store.container('artifacts').blobs.size).toBe(0);
      },
      { keep: false },
    ));

  it('whose answer was lost is not another run; what another run wrote is left', () =>
    withSource(async (source, { store }, copy) => {
      let times = 0;
      store.fault = ({ operation }) => (operation === 'Put Blob From URL' && ++times === 1 ? { cut: 'before the answer' } : undefined);
      expect(await copy()).toMatchObject({ retries: 1 });
      source.etag = '"other"';
      store.fault = ({ operation }) => {
        if (operation === 'Put Blob From URL') store.container('artifacts').touch(store.blob('artifacts', 'from/a b.bin'));
        return undefined;
      };
      expect((await failureOf(copy())).message).toBe('Another run wrote from/a b.bin in the meantime.');
    }));

  it('says that another run was there when the blob is gone', () =>
    withSource(async (source, { store }, copy) => {
      await copy();
      source.etag = '"other"';
      store.fault = ({ operation }) => {
        if (operation === 'Put Blob From URL') store.container('artifacts').blobs.clear();
        return undefined;
      };
      expect((await failureOf(copy())).message).toBe('Another run wrote from/a b.bin in the meantime.');
    }));

  it.each(['W/"one"', ''])(
    'of a source with the ETag %j, which no request can ask for, is looked at again before it is committed',
    (etag) =>
      withSource(async (source, { store, asked }, copy) => {
        const headers = { 'last-modified': 'Sat, 21 Nov 2026 10:00:00 GMT' };
        Object.assign(source, { etag, headers });
        await copy();
        expect(asked().map((line) => line.replace(/ from.*/, ''))).toEqual(['Get Block List', 'Put Block From URL', 'Put Block List']);
        // Not every server gives parts of a file.
        expect(store.requests.map((request) => request.headers['x-ms-source-range'])).toEqual([undefined, undefined, undefined, undefined]);
        expect(store.content('artifacts', 'from/a b.bin').equals(source.content)).toBe(true);
        expect(await copy()).toMatchObject({ blobs: [{ blob: { action: 'skip' } }] });
        store.container('artifacts').blobs.clear();
        store.fault = ({ operation }) => {
          if (operation !== 'Put Block From URL') return undefined;
          source.content = randomBytes(300_001);
          Object.assign(source, { etag: etag === '' ? '' : 'W/"two"', headers: { 'last-modified': 'Sat, 21 Nov 2026 11:00:00 GMT' } });
          return undefined;
        };
        expect((await failureOf(copy())).message).toContain('changed since it was listed; nothing of it became visible.');
        expect(store.container('artifacts').blobs.size).toBe(0);
      }),
  );

  it.each([403, 404, 409])('says what to do when the service is answered %d by the source', (status) =>
    withSource(async (source, { store }, copy) => {
      source.status = ({ method }) => (method === 'GET' ? status : undefined);
      const error = await failureOf(copy());
      expect(error.message).toMatch(new RegExp(`^Cannot copy from/a b\\.bin from http://.*: ${status} CannotVerifyCopySource\\.$`));
      expect(error.hint).toContain(`the service reads the source itself and was answered ${status}: give a URL with a signature`);
      expect(store.container('artifacts').blobs.size).toBe(0);
    }),
  );

  it.each([
    [404, 'there is no such file'],
    [403, 'a signature that allows reading (sp=r)'],
    [302, 'the service follows none'],
    [405, 'answers to HEAD and GET'],
  ])('says before anything is copied that the source answers %d', (status, hint) =>
    withSource(async (source, { store }, copy) => {
      source.status = () => status;
      const error = await failureOf(copy());
      expect(error.message).toMatch(new RegExp(`^Cannot read the source http://127\\.0\\.0\\.1:\\d+/files/a%20b\\.bin: ${status}\\.$`));
      expect(error.hint).toContain(hint);
      expect(store.requests).toEqual([]);
    }),
  );

  it('tries again when the server of the source is busy, and ends when it is told to', () =>
    withSource(async (source) => {
      let times = 0;
      source.status = () => (++times <= 2 ? 503 : undefined);
      const look = (signal: AbortSignal) => inspectSource(source.url, { log: silentLog, signal });
      expect(await look(new AbortController().signal)).toMatchObject({ size: 300_000, path: 'a b.bin' });
      expect(times).toBe(3);
      await expect(look(AbortSignal.abort())).rejects.toThrow(CancelledError);
    }));

  it.each([
    ['https://user:word@a.example/x', 'holds a user or password'],
    ['http://a.example/x?sig=SECRETSIGNATURE', 'is not https://'],
    ['https://a.example/folder/?sig=SECRETSIGNATURE', 'names no file'],
    ['https://a.example/x#y', 'has a # in it'],
    ['https://a.example/%E0%A4%A?sig=SECRETSIGNATURE', 'has a % that stands for no character'],
    ['https://', 'is no URL'],
  ])('from %s is refused', (url, message) => {
    const refusal = (() => {
      try {
        return parseSourceUrl(url);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(InputError);
    expect((refusal as Error).message).toBe(`The source URL ${message}.`);
  });
});
