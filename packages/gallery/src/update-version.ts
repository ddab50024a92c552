import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import type { ImageDefinition } from '@bakehouse/image-definition/definition';
import { fingerprintOfLayers } from '@bakehouse/image-definition/fingerprint/fingerprint';
import { type FingerprintLayers, LAYERS } from '@bakehouse/records/fingerprint';
import type { GalleryVersion } from '@bakehouse/records/gallery-version';
import { writeJson } from '@bakehouse/system/files';
import { imageFolder, readProvenance, readVersion, versionFolder } from './gallery.ts';
import { type LockOptions, withGalleryLock } from './gallery-lock.ts';

export interface VersionUpdate {
  readonly definition: ImageDefinition;
  /** Of the definition as it is now. */
  readonly layers: FingerprintLayers;
}

/**
 * Changes on a published version what can be changed in place: tags, regions, channel of the output, end of life. Its files, tests and
 * place in the gallery stay. Doing it again changes nothing; what a killed run left half done is finished by the next.
 *
 * @throws UserError when the definition differs in more than that, or the gallery has no such version; CancelledError
 */
export async function updateVersion(
  gallery: string,
  image: string,
  version: string,
  update: VersionUpdate,
  options: LockOptions,
): Promise<GalleryVersion> {
  await checkUpdate(gallery, image, version, update);
  return withGalleryLock(imageFolder(gallery, image), options, async () => {
    const found = await checkUpdate(gallery, image, version, update);
    const provenance = await readProvenance(gallery, image, version);
    if (provenance === undefined) throw new UserError(`${image} ${version} has no provenance.json.`, { hint: 'build the image again' });
    const { definition, layers } = update;
    const fingerprint = fingerprintOfLayers(layers);
    const folder = versionFolder(gallery, image, version);
    await writeJson(join(folder, 'provenance.json'), { ...provenance, definition, layers, fingerprint });
    // Last: until then a plan finds the update still to be done.
    const content: GalleryVersion = { ...found, fingerprint, settings: layers.publishMutable };
    await writeJson(join(folder, 'version.json'), content);
    return content;
  });
}

/**
 * Whether `updateVersion` would do it.
 *
 * @returns the version as it is
 * @throws UserError as there
 */
export async function checkUpdate(gallery: string, image: string, version: string, { layers }: VersionUpdate): Promise<GalleryVersion> {
  const found = await readVersion(gallery, image, version);
  const wanted = fingerprintOfLayers(layers);
  const differs = LAYERS.filter((layer) => layer !== 'publishMutable' && wanted[layer] !== found.fingerprint[layer]);
  if (differs.length === 0) return found;
  throw new UserError(`${image} ${version} cannot be changed in place: the definition differs in ${differs.join(' and ')}.`, {
    hint: 'plan the image again, and do what the plan says',
  });
}
