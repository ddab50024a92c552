import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { connectStores } from '@bakehouse/blob/stores';
import { type Log, silentLog } from '@bakehouse/core/log';
import type { Gallery } from '@bakehouse/gallery/gallery';
import { openGallery } from '@bakehouse/gallery/open';
import type { BlobStore, StateStore } from '@bakehouse/records/stores';
import { BlobDirectory } from '../../packages/records/src/blob-directory.ts';
import { StateDirectory } from '../../packages/records/src/state-directory.ts';

/** Where stores are, as a process of its own is told it. */
export type StorePlace =
  | { readonly kind: 'directory'; readonly folder: string }
  | { readonly kind: 'blob'; readonly connectionString: string; readonly container: string; readonly prefix: string };

/** A gallery of the first kind is a plain folder; all others stand on stores. */
export type GalleryTestPlace = { readonly kind: 'plain'; readonly folder: string } | StorePlace;

export interface OpenStores {
  readonly state: StateStore;
  readonly blobs: BlobStore;
  close(): void;
}

export interface OpenOptions {
  readonly log?: Log;
  readonly signal?: AbortSignal;
}

export async function openStores(place: StorePlace, { log = silentLog, signal = never }: OpenOptions = {}): Promise<OpenStores> {
  if (place.kind === 'blob') return connectStores(place, place, { log, signal });
  const [state, blobs] = [join(place.folder, 'state'), join(place.folder, 'blobs')];
  return { state: new StateDirectory(state, { log, signal }), blobs: new BlobDirectory(blobs, { log, signal }), close() {} };
}

/** The shortest lease that the service gives: a killed run keeps others waiting for as long. */
const LEASE_SECONDS = 15;

export async function openTestGallery(place: GalleryTestPlace, options: OpenOptions = {}): Promise<{ gallery: Gallery; close(): void }> {
  if (place.kind === 'plain') return { gallery: await openGallery({ backend: 'directory', folder: place.folder }), close() {} };
  const stores = await openStores(place, options);
  return { gallery: await openGallery({ backend: 'blob-container', ...stores, leaseSeconds: LEASE_SECONDS }), close: stores.close };
}

/** Ends a lease as an administrator would, or a file system that lost it. */
export async function breakLease(place: StorePlace, key: string): Promise<void> {
  if (place.kind === 'directory') {
    const { rm, readdir } = await import('node:fs/promises');
    const folder = join(place.folder, 'state', '.locks', encodeURIComponent(key));
    for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
    return;
  }
  const container = BlobServiceClient.fromConnectionString(place.connectionString).getContainerClient(place.container);
  await container
    .getBlobClient(`${place.prefix === '' ? '' : `${place.prefix}/`}${key}.lease`)
    .getBlobLeaseClient()
    .breakLease(0);
}

const never = new AbortController().signal;
