import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CancelledError, ExternalError, InputError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { countHeld } from '../../../test/hostile/held.ts';
import { fetchRunnerPackage } from './runner-package.ts';

const CONTENT = 'the package';
const HASH = sha256(CONTENT);
const OTHER = sha256('something else');

/** Serves `answer` on 127.0.0.1 and gives the address and an empty cache. */
async function served(answer: RequestListener, work: (url: string, cacheFolder: string) => Promise<void>): Promise<void> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/runner.tar.gz`;
    await withTemporaryFolder('runner-package', (folder) => work(url, folder));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function options(cacheFolder: string, signal = new AbortController().signal) {
  return { cacheFolder, log: silentLog, signal, retryDelay: 1 };
}

test('A download is kept under its SHA-256 and not asked for again', () => {
  let requests = 0;
  return served(
    (_request, response) => {
      requests++;
      response.end(CONTENT);
    },
    async (url, cacheFolder) => {
      const path = await fetchRunnerPackage({ url, sha256: HASH }, options(cacheFolder));
      expect(await readFile(path, 'utf8')).toBe(CONTENT);
      expect(await fetchRunnerPackage({ url, sha256: HASH }, options(cacheFolder))).toBe(path);
      expect(requests).toBe(1);
      await writeFile(path, 'damaged');
      await fetchRunnerPackage({ url, sha256: HASH }, options(cacheFolder));
      expect(await readFile(path, 'utf8')).toBe(CONTENT);
    },
  );
});

test('Bytes with another SHA-256 are named with both values and not kept', () =>
  served(
    (_request, response) => response.end(CONTENT),
    async (url, cacheFolder) => {
      const fetching = fetchRunnerPackage({ url: `${url}?sig=secret`, sha256: OTHER }, options(cacheFolder));
      await expect(fetching).rejects.toThrow(`${url} has SHA-256 ${HASH}, but ${OTHER} was asked for`);
      await expect(fetching).rejects.not.toThrow('secret');
      expect(await readdir(join(cacheFolder, 'runner-packages'))).toEqual([]);
    },
  ));

test('A failing server and an answer cut short are tried again', () => {
  let requests = 0;
  return served(
    (_request, response) => {
      requests++;
      if (requests === 1) response.writeHead(503).end();
      else if (requests === 2) response.writeHead(200, { 'content-length': 100 }).write('half', () => response.destroy());
      else response.end(CONTENT);
    },
    async (url, cacheFolder) => {
      const path = await fetchRunnerPackage({ url, sha256: HASH }, options(cacheFolder));
      expect(await readFile(path, 'utf8')).toBe(CONTENT);
      expect(requests).toBe(3);
    },
  );
});

test.each([
  [404, 1],
  [500, 4],
])('Status %i gives up after %i requests and names the address', (status, expected) => {
  let requests = 0;
  return served(
    (_request, response) => {
      requests++;
      response.writeHead(status).end();
    },
    async (url, cacheFolder) => {
      const fetching = fetchRunnerPackage({ url, sha256: HASH }, options(cacheFolder));
      await expect(fetching).rejects.toThrow(`Cannot download the runner package ${url}: the server answered ${status}`);
      await expect(fetching).rejects.toBeInstanceOf(ExternalError);
      expect(requests).toBe(expected);
      expect(await readdir(join(cacheFolder, 'runner-packages'))).toEqual([]);
    },
  );
});

const held = countHeld('redirects of a runner package');

test.each([
  ['another scheme', 'file:///etc/passwd'],
  ['no address', 'http://user:CANARY/x@host'],
  ['an address with a password', 'http://user:CANARY@127.0.0.1:1/'],
])('S6: a redirect to %s is not tried again, and nothing secret of it is shown', (_, location) => {
  let requests = 0;
  return held(() =>
    served(
      (_request, response) => {
        requests++;
        response.writeHead(302, { location }).end();
      },
      async (url, cacheFolder) => {
        const said: string[] = [];
        const log = { ...silentLog, info: (line: string) => void said.push(line) };
        const fetching = fetchRunnerPackage({ url: `${url}?sig=CANARY`, sha256: HASH }, { ...options(cacheFolder), log });
        const error: unknown = await fetching.catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(ExternalError);
        expect([(error as ExternalError).message, JSON.stringify((error as ExternalError).details), ...said].join()).not.toContain(
          'CANARY',
        );
        if (!location.includes('127.0.0.1')) expect(requests).toBe(1);
      },
    ),
  );
});

test('A server that stops in the middle runs into the deadline', () =>
  served(
    (_request, response) => response.writeHead(200, { 'content-length': 100 }).write('half'),
    async (url, cacheFolder) => {
      const fetching = fetchRunnerPackage({ url, sha256: HASH }, { ...options(cacheFolder), attemptDeadline: 50 });
      await expect(fetching).rejects.toBeInstanceOf(ExternalError);
    },
  ));

test('Cancelling ends a download and leaves nothing', () => {
  const controller = new AbortController();
  return served(
    (_request, response) => response.writeHead(200, { 'content-length': 100 }).write('half', () => controller.abort()),
    async (url, cacheFolder) => {
      await expect(fetchRunnerPackage({ url, sha256: HASH }, options(cacheFolder, controller.signal))).rejects.toBeInstanceOf(
        CancelledError,
      );
      expect(await readdir(join(cacheFolder, 'runner-packages'))).toEqual([]);
    },
  );
});

test('A file is used where it is, when its SHA-256 is right', () =>
  withTemporaryFolder('runner-package', async (folder) => {
    const file = join(folder, 'runner.tar.gz');
    await expect(fetchRunnerPackage({ file, sha256: HASH }, options(folder))).rejects.toThrow(`${file} does not exist`);
    await writeFile(file, CONTENT);
    expect(await fetchRunnerPackage({ file, sha256: HASH }, options(folder))).toBe(file);
    await expect(fetchRunnerPackage({ file, sha256: OTHER }, options(folder))).rejects.toThrow(`${HASH}, but ${OTHER}`);
    await expect(fetchRunnerPackage({ file: folder, sha256: HASH }, options(folder))).rejects.toThrow('is a folder');
  }));

test.each([
  [{ sha256: HASH }, /either a file or an address/],
  [{ file: '/x', url: 'https://x', sha256: HASH }, /not both/],
  [{ file: '/x', sha256: HASH.toUpperCase() }, /64 lower-case/],
  [{ url: 'file:///etc/passwd', sha256: HASH }, /is no https:\/\/ or http:\/\/ address/],
  [{ url: 'https://user:pw@x/r.tgz', sha256: HASH }, /^(?!.*pw).*holds a user or password for x/],
])('An unusable source is refused: %j', async (source, message) => {
  const fetching = fetchRunnerPackage(source, options('/nonexistent'));
  await expect(fetching).rejects.toBeInstanceOf(InputError);
  await expect(fetching.catch((error: InputError) => `${error.message} ${error.hint}`)).resolves.toMatch(message);
});
