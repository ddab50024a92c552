import { open } from 'node:fs/promises';

const SECTOR = 512;

/** What a file is, by its content: names say little (Packer's qemu builder gives none). Undefined for what is not a disk. */
export async function diskFormatOf(path: string): Promise<'raw' | 'qcow2' | 'vhd' | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size < 3 * SECTOR) return undefined;
    const read = async (position: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead).toString('latin1');
    };
    if ((await read(0, 4)) === 'QFI\xfb') return 'qcow2';
    if ((await read(size - SECTOR, 8)) === 'conectix') return 'vhd';
    // A partition table: GPT in the second sector, or the signature at the end of the first.
    if ((await read(SECTOR, 8)) === 'EFI PART' || (await read(SECTOR - 2, 2)) === '\x55\xaa') return 'raw';
    return undefined;
  } finally {
    await file.close();
  }
}
