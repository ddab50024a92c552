import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersions } from '@bakehouse/core/data';
import { hasErrorCode, InputError } from '@bakehouse/core/errors';
import { isImageId } from '@bakehouse/image-definition/definition';
import type { GalleryVersion, Provenance } from '@bakehouse/records/gallery';
import type { VmResult } from '@bakehouse/records/tests';
import { readRegularTextSync } from '@bakehouse/system/files';
import { isVersion } from '../gallery-version.ts';
import { checkImageId, latestIn, noSuchVersion, parseDocument, provenanceIn, testResultIn, versionIn } from '../version-record.ts';

/*
 * A directory gallery:
 *
 *   <gallery>/<image>/definition.json                    the definition of the version that was published last
 *   <gallery>/<image>/latest.json                        {"version": "1.0.3"}: the only thing that says which version is latest
 *   <gallery>/<image>/versions/<x.y.z>/version.json      written before the folder gets its name: a version is whole or not there
 *   <gallery>/<image>/versions/<x.y.z>/image.raw, image.vhd, provenance.json, tests.json
 *
 * Read at once inside of each call: a plan looks at thousands of such small files, and 5,000 images take 0.2 s of CPU so, 1.1 s with a promise
 * for each open, read and close. The plan lets others run in between.
 */

/** Beside version.json: the result of the version's tests. */
export const TESTS_FILE = 'tests.json';

export function versionFolder(gallery: string, image: string, version: string): string {
  return join(imageFolder(gallery, image), 'versions', version);
}

/** @throws InputError for what is not the id of an image */
export function imageFolder(gallery: string, image: string): string {
  return join(gallery, checkImageId(image));
}

/**
 * The version of an image that is latest, if there is one.
 *
 * @throws UserError when latest.json is damaged
 */
export async function latestVersion(gallery: string, image: string): Promise<string | undefined> {
  const file = join(imageFolder(gallery, image), 'latest.json');
  const latest = readDocument(file);
  return latest === undefined ? undefined : latestIn(latest, file);
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
  return namesIn(gallery).filter(isImageId).sort();
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
  throw noSuchVersion(gallery, image, version, there);
}

/** What a version was made of. */
export async function readProvenance(gallery: string, image: string, version: string): Promise<Provenance | undefined> {
  const file = join(versionFolder(gallery, image, version), 'provenance.json');
  const document = readDocument(file);
  return document === undefined ? undefined : provenanceIn(document, file);
}

/** How a version did in its tests. */
export async function readTests(gallery: string, image: string, version: string): Promise<VmResult | undefined> {
  const file = join(versionFolder(gallery, image, version), TESTS_FILE);
  const document = readDocument(file);
  return document === undefined ? undefined : testResultIn(document, file);
}

/** The files of a version that are gone or have another size than they had. Checksums are not taken: images are large. */
export async function damagedFiles(gallery: string, version: GalleryVersion): Promise<string[]> {
  const folder = versionFolder(gallery, version.image, version.version);
  const sizeOf = (file: string) => statSync(join(folder, file), { throwIfNoEntry: false })?.size;
  return version.files.filter(({ file, size }) => sizeOf(file) !== size).map(({ file }) => join(folder, file));
}

function readVersionFile(gallery: string, image: string, version: string, latest: string | undefined): GalleryVersion | undefined {
  const file = join(versionFolder(gallery, image, version), 'version.json');
  const content = readDocument(file);
  return content === undefined ? undefined : versionIn(content, file, { image, version }, latest);
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

/** A JSON document of the gallery; undefined when it is not there. @throws UserError when it is no JSON */
export function readDocument(file: string): unknown {
  try {
    return parseDocument(readRegularTextSync(file), file);
  } catch (error) {
    // ENOTDIR: a file where the folder should be.
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}
