import { lstat, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { silentLog } from '@bakehouse/core/log';
import { journalStart, neverAborted } from '@bakehouse/disk-image/ext4.test-support';
import { Ext4Error } from '@bakehouse/disk-image/ext4-error';
import { writeJournal } from '@bakehouse/disk-image/write-journal.test-support';
import { readDumpDisk } from '@bakehouse/vm/read-dump-disk';
import { expect } from '@jest/globals';
import { guestTest, withGuestDisk } from './guest-disk.ts';
import { reportHeld } from './held.ts';
import { mutationCount, mutations } from './mutate.ts';

const BLOCK = 1024;
const MIB = 1024 * 1024;
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
      const format = { checksums: undefined, is64Bit: true };
      const blocks = new Map(metadata.filter(([block]) => block > 2).map(([block, content]) => [block, Buffer.from(content)]));
      writeJournal(original, await journalStart(disk.image), [{ blocks }, { blocks, revoked: [9000] }], format);
      const places = metadataOf(original);
      const gathered = Buffer.concat(places.map((block) => original.subarray(block * BLOCK, (block + 1) * BLOCK)));

      const stage = join(disk.folder, 'stage');
      const file = await open(disk.image, 'r+');
      const beside = await readdir(disk.folder);
      const memory = process.memoryUsage.rss();
      let [read, refused, slowest] = [0, 0, 0];
      const write = async (bytes: Uint8Array) => {
        for (const [index, block] of places.entries()) {
          const part = bytes.subarray(index * BLOCK, (index + 1) * BLOCK);
          if (part.length === BLOCK && gathered.subarray(index * BLOCK, (index + 1) * BLOCK).equals(part)) continue;
          await file.write(part, 0, part.length, block * BLOCK);
          dirty.add(index);
        }
      };
      const dirty = new Set<number>();
      const restore = async () => {
        for (const index of dirty) await file.write(gathered, index * BLOCK, BLOCK, (places[index] ?? 0) * BLOCK);
        dirty.clear();
      };
      await file.write(original, 0, original.length, 0);
      for (const { seed, bytes } of mutations(gathered, { seed: 19, count: mutationCount() })) {
        await write(bytes);
        await mkdir(stage);
        const started = performance.now();
        try {
          await readDumpDisk({ disk: disk.image, stage, names: ['000-a', '001-b'], log: silentLog, signal: neverAborted });
          read++;
        } catch (error) {
          if (!(error instanceof Ext4Error)) throw new Error(`mutation ${seed}: ${error}`, { cause: error });
          refused++;
        }
        slowest = Math.max(slowest, performance.now() - started);
        expect([seed, await oddIn(stage, original.length)]).toEqual([seed, []]);
        await rm(stage, { recursive: true });
        expect([seed, await readdir(disk.folder)]).toEqual([seed, beside]);
        await restore();
      }
      await file.close();
      expect(slowest).toBeLessThan(MOST_TIME);
      expect(process.memoryUsage.rss() - memory).toBeLessThan(MOST_MEMORY);
      expect(read).toBeGreaterThan(0);
      const note = `${refused.toLocaleString('en-US')} refused, worst ${Math.ceil(slowest)} ms`;
      reportHeld('mutated dump disks', read + refused, read + refused, note);
    }),
  30 * 60_000,
);
