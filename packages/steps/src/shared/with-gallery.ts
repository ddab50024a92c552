import type { StepContext } from '@bakehouse/core/context';
import type { Gallery } from '@bakehouse/gallery/gallery';
import { openGallery } from '@bakehouse/gallery/open-gallery';
import type { AccountInputs } from './account-inputs.ts';

export type GalleryInputs = { readonly gallery: string } & Partial<AccountInputs>;

/** Runs `work` with the gallery that the inputs mean. Nothing is read yet. @throws what `work` throws */
export async function withGallery<T>(inputs: GalleryInputs, context: StepContext, work: (gallery: Gallery) => Promise<T>): Promise<T> {
  return work(await openGallery({ backend: 'directory', folder: context.resolve(inputs.gallery) }));
}
