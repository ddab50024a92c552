import { mkdir, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import { type FolderLock, type FolderLockOptions, lockFolder } from './folder-lock.ts';

/**
 * Runs `work` while no other process works on the same folder, as `withFolderLock` does. Where the folder is made for the lock, and `work`
 * leaves nothing in it, it goes again.
 *
 * @throws what `lockFolder` and `work` throw
 */
export async function withTidyFolderLock<T>(folder: string, options: FolderLockOptions, work: () => Promise<T>): Promise<T> {
  const made = await mkdir(folder, { recursive: true });
  const lock = await takeLock(folder, options);
  try {
    return await work();
  } finally {
    await lock.release();
    if (made !== undefined) await removeEmpty(folder, made);
  }
}

async function takeLock(folder: string, options: FolderLockOptions, tries = 3): Promise<FolderLock> {
  try {
    return await lockFolder(folder, options);
  } catch (error) {
    // Another that has left nothing there has just removed the folder that it made.
    if (!hasErrorCode(error, 'ENOENT') || tries === 1) throw error;
    return takeLock(folder, options, tries - 1);
  }
}

/** @param last the outermost folder that may go */
async function removeEmpty(folder: string, last: string): Promise<void> {
  for (let at = folder; at.length >= last.length; at = dirname(at)) {
    const isGone = await rmdir(at).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}
