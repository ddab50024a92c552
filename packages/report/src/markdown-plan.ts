import { mdCode, mdTable, mdText } from '@bakehouse/core/text';
import { REST } from './markdown-image.ts';
import { actionInWords, dueFirst, placeOf } from './plan-in-words.ts';
import type { ReportData } from './report-data.ts';

const MOST_ROWS = 50;

/** What the plan has beside the images that are reported on: those with nothing to do, to adopt or to retire, and what it found. */
export function planMarkdown({ plan, images }: ReportData): string {
  if (plan === undefined) return '';
  const reported = new Set(images.map(({ id }) => id));
  const others = dueFirst(plan.images.filter(({ id }) => !reported.has(id)));
  const rows = others.map(({ id, action, why }) => [mdCode(id), actionInWords(action), mdText(why)]);
  const findings = plan.findings.map((finding) => [
    `${finding.severity === 'error' ? '✕ Error' : '! Warning'}: ${mdText(finding.message)}`,
    finding.file === undefined ? '' : mdCode(placeOf(finding)),
    mdText(finding.hint ?? ''),
  ]);
  if (rows.length === 0 && findings.length === 0) return '';
  const more = { most: MOST_ROWS, rest: REST };
  return `#### Also planned\n\n${mdTable(['Image', 'Action', 'Why'], rows, more)}${mdTable(['Finding', 'Where', 'What to do'], findings, more)}`;
}
