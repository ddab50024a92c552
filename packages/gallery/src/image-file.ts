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

/**
 * The file of a version to boot, on this machine: the raw image if there is one, else what there is.
 *
 * @returns absolute path; never to be written to
 * @throws UserError when there is no such version, or it has no file that could be booted; ExternalError, CancelledError
 */
export async function imageFileOf(gallery: Gallery, image: string, version: string, options: ImageFileOptions): Promise<string> {
  const found = await gallery.read(image, version);
  const file = bootableFile(found);
  if (!gallery.features.localFiles) {
    for (const { path, size, sha256 } of options.known ?? []) {
      if (sha256 === file.sha256 && size === file.size && (await sizeOf(path)) === size) return path;
    }
  }
  return gallery.fetch(found, file, options.cacheFolder, options);
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
