import { open } from 'node:fs/promises';
import { UserError } from '@bakehouse/core/errors';
import { readExactly } from './gpt.ts';

/** How the bytes of a disk lie in a file. A fixed VHD is a raw disk with a footer behind it. */
export type DiskFormat =
  | { readonly kind: 'raw' /** Bytes of the disk. */; readonly size: number }
  | { readonly kind: 'fixed-vhd' /** Bytes of the disk, without the footer. */; readonly size: number }
  | { readonly kind: 'dynamic-vhd' }
  | { readonly kind: 'qcow2' };

/** "Virtual Hard Disk Image Format Specification" 1.0: a footer of 512 bytes, disk type 2 = fixed. */
const FOOTER = 512;
const COOKIE = 'conectix';
const FIXED = 2;

/**
 * Tells the format of a disk image from its content. QEMU is always told the format: its own guessing can be tricked by
 * what a guest writes to the first sector of a raw disk.
 *
 * @throws UserError when the file is missing, empty or no disk
 */
export async function detectDiskFormat(path: string): Promise<DiskFormat> {
  const file = await open(path, 'r').catch((cause) => {
    throw new UserError(`Cannot open the image ${path}: ${cause instanceof Error ? cause.message : cause}.`, { cause });
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new UserError(`${path} is not a file.`, { hint: 'name a raw, VHD or qcow2 disk image' });
    const head = await readExactly(file, 0, FOOTER);
    const footer = await readExactly(file, stats.size - FOOTER, FOOTER);
    if (head === undefined || footer === undefined) throw new UserError(`${path} is too small for a disk image (${stats.size} bytes).`);
    if (head.toString('latin1', 0, 4) === 'QFI\xfb') return { kind: 'qcow2' };
    if (footer.toString('latin1', 0, 8) === COOKIE) {
      return footer.readUInt32BE(60) === FIXED ? { kind: 'fixed-vhd', size: stats.size - FOOTER } : { kind: 'dynamic-vhd' };
    }
    if (stats.size % FOOTER !== 0) {
      throw new UserError(`${path} is no disk image: its size, ${stats.size} bytes, is not a multiple of 512.`);
    }
    return { kind: 'raw', size: stats.size };
  } finally {
    await file.close();
  }
}
