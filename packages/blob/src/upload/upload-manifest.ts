import type { UploadManifest, UploadNumbers } from '@bakehouse/records/uploads';
import type { SyncResult } from './sync-files.ts';
import { isSent, sizeOf } from './sync-plan.ts';

/** What is there now, or would be: for `manifest-file`. */
export function uploadManifest(result: SyncResult): UploadManifest {
  const blobs = result.blobs.map(({ blob, sha256 }) => ({
    name: blob.name,
    ...whereKnown('url', blobUrl(result, blob.name)),
    size: sizeOf(blob),
    // What was there is something else now; nobody has read what a server copied.
    ...whereKnown('sha256', sha256 ?? (isSent(blob) ? undefined : blob.there?.metadata['sha256'])),
    action: blob.action,
  }));
  const { containerUrl, prefix, deleted, bytes, sent, resumed, requests, retries, milliseconds } = result;
  const numbers = { ...countsOf(result), bytes, sentBytes: sent, resumedBytes: resumed, requests, retries, milliseconds };
  return { schema: 'bakehouse-upload/1', ...whereKnown('containerUrl', containerUrl), prefix, blobs, deleted, run: numbers };
}

/** A member that a document leaves out where its value is not known. */
function whereKnown<K extends string>(key: K, value: string | undefined): { readonly [Key in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [Key in K]: string });
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
