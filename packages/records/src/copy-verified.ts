import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CancelledError, UserError } from '@bakehouse/core/errors';
import { partialNeighbour } from '@bakehouse/system/files';

const CHUNK = 4 * 1024 * 1024;
/** Holes of this length stay holes; file systems keep no shorter ones apart. */
const BLOCK = 64 * 1024;
const ZEROS = Buffer.alloc(BLOCK);

/**
 * Copies a file while its SHA-256 is taken: it takes its place whole, or not at all. What is zero becomes a hole.
 *
 * @param expected in bytes and lower-case hexadecimal
 * @throws UserError when the content is another one, CancelledError, what the file system says
 */
export async function copyVerified(
  source: string,
  target: string,
  expected: { readonly size: number; readonly sha256: string },
  signal: AbortSignal,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const partial = partialNeighbour(target, dirname(target));
  const from = await open(source, 'r');
  try {
    const to = await open(partial, 'wx');
    try {
      const hash = createHash('sha256');
      const buffer = Buffer.allocUnsafe(CHUNK);
      let position = 0;
      for (;;) {
        if (signal.aborted) throw new CancelledError();
        const { bytesRead } = await from.read(buffer, 0, CHUNK, position);
        if (bytesRead === 0) break;
        const bytes = buffer.subarray(0, bytesRead);
        hash.update(bytes);
        for (let start = 0; start < bytesRead; start += BLOCK) {
          const block = bytes.subarray(start, start + BLOCK);
          if (!block.equals(ZEROS.subarray(0, block.length))) await to.write(block, 0, block.length, position + start);
        }
        position += bytesRead;
      }
      const found = hash.digest('hex');
      if (position !== expected.size || found !== expected.sha256) {
        throw new UserError(`${source} is not what it should be: it has ${position} bytes and the SHA-256 ${found}.`, {
          hint: 'make the file again',
        });
      }
      await to.truncate(position);
      await to.sync();
    } finally {
      await to.close();
    }
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await from.close();
  }
}
