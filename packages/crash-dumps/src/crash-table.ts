import { basename } from 'node:path/posix';
import { formatBytes, mdCode, mdTable, mdText } from '@bakehouse/core/text';
import { byUnderstanding, type Crash, isUnderstood, reasonOf } from '@bakehouse/records/tests';

/** GitHub shows at most 1 MiB of a step's summary; the report file has the rest. */
const MOST_ROWS = 50;

/** The crashes as a Markdown table, of which most is known first. Names come from dumps, which may be hostile: no markup in them takes effect. */
export function crashTable(crashes: readonly Crash[]): string {
  const rows = byUnderstanding(crashes).map((crash) => [
    mdCode(basename(crash.program)),
    isUnderstood(crash) ? mdText(reasonOf(crash)) : 'not understood',
    crash.address === undefined ? '' : mdCode(crash.address) + (crash.accessKind === undefined ? '' : ` (${crash.accessKind})`),
    mdCode(crash.place ?? ''),
    String(crash.threads),
    `${mdCode(basename(crash.file))} ${formatBytes(crash.size)}`,
    [crash.truncated && isUnderstood(crash) ? 'cut short' : '', mdText(crash.problem ?? '')].filter((remark) => remark !== '').join('; '),
  ]);
  const columns = ['Program', 'Signal', 'Address', 'Where', 'Threads', 'Dump', 'Remarks'];
  const isNumber = (column: string) => column === 'Threads';
  return `### Crash dumps: ${crashes.length}\n\n${mdTable(columns, rows, { most: MOST_ROWS, rest: ', in crashes.json', isNumber })}`;
}
