import { crc32 } from 'node:zlib';
import { UserError } from '@bakehouse/core/errors';
import type { DiskReader } from './disk-reader.ts';

/** Offsets and sizes as in the UEFI specification 2.10, section 5.3. */
const SECTOR = 512;
const SIGNATURE = 'EFI PART';
const HEADER_BYTES = 92;
/** The specification reserves 16 KiB (128 entries of 128 bytes); real tools write no more. A bound against a hostile header. */
const MAX_TABLE = 1024 * 1024;

/** One entry of a GUID partition table. */
export interface Partition {
  /** Counts from 1. */
  readonly number: number;
  /** Upper case, with hyphens. */
  readonly type: string;
  readonly name: string;
  /** Bytes from the start of the disk. */
  readonly offset: number;
  /** Bytes. */
  readonly size: number;
}

/**
 * Reads the GUID partition table of a disk with sectors of 512 bytes.
 *
 * @param disk its bytes
 * @param label how to call the disk in messages
 * @throws UserError when there is no intact table
 */
export async function readPartitionTable(disk: DiskReader, label: string): Promise<Partition[]> {
  const header = await disk.read(SECTOR, SECTOR);
  if (header?.toString('latin1', 0, 8) !== SIGNATURE) {
    throw new UserError(`${label} has no GUID partition table.`, {
      hint: 'an image of generation 2 boots by UEFI: it needs a GPT with an EFI system partition and a root partition',
    });
  }
  const headerBytes = header.readUInt32LE(12);
  const damaged = (what: string) =>
    new UserError(`The partition table of ${label} is damaged: ${what}.`, { hint: 'build the image again' });
  if (headerBytes < HEADER_BYTES || headerBytes > SECTOR) throw damaged('the header has an impossible size');
  const unsigned = Buffer.from(header.subarray(0, headerBytes));
  unsigned.writeUInt32LE(0, 16);
  if (crc32(unsigned) !== header.readUInt32LE(16)) throw damaged('the checksum of the header is wrong');

  const entries = header.readUInt32LE(80);
  const entryBytes = header.readUInt32LE(84);
  if (entryBytes < 128 || entries * entryBytes > MAX_TABLE) throw damaged('the table has an impossible size');
  const table = await disk.read(Number(header.readBigUInt64LE(72)) * SECTOR, entries * entryBytes);
  if (table === undefined) throw damaged('the table lies beyond the end of the file');
  if (crc32(table) !== header.readUInt32LE(88)) throw damaged('the checksum of the table is wrong');

  const partitions: Partition[] = [];
  for (let index = 0; index < entries; index++) {
    const entry = table.subarray(index * entryBytes, (index + 1) * entryBytes);
    const type = guidAt(entry, 0);
    if (type === UNUSED) continue;
    const first = Number(entry.readBigUInt64LE(32));
    const last = Number(entry.readBigUInt64LE(40));
    if (last < first || (last + 1) * SECTOR > disk.size) throw damaged(`partition ${index + 1} does not lie on the disk`);
    const name = entry.toString('utf16le', 56, 128).replace(/\0.*$/s, '');
    partitions.push({ number: index + 1, type, name, offset: first * SECTOR, size: (last - first + 1) * SECTOR });
  }
  return partitions;
}

const UNUSED = '00000000-0000-0000-0000-000000000000';

/** The first three fields are little-endian, the last two are not. */
function guidAt(bytes: Buffer, offset: number): string {
  const field = (start: number, end: number, swap: boolean) => {
    const part = Buffer.from(bytes.subarray(offset + start, offset + end));
    return (swap ? part.reverse() : part).toString('hex').toUpperCase();
  };
  return [field(0, 4, true), field(4, 6, true), field(6, 8, true), field(8, 10, false), field(10, 16, false)].join('-');
}
