import type { Log } from '@bakehouse/core/log';
import { withFolderLock } from '@bakehouse/system/folder-lock';

/** Milliseconds. Copying an image to a slow disk takes minutes. */
const PATIENCE = 30 * 60_000;

export interface LockOptions {
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Runs `work` while no other run, on any machine, works on the same image of a gallery.
 *
 * @param folder of the image in the gallery; made when missing
 * @throws UserError when another run holds the lock for 30 minutes, CancelledError
 */
export function withGalleryLock<T>(folder: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  return withFolderLock(folder, { ...options, wait: PATIENCE }, work);
}
