import type { Finding } from '@bakehouse/core/errors';
import { md, mdTable } from '@bakehouse/report/markdown-text';

/** Shown in the summary; the log has all. */
const MAX_ROWS = 200;

/** What became of which file, and what is to be looked at, as Markdown. */
export function importSummary(
  written: readonly { readonly name: string; readonly source: string }[],
  findings: readonly Finding[],
): string {
  const title = `### ${written.length === 1 ? '1 definition' : `${written.length} definitions`} imported\n\n`;
  const files = table(
    ['From', 'To'],
    written.map(({ name, source }) => [md(source), md(name)]),
  );
  return title + files + table(['Where', 'To look at'], findings.map(row));
}

function row({ file, line, column, message, hint }: Finding): string[] {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [md(place), md(hint === undefined ? message : `${message} (${hint})`)];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const more = rows.length > MAX_ROWS ? [['…', `${rows.length - MAX_ROWS} more in the log`]] : [];
  return mdTable(columns, [...rows.slice(0, MAX_ROWS), ...more], MAX_ROWS + 1);
}
