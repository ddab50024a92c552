import type { Finding } from '@bakehouse/core/errors';
import { counted, mdCode, mdTable, mdText } from '@bakehouse/core/text';

/** Shown in the summary; the log has all. */
const MAX_ROWS = 200;

/** What became of which file, and what is to be looked at, as Markdown. */
export function importSummary(
  written: readonly { readonly name: string; readonly source: string }[],
  findings: readonly Finding[],
): string {
  const title = `### ${counted(written.length, 'definition')} imported\n\n`;
  const options = { most: MAX_ROWS, rest: ', in the log' };
  const files = mdTable(
    ['From', 'To'],
    written.map(({ name, source }) => [mdCode(source), mdCode(name)]),
    options,
  );
  return title + files + mdTable(['Where', 'To look at'], findings.map(row), options);
}

function row({ file, line, column, message, hint }: Finding): string[] {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [mdCode(place), hint === undefined ? mdText(message) : `${mdText(message)} (${mdText(hint)})`];
}
