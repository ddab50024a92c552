import { basename, dirname } from 'node:path';
import type { BlobGetPropertiesResponse } from '@azure/storage-blob';
import { CancelledError, UserError } from '@bakehouse/core/errors';
import { Progress } from '@bakehouse/core/log';
import type { BlobRange, BlobSource, BlobStore, StoredBlob } from '@bakehouse/records/stores';
import { checkKey, LEASE_SUFFIX, PreconditionFailed } from '@bakehouse/records/stores';
import { sha256 } from '@bakehouse/system/files';
import { HashWorkers } from '@bakehouse/system/hashing';
import { downloadFiles } from '../download/download-files.ts';
import type { PlannedFile } from '../download/planned-file.ts';
import { PageRecordStore } from '../pages/page-record.ts';
import { isPartialPageBlob } from '../pages/page-target.ts';
import type { BlobKind } from '../source/vhd-image.ts';
import { BufferPool } from '../upload/buffer-pool.ts';
import { Receipts } from '../upload/receipts.ts';
import type { PlannedBlob } from '../upload/sync-plan.ts';
import { uploadSet } from '../upload/upload-set.ts';
import { type StoreContainer, unquoted } from './store-container.ts';

const SECTOR = 512;
/** Bytes from which on a file may have holes that are worth keeping. */
const SPARSE = 1024 * 1024;
/** "Scalability and performance targets for Blob Storage": a page blob has at most 8 TiB. */
const LARGEST_PAGE_BLOB = 8 * 1024 ** 4;

/** A `BlobStore` in a container of Azure Blob Storage. Large files of whole sectors become page blobs, which have holes; others block blobs. */
export class ContainerBlobStore implements BlobStore {
  readonly #container: StoreContainer;

  constructor(container: StoreContainer) {
    this.#container = container;
  }

  get place(): string {
    return this.#container.place;
  }

  async properties(name: string): Promise<StoredBlob | undefined> {
    const found = await this.#container.properties(checkKey(name));
    return found === undefined || isPartialPageBlob(found.metadata) ? undefined : storedBlob(name, found);
  }

  async list(prefix: string, options: { readonly unfinished?: boolean } = {}): Promise<StoredBlob[]> {
    return (await this.#container.list(prefix)).flatMap(({ key, blob }) => {
      const { size, modified, metadata } = blob;
      const unfinished = isPartialPageBlob(metadata);
      if (key.endsWith(LEASE_SUFFIX) || (unfinished && options.unfinished !== true)) return [];
      const stored = { name: key, size, version: unquoted(blob.etag), modified, sha256: metadata['sha256'] };
      return [unfinished ? { ...stored, unfinished } : stored];
    });
  }

  async read(name: string, range?: BlobRange) {
    const known = range === undefined ? undefined : await this.properties(name);
    if (range !== undefined && known === undefined) return undefined;
    // A range of nothing is refused by the service.
    if (range !== undefined && known !== undefined && range.start >= Math.min(range.end, known.size)) {
      return { bytes: Buffer.alloc(0), version: known.version };
    }
    const found = await this.#container.read(checkKey(name), range);
    return found === undefined ? undefined : { bytes: found.bytes, version: found.etag };
  }

  write(name: string, bytes: Uint8Array, ifVersion: string | undefined): Promise<string> {
    const metadata = { sha256: sha256(bytes) };
    return this.#container.write(checkKey(name), bytes, ifVersion, { contentType: 'application/octet-stream', metadata });
  }

  async upload(name: string, source: BlobSource, signal?: AbortSignal): Promise<StoredBlob> {
    const there = await this.#container.properties(checkKey(name));
    if (there !== undefined && !isPartialPageBlob(there.metadata)) {
      const known = storedBlob(name, there);
      if (known.sha256 === source.sha256 && known.size === source.size) return known;
      throw new PreconditionFailed(name);
    }
    if (there === undefined) await this.#container.needContainer(name);
    // Half a disk, where a file of another kind is to be.
    else if (kindOf(source.size).kind === 'block') await this.delete(name, unquoted(there.etag));
    await this.#send(name, source, signal);
    const sent = await this.properties(name);
    if (sent?.sha256 === source.sha256 && sent.size === source.size) return sent;
    throw new PreconditionFailed(name);
  }

  async download(name: string, target: string, { size, sha256 }: { readonly size: number; readonly sha256: string }): Promise<void> {
    const found = await this.#container.properties(checkKey(name));
    const place = `${this.#container.place}/${name}`;
    if (found === undefined || isPartialPageBlob(found.metadata)) throw new UserError(`${place} is gone.`, { hint: 'upload it again' });
    if (found.contentLength !== size) {
      throw new UserError(`${place} is damaged: it has ${found.contentLength} bytes instead of ${size}.`, { hint: 'upload it again' });
    }
    const { requests, log, connected } = this.#container;
    const checksum: PlannedFile['checksum'] = { algorithm: 'sha256', digest: sha256, source: 'its record' };
    const file: PlannedFile = {
      ...{ name: this.#container.nameOf(name), path: basename(target), size, etag: unquoted(found.etag) },
      ...{ isPageBlob: found.blobType === 'PageBlob', sha256, md5: undefined, isLink: false, problem: undefined },
      ...{ target, action: 'create' as const, checksum, executable: false },
    };
    await downloadFiles([file], [], { container: await connected.sdk(), requests, destination: dirname(target), log });
  }

  async delete(name: string, ifVersion: string): Promise<void> {
    await this.#container.delete(checkKey(name), ifVersion);
    // Of an upload that was interrupted.
    const { requests, connected } = this.#container;
    await new PageRecordStore(await connected.sdk(), this.#container.nameOf(name), requests).remove().catch((error: unknown) => {
      if (error instanceof CancelledError) throw error;
    });
  }

  async #send(name: string, { path, size, sha256 }: BlobSource, signal: AbortSignal | undefined): Promise<void> {
    const { connected, log } = this.#container;
    const all = signal === undefined ? this.#container.requests.signal : AbortSignal.any([this.#container.requests.signal, signal]);
    const requests = this.#container.requestsWith(all);
    const blob: PlannedBlob = {
      name: this.#container.nameOf(name),
      file: { path: basename(path), absolute: path, size },
      kind: kindOf(size),
      sha256,
      action: 'create',
      properties: { contentType: 'application/octet-stream' },
      there: undefined,
    };
    const workers = new HashWorkers();
    const progress = new Progress('Uploaded', { files: 1, bytes: size }, log).withHeartbeat();
    const receipts = new Receipts(connected, requests, log);
    try {
      const target = { connected, requests, pool: new BufferPool(), workers, receipts, progress, contentMd5: false, pageSha256: true };
      await uploadSet({ createContainer: false, blobs: [blob] }, target, log);
    } finally {
      progress.end();
      await workers.close();
    }
  }
}

function storedBlob(name: string, { contentLength, etag, lastModified, metadata }: BlobGetPropertiesResponse): StoredBlob {
  const [size, modified] = [contentLength ?? 0, lastModified?.getTime() ?? 0];
  return { name, size, version: unquoted(etag), modified, sha256: metadata?.['sha256'] };
}

/** A disk is sent without its holes; its last sector goes last, as the footer of a VHD does. */
function kindOf(size: number): BlobKind {
  const isDisk = size >= SPARSE && size % SECTOR === 0 && size <= LARGEST_PAGE_BLOB;
  return isDisk ? { kind: 'page', vhd: { size, diskSize: size - SECTOR } } : { kind: 'block' };
}
