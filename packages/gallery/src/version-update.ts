import { UserError } from '@bakehouse/core/errors';
import { fingerprintOfLayers } from '@bakehouse/image-definition/fingerprint';
import { LAYERS } from '@bakehouse/records/builds';
import type { GalleryVersion, Provenance } from '@bakehouse/records/gallery';
import type { VersionUpdate } from './gallery.ts';

/**
 * Whether a version can be given what a definition says without becoming another one.
 *
 * @returns the version as it is
 * @throws UserError when more differs than what can be changed in place
 */
export function checkPublish(found: GalleryVersion, { layers }: VersionUpdate): GalleryVersion {
  const wanted = fingerprintOfLayers(layers);
  const differs = LAYERS.filter((layer) => layer !== 'publishMutable' && wanted[layer] !== found.fingerprint[layer]);
  if (differs.length === 0) return found;
  throw new UserError(`${found.image} ${found.version} cannot be changed in place: the definition differs in ${differs.join(' and ')}.`, {
    hint: 'plan the image again, and do what the plan says',
  });
}

/** Record and provenance of a version after it was changed in place. @throws UserError when it has no provenance */
export function publishedRecord(
  found: GalleryVersion,
  provenance: Provenance | undefined,
  { definition, layers }: VersionUpdate,
): { readonly record: GalleryVersion; readonly provenance: Provenance } {
  if (provenance === undefined) {
    throw new UserError(`${found.image} ${found.version} has no provenance.json.`, { hint: 'build the image again' });
  }
  const fingerprint = fingerprintOfLayers(layers);
  return {
    record: { ...found, fingerprint, settings: layers.publishMutable },
    provenance: { ...provenance, definition, layers, fingerprint },
  };
}
