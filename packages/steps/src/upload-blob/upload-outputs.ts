import type { SyncResult } from '@bakehouse/blob/upload';
import { blobUrl, countsOf } from '@bakehouse/blob/upload';
import type { OutputsOf } from '@bakehouse/core/step';
import { formatBytes, mdCode, mdTable } from '@bakehouse/core/text';
import type { definition } from './definition.ts';

type Outputs = OutputsOf<typeof definition>;

/** More URLs would not fit into what hosts take as an output. */
const MOST_URLS = 100;
/** Blobs that the summary names. */
const SHOWN = 20;

export function uploadOutputs(result: SyncResult, files: Pick<Outputs, 'manifest' | 'planFile'>): Outputs {
  const { containerUrl, blobs, deleted, bytes, sent } = result;
  const urls = blobs.length > MOST_URLS ? [] : blobs.map(({ blob }) => blobUrl(result, blob.name) ?? '');
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
