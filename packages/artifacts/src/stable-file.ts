import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { throwIfCancelled, UserError } from '@bakehouse/core/errors';

const BLOCK = 1024 * 1024;

/**
 * Reads a regular file in blocks and makes sure that it stayed the same from the first to the last: a file that is being
 * written gives an error, never a mixture. Links are not followed, and a FIFO that took the file's place does not block.
 *
 * @param take gets each block; it may be reused after the returned promise settles
 * @returns the size in bytes
 * @throws UserError when the file changed or is no regular file, CancelledError
 */
export async function readStableFile(path: string, signal: AbortSignal, take: (block: Buffer) => unknown): Promise<number> {
  // Windows has neither flag.
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const before = await identityOf(file, path);
    const buffer = Buffer.allocUnsafe(Math.min(BLOCK, Number(before.size) + 1));
    let size = 0;
    for (;;) {
      throwIfCancelled(signal);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, size);
      if (bytesRead === 0) break;
      size += bytesRead;
      await take(buffer.subarray(0, bytesRead));
    }
    const after = await identityOf(file, path);
    if (
      BigInt(size) !== before.size ||
      after.size !== before.size ||
      after.mtimeNs !== before.mtimeNs ||
      after.ctimeNs !== before.ctimeNs
    ) {
      throw new UserError(`${path} changed while it was read.`, { hint: 'wait until nothing writes to it, then run again' });
    }
    return size;
  } finally {
    await file.close();
  }
}

async function identityOf(file: FileHandle, path: string) {
  const status = await file.stat({ bigint: true });
  if (!status.isFile()) throw new UserError(`${path} is no longer a regular file.`);
  return status;
}
