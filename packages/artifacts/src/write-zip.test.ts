import { appendFile, mkdir, open, readdir, readFile, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesOf, type PackEntry, type PackFile, writeArchive } from '@bakehouse/archive/write';
import { CancelledError, InputError } from '@bakehouse/core/errors';
import { sha256, sha256OfFile, withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, it } from '@jest/globals';
import { writeZip } from '../../archive/src/write-zip.ts';
import { ZipDirectory } from '../../archive/src/zip-directory.ts';
import { selectFiles } from './selection/select-files.ts';

const signal = new AbortController().signal;
const options = { signal };

async function entryOf(folder: string, path: string, content: string | Buffer, mode = 0o644): Promise<PackFile> {
  const absolute = join(folder, path.replaceAll('/', '_'));
  await writeFile(absolute, content);
  return { kind: 'file', path, absolute, mode, size: Buffer.byteLength(content) };
}

/** A tree of all kinds, of which every byte is fixed. */
async function sampleTree(folder: string): Promise<PackEntry[]> {
  const text = Buffer.alloc(2_500_000, 'line of text, ');
  text.fill(0, 1_048_576, 2_097_152);
  return [
    await entryOf(folder, 'b.sh', '#!/bin/sh\n', 0o755),
    await entryOf(folder, 'a/ü.txt', 'text\n'.repeat(100)),
    await entryOf(folder, 'empty', ''),
    await entryOf(folder, 'large', text),
    { kind: 'link', path: 'a/link', target: '../b.sh' },
    { kind: 'folder', path: 'none' },
  ];
}

describe('writeZip', () => {
  it('lists sorted entries with Unix modes, UTF-8 names, one time and no extra fields, as unzip and zipinfo agree', () =>
    withTemporaryFolder('zip', async (folder) => {
      const archive = join(folder, 'x.zip');
      const { files, sha256: digest, size } = await writeZip(await sampleTree(folder), archive, options);
      expect(files.map((file) => file.path)).toEqual(['a/ü.txt', 'b.sh', 'empty', 'large']);
      expect(files[1]).toEqual({ path: 'b.sh', size: 10, sha256: sha256('#!/bin/sh\n') });
      expect([digest, size]).toEqual([await sha256OfFile(archive), (await readFile(archive)).length]);
      await runProgram('test', ['unzip', '-tq', archive]);
      const { stdout } = await runProgram('list', ['zipinfo', '-T', archive], { env: { LC_ALL: 'C.UTF-8', TZ: 'UTC' } });
      const lines = stdout.split('\n').filter((line) => /^[-dl]r/.test(line));
      expect(lines.map((line) => line.replace(/ +/g, ' '))).toEqual([
        'lrwxrwxrwx 2.0 unx 7 b- stor 19800101.000000 a/link',
        '-rw-r--r-- 2.0 unx 500 b- defN 19800101.000000 a/ü.txt',
        '-rwxr-xr-x 2.0 unx 10 b- stor 19800101.000000 b.sh',
        '-rw-r--r-- 2.0 unx 0 b- stor 19800101.000000 empty',
        '-rw-r--r-- 2.0 unx 2500000 b- defN 19800101.000000 large',
        'drwxr-xr-x 2.0 unx 0 b- stor 19800101.000000 none/',
      ]);
    }));

  it('gives the same bytes for other order, times and places', () =>
    withTemporaryFolder('zip', async (folder) => {
      const pack = async (name: string, year: number, reverse: boolean) => {
        await mkdir(join(folder, name));
        const entries = await sampleTree(join(folder, name));
        for (const file of await readdir(join(folder, name))) await utimes(join(folder, name, file), new Date(year, 1), new Date(year, 1));
        return writeZip(reverse ? entries.reverse() : entries, join(folder, `${name}.zip`), options);
      };
      expect(await pack('two', 2020, true)).toEqual(await pack('one', 2001, false));
    }));

  it('gives 100 times the same bytes', () =>
    withTemporaryFolder('zip', async (folder) => {
      const entries = (await sampleTree(folder)).filter(({ path }) => path !== 'large');
      const digests = new Set<string>();
      for (let round = 0; round < 100; round++) digests.add((await writeZip(entries, join(folder, 'x.zip'), { signal, level: 1 })).sha256);
      expect(digests.size).toBe(1);
    }));

  /** From Linux. Another digest at level 0 is an error; at another level it may be another zlib or zstd, which the changelog must tell. */
  it.each([
    ['zip', 0, '66320eab35a424cb0b4a3695f3715837334da487f0fbcee797ce8c43919b81fd'],
    ['zip', 6, '1216c3d5ab5826c28f2cc7fbe3163f102f1ec55b6c8b13c31ebdee22663d9b45'],
    ['tar.gz', 0, '919e5d103966e3948307aeb8a67d3eddbb91f57e7f9905907c99ce04ea2fdc36'],
    ['tar.gz', 6, '4ef646d8266ee79e3a13c73e73e2405b1e90eb74b286b68f20400f58bd155ecc'],
    ['tar.zst', 3, '93c02e3f06a17b6ac1d4a3f7af7ab9e74308389c669360ac2904c08338df69c8'],
  ] as const)('gives the bytes of a %s of level %i that it has always given', (format, level, expected) =>
    withTemporaryFolder('zip', async (folder) => {
      const { sha256: digest } = await writeArchive(format, await sampleTree(folder), join(folder, 'x'), { signal, level });
      expect(digest).toBe(expected);
    }),
  );

  it('gives every entry the time that it is told, and refuses one that zip cannot say', () =>
    withTemporaryFolder('zip', async (folder) => {
      const entries = [await entryOf(folder, 'a', 'x')];
      await writeZip(entries, join(folder, 'x.zip'), { signal, time: Date.UTC(2024, 1, 29, 12, 34, 56) / 1000 });
      const { stdout } = await runProgram('list', ['zipinfo', '-T', join(folder, 'x.zip')], { env: { TZ: 'UTC' } });
      expect(stdout).toContain('20240229.123456');
      for (const time of [0, 5e9, 1.5])
        await expect(writeZip(entries, join(folder, 'y.zip'), { signal, time })).rejects.toThrow(InputError);
      expect((await readdir(folder)).sort()).toEqual(['a', 'x.zip']);
    }));

  it('keeps small files in order and whole, however many are compressed at a time and in whichever thread', () =>
    withTemporaryFolder('zip', async (folder) => {
      const sizes = Array.from({ length: 150 }, (_, index) => (index % 3 === 0 ? index * 1000 : index));
      const entries = await Promise.all(
        sizes.map((size, index) => entryOf(folder, `f${String(index).padStart(3, '0')}`, Buffer.alloc(size, `${index},`))),
      );
      const archive = join(folder, 'x.zip');
      const { files } = await writeZip(entries, archive, options);
      expect(files.map(({ path, size }) => [path, size])).toEqual(entries.map(({ path, size }) => [path, size]));
      await runProgram('unpack', ['unzip', '-q', archive, '-d', join(folder, 'out')]);
      for (const { path, absolute } of entries) {
        expect((await readFile(join(folder, 'out', path))).equals(await readFile(absolute))).toBe(true);
      }
    }));

  it('uses ZIP64 for more than 65,535 entries', () =>
    withTemporaryFolder('zip', async (folder) => {
      const entries = Array.from({ length: 66_000 }, (_, index) => ({ kind: 'folder', path: String(index) }) as const);
      const archive = join(folder, 'x.zip');
      const { size } = await writeZip(entries, archive, options);
      const file = await open(archive);
      try {
        expect((await ZipDirectory.read(file, size, archive, { limits: { entries: 66_000 } })).entries).toHaveLength(66_000);
      } finally {
        await file.close();
      }
      expect((await runProgram('list', ['unzip', '-Z1', archive])).stdout.split('\n').filter(Boolean)).toHaveLength(66_000);
    }));

  it('uses ZIP64 for a file of more than 4 GiB, and makes its zeros cheap', () =>
    withTemporaryFolder('zip', async (folder) => {
      const absolute = join(folder, 'disk.vhd');
      const bytes = 4 * 1024 ** 3 + 512;
      await writeFile(absolute, 'start');
      await truncate(absolute, bytes);
      const entry = { kind: 'file', path: 'disk.vhd', absolute, mode: 0o644, size: bytes } as const;
      const archive = join(folder, 'x.zip');
      const { size } = await writeZip([entry], archive, { signal, hash: false });
      // 4 GiB of zeros are 4,096 times the same thousand bytes.
      expect(size).toBeLessThan(5_000_000);
      const { stdout } = await runProgram('list', ['zipinfo', archive]);
      expect(stdout).toMatch(/4\.5 unx 4294967808 b/);
    }));

  it.each<[string, (file: string) => Promise<unknown>]>([
    ['longer', (file) => appendFile(file, 'more')],
    ['shorter', (file) => writeFile(file, 'a')],
    ['another file', (file) => writeFile(`${file}2`, 'some text').then(() => rename(`${file}2`, file))],
    ['nothing', (file) => rm(file)],
  ])('17: refuses a file that became %s after it was listed, in every format, and leaves no archive', (_what, change) =>
    withTemporaryFolder('zip', async (folder) => {
      for (const format of ['zip', 'tar.gz', 'tar.zst'] as const) {
        await writeFile(join(folder, 'file'), 'some text');
        const selected = await selectFiles(folder, { include: [], exclude: [], links: 'refuse', signal });
        await change(join(folder, 'file'));
        const packing = writeArchive(format, entriesOf(selected), join(folder, 'x'), options);
        await expect(packing).rejects.toThrow(/file (?:changed|vanished) (?:since|while)/);
        expect(await readdir(folder)).not.toContain('x');
      }
    }),
  );

  it('17: refuses a large file that changes or shrinks while it is packed, in every format, and never hangs', () =>
    withTemporaryFolder('zip', async (folder) => {
      for (const format of ['zip', 'tar.gz', 'tar.zst'] as const) {
        const entry = await entryOf(folder, 'file', Buffer.alloc(5_000_000, 'x'));
        let calls = 0;
        const onProgress = () => {
          if (calls++ === 0) void truncate(entry.absolute, 1_000_000);
        };
        await expect(writeArchive(format, [entry], join(folder, 'x'), { signal, onProgress })).rejects.toThrow('file changed while it was');
        expect(await readdir(folder)).toEqual(['file']);
      }
    }));

  it('leaves nothing when it is cancelled or cannot write', () =>
    withTemporaryFolder('zip', async (folder) => {
      const entry = await entryOf(folder, 'file', Buffer.alloc(3_000_000, 1));
      const controller = new AbortController();
      const packing = writeZip([entry], join(folder, 'x.zip'), { signal: controller.signal });
      controller.abort();
      await expect(packing).rejects.toThrow(CancelledError);
      await expect(writeZip([entry], join(folder, 'missing', 'x.zip'), options)).rejects.toThrow('ENOENT');
      expect(await readdir(folder)).toEqual(['file']);
    }));
});
