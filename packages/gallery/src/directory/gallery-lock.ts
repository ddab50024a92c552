import { withFolderLock } from '@bakehouse/system/folder-lock';
import type { GalleryOptions } from '../gallery.ts';

/** Milliseconds. Copying an image to a slow disk takes minutes. */
const PATIENCE = 30 * 60_000;

/**
 * Runs `work` while no other run, on any machine, works on the same image of a gallery.
 *
 * @param folder of the image in the gallery; made when missing
 * @throws UserError when another run holds the lock for 30 minutes, CancelledError
 */
export function withGalleryLock<T>(folder: string, options: GalleryOptions, work: () => Promise<T>): Promise<T> {
  return withFolderLock(folder, { ...options, wait: PATIENCE }, work);
}
