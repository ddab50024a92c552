// What a hostile crash dump costs at most. What dumps hold: packages/crash-dumps/src/elf-core/elf-core.test.ts.

import { mkdir, open, readdir, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { collectCrashDumps } from '@bakehouse/crash-dumps/collect';
import { crashTable } from '@bakehouse/crash-dumps/table';
import type { Crash } from '@bakehouse/records/tests';
import { sha256, withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect, it } from '@jest/globals';
import { bytesOf, withFile } from '../../packages/crash-dumps/src/byte-source.ts';
import { crashTextsOf } from '../../packages/crash-dumps/src/crash-signature.ts';
import { elfCore } from '../../packages/crash-dumps/src/elf-core/core.test-support.ts';
import { readElfCore } from '../../packages/crash-dumps/src/elf-core/elf-core.ts';
import { crashFactsOfCore } from '../../packages/crash-dumps/src/elf-core/reader.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { readMarkdown } from '../support/read-markdown.ts';
import { countHeld } from './held.ts';
import { mutationCount, mutations } from './mutate.ts';

const COUNT = mutationCount();
let read = 0;
let slowest = 0;
const held = countHeld('mutated cores', () => `${read.toLocaleString('en-US')} read, worst ${Math.ceil(slowest)} ms`);
const options = { log: silentLog, signal: new AbortController().signal };
const GIB = 1024 ** 3;
const onLinux = process.platform === 'linux' ? it : it.skip;

it(`${COUNT} mutated cores: each is read, named and shown, or called damaged; none takes longer than a moment`, async () => {
  const original = elfCore();
  for (const { seed, bytes } of mutations(original, { seed: 1, count: COUNT })) {
    const start = cpuTime();
    await held(() => readAndShow(Buffer.from(bytes))).catch((cause: unknown) => Promise.reject(new Error(`seed ${seed}`, { cause })));
    slowest = Math.max(slowest, cpuTime() - start);
  }
  expect(read).toBeGreaterThan(COUNT / 10);
  expect(slowest).toBeLessThan(5000);
}, 900_000);

/** Counts it where it is no damaged one. */
async function readAndShow(bytes: Buffer): Promise<void> {
  const core = await readElfCore(bytesOf(bytes));
  if ('reason' in core) return;
  read++;
  const { signature, ...facts } = crashTextsOf(crashFactsOfCore(core), 'core');
  const crash = { ...facts, signature, file: 'dumps/core', size: 1, threads: core.threads.length, truncated: core.truncated };
  // One row below the head, as Markdown or, where a name needs it, as HTML.
  const { tags } = readMarkdown(crashTable([{ ...crash, problem: core.problem } as unknown as Crash]));
  expect(tags.filter((tag) => tag === 'tr')).toHaveLength(2);
  expect(tags.filter((tag) => !/^(?:h3|p|table|thead|tbody|t[rdh](?: align="right")?|code)$/.test(tag))).toEqual([]);
}

/** An x86-64 core whose program headers are these. */
function coreOf(headers: readonly { type: number; offset: number; size: number }[], ...content: readonly Buffer[]): Buffer {
  const header = Buffer.from(elfCore().subarray(0, 64));
  header.writeUInt16LE(headers.length, 56);
  const table = headers.map(({ type, offset, size }) => {
    const bytes = Buffer.alloc(56);
    bytes.writeUInt32LE(type, 0);
    bytes.writeBigUInt64LE(BigInt(offset), 8);
    bytes.writeBigUInt64LE(BigInt(size), 32);
    return bytes;
  });
  return Buffer.concat([header, ...table, ...content]);
}

/** An NT_FILE note of this many files, each with a name of its own. */
function listOfFiles(count: number, nameOf = (index: number) => index.toString(36)): Buffer {
  const names = Buffer.from(Array.from({ length: count }, (_, index) => `${nameOf(index)}\0`).join(''));
  const content = Buffer.alloc(16 + count * 24);
  content.writeBigUInt64LE(BigInt(count), 0);
  content.writeBigUInt64LE(4096n, 8);
  for (let index = 0; index < count; index++) {
    content.writeBigUInt64LE(BigInt(index) * 4096n, 16 + index * 24);
    content.writeBigUInt64LE(BigInt(index + 1) * 4096n, 24 + index * 24);
  }
  return noteOf(0x46494c45, Buffer.concat([content, names]));
}

function noteOf(type: number, content: Buffer): Buffer {
  const head = Buffer.alloc(20);
  head.writeUInt32LE(5, 0);
  head.writeUInt32LE(content.length, 4);
  head.writeUInt32LE(type, 8);
  head.write('CORE', 12);
  return Buffer.concat([head, content, Buffer.alloc(-content.length & 3)]);
}

/** Counts what is read of a core. */
async function readCounting(bytes: Buffer) {
  const source = bytesOf(bytes);
  let sum = 0;
  const core = await readElfCore({
    size: source.size,
    async read(offset, length) {
      const got = await source.read(offset, length);
      sum += got.length;
      return got;
    },
  });
  if ('reason' in core) throw new Error(core.message);
  return { core, sum };
}

describe('S11: cores that are made to keep the reader busy', () => {
  it('notes that a thousand segments point to are read once', async () => {
    const list = listOfFiles(50_000);
    const headers = Array.from({ length: 1000 }, () => ({ type: 4, offset: 64 + 1000 * 56, size: list.length }));
    const { core, sum } = await readCounting(coreOf(headers, list));
    expect(core.problem).toBe('its segments of notes overlap');
    expect(core.mappings).toHaveLength(50_000);
    expect(sum).toBeLessThan(2 * list.length);
  });

  it('of many lists of files, whole or damaged, the first is read', async () => {
    for (const first of [listOfFiles(3), noteOf(0x46494c45, Buffer.alloc(100_000))]) {
      const notes = Buffer.concat([first, ...Array.from({ length: 100 }, () => listOfFiles(2000))]);
      const { sum } = await readCounting(coreOf([{ type: 4, offset: 120, size: notes.length }], notes));
      expect(sum).toBeLessThan(300_000);
    }
  });

  it('more than 64 segments of notes are not read', async () => {
    const notes = Array.from({ length: 100 }, () => noteOf(99, Buffer.alloc(4)));
    const headers = notes.map((note, index) => ({ type: 4, offset: 64 + 100 * 56 + index * note.length, size: note.length }));
    expect((await readCounting(coreOf(headers, ...notes))).core.problem).toBe('it has more than 64 segments of notes');
  });

  it('every loop hears that the run is cancelled', async () => {
    const controller = new AbortController();
    const many = coreOf(Array.from({ length: 60_000 }, () => ({ type: 1, offset: 0, size: 0 })));
    const notes = Buffer.concat(Array.from({ length: 60_000 }, () => noteOf(99, Buffer.alloc(4))));
    const modules = listOfFiles(60_000);
    for (const bytes of [
      many,
      coreOf([{ type: 4, offset: 120, size: notes.length }], notes),
      coreOf([{ type: 4, offset: 120, size: modules.length }], modules),
    ]) {
      const source = bytesOf(bytes);
      let reads = 0;
      const cancelling = {
        size: source.size,
        read(offset: number, length: number) {
          // Within the table of segments, the notes, or the modules' first pages.
          if (++reads === 6 || length > 1_000_000) controller.abort();
          return source.read(offset, length);
        },
      };
      await expect(readElfCore(cancelling, controller.signal)).rejects.toBeInstanceOf(CancelledError);
      expect(reads).toBeLessThan(10);
    }
  });

  it('of 480,000 mapped files 5,000 are reported, that of the crash among them, and how many more there are', () =>
    withTemporaryFolder('cores', async (folder) => {
      const list = listOfFiles(480_000);
      const status = Buffer.alloc(336);
      status.writeUInt16LE(11, 12);
      status.writeBigUInt64LE(479_000n * 4096n, 240);
      const notes = Buffer.concat([noteOf(1, status), list]);
      const core = coreOf([{ type: 4, offset: 120, size: notes.length }], notes);
      await mkdir(join(folder, 'in'));
      // Equal ones would count once.
      for (let index = 0; index < 3; index++)
        await writeFile(join(folder, 'in', `core.${index}`), Buffer.concat([core, Buffer.from([index])]));
      const { crashes } = await collectCrashDumps({ source: join(folder, 'in'), outputFolder: join(folder, 'out'), ...options });
      expect(crashes).toHaveLength(3);
      for (const { modules, modulesLeftOut, module } of crashes) {
        expect(modules).toHaveLength(5000);
        expect(modulesLeftOut).toBe(475_000);
        expect(module).toBe((479_000).toString(36));
        expect(modules.at(-1)?.path).toBe(module);
      }
      expect((await stat(join(folder, 'out/crashes.json'))).size).toBeLessThan(4e6);
    }));

  it('paths of a megabyte are cut, and all modules together fit into the report', () =>
    withTemporaryFolder('cores', async (folder) => {
      const list = listOfFiles(8, (index) => `${index}${'/long'.repeat(300_000)}`);
      const core = coreOf([{ type: 4, offset: 120, size: list.length }], list);
      await writeFile(join(folder, 'core'), core);
      const { crashes } = await collectCrashDumps({ source: join(folder, 'core'), outputFolder: join(folder, 'out'), ...options });
      expect(crashes[0]?.modules.map(({ path }) => path.length)).toEqual(Array.from({ length: 8 }, () => 4096));
    }));
});

describe('S7c: sparse cores', () => {
  onLinux.each([
    ['10 GiB', 10 * GIB],
    // Of ext4, to which tests may write, the largest.
    ['almost 16 TiB', 16 * 1024 * GIB - 4096],
  ])('of %s are copied by their data', (_what, size) =>
    withTemporaryFolder('cores', async (folder) => {
      const file = join(folder, 'core');
      await writeFile(file, elfCore());
      try {
        await truncate(file, size);
      } catch {
        // This file system has smaller ones.
        return;
      }
      const handle = await open(file, 'r+');
      await handle.write('the end', size / 2);
      await handle.close();
      const start = cpuTime();
      const { crashes } = await collectCrashDumps({ source: file, outputFolder: join(folder, 'out'), ...options });
      expect(cpuTime() - start).toBeLessThan(25_000);
      expect(crashes).toMatchObject([{ file: 'dumps/core', size, signal: 'SIGSEGV' }]);
      expect(crashes[0]).not.toHaveProperty('sha256');
      const copy = await stat(join(folder, 'out/dumps/core'));
      expect(copy.size).toBe(size);
      expect(copy.mode & 0o777).toBe(0o600);
      expect(copy.blocks * 512).toBeLessThan(1024 * 1024);
      const part = Buffer.alloc(7);
      await withFile(join(folder, 'out/dumps/core'), async (source) => void (await source.read(size / 2, 7)).copy(part));
      expect(part.toString()).toBe('the end');
      expect(await readdir(join(folder, 'out/dumps'))).toEqual(['core']);
    }),
  );
});

describe('S18: one dump hides no other', () => {
  it('whatever length its name has', () =>
    withTemporaryFolder('cores', async (folder) => {
      const names = ['n'.repeat(255), `${'n'.repeat(254)}m`, 'ü'.repeat(127), 'core'];
      await mkdir(join(folder, 'in'));
      for (const [index, name] of names.entries()) await writeFile(join(folder, 'in', name), elfCore({ threads: [index + 1] }));
      const { crashes } = await collectCrashDumps({ source: join(folder, 'in'), outputFolder: join(folder, 'out'), ...options });
      expect(crashes).toHaveLength(4);
      expect(new Set(crashes.map(({ file }) => file)).size).toBe(4);
      for (const { file, origin } of crashes) {
        expect(Buffer.byteLength(file)).toBeLessThan(230);
        expect(sha256(await readFile(join(folder, 'out', file)))).toBe(sha256(await readFile(origin)));
      }
    }));

  (process.getuid?.() === 0 || process.platform === 'win32' ? it.skip : it)(
    'without the right to read it: the others are collected, and how many are not',
    () =>
      withTemporaryFolder('cores', async (folder) => {
        await mkdir(join(folder, 'in'));
        await writeFile(join(folder, 'in/a'), elfCore(), { mode: 0o000 });
        await writeFile(join(folder, 'in/b'), elfCore());
        const said: string[] = [];
        const log = { ...silentLog, warning: (message: string) => void said.push(message) };
        const report = await collectCrashDumps({ source: join(folder, 'in'), outputFolder: join(folder, 'out'), ...options, log });
        expect(report).toMatchObject({ crashes: [{ file: 'dumps/b' }], leftOut: 1 });
        expect(said).toEqual([expect.stringContaining('a is left out: EACCES')]);
      }),
  );

  it('does not follow a link that has taken its place', () =>
    withTemporaryFolder('cores', async (folder) => {
      await writeFile(join(folder, 'secret'), elfCore());
      await symlink('secret', join(folder, 'core'));
      await expect(withFile(join(folder, 'core'), async ({ size }) => size)).rejects.toMatchObject({ code: 'ELOOP' });
    }));
});

it.each(['null', '[]', '{"crashes": 1}', '{"crashes": [null, 1, {}, {"file": 1}, {"file": "../x"}]}', '{'])(
  'S22: an earlier report that says %s is written over',
  (text) =>
    withTemporaryFolder('cores', async (folder) => {
      await writeFile(join(folder, 'core'), elfCore());
      await mkdir(join(folder, 'out'));
      await writeFile(join(folder, 'out/crashes.json'), text);
      expect(
        (await collectCrashDumps({ source: join(folder, 'core'), outputFolder: join(folder, 'out'), ...options })).crashes,
      ).toHaveLength(1);
    }),
);
