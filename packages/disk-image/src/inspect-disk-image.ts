import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { messageOf, UserError } from '@bakehouse/core/errors';
import { FORMAT_NAMES, sniffDiskFormat } from './disk-format.ts';
import { type DiskReader, rawDisk, readExactly } from './disk-reader.ts';
import { type DynamicVhd, dynamicVhdDisk, readDynamicVhd } from './dynamic-vhd.ts';
import { qcow2Disk } from './qcow2-disk.ts';
import { type Qcow2Header, readQcow2Header } from './qcow2-header.ts';
import { checkQcow2Tables } from './qcow2-tables.ts';
import { damagedImage, refusedImage } from './refused-image.ts';
import { FOOTER_SIZE, readVhdFooter, VHD_COOKIE } from './vhd-footer.ts';

/** A disk image that is safe to be opened: it stands alone, and nothing in it is there twice. */
export type DiskImage = {
  /** As it was given. */
  readonly path: string;
  /** Bytes of the disk. */
  readonly diskSize: number;
  /** Most bytes that a raw copy of it holds; the rest are holes. */
  readonly mappedBytes: number;
} & (
  | { readonly format: 'raw' | 'fixed-vhd' }
  | { readonly format: 'dynamic-vhd'; readonly vhd: DynamicVhd }
  | { readonly format: 'qcow2'; readonly header: Qcow2Header }
);

const SECTOR = 512;

/**
 * Reads the headers of a disk image before anything else opens it. What refers to other files, overlaps, is larger than what is unpacked
 * or of a format that is not read here is refused.
 *
 * @throws UserError with what is wrong and what to do, CancelledError
 */
export async function inspectDiskImage(path: string, signal?: AbortSignal): Promise<DiskImage> {
  return withFile(path, async (file) => {
    const stats = await file.stat();
    const { size } = stats;
    if (!stats.isFile()) throw new UserError(`${path} is not a file.`, { hint: 'name a raw, VHD or qcow2 disk image' });
    if (size < 2 * SECTOR) throw new UserError(`${path} is too small for a disk image (${size} bytes).`);
    const format = await sniffDiskFormat(file, size);
    if (format === 'qcow2') {
      const header = await readQcow2Header(file, path);
      const mappedBytes = await checkQcow2Tables(file, size, header, path, signal);
      return { path, format, diskSize: header.diskSize, mappedBytes, header };
    }
    if (format === 'vhd') return inspectVhd(file, path, size);
    if (format !== undefined && format !== 'raw') {
      const { title, qemu } = FORMAT_NAMES[format];
      throw refusedImage(
        path,
        `it is ${title}, and raw, VHD and qcow2 are read`,
        `make a qcow2 of it, where you trust it: qemu-img convert -f ${qemu} -O qcow2 <image> <new image>`,
      );
    }
    const head = await readExactly(file, 0, VHD_COOKIE.length);
    if (head?.toString('latin1') === VHD_COOKIE) throw damagedImage(path, 'it begins like a dynamic VHD, and has no footer');
    if (size % SECTOR !== 0) throw new UserError(`${path} is no disk image: its size, ${size} bytes, is not a multiple of 512.`);
    return { path, format: 'raw', diskSize: size, mappedBytes: Math.min(size, stats.blocks * SECTOR) };
  });
}

async function inspectVhd(file: FileHandle, path: string, size: number): Promise<DiskImage> {
  const bytes = await readExactly(file, size - FOOTER_SIZE, FOOTER_SIZE);
  const footer = bytes === undefined ? undefined : readVhdFooter(bytes);
  if (bytes === undefined || footer === undefined) throw damagedImage(path, 'its footer is cut off');
  if (footer.checksum.said !== footer.checksum.found) throw damagedImage(path, 'the checksum of its footer is wrong');
  if (footer.type === 'differencing') {
    throw refusedImage(
      path,
      'it is a VHD with a parent, so that any file of this machine could be read through it',
      'merge it with its parent, where you trust it, or build it again',
    );
  }
  if (footer.type === 'dynamic') {
    const { vhd, mappedBytes } = await readDynamicVhd(file, size, bytes, path);
    return { path, format: 'dynamic-vhd', diskSize: footer.diskSize, mappedBytes, vhd };
  }
  if (footer.type === 'unknown') throw damagedImage(path, 'it is a VHD of an unknown type');
  const diskSize = size - FOOTER_SIZE;
  if (footer.diskSize !== diskSize || diskSize % SECTOR !== 0) {
    throw damagedImage(path, `its footer tells of a disk of ${footer.diskSize} bytes, and the file has ${diskSize} before it`);
  }
  const { blocks } = await file.stat();
  return { path, format: 'fixed-vhd', diskSize, mappedBytes: Math.min(diskSize, blocks * SECTOR) };
}

/**
 * Looks at the disk in an image that was inspected, without unpacking it.
 *
 * @returns undefined where that is not possible: its clusters are compressed with zstd
 * @throws UserError when what is to be read is damaged, and whatever `look` throws
 */
export async function lookIntoDisk<T>(image: DiskImage, look: (disk: DiskReader) => Promise<T>): Promise<T | undefined> {
  return withFile(image.path, async (file) => {
    const disk = diskIn(file, image);
    return disk === undefined ? undefined : look(disk);
  });
}

function diskIn(file: FileHandle, image: DiskImage): DiskReader | undefined {
  if (image.format === 'qcow2') return qcow2Disk(file, image.header, image.path);
  if (image.format === 'dynamic-vhd') return dynamicVhdDisk(file, image.vhd);
  return rawDisk(file, image.diskSize);
}

async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  // Opening a pipe would wait for somebody who writes to it. Windows has no such flag.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((cause: unknown) => {
    throw new UserError(`Cannot open the image ${path}: ${messageOf(cause)}.`, { cause });
  });
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
