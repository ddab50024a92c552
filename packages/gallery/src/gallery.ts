import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrorCode, InputError, messageOf, UserError } from '@bakehouse/core/errors';
import { compareVersions } from '@bakehouse/core/version-order';
import { readRegularTextSync } from '@bakehouse/system/regular-file';
import { type GalleryFile, type GalleryVersion, isVersion, type Provenance } from './gallery-version.ts';

/*
 * A directory gallery:
 *
 *   <gallery>/<image>/definition.json                    the definition of the version that was published last
 *   <gallery>/<image>/latest.json                        {"version": "1.0.3"}: the only thing that says which version is latest
 *   <gallery>/<image>/versions/<x.y.z>/version.json      written before the folder gets its name: a version is whole or not there
 *   <gallery>/<image>/versions/<x.y.z>/image.raw, image.vhd, provenance.json, tests.json
 *
 * Read synchronously: a plan looks at thousands of such small files, and a promise for each open, read and close takes several times
 * as long as these themselves.
 */

const IMAGE_ID = /^[a-z0-9][a-z0-9-]{1,62}$/;

export function versionFolder(gallery: string, image: string, version: string): string {
  return join(imageFolder(gallery, image), 'versions', version);
}

export function imageFolder(gallery: string, image: string): string {
  // It becomes a path: an id from elsewhere must not lead out of the gallery.
  if (!IMAGE_ID.test(image)) throw new UserError(`"${image}" is not the id of an image.`);
  return join(gallery, image);
}

/**
 * The version of an image that is latest, if there is one.
 *
 * @throws UserError when latest.json is damaged
 */
export async function latestVersion(gallery: string, image: string): Promise<string | undefined> {
  const file = join(imageFolder(gallery, image), 'latest.json');
  const latest = readGalleryJson<{ version?: unknown } | null>(file);
  if (latest === undefined) return undefined;
  if (typeof latest?.version === 'string' && isVersion(latest.version)) return latest.version;
  throw damaged(file, 'it names no version');
}

/**
 * Ids of the images that a gallery has a folder for, sorted. A gallery that does not exist has none.
 *
 * @throws InputError when it is no folder
 */
export async function galleryImages(gallery: string): Promise<string[]> {
  if (statSync(gallery, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new InputError(`The gallery ${gallery} is no folder.`, { hint: 'give the folder that images are published to' });
  }
  return namesIn(gallery)
    .filter((name) => IMAGE_ID.test(name))
    .sort();
}

/**
 * All versions of an image, the oldest first.
 *
 * @throws UserError when a file of the gallery is damaged
 */
export async function listVersions(gallery: string, image: string): Promise<GalleryVersion[]> {
  const latest = await latestVersion(gallery, image);
  const names = namesIn(join(imageFolder(gallery, image), 'versions')).filter(isVersion);
  const versions = names.map((version) => readVersionFile(gallery, image, version, latest));
  return versions.filter((version) => version !== undefined).sort((a, b) => compareVersions(a.version, b.version));
}

/**
 * One version of an image.
 *
 * @throws UserError naming the versions there are, when there is no such one
 */
export async function readVersion(gallery: string, image: string, version: string): Promise<GalleryVersion> {
  const found = isVersion(version) ? readVersionFile(gallery, image, version, await latestVersion(gallery, image)) : undefined;
  if (found !== undefined) return found;
  const there = (await listVersions(gallery, image)).map((one) => one.version);
  throw new UserError(`The gallery ${gallery} has no version ${version} of ${image}.`, {
    hint: there.length === 0 ? `it has no version of ${image} at all` : `it has ${there.slice(-10).join(', ')}`,
  });
}

/** What a version was made of. */
export async function readProvenance(gallery: string, image: string, version: string): Promise<Provenance | undefined> {
  return provenanceOf(gallery, image, version);
}

/** `readProvenance` at once, for who may not need it: it lists all packages of an image. */
export function provenanceOf(gallery: string, image: string, version: string): Provenance | undefined {
  return readGalleryJson<Provenance>(join(versionFolder(gallery, image, version), 'provenance.json'));
}

/** The files of a version that are gone or have another size than they had. Checksums are not taken: images are large. */
export async function damagedFiles(gallery: string, version: GalleryVersion): Promise<string[]> {
  const folder = versionFolder(gallery, version.image, version.version);
  const sizeOf = (file: string) => statSync(join(folder, file), { throwIfNoEntry: false })?.size;
  return version.files.filter(({ file, size }) => sizeOf(file) !== size).map(({ file }) => join(folder, file));
}

function readVersionFile(gallery: string, image: string, version: string, latest: string | undefined): GalleryVersion | undefined {
  const file = join(versionFolder(gallery, image, version), 'version.json');
  const content = readGalleryJson<GalleryVersion | null>(file);
  if (content === undefined) return undefined;
  if (content?.schema !== 'bakehouse-gallery-version/1' || content.image !== image || content.version !== version) {
    throw damaged(file, `it is not that of ${image} ${version}`);
  }
  const isTested = content.tests === undefined || typeof content.tests?.outcome === 'string';
  const hasFiles = Array.isArray(content.files) && content.files.every(isGalleryFile);
  const isWhole = hasFiles && isTested && typeof content.fingerprint?.image === 'string';
  if (!isWhole) throw damaged(file, 'it is not whole');
  // latest.json decides; a run that was killed between it and version.json left the latter behind.
  if (latest === version) return { ...content, channel: 'latest' };
  return content.channel === 'latest' ? { ...content, channel: 'superseded' } : content;
}

/** A file of the version's own folder: none that its record could lead to elsewhere. */
function isGalleryFile(file: Partial<GalleryFile> | null): boolean {
  const isName = typeof file?.file === 'string' && /^[A-Za-z0-9][\w.-]{0,199}$/.test(file.file);
  return isName && typeof file.format === 'string' && typeof file.sha256 === 'string' && Number.isSafeInteger(file.size);
}

/** Nothing where there is no such folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

function readGalleryJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readRegularTextSync(file)) as T;
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged(file, messageOf(error), error);
    // ENOTDIR: a file where the folder should be.
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}

function damaged(file: string, what: string, cause?: unknown): UserError {
  return new UserError(`${file} is damaged: ${what}.`, {
    hint: 'restore it, or remove its folder',
    ...(cause === undefined ? {} : { cause }),
  });
}
