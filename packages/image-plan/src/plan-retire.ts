import type { Gallery } from '@bakehouse/gallery/gallery';
import type { BuilderName } from '@bakehouse/image-definition/definition';
import type { PlannedImage } from '@bakehouse/records/plan';

/**
 * The images of a gallery that no definition makes any more.
 *
 * @param planned ids of the images that have a definition
 * @throws UserError when the gallery is damaged
 */
export async function retireRemoved(gallery: Gallery, planned: ReadonlySet<string>): Promise<PlannedImage[]> {
  const images: PlannedImage[] = [];
  for (const id of await gallery.images()) {
    if (planned.has(id)) continue;
    const versions = (await gallery.list(id)).reverse();
    const version = versions.find(({ channel }) => channel === 'latest') ?? versions[0];
    if (version === undefined) continue;
    const provenance = await gallery.provenance(id, version.version);
    images.push({
      id,
      definition: '',
      builder: (provenance?.builder ?? 'local') as BuilderName,
      action: 'retire',
      why: 'no definition makes it any more',
      layer: 'gallery',
      version: version.version,
      source: { from: 'unresolved' },
      fingerprint: version.fingerprint,
      testsDigest: provenance?.testsDigest ?? '',
      changes: [{ layer: 'gallery', path: 'image.id', old: id }],
    });
  }
  return images;
}
