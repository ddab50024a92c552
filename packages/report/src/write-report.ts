import { join } from 'node:path';
import { writeFileAtomically } from '@bakehouse/core/files';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { ReportData } from './report-data.ts';

export interface WrittenReport {
  /** Absolute when `folder` is. */
  readonly html: string;
  readonly markdown: string;
  /** The Markdown itself, for the job summary. */
  readonly summary: string;
}

/**
 * Writes `report.html` and `summary.md` into a folder, each whole or not at all. Missing folders are made.
 *
 * @throws the file system's error when the folder cannot be written
 */
export async function writeReport(data: ReportData, folder: string): Promise<WrittenReport> {
  const summary = renderMarkdown(data);
  const html = join(folder, 'report.html');
  const markdown = join(folder, 'summary.md');
  await writeFileAtomically(html, renderHtml(data));
  await writeFileAtomically(markdown, summary);
  return { html, markdown, summary };
}
