import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { utimesSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CancelledError, ExternalError, InputError, UserError } from '@bakehouse/core/errors';
import { sha256OfFile } from '@bakehouse/system/files';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { IMAGE, type LocalRequest, options, requestFor } from '../../test/gallery-folder.ts';
import type { StageRequest } from '../gallery.ts';
import { copyImageFile, diskFull, verifyImageFiles } from './import-file.ts';
import { damagedFiles, listVersions, readProvenance, readVersion } from './read-versions.ts';
import { planStage, stageVersion } from './stage-version.ts';

const CHILD = fileURLToPath(new URL('../../test/stage-in-child.ts', import.meta.url));

let folder: string;
let gallery: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  gallery = join(folder, 'gallery');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const stage = async (text: string, version?: string) => stageVersion(gallery, await requestFor(folder, text, version), options);
const names = async () => (await readdir(join(gallery, IMAGE, 'versions'))).sort();

function startChild(request: StageRequest, noticePlaced = false) {
  const child = spawn(process.execPath, [CHILD, JSON.stringify({ gallery, request, noticePlaced })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, lines: createInterface({ input: child.stdout }), ended: once(child, 'close') };
}

test('a version holds the image, its checksums and where it came from', async () => {
  const { version, place: versionFolder, adopted } = await stage('one');
  expect(adopted).toBe(false);
  expect(version).toMatchObject({ schema: 'bakehouse-gallery-version/1', image: IMAGE, version: '1.0.0', channel: 'staged' });
  expect((await readdir(versionFolder)).sort()).toEqual(['SHA256SUMS', 'image.raw', 'image.vhd', 'provenance.json', 'version.json']);
  expect(await readFile(join(versionFolder, 'image.raw'), 'utf8')).toBe('raw one');
  for (const { file, sha256 } of version.files) expect(await sha256OfFile(join(versionFolder, file))).toBe(sha256);
  expect(await readFile(join(versionFolder, 'SHA256SUMS'), 'utf8')).toBe(
    version.files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join(''),
  );
  expect(await readProvenance(gallery, IMAGE, '1.0.0')).toMatchObject({
    source: { commit: 'c0ffee' },
    layers: { content: { text: 'one' } },
  });
  expect(await readVersion(gallery, IMAGE, '1.0.0')).toEqual(version);
  expect(JSON.parse(await readFile(join(gallery, IMAGE, 'definition.json'), 'utf8'))).toEqual({ schema: 'vm-image/1' });
  expect((await readdir(join(gallery, IMAGE))).sort()).toEqual(['definition.json', 'versions']);
});

test('auto counts up from the highest version, by number', async () => {
  for (const text of ['a', 'b']) await stage(text);
  expect(await names()).toEqual(['1.0.0', '1.0.1']);
  await stage('c', '1.0.9');
  expect((await stage('d')).version.version).toBe('1.0.10');
  expect((await stage('e')).version.version).toBe('1.0.11');
  await stage('f', '2.3.0');
  expect((await stage('g')).version.version).toBe('2.3.1');
  expect((await listVersions(gallery, IMAGE)).map(({ version }) => version)).toEqual([
    '1.0.0',
    '1.0.1',
    '1.0.9',
    '1.0.10',
    '1.0.11',
    '2.3.0',
    '2.3.1',
  ]);
});

test('the same image is not staged twice', async () => {
  const first = await stage('one');
  const written = await stat(join(first.place, 'version.json'));
  expect(await stage('one')).toEqual({ ...first, adopted: true });
  expect((await stat(join(first.place, 'version.json'))).mtimeMs).toBe(written.mtimeMs);
  expect(await planStage(gallery, await requestFor(folder, 'one'))).toMatchObject({ version: '1.0.0', adopt: { version: '1.0.0' } });
  expect(await planStage(gallery, await requestFor(folder, 'two'))).toEqual({ version: '1.0.1' });
});

test('a version whose files are damaged is not adopted', async () => {
  const first = await stage('one');
  await rm(join(first.place, 'image.vhd'));
  expect(await damagedFiles(gallery, first.version)).toEqual([join(first.place, 'image.vhd')]);
  expect(await stage('one')).toMatchObject({ adopted: false, version: { version: '1.0.1' } });
});

test('a version never changes', async () => {
  await stage('one', '1.2.0');
  expect((await stage('one', '1.2.0')).adopted).toBe(true);
  await expect(stage('two', '1.2.0')).rejects.toThrow(/another debian-runner 1\.2\.0 already, and a version never changes/);
  expect((await listVersions(gallery, IMAGE)).length).toBe(1);
});

test('on one file system nothing is copied, and the file is read-only', async () => {
  const request = await requestFor(folder, 'one');
  const { place: versionFolder } = await stageVersion(gallery, request, options);
  const [source, target] = await Promise.all([stat(request.files[0]?.path as string), stat(join(versionFolder, 'image.raw'))]);
  expect(target.ino).toBe(source.ino);
  expect(target.mode & 0o222).toBe(0);
});

test('a symbolic link is published as the file that it leads to', async () => {
  const request = await requestFor(folder, 'one');
  const [raw, vhd] = request.files as [LocalRequest['files'][number], LocalRequest['files'][number]];
  const link = join(folder, 'link.raw');
  await symlink(raw.path, link);
  const { place: versionFolder } = await stageVersion(gallery, { ...request, files: [{ ...raw, path: link }, vhd] }, options);
  expect((await stat(join(versionFolder, 'image.raw'))).isFile()).toBe(true);
});

test('a copy of a sparse image stays sparse', async () => {
  const [source, target] = [join(folder, 'sparse'), join(folder, 'copy')];
  const file = await open(source, 'w');
  await file.truncate(64 * 1024 * 1024);
  await file.write(Buffer.from('end'), 0, 3, 32 * 1024 * 1024);
  await file.close();
  await copyImageFile(source, target, options.signal);
  const status = await stat(target);
  expect(status.size).toBe(64 * 1024 * 1024);
  expect(status.blocks * 512).toBeLessThan(1024 * 1024);
  expect(await sha256OfFile(target)).toBe(await sha256OfFile(source));
});

test('files that are not those that were built are refused, and nothing is left', async () => {
  const request = await requestFor(folder, 'one');
  await writeFile(request.files[1]?.path as string, 'vhd uno');
  await expect(stageVersion(gallery, request, options)).rejects.toThrow(/is not the file that was built: SHA-256/);
  expect(await names()).toEqual([]);
  await rm(request.files[0]?.path as string);
  await expect(stageVersion(gallery, request, options)).rejects.toThrow(UserError);
  expect(await names()).toEqual([]);
  expect((await readdir(join(gallery, IMAGE))).sort()).toEqual(['versions']);
});

test('S27: the files of another build are refused, also with the same sizes and older than the record', async () => {
  const request = await requestFor(folder, 'one');
  const built = new Date(request.provenance.finishedAt);
  const wrong = request.files.map((file) => ({ ...file, sha256: '0'.repeat(64) }));
  for (const { path } of wrong) await utimes(path, built, built);
  await expect(stageVersion(gallery, { ...request, files: wrong }, options)).rejects.toThrow(/is not the file that was built: SHA-256/);
  const longer = wrong.map((file) => ({ ...file, size: file.size + 1, sha256: '1'.repeat(64) }));
  await expect(stageVersion(gallery, { ...request, files: longer }, options)).rejects.toThrow(/7 bytes instead of 8/);
  expect(await names()).toEqual([]);
});

test('S27: a file that is written to while it is read is refused', async () => {
  const request = await requestFor(folder, 'one');
  const placed = request.files.map((file) => ({ file, target: file.path }));
  // Looked at for the first time while the files are read.
  const signal = new AbortController().signal;
  Object.defineProperty(signal, 'aborted', {
    get: () => {
      for (const { target } of placed) utimesSync(target, 1, 1);
      return false;
    },
  });
  await expect(verifyImageFiles(placed, signal)).rejects.toThrow(/is not the file that was built: it is being written to/);
});

test('a cancelled run leaves nothing', async () => {
  const controller = new AbortController();
  const log = { ...options.log, debug: () => controller.abort() };
  await expect(stageVersion(gallery, await requestFor(folder, 'one'), { log, signal: controller.signal })).rejects.toThrow(CancelledError);
  expect(await names()).toEqual([]);
});

test('a full disk says how much is needed and free', () => {
  const error = diskFull('/gallery', 3 * 1024 ** 3, 100 * 1024 ** 2);
  expect(error).toBeInstanceOf(ExternalError);
  expect(error.message).toBe('The disk of /gallery is full: 3.0 GiB are needed and 100 MiB are free.');
});

test('after kill -9 in the middle there is no version, and the next run cleans up and makes it', async () => {
  const request = await requestFor(folder, 'one');
  const { child, lines, ended } = startChild(request, true);
  // The second line comes when the first file is in the hidden folder.
  let seen = 0;
  for await (const _ of lines) if (++seen === 2) child.kill('SIGKILL');
  await ended;
  expect(await names()).toEqual(['.1.0.0.partial']);
  expect((await readdir(join(gallery, IMAGE))).some((name) => name.startsWith('.lock-'))).toBe(true);
  expect(await listVersions(gallery, IMAGE)).toEqual([]);
  const said: string[] = [];
  const log = { ...options.log, info: (message: string) => said.push(message) };
  expect(await stageVersion(gallery, request, { ...options, log })).toMatchObject({ adopted: false, version: { version: '1.0.0' } });
  expect(said.join()).toMatch(/Removing what a killed run left/);
  expect(await names()).toEqual(['1.0.0']);
  expect((await readdir(join(gallery, IMAGE))).sort()).toEqual(['definition.json', 'versions']);
});

test('processes that stage at the same time get a version each, and the same image only one', async () => {
  const requests = await Promise.all(['a', 'b', 'c', 'a', 'b'].map((text) => requestFor(folder, text)));
  const results = await Promise.all(
    requests.map(async (request) => {
      const { lines, ended } = startChild(request);
      let last = '{}';
      for await (const line of lines) last = line;
      await ended;
      return JSON.parse(last) as { version: string; adopted: boolean };
    }),
  );
  expect(results.map(({ version }) => version).sort()).toHaveLength(5);
  expect(results.filter(({ adopted }) => adopted)).toHaveLength(2);
  expect(results[0]?.version).toBe(results[3]?.version);
  expect(results[1]?.version).toBe(results[4]?.version);
  expect(await names()).toEqual(['1.0.0', '1.0.1', '1.0.2']);
  expect((await readdir(join(gallery, IMAGE))).sort()).toEqual(['definition.json', 'versions']);
});

test('a damaged gallery file is named', async () => {
  const { place: versionFolder } = await stage('one');
  const file = join(versionFolder, 'version.json');
  const version = await readFile(file, 'utf8');
  await writeFile(file, '{');
  await expect(listVersions(gallery, IMAGE)).rejects.toThrow(/version\.json is damaged/);
  await writeFile(file, version.replace(`"image": "${IMAGE}"`, '"image": "other"'));
  await expect(listVersions(gallery, IMAGE)).rejects.toThrow(/it is not that of debian-runner 1\.0\.0/);
});

test('a folder without version.json is no version, and its number is not used', async () => {
  await mkdir(join(gallery, IMAGE, 'versions', '1.0.0'), { recursive: true });
  expect(await listVersions(gallery, IMAGE)).toEqual([]);
  expect((await stage('one')).version.version).toBe('1.0.1');
});

test('an image id that leads out of the gallery is refused', async () => {
  const error = await listVersions(gallery, '../x').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect(error).toMatchObject({
    message: '"../x" is not the id of an image.',
    hint: 'give as image what image.id is in its definition; for an id take 2 to 63 of a-z, 0-9 and -, and begin with a letter or digit',
  });
});
