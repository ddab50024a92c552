import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { afterEach, expect, test } from '@jest/globals';
import { findAzurite } from './azurite-package.ts';

const { signal } = new AbortController();
const repository = join(import.meta.dirname, '../../../..');
const path = process.env['PATH'];
afterEach(() => {
  process.env['PATH'] = path;
});

/** An npm that notes how it was called and what lies before it, and lays out what a real one would. */
async function standIn(folder: string, version: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const script = `#!${process.execPath}
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const prefix = process.argv[process.argv.indexOf('--prefix') + 1];
const lock = JSON.parse(readFileSync(prefix + '/package-lock.json', 'utf8'));
writeFileSync(${JSON.stringify(join(folder, 'called.json'))}, JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), prefix, files: readdirSync(prefix), lock, manifest: JSON.parse(readFileSync(prefix + '/package.json', 'utf8')) }));
mkdirSync(prefix + '/node_modules/azurite', { recursive: true });
writeFileSync(prefix + '/node_modules/azurite/package.json', JSON.stringify({ version: ${JSON.stringify(version)}, bin: { 'azurite-blob': 'blob.js' } }));
`;
  await writeFile(join(folder, 'npm'), script);
  await chmod(join(folder, 'npm'), 0o755);
  process.env['PATH'] = folder;
}

async function layAzurite(folder: string, version: string): Promise<string> {
  const root = join(folder, 'node_modules', 'azurite');
  await mkdir(root, { recursive: true });
  await writeFile(join(root, 'package.json'), JSON.stringify({ version, bin: { 'azurite-blob': 'blob.js' } }));
  return join(root, 'blob.js');
}

const find = (folder: string, installation: string | undefined) =>
  findAzurite({ installation, toolCache: join(folder, 'tools'), log: silentLog, signal });

test('S12: Azurite comes from our own installation, of exactly our version, and from no folder above it', () =>
  withTemporaryFolder('azurite', async (folder) => {
    await standIn(join(folder, 'bin'), '3.35.0');
    const inside = join(folder, 'installation');
    await layAzurite(folder, '3.35.0');
    expect(await find(folder, inside)).toContain(join(folder, 'tools'));
    await layAzurite(inside, '3.34.0');
    expect(await find(folder, inside)).toContain(join(folder, 'tools'));
    const own = await layAzurite(inside, '3.35.0');
    expect(await find(folder, inside)).toBe(own);
  }));

test('S21: Azurite is installed by npm ci from a lock file, in a folder of our own, without scripts', () =>
  withTemporaryFolder('azurite', async (folder) => {
    await standIn(join(folder, 'bin'), '3.35.0');
    const script = await find(folder, undefined);
    const called = JSON.parse(await readFile(join(folder, 'bin', 'called.json'), 'utf8'));
    expect(called.args).toEqual(['ci', '--prefix', called.prefix, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    expect(called.cwd).toBe(called.prefix);
    expect(dirname(called.prefix)).toBe(join(folder, 'tools', 'azurite'));
    expect(called.files.sort()).toEqual(['package-lock.json', 'package.json']);
    expect(called.manifest.dependencies).toEqual({ azurite: '3.35.0' });
    expect(await readdir(join(folder, 'tools', 'azurite'))).toEqual([expect.stringMatching(/^3\.35\.0-[0-9a-f]{12}$/)]);
    // The second time npm is not asked.
    await writeFile(join(folder, 'bin', 'npm'), '');
    expect(await find(folder, undefined)).toBe(script);
  }));

test('S21: every package of the lock file has the version and integrity of our own lock file, and names no registry', async () => {
  const ours = JSON.parse(await readFile(join(repository, 'package-lock.json'), 'utf8'));
  const text = await readFile(join(import.meta.dirname, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text);
  const names = Object.keys(packages).filter((name) => name !== '');
  expect(names.length).toBeGreaterThan(100);
  for (const name of names) {
    expect([name, packages[name].version, packages[name].integrity]).toEqual([
      name,
      ours.packages[name].version,
      ours.packages[name].integrity,
    ]);
    expect(packages[name].integrity).toMatch(/^sha512-/);
  }
  expect(text).not.toMatch(/"resolved"|https?:/);
});

test('S21: an Azurite of another version than the lock file says is not run', () =>
  withTemporaryFolder('azurite', async (folder) => {
    await standIn(join(folder, 'bin'), '9.9.9');
    await expect(find(folder, undefined)).rejects.toThrow('has no blob service');
  }));

test('the reason that npm gives stands in the error, not in a folded group alone', () =>
  withTemporaryFolder('azurite', async (folder) => {
    await mkdir(join(folder, 'bin'), { recursive: true });
    const lines = [
      'npm warn something else',
      ...Array.from({ length: 20 }, (_, index) => `npm error detail ${index}`),
      'npm error E401',
      '',
    ];
    const script = `#!${process.execPath}\nprocess.stderr.write(${JSON.stringify(lines.join('\n'))});\nprocess.exitCode = 7;\n`;
    await writeFile(join(folder, 'bin', 'npm'), script);
    await chmod(join(folder, 'bin', 'npm'), 0o755);
    process.env['PATH'] = join(folder, 'bin');
    const error: unknown = await find(folder, undefined).catch((thrown: unknown) => thrown);
    const [first, ...rest] = (error as UserError).message.split('\n');
    expect(first).toBe(`Azurite, the embedded blob store, cannot be installed: ${join(folder, 'bin', 'npm')} ended with exit code 7.`);
    expect(rest).toHaveLength(8);
    expect(rest.at(-1)?.trim()).toBe('npm error E401');
  }));
