import type { BlobStore, StateStore } from '@bakehouse/records/stores';
import { reachContainer, type StorageAccount } from '../requests/container.ts';
import { BlobStateStore } from './blob-state-store.ts';
import { ContainerBlobStore } from './container-blob-store.ts';
import { StoreContainer, type StoreContainerOptions } from './store-container.ts';

export interface ContainerStores {
  readonly state: StateStore;
  readonly blobs: BlobStore;
  /** Ends all connections; both stores are of no use any more. */
  close(): void;
}

/**
 * Both stores of one place in a container. Sends nothing yet; the container is made when something is written.
 *
 * @param place a checked name of a container, and a prefix without slashes at its ends; '' for none
 * @throws InputError when the account is unusable, without showing any part of a secret
 */
export async function connectStores(
  account: StorageAccount,
  { container, prefix }: { readonly container: string; readonly prefix: string },
  options: StoreContainerOptions,
): Promise<ContainerStores> {
  const connected = await reachContainer(account, container);
  const shared = new StoreContainer(connected, prefix, options);
  return { state: new BlobStateStore(shared), blobs: new ContainerBlobStore(shared), close: () => connected.close() };
}
