import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { markUsed, storePackages, takePackages } from './package-cache.ts';

const NOW = new Date('2030-01-01T00:00:00Z');
const LONG_AGO = new Date('2029-01-01T00:00:00Z');
let folder: string;
let cache: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'));
  cache = join(folder, 'cache');
  await mkdir(join(folder, 'out'));
  await writeFile(join(folder, 'out', 'bash_5_amd64.deb'), 'bash');
  await writeFile(join(folder, 'out', 'zlib_1%3a2_amd64.deb'), 'zlib');
  await writeFile(join(folder, 'out', 'lock'), '');
});
afterEach(() => rm(folder, { recursive: true }));

let count = 0;
const take = (now = NOW) => takePackages(cache, join(folder, `in-${count++}`), silentLog, now);
const store = async (taken: ReadonlySet<string>) => {
  const added = await storePackages(cache, join(folder, 'out'), taken);
  await markUsed(cache, [{ name: 'bash', version: '5', architecture: 'amd64' }], NOW);
  await markUsed(cache, [{ name: 'zlib', version: '1:2', architecture: 'amd64' }], NOW);
  return added;
};

describe('the package cache', () => {
  it('is empty at first, and then has what a build has downloaded', async () => {
    expect(await take()).toEqual(new Set());
    expect(await store(new Set())).toBe(2);
    const taken = await take();
    expect(taken).toEqual(new Set(['bash_5_amd64.deb', 'zlib_1%3a2_amd64.deb']));
    expect(await readFile(join(folder, `in-${count - 1}`, 'bash_5_amd64.deb'), 'utf8')).toBe('bash');
    expect(await store(taken)).toBe(0);
  });

  it('leaves out a package that was damaged without changing its size', async () => {
    await take();
    await store(new Set());
    await writeFile(join(cache, 'bash_5_amd64.deb'), 'bush');
    await utimes(join(cache, 'bash_5_amd64.deb'), NOW, NOW);
    expect(await take()).toEqual(new Set(['zlib_1%3a2_amd64.deb']));
    expect(await readdir(cache)).not.toContain('bash_5_amd64.deb');
  });

  it('forgets packages that no build has used for long', async () => {
    await take();
    await store(new Set());
    await utimes(join(cache, 'bash_5_amd64.deb'), LONG_AGO, LONG_AGO);
    expect(await take()).toEqual(new Set(['zlib_1%3a2_amd64.deb']));
  });

  it('starts anew when its list is damaged', async () => {
    await take();
    await store(new Set());
    await writeFile(join(cache, 'packages.json'), '{');
    expect(await take()).toEqual(new Set());
    expect(await store(new Set())).toBe(2);
  });
});
