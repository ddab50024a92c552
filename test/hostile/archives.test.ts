// What a hostile archive costs at most. Paths that lead out, links and names: packages/artifacts/src/unpack/unpack-archive.test.ts and
// unpack-others.test.ts; runner packages: packages/runners/src/unpack.test.ts; mutations: archives-mutated.test.ts.
import { lstat, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unpackArchive } from '@bakehouse/archive/read';
import type { ArchiveFormat } from '@bakehouse/archive/write';
import { UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { testZip } from '../../packages/archive/src/archive.test-support.ts';
import { EntryGuard } from '../../packages/archive/src/archive-entry.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { countHeld } from './held.ts';

const signal = new AbortController().signal;
const held = countHeld('archives that are made to cost much');

async function unpackInto(folder: string, bytes: Uint8Array, format: ArchiveFormat) {
  const archive = join(folder, `a.${format}`);
  await writeFile(archive, bytes);
  const out = join(folder, 'out');
  await rm(out, { recursive: true, force: true });
  await mkdir(out);
  return unpackArchive(archive, format, out, { links: 'keep', signal });
}

/** A header of this type with content, as no honest program may write it. */
function header(type: string, content: Buffer, name = 'x', size = content.length): Buffer {
  const bytes = Buffer.alloc(512);
  bytes.write(name, 0);
  bytes.write('0000644\0', 100);
  bytes.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  bytes.write(type, 156);
  bytes.write('ustar\x0000', 257, 'latin1');
  bytes.fill(' ', 148, 156);
  bytes.write(
    `${bytes
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  );
  return Buffer.concat([bytes, content, Buffer.alloc(-content.length & 511)]);
}

const NONE = Buffer.alloc(0);

const long: [string, string, RegExp][] = [
  ['100,000 parts', 'a/'.repeat(100_000), /is a path of more than 4096 bytes/],
  ['20,000 parts', 'a/'.repeat(20_000), /is a path of more than 4096 bytes/],
  ['256 parts', `${'a/'.repeat(255)}a`, /is a path of more than 255 parts/],
  ['100,000 slashes before its end', `a${'/'.repeat(100_000)}b`, /is a path of more than 4096 bytes/],
  ['1,366 characters of three bytes', '語'.repeat(1366), /is a path of more than 4096 bytes/],
];

describe('S10: a path that is too long', () => {
  it.each(long)('is refused in a tar before it costs anything: %s', (_what, name, message) =>
    withTemporaryFolder('hostile', async (folder) => {
      const record = ` path=${name}\n`;
      const length = Buffer.byteLength(record);
      const pax = Buffer.from(`${length + String(length + 7).length}${record}`);
      for (const tar of [
        [header('L', Buffer.from(`${name}\0`)), header('0', NONE)],
        [header('L', Buffer.from(`${name}\0`)), header('5', NONE)],
        [header('x', pax), header('0', NONE)],
      ]) {
        await held(async () => {
          const error: unknown = await unpackInto(folder, gzipSync(Buffer.concat(tar)), 'tar.gz').catch((thrown: unknown) => thrown);
          expect(error).toBeInstanceOf(UserError);
          expect((error as Error).message).toMatch(message);
          // Of such a name the message has the beginning.
          expect((error as Error).message.length).toBeLessThan(600);
          expect(await readdir(join(folder, 'out'))).toEqual([]);
        });
      }
    }),
  );

  it.each(long.filter(([, name]) => Buffer.byteLength(name) < 0xffff))('is refused in a zip: %s', (_what, name, message) =>
    withTemporaryFolder('hostile', async (folder) => {
      const zip = testZip([{ name, mode: name.endsWith('/') ? 0o040755 : 0o100644 }]);
      await held(() => expect(unpackInto(folder, zip, 'zip')).rejects.toThrow(message));
    }),
  );

  it('is refused as the target of a link', () =>
    withTemporaryFolder('hostile', async (folder) => {
      const target = 'a/'.repeat(2100);
      const tar = gzipSync(Buffer.concat([header('K', Buffer.from(`${target}\0`)), header('2', NONE, 'l')]));
      await held(() => expect(unpackInto(folder, tar, 'tar.gz')).rejects.toThrow('too long a target'));
      const zip = testZip([{ name: 'l', mode: 0o120777, content: target }]);
      await held(() => expect(unpackInto(folder, zip, 'zip')).rejects.toThrow('too long a target'));
    }));

  it('of 255 parts is unpacked', () =>
    withTemporaryFolder('hostile', async (folder) => {
      const { files } = await unpackInto(folder, testZip([{ name: `${'a/'.repeat(254)}f`, content: 'x' }]), 'zip');
      expect(files).toHaveLength(1);
    }));
});

describe('S10: what is kept of an archive', () => {
  const folderOf = (index: number) => `${index}/${'a/'.repeat(250)}`;
  const guard = () => new EntryGuard('a.zip', { bytes: 1, entries: 1_000_000 });
  const file = (name: string) => ({ kind: 'folder', name, mode: 0o755, size: 0 }) as const;

  it('does not grow with the square of its depth', () => {
    const before = process.memoryUsage().heapUsed;
    const admitting = guard();
    for (let index = 0; index < 10_000; index++)
      admitting.admit(file(`${'0123456789abcd/'.repeat(15)}${index}/${'0123456789abcd/'.repeat(14)}`));
    // Every path above every folder would be 50 MB.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(250e6);
  });

  it('is limited to 16 new folders for each entry', () => {
    const admitting = guard();
    for (let index = 0; index < 4; index++) admitting.admit(file(folderOf(index)));
    expect(() => {
      for (let index = 4; index < 10; index++) admitting.admit(file(folderOf(index)));
    }).toThrow('has one folder in another again and again');
  });
});

it('S10: a zstd of ten thousand empty frames is refused', () =>
  withTemporaryFolder('hostile', async (folder) => {
    const frame = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0x58, 1, 0, 0]);
    const bytes = Buffer.concat(Array.from({ length: 10_000 }, () => frame));
    await held(() => expect(unpackInto(folder, bytes, 'tar.zst')).rejects.toThrow('so many parts that hold almost nothing'));
  }));

describe('S10: a tar that says much and means nothing is stopped early', () => {
  const attributes = (count: number) => {
    const lines = Array.from({ length: count }, (_, index) => {
      const line = ` k${String(index).padStart(6, '0')}=v\n`;
      return `${line.length + 2}${line}`;
    });
    return Buffer.from(lines.join(''));
  };
  it.each<[string, () => Buffer[], RegExp]>([
    ['a header that claims 2 GiB', () => [header('x', NONE, 'x', 2 ** 31)], /Header exceeds max size/],
    ['endless attributes', () => Array.from({ length: 3000 }, () => header('x', attributes(40))), /belongs to no file/],
    ['long names before no entry', () => Array.from({ length: 3000 }, () => header('L', Buffer.alloc(4000, 'a'))), /belongs to no file/],
    [
      'a folder that claims 8 GiB, and headers behind it',
      () => [header('5', NONE, 'd/', 8 ** 11 - 1), ...Array.from({ length: 3000 }, () => header('x', attributes(40)))],
      /belongs to no file/,
    ],
    [
      '10,000 attributes for each entry',
      () => [header('g', attributes(10_000)), header('x', attributes(1)), header('0', NONE)],
      /more than 1000 attributes/,
    ],
    [
      '900 KiB of headers for each of many entries',
      () =>
        Array.from({ length: 40 }, (_, index) => [
          header('L', Buffer.alloc(900_000, 'a')),
          header('L', Buffer.from(`f${index}\0`)),
          header('0', NONE),
        ]).flat(),
      /belongs to no file/,
    ],
  ])('%s', (_what, parts, message) =>
    withTemporaryFolder('hostile', async (folder) => {
      const start = cpuTime();
      await held(() => expect(unpackInto(folder, gzipSync(Buffer.concat(parts())), 'tar.gz')).rejects.toThrow(message));
      expect(cpuTime() - start).toBeLessThan(20_000);
    }),
  );
});

it('S24: modes are cut by the umask, as by every tool that unpacks', () =>
  withTemporaryFolder('hostile', async (folder) => {
    const { files } = await unpackInto(
      folder,
      testZip([
        { name: 'f', content: 'x', mode: 0o100777 },
        { name: 'g', mode: 0o100066 },
      ]),
      'zip',
    );
    const allowed = 0o777 & ~process.umask();
    expect((await lstat(join(folder, 'out/f'))).mode & 0o777).toBe(allowed);
    expect((await lstat(join(folder, 'out/g'))).mode & 0o777).toBe(0o666 & allowed);
    expect(files.map(({ mode }) => mode)).toEqual(['0777', '0066']);
  }));
