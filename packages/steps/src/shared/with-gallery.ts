import type { StepContext } from '@bakehouse/core/step';
import type { Gallery } from '@bakehouse/gallery/gallery';
import { openGallery } from '@bakehouse/gallery/open';
import type { AccountInputs } from './account-inputs.ts';
import { isContainer } from './place-kind.ts';

export type GalleryInputs = { readonly gallery: string } & Partial<AccountInputs>;

/**
 * Runs `work` with the gallery that the inputs mean: a folder, or a container of Azure Blob Storage, whose connections are closed afterwards.
 * Every secret part is masked first. Nothing is read yet.
 *
 * @throws InputError for an unusable URL, what is neither URL nor folder, or inputs that contradict each other, and what `work` throws
 */
export async function withGallery<T>(inputs: GalleryInputs, context: StepContext, work: (gallery: Gallery) => Promise<T>): Promise<T> {
  if (!isContainer(inputs.gallery, 'gallery')) {
    return work(await openGallery({ backend: 'directory', folder: context.resolve(inputs.gallery) }));
  }
  const { withContainer } = await import('./gallery-container.ts');
  return withContainer(inputs, context, async (stores) => work(await openGallery({ backend: 'blob-container', ...stores })));
}
