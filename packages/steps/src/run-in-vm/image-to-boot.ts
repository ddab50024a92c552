import { stat } from 'node:fs/promises';
import { InputError, messageOf, UserError } from '@bakehouse/core/errors';
import type { InputsOf, StepContext } from '@bakehouse/core/step';
import { formatBytes } from '@bakehouse/core/text';
import type { definition } from './definition.ts';

/** An image on this machine; or one that is only planned to be booted and stays where it is. */
type Image =
  | { readonly path: string; readonly imageSha256?: string }
  | { readonly path?: undefined; readonly name: string; readonly bringing: string };

/** The image, which may have to be brought from a gallery first. A dry run brings nothing. */
export async function imageOf(inputs: InputsOf<typeof definition>, context: StepContext): Promise<Image> {
  const { gallery: place, image, version } = inputs;
  if (place === undefined) {
    if (version !== undefined) throw new InputError('run-in-vm: input version: needs a gallery');
    const path = context.resolve(image);
    await checkImage(path);
    return { path };
  }
  const [{ withGallery }, { imageFileOf, planImageFile }] = await Promise.all([
    import('../shared/with-gallery.ts'),
    import('@bakehouse/gallery/image-file'),
  ]);
  const { log, signal } = context;
  return withGallery({ ...inputs, gallery: place }, context, async (gallery) => {
    const wanted = version ?? (await gallery.latest(image));
    if (wanted === undefined) {
      throw new UserError(`No version of ${image} is latest in the gallery ${gallery.place}.`, { hint: 'promote one, or give version' });
    }
    const cacheFolder = context.resolve(inputs.cacheFolder);
    if (inputs.dryRun && !gallery.features.localFiles) {
      const { format, size } = await planImageFile(gallery, image, wanted);
      const from = gallery.placeOf(image, wanted);
      const bringing = `Would bring ${image} ${wanted}, ${formatBytes(size)}, from ${from} to ${cacheFolder} unless it is there.`;
      return { name: `${image} ${wanted} (${format})`, bringing };
    }
    const { path, sha256 } = await imageFileOf(gallery, image, wanted, { cacheFolder, log, signal });
    return { path, imageSha256: sha256 };
  });
}

/** @throws InputError for a path that no image is at */
async function checkImage(path: string): Promise<void> {
  const hint = 'give as image the path of a raw, VHD or qcow2 disk image, or with gallery the id of an image there';
  const status = await stat(path).catch((cause: unknown) => {
    throw new InputError(`Cannot open the image ${path}: ${messageOf(cause)}.`, { cause, hint });
  });
  if (!status.isFile()) throw new InputError(`${path} is not a file.`, { hint });
}
