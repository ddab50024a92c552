import { mdCode, mdTable, mdText } from '@bakehouse/core/text';
import type { Failure } from './failure.ts';

/** What fits on a page; the log has all. */
const MOST_LINES = 20;
const MOST_FINDINGS = 50;
const COLUMNS = ['Where', 'What', 'What to do'];

/** Markdown for the job summary of a step that failed before it had anything else to say. @param title of the step */
export function failureSummary(title: string, { head, only, findings, hint, input }: Failure): string {
  const lines = head.split('\n');
  const cut = lines.length > MOST_LINES ? ['…'] : [];
  // One mistake is said once: with its place by the table, without one by the line above.
  const isOfTable = only?.file !== undefined;
  const rows = (only === undefined || isOfTable ? findings : []).map(({ file, line, column, message, hint: advice }) => {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return [mdCode(place), mdText(message), advice === undefined ? '' : mdText(advice)];
  });
  const isUsed = (column: number) => rows.some((row) => row[column] !== '');
  return [
    `### ${title}: ${input ? 'unusable input' : 'failed'}\n\n`,
    isOfTable ? '' : `${[...lines.slice(0, MOST_LINES).map(mdText), ...cut].join('<br>')}\n\n`,
    mdTable(
      COLUMNS.filter((_, index) => isUsed(index)),
      rows.map((row) => row.filter((_, index) => isUsed(index))),
      { most: MOST_FINDINGS, rest: ', in the log' },
    ),
    ...(hint === undefined ? [] : [`**What to do:** ${mdText(hint)}\n`]),
  ].join('');
}
