import { ExternalError, hasErrorCode, messageOf, UserError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/format';
import { freeSpace } from '@bakehouse/system/free-space';

/** How mke2fs, tar, dpkg, apt and cp say ENOSPC. */
const FULL = /No space left on device|ENOSPC|You don't have enough free space/;

/** Turns a failure for want of space into an error that says how much there is and how much is needed; any other is returned as it is. */
export async function explainFullDisk(error: unknown, folder: string, needed: number): Promise<unknown> {
  const full = hasErrorCode(error, 'ENOSPC') || (error instanceof ExternalError && FULL.test(messageOf(error)));
  if (!full) return error;
  const free = await freeSpace(folder);
  return new UserError(
    `The disk is full: ${formatBytes(free)} are free in ${folder}, and this build needs about ${formatBytes(needed)}. ${messageOf(error)}`,
    { hint: 'free some space, or give an output folder on another disk', cause: error },
  );
}
