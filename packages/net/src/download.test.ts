import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { CancelledError, ExternalError, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { afterEach, describe, expect, it } from '@jest/globals';
import { close, listen } from '../../../test/simulators/listen.ts';
import { type DownloadOptions, downloadVerified } from './download.ts';
import { get } from './get.ts';
import { createTransport } from './transport.ts';

const CONTENT = 'the package';
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await close(server);
  }
});

/** A server of its own: another port is another origin. */
async function serve(answer: RequestListener): Promise<{ readonly origin: string; readonly requests: IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  servers.push(server);
  return { origin: `http://127.0.0.1:${await listen(server)}`, requests };
}

const never = new AbortController().signal;
const SECRETS = { authorization: 'Bearer token', cookie: 'session=1', 'x-api-key': 'key' };
const secretsOf = ({ headers, url }: IncomingMessage) => [
  headers.authorization,
  headers.cookie,
  headers['x-api-key'],
  headers['referer'],
  url,
];

/** Downloads into an empty folder, or one that has the file already. @returns what is there afterwards */
function download(url: string, more: Partial<DownloadOptions> = {}, before?: string) {
  return withTemporaryFolder('download', async (folder) => {
    const place = join(folder, 'below');
    const said: string[] = [];
    if (before !== undefined) {
      await mkdir(place);
      await writeFile(join(place, 'file'), before);
    }
    const log = { ...silentLog, info: (line: string) => void said.push(line) };
    const error: unknown = await downloadVerified({
      ...{ url, file: join(place, 'file'), sha256: sha256(CONTENT), what: 'the package', most: 100, log, signal: never, firstDelay: 1 },
      ...more,
    }).catch((thrown: unknown) => thrown);
    const names = await readdir(place).catch((): string[] => []);
    const content = names.includes('file') ? await readFile(join(place, 'file'), 'utf8') : undefined;
    return { error, names, content, said };
  });
}

describe('a download', () => {
  it('is put in its place with the right SHA-256, and not before', async () => {
    const { origin } = await serve((_, response) => response.end(CONTENT));
    expect(await download(`${origin}/a?sig=c2VjcmV0`, {}, 'an old one')).toEqual({
      ...{ error: undefined, names: ['file'], content: CONTENT },
      said: [`Downloaded 11 B from ${origin}/a`],
    });
  });

  it.each<[string, RequestListener, unknown, number]>([
    ['another SHA-256', (_, response) => response.end('something else'), UserError, 1],
    ['too many bytes', (_, response) => response.end('x'.repeat(101)), UserError, 1],
    [
      'a cut answer, each time',
      (_, response) => response.writeHead(200, { 'content-length': 11 }).write('half', () => response.destroy()),
      ExternalError,
      4,
    ],
    ['no such file', (_, response) => response.writeHead(404).end(), ExternalError, 1],
    ['an empty answer', (_, response) => response.writeHead(204).end(), ExternalError, 1],
  ])('that ends with %s leaves what was there, and nothing else', async (_, answer, kind, tries) => {
    const { origin, requests } = await serve(answer);
    const { error, names, content } = await download(`${origin}/a`, {}, 'an old one');
    expect(error).toBeInstanceOf(kind);
    expect([names, content, requests.length]).toEqual([['file'], 'an old one', tries]);
  });

  it('waits as long as the server asks, and comes back', async () => {
    const times: number[] = [];
    const { origin } = await serve((_, response) => {
      times.push(performance.now());
      if (times.length === 1) response.writeHead(503, { 'retry-after': '1' }).end();
      else response.end(CONTENT);
    });
    const { content, said } = await download(`${origin}/a`);
    expect(content).toBe(CONTENT);
    expect(said[0]).toBe(`Download of ${origin}/a failed (the server answered 503); trying again in 1 s`);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(990);
  });

  it('is cancelled at once, in the middle and while it waits for another try', async () => {
    const middle = new AbortController();
    const { origin } = await serve(({ url }, response) => {
      if (url === '/middle') response.writeHead(200, { 'content-length': 11 }).write('half', () => middle.abort());
      else response.writeHead(503, { 'retry-after': '3600' }).end();
    });
    const waiting = new AbortController();
    const log = { ...silentLog, info: () => waiting.abort() };
    expect(await download(`${origin}/middle`, { signal: middle.signal })).toMatchObject({ error: expect.any(CancelledError), names: [] });
    expect(await download(`${origin}/waiting`, { signal: waiting.signal, log })).toMatchObject({
      error: expect.any(CancelledError),
      names: [],
    });
  });

  it('that comes too slowly is said to have taken too long', async () => {
    const { origin } = await serve((_, response) => response.writeHead(200, { 'content-length': 11 }).write('half'));
    const { error, names } = await download(`${origin}/a`, { attemptDeadline: 30 });
    expect((error as Error).message).toBe(`Cannot download the package ${origin}/a: no answer in time (TIMEOUT).`);
    expect(names).toEqual([]);
  });
});

describe('a redirect', () => {
  it('to another host takes no secret along, and none is sent back to the first', async () => {
    let there = '';
    const one = await serve(({ url }, response) => {
      if (url?.startsWith('/start') === true) response.writeHead(302, { location: `${there}/other` }).end();
      else response.end(CONTENT);
    });
    const two = await serve((_, response) => response.writeHead(307, { location: `${one.origin}/end` }).end());
    there = two.origin;
    const { content } = await download(`${one.origin}/start?sig=c2VjcmV0`, { headers: SECRETS });
    expect(content).toBe(CONTENT);
    expect(one.requests.map(secretsOf)).toEqual([
      ['Bearer token', 'session=1', 'key', undefined, '/start?sig=c2VjcmV0'],
      [undefined, undefined, undefined, undefined, '/end'],
    ]);
    expect(two.requests.map(secretsOf)).toEqual([[undefined, undefined, undefined, undefined, '/other']]);
  });

  it('within the host takes its headers along', async () => {
    const { origin, requests } = await serve(({ url }, response) =>
      url === '/a' ? response.writeHead(308, { location: 'b' }).end() : response.end(CONTENT),
    );
    expect((await download(`${origin}/a`, { headers: SECRETS })).content).toBe(CONTENT);
    expect(requests.map(secretsOf).map(([token, , , , url]) => [token, url])).toEqual([
      ['Bearer token', '/a'],
      ['Bearer token', '/b'],
    ]);
  });

  it('without an end is given up', async () => {
    const { origin, requests } = await serve((_, response) => response.writeHead(302, { location: '/again' }).end());
    const { error } = await download(`${origin}/a`);
    expect((error as Error).message).toBe(`Cannot download the package ${origin}/a: it leads on more than 5 times.`);
    expect(requests).toHaveLength(6);
  });

  it.each([
    ['nowhere', undefined, 'no http:// or https:// address'],
    ['a file', 'file:///etc/passwd', 'no http:// or https:// address'],
    ['an address with a password', 'http://user:CANARY@127.0.0.1/', 'an address with a user or password'],
  ])('to %s is refused without being shown', async (_, location, message) => {
    const { origin } = await serve((_request, response) => response.writeHead(302, location === undefined ? {} : { location }).end());
    const transport = createTransport();
    const failed = await get(transport, new URL(origin), { signal: never }).catch((error: unknown) => error as Error & { code?: string });
    transport.close();
    expect(failed).toMatchObject({ code: 'REDIRECTED', message: expect.stringContaining(message) });
    expect(String((failed as Error).stack)).not.toContain('CANARY');
  });
});

it('reads nothing of an answer that is not what was asked for', async () => {
  const ended: Promise<unknown>[] = [];
  const { origin } = await serve((request, response) => {
    ended.push(new Promise((resolve) => response.on('close', resolve)));
    // It would go on for ever.
    response.writeHead(request.url === '/a' ? 302 : 404, { location: '/b' }).write('page');
  });
  const transport = createTransport();
  try {
    const { status, text, body } = await get(transport, new URL(`${origin}/a`), { signal: never });
    expect({ status, text, body }).toEqual({ status: 404, text: '', body: undefined });
    await Promise.all(ended);
    expect(ended).toHaveLength(2);
  } finally {
    transport.close();
  }
});
