import { open } from 'node:fs/promises';
import type { Log } from '@bakehouse/core/log';
import { writeAt } from '@bakehouse/system/files';
import { copySparse } from './sparse-copy.ts';

/**
 * Makes a fixed VHD of a raw disk; holes stay holes, and where the file system can share blocks no data is copied.
 *
 * @throws RangeError when the disk is not a whole number of MiB, ExternalError when copying fails
 */
export async function writeFixedVhd(raw: string, vhd: string, footer: Buffer, log: Log, signal: AbortSignal): Promise<void> {
  await copySparse(raw, vhd, { what: 'copy the disk', log, signal });
  const file = await open(vhd, 'r+');
  try {
    const { size } = await file.stat();
    await writeAt(file, footer, size);
    await file.sync();
  } finally {
    await file.close();
  }
}
