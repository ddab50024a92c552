import { open, readFile, writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { runProgram } from '@bakehouse/system/program';
import { vhdChecksum, vhdFooter } from '../../packages/disk-image/src/vhd-footer.ts';

const MIB = 1024 * 1024;
const SECTOR = 512;
/** 4F68BCE3-E8CD-4DB1-96E7-FBCAF984B709 as it lies on the disk. */
const ROOT_TYPE = 'e3bc684fcde8b14d96e7fbcaf984b709';

/** Makes the checksums of a GPT of four entries right. */
export function signPartitionTable(disk: Buffer): void {
  if (disk.length < 3 * SECTOR) return;
  const header = disk.subarray(SECTOR, SECTOR + 92);
  header.writeUInt32LE(crc32(disk.subarray(2 * SECTOR, 3 * SECTOR)), 88);
  header.writeUInt32LE(0, 16);
  header.writeUInt32LE(crc32(header), 16);
}

/** A disk with a GPT of four entries, whose one partition begins like ext4. @param size bytes, at least 136 KiB; most are zero */
export function smallDisk(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  const table = bytes.subarray(2 * SECTOR, 3 * SECTOR);
  Buffer.from(ROOT_TYPE, 'hex').copy(table);
  table.writeBigUInt64LE(4n, 32);
  table.writeBigUInt64LE(BigInt(size / SECTOR - 1), 40);
  table.write('root', 56, 'utf16le');
  const header = bytes.subarray(SECTOR, SECTOR + 92);
  header.write('EFI PART', 'latin1');
  header.writeUInt32LE(0x10000, 8);
  header.writeUInt32LE(92, 12);
  header.writeBigUInt64LE(2n, 72);
  header.writeUInt32LE(4, 80);
  header.writeUInt32LE(128, 84);
  signPartitionTable(bytes);
  bytes.writeUInt16LE(0xef53, 4 * SECTOR + 1024 + 0x38);
  return bytes;
}

/** A disk of some MiB, half of which is data that differ from cluster to cluster. */
export function largeDisk(mebibytes: number): Buffer {
  const disk = smallDisk(mebibytes * MIB);
  for (let at = MIB; at < disk.length; at += 128 * 1024) disk.fill(`data at ${at} `, at, at + 64 * 1024);
  return disk;
}

/** qemu-img's own. */
export async function convert(raw: string, target: string, format: string, ...options: readonly string[]): Promise<void> {
  await runProgram('make an image', ['qemu-img', 'convert', '-f', 'raw', '-O', format, ...options, raw, target]);
}

/** Writes numbers of 8 bytes, or 4, into a file, most significant byte first. */
export async function patch(path: string, numbers: Readonly<Record<number, bigint | number>>): Promise<void> {
  const file = await open(path, 'r+');
  try {
    for (const [at, value] of Object.entries(numbers)) {
      const bytes = Buffer.alloc(typeof value === 'bigint' ? 8 : 4);
      if (typeof value === 'bigint') bytes.writeBigUInt64BE(BigInt.asUintN(64, value));
      else bytes.writeUInt32BE(value);
      await file.write(bytes, 0, bytes.length, Number(at));
    }
  } finally {
    await file.close();
  }
}

/** Where the tables of a qcow2 image are: of its first level, and the first of the second. */
export async function qcow2Tables(path: string): Promise<{ l1: number; l2: number; clusterSize: number }> {
  const bytes = await readFile(path);
  const l1 = Number(bytes.readBigUInt64BE(40));
  return { l1, l2: Number(bytes.readBigUInt64BE(l1) & 0x00ff_ffff_ffff_fe00n), clusterSize: 2 ** bytes.readUInt32BE(20) };
}

/** Changes a dynamic VHD and makes its checksums right again. @param change gets the footer, the header and the table, which it may write to */
export async function changeVhd(path: string, change: (footer: Buffer, header: Buffer, table: Buffer) => void): Promise<void> {
  const bytes = await readFile(path);
  const footer = bytes.subarray(bytes.length - SECTOR);
  const header = bytes.subarray(SECTOR, SECTOR + 1024);
  change(footer, header, bytes.subarray(Number(header.readBigUInt64BE(16))));
  signVhd(bytes);
  footer.copy(bytes, 0);
  await writeFile(path, bytes);
}

/** A dynamic VHD with small blocks, of which only those with data are there. qemu-img makes blocks of 2 MiB. */
export function smallVhd(disk: Buffer, blockSize = 4096): Buffer {
  const footer = vhdFooter({ diskSize: 1024 * 1024, uuid: '01234567-89ab-8def-8123-456789abcdef', timestamp: 0 });
  footer.writeBigUInt64BE(BigInt(SECTOR), 16);
  footer.writeUInt32BE(3, 60);
  footer.writeBigUInt64BE(BigInt(disk.length), 48);
  const count = Math.ceil(disk.length / blockSize);
  const header = Buffer.alloc(1024);
  header.write('cxsparse', 'latin1');
  header.fill(0xff, 8, 16);
  header.writeBigUInt64BE(3n * BigInt(SECTOR), 16);
  header.writeUInt32BE(0x10000, 24);
  header.writeUInt32BE(count, 28);
  header.writeUInt32BE(blockSize, 32);
  const table = Buffer.alloc(Math.ceil((count * 4) / SECTOR) * SECTOR, 0xff);
  const parts: Buffer[] = [];
  let sector = 3 + table.length / SECTOR;
  for (let index = 0; index < count; index++) {
    const block = Buffer.alloc(blockSize);
    disk.copy(block, 0, index * blockSize, (index + 1) * blockSize);
    if (block.every((byte) => byte === 0)) continue;
    table.writeUInt32BE(sector, index * 4);
    parts.push(Buffer.alloc(SECTOR, 0xff), block);
    sector += 1 + blockSize / SECTOR;
  }
  const bytes = Buffer.concat([footer, header, table, ...parts, footer]);
  signVhd(bytes);
  return bytes;
}

/** Makes the checksums of a dynamic VHD right. */
export function signVhd(bytes: Buffer): void {
  if (bytes.length < 4 * SECTOR) return;
  const header = bytes.subarray(SECTOR, SECTOR + 1024);
  header.writeUInt32BE(vhdChecksum(header, 36), 36);
  const footer = bytes.subarray(bytes.length - SECTOR);
  footer.writeUInt32BE(vhdChecksum(footer, 64), 64);
}
