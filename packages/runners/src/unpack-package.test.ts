import { lstat, readdir, readFile, readlink, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CancelledError, UserError } from '@bakehouse/core/errors';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { expect, test } from '@jest/globals';
import { countHeld } from '../../../test/hostile/held.ts';
import { type Entry, tarGz, writeTarGz } from './archive.test-support.ts';
import { unpackPackage } from './unpack-package.ts';

const signal = new AbortController().signal;
const held = countHeld('hostile runner packages');

test('An ordinary package is unpacked with modes, links and implied folders', () =>
  withTemporaryFolder('unpack', async (folder) => {
    await writeTarGz(join(folder, 'a.tar.gz'), [
      { name: './', type: 'directory' },
      { name: './run.sh', mode: 0o755, content: '#!/bin/sh\n' },
      { name: './externals/node/bin/node', mode: 0o4755, content: 'node' },
      { name: './externals/node/lib/npm-cli.js', mode: 0o644, content: 'npm' },
      { name: './externals/node/bin/npm', type: 'symlink', linkname: '../lib/npm-cli.js' },
      { name: './externals/node/bin/again', type: 'link', linkname: './externals/node/bin/node' },
    ]);
    const out = join(folder, 'out');
    await unpackPackage(join(folder, 'a.tar.gz'), out, { signal });
    expect(await readFile(join(out, 'externals/node/bin/npm'), 'utf8')).toBe('npm');
    expect(await readlink(join(out, 'externals/node/bin/npm'))).toBe('../lib/npm-cli.js');
    expect(await readFile(join(out, 'externals/node/bin/again'), 'utf8')).toBe('node');
    expect((await stat(join(out, 'run.sh'))).mode & 0o7777).toBe(0o755);
    // Set-user-id is dropped.
    expect((await stat(join(out, 'externals/node/bin/node'))).mode & 0o7777).toBe(0o755);
  }));

const unixTest = process.platform === 'win32' ? test.skip : test;
const linuxTest = process.platform === 'linux' ? test : test.skip;
linuxTest('Names that differ only in case are different files, and empty parts of names are passed over', () =>
  withTemporaryFolder('unpack', async (folder) => {
    await writeTarGz(join(folder, 'a.tar.gz'), [
      { name: 'lib/README', content: '1' },
      { name: './lib//./readme', content: '2' },
      { name: 'Lib/', type: 'directory' },
      { name: 'lib/again', type: 'link', linkname: './lib//README' },
    ]);
    const out = join(folder, 'out');
    await unpackPackage(join(folder, 'a.tar.gz'), out, { signal });
    expect((await readdir(out)).sort()).toEqual(['Lib', 'lib']);
    const [upper, lower, again] = await Promise.all(['README', 'readme', 'again'].map((name) => readFile(join(out, 'lib', name), 'utf8')));
    expect([upper, lower, again]).toEqual(['1', '2', '1']);
  }),
);

const hostile: [string, Entry[], RegExp][] = [
  ['an absolute path', [{ name: '/etc/passwd', content: 'x' }], /absolute/],
  ['a climbing path', [{ name: 'a/../../x', content: 'x' }], /climbs out of its folder/],
  ['a backslash', [{ name: '..\\x', content: 'x' }], /has a backslash/],
  ['a drive', [{ name: 'C:/x', content: 'x' }], /is absolute/],
  [
    'a symbolic link to an absolute path',
    [{ name: 'l', type: 'symlink', linkname: '/etc' }],
    /symbolic link to "\/etc", which is absolute/,
  ],
  ['a symbolic link that climbs out', [{ name: 'a/l', type: 'symlink', linkname: '../../x' }], /leads out of the tree/],
  [
    'a symbolic link that climbs behind another link',
    [
      { name: 'd/e/f', content: 'x' },
      { name: 'a/b/l', type: 'symlink', linkname: '../../d' },
      { name: 'a/b/out', type: 'symlink', linkname: 'l/../..' },
    ],
    /may lead out/,
  ],
  [
    'a file through a symbolic link',
    [
      { name: 'd/f', content: 'x' },
      { name: 'l', type: 'symlink', linkname: 'd' },
      { name: 'l/g', content: 'x' },
    ],
    /goes through "l", which is a link/,
  ],
  [
    'a folder in place of a symbolic link',
    [
      { name: 'l', type: 'symlink', linkname: 'd' },
      { name: 'l', type: 'directory' },
    ],
    /goes through "l", which is a link/,
  ],
  [
    'a file twice',
    [
      { name: 'f', content: '1' },
      { name: './f', content: '2' },
    ],
    /twice/,
  ],
  ['a hard link to something outside', [{ name: 'h', type: 'link', linkname: '../../etc/passwd' }], /no file before it/],
  [
    'a hard link to a link',
    [
      { name: 'l', type: 'symlink', linkname: 'x' },
      { name: 'h', type: 'link', linkname: 'l' },
    ],
    /no file before it/,
  ],
  ['an absolute path behind empty parts', [{ name: './/C:/x', content: 'x' }], /is absolute/],
  [
    'a file twice, once with empty parts',
    [
      { name: 'd/f', content: '1' },
      { name: 'd//f', content: '2' },
    ],
    /twice/,
  ],
  ['a device', [{ name: 'd', type: 'character-device', devmajor: 1, devminor: 3 }], /character-device/],
  ['a named pipe', [{ name: 'p', type: 'fifo' }], /fifo/],
  // 351 bytes that took 2 GB and a minute.
  ['S10: a name of 100,000 parts', [{ name: 'x', pax: { path: 'a/'.repeat(100_000) }, content: 'x' }], /path of more than 4096 bytes/],
  ['S10: a link that says very much', [{ name: 'l', type: 'symlink', pax: { linkpath: 'a/'.repeat(20_000) } }], /too long a target/],
];

test.each(hostile)('An archive with %s is refused, and nothing appears outside of the folder', (_what, entries, message) =>
  held(() =>
    withTemporaryFolder('unpack', async (folder) => {
      await writeTarGz(join(folder, 'a.tar.gz'), entries);
      const unpacking = unpackPackage(join(folder, 'a.tar.gz'), join(folder, 'out'), { signal });
      await expect(unpacking).rejects.toThrow(message);
      await expect(unpacking).rejects.toBeInstanceOf(UserError);
      expect((await readdir(folder)).sort()).toEqual(['a.tar.gz', 'out']);
    }),
  ),
);

test('An archive cut at any place is an error that names it, never a hang', () =>
  withTemporaryFolder('unpack', async (folder) => {
    const whole = await tarGz([
      { name: 'run.sh', mode: 0o755, content: '#!/bin/sh\nexit 0\n'.repeat(40) },
      { name: 'config.sh', mode: 0o755, content: 'x' },
    ]);
    for (let length = 0; length < whole.length; length += 7) {
      const path = join(folder, `${length}.tar.gz`);
      await writeFile(path, whole.subarray(0, length));
      await expect(unpackPackage(path, join(folder, `${length}`), { signal })).rejects.toThrow(
        `${length}.tar.gz is damaged: it is no whole tar.gz`,
      );
    }
  }));

test('The last entry is waited for where no end of the archive follows', () =>
  withTemporaryFolder('unpack', async (folder) => {
    const path = join(folder, 'a.tar.gz');
    const tar = gunzipSync(await tarGz([{ name: 'f', content: 'x', mode: 0o755 }]));
    await writeFile(path, gzipSync(tar.subarray(0, 1024)));
    const out = join(folder, 'out');
    await unpackPackage(path, out, { signal });
    expect((await stat(join(out, 'f'))).mode & 0o777).toBe(0o755);
    await expect(unpackPackage(path, out, { signal })).rejects.toThrow('EEXIST');
  }));

test('A tar that ends within the content of an entry is an error, not a wait for ever', () =>
  withTemporaryFolder('unpack', async (folder) => {
    const entries = [
      { name: 'run.sh', content: 'x' },
      { name: 'a/b/c/node', content: 'y'.repeat(300) },
    ];
    const tar = gunzipSync(await tarGz(entries));
    await writeFile(join(folder, 'a.tar.gz'), gzipSync(tar.subarray(0, 3 * 512 + 100)));
    const unpacking = unpackPackage(join(folder, 'a.tar.gz'), join(folder, 'out'), { signal });
    await expect(unpacking).rejects.toThrow('a.tar.gz is damaged: it is no whole tar.gz: Unexpected end of data.');
  }));

test('Content that a link claims to have is passed over', () =>
  withTemporaryFolder('unpack', async (folder) => {
    // A link's header, with the size, and so the checksum, of a file, and more content than a stream keeps unread.
    const tar = gunzipSync(
      await tarGz([
        { name: 'l', content: '123456789'.repeat(20_000) },
        { name: 'f', content: 'x' },
      ]),
    );
    tar.write('2f\0', 156);
    const sum = tar
      .subarray(0, 512)
      .fill(' ', 148, 156)
      .reduce((total, byte) => total + byte, 0);
    tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    await writeFile(join(folder, 'a.tar.gz'), gzipSync(tar));
    await unpackPackage(join(folder, 'a.tar.gz'), join(folder, 'out'), { signal });
    expect(await readlink(join(folder, 'out/l'))).toBe('f');
    expect(await readFile(join(folder, 'out/f'), 'utf8')).toBe('x');
  }));

test('A cancelled run stops unpacking', () =>
  withTemporaryFolder('unpack', async (folder) => {
    await writeTarGz(join(folder, 'a.tar.gz'), [{ name: 'f', content: 'x' }]);
    await expect(unpackPackage(join(folder, 'a.tar.gz'), join(folder, 'out'), { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(
      CancelledError,
    );
    expect((await lstat(join(folder, 'out'))).isDirectory()).toBe(true);
  }));

test('S10: An archive that goes on with headers is refused, whatever sizes folders claim', () =>
  withTemporaryFolder('unpack', async (folder) => {
    const one = gunzipSync(await tarGz([{ name: 'n'.repeat(900), type: 'directory', size: 0 }])).subarray(0, -1024);
    // Without its last header, which is the folder's: only the long name, again and again.
    const names = Buffer.concat(Array.from({ length: 3000 }, () => one.subarray(0, -512)));
    await writeFile(join(folder, 'a.tar.gz'), gzipSync(names));
    await expect(unpackPackage(join(folder, 'a.tar.gz'), join(folder, 'out'), { signal })).rejects.toThrow('much in it belongs to no file');
  }));

test('S24: What is unpacked can be written by its owner alone, whatever the archive and the umask say', () =>
  withTemporaryFolder('unpack', async (folder) => {
    await writeTarGz(join(folder, 'a.tar.gz'), [{ name: 'run.sh', mode: 0o777, content: '' }]);
    await unpackPackage(join(folder, 'a.tar.gz'), join(folder, 'out'), { signal });
    expect((await stat(join(folder, 'out/run.sh'))).mode & 0o777).toBe(0o755);
  }));

unixTest('S24: Under a strict umask the modes of files and folders are those of any other', () =>
  withTemporaryFolder('unpack', async (folder) => {
    await writeTarGz(join(folder, 'a.tar.gz'), [
      { name: 'bin/', type: 'directory', mode: 0o700 },
      { name: 'bin/deep/run.sh', mode: 0o755, content: '' },
      { name: 'bin/text', mode: 0o644, content: '' },
    ]);
    // A process of its own: the umask is that of a whole process.
    const code = `process.umask(0o077);
      const { unpackPackage } = await import(${JSON.stringify(import.meta.resolve('./unpack-package.ts'))});
      await unpackPackage('a.tar.gz', 'tree/out', { signal: new AbortController().signal });`;
    await runProgram('unpack', [process.execPath, '--input-type=module', '-e', code], { cwd: folder });
    const modes = ['tree', 'tree/out', 'tree/out/bin', 'tree/out/bin/deep', 'tree/out/bin/deep/run.sh', 'tree/out/bin/text'].map(
      async (path) => {
        return (await stat(join(folder, path))).mode & 0o7777;
      },
    );
    expect(await Promise.all(modes)).toEqual([0o755, 0o755, 0o755, 0o755, 0o755, 0o644]);
  }),
);
