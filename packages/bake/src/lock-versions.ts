import type { PlannedImages } from '@bakehouse/image-plan/plan';
import { withVersion } from '@bakehouse/image-plan/plan';
import { readLockFile, writeLockFile } from '@bakehouse/records/plan';
import type { BakeRequest } from './bake-images.ts';
import type { BakedImage } from './baked-image.ts';
import { isCancelled } from './is-cancelled.ts';

/**
 * Notes in the lock file, which the plan has written, which versions were made. What failed stays as it is there, and so does what another
 * run has written meanwhile.
 *
 * @throws what the gallery throws, for the first image that it cannot tell of, when the others are noted; InputError when the lock file was
 *   damaged meanwhile; CancelledError
 */
export async function lockVersions(baked: readonly BakedImage[], { lock: planned }: PlannedImages, request: BakeRequest): Promise<void> {
  const { gallery, log, signal } = request.options;
  const { lockFile } = request.plan;
  const problems: unknown[] = [];
  const made: (Parameters<typeof withVersion>[2] & { readonly id: string })[] = [];
  for (const { image, values, error } of baked) {
    const { version } = values;
    if (error !== undefined || version === undefined) continue;
    try {
      // Not those of the build: a version that was there already was made by others.
      const tools = (await gallery.provenance(image.id, version))?.tools ?? {};
      made.push({ id: image.id, fingerprint: image.fingerprint.image, version, tools });
    } catch (failure) {
      if (isCancelled(failure, signal)) throw failure;
      problems.push(failure);
    }
  }
  let lock = (await readLockFile(lockFile)) ?? planned;
  for (const { id, ...one } of made) if (lock !== undefined) lock = withVersion(lock, id, one);
  if (lock !== undefined && (await writeLockFile(lockFile, lock))) log.info(`The lock file ${lockFile} has the new versions; commit it.`);
  if (problems.length > 0) throw problems[0];
}
