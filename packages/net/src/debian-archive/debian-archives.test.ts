import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExternalError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { findProgram } from '@bakehouse/system/debian-packages';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DebianMirror } from '../../test/debian-mirror.ts';
import { DebianArchives } from './debian-archives.ts';

let mirror: DebianMirror;
beforeEach(async () => {
  mirror = await DebianMirror.start();
  mirror.publish('bookworm', [
    { name: 'nginx-light', version: '1.22-1', depends: 'libc6 (>= 2.34), nginx-common:all (= 1.22) | other', installedKiB: 1500 },
    { name: 'libc6', provides: 'libc6-2.36, libc-abi (= 1)', priority: 'required' },
    { name: 'libc6', version: '2.36-9' },
  ]);
});
afterEach(() => mirror.stop());

const archives = (cacheFolder?: string) => new DebianArchives({ cacheFolder, log: silentLog, signal: new AbortController().signal });

test('a suite has its components and packages, with versions, sizes and what they depend on', async () => {
  const suite = await archives().suite(mirror.url, 'bookworm');
  expect(suite?.release).toMatchObject({ components: ['main', 'contrib'], architectures: ['all', 'amd64'] });
  const packages = await suite?.packages(['main'], 'amd64');
  expect([...(packages?.names() ?? [])]).toEqual(['nginx-light', 'libc6']);
  expect(packages?.get('nginx-light')).toMatchObject({ installedKiB: 1500, depends: [['libc6'], ['nginx-common', 'other']] });
  expect(packages?.versions('libc6')).toEqual(['1.0-1', '2.36-9']);
  expect(packages?.get('libc-abi')?.name).toBe('libc6');
  expect(packages?.get('nginx')).toBeUndefined();
  expect([...(packages?.required() ?? [])]).toEqual(['libc6']);
});

test('each is asked for once, and an index that did not change is not downloaded by the next run', () =>
  withTemporaryFolder('archives', async (folder) => {
    for (const run of [archives(folder), archives(folder)]) {
      for (const _ of [1, 2]) await (await run.suite(mirror.url, 'bookworm'))?.packages(['main'], 'amd64');
    }
    expect(mirror.requests.filter((path) => path.endsWith('Packages.gz'))).toHaveLength(1);
    const [name = ''] = await readdir(folder);
    await writeFile(join(folder, name), 'damaged');
    const packages = await (await archives(folder).suite(mirror.url, 'bookworm'))?.packages(['main'], 'amd64');
    expect(packages?.versions('nginx-light')).toEqual(['1.22-1']);
  }));

test('an index is asked for by its digest where the archive has that', async () => {
  mirror.publish('trixie', [{ name: 'curl' }], { 'Acquire-By-Hash': 'yes' });
  const packages = await (await archives().suite(mirror.url, 'trixie'))?.packages(['main'], 'amd64');
  expect(packages?.versions('curl')).toEqual(['1.0-1']);
});

test('a suite that is not there is told from an archive that does not answer', async () => {
  expect(await archives().suite(mirror.url, 'bookwrom')).toBeUndefined();
  await expect(archives().suite('http://127.0.0.1:1', 'bookworm')).rejects.toBeInstanceOf(ExternalError);
});

const xzTest = (await findProgram('xz')) === undefined ? test.skip : test;
if (xzTest === test.skip) process.stdout.write('skipped: missing xz; install xz-utils\n');
xzTest('an index that is packed with xz alone, as those of updates are, is read too', async () => {
  const { stdout } = await runProgram('pack', ['sh', '-c', 'xz --stdout | base64 --wrap=0'], { stdin: 'Package: curl\nVersion: 8.0-1\n' });
  const index = Buffer.from(stdout, 'base64');
  mirror.put('/debian/dists/new/Release', `Components: main\nSHA256:\n ${sha256(index)} ${index.length} main/binary-amd64/Packages.xz\n`);
  mirror.put('/debian/dists/new/main/binary-amd64/Packages.xz', index);
  const packages = await (await archives().suite(mirror.url, 'new'))?.packages(['main'], 'amd64');
  expect(packages?.versions('curl')).toEqual(['8.0-1']);
});

test('without an index that can be read nothing is told, and a damaged one is an error', async () => {
  mirror.put('/debian/dists/xz/Release', 'Components: main\nSHA256:\n');
  expect(await (await archives().suite(mirror.url, 'xz'))?.packages(['main'], 'amd64')).toBeUndefined();
  const digest = '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae';
  mirror.put('/debian/dists/odd/Release', `Components: main\nSHA256:\n ${digest} 3 main/binary-amd64/Packages.gz\n`);
  mirror.put('/debian/dists/odd/main/binary-amd64/Packages.gz', 'foo');
  const suite = await archives().suite(mirror.url, 'odd');
  await expect(suite?.packages(['main'], 'amd64')).rejects.toThrow(/^Cannot read http:.*Packages\.gz: incorrect header check/);
});
