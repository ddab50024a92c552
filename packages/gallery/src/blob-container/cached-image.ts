import { chmod, readdir, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CancelledError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';
import type { GalleryFile, GalleryVersion } from '@bakehouse/records/gallery';
import type { BlobStore } from '@bakehouse/records/stores';
import { hashFiles } from '@bakehouse/system/hashing';
import type { GalleryOptions } from '../gallery.ts';
import { layout } from './container-layout.ts';

/** Milliseconds after which a file that nobody has used is removed: images are large, and nobody else clears this folder. */
const UNUSED = 7 * 24 * 3600_000;

/**
 * Brings an image file from a container, or takes the one that an earlier run has brought, once its SHA-256 is right.
 *
 * @param folder absolute; has a folder for each image
 * @returns path, `<sha256>.<format>`; read-only
 * @throws UserError when the blob is not what the record says, ExternalError, CancelledError
 */
export async function fetchToCache(
  blobs: BlobStore,
  { image, version }: GalleryVersion,
  file: GalleryFile,
  folder: string,
  { log, signal }: GalleryOptions,
): Promise<string> {
  // First: it refuses what could lead out of the folder.
  const name = layout.file(image, file);
  const target = join(folder, image, `${file.sha256}.${file.format}`);
  await removeUnused(dirname(target), target);
  if (await isWhole(target, file, signal)) log.info(`${image} ${version} is in ${target} already.`);
  else {
    log.info(`Bringing ${image} ${version}, ${formatBytes(file.size)}, to ${target}.`);
    await blobs.download(name, target, { size: file.size, sha256: file.sha256 });
    await chmod(target, 0o444);
  }
  return target;
}

async function isWhole(path: string, { size, sha256 }: GalleryFile, signal: AbortSignal): Promise<boolean> {
  if ((await stat(path).catch(() => undefined))?.size !== size) return false;
  const [found] = await hashFiles([{ path, size }], { signal });
  if (signal.aborted) throw new CancelledError();
  if (found !== sha256) {
    await rm(path, { force: true });
    return false;
  }
  // In use again.
  await utimes(path, new Date(), new Date()).catch(() => {});
  return true;
}

async function removeUnused(folder: string, wanted: string, now = new Date()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const status = /^[0-9a-f]{64}\.\w+$/.test(name) && path !== wanted ? await stat(path).catch(() => undefined) : undefined;
    if (status !== undefined && now.getTime() - status.mtimeMs > UNUSED) await rm(path, { force: true });
  }
}
