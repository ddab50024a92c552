import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { writeJson } from '@bakehouse/system/files';
import type { GalleryOptions } from '../gallery.ts';
import { retiredIn } from '../version-record.ts';
import { withGalleryLock } from './gallery-lock.ts';
import { flush } from './import-file.ts';
import { imageFolder, readDocument, readVersion } from './read-versions.ts';

/**
 * Removes a version. It loses its name in one step, so that no reader finds half of it; what a killed run has left is removed by the next
 * one that stages.
 *
 * @returns bytes of its files
 * @throws UserError when it is latest or there is no such version, CancelledError
 */
export async function retireVersion(
  gallery: string,
  image: string,
  version: string,
  options: GalleryOptions & { readonly dryRun?: boolean },
): Promise<{ readonly bytes: number }> {
  await readVersion(gallery, image, version);
  return withGalleryLock(imageFolder(gallery, image), options, async () => {
    const { channel, files } = await readVersion(gallery, image, version);
    if (channel === 'latest') {
      throw new UserError(`${image} ${version} is latest and is not retired.`, { hint: 'promote another version first' });
    }
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    if (options.dryRun === true) return { bytes };
    // Before it goes: its number is never given out again.
    await writeJson(retiredFile(gallery, image), { versions: [...(await retiredVersions(gallery, image)), version] });
    const versions = join(imageFolder(gallery, image), 'versions');
    const gone = join(versions, `.${version}.partial`);
    await rm(gone, { recursive: true, force: true });
    await rename(join(versions, version), gone);
    await flush(versions);
    await rm(gone, { recursive: true, force: true });
    return { bytes };
  });
}

/** Versions that were there once. @throws UserError when the list of them is damaged */
export async function retiredVersions(gallery: string, image: string): Promise<string[]> {
  const file = retiredFile(gallery, image);
  return retiredIn(readDocument(file), file);
}

function retiredFile(gallery: string, image: string): string {
  return join(imageFolder(gallery, image), 'retired.json');
}
