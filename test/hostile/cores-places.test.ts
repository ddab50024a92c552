// Where hostile crash dumps lie, and what stands beside them. What they hold: cores.test.ts.
import { mkdir, open, readdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { collectCrashDumps } from '@bakehouse/crash-dumps/collect';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { runProgram } from '@bakehouse/system/program';
import { expect, it } from '@jest/globals';
import { withFile } from '../../packages/crash-dumps/src/byte-source.ts';
import { elfCore } from '../../packages/crash-dumps/src/elf-core/core.test-support.ts';
import { readElfHeader } from '../../packages/crash-dumps/src/elf-core/elf-header.ts';

const options = { log: silentLog, signal: new AbortController().signal };
const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux('a dump hides neither behind a name that is not UTF-8 nor in such a folder', () =>
  withTemporaryFolder('cores', async (folder) => {
    const bytes = (name: string) => Buffer.concat([Buffer.from(`${folder}/in/`), Buffer.from(name, 'latin1')]);
    await mkdir(bytes('dumps\xff'), { recursive: true });
    await writeFile(bytes('core.pr\xd0.1.11.2'), elfCore());
    await writeFile(bytes('dumps\xff/core'), elfCore({ threads: [7] }));
    const { crashes, leftOut } = await collectCrashDumps({ source: join(folder, 'in'), outputFolder: join(folder, 'out'), ...options });
    expect(crashes.map(({ file, signal }) => [file, signal])).toEqual([
      ['dumps/core.pr\ufffd.1.11.2', 'SIGSEGV'],
      ['dumps/core', 'SIGSEGV'],
    ]);
    expect(leftOut).toBeUndefined();
    expect((await readdir(join(folder, 'out/dumps'))).sort()).toEqual(['core', 'core.pr\ufffd.1.11.2']);
  }),
);

it('folders that are too deep to be searched are counted', () =>
  withTemporaryFolder('cores', async (folder) => {
    const deep = join(folder, 'in', ...Array.from({ length: 17 }, () => 'd'));
    await mkdir(deep, { recursive: true });
    await writeFile(join(deep, 'core'), elfCore());
    await expect(collectCrashDumps({ source: join(folder, 'in'), outputFolder: join(folder, 'out'), ...options })).resolves.toMatchObject({
      crashes: [],
      leftOut: 1,
    });
  }));

onLinux('a source that is a link, to whatever, or a pipe is refused instead of found empty', () =>
  withTemporaryFolder('cores', async (folder) => {
    await writeFile(join(folder, 'core'), elfCore());
    await symlink('core', join(folder, 'link'));
    await runProgram('make a pipe', ['mkfifo', join(folder, 'pipe')]);
    await expect(collectCrashDumps({ source: join(folder, 'link'), outputFolder: join(folder, 'out'), ...options })).rejects.toThrow(
      /link is a symbolic link, which/,
    );
    await expect(collectCrashDumps({ source: join(folder, 'pipe'), outputFolder: join(folder, 'out'), ...options })).rejects.toThrow(
      'neither a file nor a folder',
    );
  }),
);

it.each(['dumps/..', 'dumps/.', 'dumps/a\0b', `dumps/${'x'.repeat(300)}`, 'dumps/folder', 'dumps/kept/../x'])(
  'an earlier report that names %j removes nothing and stops nothing',
  (file) =>
    withTemporaryFolder('cores', async (folder) => {
      await writeFile(join(folder, 'core'), elfCore());
      await mkdir(join(folder, 'out/dumps/folder'), { recursive: true });
      await writeFile(join(folder, 'out/crashes.json'), JSON.stringify({ crashes: [{ file }] }));
      await writeFile(join(folder, 'out/x'), 'x');
      await collectCrashDumps({ source: join(folder, 'core'), outputFolder: join(folder, 'out'), ...options });
      expect((await readdir(join(folder, 'out'))).sort()).toEqual(['crashes.json', 'dumps', 'x']);
      expect((await readdir(join(folder, 'out/dumps'))).sort()).toEqual(['core', 'folder']);
    }),
);

it('of a million segments those that mean something are kept, and of these 300,000', () =>
  withTemporaryFolder('cores', async (folder) => {
    const path = join(folder, 'core');
    const header = Buffer.from(elfCore().subarray(0, 64));
    header.writeBigUInt64LE(4096n, 32);
    header.writeBigUInt64LE(64n, 40);
    header.writeUInt16LE(0xffff, 56);
    const section = Buffer.alloc(64);
    section.writeUInt32LE(1_000_000, 44);
    await writeFile(path, Buffer.concat([header, section]));
    // Program headers that are a hole: of type 0.
    await truncate(path, 4096 + 56 * 1_000_000);
    const read = () => withFile(path, (source) => readElfHeader(source));
    expect(await read()).toMatchObject({ segments: [], segmentCount: 1_000_000, truncated: false });
    const load = Buffer.alloc(56);
    load.writeUInt32LE(1, 0);
    const file = await open(path, 'r+');
    await file.write(Buffer.alloc(56 * 400_000, load), 0, 56 * 400_000, 4096);
    await file.close();
    const found = await read();
    expect('reason' in found || found.segments.length).toBe(300_000);
    await truncate(path, 4096 + 56 * 999_999);
    expect(await read()).toMatchObject({ truncated: true });
  }));
