import { UserError } from '@bakehouse/core/errors';
import { formatBytes } from '@bakehouse/core/text';
import {
  checkKey,
  checkLabel,
  LARGEST_VALUE,
  LEASE_SUFFIX,
  type StateEntry,
  type StateLease,
  type StateStore,
  type StateValue,
} from '@bakehouse/records/stores';
import { isPartialPageBlob } from '../pages/page-target.ts';
import { acquireLease } from './blob-lease.ts';
import { type StoreContainer, unquoted } from './store-container.ts';

/** A `StateStore` in a container of Azure Blob Storage: ETags are the versions, labels are metadata, leases are those of the service. */
export class BlobStateStore implements StateStore {
  readonly #container: StoreContainer;

  constructor(container: StoreContainer) {
    this.#container = container;
  }

  get place(): string {
    return this.#container.place;
  }

  async read(key: string): Promise<StateValue | undefined> {
    const found = await this.#container.read(checkKey(key));
    return found === undefined ? undefined : { value: found.bytes.toString('utf8'), version: found.etag, ...labelOf(found.metadata) };
  }

  async list(prefix: string): Promise<StateEntry[]> {
    return (await this.#container.list(prefix))
      .filter(({ key, blob }) => !key.endsWith(LEASE_SUFFIX) && !isPartialPageBlob(blob.metadata))
      .map(({ key, blob }) => ({ key, version: unquoted(blob.etag), ...labelOf(blob.metadata) }));
  }

  async write(key: string, value: string, ifVersion: string | undefined, label?: string): Promise<string> {
    const bytes = Buffer.from(value);
    if (bytes.length > LARGEST_VALUE) {
      throw new UserError(`${key} has ${formatBytes(bytes.length)}; a value has at most ${formatBytes(LARGEST_VALUE)}.`);
    }
    const contentType = key.endsWith('.json') ? 'application/json' : 'text/plain; charset=utf-8';
    const metadata = label === undefined ? {} : { label: checkLabel(label) };
    return this.#container.write(checkKey(key), bytes, ifVersion, { contentType, metadata });
  }

  delete(key: string, ifVersion: string): Promise<void> {
    return this.#container.delete(checkKey(key), ifVersion);
  }

  lease(key: string, seconds: number): Promise<StateLease | undefined> {
    return acquireLease(this.#container, checkKey(key), seconds);
  }
}

function labelOf({ label }: Readonly<Record<string, string>>): { readonly label?: string } {
  return label === undefined ? {} : { label };
}
