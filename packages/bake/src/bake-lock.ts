import { mkdir, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasErrorCode } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import { type FolderLock, lockFolder } from '@bakehouse/system/folder-lock';

interface BakePlace {
  /** Absolute. */
  readonly stateFolder: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Runs `work` while no other bake works on the state folder. Waits as long as one does, and says which: it ends by itself, and whoever waits
 * has a time limit of the job. A folder that is made for the lock and stays empty is removed again.
 *
 * @throws what `work` throws, CancelledError
 */
export async function withBakeLock<T>({ stateFolder, log, signal }: BakePlace, work: () => Promise<T>): Promise<T> {
  const made = await mkdir(stateFolder, { recursive: true });
  const lock = await takeLock({ stateFolder, log, signal });
  try {
    return await work();
  } finally {
    await lock.release();
    if (made !== undefined) await removeEmpty(stateFolder, made);
  }
}

async function takeLock({ stateFolder, log, signal }: BakePlace, tries = 3): Promise<FolderLock> {
  try {
    return await lockFolder(stateFolder, { wait: Number.POSITIVE_INFINITY, log, signal });
  } catch (error) {
    // Another that has left nothing there has just removed the folder that it made.
    if (!hasErrorCode(error, 'ENOENT') || tries === 1) throw error;
    return takeLock({ stateFolder, log, signal }, tries - 1);
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
