import { type FileHandle, open } from 'node:fs/promises';
import { readExactly } from './disk-reader.ts';
import { FOOTER_SIZE, VHD_COOKIE } from './vhd-footer.ts';

/** How a disk lies in a file. `raw` has a partition table; what has none and no other mark is no disk. */
export type DiskFormat = 'raw' | 'vhd' | 'qcow2' | 'qcow' | 'qed' | 'vhdx' | 'vmdk' | 'vdi' | 'parallels';

/** How a format is called in messages, and what qemu-img calls it. */
export const FORMAT_NAMES: Readonly<Record<DiskFormat, { readonly title: string; readonly qemu: string }>> = {
  raw: { title: 'a raw disk', qemu: 'raw' },
  vhd: { title: 'a VHD', qemu: 'vpc' },
  qcow2: { title: 'a QCOW2 image', qemu: 'qcow2' },
  qcow: { title: 'a QCOW image of version 1', qemu: 'qcow' },
  qed: { title: 'a QED image', qemu: 'qed' },
  vhdx: { title: 'a VHDX', qemu: 'vhdx' },
  vmdk: { title: 'a VMDK', qemu: 'vmdk' },
  vdi: { title: 'a VDI', qemu: 'vdi' },
  parallels: { title: 'a Parallels disk', qemu: 'parallels' },
};

const SECTOR = 512;

/** What a file begins with. */
const MAGIC: readonly (readonly [text: string, format: DiskFormat])[] = [
  ['QED\0', 'qed'],
  ['vhdxfile', 'vhdx'],
  ['KDMV', 'vmdk'],
  ['COWD', 'vmdk'],
  ['# Disk DescriptorFile', 'vmdk'],
  ['WithoutFreeSpace', 'parallels'],
  ['WithouFreSpacExt', 'parallels'],
];
/** VDI has its mark behind a line of text. */
const VDI = { offset: 64, value: 0xbeda107f };

/**
 * What kind of disk a file is, by its content: names say little. Nobody but us ever guesses: QEMU is always told the format, since its
 * own guessing can be tricked by what a guest writes to the first sector of a raw disk.
 *
 * @param size of the file in bytes
 * @returns undefined for what is no disk
 */
export async function sniffDiskFormat(file: FileHandle, size: number): Promise<DiskFormat | undefined> {
  const head = (await readExactly(file, 0, Math.min(size, 2 * SECTOR))) ?? Buffer.alloc(0);
  const text = head.toString('latin1');
  if (text.startsWith('QFI\xfb')) return head.length >= 8 && head.readUInt32BE(4) === 1 ? 'qcow' : 'qcow2';
  const marked = MAGIC.find(([magic]) => text.startsWith(magic));
  if (marked !== undefined) return marked[1];
  if (head.length >= VDI.offset + 4 && head.readUInt32LE(VDI.offset) === VDI.value) return 'vdi';
  const end = size < FOOTER_SIZE ? undefined : await readExactly(file, size - FOOTER_SIZE, VHD_COOKIE.length);
  if (end?.toString('latin1') === VHD_COOKIE) return 'vhd';
  // GPT in the second sector, or the signature of a partition table at the end of the first.
  return text.startsWith('EFI PART', SECTOR) || text.startsWith('\x55\xaa', SECTOR - 2) ? 'raw' : undefined;
}

/** The same for a file by its path. */
export async function diskFormatOf(path: string): Promise<DiskFormat | undefined> {
  const file = await open(path, 'r');
  try {
    return await sniffDiskFormat(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}
