import { type BigIntStats, closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { hasErrorCode, throwIfCancelled, UserError } from '@bakehouse/core/errors';

/** Bytes of every block but the last. */
export const READ_BLOCK = 1024 * 1024;

/** Neither follows a link nor waits at a FIFO that took the file's place. Windows has neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What tells one state of one file from any other. Times are nanoseconds. */
export type FileIdentity = Pick<BigIntStats, 'dev' | 'ino' | 'size' | 'mtimeNs' | 'ctimeNs'>;

/**
 * Reads a regular file in blocks and makes sure that it stayed the same from the first to the last: a file that is being
 * written, or replaced by another, gives an error, never a mixture. Links are not followed, and a FIFO that took the file's place
 * does not block.
 *
 * @param take gets each block; it may be reused after the returned promise settles
 * @param listed what the file was when it was found
 * @returns the size in bytes
 * @throws UserError when the file changed or is no regular file, CancelledError
 */
export async function readStableFile(
  path: string,
  signal: AbortSignal,
  take: (block: Buffer) => unknown,
  listed?: FileIdentity,
): Promise<number> {
  const file = openListed(path);
  try {
    const before = checkKind(fstatSync(file, { bigint: true }), path);
    if (listed !== undefined && !isSame(before, listed)) throw changed(path, 'since it was listed');
    const buffer = Buffer.allocUnsafe(Math.min(READ_BLOCK, Number(before.size) + 1));
    let size = 0;
    for (;;) {
      throwIfCancelled(signal);
      // In this thread: handing a block over takes longer than copying it from the page cache. So signals need a turn of their own.
      const filled = fill(file, buffer, size);
      if (filled === 0) break;
      size += filled;
      // A file that grows as fast as it is read would never end.
      if (BigInt(size) > before.size) throw changed(path);
      await take(buffer.subarray(0, filled));
      await nextTurn();
    }
    if (BigInt(size) !== before.size || !isSame(before, fstatSync(file, { bigint: true })) || !isSame(before, named(path))) {
      throw changed(path);
    }
    return size;
  } finally {
    closeSync(file);
  }
}

/**
 * The same for a file that fits into memory, without a turn of the event loop: for thousands of small files that takes about half of
 * the time.
 *
 * @throws UserError when the file changed or is no regular file
 */
export function readStableFileSync(path: string, listed?: FileIdentity): Buffer {
  const file = openListed(path);
  try {
    const before = checkKind(fstatSync(file, { bigint: true }), path);
    if (listed !== undefined && !isSame(before, listed)) throw changed(path, 'since it was listed');
    const size = Number(before.size);
    const buffer = Buffer.allocUnsafe(size);
    if (fill(file, buffer, 0) < size) throw changed(path);
    // That another file takes the name in these microseconds is no mixture either.
    if (!isSame(before, fstatSync(file, { bigint: true }))) throw changed(path);
    return buffer;
  } finally {
    closeSync(file);
  }
}

/** Full blocks, also where the system hands out less at a time: what is made of them must not depend on that. */
function fill(file: number, buffer: Buffer, position: number): number {
  let filled = 0;
  while (filled < buffer.length) {
    const read = readSync(file, buffer, filled, buffer.length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}

function isSame(a: FileIdentity, b: FileIdentity): boolean {
  return a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs;
}

function checkKind(status: BigIntStats, path: string): BigIntStats {
  if (!status.isFile()) throw new UserError(`${path} is no longer a regular file.`);
  return status;
}

/** Everybody lists files before. */
function openListed(path: string): number {
  try {
    return openSync(path, FLAGS);
  } catch (error) {
    return throwUnlessGone(error, path);
  }
}

/** What the name stands for now. */
function named(path: string): BigIntStats {
  try {
    return lstatSync(path, { bigint: true });
  } catch (error) {
    return throwUnlessGone(error, path);
  }
}

/** A file that was there a moment ago. */
function throwUnlessGone(error: unknown, path: string): never {
  if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) throw new UserError(`${path} vanished while it was read.`, { hint: 'run again' });
  if (hasErrorCode(error, 'ELOOP')) throw new UserError(`${path} is no longer a regular file.`);
  if (hasErrorCode(error, 'EACCES', 'EPERM')) {
    throw new UserError(`${path} cannot be read: permission denied.`, { hint: 'give this user read permission, or exclude it' });
  }
  throw error;
}

function changed(path: string, when = 'while it was read'): UserError {
  return new UserError(`${path} changed ${when}.`, { hint: 'wait until nothing writes to it, then run again' });
}
