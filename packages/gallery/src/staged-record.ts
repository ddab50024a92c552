import { UserError } from '@bakehouse/core/errors';
import type { GalleryFile, GalleryVersion, Provenance } from '@bakehouse/records/gallery';
import type { StageRequest } from './gallery.ts';

/** Whether a version is the very image that is to be staged. */
export function isSameImage(version: GalleryVersion, { provenance, files }: StageRequest): boolean {
  return (
    version.fingerprint.image === provenance.fingerprint.image &&
    // One that is never promoted stands in for none that may be.
    (version.verify ?? true) === (provenance.verify ?? true) &&
    version.files.length === files.length &&
    files.every((file) => version.files.some(({ format, sha256 }) => format === file.format && sha256 === file.sha256))
  );
}

/** The record of a version that is staged now. */
export function stagedRecord({ image, provenance }: StageRequest, version: string, files: readonly GalleryFile[]): GalleryVersion {
  const settings = provenance.layers.publishMutable;
  return {
    schema: 'bakehouse-gallery-version/1',
    image,
    version,
    channel: 'staged',
    fingerprint: provenance.fingerprint,
    files,
    ...(settings === undefined ? {} : { settings }),
    ...(provenance.verify === false ? { verify: false } : {}),
    builtAt: provenance.finishedAt,
    createdAt: new Date().toISOString(),
  };
}

/**
 * The record after the same bytes came out of a later build: the version is as good as one made then, and its age counts from there.
 *
 * @param known when its own build ended, by its provenance
 * @returns undefined when it was no later one
 */
export function rebuiltVersion(version: GalleryVersion, known: string | undefined, { finishedAt }: Provenance): GalleryVersion | undefined {
  const before = version.rebuiltAt ?? known ?? version.createdAt;
  return Date.parse(finishedAt) > Date.parse(before) ? { ...version, rebuiltAt: finishedAt } : undefined;
}

export function versionTaken(image: string, version: string): UserError {
  return new UserError(`The gallery has another ${image} ${version} already, and a version never changes.`, {
    hint: 'raise outputs[0].version in the definition, or write auto',
  });
}
