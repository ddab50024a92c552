import { md, mdCode, mdTable } from './markdown-text.ts';
import { actionInWords, dueFirst, placeOf } from './plan-in-words.ts';
import type { ReportData } from './report-data.ts';

const MOST_ROWS = 50;

/** What the plan has beside the images that are reported on: those with nothing to do, to adopt or to retire, and what it found. */
export function planMarkdown({ plan, images }: ReportData): string {
  if (plan === undefined) return '';
  const reported = new Set(images.map(({ id }) => id));
  const others = dueFirst(plan.images.filter(({ id }) => !reported.has(id)));
  const rows = others.map(({ id, action, why }) => [mdCode(id), actionInWords(action), md(why)]);
  const findings = plan.findings.map((finding) => [
    `${finding.severity === 'error' ? '✕ Error' : '! Warning'}: ${md(finding.message)}`,
    finding.file === undefined ? '' : mdCode(placeOf(finding)),
    md(finding.hint ?? ''),
  ]);
  if (rows.length === 0 && findings.length === 0) return '';
  return `#### Also planned\n\n${mdTable(['Image', 'Action', 'Why'], rows, MOST_ROWS)}${mdTable(['Finding', 'Where', 'What to do'], findings, MOST_ROWS)}`;
}
