import type { FileHandle } from 'node:fs/promises';
import { clusteredDisk, type DiskReader, readExactly, readPadded } from './disk-reader.ts';
import { checkDiskSize, damagedImage, refusedImage } from './refused-image.ts';
import { FOOTER_SIZE, readVhdFooter, vhdChecksum } from './vhd-footer.ts';

/*
 * Dynamic VHD: a copy of the footer, a header of 1,024 bytes, a table of where each block of the disk is, the blocks, the footer.
 * "Virtual Hard Disk Image Format Specification", version 1.0, Microsoft, 11 October 2006.
 */
const HEADER_SIZE = 1024;
const HEADER_COOKIE = 'cxsparse';
const CHECKSUM_OFFSET = 36;
const SECTOR = 512;
const UNUSED = 0xffff_ffff;
/** 4 TiB in blocks of 2 MiB, the usual ones. */
const MOST_BLOCKS = 2 ** 21;
const LOCATORS = { offset: 576, count: 8, size: 24 };

export interface DynamicVhd {
  /** Bytes of the disk. */
  readonly diskSize: number;
  /** Bytes of a block without its bitmap. */
  readonly blockSize: number;
  /** Bytes of the bitmap in front of each block. */
  readonly bitmapSize: number;
  /** The sector of each block's bitmap. */
  readonly blocks: Uint32Array;
}

/**
 * Reads the header and the table of a dynamic VHD, and makes sure that every block has bytes of its own in the file.
 *
 * @param footer the last 512 bytes of the file
 * @param label how to call the image in messages
 * @returns with the bytes of the disk that are there: as many, at most, does a raw copy hold
 * @throws UserError when it has a parent, when blocks overlap or lie outside of the file, or when it says impossible things
 */
export async function readDynamicVhd(
  file: FileHandle,
  fileSize: number,
  footer: Buffer,
  label: string,
): Promise<{ readonly vhd: DynamicVhd; readonly mappedBytes: number }> {
  const diskSize = readVhdFooter(footer)?.diskSize ?? 0;
  checkDiskSize(label, diskSize);
  const headerAt = Number(footer.readBigUInt64BE(16));
  const header = await readExactly(file, headerAt, HEADER_SIZE);
  if (header?.toString('latin1', 0, HEADER_COOKIE.length) !== HEADER_COOKIE)
    throw damagedImage(label, 'its header is not where its footer says');
  if (header.readUInt32BE(CHECKSUM_OFFSET) !== vhdChecksum(header, CHECKSUM_OFFSET))
    throw damagedImage(label, 'the checksum of its header is wrong');
  for (let index = 0; index < LOCATORS.count; index++) {
    if (header.readUInt32BE(LOCATORS.offset + index * LOCATORS.size) !== 0) {
      throw refusedImage(label, 'it names another file as its parent', 'merge it with its parent, where you trust it, or build it again');
    }
  }
  const blockSize = header.readUInt32BE(32);
  if (blockSize < SECTOR || (blockSize & (blockSize - 1)) !== 0 || blockSize > 2 ** 30)
    throw damagedImage(label, 'its blocks have an impossible size');
  const count = header.readUInt32BE(28);
  if (count > MOST_BLOCKS || count * blockSize < diskSize) throw damagedImage(label, `it has ${count} blocks, which does not fit its disk`);
  const bitmapSize = Math.ceil(blockSize / SECTOR / 8 / SECTOR) * SECTOR;
  const tableAt = Number(header.readBigUInt64BE(16));
  const table = await readExactly(file, tableAt, count * 4);
  if (table === undefined) throw damagedImage(label, 'its table lies beyond the end of the file');
  const blocks = Uint32Array.from({ length: count }, (_, index) => table.readUInt32BE(index * 4));
  const vhd = { diskSize, blockSize, bitmapSize, blocks };
  const own = [
    { start: 0, end: FOOTER_SIZE },
    { start: headerAt, end: headerAt + HEADER_SIZE },
    { start: tableAt, end: tableAt + count * 4 },
    { start: fileSize - FOOTER_SIZE, end: fileSize },
  ];
  return { vhd, mappedBytes: Math.min(checkBlocks(vhd, own, fileSize, label) * blockSize, diskSize) };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** @returns how many blocks there are */
function checkBlocks({ blocks, blockSize, bitmapSize }: DynamicVhd, own: readonly Range[], fileSize: number, label: string): number {
  const length = bitmapSize + blockSize;
  const used = blocks.filter((sector) => sector !== UNUSED).sort();
  for (const [index, sector] of used.entries()) {
    const start = sector * SECTOR;
    if (start + length > fileSize) throw damagedImage(label, `a block at ${start} lies beyond the end of the file`);
    const before = index === 0 ? undefined : (used[index - 1] as number) * SECTOR + length;
    if ((before !== undefined && before > start) || own.some((range) => range.start < start + length && start < range.end)) {
      throw damagedImage(label, `a block at ${start} stands where something else does: blocks overlap`);
    }
  }
  return used.length;
}

/** The disk in a dynamic VHD whose blocks were checked. */
export function dynamicVhdDisk(file: FileHandle, { diskSize, blockSize, bitmapSize, blocks }: DynamicVhd): DiskReader {
  return clusteredDisk(diskSize, blockSize, async (block, start, length) => {
    const sector = blocks[block] ?? UNUSED;
    return sector === UNUSED ? undefined : readPadded(file, sector * SECTOR + bitmapSize + start, length);
  });
}
