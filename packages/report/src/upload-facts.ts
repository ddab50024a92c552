import { counted, formatBytes } from '@bakehouse/core/text';
import type { ReportUpload } from './report-data.ts';

/** What an upload did, as names and values that both views show. */
export function uploadFacts(upload: ReportUpload): readonly (readonly [name: string, value: string])[] {
  const { uploaded, skipped, updated, deleted, bytes, sentBytes, resumedBytes, requests, retries, milliseconds } = upload;
  const rate = sentBytes === 0 || milliseconds === 0 ? '' : ` at ${formatBytes((sentBytes / milliseconds) * 1000)}/s`;
  const optional = (name: string, number: number, value: string) => (number === 0 ? [] : [[name, value] as const]);
  return [
    ['Sent', `${counted(uploaded, 'blob')}, ${formatBytes(bytes)}`],
    ['Over the wire', `${formatBytes(sentBytes)}${rate}`],
    ...optional('Resumed', resumedBytes, `${formatBytes(resumedBytes)} was there from an interrupted run`),
    ['Unchanged', counted(skipped, 'blob')],
    ...optional('Properties set', updated, counted(updated, 'blob')),
    ['Deleted', counted(deleted, 'blob')],
    ['Requests', retries === 0 ? `${requests}` : `${requests}, ${retries} of them repetitions`],
  ];
}
