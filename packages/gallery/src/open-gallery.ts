import type { BlobStore, StateStore } from '@bakehouse/records/stores';
import type { Gallery } from './gallery.ts';

/** Where a gallery is, and what it is reached through. */
type GalleryPlace =
  | {
      readonly backend: 'directory';
      /** Absolute; it need not exist. */
      readonly folder: string;
    }
  | {
      readonly backend: 'blob-container';
      /** Both begin at the same place of the same container. */
      readonly state: StateStore;
      readonly blobs: BlobStore;
      /** Seconds that a killed run keeps others from an image, 15 to 60. Default 60. */
      readonly leaseSeconds?: number;
    };

type Backends = { readonly [P in GalleryPlace as P['backend']]: () => Promise<(place: P) => Gallery> };

/** Loaded when one is opened. */
const BACKENDS: Backends = {
  directory: async () => (await import('./directory/directory-gallery.ts')).directoryGallery,
  'blob-container': async () => (await import('./blob-container/container-gallery.ts')).containerGallery,
};

/** Opens a gallery; reads nothing yet. */
export async function openGallery(place: GalleryPlace): Promise<Gallery> {
  const open = (await BACKENDS[place.backend]()) as (place: GalleryPlace) => Gallery;
  return open(place);
}
