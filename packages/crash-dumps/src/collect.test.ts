import { mkdir, open, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError, UserError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { sha256, sha256OfFile, withTemporaryFolder } from '@bakehouse/system/files';
import { expect, test } from '@jest/globals';
import { readMarkdown } from '../../../test/support/read-markdown.ts';
import { collectCrashDumps } from './collect.ts';
import { crashTable } from './crash-table.ts';
import { elfCore } from './elf-core/core.test-support.ts';

const options = { log: silentLog, signal: new AbortController().signal };

function inFolder(work: (source: string, output: string) => Promise<void>): Promise<void> {
  return withTemporaryFolder('collect', async (folder) => {
    await mkdir(join(folder, 'source', 'deep'), { recursive: true });
    await work(join(folder, 'source'), join(folder, 'output'));
  });
}

test('Dumps are found by content in subfolders, whatever they are called', () =>
  inFolder(async (source, output) => {
    const dump = elfCore();
    await writeFile(join(source, 'deep', 'notes.txt'), dump);
    await writeFile(join(source, 'core.123'), 'not a dump');
    await writeFile(join(source, 'empty'), '');
    if (process.platform !== 'win32') await symlink(join(source, 'deep/notes.txt'), join(source, 'link'));
    const report = await collectCrashDumps({ source, outputFolder: output, ...options });
    expect(report.crashes).toHaveLength(1);
    expect(report.crashes[0]).toMatchObject({
      file: 'dumps/notes.txt',
      origin: join(source, 'deep', 'notes.txt'),
      format: 'elf-core',
      program: '/usr/bin/crashme',
      commandLine: 'crashme --now',
      signal: 'SIGSEGV',
      signalCode: 'SEGV_MAPERR',
      address: '0xdead0000',
      threads: 2,
      crashingThread: 4242,
      programCounter: '0x555555555139',
      signature: 'crashme SIGSEGV/SEGV_MAPERR crashme+0x1139',
      truncated: false,
      size: dump.length,
      sha256: sha256(dump),
    });
    expect(report.crashes[0]).not.toHaveProperty('problem');
    expect(JSON.parse(await readFile(join(output, 'crashes.json'), 'utf8'))).toEqual(report);
    expect(await sha256OfFile(join(output, 'dumps/notes.txt'))).toBe(sha256(dump));
    if (process.platform !== 'win32') expect((await stat(join(output, 'dumps/notes.txt'))).mode & 0o777).toBe(0o600);
  }));

test('Dumps of one name are kept apart', () =>
  inFolder(async (source, output) => {
    await writeFile(join(source, 'core'), elfCore());
    await writeFile(join(source, 'deep', 'core'), elfCore({ signal: 6, code: -6 }));
    const report = await collectCrashDumps({ source, outputFolder: output, ...options });
    expect(report.crashes.map(({ file, signal }) => [file, signal])).toEqual([
      ['dumps/core', 'SIGSEGV'],
      ['dumps/core-2', 'SIGABRT'],
    ]);
    // The output may lie in the source: what was collected is not collected again.
    expect((await collectCrashDumps({ source: join(source, '..'), outputFolder: output, ...options })).crashes).toHaveLength(2);
  }));

test('The name of a dump is written on one line, whatever characters it has', () =>
  inFolder(async (source, output) => {
    await writeFile(join(source, 'core\n::error::\u001b[2J'), elfCore());
    const said: string[] = [];
    await collectCrashDumps({ source, outputFolder: output, ...options, log: { ...silentLog, info: (message) => said.push(message) } });
    expect(said).toEqual([expect.stringContaining('core\\u000a::error::\\u001b[2J (')]);
  }));

test('A damaged dump is kept and called so', () =>
  inFolder(async (source, output) => {
    await writeFile(join(source, 'core.1'), elfCore().subarray(0, 40));
    await writeFile(join(source, 'core.2'), elfCore().subarray(0, 700));
    const patience = { recent: 0, quiet: 0, most: 0 };
    const { crashes } = await collectCrashDumps({ source, outputFolder: output, ...options, patience });
    expect(crashes).toMatchObject([
      { signal: 'unknown', truncated: true, problem: 'its ELF header is cut', signature: 'core.1 unreadable' },
      { signal: 'SIGSEGV', truncated: true, problem: 'the file ends inside of a note' },
    ]);
  }));

test('A sparse core stays sparse', () =>
  inFolder(async (source, output) => {
    const core = await open(join(source, 'core'), 'w');
    await core.write(elfCore());
    await core.truncate(64 * 1024 * 1024);
    await core.close();
    const { crashes } = await collectCrashDumps({ source, outputFolder: output, ...options });
    const copy = await stat(join(output, 'dumps/core'));
    expect(copy.size).toBe(64 * 1024 * 1024);
    // Windows and macOS file systems do not make holes by themselves.
    if (process.platform === 'linux') expect(copy.blocks * 512).toBeLessThan(1024 * 1024);
    expect(crashes[0]?.sha256).toBe(await sha256OfFile(join(source, 'core')));
  }));

test('A dry run reports and writes nothing; a missing source is an error; a cancelled run stops', () =>
  inFolder(async (source, output) => {
    await writeFile(join(source, 'core'), elfCore());
    expect((await collectCrashDumps({ source, outputFolder: output, ...options, dryRun: true })).crashes).toHaveLength(1);
    await expect(readdir(output)).rejects.toThrow('ENOENT');
    await expect(collectCrashDumps({ source: join(source, 'missing'), outputFolder: output, ...options })).rejects.toBeInstanceOf(
      UserError,
    );
    await expect(collectCrashDumps({ source, outputFolder: output, ...options, signal: AbortSignal.abort() })).rejects.toBeInstanceOf(
      CancelledError,
    );
    await expect(readdir(output)).rejects.toThrow('ENOENT');
  }));

test('An output folder that cannot be made is the error, and no dump is said to be unreadable for it', () =>
  inFolder(async (source, output) => {
    await writeFile(join(source, 'core'), elfCore());
    const folder = join(output, 'x'.repeat(300));
    await expect(collectCrashDumps({ source, outputFolder: folder, ...options })).rejects.toMatchObject({ path: folder });
  }));

test('S17: The table shows names of a hostile program as they are: no markup, control character or change of direction in them acts', () =>
  inFolder(async (source, output) => {
    await writeFile(join(source, 'core|x'), elfCore({ commandLine: 'x' }));
    const { crashes } = await collectCrashDumps({ source, outputFolder: output, ...options });
    const table = crashTable(crashes.map((crash) => ({ ...crash, program: '/bin/<img src=x>|\n[a](b)\u202egpj\u001b]0;x' })));
    const { tags, code, text } = readMarkdown(table);
    expect(tags.filter((tag) => !/^(h3|table|thead|tbody|tr|t[hd]( align="right")?|code)$/.test(tag))).toEqual([]);
    expect(tags.filter((tag) => tag === 'tr')).toHaveLength(2);
    expect(code).toContain('<img src=x>|\\u000a[a](b)\\u202egpj\\u001b]0;x');
    expect(code).toContain('core|x');
    expect(text).toContain('SIGSEGV / SEGV_MAPERR');
    for (const acting of ['\u202e', '\u001b']) expect(table).not.toContain(acting);
  }));
