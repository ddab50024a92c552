import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@bakehouse/core/errors';
import { writeJson } from '@bakehouse/system/files';
import { freeSpace, isDiskFull } from '@bakehouse/system/free-space';
import { damagedFiles, imageFolder, listVersions, readProvenance, versionFolder } from './gallery.ts';
import { type LockOptions, withGalleryLock } from './gallery-lock.ts';
import { type GalleryFile, type GalleryVersion, isVersion, nextVersion, type Provenance } from './gallery-version.ts';
import { diskFull, flush, type ImageFile, placeImageFile, verifyImageFiles } from './place-file.ts';

export interface StageRequest {
  readonly image: string;
  /** `auto` counts up; or `x.y.z`. */
  readonly version: string;
  readonly files: readonly (ImageFile & { readonly format: string })[];
  readonly provenance: Provenance;
}

export interface StagedVersion {
  readonly version: GalleryVersion;
  /** Absolute. */
  readonly folder: string;
  /** The same image was there already, and nothing was written. */
  readonly adopted: boolean;
}

/**
 * Puts an image into the gallery as a staged version. It is built up in a hidden folder, flushed, and then gets its name in one
 * step: a reader sees all of it or nothing. What a killed run left behind is removed first.
 *
 * @throws UserError when a file is not the one that was built or the version exists with other content, ExternalError when the
 *   disk is full, CancelledError
 */
export async function stageVersion(gallery: string, request: StageRequest, options: LockOptions): Promise<StagedVersion> {
  const folder = imageFolder(gallery, request.image);
  try {
    return await withGalleryLock(folder, options, async () => {
      await removeLeftovers(folder, options);
      const planned = await planStage(gallery, request);
      if (planned.adopt !== undefined) return staged(gallery, await noteRebuild(gallery, planned.adopt, request.provenance), true);
      return staged(gallery, await write(gallery, request, planned.version, options), false);
    });
  } catch (error) {
    if (isDiskFull(error)) throw diskFull(folder, undefined, await freeSpace(gallery), error);
    throw error;
  }
}

export type StagePlan =
  | { readonly adopt: GalleryVersion; readonly version: string }
  | { readonly adopt?: undefined; readonly version: string };

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
    if (!isSame(version, request)) continue;
    if ((await damagedFiles(gallery, version)).length === 0) return { adopt: version, version: version.version };
  }
  if (wanted === 'auto') return { version: nextVersion(await takenNumbers(gallery, request.image)) };
  if (!isVersion(wanted)) throw new UserError(`"${wanted}" is not a version.`, { hint: 'write auto or x.y.z' });
  if ((await takenNumbers(gallery, request.image)).includes(wanted)) {
    throw new UserError(`The gallery has another ${request.image} ${wanted} already, and a version never changes.`, {
      hint: 'raise outputs[0].version in the definition, or write auto',
    });
  }
  return { version: wanted };
}

function isSame(version: GalleryVersion, { provenance, files }: StageRequest): boolean {
  return (
    version.fingerprint.image === provenance.fingerprint.image &&
    version.files.length === files.length &&
    files.every((file) => version.files.some(({ format, sha256 }) => format === file.format && sha256 === file.sha256))
  );
}

/** The same bytes came out of a later build: the version is as good as one made then, and its age counts from there. */
async function noteRebuild(gallery: string, version: GalleryVersion, { finishedAt }: Provenance): Promise<GalleryVersion> {
  const known = version.rebuiltAt ?? (await readProvenance(gallery, version.image, version.version))?.finishedAt ?? version.createdAt;
  if (!(Date.parse(finishedAt) > Date.parse(known))) return version;
  const content: GalleryVersion = { ...version, rebuiltAt: finishedAt };
  await writeJson(join(versionFolder(gallery, version.image, version.version), 'version.json'), content);
  return content;
}

/** Also of folders without version.json: nothing is put into them. */
async function takenNumbers(gallery: string, image: string): Promise<string[]> {
  const names = await readdir(join(imageFolder(gallery, image), 'versions')).catch(() => []);
  return names.filter(isVersion);
}

async function write(gallery: string, request: StageRequest, version: string, { log, signal }: LockOptions): Promise<GalleryVersion> {
  const target = versionFolder(gallery, request.image, version);
  const versions = join(imageFolder(gallery, request.image), 'versions');
  const partial = join(versions, `.${version}.partial`);
  try {
    await mkdir(partial, { recursive: true });
    const files: GalleryFile[] = [];
    for (const { format, path, size, sha256 } of request.files) {
      const file = `image.${format}`;
      log.debug(`${request.image} ${version}: ${file} from ${path}`);
      await placeImageFile({ path, size, sha256 }, join(partial, file), signal);
      files.push({ format, file, size, sha256 });
    }
    await verifyImageFiles(
      request.files.map((file) => ({ file, target: join(partial, `image.${file.format}`) })),
      signal,
    );
    const content: GalleryVersion = {
      schema: 'bakehouse-gallery-version/1',
      image: request.image,
      version,
      channel: 'staged',
      fingerprint: request.provenance.fingerprint,
      files,
      settings: request.provenance.layers.publishMutable,
      builtAt: request.provenance.finishedAt,
      createdAt: new Date().toISOString(),
    };
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

/** Under the lock nobody else has anything half-made. */
async function removeLeftovers(folder: string, { log }: LockOptions): Promise<void> {
  for (const parent of [folder, join(folder, 'versions')]) {
    const names = await readdir(parent).catch(() => []);
    for (const name of names) {
      if (!isLeftover(name)) continue;
      log.info(`Removing what a killed run left: ${join(parent, name)}`);
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}

function isLeftover(name: string): boolean {
  return name.startsWith('.') && name.endsWith('.partial');
}

function staged(gallery: string, version: GalleryVersion, adopted: boolean): StagedVersion {
  return { version, folder: versionFolder(gallery, version.image, version.version), adopted };
}
