import { open } from 'node:fs/promises';
import type { Log } from '@bakehouse/core/log';
import { runProgram } from '@bakehouse/system/program';

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
