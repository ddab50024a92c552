import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usePageStores } from '../../packages/blob/src/pages/page-store.test-support.ts';
import type { GalleryTestPlace, StorePlace } from './store-places.ts';

/** Gives `work` an empty place, and an empty folder for anything else. */
export type InPlace<P> = (work: (place: P, folder: string) => Promise<void>) => Promise<void>;

async function inFolder<P>(makePlace: (folder: string) => P, work: (place: P, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'backends-'));
  try {
    await work(makePlace(join(folder, 'place')), folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Stores in a directory. */
export const inDirectory: InPlace<StorePlace> = (work) => inFolder<StorePlace>((folder) => ({ kind: 'directory', folder }), work);

/** Stores in a container of a real Azurite, below a prefix. One Azurite for a file of tests. */
export function useContainers(): InPlace<StorePlace> {
  const inAzurite = usePageStores();
  return (work) =>
    inAzurite(({ account, container, folder }) => {
      const place = { kind: 'blob', connectionString: account.connectionString, container, prefix: 'some/prefix' } as const;
      return work(place, folder);
    });
}

/** The backends of stores. */
export function useStorePlaces(): Readonly<Record<'a directory' | 'a blob container', InPlace<StorePlace>>> {
  return { 'a directory': inDirectory, 'a blob container': useContainers() };
}

/** The backends of galleries that are on this machine: a folder, and what stands on stores. */
export const galleriesHere: Readonly<Record<'a folder' | 'stores in a directory', InPlace<GalleryTestPlace>>> = {
  'a folder': (work) => inFolder<GalleryTestPlace>((folder) => ({ kind: 'plain', folder }), work),
  'stores in a directory': inDirectory,
};
