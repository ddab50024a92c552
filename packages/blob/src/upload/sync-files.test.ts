import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, type ExternalError, formatFinding, InputError, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { failureOf, filesBelow, tally, withUploads } from './sync-files.test-support.ts';
import { syncFiles } from './sync-files.ts';

const MIB = 1024 * 1024;

describe('what is sent', () => {
  it('5: every name is checked before the first request', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ 'a.txt': 'a', 'dot.': '', 'back\\slash': '', 'e\u0301': '1', '\u00e9': '2', 'line\nbreak': '' });
      const error = (await failureOf(sync())) as UserError;
      expect(error.findings.map(formatFinding)).toEqual([
        '"back\\\\slash" has a backslash (rename it)',
        '"dot." has a path segment that ends with a dot (rename it)',
        '"line\\nbreak" has a control character (rename it)',
        '"é" stands there twice, in two Unicode forms (rename one)',
      ]);
      const targets = [
        { prefix: '../other' },
        { prefix: '/a' },
        { prefix: 'a\\b' },
        { prefix: 'a//b' },
        { container: '../x' },
        { container: 'UPPER' },
      ];
      for (const change of targets) await expect(sync(change)).rejects.toThrow(InputError);
      const long = await failureOf(sync({ prefix: `${'x'.repeat(1020)}/y` }));
      expect(long).toBeInstanceOf(UserError);
      expect(asked()).toEqual([]);
      expect(store.requests).toEqual([]);
    }));

  it('6: a name reaches the service as it is, whatever is in it', () =>
    withUploads(async ({ store, sync, fill }) => {
      const names = ['a b', '%41', '#x', 'y?z=1&sig=2', 'ä/日本/😀.sh', "it's(1)*+;,=@$!~", 'x'.repeat(200), '-', 'con.txt', '.hidden'];
      await fill(Object.fromEntries(names.map((name) => [name, name])));
      await sync({ prefix: 'p q/%2e' });
      const container = store.container('artifacts');
      expect([...container.blobs.keys()].sort()).toEqual(names.map((name) => `p q/%2e/${name}`).sort());
      for (const name of names) expect(store.content('artifacts', `p q/%2e/${name}`).toString()).toBe(name);
      expect(await sync({ prefix: 'p q/%2e' })).toMatchObject({ sent: 0, bytes: 0 });
    }));

  it('5: a name of 1,024 characters is sent, one of 1,025 refused', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ f: 'content' });
      await sync({ prefix: 'x'.repeat(1022) });
      expect(store.blob('artifacts', `${'x'.repeat(1022)}/f`).size).toBe(7);
      expect((await failureOf(sync({ prefix: 'x'.repeat(1023) }))).message).toContain('cannot become blobs under their names');
    }));

  it('7: an empty file is an empty blob', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ empty: '' });
      await sync();
      expect(asked()).toEqual(['Put Blob empty']);
      expect(store.blob('artifacts', 'empty')).toMatchObject({ size: 0, metadata: { sha256: sha256('') } });
    }));

  it('13: a file of up to 8 MiB is one request and a larger one blocks, each with its MD5', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      const large = randomBytes(8 * MIB + 1);
      await fill({ small: 'x', most: Buffer.alloc(8 * MIB, 'y'), large });
      await sync();
      expect(tally(asked())).toEqual({
        'Put Blob small': 1,
        'Put Blob most': 1,
        'Get Block List large': 1,
        'Put Block large': 2,
        'Put Block List large': 1,
        'Get Blob Properties large': 1,
      });
      for (const { operation, headers } of store.requests) {
        if (operation === 'Put Block' || operation === 'Put Blob') expect(headers['content-md5']).toMatch(/^[\w+/]{22}==$/);
      }
      expect(store.content('artifacts', 'large').equals(large)).toBe(true);
    }));

  it('18: SHA-256 is always recorded, and the MD5 of large files where it is wanted', () =>
    withUploads(async ({ store, sync, fill }) => {
      const large = randomBytes(9 * MIB);
      await fill({ large });
      await sync({ prefix: 'with' });
      await sync({ prefix: 'without', contentMd5: false });
      expect(store.blob('artifacts', 'with/large')).toMatchObject({
        metadata: { sha256: sha256(large) },
        headers: { 'content-md5': expect.any(String) },
      });
      expect(store.blob('artifacts', 'without/large').metadata).toEqual({ sha256: sha256(large) });
      expect(store.blob('artifacts', 'without/large').headers).not.toHaveProperty('content-md5');
    }));

  it('33: the type of a blob goes by its name, the same on every system, unless a rule says otherwise', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ 'a.PS1': '', 'b.html': '', c: '', '.json': '' });
      await sync({
        propertiesOf: (path) =>
          path === 'b.html'
            ? {
                contentType: 'text/plain',
                cacheControl: 'no-cache',
                contentEncoding: 'gzip',
                tier: 'Cool',
                metadata: { team: 'ci' },
                tags: { a: 'b c' },
              }
            : {},
      });
      const type = (name: string) => store.blob('artifacts', name).headers['content-type'];
      expect(['a.PS1', 'c', '.json'].map(type)).toEqual([
        'text/plain; charset=utf-8',
        'application/octet-stream',
        'application/octet-stream',
      ]);
      expect(store.blob('artifacts', 'b.html')).toMatchObject({
        headers: { 'content-type': 'text/plain', 'cache-control': 'no-cache', 'content-encoding': 'gzip' },
        tier: 'Cool',
        metadata: { team: 'ci', sha256: sha256('') },
        tags: { a: 'b c' },
      });
    }));

  it('sends check sums and manifest after everything else, in that order', () =>
    withUploads(async ({ sync, fill, asked }) => {
      await fill({ large: Buffer.alloc(9 * MIB), SHA256SUMS: 's', 'manifest.json': 'm', 'sub/manifest.json': 'n', z: 'z' });
      await sync({ prefix: 'set' });
      const written = asked().filter((request) => request.startsWith('Put'));
      expect(written.slice(-2)).toEqual(['Put Blob set/SHA256SUMS', 'Put Blob set/manifest.json']);
      expect(written.slice(0, -2)).toHaveLength(5);
    }));

  it('9: a SHA256SUMS is written before the manifest and after all files, and names what is there', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ b: 'two', 'a/c': 'one', 'manifest.json': '{}' });
      await sync({ prefix: 'set', writeChecksums: true });
      expect(asked().slice(-2)).toEqual(['Put Blob set/SHA256SUMS', 'Put Blob set/manifest.json']);
      const lines = [`${sha256('one')}  a/c`, `${sha256('two')}  b`, `${sha256('{}')}  manifest.json`];
      expect(store.content('artifacts', 'set/SHA256SUMS').toString()).toBe(lines.map((line) => `${line}\n`).join(''));
      await sync({ prefix: 'set', writeChecksums: true, deleteExtraneous: { blobs: 0 } });
      expect(asked()).toEqual(['Get Blob set/SHA256SUMS']);
      await fill({ SHA256SUMS: '' });
      await expect(sync({ prefix: 'set', writeChecksums: true })).rejects.toThrow(InputError);
    }));
});

describe('what goes wrong', () => {
  it('26: the missing role is named when the service refuses, and the request is not sent again', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ 'a.txt': 'text' });
      store.fault = () => ({ status: 403, code: 'AuthorizationPermissionMismatch', headers: { 'x-ms-request-id': 'request-7' } });
      const { message, details, hint } = (await failureOf(sync())) as ExternalError;
      expect(message).toMatch(/^Cannot list the blobs at 127\.0\.0\.1:\d+: 403 AuthorizationPermissionMismatch\.$/);
      expect(details).toMatchObject({
        service: 'Blob Storage',
        operation: 'list the blobs',
        status: 403,
        requestId: 'request-7',
        retries: 0,
      });
      expect(hint).toContain('the shared access signature has l for listing blobs: something else is in the way');
      expect(store.requests).toHaveLength(1);
    }));

  it('sends no manifest when a file before it could not be sent, and no more after a refusal', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ 'a.txt': 'text', 'manifest.json': '{}' });
      store.fault = ({ operation }) => (operation === 'Put Blob' ? { status: 403, code: 'AuthorizationFailure' } : undefined);
      expect((await failureOf(sync())).message).toContain('Cannot upload a.txt');
      expect(asked()).toEqual(['Put Blob a.txt']);
    }));

  it('25: a request is sent again when the service is busy, times out or cuts the connection', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ 'a.txt': 'text' });
      const now = { 'retry-after': '0' };
      const faults = [
        { status: 503, code: 'ServerBusy', headers: now },
        undefined,
        { status: 429, code: 'TooManyRequests', headers: now },
        { status: 408, headers: now },
        { status: 502, headers: now },
        { cut: 'at once' as const },
        { cut: 'in the body' as const },
        { status: 500, code: 'OperationTimedOut', headers: now },
      ];
      store.fault = () => faults.shift();
      expect(await sync({ tries: 8 })).toMatchObject({ bytes: 4, sent: 4, retries: 7, requests: 9 });
      expect(store.content('artifacts', 'a.txt').toString()).toBe('text');
    }));

  it('25: an answer that is lost or cut costs a repetition, and nothing is wrong or written twice', () =>
    withUploads(async ({ store, sync, fill }) => {
      const large = randomBytes(20 * MIB);
      await fill({ small: 'text', large });
      const lost = new Set<string>();
      store.fault = ({ operation }) => {
        if (lost.has(operation)) return undefined;
        lost.add(operation);
        return { cut: operation === 'List Blobs' || operation === 'Get Block List' ? 'in the answer' : 'before the answer' };
      };
      expect(await sync()).toMatchObject({ bytes: 20 * MIB + 4 });
      expect([...lost].sort()).toEqual(['Get Blob Properties', 'Get Block List', 'List Blobs', 'Put Blob', 'Put Block', 'Put Block List']);
      expect(store.content('artifacts', 'large').equals(large)).toBe(true);
      expect(store.content('artifacts', 'small').toString()).toBe('text');
    }));

  it('says how often it tried in vain', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'a' });
      store.fault = () => ({ status: 503, code: 'ServerBusy', headers: { 'retry-after': '0' } });
      const { message, details } = (await failureOf(sync({ tries: 3 }))) as ExternalError;
      // Whoever shows the error says how often, by its details.
      expect(message).toMatch(/: 503 ServerBusy\.$/);
      expect(details).toMatchObject({ status: 503, retries: 2 });
      expect(store.requests).toHaveLength(3);
    }));

  it('18: bytes that arrive damaged are refused by the service and never become a blob', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'a' });
      store.fault = ({ operation }) => (operation === 'Put Blob' ? { status: 400, code: 'Md5Mismatch' } : undefined);
      expect((await failureOf(sync())).message).toContain('400 Md5Mismatch');
      expect(store.container('artifacts').blobs.size).toBe(0);
    }));

  it('19: a committed blob that is not what was sent is an error', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ large: Buffer.alloc(9 * MIB) });
      store.fault = ({ operation, name }) => {
        if (operation === 'Get Blob Properties') store.blob('artifacts', name).metadata = { sha256: 'other' };
        return undefined;
      };
      expect((await failureOf(sync())).message).toContain('large is not what was sent');
    }));

  it('19: writing needs no permission to read', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ large: Buffer.alloc(9 * MIB) });
      store.fault = ({ operation }) =>
        operation === 'Get Blob Properties' ? { status: 403, code: 'AuthorizationPermissionMismatch' } : undefined;
      expect(await sync()).toMatchObject({ sent: 9 * MIB });
    }));

  it('32: one file that cannot be sent does not keep the others from it, and all failures are named', () =>
    withUploads(async ({ folder, store, sync, fill, files }) => {
      await fill({ a: 'a', b: 'b', c: 'c', 'manifest.json': '{}' });
      const listed = files();
      await writeFile(join(folder, 'a'), 'longer');
      await writeFile(join(folder, 'c'), 'C');
      const error = (await failureOf(sync({ files: listed }))) as UserError;
      expect(error.message).toBe('2 of 4 files were not sent.');
      expect(error.findings.map(({ message }) => message.replace(folder, ''))).toEqual([
        'a: /a changed since it was listed; it is not uploaded.',
        'c: /c changed since it was listed; it is not uploaded.',
      ]);
      expect([...store.container('artifacts').blobs.keys()]).toEqual(['b']);
    }));

  it('says in words that nothing answers or that there is no such host', () =>
    withTemporaryFolder('sync', async (folder) => {
      await writeFile(join(folder, 'a'), '');
      const options = { files: filesBelow(folder), container: 'artifacts', prefix: '', dryRun: true, tries: 2, log: silentLog };
      const signal = new AbortController().signal;
      const sync = (endpoint: string) =>
        syncFiles({
          ...options,
          signal,
          account: { connectionString: `BlobEndpoint=${endpoint};SharedAccessSignature=sig=SECRETSIGNATURE` },
        });
      // Port 1 is reserved (tcpmux) and .invalid never resolves (RFC 2606).
      const refused = await failureOf(sync('http://127.0.0.1:1/acc'));
      expect(refused.message).toBe('Cannot list the blobs at 127.0.0.1:1: the connection was refused.');
      const unknown = await failureOf(sync('https://account.invalid'));
      expect(unknown.message).toMatch(/^Cannot list the blobs at account\.invalid: (?:no such host|the name server does not answer)/);
    }));

  it.each([
    'AccountName=x;AccountKey=SECRETSIGNATURE',
    'BlobEndpoint=ftp//;SharedAccessSignature=sig=SECRETSIGNATURE',
    'BlobEndpoint=http://example.com;SharedAccessSignature=sv=1&sig=SECRETSIGNATURE',
    'SECRETSIGNATURE',
  ])('refuses the connection string %s without repeating it', (connectionString) =>
    withUploads(async ({ sync, fill }) => {
      await fill({ a: 'a' });
      const error = await failureOf(sync({ account: { connectionString } }));
      expect(error).toBeInstanceOf(InputError);
      expect(error.message).toMatch(/^The connection string is unusable/);
    }),
  );

  it.each([
    ['https://x.blob.core.windows.net/?sv=1&sig=SECRETSIGNATURE', 'holds a signature or password, which would be shown'],
    ['https://user:SECRETSIGNATURE@x.blob.core.windows.net', 'holds a signature or password, which would be shown'],
    ['http://x.blob.core.windows.net', 'is not https://'],
    ['https://x.blob.core.windows.net/container', 'has a path'],
    ['x.blob.core.windows.net', 'is no URL'],
  ])('refuses the account URL %s', (accountUrl, problem) =>
    withUploads(async ({ sync, fill }) => {
      await fill({ a: 'a' });
      const error = await failureOf(sync({ account: { accountUrl } }));
      expect(error).toBeInstanceOf(InputError);
      expect(error.message).toBe(`The account URL ${problem}.`);
      expect(error.hint).toMatch(/^give /);
    }),
  );

  it('reaches this machine without a proxy, whatever the environment says', () =>
    withUploads(async ({ sync, fill }) => {
      await fill({ a: 'a' });
      const before = process.env['HTTP_PROXY'];
      process.env['HTTP_PROXY'] = 'http://127.0.0.1:1';
      try {
        expect(await sync({ tries: 1 })).toMatchObject({ bytes: 1 });
      } finally {
        if (before === undefined) delete process.env['HTTP_PROXY'];
        else process.env['HTTP_PROXY'] = before;
      }
    }));

  it('34: stops at once when it is cancelled while the service does not answer', () =>
    withUploads(async ({ store, sync, fill }) => {
      await fill({ a: 'a', large: Buffer.alloc(9 * MIB) });
      const controller = new AbortController();
      store.fault = ({ operation }) => {
        if (operation !== 'Put Block') return undefined;
        setImmediate(() => controller.abort());
        return { silent: true };
      };
      await expect(sync({ signal: controller.signal })).rejects.toThrow(CancelledError);
    }));

  it('makes the container where it may, and says that it is missing where it may not', () =>
    withUploads(async ({ store, sync, fill, asked }) => {
      await fill({ a: 'a' });
      expect((await failureOf(sync({ container: 'other', createContainer: false }))).message).toBe('There is no container other.');
      await sync({ container: 'other' });
      expect(asked()).toEqual(['Create Container', 'Put Blob a']);
      expect(store.container('other').blobs.size).toBe(1);
    }));
});
