import { stat } from 'node:fs/promises';
import { UserError } from '@bakehouse/core/errors';
import type { GalleryFile, GalleryVersion } from '@bakehouse/records/gallery';
import type { Gallery, GalleryOptions } from './gallery.ts';

interface ImageFileOptions extends GalleryOptions {
  /** Absolute; where a gallery elsewhere puts it. */
  readonly cacheFolder: string;
  /** Files that this run has made and whose SHA-256 it has just taken: one with the same content need not be brought. */
  readonly known?: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
}

interface LocalImageFile {
  /** Absolute; never to be written to. */
  readonly path: string;
  /** By the record of the version. */
  readonly sha256: string;
}

/**
 * The file of a version to boot, on this machine: the raw image if there is one, else what there is.
 *
 * @throws UserError when there is no such version, or it has no file that could be booted; ExternalError, CancelledError
 */
export async function imageFileOf(gallery: Gallery, image: string, version: string, options: ImageFileOptions): Promise<LocalImageFile> {
  const found = await gallery.read(image, version);
  const file = bootableFile(found);
  const { sha256 } = file;
  if (!gallery.features.localFiles) {
    for (const { path, size, sha256: known } of options.known ?? []) {
      if (known === sha256 && size === file.size && (await sizeOf(path)) === size) return { path, sha256 };
    }
  }
  return { path: await gallery.fetch(found, file, options.cacheFolder, options), sha256 };
}

/**
 * What `imageFileOf` would give, by the record alone: nothing is brought here.
 *
 * @throws UserError when there is no such version, it has no file that could be booted, or that file is gone
 */
export async function planImageFile(gallery: Gallery, image: string, version: string): Promise<GalleryFile> {
  const found = await gallery.read(image, version);
  const file = bootableFile(found);
  const [gone] = await gallery.damagedFiles({ ...found, files: [file] });
  if (gone === undefined) return file;
  throw new UserError(`${image} ${version} is not whole: ${gone}.`, { hint: 'build the image again' });
}

function bootableFile({ image, version, state, files }: GalleryVersion): GalleryFile {
  if (state !== undefined) throw new UserError(`${image} ${version} is not ready: it is ${state}.`, { hint: 'wait, and run again' });
  const file = files.find(({ format }) => format === 'raw') ?? files[0];
  if (file === undefined) throw new UserError(`${image} ${version} has no file that could be booted.`);
  return file;
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}
