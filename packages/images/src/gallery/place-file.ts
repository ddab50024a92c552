import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, constants, copyFile, link, open, realpath, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ExternalError, hasErrorCode, messageOf, throwIfCancelled, UserError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/format';
import { runProgram } from '@bakehouse/core/program';

/** Kept free beside the image: version.json, provenance.json and what the file system needs for itself. */
const RESERVE = 16 * 1024 * 1024;

export interface ImageFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/**
 * Puts an image file into the gallery and checks it there.
 *
 * On the same file system it becomes a hard link: no bytes are copied, holes of sparse images stay, and the builder's folder may
 * be removed. It is made read-only, so that no later program writes into both names by mistake. Elsewhere it is copied, sparse.
 *
 * The checksum is taken of every copy, and of a link whose file was written to after `builtAt`. Else the builder has just taken it
 * of these very bytes, and doing so again would cost seconds for each GiB, holes included.
 *
 * @throws UserError when the file is not the one that was built, ExternalError when the disk is full, CancelledError
 */
export async function placeImageFile(file: ImageFile, target: string, builtAt: Date, signal: AbortSignal): Promise<void> {
  throwIfCancelled(signal);
  try {
    // link(2) would link a symbolic link itself.
    const source = await realpath(file.path);
    const linked = await linkFile(source, target);
    if (!linked) await copySparse(source, target, signal);
    await chmod(target, 0o444);
    const { size, mtimeMs } = await stat(target);
    if (size !== file.size) throw changed(file, `${size} bytes instead of ${file.size}`);
    if (!linked || !(mtimeMs <= builtAt.getTime())) await verify(file, target, signal);
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

/** Copies with holes, by a reflink where the file system has them. */
export async function copySparse(source: string, target: string, signal: AbortSignal): Promise<void> {
  const { blocks, size } = await stat(source);
  // st_blocks counts 512 bytes whatever the file system's block is; Windows has none.
  const needed = blocks > 0 ? blocks * 512 : size;
  const free = await freeBytes(dirname(target));
  if (free < needed + RESERVE) throw diskFull(dirname(target), needed, free);
  try {
    if (process.platform === 'linux') {
      await runProgram('copy the image into the gallery', ['cp', '--sparse=always', '--reflink=auto', '--', source, target], { signal });
    } else await copyFile(source, target, constants.COPYFILE_FICLONE);
  } catch (error) {
    const left = await freeBytes(dirname(target));
    if (hasErrorCode(error, 'ENOSPC', 'EDQUOT') || /No space left|quota exceeded/i.test(messageOf(error))) {
      throw diskFull(dirname(target), needed, left, error);
    }
    throw error;
  }
}

export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** @param needed bytes, where they are known */
export function diskFull(folder: string, needed: number | undefined, free: number, cause?: unknown): ExternalError {
  const want = needed === undefined ? '' : ` ${formatBytes(needed)} are needed and`;
  return new ExternalError(`The disk of ${folder} is full:${want} ${formatBytes(free)} are free.`, {
    service: 'file system',
    operation: 'put the image into the gallery',
    hint: 'free some space or give another gallery, then run the step again',
    ...(cause === undefined ? {} : { cause }),
  });
}

async function verify(file: ImageFile, target: string, signal: AbortSignal): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(target, { highWaterMark: 4 * 1024 * 1024 })) {
    throwIfCancelled(signal);
    hash.update(chunk as Buffer);
  }
  const digest = hash.digest('hex');
  if (digest !== file.sha256) throw changed(file, `SHA-256 ${digest} instead of ${file.sha256}`);
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
