/** Mutated archives, as artifacts and as runner packages: 1,000 of each kind, 20,000 in the deep tier. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { unpackArchive } from '@bakehouse/archive/read';
import { hasErrorCode, UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { expect, it } from '@jest/globals';
import { testZip, writeTestTar } from '../../packages/archive/src/archive.test-support.ts';
import { ARCHIVE_FORMATS, type ArchiveFormat } from '../../packages/archive/src/write-archive.ts';
import { tarGz } from '../../packages/runners/src/archive.test-support.ts';
import { unpackPackage } from '../../packages/runners/src/unpack-package.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { countHeld } from './held.ts';
import { mutationCount, mutations } from './mutate.ts';

const { signal } = new AbortController();
const COUNT = mutationCount();
const LIMITS = { bytes: 64 * 1024, entries: 100 };
const TEXT = 'some text '.repeat(30);

interface Reader {
  readonly name: string;
  /** What is mutated, and how to pack it: a checksum of gzip or zstd would hide most damage within. */
  readonly make: (
    folder: string,
  ) => Promise<{ readonly packed: Buffer; readonly inner: Buffer; readonly pack: (bytes: Uint8Array) => Uint8Array }>;
  readonly unpack: (archive: string, folder: string) => Promise<unknown>;
}

const gzip = (packed: Buffer) => ({ packed, inner: gunzipSync(packed), pack: (bytes: Uint8Array) => gzipSync(signed(bytes)) });
const zstd = (packed: Buffer) => ({
  packed,
  inner: zstdDecompressSync(packed),
  pack: (bytes: Uint8Array) => zstdCompressSync(signed(bytes)),
});

/** Gives the headers of a tar their right checksums, without which nothing else of them would be looked at. */
function signed(tar: Uint8Array): Uint8Array {
  for (let at = 0; at + 512 <= tar.length; at += 512) {
    const header = Buffer.from(tar.buffer, tar.byteOffset + at, 512);
    if (header.toString('latin1', 257, 262) !== 'ustar') continue;
    const sum = header.fill(' ', 148, 156).reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  }
  return tar;
}

async function tarOf(folder: string, format: 'tar.gz' | 'tar.zst'): Promise<Buffer> {
  const file = join(folder, `made.${format}`);
  await writeTestTar(file, [
    { name: 'dir/', type: 'directory' },
    { name: 'dir/a.txt', content: TEXT },
    { name: `long/${'n'.repeat(120)}`, content: 'b' },
    { name: 'dir/link', type: 'symlink', linkname: 'a.txt' },
    { name: 'ü', content: 'c'.repeat(700) },
  ]);
  const bytes = readFileSync(file);
  rmSync(file);
  return bytes;
}

function zip() {
  const packed = testZip([
    { name: 'dir/', mode: 0o040755 },
    { name: 'dir/a.txt', content: TEXT, deflate: true },
    { name: `long/${'n'.repeat(120)}`, content: 'b' },
    { name: 'dir/link', mode: 0o120777, content: 'a.txt' },
    { name: 'ü', content: 'c'.repeat(700), deflate: true },
  ]);
  return { packed, inner: packed, pack: (bytes: Uint8Array) => bytes };
}

const runnerPackage = () =>
  tarGz([
    { name: './', type: 'directory' },
    { name: './run.sh', mode: 0o755, content: '#!/bin/sh\n' },
    { name: './externals/node/bin/node', mode: 0o4755, content: TEXT },
    { name: './externals/node/bin/npm', type: 'symlink', linkname: '../lib/npm-cli.js' },
    { name: './externals/node/bin/again', type: 'link', linkname: './externals/node/bin/node' },
    { name: `./${'n'.repeat(120)}`, content: 'long' },
  ]);

const MAKE: Readonly<Record<ArchiveFormat, Reader['make']>> = {
  'tar.gz': async (folder) => gzip(await tarOf(folder, 'tar.gz')),
  'tar.zst': async (folder) => zstd(await tarOf(folder, 'tar.zst')),
  zip: async () => zip(),
};

const READERS: readonly Reader[] = [
  ...ARCHIVE_FORMATS.map((format) => ({
    name: `${format} archives`,
    make: MAKE[format],
    unpack: (archive: string, folder: string) => unpackArchive(archive, format, folder, { links: 'keep', signal, limits: LIMITS }),
  })),
  {
    name: 'runner packages',
    make: async () => gzip(await runnerPackage()),
    unpack: (archive, folder) => unpackPackage(archive, folder, { signal }),
  },
];

/** Paths of what is neither file nor folder nor link, and the sum of the sizes of the files. */
function lookBelow(folder: string): { strange: string[]; bytes: number; isEmpty: boolean } {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => ({
    path,
    status: lstatSync(join(folder, path)),
  }));
  return {
    strange: entries.filter(({ status }) => !status.isFile() && !status.isDirectory() && !status.isSymbolicLink()).map(({ path }) => path),
    bytes: entries.reduce((sum, { status }) => sum + (status.isFile() ? status.size : 0), 0),
    isEmpty: entries.length === 0,
  };
}

/** Ours, or one of the file system: a name that it does not have. */
const isExpected = (error: unknown) => error instanceof UserError || hasErrorCode(error, 'ENOENT');

for (const { name, make, unpack } of READERS) {
  let unpacked = 0;
  let slowest = 0;
  const held = countHeld(`mutated ${name}`, () => `${unpacked.toLocaleString('en-US')} unpacked, worst ${Math.ceil(slowest)} ms`);

  it(
    `mutated ${name} are unpacked or refused: nothing outside of the folder, nothing strange in it, never more than the limits`,
    () =>
      withTemporaryFolder('mutated-archive', async (folder) => {
        const { packed, inner, pack } = await make(folder);
        const [archive, out] = [join(folder, 'archive'), join(folder, 'out')];
        mkdirSync(out);
        const attack = async (bytes: Uint8Array) => {
          writeFileSync(archive, bytes);
          const start = cpuTime();
          const error: unknown = await unpack(archive, out).then(
            () => void unpacked++,
            (thrown: unknown) => thrown,
          );
          slowest = Math.max(slowest, cpuTime() - start);
          if (error !== undefined && !isExpected(error)) throw error;
          const { strange, bytes: written, isEmpty } = lookBelow(out);
          expect([strange, readdirSync(folder).sort()]).toEqual([[], ['archive', 'out']]);
          expect(written).toBeLessThanOrEqual(LIMITS.bytes);
          if (isEmpty) return;
          rmSync(out, { recursive: true });
          mkdirSync(out);
        };
        const half = COUNT / 2;
        for (const { seed, bytes } of mutations(packed, { seed: 1, count: half })) {
          await held(() => attack(bytes)).catch((cause: unknown) => Promise.reject(new Error(`seed ${seed}`, { cause })));
        }
        for (const { seed, bytes } of mutations(inner, { seed: 1_000_000, count: half })) {
          await held(() => attack(pack(bytes))).catch((cause: unknown) => Promise.reject(new Error(`seed ${seed}, within`, { cause })));
        }
        expect(unpacked).toBeGreaterThan(0);
        expect(unpacked).toBeLessThan(COUNT);
        expect(slowest).toBeLessThan(20_000);
      }),
    1_800_000,
  );
}
