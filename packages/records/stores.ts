export type { BlobRange, BlobSource, BlobStore, StoredBlob } from './src/blob-store.ts';
export { blobTooLarge, LARGEST_AT_ONCE } from './src/blob-store-limits.ts';
export { StateDirectory } from './src/state-directory.ts';
export {
  checkKey,
  checkLabel,
  LARGEST_VALUE,
  LEASE_SUFFIX,
  LeaseLost,
  PreconditionFailed,
  type StateEntry,
  type StateLease,
  type StateStore,
  type StateValue,
} from './src/state-store.ts';
export { withLease } from './src/with-lease.ts';
