import { join, relative, resolve, sep } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import type { GalleryVersion, RecordedTests } from '@bakehouse/records/gallery';
import type { VmResult } from '@bakehouse/records/tests';
import { readJson, writeJson } from '@bakehouse/system/files';
import { type GalleryOptions, type Promotion, refusalOf } from '../gallery.ts';
import { checkTestedFile, otherImageTested } from '../tested-image.ts';
import { withGalleryLock } from './gallery-lock.ts';
import { damagedFiles, imageFolder, latestVersion, listVersions, readVersion, TESTS_FILE, versionFolder } from './read-versions.ts';

/**
 * Keeps with a version how it did in its tests.
 *
 * @param digest SHA-256 of the tests that ran, if known
 * @throws UserError when the result is that of another version, CancelledError
 */
export async function recordTests(
  gallery: string,
  image: string,
  version: string,
  result: VmResult,
  digest: string | undefined,
  options: GalleryOptions,
): Promise<GalleryVersion> {
  checkTestedFolder(gallery, image, version, result);
  // Before the lock, which would make a folder for an image that does not exist.
  await readVersion(gallery, image, version);
  return withGalleryLock(imageFolder(gallery, image), options, async () => {
    const found = await readVersion(gallery, image, version);
    checkTestedFile(found, result);
    const folder = versionFolder(gallery, image, version);
    await writeJson(join(folder, TESTS_FILE), result);
    const tests: RecordedTests = {
      outcome: result.outcome,
      at: result.finishedAt,
      result: TESTS_FILE,
      ...(digest === undefined ? {} : { digest }),
    };
    const content = { ...found, tests };
    await writeJson(join(folder, 'version.json'), content);
    return content;
  });
}

/**
 * Makes a version latest. `latest.json` is replaced in one step; channels in version.json follow, and readers go by latest.json.
 *
 * @throws UserError unless the version's recorded tests passed, CancelledError
 */
export async function promoteVersion(gallery: string, image: string, version: string, options: GalleryOptions): Promise<Promotion> {
  // Before the lock, which would make a folder for an image that does not exist.
  await readVersion(gallery, image, version);
  return withGalleryLock(imageFolder(gallery, image), options, async () => {
    const found = await readVersion(gallery, image, version);
    const refusal = refusalOf(found);
    if (refusal !== undefined) {
      throw new UserError(`${refusal}.`, {
        hint: found.tests === undefined ? 'run run-in-vm and give its result' : 'mend it and bake again',
      });
    }
    const damaged = await damagedFiles(gallery, found);
    if (damaged.length > 0)
      throw new UserError(`${image} ${version} is not whole: ${damaged.join(', ')}.`, { hint: 'build the image again' });
    const previous = await latestVersion(gallery, image);
    if (previous !== version) await writeJson(join(imageFolder(gallery, image), 'latest.json'), { version });
    // Of all, so that what a killed run left behind is mended too.
    for (const one of await listVersions(gallery, image)) {
      const file = join(versionFolder(gallery, image, one.version), 'version.json');
      if ((await readJson<GalleryVersion>(file))?.channel !== one.channel) await writeJson(file, one);
    }
    return { promoted: previous !== version, previous: previous === version ? undefined : previous };
  });
}

/** A file of this gallery must be one of the version's folder: an older result says no more of it than where it is. */
function checkTestedFolder(gallery: string, image: string, version: string, result: VmResult): void {
  const way = relative(resolve(gallery), resolve(result.image));
  if (way.startsWith('..') || way === '') return;
  const expected = [image, 'versions', version].join(sep);
  if (way.startsWith(`${expected}${sep}`)) return;
  throw otherImageTested(image, version, result);
}
