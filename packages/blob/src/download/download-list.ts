import type { ContainerClient } from '@azure/storage-blob';
import { ExternalError, type Finding, UserError } from '@bakehouse/core/errors';
import { blobErrorCode } from '../errors/blob-error.ts';
import { markedFolder } from '../names/folder-marker.ts';
import { isPageRecord } from '../pages/page-record.ts';
import { isPartialPageBlob } from '../pages/page-target.ts';
import type { BlobRequests } from '../requests/blob-requests.ts';
import type { ConnectedContainer } from '../requests/container.ts';
import { listBlobs } from '../requests/list-blobs.ts';
import type { RemoteBlob } from '../requests/listed-blob.ts';

/** A blob that is to become a file. */
export interface RemoteFile {
  readonly name: string;
  /** With `/`, below the prefix. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly etag: string;
  readonly isPageBlob: boolean;
  /** Lower-case hexadecimal, where whoever uploaded it has said so. */
  readonly sha256: string | undefined;
  readonly md5: string | undefined;
  /** Its content is what a symbolic link says. */
  readonly isLink: boolean;
  /** Why it cannot be read as it is. */
  readonly problem: Pick<Finding, 'message' | 'hint'> | undefined;
}

export interface RemoteList {
  /** In the service's order, which is that of the names. */
  readonly files: readonly RemoteFile[];
  /** Folders that have a blob of their own (`markedFolder`). */
  readonly folders: readonly string[];
}

/**
 * Lists what is below a prefix, or the one blob of that name, with all that is needed to fetch it.
 *
 * @param prefix without a slash at its end; '' for the whole container
 * @throws UserError when there is no such container, ExternalError, CancelledError
 */
export async function listRemote(connected: ConnectedContainer, prefix: string, requests: BlobRequests): Promise<RemoteList> {
  const below = prefix === '' ? '' : `${prefix}/`;
  const blobs = await listBlobs(connected, below, requests, { copy: true, soFar: 'nothing was fetched' });
  if (blobs === undefined) {
    throw new UserError(`There is no container ${connected.client.containerName}.`, { hint: 'check its name and the account' });
  }
  const list = sortOut(blobs.values(), below.length);
  if (list.files.length > 0 || prefix === '') return list;
  const single = await lookAt(connected.client, prefix, requests);
  // The marker of the folder itself is no blob of that name.
  if (single === undefined || markedFolder(single.name, single) !== undefined) return list;
  return sortOut([single], prefix.lastIndexOf('/') + 1);
}

/** Undefined when there is no such blob. */
async function lookAt(container: ContainerClient, name: string, requests: BlobRequests): Promise<Listed | undefined> {
  try {
    const properties = await requests.send(
      `look at ${name}`,
      (abortSignal) => container.getBlobClient(name).getProperties({ abortSignal }),
      { expected: ['BlobNotFound'] },
    );
    const { contentLength, etag, blobType = 'BlockBlob', contentMD5, accessTier = '', copyStatus = '', metadata = {} } = properties;
    if (contentLength === undefined || etag === undefined) {
      throw new ExternalError(
        `The service does not say ${contentLength === undefined ? `how large ${name} is` : `which version (ETag) of ${name} is there`}; nothing was fetched.`,
        { service: 'Blob Storage', operation: `look at ${name}` },
      );
    }
    const md5 = contentMD5 === undefined ? '' : Buffer.from(contentMD5).toString('base64');
    return { name, size: contentLength, etag, type: blobType, md5, tier: accessTier, copyStatus, metadata };
  } catch (error) {
    if (blobErrorCode(error) === 'BlobNotFound') return undefined;
    throw error;
  }
}

type Listed = Pick<RemoteBlob, 'name' | 'size' | 'etag' | 'type' | 'md5' | 'tier' | 'copyStatus' | 'metadata'>;

/** @param cut characters of each name that are not part of its path */
function sortOut(blobs: Iterable<Listed>, cut: number): RemoteList {
  const files: RemoteFile[] = [];
  const folders: string[] = [];
  for (const blob of blobs) {
    const { name, size, metadata } = blob;
    const path = name.slice(cut);
    if (isPageRecord(name)) continue;
    const folder = markedFolder(path, blob);
    if (folder !== undefined) {
      if (folder !== '') folders.push(folder);
      continue;
    }
    files.push({
      name,
      path,
      size,
      etag: blob.etag,
      isPageBlob: blob.type === 'PageBlob',
      sha256: sha256In(metadata['sha256']),
      md5: md5In(blob.md5),
      isLink: metadata['is_symlink'] === 'true',
      problem: problemOf(blob),
    });
  }
  return { files, folders };
}

function problemOf({ type, metadata, tier, copyStatus }: Listed): RemoteFile['problem'] {
  if (type === 'PageBlob' && isPartialPageBlob(metadata)) {
    return { message: 'is an image whose upload is not complete', hint: 'upload it again: that goes on where it was interrupted' };
  }
  if (tier === 'Archive') {
    return {
      message: 'is archived and cannot be read',
      hint: 'rehydrate it first: az storage blob set-tier --tier Cool; that takes hours',
    };
  }
  if (copyStatus === 'pending') return { message: 'is still being copied by the service', hint: 'run again when its copy is done' };
  if (copyStatus === 'failed' || copyStatus === 'aborted') {
    return { message: 'is a copy that failed and has no content', hint: 'upload or copy it again' };
  }
  return undefined;
}

function sha256In(value: string | undefined): string | undefined {
  return value !== undefined && /^[0-9a-f]{64}$/i.test(value) ? value.toLowerCase() : undefined;
}

function md5In(base64: string): string | undefined {
  const bytes = Buffer.from(base64, 'base64');
  return bytes.length === 16 ? bytes.toString('hex') : undefined;
}
