import type { SyncResult } from '@bakehouse/blob/upload/sync-files';
import { isSent } from '@bakehouse/blob/upload/sync-plan';
import type { OutputsOf } from '@bakehouse/core/definition';
import { formatBytes } from '@bakehouse/core/format';
import { mdCode, mdTable } from '@bakehouse/report/markdown-text';
import type { definition } from './definition.ts';

type Outputs = OutputsOf<typeof definition>;

/** More URLs would not fit into what hosts take as an output. */
const MOST_URLS = 100;
/** Blobs that the summary names. */
const SHOWN = 20;

interface UploadedBlob {
  readonly name: string;
  readonly url: string | undefined;
  readonly size: number;
  readonly sha256: string | undefined;
  readonly action: string;
}

/** What is there now, or would be: for `manifest-file`. */
export function uploadManifest(result: SyncResult): {
  schema: string;
  containerUrl: string | undefined;
  blobs: UploadedBlob[];
  deleted: readonly string[];
} {
  const blobs = result.blobs.map(({ blob, sha256 }) => ({
    name: blob.name,
    url: urlOf(result, blob.name),
    size: blob.file.size,
    sha256: sha256 ?? blob.there?.metadata['sha256'],
    action: blob.action,
  }));
  return { schema: 'bakehouse-upload/1', containerUrl: result.containerUrl, blobs, deleted: result.deleted };
}

export function uploadOutputs(result: SyncResult, files: Pick<Outputs, 'manifest' | 'planFile'>): Outputs {
  const { containerUrl, blobs, deleted, bytes, sent } = result;
  const uploaded = blobs.filter(({ blob }) => isSent(blob)).length;
  const updated = blobs.filter(({ blob }) => blob.action === 'update').length;
  const urls = blobs.length > MOST_URLS ? [] : blobs.map(({ blob }) => urlOf(result, blob.name) ?? '');
  return {
    containerUrl,
    uploaded,
    skipped: blobs.length - uploaded - updated,
    updated,
    deleted: deleted.length,
    bytes,
    sentBytes: sent,
    ...files,
    urls: urls.join('\n'),
  };
}

/** For the job summary. */
export function uploadSummary(result: SyncResult, place: string, dryRun: boolean): string {
  const { uploaded, skipped, updated, deleted } = uploadOutputs(result, { manifest: undefined, planFile: undefined });
  const changed = result.blobs.filter(({ blob }) => blob.action !== 'skip' && blob.action !== 'keep');
  const rows = [
    ...changed.map(({ blob }) => [mdCode(blob.name), blob.action, formatBytes(blob.file.size)]),
    ...result.deleted.map((name) => [mdCode(name), 'delete', '']),
  ];
  return [
    `### ${dryRun ? 'Would upload to' : 'Uploaded to'} ${mdCode(place)}\n\n`,
    mdTable(
      ['Sent', 'Unchanged', 'Properties set', 'Deleted', 'Size', 'Over the wire'],
      [[String(uploaded), String(skipped), String(updated), String(deleted), formatBytes(result.bytes), formatBytes(result.sent)]],
      1,
    ),
    rows.length === 0 ? '' : mdTable(['Blob', 'What', 'Size'], rows.slice(0, SHOWN), SHOWN),
    rows.length > SHOWN ? `… and ${rows.length - SHOWN} more.\n` : '',
  ].join('');
}

function urlOf({ containerUrl }: SyncResult, name: string): string | undefined {
  return containerUrl === undefined ? undefined : `${containerUrl}/${name.split('/').map(encodeURIComponent).join('/')}`;
}
