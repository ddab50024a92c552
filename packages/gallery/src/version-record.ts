import { InputError, messageOf, UserError } from '@bakehouse/core/errors';
import { IMAGE_ID_RULE, isImageId } from '@bakehouse/image-definition/definition';
import { type GalleryVersion, galleryVersionKind, type Provenance, provenanceKind } from '@bakehouse/records/gallery';
import { checkDocument } from '@bakehouse/records/json';
import { type VmResult, vmResultKind } from '@bakehouse/records/tests';
import { isVersion } from './gallery-version.ts';

/*
 * The documents of a gallery, as every backend keeps them: latest.json says which version is latest, version.json is the record of a version,
 * retired.json lists numbers that are never given out again.
 */

/** It becomes a part of paths and names: an id from elsewhere must not lead out of the gallery. @throws InputError */
export function checkImageId(image: string): string {
  if (!isImageId(image)) {
    throw new InputError(`${JSON.stringify(image)} is not the id of an image.`, {
      hint: `give as image what image.id is in its definition; for an id ${IMAGE_ID_RULE}`,
    });
  }
  return image;
}

/** @param place of the document, for errors; @throws UserError when it is no JSON */
export function parseDocument(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(place, messageOf(error), error);
  }
}

/** The provenance of a version. @throws UserError when it is none */
export function provenanceIn(document: unknown, place: string): Provenance {
  return checkDocument(provenanceKind, document, place);
}

/** The result of a version's tests. @throws UserError when it is none */
export function testResultIn(document: unknown, place: string): VmResult {
  return checkDocument(vmResultKind, document, place);
}

/** The version that a latest.json names. @throws UserError when it names none */
export function latestIn(document: unknown, place: string): string {
  const latest = document as { version?: unknown } | null;
  if (typeof latest?.version === 'string' && isVersion(latest.version)) return latest.version;
  throw damaged(place, 'it names no version');
}

/**
 * The versions that a retired.json lists.
 *
 * @param document undefined when there is none
 * @throws UserError when it lists none: a number that was given out must not be given out again because nobody could read it
 */
export function retiredIn(document: unknown, place: string): string[] {
  if (document === undefined) return [];
  const versions: unknown = (document as { versions?: unknown } | null)?.versions;
  if (!Array.isArray(versions)) throw damaged(place, 'it lists no versions');
  for (const version of versions as unknown[]) {
    if (typeof version !== 'string' || !isVersion(version)) throw damaged(place, `${JSON.stringify(version)} in it is no version`);
  }
  return versions as string[];
}

/**
 * The record in a version.json, with the channel that latest.json gives it.
 *
 * @param latest the version that is latest
 * @throws UserError when it is not whole or that of another version
 */
export function versionIn(document: unknown, place: string, id: { image: string; version: string }, latest: string | undefined) {
  const { image, version } = id;
  const content = checkDocument(galleryVersionKind, document, place);
  if (content.image !== image || content.version !== version) throw damaged(place, `it is not that of ${image} ${version}`);
  return withChannel(content, latest);
}

/** latest.json decides; a run that was killed between it and version.json left the latter behind. */
function withChannel(content: GalleryVersion, latest: string | undefined): GalleryVersion {
  if (latest === content.version) return { ...content, channel: 'latest' };
  return content.channel === 'latest' ? { ...content, channel: 'superseded' } : content;
}

/** The error for a version that is not there. @param there the versions that are, the oldest first */
export function noSuchVersion(gallery: string, image: string, version: string, there: readonly string[]): UserError {
  return new UserError(`The gallery ${gallery} has no version ${version} of ${image}.`, {
    hint: there.length === 0 ? `it has no version of ${image} at all` : `it has ${there.slice(-10).join(', ')}`,
  });
}

function damaged(place: string, what: string, cause?: unknown): UserError {
  return new UserError(`${place} is damaged: ${what}.`, {
    hint: 'restore it, or remove its folder',
    ...(cause === undefined ? {} : { cause }),
  });
}
