import { lstat, mkdir, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DEFAULT_LIMITS } from '@bakehouse/archive/read';
import { entriesOf } from '@bakehouse/archive/write';
import { CancelledError, UserError } from '@bakehouse/core/errors';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { describe, expect, it } from '@jest/globals';
import { countHeld } from '../../../../test/hostile/held.ts';
import { type TarEntry, testZip, writeTestTar, type ZipTestEntry } from '../../../archive/src/archive.test-support.ts';
import { type UnpackOptions, unpackArchive } from '../../../archive/src/unpack-archive.ts';
import { ARCHIVE_FORMATS, type ArchiveFormat, writeArchive } from '../../../archive/src/write-archive.ts';
import { selectFiles } from '../selection/select-files.ts';

const signal = new AbortController().signal;
const held = countHeld('hostile archives');

/** Unpacks into `out` of the folder, which the test may look at. */
async function unpack(folder: string, file: string, options: Partial<UnpackOptions> = {}) {
  await mkdir(join(folder, 'out'), { recursive: true });
  const format = ARCHIVE_FORMATS.find((name) => file.endsWith(name)) as ArchiveFormat;
  return unpackArchive(join(folder, file), format, join(folder, 'out'), { links: 'keep', signal, ...options });
}

describe.each(ARCHIVE_FORMATS)('unpackArchive of a %s', (format) => {
  it('gives back what was packed: bytes, modes, links, empty folders and hostile but honest names', () =>
    withTemporaryFolder('unpack', async (folder) => {
      const source = join(folder, 'source');
      await mkdir(join(source, 'sub', 'empty'), { recursive: true });
      const large = Buffer.alloc(3_000_000, 'some text ');
      for (let at = 1_000_000; at < 2_500_000; at++) large[at] = 0;
      const content: Record<string, string | Buffer> = {
        'run.sh': '#!/bin/sh\n',
        empty: '',
        large,
        '日本語 👍🏽.txt': 'ü',
        'sub/with #%?& blanks ': 'x',
        [`sub/${'n'.repeat(200)}`]: 'long',
      };
      for (const [name, bytes] of Object.entries(content)) await writeFile(join(source, name), bytes);
      await runProgram('mode', ['chmod', '755', join(source, 'run.sh')]);
      await runProgram('link', ['ln', '-s', '../run.sh', join(source, 'sub/link')]);
      const selected = await selectFiles(source, { include: [], exclude: [], links: 'keep', signal });
      const packed = await writeArchive(format, entriesOf(selected), join(folder, `a.${format}`), { signal });
      const unpacked = await unpack(folder, `a.${format}`);
      expect(unpacked.emptyFolders).toEqual(['sub/empty']);
      expect(
        unpacked.files.filter(({ link }) => link === undefined).map(({ path, size, sha256: digest }) => ({ path, size, sha256: digest })),
      ).toEqual(packed.files);
      for (const [name, bytes] of Object.entries(content))
        expect((await readFile(join(folder, 'out', name))).equals(Buffer.from(bytes as string))).toBe(true);
      expect(await readlink(join(folder, 'out/sub/link'))).toBe('../run.sh');
      expect(((await lstat(join(folder, 'out/run.sh'))).mode & 0o777).toString(8)).toBe('755');
      expect(await readdir(join(folder, 'out/sub/empty'))).toEqual([]);
    }));

  it('tells an archive cut at any place, and never hangs', () =>
    withTemporaryFolder('unpack', async (folder) => {
      await writeFile(join(folder, 'file'), 'content '.repeat(30));
      const entry = { kind: 'file', path: 'file', absolute: join(folder, 'file'), mode: 0o644, size: 240 } as const;
      await writeArchive(format, [entry], join(folder, `whole.${format}`), { signal });
      const whole = await readFile(join(folder, `whole.${format}`));
      for (let length = 0; length < whole.length; length += 5) {
        await writeFile(join(folder, `cut.${format}`), whole.subarray(0, length));
        const out = join(folder, String(length));
        await mkdir(out);
        const unpacking = unpackArchive(join(folder, `cut.${format}`), format, out, { links: 'keep', signal });
        await expect(unpacking).rejects.toThrow(`cut.${format} is damaged: `);
      }
    }));

  it('stops when it is cancelled', () =>
    withTemporaryFolder('unpack', async (folder) => {
      await writeFile(join(folder, 'file'), 'x');
      const entry = { kind: 'file', path: 'file', absolute: join(folder, 'file'), mode: 0o644, size: 1 } as const;
      await writeArchive(format, [entry], join(folder, `a.${format}`), { signal });
      await expect(unpack(folder, `a.${format}`, { signal: AbortSignal.abort() })).rejects.toThrow(CancelledError);
    }));
});

it('makes no links any more once it is cancelled', () =>
  withTemporaryFolder('unpack', async (folder) => {
    const link = { name: 'link', mode: 0o120777, content: 'file' };
    await writeFile(join(folder, 'a.zip'), testZip([link, { name: 'file', content: 'x' }]));
    const controller = new AbortController();
    const cancelled = { signal: controller.signal, onProgress: () => controller.abort() };
    await expect(unpack(folder, 'a.zip', cancelled)).rejects.toThrow(CancelledError);
    expect(await readdir(join(folder, 'out'))).toEqual(['file']);
  }));

const paths: [string, string, RegExp][] = [
  ['an absolute path', '/etc/passwd', /is absolute/],
  ['a climbing path', 'a/../../x', /climbs out/],
  ['a climb at its start', '../x', /climbs out/],
  ['a backslash', '..\\x', /backslash/],
  ['a drive', 'C:/x', /is absolute/],
  ['an empty part', 'a//b', /empty part/],
  ['a control character', 'a\nb', /control character/],
];

const tars: [string, TarEntry[], RegExp][] = [
  ...paths.map(([what, name, message]): [string, TarEntry[], RegExp] => [what, [{ name, content: 'x' }], message]),
  ['a link to an absolute path', [{ name: 'l', type: 'symlink', linkname: '/etc' }], /is absolute/],
  ['a link that climbs out', [{ name: 'a/l', type: 'symlink', linkname: '../../x' }], /leads out/],
  [
    'a link that climbs behind another link',
    [
      { name: 'd/e/f', content: 'x' },
      { name: 'a/b/l', type: 'symlink', linkname: '../../d' },
      { name: 'a/b/out', type: 'symlink', linkname: 'l/../..' },
    ],
    /may lead out/,
  ],
  [
    'a file through a link',
    [
      { name: 'l', type: 'symlink', linkname: 'd' },
      { name: 'l/g', content: 'x' },
    ],
    /goes through "l", which is a link/,
  ],
  [
    'a file through a link of another case',
    [
      { name: 'L', type: 'symlink', linkname: 'd' },
      { name: 'l/g', content: 'x' },
    ],
    /same name as "L"/,
  ],
  [
    'a file twice',
    [
      { name: 'f', content: '1' },
      { name: './f', content: '2' },
    ],
    /twice/,
  ],
  [
    'names of the same letters',
    [
      { name: 'Readme', content: '1' },
      { name: 'README', content: '2' },
    ],
    /same name as "Readme"/,
  ],
  [
    'folders of the same letters',
    [
      { name: 'a/x', content: '1' },
      { name: 'A/y', content: '2' },
    ],
    /same name as "a"/,
  ],
  [
    'names in two Unicode forms',
    [
      { name: '\u00e9', content: '1' },
      { name: 'e\u0301', content: '2' },
    ],
    /same name/,
  ],
  ['a hard link', [{ name: 'h', type: 'link', linkname: '../../etc/passwd' }], /is a hard link/],
  ['a device', [{ name: 'd', type: 'character-device', devmajor: 1, devminor: 3 }], /character-device/],
  ['a named pipe', [{ name: 'p', type: 'fifo' }], /fifo/],
];

const zips: [string, ZipTestEntry[], RegExp][] = [
  ...paths.map(([what, name, message]): [string, ZipTestEntry[], RegExp] => [what, [{ name, content: 'x' }], message]),
  ['a link that climbs out', [{ name: 'l', content: '../x', mode: 0o120777 }], /leads out/],
  [
    'a file through a link',
    [
      { name: 'l', content: 'd', mode: 0o120777 },
      { name: 'l/g', content: 'x' },
    ],
    /goes through "l"/,
  ],
  [
    'names of the same letters',
    [
      { name: 'Readme', content: '1' },
      { name: 'README', content: '2' },
    ],
    /same name as "Readme"/,
  ],
  ['a link to a name that is no text', [{ name: 'l', content: Buffer.from([0x66, 0xff]), mode: 0o120777 }], /not UTF-8/],
  ['a device', [{ name: 'd', mode: 0o020644 }], /neither file nor folder/],
  ['another name in its place', [{ name: 'good', localName: 'evil', content: 'x' }], /is another one in the directory/],
  ['more content than it says', [{ name: 'f', content: 'a'.repeat(5000), deflate: true, claims: { size: 10 } }], /larger than it says/],
  ['less content than it says', [{ name: 'f', content: 'abc', deflate: true, claims: { size: 10 } }], /other content than it says/],
  ['another check sum', [{ name: 'f', content: 'abc', claims: { crc: 1 } }], /other content than it says/],
  ['damaged content', [{ name: 'f', content: Buffer.from([7, 7, 7, 7]), claims: { method: 8, size: 40 } }], /cannot be unpacked/],
  ['a folder with content', [{ name: 'd/', content: 'x', mode: 0o040755 }], /folder with content/],
  ['an unknown method', [{ name: 'f', content: 'x', claims: { method: 14 as 8 } }], /method 14/],
  ['a name in an unknown character set', [{ name: Buffer.from([0x66, 0xff]), content: 'x' }], /unknown character set/],
  [
    'entries that overlap',
    [
      { name: 'a', content: 'x'.repeat(50), claims: { packed: 200, size: 200 } },
      { name: 'b', content: 'x'.repeat(500) },
    ],
    /overlaps/,
  ],
];

/** With nothing outside of `out`. */
async function expectRefused(folder: string, file: string, message: RegExp): Promise<void> {
  const unpacking = unpack(folder, file);
  await expect(unpacking).rejects.toThrow(message);
  await expect(unpacking).rejects.toBeInstanceOf(UserError);
  expect((await readdir(folder)).sort()).toEqual([file, 'out']);
}

describe('unpackArchive of a hostile archive', () => {
  it.each(tars)('refuses a tar with %s, and writes nothing outside of the folder', (_what, entries, message) =>
    withTemporaryFolder('unpack', async (folder) => {
      await writeTestTar(join(folder, 'a.tar.gz'), entries);
      await held(() => expectRefused(folder, 'a.tar.gz', message));
    }),
  );

  it.each(zips)('refuses a zip with %s, and writes nothing outside of the folder', (_what, entries, message) =>
    withTemporaryFolder('unpack', async (folder) => {
      await writeFile(join(folder, 'a.zip'), testZip(entries));
      await held(() => expectRefused(folder, 'a.zip', message));
    }),
  );

  it('refuses a bomb before it unpacks anything of a zip, and within its limit of a tar', () =>
    withTemporaryFolder('unpack', async (folder) => {
      const limits = { ...DEFAULT_LIMITS, bytes: 1_000_000 };
      const zeros = '\0'.repeat(600_000);
      await writeFile(join(folder, 'a.zip'), testZip(['a', 'b'].map((name) => ({ name, content: zeros, deflate: true }))));
      await expect(unpack(folder, 'a.zip', { limits })).rejects.toThrow('would make more than 1000000 bytes');
      expect(await readdir(join(folder, 'out'))).toEqual([]);
      await writeTestTar(
        join(folder, 'a.tar.zst'),
        ['a', 'b'].map((name) => ({ name, content: zeros })),
      );
      await expect(unpack(folder, 'a.tar.zst', { limits })).rejects.toThrow('would make more than 1000000 bytes');
      expect(await readdir(join(folder, 'out'))).toEqual(['a']);
    }));

  it('refuses more entries than the limit', () =>
    withTemporaryFolder('unpack', async (folder) => {
      const entries = Array.from({ length: 20 }, (_, index) => ({ name: String(index), content: '' }));
      const limits = { ...DEFAULT_LIMITS, entries: 10 };
      await writeFile(join(folder, 'a.zip'), testZip(entries));
      await expect(unpack(folder, 'a.zip', { limits })).rejects.toThrow('more than 10 entries');
      await writeTestTar(join(folder, 'a.tar.gz'), entries);
      await expect(unpack(folder, 'a.tar.gz', { limits })).rejects.toThrow('its entry "10" is more than the 10th');
    }));

  it('stops at a tar of endless padding, which is no file', () =>
    withTemporaryFolder('unpack', async (folder) => {
      await writeFile(join(folder, 'a.tar.gz'), gzipSync(Buffer.alloc(64 * 1024 * 1024)));
      await expect(unpack(folder, 'a.tar.gz')).rejects.toThrow('too much in it belongs to no file');
    }));

  it('refuses links when told to, and leaves them out when told to', () =>
    withTemporaryFolder('unpack', async (folder) => {
      await writeTestTar(join(folder, 'a.tar.gz'), [
        { name: 'f', content: 'x' },
        { name: 'l', type: 'symlink', linkname: 'f' },
      ]);
      await expect(unpack(folder, 'a.tar.gz', { links: 'refuse' })).rejects.toThrow('is a symbolic link; keep or skip links');
      await runProgram('empty', ['rm', '-r', join(folder, 'out')]);
      expect(await unpack(folder, 'a.tar.gz', { links: 'skip' })).toMatchObject({ skippedLinks: 1, files: [{ path: 'f' }] });
    }));

  it('drops set-user-id bits, and lets the owner read and write', () =>
    withTemporaryFolder('unpack', async (folder) => {
      await writeTestTar(join(folder, 'a.tar.gz'), [{ name: 'f', content: 'x', mode: 0o4511 }]);
      await unpack(folder, 'a.tar.gz');
      expect(((await lstat(join(folder, 'out/f'))).mode & 0o7777).toString(8)).toBe('711');
    }));
});

describe('unpackArchive of what others packed', () => {
  it('takes a zip of Info-ZIP, with data descriptors, links and names beyond ASCII', () =>
    withTemporaryFolder('unpack', async (folder) => {
      const source = join(folder, 'source');
      await mkdir(join(source, 'dïr'), { recursive: true });
      await writeFile(join(source, 'dïr/日本'), 'text '.repeat(1000));
      await writeFile(join(source, 'large'), Buffer.alloc(2_000_000, 'abc'));
      await runProgram('link', ['ln', '-s', 'large', join(source, 'link')]);
      await runProgram('zip', ['zip', '-qry', '../a.zip', '.'], { cwd: source, env: { LC_ALL: 'C.UTF-8' } });
      const { files } = await unpack(folder, 'a.zip');
      expect(files.map(({ path, link }) => link ?? path)).toEqual(['dïr/日本', 'large', 'large']);
      expect(files[0]?.sha256).toBe(sha256('text '.repeat(1000)));
    }));

  it('takes a tar of GNU tar with long names', () =>
    withTemporaryFolder('unpack', async (folder) => {
      const long = `${'deep/'.repeat(60)}file`;
      await mkdir(join(folder, 'source', 'deep/'.repeat(60)), { recursive: true });
      await writeFile(join(folder, 'source', long), 'x');
      await runProgram('tar', ['tar', '--zstd', '-cf', join(folder, 'a.tar.zst'), '-C', join(folder, 'source'), '.']);
      expect((await unpack(folder, 'a.tar.zst')).files.map(({ path }) => path)).toEqual([long]);
    }));
});
