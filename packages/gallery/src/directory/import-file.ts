import { chmod, link, open, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ExternalError, hasErrorCode, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import { copySparse } from '@bakehouse/disk-image/sparse';
import { diskFullMessage, freeSpace, isDiskFull, usableSpace } from '@bakehouse/system/files';
import { hashFiles } from '@bakehouse/system/hashing';

/** A thread takes 75 ms to start, in which this one hashes as many bytes. */
const WORTH_THREADS = 64 * 1024 * 1024;

export interface ImageFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/**
 * Puts an image file into the gallery. `verifyImageFiles` has to follow.
 *
 * On the same file system it becomes a hard link: no bytes are copied, holes of sparse images stay, and the builder's folder may
 * be removed. It is made read-only, so that no later program writes into both names by mistake. Elsewhere it is copied, sparse.
 *
 * @throws UserError when the file has not the size that was built, ExternalError when the disk is full, CancelledError
 */
export async function placeImageFile(file: ImageFile, target: string, signal: AbortSignal): Promise<void> {
  throwIfCancelled(signal);
  try {
    // link(2) would link a symbolic link itself.
    const source = await realpath(file.path);
    if (!(await linkFile(source, target))) await copyImageFile(source, target, signal);
    await chmod(target, 0o444);
    const { size } = await stat(target);
    if (size !== file.size) throw changed(file, `${size} bytes instead of ${file.size}`);
    await flush(target);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT'))
      throw new UserError(`The image file ${file.path} is gone.`, { hint: 'build the image again', cause: error });
    throw error;
  }
}

/** False where links are not possible: another file system, or one without links. */
async function linkFile(source: string, target: string): Promise<boolean> {
  try {
    await link(source, target);
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'EACCES')) return false;
    throw error;
  }
}

/** Copies with holes, where there is room for it. */
export async function copyImageFile(source: string, target: string, signal: AbortSignal): Promise<void> {
  const { blocks, size } = await stat(source);
  // st_blocks counts 512 bytes whatever the file system's block is; Windows has none.
  const needed = blocks > 0 ? blocks * 512 : size;
  const folder = dirname(target);
  if ((await usableSpace(folder)) < needed) throw diskFull(folder, needed, await freeSpace(folder));
  try {
    await copySparse(source, target, { what: 'copy the image into the gallery', signal });
  } catch (error) {
    throw isDiskFull(error) ? diskFull(folder, needed, await freeSpace(folder), error) : error;
  }
}

/** @param needed bytes, where they are known */
export function diskFull(folder: string, needed: number | undefined, free: number, cause?: unknown): ExternalError {
  return new ExternalError(diskFullMessage(folder, free, needed), {
    service: 'file system',
    reason: 'machine',
    operation: 'put the image into the gallery',
    hint: 'free some space or give another gallery, then run the step again',
    ...(cause === undefined ? {} : { cause }),
  });
}

/**
 * Takes the checksums of files that were put into the gallery, under their names there: another build may have taken the place of the
 * one that a record tells of, with the same size and an older time. Files are read side by side, 1.5 s for each GiB on a slow machine.
 *
 * @param placed each file with where it was put
 * @throws UserError when one is not the file that was built, or is written to while it is read; CancelledError
 */
export async function verifyImageFiles(
  placed: readonly { readonly file: ImageFile; readonly target: string }[],
  signal: AbortSignal,
): Promise<void> {
  const timesOf = () => Promise.all(placed.map(async ({ target }) => (await stat(target, { bigint: true })).mtimeNs));
  const before = await timesOf();
  const isLarge = placed.some(({ file }) => file.size > WORTH_THREADS);
  // One thread for each; this one only waits, and so goes on answering signals.
  const digests = await hashFiles(
    placed.map(({ file, target }) => ({ path: target, size: file.size })),
    { signal, ...(isLarge ? { threads: placed.length + 1 } : {}) },
  );
  const after = await timesOf();
  for (const [index, { file }] of placed.entries()) {
    if (digests[index] !== file.sha256) throw changed(file, `SHA-256 ${digests[index]} instead of ${file.sha256}`);
    if (before[index] !== after[index]) throw changed(file, 'it is being written to');
  }
}

function changed(file: ImageFile, how: string): UserError {
  return new UserError(`${file.path} is not the file that was built: ${how}.`, { hint: 'build the image again' });
}

/** To disk, so that a version is whole after a loss of power too. */
export async function flush(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    // Windows flushes neither folders nor files opened for reading.
    if (!hasErrorCode(error, 'EPERM', 'EISDIR', 'EINVAL', 'EACCES')) throw error;
  }
}
