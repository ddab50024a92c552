import { join } from 'node:path';
import { type Cover, maskTexts } from '@bakehouse/core/secrets';
import { writeFileAtomically, writeJson } from '@bakehouse/system/files';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { ReportData } from './report-data.ts';

/** Fields whose values the report chooses among, or reads as times. */
const OURS = new Set(['outcome', 'action', 'channel', 'severity', 'layer', 'accessKind', 'fault', 'today', 'startedAt', 'finishedAt']);

interface WrittenReport {
  /** Absolute when `folder` is. */
  readonly html: string;
  readonly markdown: string;
  /** The Markdown itself, for the job summary. */
  readonly summary: string;
}

/**
 * Writes `report.html`, `summary.md` and `report.json` into a folder, each whole or not at all. Missing folders are made.
 *
 * @param cover hides secrets in all of them; no host looks into files
 * @throws the file system's error when the folder cannot be written
 */
export async function writeReport(reported: ReportData, folder: string, cover: Cover): Promise<WrittenReport> {
  const data = maskTexts(reported, cover, (field) => OURS.has(field));
  const summary = renderMarkdown(data);
  const html = join(folder, 'report.html');
  const markdown = join(folder, 'summary.md');
  await writeFileAtomically(html, renderHtml(data));
  await writeFileAtomically(markdown, summary);
  await writeJson(join(folder, 'report.json'), data);
  return { html, markdown, summary };
}
