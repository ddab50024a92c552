import type { Explained, SelectedImage } from '@bakehouse/commit-directives/explain';
import type { Directives } from '@bakehouse/commit-directives/parse';
import { FLAGS, filterLiteral } from '@bakehouse/commit-directives/parse';
import type { Finding } from '@bakehouse/core/errors';
import { counted, mdCode, mdTable, mdText } from '@bakehouse/core/text';

/** Rows of each table; the outputs have all. */
const MOST_ROWS = 50;

/** The explanation as Markdown for a job summary. */
export function explainSummary(explained: Explained): string {
  const { source, findings, differences, images, active, compat, decision } = explained;
  const instructions = instructionRows(explained.directives);
  const left = images.filter(({ selected }) => selected).length;
  return [
    `### Commit message: ${counted(instructions.length, 'instruction')}, ${counted(findings.length, 'finding')}\n\n`,
    `Read from ${mdText(source)}.${compat === undefined ? '' : ' Decided as the Cloud Image Builder did.'}\n\n`,
    active ? '' : `**Nothing is to be done**${decision.why === undefined ? '' : `: ${mdText(decision.why)}`}.\n\n`,
    table(['Line', 'Instruction', 'Effect'], instructions),
    section('Findings', table(['Place', 'What', 'What to do'], findings.map(findingRow))),
    section(`Images: ${left} of ${images.length}`, table(['Image', 'What', 'Regions'], images.map(imageRow))),
    section(
      'Where the Cloud Image Builder decides otherwise',
      table(
        ['Place', 'Why'],
        differences.map((one) => findingRow(one).slice(0, 2)),
      ),
    ),
  ].join('');
}

function section(title: string, content: string): string {
  return content === '' ? '' : `#### ${title}\n\n${content}`;
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return mdTable(columns, rows, { most: MOST_ROWS });
}

function instructionRows({ flags, filters }: Directives): string[][] {
  const rows = [
    ...flags.map(({ flag, line }) => ({ line, text: flag, effect: `it ${FLAGS[flag].effect}` })),
    ...filters.map(({ mode, kind, names, line }) => {
      const list = names.slice(0, 20).map(({ name }) => mdCode(name));
      const more = names.length > list.length ? ` and ${names.length - list.length} more` : '';
      return { line, text: filterLiteral(mode, kind), effect: `${mode === 'include' ? 'only' : 'all but'} ${list.join(', ')}${more}` };
    }),
  ];
  return rows.sort((a, b) => a.line - b.line).map(({ line, text, effect }) => [String(line), mdCode(text), effect]);
}

function findingRow({ line, column, message, hint }: Finding): string[] {
  return [line === undefined ? '' : `${line}:${column}`, mdText(message), mdText(hint ?? '')];
}

function imageRow({ id, selected, why, build, test, deploy, force, regions }: SelectedImage): string[] {
  if (!selected) return [mdCode(id), `left out: ${mdText(why ?? '')}`, ''];
  const done = [build ? (force ? 'build anew' : 'build if due') : '', test ? 'test' : '', deploy ? 'deploy' : ''].filter(
    (part) => part !== '',
  );
  return [mdCode(id), done.join(', '), regions.map(mdCode).join(', ')];
}
