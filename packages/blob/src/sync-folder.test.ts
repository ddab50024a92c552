import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CancelledError, ExternalError, formatFinding, InputError, UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/core/files';
import { silentLog } from '@bakehouse/core/log';
import { describe, expect, it } from '@jest/globals';
import { type SyncOptions, syncFolder } from './sync-folder.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const EMPTY_LIST = '<?xml version="1.0"?><EnumerationResults><Blobs/><NextMarker/></EnumerationResults>';

/** An answer with an error as Blob Storage gives it. */
function refusal(status: number, code: string, headers: Record<string, string> = {}): Answer {
  return (_, response) => {
    response.writeHead(status, { 'x-ms-error-code': code, 'x-ms-request-id': 'request-7', 'content-type': 'application/xml', ...headers });
    response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`);
  };
}

const list: Answer = (_, response) => response.writeHead(200, { 'content-type': 'application/xml' }).end(EMPTY_LIST);
const accept: Answer = (request, response) => void request.resume().on('end', () => response.writeHead(201).end());
const cut: Answer = (request) => void request.socket.destroy();

interface Place {
  readonly folder: string;
  readonly requests: string[];
  readonly said: string[];
  sync(change?: Partial<SyncOptions>): ReturnType<typeof syncFolder>;
}

/** A folder with one file, and a server that gives the answers in turn; the last one again and again. */
function withAnswers(answers: readonly Answer[], work: (place: Place) => Promise<void>): Promise<void> {
  return withTemporaryFolder('sync', async (folder) => {
    const source = join(folder, 'source');
    await mkdir(source);
    await writeFile(join(source, 'a.txt'), 'text');
    const requests: string[] = [];
    const server: Server = createServer((request, response) => {
      const answer = answers[Math.min(requests.length, answers.length - 1)];
      requests.push(`${request.method} ${request.url?.split('?', 1)[0]}`);
      answer?.(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const said: string[] = [];
    const say = (message: string) => said.push(message);
    const options: SyncOptions = {
      source,
      account: { connectionString: `BlobEndpoint=http://127.0.0.1:${port}/acc;SharedAccessSignature=sv=1&sp=rwl&sig=SECRETSIGNATURE` },
      container: 'artifacts',
      prefix: '',
      dryRun: false,
      log: { ...silentLog, debug: say, info: say, warning: say },
      signal: new AbortController().signal,
    };
    try {
      await work({ folder: source, requests, said, sync: (change = {}) => syncFolder({ ...options, ...change }) });
      expect(said.join('\n')).not.toContain('SECRETSIGNATURE');
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
}

async function failureOf(work: Promise<unknown>): Promise<ExternalError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ExternalError);
  const failure = error as ExternalError;
  expect(JSON.stringify([failure.message, failure.stack, failure.details, failure.cause ?? ''])).not.toContain('SECRETSIGNATURE');
  return failure;
}

describe('syncFolder', () => {
  it('names the missing role when the service refuses, and does not try again', () =>
    withAnswers([refusal(403, 'AuthorizationPermissionMismatch')], async ({ requests, sync }) => {
      const { message, details, hint } = await failureOf(sync());
      expect(message).toMatch(/^Cannot list the blobs at 127\.0\.0\.1:\d+: 403 AuthorizationPermissionMismatch\.$/);
      expect(details).toMatchObject({
        service: 'Blob Storage',
        operation: 'list the blobs',
        status: 403,
        requestId: 'request-7',
        retries: 0,
      });
      expect(hint).toContain('Storage Blob Data Contributor');
      expect(hint).toContain('container artifacts');
      expect(requests).toEqual(['GET /acc/artifacts']);
    }));

  it('sends checksums and manifest after everything else, in that order', () =>
    withAnswers([list, accept], async ({ folder, requests, sync }) => {
      await mkdir(join(folder, 'sub'));
      await writeFile(join(folder, 'large'), Buffer.alloc(9 * 1024 * 1024));
      for (const name of ['SHA256SUMS', 'manifest.json', 'sub/manifest.json', 'z']) await writeFile(join(folder, name), name);
      await sync({ prefix: 'set' });
      const names = requests.map((request) => request.replace('PUT /acc/artifacts/set/', ''));
      expect(names.slice(1, 4).sort()).toEqual(['a.txt', 'sub/manifest.json', 'z']);
      // Two blocks and their list.
      expect(names.slice(4)).toEqual(['large', 'large', 'large', 'SHA256SUMS', 'manifest.json']);
    }));

  it('sends no manifest when a file before it could not be sent', () =>
    withAnswers([list, refusal(403, 'AuthorizationFailure')], async ({ folder, requests, sync }) => {
      await writeFile(join(folder, 'manifest.json'), '{}');
      await failureOf(sync());
      expect(requests).toEqual(['GET /acc/artifacts', 'PUT /acc/artifacts/a.txt']);
    }));

  it('tries again when the service is busy, times out or cuts the connection', () =>
    withAnswers(
      [
        refusal(503, 'ServerBusy', { 'retry-after': '0' }),
        list,
        refusal(429, 'TooManyRequests', { 'retry-after': '0' }),
        cut,
        refusal(500, 'OperationTimedOut', { 'retry-after': '0' }),
        accept,
      ],
      async ({ requests, sync }) => {
        expect(await sync()).toMatchObject({ uploaded: 1, skipped: 0, bytes: 4 });
        expect(requests).toHaveLength(6);
      },
    ));

  it('says how often it tried in vain', () =>
    withAnswers([refusal(503, 'ServerBusy', { 'retry-after': '0' })], async ({ requests, sync }) => {
      const { message, details } = await failureOf(sync({ tries: 3 }));
      expect(message).toContain('503 ServerBusy, tried again 2 times.');
      expect(details).toMatchObject({ status: 503, retries: 2 });
      expect(requests).toHaveLength(3);
    }));

  it('says in words that nothing answers or that there is no such host', () =>
    withTemporaryFolder('sync', async (folder) => {
      await writeFile(join(folder, 'a'), '');
      const options = { source: folder, container: 'artifacts', prefix: '', dryRun: true, tries: 2, log: silentLog };
      const signal = new AbortController().signal;
      const sync = (endpoint: string) =>
        syncFolder({
          ...options,
          signal,
          account: { connectionString: `BlobEndpoint=${endpoint};SharedAccessSignature=sig=SECRETSIGNATURE` },
        });
      // Port 1 is reserved (tcpmux) and .invalid never resolves (RFC 2606).
      const refused = await failureOf(sync('http://127.0.0.1:1/acc'));
      expect(refused.message).toBe('Cannot list the blobs at 127.0.0.1:1: the connection was refused, tried again once.');
      const unknown = await failureOf(sync('https://account.invalid'));
      expect(unknown.message).toMatch(/^Cannot list the blobs at account\.invalid: (?:no such host|the name server does not answer)/);
    }));

  it('checks every name before the first request', () =>
    withAnswers([list], async ({ folder, requests, sync }) => {
      await writeFile(join(folder, 'dot.'), '');
      await writeFile(join(folder, 'back\\slash'), '');
      const error: unknown = await sync().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).findings.map(formatFinding)).toEqual([
        '"back\\\\slash" has a backslash (rename it)',
        '"dot." has a path segment that ends with a dot (rename it)',
      ]);
      for (const change of [{ prefix: '../other' }, { prefix: '/a' }, { prefix: 'a\\b' }, { container: '../x' }, { container: 'UPPER' }]) {
        await expect(sync(change)).rejects.toThrow(InputError);
      }
      expect(requests).toEqual([]);
    }));

  it.each([
    'AccountName=x;AccountKey=SECRETSIGNATURE',
    'BlobEndpoint=ftp//;SharedAccessSignature=sig=SECRETSIGNATURE',
    'BlobEndpoint=http://example.com;SharedAccessSignature=sv=1&sig=SECRETSIGNATURE',
    'SECRETSIGNATURE',
  ])('refuses the connection string %s without repeating it', (connectionString) =>
    withAnswers([list], async ({ sync }) => {
      const error: unknown = await sync({ account: { connectionString } }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).toMatch(/^The connection string is unusable/);
      expect((error as InputError).message).not.toContain('SECRETSIGNATURE');
    }),
  );

  it.each([
    ['https://x.blob.core.windows.net/?sv=1&sig=SECRETSIGNATURE', 'holds a signature or password, which would be shown'],
    ['https://user:SECRETSIGNATURE@x.blob.core.windows.net', 'holds a signature or password, which would be shown'],
    ['http://x.blob.core.windows.net', 'is not https://'],
    ['https://x.blob.core.windows.net/container', 'has a path'],
    ['x.blob.core.windows.net', 'is no URL'],
  ])('refuses the account URL %s', (accountUrl, problem) =>
    withAnswers([list], async ({ sync }) => {
      const error: unknown = await sync({ account: { accountUrl } }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).toBe(`The account URL ${problem}.`);
    }),
  );

  it('reaches this machine without a proxy, whatever the environment says', () =>
    withAnswers([list, accept], async ({ sync }) => {
      const before = process.env['HTTP_PROXY'];
      process.env['HTTP_PROXY'] = 'http://127.0.0.1:1';
      try {
        expect(await sync({ tries: 1 })).toMatchObject({ uploaded: 1 });
      } finally {
        if (before === undefined) delete process.env['HTTP_PROXY'];
        else process.env['HTTP_PROXY'] = before;
      }
    }));

  it('stops at once when it is cancelled while the service does not answer', () => {
    const controller = new AbortController();
    const silent: Answer = () => controller.abort();
    return withAnswers([list, silent], async ({ sync }) => {
      await expect(sync({ signal: controller.signal })).rejects.toThrow(CancelledError);
    });
  });

  it('refuses a folder without files', () =>
    withTemporaryFolder('sync', async (folder) => {
      const options = { account: undefined, container: 'artifacts', prefix: '', dryRun: false, log: silentLog };
      await expect(syncFolder({ ...options, source: folder, signal: new AbortController().signal })).rejects.toThrow('holds no files');
    }));
});
