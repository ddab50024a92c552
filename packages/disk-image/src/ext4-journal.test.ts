import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@bakehouse/system/files';
import { describe, expect } from '@jest/globals';
import {
  contentOf,
  debugfs,
  differingBlocks,
  ext4Test,
  FEATURES,
  journalStart,
  makeExt4,
  openBytes,
  openImage,
  repair,
} from './ext4.test-support.ts';
import { type Transaction, type WrittenFormat, writeJournal } from './write-journal.test-support.ts';

const BLOCK = 1024;

const FORMATS: readonly (WrittenFormat & { readonly title: string })[] = [
  { title: 'without checksums', checksums: undefined, is64Bit: false },
  { title: 'without checksums, with 64 bits', checksums: undefined, is64Bit: true },
  { title: 'with checksums of version 2', checksums: 2, is64Bit: false },
  { title: 'with checksums of version 2 and 64 bits', checksums: 2, is64Bit: true },
  { title: 'with checksums of version 3', checksums: 3, is64Bit: false },
  { title: 'with checksums of version 3 and 64 bits', checksums: 3, is64Bit: true },
];
const USUAL = FORMATS[5] as (typeof FORMATS)[number];

const featuresOf = ({ checksums, is64Bit }: WrittenFormat) =>
  `${FEATURES}${is64Bit ? ',64bit' : ''}${checksums === undefined ? '' : ',metadata_csum'}`;

/** A clean file system with one file, in a folder to work in; returns the bytes to write a journal into. */
async function withDisk(features: string, work: (folder: string, image: string) => Promise<void>): Promise<void> {
  await withTemporaryFolder('ext4-journal', async (folder) => {
    await mkdir(join(folder, 'tree/results'), { recursive: true });
    await writeFile(join(folder, 'tree/results/old'), 'old\n');
    for (const name of ['one', 'two', 'six']) await writeFile(join(folder, name), `${name}\n`.repeat(700));
    await writeFile(join(folder, 'magic'), Buffer.from('c03b3998'.repeat(1000), 'hex'));
    await makeExt4(join(folder, 'disk'), join(folder, 'tree'), { features });
    await work(folder, join(folder, 'disk'));
  });
}

/** What each list of commands changes in a copy of the image, as the content of a transaction. */
async function changesOf(folder: string, image: string, steps: readonly (readonly string[])[]): Promise<Map<number, Buffer>[]> {
  const copy = join(folder, 'changed');
  await copyFile(image, copy);
  const changes: Map<number, Buffer>[] = [];
  for (const commands of steps) {
    const before = await readFile(copy);
    await debugfs(folder, 'changed', commands);
    const after = await readFile(copy);
    const blocks = differingBlocks(before, after, BLOCK);
    changes.push(new Map(blocks.map((block) => [block, after.subarray(block * BLOCK, (block + 1) * BLOCK)])));
  }
  return changes;
}

async function leaveInJournal(image: string, transactions: readonly Transaction[], format: WrittenFormat): Promise<Buffer> {
  const content = await readFile(image);
  writeJournal(content, await journalStart(image), transactions, format);
  await writeFile(image, content);
  return content;
}

/** What Linux sees after a repair. */
async function repaired(image: string) {
  await copyFile(image, `${image}.repaired`);
  await repair(`${image}.repaired`);
  return contentOf(await openImage(`${image}.repaired`));
}

const write = (name: string) => ['cd results', `write ${name} ${name}`, 'cd /'];
const only = (blocks: Map<number, Buffer> | undefined): Transaction => ({ blocks: blocks ?? new Map() });

describe.each(FORMATS)('a journal $title', (format) => {
  ext4Test('is replayed in memory as e2fsck replays it on the disk', () =>
    withDisk(featuresOf(format), async (folder, image) => {
      const steps = [write('one'), ['rm results/old'], write('two'), write('magic')];
      const [one, rm, two, magic] = await changesOf(folder, image, steps);
      // The content of the first file is revoked, and never written again: it stays what the disk had before.
      const revoked = [...(one ?? [])].filter(([, block]) => block.toString('latin1', 0, 4) === 'one\n').map(([number]) => number);
      expect(revoked).toHaveLength(3);
      await leaveInJournal(image, [only(one), only(rm), { ...only(two), revoked }, only(magic)], format);
      const fs = await openImage(image);
      expect(fs.journal).toMatchObject({ kind: 'replayed', transactions: 4 });
      const content = await contentOf(fs);
      expect([...content.keys()].filter((path) => path.startsWith('/results/')).sort()).toEqual([
        '/results/magic',
        '/results/one',
        '/results/two',
      ]);
      expect(content.get('/results/one')).toEqual(Buffer.alloc(2800));
      expect(content.get('/results/two')).toEqual(await readFile(join(folder, 'two')));
      expect(content.get('/results/magic')).toEqual(await readFile(join(folder, 'magic')));
      expect(content).toEqual(await repaired(image));
    }),
  );
});

ext4Test('a journal that debugfs wrote is replayed as well', () =>
  withDisk(featuresOf(USUAL), async (folder, image) => {
    const [one = new Map()] = await changesOf(folder, image, [write('one')]);
    await writeFile(join(folder, 'blocks'), Buffer.concat([...one.values()]));
    await debugfs(folder, image, ['jo -c -v 3', `jw -b ${[...one.keys()].join(',')} blocks`, 'jc']);
    const before = await readFile(image);
    const fs = await openImage(image);
    expect(fs.journal).toMatchObject({ kind: 'replayed', transactions: 1 });
    expect((await contentOf(fs)).get('/results/one')).toEqual(await readFile(join(folder, 'one')));
    expect((await readFile(image)).equals(before)).toBe(true);
  }),
);

ext4Test('a block that is written again after it was revoked counts', () =>
  withDisk(featuresOf(USUAL), async (folder, image) => {
    const [one, two] = await changesOf(folder, image, [write('one'), ['rm results/one', ...write('one')]]);
    await leaveInJournal(image, [only(one), { ...only(new Map()), revoked: [...(one?.keys() ?? [])] }, only(one), only(two)], USUAL);
    expect((await contentOf(await openImage(image))).get('/results/one')).toEqual(await readFile(join(folder, 'one')));
  }),
);

ext4Test('a transaction without its commit does not count', () =>
  withDisk(featuresOf(USUAL), async (folder, image) => {
    const [one, two] = await changesOf(folder, image, [write('one'), write('two')]);
    await leaveInJournal(image, [only(one), { ...only(two), isCommitted: false }], USUAL);
    const fs = await openImage(image);
    expect(fs.journal).toMatchObject({ kind: 'replayed', transactions: 1 });
    const content = await contentOf(fs);
    expect([content.has('/results/one'), content.has('/results/two')]).toEqual([true, false]);
    expect(content).toEqual(await repaired(image));
  }),
);

ext4Test('a damaged journal counts up to the first block that does not verify', () =>
  withDisk(featuresOf(USUAL), async (folder, image) => {
    const [one, two] = await changesOf(folder, image, [write('one'), write('two')]);
    const content = await leaveInJournal(image, [only(one), only(two)], USUAL);
    const start = (await journalStart(image)) * BLOCK;
    // Superblock; descriptor, content and commit of each transaction.
    const second = start + (1 + 1 + (one?.size ?? 0) + 1) * BLOCK;
    for (const [what, at, transactions] of [
      ['content of the second', second + BLOCK + 5, 1],
      ['descriptor of the second', second + 14, 1],
      ['commit of the first', second - BLOCK + 40, 0],
      ['content of the first', start + 2 * BLOCK + 5, 0],
    ] as const) {
      const damaged = Buffer.from(content);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0x40, at);
      const fs = await openBytes(damaged);
      expect([what, fs.journal]).toEqual([what, expect.objectContaining({ kind: 'replayed', transactions })]);
      expect((await contentOf(fs)).has('/results/one')).toBe(transactions === 1);
    }
  }),
);

ext4Test('a journal without a usable superblock is said to be unusable, and the disk is read without it', () =>
  withDisk(featuresOf(USUAL), async (folder, image) => {
    const [one] = await changesOf(folder, image, [write('one')]);
    const content = await leaveInJournal(image, [only(one)], USUAL);
    const start = (await journalStart(image)) * BLOCK;
    for (const [offset, why] of [
      [0x0, 'it has no superblock'],
      [0x28, 'it has features that are not read'],
      [0x18, 'the checksum of its superblock is wrong'],
    ] as const) {
      const damaged = Buffer.from(content);
      damaged.writeUInt8(damaged.readUInt8(start + offset) ^ 0x80, start + offset);
      const fs = await openBytes(damaged);
      expect(fs.journal).toEqual({ kind: 'unusable', why: `The journal of the ext4 file system is unusable: ${why}.` });
      expect((await contentOf(fs)).has('/results/old')).toBe(true);
    }
  }),
);

ext4Test('a journal whose transaction never ends is left after one round', () =>
  withDisk(FEATURES, async (_folder, image) => {
    const content = await leaveInJournal(image, [{ blocks: new Map(), isCommitted: false }], { checksums: undefined, is64Bit: false });
    const start = (await journalStart(image)) * BLOCK;
    for (let block = 1; block < content.readUInt32BE(start + 0x10); block++) {
      for (const [index, value] of [0xc03b3998, 5, 1].entries()) content.writeUInt32BE(value, start + block * BLOCK + index * 4);
    }
    expect((await openBytes(content)).journal).toEqual({ kind: 'replayed', transactions: 0, blocks: 0 });
  }),
);
