import { basename } from 'node:path/posix';
import { formatBytes, mdCode, mdTable, mdText } from '@bakehouse/core/text';
import { type Crash, reasonOf } from '@bakehouse/records/tests';

/** GitHub shows at most 1 MiB of a step's summary; the report file has the rest. */
const MOST_ROWS = 50;

/** The crashes as a Markdown table. Names come from dumps, which may be hostile: no markup in them takes effect. */
export function crashTable(crashes: readonly Crash[]): string {
  const rows = crashes.map((crash) => [
    mdCode(basename(crash.program)),
    mdText(reasonOf(crash)),
    crash.address === undefined ? '' : mdCode(crash.address) + (crash.accessKind === undefined ? '' : ` (${crash.accessKind})`),
    mdCode(crash.place ?? ''),
    String(crash.threads),
    `${mdCode(basename(crash.file))} ${formatBytes(crash.size)}`,
    [crash.truncated ? 'cut short' : '', mdText(crash.problem ?? '')].filter((remark) => remark !== '').join('; '),
  ]);
  const columns = ['Program', 'Signal', 'Address', 'Where', 'Threads', 'Dump', 'Remarks'];
  const isNumber = (column: string) => column === 'Threads';
  return `### Crash dumps: ${crashes.length}\n\n${mdTable(columns, rows, { most: MOST_ROWS, rest: ', in crashes.json', isNumber })}`;
}
