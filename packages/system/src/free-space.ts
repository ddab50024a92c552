import { statfs } from 'node:fs/promises';
import { ExternalError, hasErrorCode, messageOf, UserError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';

/** Bytes that are always left to others on a disk, to small files beside a large one, and to what the file system needs for itself. */
const RESERVE = 64 * 1024 * 1024;

/** How programs (cp, mke2fs, tar, dpkg, apt) say ENOSPC and EDQUOT. */
export const SAID_FULL = /No space left on device|ENOSPC|quota exceeded|You don't have enough free space/i;

/** Bytes that the user may still write below a folder. Some file systems on a network say that they have no blocks at all: without end. */
export async function freeSpace(folder: string): Promise<number> {
  const { blocks, bavail, bsize } = await statfs(folder);
  return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
}

/** Bytes that something large may take below a folder: what is free, but for a reserve. */
export async function usableSpace(folder: string): Promise<number> {
  return Math.max(0, (await freeSpace(folder)) - RESERVE);
}

/** True for the error of a file system or a program that has no room left. */
export function isDiskFull(error: unknown): boolean {
  return hasErrorCode(error, 'ENOSPC', 'EDQUOT') || (error instanceof ExternalError && SAID_FULL.test(messageOf(error)));
}

/**
 * How much there is and how much is needed, for whoever says that a disk is full.
 *
 * @param free bytes
 * @param needed bytes, where they are known
 */
export function diskFullMessage(folder: string, free: number, needed?: number): string {
  const want = needed === undefined ? '' : ` ${formatBytes(needed)} are needed and`;
  return `The disk of ${folder} is full:${want} ${formatBytes(free)} are free.`;
}

/**
 * An error of writing a file, in words where the disk is full; any other is returned as it is.
 *
 * @param what is written: a path, or "to unpack …"
 */
export function explainNoRoom(error: unknown, what: string): unknown {
  if (!isDiskFull(error)) return error;
  return new UserError(`There is no room ${what}.`, { cause: error, hint: 'free some space, or write it to another disk' });
}
