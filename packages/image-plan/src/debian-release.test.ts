import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ExternalError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { DebianArchives } from '@bakehouse/net/debian-archive';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { debianResolver } from './debian-release.ts';

const STABLE =
  'Origin: Debian\nLabel: Debian\nSuite: oldstable\nVersion: 12.11\nCodename: bookworm\nDate: Sat, 17 May 2025 09:27:03 UTC\nMD5Sum:\n 0 1 a\n';
const UNSTABLE = 'Origin: Debian\r\nSuite: unstable\r\nDate: Thu, 20 Nov 2025 20:14:47 UTC\r\nMD5Sum:\r\n Version: 9\r\n';

let server: Server;
let mirror: string;
let signal: AbortSignal;
beforeEach(async () => {
  signal = new AbortController().signal;
  server = createServer((request, response) => {
    const answers: Record<string, string> = {
      '/debian/dists/bookworm/Release': STABLE,
      '/debian/dists/sid/Release': UNSTABLE,
      '/debian/dists/empty/Release': 'Origin: Debian\n',
      '/debian/dists/blank/Release': `Version: a${' '.repeat(2_000_000)}b\n`,
      '/debian/dists/colour/Release': 'Version: \u001b[31m12\n',
    };
    const text = answers[request.url ?? ''];
    if (request.url?.includes('/endless/') === true) {
      response.on('error', () => {});
      const more = () => void (response.writable && response.write('x'.repeat(65_536), more));
      more();
    } else response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/debian/`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const latest = (suite: string, where = mirror) =>
  debianResolver(new DebianArchives({ log: silentLog, signal })).latest(
    { kind: 'debian', suite, components: ['main'], mirror: where },
    signal,
  );

test('a stable release is its point release, another suite the time of its last change', async () => {
  expect(await latest('bookworm')).toBe('12.11');
  expect(await latest('sid')).toBe('2025-11-20T20:14:47Z');
});

test('a mirror may be a folder', () =>
  withTemporaryFolder('debian-release', async (folder) => {
    await mkdir(join(folder, 'dists/bookworm'), { recursive: true });
    await writeFile(join(folder, 'dists/bookworm/Release'), STABLE);
    expect(await latest('bookworm', pathToFileURL(folder).href)).toBe('12.11');
    await expect(latest('trixie', pathToFileURL(folder).href)).rejects.toThrow(/^Cannot read file:.*trixie\/Release: ENOENT/);
  }));

test('what cannot be read names the address and what is wrong with it', async () => {
  await expect(latest('nonesuch')).rejects.toThrow(`Cannot read ${mirror}dists/nonesuch/Release: the server answered 404.`);
  await expect(latest('empty')).rejects.toThrow('it names neither a version nor a date');
  await expect(latest('endless')).rejects.toThrow(/it has more than \d+ bytes/);
  await expect(latest('bookworm', 'http://127.0.0.1:1')).rejects.toBeInstanceOf(ExternalError);
});

test.each(['blank', 'colour'])('a version that is no plain text is none, and is looked at once: %s', async (suite) => {
  await expect(latest(suite)).rejects.toThrow('it names neither a version nor a date');
});
