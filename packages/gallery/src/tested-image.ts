import { UserError } from '@bakehouse/core/errors';
import type { GalleryVersion } from '@bakehouse/records/gallery';
import type { VmResult } from '@bakehouse/records/tests';

/**
 * Makes sure that a result is that of a version, as far as it tells: one that lies around from another must not promote this one. What was
 * booted from a gallery has the SHA-256 of its record in its result; in older results what was fetched from a container has it as its name.
 *
 * @throws UserError when the file that was tested is none of this version
 */
export function checkTestedFile({ image, version, files }: GalleryVersion, result: VmResult): void {
  const tested = result.imageSha256 ?? /(?:^|[\\/])([0-9a-f]{64})\.\w+$/.exec(result.image)?.[1];
  if (tested === undefined || files.some(({ sha256 }) => sha256 === tested)) return;
  throw otherImageTested(image, version, result);
}

export function otherImageTested(image: string, version: string, result: VmResult): UserError {
  return new UserError(`The test result is that of ${result.image}, not of ${image} ${version}.`, {
    hint: `run run-in-vm on version ${version}`,
  });
}
