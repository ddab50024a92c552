import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import type { GalleryFile, GalleryVersion, Provenance } from '@bakehouse/records/gallery';
import { freeSpace, isDiskFull, writeJson } from '@bakehouse/system/files';
import type { GalleryOptions, StagedVersion, StageFile, StagePlan, StageRequest } from '../gallery.ts';
import { isVersion, nextVersion } from '../gallery-version.ts';
import { isSameImage, rebuiltVersion, stagedRecord, versionTaken } from '../staged-record.ts';
import { withGalleryLock } from './gallery-lock.ts';
import { diskFull, flush, type ImageFile, placeImageFile, verifyImageFiles } from './import-file.ts';
import { damagedFiles, imageFolder, listVersions, readProvenance, versionFolder } from './read-versions.ts';
import { retiredVersions } from './retire-version.ts';

/**
 * Puts an image into the gallery as a staged version. It is built up in a hidden folder, flushed, and then gets its name in one
 * step: a reader sees all of it or nothing. What a killed run left behind is removed first.
 *
 * @throws UserError when a file is not the one that was built or the version exists with other content, ExternalError when the
 *   disk is full, CancelledError
 */
export async function stageVersion(gallery: string, request: StageRequest, options: GalleryOptions): Promise<StagedVersion> {
  const folder = imageFolder(gallery, request.image);
  try {
    return await withGalleryLock(folder, options, async () => {
      await removeStaleFiles(folder, options);
      const planned = await planStage(gallery, request);
      if (planned.adopt !== undefined) return staged(gallery, await noteRebuild(gallery, planned.adopt, request.provenance), true);
      return staged(gallery, await write(gallery, request, planned.version, options), false);
    });
  } catch (error) {
    if (isDiskFull(error)) throw diskFull(folder, undefined, await freeSpace(gallery), error);
    throw error;
  }
}

/**
 * Which version `stageVersion` would make or adopt.
 *
 * @throws UserError when the version exists with other content
 */
export async function planStage(gallery: string, request: StageRequest): Promise<StagePlan> {
  const versions = await listVersions(gallery, request.image);
  const wanted = request.version;
  for (const version of versions.toReversed()) {
    if (wanted !== 'auto' && version.version !== wanted) continue;
    if (!isSameImage(version, request)) continue;
    if ((await damagedFiles(gallery, version)).length === 0) return { adopt: version, version: version.version };
  }
  if (wanted === 'auto') return { version: nextVersion(await takenNumbers(gallery, request.image)) };
  if (!isVersion(wanted)) throw new UserError(`"${wanted}" is not a version.`, { hint: 'write auto or x.y.z' });
  if ((await takenNumbers(gallery, request.image)).includes(wanted)) {
    throw versionTaken(request.image, wanted);
  }
  return { version: wanted };
}

async function noteRebuild(gallery: string, version: GalleryVersion, provenance: Provenance): Promise<GalleryVersion> {
  const known = (await readProvenance(gallery, version.image, version.version))?.finishedAt;
  const content = rebuiltVersion(version, known, provenance);
  if (content === undefined) return version;
  await writeJson(join(versionFolder(gallery, version.image, version.version), 'version.json'), content);
  return content;
}

/** Also of folders without version.json: nothing is put into them. And of versions that are gone. */
async function takenNumbers(gallery: string, image: string): Promise<string[]> {
  const names = await readdir(join(imageFolder(gallery, image), 'versions')).catch(() => []);
  return [...names.filter(isVersion), ...(await retiredVersions(gallery, image))];
}

async function write(gallery: string, request: StageRequest, version: string, { log, signal }: GalleryOptions): Promise<GalleryVersion> {
  const target = versionFolder(gallery, request.image, version);
  const versions = join(imageFolder(gallery, request.image), 'versions');
  const partial = join(versions, `.${version}.partial`);
  try {
    await mkdir(partial, { recursive: true });
    const files: GalleryFile[] = [];
    const placed: { readonly file: ImageFile; readonly target: string }[] = [];
    for (const source of request.files) {
      const { format, size, sha256 } = source;
      const file = `image.${format}`;
      const target = join(partial, file);
      const path = pathOf(gallery, request.image, source);
      log.debug(`${request.image} ${version}: ${file} from ${path}`);
      await placeImageFile({ path, size, sha256 }, target, signal);
      placed.push({ file: { path, size, sha256 }, target });
      files.push({ format, file, size, sha256 });
    }
    await verifyImageFiles(placed, signal);
    const content = stagedRecord(request, version, files);
    await writeJson(join(partial, 'provenance.json'), request.provenance);
    await writeFile(join(partial, 'SHA256SUMS'), files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join(''));
    await writeJson(join(partial, 'version.json'), content);
    await flush(partial);
    await rename(partial, target);
    await flush(versions);
    await writeJson(join(imageFolder(gallery, request.image), 'definition.json'), request.provenance.definition);
    return content;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

/** The file on this machine: of another version the one in its folder. */
function pathOf(gallery: string, image: string, { path, fromVersion, format }: StageFile): string {
  return path ?? join(versionFolder(gallery, image, fromVersion), `image.${format}`);
}

/** Under the lock nobody else has anything half-made. */
async function removeStaleFiles(folder: string, { log }: GalleryOptions): Promise<void> {
  for (const parent of [folder, join(folder, 'versions')]) {
    const names = await readdir(parent).catch(() => []);
    for (const name of names) {
      if (!isStale(name)) continue;
      log.info(`Removing what a killed run left: ${join(parent, name)}`);
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}

function isStale(name: string): boolean {
  return name.startsWith('.') && name.endsWith('.partial');
}

function staged(gallery: string, version: GalleryVersion, adopted: boolean): StagedVersion {
  return { version, place: versionFolder(gallery, version.image, version.version), adopted };
}
