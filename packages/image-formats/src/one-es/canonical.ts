import type { Json } from '@bakehouse/core/data';
import { isJsonObject } from '@bakehouse/records/json';
import type { ListedArtifact } from './artifact-list.ts';
import { canonicalBaseImage } from './base-image.ts';
import { knownKind, usualParameter } from './known-artifacts.ts';
import { sortMembers } from './members.ts';
import { readOneEsFile } from './one-es-file.ts';
import { isSecretParameter } from './secret-table.ts';

/**
 * What a 1ES image says: see `ImageFormat.canonical`.
 *
 * Evened out: the case of the format's own keys and of the artifacts that steps stand for, with their parameters; `license`; members
 * that are null; parameters, tags and a publishing profile that are there and empty; the slash before a base image and behind the URL of a secret; `versions/latest`
 * of a gallery's image; artifacts that are left out or empty.
 */
export function canonicalOneEs(text: string): Json {
  const { known, artifacts, extra, notes } = readOneEsFile(text, 'the file');
  notes.finish('The 1ES image');
  const { imageType, baseImage, resourceId, publishingProfile, tags } = known;
  return {
    ...extra,
    ...(imageType === undefined ? {} : { imageType: imageType.value }),
    ...(baseImage === undefined ? {} : { baseImage: canonicalBaseImage(baseImage.value) }),
    ...(resourceId === undefined ? {} : { resourceId: canonicalBaseImage(resourceId.value) }),
    artifacts: artifacts.map(canonicalArtifact),
    ...(publishingProfile === undefined || isEmpty(publishingProfile.value)
      ? {}
      : { publishingProfile: canonicalProfile(publishingProfile.value) }),
    ...(tags === undefined || isEmpty(tags.value) ? {} : { tags: tags.value }),
  };
}

/** As {@link canonicalOneEs} has it, for one artifact. */
export function canonicalArtifact({ name, parameters, extra }: ListedArtifact): Json {
  const kind = knownKind(name);
  const values = Object.entries(parameters).map(([key, value]): [string, Json | undefined] => [
    usualParameter(kind, key),
    isSecretParameter(key) && typeof value === 'string' ? value.replace(/\/$/, '') : value,
  ]);
  return {
    ...extra,
    name: kind === undefined ? name : name.toLowerCase(),
    ...(values.length === 0 ? {} : { parameters: Object.fromEntries(values) }),
  };
}

function canonicalProfile(value: Json): Json {
  if (!isJsonObject(value)) return value;
  const { known, extra } = sortMembers(value, ['targetRegions']);
  const regions = known.targetRegions?.value;
  if (regions === undefined) return value;
  const list = Array.isArray(regions) ? (regions as readonly Json[]).map(canonicalRegion) : regions;
  return { ...extra, targetRegions: list };
}

function canonicalRegion(value: Json): Json {
  if (!isJsonObject(value)) return value;
  const { known, extra } = sortMembers(value, ['name', 'replicas']);
  return { ...extra, ...Object.fromEntries(Object.entries(known).map(([name, member]) => [name, member.value])) };
}

function isEmpty(value: Json): boolean {
  return isJsonObject(value) && Object.keys(value).length === 0;
}
