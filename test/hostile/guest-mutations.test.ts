import { lstat, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { Ext4Error } from '@bakehouse/disk-image/ext4';
import { expect } from '@jest/globals';
import { journalStart, neverAborted } from '../../packages/disk-image/src/ext4.test-support.ts';
import { writeJournal } from '../../packages/disk-image/src/write-journal.test-support.ts';
import { readDumpDisk } from '../../packages/vm/src/systemd/read-dump-disk.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { guestTest, withGuestDisk } from './guest-disk.ts';
import { reportHeld } from './held.ts';
import { mutationCount, mutations } from './mutate.ts';

const BLOCK = 1024;
const MIB = 1024 * 1024;
/** Incompatible feature: the journal is to be replayed. */
const RECOVER = 0x4;
/** Milliseconds: some thousand times what one takes on a quiet machine. */
const MOST_TIME = 30_000;
/** Bytes that the whole run may add to this process. */
const MOST_MEMORY = 300 * MIB;

/** Blocks with something in them but the middle of a large file: what says where things are. */
function metadataOf(disk: Buffer): number[] {
  const blocks: number[] = [];
  for (let at = 0; at < disk.length; at += BLOCK) {
    const block = disk.subarray(at, at + BLOCK);
    if (!block.every((byte) => byte === block[0])) blocks.push(at / BLOCK);
  }
  return blocks;
}

/** Entries of a folder that are neither file nor folder, or are larger than the disk. */
async function oddIn(folder: string, diskSize: number): Promise<string[]> {
  const odd: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const isPlain = entry.isDirectory() || (entry.isFile() && (await lstat(join(entry.parentPath, entry.name))).size <= diskSize);
    if (!isPlain) odd.push(entry.name);
  }
  return odd;
}

guestTest(
  'mutated dump disks give a result or an error of ours, and nothing outside of the output',
  () =>
    withGuestDisk(async (disk) => {
      await disk.put('result', 'success exited 0\n');
      await disk.put('log', 'hello\n');
      await disk.put('core.x.1.11.2', Buffer.alloc(5000, 'x'));
      await disk.put('fragments', Buffer.alloc(8 * BLOCK, 'f'));
      const punched = [1, 3, 5, 7].map((block) => `punch fragments ${block} ${block}`);
      await disk.play([
        ...[
          'cd /results/000',
          'write result result',
          'write log log',
          'cd files',
          'mkdir deep',
          'cd deep',
          'write log kept',
          'symlink l /x',
        ],
        ...['cd /results/001/files', 'write fragments fragments', ...punched],
        ...['cd /dumps/000', 'write core.x.1.11.2 core.x.1.11.2'],
      ]);
      const original = await readFile(disk.image);
      const metadata = metadataOf(original).map((block) => [block, original.subarray(block * BLOCK, (block + 1) * BLOCK)] as const);
      // The same metadata in the journal, so that it is reached by both ways.
      const blocks = new Map(metadata.filter(([block]) => block > 2).map(([block, content]) => [block, Buffer.from(content)]));
      writeJournal(original, await journalStart(disk.image), [{ blocks }, { blocks, revoked: [9000] }], {
        checksums: undefined,
        is64Bit: true,
      });
      const inPlace = metadata.map(([block]) => block);
      const inJournal = metadataOf(original).filter((block) => !inPlace.includes(block));

      const stage = join(disk.folder, 'stage');
      const file = await open(disk.image, 'r+');
      const write = (bytes: Uint8Array, block: number) => file.write(bytes, 0, BLOCK, block * BLOCK);
      await file.write(original, 0, original.length, 0);
      const beside = await readdir(disk.folder);
      const memory = process.memoryUsage.rss();
      let [read, refused, slowest] = [0, 0, 0];
      for (let seed = 0; seed < mutationCount(); seed++) {
        // One block is changed, of a clean disk or of the journal of one that is not.
        const isUnclean = seed % 2 === 1;
        const choice = isUnclean ? inJournal : inPlace;
        const block = choice[(seed >> 1) % choice.length] ?? 0;
        const superblock = original.subarray(BLOCK, 2 * BLOCK);
        superblock.writeUInt32LE((superblock.readUInt32LE(0x60) & ~RECOVER) | (isUnclean ? RECOVER : 0), 0x60);
        await write(superblock, 1);
        const content = original.subarray(block * BLOCK, (block + 1) * BLOCK);
        const [mutation] = mutations(new Uint8Array(content), { seed, count: 1, other: original.subarray(BLOCK, 5 * BLOCK) });
        await write(Buffer.concat([mutation?.bytes ?? content, content], 2 * BLOCK), block);
        await mkdir(stage);
        const started = cpuTime();
        try {
          await readDumpDisk({ disk: disk.image, stage, names: ['000-a', '001-b'], log: silentLog, signal: neverAborted });
          read++;
        } catch (error) {
          if (!(error instanceof Ext4Error)) throw new Error(`mutation ${seed} of block ${block}: ${error}`, { cause: error });
          refused++;
        }
        slowest = Math.max(slowest, cpuTime() - started);
        expect([seed, await oddIn(stage, original.length)]).toEqual([seed, []]);
        await rm(stage, { recursive: true });
        expect([seed, await readdir(disk.folder)]).toEqual([seed, beside]);
        await write(content, block);
      }
      await file.close();
      expect(slowest).toBeLessThan(MOST_TIME);
      expect(process.memoryUsage.rss() - memory).toBeLessThan(MOST_MEMORY);
      expect(read).toBeGreaterThan(0);
      const note = `${refused.toLocaleString('en-US')} refused, worst ${Math.ceil(slowest)} ms`;
      reportHeld('mutated dump disks', mutationCount(), read + refused, note);
    }),
  30 * 60_000,
);
