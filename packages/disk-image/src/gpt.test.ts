import { type FileHandle, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type DiskReader, rawDisk } from './disk-reader.ts';
import { readPartitionTable } from './gpt.ts';
import { findRootPartition } from './root-partition.ts';

let folder: string;
const opened: FileHandle[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gpt-test-'));
});
afterEach(async () => {
  for (const file of opened.splice(0)) await file.close();
  await rm(folder, { recursive: true });
});

interface Entry {
  readonly type: string;
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

const ESP: Entry = { type: '28732ac11ff8d211ba4b00a0c93ec93b', name: 'esp', first: 2048, last: 4095 };
/** 4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709 as it lies on the disk. */
const ROOT: Entry = { type: 'e3bc684fcde8b14d96e7fbcaf984b709', name: 'system', first: 4096, last: 8191 };
const LINUX: Entry = { type: 'af3dc60f838472478e793d69d8477de4', name: '', first: 8192, last: 12287 };

function disk(entries: readonly Entry[]): Buffer {
  const bytes = Buffer.alloc(7 * 1024 * 1024);
  const table = bytes.subarray(1024, 1024 + 128 * 128);
  for (const [index, entry] of entries.entries()) {
    const at = table.subarray(index * 128);
    Buffer.from(entry.type, 'hex').copy(at);
    at.writeBigUInt64LE(BigInt(entry.first), 32);
    at.writeBigUInt64LE(BigInt(entry.last), 40);
    at.write(entry.name, 56, 'utf16le');
  }
  const header = bytes.subarray(512, 512 + 92);
  header.write('EFI PART', 'latin1');
  header.writeUInt32LE(0x10000, 8);
  header.writeUInt32LE(92, 12);
  header.writeBigUInt64LE(2n, 72);
  header.writeUInt32LE(128, 80);
  header.writeUInt32LE(128, 84);
  header.writeUInt32LE(crc32(table), 88);
  header.writeUInt32LE(crc32(header), 16);
  return bytes;
}

function withExt4(bytes: Buffer, partition: Entry, incompatible = 0x2c2): Buffer {
  bytes.writeUInt16LE(0xef53, partition.first * 512 + 1024 + 0x38);
  bytes.writeUInt32LE(incompatible, partition.first * 512 + 1024 + 0x60);
  return bytes;
}

async function fileOf(bytes: Buffer): Promise<DiskReader> {
  const path = join(folder, 'disk.raw');
  await writeFile(path, bytes);
  const file = await open(path, 'r');
  opened.push(file);
  return rawDisk(file, bytes.length);
}

test('partitions are read with number, type, name, offset and size', async () => {
  expect(await readPartitionTable(await fileOf(disk([ESP, ROOT])), 'disk')).toEqual([
    { number: 1, type: 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B', name: 'esp', offset: 1048576, size: 1048576 },
    { number: 2, type: '4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709', name: 'system', offset: 2097152, size: 2097152 },
  ]);
});

test('a disk without a partition table is refused with what it needs', async () => {
  await expect(readPartitionTable(await fileOf(Buffer.alloc(4096)), 'disk.raw')).rejects.toThrow('disk.raw has no GUID partition table');
});

test('a damaged header and a damaged table are told apart', async () => {
  const header = disk([ESP]);
  header[512 + 40] = 1;
  await expect(readPartitionTable(await fileOf(header), 'disk')).rejects.toThrow('the checksum of the header is wrong');
  const table = disk([ESP]);
  table[1024 + 60] = 65;
  await expect(readPartitionTable(await fileOf(table), 'disk')).rejects.toThrow('the checksum of the table is wrong');
});

test.each([
  ['beyond the end', { ...LINUX, last: 2 ** 40 }],
  ['backwards', { ...LINUX, first: 12287, last: 8192 }],
])('a partition that lies %s is refused', async (_place, partition) => {
  const refused = readPartitionTable(await fileOf(disk([ESP, partition])), 'disk');
  await expect(refused).rejects.toThrow('The partition table of disk is damaged: partition 2 does not lie on the disk.');
});

test('a table that a hostile header puts beyond the end is an error, not a crash', async () => {
  const bytes = disk([ESP]);
  bytes.writeBigUInt64LE(2n ** 60n, 512 + 72);
  bytes.writeUInt32LE(0, 512 + 16);
  bytes.writeUInt32LE(crc32(bytes.subarray(512, 512 + 92)), 512 + 16);
  await expect(readPartitionTable(await fileOf(bytes), 'disk')).rejects.toThrow('beyond the end of the file');
});

test('the root is found by its type before its name and its size', async () => {
  const named = { ...LINUX, name: 'root' };
  const bytes = withExt4(withExt4(disk([ESP, named, ROOT]), ROOT), named);
  expect((await findRootPartition(await fileOf(bytes), 'disk')).number).toBe(3);
});

test('the root is found by the name root when no partition has the type', async () => {
  const named = { ...LINUX, name: 'root' };
  expect((await findRootPartition(await fileOf(withExt4(disk([ESP, named]), named)), 'disk')).number).toBe(2);
});

test('without type and name the root is the largest partition with ext4', async () => {
  expect((await findRootPartition(await fileOf(withExt4(disk([ESP, LINUX]), LINUX)), 'disk')).number).toBe(2);
});

test('a root that is not ext4 is refused by the name of its file system', async () => {
  const bytes = disk([ESP, ROOT]);
  bytes.write('XFSB', ROOT.first * 512, 'latin1');
  await expect(findRootPartition(await fileOf(bytes), 'disk.raw')).rejects.toThrow('partition 2 of disk.raw holds xfs');
});

test('a root that was not unmounted cleanly is refused', async () => {
  const bytes = withExt4(disk([ESP, ROOT]), ROOT, 0x2c2 | 0x4);
  await expect(findRootPartition(await fileOf(bytes), 'disk')).rejects.toThrow('not unmounted cleanly');
});

test('a disk without any root names the partitions that it has', async () => {
  await expect(findRootPartition(await fileOf(disk([ESP])), 'disk')).rejects.toThrow('Its partitions: 1 (esp)');
});
