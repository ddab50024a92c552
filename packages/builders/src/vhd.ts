import { open } from 'node:fs/promises';
import type { Log } from '@bakehouse/core/log';
import { runProgram } from '@bakehouse/core/program';

/*
 * Fixed VHD: the raw disk followed by one 512-byte footer, all numbers big-endian. "Virtual Hard Disk Image Format
 * Specification", version 1.0, Microsoft, 11 October 2006. Azure takes only this kind, its disk a whole number of MiB.
 */
export const FOOTER_SIZE = 512;
const MIB = 1024 * 1024;
const SECTOR = 512;
/** Seconds from 1970 to 2000, where time begins in a VHD. */
const EPOCH_2000 = 946_684_800;
const CHECKSUM_OFFSET = 64;
/** The largest disk that the specification's cylinders, heads and sectors can say. */
const MAX_GEOMETRY_SECTORS = 65_535 * 16 * 255;

export interface VhdFooter {
  /** Bytes of the disk, a whole number of MiB. */
  readonly diskSize: number;
  readonly uuid: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/**
 * The footer that makes a fixed VHD of a raw disk.
 *
 * @throws RangeError when the disk is not a whole number of MiB
 */
export function vhdFooter({ diskSize, uuid, timestamp }: VhdFooter): Buffer {
  if (diskSize <= 0 || diskSize % MIB !== 0) throw new RangeError(`A fixed VHD for Azure is a whole number of MiB, not ${diskSize} bytes.`);
  const footer = Buffer.alloc(FOOTER_SIZE);
  footer.write('conectix', 0, 'latin1');
  // Features: only the bit that is always set.
  footer.writeUInt32BE(2, 8);
  footer.writeUInt32BE(0x0001_0000, 12);
  // A fixed disk has no dynamic header.
  footer.writeBigUInt64BE(0xffff_ffff_ffff_ffffn, 16);
  footer.writeUInt32BE(Math.max(0, timestamp - EPOCH_2000), 24);
  // With any other creator some readers (QEMU's block/vpc.c) take the size from the rounded geometry and cut the disk short.
  footer.write('win ', 28, 'latin1');
  footer.writeUInt32BE(0x000a_0000, 32);
  footer.write('Wi2k', 36, 'latin1');
  footer.writeBigUInt64BE(BigInt(diskSize), 40);
  footer.writeBigUInt64BE(BigInt(diskSize), 48);
  const { cylinders, heads, sectorsPerTrack } = diskGeometry(diskSize / SECTOR);
  footer.writeUInt16BE(cylinders, 56);
  footer.writeUInt8(heads, 58);
  footer.writeUInt8(sectorsPerTrack, 59);
  // Type: fixed.
  footer.writeUInt32BE(2, 60);
  Buffer.from(uuid.replaceAll('-', ''), 'hex').copy(footer, 68, 0, 16);
  footer.writeUInt32BE(checksumOf(footer), CHECKSUM_OFFSET);
  return footer;
}

/** One's complement of the sum of all bytes, the checksum field itself counted as zero. */
function checksumOf(footer: Buffer): number {
  let sum = 0;
  for (const [index, byte] of footer.entries()) {
    if (index < CHECKSUM_OFFSET || index >= CHECKSUM_OFFSET + 4) sum += byte;
  }
  return ~sum >>> 0;
}

/** Cylinders, heads and sectors per track by the algorithm in the specification's appendix. */
export function diskGeometry(sectors: number): { cylinders: number; heads: number; sectorsPerTrack: number } {
  const total = Math.min(sectors, MAX_GEOMETRY_SECTORS);
  let sectorsPerTrack: number;
  let heads: number;
  let cylinderTimesHeads: number;
  if (total >= 65_535 * 16 * 63) {
    sectorsPerTrack = 255;
    heads = 16;
    cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
  } else {
    sectorsPerTrack = 17;
    cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
    heads = Math.max(4, Math.floor((cylinderTimesHeads + 1023) / 1024));
    if (cylinderTimesHeads >= heads * 1024 || heads > 16) {
      sectorsPerTrack = 31;
      heads = 16;
      cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
    }
    if (cylinderTimesHeads >= heads * 1024) {
      sectorsPerTrack = 63;
      heads = 16;
      cylinderTimesHeads = Math.floor(total / sectorsPerTrack);
    }
  }
  return { cylinders: Math.floor(cylinderTimesHeads / heads), heads, sectorsPerTrack };
}

/**
 * Makes a fixed VHD of a raw disk; holes stay holes, and where the file system can share blocks no data is copied.
 *
 * @throws RangeError when the disk is not a whole number of MiB, ExternalError when copying fails
 */
export async function writeFixedVhd(raw: string, vhd: string, footer: Buffer, log: Log, signal: AbortSignal): Promise<void> {
  // Node's copyFile fills holes with zeros.
  await runProgram('copy the disk', ['cp', '--sparse=always', '--reflink=auto', '--', raw, vhd], { log, signal });
  const file = await open(vhd, 'r+');
  try {
    const { size } = await file.stat();
    await file.write(footer, 0, footer.length, size);
    await file.sync();
  } finally {
    await file.close();
  }
}
