import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { throwIfCancelled } from '@bakehouse/core/errors';

/** A multiple of every file system's block, so that each skipped block is a hole. */
const BLOCK = 64 * 1024;
const ZEROS = Buffer.alloc(BLOCK);
const CHUNK = 16 * BLOCK;

export interface Copied {
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** True when the file changed while it was read. */
  readonly changed: boolean;
}

/**
 * Copies a file whole or not at all; blocks of zeros become holes, so a sparse core stays sparse. Without `target` it is only
 * read. The copy can be read by its owner alone: a dump holds whatever the program had in memory.
 *
 * @throws CancelledError, or what reading and writing throw
 */
export async function copySparse(source: string, target: string | undefined, signal: AbortSignal): Promise<Copied> {
  const partial =
    target === undefined ? undefined : join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.partial`);
  if (partial !== undefined) await mkdir(dirname(partial), { recursive: true });
  const from = await open(source, 'r');
  try {
    const to = partial === undefined ? undefined : await open(partial, 'wx', 0o600);
    const hash = createHash('sha256');
    const before = await from.stat();
    let at = 0;
    try {
      const buffer = Buffer.alloc(CHUNK);
      for (;;) {
        throwIfCancelled(signal);
        const { bytesRead } = await from.read(buffer, 0, CHUNK, at);
        if (bytesRead === 0) break;
        hash.update(buffer.subarray(0, bytesRead));
        if (to !== undefined) await writeBlocks(to, buffer.subarray(0, bytesRead), at);
        at += bytesRead;
      }
      await to?.truncate(at);
      await to?.sync();
    } finally {
      await to?.close();
    }
    const after = await from.stat();
    if (partial !== undefined) await rename(partial, target as string);
    return { size: at, sha256: hash.digest('hex'), changed: after.size !== before.size || after.mtimeMs !== before.mtimeMs };
  } catch (error) {
    if (partial !== undefined) await rm(partial, { force: true });
    throw error;
  } finally {
    await from.close();
  }
}

async function writeBlocks(to: import('node:fs/promises').FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let offset = 0; offset < bytes.length; offset += BLOCK) {
    const block = bytes.subarray(offset, offset + BLOCK);
    if (block.equals(block.length === BLOCK ? ZEROS : ZEROS.subarray(0, block.length))) continue;
    let written = 0;
    while (written < block.length) {
      const { bytesWritten } = await to.write(block, written, block.length - written, at + offset + written);
      written += bytesWritten;
    }
  }
}
