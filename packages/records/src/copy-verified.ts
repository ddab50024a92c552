import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CancelledError, UserError } from '@bakehouse/core/errors';
import { writeSparse } from '@bakehouse/disk-image/sparse';
import { partialNeighbour, readAt } from '@bakehouse/system/files';

const CHUNK = 4 * 1024 * 1024;

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
        const bytes = buffer.subarray(0, await readAt(from, buffer, position));
        if (bytes.length === 0) break;
        hash.update(bytes);
        await writeSparse(to, bytes, position);
        position += bytes.length;
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
