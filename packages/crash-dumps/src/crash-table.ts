import { basename } from 'node:path/posix';
import { showControls } from '@bakehouse/core/control-characters';
import { formatBytes } from '@bakehouse/core/format';
import { type Crash, reasonOf } from './crash-report.ts';

/** GitHub shows at most 1 MiB of a step's summary; the report file has the rest. */
const MOST_ROWS = 50;

/** The crashes as a Markdown table. Names come from dumps, which may be hostile: no markup in them takes effect. */
export function crashTable(crashes: readonly Crash[]): string {
  const rows = crashes.slice(0, MOST_ROWS).map((crash) => {
    const remarks = [crash.truncated ? 'cut short' : undefined, crash.problem].filter((remark) => remark !== undefined).join('; ');
    const cells = [
      code(basename(crash.program)),
      code(reasonOf(crash)),
      crash.address === undefined ? '' : code(crash.address) + (crash.accessKind === undefined ? '' : ` (${crash.accessKind})`),
      crash.place === undefined ? '' : code(crash.place),
      String(crash.threads),
      `${code(basename(crash.file))} ${formatBytes(crash.size)}`,
      plain(remarks),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const rest = crashes.length > MOST_ROWS ? [`\n… and ${crashes.length - MOST_ROWS} more in crashes.json`] : [];
  return [
    `### Crash dumps: ${crashes.length}`,
    '',
    '| Program | Signal | Address | Where | Threads | Dump | Remarks |',
    '| --- | --- | --- | --- | ---: | --- | --- |',
    ...rows,
    ...rest,
    '',
  ].join('\n');
}

function code(text: string): string {
  return `<code>${plain(text)}</code>`;
}

function plain(text: string): string {
  return showControls(text.slice(0, 200)).replace(/[&<>|`*_[\]\\@#:]/g, (character) => `&#${character.codePointAt(0)};`);
}
