import { isOfAccount, parseContainerUrl } from '../shared/container-url.ts';
import { isContainer } from '../shared/place-kind.ts';
import { type SignInInputs, signInOf } from '../shared/sign-in-inputs.ts';
import type { GalleryInputs } from '../shared/with-gallery.ts';

type Inputs = SignInInputs & { readonly gallery: string; readonly connectionString?: string | undefined };

/**
 * The inputs that say where the gallery is and who signs in to it. A connection string that is for the artifacts' account alone does not
 * count.
 */
export function galleryOf(inputs: Inputs): GalleryInputs & SignInInputs {
  const { gallery, connectionString } = inputs;
  const who = { gallery, ...signInOf(inputs) };
  if (connectionString === undefined || !isContainer(gallery, 'gallery')) return who;
  return isOfAccount(connectionString, parseContainerUrl(gallery).accountUrl) ? { ...who, connectionString } : who;
}
