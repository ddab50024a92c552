import { join } from 'node:path';
import type { GalleryVersion } from '@bakehouse/records/gallery';
import { writeJson } from '@bakehouse/system/files';
import type { GalleryOptions, VersionUpdate } from '../gallery.ts';
import { checkPublish, publishedRecord } from '../version-update.ts';
import { withGalleryLock } from './gallery-lock.ts';
import { imageFolder, readProvenance, readVersion, versionFolder } from './read-versions.ts';

/**
 * `Gallery.publish` of a directory. What a killed run left half done is finished by the next.
 *
 * @throws UserError when the definition differs in more than can be changed in place, or the gallery has no such version; CancelledError
 */
export async function changeVersion(
  gallery: string,
  image: string,
  version: string,
  update: VersionUpdate,
  options: GalleryOptions & { readonly dryRun?: boolean },
): Promise<GalleryVersion> {
  const before = checkPublish(await readVersion(gallery, image, version), update);
  if (options.dryRun === true) return before;
  return withGalleryLock(imageFolder(gallery, image), options, async () => {
    const found = checkPublish(await readVersion(gallery, image, version), update);
    const { record, provenance } = publishedRecord(found, await readProvenance(gallery, image, version), update);
    const folder = versionFolder(gallery, image, version);
    await writeJson(join(folder, 'provenance.json'), provenance);
    // Last: until then a plan finds the update still to be done.
    await writeJson(join(folder, 'version.json'), record);
    return record;
  });
}
