import { type FileHandle, open } from 'node:fs/promises';
import { FOOTER_SIZE, VHD_COOKIE } from '../../../disk-image/src/vhd-footer.ts';

const MIB = 1024 * 1024;

/** A footer with every field that is looked at; `change` may damage it before the checksum is set. */
export function footerOf(diskSize: number, change: { readonly type?: number; readonly checksum?: number } = {}): Buffer {
  const footer = Buffer.alloc(FOOTER_SIZE);
  footer.write(VHD_COOKIE, 0, 'latin1');
  footer.writeBigUInt64BE(BigInt(diskSize), 40);
  footer.writeBigUInt64BE(BigInt(diskSize), 48);
  footer.writeUInt32BE(change.type ?? 2, 60);
  footer.writeUInt32BE(change.checksum ?? ~footer.reduce((sum, byte) => sum + byte, 0) >>> 0, 64);
  return footer;
}

/** Writes a sparse file of so many MiB of disk with the given data and a footer. */
export async function writeVhd(
  file: string,
  mebibytes: number,
  data: Readonly<Record<number, Buffer>>,
  footer = footerOf(mebibytes * MIB),
): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for (const [offset, bytes] of Object.entries(data)) await writeAt(handle, bytes, Number(offset));
    await writeAt(handle, footer, mebibytes * MIB);
  } finally {
    await handle.close();
  }
}

async function writeAt(handle: FileHandle, bytes: Buffer, offset: number): Promise<void> {
  await handle.write(bytes, 0, bytes.length, offset);
}
