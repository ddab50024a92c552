import type { PlannedImages } from '@bakehouse/image-plan/plan';
import { withVersion } from '@bakehouse/image-plan/plan';
import { writeLockFile } from '@bakehouse/records/plan';
import type { BakedImage } from './bake-image.ts';
import type { BakeRequest } from './bake-images.ts';

/** Notes in the lock file, which the plan has written, which versions were made. What failed stays as it is there. */
export async function lockVersions(baked: readonly BakedImage[], { lock: planned }: PlannedImages, request: BakeRequest): Promise<void> {
  const { gallery, log } = request.options;
  const { lockFile } = request.plan;
  let lock = planned;
  for (const { image, values, error } of baked) {
    if (lock === undefined || error !== undefined || values.version === undefined) continue;
    const tools = values.built?.record.tools ?? (await gallery.provenance(image.id, values.version))?.tools ?? {};
    lock = withVersion(lock, image.id, { fingerprint: image.fingerprint.image, version: values.version, tools });
  }
  if (lock !== undefined && (await writeLockFile(lockFile, lock))) log.info(`The lock file ${lockFile} has the new versions; commit it.`);
}
