import type { SyncResult } from './sync-files.ts';
import { isSent, sizeOf } from './sync-plan.ts';

/** What `manifest-file` says: what is there now, or would be, and what the run did. */
export interface UploadManifest {
  readonly schema: string;
  /** Without signature; undefined when there is no account. */
  readonly containerUrl: string | undefined;
  readonly prefix: string;
  readonly blobs: readonly UploadedBlob[];
  /** Names. */
  readonly deleted: readonly string[];
  readonly run: UploadNumbers;
}

export interface UploadedBlob {
  readonly name: string;
  readonly url: string | undefined;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string | undefined;
  readonly action: string;
}

/** What a run did. */
export interface UploadNumbers {
  /** Numbers of blobs: sent, left as they are, given other properties. */
  readonly uploaded: number;
  readonly skipped: number;
  readonly updated: number;
  /** Size of the blobs sent; what of it went over the wire; and what an interrupted run had left. */
  readonly bytes: number;
  readonly sentBytes: number;
  readonly resumedBytes: number;
  readonly requests: number;
  /** Requests that were repetitions. */
  readonly retries: number;
  /** Of sending alone. */
  readonly milliseconds: number;
}

export function uploadManifest(result: SyncResult): UploadManifest {
  const blobs = result.blobs.map(({ blob, sha256 }) => ({
    name: blob.name,
    url: blobUrl(result, blob.name),
    size: sizeOf(blob),
    // What was there is something else now; nobody has read what a server copied.
    sha256: sha256 ?? (isSent(blob) ? undefined : blob.there?.metadata['sha256']),
    action: blob.action,
  }));
  const { containerUrl, prefix, deleted, bytes, sent, resumed, requests, retries, milliseconds } = result;
  const numbers = { ...countsOf(result), bytes, sentBytes: sent, resumedBytes: resumed, requests, retries, milliseconds };
  return { schema: 'bakehouse-upload/1', containerUrl, prefix, blobs, deleted, run: numbers };
}

/** How many blobs were sent, left as they are and given other properties. */
export function countsOf({ blobs }: Pick<SyncResult, 'blobs'>): Pick<UploadNumbers, 'uploaded' | 'skipped' | 'updated'> {
  const uploaded = blobs.filter(({ blob }) => isSent(blob)).length;
  const updated = blobs.filter(({ blob }) => blob.action === 'update').length;
  return { uploaded, skipped: blobs.length - uploaded - updated, updated };
}

/** Without signature; undefined when there is no account. */
export function blobUrl({ containerUrl }: Pick<SyncResult, 'containerUrl'>, name: string): string | undefined {
  return containerUrl === undefined ? undefined : `${containerUrl}/${name.split('/').map(encodeURIComponent).join('/')}`;
}
