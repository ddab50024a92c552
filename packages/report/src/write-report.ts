import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cover, maskTexts } from '@bakehouse/core/secrets';
import { writeFileAtomically, writeJson } from '@bakehouse/system/files';
import { renderHtml } from './render-html.ts';
import { renderJunit } from './render-junit.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { ReportData } from './report-data.ts';
import { layReportFiles } from './report-files.ts';

/** Fields whose values the report chooses among, or reads as times. */
const OURS = new Set(['outcome', 'action', 'channel', 'severity', 'layer', 'accessKind', 'fault', 'today', 'startedAt', 'finishedAt']);

interface WrittenReport {
  /** Absolute when `folder` is. */
  readonly html: string;
  readonly markdown: string;
  /** The tests as JUnit XML. */
  readonly junit: string;
  /** The Markdown itself, for the job summary. */
  readonly summary: string;
}

/**
 * Writes `report.html`, `summary.md`, `junit.xml` and `report.json` into a folder, each whole or not at all, and copies of the logs below
 * `files`. Missing folders are made.
 *
 * @param cover hides secrets in all of them; no host looks into files
 * @param latest a folder that is to become a copy of it, in place of what is there: absolute, and on the same file system
 * @throws the file system's error when the folder cannot be written
 */
export async function writeReport(reported: ReportData, folder: string, cover: Cover, latest?: string): Promise<WrittenReport> {
  const data = maskTexts(reported, cover, (field) => OURS.has(field));
  const summary = renderMarkdown(data);
  const html = join(folder, 'report.html');
  const markdown = join(folder, 'summary.md');
  const junit = join(folder, 'junit.xml');
  const links = await layReportFiles(reported, folder, cover);
  await writeFileAtomically(html, renderHtml(data, links));
  await writeFileAtomically(markdown, summary);
  await writeJson(join(folder, 'report.json'), data);
  await writeFileAtomically(junit, renderJunit(data));
  if (latest !== undefined) await replaceByCopy(folder, latest);
  return { html, markdown, junit, summary };
}

/** A copy and no link: Windows makes links for administrators only, and what uploads folders often leaves them out. */
async function replaceByCopy(folder: string, latest: string): Promise<void> {
  const partial = `${latest}.partial`;
  await rm(partial, { recursive: true, force: true });
  await cp(folder, partial, { recursive: true });
  await rm(latest, { recursive: true, force: true });
  await rename(partial, latest);
}
