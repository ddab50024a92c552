import type { SyncResult } from '@bakehouse/blob/upload/sync-files';
import { isSent, sizeOf } from '@bakehouse/blob/upload/sync-plan';
import type { OutputsOf } from '@bakehouse/core/definition';
import { formatBytes } from '@bakehouse/core/format';
import { mdCode, mdTable } from '@bakehouse/core/markdown';
import type { UploadManifest, UploadNumbers } from '@bakehouse/records/upload-manifest';
import type { definition } from './definition.ts';

type Outputs = OutputsOf<typeof definition>;

/** More URLs would not fit into what hosts take as an output. */
const MOST_URLS = 100;
/** Blobs that the summary names. */
const SHOWN = 20;

/** What is there now, or would be: for `manifest-file`. */
export function uploadManifest(result: SyncResult): UploadManifest {
  const blobs = result.blobs.map(({ blob, sha256 }) => ({
    name: blob.name,
    ...whereKnown('url', urlOf(result, blob.name)),
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

export function uploadOutputs(result: SyncResult, files: Pick<Outputs, 'manifest' | 'planFile'>): Outputs {
  const { containerUrl, blobs, deleted, bytes, sent } = result;
  const urls = blobs.length > MOST_URLS ? [] : blobs.map(({ blob }) => urlOf(result, blob.name) ?? '');
  return {
    containerUrl,
    ...countsOf(result),
    deleted: deleted.length,
    bytes,
    sentBytes: sent,
    ...files,
    urls: urls.join('\n'),
  };
}

function countsOf({ blobs }: SyncResult): Pick<UploadNumbers, 'uploaded' | 'skipped' | 'updated'> {
  const uploaded = blobs.filter(({ blob }) => isSent(blob)).length;
  const updated = blobs.filter(({ blob }) => blob.action === 'update').length;
  return { uploaded, skipped: blobs.length - uploaded - updated, updated };
}

/** For the job summary. */
export function uploadSummary(result: SyncResult, place: string, dryRun: boolean): string {
  const { uploaded, skipped, updated } = countsOf(result);
  const kept = result.blobs.filter(({ blob }) => blob.action === 'keep').length;
  const changed = result.blobs.filter(({ blob }) => blob.action !== 'skip' && blob.action !== 'keep');
  const rows = [
    ...changed.map(({ blob }) => [mdCode(blob.name), blob.action, formatBytes(blob.file.size)]),
    ...(result.checksums === undefined ? [] : [[mdCode(result.checksums), 'write', '']]),
    ...result.deleted.map((name) => [mdCode(name), 'delete', '']),
  ];
  const numbers: readonly (readonly [column: string, value: string])[] = [
    [dryRun ? 'Would send' : 'Sent', String(uploaded)],
    ['Unchanged', String(skipped - kept)],
    ...(kept === 0 ? [] : [['Kept', String(kept)] as const]),
    [dryRun ? 'Would set properties' : 'Properties set', String(updated)],
    [dryRun ? 'Would delete' : 'Deleted', String(result.deleted.length)],
    ['Size', formatBytes(result.bytes)],
    ...(dryRun ? [] : [['Over the wire', formatBytes(result.sent)] as const]),
  ];
  return [
    `### ${dryRun ? 'Would upload to' : 'Uploaded to'} ${mdCode(place)}\n\n`,
    mdTable(
      numbers.map(([column]) => column),
      [numbers.map(([, value]) => value)],
      { isNumber: () => true },
    ),
    mdTable(['Blob', 'What', 'Size'], rows, { most: SHOWN }),
  ].join('');
}

function urlOf({ containerUrl }: SyncResult, name: string): string | undefined {
  return containerUrl === undefined ? undefined : `${containerUrl}/${name.split('/').map(encodeURIComponent).join('/')}`;
}
