// Which files are dumps, and what is said of those that are not understood. How they are collected: collect.test.ts.

import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { silentLog } from '@bakehouse/core/log';
import { crashHeadline } from '@bakehouse/records/tests';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, test } from '@jest/globals';
import { withoutPrivilege } from '../../system/src/without-privilege.test-support.ts';
import { collectCrashDumps } from './collect.ts';
import { dotnetReport } from './dotnet-report.test-support.ts';
import { createdumpCore, elfCore } from './elf-core/core.test-support.ts';

/** What is cut is not waited for: nobody writes to it. */
const patience = { recent: 0, quiet: 0, most: 0 };

async function collect(files: Readonly<Record<string, string | Buffer>>, before = async (_source: string) => {}) {
  const said: string[] = [];
  const log = { ...silentLog, warning: (message: string) => void said.push(message) };
  const report = await withTemporaryFolder('collect', async (folder) => {
    const source = join(folder, 'source');
    await mkdir(source);
    for (const [name, content] of Object.entries(files)) await writeFile(join(source, name), content);
    await before(source);
    return collectCrashDumps({ source, outputFolder: join(folder, 'output'), log, signal: new AbortController().signal, patience });
  });
  return { ...report, said, headline: crashHeadline(report) };
}

/** As apport writes it: the stream of gzip cut into lines, each encoded by itself. */
function apportReport(core?: Buffer): string {
  const fields = [
    'ProblemType: Crash',
    'Architecture: amd64',
    'ExecutablePath: /usr/bin/shop',
    'ProcCmdline: shop --token CANARY',
    'ProcStatus:',
    ' Name: shop',
    'Signal: 11',
  ];
  if (core === undefined) return `${fields.join('\n')}\n`;
  const packed = gzipSync(core);
  const pieces = [packed.subarray(0, 10), packed.subarray(10, 500), packed.subarray(500)];
  const lines = ['CoreDump: base64', ...pieces.map((piece) => ` ${piece.toString('base64')}`), 'UserGroups: base64', ' AAAA'];
  return `${[...fields, ...lines].join('\n')}\n`;
}

describe('A crash is found', () => {
  const signature = 'crashme SIGSEGV/SEGV_MAPERR crashme+0x1139';

  test.each([
    ['as it is', elfCore(), undefined],
    ['compressed with zstd', zstdCompressSync(elfCore()), 'zstd'],
    ['compressed with gzip', gzipSync(elfCore()), 'gzip'],
  ])('in a core %s, whatever it is called', async (_how, content, compression) => {
    const { crashes, said } = await collect({ 'some file': content });
    expect(crashes).toMatchObject([{ signature, truncated: false, size: content.length, format: 'elf-core' }]);
    expect(crashes[0]?.compression).toBe(compression);
    expect(crashes[0]).not.toHaveProperty('problem');
    expect(said).toEqual([]);
  });

  test('in a report of apport with its core', async () => {
    const { crashes } = await collect({ '_usr_bin_shop.0.crash': apportReport(elfCore()) });
    expect(crashes).toMatchObject([{ signature, format: 'apport', threads: 2, truncated: false }]);
  });

  test('in a report of apport without one, as far as that says', async () => {
    const { crashes } = await collect({ '_usr_bin_shop.0.crash': apportReport() });
    expect(crashes).toMatchObject([
      { program: '/usr/bin/shop', signal: 'SIGSEGV', commandLine: 'shop --token ***', problem: 'it holds no core' },
    ]);
  });

  test('on a thread of .NET that is not the first', async () => {
    const { crashes, headline } = await collect({ 'core.40': createdumpCore({ threads: [40, 41, 49], crashed: 49 }) });
    expect(crashes).toMatchObject([{ signal: 'SIGABRT', crashingThread: 49, signature: 'crashme SIGABRT unknown place' }]);
    expect(headline.isBad).toBe(true);
  });

  test('in a crash report of .NET without a dump', async () => {
    const { crashes } = await collect({ 'shop.dmp.crashreport.json': dotnetReport() });
    expect(crashes).toMatchObject([
      {
        format: 'dotnet-crash-report',
        program: 'Shop.dll',
        exceptionType: 'System.NullReferenceException',
        hresult: '0x80004003',
        crashingThread: 49,
        threads: 3,
        signature: 'Shop.dll System.NullReferenceException Shop.Cache.Warm(System.String)',
      },
    ]);
  });

  test('in a zstd file that is cut, as far as it goes', async () => {
    const packed = zstdCompressSync(
      Buffer.concat([elfCore(), Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 2654435761) >>> 24))]),
    );
    const { crashes } = await collect({ 'core.zst': packed.subarray(0, packed.length - 100) });
    expect(crashes).toMatchObject([{ signal: expect.stringMatching(/SIGSEGV|unknown/), compression: 'zstd' }]);
  });
});

test.each([
  ['a minidump', 'x.bin', Buffer.concat([Buffer.from('MDMP'), Buffer.alloc(60)]), /a minidump, which is not read yet/],
  ['a dump of the Windows kernel', 'MEMORY.DMP', Buffer.concat([Buffer.from('PAGEDU64'), Buffer.alloc(60)]), /Windows kernel/],
  ['a minidump in zstd', 'x.bin', zstdCompressSync(Buffer.concat([Buffer.from('MDMP'), Buffer.alloc(60)])), /minidump/],
  [
    'a core in lz4',
    'core.shop.lz4',
    Buffer.from('04224d1864407f', 'hex'),
    /compressed with lz4, which is not read here: unpack it with lz4 -d/,
  ],
  ['a core in xz', 'core.shop.xz', Buffer.from('fd377a585a000004e6d6', 'hex'), /compressed with xz/],
  ['an empty file', 'core.1234', '', /it is empty/],
  ['a file of zeros', 'core.1234', Buffer.alloc(5000), /zeros alone/],
  ['four bytes of an ELF header', 'core.1234', Buffer.from('7f454c46', 'hex'), /its ELF header is cut/],
  ['an unknown content', 'shop.dmp', Buffer.from([0, 1, 2, 3, 4]), /no dump that is known here/],
  [
    'zstd that is cut, called by its program alone',
    'core.shop.zst',
    zstdCompressSync(elfCore()).subarray(0, 20),
    /its zstd data is damaged or cut/,
  ],
  ['gzip that is cut, called by its program alone', 'core.shop.gz', gzipSync(elfCore()).subarray(0, 12), /its ELF header is cut/],
  ['a header that is cut, called by its program alone', 'core.shop', elfCore().subarray(0, 12), /its ELF header is cut/],
  ['zeros, called by their program alone', 'core.shop', Buffer.alloc(4096), /it begins with zeros alone/],
  ['damaged zstd', 'core.zst', Buffer.from('28b52ffd0000ffff', 'hex'), /its zstd data is damaged or cut/],
  ['a cut report of .NET', 'x.crashreport.json', dotnetReport().slice(0, 300), /no whole crash report of .NET/],
  ['a core of NetBSD', 'core', elfCore({ owner: 'NetBSD-CORE' }), /a core of NetBSD, whose notes are not read/],
])('%s is warned of with its path, has an entry with its problem, and is no success', async (_what, name, content, problem) => {
  const { crashes, said, headline } = await collect({ [name]: content });
  expect(crashes).toMatchObject([{ signal: 'unknown', problem: expect.stringMatching(problem) }]);
  expect(said).toEqual([expect.stringMatching(new RegExp(`source.${name} is not understood: .*`))]);
  expect(headline).toMatchObject({ first: undefined, notUnderstood: 1, isBad: true });
  expect(headline.summary).toMatch(problem);
});

test('What is no dump is none: programs, texts, archives, and a cut ELF header that has no name of a dump', async () => {
  const program = elfCore();
  program.writeUInt16LE(2, 16);
  const { crashes, said, headline } = await collect({
    program,
    core: 'not a dump',
    a: Buffer.from('7f454c46', 'hex'),
    'log.gz': gzipSync('a log'),
    'log.zst': zstdCompressSync(Buffer.from('a log')),
    'core.tar.zst': zstdCompressSync(Buffer.alloc(2048, 1)).subarray(0, 12),
    'core.pack': Buffer.from([1, 2, 3, 0, 5]),
    'build.log.xz': Buffer.from('fd377a585a000004', 'hex'),
    deflated: deflateRawSync('x'),
    empty: '',
    'a.json': '{"payload": 1}',
  });
  expect({ crashes, said }).toEqual({ crashes: [], said: [] });
  expect(headline).toMatchObject({ isBad: false, summary: 'No crash dumps found.' });
});

test('A file that the user names is a dump or said not to be understood, whatever it is called', () =>
  withTemporaryFolder('collect', async (folder) => {
    await writeFile(join(folder, 'notes.txt'), 'not a dump');
    const options = {
      source: join(folder, 'notes.txt'),
      outputFolder: join(folder, 'out'),
      log: silentLog,
      signal: new AbortController().signal,
      patience,
    };
    expect((await collectCrashDumps(options)).crashes).toMatchObject([
      { signal: 'unknown', problem: 'its content is no dump that is known here' },
    ]);
  }));

test('The headline is the crash of which most is known, not the first file', async () => {
  const { headline } = await collect({
    a: Buffer.concat([Buffer.from('MDMP'), Buffer.alloc(60)]),
    b: elfCore({ signal: 0, code: 0, threads: [7] }),
    c: elfCore({ signal: 6, code: -6, programCounter: 1n, threads: [8] }),
    d: elfCore({ threads: [9] }),
  });
  expect(headline).toMatchObject({ first: { signature: 'crashme SIGSEGV/SEGV_MAPERR crashme+0x1139' }, notUnderstood: 1 });
  expect(headline.summary).toBe('/usr/bin/crashme crashed with SIGSEGV / SEGV_MAPERR at 0xdead0000, and 1 more.');
});

(process.platform === 'win32' ? describe.skip : describe)('What may not be read', () => {
  test('loses nothing beside it, and is told', async () => {
    // Another user need not be able to load what is loaded late.
    await collect({ a: elfCore() });
    let report: Awaited<ReturnType<typeof collect>> | undefined;
    await withoutPrivilege(async () => {
      report = await collect({ 'core.1': elfCore(), 'core.2': elfCore({ threads: [7] }), other: 'x' }, async (source) => {
        await mkdir(join(source, 'deep'));
        for (const name of ['core.1', 'other', 'deep']) await chmod(join(source, name), 0);
      });
    });
    expect(report?.crashes).toMatchObject([
      { signal: 'SIGSEGV', file: 'dumps/core.2' },
      { signal: 'unknown', origin: expect.stringMatching(/core\.1$/), problem: 'it may not be read: permission denied' },
    ]);
    expect(report?.leftOut).toBe(2);
    expect(report?.said).toEqual([
      expect.stringContaining('core.1 is not understood: it may not be read: permission denied.'),
      expect.stringContaining('deep is left out: EACCES'),
      expect.stringContaining('other is left out: EACCES'),
    ]);
  });

  test('fails no collection in which other files could be read, and is bad only to who fails on crashes', async () => {
    await collect({ a: 'x' });
    let report: Awaited<ReturnType<typeof collect>> | undefined;
    await withoutPrivilege(async () => {
      report = await collect({ a: 'x', b: 'x', 'core.1': elfCore(), other: 'x' }, async (source) => {
        for (const name of ['core.1', 'other']) await chmod(join(source, name), 0);
      });
    });
    expect(report).toMatchObject({ crashes: [{ signal: 'unknown', problem: 'it may not be read: permission denied' }], leftOut: 1 });
    expect(report?.said).toHaveLength(2);
    expect(report?.headline.isBad).toBe(true);
  });

  test('is an error where nothing else is there that could be read', async () => {
    await collect({ a: 'x' });
    await withoutPrivilege(() =>
      expect(
        collect({ a: 'x', b: 'x' }, async (source) => {
          for (const name of ['a', 'b']) await chmod(join(source, name), 0);
        }),
      ).rejects.toThrow(/^Cannot read .*a: permission denied\.$/),
    );
  });

  test('is no success where nothing else is found', async () => {
    expect(crashHeadline({ schema: 'bakehouse-crashes/1', crashes: [], leftOut: 1 })).toMatchObject({
      isBad: true,
      summary: 'No crash dumps found in what could be read. 1 file or folder was not looked into.',
    });
  });
});
