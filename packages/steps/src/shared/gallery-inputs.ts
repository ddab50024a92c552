import type { Inputs } from '@bakehouse/core/step';
import { signInInputs } from './sign-in-inputs.ts';

/** Where the gallery is; every step that uses one spreads it, and `gallerySignIn` at the end of its inputs. */
export const galleryInputs = {
  gallery: {
    type: 'path',
    decides: 'place',
    description:
      'Image gallery: a folder, or the https:// URL of a container of Azure Blob Storage, with a prefix behind it or without. A shared access signature in the URL is kept secret.',
    default: '.bakehouse/gallery',
  },
} as const satisfies Inputs;

/** How to sign in to a gallery in a container. Its account is known by the URL. */
export const gallerySignIn = {
  connectionString: {
    type: 'secret',
    decides: 'place',
    description: 'Connection string of the storage account of the gallery, with an account key or a shared access signature.',
    group: signInInputs.signIn.group,
  },
  ...signInInputs,
} as const satisfies Inputs;
