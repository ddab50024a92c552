// What belongs to one crash, what stays of earlier runs, and what is still being written.

import { rmSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { silentLog } from '@bakehouse/core/log';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, test } from '@jest/globals';
import { collectCrashDumps } from './collect.ts';
import { dotnetReport } from './dotnet-report.test-support.ts';
import { createdumpCore, elfCore } from './elf-core/core.test-support.ts';

const { signal } = new AbortController();
const options = { log: silentLog, signal, patience: { recent: 0, quiet: 0, most: 0 } };
const threads = [40, 41, 49];

function inFolder(work: (source: string, outputFolder: string) => Promise<void>): Promise<void> {
  return withTemporaryFolder('collect', async (folder) => {
    await mkdir(join(folder, 'source', 'copy'), { recursive: true });
    await work(join(folder, 'source'), join(folder, 'output'));
  });
}

describe('One crash', () => {
  test('is an equal copy, which is named and not kept again', () =>
    inFolder(async (source, outputFolder) => {
      for (const name of ['a.dmp', 'copy/a.dmp']) await writeFile(join(source, name), elfCore());
      const { crashes } = await collectCrashDumps({ source, outputFolder, ...options });
      expect(crashes).toMatchObject([{ file: 'dumps/a.dmp', copies: [join(source, 'copy/a.dmp')] }]);
      expect(await readdir(join(outputFolder, 'dumps'))).toEqual(['a.dmp']);
    }));

  test('has a dump of createdump and one of the kernel, of one process; both are kept', () =>
    inFolder(async (source, outputFolder) => {
      await writeFile(join(source, 'coredump.4242'), createdumpCore({ threads, crashed: 49 }));
      await writeFile(join(source, 'core'), elfCore({ threads: [49, 40, 41], signal: 6, code: -6 }));
      const { crashes } = await collectCrashDumps({ source, outputFolder, ...options });
      expect(crashes).toMatchObject([{ crashingThread: 49, otherFiles: ['dumps/coredump.4242'] }]);
      expect((await readdir(join(outputFolder, 'dumps'))).sort()).toEqual(['core', 'coredump.4242']);
    }));

  test('has a whole dump and one that is cut: the whole one tells', () =>
    inFolder(async (source, outputFolder) => {
      await writeFile(join(source, 'a'), elfCore().subarray(0, -20));
      await writeFile(join(source, 'b'), elfCore());
      const { crashes } = await collectCrashDumps({ source, outputFolder, ...options });
      expect(crashes).toMatchObject([{ file: 'dumps/b', truncated: false, otherFiles: ['dumps/a'] }]);
    }));

  test.each([
    ['beside it', 'shop.dmp', 'shop.dmp.crashreport.json', (core: Buffer) => core],
    ['beside it, compressed', 'shop.dmp.zst', 'shop.dmp.crashreport.json', zstdCompressSync],
    ['moved away from it', 'core.40', 'copy/shop.crashreport.json', (core: Buffer) => core],
  ])('has a dump and the report that createdump wrote, %s', (_where, dump, report, pack) =>
    inFolder(async (source, outputFolder) => {
      await writeFile(join(source, dump), pack(createdumpCore({ threads, crashed: 49 })));
      await writeFile(join(source, report), dotnetReport({ threads }));
      const { crashes } = await collectCrashDumps({ source, outputFolder, ...options });
      expect(crashes).toMatchObject([
        {
          file: `dumps/${dump}`,
          format: 'elf-core',
          exceptionType: 'System.NullReferenceException',
          signature: 'Shop.dll System.NullReferenceException Shop.Cache.Warm(System.String)',
          processId: 4242,
        },
      ]);
      expect(crashes[0]?.otherFiles).toHaveLength(1);
    }),
  );

  test('is not another one of a process with the same ids: those of containers are often equal', () =>
    inFolder(async (source, outputFolder) => {
      await writeFile(join(source, 'a'), elfCore());
      await writeFile(join(source, 'b'), elfCore({ base: 0x666666666000n }));
      await writeFile(join(source, 'c'), elfCore({ signal: 6, code: -6 }));
      await writeFile(join(source, 'd'), elfCore({ threads: [4242] }));
      expect((await collectCrashDumps({ source, outputFolder, ...options })).crashes).toHaveLength(4);
    }));
});

describe('A second collection', () => {
  test('keeps the dumps of the first, beside its own, and says so', () =>
    inFolder(async (source, outputFolder) => {
      const said: string[] = [];
      const log = { ...silentLog, info: (message: string) => void said.push(message) };
      await writeFile(join(source, 'core'), elfCore());
      await collectCrashDumps({ source, outputFolder, ...options });
      await writeFile(join(source, 'core'), elfCore({ signal: 6, code: -6 }));
      const { crashes, earlier } = await collectCrashDumps({ source, outputFolder, ...options, log });
      expect(crashes).toMatchObject([{ file: 'dumps/core-2', signal: 'SIGABRT' }]);
      expect(earlier).toMatchObject([{ file: 'dumps/core', signal: 'SIGSEGV', modules: [], modulesLeftOut: 2 }]);
      expect((await readFile(join(outputFolder, 'dumps/core'))).equals(elfCore())).toBe(true);
      expect(said).toContainEqual(expect.stringMatching(/^1 dump of earlier runs stays in /));
      // And a third, of nothing new.
      const third = await collectCrashDumps({ source, outputFolder, ...options });
      expect(third.crashes).toMatchObject([{ file: 'dumps/core-2' }]);
      expect(third.earlier).toHaveLength(1);
      expect((await readdir(join(outputFolder, 'dumps'))).sort()).toEqual(['core', 'core-2']);
      // Who deletes a dump is not reminded of it.
      await rm(join(outputFolder, 'dumps'), { recursive: true });
      expect(await collectCrashDumps({ source, outputFolder, ...options })).not.toHaveProperty('earlier');
    }));
});

test('A dump that still grows is waited for, and is whole when its table of segments says so', () =>
  inFolder(async (source, outputFolder) => {
    const whole = createdumpCore({ threads, crashed: 49 });
    const file = join(source, 'coredump.40');
    await writeFile(file, whole.subarray(0, 2000));
    let rest: Promise<void> | undefined;
    const log = {
      ...silentLog,
      info(message: string) {
        if (message.startsWith('Waiting for')) rest = appendFile(file, whole.subarray(2000));
      },
    };
    const patience = { recent: 60_000, quiet: 500, most: 60_000 };
    const { crashes } = await collectCrashDumps({ source, outputFolder, log, signal, patience });
    await rest;
    expect(rest).toBeDefined();
    expect(crashes).toMatchObject([{ truncated: false, size: whole.length, threads: 3 }]);
  }));

test('A dump that nobody completes is waited for in vain, and called cut', () =>
  inFolder(async (source, outputFolder) => {
    await writeFile(join(source, 'core'), elfCore().subarray(0, 700));
    const patience = { recent: 60_000, quiet: 10, most: 1000 };
    const { crashes } = await collectCrashDumps({ source, outputFolder, log: silentLog, signal, patience });
    expect(crashes).toMatchObject([{ truncated: true, problem: 'the file ends inside of a note' }]);
  }));

test('A dump that is gone before it is copied is told as far as it was read', () =>
  inFolder(async (source, outputFolder) => {
    await writeFile(join(source, 'a'), elfCore());
    await writeFile(join(source, 'b'), 'no dump');
    const log = { ...silentLog, debug: () => rmSync(join(source, 'a'), { force: true }) };
    const { crashes } = await collectCrashDumps({ source, outputFolder, ...options, log });
    expect(crashes).toMatchObject([
      { file: join(source, 'a'), signal: 'SIGSEGV', problem: expect.stringMatching(/^it could be read and then not be copied: ENOENT/) },
    ]);
  }));
