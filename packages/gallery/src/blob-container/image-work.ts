import type { BlobStore, StateLease, StateStore } from '@bakehouse/records/stores';
import { withLease } from '@bakehouse/records/stores';
import type { GalleryOptions } from '../gallery.ts';
import type { ContainerDocuments } from './container-documents.ts';
import { layout } from './container-layout.ts';

/** Milliseconds. Sending an image over a slow line takes minutes. */
const PATIENCE = 60 * 60_000;

/** What a gallery in a container consists of. */
export interface Stores {
  readonly state: StateStore;
  readonly blobs: BlobStore;
  readonly documents: ContainerDocuments;
  readonly leaseSeconds: number;
}

/** The same, for who alone works on an image. */
export interface ImageWork extends Stores {
  readonly lease: StateLease;
  /** Fires on cancellation, and when the lease is lost. */
  readonly signal: AbortSignal;
}

/**
 * Runs `work` while no other run stages, publishes, promotes or retires a version of the same image. What makes a version, or makes one latest, is a
 * conditional write all the same: a lease can be lost.
 *
 * @throws UserError when another run holds the lease for an hour, ExternalError when it is lost, CancelledError, what `work` throws
 */
export function withImage<T>(stores: Stores, image: string, options: GalleryOptions, work: (work: ImageWork) => Promise<T>): Promise<T> {
  const { state, leaseSeconds: seconds } = stores;
  return withLease(state, layout.work(image), { ...options, seconds, wait: PATIENCE }, (signal, lease) =>
    work({ ...stores, lease, signal }),
  );
}
